/* SPDX-License-Identifier: GPL-3.0-or-later */

#include "config.h"

#include "pd-matching.h"
#include "pd-random.h"

#define MOST 200
#define MOST_FOR_ALL_WAYS 12

static void
fill (gint64   *weights,
      guint     n,
      PdRandom *random,
      guint     of_thousand,
      gint64    heaviest)
{
  for (guint u = 0; u < n; u++)
    {
      weights[u * n + u] = heaviest;
      for (guint v = u + 1; v < n; v++)
        {
          gint64 weight = (gint64) (pd_random_next (random) >> 1) % heaviest + 1;

          weights[u * n + v] = weights[v * n + u] = pd_random_chance (random, of_thousand) ? weight : 0;
        }
    }
}

/* What the best of all ways to pair a set comes to, for every set of the vertices. */
static gint64
find_best_of_all_ways (const gint64 *weights,
                       guint         n)
{
  g_autofree gint64 *best = g_new0 (gint64, (gsize) 1 << n);

  for (guint set = 1; set < 1u << n; set++)
    {
      guint first = (guint) g_bit_nth_lsf (set, -1);

      best[set] = best[set & ~(1u << first)];
      for (guint other = first + 1; other < n; other++)
        {
          if ((set & 1u << other) != 0 && weights[first * n + other] > 0)
            best[set] = MAX (best[set], weights[first * n + other] + best[set & ~(1u << first) & ~(1u << other)]);
        }
    }
  return best[(1u << n) - 1];
}

static void
assert_is_matching (const gint64 *weights,
                    guint         n,
                    const int    *partners,
                    gint64        expected)
{
  gint64 sum = 0;

  for (int u = 0; (guint) u < n; u++)
    {
      int v = partners[u];

      g_assert_cmpint (v, >=, -1);
      g_assert_cmpint (v, <, n);
      g_assert_cmpint (v, !=, u);
      if (v < 0)
        continue;
      g_assert_cmpint (partners[v], ==, u);
      g_assert_cmpint (weights[(guint) u * n + (guint) v], >, 0);
      sum += u < v ? weights[(guint) u * n + (guint) v] : 0;
    }
  g_assert_cmpint (sum, ==, expected);
}

static void
test_as_good_as_all_ways (void)
{
  g_autoptr (PdMatching) matching = pd_matching_new (MOST_FOR_ALL_WAYS);
  PdRandom               random;
  const gint64           heaviest[] = { 1, 2, 3, 10, 1000, PD_MATCHING_MAX_WEIGHT };
  gint64                 weights[MOST_FOR_ALL_WAYS * MOST_FOR_ALL_WAYS];
  int                    partners[MOST_FOR_ALL_WAYS];

  pd_random_init (&random, 6);
  for (guint i = 0; i < 6000; i++)
    {
      guint  n = pd_random_below (&random, MOST_FOR_ALL_WAYS + 1);
      gint64 sum;

      fill (weights, n, &random, 150 + pd_random_below (&random, 850), heaviest[i % G_N_ELEMENTS (heaviest)]);
      sum = pd_matching_solve (matching, weights, n, partners);
      assert_is_matching (weights, n, partners, sum);
      g_assert_cmpint (sum, ==, find_best_of_all_ways (weights, n));
      g_assert_cmpint (pd_matching_get_bound (matching), ==, sum);
    }
}

/* Few different weights and few pairs make blossoms within blossoms, which open again. */
static void
test_its_prices_prove_it (void)
{
  g_autoptr (PdMatching) matching = pd_matching_new (MOST);
  g_autofree gint64     *weights = g_new (gint64, MOST * MOST);
  g_autofree int        *partners = g_new (int, MOST);
  PdRandom               random;
  const gint64           heaviest[] = { 1, 2, 3, 5, 30, 1000, PD_MATCHING_MAX_WEIGHT };

  pd_random_init (&random, 7);
  for (guint i = 0; i < 1500; i++)
    {
      guint  n = 13 + pd_random_below (&random, i % 50 == 0 ? MOST - 12 : 60);
      guint  neighbours = 1 + pd_random_below (&random, i % 3 == 0 ? n : 5);
      gint64 sum;

      fill (weights, n, &random, 1000 * neighbours / n + 1, heaviest[i % G_N_ELEMENTS (heaviest)]);
      sum = pd_matching_solve (matching, weights, n, partners);
      assert_is_matching (weights, n, partners, sum);
      g_assert_cmpint (pd_matching_get_bound (matching), ==, sum);
    }
}

static void
test_same_weights_same_pairs (void)
{
  g_autoptr (PdMatching) used = pd_matching_new (MOST);
  g_autofree gint64     *weights = g_new (gint64, MOST * MOST);
  g_autofree int        *once = g_new (int, MOST);
  g_autofree int        *again = g_new (int, MOST);
  PdRandom               random;

  pd_random_init (&random, 8);
  for (guint i = 0; i < 50; i++)
    {
      guint                  n = 2 + pd_random_below (&random, 60);
      g_autoptr (PdMatching) fresh = pd_matching_new (n);

      fill (weights, n, &random, 400, 5);
      pd_matching_solve (used, weights, n, once);
      pd_matching_solve (fresh, weights, n, again);
      g_assert_cmpmem (once, n * sizeof *once, again, n * sizeof *again);
    }
}

static void
test_nobody_and_no_pairs (void)
{
  g_autoptr (PdMatching) matching = pd_matching_new (3);
  const gint64           none[9] = { 5, 0, 0, 0, 5, -3, 0, -3, 5 };
  int                    partners[3];

  g_assert_cmpint (pd_matching_solve (matching, none, 0, partners), ==, 0);
  g_assert_cmpint (pd_matching_solve (matching, none, 1, partners), ==, 0);
  g_assert_cmpint (partners[0], ==, -1);
  g_assert_cmpint (pd_matching_solve (matching, none, 3, partners), ==, 0);
  assert_is_matching (none, 3, partners, 0);
}

int
main (int    argc,
      char **argv)
{
  g_test_init (&argc, &argv, NULL);
  g_test_add_func ("/matching/is-as-good-as-all-ways-tried", test_as_good_as_all_ways);
  g_test_add_func ("/matching/its-prices-prove-it", test_its_prices_prove_it);
  g_test_add_func ("/matching/the-same-weights-give-the-same-pairs", test_same_weights_same_pairs);
  g_test_add_func ("/matching/nobody-and-no-pairs-are-fine", test_nobody_and_no_pairs);
  return g_test_run ();
}
