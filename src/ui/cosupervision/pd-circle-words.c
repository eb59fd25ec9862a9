/* SPDX-License-Identifier: GPL-3.0-or-later */
#define G_LOG_DOMAIN "pd-ui"

#include "config.h"

#include "pd-circle-words.h"

#include "pd-people-words.h"
#include "pd-supervision-kind.h"

#include <glib/gi18n-lib.h>

#define DAYS_PER_WEEK 7

/**
 * pd_circle_words_create_names:
 * @workspace: an unlocked workspace
 * @circle: a circle
 *
 * Returns: (element-type PdId utf8): what its members are called, in full
 */
GHashTable *
pd_circle_words_create_names (PdWorkspace    *workspace,
                              const PdCircle *circle)
{
  g_autoptr (GPtrArray) people = pd_workspace_dup_people (workspace);

  return pd_circle_names_new (circle, people, PD_REDACTION_FULL_NAMES);
}

/**
 * pd_circle_words_member:
 * @workspace: an unlocked workspace
 * @member: somebody who is, or is to be, in a circle
 *
 * Returns: what they are called
 */
char *
pd_circle_words_member (PdWorkspace          *workspace,
                        const PdCircleMember *member)
{
  PdPerson *person = member->person_id != PD_ID_NONE ? pd_workspace_get_person (workspace, member->person_id) : NULL;

  if (member->person_id == PD_ID_NONE)
    /* Translators: somebody’s first name, and the service that they work for */
    return g_strdup_printf (C_ ("partner’s worker", "%1$s (%2$s)"), member->name, member->service);
  return g_strdup (person != NULL ? pd_person_get_name (person) : _ ("Somebody"));
}

static int
compare_names (gconstpointer a,
               gconstpointer b)
{
  return g_utf8_collate (*(const char *const *) a, *(const char *const *) b);
}

/**
 * pd_circle_words_people:
 * @names: of the members
 * @member_ids: (element-type PdId): some of them
 * @but_id: one of them to leave out, or %PD_ID_NONE
 *
 * Returns: their names, as a list in the order in which people are looked for
 */
char *
pd_circle_words_people (GHashTable   *names,
                        const GArray *member_ids,
                        PdId          but_id)
{
  g_autoptr (GPtrArray) list = g_ptr_array_new ();
  char                 *joined;

  for (guint i = 0; i < member_ids->len; i++)
    if (g_array_index (member_ids, PdId, i) != but_id)
      g_ptr_array_add (list, (gpointer) pd_circle_names_get (names, g_array_index (member_ids, PdId, i)));
  g_ptr_array_sort (list, compare_names);
  joined = g_strdup (list->len > 0 ? g_ptr_array_index (list, 0) : "");
  for (guint i = 1; i < list->len; i++)
    {
      g_autofree char *before = joined;

      if (i + 1 < list->len)
        /* Translators: the beginning of a list of names */
        joined = g_strdup_printf (_ ("%1$s, %2$s"), before, (const char *) list->pdata[i]);
      else
        /* Translators: the end of a list of names */
        joined = g_strdup_printf (_ ("%1$s and %2$s"), before, (const char *) list->pdata[i]);
    }
  return joined;
}

static guint
count_members (const PdCircle *circle,
               PdDay           today)
{
  guint n = 0;

  for (guint i = 0; i < circle->members->len; i++)
    {
      const PdCircleMember *member = g_ptr_array_index (circle->members, i);

      n += member->left_on == PD_DAY_NONE || member->left_on >= today;
    }
  return n;
}

/**
 * pd_circle_words_circle:
 * @circle: a circle
 * @today: the day that it is
 *
 * Returns: how it meets, and how many are in it: "Pairs, every 4 weeks, 90 minutes, 9 people"
 */
char *
pd_circle_words_circle (const PdCircle *circle,
                        PdDay           today)
{
  guint            n = count_members (circle, today);
  g_autofree char *rhythm = pd_supervision_rhythm_to_words (circle->days_between);
  g_autofree char *minutes = g_strdup_printf (ngettext ("%d minute", "%d minutes", circle->minutes), circle->minutes);
  g_autofree char *people = g_strdup_printf (ngettext ("%u person", "%u people", n), n);

  /* Translators: "Pairs, every 4 weeks, 90 minutes, 9 people" */
  return g_strdup_printf (C_ ("circle", "%1$s, %2$s, %3$s, %4$s"), pd_circle_format_to_words (circle->format), rhythm,
                          minutes, people);
}

