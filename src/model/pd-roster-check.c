/* SPDX-License-Identifier: GPL-3.0-or-later */

#define G_LOG_DOMAIN "pd-model"

#include "config.h"

#include "pd-roster-check-private.h"

#include "pd-roster-private.h"

G_DEFINE_FINAL_TYPE (PdRosterCheck, pd_roster_check, G_TYPE_OBJECT)

static void
person_record_free (PdPersonRecord *record)
{
  g_array_unref (record->duties);
  g_ptr_array_unref (record->findings);
  g_free (record);
}

static void
site_record_free (PdSiteRecord *record)
{
  for (guint i = 0; i < record->n_known; i++)
    g_array_unref (record->duties[i]);
  for (guint i = 0; i < record->n_shown; i++)
    g_ptr_array_unref (record->findings[i]);
  g_free (record->duties);
  g_free (record->findings);
  g_free (record);
}

static PdPersonRecord *
person_record_new (PdRosterCheck *self,
                   PdId           id)
{
  PdPersonRecord *record = g_new0 (PdPersonRecord, 1);

  record->id = id;
  record->person = pd_roster_get_person (self->roster, id);
  record->duties = g_array_new (FALSE, FALSE, sizeof (PdDuty));
  record->findings = pd_roster_check_new_findings ();
  pd_rule_set_init_scope (self->rules, record->person, self->frame.anchor, &record->scope);
  return record;
}

static PdPersonRecord *
ensure_person (PdRosterCheck *self,
               PdId           id)
{
  PdPersonRecord *record = pd_roster_check_find_person (self, id);

  if (record == NULL)
    {
      record = person_record_new (self, id);
      g_hash_table_insert (self->people, g_memdup2 (&id, sizeof id), record);
    }
  return record;
}

static void
add_site (PdRosterCheck *self,
          PdSite        *site)
{
  PdSiteRecord       *record = g_new0 (PdSiteRecord, 1);
  g_autoptr (PdShift) probe = pd_shift_new (PD_ID_NONE);
  PdId                id = pd_site_get_id (site);

  pd_shift_set_site_id (probe, id);
  record->site = site;
  record->zone = pd_roster_get_zone (self->roster, probe);
  record->n_shown = self->frame.n_days;
  record->n_known = self->frame.n_days + PD_DAYS_A_SHIFT_REACHES + PD_DAYS_A_TARGET_REACHES;
  record->duties = g_new (GArray *, record->n_known);
  for (guint i = 0; i < record->n_known; i++)
    record->duties[i] = g_array_new (FALSE, FALSE, sizeof (PdDuty));
  record->findings = g_new (GPtrArray *, record->n_shown);
  for (guint i = 0; i < record->n_shown; i++)
    record->findings[i] = pd_roster_check_new_findings ();
  g_hash_table_insert (self->sites, g_memdup2 (&id, sizeof id), record);
}

/* The duties of a site that begin on a day, or NULL when that is too far away. */
static GArray *
get_duties_of_day (PdSiteRecord *record,
                   PdDay         from,
                   PdDay         day)
{
  gint64 n = (gint64) day - from + PD_DAYS_A_SHIFT_REACHES;

  return n >= 0 && n < (gint64) record->n_known ? record->duties[n] : NULL;
}

static void
remove_duty (GArray *duties,
             PdId    shift_id)
{
  for (guint i = 0; duties != NULL && i < duties->len; i++)
    if (pd_shift_get_id (g_array_index (duties, PdDuty, i).shift) == shift_id)
      g_array_remove_index (duties, i--);
}

static void
place_shift (PdRosterCheck *self,
             PdShift       *shift)
{
  PdSiteRecord *site = pd_roster_check_find_site (self, pd_shift_get_site_id (shift));
  GArray       *of_day = site != NULL ? get_duties_of_day (site, self->frame.from, pd_shift_get_day (shift)) : NULL;
  PdDuty        duty;

  pd_duty_init (&duty, shift, pd_roster_get_zone (self->roster, shift), self->midnights);
  if (!pd_shift_is_open (shift))
    g_array_append_val (ensure_person (self, pd_shift_get_person_id (shift))->duties, duty);
  if (of_day != NULL)
    g_array_append_val (of_day, duty);
}

