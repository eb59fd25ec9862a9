/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include <glib.h>

G_BEGIN_DECLS

/* How the bytes of a table stand for letters. Latin-1 is read as Windows-1252, which
 * has the same letters and what programs on Windows really write. */
typedef enum
{
  PD_TEXT_ENCODING_UTF_8,
  PD_TEXT_ENCODING_UTF_16_LE,
  PD_TEXT_ENCODING_UTF_16_BE,
  PD_TEXT_ENCODING_LATIN_1,
} PdTextEncoding;

PdTextEncoding pd_text_encoding_recognise (const guint8 *bytes,
                                           gsize         length);
GString       *pd_text_encoding_decode (PdTextEncoding encoding,
                                        const guint8  *bytes,
                                        gsize          length,
                                        guint         *ret_n_replaced);
const char    *pd_text_encoding_to_words (PdTextEncoding encoding);

G_END_DECLS
