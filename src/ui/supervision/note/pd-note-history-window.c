/* SPDX-License-Identifier: GPL-3.0-or-later */
#define G_LOG_DOMAIN "pd-ui"

#include "config.h"

#include "pd-note-history-window.h"

#include "pd-lock-key.h"
#include "pd-note-compare.h"
#include "pd-note-room.h"
#include "pd-note-words.h"
#include "pd-note.h"
#include "pd-rows-group.h"
#include "pd-workspace-note-history.h"

#include <glib/gi18n-lib.h>

struct _PdNoteHistoryWindow
{
  AdwWindow parent_instance;

  /* template children */
  AdwComboRow     *after;
  AdwComboRow     *before;
  GtkWidget       *compare_box;
  GtkWidget       *compare_group;
  GtkTextView     *comparison;
  PdRowsGroup     *events;
  GtkLabel        *summary;
  AdwToastOverlay *toasts;

  /* owned */
  GArray      *texts; /* (element-type int): the revisions that can be compared */
  PdWorkspace *workspace;

  /* state */
  gboolean is_filling;
  PdId     note_id;
};

G_DEFINE_FINAL_TYPE (PdNoteHistoryWindow, pd_note_history_window, ADW_TYPE_WINDOW)

enum
{
  SIGNAL_BROUGHT_BACK,
  N_SIGNALS
};

static guint signals[N_SIGNALS];

static void
tell (PdNoteHistoryWindow *self,
      const char          *words)
{
  g_autofree char *markup = g_markup_escape_text (words, -1);

  adw_toast_overlay_add_toast (self->toasts, adw_toast_new (markup));
}

static void
show_events (PdNoteHistoryWindow *self)
{
  g_autoptr (GArray) events = pd_workspace_list_note_events (self->workspace, self->note_id, NULL);

  pd_rows_group_begin (self->events);
  for (guint i = 0; events != NULL && i < events->len; i++)
    {
      const PdNoteEvent *event = &g_array_index (events, PdNoteEvent, i);
      g_autofree char   *words = pd_workspace_describe_note_event (self->workspace, event);
      g_autofree char   *moment = pd_note_words_moment (event->at);

      pd_rows_group_add (self->events, PD_ROWS_GROUP_NONE, words, moment);
    }
  pd_rows_group_end (self->events);
}

static char *
dup_revision_words (PdNoteHistoryWindow  *self,
                    const PdNoteRevision *revision)
{
  PdPerson        *author = pd_workspace_get_person (self->workspace, revision->author_id);
  g_autofree char *moment = pd_note_words_moment (revision->written_at);

  /* Translators: a text of a note: its number, who wrote it, and when */
  return g_strdup_printf (_ ("%1$d: %2$s, %3$s"), revision->revision,
                          author != NULL ? pd_person_get_name (author) : _ ("Somebody"), moment);
}

/* Those that are sealed for whoever looks. */
static void
list_texts (PdNoteHistoryWindow *self,
            GtkStringList       *names)
{
  g_autoptr (GPtrArray)    revisions = pd_workspace_list_note_revisions (self->workspace, self->note_id, NULL);
  g_autoptr (PdNoteRecord) record = pd_workspace_load_note (self->workspace, self->note_id, NULL);
  PdPerson                *me = pd_workspace_get_me (self->workspace);

  g_array_set_size (self->texts, 0);
  for (guint i = 0; revisions != NULL && record != NULL && i < revisions->len; i++)
    {
      const PdNoteRevision *revision = g_ptr_array_index (revisions, i);
      g_autofree char      *words = dup_revision_words (self, revision);

      if (revision->kind != PD_NOTE_REVISION_TEXT || !pd_note_record_can_read (record, pd_person_get_id (me), revision->revision))
        continue;
      g_array_append_val (self->texts, revision->revision);
      gtk_string_list_append (names, words);
    }
}

