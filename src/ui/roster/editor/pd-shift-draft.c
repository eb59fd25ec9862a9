/* SPDX-License-Identifier: GPL-3.0-or-later */

#define G_LOG_DOMAIN "pd-ui"

#include "config.h"

#include "pd-shift-draft-private.h"

#include "pd-clock.h"
#include "pd-error.h"

#include <glib/gi18n-lib.h>

/**
 * pd_shift_draft_new:
 * @shift: what the form begins with; without an id it is a new one, whose times are still
 *   to be typed: those that every shift is made with are nobody's choice
 *
 * Returns: (transfer full): a draft of @shift, which itself stays as it is
 */
PdShiftDraft *
pd_shift_draft_new (PdShift *shift)
{
  PdShiftDraft *self;

  g_return_val_if_fail (PD_IS_SHIFT (shift), NULL);

  self = g_new0 (PdShiftDraft, 1);
  self->original = pd_shift_copy (shift);
  self->shift = pd_shift_copy (shift);
  pd_shift_draft_read_times (self);
  return self;
}

/**
 * pd_shift_draft_free:
 * @self: a draft
 */
void
pd_shift_draft_free (PdShiftDraft *self)
{
  g_clear_error (&self->problem);
  g_array_unref (self->parts);
  g_array_unref (self->original_parts);
  g_object_unref (self->shift);
  g_object_unref (self->original);
  g_free (self);
}

/**
 * pd_shift_draft_get_shift:
 * @self: a draft
 *
 * Returns: (transfer none): the shift as it is written so far; with the last possible
 *   times, while those in the form are not
 */
PdShift *
pd_shift_draft_get_shift (PdShiftDraft *self)
{
  return self->shift;
}

/**
 * pd_shift_draft_get_original:
 * @self: a draft
 *
 * Returns: (transfer none): the shift that the form began with
 */
PdShift *
pd_shift_draft_get_original (PdShiftDraft *self)
{
  return self->original;
}

/**
 * pd_shift_draft_is_new:
 * @self: a draft
 *
 * Returns: whether it will become a shift that is not there yet
 */
gboolean
pd_shift_draft_is_new (PdShiftDraft *self)
{
  return pd_shift_get_id (self->original) == PD_ID_NONE;
}

/**
 * pd_shift_draft_is_changed:
 * @self: a draft
 *
 * Returns: whether anything is other than what the form began with, times that are
 *   half-typed included
 */
gboolean
pd_shift_draft_is_changed (PdShiftDraft *self)
{
  return self->is_repeated || pd_shift_draft_has_new_times (self) ||
         !pd_shift_equal (self->shift, self->original);
}

/**
 * pd_shift_draft_concerns_series:
 * @self: a draft
 *
 * Returns: whether it changes a shift of a series in something that the others have too. A
 *   note for hand-over and a pin are of the one shift.
 */
gboolean
pd_shift_draft_concerns_series (PdShiftDraft *self)
{
  g_autoptr (PdShift) alone = NULL;

  if (pd_shift_draft_is_new (self) || pd_shift_get_series_id (self->original) == PD_ID_NONE)
    return FALSE;
  alone = pd_shift_copy (self->shift);
  pd_shift_set_note (alone, pd_shift_get_note (self->original));
  pd_shift_set_is_pinned (alone, pd_shift_get_is_pinned (self->original));
  return !pd_shift_equal (alone, self->original);
}

/**
 * pd_shift_draft_check:
 * @self: a draft
 * @error: return location for a #GError
 *
 * Returns: whether it can be kept; otherwise %PD_ERROR_INPUT says what is missing
 */
gboolean
pd_shift_draft_check (PdShiftDraft *self,
                      GError      **error)
{
  if (self->problem != NULL)
    {
      g_propagate_error (error, g_error_copy (self->problem));
      return FALSE;
    }
  if (pd_shift_get_day (self->shift) == PD_DAY_NONE)
    {
      g_set_error_literal (error, PD_ERROR, PD_ERROR_INPUT, _ ("Type a day, like 24/11 or tomorrow."));
      return FALSE;
    }
  if (pd_shift_get_site_id (self->shift) == PD_ID_NONE)
    {
      g_set_error_literal (error, PD_ERROR, PD_ERROR_INPUT, _ ("Choose a site."));
      return FALSE;
    }
  return !self->is_repeated ||
         pd_repetition_check (&self->repetition, pd_shift_get_day (self->shift), error);
}

