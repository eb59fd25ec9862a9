/* SPDX-License-Identifier: GPL-3.0-or-later */
#define G_LOG_DOMAIN "pd-ui"

#include "config.h"

#include "pd-suggest-row.h"

#include <glib/gi18n-lib.h>

struct _PdSuggestRow
{
  AdwEntryRow parent_instance;

  /* borrowed */
  GtkMenuButton *button;
};

G_DEFINE_FINAL_TYPE (PdSuggestRow, pd_suggest_row, ADW_TYPE_ENTRY_ROW)

static void
take_action (GtkWidget  *widget,
             const char *action_name,
             GVariant   *parameter)
{
  gtk_editable_set_text (GTK_EDITABLE (widget), g_variant_get_string (parameter, NULL));
  gtk_widget_grab_focus (widget);
}

static void
open_action (GtkWidget  *widget,
             const char *action_name,
             GVariant   *parameter)
{
  gtk_menu_button_popup (PD_SUGGEST_ROW (widget)->button);
}

/* The row's title is what the choices are for. */
static void
title_changed_cb (PdSuggestRow *self)
{
  const char      *title = adw_preferences_row_get_title (ADW_PREFERENCES_ROW (self));
  g_autofree char *label = NULL;

  /* Translators: a menu of choices; %s is the title of the field that they are for */
  label = g_strdup_printf (_ ("Choices for %s"), title);
  gtk_widget_set_tooltip_text (GTK_WIDGET (self->button), label);
  gtk_accessible_update_property (GTK_ACCESSIBLE (self->button),
                                  GTK_ACCESSIBLE_PROPERTY_LABEL, label,
                                  -1);
}

static void
pd_suggest_row_class_init (PdSuggestRowClass *klass)
{
  GtkWidgetClass *widget_class = GTK_WIDGET_CLASS (klass);

  gtk_widget_class_install_action (widget_class, "suggest.open", NULL, open_action);
  gtk_widget_class_install_action (widget_class, "suggest.take", "s", take_action);
  gtk_widget_class_add_binding_action (widget_class, GDK_KEY_Down, GDK_ALT_MASK, "suggest.open", NULL);
}

static void
pd_suggest_row_init (PdSuggestRow *self)
{
  self->button = GTK_MENU_BUTTON (gtk_menu_button_new ());
  gtk_menu_button_set_icon_name (self->button, "pan-down-symbolic");
  gtk_widget_set_valign (GTK_WIDGET (self->button), GTK_ALIGN_CENTER);
  gtk_widget_add_css_class (GTK_WIDGET (self->button), "flat");
  adw_entry_row_add_suffix (ADW_ENTRY_ROW (self), GTK_WIDGET (self->button));
  g_signal_connect (self, "notify::title", G_CALLBACK (title_changed_cb), NULL);
  pd_suggest_row_set_suggestions (self, NULL);
}

/**
 * pd_suggest_row_set_suggestions:
 * @self: a row
 * @suggestions: (nullable) (array zero-terminated=1): what is usually written here
 */
void
pd_suggest_row_set_suggestions (PdSuggestRow      *self,
                                const char *const *suggestions)
{
  g_autoptr (GMenu) menu = g_menu_new ();

  g_return_if_fail (PD_IS_SUGGEST_ROW (self));

  for (guint i = 0; suggestions != NULL && suggestions[i] != NULL; i++)
    {
      g_autoptr (GMenuItem) item = g_menu_item_new (suggestions[i], NULL);

      g_menu_item_set_action_and_target (item, "suggest.take", "s", suggestions[i]);
      g_menu_append_item (menu, item);
    }
  gtk_menu_button_set_menu_model (self->button, G_MENU_MODEL (menu));
  gtk_widget_set_visible (GTK_WIDGET (self->button), g_menu_model_get_n_items (G_MENU_MODEL (menu)) > 0);
  gtk_widget_action_set_enabled (GTK_WIDGET (self), "suggest.open",
                                 g_menu_model_get_n_items (G_MENU_MODEL (menu)) > 0);
}

static int
compare_names_cb (gconstpointer a,
                  gconstpointer b)
{
  return g_utf8_collate (*(const char *const *) a, *(const char *const *) b);
}

/**
 * pd_suggest_row_set_names:
 * @self: a row
 * @names: (element-type utf8): what was written here before, in any order and as often as
 *   it was
 *
 * Suggests each of them once, sorted as people look for words.
 */
void
pd_suggest_row_set_names (PdSuggestRow *self,
                          GPtrArray    *names)
{
  g_autoptr (GPtrArray) sorted = g_ptr_array_new ();

  g_return_if_fail (PD_IS_SUGGEST_ROW (self));
  g_return_if_fail (names != NULL);

  for (guint i = 0; i < names->len; i++)
    if (!g_ptr_array_find_with_equal_func (sorted, g_ptr_array_index (names, i), g_str_equal, NULL))
      g_ptr_array_add (sorted, g_ptr_array_index (names, i));
  g_ptr_array_sort (sorted, compare_names_cb);
  g_ptr_array_add (sorted, NULL);
  pd_suggest_row_set_suggestions (self, (const char *const *) sorted->pdata);
}
