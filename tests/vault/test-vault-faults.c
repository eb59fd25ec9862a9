/* SPDX-License-Identifier: GPL-3.0-or-later */

/* Everything that changes a file, cut short at every call by which it does so: by the
 * process ending, by a write that gets through in part, by power failing, by the disk
 * saying no. What is found afterwards is the state before or the state after. */
#define G_LOG_DOMAIN "pd-vault-tests"

#include "config.h"

#include "fault-lab.h"
#include "pd-error.h"
#include "vault-sample.h"

#include <errno.h>

/* More calls than any operation makes: a loop that gets here would never end. */
#define MOST_CALLS 500

/* What may be found; between are the states with a part of the operation. */
typedef struct
{
  FaultLab *lab;
  char     *before;
  char     *after;
  char     *between[OPERATION_MOST_PARTS];
} Bounds;

static void
clear_bounds (Bounds *bounds)
{
  g_clear_pointer (&bounds->lab, fault_lab_free);
  g_clear_pointer (&bounds->before, g_free);
  g_clear_pointer (&bounds->after, g_free);
  for (gsize i = 0; i < OPERATION_MOST_PARTS; i++)
    g_clear_pointer (&bounds->between[i], g_free);
}

G_DEFINE_AUTO_CLEANUP_CLEAR_FUNC (Bounds, clear_bounds)

static char *
find_after (const Operation *operation)
{
  const FaultPlan      nothing = { .kind = FAULT_NONE };
  g_autoptr (FaultLab) lab = fault_lab_new (operation);
  FaultReport          report = fault_lab_live (lab, &nothing, FALSE);

  g_assert_cmpint (report.code, ==, FAULT_SUCCEEDED);
  return fault_lab_describe (lab);
}

/* The state before is what is left when every call is refused. That it is the same as
 * what the sample was made to be, and that no name was added, also proves that the shim
 * sees each call by which the vault changes anything. */
static void
find_bounds (Bounds          *bounds,
             const Operation *operation)
{
  const FaultPlan        nothing = { .kind = FAULT_NONE };
  const FaultPlan        all = { .kind = FAULT_FAIL_ON, .nth = 1, .error = EIO };
  FaultReport            report;
  g_autoptr (GHashTable) names = NULL;
  guint                  n_names = operation->start == STARTS_WITHOUT_FILE ? 0 : 1;

  bounds->lab = fault_lab_new (operation);
  report = fault_lab_live (bounds->lab, &all, FALSE);
  names = fault_lab_list (bounds->lab);
  g_assert_cmpuint (g_hash_table_size (names), ==, n_names);
  bounds->before = fault_lab_describe (bounds->lab);
  report = fault_lab_live (bounds->lab, &nothing, FALSE);
  g_assert_cmpint (report.code, ==, FAULT_SUCCEEDED);
  g_assert_cmpuint (report.n_calls, >, 0);
  bounds->after = fault_lab_describe (bounds->lab);
  for (gsize i = 0; i < OPERATION_MOST_PARTS && operation->parts[i] != NULL; i++)
    {
      bounds->between[i] = find_after (operation->parts[i]);
      g_assert_cmpstr (bounds->between[i], !=, bounds->after);
    }
  if (operation->start == STARTS_CLOSED)
    g_assert_cmpstr (bounds->before, ==, bounds->after);
  else
    g_assert_cmpstr (bounds->before, !=, bounds->after);
}

static gboolean
is_between (const Bounds *bounds,
            const char   *found)
{
  for (gsize i = 0; i < OPERATION_MOST_PARTS; i++)
    if (bounds->between[i] != NULL && g_str_equal (found, bounds->between[i]))
      return TRUE;
  return FALSE;
}

static void
assert_before_or_after (const Bounds    *bounds,
                        const FaultPlan *plan,
                        const char      *found)
{
  if (g_strcmp0 (found, bounds->before) == 0 || g_strcmp0 (found, bounds->after) == 0 ||
      is_between (bounds, found))
    return;
  g_test_message ("before:\n%s\nafter:\n%s\nfound:\n%s", bounds->before, bounds->after, found);
  g_error ("Call %u, fault %d: neither the state before nor after", plan->nth, plan->kind);
}

/* What one life left lets the next one do its work, whatever lies about. */
static void
assert_next_life_works (const Bounds *bounds,
                        const char   *found)
{
  g_autofree char *then = NULL;
  FaultReport      report;

  if (g_strcmp0 (found, bounds->before) != 0)
    return;
  report = fault_lab_try_again (bounds->lab, FALSE);
  g_assert_cmpint (report.code, ==, FAULT_SUCCEEDED);
  then = fault_lab_describe (bounds->lab);
  g_assert_cmpstr (then, ==, bounds->after);
}

