/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "pd-secret.h"

G_BEGIN_DECLS

/* The most that a passphrase may have, in bytes of UTF-8. */
#define PD_PASSPHRASE_MOST 4096

void pd_secret_ready_sodium (void);

G_END_DECLS
