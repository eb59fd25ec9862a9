/* SPDX-License-Identifier: GPL-3.0-or-later */

#define G_LOG_DOMAIN "pd-model"

#include "config.h"

#include "pd-finding.h"

#include "pd-spelling-private.h"

#include <glib/gi18n-lib.h>

struct _PdFinding
{
  GObject parent_instance;

  /* owned */
  char   *rule_id;
  char   *words;
  GArray *shift_ids;

  /* state */
  PdSeverity severity;
  PdId       person_id;
  PdDay      day;
};

G_DEFINE_FINAL_TYPE (PdFinding, pd_finding, G_TYPE_OBJECT)

static const PdSpelling SEVERITIES[] = {
  [PD_SEVERITY_CANNOT] = { "cannot", N_ ("Can’t be done"), NULL },
  [PD_SEVERITY_NEEDS_AGREEMENT] = { "needs-agreement", N_ ("Needs an agreement"), NULL },
  [PD_SEVERITY_COSTS_MORE] = { "costs-more", N_ ("Costs more"), NULL },
  [PD_SEVERITY_HEADS_UP] = { "heads-up", N_ ("Heads-up"), NULL },
};

static void
pd_finding_finalize (GObject *object)
{
  PdFinding *self = PD_FINDING (object);

  g_free (self->rule_id);
  g_free (self->words);
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
 * @person_id: whose shifts it is about
 * @day: the day to look at
 * @words: what was found and what would settle it, in the reader's language; without
 *   the person's name, which whoever shows the finding may have to shorten
 *
 * Returns: (transfer full): a finding about no shift yet
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
  self->words = g_strdup (words);
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
 * Returns: whose shifts it is about
 */
PdId
pd_finding_get_person_id (PdFinding *self)
{
  g_return_val_if_fail (PD_IS_FINDING (self), PD_ID_NONE);

  return self->person_id;
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
 * pd_finding_get_words:
 * @self: a finding
 *
 * Returns: what was found and what would settle it, in the reader's language
 */
const char *
pd_finding_get_words (PdFinding *self)
{
  g_return_val_if_fail (PD_IS_FINDING (self), NULL);

  return self->words;
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
 * pd_severity_to_words:
 * @severity: what a finding means for the roster
 *
 * Returns: the same in the reader's language
 */
const char *
pd_severity_to_words (PdSeverity severity)
{
  return pd_spelling_get_words (SEVERITIES, G_N_ELEMENTS (SEVERITIES), severity);
}
