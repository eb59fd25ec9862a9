/* SPDX-License-Identifier: GPL-3.0-or-later */
#define G_LOG_DOMAIN "pd-ui"

#include "config.h"

#include "pd-two-columns.h"

#include "pd-two-children-private.h"

/**
 * PdTwoColumns:
 *
 * Lays out two children to be read beside one another: in columns of the same width where
 * a line of each has room for some words, otherwise the second below the first.
 */
struct _PdTwoColumns
{
  GtkLayoutManager parent_instance;
};

G_DEFINE_FINAL_TYPE (PdTwoColumns, pd_two_columns, GTK_TYPE_LAYOUT_MANAGER)

/* Between the two, in pixels. */
#define SPACING 12
/* The shortest line that is read with ease, in letters. */
#define LEAST_CHARS 28

static int
get_least_width (GtkWidget *widget)
{
  PangoContext     *context = gtk_widget_get_pango_context (widget);
  PangoFontMetrics *metrics = pango_context_get_metrics (context, NULL, NULL);
  int               width = LEAST_CHARS * pango_font_metrics_get_approximate_char_width (metrics) / PANGO_SCALE;

  pango_font_metrics_unref (metrics);
  return width;
}

static int
get_column_width (int width)
{
  return MAX ((width - SPACING) / 2, 0);
}

static gboolean
has_columns (GtkWidget *widget,
             int        width)
{
  return get_column_width (width) >= get_least_width (widget);
}

static GtkSizeRequestMode
pd_two_columns_get_request_mode (GtkLayoutManager *manager,
                                 GtkWidget        *widget)
{
  return GTK_SIZE_REQUEST_HEIGHT_FOR_WIDTH;
}

static void
pd_two_columns_measure (GtkLayoutManager *manager,
                        GtkWidget        *widget,
                        GtkOrientation    orientation,
                        int               for_size,
                        int              *minimum,
                        int              *natural,
                        int              *minimum_baseline,
                        int              *natural_baseline)
{
  gboolean is_width = orientation == GTK_ORIENTATION_HORIZONTAL;
  gboolean is_beside = is_width || for_size < 0 || has_columns (widget, for_size);
  int      size = is_width || for_size < 0 ? -1 : is_beside ? get_column_width (for_size)
                                                            : for_size;
  int      first_minimum, first_natural, last_minimum, last_natural;

  pd_two_children_measure (gtk_widget_get_first_child (widget), orientation, size, &first_minimum, &first_natural);
  pd_two_children_measure (gtk_widget_get_last_child (widget), orientation, size, &last_minimum, &last_natural);
  *minimum = MAX (first_minimum, last_minimum);
  *natural = MAX (first_natural, last_natural);
  if (is_width)
    {
      *natural = first_natural + SPACING + last_natural;
    }
  else if (!is_beside)
    {
      *minimum = first_minimum + SPACING + last_minimum;
      *natural = first_natural + SPACING + last_natural;
    }
}

static void
pd_two_columns_allocate (GtkLayoutManager *manager,
                         GtkWidget        *widget,
                         int               width,
                         int               height,
                         int               baseline)
{
  GtkWidget    *first = gtk_widget_get_first_child (widget);
  GtkWidget    *last = gtk_widget_get_last_child (widget);
  GtkAllocation first_place = { 0, 0, width, height };
  GtkAllocation last_place = { 0, 0, width, height };

  if (has_columns (widget, width))
    {
      first_place.width = get_column_width (width);
      last_place.width = get_column_width (width);
      last_place.x = width - last_place.width;
    }
  else
    {
      int minimum;

      pd_two_children_measure (first, GTK_ORIENTATION_VERTICAL, width, &minimum, &first_place.height);
      last_place.y = first_place.height + SPACING;
      last_place.height = height - last_place.y;
    }
  pd_two_children_place (widget, first, &first_place);
  pd_two_children_place (widget, last, &last_place);
}

static void
pd_two_columns_class_init (PdTwoColumnsClass *klass)
{
  GtkLayoutManagerClass *manager_class = GTK_LAYOUT_MANAGER_CLASS (klass);

  manager_class->get_request_mode = pd_two_columns_get_request_mode;
  manager_class->measure = pd_two_columns_measure;
  manager_class->allocate = pd_two_columns_allocate;
}

static void
pd_two_columns_init (PdTwoColumns *self)
{
}
