/* SPDX-License-Identifier: GPL-3.0-or-later */

#include "config.h"

#include "facts-desk.h"

#include "pd-availability.h"
#include "pd-leave.h"
#include "pd-pattern.h"
#include "pd-training.h"

#define N_PEOPLE 12
#define N_SEEDS 30

static const PdTableKind KINDS[] = {
  PD_TABLE_KIND_AVAILABILITY, PD_TABLE_KIND_LEAVE, PD_TABLE_KIND_TRAINING, PD_TABLE_KIND_PATTERN
};

/* Names that a reader of tables could take for something else, and namesakes with codes. */
static void
add_people (Desk *desk)
{
  desk_add_person (desk, "=Jo, \"the\" Hart", NULL);
  desk_add_person (desk, "-Zoë; Māori", NULL);
  desk_add_person (desk, "Al\nReed", NULL);
  for (guint i = 3; i < N_PEOPLE; i++)
    {
      g_autofree char *code = g_strdup_printf ("+P%u", i);

      desk_add_person (desk, "@Same Name", code);
    }
}

static PdId
choose_person (Desk  *desk,
               GRand *random)
{
  return pd_person_get_id (g_ptr_array_index (desk->people, g_rand_int_range (random, 0, desk->people->len)));
}

static PdDay
choose_day (GRand *random)
{
  return pd_day_from_ymd (2026, 1, 1) + g_rand_int_range (random, 0, 800);
}

/* Whole days, times of a day, nights, and what goes on for more than a day. */
static void
choose_times (GRand *random,
              int   *ret_start,
              int   *ret_end)
{
  *ret_start = 0;
  *ret_end = 24 * 60;
  if (g_rand_boolean (random))
    return;
  *ret_start = g_rand_int_range (random, 0, 24 * 60);
  *ret_end = g_rand_int_range (random, *ret_start + 1, 48 * 60 + 1);
}

static void
add_availability (Desk  *desk,
                  GRand *random)
{
  GPtrArray *facts = desk->facts[PD_TABLE_KIND_AVAILABILITY];
  PdWhen     when = PD_WHEN_ALWAYS;

  if (g_rand_boolean (random))
    when.weekdays = (PdWeekdays) g_rand_int_range (random, 0, PD_WEEKDAYS_ALL + 1);
  if (g_rand_boolean (random))
    when.from = choose_day (random);
  if (g_rand_boolean (random))
    when.to = when.from != PD_DAY_NONE ? when.from + g_rand_int_range (random, 0, 3) : choose_day (random);
  choose_times (random, &when.start, &when.end);
  g_ptr_array_add (facts,
                   pd_availability_new (choose_person (desk, random),
                                        (PdWish) g_rand_int_range (random, PD_WISH_YES, PD_WISH_NO + 1),
                                        when));
  ((PdAvailability *) g_ptr_array_index (facts, facts->len - 1))->id = ++desk->last_id;
}

static void
add_leave (Desk  *desk,
           GRand *random)
{
  PdDay    from = choose_day (random);
  PdLeave *leave = pd_leave_new (choose_person (desk, random),
                                 (PdLeaveKind) g_rand_int_range (random, 0, PD_LEAVE_UNPAID + 1),
                                 from,
                                 from + g_rand_int_range (random, 0, 20));

  choose_times (random, &leave->start, &leave->end);
  leave->id = ++desk->last_id;
  g_ptr_array_add (desk->facts[PD_TABLE_KIND_LEAVE], leave);
}

static void
add_training (Desk  *desk,
              GRand *random)
{
  static const char *const NAMES[] = { "First aid", "=IPS; core", "-1", "Manual, handling", "“Fire”" };
  PdDay                    done_on = g_rand_boolean (random) ? choose_day (random) : PD_DAY_NONE;
  PdDay                    expires_on = g_rand_boolean (random) ? pd_day_from_ymd (2030, 1, 1) : PD_DAY_NONE;
  PdTraining              *training = pd_training_new (choose_person (desk, random),
                                                       NAMES[g_rand_int_range (random, 0, G_N_ELEMENTS (NAMES))],
                                                       done_on,
                                                       expires_on,
                                                       g_rand_boolean (random));

  training->id = ++desk->last_id;
  g_ptr_array_add (desk->facts[PD_TABLE_KIND_TRAINING], training);
}

