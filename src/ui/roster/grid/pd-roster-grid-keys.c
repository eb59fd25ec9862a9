/* SPDX-License-Identifier: GPL-3.0-or-later */
#define G_LOG_DOMAIN "pd-ui"

#include "config.h"

#include "pd-roster-grid-private.h"

#include <string.h>

/* Which key does what in the grid. */

static void
bind_steps (GtkWidgetClass *klass)
{
  static const struct
  {
    guint key;
    guint keypad_key;
    int   right;
    int   down;
  } STEPS[] = {
    { GDK_KEY_Left, GDK_KEY_KP_Left, -1, 0 },
    { GDK_KEY_Right, GDK_KEY_KP_Right, 1, 0 },
    { GDK_KEY_Up, GDK_KEY_KP_Up, 0, -1 },
    { GDK_KEY_Down, GDK_KEY_KP_Down, 0, 1 },
  };

  for (guint i = 0; i < G_N_ELEMENTS (STEPS); i++)
    {
      gtk_widget_class_add_binding_action (klass, STEPS[i].key, 0, "grid.step", "(ii)",
                                           STEPS[i].right, STEPS[i].down);
      gtk_widget_class_add_binding_action (klass, STEPS[i].keypad_key, 0, "grid.step", "(ii)",
                                           STEPS[i].right, STEPS[i].down);
      gtk_widget_class_add_binding_action (klass, STEPS[i].key, GDK_SHIFT_MASK, "grid.extend", "(ii)",
                                           STEPS[i].right, STEPS[i].down);
    }
  gtk_widget_class_add_binding_action (klass, GDK_KEY_Home, 0, "grid.edge", "(bb)", FALSE, FALSE);
  gtk_widget_class_add_binding_action (klass, GDK_KEY_End, 0, "grid.edge", "(bb)", TRUE, FALSE);
  gtk_widget_class_add_binding_action (klass, GDK_KEY_Home, GDK_CONTROL_MASK, "grid.edge", "(bb)", FALSE, TRUE);
  gtk_widget_class_add_binding_action (klass, GDK_KEY_End, GDK_CONTROL_MASK, "grid.edge", "(bb)", TRUE, TRUE);
}

/* A digit begins a time, and with it a shift. */
static void
bind_digits (GtkWidgetClass *klass)
{
  for (guint digit = 0; digit <= 9; digit++)
    {
      const char typed[] = { (char) ('0' + digit), '\0' };

      gtk_widget_class_add_binding_action (klass, GDK_KEY_0 + digit, 0, "grid.create", "s", typed);
      gtk_widget_class_add_binding_action (klass, GDK_KEY_KP_0 + digit, 0, "grid.create", "s", typed);
    }
}

/* The actions of the page that holds the grid: which days it shows. */
static void
bind_days (GtkWidgetClass *klass)
{
  gtk_widget_class_add_binding_action (klass, GDK_KEY_Page_Up, 0, "roster.previous", NULL);
  gtk_widget_class_add_binding_action (klass, GDK_KEY_Page_Down, 0, "roster.next", NULL);
  gtk_widget_class_add_binding_action (klass, GDK_KEY_t, 0, "roster.today", NULL);
  gtk_widget_class_add_binding_action (klass, GDK_KEY_g, 0, "roster.go-to", NULL);
}

/* Of several keys the menu shows the one that is bound last. */
static void
bind_acts (GtkWidgetClass *klass)
{
  const GdkModifierType control = GDK_CONTROL_MASK;

  gtk_widget_class_add_binding_action (klass, GDK_KEY_KP_Enter, 0, "grid.open", NULL);
  gtk_widget_class_add_binding_action (klass, GDK_KEY_ISO_Enter, 0, "grid.open", NULL);
  gtk_widget_class_add_binding_action (klass, GDK_KEY_Return, 0, "grid.open", NULL);
  gtk_widget_class_add_binding_action (klass, GDK_KEY_KP_Add, 0, "grid.create", "s", "");
  gtk_widget_class_add_binding_action (klass, GDK_KEY_plus, 0, "grid.create", "s", "");
  gtk_widget_class_add_binding_action (klass, GDK_KEY_Insert, 0, "grid.create", "s", "");
  gtk_widget_class_add_binding_action (klass, GDK_KEY_KP_Delete, 0, "grid.remove", NULL);
  gtk_widget_class_add_binding_action (klass, GDK_KEY_Delete, 0, "grid.remove", NULL);
  gtk_widget_class_add_binding_action (klass, GDK_KEY_x, control, "grid.cut", NULL);
  gtk_widget_class_add_binding_action (klass, GDK_KEY_c, control, "grid.copy", NULL);
  gtk_widget_class_add_binding_action (klass, GDK_KEY_v, control, "grid.paste", NULL);
  gtk_widget_class_add_binding_action (klass, GDK_KEY_Escape, 0, "grid.cancel-cut", NULL);
  gtk_widget_class_add_binding_action (klass, GDK_KEY_d, control, "grid.copy-to-next-day", NULL);
  gtk_widget_class_add_binding_action (klass, GDK_KEY_Menu, 0, "grid.menu", NULL);
  gtk_widget_class_add_binding_action (klass, GDK_KEY_F10, GDK_SHIFT_MASK, "grid.menu", NULL);
}

