/* SPDX-License-Identifier: GPL-3.0-or-later */

/* What happened to a note, as all whose session it was see it. */

#include "config.h"

#include "note-desk.h"
#include "pd-workspace-note-history.h"

#include <string.h>

static char *
tell_events (WorkspaceFixture *self,
             PdId              id)
{
  g_autoptr (GError) error = NULL;
  g_autoptr (GArray) events = pd_workspace_list_note_events (self->workspace, id, &error);
  GString           *told = g_string_new (NULL);

  g_assert_no_error (error);
  for (guint i = 0; i < events->len; i++)
    {
      g_autofree char *words = pd_workspace_describe_note_event (self->workspace, &g_array_index (events, PdNoteEvent, i));

      g_string_append_printf (told, "%s%s", i > 0 ? ". " : "", words);
    }
  return g_string_free (told, FALSE);
}

static void
let_read (WorkspaceFixture *self,
          PdId              id,
          const char       *name)
{
  g_autoptr (GError) error = NULL;

  pd_workspace_add_note_reader (self->workspace, id, find_person (self, name), &error);
  g_assert_no_error (error);
}

static void
test_readers_are_seen_by_both (WorkspaceFixture *self,
                               gconstpointer     data)
{
  g_autoptr (GBytes) late = new_content (LATE);
  g_autofree char   *to_noor = NULL;
  g_autofree char   *to_sami = NULL;
  PdId               id;

  be (self, SAMI);
  id = add_note (self, FIRST);
  self->now += G_USEC_PER_SEC;
  let_read (self, id, "Ola");
  be (self, NOOR);
  write_text (self, id, 1, SECOND);
  self->now += G_USEC_PER_SEC;
  g_assert_true (pd_workspace_remove_note_reader (self->workspace, id, find_person (self, "Ola"), NULL));
  agree_as_one (self, id, 2);
  be (self, SAMI);
  agree_as_one (self, id, 2);
  self->now += G_USEC_PER_SEC;
  g_assert_true (pd_workspace_add_to_note (self->workspace, id, late, NULL));

  to_sami = tell_events (self, id);
  g_assert_cmpstr (to_sami, ==,
                   "Sami reads it, from revision 1 on. Sami let Noor read it, from revision 1 on. "
                   "Sami wrote revision 1. Sami let Ola read it, from revision 1 on. Noor wrote revision 2. "
                   "Noor agreed to revision 2. Noor ended that Ola reads it, after revision 2. "
                   "Sami agreed to revision 2. It was closed, because all had agreed. "
                   "Sami added to it after it was closed");
  be (self, NOOR);
  to_noor = tell_events (self, id);
  g_assert_cmpstr (to_noor, ==, to_sami);
}

static void
test_events_hold_no_word (WorkspaceFixture *self,
                          gconstpointer     data)
{
  g_autofree char *told = NULL;
  PdId             id;

  be (self, SAMI);
  id = add_note (self, FIRST);
  be_mira (self);
  told = tell_events (self, id);
  g_assert_nonnull (strstr (told, "Sami wrote revision 1"));
  g_assert_null (strstr (told, "marzipan"));
}

static void
test_an_earlier_text_comes_back_as_a_new_one (WorkspaceFixture *self,
                                              gconstpointer     data)
{
  g_autoptr (PdNoteRecord) note = NULL;
  g_autoptr (GError)       error = NULL;
  PdId                     id;

  be (self, SAMI);
  id = add_note (self, FIRST);
  write_text (self, id, 1, SECOND);
  agree_as_one (self, id, 2);
  be (self, NOOR);
  g_assert_true (pd_workspace_bring_note_text_back (self->workspace, id, 1, &error));
  assert_reads (self, id, 3, FIRST);
  assert_reads (self, id, 2, SECOND);
  assert_reads (self, id, 1, FIRST);
  note = load_note (self, id);
  /* What Sami agreed to was the other text. */
  g_assert_cmpint (pd_note_record_get_agreed_at (note, find_id (self, "Sami")), ==, 0);

  g_assert_false (pd_workspace_bring_note_text_back (self->workspace, id, 4, &error));
  g_assert_error (error, PD_ERROR, PD_ERROR_REFUSED);
}

static void
test_what_is_closed_is_not_brought_back (WorkspaceFixture *self,
                                         gconstpointer     data)
{
  g_autoptr (GBytes) late = new_content (LATE);
  g_autoptr (GError) error = NULL;
  PdId               id;

  be (self, SAMI);
  id = add_note (self, FIRST);
  write_text (self, id, 1, SECOND);
  agree_as_one (self, id, 2);
  be (self, NOOR);
  agree_as_one (self, id, 2);
  g_assert_true (pd_workspace_add_to_note (self->workspace, id, late, NULL));
  g_assert_false (pd_workspace_bring_note_text_back (self->workspace, id, 1, &error));
  g_assert_error (error, PD_ERROR, PD_ERROR_REFUSED);
  g_clear_error (&error);
  g_assert_false (pd_workspace_bring_note_text_back (self->workspace, id, 3, &error));
  g_assert_error (error, PD_ERROR, PD_ERROR_REFUSED);
  assert_reads (self, id, 0, SECOND);
}

static void
test_nobody_else_brings_back (WorkspaceFixture *self,
                              gconstpointer     data)
{
  g_autoptr (GError) error = NULL;
  PdId               id;

  be (self, SAMI);
  id = add_note (self, FIRST);
  write_text (self, id, 1, SECOND);
  let_read (self, id, "Ola");
  be (self, OLA);
  g_assert_false (pd_workspace_bring_note_text_back (self->workspace, id, 1, &error));
  g_assert_error (error, PD_ERROR, PD_ERROR_REFUSED);
}

int
main (int    argc,
      char **argv)
{
  g_test_init (&argc, &argv, NULL);

#define ADD(path, function) \
  g_test_add (path, WorkspaceFixture, NULL, note_desk_set_up, function, workspace_fixture_tear_down)
  ADD ("/note-history/row-62/both-see-who-was-let-read", test_readers_are_seen_by_both);
  ADD ("/note-history/holds-no-word-of-the-note", test_events_hold_no_word);
  ADD ("/note-history/row-65/an-earlier-text-comes-back-as-a-new-one", test_an_earlier_text_comes_back_as_a_new_one);
  ADD ("/note-history/what-is-closed-is-not-brought-back", test_what_is_closed_is_not_brought_back);
  ADD ("/note-history/nobody-else-brings-back", test_nobody_else_brings_back);
#undef ADD

  return g_test_run ();
}
