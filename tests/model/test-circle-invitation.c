/* SPDX-License-Identifier: GPL-3.0-or-later */

#include "config.h"

#include "pd-circle-invitation.h"

#include "pd-circle-names.h"
#include "pd-person.h"

#define FIRST_DAY 20784
#define ANA 1
#define BEN 2
#define CHI 3

typedef struct
{
  PdCircle  *circle;
  GPtrArray *people;
  GPtrArray *sessions;
  GPtrArray *given;
  guint64    newest;
} Desk;

static void
add_member (Desk           *desk,
            PdId            id,
            PdCircleMember *member)
{
  member->id = id;
  pd_circle_take_member (desk->circle, member);
}

static PdCircleSession *
add_session (Desk *desk,
             PdId  id,
             PdDay day,
             PdId  one,
             PdId  other)
{
  PdCircleSession *session = pd_circle_session_new (desk->circle, day, 600);

  session->id = id;
  session->host_id = one;
  pd_circle_session_seat (session, one, PD_CIRCLE_ROLE_BRINGER);
  pd_circle_session_seat (session, other, PD_CIRCLE_ROLE_COMPANION);
  g_ptr_array_add (desk->sessions, session);
  return session;
}

/* Two of ours, of one name, and one of a partner; Ana meets Ben, then Chi. */
static void
desk_init (Desk *desk)
{
  desk->circle = pd_circle_new ("Coast circle", PD_CIRCLE_PAIRS, "Australia/Sydney", FIRST_DAY);
  desk->people = g_ptr_array_new_with_free_func (g_object_unref);
  desk->sessions = g_ptr_array_new_with_free_func ((GDestroyNotify) pd_circle_session_free);
  desk->given = g_ptr_array_new_with_free_func ((GDestroyNotify) pd_circle_invitation_free);
  g_ptr_array_add (desk->people, pd_person_new (10, "Ana Hart"));
  g_ptr_array_add (desk->people, pd_person_new (20, "Ben Okoro"));
  add_member (desk, ANA, pd_circle_member_new_of_person (10, FIRST_DAY));
  add_member (desk, BEN, pd_circle_member_new_of_person (20, FIRST_DAY));
  add_member (desk, CHI, pd_circle_member_new_of_partner ("Chi", "River House", FIRST_DAY));
  add_session (desk, 100, FIRST_DAY + 7, ANA, BEN);
  add_session (desk, 101, FIRST_DAY + 14, CHI, ANA);
}

static void
desk_clear (Desk *desk)
{
  pd_circle_free (desk->circle);
  g_ptr_array_unref (desk->people);
  g_ptr_array_unref (desk->sessions);
  g_ptr_array_unref (desk->given);
}

G_DEFINE_AUTO_CLEANUP_CLEAR_FUNC (Desk, desk_clear)

static GPtrArray *
list_between (Desk       *desk,
              PdDay       from,
              PdDay       to,
              GHashTable *names)
{
  PdCircleTelling telling = { desk->circle, desk->sessions, desk->given, from, to, names, NULL, desk->newest };

  return pd_circle_telling_list (&telling);
}

/* What is told now is what everybody has from now on. */
static char *
tell_between (Desk *desk,
              PdDay from,
              PdDay to)
{
  g_autoptr (GPtrArray) told = list_between (desk, from, to, NULL);
  GString              *text = g_string_new (NULL);

  for (guint i = 0; i < told->len; i++)
    {
      const PdCircleInvitation *one = g_ptr_array_index (told, i);

      g_assert_true (pd_circle_invitation_check (one, NULL));
      g_string_append_printf (text,
                              "%s%d:%d:%d+%d#%d",
                              one->is_cancelled ? " -" : " ",
                              (int) one->session_id,
                              (int) one->member_id,
                              one->day - FIRST_DAY,
                              one->start,
                              one->sequence);
      for (guint j = 0; j < desk->given->len; j++)
        {
          const PdCircleInvitation *given = g_ptr_array_index (desk->given, j);

          if (given->session_id == one->session_id && given->member_id == one->member_id)
            {
              g_ptr_array_remove_index (desk->given, j);
              break;
            }
        }
      g_ptr_array_add (desk->given, pd_circle_invitation_copy (one));
    }
  return g_string_free (text, FALSE);
}

static void
assert_told (Desk       *desk,
             const char *expected)
{
  g_autofree char *told = tell_between (desk, FIRST_DAY, FIRST_DAY + 100);

  g_assert_cmpstr (told, ==, expected);
}

