/* SPDX-License-Identifier: GPL-3.0-or-later */

#define G_LOG_DOMAIN "pd-model"

#include "config.h"

#include "pd-swap.h"

#include "pd-clock.h"
#include "pd-error.h"
#include "pd-spelling-private.h"

#include <glib/gi18n-lib.h>

static const PdSpelling STATES[] = {
  [PD_SWAP_ASKED] = { "asked", N_ ("Waits for an answer"), NULL },
  [PD_SWAP_AGREED] = { "agreed", N_ ("Agreed, waits for a coordinator"), NULL },
  [PD_SWAP_DONE] = { "done", N_ ("Swapped"), NULL },
  [PD_SWAP_DECLINED] = { "declined", N_ ("Declined"), NULL },
  [PD_SWAP_EXPIRED] = { "expired", N_ ("Expired: a shift has changed, or its day has come"), NULL },
};

static PdSwapSide
read_side (PdShift *shift)
{
  return (PdSwapSide){
    .shift_id = pd_shift_get_id (shift),
    .person_id = pd_shift_get_person_id (shift),
    .site_id = pd_shift_get_site_id (shift),
    .day = pd_shift_get_day (shift),
    .start = pd_shift_get_start (shift),
    .end = pd_shift_get_end (shift),
  };
}

static gboolean
sides_equal (const PdSwapSide *side,
             const PdSwapSide *other)
{
  return side->shift_id == other->shift_id &&
         side->person_id == other->person_id &&
         side->site_id == other->site_id &&
         side->day == other->day &&
         side->start == other->start &&
         side->end == other->end;
}

/**
 * pd_swap_new:
 * @offered: the shift of whoever asks
 * @wanted: the shift of whoever is asked
 * @asked_by: who puts it down
 * @asked_on: today
 *
 * Returns: (transfer full): a swap that is asked for, without a row yet
 */
PdSwap *
pd_swap_new (PdShift *offered,
             PdShift *wanted,
             PdId     asked_by,
             PdDay    asked_on)
{
  PdSwap *self;

  g_return_val_if_fail (PD_IS_SHIFT (offered) && PD_IS_SHIFT (wanted), NULL);

  self = g_new0 (PdSwap, 1);
  self->offered = read_side (offered);
  self->wanted = read_side (wanted);
  self->asked_by = asked_by;
  self->asked_on = asked_on;
  self->answered_on = PD_DAY_NONE;
  self->done_on = PD_DAY_NONE;
  return self;
}

/**
 * pd_swap_copy:
 * @self: a swap
 *
 * Returns: (transfer full): another one that is the same
 */
PdSwap *
pd_swap_copy (const PdSwap *self)
{
  g_return_val_if_fail (self != NULL, NULL);

  return g_memdup2 (self, sizeof *self);
}

/**
 * pd_swap_free:
 * @self: (transfer full) (nullable): a swap
 */
void
pd_swap_free (PdSwap *self)
{
  g_free (self);
}

/**
 * pd_swap_equal:
 * @self: a swap
 * @other: another
 *
 * Returns: whether both hold the same, their ids included
 */
gboolean
pd_swap_equal (const PdSwap *self,
               const PdSwap *other)
{
  g_return_val_if_fail (self != NULL && other != NULL, FALSE);

  return self->id == other->id &&
         self->state == other->state &&
         sides_equal (&self->offered, &other->offered) &&
         sides_equal (&self->wanted, &other->wanted) &&
         self->asked_on == other->asked_on &&
         self->asked_by == other->asked_by &&
         self->how == other->how &&
         self->answered_on == other->answered_on &&
         self->answered_by == other->answered_by &&
         self->done_on == other->done_on &&
         self->done_by == other->done_by;
}

/**
 * pd_swap_check:
 * @self: a swap
 * @error: return location for a #GError
 *
 * Returns: whether it can be kept; %PD_ERROR_INPUT says why not
 */
gboolean
pd_swap_check (const PdSwap *self,
               GError      **error)
{
  const char *problem = NULL;

  g_return_val_if_fail (self != NULL, FALSE);

  if (self->offered.person_id == PD_ID_NONE || self->wanted.person_id == PD_ID_NONE)
    problem = _ ("Nobody can be asked to swap an open shift.");
  else if (self->offered.person_id == self->wanted.person_id)
    problem = _ ("Both shifts are the same person’s: there is nobody to ask.");
  else if (self->asked_by == PD_ID_NONE || self->asked_on == PD_DAY_NONE)
    problem = _ ("A swap is asked for by somebody, on a day.");

  if (problem != NULL)
    g_set_error_literal (error, PD_ERROR, PD_ERROR_INPUT, problem);
  return problem == NULL;
}

