/* SPDX-License-Identifier: GPL-3.0-or-later */

#define G_LOG_DOMAIN "pd-model"

#include "config.h"

#include "pd-supervision-due.h"

#include "pd-spelling-private.h"

#include <glib/gi18n-lib.h>

/* A cancelled session is booked again within this many working days (domain.md). */
#define WORKING_DAYS_TO_REBOOK 5

static const PdSpelling STATES[] = {
  [PD_DUE_OVERDUE] = { "overdue", N_ ("Overdue") },
  [PD_DUE_NOT_AGREED] = { "not-agreed", N_ ("Not agreed yet") },
  [PD_DUE_BY] = { "due", N_ ("Due") },
  [PD_DUE_BOOKED] = { "booked", N_ ("Booked") },
};

/* What the sessions of one agreement say about one of its members. */
typedef struct
{
  const PdSession *last_held;
  const PdSession *last_cancelled;
  const PdSession *next;
  const PdSession *unrecorded;
} Sessions;

static gboolean
is_after (const PdSession *session,
          const PdSession *other)
{
  return other == NULL || pd_session_compare (session, other) > 0;
}

static void
look_at (Sessions        *seen,
         const PdSession *session,
         PdId             member_id,
         PdDay            today)
{
  switch (session->state)
    {
    case PD_SESSION_BOOKED:
      if (session->day < today)
        {
          if (is_after (session, seen->unrecorded))
            seen->unrecorded = session;
        }
      else if (seen->next == NULL || pd_session_compare (session, seen->next) < 0)
        {
          seen->next = session;
        }
      break;
    case PD_SESSION_HELD:
      if (pd_session_has_present (session, member_id) && is_after (session, seen->last_held))
        seen->last_held = session;
      break;
    case PD_SESSION_CANCELLED:
      if (session->rebooked_as == PD_ID_NONE && is_after (session, seen->last_cancelled))
        seen->last_cancelled = session;
      break;
    case PD_SESSION_MOVED:
      /* The session that took its place is looked at. */
      break;
    }
}

/* The agreed rhythm, and after a cancelled session the days to book it again. Those never
 * put a session off by more than one more turn, however often it is cancelled. */
static void
set_due_on (PdSupervisionDue             *due,
            const PdSupervisionAgreement *agreement,
            const Sessions               *seen)
{
  PdDay from = seen->last_held != NULL ? seen->last_held->day : agreement->started_on;

  due->due_on = from + agreement->days_between;
  if (seen->last_cancelled != NULL && is_after (seen->last_cancelled, seen->last_held))
    {
      PdDay rebook_by = pd_supervision_due_get_rebook_by (seen->last_cancelled->day);

      due->is_rebooking = TRUE;
      due->due_on = MIN (rebook_by, due->due_on + agreement->days_between);
    }
}

static PdDueState
judge (const PdSupervisionDue       *due,
       const PdSupervisionAgreement *agreement,
       PdDay                         today)
{
  int days = due->promised_days > 0 ? due->promised_days : agreement->days_between;

  if (!pd_supervision_agreement_is_agreed (agreement))
    return PD_DUE_NOT_AGREED;
  /* A booking further off than one turn of the rhythm settles nothing. */
  if (due->next_booked != PD_DAY_NONE &&
      due->next_booked <= MAX (due->due_on, today + days))
    return PD_DUE_BOOKED;
  return due->due_on < today ? PD_DUE_OVERDUE : PD_DUE_BY;
}

static PdSupervisionDue
make_due (const PdSupervisionAgreement *agreement,
          GPtrArray                    *sessions,
          PdId                          member_id,
          PdDay                         today)
{
  PdSupervisionDue due = { .person_id = member_id, .agreement_id = agreement->id };
  Sessions         seen = { 0 };

  for (guint i = 0; sessions != NULL && i < sessions->len; i++)
    look_at (&seen, g_ptr_array_index (sessions, i), member_id, today);

  due.last_held = seen.last_held != NULL ? seen.last_held->day : PD_DAY_NONE;
  due.next_id = seen.next != NULL ? seen.next->id : PD_ID_NONE;
  due.next_booked = seen.next != NULL ? seen.next->day : PD_DAY_NONE;
  due.unrecorded_id = seen.unrecorded != NULL ? seen.unrecorded->id : PD_ID_NONE;
  set_due_on (&due, agreement, &seen);
  due.state = judge (&due, agreement, today);
  return due;
}

