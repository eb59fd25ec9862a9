/* SPDX-License-Identifier: GPL-3.0-or-later */

#define G_LOG_DOMAIN "pd-ui"

#include "config.h"

#include "pd-shift-draft.h"

#include "pd-clock.h"
#include "pd-error.h"

#include <glib/gi18n-lib.h>

/* When most sleepovers are, for one that is just switched on. */
#define USUAL_SLEEP_START (22 * 60)
#define USUAL_SLEEP_END (6 * 60)

typedef struct
{
  int      start;
  int      end;
  int      break_minutes;
  gboolean has_sleepover;
  int      sleep_start;
  int      sleep_end;
} Times;

struct _PdShiftDraft
{
  /* owned */
  PdShift *original;
  PdShift *shift;
  GError  *problem; /* with the times; the shift has those of before, then */

  /* state */
  Times    original_times;
  Times    times;
  gboolean is_untimed; /* the original's times are not meant */
};

static void
read_times (PdShift *shift,
            Times   *ret_times)
{
  guint            n;
  const PdSegment *segments = pd_shift_get_segments (shift, &n);

  *ret_times = (Times){ 0 };
  ret_times->start = pd_shift_get_start (shift);
  ret_times->end = pd_shift_get_end (shift);
  ret_times->break_minutes = pd_shift_get_minutes (shift, PD_SEGMENT_BREAK);
  ret_times->sleep_start = USUAL_SLEEP_START;
  ret_times->sleep_end = USUAL_SLEEP_END;
  for (guint i = 0; i < n && !ret_times->has_sleepover; i++)
    if (segments[i].kind == PD_SEGMENT_SLEEPOVER)
      {
        ret_times->has_sleepover = TRUE;
        ret_times->sleep_start = segments[i].start;
        ret_times->sleep_end = segments[i].end;
      }
}

static gboolean
times_equal (const Times *one,
             const Times *other)
{
  return one->start == other->start && one->end == other->end &&
         one->break_minutes == other->break_minutes && one->has_sleepover == other->has_sleepover &&
         (!one->has_sleepover ||
          (one->sleep_start == other->sleep_start && one->sleep_end == other->sleep_end));
}

static gboolean
check_typed (const Times *times,
             GError     **error)
{
  const char *missing = NULL;

  if (times->start == PD_SHIFT_DRAFT_NO_TIME)
    missing = _ ("Type when it starts, like 9 or 9:30.");
  else if (times->end == PD_SHIFT_DRAFT_NO_TIME)
    missing = _ ("Type when it ends, like 17 or 5pm.");
  else if (times->has_sleepover && times->sleep_start == PD_SHIFT_DRAFT_NO_TIME)
    missing = _ ("Type when the sleepover starts, like 22.");
  else if (times->has_sleepover && times->sleep_end == PD_SHIFT_DRAFT_NO_TIME)
    missing = _ ("Type when the sleepover ends, like 6.");

  if (missing != NULL)
    g_set_error_literal (error, PD_ERROR, PD_ERROR_INPUT, missing);
  return missing == NULL;
}

static gboolean
apply_times (const Times *times,
             PdShift     *shift,
             GError     **error)
{
  if (!check_typed (times, error) ||
      !pd_shift_set_times (shift, times->start, times->end, error))
    return FALSE;
  if (times->has_sleepover &&
      !pd_shift_set_sleepover (shift, times->sleep_start, times->sleep_end, error))
    return FALSE;
  return times->break_minutes == 0 || pd_shift_set_break (shift, times->break_minutes, error);
}

/* A shift may hold more than the form shows, such as where its breaks are. It keeps that
 * until somebody changes its times. */
static void
update_times (PdShiftDraft *self)
{
  g_autoptr (PdShift) shift = NULL;

  g_clear_error (&self->problem);
  if (!self->is_untimed && times_equal (&self->times, &self->original_times))
    shift = pd_shift_copy (self->original);
  else
    {
      shift = pd_shift_copy (self->shift);
      if (!apply_times (&self->times, shift, &self->problem))
        return;
    }

  pd_shift_set_person_id (shift, pd_shift_get_person_id (self->shift));
  pd_shift_set_site_id (shift, pd_shift_get_site_id (self->shift));
  pd_shift_set_day (shift, pd_shift_get_day (self->shift));
  pd_shift_set_activity (shift, pd_shift_get_activity (self->shift));
  pd_shift_set_note (shift, pd_shift_get_note (self->shift));
  g_set_object (&self->shift, shift);
}

