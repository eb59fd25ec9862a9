/* SPDX-License-Identifier: GPL-3.0-or-later */

/* Why two are kept apart, and what was said in a circle: for those concerned, in everything
 * that anybody with the file can see. */

#include "config.h"

#include "circle-desk.h"
#include "note-desk.h"
#include "pd-workspace-export.h"
#include "pd-workspace-kept-apart.h"
#include "pd-workspace-planning.h"

#include <glib/gstdio.h>

static const char *const WORDS[] = { "kookaburra", "wattlebird", "bandicoot", "quandong" };

static PdKeptApart *
keep_apart (WorkspaceFixture *self)
{
  g_autoptr (PdKeptApartReason) reason = pd_kept_apart_reason_new ("We shared a ward: kookaburra.", "Never at one site: wattlebird.", TUESDAY + 180);
  g_autoptr (GError)            error = NULL;
  PdKeptApart                  *kept;

  kept = pd_workspace_keep_apart (self->workspace, find_person (self, "Noor"), find_person (self, "Sami"), reason, NULL, TUESDAY, &error);
  g_assert_no_error (error);
  return kept;
}

static void
assert_knows (WorkspaceFixture  *self,
              const PdKeptApart *kept,
              gboolean           is_known)
{
  g_autoptr (GError)            error = NULL;
  g_autoptr (PdKeptApartReason) reason = pd_workspace_read_kept_apart (self->workspace, kept->id, &error);

  if (is_known)
    {
      g_assert_no_error (error);
      g_assert_cmpstr (reason->why, ==, "We shared a ward: kookaburra.");
      g_assert_cmpstr (reason->handling, ==, "Never at one site: wattlebird.");
      g_assert_cmpint (reason->review_on, ==, TUESDAY + 180);
    }
  else
    g_assert_error (error, PD_ERROR, PD_ERROR_REFUSED);
}

static void
assert_words_are_nowhere (WorkspaceFixture *self)
{
  g_autoptr (GBytes) everything = take_everything (self);

  g_assert_true (has_word (everything, "Keep two people apart"));
  g_assert_true (has_word (everything, "Noor"));
  for (guint i = 0; i < G_N_ELEMENTS (WORDS); i++)
    g_assert_false (has_word (everything, WORDS[i]));
}

/* What a manager exports has the boxes, and none of the words. */
static void
assert_export_has_none (WorkspaceFixture *self)
{
  g_autofree char   *folder = g_build_filename (self->folder, "out", NULL);
  g_autoptr (GError) error = NULL;
  g_autoptr (GDir)   dir = NULL;
  const char        *name;
  guint              n = 0;

  pd_workspace_export (self->workspace, folder, NULL, &error);
  g_assert_no_error (error);
  dir = g_dir_open (folder, 0, &error);
  g_assert_no_error (error);
  while ((name = g_dir_read_name (dir)) != NULL)
    {
      g_autofree char   *path = g_build_filename (folder, name, NULL);
      g_autofree char   *contents = NULL;
      g_autoptr (GBytes) bytes = NULL;
      gsize              size;

      g_assert_true (g_file_get_contents (path, &contents, &size, NULL));
      bytes = g_bytes_new (contents, size);
      for (guint i = 0; i < G_N_ELEMENTS (WORDS); i++)
        g_assert_false (has_word (bytes, WORDS[i]));
      n += has_word (bytes, "kept_apart");
      g_assert_no_errno (g_unlink (path));
    }
  g_assert_cmpuint (n, >=, 2);
  g_assert_no_errno (g_rmdir (folder));
}

static PdCircle *
add_circle_of_all (WorkspaceFixture *self)
{
  g_autoptr (GError)   error = NULL;
  g_autoptr (PdCircle) before = add_circle (self);
  PdCircle            *circle = pd_circle_copy (before);

  pd_circle_take_member (circle, pd_circle_member_new_of_person (find_id (self, "Sami"), TUESDAY - 50));
  pd_workspace_save_circle (self->workspace, circle, before, &error);
  g_assert_no_error (error);
  return circle;
}

static PdId
find_member_of (const PdCircle *circle,
                PdId            person_id)
{
  for (guint i = 0; i < circle->members->len; i++)
    {
      const PdCircleMember *member = g_ptr_array_index (circle->members, i);

      if (member->person_id == person_id)
        return member->id;
    }
  g_assert_not_reached ();
}

