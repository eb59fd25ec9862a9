/* SPDX-License-Identifier: GPL-3.0-or-later */
#define G_LOG_DOMAIN "pd-ui"

#include "config.h"

#include "pd-week-grid-private.h"

#include "pd-people-words.h"
#include "pd-roster-palette.h"

#include <math.h>

/* In pixels: around the name of a day, between a bar and its row, within a bar, and how
 * round a bar is. */
#define LABEL_PAD 8
#define BAR_GAP 3
#define BAR_PAD 4
#define BAR_ROUND 5

#define LEAST_ROW_HEIGHT 26

/* Which hues of the palette say yes and rather not; no is grey: it is nobody's fault. */
#define HUE_YES 2
#define HUE_RATHER_NOT 1

typedef struct
{
  PdWeekGrid     *grid;
  GtkSnapshot    *snapshot;
  PdRosterPalette palette;
  int             width;
  int             height;
} Drawing;

static void
measure_text (PdWeekGrid *self,
              const char *text,
              int        *ret_width,
              int        *ret_height)
{
  g_autoptr (PangoLayout) layout = gtk_widget_create_pango_layout (GTK_WIDGET (self), text);

  pango_layout_get_pixel_size (layout, ret_width, ret_height);
}

/**
 * pd_week_grid_measure_texts:
 * @self: a week grid
 *
 * Finds out how large its texts are in the font in force.
 */
void
pd_week_grid_measure_texts (PdWeekGrid *self)
{
  int height = 0;

  self->label_width = 0;
  for (int i = PD_WEEKDAY_MONDAY; i <= PD_WEEKDAY_SUNDAY; i++)
    {
      int width;

      measure_text (self, pd_weekday_to_short_words (i), &width, &height);
      self->label_width = MAX (self->label_width, width + 2 * LABEL_PAD);
    }
  measure_text (self, "24", &self->hour_width, &height);
  self->hour_width += LABEL_PAD;
  self->header_height = height + LABEL_PAD;
  self->row_height = MAX (LEAST_ROW_HEIGHT, height + 2 * (BAR_GAP + BAR_PAD));
}

/* Where a minute of the day is across, counted from the side that the day begins at. */
static double
get_along (PdWeekGrid *self,
           int         width,
           int         minute)
{
  return self->label_width + (double) (width - self->label_width) * minute / PD_MINUTES_PER_DAY;
}

/**
 * pd_week_grid_get_area:
 * @self: a week grid
 * @row: a day
 * @start: a minute of it
 * @end: a later minute
 * @ret_area: (out): where that time is in the grid
 */
void
pd_week_grid_get_area (PdWeekGrid   *self,
                       int           row,
                       int           start,
                       int           end,
                       GdkRectangle *ret_area)
{
  int width = gtk_widget_get_width (GTK_WIDGET (self));
  int from = (int) round (get_along (self, width, start));
  int to = (int) round (get_along (self, width, end));

  if (gtk_widget_get_direction (GTK_WIDGET (self)) == GTK_TEXT_DIR_RTL)
    {
      int mirrored = width - to;

      to = width - from;
      from = mirrored;
    }
  *ret_area = (GdkRectangle){ from, self->header_height + row * self->row_height, to - from, self->row_height };
}

static void
fill (Drawing       *drawing,
      float          x,
      float          y,
      float          width,
      float          height,
      const GdkRGBA *colour)
{
  gtk_snapshot_append_color (drawing->snapshot, colour, &GRAPHENE_RECT_INIT (x, y, width, height));
}

/* A text in the middle of an area; nothing where it has no room. */
static gboolean
draw_text (Drawing            *drawing,
           const char         *text,
           const GdkRectangle *area,
           const GdkRGBA      *colour)
{
  g_autoptr (PangoLayout) layout = gtk_widget_create_pango_layout (GTK_WIDGET (drawing->grid), text);
  int                     width, height;

  pango_layout_get_pixel_size (layout, &width, &height);
  if (width > area->width)
    return FALSE;
  gtk_snapshot_save (drawing->snapshot);
  gtk_snapshot_translate (drawing->snapshot, &GRAPHENE_POINT_INIT (area->x + (area->width - width) / 2,
                                                                   area->y + (area->height - height) / 2));
  gtk_snapshot_append_layout (drawing->snapshot, layout, colour);
  gtk_snapshot_restore (drawing->snapshot);
  return TRUE;
}

