/* SPDX-License-Identifier: GPL-3.0-or-later */

#define G_LOG_DOMAIN "pd-exchange"

#include "config.h"

#include "pd-import-report.h"

#include <glib/gi18n-lib.h>

struct _PdImportReport
{
  GObject parent_instance;

  /* owned */
  GArray    *notes; /* PdImportNote */
  GPtrArray *new_sites;
  GPtrArray *new_people;
  GStrv      left_out;
  GArray    *events; /* guint, the line of each event of a calendar; NULL for a table */

  /* state */
  PdTableKind    kind;
  PdImportCounts counts;
};

G_DEFINE_FINAL_TYPE (PdImportReport, pd_import_report, G_TYPE_OBJECT)

static void
clear_note (gpointer data)
{
  PdImportNote *note = data;

  g_free (note->words);
}

static int
compare_notes (gconstpointer a,
               gconstpointer b)
{
  const PdImportNote *first = a;
  const PdImportNote *second = b;

  return (first->line > second->line) - (first->line < second->line);
}

static int
compare_lines (gconstpointer a,
               gconstpointer b)
{
  guint first = *(const guint *) a;
  guint second = *(const guint *) b;

  return (first > second) - (first < second);
}

/* A calendar has no rows. */
static const char *
get_summary_format (PdImportReport *self)
{
  if (self->events != NULL)
    /* Translators: People or Shifts; then numbers of entries of a calendar */
    return g_dngettext (GETTEXT_PACKAGE,
                        "%s: %u entry: %u added, %u changed, %u there already, %u left out.",
                        "%s: %u entries: %u added, %u changed, %u there already, %u left out.",
                        self->counts.rows);
  /* Translators: People or Shifts; then numbers of rows */
  return g_dngettext (GETTEXT_PACKAGE,
                      "%s: %u row: %u added, %u changed, %u there already, %u left out.",
                      "%s: %u rows: %u added, %u changed, %u there already, %u left out.",
                      self->counts.rows);
}

static GPtrArray *
new_names (void)
{
  GPtrArray *names = g_ptr_array_new_with_free_func (g_free);

  g_ptr_array_add (names, NULL);
  return names;
}

/* Keeps the list ended with NULL, so that it is always ready to be lent. */
static void
add_name (GPtrArray  *names,
          const char *name)
{
  g_ptr_array_insert (names, (int) names->len - 1, g_strdup (name));
}

static void
append_list (GString           *text,
             const char        *heading,
             const char *const *names)
{
  g_autofree char *list = NULL;

  if (names[0] == NULL)
    return;
  list = g_strjoinv (", ", (GStrv) names);
  g_string_append_printf (text, "%s %s\n", heading, list);
}

static void
pd_import_report_finalize (GObject *object)
{
  PdImportReport *self = PD_IMPORT_REPORT (object);

  g_array_unref (self->notes);
  g_ptr_array_unref (self->new_sites);
  g_ptr_array_unref (self->new_people);
  g_strfreev (self->left_out);
  g_clear_pointer (&self->events, g_array_unref);

  G_OBJECT_CLASS (pd_import_report_parent_class)->finalize (object);
}

static void
pd_import_report_class_init (PdImportReportClass *klass)
{
  G_OBJECT_CLASS (klass)->finalize = pd_import_report_finalize;
}

static void
pd_import_report_init (PdImportReport *self)
{
  self->notes = g_array_new (FALSE, FALSE, sizeof (PdImportNote));
  g_array_set_clear_func (self->notes, clear_note);
  self->new_sites = new_names ();
  self->new_people = new_names ();
  self->left_out = g_new0 (char *, 1);
}

/**
 * pd_import_report_new:
 * @kind: what the rows of the table are
 *
 * Returns: (transfer full): a report that says nothing yet
 */
PdImportReport *
pd_import_report_new (PdTableKind kind)
{
  PdImportReport *self = g_object_new (PD_TYPE_IMPORT_REPORT, NULL);

  self->kind = kind;
  return self;
}

/**
 * pd_import_report_get_kind:
 * @self: a report
 *
 * Returns: what the rows of the table are
 */
