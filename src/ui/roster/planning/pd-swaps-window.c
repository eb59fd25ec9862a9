/* SPDX-License-Identifier: GPL-3.0-or-later */
#define G_LOG_DOMAIN "pd-ui"

#include "config.h"

#include "pd-swaps-window.h"

#include "pd-banner.h"
#include "pd-lock-key.h"
#include "pd-rows-group.h"
#include "pd-swap-dialog.h"
#include "pd-workspace-swaps.h"

#include <glib/gi18n-lib.h>

/* More of those that wait for nobody are for the history. */
#define MOST_OTHERS 50

struct _PdSwapsWindow
{
  AdwWindow parent_instance;

  /* template children */
  PdBanner    *banner;
  PdRowsGroup *others;
  GtkStack    *stack;
  PdRowsGroup *waiting;

  /* owned */
  GPtrArray   *swaps;
  PdWorkspace *workspace;

  /* state */
  PdDay today;
};

G_DEFINE_FINAL_TYPE (PdSwapsWindow, pd_swaps_window, ADW_TYPE_WINDOW)

static const PdSwap *
get_swap (PdSwapsWindow *self,
          guint          number)
{
  return g_ptr_array_index (self->swaps, number);
}

static GtkWidget *
add_row (PdSwapsWindow *self,
         PdRowsGroup   *group,
         const PdSwap  *swap,
         guint          number,
         PdSwapState    state)
{
  g_autofree char *words = pd_workspace_swap_to_words (self->workspace, swap);
  g_autofree char *story = pd_workspace_swap_story_to_words (self->workspace, swap);
  g_autofree char *subtitle = g_strdup_printf ("%s\n%s", pd_swap_state_to_words (state), story);
  GtkWidget       *row = pd_rows_group_add (group, number, words, subtitle);

  adw_action_row_set_title_lines (ADW_ACTION_ROW (row), 0);
  adw_action_row_set_subtitle_lines (ADW_ACTION_ROW (row), 0);
  return row;
}

/* What waits for nobody can only go. */
static void
add_other (PdSwapsWindow *self,
           guint          number,
           PdSwapState    state)
{
  const PdSwap    *swap = get_swap (self, number);
  g_autofree char *words = pd_workspace_swap_to_words (self->workspace, swap);
  g_autofree char *label = NULL;
  GtkWidget       *row = add_row (self, self->others, swap, PD_ROWS_GROUP_NONE, state);
  GtkWidget       *button = gtk_button_new_from_icon_name ("user-trash-symbolic");

  /* Translators: what a button does; %s is a sentence about a swap */
  label = g_strdup_printf (_ ("Remove from the list: %s"), words);
  gtk_widget_add_css_class (button, "flat");
  gtk_widget_set_valign (button, GTK_ALIGN_CENTER);
  gtk_widget_set_tooltip_text (button, _ ("Remove from the List"));
  gtk_accessible_update_property (GTK_ACCESSIBLE (button), GTK_ACCESSIBLE_PROPERTY_LABEL, label, -1);
  gtk_actionable_set_action_name (GTK_ACTIONABLE (button), "swaps.remove");
  gtk_actionable_set_action_target (GTK_ACTIONABLE (button), "x", swap->id);
  adw_action_row_add_suffix (ADW_ACTION_ROW (row), button);
}

static void
show_rows (PdSwapsWindow *self)
{
  guint n_others = 0;

  pd_rows_group_begin (self->waiting);
  pd_rows_group_begin (self->others);
  for (guint i = 0; self->swaps != NULL && i < self->swaps->len; i++)
    {
      PdSwapState state = PD_SWAP_EXPIRED;

      pd_workspace_judge_swap (self->workspace, get_swap (self, i), self->today, &state, NULL);
      if (pd_swap_state_is_open (state))
        add_row (self, self->waiting, get_swap (self, i), i, state);
      else if (n_others++ < MOST_OTHERS)
        add_other (self, i, state);
    }
  pd_rows_group_end (self->waiting);
  pd_rows_group_end (self->others);
}

