/* SPDX-License-Identifier: GPL-3.0-or-later */
#define G_LOG_DOMAIN "pd-ui"

#include "config.h"

#include "pd-week-grid-private.h"

/* What Ctrl and an arrow go over: two hours. */
#define BIG_STEP 4

/* Further than any row or column. */
#define FAR 1000

static void
move (PdWeekGrid *self,
      int         right,
      int         down,
      gboolean    is_extending)
{
  gboolean    is_mirrored = gtk_widget_get_direction (GTK_WIDGET (self)) == GTK_TEXT_DIR_RTL;
  PdWeekPlace cursor = self->cursor;

  /* Home is the first hour, on whichever side that is. */
  if (is_mirrored && ABS (right) < FAR)
    right = -right;
  cursor.row = CLAMP (cursor.row + down, 0, PD_WEEK_GRID_ROWS - 1);
  cursor.column = CLAMP (cursor.column + right, 0, PD_WEEK_GRID_COLUMNS - 1);
  pd_week_grid_choose (self, is_extending ? &self->corner : &cursor, &cursor);
}

static void
step_action (GtkWidget  *widget,
             const char *action_name,
             GVariant   *parameter)
{
  int right, down;

  g_variant_get (parameter, "(ii)", &right, &down);
  move (PD_WEEK_GRID (widget), right, down, FALSE);
}

static void
extend_action (GtkWidget  *widget,
               const char *action_name,
               GVariant   *parameter)
{
  int right, down;

  g_variant_get (parameter, "(ii)", &right, &down);
  move (PD_WEEK_GRID (widget), right, down, TRUE);
}

static void
choose_all_action (GtkWidget  *widget,
                   const char *action_name,
                   GVariant   *parameter)
{
  const PdWeekPlace first = { 0, 0 };
  const PdWeekPlace last = { PD_WEEK_GRID_ROWS - 1, PD_WEEK_GRID_COLUMNS - 1 };

  pd_week_grid_choose (PD_WEEK_GRID (widget), &first, &last);
}

static void
paint_action (GtkWidget  *widget,
              const char *action_name,
              GVariant   *parameter)
{
  pd_week_grid_paint_chosen (PD_WEEK_GRID (widget), pd_week_grid_get_brush (PD_WEEK_GRID (widget)));
}

/* What is painted by its own key is what the next stroke paints too. */
static void
paint_wish_action (GtkWidget  *widget,
                   const char *action_name,
                   GVariant   *parameter)
{
  PdWeekGrid *self = PD_WEEK_GRID (widget);
  PdWish      wish = (PdWish) g_variant_get_int32 (parameter);

  if (wish != PD_WISH_NOTHING_SAID)
    pd_week_grid_set_brush (self, wish);
  pd_week_grid_paint_chosen (self, wish);
}

static void
bind_move (GtkWidgetClass *widget_class,
           guint           key,
           GdkModifierType modifiers,
           int             right,
           int             down)
{
  gtk_widget_class_add_binding_action (widget_class, key, modifiers, "week.step", "(ii)", right, down);
  gtk_widget_class_add_binding_action (widget_class, key, modifiers | GDK_SHIFT_MASK, "week.extend", "(ii)", right,
                                       down);
}

static void
bind_moves (GtkWidgetClass *widget_class)
{
  static const struct
  {
    guint key;
    guint keypad_key;
    int   right;
    int   down;
  } arrows[] = {
    { GDK_KEY_Left, GDK_KEY_KP_Left, -1, 0 },
    { GDK_KEY_Right, GDK_KEY_KP_Right, 1, 0 },
    { GDK_KEY_Up, GDK_KEY_KP_Up, 0, -1 },
    { GDK_KEY_Down, GDK_KEY_KP_Down, 0, 1 },
  };

  for (guint i = 0; i < G_N_ELEMENTS (arrows); i++)
    {
      bind_move (widget_class, arrows[i].key, 0, arrows[i].right, arrows[i].down);
      bind_move (widget_class, arrows[i].keypad_key, 0, arrows[i].right, arrows[i].down);
      /* Down a day at a time, or to the first or last. */
      bind_move (widget_class, arrows[i].key, GDK_CONTROL_MASK, BIG_STEP * arrows[i].right, FAR * arrows[i].down);
    }
  bind_move (widget_class, GDK_KEY_Home, 0, -FAR, 0);
  bind_move (widget_class, GDK_KEY_End, 0, FAR, 0);
  bind_move (widget_class, GDK_KEY_Home, GDK_CONTROL_MASK, -FAR, -FAR);
  bind_move (widget_class, GDK_KEY_End, GDK_CONTROL_MASK, FAR, FAR);
}

/**
 * pd_week_grid_install_keys:
 * @widget_class: the class of #PdWeekGrid
 *
 * Installs its actions and their keys. Letters are those of the English words; digits are
 * the same in every language.
 */
void
pd_week_grid_install_keys (GtkWidgetClass *widget_class)
{
  static const struct
  {
    guint  key;
    PdWish wish;
  } keys[] = {
    { GDK_KEY_y, PD_WISH_YES },
    { GDK_KEY_1, PD_WISH_YES },
    { GDK_KEY_r, PD_WISH_RATHER_NOT },
    { GDK_KEY_2, PD_WISH_RATHER_NOT },
    { GDK_KEY_n, PD_WISH_NO },
    { GDK_KEY_3, PD_WISH_NO },
    { GDK_KEY_0, PD_WISH_NOTHING_SAID },
    { GDK_KEY_Delete, PD_WISH_NOTHING_SAID },
    { GDK_KEY_BackSpace, PD_WISH_NOTHING_SAID },
  };

  gtk_widget_class_install_action (widget_class, "week.choose-all", NULL, choose_all_action);
  gtk_widget_class_install_action (widget_class, "week.extend", "(ii)", extend_action);
  gtk_widget_class_install_action (widget_class, "week.paint", NULL, paint_action);
  gtk_widget_class_install_action (widget_class, "week.paint-wish", "i", paint_wish_action);
  gtk_widget_class_install_action (widget_class, "week.step", "(ii)", step_action);

  bind_moves (widget_class);
  for (guint i = 0; i < G_N_ELEMENTS (keys); i++)
    gtk_widget_class_add_binding_action (widget_class, keys[i].key, 0, "week.paint-wish", "i", (int) keys[i].wish);
  gtk_widget_class_add_binding_action (widget_class, GDK_KEY_space, 0, "week.paint", NULL);
  gtk_widget_class_add_binding_action (widget_class, GDK_KEY_a, GDK_CONTROL_MASK, "week.choose-all", NULL);
}
