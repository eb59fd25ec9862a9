/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include <glib.h>

G_BEGIN_DECLS

/**
 * CrashModel:
 * @CRASH_KEEPS_SYNCED: only what was synced is left: contents of files synced, names of
 *   folders synced
 * @CRASH_KEEPS_NAMES: every name is as it was last, but contents only as synced
 *
 * What a power cut may leave of a folder, at its worst. A file system may keep more; it
 * may not keep less.
 */
typedef enum
{
  CRASH_KEEPS_SYNCED,
  CRASH_KEEPS_NAMES,
} CrashModel;

void crash_shadow_begin (const char *folder,
                         const char *shadow);
void crash_shadow_end (void);
void crash_shadow_seen (int fd);
void crash_shadow_synced (int fd);
void crash_shadow_restore (const char *folder,
                           const char *shadow,
                           CrashModel  model,
                           const char *into);

G_END_DECLS
