/* SPDX-License-Identifier: GPL-3.0-or-later */
#define G_LOG_DOMAIN "pd-ui"

#include "config.h"

#include "pd-note-finder.h"

#include "pd-found-note.h"
#include "pd-list-keys.h"

#include <adwaita.h>
#include <glib/gi18n-lib.h>

struct _PdNoteFinder
{
  PdDeskPart part;

  /* template children */
  AdwBin         *covered_bin;
  GtkSearchEntry *entry;
  GtkProgressBar *progress;
  GtkStack       *stack;
  GtkListView    *view;
  GtkLabel       *words;

  /* owned */
  GListStore         *found;
  PdNoteSearch       *search;
  char               *words_to_open; /* for which Enter was typed before they were found */
  GtkSingleSelection *shown;
};

G_DEFINE_FINAL_TYPE (PdNoteFinder, pd_note_finder, PD_TYPE_DESK_PART)

enum
{
  SIGNAL_ACTIVATED,
  N_SIGNALS
};

static guint signals[N_SIGNALS];

/* More than somebody looks through: a further word finds it sooner. */
#define MOST_FOUND 50

static void
show_found (PdNoteFinder *self,
            GPtrArray    *hits)
{
  g_autoptr (GPtrArray) found = g_ptr_array_new_with_free_func (g_object_unref);

  for (guint i = 0; hits != NULL && i < hits->len; i++)
    {
      PdFoundNote *note = pd_found_note_new (self->part.workspace, g_ptr_array_index (hits, i), self->part.today);

      if (note != NULL)
        g_ptr_array_add (found, note);
    }
  g_list_store_splice (self->found, 0, g_list_model_get_n_items (G_LIST_MODEL (self->found)), found->pdata, found->len);
  gtk_label_set_label (self->words, _ ("No note that you can read has these words."));
  gtk_stack_set_visible_child_name (self->stack, found->len > 0 ? "found" : "words");
}

static void
open_chosen (PdNoteFinder *self)
{
  PdFoundNote *note = gtk_single_selection_get_selected_item (self->shown);

  if (note != NULL && g_str_equal (gtk_stack_get_visible_child_name (self->stack), "found"))
    g_signal_emit (self, signals[SIGNAL_ACTIVATED], 0, pd_found_note_get_id (note));
}

/* What was typed since is searched for by itself. */
static void
found_cb (GObject      *source,
          GAsyncResult *result,
          gpointer      user_data)
{
  g_autoptr (PdNoteFinder) self = user_data;
  g_autoptr (GError)       error = NULL;
  g_autoptr (GPtrArray)    hits = pd_note_search_find_finish (PD_NOTE_SEARCH (source), result, &error);
  const char              *words = self->entry != NULL ? gtk_editable_get_text (GTK_EDITABLE (self->entry)) : "";

  if (*words == '\0' || g_error_matches (error, G_IO_ERROR, G_IO_ERROR_CANCELLED))
    return;
  show_found (self, hits);
  if (error != NULL)
    gtk_label_set_label (self->words, error->message);
  if (g_strcmp0 (words, self->words_to_open) == 0)
    open_chosen (self);
  g_clear_pointer (&self->words_to_open, g_free);
}

static void
find (PdNoteFinder *self)
{
  const char *words = gtk_editable_get_text (GTK_EDITABLE (self->entry));

  if (*words == '\0')
    {
      g_list_store_remove_all (self->found);
      gtk_stack_set_visible_child_name (self->stack, "covered");
    }
  else if (!pd_note_search_is_ready (self->search))
    {
      gtk_label_set_label (self->words, _ ("The notes are still being read. What you search for comes as soon as they are."));
      gtk_stack_set_visible_child_name (self->stack, "words");
      g_clear_pointer (&self->words_to_open, g_free);
      pd_note_search_start (self->search);
    }
  else
    {
      pd_note_search_find_async (self->search, words, MOST_FOUND, found_cb, g_object_ref (self));
    }
}

/* What was typed meanwhile is looked for as soon as all are read. */
static void
progress_cb (PdNoteFinder *self)
{
  gboolean is_ready = pd_note_search_is_ready (self->search);

  gtk_progress_bar_set_fraction (self->progress, pd_note_search_get_progress (self->search));
  gtk_widget_set_visible (GTK_WIDGET (self->progress), !is_ready);
  if (is_ready)
    find (self);
}

/* What is typed a moment before Enter counts, though the entry waits to say so. */
static void
entry_activate_cb (PdNoteFinder *self)
{
  g_free (self->words_to_open);
  self->words_to_open = g_strdup (gtk_editable_get_text (GTK_EDITABLE (self->entry)));
  find (self);
}

static void
stop_search_cb (PdNoteFinder *self)
{
  gtk_editable_set_text (GTK_EDITABLE (self->entry), "");
  find (self);
  gtk_widget_grab_focus (adw_bin_get_child (self->covered_bin));
}

static gboolean
key_pressed_cb (GtkEventControllerKey *controller,
                guint                  keyval,
                guint                  keycode,
                GdkModifierType        state,
                PdNoteFinder          *self)
{
  return pd_list_keys_choose (GTK_WIDGET (self->view), self->shown, keyval);
}

