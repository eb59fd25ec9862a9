/* SPDX-License-Identifier: GPL-3.0-or-later */
#define G_LOG_DOMAIN "pd-ui"

#include "config.h"

#include "pd-note-checker-private.h"

/* How long nothing was typed before it is looked over, and how much of it at once. */
#define PAUSE_MS 500
#define PORTION 4000

/* Lines that were changed since, marked by a tag that nobody sees: it moves with them. */
#define TAG_UNCHECKED "finding-unchecked"
/* A word that is being typed waits until the cursor has left it. */
#define TAG_TYPED "finding-typed"
#define PENDING "pd-note-checker-pending"

struct _PdNoteChecker
{
  GObject parent_instance;

  /* owned */
  GPtrArray      *buffers;
  PdNoteCoach    *coach;
  PdNoteSpelling *spelling; /* NULL until it is loaded */
  PdWorkspace    *workspace;

  /* state */
  PdDay today;
};

G_DEFINE_FINAL_TYPE (PdNoteChecker, pd_note_checker, G_TYPE_OBJECT)

enum
{
  SIGNAL_LOOKED,
  N_SIGNALS
};

static guint signals[N_SIGNALS];

/* A buffer that waits to be looked over. */
typedef struct
{
  PdNoteChecker *checker;
  GtkTextBuffer *buffer;
  guint          source_id;
} Pending;

static GtkTextTag *
get_tag (GtkTextBuffer *buffer,
         const char    *name)
{
  return gtk_text_tag_table_lookup (gtk_text_buffer_get_tag_table (buffer), name);
}

/* @start and @n_bytes lie in @text, which begins at the letter @offset of the buffer. */
static void
underline (GtkTextBuffer *buffer,
           const char    *tag,
           int            offset,
           const char    *text,
           gsize          start,
           gsize          n_bytes)
{
  int         from = offset + (int) g_utf8_pointer_to_offset (text, text + start);
  int         to = from + (int) g_utf8_strlen (text + start, (gssize) n_bytes);
  GtkTextIter start_iter, end_iter;

  gtk_text_buffer_get_iter_at_offset (buffer, &start_iter, from);
  gtk_text_buffer_get_iter_at_offset (buffer, &end_iter, to);
  gtk_text_buffer_apply_tag_by_name (buffer, tag, &start_iter, &end_iter);
}

static gboolean
is_being_typed (GtkTextBuffer *buffer,
                int            end)
{
  int cursor;

  g_object_get (buffer, "cursor-position", &cursor, NULL);
  return cursor == end;
}

static void
look_at_spelling (PdNoteChecker *self,
                  GtkTextBuffer *buffer,
                  int            offset,
                  const char    *text)
{
  g_autoptr (GArray) unknown = pd_note_spelling_find_unknown (self->spelling, text);

  for (guint i = 0; i < unknown->len; i++)
    {
      const PdWordSpan *span = &g_array_index (unknown, PdWordSpan, i);
      int               end = offset + (int) g_utf8_pointer_to_offset (text, text + span->start + span->n_bytes);

      underline (buffer, is_being_typed (buffer, end) ? TAG_TYPED : PD_NOTE_TAG_SPELLING, offset, text, span->start, span->n_bytes);
    }
}

static void
look_at_words (PdNoteChecker *self,
               GtkTextBuffer *buffer,
               int            offset,
               const char    *text)
{
  g_autoptr (GPtrArray) hints = pd_note_checker_look_at_words (self, text);

  for (guint i = 0; i < hints->len; i++)
    {
      const PdHint *hint = g_ptr_array_index (hints, i);

      underline (buffer, PD_NOTE_TAG_HINT, offset, text, hint->start, hint->n_bytes);
    }
}

static void
look_over (PdNoteChecker     *self,
           GtkTextBuffer     *buffer,
           const GtkTextIter *start,
           const GtkTextIter *end)
{
  static const char *const tags[] = { PD_NOTE_TAG_HINT, PD_NOTE_TAG_SPELLING, TAG_TYPED, TAG_UNCHECKED };
  g_autofree char         *text = gtk_text_buffer_get_text (buffer, start, end, TRUE);
  int                      offset = gtk_text_iter_get_offset (start);

  for (guint i = 0; i < G_N_ELEMENTS (tags); i++)
    gtk_text_buffer_remove_tag_by_name (buffer, tags[i], start, end);
  look_at_words (self, buffer, offset, text);
  if (self->spelling != NULL)
    look_at_spelling (self, buffer, offset, text);
  g_signal_emit (self, signals[SIGNAL_LOOKED], 0);
}

