/* SPDX-License-Identifier: GPL-3.0-or-later */
#define G_LOG_DOMAIN "peerdeskctl"

#include "config.h"

#include "pd-invocation.h"

#include <glib/gi18n-lib.h>
#include <stdio.h>
#include <unistd.h>

#include "pd-error.h"
#include "pd-passphrase-source.h"

struct _PdInvocation
{
  const PdCommand *command;
  char           **argv;
  gboolean         json;
  char            *passphrase_file;
  char            *recovery_file;
  char            *as;
  char            *on;
  PdDay            today;
  gboolean         progress_shown;
  PdExit           exit;
};

/**
 * pd_invocation_new:
 * @command: the command that is called
 * @argc: how many words follow it, and itself
 * @argv: (array length=argc): these words
 *
 * Returns: (transfer full): the call, not parsed yet
 */
PdInvocation *
pd_invocation_new (const PdCommand *command,
                   int              argc,
                   char           **argv)
{
  PdInvocation *self = g_new0 (PdInvocation, 1);

  self->command = command;
  self->argv = g_new0 (char *, argc + 1);
  for (int i = 0; i < argc; i++)
    self->argv[i] = g_strdup (argv[i]);
  self->today = PD_DAY_NONE;
  return self;
}

void
pd_invocation_free (PdInvocation *self)
{
  pd_invocation_progress (self, NULL);
  g_strfreev (self->argv);
  g_free (self->passphrase_file);
  g_free (self->recovery_file);
  g_free (self->as);
  g_free (self->on);
  g_free (self);
}

/**
 * pd_usage_error:
 * @error: where it goes
 * @format: what is wrong with the call, a sentence
 * @...: for @format
 *
 * Sets an error that ends the program with %PD_EXIT_USAGE.
 */
void
pd_usage_error (GError    **error,
                const char *format,
                ...)
{
  va_list arguments;

  va_start (arguments, format);
  if (error)
    *error = g_error_new_valist (G_OPTION_ERROR, G_OPTION_ERROR_BAD_VALUE, format, arguments);
  va_end (arguments);
}

static gboolean
settle_today (PdInvocation *self,
              GError      **error)
{
  if (!self->on)
    self->today = pd_day_today ();
  else if (!pd_day_parse_iso (self->on, &self->today))
    {
      pd_usage_error (error, _ ("--on takes a date like 2026-11-24, not \"%s\"."), self->on);
      return FALSE;
    }
  return TRUE;
}

static GOptionContext *
create_context (PdInvocation       *self,
                const GOptionEntry *entries)
{
  const GOptionEntry common[] = {
    { "passphrase-file", 0, 0, G_OPTION_ARG_FILENAME, &self->passphrase_file,
      N_ ("Read the passphrase from PATH ('-' for standard input)"), N_ ("PATH") },
    { "recovery-file", 0, 0, G_OPTION_ARG_FILENAME, &self->recovery_file,
      N_ ("Open with the recovery words in PATH instead"), N_ ("PATH") },
    { "as", 0, 0, G_OPTION_ARG_STRING, &self->as, N_ ("Who is opening the file"), N_ ("NAME") },
    { "on", 0, 0, G_OPTION_ARG_STRING, &self->on, N_ ("Take DATE as today"), N_ ("DATE") },
    { "json", 0, 0, G_OPTION_ARG_NONE, &self->json, N_ ("Lists as JSON"), NULL },
    G_OPTION_ENTRY_NULL,
  };
  GOptionContext *context = g_option_context_new (self->command->synopsis);

  g_option_context_set_summary (context, _ (self->command->summary));
  g_option_context_set_translation_domain (context, GETTEXT_PACKAGE);
  if (entries)
    g_option_context_add_main_entries (context, entries, GETTEXT_PACKAGE);
  g_option_context_add_main_entries (context, common, GETTEXT_PACKAGE);
  return context;
}

/**
 * pd_invocation_parse:
 * @self: a call
 * @entries: (nullable): the options of the command
 * @n_least: how many arguments it takes at least
 * @n_most: and at most
 * @error: what is wrong with the call
 *
 * Returns: whether the call makes sense
 */
gboolean
pd_invocation_parse (PdInvocation       *self,
                     const GOptionEntry *entries,
                     guint               n_least,
                     guint               n_most,
                     GError            **error)
{
  g_autoptr (GOptionContext) context = create_context (self, entries);
  guint                      n;

  if (!g_option_context_parse_strv (context, &self->argv, error))
    return FALSE;
  n = g_strv_length (self->argv) - 1;
  if (n < n_least || n > n_most)
    {
      pd_usage_error (error, _ ("The call is: peerdeskctl %s %s"), self->command->name,
                      self->command->synopsis);
      return FALSE;
    }
  return settle_today (self, error);
}

