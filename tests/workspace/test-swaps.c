/* SPDX-License-Identifier: GPL-3.0-or-later */

/* A swap is asked for, agreed to by whoever is asked, then by a coordinator; only that
 * changes the roster. */

#include "config.h"

#include "note-desk.h"
#include "pd-workspace-planning.h"
#include "pd-workspace-roster-acts.h"
#include "pd-workspace-rules.h"
#include "pd-workspace-swaps.h"

#define TODAY (TUESDAY - 4)

/* Noor asks Ola: Noor's Tuesday for Ola's Thursday. */
static PdSwap *
ask (WorkspaceFixture *self)
{
  g_autoptr (PdShift) offered = add_shift (self, self->noor, self->bay, TUESDAY);
  g_autoptr (PdShift) wanted = add_shift (self, find_id (self, "Ola"), self->bay, TUESDAY + 2);
  g_autoptr (GError)  error = NULL;
  PdSwap             *swap;

  pd_workspace_ask_swap (self->workspace, offered, wanted, TODAY, &swap, &error);
  g_assert_no_error (error);
  return swap;
}

static PdSwap *
load_only (WorkspaceFixture *self)
{
  g_autoptr (GError)    error = NULL;
  g_autoptr (GPtrArray) swaps = pd_workspace_list_swaps (self->workspace, &error);

  g_assert_no_error (error);
  g_assert_cmpuint (swaps->len, ==, 1);
  return pd_swap_copy (g_ptr_array_index (swaps, 0));
}

static void
assert_state (WorkspaceFixture *self,
              PdSwapState       expected)
{
  g_autoptr (PdSwap)    swap = load_only (self);
  g_autoptr (GPtrArray) open = NULL;
  g_autoptr (GError)    error = NULL;
  PdSwapState           state;

  g_assert_true (pd_workspace_judge_swap (self->workspace, swap, TODAY, &state, &error));
  g_assert_cmpint (state, ==, expected);
  open = pd_workspace_list_open_swaps (self->workspace, TODAY, &error);
  g_assert_no_error (error);
  g_assert_cmpuint (open->len, ==, pd_swap_state_is_open (expected));
}

static void
assert_person (WorkspaceFixture *self,
               PdId              shift_id,
               const char       *name)
{
  g_autoptr (PdShift) shift = pd_workspace_load_shift (self->workspace, shift_id, NULL);

  g_assert_nonnull (shift);
  g_assert_cmpint (pd_shift_get_person_id (shift), ==, find_id (self, name));
}

static void
agree (WorkspaceFixture *self,
       PdAgreedHow       how)
{
  g_autoptr (PdSwap)      swap = load_only (self);
  g_autoptr (GError)      error = NULL;
  g_autoptr (PdRosterAct) act = pd_workspace_plan_agreed_swap (self->workspace, swap, how, TODAY + 1, &error);

  g_assert_no_error (error);
  pd_workspace_do_roster_act (self->workspace, act, NULL, &error);
  g_assert_no_error (error);
}

static void
test_asks (WorkspaceFixture *self,
           gconstpointer     data)
{
  g_autoptr (PdSwap) swap = ask (self);
  g_autoptr (PdSwap) kept = NULL;
  g_autofree char   *words = pd_workspace_swap_to_words (self->workspace, swap);
  g_autofree char   *story = pd_workspace_swap_story_to_words (self->workspace, swap);

  g_assert_cmpstr (words, ==, "Noor asks Ola: Tue 24 Nov 9:00 – 17:00 (Bay Street) for Thu 26 Nov 9:00 – 17:00 (Bay Street)");
  g_assert_cmpstr (story, ==, "Asked on Fri 20 Nov (Mira)");
  g_assert_cmpstr (pd_workspace_get_undo_label (self->workspace), ==, "Noor asks Ola to swap shifts");
  assert_person (self, swap->offered.shift_id, "Noor");
  workspace_fixture_reopen (self);
  kept = load_only (self);
  g_assert_true (pd_swap_equal (swap, kept));
  assert_state (self, PD_SWAP_ASKED);
}

