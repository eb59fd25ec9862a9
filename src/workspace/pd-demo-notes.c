/* SPDX-License-Identifier: GPL-3.0-or-later */

/* Notes of supervision of a made-up service. */

#define G_LOG_DOMAIN "pd-workspace"

#include "config.h"

#include "pd-demo-notes-private.h"

#include "pd-note-mark.h"
#include "pd-note-seal-private.h"
#include "pd-note-table.h"
#include "pd-note-template.h"
#include "pd-random.h"
#include "pd-session-table.h"
#include "pd-workspace-notes-private.h"
#include "pd-workspace-private.h"

#include <glib/gi18n-lib.h>
#include <string.h>

/* So many to a change: some megabytes. */
#define PORTION 1000

/* Between sessions from before the roster begins. */
#define DAYS_BETWEEN 28
#define MOST_DAYS_BACK (30 * 365)
#define MORNING (10 * 60)

/* How a note stands, in turn. */
#define N_STANDINGS 3

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
  GPtrArray *supervised;
  PdRandom   random;
  PdDay      today;
  PdId       my_id;
} Making;

/* What the section asks about, and then more. */
static char *
make_account (Making              *making,
              const PdNoteSection *section,
              PdNoteSide           side)
{
  GString    *text = g_string_new (NULL);
  const char *answer = pd_demo_notes_words (section->id, side, pd_random_below (&making->random, 100));
  int         n = pd_random_between (&making->random, 1, 4);
  guint       at = pd_random_below (&making->random, G_N_ELEMENTS (SENTENCES));

  if (answer == NULL)
    return g_string_free (text, FALSE);
  g_string_append (text, answer);
  for (int i = 0; i < n; i++)
    {
      at = (at + SENTENCE_STEP) % G_N_ELEMENTS (SENTENCES);
      g_string_append_printf (text, " %s", SENTENCES[at]);
    }
  return g_string_free (text, FALSE);
}

/* Steps of older notes are done, some of them late; those of the newest are still open. */
static void
add_steps (Making *making,
           PdNote *note,
           PdId    worker_id,
           PdDay   day,
           guint   nth)
{
  guint first = pd_random_below (&making->random, G_N_ELEMENTS (STEPS));

  for (guint i = 0; i < 2; i++)
    {
      const char   *step = STEPS[(first + i) % G_N_ELEMENTS (STEPS)];
      PdNoteAction *action = pd_note_add_action (note, step, i == 0 ? worker_id : making->my_id, day + 7 + 7 * (PdDay) i);

      if (nth > 1)
        action->done_on = action->due + (PdDay) i;
    }
}

static PdNote *
make_note (Making *making,
           PdId    worker_id,
           PdDay   day,
           guint   nth)
{
  PdNote *note = pd_note_template_make_note (making->template);

  for (guint i = 0; i < note->sections->len; i++)
    for (int side = 0; side < PD_NOTE_N_SIDES; side++)
      {
        g_autofree char *account = make_account (making, g_ptr_array_index (note->sections, i), side);

        pd_note_set_account (note, i, side, account);
      }
  add_steps (making, note, worker_id, day, nth);
  note->next_day = day + DAYS_BETWEEN;
  return note;
}

/* As the roster had it; before the roster begins, in the same rhythm. However many they
 * are, no made-up service is older than a day can be read. */
static PdDemoOccasion
find_occasion (const Making           *making,
               const PdDemoSupervised *supervised,
               guint                   nth)
{
  GArray        *over = supervised->over;
  PdDemoOccasion before = { making->today, MORNING, PD_ID_NONE };

  if (nth < over->len)
    return g_array_index (over, PdDemoOccasion, nth);
  if (over->len > 0)
    before.day = g_array_index (over, PdDemoOccasion, over->len - 1).day;
  before.day -= (PdDay) (DAYS_BETWEEN * (nth - over->len + 1) % MOST_DAYS_BACK);
  return before;
}

