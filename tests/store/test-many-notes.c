/* SPDX-License-Identifier: GPL-3.0-or-later */

/* What it costs to look at notes and sessions where there are many, counted in steps of
 * SQLite's machine, so that it is the same on every computer. */

#include "config.h"

#include <sqlite3.h>

#include "pd-database-private.h"
#include "pd-note-revision-table.h"
#include "pd-note-table.h"
#include "pd-session-table.h"
#include "pd-store-private.h"
#include "pd-supervision-agreement-table.h"
#include "store-fixture.h"

#define MONDAY ((PdDay) 20780)
#define FEW 300
#define MANY 3000
#define N_WAITING 3
#define SHOWN 9

typedef struct
{
  StoreFixture store;
  PdId         noor_id;
  PdId         agreement_id;
  guint        n_notes;
} Desk;

static void
set_up (Desk         *self,
        gconstpointer data)
{
  g_autoptr (PdSupervisionAgreement) agreement = NULL;
  g_autoptr (PdPerson)               noor = pd_person_new (PD_ID_NONE, "Noor");
  g_autoptr (PdChange)               change = NULL;
  g_autoptr (GError)                 error = NULL;

  store_fixture_set_up (&self->store, NULL);
  change = begin (&self->store, "Agree on supervision");
  pd_person_table_insert (change, noor, &error);
  g_assert_no_error (error);
  self->noor_id = pd_person_get_id (noor);
  agreement = pd_supervision_agreement_new (PD_SUPERVISION_PRACTICE, self->store.mira, MONDAY - 20000);
  pd_supervision_agreement_add_member (agreement, self->noor_id);
  pd_supervision_agreement_table_save (change, agreement, &error);
  g_assert_no_error (error);
  self->agreement_id = agreement->id;
  commit (change);
}

static void
tear_down (Desk         *self,
           gconstpointer data)
{
  store_fixture_tear_down (&self->store, NULL);
}

static void
add_session (Desk     *self,
             PdChange *change,
             PdDay     day,
             PdId     *ret_id)
{
  PdSupervisionAgreement under = { .id = self->agreement_id, .minutes = 60, .place = (char *) "" };
  g_autoptr (PdSession)  session = pd_session_new (&under, day, 10 * 60);
  PdId                   present[] = { self->store.mira, self->noor_id };
  g_autoptr (GError)     error = NULL;

  pd_session_hold (session, present, G_N_ELEMENTS (present));
  pd_session_table_save (change, session, &error);
  g_assert_no_error (error);
  *ret_id = session->id;
}

static void
add_note (Desk     *self,
          PdChange *change,
          PdDay     day,
          gboolean  is_closed)
{
  g_autoptr (PdNoteRecord) note = pd_note_record_new (day, 60);
  g_autoptr (GBytes)       box = g_bytes_new_static ("sealed", 6);
  PdNoteReader             reader = { .person_id = self->noor_id, .from = 1, .added_by = self->store.mira, .added_at = 1 };
  PdNoteRevision           revision = { .revision = 1, .author_id = self->store.mira, .written_at = 1, .box = box };
  g_autoptr (GError)       error = NULL;

  add_session (self, change, day, &note->session_id);
  note->agreement_id = self->agreement_id;
  pd_note_record_add_party (note, self->store.mira, PD_NOTE_SIDE_SUPERVISOR);
  pd_note_record_add_party (note, self->noor_id, PD_NOTE_SIDE_WORKER);
  g_array_append_val (note->readers, reader);
  note->closed_at = is_closed ? 1 : 0;
  g_assert_true (pd_note_table_save (change, note, &error));
  revision.note_id = note->id;
  g_assert_true (pd_note_revision_table_insert (change, &revision, &error));
}

/* The oldest wait for Noor, who forgot them. */
static void
add_notes (Desk *self,
           guint n)
{
  g_autoptr (PdChange) change = begin (&self->store, "Write notes");

  for (; self->n_notes < n; self->n_notes++)
    add_note (self, change, MONDAY - 10000 + (PdDay) self->n_notes, self->n_notes >= N_WAITING);
  commit (change);
}

static int
count_cb (void *user_data)
{
  ++*(guint *) user_data;
  return 0;
}

typedef void (*Look) (Desk *self);

static guint
count_steps (Desk *self,
             Look  look)
{
  sqlite3 *handle = pd_database_get_handle (pd_store_get_database (self->store.store));
  guint    n = 0;

  look (self);
  sqlite3_progress_handler (handle, 1, count_cb, &n);
  look (self);
  sqlite3_progress_handler (handle, 0, NULL, NULL);
  return n;
}

static void
look_at_waiting (Desk *self)
{
  g_autoptr (GPtrArray) notes = NULL;

  g_assert_true (pd_note_table_list_waiting (self->store.store, self->noor_id, &notes, NULL));
  g_assert_cmpuint (notes->len, ==, N_WAITING);
  g_assert_cmpuint (((PdNoteRecord *) notes->pdata[0])->parties->len, ==, 2);
}

