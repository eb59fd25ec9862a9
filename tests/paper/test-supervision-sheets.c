/* SPDX-License-Identifier: GPL-3.0-or-later */

/* Notes and agreements of supervision on paper. */

#include "config.h"

#include "pd-note-sheet.h"
#include "pd-supervision-sheet.h"
#include "pdf-reader.h"

#define TUESDAY ((PdDay) 20781) /* 24 November 2026 */
#define SAMI 3
#define NOOR 4

static const PdPaperOptions OPTIONS = { .service_name = "Bay Peers", .printed_on = TUESDAY + 1 };

static const char *const OWNERS[] = { "Noor" };

static PdNote *
new_note (const char *theirs,
          const char *own)
{
  PdNote *note = pd_note_new ();

  pd_note_add_section (note, "connection", "Connection", "When did we feel close?");
  pd_note_add_section (note, "worldview", "Worldview", "How did each of us come to see it?");
  pd_note_set_account (note, 0, PD_NOTE_SIDE_SUPERVISOR, theirs);
  pd_note_set_account (note, 0, PD_NOTE_SIDE_WORKER, own);
  pd_note_add_action (note, "Ask the garden group", NOOR, TUESDAY + 7);
  note->next_day = TUESDAY + 14;
  return note;
}

static PdNoteSheetNote
describe (const PdNote *note,
          PdDay         day,
          const char   *readers)
{
  PdNoteSheetNote described = {
    .note = note,
    .day = day,
    .minutes = 50,
    .supervisor = "Sami",
    .worker = "Noor",
    .readers = readers,
    .standing = "Closed: all agreed to it",
    .action_owners = OWNERS,
  };

  return described;
}

static void
test_a_note_says_who_may_read_it (void)
{
  g_autoptr (PdNote)        note = new_note ("The tram was late.", "I felt unheard.");
  const PdNoteSheetAddition late = { "Noor", TUESDAY + 3, "We laughed about it." };
  PdNoteSheetNote           described = describe (note, TUESDAY, "Noor, Sami");
  g_autoptr (PdDocument)    document = NULL;
  g_autofree char          *words = NULL;

  described.additions = &late;
  described.n_additions = 1;
  document = pd_note_sheet_new (&described, 1, NULL, &OPTIONS);
  words = pdf_reader_print (document, 0);
  pdf_reader_assert_says (words, "Note of supervision");
  pdf_reader_assert_says (words, "Tuesday 24 November 2026, 50 minutes");
  pdf_reader_assert_says (words, "Confidential");
  pdf_reader_assert_says (words, "Supervisor: Sami. Worker: Noor.");
  pdf_reader_assert_says (words, "May be read by: Noor, Sami");
  pdf_reader_assert_says (words, "The tram was late.");
  pdf_reader_assert_says (words, "I felt unheard.");
  pdf_reader_assert_says (words, "Noor: Ask the garden group (by Tuesday 1 December 2026)");
  pdf_reader_assert_says (words, "Noor, Friday 27 November 2026");
  pdf_reader_assert_says (words, "We laughed about it.");
  pdf_reader_assert_says (words, "Page 1 of 1");
  pdf_reader_assert_says (words, "Printed on Wednesday 25 November 2026");
  pdf_reader_assert_is_silent_about (words, "Worldview");
  pdf_reader_assert_is_silent_about (words, "Copy of");
  /* Nothing shortens the names on a note. */
  pdf_reader_assert_is_silent_about (words, "Names:");
}

static void
test_what_is_written_shows_without_its_signs (void)
{
  g_autoptr (PdNote)     note = new_note ("# The morning\n- we **met**\n- we _left_", "1. I asked\n2. 3 * 4");
  PdNoteSheetNote        described = describe (note, TUESDAY, "Noor, Sami");
  g_autoptr (PdDocument) document = pd_note_sheet_new (&described, 1, NULL, &OPTIONS);
  g_autofree char       *words = pdf_reader_print (document, 0);

  pdf_reader_assert_says (words, "The morning");
  pdf_reader_assert_says (words, "• we met");
  pdf_reader_assert_says (words, "• we left");
  pdf_reader_assert_says (words, "1. I asked");
  pdf_reader_assert_says (words, "2. 3 * 4");
  pdf_reader_assert_is_silent_about (words, "#");
  pdf_reader_assert_is_silent_about (words, "**");
  pdf_reader_assert_is_silent_about (words, "_");
}

