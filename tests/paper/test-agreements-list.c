/* SPDX-License-Identifier: GPL-3.0-or-later */

#include "config.h"

#include "made-up-service.h"
#include "pd-agreements-list.h"
#include "pd-roster-check.h"
#include "pdf-reader.h"

#define assert_says pdf_reader_assert_says
#define assert_is_silent_about pdf_reader_assert_is_silent_about

/* A service whose people may work longer than 8 h a shift when they agree, and rest less
 * when somebody decides so. */
typedef struct
{
  MadeUpService *service;
  PdRosterFacts *facts;
  PdPerson      *abena;
  PdPerson      *mira;
} Desk;

static void
add_rule (PdRuleSet  *rules,
          const char *id,
          PdRuleKind  kind,
          int         value,
          PdSeverity  severity,
          const char *source)
{
  g_autoptr (PdRule) rule = pd_rule_new (id, kind, value, severity);

  g_free (rule->source);
  rule->source = g_strdup (source);
  g_assert_true (pd_rule_set_add (rules, rule, NULL));
}

static PdRuleSet *
new_rules (void)
{
  PdRuleSet *rules = pd_rule_set_new ("Ours");

  add_rule (rules, "long", PD_RULE_SHIFT_HOURS, 480, PD_SEVERITY_NEEDS_AGREEMENT, "cl 25.1(b)");
  add_rule (rules, "rest", PD_RULE_REST, 600, PD_SEVERITY_CANNOT, "cl 25.4");
  return rules;
}

static void
desk_clear (Desk *desk)
{
  g_object_unref (desk->facts);
  made_up_service_free (desk->service);
}

G_DEFINE_AUTO_CLEANUP_CLEAR_FUNC (Desk, desk_clear)

static void
desk_init (Desk *desk)
{
  g_autoptr (PdRuleSet) rules = new_rules ();
  PdSite               *site;

  desk->service = made_up_service_new ();
  site = made_up_service_add_site (desk->service, "Bay Street");
  desk->abena = made_up_service_add_person (desk->service, "Abena Abbott");
  desk->mira = made_up_service_add_person (desk->service, "Mira Khan");
  desk->facts = pd_roster_facts_new (rules, desk->service->from, PD_DAY_NONE);
  made_up_service_add_shift (desk->service, desk->abena, site, 1, 540, 1080);
  made_up_service_add_shift (desk->service, desk->abena, site, 3, 540, 1080);
  made_up_service_add_shift (desk->service, desk->mira, site, 4, 960, 1320);
  made_up_service_add_shift (desk->service, desk->mira, site, 5, 420, 720);
}

static PdAgreement *
agree (Desk *desk,
       PdId  id)
{
  PdAgreement *agreement = pd_agreement_new (pd_person_get_id (desk->abena), "shift-hours",
                                             PD_AGREED_IN_WRITING, desk->service->from - 4);

  agreement->id = id;
  agreement->recorded_by = pd_person_get_id (desk->mira);
  pd_agreement_set_note (agreement, "Only while Grace is travelling");
  pd_roster_facts_take_agreement (desk->facts, agreement);
  return agreement;
}

static void
decide (Desk *desk)
{
  PdShift    *shift = g_ptr_array_index (desk->service->shifts, 3);
  PdOverride *override = pd_override_new ("rest", pd_shift_get_id (shift), "Hemi missed the ferry",
                                          pd_person_get_id (desk->abena), desk->service->from - 1);

  override->id = 7;
  pd_roster_facts_take_override (desk->facts, override);
}

static char *
print (Desk                 *desk,
       PdId                  person_id,
       const PdPaperOptions *options)
{
  g_autoptr (PdRoster)      roster = made_up_service_get_roster (desk->service, 7, PD_ROSTER_BY_PERSON);
  g_autoptr (PdRosterCheck) check = pd_roster_check_new (roster, desk->facts);
  g_autoptr (PdDocument)    document = NULL;

  pd_roster_take_findings (roster, pd_roster_check_get_findings (check));
  document = pd_agreements_list_new (roster, desk->facts, person_id, options);
  return pdf_reader_print (document, 0);
}

static void
test_says_who_agreed_to_what_how_and_when (void)
{
  g_auto (Desk)    desk;
  PdPaperOptions   options = { 0 };
  g_autofree char *text = NULL;

  desk_init (&desk);
  agree (&desk, 3);
  text = print (&desk, PD_ID_NONE, &options);
  assert_says (text, "Agreements and decisions Monday 7 September – Sunday 13 September 2026");
  assert_says (text, "Abena Abbott Tue 8 Sep: ");
  assert_says (text, "Thu 10 Sep: ");
  assert_says (text, "9 h");
  assert_says (text, "at most 8 h (cl 25.1(b))");
  g_assert_cmpuint (pdf_reader_count (text, "cl 25.1(b)"), ==, 1);
  assert_says (text, "Agreed in writing on Thursday 3 September 2026 Only while Grace is travelling "
                     "Recorded by Mira Khan");
  assert_says (text, "Page 1 of 1");
}

