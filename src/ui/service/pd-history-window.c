/* SPDX-License-Identifier: GPL-3.0-or-later */
#define G_LOG_DOMAIN "pd-ui"

#include "config.h"

#include "pd-history-window.h"

#include "pd-empty-state.h"
#include "pd-history-entry.h"
#include "pd-lock-key.h"

#include <glib/gi18n-lib.h>

/* As far back as a list on a screen is read; the command line lists all of it. */
#define MOST_ENTRIES 2000

struct _PdHistoryWindow
{
  AdwWindow parent_instance;

  /* template children */
  GtkListView *list;
  GtkStack    *stack;

  /* owned */
  GListStore  *entries;
  PdWorkspace *workspace;
};

G_DEFINE_FINAL_TYPE (PdHistoryWindow, pd_history_window, ADW_TYPE_WINDOW)

static void
update_entries (PdHistoryWindow *self)
{
  g_autoptr (GPtrArray) entries = pd_workspace_list_history (self->workspace, MOST_ENTRIES, NULL);
  guint                 n = entries != NULL ? entries->len : 0;

  g_list_store_splice (self->entries, 0, g_list_model_get_n_items (G_LIST_MODEL (self->entries)),
                       n > 0 ? entries->pdata : NULL, n);
  gtk_stack_set_visible_child_name (self->stack, n > 0 ? "list" : "nothing");
}

static const char *
get_who (PdHistoryWindow *self,
         PdId             id)
{
  PdPerson *person = pd_workspace_get_person (self->workspace, id);

  return person != NULL ? pd_person_get_name (person) : _ ("Somebody");
}

static char *
dup_when (gint64 when)
{
  g_autoptr (GDateTime) utc = g_date_time_new_from_unix_utc (when / G_USEC_PER_SEC);
  g_autoptr (GDateTime) local = utc != NULL ? g_date_time_to_local (utc) : NULL;

  if (local == NULL)
    return g_strdup ("");

  /* Translators: when something was changed, as g_date_time_format() takes it */
  return g_date_time_format (local, _ ("%A %-d %B %Y, %H:%M"));
}

static char *
dup_words (PdHistoryEntry *entry)
{
  const char *label = pd_history_entry_get_label (entry);

  switch (pd_history_entry_get_kind (entry))
    {
    case PD_RECORD_UNDO:
      return g_strdup_printf (_ ("Undone: %s"), label);
    case PD_RECORD_REDO:
      return g_strdup_printf (_ ("Done again: %s"), label);
    case PD_RECORD_CHANGE:
    default:
      if (pd_history_entry_is_undone (entry))
        /* Translators: %s is what somebody did; it was taken back later */
        return g_strdup_printf (_ ("%s (taken back)"), label);
      return g_strdup (label);
    }
}

static void
setup_cb (PdHistoryWindow *self,
          GtkListItem     *item)
{
  GtkWidget *box = gtk_box_new (GTK_ORIENTATION_VERTICAL, 3);
  GtkWidget *words = gtk_label_new (NULL);
  GtkWidget *who_when = gtk_label_new (NULL);

  gtk_label_set_xalign (GTK_LABEL (words), 0);
  gtk_label_set_wrap (GTK_LABEL (words), TRUE);
  gtk_label_set_xalign (GTK_LABEL (who_when), 0);
  gtk_label_set_wrap (GTK_LABEL (who_when), TRUE);
  gtk_widget_add_css_class (who_when, "caption");
  gtk_widget_add_css_class (who_when, "dim-label");
  gtk_widget_add_css_class (box, "pd-history-entry");
  gtk_box_append (GTK_BOX (box), words);
  gtk_box_append (GTK_BOX (box), who_when);
  gtk_list_item_set_child (item, box);
  gtk_list_item_set_activatable (item, FALSE);
}

static void
bind_cb (PdHistoryWindow *self,
         GtkListItem     *item)
{
  PdHistoryEntry  *entry = gtk_list_item_get_item (item);
  GtkWidget       *words = gtk_widget_get_first_child (gtk_list_item_get_child (item));
  GtkWidget       *who_when = gtk_widget_get_next_sibling (words);
  g_autofree char *text = dup_words (entry);
  const char      *who = get_who (self, pd_history_entry_get_who (entry));
  g_autofree char *when = dup_when (pd_history_entry_get_when (entry));
  g_autofree char *both = g_strdup_printf ("%s · %s", who, when);

  gtk_label_set_label (GTK_LABEL (words), text);
  gtk_label_set_label (GTK_LABEL (who_when), both);
  if (pd_history_entry_is_undone (entry))
    gtk_widget_add_css_class (words, "dim-label");
  else
    gtk_widget_remove_css_class (words, "dim-label");
}

static void
pd_history_window_dispose (GObject *object)
{
  PdHistoryWindow *self = PD_HISTORY_WINDOW (object);

  gtk_widget_dispose_template (GTK_WIDGET (self), PD_TYPE_HISTORY_WINDOW);
  g_clear_object (&self->entries);
  g_clear_object (&self->workspace);

  G_OBJECT_CLASS (pd_history_window_parent_class)->dispose (object);
}

static void
pd_history_window_class_init (PdHistoryWindowClass *klass)
{
  GtkWidgetClass *widget_class = GTK_WIDGET_CLASS (klass);

  G_OBJECT_CLASS (klass)->dispose = pd_history_window_dispose;

  g_type_ensure (PD_TYPE_EMPTY_STATE);
  gtk_widget_class_set_template_from_resource (widget_class,
                                               "/org/peerdesk/Peerdesk/service/pd-history-window.ui");
  gtk_widget_class_bind_template_child (widget_class, PdHistoryWindow, list);
  gtk_widget_class_bind_template_child (widget_class, PdHistoryWindow, stack);

  gtk_widget_class_add_binding_action (widget_class, GDK_KEY_Escape, 0, "window.close", NULL);
  pd_lock_key_install (widget_class);
}

static void
pd_history_window_init (PdHistoryWindow *self)
{
  g_autoptr (GtkListItemFactory) factory = gtk_signal_list_item_factory_new ();
  g_autoptr (GtkSelectionModel)  selection = NULL;

  gtk_widget_init_template (GTK_WIDGET (self));

  self->entries = g_list_store_new (PD_TYPE_HISTORY_ENTRY);
  selection = GTK_SELECTION_MODEL (gtk_single_selection_new (g_object_ref (G_LIST_MODEL (self->entries))));
  g_signal_connect_object (factory, "setup", G_CALLBACK (setup_cb), self, G_CONNECT_SWAPPED);
  g_signal_connect_object (factory, "bind", G_CALLBACK (bind_cb), self, G_CONNECT_SWAPPED);
  gtk_list_view_set_factory (self->list, factory);
  gtk_list_view_set_model (self->list, selection);
}

/**
 * pd_history_window_new:
 * @parent: the window of the service
 * @workspace: an unlocked workspace
 *
 * Returns: (transfer none): its history
 */
GtkWidget *
pd_history_window_new (GtkWindow   *parent,
                       PdWorkspace *workspace)
{
  PdHistoryWindow *self;

  g_return_val_if_fail (PD_IS_WORKSPACE (workspace), NULL);

  self = g_object_new (PD_TYPE_HISTORY_WINDOW,
                       "transient-for", parent,
                       "destroy-with-parent", TRUE,
                       NULL);
  self->workspace = g_object_ref (workspace);
  g_signal_connect_object (workspace, "changed", G_CALLBACK (update_entries), self,
                           G_CONNECT_SWAPPED);
  update_entries (self);

  return GTK_WIDGET (self);
}
