/* SPDX-License-Identifier: GPL-3.0-or-later */

#include "config.h"

#include "note-desk.h"

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
