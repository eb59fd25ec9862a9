/* SPDX-License-Identifier: GPL-3.0-or-later */

#define G_LOG_DOMAIN "pd-workspace"

#include "config.h"

#include "pd-demo-private.h"

#include "pd-agreement.h"
#include "pd-availability.h"
#include "pd-coverage.h"
#include "pd-leave.h"
#include "pd-override.h"
#include "pd-path-step.h"
#include "pd-pattern.h"
#include "pd-publication.h"
#include "pd-shift-template.h"
#include "pd-training.h"
#include "pd-worked.h"

/* So that the two rows of numbers have nothing to do with one another. */
#define OTHER_SEED G_GUINT64_CONSTANT (0x5eed0f0771ce5)

static void
clear_worker (gpointer data)
{
  PdDemoWorker *worker = data;

  g_clear_object (&worker->person);
}

static void
make_sites (PdDemo *self)
{
  for (guint i = 0; i < self->options.n_sites; i++)
    {
      PdSite *site = pd_site_new (pd_random_id (&self->random), pd_demo_sites[i].name);

      pd_site_set_mark (site, pd_demo_sites[i].mark);
      pd_site_set_zone (site, pd_demo_sites[i].zone);
      g_ptr_array_add (self->sites, site);
    }
}

static void
make_lists (PdDemo *self)
{
  self->agreements = g_ptr_array_new_with_free_func ((GDestroyNotify) pd_agreement_free);
  self->availabilities = g_ptr_array_new_with_free_func ((GDestroyNotify) pd_availability_free);
  self->coverages = g_ptr_array_new_with_free_func ((GDestroyNotify) pd_coverage_free);
  self->leaves = g_ptr_array_new_with_free_func ((GDestroyNotify) pd_leave_free);
  self->overrides = g_ptr_array_new_with_free_func ((GDestroyNotify) pd_override_free);
  self->path_steps = g_ptr_array_new_with_free_func ((GDestroyNotify) pd_path_step_free);
  self->patterns = g_ptr_array_new_with_free_func ((GDestroyNotify) pd_pattern_free);
  self->publications = g_ptr_array_new_with_free_func ((GDestroyNotify) pd_publication_free);
  self->templates = g_ptr_array_new_with_free_func ((GDestroyNotify) pd_shift_template_free);
  self->trainings = g_ptr_array_new_with_free_func ((GDestroyNotify) pd_training_free);
  self->worked = g_ptr_array_new_with_free_func ((GDestroyNotify) pd_worked_free);
}

/**
 * pd_demo_new:
 * @options: how large the service is to be
 * @anchor: a day that some fortnight of the service begins with
 *
 * Returns: (transfer full): a service of sites, without people yet
 */
PdDemo *
pd_demo_new (const PdDemoOptions *options,
             PdDay                anchor)
{
  PdDemo *self = g_new0 (PdDemo, 1);

  self->options = *options;
  self->first_day = pd_demo_options_get_first_day (options);
  self->anchor = anchor;
  pd_random_init (&self->random, options->seed);
  pd_random_init (&self->more, options->seed ^ OTHER_SEED);
  self->sites = g_ptr_array_new_with_free_func (g_object_unref);
  self->workers = g_array_new (FALSE, FALSE, sizeof (PdDemoWorker));
  g_array_set_clear_func (self->workers, clear_worker);
  self->workers_by_person = g_hash_table_new_full (g_int64_hash, g_int64_equal, g_free, NULL);
  self->shifts = g_ptr_array_new_with_free_func (g_object_unref);
  make_lists (self);
  make_sites (self);
  return self;
}

/**
 * pd_demo_free:
 * @self: (transfer full): a made-up service
 */
void
pd_demo_free (PdDemo *self)
{
  g_ptr_array_unref (self->sites);
  g_hash_table_unref (self->workers_by_person);
  g_array_unref (self->workers);
  g_ptr_array_unref (self->shifts);
  g_ptr_array_unref (self->agreements);
  g_ptr_array_unref (self->availabilities);
  g_ptr_array_unref (self->coverages);
  g_ptr_array_unref (self->leaves);
  g_ptr_array_unref (self->overrides);
  g_ptr_array_unref (self->path_steps);
  g_ptr_array_unref (self->patterns);
  g_ptr_array_unref (self->publications);
  g_ptr_array_unref (self->templates);
  g_ptr_array_unref (self->trainings);
  g_ptr_array_unref (self->worked);
  g_free (self);
}

/**
 * pd_demo_get_coordinator_id:
 * @self: a made-up service with its people
 *
 * Returns: who keeps its roster
 */
PdId
pd_demo_get_coordinator_id (PdDemo *self)
{
  return pd_person_get_id (g_array_index (self->workers, PdDemoWorker, 0).person);
}
