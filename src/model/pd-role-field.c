/* SPDX-License-Identifier: GPL-3.0-or-later */

#define G_LOG_DOMAIN "pd-model"

#include "config.h"

#include "pd-role-field.h"

#include "pd-spelling-private.h"

#include <glib/gi18n-lib.h>

static const PdSpelling FIELDS[] = {
  [PD_ROLE_TITLE] = { "title", N_ ("Title"), "roletitle positiontitle jobtitle position" },
  [PD_ROLE_KIND] = { "kind", N_ ("Kind of role"), "peerrole" },
  [PD_ROLE_TEAM] = { "team-name", N_ ("Team"), "program programme unit department" },
  [PD_ROLE_SITES] = { "sites", N_ ("Sites"), "site location worklocation where" },
  [PD_ROLE_HOURS] = { "hours", N_ ("Hours"), "hoursaweek workinghours hoursofwork" },
  [PD_ROLE_PAID] = { "paid", N_ ("Paid or voluntary"), "employmentkind" },
  [PD_ROLE_CLASSIFICATION] = { "classification", N_ ("Classification"), "award grade level classificationlevel" },
  [PD_ROLE_PAY] = { "pay", N_ ("Pay and expenses"), "salary remuneration payandconditions" },
  [PD_ROLE_PURPOSE] = { "purpose-text", N_ ("Purpose"), "whyitexists" },
  [PD_ROLE_IS_NOT] = { "is-not", N_ ("What the role is not"), "whattheroleisnotfor outsidetherole limitsoftherole notpartoftherole" },
  [PD_ROLE_ACTIVITIES] = { "activities", N_ ("Rostered for"), "rosteredactivities" },
  [PD_ROLE_DUTIES] = { "duties", N_ ("What you do, by setting"), "duties tasks" },
  [PD_ROLE_LIVED_ESSENTIAL] = { "lived-essential", N_ ("Lived experience is essential"), "livedexperienceessential" },
  [PD_ROLE_LIVED_OF_WHAT] = { "lived-of-what", N_ ("Experience of what"), "livedexperienceof" },
  [PD_ROLE_LIVED_USE] = { "lived-use", N_ ("How lived experience is used"), "useoflivedexperience" },
  [PD_ROLE_SKILLS] = { "skills", N_ ("Skills that are essential"), "skills essentialskills skillsandabilities" },
  [PD_ROLE_VALUES] = { "values", N_ ("Values that are essential"), "values" },
  [PD_ROLE_DESIRABLE] = { "desirable", N_ ("Good to have"), "desirablecriteria" },
  [PD_ROLE_TRAINING_START] = { "training-start", N_ ("Before or soon after you start"), "induction orientation" },
  [PD_ROLE_TRAINING_ONGOING] = { "training-ongoing", N_ ("Learning that goes on"), "ongoingtraining" },
  [PD_ROLE_DISCLOSURE_CHOICE] = { "disclosure-choice", N_ ("The worker decides what is told"), "workerdecides" },
  [PD_ROLE_DISCLOSURE] = { "disclosure-text", N_ ("What you tell of yourself"), "tellingyourstory" },
  [PD_ROLE_RECORDS] = { "records", N_ ("Records you may see"), "recordsaccess accesstorecords" },
  [PD_ROLE_PASSED_ON] = { "passed-on", N_ ("You pass on to non-peer staff, after telling the person"), "passedon whatyoupasson" },
  [PD_ROLE_PASSED_ON_AT_ONCE] = { "passed-on-at-once", N_ ("You pass on at once, and tell the person as soon as you can"), "passedonatonce" },
  [PD_ROLE_FROM_TEAM] = { "from-team", N_ ("Non-peer staff tell you"), "fromtheteam" },
  [PD_ROLE_BETWEEN_PEERS] = { "between-peers", N_ ("Stays between peers"), "betweenpeers" },
  [PD_ROLE_LIMITS] = { "limits", N_ ("Limits that we work out together"), "limits" },
  [PD_ROLE_DUAL_RELATIONSHIPS] = { "dual-relationships", N_ ("When you know someone in more than one way"), "dualrelationships" },
  [PD_ROLE_LIMITS_HELP] = { "limits-help", N_ ("Where to bring a hard one"), "helpwithlimits" },
  [PD_ROLE_RISK] = { "risk", N_ ("What you do then"), "whatyoudowhensomeoneisnotsafe" },
  [PD_ROLE_RISK_WITH] = { "risk-with", N_ ("With whom you decide"), "withwhomyoudecide" },
  [PD_ROLE_SUPERVISION_DAYS] = { "supervision-days", N_ ("Supervision"), NULL },
  [PD_ROLE_SUPERVISION_MINUTES] = { "supervision-minutes", N_ ("Length of supervision"), NULL },
  [PD_ROLE_CO_SUPERVISION_DAYS] = { "co-supervision-days", N_ ("Co-supervision"), NULL },
  [PD_ROLE_CO_SUPERVISION_MINUTES] = { "co-supervision-minutes", N_ ("Length of co-supervision"), NULL },
  [PD_ROLE_SUPERVISION_PAID] = { "supervision-paid", N_ ("It is rostered and counts as work"), "inpaidtime paidtime" },
  [PD_ROLE_SUPERVISION] = { "supervision-text", N_ ("Supervision: with whom, and how"), "practicesupervision" },
  [PD_ROLE_CO_SUPERVISION] = { "co-supervision-text", N_ ("Co-supervision: with whom, and how"), "coreflection" },
  [PD_ROLE_DEBRIEFING] = { "debriefing", N_ ("After something hard"), "debriefing debrief" },
  [PD_ROLE_REPORTS_TO] = { "reports-to", N_ ("Reports to"), "reportsto linemanager manager" },
  [PD_ROLE_MEETINGS] = { "meetings", N_ ("Meetings you are part of"), "meetings" },
  [PD_ROLE_DECISIONS] = { "decisions", N_ ("What you decide"), "decisions" },
  [PD_ROLE_ADJUSTMENTS] = { "adjustments", N_ ("Adjustments"), "reasonableadjustments" },
  [PD_ROLE_WELLBEING] = { "wellbeing-text", N_ ("Wellbeing at work"), "staywell" },
  [PD_ROLE_LEAVE] = { "leave", N_ ("Leave"), NULL },
  [PD_ROLE_REVIEW_ON] = { "review-on", N_ ("Looked at again on"), "reviewdate nextreview" },
  [PD_ROLE_CAREER] = { "career", N_ ("Next steps"), "career pathway" },
  [PD_ROLE_OTHER] = { "other", N_ ("What else stands in it"), "other" },
};