static void
setup_cb (GtkSignalListItemFactory *factory,
          GtkListItem              *item,
          PdNoteFinder             *self)
{
  gtk_list_item_set_child (item, pd_found_note_create_row ());
}

static void
bind_cb (GtkSignalListItemFactory *factory,
         GtkListItem              *item,
         PdNoteFinder             *self)
{
  pd_found_note_show (gtk_list_item_get_item (item), gtk_list_item_get_child (item));
}

static void
pd_note_finder_constructed (GObject *object)
{
  PdNoteFinder *self = PD_NOTE_FINDER (object);

  G_OBJECT_CLASS (pd_note_finder_parent_class)->constructed (object);

  self->shown = gtk_single_selection_new (G_LIST_MODEL (g_object_ref (self->found)));
  gtk_list_view_set_model (self->view, GTK_SELECTION_MODEL (self->shown));
  self->search = pd_workspace_dup_note_search (self->part.workspace);
  g_signal_connect_object (self->search, "notify::progress", G_CALLBACK (progress_cb), self, G_CONNECT_SWAPPED);
  pd_note_search_start (self->search);
  progress_cb (self);
}

static void
pd_note_finder_dispose (GObject *object)
{
  PdNoteFinder *self = PD_NOTE_FINDER (object);

  g_signal_handlers_disconnect_by_data (self->search, self);
  /* What the rows show goes after them. */
  G_OBJECT_CLASS (pd_note_finder_parent_class)->dispose (object);

  if (self->found != NULL)
    g_list_store_remove_all (self->found);
  g_clear_pointer (&self->words_to_open, g_free);
  g_clear_object (&self->shown);
  g_clear_object (&self->found);
  g_clear_object (&self->search);
}

static void
pd_note_finder_class_init (PdNoteFinderClass *klass)
{
  GObjectClass   *object_class = G_OBJECT_CLASS (klass);
  GtkWidgetClass *widget_class = GTK_WIDGET_CLASS (klass);

  object_class->constructed = pd_note_finder_constructed;
  object_class->dispose = pd_note_finder_dispose;
  signals[SIGNAL_ACTIVATED] = g_signal_new ("activated", PD_TYPE_NOTE_FINDER, G_SIGNAL_RUN_LAST, 0, NULL, NULL, NULL,
                                            G_TYPE_NONE, 1, G_TYPE_INT64);

  gtk_widget_class_set_template_from_resource (widget_class,
                                               "/org/peerdesk/Peerdesk/supervision/pd-note-finder.ui");
  gtk_widget_class_bind_template_child (widget_class, PdNoteFinder, covered_bin);
  gtk_widget_class_bind_template_child (widget_class, PdNoteFinder, entry);
  gtk_widget_class_bind_template_child (widget_class, PdNoteFinder, progress);
  gtk_widget_class_bind_template_child (widget_class, PdNoteFinder, stack);
  gtk_widget_class_bind_template_child (widget_class, PdNoteFinder, view);
  gtk_widget_class_bind_template_child (widget_class, PdNoteFinder, words);
  gtk_widget_class_bind_template_callback (widget_class, bind_cb);
  gtk_widget_class_bind_template_callback (widget_class, entry_activate_cb);
  gtk_widget_class_bind_template_callback (widget_class, find);
  gtk_widget_class_bind_template_callback (widget_class, key_pressed_cb);
  gtk_widget_class_bind_template_callback (widget_class, open_chosen);
  gtk_widget_class_bind_template_callback (widget_class, setup_cb);
  gtk_widget_class_bind_template_callback (widget_class, stop_search_cb);
}

static void
pd_note_finder_init (PdNoteFinder *self)
{
  self->found = g_list_store_new (PD_TYPE_FOUND_NOTE);
  gtk_widget_init_template (GTK_WIDGET (self));
}

/**
 * pd_note_finder_set_covered:
 * @self: a finder
 * @covered: a widget
 *
 * Says what stands there while nothing is searched for.
 */
void
pd_note_finder_set_covered (PdNoteFinder *self,
                            GtkWidget    *covered)
{
  g_return_if_fail (PD_IS_NOTE_FINDER (self));

  adw_bin_set_child (self->covered_bin, covered);
}

/**
 * pd_note_finder_search:
 * @self: a finder
 *
 * Goes to where the words to look for are typed.
 */
void
pd_note_finder_search (PdNoteFinder *self)
{
  g_return_if_fail (PD_IS_NOTE_FINDER (self));

  gtk_widget_grab_focus (GTK_WIDGET (self->entry));
}

/**
 * pd_note_finder_is_ready:
 * @self: a finder
 *
 * Returns: whether all notes were read
 */
gboolean
pd_note_finder_is_ready (PdNoteFinder *self)
{
  g_return_val_if_fail (PD_IS_NOTE_FINDER (self), FALSE);

  return pd_note_search_is_ready (self->search);
}

/**
 * pd_note_finder_get_found:
 * @self: a finder
 *
 * Returns: (transfer none) (element-type PdFoundNote): what is listed
 */
GListModel *
pd_note_finder_get_found (PdNoteFinder *self)
{
  g_return_val_if_fail (PD_IS_NOTE_FINDER (self), NULL);

  return G_LIST_MODEL (self->found);
}
