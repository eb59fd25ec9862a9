/* SPDX-License-Identifier: GPL-3.0-or-later */
#define G_LOG_DOMAIN "pd-ui"

#include "config.h"

#include "pd-week-grid-private.h"

#include <glib/gi18n-lib.h>

/* A cell is at least so wide, and what is natural; in pixels. */
#define LEAST_CELL_WIDTH 8
#define CELL_WIDTH 15

/* Monday at nine: about where painting begins. */
static const PdWeekPlace FIRST_PLACE = { 0, 9 * 60 / PD_WEEK_GRID_CELL_MINUTES };

G_DEFINE_FINAL_TYPE (PdWeekGrid, pd_week_grid, GTK_TYPE_WIDGET)

enum
{
  PROP_0,
  PROP_BRUSH,
  PROP_PICTURE,
  N_PROPS
};

static GParamSpec *properties[N_PROPS];

static char *
dup_cell_label (PdWeekGrid *self,
                int         row,
                int         column)
{
  PdWeekday        weekday = PD_WEEKDAY_MONDAY + row;
  int              start = column * PD_WEEK_GRID_CELL_MINUTES;
  int              end = start + PD_WEEK_GRID_CELL_MINUTES;
  g_autofree char *times = pd_clock_span_to_text (start, end);
  PdWish           wish;

  if (pd_wish_week_find (self->week, weekday, start, end, &wish))
    /* Translators: spoken for half an hour of a week: day, times, and what is said about
     * them: "Monday 9:00 – 9:30: Rather not" */
    return g_strdup_printf (_ ("%1$s %2$s: %3$s"), pd_weekday_to_words (weekday), times, pd_wish_to_words (wish));
  /* Translators: the same, where something else is said before the half hour is over */
  return g_strdup_printf (_ ("%1$s %2$s: at first %3$s"), pd_weekday_to_words (weekday), times, pd_wish_to_words (wish));
}

static void
update_labels (PdWeekGrid *self)
{
  for (int row = 0; !self->is_picture && row < PD_WEEK_GRID_ROWS; row++)
    for (int column = 0; column < PD_WEEK_GRID_COLUMNS; column++)
      {
        g_autofree char *label = dup_cell_label (self, row, column);

        pd_roster_cell_speak (self->cells[row][column], label);
      }
}

static void
add_cells (PdWeekGrid *self)
{
  for (int row = 0; row < PD_WEEK_GRID_ROWS; row++)
    for (int column = 0; column < PD_WEEK_GRID_COLUMNS; column++)
      {
        PdRosterCell *cell = pd_roster_cell_new (GTK_ACCESSIBLE_ROLE_GRID_CELL);

        pd_roster_cell_place (cell, (guint) row, (guint) column);
        gtk_widget_set_parent (GTK_WIDGET (cell), GTK_WIDGET (self));
        self->cells[row][column] = cell;
      }
  gtk_accessible_update_relation (GTK_ACCESSIBLE (self),
                                  GTK_ACCESSIBLE_RELATION_ROW_COUNT, PD_WEEK_GRID_ROWS + 1,
                                  GTK_ACCESSIBLE_RELATION_COL_COUNT, PD_WEEK_GRID_COLUMNS + 1,
                                  -1);
}

static PdRosterCell *
get_cursor_cell (PdWeekGrid *self)
{
  return self->cells[self->cursor.row][self->cursor.column];
}

static gboolean
pd_week_grid_grab_focus (GtkWidget *widget)
{
  PdWeekGrid *self = PD_WEEK_GRID (widget);

  return !self->is_picture && gtk_widget_grab_focus (GTK_WIDGET (get_cursor_cell (self)));
}

/* Tab comes in where the cursor is, and goes out again: arrows move inside. */
static gboolean
pd_week_grid_focus (GtkWidget       *widget,
                    GtkDirectionType direction)
{
  return gtk_widget_get_focus_child (widget) == NULL && gtk_widget_grab_focus (widget);
}

static GtkSizeRequestMode
pd_week_grid_get_request_mode (GtkWidget *widget)
{
  return GTK_SIZE_REQUEST_CONSTANT_SIZE;
}

static void
pd_week_grid_measure (GtkWidget     *widget,
                      GtkOrientation orientation,
                      int            for_size,
                      int           *minimum,
                      int           *natural,
                      int           *minimum_baseline,
                      int           *natural_baseline)
{
  PdWeekGrid *self = PD_WEEK_GRID (widget);

  pd_week_grid_measure_texts (self);
  if (orientation == GTK_ORIENTATION_HORIZONTAL)
    {
      *minimum = self->label_width + PD_WEEK_GRID_COLUMNS * LEAST_CELL_WIDTH;
      *natural = self->label_width + PD_WEEK_GRID_COLUMNS * CELL_WIDTH;
    }
  else
    *minimum = *natural = self->header_height + PD_WEEK_GRID_ROWS * self->row_height;
}

