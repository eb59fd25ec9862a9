/* SPDX-License-Identifier: GPL-3.0-or-later */
#define G_LOG_DOMAIN "pd-ui"

#include "config.h"

#include "pd-note-view-private.h"

#include "pd-choice-name.h"
#include "pd-note-section-view.h"
#include "pd-two-ends.h"
#include "pd-workspace-note-words.h"

#include <glib/gi18n-lib.h>

G_DEFINE_FINAL_TYPE (PdNoteView, pd_note_view, PD_TYPE_DESK_PART)

enum
{
  SIGNAL_LEFT,
  N_SIGNALS
};

static guint signals[N_SIGNALS];

static void
typed_cb (PdNoteView *self)
{
  if (self->is_filling || !pd_typing_pause_typed (self->pause))
    return;
  pd_note_view_update_words (self);
  pd_note_view_update_actions (self);
}

static void
template_cb (PdNoteView *self)
{
  guint selected = gtk_drop_down_get_selected (self->template);

  if (self->is_filling || self->writing == NULL || selected >= self->templates->len ||
      !pd_note_writing_is_untouched (self->writing))
    return;
  pd_note_writing_ask (self->writing, g_ptr_array_index (self->templates, selected));
  pd_note_view_rebuild (self);
}

static gboolean
is_same_template (const PdNoteTemplate *one,
                  const PdNoteTemplate *other)
{
  return one->id == other->id && g_str_equal (one->nick, other->nick);
}

/* The usual one is what the note asks already. */
static void
list_templates (PdNoteView *self)
{
  g_autoptr (GtkStringList)  names = gtk_string_list_new (NULL);
  g_autoptr (PdNoteTemplate) usual = pd_workspace_load_default_note_template (self->part.workspace, NULL);
  guint                      selected = GTK_INVALID_LIST_POSITION;

  self->templates = pd_workspace_list_note_templates (self->part.workspace, NULL);
  if (self->templates == NULL)
    self->templates = pd_note_template_list_shipped ();
  for (guint i = 0; i < self->templates->len; i++)
    {
      const PdNoteTemplate *listed = g_ptr_array_index (self->templates, i);

      gtk_string_list_append (names, listed->name);
      if (usual != NULL && is_same_template (listed, usual))
        selected = i;
    }
  self->is_filling = TRUE;
  gtk_drop_down_set_model (self->template, G_LIST_MODEL (names));
  gtk_drop_down_set_selected (self->template, selected);
  self->is_filling = FALSE;
}

/* Somebody reads it now or does not, or a revision was brought back. */
static void
pd_note_view_file_changed (PdDeskPart *part)
{
  PdNoteView *self = PD_NOTE_VIEW (part);

  if (self->writing == NULL || self->is_acting)
    return;
  if (!pd_note_writing_reload (self->writing, NULL))
    g_signal_emit (self, signals[SIGNAL_LEFT], 0);
  else if (!pd_note_writing_is_current (self->writing))
    pd_note_view_show (self, pd_note_writing_get_record (self->writing)->id, NULL);
  pd_note_view_update_words (self);
  pd_note_view_update_actions (self);
}

static void
pd_note_view_unmap (GtkWidget *widget)
{
  pd_note_view_save_draft (PD_NOTE_VIEW (widget));
  GTK_WIDGET_CLASS (pd_note_view_parent_class)->unmap (widget);
}

/**
 * pd_note_view_get_my_account:
 * @self: a view of a note
 * @index: one of its sections, from 0
 *
 * Returns: (nullable): where the person who unlocked the file writes there
 */
GtkWidget *
pd_note_view_get_my_account (PdNoteView *self,
                             guint       index)
{
  GtkWidget *section = gtk_widget_get_first_child (GTK_WIDGET (self->sections));

  while (section != NULL && index-- > 0)
    section = gtk_widget_get_next_sibling (section);
  if (section == NULL)
    return NULL;
  return pd_note_section_view_get_account (PD_NOTE_SECTION_VIEW (section), pd_note_writing_get_my_side (self->writing));
}

/* Where the person went on last. */
static gboolean
pd_note_view_grab_focus (GtkWidget *widget)
{
  PdNoteView *self = PD_NOTE_VIEW (widget);
  GtkWidget  *account = NULL;

  if (self->writing != NULL)
    account = pd_note_view_get_my_account (self, pd_note_writing_find_last_changed (self->writing));
  return gtk_widget_grab_focus (account != NULL ? account : self->scroller);
}

