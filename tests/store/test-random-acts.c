/* SPDX-License-Identifier: GPL-3.0-or-later */

/* Acts, undo, redo, restarts and compaction in random order, against a list of all
 * states that there were and a finger on the present one. */

#include "config.h"

#include "store-fixture.h"

#define TUESDAY ((PdDay) 20781)
#define N_STEPS 300

typedef struct
{
  StoreFixture *fixture;
  GPtrArray    *states;
  guint         present;
  guint         n_records;
} Walk;

static void
append_people (StoreFixture *self,
               GString      *state)
{
  g_autoptr (GPtrArray) people = NULL;

  pd_person_table_list (self->store, &people, NULL);
  for (guint i = 0; i < people->len; i++)
    {
      PdPerson   *person = people->pdata[i];
      guint       n;
      const PdId *site_ids = pd_person_get_site_ids (person, &n);

      g_string_append_printf (state,
                              "person %" G_GINT64_FORMAT " %s %s %d",
                              pd_person_get_id (person),
                              pd_person_get_name (person),
                              pd_person_get_code (person),
                              pd_person_get_left_on (person));
      for (guint j = 0; j < n; j++)
        g_string_append_printf (state, " %" G_GINT64_FORMAT, site_ids[j]);
      g_string_append_c (state, '\n');
    }
}

static void
append_sites (StoreFixture *self,
              GString      *state)
{
  g_autoptr (GPtrArray) sites = NULL;

  pd_site_table_list (self->store, &sites, NULL);
  for (guint i = 0; i < sites->len; i++)
    g_string_append_printf (state,
                            "site %" G_GINT64_FORMAT " %s\n",
                            pd_site_get_id (sites->pdata[i]),
                            pd_site_get_name (sites->pdata[i]));
}

static void
append_shifts (StoreFixture *self,
               GString      *state)
{
  g_autoptr (GPtrArray) shifts = NULL;

  pd_shift_table_list_all (self->store, &shifts, NULL);
  for (guint i = 0; i < shifts->len; i++)
    {
      PdShift         *shift = shifts->pdata[i];
      g_autofree char *times = pd_shift_times_to_text (shift);

      g_string_append_printf (state,
                              "shift %" G_GINT64_FORMAT " %d %" G_GINT64_FORMAT " %" G_GINT64_FORMAT " %s %d %s\n",
                              pd_shift_get_id (shift),
                              pd_shift_get_day (shift),
                              pd_shift_get_person_id (shift),
                              pd_shift_get_site_id (shift),
                              times,
                              pd_shift_get_minutes (shift, PD_SEGMENT_BREAK),
                              pd_shift_get_note (shift));
    }
}

static char *
dup_state (StoreFixture *self)
{
  g_autoptr (GString) state = g_string_new (NULL);

  append_people (self, state);
  append_sites (self, state);
  append_shifts (self, state);
  return g_string_free (g_steal_pointer (&state), FALSE);
}

static gpointer
pick (GPtrArray *items)
{
  if (items->len == 0)
    return NULL;
  return g_ptr_array_index (items, (guint) g_test_rand_int_range (0, (gint32) items->len));
}

static char *
dup_random_name (void)
{
  return g_strdup_printf ("Name %d", g_test_rand_int_range (0, 100000));
}

static void
shape_person (PdPerson  *person,
              GPtrArray *sites)
{
  PdId  site_ids[3];
  guint n = 0;

  for (guint i = 0; i < sites->len && n < 3; i++)
    if (g_test_rand_bit ())
      site_ids[n++] = pd_site_get_id (sites->pdata[i]);
  for (guint i = 1; i < n && g_test_rand_bit (); i++)
    {
      PdId first = site_ids[0];

      site_ids[0] = site_ids[i];
      site_ids[i] = first;
    }
  pd_person_set_site_ids (person, site_ids, n);
  if (g_test_rand_bit ())
    {
      g_autofree char *code = dup_random_name ();

      pd_person_set_code (person, code);
    }
  pd_person_set_left_on (person, g_test_rand_bit () ? TUESDAY : PD_DAY_NONE);
}

static void
shape_shift (PdShift   *shift,
             GPtrArray *people,
             GPtrArray *sites)
{
  PdPerson *person = pick (people);
  PdSite   *site = pick (sites);
  int       start = g_test_rand_int_range (0, 1440);

  pd_shift_set_day (shift, TUESDAY + g_test_rand_int_range (0, 28));
  pd_shift_set_person_id (shift, person != NULL && g_test_rand_bit () ? pd_person_get_id (person) : PD_ID_NONE);
  pd_shift_set_site_id (shift, site != NULL && g_test_rand_bit () ? pd_site_get_id (site) : PD_ID_NONE);
  pd_shift_set_times (shift, start, start + g_test_rand_int_range (120, 900), NULL);
  if (g_test_rand_bit ())
    pd_shift_set_break (shift, 30, NULL);
  pd_shift_set_note (shift, g_test_rand_bit () ? "A note" : "");
}