static void
test_everybody_who_sits_is_invited_once (void)
{
  g_auto (Desk) desk = { NULL };

  desk_init (&desk);
  assert_told (&desk, " 100:1:7+600#0 100:2:7+600#0 101:1:14+600#0 101:3:14+600#0");
  assert_told (&desk, " 100:1:7+600#0 100:2:7+600#0 101:1:14+600#0 101:3:14+600#0");
}

static void
test_the_number_goes_up_with_each_change_and_never_down (void)
{
  g_auto (Desk)    desk = { NULL };
  PdCircleSession *session;

  desk_init (&desk);
  session = g_ptr_array_index (desk.sessions, 0);
  assert_told (&desk, " 100:1:7+600#0 100:2:7+600#0 101:1:14+600#0 101:3:14+600#0");
  session->start = 630;
  assert_told (&desk, " 100:1:7+630#1 100:2:7+630#1 101:1:14+600#0 101:3:14+600#0");
  session->start = 600;
  assert_told (&desk, " 100:1:7+600#2 100:2:7+600#2 101:1:14+600#0 101:3:14+600#0");
}

/* The roster's calendar has the number of the newest change of a shift, and is about the same
 * events; a partner's people have none. */
static void
test_our_own_are_counted_as_the_roster_is (void)
{
  g_auto (Desk)    desk = { NULL };
  PdCircleSession *session;

  desk_init (&desk);
  desk.newest = 40;
  session = g_ptr_array_index (desk.sessions, 0);
  assert_told (&desk, " 100:1:7+600#40 100:2:7+600#40 101:1:14+600#40 101:3:14+600#0");
  desk.newest = 45;
  session->start = 630;
  assert_told (&desk, " 100:1:7+630#45 100:2:7+630#45 101:1:14+600#40 101:3:14+600#0");
  session->start = 600;
  assert_told (&desk, " 100:1:7+600#46 100:2:7+600#46 101:1:14+600#40 101:3:14+600#0");
  desk.newest = G_MAXUINT64;
  pd_circle_session_not_hold (session);
  assert_told (&desk, " -100:1:7+600#2147483647 -100:2:7+600#2147483647 101:1:14+600#40 101:3:14+600#0");
}

static void
test_what_no_longer_holds_is_taken_back (void)
{
  g_auto (Desk)    desk = { NULL };
  PdCircleSession *session;

  desk_init (&desk);
  session = g_ptr_array_index (desk.sessions, 0);
  assert_told (&desk, " 100:1:7+600#0 100:2:7+600#0 101:1:14+600#0 101:3:14+600#0");
  g_array_remove_index (session->seats, 1);
  pd_circle_session_seat (session, CHI, PD_CIRCLE_ROLE_COMPANION);
  assert_told (&desk, " 100:1:7+600#0 -100:2:7+600#1 100:3:7+600#0 101:1:14+600#0 101:3:14+600#0");
  pd_circle_session_not_hold (session);
  g_ptr_array_remove_index (desk.sessions, 1);
  assert_told (&desk, " -100:1:7+600#1 -100:2:7+600#1 -100:3:7+600#1 -101:1:14+600#1 -101:3:14+600#1");
  session->state = PD_CIRCLE_SESSION_BOOKED;
  assert_told (&desk, " 100:1:7+600#2 -100:2:7+600#1 100:3:7+600#2 -101:1:14+600#1 -101:3:14+600#1");
}

static void
test_who_was_told_nothing_needs_nothing_taken_back (void)
{
  g_auto (Desk) desk = { NULL };

  desk_init (&desk);
  pd_circle_session_not_hold (g_ptr_array_index (desk.sessions, 0));
  assert_told (&desk, " 101:1:14+600#0 101:3:14+600#0");
}

/* A session that was moved out of the days that are asked for is told, not taken back. */
static void
test_a_session_keeps_its_number_wherever_it_goes (void)
{
  g_auto (Desk)    desk = { NULL };
  g_autofree char *told = NULL;

  desk_init (&desk);
  assert_told (&desk, " 100:1:7+600#0 100:2:7+600#0 101:1:14+600#0 101:3:14+600#0");
  ((PdCircleSession *) g_ptr_array_index (desk.sessions, 0))->day = FIRST_DAY + 40;
  told = tell_between (&desk, FIRST_DAY, FIRST_DAY + 10);
  g_assert_cmpstr (told, ==, " 100:1:40+600#1 100:2:40+600#1");
}

