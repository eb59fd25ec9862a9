/* SPDX-License-Identifier: GPL-3.0-or-later */

#include "config.h"

#include "pd-note-finding-popover.h"
#include "pd-note-spelling.h"
#include "pd-page.h"
#include "pd-role-part-private.h"
#include "sample-form.h"
#include "sample-roles-page.h"
#include "sample-window.h"

#include <adwaita.h>

/* The editor of a role in the real page: what it keeps, and when. */

static PdRolePart *
find_part (GtkWidget  *widget,
           PdRoleField field)
{
  PdRolePart *found = NULL;

  if (PD_IS_ROLE_PART (widget) && pd_role_part_get_field (PD_ROLE_PART (widget)) == field)
    return PD_ROLE_PART (widget);
  for (GtkWidget *child = gtk_widget_get_first_child (widget); child != NULL && found == NULL;
       child = gtk_widget_get_next_sibling (child))
    found = find_part (child, field);
  return found;
}

/* As somebody types it. */
static void
type (SampleRolesPage *self,
      PdRoleField      field,
      const char      *words)
{
  PdRolePart *part = find_part (GTK_WIDGET (self->editor), field);

  g_assert_nonnull (part);
  if (part->buffer != NULL)
    gtk_text_buffer_set_text (part->buffer, words, -1);
  else
    gtk_editable_set_text (GTK_EDITABLE (part->row), words);
}

static void
begin (SampleRolesPage *self)
{
  g_autoptr (PdRole) role = sample_role_add (self->workspace, SAMPLE_MONDAY);

  sample_window_settle ();
  g_assert_true (pd_roles_list_choose (self->list, role->id));
  sample_roles_page_act (self, "roles.write");
  g_assert_true (sample_roles_page_is_shown (self, "editor"));
}

static void
leave (SampleRolesPage *self)
{
  sample_form_act (self->editor, "role-editor.leave");
  g_assert_true (sample_roles_page_is_shown (self, "role"));
}

static const char *
get_text (const PdRole *role,
          PdRoleField   field)
{
  return pd_role_get_newest (role)->description->texts[field];
}

static void
test_reading_changes_nothing (SampleRolesPage *self,
                              gconstpointer    data)
{
  guint64 before;

  begin (self);
  before = sample_roles_page_get_last_change (self);
  leave (self);
  g_assert_cmpuint (sample_roles_page_get_last_change (self), ==, before);
}

static void
test_leaving_saves_once (SampleRolesPage *self,
                         gconstpointer    data)
{
  g_autoptr (PdRole) role = NULL;
  guint64            before;

  begin (self);
  before = sample_roles_page_get_last_change (self);
  type (self, PD_ROLE_TEAM, "Harbour");
  type (self, PD_ROLE_DUTIES, "You welcome people.\n\nYou make tea.");
  leave (self);
  g_assert_cmpuint (sample_roles_page_get_last_change (self), ==, before + 1);
  role = sample_roles_page_load (self, 0);
  g_assert_cmpstr (get_text (role, PD_ROLE_TEAM), ==, "Harbour");
  g_assert_cmpstr (get_text (role, PD_ROLE_DUTIES), ==, "You welcome people.\nYou make tea.");
}

/* Every shape gives back what it was given, and what is chosen in it. */
static void
test_shapes (SampleRolesPage *self,
             gconstpointer    data)
{
  g_autoptr (PdRole) role = NULL;
  PdRolePart        *part;

  begin (self);
  part = find_part (GTK_WIDGET (self->editor), PD_ROLE_KIND);
  adw_combo_row_set_selected (ADW_COMBO_ROW (part->row), 1 + PD_ROLE_KIND_CARER);
  part = find_part (GTK_WIDGET (self->editor), PD_ROLE_SITES);
  gtk_check_button_set_active (g_ptr_array_index (part->checks, 0), TRUE);
  gtk_editable_set_text (GTK_EDITABLE (part->row), "The library; The pier");
  type (self, PD_ROLE_HOURS, "19.5 hours");
  type (self, PD_ROLE_SUPERVISION_DAYS, "fortnightly");
  type (self, PD_ROLE_SUPERVISION_MINUTES, "60");
  leave (self);
  role = sample_roles_page_load (self, 0);
  g_assert_cmpstr (get_text (role, PD_ROLE_KIND), ==, "carer");
  g_assert_true (g_str_has_suffix (get_text (role, PD_ROLE_SITES), "\nThe library\nThe pier"));
  g_assert_cmpstr (get_text (role, PD_ROLE_HOURS), ==, "1170 min");
  g_assert_cmpstr (get_text (role, PD_ROLE_SUPERVISION_DAYS), ==, "14 days");
  g_assert_cmpstr (get_text (role, PD_ROLE_SUPERVISION_MINUTES), ==, "60 min");
  g_assert_cmpstr (get_text (role, PD_ROLE_ACTIVITIES), ==, "support\nco-supervision");

  /* Opened again and left, all of it is as it was. */
  {
    guint64 before = sample_roles_page_get_last_change (self);

    sample_roles_page_act (self, "roles.write");
    leave (self);
    g_assert_cmpuint (sample_roles_page_get_last_change (self), ==, before);
  }
}

