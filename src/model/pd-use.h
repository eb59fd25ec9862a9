/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include <glib.h>

G_BEGIN_DECLS

/**
 * PdUse:
 *
 * What a person does with Peerdesk. It shapes the window; only sealing is a wall.
 */
typedef enum
{
  PD_USE_WORKER,
  PD_USE_SUPERVISOR,
  PD_USE_COORDINATOR,
  PD_USE_MANAGER,
} PdUse;

const char *pd_use_to_nick (PdUse use);
const char *pd_use_to_words (PdUse use);
gboolean    pd_use_parse (const char *text,
                          PdUse      *ret_use);

G_END_DECLS
