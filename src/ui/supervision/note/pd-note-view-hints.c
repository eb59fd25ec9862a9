/* SPDX-License-Identifier: GPL-3.0-or-later */

/* What is underlined in a note. */

#define G_LOG_DOMAIN "pd-ui"

#include "config.h"

#include "pd-note-view-private.h"

static void
update (PdNoteView *self)
{
  pd_note_hints_show_count (self->hints, self->hints_button, self->no_dictionary);
}

/* Not before there is a note to look over: a dictionary takes memory and time. */
static void
ensure_hints (PdNoteView *self)
{
  if (self->hints != NULL)
    return;
  self->hints = pd_note_hints_new (GTK_WIDGET (self),
                                   pd_note_checker_new (self->part.workspace, self->part.today, TRUE,
                                                        (const char *const *) g_get_language_names ()));
  g_signal_connect_object (self->hints, "looked", G_CALLBACK (update), self, G_CONNECT_SWAPPED);
  g_signal_connect_object (self->hints, "refused", G_CALLBACK (pd_note_view_tell), self, G_CONNECT_SWAPPED);
}

/**
 * pd_note_view_watch_hints:
 * @self: a view of a note
 *
 * Lets what can be written in be looked over.
 */
void
pd_note_view_watch_hints (PdNoteView *self)
{
  g_autoptr (GPtrArray) accounts = g_ptr_array_new ();
  guint                 n_sections = pd_note_writing_get_note (self->writing)->sections->len;

  ensure_hints (self);
  for (guint i = 0; pd_note_writing_is_editable (self->writing) && i < n_sections; i++)
    if (pd_note_writing_get_buffer (self->writing, i) != NULL)
      g_ptr_array_add (accounts, pd_note_view_get_my_account (self, i));
  pd_note_hints_watch (self->hints, accounts);
  update (self);
}
