/* SPDX-License-Identifier: GPL-3.0-or-later */

/* Two people write one note, and neither loses what they wrote. */

#define G_LOG_DOMAIN "pd-model"

#include "config.h"

#include "pd-note.h"

/* Between two accounts that were written at the same time. */
#define BETWEEN "\n\n---\n\n"

static int
find_section (const PdNote        *note,
              const PdNoteSection *like)
{
  for (guint i = 0; i < note->sections->len; i++)
    {
      const PdNoteSection *section = g_ptr_array_index (note->sections, i);

      if (g_str_equal (section->id, like->id) && g_str_equal (section->heading, like->heading))
        return i;
    }
  return -1;
}

static const char *
get_account (const PdNote        *note,
             const PdNoteSection *like,
             PdNoteSide           side)
{
  int section = find_section (note, like);

  return section >= 0 ? ((const PdNoteSection *) g_ptr_array_index (note->sections, section))->accounts[side] : "";
}

/* Says whether both wrote something else there, and both now stand there. */
static gboolean
merge_account (PdNote              *merged,
               const PdNote        *base,
               const PdNoteSection *mine,
               guint                section,
               PdNoteSide           side)
{
  const PdNoteSection *into = g_ptr_array_index (merged->sections, section);
  const char          *theirs = into->accounts[side];
  const char          *before = get_account (base, mine, side);
  gboolean             is_theirs_new = !g_str_equal (theirs, before);
  g_autofree char     *both = NULL;

  if (g_str_equal (mine->accounts[side], before) || g_str_equal (mine->accounts[side], theirs))
    return FALSE;
  /* What one wiped and the other went on with is kept. */
  if (is_theirs_new && *mine->accounts[side] == '\0')
    return FALSE;
  if (!is_theirs_new || *theirs == '\0')
    {
      pd_note_set_account (merged, section, side, mine->accounts[side]);
      return FALSE;
    }
  both = g_strconcat (theirs, BETWEEN, mine->accounts[side], NULL);
  pd_note_set_account (merged, section, side, both);
  return TRUE;
}

static guint
merge_sections (PdNote       *merged,
                const PdNote *base,
                const PdNote *mine)
{
  guint n_conflicts = 0;

  for (guint i = 0; i < mine->sections->len; i++)
    {
      const PdNoteSection *section = g_ptr_array_index (mine->sections, i);
      int                  into = find_section (merged, section);

      if (into < 0)
        {
          pd_note_add_section (merged, section->id, section->heading, section->question);
          into = merged->sections->len - 1;
        }
      for (guint side = 0; side < PD_NOTE_N_SIDES; side++)
        n_conflicts += merge_account (merged, base, section, into, side);
    }
  return n_conflicts;
}

static gboolean
find_action (const PdNote       *note,
             const PdNoteAction *like,
             guint              *ret_index)
{
  for (guint i = 0; i < note->actions->len; i++)
    {
      const PdNoteAction *action = g_ptr_array_index (note->actions, i);

      if (g_str_equal (action->what, like->what) && action->owner_id == like->owner_id &&
          action->due == like->due && action->done_on == like->done_on)
        {
          if (ret_index != NULL)
            *ret_index = i;
          return TRUE;
        }
    }
  return FALSE;
}

/* Takes out what I took out or changed, and puts in what I put in or changed. */
static void
merge_actions (PdNote       *merged,
               const PdNote *base,
               const PdNote *mine)
{
  for (guint i = 0; i < base->actions->len; i++)
    {
      const PdNoteAction *action = g_ptr_array_index (base->actions, i);
      guint               at;

      if (!find_action (mine, action, NULL) && find_action (merged, action, &at))
        g_ptr_array_remove_index (merged->actions, at);
    }
  for (guint i = 0; i < mine->actions->len; i++)
    {
      const PdNoteAction *action = g_ptr_array_index (mine->actions, i);

      if (!find_action (base, action, NULL) && !find_action (merged, action, NULL))
        pd_note_add_action (merged, action->what, action->owner_id, action->due)->done_on = action->done_on;
    }
}

/**
 * pd_note_merge:
 * @base: the note as it was when both began
 * @mine: what one of them made of it
 * @theirs: what the other one made of it
 * @ret_n_conflicts: (out) (optional): in how many accounts both wrote something else
 *
 * Puts two versions together: what only one changed is as they left it. Where both changed
 * one account, both stand there, theirs first, with a line between; sections are never
 * taken out.
 *
 * Returns: (transfer full): the note with all that both wrote
 */
PdNote *
pd_note_merge (const PdNote *base,
               const PdNote *mine,
               const PdNote *theirs,
               guint        *ret_n_conflicts)
{
  PdNote *merged;
  guint   n_conflicts;

  g_return_val_if_fail (base != NULL && mine != NULL && theirs != NULL, NULL);

  merged = pd_note_copy (theirs);
  n_conflicts = merge_sections (merged, base, mine);
  merge_actions (merged, base, mine);
  if (mine->next_day != base->next_day)
    merged->next_day = mine->next_day;
  if (ret_n_conflicts != NULL)
    *ret_n_conflicts = n_conflicts;
  return merged;
}
