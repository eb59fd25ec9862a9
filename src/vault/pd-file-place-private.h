/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include <glib.h>

G_BEGIN_DECLS

/**
 * PdFilePlace:
 * @path: absolute, with symbolic links resolved
 * @folder: the folder in it
 * @name: the name in @folder
 * @folder_fd: @folder opened, or -1 if it can't be listed
 *
 * Where a file lives, and where all that is made beside it goes: always the same
 * folder, so that renaming is one step.
 */
typedef struct
{
  char *path;
  char *folder;
  char *name;
  int   folder_fd;
} PdFilePlace;

PdFilePlace *pd_file_place_find (const char *path,
                                 GError    **error);
PdFilePlace *pd_file_place_plan (const char *path,
                                 GError    **error);
PdFilePlace *pd_file_place_new_beside (const PdFilePlace *self,
                                       const char        *name);
void         pd_file_place_free (PdFilePlace *self);
char        *pd_file_place_dup_hidden (const PdFilePlace *self,
                                       const char        *suffix);
gboolean     pd_file_place_is_taken (const PdFilePlace *self);
gboolean     pd_file_place_has (const PdFilePlace *self,
                                int                fd);
gboolean     pd_file_place_sync (const PdFilePlace *self);
int          pd_file_place_make (const PdFilePlace *self,
                                 const char        *name);

/* For opening what may be anything: no link is followed, no pipe waited for. */
#define PD_FILE_WARY_FLAGS (O_NOFOLLOW | O_NONBLOCK | O_CLOEXEC)

G_DEFINE_AUTOPTR_CLEANUP_FUNC (PdFilePlace, pd_file_place_free)

G_END_DECLS
