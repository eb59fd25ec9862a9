/* SPDX-License-Identifier: GPL-3.0-or-later */

#define G_LOG_DOMAIN "pd-paper"

#include "config.h"

#include "pd-note-sheet.h"

#include "pd-paper-words-private.h"
#include "pd-sheet-private.h"

#include <glib/gi18n-lib.h>

static gboolean
is_written (const PdNoteSection *section)
{
  return section->accounts[PD_NOTE_SIDE_SUPERVISOR][0] != '\0' || section->accounts[PD_NOTE_SIDE_WORKER][0] != '\0';
}

/* Both accounts stand beside one another, as they were written. */
static void
add_sections (PdSheet      *sheet,
              const PdNote *note)
{
  for (guint i = 0; i < note->sections->len; i++)
    {
      const PdNoteSection *section = g_ptr_array_index (note->sections, i);
      const char          *cells[] = { section->accounts[PD_NOTE_SIDE_SUPERVISOR], section->accounts[PD_NOTE_SIDE_WORKER] };

      if (!is_written (section))
        continue;
      pd_sheet_add_heading (sheet, section->heading);
      pd_sheet_add_row (sheet, cells, 0);
    }
}

static char *
describe_action (const PdNoteAction *action)
{
  g_autofree char *day = NULL;

  if (action->done_on != PD_DAY_NONE)
    {
      day = pd_day_to_words (action->done_on);
      /* Translators: a step that was agreed, and the day that it was done */
      return g_strdup_printf (_ ("%1$s (done on %2$s)"), action->what, day);
    }
  if (action->due == PD_DAY_NONE)
    return g_strdup (action->what);
  day = pd_day_to_words (action->due);
  /* Translators: a step that was agreed, and by which day */
  return g_strdup_printf (_ ("%1$s (by %2$s)"), action->what, day);
}

static void
add_actions (PdSheet      *sheet,
             const PdNote *note)
{
  if (note->actions->len > 0)
    pd_sheet_add_heading (sheet, _ ("What was agreed"));
  for (guint i = 0; i < note->actions->len; i++)
    {
      g_autofree char *line = describe_action (g_ptr_array_index (note->actions, i));

      pd_sheet_add_words (sheet, line);
    }
  if (note->next_day != PD_DAY_NONE)
    {
      g_autofree char *day = pd_day_to_words (note->next_day);
      g_autofree char *line = g_strdup_printf (_ ("Next session: %s"), day);

      pd_sheet_add_words (sheet, line);
    }
}

static void
add_addenda (PdSheet           *sheet,
             const char *const *added)
{
  for (guint i = 0; added != NULL && added[i] != NULL; i++)
    {
      if (i == 0)
        pd_sheet_add_heading (sheet, _ ("Added after it was closed"));
      pd_sheet_add_words (sheet, added[i]);
    }
}

/**
 * pd_note_sheet_new:
 * @note: what is written in it; nothing of it is kept
 * @day: of the session
 * @words: what a page says beside it
 * @options: how it is to look
 *
 * Lays a note out, with the accounts of both sides beside one another. Each page says
 * that it is confidential and who may read it.
 *
 * Returns: (transfer full): the pages
 */
PdDocument *
pd_note_sheet_new (const PdNote           *note,
                   PdDay                   day,
                   const PdNoteSheetWords *words,
                   const PdPaperOptions   *options)
{
  const PdSheetColumn columns[] = { { .head = words->supervisor }, { .head = words->worker } };
  g_autofree char    *on = pd_day_to_words (day);
  g_autofree char    *title = pd_paper_words_for_title (_ ("Confidential"), options);
  g_autofree char    *legend = NULL;
  PdSheet            *sheet;

  g_return_val_if_fail (note != NULL && words != NULL && options != NULL, NULL);

  sheet = pd_sheet_new (_ ("Note of supervision"), options, columns, G_N_ELEMENTS (columns));
  pd_sheet_begin_part (sheet, _ ("Note of supervision"), on, title);
  pd_sheet_add_words (sheet, words->standing);
  add_sections (sheet, note);
  add_actions (sheet, note);
  add_addenda (sheet, words->added);
  /* Translators: at the foot of every page of a note; %s are names */
  legend = g_strdup_printf (_ ("Confidential. May be read by: %s. Keep it as you keep what is said in the room."), words->readers);
  return pd_sheet_finish (sheet, legend, options);
}
