/* SPDX-License-Identifier: GPL-3.0-or-later */

#define G_LOG_DOMAIN "pd-store"

#include "config.h"

#include "pd-person-table-private.h"

#include <glib/gi18n-lib.h>

#include "pd-error.h"
#include "pd-statement-private.h"
#include "pd-store-private.h"

/* A row for each site of a person, in order, or one row for a person without. */
#define SELECT                                                                 \
  "SELECT p.id, p.name, p.code, p.email, p.phone, p.employment, p.stream, "    \
  "  p.agreed_minutes, p.role_title, p.use, p.left_on, p.pronouns, s.site_id " \
  "FROM person AS p LEFT JOIN person_site AS s ON s.person_id = p.id "
#define ORDER "ORDER BY p.id, s.position, s.site_id"

#define CLASH N_ ("another person has this code")

static const PdQuery list_query = {
  SELECT ORDER,
  N_ ("read the people"),
};

static const PdQuery find_query = {
  SELECT "WHERE p.id = ?1 " ORDER,
  N_ ("read the person"),
};

static const PdQuery insert_query = {
  "INSERT INTO person (id, name, code, email, phone, employment, stream, agreed_minutes, "
  "  role_title, use, left_on, pronouns) "
  "VALUES (?1, ?2, ?3, ?4, ?5, ?6, ?7, ?8, ?9, ?10, ?11, ?12)",
  N_ ("save the person"),
  CLASH,
};

static const PdQuery update_query = {
  "UPDATE person SET name = ?2, code = ?3, email = ?4, phone = ?5, employment = ?6, "
  "  stream = ?7, agreed_minutes = ?8, role_title = ?9, use = ?10, left_on = ?11, "
  "  pronouns = ?12 "
  "WHERE id = ?1",
  N_ ("save the person"),
  CLASH,
};

static const PdQuery insert_site_query = {
  "INSERT INTO person_site (person_id, site_id, position) VALUES (?1, ?2, ?3)",
  N_ ("save the person’s sites"),
  N_ ("a site is named twice"),
};

static const PdQuery delete_sites_query = {
  "DELETE FROM person_site WHERE person_id = ?1",
  N_ ("save the person’s sites"),
};

static const PdQuery write_key_query = {
  "INSERT INTO person_key (person_id, public_key) VALUES (?1, ?2) "
  "ON CONFLICT (person_id) DO UPDATE SET public_key = excluded.public_key",
  N_ ("save the person’s key"),
};

static const PdQuery delete_key_query = {
  "DELETE FROM person_key WHERE person_id = ?1",
  N_ ("forget the person’s key"),
};

static const PdQuery find_key_query = {
  "SELECT public_key FROM person_key WHERE person_id = ?1",
  N_ ("read the person’s key"),
};

enum
{
  COLUMN_ID,
  COLUMN_NAME,
  COLUMN_CODE,
  COLUMN_EMAIL,
  COLUMN_PHONE,
  COLUMN_EMPLOYMENT,
  COLUMN_STREAM,
  COLUMN_AGREED_MINUTES,
  COLUMN_ROLE_TITLE,
  COLUMN_USE,
  COLUMN_LEFT_ON,
  COLUMN_PRONOUNS,
  COLUMN_SITE_ID,
};

static PdEmployment
employment_from_nick (const char *nick)
{
  PdEmployment employment = PD_EMPLOYMENT_VOLUNTEER;

  while (employment > PD_EMPLOYMENT_UNKNOWN && !g_str_equal (pd_employment_to_nick (employment), nick))
    employment--;
  return employment;
}

static PdUse
use_from_nick (const char *nick)
{
  PdUse use = PD_USE_MANAGER;

  while (use > PD_USE_WORKER && !g_str_equal (pd_use_to_nick (use), nick))
    use--;
  return use;
}

static PdPerson *
read_person (PdStatement *row)
{
  PdPerson *person = pd_person_new (pd_statement_get_id (row, COLUMN_ID),
                                    pd_statement_get_text (row, COLUMN_NAME));

  pd_person_set_code (person, pd_statement_get_text (row, COLUMN_CODE));
  pd_person_set_email (person, pd_statement_get_text (row, COLUMN_EMAIL));
  pd_person_set_phone (person, pd_statement_get_text (row, COLUMN_PHONE));
  pd_person_set_employment (person, employment_from_nick (pd_statement_get_text (row, COLUMN_EMPLOYMENT)));
  pd_person_set_stream (person, pd_statement_get_text (row, COLUMN_STREAM));
  pd_person_set_agreed_minutes (person, (int) pd_statement_get_int (row, COLUMN_AGREED_MINUTES));
  pd_person_set_role_title (person, pd_statement_get_text (row, COLUMN_ROLE_TITLE));
  pd_person_set_use (person, use_from_nick (pd_statement_get_text (row, COLUMN_USE)));
  pd_person_set_left_on (person, pd_statement_get_day (row, COLUMN_LEFT_ON));
  pd_person_set_pronouns (person, pd_statement_get_text (row, COLUMN_PRONOUNS));
  return person;
}

