/* SPDX-License-Identifier: GPL-3.0-or-later */

/* What the form shows of its draft, and what the draft takes from the form. */

#define G_LOG_DOMAIN "pd-ui"

#include "config.h"

#include "pd-shift-editor-private.h"

#include "pd-typed-number.h"
#include "pd-workspace-roles.h"

#include <glib/gi18n-lib.h>

static char *
dup_site_name_cb (PdSite  *site,
                  gpointer user_data)
{
  return g_strdup (pd_site_get_name (site));
}

static guint
find_site (PdShiftEditor *self,
           PdId           site_id)
{
  GListModel *sites = pd_workspace_get_sites (pd_shift_editor_get_workspace (self));

  for (guint i = 0; i < g_list_model_get_n_items (sites); i++)
    {
      g_autoptr (PdSite) site = g_list_model_get_item (sites, i);

      if (pd_site_get_id (site) == site_id)
        return i;
    }
  return GTK_INVALID_LIST_POSITION;
}

/* Those who work here on the day, and whoever has the shift already. */
static void
fill_people (PdShiftEditor *self)
{
  g_autoptr (GPtrArray) people = pd_workspace_dup_people (pd_shift_editor_get_workspace (self));
  g_autoptr (GPtrArray) sites = pd_workspace_dup_sites (pd_shift_editor_get_workspace (self));
  g_autoptr (GPtrArray) here = g_ptr_array_new ();
  PdShift              *shift = pd_shift_draft_get_shift (self->draft);

  for (guint i = 0; i < people->len; i++)
    {
      PdPerson *person = g_ptr_array_index (people, i);

      if (pd_person_is_here (person, pd_shift_get_day (shift)) ||
          pd_person_get_id (person) == pd_shift_get_person_id (shift))
        g_ptr_array_add (here, person);
    }
  pd_person_picker_set_people (self->person, here, sites);
  pd_person_picker_set_person_id (self->person, pd_shift_get_person_id (shift));
}

static void
fill_sites (PdShiftEditor *self)
{
  g_autoptr (GtkExpression) name = NULL;
  PdShift                  *shift = pd_shift_draft_get_shift (self->draft);

  name = gtk_cclosure_expression_new (G_TYPE_STRING, NULL, 0, NULL, G_CALLBACK (dup_site_name_cb), NULL, NULL);
  adw_combo_row_set_expression (self->site, name);
  adw_combo_row_set_model (self->site, pd_workspace_get_sites (pd_shift_editor_get_workspace (self)));
  adw_combo_row_set_selected (self->site, find_site (self, pd_shift_get_site_id (shift)));
}

static void
fill_activities (PdShiftEditor *self)
{
  g_autoptr (GtkStringList) words = gtk_string_list_new (NULL);

  for (guint activity = PD_ACTIVITY_SUPPORT; activity <= PD_ACTIVITY_ADMIN; activity++)
    gtk_string_list_append (words, pd_activity_to_words (activity));
  adw_combo_row_set_model (self->activity, G_LIST_MODEL (words));
  adw_combo_row_set_selected (self->activity,
                              pd_shift_get_activity (pd_shift_draft_get_shift (self->draft)));
}

/* Whose it is and when decides which roles come first. */
static void
fill_roles (PdShiftEditor *self)
{
  pd_shift_role_row_fill (self->role, pd_shift_editor_get_workspace (self), pd_shift_draft_get_shift (self->draft));
}

static void
fill_times (PdShiftEditor *self)
{
  int      sleep_start;
  int      sleep_end;
  gboolean has_sleepover = pd_shift_draft_get_sleepover (self->draft, &sleep_start, &sleep_end);

  pd_times_row_set_times (self->times, pd_shift_draft_get_start (self->draft), pd_shift_draft_get_end (self->draft));
  gtk_spin_button_set_value (self->pause, pd_shift_draft_get_break (self->draft));
  pd_times_row_set_times (self->asleep, sleep_start, sleep_end);
  gtk_switch_set_active (self->sleepover, has_sleepover);
  gtk_switch_set_active (self->detailed, pd_shift_draft_is_detailed (self->draft));
  pd_shift_parts_set_draft (self->parts, self->draft);
}

/* What is written one by one is shown in one place. */
static void
show_rows (PdShiftEditor *self)
{
  gboolean is_detailed = pd_shift_draft_is_detailed (self->draft);

  gtk_widget_set_visible (self->pause_row, !is_detailed);
  gtk_widget_set_visible (self->sleepover_row, !is_detailed);
  gtk_widget_set_visible (GTK_WIDGET (self->asleep), !is_detailed && gtk_switch_get_active (self->sleepover));
  gtk_widget_set_visible (GTK_WIDGET (self->parts), is_detailed);
}

