/* SPDX-License-Identifier: GPL-3.0-or-later */
#define G_LOG_DOMAIN "pd-ui"

#include "config.h"

#include "pd-note-room.h"

#include "pd-error.h"
#include "pd-note.h"

#include <glib/gi18n-lib.h>
#include <string.h>

/* Behind the last whole character before @n_bytes. */
static const char *
find_cut (const char *text,
          gsize       n_bytes)
{
  const char *end = g_utf8_find_prev_char (text, text + n_bytes + 1);

  return end != NULL ? end : text;
}

/* Where the first line begins that is too long, or NULL. */
static const char *
find_long_line (const char *text)
{
  for (const char *line = text; line != NULL;)
    {
      const char *newline = strchr (line, '\n');
      gsize       length = newline != NULL ? (gsize) (newline - line) : strlen (line);

      if (length > PD_NOTE_ROOM_LINE_BYTES)
        return line;
      line = newline != NULL ? newline + 1 : NULL;
    }
  return NULL;
}

/**
 * pd_note_room_dup_shown:
 * @text: an account, valid UTF-8
 * @ret_is_cut: (out): whether it goes on beyond what is shown
 *
 * Returns: (transfer full): what of it the window shows: from its beginning on, as much as
 *   a text view shows at once
 */
char *
pd_note_room_dup_shown (const char *text,
                        gboolean   *ret_is_cut)
{
  gsize       n_bytes = strlen (text);
  const char *line = find_long_line (text);
  const char *cut = NULL;

  if (line != NULL)
    cut = find_cut (line, PD_NOTE_ROOM_LINE_BYTES);
  if (n_bytes > PD_NOTE_ROOM_BYTES && (cut == NULL || cut > text + PD_NOTE_ROOM_BYTES))
    cut = find_cut (text, PD_NOTE_ROOM_BYTES);
  *ret_is_cut = cut != NULL;
  return cut != NULL ? g_strndup (text, (gsize) (cut - text)) : g_strdup (text);
}

/* However lines end where it comes from. */
static char *
dup_with_plain_lines (const char *text,
                      gsize       n_bytes)
{
  GString *plain = g_string_sized_new (n_bytes);

  for (const char *p = text; p < text + n_bytes; p++)
    {
      if (*p != '\r')
        g_string_append_c (plain, *p);
      else if (p + 1 == text + n_bytes || p[1] != '\n')
        g_string_append_c (plain, '\n');
    }
  return g_string_free (plain, FALSE);
}

/**
 * pd_note_room_dup_pasted:
 * @text: what is pasted
 * @n_bytes: how long that is
 * @n_bytes_there: how long the account is already
 * @error: return location for an error: %PD_ERROR_INPUT says why it can't stand there
 *
 * Returns: (transfer full) (nullable): what is put there: text, and nothing but text
 */
char *
pd_note_room_dup_pasted (const char *text,
                         gsize       n_bytes,
                         gsize       n_bytes_there,
                         GError    **error)
{
  g_autofree char *plain = NULL;

  if (n_bytes + n_bytes_there > PD_NOTE_ROOM_BYTES)
    {
      g_set_error_literal (error, PD_ERROR, PD_ERROR_INPUT,
                           _ ("This is too long to paste: an account has room for 1 MB, some 500 pages. Nothing was "
                              "changed."));
      return NULL;
    }
  if (!pd_note_check_text (text, (gssize) n_bytes, error))
    {
      g_prefix_error (error, "%s ", _ ("This can’t be pasted, and nothing was changed."));
      return NULL;
    }
  plain = dup_with_plain_lines (text, n_bytes);
  if (find_long_line (plain) != NULL)
    {
      g_set_error_literal (error, PD_ERROR, PD_ERROR_INPUT,
                           _ ("One line of this is longer than ten pages. Break it into lines, then paste it; nothing "
                              "was changed."));
      return NULL;
    }
  return g_steal_pointer (&plain);
}
