/* SPDX-License-Identifier: GPL-3.0-or-later */

#include "config.h"

#include "pd-role-facts.h"

#include <string.h>

#define TODAY ((PdDay) 20784) /* Friday 27 November 2026 */

/* Says something in each part, so that a case is what it changes. */
static PdRoleDescription *
make_whole (void)
{
  PdRoleDescription *description = pd_role_description_new ();

  for (PdRoleField field = 0; field < PD_ROLE_N_FIELDS; field++)
    if (!pd_role_field_is_short (field))
      pd_role_description_set_text (description, field, "Peer words");
  pd_role_description_set_text (description, PD_ROLE_TITLE, "Peer worker");
  pd_role_description_set_text (description, PD_ROLE_KIND, "consumer");
  pd_role_description_set_text (description, PD_ROLE_TEAM, "Bay team");
  pd_role_description_set_text (description, PD_ROLE_SITES, "Bay Street");
  pd_role_description_set_text (description, PD_ROLE_HOURS, "20");
  pd_role_description_set_text (description, PD_ROLE_PAID, "paid");
  pd_role_description_set_text (description, PD_ROLE_CLASSIFICATION, "SACS level 3");
  pd_role_description_set_text (description, PD_ROLE_ACTIVITIES, "support; supervision; co-supervision");
  pd_role_description_set_text (description, PD_ROLE_LIVED_ESSENTIAL, "yes");
  pd_role_description_set_text (description, PD_ROLE_DISCLOSURE_CHOICE, "yes");
  pd_role_description_set_text (description, PD_ROLE_SUPERVISION_DAYS, "14 days");
  pd_role_description_set_text (description, PD_ROLE_SUPERVISION_MINUTES, "60");
  pd_role_description_set_text (description, PD_ROLE_CO_SUPERVISION_DAYS, "28 days");
  pd_role_description_set_text (description, PD_ROLE_CO_SUPERVISION_MINUTES, "90");
  pd_role_description_set_text (description, PD_ROLE_SUPERVISION_PAID, "yes");
  pd_role_description_set_text (description, PD_ROLE_REPORTS_TO, "The team leader");
  pd_role_description_set_text (description, PD_ROLE_REVIEW_ON, "2027-11-27");
  return description;
}

/* "kind field: words" for each gap, a line each. */
static char *
gaps_to_text (GPtrArray *gaps)
{
  GString *text = g_string_new (NULL);

  for (guint i = 0; i < gaps->len; i++)
    {
      const PdRoleGap *gap = gaps->pdata[i];

      g_string_append_printf (text, "%s%s %s: %s", i > 0 ? "\n" : "", pd_role_gap_kind_to_nick (gap->kind), pd_role_field_to_nick (gap->field), gap->words);
    }
  return g_string_free (text, FALSE);
}

typedef struct
{
  const char *name;
  const char *changes; /* "field=value", a | between */
  const char *found;
} CheckCase;

static const CheckCase CASES[] = {
  { "a-whole-one-leaves-nothing-open", "", "" },
  { "row-71-what-is-passed-on", "passed-on=", "missing passed-on: Nothing says what is passed on to non-peer staff, and that the person is told first." },
  { "row-71-boundaries", "limits=|dual-relationships=", "missing limits: Nothing says how limits are worked out.\n"
                                                        "missing dual-relationships: Nothing says what happens when people know each other in more than one way." },
  { "row-71-disclosure-is-the-workers-choice", "disclosure-choice=no", "at-odds disclosure-choice: Others may tell the worker’s story. What is told, and to whom, is the worker’s own choice." },
  { "row-70-lived-experience-is-said", "lived-essential=", "missing lived-essential: Nothing says whether lived experience is an essential criterion." },
  { "row-70-lived-experience-is-essential-in-a-peer-role", "lived-essential=no", "at-odds lived-essential: It is a peer role, and lived experience is not an essential criterion." },
  { "row-70-lived-experience-alone-is-not-enough", "skills=", "missing skills: Nothing says which skills are essential. Lived experience alone is not enough." },
  { "row-70-lived-experience-of-what-and-how-used", "lived-of-what=|lived-use=", "missing lived-of-what: Nothing says of what the lived experience is.\n"
                                                                                 "missing lived-use: Nothing says how lived experience is used in the work." },
  { "what-it-is-not", "is-not=", "missing is-not: Nothing says what the role is not, so anything may be asked of it." },
  { "a-list-of-headings-is-no-list", "duties=At the hub:", "missing duties: Nothing says what the person does." },
  { "a-role-without-peers-is-not-asked-for-theirs", "kind=non-peer|lived-essential=no|lived-of-what=|co-supervision-days=|co-supervision-minutes=|co-supervision-text=", "" },
  { "a-role-without-peers-is-no-peer-role", "kind=non-peer", "at-odds kind: Lived experience is an essential criterion, and it is called no peer role." },
  { "a-volunteer-is-not-classified", "paid=voluntary|classification=", "" },
  { "a-paid-role-is-classified", "classification=", "missing classification: Nothing says how it is classified: award, stream and level." },
  { "a-place-to-fill-in", "risk-with=Call [who is on call] or [the leader].", "blank risk-with: “With whom you decide” has a place to fill in: [who is on call].\n"
                                                                              "blank risk-with: “With whom you decide” has a place to fill in: [the leader]." },
  { "square-brackets-that-are-none", "risk-with=Call [] or [who\nis there", "" },
  { "training-is-peer-specific", "training-start=First aid|training-ongoing=More of it", "missing training-start: None of the training is peer-specific." },
  { "supervision-counts-as-work", "supervision-paid=no", "at-odds supervision-paid: Supervision does not count as work, so people of few hours will go without." },
  { "supervision-can-be-rostered", "activities=support", "at-odds activities: Supervision is promised, and is not among what a shift can be for.\n"
                                                         "at-odds activities: Co-supervision is promised, and is not among what a shift can be for." },
  { "when-it-is-looked-at-again", "review-on=soon", "missing review-on: Nothing says when it is looked at again." },
};