PdTableKind
pd_import_report_get_kind (PdImportReport *self)
{
  g_return_val_if_fail (PD_IS_IMPORT_REPORT (self), PD_TABLE_KIND_PEOPLE);

  return self->kind;
}

/**
 * pd_import_report_get_counts:
 * @self: a report
 *
 * Returns: (transfer none): what came of the rows
 */
PdImportCounts *
pd_import_report_get_counts (PdImportReport *self)
{
  g_return_val_if_fail (PD_IS_IMPORT_REPORT (self), NULL);

  return &self->counts;
}

/**
 * pd_import_report_set_left_out:
 * @self: a report
 * @headers: (array zero-terminated=1): the columns that are no field here
 */
void
pd_import_report_set_left_out (PdImportReport    *self,
                               const char *const *headers)
{
  g_return_if_fail (PD_IS_IMPORT_REPORT (self));

  g_strfreev (self->left_out);
  self->left_out = g_strdupv ((GStrv) headers);
}

/**
 * pd_import_report_get_left_out:
 * @self: a report
 *
 * Returns: (transfer none) (array zero-terminated=1): the headers of the columns that
 *   were left out, because nothing here holds what they say
 */
const char *const *
pd_import_report_get_left_out (PdImportReport *self)
{
  g_return_val_if_fail (PD_IS_IMPORT_REPORT (self), NULL);

  return (const char *const *) self->left_out;
}

/**
 * pd_import_report_take_note:
 * @self: a report
 * @line: the line of the file that it is about, or 0 for the whole table
 * @words: (transfer full): what there is to say, a sentence
 */
void
pd_import_report_take_note (PdImportReport *self,
                            guint           line,
                            char           *words)
{
  PdImportNote note = { line, words };

  g_return_if_fail (PD_IS_IMPORT_REPORT (self));
  g_return_if_fail (words != NULL);

  g_array_append_val (self->notes, note);
}

/**
 * pd_import_report_take_events:
 * @self: a report
 * @lines: (transfer full) (element-type guint): the line that each event begins on, in
 *   order
 *
 * Says that the report is about a calendar: its notes are about events then.
 */
void
pd_import_report_take_events (PdImportReport *self,
                              GArray         *lines)
{
  g_return_if_fail (PD_IS_IMPORT_REPORT (self));
  g_return_if_fail (lines != NULL);

  g_clear_pointer (&self->events, g_array_unref);
  self->events = lines;
}

/**
 * pd_import_report_note_to_text:
 * @self: a report
 * @note: a note of it
 *
 * Returns: (transfer full): the note, and what it is about
 */
char *
pd_import_report_note_to_text (PdImportReport     *self,
                               const PdImportNote *note)
{
  guint event;

  g_return_val_if_fail (PD_IS_IMPORT_REPORT (self), NULL);
  g_return_val_if_fail (note != NULL, NULL);

  if (note->line == 0)
    return g_strdup (note->words);
  if (self->events != NULL && g_array_binary_search (self->events, &note->line, compare_lines, &event))
    /* Translators: an event of a calendar and the line it begins on, and what there is to say about it */
    return g_strdup_printf (_ ("Event %u (line %u): %s"), event + 1, note->line, note->words);
  /* Translators: a line of a table, and what there is to say about it */
  return g_strdup_printf (_ ("Line %u: %s"), note->line, note->words);
}

/**
 * pd_import_report_leave_out:
 * @self: a report
 * @line: the line of a row
 * @words: why the row can't be used, a sentence
 *
 * Counts the row as left out, and says so.
 */
void
pd_import_report_leave_out (PdImportReport *self,
                            guint           line,
                            const char     *words)
{
  g_return_if_fail (PD_IS_IMPORT_REPORT (self));

  /* Translators: a sentence, and that the row of a table was not used because of it */
  pd_import_report_take_note (self, line, g_strdup_printf (_ ("%s Left out."), words));
  self->counts.left_out++;
}

/**
 * pd_import_report_add_new_site:
 * @self: a report
 * @name: the name of a site that the table brings
 */
