/* SPDX-License-Identifier: GPL-3.0-or-later */

#define G_LOG_DOMAIN "pd-paper"

#include "config.h"

#include "pd-note-sheet.h"

#include "pd-light-text.h"
#include "pd-paper-words-private.h"
#include "pd-sheet-private.h"

#include <glib/gi18n-lib.h>

static gboolean
is_written (const PdNoteSection *section)
{
  return section->accounts[PD_NOTE_SIDE_SUPERVISOR][0] != '\0' || section->accounts[PD_NOTE_SIDE_WORKER][0] != '\0';
}

static void
add_mark (GArray            *marks,
          const PdLightSpan *span)
{
  PdTypeMark mark = { span->start, span->n_bytes, PD_TYPE_MARK_STRONG };

  if (span->kind == PD_LIGHT_ITEM)
    return;
  if (span->kind == PD_LIGHT_EMPHASIS)
    mark.kind = PD_TYPE_MARK_EMPHASIS;
  g_array_append_val (marks, mark);
}

/* What a side wrote, with its headings and emphasis as letters instead of signs. */
static char *
show_account (const char *account,
              GArray    **ret_marks)
{
  g_autoptr (GArray) spans = NULL;
  char              *shown = pd_light_text_show (account, &spans);

  *ret_marks = g_array_new (FALSE, FALSE, sizeof (PdTypeMark));
  for (guint i = 0; i < spans->len; i++)
    add_mark (*ret_marks, &g_array_index (spans, PdLightSpan, i));
  return shown;
}

static void
add_accounts (PdSheet             *sheet,
              const PdNoteSection *section)
{
  g_autoptr (GArray) supervisor_marks = NULL;
  g_autoptr (GArray) worker_marks = NULL;
  g_autofree char   *supervisor = show_account (section->accounts[PD_NOTE_SIDE_SUPERVISOR], &supervisor_marks);
  g_autofree char   *worker = show_account (section->accounts[PD_NOTE_SIDE_WORKER], &worker_marks);
  const char        *cells[] = { supervisor, worker };
  const GArray      *marks[] = { supervisor_marks, worker_marks };

  pd_sheet_add_marked_row (sheet, cells, marks);
}

/* Both accounts stand beside one another. */
static void
add_sections (PdSheet      *sheet,
              const PdNote *note)
{
  for (guint i = 0; i < note->sections->len; i++)
    {
      const PdNoteSection *section = g_ptr_array_index (note->sections, i);

      if (!is_written (section))
        continue;
      pd_sheet_add_heading (sheet, section->heading);
      add_accounts (sheet, section);
    }
}

static void
add_actions (PdSheet               *sheet,
             const PdNoteSheetNote *described)
{
  const PdNote *note = described->note;

  if (note->actions->len > 0)
    pd_sheet_add_heading (sheet, _ ("What was agreed"));
  for (guint i = 0; i < note->actions->len; i++)
    {
      g_autofree char *line = pd_note_action_to_words (g_ptr_array_index (note->actions, i), described->action_owners[i]);

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
add_additions (PdSheet               *sheet,
               const PdNoteSheetNote *note)
{
  for (guint i = 0; i < note->n_additions; i++)
    {
      const PdNoteSheetAddition *addition = &note->additions[i];
      g_autofree char           *day = pd_day_to_words (addition->day);
      g_autofree char           *words = NULL;

      if (i == 0)
        pd_sheet_add_heading (sheet, _ ("Added after it was closed"));
      /* Translators: who added something to a note and when, then on lines of their own what */
      words = g_strdup_printf (_ ("%1$s, %2$s\n%3$s"), addition->who, day, addition->text);
      pd_sheet_add_words (sheet, words);
    }
}

static char *
make_title (const char           *copy_of,
            const PdPaperOptions *options)
{
  g_autofree char *title = NULL;

  if (copy_of == NULL)
    return pd_paper_words_for_title (_ ("Confidential"), options);
  /* Translators: at the top of a page that is somebody's to keep; %s is a person */
  title = g_strdup_printf (_ ("Confidential. Copy of %s"), copy_of);
  return pd_paper_words_for_title (title, options);
}

static void
add_note (PdSheet               *sheet,
          const PdNoteSheetNote *note,
          const char            *copy_of,
          const PdPaperOptions  *options)
{
  g_autofree char *day = pd_day_to_words (note->day);
  g_autofree char *minutes = g_strdup_printf (ngettext ("%d minute", "%d minutes", note->minutes), note->minutes);
  /* Translators: a day and how long a session was */
  g_autofree char *on = g_strdup_printf (C_ ("session", "%1$s, %2$s"), day, minutes);
  g_autofree char *title = make_title (copy_of, options);
  g_autofree char *about = NULL;

  pd_sheet_begin_part (sheet, _ ("Note of supervision"), on, title);
  /* Translators: at the top of a note; the first three are names */
  about = g_strdup_printf (_ ("%1$s\nSupervisor: %2$s. Worker: %3$s. May be read by: %4$s."),
                           note->standing,
                           note->supervisor,
                           note->worker,
                           note->readers);
  pd_sheet_add_words (sheet, about);
  add_sections (sheet, note->note);
  add_actions (sheet, note);
  add_additions (sheet, note);
}

/* At the foot of every page; where the notes have other readers each, their tops say so. */
static char *
make_legend (const PdNoteSheetNote *notes,
             guint                  n)
{
  for (guint i = 1; i < n; i++)
    if (!g_str_equal (notes[i].readers, notes[0].readers))
      return g_strdup (_ ("Confidential. May be read only by those who are named at the top of each note. "
                          "Keep it as you keep what is said in the room."));
  /* Translators: at the foot of every page of a note; %s are names */
  return g_strdup_printf (_ ("Confidential. May be read by: %s. Keep it as you keep what is said in the room."),
                          notes[0].readers);
}

/**
 * pd_note_sheet_new:
 * @notes: (array length=n): notes in their order; nothing of them is kept
 * @n: how many, one at the least
 * @copy_of: (nullable): whose copy it is, which every page says
 * @options: how it is to look
 *
 * Lays notes out, each from a page of its own on and numbered by itself, with the accounts
 * of both sides beside one another. Each page says that it is confidential and who may
 * read it.
 *
 * Returns: (transfer full): the pages
 */
PdDocument *
pd_note_sheet_new (const PdNoteSheetNote *notes,
                   guint                  n,
                   const char            *copy_of,
                   const PdPaperOptions  *options)
{
  const PdSheetColumn columns[] = { { .head = pd_note_side_to_words (PD_NOTE_SIDE_SUPERVISOR) },
                                    { .head = pd_note_side_to_words (PD_NOTE_SIDE_WORKER) } };
  g_autofree char    *legend = NULL;
  PdSheet            *sheet;

  g_return_val_if_fail (notes != NULL && n > 0, NULL);
  g_return_val_if_fail (options != NULL, NULL);

  sheet = pd_sheet_new (_ ("Note of supervision"), options, columns, G_N_ELEMENTS (columns));
  pd_sheet_set_to_read (sheet);
  for (guint i = 0; i < n; i++)
    add_note (sheet, &notes[i], copy_of, options);
  legend = make_legend (notes, n);
  return pd_sheet_finish (sheet, legend, options);
}