static void
test_words_are_kept (SampleRolesPage *self,
                     gconstpointer    data)
{
  g_autoptr (PdRole) role = NULL;
  PdRolePart        *part;

  begin (self);
  type (self, PD_ROLE_HOURS, "as the moon allows");
  part = find_part (GTK_WIDGET (self->editor), PD_ROLE_HOURS);
  g_assert_false (pd_role_part_is_understood (part));
  leave (self);
  role = sample_roles_page_load (self, 0);
  g_assert_cmpstr (get_text (role, PD_ROLE_HOURS), ==, "");
  g_assert_cmpstr (get_text (role, PD_ROLE_OTHER), ==, "Hours: as the moon allows");
}

static void
test_locking_keeps (SampleRolesPage *self,
                    gconstpointer    data)
{
  g_autoptr (PdRole) role = NULL;

  begin (self);
  type (self, PD_ROLE_PURPOSE, "To sit with people.");
  pd_page_lock (PD_PAGE (self->page));
  role = sample_roles_page_load (self, 0);
  g_assert_cmpstr (get_text (role, PD_ROLE_PURPOSE), ==, "To sit with people.");
}

/* Even without the one thing that a role can't be kept without. */
static void
test_a_title_is_not_needed_to_be_kept (SampleRolesPage *self,
                                       gconstpointer    data)
{
  g_autoptr (PdRole) role = NULL;

  begin (self);
  type (self, PD_ROLE_TITLE, "");
  type (self, PD_ROLE_PURPOSE, "To sit with people.");
  pd_page_lock (PD_PAGE (self->page));
  role = sample_roles_page_load (self, 0);
  g_assert_cmpstr (get_text (role, PD_ROLE_TITLE), ==, "A role without a title");
  g_assert_cmpstr (get_text (role, PD_ROLE_PURPOSE), ==, "To sit with people.");
}

static void
test_choosing_another_role_keeps (SampleRolesPage *self,
                                  gconstpointer    data)
{
  g_autoptr (PdRole) other = sample_role_add (self->workspace, SAMPLE_MONDAY);
  g_autoptr (PdRole) writing = sample_role_add (self->workspace, SAMPLE_MONDAY);
  g_autoptr (PdRole) role = NULL;

  g_assert_true (pd_roles_list_choose (self->list, writing->id));
  sample_roles_page_act (self, "roles.write");
  type (self, PD_ROLE_TEAM, "Harbour");
  g_assert_true (pd_roles_list_choose (self->list, other->id));
  sample_window_settle ();
  g_assert_true (sample_roles_page_is_shown (self, "role"));
  g_assert_cmpint (pd_role_pane_get_role (self->pane)->id, ==, other->id);
  role = pd_workspace_load_role (self->workspace, writing->id, NULL);
  g_assert_cmpstr (get_text (role, PD_ROLE_TEAM), ==, "Harbour");
}

