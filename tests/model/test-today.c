/* SPDX-License-Identifier: GPL-3.0-or-later */

/* What somebody should know of a day, from shifts, sessions, notes and trainings. */

#include "config.h"

#include "pd-role-assignment.h"
#include "pd-role.h"
#include "pd-today.h"
#include "pd-site.h"

#define ASTA 3
#define MIRA 7
#define OLE 8
#define BAY 1
#define MONDAY 20780 /* 23 November 2026 */

typedef struct
{
  GPtrArray *people;
  GPtrArray *sites;
  PdToday   *today;
} Desk;

static void
add_person (Desk       *desk,
            PdId        id,
            const char *name,
            PdUse       use)
{
  PdPerson *person = pd_person_new (id, name);

  pd_person_set_use (person, use);
  g_ptr_array_add (desk->people, person);
}

/* Mira is whom the day is for; what she does with Peerdesk is the test's parameter. */
static void
set_up (Desk         *desk,
        gconstpointer use)
{
  desk->people = g_ptr_array_new_with_free_func (g_object_unref);
  desk->sites = g_ptr_array_new_with_free_func (g_object_unref);
  add_person (desk, ASTA, "Asta Berg", PD_USE_SUPERVISOR);
  add_person (desk, MIRA, "Mira Park", (PdUse) GPOINTER_TO_INT (use));
  add_person (desk, OLE, "Ole Nash", PD_USE_WORKER);
  g_ptr_array_add (desk->sites, pd_site_new (BAY, "Bay Street"));
  desk->today = pd_today_new (MONDAY, desk->people->pdata[1], desk->people, desk->sites);
}

static void
tear_down (Desk         *desk,
           gconstpointer use)
{
  pd_today_free (desk->today);
  g_ptr_array_unref (desk->people);
  g_ptr_array_unref (desk->sites);
}

/* One line for each: its kind, its day from Monday on, its words and what is said of it. */
static void
assert_items (Desk       *desk,
              const char *expected)
{
  g_autoptr (GString) found = g_string_new (NULL);

  pd_today_sort (desk->today);
  for (guint i = 0; i < desk->today->items->len; i++)
    {
      const PdTodayItem *item = desk->today->items->pdata[i];

      g_string_append_printf (found, "%s %d %s%s%s\n", pd_today_kind_to_nick (item->kind), item->day - MONDAY,
                              item->words, item->detail != NULL ? ": " : "", item->detail != NULL ? item->detail : "");
    }
  g_assert_cmpstr (found->str, ==, expected);
}

static void
add_shift (GPtrArray  *shifts,
           PdId        person_id,
           PdDay       day,
           const char *note)
{
  g_autoptr (GError) error = NULL;
  PdShift           *shift = pd_shift_new (50 + shifts->len);

  pd_shift_set_person_id (shift, person_id);
  pd_shift_set_site_id (shift, BAY);
  pd_shift_set_day (shift, day);
  pd_shift_set_note (shift, note);
  pd_shift_set_times (shift, 9 * 60, 15 * 60, &error);
  g_assert_no_error (error);
  g_ptr_array_add (shifts, shift);
}

static void
test_own_shifts_of_seven_days (Desk         *desk,
                               gconstpointer use)
{
  g_autoptr (GPtrArray) shifts = g_ptr_array_new_with_free_func (g_object_unref);

  add_shift (shifts, MIRA, MONDAY + 6, NULL);
  add_shift (shifts, MIRA, MONDAY, "The key is with Ole");
  add_shift (shifts, MIRA, MONDAY - 1, NULL);
  add_shift (shifts, MIRA, MONDAY + 7, NULL);
  add_shift (shifts, OLE, MONDAY, NULL);
  pd_today_add_shifts (desk->today, shifts);
  assert_items (desk,
                "shift 0 Mon 23 Nov 9:00 – 15:00 (Bay Street): The key is with Ole\n"
                "shift 6 Sun 29 Nov 9:00 – 15:00 (Bay Street)\n");
}

