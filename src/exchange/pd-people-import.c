/* SPDX-License-Identifier: GPL-3.0-or-later */

#define G_LOG_DOMAIN "pd-exchange"

#include "config.h"

#include "pd-import-work-private.h"
#include "pd-table-text-private.h"
#include "pd-table-times-private.h"

#include <glib/gi18n-lib.h>
#include <string.h>

#define MINUTES_PER_WEEK (7 * 24 * 60)

/* How many semicolons a site's name may have and still be found. */
#define MAX_JOINED 8

/* Of a person's fields, those that are text and no more. */
static const struct
{
  PdTableField field;
  void (*set) (PdPerson   *person,
               const char *text);
} TEXT_FIELDS[] = {
  { PD_TABLE_FIELD_CODE, pd_person_set_code },
  { PD_TABLE_FIELD_EMAIL, pd_person_set_email },
  { PD_TABLE_FIELD_PHONE, pd_person_set_phone },
  { PD_TABLE_FIELD_STREAM, pd_person_set_stream },
  { PD_TABLE_FIELD_ROLE, pd_person_set_role_title },
};

/* Says whom a row is about: the one with its code, else the only one of its name; a code
 * that nobody has may be for one who has none. Gives NULL for somebody new, and FALSE
 * where it can't be told. */
static gboolean
find_person (PdImportWork *work,
             const char   *name,
             const char   *code,
             PdPerson    **ret_person)
{
  if (*code == '\0')
    return pd_person_index_find_by_name (work->people, name, ret_person);
  *ret_person = pd_person_index_find_by_code (work->people, code);
  return *ret_person != NULL || pd_person_index_find_without_code (work->people, name, ret_person);
}

static void
read_pronouns (PdImportWork *work,
               guint         row,
               PdPerson     *person)
{
  g_autofree char   *text = pd_table_fields_dup_text (work->fields, row, PD_TABLE_FIELD_PRONOUNS);
  g_autoptr (GError) error = NULL;

  if (*text == '\0')
    return;
  if (pd_person_check_pronouns (text, &error))
    pd_person_set_pronouns (person, text);
  else
    /* Translators: %s is a sentence that says what is wrong with a cell */
    pd_import_work_note (work, row, _ ("%s Not taken over."), error->message);
}

static void
read_employment (PdImportWork *work,
                 guint         row,
                 PdPerson     *person)
{
  g_autofree char *text = pd_table_fields_dup_text (work->fields, row, PD_TABLE_FIELD_EMPLOYMENT);
  g_autofree char *quoted = pd_table_text_quote_for_words (text);
  PdEmployment     employment;

  if (*text == '\0')
    return;
  if (pd_employment_parse (text, &employment))
    pd_person_set_employment (person, employment);
  else
    pd_import_work_note (work,
                         row,
                         _ ("“%s” is no kind of employment that Peerdesk knows; not taken over."),
                         quoted);
}

static void
read_hours (PdImportWork *work,
            guint         row,
            PdPerson     *person)
{
  g_autofree char *text = pd_table_fields_dup_text (work->fields, row, PD_TABLE_FIELD_HOURS);
  g_autofree char *quoted = pd_table_text_quote_for_words (text);
  int              minutes;

  if (*text == '\0')
    return;
  if (pd_table_times_read_hours (text, &minutes) && minutes <= MINUTES_PER_WEEK)
    pd_person_set_agreed_minutes (person, minutes);
  else
    pd_import_work_note (work, row, _ ("“%s” is no number of hours a week; not taken over."), quoted);
}

/* How many of @names make one, because it has semicolons in it: only the name of a site
 * that is there already may. */
static guint
count_joined (PdImportWork *work,
              char        **names,
              char        **ret_name)
{
  g_autoptr (GString) joined = g_string_new (names[0]);
  guint               n = 1;

  *ret_name = pd_table_text_trim (names[0]);
  for (guint i = 1; i < MAX_JOINED && names[i] != NULL; i++)
    {
      g_string_append_printf (joined, ";%s", names[i]);
      if (pd_site_index_find (work->sites, joined->str) == NULL)
        continue;
      g_free (*ret_name);
      *ret_name = pd_table_text_trim (joined->str);
      n = i + 1;
    }
  return n;
}

static void
add_id_once (GArray *ids,
             PdId    id)
{
  for (guint i = 0; i < ids->len; i++)
    if (g_array_index (ids, PdId, i) == id)
      return;
  g_array_append_val (ids, id);
}

static void
read_sites (PdImportWork *work,
            guint         row,
            PdPerson     *person)
{
  g_autofree char   *text = pd_table_fields_dup_text (work->fields, row, PD_TABLE_FIELD_SITES);
  g_auto (GStrv)     names = g_strsplit (text, ";", -1);
  g_autoptr (GArray) ids = g_array_new (FALSE, FALSE, sizeof (PdId));

  for (guint i = 0; names[i] != NULL;)
    {
      g_autofree char *name = NULL;

      i += count_joined (work, names + i, &name);
      if (*name != '\0')
        add_id_once (ids, pd_site_get_id (pd_import_work_get_site (work, name)));
    }
  if (ids->len > 0)
    pd_person_set_site_ids (person, (const PdId *) (void *) ids->data, ids->len);
}

/* An empty cell says nothing, so it takes nothing away. */
static void
read_row (PdImportWork *work,
          guint         row,
          PdPerson     *person)
{
  for (guint i = 0; i < G_N_ELEMENTS (TEXT_FIELDS); i++)
    {
      g_autofree char *text = pd_table_fields_dup_text (work->fields, row, TEXT_FIELDS[i].field);

      if (*text != '\0')
        TEXT_FIELDS[i].set (person, text);
    }
  read_pronouns (work, row, person);
  read_employment (work, row, person);
  read_hours (work, row, person);
  read_sites (work, row, person);
}