/* One row of one table; what the rules of the tables refuse is left out. */
static void
write_something (StoreFixture *self,
                 PdChange     *change)
{
  g_autoptr (GPtrArray) people = NULL;
  g_autoptr (GPtrArray) sites = NULL;
  g_autoptr (GPtrArray) shifts = NULL;
  g_autofree char      *name = dup_random_name ();
  g_autoptr (PdPerson)  person = pd_person_new (PD_ID_NONE, name);
  g_autoptr (PdSite)    site = pd_site_new (PD_ID_NONE, name);
  g_autoptr (PdShift)   shift = pd_shift_new (PD_ID_NONE);
  PdShift              *old_shift;

  pd_person_table_list (self->store, &people, NULL);
  pd_site_table_list (self->store, &sites, NULL);
  pd_shift_table_list_all (self->store, &shifts, NULL);
  shape_person (person, sites);
  shape_shift (shift, people, sites);
  old_shift = pick (shifts);
  switch (g_test_rand_int_range (0, 8))
    {
    case 0:
      pd_person_table_insert (change, person, NULL);
      break;
    case 1:
      pd_person_set_id (person, pd_person_get_id (pick (people)));
      pd_person_table_update (change, person, NULL);
      break;
    case 2:
      pd_site_table_insert (change, site, NULL);
      break;
    case 3:
      if (sites->len > 0)
        pd_site_table_delete (change, pd_site_get_id (pick (sites)), NULL);
      break;
    case 4:
      if (old_shift != NULL)
        pd_shift_table_delete (change, pd_shift_get_id (old_shift), NULL);
      break;
    case 5:
    case 6:
      if (old_shift != NULL)
        {
          pd_shift_set_id (shift, pd_shift_get_id (old_shift));
          pd_shift_table_update (change, shift, NULL);
          break;
        }
      G_GNUC_FALLTHROUGH;
    default:
      pd_shift_table_insert (change, shift, NULL);
    }
}

static void
act (Walk *walk)
{
  StoreFixture        *self = walk->fixture;
  g_autoptr (PdChange) change = begin (self, "Act");
  guint64              before = pd_store_get_last_change (self->store);
  int                  n_rows = g_test_rand_bit () ? 1 : g_test_rand_int_range (1, 12);

  for (int i = 0; i < n_rows; i++)
    write_something (self, change);
  if (g_test_rand_int_range (0, 10) == 0)
    return;
  commit (change);
  if (pd_store_get_last_change (self->store) == before)
    return;
  g_ptr_array_set_size (walk->states, (gint) walk->present + 1);
  g_ptr_array_add (walk->states, dup_state (self));
  walk->present++;
}

static void
reopen (Walk *walk)
{
  g_autofree char *before = dup_hash (walk->fixture);
  g_autofree char *after = NULL;

  store_fixture_reopen (walk->fixture);
  after = dup_hash (walk->fixture);
  g_assert_cmpstr (after, ==, before);
}

static void
compact (Walk *walk)
{
  g_autoptr (GError) error = NULL;

  pd_store_compact (walk->fixture->store, NULL, &error);
  g_assert_no_error (error);
}

static void
step (Walk *walk)
{
  int what = g_test_rand_int_range (0, 20);

  if (what < 9)
    act (walk);
  else if (what < 14 && walk->present > 0)
    {
      undo (walk->fixture);
      walk->present--;
    }
  else if (what < 18 && walk->present + 1 < walk->states->len)
    {
      redo (walk->fixture);
      walk->present++;
    }
  else if (what == 18)
    reopen (walk);
  else if (what == 19)
    compact (walk);
}

static void
test_walk (StoreFixture *self,
           gconstpointer data)
{
  g_autoptr (GPtrArray) states = g_ptr_array_new_with_free_func (g_free);
  Walk                  walk = { self, states };

  /* Each test begins with the same random numbers, so each goes on from another one. */
  for (guint i = 0; i < GPOINTER_TO_UINT (data); i++)
    g_test_rand_int ();
  g_ptr_array_add (states, dup_state (self));
  for (guint i = 0; i < N_STEPS; i++)
    {
      g_autofree char *state = NULL;

      step (&walk);
      state = dup_state (self);
      g_assert_cmpstr (state, ==, states->pdata[walk.present]);
      g_assert_cmpint (pd_store_get_undo_label (self->store) != NULL, ==, walk.present > 0);
      g_assert_cmpint (pd_store_get_redo_label (self->store) != NULL, ==, walk.present + 1 < states->len);
    }
  assert_sound (self);
  reopen (&walk);
  assert_sound (self);
}

int
main (int    argc,
      char **argv)
{
  g_test_init (&argc, &argv, NULL);

  for (guint i = 1; i <= 5; i++)
    {
      g_autofree char *path = g_strdup_printf ("/random-acts/can-be-undone-redone-and-reopened/%u", i);

      g_test_add (path, StoreFixture, GUINT_TO_POINTER (i), store_fixture_set_up, test_walk, store_fixture_tear_down);
    }
  return g_test_run ();
}
