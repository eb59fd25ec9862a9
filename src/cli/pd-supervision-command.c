/* SPDX-License-Identifier: GPL-3.0-or-later */
#define G_LOG_DOMAIN "peerdeskctl"

#include "config.h"

#include <glib/gi18n-lib.h>

#include "pd-commands.h"
#include "pd-names.h"
#include "pd-output.h"
#include "pd-supervision-call.h"
#include "pd-workspace-notes.h"
#include "pd-workspace-supervision.h"

/**
 * pd_supervision_standing:
 * @note: what is known of a note
 *
 * Returns: how it stands, as a word for programs
 */
const char *
pd_supervision_standing (const PdNoteRecord *note)
{
  if (note->trashed_on != PD_DAY_NONE)
    return "trash";
  if (note->closed_at != 0)
    return "closed";
  return note->text_revision > 0 ? "open" : "empty";
}

static int
compare_names (gconstpointer a,
               gconstpointer b)
{
  return g_utf8_collate (*(const char *const *) a, *(const char *const *) b);
}

static void
add_name (GPtrArray   *names,
          PdWorkspace *workspace,
          PdId         person_id)
{
  const char *name = pd_names_find_person (workspace, person_id);

  if (name)
    g_ptr_array_add (names, (char *) name);
}

/* By name, so that they stand in the same order each time. */
static char *
join_names (GPtrArray *names)
{
  g_ptr_array_sort (names, compare_names);
  g_ptr_array_add (names, NULL);
  return g_strjoinv ("; ", (char **) names->pdata);
}

/**
 * pd_supervision_name_side:
 * @workspace: an unlocked workspace
 * @note: what is known of a note
 * @side: one of the two
 *
 * Returns: (transfer full): who is on that side
 */
char *
pd_supervision_name_side (PdWorkspace        *workspace,
                          const PdNoteRecord *note,
                          PdNoteSide          side)
{
  g_autoptr (GPtrArray) names = g_ptr_array_new ();

  for (guint i = 0; i < note->parties->len; i++)
    {
      const PdNoteParty *party = &g_array_index (note->parties, PdNoteParty, i);

      if (party->side == side)
        add_name (names, workspace, party->person_id);
    }
  return join_names (names);
}

/**
 * pd_supervision_name_readers:
 * @workspace: an unlocked workspace
 * @note: what is known of a note
 *
 * Returns: (transfer full): who reads what is written in it from now on
 */
char *
pd_supervision_name_readers (PdWorkspace        *workspace,
                             const PdNoteRecord *note)
{
  g_autoptr (GPtrArray) names = g_ptr_array_new ();

  for (guint i = 0; i < note->readers->len; i++)
    {
      const PdNoteReader *reader = &g_array_index (note->readers, PdNoteReader, i);

      if (reader->until == 0)
        add_name (names, workspace, reader->person_id);
    }
  return join_names (names);
}

static gboolean
list_notes (PdInvocation            *self,
            PdWorkspace             *workspace,
            const PdSupervisionCall *call,
            GError                 **error)
{
  static const char *const fields[] = { "id", "date", "minutes", "supervisor", "worker", "standing", "revisions", "readers", NULL };
  g_autoptr (GPtrArray)    notes = pd_workspace_list_notes (workspace, error);
  g_autoptr (PdOutput)     output = pd_output_new (pd_invocation_get_json (self), fields);

  if (!notes)
    return FALSE;
  for (guint i = 0; i < notes->len; i++)
    {
      const PdNoteRecord *note = notes->pdata[i];

      pd_output_add_id (output, note->id);
      pd_output_add_day (output, note->day);
      pd_output_add_number (output, note->minutes);
      pd_output_take_text (output, pd_supervision_name_side (workspace, note, PD_NOTE_SIDE_SUPERVISOR));
      pd_output_take_text (output, pd_supervision_name_side (workspace, note, PD_NOTE_SIDE_WORKER));
      pd_output_add_text (output, pd_supervision_standing (note));
      pd_output_add_number (output, note->n_revisions);
      pd_output_take_text (output, pd_supervision_name_readers (workspace, note));
    }
  pd_output_print (output);
  return TRUE;
}

static const char *
find_kind (GPtrArray *agreements,
           PdId       id)
{
  for (guint i = 0; i < agreements->len; i++)
    {
      const PdSupervisionAgreement *agreement = agreements->pdata[i];

      if (agreement->id == id)
        return pd_supervision_kind_to_nick (agreement->kind);
    }
  return NULL;
}

static gboolean
list_due (PdInvocation            *self,
          PdWorkspace             *workspace,
          const PdSupervisionCall *call,
          GError                 **error)
{
  static const char *const fields[] = { "person", "kind", "state", "due", "last", "booked", "words", NULL };
  g_autoptr (GPtrArray)    agreements = pd_workspace_list_supervision (workspace, NULL, error);
  g_autoptr (GArray)       list = pd_workspace_list_supervision_due (workspace, pd_invocation_get_today (self), agreements ? error : NULL);
  g_autoptr (PdOutput)     output = pd_output_new (pd_invocation_get_json (self), fields);

  if (!agreements || !list)
    return FALSE;
  for (guint i = 0; i < list->len; i++)
    {
      const PdSupervisionDue *due = &g_array_index (list, PdSupervisionDue, i);

      pd_output_add_text (output, pd_names_find_person (workspace, due->person_id));
      pd_output_add_text (output, find_kind (agreements, due->agreement_id));
      pd_output_add_text (output, pd_due_state_to_nick (due->state));
      pd_output_add_day (output, due->due_on);
      pd_output_add_day (output, due->last_held);
      pd_output_add_day (output, due->next_booked);
      pd_output_take_text (output, pd_supervision_due_to_words (due));
    }
  pd_output_print (output);
  return TRUE;
}

