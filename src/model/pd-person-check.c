/* SPDX-License-Identifier: GPL-3.0-or-later */

#define G_LOG_DOMAIN "pd-model"

#include "config.h"

#include "pd-person-check-private.h"

#include "pd-clock.h"

#include <glib/gi18n-lib.h>

/* Those that need at least one shift to look at. */
static const PdPersonRule RULES[] = {
  pd_rule_overlap_check,
  pd_rule_rest_check,
  pd_rule_shift_hours_check,
  pd_rule_sleepover_check,
  pd_rule_hours_check,
  pd_rule_days_off_check,
  pd_rule_consecutive_days_check,
  pd_rule_minimum_payment_check,
  pd_rule_broken_shift_check,
  pd_rule_pattern_check,
  pd_rule_notice_check,
  pd_rule_meal_break_check,
  pd_rule_loading_check,
  pd_rule_leave_check,
  pd_rule_availability_check,
  pd_rule_training_check,
  pd_rule_role_check,
};

/* Without a rule about meal breaks, only shifts that touch are one. */
#define NO_BREAK 0

static gboolean
names_rule (const char   *name,
            const PdRule *rule)
{
  return g_str_equal (name, rule->id) || g_str_equal (name, pd_rule_kind_to_nick (rule->kind));
}

static gboolean
is_agreement_for (const PdAgreement *agreement,
                  PdFinding         *finding)
{
  guint       n;
  const PdId *ids = pd_finding_get_shift_ids (finding, &n);

  if (pd_agreement_is_for (agreement, PD_ID_NONE, pd_finding_get_day (finding)))
    return TRUE;
  for (guint i = 0; i < n; i++)
    if (agreement->shift_id != PD_ID_NONE && agreement->shift_id == ids[i])
      return TRUE;
  return FALSE;
}

static gboolean
settle_by_agreement (const PdCheckFrame *frame,
                     PdFinding          *finding,
                     const PdRule       *rule)
{
  GPtrArray *agreements = pd_roster_facts_get_agreements (frame->facts, pd_finding_get_person_id (finding));

  for (guint i = 0; i < agreements->len; i++)
    {
      const PdAgreement *agreement = g_ptr_array_index (agreements, i);

      if (names_rule (agreement->rule, rule) && is_agreement_for (agreement, finding))
        {
          g_autofree char *words = pd_agreement_to_words (agreement);

          pd_finding_settle (finding, PD_FINDING_AGREED, agreement->id, words);
          return TRUE;
        }
    }
  return FALSE;
}

static void
settle_by_reason (const PdCheckFrame *frame,
                  PdFinding          *finding,
                  const PdRule       *rule)
{
  guint       n;
  const PdId *ids = pd_finding_get_shift_ids (finding, &n);

  for (guint i = 0; i < n; i++)
    {
      GPtrArray *overrides = pd_roster_facts_get_overrides (frame->facts, ids[i]);

      for (guint j = 0; j < overrides->len; j++)
        {
          const PdOverride *override = g_ptr_array_index (overrides, j);

          if (names_rule (override->rule, rule))
            {
              g_autofree char *words = pd_override_to_words (override);

              pd_finding_settle (finding, PD_FINDING_DECIDED, override->id, words);
              return;
            }
        }
    }
}

/**
 * pd_person_check_run:
 * @check: one person's shifts, with their duties in order
 *
 * Asks every rule that is about a person. Where nothing is known but the shifts, only
 * whether they overlap.
 */
void
pd_person_check_run (PdPersonCheck *check)
{
  int longest_break;

  if (check->frame->facts != NULL)
    pd_rule_supervision_check (check);
  if (check->duties->len == 0)
    return;
  if (check->frame->facts == NULL)
    {
      pd_rule_overlap_check (check);
      return;
    }
  longest_break = pd_person_check_get_setting (check, PD_RULE_MEAL_BREAK_MOST, PD_ID_NONE, check->frame->from, NO_BREAK);
  pd_duties_add_pieces (check->duties, check->pieces);
  pd_pieces_add_portions (check->pieces, check->duties, longest_break, check->portions);
  for (guint i = 0; i < G_N_ELEMENTS (RULES); i++)
    RULES[i](check);
}

/**
 * pd_person_check_get_duty:
 * @check: one person's shifts
 * @n: which duty
 *
 * Returns: the duty
 */
const PdDuty *
pd_person_check_get_duty (PdPersonCheck *check,
                          guint          n)
{
  return &g_array_index (check->duties, PdDuty, n);
}

