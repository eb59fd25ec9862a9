/* SPDX-License-Identifier: GPL-3.0-or-later */
#define G_LOG_DOMAIN "pd-ui"

#include "config.h"

#include "pd-note-words-dialog.h"

#include "pd-workspace-note-words.h"

#include <glib/gi18n-lib.h>

struct _PdNoteWordsDialog
{
  PdFormWindow parent_instance;

  /* template children */
  GtkSwitch   *first;
  GtkLabel    *hint;
  GtkEditable *name;
  GtkWidget   *template_group;
  GtkTextView *text;

  /* owned; as it was */
  PdNoteTemplate *template; /* or NULL for the coach */
  char *text_before;

  /* state */
  gboolean was_first;
  gboolean is_shown;
};

G_DEFINE_FINAL_TYPE (PdNoteWordsDialog, pd_note_words_dialog, PD_TYPE_FORM_WINDOW)

static char *
dup_text (PdNoteWordsDialog *self)
{
  GtkTextBuffer *buffer = gtk_text_view_get_buffer (self->text);
  GtkTextIter    start, end;

  gtk_text_buffer_get_bounds (buffer, &start, &end);
  return gtk_text_buffer_get_text (buffer, &start, &end, FALSE);
}

static PdNoteTemplate *
create_template (PdNoteWordsDialog *self,
                 GError           **error)
{
  g_autofree char *name = g_strstrip (g_strdup (gtk_editable_get_text (self->name)));
  g_autofree char *text = dup_text (self);
  PdNoteTemplate *template = pd_note_template_new_parse (name, text, error);

  if (template != NULL)
    template->id = self->template->id;
  return template;
}

static gboolean
pd_note_words_dialog_is_changed (PdFormWindow *form)
{
  PdNoteWordsDialog *self = PD_NOTE_WORDS_DIALOG (form);
  g_autofree char   *text = dup_text (self);

  return !g_str_equal (text, self->text_before) ||
         (self->template != NULL && (!g_str_equal (gtk_editable_get_text (self->name), self->template->name) ||
                                     gtk_switch_get_active (self->first) != self->was_first));
}

static gboolean
pd_note_words_dialog_check (PdFormWindow *form,
                            GError      **error)
{
  PdNoteWordsDialog *self = PD_NOTE_WORDS_DIALOG (form);
  g_autofree char   *text = dup_text (self);
  g_autoptr (PdNoteTemplate) template = NULL;
  g_autoptr (PdNoteCoach) coach = NULL;

  if (self->template == NULL)
    {
      coach = pd_note_coach_new_parse (text, -1, error);
      return coach != NULL;
    }
  template = create_template (self, error);
  return template != NULL;
}

static gboolean
save_template (PdNoteWordsDialog *self,
               GError           **error)
{
  PdWorkspace *workspace = pd_form_window_get_workspace (PD_FORM_WINDOW (self));
  g_autoptr (PdNoteTemplate) template = create_template (self, error);

  return template != NULL && pd_workspace_save_note_template (workspace, template, self->was_first,
                                                              gtk_switch_get_active (self->first), error);
}

static gboolean
pd_note_words_dialog_save (PdFormWindow *form,
                           GError      **error)
{
  PdNoteWordsDialog *self = PD_NOTE_WORDS_DIALOG (form);
  g_autofree char   *text = dup_text (self);

  if (self->template != NULL)
    return save_template (self, error);
  return pd_workspace_save_coach_words (pd_form_window_get_workspace (form), text, error);
}

/* The list that comes with the program is there again. */
static gboolean
pd_note_words_dialog_remove (PdFormWindow *form,
                             GError      **error)
{
  PdNoteWordsDialog *self = PD_NOTE_WORDS_DIALOG (form);
  PdWorkspace       *workspace = pd_form_window_get_workspace (form);

  if (self->template != NULL)
    return pd_workspace_remove_note_template (workspace, self->template, error);
  return pd_workspace_save_coach_words (workspace, NULL, error);
}

static void
changed_cb (PdNoteWordsDialog *self)
{
  if (self->is_shown)
    pd_form_window_update (PD_FORM_WINDOW (self));
}

static void
pd_note_words_dialog_dispose (GObject *object)
{
  PD_NOTE_WORDS_DIALOG (object)->is_shown = FALSE;
  pd_form_window_dispose_form (PD_FORM_WINDOW (object), PD_TYPE_NOTE_WORDS_DIALOG);

  G_OBJECT_CLASS (pd_note_words_dialog_parent_class)->dispose (object);
}

static void
pd_note_words_dialog_finalize (GObject *object)
{
  PdNoteWordsDialog *self = PD_NOTE_WORDS_DIALOG (object);

  g_clear_pointer (&self->template, pd_note_template_free);
  g_free (self->text_before);

  G_OBJECT_CLASS (pd_note_words_dialog_parent_class)->finalize (object);
}

