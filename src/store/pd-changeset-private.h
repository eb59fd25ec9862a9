/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "pd-database-private.h"

G_BEGIN_DECLS

typedef struct sqlite3_session sqlite3_session;

/**
 * PdChangesetSurvey:
 * @tables: which lists it touches, as the "changed" signal of #PdStore says it
 * @n_rows: how many rows it writes
 * @is_lasting: whether undo passes over it
 * @is_draft: whether it is about nothing but drafts
 * @needs_rehearsal: whether it could be one that does not apply: see
 *   pd_changeset_rehearse()
 */
typedef struct
{
  guint    tables;
  guint    n_rows;
  gboolean is_lasting;
  gboolean is_draft;
  gboolean needs_rehearsal;
} PdChangesetSurvey;

/**
 * PdChangesetRow:
 * @data: (unowned): where it begins in the changeset
 * @size: how many bytes it has
 * @is_header: whether it is the beginning of a table
 */
typedef struct
{
  const guint8 *data;
  gsize         size;
  gboolean      is_header;
} PdChangesetRow;

sqlite3_session *pd_changeset_start_recording (PdDatabase *database,
                                               GError    **error);
gboolean         pd_changeset_is_recorded (sqlite3_session *recording);
void             pd_changeset_stop_recording (sqlite3_session *recording);
GBytes          *pd_changeset_take (PdDatabase      *database,
                                    sqlite3_session *recording,
                                    GError         **error);
GBytes          *pd_changeset_invert (GBytes  *changeset,
                                      GError **error);
gboolean         pd_changeset_survey (GBytes            *changeset,
                                      PdChangesetSurvey *ret_survey,
                                      GArray            *rows,
                                      GError           **error);
GBytes          *pd_changeset_put_in_order (GBytes *changeset,
                                            GArray *rows);
gboolean         pd_changeset_is_about (const char *table);
void             pd_changeset_set_damaged (GError **error);
GArray          *pd_changeset_list_shifts (GBytes *changeset);
gboolean         pd_changeset_apply (PdDatabase *database,
                                     GBytes     *changeset,
                                     GError    **error);
gboolean         pd_changeset_rehearse (PdDatabase *database,
                                        GBytes     *changeset,
                                        GError    **error);

G_END_DECLS
