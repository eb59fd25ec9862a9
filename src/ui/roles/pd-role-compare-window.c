/* SPDX-License-Identifier: GPL-3.0-or-later */
#define G_LOG_DOMAIN "pd-ui"

#include "config.h"

#include "pd-role-compare-window.h"

#include "pd-lock-key.h"
#include "pd-print-preview.h"
#include "pd-role-compare-row.h"
#include "pd-role-printable.h"
#include "pd-role-versions.h"
#include "pd-workspace-roles.h"

#include <glib/gi18n-lib.h>

struct _PdRoleCompareWindow
{
  AdwWindow parent_instance;

  /* template children */
  AdwComboRow *after;
  GtkSwitch   *all;
  AdwComboRow *before;
  GtkListBox  *parts;
  GtkLabel    *subject;
  GtkLabel    *summary;

  /* owned */
  PdRole      *role;
  PdWorkspace *workspace;

  /* state */
  gboolean is_filling;
  PdDay    today;
};

G_DEFINE_FINAL_TYPE (PdRoleCompareWindow, pd_role_compare_window, ADW_TYPE_WINDOW)

static void
clear_parts (PdRoleCompareWindow *self)
{
  GtkWidget *row;

  while ((row = gtk_widget_get_first_child (GTK_WIDGET (self->parts))) != NULL)
    gtk_list_box_remove (self->parts, row);
}

static const PdRoleFieldChange *
find_change (GPtrArray  *changes,
             PdRoleField field)
{
  for (guint i = 0; i < changes->len; i++)
    {
      const PdRoleFieldChange *change = g_ptr_array_index (changes, i);

      if (change->field == field)
        return change;
    }
  return NULL;
}

static void
add_part (PdRoleCompareWindow *self,
          const PdRoleVersion *before,
          const PdRoleVersion *after,
          PdRoleField          field,
          GPtrArray           *changes)
{
  const PdRoleFieldChange *change = find_change (changes, field);
  g_autofree char         *words = pd_role_value_to_words (field, after->description->texts[field]);
  g_autofree char         *before_name = g_strdup_printf (_ ("Version %d"), before->version);
  g_autofree char         *after_name = g_strdup_printf (_ ("Version %d"), after->version);

  if (change != NULL)
    gtk_list_box_append (self->parts, pd_role_compare_row_new (change, before_name, after_name));
  else if (*words != '\0' && gtk_switch_get_active (self->all))
    gtk_list_box_append (self->parts, pd_role_compare_row_new_same (field, words));
}

static void
show_summary (PdRoleCompareWindow *self,
              guint                n_changes)
{
  g_autofree char *words = NULL;

  if (n_changes > 0)
    words = g_strdup_printf (ngettext ("%u part differs. What is gone is struck through, what is new is bold and underlined.",
                                       "%u parts differ. What is gone is struck through, what is new is bold and underlined.",
                                       n_changes),
                             n_changes);
  gtk_label_set_label (self->summary, words != NULL ? words : _ ("Both say the same."));
}

static void
compare_cb (PdRoleCompareWindow *self)
{
  const PdRoleVersion  *before;
  const PdRoleVersion  *after;
  g_autoptr (GPtrArray) changes = NULL;

  if (self->is_filling)
    return;
  before = pd_role_versions_get_chosen (self->before, self->role);
  after = pd_role_versions_get_chosen (self->after, self->role);
  changes = pd_role_difference_new (before->description, after->description);
  clear_parts (self);
  for (PdRoleField field = 0; field < PD_ROLE_N_FIELDS; field++)
    add_part (self, before, after, field, changes);
  show_summary (self, changes->len);
  gtk_widget_set_visible (GTK_WIDGET (self->parts), gtk_widget_get_first_child (GTK_WIDGET (self->parts)) != NULL);
}

static void
print_action (GtkWidget  *widget,
              const char *action_name,
              GVariant   *parameter)
{
  PdRoleCompareWindow    *self = PD_ROLE_COMPARE_WINDOW (widget);
  const PdRoleVersion    *before = pd_role_versions_get_chosen (self->before, self->role);
  const PdRoleVersion    *after = pd_role_versions_get_chosen (self->after, self->role);
  g_autoptr (PdPrintable) printable = NULL;

  printable = pd_role_printable_new (self->workspace, self->role, PD_ROLE_SHEET_COMPARISON, after->version,
                                     before->version, self->today);
  pd_print_preview_present (GTK_WINDOW (self), printable);
}

