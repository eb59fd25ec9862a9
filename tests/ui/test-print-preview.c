/* SPDX-License-Identifier: GPL-3.0-or-later */

#include "config.h"

#include "pd-print-operation.h"
#include "pd-print-options.h"
#include "pd-print-preview.h"
#include "pd-roster-printable.h"
#include "sample-window.h"
#include "sample-workspace.h"

#include <glib/gstdio.h>

typedef struct
{
  SampleWorkspace sample;
  PdPrintable    *printable;
  GtkWidget      *preview;
  PdPageView     *view;
} Fixture;

static gboolean
is_drawn (gpointer data)
{
  return pd_page_view_is_drawn (data);
}

static void
set_up (Fixture      *fixture,
        gconstpointer data)
{
  PdRosterPaper paper = { .from = SAMPLE_MONDAY, .n_weeks = 1 };

  sample_workspace_set_up (&fixture->sample, 40, 2);
  fixture->printable = pd_roster_printable_new (fixture->sample.workspace, SAMPLE_MONDAY, &paper);
  fixture->preview = pd_print_preview_new (fixture->printable);
  fixture->view = pd_print_preview_get_view (PD_PRINT_PREVIEW (fixture->preview));
  gtk_window_present (GTK_WINDOW (fixture->preview));
  sample_window_wait_until (is_drawn, fixture->view);
}

static gboolean
is_finished (gpointer data)
{
  return G_OBJECT (data)->ref_count == 1;
}

static void
tear_down (Fixture      *fixture,
           gconstpointer data)
{
  sample_window_close (fixture->preview);
  g_clear_object (&fixture->printable);
  /* The thread that lays out holds the service until it ends. */
  sample_window_wait_until (is_finished, fixture->sample.workspace);
  sample_workspace_tear_down (&fixture->sample);
}

static GObject *
find_option (Fixture    *fixture,
             const char *row)
{
  return gtk_widget_get_template_child (pd_printable_get_options (fixture->printable), PD_TYPE_PRINT_OPTIONS, row);
}

static void
choose (Fixture    *fixture,
        const char *row,
        guint       selected)
{
  GObject    *combo = find_option (fixture, row);
  PdDocument *before = pd_page_view_get_document (fixture->view);

  adw_combo_row_set_selected (ADW_COMBO_ROW (combo), selected);
  while (pd_page_view_get_document (fixture->view) == before)
    g_main_context_iteration (NULL, TRUE);
  sample_window_wait_until (is_drawn, fixture->view);
}

static const PdRosterPaper *
get_paper (Fixture *fixture)
{
  return pd_print_options_get_paper (PD_PRINT_OPTIONS (pd_printable_get_options (fixture->printable)));
}

static guint
count_pages (Fixture *fixture)
{
  return pd_document_get_n_pages (pd_page_view_get_document (fixture->view));
}

static void
test_it_shows_the_first_page (Fixture      *fixture,
                              gconstpointer data)
{
  GObject         *label = gtk_widget_get_template_child (fixture->preview, PD_TYPE_PRINT_PREVIEW, "page_label");
  g_autofree char *words = g_strdup_printf ("Page 1 of %u", count_pages (fixture));
  g_autofree char *spoken = g_strconcat (words, ", as it will be on paper", NULL);

  g_assert_cmpuint (count_pages (fixture), >, 1);
  g_assert_cmpstr (gtk_label_get_text (GTK_LABEL (label)), ==, words);
  gtk_test_accessible_assert_property (fixture->view, GTK_ACCESSIBLE_PROPERTY_LABEL, spoken);
}

static void
test_pages_are_turned_within_the_document (Fixture      *fixture,
                                           gconstpointer data)
{
  guint last = count_pages (fixture) - 1;

  gtk_widget_activate_action (fixture->preview, "preview.previous", NULL);
  g_assert_cmpuint (pd_page_view_get_page (fixture->view), ==, 0);
  for (guint i = 0; i < last + 3; i++)
    gtk_widget_activate_action (fixture->preview, "preview.next", NULL);
  g_assert_cmpuint (pd_page_view_get_page (fixture->view), ==, last);
  sample_window_wait_until (is_drawn, fixture->view);
  gtk_widget_activate_action (fixture->preview, "preview.previous", NULL);
  g_assert_cmpuint (pd_page_view_get_page (fixture->view), ==, last - 1);
}

static void
test_larger_paper_has_fewer_pages (Fixture      *fixture,
                                   gconstpointer data)
{
  guint  a4_pages = count_pages (fixture);
  double a4_width;
  double a3_width;
  double height;

  pd_document_get_page_size (pd_page_view_get_document (fixture->view), &a4_width, &height);
  choose (fixture, "paper_size", PD_PAPER_A3);
  pd_document_get_page_size (pd_page_view_get_document (fixture->view), &a3_width, &height);
  g_assert_cmpuint (count_pages (fixture), <, a4_pages);
  g_assert_cmpfloat (a3_width, >, a4_width * 1.4);
}

