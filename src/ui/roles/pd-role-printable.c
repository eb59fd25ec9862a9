/* SPDX-License-Identifier: GPL-3.0-or-later */
#define G_LOG_DOMAIN "pd-ui"

#include "config.h"

#include "pd-role-printable.h"

#include "pd-role-paper.h"

#include <glib/gi18n-lib.h>

struct _PdRolePrintable
{
  PdPrintable parent_instance;

  /* owned */
  PdRolePrintOptions *options;
  PdWorkspace        *workspace;

  /* state */
  PdDay today;
};

G_DEFINE_FINAL_TYPE (PdRolePrintable, pd_role_printable, PD_TYPE_PRINTABLE)

static const char *
pd_role_printable_get_title (PdPrintable *printable)
{
  return _ ("Print a Role");
}

static char *
pd_role_printable_dup_file_name (PdPrintable *printable)
{
  switch (pd_role_print_options_get_sheet (PD_ROLE_PRINTABLE (printable)->options))
    {
    case PD_ROLE_SHEET_RECRUITMENT:
      return g_strdup (_ ("Recruitment sheet.pdf"));
    case PD_ROLE_SHEET_COMPARISON:
      return g_strdup (_ ("Role description, compared.pdf"));
    case PD_ROLE_SHEET_DESCRIPTION:
    default:
      return g_strdup (_ ("Role description.pdf"));
    }
}

static GtkWidget *
pd_role_printable_get_options (PdPrintable *printable)
{
  return GTK_WIDGET (PD_ROLE_PRINTABLE (printable)->options);
}

static PdDocument *
make (PdRolePrintable *self)
{
  const PdRole        *role = pd_role_print_options_get_role (self->options);
  const PdRoleVersion *version = pd_role_print_options_get_version (self->options);
  PdPaperOptions       options = { 0 };

  options.large_print = pd_role_print_options_is_large (self->options);
  options.printed_on = self->today;
  switch (pd_role_print_options_get_sheet (self->options))
    {
    case PD_ROLE_SHEET_RECRUITMENT:
      return pd_role_paper_recruit (self->workspace, role, version, &options);
    case PD_ROLE_SHEET_COMPARISON:
      return pd_role_paper_compare (self->workspace, role, pd_role_print_options_get_before (self->options), version,
                                    &options);
    case PD_ROLE_SHEET_DESCRIPTION:
    default:
      return pd_role_paper_lay_out (self->workspace, role, version, &options);
    }
}

/* At once: it is a handful of pages. */
static void
pd_role_printable_make_async (PdPrintable        *printable,
                              GCancellable       *cancellable,
                              GAsyncReadyCallback callback,
                              gpointer            user_data)
{
  g_autoptr (GTask) task = g_task_new (printable, cancellable, callback, user_data);

  g_task_return_pointer (task, make (PD_ROLE_PRINTABLE (printable)), g_object_unref);
}

static void
pd_role_printable_dispose (GObject *object)
{
  PdRolePrintable *self = PD_ROLE_PRINTABLE (object);

  g_clear_object (&self->options);
  g_clear_object (&self->workspace);

  G_OBJECT_CLASS (pd_role_printable_parent_class)->dispose (object);
}

static void
pd_role_printable_class_init (PdRolePrintableClass *klass)
{
  PdPrintableClass *printable_class = PD_PRINTABLE_CLASS (klass);

  G_OBJECT_CLASS (klass)->dispose = pd_role_printable_dispose;
  printable_class->dup_file_name = pd_role_printable_dup_file_name;
  printable_class->get_options = pd_role_printable_get_options;
  printable_class->get_title = pd_role_printable_get_title;
  printable_class->make_async = pd_role_printable_make_async;
}

static void
pd_role_printable_init (PdRolePrintable *self)
{
}

/**
 * pd_role_printable_new:
 * @workspace: an unlocked workspace
 * @role: a role; nothing of it is kept but a copy
 * @sheet: what of it is printed at first
 * @version: which version
 * @before: the version that it is compared with; for a comparison alone
 * @today: the day that stands on the pages
 *
 * Returns: (transfer full): it on paper
 */
PdPrintable *
pd_role_printable_new (PdWorkspace  *workspace,
                       const PdRole *role,
                       PdRoleSheet   sheet,
                       int           version,
                       int           before,
                       PdDay         today)
{
  PdRolePrintable *self;
  GtkWidget       *options;

  g_return_val_if_fail (PD_IS_WORKSPACE (workspace), NULL);
  g_return_val_if_fail (role != NULL && role->versions->len > 0, NULL);

  self = g_object_new (PD_TYPE_ROLE_PRINTABLE, NULL);
  self->workspace = g_object_ref (workspace);
  self->today = today;
  options = pd_role_print_options_new (role, sheet, version, before);
  self->options = PD_ROLE_PRINT_OPTIONS (g_object_ref_sink (options));
  g_signal_connect_object (options, "changed", G_CALLBACK (pd_printable_changed), self, G_CONNECT_SWAPPED);
  return PD_PRINTABLE (self);
}