static void
take_shifts (PdRosterCheck *self)
{
  GPtrArray     *shifts = pd_roster_get_known_shifts (self->roster);
  GHashTableIter iter;
  gpointer       value;

  for (guint i = 0; i < shifts->len; i++)
    {
      PdShift *shift = g_ptr_array_index (shifts, i);
      PdId     id = pd_shift_get_id (shift);

      if (pd_shift_get_day (shift) == PD_DAY_NONE)
        continue;
      if (id != PD_ID_NONE)
        g_hash_table_insert (self->shifts, g_memdup2 (&id, sizeof id), g_object_ref (shift));
      place_shift (self, shift);
    }
  g_hash_table_iter_init (&iter, self->people);
  while (g_hash_table_iter_next (&iter, NULL, &value))
    g_array_sort (((PdPersonRecord *) value)->duties, pd_duty_compare);
}

static void
check_person (PdRosterCheck  *self,
              PdPersonRecord *record)
{
  g_ptr_array_set_size (record->findings, 0);
  pd_roster_check_run_person (self, record, record->duties, record->findings);
}

static void
check_site_day (PdRosterCheck *self,
                PdSiteRecord  *record,
                PdDay          day)
{
  GPtrArray  *findings;
  PdSiteCheck check;

  if (self->facts == NULL || day < self->frame.from || day - self->frame.from >= (PdDay) record->n_shown)
    return;
  findings = record->findings[day - self->frame.from];
  g_ptr_array_set_size (findings, 0);
  pd_roster_check_fill_site_day (self, record, day, PD_ID_NONE, &check);
  check.findings = findings;
  pd_site_check_run (&check);
}

static void
check_all (PdRosterCheck *self)
{
  GHashTableIter iter;
  gpointer       value;

  g_hash_table_iter_init (&iter, self->people);
  while (g_hash_table_iter_next (&iter, NULL, &value))
    check_person (self, value);
  g_hash_table_iter_init (&iter, self->sites);
  while (g_hash_table_iter_next (&iter, NULL, &value))
    for (guint i = 0; i < self->frame.n_days; i++)
      check_site_day (self, value, self->frame.from + (PdDay) i);
  if (self->facts != NULL)
    pd_rule_notice_check_roster (&self->frame, self->of_roster);
}

/* Where a shift is, or was: its person, and the days of its site that it has a say in. */
static void
check_around (PdRosterCheck *self,
              PdShift       *shift)
{
  PdSiteRecord *site = pd_roster_check_find_site (self, pd_shift_get_site_id (shift));
  PdDay         day = pd_shift_get_day (shift);

  if (!pd_shift_is_open (shift))
    check_person (self, ensure_person (self, pd_shift_get_person_id (shift)));
  for (int i = -PD_DAYS_A_TARGET_REACHES; site != NULL && i <= PD_DAYS_A_SHIFT_REACHES; i++)
    check_site_day (self, site, day + i);
}

static void
take_out_shift (PdRosterCheck *self,
                PdShift       *shift)
{
  PdPersonRecord *person = pd_roster_check_find_person (self, pd_shift_get_person_id (shift));
  PdSiteRecord   *site = pd_roster_check_find_site (self, pd_shift_get_site_id (shift));

  if (person != NULL)
    remove_duty (person->duties, pd_shift_get_id (shift));
  if (site != NULL)
    remove_duty (get_duties_of_day (site, self->frame.from, pd_shift_get_day (shift)), pd_shift_get_id (shift));
}

static void
put_in_shift (PdRosterCheck *self,
              PdShift       *shift)
{
  PdPersonRecord *person;

  place_shift (self, shift);
  if (pd_shift_is_open (shift))
    return;
  person = ensure_person (self, pd_shift_get_person_id (shift));
  g_array_sort (person->duties, pd_duty_compare);
}

/* Rules that hold where nobody set any. */
static PdRuleSet *
make_least_rules (void)
{
  PdRuleSet         *rules = pd_rule_set_new (NULL);
  g_autoptr (PdRule) overlap = pd_rule_new ("overlap", PD_RULE_OVERLAP, 0, PD_SEVERITY_CANNOT);

  overlap->settling = PD_RULE_SETTLED_BY_NOTHING;
  g_free (overlap->source);
  overlap->source = g_strdup ("Peerdesk");
  pd_rule_set_add (rules, overlap, NULL);
  return rules;
}

