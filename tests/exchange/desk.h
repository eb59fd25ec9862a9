/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "pd-import.h"

G_BEGIN_DECLS

/**
 * Desk:
 *
 * A service in lists, as much of one as an import needs.
 */
typedef struct
{
  GPtrArray  *people;
  GPtrArray  *sites;
  GPtrArray  *shifts;
  GPtrArray  *facts[PD_TABLE_N_KINDS];
  GPtrArray  *roles;
  const char *zone;
  PdId        last_id;
} Desk;

Desk           *desk_new (void);
void            desk_free (Desk *self);
PdImport       *desk_plan (Desk                  *self,
                           PdTableKind            kind,
                           PdTable               *table,
                           const PdImportOptions *options,
                           GError               **error);
PdImport       *desk_plan_calendar (Desk                  *self,
                                    GBytes                *bytes,
                                    const PdImportOptions *options,
                                    GError               **error);
void            desk_carry_out (Desk     *self,
                                PdImport *plan);
PdImportReport *desk_import (Desk       *self,
                             PdTableKind kind,
                             const char *text);
PdImportReport *desk_import_bytes (Desk                  *self,
                                   PdTableKind            kind,
                                   GBytes                *bytes,
                                   const PdImportOptions *options);
PdImportReport *desk_import_calendar (Desk                  *self,
                                      GBytes                *bytes,
                                      const PdImportOptions *options);
void            desk_assert_refused (Desk       *self,
                                     PdTableKind kind,
                                     const char *text,
                                     const char *words);
PdPerson       *desk_get_person (Desk       *self,
                                 const char *name);
PdPerson       *desk_add_person (Desk       *self,
                                 const char *name,
                                 const char *code);
PdId            desk_add_role (Desk       *self,
                               const char *title);
PdSite         *desk_get_site (Desk       *self,
                               const char *name);
PdShift        *desk_get_shift (Desk *self,
                                guint index);

void assert_counts (PdImportReport *report,
                    guint           added,
                    guint           changed,
                    guint           same,
                    guint           left_out);
void assert_note (PdImportReport *report,
                  guint           line,
                  const char     *words);
void assert_no_note (PdImportReport *report,
                     guint           line);

PdTable *read_text (const char *text);
GBytes  *read_fixture (const char *name);
GBytes  *read_fixture_in (const char *folder, const char *name);

G_DEFINE_AUTOPTR_CLEANUP_FUNC (Desk, desk_free)

G_END_DECLS