static void
update_rows (PdSwapsWindow *self)
{
  g_autoptr (GError) error = NULL;

  g_clear_pointer (&self->swaps, g_ptr_array_unref);
  self->swaps = pd_workspace_list_swaps (self->workspace, &error);
  pd_banner_set_title (self->banner, error != NULL ? error->message : NULL);
  show_rows (self);
  gtk_widget_action_set_enabled (GTK_WIDGET (self), "swaps.remove", pd_workspace_is_writable (self->workspace));
  gtk_stack_set_visible_child_name (self->stack, self->swaps != NULL && self->swaps->len > 0 ? "list" : "nothing");
}

static void
changed_cb (PdSwapsWindow *self,
            guint          tables)
{
  if ((tables & (PD_STORE_TABLE_SWAP | PD_STORE_TABLE_SHIFT | PD_STORE_TABLE_PERSON | PD_STORE_TABLE_SITE)) != 0)
    update_rows (self);
}

static void
activated_cb (PdSwapsWindow *self,
              guint          number)
{
  gtk_window_present (GTK_WINDOW (pd_swap_dialog_new (GTK_WINDOW (self), self->workspace,
                                                      get_swap (self, number), self->today)));
}

static void
remove_action (GtkWidget  *widget,
               const char *action_name,
               GVariant   *parameter)
{
  PdSwapsWindow     *self = PD_SWAPS_WINDOW (widget);
  PdId               id = g_variant_get_int64 (parameter);
  g_autoptr (GError) error = NULL;

  for (guint i = 0; self->swaps != NULL && i < self->swaps->len; i++)
    if (get_swap (self, i)->id == id)
      {
        if (!pd_workspace_remove_swap (self->workspace, get_swap (self, i), &error))
          pd_banner_set_title (self->banner, error->message);
        return;
      }
}

static void
pd_swaps_window_dispose (GObject *object)
{
  PdSwapsWindow *self = PD_SWAPS_WINDOW (object);

  gtk_widget_dispose_template (GTK_WIDGET (self), PD_TYPE_SWAPS_WINDOW);
  g_clear_pointer (&self->swaps, g_ptr_array_unref);
  g_clear_object (&self->workspace);

  G_OBJECT_CLASS (pd_swaps_window_parent_class)->dispose (object);
}

static void
pd_swaps_window_class_init (PdSwapsWindowClass *klass)
{
  GtkWidgetClass *widget_class = GTK_WIDGET_CLASS (klass);

  G_OBJECT_CLASS (klass)->dispose = pd_swaps_window_dispose;

  g_type_ensure (PD_TYPE_BANNER);
  g_type_ensure (PD_TYPE_ROWS_GROUP);
  gtk_widget_class_set_template_from_resource (widget_class,
                                               "/org/peerdesk/Peerdesk/roster/planning/pd-swaps-window.ui");
  gtk_widget_class_bind_template_child (widget_class, PdSwapsWindow, banner);
  gtk_widget_class_bind_template_child (widget_class, PdSwapsWindow, others);
  gtk_widget_class_bind_template_child (widget_class, PdSwapsWindow, stack);
  gtk_widget_class_bind_template_child (widget_class, PdSwapsWindow, waiting);

  gtk_widget_class_install_action (widget_class, "swaps.remove", "x", remove_action);
  gtk_widget_class_add_binding_action (widget_class, GDK_KEY_Escape, 0, "window.close", NULL);
  pd_lock_key_install (widget_class);
}

static void
pd_swaps_window_init (PdSwapsWindow *self)
{
  gtk_widget_init_template (GTK_WIDGET (self));
  g_signal_connect_object (self->waiting, "activated", G_CALLBACK (activated_cb), self, G_CONNECT_SWAPPED);
}

/**
 * pd_swaps_window_new:
 * @parent: the window of the service
 * @workspace: an unlocked workspace
 * @today: the day that it is
 *
 * Returns: (transfer none): its swaps
 */
GtkWidget *
pd_swaps_window_new (GtkWindow   *parent,
                     PdWorkspace *workspace,
                     PdDay        today)
{
  PdSwapsWindow *self;

  g_return_val_if_fail (PD_IS_WORKSPACE (workspace), NULL);

  self = g_object_new (PD_TYPE_SWAPS_WINDOW,
                       "transient-for", parent,
                       "destroy-with-parent", TRUE,
                       NULL);
  self->workspace = g_object_ref (workspace);
  self->today = today;
  g_signal_connect_object (workspace, "changed", G_CALLBACK (changed_cb), self, G_CONNECT_SWAPPED);
  update_rows (self);

  return GTK_WIDGET (self);
}
