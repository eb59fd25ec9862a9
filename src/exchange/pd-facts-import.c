/* SPDX-License-Identifier: GPL-3.0-or-later */

#define G_LOG_DOMAIN "pd-exchange"

#include "config.h"

#include "pd-fact-kind-private.h"

#include <glib/gi18n-lib.h>

/* How much a row says of a fact that there is: all of it, nothing that is new, or only
 * that it is about that one. */
typedef enum
{
  LIKENESS_EQUAL,
  LIKENESS_NOTHING_NEW,
  LIKENESS_KEY,
} Likeness;

/* The rows of a table on their way into a plan. */
typedef struct
{
  /* borrowed */
  PdImportWork     *work;
  const PdFactKind *kind;

  /* owned */
  GArray     *rows;    /* PdFactRow */
  GHashTable *by_key;  /* keys and aliases to GPtrArray of the facts that there are */
  GHashTable *claimed; /* those that a row speaks of */
  GHashTable *lines;   /* keys to the line of the row that has it */
} Importing;

static void
clear_importing (Importing *self)
{
  for (guint i = 0; i < self->rows->len; i++)
    self->kind->free (g_array_index (self->rows, PdFactRow, i).fact);
  g_array_unref (self->rows);
  g_hash_table_unref (self->by_key);
  g_hash_table_unref (self->claimed);
  g_hash_table_unref (self->lines);
}

G_DEFINE_AUTO_CLEANUP_CLEAR_FUNC (Importing, clear_importing)

static void
index_key (Importing *self,
           char      *key,
           gpointer   fact)
{
  GPtrArray *facts;

  if (key == NULL)
    return;
  facts = g_hash_table_lookup (self->by_key, key);
  if (facts == NULL)
    {
      facts = g_ptr_array_new ();
      g_hash_table_insert (self->by_key, g_strdup (key), facts);
    }
  g_ptr_array_add (facts, fact);
}

static char *
dup_alias (Importing    *self,
           gconstpointer fact)
{
  return self->kind->dup_alias != NULL ? self->kind->dup_alias (fact) : NULL;
}

static void
index_facts (Importing *self)
{
  GPtrArray *facts = self->work->into->facts;

  for (guint i = 0; facts != NULL && i < facts->len; i++)
    {
      gpointer         fact = g_ptr_array_index (facts, i);
      g_autofree char *key = self->kind->dup_key (fact);
      g_autofree char *alias = dup_alias (self, fact);

      index_key (self, key, fact);
      index_key (self, alias, fact);
    }
}

/* Every kind of fact begins with its id. */
static gboolean
is_equal_but_for_the_id (Importing       *self,
                         gconstpointer    existing,
                         const PdFactRow *row)
{
  PdId    *id = row->fact;
  gboolean is_equal;

  *id = *(const PdId *) existing;
  is_equal = self->kind->equal (row->fact, existing);
  *id = PD_ID_NONE;
  return is_equal;
}

static gboolean
says_nothing_new (Importing       *self,
                  gconstpointer    existing,
                  const PdFactRow *row)
{
  gpointer merged = self->kind->merge (existing, row);
  gboolean is_same = self->kind->equal (merged, existing);

  self->kind->free (merged);
  return is_same;
}

static gboolean
is_like (Importing       *self,
         gconstpointer    existing,
         const PdFactRow *row,
         Likeness         likeness)
{
  switch (likeness)
    {
    case LIKENESS_EQUAL:
      return is_equal_but_for_the_id (self, existing, row);
    case LIKENESS_NOTHING_NEW:
      return says_nothing_new (self, existing, row);
    case LIKENESS_KEY:
    default:
      return TRUE;
    }
}

/* Finds the fact under @key that no other row speaks of. */
static gpointer
find_unclaimed (Importing       *self,
                const char      *key,
                const PdFactRow *row,
                Likeness         likeness)
{
  GPtrArray *facts = key != NULL ? g_hash_table_lookup (self->by_key, key) : NULL;

  for (guint i = 0; facts != NULL && i < facts->len; i++)
    {
      gpointer fact = g_ptr_array_index (facts, i);

      if (!g_hash_table_contains (self->claimed, fact) && is_like (self, fact, row, likeness))
        return fact;
    }
  return NULL;
}

static gpointer
claim (Importing       *self,
       const PdFactRow *row,
       const char      *key,
       Likeness         likeness)
{
  g_autofree char *alias = dup_alias (self, row->fact);
  gpointer         fact = find_unclaimed (self, key, row, likeness);

  if (fact == NULL)
    fact = find_unclaimed (self, alias, row, likeness);
  if (fact != NULL)
    g_hash_table_add (self->claimed, fact);
  return fact;
}

