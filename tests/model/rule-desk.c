/* SPDX-License-Identifier: GPL-3.0-or-later */

#include "config.h"

#include "rule-desk.h"

#include "pd-clock.h"

#include <string.h>

#define N_DAYS 28

/* The four weeks before the anchor have the changes of the clock of 2026 in them for no
 * zone, so each case looks at the four weeks from the fortnight of its own first shift. */
static void
look_around (RuleDesk *desk,
             PdDay     day)
{
  desk->from = pd_day_fortnight_start (day, DESK_FORTNIGHT_ANCHOR);
}

static void
add_site (RuleDesk   *desk,
          PdId        id,
          const char *name,
          const char *zone)
{
  PdSite *site = pd_site_new (id, name);

  pd_site_set_zone (site, zone);
  g_ptr_array_add (desk->sites, site);
}

static void
parse_times (const char *text,
             int        *ret_start,
             int        *ret_end)
{
  g_auto (GStrv) times = g_strsplit (text, "-", 2);

  g_assert_cmpuint (g_strv_length (times), ==, 2);
  g_assert_true (pd_clock_parse (times[0], ret_start));
  g_assert_true (pd_clock_parse (times[1], ret_end));
}

static void
apply_word (PdShift    *shift,
            const char *word)
{
  PdActivity activity;
  int        start;
  int        end;

  if (g_str_has_prefix (word, "break="))
    {
      g_assert_true (pd_shift_set_break (shift, (int) g_ascii_strtoll (word + 6, NULL, 10), NULL));
      return;
    }
  if (g_str_has_prefix (word, "sleep="))
    {
      parse_times (word + 6, &start, &end);
      g_assert_true (pd_shift_set_sleepover (shift, start, end, NULL));
      return;
    }
  if (g_str_equal (word, "@perth"))
    {
      pd_shift_set_site_id (shift, DESK_PERTH);
      return;
    }
  if (g_str_equal (word, "@home"))
    {
      pd_shift_set_site_id (shift, PD_ID_NONE);
      return;
    }
  g_assert_true (pd_activity_parse (word, &activity));
  pd_shift_set_activity (shift, activity);
}

static void
check_case (gconstpointer data)
{
  const RuleCase      *rule_case = data;
  g_autoptr (RuleDesk) desk = rule_desk_new ();

  g_test_message ("source: %s", rule_case->source);
  rule_desk_describe_person (desk, rule_case->person);
  rule_desk_add_shifts (desk, DESK_PERSON, rule_case->shifts);
  if (rule_case->facts != NULL)
    rule_desk_take_facts (desk, rule_case->facts);
  rule_desk_assert_finds (desk, rule_case->kind, rule_case->found);
}

PdRuleSet *
rule_desk_load_rules (void)
{
  g_autofree char   *path = g_test_build_filename (G_TEST_DIST, "..", "data", "rules", "australia-schads.rules", NULL);
  g_autofree char   *text = NULL;
  g_autoptr (GError) error = NULL;
  PdRuleSet         *rules;
  gsize              length;

  g_assert_true (g_file_get_contents (path, &text, &length, &error));
  rules = pd_rule_set_new_parse (text, length, &error);
  g_assert_no_error (error);
  return rules;
}

RuleDesk *
rule_desk_new (void)
{
  RuleDesk *desk = g_new0 (RuleDesk, 1);

  desk->people = g_ptr_array_new_with_free_func (g_object_unref);
  desk->sites = g_ptr_array_new_with_free_func (g_object_unref);
  desk->shifts = g_ptr_array_new_with_free_func (g_object_unref);
  g_ptr_array_add (desk->people, pd_person_new (DESK_PERSON, "Sam Taylor"));
  g_ptr_array_add (desk->people, pd_person_new (DESK_OTHER, "Änne Müller"));
  add_site (desk, DESK_SYDNEY, "Bay Street", "Australia/Sydney");
  add_site (desk, DESK_PERTH, "Hill House", "Australia/Perth");
  desk->rules = rule_desk_load_rules ();
  desk->facts = pd_roster_facts_new (desk->rules, DESK_FORTNIGHT_ANCHOR, PD_DAY_NONE);
  desk->from = DESK_FORTNIGHT_ANCHOR;
  desk->n_days = N_DAYS;
  return desk;
}

void
rule_desk_free (RuleDesk *desk)
{
  g_ptr_array_unref (desk->people);
  g_ptr_array_unref (desk->sites);
  g_ptr_array_unref (desk->shifts);
  g_object_unref (desk->facts);
  g_object_unref (desk->rules);
  g_free (desk);
}

