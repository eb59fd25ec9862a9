/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "pd-circle-session.h"
#include "pd-session.h"

G_BEGIN_DECLS

/* What somebody is reminded of. */
typedef enum
{
  PD_REMINDER_SUPERVISION,
  PD_REMINDER_CO_SUPERVISION,
} PdReminderKind;

/**
 * PdReminder:
 * @kind: what sort of session
 * @session_id: which one
 * @day: its day, on its own clock
 * @start: when it begins, in seconds since 1 January 1970, UTC
 * @end: when it is over
 *
 * A session that somebody is reminded of: when it is, and nothing of whom with.
 */
typedef struct
{
  PdReminderKind kind;
  PdId           session_id;
  PdDay          day;
  gint64         start;
  gint64         end;
} PdReminder;

void     pd_reminders_add_session (GArray                       *reminders,
                                   const PdSupervisionAgreement *agreement,
                                   const PdSession              *session,
                                   const char                   *zone,
                                   PdId                          me_id);
void     pd_reminders_add_circle_session (GArray                *reminders,
                                          const PdCircle        *circle,
                                          const PdCircleSession *session,
                                          PdId                   me_id);
gboolean pd_reminder_equal (const PdReminder *self,
                            const PdReminder *other);
gboolean pd_reminder_is_due (const PdReminder *self,
                             gint64            now,
                             guint             minutes);
gint64   pd_reminders_find_next (GArray *reminders,
                                 gint64  now,
                                 guint   minutes);

G_END_DECLS
