/* SPDX-License-Identifier: GPL-3.0-or-later */
#define G_LOG_DOMAIN "pd-ui"

#include "config.h"

#include "pd-note-writing-private.h"

#include "pd-note-marks.h"
#include "pd-note-room.h"

G_DEFINE_FINAL_TYPE (PdNoteWriting, pd_note_writing, G_TYPE_OBJECT)

enum
{
  SIGNAL_CHANGED,
  N_SIGNALS
};

static guint signals[N_SIGNALS];

static void
note_change (PdNoteWriting *self)
{
  self->is_unsaved = TRUE;
  g_signal_emit (self, signals[SIGNAL_CHANGED], 0);
}

static void
find_my_side (PdNoteWriting *self)
{
  PdId my_id = pd_note_writing_get_my_id (self);

  for (guint i = 0; i < self->record->parties->len; i++)
    {
      const PdNoteParty *party = &g_array_index (self->record->parties, PdNoteParty, i);

      if (party->person_id == my_id)
        self->my_side = party->side;
    }
}

/* What a buffer is filled with at first can't be undone. What does not fit into one is
 * kept as it is. */
static GtkTextBuffer *
create_buffer (PdNoteWriting *self,
               const char    *text)
{
  GtkTextBuffer   *buffer;
  gboolean         is_cut;
  g_autofree char *shown = pd_note_room_dup_shown (text, &is_cut);

  if (is_cut)
    return NULL;
  buffer = gtk_text_buffer_new (NULL);
  pd_note_marks_attach (buffer);

  gtk_text_buffer_begin_irreversible_action (buffer);
  gtk_text_buffer_set_text (buffer, text, -1);
  gtk_text_buffer_end_irreversible_action (buffer);
  g_signal_connect_swapped (buffer, "changed", G_CALLBACK (note_change), self);
  return buffer;
}

static void
drop_buffers (PdNoteWriting *self)
{
  for (guint i = 0; i < self->buffers->len; i++)
    if (self->buffers->pdata[i] != NULL)
      g_signal_handlers_disconnect_by_data (self->buffers->pdata[i], self);
  g_ptr_array_set_size (self->buffers, 0);
}

static void
create_buffers (PdNoteWriting *self)
{
  drop_buffers (self);
  for (guint i = 0; i < self->note->sections->len; i++)
    {
      const PdNoteSection *section = g_ptr_array_index (self->note->sections, i);

      g_ptr_array_add (self->buffers, create_buffer (self, section->accounts[self->my_side]));
    }
}

static void
pd_note_writing_finalize (GObject *object)
{
  PdNoteWriting *self = PD_NOTE_WRITING (object);

  drop_buffers (self);
  g_ptr_array_unref (self->buffers);
  g_signal_handlers_disconnect_by_data (self->addendum, self);
  g_clear_object (&self->addendum);
  g_free (self->trouble);
  g_clear_pointer (&self->base, pd_note_free);
  g_clear_pointer (&self->note, pd_note_free);
  g_clear_pointer (&self->record, pd_note_record_free);
  g_clear_object (&self->workspace);

  G_OBJECT_CLASS (pd_note_writing_parent_class)->finalize (object);
}

static void
pd_note_writing_class_init (PdNoteWritingClass *klass)
{
  G_OBJECT_CLASS (klass)->finalize = pd_note_writing_finalize;

  signals[SIGNAL_CHANGED] = g_signal_new ("changed", G_TYPE_FROM_CLASS (klass), G_SIGNAL_RUN_LAST,
                                          0, NULL, NULL, NULL, G_TYPE_NONE, 0);
}

static void
clear_buffer (gpointer data)
{
  if (data != NULL)
    g_object_unref (data);
}

static void
pd_note_writing_init (PdNoteWriting *self)
{
  self->buffers = g_ptr_array_new_with_free_func (clear_buffer);
  self->addendum = create_buffer (self, "");
}

