/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "pd-roster-chips.h"

G_BEGIN_DECLS

/**
 * PdChipFrame:
 * @texts: (transfer none): what measures texts
 * @width: how wide each chip is, in pixels
 * @sign_size: how wide and high a sign is, in pixels
 * @is_by_site: whether a chip says who, because its row is a site
 *
 * What all chips of a roster have in common.
 */
typedef struct
{
  PdTextCache *texts;
  int          width;
  int          sign_size;
  gboolean     is_by_site;
} PdChipFrame;

int  pd_chip_frame_get_inner_width (const PdChipFrame *self);
void pd_chip_lay_out (PdChip            *self,
                      const PdChipFrame *frame);

G_END_DECLS
