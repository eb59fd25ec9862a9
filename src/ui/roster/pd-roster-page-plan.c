/* SPDX-License-Identifier: GPL-3.0-or-later */

#define G_LOG_DOMAIN "pd-ui"

#include "config.h"

#include "pd-roster-page-private.h"

#include "pd-act-dialog.h"
#include "pd-fill-dialog.h"
#include "pd-publish-dialog.h"
#include "pd-repeat-dialog.h"
#include "pd-roster-legend.h"
#include "pd-roster-words.h"
#include "pd-templates-window.h"
#include "pd-workspace-roster-acts.h"

#include <glib/gi18n-lib.h>

/* What is done with the whole of the days that are shown: copying and filling with a
 * preview, publishing. Each of these windows is made when it is asked for. */

#define DAYS_PER_WEEK 7

static GtkWindow *
get_window (PdRosterPage *self)
{
  return GTK_WINDOW (gtk_widget_get_root (GTK_WIDGET (self)));
}

static guint
get_n_days (PdRosterPage *self)
{
  return (guint) self->weeks * DAYS_PER_WEEK;
}

static void
preview (PdRosterPage *self,
         PdRosterAct  *act,
         const GError *error,
         const char   *heading)
{
  if (act == NULL)
    pd_roster_page_tell (self, error);
  else
    /* Translators: a button that adds the shifts that are ticked */
    pd_roster_page_hold_dialog (self, pd_act_dialog_new (get_window (self), self->part.workspace, act, heading, _ ("_Add")));
}

static void
copy_here (PdRosterPage *self,
           int           n_weeks,
           const char   *heading)
{
  int                days = n_weeks * DAYS_PER_WEEK;
  PdCopying          copying = { self->from - days, (guint) days, self->from, PD_ID_NONE, self->site_id };
  g_autoptr (GError) error = NULL;
  PdRosterAct       *act = pd_workspace_plan_copying (self->part.workspace, &copying, &error);

  preview (self, act, error, heading);
}

static void
copy_week_cb (GSimpleAction *action,
              GVariant      *parameter,
              gpointer       user_data)
{
  copy_here (user_data, 1, _ ("Copy the Week Before"));
}

static void
copy_fortnight_cb (GSimpleAction *action,
                   GVariant      *parameter,
                   gpointer       user_data)
{
  copy_here (user_data, 2, _ ("Copy the Fortnight Before"));
}

static void
fill_patterns_cb (GSimpleAction *action,
                  GVariant      *parameter,
                  gpointer       user_data)
{
  PdRosterPage      *self = user_data;
  g_autoptr (GError) error = NULL;
  PdRosterAct       *act = pd_workspace_plan_patterns (self->part.workspace, NULL, self->from, get_n_days (self),
                                                       self->site_id, &error);

  preview (self, act, error, _ ("Fill from Agreed Patterns"));
}

/* The same days and sites that are shown. Any seed serves; this one is that of peerdeskctl. */
static void
fill_open_cb (GSimpleAction *action,
              GVariant      *parameter,
              gpointer       user_data)
{
  PdRosterPage        *self = user_data;
  const PdFillWish     wish = { self->from, get_n_days (self), self->site_id, self->part.today, 0, 1 };
  g_autoptr (GError)   error = NULL;
  g_autoptr (PdRoster) roster = pd_workspace_load_roster (self->part.workspace, wish.from, wish.n_days, PD_ROSTER_BY_PERSON,
                                                          PD_ID_NONE, PD_ID_NONE, &error);

  if (roster == NULL)
    pd_roster_page_tell (self, error);
  else
    pd_roster_page_hold_dialog (self, pd_fill_dialog_new (get_window (self), self->part.workspace, roster, &wish));
}

static void
templates_cb (GSimpleAction *action,
              GVariant      *parameter,
              gpointer       user_data)
{
  PdRosterPage *self = user_data;

  pd_roster_page_hold_dialog (self, pd_templates_window_new (get_window (self), self->part.workspace));
}

static void
repeat_cb (GSimpleAction *action,
           GVariant      *parameter,
           gpointer       user_data)
{
  PdRosterPage *self = user_data;
  PdShift      *shift = pd_roster_page_get_chosen (self);

  if (shift != NULL)
    pd_roster_page_hold_dialog (self, pd_repeat_dialog_new (get_window (self), self->part.workspace, shift, self->part.today));
}

