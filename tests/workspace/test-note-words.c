/* SPDX-License-Identifier: GPL-3.0-or-later */

/* What notes are written with: templates, the coach's words, one's own words of spelling. */

#include "config.h"

#include "note-desk.h"
#include "pd-change.h"
#include "pd-note-words-table.h"
#include "pd-workspace-note-words.h"

#include <string.h>

#define GARDEN "# The week\nWhat grew?\n\n# Next week\n"

static PdNoteTemplate *
add_template (WorkspaceFixture *self,
              const char       *name,
              const char       *text)
{
  g_autoptr (GError) error = NULL;
  PdNoteTemplate *template = pd_note_template_new_parse (name, text, &error);

  g_assert_no_error (error);
  pd_workspace_save_note_template (self->workspace, template, FALSE, FALSE, &error);
  g_assert_no_error (error);
  return template;
}

static void
assert_default (WorkspaceFixture *self,
                const char       *name)
{
  g_autoptr (GError) error = NULL;
  g_autoptr (PdNoteTemplate) template = pd_workspace_load_default_note_template (self->workspace, &error);

  g_assert_no_error (error);
  g_assert_cmpstr (template->name, ==, name);
}

static GPtrArray *
list_templates (WorkspaceFixture *self)
{
  g_autoptr (GError) error = NULL;
  GPtrArray         *templates = pd_workspace_list_note_templates (self->workspace, &error);

  g_assert_no_error (error);
  return templates;
}

static void
take_back (WorkspaceFixture *self)
{
  g_autoptr (GError) error = NULL;

  pd_workspace_undo (self->workspace, &error);
  g_assert_no_error (error);
}

static void
test_templates_are_kept (WorkspaceFixture *self,
                         gconstpointer     data)
{
  g_autoptr (GPtrArray)      before = list_templates (self);
  g_autoptr (PdNoteTemplate) garden = add_template (self, "Garden crew", GARDEN);
  g_autoptr (PdNoteTemplate) another = pd_note_template_new_parse ("Garden crew", "# Beans", NULL);
  g_autoptr (GPtrArray)      after = NULL;
  g_autoptr (GError)         error = NULL;

  g_assert_cmpint (garden->id, !=, PD_ID_NONE);
  g_assert_false (pd_workspace_save_note_template (self->workspace, another, FALSE, FALSE, &error));
  g_assert_error (error, PD_ERROR, PD_ERROR_EXISTS);
  pd_note_template_add_section (garden, "rain", "Rain", "Did it?");
  g_assert_true (pd_workspace_save_note_template (self->workspace, garden, FALSE, FALSE, NULL));

  workspace_fixture_reopen (self);
  after = list_templates (self);
  g_assert_cmpuint (after->len, ==, before->len + 1);
  for (guint i = 0; i < before->len; i++)
    g_assert_true (pd_note_template_equal (before->pdata[i], after->pdata[i]));
  g_assert_true (pd_note_template_equal (after->pdata[before->len], garden));
}

static void
test_a_copy_of_a_shipped_one_is_ones_own (WorkspaceFixture *self,
                                          gconstpointer     data)
{
  g_autoptr (GPtrArray)      before = list_templates (self);
  g_autoptr (PdNoteTemplate) copy = pd_note_template_copy (before->pdata[0]);
  g_autoptr (GPtrArray)      after = NULL;
  g_autoptr (GError)         error = NULL;

  g_ptr_array_remove_index (copy->sections, 0);
  pd_workspace_save_note_template (self->workspace, copy, FALSE, FALSE, &error);
  g_assert_no_error (error);
  g_assert_cmpstr (copy->nick, ==, "");
  after = list_templates (self);
  g_assert_true (pd_note_template_equal (after->pdata[0], before->pdata[0]));
  g_assert_true (pd_note_template_equal (after->pdata[before->len], copy));
  /* Its sections are called as they were, in every language. */
  g_assert_cmpstr (((PdNoteSection *) copy->sections->pdata[0])->id, ==, "connection");
}

static void
test_the_default_is_the_services_choice (WorkspaceFixture *self,
                                         gconstpointer     data)
{
  g_autoptr (GPtrArray)      shipped = list_templates (self);
  const PdNoteTemplate      *usual = shipped->pdata[0];
  const PdNoteTemplate      *plain = shipped->pdata[1];
  g_autoptr (PdNoteTemplate) garden = add_template (self, "Garden crew", GARDEN);

  assert_default (self, usual->name);
  g_assert_true (pd_workspace_set_default_note_template (self->workspace, plain, NULL));
  assert_default (self, plain->name);
  g_assert_true (pd_workspace_set_default_note_template (self->workspace, garden, NULL));
  assert_default (self, garden->name);

  g_assert_true (pd_workspace_remove_note_template (self->workspace, garden, NULL));
  assert_default (self, usual->name);
  g_assert_cmpstr (pd_workspace_get_undo_label (self->workspace), ==, "Remove a template of notes");
  take_back (self);
  assert_default (self, garden->name);
  take_back (self);
  assert_default (self, plain->name);
}

