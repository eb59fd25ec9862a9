/* SPDX-License-Identifier: GPL-3.0-or-later */

/* Two people write one note at a time. */

#include "config.h"

#include "pd-note.h"

#include <string.h>

#define MIRA 7
#define OLE 8
#define MONDAY 20780 /* 23 November 2026 */

static PdNote *
make_base (void)
{
  PdNote *note = pd_note_new ();

  pd_note_add_section (note, "connection", "Connection", NULL);
  pd_note_add_section (note, "mutuality", "Mutuality", NULL);
  pd_note_set_account (note, 0, PD_NOTE_SIDE_SUPERVISOR, "We met.");
  pd_note_add_action (note, "Ring the library", MIRA, MONDAY);
  return note;
}

static const char *
get_account (const PdNote *note,
             guint         section,
             PdNoteSide    side)
{
  return ((const PdNoteSection *) g_ptr_array_index (note->sections, section))->accounts[side];
}

static void
test_both_sides_write_without_waiting (void)
{
  g_autoptr (PdNote) base = make_base ();
  g_autoptr (PdNote) mine = pd_note_copy (base);
  g_autoptr (PdNote) theirs = pd_note_copy (base);
  g_autoptr (PdNote) merged = NULL;
  guint              n_conflicts;

  pd_note_set_account (mine, 0, PD_NOTE_SIDE_WORKER, "I was late.");
  pd_note_add_section (mine, "garden", "Our garden", NULL);
  mine->next_day = MONDAY + 14;
  pd_note_set_account (theirs, 0, PD_NOTE_SIDE_SUPERVISOR, "We met and talked.");
  pd_note_add_action (theirs, "Find a room", OLE, MONDAY);
  merged = pd_note_merge (base, mine, theirs, &n_conflicts);

  g_assert_cmpuint (n_conflicts, ==, 0);
  g_assert_cmpstr (get_account (merged, 0, PD_NOTE_SIDE_WORKER), ==, "I was late.");
  g_assert_cmpstr (get_account (merged, 0, PD_NOTE_SIDE_SUPERVISOR), ==, "We met and talked.");
  g_assert_cmpuint (merged->sections->len, ==, 3);
  g_assert_cmpuint (merged->actions->len, ==, 2);
  g_assert_cmpint (merged->next_day, ==, MONDAY + 14);
}

static void
test_what_both_changed_is_kept_twice (void)
{
  g_autoptr (PdNote) base = make_base ();
  g_autoptr (PdNote) mine = pd_note_copy (base);
  g_autoptr (PdNote) theirs = pd_note_copy (base);
  g_autoptr (PdNote) wiped = pd_note_copy (base);
  g_autoptr (PdNote) merged = NULL;
  g_autoptr (PdNote) kept = NULL;
  guint              n_conflicts;

  pd_note_set_account (mine, 0, PD_NOTE_SIDE_SUPERVISOR, "We met twice.");
  pd_note_set_account (theirs, 0, PD_NOTE_SIDE_SUPERVISOR, "We met late.");
  merged = pd_note_merge (base, mine, theirs, &n_conflicts);
  g_assert_cmpuint (n_conflicts, ==, 1);
  g_assert_cmpstr (get_account (merged, 0, PD_NOTE_SIDE_SUPERVISOR), ==, "We met late.\n\n---\n\nWe met twice.");

  pd_note_set_account (wiped, 0, PD_NOTE_SIDE_SUPERVISOR, "");
  kept = pd_note_merge (base, wiped, theirs, &n_conflicts);
  g_assert_cmpuint (n_conflicts, ==, 0);
  g_assert_cmpstr (get_account (kept, 0, PD_NOTE_SIDE_SUPERVISOR), ==, "We met late.");
}

static void
test_an_action_that_one_did_is_done (void)
{
  g_autoptr (PdNote) base = make_base ();
  g_autoptr (PdNote) mine = pd_note_copy (base);
  g_autoptr (PdNote) merged = NULL;

  ((PdNoteAction *) g_ptr_array_index (mine->actions, 0))->done_on = MONDAY;
  merged = pd_note_merge (base, mine, base, NULL);
  g_assert_cmpuint (merged->actions->len, ==, 1);
  g_assert_cmpint (((PdNoteAction *) g_ptr_array_index (merged->actions, 0))->done_on, ==, MONDAY);
}

static PdNote *
change (const PdNote *base,
        GRand        *rand,
        const char   *who)
{
  PdNote *note = pd_note_copy (base);

  for (guint i = 0; i < note->sections->len; i++)
    {
      for (guint side = 0; side < PD_NOTE_N_SIDES; side++)
        {
          g_autofree char *text = g_strdup_printf ("%s wrote %u", who, g_rand_int (rand));

          if (g_rand_boolean (rand))
            pd_note_set_account (note, i, side, text);
        }
    }
  if (g_rand_boolean (rand))
    pd_note_add_action (note, who, MIRA, g_rand_int_range (rand, MONDAY, MONDAY + 9));
  return note;
}

/* All that @note has and @base had not. */
static void
assert_has (const PdNote *merged,
            const PdNote *note,
            const PdNote *base)
{
  for (guint i = 0; i < note->sections->len; i++)
    {
      for (guint side = 0; side < PD_NOTE_N_SIDES; side++)
        {
          const char *written = get_account (note, i, side);

          if (!g_str_equal (written, get_account (base, i, side)))
            g_assert_nonnull (strstr (get_account (merged, i, side), written));
        }
    }
}

static void
test_nothing_that_somebody_wrote_is_lost (void)
{
  g_autoptr (GRand) rand = g_rand_new_with_seed (g_test_rand_int ());

  for (int i = 0; i < 1000; i++)
    {
      g_autoptr (PdNote) base = make_base ();
      g_autoptr (PdNote) mine = change (base, rand, "Mira");
      g_autoptr (PdNote) theirs = change (base, rand, "Ole");
      g_autoptr (PdNote) merged = pd_note_merge (base, mine, theirs, NULL);
      g_autoptr (PdNote) only_mine = pd_note_merge (base, mine, base, NULL);
      g_autoptr (PdNote) only_theirs = pd_note_merge (base, base, theirs, NULL);

      assert_has (merged, mine, base);
      assert_has (merged, theirs, base);
      g_assert_true (pd_note_equal (only_mine, mine));
      g_assert_true (pd_note_equal (only_theirs, theirs));
    }
}

int
main (int    argc,
      char **argv)
{
  g_test_init (&argc, &argv, NULL);

  g_test_add_func ("/note-merge/row-61/both-sides-write-without-waiting", test_both_sides_write_without_waiting);
  g_test_add_func ("/note-merge/keeps-twice-what-both-changed", test_what_both_changed_is_kept_twice);
  g_test_add_func ("/note-merge/row-60/an-action-that-one-did-is-done", test_an_action_that_one_did_is_done);
  g_test_add_func ("/note-merge/loses-nothing-that-somebody-wrote", test_nothing_that_somebody_wrote_is_lost);

  return g_test_run ();
}