/* Nobody has two patterns from the same day on. */
static void
add_pattern (Desk  *desk,
             GRand *random,
             guint  index)
{
  PdPerson  *person = g_ptr_array_index (desk->people, index % desk->people->len);
  PdDay      from = pd_day_from_ymd (2026, 1, 1) + (PdDay) index * 5;
  int        n_weeks = g_rand_int_range (random, 1, PD_PATTERN_MAX_WEEKS + 1);
  PdPattern *pattern = pd_pattern_new (pd_person_get_id (person), from, choose_day (random), n_weeks);
  guint      n = g_rand_int_range (random, 0, 10);

  for (guint i = 0; i < n; i++)
    {
      int start = g_rand_int_range (random, 0, 24 * 60);

      pd_pattern_add_time (pattern, (int) i * n_weeks * 7 / 10, start, g_rand_int_range (random, start + 1, 48 * 60 + 1));
    }
  if (g_rand_boolean (random))
    pattern->to = from + g_rand_int_range (random, 0, 100);
  pattern->id = ++desk->last_id;
  g_ptr_array_add (desk->facts[PD_TABLE_KIND_PATTERN], pattern);
}

static Desk *
make_desk (guint32 seed)
{
  g_autoptr (GRand) random = g_rand_new_with_seed (seed);
  Desk             *desk = desk_new ();

  add_people (desk);
  for (guint i = 0; i < 100; i++)
    {
      add_availability (desk, random);
      add_leave (desk, random);
      add_training (desk, random);
      add_pattern (desk, random, i);
    }
  return desk;
}

static void
test_what_is_exported_changes_nothing (void)
{
  for (guint32 seed = 0; seed < N_SEEDS; seed++)
    for (guint i = 0; i < G_N_ELEMENTS (KINDS); i++)
      {
        g_autoptr (Desk)     desk = make_desk (seed);
        g_autoptr (GBytes)   bytes = desk_export_facts (desk, KINDS[i]);
        g_autoptr (GError)   error = NULL;
        g_autoptr (PdTable)  table = pd_table_read_bytes (bytes, &error);
        g_autoptr (PdImport) plan = NULL;
        g_autofree char     *text = NULL;

        g_assert_no_error (error);
        plan = desk_plan (desk, KINDS[i], table, NULL, &error);
        g_assert_no_error (error);
        text = pd_import_report_to_text (plan->report);
        if (!pd_import_is_empty (plan) || pd_import_report_get_counts (plan->report)->left_out > 0)
          g_error ("seed %u: %s", seed, text);
      }
}

/* Availability that is said twice for the same time becomes one in a service that has none
 * yet; all else arrives as it was. */
static void
test_a_new_service_gets_all_of_it (void)
{
  for (guint32 seed = 0; seed < N_SEEDS; seed++)
    for (guint i = 0; i < G_N_ELEMENTS (KINDS); i++)
      {
        g_autoptr (Desk)           desk = make_desk (seed);
        g_autoptr (Desk)           second = desk_new ();
        g_autoptr (GBytes)         bytes = desk_export_facts (desk, KINDS[i]);
        g_autoptr (GBytes)         again = NULL;
        g_autoptr (PdImportReport) report = NULL;

        add_people (second);
        report = desk_import_bytes (second, KINDS[i], bytes, NULL);
        again = desk_export_facts (second, KINDS[i]);
        if (pd_import_report_get_counts (report)->left_out == 0)
          g_assert_true (g_bytes_equal (again, bytes));
        else
          g_assert_cmpuint (second->facts[KINDS[i]]->len, ==, pd_import_report_get_counts (report)->added);
      }
}

int
main (int    argc,
      char **argv)
{
  g_test_init (&argc, &argv, NULL);
  g_test_add_func ("/facts-round-trip/row-48/what-is-exported-changes-nothing",
                   test_what_is_exported_changes_nothing);
  g_test_add_func ("/facts-round-trip/row-48/a-new-service-gets-all-of-it", test_a_new_service_gets_all_of_it);
  return g_test_run ();
}
