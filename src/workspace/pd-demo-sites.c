/* SPDX-License-Identifier: GPL-3.0-or-later */

#define G_LOG_DOMAIN "pd-workspace"

#include "config.h"

#include "pd-demo-private.h"

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
      PdSite *site = pd_site_new (pd_demo_random_id (&self->random), pd_demo_sites[i].name);

      pd_site_set_mark (site, pd_demo_sites[i].mark);
      pd_site_set_zone (site, pd_demo_sites[i].zone);
      g_ptr_array_add (self->sites, site);
    }
}

/**
 * pd_demo_new:
 * @options: how large the service is to be
 *
 * Returns: (transfer full): a service of sites, without people yet
 */
PdDemo *
pd_demo_new (const PdDemoOptions *options)
{
  PdDemo *self = g_new0 (PdDemo, 1);

  self->options = *options;
  self->first_day = pd_demo_options_get_first_day (options);
  pd_demo_random_init (&self->random, options->seed);
  self->sites = g_ptr_array_new_with_free_func (g_object_unref);
  self->workers = g_array_new (FALSE, FALSE, sizeof (PdDemoWorker));
  g_array_set_clear_func (self->workers, clear_worker);
  self->shifts = g_ptr_array_new_with_free_func (g_object_unref);
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
  g_array_unref (self->workers);
  g_ptr_array_unref (self->shifts);
  g_free (self);
}
