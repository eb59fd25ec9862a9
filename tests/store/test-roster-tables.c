/* SPDX-License-Identifier: GPL-3.0-or-later */

/* The tables that a roster is built from: what is written is what is read, after the file
 * was closed and opened, and after undo and redo. */

#include "config.h"

#include "pd-agreement-table.h"
#include "pd-availability-table.h"
#include "pd-coverage-table.h"
#include "pd-leave-table.h"
#include "pd-override-table.h"
#include "pd-path-step-table.h"
#include "pd-pattern-table.h"
#include "pd-publication-table.h"
#include "pd-rule-table.h"
#include "pd-swap-table.h"
#include "pd-template-table.h"
#include "pd-training-table.h"
#include "pd-worked-table.h"
#include "store-fixture.h"

#define TUESDAY ((PdDay) 20781)

/* A person, a site and a shift that the rows are about. */
typedef struct
{
  StoreFixture store;
  PdSite      *bay;
  PdPerson    *sam;
  PdShift     *shift;
} Desk;

typedef gboolean (*ListRows) (PdStore    *store,
                              PdId        owner_id,
                              GPtrArray **ret_values,
                              GError    **error);
typedef gboolean (*SaveRow) (PdChange *change,
                             gpointer  value,
                             GError  **error);
typedef gboolean (*DeleteRow) (PdChange *change,
                               PdId      id,
                               GError  **error);

/* One kind of row: two values that differ in every column. */
typedef struct
{
  const char *path;
  gpointer (*make) (Desk    *desk,
                    gboolean is_other);
  GEqualFunc     equal;
  GDestroyNotify free;
  ListRows       list;
  SaveRow        save;
  DeleteRow      remove;
} Kind;

static void
set_up (Desk         *self,
        gconstpointer data)
{
  store_fixture_set_up (&self->store, NULL);
  self->bay = add_site (&self->store, "Bay Street");
  self->sam = add_person (&self->store, "Sam");
  self->shift = add_shift (&self->store, self->sam, self->bay, TUESDAY);
}

static void
tear_down (Desk         *self,
           gconstpointer data)
{
  g_object_unref (self->bay);
  g_object_unref (self->sam);
  g_object_unref (self->shift);
  store_fixture_tear_down (&self->store, NULL);
}

static PdId
get_person (Desk    *desk,
            gboolean is_other)
{
  return is_other ? desk->store.mira : pd_person_get_id (desk->sam);
}

static PdWhen
make_when (gboolean is_other)
{
  PdWeekdays ends = PD_WEEKDAYS_OF (PD_WEEKDAY_MONDAY) | PD_WEEKDAYS_OF (PD_WEEKDAY_SUNDAY);
  PdWhen     weekly = { ends, PD_DAY_NONE, PD_DAY_NONE, 540, 720 };
  PdWhen     dated = { 0, TUESDAY, TUESDAY + 20, 1320, 1320 + 480 };

  return is_other ? dated : weekly;
}

static gpointer
make_availability (Desk    *desk,
                   gboolean is_other)
{
  return pd_availability_new (get_person (desk, is_other),
                              is_other ? PD_WISH_NO : PD_WISH_RATHER_NOT,
                              make_when (is_other));
}

static gpointer
make_leave (Desk    *desk,
            gboolean is_other)
{
  PdLeave *leave = pd_leave_new (get_person (desk, is_other),
                                 is_other ? PD_LEAVE_FAMILY_SAFETY : PD_LEAVE_ANNUAL,
                                 TUESDAY + is_other,
                                 TUESDAY + 3 + is_other);

  if (is_other)
    {
      leave->start = 600;
      leave->end = 660;
    }
  return leave;
}

static gpointer
make_training (Desk    *desk,
               gboolean is_other)
{
  return pd_training_new (get_person (desk, is_other),
                          is_other ? "Manual handling" : "IPS core",
                          is_other ? PD_DAY_NONE : TUESDAY - 300,
                          is_other ? TUESDAY + 65 : PD_DAY_NONE,
                          is_other);
}

static gpointer
make_path_step (Desk    *desk,
                gboolean is_other)
{
  return pd_path_step_new (get_person (desk, is_other),
                           is_other ? "Ready to mentor" : "Core training",
                           is_other ? TUESDAY + 60 : PD_DAY_NONE,
                           is_other ? PD_DAY_NONE : TUESDAY - 200);
}