static void
pd_role_compare_window_dispose (GObject *object)
{
  PdRoleCompareWindow *self = PD_ROLE_COMPARE_WINDOW (object);

  self->is_filling = TRUE;
  gtk_widget_dispose_template (GTK_WIDGET (self), PD_TYPE_ROLE_COMPARE_WINDOW);
  g_clear_object (&self->workspace);

  G_OBJECT_CLASS (pd_role_compare_window_parent_class)->dispose (object);
}

static void
pd_role_compare_window_finalize (GObject *object)
{
  g_clear_pointer (&PD_ROLE_COMPARE_WINDOW (object)->role, pd_role_free);

  G_OBJECT_CLASS (pd_role_compare_window_parent_class)->finalize (object);
}

static void
pd_role_compare_window_class_init (PdRoleCompareWindowClass *klass)
{
  GtkWidgetClass *widget_class = GTK_WIDGET_CLASS (klass);

  G_OBJECT_CLASS (klass)->dispose = pd_role_compare_window_dispose;
  G_OBJECT_CLASS (klass)->finalize = pd_role_compare_window_finalize;

  gtk_widget_class_set_template_from_resource (widget_class,
                                               "/org/peerdesk/Peerdesk/roles/pd-role-compare-window.ui");
  gtk_widget_class_bind_template_child (widget_class, PdRoleCompareWindow, after);
  gtk_widget_class_bind_template_child (widget_class, PdRoleCompareWindow, all);
  gtk_widget_class_bind_template_child (widget_class, PdRoleCompareWindow, before);
  gtk_widget_class_bind_template_child (widget_class, PdRoleCompareWindow, parts);
  gtk_widget_class_bind_template_child (widget_class, PdRoleCompareWindow, subject);
  gtk_widget_class_bind_template_child (widget_class, PdRoleCompareWindow, summary);
  gtk_widget_class_bind_template_callback (widget_class, compare_cb);
  gtk_widget_class_install_action (widget_class, "role-compare.print", NULL, print_action);
  gtk_widget_class_add_binding_action (widget_class, GDK_KEY_p, GDK_CONTROL_MASK, "role-compare.print", NULL);
  gtk_widget_class_add_binding_action (widget_class, GDK_KEY_Escape, 0, "window.close", NULL);
  pd_lock_key_install (widget_class);
}

static void
pd_role_compare_window_init (PdRoleCompareWindow *self)
{
  self->is_filling = TRUE;
  gtk_widget_init_template (GTK_WIDGET (self));
}

/**
 * pd_role_compare_window_new:
 * @parent: (nullable): the window that it stands before
 * @workspace: an unlocked workspace
 * @role: a role; a copy is kept
 * @before: one of its versions
 * @after: the version that it is compared with
 * @today: the day that stands on paper
 *
 * Returns: (transfer none): both side by side
 */
GtkWidget *
pd_role_compare_window_new (GtkWindow    *parent,
                            PdWorkspace  *workspace,
                            const PdRole *role,
                            int           before,
                            int           after,
                            PdDay         today)
{
  PdRoleCompareWindow *self;

  g_return_val_if_fail (PD_IS_WORKSPACE (workspace), NULL);
  g_return_val_if_fail (role != NULL && role->versions->len > 0, NULL);

  self = g_object_new (PD_TYPE_ROLE_COMPARE_WINDOW, "transient-for", parent, "destroy-with-parent", TRUE, NULL);
  self->workspace = g_object_ref (workspace);
  self->role = pd_role_copy (role);
  self->today = today;
  gtk_label_set_label (self->subject, pd_role_get_title (role));
  pd_role_versions_fill (self->before, role, before);
  pd_role_versions_fill (self->after, role, after);
  self->is_filling = FALSE;
  compare_cb (self);
  /* Not on "Print…", which comes first. */
  gtk_widget_grab_focus (GTK_WIDGET (self->before));
  return GTK_WIDGET (self);
}
