/* SPDX-License-Identifier: GPL-3.0-or-later */
#define G_LOG_DOMAIN "pd-ui"

#include "config.h"

#include "pd-roster-review.h"

#include "pd-workspace-planning.h"

/* What the facts are made of; whatever else is written, they stay. */
#define FACT_TABLES                                                                  \
  (PD_STORE_TABLE_SERVICE | PD_STORE_TABLE_AVAILABILITY | PD_STORE_TABLE_LEAVE |     \
   PD_STORE_TABLE_TRAINING | PD_STORE_TABLE_PATTERN | PD_STORE_TABLE_COVERAGE |      \
   PD_STORE_TABLE_AGREEMENT | PD_STORE_TABLE_OVERRIDE | PD_STORE_TABLE_PUBLICATION | \
   PD_STORE_TABLE_RULE | PD_STORE_TABLE_ROLE | PD_STORE_TABLE_ROLE_ASSIGNMENT |      \
   PD_STORE_TABLE_KEPT_APART)

struct _PdRosterReview
{
  GObject parent_instance;

  /* owned; what is not known yet is NULL */
  PdWorkspace   *workspace;
  PdRoster      *roster;
  PdRosterFacts *facts;
  PdRosterCheck *check;
  PdRosterMarks *marks;

  /* state: what the facts are about, and the check */
  PdDay today;
  PdDay facts_from;
  PdDay facts_to;
  PdDay check_from;
  guint check_n_days;
};

G_DEFINE_FINAL_TYPE (PdRosterReview, pd_roster_review, G_TYPE_OBJECT)

static void
drop_check (PdRosterReview *self)
{
  g_clear_object (&self->marks);
  g_clear_object (&self->check);
}

static void
drop_facts (PdRosterReview *self)
{
  drop_check (self);
  g_clear_object (&self->facts);
}

static PdDay
get_last_day (PdRoster *roster)
{
  return pd_roster_get_from (roster) + (PdDay) pd_roster_get_n_days (roster) - 1;
}

static gboolean
has_facts (PdRosterReview *self)
{
  return self->facts != NULL && pd_roster_get_from (self->roster) >= self->facts_from &&
         get_last_day (self->roster) <= self->facts_to;
}

static gboolean
has_check (PdRosterReview *self)
{
  return self->check != NULL && pd_roster_get_from (self->roster) == self->check_from &&
         pd_roster_get_n_days (self->roster) == self->check_n_days;
}

/* The days before and after are read along, so that turning to them needs no more. */
static gboolean
load_facts (PdRosterReview *self,
            GError        **error)
{
  guint n_days = pd_roster_get_n_days (self->roster);

  drop_facts (self);
  self->facts_from = pd_roster_get_from (self->roster) - (PdDay) n_days;
  self->facts_to = get_last_day (self->roster) + (PdDay) n_days;
  self->facts = pd_workspace_load_facts (self->workspace, self->facts_from, 3 * n_days, self->today, error);
  return self->facts != NULL;
}

static gboolean
make_check (PdRosterReview *self,
            GError        **error)
{
  self->check_from = pd_roster_get_from (self->roster);
  self->check_n_days = pd_roster_get_n_days (self->roster);
  self->check = pd_workspace_check_roster_by (self->workspace, self->roster, self->facts, error);
  return self->check != NULL;
}

/* As much of them as is known: without a check, how shifts stand and who is away. */
static gboolean
make_marks (PdRosterReview *self,
            GError        **error)
{
  g_autoptr (GPtrArray) sites = pd_workspace_dup_sites (self->workspace);
  g_autoptr (GPtrArray) worked = NULL;

  worked = pd_workspace_list_worked (self->workspace, pd_roster_get_from (self->roster),
                                     get_last_day (self->roster), error);
  if (worked == NULL)
    return FALSE;
  g_clear_object (&self->marks);
  self->marks = pd_roster_marks_new (self->facts, self->check, sites, worked);
  return TRUE;
}