/**
 * pd_shift_draft_new:
 * @shift: what the form begins with; without an id it is a new one
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
  read_times (shift, &self->original_times);
  self->times = self->original_times;
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
  return !times_equal (&self->times, &self->original_times) || !pd_shift_equal (self->shift, self->original);
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
  return TRUE;
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
 * pd_shift_draft_set_start:
 * @self: a draft
 * @minute: minutes since midnight, or %PD_SHIFT_DRAFT_NO_TIME
 */
void
pd_shift_draft_set_start (PdShiftDraft *self,
                          int           minute)
{
  self->times.start = minute;
  update_times (self);
}

/**
 * pd_shift_draft_get_start:
 * @self: a draft
 *
 * Returns: when it begins, as it stands in the form
 */
int
pd_shift_draft_get_start (PdShiftDraft *self)
{
  return self->times.start;
}

/**
 * pd_shift_draft_set_end:
 * @self: a draft
 * @minute: minutes since midnight, at or before the start for the next day; or
 *   %PD_SHIFT_DRAFT_NO_TIME
 */
void
pd_shift_draft_set_end (PdShiftDraft *self,
                        int           minute)
{
  self->times.end = minute;
  update_times (self);
}

/**
 * pd_shift_draft_get_end:
 * @self: a draft
 *
 * Returns: when it ends, as it stands in the form
 */
int
pd_shift_draft_get_end (PdShiftDraft *self)
{
  return self->times.end;
}

/**
 * pd_shift_draft_set_break:
 * @self: a draft
 * @minutes: how long the unpaid break is; 0 for none
 */
void
pd_shift_draft_set_break (PdShiftDraft *self,
                          int           minutes)
{
  self->times.break_minutes = minutes;
  update_times (self);
}

/**
 * pd_shift_draft_get_break:
 * @self: a draft
 *
 * Returns: how long the unpaid break is, in minutes
 */
int
pd_shift_draft_get_break (PdShiftDraft *self)
{
  return self->times.break_minutes;
}

/**
 * pd_shift_draft_set_sleepover:
 * @self: a draft
 * @has_sleepover: whether there is a sleepover in it
 * @start: when that begins, in minutes since midnight, or %PD_SHIFT_DRAFT_NO_TIME
 * @end: when that ends
 */
void
pd_shift_draft_set_sleepover (PdShiftDraft *self,
                              gboolean      has_sleepover,
                              int           start,
                              int           end)
{
  self->times.has_sleepover = has_sleepover;
  self->times.sleep_start = start;
  self->times.sleep_end = end;
  update_times (self);
}

/**
 * pd_shift_draft_get_sleepover:
 * @self: a draft
 * @ret_start: (out): when it begins; the usual time when there is none
 * @ret_end: (out): when it ends
 *
 * Returns: whether there is a sleepover in it
 */
gboolean
pd_shift_draft_get_sleepover (PdShiftDraft *self,
                              int          *ret_start,
                              int          *ret_end)
{
  *ret_start = self->times.sleep_start;
  *ret_end = self->times.sleep_end;
  return self->times.has_sleepover;
}

/**
 * pd_shift_draft_clear_times:
 * @self: a draft of a new shift
 *
 * Forgets start and end: those that every shift is made with are nobody's choice.
 */
void
pd_shift_draft_clear_times (PdShiftDraft *self)
{
  self->is_untimed = TRUE;
  self->original_times.start = PD_SHIFT_DRAFT_NO_TIME;
  self->original_times.end = PD_SHIFT_DRAFT_NO_TIME;
  self->times = self->original_times;
  update_times (self);
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

/**
 * pd_shift_draft_put_into:
 * @self: a draft that can be kept
 * @around: a roster of the days around it
 * @people: (element-type PdPerson): the people of @around
 * @sites: (element-type PdSite): the sites of @around
 *
 * Returns: (transfer full): @around as it would be with the draft in it, to ask for
 *   findings
 */
PdRoster *
pd_shift_draft_put_into (PdShiftDraft *self,
                         PdRoster     *around,
                         GPtrArray    *people,
                         GPtrArray    *sites)
{
  g_autoptr (GPtrArray) shifts = g_ptr_array_new_with_free_func (g_object_unref);
  GPtrArray            *others = pd_roster_get_shifts (around);
  PdId                  id = pd_shift_get_id (self->shift);

  for (guint i = 0; i < others->len; i++)
    if (pd_shift_get_id (g_ptr_array_index (others, i)) != id)
      g_ptr_array_add (shifts, g_object_ref (g_ptr_array_index (others, i)));
  g_ptr_array_add (shifts, g_object_ref (self->shift));

  return pd_roster_new (people, sites, shifts, pd_roster_get_from (around),
                        pd_roster_get_n_days (around), PD_ROSTER_BY_PERSON);
}
