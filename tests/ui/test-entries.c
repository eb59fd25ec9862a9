/* SPDX-License-Identifier: GPL-3.0-or-later */

#include "config.h"

#include "window-fixture.h"

#include "pd-date-entry.h"
#include "pd-date-words.h"
#include "pd-passphrase-group.h"
#include "pd-time-entry.h"

/* Monday 23 November 2026 */
#define TODAY pd_day_from_ymd (2026, 11, 23)

typedef struct
{
  const char *text;
  const char *iso;
} Words;

static void
test_reads_days_as_people_type_them (void)
{
  static const Words words[] = {
    { "2026-12-01", "2026-12-01" },
    { "today", "2026-11-23" },
    { " Tomorrow ", "2026-11-24" },
    { "yesterday", "2026-11-22" },
    { "friday", "2026-11-27" },
    { "FRI", "2026-11-27" },
    { "monday", "2026-11-30" },
    { "+3", "2026-11-26" },
    { "-1", "2026-11-22" },
    { "+2w", "2026-12-07" },
    { "24", "2026-11-24" },
    { "1/12", "2026-12-01" },
    { "24/11/2027", "2027-11-24" },
    { "24.11.2027", "2027-11-24" },
    { "24 nov", "2026-11-24" },
    { "3 march 2027", "2027-03-03" },
    /* the nearest one of that day and month: two months away, not ten */
    { "15/1", "2027-01-15" },
    { "29/2/2028", "2028-02-29" },
  };

  for (guint i = 0; i < G_N_ELEMENTS (words); i++)
    {
      PdDay            day;
      g_autofree char *iso = NULL;

      g_test_message ("%s", words[i].text);
      g_assert_true (pd_date_words_parse (words[i].text, TODAY, &day));
      iso = pd_day_to_iso (day);
      g_assert_cmpstr (iso, ==, words[i].iso);
    }
}

static void
test_does_not_guess_days (void)
{
  static const char *const words[] = {
    "",
    "  ",
    "fr",
    "24/13",
    "31/2/2026",
    "29/2/2027",
    "32",
    "0",
    "+",
    "-w",
    "1/2/3/4",
    "24 no",
    "+99999999999",
    "24/11/26",
    "soon",
  };

  for (guint i = 0; i < G_N_ELEMENTS (words); i++)
    {
      PdDay day;

      g_test_message ("%s", words[i]);
      g_assert_false (pd_date_words_parse (words[i], TODAY, &day));
    }
}

/* What the entry writes out, it reads again. */
static void
test_reads_what_it_writes (void)
{
  for (PdDay day = TODAY - 800; day < TODAY + 800; day += 13)
    {
      g_autofree char *words = pd_date_words_from_day (day);
      PdDay            same;

      g_test_message ("%s", words);
      g_assert_true (pd_date_words_parse (words, TODAY, &same));
      g_assert_cmpint (same, ==, day);
    }
}

static void
count_cb (guint *count)
{
  (*count)++;
}

static void
test_date_entry_says_what_it_holds (void)
{
  g_autoptr (GtkWidget) widget = g_object_ref_sink (pd_date_entry_new (TODAY));
  PdDateEntry          *entry = PD_DATE_ENTRY (widget);
  guint                 decided = 0;

  g_signal_connect_swapped (entry, "decided", G_CALLBACK (count_cb), &decided);
  g_assert_true (pd_date_entry_is_blank (entry));
  g_assert_false (pd_date_entry_is_valid (entry));

  window_fixture_type (entry, PD_TYPE_DATE_ENTRY, "entry", "fri");
  g_assert_cmpint (pd_date_entry_get_day (entry), ==, pd_day_from_ymd (2026, 11, 27));
  window_fixture_type (entry, PD_TYPE_DATE_ENTRY, "entry", "fro");
  g_assert_false (pd_date_entry_is_valid (entry));
  g_assert_false (pd_date_entry_is_blank (entry));
  g_assert_cmpuint (decided, ==, 0);

  window_fixture_type (entry, PD_TYPE_DATE_ENTRY, "entry", "tomorrow");
  g_signal_emit_by_name (window_fixture_get_child (entry, PD_TYPE_DATE_ENTRY, "entry"), "activate");
  g_assert_cmpuint (decided, ==, 1);
  g_assert_cmpstr (gtk_editable_get_text (GTK_EDITABLE (window_fixture_get_child (entry, PD_TYPE_DATE_ENTRY, "entry"))),
                   ==, "24 November 2026");

  pd_date_entry_set_day (entry, PD_DAY_NONE);
  g_assert_true (pd_date_entry_is_blank (entry));
}

static void
test_date_entry_takes_a_day_of_the_calendar (void)
{
  g_autoptr (GtkWidget) widget = g_object_ref_sink (pd_date_entry_new (TODAY));
  g_autoptr (GDateTime) date = g_date_time_new_local (2027, 2, 3, 12, 0, 0);
  PdDateEntry          *entry = PD_DATE_ENTRY (widget);

  gtk_calendar_select_day (GTK_CALENDAR (window_fixture_get_child (entry, PD_TYPE_DATE_ENTRY, "calendar")), date);
  g_assert_cmpint (pd_date_entry_get_day (entry), ==, pd_day_from_ymd (2027, 2, 3));
}

