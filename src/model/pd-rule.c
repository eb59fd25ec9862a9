/* SPDX-License-Identifier: GPL-3.0-or-later */

#define G_LOG_DOMAIN "pd-model"

#include "config.h"

#include "pd-rule.h"

#include "pd-error.h"

#include <glib/gi18n-lib.h>
#include <string.h>

#define DAYS_PER_PAY_PERIOD 14

static const char *const SETTLINGS[] = { "nothing", "agreement", "reason" };

static void
clear (gpointer data)
{
  PdRule *self = data;

  g_free (self->id);
  g_strfreev (self->streams);
  g_array_unref (self->site_ids);
  g_free (self->source);
  g_free (self->set_by);
}

/* The first day at or after @day that a pay period begins with. */
static PdDay
wait_for_pay_period (PdDay day,
                     PdDay anchor)
{
  PdDay start;

  if (anchor == PD_DAY_NONE)
    return day;
  start = pd_day_fortnight_start (day, anchor);
  return start == day ? day : start + DAYS_PER_PAY_PERIOD;
}

static gboolean
has_same_streams (const PdRule *self,
                  const PdRule *other)
{
  if (self->streams == NULL || other->streams == NULL)
    return self->streams == other->streams;
  return g_strv_equal ((const char *const *) self->streams, (const char *const *) other->streams);
}

static gboolean
has_same_sites (const PdRule *self,
                const PdRule *other)
{
  return self->site_ids->len == other->site_ids->len &&
         (self->site_ids->len == 0 ||
          memcmp (self->site_ids->data, other->site_ids->data, self->site_ids->len * sizeof (PdId)) == 0);
}

static char *
limit_to_words (const PdRule *self)
{
  g_autofree char *value = pd_rule_unit_to_words (pd_rule_kind_get_unit (self->kind), self->value);

  switch (pd_rule_kind_get_sense (self->kind))
    {
    case PD_RULE_SAYS_AT_MOST:
      /* Translators: what a rule is about, then its limit: "Hours in a shift: at most 8 h" */
      return g_strdup_printf (_ ("%1$s: at most %2$s"), pd_rule_kind_to_words (self->kind), value);
    case PD_RULE_SAYS_AT_LEAST:
      /* Translators: what a rule is about, then its limit: "Rest between shifts: at least 10 h" */
      return g_strdup_printf (_ ("%1$s: at least %2$s"), pd_rule_kind_to_words (self->kind), value);
    case PD_RULE_SAYS_NO:
    default:
      return g_strdup (pd_rule_kind_to_words (self->kind));
    }
}

/**
 * pd_rule_new:
 * @id: what it is known by in its set
 * @kind: what it checks
 * @value: the most or the least, in the unit of @kind; 0 where nothing is counted
 * @severity: what it means when it is not kept
 *
 * Returns: (transfer full): a rule for everybody, everywhere and always
 */
PdRule *
pd_rule_new (const char *id,
             PdRuleKind  kind,
             int         value,
             PdSeverity  severity)
{
  PdRule *self;

  g_return_val_if_fail (id != NULL, NULL);

  self = g_atomic_rc_box_new0 (PdRule);
  self->id = g_strdup (id);
  self->kind = kind;
  self->employments = PD_EMPLOYMENT_ANY;
  self->site_ids = g_array_new (FALSE, FALSE, sizeof (PdId));
  self->value = value;
  self->severity = severity;
  self->settling = severity == PD_SEVERITY_NEEDS_AGREEMENT ? PD_RULE_SETTLED_BY_AGREEMENT : PD_RULE_SETTLED_BY_REASON;
  self->source = g_strdup ("");
  self->set_by = g_strdup ("");
  self->from = PD_DAY_NONE;
  self->to = PD_DAY_NONE;
  return self;
}

/**
 * pd_rule_copy:
 * @self: a rule
 *
 * Returns: (transfer full): another one that is the same, to be changed for another set
 */
