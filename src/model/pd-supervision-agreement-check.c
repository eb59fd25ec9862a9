/* SPDX-License-Identifier: GPL-3.0-or-later */

/* What an agreement must be to be kept, and what is worth a word before it is made. */

#define G_LOG_DOMAIN "pd-model"

#include "config.h"

#include "pd-supervision-agreement.h"

#include "pd-clock.h"
#include "pd-error.h"
#include "pd-headings-private.h"
#include "pd-id-list-private.h"

#include <glib/gi18n-lib.h>
#include <string.h>

static const char *
find_problem_of_people (const PdSupervisionAgreement *self)
{
  gboolean is_outside = *self->outside_name != '\0';

  if (self->member_ids->len == 0 || !pd_id_list_is_sound (self->member_ids))
    return _ ("A supervision agreement names each person once who is supervised.");
  if (self->supervisor_id != PD_ID_NONE && is_outside)
    return _ ("The supervisor is either somebody of this service or somebody from outside.");
  if (self->form == PD_SUPERVISION_ONE_TO_ONE && self->member_ids->len > 1)
    return _ ("One to one is with one person. For more, choose a group.");
  if (self->form == PD_SUPERVISION_ONE_TO_ONE && self->supervisor_id == PD_ID_NONE && !is_outside)
    return _ ("Say who supervises.");
  if (self->form == PD_SUPERVISION_GROUP && self->member_ids->len < 2)
    return _ ("A group has at least two people.");
  if (pd_id_list_has (self->member_ids, self->supervisor_id))
    return _ ("Nobody supervises themselves.");
  return NULL;
}

static const char *
find_problem_of_time (const PdSupervisionAgreement *self)
{
  if (self->started_on == PD_DAY_NONE)
    return _ ("A supervision agreement has a first day.");
  if (self->review_on != PD_DAY_NONE && self->review_on < self->started_on)
    return _ ("The review comes before the first day.");
  if (self->ended_on != PD_DAY_NONE && self->ended_on < self->started_on)
    return _ ("The last day comes before the first one.");
  if (self->days_between < 1 || self->days_between > 366)
    return _ ("Sessions are between a day and a year apart.");
  if (self->minutes < 1 || self->minutes > PD_MINUTES_PER_DAY)
    return _ ("A session lasts between a minute and a day.");
  return NULL;
}

static const char *
find_problem_of_texts (const PdSupervisionAgreement *self)
{
  gboolean is_utf8 = g_utf8_validate (self->outside_name, -1, NULL) && g_utf8_validate (self->place, -1, NULL);

  for (guint i = 0; i < PD_SUPERVISION_N_TEXTS; i++)
    {
      if (strlen (self->texts[i]) > PD_SUPERVISION_MAX_TEXT)
        return _ ("A text of the agreement is too long. Shorten it, or keep it beside the agreement.");
      is_utf8 = is_utf8 && g_utf8_validate (self->texts[i], -1, NULL);
    }
  return is_utf8 ? NULL : _ ("A text of the agreement is not UTF-8.");
}

static const char *
find_problem_of_consents (const PdSupervisionAgreement *self)
{
  for (guint i = 0; i < self->consents->len; i++)
    {
      PdId person_id = g_array_index (self->consents, PdSupervisionConsent, i).person_id;

      if (!pd_supervision_agreement_is_party (self, person_id))
        return _ ("Only those whom it is about can agree to a supervision agreement.");
    }
  return NULL;
}

/**
 * pd_supervision_agreement_check:
 * @self: an agreement
 * @error: return location for a #GError
 *
 * Returns: whether it can be kept; %PD_ERROR_INPUT says why not
 */
gboolean
pd_supervision_agreement_check (const PdSupervisionAgreement *self,
                                GError                      **error)
{
  const char *problem;

  g_return_val_if_fail (self != NULL, FALSE);

  problem = find_problem_of_people (self);
  if (problem == NULL)
    problem = find_problem_of_time (self);
  if (problem == NULL)
    problem = find_problem_of_texts (self);
  if (problem == NULL)
    problem = find_problem_of_consents (self);

  if (problem != NULL)
    g_set_error_literal (error, PD_ERROR, PD_ERROR_INPUT, problem);
  return problem == NULL;
}

/**
 * pd_supervision_agreement_fill:
 * @self: an agreement
 * @text: light Markdown in UTF-8, whose headings name the texts
 * @error: return location for a #GError
 *
 * Sets what was agreed in their own words, as far as @text says it.
 *
 * Returns: whether that was done; %PD_ERROR_INPUT names a heading that is none of them
 */
gboolean
pd_supervision_agreement_fill (PdSupervisionAgreement *self,
                               const char             *text,
                               GError                **error)
{
  g_autoptr (GPtrArray) parts = NULL;

  g_return_val_if_fail (self != NULL && text != NULL, FALSE);

  if (!g_utf8_validate (text, -1, NULL))
    {
      g_set_error_literal (error, PD_ERROR, PD_ERROR_INPUT, _ ("A text of the agreement is not UTF-8."));
      return FALSE;
    }
  parts = pd_headings_split (text);
  for (guint i = 0; i < parts->len; i++)
    {
      const PdHeadedText *part = g_ptr_array_index (parts, i);
      PdSupervisionText   which;

      if (!pd_supervision_text_parse (part->heading, &which))
        {
          g_set_error (error, PD_ERROR, PD_ERROR_INPUT, _ ("An agreement has no text “%s”."), part->heading != NULL ? part->heading : part->text);
          return FALSE;
        }
      pd_supervision_agreement_set_text (self, which, part->text);
    }
  return TRUE;
}

static gboolean
is_line_manager (GPtrArray *agreements,
                 PdId       supervisor_id,
                 PdId       person_id,
                 PdDay      day)
{
  for (guint i = 0; i < agreements->len; i++)
    {
      const PdSupervisionAgreement *line = g_ptr_array_index (agreements, i);

      if (line->kind == PD_SUPERVISION_LINE && line->supervisor_id == supervisor_id &&
          pd_supervision_agreement_holds_on (line, day) &&
          pd_supervision_agreement_has_member (line, person_id))
        return TRUE;
    }
  return FALSE;
}

/**
 * pd_supervision_agreement_find_line_managed:
 * @self: an agreement
 * @agreements: (element-type PdSupervisionAgreement): all agreements of the service
 * @day: the day that is asked about
 *
 * Finds whom the supervisor also line-manages. Peer supervision is kept apart from line
 * management (domain.md, Supervision), so this is worth a word before they agree; it
 * forbids nothing. Line supervision itself is with the line manager.
 *
 * Returns: (transfer full) (element-type PdId): the members whose line manager, by another
 *   agreement, the supervisor is
 */
GArray *
pd_supervision_agreement_find_line_managed (const PdSupervisionAgreement *self,
                                            GPtrArray                    *agreements,
                                            PdDay                         day)
{
  GArray *found = pd_id_list_new ();

  g_return_val_if_fail (self != NULL && agreements != NULL, found);

  if (self->kind == PD_SUPERVISION_LINE || self->supervisor_id == PD_ID_NONE)
    return found;
  for (guint i = 0; i < self->member_ids->len; i++)
    {
      PdId member_id = g_array_index (self->member_ids, PdId, i);

      if (is_line_manager (agreements, self->supervisor_id, member_id, day))
        g_array_append_val (found, member_id);
    }
  return found;
}
