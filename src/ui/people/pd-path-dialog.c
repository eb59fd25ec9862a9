/* SPDX-License-Identifier: GPL-3.0-or-later */
#define G_LOG_DOMAIN "pd-ui"

#include "config.h"

#include "pd-path-dialog.h"

#include "pd-date-row.h"
#include "pd-error.h"
#include "pd-suggest-row.h"
#include "pd-workspace-people.h"

#include <glib/gi18n-lib.h>

struct _PdPathDialog
{
  PdFormWindow parent_instance;

  /* template children */
  PdSuggestRow *name;
  PdDateRow    *planned_on;
  PdDateRow    *reached_on;

  /* owned */
  PdPathStep *step;
};

G_DEFINE_FINAL_TYPE (PdPathDialog, pd_path_dialog, PD_TYPE_FORM_WINDOW)

static PdPathStep *
create_changed (PdPathDialog *self)
{
  g_autofree char *name = g_strstrip (g_strdup (gtk_editable_get_text (GTK_EDITABLE (self->name))));
  PdPathStep      *step = pd_path_step_new (self->step->person_id,
                                            name,
                                            pd_date_row_get_day (self->planned_on),
                                            pd_date_row_get_day (self->reached_on));

  step->id = self->step->id;
  return step;
}

static gboolean
pd_path_dialog_is_changed (PdFormWindow *form)
{
  PdPathDialog          *self = PD_PATH_DIALOG (form);
  g_autoptr (PdPathStep) step = create_changed (self);

  return !pd_path_step_equal (step, self->step);
}

static gboolean
pd_path_dialog_check (PdFormWindow *form,
                      GError      **error)
{
  PdPathDialog          *self = PD_PATH_DIALOG (form);
  g_autoptr (PdPathStep) step = create_changed (self);

  if (!pd_date_row_is_readable (self->planned_on) || !pd_date_row_is_readable (self->reached_on))
    {
      g_set_error_literal (error, PD_ERROR, PD_ERROR_INPUT, _ ("What is typed as a day is none."));
      return FALSE;
    }
  return pd_path_step_check (step, error);
}

static gboolean
pd_path_dialog_save (PdFormWindow *form,
                     GError      **error)
{
  g_autoptr (PdPathStep) step = create_changed (PD_PATH_DIALOG (form));

  return pd_workspace_save_path_step (pd_form_window_get_workspace (form), step, error);
}

static gboolean
pd_path_dialog_remove (PdFormWindow *form,
                       GError      **error)
{
  return pd_workspace_remove_path_step (pd_form_window_get_workspace (form), PD_PATH_DIALOG (form)->step, error);
}

/* What a path is made of where nobody has one yet, and what people here call it. */
static void
suggest_names (PdPathDialog *self)
{
  PdWorkspace          *workspace = pd_form_window_get_workspace (PD_FORM_WINDOW (self));
  g_autoptr (GPtrArray) steps = pd_workspace_list_path_steps (workspace, NULL, NULL);
  g_autoptr (GPtrArray) names = g_ptr_array_new ();
  const char *const     usual[] = {
        _ ("Recruited"),
        _ ("Peer-specific training"),
        _ ("Ready to mentor"),
        _ ("Leads a group"),
  };

  for (guint i = 0; i < G_N_ELEMENTS (usual); i++)
    g_ptr_array_add (names, (gpointer) usual[i]);
  for (guint i = 0; steps != NULL && i < steps->len; i++)
    g_ptr_array_add (names, ((PdPathStep *) g_ptr_array_index (steps, i))->name);
  pd_suggest_row_set_names (self->name, names);
}

static void
show_step (PdPathDialog *self,
           PdDay         today)
{
  g_object_set (self->planned_on, "today", today, NULL);
  g_object_set (self->reached_on, "today", today, NULL);
  gtk_editable_set_text (GTK_EDITABLE (self->name), self->step->name);
  pd_date_row_set_day (self->planned_on, self->step->planned_on);
  pd_date_row_set_day (self->reached_on, self->step->reached_on);
}

static void
pd_path_dialog_dispose (GObject *object)
{
  pd_form_window_dispose_form (PD_FORM_WINDOW (object), PD_TYPE_PATH_DIALOG);

  G_OBJECT_CLASS (pd_path_dialog_parent_class)->dispose (object);
}

static void
pd_path_dialog_finalize (GObject *object)
{
  g_clear_pointer (&PD_PATH_DIALOG (object)->step, pd_path_step_free);

  G_OBJECT_CLASS (pd_path_dialog_parent_class)->finalize (object);
}

static void
pd_path_dialog_class_init (PdPathDialogClass *klass)
{
  GObjectClass      *object_class = G_OBJECT_CLASS (klass);
  GtkWidgetClass    *widget_class = GTK_WIDGET_CLASS (klass);
  PdFormWindowClass *form_class = PD_FORM_WINDOW_CLASS (klass);

  object_class->dispose = pd_path_dialog_dispose;
  object_class->finalize = pd_path_dialog_finalize;
  form_class->check = pd_path_dialog_check;
  form_class->is_changed = pd_path_dialog_is_changed;
  form_class->remove = pd_path_dialog_remove;
  form_class->save = pd_path_dialog_save;

  g_type_ensure (PD_TYPE_DATE_ROW);
  g_type_ensure (PD_TYPE_SUGGEST_ROW);
  gtk_widget_class_set_template_from_resource (widget_class,
                                               "/org/peerdesk/Peerdesk/people/pd-path-dialog.ui");
  gtk_widget_class_bind_template_child (widget_class, PdPathDialog, name);
  gtk_widget_class_bind_template_child (widget_class, PdPathDialog, planned_on);
  gtk_widget_class_bind_template_child (widget_class, PdPathDialog, reached_on);
  gtk_widget_class_bind_template_callback (widget_class, pd_form_window_update);
}

static void
pd_path_dialog_init (PdPathDialog *self)
{
  gtk_widget_init_template (GTK_WIDGET (self));
}

/**
 * pd_path_dialog_new:
 * @parent: the window that it stands before
 * @workspace: an unlocked workspace
 * @person: whose path it is
 * @step: what to change; one without a row is new
 * @today: the day that it is
 *
 * Returns: (transfer none): the form, filled in
 */
GtkWidget *
pd_path_dialog_new (GtkWindow        *parent,
                    PdWorkspace      *workspace,
                    PdPerson         *person,
                    const PdPathStep *step,
                    PdDay             today)
{
  PdPathDialog *self;
  gboolean      is_new;

  g_return_val_if_fail (PD_IS_WORKSPACE (workspace), NULL);
  g_return_val_if_fail (PD_IS_PERSON (person), NULL);
  g_return_val_if_fail (step != NULL, NULL);

  is_new = step->id == PD_ID_NONE;
  self = g_object_new (PD_TYPE_PATH_DIALOG,
                       "remove-label", is_new ? NULL : _ ("_Remove This Step"),
                       "subject", pd_person_get_name (person),
                       "title", is_new ? _ ("Add a Step") : _ ("Change a Step"),
                       "transient-for", parent,
                       "workspace", workspace,
                       NULL);
  self->step = pd_path_step_copy (step);
  suggest_names (self);
  show_step (self, today);
  pd_form_window_update (PD_FORM_WINDOW (self));
  gtk_widget_grab_focus (GTK_WIDGET (self->name));

  return GTK_WIDGET (self);
}
