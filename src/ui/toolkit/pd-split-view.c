/* SPDX-License-Identifier: GPL-3.0-or-later */
#define G_LOG_DOMAIN "pd-ui"

#include "config.h"

#include "pd-split-view.h"

struct _PdSplitView
{
  GtkWidget parent_instance;

  /* owned: children, the content first, so that the side bar is drawn over it */
  GtkWidget *content;
  GtkWidget *sidebar;

  /* state */
  gboolean collapsed;
  gboolean over;
  gboolean pinned;
  guint    tell_id;
};

G_DEFINE_FINAL_TYPE (PdSplitView, pd_split_view, GTK_TYPE_WIDGET)

enum
{
  PROP_0,
  PROP_COLLAPSED,
  PROP_CONTENT,
  PROP_SIDEBAR,
  PROP_SIDEBAR_PINNED,
  PROP_SIDEBAR_SHOWN,
  N_PROPS
};

static GParamSpec *properties[N_PROPS];

static gboolean
tell_cb (gpointer user_data)
{
  PdSplitView *self = user_data;

  self->tell_id = 0;
  g_object_notify_by_pspec (G_OBJECT (self), properties[PROP_COLLAPSED]);
  g_object_notify_by_pspec (G_OBJECT (self), properties[PROP_SIDEBAR_SHOWN]);

  return G_SOURCE_REMOVE;
}

/* Found out while sizes are being given, when nobody may change anything: told later. */
static void
set_collapsed (PdSplitView *self,
               gboolean     collapsed)
{
  if (self->collapsed == collapsed)
    return;

  self->collapsed = collapsed;
  self->over = FALSE;
  if (self->tell_id == 0)
    self->tell_id = g_idle_add (tell_cb, self);
}

static void
set_child (PdSplitView *self,
           GtkWidget  **child,
           GtkWidget   *widget)
{
  g_clear_pointer (child, gtk_widget_unparent);
  *child = widget;
  if (widget == NULL)
    return;

  if (child == &self->content)
    gtk_widget_insert_after (widget, GTK_WIDGET (self), NULL);
  else
    gtk_widget_insert_before (widget, GTK_WIDGET (self), NULL);
}

static void
set_pinned (PdSplitView *self,
            gboolean     pinned)
{
  if (self->pinned == pinned)
    return;

  self->pinned = pinned;
  gtk_widget_queue_resize (GTK_WIDGET (self));
  g_object_notify_by_pspec (G_OBJECT (self), properties[PROP_SIDEBAR_PINNED]);
  g_object_notify_by_pspec (G_OBJECT (self), properties[PROP_SIDEBAR_SHOWN]);
}

/* A click beside a side bar that covers the content puts it away, and does nothing else. */
static void
pressed_cb (GtkGestureClick *gesture,
            int              n_press,
            double           x,
            double           y,
            PdSplitView     *self)
{
  graphene_rect_t bounds;

  if (!self->over || !gtk_widget_compute_bounds (self->sidebar, GTK_WIDGET (self), &bounds) ||
      graphene_rect_contains_point (&bounds, &GRAPHENE_POINT_INIT (x, y)))
    return;

  gtk_gesture_set_state (GTK_GESTURE (gesture), GTK_EVENT_SEQUENCE_CLAIMED);
  pd_split_view_set_sidebar_shown (self, FALSE);
}

static GtkSizeRequestMode
pd_split_view_get_request_mode (GtkWidget *widget)
{
  return GTK_SIZE_REQUEST_CONSTANT_SIZE;
}