/**
 * pd_note_writing_open:
 * @workspace: an unlocked workspace
 * @note_id: a note
 * @error: return location for an error, as for pd_workspace_read_note()
 *
 * Opens a note as it was left: with the draft of the person who unlocked the file, if they
 * have one.
 *
 * Returns: (transfer full): the note
 */
PdNoteWriting *
pd_note_writing_open (PdWorkspace *workspace,
                      PdId         note_id,
                      GError     **error)
{
  g_autoptr (PdNoteWriting) self = NULL;

  g_return_val_if_fail (PD_IS_WORKSPACE (workspace), NULL);

  self = g_object_new (PD_TYPE_NOTE_WRITING, NULL);
  self->workspace = g_object_ref (workspace);
  self->record = pd_workspace_load_note (workspace, note_id, error);
  if (self->record == NULL)
    return NULL;
  find_my_side (self);
  if (!pd_note_writing_load (self, error))
    return NULL;
  create_buffers (self);
  return g_steal_pointer (&self);
}

/**
 * pd_note_writing_get_buffer:
 * @self: an open note
 * @section: one of its sections, from 0
 *
 * Returns: (transfer none) (nullable): what the person who unlocked the file writes there;
 *   %NULL where that is too long to be written on in the window
 */
GtkTextBuffer *
pd_note_writing_get_buffer (PdNoteWriting *self,
                            guint          section)
{
  g_return_val_if_fail (PD_IS_NOTE_WRITING (self), NULL);

  return section < self->buffers->len ? g_ptr_array_index (self->buffers, section) : NULL;
}

static char *
dup_text (GtkTextBuffer *buffer)
{
  GtkTextIter start, end;

  gtk_text_buffer_get_bounds (buffer, &start, &end);
  return gtk_text_buffer_get_text (buffer, &start, &end, TRUE);
}

/**
 * pd_note_writing_dup_note:
 * @self: an open note
 *
 * Returns: (transfer full): its text as it stands now
 */
PdNote *
pd_note_writing_dup_note (PdNoteWriting *self)
{
  PdNote *note;

  g_return_val_if_fail (PD_IS_NOTE_WRITING (self), NULL);

  note = pd_note_copy (self->note);
  for (guint i = 0; i < self->buffers->len; i++)
    {
      GtkTextBuffer   *buffer = g_ptr_array_index (self->buffers, i);
      g_autofree char *text = buffer != NULL ? dup_text (buffer) : NULL;

      if (text != NULL)
        pd_note_set_account (note, i, self->my_side, text);
    }
  return note;
}

/**
 * pd_note_writing_ask:
 * @self: a note that nobody wrote anything in
 * @template: what it asks from now on
 */
void
pd_note_writing_ask (PdNoteWriting *self,
                     const PdNoteTemplate *template)
{
  g_return_if_fail (PD_IS_NOTE_WRITING (self));
  g_return_if_fail (pd_note_writing_is_untouched (self));

  pd_note_free (self->note);
  self->note = pd_note_template_make_note (template);
  pd_note_free (self->base);
  self->base = pd_note_copy (self->note);
  create_buffers (self);
}

/**
 * pd_note_writing_take_actions:
 * @self: a note that can be written in
 * @actions: (transfer full) (element-type PdNoteAction): what is agreed to be done
 */
void
pd_note_writing_take_actions (PdNoteWriting *self,
                              GPtrArray     *actions)
{
  g_return_if_fail (PD_IS_NOTE_WRITING (self));

  g_ptr_array_unref (self->note->actions);
  self->note->actions = actions;
  note_change (self);
}

/**
 * pd_note_writing_set_next_day:
 * @self: a note that can be written in
 * @day: of the next session, or %PD_DAY_NONE
 */
void
pd_note_writing_set_next_day (PdNoteWriting *self,
                              PdDay          day)
{
  g_return_if_fail (PD_IS_NOTE_WRITING (self));

  if (self->note->next_day == day)
    return;
  self->note->next_day = day;
  note_change (self);
}
