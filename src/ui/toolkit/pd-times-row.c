/* SPDX-License-Identifier: GPL-3.0-or-later */
#define G_LOG_DOMAIN "pd-ui"

#include "config.h"

#include "pd-times-row.h"

#include "pd-time-entry.h"

struct _PdTimesRow
{
  AdwActionRow parent_instance;

  /* template children */
  PdTimeEntry *end;
  PdTimeEntry *start;
};

G_DEFINE_FINAL_TYPE (PdTimesRow, pd_times_row, ADW_TYPE_ACTION_ROW)

enum
{
  PROP_0,
  PROP_END_LABEL,
  PROP_START_LABEL,
  N_PROPS
};

static GParamSpec *properties[N_PROPS];

enum
{
  SIGNAL_CHANGED,
  N_SIGNALS
};

static guint signals[N_SIGNALS];

static void
changed_cb (PdTimesRow *self)
{
  g_signal_emit (self, signals[SIGNAL_CHANGED], 0);
}

static void
set_label (PdTimeEntry  *entry,
           const GValue *label)
{
  gtk_accessible_update_property (GTK_ACCESSIBLE (entry),
                                  GTK_ACCESSIBLE_PROPERTY_LABEL, g_value_get_string (label),
                                  -1);
}

static gboolean
pd_times_row_grab_focus (GtkWidget *widget)
{
  return gtk_widget_grab_focus (GTK_WIDGET (PD_TIMES_ROW (widget)->start));
}

static void
pd_times_row_dispose (GObject *object)
{
  gtk_widget_dispose_template (GTK_WIDGET (object), PD_TYPE_TIMES_ROW);

  G_OBJECT_CLASS (pd_times_row_parent_class)->dispose (object);
}

static void
pd_times_row_set_property (GObject      *object,
                           guint         prop_id,
                           const GValue *value,
                           GParamSpec   *pspec)
{
  PdTimesRow *self = PD_TIMES_ROW (object);

  switch (prop_id)
    {
    case PROP_END_LABEL:
      set_label (self->end, value);
      break;
    case PROP_START_LABEL:
      set_label (self->start, value);
      break;
    default:
      G_OBJECT_WARN_INVALID_PROPERTY_ID (object, prop_id, pspec);
    }
}

static void
pd_times_row_class_init (PdTimesRowClass *klass)
{
  GObjectClass     *object_class = G_OBJECT_CLASS (klass);
  GtkWidgetClass   *widget_class = GTK_WIDGET_CLASS (klass);
  const GParamFlags flags = G_PARAM_WRITABLE | G_PARAM_STATIC_STRINGS;

  object_class->dispose = pd_times_row_dispose;
  object_class->set_property = pd_times_row_set_property;
  widget_class->grab_focus = pd_times_row_grab_focus;

  properties[PROP_END_LABEL] = g_param_spec_string ("end-label", NULL, NULL, NULL, flags);
  properties[PROP_START_LABEL] = g_param_spec_string ("start-label", NULL, NULL, NULL, flags);
  g_object_class_install_properties (object_class, N_PROPS, properties);

  signals[SIGNAL_CHANGED] = g_signal_new ("changed", PD_TYPE_TIMES_ROW, G_SIGNAL_RUN_LAST,
                                          0, NULL, NULL, NULL, G_TYPE_NONE, 0);

  g_type_ensure (PD_TYPE_TIME_ENTRY);
  gtk_widget_class_set_template_from_resource (widget_class,
                                               "/org/peerdesk/Peerdesk/toolkit/pd-times-row.ui");
  gtk_widget_class_bind_template_child (widget_class, PdTimesRow, end);
  gtk_widget_class_bind_template_child (widget_class, PdTimesRow, start);
  gtk_widget_class_bind_template_callback (widget_class, changed_cb);
}

static void
pd_times_row_init (PdTimesRow *self)
{
  gtk_widget_init_template (GTK_WIDGET (self));
}

/**
 * pd_times_row_new:
 *
 * Returns: (transfer floating): a row without times
 */
GtkWidget *
pd_times_row_new (void)
{
  return g_object_new (PD_TYPE_TIMES_ROW, NULL);
}

/**
 * pd_times_row_get_start:
 * @self: a row
 *
 * Returns: minutes since midnight, or -1 while nothing can be read
 */
int
pd_times_row_get_start (PdTimesRow *self)
{
  g_return_val_if_fail (PD_IS_TIMES_ROW (self), -1);

  return pd_time_entry_get_minute (self->start);
}

/**
 * pd_times_row_get_end:
 * @self: a row
 *
 * Returns: minutes since midnight, whichever day that is on; or -1 while nothing can be
 *   read
 */
int
pd_times_row_get_end (PdTimesRow *self)
{
  g_return_val_if_fail (PD_IS_TIMES_ROW (self), -1);

  return pd_time_entry_get_minute (self->end);
}

/**
 * pd_times_row_set_times:
 * @self: a row
 * @start: minutes since midnight, or -1 for an empty entry
 * @end: the same
 */
void
pd_times_row_set_times (PdTimesRow *self,
                        int         start,
                        int         end)
{
  g_return_if_fail (PD_IS_TIMES_ROW (self));

  pd_time_entry_set_minute (self->start, start);
  pd_time_entry_set_minute (self->end, end);
}

/**
 * pd_times_row_take_typed:
 * @self: a row
 * @typed: what was typed already of the start
 *
 * Puts it there, to go on behind it.
 */
void
pd_times_row_take_typed (PdTimesRow *self,
                         const char *typed)
{
  g_return_if_fail (PD_IS_TIMES_ROW (self));
  g_return_if_fail (typed != NULL);

  gtk_editable_set_text (GTK_EDITABLE (self->start), typed);
  gtk_editable_set_position (GTK_EDITABLE (self->start), -1);
}

/**
 * pd_times_row_go_on_typing:
 * @self: a row
 *
 * Takes the keys for the start, behind what is there.
 */
void
pd_times_row_go_on_typing (PdTimesRow *self)
{
  g_return_if_fail (PD_IS_TIMES_ROW (self));

  gtk_entry_grab_focus_without_selecting (GTK_ENTRY (self->start));
}