/* The least width is that of the wider one: the side bar can always go. */
static void
pd_split_view_measure (GtkWidget     *widget,
                       GtkOrientation orientation,
                       int            for_size,
                       int           *minimum,
                       int           *natural,
                       int           *minimum_baseline,
                       int           *natural_baseline)
{
  PdSplitView *self = PD_SPLIT_VIEW (widget);
  int          content_min, content_nat, sidebar_min, sidebar_nat;

  gtk_widget_measure (self->content, orientation, -1, &content_min, &content_nat, NULL, NULL);
  gtk_widget_measure (self->sidebar, orientation, -1, &sidebar_min, &sidebar_nat, NULL, NULL);

  *minimum = MAX (content_min, sidebar_min);
  if (orientation == GTK_ORIENTATION_HORIZONTAL && self->pinned)
    *natural = content_nat + sidebar_nat;
  else
    *natural = MAX (content_nat, sidebar_nat);
}

static void
pd_split_view_size_allocate (GtkWidget *widget,
                             int        width,
                             int        height,
                             int        baseline)
{
  PdSplitView *self = PD_SPLIT_VIEW (widget);
  gboolean     mirrored = gtk_widget_get_direction (widget) == GTK_TEXT_DIR_RTL;
  gboolean     shown, beside;
  int          content_min, sidebar_width;

  gtk_widget_measure (self->content, GTK_ORIENTATION_HORIZONTAL, -1, &content_min, NULL, NULL, NULL);
  gtk_widget_measure (self->sidebar, GTK_ORIENTATION_HORIZONTAL, -1, NULL, &sidebar_width, NULL, NULL);

  set_collapsed (self, width < content_min + sidebar_width);
  shown = pd_split_view_is_sidebar_shown (self);
  beside = shown && !self->collapsed;
  sidebar_width = MIN (sidebar_width, width);

  gtk_widget_set_child_visible (self->sidebar, shown);
  gtk_widget_size_allocate (self->content,
                            &(GtkAllocation){ beside && !mirrored ? sidebar_width : 0,
                                              0,
                                              beside ? width - sidebar_width : width,
                                              height },
                            -1);
  if (shown)
    gtk_widget_size_allocate (self->sidebar,
                              &(GtkAllocation){ mirrored ? width - sidebar_width : 0,
                                                0,
                                                sidebar_width,
                                                height },
                              -1);
}

static void
pd_split_view_dispose (GObject *object)
{
  PdSplitView *self = PD_SPLIT_VIEW (object);

  g_clear_handle_id (&self->tell_id, g_source_remove);
  g_clear_pointer (&self->content, gtk_widget_unparent);
  g_clear_pointer (&self->sidebar, gtk_widget_unparent);

  G_OBJECT_CLASS (pd_split_view_parent_class)->dispose (object);
}

static void
pd_split_view_get_property (GObject    *object,
                            guint       prop_id,
                            GValue     *value,
                            GParamSpec *pspec)
{
  PdSplitView *self = PD_SPLIT_VIEW (object);

  switch (prop_id)
    {
    case PROP_COLLAPSED:
      g_value_set_boolean (value, self->collapsed);
      break;
    case PROP_CONTENT:
      g_value_set_object (value, self->content);
      break;
    case PROP_SIDEBAR:
      g_value_set_object (value, self->sidebar);
      break;
    case PROP_SIDEBAR_PINNED:
      g_value_set_boolean (value, self->pinned);
      break;
    case PROP_SIDEBAR_SHOWN:
      g_value_set_boolean (value, pd_split_view_is_sidebar_shown (self));
      break;
    default:
      G_OBJECT_WARN_INVALID_PROPERTY_ID (object, prop_id, pspec);
    }
}

static void
pd_split_view_set_property (GObject      *object,
                            guint         prop_id,
                            const GValue *value,
                            GParamSpec   *pspec)
{
  PdSplitView *self = PD_SPLIT_VIEW (object);

  switch (prop_id)
    {
    case PROP_CONTENT:
      set_child (self, &self->content, g_value_get_object (value));
      break;
    case PROP_SIDEBAR:
      set_child (self, &self->sidebar, g_value_get_object (value));
      break;
    case PROP_SIDEBAR_PINNED:
      set_pinned (self, g_value_get_boolean (value));
      break;
    case PROP_SIDEBAR_SHOWN:
      pd_split_view_set_sidebar_shown (self, g_value_get_boolean (value));
      break;
    default:
      G_OBJECT_WARN_INVALID_PROPERTY_ID (object, prop_id, pspec);
    }
}

