/* SPDX-License-Identifier: GPL-3.0-or-later */

#include "config.h"

#include "desk.h"

#include "pd-availability.h"
#include "pd-error.h"
#include "pd-leave.h"
#include "pd-pattern.h"
#include "pd-training.h"

#include <string.h>

static const PdImportOptions NO_OPTIONS = { .dates = PD_DATE_ORDER_UNSETTLED };

/* The facts of a desk are each an own one; their ids come first in them. */
static const struct
{
  gpointer (*copy) (gconstpointer fact);
  void (*free) (gpointer fact);
} FACT_FUNCS[PD_TABLE_N_KINDS] = {
  [PD_TABLE_KIND_AVAILABILITY] = { (gpointer (*) (gconstpointer)) pd_availability_copy, (GDestroyNotify) pd_availability_free },
  [PD_TABLE_KIND_LEAVE] = { (gpointer (*) (gconstpointer)) pd_leave_copy, (GDestroyNotify) pd_leave_free },
  [PD_TABLE_KIND_TRAINING] = { (gpointer (*) (gconstpointer)) pd_training_copy, (GDestroyNotify) pd_training_free },
  [PD_TABLE_KIND_PATTERN] = { (gpointer (*) (gconstpointer)) pd_pattern_copy, (GDestroyNotify) pd_pattern_free },
};

PdId
desk_add_role (Desk       *self,
               const char *title)
{
  g_autoptr (PdRoleDescription) description = pd_role_description_new ();
  PdRole                       *role = pd_role_new ();

  role->id = ++self->last_id;
  pd_role_description_set_text (description, PD_ROLE_TITLE, title);
  g_ptr_array_add (role->versions, pd_role_version_new (1, description, PD_ID_NONE, 0));
  g_ptr_array_add (self->roles, role);
  return role->id;
}

static PdId
new_id_cb (gpointer user_data)
{
  Desk *self = user_data;

  return ++self->last_id;
}

/* The shifts of some days, as a store gives them. */
static GPtrArray *
list_shifts (Desk *self,
             PdDay from,
             PdDay to)
{
  GPtrArray *found = g_ptr_array_new_with_free_func (g_object_unref);

  for (guint i = 0; i < self->shifts->len; i++)
    {
      PdShift *shift = g_ptr_array_index (self->shifts, i);

      if (pd_shift_get_day (shift) >= from && pd_shift_get_day (shift) <= to)
        g_ptr_array_add (found, g_object_ref (shift));
    }
  return found;
}

static void
append (GPtrArray *list,
        GPtrArray *others)
{
  for (guint i = 0; i < others->len; i++)
    g_ptr_array_add (list, g_object_ref (g_ptr_array_index (others, i)));
}

Desk *
desk_new (void)
{
  Desk *self = g_new0 (Desk, 1);

  self->people = g_ptr_array_new_with_free_func (g_object_unref);
  self->sites = g_ptr_array_new_with_free_func (g_object_unref);
  self->roles = g_ptr_array_new_with_free_func ((GDestroyNotify) pd_role_free);
  self->shifts = g_ptr_array_new_with_free_func (g_object_unref);
  self->zone = "Australia/Sydney";
  for (guint i = 0; i < PD_TABLE_N_KINDS; i++)
    self->facts[i] = g_ptr_array_new_with_free_func (FACT_FUNCS[i].free);
  return self;
}

void
desk_free (Desk *self)
{
  g_ptr_array_unref (self->people);
  g_ptr_array_unref (self->sites);
  g_ptr_array_unref (self->roles);
  g_ptr_array_unref (self->shifts);
  for (guint i = 0; i < PD_TABLE_N_KINDS; i++)
    g_ptr_array_unref (self->facts[i]);
  g_free (self);
}

static void
compare_with_shifts (Desk     *self,
                     PdImport *plan)
{
  g_autoptr (GPtrArray) shifts = NULL;
  PdDay                 from;
  PdDay                 to;

  if (pd_import_get_extent (plan, &from, &to))
    shifts = list_shifts (self, from, to);
  pd_import_finish (plan, shifts);
}