static void
test_a_copy_says_whose_it_is_on_every_page (void)
{
  g_autoptr (GString)    much = g_string_new (NULL);
  g_autoptr (PdNote)     note = NULL;
  PdNoteSheetNote        described;
  g_autoptr (PdDocument) document = NULL;
  g_autofree char       *words = NULL;

  for (guint i = 0; i < 200; i++)
    g_string_append (much, "We came back to the morning when the hub was loud. ");
  note = new_note (much->str, "");
  described = describe (note, TUESDAY, "Noor, Sami");
  document = pd_note_sheet_new (&described, 1, "Noor", &OPTIONS);
  words = pdf_reader_print (document, 0);
  g_assert_cmpuint (pd_document_get_n_pages (document), >=, 2);
  g_assert_cmpuint (pdf_reader_count (words, "Confidential. Copy of Noor"), ==, pd_document_get_n_pages (document));
  g_assert_cmpuint (pdf_reader_count (words, "Confidential. May be read by"), ==, pd_document_get_n_pages (document));
  pdf_reader_assert_says (words, "Page 2 of");
}

static char *
print_account (const char *account)
{
  g_autoptr (PdNote)     note = new_note (account, "");
  PdNoteSheetNote        described = describe (note, TUESDAY, "Noor, Sami");
  g_autoptr (PdDocument) document = pd_note_sheet_new (&described, 1, NULL, &OPTIONS);

  return pdf_reader_print (document, 0);
}

/* Letters of two bytes, so that a run would end within one. */
static void
test_one_long_line_is_printed_to_its_end (void)
{
  g_autoptr (GString) line = g_string_new ("a");
  g_autofree char    *words = NULL;

  for (guint i = 0; i < 150000; i++)
    g_string_append (line, "ж");
  words = print_account (line->str);
  g_assert_cmpuint (pdf_reader_count (words, "ж"), ==, 150000);
}

static void
test_many_lines_are_printed_each_once (void)
{
  g_autoptr (GString) lines = g_string_new (NULL);
  g_autofree char    *words = NULL;

  for (guint i = 0; i < 10000; i++)
    g_string_append_printf (lines, "- we **met** the heron %05u\n", i);
  words = print_account (lines->str);
  g_assert_cmpuint (pdf_reader_count (words, "• we met the heron "), ==, 10000);
  pdf_reader_assert_says (words, "• we met the heron 00000");
  pdf_reader_assert_says (words, "• we met the heron 09999");
  pdf_reader_assert_is_silent_about (words, "**");
}

static void
test_a_period_has_each_note_on_pages_of_its_own (void)
{
  g_autoptr (PdNote)     first = new_note ("The tram was late.", "");
  g_autoptr (PdNote)     second = new_note ("Power was named.", "");
  PdNoteSheetNote        both[] = { describe (first, TUESDAY, "Noor, Sami"),
                                    describe (second, TUESDAY + 14, "Noor, Ola, Sami") };
  g_autoptr (PdDocument) document = pd_note_sheet_new (both, G_N_ELEMENTS (both), NULL, &OPTIONS);
  g_autofree char       *words = pdf_reader_print (document, 0);

  g_assert_cmpuint (pd_document_get_n_pages (document), ==, 2);
  g_assert_cmpuint (pdf_reader_count (words, "Page 1 of 1"), ==, 2);
  pdf_reader_assert_says (words, "Tuesday 8 December 2026");
  /* Who reads the one may not read the other. */
  pdf_reader_assert_says (words, "May be read only by those who are named at the top of each note");
  pdf_reader_assert_says (words, "May be read by: Noor, Sami.");
  pdf_reader_assert_says (words, "May be read by: Noor, Ola, Sami.");
}