static const char *const GUIDANCE[] = {
  [PD_ROLE_TITLE] = N_ ("What it says on the door and in an advertisement."),
  [PD_ROLE_KIND] = N_ ("From which side the lived experience comes, or that it is no peer role."),
  [PD_ROLE_TEAM] = N_ ("The team that the role belongs to."),
  [PD_ROLE_SITES] = N_ ("Where the work is. The roster says when somebody is rostered elsewhere."),
  [PD_ROLE_HOURS] = N_ ("Ordinary hours a week, supervision and training among them."),
  [PD_ROLE_PAID] = N_ ("A volunteer is never a cheaper worker; say plainly which it is."),
  [PD_ROLE_CLASSIFICATION] = N_ ("Award, stream and level, such as “SCHADS Award, SACS level 3”."),
  [PD_ROLE_PAY] = N_ ("Pay, loadings, salary packaging, travel and telephone: who pays for what."),
  [PD_ROLE_PURPOSE] = N_ ("What would be missing if nobody did this?"),
  [PD_ROLE_IS_NOT] = N_ ("What can’t be asked of you here: diagnosing, treating, enforcing, reporting on people?"),
  [PD_ROLE_ACTIVITIES] = N_ ("What a shift in this role can be for. The roster says when a shift is for something else."),
  [PD_ROLE_DUTIES] = N_ ("What would someone see you doing? A setting, such as “On the warm line:”, heads the items after it."),
  [PD_ROLE_LIVED_ESSENTIAL] = N_ ("In a peer role nobody is taken on without it."),
  [PD_ROLE_LIVED_OF_WHAT] = N_ ("Of what: own distress, services, recovery, caring for someone? No diagnosis is asked for."),
  [PD_ROLE_LIVED_USE] = N_ ("How does it come into the work, and for whose sake?"),
  [PD_ROLE_SKILLS] = N_ ("What does someone need to be able to do on the first day?"),
  [PD_ROLE_VALUES] = N_ ("Which values would a colleague notice, and how?"),
  [PD_ROLE_DESIRABLE] = N_ ("What helps, and can be learned later?"),
  [PD_ROLE_TRAINING_START] = N_ ("Which peer-specific training, when, and who pays for it and for the time?"),
  [PD_ROLE_TRAINING_ONGOING] = N_ ("How does learning go on, how much time is there for it?"),
  [PD_ROLE_DISCLOSURE_CHOICE] = N_ ("Nobody else tells a worker’s story, whether to the team or to visitors."),
  [PD_ROLE_DISCLOSURE] = N_ ("What may others expect to know, what not, and who helps you to think it over?"),
  [PD_ROLE_RECORDS] = N_ ("Which records may you read or write in, and which not?"),
  [PD_ROLE_PASSED_ON] = N_ ("What do you pass on, to whom, and how does the person hear of it first?"),
  [PD_ROLE_PASSED_ON_AT_ONCE] = N_ ("What can’t wait until you have told the person? Keep it short."),
  [PD_ROLE_FROM_TEAM] = N_ ("What do you get to know from others, and does the person know that you do?"),
  [PD_ROLE_BETWEEN_PEERS] = N_ ("What do you never have to pass on?"),
  [PD_ROLE_LIMITS] = N_ ("How do you and a peer find out what is fine for both of you?"),
  [PD_ROLE_DUAL_RELATIONSHIPS] = N_ ("What happens when a peer is a friend, a neighbour or was on the ward with you?"),
  [PD_ROLE_LIMITS_HELP] = N_ ("Who is there when you don’t know what is right?"),
  [PD_ROLE_RISK] = N_ ("What do you say, ask and do, and what is left to the person?"),
  [PD_ROLE_RISK_WITH] = N_ ("Who is there to decide with, day and night?"),
  [PD_ROLE_SUPERVISION_DAYS] = N_ ("How often, at the least."),
  [PD_ROLE_SUPERVISION_MINUTES] = N_ ("How long each time."),
  [PD_ROLE_CO_SUPERVISION_DAYS] = N_ ("How often you meet other peer workers as equals."),
  [PD_ROLE_CO_SUPERVISION_MINUTES] = N_ ("How long each time."),
  [PD_ROLE_SUPERVISION_PAID] = N_ ("Supervision, co-supervision and training stand on the roster, like any other work."),
  [PD_ROLE_SUPERVISION] = N_ ("With someone who has worked as a peer themselves, and is not your line manager?"),
  [PD_ROLE_CO_SUPERVISION] = N_ ("Which peer workers, here or elsewhere, and what stays among you?"),
  [PD_ROLE_DEBRIEFING] = N_ ("Who is there the same day, and what happens to the rest of the shift?"),
  [PD_ROLE_REPORTS_TO] = N_ ("Who gives you your work and hears about leave?"),
  [PD_ROLE_MEETINGS] = N_ ("Which meetings are you part of, with a voice like everybody else?"),
  [PD_ROLE_DECISIONS] = N_ ("What do you decide yourself, what with others, and where are you asked?"),
  [PD_ROLE_ADJUSTMENTS] = N_ ("How can hours, place or tasks change to fit, and who has to know why?"),
  [PD_ROLE_WELLBEING] = N_ ("What is done so that the work stays good for you, and if it isn’t?"),
  [PD_ROLE_LEAVE] = N_ ("Which leave is there, and may a hard day be one of it?"),
  [PD_ROLE_REVIEW_ON] = N_ ("A day on which worker and service read it together."),
  [PD_ROLE_CAREER] = N_ ("What can someone move on to here, and what helps them to get there?"),
  [PD_ROLE_OTHER] = N_ ("What belongs to the role and has no place above."),
};

