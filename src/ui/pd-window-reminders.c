/* SPDX-License-Identifier: GPL-3.0-or-later */

/* Being reminded of sessions, and seeing which one it was. */
#define G_LOG_DOMAIN "pd-ui"

#include "config.h"

#include "pd-window-private.h"

/* On which page each kind of session is. */
static const char *const PAGES[] = {
  [PD_REMINDER_SUPERVISION] = "supervision",
  [PD_REMINDER_CO_SUPERVISION] = "cosupervision",
};

/**
 * pd_window_update_reminders:
 * @self: a window, which has another file now
 *
 * Sessions of people who are made up remind nobody.
 */
void
pd_window_update_reminders (PdWindow *self)
{
  self->wanted_reminder = 0;
  if (self->reminders != NULL)
    pd_reminder_watch_set_workspace (self->reminders, self->demo == NULL ? self->workspace : NULL);
}

/**
 * pd_window_remind:
 * @self: a window of an application
 *
 * Reminds whoever opens a file in it of their sessions, from now on.
 */
void
pd_window_remind (PdWindow *self)
{
  GtkApplication *application;

  g_return_if_fail (PD_IS_WINDOW (self) && self->reminders == NULL);

  application = gtk_window_get_application (GTK_WINDOW (self));
  self->reminders = pd_reminder_watch_new (G_APPLICATION (application), self->settings);
  pd_window_update_reminders (self);
}

/**
 * pd_window_show_wanted:
 * @self: a window
 *
 * Shows the session that somebody wanted to see before they unlocked the file, if it is one
 * of theirs.
 */
void
pd_window_show_wanted (PdWindow *self)
{
  const PdReminder *reminder;

  if (self->desk == NULL || self->wanted_reminder == 0)
    return;
  /* Whoever unlocked it may be somebody else. */
  pd_reminder_watch_update (self->reminders);
  reminder = pd_reminder_watch_find (self->reminders, self->wanted_reminder);
  self->wanted_reminder = 0;
  if (reminder != NULL)
    gtk_widget_activate_action (GTK_WIDGET (self->desk), "desk.go-to", "(ssix)", PAGES[reminder->kind], "session",
                                reminder->day, reminder->session_id);
}

/**
 * pd_window_show_reminder:
 * @self: a window
 * @number: what the desktop knows a reminder by
 *
 * Shows the session that it is of, once the file is unlocked.
 *
 * Returns: whether it is a reminder of this window
 */
gboolean
pd_window_show_reminder (PdWindow *self,
                         guint32   number)
{
  g_return_val_if_fail (PD_IS_WINDOW (self), FALSE);

  if (self->reminders == NULL || pd_reminder_watch_find (self->reminders, number) == NULL)
    return FALSE;
  gtk_window_present (GTK_WINDOW (self));
  self->wanted_reminder = number;
  pd_window_show_wanted (self);
  return TRUE;
}
