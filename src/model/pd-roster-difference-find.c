/* SPDX-License-Identifier: GPL-3.0-or-later */

#define G_LOG_DOMAIN "pd-model"

#include "config.h"

#include "pd-roster-difference-private.h"

#include "pd-block-private.h"
#include "pd-person-check-private.h"
#include "pd-roster-change-private.h"
#include "pd-roster-private.h"
#include "pd-site-check-private.h"

static PdRosterChangeNames
get_names (PdRosterDifference *self,
           PdShift            *shift)
{
  PdRosterChangeNames names = { NULL, NULL };
  PdId                site_id = shift != NULL ? pd_shift_get_site_id (shift) : PD_ID_NONE;
  PdSite             *site = g_hash_table_lookup (self->sites_by_id, &site_id);

  if (site != NULL)
    names.site = pd_site_get_name (site);
  if (shift != NULL)
    names.role = pd_roster_facts_get_role_title (self->facts, pd_shift_get_role_id (shift));
  return names;
}

static int
get_version_of_day (PdRosterDifference *self,
                    PdDay               day)
{
  const PdPublication *publication = pd_roster_facts_find_publication (self->facts, day);

  return publication != NULL ? publication->version : 0;
}

static void
add_change (PdRosterDifference *self,
            PdId                person_id,
            PdShift            *before,
            PdShift            *after,
            int                 version)
{
  PdRosterChangeNames names_before = get_names (self, before);
  PdRosterChangeNames names_after = get_names (self, after);
  PdRosterChange     *change = pd_roster_change_new (person_id, before, &names_before, after, &names_after);
  PdDay               today = pd_roster_facts_get_today (self->facts);

  change->version = version;
  change->is_to_tell = person_id != PD_ID_NONE &&
                       (today == PD_DAY_NONE || pd_roster_change_get_last_day (change) >= today);
  g_ptr_array_add (self->changes, change);
  pd_roster_remember (self->changes_by_shift, change->shift_id, change);
}

/* Of two changes of a shift, that of whoever has it now is remembered. */
static void
compare_shift (PdRosterDifference *self,
               PdId                shift_id)
{
  const PdPublication *publication;
  PdShift             *before = pd_standing_find_published (self->facts, shift_id, &publication);
  PdShift             *after = g_hash_table_lookup (self->shifts_by_id, &shift_id);

  if (before != NULL && after != NULL && pd_publication_is_same_work (before, after))
    return;
  if (before != NULL && after != NULL && pd_shift_get_person_id (before) == pd_shift_get_person_id (after))
    {
      add_change (self, pd_shift_get_person_id (after), before, after, publication->version);
      return;
    }
  if (after != NULL && pd_roster_difference_has_day (self, pd_shift_get_day (after)))
    add_change (self,
                pd_shift_get_person_id (after),
                NULL,
                after,
                get_version_of_day (self, pd_shift_get_day (after)));
  if (before != NULL && pd_roster_difference_has_day (self, pd_shift_get_day (before)))
    add_change (self, pd_shift_get_person_id (before), before, NULL, publication->version);
}

static void
compare_once (PdRosterDifference *self,
              PdShift            *shift,
              GHashTable         *seen)
{
  PdId id = pd_shift_get_id (shift);

  if (pd_roster_difference_has_day (self, pd_shift_get_day (shift)) && g_hash_table_add (seen, g_memdup2 (&id, sizeof id)))
    compare_shift (self, id);
}

static void
compare_all (PdRosterDifference *self)
{
  GPtrArray             *publications = pd_roster_facts_get_publications (self->facts);
  g_autoptr (GHashTable) seen = pd_roster_new_table (NULL);

  for (guint i = 0; i < publications->len; i++)
    {
      const PdPublication *publication = g_ptr_array_index (publications, i);

      for (guint j = 0; j < publication->shifts->len; j++)
        if (pd_standing_is_last_word (self->facts, publication, g_ptr_array_index (publication->shifts, j)))
          compare_once (self, g_ptr_array_index (publication->shifts, j), seen);
    }
  for (guint i = 0; i < self->shifts->len; i++)
    compare_once (self, g_ptr_array_index (self->shifts, i), seen);
}

/* Open shifts come first, as on the roster; then people in their order, then whoever is
 * not among them. */
static guint
get_place (PdRosterDifference *self,
           PdId                person_id)
{
  gpointer place = g_hash_table_lookup (self->places_by_person, &person_id);

  if (person_id == PD_ID_NONE)
    return 0;
  return place != NULL ? GPOINTER_TO_UINT (place) : self->people->len + 1;
}

