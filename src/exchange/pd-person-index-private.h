/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "pd-person.h"

G_BEGIN_DECLS

/**
 * PdPersonIndex:
 *
 * Finds people by the names and codes that tables have for them.
 */
typedef struct _PdPersonIndex PdPersonIndex;

PdPersonIndex *pd_person_index_new (GPtrArray *people);
void           pd_person_index_free (PdPersonIndex *self);
void           pd_person_index_add (PdPersonIndex *self,
                                    PdPerson      *person);
void           pd_person_index_replace (PdPersonIndex *self,
                                        PdPerson      *person,
                                        PdPerson      *changed);
gboolean       pd_person_index_find_by_name (PdPersonIndex *self,
                                             const char    *name,
                                             PdPerson     **ret_person);
gboolean       pd_person_index_find_without_code (PdPersonIndex *self,
                                                  const char    *name,
                                                  PdPerson     **ret_person);
PdPerson      *pd_person_index_find_by_code (PdPersonIndex *self,
                                             const char    *code);
gboolean       pd_person_index_find (PdPersonIndex *self,
                                     const char    *name_or_code,
                                     PdPerson     **ret_person);

G_DEFINE_AUTOPTR_CLEANUP_FUNC (PdPersonIndex, pd_person_index_free)

G_END_DECLS
