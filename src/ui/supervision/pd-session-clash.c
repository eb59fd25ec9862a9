/* SPDX-License-Identifier: GPL-3.0-or-later */
#define G_LOG_DOMAIN "pd-ui"

#include "config.h"

#include "pd-session-clash.h"

#include "pd-clock.h"
#include "pd-supervision-words.h"
#include "pd-workspace-people.h"

#include <glib/gi18n-lib.h>

/* What else those of a session have at that time. */

typedef struct
{
  PdWorkspace                  *workspace;
  const PdSupervisionAgreement *agreement;
  const PdSession              *session;
  const PdSession              *instead_of;
  GString                      *words;
} Looking;

static void
add_line (Looking    *looking,
          const char *line)
{
  g_string_append_printf (looking->words, "%s%s", looking->words->len > 0 ? "\n" : "", line);
}

/* In minutes of the session's day; both clocks are where the person works. */
static gboolean
overlaps (const PdSession *session,
          PdShift         *shift)
{
  int offset = (pd_shift_get_day (shift) - session->day) * PD_MINUTES_PER_DAY;

  return offset + pd_shift_get_start (shift) < session->start + session->minutes &&
         session->start < offset + pd_shift_get_end (shift);
}

/* The one that leaves the roster when the session is moved is none. */
static gboolean
stands_in_the_way (const Looking *looking,
                   PdShift       *shift)
{
  const PdSession *old = looking->instead_of;

  if (old != NULL && old->shift_id != PD_ID_NONE && pd_shift_get_day (shift) == old->day &&
      pd_shift_get_start (shift) == old->start && pd_shift_get_end (shift) == old->start + old->minutes &&
      pd_shift_get_activity (shift) != PD_ACTIVITY_SUPPORT)
    return FALSE;
  return pd_shift_get_id (shift) != looking->session->shift_id &&
         pd_supervision_agreement_is_party (looking->agreement, pd_shift_get_person_id (shift)) &&
         overlaps (looking->session, shift);
}

static void
add_shift (Looking *looking,
           PdShift *shift)
{
  PdSite          *site = pd_workspace_get_site (looking->workspace, pd_shift_get_site_id (shift));
  g_autofree char *name = pd_supervision_words_name (looking->workspace, pd_shift_get_person_id (shift));
  g_autofree char *times = pd_clock_span_to_text (pd_shift_get_start (shift), pd_shift_get_end (shift));
  g_autofree char *line = NULL;

  if (site != NULL)
    /* Translators: a person, the times of a shift, and its site */
    line = g_strdup_printf (_ ("%1$s is on the roster %2$s, %3$s"), name, times, pd_site_get_name (site));
  else
    /* Translators: a person, and the times of a shift */
    line = g_strdup_printf (_ ("%1$s is on the roster %2$s"), name, times);
  add_line (looking, line);
}

static void
look_at_shifts (Looking *looking)
{
  g_autoptr (PdRoster) roster = pd_workspace_load_roster (looking->workspace, looking->session->day - 1, 3,
                                                          PD_ROSTER_BY_PERSON, PD_ID_NONE, PD_ID_NONE, NULL);
  GPtrArray           *shifts = roster != NULL ? pd_roster_get_shifts (roster) : NULL;

  for (guint i = 0; shifts != NULL && i < shifts->len; i++)
    if (stands_in_the_way (looking, g_ptr_array_index (shifts, i)))
      add_shift (looking, g_ptr_array_index (shifts, i));
}

/* Never the kind: that is theirs to tell. */
static void
look_at_leave (Looking *looking,
               PdId     person_id)
{
  PdPerson             *person = pd_workspace_get_person (looking->workspace, person_id);
  g_autoptr (GPtrArray) leaves = NULL;

  if (person == NULL)
    return;
  leaves = pd_workspace_list_leave (looking->workspace, person, NULL);
  for (guint i = 0; leaves != NULL && i < leaves->len; i++)
    if (pd_leave_has_day (g_ptr_array_index (leaves, i), looking->session->day))
      {
        /* Translators: %s is a person */
        g_autofree char *line = g_strdup_printf (_ ("%s is away on that day"), pd_person_get_name (person));

        add_line (looking, line);
        return;
      }
}

/**
 * pd_session_clash_to_words:
 * @workspace: an unlocked workspace
 * @agreement: the supervision agreement of the session
 * @session: when it is to be
 * @instead_of: (nullable): the one whose place it takes, which leaves the roster
 *
 * Returns: (transfer full): what else those who are to come have at that time, a line for
 *   each; empty for nothing
 */
char *
pd_session_clash_to_words (PdWorkspace                  *workspace,
                           const PdSupervisionAgreement *agreement,
                           const PdSession              *session,
                           const PdSession              *instead_of)
{
  Looking looking = { workspace, agreement, session, instead_of, NULL };

  g_return_val_if_fail (PD_IS_WORKSPACE (workspace), NULL);
  g_return_val_if_fail (agreement != NULL && session != NULL, NULL);

  if (session->day == PD_DAY_NONE || session->start < 0)
    return g_strdup ("");
  looking.words = g_string_new (NULL);
  look_at_shifts (&looking);
  if (agreement->supervisor_id != PD_ID_NONE)
    look_at_leave (&looking, agreement->supervisor_id);
  for (guint i = 0; i < agreement->member_ids->len; i++)
    look_at_leave (&looking, g_array_index (agreement->member_ids, PdId, i));
  return g_string_free (looking.words, FALSE);
}