/* How many hints the service's coach has for a text. */
static guint
count_hints (WorkspaceFixture *self,
             const char       *text)
{
  g_autoptr (GError)      error = NULL;
  g_autoptr (PdNoteCoach) coach = pd_workspace_create_note_coach (self->workspace, &error);
  g_autoptr (GPtrArray)   hints = NULL;

  g_assert_no_error (error);
  hints = pd_note_coach_look_over (coach, text, TUESDAY);
  return hints->len;
}

static void
test_the_coach_goes_by_the_services_list (WorkspaceFixture *self,
                                          gconstpointer     data)
{
  g_autofree char   *shipped = NULL;
  g_autofree char   *own = NULL;
  g_autoptr (GError) error = NULL;
  gboolean           is_own;

  shipped = pd_workspace_dup_coach_words (self->workspace, &is_own, &error);
  g_assert_no_error (error);
  g_assert_false (is_own);
  g_assert_cmpuint (count_hints (self, "the patient watered the beans"), ==, 1);

  g_assert_true (pd_workspace_save_coach_words (self->workspace, "[Garden]\nwhy = We say so.\nbeans = runners\n", &error));
  g_assert_cmpuint (count_hints (self, "the patient watered the beans and the beans"), ==, 2);
  g_assert_false (pd_workspace_save_coach_words (self->workspace, "[Garden]\nbeans\n", &error));
  g_assert_error (error, PD_ERROR, PD_ERROR_INPUT);
  g_assert_nonnull (strstr (error->message, "Line 2"));

  workspace_fixture_reopen (self);
  own = pd_workspace_dup_coach_words (self->workspace, &is_own, NULL);
  g_assert_true (is_own);
  g_assert_cmpstr (own, ==, "[Garden]\nwhy = We say so.\nbeans = runners\n");
  g_assert_true (pd_workspace_save_coach_words (self->workspace, NULL, NULL));
  g_assert_cmpuint (count_hints (self, "the patient watered the beans"), ==, 1);
  take_back (self);
  g_assert_cmpuint (count_hints (self, "the patient watered the beans"), ==, 1);
  take_back (self);
  g_assert_cmpuint (count_hints (self, "the beans"), ==, 0);
}

static void
test_the_coach_knows_the_people_of_the_service (WorkspaceFixture *self,
                                                gconstpointer     data)
{
  g_assert_cmpuint (count_hints (self, "We met Juno Okoye at the tram."), ==, 1);
  add_person (self, "Juno Okoye", "JO");
  g_assert_cmpuint (count_hints (self, "We met Juno Okoye at the tram."), ==, 0);
}

static void
assert_own_words (WorkspaceFixture *self,
                  const char       *expected)
{
  g_autoptr (GError) error = NULL;
  g_auto (GStrv)     words = pd_workspace_list_own_words (self->workspace, &error);
  g_autofree char   *joined = NULL;

  g_assert_no_error (error);
  joined = g_strjoinv (" ", words);
  g_assert_cmpstr (joined, ==, expected);
}

static void
add_word (WorkspaceFixture *self,
          const char       *word)
{
  g_autoptr (GError) error = NULL;

  pd_workspace_add_own_word (self->workspace, word, &error);
  g_assert_no_error (error);
}

static void
test_own_words_are_for_oneself_alone (WorkspaceFixture *self,
                                      gconstpointer     data)
{
  g_autoptr (GBytes) everything = NULL;
  guint64            sequence;

  be (self, SAMI);
  add_word (self, "Kurrajong");
  add_word (self, "  cafe\xcc\x81 ");
  add_word (self, "Banksia");
  sequence = pd_vault_get_last_sequence (pd_workspace_get_vault (self->workspace));
  add_word (self, "caf\xc3\xa9");
  g_assert_cmpuint (pd_vault_get_last_sequence (pd_workspace_get_vault (self->workspace)), ==, sequence);
  assert_own_words (self, "Banksia Kurrajong caf\xc3\xa9");

  be (self, NOOR);
  assert_own_words (self, "");
  add_word (self, "Wattle");
  be (self, SAMI);
  g_assert_true (pd_workspace_remove_own_word (self->workspace, "Banksia", NULL));
  be (self, NOOR);
  assert_own_words (self, "Wattle");
  be (self, SAMI);
  assert_own_words (self, "Kurrajong caf\xc3\xa9");

  be_mira (self);
  everything = take_everything (self);
  g_assert_true (has_word (everything, "own_words"));
  g_assert_false (has_word (everything, "Kurrajong"));
  g_assert_false (has_word (everything, "Banksia"));
  g_assert_false (has_word (everything, "Wattle"));
}

