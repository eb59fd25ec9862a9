/* SPDX-License-Identifier: GPL-3.0-or-later */

#include "config.h"

#include "workspace-fixture.h"

#include <glib/gstdio.h>

static gint64
get_now (gpointer user_data)
{
  WorkspaceFixture *self = user_data;

  return self->now;
}

static void
remove_folder (const char *folder)
{
  g_autoptr (GDir) dir = g_dir_open (folder, 0, NULL);
  const char      *name;

  while ((name = g_dir_read_name (dir)) != NULL)
    {
      g_autofree char *path = g_build_filename (folder, name, NULL);

      if (g_file_test (path, G_FILE_TEST_IS_DIR))
        remove_folder (path);
      else
        g_assert_no_errno (g_unlink (path));
    }
  g_assert_no_errno (g_rmdir (folder));
}

void
workspace_fixture_set_up (WorkspaceFixture *self,
                          gconstpointer     data)
{
  g_autoptr (GError) error = NULL;
  PdStoreFounding    founding = {
       .service_name = "Bay Peers",
       .zone = "Australia/Melbourne",
       .founder_name = "Mira",
       .cost = PD_KDF_COST_LEAST,
       .now = 1000000,
  };

  self->folder = g_dir_make_tmp ("peerdesk-workspace-XXXXXX", &error);
  g_assert_no_error (error);
  self->path = g_build_filename (self->folder, "bay.peerdesk", NULL);
  self->passphrase = new_passphrase ("twelve quiet lemon trees");
  founding.passphrase = self->passphrase;
  self->now = founding.now;
  self->workspace = pd_workspace_create (self->path, &founding, NULL, &error);
  g_assert_no_error (error);
  pd_workspace_set_clock (self->workspace, get_now, self);
  self->bay = add_site (self, "Bay Street", "BS");
  self->noor = add_person (self, "Noor", "NO");
}

void
workspace_fixture_tear_down (WorkspaceFixture *self,
                             gconstpointer     data)
{
  if (self->workspace != NULL)
    workspace_fixture_close (self);
  remove_folder (self->folder);
  g_free (self->folder);
  g_free (self->path);
  pd_secret_unref (self->passphrase);
}

void
workspace_fixture_close (WorkspaceFixture *self)
{
  g_autoptr (GError) error = NULL;

  pd_workspace_close (self->workspace, &error);
  g_assert_no_error (error);
  g_clear_object (&self->workspace);
}

void
unlock (PdWorkspace *workspace,
        PdSecret    *passphrase)
{
  g_autoptr (GError) error = NULL;

  pd_workspace_unlock (workspace, PD_SLOT_PASSPHRASE, PD_ID_NONE, passphrase, NULL, &error);
  g_assert_no_error (error);
}

void
workspace_fixture_reopen (WorkspaceFixture *self)
{
  g_autoptr (GError) error = NULL;

  workspace_fixture_close (self);
  self->workspace = pd_workspace_open (self->path, TRUE, &error);
  g_assert_no_error (error);
  pd_workspace_set_clock (self->workspace, get_now, self);
  unlock (self->workspace, self->passphrase);
}

PdSecret *
new_passphrase (const char *text)
{
  g_autoptr (GError) error = NULL;
  PdSecret          *passphrase = pd_secret_new_passphrase (text, -1, &error);

  g_assert_no_error (error);
  return passphrase;
}

PdPerson *
find_person (WorkspaceFixture *self,
             const char       *name)
{
  g_autoptr (GError) error = NULL;
  PdPerson          *person = pd_workspace_find_person (self->workspace, name, &error);

  g_assert_no_error (error);
  return person;
}

PdSite *
find_site (WorkspaceFixture *self,
           const char       *name)
{
  g_autoptr (GError) error = NULL;
  PdSite            *site = pd_workspace_find_site (self->workspace, name, &error);

  g_assert_no_error (error);
  return site;
}

PdId
add_person (WorkspaceFixture *self,
            const char       *name,
            const char       *code)
{
  g_autoptr (PdPerson) person = pd_person_new (PD_ID_NONE, name);
  g_autoptr (GError)   error = NULL;

  pd_person_set_code (person, code);
  pd_workspace_save_person (self->workspace, person, &error);
  g_assert_no_error (error);
  return pd_person_get_id (person);
}

PdId
add_site (WorkspaceFixture *self,
          const char       *name,
          const char       *mark)
{
  g_autoptr (PdSite) site = pd_site_new (PD_ID_NONE, name);
  g_autoptr (GError) error = NULL;

  pd_site_set_mark (site, mark);
  pd_workspace_save_site (self->workspace, site, &error);
  g_assert_no_error (error);
  return pd_site_get_id (site);
}

PdShift *
add_shift (WorkspaceFixture *self,
           PdId              person_id,
           PdId              site_id,
           PdDay             day)
{
  g_autoptr (GError) error = NULL;
  PdShift           *shift = pd_shift_new (PD_ID_NONE);

  pd_shift_set_person_id (shift, person_id);
  pd_shift_set_site_id (shift, site_id);
  pd_shift_set_day (shift, day);
  pd_workspace_save_shift (self->workspace, shift, &error);
  g_assert_no_error (error);
  return shift;
}
