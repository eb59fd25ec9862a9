/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "pd-import-report.h"
#include "pd-person.h"
#include "pd-shift.h"
#include "pd-site.h"
#include "pd-table-dates.h"

G_BEGIN_DECLS

typedef PdId (*PdNewIdFunc) (gpointer user_data);
typedef GPtrArray *(*PdListShiftsFunc) (PdDay    from,
                                        PdDay    to,
                                        gpointer user_data,
                                        GError **error);

/**
 * PdImportInto:
 * @people: (element-type PdPerson): everybody, leavers too
 * @sites: (element-type PdSite): every site
 * @zone: the IANA zone of a site that is new
 * @new_id: gives an id that nothing has
 * @list_shifts: gives the shifts whose day is from a day to another, both included;
 *   asked once, and only by a table of shifts
 * @user_data: for both
 *
 * What a service has already; a plan changes none of it.
 */
typedef struct
{
  GPtrArray       *people;
  GPtrArray       *sites;
  const char      *zone;
  PdNewIdFunc      new_id;
  PdListShiftsFunc list_shifts;
  gpointer         user_data;
} PdImportInto;

/**
 * PdImportOptions:
 * @dates: how dates are read that no row decides
 * @map: (nullable) (array zero-terminated=1): "Their header=field" each
 */
typedef struct
{
  PdDateOrder        dates;
  const char *const *map;
} PdImportOptions;

/**
 * PdImport:
 * @new_sites: (element-type PdSite): to be put in, before all else
 * @new_people: (element-type PdPerson): to be put in, next
 * @changed_people: (element-type PdPerson): to be written over those of the same id
 * @new_shifts: (element-type PdShift): to be put in
 * @changed_shifts: (element-type PdShift): to be written over those of the same id
 * @report: what there is to say about it
 *
 * What a table would do to a service: a plan, for one change to carry out.
 */
typedef struct
{
  GPtrArray      *new_sites;
  GPtrArray      *new_people;
  GPtrArray      *changed_people;
  GPtrArray      *new_shifts;
  GPtrArray      *changed_shifts;
  PdImportReport *report;
} PdImport;

PdImport *pd_import_new (PdTableKind kind);
void      pd_import_free (PdImport *self);
gboolean  pd_import_is_empty (PdImport *self);
PdImport *pd_import_plan (PdTable               *table,
                          PdTableKind            kind,
                          const PdImportInto    *into,
                          const PdImportOptions *options,
                          GCancellable          *cancellable,
                          GError               **error);

G_DEFINE_AUTOPTR_CLEANUP_FUNC (PdImport, pd_import_free)

G_END_DECLS