static void
install_properties (GObjectClass *object_class)
{
  const GParamFlags flags = G_PARAM_READWRITE | G_PARAM_EXPLICIT_NOTIFY | G_PARAM_STATIC_STRINGS;

  properties[PROP_COLLAPSED] = g_param_spec_boolean ("collapsed", NULL, NULL, FALSE,
                                                     G_PARAM_READABLE | G_PARAM_STATIC_STRINGS);
  properties[PROP_CONTENT] = g_param_spec_object ("content", NULL, NULL, GTK_TYPE_WIDGET, flags);
  properties[PROP_SIDEBAR] = g_param_spec_object ("sidebar", NULL, NULL, GTK_TYPE_WIDGET, flags);
  properties[PROP_SIDEBAR_PINNED] = g_param_spec_boolean ("sidebar-pinned", NULL, NULL, TRUE, flags);
  properties[PROP_SIDEBAR_SHOWN] = g_param_spec_boolean ("sidebar-shown", NULL, NULL, TRUE, flags);
  g_object_class_install_properties (object_class, N_PROPS, properties);
}

static void
pd_split_view_class_init (PdSplitViewClass *klass)
{
  GObjectClass   *object_class = G_OBJECT_CLASS (klass);
  GtkWidgetClass *widget_class = GTK_WIDGET_CLASS (klass);

  object_class->dispose = pd_split_view_dispose;
  object_class->get_property = pd_split_view_get_property;
  object_class->set_property = pd_split_view_set_property;
  widget_class->get_request_mode = pd_split_view_get_request_mode;
  widget_class->measure = pd_split_view_measure;
  widget_class->size_allocate = pd_split_view_size_allocate;

  install_properties (object_class);
}

static void
pd_split_view_init (PdSplitView *self)
{
  GtkGesture *click = gtk_gesture_click_new ();

  self->pinned = TRUE;
  gtk_event_controller_set_propagation_phase (GTK_EVENT_CONTROLLER (click), GTK_PHASE_CAPTURE);
  g_signal_connect (click, "pressed", G_CALLBACK (pressed_cb), self);
  gtk_widget_add_controller (GTK_WIDGET (self), GTK_EVENT_CONTROLLER (click));
}

/**
 * pd_split_view_is_collapsed:
 * @self: a split view
 *
 * Returns: whether there is no room for the side bar beside the content
 */
gboolean
pd_split_view_is_collapsed (PdSplitView *self)
{
  g_return_val_if_fail (PD_IS_SPLIT_VIEW (self), FALSE);

  return self->collapsed;
}

/**
 * pd_split_view_is_sidebar_shown:
 * @self: a split view
 *
 * Returns: whether the side bar can be seen, beside the content or over it
 */
gboolean
pd_split_view_is_sidebar_shown (PdSplitView *self)
{
  g_return_val_if_fail (PD_IS_SPLIT_VIEW (self), FALSE);

  return self->collapsed ? self->over : self->pinned;
}

/**
 * pd_split_view_set_sidebar_shown:
 * @self: a split view
 * @shown: whether the side bar is to be seen
 *
 * Pins it where there is room; shows it over the content, until something is chosen,
 * where there is none.
 */
void
pd_split_view_set_sidebar_shown (PdSplitView *self,
                                 gboolean     shown)
{
  g_return_if_fail (PD_IS_SPLIT_VIEW (self));

  if (!self->collapsed)
    {
      set_pinned (self, shown);
      return;
    }
  if (self->over == shown)
    return;

  self->over = shown;
  gtk_widget_queue_resize (GTK_WIDGET (self));
  g_object_notify_by_pspec (G_OBJECT (self), properties[PROP_SIDEBAR_SHOWN]);
}
