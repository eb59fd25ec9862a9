/* SPDX-License-Identifier: GPL-3.0-or-later */

#include "config.h"

#include "pd-print-operation.h"
#include "pd-print-preview.h"
#include "sample-window.h"
#include "sample-workspace.h"

#include <glib/gstdio.h>

typedef struct
{
  SampleWorkspace sample;
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
  fixture->preview = pd_print_preview_new (fixture->sample.workspace, SAMPLE_MONDAY, &paper);
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
  /* The thread that lays out holds the service until it ends. */
  sample_window_wait_until (is_finished, fixture->sample.workspace);
  sample_workspace_tear_down (&fixture->sample);
}

static void
choose (Fixture    *fixture,
        const char *row,
        guint       selected)
{
  GObject    *combo = gtk_widget_get_template_child (fixture->preview, PD_TYPE_PRINT_PREVIEW, row);
  PdDocument *before = pd_page_view_get_document (fixture->view);

  adw_combo_row_set_selected (ADW_COMBO_ROW (combo), selected);
  while (pd_page_view_get_document (fixture->view) == before)
    g_main_context_iteration (NULL, TRUE);
  sample_window_wait_until (is_drawn, fixture->view);
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
  const PdRosterPaper *paper = pd_print_preview_get_paper (PD_PRINT_PREVIEW (fixture->preview));

  choose (fixture, "weeks", 2);
  g_assert_cmpuint (paper->n_weeks, ==, 4);
  choose (fixture, "side", PD_ROSTER_BY_SITE);
  g_assert_cmpint (paper->side, ==, PD_ROSTER_BY_SITE);
  choose (fixture, "redaction", PD_REDACTION_INITIALS);
  g_assert_cmpint (paper->redaction, ==, PD_REDACTION_INITIALS);
  choose (fixture, "ink", PD_INK_PLAIN);
  g_assert_cmpint (paper->ink, ==, PD_INK_PLAIN);
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
  GObject *combo = gtk_widget_get_template_child (fixture->preview, PD_TYPE_PRINT_PREVIEW, "weeks");

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
  add_test ("/print-preview/fewer-pages-keep-the-page-within", test_fewer_pages_keep_the_page_within);
  add_test ("/print-preview/the-page-can-be-seen-larger-and-whole", test_the_page_can_be_seen_larger_and_whole);
  add_test ("/print-preview/closing-while-it-is-laid-out-is-safe", test_closing_while_it_is_laid_out_is_safe);
  add_test ("/print-preview/the-printer-gets-what-the-preview-shows",
            test_the_printer_gets_what_the_preview_shows);
  add_test ("/print-preview/the-dialogs-own-preview-writes-nothing", test_the_dialogs_own_preview_writes_nothing);

  return g_test_run ();
}
