/* SPDX-License-Identifier: GPL-3.0-or-later */

#include "config.h"

#include "pd-role-sheet.h"
#include "pd-sheet-private.h"
#include "pd-site.h"
#include "pdf-reader.h"

#include <string.h>

static const PdPaperOptions OPTIONS = { .service_name = "Wattle Street Peers", .version = "Version 2", .printed_on = 20784 };

/* So long that it goes on over pages, with words of every kind. */
static PdRoleDescription *
make_description (void)
{
  PdRoleDescription *description = pd_role_description_new ();

  for (PdRoleField field = 0; field < PD_ROLE_N_FIELDS; field++)
    {
      g_autofree char *text = g_strdup_printf ("Word%dword begins here.\nAnd then it goes on for a while, so that a line is not enough for it: "
                                               "who does what, with whom, and what for, day by day and night by night.\nAt the hub:\nLast%dword",
                                               field,
                                               field);

      if (!pd_role_field_is_short (field))
        pd_role_description_set_text (description, field, text);
    }
  pd_role_description_set_text (description, PD_ROLE_TITLE, "Peer worker");
  pd_role_description_set_text (description, PD_ROLE_HOURS, "22.8");
  pd_role_description_set_text (description, PD_ROLE_REVIEW_ON, "2027-11-27");
  return description;
}

static void
test_says_all_of_it (void)
{
  g_autoptr (PdRoleDescription) description = make_description ();
  g_autoptr (PdDocument)        document = pd_role_sheet_new (description, "Version 2, approved by Mira Khan on Monday 4 May 2026", &OPTIONS);
  g_autofree char              *all = pdf_reader_print (document, 0);
  g_autofree char              *last = NULL;
  guint                         n_pages = pd_document_get_n_pages (document);

  g_assert_cmpuint (n_pages, >, 1);
  for (PdRoleField field = 0; field < PD_ROLE_N_FIELDS; field++)
    {
      g_autofree char *first_word = g_strdup_printf ("Word%dword", field);
      g_autofree char *last_word = g_strdup_printf ("Last%dword", field);

      if (pd_role_field_is_short (field))
        continue;
      g_assert_cmpuint (pdf_reader_count (all, first_word), ==, 1);
      g_assert_cmpuint (pdf_reader_count (all, last_word), ==, 1);
    }
  pdf_reader_assert_says (all, "22.8 hours a week");
  pdf_reader_assert_says (all, "Saturday 27 November 2027");
  g_assert_cmpuint (pdf_reader_count (all, "Version 2, approved by Mira Khan"), ==, n_pages);
  g_assert_cmpuint (pdf_reader_count (all, "Printed on Friday 27 November 2026"), ==, n_pages);
  last = g_strdup_printf ("Page %u of %u", n_pages, n_pages);
  pdf_reader_assert_says (all, last);
}

static void
test_compares (void)
{
  g_autoptr (PdRoleDescription) before = make_description ();
  g_autoptr (PdRoleDescription) after = pd_role_description_copy (before);
  g_autoptr (PdDocument)        document = NULL;
  g_autoptr (PdDocument)        same = NULL;
  g_autofree char              *all = NULL;
  g_autofree char              *of_same = NULL;

  pd_role_description_set_text (before, PD_ROLE_DECISIONS, "You ask first.");
  pd_role_description_set_text (after, PD_ROLE_DECISIONS, "You decide.");
  document = pd_role_comparison_new (before, "Version 1", after, "Version 2", &OPTIONS);
  all = pdf_reader_print (document, 0);
  pdf_reader_assert_says (all, "What you decide");
  pdf_reader_assert_says (all, "You ask first.");
  pdf_reader_assert_says (all, "You decide.");
  pdf_reader_assert_is_silent_about (all, "Wellbeing");
  same = pd_role_comparison_new (before, "Version 1", before, "Version 2", &OPTIONS);
  of_same = pdf_reader_print (same, 0);
  pdf_reader_assert_says (of_same, "Both say the same.");
}