PdRule *
pd_rule_copy (const PdRule *self)
{
  PdRule *copy;

  g_return_val_if_fail (self != NULL, NULL);

  copy = pd_rule_new (self->id, self->kind, self->value, self->severity);
  copy->streams = g_strdupv (self->streams);
  copy->employments = self->employments;
  g_array_append_vals (copy->site_ids, self->site_ids->data, self->site_ids->len);
  copy->settling = self->settling;
  g_free (copy->source);
  copy->source = g_strdup (self->source);
  g_free (copy->set_by);
  copy->set_by = g_strdup (self->set_by);
  copy->from = self->from;
  copy->to = self->to;
  copy->by_pay_period = self->by_pay_period;
  copy->is_off = self->is_off;
  return copy;
}

/**
 * pd_rule_ref:
 * @self: a rule
 *
 * Returns: (transfer full): @self
 */
PdRule *
pd_rule_ref (PdRule *self)
{
  g_return_val_if_fail (self != NULL, NULL);

  return g_atomic_rc_box_acquire (self);
}

/**
 * pd_rule_unref:
 * @self: (transfer full): a rule
 */
void
pd_rule_unref (PdRule *self)
{
  g_return_if_fail (self != NULL);

  g_atomic_rc_box_release_full (self, clear);
}

/**
 * pd_rule_equal:
 * @self: a rule
 * @other: another
 *
 * Returns: whether both say the same of the same
 */
gboolean
pd_rule_equal (const PdRule *self,
               const PdRule *other)
{
  g_return_val_if_fail (self != NULL && other != NULL, FALSE);

  return g_str_equal (self->id, other->id) &&
         self->kind == other->kind &&
         has_same_streams (self, other) &&
         self->employments == other->employments &&
         has_same_sites (self, other) &&
         self->value == other->value &&
         self->severity == other->severity &&
         self->settling == other->settling &&
         g_str_equal (self->source, other->source) &&
         g_str_equal (self->set_by, other->set_by) &&
         self->from == other->from &&
         self->to == other->to &&
         self->by_pay_period == other->by_pay_period &&
         self->is_off == other->is_off;
}

/**
 * pd_rule_check:
 * @self: a rule
 * @error: return location for a #GError
 *
 * Returns: whether it can be kept; %PD_ERROR_INPUT says why not
 */
gboolean
pd_rule_check (const PdRule *self,
               GError      **error)
{
  const char *problem = NULL;

  g_return_val_if_fail (self != NULL, FALSE);

  if (*self->id == '\0')
    problem = _ ("A rule has a name.");
  else if (self->value < 0)
    problem = _ ("The value of a rule is not below nothing.");
  else if (self->employments == 0)
    problem = _ ("A rule is for some employment.");
  else if (*self->source == '\0')
    problem = _ ("A rule says where it comes from.");
  else if (self->from != PD_DAY_NONE && self->to != PD_DAY_NONE && self->to < self->from)
    problem = _ ("The last day of a rule comes before its first.");

  if (problem != NULL)
    g_set_error_literal (error, PD_ERROR, PD_ERROR_INPUT, problem);
  return problem == NULL;
}

/**
 * pd_rule_get_first_day:
 * @self: a rule
 * @anchor: a day that some pay period begins with, or %PD_DAY_NONE
 *
 * Returns: the first day that it holds: where it waits for a pay period, the first day
 *   of the first whole one on or after its date; %PD_DAY_NONE when it always did
 */
PdDay
pd_rule_get_first_day (const PdRule *self,
                       PdDay         anchor)
{
  g_return_val_if_fail (self != NULL, PD_DAY_NONE);

  if (self->from == PD_DAY_NONE || !self->by_pay_period)
    return self->from;
  return wait_for_pay_period (self->from, anchor);
}

/**
 * pd_rule_get_last_day:
 * @self: a rule
 * @anchor: a day that some pay period begins with, or %PD_DAY_NONE
 *
 * Returns: the last day that it holds: where it waits for a pay period, the one before
 *   what comes after it begins; %PD_DAY_NONE when it has no end
 */