static void
add_site (PdPerson *person,
          PdId      site_id)
{
  guint            n;
  const PdId      *site_ids = pd_person_get_site_ids (person, &n);
  g_autofree PdId *longer = g_new (PdId, n + 1);

  for (guint i = 0; i < n; i++)
    longer[i] = site_ids[i];
  longer[n] = site_id;
  pd_person_set_site_ids (person, longer, n + 1);
}

/* Reads the rows of one or more people, each person's one after another. */
static gboolean
read_people (PdStatement *rows,
             GPtrArray   *people,
             GError     **error)
{
  PdPerson *person = NULL;
  PdStep    step;

  while ((step = pd_statement_step (rows, error)) == PD_STEP_ROW)
    {
      if (person == NULL || pd_person_get_id (person) != pd_statement_get_id (rows, COLUMN_ID))
        {
          person = read_person (rows);
          g_ptr_array_add (people, person);
        }
      if (!pd_statement_is_null (rows, COLUMN_SITE_ID))
        add_site (person, pd_statement_get_id (rows, COLUMN_SITE_ID));
    }
  return step == PD_STEP_DONE;
}

static gboolean
write_person (PdDatabase    *database,
              const PdQuery *query,
              PdPerson      *person,
              PdId           id,
              GError       **error)
{
  g_autoptr (PdStatement) write = NULL;
  const char             *code = pd_person_get_code (person);

  if (!pd_person_check (person, error) || (write = pd_statement_prepare (database, query, error)) == NULL)
    return FALSE;
  pd_statement_bind_id (write, 1, id);
  pd_statement_bind_text (write, 2, pd_person_get_name (person));
  pd_statement_bind_text (write, 3, code[0] != '\0' ? code : NULL);
  pd_statement_bind_text (write, 4, pd_person_get_email (person));
  pd_statement_bind_text (write, 5, pd_person_get_phone (person));
  pd_statement_bind_text (write, 6, pd_employment_to_nick (pd_person_get_employment (person)));
  pd_statement_bind_text (write, 7, pd_person_get_stream (person));
  pd_statement_bind_int (write, 8, pd_person_get_agreed_minutes (person));
  pd_statement_bind_text (write, 9, pd_person_get_role_title (person));
  pd_statement_bind_text (write, 10, pd_use_to_nick (pd_person_get_use (person)));
  pd_statement_bind_day (write, 11, pd_person_get_left_on (person));
  pd_statement_bind_text (write, 12, pd_person_get_pronouns (person));
  return pd_statement_run_on_one (write, error);
}

static gboolean
write_sites (PdDatabase *database,
             PdPerson   *person,
             PdId        id,
             GError    **error)
{
  g_autoptr (PdStatement) insert = pd_statement_prepare (database, &insert_site_query, error);
  guint                   n;
  const PdId             *site_ids = pd_person_get_site_ids (person, &n);

  if (insert == NULL)
    return FALSE;
  for (guint i = 0; i < n; i++)
    {
      pd_statement_bind_id (insert, 1, id);
      pd_statement_bind_id (insert, 2, site_ids[i]);
      pd_statement_bind_int (insert, 3, i);
      if (!pd_statement_run (insert, error))
        return FALSE;
    }
  return TRUE;
}

static gboolean
delete_sites (PdDatabase *database,
              PdId        id,
              GError    **error)
{
  g_autoptr (PdStatement) delete = pd_statement_prepare (database, &delete_sites_query, error);

  if (delete == NULL)
    return FALSE;
  pd_statement_bind_id (delete, 1, id);
  return pd_statement_run (delete, error);
}

/**
 * pd_person_table_list:
 * @store: a store
 * @ret_people: (out) (transfer full) (element-type PdPerson): all people, leavers too,
 *   by id
 * @error: return location for an error
 *
 * Returns: whether they could be read
 */
gboolean
pd_person_table_list (PdStore    *store,
                      GPtrArray **ret_people,
                      GError    **error)
{
  PdDatabase             *database = pd_store_get_database (store);
  g_autoptr (PdStatement) list = pd_statement_prepare (database, &list_query, error);
  g_autoptr (GPtrArray)   people = g_ptr_array_new_with_free_func (g_object_unref);

  if (list == NULL || !read_people (list, people, error))
    return FALSE;
  *ret_people = g_steal_pointer (&people);
  return TRUE;
}

/**
 * pd_person_table_find:
 * @store: a store
 * @id: which one
 * @ret_person: (out) (transfer full) (nullable): the person, if they are there
 * @error: return location for an error
 *
 * Returns: whether the people could be read
 */
gboolean
pd_person_table_find (PdStore   *store,
                      PdId       id,
                      PdPerson **ret_person,
                      GError   **error)
{
  PdDatabase             *database = pd_store_get_database (store);
  g_autoptr (PdStatement) find = pd_statement_prepare (database, &find_query, error);
  g_autoptr (GPtrArray)   people = g_ptr_array_new_with_free_func (g_object_unref);

  *ret_person = NULL;
  if (find == NULL)
    return FALSE;
  pd_statement_bind_id (find, 1, id);
  if (!read_people (find, people, error))
    return FALSE;
  if (people->len > 0)
    *ret_person = g_object_ref (g_ptr_array_index (people, 0));
  return TRUE;
}