static gpointer
make_pattern (Desk    *desk,
              gboolean is_other)
{
  PdPattern *pattern = pd_pattern_new (get_person (desk, is_other),
                                       TUESDAY + is_other,
                                       TUESDAY - 1,
                                       is_other ? 3 : 1);

  pd_pattern_add_time (pattern, 2, 540, 900);
  if (is_other)
    {
      pattern->to = TUESDAY + 100;
      pd_pattern_add_time (pattern, 20, 1320, 1320 + 480);
    }
  return pattern;
}

static gpointer
make_coverage (Desk    *desk,
               gboolean is_other)
{
  PdCoverage *coverage = pd_coverage_new (pd_site_get_id (desk->bay),
                                          make_when (is_other),
                                          is_other ? 0 : 1,
                                          2,
                                          is_other ? PD_COVERAGE_NO_MAXIMUM : 4);

  coverage->may_be_alone = is_other;
  return coverage;
}

static gpointer
make_agreement (Desk    *desk,
                gboolean is_other)
{
  PdAgreement *agreement = pd_agreement_new (get_person (desk, is_other),
                                             is_other ? "rest-at-sleepover" : "shift-hours",
                                             is_other ? PD_AGREED_BY_WORD : PD_AGREED_IN_WRITING,
                                             TUESDAY - 3 - is_other);

  agreement->recorded_by = desk->store.mira;
  if (is_other)
    {
      agreement->from = TUESDAY;
      agreement->to = TUESDAY + 27;
      pd_agreement_set_note (agreement, "until the new year");
    }
  else
    agreement->shift_id = pd_shift_get_id (desk->shift);
  return agreement;
}

static gpointer
make_override (Desk    *desk,
               gboolean is_other)
{
  return pd_override_new (is_other ? "leave" : "availability-no",
                          pd_shift_get_id (desk->shift),
                          is_other ? "came back early" : "asked, and happy to",
                          get_person (desk, is_other),
                          TUESDAY - is_other);
}

static gpointer
make_template (Desk    *desk,
               gboolean is_other)
{
  PdShiftTemplate *template = pd_shift_template_new (is_other ? "n" : "d", is_other ? "Night" : "Day");
  PdSegment night[] = {
    { PD_SEGMENT_WORK, 1200, 1380 },
    { PD_SEGMENT_SLEEPOVER, 1380, 1860 },
    { PD_SEGMENT_WORK, 1860, 1980 },
  };

  if (is_other)
    {
      template->site_id = pd_site_get_id (desk->bay);
      template->activity = PD_ACTIVITY_ADMIN;
      g_assert_true (pd_shift_template_set_segments (template, night, G_N_ELEMENTS (night), NULL));
    }
  return template;
}

static gpointer
make_swap (Desk    *desk,
           gboolean is_other)
{
  g_autoptr (PdShift) wanted = pd_shift_copy (desk->shift);
  PdSwap             *swap;

  pd_shift_set_id (wanted, pd_shift_get_id (desk->shift) + 1);
  pd_shift_set_person_id (wanted, desk->store.mira);
  pd_shift_set_site_id (wanted, is_other ? PD_ID_NONE : pd_site_get_id (desk->bay));
  pd_shift_set_day (wanted, TUESDAY + 5);
  swap = is_other ? pd_swap_new (wanted, desk->shift, desk->store.mira, TUESDAY - 8)
                  : pd_swap_new (desk->shift, wanted, pd_person_get_id (desk->sam), TUESDAY - 9);
  if (is_other)
    {
      swap->state = PD_SWAP_DONE;
      swap->how = PD_AGREED_BY_WORD;
      swap->answered_on = TUESDAY - 7;
      swap->answered_by = pd_person_get_id (desk->sam);
      swap->done_on = TUESDAY - 6;
      swap->done_by = desk->store.mira;
    }
  return swap;
}

static gboolean
list_templates (PdStore    *store,
                PdId        owner_id,
                GPtrArray **ret_values,
                GError    **error)
{
  return pd_template_table_list (store, ret_values, error);
}

#define KIND(path, value, table, list)                                                   \
  {                                                                                      \
    path, make_##table, (GEqualFunc) value##_equal, (GDestroyNotify) value##_free, list, \
        (SaveRow) pd_##table##_table_save, pd_##table##_table_delete,                    \
  }