static void
pd_note_view_constructed (GObject *object)
{
  PdNoteView *self = PD_NOTE_VIEW (object);

  G_OBJECT_CLASS (pd_note_view_parent_class)->constructed (object);

  list_templates (self);
  pd_note_view_update_actions (self);
}

static void
pd_note_view_dispose (GObject *object)
{
  PdNoteView *self = PD_NOTE_VIEW (object);

  g_clear_object (&self->pause);
  if (self->hints != NULL)
    g_object_run_dispose (G_OBJECT (self->hints));
  g_clear_object (&self->hints);
  g_clear_object (&self->writing_signals);
  g_clear_object (&self->writing);
  g_clear_pointer (&self->writings, g_hash_table_unref);
  g_clear_pointer (&self->templates, g_ptr_array_unref);

  G_OBJECT_CLASS (pd_note_view_parent_class)->dispose (object);
}

static void
bind_template (GtkWidgetClass *widget_class)
{
  g_type_ensure (PD_TYPE_BANNER);
  g_type_ensure (PD_TYPE_TWO_ENDS);
  gtk_widget_class_set_template_from_resource (widget_class,
                                               "/org/peerdesk/Peerdesk/supervision/note/pd-note-view.ui");
  gtk_widget_class_bind_template_child (widget_class, PdNoteView, actions_bin);
  gtk_widget_class_bind_template_child (widget_class, PdNoteView, addenda_bin);
  gtk_widget_class_bind_template_child (widget_class, PdNoteView, banner);
  gtk_widget_class_bind_template_child (widget_class, PdNoteView, day);
  gtk_widget_class_bind_template_child (widget_class, PdNoteView, hints_button);
  gtk_widget_class_bind_template_child (widget_class, PdNoteView, next_session_bin);
  gtk_widget_class_bind_template_child (widget_class, PdNoteView, no_dictionary);
  gtk_widget_class_bind_template_child (widget_class, PdNoteView, readers);
  gtk_widget_class_bind_template_child (widget_class, PdNoteView, saved);
  gtk_widget_class_bind_template_child (widget_class, PdNoteView, scroller);
  gtk_widget_class_bind_template_child (widget_class, PdNoteView, sections);
  gtk_widget_class_bind_template_child (widget_class, PdNoteView, session);
  gtk_widget_class_bind_template_child (widget_class, PdNoteView, standing);
  gtk_widget_class_bind_template_child (widget_class, PdNoteView, template);
  gtk_widget_class_bind_template_child (widget_class, PdNoteView, template_box);
  gtk_widget_class_bind_template_child (widget_class, PdNoteView, unable);
  gtk_widget_class_bind_template_callback (widget_class, template_cb);
}

static void
pd_note_view_class_init (PdNoteViewClass *klass)
{
  GObjectClass    *object_class = G_OBJECT_CLASS (klass);
  GtkWidgetClass  *widget_class = GTK_WIDGET_CLASS (klass);
  PdDeskPartClass *part_class = PD_DESK_PART_CLASS (klass);

  object_class->constructed = pd_note_view_constructed;
  object_class->dispose = pd_note_view_dispose;
  widget_class->grab_focus = pd_note_view_grab_focus;
  widget_class->unmap = pd_note_view_unmap;
  part_class->tables = PD_STORE_TABLE_NOTE | PD_STORE_TABLE_PERSON | PD_STORE_TABLE_SESSION | PD_STORE_TABLE_SUPERVISION;
  part_class->file_changed = pd_note_view_file_changed;

  signals[SIGNAL_LEFT] = g_signal_new ("left", G_TYPE_FROM_CLASS (klass), G_SIGNAL_RUN_LAST,
                                       0, NULL, NULL, NULL, G_TYPE_NONE, 0);

  bind_template (widget_class);
  pd_note_view_install_actions (widget_class);
  pd_note_hints_add_keys (widget_class);
}

static void
pd_note_view_init (PdNoteView *self)
{
  self->writings = g_hash_table_new_full (g_int64_hash, g_int64_equal, g_free, g_object_unref);
  self->pause = pd_typing_pause_new (GTK_WIDGET (self));
  g_signal_connect_object (self->pause, "paused", G_CALLBACK (pd_note_view_save_draft), self, G_CONNECT_SWAPPED);
  self->writing_signals = g_signal_group_new (PD_TYPE_NOTE_WRITING);
  g_signal_group_connect_swapped (self->writing_signals, "changed", G_CALLBACK (typed_cb), self);
  gtk_widget_init_template (GTK_WIDGET (self));
  pd_choice_name (self->template, _ ("What the note asks"));
}
