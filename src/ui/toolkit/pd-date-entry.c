/* SPDX-License-Identifier: GPL-3.0-or-later */
#define G_LOG_DOMAIN "pd-ui"

#include "config.h"

#include "pd-date-entry.h"

#include "pd-date-words.h"

#include <glib/gi18n-lib.h>

struct _PdDateEntry
{
  GtkWidget parent_instance;

  /* template children */
  GtkEntry      *entry;
  GtkMenuButton *button;
  GtkPopover    *popover;
  GtkCalendar   *calendar;

  /* state */
  PdDay    day;
  PdDay    today;
  gboolean moving_calendar;
};

G_DEFINE_FINAL_TYPE (PdDateEntry, pd_date_entry, GTK_TYPE_WIDGET)

enum
{
  PROP_0,
  PROP_BLANK,
  PROP_DAY,
  PROP_LABEL,
  PROP_TODAY,
  PROP_VALID,
  N_PROPS
};

static GParamSpec *properties[N_PROPS];

enum
{
  SIGNAL_DECIDED,
  N_SIGNALS
};

static guint signals[N_SIGNALS];

static const char *
get_text (PdDateEntry *self)
{
  return gtk_editable_get_text (GTK_EDITABLE (self->entry));
}

static void
take_day (PdDateEntry *self,
          PdDay        day)
{
  gboolean was_valid = self->day != PD_DAY_NONE;

  if (self->day == day)
    return;

  self->day = day;
  g_object_notify_by_pspec (G_OBJECT (self), properties[PROP_DAY]);
  if (was_valid != (day != PD_DAY_NONE))
    g_object_notify_by_pspec (G_OBJECT (self), properties[PROP_VALID]);
}

/* A half-typed day is not an error yet; one that is left behind is. */
static void
update_error (PdDateEntry *self)
{
  gboolean wrong = self->day == PD_DAY_NONE && !pd_date_entry_is_blank (self);

  if (wrong)
    gtk_widget_add_css_class (GTK_WIDGET (self->entry), "error");
  else
    gtk_widget_remove_css_class (GTK_WIDGET (self->entry), "error");
  gtk_accessible_update_state (GTK_ACCESSIBLE (self->entry),
                               GTK_ACCESSIBLE_STATE_INVALID,
                               wrong ? GTK_ACCESSIBLE_INVALID_TRUE : GTK_ACCESSIBLE_INVALID_FALSE,
                               -1);
}

static void
write_out (PdDateEntry *self)
{
  g_autofree char *text = NULL;

  if (self->day != PD_DAY_NONE)
    {
      text = pd_date_words_from_day (self->day);
      if (!g_str_equal (text, get_text (self)))
        gtk_editable_set_text (GTK_EDITABLE (self->entry), text);
    }
  update_error (self);
}

static void
decide_cb (PdDateEntry *self)
{
  write_out (self);
  g_signal_emit (self, signals[SIGNAL_DECIDED], 0);
}

/* The words under the entry's pointer say which weekday a typed date is. */
static void
update_tooltip (PdDateEntry *self)
{
  g_autofree char *words = NULL;

  if (self->day != PD_DAY_NONE)
    words = pd_day_to_words (self->day);
  gtk_widget_set_tooltip_text (GTK_WIDGET (self->entry), words);
}

static void
changed_cb (PdDateEntry *self)
{
  PdDay day;

  if (!pd_date_words_parse (get_text (self), self->today, &day))
    day = PD_DAY_NONE;

  take_day (self, day);
  update_tooltip (self);
  if (day != PD_DAY_NONE)
    update_error (self);
  g_object_notify_by_pspec (G_OBJECT (self), properties[PROP_BLANK]);
}

static void
popover_show_cb (PdDateEntry *self)
{
  PdDay                 day = self->day != PD_DAY_NONE ? self->day : self->today;
  g_autoptr (GDateTime) date = NULL;
  int                   year, month, day_of_month;

  if (day == PD_DAY_NONE)
    return;

  pd_day_get_ymd (day, &year, &month, &day_of_month);
  date = g_date_time_new_local (year, month, day_of_month, 12, 0, 0);

  self->moving_calendar = TRUE;
  gtk_calendar_select_day (self->calendar, date);
  self->moving_calendar = FALSE;
}