static void
pd_week_grid_size_allocate (GtkWidget *widget,
                            int        width,
                            int        height,
                            int        baseline)
{
  PdWeekGrid *self = PD_WEEK_GRID (widget);

  for (int row = 0; !self->is_picture && row < PD_WEEK_GRID_ROWS; row++)
    for (int column = 0; column < PD_WEEK_GRID_COLUMNS; column++)
      {
        GtkWidget   *cell = GTK_WIDGET (self->cells[row][column]);
        GdkRectangle area;
        int          start = column * PD_WEEK_GRID_CELL_MINUTES;
        int          least;

        /* GTK wants to have been asked. */
        gtk_widget_measure (cell, GTK_ORIENTATION_HORIZONTAL, -1, &least, NULL, NULL, NULL);
        pd_week_grid_get_area (self, row, start, start + PD_WEEK_GRID_CELL_MINUTES, &area);
        gtk_widget_size_allocate (cell, &area, -1);
      }
}

static void
pd_week_grid_snapshot (GtkWidget   *widget,
                       GtkSnapshot *snapshot)
{
  PdWeekGrid *self = PD_WEEK_GRID (widget);

  pd_week_grid_draw (self, snapshot);
  if (!self->is_picture && gtk_widget_get_focus_child (widget) != NULL)
    gtk_widget_snapshot_child (widget, GTK_WIDGET (get_cursor_cell (self)), snapshot);
}

static void
pd_week_grid_constructed (GObject *object)
{
  PdWeekGrid *self = PD_WEEK_GRID (object);

  G_OBJECT_CLASS (pd_week_grid_parent_class)->constructed (object);

  if (self->is_picture)
    return;
  add_cells (self);
  update_labels (self);
  pd_week_grid_choose (self, &FIRST_PLACE, &FIRST_PLACE);
  pd_week_grid_add_pointer (self);
}

static void
pd_week_grid_dispose (GObject *object)
{
  PdWeekGrid *self = PD_WEEK_GRID (object);

  for (int row = 0; row < PD_WEEK_GRID_ROWS; row++)
    for (int column = 0; column < PD_WEEK_GRID_COLUMNS; column++)
      if (self->cells[row][column] != NULL)
        {
          gtk_widget_unparent (GTK_WIDGET (self->cells[row][column]));
          self->cells[row][column] = NULL;
        }

  G_OBJECT_CLASS (pd_week_grid_parent_class)->dispose (object);
}

static void
pd_week_grid_finalize (GObject *object)
{
  pd_wish_week_free (PD_WEEK_GRID (object)->week);

  G_OBJECT_CLASS (pd_week_grid_parent_class)->finalize (object);
}

static void
pd_week_grid_get_property (GObject    *object,
                           guint       prop_id,
                           GValue     *value,
                           GParamSpec *pspec)
{
  switch (prop_id)
    {
    case PROP_BRUSH:
      g_value_set_int (value, pd_week_grid_get_brush (PD_WEEK_GRID (object)));
      break;
    case PROP_PICTURE:
      g_value_set_boolean (value, PD_WEEK_GRID (object)->is_picture);
      break;
    default:
      G_OBJECT_WARN_INVALID_PROPERTY_ID (object, prop_id, pspec);
    }
}

static void
pd_week_grid_set_property (GObject      *object,
                           guint         prop_id,
                           const GValue *value,
                           GParamSpec   *pspec)
{
  switch (prop_id)
    {
    case PROP_BRUSH:
      pd_week_grid_set_brush (PD_WEEK_GRID (object), (PdWish) g_value_get_int (value));
      break;
    case PROP_PICTURE:
      PD_WEEK_GRID (object)->is_picture = g_value_get_boolean (value);
      break;
    default:
      G_OBJECT_WARN_INVALID_PROPERTY_ID (object, prop_id, pspec);
    }
}

static void
pd_week_grid_class_init (PdWeekGridClass *klass)
{
  GObjectClass   *object_class = G_OBJECT_CLASS (klass);
  GtkWidgetClass *widget_class = GTK_WIDGET_CLASS (klass);

  object_class->constructed = pd_week_grid_constructed;
  object_class->dispose = pd_week_grid_dispose;
  object_class->finalize = pd_week_grid_finalize;
  object_class->get_property = pd_week_grid_get_property;
  object_class->set_property = pd_week_grid_set_property;
  widget_class->focus = pd_week_grid_focus;
  widget_class->get_request_mode = pd_week_grid_get_request_mode;
  widget_class->grab_focus = pd_week_grid_grab_focus;
  widget_class->measure = pd_week_grid_measure;
  widget_class->size_allocate = pd_week_grid_size_allocate;
  widget_class->snapshot = pd_week_grid_snapshot;

  properties[PROP_BRUSH] =
      g_param_spec_int ("brush", NULL, NULL, PD_WISH_NOTHING_SAID, PD_WISH_NO, PD_WISH_YES,
                        G_PARAM_READWRITE | G_PARAM_EXPLICIT_NOTIFY | G_PARAM_STATIC_STRINGS);
  properties[PROP_PICTURE] =
      g_param_spec_boolean ("picture", NULL, NULL, FALSE,
                            G_PARAM_READWRITE | G_PARAM_CONSTRUCT_ONLY | G_PARAM_STATIC_STRINGS);
  g_object_class_install_properties (object_class, N_PROPS, properties);

  g_signal_new ("paint", PD_TYPE_WEEK_GRID, G_SIGNAL_RUN_LAST, 0, NULL, NULL, NULL,
                G_TYPE_NONE, 4, G_TYPE_UINT, G_TYPE_INT, G_TYPE_INT, G_TYPE_INT);

  gtk_widget_class_set_accessible_role (widget_class, GTK_ACCESSIBLE_ROLE_GRID);
  gtk_widget_class_set_css_name (widget_class, "weekgrid");
  pd_week_grid_install_keys (widget_class);
}

