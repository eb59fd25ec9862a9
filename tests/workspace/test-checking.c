/* SPDX-License-Identifier: GPL-3.0-or-later */
/* A check that is kept up to date, act by act, says what one made anew says. */
#include "config.h"

#include "pd-workspace-planning.h"
#include "workspace-fixture.h"

#define N_DAYS 7
#define N_ACTS 60

typedef struct
{
  WorkspaceFixture service;
  PdRosterCheck   *check;
  guint            n_updates;
  guint            n_anew;
  guint            n_findings;
} Fixture;

static PdRosterCheck *
check_anew (Fixture   *self,
            PdRoster **ret_shown)
{
  g_autoptr (GError) error = NULL;
  PdRosterCheck     *check;

  *ret_shown = pd_workspace_load_roster (self->service.workspace, TUESDAY, N_DAYS, PD_ROSTER_BY_PERSON,
                                         PD_ID_NONE, PD_ID_NONE, &error);
  g_assert_no_error (error);
  check = pd_workspace_check_roster (self->service.workspace, *ret_shown, TUESDAY, &error);
  g_assert_no_error (error);
  return check;
}

static void
changed_cb (PdWorkspace *workspace,
            guint        tables,
            Fixture     *self)
{
  g_autoptr (GError)   error = NULL;
  g_autoptr (PdRoster) shown = NULL;

  if (self->check == NULL)
    return;
  if (tables == PD_STORE_TABLE_SHIFT && pd_workspace_update_check (workspace, self->check, &error))
    {
      self->n_updates++;
      return;
    }
  g_assert_no_error (error);
  self->n_anew++;
  g_object_unref (self->check);
  self->check = check_anew (self, &shown);
}

static char *
write_findings (PdRoster *roster)
{
  GPtrArray *findings = pd_roster_get_findings (roster);
  GString   *text = g_string_new (NULL);

  for (guint i = 0; i < findings->len; i++)
    {
      PdFinding *finding = g_ptr_array_index (findings, i);

      g_string_append_printf (text, "%s %" G_GINT64_FORMAT " %d %s\n", pd_finding_get_rule_id (finding),
                              pd_finding_get_person_id (finding), pd_finding_get_day (finding),
                              pd_finding_get_words (finding));
    }
  return g_string_free (text, FALSE);
}

static void
assert_up_to_date (Fixture *self)
{
  g_autoptr (PdRoster)      shown = NULL;
  g_autoptr (PdRosterCheck) anew = check_anew (self, &shown);
  g_autofree char          *expected = write_findings (shown);
  g_autofree char          *text = NULL;

  pd_roster_check_tell (self->check, shown);
  text = write_findings (shown);
  g_assert_cmpstr (text, ==, expected);
  self->n_findings += pd_roster_get_findings (shown)->len;
}

static void
set_up (Fixture      *self,
        gconstpointer data)
{
  g_autoptr (PdRoster) shown = NULL;

  workspace_fixture_set_up (&self->service, NULL);
  self->check = check_anew (self, &shown);
  g_signal_connect (self->service.workspace, "changed", G_CALLBACK (changed_cb), self);
}

static void
tear_down (Fixture      *self,
           gconstpointer data)
{
  g_signal_handlers_disconnect_by_data (self->service.workspace, self);
  g_clear_object (&self->check);
  workspace_fixture_tear_down (&self->service, NULL);
}

/* Days on the screen and around it, some of them too far to be known. */
static void
change_shift (Fixture *self,
              PdShift *shift,
              guint    n)
{
  static const int   DAYS[] = { 0, 1, 1, 2, 3, 5, 6, -1, 9, -20, 25, 80, -70 };
  g_autoptr (GError) error = NULL;
  int                start = (int) (n * 7 % 23) * 60;

  pd_shift_set_day (shift, TUESDAY + DAYS[n * 5 % G_N_ELEMENTS (DAYS)]);
  pd_shift_set_person_id (shift, n % 4 == 1 ? PD_ID_NONE : self->service.noor);
  pd_shift_set_times (shift, start, start + (int) (3 + n % 8) * 60, &error);
  g_assert_no_error (error);
  pd_workspace_save_shift (self->service.workspace, shift, &error);
  g_assert_no_error (error);
}

static void
test_each_act (Fixture      *self,
               gconstpointer data)
{
  g_autoptr (GPtrArray) shifts = g_ptr_array_new_with_free_func (g_object_unref);

  for (guint n = 0; n < N_ACTS; n++)
    {
      g_autoptr (GError)  error = NULL;
      g_autoptr (PdShift) changed = NULL;

      if (n % 3 == 0)
        g_ptr_array_add (shifts, add_shift (&self->service, self->service.noor, self->service.bay,
                                            TUESDAY + (PdDay) n % 9));
      else if (n % 7 == 5)
        pd_workspace_undo (self->service.workspace, &error);
      else if (n % 11 == 7)
        pd_workspace_redo (self->service.workspace, NULL);
      else
        {
          changed = pd_shift_copy (g_ptr_array_index (shifts, n % shifts->len));
          change_shift (self, changed, n);
        }
      g_assert_no_error (error);
      assert_up_to_date (self);
    }
  g_assert_cmpuint (self->n_findings, >, N_ACTS);
  g_assert_cmpuint (self->n_updates, >, N_ACTS / 2);
  g_assert_cmpuint (self->n_anew, ==, 0);
}

/* Of very many at once, all are looked at anew. */
static void
test_many_at_once (Fixture      *self,
                   gconstpointer data)
{
  g_autoptr (GPtrArray) shifts = g_ptr_array_new_with_free_func (g_object_unref);
  g_autoptr (GError)    error = NULL;

  for (guint n = 0; n < 40; n++)
    {
      PdShift *shift = pd_shift_new (PD_ID_NONE);

      pd_shift_set_person_id (shift, self->service.noor);
      pd_shift_set_site_id (shift, self->service.bay);
      pd_shift_set_day (shift, TUESDAY + (PdDay) n % N_DAYS);
      g_assert_true (pd_shift_set_times (shift, 9 * 60, 12 * 60, NULL));
      g_ptr_array_add (shifts, shift);
    }
  pd_workspace_save_shifts (self->service.workspace, shifts, "Fill the week", &error);
  g_assert_no_error (error);
  g_assert_cmpuint (self->n_anew, ==, 1);
  g_assert_cmpuint (self->n_updates, ==, 0);
  assert_up_to_date (self);
}

int
main (int    argc,
      char **argv)
{
  g_test_init (&argc, &argv, NULL);

  g_test_add ("/checking/row-32-after-each-act-it-says-what-a-check-made-anew-says", Fixture, NULL,
              set_up, test_each_act, tear_down);
  g_test_add ("/checking/very-many-shifts-at-once-are-better-checked-anew", Fixture, NULL,
              set_up, test_many_at_once, tear_down);

  return g_test_run ();
}