static void
publish_cb (GSimpleAction *action,
            GVariant      *parameter,
            gpointer       user_data)
{
  PdRosterPage *self = user_data;

  pd_roster_page_hold_dialog (self, pd_publish_dialog_new (get_window (self),
                                                           self->part.workspace,
                                                           self->from,
                                                           get_n_days (self),
                                                           pd_roster_words_count_open (self->roster),
                                                           self->part.today));
}

static void
legend_cb (GSimpleAction *action,
           GVariant      *parameter,
           gpointer       user_data)
{
  PdRosterPage *self = user_data;

  pd_roster_page_hold_dialog (self, pd_roster_legend_new (get_window (self)));
}

static const GActionEntry ENTRIES[] = {
  { "copy-week", copy_week_cb },
  { "copy-fortnight", copy_fortnight_cb },
  { "fill-open", fill_open_cb },
  { "fill-patterns", fill_patterns_cb },
  { "legend", legend_cb },
  { "templates", templates_cb },
  { "publish", publish_cb },
  { "repeat", repeat_cb },
};

/**
 * pd_roster_page_add_plan_actions:
 * @self: a page that is being made
 */
void
pd_roster_page_add_plan_actions (PdRosterPage *self)
{
  g_action_map_add_action_entries (G_ACTION_MAP (self->actions), ENTRIES, G_N_ELEMENTS (ENTRIES), self);
}

/**
 * pd_roster_page_append_with_key:
 * @menu: a menu in the header bar
 * @label: what an item of it is called
 * @action: what it does
 * @key: its key, which the page knows and the header bar does not
 */
void
pd_roster_page_append_with_key (GMenu      *menu,
                                const char *label,
                                const char *action,
                                const char *key)
{
  g_autoptr (GMenuItem) item = g_menu_item_new (label, action);

  g_menu_item_set_attribute (item, "accel", "s", key);
  g_menu_append_item (menu, item);
}

/**
 * pd_roster_page_append_plan_menu:
 * @menu: the menu of the page
 */
void
pd_roster_page_append_plan_menu (GMenu *menu)
{
  g_autoptr (GMenu) planning = g_menu_new ();
  g_autoptr (GMenu) giving = g_menu_new ();

  pd_roster_page_append_with_key (planning, _ ("Copy the _Week Before…"), "roster.copy-week", "<Control>b");
  pd_roster_page_append_with_key (planning, _ ("Copy the _Fortnight Before…"), "roster.copy-fortnight", "<Control><Shift>b");
  pd_roster_page_append_with_key (planning, _ ("Fill from _Agreed Patterns…"), "roster.fill-patterns", "<Control><Shift>r");
  pd_roster_page_append_with_key (planning, _ ("Fill _Open Shifts…"), "roster.fill-open", "<Control><Shift>f");
  pd_roster_page_append_with_key (planning, _ ("_Templates…"), "roster.templates", "<Control><Shift>t");
  pd_roster_page_append_with_key (planning, _ ("S_waps…"), "roster.swaps", "<Control><Shift>x");
  g_menu_append_section (menu, NULL, G_MENU_MODEL (planning));
  pd_roster_page_append_with_key (giving, _ ("F_indings"), "roster.findings", "<Shift>F8");
  pd_roster_page_append_with_key (giving, _ ("_Publish…"), "roster.publish", "<Control><Shift>p");
  pd_roster_page_append_with_key (giving, _ ("What the _Signs Mean"), "roster.legend", "question");
  g_menu_append_section (menu, NULL, G_MENU_MODEL (giving));
}

/**
 * pd_roster_page_update_plan_actions:
 * @self: a page
 *
 * A file that is only read takes no act, and is published no more.
 */
void
pd_roster_page_update_plan_actions (PdRosterPage *self)
{
  static const char *const WRITING[] = {
    "copy-week", "copy-fortnight", "fill-open", "fill-patterns", "find-somebody", "publish", "repeat", "take-off"
  };
  gboolean is_writable = pd_workspace_is_writable (self->part.workspace);

  for (guint i = 0; i < G_N_ELEMENTS (WRITING); i++)
    {
      GAction *action = g_action_map_lookup_action (G_ACTION_MAP (self->actions), WRITING[i]);

      g_simple_action_set_enabled (G_SIMPLE_ACTION (action), is_writable);
    }
}
