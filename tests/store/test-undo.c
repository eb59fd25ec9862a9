/* SPDX-License-Identifier: GPL-3.0-or-later */

#include "config.h"

#include "store-fixture.h"

#define TUESDAY ((PdDay) 20781)

static void
assert_labels (StoreFixture *self,
               const char   *undo_label,
               const char   *redo_label)
{
  g_assert_cmpstr (pd_store_get_undo_label (self->store), ==, undo_label);
  g_assert_cmpstr (pd_store_get_redo_label (self->store), ==, redo_label);
}

static void
assert_nothing_to_do (StoreFixture *self,
                      gboolean      again)
{
  g_autoptr (GError) error = NULL;

  g_assert_false (again ? pd_store_redo (self->store, self->mira, self->now, &error)
                        : pd_store_undo (self->store, self->mira, self->now, &error));
  g_assert_error (error, PD_ERROR, PD_ERROR_NOT_FOUND);
}

static PdDay
get_day (StoreFixture *self,
         PdShift      *shift)
{
  g_autoptr (PdShift) found = find_shift (self, pd_shift_get_id (shift));

  return found != NULL ? pd_shift_get_day (found) : PD_DAY_NONE;
}

static void
move_to (StoreFixture *self,
         PdShift      *shift,
         PdDay         day,
         const char   *label)
{
  g_autoptr (PdShift) moved = pd_shift_copy (shift);

  pd_shift_set_day (moved, day);
  save_shift (self, moved, label);
}

static void
note_shifts_cb (PdStore *store,
                guint    tables,
                GArray  *ids)
{
  guint       n;
  const PdId *changed = pd_store_get_changed_shifts (store, &n);

  g_array_set_size (ids, 0);
  if (n > 0)
    g_array_append_vals (ids, changed, n);
}

static void
assert_told_of (GArray *ids,
                PdId    id)
{
  g_assert_cmpuint (ids->len, >, 0);
  for (guint i = 0; i < ids->len; i++)
    g_assert_cmpint (g_array_index (ids, PdId, i), ==, id);
}

/* Whoever checks the roster need only look at what was touched. */
static void
test_which_shifts (StoreFixture *self,
                   gconstpointer data)
{
  g_autoptr (GArray)  ids = g_array_new (FALSE, FALSE, sizeof (PdId));
  g_autoptr (PdShift) other = add_shift (self, NULL, NULL, TUESDAY);
  g_autoptr (PdShift) shift = NULL;
  g_autoptr (PdShift) longer = NULL;
  g_autoptr (PdSite)  site = NULL;
  guint               n;

  g_signal_connect (self->store, "changed", G_CALLBACK (note_shifts_cb), ids);
  shift = add_shift (self, NULL, NULL, TUESDAY);
  assert_told_of (ids, pd_shift_get_id (shift));
  move_to (self, shift, TUESDAY + 1, "To Wednesday");
  assert_told_of (ids, pd_shift_get_id (shift));
  longer = find_shift (self, pd_shift_get_id (shift));
  g_assert_true (pd_shift_set_times (longer, 8 * 60, 18 * 60, NULL));
  save_shift (self, longer, "Longer");
  assert_told_of (ids, pd_shift_get_id (shift));
  for (guint i = 0; i < 3; i++)
    {
      undo (self);
      assert_told_of (ids, pd_shift_get_id (shift));
    }
  redo (self);
  assert_told_of (ids, pd_shift_get_id (shift));

  site = add_site (self, "Bay Street");
  g_assert_cmpuint (ids->len, ==, 0);
  g_assert_null (pd_store_get_changed_shifts (self->store, &n));
  g_assert_cmpuint (n, ==, 0);
}

