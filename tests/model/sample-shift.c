/* SPDX-License-Identifier: GPL-3.0-or-later */

#include "config.h"

#include "sample-shift.h"

PdDay
sample_shift_day (const char *iso)
{
  PdDay day = PD_DAY_NONE;

  g_assert_true (pd_day_parse_iso (iso, &day));
  return day;
}

PdShift *
sample_shift_new (const char *iso,
                  int         start,
                  int         end)
{
  g_autoptr (GError) error = NULL;
  PdShift           *shift = pd_shift_new (1);

  pd_shift_set_day (shift, sample_shift_day (iso));
  pd_shift_set_times (shift, start, end, &error);
  g_assert_no_error (error);
  return shift;
}

/* Segments as text: "w 540-720 b 720-750". */
static char *
describe (PdShift *shift)
{
  guint            n;
  const PdSegment *segments = pd_shift_get_segments (shift, &n);
  GString         *text = g_string_new (NULL);

  for (guint i = 0; i < n; i++)
    g_string_append_printf (text,
                            "%s%c %d-%d",
                            i > 0 ? " " : "",
                            "wsb"[segments[i].kind],
                            segments[i].start,
                            segments[i].end);
  return g_string_free (text, FALSE);
}

void
sample_shift_assert_holds (PdShift    *shift,
                           const char *expected)
{
  g_autofree char *text = describe (shift);

  g_assert_cmpstr (text, ==, expected);
}
