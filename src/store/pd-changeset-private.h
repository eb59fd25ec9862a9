/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "pd-database-private.h"

G_BEGIN_DECLS

/* What a table begins with, and what stands where a row has no value to tell. */
#define PD_CHANGESET_TABLE 'T'
#define PD_CHANGESET_UNDEFINED 0

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
 * PdChangesetLink:
 * @one: the first column of a row
 * @other: the second one; both are its key
 * @to: what another of its columns refers to
 */
typedef struct
{
  PdId one;
  PdId other;
  PdId to;
} PdChangesetLink;

GBytes  *pd_changeset_invert (GBytes  *changeset,
                              GError **error);
GBytes  *pd_changeset_join (GBytes  *first,
                            GBytes  *second,
                            GError **error);
gboolean pd_changeset_survey (GBytes            *changeset,
                              PdChangesetSurvey *ret_survey,
                              GError           **error);
guint    pd_changeset_get_list (const char *table);
gboolean pd_changeset_is_about (const char *table);
void     pd_changeset_set_damaged (GError **error);
GArray  *pd_changeset_list_ids (GBytes *changeset,
                                guint   list);
GArray  *pd_changeset_list_links (GBytes     *changeset,
                                  const char *table,
                                  int         column);
gboolean pd_changeset_apply (PdDatabase *database,
                             GBytes     *changeset,
                             GError    **error);
gboolean pd_changeset_rehearse (PdDatabase *database,
                                GBytes     *changeset,
                                GError    **error);

G_END_DECLS
