/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "pd-roster-marks.h"
#include "pd-roster-signs.h"
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

/* What is found, changed since, worked, pinned and repeated at once. */
#define PD_CHIP_MAX_SIGNS 5

/**
 * PdChip:
 * @shift: (transfer none): what it stands for
 * @is_draft: whether nobody was given it yet
 * @signs: what is to be known of it, the most important first: at the end of a line
 * @n_signs: how many there are
 * @words: (nullable elements): what it says, as wide as it likes to be
 * @lines: (nullable elements): the same as it fits into the cell
 * @x: where each line begins, from the start of the text
 * @y: where each line begins, from the top of the chip
 * @sign_y: where the signs are, from the top of the chip
 * @height: of the whole chip, in pixels
 */
typedef struct
{
  PdShift      *shift;
  gboolean      is_draft;
  PdRosterSign  signs[PD_CHIP_MAX_SIGNS];
  guint         n_signs;
  const PdText *words[PD_CHIP_N_LINES];
  const PdText *lines[PD_CHIP_N_LINES];
  int           x[PD_CHIP_N_LINES];
  int           y[PD_CHIP_N_LINES];
  int           sign_y;
  int           height;
} PdChip;

/**
 * PdCellNote:
 * @hint: what is known of the person's day
 * @cover: how the site is covered
 * @words: (nullable): the same in a word or two, as wide as they like to be
 * @line: the same as it fits into the cell
 *
 * What stands at the top of a cell, before its shifts.
 */
typedef struct
{
  PdRosterHint    hint;
  PdCoverageState cover;
  const PdText   *words;
  const PdText   *line;
} PdCellNote;

/* Pixels around the text of a chip, and between chips. The bar at its start is the
 * first part of the padding there. */
#define PD_CHIP_BAR 4
#define PD_CHIP_PAD_START (PD_CHIP_BAR + 4)
#define PD_CHIP_PAD_END 4
#define PD_CHIP_PAD_Y 3
#define PD_CHIP_GAP 3

PdRosterChips    *pd_roster_chips_new (PdRoster      *roster,
                                       PdRosterMarks *marks,
                                       PdTextCache   *texts);
void              pd_roster_chips_free (PdRosterChips *self);
void              pd_roster_chips_lay_out (PdRosterChips *self,
                                           int            width,
                                           int            sign_size);
const PdChip     *pd_roster_chips_get_cell (PdRosterChips *self,
                                            guint          row,
                                            guint          column,
                                            guint         *ret_n);
const PdCellNote *pd_roster_chips_get_note (PdRosterChips *self,
                                            guint          row,
                                            guint          column);
int               pd_roster_chips_get_note_height (PdRosterChips *self,
                                                   guint          row,
                                                   guint          column);
int               pd_roster_chips_get_cell_height (PdRosterChips *self,
                                                   guint          row,
                                                   guint          column);
int               pd_roster_chips_get_row_height (PdRosterChips *self,
                                                  guint          row);

int pd_roster_chips_measure_width (PdTextCache *texts);

G_DEFINE_AUTOPTR_CLEANUP_FUNC (PdRosterChips, pd_roster_chips_free)

G_END_DECLS
