/* SPDX-License-Identifier: GPL-3.0-or-later */

#define G_LOG_DOMAIN "pd-model"

#include "config.h"

#include "pd-roster-rules.h"

#include "pd-clock.h"
#include "pd-roster-private.h"

#include <glib/gi18n-lib.h>
#include <string.h>

#define RULE_OVERLAP "overlap"

/* A shift on the one line of time that all sites share. */
typedef struct
{
  PdShift *shift; /* borrowed */
  gint64   start;
  gint64   end;
} Duty;

static int
compare_duties (gconstpointer a,
                gconstpointer b)
{
  const Duty *duty = a;
  const Duty *other = b;

  if (duty->start != other->start)
    return duty->start < other->start ? -1 : 1;
  if (duty->end != other->end)
    return duty->end < other->end ? -1 : 1;
  return pd_shift_compare (duty->shift, other->shift);
}

static void
add_duty (PdRoster   *roster,
          GHashTable *duties_by_person,
          PdShift    *shift)
{
  PdId    person_id = pd_shift_get_person_id (shift);
  GArray *duties = g_hash_table_lookup (duties_by_person, &person_id);
  Duty    duty = { shift };

  if (duties == NULL)
    {
      duties = g_array_new (FALSE, FALSE, sizeof (Duty));
      g_hash_table_insert (duties_by_person, g_memdup2 (&person_id, sizeof person_id), duties);
    }
  pd_shift_get_instants (shift, pd_roster_get_zone (roster, shift), &duty.start, &duty.end);
  g_array_append_val (duties, duty);
}

/* (element-type PdId GArray of Duty) */
static GHashTable *
collect_duties (PdRoster *roster)
{
  GHashTable *duties_by_person = pd_roster_new_table ((GDestroyNotify) g_array_unref);
  GPtrArray  *shifts = pd_roster_get_known_shifts (roster);

  for (guint i = 0; i < shifts->len; i++)
    {
      PdShift *shift = g_ptr_array_index (shifts, i);

      if (!pd_shift_is_open (shift) && pd_shift_get_day (shift) != PD_DAY_NONE)
        add_duty (roster, duties_by_person, shift);
    }
  return duties_by_person;
}

static char *
describe_shift (PdRoster *roster,
                PdShift  *shift)
{
  PdSite          *site = pd_roster_get_site (roster, pd_shift_get_site_id (shift));
  g_autofree char *day = pd_day_to_short_words (pd_shift_get_day (shift));
  g_autofree char *times = pd_shift_times_to_text (shift);

  if (site == NULL)
    /* Translators: a shift by its day and times: "Tue 24 Nov 9:00 – 17:00" */
    return g_strdup_printf (C_ ("shift", "%1$s %2$s"), day, times);
  /* Translators: a shift by its day, times and site: "Tue 24 Nov 9:00 – 17:00 (Bay Street)" */
  return g_strdup_printf (C_ ("shift", "%1$s %2$s (%3$s)"), day, times, pd_site_get_name (site));
}

static PdFinding *
new_overlap (PdRoster   *roster,
             const Duty *first,
             const Duty *second)
{
  int              minutes = (int) ((MIN (first->end, second->end) - second->start) / 60);
  g_autofree char *length = pd_clock_hours_to_text (minutes);
  g_autofree char *one = describe_shift (roster, first->shift);
  g_autofree char *other = describe_shift (roster, second->shift);
  g_autofree char *words = NULL;
  PdFinding       *finding;

  /* Translators: two shifts of one person, and for how long both go on at once */
  words = g_strdup_printf (_ ("Two shifts at the same time for %1$s: %2$s and %3$s. "
                              "Move one of them, or give it to somebody else."),
                           length,
                           one,
                           other);
  finding = pd_finding_new (RULE_OVERLAP,
                            PD_SEVERITY_CANNOT,
                            pd_shift_get_person_id (second->shift),
                            pd_shift_get_day (second->shift),
                            words);
  pd_finding_add_shift (finding, pd_shift_get_id (first->shift));
  pd_finding_add_shift (finding, pd_shift_get_id (second->shift));
  return finding;
}

static gboolean
is_shown (PdRoster   *roster,
          const Duty *duty)
{
  return pd_roster_has_day (roster, pd_shift_get_day (duty->shift));
}

/* Compares each duty with that one before it which ends last, so that a long shift with
 * two short ones inside it is found twice, and a busy fortnight costs no more than
 * sorting it. */
static void
find_overlaps_of_person (PdRoster  *roster,
                         GArray    *duties,
                         GPtrArray *findings)
{
  const Duty *latest = &g_array_index (duties, Duty, 0);

  for (guint i = 1; i < duties->len; i++)
    {
      const Duty *duty = &g_array_index (duties, Duty, i);

      if (MIN (latest->end, duty->end) > duty->start &&
          (is_shown (roster, latest) || is_shown (roster, duty)))
        g_ptr_array_add (findings, new_overlap (roster, latest, duty));
      if (duty->end > latest->end)
        latest = duty;
    }
}

static int
compare_findings (gconstpointer a,
                  gconstpointer b)
{
  PdFinding *finding = *(PdFinding *const *) a;
  PdFinding *other = *(PdFinding *const *) b;
  PdDay      day = pd_finding_get_day (finding);
  PdDay      other_day = pd_finding_get_day (other);
  PdId       person_id = pd_finding_get_person_id (finding);
  PdId       other_person_id = pd_finding_get_person_id (other);

  if (pd_finding_get_severity (finding) != pd_finding_get_severity (other))
    return (int) pd_finding_get_severity (finding) - (int) pd_finding_get_severity (other);
  if (day != other_day)
    return day < other_day ? -1 : 1;
  if (person_id != other_person_id)
    return person_id < other_person_id ? -1 : 1;
  return strcmp (pd_finding_get_words (finding), pd_finding_get_words (other));
}

/**
 * pd_roster_rules_find_overlaps:
 * @roster: a roster
 *
 * Finds a person's shifts that go on at the same time, in any zones and over any change
 * of the clock. Shifts that touch, and open ones, never do. Of a pair, at least one
 * begins on the roster's days. Nobody can be in two places: no agreement settles it.
 *
 * Returns: (transfer full) (element-type PdFinding): a finding for each shift that
 *   begins before the longest-lasting one before it has ended
 */
GPtrArray *
pd_roster_rules_find_overlaps (PdRoster *roster)
{
  GPtrArray             *findings = g_ptr_array_new_with_free_func (g_object_unref);
  g_autoptr (GHashTable) duties_by_person = NULL;
  GHashTableIter         iter;
  GArray                *duties;

  g_return_val_if_fail (PD_IS_ROSTER (roster), findings);

  duties_by_person = collect_duties (roster);
  g_hash_table_iter_init (&iter, duties_by_person);
  while (g_hash_table_iter_next (&iter, NULL, (gpointer *) &duties))
    {
      g_array_sort (duties, compare_duties);
      find_overlaps_of_person (roster, duties, findings);
    }
  g_ptr_array_sort (findings, compare_findings);
  return findings;
}

/**
 * pd_roster_rules_check:
 * @roster: a roster
 *
 * Asks every rule.
 *
 * Returns: (transfer full) (element-type PdFinding): what they found: gravest first, then
 *   by day
 */
GPtrArray *
pd_roster_rules_check (PdRoster *roster)
{
  return pd_roster_rules_find_overlaps (roster);
}