static void
person_changed_cb (PdShiftEditor *self)
{
  if (self->is_filling)
    return;
  pd_shift_draft_set_person_id (self->draft, pd_person_picker_get_person_id (self->person));
  fill_roles (self);
  pd_shift_editor_update (self);
}

static void
site_changed_cb (PdShiftEditor *self)
{
  PdSite *site = adw_combo_row_get_selected_item (self->site);

  if (self->is_filling)
    return;
  pd_shift_draft_set_site_id (self->draft, site != NULL ? pd_site_get_id (site) : PD_ID_NONE);
  pd_shift_editor_update (self);
}

static void
activity_changed_cb (PdShiftEditor *self)
{
  if (self->is_filling)
    return;
  pd_shift_draft_set_activity (self->draft, (PdActivity) adw_combo_row_get_selected (self->activity));
  pd_shift_editor_update (self);
}

static void
role_changed_cb (PdShiftEditor *self)
{
  if (self->is_filling)
    return;
  pd_shift_draft_set_role_id (self->draft, pd_shift_role_row_get_role_id (self->role));
  pd_shift_editor_update (self);
}

static void
repetition_changed_cb (PdShiftEditor *self)
{
  PdRepetition repetition;

  if (self->is_filling)
    return;
  repetition = pd_repetition_group_get_repetition (self->repetition);
  pd_shift_draft_set_repetition (self->draft, gtk_switch_get_active (self->repeats) ? &repetition : NULL);
  pd_shift_editor_update (self);
}

/* A repetition that is only proposed goes with the day. */
static void
day_changed_cb (PdShiftEditor *self)
{
  PdDay day = pd_date_entry_get_day (self->day);

  if (self->is_filling)
    return;
  pd_shift_draft_set_day (self->draft, day);
  fill_roles (self);
  if (day != PD_DAY_NONE)
    pd_repetition_group_set_first (self->repetition, day);
  repetition_changed_cb (self);
}

static void
times_changed_cb (PdShiftEditor *self)
{
  if (self->is_filling)
    return;
  pd_shift_draft_set_start (self->draft, pd_times_row_get_start (self->times));
  pd_shift_draft_set_end (self->draft, pd_times_row_get_end (self->times));
  pd_shift_parts_update_words (self->parts);
  pd_shift_editor_update (self);
}

static void
pause_changed_cb (PdShiftEditor *self)
{
  if (self->is_filling)
    return;
  pd_shift_draft_set_break (self->draft, pd_typed_number (self->pause));
  pd_shift_editor_update (self);
}

static void
sleepover_changed_cb (PdShiftEditor *self)
{
  if (self->is_filling)
    return;
  pd_shift_draft_set_sleepover (self->draft,
                                gtk_switch_get_active (self->sleepover),
                                pd_times_row_get_start (self->asleep),
                                pd_times_row_get_end (self->asleep));
  show_rows (self);
  pd_shift_editor_update (self);
}

static void
parts_changed_cb (PdShiftEditor *self)
{
  pd_shift_editor_update (self);
}

/* What the one way of writing came to is what the other begins with. */
static void
detailed_changed_cb (PdShiftEditor *self)
{
  if (self->is_filling)
    return;
  self->is_filling = TRUE;
  pd_shift_draft_set_detailed (self->draft, gtk_switch_get_active (self->detailed));
  fill_times (self);
  self->is_filling = FALSE;
  show_rows (self);
  pd_shift_editor_update (self);
}

static void
pinned_changed_cb (PdShiftEditor *self)
{
  if (self->is_filling)
    return;
  pd_shift_draft_set_is_pinned (self->draft, gtk_switch_get_active (self->pinned));
  pd_shift_editor_update (self);
}

static void
note_changed_cb (PdShiftEditor *self)
{
  GtkTextBuffer   *buffer = gtk_text_view_get_buffer (self->note);
  GtkTextIter      start;
  GtkTextIter      end;
  g_autofree char *text = NULL;

  if (self->is_filling)
    return;
  gtk_text_buffer_get_bounds (buffer, &start, &end);
  text = gtk_text_buffer_get_text (buffer, &start, &end, FALSE);
  pd_shift_draft_set_note (self->draft, text);
  pd_form_window_update (PD_FORM_WINDOW (self));
}

/**
 * pd_shift_editor_fill:
 * @self: a form with a draft
 *
 * Shows what the draft begins with, and follows what is written.
 */
