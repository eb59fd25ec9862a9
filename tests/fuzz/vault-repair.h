/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include <glib.h>

G_BEGIN_DECLS

/* What opens the seeds that make-vault-seeds.py makes. */
#define VAULT_SEED_PERSON 1
#define VAULT_SEED_PASSPHRASE "seed"

void vault_repair (guint8  *data,
                   gsize    size,
                   gboolean repeat_header);

G_END_DECLS