static void
test_each_option_makes_other_pages (Fixture      *fixture,
                                    gconstpointer data)
{
  const PdRosterPaper *paper = get_paper (fixture);

  choose (fixture, "weeks", 2);
  g_assert_cmpuint (paper->n_weeks, ==, 4);
  choose (fixture, "side", PD_ROSTER_BY_SITE);
  g_assert_cmpint (paper->side, ==, PD_ROSTER_BY_SITE);
  choose (fixture, "redaction", PD_REDACTION_INITIALS);
  g_assert_cmpint (paper->redaction, ==, PD_REDACTION_INITIALS);
  choose (fixture, "ink", PD_INK_PLAIN);
  g_assert_cmpint (paper->ink, ==, PD_INK_PLAIN);
}

static gboolean
is_offered (Fixture    *fixture,
            const char *row)
{
  return gtk_widget_get_visible (GTK_WIDGET (find_option (fixture, row)));
}

static void
test_each_sheet_offers_what_makes_a_difference (Fixture      *fixture,
                                                gconstpointer data)
{
  g_assert_true (is_offered (fixture, "site") && is_offered (fixture, "side") && is_offered (fixture, "marks_row"));
  g_assert_false (is_offered (fixture, "person") || is_offered (fixture, "span"));

  choose (fixture, "sheet", PD_SHEET_KIND_SIGN_IN);
  g_assert_true (is_offered (fixture, "site") && is_offered (fixture, "span"));
  g_assert_false (is_offered (fixture, "person") || is_offered (fixture, "side") || is_offered (fixture, "paper_size"));

  choose (fixture, "sheet", PD_SHEET_KIND_PERSON);
  g_assert_true (is_offered (fixture, "person"));
  g_assert_false (is_offered (fixture, "site") || is_offered (fixture, "marks_row"));
}

static void
test_each_sheet_is_made (Fixture      *fixture,
                         gconstpointer data)
{
  static const char *const titles[PD_SHEET_N_KINDS] = { "Roster", "Roster of one person", "Sign-in sheet",
                                                        "Agreements and decisions", "What has changed" };

  for (guint kind = PD_SHEET_N_KINDS - 1; kind > 0; kind--)
    {
      choose (fixture, "sheet", kind);
      g_assert_cmpint (get_paper (fixture)->sheet, ==, kind);
      g_assert_cmpstr (pd_document_get_title (pd_page_view_get_document (fixture->view)), ==, titles[kind]);
    }
}

static void
test_one_person_has_fewer_pages_than_everybody (Fixture      *fixture,
                                                gconstpointer data)
{
  guint of_all;

  choose (fixture, "sheet", PD_SHEET_KIND_PERSON);
  of_all = count_pages (fixture);
  choose (fixture, "person", 2);
  g_assert_cmpint (get_paper (fixture)->person_id, !=, PD_ID_NONE);
  g_assert_cmpuint (of_all, >=, 30);
  g_assert_cmpuint (count_pages (fixture), <=, 2);
}

static void
test_a_site_alone_has_fewer_sign_in_sheets (Fixture      *fixture,
                                            gconstpointer data)
{
  guint of_all;

  choose (fixture, "sheet", PD_SHEET_KIND_SIGN_IN);
  of_all = count_pages (fixture);
  choose (fixture, "site", 1);
  g_assert_cmpuint (count_pages (fixture), <, of_all);
  g_assert_cmpuint (count_pages (fixture), >, 0);
}

static void
test_fewer_pages_keep_the_page_within (Fixture      *fixture,
                                       gconstpointer data)
{
  pd_page_view_set_page (fixture->view, 1000);
  choose (fixture, "paper_size", PD_PAPER_A3);
  g_assert_cmpuint (pd_page_view_get_page (fixture->view), ==, count_pages (fixture) - 1);
}

static void
test_the_page_can_be_seen_larger_and_whole (Fixture      *fixture,
                                            gconstpointer data)
{
  double whole = pd_page_view_get_scale (fixture->view);

  gtk_widget_activate_action (fixture->preview, "preview.zoom-in", NULL);
  gtk_widget_activate_action (fixture->preview, "preview.zoom-in", NULL);
  g_assert_cmpfloat (pd_page_view_get_scale (fixture->view), >, 1.5 * whole);
  sample_window_wait_until (is_drawn, fixture->view);
  gtk_widget_activate_action (fixture->preview, "preview.zoom-fit", NULL);
  sample_window_wait_until (is_drawn, fixture->view);
  g_assert_cmpfloat_with_epsilon (pd_page_view_get_scale (fixture->view), whole, 0.01);
}

static void
test_closing_while_it_is_laid_out_is_safe (Fixture      *fixture,
                                           gconstpointer data)
{
  GObject *combo = find_option (fixture, "weeks");

  adw_combo_row_set_selected (ADW_COMBO_ROW (combo), 1);
  adw_combo_row_set_selected (ADW_COMBO_ROW (combo), 2);
}

