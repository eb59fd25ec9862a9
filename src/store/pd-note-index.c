/* SPDX-License-Identifier: GPL-3.0-or-later */

#define G_LOG_DOMAIN "pd-store"

#include "config.h"

#include "pd-note-index.h"

#include <gio/gio.h>
#include <glib/gi18n-lib.h>
#include <sqlite3.h>
#include <string.h>

#include "pd-error.h"
#include "pd-note-excerpt-private.h"
#include "pd-wiped-memory-private.h"

/* Enough to know the place again. */
#define EXCERPT_WORDS "12"

/* In letters; of what is longer, the words around the first hit are shown, not the best. */
#define MOST_FOR_THE_BEST "50000"

/* In letters; more than any twelve words that somebody wrote. */
#define MOST_IN_EXCERPT 400

/* Marks are taken off letters, so that "Zoe" finds "Zoë"; the first letters of a word are
 * looked up, not searched for. */
#define SCHEMA                                                             \
  "PRAGMA temp_store = MEMORY;"                                            \
  "PRAGMA journal_mode = OFF;"                                             \
  "CREATE VIRTUAL TABLE note_text USING fts5 (note_id UNINDEXED, words, "  \
  "  tokenize = 'unicode61 remove_diacritics 2', prefix = '1 2 3');"       \
  "INSERT INTO note_text (note_text, rank) VALUES ('hashsize', 33554432);" \
  "INSERT INTO note_text (note_text, rank) VALUES ('pgsz', 16000)"

typedef enum
{
  QUERY_INSERT,
  QUERY_DELETE,
  QUERY_FIND,
  N_QUERIES,
} Query;

static const char *const QUERIES[N_QUERIES] = {
  [QUERY_INSERT] = "INSERT INTO note_text (rowid, note_id, words) VALUES (?1, ?2, ?3)",
  [QUERY_DELETE] = "DELETE FROM note_text WHERE rowid = ?1",
  [QUERY_FIND] = "SELECT note_id, CASE WHEN length (words) <= " MOST_FOR_THE_BEST " "
                 "  THEN snippet (note_text, 1, '', '', '…', " EXCERPT_WORDS ") "
                 "  ELSE excerpt (note_text, 1) END "
                 "FROM note_text WHERE note_text MATCH ?1 ORDER BY rowid DESC LIMIT ?2",
};

/* Rows are numbered by day, so that the newest come first without sorting. */
struct _PdNoteIndex
{
  /* owned */
  sqlite3      *handle;
  sqlite3_stmt *statements[N_QUERIES];
  GHashTable   *rows;

  /* state */
  gatomicrefcount n_refs;
  guint32         n_numbered;
};

static gboolean
fail (GError **error)
{
  g_set_error_literal (error,
                       PD_ERROR,
                       PD_ERROR_FAILED,
                       _ ("The notes could not be searched. They are as they were; lock and "
                          "unlock the file to try again."));
  return FALSE;
}

/**
 * pd_note_index_new:
 * @error: return location for an error
 *
 * Returns: (transfer full): an index without notes
 */
PdNoteIndex *
pd_note_index_new (GError **error)
{
  g_autoptr (PdNoteIndex) self = NULL;

  if (!pd_wiped_memory_install (error))
    return NULL;
  self = g_new0 (PdNoteIndex, 1);
  g_atomic_ref_count_init (&self->n_refs);
  self->rows = g_hash_table_new_full (g_int64_hash, g_int64_equal, g_free, g_free);
  if (sqlite3_open_v2 (":memory:", &self->handle, SQLITE_OPEN_READWRITE | SQLITE_OPEN_NOMUTEX, NULL) != SQLITE_OK ||
      !pd_note_excerpt_install (self->handle) ||
      sqlite3_exec (self->handle, SCHEMA, NULL, NULL, NULL) != SQLITE_OK)
    {
      fail (error);
      return NULL;
    }
  for (int i = 0; i < N_QUERIES; i++)
    if (sqlite3_prepare_v3 (self->handle, QUERIES[i], -1, SQLITE_PREPARE_PERSISTENT, &self->statements[i], NULL) != SQLITE_OK)
      {
        fail (error);
        return NULL;
      }
  return g_steal_pointer (&self);
}