static void
assert_power_cut (const Bounds    *bounds,
                  const FaultPlan *plan,
                  gboolean         succeeded)
{
  for (CrashModel model = CRASH_KEEPS_SYNCED; model <= CRASH_KEEPS_NAMES; model++)
    {
      g_autofree char *left = fault_lab_describe_crash (bounds->lab, model);

      if (succeeded)
        g_assert_cmpstr (left, ==, bounds->after);
      else
        assert_before_or_after (bounds, plan, left);
    }
}

static void
end_at_every_call (const Bounds *bounds,
                   FaultPlan     plan)
{
  FaultReport report = { .ended = TRUE };

  for (plan.nth = 1; report.ended; plan.nth++)
    {
      g_autofree char *found = NULL;

      g_assert_cmpuint (plan.nth, <, MOST_CALLS);
      report = fault_lab_live (bounds->lab, &plan, FALSE);
      found = fault_lab_describe (bounds->lab);
      assert_before_or_after (bounds, &plan, found);
      assert_power_cut (bounds, &plan, !report.ended);
      if (report.ended)
        assert_next_life_works (bounds, found);
      else
        g_assert_cmpstr (found, ==, bounds->after);
    }
  g_test_message ("ended at each of %u calls", plan.nth - 2);
}

static void
test_ended (gconstpointer data)
{
  g_auto (Bounds) bounds = { 0 };

  find_bounds (&bounds, data);
  end_at_every_call (&bounds, (FaultPlan){ .kind = FAULT_KILL });
}

static void
test_torn (gconstpointer data)
{
  /* One byte; just short of the end of a record's check, and of its head; all but the last. */
  const gsize     kept[] = { 1, 19, 43, G_MAXSIZE };
  g_auto (Bounds) bounds = { 0 };

  find_bounds (&bounds, data);
  for (gsize i = 0; i < G_N_ELEMENTS (kept); i++)
    end_at_every_call (&bounds, (FaultPlan){ .kind = FAULT_TEAR, .keep = kept[i] });
}

static void
test_short (gconstpointer data)
{
  g_auto (Bounds) bounds = { 0 };
  FaultPlan       plan = { .kind = FAULT_SHORT, .keep = 7 };
  FaultReport     report;

  find_bounds (&bounds, data);
  do
    {
      g_autofree char *found = NULL;

      g_assert_cmpuint (++plan.nth, <, MOST_CALLS);
      report = fault_lab_live (bounds.lab, &plan, FALSE);
      g_assert_cmpint (report.code, ==, FAULT_SUCCEEDED);
      found = fault_lab_describe (bounds.lab);
      g_assert_cmpstr (found, ==, bounds.after);
    }
  while (plan.nth <= report.n_calls);
}

static char *
with_follow_up (const char *state,
                guint64     sequence)
{
  g_autoptr (PdVaultRecord) record = sample_record (FOLLOW_UP_NUMBER);
  g_autofree char          *line = NULL;

  record->sequence = sequence;
  line = sample_describe_record (record);
  return g_strconcat (state, line, NULL);
}

/* Success is the state after. An error is the state before, with two exceptions, in which
 * it may be either: the vault takes no more changes, because it is not known what the disk
 * has; or the disk went on failing, so that nothing could be cleared away. */
static void
assert_fits_report (const Bounds      *bounds,
                    const FaultPlan   *plan,
                    const FaultReport *report)
{
  g_autofree char *found = fault_lab_describe (bounds->lab);

  if (report->code == FAULT_SUCCEEDED)
    g_assert_cmpstr (found, ==, bounds->after);
  else if (report->is_writable && plan->kind != FAULT_FAIL_ON && !is_between (bounds, found))
    g_assert_cmpstr (found, ==, bounds->before);
  else
    assert_before_or_after (bounds, plan, found);
}

static void
follow_up_parts (Bounds          *followed,
                 const Bounds    *bounds,
                 const Operation *operation)
{
  for (gsize i = 0; i < OPERATION_MOST_PARTS; i++)
    if (bounds->between[i] != NULL)
      followed->between[i] = with_follow_up (bounds->between[i], operation->parts[i]->next_after);
}

/* What is appended through the same vault afterwards, when the disk has recovered, is
 * there behind what was there, exactly where that succeeded. */
static void
assert_follow_up_fits (const Bounds      *bounds,
                       const Operation   *operation,
                       const FaultPlan   *plan,
                       const FaultReport *report)
{
  Bounds followed = { .lab = bounds->lab };

  if (report->follow_up_code != FAULT_SUCCEEDED)
    {
      assert_fits_report (bounds, plan, report);
      return;
    }
  followed.before = with_follow_up (bounds->before, operation->next_before);
  followed.after = with_follow_up (bounds->after, operation->next_after);
  follow_up_parts (&followed, bounds, operation);
  assert_fits_report (&followed, plan, report);
  followed.lab = NULL;
  clear_bounds (&followed);
}

