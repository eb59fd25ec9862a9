/* SPDX-License-Identifier: GPL-3.0-or-later */

/* A swap that was asked for holds as long as both shifts are what was asked about. */

#include "config.h"

#include "pd-error.h"
#include "pd-shift-reshape.h"
#include "pd-swap.h"

#define TUESDAY ((PdDay) 20781)
#define TODAY (TUESDAY - 20)
#define MIRA 7

typedef struct
{
  PdShift *offered;
  PdShift *wanted;
  PdSwap  *swap;
} Question;

static PdShift *
make_shift (PdId  id,
            PdId  person_id,
            PdDay day)
{
  PdShift *shift = pd_shift_new (id);

  pd_shift_set_person_id (shift, person_id);
  pd_shift_set_site_id (shift, 3);
  pd_shift_set_day (shift, day);
  g_assert_true (pd_shift_set_times (shift, 9 * 60, 17 * 60, NULL));
  return shift;
}

static void
set_up (Question     *self,
        gconstpointer data)
{
  self->offered = make_shift (11, 1, TUESDAY);
  self->wanted = make_shift (12, 2, TUESDAY + 2);
  self->swap = pd_swap_new (self->offered, self->wanted, MIRA, TODAY);
}

static void
tear_down (Question     *self,
           gconstpointer data)
{
  g_object_unref (self->offered);
  g_object_unref (self->wanted);
  pd_swap_free (self->swap);
}

static PdSwapState
judge (Question *self)
{
  return pd_swap_judge (self->swap, self->offered, self->wanted, TODAY);
}

static void
test_holds (Question     *self,
            gconstpointer data)
{
  g_assert_cmpint (judge (self), ==, PD_SWAP_ASKED);
  pd_shift_set_note (self->offered, "the key is in the blue box");
  pd_shift_set_is_pinned (self->wanted, TRUE);
  g_assert_true (pd_shift_set_break (self->wanted, 30, NULL));
  g_assert_cmpint (judge (self), ==, PD_SWAP_ASKED);
  g_assert_cmpint (pd_swap_judge (self->swap, self->offered, self->wanted, TUESDAY), ==, PD_SWAP_ASKED);
}

static void
test_expires (Question     *self,
              gconstpointer data)
{
  pd_shift_set_day (self->offered, TUESDAY + 1);
  g_assert_cmpint (judge (self), ==, PD_SWAP_EXPIRED);
  pd_shift_set_day (self->offered, TUESDAY);
  g_assert_cmpint (judge (self), ==, PD_SWAP_ASKED);

  pd_shift_set_person_id (self->wanted, 5);
  g_assert_cmpint (judge (self), ==, PD_SWAP_EXPIRED);
  pd_shift_set_person_id (self->wanted, 2);
  pd_shift_set_site_id (self->wanted, 4);
  g_assert_cmpint (judge (self), ==, PD_SWAP_EXPIRED);
  pd_shift_set_site_id (self->wanted, 3);
  g_assert_true (pd_shift_move_end (self->wanted, 17 * 60 + 15, NULL));
  g_assert_cmpint (judge (self), ==, PD_SWAP_EXPIRED);
}

static void
test_expires_with_time_and_shifts (Question     *self,
                                   gconstpointer data)
{
  g_assert_cmpint (pd_swap_judge (self->swap, NULL, self->wanted, TODAY), ==, PD_SWAP_EXPIRED);
  g_assert_cmpint (pd_swap_judge (self->swap, self->offered, NULL, TODAY), ==, PD_SWAP_EXPIRED);
  g_assert_cmpint (pd_swap_judge (self->swap, self->offered, self->wanted, TUESDAY + 1), ==, PD_SWAP_EXPIRED);
}

static void
test_answered_stays (Question     *self,
                     gconstpointer data)
{
  self->swap->state = PD_SWAP_DONE;
  g_assert_cmpint (pd_swap_judge (self->swap, NULL, NULL, TUESDAY + 9), ==, PD_SWAP_DONE);
  self->swap->state = PD_SWAP_DECLINED;
  g_assert_cmpint (pd_swap_judge (self->swap, NULL, NULL, TUESDAY + 9), ==, PD_SWAP_DECLINED);
  self->swap->state = PD_SWAP_AGREED;
  g_assert_cmpint (pd_swap_judge (self->swap, NULL, NULL, TODAY), ==, PD_SWAP_EXPIRED);
}

static void
assert_refused (PdShift *offered,
                PdShift *wanted)
{
  g_autoptr (PdSwap) swap = pd_swap_new (offered, wanted, MIRA, TODAY);
  g_autoptr (GError) error = NULL;

  g_assert_false (pd_swap_check (swap, &error));
  g_assert_error (error, PD_ERROR, PD_ERROR_INPUT);
}

static void
test_takes_two (Question     *self,
                gconstpointer data)
{
  g_autoptr (PdShift) own = make_shift (13, 1, TUESDAY + 3);
  g_autoptr (PdShift) open = make_shift (14, PD_ID_NONE, TUESDAY + 3);

  g_assert_true (pd_swap_check (self->swap, NULL));
  assert_refused (self->offered, self->offered);
  assert_refused (self->offered, own);
  assert_refused (self->offered, open);
  assert_refused (open, self->wanted);
}

static void
test_words (Question     *self,
            gconstpointer data)
{
  g_autofree char *words = pd_swap_side_to_words (&self->swap->wanted, "Hub");

  g_assert_cmpstr (words, ==, "Thu 26 Nov 9:00 – 17:00 (Hub)");
}

int
main (int    argc,
      char **argv)
{
  g_test_init (&argc, &argv, NULL);

#define ADD(path, function) g_test_add (path, Question, NULL, set_up, function, tear_down)
  ADD ("/swap/holds-while-both-shifts-are-what-was-asked-about", test_holds);
  ADD ("/swap/expires-when-a-shift-is-another", test_expires);
  ADD ("/swap/expires-when-a-shift-is-gone-or-its-day-is-over", test_expires_with_time_and_shifts);
  ADD ("/swap/what-was-answered-stays-so", test_answered_stays);
  ADD ("/swap/takes-two-people-and-their-shifts", test_takes_two);
  ADD ("/swap/tells-a-shift-as-it-was", test_words);
#undef ADD

  return g_test_run ();
}