PdImport *
desk_plan (Desk                  *self,
           PdTableKind            kind,
           PdTable               *table,
           const PdImportOptions *options,
           GError               **error)
{
  PdImportInto into = { self->people, self->sites, self->facts[kind], self->roles, self->zone, new_id_cb, self };
  PdImport    *plan = pd_import_begin (table, kind, &into, options != NULL ? options : &NO_OPTIONS, NULL, error);

  if (plan != NULL)
    compare_with_shifts (self, plan);
  return plan;
}

PdImport *
desk_plan_calendar (Desk                  *self,
                    GBytes                *bytes,
                    const PdImportOptions *options,
                    GError               **error)
{
  PdImportInto into = { self->people, self->sites, NULL, self->roles, self->zone, new_id_cb, self };
  PdImport    *plan = pd_import_begin_calendar (bytes, &into, options != NULL ? options : &NO_OPTIONS, NULL, error);

  if (plan != NULL)
    compare_with_shifts (self, plan);
  return plan;
}

static PdId
get_fact_id (gconstpointer fact)
{
  return *(const PdId *) fact;
}

static void
carry_out_facts (Desk     *self,
                 PdImport *plan)
{
  PdTableKind kind = pd_import_report_get_kind (plan->report);
  GPtrArray  *facts = self->facts[kind];

  for (guint i = 0; i < plan->new_facts->len; i++)
    {
      PdId *fact = FACT_FUNCS[kind].copy (g_ptr_array_index (plan->new_facts, i));

      g_assert_cmpint (*fact, ==, PD_ID_NONE);
      *fact = ++self->last_id;
      g_ptr_array_add (facts, fact);
    }
  for (guint i = 0; i < plan->changed_facts->len; i++)
    for (guint j = 0; j < facts->len; j++)
      {
        gconstpointer changed = g_ptr_array_index (plan->changed_facts, i);

        if (get_fact_id (g_ptr_array_index (facts, j)) != get_fact_id (changed))
          continue;
        FACT_FUNCS[kind].free (g_ptr_array_index (facts, j));
        g_ptr_array_index (facts, j) = FACT_FUNCS[kind].copy (changed);
      }
}

void
desk_carry_out (Desk     *self,
                PdImport *plan)
{
  append (self->sites, plan->new_sites);
  append (self->people, plan->new_people);
  append (self->shifts, plan->new_shifts);
  carry_out_facts (self, plan);

  for (guint i = 0; i < plan->changed_people->len; i++)
    for (guint j = 0; j < self->people->len; j++)
      {
        PdPerson *changed = g_ptr_array_index (plan->changed_people, i);
        PdPerson *person = g_ptr_array_index (self->people, j);

        if (pd_person_get_id (person) == pd_person_get_id (changed))
          g_set_object ((PdPerson **) &g_ptr_array_index (self->people, j), changed);
      }
  for (guint i = 0; i < plan->changed_shifts->len; i++)
    for (guint j = 0; j < self->shifts->len; j++)
      {
        PdShift *changed = g_ptr_array_index (plan->changed_shifts, i);
        PdShift *shift = g_ptr_array_index (self->shifts, j);

        if (pd_shift_get_id (shift) == pd_shift_get_id (changed))
          g_set_object ((PdShift **) &g_ptr_array_index (self->shifts, j), changed);
      }
}

PdImportReport *
desk_import_bytes (Desk                  *self,
                   PdTableKind            kind,
                   GBytes                *bytes,
                   const PdImportOptions *options)
{
  g_autoptr (GError)   error = NULL;
  g_autoptr (PdTable)  table = pd_table_read_bytes (bytes, &error);
  g_autoptr (PdImport) plan = NULL;

  g_assert_no_error (error);
  plan = desk_plan (self, kind, table, options, &error);
  g_assert_no_error (error);
  desk_carry_out (self, plan);
  return g_object_ref (plan->report);
}

PdImportReport *
desk_import_calendar (Desk                  *self,
                      GBytes                *bytes,
                      const PdImportOptions *options)
{
  g_autoptr (GError)   error = NULL;
  g_autoptr (PdImport) plan = desk_plan_calendar (self, bytes, options, &error);

  g_assert_no_error (error);
  desk_carry_out (self, plan);
  return g_object_ref (plan->report);
}

