/* SPDX-License-Identifier: GPL-3.0-or-later */
#define G_LOG_DOMAIN "pd-ui"

#include "config.h"

#include "pd-supervision-dialog-private.h"

#include "pd-agreement-text.h"
#include "pd-supervision-words.h"
#include "pd-workspace-people.h"

#include <glib/gi18n-lib.h>

/* What the form of an agreement shows before somebody changes it. */

static gboolean
is_to_choose (PdSupervisionDialog *self,
              PdPerson            *person)
{
  return pd_person_is_here (person, self->today) ||
         pd_supervision_agreement_is_party (self->agreement, pd_person_get_id (person));
}

static int
compare_people (gconstpointer a,
                gconstpointer b)
{
  return g_utf8_collate (pd_person_get_name (*(PdPerson *const *) a), pd_person_get_name (*(PdPerson *const *) b));
}

static void
show_people (PdSupervisionDialog *self)
{
  PdWorkspace              *workspace = pd_form_window_get_workspace (PD_FORM_WINDOW (self));
  g_autoptr (PdNameBook)    names = pd_workspace_create_name_book (workspace);
  g_autoptr (GPtrArray)     people = pd_workspace_dup_people (workspace);
  g_autoptr (GtkStringList) supervisors = gtk_string_list_new (NULL);
  g_autoptr (GtkStringList) members = gtk_string_list_new (NULL);

  g_ptr_array_sort (people, compare_people);
  for (guint i = 0; i < people->len; i++)
    {
      PdPerson        *person = g_ptr_array_index (people, i);
      g_autofree char *label = pd_name_book_dup_label (names, person);
      PdId             person_id = pd_person_get_id (person);

      if (!is_to_choose (self, person))
        continue;
      g_array_append_val (self->person_ids, person_id);
      gtk_string_list_append (supervisors, label);
      gtk_string_list_append (members, label);
      pd_checks_group_add (self->members, person_id, label,
                           pd_supervision_agreement_has_member (self->agreement, person_id));
    }
  gtk_string_list_append (supervisors, _ ("Somebody from outside"));
  gtk_string_list_append (supervisors, _ ("Nobody: we meet as equals"));
  gtk_string_list_append (members, _ ("Nobody yet"));
  adw_combo_row_set_model (self->supervisor, G_LIST_MODEL (supervisors));
  adw_combo_row_set_model (self->member, G_LIST_MODEL (members));
}

static void
set_words (AdwComboRow *row,
           const char *(*to_words) (guint),
           guint n)
{
  g_autoptr (GtkStringList) words = gtk_string_list_new (NULL);

  for (guint i = 0; i < n; i++)
    gtk_string_list_append (words, to_words (i));
  adw_combo_row_set_model (row, G_LIST_MODEL (words));
}

static const char *
kind_to_words (guint i)
{
  return pd_supervision_kind_to_words (i);
}

static const char *
form_to_words (guint i)
{
  return pd_supervision_form_to_words (i);
}

static const char *
mode_to_words (guint i)
{
  return pd_meeting_mode_to_words (i);
}

static GtkWidget *
create_text (PdSupervisionDialog *self,
             PdSupervisionText    which)
{
  self->buffers[which] = gtk_text_buffer_new (NULL);
  gtk_text_buffer_set_text (self->buffers[which], self->agreement->texts[which], -1);
  g_signal_connect_object (self->buffers[which], "changed", G_CALLBACK (pd_supervision_dialog_changed), self,
                           G_CONNECT_SWAPPED);
  return pd_agreement_text_new (which, self->buffers[which]);
}

/**
 * pd_supervision_dialog_show_choices:
 * @self: a form
 *
 * Fills in what there is to choose from, and makes room for the texts.
 */
void
pd_supervision_dialog_show_choices (PdSupervisionDialog *self)
{
  set_words (self->kind, kind_to_words, PD_SUPERVISION_DEBRIEF + 1);
  set_words (self->form, form_to_words, PD_SUPERVISION_GROUP + 1);
  set_words (self->mode, mode_to_words, PD_MEETING_VIDEO + 1);
  show_people (self);
  for (guint i = 0; i < PD_SUPERVISION_N_TEXTS; i++)
    {
      self->text_boxes[i] = create_text (self, i);
      gtk_box_append (self->texts, self->text_boxes[i]);
    }
}

static guint
find_person (PdSupervisionDialog *self,
             PdId                 person_id)
{
  for (guint i = 0; i < self->person_ids->len; i++)
    if (g_array_index (self->person_ids, PdId, i) == person_id)
      return i;
  return self->person_ids->len;
}

static void
choose_people (PdSupervisionDialog *self)
{
  const PdSupervisionAgreement *agreement = self->agreement;
  guint                         n = self->person_ids->len;
  PdId                          member_id = agreement->member_ids->len > 0 ? g_array_index (agreement->member_ids, PdId, 0) : PD_ID_NONE;

  if (agreement->supervisor_id != PD_ID_NONE)
    adw_combo_row_set_selected (self->supervisor, find_person (self, agreement->supervisor_id));
  else
    adw_combo_row_set_selected (self->supervisor, *agreement->outside_name != '\0' ? n : n + 1);
  adw_combo_row_set_selected (self->member, find_person (self, member_id));
}

/**
 * pd_supervision_dialog_show:
 * @self: a form
 *
 * Fills in what is known of the agreement.
 */
void
pd_supervision_dialog_show (PdSupervisionDialog *self)
{
  const PdSupervisionAgreement *agreement = self->agreement;
  PdDateRow                    *days[] = { self->started_on, self->review_on, self->ended_on };

  adw_combo_row_set_selected (self->kind, agreement->kind);
  adw_combo_row_set_selected (self->form, agreement->form);
  adw_combo_row_set_selected (self->mode, agreement->mode);
  choose_people (self);
  gtk_editable_set_text (self->outside_name, agreement->outside_name);
  gtk_spin_button_set_value (self->days_between, agreement->days_between);
  gtk_spin_button_set_value (self->minutes, agreement->minutes);
  gtk_switch_set_active (self->paid, agreement->is_paid);
  gtk_editable_set_text (self->place, agreement->place);
  for (guint i = 0; i < G_N_ELEMENTS (days); i++)
    g_object_set (days[i], "today", self->today, NULL);
  pd_date_row_set_day (self->started_on, agreement->started_on);
  pd_date_row_set_day (self->review_on, agreement->review_on);
  pd_date_row_set_day (self->ended_on, agreement->ended_on);
  gtk_widget_set_visible (GTK_WIDGET (self->ended_on), agreement->id != PD_ID_NONE);
}

/**
 * pd_supervision_dialog_show_warning:
 * @self: a form
 * @agreement: what it says now
 *
 * Says where the supervisor manages somebody whom they are to supervise.
 */
void
pd_supervision_dialog_show_warning (PdSupervisionDialog          *self,
                                    const PdSupervisionAgreement *agreement)
{
  g_autofree char *words = pd_supervision_words_line_managed (pd_form_window_get_workspace (PD_FORM_WINDOW (self)),
                                                              agreement, self->agreements, self->today);

  gtk_label_set_label (self->warning, words != NULL ? words : "");
  gtk_widget_set_visible (self->warning_box, words != NULL);
}