static PdSession *
write_session (const PdSupervisionAgreement *agreement,
               PdChange                     *change,
               const PdDemoOccasion         *occasion,
               GError                      **error)
{
  g_autoptr (PdSession) session = pd_session_new (agreement, occasion->day, occasion->start);
  PdId                  present[] = { agreement->supervisor_id, g_array_index (agreement->member_ids, PdId, 0) };

  session->shift_id = occasion->shift_id;
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

/* In the evening of its day. */
static gint64
find_evening (PdDay day)
{
  return ((gint64) day * 24 + 8) * 3600 * G_USEC_PER_SEC;
}

/* All but the newest are closed; of those, some wait for the one, some for the other. */
static gboolean
agree (PdChange     *change,
       PdNoteRecord *note,
       guint         index,
       gboolean      is_newest,
       GError      **error)
{
  guint standing = index % N_STANDINGS;

  if (is_newest && standing == 0)
    return TRUE;
  for (guint i = 0; i < note->parties->len; i++)
    {
      PdNoteConsent consent = { g_array_index (note->parties, PdNoteParty, i).person_id, 1, find_evening (note->day) };

      if (!is_newest || i == standing - 1)
        g_array_append_val (note->consents, consent);
    }
  if (!is_newest)
    note->closed_at = find_evening (note->day);
  return pd_note_table_save (change, note, error);
}

static gboolean
write_revision (Making            *making,
                PdChange          *change,
                PdNoteRecord      *note,
                PdNoteRevisionKind kind,
                PdDay              day,
                GBytes            *content,
                GError           **error)
{
  g_autoptr (PdNoteRevision) revision = g_new0 (PdNoteRevision, 1);

  revision->note_id = note->id;
  revision->revision = ++note->n_revisions;
  revision->kind = kind;
  revision->author_id = making->my_id;
  revision->written_at = find_evening (day);
  return content != NULL && pd_note_seal_revision (making->workspace, note, revision, content, error) &&
         pd_note_revision_table_insert (change, revision, error);
}

/* What was agreed the time before last was done, or half of it. */
static gboolean
add_late (Making       *making,
          PdChange     *change,
          PdNoteRecord *note,
          const PdNote *written,
          GError      **error)
{
  PdNoteAction       done = *(PdNoteAction *) g_ptr_array_index (written->actions, 0);
  g_autofree char   *mark = NULL;
  g_autoptr (GBytes) content = NULL;

  done.done_on = note->day + 9;
  if (done.done_on >= making->today)
    return TRUE;
  mark = pd_note_mark_to_text (&done);
  content = g_bytes_new (mark, strlen (mark));
  return write_revision (making, change, note, PD_NOTE_REVISION_ADDENDUM, done.done_on, content, error);
}

static gboolean
write_note (Making   *making,
            PdChange *change,
            guint     index,
            GError  **error)
{
  const PdDemoSupervised       *supervised = g_ptr_array_index (making->supervised, index % making->supervised->len);
  const PdSupervisionAgreement *agreement = supervised->agreement;
  PdId                          worker_id = g_array_index (agreement->member_ids, PdId, 0);
  guint                         nth = index / making->supervised->len;
  PdDemoOccasion                occasion = find_occasion (making, supervised, nth);
  g_autoptr (PdSession)         session = write_session (agreement, change, &occasion, error);
  g_autoptr (PdNote)            written = make_note (making, worker_id, occasion.day, nth);
  g_autoptr (GBytes)            content = NULL;
  g_autoptr (PdNoteRecord)      note = NULL;

  if (session == NULL)
    return FALSE;
  note = new_record (making, session, worker_id);
  content = pd_note_to_bytes (written, error);
  return content != NULL && pd_note_table_save (change, note, error) &&
         write_revision (making, change, note, PD_NOTE_REVISION_TEXT, note->day, content, error) &&
         agree (change, note, index, nth == 0, error) &&
         (nth != 1 || add_late (making, change, note, written, error));
}

static gboolean
write_portion (Making              *making,
               const PdDemoOptions *options,
               guint                first,
               GError             **error)
{
  /* Translators: an act in the history of a made-up service */
  g_autoptr (PdChange) change = pd_workspace_begin_change (making->workspace, _ ("Make up supervision"), error);

  if (change != NULL && first == 0)
    making->supervised = pd_demo_write_supervision (making->workspace, change, options, error);
  if (change == NULL || making->supervised == NULL)
    return FALSE;
  for (guint i = first; i < MIN (first + PORTION, options->n_notes); i++)
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
 * Makes up supervision: of some by whoever unlocked the service, who alone reads the notes
 * of it, of the rest by others. What is sealed is different each time, as seals are.
 *
 * Returns: whether it was done
 */
gboolean
pd_demo_fill_notes (PdWorkspace         *workspace,
                    const PdDemoOptions *options,
                    GError             **error)
{
  g_autoptr (GPtrArray) templates = pd_note_template_list_shipped ();
  Making                making = {
                   .workspace = workspace,
                   .template = g_ptr_array_index (templates, 0),
                   .today = options->today,
                   .my_id = pd_workspace_get_my_id (workspace),
  };
  gboolean is_done = TRUE;

  pd_random_init (&making.random, options->seed);
  for (guint first = 0; is_done && first < options->n_notes; first += PORTION)
    is_done = write_portion (&making, options, first, error);
  g_clear_pointer (&making.supervised, g_ptr_array_unref);
  return is_done;
}