G_STATIC_ASSERT (G_N_ELEMENTS (FIELDS) == PD_ROLE_N_FIELDS);
G_STATIC_ASSERT (G_N_ELEMENTS (GUIDANCE) == PD_ROLE_N_FIELDS);

static const PdRoleField LAST_FIELDS[] = {
  [PD_ROLE_SECTION_GLANCE] = PD_ROLE_PAY,
  [PD_ROLE_SECTION_PURPOSE] = PD_ROLE_IS_NOT,
  [PD_ROLE_SECTION_WORK] = PD_ROLE_DUTIES,
  [PD_ROLE_SECTION_LIVED_EXPERIENCE] = PD_ROLE_LIVED_USE,
  [PD_ROLE_SECTION_CRITERIA] = PD_ROLE_DESIRABLE,
  [PD_ROLE_SECTION_TRAINING] = PD_ROLE_TRAINING_ONGOING,
  [PD_ROLE_SECTION_DISCLOSURE] = PD_ROLE_DISCLOSURE,
  [PD_ROLE_SECTION_INFORMATION] = PD_ROLE_BETWEEN_PEERS,
  [PD_ROLE_SECTION_BOUNDARIES] = PD_ROLE_LIMITS_HELP,
  [PD_ROLE_SECTION_SHARED_RISK] = PD_ROLE_RISK_WITH,
  [PD_ROLE_SECTION_SUPERVISION] = PD_ROLE_DEBRIEFING,
  [PD_ROLE_SECTION_TEAM] = PD_ROLE_DECISIONS,
  [PD_ROLE_SECTION_WELLBEING] = PD_ROLE_LEAVE,
  [PD_ROLE_SECTION_FUTURE] = PD_ROLE_OTHER,
};