PdImportReport *
desk_import (Desk       *self,
             PdTableKind kind,
             const char *text)
{
  g_autoptr (GBytes) bytes = g_bytes_new_static (text, strlen (text));

  return desk_import_bytes (self, kind, bytes, NULL);
}

void
desk_assert_refused (Desk       *self,
                     PdTableKind kind,
                     const char *text,
                     const char *words)
{
  g_autoptr (PdTable)  table = read_text (text);
  g_autoptr (GError)   error = NULL;
  g_autoptr (PdImport) plan = desk_plan (self, kind, table, NULL, &error);

  g_assert_error (error, PD_ERROR, PD_ERROR_INPUT);
  g_assert_null (plan);
  if (strstr (error->message, words) == NULL)
    g_error ("“%s” does not say “%s”", error->message, words);
}

PdPerson *
desk_get_person (Desk       *self,
                 const char *name)
{
  for (guint i = 0; i < self->people->len; i++)
    if (g_str_equal (pd_person_get_name (g_ptr_array_index (self->people, i)), name))
      return g_ptr_array_index (self->people, i);
  g_error ("There is no %s", name);
}

PdSite *
desk_get_site (Desk       *self,
               const char *name)
{
  for (guint i = 0; i < self->sites->len; i++)
    if (g_str_equal (pd_site_get_name (g_ptr_array_index (self->sites, i)), name))
      return g_ptr_array_index (self->sites, i);
  g_error ("There is no %s", name);
}

PdShift *
desk_get_shift (Desk *self,
                guint index)
{
  g_assert_cmpuint (index, <, self->shifts->len);
  return g_ptr_array_index (self->shifts, index);
}

PdPerson *
desk_add_person (Desk       *self,
                 const char *name,
                 const char *code)
{
  PdPerson *person = pd_person_new (++self->last_id, name);

  pd_person_set_code (person, code);
  g_ptr_array_add (self->people, person);
  return person;
}

void
assert_counts (PdImportReport *report,
               guint           added,
               guint           changed,
               guint           same,
               guint           left_out)
{
  const PdImportCounts *counts = pd_import_report_get_counts (report);

  g_assert_cmpuint (counts->added, ==, added);
  g_assert_cmpuint (counts->changed, ==, changed);
  g_assert_cmpuint (counts->same, ==, same);
  g_assert_cmpuint (counts->left_out, ==, left_out);
  g_assert_cmpuint (counts->rows, ==, added + changed + same + left_out);
}

void
assert_note (PdImportReport *report,
             guint           line,
             const char     *words)
{
  g_autofree char *text = pd_import_report_to_text (report);

  for (guint i = 0; i < pd_import_report_get_n_notes (report); i++)
    {
      const PdImportNote *note = pd_import_report_get_note (report, i);

      if (note->line == line && strstr (note->words, words) != NULL)
        return;
    }
  g_error ("No note on line %u says “%s”:\n%s", line, words, text);
}

void
assert_no_note (PdImportReport *report,
                guint           line)
{
  for (guint i = 0; i < pd_import_report_get_n_notes (report); i++)
    {
      const PdImportNote *note = pd_import_report_get_note (report, i);

      if (note->line == line)
        g_error ("Line %u has the note “%s”", line, note->words);
    }
}

PdTable *
read_text (const char *text)
{
  g_autoptr (GBytes) bytes = g_bytes_new_static (text, strlen (text));
  g_autoptr (GError) error = NULL;
  PdTable           *table = pd_table_read_bytes (bytes, &error);

  g_assert_no_error (error);
  return table;
}

GBytes *
read_fixture_in (const char *folder,
                 const char *name)
{
  g_autofree char   *path = g_test_build_filename (G_TEST_DIST, "fixtures", folder, name, NULL);
  g_autoptr (GError) error = NULL;
  char              *contents;
  gsize              length;

  g_file_get_contents (path, &contents, &length, &error);
  g_assert_no_error (error);
  return g_bytes_new_take (contents, length);
}

GBytes *
read_fixture (const char *name)
{
  return read_fixture_in ("tables", name);
}
