/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "pd-change.h"
#include "pd-id.h"

G_BEGIN_DECLS

/**
 * PdOwnWords:
 * @person_id: whose
 * @saved_at: when, in microseconds since the epoch, UTC
 * @box: the words that they spell their own way, sealed for them alone
 */
typedef struct
{
  PdId    person_id;
  gint64  saved_at;
  GBytes *box;
} PdOwnWords;

void pd_own_words_free (PdOwnWords *self);

gboolean pd_coach_words_table_find (PdStore *store,
                                    char   **ret_words,
                                    GError **error);
gboolean pd_coach_words_table_set (PdChange   *change,
                                   const char *words,
                                   GError    **error);
gboolean pd_own_words_table_find (PdStore     *store,
                                  PdId         person_id,
                                  PdOwnWords **ret_words,
                                  GError     **error);
gboolean pd_own_words_table_save (PdChange         *change,
                                  const PdOwnWords *words,
                                  GError          **error);

G_DEFINE_AUTOPTR_CLEANUP_FUNC (PdOwnWords, pd_own_words_free)

G_END_DECLS
