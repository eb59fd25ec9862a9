/* SPDX-License-Identifier: GPL-3.0-or-later */
#define G_LOG_DOMAIN "pd-ui"

#include "config.h"

#include "pd-coverage-group.h"

#include "pd-coverage-dialog.h"
#include "pd-rows-group.h"
#include "pd-workspace-planning.h"

#include <glib/gi18n-lib.h>

/* What a new entry begins with, so that nobody is there alone. */
#define FEWEST_TOGETHER 2

struct _PdCoverageGroup
{
  AdwBin parent_instance;

  /* borrowed */
  PdRowsGroup *rows;

  /* owned */
  GPtrArray   *coverage;
  PdSite      *site;
  PdWorkspace *workspace;

  /* state */
  PdDay today;
};

G_DEFINE_FINAL_TYPE (PdCoverageGroup, pd_coverage_group, ADW_TYPE_BIN)

static void
tell (PdCoverageGroup *self,
      const char      *words)
{
  adw_preferences_group_set_description (ADW_PREFERENCES_GROUP (self->rows), words);
}

static void
show_rows (PdCoverageGroup *self)
{
  g_autoptr (GError) error = NULL;

  g_clear_pointer (&self->coverage, g_ptr_array_unref);
  self->coverage = pd_workspace_list_coverage (self->workspace, self->site, &error);
  pd_rows_group_begin (self->rows);
  for (guint i = 0; self->coverage != NULL && i < self->coverage->len; i++)
    {
      const PdCoverage *coverage = g_ptr_array_index (self->coverage, i);
      g_autofree char  *when = pd_when_to_words (&coverage->when);
      g_autofree char  *numbers = pd_coverage_to_words (coverage);
      GtkWidget        *row = pd_rows_group_add (self->rows, i, numbers, when);

      adw_action_row_set_title_lines (ADW_ACTION_ROW (row), 0);
      adw_action_row_set_subtitle_lines (ADW_ACTION_ROW (row), 0);
    }
  pd_rows_group_end (self->rows);
  if (error != NULL)
    tell (self, error->message);
}

static void
present_dialog (PdCoverageGroup  *self,
                const PdCoverage *coverage)
{
  GtkWindow *parent = GTK_WINDOW (gtk_widget_get_root (GTK_WIDGET (self)));

  gtk_window_present (GTK_WINDOW (pd_coverage_dialog_new (parent, self->workspace, self->site, coverage,
                                                          self->today)));
}

static void
activated_cb (PdCoverageGroup *self,
              guint            i)
{
  present_dialog (self, g_ptr_array_index (self->coverage, i));
}

static void
removed_cb (PdCoverageGroup *self,
            guint            i)
{
  g_autoptr (GError) error = NULL;

  if (!pd_workspace_remove_coverage (self->workspace, g_ptr_array_index (self->coverage, i), &error))
    tell (self, error->message);
}

static void
changed_cb (PdCoverageGroup *self,
            guint            tables)
{
  if (tables & PD_STORE_TABLE_COVERAGE)
    show_rows (self);
}

static void
add_action (GtkWidget  *widget,
            const char *action_name,
            GVariant   *parameter)
{
  PdCoverageGroup       *self = PD_COVERAGE_GROUP (widget);
  g_autoptr (PdCoverage) coverage = pd_coverage_new (pd_site_get_id (self->site),
                                                     PD_WHEN_ALWAYS,
                                                     FEWEST_TOGETHER,
                                                     FEWEST_TOGETHER,
                                                     PD_COVERAGE_NO_MAXIMUM);

  present_dialog (self, coverage);
}

static void
update_actions (PdCoverageGroup *self)
{
  gtk_widget_action_set_enabled (GTK_WIDGET (self), "coverage.add", pd_workspace_is_writable (self->workspace));
}

static void
pd_coverage_group_dispose (GObject *object)
{
  PdCoverageGroup *self = PD_COVERAGE_GROUP (object);

  g_clear_pointer (&self->coverage, g_ptr_array_unref);
  g_clear_object (&self->site);
  g_clear_object (&self->workspace);

  G_OBJECT_CLASS (pd_coverage_group_parent_class)->dispose (object);
}

static void
pd_coverage_group_class_init (PdCoverageGroupClass *klass)
{
  G_OBJECT_CLASS (klass)->dispose = pd_coverage_group_dispose;

  gtk_widget_class_install_action (GTK_WIDGET_CLASS (klass), "coverage.add", NULL, add_action);
}

static void
pd_coverage_group_init (PdCoverageGroup *self)
{
  self->rows = g_object_new (PD_TYPE_ROWS_GROUP,
                             "add-action", "coverage.add",
                             "add-label", _ ("A_dd…"),
                             "empty-words", _ ("Say how many people the site wants, and when. The roster "
                                               "then tells where somebody is missed."),
                             "title", _ ("People on Duty"),
                             NULL);
  adw_bin_set_child (ADW_BIN (self), GTK_WIDGET (self->rows));
  g_signal_connect_object (self->rows, "activated", G_CALLBACK (activated_cb), self, G_CONNECT_SWAPPED);
  g_signal_connect_object (self->rows, "removed", G_CALLBACK (removed_cb), self, G_CONNECT_SWAPPED);
}

/**
 * pd_coverage_group_set_site:
 * @self: a coverage group
 * @workspace: an unlocked workspace
 * @site: a site that is kept
 * @today: the day that it is
 *
 * Shows how many people the site wants, and follows it.
 */
void
pd_coverage_group_set_site (PdCoverageGroup *self,
                            PdWorkspace     *workspace,
                            PdSite          *site,
                            PdDay            today)
{
  g_return_if_fail (PD_IS_COVERAGE_GROUP (self));
  g_return_if_fail (PD_IS_WORKSPACE (workspace));
  g_return_if_fail (PD_IS_SITE (site));
  g_return_if_fail (self->workspace == NULL);

  self->workspace = g_object_ref (workspace);
  self->site = g_object_ref (site);
  self->today = today;
  g_signal_connect_object (workspace, "changed", G_CALLBACK (changed_cb), self, G_CONNECT_SWAPPED);
  g_signal_connect_object (workspace, "notify::writable", G_CALLBACK (update_actions), self, G_CONNECT_SWAPPED);
  show_rows (self);
  update_actions (self);
}
