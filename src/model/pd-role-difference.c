/* SPDX-License-Identifier: GPL-3.0-or-later */

#define G_LOG_DOMAIN "pd-model"

#include "config.h"

#include "pd-role-difference.h"

#include <glib/gi18n-lib.h>
#include <string.h>

static void
field_change_free (PdRoleFieldChange *self)
{
  g_free (self->before);
  g_free (self->after);
  g_array_unref (self->marks);
  g_free (self);
}

/**
 * pd_role_difference_new:
 * @before: a role description
 * @after: the same role at a later time
 *
 * Compares two versions part by part, and each part that changed word by word. Of a part,
 * what is the same and what was removed, one after another, is what it said; what is the
 * same and what was added is what it says.
 *
 * Returns: (transfer full) (element-type PdRoleFieldChange): the parts that changed, in the
 *   order of reading
 */
GPtrArray *
pd_role_difference_new (const PdRoleDescription *before,
                        const PdRoleDescription *after)
{
  GPtrArray *changes = g_ptr_array_new_with_free_func ((GDestroyNotify) field_change_free);

  g_return_val_if_fail (before != NULL && after != NULL, changes);

  for (PdRoleField field = 0; field < PD_ROLE_N_FIELDS; field++)
    {
      PdRoleFieldChange *change;

      if (g_str_equal (before->texts[field], after->texts[field]))
        continue;
      change = g_new0 (PdRoleFieldChange, 1);
      change->field = field;
      change->before = pd_role_value_to_words (field, before->texts[field]);
      change->after = pd_role_value_to_words (field, after->texts[field]);
      change->marks = pd_word_diff (change->before, change->after);
      g_ptr_array_add (changes, change);
    }
  return changes;
}

/**
 * pd_role_field_change_to_text:
 * @self: a part that changed
 *
 * Returns: (transfer full): both in one text, for where there is no other way to mark
 *   words: "[-removed-]" and "{+added+}"
 */
char *
pd_role_field_change_to_text (const PdRoleFieldChange *self)
{
  static const char *const SIGNS[][2] = {
    [PD_WORDS_SAME] = { "", "" },
    [PD_WORDS_REMOVED] = { "[-", "-]" },
    [PD_WORDS_ADDED] = { "{+", "+}" },
  };
  GString *text = g_string_new (NULL);

  g_return_val_if_fail (self != NULL, NULL);

  for (guint i = 0; i < self->marks->len; i++)
    {
      const PdWordMark *mark = &g_array_index (self->marks, PdWordMark, i);
      const char       *words = mark->change == PD_WORDS_ADDED ? self->after : self->before;

      g_string_append (text, SIGNS[mark->change][0]);
      g_string_append_len (text, words + mark->start, (gssize) mark->n_bytes);
      g_string_append (text, SIGNS[mark->change][1]);
    }
  return g_string_free (text, FALSE);
}

static void
say (GString                 *speech,
     const PdRoleFieldChange *self,
     const PdWordMark        *mark)
{
  const char      *text = mark->change == PD_WORDS_ADDED ? self->after : self->before;
  g_autofree char *words = g_strstrip (g_strndup (text + mark->start, mark->n_bytes));

  if (*words == '\0')
    return;
  if (speech->len > 0)
    /* Translators: between what was taken out and what was put in, where they are told one
     * after another */
    g_string_append (speech, _ ("; "));
  if (mark->change == PD_WORDS_REMOVED)
    g_string_append_printf (speech, _ ("taken out: “%s”"), words);
  else
    g_string_append_printf (speech, _ ("put in: “%s”"), words);
}

/**
 * pd_role_field_change_to_speech:
 * @self: a part that changed
 *
 * Returns: (transfer full): what became of its words, for somebody who listens: "taken out:
 *   “ask first”; put in: “decide”"
 */
char *
pd_role_field_change_to_speech (const PdRoleFieldChange *self)
{
  GString *speech = g_string_new (NULL);

  g_return_val_if_fail (self != NULL, NULL);

  for (guint i = 0; i < self->marks->len; i++)
    {
      const PdWordMark *mark = &g_array_index (self->marks, PdWordMark, i);

      if (mark->change != PD_WORDS_SAME)
        say (speech, self, mark);
    }
  return g_string_free (speech, FALSE);
}

/* Where items begin, in bytes; nowhere in a text that is no list. */
static GArray *
find_items (const PdRoleFieldChange *self,
            const char              *text)
{
  GArray        *items = g_array_new (FALSE, FALSE, sizeof (gsize));
  g_auto (GStrv) lines = g_strsplit (text, "\n", -1);
  gsize          at = 0;

  for (guint i = 0; lines[i] != NULL && pd_role_field_get_shape (self->field) == PD_ROLE_LIST; i++)
    {
      if (*lines[i] != '\0' && !pd_role_description_is_heading (self->field, lines[i]))
        g_array_append_val (items, at);
      at += strlen (lines[i]) + 1;
    }
  return items;
}

/* How far a place in the text moves: by a mark for each item that begins at it or before. */
static gsize
count_items (const GArray *items,
             gsize         place)
{
  guint n = 0;

  while (n < items->len && g_array_index (items, gsize, n) <= place)
    n++;
  return n;
}

static char *
mark_items (const char   *text,
            const GArray *items,
            const char   *item_mark)
{
  GString *marked = g_string_new (text);

  for (guint i = items->len; i > 0; i--)
    g_string_insert (marked, (gssize) g_array_index (items, gsize, i - 1), item_mark);
  return g_string_free (marked, FALSE);
}

/**
 * pd_role_field_change_lay_out:
 * @self: a part that changed
 * @which: %PD_WORDS_REMOVED for what it said, %PD_WORDS_ADDED for what it says
 * @item_mark: what is to stand before each item of a list
 * @ret_marks: (out) (transfer full) (element-type PdWordMark): the words of that kind, where
 *   they are in what is returned
 *
 * Returns: (transfer full): one side of it to read
 */
char *
pd_role_field_change_lay_out (const PdRoleFieldChange *self,
                              PdWordChange             which,
                              const char              *item_mark,
                              GArray                 **ret_marks)
{
  const char        *text = which == PD_WORDS_ADDED ? self->after : self->before;
  g_autoptr (GArray) items = find_items (self, text);
  gsize              length = strlen (item_mark);

  *ret_marks = g_array_new (FALSE, FALSE, sizeof (PdWordMark));
  for (guint i = 0; i < self->marks->len; i++)
    {
      PdWordMark mark = g_array_index (self->marks, PdWordMark, i);
      gsize      last = mark.start + mark.n_bytes - 1;

      if (mark.change != which || mark.n_bytes == 0)
        continue;
      last += length * count_items (items, last);
      mark.start += length * count_items (items, mark.start);
      mark.n_bytes = last + 1 - mark.start;
      g_array_append_val (*ret_marks, mark);
    }
  return mark_items (text, items, item_mark);
}
