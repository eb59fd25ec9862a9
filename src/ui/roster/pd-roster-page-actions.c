/* SPDX-License-Identifier: GPL-3.0-or-later */

#define G_LOG_DOMAIN "pd-ui"

#include "config.h"

#include "pd-menu-later.h"
#include "pd-roster-page-private.h"
#include "pd-roster-words.h"

#include <glib/gi18n-lib.h>

/* Which days the page shows, and how. The buttons of it stand in the header bar, outside
 * of the page, so that the actions are a group that both are given. */

#define DAYS_PER_WEEK 7

static void
move_days (PdRosterPage *self,
           int           weeks)
{
  pd_roster_page_show_from (self, self->from + weeks * DAYS_PER_WEEK);
}

static void
previous_cb (GSimpleAction *action,
             GVariant      *parameter,
             gpointer       user_data)
{
  PdRosterPage *self = user_data;

  move_days (self, -self->weeks);
}

static void
next_cb (GSimpleAction *action,
         GVariant      *parameter,
         gpointer       user_data)
{
  PdRosterPage *self = user_data;

  move_days (self, self->weeks);
}

static void
today_cb (GSimpleAction *action,
          GVariant      *parameter,
          gpointer       user_data)
{
  PdRosterPage *self = user_data;

  pd_roster_page_show_day (self, self->part.today);
}

static void
go_to_cb (GSimpleAction *action,
          GVariant      *parameter,
          gpointer       user_data)
{
  PdRosterPage *self = user_data;

  gtk_menu_button_popup (self->title_button);
}

static void
new_cb (GSimpleAction *action,
        GVariant      *parameter,
        gpointer       user_data)
{
  PdRosterPage *self = user_data;

  if (self->is_list)
    pd_roster_page_create_shift (self, 0, CLAMP (self->part.today, self->from, self->from + self->weeks * DAYS_PER_WEEK - 1), "");
  else
    gtk_widget_activate_action (GTK_WIDGET (self->grid), "grid.create", "s", "");
}

static void
export_cb (GSimpleAction *action,
           GVariant      *parameter,
           gpointer       user_data)
{
  pd_roster_page_export (user_data);
}

/* Each time the next that is open, so that the key goes through all of them; those come
 * first. */
static void
next_finding_cb (GSimpleAction *action,
                 GVariant      *parameter,
                 gpointer       user_data)
{
  PdRosterPage *self = user_data;
  guint         n = self->roster != NULL ? pd_roster_words_count_open (self->roster) : 0;

  if (n == 0)
    return;
  pd_roster_page_show_finding (self, g_ptr_array_index (pd_roster_get_findings (self->roster), self->next_finding % n));
  self->next_finding++;
}

static void
weeks_cb (GSimpleAction *action,
          GVariant      *state,
          gpointer       user_data)
{
  PdRosterPage *self = user_data;
  int           weeks = g_variant_get_int32 (state);

  /* Settings may be of another version, or of somebody's own making. */
  if (weeks != 1 && weeks != 2 && weeks != 4)
    return;
  g_simple_action_set_state (action, state);
  self->weeks = weeks;
  if (self->from != PD_DAY_NONE)
    pd_roster_page_show_from (self, self->from);
}

static void
side_cb (GSimpleAction *action,
         GVariant      *state,
         gpointer       user_data)
{
  PdRosterPage *self = user_data;
  gboolean      is_by_site = g_str_equal (g_variant_get_string (state, NULL), "site");

  g_simple_action_set_state (action, state);
  self->side = is_by_site ? PD_ROSTER_BY_SITE : PD_ROSTER_BY_PERSON;
  pd_roster_page_reload (self);
}

static void
view_cb (GSimpleAction *action,
         GVariant      *state,
         gpointer       user_data)
{
  PdRosterPage *self = user_data;

  g_simple_action_set_state (action, state);
  self->is_list = g_str_equal (g_variant_get_string (state, NULL), "list");
  pd_roster_page_reload (self);
}

static void
site_cb (GSimpleAction *action,
         GVariant      *state,
         gpointer       user_data)
{
  PdRosterPage *self = user_data;

  g_simple_action_set_state (action, state);
  self->site_id = g_ascii_strtoll (g_variant_get_string (state, NULL), NULL, 10);
  pd_roster_page_reload (self);
}

static void
search_cb (GSimpleAction *action,
           GVariant      *state,
           gpointer       user_data)
{
  PdRosterPage *self = user_data;

  g_simple_action_set_state (action, state);
  gtk_widget_set_visible (GTK_WIDGET (self->search_bar), TRUE);
  gtk_search_bar_set_search_mode (self->search_bar, g_variant_get_boolean (state));
  if (g_variant_get_boolean (state))
    {
      gtk_widget_grab_focus (GTK_WIDGET (self->search_entry));
      return;
    }
  gtk_editable_set_text (self->search_entry, "");
  pd_roster_page_search (self);
  pd_roster_page_focus_view (self);
}