static PdRosterDifference *
compare (Desk      *desk,
         GPtrArray *published,
         GPtrArray *shifts)
{
  g_autoptr (PdRuleSet)     rules = pd_rule_set_new ("none");
  g_autoptr (PdRosterFacts) facts = pd_roster_facts_new (rules, MONDAY, MONDAY);

  if (published != NULL)
    pd_roster_facts_take_publication (facts, pd_publication_new (1, MONDAY - 14, MONDAY, MONDAY + 13, published));
  return pd_roster_difference_new (facts, desk->people, desk->sites, shifts, MONDAY, PD_TODAY_DAYS_ROSTER);
}

static void
test_gaps_of_what_is_published (Desk         *desk,
                                gconstpointer use)
{
  g_autoptr (GPtrArray)          shifts = g_ptr_array_new_with_free_func (g_object_unref);
  g_autoptr (PdRosterDifference) difference = NULL;

  add_shift (shifts, PD_ID_NONE, MONDAY + 13, NULL);
  add_shift (shifts, PD_ID_NONE, MONDAY + 14, NULL);
  add_shift (shifts, OLE, MONDAY + 1, NULL);
  difference = compare (desk, shifts, shifts);
  pd_today_add_gaps (desk->today, shifts, difference);
  assert_items (desk, pd_today_minds_others (desk->today) ? "gap 13 Sun 6 Dec 9:00 – 15:00 (Bay Street)\n" : "");
}

static void
test_what_people_were_not_told (Desk         *desk,
                                gconstpointer use)
{
  g_autoptr (GPtrArray)          shifts = g_ptr_array_new_with_free_func (g_object_unref);
  g_autoptr (PdRosterDifference) difference = NULL;

  add_shift (shifts, OLE, MONDAY + 9, NULL);
  add_shift (shifts, OLE, MONDAY + 8, NULL);
  difference = compare (desk, NULL, shifts);
  pd_today_add_publishing (desk->today, difference);
  assert_items (desk,
                pd_today_minds_others (desk->today)
                    ? "publish 8 Tuesday 1 December 2026: Not published yet: 2 new, 0 changed, 0 gone; 1 person to tell.\n"
                    : "");
}

static void
add_training (GPtrArray *trainings,
              PdId       person_id,
              PdDay      expires_on)
{
  g_ptr_array_add (trainings, pd_training_new (person_id, "First aid", MONDAY - 300, expires_on, TRUE));
}

static void
test_training_that_expires (Desk         *desk,
                            gconstpointer use)
{
  g_autoptr (GPtrArray) trainings = g_ptr_array_new_with_free_func ((GDestroyNotify) pd_training_free);

  add_training (trainings, MIRA, MONDAY + 27);
  add_training (trainings, OLE, MONDAY - 1);
  add_training (trainings, ASTA, MONDAY + 29);
  pd_today_add_trainings (desk->today, trainings);
  if (pd_today_minds_others (desk->today))
    assert_items (desk,
                  "training -1 Ole Nash: First aid: Expired 1 day ago, on Sunday 22 November 2026\n"
                  "training 27 Mira Park: First aid: Expires in 27 days, on Sunday 20 December 2026\n");
  else
    assert_items (desk, "training 27 Mira Park: First aid: Expires in 27 days, on Sunday 20 December 2026\n");
}

static GPtrArray *
agree (PdId  member_id,
       PdDay review_on)
{
  GPtrArray              *agreements = g_ptr_array_new_with_free_func ((GDestroyNotify) pd_supervision_agreement_free);
  PdSupervisionAgreement *agreement = pd_supervision_agreement_new (PD_SUPERVISION_PRACTICE, ASTA, MONDAY - 60);

  agreement->id = 20;
  agreement->review_on = review_on;
  pd_supervision_agreement_add_member (agreement, member_id);
  pd_supervision_agreement_consent (agreement, ASTA, MONDAY - 60);
  pd_supervision_agreement_consent (agreement, member_id, MONDAY - 60);
  g_ptr_array_add (agreements, agreement);
  return agreements;
}

