/* SPDX-License-Identifier: GPL-3.0-or-later */

/* Supervision of a made-up service: what was agreed, the sessions, and notes of them. */

#define G_LOG_DOMAIN "pd-workspace"

#include "config.h"

#include "pd-demo-notes-private.h"

#include "pd-random.h"
#include "pd-note-seal-private.h"
#include "pd-note-table.h"
#include "pd-note-template.h"
#include "pd-session-table.h"
#include "pd-supervision-agreement-table.h"
#include "pd-workspace-notes-private.h"
#include "pd-workspace-private.h"

#include <glib/gi18n-lib.h>

/* So many to a change: some megabytes. */
#define PORTION 1000

#define DAYS_BETWEEN 14
#define MINUTES 60

/* Nobody real, and no word that a clinic would use. */
static const char *const SENTENCES[] = {
  "We began with how the week had been, and both of us were slower than usual.",
  "The tram was late, so we walked the last part and talked on the way.",
  "I noticed that I had started to give advice; when I said so, we both laughed.",
  "We came back to the morning when the hub was loud and nobody named it.",
  "I shared a short piece of my own story, and checked afterwards for whose sake.",
  "The quiet corner helps; people sit there without having to explain themselves.",
  "Somebody asked what would help them feel safe, and we waited for the answer.",
  "We wondered what I had taken for granted about early mornings.",
  "It mattered to be asked, and not to be told.",
  "Power was in the room: I have the keys and the roster. We said it aloud.",
  "We disagree about the phone at night, and leave both views here.",
  "What happened last month came up again, in new words.",
  "The garden group wants to run itself; my part is to step back in good time.",
  "I would like to learn more about sitting with silence.",
  "Reading the old note together, we saw how much has moved.",
  "Time for reflection was lost twice; next fortnight it stands on the roster.",
  "We know a family in more than one way, and agreed who else needs to know that.",
  "I felt connected when we cooked, and far away during the meeting.",
  "It took three tries until the question was an open one.",
  "We want more evenings that end before everybody is tired.",
  "A good moment: the new person explained the coffee machine to all of us.",
  "I said no to an extra shift and it was fine.",
  "We each named one thing to try, small enough to be done by Friday.",
  "The words we use for rest are not the same; that was worth an hour.",
};

static const char *const STEPS[] = {
  "Ask the garden group who wants the key",
  "Put reflection on the roster for the whole month",
  "Try one open question a day",
  "Bring a moment to co-reflection",
  "Write down what the quiet corner needs",
};

/* From one sentence to the next: no two of an account are the same. */
#define SENTENCE_STEP 5

/* What all of them share. */
typedef struct
{
  PdWorkspace *workspace;
  PdNoteTemplate *template;
  GPtrArray *people;
  GPtrArray *agreements;
  PdRandom   random;
  PdDay      today;
  PdId       my_id;
} Making;

static void
append_sentences (Making  *making,
                  GString *text)
{
  int   n = pd_random_between (&making->random, 2, 5);
  guint at = pd_random_below (&making->random, G_N_ELEMENTS (SENTENCES));

  for (int i = 0; i < n; i++)
    {
      at = (at + SENTENCE_STEP) % G_N_ELEMENTS (SENTENCES);
      g_string_append_printf (text, "%s%s", i > 0 ? " " : "", SENTENCES[at]);
    }
}

static GBytes *
make_content (Making  *making,
              PdId     worker_id,
              PdDay    day,
              GError **error)
{
  g_autoptr (PdNote) note = pd_note_template_make_note (making->template);

  for (guint i = 0; i < note->sections->len; i++)
    for (int side = 0; side < PD_NOTE_N_SIDES; side++)
      {
        g_autoptr (GString) text = g_string_new (NULL);

        append_sentences (making, text);
        pd_note_set_account (note, i, side, text->str);
      }
  pd_note_add_action (note, STEPS[pd_random_below (&making->random, G_N_ELEMENTS (STEPS))], worker_id, day + 7);
  note->next_day = day + DAYS_BETWEEN;
  return pd_note_to_bytes (note, error);
}

static gboolean
write_agreements (Making   *making,
                  PdChange *change,
                  guint     n_sessions,
                  GError  **error)
{
  for (guint i = 0; i < making->people->len; i++)
    {
      PdPerson               *person = g_ptr_array_index (making->people, i);
      PdDay                   first = making->today - DAYS_BETWEEN * (PdDay) (n_sessions + 1);
      PdSupervisionAgreement *agreement = pd_supervision_agreement_new (PD_SUPERVISION_PRACTICE, making->my_id, first);

      g_ptr_array_add (making->agreements, agreement);
      agreement->days_between = DAYS_BETWEEN;
      agreement->minutes = MINUTES;
      agreement->is_paid = TRUE;
      agreement->review_on = making->today + 90;
      pd_supervision_agreement_add_member (agreement, pd_person_get_id (person));
      pd_supervision_agreement_set_place (agreement, "A room with a door");
      pd_supervision_agreement_set_text (agreement, PD_SUPERVISION_TEXT_PURPOSE, "To learn together from the work, and to look after the time for that.");
      pd_supervision_agreement_set_text (agreement, PD_SUPERVISION_TEXT_CONFIDENTIAL, "All that we say, unless somebody is in danger; then we say so first.");
      pd_supervision_agreement_consent (agreement, making->my_id, first);
      pd_supervision_agreement_consent (agreement, pd_person_get_id (person), first);
      if (!pd_supervision_agreement_table_save (change, agreement, error))
        return FALSE;
    }
  return TRUE;
}

