/* SPDX-License-Identifier: GPL-3.0-or-later */

#define G_LOG_DOMAIN "pd-model"

#include "config.h"

#include "pd-shift.h"

#include "pd-clock.h"

#include <glib/gi18n-lib.h>

static char *
segment_to_words (const PdSegment *segment)
{
  g_autofree char *times = pd_clock_span_to_text (segment->start, segment->end);

  if (segment->kind == PD_SEGMENT_SLEEPOVER)
    /* Translators: a part of a shift: "sleepover 23:00 – 7:00 +1" */
    return g_strdup_printf (C_ ("shift", "sleepover %s"), times);
  /* Translators: a part of a shift: "unpaid break 12:00 – 12:30" */
  return g_strdup_printf (C_ ("shift", "unpaid break %s"), times);
}

/**
 * pd_shift_to_words:
 * @self: a shift on a day
 * @site_name: (nullable): where it is
 *
 * Returns: (transfer full): the shift by its day, times and site
 */
char *
pd_shift_to_words (PdShift    *self,
                   const char *site_name)
{
  g_autofree char *day = NULL;
  g_autofree char *times = NULL;

  g_return_val_if_fail (PD_IS_SHIFT (self), NULL);

  day = pd_day_to_short_words (pd_shift_get_day (self));
  times = pd_shift_times_to_text (self);
  if (site_name == NULL)
    /* Translators: a shift by its day and times: "Tue 24 Nov 9:00 – 17:00" */
    return g_strdup_printf (C_ ("shift", "%1$s %2$s"), day, times);
  /* Translators: a shift by its day, times and site: "Tue 24 Nov 9:00 – 17:00 (Bay Street)" */
  return g_strdup_printf (C_ ("shift", "%1$s %2$s (%3$s)"), day, times, site_name);
}

/**
 * pd_shift_to_full_words:
 * @self: a shift on a day
 * @site_name: (nullable): where it is
 * @role_title: (nullable): what the role is called that it names, or empty
 *
 * Says all that its person has to know, so that two shifts which differ read differently:
 * also its breaks, its sleepovers, what it is for where that is not support, and the role
 * that it names.
 *
 * Returns: (transfer full): the shift in words
 */
char *
pd_shift_to_full_words (PdShift    *self,
                        const char *site_name,
                        const char *role_title)
{
  g_autoptr (GPtrArray) words = g_ptr_array_new_with_free_func (g_free);
  const PdSegment      *segments;
  guint                 n;

  g_return_val_if_fail (PD_IS_SHIFT (self), NULL);

  g_ptr_array_add (words, pd_shift_to_words (self, site_name));
  segments = pd_shift_get_segments (self, &n);
  for (guint i = 0; i < n; i++)
    if (segments[i].kind != PD_SEGMENT_WORK)
      g_ptr_array_add (words, segment_to_words (&segments[i]));
  if (pd_shift_get_activity (self) != PD_ACTIVITY_SUPPORT)
    g_ptr_array_add (words, g_strdup (pd_activity_to_words (pd_shift_get_activity (self))));
  if (role_title != NULL && *role_title != '\0')
    /* Translators: the role that a shift is worked in, by its title: "as Peer worker" */
    g_ptr_array_add (words, g_strdup_printf (C_ ("shift", "as %s"), role_title));
  g_ptr_array_add (words, NULL);
  /* Translators: what stands between a shift and its breaks, sleepovers, what it is for and its role */
  return g_strjoinv (C_ ("shift", ", "), (char **) words->pdata);
}
