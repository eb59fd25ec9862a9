/* SPDX-License-Identifier: GPL-3.0-or-later */
#define G_LOG_DOMAIN "pd-ui"

#include "config.h"

#include "pd-role-drift-printable.h"

#include "pd-role-paper.h"

#include <adwaita.h>
#include <glib/gi18n-lib.h>

struct _PdRoleDriftPrintable
{
  PdPrintable parent_instance;

  /* owned */
  PdRoleAssignment *assignment;
  GtkSwitch        *large;
  GtkWidget        *options;
  PdWorkspace      *workspace;

  /* state */
  PdDay from;
  PdDay to;
  PdDay today;
};

G_DEFINE_FINAL_TYPE (PdRoleDriftPrintable, pd_role_drift_printable, PD_TYPE_PRINTABLE)

static const char *
pd_role_drift_printable_get_title (PdPrintable *printable)
{
  return _ ("Print the Review");
}

static char *
pd_role_drift_printable_dup_file_name (PdPrintable *printable)
{
  return g_strdup (_ ("Role and roster.pdf"));
}

static void
create_options (PdRoleDriftPrintable *self)
{
  GtkWidget *row = adw_action_row_new ();

  self->large = GTK_SWITCH (g_object_ref_sink (gtk_switch_new ()));
  gtk_widget_set_valign (GTK_WIDGET (self->large), GTK_ALIGN_CENTER);
  adw_preferences_row_set_use_underline (ADW_PREFERENCES_ROW (row), TRUE);
  adw_preferences_row_set_title (ADW_PREFERENCES_ROW (row), _ ("_Large print"));
  adw_action_row_add_suffix (ADW_ACTION_ROW (row), GTK_WIDGET (self->large));
  adw_action_row_set_activatable_widget (ADW_ACTION_ROW (row), GTK_WIDGET (self->large));
  gtk_widget_set_focusable (row, FALSE);
  self->options = g_object_ref_sink (adw_preferences_group_new ());
  adw_preferences_group_add (ADW_PREFERENCES_GROUP (self->options), row);
  g_signal_connect_object (self->large, "notify::active", G_CALLBACK (pd_printable_changed), self, G_CONNECT_SWAPPED);
}

static GtkWidget *
pd_role_drift_printable_get_options (PdPrintable *printable)
{
  PdRoleDriftPrintable *self = PD_ROLE_DRIFT_PRINTABLE (printable);

  if (self->options == NULL)
    create_options (self);
  return self->options;
}

/* At once: it is a page or two. */
static void
pd_role_drift_printable_make_async (PdPrintable        *printable,
                                    GCancellable       *cancellable,
                                    GAsyncReadyCallback callback,
                                    gpointer            user_data)
{
  PdRoleDriftPrintable *self = PD_ROLE_DRIFT_PRINTABLE (printable);
  g_autoptr (GTask)     task = g_task_new (printable, cancellable, callback, user_data);
  PdPaperOptions        options = { .printed_on = self->today };
  GError               *error = NULL;
  PdDocument           *document;

  options.large_print = self->large != NULL && gtk_switch_get_active (self->large);
  document = pd_role_paper_review (self->workspace, self->assignment, self->from, self->to, &options, &error);
  if (document != NULL)
    g_task_return_pointer (task, document, g_object_unref);
  else
    g_task_return_error (task, error);
}

static void
pd_role_drift_printable_dispose (GObject *object)
{
  PdRoleDriftPrintable *self = PD_ROLE_DRIFT_PRINTABLE (object);

  g_clear_object (&self->large);
  g_clear_object (&self->options);
  g_clear_object (&self->workspace);

  G_OBJECT_CLASS (pd_role_drift_printable_parent_class)->dispose (object);
}

static void
pd_role_drift_printable_finalize (GObject *object)
{
  g_clear_pointer (&PD_ROLE_DRIFT_PRINTABLE (object)->assignment, pd_role_assignment_free);

  G_OBJECT_CLASS (pd_role_drift_printable_parent_class)->finalize (object);
}

static void
pd_role_drift_printable_class_init (PdRoleDriftPrintableClass *klass)
{
  PdPrintableClass *printable_class = PD_PRINTABLE_CLASS (klass);

  G_OBJECT_CLASS (klass)->dispose = pd_role_drift_printable_dispose;
  G_OBJECT_CLASS (klass)->finalize = pd_role_drift_printable_finalize;
  printable_class->dup_file_name = pd_role_drift_printable_dup_file_name;
  printable_class->get_options = pd_role_drift_printable_get_options;
  printable_class->get_title = pd_role_drift_printable_get_title;
  printable_class->make_async = pd_role_drift_printable_make_async;
}

static void
pd_role_drift_printable_init (PdRoleDriftPrintable *self)
{
}

/**
 * pd_role_drift_printable_new:
 * @workspace: an unlocked workspace
 * @assignment: that somebody works in a role; a copy is kept
 * @from: the first day that is looked at
 * @to: the last day
 * @today: the day that stands on the pages
 *
 * Returns: (transfer full): it on paper
 */
PdPrintable *
pd_role_drift_printable_new (PdWorkspace            *workspace,
                             const PdRoleAssignment *assignment,
                             PdDay                   from,
                             PdDay                   to,
                             PdDay                   today)
{
  PdRoleDriftPrintable *self;

  g_return_val_if_fail (PD_IS_WORKSPACE (workspace), NULL);
  g_return_val_if_fail (assignment != NULL, NULL);

  self = g_object_new (PD_TYPE_ROLE_DRIFT_PRINTABLE, NULL);
  self->workspace = g_object_ref (workspace);
  self->assignment = pd_role_assignment_copy (assignment);
  self->from = from;
  self->to = to;
  self->today = today;
  return PD_PRINTABLE (self);
}
