/* SPDX-License-Identifier: GPL-3.0-or-later */

#define G_LOG_DOMAIN "pd-model"

#include "config.h"

#include "pd-circle-invitation.h"

#include "pd-circle-names.h"
#include "pd-clock.h"
#include "pd-error.h"
#include "pd-text-private.h"

#include <glib/gi18n-lib.h>
#include <string.h>

#define MAX_TEXT 4000

/**
 * pd_circle_invitation_new:
 * @circle: a circle
 * @session: one of its sessions
 * @member_id: who is invited
 *
 * Returns: (transfer full): an invitation that says when, and nothing else
 */
PdCircleInvitation *
pd_circle_invitation_new (const PdCircle        *circle,
                          const PdCircleSession *session,
                          PdId                   member_id)
{
  PdCircleInvitation *self;

  g_return_val_if_fail (circle != NULL && session != NULL, NULL);

  self = g_new0 (PdCircleInvitation, 1);
  self->session_id = session->id;
  self->member_id = member_id;
  self->day = session->day;
  self->start = session->start;
  self->minutes = session->minutes;
  self->zone = g_strdup (circle->zone);
  self->title = g_strdup ("");
  self->place = g_strdup ("");
  self->words = g_strdup ("");
  return self;
}

/**
 * pd_circle_invitation_copy:
 * @self: an invitation
 *
 * Returns: (transfer full): another one that is the same
 */
PdCircleInvitation *
pd_circle_invitation_copy (const PdCircleInvitation *self)
{
  PdCircleInvitation *copy;

  g_return_val_if_fail (self != NULL, NULL);

  copy = g_memdup2 (self, sizeof *self);
  copy->zone = g_strdup (self->zone);
  copy->title = g_strdup (self->title);
  copy->place = g_strdup (self->place);
  copy->words = g_strdup (self->words);
  return copy;
}

/**
 * pd_circle_invitation_free:
 * @self: (transfer full) (nullable): an invitation
 */
void
pd_circle_invitation_free (PdCircleInvitation *self)
{
  if (self == NULL)
    return;
  g_free (self->zone);
  g_free (self->title);
  g_free (self->place);
  g_free (self->words);
  g_free (self);
}

static gboolean
says_same (const PdCircleInvitation *self,
           const PdCircleInvitation *other)
{
  return self->day == other->day &&
         self->start == other->start &&
         self->minutes == other->minutes &&
         g_str_equal (self->zone, other->zone) &&
         g_str_equal (self->title, other->title) &&
         g_str_equal (self->place, other->place) &&
         g_str_equal (self->words, other->words) &&
         self->is_cancelled == other->is_cancelled;
}

/**
 * pd_circle_invitation_equal:
 * @self: an invitation
 * @other: another
 *
 * Returns: whether both hold the same
 */
gboolean
pd_circle_invitation_equal (const PdCircleInvitation *self,
                            const PdCircleInvitation *other)
{
  g_return_val_if_fail (self != NULL && other != NULL, FALSE);

  return self->session_id == other->session_id &&
         self->member_id == other->member_id &&
         self->sequence == other->sequence &&
         says_same (self, other);
}

/**
 * pd_circle_invitation_check:
 * @self: an invitation
 * @error: return location for a #GError
 *
 * Returns: whether it can be kept; %PD_ERROR_INPUT says why not
 */
gboolean
pd_circle_invitation_check (const PdCircleInvitation *self,
                            GError                  **error)
{
  const char *texts[] = { self->zone, self->title, self->place, self->words };
  const char *problem = NULL;

  if (self->session_id == PD_ID_NONE || self->member_id == PD_ID_NONE)
    problem = _ ("An invitation is for somebody, to a session.");
  else if (self->day == PD_DAY_NONE || self->start < 0 || self->start >= PD_MINUTES_PER_DAY || self->minutes <= 0)
    problem = _ ("An invitation has a day, a time and a length.");
  else if (self->sequence < 0)
    problem = _ ("Invitations are counted from 0.");
  for (guint i = 0; i < G_N_ELEMENTS (texts); i++)
    if (strlen (texts[i]) > MAX_TEXT || !g_utf8_validate (texts[i], -1, NULL))
      problem = _ ("A text of an invitation is too long, or not UTF-8.");
  if (problem != NULL)
    g_set_error_literal (error, PD_ERROR, PD_ERROR_INPUT, problem);
  return problem == NULL;
}

