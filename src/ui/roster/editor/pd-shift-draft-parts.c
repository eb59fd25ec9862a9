/* SPDX-License-Identifier: GPL-3.0-or-later */

/* Breaks and sleepovers of a draft one by one. The work is what is left around them. */

#define G_LOG_DOMAIN "pd-ui"

#include "config.h"

#include "pd-shift-draft-private.h"

#include "pd-clock.h"
#include "pd-error.h"

#include <glib/gi18n-lib.h>

/* The break that a new one begins with; most are that long. */
#define USUAL_BREAK_MINUTES 30

/* A suggested break begins at a time that people say. */
#define MINUTES_PER_STEP 15

static PdSegment *
nth (GArray *parts,
     guint   n)
{
  return &g_array_index (parts, PdSegment, n);
}

static int
compare_parts (gconstpointer a,
               gconstpointer b)
{
  return ((const PdSegment *) a)->start - ((const PdSegment *) b)->start;
}

static gboolean
is_typed (const PdSegment *part)
{
  return part->start != PD_SHIFT_DRAFT_NO_TIME && part->end != PD_SHIFT_DRAFT_NO_TIME;
}

static void
append (GArray       *segments,
        PdSegmentKind kind,
        int           start,
        int           end)
{
  PdSegment  segment = { kind, start, end };
  PdSegment *last = segments->len > 0 ? nth (segments, segments->len - 1) : NULL;

  if (end <= start)
    return;
  if (last != NULL && last->kind == kind)
    last->end = end;
  else
    g_array_append_val (segments, segment);
}

static gboolean
check_parts (GArray  *parts,
             PdShift *shift,
             GError **error)
{
  const char *problem = NULL;

  for (guint i = 0; i < parts->len && problem == NULL; i++)
    {
      const PdSegment *part = nth (parts, i);

      if (part->start < pd_shift_get_start (shift) || part->end > pd_shift_get_end (shift))
        problem = part->kind == PD_SEGMENT_BREAK ? _ ("A break lies within the times of its shift.")
                                                 : _ ("A sleepover lies within the times of its shift.");
      else if (i > 0 && part->start < nth (parts, i - 1)->end)
        problem = _ ("Two of the breaks and sleepovers are at the same time.");
    }
  if (problem != NULL)
    g_set_error_literal (error, PD_ERROR, PD_ERROR_INPUT, problem);
  return problem == NULL;
}

/* The middle of the longest stretch of work, where there is room for it. */
static PdSegment
suggest_break (PdShift *shift)
{
  PdSegment        part = { PD_SEGMENT_BREAK, PD_SHIFT_DRAFT_NO_TIME, PD_SHIFT_DRAFT_NO_TIME };
  int              longest = USUAL_BREAK_MINUTES + 1;
  guint            n;
  const PdSegment *segments = pd_shift_get_segments (shift, &n);

  for (guint i = 0; i < n; i++)
    {
      int minutes = segments[i].end - segments[i].start;
      int start = segments[i].start + (minutes - USUAL_BREAK_MINUTES) / 2;

      if (segments[i].kind != PD_SEGMENT_WORK || minutes <= longest)
        continue;
      longest = minutes;
      if (start / MINUTES_PER_STEP * MINUTES_PER_STEP > segments[i].start)
        start = start / MINUTES_PER_STEP * MINUTES_PER_STEP;
      part.start = start;
      part.end = start + USUAL_BREAK_MINUTES;
    }
  return part;
}

/**
 * pd_shift_parts_list:
 * @shift: a shift
 *
 * Returns: (transfer full) (element-type PdSegment): its breaks and sleepovers in order
 */
GArray *
pd_shift_parts_list (PdShift *shift)
{
  GArray          *parts = g_array_new (FALSE, FALSE, sizeof (PdSegment));
  guint            n;
  const PdSegment *segments = pd_shift_get_segments (shift, &n);

  for (guint i = 0; i < n; i++)
    if (segments[i].kind != PD_SEGMENT_WORK)
      g_array_append_val (parts, segments[i]);
  return parts;
}

/**
 * pd_shift_part_unwrap:
 * @part: a break or sleepover whose times are typed
 * @shift_start: when its shift begins
 * @ret_part: (out): the same in minutes since the midnight that the shift's day begins
 *   with: the first time that the clock shows them in the shift
 */
void
pd_shift_part_unwrap (const PdSegment *part,
                      int              shift_start,
                      PdSegment       *ret_part)
{
  *ret_part = *part;
  while (ret_part->start < shift_start)
    ret_part->start += PD_MINUTES_PER_DAY;
  while (ret_part->end <= ret_part->start)
    ret_part->end += PD_MINUTES_PER_DAY;
}

/**
 * pd_shift_parts_apply:
 * @parts: (element-type PdSegment): breaks and sleepovers in any order
 * @shift: a shift that is all work
 * @error: return location for a #GError
 *
 * Returns: whether @shift has them now; otherwise it is as it was, and %PD_ERROR_INPUT says
 *   what is wrong
 */
