/* SPDX-License-Identifier: GPL-3.0-or-later */
#define G_LOG_DOMAIN "pd-ui"

#include "config.h"

#include "pd-service-page.h"

#include "pd-access-group.h"
#include "pd-date-entry.h"
#include "pd-page.h"
#include "pd-rules-window.h"
#include "pd-sites-group.h"
#include "pd-workspace.h"
#include "pd-zone-row.h"

#include <glib/gi18n-lib.h>

struct _PdServicePage
{
  PdDeskPart part;

  /* template children */
  PdAccessGroup *access;
  PdDateEntry   *anchor;
  AdwActionRow  *backup_row;
  GtkEditable   *name;
  GtkWidget     *service_group;
  PdSitesGroup  *sites;
  PdZoneRow     *zone;

  /* state */
  gboolean showing;
};

static void page_iface_init (PdPageInterface *iface);

G_DEFINE_FINAL_TYPE_WITH_CODE (PdServicePage, pd_service_page, PD_TYPE_DESK_PART, G_IMPLEMENT_INTERFACE (PD_TYPE_PAGE, page_iface_init))

static void
pd_service_page_show (PdDeskPart *part)
{
  PdServicePage *self = PD_SERVICE_PAGE (part);
  PdService     *service = pd_workspace_get_service (part->workspace);

  if (service == NULL)
    return;

  self->showing = TRUE;
  gtk_editable_set_text (self->name, pd_service_get_name (service));
  pd_zone_row_set_zone (self->zone, pd_service_get_zone (service));
  pd_date_entry_set_day (self->anchor, pd_service_get_fortnight_anchor (service));
  self->showing = FALSE;
}

/* Each field saves for itself, as soon as it says something; undo takes it back. */
static void
save (PdServicePage *self)
{
  PdService            *service = pd_workspace_get_service (self->part.workspace);
  g_autoptr (PdService) changed = NULL;
  g_autofree char      *name = NULL;
  g_autoptr (GError)    error = NULL;

  if (self->showing || service == NULL)
    return;

  changed = pd_service_copy (service);
  name = g_strstrip (g_strdup (gtk_editable_get_text (self->name)));
  if (name[0] != '\0')
    pd_service_set_name (changed, name);
  pd_service_set_zone (changed, pd_zone_row_get_zone (self->zone));
  if (pd_date_entry_is_valid (self->anchor))
    pd_service_set_fortnight_anchor (changed, pd_date_entry_get_day (self->anchor));

  if (pd_service_equal (changed, service))
    return;
  if (!pd_workspace_save_service (self->part.workspace, changed, &error))
    {
      gtk_widget_activate_action (GTK_WIDGET (self), "win.tell", "s", error->message);
      pd_desk_part_show (&self->part);
    }
}

static void
rules_action (GtkWidget  *widget,
              const char *action_name,
              GVariant   *parameter)
{
  PdServicePage *self = PD_SERVICE_PAGE (widget);
  GtkWindow     *parent = GTK_WINDOW (gtk_widget_get_root (widget));

  gtk_window_present (GTK_WINDOW (pd_rules_window_new (parent, self->part.workspace, self->part.today)));
}

static void
pd_service_page_writable_changed (PdDeskPart *part)
{
  gtk_widget_set_sensitive (PD_SERVICE_PAGE (part)->service_group, pd_workspace_is_writable (part->workspace));
}

static void
pd_service_page_today_changed (PdDeskPart *part)
{
  PdServicePage *self = PD_SERVICE_PAGE (part);

  g_object_set (self->anchor, "today", part->today, NULL);
  pd_access_group_set_today (self->access, part->today);
  pd_sites_group_set_today (self->sites, part->today);
}

static const char *
pd_service_page_get_title (PdPage *page)
{
  return _ ("Service");
}

static void
page_iface_init (PdPageInterface *iface)
{
  iface->get_title = pd_service_page_get_title;
}

static void
pd_service_page_constructed (GObject *object)
{
  PdServicePage   *self = PD_SERVICE_PAGE (object);
  const char      *path = pd_vault_get_path (pd_workspace_get_vault (self->part.workspace));
  g_autofree char *place = g_filename_display_name (path);

  G_OBJECT_CLASS (pd_service_page_parent_class)->constructed (object);

  adw_preferences_row_set_use_markup (ADW_PREFERENCES_ROW (self->backup_row), FALSE);
  adw_action_row_set_subtitle (self->backup_row, place);
  pd_service_page_today_changed (&self->part);
  pd_sites_group_set_workspace (self->sites, self->part.workspace);
  pd_access_group_set_workspace (self->access, self->part.workspace);
  pd_desk_part_show (&self->part);
  pd_service_page_writable_changed (&self->part);
}

static void
pd_service_page_dispose (GObject *object)
{
  PdServicePage *self = PD_SERVICE_PAGE (object);

  self->showing = TRUE;

  G_OBJECT_CLASS (pd_service_page_parent_class)->dispose (object);
}

static void
pd_service_page_class_init (PdServicePageClass *klass)
{
  GObjectClass    *object_class = G_OBJECT_CLASS (klass);
  GtkWidgetClass  *widget_class = GTK_WIDGET_CLASS (klass);
  PdDeskPartClass *part_class = PD_DESK_PART_CLASS (klass);

  object_class->constructed = pd_service_page_constructed;
  object_class->dispose = pd_service_page_dispose;
  part_class->tables = PD_STORE_TABLE_SERVICE;
  part_class->show = pd_service_page_show;
  part_class->file_changed = pd_desk_part_show;
  part_class->today_changed = pd_service_page_today_changed;
  part_class->writable_changed = pd_service_page_writable_changed;

  g_type_ensure (PD_TYPE_ACCESS_GROUP);
  g_type_ensure (PD_TYPE_DATE_ENTRY);
  g_type_ensure (PD_TYPE_SITES_GROUP);
  g_type_ensure (PD_TYPE_ZONE_ROW);
  gtk_widget_class_set_template_from_resource (widget_class,
                                               "/org/peerdesk/Peerdesk/service/pd-service-page.ui");
  gtk_widget_class_bind_template_child (widget_class, PdServicePage, access);
  gtk_widget_class_bind_template_child (widget_class, PdServicePage, anchor);
  gtk_widget_class_bind_template_child (widget_class, PdServicePage, backup_row);
  gtk_widget_class_bind_template_child (widget_class, PdServicePage, name);
  gtk_widget_class_bind_template_child (widget_class, PdServicePage, service_group);
  gtk_widget_class_bind_template_child (widget_class, PdServicePage, sites);
  gtk_widget_class_bind_template_child (widget_class, PdServicePage, zone);
  gtk_widget_class_bind_template_callback (widget_class, save);

  gtk_widget_class_install_action (widget_class, "service.rules", NULL, rules_action);
}

static void
pd_service_page_init (PdServicePage *self)
{
  self->showing = TRUE;
  gtk_widget_init_template (GTK_WIDGET (self));
}
