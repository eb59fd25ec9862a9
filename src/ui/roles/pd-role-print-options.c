/* SPDX-License-Identifier: GPL-3.0-or-later */
#define G_LOG_DOMAIN "pd-ui"

#include "config.h"

#include "pd-role-print-options.h"

#include "pd-role-versions.h"

#include <glib/gi18n-lib.h>

struct _PdRolePrintOptions
{
  GtkBox parent_instance;

  /* template children */
  AdwComboRow *before;
  GtkSwitch   *large;
  AdwComboRow *sheet;
  AdwComboRow *version;

  /* owned */
  PdRole *role;

  /* state */
  gboolean is_filling;
};

G_DEFINE_FINAL_TYPE (PdRolePrintOptions, pd_role_print_options, GTK_TYPE_BOX)

enum
{
  SIGNAL_CHANGED,
  N_SIGNALS
};

static guint signals[N_SIGNALS];

static void
changed_cb (PdRolePrintOptions *self)
{
  if (self->is_filling)
    return;
  gtk_widget_set_visible (GTK_WIDGET (self->before), pd_role_print_options_get_sheet (self) == PD_ROLE_SHEET_COMPARISON);
  g_signal_emit (self, signals[SIGNAL_CHANGED], 0);
}

static void
pd_role_print_options_dispose (GObject *object)
{
  PD_ROLE_PRINT_OPTIONS (object)->is_filling = TRUE;
  gtk_widget_dispose_template (GTK_WIDGET (object), PD_TYPE_ROLE_PRINT_OPTIONS);

  G_OBJECT_CLASS (pd_role_print_options_parent_class)->dispose (object);
}

static void
pd_role_print_options_finalize (GObject *object)
{
  g_clear_pointer (&PD_ROLE_PRINT_OPTIONS (object)->role, pd_role_free);

  G_OBJECT_CLASS (pd_role_print_options_parent_class)->finalize (object);
}

static void
pd_role_print_options_class_init (PdRolePrintOptionsClass *klass)
{
  GtkWidgetClass *widget_class = GTK_WIDGET_CLASS (klass);

  G_OBJECT_CLASS (klass)->dispose = pd_role_print_options_dispose;
  G_OBJECT_CLASS (klass)->finalize = pd_role_print_options_finalize;

  signals[SIGNAL_CHANGED] = g_signal_new ("changed", PD_TYPE_ROLE_PRINT_OPTIONS, G_SIGNAL_RUN_LAST, 0,
                                          NULL, NULL, NULL, G_TYPE_NONE, 0);

  gtk_widget_class_set_template_from_resource (widget_class,
                                               "/org/peerdesk/Peerdesk/roles/pd-role-print-options.ui");
  gtk_widget_class_bind_template_child (widget_class, PdRolePrintOptions, before);
  gtk_widget_class_bind_template_child (widget_class, PdRolePrintOptions, large);
  gtk_widget_class_bind_template_child (widget_class, PdRolePrintOptions, sheet);
  gtk_widget_class_bind_template_child (widget_class, PdRolePrintOptions, version);
  gtk_widget_class_bind_template_callback (widget_class, changed_cb);
}

static void
pd_role_print_options_init (PdRolePrintOptions *self)
{
  self->is_filling = TRUE;
  gtk_widget_init_template (GTK_WIDGET (self));
}

static void
fill_sheets (PdRolePrintOptions *self,
             PdRoleSheet         sheet)
{
  g_autoptr (GtkStringList) sheets = gtk_string_list_new (NULL);

  gtk_string_list_append (sheets, _ ("The description"));
  gtk_string_list_append (sheets, _ ("The criteria, for a panel"));
  if (self->role->versions->len > 1)
    gtk_string_list_append (sheets, _ ("Two versions, compared"));
  adw_combo_row_set_model (self->sheet, G_LIST_MODEL (sheets));
  adw_combo_row_set_selected (self->sheet, sheet);
}

/**
 * pd_role_print_options_new:
 * @role: a role; a copy is kept
 * @sheet: what is chosen at first
 * @version: which version
 * @before: which version that is compared with
 *
 * Returns: (transfer floating): the rows
 */
GtkWidget *
pd_role_print_options_new (const PdRole *role,
                           PdRoleSheet   sheet,
                           int           version,
                           int           before)
{
  PdRolePrintOptions *self = g_object_new (PD_TYPE_ROLE_PRINT_OPTIONS, NULL);

  self->role = pd_role_copy (role);
  fill_sheets (self, sheet);
  pd_role_versions_fill (self->version, role, version);
  pd_role_versions_fill (self->before, role, before);
  gtk_widget_set_visible (GTK_WIDGET (self->before), sheet == PD_ROLE_SHEET_COMPARISON);
  self->is_filling = FALSE;
  return GTK_WIDGET (self);
}

/**
 * pd_role_print_options_get_sheet:
 * @self: the rows
 *
 * Returns: what is to be printed
 */
PdRoleSheet
pd_role_print_options_get_sheet (PdRolePrintOptions *self)
{
  g_return_val_if_fail (PD_IS_ROLE_PRINT_OPTIONS (self), PD_ROLE_SHEET_DESCRIPTION);

  return (PdRoleSheet) adw_combo_row_get_selected (self->sheet);
}

/**
 * pd_role_print_options_get_role:
 * @self: the rows
 *
 * Returns: (transfer none): the role that both versions are of
 */
const PdRole *
pd_role_print_options_get_role (PdRolePrintOptions *self)
{
  g_return_val_if_fail (PD_IS_ROLE_PRINT_OPTIONS (self), NULL);

  return self->role;
}

/**
 * pd_role_print_options_get_version:
 * @self: the rows
 *
 * Returns: (transfer none): which version is to be printed
 */
const PdRoleVersion *
pd_role_print_options_get_version (PdRolePrintOptions *self)
{
  g_return_val_if_fail (PD_IS_ROLE_PRINT_OPTIONS (self), NULL);

  return pd_role_versions_get_chosen (self->version, self->role);
}

/**
 * pd_role_print_options_get_before:
 * @self: the rows
 *
 * Returns: (transfer none): which version it is compared with
 */
const PdRoleVersion *
pd_role_print_options_get_before (PdRolePrintOptions *self)
{
  g_return_val_if_fail (PD_IS_ROLE_PRINT_OPTIONS (self), NULL);

  return pd_role_versions_get_chosen (self->before, self->role);
}

/**
 * pd_role_print_options_is_large:
 * @self: the rows
 *
 * Returns: whether the letters are large
 */
gboolean
pd_role_print_options_is_large (PdRolePrintOptions *self)
{
  g_return_val_if_fail (PD_IS_ROLE_PRINT_OPTIONS (self), FALSE);

  return gtk_switch_get_active (self->large);
}
