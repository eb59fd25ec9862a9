/* SPDX-License-Identifier: GPL-3.0-or-later */
#define G_LOG_DOMAIN "pd-ui"

#include "config.h"

#include "pd-form-window.h"

#include "pd-ask.h"
#include "pd-banner.h"
#include "pd-focus-in-sight.h"
#include "pd-lock-key.h"

#include <glib/gi18n-lib.h>

/* How large letters usually are, as GTK counts: 96 in an inch, in parts of 1024. */
#define USUAL_DPI (96 * 1024)

/* What is left of a screen of 900 x 600, in pixels. */
#define WIDEST 860
#define HIGHEST 580

typedef struct
{
  /* template children */
  PdBanner       *banner;
  AdwClamp       *clamp;
  AdwBin         *foot;
  AdwBin         *form;
  AdwWindowTitle *heading;
  GtkButton      *remove_button;
  GtkButton      *save_button;

  /* owned */
  PdWorkspace *workspace;

  /* state */
  gboolean is_done;
  gboolean is_going;
} PdFormWindowPrivate;

G_DEFINE_ABSTRACT_TYPE_WITH_PRIVATE (PdFormWindow, pd_form_window, ADW_TYPE_WINDOW)

enum
{
  PROP_0,
  PROP_FOOT,
  PROP_FORM,
  PROP_FORM_WIDTH,
  PROP_REMOVE_LABEL,
  PROP_SAVE_LABEL,
  PROP_SUBJECT,
  PROP_WORKSPACE,
  N_PROPS
};

static GParamSpec *properties[N_PROPS];

static PdFormWindowPrivate *
get_private (PdFormWindow *self)
{
  return pd_form_window_get_instance_private (self);
}

/* Saving what is as it was changes nothing, and makes no line in the history. */
static void
save_action (GtkWidget  *widget,
             const char *action_name,
             GVariant   *parameter)
{
  g_autoptr (PdFormWindow) self = g_object_ref (PD_FORM_WINDOW (widget));
  PdFormWindowClass       *klass = PD_FORM_WINDOW_GET_CLASS (self);
  g_autoptr (GError)       error = NULL;
  gboolean                 is_done = (!klass->saves_unchanged && !klass->is_changed (self)) || klass->save (self, &error);

  pd_form_window_end (self, is_done, error);
}

static void
remove_action (GtkWidget  *widget,
               const char *action_name,
               GVariant   *parameter)
{
  PdFormWindow      *self = PD_FORM_WINDOW (widget);
  g_autoptr (GError) error = NULL;
  gboolean           is_done = PD_FORM_WINDOW_GET_CLASS (self)->remove (self, &error);

  pd_form_window_end (self, is_done, error);
}

static void
asked_cb (GObject      *source,
          GAsyncResult *result,
          gpointer      user_data)
{
  g_autoptr (PdFormWindow) self = user_data;

  if (pd_ask_finish (result))
    pd_form_window_end_asked (self, TRUE, NULL);
}

static gboolean
pd_form_window_close_request (GtkWindow *window)
{
  PdFormWindow *self = PD_FORM_WINDOW (window);

  if (get_private (self)->is_done || !PD_FORM_WINDOW_GET_CLASS (self)->is_changed (self))
    return GTK_WINDOW_CLASS (pd_form_window_parent_class)->close_request (window);

  pd_ask_async (window, PD_ASK_DESTRUCTIVE,
                _ ("Leave without saving?"),
                _ ("What you changed here is not saved yet."),
                _ ("_Keep Writing"), _ ("_Leave"),
                asked_cb, g_object_ref (self));
  return GDK_EVENT_STOP;
}

static void
set_remove_label (PdFormWindow *self,
                  const char   *label)
{
  PdFormWindowPrivate *priv = get_private (self);

  gtk_button_set_label (priv->remove_button, label != NULL ? label : "");
  gtk_widget_set_visible (GTK_WIDGET (priv->remove_button), label != NULL);
}