/* Rows that say what is there come first, so that no other row takes that from them, or
 * contradicts them. */
static void
settle_same (Importing *self,
             Likeness   likeness)
{
  for (guint i = 0; i < self->rows->len; i++)
    {
      PdFactRow       *row = &g_array_index (self->rows, PdFactRow, i);
      g_autofree char *key = row->is_settled ? NULL : self->kind->dup_key (row->fact);

      if (row->is_settled || claim (self, row, key, likeness) == NULL)
        continue;
      row->is_settled = TRUE;
      g_hash_table_insert (self->lines, g_steal_pointer (&key), GUINT_TO_POINTER (row->line));
      pd_import_report_get_counts (self->work->plan->report)->same++;
    }
}

static void
leave_out (Importing *self,
           guint      line,
           guint      first_line)
{
  /* Translators: of a row of a table */
  g_autofree char *words = g_strdup_printf (_ ("It is about the same as line %u."), first_line);

  pd_import_report_leave_out (self->work->plan->report, line, words);
}

static void
change_or_add (Importing  *self,
               PdFactRow  *row,
               const char *key)
{
  PdImport     *plan = self->work->plan;
  gconstpointer existing = claim (self, row, key, LIKENESS_KEY);

  if (existing != NULL)
    {
      g_ptr_array_add (plan->changed_facts, self->kind->merge (existing, row));
      pd_import_report_get_counts (plan->report)->changed++;
      return;
    }
  g_ptr_array_add (plan->new_facts, g_steal_pointer (&row->fact));
  pd_import_report_get_counts (plan->report)->added++;
}

static void
settle_rest (Importing *self)
{
  for (guint i = 0; i < self->rows->len; i++)
    {
      PdFactRow       *row = &g_array_index (self->rows, PdFactRow, i);
      g_autofree char *key = row->is_settled ? NULL : self->kind->dup_key (row->fact);
      guint            line;

      if (row->is_settled)
        continue;
      line = GPOINTER_TO_UINT (g_hash_table_lookup (self->lines, key));
      if (line != 0)
        {
          leave_out (self, row->line, line);
          continue;
        }
      change_or_add (self, row, key);
      g_hash_table_insert (self->lines, g_steal_pointer (&key), GUINT_TO_POINTER (row->line));
    }
}

static gboolean
read_rows (Importing  *self,
           PdDateOrder order,
           GError    **error)
{
  g_auto (PdFactReader) reader = { NULL };
  PdTable              *table = self->work->table;

  pd_fact_reader_init (&reader, self->work, order);
  for (guint i = 0; i < pd_table_get_n_rows (table); i++)
    {
      PdFactRow row = { .line = pd_table_get_line (table, i) };
      PdId      person_id;

      if (pd_import_work_is_stopped (self->work, i, error))
        return FALSE;
      if (pd_import_work_take_row (self->work, i) &&
          pd_fact_reader_find_person (&reader, i, &person_id) &&
          self->kind->read (&reader, i, person_id, &row))
        g_array_append_val (self->rows, row);
    }
  return TRUE;
}

/**
 * pd_facts_import_run:
 * @work: the work, at its beginning
 * @kind: what its rows are
 * @error: return location for a #GError
 *
 * Plans what a table of facts about people does. A row is about the fact that has the
 * same key, else it is new.
 *
 * Returns: whether it was finished; otherwise %PD_ERROR_INPUT or %G_IO_ERROR_CANCELLED
 */
gboolean
pd_facts_import_run (PdImportWork     *work,
                     const PdFactKind *kind,
                     GError          **error)
{
  g_auto (Importing) importing = { .work = work, .kind = kind };
  PdDateOrder        order;

  importing.rows = g_array_new (FALSE, FALSE, sizeof (PdFactRow));
  importing.by_key = g_hash_table_new_full (g_str_hash, g_str_equal, g_free, (GDestroyNotify) g_ptr_array_unref);
  importing.claimed = g_hash_table_new (NULL, NULL);
  importing.lines = g_hash_table_new_full (g_str_hash, g_str_equal, g_free, NULL);
  if (!pd_import_work_settle_dates (work, kind->dates, kind->n_dates, &order, error) ||
      !read_rows (&importing, order, error))
    return FALSE;
  index_facts (&importing);
  settle_same (&importing, LIKENESS_EQUAL);
  settle_same (&importing, LIKENESS_NOTHING_NEW);
  settle_rest (&importing);
  return TRUE;
}
