/* SPDX-License-Identifier: GPL-3.0-or-later */
#define G_LOG_DOMAIN "pd-ui"

#include "config.h"

#include "pd-bring-in-sight.h"

/* How far from the edge it stays, in pixels: its frame is seen, too. */
#define MARGIN 12

#define DATA "pd-bring-in-sight"

/* What a scroller is to show with one of the next frames. */
typedef struct
{
  GtkWidget *widget; /* weak */
  gboolean   is_first;
  guint      tick_id;
} Sight;

static void
sight_free (Sight *self)
{
  g_clear_weak_pointer (&self->widget);
  g_free (self);
}

static void
scroll_across (GtkScrolledWindow     *scroller,
               const graphene_rect_t *bounds,
               gboolean               is_first)
{
  GtkAdjustment *adjustment = gtk_scrolled_window_get_hadjustment (scroller);
  double         left = graphene_rect_get_x (bounds) - MARGIN;
  double         right = graphene_rect_get_x (bounds) + graphene_rect_get_width (bounds) + MARGIN;

  if (!is_first)
    gtk_adjustment_clamp_page (adjustment, left, right);
  else if (gtk_widget_get_direction (GTK_WIDGET (scroller)) == GTK_TEXT_DIR_RTL)
    gtk_adjustment_set_value (adjustment, right - gtk_adjustment_get_page_size (adjustment));
  else
    gtk_adjustment_set_value (adjustment, left);
}

/* From the top where it is read first: what it stands under is seen, too. */
static void
scroll_down (GtkScrolledWindow     *scroller,
             const graphene_rect_t *bounds,
             gboolean               is_first)
{
  GtkAdjustment *adjustment = gtk_scrolled_window_get_vadjustment (scroller);

  if (is_first)
    gtk_adjustment_set_value (adjustment, 0);
  gtk_adjustment_clamp_page (adjustment,
                             graphene_rect_get_y (bounds) - MARGIN,
                             graphene_rect_get_y (bounds) + graphene_rect_get_height (bounds) + MARGIN);
}

/* Scrolling counts from outside the margins of what is scrolled. */
static void
add_margins (GtkWidget       *content,
             graphene_rect_t *bounds)
{
  gboolean is_from_right = gtk_widget_get_direction (content) == GTK_TEXT_DIR_RTL;

  graphene_rect_offset (bounds,
                        is_from_right ? gtk_widget_get_margin_end (content) : gtk_widget_get_margin_start (content),
                        gtk_widget_get_margin_top (content));
}

static gboolean
tick_cb (GtkWidget     *scroller,
         GdkFrameClock *clock,
         gpointer       user_data)
{
  Sight          *self = user_data;
  GtkWidget      *viewport = gtk_scrolled_window_get_child (GTK_SCROLLED_WINDOW (scroller));
  GtkWidget      *content = gtk_widget_get_first_child (viewport);
  gboolean        is_there = self->widget != NULL && gtk_widget_get_mapped (self->widget);
  graphene_rect_t bounds;

  /* It has no place yet. */
  if (is_there && gtk_widget_get_width (self->widget) == 0)
    return G_SOURCE_CONTINUE;
  if (is_there && gtk_widget_compute_bounds (self->widget, content, &bounds))
    {
      add_margins (content, &bounds);
      scroll_across (GTK_SCROLLED_WINDOW (scroller), &bounds, self->is_first);
      scroll_down (GTK_SCROLLED_WINDOW (scroller), &bounds, self->is_first);
    }
  g_clear_weak_pointer (&self->widget);
  self->tick_id = 0;
  return G_SOURCE_REMOVE;
}

static Sight *
get_sight (GtkScrolledWindow *scroller)
{
  Sight *self = g_object_get_data (G_OBJECT (scroller), DATA);

  if (self == NULL)
    {
      self = g_new0 (Sight, 1);
      g_object_set_data_full (G_OBJECT (scroller), DATA, self, (GDestroyNotify) sight_free);
    }
  return self;
}

/**
 * pd_bring_in_sight:
 * @scroller: what scrolls both ways
 * @widget: something in it, which may be so new that it has no place yet
 * @is_first: whether it is what one reads first, with what comes before it scrolled away
 *
 * Scrolls there with the next frame in which it has a place. GTK does so when the keyboard
 * comes to something; but what is new lies at the start then, and that is where it scrolls to.
 * Of several in one frame the last is meant.
 */
void
pd_bring_in_sight (GtkScrolledWindow *scroller,
                   GtkWidget         *widget,
                   gboolean           is_first)
{
  Sight *self;

  g_return_if_fail (GTK_IS_SCROLLED_WINDOW (scroller));
  g_return_if_fail (GTK_IS_WIDGET (widget));

  self = get_sight (scroller);
  self->is_first = is_first || (self->widget == widget && self->is_first);
  g_set_weak_pointer (&self->widget, widget);
  if (self->tick_id == 0)
    self->tick_id = gtk_widget_add_tick_callback (GTK_WIDGET (scroller), tick_cb, self, NULL);
}
