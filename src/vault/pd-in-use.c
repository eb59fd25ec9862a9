/* SPDX-License-Identifier: GPL-3.0-or-later */

#define G_LOG_DOMAIN "pd-vault"

#include "config.h"

#include "pd-file-lock-private.h"

#include "pd-file-io-private.h"

#include <errno.h>
#include <fcntl.h>
#include <glib/gi18n-lib.h>
#include <string.h>
#include <unistd.h>

#define GROUP "in-use"
#define SUFFIX ".in-use"

/* More than the note ever has; what is beyond is not ours. */
#define NOTE_MOST 4096

/* A name in a message: somebody else may have written the note. */
#define NAME_MOST 80

static char *
dup_note (void)
{
  g_autoptr (GKeyFile)  note = g_key_file_new ();
  g_autoptr (GDateTime) now = g_date_time_new_now_utc ();
  g_autofree char      *since = g_date_time_format_iso8601 (now);
  g_autofree char      *process = g_strdup_printf ("%s %d", g_get_prgname (), (int) getpid ());

  g_key_file_set_string (note, GROUP, "user", g_get_user_name ());
  g_key_file_set_string (note, GROUP, "host", g_get_host_name ());
  g_key_file_set_string (note, GROUP, "process", process);
  g_key_file_set_string (note, GROUP, "since", since);

  return g_key_file_to_data (note, NULL, NULL);
}

/**
 * pd_in_use_note:
 * @place: of a file whose lock was taken
 *
 * Writes down who has the file open, for whoever comes next. That it can't be written
 * (a folder that only takes reading) is no reason not to work.
 */
void
pd_in_use_note (const PdFilePlace *place)
{
  g_autofree char *name = pd_file_place_dup_hidden (place, SUFFIX);
  g_autofree char *note = dup_note ();
  int              fd;

  pd_in_use_forget (place);
  fd = pd_file_place_make (place, name);
  if (fd < 0)
    return;

  if (!pd_file_write_at (fd, 0, note, strlen (note)))
    g_debug ("Who has the file open could not be noted: %s", g_strerror (errno));
  close (fd);
}

/** pd_in_use_forget: Removes the note, before the lock is let go. */
void
pd_in_use_forget (const PdFilePlace *place)
{
  g_autofree char *name = pd_file_place_dup_hidden (place, SUFFIX);

  unlinkat (place->folder_fd, name, 0);
}

static GKeyFile *
read_note (const PdFilePlace *place)
{
  g_autoptr (GKeyFile) note = g_key_file_new ();
  g_autofree char     *name = pd_file_place_dup_hidden (place, SUFFIX);
  char                 text[NOTE_MOST];
  gssize               size;
  int                  fd = openat (place->folder_fd, name, O_RDONLY | PD_FILE_WARY_FLAGS);

  if (fd < 0)
    return NULL;
  size = pd_file_read_at (fd, 0, text, sizeof text);
  close (fd);
  if (size < 0 || !g_key_file_load_from_data (note, text, size, G_KEY_FILE_NONE, NULL))
    return NULL;

  return g_steal_pointer (&note);
}

/* One line, of a length that a message can take. */
static char *
dup_name (GKeyFile   *note,
          const char *key)
{
  g_autofree char *value = g_key_file_get_string (note, GROUP, key, NULL);
  g_autofree char *cut = NULL;

  if (value == NULL || *value == '\0')
    return NULL;
  cut = g_utf8_substring (value, 0, MIN (g_utf8_strlen (value, -1), NAME_MOST));

  return g_strdelimit (g_steal_pointer (&cut), "\n\r\t", ' ');
}

static char *
dup_since (GKeyFile *note)
{
  g_autofree char      *value = g_key_file_get_string (note, GROUP, "since", NULL);
  g_autoptr (GDateTime) since = value != NULL ? g_date_time_new_from_iso8601 (value, NULL) : NULL;
  g_autoptr (GDateTime) local = since != NULL ? g_date_time_to_local (since) : NULL;

  /* Translators: when another program opened the file; see g_date_time_format. */
  return local != NULL ? g_date_time_format (local, _ ("%-d %B, %H:%M")) : NULL;
}

/**
 * pd_in_use_describe:
 * @place: of a file whose lock another holds
 *
 * The note is believed only because the lock is held; without the lock it is what a
 * program that was ended left behind.
 *
 * Returns: (transfer full): a sentence about who has the file open and since when
 */
char *
pd_in_use_describe (const PdFilePlace *place)
{
  g_autoptr (GKeyFile) note = read_note (place);
  g_autofree char     *user = note != NULL ? dup_name (note, "user") : NULL;
  g_autofree char     *host = note != NULL ? dup_name (note, "host") : NULL;
  g_autofree char     *since = note != NULL ? dup_since (note) : NULL;

  if (user == NULL || host == NULL || since == NULL)
    return g_strdup (_ ("Another program has this file open. You can read it; to change "
                        "something, close it there first."));

  /* Translators: a user's name, a computer's name, a date with time. */
  return g_strdup_printf (_ ("%s has this file open on the computer “%s” since %s. You can "
                             "read it; to change something, close it there first."),
                          user, host, since);
}
