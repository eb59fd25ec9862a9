/* SPDX-License-Identifier: GPL-3.0-or-later */
#define G_LOG_DOMAIN "pd-ui"

#include "config.h"

#include "pd-circle-weeks.h"

#include "pd-circle-chip.h"
#include "pd-circle-week.h"

#define DAYS_PER_WEEK 7

/* A chip takes half a millisecond until it has its place. So many are there at once, which is
 * the whole plan of a small circle and what is seen of a large one; then so many come with
 * each frame. */
#define N_AT_ONCE 24
#define N_EACH_FRAME 10

/* Until its turn comes, a week shows the chips that it had, of what it was then. */
typedef struct
{
  PdDay      day;
  guint      first; /* of the entries */
  guint      n;
  GtkWidget *column;      /* borrowed */
  GPtrArray *chips;       /* (element-type GtkWidget): borrowed */
  GPtrArray *shown;       /* (element-type PdCircleEntry): what the chips are of */
  guint      shown_first; /* of those */
  gboolean   is_stale;    /* some chips are still to be made */
  gboolean   is_begun;    /* those that are there are of what it is now */
} Week;

struct _PdCircleWeeks
{
  GtkBox parent_instance;

  /* owned */
  GPtrArray  *entries; /* (element-type PdCircleEntry) */
  GHashTable *names;
  GPtrArray  *weeks; /* (element-type Week) */

  /* state */
  PdDay today;
  guint at;      /* the week that is made first */
  guint filling; /* with the next frame */
};

G_DEFINE_FINAL_TYPE (PdCircleWeeks, pd_circle_weeks, GTK_TYPE_BOX)

enum
{
  SIGNAL_CLICKED,
  N_SIGNALS
};

static guint signals[N_SIGNALS];

static void
week_free (gpointer data)
{
  Week *week = data;

  g_ptr_array_unref (week->chips);
  g_ptr_array_unref (week->shown);
  g_free (week);
}

static Week *
get_week (PdCircleWeeks *self,
          guint          i)
{
  return g_ptr_array_index (self->weeks, i);
}

static const PdCircleEntry *
get_shown (const Week *week,
           guint       place)
{
  return g_ptr_array_index (week->shown, week->shown_first + place);
}

static Week *
find_week_of (PdCircleWeeks *self,
              guint          i)
{
  for (guint w = 0; w < self->weeks->len; w++)
    if (i >= get_week (self, w)->first && i < get_week (self, w)->first + get_week (self, w)->n)
      return get_week (self, w);
  return NULL;
}

static void
take_shown (PdCircleWeeks *self,
            Week          *week)
{
  g_ptr_array_unref (week->shown);
  week->shown = g_ptr_array_ref (self->entries);
  week->shown_first = week->first;
}

static void
clicked_cb (PdCircleWeeks *self,
            GtkWidget     *chip)
{
  guint i;

  if (pd_circle_weeks_find_chip (self, chip, &i))
    g_signal_emit (self, signals[SIGNAL_CLICKED], 0, i);
}

static void
begin_week (PdCircleWeeks *self,
            Week          *week)
{
  for (guint i = 0; i < week->chips->len; i++)
    gtk_box_remove (GTK_BOX (week->column), g_ptr_array_index (week->chips, i));
  g_ptr_array_set_size (week->chips, 0);
  take_shown (self, week);
  week->is_begun = TRUE;
}

/* Makes the chips of a week up to the @n-th of them; returns how many that were. */
static guint
fill (PdCircleWeeks *self,
      Week          *week,
      guint          n)
{
  guint n_before;

  if (!week->is_begun)
    begin_week (self, week);
  n_before = week->chips->len;
  for (guint i = n_before; i < n; i++)
    {
      GtkWidget *chip = pd_circle_chip_new (g_ptr_array_index (self->entries, week->first + i), self->names);

      g_signal_connect_object (chip, "clicked", G_CALLBACK (clicked_cb), self, G_CONNECT_SWAPPED);
      gtk_box_append (GTK_BOX (week->column), chip);
      g_ptr_array_add (week->chips, chip);
    }
  week->is_stale = week->chips->len < week->n;
  if (!week->is_stale)
    gtk_widget_set_size_request (week->column, -1, -1);
  return week->chips->len - n_before;
}

/* The nearest one that waits for its turn; what is ahead is seen before what is over. */
static Week *
find_next (PdCircleWeeks *self)
{
  Week *next = NULL;
  guint distance = G_MAXUINT;

  for (guint i = 0; i < self->weeks->len; i++)
    {
      guint away = i >= self->at ? i - self->at : 3 * (self->at - i);

      if (get_week (self, i)->is_stale && away < distance)
        {
          next = get_week (self, i);
          distance = away;
        }
    }
  return next;
}

