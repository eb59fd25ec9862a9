/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include <glib.h>

G_BEGIN_DECLS

/**
 * PdByteReader:
 *
 * Reads little-endian values from bytes that may be hostile. Reading beyond the end
 * gives zeros and sets @is_short, so that a parser looks once, at its end.
 */
typedef struct
{
  const guint8 *data;
  gsize         size;
  gsize         at;
  gboolean      is_short;
} PdByteReader;

#define PD_BYTE_READER_INIT(data_, size_) \
  {                                       \
    .data = (data_), .size = (size_)      \
  }

const guint8 *pd_byte_reader_take (PdByteReader *self,
                                   gsize         size);
gboolean      pd_byte_reader_copy (PdByteReader *self,
                                   guint8       *buffer,
                                   gsize         size);
guint8        pd_byte_reader_take_u8 (PdByteReader *self);
guint16       pd_byte_reader_take_u16 (PdByteReader *self);
guint32       pd_byte_reader_take_u32 (PdByteReader *self);
guint64       pd_byte_reader_take_u64 (PdByteReader *self);
char         *pd_byte_reader_take_text (PdByteReader *self);
gsize         pd_byte_reader_get_left (PdByteReader *self);

void    pd_bytes_add (GByteArray *array,
                      const void *data,
                      gsize       size);
void    pd_bytes_add_u8 (GByteArray *array,
                         guint8      value);
void    pd_bytes_add_u16 (GByteArray *array,
                          guint16     value);
void    pd_bytes_add_u32 (GByteArray *array,
                          guint32     value);
void    pd_bytes_add_u64 (GByteArray *array,
                          guint64     value);
void    pd_bytes_add_text (GByteArray *array,
                           const char *text);
guint8 *pd_bytes_add_room (GByteArray *array,
                           gsize       size);
void    pd_bytes_store_u32 (guint8 *place,
                            guint32 value);
char   *pd_bytes_to_hex (const guint8 *data,
                         gsize         size);

G_END_DECLS
