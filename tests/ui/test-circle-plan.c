/* SPDX-License-Identifier: GPL-3.0-or-later */

#include "config.h"

#include "pd-circle-apart-dialog.h"
#include "pd-circle-apart-window.h"
#include "pd-circle-count.h"
#include "pd-circle-matrix-view.h"
#include "pd-circle-plan-view.h"
#include "pd-circle-weeks-dialog.h"
#include "pd-page.h"
#include "pd-rows-group.h"
#include "pd-workspace-circles.h"
#include "pd-workspace-kept-apart.h"
#include "sample-circle.h"
#include "sample-form.h"
#include "sample-window.h"

static guint
count (SampleCircle *self,
       const char   *css_class)
{
  g_autoptr (GPtrArray) chips = sample_circle_list_chips (self, css_class);

  return chips->len;
}

static gboolean
has_plan (gpointer data)
{
  return gtk_widget_get_visible (sample_form_get (((SampleCircle *) data)->page, PD_TYPE_COSUPERVISION_PAGE, "proposal_buttons")) &&
         count (data, "proposed") > 0;
}

static void
plan (SampleCircle *self)
{
  sample_circle_act (self, "page.plan");
  sample_form_save (sample_form_find (PD_TYPE_CIRCLE_WEEKS_DIALOG));
  sample_window_wait_until (has_plan, self);
  sample_window_settle ();
}

static gboolean
is_accepted (gpointer data)
{
  return !gtk_widget_get_visible (sample_form_get (((SampleCircle *) data)->page, PD_TYPE_COSUPERVISION_PAGE, "proposal_bar"));
}

static void
accept_plan (SampleCircle *self)
{
  sample_circle_act (self, "page.accept");
  sample_window_wait_until (is_accepted, self);
  sample_window_settle ();
}

static char *
dup_pinned (SampleCircle *self)
{
  g_autoptr (GPtrArray) chips = sample_circle_list_chips (self, "proposed");

  for (guint i = 0; i < chips->len; i++)
    {
      GtkWidget  *box = gtk_button_get_child (GTK_BUTTON (chips->pdata[i]));
      const char *time = gtk_label_get_label (GTK_LABEL (gtk_widget_get_first_child (box)));
      GtkWidget  *state = gtk_widget_get_next_sibling (gtk_widget_get_first_child (gtk_widget_get_last_child (box)));
      GtkWidget  *who = gtk_widget_get_next_sibling (gtk_widget_get_first_child (box));

      if (g_str_has_suffix (gtk_label_get_label (GTK_LABEL (state)), ", pinned"))
        return g_strconcat (time, " ", gtk_label_get_label (GTK_LABEL (who)), NULL);
    }
  return NULL;
}

static void
test_accepted (SampleCircle *self,
               gconstpointer data)
{
  g_autofree char *pinned = NULL;
  g_autofree char *still = NULL;
  guint            n;

  sample_circle_add (self, 6);
  plan (self);
  g_signal_emit_by_name (sample_circle_find (self, PD_TYPE_CIRCLE_PLAN_VIEW), "pin-toggled", 0);
  pinned = dup_pinned (self);
  g_assert_nonnull (pinned);
  sample_circle_act (self, "page.again");
  sample_window_wait_until (has_plan, self);
  still = dup_pinned (self);
  g_assert_cmpstr (still, ==, pinned);

  n = count (self, "proposed");
  accept_plan (self);
  g_assert_cmpuint (count (self, "proposed"), ==, 0);
  g_assert_cmpuint (count (self, "diary"), ==, n);
  pd_workspace_undo (self->workspace, NULL);
  sample_window_settle ();
  g_assert_cmpuint (count (self, "diary"), ==, 0);
  pd_workspace_redo (self->workspace, NULL);
  sample_window_settle ();
  g_assert_cmpuint (count (self, "diary"), ==, n);

  /* Everybody has what they need: nothing is proposed again, and nothing goes. */
  sample_circle_act (self, "page.plan");
  sample_form_save (sample_form_find (PD_TYPE_CIRCLE_WEEKS_DIALOG));
  while (gtk_widget_get_visible (sample_form_get (self->page, PD_TYPE_COSUPERVISION_PAGE, "searching_buttons")))
    g_main_context_iteration (NULL, TRUE);
  g_assert_cmpuint (count (self, "goes"), ==, 0);
  g_assert_cmpuint (count (self, "diary"), ==, n);
}

