/* SPDX-License-Identifier: GPL-3.0-or-later */

#define G_LOG_DOMAIN "pd-ui"

#include "config.h"

#include "pd-roster-page-private.h"

/* Ways to a person, a site or a day. */

/**
 * pd_roster_page_search:
 * @self: a page
 *
 * Shows the rows that have what is typed.
 */
void
pd_roster_page_search (PdRosterPage *self)
{
  pd_roster_grid_set_filter (self->grid, gtk_editable_get_text (self->search_entry));
  if (self->list != NULL)
    pd_roster_list_set_filter (self->list, gtk_editable_get_text (self->search_entry));
}

static void
stop_search_cb (PdRosterPage *self)
{
  g_action_group_change_action_state (G_ACTION_GROUP (self->actions), "search", g_variant_new_boolean (FALSE));
}

/**
 * pd_roster_page_focus_view:
 * @self: a page
 *
 * Puts the focus into the grid or the list; or, where there is nothing to show in them,
 * to what the page says to do then. A hidden widget with the focus would swallow every key.
 */
void
pd_roster_page_focus_view (PdRosterPage *self)
{
  GtkWidget *view = self->is_list ? GTK_WIDGET (self->list) : GTK_WIDGET (self->grid);
  GtkWidget *shown = gtk_stack_get_visible_child (self->stack);

  if (view == shown || gtk_widget_is_ancestor (view, shown))
    gtk_widget_grab_focus (view);
  else
    gtk_widget_child_focus (shown, GTK_DIR_TAB_FORWARD);
}

static gboolean
choose_shift_of (PdRosterPage *self,
                 PdFinding    *finding)
{
  guint       n;
  const PdId *ids = pd_finding_get_shift_ids (finding, &n);

  for (guint i = 0; i < n; i++)
    if (pd_roster_find_shift (self->roster, ids[i], NULL, NULL))
      {
        pd_roster_page_choose (self, ids[i]);
        return TRUE;
      }
  return FALSE;
}

/**
 * pd_roster_page_show_finding:
 * @self: a page
 * @finding: one of those of its roster
 *
 * Goes to the shift that a finding is about, or to the person or site and the day.
 */
void
pd_roster_page_show_finding (PdRosterPage *self,
                             PdFinding    *finding)
{
  g_return_if_fail (PD_IS_ROSTER_PAGE (self));
  g_return_if_fail (PD_IS_FINDING (finding));

  if (self->roster == NULL)
    return;
  if (!choose_shift_of (self, finding) && !self->is_list)
    pd_roster_grid_choose_day (self->grid, pd_finding_get_person_id (finding), pd_finding_get_site_id (finding),
                               pd_finding_get_day (finding));
  pd_roster_page_focus_view (self);
}

/**
 * pd_roster_page_go_to:
 * @page: a page of the roster
 * @what: "shift", "swaps", or empty for the day alone
 * @day: a day, or %PD_DAY_NONE for those that are shown
 * @id: which shift
 *
 * See pd_page_go_to().
 */
void
pd_roster_page_go_to (PdPage     *page,
                      const char *what,
                      PdDay       day,
                      PdId        id)
{
  PdRosterPage *self = PD_ROSTER_PAGE (page);

  if (day != PD_DAY_NONE)
    pd_roster_page_show_day (self, day);
  if (g_str_equal (what, "shift"))
    pd_roster_page_choose (self, id);
  pd_roster_page_focus_view (self);
  if (g_str_equal (what, "swaps"))
    pd_roster_page_show_swaps (self);
}

/* Enter goes to the first who was found. */
static void
search_activate_cb (PdRosterPage *self)
{
  guint row;
  guint column;

  pd_roster_page_search (self);
  pd_roster_grid_get_cursor (self->grid, &row, &column);
  if (!self->is_list)
    pd_roster_grid_set_cursor (self->grid, MIN (1, pd_roster_grid_get_n_rows (self->grid) - 1), column);
  pd_roster_page_focus_view (self);
}

static void
go_to_show_cb (PdRosterPage *self,
               GtkPopover   *popover)
{
  GtkWidget            *calendar = gtk_popover_get_child (popover);
  g_autoptr (GDateTime) date = NULL;
  int                   year;
  int                   month;
  int                   day;

  pd_day_get_ymd (self->from, &year, &month, &day);
  date = g_date_time_new_local (year, month, day, 12, 0, 0);
  self->is_moving_calendar = TRUE;
  gtk_calendar_select_day (GTK_CALENDAR (calendar), date);
  self->is_moving_calendar = FALSE;
  gtk_widget_grab_focus (calendar);
}

static void
day_selected_cb (PdRosterPage *self,
                 GtkCalendar  *calendar)
{
  int year;
  int month;
  int day;

  if (self->is_moving_calendar)
    return;
  g_object_get (calendar, "year", &year, "month", &month, "day", &day, NULL);
  gtk_menu_button_popdown (self->title_button);
  pd_roster_page_show_day (self, pd_day_from_ymd (year, month + 1, day));
  pd_roster_page_focus_view (self);
}

/* A calendar is some fifty labels: it is made when somebody wants it. */
static void
create_go_to_cb (GtkMenuButton *button,
                 gpointer       user_data)
{
  PdRosterPage *self = user_data;
  GtkWidget    *popover;
  GtkWidget    *calendar;

  if (gtk_menu_button_get_popover (button) != NULL)
    return;

  calendar = gtk_calendar_new ();
  gtk_calendar_set_show_week_numbers (GTK_CALENDAR (calendar), TRUE);
  popover = gtk_popover_new ();
  gtk_popover_set_child (GTK_POPOVER (popover), calendar);
  g_signal_connect_object (calendar, "day-selected", G_CALLBACK (day_selected_cb), self, G_CONNECT_SWAPPED);
  g_signal_connect_object (popover, "show", G_CALLBACK (go_to_show_cb), self, G_CONNECT_SWAPPED);
  g_signal_connect_object (popover, "closed", G_CALLBACK (pd_roster_page_focus_view), self, G_CONNECT_SWAPPED);
  gtk_menu_button_set_popover (button, popover);
}

/**
 * pd_roster_page_add_go_to:
 * @self: a page that is being made
 *
 * Gives the title its calendar.
 */
void
pd_roster_page_add_go_to (PdRosterPage *self)
{
  gtk_menu_button_set_create_popup_func (self->title_button, create_go_to_cb, self, NULL);
}

/**
 * pd_roster_page_bind_finding:
 * @widget_class: the class of the page, which has its template
 */
void
pd_roster_page_bind_finding (GtkWidgetClass *widget_class)
{
  gtk_widget_class_bind_template_callback (widget_class, search_activate_cb);
  gtk_widget_class_bind_template_callback_full (widget_class, "search_changed_cb",
                                                G_CALLBACK (pd_roster_page_search));
  gtk_widget_class_bind_template_callback (widget_class, stop_search_cb);
}
