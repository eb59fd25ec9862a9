/* SPDX-License-Identifier: GPL-3.0-or-later */

#define G_LOG_DOMAIN "pd-model"

#include "config.h"

#include "pd-finding.h"

#include <string.h>

struct _PdFinding
{
  GObject parent_instance;

  /* owned */
  char   *rule_id;
  PdRule *rule; /* NULL where no set of rules is behind it */
  char   *what;
  char   *way_out;
  char   *words; /* both, once somebody asked */
  char   *state_words;
  GArray *shift_ids;

  /* state */
  PdSeverity     severity;
  PdFindingState state;
  PdId           settled_by;
  PdId           person_id;
  PdId           site_id;
  PdDay          day;
  PdDay          anchor;
  int            value;
  int            limit;
  guint          rank;
};

G_DEFINE_FINAL_TYPE (PdFinding, pd_finding, G_TYPE_OBJECT)

static void
pd_finding_finalize (GObject *object)
{
  PdFinding *self = PD_FINDING (object);

  g_free (self->rule_id);
  g_clear_pointer (&self->rule, pd_rule_unref);
  g_free (self->what);
  g_free (self->way_out);
  g_free (self->words);
  g_free (self->state_words);
  g_array_unref (self->shift_ids);

  G_OBJECT_CLASS (pd_finding_parent_class)->finalize (object);
}

static void
pd_finding_class_init (PdFindingClass *klass)
{
  G_OBJECT_CLASS (klass)->finalize = pd_finding_finalize;
}

static void
pd_finding_init (PdFinding *self)
{
  self->shift_ids = g_array_new (FALSE, FALSE, sizeof (PdId));
}

/**
 * pd_finding_new:
 * @rule_id: what the rule is known by: "overlap"
 * @severity: what it means for the roster
 * @person_id: whose shifts it is about, or %PD_ID_NONE
 * @day: the day to look at
 * @words: what was found and what would settle it, in the reader's language; without
 *   the person's name, which whoever shows the finding may have to shorten
 *
 * Returns: (transfer full): a finding about no shift yet, with no rule behind it
 */
PdFinding *
pd_finding_new (const char *rule_id,
                PdSeverity  severity,
                PdId        person_id,
                PdDay       day,
                const char *words)
{
  PdFinding *self;

  g_return_val_if_fail (rule_id != NULL, NULL);
  g_return_val_if_fail (words != NULL, NULL);

  self = g_object_new (PD_TYPE_FINDING, NULL);
  self->rule_id = g_strdup (rule_id);
  self->severity = severity;
  self->person_id = person_id;
  self->day = day;
  self->anchor = PD_DAY_NONE;
  self->what = g_strdup (words);
  self->way_out = g_strdup ("");
  self->state_words = g_strdup ("");
  return self;
}

/**
 * pd_finding_new_of_rule:
 * @rule: the rule that has something to say; kept
 * @person_id: whose shifts it is about, or %PD_ID_NONE
 * @day: the day to look at
 * @anchor: a day that some pay period begins with, or %PD_DAY_NONE
 * @value: what was found, in the unit of the rule
 * @what: the same in words, in the reader's language; without the person's name
 * @way_out: what would settle it
 *
 * Returns: (transfer full): a finding about no shift yet
 */
PdFinding *
pd_finding_new_of_rule (PdRule     *rule,
                        PdId        person_id,
                        PdDay       day,
                        PdDay       anchor,
                        int         value,
                        const char *what,
                        const char *way_out)
{
  PdFinding *self;

  g_return_val_if_fail (rule != NULL, NULL);
  g_return_val_if_fail (way_out != NULL, NULL);

  self = pd_finding_new (rule->id, rule->severity, person_id, day, what);
  self->rule = pd_rule_ref (rule);
  self->anchor = anchor;
  self->value = value;
  self->limit = rule->value;
  g_free (self->way_out);
  self->way_out = g_strdup (way_out);
  return self;
}

/**
 * pd_finding_add_shift:
 * @self: a finding that is being made
 * @shift_id: a shift that it is about
 */
void
pd_finding_add_shift (PdFinding *self,
                      PdId       shift_id)
{
  g_return_if_fail (PD_IS_FINDING (self));

  if (!pd_finding_has_shift (self, shift_id))
    g_array_append_val (self->shift_ids, shift_id);
}

/**
 * pd_finding_set_site_id:
 * @self: a finding that is being made
 * @site_id: the site that it is about
 */
void
pd_finding_set_site_id (PdFinding *self,
                        PdId       site_id)
{
  g_return_if_fail (PD_IS_FINDING (self));

  self->site_id = site_id;
}