static const PdRoleShape SHAPES[PD_ROLE_N_FIELDS] = {
  [PD_ROLE_TITLE] = PD_ROLE_LINE,
  [PD_ROLE_KIND] = PD_ROLE_CHOICE,
  [PD_ROLE_TEAM] = PD_ROLE_LINE,
  [PD_ROLE_SITES] = PD_ROLE_NAMES,
  [PD_ROLE_HOURS] = PD_ROLE_HOURS_A_WEEK,
  [PD_ROLE_PAID] = PD_ROLE_CHOICE,
  [PD_ROLE_CLASSIFICATION] = PD_ROLE_LINE,
  [PD_ROLE_PAY] = PD_ROLE_TEXT,
  [PD_ROLE_PURPOSE] = PD_ROLE_TEXT,
  [PD_ROLE_IS_NOT] = PD_ROLE_LIST,
  [PD_ROLE_ACTIVITIES] = PD_ROLE_CHOICES,
  [PD_ROLE_DUTIES] = PD_ROLE_LIST,
  [PD_ROLE_LIVED_ESSENTIAL] = PD_ROLE_CHOICE,
  [PD_ROLE_LIVED_OF_WHAT] = PD_ROLE_TEXT,
  [PD_ROLE_LIVED_USE] = PD_ROLE_TEXT,
  [PD_ROLE_SKILLS] = PD_ROLE_LIST,
  [PD_ROLE_VALUES] = PD_ROLE_LIST,
  [PD_ROLE_DESIRABLE] = PD_ROLE_LIST,
  [PD_ROLE_TRAINING_START] = PD_ROLE_LIST,
  [PD_ROLE_TRAINING_ONGOING] = PD_ROLE_LIST,
  [PD_ROLE_DISCLOSURE_CHOICE] = PD_ROLE_CHOICE,
  [PD_ROLE_DISCLOSURE] = PD_ROLE_TEXT,
  [PD_ROLE_RECORDS] = PD_ROLE_LIST,
  [PD_ROLE_PASSED_ON] = PD_ROLE_LIST,
  [PD_ROLE_PASSED_ON_AT_ONCE] = PD_ROLE_LIST,
  [PD_ROLE_FROM_TEAM] = PD_ROLE_LIST,
  [PD_ROLE_BETWEEN_PEERS] = PD_ROLE_LIST,
  [PD_ROLE_LIMITS] = PD_ROLE_TEXT,
  [PD_ROLE_DUAL_RELATIONSHIPS] = PD_ROLE_TEXT,
  [PD_ROLE_LIMITS_HELP] = PD_ROLE_TEXT,
  [PD_ROLE_RISK] = PD_ROLE_LIST,
  [PD_ROLE_RISK_WITH] = PD_ROLE_TEXT,
  [PD_ROLE_SUPERVISION_DAYS] = PD_ROLE_RHYTHM,
  [PD_ROLE_SUPERVISION_MINUTES] = PD_ROLE_LENGTH,
  [PD_ROLE_CO_SUPERVISION_DAYS] = PD_ROLE_RHYTHM,
  [PD_ROLE_CO_SUPERVISION_MINUTES] = PD_ROLE_LENGTH,
  [PD_ROLE_SUPERVISION_PAID] = PD_ROLE_CHOICE,
  [PD_ROLE_SUPERVISION] = PD_ROLE_TEXT,
  [PD_ROLE_CO_SUPERVISION] = PD_ROLE_TEXT,
  [PD_ROLE_DEBRIEFING] = PD_ROLE_TEXT,
  [PD_ROLE_REPORTS_TO] = PD_ROLE_LINE,
  [PD_ROLE_MEETINGS] = PD_ROLE_LIST,
  [PD_ROLE_DECISIONS] = PD_ROLE_TEXT,
  [PD_ROLE_ADJUSTMENTS] = PD_ROLE_TEXT,
  [PD_ROLE_WELLBEING] = PD_ROLE_TEXT,
  [PD_ROLE_LEAVE] = PD_ROLE_TEXT,
  [PD_ROLE_REVIEW_ON] = PD_ROLE_DATE,
  [PD_ROLE_CAREER] = PD_ROLE_TEXT,
  [PD_ROLE_OTHER] = PD_ROLE_TEXT,
};

