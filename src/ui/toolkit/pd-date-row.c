/* SPDX-License-Identifier: GPL-3.0-or-later */
#define G_LOG_DOMAIN "pd-ui"

#include "config.h"

#include "pd-date-row.h"

#include "pd-date-entry.h"

struct _PdDateRow
{
  AdwActionRow parent_instance;

  /* borrowed */
  PdDateEntry *entry;
};

G_DEFINE_FINAL_TYPE (PdDateRow, pd_date_row, ADW_TYPE_ACTION_ROW)

enum
{
  PROP_0,
  PROP_DAY,
  PROP_TODAY,
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
day_changed_cb (PdDateRow *self)
{
  g_object_notify_by_pspec (G_OBJECT (self), properties[PROP_DAY]);
}

/* "blank" is told with each letter, also where no day can be read. */
static void
blank_changed_cb (PdDateRow *self)
{
  g_signal_emit (self, signals[SIGNAL_CHANGED], 0);
}

static gboolean
pd_date_row_grab_focus (GtkWidget *widget)
{
  return gtk_widget_grab_focus (GTK_WIDGET (PD_DATE_ROW (widget)->entry));
}

static void
pd_date_row_get_property (GObject    *object,
                          guint       prop_id,
                          GValue     *value,
                          GParamSpec *pspec)
{
  PdDateRow *self = PD_DATE_ROW (object);

  switch (prop_id)
    {
    case PROP_DAY:
      g_value_set_int (value, pd_date_row_get_day (self));
      break;
    case PROP_TODAY:
      g_object_get_property (G_OBJECT (self->entry), "today", value);
      break;
    default:
      G_OBJECT_WARN_INVALID_PROPERTY_ID (object, prop_id, pspec);
    }
}

static void
pd_date_row_set_property (GObject      *object,
                          guint         prop_id,
                          const GValue *value,
                          GParamSpec   *pspec)
{
  PdDateRow *self = PD_DATE_ROW (object);

  switch (prop_id)
    {
    case PROP_DAY:
      pd_date_row_set_day (self, g_value_get_int (value));
      break;
    case PROP_TODAY:
      g_object_set_property (G_OBJECT (self->entry), "today", value);
      break;
    default:
      G_OBJECT_WARN_INVALID_PROPERTY_ID (object, prop_id, pspec);
    }
}

static void
pd_date_row_class_init (PdDateRowClass *klass)
{
  GObjectClass *object_class = G_OBJECT_CLASS (klass);

  object_class->get_property = pd_date_row_get_property;
  object_class->set_property = pd_date_row_set_property;
  GTK_WIDGET_CLASS (klass)->grab_focus = pd_date_row_grab_focus;

  properties[PROP_DAY] =
      g_param_spec_int ("day", NULL, NULL, G_MININT32, G_MAXINT32, PD_DAY_NONE,
                        G_PARAM_READWRITE | G_PARAM_EXPLICIT_NOTIFY | G_PARAM_STATIC_STRINGS);
  properties[PROP_TODAY] =
      g_param_spec_int ("today", NULL, NULL, G_MININT32, G_MAXINT32, PD_DAY_NONE,
                        G_PARAM_READWRITE | G_PARAM_STATIC_STRINGS);
  g_object_class_install_properties (object_class, N_PROPS, properties);

  signals[SIGNAL_CHANGED] = g_signal_new ("changed", PD_TYPE_DATE_ROW, G_SIGNAL_RUN_LAST,
                                          0, NULL, NULL, NULL, G_TYPE_NONE, 0);
}

static void
pd_date_row_init (PdDateRow *self)
{
  /* Typing is what it is for: no stop on the way to it. */
  gtk_widget_set_focusable (GTK_WIDGET (self), FALSE);
  self->entry = PD_DATE_ENTRY (pd_date_entry_new (PD_DAY_NONE));
  gtk_widget_set_valign (GTK_WIDGET (self->entry), GTK_ALIGN_CENTER);
  g_object_bind_property (self, "title", self->entry, "label", G_BINDING_SYNC_CREATE);
  adw_action_row_add_suffix (ADW_ACTION_ROW (self), GTK_WIDGET (self->entry));
  adw_action_row_set_activatable_widget (ADW_ACTION_ROW (self), GTK_WIDGET (self->entry));
  g_signal_connect_swapped (self->entry, "notify::blank", G_CALLBACK (blank_changed_cb), self);
  g_signal_connect_swapped (self->entry, "notify::day", G_CALLBACK (day_changed_cb), self);
}

/**
 * pd_date_row_get_day:
 * @self: a date row
 *
 * Returns: the day, or %PD_DAY_NONE while nothing can be read
 */
PdDay
pd_date_row_get_day (PdDateRow *self)
{
  g_return_val_if_fail (PD_IS_DATE_ROW (self), PD_DAY_NONE);

  return pd_date_entry_get_day (self->entry);
}

/**
 * pd_date_row_set_day:
 * @self: a date row
 * @day: a day, or %PD_DAY_NONE to empty it
 */
void
pd_date_row_set_day (PdDateRow *self,
                     PdDay      day)
{
  g_return_if_fail (PD_IS_DATE_ROW (self));

  pd_date_entry_set_day (self->entry, day);
}

/**
 * pd_date_row_is_blank:
 * @self: a date row
 *
 * Returns: whether nothing is typed at all
 */
gboolean
pd_date_row_is_blank (PdDateRow *self)
{
  g_return_val_if_fail (PD_IS_DATE_ROW (self), TRUE);

  return pd_date_entry_is_blank (self->entry);
}

/**
 * pd_date_row_is_readable:
 * @self: a date row
 *
 * Returns: whether it holds a day, or nothing; not something that is no day
 */
gboolean
pd_date_row_is_readable (PdDateRow *self)
{
  g_return_val_if_fail (PD_IS_DATE_ROW (self), TRUE);

  return pd_date_entry_is_blank (self->entry) || pd_date_entry_is_valid (self->entry);
}

/**
 * pd_date_row_get_text:
 * @self: a date row
 *
 * Returns: (transfer none): what is typed, which need not be a day
 */
const char *
pd_date_row_get_text (PdDateRow *self)
{
  g_return_val_if_fail (PD_IS_DATE_ROW (self), NULL);

  return pd_date_entry_get_text (self->entry);
}
