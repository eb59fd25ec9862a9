/* SPDX-License-Identifier: GPL-3.0-or-later */
#define G_LOG_DOMAIN "pd-ui"

#include "config.h"

#include "pd-circle-times-group.h"

#include "pd-people-words.h"
#include "pd-rows-group.h"
#include "pd-times-row.h"
#include "pd-weekdays-row.h"

#include <glib/gi18n-lib.h>

/* What is proposed to be added: the mornings of a working day. */
#define USUAL_START (9 * 60)
#define USUAL_END (12 * 60)

struct _PdCircleTimesGroup
{
  GtkBox parent_instance;

  /* template children */
  PdRowsGroup   *rows;
  PdTimesRow    *span;
  PdWeekdaysRow *weekdays;

  /* owned */
  GArray *times; /* (element-type PdWhen) */

  /* state */
  PdDay today;
};

G_DEFINE_FINAL_TYPE (PdCircleTimesGroup, pd_circle_times_group, GTK_TYPE_BOX)

enum
{
  SIGNAL_CHANGED,
  N_SIGNALS
};

static guint signals[N_SIGNALS];

static PdWhen
get_new (PdCircleTimesGroup *self)
{
  return (PdWhen){ pd_weekdays_row_get_weekdays (self->weekdays), PD_DAY_NONE, PD_DAY_NONE,
                   pd_times_row_get_start (self->span), pd_times_row_get_end (self->span) };
}

static gboolean
can_add (PdCircleTimesGroup *self)
{
  PdWhen when = get_new (self);

  return when.weekdays != 0 && when.start >= 0 && when.end >= 0 && pd_when_check (&when, NULL);
}

static void
update (PdCircleTimesGroup *self)
{
  gtk_widget_action_set_enabled (GTK_WIDGET (self), "times.add", can_add (self));
}

static void
add_remove_button (GtkWidget *row,
                   guint      i)
{
  GtkWidget *button = gtk_button_new_from_icon_name ("list-remove-symbolic");

  gtk_actionable_set_action_name (GTK_ACTIONABLE (button), "times.remove");
  gtk_actionable_set_action_target (GTK_ACTIONABLE (button), "u", i);
  gtk_widget_set_valign (button, GTK_ALIGN_CENTER);
  gtk_widget_add_css_class (button, "flat");
  gtk_widget_set_tooltip_text (button, _ ("Remove These Times"));
  gtk_accessible_update_property (GTK_ACCESSIBLE (button), GTK_ACCESSIBLE_PROPERTY_LABEL, _ ("Remove these times"), -1);
  adw_action_row_add_suffix (ADW_ACTION_ROW (row), button);
}

static void
show (PdCircleTimesGroup *self)
{
  pd_rows_group_begin (self->rows);
  for (guint i = 0; i < self->times->len; i++)
    {
      g_autofree char *words = pd_people_words_when (&g_array_index (self->times, PdWhen, i), self->today);

      add_remove_button (pd_rows_group_add (self->rows, PD_ROWS_GROUP_NONE, words, NULL), i);
    }
  pd_rows_group_end (self->rows);
  update (self);
}

static void
add_action (GtkWidget  *widget,
            const char *action_name,
            GVariant   *parameter)
{
  PdCircleTimesGroup *self = PD_CIRCLE_TIMES_GROUP (widget);
  PdWhen              when = get_new (self);

  g_array_append_val (self->times, when);
  pd_weekdays_row_set_weekdays (self->weekdays, 0);
  show (self);
  g_signal_emit (self, signals[SIGNAL_CHANGED], 0);
}

static void
remove_action (GtkWidget  *widget,
               const char *action_name,
               GVariant   *parameter)
{
  PdCircleTimesGroup *self = PD_CIRCLE_TIMES_GROUP (widget);
  guint               i = g_variant_get_uint32 (parameter);

  g_return_if_fail (i < self->times->len);

  g_array_remove_index (self->times, i);
  show (self);
  g_signal_emit (self, signals[SIGNAL_CHANGED], 0);
}

static void
pd_circle_times_group_dispose (GObject *object)
{
  gtk_widget_dispose_template (GTK_WIDGET (object), PD_TYPE_CIRCLE_TIMES_GROUP);

  G_OBJECT_CLASS (pd_circle_times_group_parent_class)->dispose (object);
}

static void
pd_circle_times_group_finalize (GObject *object)
{
  g_array_unref (PD_CIRCLE_TIMES_GROUP (object)->times);

  G_OBJECT_CLASS (pd_circle_times_group_parent_class)->finalize (object);
}

static void
pd_circle_times_group_class_init (PdCircleTimesGroupClass *klass)
{
  GtkWidgetClass *widget_class = GTK_WIDGET_CLASS (klass);

  G_OBJECT_CLASS (klass)->dispose = pd_circle_times_group_dispose;
  G_OBJECT_CLASS (klass)->finalize = pd_circle_times_group_finalize;

  signals[SIGNAL_CHANGED] = g_signal_new ("changed", PD_TYPE_CIRCLE_TIMES_GROUP, G_SIGNAL_RUN_LAST, 0, NULL, NULL, NULL,
                                          G_TYPE_NONE, 0);

  gtk_widget_class_install_action (widget_class, "times.add", NULL, add_action);
  gtk_widget_class_install_action (widget_class, "times.remove", "u", remove_action);

  g_type_ensure (PD_TYPE_ROWS_GROUP);
  g_type_ensure (PD_TYPE_TIMES_ROW);
  g_type_ensure (PD_TYPE_WEEKDAYS_ROW);
  gtk_widget_class_set_template_from_resource (widget_class,
                                               "/org/peerdesk/Peerdesk/cosupervision/pd-circle-times-group.ui");
  gtk_widget_class_bind_template_child (widget_class, PdCircleTimesGroup, rows);
  gtk_widget_class_bind_template_child (widget_class, PdCircleTimesGroup, span);
  gtk_widget_class_bind_template_child (widget_class, PdCircleTimesGroup, weekdays);
  gtk_widget_class_bind_template_callback (widget_class, update);
}

static void
pd_circle_times_group_init (PdCircleTimesGroup *self)
{
  self->times = g_array_new (FALSE, FALSE, sizeof (PdWhen));
  gtk_widget_init_template (GTK_WIDGET (self));
  pd_times_row_set_times (self->span, USUAL_START, USUAL_END);
  update (self);
}

/**
 * pd_circle_times_group_set:
 * @self: a group
 * @times: (element-type PdWhen): when they can come
 * @today: the day that it is
 *
 * Shows them.
 */
void
pd_circle_times_group_set (PdCircleTimesGroup *self,
                           const GArray       *times,
                           PdDay               today)
{
  g_return_if_fail (PD_IS_CIRCLE_TIMES_GROUP (self));

  self->today = today;
  g_array_set_size (self->times, 0);
  g_array_append_vals (self->times, times->data, times->len);
  show (self);
}

/**
 * pd_circle_times_group_get:
 * @self: a group
 *
 * Returns: (transfer none) (element-type PdWhen): when they can come
 */
const GArray *
pd_circle_times_group_get (PdCircleTimesGroup *self)
{
  g_return_val_if_fail (PD_IS_CIRCLE_TIMES_GROUP (self), NULL);

  return self->times;
}
