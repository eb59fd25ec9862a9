/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "pd-calendar.h"
#include "pd-import-report.h"
#include "pd-person.h"
#include "pd-role.h"
#include "pd-shift.h"
#include "pd-site.h"
#include "pd-table-dates.h"

G_BEGIN_DECLS

typedef PdId (*PdNewIdFunc) (gpointer user_data);

/**
 * PdImportInto:
 * @people: (element-type PdPerson): everybody, leavers too
 * @sites: (element-type PdSite): every site
 * @facts: (nullable): what there is of the kind that a table of availability, leave,
 *   training or patterns has, of everybody
 * @roles: (nullable) (element-type PdRole): every role that a table of shifts may name
 * @zone: the IANA zone of a site that is new
 * @new_id: gives an id that nothing has
 * @user_data: for @new_id
 *
 * What a service has already; a plan changes none of it. Planning may go on in a thread
 * of its own while nobody changes these lists; @new_id is called in there.
 */
typedef struct
{
  GPtrArray  *people;
  GPtrArray  *sites;
  GPtrArray  *facts;
  GPtrArray  *roles;
  const char *zone;
  PdNewIdFunc new_id;
  gpointer    user_data;
} PdImportInto;

/**
 * PdImportOptions:
 * @dates: how dates are read that no row decides
 * @map: (nullable) (array zero-terminated=1): "Their header=field" each
 * @person: (nullable): whose calendar it is
 * @site: (nullable): where a calendar takes place when it does not say
 * @window: which days of a calendar are wanted
 *
 * @dates and @map are about tables, the others about calendars.
 */
typedef struct
{
  PdDateOrder        dates;
  const char *const *map;
  const char        *person;
  const char        *site;
  PdCalendarWindow   window;
} PdImportOptions;

/**
 * PdImport:
 * @new_sites: (element-type PdSite): to be put in, before all else
 * @new_people: (element-type PdPerson): to be put in, next
 * @changed_people: (element-type PdPerson): to be written over those of the same id
 * @new_shifts: (element-type PdShift): to be put in
 * @changed_shifts: (element-type PdShift): to be written over those of the same id
 * @new_facts: to be put in: #PdAvailability, #PdLeave, #PdTraining or #PdPattern, as the
 *   report's kind says, without an id
 * @changed_facts: to be written over those of the same id, the same
 * @report: what there is to say about it
 *
 * What a table or a calendar would do to a service: a plan, for one change to carry out. A table of
 * shifts is compared with those that there are before the plan is whole, so it is made
 * in two steps, of which either may be in a thread: pd_import_begin() or
 * pd_import_begin_calendar(), then
 * pd_import_finish() with the shifts of pd_import_get_extent().
 */
typedef struct
{
  GPtrArray      *new_sites;
  GPtrArray      *new_people;
  GPtrArray      *changed_people;
  GPtrArray      *new_shifts;
  GPtrArray      *changed_shifts;
  GPtrArray      *new_facts;
  GPtrArray      *changed_facts;
  PdImportReport *report;

  /*< private >*/
  GArray     *waiting;
  PdNewIdFunc new_id;
  gpointer    user_data;
} PdImport;

PdImport *pd_import_begin (PdTable               *table,
                           PdTableKind            kind,
                           const PdImportInto    *into,
                           const PdImportOptions *options,
                           GCancellable          *cancellable,
                           GError               **error);
PdImport *pd_import_begin_calendar (GBytes                *bytes,
                                    const PdImportInto    *into,
                                    const PdImportOptions *options,
                                    GCancellable          *cancellable,
                                    GError               **error);
gboolean  pd_import_get_extent (PdImport *self,
                                PdDay    *ret_from,
                                PdDay    *ret_to);
void      pd_import_finish (PdImport  *self,
                            GPtrArray *shifts);
void      pd_import_free (PdImport *self);
gboolean  pd_import_is_empty (PdImport *self);

G_DEFINE_AUTOPTR_CLEANUP_FUNC (PdImport, pd_import_free)

G_END_DECLS