static void
test_discarded (SampleCircle *self,
                gconstpointer data)
{
  sample_circle_add (self, 4);
  plan (self);
  sample_circle_act (self, "page.discard");
  g_assert_cmpuint (count (self, "proposed"), ==, 0);
  plan (self);
}

/* A window that goes while a plan is looked for takes nothing with it. */
static void
test_closed (SampleCircle *self,
             gconstpointer data)
{
  sample_circle_add (self, 9);
  sample_circle_act (self, "page.plan");
  g_assert_true (gtk_widget_activate_action (GTK_WIDGET (sample_form_find (PD_TYPE_CIRCLE_WEEKS_DIALOG)), "form.save", NULL));
}

static gboolean
can_accept (gpointer data)
{
  GActionGroup *actions = pd_page_get_actions (PD_PAGE (((SampleCircle *) data)->page));

  return g_action_group_get_action_enabled (actions, "accept");
}

/* Neither a key nor a click comes through that would make something else of it meanwhile. */
static void
test_accepting_cancelled (SampleCircle *self,
                          gconstpointer data)
{
  guint64 n_changes;
  guint   n;

  sample_circle_add (self, 6);
  plan (self);
  n = count (self, "proposed");
  n_changes = pd_store_get_last_change (pd_workspace_get_store (self->workspace));
  g_assert_true (gtk_widget_activate_action (self->window, "page.accept", NULL));
  g_assert_false (can_accept (self));
  g_signal_emit_by_name (sample_circle_find (self, PD_TYPE_CIRCLE_PLAN_VIEW), "pin-toggled", 0);
  g_assert_true (gtk_widget_activate_action (self->window, "page.stop", NULL));
  sample_window_wait_until (can_accept, self);
  g_assert_cmpuint (count (self, "proposed"), ==, n);
  g_assert_null (dup_pinned (self));
  g_assert_cmpuint (pd_store_get_last_change (pd_workspace_get_store (self->workspace)), ==, n_changes);
  accept_plan (self);
  g_assert_cmpuint (count (self, "diary"), ==, n);
}

/* Whoever stops before anything was found has what they had. */
static void
test_preparing_stopped (SampleCircle *self,
                        gconstpointer data)
{
  sample_circle_add (self, 6);
  sample_circle_act (self, "page.plan");
  g_assert_true (gtk_widget_activate_action (GTK_WIDGET (sample_form_find (PD_TYPE_CIRCLE_WEEKS_DIALOG)), "form.save", NULL));
  g_assert_true (gtk_widget_activate_action (self->window, "page.stop", NULL));
  sample_window_wait_until (is_accepted, self);
  g_assert_cmpuint (count (self, "proposed"), ==, 0);
  plan (self);
}

/* A window that goes while a plan is put on the roster leaves all of it, or nothing. */
static void
test_closed_accepting (SampleCircle *self,
                       gconstpointer data)
{
  sample_circle_add (self, 6);
  plan (self);
  g_assert_true (gtk_widget_activate_action (self->window, "page.accept", NULL));
}

static void
test_waits (SampleCircle *self,
            gconstpointer data)
{
  g_autoptr (PdCircle)        circle = NULL;
  g_autoptr (PdCircleSession) session = NULL;
  g_autoptr (GError)          error = NULL;
  PdId                        come_ids[2];

  sample_circle_add (self, 3);
  circle = sample_circle_load (self);
  session = pd_circle_session_new (circle, SAMPLE_MONDAY - 7, 10 * 60);
  come_ids[0] = sample_circle_get_member_id (self, 0);
  come_ids[1] = sample_circle_get_member_id (self, 1);
  pd_circle_session_seat (session, come_ids[0], PD_CIRCLE_ROLE_BRINGER);
  pd_circle_session_seat (session, come_ids[1], PD_CIRCLE_ROLE_COMPANION);
  pd_workspace_book_circle_session (self->workspace, session, &error);
  g_assert_no_error (error);
  g_assert_cmpuint (pd_circle_count_waiting (self->workspace, SAMPLE_MONDAY), ==, 1);
  g_assert_cmpuint (pd_circle_count_waiting (self->workspace, SAMPLE_MONDAY - 7), ==, 0);
  pd_workspace_hold_circle_session (self->workspace, session, come_ids, 2, &error);
  g_assert_no_error (error);
  g_assert_cmpuint (pd_circle_count_waiting (self->workspace, SAMPLE_MONDAY), ==, 0);
}