/**
 * pd_note_index_ref:
 * @self: an index
 *
 * Returns: (transfer full): the same
 */
PdNoteIndex *
pd_note_index_ref (PdNoteIndex *self)
{
  g_atomic_ref_count_inc (&self->n_refs);
  return self;
}

/**
 * pd_note_index_unref:
 * @self: (transfer full) (nullable): an index, which is wiped when nobody has it any more
 */
void
pd_note_index_unref (PdNoteIndex *self)
{
  if (self == NULL || !g_atomic_ref_count_dec (&self->n_refs))
    return;
  for (int i = 0; i < N_QUERIES; i++)
    sqlite3_finalize (self->statements[i]);
  sqlite3_close (self->handle);
  g_hash_table_unref (self->rows);
  g_free (self);
}

static gboolean
run (PdNoteIndex  *self,
     sqlite3_stmt *statement,
     GError      **error)
{
  gboolean is_done = sqlite3_step (statement) == SQLITE_DONE;

  sqlite3_reset (statement);
  sqlite3_clear_bindings (statement);
  return is_done || fail (error);
}

/**
 * pd_note_index_begin:
 * @self: an index
 * @error: return location for an error
 *
 * Many notes go in faster between this and pd_note_index_commit().
 *
 * Returns: whether it is begun
 */
gboolean
pd_note_index_begin (PdNoteIndex *self,
                     GError     **error)
{
  return sqlite3_exec (self->handle, "BEGIN", NULL, NULL, NULL) == SQLITE_OK || fail (error);
}

/**
 * pd_note_index_commit:
 * @self: an index
 * @error: return location for an error
 *
 * Returns: whether the notes since pd_note_index_begin() are in it
 */
gboolean
pd_note_index_commit (PdNoteIndex *self,
                      GError     **error)
{
  return sqlite3_exec (self->handle, "COMMIT", NULL, NULL, NULL) == SQLITE_OK || fail (error);
}

static gint64
number_row (PdNoteIndex *self,
            PdDay        day)
{
  return (gint64) day * (1LL << 32) + self->n_numbered++;
}

/**
 * pd_note_index_set:
 * @self: an index
 * @note_id: a note
 * @day: of its session; the newest are found first
 * @text: all its words, which take the place of those before
 * @error: return location for an error
 *
 * Returns: whether it can be found by them
 */
gboolean
pd_note_index_set (PdNoteIndex *self,
                   PdId         note_id,
                   PdDay        day,
                   const char  *text,
                   GError     **error)
{
  sqlite3_stmt *insert = self->statements[QUERY_INSERT];
  gint64        row = number_row (self, day);

  if (!pd_note_index_remove (self, note_id, error))
    return FALSE;
  sqlite3_bind_int64 (insert, 1, row);
  sqlite3_bind_int64 (insert, 2, note_id);
  sqlite3_bind_text (insert, 3, text, -1, SQLITE_STATIC);
  if (!run (self, insert, error))
    return FALSE;
  g_hash_table_insert (self->rows, g_memdup2 (&note_id, sizeof note_id), g_memdup2 (&row, sizeof row));
  return TRUE;
}

/**
 * pd_note_index_remove:
 * @self: an index
 * @note_id: a note
 * @error: return location for an error
 *
 * Returns: whether it is not in it, or not any more
 */
gboolean
pd_note_index_remove (PdNoteIndex *self,
                      PdId         note_id,
                      GError     **error)
{
  const gint64 *row = g_hash_table_lookup (self->rows, &note_id);

  if (row == NULL)
    return TRUE;
  sqlite3_bind_int64 (self->statements[QUERY_DELETE], 1, *row);
  if (!run (self, self->statements[QUERY_DELETE], error))
    return FALSE;
  g_hash_table_remove (self->rows, &note_id);
  return TRUE;
}

/**
 * pd_note_index_get_n_notes:
 * @self: an index
 *
 * Returns: how many notes are in it
 */
guint
pd_note_index_get_n_notes (PdNoteIndex *self)
{
  return g_hash_table_size (self->rows);
}

/* Whether FTS5 makes a word of any of it: of signs alone it makes a query that is an error
 * or finds all. */
static gboolean
has_word (const char *text,
          gsize       size)
{
  for (const char *at = text; at < text + size; at = g_utf8_next_char (at))
    if (g_unichar_isalnum (g_utf8_get_char (at)))
      return TRUE;
  return FALSE;
}

