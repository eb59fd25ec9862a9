/* SPDX-License-Identifier: GPL-3.0-or-later */

#define G_LOG_DOMAIN "pd-exchange"

#include "config.h"

#include "pd-circle-reply.h"

#include "pd-calendar.h"
#include "pd-circle-reply-private.h"
#include "pd-error.h"

#include <glib/gi18n-lib.h>

static void
free_note (gpointer data)
{
  PdImportNote *note = data;

  g_free (note->words);
  g_free (note);
}

/**
 * pd_circle_reading_note:
 * @self: a reply that is being read
 * @line: a line of the file, or 0 for all of it
 * @format: a sentence
 * @...: what stands in it
 */
void
pd_circle_reading_note (PdCircleReading *self,
                        guint            line,
                        const char      *format,
                        ...)
{
  PdImportNote *note = g_new0 (PdImportNote, 1);
  va_list       args;

  va_start (args, format);
  note->line = line;
  note->words = g_strdup_vprintf (format, args);
  va_end (args);
  g_ptr_array_add (self->reply->notes, note);
}

/**
 * pd_circle_reading_take:
 * @self: a reply that is being read
 * @line: the line that says it
 * @answer: (transfer full): what it says
 *
 * The same answer twice is one. Of two that differ neither is taken: which of them was
 * meant would be a guess.
 */
void
pd_circle_reading_take (PdCircleReading *self,
                        guint            line,
                        PdCircleAnswer  *answer)
{
  g_autoptr (PdCircleAnswer) taken = answer;
  g_autofree char           *seat = g_strdup_printf ("%" G_GINT64_FORMAT " %" G_GINT64_FORMAT,
                                                     answer->member_id,
                                                     answer->session_id);
  gpointer                   before = NULL;
  gboolean                   is_known = g_hash_table_lookup_extended (self->by_seat, seat, NULL, &before);

  if (answer->times->len > 0 && pd_circle_find_member (self->into->circle, answer->member_id)->person_id != PD_ID_NONE)
    {
      pd_circle_reading_note (self, line, _ ("When our own people can come stands in their availability, so put it down there."));
      return;
    }
  if (before != NULL && pd_circle_answer_equal (before, answer))
    return;
  if (is_known)
    {
      g_ptr_array_remove (self->reply->answers, before);
      g_hash_table_insert (self->by_seat, g_steal_pointer (&seat), NULL);
      pd_circle_reading_note (self, line, _ ("Another line answers the same with something else, so neither counts."));
      return;
    }
  g_hash_table_insert (self->by_seat, g_steal_pointer (&seat), taken);
  g_ptr_array_add (self->reply->answers, g_steal_pointer (&taken));
}

static gboolean
check_size (gsize    size,
            GError **error)
{
  if (size <= PD_CIRCLE_REPLY_MAX_BYTES)
    return TRUE;
  g_set_error (error,
               PD_ERROR,
               PD_ERROR_INPUT,
               _ ("This file is larger than %u KiB, which no reply is. Nothing was imported."),
               (guint) (PD_CIRCLE_REPLY_MAX_BYTES / 1024));
  return FALSE;
}

/**
 * pd_circle_reply_read:
 * @bytes: a file
 * @into: what it is matched with
 * @error: return location for a #GError
 *
 * Reads what members answer: an iCalendar file as calendars answer one another
 * (METHOD:REPLY with PARTSTAT, or METHOD:COUNTER with another time; RFC 5546), whose
 * events are known by the UID of the invitation; or a table with the columns "first name",
 * "service", "date", "start", "answer" and "other times". A line is taken whole, or not at
 * all.
 *
 * Returns: (transfer full): what could be matched and what could not, or %NULL with
 *   %PD_ERROR_INPUT where the file is no reply at all
 */
PdCircleReply *
pd_circle_reply_read (GBytes                  *bytes,
                      const PdCircleReplyInto *into,
                      GError                 **error)
{
  g_autoptr (PdCircleReply) reply = g_new0 (PdCircleReply, 1);
  PdCircleReading           reading = { into, reply, NULL };
  gboolean                  is_read;

  reply->answers = g_ptr_array_new_with_free_func ((GDestroyNotify) pd_circle_answer_free);
  reply->notes = g_ptr_array_new_with_free_func (free_note);

  g_return_val_if_fail (bytes != NULL && into != NULL && into->circle != NULL, NULL);

  if (!check_size (g_bytes_get_size (bytes), error))
    return NULL;
  reading.by_seat = g_hash_table_new_full (g_str_hash, g_str_equal, g_free, NULL);
  if (pd_calendar_is_calendar (bytes))
    is_read = pd_circle_reply_read_calendar (&reading, bytes, error);
  else
    is_read = pd_circle_reply_read_table (&reading, bytes, error);
  g_hash_table_unref (reading.by_seat);
  return is_read ? g_steal_pointer (&reply) : NULL;
}

/**
 * pd_circle_reply_read_file:
 * @path: a file
 * @into: what it is matched with
 * @error: return location for a #GError
 *
 * Returns: (transfer full): as pd_circle_reply_read(), or %NULL with @error set
 */
PdCircleReply *
pd_circle_reply_read_file (const char              *path,
                           const PdCircleReplyInto *into,
                           GError                 **error)
{
  g_autoptr (GBytes) bytes = pd_table_load_file (path, NULL, error);

  return bytes != NULL ? pd_circle_reply_read (bytes, into, error) : NULL;
}

/**
 * pd_circle_reply_free:
 * @self: (transfer full) (nullable): a reply
 */
void
pd_circle_reply_free (PdCircleReply *self)
{
  if (self == NULL)
    return;
  g_ptr_array_unref (self->answers);
  g_ptr_array_unref (self->notes);
  g_free (self);
}
