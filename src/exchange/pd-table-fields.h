/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "pd-table-kind.h"
#include "pd-table.h"

G_BEGIN_DECLS

/* What a column may hold. The first and the last name stand for the name, or for the
 * person that a row is about, where a table has them apart. */
typedef enum
{
  PD_TABLE_FIELD_NAME,
  PD_TABLE_FIELD_FIRST_NAME,
  PD_TABLE_FIELD_LAST_NAME,
  PD_TABLE_FIELD_PRONOUNS,
  PD_TABLE_FIELD_CODE,
  PD_TABLE_FIELD_EMAIL,
  PD_TABLE_FIELD_PHONE,
  PD_TABLE_FIELD_EMPLOYMENT,
  PD_TABLE_FIELD_STREAM,
  PD_TABLE_FIELD_HOURS,
  PD_TABLE_FIELD_SITES,
  PD_TABLE_FIELD_ROLE,
  PD_TABLE_FIELD_PERSON,
  PD_TABLE_FIELD_SITE,
  PD_TABLE_FIELD_DATE,
  PD_TABLE_FIELD_START,
  PD_TABLE_FIELD_END,
  PD_TABLE_FIELD_BREAK,
  PD_TABLE_FIELD_SLEEPOVER,
  PD_TABLE_FIELD_FOR,
  PD_TABLE_FIELD_ROLE_DESCRIPTION,
  PD_TABLE_FIELD_NOTE,
  PD_TABLE_FIELD_DAY,
  PD_TABLE_FIELD_FIRST_DAY,
  PD_TABLE_FIELD_LAST_DAY,
  PD_TABLE_FIELD_CAN,
  PD_TABLE_FIELD_KIND,
  PD_TABLE_FIELD_WHAT,
  PD_TABLE_FIELD_DONE,
  PD_TABLE_FIELD_EXPIRES,
  PD_TABLE_FIELD_NEEDED,
  PD_TABLE_FIELD_WEEK,
  PD_TABLE_FIELD_ANCHOR,
  PD_TABLE_FIELD_WEEKS,
  PD_TABLE_N_FIELDS
} PdTableField;

/**
 * PdTableFields:
 *
 * Which column of a table is which field of its kind: by the headers, without regard
 * to case, spaces and underscores, and by what somebody said about them. A column that
 * is neither is named, never guessed.
 */
typedef struct _PdTableFields PdTableFields;

PdTableFields     *pd_table_fields_new (PdTable           *table,
                                        PdTableKind        kind,
                                        const char *const *map,
                                        GError           **error);
PdTableFields     *pd_table_fields_guess (PdTable    *table,
                                          PdTableKind kind);
void               pd_table_fields_free (PdTableFields *self);
gboolean           pd_table_fields_has (PdTableFields *self,
                                        PdTableField   field);
guint              pd_table_fields_get_column (PdTableFields *self,
                                               PdTableField   field);
char              *pd_table_fields_dup_text (PdTableFields *self,
                                             guint          row,
                                             PdTableField   field);
char              *pd_table_fields_dup_name (PdTableFields *self,
                                             guint          row,
                                             PdTableField   whole);
const char *const *pd_table_fields_get_left_out (PdTableFields *self);

const char *pd_table_fields_find_rival (PdTableFields *self,
                                        const char    *header,
                                        PdTableField  *ret_field);

guint       pd_table_field_list (PdTableKind   kind,
                                 PdTableField *ret_fields);
const char *pd_table_field_to_header (PdTableField field);

G_DEFINE_AUTOPTR_CLEANUP_FUNC (PdTableFields, pd_table_fields_free)

G_END_DECLS
