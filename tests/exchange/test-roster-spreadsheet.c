/* SPDX-License-Identifier: GPL-3.0-or-later */

#include "config.h"

#include "pd-roster-spreadsheet.h"

#include "desk.h"
#include "pd-error.h"

#include <glib/gstdio.h>
#include <string.h>

/* What the cells say is read by tests/cli/test-spreadsheets.py, with another library; here
 * are the bytes, and the places that they do not get to. */

#define MONDAY pd_day_from_ymd (2026, 11, 23)

static Desk *
make_desk (void)
{
  Desk                      *desk = desk_new ();
  g_autoptr (PdImportReport) report = NULL;

  report = desk_import (desk,
                        PD_TABLE_KIND_SHIFTS,
                        "person,site,date,start,end,sleepover,note\n"
                        "Jo Hart,Bay Street,2026-11-23,15:00,09:00,23:00-07:00,keys\n"
                        ",Bay Street,2026-11-24,9:00,17:00,,\n");
  return desk;
}

static GBytes *
make (Desk       *desk,
      const char *folder,
      GError    **error)
{
  g_autoptr (PdRoster) roster = pd_roster_new (desk->people, desk->sites, desk->shifts, MONDAY, 7, PD_ROSTER_BY_PERSON);

  return pd_roster_spreadsheet_make (roster, desk->people, desk->sites, desk->roles, PD_REDACTION_FULL_NAMES, folder, error);
}

static char *
make_folder (void)
{
  g_autoptr (GError) error = NULL;
  char              *folder = g_dir_make_tmp ("pd-spreadsheet.XXXXXX", &error);

  g_assert_no_error (error);
  return folder;
}

static void
assert_empty (const char *folder)
{
  g_autoptr (GDir) dir = g_dir_open (folder, 0, NULL);

  g_assert_nonnull (dir);
  g_assert_null (g_dir_read_name (dir));
}

static void
test_the_same_roster_is_the_same_file (void)
{
  g_autoptr (Desk)   desk = make_desk ();
  g_autofree char   *folder = make_folder ();
  g_autoptr (GError) error = NULL;
  g_autoptr (GBytes) first = make (desk, folder, &error);
  g_autoptr (GBytes) second = NULL;

  g_assert_no_error (error);
  /* Zip's times are of two seconds, other dates of one. */
  g_usleep (2 * G_USEC_PER_SEC + G_USEC_PER_SEC / 10);
  second = make (desk, folder, &error);
  g_assert_no_error (error);
  g_assert_cmpmem (g_bytes_get_data (first, NULL), 2, "PK", 2);
  g_assert_true (g_bytes_equal (first, second));
  assert_empty (folder);
  g_rmdir (folder);
}

static void
test_a_folder_that_is_not_there_is_said (void)
{
  g_autoptr (Desk)   desk = make_desk ();
  g_autoptr (GError) error = NULL;

  g_assert_null (make (desk, "/nowhere/at/all", &error));
  g_assert_error (error, PD_ERROR, PD_ERROR_IO);
}

int
main (int    argc,
      char **argv)
{
  g_test_init (&argc, &argv, NULL);
  g_test_add_func ("/roster-spreadsheet/row-48/the-same-roster-is-the-same-file",
                   test_the_same_roster_is_the_same_file);
  g_test_add_func ("/roster-spreadsheet/a-folder-that-is-not-there-is-said",
                   test_a_folder_that_is_not_there_is_said);
  return g_test_run ();
}
