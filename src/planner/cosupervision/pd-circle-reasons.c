/* SPDX-License-Identifier: GPL-3.0-or-later */

/* Why a session is as it is, in words. Only what is so is said: not what the search may
 * have weighed. */

#define G_LOG_DOMAIN "pd-planner"

#include "config.h"

#include "pd-circle-words-private.h"

#include "pd-rule-kind.h"

#include <glib/gi18n-lib.h>

static PdId
get_member (const PdPlannedSession *session,
            guint                   i)
{
  return g_array_index (session->member_ids, PdId, i);
}

static const char *
get_name (PdCirclePlanning *planning,
          PdId              id)
{
  const PdCircleSeeker *seeker = pd_circle_planning_find_seeker (planning, id);

  return seeker != NULL ? seeker->name : "";
}

/**
 * pd_circle_words_join_names:
 * @planning: a planning
 * @ids: (element-type PdId): people
 *
 * Returns: (transfer full): their names, as a list in words
 */
char *
pd_circle_words_join_names (PdCirclePlanning *planning,
                            GArray           *ids)
{
  char *joined = g_strdup (ids->len > 0 ? get_name (planning, g_array_index (ids, PdId, 0)) : "");

  for (guint i = 1; i < ids->len; i++)
    {
      g_autofree char *before = joined;
      const char      *name = get_name (planning, g_array_index (ids, PdId, i));

      if (i + 1 < ids->len)
        /* Translators: the beginning of a list of names */
        joined = g_strdup_printf (_ ("%1$s, %2$s"), before, name);
      else
        /* Translators: the end of a list of names */
        joined = g_strdup_printf (_ ("%1$s and %2$s"), before, name);
    }
  return joined;
}

static void
add (PdPlannedSession *session,
     char             *words)
{
  g_ptr_array_add (session->reasons, words);
}

static void
tell_hold (PdPlannedSession *session)
{
  if (session->hold == PD_HOLD_HELD)
    add (session, g_strdup (_ ("It took place.")));
  else if (session->hold == PD_HOLD_PINNED)
    add (session, g_strdup (_ ("It is pinned, and stays as it is.")));
  else if (session->hold == PD_HOLD_DIARY)
    add (session, g_strdup (_ ("It is in people’s diaries, and stays.")));
}

static guint
count_meetings (const PdCirclePlan *plan,
                PdCirclePlanning   *planning,
                guint               session,
                PdId                one,
                PdId                other)
{
  guint n = pd_circle_planning_get_meetings (planning, one, other);

  for (guint i = 0; i < session; i++)
    {
      const PdPlannedSession *before = g_ptr_array_index (plan->sessions, i);

      n += pd_planned_session_has_member (before, one) && pd_planned_session_has_member (before, other);
    }
  return n;
}

static void
tell_meetings (PdCirclePlan     *plan,
               PdCirclePlanning *planning,
               guint             at)
{
  PdPlannedSession *session = g_ptr_array_index (plan->sessions, at);
  guint             n_pairs = 0;
  guint             n_new = 0;
  guint             most = 0;

  for (guint i = 0; i < session->member_ids->len; i++)
    {
      for (guint j = 0; j < i; j++)
        {
          guint n = count_meetings (plan, planning, at, get_member (session, j), get_member (session, i));

          n_pairs++;
          n_new += n == 0;
          most = MAX (most, n);
        }
    }
  if (n_new == n_pairs)
    add (session, g_strdup (_ ("They have not met in the last half year.")));
  else if (n_pairs == 1)
    add (session, g_strdup_printf (ngettext ("They met once lately, or will have by then.",
                                             "They met %u times lately, or will have by then.",
                                             most),
                                   most));
  else if (n_new == 0)
    add (session, g_strdup (_ ("All of them met one another lately, or will have by then.")));
  else
    add (session, g_strdup_printf (ngettext ("%1$u of the %2$u pairs in it has not met lately.",
                                             "%1$u of the %2$u pairs in it have not met lately.",
                                             n_new),
                                   n_new,
                                   n_pairs));
}

static void
tell_sites (PdPlannedSession *session,
            PdCirclePlanning *planning)
{
  gboolean has_link = FALSE;

  for (guint i = 0; i < session->member_ids->len; i++)
    {
      const PdCircleSeeker *seeker = pd_circle_planning_find_seeker (planning, get_member (session, i));

      for (guint j = 0; seeker != NULL && j < i; j++)
        {
          const PdCircleSeeker *other = pd_circle_planning_find_seeker (planning, get_member (session, j));

          has_link |= other != NULL && other->site_id != seeker->site_id;
        }
      if (seeker != NULL && seeker->is_sole)
        add (session, g_strdup_printf (_ ("%s is alone at their site, and comes first."), seeker->name));
    }
  if (has_link)
    add (session, g_strdup (_ ("It links people of different sites.")));
}

static gboolean
has_earlier (const PdCirclePlan *plan,
             guint               session,
             PdId                id)
{
  for (guint i = 0; i < session; i++)
    {
      if (pd_planned_session_has_member (g_ptr_array_index (plan->sessions, i), id))
        return TRUE;
    }
  return FALSE;
}

static void
tell_waiting (PdCirclePlan     *plan,
              PdCirclePlanning *planning,
              guint             at)
{
  PdPlannedSession *session = g_ptr_array_index (plan->sessions, at);

  for (guint i = 0; i < session->member_ids->len; i++)
    {
      const PdCircleSeeker *seeker = pd_circle_planning_find_seeker (planning, get_member (session, i));

      if (seeker != NULL && seeker->rounds_since >= seeker->every && !has_earlier (plan, at, seeker->id))
        add (session, g_strdup_printf (_ ("%s has waited longer than their rhythm."), seeker->name));
    }
}

static void
tell_time (PdPlannedSession *session)
{
  g_autofree char *length = NULL;

  if (session->time < 0)
    return;
  if (session->extra_minutes == 0)
    {
      add (session, g_strdup (_ ("It is within everyone’s shifts: no extra paid time.")));
      return;
    }
  length = pd_rule_unit_to_words (PD_RULE_UNIT_MINUTES, session->extra_minutes);
  /* Translators: %s is a length of time */
  add (session, g_strdup_printf (_ ("It is not within everyone’s shifts: %s of extra paid time."), length));
}

static void
tell_turns (PdPlannedSession *session,
            PdCirclePlanning *planning)
{
  if (session->host_id != PD_ID_NONE && session->bringer_id != PD_ID_NONE)
    add (session, g_strdup_printf (_ ("By turns %1$s hosts and %2$s brings."),
                                   get_name (planning, session->host_id),
                                   get_name (planning, session->bringer_id)));
}

/**
 * pd_circle_words_add_reasons:
 * @plan: a plan
 * @planning: what it was made from
 *
 * Gives each session its reasons.
 */
void
pd_circle_words_add_reasons (PdCirclePlan     *plan,
                             PdCirclePlanning *planning)
{
  for (guint i = 0; i < plan->sessions->len; i++)
    {
      PdPlannedSession *session = g_ptr_array_index (plan->sessions, i);

      g_ptr_array_set_size (session->reasons, 0);
      tell_hold (session);
      if (session->hold == PD_HOLD_HELD)
        continue;
      tell_waiting (plan, planning, i);
      tell_meetings (plan, planning, i);
      tell_sites (session, planning);
      tell_time (session);
      tell_turns (session, planning);
    }
}