/* Nothing that is typed has a meaning to FTS5 but its words. */
static void
add_term (GString    *query,
          const char *term,
          gsize       size,
          gboolean    is_phrase)
{
  if (!has_word (term, size))
    return;
  g_string_append (query, query->len > 0 ? " \"" : "\"");
  g_string_append_len (query, term, (gssize) size);
  g_string_append (query, is_phrase ? "\"" : "\"*");
}

/* Words are beginnings of words; what stands in quotation marks is found as it stands. */
static char *
dup_query (const char *words)
{
  g_auto (GStrv)      parts = g_strsplit (words, "\"", -1);
  g_autoptr (GString) query = g_string_new (NULL);

  for (guint i = 0; parts[i] != NULL; i++)
    {
      gboolean is_closed = i % 2 == 1 && parts[i + 1] != NULL;

      if (i % 2 == 1)
        {
          add_term (query, parts[i], strlen (parts[i]), is_closed);
          continue;
        }
      for (const char *at = parts[i]; *at != '\0';)
        {
          gsize size = strcspn (at, " \t\r\n");

          add_term (query, at, size, FALSE);
          at += size;
          at += strspn (at, " \t\r\n");
        }
    }
  return g_string_free (g_steal_pointer (&query), FALSE);
}

/* A word may be as long as a note. */
static char *
dup_excerpt (const char *text)
{
  g_autofree char *beginning = NULL;

  if (g_utf8_strlen (text, -1) <= MOST_IN_EXCERPT)
    return g_strdup (text);
  beginning = g_utf8_substring (text, 0, MOST_IN_EXCERPT);
  return g_strconcat (beginning, "…", NULL);
}

static PdNoteHit *
read_hit (sqlite3_stmt *row)
{
  PdNoteHit *hit = g_new0 (PdNoteHit, 1);

  hit->note_id = sqlite3_column_int64 (row, 0);
  hit->excerpt = dup_excerpt ((const char *) sqlite3_column_text (row, 1));
  return hit;
}

/**
 * pd_note_index_interrupt:
 * @self: an index, which may be in use by another thread
 *
 * Gives up the search that goes on.
 */
void
pd_note_index_interrupt (PdNoteIndex *self)
{
  sqlite3_interrupt (self->handle);
}

/**
 * pd_note_index_find:
 * @self: an index
 * @words: what somebody typed: beginnings of words, or words in quotation marks that
 *   stand together; all of them have to be there
 * @limit: how many notes at most
 * @error: return location for an error: %G_IO_ERROR_CANCELLED when it was given up
 *
 * Returns: (transfer full) (element-type PdNoteHit): the notes, the newest first; none
 *   when nothing was asked for
 */
GPtrArray *
pd_note_index_find (PdNoteIndex *self,
                    const char  *words,
                    guint        limit,
                    GError     **error)
{
  g_autoptr (GPtrArray) hits = g_ptr_array_new_with_free_func ((GDestroyNotify) pd_note_hit_free);
  g_autofree char      *valid = g_utf8_make_valid (words, -1);
  g_autofree char      *query = dup_query (valid);
  sqlite3_stmt         *find = self->statements[QUERY_FIND];
  int                   status;

  if (query[0] == '\0')
    return g_steal_pointer (&hits);
  sqlite3_bind_text (find, 1, query, -1, SQLITE_STATIC);
  sqlite3_bind_int64 (find, 2, limit);
  while ((status = sqlite3_step (find)) == SQLITE_ROW)
    g_ptr_array_add (hits, read_hit (find));
  sqlite3_reset (find);
  sqlite3_clear_bindings (find);
  if (status == SQLITE_DONE)
    return g_steal_pointer (&hits);
  if (status == SQLITE_INTERRUPT)
    g_set_error_literal (error, G_IO_ERROR, G_IO_ERROR_CANCELLED, _ ("Something else is searched for by now."));
  else
    fail (error);
  return NULL;
}

/**
 * pd_note_hit_free:
 * @self: (transfer full) (nullable): a note that was found
 */
void
pd_note_hit_free (PdNoteHit *self)
{
  if (self == NULL)
    return;
  g_free (self->excerpt);
  g_free (self);
}
