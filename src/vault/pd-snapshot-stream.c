/* SPDX-License-Identifier: GPL-3.0-or-later */

#define G_LOG_DOMAIN "pd-vault"

#include "config.h"

#include "pd-snapshot-stream-private.h"

#include "pd-change-log-private.h"
#include "pd-error.h"
#include "pd-file-io-private.h"

#include <errno.h>
#include <glib/gi18n-lib.h>
#include <sodium.h>
#include <string.h>

#define BINDING "snapshot"
#define PIECE_EXTRA crypto_secretstream_xchacha20poly1305_ABYTES
#define SEALED_MOST (PD_SNAPSHOT_PIECE_SIZE + PIECE_EXTRA)
#define FRONT_SIZE (8 + 8 + PD_SNAPSHOT_STREAM_HEADER_SIZE)

/* Beyond this a length is not one: it could not even be counted in pieces. */
#define IMAGE_MOST (G_GUINT64_CONSTANT (1) << 48)

G_STATIC_ASSERT (PD_SNAPSHOT_STREAM_HEADER_SIZE ==
                 crypto_secretstream_xchacha20poly1305_HEADERBYTES);

typedef crypto_secretstream_xchacha20poly1305_state StreamState;

/* The state has the key in it, so it lives in protected memory. */
struct _PdSnapshotReader
{
  /* owned */
  PdSecret   *state;
  GByteArray *binding;
  guint8     *sealed;

  /* state */
  int      fd;
  goffset  at;
  guint64  left;
  gboolean is_done;
  gboolean is_sound;
};

struct _PdSnapshotWriter
{
  /* owned */
  PdSecret   *state;
  GByteArray *binding;
  guint8     *sealed;

  /* borrowed */
  PdNewFile *file;

  /* state */
  guint64 left;
  guint8  tag[PD_LOG_TAG_SIZE];
};

static StreamState *
get_state (PdSecret *state)
{
  return (StreamState *) pd_secret_get_data (state);
}

static GByteArray *
dup_binding (PdHeader *header,
             guint64   size,
             guint64   sequence)
{
  GByteArray *binding = g_byte_array_new ();

  pd_bytes_add (binding, BINDING, strlen (BINDING));
  pd_bytes_add (binding, header->file_id, sizeof header->file_id);
  pd_bytes_add_u64 (binding, header->generation);
  pd_bytes_add_u64 (binding, size);
  pd_bytes_add_u64 (binding, sequence);

  return binding;
}

static guint64
get_sealed_size (guint64 size)
{
  guint64 n_pieces = (size + PD_SNAPSHOT_PIECE_SIZE - 1) / PD_SNAPSHOT_PIECE_SIZE;

  return size + MAX (n_pieces, 1) * PIECE_EXTRA;
}

static void
set_damage_error (GError    **error,
                  const char *what)
{
  /* Translators: %s is what is wrong, as in "it is cut short". */
  g_set_error (error, PD_ERROR, PD_ERROR_DAMAGED_SNAPSHOT,
               _ ("The main part of this file is damaged: %s. Nothing was changed. Use a "
                  "backup."),
               what);
}

/**
 * pd_snapshot_front_read:
 * @fd: a file
 * @at: where its header ends
 * @ret_front: (out): what stands there
 * @error: return location: `PD_ERROR_DAMAGED_SNAPSHOT` if the file does not have as
 *   many bytes as it should, or `PD_ERROR_IO`
 *
 * What it says is only to be believed once a piece has opened. It is never more than
 * the file has, so memory can be taken for it.
 *
 * Returns: whether there is a snapshot
 */
