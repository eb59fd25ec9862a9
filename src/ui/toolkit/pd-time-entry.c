/* SPDX-License-Identifier: GPL-3.0-or-later */
#define G_LOG_DOMAIN "pd-ui"

#include "config.h"

#include "pd-time-entry.h"

#include "pd-clock.h"

#include <glib/gi18n-lib.h>

struct _PdTimeEntry
{
  GtkEntry parent_instance;

  /* state */
  int minute;
};

G_DEFINE_FINAL_TYPE (PdTimeEntry, pd_time_entry, GTK_TYPE_ENTRY)

enum
{
  PROP_0,
  PROP_MINUTE,
  PROP_VALID,
  N_PROPS
};

static GParamSpec *properties[N_PROPS];

static void
take_minute (PdTimeEntry *self,
             int          minute)
{
  gboolean was_valid = self->minute >= 0;

  if (self->minute == minute)
    return;

  self->minute = minute;
  g_object_notify_by_pspec (G_OBJECT (self), properties[PROP_MINUTE]);
  if (was_valid != (minute >= 0))
    g_object_notify_by_pspec (G_OBJECT (self), properties[PROP_VALID]);
}

/* A half-typed time is not an error yet; one that is left behind is. */
static void
update_error (PdTimeEntry *self)
{
  const char *text = gtk_editable_get_text (GTK_EDITABLE (self));
  gboolean    wrong = self->minute < 0 && text[0] != '\0';

  if (wrong)
    gtk_widget_add_css_class (GTK_WIDGET (self), "error");
  else
    gtk_widget_remove_css_class (GTK_WIDGET (self), "error");
  gtk_accessible_update_state (GTK_ACCESSIBLE (self),
                               GTK_ACCESSIBLE_STATE_INVALID,
                               wrong ? GTK_ACCESSIBLE_INVALID_TRUE : GTK_ACCESSIBLE_INVALID_FALSE,
                               -1);
}

static void
write_out (PdTimeEntry *self)
{
  g_autofree char *text = NULL;

  if (self->minute >= 0)
    {
      text = pd_clock_to_text (self->minute);
      if (!g_str_equal (text, gtk_editable_get_text (GTK_EDITABLE (self))))
        gtk_editable_set_text (GTK_EDITABLE (self), text);
    }
  update_error (self);
}

static void
changed_cb (PdTimeEntry *self)
{
  int minute;

  if (!pd_clock_parse (gtk_editable_get_text (GTK_EDITABLE (self)), &minute))
    minute = -1;

  take_minute (self, minute);
  if (minute >= 0)
    update_error (self);
}

static void
pd_time_entry_get_property (GObject    *object,
                            guint       prop_id,
                            GValue     *value,
                            GParamSpec *pspec)
{
  PdTimeEntry *self = PD_TIME_ENTRY (object);

  switch (prop_id)
    {
    case PROP_MINUTE:
      g_value_set_int (value, self->minute);
      break;
    case PROP_VALID:
      g_value_set_boolean (value, self->minute >= 0);
      break;
    default:
      G_OBJECT_WARN_INVALID_PROPERTY_ID (object, prop_id, pspec);
    }
}

static void
pd_time_entry_set_property (GObject      *object,
                            guint         prop_id,
                            const GValue *value,
                            GParamSpec   *pspec)
{
  switch (prop_id)
    {
    case PROP_MINUTE:
      pd_time_entry_set_minute (PD_TIME_ENTRY (object), g_value_get_int (value));
      break;
    default:
      G_OBJECT_WARN_INVALID_PROPERTY_ID (object, prop_id, pspec);
    }
}

static void
pd_time_entry_class_init (PdTimeEntryClass *klass)
{
  GObjectClass *object_class = G_OBJECT_CLASS (klass);

  object_class->get_property = pd_time_entry_get_property;
  object_class->set_property = pd_time_entry_set_property;

  properties[PROP_MINUTE] =
      g_param_spec_int ("minute", NULL, NULL, -1, G_MAXINT, -1,
                        G_PARAM_READWRITE | G_PARAM_EXPLICIT_NOTIFY | G_PARAM_STATIC_STRINGS);
  properties[PROP_VALID] =
      g_param_spec_boolean ("valid", NULL, NULL, FALSE,
                            G_PARAM_READABLE | G_PARAM_STATIC_STRINGS);
  g_object_class_install_properties (object_class, N_PROPS, properties);
}

static void
pd_time_entry_init (PdTimeEntry *self)
{
  GtkEventController *focus = gtk_event_controller_focus_new ();

  self->minute = -1;
  gtk_editable_set_width_chars (GTK_EDITABLE (self), 6);
  gtk_editable_set_max_width_chars (GTK_EDITABLE (self), 6);
  /* Translators: an example of a clock time, shown in an empty entry */
  gtk_entry_set_placeholder_text (GTK_ENTRY (self), _ ("9:00"));

  g_signal_connect_swapped (focus, "leave", G_CALLBACK (write_out), self);
  gtk_widget_add_controller (GTK_WIDGET (self), focus);
  g_signal_connect (self, "changed", G_CALLBACK (changed_cb), NULL);
  g_signal_connect (self, "activate", G_CALLBACK (write_out), NULL);
}

/**
 * pd_time_entry_new:
 *
 * Returns: (transfer floating): an empty time entry
 */
GtkWidget *
pd_time_entry_new (void)
{
  return g_object_new (PD_TYPE_TIME_ENTRY, NULL);
}

/**
 * pd_time_entry_get_minute:
 * @self: a time entry
 *
 * Returns: minutes since midnight, or -1 while nothing can be read
 */
int
pd_time_entry_get_minute (PdTimeEntry *self)
{
  g_return_val_if_fail (PD_IS_TIME_ENTRY (self), -1);

  return self->minute;
}

/**
 * pd_time_entry_set_minute:
 * @self: a time entry
 * @minute: minutes since midnight; those of a following day are shown on its clock; -1
 *   for an empty entry
 *
 * Shows a time. "minute" becomes what can be read from it again: below 1440.
 */
void
pd_time_entry_set_minute (PdTimeEntry *self,
                          int          minute)
{
  g_autofree char *text = NULL;

  g_return_if_fail (PD_IS_TIME_ENTRY (self));
  g_return_if_fail (minute >= -1);

  text = minute < 0 ? g_strdup ("") : pd_clock_to_text (minute % PD_MINUTES_PER_DAY);
  gtk_editable_set_text (GTK_EDITABLE (self), text);
  update_error (self);
}

/**
 * pd_time_entry_is_valid:
 * @self: a time entry
 *
 * Returns: whether it holds a time
 */
gboolean
pd_time_entry_is_valid (PdTimeEntry *self)
{
  g_return_val_if_fail (PD_IS_TIME_ENTRY (self), FALSE);

  return self->minute >= 0;
}
