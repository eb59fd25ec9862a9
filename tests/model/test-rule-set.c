/* SPDX-License-Identifier: GPL-3.0-or-later */

#include "config.h"

#include "pd-error.h"
#include "rule-desk.h"

#include <string.h>

#define SEED 20261121

static void
assert_refused (const char *text,
                const char *message)
{
  g_autoptr (GError)    error = NULL;
  g_autoptr (PdRuleSet) rules = pd_rule_set_new_parse (text, strlen (text), &error);

  g_assert_null (rules);
  g_assert_error (error, PD_ERROR, PD_ERROR_INPUT);
  g_assert_cmpstr (error->message, ==, message);
}

static void
test_the_shipped_set_is_whole (void)
{
  g_autoptr (PdRuleSet) rules = rule_desk_load_rules ();
  GPtrArray            *all = pd_rule_set_get_rules (rules);
  gboolean              has_kind[PD_N_RULE_KINDS] = { FALSE };

  for (guint i = 0; i < all->len; i++)
    {
      const PdRule *rule = g_ptr_array_index (all, i);

      has_kind[rule->kind] = TRUE;
      g_assert_cmpstr (rule->source, !=, "");
      g_assert_cmpstr (rule->set_by, ==, "");
    }
  for (guint i = 0; i < PD_N_RULE_KINDS; i++)
    if (!has_kind[i])
      g_error ("no rule checks %s", pd_rule_kind_to_nick ((PdRuleKind) i));
}

static void
test_what_is_written_is_read_again (void)
{
  g_autoptr (PdRuleSet) rules = rule_desk_load_rules ();
  g_autofree char      *text = pd_rule_set_to_text (rules);
  g_autoptr (GError)    error = NULL;
  g_autoptr (PdRuleSet) copy = pd_rule_set_new_parse (text, strlen (text), &error);
  g_autofree char      *again = NULL;

  g_assert_no_error (error);
  g_assert_cmpuint (pd_rule_set_get_rules (copy)->len, ==, pd_rule_set_get_rules (rules)->len);
  for (guint i = 0; i < pd_rule_set_get_rules (rules)->len; i++)
    g_assert_true (pd_rule_equal (g_ptr_array_index (pd_rule_set_get_rules (rules), i),
                                  g_ptr_array_index (pd_rule_set_get_rules (copy), i)));
  again = pd_rule_set_to_text (copy);
  g_assert_cmpstr (again, ==, text);
}

static void
test_says_the_line_that_is_wrong (void)
{
  assert_refused ("x = y\n", "Line 1: a file of rules begins with a section such as “[rules]”.");
  assert_refused ("[rules]\n\n# c\nname\n", "Line 4: a line is a section, “key = value”, or begins with “#”.");
  assert_refused ("[rules]\ncolour = red\n", "Line 2: there is no key “colour” here.");
  assert_refused ("[rules\n", "Line 1: a section ends with “]”.");
  assert_refused ("[ruler]\n", "Line 1: “ruler” is no section of a file of rules.");
  assert_refused ("[rules]\nname = a\nname = b\n", "Line 3: “name” is said twice.");
  assert_refused ("[rule a]\nseverity = cannot\nsource = x\n", "Line 1: the rule doesn’t say its “checks”.");
  assert_refused ("[rule a]\nsource = x\nchecks = naps\n", "Line 3: nothing here checks “naps”.");
  assert_refused ("[rule a]\nchecks = rest\nseverity = cannot\nsource = x\n", "Line 1: the rule doesn’t say its “value”.");
  assert_refused ("[rule a]\nchecks = rest\nvalue = 10 days\nseverity = cannot\nsource = x\n",
                  "Line 3: “10 days” is not what this rule counts.");
  assert_refused ("[rule a]\nchecks = rest\nvalue = -1 hours\nseverity = cannot\nsource = x\n",
                  "Line 3: “-1 hours” is not what this rule counts.");
  assert_refused ("[rule a]\nchecks = rest\nvalue = 4000000000 hours\nseverity = cannot\nsource = x\n",
                  "Line 3: “4000000000 hours” is not what this rule counts.");
  assert_refused ("[rule a]\nchecks = overlap\nvalue = 1 day\nseverity = cannot\nsource = x\n",
                  "Line 3: “overlap” counts nothing, and has no value.");
  assert_refused ("[rule a]\nchecks = overlap\nseverity = bad\nsource = x\n", "Line 3: “bad” is no value of “severity”.");
  assert_refused ("[rule a]\nchecks = overlap\nseverity = cannot\n", "Line 1: A rule says where it comes from.");
  assert_refused ("[rule a]\nchecks = overlap\nseverity = cannot\nsource = x\nfrom = 2026-02-30\n",
                  "Line 5: “2026-02-30” is no date such as 2026-06-01.");
  assert_refused ("[rule a]\nchecks = overlap\nseverity = cannot\nsource = x\nfrom = 2026-02-03\nto = 2026-02-02\n",
                  "Line 1: The last day of a rule comes before its first.");
  assert_refused ("[rule a]\nchecks = overlap\nseverity = cannot\nsource = x\nemployment = king\n",
                  "Line 5: “king” is no employment.");
  assert_refused ("[rule a]\nchecks = overlap\nseverity = cannot\nsource = x\nsites = Bay\n",
                  "Line 5: “Bay” is no number of a site.");
  assert_refused ("[rule a]\nchecks = overlap\nseverity = cannot\nsource = x\nstreams = sea\n",
                  "Line 1: These rules have no stream “sea”.");
  assert_refused ("[rule a]\nchecks = overlap\nseverity = cannot\nsource = x\n"
                  "[rule a]\nchecks = overlap\nseverity = cannot\nsource = x\n",
                  "Line 5: There is a rule “a” already.");
  assert_refused ("[rules]\nusual-stream = sea\n", "These rules have no stream “sea”.");
  assert_refused ("[rules]\nname = \xff\n", "This is not a file of rules.");
}