static void
test_one_that_took_place_stays_as_it_is (void)
{
  static const PdId came[] = { ANA, BEN };
  g_auto (Desk)     desk = { NULL };

  desk_init (&desk);
  assert_told (&desk, " 100:1:7+600#0 100:2:7+600#0 101:1:14+600#0 101:3:14+600#0");
  pd_circle_session_hold (g_ptr_array_index (desk.sessions, 0), came, 2);
  assert_told (&desk, " 101:1:14+600#0 101:3:14+600#0");
}

static void
test_who_leaves_is_not_invited_any_more (void)
{
  g_auto (Desk) desk = { NULL };

  desk_init (&desk);
  assert_told (&desk, " 100:1:7+600#0 100:2:7+600#0 101:1:14+600#0 101:3:14+600#0");
  pd_circle_find_member (desk.circle, CHI)->left_on = FIRST_DAY + 10;
  pd_circle_find_member (desk.circle, BEN)->sits_out_from = FIRST_DAY;
  assert_told (&desk, " 100:1:7+600#0 -100:2:7+600#1 101:1:14+600#0 -101:3:14+600#1");
}

static void
test_more_is_said_only_where_it_is_asked_for (void)
{
  g_auto (Desk)             desk = { NULL };
  g_autoptr (GHashTable)    names = NULL;
  g_autoptr (GPtrArray)     plain = NULL;
  g_autoptr (GPtrArray)     detailed = NULL;
  const PdCircleInvitation *ana;

  desk_init (&desk);
  names = pd_circle_names_new (desk.circle, desk.people, PD_REDACTION_FULL_NAMES);
  plain = list_between (&desk, FIRST_DAY, FIRST_DAY + 100, NULL);
  detailed = list_between (&desk, FIRST_DAY, FIRST_DAY + 100, names);
  ana = g_ptr_array_index (plain, 2);
  g_assert_cmpstr (ana->title, ==, "");
  g_assert_cmpstr (ana->words, ==, "");
  ana = g_ptr_array_index (detailed, 2);
  g_assert_cmpstr (ana->title, ==, "Coast circle");
  g_assert_cmpstr (ana->words, ==, "With Chi (River House). Face to face. Chi (River House) hosts.");
  ana = g_ptr_array_index (detailed, 0);
  g_assert_cmpstr (ana->words, ==, "With Ben Okoro. Face to face. You host. You bring something.");
}

static void
test_no_two_members_look_the_same (void)
{
  g_auto (Desk)          desk = { NULL };
  g_autoptr (GHashTable) names = NULL;

  desk_init (&desk);
  add_member (&desk, 4, pd_circle_member_new_of_partner ("Chi", "River House", FIRST_DAY));
  names = pd_circle_names_new (desk.circle, desk.people, PD_REDACTION_INITIALS);
  g_assert_cmpstr (pd_circle_names_get (names, ANA), ==, "AH");
  g_assert_cmpstr (pd_circle_names_get (names, CHI), ==, "C (River House)");
  g_assert_cmpstr (pd_circle_names_get (names, 4), ==, "C 2 (River House)");
  g_assert_cmpstr (pd_circle_names_get (names, 99), ==, "Somebody");
}

int
main (int    argc,
      char **argv)
{
  g_test_init (&argc, &argv, NULL);
  g_test_add_func ("/circle-invitation/everybody-who-sits-is-invited-once", test_everybody_who_sits_is_invited_once);
  g_test_add_func ("/circle-invitation/the-number-goes-up-with-each-change-and-never-down",
                   test_the_number_goes_up_with_each_change_and_never_down);
  g_test_add_func ("/circle-invitation/our-own-are-counted-as-the-roster-is", test_our_own_are_counted_as_the_roster_is);
  g_test_add_func ("/circle-invitation/what-no-longer-holds-is-taken-back", test_what_no_longer_holds_is_taken_back);
  g_test_add_func ("/circle-invitation/who-was-told-nothing-needs-nothing-taken-back",
                   test_who_was_told_nothing_needs_nothing_taken_back);
  g_test_add_func ("/circle-invitation/a-session-keeps-its-number-wherever-it-goes",
                   test_a_session_keeps_its_number_wherever_it_goes);
  g_test_add_func ("/circle-invitation/one-that-took-place-stays-as-it-is", test_one_that_took_place_stays_as_it_is);
  g_test_add_func ("/circle-invitation/who-leaves-is-not-invited-any-more", test_who_leaves_is_not_invited_any_more);
  g_test_add_func ("/circle-invitation/more-is-said-only-where-it-is-asked-for",
                   test_more_is_said_only_where_it_is_asked_for);
  g_test_add_func ("/circle-invitation/no-two-members-look-the-same", test_no_two_members_look_the_same);
  return g_test_run ();
}
