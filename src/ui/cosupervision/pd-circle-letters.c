/* SPDX-License-Identifier: GPL-3.0-or-later */
#define G_LOG_DOMAIN "pd-ui"

#include "config.h"

#include "pd-circle-letters.h"

#include "pd-workspace-circle-files.h"

#include <glib/gi18n-lib.h>

/* More folders of one day than this are somebody’s mistake. */
#define MOST_FOLDERS 100

/* Nothing that is there is written over: what was sent before stays as it was. */
static gboolean
write_file (GFile      *folder,
            const char *name,
            GBytes     *bytes,
            GError    **error)
{
  g_autoptr (GFile)             file = g_file_get_child (folder, name);
  g_autoptr (GFileOutputStream) stream = g_file_create (file, G_FILE_CREATE_PRIVATE, NULL, error);

  return stream != NULL &&
         g_output_stream_write_all (G_OUTPUT_STREAM (stream), g_bytes_get_data (bytes, NULL), g_bytes_get_size (bytes),
                                    NULL, NULL, error) &&
         g_output_stream_close (G_OUTPUT_STREAM (stream), NULL, error);
}

static gboolean
write_letter (GFile                *folder,
              const PdCircleLetter *letter,
              GError              **error)
{
  g_autofree char *request = g_strconcat (letter->name, ".ics", NULL);
  /* Translators: the name of a file; %s is somebody’s name */
  g_autofree char *cancel = g_strdup_printf (_ ("%s (cancelled).ics"), letter->name);

  return (letter->request == NULL || write_file (folder, request, letter->request, error)) &&
         (letter->cancel == NULL || write_file (folder, cancel, letter->cancel, error));
}

/**
 * pd_circle_letters_make_folder:
 * @parent: where
 * @today: the day that it is
 * @error: return location for an error
 *
 * Makes a folder that only whoever is logged in can read: "invitations-2026-11-23", or with a
 * number behind it when there is one.
 *
 * Returns: (transfer full) (nullable): the folder
 */
GFile *
pd_circle_letters_make_folder (GFile   *parent,
                               PdDay    today,
                               GError **error)
{
  g_autofree char *day = pd_day_to_iso (today);

  for (guint i = 1;; i++)
    {
      g_autofree char   *name = i == 1 ? g_strdup_printf ("invitations-%s", day) : g_strdup_printf ("invitations-%s-%u", day, i);
      g_autoptr (GFile)  folder = g_file_get_child (parent, name);
      g_autoptr (GError) problem = NULL;

      if (g_file_make_directory (folder, NULL, &problem))
        {
          g_file_set_attribute_uint32 (folder, G_FILE_ATTRIBUTE_UNIX_MODE, 0700, G_FILE_QUERY_INFO_NONE, NULL, NULL);
          return g_steal_pointer (&folder);
        }
      if (i < MOST_FOLDERS && g_error_matches (problem, G_IO_ERROR, G_IO_ERROR_EXISTS))
        continue;
      g_propagate_error (error, g_steal_pointer (&problem));
      return NULL;
    }
}

/**
 * pd_circle_letters_write:
 * @letters: (element-type PdCircleLetter): what is sent to whom
 * @folder: a new folder
 * @error: return location for an error
 *
 * Writes a file of what each is to come to, and one of what they need not keep free any more.
 *
 * Returns: whether all are there
 */
gboolean
pd_circle_letters_write (GPtrArray *letters,
                         GFile     *folder,
                         GError   **error)
{
  g_return_val_if_fail (letters != NULL && G_IS_FILE (folder), FALSE);

  for (guint i = 0; i < letters->len; i++)
    if (!write_letter (folder, g_ptr_array_index (letters, i), error))
      return FALSE;
  return TRUE;
}
