/* SPDX-License-Identifier: GPL-3.0-or-later */

#define G_LOG_DOMAIN "pd-vault"

#include "config.h"

#include "pd-change-log-private.h"

#include "pd-error.h"
#include "pd-file-io-private.h"

#include <errno.h>
#include <glib/gi18n-lib.h>
#include <string.h>

/* What a disk writes whole or not at all. */
#define SECTOR_SIZE 512

/* How much is looked through at once. */
#define WINDOW_SIZE 65536

/* Windows overlap, so that no front is cut in two. */
#define WINDOW_STEP (WINDOW_SIZE - PD_LOG_FRONT_SIZE + 1)

#define RECORD_LEAST (PD_LOG_FRONT_SIZE + PD_LOG_TAG_SIZE)

static PdLogStep
fail (GError **error)
{
  pd_file_set_read_error (error, errno, _ ("The file could not be read"));

  return PD_LOG_FAILED;
}

/* Where the zeros that the file ends in begin, not before @from; -1 with `errno`. */
static goffset
find_last_zeros (PdLogReader *self,
                 goffset      from)
{
  g_autofree guint8 *window = g_malloc (WINDOW_SIZE);
  goffset            at = self->end;

  while (at > from)
    {
      gsize  size = MIN (at - from, WINDOW_SIZE);
      gssize n = pd_file_read_at (self->fd, at - size, window, size);

      if (n < 0)
        return -1;
      for (gssize i = n - 1; i >= 0; i--)
        if (window[i] != 0)
          return at - size + i + 1;
      at -= size;
    }

  return from;
}

/* What does not open is a record cut short, and no damaged one, if the file got its new
 * length and not yet its new content when the power went: then it is only zeros from its
 * first byte on, or from a sector on that begins before @limit, within it. */
static PdLogStep
judge_by_zeros (PdLogReader *self,
                goffset      limit,
                GError     **error)
{
  goffset at = self->position.at;
  goffset zeros = find_last_zeros (self, at);
  goffset sector = (zeros + SECTOR_SIZE - 1) / SECTOR_SIZE * SECTOR_SIZE;

  if (zeros < 0)
    return fail (error);

  return zeros == at || sector < limit ? PD_LOG_TORN : PD_LOG_DAMAGED;
}

/* A front whose sequence cannot be behind the last good one is chance or malice. */
static gboolean
is_plausible (PdLogReader      *self,
              const PdLogFront *front)
{
  guint64 room = (self->end - self->position.at) / RECORD_LEAST + 1;

  return front->sequence > self->position.sequence &&
         front->sequence - self->position.sequence <= room;
}

static gboolean
find_front_in (PdLogReader  *self,
               const guint8 *window,
               gsize         size,
               gsize        *ret_at,
               PdLogFront   *ret_front)
{
  for (gsize i = 0; i + PD_LOG_FRONT_SIZE <= size; i++)
    {
      guint64 sequence;

      /* The cheap question first: the hash is only made where it may hold. */
      memcpy (&sequence, window + i + 4, sizeof sequence);
      ret_front->sequence = GUINT64_FROM_LE (sequence);
      if (is_plausible (self, ret_front) &&
          pd_log_front_parse (window + i, self->header, ret_front))
        {
          *ret_at = i;
          return TRUE;
        }
    }

  return FALSE;
}

/* Looks for the next record behind damage. Gives -1 where there is none. */
static goffset
find_front (PdLogReader *self,
            goffset      from,
            PdLogFront  *ret_front)
{
  g_autofree guint8 *window = g_malloc (WINDOW_SIZE);
  gsize              found;

  for (goffset at = from; at + PD_LOG_FRONT_SIZE <= self->end; at += WINDOW_STEP)
    {
      gssize n = pd_file_read_at (self->fd, at, window, MIN (self->end - at, WINDOW_SIZE));

      if (n < PD_LOG_FRONT_SIZE)
        break;
      if (find_front_in (self, window, n, &found, ret_front))
        return at + found;
    }

  return -1;
}

/**
 * pd_log_reader_count_lost:
 * @self: stands before a damaged record
 *
 * Finds the records behind it by their fronts: they can't be opened, as the chain is
 * broken, but counted.
 *
 * Returns: how many changes can't be read, the damaged one included
 */
guint64
pd_log_reader_count_lost (PdLogReader *self)
{
  guint64    last = self->position.sequence + 1;
  goffset    at = self->position.at;
  PdLogFront front;

  while ((at = find_front (self, at, &front)) >= 0)
    {
      last = MAX (last, front.sequence);
      at += MIN ((goffset) PD_LOG_FRONT_SIZE + front.sealed_size, self->end - at);
    }

  return last - self->position.sequence;
}

static PdLogStep
open_record (PdLogReader      *self,
             const PdLogFront *front,
             PdVaultRecord   **ret_record,
             GError          **error)
{
  g_autofree guint8 *sealed = g_malloc (front->sealed_size);
  goffset            end = self->position.at + PD_LOG_FRONT_SIZE + front->sealed_size;
  guint8             tag[PD_LOG_TAG_SIZE];
  gssize             n = pd_file_read_at (self->fd, end - front->sealed_size, sealed,
                                          front->sealed_size);

  if (n < 0)
    return fail (error);
  if ((gsize) n < front->sealed_size)
    return PD_LOG_TORN;

  memcpy (tag, sealed + front->sealed_size - sizeof tag, sizeof tag);
  *ret_record = pd_change_log_unseal (front, sealed, self->header, self->keys,
                                      self->position.tag);
  if (*ret_record == NULL)
    return judge_by_zeros (self, end, error);

  self->position.at = end;
  self->position.sequence = front->sequence;
  memcpy (self->position.tag, tag, sizeof tag);

  return PD_LOG_RECORD;
}

/**
 * pd_log_reader_next:
 * @self: a reader
 * @ret_record: (out): the next record
 * @error: return location: `PD_ERROR_IO`, with %PD_LOG_FAILED
 *
 * Reads a record, or tells why there is none; then the reader stays where it is.
 *
 * Returns: what there was
 */
PdLogStep
pd_log_reader_next (PdLogReader    *self,
                    PdVaultRecord **ret_record,
                    GError        **error)
{
  guint8     data[PD_LOG_FRONT_SIZE];
  goffset    left = self->end - self->position.at;
  PdLogFront front;
  gssize     n;

  if (left <= 0)
    return PD_LOG_END;
  if (left < PD_LOG_FRONT_SIZE)
    return PD_LOG_TORN;

  n = pd_file_read_at (self->fd, self->position.at, data, sizeof data);
  if (n < 0)
    return fail (error);
  if (n < PD_LOG_FRONT_SIZE)
    return PD_LOG_TORN;
  if (!pd_log_front_parse (data, self->header, &front))
    return judge_by_zeros (self, self->position.at + PD_LOG_FRONT_SIZE, error);
  if (front.sealed_size > left - PD_LOG_FRONT_SIZE)
    return PD_LOG_TORN;
  if (front.sequence != self->position.sequence + 1)
    return judge_by_zeros (self, self->position.at + PD_LOG_FRONT_SIZE + front.sealed_size, error);

  return open_record (self, &front, ret_record, error);
}
