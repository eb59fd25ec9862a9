/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "pd-secret.h"

G_BEGIN_DECLS

/* Where a passphrase comes from: a file, a file descriptor or a terminal; never the
 * arguments or the environment, which other programs can read. */

PdSecret *pd_passphrase_source_read (const char *path,
                                     const char *option,
                                     const char *prompt,
                                     gboolean    twice,
                                     GError    **error);
PdSecret *pd_passphrase_source_to_recovery_key (PdSecret *words,
                                                GError  **error);

G_END_DECLS
