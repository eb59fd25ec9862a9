/* SPDX-License-Identifier: GPL-3.0-or-later */

#include "config.h"

#include "sample-shift-form.h"

#include "pd-finding-row.h"
#include "pd-shift-findings.h"
#include "pd-times-row.h"
#include "sample-form.h"
#include "sample-window.h"

/**
 * sample_shift_form_set_up:
 * @self: a fixture
 * @data: nothing
 */
void
sample_shift_form_set_up (SampleShiftForm *self,
                          gconstpointer    data)
{
  sample_workspace_set_up (&self->sample, 6, 0);
}

/**
 * sample_shift_form_tear_down:
 * @self: a fixture
 * @data: nothing
 */
void
sample_shift_form_tear_down (SampleShiftForm *self,
                             gconstpointer    data)
{
  GtkWidget *editor = sample_window_find_toplevel (PD_TYPE_SHIFT_EDITOR);

  if (editor != NULL)
    sample_window_close (editor);
  g_clear_object (&self->saved);
  g_clear_object (&self->to_settle);
  sample_workspace_tear_down (&self->sample);
}

/**
 * sample_shift_form_get_person_id:
 * @self: a fixture
 *
 * Returns: the first person
 */
PdId
sample_shift_form_get_person_id (SampleShiftForm *self)
{
  g_autoptr (PdPerson) person = g_list_model_get_item (pd_workspace_get_people (self->sample.workspace), 0);

  return pd_person_get_id (person);
}

static PdId
get_site_id (SampleShiftForm *self)
{
  g_autoptr (PdSite) site = g_list_model_get_item (pd_workspace_get_sites (self->sample.workspace), 0);

  return pd_site_get_id (site);
}

/**
 * sample_shift_form_save_shift:
 * @self: a fixture
 * @day: a day
 * @start_hour: when it starts
 * @end_hour: when it ends
 *
 * Returns: (transfer full): a shift of the first person that is kept
 */
PdShift *
sample_shift_form_save_shift (SampleShiftForm *self,
                              PdDay            day,
                              int              start_hour,
                              int              end_hour)
{
  g_autoptr (GError) error = NULL;
  PdShift           *shift = sample_shift_new (PD_ID_NONE, sample_shift_form_get_person_id (self),
                                               get_site_id (self), day, start_hour, end_hour);

  pd_workspace_save_shift (self->sample.workspace, shift, &error);
  g_assert_no_error (error);
  return shift;
}

/**
 * sample_shift_form_load:
 * @self: a fixture
 * @from: a day
 * @n_days: how many days
 *
 * Returns: (transfer full): the roster of these days as it is kept
 */
PdRoster *
sample_shift_form_load (SampleShiftForm *self,
                        PdDay            from,
                        guint            n_days)
{
  g_autoptr (GError) error = NULL;
  PdRoster          *roster = pd_workspace_load_roster (self->sample.workspace, from, n_days,
                                                        PD_ROSTER_BY_PERSON, PD_ID_NONE, PD_ID_NONE, &error);

  g_assert_no_error (error);
  return roster;
}

/**
 * sample_shift_form_find:
 * @self: a fixture
 * @day: a day
 *
 * Returns: (transfer full): the one shift that is kept on that day
 */
PdShift *
sample_shift_form_find (SampleShiftForm *self,
                        PdDay            day)
{
  g_autoptr (PdRoster) roster = sample_shift_form_load (self, day, 1);

  g_assert_cmpuint (pd_roster_get_shifts (roster)->len, ==, 1);
  return g_object_ref (g_ptr_array_index (pd_roster_get_shifts (roster), 0));
}

static void
saved_cb (SampleShiftForm *self,
          PdShift         *shift)
{
  g_set_object (&self->saved, shift);
}

static void
settle_cb (SampleShiftForm *self,
           PdFinding       *finding)
{
  g_set_object (&self->to_settle, finding);
}

