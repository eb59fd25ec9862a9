/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "pd-file-place-private.h"

G_BEGIN_DECLS

/**
 * PdNewFile:
 * @place: (unowned): where it is to be
 * @draft: where it is until then, hidden in the same folder
 * @fd: locked from the beginning
 * @at: where the next byte goes
 *
 * A whole new file, written beside the one that it replaces. Until it is put in place
 * nothing of the old one has changed; given up, it is removed.
 */
typedef struct
{
  const PdFilePlace *place;
  PdFilePlace       *draft;
  int                fd;
  goffset            at;
} PdNewFile;

PdNewFile *pd_new_file_begin (const PdFilePlace *place,
                              GError           **error);
void       pd_new_file_give_up (PdNewFile *self);
gboolean   pd_new_file_write (PdNewFile  *self,
                              const void *data,
                              gsize       size,
                              GError    **error);
void       pd_new_file_set_write_error (GError **error);
gboolean   pd_new_file_sync (PdNewFile *self,
                             GError   **error);
gboolean   pd_new_file_replace (PdNewFile *self,
                                GError   **error);
gboolean   pd_new_file_place (PdNewFile *self,
                              GError   **error);
int        pd_new_file_steal_fd (PdNewFile *self);
void       pd_new_file_clear_old (const PdFilePlace *place);

G_DEFINE_AUTOPTR_CLEANUP_FUNC (PdNewFile, pd_new_file_give_up)

G_END_DECLS
