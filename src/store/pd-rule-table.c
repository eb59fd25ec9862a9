/* SPDX-License-Identifier: GPL-3.0-or-later */

#define G_LOG_DOMAIN "pd-store"

#include "config.h"

#include "pd-rule-table.h"

#include <glib/gi18n-lib.h>

#include "pd-error.h"
#include "pd-statement-private.h"
#include "pd-store-private.h"

#define READ N_ ("read the rules of the roster")
#define SAVE N_ ("save the rule")
#define REMOVE N_ ("remove the rule")

/* A row for each site that a rule is for, or one row for a rule for all. */
static const PdQuery list_query = {
  "SELECT r.id, r.is_off, r.kind, r.value, r.severity, r.settling, r.streams, r.employments, "
  "  r.source, r.set_by, r.from_day, r.to_day, r.by_pay_period, s.site_id "
  "FROM rule AS r LEFT JOIN rule_site AS s ON s.rule_id = r.id ORDER BY r.id, s.site_id",
  READ,
};

static const PdQuery write_query = {
  "INSERT INTO rule (id, is_off, kind, value, severity, settling, streams, employments, "
  "  source, set_by, from_day, to_day, by_pay_period) "
  "VALUES (?1, ?2, ?3, ?4, ?5, ?6, ?7, ?8, ?9, ?10, ?11, ?12, ?13) "
  "ON CONFLICT (id) DO UPDATE SET is_off = excluded.is_off, kind = excluded.kind, "
  "  value = excluded.value, severity = excluded.severity, settling = excluded.settling, "
  "  streams = excluded.streams, employments = excluded.employments, "
  "  source = excluded.source, set_by = excluded.set_by, from_day = excluded.from_day, "
  "  to_day = excluded.to_day, by_pay_period = excluded.by_pay_period",
  SAVE,
};

static const PdQuery insert_site_query = {
  "INSERT INTO rule_site (rule_id, site_id) VALUES (?1, ?2)",
  SAVE,
  N_ ("a site is named twice"),
};

static const PdQuery delete_sites_query = {
  "DELETE FROM rule_site WHERE rule_id = ?1",
  SAVE,
};

static const PdQuery delete_query = {
  "DELETE FROM rule WHERE id = ?1",
  REMOVE,
};

enum
{
  COLUMN_ID,
  COLUMN_IS_OFF,
  COLUMN_KIND,
  COLUMN_VALUE,
  COLUMN_SEVERITY,
  COLUMN_SETTLING,
  COLUMN_STREAMS,
  COLUMN_EMPLOYMENTS,
  COLUMN_SOURCE,
  COLUMN_SET_BY,
  COLUMN_FROM_DAY,
  COLUMN_TO_DAY,
  COLUMN_BY_PAY_PERIOD,
  COLUMN_SITE_ID,
};

static char *
employments_to_text (guint employments)
{
  g_autoptr (GPtrArray) nicks = g_ptr_array_new ();

  for (guint i = PD_EMPLOYMENT_UNKNOWN; employments != PD_EMPLOYMENT_ANY && i <= PD_EMPLOYMENT_VOLUNTEER; i++)
    if ((employments & PD_EMPLOYMENT_BIT (i)) != 0)
      g_ptr_array_add (nicks, (char *) pd_employment_to_nick ((PdEmployment) i));
  g_ptr_array_add (nicks, NULL);
  return g_strjoinv (",", (char **) nicks->pdata);
}

static guint
employments_from_text (const char *text)
{
  g_auto (GStrv) nicks = g_strsplit (text, ",", -1);
  guint          employments = 0;

  if (*text == '\0')
    return PD_EMPLOYMENT_ANY;
  for (guint i = 0; nicks[i] != NULL; i++)
    {
      PdEmployment employment;

      if (pd_employment_parse (nicks[i], &employment))
        employments |= PD_EMPLOYMENT_BIT (employment);
    }
  return employments;
}

