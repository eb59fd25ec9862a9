/* SPDX-License-Identifier: GPL-3.0-or-later */
#define G_LOG_DOMAIN "pd-ui"

#include "config.h"

#include "pd-checks-group.h"

struct _PdChecksGroup
{
  AdwPreferencesGroup parent_instance;

  /* borrowed */
  GPtrArray *checks; /* (element-type GtkCheckButton) */

  /* owned */
  GArray *ids; /* as the checks */
};

G_DEFINE_FINAL_TYPE (PdChecksGroup, pd_checks_group, ADW_TYPE_PREFERENCES_GROUP)

enum
{
  SIGNAL_CHANGED,
  N_SIGNALS
};

static guint signals[N_SIGNALS];

static void
toggled_cb (PdChecksGroup *self)
{
  g_signal_emit (self, signals[SIGNAL_CHANGED], 0);
}

static gboolean
pd_checks_group_grab_focus (GtkWidget *widget)
{
  PdChecksGroup *self = PD_CHECKS_GROUP (widget);

  return self->checks->len > 0 && gtk_widget_grab_focus (g_ptr_array_index (self->checks, 0));
}

static void
pd_checks_group_finalize (GObject *object)
{
  PdChecksGroup *self = PD_CHECKS_GROUP (object);

  g_ptr_array_unref (self->checks);
  g_array_unref (self->ids);

  G_OBJECT_CLASS (pd_checks_group_parent_class)->finalize (object);
}

static void
pd_checks_group_class_init (PdChecksGroupClass *klass)
{
  G_OBJECT_CLASS (klass)->finalize = pd_checks_group_finalize;
  GTK_WIDGET_CLASS (klass)->grab_focus = pd_checks_group_grab_focus;

  signals[SIGNAL_CHANGED] = g_signal_new ("changed", PD_TYPE_CHECKS_GROUP, G_SIGNAL_RUN_LAST, 0, NULL, NULL, NULL,
                                          G_TYPE_NONE, 0);
}

static void
pd_checks_group_init (PdChecksGroup *self)
{
  self->checks = g_ptr_array_new ();
  self->ids = g_array_new (FALSE, FALSE, sizeof (PdId));
}

/**
 * pd_checks_group_add:
 * @self: a group
 * @id: what the check stands for
 * @label: what it is called, not markup
 * @is_checked: whether it is checked at first
 *
 * Adds a row.
 */
void
pd_checks_group_add (PdChecksGroup *self,
                     PdId           id,
                     const char    *label,
                     gboolean       is_checked)
{
  GtkWidget *row = adw_action_row_new ();
  GtkWidget *check = gtk_check_button_new ();

  g_return_if_fail (PD_IS_CHECKS_GROUP (self));
  g_return_if_fail (label != NULL);

  adw_preferences_row_set_use_markup (ADW_PREFERENCES_ROW (row), FALSE);
  adw_preferences_row_set_title (ADW_PREFERENCES_ROW (row), label);
  gtk_check_button_set_active (GTK_CHECK_BUTTON (check), is_checked);
  gtk_widget_set_valign (check, GTK_ALIGN_CENTER);
  gtk_accessible_update_property (GTK_ACCESSIBLE (check), GTK_ACCESSIBLE_PROPERTY_LABEL, label, -1);
  gtk_widget_set_focusable (row, FALSE);
  adw_action_row_add_prefix (ADW_ACTION_ROW (row), check);
  adw_action_row_set_activatable_widget (ADW_ACTION_ROW (row), check);
  adw_preferences_group_add (ADW_PREFERENCES_GROUP (self), row);
  g_signal_connect_object (check, "toggled", G_CALLBACK (toggled_cb), self, G_CONNECT_SWAPPED);
  g_ptr_array_add (self->checks, check);
  g_array_append_val (self->ids, id);
}

/**
 * pd_checks_group_is_checked:
 * @self: a group
 * @id: what a check stands for
 *
 * Returns: whether it is checked; %FALSE where there is none
 */
gboolean
pd_checks_group_is_checked (PdChecksGroup *self,
                            PdId           id)
{
  g_return_val_if_fail (PD_IS_CHECKS_GROUP (self), FALSE);

  for (guint i = 0; i < self->checks->len; i++)
    if (g_array_index (self->ids, PdId, i) == id)
      return gtk_check_button_get_active (g_ptr_array_index (self->checks, i));
  return FALSE;
}

/**
 * pd_checks_group_dup_checked:
 * @self: a group
 *
 * Returns: (transfer full) (element-type PdId): what is checked, in the order of the rows
 */
GArray *
pd_checks_group_dup_checked (PdChecksGroup *self)
{
  GArray *checked = g_array_new (FALSE, FALSE, sizeof (PdId));

  g_return_val_if_fail (PD_IS_CHECKS_GROUP (self), checked);

  for (guint i = 0; i < self->checks->len; i++)
    if (gtk_check_button_get_active (g_ptr_array_index (self->checks, i)))
      g_array_append_val (checked, g_array_index (self->ids, PdId, i));
  return checked;
}
