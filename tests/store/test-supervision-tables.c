/* SPDX-License-Identifier: GPL-3.0-or-later */

#include "config.h"

#include "pd-note-draft-table.h"
#include "pd-note-revision-table.h"
#include "pd-note-table.h"
#include "pd-safeguarding-table.h"
#include "pd-session-table.h"
#include "pd-supervision-agreement-table.h"
#include "store-fixture.h"

#include <string.h>

#define MONDAY ((PdDay) 20780)

static PdSupervisionAgreement *
add_agreement (StoreFixture *self,
               PdId          worker_id)
{
  g_autoptr (PdChange)    change = begin (self, "Agree on supervision");
  g_autoptr (GError)      error = NULL;
  PdSupervisionAgreement *agreement = pd_supervision_agreement_new (PD_SUPERVISION_PRACTICE, self->mira, MONDAY);

  pd_supervision_agreement_add_member (agreement, worker_id);
  pd_supervision_agreement_set_place (agreement, "The quiet room");
  pd_supervision_agreement_set_text (agreement, PD_SUPERVISION_TEXT_PURPOSE, "To learn together");
  pd_supervision_agreement_consent (agreement, worker_id, MONDAY + 1);
  pd_supervision_agreement_table_save (change, agreement, &error);
  g_assert_no_error (error);
  commit (change);
  return agreement;
}

static PdSession *
add_session (StoreFixture                 *self,
             const PdSupervisionAgreement *agreement,
             PdDay                         day)
{
  g_autoptr (PdChange) change = begin (self, "Book a session");
  g_autoptr (GError)   error = NULL;
  PdSession           *session = pd_session_new (agreement, day, 10 * 60);

  pd_session_table_save (change, session, &error);
  g_assert_no_error (error);
  commit (change);
  return session;
}

static PdNoteRecord *
add_note (StoreFixture *self,
          PdId          worker_id,
          PdDay         day)
{
  g_autoptr (PdChange) change = begin (self, "Begin a note");
  g_autoptr (GError)   error = NULL;
  PdNoteRecord        *note = pd_note_record_new (day, 60);
  PdNoteReader         reader = { .person_id = worker_id, .from = 1, .added_by = self->mira, .added_at = self->now };

  pd_note_record_add_party (note, self->mira, PD_NOTE_SIDE_SUPERVISOR);
  pd_note_record_add_party (note, worker_id, PD_NOTE_SIDE_WORKER);
  g_array_append_val (note->readers, reader);
  pd_note_table_save (change, note, &error);
  g_assert_no_error (error);
  commit (change);
  return note;
}

static void
write_revision (StoreFixture      *self,
                PdId               note_id,
                int                number,
                PdNoteRevisionKind kind,
                const char        *box)
{
  g_autoptr (PdChange) change = begin (self, "Write a note");
  g_autoptr (GBytes)   bytes = g_bytes_new (box, strlen (box));
  g_autoptr (GError)   error = NULL;
  PdNoteRevision       revision = { note_id, MONDAY, number, kind, self->mira, self->now, bytes };

  pd_note_revision_table_insert (change, &revision, &error);
  g_assert_no_error (error);
  commit (change);
}

static void
test_agreements (StoreFixture *self,
                 gconstpointer data)
{
  g_autoptr (PdPerson)               noor = add_person (self, "Noor");
  g_autoptr (PdPerson)               ari = add_person (self, "Ari");
  g_autoptr (PdSupervisionAgreement) agreement = add_agreement (self, pd_person_get_id (noor));
  g_autoptr (GPtrArray)              all = NULL;
  g_autoptr (GPtrArray)              hers = NULL;
  g_autoptr (GPtrArray)              none = NULL;

  store_fixture_reopen (self);
  g_assert_true (pd_supervision_agreement_table_list (self->store, PD_ID_NONE, &all, NULL));
  g_assert_cmpuint (all->len, ==, 1);
  g_assert_true (pd_supervision_agreement_equal (all->pdata[0], agreement));
  g_assert_true (pd_supervision_agreement_table_list (self->store, pd_person_get_id (noor), &hers, NULL));
  g_assert_cmpuint (hers->len, ==, 1);
  g_assert_cmpstr (((PdSupervisionAgreement *) hers->pdata[0])->texts[PD_SUPERVISION_TEXT_PURPOSE], ==, "To learn together");
  g_assert_true (pd_supervision_agreement_table_list (self->store, pd_person_get_id (ari), &none, NULL));
  g_assert_cmpuint (none->len, ==, 0);
  undo (self);
  redo (self);
  assert_sound (self);
}