static void
outline (Drawing              *drawing,
         const GskRoundedRect *shape,
         float                 width,
         const GdkRGBA        *colour)
{
  gtk_snapshot_append_border (drawing->snapshot, shape,
                              (float[4]){ width, width, width, width },
                              (GdkRGBA[4]){ *colour, *colour, *colour, *colour });
}

static void
find_colours (Drawing *drawing,
              PdWish   wish,
              GdkRGBA *ret_fill,
              GdkRGBA *ret_line)
{
  const PdRosterPalette *palette = &drawing->palette;

  *ret_fill = palette->text;
  ret_fill->alpha *= wish == PD_WISH_NO ? 0.16f : 0.0f;
  *ret_line = palette->dim;
  if (wish == PD_WISH_YES || wish == PD_WISH_RATHER_NOT)
    {
      int hue = wish == PD_WISH_YES ? HUE_YES : HUE_RATHER_NOT;

      *ret_fill = palette->tints[hue];
      *ret_line = palette->hues[hue];
    }
  if (palette->is_high_contrast)
    *ret_line = palette->text;
}

/* The sign and the word where there is room for both, else the sign. */
static void
draw_words (Drawing            *drawing,
            PdWish              wish,
            const GdkRectangle *bar)
{
  GdkRectangle     inner = { bar->x + BAR_PAD, bar->y, bar->width - 2 * BAR_PAD, bar->height };
  g_autofree char *both = g_strdup_printf ("%s %s", pd_people_words_wish_sign (wish), pd_wish_to_words (wish));

  if (!draw_text (drawing, both, &inner, &drawing->palette.text))
    draw_text (drawing, pd_people_words_wish_sign (wish), bar, &drawing->palette.text);
}

static void
draw_bar (Drawing *drawing,
          int      row,
          int      start,
          int      end,
          PdWish   wish)
{
  GdkRectangle   area;
  GskRoundedRect shape;
  GdkRGBA        ground;
  GdkRGBA        line;

  pd_week_grid_get_area (drawing->grid, row, start, end, &area);
  area.y += BAR_GAP;
  area.height -= 2 * BAR_GAP;
  find_colours (drawing, wish, &ground, &line);
  gsk_rounded_rect_init_from_rect (&shape,
                                   &GRAPHENE_RECT_INIT (area.x, area.y, area.width, area.height),
                                   MIN (BAR_ROUND, area.width / 2));
  gtk_snapshot_push_rounded_clip (drawing->snapshot, &shape);
  fill (drawing, area.x, area.y, area.width, area.height, &drawing->palette.ground);
  fill (drawing, area.x, area.y, area.width, area.height, &ground);
  gtk_snapshot_pop (drawing->snapshot);
  outline (drawing, &shape, 1, &line);
  draw_words (drawing, wish, &area);
}

static void
draw_week (Drawing          *drawing,
           const PdWishWeek *week)
{
  for (int row = 0; row < PD_WEEK_GRID_ROWS; row++)
    for (int start = 0, end; start < PD_MINUTES_PER_DAY; start = end)
      {
        PdWish wish = pd_wish_week_get_stretch (week, PD_WEEKDAY_MONDAY + row, start, &end);

        if (wish != PD_WISH_NOTHING_SAID)
          draw_bar (drawing, row, start, end, wish);
      }
}

/* How many hours there are from one that is written to the next. */
static int
find_hour_step (Drawing *drawing)
{
  static const int STEPS[] = { 1, 2, 3, 4, 6 };
  double           hour = (drawing->width - drawing->grid->label_width) / 24.0;
  guint            i = 0;

  while (i + 1 < G_N_ELEMENTS (STEPS) && STEPS[i] * hour < drawing->grid->hour_width)
    i++;
  return STEPS[i];
}

