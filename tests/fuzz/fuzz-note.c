/* SPDX-License-Identifier: GPL-3.0-or-later */

/* Takes whatever bytes it is given for a note that came out of its box, and for the texts
 * that somebody may bring: of a note, of a template, of a list of words. What opens can be
 * written again and is the same. */
#define G_LOG_DOMAIN "pd-fuzz"

#include "config.h"

#include "fuzz-target.h"

#include "pd-light-text.h"
#include "pd-note-coach.h"
#include "pd-note-template.h"
#include "pd-word-diff.h"

#define FRIDAY 20784 /* 27 November 2026 */

static void
read_note (GBytes *bytes)
{
  g_autoptr (GError) error = NULL;
  g_autoptr (PdNote) note = pd_note_new_from_bytes (bytes, &error);
  g_autoptr (GBytes) written = NULL;
  g_autoptr (PdNote) again = NULL;
  g_autofree char   *text = NULL;

  g_assert_true ((note == NULL) == (error != NULL));
  if (note == NULL)
    return;
  written = pd_note_to_bytes (note, NULL);
  again = pd_note_new_from_bytes (written, NULL);
  g_assert_true (pd_note_equal (note, again));
  text = pd_note_to_text (note);
  g_assert_true (g_utf8_validate (text, -1, NULL));
}

static void
read_text (const char *text,
           gsize       length)
{
  g_autoptr (PdNote) note = pd_note_new ();
  g_autofree char   *whole = g_strndup (text, length);
  g_autoptr (PdNoteTemplate) template = pd_note_template_new_parse ("Own", whole, NULL);
  g_autoptr (PdNoteCoach) coach = pd_note_coach_new_parse (text, length, NULL);
  g_autofree char        *again = NULL;
  g_autoptr (GArray)      spans = NULL;
  g_autoptr (GArray)      marks = NULL;

  if (!pd_note_fill (note, PD_NOTE_SIDE_WORKER, text, length, NULL))
    return;
  g_assert_true (pd_note_check (note, NULL));
  spans = pd_light_text_find_spans (whole);
  again = pd_note_to_text (note);
  marks = pd_word_diff (whole, again);
  if (coach != NULL)
    g_ptr_array_unref (pd_note_coach_look_over (coach, whole, FRIDAY));
}

int
LLVMFuzzerTestOneInput (const uint8_t *data,
                        size_t         size)
{
  g_autoptr (GBytes) bytes = g_bytes_new_static (data, size);

  read_note (bytes);
  read_text ((const char *) data, size);
  return 0;
}
