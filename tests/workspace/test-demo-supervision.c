/* SPDX-License-Identifier: GPL-3.0-or-later */

/* A made-up service has a life of supervision to look around in. */

#include "config.h"

#include "office.h"
#include "pd-demo.h"
#include "pd-note.h"
#include "pd-workspace-note-actions.h"
#include "pd-workspace-note-words.h"
#include "pd-workspace-notes.h"
#include "pd-workspace-supervision.h"

#define TODAY ((PdDay) 20784) /* 27 November 2026 */

typedef struct
{
  Office    *office;
  GPtrArray *notes;
} Desk;

static void
set_up (Desk         *desk,
        gconstpointer unused)
{
  g_autoptr (GError) error = NULL;
  PdDemoOptions      options;

  desk->office = office_new ();
  pd_demo_options_init (&options, TODAY);
  pd_demo_fill (desk->office->workspace, &options, &error);
  g_assert_no_error (error);
  desk->notes = pd_workspace_list_notes (desk->office->workspace, &error);
  g_assert_no_error (error);
  g_assert_cmpuint (desk->notes->len, ==, options.n_notes);
}

static void
tear_down (Desk         *desk,
           gconstpointer unused)
{
  g_ptr_array_unref (desk->notes);
  office_free (desk->office);
}

static void
test_some_are_due_and_some_are_not (Desk         *desk,
                                    gconstpointer unused)
{
  g_autoptr (GError) error = NULL;
  g_autoptr (GArray) due = pd_workspace_list_supervision_due (desk->office->workspace, TODAY, &error);
  guint              n_of[PD_DUE_BOOKED + 1] = { 0 };
  guint              n_rebooking = 0;

  g_assert_no_error (error);
  for (guint i = 0; i < due->len; i++)
    {
      const PdSupervisionDue *one = &g_array_index (due, PdSupervisionDue, i);

      n_of[one->state]++;
      n_rebooking += one->is_rebooking;
    }
  for (guint i = 0; i < G_N_ELEMENTS (n_of); i++)
    g_assert_cmpuint (n_of[i], >, 0);
  g_assert_cmpuint (n_rebooking, >, 0);
}

static void
test_sessions_went_every_way (Desk         *desk,
                              gconstpointer unused)
{
  g_autoptr (GError)    error = NULL;
  g_autoptr (GPtrArray) sessions = pd_workspace_list_sessions (desk->office->workspace, NULL, &error);
  guint                 n_of[PD_SESSION_CANCELLED + 1] = { 0 };
  guint                 n_rostered = 0;

  g_assert_no_error (error);
  for (guint i = 0; i < sessions->len; i++)
    {
      const PdSession *session = g_ptr_array_index (sessions, i);

      n_of[session->state]++;
      n_rostered += session->shift_id != PD_ID_NONE;
      g_assert_true (session->state == PD_SESSION_BOOKED || session->day < TODAY);
      g_assert_true (pd_session_check (session, NULL));
    }
  for (guint i = 0; i < G_N_ELEMENTS (n_of); i++)
    g_assert_cmpuint (n_of[i], >, 0);
  g_assert_cmpuint (n_rostered, >, 0);
}

static PdNote *
open_note (Desk               *desk,
           const PdNoteRecord *record)
{
  g_autoptr (GError) error = NULL;
  g_autoptr (GBytes) content = pd_workspace_read_note (desk->office->workspace, record->id, 0, &error);
  PdNote            *note;

  g_assert_no_error (error);
  note = pd_note_new_from_bytes (content, &error);
  g_assert_no_error (error);
  return note;
}

