/* SPDX-License-Identifier: GPL-3.0-or-later */

#define G_LOG_DOMAIN "pd-vault"

#include "config.h"

#include "pd-header-copies-private.h"

#include "pd-error.h"
#include "pd-file-io-private.h"

#include <errno.h>
#include <glib/gi18n-lib.h>
#include <string.h>

/* Where the magic is looked for: more than two copies at their longest. */
#define SEARCHED_MOST 600000

/* A magic at the very end of that is still read whole, with what it begins. */
#define READ_MOST (SEARCHED_MOST + PD_HEADER_FRONT_SIZE + PD_HEADER_BODY_MOST + PD_HEADER_TAG_SIZE)

/* At how many places with the magic a copy is tried. A file can be made to have it
 * everywhere, and each try costs a hash of up to a quarter of a megabyte. */
#define PLACES_MOST 64

static GBytes *
read_beginning (int      fd,
                GError **error)
{
  goffset            file_size = pd_file_get_size (fd);
  gsize              most = MIN (MAX (file_size, 0), READ_MOST);
  g_autofree guint8 *data = g_malloc (most + 1);
  gssize             size = file_size < 0 ? -1 : pd_file_read_at (fd, 0, data, most);

  if (size < 0)
    {
      pd_file_set_read_error (error, errno, _ ("The file could not be read"));
      return NULL;
    }
  if (size == 0)
    {
      g_set_error_literal (error, PD_ERROR, PD_ERROR_EMPTY_FILE,
                           _ ("This file is empty: it has no service in it, and no trace of "
                              "one. Use a backup."));
      return NULL;
    }

  return g_bytes_new_take (g_steal_pointer (&data), size);
}

/* Keeps the copy at @at as number @which, or what is wrong with it. A copy that is whole
 * and not for us ends the search: FALSE. */
static gboolean
look_at (PdHeaderCopies *self,
         GBytes         *bytes,
         guint           which,
         gsize           at,
         GError        **error)
{
  g_autoptr (GError) fault = NULL;
  gsize              size;
  const guint8      *data = g_bytes_get_data (bytes, &size);
  gsize              length;

  at = MIN (at, size);
  self->headers[which] = pd_header_parse (data + at, size - at, &fault);
  if (self->headers[which] != NULL)
    {
      length = pd_header_get_size (data + at, size - at);
      self->raw[which] = g_bytes_new_from_bytes (bytes, at, length);
      self->end = at + length;
      g_clear_pointer (&self->faults[which], g_free);
      return TRUE;
    }
  if (!g_error_matches (fault, PD_ERROR, PD_ERROR_DAMAGED_HEADER))
    {
      g_propagate_error (error, g_steal_pointer (&fault));
      return FALSE;
    }

  if (self->faults[which] == NULL)
    self->faults[which] = g_strdup (fault->message);

  return TRUE;
}

/* The next place from @from on where the magic stands, or -1. */
static gssize
find_magic (GBytes *bytes,
            gsize   from)
{
  gsize         size;
  const guint8 *data = g_bytes_get_data (bytes, &size);

  for (gsize at = from; at < MIN (size, SEARCHED_MOST); at++)
    {
      const guint8 *next = memchr (data + at, 'P', MIN (size, SEARCHED_MOST) - at);

      if (next == NULL)
        break;
      at = next - data;
      if (pd_header_has_magic (next, size - at))
        return at;
    }

  return -1;
}

/* Copy A is not whole. Copy B is right behind it if A's length is the right one; else
 * it has to be searched for. */
static gboolean
find_second (PdHeaderCopies *self,
             GBytes         *bytes,
             GError        **error)
{
  gsize         size;
  const guint8 *data = g_bytes_get_data (bytes, &size);
  gsize         length = pd_header_get_size (data, size);
  gssize        at = 0;

  if (pd_header_has_magic (data, size) && length > 0 &&
      !look_at (self, bytes, 1, length, error))
    return FALSE;
  for (guint i = 0; i < PLACES_MOST && self->headers[1] == NULL; i++)
    {
      at = find_magic (bytes, at + 1);
      if (at < 0)
        break;
      if (!look_at (self, bytes, 1, at, error))
        return FALSE;
    }

  return TRUE;
}