static const Kind KINDS[] = {
  KIND ("/roster-tables/keep-availability", pd_availability, availability, pd_availability_table_list),
  KIND ("/roster-tables/keep-leave", pd_leave, leave, pd_leave_table_list),
  KIND ("/roster-tables/keep-training", pd_training, training, pd_training_table_list),
  KIND ("/roster-tables/keep-the-steps-of-paths", pd_path_step, path_step, pd_path_step_table_list),
  KIND ("/roster-tables/keep-agreed-patterns-with-their-times", pd_pattern, pattern, pd_pattern_table_list),
  KIND ("/roster-tables/keep-how-many-people-a-site-wants", pd_coverage, coverage, pd_coverage_table_list),
  KIND ("/roster-tables/keep-agreements", pd_agreement, agreement, pd_agreement_table_list),
  KIND ("/roster-tables/keep-decisions-with-their-reasons", pd_override, override, pd_override_table_list),
  KIND ("/roster-tables/keep-swaps-that-were-asked-for", pd_swap, swap, pd_swap_table_list),
  KIND ("/roster-tables/keep-templates-with-their-times", pd_shift_template, template, list_templates),
};

static void
save (Desk       *desk,
      const Kind *kind,
      gpointer    value)
{
  g_autoptr (PdChange) change = begin (&desk->store, "Save it");
  g_autoptr (GError)   error = NULL;

  kind->save (change, value, &error);
  g_assert_no_error (error);
  commit (change);
}

static void
assert_is_only (Desk         *desk,
                const Kind   *kind,
                gconstpointer value)
{
  g_autoptr (GPtrArray) found = NULL;
  g_autoptr (GError)    error = NULL;

  kind->list (desk->store.store, PD_ID_NONE, &found, &error);
  g_assert_no_error (error);
  g_assert_cmpuint (found->len, ==, value != NULL ? 1 : 0);
  if (value != NULL)
    g_assert_true (kind->equal (found->pdata[0], value));
}

static void
test_rows (Desk         *desk,
           gconstpointer data)
{
  const Kind          *kind = data;
  gpointer             value = kind->make (desk, FALSE);
  gpointer             other = kind->make (desk, TRUE);
  PdId                 id;
  g_autoptr (PdChange) change = NULL;
  g_autoptr (GError)   error = NULL;

  save (desk, kind, value);
  id = *(PdId *) value;
  g_assert_cmpint (id, >, 0);
  store_fixture_reopen (&desk->store);
  assert_is_only (desk, kind, value);

  *(PdId *) other = id;
  g_assert_false (kind->equal (value, other));
  save (desk, kind, other);
  assert_is_only (desk, kind, other);
  undo (&desk->store);
  assert_is_only (desk, kind, value);
  redo (&desk->store);
  store_fixture_reopen (&desk->store);
  assert_is_only (desk, kind, other);

  change = begin (&desk->store, "Remove it");
  g_assert_true (kind->remove (change, id, &error));
  g_assert_false (kind->remove (change, id, &error));
  g_assert_error (error, PD_ERROR, PD_ERROR_NOT_FOUND);
  commit (change);
  assert_is_only (desk, kind, NULL);
  undo (&desk->store);
  assert_is_only (desk, kind, other);
  assert_sound (&desk->store);

  kind->free (value);
  kind->free (other);
}

static void
test_owner (Desk         *desk,
            gconstpointer data)
{
  g_autoptr (PdLeave)   of_sam = make_leave (desk, FALSE);
  g_autoptr (PdLeave)   of_mira = make_leave (desk, TRUE);
  g_autoptr (PdChange)  change = begin (&desk->store, "Add leave");
  g_autoptr (GPtrArray) found = NULL;

  g_assert_true (pd_leave_table_save (change, of_sam, NULL));
  g_assert_true (pd_leave_table_save (change, of_mira, NULL));
  commit (change);
  g_assert_true (pd_leave_table_list (desk->store.store, desk->store.mira, &found, NULL));
  g_assert_cmpuint (found->len, ==, 1);
  g_assert_true (pd_leave_equal (found->pdata[0], of_mira));
}

static void
test_refuses (Desk         *desk,
              gconstpointer data)
{
  g_autoptr (PdChange) change = begin (&desk->store, "Add what can't be");
  g_autoptr (PdLeave)  backwards = pd_leave_new (desk->store.mira, PD_LEAVE_OTHER, TUESDAY, TUESDAY - 1);
  g_autoptr (PdLeave)  of_nobody = pd_leave_new (4711, PD_LEAVE_OTHER, TUESDAY, TUESDAY);
  g_autoptr (PdLeave)  not_there = pd_leave_new (desk->store.mira, PD_LEAVE_OTHER, TUESDAY, TUESDAY);
  g_autoptr (GError)   error = NULL;

  g_assert_false (pd_leave_table_save (change, backwards, &error));
  g_assert_error (error, PD_ERROR, PD_ERROR_INPUT);
  g_clear_error (&error);
  not_there->id = 4711;
  g_assert_false (pd_leave_table_save (change, not_there, &error));
  g_assert_error (error, PD_ERROR, PD_ERROR_NOT_FOUND);
  g_clear_error (&error);
  if (pd_leave_table_save (change, of_nobody, &error))
    pd_change_commit (change, &error);
  g_assert_error (error, PD_ERROR, PD_ERROR_REFUSED);
}

