/* SPDX-License-Identifier: GPL-3.0-or-later */
/* A program that opens the file FILE and shows its roster as the page does, on the day of
 * the number DAY: what bench-first-frame measures. */
#include "config.h"

#include "first-frame.h"
#include "pd-roster-page.h"

static PdWorkspace *
open_file (const char *path)
{
  g_autoptr (GError)   error = NULL;
  g_autoptr (PdSecret) passphrase = pd_secret_new_passphrase ("bench", -1, NULL);
  PdWorkspace         *workspace = pd_workspace_open (path, TRUE, &error);

  g_assert_no_error (error);
  pd_workspace_unlock (workspace, PD_SLOT_PASSPHRASE, PD_ID_NONE, passphrase, NULL, &error);
  g_assert_no_error (error);
  return workspace;
}

int
main (int    argc,
      char **argv)
{
  g_autoptr (PdWorkspace) workspace = NULL;
  FirstFrame              before;
  FirstFrame              after;

  g_assert_cmpint (argc, ==, 3);
  adw_init ();
  first_frame_look (&before);
  workspace = open_file (argv[1]);
  first_frame_look (&after);
  first_frame_paint (pd_roster_page_new (workspace, (PdDay) g_ascii_strtoll (argv[2], NULL, 10)), &before, &after);
  return 0;
}
