/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include <glib.h>

G_BEGIN_DECLS

/**
 * PdId:
 *
 * What a row is known by, for ever: a random positive number of 63 bits, so that two
 * desks can make rows without asking each other. Written as text in JSON, where
 * numbers lose precision above 2^53. 0 is no row.
 */
typedef gint64 PdId;

#define PD_ID_NONE ((PdId) 0)

G_END_DECLS