/**
 * pd_swap_is_answered:
 * @self: a swap
 *
 * Returns: whether whoever was asked has agreed or declined
 */
gboolean
pd_swap_is_answered (const PdSwap *self)
{
  g_return_val_if_fail (self != NULL, FALSE);

  return self->answered_on != PD_DAY_NONE;
}

static gboolean
side_holds (const PdSwapSide *side,
            PdShift          *shift)
{
  PdSwapSide now;

  if (shift == NULL)
    return FALSE;
  now = read_side (shift);
  return sides_equal (side, &now);
}

/**
 * pd_swap_judge:
 * @self: a swap
 * @offered: (nullable): the shift of whoever asks as it is now, or %NULL when it is gone
 * @wanted: (nullable): the same of whoever is asked
 * @today: today
 *
 * Whoever said yes said it to these two shifts: where the person, the day, the times or the
 * site of one is another now, or its day has come, it has to be asked anew. A note, a pin or
 * a break makes no difference.
 *
 * Returns: how it stands
 */
PdSwapState
pd_swap_judge (const PdSwap *self,
               PdShift      *offered,
               PdShift      *wanted,
               PdDay         today)
{
  g_return_val_if_fail (self != NULL, PD_SWAP_EXPIRED);

  if (!pd_swap_state_is_open (self->state))
    return self->state;
  if (!side_holds (&self->offered, offered) || !side_holds (&self->wanted, wanted) ||
      today > MIN (self->offered.day, self->wanted.day))
    return PD_SWAP_EXPIRED;
  return self->state;
}

/**
 * pd_swap_side_to_words:
 * @self: one of the two shifts
 * @site_name: (nullable): what its site is called
 *
 * Returns: (transfer full): the shift as it was when somebody asked, such as
 *   "Tue 24 Nov 9:00 – 15:00 (Hub)"
 */
char *
pd_swap_side_to_words (const PdSwapSide *self,
                       const char       *site_name)
{
  g_autoptr (PdShift) shift = pd_shift_new (PD_ID_NONE);
  PdSegment           segment = { PD_SEGMENT_WORK, self->start, self->end };

  pd_shift_set_day (shift, self->day);
  pd_shift_set_segments (shift, &segment, 1, NULL);
  return pd_shift_to_words (shift, site_name);
}

/**
 * pd_swap_to_words:
 * @self: a swap
 * @asks: the name of whoever asks
 * @asked: the name of whoever is asked
 * @offered_site: (nullable): what the site of the offered shift is called
 * @wanted_site: (nullable): the same of the wanted one
 *
 * Returns: (transfer full): who asks whom for which two shifts
 */
char *
pd_swap_to_words (const PdSwap *self,
                  const char   *asks,
                  const char   *asked,
                  const char   *offered_site,
                  const char   *wanted_site)
{
  g_autofree char *offered = pd_swap_side_to_words (&self->offered, offered_site);
  g_autofree char *wanted = pd_swap_side_to_words (&self->wanted, wanted_site);

  /* Translators: two people and their shifts: "Mira asks Sam: Tue 24 Nov 9:00 – 15:00 (Hub)
   * for Thu 26 Nov 9:00 – 15:00 (Hub)" */
  return g_strdup_printf (_ ("%1$s asks %2$s: %3$s for %4$s"), asks, asked, offered, wanted);
}

/**
 * pd_swap_state_is_open:
 * @state: how far a swap is
 *
 * Returns: whether it waits for somebody
 */
gboolean
pd_swap_state_is_open (PdSwapState state)
{
  return state == PD_SWAP_ASKED || state == PD_SWAP_AGREED;
}

/**
 * pd_swap_state_to_nick:
 * @state: how far a swap is
 *
 * Returns: how the table and the command line write it
 */
const char *
pd_swap_state_to_nick (PdSwapState state)
{
  return pd_spelling_get_nick (STATES, G_N_ELEMENTS (STATES), state);
}

/**
 * pd_swap_state_to_words:
 * @state: how far a swap is
 *
 * Returns: the same in the reader's language
 */
const char *
pd_swap_state_to_words (PdSwapState state)
{
  return pd_spelling_get_words (STATES, G_N_ELEMENTS (STATES), state);
}

/**
 * pd_swap_state_parse:
 * @text: (nullable): what may be how far a swap is
 * @ret_state: (out): the state; not touched when it is none
 *
 * Returns: whether @text is one
 */
gboolean
pd_swap_state_parse (const char  *text,
                     PdSwapState *ret_state)
{
  guint value;

  if (!pd_spelling_find (STATES, G_N_ELEMENTS (STATES), text, &value))
    return FALSE;
  *ret_state = (PdSwapState) value;
  return TRUE;
}
