/* SPDX-License-Identifier: GPL-3.0-or-later */
#define G_LOG_DOMAIN "pd-ui"

#include "config.h"

#include "pd-two-ends.h"

#include "pd-two-children-private.h"

/**
 * PdTwoEnds:
 *
 * Lays out two children: beside one another where there is room for both as they would like
 * to be, otherwise the second below the first. A box can't, and where letters are large it
 * lets one overlap the other.
 */
struct _PdTwoEnds
{
  GtkLayoutManager parent_instance;
};

G_DEFINE_FINAL_TYPE (PdTwoEnds, pd_two_ends, GTK_TYPE_LAYOUT_MANAGER)

/* Between the two, in pixels. */
#define SPACING 12

static int
get_natural_width (GtkWidget *child)
{
  int minimum, natural;

  pd_two_children_measure (child, GTK_ORIENTATION_HORIZONTAL, -1, &minimum, &natural);
  return natural;
}

static gboolean
fits_in_a_line (GtkWidget *start,
                GtkWidget *end,
                int        width)
{
  return width < 0 || get_natural_width (start) + SPACING + get_natural_width (end) <= width;
}

static GtkSizeRequestMode
pd_two_ends_get_request_mode (GtkLayoutManager *manager,
                              GtkWidget        *widget)
{
  return GTK_SIZE_REQUEST_HEIGHT_FOR_WIDTH;
}

static void
pd_two_ends_measure (GtkLayoutManager *manager,
                     GtkWidget        *widget,
                     GtkOrientation    orientation,
                     int               for_size,
                     int              *minimum,
                     int              *natural,
                     int              *minimum_baseline,
                     int              *natural_baseline)
{
  GtkWidget *start = gtk_widget_get_first_child (widget);
  GtkWidget *end = gtk_widget_get_last_child (widget);
  gboolean   is_width = orientation == GTK_ORIENTATION_HORIZONTAL;
  gboolean   is_line = is_width || fits_in_a_line (start, end, for_size);
  int        size = is_line ? -1 : for_size;
  int        start_minimum, start_natural, end_minimum, end_natural;

  pd_two_children_measure (start, orientation, size, &start_minimum, &start_natural);
  pd_two_children_measure (end, orientation, size, &end_minimum, &end_natural);
  *minimum = is_line ? MAX (start_minimum, end_minimum) : start_minimum + end_minimum;
  *natural = is_line ? MAX (start_natural, end_natural) : start_natural + end_natural;
  if (is_width)
    *natural = start_natural + SPACING + end_natural;
}

static void
pd_two_ends_allocate (GtkLayoutManager *manager,
                      GtkWidget        *widget,
                      int               width,
                      int               height,
                      int               baseline)
{
  GtkWidget    *start = gtk_widget_get_first_child (widget);
  GtkWidget    *end = gtk_widget_get_last_child (widget);
  int           start_width = MIN (get_natural_width (start), width);
  int           end_width = MIN (get_natural_width (end), width);
  GtkAllocation start_place = { 0, 0, start_width, height };
  GtkAllocation end_place = { width - end_width, 0, end_width, height };

  if (!fits_in_a_line (start, end, width))
    {
      int minimum;

      pd_two_children_measure (start, GTK_ORIENTATION_VERTICAL, start_width, &minimum, &start_place.height);
      end_place.y = start_place.height;
      end_place.height = height - start_place.height;
    }
  pd_two_children_place (widget, start, &start_place);
  pd_two_children_place (widget, end, &end_place);
}

static void
pd_two_ends_class_init (PdTwoEndsClass *klass)
{
  GtkLayoutManagerClass *manager_class = GTK_LAYOUT_MANAGER_CLASS (klass);

  manager_class->get_request_mode = pd_two_ends_get_request_mode;
  manager_class->measure = pd_two_ends_measure;
  manager_class->allocate = pd_two_ends_allocate;
}

static void
pd_two_ends_init (PdTwoEnds *self)
{
}