/**
 * pd_invocation_parse_acts:
 * @self: a call
 * @entries: (nullable): the options of the command
 * @acts: (array zero-terminated=1): the words that it knows, the usual one first
 * @n_more: how many arguments may follow
 * @ret_act: (out) (transfer none): the one that was said, or the first
 * @error: what is wrong with the call
 *
 * For a command of the form `FILE [ACT [MORE]]`. The word may stand before the file, too:
 * people say "roster print". The file becomes the first argument, and more the next.
 *
 * Returns: whether the call makes sense
 */
gboolean
pd_invocation_parse_acts (PdInvocation       *self,
                          const GOptionEntry *entries,
                          const char *const  *acts,
                          guint               n_more,
                          const char        **ret_act,
                          GError            **error)
{
  guint act = 2;

  if (!pd_invocation_parse (self, entries, 1, 2 + n_more, error))
    return FALSE;
  *ret_act = acts[0];
  if (!self->argv[2])
    return TRUE;
  if (!g_strv_contains (acts, self->argv[2]) && g_strv_contains (acts, self->argv[1]))
    act = 1;
  for (guint i = 0; acts[i]; i++)
    if (g_str_equal (acts[i], self->argv[act]))
      {
        *ret_act = acts[i];
        g_free (self->argv[act]);
        self->argv[1] = self->argv[3 - act];
        for (guint j = 2; self->argv[j]; j++)
          self->argv[j] = self->argv[j + 1];
        return TRUE;
      }
  pd_usage_error (error, _ ("\"%s\" is not something that %s does. The call is: peerdeskctl %s %s"),
                  self->argv[2], self->command->name, self->command->name,
                  self->command->synopsis);
  return FALSE;
}

const char *
pd_invocation_get_argument (PdInvocation *self,
                            guint         index)
{
  return self->argv[index + 1];
}

gboolean
pd_invocation_get_json (PdInvocation *self)
{
  return self->json;
}

PdDay
pd_invocation_get_today (PdInvocation *self)
{
  return self->today;
}

/**
 * pd_invocation_get_now:
 * @self: a call
 *
 * Returns: microseconds since the epoch, UTC: the clock's, or noon of the day that
 *   `--on` gave
 */
gint64
pd_invocation_get_now (PdInvocation *self)
{
  if (!self->on)
    return g_get_real_time ();
  return ((gint64) self->today * 24 + 12) * 60 * 60 * G_USEC_PER_SEC;
}

const char *
pd_invocation_get_as (PdInvocation *self)
{
  return self->as;
}

void
pd_invocation_set_exit (PdInvocation *self,
                        PdExit        status)
{
  self->exit = status;
}

PdExit
pd_invocation_get_exit (PdInvocation *self)
{
  return self->exit;
}

/**
 * pd_invocation_progress:
 * @self: a call
 * @doing: (nullable): what takes a while now; %NULL when it is done
 *
 * Shows a line on a terminal, in the place of the last one.
 */
void
pd_invocation_progress (PdInvocation *self,
                        const char   *doing)
{
  if (!isatty (STDERR_FILENO) || (!doing && !self->progress_shown))
    return;
  fprintf (stderr, "\r\033[K%s", doing ? doing : "");
  fflush (stderr);
  self->progress_shown = doing != NULL;
}

/**
 * pd_invocation_read_passphrase:
 * @self: a call
 * @twice: whether a terminal asks twice, because it is a new one
 * @error: why there is none
 *
 * Returns: (transfer full): the passphrase of whoever calls
 */
PdSecret *
pd_invocation_read_passphrase (PdInvocation *self,
                               gboolean      twice,
                               GError      **error)
{
  return pd_passphrase_source_read (self->passphrase_file, "--passphrase-file", _ ("Passphrase: "),
                                    twice, error);
}

static gint64
now_cb (gpointer user_data)
{
  return pd_invocation_get_now (user_data);
}

/* Whose passphrase it is: said with --as, or the only person there is. */
static gboolean
find_who (PdInvocation *self,
          PdVault      *vault,
          PdSlotKind    kind,
          PdId         *ret_person_id,
          GError      **error)
{
  GPtrArray *slots = pd_vault_get_slots (vault);
  PdId       found = PD_ID_NONE;

  for (guint i = 0; i < slots->len; i++)
    {
      PdSlot *slot = slots->pdata[i];
      PdId    id = pd_slot_get_person_id (slot);

      if (pd_slot_get_kind (slot) != kind)
        continue;
      if (self->as && g_utf8_collate (self->as, pd_slot_get_label (slot)) != 0)
        continue;
      if (found != PD_ID_NONE && found != id)
        {
          pd_usage_error (error, _ ("Several people can open this file. Say who you are with --as NAME."));
          return FALSE;
        }
      found = id;
    }
  if (found == PD_ID_NONE && self->as)
    {
      g_set_error (error, PD_ERROR, PD_ERROR_NOT_FOUND,
                   _ ("Nobody called \"%s\" can open this file."), self->as);
      return FALSE;
    }
  *ret_person_id = found;
  return TRUE;
}

