/* SPDX-License-Identifier: GPL-3.0-or-later */

#define G_LOG_DOMAIN "pd-ui"

#include "config.h"

#include "pd-roster-grid-private.h"

#include <glib/gi18n-lib.h>

/* What keys do in the grid. Everything that the pointer can do is here too, as an
 * action with a key, and most of it in the context menu. */

static void
step (PdRosterGrid *self,
      GVariant     *parameter,
      gboolean      is_several)
{
  int right;
  int down;
  int column;
  int row;

  g_variant_get (parameter, "(ii)", &right, &down);
  if (pd_roster_grid_is_mirrored (self))
    right = -right;
  column = MAX ((int) self->cursor_column + right, 0);
  row = MAX ((int) self->cursor_row + down, 0);
  pd_roster_grid_choose_several (self, is_several);
  pd_roster_grid_put_cursor (self, (guint) row, (guint) column, 0);
}

static void
step_cb (GtkWidget  *widget,
         const char *name,
         GVariant   *parameter)
{
  step (PD_ROSTER_GRID (widget), parameter, FALSE);
}

/* The same with Shift: what lies between is chosen, too. */
static void
extend_cb (GtkWidget  *widget,
           const char *name,
           GVariant   *parameter)
{
  step (PD_ROSTER_GRID (widget), parameter, TRUE);
}

static void
edge_cb (GtkWidget  *widget,
         const char *name,
         GVariant   *parameter)
{
  PdRosterGrid *self = PD_ROSTER_GRID (widget);
  gboolean      is_end;
  gboolean      is_of_all;

  g_variant_get (parameter, "(bb)", &is_end, &is_of_all);
  pd_roster_grid_choose_several (self, FALSE);
  pd_roster_grid_put_cursor (self, is_of_all ? (is_end ? G_MAXUINT : 0) : self->cursor_row,
                             is_end ? G_MAXUINT : 0, 0);
}

static void
open_cb (GtkWidget  *widget,
         const char *name,
         GVariant   *parameter)
{
  PdRosterGrid *self = PD_ROSTER_GRID (widget);
  PdShift      *shift = pd_roster_grid_get_chosen (self);

  if (shift != NULL)
    pd_roster_grid_emit_open (self, shift);
  else
    pd_roster_grid_emit_create (self, "");
}

static void
create_cb (GtkWidget  *widget,
           const char *name,
           GVariant   *parameter)
{
  pd_roster_grid_emit_create (PD_ROSTER_GRID (widget), g_variant_get_string (parameter, NULL));
}

static void
remove_cb (GtkWidget  *widget,
           const char *name,
           GVariant   *parameter)
{
  PdRosterGrid         *self = PD_ROSTER_GRID (widget);
  g_autoptr (GPtrArray) several = NULL;

  if (!pd_roster_grid_has_several (self))
    {
      pd_roster_grid_emit_remove (self, pd_roster_grid_get_chosen (self));
      return;
    }
  several = pd_roster_grid_list_several (self);
  pd_roster_grid_choose_several (self, FALSE);
  pd_roster_grid_emit_remove_several (self, several);
}

static void
forget_taken (PdRosterGrid *self)
{
  g_clear_object (&self->clipboard);
  g_clear_pointer (&self->several, g_ptr_array_unref);
}

static void
take_up (PdRosterGrid *self,
         gboolean      is_cut)
{
  g_autoptr (GPtrArray) several = pd_roster_grid_has_several (self) ? pd_roster_grid_list_several (self) : NULL;
  PdShift              *shift = pd_roster_grid_get_chosen (self);

  if (several != NULL && several->len > 0)
    shift = ((PdGridPlacing *) g_ptr_array_index (several, 0))->shift;
  if (shift == NULL)
    return;
  forget_taken (self);
  g_set_object (&self->clipboard, shift);
  self->several = g_steal_pointer (&several);
  self->clipboard_is_cut = is_cut;
  pd_roster_grid_update_chosen (self);
}

