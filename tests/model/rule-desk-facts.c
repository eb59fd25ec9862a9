/* SPDX-License-Identifier: GPL-3.0-or-later */

#include "config.h"

#include "rule-desk.h"

#include "pd-clock.h"

#include <string.h>

/* What a case knows beside the shifts. */

static void
parse_times (const char *text,
             int        *ret_start,
             int        *ret_end)
{
  g_auto (GStrv) times = g_strsplit (text, "-", 2);

  g_assert_cmpuint (g_strv_length (times), ==, 2);
  g_assert_true (pd_clock_parse (times[0], ret_start));
  g_assert_true (pd_clock_parse (times[1], ret_end));
  if (*ret_end <= *ret_start)
    *ret_end += PD_MINUTES_PER_DAY;
}

/* A day, and its hours where the second word has a clock in it. */
static PdWhen
parse_when (GStrv words)
{
  PdWhen when = { 0, rule_desk_day (words[1]), rule_desk_day (words[1]), 0, PD_MINUTES_PER_DAY };

  if (words[2] != NULL && strchr (words[2], ':') != NULL)
    parse_times (words[2], &when.start, &when.end);
  return when;
}

static void
take_leave (RuleDesk *desk,
            GStrv     words)
{
  PdWhen   when = parse_when (words);
  PdLeave *leave = pd_leave_new (DESK_PERSON, PD_LEAVE_OTHER, when.from, when.to);

  leave->start = when.start;
  leave->end = when.end;
  g_assert_true (pd_leave_check (leave, NULL));
  pd_roster_facts_take_leave (desk->facts, leave);
}

static void
take_availability (RuleDesk *desk,
                   GStrv     words)
{
  PdAvailability *availability;
  PdWish          wish;

  g_assert_true (pd_wish_parse (words[0], &wish));
  availability = pd_availability_new (DESK_PERSON, wish, parse_when (words));
  g_assert_true (pd_availability_check (availability, NULL));
  pd_roster_facts_take_availability (desk->facts, availability);
}

static void
take_coverage (RuleDesk *desk,
               GStrv     words)
{
  const char    *numbers = words[g_strv_length (words) - 1];
  g_auto (GStrv) limits = g_strsplit (numbers, "-", 2);
  int            minimum = atoi (limits[0]);
  PdCoverage    *coverage = pd_coverage_new (DESK_SYDNEY, parse_when (words), minimum, minimum, atoi (limits[1]));

  g_assert_true (pd_coverage_check (coverage, NULL));
  pd_roster_facts_take_coverage (desk->facts, coverage);
}

/* Of each week: which day, from Monday on, and its hours. */
static void
take_pattern (RuleDesk *desk,
              GStrv     words)
{
  PdPattern *pattern = pd_pattern_new (DESK_PERSON, DESK_FORTNIGHT_ANCHOR - 280, DESK_FORTNIGHT_ANCHOR, 1);
  int        start;
  int        end;

  parse_times (words[2], &start, &end);
  pd_pattern_add_time (pattern, (guint) atoi (words[1]), start, end);
  g_assert_true (pd_pattern_check (pattern, NULL));
  pd_roster_facts_take_pattern (desk->facts, pattern);
}

/* As it is, or "with" a shift that is gone now, or with a shift that the first one is
 * "instead" of. */
static void
take_publication (RuleDesk *desk,
                  GStrv     words)
{
  g_autoptr (GPtrArray) told = g_ptr_array_new_with_free_func (g_object_unref);
  guint                 n = desk->shifts->len;

  for (guint i = 0; i < n; i++)
    g_ptr_array_add (told, g_object_ref (desk->shifts->pdata[i]));
  if (words[2] != NULL)
    {
      g_autofree char *text = g_strjoinv (" ", words + 3);
      PdShift         *shift = rule_desk_add_shift (desk, DESK_PERSON, text);

      if (g_str_equal (words[2], "instead"))
        {
          pd_shift_set_id (shift, DESK_FIRST_SHIFT);
          g_ptr_array_remove_index (told, 0);
        }
      g_ptr_array_add (told, g_object_ref (shift));
      g_ptr_array_remove_index (desk->shifts, n);
    }
  pd_roster_facts_take_publication (desk->facts,
                                    pd_publication_new (1, rule_desk_day (words[1]), desk->from,
                                                        desk->from + (PdDay) desk->n_days - 1, told));
}

static void
take_other_shift (RuleDesk *desk,
                  GStrv     words)
{
  g_autofree char *text = g_strjoinv (" ", words + 1);

  rule_desk_add_shift (desk, DESK_OTHER, text);
}

static void
take_fact (RuleDesk *desk,
           GStrv     words)
{
  const char *what = words[0];

  if (g_str_equal (what, "apart"))
    pd_roster_facts_keep_apart (desk->facts, DESK_OTHER, DESK_PERSON);
  else if (g_str_equal (what, "leave"))
    take_leave (desk, words);
  else if (g_str_equal (what, "other"))
    take_other_shift (desk, words);
  else if (g_str_equal (what, "pattern"))
    take_pattern (desk, words);
  else if (g_str_equal (what, "published"))
    take_publication (desk, words);
  else if (g_str_equal (what, "today"))
    rule_desk_use_today (desk, rule_desk_day (words[1]));
  else if (g_str_equal (what, "training"))
    pd_roster_facts_take_training (desk->facts,
                                   pd_training_new (DESK_PERSON, "First aid", PD_DAY_NONE, rule_desk_day (words[1]), TRUE));
  else if (g_str_equal (what, "want"))
    take_coverage (desk, words);
  else
    take_availability (desk, words);
}

void
rule_desk_take_facts (RuleDesk   *desk,
                      const char *text)
{
  g_auto (GStrv) facts = g_strsplit (text, "; ", -1);

  for (guint i = 0; facts[i] != NULL; i++)
    {
      g_auto (GStrv) words = g_strsplit (facts[i], " ", -1);

      take_fact (desk, words);
    }
}