static void
set_damage_error (PdHeaderCopies *self,
                  GBytes         *bytes,
                  GError        **error)
{
  if (find_magic (bytes, 0) < 0)
    g_set_error_literal (error, PD_ERROR, PD_ERROR_NOT_PEERDESK,
                         _ ("This is not a Peerdesk file. It was left as it is."));
  else
    /* Translators: each %s says what is wrong with a copy, as in "it is cut short". */
    g_set_error (error, PD_ERROR, PD_ERROR_DAMAGED_HEADER,
                 _ ("Both copies of the file's header are damaged. The first: %s. The second: "
                    "%s. Without a header no key can open the file. Nothing was changed; use a "
                    "backup."),
                 self->faults[0],
                 self->faults[1] != NULL ? self->faults[1] : _ ("it is not there"));
}

/**
 * pd_header_copies_read:
 * @fd: a file
 * @error: return location: `PD_ERROR_EMPTY_FILE`, `PD_ERROR_NOT_PEERDESK`,
 *   `PD_ERROR_NEWER`, `PD_ERROR_HOSTILE`, `PD_ERROR_DAMAGED_HEADER` or `PD_ERROR_IO`
 *
 * Reads the beginning of a file and finds its header there, one copy at least.
 *
 * Returns: (transfer full) (nullable): the copies
 */
PdHeaderCopies *
pd_header_copies_read (int      fd,
                       GError **error)
{
  g_autoptr (PdHeaderCopies) self = g_new0 (PdHeaderCopies, 1);
  g_autoptr (GBytes)         bytes = read_beginning (fd, error);
  gsize                      length;

  if (bytes == NULL || !look_at (self, bytes, 0, 0, error))
    return NULL;

  if (self->headers[0] != NULL)
    {
      length = g_bytes_get_size (self->raw[0]);
      if (!look_at (self, bytes, 1, length, error))
        return NULL;
      self->end = 2 * length;
      return g_steal_pointer (&self);
    }

  if (!find_second (self, bytes, error))
    return NULL;
  if (self->headers[1] != NULL)
    return g_steal_pointer (&self);

  set_damage_error (self, bytes, error);

  return NULL;
}

/** pd_header_copies_free: @self: (transfer full): both copies */
void
pd_header_copies_free (PdHeaderCopies *self)
{
  for (guint i = 0; i < PD_HEADER_N_COPIES; i++)
    {
      g_clear_pointer (&self->headers[i], pd_header_free);
      g_clear_pointer (&self->raw[i], g_bytes_unref);
      g_free (self->faults[i]);
    }
  g_free (self);
}

/** pd_header_copies_tag_holds: Returns: whether copy @which is whole and its tag holds */
gboolean
pd_header_copies_tag_holds (PdHeaderCopies *self,
                            guint           which,
                            PdFileKeys     *keys)
{
  gsize         size;
  const guint8 *data;

  if (self->raw[which] == NULL)
    return FALSE;
  data = g_bytes_get_data (self->raw[which], &size);

  return pd_header_tag_holds (data, size, keys);
}

/**
 * pd_header_copies_differ:
 * @self: both copies
 *
 * The tags are left out: they can only be judged with a key.
 *
 * Returns: whether both are whole and yet say different things
 */
gboolean
pd_header_copies_differ (PdHeaderCopies *self)
{
  gsize         sizes[PD_HEADER_N_COPIES];
  const guint8 *data[PD_HEADER_N_COPIES];

  if (self->raw[0] == NULL || self->raw[1] == NULL)
    return FALSE;
  for (guint i = 0; i < PD_HEADER_N_COPIES; i++)
    data[i] = g_bytes_get_data (self->raw[i], &sizes[i]);

  return sizes[0] != sizes[1] ||
         memcmp (data[0], data[1], sizes[0] - PD_HEADER_TAG_SIZE) != 0;
}
