/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include <adwaita.h>

G_BEGIN_DECLS

/**
 * PdZoneRow:
 *
 * A time zone to choose, with a search.
 *
 * Properties: "zone" (string: an IANA name).
 */
#define PD_TYPE_ZONE_ROW (pd_zone_row_get_type ())
G_DECLARE_FINAL_TYPE (PdZoneRow, pd_zone_row, PD, ZONE_ROW, AdwActionRow)

const char *pd_zone_row_get_zone (PdZoneRow *self);
void        pd_zone_row_set_zone (PdZoneRow  *self,
                                  const char *zone);

G_END_DECLS
