/* SPDX-License-Identifier: GPL-3.0-or-later */
#define G_LOG_DOMAIN "pd-ui"

#include "config.h"

#include "pd-window-private.h"

#include "pd-ask.h"
#include "pd-create-page.h"
#include "pd-recovery-offer.h"

#include <glib/gi18n-lib.h>

G_DEFINE_FINAL_TYPE (PdWindow, pd_window, ADW_TYPE_APPLICATION_WINDOW)

enum
{
  PROP_0,
  PROP_SETTINGS,
  PROP_TODAY,
  PROP_WORKSPACE,
  N_PROPS
};

static GParamSpec *properties[N_PROPS];

/* Shows @page, and throws away what is there but is neither it nor the start: what is
 * not on the screen is not in the accessibility tree either. */
static void
show_only (PdWindow  *self,
           GtkWidget *page)
{
  GtkWidget *next;

  self->create_page = page == self->create_page ? page : NULL;
  self->desk = page == (GtkWidget *) self->desk ? self->desk : NULL;
  self->unlock_page = page == (GtkWidget *) self->unlock_page ? self->unlock_page : NULL;

  gtk_stack_set_visible_child (self->states, page);
  for (GtkWidget *child = gtk_widget_get_first_child (GTK_WIDGET (self->states));
       child != NULL;
       child = next)
    {
      next = gtk_widget_get_next_sibling (child);
      if (child != page && child != self->start)
        gtk_stack_remove (self->states, child);
    }

  pd_window_update_actions (self);
  gtk_widget_grab_focus (page);
}

static void
show_desk (PdWindow *self)
{
  g_autofree char *page_id = g_settings_get_string (self->settings, "page");

  self->desk = PD_DESK (pd_desk_new (self->workspace, self->settings, self->today, self->demo != NULL));
  g_object_bind_property (self, "today", self->desk, "today", G_BINDING_DEFAULT);
  pd_desk_show_page (self->desk, page_id);
  g_settings_bind (self->settings, "page", self->desk, "page-id", G_SETTINGS_BIND_SET);
  g_settings_bind (self->settings, "sidebar-pinned", self->desk, "sidebar-pinned",
                   G_SETTINGS_BIND_DEFAULT);
  g_signal_connect_object (self->desk, "notify::page-id", G_CALLBACK (pd_window_update_actions),
                           self, G_CONNECT_SWAPPED);

  gtk_stack_add_named (self->states, GTK_WIDGET (self->desk), "desk");
  show_only (self, GTK_WIDGET (self->desk));
}

static void
show_unlock (PdWindow *self)
{
  PdSecret *known_key = self->demo != NULL ? pd_demo_file_get_key (self->demo) : NULL;

  self->unlock_page = PD_UNLOCK_PAGE (pd_unlock_page_new (self->workspace, known_key));
  gtk_stack_add_named (self->states, GTK_WIDGET (self->unlock_page), "unlock");
  show_only (self, GTK_WIDGET (self->unlock_page));
}

static gboolean
is_dialog_of (GtkWindow *window,
              PdWindow  *self)
{
  for (GtkWindow *parent = gtk_window_get_transient_for (window);
       parent != NULL;
       parent = gtk_window_get_transient_for (parent))
    if (parent == GTK_WINDOW (self))
      return TRUE;

  return FALSE;
}

static GPtrArray *
list_dialogs (PdWindow *self)
{
  GListModel *toplevels = gtk_window_get_toplevels ();
  GPtrArray  *dialogs = g_ptr_array_new_with_free_func (g_object_unref);

  for (guint i = 0; i < g_list_model_get_n_items (toplevels); i++)
    {
      g_autoptr (GtkWindow) window = g_list_model_get_item (toplevels, i);

      if (is_dialog_of (window, self) && !GTK_IS_FILE_CHOOSER (window))
        g_ptr_array_add (dialogs, g_steal_pointer (&window));
    }

  return dialogs;
}

/* The dialogs of a desk show what is in the file too, and go with it. Closing first lets
 * what waits for a dialog go on (printing runs a main loop until it is answered);
 * destroying comes after it, because locking takes no refusal and no question. A file
 * chooser shows folders, and belongs to the object that waits for its answer. */
static void
close_dialogs (PdWindow *self)
{
  g_autoptr (GPtrArray) dialogs = list_dialogs (self);
  g_autoptr (GPtrArray) questions = NULL;

  for (guint i = 0; i < dialogs->len; i++)
    gtk_window_close (g_ptr_array_index (dialogs, i));

  questions = list_dialogs (self);
  for (guint i = 0; i < questions->len; i++)
    gtk_window_destroy (g_ptr_array_index (questions, i));
}

static void
update_state (PdWindow *self)
{
  gboolean locked = self->workspace == NULL || pd_workspace_is_locked (self->workspace);
  gboolean remember = self->unlock_page != NULL &&
                      pd_unlock_page_wants_remembering (self->unlock_page);

  if (locked)
    close_dialogs (self);

  if (self->workspace == NULL)
    pd_window_show_start (self);
  else if (locked)
    show_unlock (self);
  else
    show_desk (self);

  if (!locked && remember)
    pd_window_remember (self);
  pd_window_show_wanted (self);
}

