/* SPDX-License-Identifier: GPL-3.0-or-later */
#define G_LOG_DOMAIN "pd-ui"

#include "config.h"

#include "pd-supervision-words.h"

#include "pd-clock.h"
#include "pd-people-words.h"

#include <glib/gi18n-lib.h>

/**
 * pd_supervision_words_name:
 * @workspace: an unlocked workspace
 * @person_id: somebody, or %PD_ID_NONE for somebody from outside
 *
 * Returns: (transfer full): what they are called
 */
char *
pd_supervision_words_name (PdWorkspace *workspace,
                           PdId         person_id)
{
  PdPerson *person = person_id != PD_ID_NONE ? pd_workspace_get_person (workspace, person_id) : NULL;

  return g_strdup (person != NULL ? pd_person_get_name (person) : _ ("Somebody from outside"));
}

/**
 * pd_supervision_words_supervisor:
 * @workspace: an unlocked workspace
 * @agreement: a supervision agreement
 *
 * Returns: (transfer full): who supervises under it
 */
char *
pd_supervision_words_supervisor (PdWorkspace                  *workspace,
                                 const PdSupervisionAgreement *agreement)
{
  if (agreement->supervisor_id != PD_ID_NONE)
    return pd_supervision_words_name (workspace, agreement->supervisor_id);
  return g_strdup (*agreement->outside_name != '\0' ? agreement->outside_name : _ ("Nobody: they meet as equals"));
}

static int
compare_names (gconstpointer a,
               gconstpointer b)
{
  return g_utf8_collate (*(const char *const *) a, *(const char *const *) b);
}

/**
 * pd_supervision_words_people:
 * @workspace: an unlocked workspace
 * @person_ids: (element-type PdId): some people
 * @but_id: one of them to leave out, or %PD_ID_NONE
 *
 * Returns: (transfer full): their names, in the order in which people are looked for
 */
char *
pd_supervision_words_people (PdWorkspace  *workspace,
                             const GArray *person_ids,
                             PdId          but_id)
{
  g_autoptr (GPtrArray) names = g_ptr_array_new_with_free_func (g_free);

  for (guint i = 0; i < person_ids->len; i++)
    {
      PdId person_id = g_array_index (person_ids, PdId, i);

      if (person_id != but_id)
        g_ptr_array_add (names, pd_supervision_words_name (workspace, person_id));
    }
  g_ptr_array_sort (names, compare_names);
  g_ptr_array_add (names, NULL);
  /* Translators: between the names of people in a list */
  return g_strjoinv (C_ ("people", ", "), (char **) names->pdata);
}

/**
 * pd_supervision_words_line_managed:
 * @workspace: an unlocked workspace
 * @agreement: a supervision agreement
 * @agreements: (nullable) (element-type PdSupervisionAgreement): all of the service
 * @today: the day that it is
 *
 * Returns: (transfer full) (nullable): whose line manager the supervisor is, as a sentence
 */
char *
pd_supervision_words_line_managed (PdWorkspace                  *workspace,
                                   const PdSupervisionAgreement *agreement,
                                   GPtrArray                    *agreements,
                                   PdDay                         today)
{
  g_autoptr (GArray) managed = NULL;
  g_autofree char   *supervisor = NULL;
  g_autofree char   *names = NULL;

  if (agreements == NULL)
    return NULL;
  managed = pd_supervision_agreement_find_line_managed (agreement, agreements, today);
  if (managed->len == 0)
    return NULL;
  supervisor = pd_supervision_words_supervisor (workspace, agreement);
  names = pd_supervision_words_people (workspace, managed, PD_ID_NONE);
  /* Translators: a supervisor, and the people whose line manager they are */
  return g_strdup_printf (_ ("%1$s is also the line manager of %2$s. Peer supervision is better apart from line "
                             "management; talk about it before you agree."),
                          supervisor, names);
}

/**
 * pd_supervision_words_minutes:
 * @minutes: how long a session is
 *
 * Returns: (transfer full): the same in words
 */
char *
pd_supervision_words_minutes (int minutes)
{
  return g_strdup_printf (ngettext ("%d minute", "%d minutes", minutes), minutes);
}

/**
 * pd_supervision_words_session_time:
 * @session: a session
 * @today: the day that it is
 *
 * Returns: (transfer full): its day and time: "Tue 24 Nov, 10:00 – 11:00"
 */
