/* SPDX-License-Identifier: GPL-3.0-or-later */

#define G_LOG_DOMAIN "pd-ui"

#include "config.h"

#include "pd-roster-page-private.h"

/* The keys of the page. Those of the grid, for what is under its cursor, are its own. */

/**
 * pd_roster_page_bind_keys:
 * @klass: the class of the page
 */
void
pd_roster_page_bind_keys (GtkWidgetClass *klass)
{
  static const struct
  {
    guint       key;
    guint       modifiers;
    const char *action;
  } KEYS[] = {
    { GDK_KEY_f, GDK_CONTROL_MASK, "roster.search" },
    { GDK_KEY_n, GDK_CONTROL_MASK, "roster.new" },
    { GDK_KEY_Page_Up, GDK_ALT_MASK, "roster.previous" },
    { GDK_KEY_Page_Down, GDK_ALT_MASK, "roster.next" },
    { GDK_KEY_F8, 0, "roster.next-finding" },
    { GDK_KEY_F8, GDK_SHIFT_MASK, "roster.findings" },
    { GDK_KEY_question, 0, "roster.legend" },
    { GDK_KEY_question, GDK_SHIFT_MASK, "roster.legend" },
    { GDK_KEY_b, GDK_CONTROL_MASK, "roster.copy-week" },
    { GDK_KEY_b, GDK_CONTROL_MASK | GDK_SHIFT_MASK, "roster.copy-fortnight" },
    { GDK_KEY_d, GDK_CONTROL_MASK | GDK_SHIFT_MASK, "roster.open-role" },
    { GDK_KEY_f, GDK_CONTROL_MASK | GDK_SHIFT_MASK, "roster.fill-open" },
    { GDK_KEY_l, GDK_CONTROL_MASK | GDK_SHIFT_MASK, "roster.worked-layer" },
    { GDK_KEY_o, GDK_CONTROL_MASK | GDK_SHIFT_MASK, "roster.take-off" },
    { GDK_KEY_p, GDK_CONTROL_MASK | GDK_SHIFT_MASK, "roster.publish" },
    { GDK_KEY_r, GDK_CONTROL_MASK, "roster.repeat" },
    { GDK_KEY_r, GDK_CONTROL_MASK | GDK_SHIFT_MASK, "roster.fill-patterns" },
    { GDK_KEY_t, GDK_CONTROL_MASK | GDK_SHIFT_MASK, "roster.templates" },
    { GDK_KEY_w, GDK_CONTROL_MASK | GDK_SHIFT_MASK, "roster.find-somebody" },
    { GDK_KEY_x, GDK_CONTROL_MASK | GDK_SHIFT_MASK, "roster.swaps" },
  };

  for (guint i = 0; i < G_N_ELEMENTS (KEYS); i++)
    gtk_widget_class_add_binding_action (klass, KEYS[i].key, KEYS[i].modifiers, KEYS[i].action, NULL);
  for (int weeks = 1; weeks <= 4; weeks *= 2)
    gtk_widget_class_add_binding_action (klass, GDK_KEY_0 + (guint) weeks, GDK_CONTROL_MASK, "roster.weeks", "i", weeks);
}
