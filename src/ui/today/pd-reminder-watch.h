/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "pd-reminder.h"
#include "pd-workspace.h"

G_BEGIN_DECLS

/**
 * PdReminderWatch:
 *
 * Has the desktop tell whoever opened a file that a session of theirs begins soon, once for
 * each session and time, and takes that back when the session is over, moved or gone.
 *
 * A notification is seen by whoever sees the screen, and kept by the desktop. So it says when,
 * and nothing of whom with or what sort of session; and that something begins, no more, while
 * the file is locked. Locked, the watch knows when the sessions are, and no names.
 */
#define PD_TYPE_REMINDER_WATCH (pd_reminder_watch_get_type ())
G_DECLARE_FINAL_TYPE (PdReminderWatch, pd_reminder_watch, PD, REMINDER_WATCH, GObject)

PdReminderWatch  *pd_reminder_watch_new (GApplication *application,
                                         GSettings    *settings);
void              pd_reminder_watch_set_workspace (PdReminderWatch *self,
                                                   PdWorkspace     *workspace);
void              pd_reminder_watch_update (PdReminderWatch *self);
const PdReminder *pd_reminder_watch_find (PdReminderWatch *self,
                                          guint32          number);

G_END_DECLS
