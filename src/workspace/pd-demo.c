/* SPDX-License-Identifier: GPL-3.0-or-later */

#define G_LOG_DOMAIN "pd-workspace"

#include "config.h"

#include "pd-demo.h"

#include "pd-agreement-table.h"
#include "pd-availability-table.h"
#include "pd-coverage-table.h"
#include "pd-demo-circles-private.h"
#include "pd-demo-notes-private.h"
#include "pd-demo-private.h"
#include "pd-demo-roles-private.h"
#include "pd-error.h"
#include "pd-leave-table.h"
#include "pd-list-items-private.h"
#include "pd-override-table.h"
#include "pd-path-step-table.h"
#include "pd-pattern-table.h"
#include "pd-person-table.h"
#include "pd-publication-table.h"
#include "pd-shift-table.h"
#include "pd-site-table.h"
#include "pd-template-table.h"
#include "pd-training-table.h"
#include "pd-worked-table.h"
#include "pd-workspace-private.h"
#include "pd-workspace-rules.h"
#include "pd-written-order-private.h"

#include <glib/gi18n-lib.h>

#define MAX_WORKERS 2000
#define MAX_WEEKS 520
#define MAX_NOTES 200000
#define MAX_ROLES 2000

#define DEFAULT_WORKERS 18
#define DEFAULT_SITES 3
#define DEFAULT_WEEKS 12
#define DEFAULT_NOTES 40
#define DEFAULT_ROLES 8
#define MAX_WEEKS_AHEAD 8u

static gboolean
check_size (const PdDemoOptions *options,
            GError             **error)
{
  if (options->n_workers >= 1 && options->n_workers <= MAX_WORKERS &&
      options->n_sites >= 1 && options->n_sites <= PD_DEMO_MAX_SITES && options->n_weeks <= MAX_WEEKS && options->n_notes <= MAX_NOTES &&
      options->n_roles <= MAX_ROLES)
    return TRUE;
  g_set_error (error,
               PD_ERROR,
               PD_ERROR_INPUT,
               _ ("A made-up service has 1 to %d people, 1 to %d sites, at most %d weeks, %d notes and %d roles."),
               MAX_WORKERS,
               PD_DEMO_MAX_SITES,
               MAX_WEEKS,
               MAX_NOTES,
               MAX_ROLES);
  return FALSE;
}

static gboolean
insert_publication (PdChange *change,
                    gpointer  value,
                    GError  **error)
{
  return pd_publication_table_insert (change, value, error);
}

static gboolean
save_worked (PdChange *change,
             gpointer  value,
             GError  **error)
{
  return pd_worked_table_save (change, value, error);
}

static gboolean
write_values (GPtrArray       *values,
              PdWorkspaceWrite write,
              PdChange        *change,
              GError         **error)
{
  for (guint i = 0; i < values->len; i++)
    if (!write (change, g_ptr_array_index (values, i), error))
      return FALSE;
  return TRUE;
}

/* Nobody ever sees the ids of these rows, and nothing refers to them: they are not of the
 * seed, as those of people, sites and shifts are. */
static gboolean
write_what_stands_beside (PdDemo   *self,
                          PdChange *change,
                          GError  **error)
{
  return write_values (self->patterns, (PdWorkspaceWrite) pd_pattern_table_save, change, error) &&
         write_values (self->availabilities, (PdWorkspaceWrite) pd_availability_table_save, change, error) &&
         write_values (self->leaves, (PdWorkspaceWrite) pd_leave_table_save, change, error) &&
         write_values (self->trainings, (PdWorkspaceWrite) pd_training_table_save, change, error) &&
         write_values (self->path_steps, (PdWorkspaceWrite) pd_path_step_table_save, change, error) &&
         write_values (self->coverages, (PdWorkspaceWrite) pd_coverage_table_save, change, error) &&
         write_values (self->templates, (PdWorkspaceWrite) pd_template_table_save, change, error) &&
         write_values (self->publications, insert_publication, change, error) &&
         write_values (self->agreements, (PdWorkspaceWrite) pd_agreement_table_save, change, error) &&
         write_values (self->overrides, (PdWorkspaceWrite) pd_override_table_save, change, error) &&
         write_values (self->worked, save_worked, change, error);
}

