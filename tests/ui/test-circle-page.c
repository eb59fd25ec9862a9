/* SPDX-License-Identifier: GPL-3.0-or-later */

#include "config.h"

#include "pd-circle-dialog.h"
#include "pd-circle-people-dialog.h"
#include "pd-checks-group.h"
#include "pd-circle-session-window.h"
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

int
main (int    argc,
      char **argv)
{
  if (!sample_window_begin (&argc, &argv))
    return 0;

#define ADD(path, function) g_test_add (path, SampleCircle, NULL, sample_circle_set_up, function, sample_circle_tear_down)
  ADD ("/circle-page/a-first-circle-is-made-from-the-empty-page", test_first);
#undef ADD

  return g_test_run ();
}