static void
widen_to_lines (GtkTextIter *start,
                GtkTextIter *end)
{
  gtk_text_iter_set_line_offset (start, 0);
  if (!gtk_text_iter_ends_line (end))
    gtk_text_iter_forward_to_line_end (end);
}

static gboolean
find_first (GtkTextBuffer *buffer,
            const char    *name,
            GtkTextIter   *start,
            GtkTextIter   *end)
{
  GtkTextTag *tag = get_tag (buffer, name);

  gtk_text_buffer_get_start_iter (buffer, start);
  if (!gtk_text_iter_starts_tag (start, tag) && !gtk_text_iter_forward_to_tag_toggle (start, tag))
    return FALSE;
  *end = *start;
  gtk_text_iter_forward_to_tag_toggle (end, tag);
  return TRUE;
}

static gboolean
find_unchecked (GtkTextBuffer *buffer,
                GtkTextIter   *start,
                GtkTextIter   *end)
{
  if (!find_first (buffer, TAG_UNCHECKED, start, end))
    return FALSE;
  if (gtk_text_iter_get_offset (end) - gtk_text_iter_get_offset (start) > PORTION)
    {
      *end = *start;
      gtk_text_iter_forward_chars (end, PORTION);
    }
  widen_to_lines (start, end);
  return TRUE;
}

static void
pending_free (gpointer data)
{
  Pending *pending = data;

  g_clear_handle_id (&pending->source_id, g_source_remove);
  g_free (pending);
}

/* Below drawing and keys, so that it delays neither. */
static gboolean
look_on_cb (gpointer user_data)
{
  Pending    *pending = user_data;
  GtkTextIter start, end;

  if (find_unchecked (pending->buffer, &start, &end))
    {
      look_over (pending->checker, pending->buffer, &start, &end);
      return G_SOURCE_CONTINUE;
    }
  pending->source_id = 0;
  g_object_set_data (G_OBJECT (pending->buffer), PENDING, NULL);
  return G_SOURCE_REMOVE;
}

static gboolean
pause_cb (gpointer user_data)
{
  Pending *pending = user_data;

  pending->source_id = g_idle_add_full (G_PRIORITY_LOW, look_on_cb, pending, NULL);
  return G_SOURCE_REMOVE;
}

/* Each time anew: what is typed is looked over when it pauses. */
static void
look_later (PdNoteChecker *self,
            GtkTextBuffer *buffer)
{
  Pending *pending = g_new0 (Pending, 1);

  pending->checker = self;
  pending->buffer = buffer;
  pending->source_id = g_timeout_add (PAUSE_MS, pause_cb, pending);
  g_object_set_data_full (G_OBJECT (buffer), PENDING, pending, pending_free);
}

static void
note_lines (PdNoteChecker     *self,
            GtkTextBuffer     *buffer,
            const GtkTextIter *from,
            const GtkTextIter *to)
{
  GtkTextIter start = *from;
  GtkTextIter end = *to;

  widen_to_lines (&start, &end);
  gtk_text_buffer_apply_tag_by_name (buffer, TAG_UNCHECKED, &start, &end);
  look_later (self, buffer);
}

static void
inserted_cb (PdNoteChecker *self,
             GtkTextIter   *end,
             const char    *text,
             int            length,
             GtkTextBuffer *buffer)
{
  GtkTextIter start = *end;

  gtk_text_iter_backward_chars (&start, (int) g_utf8_strlen (text, length));
  note_lines (self, buffer, &start, end);
}

static void
deleted_cb (PdNoteChecker *self,
            GtkTextIter   *start,
            GtkTextIter   *end,
            GtkTextBuffer *buffer)
{
  note_lines (self, buffer, start, end);
}

static void
cursor_cb (PdNoteChecker *self,
           GParamSpec    *pspec,
           GtkTextBuffer *buffer)
{
  GtkTextIter start, end;

  if (find_first (buffer, TAG_TYPED, &start, &end) && !is_being_typed (buffer, gtk_text_iter_get_offset (&end)))
    note_lines (self, buffer, &start, &end);
}

