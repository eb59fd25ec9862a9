/* SPDX-License-Identifier: GPL-3.0-or-later */

#include "config.h"

#include "pd-circle-agreement-dialog.h"
#include "pd-circle-dialog.h"
#include "pd-circle-member-dialog.h"
#include "pd-circle-times-group.h"
#include "pd-weekdays-row.h"
#include "pd-workspace-circle-files.h"
#include "pd-workspace-circles.h"
#include "sample-circle.h"
#include "sample-form.h"
#include "sample-window.h"

static const char *
get_state (SampleCircle *self)
{
  return gtk_stack_get_visible_child_name (GTK_STACK (sample_form_get (self->page, PD_TYPE_COSUPERVISION_PAGE, "stack")));
}

static void
test_first (SampleCircle *self,
            gconstpointer data)
{
  PdFormWindow         *form;
  g_autoptr (GPtrArray) circles = NULL;
  const PdCircle       *circle;

  g_assert_cmpstr (get_state (self), ==, "empty");
  sample_circle_act (self, "page.add");
  form = sample_form_find (PD_TYPE_CIRCLE_DIALOG);
  g_assert_false (sample_form_can_save (form));
  gtk_editable_set_text (GTK_EDITABLE (sample_form_get (form, PD_TYPE_CIRCLE_DIALOG, "name")), "Thursday circle");
  sample_form_save (form);
  sample_window_settle ();
  g_assert_cmpstr (get_state (self), ==, "circle");
  circles = pd_workspace_list_circles (self->workspace, NULL);
  g_assert_cmpuint (circles->len, ==, 1);
  circle = g_ptr_array_index (circles, 0);
  g_assert_cmpstr (circle->name, ==, "Thursday circle");
  g_assert_cmpint (circle->days_between, ==, 28);
}

static PdCircle *
load_first (SampleCircle *self)
{
  g_autoptr (GPtrArray) circles = pd_workspace_list_circles (self->workspace, NULL);

  g_assert_cmpuint (circles->len, ==, 1);
  return pd_circle_copy (g_ptr_array_index (circles, 0));
}

/* Nobody is asked for more than a first name, and no plan counts on them before they say when. */
static void
test_partner (SampleCircle *self,
              gconstpointer data)
{
  g_autoptr (PdCircle)  circle = NULL;
  const PdCircleMember *member;
  PdFormWindow         *form;
  PdFormWindow         *partner;
  GtkWidget            *times;

  sample_circle_act (self, "page.add");
  form = sample_form_find (PD_TYPE_CIRCLE_DIALOG);
  gtk_editable_set_text (GTK_EDITABLE (sample_form_get (form, PD_TYPE_CIRCLE_DIALOG, "name")), "Coast");
  sample_form_act (form, "circle.add-partner");
  partner = sample_form_find (PD_TYPE_CIRCLE_MEMBER_DIALOG);
  g_assert_false (sample_form_can_save (partner));
  gtk_editable_set_text (GTK_EDITABLE (sample_form_get (partner, PD_TYPE_CIRCLE_MEMBER_DIALOG, "name")), "Kim");
  gtk_editable_set_text (GTK_EDITABLE (sample_form_get (partner, PD_TYPE_CIRCLE_MEMBER_DIALOG, "service")), "Reef House");
  times = sample_form_get (partner, PD_TYPE_CIRCLE_MEMBER_DIALOG, "times");
  pd_weekdays_row_set_weekdays (PD_WEEKDAYS_ROW (sample_form_get (times, PD_TYPE_CIRCLE_TIMES_GROUP, "weekdays")),
                                PD_WEEKDAYS_OF (PD_WEEKDAY_THURSDAY));
  sample_form_act (times, "times.add");
  sample_form_save (partner);
  sample_form_save (form);
  sample_window_settle ();

  circle = load_first (self);
  g_assert_cmpuint (circle->members->len, ==, 1);
  member = g_ptr_array_index (circle->members, 0);
  g_assert_cmpstr (member->name, ==, "Kim");
  g_assert_true (pd_circle_member_says_yes (member, SAMPLE_MONDAY + 3, 9 * 60, 90));
  g_assert_false (pd_circle_member_says_yes (member, SAMPLE_MONDAY + 2, 9 * 60, 90));
}