/**
 * pd_person_table_insert:
 * @change: a change
 * @person: a person, who gets an id when they have none
 * @error: return location for an error: %PD_ERROR_INPUT as pd_person_check() says,
 *   %PD_ERROR_EXISTS when another has their code, %PD_ERROR_REFUSED when a site of theirs
 *   is not there
 *
 * Returns: whether they were written
 */
gboolean
pd_person_table_insert (PdChange *change,
                        PdPerson *person,
                        GError  **error)
{
  PdStore *store = pd_change_get_store (change);
  PdId     id = pd_person_get_id (person);

  if (id != PD_ID_NONE)
    return pd_person_table_write_new (pd_store_get_database (store), person, error);

  pd_person_set_id (person, pd_store_new_id (store));
  if (pd_person_table_write_new (pd_store_get_database (store), person, error))
    return TRUE;
  pd_person_set_id (person, PD_ID_NONE);
  return FALSE;
}

/**
 * pd_person_table_update:
 * @change: a change
 * @person: what they are from now on
 * @error: return location for an error, as for pd_person_table_insert(), and
 *   %PD_ERROR_NOT_FOUND when they are not there
 *
 * Returns: whether they were written
 */
gboolean
pd_person_table_update (PdChange *change,
                        PdPerson *person,
                        GError  **error)
{
  PdDatabase *database = pd_store_get_database (pd_change_get_store (change));
  PdId        id = pd_person_get_id (person);

  return write_person (database, &update_query, person, id, error) &&
         delete_sites (database, id, error) && write_sites (database, person, id, error);
}

/**
 * pd_person_table_set_public_key:
 * @change: a change
 * @id: whose it is
 * @public_key: what is sealed for them is sealed for this
 * @error: return location for an error
 *
 * A change that does this is passed over by undo, because the slot that it belongs to
 * does not go away with it.
 *
 * Returns: whether it was written
 */
gboolean
pd_person_table_set_public_key (PdChange *change,
                                PdId      id,
                                GBytes   *public_key,
                                GError  **error)
{
  PdDatabase *database = pd_store_get_database (pd_change_get_store (change));

  return pd_person_table_write_key (database, id, public_key, error);
}

/**
 * pd_person_table_forget_public_key:
 * @change: a change
 * @id: whose it is
 * @error: return location for an error
 *
 * Nothing is sealed for them any more. Undo passes over it, as for
 * pd_person_table_set_public_key().
 *
 * Returns: whether they have none
 */
gboolean
pd_person_table_forget_public_key (PdChange *change,
                                   PdId      id,
                                   GError  **error)
{
  PdDatabase             *database = pd_store_get_database (pd_change_get_store (change));
  g_autoptr (PdStatement) forget = pd_statement_prepare (database, &delete_key_query, error);

  if (forget == NULL)
    return FALSE;
  pd_statement_bind_id (forget, 1, id);
  return pd_statement_run (forget, error);
}

/**
 * pd_person_table_find_public_key:
 * @store: a store
 * @id: whose it is
 * @ret_public_key: (out) (transfer full) (nullable): the key, if they have one
 * @error: return location for an error
 *
 * Returns: whether the keys could be read
 */
gboolean
pd_person_table_find_public_key (PdStore *store,
                                 PdId     id,
                                 GBytes **ret_public_key,
                                 GError **error)
{
  PdDatabase             *database = pd_store_get_database (store);
  g_autoptr (PdStatement) find = pd_statement_prepare (database, &find_key_query, error);
  PdStep                  step;

  *ret_public_key = NULL;
  if (find == NULL)
    return FALSE;
  pd_statement_bind_id (find, 1, id);
  step = pd_statement_step (find, error);
  if (step == PD_STEP_ROW)
    *ret_public_key = pd_statement_dup_bytes (find, 0);
  return step != PD_STEP_FAILED;
}

/**
 * pd_person_table_write_new:
 * @database: tables that can be written
 * @person: a person with an id
 * @error: return location for an error, as for pd_person_table_insert()
 *
 * Returns: whether they were written
 */
gboolean
pd_person_table_write_new (PdDatabase *database,
                           PdPerson   *person,
                           GError    **error)
{
  PdId id = pd_person_get_id (person);

  return write_person (database, &insert_query, person, id, error) &&
         write_sites (database, person, id, error);
}

/**
 * pd_person_table_write_key:
 * @database: tables that can be written
 * @id: whose it is
 * @public_key: a public key
 * @error: return location for an error
 *
 * Returns: whether it was written
 */
gboolean
pd_person_table_write_key (PdDatabase *database,
                           PdId        id,
                           GBytes     *public_key,
                           GError    **error)
{
  g_autoptr (PdStatement) write = pd_statement_prepare (database, &write_key_query, error);

  if (write == NULL)
    return FALSE;
  pd_statement_bind_id (write, 1, id);
  pd_statement_bind_bytes (write, 2, public_key);
  return pd_statement_run (write, error);
}
