/* SPDX-License-Identifier: GPL-3.0-or-later */

#define G_LOG_DOMAIN "pd-model"

#include "config.h"

#include "pd-supervision-kind.h"

#include "pd-spelling-private.h"

#include <glib/gi18n-lib.h>

/* What services agree where nothing else is said (domain.md, Supervision): an hour a
 * fortnight for the first six months, then monthly; co-reflection of 90 minutes monthly.
 * A month is four weeks here, so that a session stays on its weekday. */
#define DAYS_PER_WEEK 7
#define FORTNIGHT 14
#define MONTH 28
#define SIX_MONTHS 182

static const PdSpelling KINDS[] = {
  [PD_SUPERVISION_PRACTICE] = { "practice", N_ ("Peer practice supervision"), "peer peerpractice peersupervision peerpracticesupervision discipline" },
  [PD_SUPERVISION_LINE] = { "line", N_ ("Line supervision"), "linemanagement linesupervision manager management operational" },
  [PD_SUPERVISION_CO_SUPERVISION] = { "co-supervision", N_ ("Co-supervision"), "coreflection reflection cosup" },
  [PD_SUPERVISION_EXTERNAL] = { "external", N_ ("External supervision"), "externalsupervision outside" },
  [PD_SUPERVISION_CULTURAL] = { "cultural", N_ ("Cultural supervision"), "culturalsupervision" },
  [PD_SUPERVISION_DEBRIEF] = { "debrief", N_ ("Debrief"), "debriefing" },
};

static const PdSpelling FORMS[] = {
  [PD_SUPERVISION_ONE_TO_ONE] = { "one-to-one", N_ ("One to one"), "individual 1:1 onetoone oneonone" },
  [PD_SUPERVISION_GROUP] = { "group", N_ ("Group"), "team circle" },
};

static const PdSpelling MODES[] = {
  [PD_MEETING_FACE_TO_FACE] = { "face-to-face", N_ ("Face to face"), "inperson f2f facetoface" },
  [PD_MEETING_PHONE] = { "phone", N_ ("Phone"), "telephone call phonecall" },
  [PD_MEETING_VIDEO] = { "video", N_ ("Video"), "videocall online telehealth" },
};

/**
 * pd_supervision_kind_to_nick:
 * @kind: a kind of supervision
 *
 * Returns: how files, tables and the command line write it
 */
const char *
pd_supervision_kind_to_nick (PdSupervisionKind kind)
{
  return pd_spelling_get_nick (KINDS, G_N_ELEMENTS (KINDS), kind);
}

/**
 * pd_supervision_kind_to_words:
 * @kind: a kind of supervision
 *
 * Returns: the same in the reader's language
 */
const char *
pd_supervision_kind_to_words (PdSupervisionKind kind)
{
  return pd_spelling_get_words (KINDS, G_N_ELEMENTS (KINDS), kind);
}

/**
 * pd_supervision_kind_parse:
 * @text: (nullable): what may be a kind of supervision
 * @ret_kind: (out): the kind
 *
 * Returns: whether @text is one
 */
gboolean
pd_supervision_kind_parse (const char        *text,
                           PdSupervisionKind *ret_kind)
{
  guint value;

  if (!pd_spelling_find (KINDS, G_N_ELEMENTS (KINDS), text, &value))
    return FALSE;
  *ret_kind = value;
  return TRUE;
}

/**
 * pd_supervision_kind_get_usual_days:
 * @kind: a kind of supervision
 * @first_day: the first day of the supervision
 * @day: the day that is asked about
 *
 * No rhythm is prescribed: this is what a new agreement, or one that is looked at again,
 * begins with.
 *
 * Returns: the usual number of days from one session to the next
 */
int
pd_supervision_kind_get_usual_days (PdSupervisionKind kind,
                                    PdDay             first_day,
                                    PdDay             day)
{
  if (kind == PD_SUPERVISION_CO_SUPERVISION)
    return MONTH;
  return day < first_day + SIX_MONTHS ? FORTNIGHT : MONTH;
}

/**
 * pd_supervision_kind_get_usual_minutes:
 * @kind: a kind of supervision
 *
 * Returns: how long a session usually is
 */
int
pd_supervision_kind_get_usual_minutes (PdSupervisionKind kind)
{
  return kind == PD_SUPERVISION_CO_SUPERVISION ? 90 : 60;
}

/**
 * pd_supervision_rhythm_to_words:
 * @days: from one session to the next
 *
 * Returns: (transfer full): the same as people say it
 */
char *
pd_supervision_rhythm_to_words (int days)
{
  if (days == DAYS_PER_WEEK)
    return g_strdup (_ ("every week"));
  if (days == FORTNIGHT)
    return g_strdup (_ ("every fortnight"));
  if (days % DAYS_PER_WEEK == 0)
    return g_strdup_printf (ngettext ("every %d week", "every %d weeks", days / DAYS_PER_WEEK), days / DAYS_PER_WEEK);
  return g_strdup_printf (ngettext ("every day", "every %d days", days), days);
}

/**
 * pd_supervision_form_to_nick:
 * @form: a form of supervision
 *
 * Returns: how files, tables and the command line write it
 */
const char *
pd_supervision_form_to_nick (PdSupervisionForm form)
{
  return pd_spelling_get_nick (FORMS, G_N_ELEMENTS (FORMS), form);
}

/**
 * pd_supervision_form_to_words:
 * @form: a form of supervision
 *
 * Returns: the same in the reader's language
 */
const char *
pd_supervision_form_to_words (PdSupervisionForm form)
{
  return pd_spelling_get_words (FORMS, G_N_ELEMENTS (FORMS), form);
}

/**
 * pd_supervision_form_parse:
 * @text: (nullable): what may be a form of supervision
 * @ret_form: (out): the form
 *
 * Returns: whether @text is one
 */
gboolean
pd_supervision_form_parse (const char        *text,
                           PdSupervisionForm *ret_form)
{
  guint value;

  if (!pd_spelling_find (FORMS, G_N_ELEMENTS (FORMS), text, &value))
    return FALSE;
  *ret_form = value;
  return TRUE;
}

/**
 * pd_meeting_mode_to_nick:
 * @mode: a way of meeting
 *
 * Returns: how files, tables and the command line write it
 */
const char *
pd_meeting_mode_to_nick (PdMeetingMode mode)
{
  return pd_spelling_get_nick (MODES, G_N_ELEMENTS (MODES), mode);
}

/**
 * pd_meeting_mode_to_words:
 * @mode: a way of meeting
 *
 * Returns: the same in the reader's language
 */
const char *
pd_meeting_mode_to_words (PdMeetingMode mode)
{
  return pd_spelling_get_words (MODES, G_N_ELEMENTS (MODES), mode);
}

/**
 * pd_meeting_mode_parse:
 * @text: (nullable): what may be a way of meeting
 * @ret_mode: (out): the mode
 *
 * Returns: whether @text is one
 */
gboolean
pd_meeting_mode_parse (const char    *text,
                       PdMeetingMode *ret_mode)
{
  guint value;

  if (!pd_spelling_find (MODES, G_N_ELEMENTS (MODES), text, &value))
    return FALSE;
  *ret_mode = value;
  return TRUE;
}
