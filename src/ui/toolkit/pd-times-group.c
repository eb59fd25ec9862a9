/* SPDX-License-Identifier: GPL-3.0-or-later */
#define G_LOG_DOMAIN "pd-ui"

#include "config.h"

#include "pd-times-group.h"

#include "pd-clock.h"
#include "pd-times-row.h"

#include <glib/gi18n-lib.h>

struct _PdTimesGroup
{
  AdwPreferencesGroup parent_instance;

  /* template children */
  PdTimesRow *times;
  GtkSwitch  *whole_day;
};

G_DEFINE_FINAL_TYPE (PdTimesGroup, pd_times_group, ADW_TYPE_PREFERENCES_GROUP)

enum
{
  SIGNAL_CHANGED,
  N_SIGNALS
};

static guint signals[N_SIGNALS];

static void
update_times (PdTimesGroup *self)
{
  int start, end;

  gtk_widget_set_visible (GTK_WIDGET (self->times), !gtk_switch_get_active (self->whole_day));
  adw_action_row_set_subtitle (ADW_ACTION_ROW (self->times),
                               pd_times_group_get (self, &start, &end) && end > PD_MINUTES_PER_DAY
                                   ? _ ("Until the next day")
                                   : "");
}

static void
changed_cb (PdTimesGroup *self)
{
  update_times (self);
  g_signal_emit (self, signals[SIGNAL_CHANGED], 0);
}

static void
pd_times_group_dispose (GObject *object)
{
  gtk_widget_dispose_template (GTK_WIDGET (object), PD_TYPE_TIMES_GROUP);

  G_OBJECT_CLASS (pd_times_group_parent_class)->dispose (object);
}

static void
pd_times_group_class_init (PdTimesGroupClass *klass)
{
  GtkWidgetClass *widget_class = GTK_WIDGET_CLASS (klass);

  G_OBJECT_CLASS (klass)->dispose = pd_times_group_dispose;

  signals[SIGNAL_CHANGED] = g_signal_new ("changed", PD_TYPE_TIMES_GROUP, G_SIGNAL_RUN_LAST,
                                          0, NULL, NULL, NULL, G_TYPE_NONE, 0);

  g_type_ensure (PD_TYPE_TIMES_ROW);
  gtk_widget_class_set_template_from_resource (widget_class,
                                               "/org/peerdesk/Peerdesk/toolkit/pd-times-group.ui");
  gtk_widget_class_bind_template_child (widget_class, PdTimesGroup, times);
  gtk_widget_class_bind_template_child (widget_class, PdTimesGroup, whole_day);
  gtk_widget_class_bind_template_callback (widget_class, changed_cb);
}

static void
pd_times_group_init (PdTimesGroup *self)
{
  gtk_widget_init_template (GTK_WIDGET (self));
  update_times (self);
}

/**
 * pd_times_group_get:
 * @self: some times
 * @ret_start: (out): from when, in minutes since the midnight that a day begins with
 * @ret_end: (out): until when; above 1440 on the day after
 *
 * Returns: whether there are such; not while a time can't be read
 */
gboolean
pd_times_group_get (PdTimesGroup *self,
                    int          *ret_start,
                    int          *ret_end)
{
  g_return_val_if_fail (PD_IS_TIMES_GROUP (self), FALSE);

  *ret_start = 0;
  *ret_end = PD_MINUTES_PER_DAY;
  if (gtk_switch_get_active (self->whole_day))
    return TRUE;

  *ret_start = pd_times_row_get_start (self->times);
  *ret_end = pd_times_row_get_end (self->times);
  if (*ret_start < 0 || *ret_start >= PD_MINUTES_PER_DAY || *ret_end < 0)
    return FALSE;
  if (*ret_end <= *ret_start)
    *ret_end += PD_MINUTES_PER_DAY;
  return TRUE;
}

/**
 * pd_times_group_set:
 * @self: some times
 * @start: from when, in minutes since the midnight that a day begins with
 * @end: until when; above 1440 on the day after
 *
 * Shows times; 0 and 1440 are the whole day.
 */
void
pd_times_group_set (PdTimesGroup *self,
                    int           start,
                    int           end)
{
  gboolean is_whole_day = start == 0 && end == PD_MINUTES_PER_DAY;

  g_return_if_fail (PD_IS_TIMES_GROUP (self));

  gtk_switch_set_active (self->whole_day, is_whole_day);
  pd_times_row_set_times (self->times, is_whole_day ? -1 : start, is_whole_day ? -1 : end);
  update_times (self);
}