static void
append_sentence (GString *words,
                 char    *sentence)
{
  if (words->len > 0)
    g_string_append_c (words, ' ');
  g_string_append (words, sentence);
  g_free (sentence);
}

static char *
join_names (const PdCircleTelling *self,
            const PdCircleSession *session,
            PdId                   but)
{
  g_autoptr (GStrvBuilder) names = g_strv_builder_new ();
  g_auto (GStrv)           list = NULL;

  for (guint i = 0; i < session->seats->len; i++)
    {
      PdId id = g_array_index (session->seats, PdCircleSeat, i).member_id;

      if (id != but)
        g_strv_builder_add (names, pd_circle_names_get (self->names, id));
    }
  list = g_strv_builder_end (names);
  /* Translators: what stands between the names of those who meet */
  return g_strjoinv (C_ ("people", ", "), list);
}

static char *
describe (const PdCircleTelling *self,
          const PdCircleSession *session,
          PdId                   member_id)
{
  GString            *words = g_string_new (NULL);
  const PdCircleSeat *seat = pd_circle_session_find_seat (session, member_id);
  g_autofree char    *others = join_names (self, session, member_id);

  /* Translators: %s is a list of names */
  append_sentence (words, g_strdup_printf (_ ("With %s."), others));
  append_sentence (words, g_strdup_printf ("%s.", pd_meeting_mode_to_words (session->mode)));
  if (session->host_id == member_id)
    append_sentence (words, g_strdup (_ ("You host.")));
  else if (session->host_id != PD_ID_NONE)
    /* Translators: %s is a name */
    append_sentence (words, g_strdup_printf (_ ("%s hosts."), pd_circle_names_get (self->names, session->host_id)));
  if (seat->role == PD_CIRCLE_ROLE_BRINGER)
    append_sentence (words, g_strdup (_ ("You bring something.")));
  else if (seat->role == PD_CIRCLE_ROLE_TIMEKEEPER)
    append_sentence (words, g_strdup (_ ("You keep the time.")));
  else if (seat->role == PD_CIRCLE_ROLE_NOTE_HOLDER)
    append_sentence (words, g_strdup (_ ("You hold the notes.")));
  return g_string_free (words, FALSE);
}

static void
add_details (const PdCircleTelling *self,
             const PdCircleSession *session,
             PdCircleInvitation    *invitation)
{
  const char *place = self->places != NULL ? g_hash_table_lookup (self->places, &session->host_id) : NULL;

  pd_text_replace (&invitation->title, self->circle->name);
  if (session->mode == PD_MEETING_FACE_TO_FACE)
    pd_text_replace (&invitation->place, place);
  g_free (invitation->words);
  invitation->words = describe (self, session, invitation->member_id);
}

static const PdCircleInvitation *
find_given (const PdCircleTelling *self,
            PdId                   session_id,
            PdId                   member_id)
{
  for (guint i = 0; i < self->given->len; i++)
    {
      const PdCircleInvitation *given = g_ptr_array_index (self->given, i);

      if (given->session_id == session_id && given->member_id == member_id)
        return given;
    }
  return NULL;
}

static gboolean
is_in_window (const PdCircleTelling *self,
              PdDay                  day)
{
  return day >= self->from && day <= self->to;
}

static const PdCircleSession *
find_session (const PdCircleTelling *self,
              PdId                   id)
{
  for (guint i = 0; i < self->sessions->len; i++)
    {
      const PdCircleSession *session = g_ptr_array_index (self->sessions, i);

      if (session->id == id)
        return session;
    }
  return NULL;
}

static gboolean
is_wanted (const PdCircleTelling *self,
           const PdCircleSession *session,
           PdId                   member_id)
{
  const PdCircle       *circle = self->circle;
  const PdCircleMember *member = pd_circle_find_member (circle, member_id);

  return session->state == PD_CIRCLE_SESSION_BOOKED && pd_circle_session_find_seat (session, member_id) != NULL &&
         member != NULL && pd_circle_member_takes_part (member, session->day) &&
         (circle->ended_on == PD_DAY_NONE || session->day <= circle->ended_on);
}

