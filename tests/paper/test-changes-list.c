/* SPDX-License-Identifier: GPL-3.0-or-later */

#include "config.h"

#include "made-up-service.h"
#include "pd-changes-list.h"
#include "pdf-reader.h"

#define assert_says pdf_reader_assert_says
#define assert_is_silent_about pdf_reader_assert_is_silent_about

typedef struct
{
  MadeUpService *service;
  PdRosterFacts *facts;
  PdPerson      *abena;
  PdPerson      *hemi;
  PdSite        *bay;
} Desk;

static void
desk_clear (Desk *desk)
{
  g_object_unref (desk->facts);
  made_up_service_free (desk->service);
}

G_DEFINE_AUTO_CLEANUP_CLEAR_FUNC (Desk, desk_clear)

/* A published week of one shift each, and an open one; today is its second day. */
static void
desk_init (Desk *desk)
{
  g_autoptr (PdRuleSet) rules = pd_rule_set_new ("Ours");
  g_autoptr (GPtrArray) shifts = g_ptr_array_new_with_free_func (g_object_unref);
  PdDay                 from;

  desk->service = made_up_service_new ();
  from = desk->service->from;
  desk->bay = made_up_service_add_site (desk->service, "Bay Street");
  desk->abena = made_up_service_add_person (desk->service, "Abena Abbott");
  desk->hemi = made_up_service_add_person (desk->service, "Hemi Moana");
  desk->facts = pd_roster_facts_new (rules, from, from + 1);
  made_up_service_add_shift (desk->service, desk->abena, desk->bay, 2, 540, 1020);
  made_up_service_add_shift (desk->service, desk->hemi, desk->bay, 3, 550, 1030);
  made_up_service_add_shift (desk->service, NULL, desk->bay, 4, 560, 1040);
  for (guint i = 0; i < desk->service->shifts->len; i++)
    g_ptr_array_add (shifts, pd_shift_copy (g_ptr_array_index (desk->service->shifts, i)));
  pd_roster_facts_take_publication (desk->facts, pd_publication_new (2, from - 14, from, from + 6, shifts));
}

static char *
print (Desk                 *desk,
       PdId                  person_id,
       const PdPaperOptions *options)
{
  MadeUpService                 *service = desk->service;
  g_autoptr (PdRoster)           roster = made_up_service_get_roster (service, 7, PD_ROSTER_BY_PERSON);
  g_autoptr (PdRosterDifference) since = NULL;
  g_autoptr (PdDocument)         document = NULL;

  since = pd_roster_difference_new (desk->facts, service->people, service->sites, service->shifts, service->from, 7);
  document = pd_changes_list_new (roster, since, person_id, options);
  return pdf_reader_print (document, 0);
}

static PdShift *
get_shift (Desk *desk,
           guint i)
{
  return g_ptr_array_index (desk->service->shifts, i);
}

static void
test_says_who_to_tell_what (void)
{
  g_auto (Desk)    desk;
  PdPaperOptions   options = { .version = "Draft, change 42", .is_draft = TRUE };
  g_autofree char *text = NULL;

  desk_init (&desk);
  g_assert_true (pd_shift_set_times (get_shift (&desk, 0), 600, 1080, NULL));
  made_up_service_add_shift (desk.service, desk.abena, desk.bay, 5, 570, 690);
  g_ptr_array_remove_index (desk.service->shifts, 1);
  text = print (&desk, PD_ID_NONE, &options);
  assert_says (text, "What has changed, and who to tell Monday 7 September – Sunday 13 September 2026");
  assert_says (text, "Since version 2: 1 new, 1 changed, 1 gone; 2 people to tell.");
  assert_says (text, "Abena Abbott Changed Wed 9 Sep 9:00 – 17:00 (Bay Street) Wed 9 Sep 10:00 – 18:00 (Bay Street) "
                     "New – Sat 12 Sep 9:30 – 11:30 (Bay Street) "
                     "Hemi Moana Gone Thu 10 Sep 9:10 – 17:10 (Bay Street) –");
  assert_says (text, "Draft, change 42");
  assert_says (text, "Page 1 of 1");
  assert_is_silent_about (text, "Not needed");
}

static void
test_tells_both_when_a_shift_changes_hands (void)
{
  g_auto (Desk)    desk;
  PdPaperOptions   options = { .is_draft = TRUE };
  g_autofree char *text = NULL;

  desk_init (&desk);
  pd_shift_set_person_id (get_shift (&desk, 0), pd_person_get_id (desk.hemi));
  text = print (&desk, PD_ID_NONE, &options);
  assert_says (text, "Abena Abbott Gone Wed 9 Sep 9:00 – 17:00 (Bay Street) – "
                     "Hemi Moana New – Wed 9 Sep 9:00 – 17:00 (Bay Street)");
}

