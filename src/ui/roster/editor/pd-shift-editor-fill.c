/* SPDX-License-Identifier: GPL-3.0-or-later */

#define G_LOG_DOMAIN "pd-ui"

#include "config.h"

#include "pd-shift-editor-private.h"

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
  GListModel *sites = pd_workspace_get_sites (self->workspace);

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
  g_autoptr (GPtrArray) people = pd_workspace_dup_people (self->workspace);
  g_autoptr (GPtrArray) sites = pd_workspace_dup_sites (self->workspace);
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
  adw_combo_row_set_model (self->site, pd_workspace_get_sites (self->workspace));
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

static void
fill_times (PdShiftEditor *self)
{
  int      sleep_start;
  int      sleep_end;
  gboolean has_sleepover = pd_shift_draft_get_sleepover (self->draft, &sleep_start, &sleep_end);

  if (pd_shift_draft_get_start (self->draft) != PD_SHIFT_DRAFT_NO_TIME)
    pd_time_entry_set_minute (self->start, pd_shift_draft_get_start (self->draft));
  if (pd_shift_draft_get_end (self->draft) != PD_SHIFT_DRAFT_NO_TIME)
    pd_time_entry_set_minute (self->end, pd_shift_draft_get_end (self->draft));
  gtk_spin_button_set_value (self->pause, pd_shift_draft_get_break (self->draft));
  pd_time_entry_set_minute (self->sleep_start, sleep_start);
  pd_time_entry_set_minute (self->sleep_end, sleep_end);
  gtk_switch_set_active (self->sleepover, has_sleepover);
}

/**
 * pd_shift_editor_fill:
 * @self: a form with a draft
 *
 * Shows what the draft begins with.
 */
void
pd_shift_editor_fill (PdShiftEditor *self)
{
  PdShift *shift = pd_shift_draft_get_shift (self->draft);

  self->is_filling = TRUE;
  g_object_set (self->day, "today", self->today, NULL);
  pd_date_entry_set_day (self->day, pd_shift_get_day (shift));
  fill_people (self);
  fill_sites (self);
  fill_activities (self);
  fill_times (self);
  gtk_text_buffer_set_text (gtk_text_view_get_buffer (self->note), pd_shift_get_note (shift), -1);
  self->is_filling = FALSE;
}