static void
draw_hours (Drawing *drawing)
{
  PdWeekGrid *self = drawing->grid;
  int         step = find_hour_step (drawing);

  for (int hour = 0; hour <= 24; hour++)
    {
      const GdkRGBA   *line = hour % 6 == 0 ? &drawing->palette.line : &drawing->palette.faint_line;
      g_autofree char *text = g_strdup_printf ("%d", hour);
      GdkRectangle     area;
      int              x;

      pd_week_grid_get_area (self, 0, 0, hour * 60, &area);
      x = gtk_widget_get_direction (GTK_WIDGET (self)) == GTK_TEXT_DIR_RTL ? area.x : area.x + area.width;
      fill (drawing, x, self->header_height, 1, drawing->height - self->header_height, line);
      if (hour % step == 0 && hour < 24)
        draw_text (drawing, text,
                   &(GdkRectangle){ x - self->hour_width / 2, 0, self->hour_width, self->header_height },
                   &drawing->palette.dim);
    }
}

static void
draw_days (Drawing *drawing)
{
  PdWeekGrid *self = drawing->grid;
  gboolean    is_mirrored = gtk_widget_get_direction (GTK_WIDGET (self)) == GTK_TEXT_DIR_RTL;

  for (int row = 0; row < PD_WEEK_GRID_ROWS; row++)
    {
      int          y = self->header_height + row * self->row_height;
      GdkRectangle area = { is_mirrored ? drawing->width - self->label_width : 0, y, self->label_width,
                            self->row_height };

      fill (drawing, 0, y, drawing->width, 1, &drawing->palette.line);
      draw_text (drawing, pd_weekday_to_short_words (PD_WEEKDAY_MONDAY + row), &area, &drawing->palette.text);
    }
}

/* What is chosen, and while the pointer is held, what it would become. */
static void
draw_chosen (Drawing *drawing)
{
  PdWeekGrid    *self = drawing->grid;
  PdWeekPlace    first, last;
  GdkRectangle   top, bottom;
  GskRoundedRect shape;

  pd_week_grid_get_chosen (self, &first, &last);
  pd_week_grid_get_area (self, first.row, first.column * PD_WEEK_GRID_CELL_MINUTES,
                         (last.column + 1) * PD_WEEK_GRID_CELL_MINUTES, &top);
  pd_week_grid_get_area (self, last.row, first.column * PD_WEEK_GRID_CELL_MINUTES,
                         (last.column + 1) * PD_WEEK_GRID_CELL_MINUTES, &bottom);
  gdk_rectangle_union (&top, &bottom, &top);
  gsk_rounded_rect_init_from_rect (&shape, &GRAPHENE_RECT_INIT (top.x, top.y, top.width, top.height), BAR_ROUND);
  outline (drawing, &shape, 2, &drawing->palette.accent);
}

static PdWishWeek *
create_stroked (PdWeekGrid *self)
{
  PdWishWeek *week = pd_wish_week_copy (self->week);
  PdWeekPlace first, last;

  if (!self->is_stroking)
    return week;
  pd_week_grid_get_chosen (self, &first, &last);
  for (int row = first.row; row <= last.row; row++)
    pd_wish_week_paint (week, PD_WEEKDAYS_OF (PD_WEEKDAY_MONDAY + row), first.column * PD_WEEK_GRID_CELL_MINUTES,
                        (last.column + 1) * PD_WEEK_GRID_CELL_MINUTES, self->stroke);
  return week;
}

/**
 * pd_week_grid_draw:
 * @self: a week grid
 * @snapshot: what to draw on
 */
void
pd_week_grid_draw (PdWeekGrid  *self,
                   GtkSnapshot *snapshot)
{
  g_autoptr (PdWishWeek) week = create_stroked (self);
  Drawing                drawing = { .grid = self, .snapshot = snapshot };

  drawing.width = gtk_widget_get_width (GTK_WIDGET (self));
  drawing.height = self->header_height + PD_WEEK_GRID_ROWS * self->row_height;
  pd_roster_palette_init (&drawing.palette, GTK_WIDGET (self));

  draw_days (&drawing);
  draw_hours (&drawing);
  draw_week (&drawing, week);
  if (!self->is_picture)
    draw_chosen (&drawing);
}
