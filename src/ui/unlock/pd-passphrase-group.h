/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include <adwaita.h>

#include "pd-secret.h"

G_BEGIN_DECLS

/**
 * PdPassphraseGroup:
 *
 * A new passphrase, typed twice, with advice while it is typed.
 *
 * Properties: "valid" (gboolean: something is typed, and the same twice).
 */
#define PD_TYPE_PASSPHRASE_GROUP (pd_passphrase_group_get_type ())
G_DECLARE_FINAL_TYPE (PdPassphraseGroup, pd_passphrase_group, PD, PASSPHRASE_GROUP, AdwPreferencesGroup)

gboolean  pd_passphrase_group_is_valid (PdPassphraseGroup *self);
PdSecret *pd_passphrase_group_dup_secret (PdPassphraseGroup *self,
                                          GError           **error);
void      pd_passphrase_group_clear (PdPassphraseGroup *self);

G_END_DECLS
