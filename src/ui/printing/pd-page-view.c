/* SPDX-License-Identifier: GPL-3.0-or-later */

#define G_LOG_DOMAIN "pd-ui"

#include "config.h"

#include "pd-page-view.h"

#include <glib/gi18n-lib.h>

/* Pixels round the paper, with its shadow in them. */
#define MARGIN 18
#define SHADOW 8

/* At 96 dots an inch, a point is so many pixels: a page at its own size. */
#define PIXELS_PER_POINT (96.0 / 72.0)

#define LEAST_ZOOM 0.25
#define MOST_ZOOM 4.0

/* No picture is larger than this, however far one zooms; it is stretched then. */
#define MOST_PIXELS 6000

/* After a change of size, the picture is drawn anew when this many milliseconds have
 * passed without another; until then it is stretched. */
#define SETTLE_TIME 120

struct _PdPageView
{
  GtkWidget parent_instance;

  /* owned */
  PdDocument   *document;
  GdkTexture   *picture;
  GCancellable *cancellable;

  /* state */
  guint    page;
  double   zoom;
  guint    settling;
  guint    picture_page;
  gboolean is_drawing;
  gboolean is_stale; /* the picture is of another page, size or document */
};

G_DEFINE_FINAL_TYPE (PdPageView, pd_page_view, GTK_TYPE_WIDGET)

enum
{
  PROP_0,
  PROP_PAGE,
  PROP_ZOOM,
  N_PROPS,
};

static GParamSpec *properties[N_PROPS];

typedef struct
{
  PdDocument *document;
  guint       page;
  double      scale; /* pixels a point */
} Order;

static void
order_free (Order *order)
{
  g_object_unref (order->document);
  g_free (order);
}

static GdkTexture *
texture_from_surface (cairo_surface_t *surface)
{
  int                width = cairo_image_surface_get_width (surface);
  int                height = cairo_image_surface_get_height (surface);
  gsize              stride = (gsize) cairo_image_surface_get_stride (surface);
  g_autoptr (GBytes) bytes = NULL;

  cairo_surface_flush (surface);
  bytes = g_bytes_new_with_free_func (cairo_image_surface_get_data (surface), stride * (gsize) height,
                                      (GDestroyNotify) cairo_surface_destroy,
                                      cairo_surface_reference (surface));
  return gdk_memory_texture_new (width, height, GDK_MEMORY_DEFAULT, bytes, stride);
}

static void
draw_in_thread (GTask        *task,
                gpointer      source,
                gpointer      task_data,
                GCancellable *cancellable)
{
  Order           *order = task_data;
  cairo_surface_t *surface;
  cairo_t         *cr;
  double           width;
  double           height;

  pd_document_get_page_size (order->document, &width, &height);
  surface = cairo_image_surface_create (CAIRO_FORMAT_ARGB32,
                                        MAX ((int) (width * order->scale + 0.5), 1),
                                        MAX ((int) (height * order->scale + 0.5), 1));
  cr = cairo_create (surface);
  cairo_set_source_rgb (cr, 1, 1, 1);
  cairo_paint (cr);
  cairo_scale (cr, order->scale, order->scale);
  pd_document_draw_page (order->document, cr, order->page);
  cairo_destroy (cr);
  g_task_return_pointer (task, texture_from_surface (surface), g_object_unref);
  cairo_surface_destroy (surface);
}

/* How many pixels of the window a point has. */
static double
fit (PdPageView *self,
     int         width,
     int         height)
{
  double page_width;
  double page_height;

  pd_document_get_page_size (self->document, &page_width, &page_height);
  return MAX (MIN ((width - 2 * MARGIN) / page_width, (height - 2 * MARGIN) / page_height), 0.01);
}

static void draw_anew (PdPageView *self);

static void
drawn_cb (GObject      *source,
          GAsyncResult *result,
          gpointer      user_data)
{
  PdPageView            *self = PD_PAGE_VIEW (source);
  Order                 *order = g_task_get_task_data (G_TASK (result));
  g_autoptr (GdkTexture) picture = g_task_propagate_pointer (G_TASK (result), NULL);

  self->is_drawing = FALSE;
  /* Somebody may have turned the page since; the picture of another is not shown. */
  if (picture != NULL && order->document == self->document && order->page == self->page)
    {
      g_set_object (&self->picture, picture);
      self->picture_page = order->page;
      gtk_widget_queue_draw (GTK_WIDGET (self));
    }
  if (self->is_stale)
    draw_anew (self);
}

