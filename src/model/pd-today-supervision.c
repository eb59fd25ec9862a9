/* SPDX-License-Identifier: GPL-3.0-or-later */

#define G_LOG_DOMAIN "pd-model"

#include "config.h"

#include "pd-today-private.h"

#include "pd-clock.h"

#include <glib/gi18n-lib.h>

/* Whom I meet: a worker their supervisor, a supervisor their worker, or a group. */
static char *
name_other (const PdToday                *self,
            const PdSupervisionAgreement *agreement)
{
  const char *name = NULL;

  if (agreement->supervisor_id != pd_person_get_id (self->me))
    name = agreement->supervisor_id != PD_ID_NONE ? pd_today_name_person (self, agreement->supervisor_id)
                                                  : agreement->outside_name;
  else if (agreement->member_ids->len == 1)
    name = pd_today_name_person (self, g_array_index (agreement->member_ids, PdId, 0));
  return g_strdup (name != NULL && *name != '\0' ? name : _ ("a group"));
}

static void
add_session (PdToday                      *self,
             const PdSupervisionAgreement *agreement,
             const PdSession              *session)
{
  g_autofree char *day = pd_day_to_short_words (session->day);
  g_autofree char *times = pd_clock_span_to_text (session->start, session->start + session->minutes);
  g_autofree char *other = name_other (self, agreement);
  PdTodayItem     *item;

  /* Translators: a session of supervision by its day, its times and whom one meets:
   * "Tue 24 Nov 9:00 – 10:00 with Ada Park" */
  item = pd_today_take (self, PD_TODAY_SESSION, session->day, session->id,
                        g_strdup_printf (_ ("%1$s %2$s with %3$s"), day, times, other),
                        session->day < self->today ? g_strdup (_ ("Nobody has put down yet whether it was held"))
                                                   : g_strdup (session->place));
  item->start = session->start;
}

/**
 * pd_today_add_sessions:
 * @self: somebody's day
 * @agreements: (element-type PdSupervisionAgreement): all agreements
 * @sessions: (element-type PdSession): all sessions
 *
 * Adds their own sessions that are booked for the next %PD_TODAY_DAYS_OWN days, and those
 * of which nobody put down what became of them.
 */
void
pd_today_add_sessions (PdToday   *self,
                       GPtrArray *agreements,
                       GPtrArray *sessions)
{
  PdId my_id = pd_person_get_id (self->me);

  for (guint i = 0; i < sessions->len; i++)
    {
      const PdSession              *session = sessions->pdata[i];
      const PdSupervisionAgreement *agreement = pd_supervision_agreements_find (agreements, session->agreement_id);

      if (session->state == PD_SESSION_BOOKED && session->day < self->today + PD_TODAY_DAYS_OWN &&
          agreement != NULL && pd_supervision_agreement_is_party (agreement, my_id))
        add_session (self, agreement, session);
    }
}

/* Whom the note is also of. */
static char *
name_others (const PdToday      *self,
             const PdNoteRecord *note)
{
  g_autoptr (GPtrArray) names = g_ptr_array_new ();

  for (guint i = 0; i < note->parties->len; i++)
    {
      PdId        id = g_array_index (note->parties, PdNoteParty, i).person_id;
      const char *name = pd_today_name_person (self, id);

      if (id != pd_person_get_id (self->me) && name != NULL)
        g_ptr_array_add (names, (char *) name);
    }
  g_ptr_array_add (names, NULL);
  /* Translators: what stands between the names of people */
  return g_strjoinv (C_ ("people", ", "), (char **) names->pdata);
}

/**
 * pd_today_add_notes:
 * @self: somebody's day
 * @notes: (element-type PdNoteRecord): what is known of all notes
 *
 * Adds those that wait for their agreement: something is written, and they have not
 * agreed to it as it stands.
 */
void
pd_today_add_notes (PdToday   *self,
                    GPtrArray *notes)
{
  PdId my_id = pd_person_get_id (self->me);

  for (guint i = 0; i < notes->len; i++)
    {
      const PdNoteRecord *note = notes->pdata[i];
      g_autofree char    *day = NULL;
      g_autofree char    *others = NULL;

      if (note->text_revision == 0 || note->closed_at != 0 || note->trashed_on != PD_DAY_NONE ||
          !pd_note_record_is_party (note, my_id) || pd_note_record_get_agreed_at (note, my_id) != 0)
        continue;
      day = pd_day_to_words (note->day);
      others = name_others (self, note);
      /* Translators: a note of a session by its day and whom it was with */
      pd_today_take (self, PD_TODAY_NOTE, note->day, note->id, g_strdup_printf (_ ("%1$s, with %2$s"), day, others),
                     NULL);
    }
}

/* A coordinator sees that somebody has none for too long; a party sees their own. */
static gboolean
is_due_to_tell (const PdToday          *self,
                GPtrArray              *agreements,
                const PdSupervisionDue *due)
{
  const PdSupervisionAgreement *agreement = pd_supervision_agreements_find (agreements, due->agreement_id);

  if (due->state == PD_DUE_BOOKED || (due->state == PD_DUE_BY && due->due_on >= self->today + PD_TODAY_DAYS_OWN))
    return FALSE;
  return pd_today_minds_others (self) || due->person_id == pd_person_get_id (self->me) ||
         (agreement != NULL && pd_supervision_agreement_is_party (agreement, pd_person_get_id (self->me)));
}

/**
 * pd_today_add_due:
 * @self: somebody's day
 * @agreements: (element-type PdSupervisionAgreement): all agreements
 * @due: (element-type PdSupervisionDue): how everybody stands
 *
 * Adds whose supervision is overdue, not agreed, or due within %PD_TODAY_DAYS_OWN days
 * and not booked.
 */
void
pd_today_add_due (PdToday   *self,
                  GPtrArray *agreements,
                  GArray    *due)
{
  for (guint i = 0; i < due->len; i++)
    {
      const PdSupervisionDue *one = &g_array_index (due, PdSupervisionDue, i);
      const char             *name = pd_today_name_person (self, one->person_id);

      if (name != NULL && is_due_to_tell (self, agreements, one))
        pd_today_take (self, PD_TODAY_DUE, one->due_on, one->person_id, g_strdup (name),
                       pd_supervision_due_to_words (one));
    }
}

/**
 * pd_today_add_reviews:
 * @self: somebody's day
 * @agreements: (element-type PdSupervisionAgreement): all agreements
 *
 * Adds the agreements of theirs whose day to be looked at again is within
 * %PD_TODAY_DAYS_REVIEW days, or past.
 */
void
pd_today_add_reviews (PdToday   *self,
                      GPtrArray *agreements)
{
  for (guint i = 0; i < agreements->len; i++)
    {
      const PdSupervisionAgreement *agreement = agreements->pdata[i];
      g_autofree char              *day = NULL;
      g_autofree char              *other = NULL;

      if (agreement->review_on == PD_DAY_NONE || agreement->review_on > self->today + PD_TODAY_DAYS_REVIEW ||
          !pd_supervision_agreement_holds_on (agreement, self->today) ||
          !pd_supervision_agreement_is_party (agreement, pd_person_get_id (self->me)))
        continue;
      day = pd_day_to_words (agreement->review_on);
      other = name_other (self, agreement);
      /* Translators: %s is a person */
      pd_today_take (self, PD_TODAY_REVIEW, agreement->review_on, agreement->id,
                     g_strdup_printf (_ ("What was agreed about supervision with %s"), other),
                     g_strdup_printf (agreement->review_on < self->today ? _ ("Was to be on %s") : _ ("By %s"), day));
    }
}