static char *
read_pdf_text (const char *path)
{
  const char *const  argv[] = { "pdftotext", "-layout", path, "-", NULL };
  g_autoptr (GError) error = NULL;
  char              *text = NULL;

  g_spawn_sync (NULL, (char **) argv, NULL, G_SPAWN_SEARCH_PATH, NULL, NULL, &text, NULL, NULL, &error);
  g_assert_no_error (error);
  return text;
}

/* Exporting is what GTK itself calls printing without a printer: the same callbacks. */
static void
test_the_printer_gets_what_the_preview_shows (Fixture      *fixture,
                                              gconstpointer data)
{
  g_autofree char              *path = g_build_filename (fixture->sample.folder, "printed.pdf", NULL);
  g_autoptr (GtkPrintOperation) operation = NULL;
  g_autoptr (GError)            error = NULL;
  g_autofree char              *text = NULL;
  int                           n_pages;

  operation = pd_print_operation_new (pd_page_view_get_document (fixture->view));
  gtk_print_operation_set_export_filename (operation, path);
  g_assert_cmpint (gtk_print_operation_run (operation, GTK_PRINT_OPERATION_ACTION_EXPORT, NULL, &error), ==,
                   GTK_PRINT_OPERATION_RESULT_APPLY);
  g_assert_no_error (error);
  g_object_get (operation, "n-pages", &n_pages, NULL);
  g_assert_cmpuint (n_pages, ==, count_pages (fixture));
  text = read_pdf_text (path);
  g_assert_nonnull (strstr (text, "Mira Khan"));
  g_assert_nonnull (strstr (text, "Page 1 of"));
}

static guint
count_temporary_files (void)
{
  g_autoptr (GDir) dir = g_dir_open (g_get_tmp_dir (), 0, NULL);
  const char      *name;
  guint            n = 0;

  while ((name = g_dir_read_name (dir)) != NULL)
    if (g_str_has_prefix (name, "preview"))
      n++;
  return n;
}

static void
done_cb (GtkPrintOperation       *operation,
         GtkPrintOperationResult  result,
         GtkPrintOperationResult *ret_result)
{
  *ret_result = result;
}

static gboolean
is_done (gpointer data)
{
  return *(GtkPrintOperationResult *) data != GTK_PRINT_OPERATION_RESULT_IN_PROGRESS;
}

/* GTK's own would leave the roster in the folder for temporary files. */
static void
test_the_dialogs_own_preview_writes_nothing (Fixture      *fixture,
                                             gconstpointer data)
{
  guint                         before = count_temporary_files ();
  GtkPrintOperationResult       result = GTK_PRINT_OPERATION_RESULT_IN_PROGRESS;
  g_autoptr (GtkPrintOperation) operation = NULL;
  g_autoptr (GError)            error = NULL;

  operation = pd_print_operation_new (pd_page_view_get_document (fixture->view));
  g_signal_connect (operation, "done", G_CALLBACK (done_cb), &result);
  gtk_print_operation_run (operation, GTK_PRINT_OPERATION_ACTION_PREVIEW, GTK_WINDOW (fixture->preview), &error);
  g_assert_no_error (error);
  sample_window_wait_until (is_done, &result);
  g_assert_cmpint (result, ==, GTK_PRINT_OPERATION_RESULT_APPLY);
  g_assert_cmpuint (count_temporary_files (), ==, before);
}

static void
add_test (const char *path,
          void (*test) (Fixture *, gconstpointer))
{
  g_test_add (path, Fixture, NULL, set_up, test, tear_down);
}

int
main (int   argc,
      char *argv[])
{
  if (!sample_window_begin (&argc, &argv))
    return 0;

  add_test ("/print-preview/it-shows-the-first-page", test_it_shows_the_first_page);
  add_test ("/print-preview/pages-are-turned-within-the-document", test_pages_are_turned_within_the_document);
  add_test ("/print-preview/larger-paper-has-fewer-pages", test_larger_paper_has_fewer_pages);
  add_test ("/print-preview/each-option-makes-other-pages", test_each_option_makes_other_pages);
  add_test ("/print-preview/each-sheet-offers-what-makes-a-difference",
            test_each_sheet_offers_what_makes_a_difference);
  add_test ("/print-preview/row-46/each-sheet-is-made", test_each_sheet_is_made);
  add_test ("/print-preview/one-person-has-fewer-pages-than-everybody",
            test_one_person_has_fewer_pages_than_everybody);
  add_test ("/print-preview/a-site-alone-has-fewer-sign-in-sheets", test_a_site_alone_has_fewer_sign_in_sheets);
  add_test ("/print-preview/fewer-pages-keep-the-page-within", test_fewer_pages_keep_the_page_within);
  add_test ("/print-preview/the-page-can-be-seen-larger-and-whole", test_the_page_can_be_seen_larger_and_whole);
  add_test ("/print-preview/closing-while-it-is-laid-out-is-safe", test_closing_while_it_is_laid_out_is_safe);
  add_test ("/print-preview/the-printer-gets-what-the-preview-shows",
            test_the_printer_gets_what_the_preview_shows);
  add_test ("/print-preview/the-dialogs-own-preview-writes-nothing", test_the_dialogs_own_preview_writes_nothing);

  return g_test_run ();
}
