/* SPDX-License-Identifier: GPL-3.0-or-later */
#define G_LOG_DOMAIN "pd-ui"

#include "config.h"

#include "pd-reminder-watch.h"

#include "pd-clock.h"
#include "pd-workspace-reminders.h"

#include <glib/gi18n-lib.h>

/* The longest wait, in seconds: while the computer sleeps, or when its clock is set, no
 * timer tells. */
#define LONGEST_WAIT 60

/* What the desktop shows now. It is known to the desktop by a number that says nothing. */
typedef struct
{
  PdReminder reminder;
  guint32    number;
} Told;

struct _PdReminderWatch
{
  GObject parent_instance;

  /* borrowed */
  GApplication *application;

  /* owned */
  GArray       *reminders; /* PdReminder: those to come */
  GSettings    *settings;
  GArray       *told; /* Told */
  PdWorkspace  *workspace;
  GSignalGroup *workspace_signals;

  /* state */
  guint timeout_id;
  guint update_id;
};

G_DEFINE_FINAL_TYPE (PdReminderWatch, pd_reminder_watch, G_TYPE_OBJECT)

static gint64
get_now (void)
{
  return g_get_real_time () / G_USEC_PER_SEC;
}

static char *
make_id (guint32 number)
{
  return g_strdup_printf ("reminder-%u", number);
}

/* "10:00", on the clock of this computer, which is the one that its reader looks at. */
static char *
make_clock_words (gint64 instant)
{
  g_autoptr (GDateTime) time = g_date_time_new_from_unix_local (instant);

  return pd_clock_to_text (g_date_time_get_hour (time) * 60 + g_date_time_get_minute (time));
}

static GNotification *
make_notification (PdReminderWatch  *self,
                   const PdReminder *reminder)
{
  g_autofree char *time = make_clock_words (reminder->start);
  g_autofree char *title = NULL;
  GNotification   *notification;

  if (pd_workspace_is_locked (self->workspace))
    {
      notification = g_notification_new (_ ("Something begins soon"));
      g_notification_set_body (notification, _ ("Unlock Peerdesk to see what it is."));
      return notification;
    }
  /* Translators: %s is a time, like "10:00" */
  title = g_strdup_printf (_ ("A session begins at %s"), time);
  return g_notification_new (title);
}

static void
show (PdReminderWatch *self,
      const Told      *told)
{
  g_autoptr (GNotification) notification = make_notification (self, &told->reminder);
  g_autofree char          *id = make_id (told->number);

  g_notification_set_default_action_and_target (notification, "app.show-reminder", "u", told->number);
  g_application_send_notification (self->application, id, notification);
}

static void
take_back (PdReminderWatch *self,
           guint            i)
{
  g_autofree char *id = make_id (g_array_index (self->told, Told, i).number);

  g_application_withdraw_notification (self->application, id);
  g_array_remove_index (self->told, i);
}

static gboolean
is_to_come (PdReminderWatch  *self,
            const PdReminder *reminder)
{
  for (guint i = 0; i < self->reminders->len; i++)
    if (pd_reminder_equal (&g_array_index (self->reminders, PdReminder, i), reminder))
      return TRUE;
  return FALSE;
}

static gboolean
is_told (PdReminderWatch  *self,
         const PdReminder *reminder)
{
  for (guint i = 0; i < self->told->len; i++)
    if (pd_reminder_equal (&g_array_index (self->told, Told, i).reminder, reminder))
      return TRUE;
  return FALSE;
}

static void
drop_what_is_over (PdReminderWatch *self,
                   gint64           now)
{
  for (guint i = self->reminders->len; i > 0; i--)
    if (g_array_index (self->reminders, PdReminder, i - 1).end <= now)
      g_array_remove_index (self->reminders, i - 1);
  for (guint i = self->told->len; i > 0; i--)
    if (!is_to_come (self, &g_array_index (self->told, Told, i - 1).reminder))
      take_back (self, i - 1);
}

static void
tell_what_is_due (PdReminderWatch *self,
                  gint64           now,
                  guint            minutes)
{
  for (guint i = 0; i < self->reminders->len; i++)
    {
      const PdReminder *reminder = &g_array_index (self->reminders, PdReminder, i);
      const Told        told = { *reminder, g_random_int () };

      if (!pd_reminder_is_due (reminder, now, minutes) || is_told (self, reminder))
        continue;
      g_array_append_val (self->told, told);
      show (self, &told);
    }
}

static void look (PdReminderWatch *self);

static gboolean
look_cb (gpointer user_data)
{
  PdReminderWatch *self = user_data;

  self->timeout_id = 0;
  look (self);
  return G_SOURCE_REMOVE;
}

/* Does what is to be done by now, and waits for what comes next. */
static void
look (PdReminderWatch *self)
{
  guint  minutes = g_settings_get_uint (self->settings, "reminder-minutes");
  gint64 now = get_now ();
  gint64 next;

  g_clear_handle_id (&self->timeout_id, g_source_remove);
  drop_what_is_over (self, now);
  tell_what_is_due (self, now, minutes);
  next = pd_reminders_find_next (self->reminders, now, minutes);
  if (next != G_MAXINT64)
    self->timeout_id = g_timeout_add_seconds ((guint) MIN (next - now, LONGEST_WAIT), look_cb, self);
}