/* What changes a shift where it stands. A quarter of an hour at a time, as rosters have it. */
static void
bind_shaping (GtkWidgetClass *klass)
{
  static const struct
  {
    guint       key;
    const char *act;
    int         amount;
    guint       modifiers;
  } KEYS[] = {
    { GDK_KEY_Right, "move-end", 15, GDK_ALT_MASK },
    { GDK_KEY_Left, "move-end", -15, GDK_ALT_MASK },
    { GDK_KEY_Right, "move-start", 15, GDK_ALT_MASK | GDK_SHIFT_MASK },
    { GDK_KEY_Left, "move-start", -15, GDK_ALT_MASK | GDK_SHIFT_MASK },
    { GDK_KEY_s, "split", 0, 0 },
    { GDK_KEY_p, "pin", 0, 0 },
    { GDK_KEY_m, "worked", 0, GDK_CONTROL_MASK },
    { GDK_KEY_m, "other-times", 0, GDK_CONTROL_MASK | GDK_SHIFT_MASK },
  };

  for (guint i = 0; i < G_N_ELEMENTS (KEYS); i++)
    gtk_widget_class_add_binding_action (klass, KEYS[i].key, KEYS[i].modifiers, "grid.act", "(si)",
                                         KEYS[i].act, KEYS[i].amount);
  gtk_widget_class_add_binding_action (klass, GDK_KEY_v, GDK_CONTROL_MASK | GDK_SHIFT_MASK, "grid.swap", "b", FALSE);
  gtk_widget_class_add_binding_action (klass, GDK_KEY_a, GDK_CONTROL_MASK | GDK_SHIFT_MASK, "grid.swap", "b", TRUE);
}

/* A letter gives a template; those that are keys of the roster do so with Shift. */
static gboolean
key_pressed_cb (GtkEventControllerKey *controller,
                guint                  keyval,
                guint                  keycode,
                GdkModifierType        state,
                PdRosterGrid          *self)
{
  gunichar letter = gdk_keyval_to_unicode (keyval);
  char     text[7] = { 0 };

  if ((state & (GDK_CONTROL_MASK | GDK_ALT_MASK | GDK_SUPER_MASK)) != 0 || !g_unichar_isalpha (letter) ||
      ((state & GDK_SHIFT_MASK) == 0 && strchr ("gpst", (int) (letter < 128 ? letter : '-')) != NULL))
    return GDK_EVENT_PROPAGATE;
  g_unichar_to_utf8 (letter, text);
  pd_roster_grid_emit_give (self, text);
  return GDK_EVENT_STOP;
}

/**
 * pd_roster_grid_add_letters:
 * @self: a grid that is being made
 */
void
pd_roster_grid_add_letters (PdRosterGrid *self)
{
  GtkEventController *keys = gtk_event_controller_key_new ();

  g_signal_connect (keys, "key-pressed", G_CALLBACK (key_pressed_cb), self);
  gtk_widget_add_controller (GTK_WIDGET (self), keys);
}

/**
 * pd_roster_grid_bind_keys:
 * @klass: the class of the grid
 */
void
pd_roster_grid_bind_keys (GtkWidgetClass *klass)
{
  bind_steps (klass);
  bind_digits (klass);
  bind_days (klass);
  bind_acts (klass);
  bind_shaping (klass);
}
