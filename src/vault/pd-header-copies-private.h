/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "pd-header-private.h"

G_BEGIN_DECLS

#define PD_HEADER_N_COPIES 2

/**
 * PdHeaderCopies:
 * @headers: what each copy says that is whole, or %NULL
 * @raw: its bytes, or %NULL
 * @faults: what is wrong with each copy that is not whole, or %NULL
 * @end: where the snapshot begins
 *
 * Both copies of a file's header; one at least is whole.
 */
typedef struct
{
  PdHeader *headers[PD_HEADER_N_COPIES];
  GBytes   *raw[PD_HEADER_N_COPIES];
  char     *faults[PD_HEADER_N_COPIES];
  goffset   end;
} PdHeaderCopies;

PdHeaderCopies *pd_header_copies_read (int      fd,
                                       GError **error);
void            pd_header_copies_free (PdHeaderCopies *self);
gboolean        pd_header_copies_tag_holds (PdHeaderCopies *self,
                                            guint           which,
                                            PdFileKeys     *keys);
gboolean        pd_header_copies_differ (PdHeaderCopies *self);

G_DEFINE_AUTOPTR_CLEANUP_FUNC (PdHeaderCopies, pd_header_copies_free)

G_END_DECLS
