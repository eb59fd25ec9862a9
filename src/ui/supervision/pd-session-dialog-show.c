/* SPDX-License-Identifier: GPL-3.0-or-later */
#define G_LOG_DOMAIN "pd-ui"

#include "config.h"

#include "pd-session-dialog-private.h"

#include "pd-supervision-words.h"

#include <glib/gi18n-lib.h>

/* What the form of a session shows before somebody changes it. */

/* What they usually say; anything else can be written. */
static const char *const REASONS[] = {
  N_ ("Somebody was away"),
  N_ ("Something else came first"),
  N_ ("No room, or no line"),
  N_ ("Another time suits better"),
};

/**
 * pd_session_dialog_asks_when:
 * @self: a form
 *
 * Returns: whether a day and a time belong to its act
 */
gboolean
pd_session_dialog_asks_when (PdSessionDialog *self)
{
  return self->act != PD_SESSION_CANCEL;
}

/**
 * pd_session_dialog_asks_why:
 * @self: a form
 *
 * Returns: whether a reason belongs to its act
 */
gboolean
pd_session_dialog_asks_why (PdSessionDialog *self)
{
  return self->act == PD_SESSION_MOVE || self->act == PD_SESSION_CANCEL;
}

static void
show_people (PdSessionDialog *self)
{
  PdWorkspace              *workspace = pd_form_window_get_workspace (PD_FORM_WINDOW (self));
  PdId                      my_id = pd_person_get_id (pd_workspace_get_me (workspace));
  g_autoptr (GtkStringList) names = gtk_string_list_new (NULL);
  guint                     me = 0;

  for (guint i = 0; i < self->parties->len; i++)
    {
      PdId             person_id = g_array_index (self->parties, PdId, i);
      g_autofree char *name = pd_supervision_words_name (workspace, person_id);

      pd_checks_group_add (self->present, person_id, name, TRUE);
      gtk_string_list_append (names, name);
      if (person_id == my_id)
        me = i;
    }
  if (*self->agreement->outside_name != '\0')
    gtk_string_list_append (names, self->agreement->outside_name);
  adw_combo_row_set_model (self->by, G_LIST_MODEL (names));
  adw_combo_row_set_selected (self->by, me);
}

/**
 * pd_session_dialog_show_choices:
 * @self: a form
 *
 * Fills in what there is to choose from.
 */
void
pd_session_dialog_show_choices (PdSessionDialog *self)
{
  g_autoptr (GtkStringList) modes = gtk_string_list_new (NULL);
  g_autoptr (GStrvBuilder)  reasons = g_strv_builder_new ();
  g_auto (GStrv)            list = NULL;

  for (int i = PD_MEETING_FACE_TO_FACE; i <= PD_MEETING_VIDEO; i++)
    gtk_string_list_append (modes, pd_meeting_mode_to_words (i));
  adw_combo_row_set_model (self->mode, G_LIST_MODEL (modes));
  for (guint i = 0; i < G_N_ELEMENTS (REASONS); i++)
    g_strv_builder_add (reasons, _ (REASONS[i]));
  list = g_strv_builder_end (reasons);
  pd_suggest_row_set_suggestions (self->why, (const char *const *) list);
  show_people (self);
}

/* What follows from it, and what should not be forgotten. */
static char *
dup_hint (PdSessionDialog *self)
{
  g_autofree char *day = NULL;

  if (self->act == PD_SESSION_CANCEL)
    return g_strdup (_ ("Its place on the roster goes, too. Another time is offered next."));
  if (self->act == PD_SESSION_BOOK && self->session->id != PD_ID_NONE)
    {
      day = pd_day_to_words (pd_supervision_due_get_rebook_by (self->session->day));
      /* Translators: %s is the last day on which a cancelled session can be made up for */
      return g_strdup_printf (_ ("The session was cancelled. Book it again by %s, within five working days."), day);
    }
  if (self->act != PD_SESSION_HOLD && self->agreement->is_paid)
    return g_strdup (_ ("It stands on the roster as paid time."));
  return g_strdup ("");
}

/**
 * pd_session_dialog_show:
 * @self: a form
 * @today: the day that it is
 *
 * Fills in what is known of the session.
 */
void
pd_session_dialog_show (PdSessionDialog *self,
                        PdDay            today)
{
  g_autofree char *hint = dup_hint (self);

  g_object_set (self->day, "today", today, NULL);
  pd_date_row_set_day (self->day, self->shown->day);
  pd_time_entry_set_minute (self->start, self->shown->start);
  gtk_spin_button_set_value (self->minutes, self->shown->minutes);
  adw_combo_row_set_selected (self->mode, self->shown->mode);
  gtk_editable_set_text (self->place, self->shown->place);
  gtk_label_set_label (self->hint, hint);
  gtk_widget_set_visible (GTK_WIDGET (self->hint), *hint != '\0');
  gtk_widget_set_visible (self->when, pd_session_dialog_asks_when (self));
  gtk_widget_set_visible (GTK_WIDGET (self->present), self->act == PD_SESSION_HOLD);
  gtk_widget_set_visible (self->why_group, pd_session_dialog_asks_why (self));
}
