/* SPDX-License-Identifier: GPL-3.0-or-later */

#define G_LOG_DOMAIN "pd-ui"

#include "config.h"

#include "pd-roster-page.h"

#include "pd-empty-state.h"
#include "pd-roster-page-private.h"
#include "pd-remembered.h"
#include "pd-two-ends.h"

#include <glib/gi18n-lib.h>

/* What a roster is made of. */
#define ROSTER_TABLES (PD_STORE_TABLE_SERVICE | PD_STORE_TABLE_PERSON | PD_STORE_TABLE_SITE | PD_STORE_TABLE_SHIFT)

/* What is told beside the shifts. */
#define MARK_TABLES                                                               \
  (PD_STORE_TABLE_AVAILABILITY | PD_STORE_TABLE_LEAVE | PD_STORE_TABLE_TRAINING | \
   PD_STORE_TABLE_PATTERN | PD_STORE_TABLE_COVERAGE | PD_STORE_TABLE_AGREEMENT |  \
   PD_STORE_TABLE_OVERRIDE | PD_STORE_TABLE_PUBLICATION | PD_STORE_TABLE_WORKED | \
   PD_STORE_TABLE_RULE | PD_STORE_TABLE_ROLE | PD_STORE_TABLE_ROLE_ASSIGNMENT |   \
   PD_STORE_TABLE_KEPT_APART)

static void pd_roster_page_page_init (PdPageInterface *iface);

G_DEFINE_FINAL_TYPE_WITH_CODE (PdRosterPage,
                               pd_roster_page,
                               PD_TYPE_DESK_PART,
                               G_IMPLEMENT_INTERFACE (PD_TYPE_PAGE, pd_roster_page_page_init))

enum
{
  PROP_0,
  PROP_SETTINGS,
  N_PROPS,
};

enum
{
  SIGNAL_REVIEWED,
  N_SIGNALS,
};

static GParamSpec *properties[N_PROPS];
static guint       signals[N_SIGNALS];

static void
workspace_changed_cb (PdRosterPage *self,
                      guint         tables)
{
  pd_roster_review_note_change (self->review, tables);
  if (tables & PD_STORE_TABLE_SITE)
    pd_roster_page_update_menus (self);
  if (tables & PD_STORE_TABLE_PERSON)
    pd_roster_page_update_who_menu (self);
  if ((tables & ROSTER_TABLES) || (self->is_worked_layer && (tables & PD_STORE_TABLE_WORKED)))
    pd_roster_page_reload (self);
  else if (tables & MARK_TABLES)
    pd_roster_page_look_again (self);
  else if (tables & PD_STORE_TABLE_SWAP)
    pd_roster_page_update_swaps (self);
}

static void
forget (PdRosterPage *self)
{
  if (!pd_workspace_is_locked (self->part.workspace))
    return;
  pd_roster_grid_set_roster (self->grid, NULL, NULL);
  if (self->list != NULL)
    pd_roster_list_set_roster (self->list, NULL, NULL);
  pd_roster_review_show (self->review, NULL, self->part.today);
  g_clear_object (&self->roster);
  pd_roster_page_update_panel (self);
  gtk_editable_set_text (self->search_entry, "");
  gtk_label_set_text (self->summary, "");
}

static const char *
pd_roster_page_get_title (PdPage *page)
{
  return _ ("Roster");
}

static GtkWidget *
pd_roster_page_get_start_widget (PdPage *page)
{
  return PD_ROSTER_PAGE (page)->start_box;
}

static GtkWidget *
pd_roster_page_get_end_widget (PdPage *page)
{
  return PD_ROSTER_PAGE (page)->end_box;
}

static GActionGroup *
get_page_actions (PdPage *page)
{
  return G_ACTION_GROUP (PD_ROSTER_PAGE (page)->actions);
}

static void
pd_roster_page_lock (PdPage *page)
{
  PdRosterPage *self = PD_ROSTER_PAGE (page);

  if (self->editor != NULL)
    pd_form_window_end (PD_FORM_WINDOW (self->editor), TRUE, NULL);
  pd_roster_page_close_dialog (self);
}

static void
pd_roster_page_page_init (PdPageInterface *iface)
{
  iface->get_title = pd_roster_page_get_title;
  iface->get_start_widget = pd_roster_page_get_start_widget;
  iface->get_end_widget = pd_roster_page_get_end_widget;
  iface->get_actions = get_page_actions;
  iface->print = pd_roster_page_print;
  iface->export_pdf = pd_roster_page_export_pdf;
  iface->go_to = pd_roster_page_go_to;
  iface->lock = pd_roster_page_lock;
}

