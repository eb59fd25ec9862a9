/* SPDX-License-Identifier: GPL-3.0-or-later */
#define G_LOG_DOMAIN "pd-ui"

#include "config.h"

#include "pd-shift-role-row.h"

#include "pd-workspace-roles.h"

#include <glib/gi18n-lib.h>

struct _PdShiftRoleRow
{
  AdwComboRow parent_instance;

  /* owned */
  GArray *ids; /* of PdId, one for each choice */

  /* state */
  gboolean is_filling;
};

G_DEFINE_FINAL_TYPE (PdShiftRoleRow, pd_shift_role_row, ADW_TYPE_COMBO_ROW)

enum
{
  PROP_0,
  PROP_ROLE_ID,
  N_PROPS,
};

static GParamSpec *properties[N_PROPS];

static void
selected_cb (PdShiftRoleRow *self)
{
  if (!self->is_filling)
    g_object_notify_by_pspec (G_OBJECT (self), properties[PROP_ROLE_ID]);
}

static void
pd_shift_role_row_finalize (GObject *object)
{
  g_array_unref (PD_SHIFT_ROLE_ROW (object)->ids);

  G_OBJECT_CLASS (pd_shift_role_row_parent_class)->finalize (object);
}

static void
pd_shift_role_row_get_property (GObject    *object,
                                guint       prop_id,
                                GValue     *value,
                                GParamSpec *pspec)
{
  switch (prop_id)
    {
    case PROP_ROLE_ID:
      g_value_set_int64 (value, pd_shift_role_row_get_role_id (PD_SHIFT_ROLE_ROW (object)));
      break;
    default:
      G_OBJECT_WARN_INVALID_PROPERTY_ID (object, prop_id, pspec);
    }
}

static void
pd_shift_role_row_class_init (PdShiftRoleRowClass *klass)
{
  GObjectClass *object_class = G_OBJECT_CLASS (klass);

  object_class->finalize = pd_shift_role_row_finalize;
  object_class->get_property = pd_shift_role_row_get_property;
  properties[PROP_ROLE_ID] =
      g_param_spec_int64 ("role-id", NULL, NULL, 0, G_MAXINT64, PD_ID_NONE, G_PARAM_READABLE | G_PARAM_STATIC_STRINGS);
  g_object_class_install_properties (object_class, N_PROPS, properties);
}

static void
pd_shift_role_row_init (PdShiftRoleRow *self)
{
  self->ids = g_array_new (FALSE, FALSE, sizeof (PdId));
  g_signal_connect (self, "notify::selected", G_CALLBACK (selected_cb), NULL);
}

static void
add_choice (PdShiftRoleRow *self,
            GtkStringList  *words,
            PdId            id,
            const char     *title)
{
  g_array_append_val (self->ids, id);
  gtk_string_list_append (words, title);
}

static guint
find_choice (PdShiftRoleRow *self,
             PdId            id)
{
  for (guint i = 0; i < self->ids->len; i++)
    if (g_array_index (self->ids, PdId, i) == id)
      return i;
  return 0;
}

/**
 * pd_shift_role_row_fill:
 * @self: a row
 * @workspace: an open service
 * @shift: the shift, of whom and when decides what comes first
 *
 * Lists what there is to choose, with the role that @shift names chosen.
 */
void
pd_shift_role_row_fill (PdShiftRoleRow *self,
                        PdWorkspace    *workspace,
                        PdShift        *shift)
{
  g_autoptr (GtkStringList) words = gtk_string_list_new (NULL);
  g_autoptr (GPtrArray)     roles = NULL;

  g_return_if_fail (PD_IS_SHIFT_ROLE_ROW (self) && PD_IS_WORKSPACE (workspace) && PD_IS_SHIFT (shift));

  roles = pd_workspace_list_shift_roles (workspace, shift, NULL, NULL);
  g_array_set_size (self->ids, 0);
  /* Translators: the first choice of a row "Role worked in" */
  add_choice (self, words, PD_ID_NONE, _ ("No role named"));
  for (guint i = 0; roles != NULL && i < roles->len; i++)
    {
      const PdRole *role = g_ptr_array_index (roles, i);

      add_choice (self, words, role->id, pd_role_get_title (role));
    }
  self->is_filling = TRUE;
  adw_combo_row_set_model (ADW_COMBO_ROW (self), G_LIST_MODEL (words));
  adw_combo_row_set_selected (ADW_COMBO_ROW (self), find_choice (self, pd_shift_get_role_id (shift)));
  self->is_filling = FALSE;
  gtk_widget_set_visible (GTK_WIDGET (self), self->ids->len > 1);
}

/**
 * pd_shift_role_row_get_role_id:
 * @self: a row
 *
 * Returns: the role that is chosen, or %PD_ID_NONE
 */
PdId
pd_shift_role_row_get_role_id (PdShiftRoleRow *self)
{
  guint selected;

  g_return_val_if_fail (PD_IS_SHIFT_ROLE_ROW (self), PD_ID_NONE);

  selected = adw_combo_row_get_selected (ADW_COMBO_ROW (self));
  return selected < self->ids->len ? g_array_index (self->ids, PdId, selected) : PD_ID_NONE;
}