static void
pd_roster_review_finalize (GObject *object)
{
  PdRosterReview *self = PD_ROSTER_REVIEW (object);

  drop_facts (self);
  g_clear_object (&self->roster);
  g_clear_object (&self->workspace);

  G_OBJECT_CLASS (pd_roster_review_parent_class)->finalize (object);
}

static void
pd_roster_review_class_init (PdRosterReviewClass *klass)
{
  G_OBJECT_CLASS (klass)->finalize = pd_roster_review_finalize;
}

static void
pd_roster_review_init (PdRosterReview *self)
{
}

/**
 * pd_roster_review_new:
 * @workspace: a workspace
 *
 * Returns: (transfer full): a review of no roster yet
 */
PdRosterReview *
pd_roster_review_new (PdWorkspace *workspace)
{
  PdRosterReview *self = g_object_new (PD_TYPE_ROSTER_REVIEW, NULL);

  self->workspace = g_object_ref (workspace);
  return self;
}

/**
 * pd_roster_review_note_change:
 * @self: a review whose workspace is just emitting #PdWorkspace::changed
 * @tables: what that says
 *
 * Forgets what is not so any more, and nothing else.
 */
void
pd_roster_review_note_change (PdRosterReview *self,
                              guint           tables)
{
  g_return_if_fail (PD_IS_ROSTER_REVIEW (self));

  if (tables & FACT_TABLES)
    drop_facts (self);
  else if (tables & (PD_STORE_TABLE_PERSON | PD_STORE_TABLE_SITE))
    drop_check (self);
  else if ((tables & PD_STORE_TABLE_SHIFT) && self->check != NULL &&
           !pd_workspace_update_check (self->workspace, self->check, NULL))
    drop_check (self);
}

/**
 * pd_roster_review_show:
 * @self: a review
 * @roster: (nullable): the roster that is shown; without one, all is forgotten
 * @today: the day that it is
 *
 * Gives the roster what the rules found, if that is known already.
 *
 * Returns: whether it is; if not, pd_roster_review_step() is to be called until it is
 */
gboolean
pd_roster_review_show (PdRosterReview *self,
                       PdRoster       *roster,
                       PdDay           today)
{
  g_return_val_if_fail (PD_IS_ROSTER_REVIEW (self), FALSE);

  g_set_object (&self->roster, roster);
  if (roster == NULL || today != self->today)
    drop_facts (self);
  self->today = today;
  if (roster == NULL)
    return TRUE;
  if (!has_facts (self))
    {
      drop_facts (self);
      return FALSE;
    }
  if (!has_check (self))
    drop_check (self);
  else
    pd_roster_check_tell (self->check, roster);
  return make_marks (self, NULL) && self->check != NULL;
}

/**
 * pd_roster_review_step:
 * @self: a review
 * @error: return location for an error
 *
 * Does a part of the work.
 *
 * Returns: whether there is more to do; not after an error
 */
gboolean
pd_roster_review_step (PdRosterReview *self,
                       GError        **error)
{
  g_return_val_if_fail (PD_IS_ROSTER_REVIEW (self), FALSE);

  if (self->roster == NULL)
    return FALSE;
  if (self->facts == NULL)
    return load_facts (self, error);
  if (self->check == NULL && !make_check (self, error))
    return FALSE;
  make_marks (self, error);
  return FALSE;
}

/**
 * pd_roster_review_get_marks:
 * @self: a review
 *
 * Returns: (nullable) (transfer none): what stands beside the shifts, as far as it is known
 */
PdRosterMarks *
pd_roster_review_get_marks (PdRosterReview *self)
{
  g_return_val_if_fail (PD_IS_ROSTER_REVIEW (self), NULL);

  return self->marks;
}

/**
 * pd_roster_review_get_check:
 * @self: a review
 *
 * Returns: (nullable) (transfer none): the check of the roster that is shown, to try out
 *   shifts, once it is made
 */
PdRosterCheck *
pd_roster_review_get_check (PdRosterReview *self)
{
  g_return_val_if_fail (PD_IS_ROSTER_REVIEW (self), NULL);

  return self->check;
}