static void
day_selected_cb (PdDateEntry *self)
{
  int year, month, day;

  if (self->moving_calendar)
    return;

  g_object_get (self->calendar, "year", &year, "month", &month, "day", &day, NULL);
  pd_date_entry_set_day (self, pd_day_from_ymd (year, month + 1, day));
  gtk_popover_popdown (self->popover);
  g_signal_emit (self, signals[SIGNAL_DECIDED], 0);
}

static gboolean
pd_date_entry_grab_focus (GtkWidget *widget)
{
  return gtk_widget_grab_focus (GTK_WIDGET (PD_DATE_ENTRY (widget)->entry));
}

static void
pd_date_entry_dispose (GObject *object)
{
  gtk_widget_dispose_template (GTK_WIDGET (object), PD_TYPE_DATE_ENTRY);

  G_OBJECT_CLASS (pd_date_entry_parent_class)->dispose (object);
}

static void
pd_date_entry_get_property (GObject    *object,
                            guint       prop_id,
                            GValue     *value,
                            GParamSpec *pspec)
{
  PdDateEntry *self = PD_DATE_ENTRY (object);

  switch (prop_id)
    {
    case PROP_BLANK:
      g_value_set_boolean (value, pd_date_entry_is_blank (self));
      break;
    case PROP_DAY:
      g_value_set_int (value, self->day);
      break;
    case PROP_TODAY:
      g_value_set_int (value, self->today);
      break;
    case PROP_VALID:
      g_value_set_boolean (value, pd_date_entry_is_valid (self));
      break;
    default:
      G_OBJECT_WARN_INVALID_PROPERTY_ID (object, prop_id, pspec);
    }
}

static void
pd_date_entry_set_property (GObject      *object,
                            guint         prop_id,
                            const GValue *value,
                            GParamSpec   *pspec)
{
  PdDateEntry *self = PD_DATE_ENTRY (object);

  switch (prop_id)
    {
    case PROP_DAY:
      pd_date_entry_set_day (self, g_value_get_int (value));
      break;
    case PROP_LABEL:
      gtk_accessible_update_property (GTK_ACCESSIBLE (self->entry),
                                      GTK_ACCESSIBLE_PROPERTY_LABEL, g_value_get_string (value),
                                      -1);
      break;
    case PROP_TODAY:
      self->today = g_value_get_int (value);
      break;
    default:
      G_OBJECT_WARN_INVALID_PROPERTY_ID (object, prop_id, pspec);
    }
}