/* Returns whether there are more. */
static gboolean
fill_some (PdCircleWeeks *self,
           guint          n)
{
  Week *week = find_next (self);

  while (week != NULL && n > 0)
    {
      guint n_there = week->is_begun ? week->chips->len : 0;

      n -= fill (self, week, MIN (week->n, n_there + n));
      week = find_next (self);
    }
  return week != NULL;
}

/* What is in sight stays where it is when the weeks before it get their chips. */
static void
keep_room (PdCircleWeeks *self,
           GtkWidget     *chip)
{
  int width;

  gtk_widget_measure (chip, GTK_ORIENTATION_HORIZONTAL, -1, NULL, &width, NULL, NULL);
  for (guint i = 0; i < self->weeks->len; i++)
    if (get_week (self, i)->is_stale)
      gtk_widget_set_size_request (get_week (self, i)->column, width, -1);
}

static gboolean
tick_cb (GtkWidget     *widget,
         GdkFrameClock *clock,
         gpointer       user_data)
{
  PdCircleWeeks *self = PD_CIRCLE_WEEKS (widget);

  if (fill_some (self, N_EACH_FRAME))
    return G_SOURCE_CONTINUE;
  self->filling = 0;
  return G_SOURCE_REMOVE;
}

static gboolean
is_as_shown (PdCircleWeeks *self,
             const Week    *week)
{
  if (week->chips->len != week->n)
    return FALSE;
  for (guint i = 0; i < week->n; i++)
    if (!pd_circle_entry_looks_same (get_shown (week, i), g_ptr_array_index (self->entries, week->first + i)))
      return FALSE;
  return TRUE;
}

static gboolean
are_same_names (GHashTable *names,
                GHashTable *others)
{
  GHashTableIter iter;
  gpointer       id, name;

  if (names == NULL || g_hash_table_size (names) != g_hash_table_size (others))
    return FALSE;
  g_hash_table_iter_init (&iter, names);
  while (g_hash_table_iter_next (&iter, &id, &name))
    if (g_strcmp0 (name, g_hash_table_lookup (others, id)) != 0)
      return FALSE;
  return TRUE;
}

/* The week as it was, or a new one behind the last. */
static Week *
take_week (PdCircleWeeks *self,
           GPtrArray     *before,
           PdDay          day)
{
  Week *week;

  for (guint i = 0; i < before->len; i++)
    if (((Week *) g_ptr_array_index (before, i))->day == day)
      return g_ptr_array_steal_index (before, i);
  week = g_new0 (Week, 1);
  week->day = day;
  week->column = pd_circle_week_new ();
  week->chips = g_ptr_array_new ();
  week->shown = g_ptr_array_new ();
  gtk_box_insert_child_after (GTK_BOX (self), week->column,
                              self->weeks->len > 0 ? get_week (self, self->weeks->len - 1)->column : NULL);
  return week;
}

static void
show_week (PdCircleWeeks *self,
           Week          *week,
           guint          first,
           gboolean       can_stay)
{
  week->first = first;
  week->n = 0;
  for (guint i = first; i < self->entries->len; i++, week->n++)
    if (((const PdCircleEntry *) g_ptr_array_index (self->entries, i))->day >= week->day + DAYS_PER_WEEK)
      break;
  pd_circle_week_show (week->column, week->day, week->n, self->today);
  week->is_begun = can_stay && is_as_shown (self, week);
  week->is_stale = !week->is_begun;
  if (week->is_begun)
    take_shown (self, week);
}

static void
show_weeks (PdCircleWeeks *self,
            gboolean       can_stay)
{
  g_autoptr (GPtrArray) before = g_steal_pointer (&self->weeks);
  PdDay                 day = PD_DAY_NONE;

  self->weeks = g_ptr_array_new_with_free_func (week_free);
  if (self->entries->len > 0)
    day = pd_day_week_start (((const PdCircleEntry *) g_ptr_array_index (self->entries, 0))->day, PD_WEEKDAY_MONDAY);
  for (guint i = 0; i < self->entries->len; day += DAYS_PER_WEEK)
    {
      Week *week = take_week (self, before, day);

      show_week (self, week, i, can_stay);
      g_ptr_array_add (self->weeks, week);
      i += week->n;
    }
  for (guint i = 0; i < before->len; i++)
    gtk_box_remove (GTK_BOX (self), ((Week *) g_ptr_array_index (before, i))->column);
}

static void
pd_circle_weeks_dispose (GObject *object)
{
  PdCircleWeeks *self = PD_CIRCLE_WEEKS (object);

  /* What comes with a frame goes with the widget. */
  g_ptr_array_set_size (self->weeks, 0);

  G_OBJECT_CLASS (pd_circle_weeks_parent_class)->dispose (object);
}

