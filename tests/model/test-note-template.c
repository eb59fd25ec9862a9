/* SPDX-License-Identifier: GPL-3.0-or-later */

/* What a new note asks. */

#include "config.h"

#include "pd-error.h"
#include "pd-note-template.h"

#include <string.h>

static void
test_the_usual_one_has_the_four_tasks_in_their_order (void)
{
  static const char *const TASKS[] = { "connection", "worldview", "mutuality", "moving-towards" };
  g_autoptr (GPtrArray)    templates = pd_note_template_list_shipped ();
  const PdNoteTemplate    *usual = g_ptr_array_index (templates, 0);
  guint                    n_found = 0;

  g_assert_cmpstr (usual->nick, ==, "four-tasks");
  for (guint i = 0; i < usual->sections->len && n_found < G_N_ELEMENTS (TASKS); i++)
    {
      const PdNoteSection *section = g_ptr_array_index (usual->sections, i);

      n_found += g_str_equal (section->id, TASKS[n_found]);
    }
  g_assert_cmpuint (n_found, ==, G_N_ELEMENTS (TASKS));
}

static void
test_every_section_asks_one_question_in_everyday_words (void)
{
  static const char *const NEVER[] = { "patient", "client", "diagnos", "symptom", "risk", "compl", "clinical", "treatment", "wrong" };
  g_autoptr (GPtrArray)    templates = pd_note_template_list_shipped ();

  for (guint i = 0; i < templates->len; i++)
    {
      const PdNoteTemplate *template = g_ptr_array_index (templates, i);

      for (guint j = 0; j < template->sections->len; j++)
        {
          const PdNoteSection *section = g_ptr_array_index (template->sections, j);

          g_assert_true (g_str_has_suffix (section->question, "?"));
          g_assert_true (strchr (section->question, '?') == section->question + strlen (section->question) - 1);
          for (guint k = 0; k < G_N_ELEMENTS (NEVER); k++)
            g_assert_null (strstr (section->question, NEVER[k]));
        }
    }
}

static void
test_ones_own_is_read_from_headings (void)
{
  g_autoptr (GError)         error = NULL;
  g_autoptr (PdNoteTemplate) own = pd_note_template_new_parse ("Garden crew", "# The week\nWhat grew?\n\n# Next week\n", &error);
  g_autofree char           *text = NULL;
  g_autoptr (PdNoteTemplate) again = NULL;
  g_autoptr (PdNoteTemplate) copy = NULL;
  g_autoptr (PdNote)         note = NULL;

  g_assert_no_error (error);
  g_assert_cmpuint (own->sections->len, ==, 2);
  text = pd_note_template_to_text (own);
  again = pd_note_template_new_parse ("Garden crew", text, &error);
  copy = pd_note_template_copy (own);
  g_assert_true (pd_note_template_equal (own, again));
  g_assert_true (pd_note_template_equal (own, copy));

  note = pd_note_template_make_note (own);
  pd_note_set_account (note, 0, PD_NOTE_SIDE_WORKER, "Beans");
  g_assert_true (pd_note_template_equal (own, copy));
  g_assert_false (pd_note_is_empty (note));
}

static void
assert_refused (const char *name,
                const char *text)
{
  g_autoptr (GError) error = NULL;

  g_assert_null (pd_note_template_new_parse (name, text, &error));
  g_assert_error (error, PD_ERROR, PD_ERROR_INPUT);
}

static void
test_what_is_no_template_is_refused (void)
{
  GString *many = g_string_new (NULL);

  for (int i = 0; i <= PD_NOTE_MAX_SECTIONS; i++)
    g_string_append_printf (many, "# Section %d\n", i);
  assert_refused ("", "# One");
  assert_refused ("Empty", " \n ");
  assert_refused ("No heading", "What grew?");
  assert_refused ("A nameless heading", "# \nWhat grew?");
  assert_refused ("Text before", "What grew?\n# One");
  assert_refused ("Not UTF-8", "# \xff");
  assert_refused ("Too many", many->str);
  g_string_free (many, TRUE);
}

int
main (int    argc,
      char **argv)
{
  g_test_init (&argc, &argv, NULL);

  g_test_add_func ("/note-template/row-56/the-usual-one-has-the-four-tasks-in-their-order", test_the_usual_one_has_the_four_tasks_in_their_order);
  g_test_add_func ("/note-template/row-55/every-section-asks-one-question-in-everyday-words", test_every_section_asks_one_question_in_everyday_words);
  g_test_add_func ("/note-template/row-55/ones-own-is-read-from-headings", test_ones_own_is_read_from_headings);
  g_test_add_func ("/note-template/what-is-no-template-is-refused", test_what_is_no_template_is_refused);

  return g_test_run ();
}