static void
test_order (StoreFixture *self,
            gconstpointer data)
{
  g_autoptr (PdShift) shift = NULL;

  assert_labels (self, NULL, NULL);
  assert_nothing_to_do (self, FALSE);
  assert_nothing_to_do (self, TRUE);
  shift = add_shift (self, NULL, NULL, TUESDAY);
  move_to (self, shift, TUESDAY + 1, "To Wednesday");
  move_to (self, shift, TUESDAY + 2, "To Thursday");
  assert_labels (self, "To Thursday", NULL);

  undo (self);
  g_assert_cmpint (get_day (self, shift), ==, TUESDAY + 1);
  assert_labels (self, "To Wednesday", "To Thursday");
  undo (self);
  g_assert_cmpint (get_day (self, shift), ==, TUESDAY);
  assert_labels (self, "Add a shift", "To Wednesday");
  undo (self);
  g_assert_cmpint (get_day (self, shift), ==, PD_DAY_NONE);
  assert_labels (self, NULL, "Add a shift");
  assert_nothing_to_do (self, FALSE);

  redo (self);
  redo (self);
  g_assert_cmpint (get_day (self, shift), ==, TUESDAY + 1);
  assert_labels (self, "To Wednesday", "To Thursday");
  redo (self);
  g_assert_cmpint (get_day (self, shift), ==, TUESDAY + 2);
  assert_labels (self, "To Thursday", NULL);
  assert_nothing_to_do (self, TRUE);
  assert_sound (self);
}

static void
test_restart (StoreFixture *self,
              gconstpointer data)
{
  g_autoptr (PdShift) shift = add_shift (self, NULL, NULL, TUESDAY);

  move_to (self, shift, TUESDAY + 1, "To Wednesday");
  move_to (self, shift, TUESDAY + 2, "To Thursday");
  undo (self);
  store_fixture_reopen (self);
  assert_labels (self, "To Wednesday", "To Thursday");
  undo (self);
  store_fixture_reopen (self);
  redo (self);
  redo (self);
  store_fixture_reopen (self);
  assert_labels (self, "To Thursday", NULL);
  g_assert_cmpint (get_day (self, shift), ==, TUESDAY + 2);
  assert_sound (self);
}

static void
test_compaction (StoreFixture *self,
                 gconstpointer data)
{
  g_autoptr (PdShift) shift = add_shift (self, NULL, NULL, TUESDAY);
  g_autoptr (GError)  error = NULL;

  move_to (self, shift, TUESDAY + 1, "To Wednesday");
  move_to (self, shift, TUESDAY + 2, "To Thursday");
  undo (self);
  pd_store_compact (self->store, NULL, &error);
  g_assert_no_error (error);
  assert_labels (self, "To Wednesday", "To Thursday");
  store_fixture_reopen (self);
  assert_labels (self, "To Wednesday", "To Thursday");
  undo (self);
  undo (self);
  g_assert_cmpint (get_day (self, shift), ==, PD_DAY_NONE);
  pd_store_compact (self->store, NULL, &error);
  g_assert_no_error (error);
  redo (self);
  redo (self);
  redo (self);
  g_assert_cmpint (get_day (self, shift), ==, TUESDAY + 2);
  assert_sound (self);
}

static void
test_new_change_ends_redo (StoreFixture *self,
                           gconstpointer data)
{
  g_autoptr (PdShift) shift = add_shift (self, NULL, NULL, TUESDAY);

  move_to (self, shift, TUESDAY + 1, "To Wednesday");
  undo (self);
  assert_labels (self, "Add a shift", "To Wednesday");
  move_to (self, shift, TUESDAY + 3, "To Friday");
  assert_labels (self, "To Friday", NULL);
  assert_nothing_to_do (self, TRUE);
  store_fixture_reopen (self);
  assert_labels (self, "To Friday", NULL);
  undo (self);
  assert_labels (self, "Add a shift", "To Friday");
}

