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
  AdwBin parent_instance;

  /* template children */
  PdAccessGroup *access;
  PdDateEntry   *anchor;
  AdwActionRow  *backup_row;
  GtkEditable   *name;
  GtkWidget     *service_group;
  PdSitesGroup  *sites;
  PdZoneRow     *zone;

  /* owned */
  PdWorkspace *workspace;

  /* state */
  PdDay    today;
  gboolean showing;
};

static void page_iface_init (PdPageInterface *iface);

G_DEFINE_FINAL_TYPE_WITH_CODE (PdServicePage, pd_service_page, ADW_TYPE_BIN, G_IMPLEMENT_INTERFACE (PD_TYPE_PAGE, page_iface_init))

enum
{
  PROP_0,
  PROP_TODAY,
  PROP_WORKSPACE,
  N_PROPS
};

static GParamSpec *properties[N_PROPS];

static void
show_service (PdServicePage *self)
{
  PdService *service = pd_workspace_get_service (self->workspace);

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
  PdService            *service = pd_workspace_get_service (self->workspace);
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
  if (!pd_workspace_save_service (self->workspace, changed, &error))
    {
      gtk_widget_activate_action (GTK_WIDGET (self), "win.tell", "s", error->message);
      show_service (self);
    }
}

static void
changed_cb (PdServicePage *self,
            guint          tables)
{
  if (tables & PD_STORE_TABLE_SERVICE)
    show_service (self);
}

static void
rules_action (GtkWidget  *widget,
              const char *action_name,
              GVariant   *parameter)
{
  PdServicePage *self = PD_SERVICE_PAGE (widget);
  GtkWindow     *parent = GTK_WINDOW (gtk_widget_get_root (widget));

  gtk_window_present (GTK_WINDOW (pd_rules_window_new (parent, self->workspace, self->today)));
}

static void
update_writable (PdServicePage *self)
{
  gtk_widget_set_sensitive (self->service_group, pd_workspace_is_writable (self->workspace));
}

static void
set_today (PdServicePage *self,
           PdDay          today)
{
  self->today = today;
  g_object_set (self->anchor, "today", today, NULL);
  pd_access_group_set_today (self->access, today);
  pd_sites_group_set_today (self->sites, today);
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
  const char      *path = pd_vault_get_path (pd_workspace_get_vault (self->workspace));
  g_autofree char *place = g_filename_display_name (path);

  G_OBJECT_CLASS (pd_service_page_parent_class)->constructed (object);

  adw_preferences_row_set_use_markup (ADW_PREFERENCES_ROW (self->backup_row), FALSE);
  adw_action_row_set_subtitle (self->backup_row, place);
  pd_sites_group_set_workspace (self->sites, self->workspace);
  pd_access_group_set_workspace (self->access, self->workspace);
  g_signal_connect_object (self->workspace, "changed", G_CALLBACK (changed_cb), self,
                           G_CONNECT_SWAPPED);
  g_signal_connect_object (self->workspace, "notify::writable", G_CALLBACK (update_writable),
                           self, G_CONNECT_SWAPPED);
  show_service (self);
  update_writable (self);
}

static void
pd_service_page_dispose (GObject *object)
{
  PdServicePage *self = PD_SERVICE_PAGE (object);

  self->showing = TRUE;
  gtk_widget_dispose_template (GTK_WIDGET (self), PD_TYPE_SERVICE_PAGE);
  g_clear_object (&self->workspace);

  G_OBJECT_CLASS (pd_service_page_parent_class)->dispose (object);
}

static void
pd_service_page_get_property (GObject    *object,
                              guint       prop_id,
                              GValue     *value,
                              GParamSpec *pspec)
{
  PdServicePage *self = PD_SERVICE_PAGE (object);

  switch (prop_id)
    {
    case PROP_TODAY:
      g_value_set_int (value, self->today);
      break;
    case PROP_WORKSPACE:
      g_value_set_object (value, self->workspace);
      break;
    default:
      G_OBJECT_WARN_INVALID_PROPERTY_ID (object, prop_id, pspec);
    }
}

static void
pd_service_page_set_property (GObject      *object,
                              guint         prop_id,
                              const GValue *value,
                              GParamSpec   *pspec)
{
  PdServicePage *self = PD_SERVICE_PAGE (object);

  switch (prop_id)
    {
    case PROP_TODAY:
      set_today (self, g_value_get_int (value));
      break;
    case PROP_WORKSPACE:
      self->workspace = g_value_dup_object (value);
      break;
    default:
      G_OBJECT_WARN_INVALID_PROPERTY_ID (object, prop_id, pspec);
    }
}

static void
pd_service_page_class_init (PdServicePageClass *klass)
{
  GObjectClass   *object_class = G_OBJECT_CLASS (klass);
  GtkWidgetClass *widget_class = GTK_WIDGET_CLASS (klass);

  object_class->constructed = pd_service_page_constructed;
  object_class->dispose = pd_service_page_dispose;
  object_class->get_property = pd_service_page_get_property;
  object_class->set_property = pd_service_page_set_property;

  properties[PROP_TODAY] =
      g_param_spec_int ("today", NULL, NULL, G_MININT32, G_MAXINT32, 0,
                        G_PARAM_READWRITE | G_PARAM_CONSTRUCT | G_PARAM_STATIC_STRINGS);
  properties[PROP_WORKSPACE] =
      g_param_spec_object ("workspace", NULL, NULL, PD_TYPE_WORKSPACE,
                           G_PARAM_READWRITE | G_PARAM_CONSTRUCT_ONLY | G_PARAM_STATIC_STRINGS);
  g_object_class_install_properties (object_class, N_PROPS, properties);

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