/* Mira manages the service, and plans its rosters and circles; she learns nothing but that. */
static void
test_kept_apart (WorkspaceFixture *self,
                 gconstpointer     data)
{
  g_autoptr (PdKeptApart)   kept = NULL;
  g_autoptr (PdCircle)      circle = NULL;
  g_autoptr (PdRosterFacts) facts = NULL;
  g_autoptr (GError)        error = NULL;

  be (self, NOOR);
  kept = keep_apart (self);
  assert_knows (self, kept, TRUE);
  be (self, SAMI);
  assert_knows (self, kept, TRUE);

  be_mira (self);
  assert_knows (self, kept, FALSE);
  assert_words_are_nowhere (self);
  assert_export_has_none (self);
  g_assert_false (pd_workspace_let_know_kept_apart (self->workspace, kept->id, pd_workspace_get_me (self->workspace), &error));
  g_assert_error (error, PD_ERROR, PD_ERROR_REFUSED);
  g_clear_error (&error);
  g_assert_false (pd_workspace_end_kept_apart (self->workspace, kept->id, TUESDAY, &error));
  g_assert_error (error, PD_ERROR, PD_ERROR_REFUSED);
  facts = pd_workspace_load_facts (self->workspace, TUESDAY, 7, TUESDAY, NULL);
  g_assert_true (pd_roster_facts_are_kept_apart (facts, find_id (self, "Noor"), find_id (self, "Sami")));
  circle = add_circle_of_all (self);
  g_assert_true (pd_circle_are_kept_apart (circle,
                                           find_member_of (circle, find_id (self, "Noor")),
                                           find_member_of (circle, find_id (self, "Sami"))));
}

static void
test_let_know_and_end (WorkspaceFixture *self,
                       gconstpointer     data)
{
  g_autoptr (PdKeptApart) kept = NULL;
  g_autoptr (PdCircle)    circle = NULL;
  g_autoptr (PdCircle)    without = NULL;
  g_autoptr (PdCircle)    as_is = NULL;
  g_autoptr (GError)      error = NULL;

  be (self, NOOR);
  kept = keep_apart (self);
  pd_workspace_let_know_kept_apart (self->workspace, kept->id, find_person (self, "Ola"), &error);
  g_assert_no_error (error);
  /* Undo goes to what was done before: nobody takes it back for them. */
  g_assert_cmpstr (pd_workspace_get_undo_label (self->workspace), !=, "Keep two people apart");
  be (self, OLA);
  assert_knows (self, kept, TRUE);
  circle = add_circle_of_all (self);
  without = pd_circle_copy (circle);
  g_array_set_size (without->kept_apart, 0);
  g_assert_false (pd_workspace_save_circle (self->workspace, without, circle, &error));
  g_assert_error (error, PD_ERROR, PD_ERROR_REFUSED);
  g_clear_error (&error);

  be (self, SAMI);
  pd_workspace_end_kept_apart (self->workspace, kept->id, TUESDAY + 1, &error);
  g_assert_no_error (error);
  as_is = pd_workspace_load_circle (self->workspace, circle->id, NULL);
  g_assert_cmpuint (as_is->kept_apart->len, ==, 0);
  assert_knows (self, kept, TRUE);
}

static PdNote *
new_reflection (const char *words,
                PdId        owner_id)
{
  PdNote *note = pd_note_new ();

  pd_note_add_section (note, "connection", "Connection", "");
  pd_note_set_account (note, 0, PD_NOTE_SIDE_WORKER, words);
  pd_note_add_action (note, "Bring a quandong", owner_id, TUESDAY + 14);
  return note;
}

static void
write_reflection (WorkspaceFixture      *self,
                  const PdCircleSession *session,
                  int                    base_revision,
                  const char            *words)
{
  g_autoptr (PdNote) note = new_reflection (words, session->host_id);
  g_autoptr (GError) error = NULL;

  pd_workspace_write_reflection (self->workspace, session, base_revision, note, TUESDAY + 1, &error);
  g_assert_no_error (error);
}

static void
assert_reads_reflection (WorkspaceFixture *self,
                         PdId              session_id,
                         const char       *words)
{
  g_autoptr (GError) error = NULL;
  int                revision;
  g_autoptr (PdNote) note = pd_workspace_read_reflection (self->workspace, session_id, &revision, &error);

  if (words == NULL)
    {
      g_assert_error (error, PD_ERROR, PD_ERROR_REFUSED);
      return;
    }
  g_assert_no_error (error);
  g_assert_cmpstr (((PdNoteSection *) note->sections->pdata[0])->accounts[PD_NOTE_SIDE_WORKER], ==, words);
  g_assert_cmpstr (((PdNoteAction *) note->actions->pdata[0])->what, ==, "Bring a quandong");
}

/* What is written about a session holds it: neither undo nor an act takes it away. */
static void
assert_stays (WorkspaceFixture      *self,
              const PdCircleSession *session)
{
  g_autoptr (PdCircleSession) as_is = pd_workspace_load_circle_session (self->workspace, session->id, NULL);
  g_autoptr (GError)          error = NULL;

  g_assert_false (pd_workspace_remove_circle_session (self->workspace, as_is, &error));
  g_assert_error (error, PD_ERROR, PD_ERROR_REFUSED);
  g_clear_error (&error);
  while (pd_workspace_undo (self->workspace, &error))
    ;
  g_assert_error (error, PD_ERROR, PD_ERROR_REFUSED);
  g_test_message ("%s", error->message);
  g_clear_pointer (&as_is, pd_circle_session_free);
  as_is = pd_workspace_load_circle_session (self->workspace, session->id, NULL);
  g_assert_nonnull (as_is);
  while (pd_workspace_redo (self->workspace, NULL))
    ;
}