static void
test_reads_within_bounds (void)
{
  g_autofree char *line = g_strnfill (3000, 'x');
  g_autofree char *text = g_strconcat ("[rules]\nname = ", line, "\n", NULL);
  g_autofree char *large = g_strnfill (300 * 1024, '#');
  GString         *streams = g_string_new ("[rules]\n");
  g_autofree char *many = NULL;

  assert_refused (text, "Line 2: a line is too long.");
  assert_refused (large, "This is not a file of rules.");
  for (int i = 0; i < PD_RULE_SET_MAX_STREAMS + 1; i++)
    g_string_append_printf (streams, "[stream s%d]\n", i);
  many = g_string_free (streams, FALSE);
  assert_refused (many, "Line 18: A set of rules has no room for so many streams.");
}

/* A changed byte is refused or read, and never anything else. */
static void
test_any_changed_byte_is_read_or_refused (void)
{
  g_autoptr (PdRuleSet) rules = rule_desk_load_rules ();
  g_autofree char      *text = pd_rule_set_to_text (rules);
  g_autoptr (GRand)     rand = g_rand_new_with_seed (SEED);
  gsize                 length = strlen (text);

  for (guint i = 0; i < 2000; i++)
    {
      g_autofree char      *copy = g_strdup (text);
      g_autoptr (GError)    error = NULL;
      g_autoptr (PdRuleSet) read = NULL;

      copy[g_rand_int_range (rand, 0, (int) length)] = (char) g_rand_int_range (rand, 0, 256);
      read = pd_rule_set_new_parse (copy, (gsize) g_rand_int_range (rand, 0, (int) length + 1), &error);
      g_assert_true ((read == NULL) == (error != NULL));
    }
}

static void
test_a_rule_waits_for_a_whole_pay_period (void)
{
  g_autoptr (PdRuleSet) rules = rule_desk_load_rules ();
  PdRule               *now = pd_rule_set_find (rules, "sleepover-side-hours");
  PdRule               *before = pd_rule_set_find (rules, "sleepover-side-hours-before");
  PdDay                 first = rule_desk_day ("2026-06-01");

  /* Periods that begin on the day itself, a day before and a day after it. */
  g_assert_cmpint (pd_rule_get_first_day (now, first), ==, first);
  g_assert_cmpint (pd_rule_get_first_day (now, first + 14 * 30), ==, first);
  g_assert_cmpint (pd_rule_get_first_day (now, first - 1), ==, first + 13);
  g_assert_cmpint (pd_rule_get_first_day (now, first + 1), ==, first + 1);
  for (int i = -14; i <= 14; i++)
    {
      PdDay day = pd_rule_get_first_day (now, first + i);

      g_assert_cmpint (pd_rule_get_last_day (before, first + i), ==, day - 1);
      g_assert_true (pd_rule_is_in_force (now, day, first + i));
      g_assert_false (pd_rule_is_in_force (now, day - 1, first + i));
      g_assert_true (pd_rule_is_in_force (before, day - 1, first + i));
      g_assert_false (pd_rule_is_in_force (before, day, first + i));
    }
}