static void
append_choice (GMenu      *menu,
               const char *label,
               const char *action,
               GVariant   *target)
{
  g_autoptr (GMenuItem) item = g_menu_item_new (label, NULL);

  g_menu_item_set_action_and_target_value (item, action, target);
  g_menu_append_item (menu, item);
}

static GMenuModel *
new_menu (PdRosterPage *self)
{
  g_autoptr (GMenu) menu = g_menu_new ();
  g_autoptr (GMenu) weeks = g_menu_new ();
  g_autoptr (GMenu) sides = g_menu_new ();

  append_choice (weeks, _ ("1 Week"), "roster.weeks", g_variant_new_int32 (1));
  append_choice (weeks, _ ("2 Weeks"), "roster.weeks", g_variant_new_int32 (2));
  append_choice (weeks, _ ("4 Weeks"), "roster.weeks", g_variant_new_int32 (4));
  g_menu_append_section (menu, _ ("Days"), G_MENU_MODEL (weeks));
  append_choice (sides, _ ("By Person"), "roster.side", g_variant_new_string ("person"));
  append_choice (sides, _ ("By Site"), "roster.side", g_variant_new_string ("site"));
  g_menu_append_section (menu, _ ("Rows"), G_MENU_MODEL (sides));
  g_menu_append_section (menu, _ ("Sites"), G_MENU_MODEL (self->site_menu));
  pd_roster_page_append_layer_menu (menu);
  pd_roster_page_append_filter_menu (self, menu);
  pd_roster_page_append_plan_menu (menu);
  return G_MENU_MODEL (g_steal_pointer (&menu));
}

/**
 * pd_roster_page_update_menus:
 * @self: a page
 *
 * Sees that the sites that can be chosen are those that there are.
 */
void
pd_roster_page_update_menus (PdRosterPage *self)
{
  GListModel *sites = pd_workspace_get_sites (self->part.workspace);

  g_menu_remove_all (self->site_menu);
  append_choice (self->site_menu, _ ("All Sites"), "roster.site", g_variant_new_string (""));
  for (guint i = 0; i < g_list_model_get_n_items (sites); i++)
    {
      g_autoptr (PdSite) site = g_list_model_get_item (sites, i);
      g_autofree char   *id = g_strdup_printf ("%" G_GINT64_FORMAT, pd_site_get_id (site));

      append_choice (self->site_menu, pd_site_get_name (site), "roster.site", g_variant_new_string (id));
    }
}

/**
 * pd_roster_page_update_actions:
 * @self: a page
 *
 * Says which of its actions can be taken now: a file that is only read takes no shift.
 */
void
pd_roster_page_update_actions (PdRosterPage *self)
{
  GAction *action = g_action_map_lookup_action (G_ACTION_MAP (self->actions), "new");

  g_simple_action_set_enabled (G_SIMPLE_ACTION (action), pd_workspace_is_writable (self->part.workspace));
  pd_roster_page_update_plan_actions (self);
  pd_roster_page_update_role_action (self);
}

/**
 * pd_roster_page_add_actions:
 * @self: a page that is being made
 */
void
pd_roster_page_add_actions (PdRosterPage *self)
{
  static const GActionEntry ENTRIES[] = {
    { "previous", previous_cb },
    { "next", next_cb },
    { "today", today_cb },
    { "go-to", go_to_cb },
    { "new", new_cb },
    { "next-finding", next_finding_cb },
    { "export", export_cb },
    { "weeks", NULL, "i", "1", weeks_cb },
    { "side", NULL, "s", "'person'", side_cb },
    { "view", NULL, "s", "'grid'", view_cb },
    { "site", NULL, "s", "''", site_cb },
    { "search", NULL, NULL, "false", search_cb },
  };
  g_autoptr (GMenuModel) menu = NULL;

  self->actions = g_simple_action_group_new ();
  g_action_map_add_action_entries (G_ACTION_MAP (self->actions), ENTRIES, G_N_ELEMENTS (ENTRIES), self);
  pd_roster_page_add_finding_actions (self);
  pd_roster_page_add_role_action (self);
  pd_roster_page_add_layer_action (self);
  pd_roster_page_add_filter_actions (self);
  pd_roster_page_add_plan_actions (self);
  pd_roster_page_add_swaps (self);

  gtk_widget_insert_action_group (GTK_WIDGET (self), "roster", G_ACTION_GROUP (self->actions));
  gtk_widget_insert_action_group (self->start_box, "roster", G_ACTION_GROUP (self->actions));
  gtk_widget_insert_action_group (self->end_box, "roster", G_ACTION_GROUP (self->actions));

  self->site_menu = g_menu_new ();
  menu = new_menu (self);
  pd_menu_later (self->view_button, menu);
  pd_roster_page_update_menus (self);
}
