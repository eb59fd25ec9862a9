/* SPDX-License-Identifier: GPL-3.0-or-later */

#define G_LOG_DOMAIN "pd-ui"

#include "config.h"

#include "pd-roster-chips-private.h"

/* Where the words and signs of one chip are. */

/* Between two texts on one line, and between lines. */
#define BEHIND_GAP 6
#define LINE_GAP 1

/* Where a line of a chip is, and where its text ends. */
typedef struct
{
  int y;
  int end;
} Band;

/* The last two lines, at whose end signs may stand. */
typedef struct
{
  Band previous;
  Band last;
} Bands;

/**
 * pd_chip_frame_get_inner_width:
 * @self: what chips have in common
 *
 * Returns: how wide the texts of each may be, in pixels
 */
int
pd_chip_frame_get_inner_width (const PdChipFrame *self)
{
  return MAX (self->width - PD_CHIP_PAD_START - PD_CHIP_PAD_END, 1);
}

/* Puts a line below those that the chip has. */
static void
append_line (const PdChipFrame *frame,
             PdChip            *chip,
             PdChipLine         line,
             Bands             *bands)
{
  chip->lines[line] = pd_text_cache_fit (frame->texts, chip->words[line], pd_chip_frame_get_inner_width (frame));
  chip->x[line] = 0;
  chip->y[line] = chip->height;
  chip->height += chip->lines[line]->height + LINE_GAP;
  bands->previous = bands->last;
  bands->last.y = chip->y[line];
  bands->last.end = chip->lines[line] == chip->words[line] ? chip->lines[line]->width : pd_chip_frame_get_inner_width (frame);
}

/* Puts a text behind a line that the chip has, if that is not wrapped and there is room. */
static gboolean
append_behind (const PdChipFrame *frame,
               PdChip            *chip,
               PdChipLine         before,
               PdChipLine         line,
               Bands             *bands)
{
  const PdText *first = chip->lines[before];
  const PdText *second = chip->words[line];
  int           x;

  if (first != chip->words[before])
    return FALSE;
  x = chip->x[before] + first->width + BEHIND_GAP;
  if (x + second->width > pd_chip_frame_get_inner_width (frame))
    return FALSE;

  chip->lines[line] = second;
  chip->x[line] = x;
  chip->y[line] = chip->y[before] + (first->baseline - second->baseline) / PANGO_SCALE;
  bands->last.end = x + second->width;
  return TRUE;
}

/* At the end of one of the last lines, or below all text where neither leaves room. */
static void
place_signs (const PdChipFrame *frame,
             PdChip            *chip,
             const Bands       *bands)
{
  int room = (int) chip->n_signs * frame->sign_size;

  if (bands->last.end + room <= pd_chip_frame_get_inner_width (frame))
    chip->sign_y = bands->last.y;
  else if (bands->previous.end + room <= pd_chip_frame_get_inner_width (frame))
    chip->sign_y = bands->previous.y;
  else
    {
      chip->sign_y = chip->height;
      chip->height += frame->sign_size + LINE_GAP;
    }
}

/* Who, then when: "Mira Khan", "9:00 – 15:00", "Training". */
static void
lay_out_for_site (const PdChipFrame *frame,
                  PdChip            *chip,
                  Bands             *bands)
{
  append_line (frame, chip, PD_CHIP_LINE_NAME, bands);
  append_line (frame, chip, PD_CHIP_LINE_TIME, bands);
  if (chip->words[PD_CHIP_LINE_EXTRA] != NULL &&
      !append_behind (frame, chip, PD_CHIP_LINE_TIME, PD_CHIP_LINE_EXTRA, bands))
    append_line (frame, chip, PD_CHIP_LINE_EXTRA, bands);
}

/* When, then where: "9:00 – 15:00", "BS  Training", on one line where that has room. */
static void
lay_out_for_person (const PdChipFrame *frame,
                    PdChip            *chip,
                    Bands             *bands)
{
  append_line (frame, chip, PD_CHIP_LINE_TIME, bands);
  if (!append_behind (frame, chip, PD_CHIP_LINE_TIME, PD_CHIP_LINE_MARK, bands))
    append_line (frame, chip, PD_CHIP_LINE_MARK, bands);
  if (chip->words[PD_CHIP_LINE_EXTRA] != NULL &&
      !append_behind (frame, chip, PD_CHIP_LINE_MARK, PD_CHIP_LINE_EXTRA, bands))
    append_line (frame, chip, PD_CHIP_LINE_EXTRA, bands);
}

/**
 * pd_chip_lay_out:
 * @self: a chip with its words and signs
 * @frame: what chips have in common
 *
 * Finds the place of everything in it.
 */
void
pd_chip_lay_out (PdChip            *self,
                 const PdChipFrame *frame)
{
  Bands bands = { .previous.end = G_MAXINT / 2 };

  self->height = PD_CHIP_PAD_Y;
  bands.last = bands.previous;
  if (frame->is_by_site)
    lay_out_for_site (frame, self, &bands);
  else
    lay_out_for_person (frame, self, &bands);
  if (self->n_signs > 0)
    place_signs (frame, self, &bands);
  self->height += PD_CHIP_PAD_Y - LINE_GAP;
}