static void
test_a_rule_is_looked_up_for_a_person_a_place_and_a_day (void)
{
  const char           *text = "[stream a]\n[stream b]\nalso = the other\n"
                               "[rule one]\nchecks = rest\nvalue = 9 hours\nseverity = cannot\nsource = x\n"
                               "streams = b\nemployment = casual, part-time\nsites = 12\nfrom = 2026-01-01\nto = 2026-01-31\n";
  g_autoptr (PdRuleSet) rules = pd_rule_set_new_parse (text, strlen (text), NULL);
  g_autoptr (PdPerson)  person = pd_person_new (1, "Sam");
  const struct
  {
    const char  *stream;
    PdEmployment employment;
    PdId         site_id;
    const char  *day;
    guint        n;
  } cases[] = {
    { "The Other", PD_EMPLOYMENT_CASUAL, 12, "2026-01-01", 1 },
    { "b", PD_EMPLOYMENT_PART_TIME, 12, "2026-01-31", 1 },
    { "a", PD_EMPLOYMENT_CASUAL, 12, "2026-01-01", 0 },
    { "", PD_EMPLOYMENT_CASUAL, 12, "2026-01-01", 0 },
    { "b", PD_EMPLOYMENT_FULL_TIME, 12, "2026-01-01", 0 },
    { "b", PD_EMPLOYMENT_CASUAL, 11, "2026-01-01", 0 },
    { "b", PD_EMPLOYMENT_CASUAL, 12, "2025-12-31", 0 },
    { "b", PD_EMPLOYMENT_CASUAL, 12, "2026-02-01", 0 },
  };

  g_assert_nonnull (rules);
  for (guint i = 0; i < G_N_ELEMENTS (cases); i++)
    {
      g_autoptr (GPtrArray) found = NULL;

      pd_person_set_stream (person, cases[i].stream);
      pd_person_set_employment (person, cases[i].employment);
      found = pd_rule_set_list (rules, PD_RULE_REST, person, cases[i].site_id, rule_desk_day (cases[i].day), PD_DAY_NONE);
      g_assert_cmpuint (found->len, ==, cases[i].n);
    }
}

static void
test_a_rule_says_itself (void)
{
  g_autoptr (PdRuleSet) rules = rule_desk_load_rules ();
  g_autofree char      *words = pd_rule_to_words (pd_rule_set_find (rules, "sleepover-hours-most"), DESK_FORTNIGHT_ANCHOR);

  g_assert_cmpstr (words,
                   ==,
                   "Hours around a sleepover: at most 12 h (payroll and law-firm summaries: from the first full pay "
                   "period on or after 1 June 2026; since Monday 8 June 2026)");
}

/* A service's own copy: a rule of another value from a day in the middle of a fortnight. */
static void
test_a_fortnight_across_a_change_uses_both (void)
{
  const char          *text = "[rule old]\nchecks = rest\nvalue = 10 hours\nseverity = cannot\nsource = x\nto = 2026-05-31\n"
                              "[rule new]\nchecks = rest\nvalue = 11 hours\nseverity = cannot\nsource = y\nfrom = 2026-06-01\n"
                              "set-by = Sam\n";
  g_autoptr (RuleDesk) desk = rule_desk_new ();

  g_object_unref (desk->rules);
  desk->rules = pd_rule_set_new_parse (text, strlen (text), NULL);
  g_assert_nonnull (desk->rules);
  rule_desk_use_today (desk, PD_DAY_NONE);
  rule_desk_add_shifts (desk,
                        DESK_PERSON,
                        "2026-05-27 13:00-21:00; 2026-05-28 7:30-15:00; 2026-06-03 13:00-21:00; 2026-06-04 7:30-15:00");
  g_assert_cmpint (desk->from, ==, rule_desk_day ("2026-05-25"));
  desk->n_days = 14;
  rule_desk_assert_finds (desk, "rest", "630:cannot");
}

int
main (int   argc,
      char *argv[])
{
  g_test_init (&argc, &argv, NULL);

  g_test_add_func ("/rule-set/row-30/the-shipped-set-is-whole", test_the_shipped_set_is_whole);
  g_test_add_func ("/rule-set/row-30/what-is-written-is-read-again", test_what_is_written_is_read_again);
  g_test_add_func ("/rule-set/says-the-line-that-is-wrong", test_says_the_line_that_is_wrong);
  g_test_add_func ("/rule-set/reads-within-bounds", test_reads_within_bounds);
  g_test_add_func ("/rule-set/any-changed-byte-is-read-or-refused", test_any_changed_byte_is_read_or_refused);
  g_test_add_func ("/rule-set/row-30/a-rule-waits-for-a-whole-pay-period", test_a_rule_waits_for_a_whole_pay_period);
  g_test_add_func ("/rule-set/row-30/a-rule-is-looked-up-for-a-person-a-place-and-a-day",
                   test_a_rule_is_looked_up_for_a_person_a_place_and_a_day);
  g_test_add_func ("/rule-set/row-33/a-rule-says-itself", test_a_rule_says_itself);
  g_test_add_func ("/rule-set/row-30/a-fortnight-across-a-change-uses-both", test_a_fortnight_across_a_change_uses_both);
  return g_test_run ();
}
