/* SPDX-License-Identifier: GPL-3.0-or-later */

/* Takes whatever bytes it is given for a table, of people and of shifts, and brings it
 * into a small service as somebody would: what comes from elsewhere is imported first
 * and looked at then. What was planned has to hold, and the same table again to change
 * nothing. */
#define G_LOG_DOMAIN "pd-fuzz"

#include "config.h"

#include "fuzz-target.h"

#include "pd-import.h"
#include "pd-table-export.h"

typedef struct
{
  GPtrArray *people;
  GPtrArray *sites;
  GPtrArray *shifts;
  GPtrArray *roles;
  PdId       last_id;
} Service;

static PdId
new_id_cb (gpointer user_data)
{
  Service *self = user_data;

  return ++self->last_id;
}

static void
add_role (Service    *self,
          PdId        id,
          const char *title)
{
  g_autoptr (PdRoleDescription) description = pd_role_description_new ();
  PdRole                       *role = pd_role_new ();

  role->id = id;
  pd_role_description_set_text (description, PD_ROLE_TITLE, title);
  g_ptr_array_add (role->versions, pd_role_version_new (1, description, PD_ID_NONE, 0));
  g_ptr_array_add (self->roles, role);
}

static void
service_init (Service *self)
{
  self->people = g_ptr_array_new_with_free_func (g_object_unref);
  self->sites = g_ptr_array_new_with_free_func (g_object_unref);
  self->shifts = g_ptr_array_new_with_free_func (g_object_unref);
  self->roles = g_ptr_array_new_with_free_func ((GDestroyNotify) pd_role_free);
  self->last_id = 3;
  add_role (self, 3, "Jo");
  g_ptr_array_add (self->people, pd_person_new (1, "Jo Hart"));
  g_ptr_array_add (self->sites, pd_site_new (2, "Bay"));
}

static void
service_clear (Service *self)
{
  g_ptr_array_unref (self->people);
  g_ptr_array_unref (self->sites);
  g_ptr_array_unref (self->shifts);
  g_ptr_array_unref (self->roles);
}

G_DEFINE_AUTO_CLEANUP_CLEAR_FUNC (Service, service_clear)

static PdImport *
plan (Service    *self,
      PdTable    *table,
      PdTableKind kind,
      PdDateOrder dates)
{
  const PdImportInto    into = { self->people, self->sites, NULL, self->roles, "Australia/Sydney", new_id_cb, self };
  const PdImportOptions options = { dates, NULL };
  g_autoptr (GError)    error = NULL;
  PdImport             *result = pd_import_begin (table, kind, &into, &options, NULL, &error);

  g_assert_true ((result == NULL) == (error != NULL));
  if (result != NULL)
    pd_import_finish (result, self->shifts);
  return result;
}

static void
append (GPtrArray *list,
        GPtrArray *others)
{
  for (guint i = 0; i < others->len; i++)
    g_ptr_array_add (list, g_object_ref (g_ptr_array_index (others, i)));
}

/* A person who changed is the one of that id. */
static void
replace_people (Service   *self,
                GPtrArray *changed)
{
  for (guint i = 0; i < changed->len; i++)
    for (guint j = 0; j < self->people->len; j++)
      if (pd_person_get_id (g_ptr_array_index (self->people, j)) == pd_person_get_id (g_ptr_array_index (changed, i)))
        g_set_object ((PdPerson **) &g_ptr_array_index (self->people, j), g_ptr_array_index (changed, i));
}

static void
assert_counts (PdImport *result)
{
  const PdImportCounts *counts = pd_import_report_get_counts (result->report);
  g_autofree char      *text = pd_import_report_to_text (result->report);

  g_assert_cmpuint (counts->rows, ==, counts->added + counts->changed + counts->same + counts->left_out);
  g_assert_true (g_utf8_validate (text, -1, NULL));
}

/* No shift is changed in a service that had none; so all of the plan is carried out. */
static void
carry_out (Service  *self,
           PdImport *result)
{
  append (self->sites, result->new_sites);
  append (self->people, result->new_people);
  append (self->shifts, result->new_shifts);
  replace_people (self, result->changed_people);
}

static void
import (Service    *self,
        PdTable    *table,
        PdTableKind kind,
        PdDateOrder dates)
{
  g_autoptr (PdImport) first = plan (self, table, kind, dates);
  g_autoptr (PdImport) second = NULL;

  if (first == NULL)
    return;
  assert_counts (first);
  carry_out (self, first);
  second = plan (self, table, kind, dates);
  g_assert_nonnull (second);
  assert_counts (second);
  g_assert_true (pd_import_is_empty (second));
}

/* What is written of it is a table that changes nothing. */
static void
export_and_import (Service *self)
{
  g_autoptr (GBytes)   bytes = pd_table_export_shifts (self->shifts, self->people, self->sites, self->roles, PD_REDACTION_FULL_NAMES);
  g_autoptr (PdTable)  table = pd_table_read_bytes (bytes, NULL);
  g_autoptr (PdImport) result = NULL;

  g_assert_nonnull (table);
  result = plan (self, table, PD_TABLE_KIND_SHIFTS, PD_DATE_ORDER_UNSETTLED);
  g_assert_nonnull (result);
  g_assert_true (pd_import_is_empty (result));
}

int
LLVMFuzzerTestOneInput (const uint8_t *data,
                        size_t         size)
{
  g_autoptr (GBytes)  bytes = g_bytes_new_static (data, size);
  g_autoptr (GError)  error = NULL;
  g_autoptr (PdTable) table = pd_table_read_bytes (bytes, &error);

  g_assert_true ((table == NULL) == (error != NULL));
  for (PdDateOrder dates = PD_DATE_ORDER_UNSETTLED; table != NULL && dates <= PD_DATE_ORDER_DMY; dates++)
    {
      g_auto (Service) of_people = { NULL };
      g_auto (Service) of_shifts = { NULL };

      service_init (&of_people);
      service_init (&of_shifts);
      import (&of_people, table, PD_TABLE_KIND_PEOPLE, dates);
      import (&of_shifts, table, PD_TABLE_KIND_SHIFTS, dates);
      export_and_import (&of_shifts);
    }
  return 0;
}
