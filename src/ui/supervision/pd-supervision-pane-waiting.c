/* SPDX-License-Identifier: GPL-3.0-or-later */
#define G_LOG_DOMAIN "pd-ui"

#include "config.h"

#include "pd-supervision-pane-private.h"

#include "pd-note-words.h"
#include "pd-people-words.h"
#include "pd-supervision-words.h"

#include <glib/gi18n-lib.h>

/* What waits for the person who unlocked the file, before everything else. */

/* Rows are numbered through: the agreement, then the review, the sessions and the notes. */
enum
{
  ROW_AGREEMENT,
  ROW_REVIEW,
  ROW_FIRST_OF_LIST,
};

static PdId
get_my_id (PdSupervisionPane *self)
{
  return pd_person_get_id (pd_workspace_get_me (self->part.workspace));
}

static void
add (PdSupervisionPane *self,
     guint              number,
     const char        *icon_name,
     const char        *title,
     const char        *words)
{
  GtkWidget *row = pd_rows_group_add (self->waiting, number, title, words);

  adw_action_row_set_subtitle_lines (ADW_ACTION_ROW (row), 0);
  adw_action_row_add_prefix (ADW_ACTION_ROW (row), gtk_image_new_from_icon_name (icon_name));
}

static void
add_agreement (PdSupervisionPane            *self,
               const PdSupervisionAgreement *agreement)
{
  g_autofree char *review = NULL;

  if (pd_supervision_agreement_get_consent (agreement, get_my_id (self)) == PD_DAY_NONE)
    add (self, ROW_AGREEMENT, "document-edit-symbolic", _ ("This agreement waits for you"),
         _ ("Read it below. Here you agree to it as it stands."));
  if (agreement->review_on == PD_DAY_NONE || agreement->review_on > self->part.today)
    return;
  review = pd_people_words_days (agreement->review_on, agreement->review_on, self->part.today);
  add (self, ROW_REVIEW, "alarm-symbolic", _ ("To be looked at again together"), review);
}

static gboolean
is_unrecorded (PdSupervisionPane *self,
               const PdSession   *session)
{
  return session->state == PD_SESSION_BOOKED && session->day < self->part.today;
}

static void
add_sessions (PdSupervisionPane *self)
{
  for (guint i = 0; i < self->of_session->len; i++)
    {
      const PdSession *session = g_ptr_array_index (self->of_session, i);
      g_autofree char *time = NULL;
      g_autofree char *title = NULL;

      if (!is_unrecorded (self, session))
        continue;
      time = pd_supervision_words_session_time (session, self->part.today);
      /* Translators: %s is the day and time of a session */
      title = g_strdup_printf (_ ("Was it held on %s?"), time);
      add (self, ROW_FIRST_OF_LIST + i, pd_supervision_words_session_icon (session->state), title,
           _ ("Put down who was there, or that it was moved or cancelled."));
    }
}

static void
add_notes (PdSupervisionPane *self)
{
  for (guint i = 0; i < self->of_waiting->len; i++)
    {
      const PdNoteRecord *note = g_ptr_array_index (self->of_waiting, i);
      g_autofree char    *day = NULL;
      g_autofree char    *title = NULL;
      g_autofree char    *words = NULL;

      day = pd_people_words_days (note->day, note->day, self->part.today);
      /* Translators: %s is the day of a note's session */
      title = g_strdup_printf (_ ("The note of %s waits for you"), day);
      words = pd_note_words_standing (self->part.workspace, note);
      add (self, ROW_FIRST_OF_LIST + self->of_session->len + i, "document-edit-symbolic", title, words);
    }
}

/**
 * pd_supervision_pane_show_waiting:
 * @self: a record
 *
 * Shows what its reader is to do; nothing of others.
 */
void
pd_supervision_pane_show_waiting (PdSupervisionPane *self)
{
  const PdSupervisionAgreement *agreement = pd_supervision_pane_get_agreement (self);

  pd_rows_group_begin (self->waiting);
  if (agreement != NULL && pd_supervision_pane_is_mine (self) && agreement->ended_on == PD_DAY_NONE)
    add_agreement (self, agreement);
  if (pd_supervision_pane_is_mine (self))
    {
      add_sessions (self);
      add_notes (self);
    }
  pd_rows_group_end (self->waiting);
  gtk_widget_set_visible (GTK_WIDGET (self->waiting), pd_rows_group_get_n_rows (self->waiting) > 0);
}

/**
 * pd_supervision_pane_waiting_activated:
 * @self: a record
 * @i: which row of what waits
 *
 * Goes to where it can be done.
 */
void
pd_supervision_pane_waiting_activated (PdSupervisionPane *self,
                                       guint              i)
{
  guint n_sessions = self->of_session->len;

  if (i == ROW_AGREEMENT)
    gtk_widget_activate_action (GTK_WIDGET (self), "supervision.agree", NULL);
  else if (i == ROW_REVIEW)
    gtk_widget_activate_action (GTK_WIDGET (self), "supervision.change", NULL);
  else if (i - ROW_FIRST_OF_LIST < n_sessions)
    pd_supervision_pane_present_session (self, PD_SESSION_HOLD,
                                         g_ptr_array_index (self->of_session, i - ROW_FIRST_OF_LIST));
  else if (i - ROW_FIRST_OF_LIST - n_sessions < self->of_waiting->len)
    pd_supervision_pane_open_note (
        self, ((PdNoteRecord *) g_ptr_array_index (self->of_waiting, i - ROW_FIRST_OF_LIST - n_sessions))->id);
}
