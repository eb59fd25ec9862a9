/* SPDX-License-Identifier: GPL-3.0-or-later */
#define G_LOG_DOMAIN "pd-ui"

#include "config.h"

#include "pd-circle-plan-view.h"

#include "pd-bring-in-sight.h"
#include "pd-circle-weeks.h"

struct _PdCirclePlanView
{
  AdwBin parent_instance;

  /* children */
  GtkScrolledWindow *scroller;
  PdCircleWeeks     *weeks;

  /* owned */
  GPtrArray *entries; /* (element-type PdCircleEntry) */

  /* state */
  guint cursor;
};

G_DEFINE_FINAL_TYPE (PdCirclePlanView, pd_circle_plan_view, ADW_TYPE_BIN)

enum
{
  SIGNAL_ACTIVATED,
  SIGNAL_PIN_TOGGLED,
  N_SIGNALS
};

static guint signals[N_SIGNALS];

static const PdCircleEntry *
get_entry (PdCirclePlanView *self,
           guint             i)
{
  return g_ptr_array_index (self->entries, i);
}

static PdDay
get_week (PdCirclePlanView *self,
          guint             i)
{
  return pd_day_week_start (get_entry (self, i)->day, PD_WEEKDAY_MONDAY);
}

/* The one that has the focus; the cursor follows it, however it got there. */
static gboolean
find_focused (PdCirclePlanView *self,
              guint            *ret_i)
{
  GtkRoot   *root = gtk_widget_get_root (GTK_WIDGET (self));
  GtkWidget *focused = root != NULL ? gtk_root_get_focus (root) : NULL;

  return focused != NULL && pd_circle_weeks_find_chip (self->weeks, focused, ret_i);
}

static void
clicked_cb (PdCirclePlanView *self,
            guint             i)
{
  self->cursor = i;
  g_signal_emit (self, signals[SIGNAL_ACTIVATED], 0, i);
}

static guint
count_in_week (PdCirclePlanView *self,
               guint             first,
               PdDay             week)
{
  guint n = 0;

  while (first + n < self->entries->len && get_week (self, first + n) == week)
    n++;
  return n;
}

/* Where somebody was, or else what comes next. */
static guint
find_cursor (PdCirclePlanView    *self,
             const PdCircleEntry *before,
             PdDay                today)
{
  for (guint i = 0; before != NULL && i < self->entries->len; i++)
    if (pd_circle_entry_is_same (before, get_entry (self, i)))
      return i;
  if (before != NULL)
    return self->entries->len > 0 ? MIN (self->cursor, self->entries->len - 1) : 0;
  for (guint i = 0; i < self->entries->len; i++)
    if (get_entry (self, i)->day >= today)
      return i;
  return self->entries->len > 0 ? self->entries->len - 1 : 0;
}

static void
show_cursor (PdCirclePlanView *self,
             gboolean          is_first)
{
  GtkWidget *chip = pd_circle_weeks_get_chip (self->weeks, self->cursor);

  if (chip != NULL)
    pd_bring_in_sight (self->scroller, chip, is_first);
}

static gboolean
focus_cursor (PdCirclePlanView *self)
{
  GtkWidget *chip = pd_circle_weeks_get_chip (self->weeks, self->cursor);

  if (chip == NULL || !gtk_widget_grab_focus (chip))
    return FALSE;
  show_cursor (self, FALSE);
  return TRUE;
}

/* The same place in the week that is @by further on; weeks without a session are passed over. */
static void
move_across (PdCirclePlanView *self,
             int               by)
{
  PdDay week = get_week (self, self->cursor);
  guint place = 0, first = self->cursor;

  for (; first > 0 && get_week (self, first - 1) == week; first--)
    place++;
  if (by < 0)
    {
      if (first == 0)
        return;
      week = get_week (self, first - 1);
      for (first--; first > 0 && get_week (self, first - 1) == week; first--)
        ;
    }
  else
    {
      first += count_in_week (self, first, week);
      if (first >= self->entries->len)
        return;
      week = get_week (self, first);
    }
  self->cursor = first + MIN (place, count_in_week (self, first, week) - 1);
}

static gboolean
move_cb (GtkWidget *widget,
         GVariant  *args,
         gpointer   user_data)
{
  PdCirclePlanView *self = PD_CIRCLE_PLAN_VIEW (widget);
  int               across, down;

  if (!find_focused (self, &self->cursor))
    return GDK_EVENT_PROPAGATE;
  g_variant_get (args, "(ii)", &across, &down);
  if (gtk_widget_get_direction (widget) == GTK_TEXT_DIR_RTL)
    across = -across;
  if (down == G_MININT32)
    self->cursor = 0;
  else if (down == G_MAXINT32)
    self->cursor = self->entries->len - 1;
  else if (across != 0)
    move_across (self, across);
  else if (down > 0 ? self->cursor + 1 < self->entries->len : self->cursor > 0)
    self->cursor += down;
  focus_cursor (self);
  return GDK_EVENT_STOP;
}

static gboolean
pin_cb (GtkWidget *widget,
        GVariant  *args,
        gpointer   user_data)
{
  PdCirclePlanView *self = PD_CIRCLE_PLAN_VIEW (widget);

  if (!find_focused (self, &self->cursor))
    return GDK_EVENT_PROPAGATE;
  g_signal_emit (self, signals[SIGNAL_PIN_TOGGLED], 0, self->cursor);
  return GDK_EVENT_STOP;
}

/* Tab neither stops at each of a hundred chips, nor forgets at which it was. */
static gboolean
pd_circle_plan_view_focus (GtkWidget       *widget,
                           GtkDirectionType direction)
{
  PdCirclePlanView *self = PD_CIRCLE_PLAN_VIEW (widget);

  if (find_focused (self, &self->cursor))
    return FALSE;
  return focus_cursor (self);
}

