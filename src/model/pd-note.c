/* SPDX-License-Identifier: GPL-3.0-or-later */

#define G_LOG_DOMAIN "pd-model"

#include "config.h"

#include "pd-note.h"

#include "pd-error.h"
#include "pd-text-private.h"

#include <glib/gi18n-lib.h>
#include <string.h>

static PdNoteSection *
section_new (const char *id,
             const char *heading,
             const char *question)
{
  PdNoteSection *self = g_new0 (PdNoteSection, 1);

  self->id = g_strdup (id != NULL ? id : "");
  self->heading = g_strdup (heading != NULL ? heading : "");
  self->question = g_strdup (question != NULL ? question : "");
  for (guint side = 0; side < PD_NOTE_N_SIDES; side++)
    self->accounts[side] = g_strdup ("");
  return self;
}

static void
section_free (gpointer data)
{
  PdNoteSection *self = data;

  g_free (self->id);
  g_free (self->heading);
  g_free (self->question);
  for (guint side = 0; side < PD_NOTE_N_SIDES; side++)
    g_free (self->accounts[side]);
  g_free (self);
}

static gboolean
section_equal (const PdNoteSection *self,
               const PdNoteSection *other)
{
  return g_str_equal (self->id, other->id) &&
         g_str_equal (self->heading, other->heading) &&
         g_str_equal (self->question, other->question) &&
         g_str_equal (self->accounts[PD_NOTE_SIDE_SUPERVISOR], other->accounts[PD_NOTE_SIDE_SUPERVISOR]) &&
         g_str_equal (self->accounts[PD_NOTE_SIDE_WORKER], other->accounts[PD_NOTE_SIDE_WORKER]);
}

static void
action_free (gpointer data)
{
  PdNoteAction *self = data;

  g_free (self->what);
  g_free (self);
}

static gboolean
action_equal (const PdNoteAction *self,
              const PdNoteAction *other)
{
  return g_str_equal (self->what, other->what) &&
         self->owner_id == other->owner_id &&
         self->due == other->due &&
         self->done_on == other->done_on;
}

/**
 * pd_note_new:
 *
 * Returns: (transfer full): a note of no sections; pd_note_template_make_note() makes one
 *   that asks something
 */
PdNote *
pd_note_new (void)
{
  PdNote *self = g_new0 (PdNote, 1);

  self->sections = g_ptr_array_new_with_free_func (section_free);
  self->actions = g_ptr_array_new_with_free_func (action_free);
  self->next_day = PD_DAY_NONE;
  return self;
}

/**
 * pd_note_copy:
 * @self: a note
 *
 * Returns: (transfer full): another one that is the same
 */
PdNote *
pd_note_copy (const PdNote *self)
{
  PdNote *copy;

  g_return_val_if_fail (self != NULL, NULL);

  copy = pd_note_new ();
  copy->next_day = self->next_day;
  for (guint i = 0; i < self->sections->len; i++)
    {
      const PdNoteSection *section = g_ptr_array_index (self->sections, i);

      pd_note_add_section (copy, section->id, section->heading, section->question);
      for (guint side = 0; side < PD_NOTE_N_SIDES; side++)
        pd_note_set_account (copy, i, side, section->accounts[side]);
    }
  for (guint i = 0; i < self->actions->len; i++)
    {
      const PdNoteAction *action = g_ptr_array_index (self->actions, i);

      pd_note_add_action (copy, action->what, action->owner_id, action->due)->done_on = action->done_on;
    }
  return copy;
}

/**
 * pd_note_free:
 * @self: (transfer full) (nullable): a note
 */
void
pd_note_free (PdNote *self)
{
  if (self == NULL)
    return;
  g_ptr_array_unref (self->sections);
  g_ptr_array_unref (self->actions);
  g_free (self);
}

/**
 * pd_note_equal:
 * @self: a note
 * @other: another
 *
 * Returns: whether both hold the same, in the same order
 */
gboolean
pd_note_equal (const PdNote *self,
               const PdNote *other)
{
  g_return_val_if_fail (self != NULL && other != NULL, FALSE);

  if (self->next_day != other->next_day ||
      self->sections->len != other->sections->len ||
      self->actions->len != other->actions->len)
    return FALSE;
  for (guint i = 0; i < self->sections->len; i++)
    {
      if (!section_equal (g_ptr_array_index (self->sections, i), g_ptr_array_index (other->sections, i)))
        return FALSE;
    }
  for (guint i = 0; i < self->actions->len; i++)
    {
      if (!action_equal (g_ptr_array_index (self->actions, i), g_ptr_array_index (other->actions, i)))
        return FALSE;
    }
  return TRUE;
}

/**
 * pd_note_is_empty:
 * @self: a note
 *
 * Returns: whether neither side wrote anything, and nothing was agreed
 */
gboolean
pd_note_is_empty (const PdNote *self)
{
  g_return_val_if_fail (self != NULL, TRUE);

  for (guint i = 0; i < self->sections->len; i++)
    {
      const PdNoteSection *section = g_ptr_array_index (self->sections, i);

      for (guint side = 0; side < PD_NOTE_N_SIDES; side++)
        {
          if (*section->accounts[side] != '\0')
            return FALSE;
        }
    }
  return self->actions->len == 0 && self->next_day == PD_DAY_NONE;
}

/* Adds to @size; a text that is not UTF-8 could not be read again. */
static gboolean
measure (const char *text,
         gsize      *size)
{
  gsize length = strlen (text);

  *size += length;
  return g_utf8_validate_len (text, length, NULL);
}

