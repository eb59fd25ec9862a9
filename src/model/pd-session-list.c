/* SPDX-License-Identifier: GPL-3.0-or-later */
#define G_LOG_DOMAIN "pd-model"

#include "config.h"

#include "pd-session-list.h"

/* When nothing else is known, in minutes since midnight. */
#define USUAL_START (10 * 60)

/**
 * pd_session_list_find_on:
 * @sessions: (element-type PdSession): those under one agreement
 * @day: a day
 *
 * Returns: (transfer none) (nullable): the one that is booked for that day, or was held on
 *   it
 */
const PdSession *
pd_session_list_find_on (GPtrArray *sessions,
                         PdDay      day)
{
  g_return_val_if_fail (sessions != NULL, NULL);

  for (guint i = 0; i < sessions->len; i++)
    {
      const PdSession *session = g_ptr_array_index (sessions, i);

      if (session->day == day && (session->state == PD_SESSION_BOOKED || session->state == PD_SESSION_HELD))
        return session;
    }
  return NULL;
}

/**
 * pd_session_list_find_booked_after:
 * @sessions: (element-type PdSession): those under one agreement
 * @day: a day
 *
 * Returns: (transfer none) (nullable): the first one after that day that is booked
 */
const PdSession *
pd_session_list_find_booked_after (GPtrArray *sessions,
                                   PdDay      day)
{
  const PdSession *first = NULL;

  g_return_val_if_fail (sessions != NULL, NULL);

  for (guint i = 0; i < sessions->len; i++)
    {
      const PdSession *session = g_ptr_array_index (sessions, i);

      if (session->state == PD_SESSION_BOOKED && session->day > day &&
          (first == NULL || pd_session_compare (session, first) < 0))
        first = session;
    }
  return first;
}

/**
 * pd_session_list_find_cancelled:
 * @sessions: (element-type PdSession): those under one agreement, in the order of their days
 *
 * Returns: (transfer none) (nullable): the newest one that was cancelled since the last was
 *   held, and is not booked again yet: the next one takes its place
 */
PdSession *
pd_session_list_find_cancelled (GPtrArray *sessions)
{
  PdSession *cancelled = NULL;

  g_return_val_if_fail (sessions != NULL, NULL);

  for (guint i = 0; i < sessions->len; i++)
    {
      PdSession *session = g_ptr_array_index (sessions, i);

      if (session->state == PD_SESSION_HELD)
        cancelled = NULL;
      else if (session->state == PD_SESSION_CANCELLED && session->rebooked_as == PD_ID_NONE)
        cancelled = session;
    }
  return cancelled;
}

/**
 * pd_session_list_get_usual_start:
 * @sessions: (element-type PdSession): those under one agreement, in the order of their days
 *
 * Returns: when they begin, as far as the last one tells, in minutes since midnight
 */
int
pd_session_list_get_usual_start (GPtrArray *sessions)
{
  g_return_val_if_fail (sessions != NULL, USUAL_START);

  if (sessions->len == 0)
    return USUAL_START;
  return ((const PdSession *) g_ptr_array_index (sessions, sessions->len - 1))->start;
}