/* What was taken back meanwhile comes back with what is written: nothing typed is lost. */
static void
test_undo_meanwhile (SampleRolesPage *self,
                     gconstpointer    data)
{
  g_autoptr (PdRole) other = sample_role_add (self->workspace, SAMPLE_MONDAY);
  g_autoptr (PdRole) role = NULL;

  sample_role_draft (self->workspace, other, PD_ROLE_TITLE, "A cook", SAMPLE_MONDAY);
  begin (self);
  type (self, PD_ROLE_TEAM, "Harbour");
  sample_roles_page_undo (self);
  g_assert_true (sample_roles_page_is_shown (self, "editor"));
  leave (self);
  role = sample_roles_page_load (self, 1);
  g_assert_cmpstr (get_text (role, PD_ROLE_TITLE), ==, "Peer worker");
  g_assert_cmpstr (get_text (role, PD_ROLE_TEAM), ==, "Harbour");
}

/* A change of the same draft is shown where nothing is written, and written over otherwise. */
static void
test_changes_meanwhile (SampleRolesPage *self,
                        gconstpointer    data)
{
  g_autoptr (PdRole) role = NULL;
  PdRolePart        *part;

  begin (self);
  role = sample_roles_page_load (self, 0);
  sample_role_draft (self->workspace, role, PD_ROLE_TEAM, "Bay", SAMPLE_MONDAY);
  sample_window_settle ();
  part = find_part (GTK_WIDGET (self->editor), PD_ROLE_TEAM);
  g_assert_cmpstr (gtk_editable_get_text (GTK_EDITABLE (part->row)), ==, "Bay");
  type (self, PD_ROLE_TEAM, "Harbour");
  sample_role_draft (self->workspace, role, PD_ROLE_TEAM, "Hill", SAMPLE_MONDAY);
  sample_window_settle ();
  g_assert_cmpstr (gtk_editable_get_text (GTK_EDITABLE (part->row)), ==, "Harbour");
  leave (self);
  g_clear_pointer (&role, pd_role_free);
  role = sample_roles_page_load (self, 0);
  g_assert_cmpstr (get_text (role, PD_ROLE_TEAM), ==, "Harbour");
}

typedef struct
{
  SampleRolesPage *page;
  PdRoleField      field;
  const char      *expected;
} Saved;

static gboolean
is_saved (gpointer data)
{
  Saved             *saved = data;
  g_autoptr (PdRole) role = sample_roles_page_load (saved->page, 0);

  return g_str_equal (get_text (role, saved->field), saved->expected);
}

static void
wait_until_saved (SampleRolesPage *self,
                  PdRoleField      field,
                  const char      *expected)
{
  Saved saved = { self, field, expected };

  sample_window_wait_until (is_saved, &saved);
}

static void
count_told_cb (PdWorkspace *workspace,
               guint        tables,
               guint       *n_told)
{
  *n_told += !pd_workspace_is_keeping_draft (workspace);
}

/* However often it is saved, it is one act, and told by nothing but the editor. */
static void
test_pauses_save (SampleRolesPage *self,
                  gconstpointer    data)
{
  PdRolePart *part;
  guint       n_told = 0;

  begin (self);
  part = find_part (GTK_WIDGET (self->editor), PD_ROLE_TEAM);
  g_signal_connect (self->workspace, "changed", G_CALLBACK (count_told_cb), &n_told);
  type (self, PD_ROLE_TEAM, "Harbour");
  wait_until_saved (self, PD_ROLE_TEAM, "Harbour");
  type (self, PD_ROLE_PURPOSE, "To sit with people.");
  wait_until_saved (self, PD_ROLE_PURPOSE, "To sit with people.");
  type (self, PD_ROLE_TEAM, "Hill");
  wait_until_saved (self, PD_ROLE_TEAM, "Hill");
  g_assert_true (sample_roles_page_is_shown (self, "editor"));
  g_assert_cmpstr (pd_workspace_get_undo_label (self->workspace), ==, "Change the draft of a role: Peer worker");
  g_assert_cmpuint (n_told, ==, 0);

  sample_roles_page_undo (self);
  g_assert_true (sample_roles_page_is_shown (self, "editor"));
  g_assert_cmpstr (gtk_editable_get_text (GTK_EDITABLE (part->row)), ==, "");
  g_assert_cmpstr (pd_workspace_get_undo_label (self->workspace), ==, "Add a role: Peer worker");
  g_assert_cmpuint (n_told, ==, 1);
  g_signal_handlers_disconnect_by_data (self->workspace, &n_told);
}

