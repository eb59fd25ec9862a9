/* SPDX-License-Identifier: GPL-3.0-or-later */
#define G_LOG_DOMAIN "pd-ui"

#include "config.h"

#include "pd-role-assignment-dialog.h"

#include "pd-date-row.h"
#include "pd-error.h"
#include "pd-workspace-people.h"

#include <glib/gi18n-lib.h>

struct _PdRoleAssignmentDialog
{
  PdFormWindow parent_instance;

  /* template children */
  PdDateRow   *from;
  GtkWidget   *new_group;
  AdwComboRow *person;
  PdDateRow   *to;
  GtkWidget   *to_group;

  /* owned */
  PdRoleAssignment *assignment; /* %NULL for a new one */
  GArray           *person_ids; /* in the order of the choices */
  PdRole           *role;

  /* state */
  PdDay today;
};

G_DEFINE_FINAL_TYPE (PdRoleAssignmentDialog, pd_role_assignment_dialog, PD_TYPE_FORM_WINDOW)

static PdId
get_person_id (PdRoleAssignmentDialog *self)
{
  guint selected = adw_combo_row_get_selected (self->person);

  return selected > 0 && selected <= self->person_ids->len ? g_array_index (self->person_ids, PdId, selected - 1)
                                                           : PD_ID_NONE;
}

static gboolean
pd_role_assignment_dialog_is_changed (PdFormWindow *form)
{
  PdRoleAssignmentDialog *self = PD_ROLE_ASSIGNMENT_DIALOG (form);

  if (self->assignment == NULL)
    return get_person_id (self) != PD_ID_NONE;
  return !pd_date_row_is_readable (self->to) || pd_date_row_get_day (self->to) != self->assignment->to;
}

static gboolean
refuse (GError    **error,
        const char *words)
{
  g_set_error_literal (error, PD_ERROR, PD_ERROR_INPUT, words);
  return FALSE;
}

static gboolean
pd_role_assignment_dialog_check (PdFormWindow *form,
                                 GError      **error)
{
  PdRoleAssignmentDialog      *self = PD_ROLE_ASSIGNMENT_DIALOG (form);
  g_autoptr (PdRoleAssignment) changed = NULL;

  if (self->assignment == NULL)
    {
      if (get_person_id (self) == PD_ID_NONE)
        return refuse (error, _ ("Choose who works in the role."));
      return pd_date_row_get_day (self->from) != PD_DAY_NONE || refuse (error, _ ("Say from which day on."));
    }
  if (!pd_date_row_is_readable (self->to))
    return refuse (error, _ ("The last day is no day."));
  changed = pd_role_assignment_copy (self->assignment);
  changed->to = pd_date_row_get_day (self->to);
  return pd_role_assignment_check (changed, error);
}

static gboolean
pd_role_assignment_dialog_save (PdFormWindow *form,
                                GError      **error)
{
  PdRoleAssignmentDialog      *self = PD_ROLE_ASSIGNMENT_DIALOG (form);
  PdWorkspace                 *workspace = pd_form_window_get_workspace (form);
  g_autoptr (PdRoleAssignment) added = NULL;

  if (self->assignment != NULL)
    return pd_workspace_end_role_assignment (workspace, self->assignment, pd_date_row_get_day (self->to), error);
  added = pd_workspace_assign_role (workspace, self->role, pd_workspace_get_person (workspace, get_person_id (self)),
                                    pd_date_row_get_day (self->from), error);
  return added != NULL;
}

static gboolean
pd_role_assignment_dialog_remove (PdFormWindow *form,
                                  GError      **error)
{
  return pd_workspace_remove_role_assignment (pd_form_window_get_workspace (form),
                                              PD_ROLE_ASSIGNMENT_DIALOG (form)->assignment, error);
}

static int
compare_people (gconstpointer a,
                gconstpointer b)
{
  return g_utf8_collate (pd_person_get_name (*(PdPerson *const *) a), pd_person_get_name (*(PdPerson *const *) b));
}

/* Nobody is proposed: a role is not given by a slip. */
static void
show_people (PdRoleAssignmentDialog *self)
{
  PdWorkspace              *workspace = pd_form_window_get_workspace (PD_FORM_WINDOW (self));
  g_autoptr (PdNameBook)    names = pd_workspace_create_name_book (workspace);
  g_autoptr (GPtrArray)     people = pd_workspace_dup_people (workspace);
  g_autoptr (GtkStringList) labels = gtk_string_list_new (NULL);

  g_ptr_array_sort (people, compare_people);
  gtk_string_list_append (labels, _ ("Nobody yet"));
  for (guint i = 0; i < people->len; i++)
    {
      PdPerson        *person = g_ptr_array_index (people, i);
      g_autofree char *label = pd_name_book_dup_label (names, person);
      PdId             person_id = pd_person_get_id (person);

      if (!pd_person_is_here (person, self->today))
        continue;
      g_array_append_val (self->person_ids, person_id);
      gtk_string_list_append (labels, label);
    }
  adw_combo_row_set_model (self->person, G_LIST_MODEL (labels));
}

