/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "pd-person.h"

G_BEGIN_DECLS

/**
 * PdNameBook:
 *
 * How the people of a service are called where one of them is to be picked: by name, and
 * where somebody has a name like it, with what tells the two apart.
 */
typedef struct _PdNameBook PdNameBook;

PdNameBook *pd_name_book_new (GPtrArray *people,
                              GPtrArray *sites);
void        pd_name_book_free (PdNameBook *self);
char       *pd_name_book_dup_label (const PdNameBook *self,
                                    PdPerson         *person);
gboolean    pd_name_book_are_similar (const char *name,
                                      const char *other);

G_DEFINE_AUTOPTR_CLEANUP_FUNC (PdNameBook, pd_name_book_free)

G_END_DECLS