static void
draw_anew (PdPageView *self)
{
  g_autoptr (GTask) task = NULL;
  Order            *order;
  double            width;
  double            height;

  self->is_stale = self->document != NULL;
  /* Only one thread may draw the document: the next begins when this has ended. */
  if (self->document == NULL || self->is_drawing || gtk_widget_get_width (GTK_WIDGET (self)) == 0)
    return;

  order = g_new0 (Order, 1);
  order->document = g_object_ref (self->document);
  order->page = self->page;
  pd_document_get_page_size (self->document, &width, &height);
  order->scale = MIN (pd_page_view_get_scale (self) * gtk_widget_get_scale_factor (GTK_WIDGET (self)),
                      MOST_PIXELS / MAX (width, height));
  self->is_stale = FALSE;
  self->is_drawing = TRUE;
  task = g_task_new (self, self->cancellable, drawn_cb, NULL);
  g_task_set_source_tag (task, draw_anew);
  g_task_set_task_data (task, order, (GDestroyNotify) order_free);
  g_task_run_in_thread (task, draw_in_thread);
}

static gboolean
settled_cb (gpointer user_data)
{
  PdPageView *self = user_data;

  self->settling = 0;
  draw_anew (self);
  return G_SOURCE_REMOVE;
}

static void
draw_when_settled (PdPageView *self)
{
  g_clear_handle_id (&self->settling, g_source_remove);
  self->settling = g_timeout_add (SETTLE_TIME, settled_cb, self);
}

static void
update_label (PdPageView *self)
{
  g_autofree char *label = NULL;

  if (self->document != NULL)
    /* Translators: spoken for the picture of a page */
    label = g_strdup_printf (_ ("Page %1$u of %2$u, as it will be on paper"), self->page + 1,
                             pd_document_get_n_pages (self->document));
  gtk_accessible_update_property (GTK_ACCESSIBLE (self),
                                  GTK_ACCESSIBLE_PROPERTY_LABEL, label != NULL ? label : "",
                                  -1);
}

static void
pd_page_view_measure (GtkWidget     *widget,
                      GtkOrientation orientation,
                      int            for_size,
                      int           *minimum,
                      int           *natural,
                      int           *minimum_baseline,
                      int           *natural_baseline)
{
  PdPageView *self = PD_PAGE_VIEW (widget);
  double      width;
  double      height;

  *minimum = *natural = 2 * MARGIN + 1;
  if (self->document == NULL || self->zoom <= 0)
    return;
  pd_document_get_page_size (self->document, &width, &height);
  *minimum = *natural = 2 * MARGIN + (int) ((orientation == GTK_ORIENTATION_HORIZONTAL ? width : height) *
                                            self->zoom * PIXELS_PER_POINT);
}

static void
pd_page_view_size_allocate (GtkWidget *widget,
                            int        width,
                            int        height,
                            int        baseline)
{
  PdPageView *self = PD_PAGE_VIEW (widget);

  if (self->picture == NULL)
    draw_anew (self);
  else if (self->zoom <= 0)
    draw_when_settled (self);
}

static void
pd_page_view_snapshot (GtkWidget   *widget,
                       GtkSnapshot *snapshot)
{
  static const GdkRGBA SHADE = { 0, 0, 0, 0.35f };
  static const GdkRGBA WHITE = { 1, 1, 1, 1 };
  PdPageView          *self = PD_PAGE_VIEW (widget);
  GskRoundedRect       outline;
  graphene_rect_t      paper;
  double               scale;
  double               width;
  double               height;

  if (self->document == NULL)
    return;
  pd_document_get_page_size (self->document, &width, &height);
  scale = pd_page_view_get_scale (self);
  width *= scale;
  height *= scale;
  paper = GRAPHENE_RECT_INIT ((float) (int) ((gtk_widget_get_width (widget) - width) / 2),
                              (float) (int) ((gtk_widget_get_height (widget) - height) / 2),
                              (float) width, (float) height);
  gsk_rounded_rect_init_from_rect (&outline, &paper, 0);
  gtk_snapshot_append_outset_shadow (snapshot, &outline, &SHADE, 0, 1, 0, SHADOW);
  gtk_snapshot_append_color (snapshot, &WHITE, &paper);
  if (self->picture != NULL && self->picture_page == self->page)
    gtk_snapshot_append_texture (snapshot, self->picture, &paper);
}