static void
save_failed_cb (PdWindow *self,
                GError   *error)
{
  if (self->desk != NULL)
    pd_desk_tell_save_failed (self->desk, error);
  pd_window_update_actions (self);
}

static void
created_cb (PdWindow    *self,
            PdWorkspace *workspace)
{
  pd_window_set_workspace (self, workspace);
  pd_recovery_offer_ask (GTK_WINDOW (self), workspace, self->today);
}

static void
bind_settings (PdWindow *self)
{
  gtk_window_set_default_size (GTK_WINDOW (self),
                               g_settings_get_int (self->settings, "window-width"),
                               g_settings_get_int (self->settings, "window-height"));
  if (g_settings_get_boolean (self->settings, "window-maximized"))
    gtk_window_maximize (GTK_WINDOW (self));

  g_settings_bind (self->settings, "window-width", self, "default-width", G_SETTINGS_BIND_SET);
  g_settings_bind (self->settings, "window-height", self, "default-height", G_SETTINGS_BIND_SET);
  g_settings_bind (self->settings, "window-maximized", self, "maximized", G_SETTINGS_BIND_SET);
}

static gboolean
pd_window_close_request (GtkWindow *window)
{
  PdWindow *self = PD_WINDOW (window);

  if (!pd_window_leave_file (self))
    return GDK_EVENT_STOP;

  return GTK_WINDOW_CLASS (pd_window_parent_class)->close_request (window);
}

static void
pd_window_constructed (GObject *object)
{
  PdWindow *self = PD_WINDOW (object);

  G_OBJECT_CLASS (pd_window_parent_class)->constructed (object);

  bind_settings (self);
  pd_window_update_actions (self);
}

static void
pd_window_dispose (GObject *object)
{
  PdWindow *self = PD_WINDOW (object);

  self->create_page = NULL;
  self->desk = NULL;
  self->unlock_page = NULL;
  g_clear_object (&self->reminders);
  g_clear_object (&self->workspace_signals);
  g_cancellable_cancel (self->demo_cancellable);
  g_clear_object (&self->demo_cancellable);
  gtk_widget_dispose_template (GTK_WIDGET (self), PD_TYPE_WINDOW);
  g_clear_object (&self->workspace);
  g_clear_object (&self->demo);
  g_clear_object (&self->settings);

  G_OBJECT_CLASS (pd_window_parent_class)->dispose (object);
}

static void
pd_window_get_property (GObject    *object,
                        guint       prop_id,
                        GValue     *value,
                        GParamSpec *pspec)
{
  PdWindow *self = PD_WINDOW (object);

  switch (prop_id)
    {
    case PROP_SETTINGS:
      g_value_set_object (value, self->settings);
      break;
    case PROP_TODAY:
      g_value_set_int (value, self->today);
      break;
    case PROP_WORKSPACE:
      g_value_set_object (value, self->workspace);
      break;
    default:
      G_OBJECT_WARN_INVALID_PROPERTY_ID (object, prop_id, pspec);
    }
}

static void
pd_window_set_property (GObject      *object,
                        guint         prop_id,
                        const GValue *value,
                        GParamSpec   *pspec)
{
  PdWindow *self = PD_WINDOW (object);

  switch (prop_id)
    {
    case PROP_SETTINGS:
      self->settings = g_value_dup_object (value);
      break;
    case PROP_TODAY:
      self->today = g_value_get_int (value);
      break;
    default:
      G_OBJECT_WARN_INVALID_PROPERTY_ID (object, prop_id, pspec);
    }
}

static void
pd_window_class_init (PdWindowClass *klass)
{
  GObjectClass   *object_class = G_OBJECT_CLASS (klass);
  GtkWidgetClass *widget_class = GTK_WIDGET_CLASS (klass);

  object_class->constructed = pd_window_constructed;
  object_class->dispose = pd_window_dispose;
  object_class->get_property = pd_window_get_property;
  object_class->set_property = pd_window_set_property;
  GTK_WINDOW_CLASS (klass)->close_request = pd_window_close_request;

  properties[PROP_SETTINGS] =
      g_param_spec_object ("settings", NULL, NULL, G_TYPE_SETTINGS,
                           G_PARAM_READWRITE | G_PARAM_CONSTRUCT_ONLY | G_PARAM_STATIC_STRINGS);
  properties[PROP_TODAY] =
      g_param_spec_int ("today", NULL, NULL, G_MININT32, G_MAXINT32, 0,
                        G_PARAM_READWRITE | G_PARAM_CONSTRUCT | G_PARAM_STATIC_STRINGS);
  properties[PROP_WORKSPACE] =
      g_param_spec_object ("workspace", NULL, NULL, PD_TYPE_WORKSPACE,
                           G_PARAM_READABLE | G_PARAM_STATIC_STRINGS);
  g_object_class_install_properties (object_class, N_PROPS, properties);

  g_type_ensure (PD_TYPE_START_PAGE);
  gtk_widget_class_set_template_from_resource (widget_class, "/org/peerdesk/Peerdesk/pd-window.ui");
  gtk_widget_class_bind_template_child (widget_class, PdWindow, start);
  gtk_widget_class_bind_template_child (widget_class, PdWindow, states);

  pd_window_install_actions (widget_class);
}