/**
 * pd_circle_words_time:
 * @day: when
 * @start: in minutes since its midnight
 * @minutes: how long
 * @today: the day that it is
 *
 * Returns: the day and time of a session: "Tue 24 Nov, 10:00 – 11:30"
 */
char *
pd_circle_words_time (PdDay day,
                      int   start,
                      int   minutes,
                      PdDay today)
{
  PdWhen when = { 0, day, day, start, start + minutes };

  return pd_people_words_when (&when, today);
}

/**
 * pd_circle_words_state:
 * @entry: an entry
 *
 * Returns: how far it is settled: "In diaries, pinned"
 */
char *
pd_circle_words_state (const PdCircleEntry *entry)
{
  const char *state = pd_circle_entry_state_to_words (entry->state);

  /* Translators: %s is how far a session is settled: "Proposed" */
  return entry->is_pinned ? g_strdup_printf (C_ ("session", "%s, pinned"), state) : g_strdup (state);
}

/**
 * pd_circle_words_turns:
 * @names: of the members
 * @host_id: who hosts, or %PD_ID_NONE
 * @bringer_id: who brings, or %PD_ID_NONE
 *
 * Returns: whose turn is what: "Ana hosts, Ben brings"; empty for nobody's
 */
char *
pd_circle_words_turns (GHashTable *names,
                       PdId        host_id,
                       PdId        bringer_id)
{
  const char *host = host_id != PD_ID_NONE ? pd_circle_names_get (names, host_id) : NULL;
  const char *bringer = bringer_id != PD_ID_NONE ? pd_circle_names_get (names, bringer_id) : NULL;

  if (host != NULL && host_id == bringer_id)
    /* Translators: %s is somebody who hosts a session and brings what it is about */
    return g_strdup_printf (_ ("%s hosts and brings"), host);
  if (host != NULL && bringer != NULL)
    /* Translators: who hosts a session, and who brings what it is about */
    return g_strdup_printf (_ ("%1$s hosts, %2$s brings"), host, bringer);
  if (host != NULL)
    return g_strdup_printf (_ ("%s hosts"), host);
  if (bringer != NULL)
    return g_strdup_printf (_ ("%s brings"), bringer);
  return g_strdup ("");
}

/**
 * pd_circle_words_entry:
 * @entry: an entry
 * @names: of the members
 *
 * Returns: all of it, as a screen reader says it: when, who, whose turns, how far it is settled
 */
char *
pd_circle_words_entry (const PdCircleEntry *entry,
                       GHashTable          *names)
{
  g_autofree char *time = pd_circle_words_time (entry->day, entry->start, entry->minutes, entry->day);
  g_autofree char *who = pd_circle_words_people (names, entry->member_ids, PD_ID_NONE);
  g_autofree char *turns = pd_circle_words_turns (names, entry->host_id, entry->bringer_id);
  g_autofree char *state = pd_circle_words_state (entry);

  if (*turns == '\0')
    /* Translators: a session, spoken: when, who, and how far it is settled */
    return g_strdup_printf (C_ ("session", "%1$s: %2$s. %3$s"), time, who, state);
  /* Translators: a session, spoken: when, who, whose turns, and how far it is settled */
  return g_strdup_printf (C_ ("session", "%1$s: %2$s. %3$s. %4$s"), time, who, turns, state);
}

/**
 * pd_circle_words_ago:
 * @day: a day, not after @today
 * @today: the day that it is
 *
 * Returns: how long ago it is, in whole weeks
 */
char *
pd_circle_words_ago (PdDay day,
                     PdDay today)
{
  int weeks = (today - day) / DAYS_PER_WEEK;

  if (weeks < 1)
    return g_strdup (_ ("this week"));
  return g_strdup_printf (ngettext ("%d week ago", "%d weeks ago", weeks), weeks);
}

/**
 * pd_circle_words_answer:
 * @answers: (nullable) (element-type PdCircleAnswer): what members of a circle said to
 *   invitations
 * @session_id: a session
 * @member_id: a member
 *
 * Returns: (nullable): what they said to their invitation to it: "Answered: No"
 */
char *
pd_circle_words_answer (GPtrArray *answers,
                        PdId       session_id,
                        PdId       member_id)
{
  for (guint i = 0; answers != NULL && i < answers->len; i++)
    {
      const PdCircleAnswer *answer = g_ptr_array_index (answers, i);

      if (answer->session_id == session_id && answer->member_id == member_id)
        /* Translators: what somebody said to an invitation: "Answered: No" */
        return g_strdup_printf (_ ("Answered: %s"), pd_circle_says_to_words (answer->says));
    }
  return NULL;
}