/* What anybody reads first here is how it can be written. */
static void
test_the_coach_has_nothing_to_say (Desk         *desk,
                                   gconstpointer unused)
{
  g_autoptr (PdNoteCoach) coach = pd_workspace_create_note_coach (desk->office->workspace, NULL);

  for (guint i = 0; i < desk->notes->len; i++)
    {
      g_autoptr (PdNote) note = open_note (desk, g_ptr_array_index (desk->notes, i));

      for (guint j = 0; j < note->sections->len; j++)
        for (guint side = 0; side < PD_NOTE_N_SIDES; side++)
          {
            const PdNoteSection  *section = g_ptr_array_index (note->sections, j);
            g_autoptr (GPtrArray) hints = pd_note_coach_look_over (coach, section->accounts[side], TODAY);

            if (hints->len > 0)
              g_test_message ("%s: %s", ((PdHint *) hints->pdata[0])->why, section->accounts[side]);
            g_assert_cmpuint (hints->len, ==, 0);
          }
    }
}

static void
test_both_have_written_and_steps_are_open (Desk         *desk,
                                           gconstpointer unused)
{
  guint n_closed = 0;
  guint n_half = 0;
  guint n_added = 0;
  guint n_open = 0;
  guint n_done = 0;

  for (guint i = 0; i < desk->notes->len; i++)
    {
      PdNoteRecord         *record = g_ptr_array_index (desk->notes, i);
      g_autoptr (GPtrArray) actions = pd_workspace_read_note_actions (desk->office->workspace, record, NULL);
      g_autoptr (PdNote)    note = open_note (desk, record);
      const PdNoteSection  *section = g_ptr_array_index (note->sections, 0);

      g_assert_cmpstr (section->accounts[PD_NOTE_SIDE_SUPERVISOR], !=, "");
      g_assert_cmpstr (section->accounts[PD_NOTE_SIDE_WORKER], !=, "");
      n_closed += record->closed_at != 0;
      n_half += record->closed_at == 0 && record->consents->len == 1;
      n_added += record->n_revisions > record->text_revision;
      for (guint j = 0; j < actions->len; j++)
        if (((PdAgreedAction *) actions->pdata[j])->done_on == PD_DAY_NONE)
          n_open++;
        else
          n_done++;
    }
  g_assert_cmpuint (n_closed, >, 0);
  g_assert_cmpuint (n_half, >, 0);
  g_assert_cmpuint (n_added, >, 0);
  g_assert_cmpuint (n_open, >, 0);
  g_assert_cmpuint (n_done, >, 0);
}

static void
test_a_line_manager_is_among_them (Desk         *desk,
                                   gconstpointer unused)
{
  g_autoptr (GPtrArray) agreements = pd_workspace_list_supervision (desk->office->workspace, NULL, NULL);
  guint                 n_kinds[PD_SUPERVISION_DEBRIEF + 1] = { 0 };
  guint                 n_managed = 0;

  for (guint i = 0; i < agreements->len; i++)
    {
      const PdSupervisionAgreement *agreement = g_ptr_array_index (agreements, i);
      g_autoptr (GArray)            managed = pd_supervision_agreement_find_line_managed (agreement, agreements, TODAY);

      n_kinds[agreement->kind]++;
      n_managed += managed->len;
    }
  g_assert_cmpuint (n_managed, ==, 1);
  g_assert_cmpuint (n_kinds[PD_SUPERVISION_CO_SUPERVISION], ==, 1);
  g_assert_cmpuint (n_kinds[PD_SUPERVISION_EXTERNAL], ==, 1);
}

int
main (int    argc,
      char **argv)
{
  g_test_init (&argc, &argv, NULL);

#define ADD(path, function) g_test_add (path, Desk, NULL, set_up, function, tear_down)
  ADD ("/demo-supervision/some-are-due-and-some-are-not", test_some_are_due_and_some_are_not);
  ADD ("/demo-supervision/sessions-went-every-way", test_sessions_went_every_way);
  ADD ("/demo-supervision/the-coach-has-nothing-to-say", test_the_coach_has_nothing_to_say);
  ADD ("/demo-supervision/both-have-written-and-steps-are-open", test_both_have_written_and_steps_are_open);
  ADD ("/demo-supervision/a-line-manager-is-among-them", test_a_line_manager_is_among_them);
#undef ADD

  return g_test_run ();
}
