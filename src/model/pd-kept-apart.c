/* SPDX-License-Identifier: GPL-3.0-or-later */

#define G_LOG_DOMAIN "pd-model"

#include "config.h"

#include "pd-kept-apart.h"

#include "pd-error.h"
#include "pd-note.h"

#include <glib/gi18n-lib.h>

#define SECTION_WHY "why"
#define SECTION_HANDLING "handling"

/**
 * pd_kept_apart_new:
 * @one_id: somebody
 * @other_id: somebody else
 * @since: the first day
 *
 * Returns: (transfer full): that the two are kept apart, without a row
 */
PdKeptApart *
pd_kept_apart_new (PdId  one_id,
                   PdId  other_id,
                   PdDay since)
{
  PdKeptApart *self = g_new0 (PdKeptApart, 1);

  self->one_id = MIN (one_id, other_id);
  self->other_id = MAX (one_id, other_id);
  self->since = since;
  self->ended_on = PD_DAY_NONE;
  return self;
}

/**
 * pd_kept_apart_copy:
 * @self: that two are kept apart
 *
 * Returns: (transfer full): another one that is the same
 */
PdKeptApart *
pd_kept_apart_copy (const PdKeptApart *self)
{
  g_return_val_if_fail (self != NULL, NULL);

  return g_memdup2 (self, sizeof *self);
}

/**
 * pd_kept_apart_free:
 * @self: (transfer full) (nullable): that two are kept apart
 */
void
pd_kept_apart_free (PdKeptApart *self)
{
  g_free (self);
}

/**
 * pd_kept_apart_is_of:
 * @self: that two are kept apart
 * @one_id: somebody
 * @other_id: somebody else
 *
 * Returns: whether it is about these two
 */
gboolean
pd_kept_apart_is_of (const PdKeptApart *self,
                     PdId               one_id,
                     PdId               other_id)
{
  g_return_val_if_fail (self != NULL, FALSE);

  return self->one_id == MIN (one_id, other_id) && self->other_id == MAX (one_id, other_id);
}

/**
 * pd_kept_apart_holds_on:
 * @self: that two are kept apart
 * @day: a day
 *
 * Returns: whether they are on that day
 */
gboolean
pd_kept_apart_holds_on (const PdKeptApart *self,
                        PdDay              day)
{
  g_return_val_if_fail (self != NULL, FALSE);

  return day >= self->since && (self->ended_on == PD_DAY_NONE || day <= self->ended_on);
}

/**
 * pd_kept_apart_check:
 * @self: that two are kept apart
 * @error: return location for a #GError
 *
 * Returns: whether it can be kept; %PD_ERROR_INPUT says why not
 */
gboolean
pd_kept_apart_check (const PdKeptApart *self,
                     GError           **error)
{
  const char *problem = NULL;

  g_return_val_if_fail (self != NULL, FALSE);

  if (self->one_id == PD_ID_NONE || self->one_id >= self->other_id)
    problem = _ ("Two people are kept apart, not one.");
  else if (self->since == PD_DAY_NONE)
    problem = _ ("Say from which day on they are kept apart.");
  else if (self->ended_on != PD_DAY_NONE && self->ended_on < self->since)
    problem = _ ("The last day comes before the first one.");
  if (problem != NULL)
    g_set_error_literal (error, PD_ERROR, PD_ERROR_INPUT, problem);
  return problem == NULL;
}

/**
 * pd_kept_apart_reason_new:
 * @why: what there is between the two
 * @handling: (nullable): how they agreed to handle it
 * @review_on: when they look at it again, or %PD_DAY_NONE
 *
 * Returns: (transfer full): what only those concerned know
 */
PdKeptApartReason *
pd_kept_apart_reason_new (const char *why,
                          const char *handling,
                          PdDay       review_on)
{
  PdKeptApartReason *self;

  g_return_val_if_fail (why != NULL, NULL);

  self = g_new0 (PdKeptApartReason, 1);
  self->why = g_strdup (why);
  self->handling = g_strdup (handling != NULL ? handling : "");
  self->review_on = review_on;
  return self;
}

/**
 * pd_kept_apart_reason_free:
 * @self: (transfer full) (nullable): what only those concerned know
 */
void
pd_kept_apart_reason_free (PdKeptApartReason *self)
{
  if (self == NULL)
    return;
  g_free (self->why);
  g_free (self->handling);
  g_free (self);
}

/**
 * pd_kept_apart_reason_to_bytes:
 * @self: what only those concerned know
 * @error: return location for a #GError: %PD_ERROR_INPUT when it says nothing, or too much
 *
 * Returns: (transfer full): bytes to be sealed: a note of two sections, which is read with
 *   the same care
 */
GBytes *
pd_kept_apart_reason_to_bytes (const PdKeptApartReason *self,
                               GError                 **error)
{
  g_autoptr (PdNote) note = NULL;

  g_return_val_if_fail (self != NULL, NULL);

  if (*self->why == '\0')
    {
      g_set_error_literal (error, PD_ERROR, PD_ERROR_INPUT, _ ("Say why, in as few words as you like: nobody else reads it."));
      return NULL;
    }
  note = pd_note_new ();
  pd_note_add_section (note, SECTION_WHY, "", "");
  pd_note_set_account (note, 0, PD_NOTE_SIDE_WORKER, self->why);
  pd_note_add_section (note, SECTION_HANDLING, "", "");
  pd_note_set_account (note, 1, PD_NOTE_SIDE_WORKER, self->handling);
  note->next_day = self->review_on;
  return pd_note_check (note, error) ? pd_note_to_bytes (note, error) : NULL;
}

static const char *
find_words (const PdNote *note,
            const char   *id)
{
  for (guint i = 0; i < note->sections->len; i++)
    {
      const PdNoteSection *section = g_ptr_array_index (note->sections, i);

      if (g_str_equal (section->id, id))
        return section->accounts[PD_NOTE_SIDE_WORKER];
    }
  return "";
}

/**
 * pd_kept_apart_reason_new_from_bytes:
 * @bytes: what was sealed
 * @error: return location for a #GError: %PD_ERROR_DAMAGED_RECORD when it is nothing of the kind
 *
 * Returns: (transfer full): what only those concerned know
 */
PdKeptApartReason *
pd_kept_apart_reason_new_from_bytes (GBytes  *bytes,
                                     GError **error)
{
  g_autoptr (PdNote) note = pd_note_new_from_bytes (bytes, error);

  if (note == NULL)
    return NULL;
  return pd_kept_apart_reason_new (find_words (note, SECTION_WHY), find_words (note, SECTION_HANDLING), note->next_day);
}