static int
compare (gconstpointer a,
         gconstpointer b)
{
  const PdSupervisionDue *one = a;
  const PdSupervisionDue *other = b;

  if (one->state != other->state)
    return one->state < other->state ? -1 : 1;
  if (one->due_on != other->due_on)
    return one->due_on < other->due_on ? -1 : 1;
  return (one->person_id > other->person_id) - (one->person_id < other->person_id);
}

static GHashTable *
group_by_agreement (GPtrArray *sessions)
{
  GHashTable *groups = g_hash_table_new_full (g_int64_hash,
                                              g_int64_equal,
                                              NULL,
                                              (GDestroyNotify) g_ptr_array_unref);

  for (guint i = 0; i < sessions->len; i++)
    {
      PdSession *session = g_ptr_array_index (sessions, i);
      GPtrArray *group = g_hash_table_lookup (groups, &session->agreement_id);

      if (group == NULL)
        {
          group = g_ptr_array_new ();
          g_hash_table_insert (groups, &session->agreement_id, group);
        }
      g_ptr_array_add (group, session);
    }
  return groups;
}

/* NULL stands for everybody. */
static GHashTable *
index_people (GPtrArray *people,
              PdDay      today)
{
  GHashTable *index;

  if (people == NULL)
    return NULL;
  index = g_hash_table_new_full (g_int64_hash, g_int64_equal, g_free, NULL);
  for (guint i = 0; i < people->len; i++)
    {
      PdPerson *person = g_ptr_array_index (people, i);
      PdId      id = pd_person_get_id (person);

      if (pd_person_is_here (person, today))
        g_hash_table_insert (index, g_memdup2 (&id, sizeof id), NULL);
    }
  return index;
}

static void
add_agreement (GArray                       *dues,
               const PdSupervisionAgreement *agreement,
               GHashTable                   *by_agreement,
               GHashTable                   *here,
               PdDay                         today)
{
  GPtrArray *sessions = g_hash_table_lookup (by_agreement, &agreement->id);

  for (guint i = 0; i < agreement->member_ids->len; i++)
    {
      PdId             member_id = g_array_index (agreement->member_ids, PdId, i);
      PdSupervisionDue due;

      if (here != NULL && !g_hash_table_contains (here, &member_id))
        continue;
      due = make_due (agreement, sessions, member_id, today);
      g_array_append_val (dues, due);
    }
}

static void
add_those_without (GArray     *dues,
                   GHashTable *here)
{
  GHashTableIter iter;
  gpointer       key;

  for (guint i = 0; i < dues->len; i++)
    g_hash_table_remove (here, &g_array_index (dues, PdSupervisionDue, i).person_id);

  g_hash_table_iter_init (&iter, here);
  while (g_hash_table_iter_next (&iter, &key, NULL))
    {
      PdSupervisionDue due = {
        .person_id = *(PdId *) key,
        .state = PD_DUE_NOT_AGREED,
        .due_on = PD_DAY_NONE,
        .last_held = PD_DAY_NONE,
        .next_booked = PD_DAY_NONE,
      };

      g_array_append_val (dues, due);
    }
}

/**
 * pd_supervision_due_list:
 * @agreements: (element-type PdSupervisionAgreement): agreements, those that ended too
 * @sessions: (element-type PdSession): the sessions under them, in any order
 * @people: (element-type PdPerson) (nullable): the people who are to have supervision; with
 *   it, whoever has left is left out, and whoever has no agreement is listed. %NULL is for
 *   the members of @agreements alone
 * @today: the day that is asked about
 *
 * Lists who is due, from what was agreed: one row for each member of each agreement that
 * has not ended.
 *
 * Returns: (transfer full) (element-type PdSupervisionDue): what needs somebody first,
 *   first
 */