static void
test_an_agreement_is_printed_to_be_signed (void)
{
  static const char *const           members[] = { "Noor", NULL };
  const PdSupervisionSheetNames      names = { "Sami", members };
  g_autoptr (PdSupervisionAgreement) agreement = pd_supervision_agreement_new (PD_SUPERVISION_PRACTICE, SAMI, TUESDAY);
  g_autoptr (PdDocument)             document = NULL;
  g_autofree char                   *open = NULL;
  g_autoptr (PdDocument)             agreed = NULL;
  g_autofree char                   *words = NULL;

  pd_supervision_agreement_add_member (agreement, NOOR);
  pd_supervision_agreement_set_text (agreement, PD_SUPERVISION_TEXT_RECORDED, "We both write, and we alone read.");
  agreement->days_between = 14;
  agreement->review_on = TUESDAY + 182;
  pd_supervision_agreement_consent (agreement, NOOR, TUESDAY);
  document = pd_supervision_sheet_new (agreement, &names, &OPTIONS);
  open = pdf_reader_print (document, 0);
  pdf_reader_assert_says (open, "Supervision agreement");
  pdf_reader_assert_says (open, "every fortnight, 60 minutes");
  pdf_reader_assert_says (open, "We both write, and we alone read.");
  pdf_reader_assert_says (open, "Tuesday 25 May 2027");
  pdf_reader_assert_says (open, "Agreed on Tuesday 24 November 2026");
  pdf_reader_assert_says (open, "Signature and date:");
  /* What is open is asked, until all have agreed. */
  pdf_reader_assert_says (open, "What do we want from this time together?");
  pdf_reader_assert_is_silent_about (open, "Who may join");

  pd_supervision_agreement_consent (agreement, SAMI, TUESDAY + 1);
  agreed = pd_supervision_sheet_new (agreement, &names, &OPTIONS);
  words = pdf_reader_print (agreed, 0);
  pdf_reader_assert_is_silent_about (words, "Signature and date:");
  pdf_reader_assert_is_silent_about (words, "What do we want from this time together?");
}

static void
test_a_group_of_equals_has_no_supervisor_on_paper (void)
{
  static const char *const           members[] = { "Noor", "Ola", NULL };
  const PdSupervisionSheetNames      names = { NULL, members };
  g_autoptr (PdSupervisionAgreement) agreement = pd_supervision_agreement_new (PD_SUPERVISION_CO_SUPERVISION, PD_ID_NONE, TUESDAY);
  g_autoptr (PdDocument)             document = NULL;
  g_autofree char                   *words = NULL;

  agreement->form = PD_SUPERVISION_GROUP;
  pd_supervision_agreement_add_member (agreement, NOOR);
  pd_supervision_agreement_add_member (agreement, NOOR + 1);
  document = pd_supervision_sheet_new (agreement, &names, &OPTIONS);
  words = pdf_reader_print (document, 0);
  pdf_reader_assert_says (words, "The group");
  pdf_reader_assert_says (words, "Who may join");
  pdf_reader_assert_is_silent_about (words, "Supervisor");
  g_assert_cmpuint (pdf_reader_count (words, "Signature and date:"), ==, 2);
}

int
main (int    argc,
      char **argv)
{
  g_test_init (&argc, &argv, NULL);

  g_test_add_func ("/note-sheet/row-67/a-note-says-who-may-read-it", test_a_note_says_who_may_read_it);
  g_test_add_func ("/note-sheet/what-is-written-shows-without-its-signs", test_what_is_written_shows_without_its_signs);
  g_test_add_func ("/note-sheet/row-67/a-copy-says-whose-it-is-on-every-page", test_a_copy_says_whose_it_is_on_every_page);
  g_test_add_func ("/note-sheet/row-67/a-period-has-each-note-on-pages-of-its-own", test_a_period_has_each_note_on_pages_of_its_own);
  g_test_add_func ("/note-sheet/one-long-line-is-printed-to-its-end", test_one_long_line_is_printed_to_its_end);
  g_test_add_func ("/note-sheet/many-lines-are-printed-each-once", test_many_lines_are_printed_each_once);
  g_test_add_func ("/supervision-sheet/row-57/an-agreement-is-printed-to-be-signed", test_an_agreement_is_printed_to_be_signed);
  g_test_add_func ("/supervision-sheet/row-57/a-group-of-equals-has-no-supervisor-on-paper", test_a_group_of_equals_has_no_supervisor_on_paper);

  return g_test_run ();
}
