/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "pd-secret.h"

G_BEGIN_DECLS

/* A recovery key, 128 random bits, as nine words of five letters that can be read out
 * and typed: consonant, vowel, consonant, vowel, consonant carry 16 bits (the proquint
 * scheme of Wilkerson, 2009); the ninth word is a check of the other eight. */

#define PD_RECOVERY_KEY_SIZE 16
#define PD_RECOVERY_N_WORDS 9

PdSecret *pd_recovery_words_from_key (PdSecret *key);
PdSecret *pd_recovery_words_to_key (const char *words,
                                    GError    **error);

G_END_DECLS
