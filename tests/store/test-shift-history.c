/* SPDX-License-Identifier: GPL-3.0-or-later */

#include "config.h"

#include "pd-shift-history.h"

#include "store-fixture.h"

#define TUESDAY ((PdDay) 20781)

/* More than the history keeps what was done of. */
#define MANY 510

static guint64
find_last (StoreFixture *self,
           PdId          shift_id)
{
  g_autoptr (GError)         error = NULL;
  g_autoptr (PdShiftHistory) history = pd_shift_history_load (self->store, &error);

  g_assert_no_error (error);
  return pd_shift_history_find_last (history, shift_id);
}

static void
change_note (StoreFixture *self,
             PdShift      *shift,
             const char   *note)
{
  g_autoptr (PdShift) changed = pd_shift_copy (shift);

  pd_shift_set_note (changed, note);
  save_shift (self, changed, note);
}

static void
remove_shift (StoreFixture *self,
              PdShift      *shift)
{
  g_autoptr (PdChange) change = begin (self, "Remove");
  g_autoptr (GError)   error = NULL;

  pd_shift_table_delete (change, pd_shift_get_id (shift), &error);
  g_assert_no_error (error);
  commit (change);
}

static void
test_a_shift_has_the_number_of_its_last_change (StoreFixture *self,
                                                gconstpointer data)
{
  g_autoptr (PdPerson) person = add_person (self, "Jo Hart");
  g_autoptr (PdSite)   site = add_site (self, "Bay Street");
  g_autoptr (PdShift)  first = add_shift (self, person, site, TUESDAY);
  guint64              added = pd_store_get_last_change (self->store);
  g_autoptr (PdShift)  second = add_shift (self, person, site, TUESDAY + 1);

  g_assert_cmpuint (find_last (self, pd_shift_get_id (first)), ==, added);
  g_assert_cmpuint (find_last (self, pd_shift_get_id (second)), ==, added + 1);
  change_note (self, first, "keys");
  g_assert_cmpuint (find_last (self, pd_shift_get_id (first)), ==, added + 2);
  undo (self);
  g_assert_cmpuint (find_last (self, pd_shift_get_id (first)), ==, added + 3);
  remove_shift (self, first);
  g_assert_cmpuint (find_last (self, pd_shift_get_id (first)), ==, added + 4);
  g_assert_cmpuint (find_last (self, pd_shift_get_id (second)), ==, added + 1);
  store_fixture_reopen (self);
  g_assert_cmpuint (find_last (self, pd_shift_get_id (first)), ==, added + 4);
}

/* Once it is not known any more when it was, the number still does not go down. */
static void
test_a_number_never_goes_down (StoreFixture *self,
                               gconstpointer data)
{
  g_autoptr (PdPerson) person = add_person (self, "Jo Hart");
  g_autoptr (PdSite)   site = add_site (self, "Bay Street");
  g_autoptr (PdShift)  old = add_shift (self, person, site, TUESDAY);
  g_autoptr (PdShift)  busy = add_shift (self, person, site, TUESDAY + 1);
  guint64              before = find_last (self, pd_shift_get_id (old));

  for (guint i = 0; i < MANY; i++)
    {
      g_autofree char *note = g_strdup_printf ("%u", i);
      guint64          now;

      change_note (self, busy, note);
      if (i % 50 != 0)
        continue;
      now = find_last (self, pd_shift_get_id (old));
      g_assert_cmpuint (now, >=, before);
      g_assert_cmpuint (now, <=, find_last (self, pd_shift_get_id (busy)));
      before = now;
    }
  g_assert_cmpuint (before, <, pd_store_get_last_change (self->store));
}

int
main (int    argc,
      char **argv)
{
  g_test_init (&argc, &argv, NULL);
  g_test_add ("/shift-history/a-shift-has-the-number-of-its-last-change",
              StoreFixture,
              NULL,
              store_fixture_set_up,
              test_a_shift_has_the_number_of_its_last_change,
              store_fixture_tear_down);
  g_test_add ("/shift-history/a-number-never-goes-down",
              StoreFixture,
              NULL,
              store_fixture_set_up,
              test_a_number_never_goes_down,
              store_fixture_tear_down);
  return g_test_run ();
}
