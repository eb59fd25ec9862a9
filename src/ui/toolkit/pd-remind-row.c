/* SPDX-License-Identifier: GPL-3.0-or-later */
#define G_LOG_DOMAIN "pd-ui"

#include "config.h"

#include "pd-remind-row.h"

struct _PdRemindRow
{
  AdwComboRow parent_instance;
};

G_DEFINE_FINAL_TYPE (PdRemindRow, pd_remind_row, ADW_TYPE_COMBO_ROW)

static void
pd_remind_row_class_init (PdRemindRowClass *klass)
{
}

static void
pd_remind_row_init (PdRemindRow *self)
{
  g_autoptr (GtkStringList) choices = gtk_string_list_new (NULL);

  for (PdRemindBefore i = 0; i < PD_REMIND_N; i++)
    gtk_string_list_append (choices, pd_remind_before_to_words (i));
  adw_combo_row_set_model (ADW_COMBO_ROW (self), G_LIST_MODEL (choices));
}

/**
 * pd_remind_row_get_before:
 * @self: a row
 *
 * Returns: what is chosen
 */
PdRemindBefore
pd_remind_row_get_before (PdRemindRow *self)
{
  g_return_val_if_fail (PD_IS_REMIND_ROW (self), PD_REMIND_NOT);

  return (PdRemindBefore) MIN (adw_combo_row_get_selected (ADW_COMBO_ROW (self)), PD_REMIND_N - 1);
}

static gboolean
nick_to_position (GValue   *value,
                  GVariant *variant,
                  gpointer  user_data)
{
  PdRemindBefore before;

  if (!pd_remind_before_parse (g_variant_get_string (variant, NULL), &before))
    return FALSE;
  g_value_set_uint (value, before);
  return TRUE;
}

static GVariant *
position_to_nick (const GValue       *value,
                  const GVariantType *expected_type,
                  gpointer            user_data)
{
  guint position = g_value_get_uint (value);

  return position < PD_REMIND_N ? g_variant_new_string (pd_remind_before_to_nick (position)) : NULL;
}

/**
 * pd_remind_row_remember:
 * @self: a row
 * @key: the setting that keeps the answer for the next time
 *
 * Brings the row to what was chosen last, and keeps what is chosen from now on.
 */
void
pd_remind_row_remember (PdRemindRow *self,
                        const char  *key)
{
  g_autoptr (GSettings) settings = NULL;

  g_return_if_fail (PD_IS_REMIND_ROW (self));

  settings = g_settings_new (APPLICATION_ID);
  g_settings_bind_with_mapping (settings, key, self, "selected", G_SETTINGS_BIND_DEFAULT, nick_to_position,
                                position_to_nick, NULL, NULL);
}
