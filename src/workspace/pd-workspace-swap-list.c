/* SPDX-License-Identifier: GPL-3.0-or-later */

/* Which swaps were asked for, and how each stands. */

#define G_LOG_DOMAIN "pd-workspace"

#include "config.h"

#include "pd-workspace-swaps-private.h"

#include <glib/gi18n-lib.h>

#include "pd-shift-table.h"
#include "pd-swap-table.h"
#include "pd-workspace-private.h"

/**
 * pd_workspace_swap_get_name:
 * @self: a workspace
 * @person_id: somebody
 *
 * Returns: (transfer none): their name
 */
const char *
pd_workspace_swap_get_name (PdWorkspace *self,
                            PdId         person_id)
{
  PdPerson *person = pd_workspace_get_person (self, person_id);

  return person != NULL ? pd_person_get_name (person) : _ ("somebody");
}

static const char *
get_site_name (PdWorkspace *self,
               PdId         site_id)
{
  PdSite *site = pd_workspace_get_site (self, site_id);

  return site != NULL ? pd_site_get_name (site) : NULL;
}

/**
 * pd_workspace_list_swaps:
 * @self: a workspace
 * @error: return location for an error
 *
 * Returns: (transfer full) (element-type PdSwap): all swaps that were asked for, the newest
 *   first
 */
GPtrArray *
pd_workspace_list_swaps (PdWorkspace *self,
                         GError     **error)
{
  GPtrArray *swaps;

  g_return_val_if_fail (PD_IS_WORKSPACE (self), NULL);

  if (!pd_workspace_check_unlocked (self, error) || !pd_swap_table_list (self->store, PD_ID_NONE, &swaps, error))
    return NULL;
  return swaps;
}

/**
 * pd_workspace_swap_find_shifts:
 * @self: a workspace
 * @swap: a swap
 * @ret_offered: (out): the shift of whoever asks as it is now, or %NULL when it is gone
 * @ret_wanted: (out): the same of whoever is asked
 * @error: return location for an error
 *
 * Returns: whether they could be looked for
 */
gboolean
pd_workspace_swap_find_shifts (PdWorkspace  *self,
                               const PdSwap *swap,
                               PdShift     **ret_offered,
                               PdShift     **ret_wanted,
                               GError      **error)
{
  return pd_workspace_check_unlocked (self, error) &&
         pd_shift_table_find (self->store, swap->offered.shift_id, ret_offered, error) &&
         pd_shift_table_find (self->store, swap->wanted.shift_id, ret_wanted, error);
}

/**
 * pd_workspace_judge_swap:
 * @self: a workspace
 * @swap: one that was read
 * @today: today
 * @ret_state: (out): how it stands, by what its shifts are now; see pd_swap_judge()
 * @error: return location for an error
 *
 * Returns: whether it could be told
 */
gboolean
pd_workspace_judge_swap (PdWorkspace  *self,
                         const PdSwap *swap,
                         PdDay         today,
                         PdSwapState  *ret_state,
                         GError      **error)
{
  g_autoptr (PdShift) offered = NULL;
  g_autoptr (PdShift) wanted = NULL;

  g_return_val_if_fail (PD_IS_WORKSPACE (self), FALSE);
  g_return_val_if_fail (swap != NULL, FALSE);

  *ret_state = swap->state;
  if (!pd_swap_state_is_open (swap->state))
    return TRUE;
  if (!pd_workspace_swap_find_shifts (self, swap, &offered, &wanted, error))
    return FALSE;
  *ret_state = pd_swap_judge (swap, offered, wanted, today);
  return TRUE;
}

/**
 * pd_workspace_list_open_swaps:
 * @self: a workspace
 * @today: today
 * @error: return location for an error
 *
 * Returns: (transfer full) (element-type PdSwap): the swaps that wait for somebody, the
 *   newest first
 */
GPtrArray *
pd_workspace_list_open_swaps (PdWorkspace *self,
                              PdDay        today,
                              GError     **error)
{
  g_autoptr (GPtrArray) swaps = pd_workspace_list_swaps (self, error);

  for (guint i = swaps != NULL ? swaps->len : 0; i > 0; i--)
    {
      PdSwapState state;

      if (!pd_workspace_judge_swap (self, g_ptr_array_index (swaps, i - 1), today, &state, error))
        return NULL;
      if (!pd_swap_state_is_open (state))
        g_ptr_array_remove_index (swaps, i - 1);
    }
  return g_steal_pointer (&swaps);
}

/**
 * pd_workspace_swap_to_words:
 * @self: a workspace
 * @swap: a swap
 *
 * Returns: (transfer full): who asked whom for which two shifts
 */
char *
pd_workspace_swap_to_words (PdWorkspace  *self,
                            const PdSwap *swap)
{
  g_return_val_if_fail (PD_IS_WORKSPACE (self), NULL);
  g_return_val_if_fail (swap != NULL, NULL);

  return pd_swap_to_words (swap,
                           pd_workspace_swap_get_name (self, swap->offered.person_id),
                           pd_workspace_swap_get_name (self, swap->wanted.person_id),
                           get_site_name (self, swap->offered.site_id),
                           get_site_name (self, swap->wanted.site_id));
}

static void
add_step (GPtrArray  *steps,
          const char *format,
          PdDay       day,
          const char *name)
{
  g_autofree char *words = pd_day_to_short_words (day);

  g_ptr_array_add (steps, g_strdup_printf (format, words, name));
}

/**
 * pd_workspace_swap_story_to_words:
 * @self: a workspace
 * @swap: a swap
 *
 * Returns: (transfer full): when it was asked, answered and done, and who put that down
 */
char *
pd_workspace_swap_story_to_words (PdWorkspace  *self,
                                  const PdSwap *swap)
{
  g_autoptr (GPtrArray) steps = g_ptr_array_new_with_free_func (g_free);

  g_return_val_if_fail (PD_IS_WORKSPACE (self), NULL);
  g_return_val_if_fail (swap != NULL, NULL);

  /* Translators: a day, then who put it down */
  add_step (steps, _ ("Asked on %1$s (%2$s)"), swap->asked_on, pd_workspace_swap_get_name (self, swap->asked_by));
  if (pd_swap_is_answered (swap))
    add_step (steps,
              swap->state == PD_SWAP_DECLINED ? _ ("declined on %1$s (%2$s)") : _ ("agreed on %1$s (%2$s)"),
              swap->answered_on,
              pd_workspace_swap_get_name (self, swap->answered_by));
  if (swap->done_on != PD_DAY_NONE)
    add_step (steps, _ ("swapped on %1$s (%2$s)"), swap->done_on, pd_workspace_swap_get_name (self, swap->done_by));
  g_ptr_array_add (steps, NULL);
  /* Translators: what stands between the steps of a swap: asked, agreed, swapped */
  return g_strjoinv (C_ ("swap", ", "), (char **) steps->pdata);
}