/* Nothing is moved under the hands of whoever writes. */
static void
test_half_a_word_stays (SampleRolesPage *self,
                        gconstpointer    data)
{
  PdRolePart *part;

  begin (self);
  part = find_part (GTK_WIDGET (self->editor), PD_ROLE_HOURS);
  type (self, PD_ROLE_HOURS, "fif");
  wait_until_saved (self, PD_ROLE_OTHER, "Hours: fif");
  g_assert_cmpstr (gtk_editable_get_text (GTK_EDITABLE (part->row)), ==, "fif");
  type (self, PD_ROLE_HOURS, "15 hours");
  wait_until_saved (self, PD_ROLE_HOURS, "900 min");
  wait_until_saved (self, PD_ROLE_OTHER, "");
}

/* A version that is approved does not change: what is written is the next one. */
static void
test_the_next_version (SampleRolesPage *self,
                       gconstpointer    data)
{
  g_autoptr (PdRole) role = NULL;

  begin (self);
  leave (self);
  sample_roles_page_act (self, "roles.approve");
  sample_roles_page_act (self, "roles.write");
  type (self, PD_ROLE_TEAM, "Harbour");
  leave (self);
  role = sample_roles_page_load (self, 0);
  g_assert_cmpuint (role->versions->len, ==, 2);
  g_assert_cmpstr (pd_role_find_version (role, 1)->description->texts[PD_ROLE_TEAM], ==, "");
  g_assert_cmpstr (get_text (role, PD_ROLE_TEAM), ==, "Harbour");
  g_assert_true (pd_role_version_is_draft (pd_role_get_newest (role)));
}

static gboolean
says_no_gap (gpointer part)
{
  return !gtk_widget_get_visible (((PdRolePart *) part)->gap_box);
}

static void
test_gaps_follow_the_words (SampleRolesPage *self,
                            gconstpointer    data)
{
  PdRolePart *part;

  begin (self);
  part = find_part (GTK_WIDGET (self->editor), PD_ROLE_TEAM);
  g_assert_true (gtk_widget_get_visible (part->gap_box));
  g_assert_cmpstr (gtk_label_get_label (GTK_LABEL (part->gap)), ==, "Nothing says which team it belongs to.");
  type (self, PD_ROLE_TEAM, "Harbour");
  sample_window_wait_until (says_no_gap, part);
}

static gboolean
has_one_hint (gpointer part)
{
  return pd_note_checker_count (((PdRolePart *) part)->buffer) == 1;
}

static gboolean
is_explained (gpointer editor)
{
  GtkWidget *popover = sample_roles_page_find (editor, PD_TYPE_NOTE_FINDING_POPOVER);

  return popover != NULL && gtk_widget_get_mapped (popover);
}

static void
test_spelling (SampleRolesPage *self,
               gconstpointer    data)
{
  g_autoptr (PdRole) role = NULL;
  PdRolePart        *part;
  GtkWidget         *button;
  GtkTextIter        start;

  begin (self);
  part = find_part (GTK_WIDGET (self->editor), PD_ROLE_DUTIES);
  type (self, PD_ROLE_DUTIES, "You give an acount of it.\nYou ask about the treatment.");
  sample_window_wait_until (has_one_hint, part);
  gtk_widget_grab_focus (GTK_WIDGET (part));
  gtk_text_buffer_get_start_iter (part->buffer, &start);
  gtk_text_buffer_place_cursor (part->buffer, &start);
  sample_form_act (self->editor, "hints.next");
  sample_window_wait_until (is_explained, self->editor);
  button = sample_form_find_button (sample_roles_page_find (GTK_WIDGET (self->editor), PD_TYPE_NOTE_FINDING_POPOVER), "Write “account”");
  g_assert_nonnull (button);
  g_signal_emit_by_name (button, "clicked");
  sample_window_settle ();
  leave (self);
  role = sample_roles_page_load (self, 0);
  g_assert_cmpstr (get_text (role, PD_ROLE_DUTIES), ==, "You give an account of it.\nYou ask about the treatment.");
}

/* As much as can be kept, in words: with an end of the line behind each so many bytes. */
static char *
dup_most (gsize n_line_bytes)
{
  char *most = g_strnfill (PD_ROLE_MAX_TEXT, 'a');

  for (gsize i = 7; i < PD_ROLE_MAX_TEXT - 1; i += 8)
    most[i] = (i + 1) % n_line_bytes == 0 ? '\n' : ' ';
  return most;
}

