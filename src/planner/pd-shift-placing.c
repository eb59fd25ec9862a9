/* SPDX-License-Identifier: GPL-3.0-or-later */

#define G_LOG_DOMAIN "pd-planner"

#include "config.h"

#include "pd-shift-placing.h"

#include "pd-roster.h"
#include "pd-spans.h"

#include <glib/gi18n-lib.h>

/* A shift that has its place. */
typedef struct
{
  PdShift *shift; /* owned */
  gint64   start;
  gint64   end;
  gboolean is_matched; /* by a proposal that asks for the same */
} Placed;

struct _PdShiftPlacing
{
  /* owned */
  PdRosterFacts *facts;
  PdRoster      *names;  /* of no shifts: it knows people, sites and zones by their ids */
  GHashTable    *placed; /* PdId of a person, none for open shifts: GPtrArray of Placed */
};

static void
placed_free (Placed *placed)
{
  g_object_unref (placed->shift);
  g_free (placed);
}

static GPtrArray *
get_placed (PdShiftPlacing *self,
            PdId            person_id)
{
  GPtrArray *placed = g_hash_table_lookup (self->placed, &person_id);

  if (placed == NULL)
    {
      placed = g_ptr_array_new_with_free_func ((GDestroyNotify) placed_free);
      g_hash_table_insert (self->placed, g_memdup2 (&person_id, sizeof person_id), placed);
    }
  return placed;
}

static Placed *
place (PdShiftPlacing *self,
       PdShift        *shift)
{
  Placed *placed = g_new0 (Placed, 1);

  placed->shift = g_object_ref (shift);
  pd_shift_get_instants (shift, pd_roster_get_zone (self->names, shift), &placed->start, &placed->end);
  g_ptr_array_add (get_placed (self, pd_shift_get_person_id (shift)), placed);
  return placed;
}

/* Two open shifts that are alike are two people wanted, so each stands for one. */
static gboolean
match_same (PdShiftPlacing *self,
            PdShift        *shift)
{
  GPtrArray *placed = get_placed (self, pd_shift_get_person_id (shift));

  for (guint i = 0; i < placed->len; i++)
    {
      Placed *other = g_ptr_array_index (placed, i);

      if (!other->is_matched && pd_publication_is_same_work (shift, other->shift))
        {
          other->is_matched = TRUE;
          return TRUE;
        }
    }
  return FALSE;
}

static gboolean
match_same_open (PdShiftPlacing *self,
                 PdShift        *shift)
{
  g_autoptr (PdShift) open = pd_shift_copy (shift);

  pd_shift_set_person_id (open, PD_ID_NONE);
  return match_same (self, open);
}

static char *
find_leaving (PdShiftPlacing *self,
              PdShift        *shift)
{
  PdPerson        *person = pd_roster_get_person (self->names, pd_shift_get_person_id (shift));
  g_autofree char *day = NULL;

  if (person == NULL)
    return g_strdup (_ ("This person is not on the list of people."));
  if (pd_person_is_here (person, pd_shift_get_day (shift)))
    return NULL;
  day = pd_day_to_short_words (pd_person_get_left_on (person));
  return g_strdup_printf (_ ("Has left; the last day was %s."), day);
}

static char *
find_overlap (PdShiftPlacing *self,
              PdShift        *shift)
{
  GPtrArray *placed = get_placed (self, pd_shift_get_person_id (shift));
  gint64     start;
  gint64     end;

  pd_shift_get_instants (shift, pd_roster_get_zone (self->names, shift), &start, &end);
  for (guint i = 0; i < placed->len; i++)
    {
      const Placed    *other = g_ptr_array_index (placed, i);
      PdSite          *site = pd_roster_get_site (self->names, pd_shift_get_site_id (other->shift));
      g_autofree char *words = NULL;

      if (MIN (other->end, end) <= MAX (other->start, start))
        continue;
      words = pd_shift_to_words (other->shift, site != NULL ? pd_site_get_name (site) : NULL);
      /* Translators: %s is another shift of the same person, by day, times and site */
      return g_strdup_printf (_ ("At the same time as %s."), words);
    }
  return NULL;
}

