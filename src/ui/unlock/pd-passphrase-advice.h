/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include <glib.h>

G_BEGIN_DECLS

/* How hard a passphrase is to guess. Advice: nobody is refused their choice. */
typedef enum
{
  PD_STRENGTH_NONE,
  PD_STRENGTH_WEAK,
  PD_STRENGTH_FAIR,
  PD_STRENGTH_GOOD,
  PD_STRENGTH_STRONG,
} PdStrength;

PdStrength pd_passphrase_advice_give (const char  *passphrase,
                                      const char **ret_words);

G_END_DECLS
