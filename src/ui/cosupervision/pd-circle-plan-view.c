/* SPDX-License-Identifier: GPL-3.0-or-later */
#define G_LOG_DOMAIN "pd-ui"

#include "config.h"

#include "pd-circle-plan-view.h"

#include "pd-circle-chip.h"

#include <glib/gi18n-lib.h>

#define DAYS_PER_WEEK 7

/* How wide a week without a session is, in letters: its first day, in one line. */
#define HEADING_CHARS 10

struct _PdCirclePlanView
{
  AdwBin parent_instance;

  /* children */
  GtkBox *weeks;

  /* borrowed */
  GPtrArray *chips; /* (element-type GtkWidget), as in the entries */

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

  return focused != NULL && g_ptr_array_find (self->chips, focused, ret_i);
}

static void
clicked_cb (PdCirclePlanView *self,
            GtkWidget        *chip)
{
  guint i;

  if (g_ptr_array_find (self->chips, chip, &i))
    {
      self->cursor = i;
      g_signal_emit (self, signals[SIGNAL_ACTIVATED], 0, i);
    }
}

static void
add_chip (PdCirclePlanView *self,
          GtkWidget        *column,
          guint             i,
          GHashTable       *names)
{
  GtkWidget *chip = pd_circle_chip_new (get_entry (self, i), names);

  g_ptr_array_add (self->chips, chip);
  g_signal_connect_object (chip, "clicked", G_CALLBACK (clicked_cb), self, G_CONNECT_SWAPPED);
  gtk_box_append (GTK_BOX (column), chip);
}

static GtkWidget *
create_label (const char *words,
              const char *css_class)
{
  GtkWidget *label = gtk_label_new (words);

  gtk_label_set_xalign (GTK_LABEL (label), 0);
  gtk_label_set_wrap (GTK_LABEL (label), TRUE);
  gtk_label_set_width_chars (GTK_LABEL (label), HEADING_CHARS);
  gtk_widget_add_css_class (label, css_class);
  return label;
}

static GtkWidget *
create_column (PdDay week,
               guint n,
               PdDay today)
{
  GtkWidget       *column = g_object_new (GTK_TYPE_BOX, "accessible-role", GTK_ACCESSIBLE_ROLE_GROUP,
                                          "orientation", GTK_ORIENTATION_VERTICAL, "spacing", 6, NULL);
  g_autofree char *day = pd_day_to_short_words (week);
  g_autofree char *sessions = g_strdup_printf (ngettext ("%u session", "%u sessions", n), n);
  g_autofree char *spoken = NULL;
  gboolean         is_now = pd_day_week_start (today, PD_WEEKDAY_MONDAY) == week;

  /* Translators: the first day of a week, and how many sessions it has */
  spoken = g_strdup_printf (_ ("Week from %1$s, %2$s"), day, sessions);
  gtk_box_append (GTK_BOX (column), create_label (day, "heading"));
  gtk_box_append (GTK_BOX (column), create_label (is_now ? _ ("This week") : n > 0 ? sessions
                                                                                   : _ ("No session"),
                                                  "caption"));
  gtk_accessible_update_property (GTK_ACCESSIBLE (column), GTK_ACCESSIBLE_PROPERTY_LABEL, spoken, -1);
  return column;
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

static void
fill (PdCirclePlanView *self,
      GHashTable       *names,
      PdDay             today)
{
  GtkWidget *child;
  PdDay      week;

  g_ptr_array_set_size (self->chips, 0);
  while ((child = gtk_widget_get_first_child (GTK_WIDGET (self->weeks))) != NULL)
    gtk_box_remove (self->weeks, child);
  if (self->entries->len == 0)
    return;
  week = get_week (self, 0);
  for (guint i = 0; i < self->entries->len; week += DAYS_PER_WEEK)
    {
      guint      n = count_in_week (self, i, week);
      GtkWidget *column = create_column (week, n, today);

      for (guint end = i + n; i < end; i++)
        add_chip (self, column, i, names);
      gtk_box_append (self->weeks, column);
    }
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

static gboolean
focus_cursor (PdCirclePlanView *self)
{
  return self->cursor < self->chips->len && gtk_widget_grab_focus (g_ptr_array_index (self->chips, self->cursor));
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
pd_circle_plan_view_finalize (GObject *object)
{
  PdCirclePlanView *self = PD_CIRCLE_PLAN_VIEW (object);

  g_ptr_array_unref (self->chips);
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

  signals[SIGNAL_ACTIVATED] = g_signal_new ("activated", PD_TYPE_CIRCLE_PLAN_VIEW, G_SIGNAL_RUN_LAST, 0, NULL, NULL,
                                            NULL, G_TYPE_NONE, 1, G_TYPE_UINT);
  signals[SIGNAL_PIN_TOGGLED] = g_signal_new ("pin-toggled", PD_TYPE_CIRCLE_PLAN_VIEW, G_SIGNAL_RUN_LAST, 0, NULL,
                                              NULL, NULL, G_TYPE_NONE, 1, G_TYPE_UINT);
  add_keys (widget_class);
}

static void
pd_circle_plan_view_init (PdCirclePlanView *self)
{
  GtkWidget *scroller = gtk_scrolled_window_new ();

  self->chips = g_ptr_array_new ();
  self->entries = g_ptr_array_new ();
  self->weeks = GTK_BOX (gtk_box_new (GTK_ORIENTATION_HORIZONTAL, 12));
  g_object_set (self->weeks, "margin-top", 12, "margin-bottom", 12, "margin-start", 12, "margin-end", 12, NULL);
  gtk_scrolled_window_set_child (GTK_SCROLLED_WINDOW (scroller), GTK_WIDGET (self->weeks));
  adw_bin_set_child (ADW_BIN (self), scroller);
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
  fill (self, names, today);
  self->cursor = find_cursor (self, at, today);
  if (had_focus)
    focus_cursor (self);
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
  focus_cursor (self);
}
