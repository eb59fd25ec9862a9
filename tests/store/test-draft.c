/* SPDX-License-Identifier: GPL-3.0-or-later */

/* A change that is made in a copy of the tables and then brought to the store. */

#include "config.h"

#include "pd-store-private.h"
#include "store-fixture.h"

#define TUESDAY ((PdDay) 20781)

typedef struct
{
  gboolean has_ended;
  PdStore *draft;
  GError  *error;
} Outcome;

static void
drafted_cb (GObject      *source,
            GAsyncResult *result,
            gpointer      user_data)
{
  Outcome *outcome = user_data;

  outcome->draft = pd_store_draft_finish (PD_STORE (source), result, &outcome->error);
  outcome->has_ended = TRUE;
}

static void
adopted_cb (GObject      *source,
            GAsyncResult *result,
            gpointer      user_data)
{
  Outcome *outcome = user_data;

  pd_store_adopt_draft_finish (PD_STORE (source), result, &outcome->error);
  outcome->has_ended = TRUE;
}

static void
wait_for (Outcome *outcome)
{
  while (!outcome->has_ended)
    g_main_context_iteration (NULL, TRUE);
}

static PdStore *
make_draft (StoreFixture *self,
            GCancellable *cancellable)
{
  Outcome outcome = { FALSE };

  pd_store_draft_async (self->store, cancellable, drafted_cb, &outcome);
  wait_for (&outcome);
  g_assert_no_error (outcome.error);
  return outcome.draft;
}

static void
change_draft (StoreFixture *self,
              PdStore      *draft,
              PdDay         day)
{
  g_autoptr (GError)   error = NULL;
  g_autoptr (PdChange) change = pd_change_begin (draft, self->mira, self->now, "Import", &error);
  g_autoptr (PdShift)  shift = new_shift (NULL, NULL, day);

  g_assert_no_error (error);
  pd_shift_table_insert (change, shift, &error);
  g_assert_no_error (error);
  commit (change);
}

static guint
count_shifts (PdStore *store)
{
  g_autoptr (GPtrArray) shifts = NULL;

  pd_shift_table_list_all (store, &shifts, NULL);
  return shifts->len;
}

static void
count_cb (PdStore *store,
          guint    tables,
          guint   *n)
{
  g_assert_cmpuint (tables, ==, PD_STORE_TABLE_SHIFT);
  (*n)++;
}

static void
test_is_the_store_s_once_adopted (StoreFixture *self,
                                  gconstpointer data)
{
  g_autoptr (PdShift) shift = add_shift (self, NULL, NULL, TUESDAY);
  g_autoptr (PdStore) draft = make_draft (self, NULL);
  Outcome             outcome = { FALSE };
  g_autoptr (GError)  error = NULL;
  guint               n_changes = 0;

  g_signal_connect (self->store, "changed", G_CALLBACK (count_cb), &n_changes);
  change_draft (self, draft, TUESDAY + 1);
  g_assert_cmpuint (count_shifts (draft), ==, 2);
  g_assert_cmpuint (count_shifts (self->store), ==, 1);
  g_assert_true (pd_store_has_drafted (draft));
  g_assert_cmpuint (n_changes, ==, 0);

  pd_store_adopt_draft (self->store, draft, adopted_cb, &outcome, &error);
  g_assert_no_error (error);
  g_assert_cmpuint (n_changes, ==, 1);
  g_assert_cmpuint (count_shifts (self->store), ==, 2);
  g_assert_cmpstr (pd_store_get_undo_label (self->store), ==, "Import");
  wait_for (&outcome);
  g_assert_no_error (outcome.error);
  assert_sound (self);

  undo (self);
  g_assert_cmpuint (count_shifts (self->store), ==, 1);
  redo (self);
  store_fixture_reopen (self);
  g_assert_cmpuint (count_shifts (self->store), ==, 2);
  assert_sound (self);
}

static void
test_without_a_change_is_nothing (StoreFixture *self,
                                  gconstpointer data)
{
  g_autoptr (PdStore)  draft = make_draft (self, NULL);
  g_autoptr (GError)   error = NULL;
  g_autoptr (PdChange) change = pd_change_begin (draft, self->mira, 0, "Nothing", &error);

  commit (change);
  g_assert_false (pd_store_has_drafted (draft));
}

static void
test_of_an_older_state_is_refused (StoreFixture *self,
                                   gconstpointer data)
{
  g_autoptr (PdStore) draft = make_draft (self, NULL);
  g_autoptr (GError)  error = NULL;

  change_draft (self, draft, TUESDAY);
  g_object_unref (add_site (self, "Bay Street"));
  g_assert_false (pd_store_adopt_draft (self->store, draft, NULL, NULL, &error));
  g_assert_error (error, PD_ERROR, PD_ERROR_FAILED);
  g_assert_cmpuint (count_shifts (self->store), ==, 0);
  assert_sound (self);
}

static void
test_ends_with_its_cancellable (StoreFixture *self,
                                gconstpointer data)
{
  g_autoptr (GCancellable) cancellable = g_cancellable_new ();
  g_autoptr (PdStore)      draft = make_draft (self, cancellable);
  g_autoptr (GError)       error = NULL;
  g_autoptr (PdChange)     change = pd_change_begin (draft, self->mira, 0, "Import", &error);

  for (PdDay day = TUESDAY; day < TUESDAY + 2000; day++)
    {
      g_autoptr (PdShift) shift = new_shift (NULL, NULL, day);

      pd_shift_table_insert (change, shift, &error);
      g_assert_no_error (error);
    }
  g_cancellable_cancel (cancellable);
  g_assert_false (pd_change_commit (change, &error));
  g_assert_error (error, G_IO_ERROR, G_IO_ERROR_CANCELLED);
  g_assert_false (pd_store_has_drafted (draft));
}

/* The file that is compacted meanwhile has the change behind its snapshot. */
static void
test_goes_with_compacting (StoreFixture *self,
                           gconstpointer data)
{
  g_autoptr (PdStore) draft = NULL;
  Outcome             outcome = { FALSE };
  g_autoptr (GError)  error = NULL;

  g_object_unref (add_site (self, "Bay Street"));
  draft = make_draft (self, NULL);
  change_draft (self, draft, TUESDAY);
  pd_store_compact_async (self->store, NULL, NULL, NULL);
  for (guint n = 0; n < 3; n++)
    g_main_context_iteration (NULL, FALSE);
  pd_store_adopt_draft (self->store, draft, adopted_cb, &outcome, &error);
  g_assert_no_error (error);
  wait_for (&outcome);
  g_assert_no_error (outcome.error);
  g_object_unref (add_site (self, "Cove"));
  assert_sound (self);
  store_fixture_reopen (self);
  g_assert_cmpuint (count_shifts (self->store), ==, 1);
  assert_sound (self);
}

int
main (int    argc,
      char **argv)
{
  g_test_init (&argc, &argv, NULL);

#define ADD(path, function) \
  g_test_add (path, StoreFixture, NULL, store_fixture_set_up, function, store_fixture_tear_down)
  ADD ("/draft/is-the-store-s-once-adopted", test_is_the_store_s_once_adopted);
  ADD ("/draft/without-a-change-is-nothing", test_without_a_change_is_nothing);
  ADD ("/draft/of-an-older-state-is-refused", test_of_an_older_state_is_refused);
  ADD ("/draft/ends-with-its-cancellable", test_ends_with_its_cancellable);
  ADD ("/draft/goes-with-compacting", test_goes_with_compacting);
#undef ADD

  return g_test_run ();
}
