/* SPDX-License-Identifier: GPL-3.0-or-later */
#define G_LOG_DOMAIN "pd-ui"

#include "config.h"

#include "pd-roster-marks.h"

#include "pd-clock.h"
#include "pd-spans.h"

#include <glib/gi18n-lib.h>

struct _PdRosterMarks
{
  GObject parent_instance;

  /* owned */
  PdRosterFacts *facts;
  PdRosterCheck *check; /* NULL until the rules were asked */
  GPtrArray     *sites;
  GPtrArray     *worked;
  GHashTable    *worked_by_shift;
};

G_DEFINE_FINAL_TYPE (PdRosterMarks, pd_roster_marks, G_TYPE_OBJECT)

static void
pd_roster_marks_finalize (GObject *object)
{
  PdRosterMarks *self = PD_ROSTER_MARKS (object);

  g_hash_table_unref (self->worked_by_shift);
  g_clear_pointer (&self->worked, g_ptr_array_unref);
  g_clear_pointer (&self->sites, g_ptr_array_unref);
  g_clear_object (&self->check);
  g_clear_object (&self->facts);

  G_OBJECT_CLASS (pd_roster_marks_parent_class)->finalize (object);
}

static void
pd_roster_marks_class_init (PdRosterMarksClass *klass)
{
  G_OBJECT_CLASS (klass)->finalize = pd_roster_marks_finalize;
}

static void
pd_roster_marks_init (PdRosterMarks *self)
{
  self->worked_by_shift = g_hash_table_new (g_int64_hash, g_int64_equal);
}

/**
 * pd_roster_marks_new:
 * @facts: what is known beside the shifts
 * @check: (nullable): a check by these facts; without it, nothing is told of coverage
 * @sites: (element-type PdSite): the sites whose coverage is told; kept
 * @worked: (element-type PdWorked): what became of shifts; kept
 *
 * Returns: (transfer full): the marks of a roster
 */
PdRosterMarks *
pd_roster_marks_new (PdRosterFacts *facts,
                     PdRosterCheck *check,
                     GPtrArray     *sites,
                     GPtrArray     *worked)
{
  PdRosterMarks *self;

  g_return_val_if_fail (PD_IS_ROSTER_FACTS (facts), NULL);
  g_return_val_if_fail (check == NULL || PD_IS_ROSTER_CHECK (check), NULL);
  g_return_val_if_fail (sites != NULL && worked != NULL, NULL);

  self = g_object_new (PD_TYPE_ROSTER_MARKS, NULL);
  self->facts = g_object_ref (facts);
  g_set_object (&self->check, check);
  self->sites = g_ptr_array_ref (sites);
  self->worked = g_ptr_array_ref (worked);
  for (guint i = 0; i < worked->len; i++)
    {
      PdWorked *one = g_ptr_array_index (worked, i);

      g_hash_table_insert (self->worked_by_shift, &one->shift_id, one);
    }
  return self;
}

/**
 * pd_roster_marks_has_check:
 * @self: marks
 *
 * Returns: whether the rules were asked already, so that they tell of coverage
 */
gboolean
pd_roster_marks_has_check (PdRosterMarks *self)
{
  g_return_val_if_fail (PD_IS_ROSTER_MARKS (self), FALSE);

  return self->check != NULL;
}

/**
 * pd_roster_marks_get_standing:
 * @self: marks
 * @shift: a shift
 *
 * Returns: how it stands to what people have been given
 */
PdStanding
pd_roster_marks_get_standing (PdRosterMarks *self,
                              PdShift       *shift)
{
  g_return_val_if_fail (PD_IS_ROSTER_MARKS (self), PD_STANDING_DRAFT);

  return pd_standing_judge (self->facts, shift);
}

/**
 * pd_roster_marks_get_role_title:
 * @self: marks
 * @shift: a shift
 *
 * Returns: what the role is called that it names; empty where it names none
 */
const char *
pd_roster_marks_get_role_title (PdRosterMarks *self,
                                PdShift       *shift)
{
  g_return_val_if_fail (PD_IS_ROSTER_MARKS (self), "");

  return pd_roster_facts_get_role_title (self->facts, pd_shift_get_role_id (shift));
}

/**
 * pd_roster_marks_find_worked:
 * @self: marks
 * @shift_id: a shift
 *
 * Returns: (nullable) (transfer none): what became of it, where somebody put it down
 */
const PdWorked *
pd_roster_marks_find_worked (PdRosterMarks *self,
                             PdId           shift_id)
{
  g_return_val_if_fail (PD_IS_ROSTER_MARKS (self), NULL);

  return g_hash_table_lookup (self->worked_by_shift, &shift_id);
}

