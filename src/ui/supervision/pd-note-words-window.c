/* SPDX-License-Identifier: GPL-3.0-or-later */
#define G_LOG_DOMAIN "pd-ui"

#include "config.h"

#include "pd-note-words-window.h"

#include "pd-lock-key.h"
#include "pd-note-words-dialog.h"
#include "pd-rows-group.h"
#include "pd-workspace-note-words.h"

#include <glib/gi18n-lib.h>

struct _PdNoteWordsWindow
{
  AdwWindow parent_instance;

  /* template children */
  PdRowsGroup *coach;
  PdRowsGroup *templates;

  /* owned */
  GPtrArray   *of_templates;
  PdWorkspace *workspace;
};

G_DEFINE_FINAL_TYPE (PdNoteWordsWindow, pd_note_words_window, ADW_TYPE_WINDOW)

static void
present (PdNoteWordsWindow *self,
         const PdNoteTemplate *template)
{
  gtk_window_present (GTK_WINDOW (pd_note_words_dialog_new_template (GTK_WINDOW (self), self->workspace, template)));
}

static void
add_action (GtkWidget  *widget,
            const char *action_name,
            GVariant   *parameter)
{
  present (PD_NOTE_WORDS_WINDOW (widget), NULL);
}

static void
template_activated_cb (PdNoteWordsWindow *self,
                       guint              i)
{
  present (self, g_ptr_array_index (self->of_templates, i));
}

/* What comes with the program stays. */
static void
template_removed_cb (PdNoteWordsWindow *self,
                     guint              i)
{
  const PdNoteTemplate *template = g_ptr_array_index (self->of_templates, i);

  if (template->id != PD_ID_NONE)
    pd_workspace_remove_note_template (self->workspace, template, NULL);
}

static void
coach_activated_cb (PdNoteWordsWindow *self,
                    guint              i)
{
  gtk_window_present (GTK_WINDOW (pd_note_words_dialog_new_coach (GTK_WINDOW (self), self->workspace)));
}

static char *
dup_words (const PdNoteTemplate *template,
           gboolean is_first)
{
  guint            n = template->sections->len;
  const char      *whose = template->id != PD_ID_NONE ? _ ("of this service") : _ ("comes with Peerdesk");
  g_autofree char *sections = g_strdup_printf (ngettext ("%u section", "%u sections", n), n);

  if (is_first)
    /* Translators: how many sections a template has, and whose it is */
    return g_strdup_printf (_ ("%1$s, %2$s. New notes begin with it."), sections, whose);
  /* Translators: how many sections a template has, and whose it is */
  return g_strdup_printf (_ ("%1$s, %2$s"), sections, whose);
}

static void
show_rows (PdNoteWordsWindow *self)
{
  g_autoptr (PdNoteTemplate) first = pd_workspace_load_default_note_template (self->workspace, NULL);
  g_autofree char           *words = NULL;
  gboolean                   is_own = FALSE;
  GPtrArray                 *templates = pd_workspace_list_note_templates (self->workspace, NULL);

  g_clear_pointer (&self->of_templates, g_ptr_array_unref);
  self->of_templates = templates != NULL ? templates : g_ptr_array_new ();
  pd_rows_group_begin (self->templates);
  for (guint i = 0; i < self->of_templates->len; i++)
    {
      const PdNoteTemplate *template = g_ptr_array_index (self->of_templates, i);
      g_autofree char *subtitle = dup_words (template, first != NULL && pd_note_template_equal (template, first));

      pd_rows_group_add (self->templates, i, template->name, subtitle);
    }
  pd_rows_group_end (self->templates);

  words = pd_workspace_dup_coach_words (self->workspace, &is_own, NULL);
  pd_rows_group_begin (self->coach);
  pd_rows_group_add (self->coach, 0, _ ("Words and kinder ones"),
                     is_own ? _ ("A list of this service") : _ ("The list that comes with Peerdesk"));
  pd_rows_group_end (self->coach);
  gtk_widget_action_set_enabled (GTK_WIDGET (self), "words.add-template", pd_workspace_is_writable (self->workspace));
}

static void
pd_note_words_window_dispose (GObject *object)
{
  PdNoteWordsWindow *self = PD_NOTE_WORDS_WINDOW (object);

  gtk_widget_dispose_template (GTK_WIDGET (self), PD_TYPE_NOTE_WORDS_WINDOW);
  g_clear_pointer (&self->of_templates, g_ptr_array_unref);
  g_clear_object (&self->workspace);

  G_OBJECT_CLASS (pd_note_words_window_parent_class)->dispose (object);
}

static void
pd_note_words_window_class_init (PdNoteWordsWindowClass *klass)
{
  GtkWidgetClass *widget_class = GTK_WIDGET_CLASS (klass);

  G_OBJECT_CLASS (klass)->dispose = pd_note_words_window_dispose;

  g_type_ensure (PD_TYPE_ROWS_GROUP);
  gtk_widget_class_set_template_from_resource (widget_class,
                                               "/org/peerdesk/Peerdesk/supervision/pd-note-words-window.ui");
  gtk_widget_class_bind_template_child (widget_class, PdNoteWordsWindow, coach);
  gtk_widget_class_bind_template_child (widget_class, PdNoteWordsWindow, templates);
  gtk_widget_class_bind_template_callback (widget_class, coach_activated_cb);
  gtk_widget_class_bind_template_callback (widget_class, template_activated_cb);
  gtk_widget_class_bind_template_callback (widget_class, template_removed_cb);
  gtk_widget_class_install_action (widget_class, "words.add-template", NULL, add_action);
  gtk_widget_class_add_binding_action (widget_class, GDK_KEY_n, GDK_CONTROL_MASK, "words.add-template", NULL);
  gtk_widget_class_add_binding_action (widget_class, GDK_KEY_Escape, 0, "window.close", NULL);
  pd_lock_key_install (widget_class);
}

static void
pd_note_words_window_init (PdNoteWordsWindow *self)
{
  gtk_widget_init_template (GTK_WIDGET (self));
}

/**
 * pd_note_words_window_new:
 * @parent: the window of the service
 * @workspace: an unlocked workspace
 *
 * Returns: (transfer none): what its notes are written with
 */
GtkWidget *
pd_note_words_window_new (GtkWindow   *parent,
                          PdWorkspace *workspace)
{
  PdNoteWordsWindow *self;

  g_return_val_if_fail (PD_IS_WORKSPACE (workspace), NULL);

  self = g_object_new (PD_TYPE_NOTE_WORDS_WINDOW, "transient-for", parent, "destroy-with-parent", TRUE, NULL);
  self->workspace = g_object_ref (workspace);
  g_signal_connect_object (workspace, "changed", G_CALLBACK (show_rows), self, G_CONNECT_SWAPPED);
  show_rows (self);

  return GTK_WIDGET (self);
}
