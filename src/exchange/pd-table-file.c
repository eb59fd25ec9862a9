/* SPDX-License-Identifier: GPL-3.0-or-later */

#define G_LOG_DOMAIN "pd-exchange"

#include "config.h"

#include "pd-table-private.h"

#include "pd-error.h"

#include <glib/gi18n-lib.h>

#define READ_PIECE ((gsize) 256 * 1024)

/* Says it in our words, with our codes. */
static void
explain (GError    **error,
         GError     *cause,
         const char *path)
{
  g_autofree char *name = g_filename_display_basename (path);

  if (g_error_matches (cause, G_IO_ERROR, G_IO_ERROR_NOT_FOUND))
    g_set_error (error,
                 PD_ERROR,
                 PD_ERROR_NOT_FOUND,
                 _ ("There is no file “%s”. Nothing was imported."),
                 name);
  else if (g_error_matches (cause, G_IO_ERROR, G_IO_ERROR_IS_DIRECTORY))
    g_set_error (error,
                 PD_ERROR,
                 PD_ERROR_INPUT,
                 _ ("“%s” is a folder, not a table. Nothing was imported."),
                 name);
  else if (g_error_matches (cause, G_IO_ERROR, G_IO_ERROR_CANCELLED))
    g_propagate_error (error, g_error_copy (cause));
  else
    g_set_error (error,
                 PD_ERROR,
                 PD_ERROR_IO,
                 _ ("“%s” could not be read: %s. Nothing was imported."),
                 name,
                 cause->message);
}

/* Reads on as long as there is something and it is not too much, whatever the size was
 * said to be: a pipe says none. */
static GByteArray *
read_all (GInputStream *stream,
          GCancellable *cancellable,
          GError      **error)
{
  g_autoptr (GByteArray) bytes = g_byte_array_new ();
  gsize                  length = 0;
  gsize                  n_read;

  do
    {
      g_byte_array_set_size (bytes, length + READ_PIECE);
      if (!g_input_stream_read_all (stream, bytes->data + length, READ_PIECE, &n_read,
                                    cancellable, error))
        return NULL;
      length += n_read;
    }
  while (n_read == READ_PIECE && length <= PD_TABLE_MAX_BYTES);

  g_byte_array_set_size (bytes, length);
  return g_steal_pointer (&bytes);
}

static GByteArray *
load (const char   *path,
      GCancellable *cancellable,
      GError      **error)
{
  g_autoptr (GFile)            file = g_file_new_for_path (path);
  g_autoptr (GFileInputStream) stream = g_file_read (file, cancellable, error);
  g_autoptr (GFileInfo)        info = NULL;

  if (stream == NULL)
    return NULL;
  info = g_file_input_stream_query_info (stream, G_FILE_ATTRIBUTE_STANDARD_SIZE, cancellable, error);
  if (info == NULL)
    return NULL;
  if (g_file_info_get_size (info) > (goffset) PD_TABLE_MAX_BYTES)
    {
      pd_table_refuse_size (error);
      return NULL;
    }
  return read_all (G_INPUT_STREAM (stream), cancellable, error);
}

/**
 * pd_table_load_file:
 * @path: a file's name
 * @cancellable: (nullable): to give up
 * @error: return location for a #GError
 *
 * A file that is too large is refused before it is read.
 *
 * Returns: (transfer full): what is in it, a table or a calendar, or %NULL with
 *   %PD_ERROR_NOT_FOUND, %PD_ERROR_INPUT, %PD_ERROR_IO, or %G_IO_ERROR_CANCELLED
 */
GBytes *
pd_table_load_file (const char   *path,
                    GCancellable *cancellable,
                    GError      **error)
{
  g_autoptr (GByteArray) array = NULL;
  g_autoptr (GError)     cause = NULL;

  g_return_val_if_fail (path != NULL, NULL);
  g_return_val_if_fail (error == NULL || *error == NULL, NULL);

  array = load (path, cancellable, &cause);
  if (array == NULL && cause->domain == PD_ERROR)
    g_propagate_error (error, g_steal_pointer (&cause));
  else if (array == NULL)
    explain (error, cause, path);
  return array != NULL ? g_byte_array_free_to_bytes (g_steal_pointer (&array)) : NULL;
}

/**
 * pd_table_read_file:
 * @path: a file's name
 * @cancellable: (nullable): to give up
 * @error: return location for a #GError
 *
 * As pd_table_load_file() and pd_table_read_bytes().
 *
 * Returns: (transfer full): the table, or %NULL with an error of either
 */
PdTable *
pd_table_read_file (const char   *path,
                    GCancellable *cancellable,
                    GError      **error)
{
  g_autoptr (GBytes) bytes = pd_table_load_file (path, cancellable, error);

  return bytes != NULL ? pd_table_read_bytes (bytes, error) : NULL;
}