static void
test_sessions (StoreFixture *self,
               gconstpointer data)
{
  g_autoptr (PdPerson)               noor = add_person (self, "Noor");
  PdId                               noor_id = pd_person_get_id (noor);
  g_autoptr (PdSupervisionAgreement) agreement = add_agreement (self, noor_id);
  g_autoptr (PdSession)              second = add_session (self, agreement, MONDAY + 3);
  g_autoptr (PdSession)              first = add_session (self, agreement, MONDAY);
  g_autoptr (PdChange)               change = begin (self, "Move a session");
  g_autoptr (GPtrArray)              sessions = NULL;
  g_autoptr (GError)                 error = NULL;
  PdId                               present[] = { MIN (self->mira, noor_id), MAX (self->mira, noor_id) };

  pd_session_move (first, noor_id, "The tram was late", second->id);
  pd_session_hold (second, present, G_N_ELEMENTS (present));
  g_assert_true (pd_session_table_save (change, first, &error));
  g_assert_true (pd_session_table_save (change, second, &error));
  commit (change);
  store_fixture_reopen (self);
  g_assert_true (pd_session_table_list (self->store, agreement->id, &sessions, &error));
  g_assert_cmpuint (sessions->len, ==, 2);
  g_assert_true (pd_session_equal (sessions->pdata[0], first));
  g_assert_true (pd_session_equal (sessions->pdata[1], second));
  undo (self);
  redo (self);
  assert_sound (self);
}

static void
test_notes (StoreFixture *self,
            gconstpointer data)
{
  g_autoptr (PdPerson)     noor = add_person (self, "Noor");
  PdId                     noor_id = pd_person_get_id (noor);
  g_autoptr (PdNoteRecord) note = add_note (self, noor_id, MONDAY);
  g_autoptr (PdNoteRecord) read = NULL;
  g_autoptr (GPtrArray)    newest = NULL;
  g_autoptr (GPtrArray)    all = NULL;
  g_autoptr (GError)       error = NULL;
  PdNotePlace              place = { 0 };

  write_revision (self, note->id, 1, PD_NOTE_REVISION_TEXT, "one");
  write_revision (self, note->id, 2, PD_NOTE_REVISION_TEXT, "two");
  write_revision (self, note->id, 3, PD_NOTE_REVISION_ADDENDUM, "three");
  store_fixture_reopen (self);
  g_assert_true (pd_note_table_find (self->store, note->id, &read, &error));
  g_assert_cmpint (read->n_revisions, ==, 3);
  g_assert_cmpint (read->text_revision, ==, 2);
  g_assert_cmpuint (read->parties->len, ==, 2);
  g_assert_true (pd_note_record_is_reader (read, noor_id));
  g_assert_true (pd_note_revision_table_list (self->store, note->id, &all, &error));
  g_assert_cmpuint (all->len, ==, 3);
  g_assert_true (pd_note_revision_table_list_newest (self->store, noor_id, &place, 10, &newest, &error));
  g_assert_cmpuint (newest->len, ==, 2);
  g_assert_cmpint (((PdNoteRevision *) newest->pdata[0])->revision, ==, 2);
  assert_sound (self);
}

/* Days in no order, two notes of one day; one without a text; and
 * portions of two. */
static void
test_newest_by_day (StoreFixture *self,
                    gconstpointer data)
{
  static const PdDay    days[] = { MONDAY + 3, MONDAY, MONDAY + 1, MONDAY + 3, MONDAY + 2, MONDAY - 400 };
  g_autoptr (PdPerson)  noor = add_person (self, "Noor");
  PdId                  noor_id = pd_person_get_id (noor);
  g_autoptr (GPtrArray) portion = NULL;
  PdNoteRevision        last = { PD_ID_NONE, MONDAY - 1000 };
  PdNotePlace           place = { 0 };
  guint                 n_listed = 0;

  for (guint i = 0; i < G_N_ELEMENTS (days); i++)
    {
      g_autoptr (PdNoteRecord) note = add_note (self, noor_id, days[i]);
      g_autoptr (GPtrArray)    found = NULL;

      if (days[i] != MONDAY + 2)
        write_revision (self, note->id, 1, PD_NOTE_REVISION_TEXT, "one");
      g_assert_true (pd_note_revision_table_find_newest (self->store, noor_id, note->id, &found, NULL));
      g_assert_cmpuint (found->len, ==, days[i] != MONDAY + 2 ? 1 : 0);
    }
  while (!place.is_end)
    {
      g_clear_pointer (&portion, g_ptr_array_unref);
      g_assert_true (pd_note_revision_table_list_newest (self->store, noor_id, &place, 2, &portion, NULL));
      g_assert_cmpuint (portion->len, <=, 2);
      for (guint i = 0; i < portion->len; i++)
        {
          const PdNoteRevision *revision = portion->pdata[i];

          g_assert_true (revision->day > last.day || (revision->day == last.day && revision->note_id > last.note_id));
          last = (PdNoteRevision){ revision->note_id, revision->day };
          n_listed++;
        }
    }
  g_assert_cmpuint (n_listed, ==, G_N_ELEMENTS (days) - 1);
}

