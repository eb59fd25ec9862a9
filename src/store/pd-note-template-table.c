/* SPDX-License-Identifier: GPL-3.0-or-later */

#define G_LOG_DOMAIN "pd-store"

#include "config.h"

#include "pd-note-template-table.h"

#include <glib/gi18n-lib.h>

#include "pd-child-rows-private.h"
#include "pd-row-table-private.h"
#include "pd-store-private.h"

#define READ N_ ("read the templates of notes")
#define SAVE N_ ("save the template of notes")
#define REMOVE N_ ("remove the template of notes")
#define SET_DEFAULT N_ ("save which template notes begin with")
#define CLASH N_ ("another template has this name")

enum
{
  COLUMN_ID,
  COLUMN_NAME,
};

enum
{
  SECTION_TEMPLATE_ID,
  SECTION_SECTION,
  SECTION_HEADING,
  SECTION_QUESTION,
};

static const PdQuery list_sections_query = {
  "SELECT template_id, section, heading, question FROM note_template_section "
  "WHERE ?1 IS NULL OR template_id = ?1 ORDER BY template_id, position",
  READ,
};

static const PdQuery insert_section_query = {
  "INSERT INTO note_template_section (template_id, position, section, heading, question) "
  "VALUES (?1, ?2, ?3, ?4, ?5)",
  SAVE,
};

static const PdQuery delete_sections_query = {
  "DELETE FROM note_template_section WHERE template_id = ?1",
  SAVE,
};

static const PdQuery find_default_query = {
  "SELECT template_id, nick FROM note_template_default WHERE id = 1",
  READ,
};

static const PdQuery insert_default_query = {
  "INSERT INTO note_template_default (id, template_id, nick) VALUES (1, ?1, ?2)",
  SET_DEFAULT,
};

static const PdQuery update_default_query = {
  "UPDATE note_template_default SET template_id = ?1, nick = ?2 WHERE id = 1",
  SET_DEFAULT,
};

static gpointer
read_row (PdStatement *row)
{
  PdNoteTemplate *template = pd_note_template_new (pd_statement_get_text (row, COLUMN_NAME));

  template->id = pd_statement_get_id (row, COLUMN_ID);
  return template;
}

static void
take_section (gpointer     parent,
              PdStatement *row)
{
  pd_note_template_add_section (parent,
                                pd_statement_get_text (row, SECTION_SECTION),
                                pd_statement_get_text (row, SECTION_HEADING),
                                pd_statement_get_text (row, SECTION_QUESTION));
}

static void
bind_values (PdStatement  *write,
             gconstpointer value)
{
  pd_statement_bind_text (write, 1 + COLUMN_NAME, ((const PdNoteTemplate *) value)->name);
}

static gboolean
check_value (gconstpointer value,
             GError      **error)
{
  return pd_note_template_check (value, error);
}

static const PdRowTable table = {
  .list = {
      "SELECT id, name FROM note_template WHERE ?1 IS NULL OR id = ?1 ORDER BY name",
      READ,
  },
  .insert = {
      "INSERT INTO note_template (id, name) VALUES (?1, ?2)",
      SAVE,
      CLASH,
  },
  .update = {
      "UPDATE note_template SET name = ?2 WHERE id = ?1",
      SAVE,
      CLASH,
  },
  .delete = {
      "DELETE FROM note_template WHERE id = ?1",
      REMOVE,
  },
  .read = read_row,
  .bind = bind_values,
  .check = check_value,
  .free = (GDestroyNotify) pd_note_template_free,
};

static gboolean
write_sections (PdDatabase *database,
                const PdNoteTemplate *template,
                GError **error)
{
  g_autoptr (PdStatement) insert = pd_statement_prepare (database, &insert_section_query, error);

  if (insert == NULL)
    return FALSE;
  for (guint i = 0; i < template->sections->len; i++)
    {
      const PdNoteSection *section = g_ptr_array_index (template->sections, i);

      pd_statement_bind_id (insert, 1, template->id);
      pd_statement_bind_int (insert, 2, i);
      pd_statement_bind_text (insert, 2 + SECTION_SECTION, section->id);
      pd_statement_bind_text (insert, 2 + SECTION_HEADING, section->heading);
      pd_statement_bind_text (insert, 2 + SECTION_QUESTION, section->question);
      if (!pd_statement_run (insert, error))
        return FALSE;
    }
  return TRUE;
}