static void
look_at_all (PdNoteChecker *self)
{
  for (guint i = 0; i < self->buffers->len; i++)
    {
      GtkTextBuffer *buffer = g_ptr_array_index (self->buffers, i);
      GtkTextIter    start, end;

      gtk_text_buffer_get_bounds (buffer, &start, &end);
      note_lines (self, buffer, &start, &end);
    }
}

static void
load_own_words (PdNoteChecker *self)
{
  g_auto (GStrv)        words = pd_workspace_list_own_words (self->workspace, NULL);
  g_autoptr (GPtrArray) people = pd_workspace_dup_people (self->workspace);
  g_autoptr (GPtrArray) sites = pd_workspace_dup_sites (self->workspace);

  if (words != NULL)
    pd_note_spelling_set_own_words (self->spelling, (const char *const *) words);
  for (guint i = 0; i < people->len; i++)
    pd_note_spelling_add_name (self->spelling, pd_person_get_name (g_ptr_array_index (people, i)));
  for (guint i = 0; i < sites->len; i++)
    pd_note_spelling_add_name (self->spelling, pd_site_get_name (g_ptr_array_index (sites, i)));
}

/* A list of words that can't be read is the business of whoever writes it: here it says
 * nothing. */
static void
load (PdNoteChecker *self)
{
  g_clear_pointer (&self->coach, pd_note_coach_free);
  self->coach = pd_workspace_create_note_coach (self->workspace, NULL);
  if (self->spelling != NULL)
    load_own_words (self);
  look_at_all (self);
}

static void
changed_cb (PdNoteChecker *self,
            guint          tables)
{
  if (tables & (PD_STORE_TABLE_NOTE_WORDS | PD_STORE_TABLE_PERSON | PD_STORE_TABLE_SITE))
    load (self);
}

static GWeakRef *
weak_ref_new (gpointer object)
{
  GWeakRef *weak = g_new0 (GWeakRef, 1);

  g_weak_ref_init (weak, object);
  return weak;
}

static void
weak_ref_free (GWeakRef *weak)
{
  g_weak_ref_clear (weak);
  g_free (weak);
}

/* The file may have been locked meanwhile, and the checker be gone. */
static void
loaded_cb (GObject      *source,
           GAsyncResult *result,
           gpointer      user_data)
{
  g_autoptr (PdNoteChecker)  self = g_weak_ref_get (user_data);
  g_autoptr (PdNoteSpelling) spelling = pd_note_spelling_load_finish (result);

  weak_ref_free (user_data);
  if (self == NULL || pd_workspace_is_locked (self->workspace))
    return;
  self->spelling = g_steal_pointer (&spelling);
  load_own_words (self);
  look_at_all (self);
  g_signal_emit (self, signals[SIGNAL_LOOKED], 0);
}

static void
pd_note_checker_dispose (GObject *object)
{
  PdNoteChecker *self = PD_NOTE_CHECKER (object);

  for (guint i = 0; i < self->buffers->len; i++)
    {
      g_object_set_data (self->buffers->pdata[i], PENDING, NULL);
      g_signal_handlers_disconnect_by_data (self->buffers->pdata[i], self);
    }
  g_ptr_array_set_size (self->buffers, 0);

  G_OBJECT_CLASS (pd_note_checker_parent_class)->dispose (object);
}

static void
pd_note_checker_finalize (GObject *object)
{
  PdNoteChecker *self = PD_NOTE_CHECKER (object);

  g_ptr_array_unref (self->buffers);
  g_clear_pointer (&self->coach, pd_note_coach_free);
  g_clear_object (&self->spelling);
  g_clear_object (&self->workspace);

  G_OBJECT_CLASS (pd_note_checker_parent_class)->finalize (object);
}

static void
pd_note_checker_class_init (PdNoteCheckerClass *klass)
{
  G_OBJECT_CLASS (klass)->dispose = pd_note_checker_dispose;
  G_OBJECT_CLASS (klass)->finalize = pd_note_checker_finalize;

  signals[SIGNAL_LOOKED] = g_signal_new ("looked", G_TYPE_FROM_CLASS (klass), G_SIGNAL_RUN_LAST,
                                         0, NULL, NULL, NULL, G_TYPE_NONE, 0);
}

static void
pd_note_checker_init (PdNoteChecker *self)
{
  self->buffers = g_ptr_array_new_with_free_func (g_object_unref);
}