static void
look_at_newest (Desk *self)
{
  PdNoteRange           range = { self->agreement_id, self->noor_id, NULL, SHOWN };
  g_autoptr (GPtrArray) notes = NULL;
  const PdNoteRecord   *first;

  g_assert_true (pd_note_table_list_newest (self->store.store, &range, &notes, NULL));
  g_assert_cmpuint (notes->len, ==, SHOWN);
  first = notes->pdata[0];
  g_assert_cmpint (first->day, ==, MONDAY - 10000 + (PdDay) self->n_notes - 1);
  g_assert_cmpuint (first->parties->len, ==, 2);
  g_assert_cmpuint (first->readers->len, ==, 1);
}

static void
look_at_sessions (Desk *self)
{
  g_autoptr (GPtrArray) sessions = NULL;

  g_assert_true (pd_session_table_list_newest (self->store.store, self->agreement_id, SHOWN, &sessions, NULL));
  g_assert_cmpuint (sessions->len, ==, SHOWN);
  g_assert_cmpint (((PdSession *) sessions->pdata[SHOWN - 1])->day, ==, MONDAY - 10000 + (PdDay) self->n_notes - 1);
}

static void
look_at_unsettled (Desk *self)
{
  g_autoptr (GPtrArray) sessions = NULL;

  g_assert_true (pd_session_table_list_unsettled (self->store.store, &sessions, NULL));
  g_assert_cmpuint (sessions->len, ==, 1);
}

static void
look_at_portion (Desk *self)
{
  g_autoptr (GPtrArray) revisions = NULL;
  PdNotePlace           place = { 0 };

  g_assert_true (pd_note_revision_table_list_newest (self->store.store, self->noor_id, &place, 100, &revisions, NULL));
  g_assert_cmpuint (revisions->len, ==, 100);
}

/* Mira reads none of them: she only had a part in them. */
static void
look_at_others (Desk *self)
{
  g_autoptr (GPtrArray) revisions = NULL;
  PdNotePlace           place = { 0 };

  g_assert_true (pd_note_revision_table_list_newest (self->store.store, self->store.mira, &place, 100, &revisions, NULL));
  g_assert_cmpuint (revisions->len, ==, 0);
  g_assert_false (place.is_end);
}

/* So many steps of each further note: to find its row, look whose it is, and pass over it. To
 * read one as a whole takes some two hundred. */
#define MOST_STEPS 32

static void
assert_cheap (Desk *self,
              Look  look)
{
  guint few, many;

  add_notes (self, FEW);
  few = count_steps (self, look);
  add_notes (self, MANY);
  many = count_steps (self, look);
  g_test_message ("%u steps with %d notes, %u with %d", few, FEW, many, MANY);
  g_assert_cmpuint (many, <=, few + MOST_STEPS * (MANY - FEW));
}

static void
test_waiting (Desk         *self,
              gconstpointer data)
{
  assert_cheap (self, look_at_waiting);
}

static void
test_newest (Desk         *self,
             gconstpointer data)
{
  assert_cheap (self, look_at_newest);
}

static void
test_sessions (Desk         *self,
               gconstpointer data)
{
  assert_cheap (self, look_at_sessions);
}

static void
test_unsettled (Desk         *self,
                gconstpointer data)
{
  assert_cheap (self, look_at_unsettled);
}

static void
test_portions (Desk         *self,
               gconstpointer data)
{
  guint mine, others;

  add_notes (self, FEW);
  mine = count_steps (self, look_at_portion);
  others = count_steps (self, look_at_others);
  add_notes (self, MANY);
  /* Ids are random, and how they lie may take a step or two more to put in order. */
  g_assert_cmpuint (count_steps (self, look_at_portion), <, mine + FEW);
  g_assert_cmpuint (count_steps (self, look_at_others), <, others + FEW);
}

/* Going back portion by portion passes over none and shows none twice. */
static void
test_back (Desk         *self,
           gconstpointer data)
{
  g_autoptr (PdNoteRecord) last = NULL;
  PdNoteRange              range = { 0, 0, NULL, 7 };
  guint                    n = 0;

  add_notes (self, 50);
  range.agreement_id = self->agreement_id;
  range.person_id = self->noor_id;
  for (;;)
    {
      g_autoptr (GPtrArray) notes = NULL;

      g_assert_true (pd_note_table_list_newest (self->store.store, &range, &notes, NULL));
      for (guint i = 0; i < notes->len; i++, n++)
        g_assert_cmpint (((PdNoteRecord *) notes->pdata[i])->day, ==, MONDAY - 10000 + 49 - (PdDay) n);
      if (notes->len < range.limit)
        break;
      g_clear_pointer (&last, pd_note_record_free);
      last = g_ptr_array_steal_index (notes, notes->len - 1);
      range.before = last;
    }
  g_assert_cmpuint (n, ==, 50);
}

int
main (int    argc,
      char **argv)
{
  g_test_init (&argc, &argv, NULL);

#define ADD(path, function) g_test_add (path, Desk, NULL, set_up, function, tear_down)
  ADD ("/many-notes/those-that-wait-are-found-in-one-look-at-each", test_waiting);
  ADD ("/many-notes/the-newest-are-read-without-the-others", test_newest);
  ADD ("/many-notes/the-newest-sessions-are-read-without-the-others", test_sessions);
  ADD ("/many-notes/who-is-due-needs-the-last-session-only", test_unsettled);
  ADD ("/many-notes/a-portion-for-the-search-costs-the-same-whoever-reads-them", test_portions);
  ADD ("/many-notes/older-ones-come-a-portion-at-a-time", test_back);
#undef ADD

  return g_test_run ();
}