static void
test_sessions_that_are_booked (Desk         *desk,
                               gconstpointer use)
{
  g_autoptr (GPtrArray) agreements = agree (MIRA, PD_DAY_NONE);
  g_autoptr (GPtrArray) sessions = g_ptr_array_new_with_free_func ((GDestroyNotify) pd_session_free);
  const PdDay           days[] = { MONDAY + 1, MONDAY + 7, MONDAY - 3 };

  for (guint i = 0; i < G_N_ELEMENTS (days); i++)
    g_ptr_array_add (sessions, pd_session_new (agreements->pdata[0], days[i], 600));
  pd_today_add_sessions (desk->today, agreements, sessions);
  assert_items (desk,
                "session 1 Tue 24 Nov 10:00 – 11:00 with Asta Berg\n"
                "session -3 Fri 20 Nov 10:00 – 11:00 with Asta Berg: Nobody has put down yet whether it was held\n");
}

/* "9:00" is before "10:00", though the words are not; what was forgotten pushes nothing away. */
static void
test_sessions_stand_first_by_time (Desk         *desk,
                                   gconstpointer use)
{
  g_autoptr (GPtrArray) shifts = g_ptr_array_new_with_free_func (g_object_unref);
  g_autoptr (GPtrArray) agreements = agree (MIRA, PD_DAY_NONE);
  g_autoptr (GPtrArray) sessions = g_ptr_array_new_with_free_func ((GDestroyNotify) pd_session_free);
  const PdDay           days[] = { MONDAY - 3, MONDAY + 1, MONDAY, MONDAY };
  const int             starts[] = { 480, 480, 600, 540 };

  add_shift (shifts, MIRA, MONDAY, NULL);
  pd_today_add_shifts (desk->today, shifts);
  for (guint i = 0; i < G_N_ELEMENTS (days); i++)
    g_ptr_array_add (sessions, pd_session_new (agreements->pdata[0], days[i], starts[i]));
  pd_today_add_sessions (desk->today, agreements, sessions);
  assert_items (desk,
                "session 0 Mon 23 Nov 9:00 – 10:00 with Asta Berg\n"
                "session 0 Mon 23 Nov 10:00 – 11:00 with Asta Berg\n"
                "session 1 Tue 24 Nov 8:00 – 9:00 with Asta Berg\n"
                "session -3 Fri 20 Nov 8:00 – 9:00 with Asta Berg: Nobody has put down yet whether it was held\n"
                "shift 0 Mon 23 Nov 9:00 – 15:00 (Bay Street)\n");
}

static void
test_supervision_that_is_due (Desk         *desk,
                              gconstpointer use)
{
  g_autoptr (GPtrArray) agreements = agree (OLE, PD_DAY_NONE);
  g_autoptr (GPtrArray) sessions = g_ptr_array_new ();
  g_autoptr (GPtrArray) ole = g_ptr_array_new ();
  g_autoptr (GArray)    due = NULL;

  g_ptr_array_add (ole, desk->people->pdata[2]);
  due = pd_supervision_due_list (agreements, sessions, ole, MONDAY);
  pd_today_add_due (desk->today, agreements, due);
  g_assert_cmpuint (desk->today->items->len, ==, pd_today_minds_others (desk->today) ? 1 : 0);
}

static void
test_agreements_to_look_at_again (Desk         *desk,
                                  gconstpointer use)
{
  g_autoptr (GPtrArray) mine = agree (MIRA, MONDAY + 28);
  g_autoptr (GPtrArray) later = agree (MIRA, MONDAY + 29);
  g_autoptr (GPtrArray) of_others = agree (OLE, MONDAY);

  pd_today_add_reviews (desk->today, mine);
  pd_today_add_reviews (desk->today, later);
  pd_today_add_reviews (desk->today, of_others);
  assert_items (desk, "review 28 What was agreed about supervision with Asta Berg: By Monday 21 December 2026\n");
}

static PdNoteRecord *
new_note (PdDay day,
          int   text_revision)
{
  PdNoteRecord *note = pd_note_record_new (day, 60);

  note->text_revision = text_revision;
  pd_note_record_add_party (note, ASTA, PD_NOTE_SIDE_SUPERVISOR);
  pd_note_record_add_party (note, MIRA, PD_NOTE_SIDE_WORKER);
  return note;
}