static void
test_many_rows (StoreFixture *self,
                gconstpointer data)
{
  g_autoptr (PdPerson)  noor = add_person (self, "Noor");
  g_autoptr (PdChange)  change = begin (self, "A week of shifts");
  g_autoptr (GPtrArray) shifts = NULL;
  g_autoptr (GError)    error = NULL;

  for (guint i = 0; i < 500; i++)
    {
      g_autoptr (PdShift) shift = new_shift (noor, NULL, TUESDAY + (PdDay) i);

      pd_shift_set_break (shift, 30, &error);
      pd_shift_table_insert (change, shift, &error);
      g_assert_no_error (error);
    }
  commit (change);
  undo (self);
  pd_shift_table_list_all (self->store, &shifts, &error);
  g_assert_cmpuint (shifts->len, ==, 0);
  g_clear_pointer (&shifts, g_ptr_array_unref);
  redo (self);
  pd_shift_table_list_all (self->store, &shifts, &error);
  g_assert_cmpuint (shifts->len, ==, 500);
  store_fixture_reopen (self);
  assert_sound (self);
}

/* The key of a person is part of their slot, which undo does not take away. */
static void
test_keys_last (StoreFixture *self,
                gconstpointer data)
{
  g_autoptr (PdPerson)   noor = add_person (self, "Noor");
  g_autoptr (PdIdentity) identity = pd_identity_new_random ();
  g_autoptr (PdChange)   change = begin (self, "Give Noor a passphrase");
  g_autoptr (GBytes)     key = NULL;
  g_autofree char       *before = NULL;
  g_autofree char       *after = NULL;
  g_autoptr (GError)     error = NULL;

  pd_person_table_set_public_key (change, pd_person_get_id (noor), pd_identity_get_public (identity), &error);
  g_assert_no_error (error);
  commit (change);
  assert_labels (self, "Noor", NULL);
  store_fixture_reopen (self);
  assert_labels (self, "Noor", NULL);

  before = dup_hash (self);
  g_assert_false (pd_store_undo (self->store, self->mira, self->now, &error));
  g_assert_error (error, PD_ERROR, PD_ERROR_REFUSED);
  g_clear_error (&error);
  after = dup_hash (self);
  g_assert_cmpstr (after, ==, before);
  pd_person_table_find_public_key (self->store, pd_person_get_id (noor), &key, &error);
  g_assert_no_error (error);
  g_assert_true (g_bytes_equal (key, pd_identity_get_public (identity)));
  assert_sound (self);
}

static void
go_on_to (StoreFixture *self,
          PdShift      *shift,
          PdDay         day,
          guint64       with,
          const char   *label)
{
  g_autoptr (PdShift)  moved = pd_shift_copy (shift);
  g_autoptr (PdChange) change = NULL;
  g_autoptr (GError)   error = NULL;

  self->now += G_USEC_PER_SEC;
  change = pd_change_begin_on (self->store, self->mira, self->now, with, label, &error);
  g_assert_no_error (error);
  pd_shift_set_day (moved, day);
  pd_shift_table_update (change, moved, &error);
  g_assert_no_error (error);
  commit (change);
}

static guint
count_lines (StoreFixture *self)
{
  g_autoptr (GPtrArray) history = pd_store_list_history (self->store, 100, NULL);

  return history->len;
}

/* However often it is saved, it is one line, and one step back and forth. */
static void
test_going_on (StoreFixture *self,
               gconstpointer data)
{
  g_autoptr (PdShift) shift = add_shift (self, NULL, NULL, TUESDAY);
  g_autofree char    *before = NULL;
  g_autofree char    *after = NULL;
  guint               n_lines = count_lines (self);

  move_to (self, shift, TUESDAY + 1, "To Wednesday");
  for (guint i = 2; i < 5; i++)
    go_on_to (self, shift, TUESDAY + (PdDay) i, pd_store_get_last_change (self->store), "Further on");
  g_assert_cmpuint (count_lines (self), ==, n_lines + 1);
  assert_labels (self, "Further on", NULL);
  before = dup_hash (self);
  store_fixture_reopen (self);
  after = dup_hash (self);
  g_assert_cmpstr (after, ==, before);
  assert_labels (self, "Further on", NULL);
  assert_sound (self);

  undo (self);
  g_assert_cmpint (get_day (self, shift), ==, TUESDAY);
  assert_labels (self, "Add a shift", "Further on");
  redo (self);
  g_assert_cmpint (get_day (self, shift), ==, TUESDAY + 4);
  undo (self);
  undo (self);
  g_assert_null (find_shift (self, pd_shift_get_id (shift)));
  redo (self);
  redo (self);
  g_assert_cmpint (get_day (self, shift), ==, TUESDAY + 4);
  store_fixture_reopen (self);
  assert_labels (self, "Further on", NULL);
  assert_sound (self);
}

