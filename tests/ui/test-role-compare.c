/* SPDX-License-Identifier: GPL-3.0-or-later */

#include "config.h"

#include "pd-print-preview.h"
#include "pd-role-compare-window.h"
#include "pd-role-print-options.h"
#include "pd-role-printable.h"
#include "sample-form.h"
#include "sample-role.h"
#include "sample-window.h"
#include "sample-workspace.h"

typedef struct
{
  SampleWorkspace sample;
  PdRole         *role;
  GtkWidget      *window;
} Fixture;

static void
set_up (Fixture      *self,
        gconstpointer data)
{
  sample_workspace_set_up (&self->sample, 3, 0);
  self->role = sample_role_add (self->sample.workspace, SAMPLE_MONDAY - 7);
  sample_role_approve (self->sample.workspace, self->role, SAMPLE_MONDAY - 7);
  sample_role_draft (self->sample.workspace, self->role, PD_ROLE_DECISIONS, "You decide before you begin a group.",
                     SAMPLE_MONDAY);
  self->window = pd_role_compare_window_new (NULL, self->sample.workspace, self->role, 1, 2, SAMPLE_MONDAY);
  gtk_window_present (GTK_WINDOW (self->window));
  sample_window_settle ();
}

static void
tear_down (Fixture      *self,
           gconstpointer data)
{
  sample_window_close (self->window);
  pd_role_free (self->role);
  sample_workspace_tear_down (&self->sample);
}

static GObject *
get_child (Fixture    *self,
           const char *id)
{
  return G_OBJECT (sample_form_get (self->window, PD_TYPE_ROLE_COMPARE_WINDOW, id));
}

static guint
count_parts (Fixture *self)
{
  guint n = 0;

  for (GtkWidget *row = gtk_widget_get_first_child (GTK_WIDGET (get_child (self, "parts"))); row != NULL;
       row = gtk_widget_get_next_sibling (row))
    n++;
  return n;
}

static GtkWidget *
find_label (GtkWidget  *widget,
            const char *text)
{
  if (GTK_IS_LABEL (widget) && g_str_equal (gtk_label_get_text (GTK_LABEL (widget)), text))
    return widget;
  for (GtkWidget *child = gtk_widget_get_first_child (widget); child != NULL; child = gtk_widget_get_next_sibling (child))
    {
      GtkWidget *found = find_label (child, text);

      if (found != NULL)
        return found;
    }
  return NULL;
}

/* The words of a label that have an attribute. */
static char *
dup_marked (GtkWidget    *label,
            PangoAttrType type)
{
  const char        *text = gtk_label_get_text (GTK_LABEL (label));
  PangoAttrIterator *iter = pango_attr_list_get_iterator (gtk_label_get_attributes (GTK_LABEL (label)));
  GString           *marked = g_string_new (NULL);

  do
    {
      int start;
      int end;

      pango_attr_iterator_range (iter, &start, &end);
      if (pango_attr_iterator_get (iter, type) != NULL)
        g_string_append_len (marked, text + start, end - start);
    }
  while (pango_attr_iterator_next (iter));
  pango_attr_iterator_destroy (iter);
  return g_string_free (marked, FALSE);
}

static void
test_marks_exactly_what_changed (Fixture      *self,
                                 gconstpointer data)
{
  GtkWidget       *before = find_label (self->window, "You ask before you begin a group.");
  GtkWidget       *after = find_label (self->window, "You decide before you begin a group.");
  g_autofree char *gone = NULL;
  g_autofree char *new = NULL;

  g_assert_nonnull (before);
  g_assert_nonnull (after);
  gone = dup_marked (before, PANGO_ATTR_STRIKETHROUGH);
  new = dup_marked (after, PANGO_ATTR_UNDERLINE);
  g_assert_cmpstr (gone, ==, "ask");
  g_assert_cmpstr (new, ==, "decide");
  g_assert_cmpuint (count_parts (self), ==, 1);
}

static void
test_says_what_changed (Fixture      *self,
                        gconstpointer data)
{
  GtkWidget *row = gtk_widget_get_first_child (GTK_WIDGET (get_child (self, "parts")));

  gtk_test_accessible_assert_property (row, GTK_ACCESSIBLE_PROPERTY_LABEL,
                                       "Your place in the team · What you decide: taken out: “ask”; put in: “decide”");
  g_assert_true (gtk_widget_get_focusable (row));
}

static void
test_all_parts_are_shown_when_asked_for (Fixture      *self,
                                         gconstpointer data)
{
  gtk_switch_set_active (GTK_SWITCH (get_child (self, "all")), TRUE);
  g_assert_cmpuint (count_parts (self), ==, 5);
  g_assert_nonnull (find_label (self->window, "The same in both"));
  gtk_switch_set_active (GTK_SWITCH (get_child (self, "all")), FALSE);
  g_assert_cmpuint (count_parts (self), ==, 1);
}

static void
test_a_version_beside_itself_says_the_same (Fixture      *self,
                                            gconstpointer data)
{
  adw_combo_row_set_selected (ADW_COMBO_ROW (get_child (self, "before")), 1);
  g_assert_cmpuint (count_parts (self), ==, 0);
  g_assert_cmpstr (gtk_label_get_label (GTK_LABEL (get_child (self, "summary"))), ==, "Both say the same.");
}

