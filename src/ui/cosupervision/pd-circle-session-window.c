/* SPDX-License-Identifier: GPL-3.0-or-later */
#define G_LOG_DOMAIN "pd-ui"

#include "config.h"

#include "pd-circle-session-window.h"

#include "pd-banner.h"
#include "pd-circle-outcome-dialog.h"
#include "pd-circle-reflection.h"
#include "pd-lock-key.h"
#include "pd-rows-group.h"
#include "pd-workspace-circle-files.h"
#include "pd-workspace-circles.h"

#include <glib/gi18n-lib.h>

struct _PdCircleSessionWindow
{
  AdwWindow parent_instance;

  /* template children */
  GtkWidget          *acts;
  PdBanner           *banner;
  AdwWindowTitle     *heading;
  GtkButton          *pin_button;
  PdRowsGroup        *people;
  PdRowsGroup        *reasons;
  PdCircleReflection *reflection;
  GtkImage           *sign;
  GtkLabel           *standing;
  GtkLabel           *time;

  /* owned */
  PdCircle        *circle;
  PdCircleEntry   *entry;
  GHashTable      *names;
  PdCircleSession *session; /* NULL while it is only proposed */
  PdWorkspace     *workspace;

  /* state */
  PdDay today;
};

G_DEFINE_FINAL_TYPE (PdCircleSessionWindow, pd_circle_session_window, ADW_TYPE_WINDOW)

enum
{
  SIGNAL_GO_TO_DAY,
  SIGNAL_PIN_TOGGLED,
  N_SIGNALS
};

static guint signals[N_SIGNALS];

static char *
dup_part (PdCircleSessionWindow *self,
          PdId                   member_id)
{
  const PdCircleSeat *seat = self->session != NULL ? pd_circle_session_find_seat (self->session, member_id) : NULL;
  const char         *role = member_id == self->entry->bringer_id ? pd_circle_role_to_words (PD_CIRCLE_ROLE_BRINGER)
                             : seat != NULL                       ? pd_circle_role_to_words (seat->role)
                                                                  : pd_circle_role_to_words (PD_CIRCLE_ROLE_COMPANION);

  if (self->entry->planned != NULL && member_id == self->entry->planned->timekeeper_id)
    role = pd_circle_role_to_words (PD_CIRCLE_ROLE_TIMEKEEPER);
  /* Translators: somebody hosts a session; %s is what else they do: "Keeps the time" */
  return member_id == self->entry->host_id ? g_strdup_printf (_ ("Hosts. %s"), role) : g_strdup (role);
}

static gboolean
is_booked (PdCircleSessionWindow *self)
{
  return self->session != NULL && self->session->state == PD_CIRCLE_SESSION_BOOKED;
}

static void
show_people (PdCircleSessionWindow *self)
{
  const GArray         *ids = self->entry->member_ids;
  g_autoptr (GPtrArray) answers = pd_workspace_list_circle_answers (self->workspace, self->circle->id, NULL);

  pd_rows_group_begin (self->people);
  for (guint i = 0; i < ids->len; i++)
    {
      PdId             id = g_array_index (ids, PdId, i);
      g_autofree char *part = dup_part (self, id);
      g_autofree char *answer = is_booked (self) ? pd_circle_words_answer (answers, self->session->id, id) : NULL;
      g_autofree char *both = g_strjoin ("\n", part, answer, NULL);
      GtkWidget       *row = pd_rows_group_add (self->people, PD_ROWS_GROUP_NONE, pd_circle_names_get (self->names, id), both);

      adw_action_row_set_subtitle_lines (ADW_ACTION_ROW (row), 0);
    }
  pd_rows_group_end (self->people);
}

static void
show_reasons (PdCircleSessionWindow *self)
{
  const GPtrArray *reasons = self->entry->planned != NULL ? self->entry->planned->reasons : NULL;

  pd_rows_group_begin (self->reasons);
  for (guint i = 0; reasons != NULL && i < reasons->len; i++)
    {
      GtkWidget *row = pd_rows_group_add (self->reasons, PD_ROWS_GROUP_NONE, g_ptr_array_index (reasons, i), NULL);

      adw_action_row_set_title_lines (ADW_ACTION_ROW (row), 0);
    }
  pd_rows_group_end (self->reasons);
  gtk_widget_set_visible (GTK_WIDGET (self->reasons), pd_rows_group_get_n_rows (self->reasons) > 0);
}