void
pd_import_report_add_new_site (PdImportReport *self,
                               const char     *name)
{
  g_return_if_fail (PD_IS_IMPORT_REPORT (self));

  add_name (self->new_sites, name);
}

/**
 * pd_import_report_get_new_sites:
 * @self: a report
 *
 * Returns: (transfer none) (array zero-terminated=1): the sites that the table brings
 */
const char *const *
pd_import_report_get_new_sites (PdImportReport *self)
{
  g_return_val_if_fail (PD_IS_IMPORT_REPORT (self), NULL);

  return (const char *const *) self->new_sites->pdata;
}

/**
 * pd_import_report_add_new_person:
 * @self: a report of a table of shifts
 * @name: somebody whom the table names and the service did not know
 */
void
pd_import_report_add_new_person (PdImportReport *self,
                                 const char     *name)
{
  g_return_if_fail (PD_IS_IMPORT_REPORT (self));

  add_name (self->new_people, name);
}

/**
 * pd_import_report_get_new_people:
 * @self: a report
 *
 * Returns: (transfer none) (array zero-terminated=1): whom a table of shifts names and
 *   the service did not know. Those of a table of people are its added rows.
 */
const char *const *
pd_import_report_get_new_people (PdImportReport *self)
{
  g_return_val_if_fail (PD_IS_IMPORT_REPORT (self), NULL);

  return (const char *const *) self->new_people->pdata;
}

/**
 * pd_import_report_get_n_notes:
 * @self: a report
 *
 * Returns: how many notes there are
 */
guint
pd_import_report_get_n_notes (PdImportReport *self)
{
  g_return_val_if_fail (PD_IS_IMPORT_REPORT (self), 0);

  return self->notes->len;
}

/**
 * pd_import_report_get_note:
 * @self: a report
 * @index: which note, from 0
 *
 * Returns: (transfer none): it
 */
const PdImportNote *
pd_import_report_get_note (PdImportReport *self,
                           guint           index)
{
  g_return_val_if_fail (PD_IS_IMPORT_REPORT (self), NULL);
  g_return_val_if_fail (index < self->notes->len, NULL);

  return &g_array_index (self->notes, PdImportNote, index);
}

/**
 * pd_import_report_sort:
 * @self: a report
 *
 * Puts the notes into the order of their lines; those of one line stay as they are.
 */
void
pd_import_report_sort (PdImportReport *self)
{
  g_return_if_fail (PD_IS_IMPORT_REPORT (self));

  g_array_sort (self->notes, compare_notes);
}

/**
 * pd_import_report_to_summary:
 * @self: a report
 *
 * Returns: (transfer full): what came of the rows, in a sentence or two
 */
char *
pd_import_report_to_summary (PdImportReport *self)
{
  const PdImportCounts *counts;

  g_return_val_if_fail (PD_IS_IMPORT_REPORT (self), NULL);

  counts = &self->counts;
  return g_strdup_printf (get_summary_format (self),
                          pd_table_kind_to_words (self->kind),
                          counts->rows,
                          counts->added,
                          counts->changed,
                          counts->same,
                          counts->left_out);
}

/**
 * pd_import_report_to_text:
 * @self: a report
 *
 * Returns: (transfer full): all of it, in lines, each ended by a line feed
 */
char *
pd_import_report_to_text (PdImportReport *self)
{
  g_autofree char *summary = pd_import_report_to_summary (self);
  GString         *text = g_string_new (summary);

  g_string_append_c (text, '\n');
  append_list (text, _ ("New sites:"), pd_import_report_get_new_sites (self));
  append_list (text, _ ("New people:"), pd_import_report_get_new_people (self));
  append_list (text,
               _ ("Columns left out, because nothing here holds them:"),
               pd_import_report_get_left_out (self));
  for (guint i = 0; i < self->notes->len; i++)
    {
      g_autofree char *note = pd_import_report_note_to_text (self, pd_import_report_get_note (self, i));

      g_string_append_printf (text, "%s\n", note);
    }
  return g_string_free (text, FALSE);
}
