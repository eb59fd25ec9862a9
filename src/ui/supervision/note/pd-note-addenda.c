/* SPDX-License-Identifier: GPL-3.0-or-later */
#define G_LOG_DOMAIN "pd-ui"

#include "config.h"

#include "pd-note-addenda.h"

#include "pd-note-marks.h"
#include "pd-note-room.h"
#include "pd-note-text-view.h"
#include "pd-note-words.h"

#include <glib/gi18n-lib.h>

struct _PdNoteAddenda
{
  GtkBox parent_instance;

  /* borrowed */
  GtkWidget *account;
};

G_DEFINE_FINAL_TYPE (PdNoteAddenda, pd_note_addenda, GTK_TYPE_BOX)

static GtkWidget *
add_label (PdNoteAddenda *self,
           const char    *text,
           const char    *css_class)
{
  GtkWidget *label = gtk_label_new (text);

  gtk_label_set_xalign (GTK_LABEL (label), 0);
  gtk_label_set_wrap (GTK_LABEL (label), TRUE);
  gtk_label_set_wrap_mode (GTK_LABEL (label), PANGO_WRAP_WORD_CHAR);
  gtk_widget_add_css_class (label, css_class);
  gtk_box_append (GTK_BOX (self), label);
  return label;
}

static GtkWidget *
add_account (PdNoteAddenda *self,
             GtkTextBuffer *buffer,
             const char    *question,
             gboolean       editable,
             const char    *name)
{
  GtkWidget *account = pd_note_text_view_new (buffer, question, editable);

  gtk_accessible_update_property (GTK_ACCESSIBLE (account), GTK_ACCESSIBLE_PROPERTY_LABEL, name, -1);
  gtk_box_append (GTK_BOX (self), account);
  return account;
}

/* One that was cut, or is not sealed for whoever reads it, says so in its place. */
static char *
dup_text (PdWorkspace          *workspace,
          const PdNoteRevision *revision)
{
  g_autoptr (GError) error = NULL;
  g_autoptr (GBytes) content = pd_workspace_read_note (workspace, revision->note_id, revision->revision, &error);
  g_autofree char   *text = NULL;
  gboolean           is_cut;

  if (content == NULL)
    return g_strdup (error->message);
  text = g_utf8_make_valid (g_bytes_get_data (content, NULL), (gssize) g_bytes_get_size (content));
  return pd_note_room_dup_shown (text, &is_cut);
}

static void
show_addendum (PdNoteAddenda        *self,
               PdWorkspace          *workspace,
               const PdNoteRevision *revision)
{
  PdPerson                 *author = pd_workspace_get_person (workspace, revision->author_id);
  g_autoptr (GtkTextBuffer) buffer = gtk_text_buffer_new (NULL);
  g_autofree char          *moment = pd_note_words_moment (revision->written_at);
  g_autofree char          *text = dup_text (workspace, revision);
  g_autofree char          *words = NULL;

  /* Translators: over what somebody added to a note after it was closed: a person, a moment */
  words = g_strdup_printf (_ ("Late, after it was closed: %1$s, %2$s"),
                           author != NULL ? pd_person_get_name (author) : _ ("Somebody"), moment);
  pd_note_marks_attach (buffer);
  gtk_text_buffer_set_text (buffer, text, -1);
  add_label (self, words, "caption");
  add_account (self, buffer, NULL, FALSE, words);
}

static void
show_addenda (PdNoteAddenda *self,
              PdWorkspace   *workspace,
              PdNoteWriting *writing)
{
  const PdNoteRecord   *record = pd_note_writing_get_record (writing);
  g_autoptr (GPtrArray) revisions = pd_workspace_list_note_revisions (workspace, record->id, NULL);

  for (guint i = 0; revisions != NULL && i < revisions->len; i++)
    {
      const PdNoteRevision *revision = g_ptr_array_index (revisions, i);

      if (revision->kind == PD_NOTE_REVISION_ADDENDUM && revision->revision > record->text_revision)
        show_addendum (self, workspace, revision);
    }
}

static void
refused_cb (GtkWidget  *account,
            const char *sentence)
{
  gtk_widget_activate_action (account, "win.tell", "s", sentence);
}

static void
show_writing (PdNoteAddenda *self,
              PdNoteWriting *writing)
{
  GtkWidget *button = gtk_button_new_with_mnemonic (_ ("A_dd It to the Note"));

  self->account = add_account (self, pd_note_writing_get_addendum (writing),
                               _ ("What is still to be said? It is added as late, and the note stays as it was agreed."), TRUE,
                               _ ("What you add to the note"));
  g_signal_connect (self->account, "refused", G_CALLBACK (refused_cb), NULL);
  gtk_widget_set_halign (button, GTK_ALIGN_START);
  gtk_actionable_set_action_name (GTK_ACTIONABLE (button), "note.add");
  gtk_box_append (GTK_BOX (self), button);
}

static void
pd_note_addenda_class_init (PdNoteAddendaClass *klass)
{
  gtk_widget_class_set_accessible_role (GTK_WIDGET_CLASS (klass), GTK_ACCESSIBLE_ROLE_GROUP);
}

static void
pd_note_addenda_init (PdNoteAddenda *self)
{
  gtk_orientable_set_orientation (GTK_ORIENTABLE (self), GTK_ORIENTATION_VERTICAL);
  gtk_box_set_spacing (GTK_BOX (self), 6);
  gtk_accessible_update_property (GTK_ACCESSIBLE (self),
                                  GTK_ACCESSIBLE_PROPERTY_LABEL, _ ("Added After It Was Closed"),
                                  -1);
}

/**
 * pd_note_addenda_new:
 * @workspace: an unlocked workspace
 * @writing: a note that is closed
 *
 * Returns: (transfer floating): what was added to it
 */
GtkWidget *
pd_note_addenda_new (PdWorkspace   *workspace,
                     PdNoteWriting *writing)
{
  PdNoteAddenda *self = g_object_new (PD_TYPE_NOTE_ADDENDA, NULL);

  add_label (self, _ ("Added After It Was Closed"), "heading");
  show_addenda (self, workspace, writing);
  if (pd_note_writing_can_be_added_to (writing))
    show_writing (self, writing);
  return GTK_WIDGET (self);
}

/**
 * pd_note_addenda_get_account:
 * @self: what was added
 *
 * Returns: (transfer none) (nullable): where more is written
 */
GtkWidget *
pd_note_addenda_get_account (PdNoteAddenda *self)
{
  g_return_val_if_fail (PD_IS_NOTE_ADDENDA (self), NULL);

  return self->account;
}