/**
 * pd_note_checker_new:
 * @workspace: an unlocked workspace
 * @today: the day that it is
 * @languages: (array zero-terminated=1): the reader's languages, the first one first
 *
 * Returns: (transfer full): what looks over what is written; spelling follows when its
 *   dictionary is loaded
 */
PdNoteChecker *
pd_note_checker_new (PdWorkspace       *workspace,
                     PdDay              today,
                     const char *const *languages)
{
  PdNoteChecker *self;

  g_return_val_if_fail (PD_IS_WORKSPACE (workspace), NULL);

  self = g_object_new (PD_TYPE_NOTE_CHECKER, NULL);
  self->workspace = g_object_ref (workspace);
  self->today = today;
  g_signal_connect_object (workspace, "changed", G_CALLBACK (changed_cb), self, G_CONNECT_SWAPPED);
  load (self);
  pd_note_spelling_load_async (languages, loaded_cb, weak_ref_new (self));
  return self;
}

/**
 * pd_note_checker_watch:
 * @self: what looks over what is written
 * @buffer: where something is written; one that is watched already stays so
 */
void
pd_note_checker_watch (PdNoteChecker *self,
                       GtkTextBuffer *buffer)
{
  GtkTextIter start, end;

  g_return_if_fail (PD_IS_NOTE_CHECKER (self));
  g_return_if_fail (GTK_IS_TEXT_BUFFER (buffer));

  if (g_ptr_array_find (self->buffers, buffer, NULL))
    return;
  g_ptr_array_add (self->buffers, g_object_ref (buffer));
  gtk_text_buffer_create_tag (buffer, PD_NOTE_TAG_HINT, "underline", PANGO_UNDERLINE_DOUBLE, NULL);
  gtk_text_buffer_create_tag (buffer, PD_NOTE_TAG_SPELLING, "underline", PANGO_UNDERLINE_ERROR, NULL);
  gtk_text_buffer_create_tag (buffer, TAG_TYPED, NULL);
  gtk_text_buffer_create_tag (buffer, TAG_UNCHECKED, NULL);
  g_signal_connect_data (buffer, "insert-text", G_CALLBACK (inserted_cb), self, NULL, G_CONNECT_AFTER | G_CONNECT_SWAPPED);
  g_signal_connect_data (buffer, "delete-range", G_CALLBACK (deleted_cb), self, NULL, G_CONNECT_AFTER | G_CONNECT_SWAPPED);
  g_signal_connect_swapped (buffer, "notify::cursor-position", G_CALLBACK (cursor_cb), self);
  gtk_text_buffer_get_bounds (buffer, &start, &end);
  note_lines (self, buffer, &start, &end);
}

/**
 * pd_note_checker_is_without_dictionary:
 * @self: what looks over what is written
 *
 * Returns: whether there is no dictionary for any of the reader's languages
 */
gboolean
pd_note_checker_is_without_dictionary (PdNoteChecker *self)
{
  g_return_val_if_fail (PD_IS_NOTE_CHECKER (self), FALSE);

  return self->spelling != NULL && pd_note_spelling_get_language (self->spelling) == NULL;
}

/**
 * pd_note_checker_get_spelling:
 * @self: what looks over what is written
 *
 * Returns: (transfer none): its dictionary, once something was found with that
 */
PdNoteSpelling *
pd_note_checker_get_spelling (PdNoteChecker *self)
{
  return self->spelling;
}

/**
 * pd_note_checker_look_at_words:
 * @self: what looks over what is written
 * @text: whole lines of it
 *
 * Returns: (transfer full) (element-type PdHint): what the coach has to say
 */
GPtrArray *
pd_note_checker_look_at_words (PdNoteChecker *self,
                               const char    *text)
{
  if (self->coach == NULL)
    return g_ptr_array_new ();
  return pd_note_coach_look_over (self->coach, text, self->today);
}

/**
 * pd_note_checker_learn:
 * @self: what looks over what is written
 * @word: a word that is right from now on, for the person who unlocked the file
 * @error: return location for an error, as for pd_workspace_add_own_word()
 *
 * Returns: whether it is kept, inside the file
 */
gboolean
pd_note_checker_learn (PdNoteChecker *self,
                       const char    *word,
                       GError       **error)
{
  g_return_val_if_fail (PD_IS_NOTE_CHECKER (self), FALSE);

  return pd_workspace_add_own_word (self->workspace, word, error);
}