/* Noor and Sami meet; then Sami leaves the circle, and Noor writes on. */
static void
test_reflection (WorkspaceFixture *self,
                 gconstpointer     data)
{
  g_autoptr (PdKeptApart)     unrelated = NULL;
  g_autoptr (PdCircle)        circle = add_circle_of_all (self);
  g_autoptr (PdCircle)        left = pd_circle_copy (circle);
  g_autoptr (PdCircleSession) session = pd_circle_session_new (circle, TUESDAY, 10 * 60);
  g_autoptr (PdNote)          mine = NULL;
  g_autoptr (GError)          error = NULL;
  PdId                        come_ids[] = { find_member_of (circle, find_id (self, "Noor")),
                                             find_member_of (circle, find_id (self, "Sami")) };

  session->host_id = come_ids[0];
  pd_workspace_hold_circle_session (self->workspace, session, come_ids, 2, &error);
  g_assert_no_error (error);
  mine = new_reflection ("I was not there", come_ids[0]);
  g_assert_false (pd_workspace_write_reflection (self->workspace, session, 0, mine, TUESDAY, &error));
  g_assert_error (error, PD_ERROR, PD_ERROR_REFUSED);
  g_clear_error (&error);

  be (self, NOOR);
  write_reflection (self, session, 0, "We laughed: kookaburra.");
  be (self, SAMI);
  assert_reads_reflection (self, session->id, "We laughed: kookaburra.");
  pd_circle_find_member (left, come_ids[1])->left_on = TUESDAY;
  pd_workspace_save_circle (self->workspace, left, circle, &error);
  g_assert_no_error (error);

  be (self, NOOR);
  g_assert_false (pd_workspace_write_reflection (self->workspace, session, 0, mine, TUESDAY + 1, &error));
  g_assert_error (error, PD_ERROR, PD_ERROR_REFUSED);
  write_reflection (self, session, 1, "Later we cried: bandicoot.");
  assert_reads_reflection (self, session->id, "Later we cried: bandicoot.");
  be (self, SAMI);
  assert_reads_reflection (self, session->id, "We laughed: kookaburra.");

  be_mira (self);
  assert_reads_reflection (self, session->id, NULL);
  assert_stays (self, session);
  unrelated = keep_apart (self);
  assert_words_are_nowhere (self);
}

/* Nothing that is written from then on is for somebody who left the service, and no plan has
 * them, though nobody took them out of the circle. */
static void
test_whoever_left (WorkspaceFixture *self,
                   gconstpointer     data)
{
  g_autoptr (PdCircle)          before = add_circle_of_all (self);
  g_autoptr (PdCircle)          circle = NULL;
  g_autoptr (PdKeptApart)       kept = NULL;
  g_autoptr (PdKeptApartReason) reason = pd_kept_apart_reason_new ("Sami moved: bandicoot.", NULL, PD_DAY_NONE);
  g_autoptr (PdCirclePlanning)  planning = NULL;
  g_autoptr (GArray)            reader_ids = NULL;
  g_autoptr (GError)            error = NULL;
  PdId                          sami = find_id (self, "Sami");

  be (self, NOOR);
  kept = keep_apart (self);
  be_mira (self);
  pd_workspace_remove_person (self->workspace, find_person (self, "Sami"), TUESDAY, &error);
  g_assert_no_error (error);
  circle = pd_workspace_load_circle (self->workspace, before->id, &error);
  g_assert_no_error (error);
  planning = pd_workspace_prepare_circle (self->workspace, circle, TUESDAY + 6, 8, &error);
  g_assert_no_error (error);
  g_assert_null (pd_circle_planning_find_seeker (planning, find_member_of (circle, sami)));
  g_assert_nonnull (pd_circle_planning_find_seeker (planning, find_member_of (circle, find_id (self, "Noor"))));

  be (self, NOOR);
  pd_workspace_write_kept_apart (self->workspace, kept->id, reason, &error);
  g_assert_no_error (error);
  reader_ids = pd_workspace_list_kept_apart_readers (self->workspace, kept->id, &error);
  g_assert_cmpuint (reader_ids->len, ==, 1);
  g_assert_cmpint (g_array_index (reader_ids, PdId, 0), ==, find_id (self, "Noor"));
}

int
main (int    argc,
      char **argv)
{
  g_test_init (&argc, &argv, NULL);

#define ADD(path, function) \
  g_test_add (path, WorkspaceFixture, NULL, note_desk_set_up, function, workspace_fixture_tear_down)
  ADD ("/sealed-circles/why-two-are-kept-apart-is-for-those-concerned", test_kept_apart);
  ADD ("/sealed-circles/those-concerned-let-know-and-settle", test_let_know_and_end);
  ADD ("/sealed-circles/what-was-said-stays-with-those-present", test_reflection);
  ADD ("/sealed-circles/whoever-left-gets-nothing-new", test_whoever_left);
#undef ADD

  return g_test_run ();
}
