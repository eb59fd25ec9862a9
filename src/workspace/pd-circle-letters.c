/* SPDX-License-Identifier: GPL-3.0-or-later */

/* What is sent to the members of a circle, as files: a folder for each of them, and in it a
 * file for each session. */

#define G_LOG_DOMAIN "pd-workspace"

#include "config.h"

#include "pd-circle-letters.h"

#include "pd-clock.h"

#include <glib/gi18n-lib.h>

/* More folders of one day than this are somebody’s mistake. */
#define MOST_FOLDERS 100

/* No name of a file has these, on whatever computer it is opened. */
#define NOT_IN_A_FILE_NAME "/\\:*?\"<>|\n\r\t"

static void
letter_free (gpointer data)
{
  PdCircleLetter *self = data;

  g_free (self->who);
  g_free (self->contact);
  g_bytes_unref (self->bytes);
  g_free (self->folder);
  g_free (self->name);
  g_free (self);
}

/**
 * pd_circle_letters_new:
 *
 * Returns: (transfer full) (element-type PdCircleLetter): no letters yet
 */
GPtrArray *
pd_circle_letters_new (void)
{
  return g_ptr_array_new_with_free_func (letter_free);
}

static gboolean
is_folder_taken (GPtrArray  *letters,
                 PdId        member_id,
                 const char *folder)
{
  for (guint i = 0; i < letters->len; i++)
    {
      const PdCircleLetter *letter = g_ptr_array_index (letters, i);

      if (letter->member_id != member_id && g_str_equal (letter->folder, folder))
        return TRUE;
    }
  return FALSE;
}

/* Each has their own, so that nobody is sent what is for somebody else of the same name. */
static char *
name_folder (GPtrArray  *letters,
             PdId        member_id,
             const char *who)
{
  g_autofree char *plain = g_strdelimit (g_strdup (who), NOT_IN_A_FILE_NAME, '-');
  char            *folder;

  if (*plain == '.')
    *plain = '-';
  folder = g_strdup (plain);
  for (guint n = 2; is_folder_taken (letters, member_id, folder); n++)
    {
      g_free (folder);
      folder = g_strdup_printf ("%s %u", plain, n);
    }
  return folder;
}

static gboolean
is_name_taken (GPtrArray  *letters,
               const char *folder,
               const char *name)
{
  for (guint i = 0; i < letters->len; i++)
    {
      const PdCircleLetter *letter = g_ptr_array_index (letters, i);

      if (g_str_equal (letter->folder, folder) && g_str_equal (letter->name, name))
        return TRUE;
    }
  return FALSE;
}

/* What can be attached to a letter as it is: a name tells when, and not who. */
static char *
name_file (GPtrArray                *letters,
           const PdCircleInvitation *invitation,
           const char               *folder)
{
  g_autofree char *day = pd_day_to_iso (invitation->day);
  g_autofree char *clock = g_strdelimit (pd_clock_to_text (invitation->start), ":", '.');
  g_autofree char *when = g_strdup_printf ("%s %s", day, clock);
  /* Translators: the name of a file; %s is a day and a time */
  g_autofree char *cancelled = g_strdup_printf (_ ("%s (cancelled)"), when);
  const char      *stem = invitation->is_cancelled ? cancelled : when;
  char            *name = g_strconcat (stem, ".ics", NULL);

  for (guint n = 2; is_name_taken (letters, folder, name); n++)
    {
      g_free (name);
      name = g_strdup_printf ("%s %u.ics", stem, n);
    }
  return name;
}

/**
 * pd_circle_letters_add:
 * @letters: (element-type PdCircleLetter): what is sent already
 * @invitation: what it is about
 * @who: what the member is called
 * @contact: how they want to be reached; may be empty
 * @bytes: (transfer full): an iCalendar file
 *
 * Adds a letter.
 */