static void
change (PdRoleDescription *description,
        const char        *changes)
{
  g_auto (GStrv) parts = g_strsplit (changes, "|", -1);

  for (guint i = 0; parts[i] != NULL; i++)
    {
      g_auto (GStrv) both = g_strsplit (parts[i], "=", 2);
      PdRoleField    field;

      g_assert_true (pd_role_field_parse (both[0], &field));
      pd_role_description_set_text (description, field, both[1]);
    }
}

static void
test_case (gconstpointer data)
{
  const CheckCase              *known = data;
  g_autoptr (PdRoleDescription) description = make_whole ();
  g_autoptr (GPtrArray)         gaps = NULL;
  g_autofree char              *found = NULL;

  change (description, known->changes);
  gaps = pd_role_check (description);
  found = gaps_to_text (gaps);
  g_assert_cmpstr (found, ==, known->found);
}

/* Each part that is asked for, taken away, is said to be missing, and nothing else. */
static void
test_each_part (void)
{
  guint n_asked = 0;

  for (PdRoleField field = 0; field < PD_ROLE_N_FIELDS; field++)
    {
      g_autoptr (PdRoleDescription) description = make_whole ();
      g_autoptr (GPtrArray)         gaps = NULL;

      pd_role_description_set_text (description, field, NULL);
      gaps = pd_role_check (description);
      n_asked += gaps->len;
      g_assert_cmpuint (gaps->len, <=, 1);
      if (gaps->len == 1)
        g_assert_cmpint (((PdRoleGap *) gaps->pdata[0])->field, ==, field);
    }
  g_assert_cmpuint (n_asked, ==, PD_ROLE_N_FIELDS - 2); /* but "Good to have" and what else stands in it */
}

typedef struct
{
  const char *name;
  const char *changes;
  void (*set) (PdRoleFacts       *facts,
               PdRolePersonFacts *noor);
  const char *found;
} FactCase;

static void
set_none_since_may (PdRoleFacts       *facts,
                    PdRolePersonFacts *noor)
{
  noor->last_co_supervision = pd_day_from_ymd (2026, 5, 12);
}

static void
set_none_yet (PdRoleFacts       *facts,
              PdRolePersonFacts *noor)
{
  noor->last_co_supervision = PD_DAY_NONE;
}

static void
set_new_here (PdRoleFacts       *facts,
              PdRolePersonFacts *noor)
{
  noor->last_co_supervision = noor->last_supervision = PD_DAY_NONE;
  noor->from = facts->today - 20;
}

static void
set_no_agreement (PdRoleFacts       *facts,
                  PdRolePersonFacts *noor)
{
  noor->supervision_days = 0;
}

static void
set_other_agreement (PdRoleFacts       *facts,
                     PdRolePersonFacts *noor)
{
  noor->supervision_days = 42;
  noor->supervision_minutes = 45;
  noor->is_supervision_paid = FALSE;
}

static void
set_hours (PdRoleFacts       *facts,
           PdRolePersonFacts *noor)
{
  noor->agreed_minutes = 15 * 60;
}

static void
set_volunteer (PdRoleFacts       *facts,
               PdRolePersonFacts *noor)
{
  noor->employment = PD_EMPLOYMENT_VOLUNTEER;
}