static gboolean
update_cb (gpointer user_data)
{
  PdReminderWatch *self = user_data;

  self->update_id = 0;
  pd_reminder_watch_update (self);
  return G_SOURCE_REMOVE;
}

/* After everything that somebody waits for. */
static void
update_later (PdReminderWatch *self)
{
  if (self->update_id == 0)
    self->update_id = g_idle_add_full (G_PRIORITY_LOW, update_cb, self, NULL);
}

/* What is on the screen says less from now on. */
static void
locked_cb (PdReminderWatch *self)
{
  if (pd_workspace_is_locked (self->workspace))
    for (guint i = 0; i < self->told->len; i++)
      show (self, &g_array_index (self->told, Told, i));
  update_later (self);
}

static void
pd_reminder_watch_dispose (GObject *object)
{
  PdReminderWatch *self = PD_REMINDER_WATCH (object);

  g_clear_handle_id (&self->timeout_id, g_source_remove);
  g_clear_handle_id (&self->update_id, g_source_remove);
  while (self->told->len > 0)
    take_back (self, self->told->len - 1);
  g_clear_object (&self->workspace_signals);
  g_clear_object (&self->workspace);
  g_clear_object (&self->settings);

  G_OBJECT_CLASS (pd_reminder_watch_parent_class)->dispose (object);
}

static void
pd_reminder_watch_finalize (GObject *object)
{
  PdReminderWatch *self = PD_REMINDER_WATCH (object);

  g_array_unref (self->reminders);
  g_array_unref (self->told);

  G_OBJECT_CLASS (pd_reminder_watch_parent_class)->finalize (object);
}

static void
pd_reminder_watch_class_init (PdReminderWatchClass *klass)
{
  G_OBJECT_CLASS (klass)->dispose = pd_reminder_watch_dispose;
  G_OBJECT_CLASS (klass)->finalize = pd_reminder_watch_finalize;
}

static void
pd_reminder_watch_init (PdReminderWatch *self)
{
  self->reminders = g_array_new (FALSE, FALSE, sizeof (PdReminder));
  self->told = g_array_new (FALSE, FALSE, sizeof (Told));
  self->workspace_signals = g_signal_group_new (PD_TYPE_WORKSPACE);
  g_signal_group_connect_swapped (self->workspace_signals, "changed", G_CALLBACK (update_later), self);
  g_signal_group_connect_swapped (self->workspace_signals, "notify::locked", G_CALLBACK (locked_cb), self);
}

/**
 * pd_reminder_watch_new:
 * @application: (unowned): who tells the desktop; it outlives the watch, and has an action
 *   "show-reminder" with a number for pd_reminder_watch_find()
 * @settings: whether somebody wants to be reminded, and how long before
 *
 * Returns: (transfer full): a watch without a file
 */
PdReminderWatch *
pd_reminder_watch_new (GApplication *application,
                       GSettings    *settings)
{
  PdReminderWatch *self = g_object_new (PD_TYPE_REMINDER_WATCH, NULL);

  self->application = application;
  self->settings = g_object_ref (settings);
  g_signal_connect_object (settings, "changed::reminders", G_CALLBACK (update_later), self, G_CONNECT_SWAPPED);
  g_signal_connect_object (settings, "changed::reminder-minutes", G_CALLBACK (update_later), self, G_CONNECT_SWAPPED);
  return self;
}

/**
 * pd_reminder_watch_set_workspace:
 * @self: a watch
 * @workspace: (nullable): a file, locked or not
 *
 * Watches over the sessions of another file. What was told of the one before is taken back.
 */
void
pd_reminder_watch_set_workspace (PdReminderWatch *self,
                                 PdWorkspace     *workspace)
{
  g_return_if_fail (PD_IS_REMINDER_WATCH (self));

  if (!g_set_object (&self->workspace, workspace))
    return;
  g_signal_group_set_target (self->workspace_signals, workspace);
  g_array_set_size (self->reminders, 0);
  look (self);
  update_later (self);
}

/**
 * pd_reminder_watch_update:
 * @self: a watch
 *
 * Looks at once at what is in the file, which it does by itself when nothing else is to do.
 * Sessions that can't be read are those that were known before; pages say so.
 */
void
pd_reminder_watch_update (PdReminderWatch *self)
{
  GArray *reminders = NULL;

  g_return_if_fail (PD_IS_REMINDER_WATCH (self));

  if (self->workspace == NULL || !g_settings_get_boolean (self->settings, "reminders"))
    reminders = g_array_new (FALSE, FALSE, sizeof (PdReminder));
  else if (!pd_workspace_is_locked (self->workspace))
    reminders = pd_workspace_list_reminders (self->workspace, get_now (), NULL);
  if (reminders != NULL)
    {
      g_array_unref (self->reminders);
      self->reminders = reminders;
    }
  look (self);
}

/**
 * pd_reminder_watch_find:
 * @self: a watch
 * @number: what the desktop knows a reminder by
 *
 * Returns: (nullable): the reminder, while it is shown
 */
const PdReminder *
pd_reminder_watch_find (PdReminderWatch *self,
                        guint32          number)
{
  g_return_val_if_fail (PD_IS_REMINDER_WATCH (self), NULL);

  for (guint i = 0; i < self->told->len; i++)
    if (g_array_index (self->told, Told, i).number == number)
      return &g_array_index (self->told, Told, i).reminder;
  return NULL;
}
