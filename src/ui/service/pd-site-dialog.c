/* SPDX-License-Identifier: GPL-3.0-or-later */
#define G_LOG_DOMAIN "pd-ui"

#include "config.h"

#include "pd-site-dialog.h"

#include "pd-banner.h"
#include "pd-coverage-group.h"
#include "pd-zone-row.h"

#include <glib/gi18n-lib.h>

struct _PdSiteDialog
{
  AdwWindow parent_instance;

  /* template children */
  PdBanner        *banner;
  PdCoverageGroup *coverage;
  GtkEditable     *mark;
  GtkEditable     *name;
  GtkWidget       *remove_button;
  GtkWidget       *save_button;
  PdZoneRow       *zone;

  /* owned */
  PdSite      *site;
  PdWorkspace *workspace;

  /* state */
  gboolean mark_is_theirs;
  gboolean suggesting;
};

G_DEFINE_FINAL_TYPE (PdSiteDialog, pd_site_dialog, ADW_TYPE_WINDOW)

static char *
dup_stripped (GtkEditable *editable)
{
  return g_strstrip (g_strdup (gtk_editable_get_text (editable)));
}

static void
update_actions (PdSiteDialog *self)
{
  g_autofree char *name = dup_stripped (self->name);
  gboolean         writable = pd_workspace_is_writable (self->workspace);

  gtk_widget_action_set_enabled (GTK_WIDGET (self), "site.save", writable && name[0] != '\0');
  gtk_widget_action_set_enabled (GTK_WIDGET (self), "site.remove", writable);
}

/* The mark follows the name until somebody writes their own. */
static void
suggest_mark (PdSiteDialog *self)
{
  g_autofree char *name = dup_stripped (self->name);
  g_autofree char *mark = NULL;

  if (self->mark_is_theirs)
    return;

  mark = pd_site_suggest_mark (name);
  self->suggesting = TRUE;
  gtk_editable_set_text (self->mark, mark);
  self->suggesting = FALSE;
}

static void
name_changed_cb (PdSiteDialog *self)
{
  suggest_mark (self);
  update_actions (self);
}

static void
mark_changed_cb (PdSiteDialog *self)
{
  if (!self->suggesting)
    self->mark_is_theirs = gtk_editable_get_text (self->mark)[0] != '\0';
}

static PdSite *
create_changed (PdSiteDialog *self)
{
  PdSite          *site = pd_site_copy (self->site);
  g_autofree char *name = dup_stripped (self->name);
  g_autofree char *mark = dup_stripped (self->mark);

  pd_site_set_name (site, name);
  pd_site_set_mark (site, mark);
  pd_site_set_zone (site, pd_zone_row_get_zone (self->zone));

  return site;
}

static void
end (PdSiteDialog *self,
     const GError *error)
{
  if (error != NULL)
    pd_banner_set_title (self->banner, error->message);
  else
    gtk_window_close (GTK_WINDOW (self));
}

static void
save_action (GtkWidget  *widget,
             const char *action_name,
             GVariant   *parameter)
{
  PdSiteDialog      *self = PD_SITE_DIALOG (widget);
  g_autoptr (PdSite) site = create_changed (self);
  g_autoptr (GError) error = NULL;

  if (!pd_site_equal (site, self->site))
    pd_workspace_save_site (self->workspace, site, &error);
  end (self, error);
}

static void
remove_action (GtkWidget  *widget,
               const char *action_name,
               GVariant   *parameter)
{
  PdSiteDialog      *self = PD_SITE_DIALOG (widget);
  g_autoptr (GError) error = NULL;

  pd_workspace_remove_site (self->workspace, self->site, &error);
  end (self, error);
}

static void
pd_site_dialog_dispose (GObject *object)
{
  PdSiteDialog *self = PD_SITE_DIALOG (object);

  gtk_widget_dispose_template (GTK_WIDGET (self), PD_TYPE_SITE_DIALOG);
  g_clear_object (&self->site);
  g_clear_object (&self->workspace);

  G_OBJECT_CLASS (pd_site_dialog_parent_class)->dispose (object);
}