static gboolean
measure_all (const PdNote *self,
             gsize        *size)
{
  for (guint i = 0; i < self->sections->len; i++)
    {
      const PdNoteSection *section = g_ptr_array_index (self->sections, i);

      if (!measure (section->id, size) || !measure (section->heading, size) || !measure (section->question, size))
        return FALSE;
      for (guint side = 0; side < PD_NOTE_N_SIDES; side++)
        {
          if (!measure (section->accounts[side], size))
            return FALSE;
        }
    }
  for (guint i = 0; i < self->actions->len; i++)
    {
      const PdNoteAction *action = g_ptr_array_index (self->actions, i);

      if (!measure (action->what, size))
        return FALSE;
    }
  return TRUE;
}

/**
 * pd_note_check:
 * @self: a note
 * @error: return location for a #GError
 *
 * Returns: whether it can be kept; %PD_ERROR_INPUT says why not
 */
gboolean
pd_note_check (const PdNote *self,
               GError      **error)
{
  const char *problem = NULL;
  gsize       size = 0;

  g_return_val_if_fail (self != NULL, FALSE);

  if (self->sections->len > PD_NOTE_MAX_SECTIONS)
    problem = _ ("A note has room for 100 sections.");
  else if (self->actions->len > PD_NOTE_MAX_ACTIONS)
    problem = _ ("A note has room for 500 actions.");
  else if (!measure_all (self, &size))
    problem = _ ("The note holds text that is not UTF-8.");
  else if (size > PD_NOTE_MAX_SIZE)
    problem = _ ("The note is too long. It has room for 16 MB of text; keep the rest in a second note.");

  if (problem != NULL)
    g_set_error_literal (error, PD_ERROR, PD_ERROR_INPUT, problem);
  return problem == NULL;
}

/**
 * pd_note_add_section:
 * @self: a note
 * @id: what it is called in every language
 * @heading: as it is shown
 * @question: (nullable): what it asks
 *
 * Returns: (transfer none): the new last section, without accounts
 */
PdNoteSection *
pd_note_add_section (PdNote     *self,
                     const char *id,
                     const char *heading,
                     const char *question)
{
  PdNoteSection *section;

  g_return_val_if_fail (self != NULL, NULL);

  section = section_new (id, heading, question);
  g_ptr_array_add (self->sections, section);
  return section;
}

/**
 * pd_note_add_action:
 * @self: a note
 * @what: the next step
 * @owner_id: whose it is, or %PD_ID_NONE for a supervisor from outside
 * @due: by when, or %PD_DAY_NONE
 *
 * Returns: (transfer none): the new last action, not done
 */
PdNoteAction *
pd_note_add_action (PdNote     *self,
                    const char *what,
                    PdId        owner_id,
                    PdDay       due)
{
  PdNoteAction *action;

  g_return_val_if_fail (self != NULL, NULL);

  action = g_new0 (PdNoteAction, 1);
  action->what = g_strdup (what != NULL ? what : "");
  action->owner_id = owner_id;
  action->due = due;
  action->done_on = PD_DAY_NONE;
  g_ptr_array_add (self->actions, action);
  return action;
}

/**
 * pd_note_set_account:
 * @self: a note
 * @section: which of its sections, from 0
 * @side: who wrote
 * @text: (nullable): what they wrote
 */
void
pd_note_set_account (PdNote     *self,
                     guint       section,
                     PdNoteSide  side,
                     const char *text)
{
  PdNoteSection *changed;

  g_return_if_fail (self != NULL && section < self->sections->len);
  g_return_if_fail ((guint) side < PD_NOTE_N_SIDES);

  changed = g_ptr_array_index (self->sections, section);
  pd_text_replace (&changed->accounts[side], text);
}

/**
 * pd_note_action_set_what:
 * @self: an action
 * @what: (nullable): the next step
 */
void
pd_note_action_set_what (PdNoteAction *self,
                         const char   *what)
{
  g_return_if_fail (self != NULL);

  pd_text_replace (&self->what, what);
}

static guint
count_lines (const char *text,
             const char *end)
{
  guint n = 1;

  for (const char *p = text; p < end; p++)
    n += *p == '\n';
  return n;
}

/**
 * pd_note_check_text:
 * @text: what was read or pasted
 * @length: how many bytes it has, or -1 where a NUL ends it
 * @error: return location for a #GError
 *
 * Returns: whether a note can hold it; %PD_ERROR_INPUT names the line that it can't hold
 */
gboolean
pd_note_check_text (const char *text,
                    gssize      length,
                    GError    **error)
{
  gsize       n_bytes = length < 0 ? strlen (text) : (gsize) length;
  const char *end;

  if (n_bytes > PD_NOTE_MAX_SIZE)
    {
      g_set_error_literal (error, PD_ERROR, PD_ERROR_INPUT, _ ("The text is too long: a note has room for 16 MB."));
      return FALSE;
    }
  if (g_utf8_validate_len (text, n_bytes, &end))
    return TRUE;
  if (*end == '\0')
    g_set_error (error, PD_ERROR, PD_ERROR_INPUT, _ ("Line %u holds a NUL, which is no text."), count_lines (text, end));
  else
    g_set_error (error, PD_ERROR, PD_ERROR_INPUT, _ ("Line %u is not UTF-8."), count_lines (text, end));
  return FALSE;
}
