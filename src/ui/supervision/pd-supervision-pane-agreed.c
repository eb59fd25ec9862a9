/* SPDX-License-Identifier: GPL-3.0-or-later */
#define G_LOG_DOMAIN "pd-ui"

#include "config.h"

#include "pd-supervision-pane-private.h"

#include "pd-people-words.h"
#include "pd-supervision-words.h"

#include <glib/gi18n-lib.h>

/* What the record says of the agreement. */

/* A row for what was agreed; nothing where nothing was said. */
static void
add (PdSupervisionPane *self,
     const char        *title,
     const char        *words)
{
  GtkWidget *row;

  if (words == NULL || *words == '\0')
    return;
  row = pd_rows_group_add (self->agreed, PD_ROWS_GROUP_NONE, title, words);
  gtk_widget_add_css_class (row, "pd-property");
  adw_action_row_set_subtitle_lines (ADW_ACTION_ROW (row), 0);
}

static void
add_kind (PdSupervisionPane            *self,
          const PdSupervisionAgreement *agreement)
{
  g_autofree char *kind = NULL;
  g_autofree char *rhythm = pd_supervision_rhythm_to_words (agreement->days_between);
  g_autofree char *minutes = pd_supervision_words_minutes (agreement->minutes);
  g_autofree char *sessions = NULL;

  /* Translators: a kind of supervision and its form: "Line supervision, One to one" */
  kind = g_strdup_printf (C_ ("supervision", "%1$s, %2$s"), pd_supervision_kind_to_words (agreement->kind),
                          pd_supervision_form_to_words (agreement->form));
  /* Translators: "every fortnight, 60 minutes, Face to face, paid time" */
  sessions = g_strdup_printf (C_ ("supervision", "%1$s, %2$s, %3$s, %4$s"), rhythm, minutes,
                              pd_meeting_mode_to_words (agreement->mode),
                              agreement->is_paid ? _ ("paid time") : _ ("not paid time"));
  add (self, _ ("Kind"), kind);
  add (self, _ ("Sessions"), sessions);
}

static void
add_people (PdSupervisionPane            *self,
            const PdSupervisionAgreement *agreement)
{
  g_autofree char *supervisor = pd_supervision_words_supervisor (self->part.workspace, agreement);
  g_autofree char *members = pd_supervision_words_people (self->part.workspace, agreement->member_ids, PD_ID_NONE);

  add (self, _ ("Supervisor"), supervisor);
  add (self, agreement->form == PD_SUPERVISION_GROUP ? _ ("Members of the group") : _ ("Who is supervised"), members);
  add (self, _ ("Place"), agreement->place);
}

static void
add_days (PdSupervisionPane            *self,
          const PdSupervisionAgreement *agreement)
{
  g_autofree char *days = pd_people_words_days (agreement->started_on, agreement->ended_on, self->part.today);
  g_autofree char *review = NULL;

  add (self, _ ("Holds"), days);
  if (agreement->review_on == PD_DAY_NONE)
    return;
  review = pd_people_words_days (agreement->review_on, agreement->review_on, self->part.today);
  add (self, _ ("To be looked at again"), review);
}

static void
add_consent (PdSupervisionPane            *self,
             const PdSupervisionAgreement *agreement,
             PdId                          person_id,
             GString                      *words)
{
  g_autofree char *name = pd_supervision_words_name (self->part.workspace, person_id);
  PdDay            day = pd_supervision_agreement_get_consent (agreement, person_id);
  g_autofree char *day_words = pd_people_words_days (day, day, self->part.today);

  if (words->len > 0)
    g_string_append_c (words, '\n');
  if (day == PD_DAY_NONE)
    /* Translators: %s is somebody who has not agreed to a supervision agreement */
    g_string_append_printf (words, _ ("%s: not yet"), name);
  else
    /* Translators: who agreed to a supervision agreement, and on what day */
    g_string_append_printf (words, _ ("%1$s on %2$s"), name, day_words);
}

static void
add_consents (PdSupervisionPane            *self,
              const PdSupervisionAgreement *agreement)
{
  g_autoptr (GString) words = g_string_new (NULL);

  if (agreement->supervisor_id != PD_ID_NONE)
    add_consent (self, agreement, agreement->supervisor_id, words);
  for (guint i = 0; i < agreement->member_ids->len; i++)
    add_consent (self, agreement, g_array_index (agreement->member_ids, PdId, i), words);
  add (self, _ ("Agreed by"), words->str);
}

/**
 * pd_supervision_pane_show_agreed:
 * @self: a record
 *
 * Shows what was agreed: what is asked for most, and under a row that opens all of it.
 */
void
pd_supervision_pane_show_agreed (PdSupervisionPane *self)
{
  const PdSupervisionAgreement *agreement = pd_supervision_pane_get_agreement (self);

  pd_rows_group_begin (self->agreed);
  if (agreement != NULL)
    {
      add_kind (self, agreement);
      add_consents (self, agreement);
      pd_rows_group_fold (self->agreed, _ ("All of It"));
      add_people (self, agreement);
      add_days (self, agreement);
      for (guint i = 0; i < PD_SUPERVISION_N_TEXTS; i++)
        add (self, pd_supervision_text_to_words (i), agreement->texts[i]);
    }
  pd_rows_group_end (self->agreed);
}