/* Whoever sits out is in no line but the one that says so. */
static void
test_sits_out (SampleCircle *self,
               gconstpointer data)
{
  g_autoptr (PdCircle)  circle = NULL;
  const PdCircleMember *member;
  PdFormWindow         *form;
  PdFormWindow         *one;

  sample_circle_add (self, 3);
  sample_circle_act (self, "page.change");
  form = sample_form_find (PD_TYPE_CIRCLE_DIALOG);
  pd_circle_dialog_open_member (PD_CIRCLE_DIALOG (form), sample_circle_get_member_id (self, 1));
  one = sample_form_find (PD_TYPE_CIRCLE_MEMBER_DIALOG);
  sample_form_type_day (one, PD_TYPE_CIRCLE_MEMBER_DIALOG, "sits_out_from", "23/11");
  sample_form_save (one);
  sample_form_save (form);
  sample_window_settle ();
  circle = sample_circle_load (self);
  member = pd_circle_find_member (circle, sample_circle_get_member_id (self, 1));
  g_assert_cmpint (member->sits_out_from, ==, SAMPLE_MONDAY);
  g_assert_cmpint (member->sits_out_until, ==, PD_DAY_NONE);
}

static void
put_down (SampleCircle *self,
          const char   *place)
{
  PdFormWindow *form;

  sample_circle_act (self, "page.agreement");
  form = sample_form_find (PD_TYPE_CIRCLE_AGREEMENT_DIALOG);
  gtk_editable_set_text (GTK_EDITABLE (sample_form_get (form, PD_TYPE_CIRCLE_AGREEMENT_DIALOG, "place")), place);
  sample_form_save (form);
  sample_window_settle ();
}

static GPtrArray *
list_agreed (SampleCircle *self)
{
  g_autoptr (PdCircle) circle = sample_circle_load (self);

  return pd_workspace_list_circle_agreements (self->workspace, circle, NULL);
}

/* What was agreed before stays, and who is in the circle agrees to what is new. */
static void
test_agreement (SampleCircle *self,
                gconstpointer data)
{
  g_autoptr (GPtrArray)         agreed = NULL;
  const PdSupervisionAgreement *newest;
  PdFormWindow                 *form;

  sample_circle_add (self, 3);
  put_down (self, "The garden room");
  put_down (self, "By the lake");
  agreed = list_agreed (self);
  g_assert_cmpuint (agreed->len, ==, 2);
  g_assert_cmpstr (((const PdSupervisionAgreement *) g_ptr_array_index (agreed, 0))->place, ==, "The garden room");
  newest = g_ptr_array_index (agreed, 1);
  g_assert_cmpstr (newest->place, ==, "By the lake");
  g_assert_cmpuint (newest->member_ids->len, ==, 3);

  sample_circle_act (self, "page.agreement");
  form = sample_form_find (PD_TYPE_CIRCLE_AGREEMENT_DIALOG);
  g_assert_true (gtk_widget_get_visible (sample_form_get (form, PD_TYPE_CIRCLE_AGREEMENT_DIALOG, "earlier")));
  g_assert_true (gtk_widget_get_visible (sample_form_get (form, PD_TYPE_CIRCLE_AGREEMENT_DIALOG, "agreed")));
  sample_form_save (form);
  sample_window_settle ();
  g_clear_pointer (&agreed, g_ptr_array_unref);
  agreed = list_agreed (self);
  g_assert_cmpuint (agreed->len, ==, 2);
}

int
main (int    argc,
      char **argv)
{
  if (!sample_window_begin (&argc, &argv))
    return 0;

#define ADD(path, function) g_test_add (path, SampleCircle, NULL, sample_circle_set_up, function, sample_circle_tear_down)
  ADD ("/circle-page/a-first-circle-is-made-from-the-empty-page", test_first);
  ADD ("/circle-page/somebody-of-a-partner-says-when-they-can-come", test_partner);
  ADD ("/circle-page/row-83/what-was-agreed-before-stays", test_agreement);
  ADD ("/circle-page/somebody-sits-out-and-nobody-asks-why", test_sits_out);
#undef ADD

  return g_test_run ();
}