/**
 * pd_person_check_get_portion:
 * @check: one person's shifts
 * @n: which portion
 *
 * Returns: the portion
 */
PdPortion *
pd_person_check_get_portion (PdPersonCheck *check,
                             guint          n)
{
  return &g_array_index (check->portions, PdPortion, n);
}

/**
 * pd_person_check_get_site_id:
 * @check: one person's shifts
 * @portion: a portion
 *
 * Returns: the site that it begins at, which is the one that rules are looked up for
 */
PdId
pd_person_check_get_site_id (PdPersonCheck   *check,
                             const PdPortion *portion)
{
  return pd_shift_get_site_id (pd_person_check_get_duty (check, portion->first_duty)->shift);
}

/**
 * pd_person_check_has_day:
 * @check: one person's shifts
 * @day: a day
 *
 * Returns: whether findings are about that day
 */
gboolean
pd_person_check_has_day (PdPersonCheck *check,
                         PdDay          day)
{
  return day >= check->frame->from && day - check->frame->from < (PdDay) check->frame->n_days;
}

/**
 * pd_person_check_shows:
 * @check: one person's shifts
 * @portion: a portion
 *
 * Returns: whether any shift of it begins on a day that findings are about
 */
gboolean
pd_person_check_shows (PdPersonCheck   *check,
                       const PdPortion *portion)
{
  for (guint i = portion->first_duty; i <= portion->last_duty; i++)
    if (pd_person_check_has_day (check, pd_person_check_get_duty (check, i)->day))
      return TRUE;
  return FALSE;
}

/**
 * pd_person_check_find_rule:
 * @check: one person's shifts
 * @kind: what is checked
 * @site_id: where, or %PD_ID_NONE
 * @day: when
 *
 * Returns: (nullable): the gravest rule of that kind which is in force, or %NULL
 */
PdRule *
pd_person_check_find_rule (PdPersonCheck *check,
                           PdRuleKind     kind,
                           PdId           site_id,
                           PdDay          day)
{
  GPtrArray *rules = pd_rule_set_get_kind (check->frame->rules, kind);
  PdRule    *found = NULL;

  check->scope.site_id = site_id;
  check->scope.day = day;
  for (guint i = 0; i < rules->len; i++)
    {
      PdRule *rule = g_ptr_array_index (rules, i);

      if (pd_check_frame_asks (check->frame, rule) && pd_rule_is_for (rule, &check->scope) &&
          (found == NULL || rule->severity < found->severity))
        found = rule;
    }
  return found;
}

/**
 * pd_person_check_find_broken:
 * @check: one person's shifts
 * @kind: what is checked
 * @site_id: where, or %PD_ID_NONE
 * @day: when
 * @value: what was found, in the unit of @kind
 *
 * Returns: (nullable): the gravest rule that is in force and has something to say about
 *   @value, or %NULL
 */
PdRule *
pd_person_check_find_broken (PdPersonCheck *check,
                             PdRuleKind     kind,
                             PdId           site_id,
                             PdDay          day,
                             int            value)
{
  GPtrArray *rules = pd_rule_set_get_kind (check->frame->rules, kind);
  PdRule    *found = NULL;

  check->scope.site_id = site_id;
  check->scope.day = day;
  for (guint i = 0; i < rules->len; i++)
    {
      PdRule *rule = g_ptr_array_index (rules, i);

      if (pd_rule_kind_is_broken (kind, value, rule->value) && pd_check_frame_asks (check->frame, rule) &&
          (found == NULL || rule->severity < found->severity) &&
          pd_rule_is_for (rule, &check->scope))
        found = rule;
    }
  return found;
}

/**
 * pd_person_check_get_setting:
 * @check: one person's shifts
 * @kind: what a rule says only for another one to count by
 * @site_id: where, or %PD_ID_NONE
 * @day: when
 * @otherwise: what to count by where there is no such rule
 *
 * Returns: the value
 */
int
pd_person_check_get_setting (PdPersonCheck *check,
                             PdRuleKind     kind,
                             PdId           site_id,
                             PdDay          day,
                             int            otherwise)
{
  PdRule *rule = pd_person_check_find_rule (check, kind, site_id, day);

  return rule != NULL ? rule->value : otherwise;
}