/* A form is as many letters wide in large letters as in small ones, as far as a small
 * screen goes. */
static void
fit_letters (PdFormWindow *self)
{
  AdwClamp *clamp = get_private (self)->clamp;
  int       dpi, width, height;

  g_object_get (gtk_widget_get_settings (GTK_WIDGET (self)), "gtk-xft-dpi", &dpi, NULL);
  if (dpi <= USUAL_DPI)
    return;
  gtk_window_get_default_size (GTK_WINDOW (self), &width, &height);
  gtk_window_set_default_size (GTK_WINDOW (self),
                               (int) MIN ((gint64) width * dpi / USUAL_DPI, WIDEST),
                               (int) MIN ((gint64) height * dpi / USUAL_DPI, HIGHEST));
  g_object_set (self, "form-width", (int) ((gint64) adw_clamp_get_maximum_size (clamp) * dpi / USUAL_DPI), NULL);
}

static void
pd_form_window_constructed (GObject *object)
{
  PdFormWindow *self = PD_FORM_WINDOW (object);

  G_OBJECT_CLASS (pd_form_window_parent_class)->constructed (object);

  fit_letters (self);
  g_signal_connect_object (get_private (self)->workspace, "notify::writable",
                           G_CALLBACK (pd_form_window_update), self, G_CONNECT_SWAPPED);
}

/* GTK 4.8 can dispose of one template only; the frame goes with the window's content. */
static void
pd_form_window_dispose (GObject *object)
{
  g_clear_object (&get_private (PD_FORM_WINDOW (object))->workspace);

  G_OBJECT_CLASS (pd_form_window_parent_class)->dispose (object);
}

static void
pd_form_window_get_property (GObject    *object,
                             guint       prop_id,
                             GValue     *value,
                             GParamSpec *pspec)
{
  PdFormWindowPrivate *priv = get_private (PD_FORM_WINDOW (object));

  switch (prop_id)
    {
    case PROP_FORM:
      g_value_set_object (value, adw_bin_get_child (priv->form));
      break;
    case PROP_FORM_WIDTH:
      g_value_set_int (value, adw_clamp_get_maximum_size (priv->clamp));
      break;
    case PROP_REMOVE_LABEL:
      if (gtk_widget_get_visible (GTK_WIDGET (priv->remove_button)))
        g_value_set_string (value, gtk_button_get_label (priv->remove_button));
      break;
    case PROP_SAVE_LABEL:
      g_value_set_string (value, gtk_button_get_label (priv->save_button));
      break;
    case PROP_SUBJECT:
      g_value_set_string (value, adw_window_title_get_subtitle (priv->heading));
      break;
    case PROP_WORKSPACE:
      g_value_set_object (value, priv->workspace);
      break;
    default:
      G_OBJECT_WARN_INVALID_PROPERTY_ID (object, prop_id, pspec);
    }
}

static void
pd_form_window_set_property (GObject      *object,
                             guint         prop_id,
                             const GValue *value,
                             GParamSpec   *pspec)
{
  PdFormWindow        *self = PD_FORM_WINDOW (object);
  PdFormWindowPrivate *priv = get_private (self);

  switch (prop_id)
    {
    case PROP_FOOT:
      adw_bin_set_child (priv->foot, g_value_get_object (value));
      break;
    case PROP_FORM:
      adw_bin_set_child (priv->form, g_value_get_object (value));
      break;
    case PROP_FORM_WIDTH:
      adw_clamp_set_maximum_size (priv->clamp, g_value_get_int (value));
      adw_clamp_set_tightening_threshold (priv->clamp, g_value_get_int (value));
      break;
    case PROP_REMOVE_LABEL:
      set_remove_label (self, g_value_get_string (value));
      break;
    case PROP_SAVE_LABEL:
      gtk_button_set_label (priv->save_button, g_value_get_string (value));
      break;
    case PROP_SUBJECT:
      adw_window_title_set_subtitle (priv->heading, g_value_get_string (value));
      break;
    case PROP_WORKSPACE:
      priv->workspace = g_value_dup_object (value);
      break;
    default:
      G_OBJECT_WARN_INVALID_PROPERTY_ID (object, prop_id, pspec);
    }
}