/* What somebody wrote stays, whatever is taken back around it. */
static void
test_undo_passes (StoreFixture *self,
                  gconstpointer data)
{
  g_autoptr (PdPerson)     noor = add_person (self, "Noor");
  g_autoptr (PdSite)       site = add_site (self, "Hill House");
  g_autoptr (PdNoteRecord) note = add_note (self, pd_person_get_id (noor), MONDAY);
  g_autoptr (GPtrArray)    notes = NULL;

  write_revision (self, note->id, 1, PD_NOTE_REVISION_TEXT, "one");
  g_assert_cmpstr (pd_store_get_undo_label (self->store), ==, "Hill House");
  undo (self);
  g_assert_true (pd_note_table_list (self->store, PD_ID_NONE, &notes, NULL));
  g_assert_cmpuint (notes->len, ==, 1);
  assert_sound (self);
}

static void
test_drafts (StoreFixture *self,
             gconstpointer data)
{
  g_autoptr (PdPerson)     noor = add_person (self, "Noor");
  g_autoptr (PdNoteRecord) note = add_note (self, pd_person_get_id (noor), MONDAY);
  const PdId               authors[] = { self->mira, pd_person_get_id (noor) };
  g_autoptr (GError)       error = NULL;

  for (guint i = 0; i < 4; i++)
    {
      g_autoptr (PdChange) change = begin (self, "Save a draft");
      g_autoptr (GBytes)   box = g_bytes_new (&i, sizeof i);
      PdNoteDraft          draft = { note->id, authors[i % 2], 0, self->now, box };

      g_assert_true (pd_note_draft_table_save (change, &draft, &error));
      commit (change);
    }
  for (guint i = 0; i < 2; i++)
    {
      g_autoptr (PdNoteDraft) draft = NULL;

      g_assert_true (pd_note_draft_table_find (self->store, note->id, authors[i], &draft, &error));
      g_assert_cmpuint (*(const guint *) g_bytes_get_data (draft->box, NULL), ==, 2 + i);
    }
  assert_sound (self);
}

static void
test_destroyed (StoreFixture *self,
                gconstpointer data)
{
  g_autoptr (PdPerson)     noor = add_person (self, "Noor");
  g_autoptr (PdNoteRecord) note = add_note (self, pd_person_get_id (noor), MONDAY);
  g_autoptr (PdNoteRecord) read = NULL;
  g_autoptr (PdChange)     change = NULL;
  g_autoptr (GPtrArray)    revisions = NULL;
  g_autoptr (GError)       error = NULL;

  write_revision (self, note->id, 1, PD_NOTE_REVISION_TEXT, "one");
  change = begin (self, "Destroy a note");
  g_assert_true (pd_note_table_delete (change, note->id, &error));
  commit (change);
  store_fixture_reopen (self);
  g_assert_true (pd_note_table_find (self->store, note->id, &read, &error));
  g_assert_null (read);
  g_assert_true (pd_note_revision_table_list (self->store, note->id, &revisions, &error));
  g_assert_cmpuint (revisions->len, ==, 0);
  assert_sound (self);
}

static void
test_safeguarding (StoreFixture *self,
                   gconstpointer data)
{
  const PdId         wanted[] = { self->mira, PD_ID_NONE };
  g_autoptr (GError) error = NULL;
  PdId               reader_id;

  g_assert_true (pd_safeguarding_table_find (self->store, &reader_id, &error));
  g_assert_cmpint (reader_id, ==, PD_ID_NONE);
  for (guint i = 0; i < G_N_ELEMENTS (wanted); i++)
    {
      g_autoptr (PdChange) change = begin (self, "Set who reads");

      g_assert_true (pd_safeguarding_table_set (change, wanted[i], &error));
      commit (change);
      store_fixture_reopen (self);
      g_assert_true (pd_safeguarding_table_find (self->store, &reader_id, &error));
      g_assert_cmpint (reader_id, ==, wanted[i]);
    }
  assert_sound (self);
}

int
main (int    argc,
      char **argv)
{
  g_test_init (&argc, &argv, NULL);

#define ADD(path, function) \
  g_test_add (path, StoreFixture, NULL, store_fixture_set_up, function, store_fixture_tear_down)
  ADD ("/supervision-tables/keep-what-was-agreed-and-who-agreed-when", test_agreements);
  ADD ("/supervision-tables/keep-sessions-and-who-was-there", test_sessions);
  ADD ("/supervision-tables/keep-every-revision-of-a-note", test_notes);
  ADD ("/supervision-tables/list-newest-texts-by-day-a-portion-at-a-time", test_newest_by_day);
  ADD ("/supervision-tables/keep-notes-when-something-is-undone", test_undo_passes);
  ADD ("/supervision-tables/keep-a-draft-of-each-author", test_drafts);
  ADD ("/supervision-tables/leave-nothing-of-a-destroyed-note", test_destroyed);
  ADD ("/supervision-tables/keep-who-reads-every-note", test_safeguarding);
#undef ADD

  return g_test_run ();
}