static gboolean
write_all (PdDemo   *self,
           PdChange *change,
           GError  **error)
{
  for (guint i = 0; i < self->sites->len; i++)
    if (!pd_site_table_insert (change, g_ptr_array_index (self->sites, i), error))
      return FALSE;
  for (guint i = 0; i < self->workers->len; i++)
    if (!pd_person_table_insert (change, g_array_index (self->workers, PdDemoWorker, i).person, error))
      return FALSE;
  pd_written_order_sort_shifts (self->shifts);
  for (guint i = 0; i < self->shifts->len; i++)
    if (!pd_shift_table_insert (change, g_ptr_array_index (self->shifts, i), error))
      return FALSE;
  return write_what_stands_beside (self, change, error) && pd_demo_write_roles (self, change, error) &&
         pd_demo_write_circles (self, change, error);
}

/**
 * pd_demo_options_init:
 * @options: (out caller-allocates): what is set
 * @today: today
 *
 * Sets a service of a usual size, of which some weeks are over and some are to come.
 */
void
pd_demo_options_init (PdDemoOptions *options,
                      PdDay          today)
{
  g_return_if_fail (options != NULL);

  *options = (PdDemoOptions){
    .n_workers = DEFAULT_WORKERS,
    .n_sites = DEFAULT_SITES,
    .n_weeks = DEFAULT_WEEKS,
    .n_notes = DEFAULT_NOTES,
    .n_roles = DEFAULT_ROLES,
    .seed = 1,
    .today = today,
  };
}

/**
 * pd_demo_options_get_first_day:
 * @options: how large a service is
 *
 * Returns: the Monday that its roster begins on: a third of a short roster is over, and
 *   most of a long one
 */
PdDay
pd_demo_options_get_first_day (const PdDemoOptions *options)
{
  guint n_ahead;

  g_return_val_if_fail (options != NULL, PD_DAY_NONE);

  n_ahead = MIN (MAX_WEEKS_AHEAD, options->n_weeks - options->n_weeks / 3);
  return pd_day_week_start (options->today, PD_WEEKDAY_MONDAY) - 7 * (PdDay) (options->n_weeks - n_ahead);
}

/**
 * pd_demo_fill:
 * @workspace: an unlocked service that was just made
 * @options: how large it is to be
 * @error: return location for a #GError
 *
 * Fills a service with people, sites and a roster that are made up: a peer-operated
 * service as there are in Australia, with part-time patterns, weekends, sleepovers,
 * nights on a warm line, paid supervision, leave and gaps; with what people said and
 * agreed to, what sites want, a published roster, and what has changed since. It is one
 * change, and more for the notes of supervision.
 *
 * Returns: whether it was done; otherwise nothing was changed, with %PD_ERROR_INPUT when
 *   @options are out of bounds, %PD_ERROR_EXISTS when the service has such sites already
 */
gboolean
pd_demo_fill (PdWorkspace         *workspace,
              const PdDemoOptions *options,
              GError             **error)
{
  g_autoptr (PdDemo)    demo = NULL;
  g_autoptr (PdRuleSet) rules = NULL;
  g_autoptr (GPtrArray) there = NULL;
  g_autoptr (PdChange)  change = NULL;

  g_return_val_if_fail (PD_IS_WORKSPACE (workspace), FALSE);
  g_return_val_if_fail (options != NULL, FALSE);
  g_return_val_if_fail (error == NULL || *error == NULL, FALSE);

  if (!pd_workspace_check_unlocked (workspace, error) || !check_size (options, error))
    return FALSE;
  rules = pd_workspace_load_rules (workspace, error);
  if (rules == NULL)
    return FALSE;
  demo = pd_demo_new (options, pd_service_get_fortnight_anchor (pd_workspace_get_service (workspace)));
  there = pd_list_items_copy (pd_workspace_get_people (workspace));
  pd_demo_make_people (demo, there);
  pd_demo_make_roster (demo);
  pd_demo_make_series (demo);
  pd_demo_make_wishes (demo);
  pd_demo_make_targets (demo);
  pd_demo_publish (demo);
  pd_demo_settle (demo, rules);
  pd_demo_put_down_worked (demo);

  /* Translators: an act in the history: a whole service is made up, to look around in */
  change = pd_workspace_begin_change (workspace, _ ("Make up a service"), error);
  return change != NULL && write_all (demo, change, error) &&
         pd_workspace_keep_change (workspace, change, error) &&
         pd_demo_fill_notes (workspace, options, error);
}
