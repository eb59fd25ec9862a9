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
 * pd_supervision_name_people:
 * @workspace: an unlocked workspace
 * @person_ids: (element-type PdId): some people
 *
 * Returns: (transfer full): who they are
 */
char *
pd_supervision_name_people (PdWorkspace  *workspace,
                            const GArray *person_ids)
{
  g_autoptr (GPtrArray) names = g_ptr_array_new ();

  for (guint i = 0; i < person_ids->len; i++)
    add_name (names, workspace, g_array_index (person_ids, PdId, i));
  return join_names (names);
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
  const PdSupervisionAgreement *agreement = pd_supervision_agreements_find (agreements, id);

  return agreement != NULL ? pd_supervision_kind_to_nick (agreement->kind) : NULL;
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

static const PdSupervisionAct list_acts[] = {
  { "due", FALSE, NULL, { NULL }, list_due },
  { "list", FALSE, NULL, { NULL }, list_notes },
  { "add", TRUE, NULL, { "with", "text-file" }, pd_supervision_call_add },
  { "show", FALSE, "ID", { NULL }, pd_supervision_call_show },
  { "print", FALSE, "[ID]", { "output" }, pd_supervision_call_print },
  { "search", FALSE, "WORDS", { NULL }, pd_supervision_call_search },
  { NULL },
};

static const PdSupervisionAct *const TABLES[] = {
  list_acts,
  pd_supervision_keeping_acts,
  pd_supervision_action_acts,
  pd_supervision_reader_acts,
  pd_supervision_agreement_acts,
  pd_supervision_session_acts,
  pd_supervision_words_acts,
};

static const PdSupervisionAct *
find_act (const char *name)
{
  for (guint i = 0; i < G_N_ELEMENTS (TABLES); i++)
    for (const PdSupervisionAct *act = TABLES[i]; act->name; act++)
      if (g_str_equal (act->name, name))
        return act;
  g_assert_not_reached ();
}

/* The first is done where none is named. */
static GStrv
list_act_names (void)
{
  g_autoptr (GStrvBuilder) names = g_strv_builder_new ();

  for (guint i = 0; i < G_N_ELEMENTS (TABLES); i++)
    for (const PdSupervisionAct *act = TABLES[i]; act->name; act++)
      g_strv_builder_add (names, act->name);
  return g_strv_builder_end (names);
}

static gboolean
act_on_supervision (PdInvocation *self,
                    PdWorkspace  *workspace,
                    gpointer      user_data,
                    GError      **error)
{
  const PdSupervisionCall *call = user_data;

  return find_act (call->act)->run (self, workspace, call, error);
}

static gboolean
is_said (const GOptionEntry *entries,
         const char         *option)
{
  while (!g_str_equal (entries->long_name, option))
    entries++;
  return entries->arg == G_OPTION_ARG_INT ? *(int *) entries->arg_data != 0 : *(char **) entries->arg_data != NULL;
}

/* What an act is told beside its options, and the options that it needs. */
static gboolean
check_call (PdInvocation            *self,
            const PdSupervisionCall *call,
            const GOptionEntry      *entries,
            GError                 **error)
{
  const PdSupervisionAct *act = find_act (call->act);
  gboolean                has_more = pd_invocation_get_argument (self, 1) != NULL;

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
  char **texts[] = {
    &self->with, &self->date, &self->start, &self->text_file, &self->from, &self->to, &self->review,
    &self->next, &self->next_start, &self->output, &self->what, &self->due, &self->how, &self->successor, &self->why, &self->kind, &self->supervisor,
    &self->outside, &self->mode, &self->place
  };

  for (guint i = 0; i < G_N_ELEMENTS (texts); i++)
    g_clear_pointer (texts[i], g_free);
  g_clear_pointer (&self->people, g_strfreev);
}

G_DEFINE_AUTO_CLEANUP_CLEAR_FUNC (PdSupervisionCall, supervision_call_clear)

static gboolean
run_supervision (PdInvocation *self,
                 GError      **error)
{
  g_auto (PdSupervisionCall) call = { NULL };
  g_auto (GStrv)             names = list_act_names ();
  const GOptionEntry         entries[] = {
            { "with", 0, 0, G_OPTION_ARG_STRING, &call.with, N_ ("With whom, or whom it is about; a code does as well"), N_ ("NAME") },
            { "date", 0, 0, G_OPTION_ARG_STRING, &call.date, N_ ("When it was or is to be; otherwise today"), N_ ("DATE") },
            { "start", 0, 0, G_OPTION_ARG_STRING, &call.start, N_ ("session-book, session-move: when it begins"), N_ ("HH:MM") },
            { "minutes", 0, 0, G_OPTION_ARG_INT, &call.minutes, N_ ("How long it is; otherwise 60"), N_ ("N") },
            { "text-file", 0, 0, G_OPTION_ARG_FILENAME, &call.text_file, N_ ("What is written; its headings name the sections ('-' for standard input)"), N_ ("NOTE.md") },
            { "from", 0, 0, G_OPTION_ARG_STRING, &call.from, N_ ("print: the first day of a period; agreement-add: the first day that it holds"), N_ ("DATE") },
            { "to", 0, 0, G_OPTION_ARG_STRING, &call.to, N_ ("print: the last day of a period; otherwise today"), N_ ("DATE") },
            { "copy", 0, 0, G_OPTION_ARG_NONE, &call.copy, N_ ("print: each page says that it is your copy"), NULL },
            { "output", 0, 0, G_OPTION_ARG_FILENAME, &call.output, N_ ("print, agreement-print: where the pages go"), N_ ("FILE.pdf") },
            { "revision", 0, 0, G_OPTION_ARG_INT, &call.revision, N_ ("bring-back: which earlier text"), N_ ("N") },
            { "number", 0, 0, G_OPTION_ARG_INT, &call.number, N_ ("done, not-done: which action of the note"), N_ ("N") },
            { "what", 0, 0, G_OPTION_ARG_STRING, &call.what, N_ ("action-add: what is to be done; --with says by whom, otherwise by you"), N_ ("TEXT") },
            { "due", 0, 0, G_OPTION_ARG_STRING, &call.due, N_ ("action-add: by when"), N_ ("DATE") },
            { "how", 0, 0, G_OPTION_ARG_STRING, &call.how, N_ ("hand-over: to, seal, only-copy or destroy"), N_ ("HOW") },
            { "successor", 0, 0, G_OPTION_ARG_STRING, &call.successor, N_ ("hand-over: who supervises from now on"), N_ ("NAME") },
            { "why", 0, 0, G_OPTION_ARG_STRING, &call.why, N_ ("session-move, session-cancel: the reason"), N_ ("WHY") },
            { "kind", 0, 0, G_OPTION_ARG_STRING, &call.kind, N_ ("agreement-add: practice, line, co-supervision, external, cultural or debrief"), N_ ("KIND") },
            { "supervisor", 0, 0, G_OPTION_ARG_STRING, &call.supervisor, N_ ("agreement-add: who supervises; otherwise you"), N_ ("NAME") },
            { "outside", 0, 0, G_OPTION_ARG_STRING, &call.outside, N_ ("agreement-add: a supervisor from outside"), N_ ("NAME") },
            { "member", 0, 0, G_OPTION_ARG_STRING_ARRAY, &call.people, N_ ("agreement-add: who else is in the group; can be said again"), N_ ("NAME") },
            { "every", 0, 0, G_OPTION_ARG_INT, &call.every, N_ ("agreement-add: days from one session to the next"), N_ ("DAYS") },
            { "mode", 0, 0, G_OPTION_ARG_STRING, &call.mode, N_ ("How you meet: face-to-face, phone or video"), N_ ("MODE") },
            { "place", 0, 0, G_OPTION_ARG_STRING, &call.place, N_ ("Where you meet"), N_ ("PLACE") },
            { "unpaid", 0, 0, G_OPTION_ARG_NONE, &call.unpaid, N_ ("agreement-add: it is not paid time"), NULL },
            { "review", 0, 0, G_OPTION_ARG_STRING, &call.review, N_ ("agreement-add: when you look at it again"), N_ ("DATE") },
            { "next", 0, 0, G_OPTION_ARG_STRING, &call.next, N_ ("add: when you meet again; it is booked where you have an agreement"), N_ ("DATE") },
            { "next-start", 0, 0, G_OPTION_ARG_STRING, &call.next_start, N_ ("add: when that begins; otherwise as the last one did"), N_ ("HH:MM") },
            G_OPTION_ENTRY_NULL,
  };

  return pd_invocation_parse_acts (self, entries, (const char *const *) names, 1, &call.act, error) &&
         check_call (self, &call, entries, error) &&
         pd_invocation_work (self, find_act (call.act)->writes, NULL, act_on_supervision, &call, error);
}

const PdCommand pd_supervision_command = {
  .name = "supervision",
  .synopsis = "FILE [ACT] [ID|NAME|WORDS] [OPTION…]",
  .summary = N_ ("Lists who is due for supervision, keeps what is agreed, and writes, shows and finds the notes that you may read"),
  .run = run_supervision,
};
