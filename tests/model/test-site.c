/* SPDX-License-Identifier: GPL-3.0-or-later */

#include "config.h"

#include "pd-site.h"

#include "pd-service.h"
#include "pd-zone.h"

static void
test_a_copy_holds_everything (void)
{
  g_autoptr (PdSite) site = pd_site_new (5, "Bay Street");
  g_autoptr (PdSite) copy = NULL;

  pd_site_set_mark (site, "BS");
  pd_site_set_zone (site, "Australia/Adelaide");
  copy = pd_site_copy (site);
  g_assert_true (pd_site_equal (site, copy));
  g_assert_cmpint (pd_site_get_id (copy), ==, 5);
  g_assert_cmpstr (pd_site_get_name (copy), ==, "Bay Street");
  g_assert_cmpstr (pd_site_get_mark (copy), ==, "BS");
  g_assert_cmpstr (pd_site_get_zone (copy), ==, "Australia/Adelaide");

  pd_site_set_zone (copy, NULL);
  g_assert_false (pd_site_equal (site, copy));
  pd_site_set_zone (copy, "Australia/Adelaide");
  pd_site_set_mark (copy, NULL);
  g_assert_false (pd_site_equal (site, copy));
  pd_site_set_mark (copy, "BS");
  pd_site_set_name (copy, "Bay St");
  g_assert_false (pd_site_equal (site, copy));
  pd_site_set_name (copy, "Bay Street");
  g_assert_true (pd_site_equal (site, copy));
  pd_site_set_id (copy, 6);
  g_assert_false (pd_site_equal (site, copy));
}

static void
test_the_usual_zone_is_one (void)
{
  g_autoptr (PdSite) site = pd_site_new (1, "Bay Street");
  g_autoptr (GError) error = NULL;
  g_autoptr (PdZone) zone = pd_zone_new (pd_site_get_zone (site), &error);

  g_assert_no_error (error);
  g_assert_nonnull (zone);
}

static void
count_cb (GObject    *object,
          GParamSpec *pspec,
          gpointer    user_data)
{
  (*(guint *) user_data)++;
}

static void
test_a_name_tells_of_its_changes (void)
{
  g_autoptr (PdSite) site = pd_site_new (1, "Bay Street");
  g_autofree char   *name = NULL;
  guint              n = 0;

  g_signal_connect (site, "notify::name", G_CALLBACK (count_cb), &n);
  pd_site_set_name (site, "Bay Street");
  g_assert_cmpuint (n, ==, 0);
  g_object_set (site, "name", "Hill House", NULL);
  g_assert_cmpuint (n, ==, 1);
  g_object_get (site, "name", &name, NULL);
  g_assert_cmpstr (name, ==, "Hill House");
}

static void
test_suggests_a_short_mark (void)
{
  static const char *const MARKS[][2] = {
    { "Bay Street", "BS" },
    { "Bayview", "BA" },
    { "the long lane house", "TLL" },
    { "Änne-Frank-Haus", "ÄFH" },
    { "  12  Bay   Street ", "1BS" },
    { "(Old) Mill", "OM" },
    { "Ö", "Ö" },
    { "A\xcc\x88nger", "ÄN" },
    { "", "" },
    { " - ", "" },
    { "\xff", "" },
  };

  for (guint i = 0; i < G_N_ELEMENTS (MARKS); i++)
    {
      g_autofree char *mark = pd_site_suggest_mark (MARKS[i][0]);

      g_assert_cmpstr (mark, ==, MARKS[i][1]);
    }
}

static void
test_a_service_says_what_holds_for_all (void)
{
  g_autoptr (PdService) service = pd_service_new ("Kookaburra Peers");
  g_autoptr (PdService) copy = NULL;

  g_assert_cmpint (pd_day_get_weekday (pd_service_get_fortnight_anchor (service)), ==, PD_WEEKDAY_MONDAY);
  pd_service_set_zone (service, "Australia/Hobart");
  pd_service_set_fortnight_anchor (service, 20781);
  pd_service_set_name (service, pd_service_get_name (service));
  copy = pd_service_copy (service);
  pd_service_set_name (service, NULL);
  g_assert_cmpstr (pd_service_get_name (service), ==, "");
  g_assert_cmpstr (pd_service_get_name (copy), ==, "Kookaburra Peers");
  g_assert_cmpstr (pd_service_get_zone (copy), ==, "Australia/Hobart");
  g_assert_cmpint (pd_service_get_fortnight_anchor (copy), ==, 20781);
}

int
main (int   argc,
      char *argv[])
{
  g_test_init (&argc, &argv, NULL);

  g_test_add_func ("/site/a-copy-holds-everything", test_a_copy_holds_everything);
  g_test_add_func ("/site/the-usual-zone-is-one", test_the_usual_zone_is_one);
  g_test_add_func ("/site/a-name-tells-of-its-changes", test_a_name_tells_of_its_changes);
  g_test_add_func ("/site/suggests-a-short-mark", test_suggests_a_short_mark);
  g_test_add_func ("/service/says-what-holds-for-all", test_a_service_says_what_holds_for_all);
  return g_test_run ();
}