static void
pd_page_view_dispose (GObject *object)
{
  PdPageView *self = PD_PAGE_VIEW (object);

  g_clear_handle_id (&self->settling, g_source_remove);
  if (self->cancellable != NULL)
    g_cancellable_cancel (self->cancellable);
  g_clear_object (&self->cancellable);
  g_clear_object (&self->document);
  g_clear_object (&self->picture);

  G_OBJECT_CLASS (pd_page_view_parent_class)->dispose (object);
}

static void
pd_page_view_get_property (GObject    *object,
                           guint       prop_id,
                           GValue     *value,
                           GParamSpec *pspec)
{
  PdPageView *self = PD_PAGE_VIEW (object);

  switch (prop_id)
    {
    case PROP_PAGE:
      g_value_set_uint (value, self->page);
      break;
    case PROP_ZOOM:
      g_value_set_double (value, self->zoom);
      break;
    default:
      G_OBJECT_WARN_INVALID_PROPERTY_ID (object, prop_id, pspec);
    }
}

static void
pd_page_view_set_property (GObject      *object,
                           guint         prop_id,
                           const GValue *value,
                           GParamSpec   *pspec)
{
  PdPageView *self = PD_PAGE_VIEW (object);

  switch (prop_id)
    {
    case PROP_PAGE:
      pd_page_view_set_page (self, g_value_get_uint (value));
      break;
    case PROP_ZOOM:
      pd_page_view_set_zoom (self, g_value_get_double (value));
      break;
    default:
      G_OBJECT_WARN_INVALID_PROPERTY_ID (object, prop_id, pspec);
    }
}

static void
pd_page_view_class_init (PdPageViewClass *klass)
{
  const GParamFlags flags = G_PARAM_READWRITE | G_PARAM_EXPLICIT_NOTIFY | G_PARAM_STATIC_STRINGS;
  GObjectClass     *object_class = G_OBJECT_CLASS (klass);
  GtkWidgetClass   *widget_class = GTK_WIDGET_CLASS (klass);

  object_class->dispose = pd_page_view_dispose;
  object_class->get_property = pd_page_view_get_property;
  object_class->set_property = pd_page_view_set_property;
  widget_class->measure = pd_page_view_measure;
  widget_class->size_allocate = pd_page_view_size_allocate;
  widget_class->snapshot = pd_page_view_snapshot;

  properties[PROP_PAGE] = g_param_spec_uint ("page", NULL, NULL, 0, G_MAXUINT, 0, flags);
  properties[PROP_ZOOM] = g_param_spec_double ("zoom", NULL, NULL, 0, 10, 0, flags);
  g_object_class_install_properties (object_class, N_PROPS, properties);
  gtk_widget_class_set_accessible_role (widget_class, GTK_ACCESSIBLE_ROLE_IMG);
  gtk_widget_class_set_css_name (widget_class, "pageview");
}

static void
pd_page_view_init (PdPageView *self)
{
  self->cancellable = g_cancellable_new ();
  g_signal_connect (self, "notify::scale-factor", G_CALLBACK (draw_anew), NULL);
}

/**
 * pd_page_view_new:
 *
 * Returns: (transfer floating): a view without a document
 */
GtkWidget *
pd_page_view_new (void)
{
  return g_object_new (PD_TYPE_PAGE_VIEW, NULL);
}

/**
 * pd_page_view_set_document:
 * @self: a view
 * @document: (nullable): what to show, which nobody else draws any more
 *
 * Shows another document, on the same page if that has so many.
 */
