/* SPDX-License-Identifier: GPL-3.0-or-later */
#define G_LOG_DOMAIN "pd-ui"

#include "config.h"

#include "pd-zone-row.h"

#include "pd-choice-name.h"

#include <glib/gi18n-lib.h>

/* One line a zone: countries, coordinates, name. Part of every time zone database. */
#define ZONE_TABLE "/usr/share/zoneinfo/zone1970.tab"

struct _PdZoneRow
{
  AdwActionRow parent_instance;

  /* borrowed: a child of the row */
  GtkDropDown *choices;

  /* owned */
  GtkStringList *names;
};

G_DEFINE_FINAL_TYPE (PdZoneRow, pd_zone_row, ADW_TYPE_ACTION_ROW)

enum
{
  PROP_0,
  PROP_ZONE,
  N_PROPS
};

static GParamSpec *properties[N_PROPS];

static int
compare_names (gconstpointer a,
               gconstpointer b)
{
  return strcmp (*(const char *const *) a, *(const char *const *) b);
}

static void
append_zone (GPtrArray  *names,
             const char *line)
{
  g_auto (GStrv) fields = NULL;

  if (line[0] == '#')
    return;

  fields = g_strsplit (line, "\t", 4);
  if (g_strv_length (fields) >= 3)
    g_ptr_array_add (names, g_strdup (fields[2]));
}

/* Where there is no table, the zones are those that are in use already, and UTC. */
static GPtrArray *
list_zones (void)
{
  g_autoptr (GTimeZone) local = g_time_zone_new_local ();
  GPtrArray            *names = g_ptr_array_new_with_free_func (g_free);
  g_autofree char      *table = NULL;
  g_auto (GStrv)        lines = NULL;

  if (g_file_get_contents (ZONE_TABLE, &table, NULL, NULL))
    lines = g_strsplit (table, "\n", -1);
  for (guint i = 0; lines != NULL && lines[i] != NULL; i++)
    append_zone (names, lines[i]);

  g_ptr_array_add (names, g_strdup ("UTC"));
  if (!g_ptr_array_find_with_equal_func (names, g_time_zone_get_identifier (local), g_str_equal,
                                         NULL))
    g_ptr_array_add (names, g_strdup (g_time_zone_get_identifier (local)));
  g_ptr_array_sort (names, compare_names);

  return names;
}

static gboolean
find_zone (PdZoneRow  *self,
           const char *zone,
           guint      *ret_position)
{
  guint n = g_list_model_get_n_items (G_LIST_MODEL (self->names));

  for (guint i = 0; i < n; i++)
    if (g_str_equal (gtk_string_list_get_string (self->names, i), zone))
      {
        *ret_position = i;
        return TRUE;
      }

  return FALSE;
}

static void
selected_cb (PdZoneRow *self)
{
  g_object_notify_by_pspec (G_OBJECT (self), properties[PROP_ZONE]);
}

static void
title_cb (PdZoneRow *self)
{
  pd_choice_name (self->choices, adw_preferences_row_get_title (ADW_PREFERENCES_ROW (self)));
}

static void
pd_zone_row_finalize (GObject *object)
{
  PdZoneRow *self = PD_ZONE_ROW (object);

  g_clear_object (&self->names);

  G_OBJECT_CLASS (pd_zone_row_parent_class)->finalize (object);
}

static void
pd_zone_row_get_property (GObject    *object,
                          guint       prop_id,
                          GValue     *value,
                          GParamSpec *pspec)
{
  PdZoneRow *self = PD_ZONE_ROW (object);

  switch (prop_id)
    {
    case PROP_ZONE:
      g_value_set_string (value, pd_zone_row_get_zone (self));
      break;
    default:
      G_OBJECT_WARN_INVALID_PROPERTY_ID (object, prop_id, pspec);
    }
}

static void
pd_zone_row_set_property (GObject      *object,
                          guint         prop_id,
                          const GValue *value,
                          GParamSpec   *pspec)
{
  PdZoneRow *self = PD_ZONE_ROW (object);

  switch (prop_id)
    {
    case PROP_ZONE:
      pd_zone_row_set_zone (self, g_value_get_string (value));
      break;
    default:
      G_OBJECT_WARN_INVALID_PROPERTY_ID (object, prop_id, pspec);
    }
}

static void
pd_zone_row_class_init (PdZoneRowClass *klass)
{
  GObjectClass *object_class = G_OBJECT_CLASS (klass);

  object_class->finalize = pd_zone_row_finalize;
  object_class->get_property = pd_zone_row_get_property;
  object_class->set_property = pd_zone_row_set_property;

  properties[PROP_ZONE] =
      g_param_spec_string ("zone", NULL, NULL, "",
                           G_PARAM_READWRITE | G_PARAM_EXPLICIT_NOTIFY | G_PARAM_STATIC_STRINGS);
  g_object_class_install_properties (object_class, N_PROPS, properties);
}

static void
pd_zone_row_init (PdZoneRow *self)
{
  g_autoptr (GPtrArray)     zones = list_zones ();
  g_autoptr (GtkExpression) expression =
      gtk_property_expression_new (GTK_TYPE_STRING_OBJECT, NULL, "string");

  self->names = gtk_string_list_new (NULL);
  for (guint i = 0; i < zones->len; i++)
    gtk_string_list_append (self->names, g_ptr_array_index (zones, i));

  self->choices = GTK_DROP_DOWN (gtk_drop_down_new (g_object_ref (G_LIST_MODEL (self->names)),
                                                    g_steal_pointer (&expression)));
  gtk_drop_down_set_enable_search (self->choices, TRUE);
  gtk_widget_set_valign (GTK_WIDGET (self->choices), GTK_ALIGN_CENTER);
  g_signal_connect_object (self->choices, "notify::selected", G_CALLBACK (selected_cb), self,
                           G_CONNECT_SWAPPED);
  adw_action_row_add_suffix (ADW_ACTION_ROW (self), GTK_WIDGET (self->choices));
  adw_action_row_set_activatable_widget (ADW_ACTION_ROW (self), GTK_WIDGET (self->choices));
  g_signal_connect (self, "notify::title", G_CALLBACK (title_cb), NULL);
}

/**
 * pd_zone_row_get_zone:
 * @self: a zone row
 *
 * Returns: the IANA name of the chosen zone
 */
const char *
pd_zone_row_get_zone (PdZoneRow *self)
{
  guint selected;

  g_return_val_if_fail (PD_IS_ZONE_ROW (self), NULL);

  selected = gtk_drop_down_get_selected (self->choices);
  if (selected == GTK_INVALID_LIST_POSITION)
    return "";

  return gtk_string_list_get_string (self->names, selected);
}

/**
 * pd_zone_row_set_zone:
 * @self: a zone row
 * @zone: an IANA name
 *
 * Chooses a zone. One that this computer's table lacks is added: the file may come from
 * a newer one.
 */
void
pd_zone_row_set_zone (PdZoneRow  *self,
                      const char *zone)
{
  guint position;

  g_return_if_fail (PD_IS_ZONE_ROW (self));
  g_return_if_fail (zone != NULL);

  if (!find_zone (self, zone, &position))
    {
      position = g_list_model_get_n_items (G_LIST_MODEL (self->names));
      gtk_string_list_append (self->names, zone);
    }
  gtk_drop_down_set_selected (self->choices, position);
}