static void
test_coordinator_agrees (WorkspaceFixture *self,
                         gconstpointer     data)
{
  g_autoptr (PdSwap)    swap = NULL;
  g_autoptr (PdSwap)    done = NULL;
  g_autoptr (GPtrArray) agreements = NULL;
  g_autofree char      *story = NULL;

  swap = ask (self);
  g_assert_true (pd_workspace_publish (self->workspace, TUESDAY - 1, 14, TODAY - 20, NULL, NULL));
  agree (self, PD_AGREED_BY_MESSAGE);
  assert_person (self, swap->offered.shift_id, "Ola");
  assert_person (self, swap->wanted.shift_id, "Noor");
  assert_state (self, PD_SWAP_DONE);
  agreements = pd_workspace_list_agreements (self->workspace, NULL, NULL);
  g_assert_cmpuint (agreements->len, ==, 2);
  done = load_only (self);
  story = pd_workspace_swap_story_to_words (self->workspace, done);
  g_assert_cmpstr (story, ==, "Asked on Fri 20 Nov (Mira), agreed on Sat 21 Nov (Mira), swapped on Sat 21 Nov (Mira)");

  g_assert_cmpstr (pd_workspace_get_undo_label (self->workspace), ==,
                   "Swap Noor’s shift on Tue 24 Nov and Ola’s shift on Thu 26 Nov");
  g_assert_true (pd_workspace_undo (self->workspace, NULL));
  assert_person (self, swap->offered.shift_id, "Noor");
  assert_state (self, PD_SWAP_ASKED);
  g_assert_true (pd_workspace_redo (self->workspace, NULL));
  assert_state (self, PD_SWAP_DONE);
}

static void
test_partner_then_coordinator (WorkspaceFixture *self,
                               gconstpointer     data)
{
  g_autoptr (PdSwap) swap = ask (self);
  g_autoptr (PdSwap) agreed = NULL;
  g_autoptr (PdSwap) done = NULL;

  be (self, OLA);
  agree (self, PD_AGREED_IN_WRITING);
  g_assert_cmpstr (pd_workspace_get_undo_label (self->workspace), ==, "Ola agrees to swap shifts with Noor");
  assert_person (self, swap->offered.shift_id, "Noor");
  assert_state (self, PD_SWAP_AGREED);
  agreed = load_only (self);
  g_assert_cmpint (agreed->answered_by, ==, find_id (self, "Ola"));

  be_mira (self);
  agree (self, PD_AGREED_BY_WORD);
  assert_person (self, swap->offered.shift_id, "Ola");
  done = load_only (self);
  g_assert_cmpint (done->state, ==, PD_SWAP_DONE);
  g_assert_cmpint (done->how, ==, PD_AGREED_IN_WRITING);
  g_assert_cmpint (done->answered_by, ==, find_id (self, "Ola"));
  g_assert_cmpint (done->done_by, ==, find_id (self, "Mira"));
}

static void
test_declines (WorkspaceFixture *self,
               gconstpointer     data)
{
  g_autoptr (PdSwap)  swap = ask (self);
  g_autoptr (PdSwap)  declined = NULL;
  g_autoptr (PdShift) offered = NULL;
  g_autoptr (PdShift) wanted = NULL;
  g_autoptr (GError)  error = NULL;

  pd_workspace_decline_swap (self->workspace, swap, TODAY + 2, &error);
  g_assert_no_error (error);
  assert_state (self, PD_SWAP_DECLINED);
  assert_person (self, swap->offered.shift_id, "Noor");
  declined = load_only (self);
  g_assert_null (pd_workspace_plan_agreed_swap (self->workspace, declined, PD_AGREED_BY_WORD, TODAY, &error));
  g_assert_error (error, PD_ERROR, PD_ERROR_REFUSED);
  g_clear_error (&error);

  /* It can be asked again. */
  offered = pd_workspace_load_shift (self->workspace, swap->offered.shift_id, NULL);
  wanted = pd_workspace_load_shift (self->workspace, swap->wanted.shift_id, NULL);
  g_assert_true (pd_workspace_ask_swap (self->workspace, wanted, offered, TODAY, NULL, &error));
}

static void
test_asks_once (WorkspaceFixture *self,
                gconstpointer     data)
{
  g_autoptr (PdSwap)  swap = ask (self);
  g_autoptr (PdShift) offered = pd_workspace_load_shift (self->workspace, swap->offered.shift_id, NULL);
  g_autoptr (PdShift) wanted = pd_workspace_load_shift (self->workspace, swap->wanted.shift_id, NULL);
  g_autoptr (GError)  error = NULL;

  g_assert_false (pd_workspace_ask_swap (self->workspace, offered, wanted, TODAY, NULL, &error));
  g_assert_error (error, PD_ERROR, PD_ERROR_REFUSED);
  g_clear_error (&error);
  g_assert_false (pd_workspace_ask_swap (self->workspace, wanted, offered, TODAY, NULL, &error));
  g_assert_error (error, PD_ERROR, PD_ERROR_REFUSED);
  g_clear_error (&error);
  g_assert_false (pd_workspace_ask_swap (self->workspace, offered, offered, TODAY, NULL, &error));
  g_assert_error (error, PD_ERROR, PD_ERROR_INPUT);
  g_clear_error (&error);
  pd_shift_set_day (offered, TUESDAY + 5);
  g_assert_false (pd_workspace_ask_swap (self->workspace, offered, wanted, TODAY, NULL, &error));
  g_assert_error (error, PD_ERROR, PD_ERROR_INPUT);
}