/**
 * sample_shift_form_open:
 * @self: a fixture
 * @shift: what the form begins with
 * @typed: (nullable): what was typed already
 */
void
sample_shift_form_open (SampleShiftForm *self,
                        PdShift         *shift,
                        const char      *typed)
{
  self->editor = pd_shift_editor_new (NULL, self->sample.workspace, shift, SAMPLE_MONDAY, typed);
  g_signal_connect_swapped (self->editor, "saved", G_CALLBACK (saved_cb), self);
  g_signal_connect_swapped (self->editor, "settle", G_CALLBACK (settle_cb), self);
  gtk_window_present (GTK_WINDOW (self->editor));
  sample_window_wait_for_draw (self->editor);
}

/**
 * sample_shift_form_open_new:
 * @self: a fixture
 * @typed: (nullable): what was typed already
 *
 * Opens the form of a new shift of the first person on Monday.
 */
void
sample_shift_form_open_new (SampleShiftForm *self,
                            const char      *typed)
{
  g_autoptr (PdShift) shift = pd_shift_new (PD_ID_NONE);

  pd_shift_set_day (shift, SAMPLE_MONDAY);
  pd_shift_set_site_id (shift, get_site_id (self));
  pd_shift_set_person_id (shift, sample_shift_form_get_person_id (self));
  sample_shift_form_open (self, shift, typed);
}

/**
 * sample_shift_form_get:
 * @self: a fixture with a form
 * @name: the id of a child of its template
 *
 * Returns: the child
 */
GtkWidget *
sample_shift_form_get (SampleShiftForm *self,
                       const char      *name)
{
  return sample_form_get (self->editor, PD_TYPE_SHIFT_EDITOR, name);
}

/**
 * sample_shift_form_turn_on:
 * @self: a fixture with a form
 * @name: the id of a switch
 */
void
sample_shift_form_turn_on (SampleShiftForm *self,
                           const char      *name)
{
  gtk_switch_set_active (GTK_SWITCH (sample_shift_form_get (self, name)), TRUE);
}

/**
 * sample_shift_form_get_start:
 * @self: a fixture with a form
 *
 * Returns: where the start of the shift is typed
 */
GtkWidget *
sample_shift_form_get_start (SampleShiftForm *self)
{
  return sample_form_get (sample_shift_form_get (self, "times"), PD_TYPE_TIMES_ROW, "start");
}

/**
 * sample_shift_form_get_end:
 * @self: a fixture with a form
 *
 * Returns: where the end of the shift is typed
 */
GtkWidget *
sample_shift_form_get_end (SampleShiftForm *self)
{
  return sample_form_get (sample_shift_form_get (self, "times"), PD_TYPE_TIMES_ROW, "end");
}

static void
type_times (GtkWidget  *times,
            const char *start,
            const char *end)
{
  if (start != NULL)
    gtk_editable_set_text (GTK_EDITABLE (sample_form_get (times, PD_TYPE_TIMES_ROW, "start")), start);
  if (end != NULL)
    gtk_editable_set_text (GTK_EDITABLE (sample_form_get (times, PD_TYPE_TIMES_ROW, "end")), end);
}

/**
 * sample_shift_form_type:
 * @self: a fixture with a form
 * @start: (nullable): what to type as the start of the shift
 * @end: (nullable): what to type as its end
 */
void
sample_shift_form_type (SampleShiftForm *self,
                        const char      *start,
                        const char      *end)
{
  type_times (sample_shift_form_get (self, "times"), start, end);
}

static GtkWidget *
find_part (GtkWidget *widget,
           guint     *n)
{
  if (PD_IS_TIMES_ROW (widget) && (*n)-- == 0)
    return widget;
  for (GtkWidget *child = gtk_widget_get_first_child (widget);
       child != NULL;
       child = gtk_widget_get_next_sibling (child))
    {
      GtkWidget *found = find_part (child, n);

      if (found != NULL)
        return found;
    }
  return NULL;
}

