/* SPDX-License-Identifier: GPL-3.0-or-later */

#define G_LOG_DOMAIN "pd-store"

#include "config.h"

#include "pd-supervision-agreement-table.h"

#include <glib/gi18n-lib.h>

#include "pd-child-rows-private.h"
#include "pd-row-table-private.h"
#include "pd-store-private.h"

#define READ N_ ("read the supervision agreements")
#define SAVE N_ ("save the supervision agreement")

/* Who it is between. */
#define OF_PERSON                                  \
  "(?1 IS NULL OR a.supervisor_id = ?1 OR EXISTS " \
  "  (SELECT TRUE FROM supervision_member AS m WHERE m.agreement_id = a.id AND m.person_id = ?1))"

enum
{
  COLUMN_ID,
  COLUMN_KIND,
  COLUMN_FORM,
  COLUMN_SUPERVISOR_ID,
  COLUMN_OUTSIDE_NAME,
  COLUMN_DAYS_BETWEEN,
  COLUMN_MINUTES,
  COLUMN_MODE,
  COLUMN_PLACE,
  COLUMN_IS_PAID,
  COLUMN_STARTED_ON,
  COLUMN_REVIEW_ON,
  COLUMN_ENDED_ON,
};

static const PdQuery list_members_query = {
  "SELECT c.agreement_id, c.person_id FROM supervision_member AS c "
  "JOIN supervision_agreement AS a ON a.id = c.agreement_id "
  "WHERE " OF_PERSON " ORDER BY c.agreement_id, c.person_id",
  READ,
};

static const PdQuery list_texts_query = {
  "SELECT c.agreement_id, c.text, c.words FROM supervision_text AS c "
  "JOIN supervision_agreement AS a ON a.id = c.agreement_id "
  "WHERE " OF_PERSON,
  READ,
};

static const PdQuery list_consents_query = {
  "SELECT c.agreement_id, c.person_id, c.agreed_on FROM supervision_consent AS c "
  "JOIN supervision_agreement AS a ON a.id = c.agreement_id "
  "WHERE " OF_PERSON " ORDER BY c.agreement_id, c.person_id",
  READ,
};

static const PdQuery insert_member_query = {
  "INSERT INTO supervision_member (agreement_id, person_id) VALUES (?1, ?2)",
  SAVE,
};

static const PdQuery insert_text_query = {
  "INSERT INTO supervision_text (agreement_id, text, words) VALUES (?1, ?2, ?3)",
  SAVE,
};

static const PdQuery insert_consent_query = {
  "INSERT INTO supervision_consent (agreement_id, person_id, agreed_on) VALUES (?1, ?2, ?3)",
  SAVE,
};

static const PdQuery delete_queries[] = {
  { "DELETE FROM supervision_member WHERE agreement_id = ?1", SAVE },
  { "DELETE FROM supervision_text WHERE agreement_id = ?1", SAVE },
  { "DELETE FROM supervision_consent WHERE agreement_id = ?1", SAVE },
};

static gpointer
read_row (PdStatement *row)
{
  PdSupervisionKind       kind = PD_SUPERVISION_PRACTICE;
  PdSupervisionAgreement *agreement;

  pd_supervision_kind_parse (pd_statement_get_text (row, COLUMN_KIND), &kind);
  agreement = pd_supervision_agreement_new (kind,
                                            pd_statement_get_id (row, COLUMN_SUPERVISOR_ID),
                                            pd_statement_get_day (row, COLUMN_STARTED_ON));
  agreement->id = pd_statement_get_id (row, COLUMN_ID);
  pd_supervision_form_parse (pd_statement_get_text (row, COLUMN_FORM), &agreement->form);
  pd_supervision_agreement_set_outside_name (agreement, pd_statement_get_text (row, COLUMN_OUTSIDE_NAME));
  agreement->days_between = (int) pd_statement_get_int (row, COLUMN_DAYS_BETWEEN);
  agreement->minutes = (int) pd_statement_get_int (row, COLUMN_MINUTES);
  pd_meeting_mode_parse (pd_statement_get_text (row, COLUMN_MODE), &agreement->mode);
  pd_supervision_agreement_set_place (agreement, pd_statement_get_text (row, COLUMN_PLACE));
  agreement->is_paid = pd_statement_get_int (row, COLUMN_IS_PAID) != 0;
  agreement->review_on = pd_statement_get_day (row, COLUMN_REVIEW_ON);
  agreement->ended_on = pd_statement_get_day (row, COLUMN_ENDED_ON);
  return agreement;
}

