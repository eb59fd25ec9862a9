/* SPDX-License-Identifier: GPL-3.0-or-later */

/* The words that a service's coach goes by, and the words that somebody spells their own
 * way. */

#define G_LOG_DOMAIN "pd-store"

#include "config.h"

#include "pd-note-words-table.h"

#include <glib/gi18n-lib.h>

#include "pd-statement-private.h"
#include "pd-store-private.h"

#define READ_COACH N_ ("read the words that notes are looked over for")
#define SAVE_COACH N_ ("save the words that notes are looked over for")
#define READ_OWN N_ ("read one’s own words of spelling")
#define SAVE_OWN N_ ("save one’s own words of spelling")

static const PdQuery find_coach_query = {
  "SELECT words FROM coach_words WHERE id = 1",
  READ_COACH,
};

static const PdQuery write_coach_query = {
  "INSERT INTO coach_words (id, words) VALUES (1, ?1) "
  "ON CONFLICT (id) DO UPDATE SET words = excluded.words",
  SAVE_COACH,
};

static const PdQuery find_own_query = {
  "SELECT saved_at, box FROM own_words WHERE person_id = ?1",
  READ_OWN,
};

static const PdQuery write_own_query = {
  "INSERT INTO own_words (person_id, saved_at, box) VALUES (?1, ?2, ?3) "
  "ON CONFLICT (person_id) DO UPDATE SET saved_at = excluded.saved_at, box = excluded.box",
  SAVE_OWN,
};

/**
 * pd_own_words_free:
 * @self: (transfer full) (nullable): words, sealed
 */
void
pd_own_words_free (PdOwnWords *self)
{
  if (self == NULL)
    return;
  g_clear_pointer (&self->box, g_bytes_unref);
  g_free (self);
}

/**
 * pd_coach_words_table_find:
 * @store: a store
 * @ret_words: (out) (transfer full) (nullable): the service's own list, or %NULL without
 * @error: return location for an error
 *
 * Returns: whether it could be read
 */
gboolean
pd_coach_words_table_find (PdStore *store,
                           char   **ret_words,
                           GError **error)
{
  g_autoptr (PdStatement) find = pd_statement_prepare (pd_store_get_database (store), &find_coach_query, error);
  PdStep                  step;

  *ret_words = NULL;
  if (find == NULL)
    return FALSE;
  step = pd_statement_step (find, error);
  if (step == PD_STEP_ROW && !pd_statement_is_null (find, 0))
    *ret_words = g_strdup (pd_statement_get_text (find, 0));
  return step != PD_STEP_FAILED;
}

/**
 * pd_coach_words_table_set:
 * @change: a change
 * @words: (nullable): the service's own list from now on, or %NULL for none
 * @error: return location for an error
 *
 * Returns: whether it was written
 */
gboolean
pd_coach_words_table_set (PdChange   *change,
                          const char *words,
                          GError    **error)
{
  PdDatabase             *database = pd_store_get_database (pd_change_get_store (change));
  g_autoptr (PdStatement) write = pd_statement_prepare (database, &write_coach_query, error);

  if (write == NULL)
    return FALSE;
  if (words != NULL)
    pd_statement_bind_text (write, 1, words);
  else
    pd_statement_bind_null (write, 1);
  return pd_statement_run (write, error);
}

/**
 * pd_own_words_table_find:
 * @store: a store
 * @person_id: whose
 * @ret_words: (out) (transfer full) (nullable): the words, sealed, or %NULL without
 * @error: return location for an error
 *
 * Returns: whether they could be read
 */
gboolean
pd_own_words_table_find (PdStore     *store,
                         PdId         person_id,
                         PdOwnWords **ret_words,
                         GError     **error)
{
  g_autoptr (PdStatement) find = pd_statement_prepare (pd_store_get_database (store), &find_own_query, error);
  PdStep                  step;

  *ret_words = NULL;
  if (find == NULL)
    return FALSE;
  pd_statement_bind_id (find, 1, person_id);
  step = pd_statement_step (find, error);
  if (step == PD_STEP_ROW)
    {
      *ret_words = g_new0 (PdOwnWords, 1);
      (*ret_words)->person_id = person_id;
      (*ret_words)->saved_at = pd_statement_get_int (find, 0);
      (*ret_words)->box = pd_statement_dup_bytes (find, 1);
    }
  return step != PD_STEP_FAILED;
}

/**
 * pd_own_words_table_save:
 * @change: a change
 * @words: the words from now on, sealed
 * @error: return location for an error: %PD_ERROR_REFUSED when the person is not there
 *
 * Returns: whether they were written
 */
gboolean
pd_own_words_table_save (PdChange         *change,
                         const PdOwnWords *words,
                         GError          **error)
{
  PdDatabase             *database = pd_store_get_database (pd_change_get_store (change));
  g_autoptr (PdStatement) write = pd_statement_prepare (database, &write_own_query, error);

  if (write == NULL)
    return FALSE;
  pd_statement_bind_id (write, 1, words->person_id);
  pd_statement_bind_int (write, 2, words->saved_at);
  pd_statement_bind_bytes (write, 3, words->box);
  return pd_statement_run (write, error);
}