static gboolean
is_ahead (PdCircleSessionWindow *self)
{
  return self->entry->state <= PD_CIRCLE_ENTRY_GOES;
}

static void
update_actions (PdCircleSessionWindow *self)
{
  gboolean is_writable = pd_workspace_is_writable (self->workspace);
  gboolean can_end = is_writable && is_booked (self);

  gtk_widget_action_set_enabled (GTK_WIDGET (self), "session.hold", can_end);
  gtk_widget_action_set_enabled (GTK_WIDGET (self), "session.move", can_end);
  gtk_widget_action_set_enabled (GTK_WIDGET (self), "session.not-hold", can_end);
  gtk_widget_action_set_enabled (GTK_WIDGET (self), "session.pin", is_writable && is_ahead (self));
  gtk_widget_action_set_enabled (GTK_WIDGET (self), "session.roster", self->session != NULL);
  gtk_widget_set_visible (self->acts, is_booked (self));
  gtk_widget_set_visible (GTK_WIDGET (self->pin_button), is_ahead (self));
  gtk_button_set_label (self->pin_button, self->entry->is_pinned ? _ ("Un_pin") : _ ("_Pin"));
}

static char *
dup_standing (PdCircleSessionWindow *self)
{
  g_autofree char            *state = pd_circle_words_state (self->entry);
  g_autoptr (PdCircleSession) instead = NULL;
  g_autofree char            *time = NULL;

  if (self->session == NULL || self->session->rebooked_as == PD_ID_NONE)
    return g_steal_pointer (&state);
  instead = pd_workspace_load_circle_session (self->workspace, self->session->rebooked_as, NULL);
  if (instead == NULL)
    return g_steal_pointer (&state);
  time = pd_circle_words_time (instead->day, instead->start, instead->minutes, self->today);
  /* Translators: %s is the day and time to which a session was moved */
  return g_strdup_printf (_ ("Moved to %s"), time);
}

static void
show (PdCircleSessionWindow *self)
{
  g_autofree char *time = pd_circle_words_time (self->entry->day, self->entry->start, self->entry->minutes, self->today);
  g_autofree char *standing = dup_standing (self);

  adw_window_title_set_subtitle (self->heading, self->circle->name);
  gtk_label_set_label (self->time, time);
  gtk_label_set_label (self->standing, standing);
  gtk_image_set_from_icon_name (self->sign, pd_circle_entry_state_get_icon (self->entry->state));
  show_people (self);
  show_reasons (self);
  pd_circle_reflection_show (self->reflection, self->workspace, self->session, self->names, self->today);
  update_actions (self);
}

/**
 * pd_circle_session_window_show_entry:
 * @self: the window of a session
 * @entry: what is known of it now
 *
 * Shows it anew.
 */
void
pd_circle_session_window_show_entry (PdCircleSessionWindow *self,
                                     const PdCircleEntry   *entry)
{
  PdCircleEntry *copy;

  g_return_if_fail (PD_IS_CIRCLE_SESSION_WINDOW (self));
  g_return_if_fail (entry != NULL);

  copy = pd_circle_entry_copy (entry);
  g_clear_pointer (&self->entry, pd_circle_entry_free);
  g_clear_pointer (&self->session, pd_circle_session_free);
  self->entry = copy;
  if (copy->session_id != PD_ID_NONE)
    self->session = pd_workspace_load_circle_session (self->workspace, copy->session_id, NULL);
  show (self);
}

static void
finish (PdCircleSessionWindow *self,
        gboolean               is_done,
        const GError          *error)
{
  pd_banner_set_title (self->banner, is_done ? NULL : error->message);
}

/* An act tells of its change, and this window reads its session anew, before the act has
 * done with what it was given. */
static void
pin_action (GtkWidget  *widget,
            const char *action_name,
            GVariant   *parameter)
{
  PdCircleSessionWindow      *self = PD_CIRCLE_SESSION_WINDOW (widget);
  g_autoptr (PdCircleSession) session = NULL;
  g_autoptr (GError)          error = NULL;
  gboolean                    is_done = TRUE;

  if (self->session == NULL)
    g_signal_emit (self, signals[SIGNAL_PIN_TOGGLED], 0);
  else
    {
      session = pd_circle_session_copy (self->session);
      is_done = pd_workspace_pin_circle_session (self->workspace, session, !session->is_pinned, &error);
    }
  finish (self, is_done, error);
}

