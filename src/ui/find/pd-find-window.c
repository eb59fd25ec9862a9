/* SPDX-License-Identifier: GPL-3.0-or-later */
#define G_LOG_DOMAIN "pd-ui"

#include "config.h"

#include "pd-find-window.h"

#include "pd-empty-state.h"
#include "pd-find-commands.h"
#include "pd-find-item.h"
#include "pd-find-things.h"
#include "pd-found-note.h"
#include "pd-list-keys.h"
#include "pd-lock-key.h"
#include "pd-note-search.h"

#include <glib/gi18n-lib.h>

struct _PdFindWindow
{
  AdwWindow parent_instance;

  /* template children */
  GtkSearchEntry *entry;
  GtkStack       *stack;
  GtkListView    *view;

  /* owned */
  GPtrArray          *commands; /* (element-type PdFindItem): what could be done when it opened */
  GListStore         *found;
  PdNoteSearch       *notes;
  GtkSingleSelection *shown;
  PdWorkspace        *workspace;
  char               *words; /* which @found was found by */

  /* weak */
  GtkWidget *desk;

  /* state */
  PdDay today;
};

G_DEFINE_FINAL_TYPE (PdFindWindow, pd_find_window, ADW_TYPE_WINDOW)

/* More than somebody looks through: a further letter finds it sooner. */
#define MOST_FOUND 100
#define MOST_NOTES 20

static void
add_commands (PdFindWindow *self,
              const char   *words,
              GPtrArray    *items)
{
  for (guint i = 0; i < self->commands->len; i++)
    {
      PdFindItem *command = g_ptr_array_index (self->commands, i);

      if (*words == '\0' || g_str_match_string (words, pd_find_item_get_title (command), TRUE))
        g_ptr_array_add (items, g_object_ref (command));
    }
}

static void
add_notes (PdFindWindow *self,
           const char   *words,
           GPtrArray    *items)
{
  g_autoptr (GPtrArray) hits = NULL;

  if (self->desk == NULL || !pd_note_search_is_ready (self->notes))
    return;
  hits = pd_note_search_find (self->notes, words, MOST_NOTES, NULL);
  for (guint i = 0; hits != NULL && i < hits->len; i++)
    {
      g_autoptr (PdFoundNote) note = pd_found_note_new (self->workspace, g_ptr_array_index (hits, i), self->today);
      g_autofree char        *about = NULL;

      if (note == NULL)
        continue;
      /* Translators: a note that was found, and the words around what is searched for */
      about = g_strdup_printf (_ ("Note: %s"), pd_found_note_get_excerpt (note));
      g_ptr_array_add (items, pd_find_item_new_place (pd_found_note_get_title (note), about, self->desk, "supervision",
                                                      "note", PD_DAY_NONE, pd_found_note_get_id (note)));
    }
}

/* The keyboard stays where words are typed, so what Enter would open is said there. */
static void
say_chosen (PdFindWindow *self)
{
  PdFindItem      *item = gtk_single_selection_get_selected_item (self->shown);
  g_autofree char *words = NULL;

  if (item != NULL)
    /* Translators: spoken: what Enter would open, and what sort of thing it is */
    words = g_strdup_printf (C_ ("found", "%1$s. %2$s"), pd_find_item_get_title (item), pd_find_item_get_about (item));
  gtk_accessible_update_property (GTK_ACCESSIBLE (self->entry),
                                  GTK_ACCESSIBLE_PROPERTY_DESCRIPTION, words != NULL ? words : _ ("Nothing found"), -1);
}

static char *
dup_words (PdFindWindow *self)
{
  return g_strstrip (g_strdup (gtk_editable_get_text (GTK_EDITABLE (self->entry))));
}

static void
find (PdFindWindow *self)
{
  g_autoptr (GPtrArray) items = g_ptr_array_new_with_free_func (g_object_unref);
  g_autofree char      *words = dup_words (self);

  if (g_strcmp0 (words, self->words) == 0)
    return;
  if (*words != '\0' && self->desk != NULL)
    pd_find_things_add (self->workspace, self->desk, self->today, words, items);
  add_commands (self, words, items);
  if (*words != '\0')
    add_notes (self, words, items);
  g_list_store_splice (self->found, 0, g_list_model_get_n_items (G_LIST_MODEL (self->found)), items->pdata,
                       MIN (items->len, MOST_FOUND));
  gtk_stack_set_visible_child_name (self->stack, items->len > 0 ? "found" : "nothing");
  g_free (self->words);
  self->words = g_steal_pointer (&words);
  say_chosen (self);
}

/* What was searched for before all notes were there comes as soon as they are. */
static void
notes_read_cb (PdFindWindow *self)
{
  if (!pd_note_search_is_ready (self->notes))
    return;
  g_clear_pointer (&self->words, g_free);
  find (self);
}

/* The window goes first: what is found may open one of its own. */
static void
go (PdFindWindow *self,
    guint         position)
{
  g_autoptr (PdFindItem) item = g_list_model_get_item (G_LIST_MODEL (self->found), position);

  if (item == NULL)
    return;
  gtk_window_destroy (GTK_WINDOW (self));
  pd_find_item_go (item);
}

/* What is typed a moment before Enter counts, though the entry waits to say so. */
static void
entry_activate_cb (PdFindWindow *self)
{
  find (self);
  go (self, gtk_single_selection_get_selected (self->shown));
}

static void
view_activate_cb (PdFindWindow *self,
                  guint         position)
{
  go (self, position);
}

static gboolean
key_pressed_cb (GtkEventControllerKey *controller,
                guint                  keyval,
                guint                  keycode,
                GdkModifierType        state,
                PdFindWindow          *self)
{
  return pd_list_keys_choose (GTK_WIDGET (self->view), self->shown, keyval);
}

