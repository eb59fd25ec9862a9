/* SPDX-License-Identifier: GPL-3.0-or-later */
#define G_LOG_DOMAIN "pd-ui"

#include "config.h"

#include "pd-banner.h"

struct _PdBanner
{
  GtkWidget parent_instance;

  /* template children */
  GtkRevealer *revealer;
  GtkLabel    *label;
  GtkButton   *button;
};

G_DEFINE_FINAL_TYPE (PdBanner, pd_banner, GTK_TYPE_WIDGET)

enum
{
  PROP_0,
  PROP_ACTION_NAME,
  PROP_BUTTON_LABEL,
  PROP_TITLE,
  N_PROPS
};

static GParamSpec *properties[N_PROPS];

static void
set_button_label (PdBanner   *self,
                  const char *label)
{
  gtk_button_set_label (self->button, label != NULL ? label : "");
  gtk_widget_set_visible (GTK_WIDGET (self->button), label != NULL);
}

static void
pd_banner_dispose (GObject *object)
{
  gtk_widget_dispose_template (GTK_WIDGET (object), PD_TYPE_BANNER);

  G_OBJECT_CLASS (pd_banner_parent_class)->dispose (object);
}

static void
pd_banner_get_property (GObject    *object,
                        guint       prop_id,
                        GValue     *value,
                        GParamSpec *pspec)
{
  PdBanner *self = PD_BANNER (object);

  switch (prop_id)
    {
    case PROP_ACTION_NAME:
      g_value_set_string (value, gtk_actionable_get_action_name (GTK_ACTIONABLE (self->button)));
      break;
    case PROP_BUTTON_LABEL:
      g_value_set_string (value, gtk_button_get_label (self->button));
      break;
    case PROP_TITLE:
      g_value_set_string (value, pd_banner_get_title (self));
      break;
    default:
      G_OBJECT_WARN_INVALID_PROPERTY_ID (object, prop_id, pspec);
    }
}

static void
pd_banner_set_property (GObject      *object,
                        guint         prop_id,
                        const GValue *value,
                        GParamSpec   *pspec)
{
  PdBanner *self = PD_BANNER (object);

  switch (prop_id)
    {
    case PROP_ACTION_NAME:
      gtk_actionable_set_action_name (GTK_ACTIONABLE (self->button), g_value_get_string (value));
      break;
    case PROP_BUTTON_LABEL:
      set_button_label (self, g_value_get_string (value));
      break;
    case PROP_TITLE:
      pd_banner_set_title (self, g_value_get_string (value));
      break;
    default:
      G_OBJECT_WARN_INVALID_PROPERTY_ID (object, prop_id, pspec);
    }
}

static void
pd_banner_class_init (PdBannerClass *klass)
{
  GObjectClass   *object_class = G_OBJECT_CLASS (klass);
  GtkWidgetClass *widget_class = GTK_WIDGET_CLASS (klass);

  object_class->dispose = pd_banner_dispose;
  object_class->get_property = pd_banner_get_property;
  object_class->set_property = pd_banner_set_property;

  properties[PROP_ACTION_NAME] =
      g_param_spec_string ("action-name", NULL, NULL, NULL,
                           G_PARAM_READWRITE | G_PARAM_STATIC_STRINGS);
  properties[PROP_BUTTON_LABEL] =
      g_param_spec_string ("button-label", NULL, NULL, NULL,
                           G_PARAM_READWRITE | G_PARAM_STATIC_STRINGS);
  properties[PROP_TITLE] =
      g_param_spec_string ("title", NULL, NULL, NULL,
                           G_PARAM_READWRITE | G_PARAM_EXPLICIT_NOTIFY | G_PARAM_STATIC_STRINGS);
  g_object_class_install_properties (object_class, N_PROPS, properties);

  gtk_widget_class_set_template_from_resource (widget_class,
                                               "/org/peerdesk/Peerdesk/toolkit/pd-banner.ui");
  gtk_widget_class_bind_template_child (widget_class, PdBanner, button);
  gtk_widget_class_bind_template_child (widget_class, PdBanner, label);
  gtk_widget_class_bind_template_child (widget_class, PdBanner, revealer);
  gtk_widget_class_set_css_name (widget_class, "banner");
}

static void
pd_banner_init (PdBanner *self)
{
  gtk_widget_init_template (GTK_WIDGET (self));
}

/**
 * pd_banner_set_title:
 * @self: a banner
 * @title: (nullable): a sentence, or %NULL to take the banner away
 *
 * Says something. The words go with the banner: nothing of them stays in a hidden label.
 */
void
pd_banner_set_title (PdBanner   *self,
                     const char *title)
{
  g_return_if_fail (PD_IS_BANNER (self));

  if (g_strcmp0 (title, pd_banner_get_title (self)) == 0)
    return;

  gtk_label_set_label (self->label, title != NULL ? title : "");
  gtk_revealer_set_reveal_child (self->revealer, title != NULL);
  g_object_notify_by_pspec (G_OBJECT (self), properties[PROP_TITLE]);
}

/**
 * pd_banner_get_title:
 * @self: a banner
 *
 * Returns: (nullable): what it says
 */
const char *
pd_banner_get_title (PdBanner *self)
{
  g_return_val_if_fail (PD_IS_BANNER (self), NULL);

  if (!gtk_revealer_get_reveal_child (self->revealer))
    return NULL;

  return gtk_label_get_label (self->label);
}