/* What somebody has already keeps its number, so that sending it again changes nothing. */
static void
count_on (const PdCircleTelling    *self,
          PdCircleInvitation       *invitation,
          const PdCircleInvitation *given)
{
  const PdCircleMember *member = pd_circle_find_member (self->circle, invitation->member_id);
  guint64               lowest = member != NULL && member->person_id != PD_ID_NONE ? self->newest : 0;

  if (given != NULL && says_same (invitation, given))
    {
      invitation->sequence = given->sequence;
      return;
    }
  if (given != NULL)
    lowest = MAX (lowest, (guint64) given->sequence + 1);
  invitation->sequence = (int) MIN (lowest, G_MAXINT);
}

static void
invite_all (const PdCircleTelling *self,
            const PdCircleSession *session,
            GPtrArray             *invitations)
{
  for (guint i = 0; i < session->seats->len; i++)
    {
      PdId                      id = g_array_index (session->seats, PdCircleSeat, i).member_id;
      const PdCircleInvitation *given = find_given (self, session->id, id);
      PdCircleInvitation       *invitation;

      if (!is_wanted (self, session, id) ||
          (!is_in_window (self, session->day) && (given == NULL || !is_in_window (self, given->day))))
        continue;
      invitation = pd_circle_invitation_new (self->circle, session, id);
      if (self->names != NULL)
        add_details (self, session, invitation);
      count_on (self, invitation, given);
      g_ptr_array_add (invitations, invitation);
    }
}

/* One that took place is neither told nor taken back: it stays in calendars as it is. */
static void
take_back (const PdCircleTelling    *self,
           const PdCircleInvitation *given,
           GPtrArray                *invitations)
{
  const PdCircleSession *session = find_session (self, given->session_id);
  PdCircleInvitation    *invitation;

  if (!is_in_window (self, given->day))
    return;
  if (session != NULL && (session->state == PD_CIRCLE_SESSION_HELD || is_wanted (self, session, given->member_id)))
    return;
  invitation = pd_circle_invitation_copy (given);
  invitation->is_cancelled = TRUE;
  pd_text_replace (&invitation->title, "");
  pd_text_replace (&invitation->place, "");
  pd_text_replace (&invitation->words, "");
  count_on (self, invitation, given);
  g_ptr_array_add (invitations, invitation);
}

static int
compare_invitations (gconstpointer a,
                     gconstpointer b)
{
  const PdCircleInvitation *one = *(const PdCircleInvitation *const *) a;
  const PdCircleInvitation *two = *(const PdCircleInvitation *const *) b;

  if (one->day != two->day)
    return one->day < two->day ? -1 : 1;
  if (one->start != two->start)
    return one->start < two->start ? -1 : 1;
  if (one->session_id != two->session_id)
    return one->session_id < two->session_id ? -1 : 1;
  return (one->member_id > two->member_id) - (one->member_id < two->member_id);
}

/**
 * pd_circle_telling_list:
 * @self: what invitations follow from
 *
 * Makes the invitations to all booked sessions of these days, and takes back those that
 * members have of these days and that no longer hold: the session is not there, was moved
 * or didn't happen, or they no longer sit in it. What they have already is among them
 * with the number that it has, so that the same can be sent again.
 *
 * Returns: (transfer full) (element-type PdCircleInvitation): in order of time
 */
GPtrArray *
pd_circle_telling_list (const PdCircleTelling *self)
{
  GPtrArray *invitations = g_ptr_array_new_with_free_func ((GDestroyNotify) pd_circle_invitation_free);

  g_return_val_if_fail (self != NULL && self->circle != NULL, invitations);
  g_return_val_if_fail (self->sessions != NULL && self->given != NULL, invitations);

  for (guint i = 0; i < self->sessions->len; i++)
    invite_all (self, g_ptr_array_index (self->sessions, i), invitations);
  for (guint i = 0; i < self->given->len; i++)
    take_back (self, g_ptr_array_index (self->given, i), invitations);
  g_ptr_array_sort (invitations, compare_invitations);
  return invitations;
}
