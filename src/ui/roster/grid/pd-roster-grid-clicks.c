/* SPDX-License-Identifier: GPL-3.0-or-later */

#define G_LOG_DOMAIN "pd-ui"

#include "config.h"

#include "pd-roster-grid-private.h"

static void
press (PdRosterGrid *self,
       double        x,
       double        y)
{
  guint row;
  guint column;
  int   chip;

  gtk_widget_grab_focus (GTK_WIDGET (self));
  if (!pd_roster_grid_find_place (self, x, y, &row, &column, &chip))
    return;
  pd_roster_grid_choose_several (self, FALSE);
  pd_roster_grid_put_cursor (self, row, column, (guint) MAX (chip, 0));
}

static void
pressed_cb (GtkGestureClick *gesture,
            int              n_press,
            double           x,
            double           y,
            PdRosterGrid    *self)
{
  guint row;
  guint column;
  int   chip;

  press (self, x, y);
  if (n_press != 2 || !pd_roster_grid_find_place (self, x, y, &row, &column, &chip))
    return;
  if (chip >= 0)
    pd_roster_grid_emit_open (self, pd_roster_grid_get_shift_at (self, row, column, (guint) chip));
  else
    pd_roster_grid_emit_create (self, "");
}

static void
show_menu_at (PdRosterGrid *self,
              double        x,
              double        y)
{
  guint row;
  guint column;

  if (!pd_roster_grid_find_place (self, x, y, &row, &column, NULL))
    return;
  press (self, x, y);
  pd_roster_grid_show_menu (self, &(GdkRectangle){ (int) x, (int) y, 1, 1 });
}

static void
menu_pressed_cb (GtkGestureClick *gesture,
                 int              n_press,
                 double           x,
                 double           y,
                 PdRosterGrid    *self)
{
  show_menu_at (self, x, y);
}

static void
long_pressed_cb (GtkGestureLongPress *gesture,
                 double               x,
                 double               y,
                 PdRosterGrid        *self)
{
  show_menu_at (self, x, y);
}

/**
 * pd_roster_grid_add_clicks:
 * @self: a grid that is being made
 *
 * Adds what a click does: one chooses, two open or create, the other button has the menu.
 * Each has a key too.
 */
void
pd_roster_grid_add_clicks (PdRosterGrid *self)
{
  GtkGesture *click = gtk_gesture_click_new ();
  GtkGesture *menu_click = gtk_gesture_click_new ();
  GtkGesture *long_press = gtk_gesture_long_press_new ();

  gtk_gesture_single_set_button (GTK_GESTURE_SINGLE (click), GDK_BUTTON_PRIMARY);
  g_signal_connect (click, "pressed", G_CALLBACK (pressed_cb), self);
  gtk_widget_add_controller (GTK_WIDGET (self), GTK_EVENT_CONTROLLER (click));

  gtk_gesture_single_set_button (GTK_GESTURE_SINGLE (menu_click), GDK_BUTTON_SECONDARY);
  g_signal_connect (menu_click, "pressed", G_CALLBACK (menu_pressed_cb), self);
  gtk_widget_add_controller (GTK_WIDGET (self), GTK_EVENT_CONTROLLER (menu_click));

  gtk_gesture_single_set_touch_only (GTK_GESTURE_SINGLE (long_press), TRUE);
  g_signal_connect (long_press, "pressed", G_CALLBACK (long_pressed_cb), self);
  gtk_widget_add_controller (GTK_WIDGET (self), GTK_EVENT_CONTROLLER (long_press));
}
