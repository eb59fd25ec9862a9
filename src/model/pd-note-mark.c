/* SPDX-License-Identifier: GPL-3.0-or-later */

#define G_LOG_DOMAIN "pd-model"

#include "config.h"

#include "pd-note-mark.h"

#include <string.h>

/* As Markdown writes a list of things to do. */
#define DONE "- [x] "
#define NOT_DONE "- [ ] "

/* Before the day, which ends the line in ISO and brackets. */
#define BEFORE_DAY " ("

static char *
dup_in_a_line (const char *what)
{
  char *line = g_strstrip (g_strdup (what));

  return g_strdelimit (line, "\r\n", ' ');
}

/**
 * pd_note_mark_to_text:
 * @action: what was agreed to be done
 *
 * Returns: (transfer full): a line that says that it is done, and when, or that it is not
 *   done after all
 */
char *
pd_note_mark_to_text (const PdNoteAction *action)
{
  g_autofree char *what = NULL;
  g_autofree char *day = NULL;

  g_return_val_if_fail (action != NULL, NULL);

  what = dup_in_a_line (action->what);
  if (action->done_on == PD_DAY_NONE)
    return g_strconcat (NOT_DONE, what, NULL);
  day = pd_day_to_iso (action->done_on);
  return g_strconcat (DONE, what, BEFORE_DAY, day, ")", NULL);
}

static gboolean
is_about (const PdNoteAction *action,
          const char         *what)
{
  g_autofree char *own = dup_in_a_line (action->what);

  return g_str_equal (own, what);
}

static gboolean
set_done_on (PdNote     *note,
             const char *what,
             PdDay       done_on)
{
  for (guint i = 0; i < note->actions->len; i++)
    {
      PdNoteAction *action = g_ptr_array_index (note->actions, i);

      if (!is_about (action, what))
        continue;
      action->done_on = done_on;
      return TRUE;
    }
  return FALSE;
}

/* Takes the day from the end of a line; FALSE where there is none. */
static gboolean
cut_day (char  *line,
         PdDay *ret_day)
{
  char *before = g_strrstr (line, BEFORE_DAY);
  char *end = before != NULL ? strchr (before, ')') : NULL;

  if (end == NULL || end[1] != '\0')
    return FALSE;
  *end = '\0';
  if (!pd_day_parse_iso (before + strlen (BEFORE_DAY), ret_day))
    return FALSE;
  *before = '\0';
  return TRUE;
}

/**
 * pd_note_mark_apply:
 * @note: (inout): a note
 * @added: what was added to it after it was closed, in UTF-8
 *
 * Puts down in its actions what the lines of @added say of them. Other lines are left to
 * their readers.
 *
 * Returns: how many lines said something of an action
 */
guint
pd_note_mark_apply (PdNote     *note,
                    const char *added)
{
  g_auto (GStrv) lines = NULL;
  guint          n = 0;

  g_return_val_if_fail (note != NULL && added != NULL, 0);

  lines = g_strsplit (added, "\n", -1);
  for (guint i = 0; lines[i] != NULL; i++)
    {
      char *line = g_strchomp (lines[i]);
      PdDay day = PD_DAY_NONE;

      if (g_str_has_prefix (line, DONE) && cut_day (line, &day))
        n += set_done_on (note, line + strlen (DONE), day);
      else if (g_str_has_prefix (line, NOT_DONE))
        n += set_done_on (note, line + strlen (NOT_DONE), PD_DAY_NONE);
    }
  return n;
}