static void
cut_cb (GtkWidget  *widget,
        const char *name,
        GVariant   *parameter)
{
  take_up (PD_ROSTER_GRID (widget), TRUE);
}

static void
copy_cb (GtkWidget  *widget,
         const char *name,
         GVariant   *parameter)
{
  take_up (PD_ROSTER_GRID (widget), FALSE);
}

static void
paste_several (PdRosterGrid *self,
               gboolean      is_cut)
{
  g_autoptr (GPtrArray) placings = pd_roster_grid_place_several (self, self->several);

  if (is_cut)
    forget_taken (self);
  pd_roster_grid_choose_several (self, FALSE);
  pd_roster_grid_emit_place_several (self, placings, !is_cut);
  pd_roster_grid_update_chosen (self);
}

static void
paste_cb (GtkWidget  *widget,
          const char *name,
          GVariant   *parameter)
{
  PdRosterGrid       *self = PD_ROSTER_GRID (widget);
  g_autoptr (PdShift) shift = NULL;
  gboolean            is_cut = self->clipboard_is_cut;

  if (self->clipboard == NULL || !self->is_writable)
    return;
  if (self->several != NULL)
    {
      paste_several (self, is_cut);
      return;
    }
  /* What was cut is somewhere else now, and a second paste would move it away again. */
  shift = is_cut ? g_steal_pointer (&self->clipboard) : g_object_ref (self->clipboard);
  pd_roster_grid_emit_place (self, shift, self->cursor_row, self->cursor_column, !is_cut);
  pd_roster_grid_update_chosen (self);
}

static void
cancel_cut_cb (GtkWidget  *widget,
               const char *name,
               GVariant   *parameter)
{
  PdRosterGrid *self = PD_ROSTER_GRID (widget);

  forget_taken (self);
  pd_roster_grid_choose_several (self, FALSE);
  pd_roster_grid_update_chosen (self);
}

static void
copy_to_next_day_cb (GtkWidget  *widget,
                     const char *name,
                     GVariant   *parameter)
{
  PdRosterGrid *self = PD_ROSTER_GRID (widget);
  PdShift      *shift = pd_roster_grid_get_chosen (self);

  if (shift != NULL)
    pd_roster_grid_emit_place (self, shift, self->cursor_row, self->cursor_column + 1, TRUE);
}

/* Two people swap: the shift that was cut or copied, and the one under the cursor; or the
 * person of the first asks that of the second. */
static void
swap_cb (GtkWidget  *widget,
         const char *name,
         GVariant   *parameter)
{
  PdRosterGrid       *self = PD_ROSTER_GRID (widget);
  gboolean            is_asked = g_variant_get_boolean (parameter);
  g_autoptr (PdShift) shift = NULL;
  g_autoptr (PdShift) other = NULL;

  g_set_object (&other, pd_roster_grid_get_chosen (self));
  if (self->clipboard == NULL || other == NULL ||
      pd_shift_get_id (self->clipboard) == pd_shift_get_id (other))
    return;
  shift = g_steal_pointer (&self->clipboard);
  forget_taken (self);
  pd_roster_grid_emit_swap (self, shift, other, is_asked);
  pd_roster_grid_update_chosen (self);
}

static void
act_cb (GtkWidget  *widget,
        const char *name,
        GVariant   *parameter)
{
  const char *act;
  int         amount;

  g_variant_get (parameter, "(&si)", &act, &amount);
  pd_roster_grid_emit_act (PD_ROSTER_GRID (widget), act, amount);
}

static void
menu_cb (GtkWidget  *widget,
         const char *name,
         GVariant   *parameter)
{
  PdRosterGrid *self = PD_ROSTER_GRID (widget);
  GdkRectangle  area;

  if (self->chips == NULL || self->rows->len == 0)
    return;
  if (!pd_roster_grid_get_chip_area (self, self->cursor_row, self->cursor_column, self->cursor_chip, &area))
    pd_roster_grid_get_cell_area (self, self->cursor_row, self->cursor_column, &area);
  pd_roster_grid_show_menu (self, &area);
}