static void
install_properties (GObjectClass *object_class)
{
  const GParamFlags flags = G_PARAM_READWRITE | G_PARAM_STATIC_STRINGS;
  const GParamFlags write = G_PARAM_WRITABLE | G_PARAM_STATIC_STRINGS;

  properties[PROP_FOOT] = g_param_spec_object ("foot", NULL, NULL, GTK_TYPE_WIDGET, write);
  properties[PROP_FORM] = g_param_spec_object ("form", NULL, NULL, GTK_TYPE_WIDGET, flags);
  properties[PROP_FORM_WIDTH] = g_param_spec_int ("form-width", NULL, NULL, 0, G_MAXINT, 520, flags);
  properties[PROP_REMOVE_LABEL] = g_param_spec_string ("remove-label", NULL, NULL, NULL, flags);
  properties[PROP_SAVE_LABEL] = g_param_spec_string ("save-label", NULL, NULL, NULL, flags);
  properties[PROP_SUBJECT] = g_param_spec_string ("subject", NULL, NULL, "", flags);
  properties[PROP_WORKSPACE] = g_param_spec_object ("workspace", NULL, NULL, PD_TYPE_WORKSPACE,
                                                    flags | G_PARAM_CONSTRUCT_ONLY);
  g_object_class_install_properties (object_class, N_PROPS, properties);
}

static void
pd_form_window_class_init (PdFormWindowClass *klass)
{
  GObjectClass   *object_class = G_OBJECT_CLASS (klass);
  GtkWidgetClass *widget_class = GTK_WIDGET_CLASS (klass);

  object_class->constructed = pd_form_window_constructed;
  object_class->dispose = pd_form_window_dispose;
  object_class->get_property = pd_form_window_get_property;
  object_class->set_property = pd_form_window_set_property;
  GTK_WINDOW_CLASS (klass)->close_request = pd_form_window_close_request;

  install_properties (object_class);

  g_type_ensure (PD_TYPE_BANNER);
  gtk_widget_class_set_template_from_resource (widget_class,
                                               "/org/peerdesk/Peerdesk/toolkit/pd-form-window.ui");
  gtk_widget_class_bind_template_child_private (widget_class, PdFormWindow, banner);
  gtk_widget_class_bind_template_child_private (widget_class, PdFormWindow, clamp);
  gtk_widget_class_bind_template_child_private (widget_class, PdFormWindow, foot);
  gtk_widget_class_bind_template_child_private (widget_class, PdFormWindow, form);
  gtk_widget_class_bind_template_child_private (widget_class, PdFormWindow, heading);
  gtk_widget_class_bind_template_child_private (widget_class, PdFormWindow, remove_button);
  gtk_widget_class_bind_template_child_private (widget_class, PdFormWindow, save_button);
  gtk_widget_class_bind_template_callback (widget_class, pd_focus_in_sight);

  gtk_widget_class_install_action (widget_class, "form.remove", NULL, remove_action);
  gtk_widget_class_install_action (widget_class, "form.save", NULL, save_action);
  gtk_widget_class_add_binding_action (widget_class, GDK_KEY_Escape, 0, "window.close", NULL);
  pd_lock_key_install (widget_class);
  gtk_widget_class_add_binding_action (widget_class, GDK_KEY_KP_Enter, GDK_CONTROL_MASK, "form.save", NULL);
  gtk_widget_class_add_binding_action (widget_class, GDK_KEY_Return, GDK_CONTROL_MASK, "form.save", NULL);
  gtk_widget_class_add_binding_action (widget_class, GDK_KEY_s, GDK_CONTROL_MASK, "form.save", NULL);
}

static void
pd_form_window_init (PdFormWindow *self)
{
  gtk_widget_init_template (GTK_WIDGET (self));
}