/**
 * pd_finding_set_limit:
 * @self: a finding that is being made
 * @limit: the most or the least, where that is not a number of the rule
 */
void
pd_finding_set_limit (PdFinding *self,
                      int        limit)
{
  g_return_if_fail (PD_IS_FINDING (self));

  self->limit = limit;
}

/**
 * pd_finding_settle:
 * @self: a finding that is being made
 * @state: in which way it is settled
 * @settled_by: the id of the #PdAgreement or #PdOverride that settles it
 * @words: how and when, in the reader's language
 */
void
pd_finding_settle (PdFinding     *self,
                   PdFindingState state,
                   PdId           settled_by,
                   const char    *words)
{
  g_return_if_fail (PD_IS_FINDING (self));
  g_return_if_fail (words != NULL);

  self->state = state;
  self->settled_by = settled_by;
  g_free (self->state_words);
  self->state_words = g_strdup (words);
}

/**
 * pd_finding_get_rule_id:
 * @self: a finding
 *
 * Returns: what the rule is known by
 */
const char *
pd_finding_get_rule_id (PdFinding *self)
{
  g_return_val_if_fail (PD_IS_FINDING (self), NULL);

  return self->rule_id;
}

/**
 * pd_finding_get_rule:
 * @self: a finding
 *
 * Returns: (transfer none) (nullable): the rule behind it, or %NULL where there is no set of rules
 */
PdRule *
pd_finding_get_rule (PdFinding *self)
{
  g_return_val_if_fail (PD_IS_FINDING (self), NULL);

  return self->rule;
}

/**
 * pd_finding_get_severity:
 * @self: a finding
 *
 * Returns: what it means for the roster
 */
PdSeverity
pd_finding_get_severity (PdFinding *self)
{
  g_return_val_if_fail (PD_IS_FINDING (self), PD_SEVERITY_HEADS_UP);

  return self->severity;
}

/**
 * pd_finding_get_person_id:
 * @self: a finding
 *
 * Returns: whose shifts it is about, or %PD_ID_NONE when it is about nobody's
 */
PdId
pd_finding_get_person_id (PdFinding *self)
{
  g_return_val_if_fail (PD_IS_FINDING (self), PD_ID_NONE);

  return self->person_id;
}

/**
 * pd_finding_get_site_id:
 * @self: a finding
 *
 * Returns: the site that it is about, or %PD_ID_NONE
 */
PdId
pd_finding_get_site_id (PdFinding *self)
{
  g_return_val_if_fail (PD_IS_FINDING (self), PD_ID_NONE);

  return self->site_id;
}

/**
 * pd_finding_get_day:
 * @self: a finding
 *
 * Returns: the day to look at
 */
PdDay
pd_finding_get_day (PdFinding *self)
{
  g_return_val_if_fail (PD_IS_FINDING (self), PD_DAY_NONE);

  return self->day;
}

/**
 * pd_finding_get_value:
 * @self: a finding
 *
 * Returns: what was found, in the unit of its rule
 */
int
pd_finding_get_value (PdFinding *self)
{
  g_return_val_if_fail (PD_IS_FINDING (self), 0);

  return self->value;
}

/**
 * pd_finding_get_limit:
 * @self: a finding
 *
 * Returns: the most or the least that its rule says; 0 when it counts nothing
 */
int
pd_finding_get_limit (PdFinding *self)
{
  g_return_val_if_fail (PD_IS_FINDING (self), 0);

  return self->limit;
}

/**
 * pd_finding_get_since:
 * @self: a finding
 *
 * Returns: the first day that its rule holds, or %PD_DAY_NONE when it always did
 */
PdDay
pd_finding_get_since (PdFinding *self)
{
  g_return_val_if_fail (PD_IS_FINDING (self), PD_DAY_NONE);

  return self->rule != NULL ? pd_rule_get_first_day (self->rule, self->anchor) : PD_DAY_NONE;
}

/**
 * pd_finding_get_words:
 * @self: a finding
 *
 * Returns: what was found and what would settle it, in the reader's language
 */
const char *
pd_finding_get_words (PdFinding *self)
{
  g_return_val_if_fail (PD_IS_FINDING (self), NULL);

  if (*self->way_out == '\0')
    return self->what;
  if (self->words == NULL)
    self->words = g_strconcat (self->what, " ", self->way_out, NULL);
  return self->words;
}

/**
 * pd_finding_get_what:
 * @self: a finding
 *
 * Returns: what was found, with its value and limit, in the reader's language
 */
const char *
pd_finding_get_what (PdFinding *self)
{
  g_return_val_if_fail (PD_IS_FINDING (self), NULL);

  return self->what;
}

/**
 * pd_finding_get_way_out:
 * @self: a finding
 *
 * Returns: what would settle it, in the reader's language; may be empty
 */