static GMenuModel *
new_menu (void)
{
  g_autoptr (GMenu) menu = g_menu_new ();
  g_autoptr (GMenu) making = g_menu_new ();
  g_autoptr (GMenu) moving = g_menu_new ();
  g_autoptr (GMenu) swapping = g_menu_new ();
  g_autoptr (GMenu) staffing = g_menu_new ();
  g_autoptr (GMenu) shaping = g_menu_new ();
  g_autoptr (GMenu) worked = g_menu_new ();
  g_autoptr (GMenu) removing = g_menu_new ();

  g_menu_append (making, _ ("_Open"), "grid.open");
  g_menu_append (making, _ ("_New Shift Here"), "grid.create('')");
  g_menu_append_section (menu, NULL, G_MENU_MODEL (making));
  g_menu_append (moving, _ ("Cu_t"), "grid.cut");
  g_menu_append (moving, _ ("_Copy"), "grid.copy");
  g_menu_append (moving, _ ("_Paste"), "grid.paste");
  g_menu_append (moving, _ ("Copy to the Next _Day"), "grid.copy-to-next-day");
  g_menu_append_section (menu, NULL, G_MENU_MODEL (moving));
  /* Translators: somebody can't come, whatever the reason, which is not asked */
  g_menu_append (staffing, _ ("Can’t C_ome: Find Somebody…"), "roster.take-off");
  g_menu_append (staffing, _ ("Who Could _Work It…"), "roster.find-somebody");
  g_menu_append (staffing, _ ("Open Ro_le Description"), "roster.open-role");
  g_menu_append_section (menu, NULL, G_MENU_MODEL (staffing));
  g_menu_append (swapping, _ ("At _Once"), "grid.swap(false)");
  /* Translators: the other person is asked whether they swap shifts */
  g_menu_append (swapping, _ ("_Ask First"), "grid.swap(true)");
  g_menu_append_submenu (moving, _ ("S_wap with What Was Cut or Copied"), G_MENU_MODEL (swapping));
  g_menu_append (shaping, _ ("_Split…"), "grid.act(('split', 0))");
  g_menu_append (shaping, _ ("_Pin or Unpin"), "grid.act(('pin', 0))");
  g_menu_append (shaping, _ ("R_epeat…"), "roster.repeat");
  g_menu_append_section (menu, NULL, G_MENU_MODEL (shaping));
  g_menu_append (worked, _ ("_As Planned"), "grid.act(('worked', 0))");
  g_menu_append (worked, _ ("At Other _Times…"), "grid.act(('other-times', 0))");
  g_menu_append (worked, _ ("_Not Worked"), "grid.act(('not-worked', 0))");
  g_menu_append (worked, _ ("Not Put _Down Yet"), "grid.act(('not-put-down', 0))");
  /* Translators: a submenu: how the shift turned out: as planned, at other times, not at all */
  g_menu_append_submenu (shaping, _ ("Put Down as _Worked"), G_MENU_MODEL (worked));
  g_menu_append (removing, _ ("_Remove"), "grid.remove");
  g_menu_append_section (menu, NULL, G_MENU_MODEL (removing));
  return G_MENU_MODEL (g_steal_pointer (&menu));
}

static void
menu_closed_cb (PdRosterGrid *self)
{
  /* The focus was in the menu, and goes back to where the menu was about. */
  gtk_widget_grab_focus (GTK_WIDGET (self));
}

/**
 * pd_roster_grid_show_menu:
 * @self: a grid
 * @at: what it is about, in the grid
 *
 * Opens the menu of what can be done with the chosen shift.
 */