/**
 * pd_person_check_add:
 * @check: one person's shifts
 * @rule: the rule that has something to say
 * @day: the day to look at
 * @value: what was found, in the unit of the rule
 * @what: the same in words
 * @way_out: what would settle it
 *
 * Adds a finding. Its shifts are added next, and then pd_person_check_settle() is asked.
 *
 * Returns: (transfer none): the finding
 */
PdFinding *
pd_person_check_add (PdPersonCheck *check,
                     PdRule        *rule,
                     PdDay          day,
                     int            value,
                     const char    *what,
                     const char    *way_out)
{
  PdFinding *finding = pd_finding_new_of_rule (rule, check->person_id, day, check->frame->anchor, value, what, way_out);

  g_ptr_array_add (check->findings, finding);
  return finding;
}

/**
 * pd_person_check_add_portion:
 * @finding: a finding that is being made
 * @check: one person's shifts
 * @portion: a portion that it is about
 *
 * Adds the shifts of the portion to the finding.
 */
void
pd_person_check_add_portion (PdFinding       *finding,
                             PdPersonCheck   *check,
                             const PdPortion *portion)
{
  for (guint i = portion->first_duty; i <= portion->last_duty; i++)
    pd_finding_add_shift (finding, pd_shift_get_id (pd_person_check_get_duty (check, i)->shift));
}

/**
 * pd_person_check_settle:
 * @check: one person's shifts
 * @finding: a finding with its shifts
 *
 * Looks for an agreement or a decision that settles the finding.
 */
void
pd_person_check_settle (PdPersonCheck *check,
                        PdFinding     *finding)
{
  pd_check_frame_settle (check->frame, finding);
}

/**
 * pd_person_check_describe:
 * @check: one person's shifts
 * @duty: one of them
 *
 * Returns: (transfer full): the shift by its day, times and site
 */
char *
pd_person_check_describe (PdPersonCheck *check,
                          const PdDuty  *duty)
{
  return pd_check_frame_describe (check->frame, duty->shift);
}

/**
 * pd_person_check_describe_portion:
 * @check: one person's shifts
 * @portion: a portion
 *
 * Returns: (transfer full): its shifts by their days, times and sites
 */
char *
pd_person_check_describe_portion (PdPersonCheck   *check,
                                  const PdPortion *portion)
{
  g_autoptr (GPtrArray) words = g_ptr_array_new_with_free_func (g_free);

  for (guint i = portion->first_duty; i <= portion->last_duty; i++)
    g_ptr_array_add (words, pd_person_check_describe (check, pd_person_check_get_duty (check, i)));
  g_ptr_array_add (words, NULL);
  /* Translators: what stands between two shifts that are one without a break */
  return g_strjoinv (C_ ("shift", " + "), (char **) words->pdata);
}

/**
 * pd_check_frame_describe:
 * @frame: a check
 * @shift: a shift
 *
 * Returns: (transfer full): the shift by its day, times and, where that is known, site
 */
char *
pd_check_frame_describe (const PdCheckFrame *frame,
                         PdShift            *shift)
{
  PdId    site_id = pd_shift_get_site_id (shift);
  PdSite *site = g_hash_table_lookup (frame->sites, &site_id);

  return pd_shift_to_words (shift, site != NULL ? pd_site_get_name (site) : NULL);
}

/**
 * pd_check_frame_asks:
 * @frame: a check
 * @rule: a rule
 *
 * Returns: whether the rule has a say: all have, unless only those are asked that bind a
 *   program, and those that others count by
 */
gboolean
pd_check_frame_asks (const PdCheckFrame *frame,
                     const PdRule       *rule)
{
  return !frame->only_binding || pd_rule_binds_filling (rule) || rule->kind == PD_RULE_MEAL_BREAK_MOST ||
         rule->kind == PD_RULE_SLEEPOVER_JOINS;
}

/**
 * pd_check_frame_settle:
 * @frame: a check
 * @finding: a finding with its shifts
 *
 * Looks for an agreement or a decision that settles the finding. A rule that is settled
 * by nothing stays; a decision with its reason goes where an agreement would, because it
 * is kept on record that somebody knew.
 */
void
pd_check_frame_settle (const PdCheckFrame *frame,
                       PdFinding          *finding)
{
  PdRule *rule = pd_finding_get_rule (finding);

  if (frame->facts == NULL || rule == NULL || rule->settling == PD_RULE_SETTLED_BY_NOTHING)
    return;
  if (rule->settling != PD_RULE_SETTLED_BY_AGREEMENT || !settle_by_agreement (frame, finding, rule))
    settle_by_reason (frame, finding, rule);
}
