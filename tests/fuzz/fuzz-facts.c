/* SPDX-License-Identifier: GPL-3.0-or-later */

/* Takes whatever bytes it is given for a table of availability, of leave, of training and
 * of agreed patterns, and brings it into a small service as somebody would. What was
 * planned has to be possible, the same table again and what is written of it to change
 * nothing. */
#define G_LOG_DOMAIN "pd-fuzz"

#include "config.h"

#include "fuzz-target.h"

#include "pd-availability.h"
#include "pd-facts-export.h"
#include "pd-import.h"
#include "pd-leave.h"
#include "pd-pattern.h"
#include "pd-training.h"

/* What is done with each kind of facts; each fact begins with its id. */
static const struct
{
  PdTableKind kind;
  gpointer (*copy) (gconstpointer fact);
  void (*free) (gpointer fact);
  gboolean (*check) (gconstpointer fact,
                     GError      **error);
  GBytes *(*export) (GPtrArray *facts,
                     GPtrArray *people);
} KINDS[] = {
  { PD_TABLE_KIND_AVAILABILITY,
    (gpointer (*) (gconstpointer)) pd_availability_copy,
    (GDestroyNotify) pd_availability_free,
    (gboolean (*) (gconstpointer, GError **)) pd_availability_check,
    pd_facts_export_availability },
  { PD_TABLE_KIND_LEAVE,
    (gpointer (*) (gconstpointer)) pd_leave_copy,
    (GDestroyNotify) pd_leave_free,
    (gboolean (*) (gconstpointer, GError **)) pd_leave_check,
    pd_facts_export_leave },
  { PD_TABLE_KIND_TRAINING,
    (gpointer (*) (gconstpointer)) pd_training_copy,
    (GDestroyNotify) pd_training_free,
    (gboolean (*) (gconstpointer, GError **)) pd_training_check,
    pd_facts_export_training },
  { PD_TABLE_KIND_PATTERN,
    (gpointer (*) (gconstpointer)) pd_pattern_copy,
    (GDestroyNotify) pd_pattern_free,
    (gboolean (*) (gconstpointer, GError **)) pd_pattern_check,
    pd_facts_export_patterns },
};

typedef struct
{
  guint      index; /* of the kind */
  GPtrArray *people;
  GPtrArray *sites;
  GPtrArray *facts;
  PdId       last_id;
} Service;

static PdId
new_id_cb (gpointer user_data)
{
  Service *self = user_data;

  return ++self->last_id;
}

static void
service_init (Service *self,
              guint    index)
{
  self->index = index;
  self->people = g_ptr_array_new_with_free_func (g_object_unref);
  self->sites = g_ptr_array_new_with_free_func (g_object_unref);
  self->facts = g_ptr_array_new_with_free_func (KINDS[index].free);
  self->last_id = 3;
  g_ptr_array_add (self->people, pd_person_new (1, "Jo Hart"));
  g_ptr_array_add (self->people, pd_person_new (2, "Al"));
  pd_person_set_code (g_ptr_array_index (self->people, 1), "A");
}

static void
service_clear (Service *self)
{
  g_ptr_array_unref (self->people);
  g_ptr_array_unref (self->sites);
  g_ptr_array_unref (self->facts);
}

G_DEFINE_AUTO_CLEANUP_CLEAR_FUNC (Service, service_clear)

static PdImport *
plan (Service    *self,
      PdTable    *table,
      PdDateOrder dates)
{
  const PdImportInto    into = { self->people, self->sites, self->facts, NULL, "Australia/Sydney", new_id_cb, self };
  const PdImportOptions options = { dates, NULL };
  g_autoptr (GError)    error = NULL;
  PdImport             *result = pd_import_begin (table, KINDS[self->index].kind, &into, &options, NULL, &error);

  g_assert_true ((result == NULL) == (error != NULL));
  if (result != NULL)
    pd_import_finish (result, NULL);
  return result;
}

static void
assert_plan (Service  *self,
             PdImport *result)
{
  const PdImportCounts *counts = pd_import_report_get_counts (result->report);
  g_autofree char      *text = pd_import_report_to_text (result->report);

  g_assert_cmpuint (counts->rows, ==, counts->added + counts->changed + counts->same + counts->left_out);
  g_assert_true (g_utf8_validate (text, -1, NULL));
  for (guint i = 0; i < result->new_facts->len; i++)
    g_assert_true (KINDS[self->index].check (g_ptr_array_index (result->new_facts, i), NULL));
}

/* Nothing is changed in a service that had nothing; so all of the plan is carried out. */
static void
carry_out (Service  *self,
           PdImport *result)
{
  g_assert_cmpuint (result->changed_facts->len, ==, 0);
  g_assert_cmpuint (result->new_people->len + result->new_sites->len + result->new_shifts->len, ==, 0);
  for (guint i = 0; i < result->new_facts->len; i++)
    {
      PdId *fact = KINDS[self->index].copy (g_ptr_array_index (result->new_facts, i));

      *fact = ++self->last_id;
      g_ptr_array_add (self->facts, fact);
    }
}

static void
assert_changes_nothing (Service    *self,
                        PdTable    *table,
                        PdDateOrder dates)
{
  g_autoptr (PdImport) result = plan (self, table, dates);

  g_assert_nonnull (result);
  assert_plan (self, result);
  g_assert_true (pd_import_is_empty (result));
}

static void
import (guint       index,
        PdTable    *table,
        PdDateOrder dates)
{
  g_auto (Service)     service = { 0 };
  g_autoptr (PdImport) first = NULL;
  g_autoptr (GBytes)   bytes = NULL;
  g_autoptr (PdTable)  written = NULL;

  service_init (&service, index);
  first = plan (&service, table, dates);
  if (first == NULL)
    return;
  assert_plan (&service, first);
  carry_out (&service, first);
  assert_changes_nothing (&service, table, dates);
  bytes = KINDS[index].export(service.facts, service.people);
  written = pd_table_read_bytes (bytes, NULL);
  g_assert_nonnull (written);
  assert_changes_nothing (&service, written, PD_DATE_ORDER_UNSETTLED);
}

int
LLVMFuzzerTestOneInput (const uint8_t *data,
                        size_t         size)
{
  g_autoptr (GBytes)  bytes = g_bytes_new_static (data, size);
  g_autoptr (GError)  error = NULL;
  g_autoptr (PdTable) table = pd_table_read_bytes (bytes, &error);

  g_assert_true ((table == NULL) == (error != NULL));
  for (guint i = 0; table != NULL && i < G_N_ELEMENTS (KINDS); i++)
    for (PdDateOrder dates = PD_DATE_ORDER_UNSETTLED; dates <= PD_DATE_ORDER_DMY; dates++)
      import (i, table, dates);
  return 0;
}