/* Not with what was undone, nor over something else. */
static void
test_going_on_with_what_is_not_the_newest (StoreFixture *self,
                                           gconstpointer data)
{
  g_autoptr (PdShift)  shift = add_shift (self, NULL, NULL, TUESDAY);
  g_autoptr (PdPerson) noor = NULL;
  guint64              moved;

  move_to (self, shift, TUESDAY + 1, "To Wednesday");
  moved = pd_store_get_last_change (self->store);
  noor = add_person (self, "Noor");
  go_on_to (self, shift, TUESDAY + 2, moved, "Further on");
  undo (self);
  g_assert_cmpint (get_day (self, shift), ==, TUESDAY + 1);
  assert_labels (self, "Noor", "Further on");
  go_on_to (self, shift, TUESDAY + 3, pd_store_get_last_change (self->store), "On again");
  undo (self);
  g_assert_cmpint (get_day (self, shift), ==, TUESDAY + 1);
  assert_labels (self, "Noor", "On again");
  store_fixture_reopen (self);
  assert_labels (self, "Noor", "On again");
  assert_sound (self);
}

/* Two that come to nothing are there each by itself: undoing nothing would do nothing. */
static void
test_going_back_while_going_on (StoreFixture *self,
                                gconstpointer data)
{
  g_autoptr (PdShift) shift = add_shift (self, NULL, NULL, TUESDAY);
  guint               n_lines = count_lines (self);

  move_to (self, shift, TUESDAY + 1, "To Wednesday");
  go_on_to (self, shift, TUESDAY, pd_store_get_last_change (self->store), "Back");
  g_assert_cmpuint (count_lines (self), ==, n_lines + 2);
  undo (self);
  g_assert_cmpint (get_day (self, shift), ==, TUESDAY + 1);
  assert_labels (self, "To Wednesday", "Back");
  store_fixture_reopen (self);
  assert_labels (self, "To Wednesday", "Back");
  undo (self);
  g_assert_cmpint (get_day (self, shift), ==, TUESDAY);
  assert_sound (self);
}

int
main (int    argc,
      char **argv)
{
  g_test_init (&argc, &argv, NULL);

#define ADD(path, function) \
  g_test_add (path, StoreFixture, NULL, store_fixture_set_up, function, store_fixture_tear_down)
  ADD ("/undo/goes-back-and-forth-in-order", test_order);
  ADD ("/undo/goes-on-after-a-restart", test_restart);
  ADD ("/undo/goes-on-after-compacting", test_compaction);
  ADD ("/undo/cannot-be-redone-after-a-new-change", test_new_change_ends_redo);
  ADD ("/undo/takes-back-many-rows-at-once", test_many_rows);
  ADD ("/undo/passes-over-keys-and-is-refused-where-they-are-needed", test_keys_last);
  ADD ("/undo/takes-what-goes-on-with-the-newest-change-as-one", test_going_on);
  ADD ("/undo/takes-what-goes-on-with-another-by-itself", test_going_on_with_what_is_not_the_newest);
  ADD ("/undo/takes-what-comes-to-nothing-by-itself", test_going_back_while_going_on);
  ADD ("/undo/tells-which-shifts-are-other-than-before", test_which_shifts);
#undef ADD

  return g_test_run ();
}
