/* SPDX-License-Identifier: GPL-3.0-or-later */

#include "config.h"

#include "note-desk.h"

#include "pd-change.h"

#include <glib/gstdio.h>
#include <string.h>

void
give_passphrase (WorkspaceFixture *self,
                 const char       *name,
                 const char       *text)
{
  g_autoptr (PdSecret) passphrase = new_passphrase (text);
  g_autoptr (GError)   error = NULL;
  PdKdfCost            cost = PD_KDF_COST_LEAST;

  pd_workspace_access_add_passphrase (self->workspace, find_person (self, name), passphrase, &cost, &error);
  g_assert_no_error (error);
}

void
be (WorkspaceFixture *self,
    const char       *text)
{
  g_autoptr (PdSecret) passphrase = new_passphrase (text);

  pd_workspace_lock (self->workspace);
  unlock (self->workspace, passphrase);
  self->now += G_USEC_PER_SEC;
}

void
be_mira (WorkspaceFixture *self)
{
  pd_workspace_lock (self->workspace);
  unlock (self->workspace, self->passphrase);
}

PdId
find_id (WorkspaceFixture *self,
         const char       *name)
{
  return pd_person_get_id (find_person (self, name));
}

void
note_desk_set_up (WorkspaceFixture *self,
                  gconstpointer     data)
{
  workspace_fixture_set_up (self, data);
  add_person (self, "Sami", "SA");
  add_person (self, "Ola", "OL");
  give_passphrase (self, "Sami", SAMI);
  give_passphrase (self, "Noor", NOOR);
  give_passphrase (self, "Ola", OLA);
}

GBytes *
new_content (const char *text)
{
  return g_bytes_new (text, strlen (text));
}

void
write_text (WorkspaceFixture *self,
            PdId              id,
            int               base_revision,
            const char       *text)
{
  g_autoptr (GBytes) content = new_content (text);
  g_autoptr (GError) error = NULL;

  pd_workspace_write_note (self->workspace, id, base_revision, content, &error);
  g_assert_no_error (error);
}

/* A note of Sami and Noor, by whoever of them has the file open. */
PdId
add_note (WorkspaceFixture *self,
          const char       *text)
{
  g_autoptr (PdNoteRecord) note = pd_note_record_new (TUESDAY, 60);
  g_autoptr (GError)       error = NULL;

  pd_note_record_add_party (note, find_id (self, "Sami"), PD_NOTE_SIDE_SUPERVISOR);
  pd_note_record_add_party (note, find_id (self, "Noor"), PD_NOTE_SIDE_WORKER);
  pd_workspace_begin_note (self->workspace, note, &error);
  g_assert_no_error (error);
  write_text (self, note->id, 0, text);
  return note->id;
}

PdNoteRecord *
load_note (WorkspaceFixture *self,
           PdId              id)
{
  g_autoptr (GError) error = NULL;
  PdNoteRecord      *note = pd_workspace_load_note (self->workspace, id, &error);

  g_assert_no_error (error);
  return note;
}

void
assert_reads (WorkspaceFixture *self,
              PdId              id,
              int               revision,
              const char       *text)
{
  g_autoptr (GError) error = NULL;
  g_autoptr (GBytes) content = pd_workspace_read_note (self->workspace, id, revision, &error);

  g_assert_no_error (error);
  g_assert_cmpmem (g_bytes_get_data (content, NULL), g_bytes_get_size (content), text, strlen (text));
}

void
assert_refuses (WorkspaceFixture *self,
                PdId              id,
                int               revision,
                int               code)
{
  g_autoptr (GError) error = NULL;

  g_assert_null (pd_workspace_read_note (self->workspace, id, revision, &error));
  g_assert_error (error, PD_ERROR, code);
  /* It is named. */
  g_assert_nonnull (strstr (error->message, "24 Nov"));
}

void
agree_as_one (WorkspaceFixture *self,
              PdId              id,
              int               revision)
{
  g_autoptr (GError) error = NULL;

  pd_workspace_agree_note (self->workspace, id, revision, &error);
  g_assert_no_error (error);
}

gboolean
has_word (GBytes     *bytes,
          const char *word)
{
  gsize         size;
  const guint8 *data = g_bytes_get_data (bytes, &size);

  return memmem (data, size, word, strlen (word)) != NULL;
}

static gboolean
take_record (const PdVaultRecord *record,
             gpointer             user_data,
             GError             **error)
{
  GByteArray *bytes = user_data;
  gsize       size;
  const void *data = g_bytes_get_data (record->changeset, &size);

  g_byte_array_append (bytes, (const guint8 *) record->label, strlen (record->label));
  g_byte_array_append (bytes, data, size);
  return TRUE;
}

/* The whole SQLite image, and every change in the file with its label, decrypted. */
GBytes *
take_everything (WorkspaceFixture *self)
{
  g_autofree char       *path = g_build_filename (self->folder, "image.sqlite", NULL);
  g_autofree char       *image = NULL;
  g_autoptr (GByteArray) bytes = g_byte_array_new ();
  g_autoptr (GError)     error = NULL;
  gsize                  size;

  pd_vault_foreach_record (pd_workspace_get_vault (self->workspace), take_record, bytes, &error);
  g_assert_no_error (error);
  pd_store_export_image (pd_workspace_get_store (self->workspace), path, &error);
  g_assert_no_error (error);
  g_file_get_contents (path, &image, &size, &error);
  g_assert_no_error (error);
  g_assert_no_errno (g_unlink (path));
  g_byte_array_append (bytes, (const guint8 *) image, size);
  return g_byte_array_free_to_bytes (g_steal_pointer (&bytes));
}