static void
add_person (PdImportWork *work,
            guint         row,
            PdPerson     *person)
{
  pd_person_index_add (work->people, person);
  g_ptr_array_add (work->plan->new_people, g_object_ref (person));
  pd_import_report_get_counts (work->plan->report)->added++;
}

/* Keeps the spelling of a name that is only cased or spaced in another way. */
static void
rename_person (PdImportWork *work,
               guint         row,
               PdPerson     *person,
               const char   *name)
{
  g_autofree char *before = pd_table_text_fold_name (pd_person_get_name (person));
  g_autofree char *now = pd_table_text_fold_name (name);
  g_autofree char *old_name = pd_table_text_quote_for_words (pd_person_get_name (person));
  g_autofree char *new_name = pd_table_text_quote_for_words (name);

  if (g_str_equal (before, now))
    return;
  pd_import_work_note (work, row, _ ("By the code, %s is called %s now."), old_name, new_name);
  pd_person_set_name (person, name);
}

static void
change_person (PdImportWork *work,
               guint         row,
               PdPerson     *person,
               const char   *name)
{
  g_autoptr (PdPerson) copy = pd_person_copy (person);

  rename_person (work, row, copy, name);
  read_row (work, row, copy);
  if (pd_person_equal (copy, person))
    {
      pd_import_report_get_counts (work->plan->report)->same++;
      return;
    }
  pd_person_index_replace (work->people, person, copy);
  g_ptr_array_add (work->plan->changed_people, g_steal_pointer (&copy));
  pd_import_report_get_counts (work->plan->report)->changed++;
}

/* Whether an earlier row was about the same person; says so. */
static gboolean
is_repeated (PdImportWork *work,
             guint         row,
             PdPerson     *person,
             GHashTable   *lines)
{
  gint64           id = pd_person_get_id (person);
  guint            line = GPOINTER_TO_UINT (g_hash_table_lookup (lines, &id));
  g_autofree char *name = NULL;

  if (line == 0)
    {
      g_hash_table_insert (lines,
                           g_memdup2 (&id, sizeof id),
                           GUINT_TO_POINTER (pd_table_get_line (work->table, row)));
      return FALSE;
    }
  name = pd_table_text_quote_for_words (pd_person_get_name (person));
  pd_import_work_leave_out (work,
                            row,
                            _ ("%s stands on line %u already. "
                               "If they are two people, give each a code of their own."),
                            name,
                            line);
  return TRUE;
}

/* Whether an earlier row has the same code, whatever came of it: then this one can not
 * be about the same person, nor about another. */
static gboolean
is_code_repeated (PdImportWork *work,
                  guint         row,
                  const char   *code,
                  GHashTable   *lines)
{
  g_autofree char *folded = pd_table_text_fold_name (code);
  g_autofree char *quoted = NULL;
  guint            line = GPOINTER_TO_UINT (g_hash_table_lookup (lines, folded));

  if (*folded == '\0')
    return FALSE;
  if (line == 0)
    {
      g_hash_table_insert (lines,
                           g_steal_pointer (&folded),
                           GUINT_TO_POINTER (pd_table_get_line (work->table, row)));
      return FALSE;
    }
  quoted = pd_table_text_quote_for_words (code);
  pd_import_work_leave_out (work, row, _ ("The code %s stands on line %u already."), quoted, line);
  return TRUE;
}

static void
import_row (PdImportWork *work,
            guint         row,
            GHashTable   *lines,
            GHashTable   *code_lines)
{
  g_autofree char *name = pd_table_fields_dup_name (work->fields, row, PD_TABLE_FIELD_NAME);
  g_autofree char *code = pd_table_fields_dup_text (work->fields, row, PD_TABLE_FIELD_CODE);
  g_autofree char *quoted = pd_table_text_quote_for_words (name);
  PdPerson        *person;

  if (*name == '\0')
    {
      pd_import_work_leave_out (work, row, _ ("There is no name."));
      return;
    }
  if (is_code_repeated (work, row, code, code_lines))
    return;
  if (!find_person (work, name, code, &person))
    {
      pd_import_work_leave_out (work,
                                row,
                                _ ("Several people are called %s; only a code tells which one it is."),
                                quoted);
      return;
    }
  if (person == NULL)
    {
      g_autoptr (PdPerson) new_person = pd_person_new (work->into->new_id (work->into->user_data), name);

      read_row (work, row, new_person);
      add_person (work, row, new_person);
      is_repeated (work, row, new_person, lines);
    }
  else if (!is_repeated (work, row, person, lines))
    {
      change_person (work, row, person, name);
    }
}

/**
 * pd_people_import_run:
 * @work: the work, at its beginning
 * @error: return location for a #GError
 *
 * Plans what a table of people does: a row is about the one with its code, else about
 * the only one of its name, else about somebody new.
 *
 * Returns: whether it was finished; otherwise %G_IO_ERROR_CANCELLED
 */
gboolean
pd_people_import_run (PdImportWork *work,
                      GError      **error)
{
  g_autoptr (GHashTable) lines = g_hash_table_new_full (g_int64_hash, g_int64_equal, g_free, NULL);
  g_autoptr (GHashTable) code_lines = g_hash_table_new_full (g_str_hash, g_str_equal, g_free, NULL);

  for (guint i = 0; i < pd_table_get_n_rows (work->table); i++)
    {
      if (pd_import_work_is_stopped (work, i, error))
        return FALSE;
      if (pd_import_work_take_row (work, i))
        import_row (work, i, lines, code_lines);
    }
  return TRUE;
}