static void
test_says_where_nobody_need_be_told (void)
{
  g_auto (Desk)    desk;
  PdPaperOptions   options = { .is_draft = TRUE };
  g_autofree char *text = NULL;

  desk_init (&desk);
  made_up_service_add_shift (desk.service, desk.hemi, desk.bay, 0, 570, 690);
  g_ptr_array_remove_index (desk.service->shifts, 2);
  text = print (&desk, PD_ID_NONE, &options);
  assert_says (text, "Open shifts Gone Fri 11 Sep 9:20 – 17:20 (Bay Street) – Not needed "
                     "Hemi Moana New – Mon 7 Sep 9:30 – 11:30 (Bay Street) Not needed");
  assert_says (text, "“Not needed”: the shift is over, or nobody has it.");
}

static void
test_says_that_nothing_has_changed (void)
{
  g_auto (Desk)    desk;
  PdPaperOptions   options = { .is_draft = TRUE };
  g_autofree char *text = NULL;

  desk_init (&desk);
  text = print (&desk, PD_ID_NONE, &options);
  assert_says (text, "Nothing has changed since version 2.");
  assert_is_silent_about (text, "Abena");
}

static void
test_says_that_a_first_version_is_all_new (void)
{
  g_auto (Desk)             desk;
  PdPaperOptions            options = { .version = "Version 2" };
  g_autoptr (PdRosterFacts) facts = NULL;
  g_autofree char          *text = NULL;

  desk_init (&desk);
  facts = desk.facts;
  desk.facts = pd_roster_facts_new (pd_roster_facts_get_rules (facts), desk.service->from, desk.service->from);
  text = print (&desk, PD_ID_NONE, &options);
  assert_says (text, "All of it is new: nothing was published before.");
  assert_says (text, "Abena Abbott New –");
  assert_is_silent_about (text, "Not published");
}

static void
test_lists_those_of_one_person (void)
{
  g_auto (Desk)    desk;
  PdPaperOptions   options = { .is_draft = TRUE };
  g_autofree char *text = NULL;
  g_autofree char *other = NULL;

  desk_init (&desk);
  made_up_service_add_shift (desk.service, desk.hemi, desk.bay, 5, 570, 690);
  text = print (&desk, pd_person_get_id (desk.hemi), &options);
  other = print (&desk, pd_person_get_id (desk.abena), &options);
  assert_says (text, "Hemi Moana New");
  assert_is_silent_about (text, "to tell.");
  assert_says (other, "Nothing has changed for this person.");
  assert_is_silent_about (other, "Hemi");
}

/* Somebody whose last shift is gone is on no row of the roster, and told all the same. */
static void
test_shows_no_more_of_a_name_than_it_may (void)
{
  g_auto (Desk)    desk;
  PdPaperOptions   options = { .redaction = PD_REDACTION_INITIALS };
  g_autofree char *text = NULL;

  desk_init (&desk);
  pd_person_set_left_on (desk.abena, desk.service->from - 1);
  g_ptr_array_remove_index (desk.service->shifts, 0);
  text = print (&desk, PD_ID_NONE, &options);
  assert_says (text, "AA Gone Wed 9 Sep");
  assert_is_silent_about (text, "Abena");
  assert_is_silent_about (text, "Abbott");
}

int
main (int    argc,
      char **argv)
{
  g_test_init (&argc, &argv, NULL);

  g_test_add_func ("/changes-list/row-51/says-who-to-tell-what", test_says_who_to_tell_what);
  g_test_add_func ("/changes-list/row-51/tells-both-when-a-shift-changes-hands",
                   test_tells_both_when_a_shift_changes_hands);
  g_test_add_func ("/changes-list/row-51/says-where-nobody-need-be-told", test_says_where_nobody_need_be_told);
  g_test_add_func ("/changes-list/says-that-nothing-has-changed", test_says_that_nothing_has_changed);
  g_test_add_func ("/changes-list/says-that-a-first-version-is-all-new", test_says_that_a_first_version_is_all_new);
  g_test_add_func ("/changes-list/lists-those-of-one-person", test_lists_those_of_one_person);
  g_test_add_func ("/changes-list/row-53/shows-no-more-of-a-name-than-it-may",
                   test_shows_no_more_of_a_name_than_it_may);
  return g_test_run ();
}
