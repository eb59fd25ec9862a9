/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "pd-header-private.h"
#include "pd-new-file-private.h"

G_BEGIN_DECLS

#define PD_SNAPSHOT_PIECE_SIZE 65536
#define PD_SNAPSHOT_STREAM_HEADER_SIZE 24

/**
 * PdSnapshotFront:
 * @at: where its pieces begin in the file
 * @end: where they end
 * @size: of the image, in plain
 * @sequence: of the last change that the image has in it
 * @stream_header: what the stream begins with
 */
typedef struct
{
  goffset at;
  goffset end;
  guint64 size;
  guint64 sequence;
  guint8  stream_header[PD_SNAPSHOT_STREAM_HEADER_SIZE];
} PdSnapshotFront;

typedef struct _PdSnapshotReader PdSnapshotReader;
typedef struct _PdSnapshotWriter PdSnapshotWriter;

gboolean pd_snapshot_front_read (int              fd,
                                 goffset          at,
                                 PdSnapshotFront *ret_front,
                                 GError         **error);

PdSnapshotReader *pd_snapshot_reader_new (int                    fd,
                                          const PdSnapshotFront *front,
                                          PdHeader              *header,
                                          PdFileKeys            *keys);
void              pd_snapshot_reader_free (PdSnapshotReader *self);
gboolean          pd_snapshot_reader_is_done (PdSnapshotReader *self);
gboolean          pd_snapshot_reader_next (PdSnapshotReader *self,
                                           guint8           *piece,
                                           gsize            *ret_size,
                                           GError          **error);

PdSnapshotWriter *pd_snapshot_writer_new (PdNewFile  *file,
                                          PdHeader   *header,
                                          PdFileKeys *keys,
                                          guint64     size,
                                          guint64     sequence,
                                          GError    **error);
void              pd_snapshot_writer_free (PdSnapshotWriter *self);
gboolean          pd_snapshot_writer_add (PdSnapshotWriter *self,
                                          const guint8     *piece,
                                          gsize             size,
                                          GError          **error);
const guint8     *pd_snapshot_writer_get_tag (PdSnapshotWriter *self);

G_DEFINE_AUTOPTR_CLEANUP_FUNC (PdSnapshotReader, pd_snapshot_reader_free)
G_DEFINE_AUTOPTR_CLEANUP_FUNC (PdSnapshotWriter, pd_snapshot_writer_free)

G_END_DECLS