static char *
dup_text (PdNoteHistoryWindow *self,
          guint                index,
          GError             **error)
{
  int                revision = g_array_index (self->texts, int, index);
  g_autoptr (GBytes) content = pd_workspace_read_note (self->workspace, self->note_id, revision, error);
  g_autoptr (PdNote) note = content != NULL ? pd_note_new_from_bytes (content, error) : NULL;
  g_autofree char   *text = note != NULL ? pd_note_to_text (note) : NULL;
  gboolean           is_cut;

  return text != NULL ? pd_note_room_dup_shown (text, &is_cut) : NULL;
}

static void
show_summary (PdNoteHistoryWindow    *self,
              const PdNoteComparison *comparison)
{
  g_autofree char *removed = NULL;
  g_autofree char *added = NULL;
  g_autofree char *both = NULL;

  removed = g_strdup_printf (ngettext ("%u passage removed", "%u passages removed", comparison->n_removed), comparison->n_removed);
  added = g_strdup_printf (ngettext ("%u passage added", "%u passages added", comparison->n_added), comparison->n_added);
  /* Translators: "2 passages removed, 1 passage added" */
  both = g_strdup_printf (_ ("%1$s, %2$s"), removed, added);
  gtk_label_set_label (self->summary, both);
}

static gboolean
may_bring_back (PdNoteHistoryWindow *self,
                guint                before)
{
  g_autoptr (PdNoteRecord) record = pd_workspace_load_note (self->workspace, self->note_id, NULL);
  PdPerson                *me = pd_workspace_get_me (self->workspace);

  return record != NULL && before < self->texts->len && record->closed_at == 0 && record->trashed_on == PD_DAY_NONE &&
         pd_workspace_is_writable (self->workspace) &&
         pd_note_record_is_party (record, pd_person_get_id (me)) &&
         g_array_index (self->texts, int, before) != record->text_revision;
}

static void
compare_cb (PdNoteHistoryWindow *self)
{
  guint              before = adw_combo_row_get_selected (self->before);
  guint              after = adw_combo_row_get_selected (self->after);
  g_autofree char   *earlier = NULL;
  g_autofree char   *later = NULL;
  PdNoteComparison   comparison;
  g_autoptr (GError) error = NULL;

  if (self->is_filling || before >= self->texts->len || after >= self->texts->len)
    return;
  earlier = dup_text (self, before, &error);
  later = earlier != NULL ? dup_text (self, after, &error) : NULL;
  if (later == NULL)
    {
      tell (self, error->message);
      return;
    }
  pd_note_compare (gtk_text_view_get_buffer (self->comparison), earlier, later, &comparison);
  show_summary (self, &comparison);
  gtk_widget_action_set_enabled (GTK_WIDGET (self), "note-history.bring-back", may_bring_back (self, before));
}

/* The newest text beside the one before it. */
static void
show_texts (PdNoteHistoryWindow *self)
{
  g_autoptr (GtkStringList) names = gtk_string_list_new (NULL);
  guint                     n;

  list_texts (self, names);
  n = self->texts->len;
  self->is_filling = TRUE;
  adw_combo_row_set_model (self->before, G_LIST_MODEL (names));
  adw_combo_row_set_model (self->after, G_LIST_MODEL (names));
  if (n > 0)
    {
      adw_combo_row_set_selected (self->before, n > 1 ? n - 2 : 0);
      adw_combo_row_set_selected (self->after, n - 1);
    }
  self->is_filling = FALSE;
  gtk_widget_set_visible (self->compare_group, n > 1);
  gtk_widget_set_visible (self->compare_box, n > 1);
  compare_cb (self);
}

