/* SPDX-License-Identifier: GPL-3.0-or-later */
#define G_LOG_DOMAIN "pd-ui"

#include "config.h"

#include "pd-supervision-words.h"

#include <glib/gi18n-lib.h>

#define DAYS_PER_WEEK 7

/**
 * pd_supervision_words_name:
 * @workspace: an unlocked workspace
 * @person_id: somebody, or %PD_ID_NONE for somebody from outside
 *
 * Returns: (transfer full): what they are called
 */
char *
pd_supervision_words_name (PdWorkspace *workspace,
                           PdId         person_id)
{
  PdPerson *person = person_id != PD_ID_NONE ? pd_workspace_get_person (workspace, person_id) : NULL;

  return g_strdup (person != NULL ? pd_person_get_name (person) : _ ("Somebody from outside"));
}

/**
 * pd_supervision_words_supervisor:
 * @workspace: an unlocked workspace
 * @agreement: a supervision agreement
 *
 * Returns: (transfer full): who supervises under it
 */
char *
pd_supervision_words_supervisor (PdWorkspace                  *workspace,
                                 const PdSupervisionAgreement *agreement)
{
  if (agreement->supervisor_id != PD_ID_NONE)
    return pd_supervision_words_name (workspace, agreement->supervisor_id);
  return g_strdup (*agreement->outside_name != '\0' ? agreement->outside_name : _ ("Nobody: they meet as equals"));
}

/**
 * pd_supervision_words_people:
 * @workspace: an unlocked workspace
 * @person_ids: (element-type PdId): some people
 * @but_id: one of them to leave out, or %PD_ID_NONE
 *
 * Returns: (transfer full): their names, in their order
 */
char *
pd_supervision_words_people (PdWorkspace  *workspace,
                             const GArray *person_ids,
                             PdId          but_id)
{
  g_autoptr (GString) names = g_string_new (NULL);

  for (guint i = 0; i < person_ids->len; i++)
    {
      PdId             person_id = g_array_index (person_ids, PdId, i);
      g_autofree char *name = pd_supervision_words_name (workspace, person_id);

      if (person_id != but_id)
        /* Translators: between the names of people in a list */
        g_string_append_printf (names, "%s%s", names->len > 0 ? C_ ("people", ", ") : "", name);
    }
  return g_string_free (g_steal_pointer (&names), FALSE);
}

/**
 * pd_supervision_words_rhythm:
 * @days: from one session to the next
 *
 * Returns: (transfer full): the same as people say it
 */
char *
pd_supervision_words_rhythm (int days)
{
  if (days == DAYS_PER_WEEK)
    return g_strdup (_ ("every week"));
  if (days == 2 * DAYS_PER_WEEK)
    return g_strdup (_ ("every fortnight"));
  if (days % DAYS_PER_WEEK == 0)
    return g_strdup_printf (ngettext ("every %d week", "every %d weeks", days / DAYS_PER_WEEK), days / DAYS_PER_WEEK);
  return g_strdup_printf (ngettext ("every day", "every %d days", days), days);
}

/**
 * pd_supervision_words_minutes:
 * @minutes: how long a session is
 *
 * Returns: (transfer full): the same in words
 */
char *
pd_supervision_words_minutes (int minutes)
{
  return g_strdup_printf (ngettext ("%d minute", "%d minutes", minutes), minutes);
}

/**
 * pd_supervision_words_due_icon:
 * @state: how somebody stands with supervision
 *
 * Returns: the name of a picture that says so without a colour
 */
const char *
pd_supervision_words_due_icon (PdDueState state)
{
  switch (state)
    {
    case PD_DUE_OVERDUE:
      return "dialog-warning-symbolic";
    case PD_DUE_NOT_AGREED:
      return "document-edit-symbolic";
    case PD_DUE_BY:
      return "alarm-symbolic";
    case PD_DUE_BOOKED:
    default:
      return "x-office-calendar-symbolic";
    }
}

/**
 * pd_supervision_words_session_icon:
 * @state: what became of a session
 *
 * Returns: the name of a picture that says so without a colour
 */
const char *
pd_supervision_words_session_icon (PdSessionState state)
{
  switch (state)
    {
    case PD_SESSION_HELD:
      return "object-select-symbolic";
    case PD_SESSION_MOVED:
      return "media-seek-forward-symbolic";
    case PD_SESSION_CANCELLED:
      return "window-close-symbolic";
    case PD_SESSION_BOOKED:
    default:
      return "x-office-calendar-symbolic";
    }
}
