/* SPDX-License-Identifier: GPL-3.0-or-later */

#include "config.h"

#include "office.h"

#include "pd-shift-table.h"

#include <glib/gstdio.h>

#define PASSPHRASE "a quiet river bends"

static gint64
now_cb (gpointer user_data)
{
  return G_GINT64_CONSTANT (1795305600000000);
}

static PdSecret *
make_passphrase (void)
{
  return pd_secret_new_passphrase (PASSPHRASE, -1, NULL);
}

static void
remove_folder (const char *path)
{
  g_autoptr (GDir) folder = g_dir_open (path, 0, NULL);
  const char      *name;

  while (folder != NULL && (name = g_dir_read_name (folder)) != NULL)
    {
      g_autofree char *child = g_build_filename (path, name, NULL);

      if (g_file_test (child, G_FILE_TEST_IS_DIR))
        remove_folder (child);
      else
        g_unlink (child);
    }
  g_rmdir (path);
}

Office *
office_new (void)
{
  Office               *self = g_new0 (Office, 1);
  g_autoptr (PdSecret)  passphrase = make_passphrase ();
  g_autoptr (GError)    error = NULL;
  const PdStoreFounding founding = {
    .service_name = "Wattle Street Peers",
    .zone = "Australia/Sydney",
    .founder_name = "Mira Khan",
    .passphrase = passphrase,
    .cost = PD_KDF_COST_LEAST,
  };

  self->folder = g_dir_make_tmp ("peerdesk-office-XXXXXX", &error);
  g_assert_no_error (error);
  self->path = g_build_filename (self->folder, "wattle.peerdesk", NULL);
  self->workspace = pd_workspace_create (self->path, &founding, NULL, &error);
  g_assert_no_error (error);
  pd_workspace_set_clock (self->workspace, now_cb, NULL);
  return self;
}

void
office_free (Office *self)
{
  pd_workspace_close (self->workspace, NULL);
  g_object_unref (self->workspace);
  remove_folder (self->folder);
  g_free (self->folder);
  g_free (self->path);
  g_free (self);
}

void
office_unlock (Office *self)
{
  g_autoptr (PdSecret) passphrase = make_passphrase ();
  g_autoptr (GError)   error = NULL;

  pd_workspace_unlock (self->workspace, PD_SLOT_PASSPHRASE, PD_ID_NONE, passphrase, NULL, &error);
  g_assert_no_error (error);
}

void
office_open_again (Office  *self,
                   gboolean to_write)
{
  g_autoptr (GError) error = NULL;

  pd_workspace_close (self->workspace, &error);
  g_assert_no_error (error);
  g_object_unref (self->workspace);
  self->workspace = pd_workspace_open (self->path, to_write, &error);
  g_assert_no_error (error);
  pd_workspace_set_clock (self->workspace, now_cb, NULL);
  office_unlock (self);
}

char *
office_write_table (Office     *self,
                    const char *name,
                    const char *text)
{
  char *path = g_build_filename (self->folder, name, NULL);

  g_assert_true (g_file_set_contents (path, text, -1, NULL));
  return path;
}

char *
office_find_fixture (const char *name)
{
  return g_test_build_filename (G_TEST_DIST, "fixtures", "tables", name, NULL);
}

GPtrArray *
office_list_shifts (Office *self)
{
  g_autoptr (GError) error = NULL;
  GPtrArray         *shifts = NULL;

  pd_shift_table_list_all (pd_workspace_get_store (self->workspace), &shifts, &error);
  g_assert_no_error (error);
  return shifts;
}

guint
office_count_people (Office *self)
{
  return g_list_model_get_n_items (pd_workspace_get_people (self->workspace));
}

guint
office_count_sites (Office *self)
{
  return g_list_model_get_n_items (pd_workspace_get_sites (self->workspace));
}
