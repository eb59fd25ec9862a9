/* SPDX-License-Identifier: GPL-3.0-or-later */

/* A role description from what somebody wrote elsewhere. */

#define G_LOG_DOMAIN "pd-exchange"

#include "config.h"

#include "pd-role-import.h"

#include "pd-error.h"
#include "pd-role-blocks-private.h"
#include "pd-text-encoding.h"

#include <gio/gio.h>
#include <glib/gi18n-lib.h>
#include <string.h>

static PdRoleImport *
refuse_length (GError **error)
{
  g_set_error_literal (error, PD_ERROR, PD_ERROR_INPUT, _ ("This is longer than any role description. Nothing was changed."));
  return NULL;
}

/**
 * pd_role_import_bytes:
 * @bytes: plain text, Markdown or HTML, in UTF-8, UTF-16 or Windows-1252
 * @error: return location for a #GError
 *
 * Reads a role description by its headings, in our words or in others that services use.
 * Which of the three it is shows in what it begins with.
 *
 * Returns: (transfer full): what was read, and what of it has no place of its own; %NULL
 *   with %PD_ERROR_INPUT where it is no text, or too long
 */
PdRoleImport *
pd_role_import_bytes (GBytes  *bytes,
                      GError **error)
{
  gsize                 length;
  const guint8         *data;
  guint                 n_replaced;
  g_autoptr (GString)   text = NULL;
  g_autoptr (GPtrArray) blocks = NULL;

  g_return_val_if_fail (bytes != NULL, NULL);

  data = g_bytes_get_data (bytes, &length);
  if (length > PD_ROLE_IMPORT_MAX_BYTES)
    return refuse_length (error);
  text = pd_text_encoding_decode (pd_text_encoding_recognise (data, length), data, length, &n_replaced);
  if (memchr (text->str, '\0', text->len) != NULL || !g_utf8_validate (text->str, (gssize) text->len, NULL))
    {
      g_set_error_literal (error, PD_ERROR, PD_ERROR_INPUT, _ ("This is no text. Save it as text, Markdown or HTML first. Nothing was changed."));
      return NULL;
    }
  blocks = pd_role_blocks_is_html (text->str) ? pd_role_blocks_read_html (text->str) : pd_role_blocks_read_text (text->str);
  if (blocks->len > PD_ROLE_IMPORT_MAX_BLOCKS)
    return refuse_length (error);
  return pd_role_import_place (blocks, error);
}

/**
 * pd_role_import_path:
 * @path: a file
 * @error: return location for a #GError
 *
 * As pd_role_import_bytes(), of a file. No more of it is read than a description may be long.
 *
 * Returns: (transfer full): what was read; %NULL where the file can't be read, too
 */
PdRoleImport *
pd_role_import_path (const char *path,
                     GError    **error)
{
  g_autoptr (GFile)            file = g_file_new_for_path (path);
  g_autoptr (GFileInputStream) stream = g_file_read (file, NULL, error);
  g_autofree char             *data = NULL;
  g_autoptr (GBytes)           bytes = NULL;
  gsize                        length;

  if (stream == NULL)
    return NULL;
  /* One more, to see that it is too long. */
  data = g_malloc (PD_ROLE_IMPORT_MAX_BYTES + 1);
  if (!g_input_stream_read_all (G_INPUT_STREAM (stream), data, PD_ROLE_IMPORT_MAX_BYTES + 1, &length, NULL, error))
    return NULL;
  bytes = g_bytes_new_take (g_steal_pointer (&data), length);
  return pd_role_import_bytes (bytes, error);
}

/**
 * pd_role_unplaced_to_words:
 * @self: what has no place of its own
 *
 * Returns: (transfer full): why not, and where it goes
 */
char *
pd_role_unplaced_to_words (const PdRoleUnplaced *self)
{
  const char *other = pd_role_field_to_words (PD_ROLE_OTHER);

  g_return_val_if_fail (self != NULL, NULL);

  switch (self->kind)
    {
    case PD_ROLE_UNPLACED_HEADING:
      return g_strdup_printf (_ ("No part is called so. What stands under it goes to “%s”."), other);
    case PD_ROLE_UNPLACED_VALUE:
      return g_strdup_printf (_ ("This is not understood. It goes to “%s”."), other);
    case PD_ROLE_UNPLACED_WORDS:
    default:
      return g_strdup_printf (_ ("This stands above the first part. It goes to “%s”."), other);
    }
}

/**
 * pd_role_import_free:
 * @self: (transfer full) (nullable): what was read
 */
void
pd_role_import_free (PdRoleImport *self)
{
  if (self == NULL)
    return;
  pd_role_description_free (self->description);
  g_ptr_array_unref (self->unplaced);
  g_free (self);
}
