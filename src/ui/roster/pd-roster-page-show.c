/* SPDX-License-Identifier: GPL-3.0-or-later */

#define G_LOG_DOMAIN "pd-ui"

#include "config.h"

#include "pd-roster-page-private.h"

#include "pd-roster-words.h"

#include <glib/gi18n-lib.h>

/* What the page shows: which days, in which of its views, and what is said of them. */

#define DAYS_PER_WEEK 7

/* Whole weeks; a fortnight begins where the service's fortnights do. */
static PdDay
align_day (PdRosterPage *self,
           PdDay         day)
{
  PdService *service = pd_workspace_get_service (self->part.workspace);

  if (self->weeks == 2 && service != NULL &&
      pd_service_get_fortnight_anchor (service) != PD_DAY_NONE)
    return pd_day_fortnight_start (day, pd_service_get_fortnight_anchor (service));
  return pd_day_week_start (day, PD_WEEKDAY_MONDAY);
}

/* Says in a line what the rules found, or nothing until they were asked. */
static void
update_findings (PdRosterPage *self)
{
  guint            n = pd_roster_words_count_open (self->roster);
  gboolean         is_empty = pd_roster_get_shifts (self->roster)->len == 0;
  g_autofree char *words = NULL;

  if (!is_empty && pd_roster_review_get_check (self->review) == NULL)
    words = g_strdup ("");
  else if (!is_empty)
    words = pd_roster_words_findings (self->roster);
  else if (pd_workspace_is_writable (self->part.workspace))
    words = g_strdup (_ ("No shifts on these days. Choose a day beside a name and type a time."));
  else
    words = g_strdup (_ ("No shifts on these days."));

  gtk_label_set_text (self->summary, words);
  gtk_widget_set_tooltip_text (GTK_WIDGET (self->summary), words);
  gtk_widget_set_visible (self->finding_sign, n > 0);
  gtk_widget_set_visible (self->finding_button, n > 0);
  self->next_finding = 0;
}

static void
update_title (PdRosterPage *self)
{
  g_autofree char *days = pd_roster_words_title (self->from, (guint) self->weeks * DAYS_PER_WEEK);
  g_autofree char *title = NULL;

  /* Translators: days of a roster that shows what was worked, not what was planned */
  title = self->is_worked_layer ? g_strdup_printf (_ ("As worked: %s"), days) : g_strdup (days);

  gtk_label_set_text (self->title, title);
  gtk_accessible_update_property (GTK_ACCESSIBLE (self->title_button),
                                  GTK_ACCESSIBLE_PROPERTY_LABEL, title,
                                  -1);
}

/* A way to begin, as long as there is nothing to show. */
static const char *
choose_view (PdRosterPage *self)
{
  if (g_list_model_get_n_items (pd_workspace_get_people (self->part.workspace)) == 0)
    return "no-people";
  if (g_list_model_get_n_items (pd_workspace_get_sites (self->part.workspace)) == 0)
    return "no-sites";
  return self->is_list ? "list" : "grid";
}

/**
 * pd_roster_page_ensure_list:
 * @self: a page
 *
 * Makes the list when it is first shown, so that the first frame does not wait for it.
 *
 * Returns: (transfer none): the list
 */
PdRosterList *
pd_roster_page_ensure_list (PdRosterPage *self)
{
  if (self->list != NULL)
    return self->list;

  self->list = PD_ROSTER_LIST (pd_roster_list_new ());
  gtk_stack_add_named (self->stack, GTK_WIDGET (self->list), "list");
  pd_roster_list_set_filter (self->list, gtk_editable_get_text (self->search_entry));
  pd_roster_page_connect_list (self);
  pd_roster_page_filter (self);
  return self->list;
}

/**
 * pd_roster_page_show_roster:
 * @self: a page
 *
 * Shows what is known of the roster so far, with the cursor, the focus and the scrolling
 * where they were.
 */
void
pd_roster_page_show_roster (PdRosterPage *self)
{
  PdRosterMarks *marks = pd_roster_review_get_marks (self->review);
  gboolean       is_writable = pd_workspace_is_writable (self->part.workspace) && !self->is_worked_layer;

  pd_roster_page_update_actions (self);
  pd_roster_grid_set_writable (self->grid, is_writable);
  /* Only what is seen is filled; the other view waits until it is. */
  if (self->is_list)
    pd_roster_list_set_roster (pd_roster_page_ensure_list (self), self->roster, marks);
  else
    pd_roster_grid_set_roster (self->grid, self->roster, marks);
  if (self->list != NULL)
    pd_roster_list_set_writable (self->list, is_writable);
  gtk_stack_set_visible_child_name (self->stack, choose_view (self));
  update_findings (self);
  if (pd_roster_page_get_check (self) != NULL)
    g_signal_emit_by_name (self, "reviewed");
}

/**
 * pd_roster_page_show_from:
 * @self: a page
 * @day: a day
 *
 * Shows the weeks that a day is in, with whatever of them is chosen now.
 */
void
pd_roster_page_show_from (PdRosterPage *self,
                          PdDay         day)
{
  self->from = align_day (self, day);
  pd_roster_page_reload (self);
}

/**
 * pd_roster_page_show_day:
 * @self: a page
 * @day: a day
 *
 * Shows the weeks that a day is in, with the cursor on it.
 */
void
pd_roster_page_show_day (PdRosterPage *self,
                         PdDay         day)
{
  guint row;
  guint column;

  g_return_if_fail (PD_IS_ROSTER_PAGE (self));

  pd_roster_page_show_from (self, day);
  pd_roster_grid_get_cursor (self->grid, &row, &column);
  pd_roster_grid_set_cursor (self->grid, row, (guint) (day - self->from));
}

/**
 * pd_roster_page_reload:
 * @self: a page
 *
 * Reads the roster again, and shows it with the cursor, the focus and the scrolling
 * where they were.
 */
void
pd_roster_page_reload (PdRosterPage *self)
{
  g_autoptr (GError)   error = NULL;
  g_autoptr (PdRoster) roster = NULL;

  /* A page that is being made is told how it was left before it has any days. */
  if (self->from == PD_DAY_NONE || pd_workspace_is_locked (self->part.workspace))
    return;
  roster = pd_workspace_load_roster (self->part.workspace, self->from, (guint) self->weeks * DAYS_PER_WEEK,
                                     self->side, PD_ID_NONE, self->site_id, &error);
  if (roster == NULL)
    {
      pd_roster_page_tell (self, error);
      return;
    }
  if (self->is_worked_layer && !pd_roster_page_take_worked_layer (self, &roster, &error))
    {
      pd_roster_page_tell (self, error);
      return;
    }
  g_set_object (&self->roster, roster);
  update_title (self);
  pd_roster_page_review (self);
  pd_roster_page_show_roster (self);
}

/**
 * pd_roster_page_tell:
 * @self: a page
 * @error: what went wrong
 *
 * Says it to the person, who sees what they had.
 */
void
pd_roster_page_tell (PdRosterPage *self,
                     const GError *error)
{
  gtk_widget_activate_action (GTK_WIDGET (self), "win.tell", "s", error->message);
}

/**
 * pd_roster_page_choose:
 * @self: a page
 * @shift_id: a shift on the days that are shown
 *
 * Puts the cursor on a shift, in the grid or the list.
 */
void
pd_roster_page_choose (PdRosterPage *self,
                       PdId          shift_id)
{
  if (self->is_list)
    pd_roster_list_choose (self->list, shift_id);
  else
    pd_roster_grid_choose (self->grid, shift_id);
}
