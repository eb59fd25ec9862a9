/* SPDX-License-Identifier: GPL-3.0-or-later */

#define G_LOG_DOMAIN "pd-store"

#include "config.h"

#include "pd-note-excerpt-private.h"

/* What FTS5's own snippet() shows is the best place of all, which it finds by looking from
 * each hit at all others: in a long note a single letter has hundreds of thousands. */

#define WORDS_BEFORE 3
#define WORDS_SHOWN 12

/* Walks from word to word, to those around the first hit. */
typedef struct
{
  int word;
  int first;
  int start;
  int end;
} Walk;

static int
take_word (void       *user_data,
           int         flags,
           const char *token,
           int         n_bytes,
           int         start,
           int         end)
{
  Walk *walk = user_data;

  if ((flags & FTS5_TOKEN_COLOCATED) != 0)
    return SQLITE_OK;
  if (walk->word < walk->first)
    walk->start = end;
  else
    walk->end = end;
  walk->word++;
  return walk->word - walk->first < WORDS_SHOWN ? SQLITE_OK : SQLITE_DONE;
}

static int
find_first_hit (const Fts5ExtensionApi *api,
                Fts5Context            *row)
{
  int first = G_MAXINT;

  for (int phrase = 0; phrase < api->xPhraseCount (row); phrase++)
    {
      Fts5PhraseIter iter;
      int            column = -1;
      int            word = 0;

      if (api->xPhraseFirst (row, phrase, &iter, &column, &word) == SQLITE_OK && column >= 0)
        first = MIN (first, word);
    }
  return first;
}

/* excerpt (note_text, column): the words around the first hit */
static void
excerpt_cb (const Fts5ExtensionApi *api,
            Fts5Context            *row,
            sqlite3_context        *context,
            int                     n_values,
            sqlite3_value         **values)
{
  Walk        walk = { .first = MAX (0, find_first_hit (api, row) - WORDS_BEFORE) };
  const char *text = NULL;
  int         n_bytes = 0;
  int         status = api->xColumnText (row, sqlite3_value_int (values[0]), &text, &n_bytes);

  if (status == SQLITE_OK)
    status = api->xTokenize (row, text, n_bytes, &walk, take_word);
  if (status == SQLITE_OK || status == SQLITE_DONE)
    sqlite3_result_text (context,
                         sqlite3_mprintf ("%s%.*s%s",
                                          walk.start > 0 ? "…" : "",
                                          MAX (0, walk.end - walk.start),
                                          text + walk.start,
                                          walk.end < n_bytes ? "…" : ""),
                         -1,
                         sqlite3_free);
  else
    sqlite3_result_error_code (context, status);
}

/**
 * pd_note_excerpt_install:
 * @handle: a database
 *
 * Makes excerpt (TABLE, COLUMN) known to it: the words around the first hit of an FTS5
 * query, found in the time that it takes to read as far as that.
 *
 * Returns: whether it is
 */
gboolean
pd_note_excerpt_install (sqlite3 *handle)
{
  fts5_api     *api = NULL;
  sqlite3_stmt *find = NULL;

  if (sqlite3_prepare_v2 (handle, "SELECT fts5 (?1)", -1, &find, NULL) == SQLITE_OK)
    {
      sqlite3_bind_pointer (find, 1, &api, "fts5_api_ptr", NULL);
      sqlite3_step (find);
    }
  sqlite3_finalize (find);
  return api != NULL && api->xCreateFunction (api, "excerpt", NULL, excerpt_cb, NULL) == SQLITE_OK;
}