/**
 * pd_note_template_table_list:
 * @store: a store
 * @ret_templates: (out) (transfer full) (element-type PdNoteTemplate): the service's own
 *   templates, by their names
 * @error: return location for an error
 *
 * Returns: whether they could be read
 */
gboolean
pd_note_template_table_list (PdStore    *store,
                             GPtrArray **ret_templates,
                             GError    **error)
{
  g_autoptr (GPtrArray) templates = NULL;

  if (!pd_row_table_list (&table, store, PD_ID_NONE, &templates, error) ||
      !pd_child_rows_read (pd_store_get_database (store),
                           &list_sections_query,
                           PD_ID_NONE,
                           templates,
                           take_section,
                           error))
    return FALSE;
  *ret_templates = g_steal_pointer (&templates);
  return TRUE;
}

/**
 * pd_note_template_table_save:
 * @change: a change
 * @template: what it is from now on; a new one gets an id
 * @error: return location for an error, as for pd_row_table_save(), and %PD_ERROR_EXISTS
 *   when another has its name
 *
 * Returns: whether it was written
 */
gboolean
pd_note_template_table_save (PdChange *change,
                             PdNoteTemplate *template,
                             GError **error)
{
  PdDatabase *database = pd_store_get_database (pd_change_get_store (change));

  return pd_row_table_save (&table, change, template, error) &&
         pd_child_rows_delete (database, &delete_sections_query, template->id, error) &&
         write_sections (database, template, error);
}

/**
 * pd_note_template_table_delete:
 * @change: a change
 * @id: which one; not the one that notes begin with
 * @error: return location for an error: %PD_ERROR_NOT_FOUND when it is not there,
 *   %PD_ERROR_REFUSED when notes begin with it
 *
 * Returns: whether it was removed
 */
gboolean
pd_note_template_table_delete (PdChange *change,
                               PdId      id,
                               GError  **error)
{
  PdDatabase *database = pd_store_get_database (pd_change_get_store (change));

  return pd_child_rows_delete (database, &delete_sections_query, id, error) &&
         pd_row_table_delete (&table, change, id, error);
}

/**
 * pd_note_template_table_find_default:
 * @store: a store
 * @ret_id: (out): the row of the service's own template that notes begin with, or
 *   %PD_ID_NONE
 * @ret_nick: (out) (transfer full): what the one is called that comes with the program;
 *   "" where it is the service's own, or was never set
 * @error: return location for an error
 *
 * Returns: whether it could be read
 */
gboolean
pd_note_template_table_find_default (PdStore *store,
                                     PdId    *ret_id,
                                     char   **ret_nick,
                                     GError **error)
{
  g_autoptr (PdStatement) find = pd_statement_prepare (pd_store_get_database (store), &find_default_query, error);
  PdStep                  step;

  if (find == NULL)
    return FALSE;
  step = pd_statement_step (find, error);
  if (step == PD_STEP_FAILED)
    return FALSE;
  *ret_id = step == PD_STEP_ROW ? pd_statement_get_id (find, 0) : PD_ID_NONE;
  *ret_nick = g_strdup (step == PD_STEP_ROW ? pd_statement_get_text (find, 1) : "");
  return TRUE;
}

/**
 * pd_note_template_table_set_default:
 * @change: a change
 * @id: the row of the service's own template that notes begin with, or %PD_ID_NONE
 * @nick: what the one is called that comes with the program; "" with an @id
 * @error: return location for an error: %PD_ERROR_REFUSED when the row is not there
 *
 * Returns: whether it was written
 */
gboolean
pd_note_template_table_set_default (PdChange   *change,
                                    PdId        id,
                                    const char *nick,
                                    GError    **error)
{
  PdDatabase             *database = pd_store_get_database (pd_change_get_store (change));
  g_autoptr (PdStatement) update = pd_statement_prepare (database, &update_default_query, error);
  g_autoptr (PdStatement) insert = pd_statement_prepare (database, &insert_default_query, error);
  guint                   n_rows;

  if (update == NULL || insert == NULL)
    return FALSE;
  pd_statement_bind_id (update, 1, id);
  pd_statement_bind_text (update, 2, nick);
  if (!pd_statement_run_counted (update, &n_rows, error))
    return FALSE;
  pd_statement_bind_id (insert, 1, id);
  pd_statement_bind_text (insert, 2, nick);
  return n_rows > 0 || pd_statement_run (insert, error);
}