static void
pd_roster_page_today_changed (PdDeskPart *part)
{
  pd_roster_grid_set_today (PD_ROSTER_PAGE (part)->grid, part->today);
}

static gboolean
pd_roster_page_grab_focus (GtkWidget *widget)
{
  pd_roster_page_focus_view (PD_ROSTER_PAGE (widget));
  return TRUE;
}

static void
connect_workspace (PdRosterPage *self)
{
  self->workspace_signals = g_signal_group_new (PD_TYPE_WORKSPACE);
  g_signal_group_connect_swapped (self->workspace_signals, "changed", G_CALLBACK (workspace_changed_cb), self);
  g_signal_group_connect_swapped (self->workspace_signals, "notify::locked", G_CALLBACK (forget), self);
  g_signal_group_connect_swapped (self->workspace_signals, "notify::writable",
                                  G_CALLBACK (pd_roster_page_reload), self);
  g_signal_group_set_target (self->workspace_signals, self->part.workspace);
}

/* Not "site": an id is something of the file, and means another place in another one. A
 * roster that begins with some of its shifts out of sight misleads, too. */
static const char *const REMEMBERED[] = { "side", "view", "weeks", NULL };

static void
pd_roster_page_constructed (GObject *object)
{
  PdRosterPage *self = PD_ROSTER_PAGE (object);

  G_OBJECT_CLASS (pd_roster_page_parent_class)->constructed (object);

  pd_roster_page_today_changed (&self->part);
  pd_roster_grid_set_sites (self->grid, pd_workspace_get_sites (self->part.workspace));
  pd_roster_page_add_actions (self);
  pd_roster_page_add_go_to (self);
  pd_roster_page_connect_grid (self);
  self->review = pd_roster_review_new (self->part.workspace);
  connect_workspace (self);
  if (self->settings != NULL)
    pd_remembered_bind (G_ACTION_GROUP (self->actions), self->settings, "roster", REMEMBERED);
  pd_roster_page_show_from (self, self->part.today);
  pd_roster_grid_set_cursor (self->grid, 0, (guint) (self->part.today - self->from));
}

static void
pd_roster_page_dispose (GObject *object)
{
  PdRosterPage *self = PD_ROSTER_PAGE (object);

  if (self->editor != NULL)
    pd_form_window_end (PD_FORM_WINDOW (self->editor), TRUE, NULL);
  g_clear_weak_pointer (&self->editor);
  pd_roster_page_close_dialog (self);
  g_clear_object (&self->workspace_signals);
  pd_roster_page_stop_review (self);

  /* The widgets go before what they show. */
  G_OBJECT_CLASS (pd_roster_page_parent_class)->dispose (object);

  g_clear_object (&self->actions);
  g_clear_object (&self->site_menu);
  g_clear_object (&self->who_menu);
  g_clear_object (&self->review);
  g_clear_object (&self->roster);
  g_clear_object (&self->settings);
}

static void
pd_roster_page_get_property (GObject    *object,
                             guint       prop_id,
                             GValue     *value,
                             GParamSpec *pspec)
{
  PdRosterPage *self = PD_ROSTER_PAGE (object);

  switch (prop_id)
    {
    case PROP_SETTINGS:
      g_value_set_object (value, self->settings);
      break;
    default:
      G_OBJECT_WARN_INVALID_PROPERTY_ID (object, prop_id, pspec);
    }
}

static void
pd_roster_page_set_property (GObject      *object,
                             guint         prop_id,
                             const GValue *value,
                             GParamSpec   *pspec)
{
  PdRosterPage *self = PD_ROSTER_PAGE (object);

  switch (prop_id)
    {
    case PROP_SETTINGS:
      self->settings = g_value_dup_object (value);
      break;
    default:
      G_OBJECT_WARN_INVALID_PROPERTY_ID (object, prop_id, pspec);
    }
}

static void
install_properties (GObjectClass *object_class)
{
  properties[PROP_SETTINGS] =
      g_param_spec_object ("settings", NULL, NULL, G_TYPE_SETTINGS,
                           G_PARAM_READWRITE | G_PARAM_CONSTRUCT_ONLY | G_PARAM_STATIC_STRINGS);
  g_object_class_install_properties (object_class, N_PROPS, properties);
}