static void
test_notes_that_wait (Desk         *desk,
                      gconstpointer use)
{
  g_autoptr (GPtrArray) notes = g_ptr_array_new_with_free_func ((GDestroyNotify) pd_note_record_free);
  PdNoteConsent         consent = { MIRA, 2, 1 };
  PdNoteRecord         *agreed = new_note (MONDAY - 2, 2);
  PdNoteRecord         *trashed = new_note (MONDAY - 3, 1);

  g_array_append_val (agreed->consents, consent);
  trashed->trashed_on = MONDAY;
  g_ptr_array_add (notes, new_note (MONDAY - 1, 1));
  g_ptr_array_add (notes, new_note (MONDAY, 0));
  g_ptr_array_add (notes, agreed);
  g_ptr_array_add (notes, trashed);
  pd_today_add_notes (desk->today, notes);
  assert_items (desk, "note -1 Sunday 22 November 2026, with Asta Berg\n");
}

static PdRole *
add_role (GPtrArray  *roles,
          const char *title,
          PdDay       review_on)
{
  g_autoptr (PdRoleDescription) description = pd_role_description_new ();
  g_autofree char              *day = pd_day_to_iso (review_on);
  PdRole                       *role = pd_role_new ();
  PdRoleVersion                *version;

  pd_role_description_set_text (description, PD_ROLE_TITLE, title);
  pd_role_description_set_text (description, PD_ROLE_REVIEW_ON, day);
  version = pd_role_version_new (1, description, ASTA, MONDAY - 40);
  version->approved_by = ASTA;
  version->approved_on = MONDAY - 30;
  role->id = 70 + roles->len;
  g_ptr_array_add (role->versions, version);
  g_ptr_array_add (roles, role);
  return role;
}

static void
test_roles_to_read_and_to_look_at_again (Desk         *desk,
                                         gconstpointer use)
{
  g_autoptr (GPtrArray) roles = g_ptr_array_new_with_free_func ((GDestroyNotify) pd_role_free);
  g_autoptr (GPtrArray) assignments = g_ptr_array_new_with_free_func ((GDestroyNotify) pd_role_assignment_free);
  PdRole               *own = add_role (roles, "Peer worker", MONDAY + 3);

  add_role (roles, "Driver", MONDAY - 2);
  add_role (roles, "Later", MONDAY + 29);
  add_role (roles, "Gone", MONDAY)->ended_on = MONDAY - 1;
  g_ptr_array_add (assignments, pd_role_assignment_new (own->id, 1, MIRA, MONDAY - 20));
  pd_today_add_roles (desk->today, roles, assignments);
  if (GPOINTER_TO_INT (use) == PD_USE_MANAGER)
    assert_items (desk,
                  "role -30 Read your role description: Peer worker: Version 1 waits for your word\n"
                  "role -2 Look at a role description again: Driver: Was to be on Saturday 21 November 2026\n"
                  "role 3 Look at a role description again: Peer worker: By Thursday 26 November 2026\n");
  else
    assert_items (desk,
                  "role -30 Read your role description: Peer worker: Version 1 waits for your word\n"
                  "role 3 Look at a role description again: Peer worker: By Thursday 26 November 2026\n");
}

static void
test_a_role_that_is_known (Desk         *desk,
                           gconstpointer use)
{
  g_autoptr (GPtrArray) roles = g_ptr_array_new_with_free_func ((GDestroyNotify) pd_role_free);
  g_autoptr (GPtrArray) assignments = g_ptr_array_new_with_free_func ((GDestroyNotify) pd_role_assignment_free);
  PdRoleAssignment     *assignment = pd_role_assignment_new (70, 1, MIRA, MONDAY - 20);

  add_role (roles, "Peer worker", MONDAY + 100);
  pd_role_assignment_acknowledge (assignment, 1, MONDAY - 3, MIRA, NULL);
  g_ptr_array_add (assignments, assignment);
  pd_today_add_roles (desk->today, roles, assignments);
  assert_items (desk, "");
}

#define ADD_FOR(path, use, test) g_test_add (path, Desk, GINT_TO_POINTER (use), set_up, test, tear_down)