static char *tell_times (GArray     *spans,
                         const char *format) G_GNUC_FORMAT (2);

/* Nothing where there are no times. */
static char *
tell_times (GArray     *spans,
            const char *format)
{
  g_autoptr (GArray) taken = spans;
  g_autofree char   *times = NULL;

  if (pd_spans_is_empty (taken))
    return NULL;
  times = pd_spans_to_text (taken);
  return g_strdup_printf (format, times);
}

static char *
find_leave (PdShiftPlacing *self,
            PdShift        *shift)
{
  GPtrArray *leaves = pd_roster_facts_get_leaves (self->facts, pd_shift_get_person_id (shift));

  return tell_times (pd_leave_find_spans (leaves,
                                          pd_shift_get_day (shift),
                                          pd_shift_get_start (shift),
                                          pd_shift_get_end (shift)),
                     /* Translators: %s is times: "9:00 – 17:00" */
                     _ ("Away: %s."));
}

static char *
find_no (PdShiftPlacing *self,
         PdShift        *shift)
{
  GPtrArray *said = pd_roster_facts_get_availabilities (self->facts, pd_shift_get_person_id (shift));

  return tell_times (pd_availability_find_spans (said,
                                                 PD_WISH_NO,
                                                 pd_shift_get_day (shift),
                                                 pd_shift_get_start (shift),
                                                 pd_shift_get_end (shift)),
                     /* Translators: %s is times that somebody can't work at: "9:00 – 12:00" */
                     _ ("Said no: %s."));
}

/* The first thing that is in the way, by how little can be done about it. */
static char *
find_collision (PdShiftPlacing *self,
                PdShift        *shift,
                PdCollision    *ret_collision)
{
  static const struct
  {
    PdCollision collision;
    char *(*find) (PdShiftPlacing *self,
                   PdShift        *shift);
  } looks[] = {
    { PD_COLLISION_HAS_LEFT, find_leaving },
    { PD_COLLISION_OVERLAP, find_overlap },
    { PD_COLLISION_AWAY, find_leave },
    { PD_COLLISION_NOT_AVAILABLE, find_no },
  };
  char *words = NULL;

  for (guint i = 0; words == NULL && !pd_shift_is_open (shift) && i < G_N_ELEMENTS (looks); i++)
    {
      *ret_collision = looks[i].collision;
      words = looks[i].find (self, shift);
    }
  if (words == NULL)
    *ret_collision = PD_COLLISION_NONE;
  return words;
}

static gboolean
is_published (PdShiftPlacing *self,
              PdShift        *shift)
{
  const PdPublication *publication = pd_roster_facts_find_publication (self->facts, pd_shift_get_day (shift));

  return publication != NULL && pd_publication_find_shift (publication, pd_shift_get_id (shift)) != NULL;
}

/**
 * pd_shift_placing_new:
 * @facts: leave, availability and what was published; kept
 * @people: (element-type PdPerson): everybody
 * @sites: (element-type PdSite): all sites
 * @shifts: (element-type PdShift): what is there: every shift of the days that something
 *   is to be put on, and of two days before and after them
 *
 * Returns: (transfer full): a placing
 */
PdShiftPlacing *
pd_shift_placing_new (PdRosterFacts *facts,
                      GPtrArray     *people,
                      GPtrArray     *sites,
                      GPtrArray     *shifts)
{
  PdShiftPlacing       *self;
  g_autoptr (GPtrArray) no_shifts = g_ptr_array_new ();

  g_return_val_if_fail (PD_IS_ROSTER_FACTS (facts), NULL);
  g_return_val_if_fail (people != NULL && sites != NULL && shifts != NULL, NULL);

  self = g_new0 (PdShiftPlacing, 1);
  self->facts = g_object_ref (facts);
  self->names = pd_roster_new (people, sites, no_shifts, pd_roster_facts_get_anchor (facts), 1, PD_ROSTER_BY_PERSON);
  self->placed = g_hash_table_new_full (g_int64_hash, g_int64_equal, g_free, (GDestroyNotify) g_ptr_array_unref);
  for (guint i = 0; i < shifts->len; i++)
    place (self, g_ptr_array_index (shifts, i));
  return self;
}

