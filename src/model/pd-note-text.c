/* SPDX-License-Identifier: GPL-3.0-or-later */

/* A note as a text in which headings name the sections, read and written. */

#define G_LOG_DOMAIN "pd-model"

#include "config.h"

#include "pd-note.h"

#include "pd-headings-private.h"
#include "pd-spelling-private.h"
#include "pd-text-private.h"

#include <glib/gi18n-lib.h>
#include <string.h>

static gboolean
is_called (const PdNoteSection *section,
           const char          *folded)
{
  g_autofree char *heading = pd_spelling_fold (section->heading);
  g_autofree char *id = pd_spelling_fold (section->id);

  return g_str_equal (heading, folded) || g_str_equal (id, folded);
}

/* The section of that heading; what no section is called becomes one, so that nothing of
 * a text is lost. */
static guint
find_or_add_section (PdNote     *self,
                     const char *heading)
{
  g_autofree char *folded = pd_spelling_fold (heading);

  for (guint i = 0; i < self->sections->len; i++)
    {
      if (is_called (g_ptr_array_index (self->sections, i), folded))
        return i;
    }
  pd_note_add_section (self, folded, heading, NULL);
  return self->sections->len - 1;
}

static void
append_account (PdNote     *self,
                guint       section,
                PdNoteSide  side,
                const char *text)
{
  const PdNoteSection *changed = g_ptr_array_index (self->sections, section);
  const char          *before = changed->accounts[side];
  g_autofree char     *both = NULL;

  if (*text == '\0')
    return;
  both = *before != '\0' ? g_strconcat (before, "\n\n", text, NULL) : g_strdup (text);
  pd_note_set_account (self, section, side, both);
}

static void
fill_parts (PdNote     *self,
            PdNoteSide  side,
            const char *text)
{
  g_autoptr (GPtrArray) parts = pd_headings_split (text);

  for (guint i = 0; i < parts->len; i++)
    {
      const PdHeadedText *part = g_ptr_array_index (parts, i);
      guint               section = 0;

      if (part->heading != NULL)
        section = find_or_add_section (self, part->heading);
      else if (self->sections->len == 0)
        pd_note_add_section (self, "note", _ ("Note"), NULL);
      append_account (self, section, side, part->text);
    }
}

/* Lines of a file from Windows end in a carriage return, too. */
static char *
dup_without_returns (const char *text,
                     gsize       length)
{
  GString *kept = g_string_sized_new (length);

  for (gsize i = 0; i < length; i++)
    {
      if (text[i] != '\r')
        g_string_append_c (kept, text[i]);
    }
  return g_string_free (kept, FALSE);
}

static void
swap (PdNote *self,
      PdNote *other)
{
  PdNote before = *self;

  *self = *other;
  *other = before;
}

/**
 * pd_note_fill:
 * @self: a note
 * @side: who wrote
 * @text: light Markdown; its headings name the sections
 * @length: how many bytes it has, or -1 where a NUL ends it
 * @error: return location for a #GError
 *
 * Puts a text into the sections that its headings name, after what stands there. Text
 * before the first heading goes to the first section; a heading that no section has begins
 * one; headings of a deeper level than the first are part of the text.
 *
 * Returns: whether it was put there; otherwise the note is as it was, and %PD_ERROR_INPUT
 *   names what is wrong with the text
 */
gboolean
pd_note_fill (PdNote     *self,
              PdNoteSide  side,
              const char *text,
              gssize      length,
              GError    **error)
{
  g_autofree char   *whole = NULL;
  g_autoptr (PdNote) filled = NULL;

  g_return_val_if_fail (self != NULL && text != NULL, FALSE);
  g_return_val_if_fail ((guint) side < PD_NOTE_N_SIDES, FALSE);

  if (!pd_note_check_text (text, length, error))
    return FALSE;
  whole = dup_without_returns (text, length < 0 ? strlen (text) : (gsize) length);
  filled = pd_note_copy (self);
  fill_parts (filled, side, whole);
  if (!pd_note_check (filled, error))
    return FALSE;
  swap (self, filled);
  return TRUE;
}

static void
append_section (GString             *text,
                const PdNoteSection *section)
{
  static const PdNoteSide SIDES[] = { PD_NOTE_SIDE_SUPERVISOR, PD_NOTE_SIDE_WORKER };

  if (*section->accounts[0] == '\0' && *section->accounts[1] == '\0')
    return;
  g_string_append_printf (text, "# %s\n\n", section->heading);
  for (guint i = 0; i < G_N_ELEMENTS (SIDES); i++)
    {
      const char *account = section->accounts[SIDES[i]];

      if (*account != '\0')
        g_string_append_printf (text, "**%s**\n\n%s\n\n", pd_note_side_to_words (SIDES[i]), account);
    }
}

/**
 * pd_note_to_text:
 * @self: a note
 *
 * Returns: (transfer full): all that is written in it, in light Markdown, for whoever may
 *   read it; actions without their owners, who are known by name elsewhere
 */
char *
pd_note_to_text (const PdNote *self)
{
  GString *text;

  g_return_val_if_fail (self != NULL, NULL);

  text = g_string_new (NULL);
  for (guint i = 0; i < self->sections->len; i++)
    append_section (text, g_ptr_array_index (self->sections, i));

  if (self->actions->len > 0)
    g_string_append_printf (text, "# %s\n\n", _ ("Actions"));
  for (guint i = 0; i < self->actions->len; i++)
    {
      const PdNoteAction *action = g_ptr_array_index (self->actions, i);

      g_string_append_printf (text, "- %s\n", action->what);
    }
  while (text->len > 0 && text->str[text->len - 1] == '\n')
    g_string_truncate (text, text->len - 1);
  return g_string_free (text, FALSE);
}

/**
 * pd_note_action_to_words:
 * @self: what was agreed to be done
 * @owner: who does it
 *
 * Returns: (transfer full): a line that says who does what, and by when, or when it was done
 */
char *
pd_note_action_to_words (const PdNoteAction *self,
                         const char         *owner)
{
  g_autofree char *day = NULL;

  g_return_val_if_fail (self != NULL && owner != NULL, NULL);

  if (self->done_on != PD_DAY_NONE)
    {
      day = pd_day_to_words (self->done_on);
      /* Translators: who does it, a step that was agreed, and the day that it was done */
      return g_strdup_printf (_ ("%1$s: %2$s (done on %3$s)"), owner, self->what, day);
    }
  if (self->due == PD_DAY_NONE)
    /* Translators: who does it, and a step that was agreed */
    return g_strdup_printf (C_ ("action", "%1$s: %2$s"), owner, self->what);
  day = pd_day_to_words (self->due);
  /* Translators: who does it, a step that was agreed, and by which day */
  return g_strdup_printf (_ ("%1$s: %2$s (by %3$s)"), owner, self->what, day);
}
