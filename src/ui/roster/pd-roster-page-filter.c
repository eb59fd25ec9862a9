/* SPDX-License-Identifier: GPL-3.0-or-later */
#define G_LOG_DOMAIN "pd-ui"

#include "config.h"

#include "pd-roster-page-private.h"

#include "pd-roster-filter.h"

#include <glib/gi18n-lib.h>

/* Whom and what the page shows of the days. Not remembered: a roster that begins with some
 * of it out of sight misleads. */

static const char *
get_state (PdRosterPage *self,
           const char   *action,
           GVariant    **ret_state)
{
  *ret_state = g_action_group_get_action_state (G_ACTION_GROUP (self->actions), action);
  return g_variant_get_string (*ret_state, NULL);
}

/**
 * pd_roster_page_filter:
 * @self: a page
 *
 * Shows what is chosen to be shown.
 */
void
pd_roster_page_filter (PdRosterPage *self)
{
  g_autoptr (GVariant)       who = NULL;
  g_autoptr (GVariant)       only = NULL;
  g_autoptr (PdRosterFilter) filter = pd_roster_filter_new (get_state (self, "who", &who),
                                                            get_state (self, "only", &only));

  pd_roster_grid_set_choice (self->grid, filter);
  if (self->list != NULL)
    pd_roster_list_set_choice (self->list, filter);
}

static void
choice_cb (GSimpleAction *action,
           GVariant      *state,
           gpointer       user_data)
{
  g_simple_action_set_state (action, state);
  pd_roster_page_filter (user_data);
}

static void
append_choice (GMenu      *menu,
               const char *label,
               const char *action,
               const char *target)
{
  g_autoptr (GMenuItem) item = g_menu_item_new (label, NULL);

  g_menu_item_set_action_and_target_value (item, action, g_variant_new_string (target));
  g_menu_append_item (menu, item);
}

static void
append_streams (PdRosterPage *self)
{
  g_autoptr (GHashTable) seen = g_hash_table_new_full (g_str_hash, g_str_equal, g_free, NULL);
  GListModel            *people = pd_workspace_get_people (self->part.workspace);

  for (guint i = 0; i < g_list_model_get_n_items (people); i++)
    {
      g_autoptr (PdPerson) person = g_list_model_get_item (people, i);
      const char          *stream = pd_person_get_stream (person);
      g_autofree char     *target = g_strconcat ("stream:", stream, NULL);

      if (*stream != '\0' && g_hash_table_add (seen, g_strdup (stream)))
        append_choice (self->who_menu, stream, "roster.who", target);
    }
}

/**
 * pd_roster_page_update_who_menu:
 * @self: a page
 *
 * Sees that the streams that can be chosen are those that there are.
 */
void
pd_roster_page_update_who_menu (PdRosterPage *self)
{
  g_menu_remove_all (self->who_menu);
  append_choice (self->who_menu, _ ("Everybody"), "roster.who", "");
  for (guint employment = PD_EMPLOYMENT_FULL_TIME; employment <= PD_EMPLOYMENT_VOLUNTEER; employment++)
    append_choice (self->who_menu, pd_employment_to_words (employment), "roster.who", pd_employment_to_nick (employment));
  append_streams (self);
}

/**
 * pd_roster_page_append_filter_menu:
 * @self: a page that is being made
 * @menu: its menu
 */
void
pd_roster_page_append_filter_menu (PdRosterPage *self,
                                   GMenu        *menu)
{
  g_autoptr (GMenu) only = g_menu_new ();

  append_choice (only, _ ("All Shifts"), "roster.only", "");
  append_choice (only, _ ("Only Gaps"), "roster.only", "gaps");
  append_choice (only, _ ("Only What to Look At"), "roster.only", "findings");
  g_menu_append_submenu (menu, _ ("_People"), G_MENU_MODEL (self->who_menu));
  g_menu_append_section (menu, NULL, G_MENU_MODEL (only));
}

/**
 * pd_roster_page_add_filter_actions:
 * @self: a page that is being made
 */
void
pd_roster_page_add_filter_actions (PdRosterPage *self)
{
  static const GActionEntry ENTRIES[] = {
    { "who", NULL, "s", "''", choice_cb },
    { "only", NULL, "s", "''", choice_cb },
  };

  self->who_menu = g_menu_new ();
  g_action_map_add_action_entries (G_ACTION_MAP (self->actions), ENTRIES, G_N_ELEMENTS (ENTRIES), self);
  pd_roster_page_update_who_menu (self);
}
