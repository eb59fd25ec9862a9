/* SPDX-License-Identifier: GPL-3.0-or-later */

#include "config.h"

#include "sample-workspace.h"

#include <glib/gstdio.h>

/* Midday of the sample's Monday. */
#define SAMPLE_NOW (G_GINT64_CONSTANT (1795392000) * G_USEC_PER_SEC)

static gint64
sample_now (gpointer user_data)
{
  return SAMPLE_NOW;
}

static void
save_people (PdWorkspace *workspace,
             GPtrArray   *people)
{
  for (guint i = 0; i < people->len; i++)
    {
      g_autoptr (GError) error = NULL;
      PdPerson          *person = g_ptr_array_index (people, i);

      pd_workspace_save_person (workspace, person, &error);
      g_assert_no_error (error);
    }
}

static void
save_sites (PdWorkspace *workspace,
            GPtrArray   *sites)
{
  for (guint i = 0; i < sites->len; i++)
    {
      g_autoptr (GError) error = NULL;

      pd_workspace_save_site (workspace, g_ptr_array_index (sites, i), &error);
      g_assert_no_error (error);
    }
}

static void
fill (PdWorkspace *workspace,
      guint        n_people,
      guint        n_weeks)
{
  g_autoptr (GPtrArray) people = sample_people_new (n_people);
  g_autoptr (GPtrArray) sites = sample_sites_new ();
  g_autoptr (GPtrArray) shifts = sample_shifts_new (people, sites, SAMPLE_MONDAY, n_weeks * 7);
  g_autoptr (GError)    error = NULL;

  save_sites (workspace, sites);
  save_people (workspace, people);
  if (n_weeks > 0)
    pd_workspace_save_shifts (workspace, shifts, "Fill the sample", &error);
  g_assert_no_error (error);
}

/**
 * sample_workspace_set_up:
 * @self: what to fill
 * @n_people: how many people besides the founder; 0 for neither sites nor shifts
 * @n_weeks: how many weeks of shifts
 */
void
sample_workspace_set_up (SampleWorkspace *self,
                         guint            n_people,
                         guint            n_weeks)
{
  g_autoptr (GError)   error = NULL;
  g_autoptr (PdSecret) passphrase = pd_secret_new_passphrase ("kelp and gravel", -1, &error);
  g_autofree char     *path = NULL;
  PdStoreFounding      founding = { 0 };

  g_assert_no_error (error);
  self->folder = g_dir_make_tmp ("peerdesk-ui-XXXXXX", &error);
  g_assert_no_error (error);
  path = g_build_filename (self->folder, "sample.peerdesk", NULL);
  founding.service_name = "Sample Peers";
  founding.zone = "Australia/Sydney";
  founding.founder_name = "Zoe Founder";
  founding.passphrase = passphrase;
  founding.cost = PD_KDF_COST_LEAST;
  founding.now = SAMPLE_NOW;
  self->workspace = pd_workspace_create (path, &founding, NULL, &error);
  g_assert_no_error (error);
  pd_workspace_set_clock (self->workspace, sample_now, NULL);
  if (n_people > 0)
    fill (self->workspace, n_people, n_weeks);
}

static void
remove_file (const char *folder,
             const char *name)
{
  g_autofree char *path = g_build_filename (folder, name, NULL);

  g_assert_cmpint (g_unlink (path), ==, 0);
}

/**
 * sample_workspace_tear_down:
 * @self: what sample_workspace_set_up() filled
 */
void
sample_workspace_tear_down (SampleWorkspace *self)
{
  g_autoptr (GError) error = NULL;
  g_autoptr (GDir)   dir = NULL;
  const char        *name;

  pd_workspace_close (self->workspace, &error);
  g_assert_no_error (error);
  g_assert_finalize_object (self->workspace);
  dir = g_dir_open (self->folder, 0, &error);
  g_assert_no_error (error);
  while ((name = g_dir_read_name (dir)) != NULL)
    remove_file (self->folder, name);
  g_assert_cmpint (g_rmdir (self->folder), ==, 0);
  g_free (self->folder);
}
