/* SPDX-License-Identifier: GPL-3.0-or-later */

#define G_LOG_DOMAIN "pd-ui"

#include "config.h"

#include "pd-roster-chips.h"

#include <glib/gi18n-lib.h>

/* Between two texts on one line, and between lines. */
#define BEHIND_GAP 6
#define LINE_GAP 1

struct _PdRosterChips
{
  /* owned */
  PdRoster *roster;
  GArray   *chips;
  GArray   *first_chips; /* of each cell, row by row, and one past the last */

  /* borrowed */
  PdTextCache *texts;

  /* state */
  int   width;
  guint n_columns;
};

static const PdTextStyle STYLES[PD_CHIP_N_LINES] = {
  [PD_CHIP_LINE_NAME] = PD_TEXT_STRONG,
  [PD_CHIP_LINE_TIME] = PD_TEXT_PLAIN,
  [PD_CHIP_LINE_MARK] = PD_TEXT_MARK,
  [PD_CHIP_LINE_EXTRA] = PD_TEXT_SMALL,
};

static int
inner_width (PdRosterChips *self)
{
  return MAX (self->width - PD_CHIP_PAD_START - PD_CHIP_PAD_END, 1);
}

/* Puts a line below those that the chip has. @room is what it must leave at its end. */
static void
append_line (PdRosterChips *self,
             PdChip        *chip,
             PdChipLine     line,
             int            room)
{
  chip->lines[line] = pd_text_cache_fit (self->texts, chip->words[line], MAX (inner_width (self) - room, 1));
  chip->x[line] = 0;
  chip->y[line] = chip->height;
  chip->height += chip->lines[line]->height + LINE_GAP;
}

/* Puts a text behind a line that the chip has, if that is not wrapped and there is room for
 * the text and then @room. */
static gboolean
append_behind (PdRosterChips *self,
               PdChip        *chip,
               PdChipLine     before,
               PdChipLine     line,
               int            room)
{
  const PdText *first = chip->lines[before];
  const PdText *second = chip->words[line];
  int           x;

  if (first != chip->words[before])
    return FALSE;
  x = chip->x[before] + first->width + BEHIND_GAP;
  if (x + second->width + room > inner_width (self))
    return FALSE;

  chip->lines[line] = second;
  chip->x[line] = x;
  chip->y[line] = chip->y[before] + (first->baseline - second->baseline) / PANGO_SCALE;
  return TRUE;
}

/* "22:00 – 6:00 +1", never broken before the +1. */
static char *
dup_times (PdShift *shift)
{
  g_autofree char *times = pd_shift_times_to_text (shift);
  GString         *kept = g_string_new (times);

  g_string_replace (kept, " +", "\302\240+", 0);
  return g_string_free (kept, FALSE);
}

/* What a chip says below its time, when the shift is not simply support. */
static char *
dup_extra (PdShift *shift)
{
  gboolean   has_sleepover = pd_shift_get_minutes (shift, PD_SEGMENT_SLEEPOVER) > 0;
  PdActivity activity = pd_shift_get_activity (shift);

  if (activity == PD_ACTIVITY_SUPPORT)
    return has_sleepover ? g_strdup (_ ("Sleepover")) : NULL;
  if (!has_sleepover)
    return g_strdup (pd_activity_to_words (activity));
  /* Translators: what a shift is for, when it has a sleepover too */
  return g_strdup_printf (_ ("%s, sleepover"), pd_activity_to_words (activity));
}

/* Who, or for an open shift, where. */
static const char *
get_name (PdRosterChips *self,
          PdShift       *shift)
{
  PdPerson *person = pd_roster_get_person (self->roster, pd_shift_get_person_id (shift));
  PdSite   *site = pd_roster_get_site (self->roster, pd_shift_get_site_id (shift));

  if (person != NULL)
    return pd_person_get_name (person);
  if (!pd_shift_is_open (shift))
    return _ ("Somebody not listed");
  return site != NULL ? pd_site_get_name (site) : _ ("No site");
}