GArray *
pd_supervision_due_list (GPtrArray *agreements,
                         GPtrArray *sessions,
                         GPtrArray *people,
                         PdDay      today)
{
  GArray                *dues = g_array_new (FALSE, FALSE, sizeof (PdSupervisionDue));
  g_autoptr (GHashTable) by_agreement = NULL;
  g_autoptr (GHashTable) here = NULL;

  g_return_val_if_fail (agreements != NULL && sessions != NULL, dues);

  by_agreement = group_by_agreement (sessions);
  here = index_people (people, today);
  for (guint i = 0; i < agreements->len; i++)
    {
      const PdSupervisionAgreement *agreement = g_ptr_array_index (agreements, i);

      if (agreement->ended_on == PD_DAY_NONE || today <= agreement->ended_on)
        add_agreement (dues, agreement, by_agreement, here, today);
    }
  if (here != NULL)
    add_those_without (dues, here);
  g_array_sort (dues, compare);
  return dues;
}

/* Which kinds a promise of supervision is about. */
static gboolean
is_of_promise (const PdSupervisionAgreement *agreement)
{
  return agreement->kind != PD_SUPERVISION_CO_SUPERVISION && agreement->kind != PD_SUPERVISION_LINE &&
         agreement->kind != PD_SUPERVISION_DEBRIEF;
}

static const PdSupervisionAgreement *
find_shortest (GPtrArray *agreements,
               PdId       person_id,
               PdDay      today)
{
  const PdSupervisionAgreement *shortest = NULL;

  for (guint i = 0; i < agreements->len; i++)
    {
      const PdSupervisionAgreement *agreement = g_ptr_array_index (agreements, i);

      if (is_of_promise (agreement) && pd_supervision_agreement_has_member (agreement, person_id) &&
          (agreement->ended_on == PD_DAY_NONE || today <= agreement->ended_on) &&
          (shortest == NULL || agreement->days_between < shortest->days_between))
        shortest = agreement;
    }
  return shortest;
}

static const PdRoleScope *
find_promise (GPtrArray *scopes,
              PdId       person_id,
              PdDay      today)
{
  const PdRoleScope *promise = NULL;

  for (guint i = 0; i < scopes->len; i++)
    {
      const PdRoleScope *scope = g_ptr_array_index (scopes, i);

      if (scope->person_id == person_id && scope->supervision_days > 0 && pd_role_scope_holds_on (scope, today) &&
          (promise == NULL || scope->supervision_days < promise->supervision_days))
        promise = scope;
    }
  return promise;
}

static void
add_promise (PdSupervisionDue             *due,
             const PdSupervisionAgreement *agreement,
             const PdRoleScope            *promise,
             PdDay                         today)
{
  PdDay from = promise->from;

  if (agreement != NULL)
    from = due->last_held != PD_DAY_NONE ? due->last_held : MAX (promise->from, agreement->started_on);
  due->promised_days = promise->supervision_days;
  if (due->due_on == PD_DAY_NONE || from + promise->supervision_days < due->due_on)
    due->due_on = from + promise->supervision_days;
  if (agreement != NULL)
    due->state = judge (due, agreement, today);
}

/**
 * pd_supervision_due_add_promises:
 * @dues: (element-type PdSupervisionDue): what pd_supervision_due_list() gave
 * @agreements: (element-type PdSupervisionAgreement): as it was given
 * @scopes: (element-type PdRoleScope): the roles that people work in
 * @today: the day that is asked about
 *
 * Holds what was agreed against what roles promise: whoever is promised more, or has no
 * agreement, is due by the promise. Line supervision and debriefing are none of it.
 */
void
pd_supervision_due_add_promises (GArray    *dues,
                                 GPtrArray *agreements,
                                 GPtrArray *scopes,
                                 PdDay      today)
{
  g_return_if_fail (dues != NULL && agreements != NULL && scopes != NULL);

  for (guint i = 0; i < dues->len; i++)
    {
      PdSupervisionDue             *due = &g_array_index (dues, PdSupervisionDue, i);
      const PdRoleScope            *promise = find_promise (scopes, due->person_id, today);
      const PdSupervisionAgreement *agreement = find_shortest (agreements, due->person_id, today);

      if (promise == NULL || (agreement != NULL && agreement->days_between <= promise->supervision_days))
        continue;
      if (due->agreement_id == (agreement != NULL ? agreement->id : PD_ID_NONE))
        add_promise (due, agreement, promise, today);
    }
  g_array_sort (dues, compare);
}

