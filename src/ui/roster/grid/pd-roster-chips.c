/* SPDX-License-Identifier: GPL-3.0-or-later */

#define G_LOG_DOMAIN "pd-ui"

#include "config.h"

#include "pd-roster-chips-private.h"

#include "pd-roster-words.h"

#include <glib/gi18n-lib.h>

struct _PdRosterChips
{
  /* owned */
  PdRoster      *roster;
  PdRosterMarks *marks; /* NULL while nothing is known beside the shifts */
  GArray        *chips;
  GArray        *first_chips; /* of each cell, row by row, and one past the last */
  GArray        *notes;       /* of each cell, where there are marks */

  /* state */
  PdChipFrame frame;
  guint       n_columns;
};

static const PdTextStyle STYLES[PD_CHIP_N_LINES] = {
  [PD_CHIP_LINE_NAME] = PD_TEXT_STRONG,
  [PD_CHIP_LINE_TIME] = PD_TEXT_PLAIN,
  [PD_CHIP_LINE_MARK] = PD_TEXT_MARK,
  [PD_CHIP_LINE_EXTRA] = PD_TEXT_SMALL,
};

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

static void
add_sign (PdChip      *chip,
          PdRosterSign sign)
{
  g_assert (chip->n_signs < PD_CHIP_MAX_SIGNS);
  chip->signs[chip->n_signs++] = sign;
}

static PdRosterSign
choose_worked_sign (const PdWorked *worked)
{
  if (worked->state == PD_WORKED_NOT)
    return PD_ROSTER_SIGN_NOT_WORKED;
  return worked->state == PD_WORKED_OTHER_TIMES ? PD_ROSTER_SIGN_WORKED_OTHER : PD_ROSTER_SIGN_WORKED;
}

static void
add_marks (PdRosterChips *self,
           PdChip        *chip)
{
  PdStanding      standing = pd_roster_marks_get_standing (self->marks, chip->shift);
  const PdWorked *worked = pd_roster_marks_find_worked (self->marks, pd_shift_get_id (chip->shift));

  chip->is_draft = standing == PD_STANDING_DRAFT;
  if (standing == PD_STANDING_CHANGED)
    add_sign (chip, PD_ROSTER_SIGN_CHANGED);
  if (worked != NULL)
    add_sign (chip, choose_worked_sign (worked));
}

static void
add_signs (PdRosterChips *self,
           PdChip        *chip)
{
  PdFinding *finding = pd_roster_find_finding (self->roster, pd_shift_get_id (chip->shift));

  if (finding != NULL)
    add_sign (chip, pd_roster_words_is_to_look_at (finding) ? PD_ROSTER_SIGN_LOOK_AT : PD_ROSTER_SIGN_KNOW_OF);
  if (self->marks != NULL)
    add_marks (self, chip);
  if (pd_shift_get_is_pinned (chip->shift))
    add_sign (chip, PD_ROSTER_SIGN_PINNED);
  if (pd_shift_get_series_id (chip->shift) != PD_ID_NONE)
    add_sign (chip, PD_ROSTER_SIGN_SERIES);
}

static void
add_words (PdRosterChips *self,
           PdChip        *chip,
           PdChipLine     line,
           const char    *words)
{
  chip->words[line] = pd_text_cache_get (self->frame.texts, words, STYLES[line]);
}

static void
add_chip (PdRosterChips *self,
          PdShift       *shift)
{
  PdChip           chip = { .shift = shift };
  g_autofree char *times = dup_times (shift);
  g_autofree char *extra = dup_extra (shift);

  add_signs (self, &chip);
  if (self->frame.is_by_site)
    add_words (self, &chip, PD_CHIP_LINE_NAME, get_name (self, shift));
  else
    add_words (self, &chip, PD_CHIP_LINE_MARK, get_mark (self, shift));
  add_words (self, &chip, PD_CHIP_LINE_TIME, times);
  if (extra != NULL)
    add_words (self, &chip, PD_CHIP_LINE_EXTRA, extra);
  g_array_append_val (self->chips, chip);
}