gboolean
pd_snapshot_front_read (int              fd,
                        goffset          at,
                        PdSnapshotFront *ret_front,
                        GError         **error)
{
  guint8       front[FRONT_SIZE];
  gssize       n = pd_file_read_at (fd, at, front, sizeof front);
  goffset      file_size = pd_file_get_size (fd);
  PdByteReader reader = PD_BYTE_READER_INIT (front, MAX (n, 0));

  memset (ret_front, 0, sizeof *ret_front);
  if (n < 0 || file_size < 0)
    {
      pd_file_set_read_error (error, errno, _ ("The file could not be read"));
      return FALSE;
    }

  ret_front->at = at + FRONT_SIZE;
  ret_front->size = pd_byte_reader_take_u64 (&reader);
  ret_front->sequence = pd_byte_reader_take_u64 (&reader);
  pd_byte_reader_copy (&reader, ret_front->stream_header, sizeof ret_front->stream_header);
  if (reader.is_short || ret_front->size > IMAGE_MOST ||
      get_sealed_size (ret_front->size) > (guint64) (file_size - ret_front->at))
    {
      ret_front->size = 0;
      set_damage_error (error, _ ("it is cut short"));
      return FALSE;
    }
  ret_front->end = ret_front->at + get_sealed_size (ret_front->size);

  return TRUE;
}

/**
 * pd_snapshot_reader_new:
 * @fd: a file
 * @front: from [func@snapshot_front_read]
 * @header: the file's header
 * @keys: the file's keys
 *
 * Returns: (transfer full): a reader of the image, piece by piece
 */
PdSnapshotReader *
pd_snapshot_reader_new (int                    fd,
                        const PdSnapshotFront *front,
                        PdHeader              *header,
                        PdFileKeys            *keys)
{
  PdSnapshotReader *self = g_new0 (PdSnapshotReader, 1);

  self->state = pd_secret_new (sizeof (StreamState));
  self->binding = dup_binding (header, front->size, front->sequence);
  self->sealed = g_malloc (SEALED_MOST);
  self->fd = fd;
  self->at = front->at;
  self->left = front->size;
  if (crypto_secretstream_xchacha20poly1305_init_pull (get_state (self->state),
                                                       front->stream_header,
                                                       pd_secret_get_data (keys->snapshot)) == 0)
    self->is_sound = TRUE;

  return self;
}

/** pd_snapshot_reader_free: @self: (transfer full): a reader */
void
pd_snapshot_reader_free (PdSnapshotReader *self)
{
  g_clear_pointer (&self->state, pd_secret_unref);
  g_clear_pointer (&self->binding, g_byte_array_unref);
  g_free (self->sealed);
  g_free (self);
}

/** pd_snapshot_reader_is_done: Returns: whether the last piece was read */
gboolean
pd_snapshot_reader_is_done (PdSnapshotReader *self)
{
  return self->is_done;
}

static gboolean
open_piece (PdSnapshotReader *self,
            guint8           *piece,
            gsize             size)
{
  guint8 tag;
  guint8 expected = size == self->left ? crypto_secretstream_xchacha20poly1305_TAG_FINAL
                                       : crypto_secretstream_xchacha20poly1305_TAG_MESSAGE;

  return self->is_sound &&
         crypto_secretstream_xchacha20poly1305_pull (get_state (self->state), piece, NULL, &tag,
                                                     self->sealed, size + PIECE_EXTRA,
                                                     self->binding->data,
                                                     self->binding->len) == 0 &&
         tag == expected;
}

/**
 * pd_snapshot_reader_next:
 * @self: a reader that is not done
 * @piece: room for %PD_SNAPSHOT_PIECE_SIZE bytes, or as many as are left of the image
 * @ret_size: (out): how many were put there
 * @error: return location: `PD_ERROR_DAMAGED_SNAPSHOT` or `PD_ERROR_IO`
 *
 * Returns: whether a piece was read
 */