static PdSession *
write_session (const PdSupervisionAgreement *agreement,
               PdChange                     *change,
               PdDay                         day,
               GError                      **error)
{
  g_autoptr (PdSession) session = pd_session_new (agreement, day, 10 * 60);
  PdId                  present[] = { agreement->supervisor_id, g_array_index (agreement->member_ids, PdId, 0) };

  pd_session_hold (session, present, G_N_ELEMENTS (present));
  return pd_session_table_save (change, session, error) ? g_steal_pointer (&session) : NULL;
}

/* Who made the file reads it; the made-up people have no keys. */
static PdNoteRecord *
new_record (Making          *making,
            const PdSession *session,
            PdId             worker_id)
{
  PdNoteRecord *note = pd_note_record_new (session->day, session->minutes);

  note->agreement_id = session->agreement_id;
  note->session_id = session->id;
  pd_note_record_add_party (note, making->my_id, PD_NOTE_SIDE_SUPERVISOR);
  pd_note_record_add_party (note, worker_id, PD_NOTE_SIDE_WORKER);
  pd_workspace_note_add_reader_row (making->workspace, note, making->my_id, 1);
  return note;
}

/* Written and closed in the evening of its day. */
static gboolean
close_note (PdChange     *change,
            PdNoteRecord *note,
            GError      **error)
{
  gint64 evening = ((gint64) note->day * 24 + 8) * 3600 * G_USEC_PER_SEC;

  for (guint i = 0; i < note->parties->len; i++)
    {
      PdNoteConsent consent = { g_array_index (note->parties, PdNoteParty, i).person_id, 1, evening };

      g_array_append_val (note->consents, consent);
    }
  note->closed_at = evening;
  return pd_note_table_save (change, note, error);
}

static gboolean
write_note (Making   *making,
            PdChange *change,
            guint     index,
            GError  **error)
{
  const PdSupervisionAgreement *agreement = g_ptr_array_index (making->agreements, index % making->agreements->len);
  PdId                          worker_id = g_array_index (agreement->member_ids, PdId, 0);
  guint                         nth = index / making->agreements->len;
  PdDay                         day = making->today - 1 - (PdDay) (index % 10) - DAYS_BETWEEN * (PdDay) nth;
  g_autoptr (PdSession)         session = write_session (agreement, change, day, error);
  g_autoptr (PdNoteRecord)      note = NULL;
  g_autoptr (PdNoteRevision)    revision = NULL;
  g_autoptr (GBytes)            content = make_content (making, worker_id, day, session != NULL ? error : NULL);

  if (session == NULL || content == NULL)
    return FALSE;
  note = new_record (making, session, worker_id);
  if (!pd_note_table_save (change, note, error))
    return FALSE;
  revision = g_new0 (PdNoteRevision, 1);
  revision->note_id = note->id;
  revision->revision = 1;
  revision->author_id = making->my_id;
  revision->written_at = pd_workspace_get_now (making->workspace);
  return pd_note_seal_revision (making->workspace, note, revision, content, error) &&
         pd_note_revision_table_insert (change, revision, error) &&
         (nth == 0 || close_note (change, note, error));
}

static gboolean
write_portion (Making  *making,
               guint    first,
               guint    n,
               GError **error)
{
  /* Translators: an act in the history of a made-up service */
  g_autoptr (PdChange) change = pd_workspace_begin_change (making->workspace, _ ("Make up supervision"), error);

  if (change == NULL || (first == 0 && !write_agreements (making, change, n / making->people->len + 1, error)))
    return FALSE;
  for (guint i = first; i < MIN (first + PORTION, n); i++)
    if (!write_note (making, change, i, error))
      return FALSE;
  return pd_workspace_keep_change (making->workspace, change, error);
}

/**
 * pd_demo_fill_notes:
 * @workspace: an unlocked service that has people
 * @options: how many notes, the seed and the day
 * @error: return location for an error
 *
 * Makes up supervision of everybody by whoever unlocked the service, who alone reads the
 * notes of it. What is sealed is different each time, as seals are.
 *
 * Returns: whether it was done
 */
gboolean
pd_demo_fill_notes (PdWorkspace         *workspace,
                    const PdDemoOptions *options,
                    GError             **error)
{
  g_autoptr (GPtrArray) templates = pd_note_template_list_shipped ();
  g_autoptr (GPtrArray) people = pd_workspace_dup_people (workspace);
  g_autoptr (GPtrArray) agreements = g_ptr_array_new_with_free_func ((GDestroyNotify) pd_supervision_agreement_free);
  Making                making = {
                   .workspace = workspace,
                   .template = g_ptr_array_index (templates, 0),
                   .people = people,
                   .agreements = agreements,
                   .today = options->today,
                   .my_id = pd_workspace_get_my_id (workspace),
  };

  g_ptr_array_remove (people, pd_workspace_get_me (workspace));
  pd_random_init (&making.random, options->seed);
  for (guint first = 0; first < options->n_notes; first += PORTION)
    if (!write_portion (&making, first, options->n_notes, error))
      return FALSE;
  return TRUE;
}