static gboolean
pd_circle_plan_view_grab_focus (GtkWidget *widget)
{
  return focus_cursor (PD_CIRCLE_PLAN_VIEW (widget));
}

static void
pd_circle_plan_view_map (GtkWidget *widget)
{
  GTK_WIDGET_CLASS (pd_circle_plan_view_parent_class)->map (widget);

  show_cursor (PD_CIRCLE_PLAN_VIEW (widget), TRUE);
}

static void
pd_circle_plan_view_finalize (GObject *object)
{
  PdCirclePlanView *self = PD_CIRCLE_PLAN_VIEW (object);

  g_ptr_array_unref (self->entries);

  G_OBJECT_CLASS (pd_circle_plan_view_parent_class)->finalize (object);
}

static void
add_keys (GtkWidgetClass *widget_class)
{
  const struct
  {
    guint key;
    int   across;
    int   down;
  } keys[] = {
    { GDK_KEY_Left, -1, 0 },
    { GDK_KEY_Right, 1, 0 },
    { GDK_KEY_Up, 0, -1 },
    { GDK_KEY_Down, 0, 1 },
    { GDK_KEY_Home, 0, G_MININT32 },
    { GDK_KEY_End, 0, G_MAXINT32 },
  };

  for (guint i = 0; i < G_N_ELEMENTS (keys); i++)
    gtk_widget_class_add_binding (widget_class, keys[i].key, 0, move_cb, "(ii)", keys[i].across, keys[i].down);
  gtk_widget_class_add_binding (widget_class, GDK_KEY_p, 0, pin_cb, NULL);
}

static void
pd_circle_plan_view_class_init (PdCirclePlanViewClass *klass)
{
  GtkWidgetClass *widget_class = GTK_WIDGET_CLASS (klass);

  G_OBJECT_CLASS (klass)->finalize = pd_circle_plan_view_finalize;
  widget_class->focus = pd_circle_plan_view_focus;
  widget_class->grab_focus = pd_circle_plan_view_grab_focus;
  widget_class->map = pd_circle_plan_view_map;

  signals[SIGNAL_ACTIVATED] = g_signal_new ("activated", PD_TYPE_CIRCLE_PLAN_VIEW, G_SIGNAL_RUN_LAST, 0, NULL, NULL,
                                            NULL, G_TYPE_NONE, 1, G_TYPE_UINT);
  signals[SIGNAL_PIN_TOGGLED] = g_signal_new ("pin-toggled", PD_TYPE_CIRCLE_PLAN_VIEW, G_SIGNAL_RUN_LAST, 0, NULL,
                                              NULL, NULL, G_TYPE_NONE, 1, G_TYPE_UINT);
  add_keys (widget_class);
}

static void
pd_circle_plan_view_init (PdCirclePlanView *self)
{
  GtkWidget *viewport = gtk_viewport_new (NULL, NULL);

  self->entries = g_ptr_array_new ();
  self->weeks = g_object_new (PD_TYPE_CIRCLE_WEEKS, "margin-top", 12, "margin-bottom", 12, "margin-start", 12,
                              "margin-end", 12, NULL);
  g_signal_connect_object (self->weeks, "clicked", G_CALLBACK (clicked_cb), self, G_CONNECT_SWAPPED);
  /* It would scroll to the start at each change: what is made anew has no place yet. */
  gtk_viewport_set_scroll_to_focus (GTK_VIEWPORT (viewport), FALSE);
  gtk_viewport_set_child (GTK_VIEWPORT (viewport), GTK_WIDGET (self->weeks));
  self->scroller = GTK_SCROLLED_WINDOW (gtk_scrolled_window_new ());
  gtk_scrolled_window_set_child (self->scroller, viewport);
  adw_bin_set_child (ADW_BIN (self), GTK_WIDGET (self->scroller));
}

/**
 * pd_circle_plan_view_show:
 * @self: a plan
 * @entries: (element-type PdCircleEntry): its sessions in order of time, which nobody changes
 * @names: of the circle's members
 * @today: the day that it is
 *
 * Shows them. The focus stays on the session that it was on.
 */
void
pd_circle_plan_view_show (PdCirclePlanView *self,
                          GPtrArray        *entries,
                          GHashTable       *names,
                          PdDay             today)
{
  g_autoptr (GPtrArray) before = NULL;
  const PdCircleEntry  *at = NULL;
  gboolean              had_focus;

  g_return_if_fail (PD_IS_CIRCLE_PLAN_VIEW (self));
  g_return_if_fail (entries != NULL && names != NULL);

  had_focus = find_focused (self, &self->cursor);
  before = g_steal_pointer (&self->entries);
  if (self->cursor < before->len)
    at = g_ptr_array_index (before, self->cursor);
  self->entries = g_ptr_array_ref (entries);
  self->cursor = find_cursor (self, at, today);
  pd_circle_weeks_show (self->weeks, entries, names, today, self->cursor);
  if (had_focus)
    focus_cursor (self);
  else if (at == NULL)
    show_cursor (self, TRUE);
}

/**
 * pd_circle_plan_view_go_to:
 * @self: a plan
 * @i: which of its entries
 *
 * Brings it into sight, with the focus.
 */
void
pd_circle_plan_view_go_to (PdCirclePlanView *self,
                           guint             i)
{
  g_return_if_fail (PD_IS_CIRCLE_PLAN_VIEW (self));

  self->cursor = i;
  if (focus_cursor (self))
    show_cursor (self, TRUE);
}