static void
pd_note_words_dialog_class_init (PdNoteWordsDialogClass *klass)
{
  GObjectClass      *object_class = G_OBJECT_CLASS (klass);
  GtkWidgetClass    *widget_class = GTK_WIDGET_CLASS (klass);
  PdFormWindowClass *form_class = PD_FORM_WINDOW_CLASS (klass);

  object_class->dispose = pd_note_words_dialog_dispose;
  object_class->finalize = pd_note_words_dialog_finalize;
  form_class->check = pd_note_words_dialog_check;
  form_class->is_changed = pd_note_words_dialog_is_changed;
  form_class->remove = pd_note_words_dialog_remove;
  form_class->save = pd_note_words_dialog_save;

  gtk_widget_class_set_template_from_resource (widget_class,
                                               "/org/peerdesk/Peerdesk/supervision/pd-note-words-dialog.ui");
  gtk_widget_class_bind_template_child (widget_class, PdNoteWordsDialog, first);
  gtk_widget_class_bind_template_child (widget_class, PdNoteWordsDialog, hint);
  gtk_widget_class_bind_template_child (widget_class, PdNoteWordsDialog, name);
  gtk_widget_class_bind_template_child (widget_class, PdNoteWordsDialog, template_group);
  gtk_widget_class_bind_template_child (widget_class, PdNoteWordsDialog, text);
  gtk_widget_class_bind_template_callback (widget_class, changed_cb);
}

static void
pd_note_words_dialog_init (PdNoteWordsDialog *self)
{
  gtk_widget_init_template (GTK_WIDGET (self));
}

/* Takes @text over. */
static GtkWidget *
show_text (PdNoteWordsDialog *self,
           char              *text,
           const char        *hint)
{
  self->text_before = text;
  gtk_label_set_label (self->hint, hint);
  gtk_text_buffer_set_text (gtk_text_view_get_buffer (self->text), text, -1);
  g_signal_connect_object (gtk_text_view_get_buffer (self->text), "changed", G_CALLBACK (changed_cb), self,
                           G_CONNECT_SWAPPED);
  self->is_shown = TRUE;
  pd_form_window_update (PD_FORM_WINDOW (self));
  return GTK_WIDGET (self);
}

/**
 * pd_note_words_dialog_new_template:
 * @parent: the window that it stands before
 * @workspace: an unlocked workspace
 * @template: (nullable): which to change, or %NULL for a new one
 *
 * Returns: (transfer none): the form, filled in
 */
GtkWidget *
pd_note_words_dialog_new_template (GtkWindow   *parent,
                                   PdWorkspace *workspace,
                                   const PdNoteTemplate *template)
{
  gboolean                   is_own = template != NULL && template->id != PD_ID_NONE;
  g_autoptr (PdNoteTemplate) first = pd_workspace_load_default_note_template (workspace, NULL);
  PdNoteWordsDialog         *self = g_object_new (PD_TYPE_NOTE_WORDS_DIALOG,
                                                  "remove-label", is_own ? _ ("_Remove the Template") : NULL,
                                                  "title", is_own ? _ ("Change a Template") : _ ("New Template"),
                                                  "transient-for", parent,
                                                  "workspace", workspace,
                                                  NULL);

  self->template = template != NULL ? pd_note_template_copy (template) : pd_note_template_copy (first);
  self->was_first = is_own && first != NULL && first->id == template->id;
  if (template == NULL)
    {
      g_free (self->template->name);
      self->template->name = g_strdup ("");
      self->template->id = PD_ID_NONE;
    }
  gtk_editable_set_text (self->name, self->template->name);
  gtk_switch_set_active (self->first, self->was_first);
  gtk_widget_grab_focus (GTK_WIDGET (self->name));
  return show_text (self, pd_note_template_to_text (self->template),
                    _ ("A line for each section, which begins with # and a space. Its question stands under it."));
}

/**
 * pd_note_words_dialog_new_coach:
 * @parent: the window that it stands before
 * @workspace: an unlocked workspace
 *
 * Returns: (transfer none): the form of the words that the coach knows
 */
GtkWidget *
pd_note_words_dialog_new_coach (GtkWindow   *parent,
                                PdWorkspace *workspace)
{
  gboolean           is_own = FALSE;
  char              *words = pd_workspace_dup_coach_words (workspace, &is_own, NULL);
  PdNoteWordsDialog *self = g_object_new (PD_TYPE_NOTE_WORDS_DIALOG,
                                          "remove-label", is_own ? _ ("Use the List of _Peerdesk Again") : NULL,
                                          "title", _ ("Words of the Coach"),
                                          "transient-for", parent,
                                          "workspace", workspace,
                                          NULL);

  gtk_widget_set_visible (self->template_group, FALSE);
  gtk_widget_grab_focus (GTK_WIDGET (self->text));
  return show_text (self, words != NULL ? words : g_strdup (""),
                    _ ("What the coach underlines, and what could be said instead. It never forbids a word. The lines "
                       "that begin with # explain how to write one."));
}