static void
set_other_site (PdRoleFacts       *facts,
                PdRolePersonFacts *noor)
{
  g_ptr_array_remove_index (facts->site_names, 0);
}

static void
set_old_version (PdRoleFacts       *facts,
                 PdRolePersonFacts *noor)
{
  noor->acknowledged = 1;
}

static void
set_no_version (PdRoleFacts       *facts,
                PdRolePersonFacts *noor)
{
  noor->version = 0;
}

static const FactCase FACTS[] = {
  { "the-file-agrees", "", NULL, "" },
  { "none-since-may", "", set_none_since_may, "file co-supervision-days: Promises co-supervision every 4 weeks; Noor has had none since Tuesday 12 May 2026." },
  { "none-yet", "", set_none_yet, "file co-supervision-days: Promises co-supervision every 4 weeks; Noor, who began on Sunday 1 February 2026, has had none yet." },
  { "nothing-is-late-for-somebody-new", "supervision-days=|supervision-minutes=", set_new_here, "" },
  { "no-agreement", "", set_no_agreement, "file supervision-days: Promises supervision every 2 weeks; there is no agreement on it with Noor." },
  { "another-agreement", "", set_other_agreement,
    "file supervision-days: Promises supervision every 2 weeks; the agreement with Noor says every 42 days.\n"
    "file supervision-minutes: Promises 60 minutes of supervision; the agreement with Noor says 45.\n"
    "file supervision-paid: Says that supervision counts as work; the agreement with Noor says that it is unpaid." },
  { "other-hours", "", set_hours, "file hours: Says 20 hours a week; what is agreed with Noor is 15 hours a week." },
  { "a-volunteer-in-a-paid-role", "", set_volunteer, "file paid: Says that it is paid; Noor is a volunteer." },
  { "paid-in-a-voluntary-role", "paid=voluntary", NULL, "file paid: Says that it is voluntary; Noor is employed." },
  { "a-site-that-is-not-there", "", set_other_site, "file sites: Names the site “Bay Street”, which the service doesn’t have." },
  { "not-acknowledged", "", set_old_version, "file title: Noor has not acknowledged version 2 yet." },
  { "a-title-without-a-description", "", set_no_version, "file title: Noor has this title, and nothing says that they work under this description." },
  { "row-72-the-review-is-over", "review-on=2026-11-26", NULL, "file review-on: It was to be looked at again on Thursday 26 November 2026." },
  { "row-72-the-review-is-today", "review-on=2026-11-27", NULL, "" },
};

static void
test_facts (gconstpointer data)
{
  const FactCase               *known = data;
  g_autoptr (PdRoleDescription) description = make_whole ();
  g_autoptr (GPtrArray)         gaps = g_ptr_array_new_with_free_func ((GDestroyNotify) pd_role_gap_free);
  g_autoptr (GArray)            people = g_array_new (FALSE, FALSE, sizeof (PdRolePersonFacts));
  g_autoptr (GPtrArray)         site_names = g_ptr_array_new ();
  g_autofree char              *found = NULL;
  PdRoleFacts                   facts = { TODAY, 2, TRUE, people, site_names };
  PdRolePersonFacts             noor;

  g_ptr_array_add (site_names, (char *) "BAY STREET");
  pd_role_person_facts_init (&noor, 7, "Noor");
  noor.employment = PD_EMPLOYMENT_PART_TIME;
  noor.agreed_minutes = 20 * 60;
  noor.from = pd_day_from_ymd (2026, 2, 1);
  noor.version = noor.acknowledged = 2;
  noor.supervision_days = 14;
  noor.supervision_minutes = 60;
  noor.last_supervision = TODAY - 10;
  noor.last_co_supervision = TODAY - 30;
  if (known->set != NULL)
    known->set (&facts, &noor);
  g_array_append_val (people, noor);
  if (*known->changes != '\0')
    change (description, known->changes);
  pd_role_check_against (description, &facts, gaps);
  found = gaps_to_text (gaps);
  g_assert_cmpstr (found, ==, known->found);
}

int
main (int    argc,
      char **argv)
{
  g_test_init (&argc, &argv, NULL);

  for (guint i = 0; i < G_N_ELEMENTS (CASES); i++)
    {
      g_autofree char *path = g_strdup_printf ("/role-check/%s", CASES[i].name);

      g_test_add_data_func (path, &CASES[i], test_case);
    }
  for (guint i = 0; i < G_N_ELEMENTS (FACTS); i++)
    {
      g_autofree char *path = g_strdup_printf ("/role-check/against-the-file/%s", FACTS[i].name);

      g_test_add_data_func (path, &FACTS[i], test_facts);
    }
  g_test_add_func ("/role-check/each-part-that-is-missing-is-named", test_each_part);

  return g_test_run ();
}
