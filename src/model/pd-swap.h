/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "pd-agreement.h"
#include "pd-shift.h"

G_BEGIN_DECLS

/* PD_SWAP_EXPIRED is never kept: it is what a swap that waits has come to when one of its
 * shifts is not any more what was asked about. */
typedef enum
{
  PD_SWAP_ASKED,
  PD_SWAP_AGREED,
  PD_SWAP_DONE,
  PD_SWAP_DECLINED,
  PD_SWAP_EXPIRED,
} PdSwapState;

/**
 * PdSwapSide:
 * @shift_id: a shift
 * @person_id: whose it is
 * @site_id: where it is
 * @day: the day that it begins on
 * @start: minutes from the midnight that begins that day
 * @end: the same; above 1440 on the next day
 *
 * A shift as it was when somebody asked: it tells what was asked, whatever became of it.
 */
typedef struct
{
  PdId  shift_id;
  PdId  person_id;
  PdId  site_id;
  PdDay day;
  int   start;
  int   end;
} PdSwapSide;

/**
 * PdSwap:
 * @id: what its row is known by
 * @state: how far it is
 * @offered: the shift of whoever asks
 * @wanted: the shift of whoever is asked
 * @asked_on: when it was asked
 * @asked_by: who put that down
 * @how: how whoever was asked agreed; only once they did
 * @answered_on: when they answered, or %PD_DAY_NONE
 * @answered_by: who put that down, or %PD_ID_NONE
 * @done_on: when a coordinator agreed too and the roster was changed, or %PD_DAY_NONE
 * @done_by: who that was, or %PD_ID_NONE
 *
 * That somebody asked somebody else to swap two shifts, and what came of it.
 */
typedef struct
{
  PdId        id;
  PdSwapState state;
  PdSwapSide  offered;
  PdSwapSide  wanted;
  PdDay       asked_on;
  PdId        asked_by;
  PdAgreedHow how;
  PdDay       answered_on;
  PdId        answered_by;
  PdDay       done_on;
  PdId        done_by;
} PdSwap;

PdSwap     *pd_swap_new (PdShift *offered,
                         PdShift *wanted,
                         PdId     asked_by,
                         PdDay    asked_on);
PdSwap     *pd_swap_copy (const PdSwap *self);
void        pd_swap_free (PdSwap *self);
gboolean    pd_swap_equal (const PdSwap *self,
                           const PdSwap *other);
gboolean    pd_swap_check (const PdSwap *self,
                           GError      **error);
gboolean    pd_swap_is_answered (const PdSwap *self);
PdSwapState pd_swap_judge (const PdSwap *self,
                           PdShift      *offered,
                           PdShift      *wanted,
                           PdDay         today);
char       *pd_swap_side_to_words (const PdSwapSide *self,
                                   const char       *site_name);
char       *pd_swap_to_words (const PdSwap *self,
                              const char   *asks,
                              const char   *asked,
                              const char   *offered_site,
                              const char   *wanted_site);

gboolean    pd_swap_state_is_open (PdSwapState state);
const char *pd_swap_state_to_nick (PdSwapState state);
const char *pd_swap_state_to_words (PdSwapState state);
gboolean    pd_swap_state_parse (const char  *text,
                                 PdSwapState *ret_state);

G_DEFINE_AUTOPTR_CLEANUP_FUNC (PdSwap, pd_swap_free)

G_END_DECLS
