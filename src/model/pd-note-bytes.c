/* SPDX-License-Identifier: GPL-3.0-or-later */

/* A note as bytes, to be sealed: eight bytes that say what they are and in which version,
 * then a GVariant, little-endian. What comes back from a box may have been made by anybody
 * with a key, so it is read as if by an enemy: bounded before anything is made of it. */

#define G_LOG_DOMAIN "pd-model"

#include "config.h"

#include "pd-note.h"

#include "pd-error.h"

#include <glib/gi18n-lib.h>
#include <string.h>

#define MAGIC "PDNOTE"
#define VERSION 1
/* A multiple of 8, so that what follows is aligned as GVariant wants it. */
#define HEAD_SIZE 8
#define MAX_BYTES (PD_NOTE_MAX_SIZE + 1024 * 1024)

/* Sections: id, heading, question, the supervisor's account, the worker's. Actions: what,
 * whose, due, done. The next day. */
#define FORMAT "(a(sssss)a(sxii)i)"

static GVariant *
make_variant (const PdNote *self)
{
  GVariantBuilder sections;
  GVariantBuilder actions;

  g_variant_builder_init (&sections, G_VARIANT_TYPE ("a(sssss)"));
  for (guint i = 0; i < self->sections->len; i++)
    {
      const PdNoteSection *section = g_ptr_array_index (self->sections, i);

      g_variant_builder_add (&sections,
                             "(sssss)",
                             section->id,
                             section->heading,
                             section->question,
                             section->accounts[PD_NOTE_SIDE_SUPERVISOR],
                             section->accounts[PD_NOTE_SIDE_WORKER]);
    }

  g_variant_builder_init (&actions, G_VARIANT_TYPE ("a(sxii)"));
  for (guint i = 0; i < self->actions->len; i++)
    {
      const PdNoteAction *action = g_ptr_array_index (self->actions, i);

      g_variant_builder_add (&actions, "(sxii)", action->what, action->owner_id, action->due, action->done_on);
    }
  return g_variant_ref_sink (g_variant_new (FORMAT, &sections, &actions, self->next_day));
}

/* Its own inverse. */
static GVariant *
swap_to_little_endian (GVariant *variant)
{
#if G_BYTE_ORDER == G_BIG_ENDIAN
  return g_variant_byteswap (variant);
#else
  return g_variant_ref (variant);
#endif
}

/**
 * pd_note_to_bytes:
 * @self: a note
 * @error: return location for a #GError
 *
 * Returns: (transfer full): the note as bytes, in clear: they are for sealing and nothing
 *   else; %NULL with %PD_ERROR_INPUT where pd_note_check() refuses it
 */
GBytes *
pd_note_to_bytes (const PdNote *self,
                  GError      **error)
{
  g_autoptr (GVariant) variant = NULL;
  g_autoptr (GVariant) swapped = NULL;
  gsize                size;
  guint8              *bytes;

  g_return_val_if_fail (self != NULL, NULL);

  if (!pd_note_check (self, error))
    return NULL;
  variant = make_variant (self);
  swapped = swap_to_little_endian (variant);
  size = g_variant_get_size (swapped);
  bytes = g_malloc0 (HEAD_SIZE + size);
  memcpy (bytes, MAGIC, strlen (MAGIC));
  bytes[strlen (MAGIC)] = VERSION;
  g_variant_store (swapped, bytes + HEAD_SIZE);
  return g_bytes_new_take (bytes, HEAD_SIZE + size);
}

static gboolean
check_head (GBytes  *bytes,
            GError **error)
{
  gsize         size;
  const guint8 *head = g_bytes_get_data (bytes, &size);

  if (size > MAX_BYTES)
    {
      g_set_error_literal (error, PD_ERROR, PD_ERROR_HOSTILE, _ ("The note is larger than a note may be."));
      return FALSE;
    }
  if (size < HEAD_SIZE || memcmp (head, MAGIC, strlen (MAGIC)) != 0)
    {
      g_set_error_literal (error, PD_ERROR, PD_ERROR_INPUT, _ ("This is not a note."));
      return FALSE;
    }
  if (head[strlen (MAGIC)] > VERSION)
    {
      g_set_error_literal (error, PD_ERROR, PD_ERROR_NEWER, _ ("The note was written by a newer version of Peerdesk."));
      return FALSE;
    }
  return TRUE;
}

static void
read_sections (PdNote   *self,
               GVariant *sections)
{
  GVariantIter iter;
  const char  *id;
  const char  *heading;
  const char  *question;
  const char  *of_supervisor;
  const char  *of_worker;

  g_variant_iter_init (&iter, sections);
  while (g_variant_iter_next (&iter, "(&s&s&s&s&s)", &id, &heading, &question, &of_supervisor, &of_worker))
    {
      guint i = self->sections->len;

      pd_note_add_section (self, id, heading, question);
      pd_note_set_account (self, i, PD_NOTE_SIDE_SUPERVISOR, of_supervisor);
      pd_note_set_account (self, i, PD_NOTE_SIDE_WORKER, of_worker);
    }
}

static void
read_actions (PdNote   *self,
              GVariant *actions)
{
  GVariantIter iter;
  const char  *what;
  PdId         owner_id;
  PdDay        due;
  PdDay        done_on;

  g_variant_iter_init (&iter, actions);
  while (g_variant_iter_next (&iter, "(&sxii)", &what, &owner_id, &due, &done_on))
    pd_note_add_action (self, what, owner_id, due)->done_on = done_on;
}

/**
 * pd_note_new_from_bytes:
 * @bytes: what pd_note_to_bytes() made, or what somebody put in its place
 * @error: return location for a #GError
 *
 * Returns: (transfer full): the note; %NULL with %PD_ERROR_INPUT where @bytes are none, and
 *   %PD_ERROR_NEWER or %PD_ERROR_HOSTILE where they are too new or too many
 */
PdNote *
pd_note_new_from_bytes (GBytes  *bytes,
                        GError **error)
{
  g_autoptr (GBytes)   body = NULL;
  g_autoptr (GVariant) stored = NULL;
  g_autoptr (GVariant) variant = NULL;
  g_autoptr (GVariant) sections = NULL;
  g_autoptr (GVariant) actions = NULL;
  g_autoptr (PdNote)   self = pd_note_new ();

  g_return_val_if_fail (bytes != NULL, NULL);

  if (!check_head (bytes, error))
    return NULL;
  body = g_bytes_new_from_bytes (bytes, HEAD_SIZE, g_bytes_get_size (bytes) - HEAD_SIZE);
  stored = g_variant_ref_sink (g_variant_new_from_bytes (G_VARIANT_TYPE (FORMAT), body, FALSE));
  variant = swap_to_little_endian (stored);
  if (!g_variant_is_normal_form (variant))
    {
      g_set_error_literal (error, PD_ERROR, PD_ERROR_INPUT, _ ("This is not a note, or it is damaged."));
      return NULL;
    }

  g_variant_get (variant, "(@a(sssss)@a(sxii)i)", &sections, &actions, &self->next_day);
  if (g_variant_n_children (sections) > PD_NOTE_MAX_SECTIONS || g_variant_n_children (actions) > PD_NOTE_MAX_ACTIONS)
    {
      g_set_error_literal (error, PD_ERROR, PD_ERROR_HOSTILE, _ ("The note has more parts than a note may have."));
      return NULL;
    }
  read_sections (self, sections);
  read_actions (self, actions);
  return g_steal_pointer (&self);
}