void
pd_shift_editor_fill (PdShiftEditor *self)
{
  PdShift       *shift = pd_shift_draft_get_shift (self->draft);
  GtkTextBuffer *note = gtk_text_view_get_buffer (self->note);
  gboolean       is_in_series = pd_shift_get_series_id (shift) != PD_ID_NONE;

  g_object_set (self->day, "today", self->today, NULL);
  g_object_set (self->repetition, "today", self->today, NULL);
  pd_date_entry_set_day (self->day, pd_shift_get_day (shift));
  pd_repetition_group_set_first (self->repetition, pd_shift_get_day (shift));
  fill_people (self);
  fill_sites (self);
  fill_activities (self);
  fill_roles (self);
  fill_times (self);
  show_rows (self);
  gtk_switch_set_active (self->pinned, pd_shift_get_is_pinned (shift));
  gtk_widget_set_visible (self->repeats_row, !is_in_series);
  gtk_widget_set_visible (self->series_row, is_in_series);
  gtk_text_buffer_set_text (note, pd_shift_get_note (shift), -1);
  g_signal_connect_object (note, "changed", G_CALLBACK (note_changed_cb), self, G_CONNECT_SWAPPED);
  self->is_filling = FALSE;
}

/**
 * pd_shift_editor_update_role:
 * @self: an editor whose draft has changed
 *
 * Says of the button beside the role whether there is one to open, and that what was
 * changed is saved first.
 */
void
pd_shift_editor_update_role (PdShiftEditor *self)
{
  PdId        role_id = pd_workspace_find_shift_role (pd_shift_editor_get_workspace (self), pd_shift_draft_get_shift (self->draft));
  gboolean    is_changed = pd_shift_draft_is_changed (self->draft);
  gboolean    is_possible = !is_changed || pd_shift_editor_check (PD_FORM_WINDOW (self), NULL);
  const char *words = is_changed ? _ ("Save, and Open the Role Description") : _ ("Open the Role Description");

  gtk_widget_action_set_enabled (GTK_WIDGET (self), "editor.open-role", role_id != PD_ID_NONE && is_possible);
  gtk_widget_set_tooltip_text (self->role_button, words);
  gtk_accessible_update_property (GTK_ACCESSIBLE (self->role_button), GTK_ACCESSIBLE_PROPERTY_LABEL, words, -1);
}

/**
 * pd_shift_editor_bind_fields:
 * @widget_class: the class of editors, with its template
 */
void
pd_shift_editor_bind_fields (GtkWidgetClass *widget_class)
{
  gtk_widget_class_bind_template_child (widget_class, PdShiftEditor, activity);
  gtk_widget_class_bind_template_child (widget_class, PdShiftEditor, asleep);
  gtk_widget_class_bind_template_child (widget_class, PdShiftEditor, day);
  gtk_widget_class_bind_template_child (widget_class, PdShiftEditor, detailed);
  gtk_widget_class_bind_template_child (widget_class, PdShiftEditor, note);
  gtk_widget_class_bind_template_child (widget_class, PdShiftEditor, parts);
  gtk_widget_class_bind_template_child (widget_class, PdShiftEditor, pause);
  gtk_widget_class_bind_template_child (widget_class, PdShiftEditor, pause_row);
  gtk_widget_class_bind_template_child (widget_class, PdShiftEditor, person);
  gtk_widget_class_bind_template_child (widget_class, PdShiftEditor, pinned);
  gtk_widget_class_bind_template_child (widget_class, PdShiftEditor, repeats);
  gtk_widget_class_bind_template_child (widget_class, PdShiftEditor, repeats_row);
  gtk_widget_class_bind_template_child (widget_class, PdShiftEditor, role);
  gtk_widget_class_bind_template_child (widget_class, PdShiftEditor, role_button);
  gtk_widget_class_bind_template_child (widget_class, PdShiftEditor, repetition);
  gtk_widget_class_bind_template_child (widget_class, PdShiftEditor, series_row);
  gtk_widget_class_bind_template_child (widget_class, PdShiftEditor, site);
  gtk_widget_class_bind_template_child (widget_class, PdShiftEditor, sleepover);
  gtk_widget_class_bind_template_child (widget_class, PdShiftEditor, sleepover_row);
  gtk_widget_class_bind_template_child (widget_class, PdShiftEditor, times);
  gtk_widget_class_bind_template_callback (widget_class, activity_changed_cb);
  gtk_widget_class_bind_template_callback (widget_class, day_changed_cb);
  gtk_widget_class_bind_template_callback (widget_class, detailed_changed_cb);
  gtk_widget_class_bind_template_callback (widget_class, parts_changed_cb);
  gtk_widget_class_bind_template_callback (widget_class, pause_changed_cb);
  gtk_widget_class_bind_template_callback (widget_class, person_changed_cb);
  gtk_widget_class_bind_template_callback (widget_class, pinned_changed_cb);
  gtk_widget_class_bind_template_callback (widget_class, repetition_changed_cb);
  gtk_widget_class_bind_template_callback (widget_class, role_changed_cb);
  gtk_widget_class_bind_template_callback (widget_class, site_changed_cb);
  gtk_widget_class_bind_template_callback (widget_class, sleepover_changed_cb);
  gtk_widget_class_bind_template_callback (widget_class, times_changed_cb);
}
