/* SPDX-License-Identifier: GPL-3.0-or-later */
#define G_LOG_DOMAIN "pd-ui"

#include "config.h"

#include "pd-sites-group.h"

#include "pd-site-dialog.h"

#include <glib/gi18n-lib.h>

struct _PdSitesGroup
{
  AdwPreferencesGroup parent_instance;

  /* owned */
  GPtrArray   *rows;
  PdWorkspace *workspace;

  /* state */
  PdDay today;
};

G_DEFINE_FINAL_TYPE (PdSitesGroup, pd_sites_group, ADW_TYPE_PREFERENCES_GROUP)

static GQuark
site_quark (void)
{
  return g_quark_from_static_string ("pd-site");
}

static void
present_dialog (PdSitesGroup *self,
                PdSite       *site)
{
  GtkWindow *parent = GTK_WINDOW (gtk_widget_get_root (GTK_WIDGET (self)));

  gtk_window_present (GTK_WINDOW (pd_site_dialog_new (parent, self->workspace, site, self->today)));
}

static void
activated_cb (PdSitesGroup *self,
              GtkWidget    *row)
{
  present_dialog (self, g_object_get_qdata (G_OBJECT (row), site_quark ()));
}

static GtkWidget *
create_row (PdSitesGroup *self,
            PdSite       *site)
{
  GtkWidget *row = adw_action_row_new ();
  GtkWidget *mark = gtk_label_new (pd_site_get_mark (site));

  adw_preferences_row_set_use_markup (ADW_PREFERENCES_ROW (row), FALSE);
  adw_preferences_row_set_title (ADW_PREFERENCES_ROW (row), pd_site_get_name (site));
  adw_action_row_set_subtitle (ADW_ACTION_ROW (row), pd_site_get_zone (site));
  gtk_widget_add_css_class (mark, "pd-mark");
  gtk_widget_set_valign (mark, GTK_ALIGN_CENTER);
  gtk_widget_set_visible (mark, pd_site_get_mark (site)[0] != '\0');
  adw_action_row_add_prefix (ADW_ACTION_ROW (row), mark);
  adw_action_row_add_suffix (ADW_ACTION_ROW (row),
                             gtk_image_new_from_icon_name ("go-next-symbolic"));
  gtk_list_box_row_set_activatable (GTK_LIST_BOX_ROW (row), TRUE);
  g_object_set_qdata_full (G_OBJECT (row), site_quark (), g_object_ref (site), g_object_unref);
  g_signal_connect_object (row, "activated", G_CALLBACK (activated_cb), self, G_CONNECT_SWAPPED);

  return row;
}

/* A handful of rows: making them anew is simpler than following each change. */
static void
update_rows (PdSitesGroup *self)
{
  GListModel *sites = pd_workspace_get_sites (self->workspace);
  guint       n = g_list_model_get_n_items (sites);

  for (guint i = 0; i < self->rows->len; i++)
    adw_preferences_group_remove (ADW_PREFERENCES_GROUP (self), g_ptr_array_index (self->rows, i));
  g_ptr_array_set_size (self->rows, 0);

  for (guint i = 0; i < n; i++)
    {
      g_autoptr (PdSite) site = g_list_model_get_item (sites, i);
      GtkWidget         *row = create_row (self, site);

      adw_preferences_group_add (ADW_PREFERENCES_GROUP (self), row);
      g_ptr_array_add (self->rows, row);
    }
  adw_preferences_group_set_description (ADW_PREFERENCES_GROUP (self),
                                         n == 0 ? _ ("Add the places where people work. Shifts "
                                                     "need one.")
                                                : NULL);
}

static void
add_action (GtkWidget  *widget,
            const char *action_name,
            GVariant   *parameter)
{
  present_dialog (PD_SITES_GROUP (widget), NULL);
}

static void
update_actions (PdSitesGroup *self)
{
  gtk_widget_action_set_enabled (GTK_WIDGET (self), "sites.add",
                                 pd_workspace_is_writable (self->workspace));
}

static void
pd_sites_group_dispose (GObject *object)
{
  PdSitesGroup *self = PD_SITES_GROUP (object);

  g_clear_pointer (&self->rows, g_ptr_array_unref);
  g_clear_object (&self->workspace);

  G_OBJECT_CLASS (pd_sites_group_parent_class)->dispose (object);
}

static void
pd_sites_group_class_init (PdSitesGroupClass *klass)
{
  G_OBJECT_CLASS (klass)->dispose = pd_sites_group_dispose;

  gtk_widget_class_install_action (GTK_WIDGET_CLASS (klass), "sites.add", NULL, add_action);
}

static void
pd_sites_group_init (PdSitesGroup *self)
{
  GtkWidget *button = gtk_button_new_with_mnemonic (_ ("A_dd…"));

  self->rows = g_ptr_array_new ();
  gtk_widget_add_css_class (button, "flat");
  gtk_widget_set_valign (button, GTK_ALIGN_CENTER);
  gtk_widget_set_tooltip_text (button, _ ("Add a Site"));
  gtk_actionable_set_action_name (GTK_ACTIONABLE (button), "sites.add");
  adw_preferences_group_set_title (ADW_PREFERENCES_GROUP (self), _ ("Sites"));
  adw_preferences_group_set_header_suffix (ADW_PREFERENCES_GROUP (self), button);
}

/**
 * pd_sites_group_set_workspace:
 * @self: a sites group
 * @workspace: an unlocked workspace
 *
 * Shows its sites, and follows them.
 */
void
pd_sites_group_set_workspace (PdSitesGroup *self,
                              PdWorkspace  *workspace)
{
  g_return_if_fail (PD_IS_SITES_GROUP (self));
  g_return_if_fail (PD_IS_WORKSPACE (workspace));
  g_return_if_fail (self->workspace == NULL);

  self->workspace = g_object_ref (workspace);
  g_signal_connect_object (pd_workspace_get_sites (workspace), "items-changed",
                           G_CALLBACK (update_rows), self, G_CONNECT_SWAPPED);
  g_signal_connect_object (workspace, "notify::writable", G_CALLBACK (update_actions), self,
                           G_CONNECT_SWAPPED);
  update_rows (self);
  update_actions (self);
}

/**
 * pd_sites_group_set_today:
 * @self: a sites group
 * @today: the day that it is, for the days that a form reads
 */
void
pd_sites_group_set_today (PdSitesGroup *self,
                          PdDay         today)
{
  g_return_if_fail (PD_IS_SITES_GROUP (self));

  self->today = today;
}