static void
test_letters (Desk         *desk,
              gconstpointer data)
{
  g_autoptr (PdShiftTemplate) day = pd_shift_template_new ("d", "Day");
  g_autoptr (PdShiftTemplate) drop_in = pd_shift_template_new ("D", "Drop-in");
  g_autoptr (PdChange)        change = begin (&desk->store, "Add templates");
  g_autoptr (GError)          error = NULL;

  g_assert_true (pd_template_table_save (change, day, NULL));
  g_assert_false (pd_template_table_save (change, drop_in, &error));
  g_assert_error (error, PD_ERROR, PD_ERROR_EXISTS);
}

static void
test_rules (Desk         *desk,
            gconstpointer data)
{
  g_autoptr (PdRule)    rule = pd_rule_new ("rest", PD_RULE_REST, 660, PD_SEVERITY_COSTS_MORE);
  g_autoptr (PdRule)    everywhere = pd_rule_new ("alone", PD_RULE_ALONE, 0, PD_SEVERITY_HEADS_UP);
  g_autoptr (GPtrArray) found = NULL;
  g_autoptr (PdChange)  change = begin (&desk->store, "Change the rules");
  g_autoptr (PdChange)  removal = NULL;
  g_autoptr (GError)    error = NULL;
  PdId                  site_id = pd_site_get_id (desk->bay);

  rule->streams = g_strsplit ("social,disability", ",", -1);
  rule->employments = PD_EMPLOYMENT_BIT (PD_EMPLOYMENT_CASUAL) | PD_EMPLOYMENT_BIT (PD_EMPLOYMENT_UNKNOWN);
  rule->settling = PD_RULE_SETTLED_BY_NOTHING;
  rule->from = TUESDAY;
  rule->to = TUESDAY + 700;
  rule->by_pay_period = TRUE;
  rule->is_off = TRUE;
  g_free (rule->source);
  rule->source = g_strdup ("agreed by the team");
  g_free (rule->set_by);
  rule->set_by = g_strdup ("Mira");
  g_array_append_val (rule->site_ids, site_id);
  g_free (everywhere->source);
  everywhere->source = g_strdup ("the team");
  g_assert_true (pd_rule_table_save (change, rule, &error));
  g_assert_true (pd_rule_table_save (change, rule, &error));
  g_assert_true (pd_rule_table_save (change, everywhere, &error));
  commit (change);

  store_fixture_reopen (&desk->store);
  g_assert_true (pd_rule_table_list (desk->store.store, &found, &error));
  g_assert_cmpuint (found->len, ==, 2);
  g_assert_true (pd_rule_equal (found->pdata[0], everywhere));
  g_assert_true (pd_rule_equal (found->pdata[1], rule));

  removal = begin (&desk->store, "Remove a rule");
  g_assert_true (pd_rule_table_delete (removal, "rest", &error));
  g_assert_false (pd_rule_table_delete (removal, "rest", &error));
  g_assert_error (error, PD_ERROR, PD_ERROR_NOT_FOUND);
  commit (removal);
  undo (&desk->store);
  assert_sound (&desk->store);
}

static void
test_publications (Desk         *desk,
                   gconstpointer data)
{
  g_autoptr (GPtrArray)     shifts = g_ptr_array_new ();
  g_autoptr (GPtrArray)     found = NULL;
  g_autoptr (GPtrArray)     elsewhere = NULL;
  g_autoptr (PdPublication) publication = NULL;
  g_autoptr (PdChange)      change = begin (&desk->store, "Publish");
  g_autoptr (PdChange)      again = NULL;
  g_autoptr (GError)        error = NULL;
  PdShift                  *kept;
  int                       version;

  g_ptr_array_add (shifts, desk->shift);
  publication = pd_publication_new (1, TUESDAY - 14, TUESDAY - 1, TUESDAY + 12, shifts);
  g_assert_true (pd_publication_table_find_newest (desk->store.store, &version, NULL));
  g_assert_cmpint (version, ==, 0);
  g_assert_true (pd_publication_table_insert (change, publication, NULL));
  commit (change);

  store_fixture_reopen (&desk->store);
  g_assert_true (pd_publication_table_find_newest (desk->store.store, &version, NULL));
  g_assert_cmpint (version, ==, 1);
  g_assert_true (pd_publication_table_list_between (desk->store.store, TUESDAY + 12, TUESDAY + 30, &found, NULL));
  g_assert_cmpuint (found->len, ==, 1);
  kept = pd_publication_find_shift (found->pdata[0], pd_shift_get_id (desk->shift));
  g_assert_nonnull (kept);
  g_assert_true (pd_publication_is_same_duty (kept, desk->shift));
  g_assert_true (pd_publication_table_list_between (desk->store.store, TUESDAY + 13, TUESDAY + 30, &elsewhere, NULL));
  g_assert_cmpuint (elsewhere->len, ==, 0);

  again = begin (&desk->store, "Publish again");
  g_assert_false (pd_publication_table_insert (again, publication, &error));
  g_assert_error (error, PD_ERROR, PD_ERROR_EXISTS);
}

