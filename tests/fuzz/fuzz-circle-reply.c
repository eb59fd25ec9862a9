/* SPDX-License-Identifier: GPL-3.0-or-later */

/* Takes whatever bytes it is given for a reply of a partner service, and matches it with a
 * small circle. Each answer has to be of somebody who sits there, at most one of each, and
 * what is told of the rest has to be text. */
#define G_LOG_DOMAIN "pd-fuzz"

#include "config.h"

#include "fuzz-target.h"

#include "pd-circle-reply.h"
#include "pd-person.h"

#define FILE_ID "0123456789abcdef0123456789abcdef"
#define FIRST_DAY 20790 /* 3 December 2026 */

typedef struct
{
  PdCircle  *circle;
  GPtrArray *people;
  GPtrArray *sessions;
  GPtrArray *given;
} Desk;

static void
add_member (Desk           *self,
            PdCircleMember *member)
{
  member->id = self->circle->members->len + 1;
  pd_circle_take_member (self->circle, member);
}

static void
add_session (Desk *self,
             PdId  id,
             PdDay day,
             PdId  one,
             PdId  other)
{
  PdCircleSession *session = pd_circle_session_new (self->circle, day, 600);

  session->id = id;
  pd_circle_session_seat (session, one, PD_CIRCLE_ROLE_BRINGER);
  pd_circle_session_seat (session, other, PD_CIRCLE_ROLE_COMPANION);
  g_ptr_array_add (self->sessions, session);
  g_ptr_array_add (self->given, pd_circle_invitation_new (self->circle, session, one));
}

static void
desk_init (Desk *self)
{
  self->circle = pd_circle_new ("Coast circle", PD_CIRCLE_PAIRS, "Australia/Sydney", FIRST_DAY);
  self->people = g_ptr_array_new_with_free_func (g_object_unref);
  self->sessions = g_ptr_array_new_with_free_func ((GDestroyNotify) pd_circle_session_free);
  self->given = g_ptr_array_new_with_free_func ((GDestroyNotify) pd_circle_invitation_free);
  g_ptr_array_add (self->people, pd_person_new (10, "Jo Hart"));
  add_member (self, pd_circle_member_new_of_partner ("Ana", "River House", FIRST_DAY));
  add_member (self, pd_circle_member_new_of_partner ("Bo", "Hill", FIRST_DAY));
  add_member (self, pd_circle_member_new_of_person (10, FIRST_DAY));
  add_session (self, 100, FIRST_DAY, 1, 2);
  add_session (self, 101, FIRST_DAY + 14, 2, 3);
}

static void
desk_clear (Desk *self)
{
  pd_circle_free (self->circle);
  g_ptr_array_unref (self->people);
  g_ptr_array_unref (self->sessions);
  g_ptr_array_unref (self->given);
}

G_DEFINE_AUTO_CLEANUP_CLEAR_FUNC (Desk, desk_clear)

static gboolean
sits_in (Desk                 *self,
         const PdCircleAnswer *answer)
{
  for (guint i = 0; i < self->sessions->len; i++)
    {
      const PdCircleSession *session = g_ptr_array_index (self->sessions, i);

      if (session->id == answer->session_id)
        return pd_circle_session_find_seat (session, answer->member_id) != NULL;
    }
  return FALSE;
}

static void
check_answer (Desk          *self,
              PdCircleReply *reply,
              guint          number)
{
  const PdCircleAnswer *answer = g_ptr_array_index (reply->answers, number);

  g_assert_nonnull (pd_circle_find_member (self->circle, answer->member_id));
  g_assert_true (answer->session_id == PD_ID_NONE || sits_in (self, answer));
  g_assert_true (answer->session_id != PD_ID_NONE || answer->times->len > 0);
  g_assert_cmpuint (answer->times->len, <=, PD_CIRCLE_REPLY_MAX_TIMES);
  for (guint i = 0; i < answer->times->len; i++)
    g_assert_true (pd_when_check (&g_array_index (answer->times, PdWhen, i), NULL));
  for (guint i = 0; i < number; i++)
    {
      const PdCircleAnswer *other = g_ptr_array_index (reply->answers, i);

      g_assert_false (other->member_id == answer->member_id && other->session_id == answer->session_id);
    }
}

int
LLVMFuzzerTestOneInput (const uint8_t *data,
                        size_t         size)
{
  g_auto (Desk)      desk = { NULL };
  g_autoptr (GBytes) bytes = g_bytes_new_static (data, size);

  desk_init (&desk);
  for (PdDateOrder dates = PD_DATE_ORDER_UNSETTLED; dates <= PD_DATE_ORDER_DMY; dates++)
    {
      PdCircleReplyInto         into = { FILE_ID, desk.circle, desk.sessions, desk.people, desk.given, dates };
      g_autoptr (GError)        error = NULL;
      g_autoptr (PdCircleReply) reply = pd_circle_reply_read (bytes, &into, &error);

      g_assert_true ((reply == NULL) == (error != NULL));
      for (guint i = 0; reply != NULL && i < reply->answers->len; i++)
        check_answer (&desk, reply, i);
      for (guint i = 0; reply != NULL && i < reply->notes->len; i++)
        g_assert_true (g_utf8_validate (((PdImportNote *) g_ptr_array_index (reply->notes, i))->words, -1, NULL));
    }
  return 0;
}
