/* SPDX-License-Identifier: GPL-3.0-or-later */
#define G_LOG_DOMAIN "peerdeskctl"

#include "config.h"

#include <glib/gi18n-lib.h>
#include <locale.h>
#include <signal.h>
#include <stdio.h>

#include "pd-commands.h"

static const PdCommand *const commands[] = {
  &pd_create_command,
  &pd_demo_command,
  &pd_info_command,
  &pd_verify_command,
  &pd_backup_command,
  &pd_compact_command,
  &pd_history_command,
  &pd_undo_command,
  &pd_redo_command,
  &pd_service_command,
  &pd_people_command,
  &pd_availability_command,
  &pd_leave_command,
  &pd_training_command,
  &pd_patterns_command,
  &pd_path_command,
  &pd_import_command,
  &pd_export_command,
  &pd_sites_command,
  &pd_roster_command,
  &pd_swaps_command,
  &pd_coverage_command,
  &pd_templates_command,
  &pd_rules_command,
  &pd_agreements_command,
  &pd_supervision_command,
  &pd_role_command,
  &pd_cosupervision_command,
  &pd_today_command,
};

static const PdCommand *
find_command (const char *name)
{
  for (guint i = 0; i < G_N_ELEMENTS (commands); i++)
    if (g_str_equal (commands[i]->name, name))
      return commands[i];
  return NULL;
}

static void
print_help (FILE *stream)
{
  fprintf (stream, "%s\n\n", _ ("peerdeskctl does the work of Peerdesk without a window."));
  for (guint i = 0; i < G_N_ELEMENTS (commands); i++)
    fprintf (stream, "  peerdeskctl %s %s\n      %s\n", commands[i]->name,
             commands[i]->synopsis, _ (commands[i]->summary));
  fprintf (stream, "\n%s\n",
           _ ("peerdeskctl COMMAND --help shows the options of one; man peerdeskctl has all."));
}

static int
run_command (const PdCommand *command,
             int              argc,
             char           **argv)
{
  g_autoptr (PdInvocation) invocation = pd_invocation_new (command, argc, argv);
  g_autoptr (GError)       error = NULL;

  if (command->run (invocation, &error))
    return pd_invocation_get_exit (invocation);
  pd_invocation_progress (invocation, NULL);
  fprintf (stderr, "peerdeskctl: %s\n", error->message);
  return pd_exit_from_error (error);
}

int
main (int    argc,
      char **argv)
{
  const PdCommand *command;

  setlocale (LC_ALL, "");
  bindtextdomain (GETTEXT_PACKAGE, LOCALEDIR);
  bind_textdomain_codeset (GETTEXT_PACKAGE, "UTF-8");
  textdomain (GETTEXT_PACKAGE);
  g_set_prgname ("peerdeskctl");
  pd_secret_guard_process ();
  /* A file that may not grow is an error to report, not a reason to end. */
  signal (SIGXFSZ, SIG_IGN);

  if (argc < 2)
    {
      print_help (stderr);
      return PD_EXIT_USAGE;
    }
  if (g_str_equal (argv[1], "--help") || g_str_equal (argv[1], "-h") || g_str_equal (argv[1], "help"))
    {
      print_help (stdout);
      return PD_EXIT_DONE;
    }
  if (g_str_equal (argv[1], "--version"))
    {
      printf ("peerdeskctl %s\n", PACKAGE_VERSION);
      return PD_EXIT_DONE;
    }
  command = find_command (argv[1]);
  if (!command)
    {
      fprintf (stderr, _ ("peerdeskctl: there is no command \"%s\"; peerdeskctl --help lists them.\n"),
               argv[1]);
      return PD_EXIT_USAGE;
    }
  return run_command (command, argc - 1, argv + 1);
}