/**
 * Act:
 * @name: what it is called
 * @writes: whether it changes the file
 * @more: (nullable): what its second argument is; in brackets where it may be left out
 * @needs: the options that it can't do without
 * @run: does it
 */
typedef struct
{
  const char *name;
  gboolean    writes;
  const char *more;
  const char *needs[4];
  gboolean (*run) (PdInvocation            *self,
                   PdWorkspace             *workspace,
                   const PdSupervisionCall *call,
                   GError                 **error);
} Act;

static const Act ACTS[] = {
  { "due", FALSE, NULL, { NULL }, list_due },
  { "list", FALSE, NULL, { NULL }, list_notes },
  { "add", TRUE, NULL, { "with", "text-file" }, pd_supervision_call_add },
  { "show", FALSE, "ID", { NULL }, pd_supervision_call_show },
  { "print", FALSE, "[ID]", { "output" }, pd_supervision_call_print },
  { "search", FALSE, "WORDS", { NULL }, pd_supervision_call_search },
};

static guint
find_act (const char *name)
{
  guint n = 0;

  while (!g_str_equal (ACTS[n].name, name))
    n++;
  return n;
}

static gboolean
act_on_supervision (PdInvocation *self,
                    PdWorkspace  *workspace,
                    gpointer      user_data,
                    GError      **error)
{
  const PdSupervisionCall *call = user_data;

  return ACTS[find_act (call->act)].run (self, workspace, call, error);
}

static gboolean
is_said (const GOptionEntry *entries,
         const char         *option)
{
  while (!g_str_equal (entries->long_name, option))
    entries++;
  return *(char **) entries->arg_data != NULL;
}

/* What an act is told beside its options, and the options that it needs. */
static gboolean
check_call (PdInvocation            *self,
            const PdSupervisionCall *call,
            const GOptionEntry      *entries,
            GError                 **error)
{
  const Act *act = &ACTS[find_act (call->act)];
  gboolean   has_more = pd_invocation_get_argument (self, 1) != NULL;

  if (act->more && *act->more != '[' && !has_more)
    pd_usage_error (error, _ ("supervision FILE %s takes %s."), act->name, act->more);
  else if (!act->more && has_more)
    pd_usage_error (error, _ ("supervision FILE %s takes nothing but options."), act->name);
  else if (call->output && !g_str_has_suffix (call->output, ".pdf"))
    pd_usage_error (error, _ ("Say where the pages go with --output and a name ending in .pdf."));
  else
    {
      for (guint i = 0; i < G_N_ELEMENTS (act->needs) && act->needs[i]; i++)
        if (!is_said (entries, act->needs[i]))
          {
            pd_usage_error (error, _ ("supervision FILE %s needs --%s."), act->name, act->needs[i]);
            return FALSE;
          }
      return TRUE;
    }
  return FALSE;
}

static void
supervision_call_clear (PdSupervisionCall *self)
{
  g_free (self->with);
  g_free (self->date);
  g_free (self->text_file);
  g_free (self->from);
  g_free (self->to);
  g_free (self->output);
}

G_DEFINE_AUTO_CLEANUP_CLEAR_FUNC (PdSupervisionCall, supervision_call_clear)

static gboolean
run_supervision (PdInvocation *self,
                 GError      **error)
{
  g_auto (PdSupervisionCall) call = { .minutes = 60 };
  const char                *names[G_N_ELEMENTS (ACTS) + 1] = { NULL };
  const GOptionEntry         entries[] = {
            { "with", 0, 0, G_OPTION_ARG_STRING, &call.with, N_ ("add: with whom the session was; a code does as well"), N_ ("NAME") },
            { "date", 0, 0, G_OPTION_ARG_STRING, &call.date, N_ ("add: when it was; otherwise today"), N_ ("DATE") },
            { "minutes", 0, 0, G_OPTION_ARG_INT, &call.minutes, N_ ("add: how long it was; otherwise 60"), N_ ("N") },
            { "text-file", 0, 0, G_OPTION_ARG_FILENAME, &call.text_file, N_ ("add: what was written; its headings name the sections ('-' for standard input)"), N_ ("NOTE.md") },
            { "from", 0, 0, G_OPTION_ARG_STRING, &call.from, N_ ("print: the first day of a period, instead of an ID"), N_ ("DATE") },
            { "to", 0, 0, G_OPTION_ARG_STRING, &call.to, N_ ("print: its last day; otherwise today"), N_ ("DATE") },
            { "copy", 0, 0, G_OPTION_ARG_NONE, &call.copy, N_ ("print: each page says that it is your copy"), NULL },
            { "output", 0, 0, G_OPTION_ARG_FILENAME, &call.output, N_ ("print: where the pages go"), N_ ("FILE.pdf") },
            G_OPTION_ENTRY_NULL,
  };

  for (guint i = 0; i < G_N_ELEMENTS (ACTS); i++)
    names[i] = ACTS[i].name;
  return pd_invocation_parse_acts (self, entries, names, 1, &call.act, error) && check_call (self, &call, entries, error) &&
         pd_invocation_work (self, ACTS[find_act (call.act)].writes, NULL, act_on_supervision, &call, error);
}

const PdCommand pd_supervision_command = {
  .name = "supervision",
  .synopsis = "FILE [due|list|add|show|print|search] [ID|WORDS] [--with NAME] [--date DATE] [--minutes N] [--text-file NOTE.md] [--output FILE.pdf]",
  .summary = N_ ("Lists who is due for supervision, and writes, shows and finds the notes that you may read"),
  .run = run_supervision,
};