static void
read_texts (PdStatement *row,
            PdRule      *rule)
{
  const char *streams = pd_statement_get_text (row, COLUMN_STREAMS);

  g_free (rule->source);
  rule->source = g_strdup (pd_statement_get_text (row, COLUMN_SOURCE));
  g_free (rule->set_by);
  rule->set_by = g_strdup (pd_statement_get_text (row, COLUMN_SET_BY));
  if (*streams != '\0')
    rule->streams = g_strsplit (streams, ",", -1);
}

static PdRuleSettling
settling_from_nick (const char *nick)
{
  PdRuleSettling settling = PD_RULE_SETTLED_BY_REASON;

  while (settling > PD_RULE_SETTLED_BY_NOTHING && !g_str_equal (pd_rule_settling_to_nick (settling), nick))
    settling--;
  return settling;
}

/* NULL for a kind that nothing here checks. */
static PdRule *
read_rule (PdStatement *row)
{
  PdRuleKind kind;
  PdSeverity severity = PD_SEVERITY_HEADS_UP;
  PdRule    *rule;

  if (!pd_rule_kind_parse (pd_statement_get_text (row, COLUMN_KIND), &kind))
    return NULL;
  pd_severity_parse (pd_statement_get_text (row, COLUMN_SEVERITY), &severity);
  rule = pd_rule_new (pd_statement_get_text (row, COLUMN_ID),
                      kind,
                      (int) pd_statement_get_int (row, COLUMN_VALUE),
                      severity);
  rule->is_off = pd_statement_get_int (row, COLUMN_IS_OFF) != 0;
  rule->settling = settling_from_nick (pd_statement_get_text (row, COLUMN_SETTLING));
  rule->employments = employments_from_text (pd_statement_get_text (row, COLUMN_EMPLOYMENTS));
  rule->from = pd_statement_get_day (row, COLUMN_FROM_DAY);
  rule->to = pd_statement_get_day (row, COLUMN_TO_DAY);
  rule->by_pay_period = pd_statement_get_int (row, COLUMN_BY_PAY_PERIOD) != 0;
  read_texts (row, rule);
  return rule;
}

static gboolean
read_rules (PdStatement *rows,
            GPtrArray   *rules,
            GError     **error)
{
  PdRule *rule = NULL;
  PdStep  step;

  while ((step = pd_statement_step (rows, error)) == PD_STEP_ROW)
    {
      const char *id = pd_statement_get_text (rows, COLUMN_ID);

      if (rule == NULL || !g_str_equal (rule->id, id))
        {
          rule = read_rule (rows);
          if (rule == NULL)
            {
              g_set_error (error, PD_ERROR, PD_ERROR_NEWER, _ ("The rule “%s” checks what this program doesn’t know."), id);
              return FALSE;
            }
          g_ptr_array_add (rules, rule);
        }
      if (!pd_statement_is_null (rows, COLUMN_SITE_ID))
        {
          PdId site_id = pd_statement_get_id (rows, COLUMN_SITE_ID);

          g_array_append_val (rule->site_ids, site_id);
        }
    }
  return step == PD_STEP_DONE;
}

/**
 * pd_rule_table_list:
 * @store: a store
 * @ret_rules: (out) (transfer full) (element-type PdRule): the service's own rules, by id
 * @error: return location for an error
 *
 * Returns: whether they could be read
 */
gboolean
pd_rule_table_list (PdStore    *store,
                    GPtrArray **ret_rules,
                    GError    **error)
{
  g_autoptr (PdStatement) list = pd_statement_prepare (pd_store_get_database (store), &list_query, error);
  g_autoptr (GPtrArray)   rules = g_ptr_array_new_with_free_func ((GDestroyNotify) pd_rule_unref);

  if (list == NULL || !read_rules (list, rules, error))
    return FALSE;
  *ret_rules = g_steal_pointer (&rules);
  return TRUE;
}

static gboolean
write_sites (PdDatabase   *database,
             const PdRule *rule,
             GError      **error)
{
  g_autoptr (PdStatement) insert = pd_statement_prepare (database, &insert_site_query, error);

  if (insert == NULL)
    return FALSE;
  for (guint i = 0; i < rule->site_ids->len; i++)
    {
      pd_statement_bind_text (insert, 1, rule->id);
      pd_statement_bind_id (insert, 2, g_array_index (rule->site_ids, PdId, i));
      if (!pd_statement_run (insert, error))
        return FALSE;
    }
  return TRUE;
}