static char *
dup_words_with (const PdTextBlock *block,
                PangoAttrType      type)
{
  PangoAttrIterator *iter = pango_attr_list_get_iterator (pango_layout_get_attributes (block->layouts->pdata[0]));
  const char        *text = pango_layout_get_text (block->layouts->pdata[0]);
  GString           *words = g_string_new (NULL);

  do
    {
      int start;
      int end;

      pango_attr_iterator_range (iter, &start, &end);
      if (pango_attr_iterator_get (iter, type) != NULL)
        g_string_append_len (words, text + start, end - start);
    }
  while (pango_attr_iterator_next (iter));
  pango_attr_iterator_destroy (iter);
  return g_string_free (words, FALSE);
}

/* On the left what is gone is struck through, and on the right what is new is underlined:
 * in a list, too, whose items have marks on paper. */
static void
test_each_side_marks_its_own (void)
{
  g_autoptr (PdRoleDescription) before = make_description ();
  g_autoptr (PdRoleDescription) after = pd_role_description_copy (before);
  g_autoptr (PdDocument)        document = NULL;
  const PdSheetLine            *row;
  g_autofree char              *gone = NULL;
  g_autofree char *new = NULL;
  g_autofree char *left_new = NULL;
  g_autofree char *right_gone = NULL;

  pd_role_description_set_text (before, PD_ROLE_DUTIES, "At the hub:\nYou cook.\nYou sit.");
  pd_role_description_set_text (after, PD_ROLE_DUTIES, "At the hub:\nYou cook.\nYou walk.");
  document = pd_role_comparison_new (before, "Version 1", after, "Version 2", &OPTIONS);
  row = &g_array_index (pd_sheet_get_part (PD_SHEET (document), 0)->lines, PdSheetLine, 1);
  g_assert_cmpint (row->kind, ==, PD_SHEET_ROW);
  gone = dup_words_with (row->cells[0], PANGO_ATTR_STRIKETHROUGH);
  left_new = dup_words_with (row->cells[0], PANGO_ATTR_UNDERLINE);
  right_gone = dup_words_with (row->cells[1], PANGO_ATTR_STRIKETHROUGH);
  new = dup_words_with (row->cells[1], PANGO_ATTR_UNDERLINE);
  g_assert_cmpstr (gone, ==, "sit");
  g_assert_cmpstr (left_new, ==, "");
  g_assert_cmpstr (right_gone, ==, "");
  g_assert_cmpstr (new, ==, "walk");
}

/* What is marked is struck through, or underlined and bold, and nothing else is. */
static void
test_marks_are_seen_without_colour (void)
{
  static const char  TEXT[] = "one two three";
  PdTypesetter      *typesetter = pd_typesetter_new ();
  g_autoptr (GArray) marks = g_array_new (FALSE, FALSE, sizeof (PdTypeMark));
  const PdType       type = { 10, PANGO_WEIGHT_NORMAL, 0 };
  const PdTypeMark   two[] = { { 0, 3, PD_TYPE_MARK_STRUCK }, { 4, 3, PD_TYPE_MARK_NEW } };
  const PdTextBlock *block;
  PangoAttrList     *list;
  PangoAttrIterator *iter;
  guint              n_struck = 0;
  guint              n_underlined = 0;

  g_array_append_vals (marks, two, 2);
  block = pd_typesetter_set_marked (typesetter, &type, 200, TEXT, marks);
  list = pango_layout_get_attributes (block->layouts->pdata[0]);
  iter = pango_attr_list_get_iterator (list);
  do
    {
      int start;
      int end;

      pango_attr_iterator_range (iter, &start, &end);
      if (pango_attr_iterator_get (iter, PANGO_ATTR_STRIKETHROUGH) != NULL)
        n_struck += start == 0 && end == 3 ? 1 : 100;
      if (pango_attr_iterator_get (iter, PANGO_ATTR_UNDERLINE) != NULL)
        n_underlined += start == 4 && end == 7 ? 1 : 100;
    }
  while (pango_attr_iterator_next (iter));
  pango_attr_iterator_destroy (iter);
  g_assert_cmpuint (n_struck, ==, 1);
  g_assert_cmpuint (n_underlined, ==, 1);
  pd_typesetter_free (typesetter);
}

/* The further lines of an item stand below its first letter; those of a heading do not, and
 * nothing is wider than it may be. */