void
pd_circle_letters_add (GPtrArray                *letters,
                       const PdCircleInvitation *invitation,
                       const char               *who,
                       const char               *contact,
                       GBytes                   *bytes)
{
  PdCircleLetter *letter;

  g_return_if_fail (letters != NULL && invitation != NULL && who != NULL && contact != NULL);
  g_return_if_fail (bytes != NULL);

  letter = g_new0 (PdCircleLetter, 1);
  letter->member_id = invitation->member_id;
  letter->who = g_strdup (who);
  letter->contact = g_strdup (contact);
  letter->day = invitation->day;
  letter->is_cancelled = invitation->is_cancelled;
  letter->bytes = bytes;
  letter->folder = name_folder (letters, letter->member_id, who);
  letter->name = name_file (letters, invitation, letter->folder);
  g_ptr_array_add (letters, letter);
}

/**
 * pd_circle_letters_count_people:
 * @letters: (element-type PdCircleLetter): what is sent, that of each member in one go
 *
 * Returns: how many are sent something
 */
guint
pd_circle_letters_count_people (GPtrArray *letters)
{
  PdId  last = PD_ID_NONE;
  guint n = 0;

  g_return_val_if_fail (letters != NULL, 0);

  for (guint i = 0; i < letters->len; i++)
    {
      PdId member_id = ((PdCircleLetter *) g_ptr_array_index (letters, i))->member_id;

      n += member_id != last;
      last = member_id;
    }
  return n;
}

static void
keep_to_oneself (GFile *folder)
{
  g_file_set_attribute_uint32 (folder, G_FILE_ATTRIBUTE_UNIX_MODE, 0700, G_FILE_QUERY_INFO_NONE, NULL, NULL);
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
          keep_to_oneself (folder);
          return g_steal_pointer (&folder);
        }
      if (i < MOST_FOLDERS && g_error_matches (problem, G_IO_ERROR, G_IO_ERROR_EXISTS))
        continue;
      g_propagate_error (error, g_steal_pointer (&problem));
      return NULL;
    }
}

/**
 * pd_circle_letter_get_file:
 * @self: a letter
 * @folder: where all are
 *
 * Returns: (transfer full): where this one is: in a folder of its member's
 */
GFile *
pd_circle_letter_get_file (const PdCircleLetter *self,
                           GFile                *folder)
{
  g_autoptr (GFile) own = NULL;

  g_return_val_if_fail (self != NULL && G_IS_FILE (folder), NULL);

  own = g_file_get_child (folder, self->folder);
  return g_file_get_child (own, self->name);
}

/* Nothing that is there is written over: what was sent before stays as it was. */
static gboolean
write_letter (const PdCircleLetter *self,
              GFile                *folder,
              GError              **error)
{
  g_autoptr (GFile)             file = pd_circle_letter_get_file (self, folder);
  g_autoptr (GFileOutputStream) stream = g_file_create (file, G_FILE_CREATE_PRIVATE, NULL, error);

  return stream != NULL &&
         g_output_stream_write_all (G_OUTPUT_STREAM (stream),
                                    g_bytes_get_data (self->bytes, NULL),
                                    g_bytes_get_size (self->bytes),
                                    NULL,
                                    NULL,
                                    error) &&
         g_output_stream_close (G_OUTPUT_STREAM (stream), NULL, error);
}

static gboolean
make_own_folder (const PdCircleLetter *self,
                 GFile                *folder,
                 GError              **error)
{
  g_autoptr (GFile) own = g_file_get_child (folder, self->folder);

  if (!g_file_make_directory (own, NULL, error))
    return FALSE;
  keep_to_oneself (own);
  return TRUE;
}

/**
 * pd_circle_letters_write:
 * @letters: (element-type PdCircleLetter): what is sent, that of each member in one go
 * @folder: a new folder
 * @error: return location for an error
 *
 * Writes a folder for each member, and into it a file for each session.
 *
 * Returns: whether all are there
 */
gboolean
pd_circle_letters_write (GPtrArray *letters,
                         GFile     *folder,
                         GError   **error)
{
  PdId last = PD_ID_NONE;

  g_return_val_if_fail (letters != NULL && G_IS_FILE (folder), FALSE);

  for (guint i = 0; i < letters->len; i++)
    {
      const PdCircleLetter *letter = g_ptr_array_index (letters, i);

      if (letter->member_id != last && !make_own_folder (letter, folder, error))
        return FALSE;
      last = letter->member_id;
      if (!write_letter (letter, folder, error))
        return FALSE;
    }
  return TRUE;
}