/**
 * pd_supervision_due_get_working_day:
 * @day: a day
 *
 * Returns: that day, or the Monday after it where it is on a weekend
 */
PdDay
pd_supervision_due_get_working_day (PdDay day)
{
  while (pd_day_get_weekday (day) >= PD_WEEKDAY_SATURDAY)
    day++;
  return day;
}

/**
 * pd_supervision_due_get_rebook_by:
 * @day: the day of a session that was cancelled
 *
 * Returns: the fifth working day after it, Monday to Friday
 */
PdDay
pd_supervision_due_get_rebook_by (PdDay day)
{
  int n_left = WORKING_DAYS_TO_REBOOK;

  while (n_left > 0)
    {
      day = pd_supervision_due_get_working_day (day + 1);
      n_left--;
    }
  return day;
}

static char *
to_words (const PdSupervisionDue *self,
          char *(*dup_day) (PdDay day))
{
  g_autofree char *day = NULL;

  if (self->agreement_id == PD_ID_NONE)
    return g_strdup (_ ("No agreement yet"));
  if (self->state == PD_DUE_NOT_AGREED)
    return g_strdup (_ ("Not agreed by everyone yet"));

  day = dup_day (self->state == PD_DUE_BOOKED ? self->next_booked : self->due_on);
  if (self->state == PD_DUE_BOOKED)
    /* Translators: %s is a day, as in "Friday 27 November 2026" */
    return g_strdup_printf (_ ("Booked for %s"), day);
  if (self->is_rebooking)
    /* Translators: a session was cancelled; %s is the last day to find another time */
    return g_strdup_printf (_ ("Cancelled: to be booked again by %s"), day);
  return g_strdup_printf (self->state == PD_DUE_OVERDUE ? _ ("Overdue since %s") : _ ("Due by %s"), day);
}

/**
 * pd_supervision_due_to_words:
 * @self: how somebody stands
 *
 * Returns: (transfer full): the state and its day, in the reader's language, and what their
 *   role promises where that is more
 */
char *
pd_supervision_due_to_words (const PdSupervisionDue *self)
{
  g_autofree char *standing = NULL;
  g_autofree char *value = NULL;
  g_autofree char *words = NULL;
  g_autofree char *rhythm = NULL;

  g_return_val_if_fail (self != NULL, NULL);

  standing = to_words (self, pd_day_to_words);
  if (self->promised_days == 0)
    return g_steal_pointer (&standing);
  value = g_strdup_printf ("%d days", self->promised_days);
  words = pd_role_value_to_words (PD_ROLE_SUPERVISION_DAYS, value);
  rhythm = g_utf8_strdown (words, -1);
  /* Translators: %1$s is such as "No agreement yet", %2$s "every 2 weeks" */
  return g_strdup_printf (_ ("%1$s; the role promises it %2$s"), standing, rhythm);
}

/**
 * pd_supervision_due_to_short_words:
 * @self: how somebody stands
 *
 * Returns: (transfer full): the same with the day in short, for a list
 */
char *
pd_supervision_due_to_short_words (const PdSupervisionDue *self)
{
  g_return_val_if_fail (self != NULL, NULL);

  return to_words (self, pd_day_to_short_words);
}

/**
 * pd_due_state_to_nick:
 * @state: how somebody stands
 *
 * Returns: how scripts read it
 */
const char *
pd_due_state_to_nick (PdDueState state)
{
  return pd_spelling_get_nick (STATES, G_N_ELEMENTS (STATES), state);
}

/**
 * pd_due_state_to_words:
 * @state: how somebody stands
 *
 * Returns: the same in the reader's language
 */
const char *
pd_due_state_to_words (PdDueState state)
{
  return pd_spelling_get_words (STATES, G_N_ELEMENTS (STATES), state);
}