const char *
pd_finding_get_way_out (PdFinding *self)
{
  g_return_val_if_fail (PD_IS_FINDING (self), NULL);

  return self->way_out;
}

/**
 * pd_finding_dup_rule_words:
 * @self: a finding
 *
 * Returns: (transfer full) (nullable): what its rule says, where it comes from and since
 *   when; %NULL where no rule of a set is behind it
 */
char *
pd_finding_dup_rule_words (PdFinding *self)
{
  g_return_val_if_fail (PD_IS_FINDING (self), NULL);

  return self->rule != NULL ? pd_rule_to_words (self->rule, self->anchor) : NULL;
}

/**
 * pd_finding_is_settled:
 * @self: a finding
 *
 * Returns: whether there is an agreement to it, or somebody decided to go ahead
 */
gboolean
pd_finding_is_settled (PdFinding *self)
{
  g_return_val_if_fail (PD_IS_FINDING (self), FALSE);

  return self->state != PD_FINDING_OPEN;
}

/**
 * pd_finding_get_state:
 * @self: a finding
 *
 * Returns: whether somebody settled it, and in which way
 */
PdFindingState
pd_finding_get_state (PdFinding *self)
{
  g_return_val_if_fail (PD_IS_FINDING (self), PD_FINDING_OPEN);

  return self->state;
}

/**
 * pd_finding_get_settled_by:
 * @self: a finding
 *
 * Returns: the id of the agreement or override that settles it, as its state says which;
 *   %PD_ID_NONE while it is open
 */
PdId
pd_finding_get_settled_by (PdFinding *self)
{
  g_return_val_if_fail (PD_IS_FINDING (self), PD_ID_NONE);

  return self->settled_by;
}

/**
 * pd_finding_get_state_words:
 * @self: a finding
 *
 * Returns: how and when it was settled, in the reader's language; empty while it is open
 */
const char *
pd_finding_get_state_words (PdFinding *self)
{
  g_return_val_if_fail (PD_IS_FINDING (self), NULL);

  return self->state_words;
}

/**
 * pd_finding_has_shift:
 * @self: a finding
 * @shift_id: a shift
 *
 * Returns: whether the finding is about that shift
 */
gboolean
pd_finding_has_shift (PdFinding *self,
                      PdId       shift_id)
{
  g_return_val_if_fail (PD_IS_FINDING (self), FALSE);

  for (guint i = 0; i < self->shift_ids->len; i++)
    if (g_array_index (self->shift_ids, PdId, i) == shift_id)
      return TRUE;
  return FALSE;
}

/**
 * pd_finding_get_shift_ids:
 * @self: a finding
 * @ret_n: (out): how many there are
 *
 * Returns: (array length=ret_n): the shifts that it is about, in the order of adding
 */
const PdId *
pd_finding_get_shift_ids (PdFinding *self,
                          guint     *ret_n)
{
  g_return_val_if_fail (PD_IS_FINDING (self), NULL);
  g_return_val_if_fail (ret_n != NULL, NULL);

  *ret_n = self->shift_ids->len;
  return (const PdId *) (void *) self->shift_ids->data;
}

/**
 * pd_finding_set_rank:
 * @self: a finding
 * @rank: where its person, or its site where it is of nobody, stands by name
 */
void
pd_finding_set_rank (PdFinding *self,
                     guint      rank)
{
  g_return_if_fail (PD_IS_FINDING (self));

  self->rank = rank;
}

/**
 * pd_finding_compare:
 * @self: a finding
 * @other: another
 *
 * Orders findings as they are read: open before settled, gravest first, then by day, sites
 * before people, and by name.
 *
 * Returns: below 0, 0 or above 0
 */
int
pd_finding_compare (PdFinding *self,
                    PdFinding *other)
{
  gboolean is_settled = self->state != PD_FINDING_OPEN;
  gboolean is_other_settled = other->state != PD_FINDING_OPEN;

  if (is_settled != is_other_settled)
    return is_settled - is_other_settled;
  if (self->severity != other->severity)
    return (int) self->severity - (int) other->severity;
  if (self->day != other->day)
    return self->day < other->day ? -1 : 1;
  if ((self->person_id == PD_ID_NONE) != (other->person_id == PD_ID_NONE))
    return self->person_id == PD_ID_NONE ? -1 : 1;
  if (self->rank != other->rank)
    return self->rank < other->rank ? -1 : 1;
  if (self->person_id != other->person_id)
    return self->person_id < other->person_id ? -1 : 1;
  if (self->site_id != other->site_id)
    return self->site_id < other->site_id ? -1 : 1;
  return strcmp (self->what, other->what);
}
