/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "pd-file-keys-private.h"
#include "pd-slot-private.h"

G_BEGIN_DECLS

#define PD_FORMAT_VERSION 1
#define PD_HEADER_BODY_MOST 262144
#define PD_HEADER_MOST_SLOTS 256

/* Magic, two versions and the length, before the body; the tag behind it. */
#define PD_HEADER_FRONT_SIZE 28
#define PD_HEADER_TAG_SIZE 32

/**
 * PdHeader:
 * @format_version: of who wrote it
 * @file_id: for the life of the file
 * @generation: 1 at creation, one more for each whole new file
 * @created: microseconds since the epoch, UTC
 * @clear_name: the service's name for people without a key, or ""
 * @slots: (element-type PdSlot): the ways in
 */
typedef struct
{
  guint32    format_version;
  guint8     file_id[PD_FILE_ID_SIZE];
  guint64    generation;
  gint64     created;
  char      *clear_name;
  GPtrArray *slots;
} PdHeader;

PdHeader   *pd_header_new (void);
PdHeader   *pd_header_copy (PdHeader *self);
void        pd_header_free (PdHeader *self);
GByteArray *pd_header_seal (PdHeader   *self,
                            PdFileKeys *keys,
                            GError    **error);
gboolean    pd_header_rebox (PdHeader   *self,
                             PdFileKeys *keys,
                             GError    **error);

/* One copy as it stands in a file */
gboolean  pd_header_has_magic (const guint8 *copy,
                               gsize         size);
gsize     pd_header_get_size (const guint8 *copy,
                              gsize         size);
PdHeader *pd_header_parse (const guint8 *copy,
                           gsize         size,
                           GError      **error);
gboolean  pd_header_tag_holds (const guint8 *copy,
                               gsize         size,
                               PdFileKeys   *keys);

G_DEFINE_AUTOPTR_CLEANUP_FUNC (PdHeader, pd_header_free)

G_END_DECLS