static void
show (PdRoleAssignmentDialog *self)
{
  gtk_widget_set_visible (self->new_group, self->assignment == NULL);
  gtk_widget_set_visible (self->to_group, self->assignment != NULL);
  g_object_set (self->from, "today", self->today, NULL);
  g_object_set (self->to, "today", self->today, NULL);
  if (self->assignment == NULL)
    {
      show_people (self);
      pd_date_row_set_day (self->from, self->today);
    }
  else
    pd_date_row_set_day (self->to, self->assignment->to);
}

static void
pd_role_assignment_dialog_dispose (GObject *object)
{
  pd_form_window_dispose_form (PD_FORM_WINDOW (object), PD_TYPE_ROLE_ASSIGNMENT_DIALOG);

  G_OBJECT_CLASS (pd_role_assignment_dialog_parent_class)->dispose (object);
}

static void
pd_role_assignment_dialog_finalize (GObject *object)
{
  PdRoleAssignmentDialog *self = PD_ROLE_ASSIGNMENT_DIALOG (object);

  g_clear_pointer (&self->assignment, pd_role_assignment_free);
  g_clear_pointer (&self->role, pd_role_free);
  g_array_unref (self->person_ids);

  G_OBJECT_CLASS (pd_role_assignment_dialog_parent_class)->finalize (object);
}

static void
pd_role_assignment_dialog_class_init (PdRoleAssignmentDialogClass *klass)
{
  GObjectClass      *object_class = G_OBJECT_CLASS (klass);
  GtkWidgetClass    *widget_class = GTK_WIDGET_CLASS (klass);
  PdFormWindowClass *form_class = PD_FORM_WINDOW_CLASS (klass);

  object_class->dispose = pd_role_assignment_dialog_dispose;
  object_class->finalize = pd_role_assignment_dialog_finalize;
  form_class->check = pd_role_assignment_dialog_check;
  form_class->is_changed = pd_role_assignment_dialog_is_changed;
  form_class->remove = pd_role_assignment_dialog_remove;
  form_class->save = pd_role_assignment_dialog_save;

  g_type_ensure (PD_TYPE_DATE_ROW);
  gtk_widget_class_set_template_from_resource (widget_class,
                                               "/org/peerdesk/Peerdesk/roles/pd-role-assignment-dialog.ui");
  gtk_widget_class_bind_template_child (widget_class, PdRoleAssignmentDialog, from);
  gtk_widget_class_bind_template_child (widget_class, PdRoleAssignmentDialog, new_group);
  gtk_widget_class_bind_template_child (widget_class, PdRoleAssignmentDialog, person);
  gtk_widget_class_bind_template_child (widget_class, PdRoleAssignmentDialog, to);
  gtk_widget_class_bind_template_child (widget_class, PdRoleAssignmentDialog, to_group);
  gtk_widget_class_bind_template_callback (widget_class, pd_form_window_update);
}

static void
pd_role_assignment_dialog_init (PdRoleAssignmentDialog *self)
{
  self->person_ids = g_array_new (FALSE, FALSE, sizeof (PdId));
  gtk_widget_init_template (GTK_WIDGET (self));
}

static const char *
get_subject (PdWorkspace            *workspace,
             const PdRole           *role,
             const PdRoleAssignment *assignment)
{
  PdPerson *person = assignment != NULL ? pd_workspace_get_person (workspace, assignment->person_id) : NULL;

  return person != NULL ? pd_person_get_name (person) : pd_role_get_title (role);
}

/**
 * pd_role_assignment_dialog_new:
 * @parent: the window that it stands before
 * @workspace: an unlocked workspace
 * @role: a role that was read, with an approved version
 * @assignment: (nullable): whose work in it, as it was read; %NULL for somebody new
 * @today: the day that it is
 *
 * Returns: (transfer none): the form, filled in
 */
GtkWidget *
pd_role_assignment_dialog_new (GtkWindow              *parent,
                               PdWorkspace            *workspace,
                               const PdRole           *role,
                               const PdRoleAssignment *assignment,
                               PdDay                   today)
{
  PdRoleAssignmentDialog *self;
  gboolean                is_new = assignment == NULL;

  g_return_val_if_fail (PD_IS_WORKSPACE (workspace), NULL);
  g_return_val_if_fail (role != NULL, NULL);

  self = g_object_new (PD_TYPE_ROLE_ASSIGNMENT_DIALOG,
                       "remove-label", is_new ? NULL : _ ("_Remove It: It Was a Slip"),
                       "subject", get_subject (workspace, role, assignment),
                       "title", is_new ? _ ("Who Works in It") : _ ("The Last Day in a Role"),
                       "transient-for", parent,
                       "workspace", workspace,
                       NULL);
  self->assignment = is_new ? NULL : pd_role_assignment_copy (assignment);
  self->role = pd_role_copy (role);
  self->today = today;
  show (self);
  pd_form_window_update (PD_FORM_WINDOW (self));
  gtk_widget_grab_focus (is_new ? GTK_WIDGET (self->person) : GTK_WIDGET (self->to));

  return GTK_WIDGET (self);
}
