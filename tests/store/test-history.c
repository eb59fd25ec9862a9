/* SPDX-License-Identifier: GPL-3.0-or-later */

#include "config.h"

#include "pd-history-entry.h"
#include "pd-history-table-private.h"
#include "pd-store-private.h"
#include "store-fixture.h"

#define TUESDAY ((PdDay) 20781)

static GPtrArray *
list_history (StoreFixture *self,
              guint         limit)
{
  g_autoptr (GError) error = NULL;
  GPtrArray         *entries = pd_store_list_history (self->store, limit, &error);

  g_assert_no_error (error);
  return entries;
}

static void
assert_line (GPtrArray   *entries,
             guint        i,
             guint64      sequence,
             PdRecordKind kind,
             guint64      of,
             const char  *label,
             gboolean     is_undone)
{
  PdHistoryEntry *entry = g_ptr_array_index (entries, i);

  g_assert_cmpuint (pd_history_entry_get_sequence (entry), ==, sequence);
  g_assert_cmpint (pd_history_entry_get_kind (entry), ==, kind);
  g_assert_cmpuint (pd_history_entry_get_of (entry), ==, of);
  g_assert_cmpstr (pd_history_entry_get_label (entry), ==, label);
  g_assert_cmpint (pd_history_entry_is_undone (entry), ==, is_undone);
}

static void
assert_first_lines (StoreFixture *self)
{
  g_autoptr (GPtrArray) entries = list_history (self, 100);

  g_assert_cmpuint (entries->len, ==, 6);
  assert_line (entries, 0, 6, PD_RECORD_REDO, 2, "Bay Street", FALSE);
  assert_line (entries, 1, 5, PD_RECORD_UNDO, 2, "Bay Street", FALSE);
  assert_line (entries, 2, 4, PD_RECORD_UNDO, 3, "Hill House", FALSE);
  assert_line (entries, 3, 3, PD_RECORD_CHANGE, 0, "Hill House", TRUE);
  assert_line (entries, 4, 2, PD_RECORD_CHANGE, 0, "Bay Street", FALSE);
  assert_line (entries, 5, 1, PD_RECORD_CHANGE, 0, "Create Bay Peers", FALSE);
  for (guint i = 0; i < entries->len; i++)
    {
      g_assert_cmpint (pd_history_entry_get_who (entries->pdata[i]), ==, self->mira);
      g_assert_cmpint (pd_history_entry_get_when (entries->pdata[i]), ==, G_USEC_PER_SEC * (6 - i));
    }
}

static void
test_lines (StoreFixture *self,
            gconstpointer data)
{
  g_autoptr (PdSite)    bay = add_site (self, "Bay Street");
  g_autoptr (PdSite)    hill = add_site (self, "Hill House");
  g_autoptr (GPtrArray) newest = NULL;
  g_autoptr (GError)    error = NULL;

  undo (self);
  undo (self);
  redo (self);
  assert_first_lines (self);
  store_fixture_reopen (self);
  assert_first_lines (self);
  pd_store_compact (self->store, NULL, &error);
  g_assert_no_error (error);
  store_fixture_reopen (self);
  assert_first_lines (self);

  newest = list_history (self, 2);
  g_assert_cmpuint (newest->len, ==, 2);
  assert_line (newest, 0, 6, PD_RECORD_REDO, 2, "Bay Street", FALSE);
}

static guint64
get_oldest_kept (StoreFixture *self)
{
  g_autoptr (GError) error = NULL;
  guint64            oldest;

  pd_history_table_find_oldest_kept (pd_store_get_database (self->store), &oldest, &error);
  g_assert_no_error (error);
  return oldest;
}

static guint
undo_all (StoreFixture *self)
{
  guint n = 0;

  while (pd_store_get_undo_label (self->store) != NULL)
    {
      undo (self);
      n++;
    }
  return n;
}

static void
test_keeps_newest_500 (StoreFixture *self,
                       gconstpointer data)
{
  g_autoptr (PdShift) shift = add_shift (self, NULL, NULL, TUESDAY);
  g_autofree char    *before = NULL;
  g_autofree char    *after = NULL;

  for (PdDay day = TUESDAY + 1; day <= TUESDAY + 510; day++)
    {
      g_autofree char *label = g_strdup_printf ("Move %d", day - TUESDAY);

      pd_shift_set_day (shift, day);
      save_shift (self, shift, label);
    }
  g_assert_cmpuint (pd_store_get_last_change (self->store), ==, 512);
  g_assert_cmpuint (get_oldest_kept (self), ==, 13);
  assert_sound (self);

  before = dup_hash (self);
  store_fixture_reopen (self);
  after = dup_hash (self);
  g_assert_cmpstr (after, ==, before);

  /* Each undo is a change too and pushes the oldest out: half of them can be undone. */
  g_assert_cmpuint (undo_all (self), ==, 250);
  g_assert_cmpstr (pd_store_get_redo_label (self->store), ==, "Move 261");
  store_fixture_reopen (self);
  g_assert_null (pd_store_get_undo_label (self->store));
  g_assert_cmpstr (pd_store_get_redo_label (self->store), ==, "Move 261");
  redo (self);
  assert_sound (self);
}

static void
test_keeps_32_mib (StoreFixture *self,
                   gconstpointer data)
{
  g_autoptr (PdShift) shift = add_shift (self, NULL, NULL, TUESDAY);
  const guint64       expected[] = { 2, 3, 4, 5, 6 };

  for (guint i = 0; i < G_N_ELEMENTS (expected); i++)
    {
      g_autofree char *note = g_strnfill (12 * 1024 * 1024, 'a' + (char) i);

      /* What a change was and became: 12 MiB at first, then twice that. */
      pd_shift_set_note (shift, note);
      save_shift (self, shift, "Write a long note");
      g_assert_cmpuint (get_oldest_kept (self), ==, expected[i]);
    }
  assert_sound (self);
}

int
main (int    argc,
      char **argv)
{
  g_test_init (&argc, &argv, NULL);

#define ADD(path, function) \
  g_test_add (path, StoreFixture, NULL, store_fixture_set_up, function, store_fixture_tear_down)
  ADD ("/history/tells-who-did-what-and-what-was-undone", test_lines);
  ADD ("/history/keeps-the-newest-500-changes-for-undo", test_keeps_newest_500);
  ADD ("/history/keeps-32-mib-of-changes-for-undo", test_keeps_32_mib);
#undef ADD

  return g_test_run ();
}