/**
 * pd_form_window_get_workspace:
 * @self: a form
 *
 * Returns: (transfer none): the workspace that it saves to
 */
PdWorkspace *
pd_form_window_get_workspace (PdFormWindow *self)
{
  g_return_val_if_fail (PD_IS_FORM_WINDOW (self), NULL);

  return get_private (self)->workspace;
}

/* What the button says, without its mnemonic, and its key. */
static char *
dup_save_tooltip (PdFormWindow *self)
{
  g_auto (GStrv)   parts = g_strsplit (gtk_button_get_label (get_private (self)->save_button), "_", -1);
  g_autofree char *label = g_strjoinv (NULL, parts);

  /* Translators: a tooltip: what a button does, and its key */
  return g_strdup_printf (_ ("%s (Ctrl+S)"), label);
}

/**
 * pd_form_window_update:
 * @self: a form in which something changed
 *
 * Says whether it can be saved, and if not, why; and whether what it is about can be
 * removed.
 */
void
pd_form_window_update (PdFormWindow *self)
{
  PdFormWindowPrivate *priv;
  gboolean             is_possible;
  gboolean             is_writable;
  g_autofree char     *tooltip = NULL;
  g_autoptr (GError)   error = NULL;

  g_return_if_fail (PD_IS_FORM_WINDOW (self));

  priv = get_private (self);
  if (priv->is_going)
    return;
  is_possible = PD_FORM_WINDOW_GET_CLASS (self)->check (self, &error);
  is_writable = PD_FORM_WINDOW_GET_CLASS (self)->saves_elsewhere || pd_workspace_is_writable (priv->workspace);
  tooltip = dup_save_tooltip (self);
  gtk_widget_set_tooltip_text (GTK_WIDGET (priv->save_button), is_possible ? tooltip : error->message);
  gtk_widget_action_set_enabled (GTK_WIDGET (self), "form.save", is_writable && is_possible);
  gtk_widget_action_set_enabled (GTK_WIDGET (self), "form.remove",
                                 is_writable && gtk_widget_get_visible (GTK_WIDGET (priv->remove_button)));
}

/**
 * pd_form_window_end:
 * @self: a form
 * @is_done: whether what was asked for is done
 * @error: (nullable): why not; %NULL when something is asked first
 *
 * Closes the form without asking when it is done, and otherwise says in it why not.
 */
void
pd_form_window_end (PdFormWindow *self,
                    gboolean      is_done,
                    const GError *error)
{
  g_return_if_fail (PD_IS_FORM_WINDOW (self));

  get_private (self)->is_done |= is_done;
  if (get_private (self)->is_done)
    gtk_window_close (GTK_WINDOW (self));
  else if (error != NULL)
    pd_banner_set_title (get_private (self)->banner, error->message);
}

/**
 * pd_form_window_end_asked:
 * @self: a form
 * @is_done: whether what was asked for is done
 * @error: (nullable): why not
 *
 * As pd_form_window_end(), after an answer to a question that stood before the form: two windows
 * go at once then, and not every window manager finds the one that is left.
 */
void
pd_form_window_end_asked (PdFormWindow *self,
                          gboolean      is_done,
                          const GError *error)
{
  GtkWindow *parent;

  g_return_if_fail (PD_IS_FORM_WINDOW (self));

  parent = gtk_window_get_transient_for (GTK_WINDOW (self));
  pd_form_window_end (self, is_done, error);
  if (is_done && parent != NULL)
    gtk_window_present (parent);
}

/**
 * pd_form_window_dispose_form:
 * @self: a form that goes
 * @type: the type of its kind, whose template goes
 *
 * What is in a form changes once more when it goes, and is asked about no more.
 */
void
pd_form_window_dispose_form (PdFormWindow *self,
                             GType         type)
{
  g_return_if_fail (PD_IS_FORM_WINDOW (self));

  get_private (self)->is_going = TRUE;
  gtk_widget_dispose_template (GTK_WIDGET (self), type);
}