/**
 * sample_shift_form_type_part:
 * @self: a fixture with a form
 * @n: which of the breaks and sleepovers that stand one by one
 * @start: (nullable): what to type as its start
 * @end: (nullable): what to type as its end
 */
void
sample_shift_form_type_part (SampleShiftForm *self,
                             guint            n,
                             const char      *start,
                             const char      *end)
{
  GtkWidget *part = find_part (sample_shift_form_get (self, "parts"), &n);

  g_assert_nonnull (part);
  type_times (part, start, end);
}

static const char *
get_label (GtkWidget  *widget,
           GType       type,
           const char *id)
{
  return gtk_label_get_text (GTK_LABEL (sample_form_get (widget, type, id)));
}

/**
 * sample_shift_form_dup_sentence:
 * @self: a fixture with a form
 *
 * Returns: (transfer full): what its foot says of the shift
 */
char *
sample_shift_form_dup_sentence (SampleShiftForm *self)
{
  return g_strdup (get_label (sample_shift_form_get (self, "findings"), PD_TYPE_SHIFT_FINDINGS, "sentence"));
}

/**
 * sample_shift_form_dup_findings:
 * @self: a fixture with a form
 *
 * Returns: (transfer full): what its foot says of the rules, once they were asked
 */
char *
sample_shift_form_dup_findings (SampleShiftForm *self)
{
  GtkWidget          *foot = sample_shift_form_get (self, "findings");
  GtkListBox         *list = GTK_LIST_BOX (sample_form_get (foot, PD_TYPE_SHIFT_FINDINGS, "list"));
  g_autoptr (GString) words = NULL;
  GtkListBoxRow      *row;

  sample_window_settle ();
  words = g_string_new (get_label (foot, PD_TYPE_SHIFT_FINDINGS, "summary"));
  for (int i = 0; (row = gtk_list_box_get_row_at_index (list, i)) != NULL; i++)
    {
      GtkWidget *finding = gtk_list_box_row_get_child (row);

      g_string_append_printf (words, "\n%s %s",
                              get_label (finding, PD_TYPE_FINDING_ROW, "what"),
                              get_label (finding, PD_TYPE_FINDING_ROW, "rule"));
    }
  return g_string_free (g_steal_pointer (&words), FALSE);
}

/**
 * sample_shift_form_act:
 * @self: a fixture with a form
 * @action_name: what to do
 */
void
sample_shift_form_act (SampleShiftForm *self,
                       const char      *action_name)
{
  g_assert_true (gtk_widget_activate_action (self->editor, action_name, NULL));
  sample_window_settle ();
}

static gboolean
is_asked (gpointer data)
{
  return sample_window_find_toplevel (ADW_TYPE_MESSAGE_DIALOG) != NULL;
}

/**
 * sample_shift_form_answer:
 * @answer: the answer to give to the question that is asked
 */
void
sample_shift_form_answer (const char *answer)
{
  GtkWidget *question;

  sample_window_wait_until (is_asked, NULL);
  question = sample_window_find_toplevel (ADW_TYPE_MESSAGE_DIALOG);
  adw_message_dialog_response (ADW_MESSAGE_DIALOG (question), answer);
  gtk_window_destroy (GTK_WINDOW (question));
  sample_window_settle ();
}

/**
 * sample_shift_form_is_closed:
 * @data: nothing
 *
 * Returns: whether no form is open
 */
gboolean
sample_shift_form_is_closed (gpointer data)
{
  return sample_window_find_toplevel (PD_TYPE_SHIFT_EDITOR) == NULL;
}

/**
 * sample_shift_form_save:
 * @self: a fixture with a form that can be saved
 *
 * Saves, and waits until it is closed.
 */
void
sample_shift_form_save (SampleShiftForm *self)
{
  sample_shift_form_act (self, "form.save");
  sample_window_wait_until (sample_shift_form_is_closed, NULL);
}