static void
test_undo_passes_over_own_words (WorkspaceFixture *self,
                                 gconstpointer     data)
{
  g_autofree char *label = NULL;

  be (self, SAMI);
  label = g_strdup (pd_workspace_get_undo_label (self->workspace));
  add_word (self, "Kurrajong");
  g_assert_cmpstr (pd_workspace_get_undo_label (self->workspace), ==, label);
}

static void
assert_no_word (WorkspaceFixture *self,
                const char       *word)
{
  g_autoptr (GError) error = NULL;

  g_assert_false (pd_workspace_add_own_word (self->workspace, word, &error));
  g_assert_error (error, PD_ERROR, PD_ERROR_INPUT);
}

static void
test_what_is_no_word_is_refused (WorkspaceFixture *self,
                                 gconstpointer     data)
{
  g_autofree char   *long_word = g_strnfill (1000, 'a');
  g_autoptr (GError) error = NULL;

  assert_no_word (self, "");
  assert_no_word (self, " \t");
  assert_no_word (self, "two words");
  assert_no_word (self, "two\nlines");
  assert_no_word (self, "bell\a");
  assert_no_word (self, "\xff");
  assert_no_word (self, long_word);
  assert_own_words (self, "");
  g_assert_false (pd_workspace_remove_own_word (self->workspace, "never", &error));
  g_assert_error (error, PD_ERROR, PD_ERROR_NOT_FOUND);
}

static void
test_a_box_of_words_opens_in_its_own_row_alone (WorkspaceFixture *self,
                                                gconstpointer     data)
{
  g_autoptr (PdOwnWords) first = NULL;
  g_autoptr (PdOwnWords) second = NULL;
  g_autoptr (PdChange)   change = NULL;
  g_autoptr (GError)     error = NULL;
  PdStore               *store;

  be (self, SAMI);
  store = pd_workspace_get_store (self->workspace);
  add_word (self, "Kurrajong");
  g_assert_true (pd_own_words_table_find (store, find_id (self, "Sami"), &first, NULL));
  self->now += G_USEC_PER_SEC;
  add_word (self, "Banksia");
  g_assert_true (pd_own_words_table_find (store, find_id (self, "Sami"), &second, NULL));

  /* What was there before does not come back as what is there now. */
  g_clear_pointer (&second->box, g_bytes_unref);
  second->box = g_bytes_ref (first->box);
  change = pd_change_begin (store, find_id (self, "Sami"), self->now, "Put an old box there", NULL);
  g_assert_true (pd_own_words_table_save (change, second, NULL) && pd_change_commit (change, NULL));
  g_assert_null (pd_workspace_list_own_words (self->workspace, &error));
  g_assert_error (error, PD_ERROR, PD_ERROR_DAMAGED_RECORD);
  g_assert_nonnull (strstr (error->message, "own words"));
}

int
main (int    argc,
      char **argv)
{
  g_test_init (&argc, &argv, NULL);

#define ADD(path, function) \
  g_test_add (path, WorkspaceFixture, NULL, note_desk_set_up, function, workspace_fixture_tear_down)
  ADD ("/note-words/templates-are-kept-beside-the-shipped-ones", test_templates_are_kept);
  ADD ("/note-words/a-copy-of-a-shipped-template-is-ones-own", test_a_copy_of_a_shipped_one_is_ones_own);
  ADD ("/note-words/the-default-template-is-the-services-choice", test_the_default_is_the_services_choice);
  ADD ("/note-words/the-coach-goes-by-the-services-list", test_the_coach_goes_by_the_services_list);
  ADD ("/note-words/the-coach-knows-the-people-of-the-service", test_the_coach_knows_the_people_of_the_service);
  ADD ("/note-words/own-words-are-for-oneself-alone", test_own_words_are_for_oneself_alone);
  ADD ("/note-words/undo-passes-over-own-words", test_undo_passes_over_own_words);
  ADD ("/note-words/what-is-no-word-is-refused", test_what_is_no_word_is_refused);
  ADD ("/note-words/a-box-of-words-opens-in-its-own-row-alone", test_a_box_of_words_opens_in_its_own_row_alone);
#undef ADD

  return g_test_run ();
}