static void
pd_week_grid_init (PdWeekGrid *self)
{
  self->week = pd_wish_week_new ();
  self->brush = PD_WISH_YES;
  self->is_writable = TRUE;
  gtk_widget_add_css_class (GTK_WIDGET (self), "view");
  gtk_widget_set_overflow (GTK_WIDGET (self), GTK_OVERFLOW_HIDDEN);
}

/**
 * pd_week_grid_new:
 * @is_picture: whether it is only to look at; who shows it says in words what is in it
 *
 * Returns: (transfer floating): an empty week
 */
GtkWidget *
pd_week_grid_new (gboolean is_picture)
{
  return g_object_new (PD_TYPE_WEEK_GRID,
                       "accessible-role", is_picture ? GTK_ACCESSIBLE_ROLE_IMG : GTK_ACCESSIBLE_ROLE_GRID,
                       "picture", is_picture,
                       NULL);
}

/**
 * pd_week_grid_set_week:
 * @self: a week grid
 * @week: what to show
 */
void
pd_week_grid_set_week (PdWeekGrid       *self,
                       const PdWishWeek *week)
{
  g_return_if_fail (PD_IS_WEEK_GRID (self));
  g_return_if_fail (week != NULL);

  pd_wish_week_free (self->week);
  self->week = pd_wish_week_copy (week);
  update_labels (self);
  gtk_widget_queue_draw (GTK_WIDGET (self));
}

/**
 * pd_week_grid_set_writable:
 * @self: a week grid
 * @is_writable: whether it can be painted, or only gone through
 */
void
pd_week_grid_set_writable (PdWeekGrid *self,
                           gboolean    is_writable)
{
  g_return_if_fail (PD_IS_WEEK_GRID (self));

  self->is_writable = is_writable;
  gtk_accessible_update_property (GTK_ACCESSIBLE (self),
                                  GTK_ACCESSIBLE_PROPERTY_READ_ONLY, !is_writable,
                                  -1);
}

/**
 * pd_week_grid_get_brush:
 * @self: a week grid
 *
 * Returns: what the pointer and the space bar paint
 */
PdWish
pd_week_grid_get_brush (PdWeekGrid *self)
{
  g_return_val_if_fail (PD_IS_WEEK_GRID (self), PD_WISH_NOTHING_SAID);

  return self->brush;
}

/**
 * pd_week_grid_set_brush:
 * @self: a week grid
 * @wish: what the pointer and the space bar paint from now on
 */
void
pd_week_grid_set_brush (PdWeekGrid *self,
                        PdWish      wish)
{
  g_return_if_fail (PD_IS_WEEK_GRID (self));

  if (self->brush == wish)
    return;
  self->brush = wish;
  g_object_notify_by_pspec (G_OBJECT (self), properties[PROP_BRUSH]);
}

/**
 * pd_week_grid_get_cell:
 * @self: a week to paint
 * @weekday: a day
 * @minute: a minute of it
 *
 * Returns: (transfer none): the cell that the minute is in
 */
GtkWidget *
pd_week_grid_get_cell (PdWeekGrid *self,
                       PdWeekday   weekday,
                       int         minute)
{
  g_return_val_if_fail (PD_IS_WEEK_GRID (self), NULL);
  g_return_val_if_fail (minute >= 0 && minute < PD_MINUTES_PER_DAY, NULL);

  return GTK_WIDGET (self->cells[weekday - PD_WEEKDAY_MONDAY][minute / PD_WEEK_GRID_CELL_MINUTES]);
}

/**
 * pd_week_grid_get_cell_label:
 * @self: a week to paint
 * @weekday: a day
 * @minute: a minute of it
 *
 * Returns: (transfer none): what a screen reader says for that cell
 */
const char *
pd_week_grid_get_cell_label (PdWeekGrid *self,
                             PdWeekday   weekday,
                             int         minute)
{
  return pd_roster_cell_get_label (PD_ROSTER_CELL (pd_week_grid_get_cell (self, weekday, minute)));
}