static void
pd_roster_check_finalize (GObject *object)
{
  PdRosterCheck *self = PD_ROSTER_CHECK (object);

  g_clear_pointer (&self->all, g_ptr_array_unref);
  g_ptr_array_unref (self->of_roster);
  g_hash_table_unref (self->people);
  g_hash_table_unref (self->sites);
  g_hash_table_unref (self->shifts);
  g_hash_table_unref (self->sites_by_id);
  g_array_unref (self->pieces);
  g_array_unref (self->portions);
  g_array_unref (self->presences);
  g_array_unref (self->waiting);
  g_array_unref (self->staffings);
  g_clear_object (&self->rules);
  g_clear_object (&self->facts);
  g_clear_object (&self->roster);

  G_OBJECT_CLASS (pd_roster_check_parent_class)->finalize (object);
}

static void
pd_roster_check_class_init (PdRosterCheckClass *klass)
{
  G_OBJECT_CLASS (klass)->finalize = pd_roster_check_finalize;
}

static void
pd_roster_check_init (PdRosterCheck *self)
{
  self->of_roster = pd_roster_check_new_findings ();
  self->people = pd_roster_new_table ((GDestroyNotify) person_record_free);
  self->sites = pd_roster_new_table ((GDestroyNotify) site_record_free);
  self->shifts = pd_roster_new_table (g_object_unref);
  self->sites_by_id = pd_roster_new_table (NULL);
  self->pieces = g_array_new (FALSE, FALSE, sizeof (PdPiece));
  self->portions = g_array_new (FALSE, FALSE, sizeof (PdPortion));
  self->presences = g_array_new (FALSE, FALSE, sizeof (PdPresence));
  self->waiting = g_array_new (FALSE, FALSE, sizeof (PdPresence));
  self->staffings = g_array_new (FALSE, FALSE, sizeof (PdStaffing));
}

static void
set_frame (PdRosterCheck *self)
{
  GPtrArray *sites = pd_roster_get_known_sites (self->roster);
  GPtrArray *people = pd_roster_get_known_people (self->roster);

  self->frame.facts = self->facts;
  self->frame.rules = self->rules;
  self->frame.anchor = self->facts != NULL ? pd_roster_facts_get_anchor (self->facts)
                                           : pd_roster_get_from (self->roster);
  self->frame.sites = self->sites_by_id;
  self->frame.from = pd_roster_get_from (self->roster);
  self->frame.n_days = pd_roster_get_n_days (self->roster);
  for (guint i = 0; i < sites->len; i++)
    {
      PdSite *site = g_ptr_array_index (sites, i);

      if (pd_roster_get_site (self->roster, pd_site_get_id (site)) != site)
        continue;
      pd_roster_remember (self->sites_by_id, pd_site_get_id (site), site);
      add_site (self, site);
    }
  for (guint i = 0; i < people->len; i++)
    if (pd_person_get_id (g_ptr_array_index (people, i)) != PD_ID_NONE)
      ensure_person (self, pd_person_get_id (g_ptr_array_index (people, i)));
  pd_roster_check_rank (self);
}

/**
 * pd_roster_check_new:
 * @roster: a roster; kept. To count four weeks and rest rightly, it was made of the shifts
 *   of at least 28 days before and after its days too
 * @facts: (nullable): what the rules must know beside the shifts; %NULL to look only
 *   whether shifts overlap
 *
 * Asks every rule about every person, site and day.
 *
 * Returns: (transfer full): what they have to say
 */
PdRosterCheck *
pd_roster_check_new (PdRoster      *roster,
                     PdRosterFacts *facts)
{
  PdRosterCheck *self;

  g_return_val_if_fail (PD_IS_ROSTER (roster), NULL);
  g_return_val_if_fail (facts == NULL || PD_IS_ROSTER_FACTS (facts), NULL);

  self = g_object_new (PD_TYPE_ROSTER_CHECK, NULL);
  self->roster = g_object_ref (roster);
  self->facts = facts != NULL ? g_object_ref (facts) : NULL;
  self->rules = facts != NULL ? g_object_ref (pd_roster_facts_get_rules (facts)) : make_least_rules ();
  set_frame (self);
  take_shifts (self);
  check_all (self);
  return self;
}

/**
 * pd_roster_check_get_facts:
 * @self: a check
 *
 * Returns: (transfer none) (nullable): what the rules know beside the shifts
 */
PdRosterFacts *
pd_roster_check_get_facts (PdRosterCheck *self)
{
  g_return_val_if_fail (PD_IS_ROSTER_CHECK (self), NULL);

  return self->facts;
}

/**
 * pd_roster_check_set_shift:
 * @self: a check
 * @shift: a shift with an id, on a day; kept, and not to be changed any more
 *
 * Takes a shift in place of the one of the same id, or as a new one, and looks again at
 * whom, where and when it was and is.
 */