static void
pd_date_entry_class_init (PdDateEntryClass *klass)
{
  GObjectClass   *object_class = G_OBJECT_CLASS (klass);
  GtkWidgetClass *widget_class = GTK_WIDGET_CLASS (klass);

  object_class->dispose = pd_date_entry_dispose;
  object_class->get_property = pd_date_entry_get_property;
  object_class->set_property = pd_date_entry_set_property;
  widget_class->grab_focus = pd_date_entry_grab_focus;

  properties[PROP_BLANK] =
      g_param_spec_boolean ("blank", NULL, NULL, TRUE,
                            G_PARAM_READABLE | G_PARAM_STATIC_STRINGS);
  properties[PROP_DAY] =
      g_param_spec_int ("day", NULL, NULL, G_MININT32, G_MAXINT32, PD_DAY_NONE,
                        G_PARAM_READWRITE | G_PARAM_EXPLICIT_NOTIFY | G_PARAM_STATIC_STRINGS);
  properties[PROP_LABEL] =
      g_param_spec_string ("label", NULL, NULL, NULL, G_PARAM_WRITABLE | G_PARAM_STATIC_STRINGS);
  properties[PROP_TODAY] =
      g_param_spec_int ("today", NULL, NULL, G_MININT32, G_MAXINT32, PD_DAY_NONE,
                        G_PARAM_READWRITE | G_PARAM_STATIC_STRINGS);
  properties[PROP_VALID] =
      g_param_spec_boolean ("valid", NULL, NULL, FALSE,
                            G_PARAM_READABLE | G_PARAM_STATIC_STRINGS);
  g_object_class_install_properties (object_class, N_PROPS, properties);

  signals[SIGNAL_DECIDED] = g_signal_new ("decided", PD_TYPE_DATE_ENTRY, G_SIGNAL_RUN_LAST,
                                          0, NULL, NULL, NULL, G_TYPE_NONE, 0);

  gtk_widget_class_set_template_from_resource (widget_class,
                                               "/org/peerdesk/Peerdesk/toolkit/pd-date-entry.ui");
  gtk_widget_class_bind_template_child (widget_class, PdDateEntry, button);
  gtk_widget_class_bind_template_child (widget_class, PdDateEntry, calendar);
  gtk_widget_class_bind_template_child (widget_class, PdDateEntry, entry);
  gtk_widget_class_bind_template_child (widget_class, PdDateEntry, popover);
  gtk_widget_class_bind_template_callback (widget_class, changed_cb);
  gtk_widget_class_bind_template_callback (widget_class, day_selected_cb);
  gtk_widget_class_bind_template_callback (widget_class, popover_show_cb);
  gtk_widget_class_bind_template_callback (widget_class, decide_cb);
}

static void
pd_date_entry_init (PdDateEntry *self)
{
  self->day = PD_DAY_NONE;
  self->today = PD_DAY_NONE;
  gtk_widget_init_template (GTK_WIDGET (self));
}

/**
 * pd_date_entry_new:
 * @today: the day that words like "tomorrow" are read on
 *
 * Returns: (transfer floating): an empty date entry
 */
GtkWidget *
pd_date_entry_new (PdDay today)
{
  return g_object_new (PD_TYPE_DATE_ENTRY, "today", today, NULL);
}

/**
 * pd_date_entry_get_day:
 * @self: a date entry
 *
 * Returns: the day, or %PD_DAY_NONE while nothing can be read
 */
PdDay
pd_date_entry_get_day (PdDateEntry *self)
{
  g_return_val_if_fail (PD_IS_DATE_ENTRY (self), PD_DAY_NONE);

  return self->day;
}

/**
 * pd_date_entry_set_day:
 * @self: a date entry
 * @day: a day, or %PD_DAY_NONE to empty it
 *
 * Shows a day.
 */
void
pd_date_entry_set_day (PdDateEntry *self,
                       PdDay        day)
{
  g_autofree char *text = NULL;

  g_return_if_fail (PD_IS_DATE_ENTRY (self));

  text = day == PD_DAY_NONE ? g_strdup ("") : pd_date_words_from_day (day);
  gtk_editable_set_text (GTK_EDITABLE (self->entry), text);
  update_error (self);
}

/**
 * pd_date_entry_is_valid:
 * @self: a date entry
 *
 * Returns: whether it holds a day
 */
gboolean
pd_date_entry_is_valid (PdDateEntry *self)
{
  g_return_val_if_fail (PD_IS_DATE_ENTRY (self), FALSE);

  return self->day != PD_DAY_NONE;
}

/**
 * pd_date_entry_is_blank:
 * @self: a date entry
 *
 * Returns: whether nothing is typed, which is not the same as something unreadable
 */
gboolean
pd_date_entry_is_blank (PdDateEntry *self)
{
  g_return_val_if_fail (PD_IS_DATE_ENTRY (self), TRUE);

  return get_text (self)[0] == '\0';
}

/**
 * pd_date_entry_get_text:
 * @self: a date entry
 *
 * Returns: (transfer none): what is typed, which need not be a day
 */
const char *
pd_date_entry_get_text (PdDateEntry *self)
{
  g_return_val_if_fail (PD_IS_DATE_ENTRY (self), NULL);

  return get_text (self);
}
