/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include <glib.h>

#include "pd-file-place-private.h"

G_BEGIN_DECLS

typedef enum
{
  PD_FILE_LOCK_TAKEN,
  PD_FILE_LOCK_HELD,
  PD_FILE_LOCK_IMPOSSIBLE,
} PdFileLock;

PdFileLock pd_file_lock_take (int fd);
gboolean   pd_file_lock_is_held (int fd);

void  pd_in_use_note (const PdFilePlace *place);
void  pd_in_use_forget (const PdFilePlace *place);
char *pd_in_use_describe (const PdFilePlace *place);

G_END_DECLS