static void
test_expires (WorkspaceFixture *self,
              gconstpointer     data)
{
  g_autoptr (PdSwap)  swap = ask (self);
  g_autoptr (PdShift) wanted = pd_workspace_load_shift (self->workspace, swap->wanted.shift_id, NULL);
  g_autoptr (GError)  error = NULL;

  pd_shift_set_day (wanted, TUESDAY + 3);
  g_assert_true (pd_workspace_save_shift (self->workspace, wanted, &error));
  assert_state (self, PD_SWAP_EXPIRED);
  g_assert_null (pd_workspace_plan_agreed_swap (self->workspace, swap, PD_AGREED_BY_WORD, TODAY, &error));
  g_assert_error (error, PD_ERROR, PD_ERROR_REFUSED);
  g_clear_error (&error);
  g_assert_false (pd_workspace_decline_swap (self->workspace, swap, TODAY, &error));
  g_assert_error (error, PD_ERROR, PD_ERROR_REFUSED);
  g_clear_error (&error);

  g_assert_true (pd_workspace_undo (self->workspace, &error));
  assert_state (self, PD_SWAP_ASKED);
  g_assert_true (pd_workspace_remove_shift (self->workspace, wanted, &error));
  assert_state (self, PD_SWAP_EXPIRED);
  g_assert_true (pd_workspace_remove_swap (self->workspace, swap, &error));
  g_assert_no_error (error);
  g_assert_true (pd_workspace_undo (self->workspace, &error));
  assert_state (self, PD_SWAP_EXPIRED);
}

static void
test_tells_nothing_while_locked (WorkspaceFixture *self,
                                 gconstpointer     data)
{
  g_autoptr (PdSwap)  swap = ask (self);
  g_autoptr (PdShift) offered = pd_workspace_load_shift (self->workspace, swap->offered.shift_id, NULL);
  g_autoptr (PdShift) wanted = pd_workspace_load_shift (self->workspace, swap->wanted.shift_id, NULL);
  g_autoptr (GError)  error = NULL;

  pd_workspace_lock (self->workspace);
#define ASSERT_LOCKED(call)           \
  g_assert_false ((gboolean) (call)); \
  g_assert_nonnull (error);           \
  g_clear_error (&error)
  ASSERT_LOCKED (pd_workspace_list_swaps (self->workspace, &error) != NULL);
  ASSERT_LOCKED (pd_workspace_ask_swap (self->workspace, offered, wanted, TODAY, NULL, &error));
  ASSERT_LOCKED (pd_workspace_plan_agreed_swap (self->workspace, swap, PD_AGREED_BY_WORD, TODAY, &error) != NULL);
  ASSERT_LOCKED (pd_workspace_decline_swap (self->workspace, swap, TODAY, &error));
#undef ASSERT_LOCKED
}

int
main (int    argc,
      char **argv)
{
  g_test_init (&argc, &argv, NULL);

#define ADD(path, function) \
  g_test_add (path, WorkspaceFixture, NULL, note_desk_set_up, function, workspace_fixture_tear_down)
  ADD ("/swaps/row-41-asking-is-kept-and-changes-nothing-else", test_asks);
  ADD ("/swaps/row-41-row-101-a-coordinator-agrees-for-somebody-in-one-act", test_coordinator_agrees);
  ADD ("/swaps/row-41-the-partner-agrees-then-the-coordinator", test_partner_then_coordinator);
  ADD ("/swaps/row-41-declining-changes-nothing-else", test_declines);
  ADD ("/swaps/the-same-is-not-asked-twice", test_asks_once);
  ADD ("/swaps/expire-when-a-shift-changes", test_expires);
  ADD ("/swaps/are-not-told-while-it-is-locked", test_tells_nothing_while_locked);
#undef ADD

  return g_test_run ();
}