static void
present_outcome (PdCircleSessionWindow *self,
                 PdCircleOutcome        outcome)
{
  gtk_window_present (GTK_WINDOW (pd_circle_outcome_dialog_new (GTK_WINDOW (self), self->workspace, self->circle,
                                                                self->session, outcome, self->today)));
}

static void
hold_action (GtkWidget  *widget,
             const char *action_name,
             GVariant   *parameter)
{
  present_outcome (PD_CIRCLE_SESSION_WINDOW (widget), PD_CIRCLE_OUTCOME_HELD);
}

static void
move_action (GtkWidget  *widget,
             const char *action_name,
             GVariant   *parameter)
{
  present_outcome (PD_CIRCLE_SESSION_WINDOW (widget), PD_CIRCLE_OUTCOME_MOVED);
}

static void
not_hold_action (GtkWidget  *widget,
                 const char *action_name,
                 GVariant   *parameter)
{
  PdCircleSessionWindow      *self = PD_CIRCLE_SESSION_WINDOW (widget);
  g_autoptr (PdCircleSession) session = pd_circle_session_copy (self->session);
  g_autoptr (GError)          error = NULL;
  gboolean                    is_done = pd_workspace_not_hold_circle_session (self->workspace, session, &error);

  finish (self, is_done, error);
}

static void
roster_action (GtkWidget  *widget,
               const char *action_name,
               GVariant   *parameter)
{
  PdCircleSessionWindow *self = PD_CIRCLE_SESSION_WINDOW (widget);

  g_signal_emit (self, signals[SIGNAL_GO_TO_DAY], 0, self->entry->day);
  gtk_window_close (GTK_WINDOW (self));
}

/* What is written is never lost; where it can't be kept, the window stays and says why. */
static gboolean
pd_circle_session_window_close_request (GtkWindow *window)
{
  PdCircleSessionWindow *self = PD_CIRCLE_SESSION_WINDOW (window);
  g_autoptr (GError)     error = NULL;

  if (pd_circle_reflection_keep (self->reflection, &error))
    return GTK_WINDOW_CLASS (pd_circle_session_window_parent_class)->close_request (window);
  finish (self, FALSE, error);
  return GDK_EVENT_STOP;
}

static void
pd_circle_session_window_dispose (GObject *object)
{
  PdCircleSessionWindow *self = PD_CIRCLE_SESSION_WINDOW (object);

  gtk_widget_dispose_template (GTK_WIDGET (self), PD_TYPE_CIRCLE_SESSION_WINDOW);
  g_clear_pointer (&self->circle, pd_circle_free);
  g_clear_pointer (&self->entry, pd_circle_entry_free);
  g_clear_pointer (&self->names, g_hash_table_unref);
  g_clear_pointer (&self->session, pd_circle_session_free);
  g_clear_object (&self->workspace);

  G_OBJECT_CLASS (pd_circle_session_window_parent_class)->dispose (object);
}

static void
bind_template (GtkWidgetClass *widget_class)
{
  gtk_widget_class_set_template_from_resource (widget_class,
                                               "/org/peerdesk/Peerdesk/cosupervision/pd-circle-session-window.ui");
  gtk_widget_class_bind_template_child (widget_class, PdCircleSessionWindow, acts);
  gtk_widget_class_bind_template_child (widget_class, PdCircleSessionWindow, banner);
  gtk_widget_class_bind_template_child (widget_class, PdCircleSessionWindow, heading);
  gtk_widget_class_bind_template_child (widget_class, PdCircleSessionWindow, people);
  gtk_widget_class_bind_template_child (widget_class, PdCircleSessionWindow, pin_button);
  gtk_widget_class_bind_template_child (widget_class, PdCircleSessionWindow, reasons);
  gtk_widget_class_bind_template_child (widget_class, PdCircleSessionWindow, reflection);
  gtk_widget_class_bind_template_child (widget_class, PdCircleSessionWindow, sign);
  gtk_widget_class_bind_template_child (widget_class, PdCircleSessionWindow, standing);
  gtk_widget_class_bind_template_child (widget_class, PdCircleSessionWindow, time);
}

