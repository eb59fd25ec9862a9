/* SPDX-License-Identifier: GPL-3.0-or-later */

#include "config.h"

#include "store-fixture.h"

#include <glib/gstdio.h>

static void
remove_folder (const char *folder)
{
  g_autoptr (GDir) dir = g_dir_open (folder, 0, NULL);
  const char      *name;

  while ((name = g_dir_read_name (dir)) != NULL)
    {
      g_autofree char *path = g_build_filename (folder, name, NULL);

      g_assert_no_errno (g_unlink (path));
    }
  g_assert_no_errno (g_rmdir (folder));
}

void
store_fixture_set_up (StoreFixture *self,
                      gconstpointer data)
{
  g_autoptr (GError) error = NULL;
  PdStoreFounding    founding = {
       .service_name = "Bay Peers",
       .zone = "Australia/Melbourne",
       .founder_name = "Mira",
       .cost = PD_KDF_COST_LEAST,
       .now = 1000000,
  };

  self->folder = g_dir_make_tmp ("peerdesk-store-XXXXXX", &error);
  g_assert_no_error (error);
  self->path = g_build_filename (self->folder, "bay.peerdesk", NULL);
  self->passphrase = pd_secret_new_passphrase ("twelve quiet lemon trees", -1, &error);
  g_assert_no_error (error);
  founding.passphrase = self->passphrase;
  self->now = founding.now;
  self->store = pd_store_create (self->path, &founding, NULL, &error);
  g_assert_no_error (error);
  g_assert_nonnull (self->store);
  self->mira = pd_vault_get_person_id (pd_store_get_vault (self->store));
}

void
store_fixture_tear_down (StoreFixture *self,
                         gconstpointer data)
{
  if (self->store != NULL)
    store_fixture_close (self);
  remove_folder (self->folder);
  g_free (self->folder);
  g_free (self->path);
  pd_secret_unref (self->passphrase);
}

void
store_fixture_close (StoreFixture *self)
{
  pd_store_close (self->store);
  pd_vault_close (pd_store_get_vault (self->store));
  g_clear_object (&self->store);
}

PdStore *
open_service (const char *path,
              PdSecret   *passphrase,
              gboolean    to_write,
              GError    **error)
{
  g_autoptr (PdVault) vault = pd_vault_open (path, to_write, error);

  if (vault == NULL || !pd_vault_unlock (vault, PD_SLOT_PASSPHRASE, PD_ID_NONE, passphrase, NULL, error))
    return NULL;
  return pd_store_open (vault, NULL, error);
}

void
store_fixture_reopen (StoreFixture *self)
{
  g_autoptr (GError) error = NULL;

  store_fixture_close (self);
  self->store = open_service (self->path, self->passphrase, TRUE, &error);
  g_assert_no_error (error);
  g_assert_nonnull (self->store);
}

PdChange *
begin (StoreFixture *self,
       const char   *label)
{
  g_autoptr (GError) error = NULL;
  PdChange          *change;

  self->now += G_USEC_PER_SEC;
  change = pd_change_begin (self->store, self->mira, self->now, label, &error);
  g_assert_no_error (error);
  g_assert_nonnull (change);
  return change;
}

void
commit (PdChange *change)
{
  g_autoptr (GError) error = NULL;

  pd_change_commit (change, &error);
  g_assert_no_error (error);
}

PdSite *
add_site (StoreFixture *self,
          const char   *name)
{
  g_autoptr (PdChange) change = begin (self, name);
  g_autoptr (GError)   error = NULL;
  PdSite              *site = pd_site_new (PD_ID_NONE, name);

  pd_site_table_insert (change, site, &error);
  g_assert_no_error (error);
  commit (change);
  return site;
}

PdPerson *
add_person (StoreFixture *self,
            const char   *name)
{
  g_autoptr (PdChange) change = begin (self, name);
  g_autoptr (GError)   error = NULL;
  PdPerson            *person = pd_person_new (PD_ID_NONE, name);

  pd_person_table_insert (change, person, &error);
  g_assert_no_error (error);
  commit (change);
  return person;
}

PdShift *
new_shift (PdPerson *person,
           PdSite   *site,
           PdDay     day)
{
  g_autoptr (GError) error = NULL;
  PdShift           *shift = pd_shift_new (PD_ID_NONE);

  if (person != NULL)
    pd_shift_set_person_id (shift, pd_person_get_id (person));
  if (site != NULL)
    pd_shift_set_site_id (shift, pd_site_get_id (site));
  pd_shift_set_day (shift, day);
  pd_shift_set_times (shift, 9 * 60, 17 * 60, &error);
  g_assert_no_error (error);
  return shift;
}

PdShift *
add_shift (StoreFixture *self,
           PdPerson     *person,
           PdSite       *site,
           PdDay         day)
{
  g_autoptr (PdChange) change = begin (self, "Add a shift");
  g_autoptr (GError)   error = NULL;
  PdShift             *shift = new_shift (person, site, day);

  pd_shift_table_insert (change, shift, &error);
  g_assert_no_error (error);
  commit (change);
  return shift;
}

void
save_shift (StoreFixture *self,
            PdShift      *shift,
            const char   *label)
{
  g_autoptr (PdChange) change = begin (self, label);
  g_autoptr (GError)   error = NULL;

  pd_shift_table_update (change, shift, &error);
  g_assert_no_error (error);
  commit (change);
}

PdShift *
find_shift (StoreFixture *self,
            PdId          id)
{
  g_autoptr (GError) error = NULL;
  PdShift           *shift;

  pd_shift_table_find (self->store, id, &shift, &error);
  g_assert_no_error (error);
  return shift;
}

void
undo (StoreFixture *self)
{
  g_autoptr (GError) error = NULL;

  pd_store_undo (self->store, self->mira, self->now += G_USEC_PER_SEC, &error);
  g_assert_no_error (error);
}

void
redo (StoreFixture *self)
{
  g_autoptr (GError) error = NULL;

  pd_store_redo (self->store, self->mira, self->now += G_USEC_PER_SEC, &error);
  g_assert_no_error (error);
}

char *
dup_hash (StoreFixture *self)
{
  g_autoptr (GError) error = NULL;
  char              *hash = pd_store_dup_content_hash (self->store, &error);

  g_assert_no_error (error);
  return hash;
}

/* The file is whole, and holds what is open. */
void
assert_sound (StoreFixture *self)
{
  g_autoptr (GPtrArray) damages = NULL;
  g_autoptr (GError)    error = NULL;

  pd_store_verify (self->store, &damages, &error);
  g_assert_no_error (error);
  if (damages->len > 0)
    g_test_message ("%s", (const char *) damages->pdata[0]);
  g_assert_cmpuint (damages->len, ==, 0);
}

guint
get_mode (const char *path)
{
  GStatBuf status;

  g_assert_no_errno (g_stat (path, &status));
  return status.st_mode & 07777;
}
