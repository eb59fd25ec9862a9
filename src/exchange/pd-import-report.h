/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "pd-table-dates.h"
#include "pd-table-kind.h"

G_BEGIN_DECLS

/**
 * PdImportNote:
 * @line: the line of the file that it is about, or 0 for the whole table
 * @words: what there is to say, a sentence
 */
typedef struct
{
  guint line;
  char *words;
} PdImportNote;

/**
 * PdImportCounts:
 * @rows: rows of the table that are not blank; of a calendar, each time that an event
 *   takes place, and each event that could not be used
 * @added: rows that became something new
 * @changed: rows that changed what was there
 * @same: rows that said what is there already
 * @left_out: rows that could not be used, or that repeat another row; a note says why
 *
 * Every row is counted in exactly one of the last four.
 */
typedef struct
{
  guint rows;
  guint added;
  guint changed;
  guint same;
  guint left_out;
} PdImportCounts;

/**
 * PdImportReport:
 *
 * What came of a table, or would come of it: the same for a dry run and the real one.
 */
#define PD_TYPE_IMPORT_REPORT (pd_import_report_get_type ())
G_DECLARE_FINAL_TYPE (PdImportReport, pd_import_report, PD, IMPORT_REPORT, GObject)

PdImportReport     *pd_import_report_new (PdTableKind kind);
PdTableKind         pd_import_report_get_kind (PdImportReport *self);
PdImportCounts     *pd_import_report_get_counts (PdImportReport *self);
void                pd_import_report_set_left_out (PdImportReport    *self,
                                                   const char *const *headers);
const char *const  *pd_import_report_get_left_out (PdImportReport *self);
void                pd_import_report_take_note (PdImportReport *self,
                                                guint           line,
                                                char           *words);
void                pd_import_report_take_events (PdImportReport *self,
                                                  GArray         *lines);
char               *pd_import_report_note_to_text (PdImportReport     *self,
                                                   const PdImportNote *note);
void                pd_import_report_leave_out (PdImportReport *self,
                                                guint           line,
                                                const char     *words);
void                pd_import_report_add_new_site (PdImportReport *self,
                                                   const char     *name);
const char *const  *pd_import_report_get_new_sites (PdImportReport *self);
void                pd_import_report_add_new_person (PdImportReport *self,
                                                     const char     *name);
const char *const  *pd_import_report_get_new_people (PdImportReport *self);
guint               pd_import_report_get_n_notes (PdImportReport *self);
const PdImportNote *pd_import_report_get_note (PdImportReport *self,
                                               guint           index);
void                pd_import_report_sort (PdImportReport *self);
char               *pd_import_report_to_summary (PdImportReport *self);
char               *pd_import_report_to_text (PdImportReport *self);

G_END_DECLS