static PdSecret *
read_key (PdInvocation *self,
          PdSlotKind    kind,
          GError      **error)
{
  g_autoptr (PdSecret) words = NULL;

  if (kind == PD_SLOT_PASSPHRASE)
    return pd_invocation_read_passphrase (self, FALSE, error);
  words = pd_passphrase_source_read (self->recovery_file, "--recovery-file", _ ("Recovery words: "),
                                     FALSE, error);
  return words ? pd_passphrase_source_to_recovery_key (words, error) : NULL;
}

static PdWorkspace *
open_service (PdInvocation *self,
              const char   *path,
              gboolean      to_write,
              GError      **error)
{
  PdSlotKind              kind = self->recovery_file ? PD_SLOT_RECOVERY : PD_SLOT_PASSPHRASE;
  g_autoptr (PdWorkspace) workspace = pd_workspace_open (path, to_write, error);
  g_autoptr (PdSecret)    key = NULL;
  PdId                    person_id;

  if (!workspace || !find_who (self, pd_workspace_get_vault (workspace), kind, &person_id, error))
    return NULL;
  key = read_key (self, kind, error);
  if (!key)
    return NULL;
  pd_workspace_set_clock (workspace, now_cb, self);
  pd_workspace_set_waits (workspace, TRUE);
  pd_invocation_progress (self, _ ("Unlocking…"));
  if (!pd_workspace_unlock (workspace, kind, person_id, key, NULL, error))
    return NULL;
  if (to_write && !pd_vault_check_writable (pd_workspace_get_vault (workspace), error))
    return NULL;
  return g_steal_pointer (&workspace);
}

/**
 * pd_invocation_work:
 * @self: a call whose first argument is a service's file
 * @to_write: whether the command needs to write
 * @doing: (nullable): what takes a while, shown on a terminal
 * @work: what is to be done
 * @user_data: for @work
 * @error: why it was not done
 *
 * Opens and unlocks a service as the options say, works on it, and closes it. Where it
 * can't be written, although the command needs to, that is an error.
 *
 * Returns: whether it was done, and is on the disk
 */
gboolean
pd_invocation_work (PdInvocation *self,
                    gboolean      to_write,
                    const char   *doing,
                    PdWorkFunc    work,
                    gpointer      user_data,
                    GError      **error)
{
  g_autoptr (PdWorkspace) workspace = open_service (self, self->argv[1], to_write, error);

  if (!workspace)
    return FALSE;
  pd_invocation_progress (self, doing);
  if (!work (self, workspace, user_data, error))
    return FALSE;
  pd_invocation_progress (self, NULL);
  return pd_workspace_close (workspace, error);
}

/**
 * pd_exit_from_error:
 * @error: what went wrong
 *
 * Returns: the exit status that scripts know it by
 */
PdExit
pd_exit_from_error (const GError *error)
{
  if (error->domain == G_OPTION_ERROR)
    return PD_EXIT_USAGE;
  if (error->domain == G_FILE_ERROR || error->domain == G_IO_ERROR)
    return PD_EXIT_INPUT_OUTPUT;
  if (error->domain != PD_ERROR)
    return PD_EXIT_FAILED;
  switch ((PdError) error->code)
    {
    case PD_ERROR_WRONG_PASSPHRASE:
      return PD_EXIT_WRONG_PASSPHRASE;
    case PD_ERROR_IN_USE:
      return PD_EXIT_IN_USE;
    case PD_ERROR_NOT_PEERDESK:
    case PD_ERROR_EMPTY_FILE:
    case PD_ERROR_DAMAGED_HEADER:
    case PD_ERROR_DAMAGED_SNAPSHOT:
    case PD_ERROR_DAMAGED_RECORD:
    case PD_ERROR_TORN:
    case PD_ERROR_HOSTILE:
      return PD_EXIT_DAMAGED;
    case PD_ERROR_NEWER:
      return PD_EXIT_NEWER;
    case PD_ERROR_NO_SPACE:
    case PD_ERROR_IO:
      return PD_EXIT_INPUT_OUTPUT;
    case PD_ERROR_FAILED:
    case PD_ERROR_INPUT:
    case PD_ERROR_NOT_FOUND:
    case PD_ERROR_EXISTS:
    case PD_ERROR_REFUSED:
    case PD_ERROR_READ_ONLY:
    default:
      return PD_EXIT_FAILED;
    }
}