static void
test_says_who_decided_to_go_ahead_and_why (void)
{
  g_auto (Desk)    desk;
  PdPaperOptions   options = { 0 };
  g_autofree char *text = NULL;

  desk_init (&desk);
  decide (&desk);
  text = print (&desk, PD_ID_NONE, &options);
  assert_says (text, "Mira Khan Sat 12 Sep: ");
  assert_says (text, "at least 10 h (cl 25.4)");
  assert_says (text, "Decided on Sunday 6 September 2026 to go ahead: Hemi missed the ferry Decided by Abena Abbott");
}

static void
test_lists_nothing_that_settles_nothing (void)
{
  g_auto (Desk)    desk;
  PdPaperOptions   options = { 0 };
  g_autofree char *text = NULL;

  desk_init (&desk);
  agree (&desk, 3)->from = desk.service->from + 20;
  text = print (&desk, PD_ID_NONE, &options);
  assert_says (text, "Nothing in these days was settled by an agreement or a decision.");
  assert_is_silent_about (text, "Abena");
}

static void
test_tells_agreements_apart (void)
{
  g_auto (Desk)    desk;
  PdPaperOptions   options = { 0 };
  PdAgreement     *first;
  PdAgreement     *second;
  g_autofree char *text = NULL;

  desk_init (&desk);
  first = agree (&desk, 3);
  first->shift_id = pd_shift_get_id (g_ptr_array_index (desk.service->shifts, 0));
  first->how = PD_AGREED_BY_WORD;
  second = agree (&desk, 4);
  second->shift_id = pd_shift_get_id (g_ptr_array_index (desk.service->shifts, 1));
  text = print (&desk, PD_ID_NONE, &options);
  g_assert_cmpuint (pdf_reader_count (text, "Recorded by"), ==, 2);
  g_assert_cmpuint (pdf_reader_count (text, "Agreed by word of mouth"), ==, 1);
  g_assert_cmpuint (pdf_reader_count (text, "Agreed in writing"), ==, 1);
  g_assert_cmpuint (pdf_reader_count (text, "Abena Abbott"), ==, 1);
}

static void
test_lists_those_of_one_person (void)
{
  g_auto (Desk)    desk;
  PdPaperOptions   options = { 0 };
  g_autofree char *text = NULL;

  desk_init (&desk);
  agree (&desk, 3);
  decide (&desk);
  text = print (&desk, pd_person_get_id (desk.mira), &options);
  assert_says (text, "Mira Khan Sat 12 Sep");
  assert_is_silent_about (text, "Agreed in writing");
}

static void
test_shows_no_more_of_a_name_than_it_may (void)
{
  g_auto (Desk)    desk;
  PdPaperOptions   options = { .redaction = PD_REDACTION_INITIALS };
  g_autofree char *text = NULL;

  desk_init (&desk);
  agree (&desk, 3);
  decide (&desk);
  text = print (&desk, PD_ID_NONE, &options);
  assert_says (text, "AA Tue 8 Sep");
  assert_says (text, "Recorded by MK");
  assert_says (text, "Decided on Sunday 6 September 2026 to go ahead Decided by AA");
  assert_says (text, "notes and reasons are left out");
  assert_is_silent_about (text, "Abena");
  assert_is_silent_about (text, "Khan");
  assert_is_silent_about (text, "Grace");
  assert_is_silent_about (text, "Hemi");
}

int
main (int    argc,
      char **argv)
{
  g_test_init (&argc, &argv, NULL);

  g_test_add_func ("/agreements-list/row-29/says-who-agreed-to-what-how-and-when",
                   test_says_who_agreed_to_what_how_and_when);
  g_test_add_func ("/agreements-list/row-42/says-who-decided-to-go-ahead-and-why",
                   test_says_who_decided_to_go_ahead_and_why);
  g_test_add_func ("/agreements-list/lists-nothing-that-settles-nothing", test_lists_nothing_that_settles_nothing);
  g_test_add_func ("/agreements-list/tells-agreements-apart", test_tells_agreements_apart);
  g_test_add_func ("/agreements-list/lists-those-of-one-person", test_lists_those_of_one_person);
  g_test_add_func ("/agreements-list/row-53/shows-no-more-of-a-name-than-it-may",
                   test_shows_no_more_of_a_name_than_it_may);
  return g_test_run ();
}
