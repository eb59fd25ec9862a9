/* SPDX-License-Identifier: GPL-3.0-or-later */
/* Filling the open shifts of 200 people and 28 days by the shipped rules. What the search
 * reaches stands beside what giving each shift to whom it suits best reaches, and its time
 * beside checking the same roster once. A figure is the time of the processor. */
#include "config.h"

#include "figure.h"
#include "pd-filler.h"
#include "random-roster.h"

#define N_ROUNDS 3
#define N_CHECKS 15
#define SEED 1

static const RandomRosterSize SIZE = { 200, 40, 28, 150, 350, 20261127 };

static PdRuleSet *
load_rules (void)
{
  g_autofree char   *path = g_test_build_filename (G_TEST_DIST, "..", "data", "rules", "australia-schads.rules", NULL);
  g_autofree char   *text = NULL;
  g_autoptr (GError) error = NULL;
  PdRuleSet         *rules;
  gsize              length;

  g_file_get_contents (path, &text, &length, &error);
  g_assert_no_error (error);
  rules = pd_rule_set_new_parse (text, length, &error);
  g_assert_no_error (error);
  return rules;
}

static double
measure_check (const PdFilling *filling)
{
  g_autoptr (FigureSeries) series = figure_series_new_of_processor ();

  for (int i = 0; i < N_CHECKS; i++)
    {
      g_autoptr (PdRosterCheck) check = NULL;

      figure_series_begin (series);
      check = pd_filling_check (filling, filling->shifts);
      figure_series_end (series);
    }
  return figure_series_get_median (series);
}

static double
measure_filling (const PdFilling    *filling,
                 const PdFillBudget *budget,
                 PdFillPlan        **ret_plan)
{
  g_autoptr (FigureSeries) series = figure_series_new_of_processor ();

  *ret_plan = NULL;
  for (int i = 0; i < N_ROUNDS; i++)
    {
      g_clear_pointer (ret_plan, pd_fill_plan_free);
      figure_series_begin (series);
      *ret_plan = pd_filler_fill (filling, budget, NULL, NULL);
      figure_series_end (series);
    }
  return figure_series_get_median (series);
}

int
main (int   argc,
      char *argv[])
{
  g_autoptr (PdRuleSet)  rules = NULL;
  g_autoptr (PdFilling)  filling = NULL;
  g_autoptr (PdFillPlan) plan = NULL;
  g_autoptr (PdFillPlan) plain = NULL;
  const PdFillBudget     none = { SEED, 0 };
  PdFillBudget           usual;
  double                 check;
  double                 first;
  double                 all;

  g_test_init (&argc, &argv, NULL);

  rules = load_rules ();
  filling = random_roster_new (&SIZE, rules);
  usual = pd_fill_budget_get_usual (filling, SEED);
  check = measure_check (filling);
  first = measure_filling (filling, &none, &plain);
  all = measure_filling (filling, &usual, &plan);
  figure_print ("filling 200 x 28: shifts filled", "", plan->given->len, "greedily", plan->n_at_first, "no fewer");
  figure_print ("filling 200 x 28: shifts that stay open", "", plan->left->len, "of all", plan->left->len + plan->given->len, "");
  figure_print ("filling 200 x 28: wishes that are not met", "", plan->cost, "before the search", plain->cost, "less");
  figure_print ("filling 200 x 28: asking and chains", "ms", first, "checking the roster", check, "");
  figure_print ("filling 200 x 28: all of it", "ms", all, "checking the roster", check, "< 10 s");
  return 0;
}
