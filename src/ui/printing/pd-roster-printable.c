/* SPDX-License-Identifier: GPL-3.0-or-later */

#define G_LOG_DOMAIN "pd-ui"

#include "config.h"

#include "pd-roster-printable.h"

#include "pd-print-options.h"

#include <glib/gi18n-lib.h>

struct _PdRosterPrintable
{
  PdPrintable parent_instance;

  /* owned */
  PdPrintOptions *options;
  PdWorkspace    *workspace;

  /* state */
  PdRosterPaper paper;
  PdDay         today;
};

G_DEFINE_FINAL_TYPE (PdRosterPrintable, pd_roster_printable, PD_TYPE_PRINTABLE)

static const char *
pd_roster_printable_get_title (PdPrintable *printable)
{
  return _ ("Print the Roster");
}

static char *
pd_roster_printable_dup_file_name (PdPrintable *printable)
{
  return pd_roster_paper_dup_file_name (&PD_ROSTER_PRINTABLE (printable)->paper);
}

static void
options_changed_cb (PdRosterPrintable *self)
{
  self->paper = *pd_print_options_get_paper (self->options);
  pd_printable_changed (PD_PRINTABLE (self));
}

static GtkWidget *
pd_roster_printable_get_options (PdPrintable *printable)
{
  PdRosterPrintable *self = PD_ROSTER_PRINTABLE (printable);

  if (self->options == NULL)
    {
      self->options = g_object_ref_sink (g_object_new (PD_TYPE_PRINT_OPTIONS, NULL));
      pd_print_options_fill (self->options, self->workspace, &self->paper);
      g_signal_connect_object (self->options, "changed", G_CALLBACK (options_changed_cb), self, G_CONNECT_SWAPPED);
    }
  return GTK_WIDGET (self->options);
}

static void
make_in_thread (GTask        *task,
                gpointer      source,
                gpointer      task_data,
                GCancellable *cancellable)
{
  if (!g_task_return_error_if_cancelled (task))
    g_task_return_pointer (task, pd_paper_order_make (task_data), g_object_unref);
}

static void
pd_roster_printable_make_async (PdPrintable        *printable,
                                GCancellable       *cancellable,
                                GAsyncReadyCallback callback,
                                gpointer            user_data)
{
  PdRosterPrintable *self = PD_ROSTER_PRINTABLE (printable);
  g_autoptr (GTask)  task = g_task_new (self, cancellable, callback, user_data);
  GError            *error = NULL;
  PdPaperOrder      *order = pd_roster_paper_read (&self->paper, self->workspace, self->today, &error);

  if (order == NULL)
    {
      g_task_return_error (task, error);
      return;
    }
  g_task_set_task_data (task, order, (GDestroyNotify) pd_paper_order_free);
  g_task_run_in_thread (task, make_in_thread);
}

static void
pd_roster_printable_dispose (GObject *object)
{
  PdRosterPrintable *self = PD_ROSTER_PRINTABLE (object);

  g_clear_object (&self->options);
  g_clear_object (&self->workspace);

  G_OBJECT_CLASS (pd_roster_printable_parent_class)->dispose (object);
}

static void
pd_roster_printable_class_init (PdRosterPrintableClass *klass)
{
  PdPrintableClass *printable_class = PD_PRINTABLE_CLASS (klass);

  G_OBJECT_CLASS (klass)->dispose = pd_roster_printable_dispose;
  printable_class->dup_file_name = pd_roster_printable_dup_file_name;
  printable_class->get_options = pd_roster_printable_get_options;
  printable_class->get_title = pd_roster_printable_get_title;
  printable_class->make_async = pd_roster_printable_make_async;
}

static void
pd_roster_printable_init (PdRosterPrintable *self)
{
}

/**
 * pd_roster_printable_new:
 * @workspace: an open service
 * @today: the day that stands on the pages
 * @paper: what of the roster is printed at first, and how
 *
 * Returns: (transfer full): the roster on paper
 */
PdPrintable *
pd_roster_printable_new (PdWorkspace         *workspace,
                         PdDay                today,
                         const PdRosterPaper *paper)
{
  PdRosterPrintable *self = g_object_new (PD_TYPE_ROSTER_PRINTABLE, NULL);

  self->workspace = g_object_ref (workspace);
  self->paper = *paper;
  self->today = today;
  return PD_PRINTABLE (self);
}
