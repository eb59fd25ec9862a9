/* SPDX-License-Identifier: GPL-3.0-or-later */

/* The fourteen sections of a role description (domain.md, Role descriptions). */

#define G_LOG_DOMAIN "pd-model"

#include "config.h"

#include "pd-role-field.h"

#include "pd-spelling-private.h"

#include <glib/gi18n-lib.h>

static const PdSpelling SECTIONS[] = {
  [PD_ROLE_SECTION_GLANCE] = { "glance", N_ ("The role at a glance"), "roledetails positiondetails overview aboutthisrole aboutthejob" },
  [PD_ROLE_SECTION_PURPOSE] = { "purpose", N_ ("What the role is for"), "purposeofrole purposeoftherole positionpurpose rolepurpose aboutrole summary rolesummary positionsummary" },
  [PD_ROLE_SECTION_WORK] = { "work", N_ ("What you do"), "responsibilities keyresponsibilities rolesandresponsibilities maintasks keytasks accountabilities keyaccountabilities" },
  [PD_ROLE_SECTION_LIVED_EXPERIENCE] = { "lived-experience", N_ ("Lived experience"), "livedexperiencecriterion livedexpertise personalexperience" },
  [PD_ROLE_SECTION_CRITERIA] = { "criteria", N_ ("What else you bring"), "selectioncriteria keyselectioncriteria essentialcriteria requirements otherrequirements" },
  [PD_ROLE_SECTION_TRAINING] = { "training", N_ ("Training"), "trainingandqualifications qualifications learninganddevelopment professionaldevelopment" },
  [PD_ROLE_SECTION_DISCLOSURE] = { "disclosure", N_ ("Your story is yours"), "selfdisclosure sharingyourstory" },
  [PD_ROLE_SECTION_INFORMATION] = { "information", N_ ("Information"), "confidentiality privacy informationsharing privacyandconfidentiality recordsandinformation" },
  [PD_ROLE_SECTION_BOUNDARIES] = { "boundaries", N_ ("Boundaries"), "boundariesanddualrelationships" },
  [PD_ROLE_SECTION_SHARED_RISK] = { "shared-risk", N_ ("When someone isn’t safe"), "risk safety sharedrisk safetyandrisk whensomeoneisnotsafe" },
  [PD_ROLE_SECTION_SUPERVISION] = { "supervision", N_ ("Supervision and reflection"), "support supervisionandsupport supportandsupervision reflectivepractice" },
  [PD_ROLE_SECTION_TEAM] = { "place", N_ ("Your place in the team"), "reporting reportingrelationships workingrelationships keyrelationships teamstructure" },
  [PD_ROLE_SECTION_WELLBEING] = { "wellbeing", N_ ("Adjustments, wellbeing and leave"), "workconditions workingconditions conditions adjustmentsandwellbeing" },
  [PD_ROLE_SECTION_FUTURE] = { "future", N_ ("Where the role can lead"), "careerpath careerpathandreview review careerdevelopment" },
};

static const char *const GUIDANCE[] = {
  [PD_ROLE_SECTION_GLANCE] = N_ ("The facts that someone looks for first: what it’s called, where it is, how many hours, and what it pays."),
  [PD_ROLE_SECTION_PURPOSE] = N_ ("Why this role exists, and what nobody may ask of it. A role without limits gets filled with other people’s work."),
  [PD_ROLE_SECTION_WORK] = N_ ("What a week is made of, place by place. Say what you’d see someone doing."),
  [PD_ROLE_SECTION_LIVED_EXPERIENCE] = N_ ("What makes this a peer role. Say which experience is meant, and how it is used, so that it’s more than a nice thing to have."),
  [PD_ROLE_SECTION_CRITERIA] = N_ ("Lived experience alone is not enough. Name the skills and values that matter as much, and what can be learned later."),
  [PD_ROLE_SECTION_TRAINING] = N_ ("What people learn before or soon after they start, who pays, and how learning goes on."),
  [PD_ROLE_SECTION_DISCLOSURE] = N_ ("Working as a peer means that people know something about you. How much is your choice, each time."),
  [PD_ROLE_SECTION_INFORMATION] = N_ ("What goes which way, and that the person is told first. Unclear rules here break trust faster than anything else."),
  [PD_ROLE_SECTION_BOUNDARIES] = N_ ("Limits that two people work out together, not a list of bans. Peers may know one another from elsewhere."),
  [PD_ROLE_SECTION_SHARED_RISK] = N_ ("What to do when someone is not safe, so that nobody carries it alone or takes it over."),
  [PD_ROLE_SECTION_SUPERVISION] = N_ ("Time to look back, in paid hours. The roster and the list of who is due work from what stands here."),
  [PD_ROLE_SECTION_TEAM] = N_ ("Who you answer to, which meetings you are part of, and what you decide."),
  [PD_ROLE_SECTION_WELLBEING] = N_ ("How the work is made to fit the person, without asking for a diagnosis."),
  [PD_ROLE_SECTION_FUTURE] = N_ ("Where someone can go from here, and when this page is looked at again."),
};