/* Ole asks @asked; it waits for them, and then for a coordinator. */
static void
add_swap (GPtrArray  *swaps,
          PdId        asked,
          PdSwapState state)
{
  g_autoptr (GPtrArray) shifts = g_ptr_array_new_with_free_func (g_object_unref);
  PdSwap               *swap;

  add_shift (shifts, OLE, MONDAY + 2, NULL);
  add_shift (shifts, asked, MONDAY + 1, NULL);
  swap = pd_swap_new (shifts->pdata[0], shifts->pdata[1], OLE, MONDAY);
  swap->state = state;
  g_ptr_array_add (swaps, swap);
}

static void
test_swaps (Desk         *desk,
            gconstpointer use)
{
  g_autoptr (GPtrArray) swaps = g_ptr_array_new_with_free_func ((GDestroyNotify) pd_swap_free);
  gboolean              minds_others = GPOINTER_TO_INT (use) == PD_USE_COORDINATOR;

  add_swap (swaps, MIRA, PD_SWAP_ASKED);
  add_swap (swaps, ASTA, PD_SWAP_AGREED);
  pd_today_add_swaps (desk->today, swaps);
  assert_items (desk, minds_others ? "swap 1 Ole Nash asks Asta Berg: Wed 25 Nov 9:00 – 15:00 (Bay Street) for "
                                     "Tue 24 Nov 9:00 – 15:00 (Bay Street): Agreed, waits for a coordinator\n"
                                     "swap 1 Ole Nash asks Mira Park: Wed 25 Nov 9:00 – 15:00 (Bay Street) for "
                                     "Tue 24 Nov 9:00 – 15:00 (Bay Street)\n"
                                   : "swap 1 Ole Nash asks Mira Park: Wed 25 Nov 9:00 – 15:00 (Bay Street) for "
                                     "Tue 24 Nov 9:00 – 15:00 (Bay Street)\n");
}

int
main (int    argc,
      char **argv)
{
  g_test_init (&argc, &argv, NULL);

  ADD_FOR ("/today/own-shifts-of-seven-days", PD_USE_WORKER, test_own_shifts_of_seven_days);
  ADD_FOR ("/today/a-coordinator-sees-gaps-of-what-is-published", PD_USE_COORDINATOR, test_gaps_of_what_is_published);
  ADD_FOR ("/today/a-worker-sees-no-gaps", PD_USE_WORKER, test_gaps_of_what_is_published);
  ADD_FOR ("/today/a-manager-sees-what-people-were-not-told", PD_USE_MANAGER, test_what_people_were_not_told);
  ADD_FOR ("/today/a-supervisor-publishes-nothing", PD_USE_SUPERVISOR, test_what_people_were_not_told);
  ADD_FOR ("/today/row-41-a-coordinator-sees-swaps-that-wait", PD_USE_COORDINATOR, test_swaps);
  ADD_FOR ("/today/row-41-a-worker-sees-what-they-are-asked", PD_USE_WORKER, test_swaps);
  ADD_FOR ("/today/training-that-expires-of-everybody", PD_USE_MANAGER, test_training_that_expires);
  ADD_FOR ("/today/training-that-expires-of-oneself", PD_USE_WORKER, test_training_that_expires);
  ADD_FOR ("/today/sessions-that-are-booked", PD_USE_WORKER, test_sessions_that_are_booked);
  ADD_FOR ("/today/sessions-stand-first-by-time", PD_USE_WORKER, test_sessions_stand_first_by_time);
  ADD_FOR ("/today/supervision-that-is-due-of-everybody", PD_USE_COORDINATOR, test_supervision_that_is_due);
  ADD_FOR ("/today/supervision-of-others-is-theirs", PD_USE_WORKER, test_supervision_that_is_due);
  ADD_FOR ("/today/agreements-to-look-at-again", PD_USE_MANAGER, test_agreements_to_look_at_again);
  ADD_FOR ("/today/notes-that-wait-for-me", PD_USE_WORKER, test_notes_that_wait);
  ADD_FOR ("/today/row-72/roles-to-look-at-again-of-everybody", PD_USE_MANAGER, test_roles_to_read_and_to_look_at_again);
  ADD_FOR ("/today/row-72/row-74/a-role-of-ones-own-to-read", PD_USE_WORKER, test_roles_to_read_and_to_look_at_again);
  ADD_FOR ("/today/row-74/a-role-that-is-known-waits-for-nobody", PD_USE_WORKER, test_a_role_that_is_known);
  return g_test_run ();
}