static gboolean
write_rule (PdDatabase   *database,
            const PdRule *rule,
            GError      **error)
{
  g_autoptr (PdStatement) write = pd_statement_prepare (database, &write_query, error);
  g_autofree char        *streams = rule->streams != NULL ? g_strjoinv (",", rule->streams) : g_strdup ("");
  g_autofree char        *employments = employments_to_text (rule->employments);

  if (write == NULL)
    return FALSE;
  pd_statement_bind_text (write, 1 + COLUMN_ID, rule->id);
  pd_statement_bind_int (write, 1 + COLUMN_IS_OFF, rule->is_off);
  pd_statement_bind_text (write, 1 + COLUMN_KIND, pd_rule_kind_to_nick (rule->kind));
  pd_statement_bind_int (write, 1 + COLUMN_VALUE, rule->value);
  pd_statement_bind_text (write, 1 + COLUMN_SEVERITY, pd_severity_to_nick (rule->severity));
  pd_statement_bind_text (write, 1 + COLUMN_SETTLING, pd_rule_settling_to_nick (rule->settling));
  pd_statement_bind_text (write, 1 + COLUMN_STREAMS, streams);
  pd_statement_bind_text (write, 1 + COLUMN_EMPLOYMENTS, employments);
  pd_statement_bind_text (write, 1 + COLUMN_SOURCE, rule->source);
  pd_statement_bind_text (write, 1 + COLUMN_SET_BY, rule->set_by);
  pd_statement_bind_day (write, 1 + COLUMN_FROM_DAY, rule->from);
  pd_statement_bind_day (write, 1 + COLUMN_TO_DAY, rule->to);
  pd_statement_bind_int (write, 1 + COLUMN_BY_PAY_PERIOD, rule->by_pay_period);
  return pd_statement_run (write, error);
}

static gboolean
delete_by_text (PdDatabase    *database,
                const PdQuery *query,
                const char    *id,
                guint         *ret_n,
                GError       **error)
{
  g_autoptr (PdStatement) remove = pd_statement_prepare (database, query, error);

  if (remove == NULL)
    return FALSE;
  pd_statement_bind_text (remove, 1, id);
  return pd_statement_run_counted (remove, ret_n, error);
}

/**
 * pd_rule_table_save:
 * @change: a change
 * @rule: what the service's own rule of this id is from now on
 * @error: return location for an error: %PD_ERROR_INPUT when it can't be kept,
 *   %PD_ERROR_REFUSED when a site of it is not there
 *
 * Returns: whether it was written
 */
gboolean
pd_rule_table_save (PdChange     *change,
                    const PdRule *rule,
                    GError      **error)
{
  PdDatabase *database = pd_store_get_database (pd_change_get_store (change));
  guint       n;

  return pd_rule_check (rule, error) &&
         delete_by_text (database, &delete_sites_query, rule->id, &n, error) &&
         write_rule (database, rule, error) &&
         write_sites (database, rule, error);
}

/**
 * pd_rule_table_delete:
 * @change: a change
 * @id: which one
 * @error: return location for an error: %PD_ERROR_NOT_FOUND when it is not there
 *
 * Returns: whether it was removed
 */
gboolean
pd_rule_table_delete (PdChange   *change,
                      const char *id,
                      GError    **error)
{
  PdDatabase *database = pd_store_get_database (pd_change_get_store (change));
  guint       n;

  if (!delete_by_text (database, &delete_sites_query, id, &n, error) ||
      !delete_by_text (database, &delete_query, id, &n, error))
    return FALSE;
  if (n == 1)
    return TRUE;
  g_set_error_literal (error, PD_ERROR, PD_ERROR_NOT_FOUND, _ ("The service has no rule of its own there. Nothing was changed."));
  return FALSE;
}