static GtkWidget *
create_label (GtkWidget  *box,
              const char *css_class)
{
  GtkWidget *label = gtk_label_new (NULL);

  gtk_label_set_xalign (GTK_LABEL (label), 0);
  gtk_label_set_wrap (GTK_LABEL (label), TRUE);
  gtk_label_set_wrap_mode (GTK_LABEL (label), PANGO_WRAP_WORD_CHAR);
  gtk_widget_add_css_class (label, css_class);
  gtk_box_append (GTK_BOX (box), label);
  return label;
}

static void
setup_cb (GtkSignalListItemFactory *factory,
          GtkListItem              *item,
          PdFindWindow             *self)
{
  GtkWidget *box = gtk_box_new (GTK_ORIENTATION_VERTICAL, 3);

  gtk_widget_add_css_class (box, "pd-found");
  create_label (box, "body");
  create_label (box, "caption");
  gtk_list_item_set_child (item, box);
}

static void
bind_cb (GtkSignalListItemFactory *factory,
         GtkListItem              *item,
         PdFindWindow             *self)
{
  PdFindItem *found = gtk_list_item_get_item (item);
  GtkWidget  *box = gtk_list_item_get_child (item);

  gtk_label_set_label (GTK_LABEL (gtk_widget_get_first_child (box)), pd_find_item_get_title (found));
  gtk_label_set_label (GTK_LABEL (gtk_widget_get_last_child (box)), pd_find_item_get_about (found));
}

static void
pd_find_window_dispose (GObject *object)
{
  PdFindWindow *self = PD_FIND_WINDOW (object);

  gtk_widget_dispose_template (GTK_WIDGET (self), PD_TYPE_FIND_WINDOW);
  g_clear_weak_pointer (&self->desk);
  g_clear_object (&self->notes);
  g_clear_object (&self->shown);
  g_clear_object (&self->found);
  g_clear_object (&self->workspace);
  g_clear_pointer (&self->commands, g_ptr_array_unref);

  G_OBJECT_CLASS (pd_find_window_parent_class)->dispose (object);
}

static void
pd_find_window_finalize (GObject *object)
{
  g_free (PD_FIND_WINDOW (object)->words);

  G_OBJECT_CLASS (pd_find_window_parent_class)->finalize (object);
}

static void
pd_find_window_class_init (PdFindWindowClass *klass)
{
  GtkWidgetClass *widget_class = GTK_WIDGET_CLASS (klass);

  G_OBJECT_CLASS (klass)->dispose = pd_find_window_dispose;
  G_OBJECT_CLASS (klass)->finalize = pd_find_window_finalize;

  g_type_ensure (PD_TYPE_EMPTY_STATE);
  gtk_widget_class_set_template_from_resource (widget_class, "/org/peerdesk/Peerdesk/find/pd-find-window.ui");
  gtk_widget_class_bind_template_child (widget_class, PdFindWindow, entry);
  gtk_widget_class_bind_template_child (widget_class, PdFindWindow, stack);
  gtk_widget_class_bind_template_child (widget_class, PdFindWindow, view);
  gtk_widget_class_bind_template_callback (widget_class, bind_cb);
  gtk_widget_class_bind_template_callback (widget_class, entry_activate_cb);
  gtk_widget_class_bind_template_callback (widget_class, find);
  gtk_widget_class_bind_template_callback (widget_class, gtk_window_close);
  gtk_widget_class_bind_template_callback (widget_class, key_pressed_cb);
  gtk_widget_class_bind_template_callback (widget_class, setup_cb);
  gtk_widget_class_bind_template_callback (widget_class, view_activate_cb);
  gtk_widget_class_add_binding_action (widget_class, GDK_KEY_Escape, 0, "window.close", NULL);
  pd_lock_key_install (widget_class);
}

static void
pd_find_window_init (PdFindWindow *self)
{
  gtk_widget_init_template (GTK_WIDGET (self));

  self->commands = g_ptr_array_new_with_free_func (g_object_unref);
  self->found = g_list_store_new (PD_TYPE_FIND_ITEM);
  self->shown = gtk_single_selection_new (G_LIST_MODEL (g_object_ref (self->found)));
  g_signal_connect_object (self->shown, "notify::selected", G_CALLBACK (say_chosen), self, G_CONNECT_SWAPPED);
  gtk_list_view_set_model (self->view, GTK_SELECTION_MODEL (self->shown));
}

/**
 * pd_find_window_new:
 * @parent: the window that it stands before
 * @desk: what @parent shows of the file
 * @workspace: an unlocked workspace
 * @today: the day that it is
 *
 * Returns: (transfer none): a window to find anything in
 */
GtkWidget *
pd_find_window_new (GtkWindow   *parent,
                    GtkWidget   *desk,
                    PdWorkspace *workspace,
                    PdDay        today)
{
  PdFindWindow *self;

  g_return_val_if_fail (GTK_IS_WIDGET (desk), NULL);
  g_return_val_if_fail (PD_IS_WORKSPACE (workspace), NULL);

  self = g_object_new (PD_TYPE_FIND_WINDOW, "transient-for", parent, NULL);
  self->workspace = g_object_ref (workspace);
  self->today = today;
  g_set_weak_pointer (&self->desk, desk);
  self->notes = pd_workspace_dup_note_search (workspace);
  g_signal_connect_object (self->notes, "notify::progress", G_CALLBACK (notes_read_cb), self, G_CONNECT_SWAPPED);
  pd_note_search_start (self->notes);
  pd_find_commands_add (desk, self->commands);
  find (self);
  gtk_widget_grab_focus (GTK_WIDGET (self->entry));
  return GTK_WIDGET (self);
}