static int
compare_changes (gconstpointer a,
                 gconstpointer b,
                 gpointer      user_data)
{
  PdRosterDifference   *self = user_data;
  const PdRosterChange *change = *(const PdRosterChange *const *) a;
  const PdRosterChange *other = *(const PdRosterChange *const *) b;
  PdShift              *shift = change->after != NULL ? change->after : change->before;
  PdShift              *other_shift = other->after != NULL ? other->after : other->before;

  if (change->person_id != other->person_id)
    {
      guint place = get_place (self, change->person_id);
      guint other_place = get_place (self, other->person_id);

      if (place != other_place)
        return place < other_place ? -1 : 1;
      return change->person_id < other->person_id ? -1 : 1;
    }
  if (change->day != other->day)
    return change->day < other->day ? -1 : 1;
  return pd_shift_compare (shift, other_shift);
}

static void
collect_people (PdRosterDifference *self)
{
  PdId last = PD_ID_NONE;

  for (guint i = 0; i < self->changes->len; i++)
    {
      const PdRosterChange *change = g_ptr_array_index (self->changes, i);

      if (change->is_to_tell && change->person_id != last)
        g_array_append_val (self->to_tell, change->person_id);
      if (change->is_to_tell)
        last = change->person_id;
    }
}

static PdPerson *
find_person (PdRosterDifference *self,
             PdId                person_id)
{
  guint place = get_place (self, person_id);

  return place > 0 && place <= self->people->len ? g_ptr_array_index (self->people, place - 1) : NULL;
}

/* What a change of a published shift has to say about notice. A shift that moves takes
 * something away on the earlier of its days. */
static void
judge_change (PdRosterDifference   *self,
              const PdCheckFrame   *frame,
              const PdRosterChange *change)
{
  PdDay         today = pd_roster_facts_get_today (self->facts);
  PdPersonCheck check = { .frame = frame, .person_id = change->person_id, .findings = self->findings };
  PdDay         day = change->day;

  if (!change->is_to_tell || change->version == 0 || today == PD_DAY_NONE)
    return;
  if (change->before != NULL && change->after != NULL && pd_publication_is_same_duty (change->before, change->after))
    return;
  if (day < today && change->after != NULL)
    day = pd_shift_get_day (change->after);
  if (day < today)
    return;
  check.person = find_person (self, change->person_id);
  pd_rule_set_init_scope (frame->rules, check.person, frame->anchor, &check.scope);
  pd_rule_notice_judge (&check, change->after != NULL ? change->after : change->before, day, today, FALSE);
}

/* Fortnights that are published already were as late as they were. */
static void
judge_fortnights (PdRosterDifference *self,
                  const PdCheckFrame *frame)
{
  g_autoptr (GPtrArray) findings = g_ptr_array_new_with_free_func (g_object_unref);

  pd_rule_notice_check_roster (frame, findings);
  for (guint i = 0; i < findings->len; i++)
    {
      PdFinding *finding = g_ptr_array_index (findings, i);
      PdDay      start = pd_block_get_start (pd_finding_get_day (finding), frame->anchor, PD_DAYS_PER_FORTNIGHT);

      if (pd_roster_facts_find_publication (self->facts, start) == NULL)
        g_ptr_array_add (self->findings, g_object_ref (finding));
    }
}

static void
judge_notice (PdRosterDifference *self)
{
  PdCheckFrame frame = {
    .facts = self->facts,
    .rules = pd_roster_facts_get_rules (self->facts),
    .anchor = pd_roster_facts_get_anchor (self->facts),
    .sites = self->sites_by_id,
    .from = self->from,
    .n_days = self->n_days,
  };

  judge_fortnights (self, &frame);
  for (guint i = 0; i < self->changes->len; i++)
    judge_change (self, &frame, g_ptr_array_index (self->changes, i));
}

/**
 * pd_roster_difference_find_all:
 * @self: a difference that is being made
 *
 * Compares what is with what was published, and asks the rules about notice.
 */
void
pd_roster_difference_find_all (PdRosterDifference *self)
{
  for (guint i = 0; i < self->n_days; i++)
    self->version = MAX (self->version, get_version_of_day (self, self->from + (PdDay) i));
  compare_all (self);
  g_ptr_array_sort_with_data (self->changes, compare_changes, self);
  collect_people (self);
  judge_notice (self);
}
