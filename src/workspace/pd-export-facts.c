/* SPDX-License-Identifier: GPL-3.0-or-later */

#define G_LOG_DOMAIN "pd-workspace"

#include "config.h"

#include "pd-export-facts-private.h"

#include "pd-availability.h"
#include "pd-fact-tables-private.h"
#include "pd-facts-export.h"
#include "pd-json-list-private.h"
#include "pd-leave.h"
#include "pd-path-step-table.h"
#include "pd-pattern.h"
#include "pd-training.h"

static void
add_availability (JsonBuilder *builder,
                  gpointer     item)
{
  const PdAvailability *self = item;

  pd_json_add_id (builder, "id", self->id);
  pd_json_add_id (builder, "person", self->person_id);
  pd_json_add_text (builder, "can", pd_wish_to_nick (self->wish));
  json_builder_set_member_name (builder, "weekdays");
  json_builder_begin_array (builder);
  for (int i = PD_WEEKDAY_MONDAY; i <= PD_WEEKDAY_SUNDAY; i++)
    if ((self->when.weekdays & PD_WEEKDAYS_OF (i)) != 0)
      json_builder_add_int_value (builder, i);
  json_builder_end_array (builder);
  pd_json_add_day (builder, "from", self->when.from);
  pd_json_add_day (builder, "to", self->when.to);
  pd_json_add_number (builder, "start_minute", self->when.start);
  pd_json_add_number (builder, "end_minute", self->when.end);
}

static void
add_leave (JsonBuilder *builder,
           gpointer     item)
{
  const PdLeave *self = item;

  pd_json_add_id (builder, "id", self->id);
  pd_json_add_id (builder, "person", self->person_id);
  pd_json_add_text (builder, "kind", pd_leave_kind_to_nick (self->kind));
  pd_json_add_day (builder, "from", self->from);
  pd_json_add_day (builder, "to", self->to);
  pd_json_add_number (builder, "start_minute", self->start);
  pd_json_add_number (builder, "end_minute", self->end);
}

static void
add_training (JsonBuilder *builder,
              gpointer     item)
{
  const PdTraining *self = item;

  pd_json_add_id (builder, "id", self->id);
  pd_json_add_id (builder, "person", self->person_id);
  pd_json_add_text (builder, "what", self->name);
  pd_json_add_day (builder, "done", self->done_on);
  pd_json_add_day (builder, "expires", self->expires_on);
  pd_json_add_boolean (builder, "is_needed", self->is_needed);
}

static void
add_path_step (JsonBuilder *builder,
               gpointer     item)
{
  const PdPathStep *self = item;

  pd_json_add_id (builder, "id", self->id);
  pd_json_add_id (builder, "person", self->person_id);
  pd_json_add_text (builder, "what", self->name);
  pd_json_add_day (builder, "planned", self->planned_on);
  pd_json_add_day (builder, "reached", self->reached_on);
}

static void
add_pattern (JsonBuilder *builder,
             gpointer     item)
{
  const PdPattern *self = item;

  pd_json_add_id (builder, "id", self->id);
  pd_json_add_id (builder, "person", self->person_id);
  pd_json_add_day (builder, "from", self->from);
  pd_json_add_day (builder, "to", self->to);
  pd_json_add_day (builder, "anchor", self->anchor);
  pd_json_add_number (builder, "weeks", self->n_weeks);
  json_builder_set_member_name (builder, "times");
  json_builder_begin_array (builder);
  for (guint i = 0; i < self->times->len; i++)
    {
      const PdPatternTime *time = &g_array_index (self->times, PdPatternTime, i);

      json_builder_begin_object (builder);
      pd_json_add_number (builder, "day", time->day);
      pd_json_add_number (builder, "start_minute", time->start);
      pd_json_add_number (builder, "end_minute", time->end);
      json_builder_end_object (builder);
    }
  json_builder_end_array (builder);
}

static const struct
{
  PdTableKind kind;
  const char *table_name;
  const char *list_name;
  GBytes *(*export) (GPtrArray *facts,
                     GPtrArray *people);
  PdJsonAddMembers add_members;
} FACTS[] = {
  { PD_TABLE_KIND_AVAILABILITY,
    "availability.csv",
    "availability.json",
    pd_facts_export_availability,
    add_availability },
  { PD_TABLE_KIND_LEAVE,
    "leave.csv",
    "leave.json",
    pd_facts_export_leave,
    add_leave },
  { PD_TABLE_KIND_TRAINING,
    "training.csv",
    "training.json",
    pd_facts_export_training,
    add_training },
  { PD_TABLE_KIND_PATTERN,
    "patterns.csv",
    "patterns.json",
    pd_facts_export_patterns,
    add_pattern },
};

/* They are said in a person's own words, and no table of another program holds them. */
static gboolean
export_path_steps (PdExportFolder *folder,
                   PdStore        *store,
                   GError        **error)
{
  g_autoptr (GPtrArray) steps = NULL;

  return pd_path_step_table_list (store, PD_ID_NONE, &steps, error) &&
         pd_json_list_write (folder, "path-steps.json", steps, add_path_step, error);
}

/**
 * pd_export_facts:
 * @folder: where to
 * @store: where from
 * @people: (element-type PdPerson): everybody
 * @error: return location for a #GError
 *
 * Writes what is known about people beside themselves: when they can work, when they are
 * away, their training, and the times that they agreed to; as tables and as JSON; and the
 * steps of their paths, as JSON.
 *
 * Returns: whether all of it is there
 */
gboolean
pd_export_facts (PdExportFolder *folder,
                 PdStore        *store,
                 GPtrArray      *people,
                 GError        **error)
{
  for (guint i = 0; i < G_N_ELEMENTS (FACTS); i++)
    {
      g_autoptr (GPtrArray) facts = NULL;
      g_autoptr (GBytes)    table = NULL;

      if (!pd_fact_tables_list (store, FACTS[i].kind, &facts, error))
        return FALSE;
      table = FACTS[i].export(facts, people);
      if (!pd_export_folder_write (folder, FACTS[i].table_name, table, error) ||
          !pd_json_list_write (folder, FACTS[i].list_name, facts, FACTS[i].add_members, error))
        return FALSE;
    }
  return export_path_steps (folder, store, error);
}