static gboolean
is_drawn (gpointer preview)
{
  return pd_page_view_is_drawn (pd_print_preview_get_view (preview));
}

static void
test_the_comparison_is_printed (Fixture      *self,
                                gconstpointer data)
{
  GtkWidget *preview;

  sample_form_act (self->window, "role-compare.print");
  preview = sample_window_find_toplevel (PD_TYPE_PRINT_PREVIEW);
  g_assert_nonnull (preview);
  sample_window_wait_until (is_drawn, preview);
  g_assert_cmpstr (pd_document_get_title (pd_page_view_get_document (pd_print_preview_get_view (PD_PRINT_PREVIEW (preview)))),
                   ==, "Two versions of a role description");
  sample_window_close (preview);
}

static void
made_cb (GObject      *source,
         GAsyncResult *result,
         gpointer      user_data)
{
  *(PdDocument **) user_data = pd_printable_make_finish (PD_PRINTABLE (source), result, NULL);
}

static PdDocument *
make (PdPrintable *printable)
{
  PdDocument *document = NULL;

  pd_printable_make_async (printable, NULL, made_cb, &document);
  while (document == NULL)
    g_main_context_iteration (NULL, TRUE);
  return document;
}

static void
choose (PdPrintable *printable,
        const char  *id,
        guint        selected)
{
  adw_combo_row_set_selected (ADW_COMBO_ROW (sample_form_get (pd_printable_get_options (printable), PD_TYPE_ROLE_PRINT_OPTIONS, id)),
                              selected);
}

static void
test_each_sheet_is_printed_also_large (Fixture      *self,
                                       gconstpointer data)
{
  g_autoptr (PdPrintable) printable = pd_role_printable_new (self->sample.workspace, self->role, PD_ROLE_SHEET_DESCRIPTION,
                                                             2, 1, SAMPLE_MONDAY);
  g_autoptr (PdDocument)  description = make (printable);
  g_autoptr (PdDocument)  recruitment = NULL;
  g_autoptr (PdDocument)  large = NULL;
  g_autofree char        *name = NULL;

  g_assert_cmpstr (pd_document_get_title (description), ==, "Role description");
  choose (printable, "sheet", PD_ROLE_SHEET_RECRUITMENT);
  recruitment = make (printable);
  g_assert_cmpstr (pd_document_get_title (recruitment), ==, "Recruitment sheet");
  name = pd_printable_dup_file_name (printable);
  g_assert_cmpstr (name, ==, "Recruitment sheet.pdf");
  gtk_switch_set_active (GTK_SWITCH (sample_form_get (pd_printable_get_options (printable), PD_TYPE_ROLE_PRINT_OPTIONS, "large")),
                         TRUE);
  large = make (printable);
  g_assert_cmpuint (pd_document_get_n_pages (large), >=, pd_document_get_n_pages (recruitment));
}

static void
test_a_role_with_one_version_is_not_compared (Fixture      *self,
                                              gconstpointer data)
{
  g_autoptr (PdRole)      role = sample_role_add (self->sample.workspace, SAMPLE_MONDAY);
  g_autoptr (PdPrintable) printable = pd_role_printable_new (self->sample.workspace, role, PD_ROLE_SHEET_DESCRIPTION, 1, 1,
                                                             SAMPLE_MONDAY);
  gpointer                sheet = sample_form_get (pd_printable_get_options (printable), PD_TYPE_ROLE_PRINT_OPTIONS, "sheet");

  g_assert_cmpuint (g_list_model_get_n_items (adw_combo_row_get_model (ADW_COMBO_ROW (sheet))), ==, 2);
}

static void
test_the_keyboard_begins_with_what_is_shown (Fixture      *self,
                                             gconstpointer data)
{
  g_assert_true (gtk_window_get_focus (GTK_WINDOW (self->window)) == GTK_WIDGET (get_child (self, "before")));
}

#define ADD(path, func) g_test_add (path, Fixture, NULL, set_up, func, tear_down)

int
main (int   argc,
      char *argv[])
{
  if (!sample_window_begin (&argc, &argv))
    return 0;

  ADD ("/role-compare/the-keyboard-begins-with-what-is-shown", test_the_keyboard_begins_with_what_is_shown);
  ADD ("/role-compare/row-72/marks-exactly-what-changed", test_marks_exactly_what_changed);
  ADD ("/role-compare/row-72/says-what-changed-to-a-screen-reader", test_says_what_changed);
  ADD ("/role-compare/row-72/all-parts-are-shown-when-asked-for", test_all_parts_are_shown_when_asked_for);
  ADD ("/role-compare/row-72/a-version-beside-itself-says-the-same", test_a_version_beside_itself_says_the_same);
  ADD ("/role-compare/row-75/the-comparison-is-printed", test_the_comparison_is_printed);
  ADD ("/role-printable/row-75/each-sheet-is-printed-also-large", test_each_sheet_is_printed_also_large);
  ADD ("/role-printable/row-75/a-role-with-one-version-is-not-compared", test_a_role_with_one_version_is_not_compared);

  return g_test_run ();
}
