/* SPDX-License-Identifier: GPL-3.0-or-later */
#define G_LOG_DOMAIN "pd-ui"

#include "config.h"

#include "pd-note-paste.h"

#include "pd-note-room.h"

/* Read byte by byte as it was put there: GDK would turn what is no text into something that
 * looks like text, and end at a NUL. */

#define PORTION (256 * 1024)

typedef struct
{
  GInputStream *stream;
  GByteArray   *bytes;
} Pasting;

static void
pasting_free (gpointer data)
{
  Pasting *pasting = data;

  g_clear_object (&pasting->stream);
  g_byte_array_unref (pasting->bytes);
  g_free (pasting);
}

static void read_on (GTask *task);

static void
read_cb (GObject      *source,
         GAsyncResult *result,
         gpointer      user_data)
{
  g_autoptr (GTask)  task = user_data;
  Pasting           *pasting = g_task_get_task_data (task);
  GError            *error = NULL;
  g_autoptr (GBytes) portion = g_input_stream_read_bytes_finish (G_INPUT_STREAM (source), result, &error);

  if (portion == NULL)
    {
      g_task_return_error (task, error);
      return;
    }
  g_byte_array_append (pasting->bytes, g_bytes_get_data (portion, NULL), (guint) g_bytes_get_size (portion));
  /* What is too long is not read to its end to find that out. */
  if (g_bytes_get_size (portion) > 0 && pasting->bytes->len <= PD_NOTE_ROOM_BYTES)
    read_on (g_steal_pointer (&task));
  else
    g_task_return_pointer (task, g_bytes_new (pasting->bytes->data, pasting->bytes->len), (GDestroyNotify) g_bytes_unref);
}

static void
read_on (GTask *task)
{
  Pasting *pasting = g_task_get_task_data (task);

  g_input_stream_read_bytes_async (pasting->stream, PORTION, G_PRIORITY_DEFAULT, g_task_get_cancellable (task), read_cb, task);
}

static void
opened_cb (GObject      *source,
           GAsyncResult *result,
           gpointer      user_data)
{
  g_autoptr (GTask) task = user_data;
  Pasting          *pasting = g_task_get_task_data (task);
  GError           *error = NULL;

  pasting->stream = gdk_clipboard_read_finish (GDK_CLIPBOARD (source), result, NULL, &error);
  if (pasting->stream == NULL)
    g_task_return_error (task, error);
  else
    read_on (g_steal_pointer (&task));
}

/**
 * pd_note_paste_async:
 * @clipboard: what was copied
 * @callback: called when it is read
 * @user_data: handed to @callback
 *
 * Reads the plain text that a clipboard holds, as it is; no more than is needed to know
 * that it is too much.
 */
void
pd_note_paste_async (GdkClipboard       *clipboard,
                     GAsyncReadyCallback callback,
                     gpointer            user_data)
{
  static const char *types[] = { "text/plain;charset=utf-8", "text/plain", NULL };
  GTask             *task = g_task_new (NULL, NULL, callback, user_data);
  Pasting           *pasting = g_new0 (Pasting, 1);

  pasting->bytes = g_byte_array_new ();
  g_task_set_source_tag (task, pd_note_paste_async);
  g_task_set_task_data (task, pasting, pasting_free);
  gdk_clipboard_read_async (clipboard, types, G_PRIORITY_DEFAULT, NULL, opened_cb, task);
}

/**
 * pd_note_paste_finish:
 * @result: what the callback was given
 * @error: return location for an error: there is no text
 *
 * Returns: (transfer full): the text, unchecked
 */
GBytes *
pd_note_paste_finish (GAsyncResult *result,
                      GError      **error)
{
  return g_task_propagate_pointer (G_TASK (result), error);
}