/* Where: two letters or so. */
static const char *
get_mark (PdRosterChips *self,
          PdShift       *shift)
{
  PdSite *site = pd_roster_get_site (self->roster, pd_shift_get_site_id (shift));

  return site != NULL ? pd_site_get_mark (site) : "–";
}

/* Who, then when: "Mira Khan", "9:00 – 15:00", "Training". */
static void
lay_out_for_site (PdRosterChips *self,
                  PdChip        *chip,
                  int            room)
{
  append_line (self, chip, PD_CHIP_LINE_NAME, room);
  chip->sign_y = chip->y[PD_CHIP_LINE_NAME];
  append_line (self, chip, PD_CHIP_LINE_TIME, 0);
  if (chip->words[PD_CHIP_LINE_EXTRA] != NULL &&
      !append_behind (self, chip, PD_CHIP_LINE_TIME, PD_CHIP_LINE_EXTRA, 0))
    append_line (self, chip, PD_CHIP_LINE_EXTRA, 0);
}

/* When, then where: "9:00 – 15:00", "BS  Training", on one line where that has room. */
static void
lay_out_for_person (PdRosterChips *self,
                    PdChip        *chip,
                    int            room)
{
  gboolean   has_extra = chip->words[PD_CHIP_LINE_EXTRA] != NULL;
  PdChipLine last = PD_CHIP_LINE_MARK;

  append_line (self, chip, PD_CHIP_LINE_TIME, 0);
  if (!append_behind (self, chip, PD_CHIP_LINE_TIME, PD_CHIP_LINE_MARK, has_extra ? 0 : room))
    append_line (self, chip, PD_CHIP_LINE_MARK, 0);
  if (has_extra && !append_behind (self, chip, PD_CHIP_LINE_MARK, PD_CHIP_LINE_EXTRA, room))
    {
      append_line (self, chip, PD_CHIP_LINE_EXTRA, room);
      last = PD_CHIP_LINE_EXTRA;
    }
  chip->sign_y = chip->y[last];
}

static void
lay_out_chip (PdRosterChips *self,
              PdChip        *chip)
{
  int room = chip->finding != NULL ? PD_CHIP_SIGN : 0;

  chip->height = PD_CHIP_PAD_Y;
  if (pd_roster_get_side (self->roster) == PD_ROSTER_BY_SITE)
    lay_out_for_site (self, chip, room);
  else
    lay_out_for_person (self, chip, room);
  chip->height += PD_CHIP_PAD_Y - LINE_GAP;
}

static void
add_words (PdRosterChips *self,
           PdChip        *chip,
           PdChipLine     line,
           const char    *words)
{
  chip->words[line] = pd_text_cache_get (self->texts, words, STYLES[line]);
}

static void
add_chip (PdRosterChips *self,
          PdShift       *shift)
{
  PdChip           chip = { .shift = shift };
  g_autofree char *times = dup_times (shift);
  g_autofree char *extra = dup_extra (shift);

  chip.finding = pd_roster_find_finding (self->roster, pd_shift_get_id (shift));
  if (pd_roster_get_side (self->roster) == PD_ROSTER_BY_SITE)
    add_words (self, &chip, PD_CHIP_LINE_NAME, get_name (self, shift));
  else
    add_words (self, &chip, PD_CHIP_LINE_MARK, get_mark (self, shift));
  add_words (self, &chip, PD_CHIP_LINE_TIME, times);
  if (extra != NULL)
    add_words (self, &chip, PD_CHIP_LINE_EXTRA, extra);
  g_array_append_val (self->chips, chip);
}

static void
add_cells (PdRosterChips *self)
{
  guint n_rows = pd_roster_get_n_rows (self->roster);

  for (guint row = 0; row < n_rows; row++)
    for (guint column = 0; column < self->n_columns; column++)
      {
        GPtrArray *shifts = pd_roster_get_cell (self->roster, row, column);

        g_array_append_val (self->first_chips, self->chips->len);
        for (guint i = 0; shifts != NULL && i < shifts->len; i++)
          add_chip (self, g_ptr_array_index (shifts, i));
      }
  g_array_append_val (self->first_chips, self->chips->len);
}