static void
bind_template (GtkWidgetClass *widget_class)
{
  g_type_ensure (PD_TYPE_EMPTY_STATE);
  g_type_ensure (PD_TYPE_ROSTER_GRID);
  g_type_ensure (PD_TYPE_TWO_ENDS);
  gtk_widget_class_set_template_from_resource (widget_class, "/org/peerdesk/Peerdesk/roster/pd-roster-page.ui");
  gtk_widget_class_bind_template_child (widget_class, PdRosterPage, end_box);
  gtk_widget_class_bind_template_child (widget_class, PdRosterPage, finding_button);
  gtk_widget_class_bind_template_child (widget_class, PdRosterPage, finding_sign);
  gtk_widget_class_bind_template_child (widget_class, PdRosterPage, grid);
  gtk_widget_class_bind_template_child (widget_class, PdRosterPage, panel_box);
  gtk_widget_class_bind_template_child (widget_class, PdRosterPage, search_bar);
  gtk_widget_class_bind_template_child (widget_class, PdRosterPage, search_entry);
  gtk_widget_class_bind_template_child (widget_class, PdRosterPage, stack);
  gtk_widget_class_bind_template_child (widget_class, PdRosterPage, start_box);
  gtk_widget_class_bind_template_child (widget_class, PdRosterPage, summary);
  gtk_widget_class_bind_template_child (widget_class, PdRosterPage, title);
  gtk_widget_class_bind_template_child (widget_class, PdRosterPage, title_button);
  gtk_widget_class_bind_template_child (widget_class, PdRosterPage, view_button);
  pd_roster_page_bind_finding (widget_class);
}

static void
pd_roster_page_class_init (PdRosterPageClass *klass)
{
  GObjectClass   *object_class = G_OBJECT_CLASS (klass);
  GtkWidgetClass *widget_class = GTK_WIDGET_CLASS (klass);

  object_class->constructed = pd_roster_page_constructed;
  object_class->dispose = pd_roster_page_dispose;
  object_class->get_property = pd_roster_page_get_property;
  object_class->set_property = pd_roster_page_set_property;
  widget_class->grab_focus = pd_roster_page_grab_focus;
  PD_DESK_PART_CLASS (klass)->today_changed = pd_roster_page_today_changed;

  install_properties (object_class);
  signals[SIGNAL_REVIEWED] =
      g_signal_new ("reviewed", PD_TYPE_ROSTER_PAGE, G_SIGNAL_RUN_LAST, 0, NULL, NULL, NULL, G_TYPE_NONE, 0);
  bind_template (widget_class);
  pd_roster_page_bind_keys (widget_class);
}

static void
pd_roster_page_init (PdRosterPage *self)
{
  self->weeks = 1;
  self->from = PD_DAY_NONE;
  gtk_widget_init_template (GTK_WIDGET (self));
}

/**
 * pd_roster_page_new:
 * @workspace: an open service
 * @today: the day that is today
 *
 * Returns: (transfer floating): the page, on this week
 */
GtkWidget *
pd_roster_page_new (PdWorkspace *workspace,
                    PdDay        today)
{
  return g_object_new (PD_TYPE_ROSTER_PAGE, "workspace", workspace, "today", today, NULL);
}

/**
 * pd_roster_page_get_grid:
 * @self: a page
 *
 * Returns: (transfer none): its grid
 */
PdRosterGrid *
pd_roster_page_get_grid (PdRosterPage *self)
{
  g_return_val_if_fail (PD_IS_ROSTER_PAGE (self), NULL);

  return self->grid;
}

/**
 * pd_roster_page_get_list:
 * @self: a page
 *
 * Returns: (transfer none): its list, which is empty until it is shown
 */
PdRosterList *
pd_roster_page_get_list (PdRosterPage *self)
{
  g_return_val_if_fail (PD_IS_ROSTER_PAGE (self), NULL);

  return pd_roster_page_ensure_list (self);
}

/**
 * pd_roster_page_get_actions:
 * @self: a page
 *
 * Returns: (transfer none): its actions, which are the group "roster" in the window
 */
GActionGroup *
pd_roster_page_get_actions (PdRosterPage *self)
{
  g_return_val_if_fail (PD_IS_ROSTER_PAGE (self), NULL);

  return G_ACTION_GROUP (self->actions);
}

/**
 * pd_roster_page_get_from:
 * @self: a page
 *
 * Returns: the first day that it shows
 */
PdDay
pd_roster_page_get_from (PdRosterPage *self)
{
  g_return_val_if_fail (PD_IS_ROSTER_PAGE (self), PD_DAY_NONE);

  return self->from;
}

/**
 * pd_roster_page_get_check:
 * @self: a page
 *
 * Returns: (transfer none) (nullable): the check of what it shows, with its findings and
 *   facts; %NULL until the rules were asked
 */
PdRosterCheck *
pd_roster_page_get_check (PdRosterPage *self)
{
  g_return_val_if_fail (PD_IS_ROSTER_PAGE (self), NULL);

  return pd_roster_review_get_check (self->review);
}