/**
 * pd_shift_placing_free:
 * @self: (transfer full) (nullable): a placing
 */
void
pd_shift_placing_free (PdShiftPlacing *self)
{
  if (self == NULL)
    return;
  g_hash_table_unref (self->placed);
  g_object_unref (self->names);
  g_object_unref (self->facts);
  g_free (self);
}

/**
 * pd_shift_placing_get_facts:
 * @self: a placing
 *
 * Returns: (transfer none): what it knows beside the shifts
 */
PdRosterFacts *
pd_shift_placing_get_facts (PdShiftPlacing *self)
{
  g_return_val_if_fail (self != NULL, NULL);

  return self->facts;
}

/**
 * pd_shift_placing_take_away:
 * @self: a placing
 * @shift: a shift that is there
 *
 * Makes its place free, because it goes elsewhere.
 */
void
pd_shift_placing_take_away (PdShiftPlacing *self,
                            PdShift        *shift)
{
  GPtrArray *placed;

  g_return_if_fail (self != NULL);
  g_return_if_fail (PD_IS_SHIFT (shift));

  placed = get_placed (self, pd_shift_get_person_id (shift));
  for (guint i = placed->len; i > 0; i--)
    if (pd_shift_get_id (((Placed *) g_ptr_array_index (placed, i - 1))->shift) == pd_shift_get_id (shift))
      g_ptr_array_remove_index_fast (placed, i - 1);
}

/**
 * pd_shift_placing_propose:
 * @self: a placing
 * @before: (nullable): the shift as it is, which was taken away; %NULL for a new one
 * @after: the shift as it would be; kept, and not to be changed any more
 *
 * Looks what is in the way of it, and puts it there where nothing is. A new shift whose
 * person can't come is there already where such a one is open: so proposing the same twice
 * adds nothing, whichever way it was done.
 *
 * Returns: (transfer full): the line of the preview
 */
PdProposal *
pd_shift_placing_propose (PdShiftPlacing *self,
                          PdShift        *before,
                          PdShift        *after)
{
  PdProposal      *proposal;
  PdCollision      collision;
  g_autofree char *words = NULL;

  g_return_val_if_fail (self != NULL, NULL);
  g_return_val_if_fail (PD_IS_SHIFT (after) && pd_shift_get_day (after) != PD_DAY_NONE, NULL);

  if (before == NULL && match_same (self, after))
    return pd_proposal_new (NULL, after, PD_COLLISION_IS_THERE, _ ("It is there already."));
  words = find_collision (self, after, &collision);
  if (before == NULL && collision != PD_COLLISION_NONE && match_same_open (self, after))
    return pd_proposal_new (NULL, after, PD_COLLISION_IS_THERE, _ ("It is there already, and open."));
  proposal = pd_proposal_new (before, after, collision, words);
  proposal->is_published = before != NULL && is_published (self, before);
  if (collision == PD_COLLISION_NONE)
    place (self, after)->is_matched = TRUE;
  return proposal;
}

/**
 * pd_shift_placing_propose_removal:
 * @self: a placing
 * @shift: a shift that is there
 *
 * Takes it away.
 *
 * Returns: (transfer full): the line of the preview
 */
PdProposal *
pd_shift_placing_propose_removal (PdShiftPlacing *self,
                                  PdShift        *shift)
{
  PdProposal *proposal;

  g_return_val_if_fail (self != NULL, NULL);
  g_return_val_if_fail (PD_IS_SHIFT (shift), NULL);

  pd_shift_placing_take_away (self, shift);
  proposal = pd_proposal_new (shift, NULL, PD_COLLISION_NONE, NULL);
  proposal->is_published = is_published (self, shift);
  return proposal;
}