/**
 * pd_roster_chips_new:
 * @roster: what is shown
 * @texts: where its texts are kept
 *
 * Returns: (transfer full): all shifts of @roster, to be laid out
 */
PdRosterChips *
pd_roster_chips_new (PdRoster    *roster,
                     PdTextCache *texts)
{
  PdRosterChips *self = g_new0 (PdRosterChips, 1);

  self->roster = g_object_ref (roster);
  self->texts = texts;
  self->chips = g_array_new (FALSE, FALSE, sizeof (PdChip));
  self->first_chips = g_array_new (FALSE, FALSE, sizeof (guint));
  self->n_columns = pd_roster_get_n_days (roster);
  add_cells (self);
  return self;
}

/**
 * pd_roster_chips_free:
 * @self: chips
 */
void
pd_roster_chips_free (PdRosterChips *self)
{
  g_array_unref (self->first_chips);
  g_array_unref (self->chips);
  g_object_unref (self->roster);
  g_free (self);
}

/**
 * pd_roster_chips_lay_out:
 * @self: chips
 * @width: how wide each is, in pixels
 *
 * Finds the place of everything in them, unless they have that width already.
 */
void
pd_roster_chips_lay_out (PdRosterChips *self,
                         int            width)
{
  if (self->width == width)
    return;
  self->width = width;
  for (guint i = 0; i < self->chips->len; i++)
    lay_out_chip (self, &g_array_index (self->chips, PdChip, i));
}

/**
 * pd_roster_chips_get_cell:
 * @self: chips
 * @row: a row of the roster
 * @column: a day of the roster
 * @ret_n: (out): how many there are
 *
 * Returns: (array length=ret_n): the chips of that cell, from top to bottom
 */
const PdChip *
pd_roster_chips_get_cell (PdRosterChips *self,
                          guint          row,
                          guint          column,
                          guint         *ret_n)
{
  guint  cell = row * self->n_columns + column;
  guint *first = &g_array_index (self->first_chips, guint, cell);

  *ret_n = first[1] - first[0];
  return *ret_n > 0 ? &g_array_index (self->chips, PdChip, first[0]) : NULL;
}

/**
 * pd_roster_chips_get_cell_height:
 * @self: chips
 * @row: a row of the roster
 * @column: a day of the roster
 *
 * Returns: how high the chips of that cell are together, in pixels; 0 for none
 */
int
pd_roster_chips_get_cell_height (PdRosterChips *self,
                                 guint          row,
                                 guint          column)
{
  guint         n;
  const PdChip *chips = pd_roster_chips_get_cell (self, row, column, &n);
  int           height = 0;

  for (guint i = 0; i < n; i++)
    height += chips[i].height + (i > 0 ? PD_CHIP_GAP : 0);
  return height;
}

/**
 * pd_roster_chips_get_row_height:
 * @self: chips
 * @row: a row of the roster
 *
 * Returns: how high its fullest cell is, in pixels; 0 when all are empty
 */
int
pd_roster_chips_get_row_height (PdRosterChips *self,
                                guint          row)
{
  int height = 0;

  for (guint column = 0; column < self->n_columns; column++)
    height = MAX (height, pd_roster_chips_get_cell_height (self, row, column));
  return height;
}

/**
 * pd_roster_chips_measure_width:
 * @texts: what measures
 *
 * Returns: the narrowest chip, in pixels, in which a time needs no more than two lines
 *   and what a shift is for needs no broken word
 */
int
pd_roster_chips_measure_width (PdTextCache *texts)
{
  int width = pd_text_cache_get (texts, "00:00 +1", PD_TEXT_PLAIN)->width;

  for (guint activity = PD_ACTIVITY_SUPPORT; activity <= PD_ACTIVITY_ADMIN; activity++)
    width = MAX (width, pd_text_cache_measure_word (texts, pd_activity_to_words (activity), PD_TEXT_SMALL));
  return width + PD_CHIP_PAD_START + PD_CHIP_PAD_END;
}