PdDay
pd_rule_get_last_day (const PdRule *self,
                      PdDay         anchor)
{
  g_return_val_if_fail (self != NULL, PD_DAY_NONE);

  if (self->to == PD_DAY_NONE || !self->by_pay_period)
    return self->to;
  return wait_for_pay_period (self->to + 1, anchor) - 1;
}

/**
 * pd_rule_is_in_force:
 * @self: a rule
 * @day: a day
 * @anchor: a day that some pay period begins with, or %PD_DAY_NONE
 *
 * Returns: whether it holds on that day
 */
gboolean
pd_rule_is_in_force (const PdRule *self,
                     PdDay         day,
                     PdDay         anchor)
{
  PdDay first;
  PdDay last;

  g_return_val_if_fail (self != NULL, FALSE);

  first = pd_rule_get_first_day (self, anchor);
  last = pd_rule_get_last_day (self, anchor);
  return !self->is_off && (first == PD_DAY_NONE || first <= day) && (last == PD_DAY_NONE || day <= last);
}

/**
 * pd_rule_to_words:
 * @self: a rule
 * @anchor: a day that some pay period begins with, or %PD_DAY_NONE
 *
 * Returns: (transfer full): what it says, where it comes from and since when, in the
 *   reader's language
 */
char *
pd_rule_to_words (const PdRule *self,
                  PdDay         anchor)
{
  g_autofree char *limit = NULL;
  g_autofree char *since = NULL;
  PdDay            first;

  g_return_val_if_fail (self != NULL, NULL);

  limit = limit_to_words (self);
  first = pd_rule_get_first_day (self, anchor);
  if (first == PD_DAY_NONE)
    /* Translators: what a rule says, then where it comes from */
    return g_strdup_printf (C_ ("rule", "%1$s (%2$s)"), limit, self->source);
  since = pd_day_to_words (first);
  /* Translators: what a rule says, where it comes from, and the day that it holds from */
  return g_strdup_printf (C_ ("rule", "%1$s (%2$s; since %3$s)"), limit, self->source, since);
}

/**
 * pd_rule_binds_filling:
 * @self: a rule
 *
 * Whoever fills a roster by hand may go against most rules, with an agreement or a reason.
 * A program has neither: what cannot be, what needs an agreement, who is kept apart and
 * what a role has are never gone against by it, however grave the service thinks they are.
 *
 * Returns: whether automatic filling keeps to it
 */
gboolean
pd_rule_binds_filling (const PdRule *self)
{
  g_return_val_if_fail (self != NULL, TRUE);

  return self->severity <= PD_SEVERITY_NEEDS_AGREEMENT || self->kind == PD_RULE_KEPT_APART ||
         self->kind == PD_RULE_ROLE_SCOPE || self->kind == PD_RULE_ROLE_SITE || self->kind == PD_RULE_ROLE_WORKER;
}

/**
 * pd_rule_settling_to_nick:
 * @settling: what settles a finding
 *
 * Returns: how files and tables write it
 */
const char *
pd_rule_settling_to_nick (PdRuleSettling settling)
{
  g_return_val_if_fail (settling < G_N_ELEMENTS (SETTLINGS), "");

  return SETTLINGS[settling];
}

/**
 * pd_rule_settling_to_words:
 * @settling: what makes a finding something that was decided
 *
 * Returns: the same in the reader's language
 */
const char *
pd_rule_settling_to_words (PdRuleSettling settling)
{
  switch (settling)
    {
    case PD_RULE_SETTLED_BY_AGREEMENT:
      /* Translators: what settles a finding of a rule */
      return C_ ("settled by", "An agreement with the person");
    case PD_RULE_SETTLED_BY_REASON:
      /* Translators: what settles a finding of a rule: somebody says why it is done all the same */
      return C_ ("settled by", "A reason that is kept");
    case PD_RULE_SETTLED_BY_NOTHING:
    default:
      /* Translators: what settles a finding of a rule */
      return C_ ("settled by", "Nothing but changing the roster");
    }
}
