/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "pd-import-work-private.h"
#include "pd-when.h"

G_BEGIN_DECLS

/**
 * PdFactRow:
 * @line: the line of the table
 * @fact: (nullable): what it says; an own one of its kind, without an id
 * @is_sparse: whether @fact has something in it that the row does not say
 * @is_settled: whether its outcome is counted
 *
 * A row of a table of facts.
 */
typedef struct
{
  guint    line;
  gpointer fact;
  gboolean is_sparse;
  gboolean is_settled;
} PdFactRow;

/**
 * PdFactReader:
 * @work: the work
 * @order: how dates are read
 * @words: (element-type utf8 gint): what cells say that name one of a few things
 * @days: (element-type utf8 gint): what cells say that name days of the week
 *
 * What the rows of a table of facts are read with. A table says the same few words again
 * and again, so each is looked up once.
 */
typedef struct
{
  PdImportWork *work;
  PdDateOrder   order;
  GHashTable   *words;
  GHashTable   *days;
} PdFactReader;

/**
 * PdFactKind:
 * @dates: (array length=n_dates): the fields that may have dates in them
 * @read: fills the fact of a row, whose person is known, and may leave the row out
 * @dup_key: what makes two facts the same one, whatever else they say
 * @dup_alias: (nullable): another such, for facts that know less than their key
 * @merge: gives a fact that there is with what the row says
 *
 * What tells the import of one kind of facts from that of another.
 */
typedef struct
{
  const PdTableField *dates;
  guint               n_dates;

  gboolean (*read) (PdFactReader *reader,
                    guint         row,
                    PdId          person_id,
                    PdFactRow    *ret_row);
  char *(*dup_key) (gconstpointer fact);
  char *(*dup_alias) (gconstpointer fact);
  gpointer (*merge) (gconstpointer    existing,
                     const PdFactRow *row);
  gboolean (*equal) (gconstpointer fact,
                     gconstpointer other);
  void (*free) (gpointer fact);
} PdFactKind;

typedef gboolean (*PdFactEqualFunc) (gconstpointer fact,
                                     gconstpointer other);
typedef gboolean (*PdFactWordFunc) (const char *text,
                                    guint      *ret_value);

extern const PdFactKind pd_availability_fact_kind;
extern const PdFactKind pd_leave_fact_kind;
extern const PdFactKind pd_training_fact_kind;

void     pd_fact_reader_init (PdFactReader *self,
                              PdImportWork *work,
                              PdDateOrder   order);
void     pd_fact_reader_clear (PdFactReader *self);
gboolean pd_fact_reader_find_word (GHashTable    *known,
                                   const char    *text,
                                   PdFactWordFunc parse,
                                   guint         *ret_value,
                                   gboolean      *ret_is_first);
gboolean pd_fact_reader_find_weekdays (PdFactReader *self,
                                       const char   *text,
                                       PdWeekdays   *ret_weekdays);
gboolean pd_fact_reader_find_person (PdFactReader *self,
                                     guint         row,
                                     PdId         *ret_person_id);

gboolean pd_facts_import_run (PdImportWork     *work,
                              const PdFactKind *kind,
                              GError          **error);

G_DEFINE_AUTO_CLEANUP_CLEAR_FUNC (PdFactReader, pd_fact_reader_clear)

G_END_DECLS