static void
pd_window_init (PdWindow *self)
{
  gtk_widget_init_template (GTK_WIDGET (self));

  self->workspace_signals = g_signal_group_new (PD_TYPE_WORKSPACE);
  g_signal_group_connect_swapped (self->workspace_signals, "notify::locked",
                                  G_CALLBACK (update_state), self);
  g_signal_group_connect_swapped (self->workspace_signals, "notify::redo-label",
                                  G_CALLBACK (pd_window_update_actions), self);
  g_signal_group_connect_swapped (self->workspace_signals, "notify::undo-label",
                                  G_CALLBACK (pd_window_update_actions), self);
  g_signal_group_connect_swapped (self->workspace_signals, "notify::writable",
                                  G_CALLBACK (pd_window_update_actions), self);
  g_signal_group_connect_swapped (self->workspace_signals, "save-failed",
                                  G_CALLBACK (save_failed_cb), self);
}

/**
 * pd_window_new:
 * @application: the application
 * @settings: where size and page are remembered
 * @today: the day that it is
 *
 * Returns: (transfer none): a window that shows the start
 */
GtkWidget *
pd_window_new (GtkApplication *application,
               GSettings      *settings,
               PdDay           today)
{
  return g_object_new (PD_TYPE_WINDOW,
                       "application", application,
                       "settings", settings,
                       "today", today,
                       NULL);
}

/**
 * pd_window_get_workspace:
 * @self: a window
 *
 * Returns: (nullable): the open file, locked or not
 */
PdWorkspace *
pd_window_get_workspace (PdWindow *self)
{
  g_return_val_if_fail (PD_IS_WINDOW (self), NULL);

  return self->workspace;
}

static gint64
read_clock (gpointer user_data)
{
  return g_get_real_time ();
}

/**
 * pd_window_set_workspace:
 * @self: a window
 * @workspace: (nullable): a file, locked or not
 *
 * Shows another file, or the start.
 */
void
pd_window_set_workspace (PdWindow    *self,
                         PdWorkspace *workspace)
{
  g_return_if_fail (PD_IS_WINDOW (self));
  g_return_if_fail (workspace == NULL || PD_IS_WORKSPACE (workspace));

  g_set_object (&self->workspace, workspace);
  g_signal_group_set_target (self->workspace_signals, workspace);
  if (workspace != NULL)
    {
      pd_workspace_set_clock (workspace, read_clock, NULL);
      pd_workspace_set_waits (workspace, FALSE);
    }
  pd_window_update_reminders (self);
  g_object_notify_by_pspec (G_OBJECT (self), properties[PROP_WORKSPACE]);
  update_state (self);
}

/**
 * pd_window_get_desk:
 * @self: a window
 *
 * Returns: (nullable): the desk, while there is one
 */
PdDesk *
pd_window_get_desk (PdWindow *self)
{
  g_return_val_if_fail (PD_IS_WINDOW (self), NULL);

  return self->desk;
}

/**
 * pd_window_lock:
 * @self: a window
 *
 * Locks the file, whatever the window is doing: it can always be opened again, and what
 * an open file shows can't be taken back.
 */
void
pd_window_lock (PdWindow *self)
{
  g_return_if_fail (PD_IS_WINDOW (self));

  if (self->desk == NULL)
    return;

  pd_desk_lock (self->desk);
  pd_workspace_lock (self->workspace);
}

/**
 * pd_window_show_start:
 * @self: a window without a file
 *
 * Shows the ways to begin.
 */
void
pd_window_show_start (PdWindow *self)
{
  show_only (self, self->start);
}

/**
 * pd_window_show_create:
 * @self: a window without a file
 *
 * Shows the form with which a service begins.
 */
void
pd_window_show_create (PdWindow *self)
{
  self->create_page = pd_create_page_new ();
  g_signal_connect_object (self->create_page, "created", G_CALLBACK (created_cb), self,
                           G_CONNECT_SWAPPED);
  g_signal_connect_object (self->create_page, "cancelled", G_CALLBACK (pd_window_show_start),
                           self, G_CONNECT_SWAPPED);
  gtk_stack_add_named (self->states, self->create_page, "create");
  show_only (self, self->create_page);
}

/**
 * pd_window_tell:
 * @self: a window
 * @sentence: what failed, what is still safe, what to do
 *
 * Tells it in passing where there is a desk, else in a dialog.
 */
void
pd_window_tell (PdWindow   *self,
                const char *sentence)
{
  if (self->desk != NULL)
    pd_desk_tell (self->desk, sentence);
  else
    pd_ask_tell (GTK_WINDOW (self), _ ("That Did Not Work"), sentence);
}