/* What is known of a day before anything is put on it. */
static void
add_note (PdRosterChips *self,
          guint          row,
          guint          column)
{
  PdPerson        *person = pd_roster_get_row_person (self->roster, row);
  PdSite          *site = pd_roster_get_row_site (self->roster, row);
  PdDay            day = pd_roster_get_from (self->roster) + (PdDay) column;
  PdCellNote       note = { .hint = PD_ROSTER_HINT_NONE, .cover = PD_COVERAGE_NOTHING_WANTED };
  PdRosterCover    cover;
  g_autofree char *words = NULL;

  if (person != NULL)
    words = pd_roster_marks_dup_hint (self->marks, pd_person_get_id (person), day, &note.hint);
  if (site != NULL)
    {
      pd_roster_marks_get_cover (self->marks, pd_site_get_id (site), day, &cover);
      note.cover = cover.state;
      words = pd_roster_words_cover (&cover, NULL);
    }
  if (words != NULL)
    note.words = pd_text_cache_get (self->frame.texts, words, PD_TEXT_SMALL);
  g_array_append_val (self->notes, note);
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
        if (self->marks != NULL)
          add_note (self, row, column);
      }
  g_array_append_val (self->first_chips, self->chips->len);
}

/**
 * pd_roster_chips_new:
 * @roster: what is shown
 * @marks: (nullable): what is known beside its shifts
 * @texts: where its texts are kept
 *
 * Returns: (transfer full): all shifts of @roster, to be laid out
 */
PdRosterChips *
pd_roster_chips_new (PdRoster      *roster,
                     PdRosterMarks *marks,
                     PdTextCache   *texts)
{
  PdRosterChips *self = g_new0 (PdRosterChips, 1);

  self->roster = g_object_ref (roster);
  g_set_object (&self->marks, marks);
  self->frame.texts = texts;
  self->frame.is_by_site = pd_roster_get_side (roster) == PD_ROSTER_BY_SITE;
  self->notes = g_array_new (FALSE, FALSE, sizeof (PdCellNote));
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
  g_array_unref (self->notes);
  g_clear_object (&self->marks);
  g_object_unref (self->roster);
  g_free (self);
}

/**
 * pd_roster_chips_lay_out:
 * @self: chips
 * @width: how wide each is, in pixels
 * @sign_size: how wide and high a sign is, in pixels
 *
 * Finds the place of everything in them, unless they have that width already.
 */
void
pd_roster_chips_lay_out (PdRosterChips *self,
                         int            width,
                         int            sign_size)
{
  if (self->frame.width == width && self->frame.sign_size == sign_size)
    return;
  self->frame.width = width;
  self->frame.sign_size = sign_size;
  for (guint i = 0; i < self->chips->len; i++)
    pd_chip_lay_out (&g_array_index (self->chips, PdChip, i), &self->frame);
  for (guint i = 0; i < self->notes->len; i++)
    {
      PdCellNote *note = &g_array_index (self->notes, PdCellNote, i);

      if (note->words != NULL)
        note->line = pd_text_cache_fit (self->frame.texts, note->words, pd_chip_frame_get_inner_width (&self->frame));
    }
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
 * pd_roster_chips_get_note:
 * @self: chips
 * @row: a row of the roster
 * @column: a day of the roster
 *
 * Returns: (nullable): what stands at the top of that cell, if anything does
 */
const PdCellNote *
pd_roster_chips_get_note (PdRosterChips *self,
                          guint          row,
                          guint          column)
{
  guint             cell = row * self->n_columns + column;
  const PdCellNote *note;

  if (cell >= self->notes->len)
    return NULL;
  note = &g_array_index (self->notes, PdCellNote, cell);
  return note->words != NULL ? note : NULL;
}

/**
 * pd_roster_chips_get_note_height:
 * @self: chips that are laid out
 * @row: a row of the roster
 * @column: a day of the roster
 *
 * Returns: how high that is with the gap behind it, in pixels; 0 where nothing stands
 */
int
pd_roster_chips_get_note_height (PdRosterChips *self,
                                 guint          row,
                                 guint          column)
{
  const PdCellNote *note = pd_roster_chips_get_note (self, row, column);

  return note != NULL ? note->line->height + PD_CHIP_GAP : 0;
}

/**
 * pd_roster_chips_get_cell_height:
 * @self: chips
 * @row: a row of the roster
 * @column: a day of the roster
 *
 * Returns: how high the note and the chips of that cell are together, in pixels; 0 for none
 */
int
pd_roster_chips_get_cell_height (PdRosterChips *self,
                                 guint          row,
                                 guint          column)
{
  guint         n;
  const PdChip *chips = pd_roster_chips_get_cell (self, row, column, &n);
  int           height = pd_roster_chips_get_note_height (self, row, column);

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