static void
install_actions (GtkWidgetClass *widget_class)
{
  const struct
  {
    const char                 *name;
    GtkWidgetActionActivateFunc func;
    guint                       key;
    GdkModifierType             modifiers;
  } actions[] = {
    { "session.hold", hold_action, GDK_KEY_m, GDK_CONTROL_MASK },
    { "session.move", move_action, GDK_KEY_m, GDK_CONTROL_MASK | GDK_SHIFT_MASK },
    { "session.not-hold", not_hold_action, GDK_KEY_Delete, GDK_CONTROL_MASK },
    { "session.pin", pin_action, GDK_KEY_p, GDK_CONTROL_MASK | GDK_SHIFT_MASK },
    { "session.roster", roster_action, GDK_KEY_d, GDK_CONTROL_MASK },
  };

  for (guint i = 0; i < G_N_ELEMENTS (actions); i++)
    {
      gtk_widget_class_install_action (widget_class, actions[i].name, NULL, actions[i].func);
      gtk_widget_class_add_binding_action (widget_class, actions[i].key, actions[i].modifiers, actions[i].name, NULL);
    }
  gtk_widget_class_add_binding_action (widget_class, GDK_KEY_Escape, 0, "window.close", NULL);
  pd_lock_key_install (widget_class);
}

static void
pd_circle_session_window_class_init (PdCircleSessionWindowClass *klass)
{
  G_OBJECT_CLASS (klass)->dispose = pd_circle_session_window_dispose;
  GTK_WINDOW_CLASS (klass)->close_request = pd_circle_session_window_close_request;

  signals[SIGNAL_GO_TO_DAY] = g_signal_new ("go-to-day", PD_TYPE_CIRCLE_SESSION_WINDOW, G_SIGNAL_RUN_LAST, 0, NULL,
                                            NULL, NULL, G_TYPE_NONE, 1, G_TYPE_INT);
  signals[SIGNAL_PIN_TOGGLED] = g_signal_new ("pin-toggled", PD_TYPE_CIRCLE_SESSION_WINDOW, G_SIGNAL_RUN_LAST, 0, NULL,
                                              NULL, NULL, G_TYPE_NONE, 0);

  g_type_ensure (PD_TYPE_BANNER);
  g_type_ensure (PD_TYPE_CIRCLE_REFLECTION);
  g_type_ensure (PD_TYPE_ROWS_GROUP);
  bind_template (GTK_WIDGET_CLASS (klass));
  install_actions (GTK_WIDGET_CLASS (klass));
}

static void
pd_circle_session_window_init (PdCircleSessionWindow *self)
{
  gtk_widget_init_template (GTK_WIDGET (self));
}

/**
 * pd_circle_session_window_new:
 * @parent: the window of the service
 * @workspace: an unlocked workspace
 * @circle: the circle
 * @entry: one of its sessions
 * @today: the day that it is
 *
 * Returns: (transfer none): its window
 */
GtkWidget *
pd_circle_session_window_new (GtkWindow           *parent,
                              PdWorkspace         *workspace,
                              const PdCircle      *circle,
                              const PdCircleEntry *entry,
                              PdDay                today)
{
  PdCircleSessionWindow *self;

  g_return_val_if_fail (PD_IS_WORKSPACE (workspace), NULL);
  g_return_val_if_fail (circle != NULL && entry != NULL, NULL);

  self = g_object_new (PD_TYPE_CIRCLE_SESSION_WINDOW,
                       "destroy-with-parent", TRUE,
                       "modal", TRUE,
                       "title", _ ("A Session of Co-supervision"),
                       "transient-for", parent,
                       NULL);
  self->workspace = g_object_ref (workspace);
  self->circle = pd_circle_copy (circle);
  self->names = pd_circle_words_create_names (workspace, circle);
  self->today = today;
  pd_circle_session_window_show_entry (self, entry);

  return GTK_WIDGET (self);
}

/**
 * pd_circle_session_window_get_entry:
 * @self: the window of a session
 *
 * Returns: (transfer none): what it shows
 */
const PdCircleEntry *
pd_circle_session_window_get_entry (PdCircleSessionWindow *self)
{
  g_return_val_if_fail (PD_IS_CIRCLE_SESSION_WINDOW (self), NULL);

  return self->entry;
}

/**
 * pd_circle_session_window_save_draft:
 * @self: the window of a session that is about to go
 *
 * Keeps what was being written. Where that can't be, there is nobody left to tell.
 */
void
pd_circle_session_window_save_draft (PdCircleSessionWindow *self)
{
  g_return_if_fail (PD_IS_CIRCLE_SESSION_WINDOW (self));

  pd_circle_reflection_keep (self->reflection, NULL);
}