void
pd_roster_grid_show_menu (PdRosterGrid       *self,
                          const GdkRectangle *at)
{
  if (self->menu == NULL)
    {
      g_autoptr (GMenuModel) model = new_menu ();

      self->menu = gtk_popover_menu_new_from_model (model);
      gtk_popover_set_has_arrow (GTK_POPOVER (self->menu), FALSE);
      gtk_widget_set_halign (self->menu, GTK_ALIGN_START);
      gtk_widget_set_parent (self->menu, GTK_WIDGET (self));
      g_signal_connect_swapped (self->menu, "closed", G_CALLBACK (menu_closed_cb), self);
    }
  gtk_popover_set_pointing_to (GTK_POPOVER (self->menu), at);
  gtk_popover_popup (GTK_POPOVER (self->menu));
}

/**
 * pd_roster_grid_update_actions:
 * @self: a grid
 *
 * Turns on the actions that can be done with what is under the cursor.
 */
void
pd_roster_grid_update_actions (PdRosterGrid *self)
{
  GtkWidget *widget = GTK_WIDGET (self);
  gboolean   has_cell = self->cursor_row < self->rows->len;
  gboolean   has_shift = pd_roster_grid_get_chosen (self) != NULL;
  gboolean   can_write = self->is_writable && has_cell;
  gboolean   has_some = has_shift || pd_roster_grid_has_several (self);

  gtk_widget_action_set_enabled (widget, "grid.open", has_shift || can_write);
  gtk_widget_action_set_enabled (widget, "grid.create", can_write);
  gtk_widget_action_set_enabled (widget, "grid.remove", has_some && can_write);
  gtk_widget_action_set_enabled (widget, "grid.cut", has_some && can_write);
  gtk_widget_action_set_enabled (widget, "grid.copy", has_some && can_write);
  gtk_widget_action_set_enabled (widget, "grid.paste", self->clipboard != NULL && can_write);
  gtk_widget_action_set_enabled (widget, "grid.cancel-cut", self->clipboard != NULL || has_some);
  gtk_widget_action_set_enabled (widget, "grid.copy-to-next-day", has_shift && can_write);
  gtk_widget_action_set_enabled (widget, "grid.swap", self->clipboard != NULL && has_shift && can_write);
  gtk_widget_action_set_enabled (widget, "grid.act", has_shift && can_write);
  pd_roster_grid_emit_chosen (self);
}

/**
 * pd_roster_grid_install_actions:
 * @klass: the class of the grid
 */
void
pd_roster_grid_install_actions (GtkWidgetClass *klass)
{
  gtk_widget_class_install_action (klass, "grid.step", "(ii)", step_cb);
  gtk_widget_class_install_action (klass, "grid.extend", "(ii)", extend_cb);
  gtk_widget_class_install_action (klass, "grid.edge", "(bb)", edge_cb);
  gtk_widget_class_install_action (klass, "grid.open", NULL, open_cb);
  gtk_widget_class_install_action (klass, "grid.create", "s", create_cb);
  gtk_widget_class_install_action (klass, "grid.remove", NULL, remove_cb);
  gtk_widget_class_install_action (klass, "grid.cut", NULL, cut_cb);
  gtk_widget_class_install_action (klass, "grid.copy", NULL, copy_cb);
  gtk_widget_class_install_action (klass, "grid.paste", NULL, paste_cb);
  gtk_widget_class_install_action (klass, "grid.cancel-cut", NULL, cancel_cut_cb);
  gtk_widget_class_install_action (klass, "grid.copy-to-next-day", NULL, copy_to_next_day_cb);
  gtk_widget_class_install_action (klass, "grid.swap", "b", swap_cb);
  gtk_widget_class_install_action (klass, "grid.act", "(si)", act_cb);
  gtk_widget_class_install_action (klass, "grid.menu", NULL, menu_cb);
  pd_roster_grid_bind_keys (klass);
}