static void
choose_member (SampleCircle *self,
               gpointer      form,
               const char   *id,
               guint         i)
{
  g_autoptr (PdCircle) circle = sample_circle_load (self);
  PdId                 member_id = sample_circle_get_member_id (self, i);

  for (guint j = 0; j < circle->members->len; j++)
    if (((PdCircleMember *) g_ptr_array_index (circle->members, j))->id == member_id)
      adw_combo_row_set_selected (ADW_COMBO_ROW (sample_form_get (form, PD_TYPE_CIRCLE_APART_DIALOG, id)), j);
}

static const char *
get_readers (gpointer form)
{
  return gtk_label_get_label (GTK_LABEL (sample_form_get (form, PD_TYPE_CIRCLE_APART_DIALOG, "readers")));
}

/* Of others nothing is asked; of one’s own, it is sealed, and the window says for whom. */
static void
test_apart (SampleCircle *self,
            gconstpointer data)
{
  g_autoptr (PdCircle)  circle = NULL;
  g_autoptr (GPtrArray) aparts = NULL;
  GtkWidget            *window;
  GtkWidget            *pairs;
  PdFormWindow         *form;

  sample_circle_add (self, 3);
  sample_circle_act (self, "page.apart");
  window = sample_window_find_toplevel (PD_TYPE_CIRCLE_APART_WINDOW);
  pairs = sample_form_get (window, PD_TYPE_CIRCLE_APART_WINDOW, "pairs");
  g_assert_cmpuint (pd_rows_group_get_n_rows (PD_ROWS_GROUP (pairs)), ==, 0);

  sample_form_act (window, "apart.add");
  form = sample_form_find (PD_TYPE_CIRCLE_APART_DIALOG);
  g_assert_false (sample_form_can_save (form));
  choose_member (self, form, "one", 1);
  choose_member (self, form, "other", 2);
  g_assert_cmpstr (get_readers (form), ==, "Everybody sees that these two are kept apart, and nobody why.");
  g_assert_false (gtk_widget_get_visible (sample_form_get (form, PD_TYPE_CIRCLE_APART_DIALOG, "reason")));
  sample_form_save (form);
  circle = sample_circle_load (self);
  g_assert_true (pd_circle_are_kept_apart (circle, sample_circle_get_member_id (self, 1), sample_circle_get_member_id (self, 2)));

  sample_form_act (window, "apart.add");
  form = sample_form_find (PD_TYPE_CIRCLE_APART_DIALOG);
  choose_member (self, form, "one", 0);
  choose_member (self, form, "other", 1);
  g_assert_nonnull (strstr (get_readers (form), "Who can read why: Zoe Founder and Ana María Ruiz-Delgado"));
  gtk_editable_set_text (GTK_EDITABLE (sample_form_get (form, PD_TYPE_CIRCLE_APART_DIALOG, "why")), "We are cousins");
  sample_form_save (form);
  aparts = pd_workspace_list_kept_apart (self->workspace, NULL);
  g_assert_cmpuint (aparts->len, ==, 1);
  g_assert_cmpuint (pd_rows_group_get_n_rows (PD_ROWS_GROUP (pairs)), ==, 2);
  g_assert_true (gtk_widget_activate_action (window, "apart.remove", "u", 0));
  sample_window_settle ();
  g_assert_cmpuint (pd_rows_group_get_n_rows (PD_ROWS_GROUP (pairs)), ==, 1);
  gtk_window_close (GTK_WINDOW (window));
  sample_window_settle ();
}

int
main (int    argc,
      char **argv)
{
  if (!sample_window_begin (&argc, &argv))
    return 0;

#define ADD(path, function) g_test_add (path, SampleCircle, NULL, sample_circle_set_up, function, sample_circle_tear_down)
  ADD ("/circle-plan/what-is-pinned-stays-and-what-is-accepted-is-one-undo", test_accepted);
  ADD ("/circle-plan/what-is-discarded-can-be-looked-for-again", test_discarded);
  ADD ("/circle-plan/a-window-can-go-while-a-plan-is-looked-for", test_closed);
  ADD ("/circle-plan/a-plan-is-not-accepted-by-halves", test_accepting_cancelled);
  ADD ("/circle-plan/stopped-before-anything-was-found-nothing-is-proposed", test_preparing_stopped);
  ADD ("/circle-plan/a-window-can-go-while-a-plan-is-accepted", test_closed_accepting);
  ADD ("/circle-plan/a-session-that-nobody-put-down-waits", test_waits);
  ADD ("/circle-plan/why-two-are-kept-apart-is-asked-only-of-them", test_apart);
#undef ADD

  return g_test_run ();
}