char *
pd_supervision_words_session_time (const PdSession *session,
                                   PdDay            today)
{
  PdWhen when = { 0, session->day, session->day, session->start, session->start + session->minutes };

  return pd_people_words_when (&when, today);
}

static char *
dup_present (PdWorkspace     *workspace,
             const PdSession *session)
{
  g_autofree char *names = pd_supervision_words_people (workspace, session->present_ids, PD_ID_NONE);

  if (!session->is_planned)
    /* Translators: a session that came up on the day; %s are those who were there */
    return g_strdup_printf (_ ("Held, not booked before: %s"), names);
  /* Translators: %s are those who were at a session */
  return g_strdup_printf (_ ("Held: %s"), names);
}

static const PdSession *
find_session (GPtrArray *sessions,
              PdId       id)
{
  for (guint i = 0; i < sessions->len; i++)
    {
      const PdSession *session = g_ptr_array_index (sessions, i);

      if (session->id == id)
        return session;
    }
  return NULL;
}

static char *
dup_changed (PdWorkspace     *workspace,
             const PdSession *session,
             const PdSession *instead,
             PdDay            today)
{
  g_autofree char *name = pd_supervision_words_name (workspace, session->by);
  g_autofree char *time = instead != NULL ? pd_supervision_words_session_time (instead, today) : NULL;

  if (session->state == PD_SESSION_MOVED)
    /* Translators: by whom a session was moved, and to which day and time */
    return g_strdup_printf (_ ("Moved by %1$s to %2$s"), name, time != NULL ? time : "…");
  if (time != NULL)
    /* Translators: by whom a session was cancelled, and the day and time of another */
    return g_strdup_printf (_ ("Cancelled by %1$s, booked again for %2$s"), name, time);
  return g_strdup_printf (_ ("Cancelled by %s"), name);
}

/**
 * pd_supervision_words_session:
 * @workspace: an unlocked workspace
 * @session: a session
 * @sessions: (element-type PdSession): those of its agreement
 * @with_why: whether the reason may be seen
 * @today: the day that it is
 *
 * Returns: (transfer full): what became of it, and how they meet
 */
char *
pd_supervision_words_session (PdWorkspace     *workspace,
                              const PdSession *session,
                              GPtrArray       *sessions,
                              gboolean         with_why,
                              PdDay            today)
{
  g_autofree char *state = NULL;

  if (session->state == PD_SESSION_HELD)
    state = dup_present (workspace, session);
  else if (session->state == PD_SESSION_BOOKED)
    state = g_strdup (session->day < today ? _ ("Booked; nobody put down yet what became of it")
                                           : pd_session_state_to_words (session->state));
  else
    state = dup_changed (workspace, session, find_session (sessions, session->rebooked_as), today);
  if (session->state == PD_SESSION_MOVED || session->state == PD_SESSION_CANCELLED)
    return with_why && *session->why != '\0' ? g_strconcat (state, "\n", session->why, NULL) : g_strdup (state);
  if (*session->place == '\0')
    return g_strconcat (state, "\n", pd_meeting_mode_to_words (session->mode), NULL);
  /* Translators: what became of a session, and on a line of its own how they meet and where */
  return g_strdup_printf (C_ ("session", "%1$s\n%2$s, %3$s"), state, pd_meeting_mode_to_words (session->mode),
                          session->place);
}

/**
 * pd_supervision_words_due_icon:
 * @state: how somebody stands with supervision
 *
 * Returns: the name of a picture that says so without a colour
 */
const char *
pd_supervision_words_due_icon (PdDueState state)
{
  switch (state)
    {
    case PD_DUE_OVERDUE:
      return "dialog-warning-symbolic";
    case PD_DUE_NOT_AGREED:
      return "document-edit-symbolic";
    case PD_DUE_BY:
      return "alarm-symbolic";
    case PD_DUE_BOOKED:
    default:
      return "x-office-calendar-symbolic";
    }
}

/**
 * pd_supervision_words_session_icon:
 * @state: what became of a session
 *
 * Returns: the name of a picture that says so without a colour
 */
const char *
pd_supervision_words_session_icon (PdSessionState state)
{
  switch (state)
    {
    case PD_SESSION_HELD:
      return "object-select-symbolic";
    case PD_SESSION_MOVED:
      return "media-seek-forward-symbolic";
    case PD_SESSION_CANCELLED:
      return "window-close-symbolic";
    case PD_SESSION_BOOKED:
    default:
      return "x-office-calendar-symbolic";
    }
}
