/* SPDX-License-Identifier: GPL-3.0-or-later */

#define G_LOG_DOMAIN "pd-model"

#include "config.h"

#include "pd-coverage.h"

#include "pd-error.h"
#include "pd-spelling-private.h"

#include <glib/gi18n-lib.h>

/* More than any site of a service has, and far from any limit of arithmetic. */
#define MAX_PEOPLE 1000

static const PdSpelling STATES[] = {
  [PD_COVERAGE_NOTHING_WANTED] = { "nothing-wanted", N_ ("Nothing wanted"), NULL },
  [PD_COVERAGE_UNDER] = { "under", N_ ("Under"), NULL },
  [PD_COVERAGE_MET] = { "met", N_ ("Met"), NULL },
  [PD_COVERAGE_WISHED] = { "wished", N_ ("As wished"), NULL },
  [PD_COVERAGE_OVER] = { "over", N_ ("Over"), NULL },
};

/**
 * pd_coverage_new:
 * @site_id: where
 * @when: which days and times
 * @minimum: how many people there must be
 * @wished: how many there had better be
 * @maximum: how many there is room for, or %PD_COVERAGE_NO_MAXIMUM
 *
 * Returns: (transfer full): a target without a row yet; nobody may be alone
 */
PdCoverage *
pd_coverage_new (PdId   site_id,
                 PdWhen when,
                 int    minimum,
                 int    wished,
                 int    maximum)
{
  PdCoverage *self = g_new0 (PdCoverage, 1);

  self->site_id = site_id;
  self->when = when;
  self->minimum = minimum;
  self->wished = wished;
  self->maximum = maximum;
  return self;
}

/**
 * pd_coverage_copy:
 * @self: a target
 *
 * Returns: (transfer full): another one that is the same
 */
PdCoverage *
pd_coverage_copy (const PdCoverage *self)
{
  g_return_val_if_fail (self != NULL, NULL);

  return g_memdup2 (self, sizeof *self);
}

/**
 * pd_coverage_free:
 * @self: (transfer full) (nullable): a target
 */
void
pd_coverage_free (PdCoverage *self)
{
  g_free (self);
}

/**
 * pd_coverage_equal:
 * @self: a target
 * @other: another
 *
 * Returns: whether both hold the same, their ids included
 */
gboolean
pd_coverage_equal (const PdCoverage *self,
                   const PdCoverage *other)
{
  g_return_val_if_fail (self != NULL && other != NULL, FALSE);

  return self->id == other->id &&
         self->site_id == other->site_id &&
         pd_when_equal (&self->when, &other->when) &&
         self->minimum == other->minimum &&
         self->wished == other->wished &&
         self->maximum == other->maximum &&
         self->may_be_alone == other->may_be_alone;
}

/**
 * pd_coverage_check:
 * @self: a target
 * @error: return location for a #GError
 *
 * Returns: whether it can be kept; %PD_ERROR_INPUT says why not
 */
gboolean
pd_coverage_check (const PdCoverage *self,
                   GError          **error)
{
  const char *problem = NULL;

  g_return_val_if_fail (self != NULL, FALSE);

  if (self->site_id == PD_ID_NONE)
    problem = _ ("Coverage is wanted at a site.");
  else if (self->minimum < 0 || self->wished < self->minimum || self->wished > MAX_PEOPLE)
    problem = _ ("The wished number of people is at least the minimum, and both are numbers.");
  else if (self->maximum != PD_COVERAGE_NO_MAXIMUM && (self->maximum < self->wished || self->maximum > MAX_PEOPLE))
    problem = _ ("The maximum is at least the wished number of people.");

  if (problem != NULL)
    {
      g_set_error_literal (error, PD_ERROR, PD_ERROR_INPUT, problem);
      return FALSE;
    }
  return pd_when_check (&self->when, error);
}

/**
 * pd_coverage_judge:
 * @self: a target
 * @least: how many people are there when there are fewest
 * @most: how many are there when there are most
 *
 * Returns: what that is: under comes before over, because somebody is missed first
 */
PdCoverageState
pd_coverage_judge (const PdCoverage *self,
                   int               least,
                   int               most)
{
  g_return_val_if_fail (self != NULL, PD_COVERAGE_NOTHING_WANTED);

  if (least < self->minimum)
    return PD_COVERAGE_UNDER;
  if (self->maximum != PD_COVERAGE_NO_MAXIMUM && most > self->maximum)
    return PD_COVERAGE_OVER;
  return least < self->wished ? PD_COVERAGE_MET : PD_COVERAGE_WISHED;
}

/**
 * pd_coverage_state_is_worse:
 * @state: how a site is covered
 * @other: how it is covered as well
 *
 * Returns: whether @state needs more care: somebody missed, then too many, then just
 *   enough
 */
gboolean
pd_coverage_state_is_worse (PdCoverageState state,
                            PdCoverageState other)
{
  static const int cares[] = {
    [PD_COVERAGE_NOTHING_WANTED] = 0,
    [PD_COVERAGE_WISHED] = 1,
    [PD_COVERAGE_MET] = 2,
    [PD_COVERAGE_OVER] = 3,
    [PD_COVERAGE_UNDER] = 4,
  };

  return cares[state] > cares[other];
}

/**
 * pd_coverage_state_to_nick:
 * @state: how a site is covered
 *
 * Returns: how scripts read it
 */
const char *
pd_coverage_state_to_nick (PdCoverageState state)
{
  return pd_spelling_get_nick (STATES, G_N_ELEMENTS (STATES), state);
}

/**
 * pd_coverage_state_to_words:
 * @state: how a site is covered
 *
 * Returns: the same in the reader's language
 */
const char *
pd_coverage_state_to_words (PdCoverageState state)
{
  return pd_spelling_get_words (STATES, G_N_ELEMENTS (STATES), state);
}

/**
 * pd_coverage_to_words:
 * @self: a target
 *
 * Returns: (transfer full): how many people are wanted, in the reader's language, without
 *   where and when
 */
char *
pd_coverage_to_words (const PdCoverage *self)
{
  GString *words = g_string_new (NULL);

  g_return_val_if_fail (self != NULL, g_string_free (words, FALSE));

  /* Translators: how many people a site wants: "At least 2 people, better 3, at most 4,
   * nobody alone"; each part is translated for itself */
  g_string_append_printf (words, ngettext ("At least %d person", "At least %d people", self->minimum), self->minimum);
  if (self->wished > self->minimum)
    /* Translators: a part of "At least 2 people, better 3, at most 4" */
    g_string_append_printf (words, C_ ("coverage", ", better %d"), self->wished);
  if (self->maximum != PD_COVERAGE_NO_MAXIMUM)
    /* Translators: a part of "At least 2 people, better 3, at most 4" */
    g_string_append_printf (words, C_ ("coverage", ", at most %d"), self->maximum);
  g_string_append (words, self->may_be_alone ? C_ ("coverage", ", one may be alone")
                                             : C_ ("coverage", ", nobody alone"));
  return g_string_free (words, FALSE);
}
