/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "pd-roster.h"
#include "pd-text-cache.h"

G_BEGIN_DECLS

/**
 * PdRosterChips:
 *
 * Every shift of a roster as the lines of text that stand for it. What they say is found
 * once; where it stands, each time that the cells have another width. The texts are a text
 * cache's, which outlives the chips.
 */
typedef struct _PdRosterChips PdRosterChips;

/* What a line is, which says how it is drawn. */
typedef enum
{
  PD_CHIP_LINE_NAME,
  PD_CHIP_LINE_TIME,
  PD_CHIP_LINE_MARK,
  PD_CHIP_LINE_EXTRA,
  PD_CHIP_N_LINES,
} PdChipLine;

/**
 * PdChip:
 * @shift: (transfer none): what it stands for
 * @finding: (nullable) (transfer none): what a rule has to say of it
 * @words: (nullable elements): what it says, as wide as it likes to be
 * @lines: (nullable elements): the same as it fits into the cell
 * @x: where each line begins, from the start of the text
 * @y: where each line begins, from the top of the chip
 * @sign_y: where the sign of a finding is, from the top of the chip
 * @height: of the whole chip, in pixels
 */
typedef struct
{
  PdShift      *shift;
  PdFinding    *finding;
  const PdText *words[PD_CHIP_N_LINES];
  const PdText *lines[PD_CHIP_N_LINES];
  int           x[PD_CHIP_N_LINES];
  int           y[PD_CHIP_N_LINES];
  int           sign_y;
  int           height;
} PdChip;

/* Pixels around the text of a chip, and between chips. The bar at its start is the
 * first part of the padding there. */
#define PD_CHIP_BAR 4
#define PD_CHIP_PAD_START (PD_CHIP_BAR + 4)
#define PD_CHIP_PAD_END 4
#define PD_CHIP_PAD_Y 3
#define PD_CHIP_GAP 3
#define PD_CHIP_SIGN 16

PdRosterChips *pd_roster_chips_new (PdRoster    *roster,
                                    PdTextCache *texts);
void           pd_roster_chips_free (PdRosterChips *self);
void           pd_roster_chips_lay_out (PdRosterChips *self,
                                        int            width);
const PdChip  *pd_roster_chips_get_cell (PdRosterChips *self,
                                         guint          row,
                                         guint          column,
                                         guint         *ret_n);
int            pd_roster_chips_get_cell_height (PdRosterChips *self,
                                                guint          row,
                                                guint          column);
int            pd_roster_chips_get_row_height (PdRosterChips *self,
                                               guint          row);

int pd_roster_chips_measure_width (PdTextCache *texts);

G_DEFINE_AUTOPTR_CLEANUP_FUNC (PdRosterChips, pd_roster_chips_free)

G_END_DECLS
