/* SPDX-License-Identifier: GPL-3.0-or-later */
#define G_LOG_DOMAIN "pd-ui"

#include "config.h"

#include "pd-column-row.h"

#include <glib/gi18n-lib.h>

struct _PdColumnRow
{
  AdwComboRow parent_instance;

  /* owned */
  char *header;

  /* state: the choices after "leave out", in the order of the list */
  PdTableField fields[PD_TABLE_N_FIELDS];
  guint        n_fields;
};

G_DEFINE_FINAL_TYPE (PdColumnRow, pd_column_row, ADW_TYPE_COMBO_ROW)

static const char *
field_to_words (PdTableField field)
{
  static const char *const words[] = {
    [PD_TABLE_FIELD_NAME] = N_ ("Name"),
    [PD_TABLE_FIELD_FIRST_NAME] = N_ ("First name"),
    [PD_TABLE_FIELD_LAST_NAME] = N_ ("Last name"),
    [PD_TABLE_FIELD_PRONOUNS] = N_ ("Pronouns"),
    [PD_TABLE_FIELD_CODE] = N_ ("Code"),
    [PD_TABLE_FIELD_EMAIL] = N_ ("E-mail"),
    [PD_TABLE_FIELD_PHONE] = N_ ("Phone"),
    [PD_TABLE_FIELD_EMPLOYMENT] = N_ ("Employment"),
    [PD_TABLE_FIELD_STREAM] = N_ ("Award stream"),
    [PD_TABLE_FIELD_HOURS] = N_ ("Agreed hours a week"),
    [PD_TABLE_FIELD_SITES] = N_ ("Sites"),
    [PD_TABLE_FIELD_ROLE] = N_ ("Role"),
    [PD_TABLE_FIELD_ROLE_DESCRIPTION] = N_ ("Role description"),
    [PD_TABLE_FIELD_PERSON] = N_ ("Person"),
    [PD_TABLE_FIELD_SITE] = N_ ("Site"),
    [PD_TABLE_FIELD_DATE] = N_ ("Date"),
    [PD_TABLE_FIELD_START] = N_ ("Start"),
    [PD_TABLE_FIELD_END] = N_ ("End"),
    [PD_TABLE_FIELD_BREAK] = N_ ("Unpaid break"),
    [PD_TABLE_FIELD_SLEEPOVER] = N_ ("Sleepover"),
    [PD_TABLE_FIELD_FOR] = N_ ("What for"),
    [PD_TABLE_FIELD_NOTE] = N_ ("Note"),
    [PD_TABLE_FIELD_DAY] = N_ ("Day of the week"),
    [PD_TABLE_FIELD_FIRST_DAY] = N_ ("First day"),
    [PD_TABLE_FIELD_LAST_DAY] = N_ ("Last day"),
    [PD_TABLE_FIELD_CAN] = N_ ("Yes, rather not, or no"),
    [PD_TABLE_FIELD_KIND] = N_ ("Kind of leave"),
    [PD_TABLE_FIELD_WHAT] = N_ ("What"),
    [PD_TABLE_FIELD_DONE] = N_ ("Done on"),
    [PD_TABLE_FIELD_EXPIRES] = N_ ("Expires on"),
    [PD_TABLE_FIELD_NEEDED] = N_ ("Needed to be rostered"),
    [PD_TABLE_FIELD_WEEK] = N_ ("Week of the pattern"),
    [PD_TABLE_FIELD_ANCHOR] = N_ ("Day that a first week begins with"),
    [PD_TABLE_FIELD_WEEKS] = N_ ("Number of weeks"),
  };

  G_STATIC_ASSERT (G_N_ELEMENTS (words) == PD_TABLE_N_FIELDS);
  return _ (words[field]);
}

/* The first cell that says something: a header alone may mean anything. */
static const char *
find_sample (PdTable *table,
             guint    column)
{
  for (guint row = 0; row < pd_table_get_n_rows (table); row++)
    {
      const char *cell = pd_table_get_cell (table, row, column);

      if (cell[0] != '\0')
        return cell;
    }

  return "";
}

static guint
find_choice (PdColumnRow   *self,
             PdTableFields *guess,
             guint          column)
{
  for (guint i = 0; i < self->n_fields; i++)
    if (pd_table_fields_has (guess, self->fields[i]) &&
        pd_table_fields_get_column (guess, self->fields[i]) == column)
      return i + 1;

  return 0;
}

static void
show_choices (PdColumnRow *self,
              PdTableKind  kind)
{
  g_autoptr (GtkStringList) choices = gtk_string_list_new (NULL);

  self->n_fields = pd_table_field_list (kind, self->fields);
  gtk_string_list_append (choices, _ ("Leave out"));
  for (guint i = 0; i < self->n_fields; i++)
    gtk_string_list_append (choices, field_to_words (self->fields[i]));
  adw_combo_row_set_model (ADW_COMBO_ROW (self), G_LIST_MODEL (choices));
}

static void
pd_column_row_finalize (GObject *object)
{
  PdColumnRow *self = PD_COLUMN_ROW (object);

  g_clear_pointer (&self->header, g_free);

  G_OBJECT_CLASS (pd_column_row_parent_class)->finalize (object);
}

static void
pd_column_row_class_init (PdColumnRowClass *klass)
{
  G_OBJECT_CLASS (klass)->finalize = pd_column_row_finalize;
}

static void
pd_column_row_init (PdColumnRow *self)
{
  adw_preferences_row_set_use_markup (ADW_PREFERENCES_ROW (self), FALSE);
}

/**
 * pd_column_row_new:
 * @table: a table
 * @fields: what was recognised in it
 * @kind: what its rows are
 * @column: which column
 *
 * Returns: (transfer floating): a row with the recognised field chosen
 */
GtkWidget *
pd_column_row_new (PdTable       *table,
                   PdTableFields *fields,
                   PdTableKind    kind,
                   guint          column)
{
  PdColumnRow     *self = g_object_new (PD_TYPE_COLUMN_ROW, NULL);
  g_autofree char *sample = g_utf8_substring (find_sample (table, column), 0, 60);

  g_strdelimit (sample, "\r\n\t", ' ');
  self->header = g_strdup (pd_table_get_header (table, column));
  adw_preferences_row_set_title (ADW_PREFERENCES_ROW (self), self->header);
  adw_action_row_set_subtitle (ADW_ACTION_ROW (self), sample);
  show_choices (self, kind);
  adw_combo_row_set_selected (ADW_COMBO_ROW (self), find_choice (self, fields, column));

  return GTK_WIDGET (self);
}

/**
 * pd_column_row_dup_map:
 * @self: a row
 *
 * Returns: (transfer full): the choice, as #PdImportOptions takes it
 */
char *
pd_column_row_dup_map (PdColumnRow *self)
{
  guint choice;

  g_return_val_if_fail (PD_IS_COLUMN_ROW (self), NULL);

  choice = adw_combo_row_get_selected (ADW_COMBO_ROW (self));
  if (choice == 0 || choice > self->n_fields)
    return g_strconcat (self->header, "=", NULL);

  return g_strconcat (self->header, "=", pd_table_field_to_header (self->fields[choice - 1]), NULL);
}