static const char *
get_hint_words (PdRosterHint hint)
{
  switch (hint)
    {
    case PD_ROSTER_HINT_AWAY:
      /* Translators: in a cell of the roster: somebody has leave; never say which kind */
      return _ ("away");
    case PD_ROSTER_HINT_NO:
      /* Translators: in a cell of the roster: somebody said that they can't work then */
      return _ ("can’t");
    case PD_ROSTER_HINT_RATHER_NOT:
      /* Translators: in a cell of the roster: somebody had rather not work then */
      return _ ("rather not");
    case PD_ROSTER_HINT_NONE:
    default:
      g_return_val_if_reached ("");
    }
}

/* "away", or with its times when it is not for the whole day. */
static char *
write_hint (PdRosterHint hint,
            GArray      *spans)
{
  g_autofree char *times = NULL;

  if (pd_spans_get_minutes (spans) == PD_MINUTES_PER_DAY)
    return g_strdup (get_hint_words (hint));
  times = pd_spans_to_text (spans);
  return g_strdup_printf ("%s %s", get_hint_words (hint), times);
}

static GArray *
find_spans (PdRosterFacts *facts,
            PdRosterHint   hint,
            PdId           person_id,
            PdDay          day)
{
  PdWish wish = hint == PD_ROSTER_HINT_NO ? PD_WISH_NO : PD_WISH_RATHER_NOT;

  if (hint == PD_ROSTER_HINT_AWAY)
    return pd_leave_find_spans (pd_roster_facts_get_leaves (facts, person_id), day, 0, PD_MINUTES_PER_DAY);
  return pd_availability_find_spans (pd_roster_facts_get_availabilities (facts, person_id), wish, day,
                                     0, PD_MINUTES_PER_DAY);
}

/**
 * pd_roster_marks_dup_hint:
 * @self: marks
 * @person_id: somebody
 * @day: a day
 * @ret_hint: (out): what stands most in the way of working then
 *
 * Returns: (transfer full) (nullable): the same in a word or two, without any reason:
 *   "away", "rather not 9:00 – 12:00"; %NULL when nothing is known
 */
char *
pd_roster_marks_dup_hint (PdRosterMarks *self,
                          PdId           person_id,
                          PdDay          day,
                          PdRosterHint  *ret_hint)
{
  g_return_val_if_fail (PD_IS_ROSTER_MARKS (self), NULL);
  g_return_val_if_fail (ret_hint != NULL, NULL);

  for (PdRosterHint hint = PD_ROSTER_HINT_AWAY; hint > PD_ROSTER_HINT_NONE; hint--)
    {
      g_autoptr (GArray) spans = find_spans (self->facts, hint, person_id, day);

      if (pd_spans_is_empty (spans))
        continue;
      *ret_hint = hint;
      return write_hint (hint, spans);
    }
  *ret_hint = PD_ROSTER_HINT_NONE;
  return NULL;
}

static void
look_at_site (PdRosterMarks *self,
              PdId           site_id,
              PdDay          day,
              PdRosterCover *worst)
{
  int             n_there = 0;
  int             n_wanted = 0;
  PdCoverageState state = pd_roster_check_get_coverage (self->check, site_id, day, &n_there, &n_wanted);

  if (pd_coverage_state_is_worse (state, worst->state))
    *worst = (PdRosterCover){ state, n_there, n_wanted, site_id };
}

/**
 * pd_roster_marks_get_cover:
 * @self: marks
 * @site_id: a site, or %PD_ID_NONE for whichever of all is covered worst
 * @day: a day of the roster
 * @ret_cover: (out): how it is covered
 */
void
pd_roster_marks_get_cover (PdRosterMarks *self,
                           PdId           site_id,
                           PdDay          day,
                           PdRosterCover *ret_cover)
{
  g_return_if_fail (PD_IS_ROSTER_MARKS (self));
  g_return_if_fail (ret_cover != NULL);

  *ret_cover = (PdRosterCover){ .state = PD_COVERAGE_NOTHING_WANTED };
  for (guint i = 0; i < self->sites->len && self->check != NULL; i++)
    {
      PdId id = pd_site_get_id (g_ptr_array_index (self->sites, i));

      if (site_id == PD_ID_NONE || site_id == id)
        look_at_site (self, id, day, ret_cover);
    }
}

/**
 * pd_roster_marks_get_sites:
 * @self: marks
 *
 * Returns: (transfer none) (element-type PdSite): the sites whose coverage is told
 */
GPtrArray *
pd_roster_marks_get_sites (PdRosterMarks *self)
{
  g_return_val_if_fail (PD_IS_ROSTER_MARKS (self), NULL);

  return self->sites;
}
