/* SPDX-License-Identifier: GPL-3.0-or-later */

#include "config.h"

#include "facts-desk.h"

#include "pd-facts-export.h"

Desk *
desk_new_with_people (void)
{
  Desk *self = desk_new ();

  desk_add_person (self, "Jo Hart", "JH");
  desk_add_person (self, "Al Reed", NULL);
  return self;
}

void
desk_assert_becomes (PdTableKind kind,
                     const char *text,
                     guint       n_rows,
                     const char *headers,
                     const char *rows)
{
  g_autoptr (Desk)           self = desk_new_with_people ();
  g_autoptr (PdImportReport) report = desk_import (self, kind, text);
  g_autofree char           *expected = g_strconcat (headers, rows, NULL);

  assert_counts (report, n_rows, 0, 0, 0);
  desk_assert_says (self, kind, expected);
}

gpointer
desk_get_fact (Desk       *self,
               PdTableKind kind,
               guint       index)
{
  g_assert_cmpuint (index, <, self->facts[kind]->len);
  return g_ptr_array_index (self->facts[kind], index);
}

GBytes *
desk_export_facts (Desk       *self,
                   PdTableKind kind)
{
  GPtrArray *facts = self->facts[kind];

  switch (kind)
    {
    case PD_TABLE_KIND_AVAILABILITY:
      return pd_facts_export_availability (facts, self->people);
    case PD_TABLE_KIND_LEAVE:
      return pd_facts_export_leave (facts, self->people);
    case PD_TABLE_KIND_TRAINING:
      return pd_facts_export_training (facts, self->people);
    case PD_TABLE_KIND_PATTERN:
      return pd_facts_export_patterns (facts, self->people);
    case PD_TABLE_KIND_PEOPLE:
    case PD_TABLE_KIND_SHIFTS:
    case PD_TABLE_N_KINDS:
    default:
      g_assert_not_reached ();
    }
}

void
desk_assert_says (Desk       *self,
                  PdTableKind kind,
                  const char *text)
{
  g_autoptr (GBytes) bytes = desk_export_facts (self, kind);
  g_autofree char   *said = g_strndup (g_bytes_get_data (bytes, NULL), g_bytes_get_size (bytes));

  g_assert_cmpstr (said, ==, text);
}