void
pd_page_view_set_document (PdPageView *self,
                           PdDocument *document)
{
  g_return_if_fail (PD_IS_PAGE_VIEW (self));

  g_set_object (&self->document, document);
  g_clear_object (&self->picture);
  if (document != NULL)
    pd_page_view_set_page (self, MIN (self->page, pd_document_get_n_pages (document) - 1));
  update_label (self);
  gtk_widget_queue_resize (GTK_WIDGET (self));
  draw_anew (self);
}

/**
 * pd_page_view_get_document:
 * @self: a view
 *
 * Returns: (transfer none) (nullable): what it shows
 */
PdDocument *
pd_page_view_get_document (PdPageView *self)
{
  g_return_val_if_fail (PD_IS_PAGE_VIEW (self), NULL);

  return self->document;
}

/**
 * pd_page_view_get_page:
 * @self: a view
 *
 * Returns: which page is shown, from 0
 */
guint
pd_page_view_get_page (PdPageView *self)
{
  g_return_val_if_fail (PD_IS_PAGE_VIEW (self), 0);

  return self->page;
}

/**
 * pd_page_view_set_page:
 * @self: a view
 * @page: which page to show, from 0; beyond the last is the last
 */
void
pd_page_view_set_page (PdPageView *self,
                       guint       page)
{
  g_return_if_fail (PD_IS_PAGE_VIEW (self));

  if (self->document != NULL)
    page = MIN (page, pd_document_get_n_pages (self->document) - 1);
  if (self->page == page)
    return;
  self->page = page;
  update_label (self);
  draw_anew (self);
  gtk_widget_queue_draw (GTK_WIDGET (self));
  g_object_notify_by_pspec (G_OBJECT (self), properties[PROP_PAGE]);
}

/**
 * pd_page_view_get_zoom:
 * @self: a view
 *
 * Returns: 1 for a page at its own size, 0 for as large as has room
 */
double
pd_page_view_get_zoom (PdPageView *self)
{
  g_return_val_if_fail (PD_IS_PAGE_VIEW (self), 0);

  return self->zoom;
}

/**
 * pd_page_view_set_zoom:
 * @self: a view
 * @zoom: 1 for a page at its own size, 0 for as large as has room
 */
void
pd_page_view_set_zoom (PdPageView *self,
                       double      zoom)
{
  g_return_if_fail (PD_IS_PAGE_VIEW (self));

  if (self->zoom == zoom)
    return;
  self->zoom = zoom;
  gtk_widget_queue_resize (GTK_WIDGET (self));
  draw_when_settled (self);
  g_object_notify_by_pspec (G_OBJECT (self), properties[PROP_ZOOM]);
}

/**
 * pd_page_view_zoom_by:
 * @self: a view
 * @factor: how many times larger
 *
 * Makes the page larger or smaller than it is seen now, within reason.
 */
void
pd_page_view_zoom_by (PdPageView *self,
                      double      factor)
{
  double zoom = pd_page_view_get_scale (self) / PIXELS_PER_POINT * factor;

  pd_page_view_set_zoom (self, CLAMP (zoom, LEAST_ZOOM, MOST_ZOOM));
}

/**
 * pd_page_view_get_scale:
 * @self: a view
 *
 * Returns: how many pixels of the window a point of the page has now
 */
double
pd_page_view_get_scale (PdPageView *self)
{
  GtkWidget *widget = GTK_WIDGET (self);

  g_return_val_if_fail (PD_IS_PAGE_VIEW (self), 1);

  if (self->zoom > 0 || self->document == NULL)
    return self->zoom * PIXELS_PER_POINT;
  return fit (self, gtk_widget_get_width (widget), gtk_widget_get_height (widget));
}

/**
 * pd_page_view_is_drawn:
 * @self: a view
 *
 * Returns: whether the page can be seen, and nothing is being drawn any more
 */
gboolean
pd_page_view_is_drawn (PdPageView *self)
{
  g_return_val_if_fail (PD_IS_PAGE_VIEW (self), FALSE);

  return self->picture != NULL && self->picture_page == self->page && !self->is_drawing &&
         !self->is_stale && self->settling == 0;
}