void
pd_roster_check_set_shift (PdRosterCheck *self,
                           PdShift       *shift)
{
  g_autoptr (PdShift) old = NULL;
  PdId                id;

  g_return_if_fail (PD_IS_ROSTER_CHECK (self));
  g_return_if_fail (PD_IS_SHIFT (shift));
  g_return_if_fail (pd_shift_get_id (shift) != PD_ID_NONE && pd_shift_get_day (shift) != PD_DAY_NONE);

  id = pd_shift_get_id (shift);
  g_set_object (&old, g_hash_table_lookup (self->shifts, &id));
  if (old != NULL)
    take_out_shift (self, old);
  g_hash_table_insert (self->shifts, g_memdup2 (&id, sizeof id), g_object_ref (shift));
  put_in_shift (self, shift);
  if (old != NULL)
    check_around (self, old);
  check_around (self, shift);
  g_clear_pointer (&self->all, g_ptr_array_unref);
}

/**
 * pd_roster_check_remove_shift:
 * @self: a check
 * @shift_id: a shift; nothing happens when there is none
 *
 * Takes a shift out, and looks again at whom, where and when it was.
 */
void
pd_roster_check_remove_shift (PdRosterCheck *self,
                              PdId           shift_id)
{
  g_autoptr (PdShift) old = NULL;

  g_return_if_fail (PD_IS_ROSTER_CHECK (self));

  g_set_object (&old, g_hash_table_lookup (self->shifts, &shift_id));
  if (old == NULL)
    return;
  take_out_shift (self, old);
  g_hash_table_remove (self->shifts, &shift_id);
  check_around (self, old);
  g_clear_pointer (&self->all, g_ptr_array_unref);
}

/**
 * pd_roster_check_find_person:
 * @self: a check
 * @person_id: somebody
 *
 * Returns: (nullable): what is known of their shifts, or %NULL when nothing is
 */
PdPersonRecord *
pd_roster_check_find_person (PdRosterCheck *self,
                             PdId           person_id)
{
  return g_hash_table_lookup (self->people, &person_id);
}

/**
 * pd_roster_check_find_site:
 * @self: a check
 * @site_id: a site
 *
 * Returns: (nullable): what is known of its days, or %NULL when it is not in the list
 */
PdSiteRecord *
pd_roster_check_find_site (PdRosterCheck *self,
                           PdId           site_id)
{
  return g_hash_table_lookup (self->sites, &site_id);
}

/**
 * pd_roster_check_run_person:
 * @self: a check
 * @record: whose shifts
 * @duties: (element-type PdDuty): the shifts, in order
 * @findings: (element-type PdFinding): what to add to
 */
void
pd_roster_check_run_person (PdRosterCheck        *self,
                            const PdPersonRecord *record,
                            GArray               *duties,
                            GPtrArray            *findings)
{
  PdPersonCheck check = { &self->frame, record->person, record->id, record->scope,
                          duties, self->pieces, self->portions, findings };

  g_array_set_size (self->pieces, 0);
  g_array_set_size (self->portions, 0);
  pd_person_check_run (&check);
}

/**
 * pd_roster_check_fill_site_day:
 * @self: a check
 * @record: a site
 * @day: a day
 * @left_out: a shift to leave out, or %PD_ID_NONE
 * @ret_check: (out): the site's day with the duties that have a say in it, still without a
 *   place for findings
 */
void
pd_roster_check_fill_site_day (PdRosterCheck *self,
                               PdSiteRecord  *record,
                               PdDay          day,
                               PdId           left_out,
                               PdSiteCheck   *ret_check)
{
  *ret_check = (PdSiteCheck){ &self->frame, record->site, record->zone, day,
                              pd_site_check_find_horizon (&self->frame, pd_site_get_id (record->site)),
                              self->presences, self->waiting, self->staffings, NULL };
  g_array_set_size (self->presences, 0);
  g_array_set_size (self->waiting, 0);
  g_array_set_size (self->staffings, 0);
  for (int i = -PD_DAYS_A_SHIFT_REACHES; i <= PD_DAYS_A_TARGET_REACHES; i++)
    {
      GArray *duties = get_duties_of_day (record, self->frame.from, day + i);

      for (guint j = 0; duties != NULL && j < duties->len; j++)
        {
          const PdDuty *duty = &g_array_index (duties, PdDuty, j);

          if (left_out == PD_ID_NONE || pd_shift_get_id (duty->shift) != left_out)
            pd_site_check_add_duty (ret_check, duty);
        }
    }
}