static void
take_member (gpointer     parent,
             PdStatement *row)
{
  pd_supervision_agreement_add_member (parent, pd_statement_get_id (row, 1));
}

static void
take_text (gpointer     parent,
           PdStatement *row)
{
  PdSupervisionText which;

  if (pd_supervision_text_parse (pd_statement_get_text (row, 1), &which))
    pd_supervision_agreement_set_text (parent, which, pd_statement_get_text (row, 2));
}

static void
take_consent (gpointer     parent,
              PdStatement *row)
{
  pd_supervision_agreement_consent (parent, pd_statement_get_id (row, 1), pd_statement_get_day (row, 2));
}

static void
bind_values (PdStatement  *write,
             gconstpointer value)
{
  const PdSupervisionAgreement *agreement = value;

  pd_statement_bind_text (write, 1 + COLUMN_KIND, pd_supervision_kind_to_nick (agreement->kind));
  pd_statement_bind_text (write, 1 + COLUMN_FORM, pd_supervision_form_to_nick (agreement->form));
  pd_statement_bind_id (write, 1 + COLUMN_SUPERVISOR_ID, agreement->supervisor_id);
  pd_statement_bind_text (write, 1 + COLUMN_OUTSIDE_NAME, agreement->outside_name);
  pd_statement_bind_int (write, 1 + COLUMN_DAYS_BETWEEN, agreement->days_between);
  pd_statement_bind_int (write, 1 + COLUMN_MINUTES, agreement->minutes);
  pd_statement_bind_text (write, 1 + COLUMN_MODE, pd_meeting_mode_to_nick (agreement->mode));
  pd_statement_bind_text (write, 1 + COLUMN_PLACE, agreement->place);
  pd_statement_bind_int (write, 1 + COLUMN_IS_PAID, agreement->is_paid);
  pd_statement_bind_day (write, 1 + COLUMN_STARTED_ON, agreement->started_on);
  pd_statement_bind_day (write, 1 + COLUMN_REVIEW_ON, agreement->review_on);
  pd_statement_bind_day (write, 1 + COLUMN_ENDED_ON, agreement->ended_on);
}

static gboolean
check_value (gconstpointer value,
             GError      **error)
{
  return pd_supervision_agreement_check (value, error);
}

static const PdRowTable table = {
  .list = {
      "SELECT a.id, a.kind, a.form, a.supervisor_id, a.outside_name, a.days_between, a.minutes, "
      "a.mode, a.place, a.is_paid, a.started_on, a.review_on, a.ended_on "
      "FROM supervision_agreement AS a WHERE " OF_PERSON " ORDER BY a.started_on, a.id",
      READ,
  },
  .insert = {
      "INSERT INTO supervision_agreement (id, kind, form, supervisor_id, outside_name, "
      "days_between, minutes, mode, place, is_paid, started_on, review_on, ended_on) "
      "VALUES (?1, ?2, ?3, ?4, ?5, ?6, ?7, ?8, ?9, ?10, ?11, ?12, ?13)",
      SAVE,
  },
  .update = {
      "UPDATE supervision_agreement SET kind = ?2, form = ?3, supervisor_id = ?4, "
      "outside_name = ?5, days_between = ?6, minutes = ?7, mode = ?8, place = ?9, is_paid = ?10, "
      "started_on = ?11, review_on = ?12, ended_on = ?13 WHERE id = ?1",
      SAVE,
  },
  .read = read_row,
  .bind = bind_values,
  .check = check_value,
  .free = (GDestroyNotify) pd_supervision_agreement_free,
};

