/* SPDX-License-Identifier: GPL-3.0-or-later */

/* What a note looks like. */

#define G_LOG_DOMAIN "pd-ui"

#include "config.h"

#include "pd-note-view-private.h"

#include "pd-note-actions.h"
#include "pd-note-addenda.h"
#include "pd-note-next-session.h"
#include "pd-note-section-view.h"
#include "pd-note-words.h"

#include <glib/gi18n-lib.h>

static void
show_words (GtkLabel   *label,
            const char *words)
{
  gtk_label_set_label (label, words != NULL ? words : "");
  gtk_widget_set_visible (GTK_WIDGET (label), words != NULL);
}

static void
empty (GtkBox *box)
{
  GtkWidget *child;

  while ((child = gtk_widget_get_first_child (GTK_WIDGET (box))) != NULL)
    gtk_box_remove (box, child);
}

static void
show_sections (PdNoteView *self)
{
  const PdNoteRecord *record = pd_note_writing_get_record (self->writing);
  g_autofree char    *supervisor = pd_note_words_side (self->part.workspace, record, PD_NOTE_SIDE_SUPERVISOR);
  g_autofree char    *worker = pd_note_words_side (self->part.workspace, record, PD_NOTE_SIDE_WORKER);
  const char         *names[PD_NOTE_N_SIDES] = { supervisor, worker };

  empty (self->sections);
  for (guint i = 0; i < pd_note_writing_get_note (self->writing)->sections->len; i++)
    gtk_box_append (self->sections, pd_note_section_view_new (self->writing, i, names));
}

static void
show_addenda (PdNoteView *self)
{
  gboolean is_closed = pd_note_writing_get_record (self->writing)->closed_at != 0;

  adw_bin_set_child (self->addenda_bin, is_closed ? pd_note_addenda_new (self->part.workspace, self->writing) : NULL);
}

static void
show_next_session (PdNoteView *self)
{
  GtkWidget *next_session = pd_note_next_session_new (self->part.workspace, self->writing, self->part.today);

  g_signal_connect_object (next_session, "changed", G_CALLBACK (pd_note_view_update_actions), self, G_CONNECT_SWAPPED);
  adw_bin_set_child (self->next_session_bin, next_session);
}

static char *
dup_banner_words (PdNoteView *self)
{
  guint n_conflicts;

  if (pd_note_writing_is_merged (self->writing, &n_conflicts))
    {
      if (n_conflicts > 0)
        return g_strdup (_ ("This note was changed after you began your draft. Nothing was lost: where both changed "
                            "one account, both texts stand there, with a line between."));
      return g_strdup (_ ("This note was changed after you began your draft. Nothing was lost: what is new and "
                          "your draft were put together."));
    }
  if (pd_note_writing_get_trouble (self->writing) != NULL)
    /* Translators: %s is a sentence that says why */
    return g_strdup_printf (_ ("Your draft of this note can’t be opened: %s The note itself is as it was."),
                            pd_note_writing_get_trouble (self->writing));
  if (pd_note_writing_is_resumed (self->writing))
    return g_strdup (_ ("You go on with your draft. Only you can read it until you share it."));
  return NULL;
}

static char *
dup_saved_words (PdNoteView *self)
{
  gint64                saved_at = pd_note_writing_get_saved_at (self->writing);
  g_autoptr (GDateTime) saved = NULL;

  if (pd_typing_pause_is_waiting (self->pause))
    return g_strdup (_ ("Writing…"));
  if (saved_at == 0)
    return g_strdup ("");
  saved = g_date_time_new_from_unix_local (saved_at / G_USEC_PER_SEC);
  /* Translators: when a draft was saved last, as g_date_time_format() takes it: "Saved 10:42" */
  return g_date_time_format (saved, _ ("Saved %H:%M"));
}

/* It stays where it is while the first words are typed, so that nothing moves under them. */
static void
update_template (PdNoteView *self)
{
  gtk_widget_set_visible (self->template_box, pd_note_writing_is_editable (self->writing) &&
                                                  pd_note_writing_get_record (self->writing)->text_revision == 0);
  gtk_widget_set_sensitive (self->template_box, pd_note_writing_is_untouched (self->writing));
}

/**
 * pd_note_view_update_words:
 * @self: a view of a note
 *
 * Says anew what is said about the note: who reads it, how it stands, what is saved.
 */
void
pd_note_view_update_words (PdNoteView *self)
{
  const PdNoteRecord *record = pd_note_writing_get_record (self->writing);
  g_autofree char    *banner = dup_banner_words (self);
  g_autofree char    *day = pd_day_to_words (record->day);
  g_autofree char    *readers = pd_note_words_readers (self->part.workspace, record);
  g_autofree char    *saved = dup_saved_words (self);
  g_autofree char    *session = pd_note_words_session (self->part.workspace, record);
  g_autofree char    *standing = pd_note_words_standing (self->part.workspace, record);
  g_autofree char    *unable = pd_note_words_unable (self->part.workspace, record);

  pd_banner_set_title (self->banner, banner);
  show_words (self->day, day);
  show_words (self->readers, readers);
  show_words (self->session, session);
  show_words (self->standing, standing);
  show_words (self->unable, unable);
  gtk_label_set_label (self->saved, saved);
  update_template (self);
}

/**
 * pd_note_view_rebuild:
 * @self: a view of a note
 *
 * Shows the note anew from its beginning to its end.
 */
void
pd_note_view_rebuild (PdNoteView *self)
{
  if (self->hints != NULL)
    pd_note_hints_close (self->hints);
  self->is_filling = TRUE;
  show_sections (self);
  adw_bin_set_child (self->actions_bin, pd_note_actions_new (self->part.workspace, self->writing, self->part.today));
  show_addenda (self);
  show_next_session (self);
  self->is_filling = FALSE;
  pd_note_view_watch_hints (self);
  pd_note_view_update_words (self);
  pd_note_view_update_actions (self);
}