/**
 * pd_shift_draft_set_person_id:
 * @self: a draft
 * @person_id: whose it is; 0 leaves it open
 */
void
pd_shift_draft_set_person_id (PdShiftDraft *self,
                              PdId          person_id)
{
  pd_shift_set_person_id (self->shift, person_id);
}

/**
 * pd_shift_draft_set_site_id:
 * @self: a draft
 * @site_id: where it is
 */
void
pd_shift_draft_set_site_id (PdShiftDraft *self,
                            PdId          site_id)
{
  pd_shift_set_site_id (self->shift, site_id);
}

/**
 * pd_shift_draft_set_day:
 * @self: a draft
 * @day: when it begins, or %PD_DAY_NONE while that can't be read
 */
void
pd_shift_draft_set_day (PdShiftDraft *self,
                        PdDay         day)
{
  pd_shift_set_day (self->shift, day);
}

/**
 * pd_shift_draft_set_activity:
 * @self: a draft
 * @activity: what it is for
 */
void
pd_shift_draft_set_activity (PdShiftDraft *self,
                             PdActivity    activity)
{
  pd_shift_set_activity (self->shift, activity);
}

/**
 * pd_shift_draft_set_role_id:
 * @self: a draft
 * @role_id: the role that it is worked in; 0 names none
 */
void
pd_shift_draft_set_role_id (PdShiftDraft *self,
                            PdId          role_id)
{
  pd_shift_set_role_id (self->shift, role_id);
}

/**
 * pd_shift_draft_set_note:
 * @self: a draft
 * @note: what the person should know
 */
void
pd_shift_draft_set_note (PdShiftDraft *self,
                         const char   *note)
{
  pd_shift_set_note (self->shift, note);
}

/**
 * pd_shift_draft_set_is_pinned:
 * @self: a draft
 * @is_pinned: whether it stays as it is when a roster is filled
 */
void
pd_shift_draft_set_is_pinned (PdShiftDraft *self,
                              gboolean      is_pinned)
{
  pd_shift_set_is_pinned (self->shift, is_pinned);
}

/**
 * pd_shift_draft_set_repetition:
 * @self: a draft
 * @repetition: (nullable): how the shift comes again, or %NULL when it does not
 */
void
pd_shift_draft_set_repetition (PdShiftDraft       *self,
                               const PdRepetition *repetition)
{
  self->is_repeated = repetition != NULL;
  if (repetition != NULL)
    self->repetition = *repetition;
}

/**
 * pd_shift_draft_get_repetition:
 * @self: a draft
 *
 * Returns: (transfer none) (nullable): how the shift comes again, or %NULL when it does not
 */
const PdRepetition *
pd_shift_draft_get_repetition (PdShiftDraft *self)
{
  return self->is_repeated ? &self->repetition : NULL;
}

/**
 * pd_shift_draft_dup_sentence:
 * @self: a draft
 * @zone: (nullable): the zone of its site
 *
 * Returns: (transfer full): when it is and how long, in a sentence: "Tuesday 24 November
 *   2026, 22:00 – 6:00 +1: 8 h"; or what is missing
 */
char *
pd_shift_draft_dup_sentence (PdShiftDraft *self,
                             PdZone       *zone)
{
  g_autoptr (GError) error = NULL;
  g_autofree char   *day = NULL;
  g_autofree char   *times = NULL;
  g_autofree char   *hours = NULL;
  g_autofree char   *pause = NULL;

  if (!pd_shift_draft_check (self, &error))
    return g_strdup (error->message);

  day = pd_day_to_words (pd_shift_get_day (self->shift));
  times = pd_shift_times_to_text (self->shift);
  hours = pd_clock_hours_to_text (pd_shift_get_worked_minutes (self->shift, zone));
  if (self->times.break_minutes == 0)
    /* Translators: a day, times and a length: "Tuesday 24 November 2026, 9:00 – 15:00: 6 h" */
    return g_strdup_printf (_ ("%1$s, %2$s: %3$s"), day, times, hours);
  pause = pd_clock_hours_to_text (self->times.break_minutes);
  /* Translators: the same, and then the length of an unpaid break */
  return g_strdup_printf (_ ("%1$s, %2$s: %3$s without the break of %4$s"), day, times, hours, pause);
}