gboolean
pd_shift_parts_apply (GArray  *parts,
                      PdShift *shift,
                      GError **error)
{
  g_autoptr (GArray) ordered = g_array_copy (parts);
  g_autoptr (GArray) segments = g_array_new (FALSE, FALSE, sizeof (PdSegment));
  int                minute = pd_shift_get_start (shift);

  for (guint i = 0; i < ordered->len; i++)
    {
      if (!is_typed (nth (ordered, i)))
        {
          g_set_error_literal (error, PD_ERROR, PD_ERROR_INPUT,
                               _ ("Type when each break and sleepover starts and ends."));
          return FALSE;
        }
      pd_shift_part_unwrap (nth (parts, i), minute, nth (ordered, i));
    }
  g_array_sort (ordered, compare_parts);
  if (!check_parts (ordered, shift, error))
    return FALSE;
  for (guint i = 0; i < ordered->len; i++)
    {
      append (segments, PD_SEGMENT_WORK, minute, nth (ordered, i)->start);
      append (segments, nth (ordered, i)->kind, nth (ordered, i)->start, nth (ordered, i)->end);
      minute = nth (ordered, i)->end;
    }
  append (segments, PD_SEGMENT_WORK, minute, pd_shift_get_end (shift));
  return pd_shift_set_segments (shift, (const PdSegment *) (void *) segments->data, segments->len, error);
}

/**
 * pd_shift_draft_set_detailed:
 * @self: a draft
 * @is_detailed: whether breaks and sleepovers are written one by one
 *
 * What the quick form came to is what the list begins with, and the other way round.
 */
void
pd_shift_draft_set_detailed (PdShiftDraft *self,
                             gboolean      is_detailed)
{
  if (self->is_detailed == is_detailed)
    return;
  self->is_detailed = is_detailed;
  if (is_detailed)
    {
      g_array_unref (self->parts);
      self->parts = pd_shift_parts_list (self->shift);
    }
  pd_shift_draft_update_times (self);
}

/**
 * pd_shift_draft_is_detailed:
 * @self: a draft
 *
 * Returns: whether breaks and sleepovers are written one by one; so they are from the
 *   beginning where there are several, or a break at a time of its own
 */
gboolean
pd_shift_draft_is_detailed (PdShiftDraft *self)
{
  return self->is_detailed;
}

/**
 * pd_shift_draft_get_parts:
 * @self: a draft
 * @ret_n: (out): how many there are
 *
 * Returns: (transfer none) (array length=ret_n): breaks and sleepovers, as they stand in
 *   the form; times may be %PD_SHIFT_DRAFT_NO_TIME, and are on the clock of either day
 */
const PdSegment *
pd_shift_draft_get_parts (PdShiftDraft *self,
                          guint        *ret_n)
{
  *ret_n = self->parts->len;
  return (const PdSegment *) (void *) self->parts->data;
}

/**
 * pd_shift_draft_add_part:
 * @self: a detailed draft
 * @kind: a break or a sleepover
 *
 * Adds one at its usual time, if that is possible, and otherwise one to type.
 */
void
pd_shift_draft_add_part (PdShiftDraft *self,
                         PdSegmentKind kind)
{
  PdSegment part = { kind, PD_SHIFT_DRAFT_NO_TIME, PD_SHIFT_DRAFT_NO_TIME };
  gboolean  was_possible = self->problem == NULL;

  g_return_if_fail (self->is_detailed && kind != PD_SEGMENT_WORK);

  if (kind == PD_SEGMENT_SLEEPOVER)
    part = (PdSegment){ kind, PD_USUAL_SLEEP_START, PD_USUAL_SLEEP_END };
  else if (was_possible)
    part = suggest_break (self->shift);
  g_array_append_val (self->parts, part);
  pd_shift_draft_update_times (self);
  if (self->problem == NULL || !was_possible)
    return;
  nth (self->parts, self->parts->len - 1)->start = PD_SHIFT_DRAFT_NO_TIME;
  nth (self->parts, self->parts->len - 1)->end = PD_SHIFT_DRAFT_NO_TIME;
  pd_shift_draft_update_times (self);
}

/**
 * pd_shift_draft_remove_part:
 * @self: a detailed draft
 * @n: which one
 *
 * Its time becomes work.
 */
void
pd_shift_draft_remove_part (PdShiftDraft *self,
                            guint         n)
{
  g_return_if_fail (n < self->parts->len);

  g_array_remove_index (self->parts, n);
  pd_shift_draft_update_times (self);
}

/**
 * pd_shift_draft_set_part_start:
 * @self: a detailed draft
 * @n: which break or sleepover
 * @minute: minutes since midnight, or %PD_SHIFT_DRAFT_NO_TIME
 */
void
pd_shift_draft_set_part_start (PdShiftDraft *self,
                               guint         n,
                               int           minute)
{
  g_return_if_fail (n < self->parts->len);

  nth (self->parts, n)->start = minute;
  if (nth (self->parts, n)->end >= PD_MINUTES_PER_DAY)
    nth (self->parts, n)->end %= PD_MINUTES_PER_DAY;
  pd_shift_draft_update_times (self);
}

/**
 * pd_shift_draft_set_part_end:
 * @self: a detailed draft
 * @n: which break or sleepover
 * @minute: minutes since midnight, or %PD_SHIFT_DRAFT_NO_TIME
 */
void
pd_shift_draft_set_part_end (PdShiftDraft *self,
                             guint         n,
                             int           minute)
{
  g_return_if_fail (n < self->parts->len);

  nth (self->parts, n)->end = minute;
  pd_shift_draft_update_times (self);
}

/**
 * pd_shift_draft_dup_part_words:
 * @self: a draft
 * @n: which break or sleepover
 *
 * Returns: (transfer full): when it is, such as "22:00 – 6:00 +1"; empty while that is not
 *   typed
 */
char *
pd_shift_draft_dup_part_words (PdShiftDraft *self,
                               guint         n)
{
  PdSegment part;

  g_return_val_if_fail (n < self->parts->len, g_strdup (""));

  if (!is_typed (nth (self->parts, n)) || self->times.start == PD_SHIFT_DRAFT_NO_TIME)
    return g_strdup ("");
  pd_shift_part_unwrap (nth (self->parts, n), self->times.start, &part);
  return pd_clock_span_to_text (part.start, part.end);
}
