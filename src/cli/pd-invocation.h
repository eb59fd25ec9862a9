/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include <gio/gio.h>

#include "pd-day.h"
#include "pd-workspace.h"

G_BEGIN_DECLS

/* Exit statuses, stable: scripts and checks rely on them. */
typedef enum
{
  PD_EXIT_DONE = 0,
  PD_EXIT_FAILED = 1,
  PD_EXIT_USAGE = 2,
  PD_EXIT_WRONG_PASSPHRASE = 3,
  PD_EXIT_IN_USE = 4,
  PD_EXIT_DAMAGED = 5,
  PD_EXIT_NEWER = 6,
  PD_EXIT_INPUT_OUTPUT = 7,
} PdExit;

typedef struct _PdInvocation PdInvocation;

/**
 * PdCommand:
 * @name: the word after `peerdeskctl`
 * @synopsis: what stands after it
 * @summary: what it does, in a line
 * @run: does it; what it prints goes to standard output
 */
typedef struct
{
  const char *name;
  const char *synopsis;
  const char *summary;
  gboolean (*run) (PdInvocation *invocation,
                   GError      **error);
} PdCommand;

/* What a command does with an opened service. */
typedef gboolean (*PdWorkFunc) (PdInvocation *invocation,
                                PdWorkspace  *workspace,
                                gpointer      user_data,
                                GError      **error);

/**
 * PdInvocation:
 *
 * One call of a command: its options and arguments, and who is calling on which day.
 */
PdInvocation *pd_invocation_new (const PdCommand *command,
                                 int              argc,
                                 char           **argv);
void          pd_invocation_free (PdInvocation *self);
gboolean      pd_invocation_parse (PdInvocation       *self,
                                   const GOptionEntry *entries,
                                   guint               n_least,
                                   guint               n_most,
                                   GError            **error);
gboolean      pd_invocation_parse_acts (PdInvocation       *self,
                                        const GOptionEntry *entries,
                                        const char *const  *acts,
                                        guint               n_more,
                                        const char        **ret_act,
                                        GError            **error);
const char   *pd_invocation_get_argument (PdInvocation *self,
                                          guint         index);
gboolean      pd_invocation_get_json (PdInvocation *self);
gint64        pd_invocation_get_now (PdInvocation *self);
PdDay         pd_invocation_get_today (PdInvocation *self);
const char   *pd_invocation_get_as (PdInvocation *self);
void          pd_invocation_set_exit (PdInvocation *self,
                                      PdExit        status);
PdExit        pd_invocation_get_exit (PdInvocation *self);

/* Working on a service, which asks for the passphrase as the options say */
PdSecret *pd_invocation_read_passphrase (PdInvocation *self,
                                         gboolean      twice,
                                         GError      **error);
gboolean  pd_invocation_work (PdInvocation *self,
                              gboolean      to_write,
                              const char   *doing,
                              PdWorkFunc    work,
                              gpointer      user_data,
                              GError      **error);
void      pd_invocation_progress (PdInvocation *self,
                                  const char   *doing);

PdExit pd_exit_from_error (const GError *error);
void   pd_usage_error (GError    **error,
                       const char *format,
                       ...) G_GNUC_PRINTF (2, 3);

G_DEFINE_AUTOPTR_CLEANUP_FUNC (PdInvocation, pd_invocation_free)

G_END_DECLS