static void
pd_site_dialog_class_init (PdSiteDialogClass *klass)
{
  GtkWidgetClass *widget_class = GTK_WIDGET_CLASS (klass);

  G_OBJECT_CLASS (klass)->dispose = pd_site_dialog_dispose;

  g_type_ensure (PD_TYPE_BANNER);
  g_type_ensure (PD_TYPE_COVERAGE_GROUP);
  g_type_ensure (PD_TYPE_ZONE_ROW);
  gtk_widget_class_set_template_from_resource (widget_class,
                                               "/org/peerdesk/Peerdesk/service/pd-site-dialog.ui");
  gtk_widget_class_bind_template_child (widget_class, PdSiteDialog, banner);
  gtk_widget_class_bind_template_child (widget_class, PdSiteDialog, coverage);
  gtk_widget_class_bind_template_child (widget_class, PdSiteDialog, mark);
  gtk_widget_class_bind_template_child (widget_class, PdSiteDialog, name);
  gtk_widget_class_bind_template_child (widget_class, PdSiteDialog, remove_button);
  gtk_widget_class_bind_template_child (widget_class, PdSiteDialog, save_button);
  gtk_widget_class_bind_template_child (widget_class, PdSiteDialog, zone);
  gtk_widget_class_bind_template_callback (widget_class, mark_changed_cb);
  gtk_widget_class_bind_template_callback (widget_class, name_changed_cb);

  gtk_widget_class_install_action (widget_class, "site.remove", NULL, remove_action);
  gtk_widget_class_install_action (widget_class, "site.save", NULL, save_action);
  gtk_widget_class_add_binding_action (widget_class, GDK_KEY_Escape, 0, "window.close", NULL);
  gtk_widget_class_add_binding_action (widget_class, GDK_KEY_s, GDK_CONTROL_MASK, "site.save",
                                       NULL);
}

static void
pd_site_dialog_init (PdSiteDialog *self)
{
  gtk_widget_init_template (GTK_WIDGET (self));
}

static PdSite *
create_site (PdWorkspace *workspace)
{
  PdSite *site = pd_site_new (PD_ID_NONE, "");

  pd_site_set_zone (site, pd_service_get_zone (pd_workspace_get_service (workspace)));

  return site;
}

/**
 * pd_site_dialog_new:
 * @parent: the window that it stands before
 * @workspace: an unlocked workspace
 * @site: (nullable): which to change, or %NULL for a new one
 * @today: the day that it is
 *
 * Returns: (transfer none): the form, filled in
 */
GtkWidget *
pd_site_dialog_new (GtkWindow   *parent,
                    PdWorkspace *workspace,
                    PdSite      *site,
                    PdDay        today)
{
  PdSiteDialog *self;

  g_return_val_if_fail (PD_IS_WORKSPACE (workspace), NULL);
  g_return_val_if_fail (site == NULL || PD_IS_SITE (site), NULL);

  self = g_object_new (PD_TYPE_SITE_DIALOG, "transient-for", parent, NULL);
  self->workspace = g_object_ref (workspace);
  self->site = site != NULL ? g_object_ref (site) : create_site (workspace);
  gtk_window_set_title (GTK_WINDOW (self),
                        site != NULL ? _ ("Change a Site") : _ ("Add a Site"));
  gtk_widget_set_visible (self->remove_button, site != NULL);
  gtk_widget_set_visible (GTK_WIDGET (self->coverage), site != NULL);
  if (site != NULL)
    pd_coverage_group_set_site (self->coverage, workspace, site, today);

  self->mark_is_theirs = pd_site_get_mark (self->site)[0] != '\0';
  gtk_editable_set_text (self->name, pd_site_get_name (self->site));
  gtk_editable_set_text (self->mark, pd_site_get_mark (self->site));
  pd_zone_row_set_zone (self->zone, pd_site_get_zone (self->site));
  update_actions (self);
  gtk_widget_grab_focus (GTK_WIDGET (self->name));

  return GTK_WIDGET (self);
}