static void
test_items_hang (void)
{
  static const char        TEXT[] = "At the centre, on weekdays and at weekends too:\n•  Tea with whoever comes in, and time to sit.\n•  Music.";
  g_autoptr (PdTypesetter) typesetter = pd_typesetter_new ();
  const PdType             type = { 10, PANGO_WEIGHT_NORMAL, 0, 3 };
  const PdTextBlock       *block = pd_typesetter_set (typesetter, &type, 120, TEXT);
  double                   indents[] = { 0, 0 };
  guint                    paragraph = 0;

  for (guint i = 0; i < block->n_lines; i++)
    {
      PangoLayoutLine *line = block->lines[i];

      paragraph += line->is_paragraph_start && i > 0 ? 1 : 0;
      if (line->is_paragraph_start)
        g_assert_cmpfloat (block->indents[i], ==, 0);
      else
        indents[MIN (paragraph, 1)] = block->indents[i];
    }
  g_assert_cmpuint (paragraph, ==, 2);
  g_assert_cmpfloat (indents[0], ==, 0);
  g_assert_cmpfloat (indents[1], >, 4);
  g_assert_cmpfloat (block->width, <=, 120);
}

static void
test_paragraphs_stand_apart (void)
{
  g_autoptr (PdTypesetter) typesetter = pd_typesetter_new ();
  const PdType             close = { 10, PANGO_WEIGHT_NORMAL, 0, 0 };
  const PdType             apart = { 10, PANGO_WEIGHT_NORMAL, 0, 3 };
  const PdTextBlock       *one = pd_typesetter_set (typesetter, &close, 200, "One.\nTwo.\nThree.");
  const PdTextBlock       *other = pd_typesetter_set (typesetter, &apart, 200, "One.\nTwo.\nThree.");

  g_assert_cmpfloat_with_epsilon (other->height, one->height + 6, 0.01);
}

static void
assert_breaks_well (const PdTextBlock *block,
                    guint              line)
{
  const PangoLayoutLine *letters;
  const char            *text;

  if (line >= block->n_lines)
    return;
  letters = block->lines[line];
  text = pango_layout_get_text (letters->layout);
  g_assert_true (letters->is_paragraph_start);
  g_assert_cmpint (text[letters->start_index - 2], !=, ':');
}

/* A part that goes on on the next page stops between two paragraphs, and never below a line
 * that heads the next ones. */
static void
test_breaks_between_paragraphs (void)
{
  g_autoptr (PdRoleDescription) description = make_description ();
  PdPaperOptions                options = OPTIONS;
  g_autoptr (PdDocument)        document = NULL;
  PdSheet                      *sheet;
  g_autoptr (GString)           duties = g_string_new (NULL);
  guint                         n_parted = 0;

  for (guint i = 0; i < 40; i++)
    g_string_append_printf (duties, "At place %u:\nYou welcome people, and make room for quiet as well as for company.\n", i);
  pd_role_description_set_text (description, PD_ROLE_DUTIES, duties->str);
  options.large_print = TRUE;
  document = pd_role_sheet_new (description, "Version 2", &options);
  sheet = PD_SHEET (document);
  for (guint i = 0; i < sheet->pages->len; i++)
    {
      const PdSheetPage *page = g_ptr_array_index (sheet->pages, i);

      for (guint j = 0; j < page->pieces->len; j++)
        {
          const PdSheetPiece *piece = &g_array_index (page->pieces, PdSheetPiece, j);
          const PdSheetLine  *line = &g_array_index (pd_sheet_get_part (sheet, page->part)->lines, PdSheetLine, piece->line);

          if (line->kind != PD_SHEET_ROW)
            continue;
          assert_breaks_well (line->cells[1], piece->first[1] + piece->n[1]);
          n_parted += piece->first[1] > 0 ? 1 : 0;
        }
    }
  g_assert_cmpuint (n_parted, >, 0);
}