static void
pd_circle_weeks_finalize (GObject *object)
{
  PdCircleWeeks *self = PD_CIRCLE_WEEKS (object);

  g_ptr_array_unref (self->entries);
  g_clear_pointer (&self->names, g_hash_table_unref);
  g_ptr_array_unref (self->weeks);

  G_OBJECT_CLASS (pd_circle_weeks_parent_class)->finalize (object);
}

static void
pd_circle_weeks_class_init (PdCircleWeeksClass *klass)
{
  GObjectClass *object_class = G_OBJECT_CLASS (klass);

  object_class->dispose = pd_circle_weeks_dispose;
  object_class->finalize = pd_circle_weeks_finalize;

  signals[SIGNAL_CLICKED] = g_signal_new ("clicked", PD_TYPE_CIRCLE_WEEKS, G_SIGNAL_RUN_LAST, 0, NULL, NULL, NULL,
                                          G_TYPE_NONE, 1, G_TYPE_UINT);
}

static void
pd_circle_weeks_init (PdCircleWeeks *self)
{
  self->entries = g_ptr_array_new ();
  self->weeks = g_ptr_array_new_with_free_func (week_free);
  gtk_box_set_spacing (GTK_BOX (self), 12);
}

/**
 * pd_circle_weeks_show:
 * @self: weeks
 * @entries: (element-type PdCircleEntry): sessions in order of time, which nobody changes
 * @names: of the circle's members
 * @today: the day that it is
 * @first: which of the entries is seen first
 *
 * Shows them: those around @first at once, the others within the next frames.
 */
void
pd_circle_weeks_show (PdCircleWeeks *self,
                      GPtrArray     *entries,
                      GHashTable    *names,
                      PdDay          today,
                      guint          first)
{
  gboolean   are_named_as_before;
  GtkWidget *chip;

  g_return_if_fail (PD_IS_CIRCLE_WEEKS (self));
  g_return_if_fail (entries != NULL && names != NULL);

  are_named_as_before = are_same_names (self->names, names);
  g_ptr_array_unref (self->entries);
  self->entries = g_ptr_array_ref (entries);
  g_hash_table_ref (names);
  g_clear_pointer (&self->names, g_hash_table_unref);
  self->names = names;
  self->today = today;
  show_weeks (self, are_named_as_before);
  self->at = 0;
  for (guint i = 0; i < self->weeks->len; i++)
    if (get_week (self, i)->first <= first)
      self->at = i;
  chip = pd_circle_weeks_get_chip (self, first);
  if (chip != NULL && find_next (self) != NULL)
    keep_room (self, chip);
  if (fill_some (self, N_AT_ONCE) && self->filling == 0)
    self->filling = gtk_widget_add_tick_callback (GTK_WIDGET (self), tick_cb, NULL, NULL);
}

/**
 * pd_circle_weeks_get_chip:
 * @self: weeks
 * @i: which of the entries
 *
 * Returns: (transfer none) (nullable): its chip, which is made now if it was not there yet;
 *   %NULL where there is no such entry
 */
GtkWidget *
pd_circle_weeks_get_chip (PdCircleWeeks *self,
                          guint          i)
{
  Week *week;

  g_return_val_if_fail (PD_IS_CIRCLE_WEEKS (self), NULL);

  week = find_week_of (self, i);
  if (week == NULL)
    return NULL;
  if (!week->is_begun || week->chips->len <= i - week->first)
    fill (self, week, i - week->first + 1);
  return g_ptr_array_index (week->chips, i - week->first);
}

/* Which of the entries is now what a chip was made of; a chip may wait to be made anew. */
static gboolean
find_entry (PdCircleWeeks       *self,
            const PdCircleEntry *shown,
            guint               *ret_i)
{
  for (guint i = 0; i < self->entries->len; i++)
    if (pd_circle_entry_is_same (shown, g_ptr_array_index (self->entries, i)))
      {
        *ret_i = i;
        return TRUE;
      }
  return FALSE;
}

/**
 * pd_circle_weeks_find_chip:
 * @self: weeks
 * @chip: a widget
 * @ret_i: (out): of which of the entries it is the chip
 *
 * Returns: whether it is one, of a session that is still there
 */
gboolean
pd_circle_weeks_find_chip (PdCircleWeeks *self,
                           GtkWidget     *chip,
                           guint         *ret_i)
{
  g_return_val_if_fail (PD_IS_CIRCLE_WEEKS (self), FALSE);

  for (guint w = 0; w < self->weeks->len; w++)
    {
      Week *week = get_week (self, w);
      guint place;

      if (!g_ptr_array_find (week->chips, chip, &place))
        continue;
      if (!week->is_begun)
        return find_entry (self, get_shown (week, place), ret_i);
      *ret_i = week->first + place;
      return TRUE;
    }
  return FALSE;
}
