/* SPDX-License-Identifier: GPL-3.0-or-later */
#define G_LOG_DOMAIN "pd-ui"

#include "config.h"

#include "pd-supervision-count.h"

#include "pd-workspace-notes.h"
#include "pd-workspace-supervision.h"

static const PdSupervisionAgreement *
find_mine (GPtrArray *agreements,
           PdId       agreement_id,
           PdId       my_id)
{
  const PdSupervisionAgreement *agreement = pd_supervision_agreements_find (agreements, agreement_id);

  return agreement != NULL && pd_supervision_agreement_is_party (agreement, my_id) ? agreement : NULL;
}

static guint
count_agreements (GPtrArray *agreements,
                  PdId       my_id,
                  PdDay      today)
{
  guint n = 0;

  for (guint i = 0; i < agreements->len; i++)
    {
      const PdSupervisionAgreement *agreement = g_ptr_array_index (agreements, i);

      n += (agreement->ended_on == PD_DAY_NONE || agreement->ended_on >= today) &&
           pd_supervision_agreement_is_party (agreement, my_id) &&
           pd_supervision_agreement_get_consent (agreement, my_id) == PD_DAY_NONE;
    }
  return n;
}

static guint
count_due (GPtrArray *agreements,
           GArray    *dues,
           PdId       my_id)
{
  guint n = 0;

  for (guint i = 0; i < dues->len; i++)
    {
      const PdSupervisionDue *due = &g_array_index (dues, PdSupervisionDue, i);

      if (find_mine (agreements, due->agreement_id, my_id) != NULL)
        n += due->state == PD_DUE_OVERDUE || due->unrecorded_id != PD_ID_NONE;
    }
  return n;
}

/**
 * pd_supervision_count_waiting:
 * @workspace: an unlocked workspace
 * @today: the day that it is
 *
 * Counts what waits for the person who unlocked it: notes and agreements to agree to,
 * sessions that are overdue, and those of which nobody put down what became of them.
 *
 * Returns: how many that are; 0 where they could not be read
 */
guint
pd_supervision_count_waiting (PdWorkspace *workspace,
                              PdDay        today)
{
  g_autoptr (GPtrArray) notes = pd_workspace_list_notes_waiting (workspace, NULL);
  g_autoptr (GPtrArray) agreements = pd_workspace_list_supervision (workspace, NULL, NULL);
  g_autoptr (GArray)    dues = pd_workspace_list_supervision_due (workspace, today, NULL);
  PdId                  my_id = pd_person_get_id (pd_workspace_get_me (workspace));

  if (notes == NULL || agreements == NULL || dues == NULL)
    return 0;
  return notes->len + count_agreements (agreements, my_id, today) + count_due (agreements, dues, my_id);
}