static gboolean
write_members (PdDatabase                   *database,
               const PdSupervisionAgreement *agreement,
               GError                      **error)
{
  g_autoptr (PdStatement) insert = pd_statement_prepare (database, &insert_member_query, error);

  if (insert == NULL)
    return FALSE;
  for (guint i = 0; i < agreement->member_ids->len; i++)
    {
      pd_statement_bind_id (insert, 1, agreement->id);
      pd_statement_bind_id (insert, 2, g_array_index (agreement->member_ids, PdId, i));
      if (!pd_statement_run (insert, error))
        return FALSE;
    }
  return TRUE;
}

static gboolean
write_texts (PdDatabase                   *database,
             const PdSupervisionAgreement *agreement,
             GError                      **error)
{
  g_autoptr (PdStatement) insert = pd_statement_prepare (database, &insert_text_query, error);

  if (insert == NULL)
    return FALSE;
  for (int i = 0; i < PD_SUPERVISION_N_TEXTS; i++)
    {
      if (agreement->texts[i][0] == '\0')
        continue;
      pd_statement_bind_id (insert, 1, agreement->id);
      pd_statement_bind_text (insert, 2, pd_supervision_text_to_nick (i));
      pd_statement_bind_text (insert, 3, agreement->texts[i]);
      if (!pd_statement_run (insert, error))
        return FALSE;
    }
  return TRUE;
}

static gboolean
write_consents (PdDatabase                   *database,
                const PdSupervisionAgreement *agreement,
                GError                      **error)
{
  g_autoptr (PdStatement) insert = pd_statement_prepare (database, &insert_consent_query, error);

  if (insert == NULL)
    return FALSE;
  for (guint i = 0; i < agreement->consents->len; i++)
    {
      const PdSupervisionConsent *consent = &g_array_index (agreement->consents, PdSupervisionConsent, i);

      pd_statement_bind_id (insert, 1, agreement->id);
      pd_statement_bind_id (insert, 2, consent->person_id);
      pd_statement_bind_day (insert, 3, consent->day);
      if (!pd_statement_run (insert, error))
        return FALSE;
    }
  return TRUE;
}

/**
 * pd_supervision_agreement_table_list:
 * @store: a store
 * @person_id: somebody who supervises or is supervised under them, or %PD_ID_NONE for all
 * @ret_values: (out) (transfer full) (element-type PdSupervisionAgreement): the supervision
 *   agreements, by the day that they began
 * @error: return location for an error
 *
 * Returns: whether they could be read
 */
gboolean
pd_supervision_agreement_table_list (PdStore    *store,
                                     PdId        person_id,
                                     GPtrArray **ret_values,
                                     GError    **error)
{
  PdDatabase           *database = pd_store_get_database (store);
  g_autoptr (GPtrArray) values = NULL;

  if (!pd_row_table_list (&table, store, person_id, &values, error) ||
      !pd_child_rows_read (database, &list_members_query, person_id, values, take_member, error) ||
      !pd_child_rows_read (database, &list_texts_query, person_id, values, take_text, error) ||
      !pd_child_rows_read (database, &list_consents_query, person_id, values, take_consent, error))
    return FALSE;
  *ret_values = g_steal_pointer (&values);
  return TRUE;
}

/**
 * pd_supervision_agreement_table_save:
 * @change: a change
 * @value: what it is from now on; a new one gets an id
 * @error: return location for an error, as for pd_row_table_save()
 *
 * Returns: whether it was written
 */
gboolean
pd_supervision_agreement_table_save (PdChange               *change,
                                     PdSupervisionAgreement *value,
                                     GError                **error)
{
  PdDatabase *database = pd_store_get_database (pd_change_get_store (change));

  if (!pd_row_table_save (&table, change, value, error))
    return FALSE;
  for (guint i = 0; i < G_N_ELEMENTS (delete_queries); i++)
    if (!pd_child_rows_delete (database, &delete_queries[i], value->id, error))
      return FALSE;
  return write_members (database, value, error) && write_texts (database, value, error) &&
         write_consents (database, value, error);
}