/* Where words go that stand right under the heading. */
static const PdRoleField MAIN_FIELDS[] = {
  [PD_ROLE_SECTION_GLANCE] = PD_ROLE_PAY,
  [PD_ROLE_SECTION_PURPOSE] = PD_ROLE_PURPOSE,
  [PD_ROLE_SECTION_WORK] = PD_ROLE_DUTIES,
  [PD_ROLE_SECTION_LIVED_EXPERIENCE] = PD_ROLE_LIVED_OF_WHAT,
  [PD_ROLE_SECTION_CRITERIA] = PD_ROLE_SKILLS,
  [PD_ROLE_SECTION_TRAINING] = PD_ROLE_TRAINING_START,
  [PD_ROLE_SECTION_DISCLOSURE] = PD_ROLE_DISCLOSURE,
  [PD_ROLE_SECTION_INFORMATION] = PD_ROLE_PASSED_ON,
  [PD_ROLE_SECTION_BOUNDARIES] = PD_ROLE_LIMITS,
  [PD_ROLE_SECTION_SHARED_RISK] = PD_ROLE_RISK,
  [PD_ROLE_SECTION_SUPERVISION] = PD_ROLE_SUPERVISION,
  [PD_ROLE_SECTION_TEAM] = PD_ROLE_MEETINGS,
  [PD_ROLE_SECTION_WELLBEING] = PD_ROLE_WELLBEING,
  [PD_ROLE_SECTION_FUTURE] = PD_ROLE_CAREER,
};

G_STATIC_ASSERT (G_N_ELEMENTS (SECTIONS) == PD_ROLE_N_SECTIONS);
G_STATIC_ASSERT (G_N_ELEMENTS (GUIDANCE) == PD_ROLE_N_SECTIONS);
G_STATIC_ASSERT (G_N_ELEMENTS (MAIN_FIELDS) == PD_ROLE_N_SECTIONS);

/**
 * pd_role_section_to_nick:
 * @section: a section
 *
 * Returns: how the command line and JSON write it
 */
const char *
pd_role_section_to_nick (PdRoleSection section)
{
  return pd_spelling_get_nick (SECTIONS, G_N_ELEMENTS (SECTIONS), section);
}

/**
 * pd_role_section_to_words:
 * @section: a section
 *
 * Returns: its heading, in the reader's language
 */
const char *
pd_role_section_to_words (PdRoleSection section)
{
  return pd_spelling_get_words (SECTIONS, G_N_ELEMENTS (SECTIONS), section);
}

/**
 * pd_role_section_get_guidance:
 * @section: a section
 *
 * Returns: what it is for, in the reader's language
 */
const char *
pd_role_section_get_guidance (PdRoleSection section)
{
  g_return_val_if_fail (section < PD_ROLE_N_SECTIONS, "");

  return _ (GUIDANCE[section]);
}

static gpointer
make_index (gpointer data)
{
  return pd_spelling_index_new (SECTIONS, G_N_ELEMENTS (SECTIONS));
}

/**
 * pd_role_section_parse:
 * @text: (nullable): what may be a heading
 * @ret_section: (out): the section
 *
 * Returns: whether @text names one, in our words or in others that services use
 */
gboolean
pd_role_section_parse (const char    *text,
                       PdRoleSection *ret_section)
{
  static GOnce once = G_ONCE_INIT;
  guint        value;

  g_once (&once, make_index, NULL);
  if (!pd_spelling_index_find (once.retval, text, &value))
    return FALSE;
  *ret_section = value;
  return TRUE;
}

/**
 * pd_role_section_get_first_field:
 * @section: a section
 *
 * Returns: the first of its fields; the others follow it
 */
PdRoleField
pd_role_section_get_first_field (PdRoleSection section)
{
  PdRoleField field = 0;

  g_return_val_if_fail (section < PD_ROLE_N_SECTIONS, PD_ROLE_TITLE);

  while (pd_role_field_get_section (field) != section)
    field++;
  return field;
}

/**
 * pd_role_section_get_main_field:
 * @section: a section
 *
 * Returns: where words go that stand right under its heading
 */
PdRoleField
pd_role_section_get_main_field (PdRoleSection section)
{
  g_return_val_if_fail (section < PD_ROLE_N_SECTIONS, PD_ROLE_OTHER);

  return MAIN_FIELDS[section];
}