static void
test_recruits (void)
{
  g_autoptr (PdRoleDescription) description = make_description ();
  g_autoptr (PdDocument)        of_peer = NULL;
  g_autoptr (PdDocument)        of_other = NULL;
  g_autofree char              *peer = NULL;
  g_autofree char              *other = NULL;
  g_autofree char              *skill = g_strdup_printf ("Last%dword", PD_ROLE_SKILLS);
  g_autofree char              *duty = g_strdup_printf ("Last%dword", PD_ROLE_DUTIES);

  of_peer = pd_recruitment_sheet_new (description, "Version 2", &OPTIONS);
  peer = pdf_reader_print (of_peer, 0);
  pdf_reader_assert_says (peer, "How will you use your lived");
  pdf_reader_assert_says (peer, "A peer worker, of this service");
  pdf_reader_assert_says (peer, skill);
  pdf_reader_assert_is_silent_about (peer, duty);
  pd_role_description_set_text (description, PD_ROLE_KIND, "non-peer");
  of_other = pd_recruitment_sheet_new (description, "Version 2", &OPTIONS);
  other = pdf_reader_print (of_other, 0);
  pdf_reader_assert_is_silent_about (other, "How will you use your lived");
  pdf_reader_assert_says (other, "Working beside peer workers");
}

static PdRoleDrift *
make_drift (const PdRoleDescription *description,
            const char              *remarks)
{
  g_autoptr (PdRoleAssignment) assignment = pd_role_assignment_new (1, 2, 7, 20000);
  g_autoptr (GPtrArray)        sites = g_ptr_array_new_with_free_func (g_object_unref);
  g_autoptr (GPtrArray)        shifts = g_ptr_array_new_with_free_func (g_object_unref);
  PdShift                     *shift = pd_shift_new (1);

  if (remarks != NULL)
    pd_role_assignment_acknowledge (assignment, 2, 20700, 7, remarks);
  g_ptr_array_add (sites, pd_site_new (11, "Bay Street"));
  g_ptr_array_add (shifts, shift);
  pd_shift_set_person_id (shift, 7);
  pd_shift_set_site_id (shift, 11);
  pd_shift_set_day (shift, 20780);
  pd_shift_set_activity (shift, PD_ACTIVITY_ADMIN);
  g_assert_true (pd_shift_set_times (shift, 540, 900, NULL));
  return pd_role_drift_new (assignment, description, sites, shifts, 20600, 20784);
}

/* What the worker says stands before any figure. */
static void
test_reviews (void)
{
  static const char *const      PLACES[] = { "Bay Street", NULL };
  const PdRoleDriftNames        names = { "Noor", "Version 2", PLACES, 20600, 20784 };
  g_autoptr (PdRoleDescription) description = make_description ();
  g_autoptr (PdRoleDrift)       drift = NULL;
  g_autoptr (PdDocument)        document = NULL;
  g_autofree char              *all = NULL;

  pd_role_description_set_text (description, PD_ROLE_ACTIVITIES, "support");
  drift = make_drift (description, "The nights are missing.");
  document = pd_role_drift_sheet_new (drift, description, &names, &OPTIONS);
  all = pdf_reader_print (document, 0);
  pdf_reader_assert_says (all, "Noor, Peer worker");
  pdf_reader_assert_says (all, "6 h of 6 h were for something");
  pdf_reader_assert_says (all, "What is to change on the roster");
  g_assert_nonnull (strstr (all, "The nights are missing."));
  g_assert_true (strstr (all, "The nights are missing.") < strstr (all, "Admin"));
}

int
main (int    argc,
      char **argv)
{
  g_test_init (&argc, &argv, NULL);

  g_test_add_func ("/role-sheet/row-75-says-all-of-it-with-version-date-and-pages", test_says_all_of_it);
  g_test_add_func ("/role-sheet/row-72-two-versions-stand-side-by-side", test_compares);
  g_test_add_func ("/role-sheet/row-72-each-side-marks-its-own-words", test_each_side_marks_its_own);
  g_test_add_func ("/role-sheet/row-72-marks-are-seen-without-colour", test_marks_are_seen_without_colour);
  g_test_add_func ("/role-sheet/items-of-a-list-hang-below-their-first-letter", test_items_hang);
  g_test_add_func ("/role-sheet/row-75-parts-break-between-paragraphs", test_breaks_between_paragraphs);
  g_test_add_func ("/role-sheet/paragraphs-that-are-read-stand-apart", test_paragraphs_stand_apart);
  g_test_add_func ("/role-sheet/the-worker-s-words-stand-before-the-roster", test_reviews);
  g_test_add_func ("/role-sheet/row-70-a-panel-asks-how-lived-experience-is-used", test_recruits);

  return g_test_run ();
}