static void
test_time_entry_writes_the_time_out (void)
{
  g_autoptr (GtkWidget) widget = g_object_ref_sink (pd_time_entry_new ());
  PdTimeEntry          *entry = PD_TIME_ENTRY (widget);
  g_autofree char      *expected = NULL;

  g_assert_false (pd_time_entry_is_valid (entry));
  gtk_editable_set_text (GTK_EDITABLE (entry), "9pm");
  g_assert_cmpint (pd_time_entry_get_minute (entry), ==, 21 * 60);
  g_assert_cmpstr (gtk_editable_get_text (GTK_EDITABLE (entry)), ==, "9pm");

  g_signal_emit_by_name (entry, "activate");
  pd_time_entry_set_minute (entry, 21 * 60);
  expected = g_strdup (gtk_editable_get_text (GTK_EDITABLE (entry)));
  gtk_editable_set_text (GTK_EDITABLE (entry), "2100");
  g_signal_emit_by_name (entry, "activate");
  g_assert_cmpstr (gtk_editable_get_text (GTK_EDITABLE (entry)), ==, expected);

  gtk_editable_set_text (GTK_EDITABLE (entry), "9 o'clock-ish");
  g_assert_false (pd_time_entry_is_valid (entry));
  g_assert_cmpint (pd_time_entry_get_minute (entry), ==, -1);
}

/* A time of the following day is shown on that day's clock. */
static void
test_time_entry_shows_times_after_midnight (void)
{
  g_autoptr (GtkWidget) widget = g_object_ref_sink (pd_time_entry_new ());

  pd_time_entry_set_minute (PD_TIME_ENTRY (widget), 30 * 60);
  g_assert_cmpint (pd_time_entry_get_minute (PD_TIME_ENTRY (widget)), ==, 6 * 60);
}

static void
test_passphrase_is_typed_twice (void)
{
  g_autoptr (GtkWidget) widget = g_object_ref_sink (g_object_new (PD_TYPE_PASSPHRASE_GROUP, NULL));
  PdPassphraseGroup    *group = PD_PASSPHRASE_GROUP (widget);
  g_autoptr (GError)    error = NULL;
  g_autoptr (PdSecret)  secret = NULL;
  g_autoptr (PdSecret)  expected = pd_secret_new_passphrase ("  two spaces", -1, &error);

  g_assert_no_error (error);
  g_assert_false (pd_passphrase_group_is_valid (group));
  window_fixture_type (group, PD_TYPE_PASSPHRASE_GROUP, "passphrase", "  two spaces");
  g_assert_false (pd_passphrase_group_is_valid (group));
  window_fixture_type (group, PD_TYPE_PASSPHRASE_GROUP, "again", "two spaces");
  g_assert_false (pd_passphrase_group_is_valid (group));
  window_fixture_type (group, PD_TYPE_PASSPHRASE_GROUP, "again", "  two spaces");
  g_assert_true (pd_passphrase_group_is_valid (group));

  secret = pd_passphrase_group_dup_secret (group, &error);
  g_assert_no_error (error);
  g_assert_true (pd_secret_equal (secret, expected));

  pd_passphrase_group_clear (group);
  g_assert_false (pd_passphrase_group_is_valid (group));
}

/* Advice, never a refusal: one letter is somebody's choice. */
static void
test_a_weak_passphrase_is_taken (void)
{
  g_autoptr (GtkWidget) widget = g_object_ref_sink (g_object_new (PD_TYPE_PASSPHRASE_GROUP, NULL));
  GtkWidget            *level = window_fixture_get_child (widget, PD_TYPE_PASSPHRASE_GROUP, "level");
  double                weak;

  window_fixture_type (widget, PD_TYPE_PASSPHRASE_GROUP, "passphrase", "x");
  window_fixture_type (widget, PD_TYPE_PASSPHRASE_GROUP, "again", "x");
  g_assert_true (pd_passphrase_group_is_valid (PD_PASSPHRASE_GROUP (widget)));
  weak = gtk_level_bar_get_value (GTK_LEVEL_BAR (level));

  window_fixture_type (widget, PD_TYPE_PASSPHRASE_GROUP, "passphrase", "nine quiet boats under glass");
  g_assert_cmpfloat (gtk_level_bar_get_value (GTK_LEVEL_BAR (level)), >, weak);
}

int
main (int   argc,
      char *argv[])
{
  window_fixture_start (&argc, &argv);

  g_test_add_func ("/date-words/reads-days-as-people-type-them", test_reads_days_as_people_type_them);
  g_test_add_func ("/date-words/does-not-guess", test_does_not_guess_days);
  g_test_add_func ("/date-words/reads-what-it-writes", test_reads_what_it_writes);
  g_test_add_func ("/date-entry/says-what-it-holds", test_date_entry_says_what_it_holds);
  g_test_add_func ("/date-entry/takes-a-day-of-the-calendar", test_date_entry_takes_a_day_of_the_calendar);
  g_test_add_func ("/time-entry/writes-the-time-out", test_time_entry_writes_the_time_out);
  g_test_add_func ("/time-entry/shows-times-after-midnight", test_time_entry_shows_times_after_midnight);
  g_test_add_func ("/passphrase-group/is-typed-twice", test_passphrase_is_typed_twice);
  g_test_add_func ("/passphrase-group/takes-a-weak-one", test_a_weak_passphrase_is_taken);

  return window_fixture_run ();
}