static void
assert_says_why (const FaultPlan   *plan,
                 const FaultReport *report)
{
  int expected = plan->error == ENOSPC ? PD_ERROR_NO_SPACE : PD_ERROR_IO;

  g_assert_false (report->ended);
  if (report->code != FAULT_SUCCEEDED)
    g_assert_cmpint (report->code, ==, expected);
  if (report->follow_up_code >= 0)
    g_assert_cmpint (report->follow_up_code, ==, PD_ERROR_READ_ONLY);
  g_assert_cmpint (report->is_writable, ==, report->follow_up_code == FAULT_SUCCEEDED);
}

/* Space is back, the program is started again: the file takes changes. */
static void
assert_takes_changes (const Bounds    *bounds,
                      const Operation *operation)
{
  g_autofree char *found = fault_lab_describe (bounds->lab);
  FaultReport      report;

  if (g_strcmp0 (found, bounds->before) != 0)
    return;
  report = fault_lab_try_again (bounds->lab, TRUE);
  g_assert_cmpint (report.code, ==, FAULT_SUCCEEDED);
  g_assert_cmpint (report.follow_up_code, ==, FAULT_SUCCEEDED);
}

static void
fail_every_call (const Bounds    *bounds,
                 const Operation *operation,
                 FaultPlan        plan)
{
  FaultReport report;
  guint       n_failed = 0;

  do
    {
      g_assert_cmpuint (++plan.nth, <, MOST_CALLS);
      report = fault_lab_live (bounds->lab, &plan, FALSE);
      assert_fits_report (bounds, &plan, &report);
      assert_takes_changes (bounds, operation);
      report = fault_lab_live (bounds->lab, &plan, TRUE);
      assert_says_why (&plan, &report);
      assert_follow_up_fits (bounds, operation, &plan, &report);
      n_failed += report.code != FAULT_SUCCEEDED;
    }
  while (plan.nth <= report.n_calls);
  /* Opening may do without what it would leave beside the file. */
  if (operation->start != STARTS_CLOSED)
    g_assert_cmpuint (n_failed, >, 0);
  g_test_message ("%u of %u calls failing failed the whole", n_failed, plan.nth - 1);
}

static void
test_failing (gconstpointer data)
{
  const int       errors[] = { ENOSPC, EIO };
  g_auto (Bounds) bounds = { 0 };

  find_bounds (&bounds, data);
  for (gsize i = 0; i < G_N_ELEMENTS (errors); i++)
    {
      fail_every_call (&bounds, data, (FaultPlan){ .kind = FAULT_FAIL, .error = errors[i] });
      fail_every_call (&bounds, data, (FaultPlan){ .kind = FAULT_FAIL_ON, .error = errors[i] });
    }
}

static void
test_filling (gconstpointer data)
{
  const gsize     kept[] = { 1, 19, 43, G_MAXSIZE };
  FaultPlan       plan = { .kind = FAULT_FILL, .error = ENOSPC };
  g_auto (Bounds) bounds = { 0 };

  find_bounds (&bounds, data);
  for (gsize i = 0; i < G_N_ELEMENTS (kept); i++)
    {
      plan.keep = kept[i];
      fail_every_call (&bounds, data, plan);
    }
}

static void
add_tests (const Operation *operation)
{
  g_autofree char *name = g_strdelimit (g_strdup (operation->name), " ", '-');
  g_autofree char *ended = g_strdup_printf ("/vault/faults/%s-ended-at-every-call", name);
  g_autofree char *torn = g_strdup_printf ("/vault/faults/%s-with-every-write-torn", name);
  g_autofree char *brief = g_strdup_printf ("/vault/faults/%s-with-every-write-short", name);
  g_autofree char *filling = g_strdup_printf ("/vault/faults/%s-while-the-disk-fills-up", name);
  g_autofree char *failing = g_strdup_printf ("/vault/faults/%s-with-every-call-failing", name);

  g_test_add_data_func (ended, operation, test_ended);
  g_test_add_data_func (torn, operation, test_torn);
  g_test_add_data_func (brief, operation, test_short);
  g_test_add_data_func (filling, operation, test_filling);
  g_test_add_data_func (failing, operation, test_failing);
}

int
main (int    argc,
      char **argv)
{
  g_test_init (&argc, &argv, NULL);
  add_tests (&OPERATION_ADD_SLOT);
  add_tests (&OPERATION_APPEND);
  add_tests (&OPERATION_APPEND_BEHIND);
  add_tests (&OPERATION_APPEND_TORN);
  add_tests (&OPERATION_BACKUP);
  add_tests (&OPERATION_CHANGE_KEY);
  add_tests (&OPERATION_COMPACT);
  add_tests (&OPERATION_COMPACT_BEHIND);
  add_tests (&OPERATION_COMPACT_BEHIND_A_CHANGE);
  add_tests (&OPERATION_CREATE);
  add_tests (&OPERATION_OPEN);
  add_tests (&OPERATION_REKEY);
  add_tests (&OPERATION_REMOVE_PERSON);
  add_tests (&OPERATION_REMOVE_SLOT);
  return g_test_run ();
}
