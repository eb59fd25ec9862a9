/* SPDX-License-Identifier: GPL-3.0-or-later */
#define G_LOG_DOMAIN "pd-ui"

#include "config.h"

#include "pd-site-dialog.h"

#include "pd-coverage-group.h"
#include "pd-error.h"
#include "pd-zone-row.h"

#include <glib/gi18n-lib.h>

struct _PdSiteDialog
{
  PdFormWindow parent_instance;

  /* template children */
  PdCoverageGroup *coverage;
  GtkEditable     *mark;
  GtkEditable     *name;
  PdZoneRow       *zone;

  /* owned */
  PdSite *site;

  /* state */
  gboolean mark_is_theirs;
  gboolean suggesting;
};

G_DEFINE_FINAL_TYPE (PdSiteDialog, pd_site_dialog, PD_TYPE_FORM_WINDOW)

static char *
dup_stripped (GtkEditable *editable)
{
  return g_strstrip (g_strdup (gtk_editable_get_text (editable)));
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
  pd_form_window_update (PD_FORM_WINDOW (self));
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

static gboolean
pd_site_dialog_is_changed (PdFormWindow *form)
{
  PdSiteDialog      *self = PD_SITE_DIALOG (form);
  g_autoptr (PdSite) site = create_changed (self);

  return !pd_site_equal (site, self->site);
}

static gboolean
pd_site_dialog_check (PdFormWindow *form,
                      GError      **error)
{
  g_autofree char *name = dup_stripped (PD_SITE_DIALOG (form)->name);

  if (name[0] == '\0')
    g_set_error_literal (error, PD_ERROR, PD_ERROR_INPUT, _ ("Give the site a name."));
  return name[0] != '\0';
}

static gboolean
pd_site_dialog_save (PdFormWindow *form,
                     GError      **error)
{
  g_autoptr (PdSite) site = create_changed (PD_SITE_DIALOG (form));

  return pd_workspace_save_site (pd_form_window_get_workspace (form), site, error);
}

static gboolean
pd_site_dialog_remove (PdFormWindow *form,
                       GError      **error)
{
  return pd_workspace_remove_site (pd_form_window_get_workspace (form), PD_SITE_DIALOG (form)->site, error);
}

static void
pd_site_dialog_dispose (GObject *object)
{
  pd_form_window_dispose_form (PD_FORM_WINDOW (object), PD_TYPE_SITE_DIALOG);

  G_OBJECT_CLASS (pd_site_dialog_parent_class)->dispose (object);
}

static void
pd_site_dialog_finalize (GObject *object)
{
  g_clear_object (&PD_SITE_DIALOG (object)->site);

  G_OBJECT_CLASS (pd_site_dialog_parent_class)->finalize (object);
}

static void
pd_site_dialog_class_init (PdSiteDialogClass *klass)
{
  GObjectClass      *object_class = G_OBJECT_CLASS (klass);
  GtkWidgetClass    *widget_class = GTK_WIDGET_CLASS (klass);
  PdFormWindowClass *form_class = PD_FORM_WINDOW_CLASS (klass);

  object_class->dispose = pd_site_dialog_dispose;
  object_class->finalize = pd_site_dialog_finalize;
  form_class->check = pd_site_dialog_check;
  form_class->is_changed = pd_site_dialog_is_changed;
  form_class->remove = pd_site_dialog_remove;
  form_class->save = pd_site_dialog_save;

  g_type_ensure (PD_TYPE_COVERAGE_GROUP);
  g_type_ensure (PD_TYPE_ZONE_ROW);
  gtk_widget_class_set_template_from_resource (widget_class,
                                               "/org/peerdesk/Peerdesk/service/pd-site-dialog.ui");
  gtk_widget_class_bind_template_child (widget_class, PdSiteDialog, coverage);
  gtk_widget_class_bind_template_child (widget_class, PdSiteDialog, mark);
  gtk_widget_class_bind_template_child (widget_class, PdSiteDialog, name);
  gtk_widget_class_bind_template_child (widget_class, PdSiteDialog, zone);
  gtk_widget_class_bind_template_callback (widget_class, mark_changed_cb);
  gtk_widget_class_bind_template_callback (widget_class, name_changed_cb);
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

  self = g_object_new (PD_TYPE_SITE_DIALOG,
                       "remove-label", site != NULL ? _ ("_Remove the Site") : NULL,
                       "title", site != NULL ? _ ("Change a Site") : _ ("Add a Site"),
                       "transient-for", parent,
                       "workspace", workspace,
                       NULL);
  self->site = site != NULL ? g_object_ref (site) : create_site (workspace);
  gtk_widget_set_visible (GTK_WIDGET (self->coverage), site != NULL);
  if (site != NULL)
    pd_coverage_group_set_site (self->coverage, workspace, site, today);

  self->mark_is_theirs = pd_site_get_mark (self->site)[0] != '\0';
  gtk_editable_set_text (self->name, pd_site_get_name (self->site));
  gtk_editable_set_text (self->mark, pd_site_get_mark (self->site));
  pd_zone_row_set_zone (self->zone, pd_site_get_zone (self->site));
  pd_form_window_update (PD_FORM_WINDOW (self));
  gtk_widget_grab_focus (GTK_WIDGET (self->name));

  return GTK_WIDGET (self);
}