gboolean
pd_snapshot_reader_next (PdSnapshotReader *self,
                         guint8           *piece,
                         gsize            *ret_size,
                         GError          **error)
{
  gsize  size = MIN (self->left, PD_SNAPSHOT_PIECE_SIZE);
  gssize n = pd_file_read_at (self->fd, self->at, self->sealed, size + PIECE_EXTRA);

  if (n < 0)
    {
      pd_file_set_read_error (error, errno, _ ("The file could not be read"));
      return FALSE;
    }
  if ((gsize) n < size + PIECE_EXTRA)
    {
      set_damage_error (error, _ ("it is cut short"));
      return FALSE;
    }
  if (!open_piece (self, piece, size))
    {
      self->is_sound = FALSE;
      set_damage_error (error, _ ("it was changed after it was written"));
      return FALSE;
    }

  self->is_done = size == self->left;
  self->left -= size;
  self->at += n;
  *ret_size = size;

  return TRUE;
}

static gboolean
write_front (PdSnapshotWriter *self,
             guint64           size,
             guint64           sequence,
             PdFileKeys       *keys,
             GError          **error)
{
  g_autoptr (GByteArray) front = g_byte_array_new ();
  guint8                *stream_header;

  pd_bytes_add_u64 (front, size);
  pd_bytes_add_u64 (front, sequence);
  stream_header = pd_bytes_add_room (front, PD_SNAPSHOT_STREAM_HEADER_SIZE);
  crypto_secretstream_xchacha20poly1305_init_push (get_state (self->state), stream_header,
                                                   pd_secret_get_data (keys->snapshot));

  return pd_new_file_write (self->file, front->data, front->len, error);
}

/**
 * pd_snapshot_writer_new:
 * @file: stands behind the header
 * @header: the new file's header
 * @keys: the new file's keys
 * @size: of the image that will follow
 * @sequence: of the last change that the image has in it
 * @error: return location: `PD_ERROR_NO_SPACE` or `PD_ERROR_IO`
 *
 * Returns: (transfer full) (nullable): a writer that wants the image in pieces of
 *   %PD_SNAPSHOT_PIECE_SIZE, the last one shorter; an empty image is one empty piece
 */
PdSnapshotWriter *
pd_snapshot_writer_new (PdNewFile  *file,
                        PdHeader   *header,
                        PdFileKeys *keys,
                        guint64     size,
                        guint64     sequence,
                        GError    **error)
{
  g_autoptr (PdSnapshotWriter) self = g_new0 (PdSnapshotWriter, 1);

  self->state = pd_secret_new (sizeof (StreamState));
  self->binding = dup_binding (header, size, sequence);
  self->sealed = g_malloc (SEALED_MOST);
  self->file = file;
  self->left = size;
  if (!write_front (self, size, sequence, keys, error))
    return NULL;

  return g_steal_pointer (&self);
}

/** pd_snapshot_writer_free: @self: (transfer full): a writer */
void
pd_snapshot_writer_free (PdSnapshotWriter *self)
{
  g_clear_pointer (&self->state, pd_secret_unref);
  g_clear_pointer (&self->binding, g_byte_array_unref);
  g_free (self->sealed);
  g_free (self);
}

/** pd_snapshot_writer_add: Seals and writes the next @size bytes of the image. */
gboolean
pd_snapshot_writer_add (PdSnapshotWriter *self,
                        const guint8     *piece,
                        gsize             size,
                        GError          **error)
{
  guint8 tag = size == self->left ? crypto_secretstream_xchacha20poly1305_TAG_FINAL
                                  : crypto_secretstream_xchacha20poly1305_TAG_MESSAGE;

  g_assert (size <= self->left && size == MIN (self->left, PD_SNAPSHOT_PIECE_SIZE));

  crypto_secretstream_xchacha20poly1305_push (get_state (self->state), self->sealed, NULL,
                                              piece, size, self->binding->data,
                                              self->binding->len, tag);
  self->left -= size;
  memcpy (self->tag, self->sealed + size + PIECE_EXTRA - PD_LOG_TAG_SIZE, PD_LOG_TAG_SIZE);

  return pd_new_file_write (self->file, self->sealed, size + PIECE_EXTRA, error);
}

/** pd_snapshot_writer_get_tag: Returns: the last 16 bytes, which the log begins from */
const guint8 *
pd_snapshot_writer_get_tag (PdSnapshotWriter *self)
{
  return self->tag;
}