static void
test_too_much_is_not_taken (SampleRolesPage *self,
                            gconstpointer    data)
{
  g_autofree char   *most = dup_most (800);
  g_autoptr (PdRole) role = NULL;
  PdRolePart        *part;

  begin (self);
  type (self, PD_ROLE_PURPOSE, most);
  part = find_part (GTK_WIDGET (self->editor), PD_ROLE_PURPOSE);
  gtk_text_buffer_insert_at_cursor (part->buffer, "b", 1);
  leave (self);
  role = sample_roles_page_load (self, 0);
  g_assert_cmpstr (get_text (role, PD_ROLE_PURPOSE), ==, most);
}

/* Brought in from elsewhere: a line that no text view lays out in time. */
static void
test_what_is_too_long_stays (SampleRolesPage *self,
                             gconstpointer    data)
{
  g_autofree char   *line = dup_most (PD_ROLE_MAX_TEXT);
  g_autoptr (PdRole) role = sample_role_add (self->workspace, SAMPLE_MONDAY);
  PdRolePart        *part;

  sample_role_draft (self->workspace, role, PD_ROLE_PURPOSE, line, SAMPLE_MONDAY);
  sample_window_settle ();
  sample_roles_page_act (self, "roles.write");
  part = find_part (GTK_WIDGET (self->editor), PD_ROLE_PURPOSE);
  g_assert_true (pd_role_part_is_cut (part));
  g_assert_false (gtk_text_view_get_editable (GTK_TEXT_VIEW (part->view)));
  type (self, PD_ROLE_TEAM, "Harbour");
  leave (self);
  g_clear_pointer (&role, pd_role_free);
  role = sample_roles_page_load (self, 0);
  g_assert_cmpstr (get_text (role, PD_ROLE_PURPOSE), ==, line);
  g_assert_cmpstr (get_text (role, PD_ROLE_TEAM), ==, "Harbour");
}

#define ADD(path, func) \
  g_test_add (path, SampleRolesPage, NULL, sample_roles_page_set_up, func, sample_roles_page_tear_down)

int
main (int   argc,
      char *argv[])
{
  pd_note_spelling_keep_out_of_home ();
  g_setenv ("LANGUAGE", "en_AU", TRUE);
  if (!sample_window_begin (&argc, &argv))
    return 0;

  ADD ("/roles-editor/reading-a-draft-changes-nothing", test_reading_changes_nothing);
  ADD ("/roles-editor/leaving-saves-it-as-one-change", test_leaving_saves_once);
  ADD ("/roles-editor/row-69/every-shape-gives-back-what-is-in-it", test_shapes);
  ADD ("/roles-editor/words-that-are-not-understood-are-kept", test_words_are_kept);
  ADD ("/roles-editor/locking-keeps-what-was-typed", test_locking_keeps);
  ADD ("/roles-editor/pauses-save-what-is-typed-as-one-change", test_pauses_save);
  ADD ("/roles-editor/half-a-word-stays-where-it-is-while-it-is-saved", test_half_a_word_stays);
  ADD ("/roles-editor/what-has-no-title-is-kept-too", test_a_title_is_not_needed_to_be_kept);
  ADD ("/roles-editor/choosing-another-role-keeps-what-was-typed", test_choosing_another_role_keeps);
  ADD ("/roles-editor/a-role-that-went-comes-back-with-what-was-typed", test_undo_meanwhile);
  ADD ("/roles-editor/changes-meanwhile-do-not-take-what-was-typed", test_changes_meanwhile);
  ADD ("/roles-editor/row-72/what-is-written-of-an-approved-role-is-its-next-version", test_the_next_version);
  ADD ("/roles-editor/row-71/what-is-left-open-is-named-while-one-writes", test_gaps_follow_the_words);
  ADD ("/roles-editor/a-word-is-spelt-another-way-when-asked-for", test_spelling);
  ADD ("/roles-editor/more-than-can-be-kept-is-not-taken", test_too_much_is_not_taken);
  ADD ("/roles-editor/what-is-too-long-to-be-shown-stays-as-it-is", test_what_is_too_long_stays);

  return g_test_run ();
}