/* What was published and agreed stays when the shift goes; what was worked goes with it. */
static void
test_shift_goes (Desk         *desk,
                 gconstpointer data)
{
  PdSegment             late = { PD_SEGMENT_WORK, 600, 960 };
  PdId                  id = pd_shift_get_id (desk->shift);
  g_autoptr (PdWorked)  worked = pd_worked_new (id, PD_WORKED_AS_PLANNED, desk->store.mira, TUESDAY);
  g_autoptr (PdChange)  change = begin (&desk->store, "Put down what was worked");
  g_autoptr (PdChange)  removal = NULL;
  g_autoptr (GPtrArray) found = NULL;
  g_autoptr (GPtrArray) gone = NULL;
  g_autoptr (GPtrArray) back = NULL;

  g_assert_true (pd_worked_table_save (change, worked, NULL));
  g_assert_true (pd_worked_set_times (worked, &late, 1, NULL));
  g_assert_true (pd_worked_table_save (change, worked, NULL));
  commit (change);
  g_assert_true (pd_worked_table_list_between (desk->store.store, TUESDAY, TUESDAY, &found, NULL));
  g_assert_cmpuint (found->len, ==, 1);
  g_assert_true (pd_worked_equal (found->pdata[0], worked));

  removal = begin (&desk->store, "Remove the shift");
  g_assert_true (pd_shift_table_delete (removal, id, NULL));
  commit (removal);
  g_assert_true (pd_worked_table_list_between (desk->store.store, TUESDAY, TUESDAY, &gone, NULL));
  g_assert_cmpuint (gone->len, ==, 0);
  undo (&desk->store);
  g_assert_true (pd_worked_table_list_between (desk->store.store, TUESDAY, TUESDAY, &back, NULL));
  g_assert_true (pd_worked_equal (back->pdata[0], worked));
  assert_sound (&desk->store);
}

static void
test_series (Desk         *desk,
             gconstpointer data)
{
  g_autoptr (PdShift)   pinned = pd_shift_copy (desk->shift);
  g_autoptr (PdShift)   found = NULL;
  g_autoptr (GPtrArray) series = NULL;

  pd_shift_set_is_pinned (pinned, TRUE);
  pd_shift_set_series_id (pinned, 4711);
  save_shift (&desk->store, pinned, "Pin it");
  store_fixture_reopen (&desk->store);
  found = find_shift (&desk->store, pd_shift_get_id (pinned));
  g_assert_true (pd_shift_equal (found, pinned));
  g_assert_true (pd_shift_table_list_series (desk->store.store, 4711, &series, NULL));
  g_assert_cmpuint (series->len, ==, 1);
}

int
main (int    argc,
      char **argv)
{
  g_test_init (&argc, &argv, NULL);

  for (guint i = 0; i < G_N_ELEMENTS (KINDS); i++)
    g_test_add (KINDS[i].path, Desk, &KINDS[i], set_up, test_rows, tear_down);
#define ADD(path, function) g_test_add (path, Desk, NULL, set_up, function, tear_down)
  ADD ("/roster-tables/list-what-one-person-has", test_owner);
  ADD ("/roster-tables/refuse-what-can-not-be", test_refuses);
  ADD ("/roster-tables/give-a-letter-to-one-template-only", test_letters);
  ADD ("/roster-tables/keep-the-services-own-rules", test_rules);
  ADD ("/roster-tables/keep-each-published-version-once", test_publications);
  ADD ("/roster-tables/keep-what-was-worked-as-long-as-its-shift", test_shift_goes);
  ADD ("/roster-tables/keep-whether-a-shift-is-pinned-and-its-series", test_series);
#undef ADD

  return g_test_run ();
}
