/* SPDX-License-Identifier: GPL-3.0-or-later */
#define G_LOG_DOMAIN "pd-ui"

#include "config.h"

#include "pd-people-words.h"

#include "pd-clock.h"

#include <glib/gi18n-lib.h>

static int
get_year (PdDay day)
{
  int year;

  pd_day_get_ymd (day, &year, NULL, NULL);
  return year;
}

/* Short words leave the year out, which is only clear for this one. */
static char *
dup_day (PdDay day,
         PdDay today)
{
  g_autofree char *words = pd_day_to_short_words (day);

  if (get_year (day) == get_year (today))
    return g_steal_pointer (&words);
  /* Translators: a short date and its year: "Tue 24 Nov 2026" */
  return g_strdup_printf (C_ ("short date", "%1$s %2$d"), words, get_year (day));
}

/**
 * pd_people_words_wish_sign:
 * @wish: what somebody said
 *
 * Returns: a sign for it, that says the same without a colour; empty for nothing
 */
const char *
pd_people_words_wish_sign (PdWish wish)
{
  switch (wish)
    {
    case PD_WISH_YES:
      return "✓";
    case PD_WISH_RATHER_NOT:
      return "~";
    case PD_WISH_NO:
      return "✕";
    case PD_WISH_NOTHING_SAID:
    default:
      return "";
    }
}

/**
 * pd_people_words_days:
 * @from: the first day, or %PD_DAY_NONE
 * @to: the last day, or %PD_DAY_NONE
 * @today: the day that it is
 *
 * Returns: (transfer full): both, with the year of a day that is not in this one: "Tue 24
 *   Nov", "Tue 24 Nov – Fri 1 Jan 2027", "from Tue 24 Nov"; empty for no days
 */
char *
pd_people_words_days (PdDay from,
                      PdDay to,
                      PdDay today)
{
  g_autofree char *first = from != PD_DAY_NONE ? dup_day (from, today) : NULL;
  g_autofree char *last = to != PD_DAY_NONE ? dup_day (to, today) : NULL;

  if (first != NULL && from == to)
    return g_steal_pointer (&first);
  if (first != NULL && last != NULL)
    /* Translators: from a day to a day: "Tue 24 Nov – Thu 26 Nov" */
    return g_strdup_printf (C_ ("days", "%1$s – %2$s"), first, last);
  if (first != NULL)
    /* Translators: "from Tue 24 Nov" */
    return g_strdup_printf (C_ ("days", "from %s"), first);
  if (last != NULL)
    /* Translators: "until Tue 24 Nov" */
    return g_strdup_printf (C_ ("days", "until %s"), last);
  return g_strdup ("");
}

/**
 * pd_people_words_when:
 * @when: some days and times
 * @today: the day that it is
 *
 * Returns: (transfer full): both, days first: "Tue 24 Nov 2027, 9:00 – 12:00"
 */
char *
pd_people_words_when (const PdWhen *when,
                      PdDay         today)
{
  PdWhen           undated = *when;
  g_autofree char *days = pd_people_words_days (when->from, when->to, today);
  g_autofree char *times = NULL;

  g_return_val_if_fail (when != NULL, NULL);

  undated.from = undated.to = PD_DAY_NONE;
  if (pd_when_get_kind (when) == PD_WHEN_WEEKLY || when->weekdays != 0)
    times = pd_when_to_words (&undated);
  else if (!pd_when_is_whole_day (when))
    times = pd_clock_span_to_text (when->start, when->end);
  if (times == NULL)
    return g_steal_pointer (&days);
  if (*days == '\0')
    return g_steal_pointer (&times);
  /* Translators: days, and days of the week or times of them */
  return g_strdup_printf (C_ ("days", "%1$s, %2$s"), days, times);
}