PdRosterFacts *
rule_desk_use_today (RuleDesk *desk,
                     PdDay     today)
{
  g_object_unref (desk->facts);
  desk->facts = pd_roster_facts_new (desk->rules, DESK_FORTNIGHT_ANCHOR, today);
  return desk->facts;
}

PdDay
rule_desk_day (const char *iso)
{
  PdDay day;

  g_assert_true (pd_day_parse_iso (iso, &day));
  return day;
}

void
rule_desk_describe_person (RuleDesk   *desk,
                           const char *text)
{
  g_auto (GStrv) words = g_strsplit (text, " ", 2);
  PdPerson      *person = g_ptr_array_index (desk->people, 0);
  PdEmployment   employment;

  g_assert_true (pd_employment_parse (words[0], &employment));
  pd_person_set_employment (person, employment);
  pd_person_set_stream (person, words[1]);
}

PdShift *
rule_desk_add_shift (RuleDesk   *desk,
                     PdId        person_id,
                     const char *text)
{
  g_auto (GStrv) words = g_strsplit (text, " ", -1);
  PdShift       *shift = pd_shift_new (DESK_FIRST_SHIFT + desk->shifts->len);
  int            start;
  int            end;

  parse_times (words[1], &start, &end);
  pd_shift_set_person_id (shift, person_id);
  pd_shift_set_site_id (shift, DESK_SYDNEY);
  pd_shift_set_day (shift, rule_desk_day (words[0]));
  g_assert_true (pd_shift_set_times (shift, start, end, NULL));
  for (guint i = 2; words[i] != NULL; i++)
    apply_word (shift, words[i]);
  g_ptr_array_add (desk->shifts, shift);
  return shift;
}

void
rule_desk_add_shifts (RuleDesk   *desk,
                      PdId        person_id,
                      const char *text)
{
  g_auto (GStrv) shifts = g_strsplit (text, ";", -1);
  PdDay          first = G_MAXINT32;

  for (guint i = 0; shifts[i] != NULL; i++)
    {
      PdShift *shift = rule_desk_add_shift (desk, person_id, g_strstrip (shifts[i]));

      first = MIN (first, pd_shift_get_day (shift));
    }
  look_around (desk, first);
}

PdRosterCheck *
rule_desk_check (RuleDesk *desk)
{
  g_autoptr (PdRoster) roster = pd_roster_new (desk->people,
                                               desk->sites,
                                               desk->shifts,
                                               desk->from,
                                               desk->n_days,
                                               PD_ROSTER_BY_PERSON);

  return pd_roster_check_new (roster, desk->facts);
}

static char *
find (RuleDesk   *desk,
      const char *kind)
{
  g_autoptr (PdRosterCheck) check = rule_desk_check (desk);
  GPtrArray                *findings = pd_roster_check_get_findings (check);
  GString                  *found = g_string_new (NULL);

  for (guint i = 0; i < findings->len; i++)
    {
      PdFinding *finding = g_ptr_array_index (findings, i);

      if (g_str_equal (pd_rule_kind_to_nick (pd_finding_get_rule (finding)->kind), kind))
        g_string_append_printf (found,
                                "%s%d:%s%s",
                                found->len > 0 ? " " : "",
                                pd_finding_get_value (finding),
                                pd_severity_to_nick (pd_finding_get_severity (finding)),
                                pd_finding_is_settled (finding) ? ":settled" : "");
    }
  return g_string_free (found, FALSE);
}

void
rule_desk_assert_finds (RuleDesk   *desk,
                        const char *kind,
                        const char *expected)
{
  g_autofree char *found = find (desk, kind);

  g_assert_cmpstr (found, ==, expected);
}

PdFinding *
rule_desk_find_one (PdRosterCheck *check,
                    const char    *rule)
{
  GPtrArray *findings = pd_roster_check_get_findings (check);

  for (guint i = 0; i < findings->len; i++)
    if (g_str_equal (pd_finding_get_rule_id (g_ptr_array_index (findings, i)), rule))
      return g_ptr_array_index (findings, i);
  return NULL;
}

void
rule_desk_add_cases (const char     *folder,
                     const RuleCase *cases,
                     guint           n)
{
  for (guint i = 0; i < n; i++)
    {
      g_autofree char *path = g_strdup_printf ("/roster-rules/%s/%s", folder, cases[i].name);

      g_test_add_data_func (path, &cases[i], check_case);
    }
}