static void
bring_back_action (GtkWidget  *widget,
                   const char *action_name,
                   GVariant   *parameter)
{
  PdNoteHistoryWindow *self = PD_NOTE_HISTORY_WINDOW (widget);
  int                  revision = g_array_index (self->texts, int, adw_combo_row_get_selected (self->before));
  g_autofree char     *words = NULL;
  g_autoptr (GError)   error = NULL;

  if (!pd_workspace_bring_note_text_back (self->workspace, self->note_id, revision, &error))
    {
      tell (self, error->message);
      return;
    }
  words = g_strdup_printf (_ ("Revision %d is the newest text again. What was written since stays in the history."), revision);
  show_events (self);
  show_texts (self);
  tell (self, words);
  g_signal_emit (self, signals[SIGNAL_BROUGHT_BACK], 0);
}

static void
pd_note_history_window_dispose (GObject *object)
{
  PdNoteHistoryWindow *self = PD_NOTE_HISTORY_WINDOW (object);

  self->is_filling = TRUE;
  gtk_widget_dispose_template (GTK_WIDGET (self), PD_TYPE_NOTE_HISTORY_WINDOW);
  g_clear_pointer (&self->texts, g_array_unref);
  g_clear_object (&self->workspace);

  G_OBJECT_CLASS (pd_note_history_window_parent_class)->dispose (object);
}

static void
pd_note_history_window_class_init (PdNoteHistoryWindowClass *klass)
{
  GtkWidgetClass *widget_class = GTK_WIDGET_CLASS (klass);

  G_OBJECT_CLASS (klass)->dispose = pd_note_history_window_dispose;

  signals[SIGNAL_BROUGHT_BACK] = g_signal_new ("brought-back", G_TYPE_FROM_CLASS (klass), G_SIGNAL_RUN_LAST,
                                               0, NULL, NULL, NULL, G_TYPE_NONE, 0);

  g_type_ensure (PD_TYPE_ROWS_GROUP);
  gtk_widget_class_set_template_from_resource (widget_class,
                                               "/org/peerdesk/Peerdesk/supervision/note/pd-note-history-window.ui");
  gtk_widget_class_bind_template_child (widget_class, PdNoteHistoryWindow, after);
  gtk_widget_class_bind_template_child (widget_class, PdNoteHistoryWindow, before);
  gtk_widget_class_bind_template_child (widget_class, PdNoteHistoryWindow, compare_box);
  gtk_widget_class_bind_template_child (widget_class, PdNoteHistoryWindow, compare_group);
  gtk_widget_class_bind_template_child (widget_class, PdNoteHistoryWindow, comparison);
  gtk_widget_class_bind_template_child (widget_class, PdNoteHistoryWindow, events);
  gtk_widget_class_bind_template_child (widget_class, PdNoteHistoryWindow, summary);
  gtk_widget_class_bind_template_child (widget_class, PdNoteHistoryWindow, toasts);
  gtk_widget_class_bind_template_callback (widget_class, compare_cb);
  gtk_widget_class_install_action (widget_class, "note-history.bring-back", NULL, bring_back_action);
  gtk_widget_class_add_binding_action (widget_class, GDK_KEY_Escape, 0, "window.close", NULL);
  pd_lock_key_install (widget_class);
}

static void
pd_note_history_window_init (PdNoteHistoryWindow *self)
{
  self->texts = g_array_new (FALSE, FALSE, sizeof (int));
  gtk_widget_init_template (GTK_WIDGET (self));
}

/**
 * pd_note_history_window_new:
 * @parent: the window that it stands before
 * @workspace: an unlocked workspace
 * @note_id: a note
 *
 * Returns: (transfer none): its history
 */
GtkWidget *
pd_note_history_window_new (GtkWindow   *parent,
                            PdWorkspace *workspace,
                            PdId         note_id)
{
  PdNoteHistoryWindow *self;

  g_return_val_if_fail (PD_IS_WORKSPACE (workspace), NULL);

  self = g_object_new (PD_TYPE_NOTE_HISTORY_WINDOW, "transient-for", parent, "destroy-with-parent", TRUE, NULL);
  self->workspace = g_object_ref (workspace);
  self->note_id = note_id;
  show_events (self);
  show_texts (self);
  return GTK_WIDGET (self);
}