/**
 * pd_role_field_to_nick:
 * @field: a field
 *
 * Returns: how tables, the command line and JSON write it
 */
const char *
pd_role_field_to_nick (PdRoleField field)
{
  return pd_spelling_get_nick (FIELDS, G_N_ELEMENTS (FIELDS), field);
}

/**
 * pd_role_field_to_words:
 * @field: a field
 *
 * Returns: its heading, in the reader's language
 */
const char *
pd_role_field_to_words (PdRoleField field)
{
  return pd_spelling_get_words (FIELDS, G_N_ELEMENTS (FIELDS), field);
}

/**
 * pd_role_field_get_guidance:
 * @field: a field
 *
 * Returns: what it asks, in the reader's language
 */
const char *
pd_role_field_get_guidance (PdRoleField field)
{
  g_return_val_if_fail (field < PD_ROLE_N_FIELDS, "");

  return _ (GUIDANCE[field]);
}

/**
 * pd_role_field_find_nick:
 * @nick: what pd_role_field_to_nick() gave, some time
 * @ret_field: (out): the field
 *
 * For tables: a role has fifty parts, and guessing at how a name is spelt takes its time.
 *
 * Returns: whether there is a field of exactly that nick
 */
gboolean
pd_role_field_find_nick (const char  *nick,
                         PdRoleField *ret_field)
{
  for (PdRoleField field = 0; field < PD_ROLE_N_FIELDS; field++)
    if (g_str_equal (FIELDS[field].nick, nick))
      {
        *ret_field = field;
        return TRUE;
      }
  return FALSE;
}

static gpointer
make_index (gpointer data)
{
  return pd_spelling_index_new (FIELDS, G_N_ELEMENTS (FIELDS));
}

/**
 * pd_role_field_parse:
 * @text: (nullable): what may be a nick or a heading
 * @ret_field: (out): the field
 *
 * Returns: whether @text names one, in our words or in others that services use
 */
gboolean
pd_role_field_parse (const char  *text,
                     PdRoleField *ret_field)
{
  static GOnce once = G_ONCE_INIT;
  guint        value;

  g_once (&once, make_index, NULL);
  if (!pd_spelling_index_find (once.retval, text, &value))
    return FALSE;
  *ret_field = value;
  return TRUE;
}

/**
 * pd_role_field_get_section:
 * @field: a field
 *
 * Returns: the section that it belongs to
 */
PdRoleSection
pd_role_field_get_section (PdRoleField field)
{
  PdRoleSection section = 0;

  g_return_val_if_fail (field < PD_ROLE_N_FIELDS, PD_ROLE_SECTION_FUTURE);

  while (LAST_FIELDS[section] < field)
    section++;
  return section;
}

/**
 * pd_role_field_get_shape:
 * @field: a field
 *
 * Returns: what it holds
 */
PdRoleShape
pd_role_field_get_shape (PdRoleField field)
{
  g_return_val_if_fail (field < PD_ROLE_N_FIELDS, PD_ROLE_TEXT);

  return SHAPES[field];
}

/**
 * pd_role_field_is_short:
 * @field: a field
 *
 * Returns: whether it is said in one line
 */
gboolean
pd_role_field_is_short (PdRoleField field)
{
  return pd_role_field_get_shape (field) < PD_ROLE_TEXT;
}
