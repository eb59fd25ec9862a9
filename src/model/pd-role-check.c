/* SPDX-License-Identifier: GPL-3.0-or-later */

/* What a role description leaves open, by itself: pure, from its words alone. */

#define G_LOG_DOMAIN "pd-model"

#include "config.h"

#include "pd-role-check.h"

#include "pd-spelling-private.h"

#include <glib/gi18n-lib.h>
#include <string.h>

static const PdSpelling KINDS[] = {
  [PD_ROLE_GAP_MISSING] = { "missing", N_ ("Missing"), NULL },
  [PD_ROLE_GAP_BLANK] = { "blank", N_ ("To fill in"), NULL },
  [PD_ROLE_GAP_AT_ODDS] = { "at-odds", N_ ("Does not go together"), NULL },
  [PD_ROLE_GAP_FILE] = { "file", N_ ("The file says something else"), NULL },
};

/* Which roles a field is asked of. */
typedef enum
{
  ASKED_OF_NOBODY,
  ASKED_OF_ALL,
  ASKED_OF_PEERS,
  ASKED_OF_PAID,
} AskedOf;

typedef struct
{
  AskedOf     asked_of;
  const char *words;
} Question;

static const Question QUESTIONS[PD_ROLE_N_FIELDS] = {
  [PD_ROLE_TITLE] = { ASKED_OF_ALL, N_ ("The role has no title.") },
  [PD_ROLE_KIND] = { ASKED_OF_ALL, N_ ("Nothing says which kind of role it is: from own experience, as family or friend, or no peer role.") },
  [PD_ROLE_TEAM] = { ASKED_OF_ALL, N_ ("Nothing says which team it belongs to.") },
  [PD_ROLE_SITES] = { ASKED_OF_ALL, N_ ("Nothing says at which sites the work is.") },
  [PD_ROLE_HOURS] = { ASKED_OF_ALL, N_ ("Nothing says how many hours a week it is.") },
  [PD_ROLE_PAID] = { ASKED_OF_ALL, N_ ("Nothing says whether it is paid or voluntary.") },
  [PD_ROLE_CLASSIFICATION] = { ASKED_OF_PAID, N_ ("Nothing says how it is classified: award, stream and level.") },
  [PD_ROLE_PAY] = { ASKED_OF_ALL, N_ ("Nothing says what is paid, and who pays for travel and other costs.") },
  [PD_ROLE_PURPOSE] = { ASKED_OF_ALL, N_ ("Nothing says what the role is for.") },
  [PD_ROLE_IS_NOT] = { ASKED_OF_ALL, N_ ("Nothing says what the role is not, so anything may be asked of it.") },
  [PD_ROLE_ACTIVITIES] = { ASKED_OF_ALL, N_ ("Nothing says what a shift in this role can be for, so the roster can’t tell work outside it.") },
  [PD_ROLE_DUTIES] = { ASKED_OF_ALL, N_ ("Nothing says what the person does.") },
  [PD_ROLE_LIVED_ESSENTIAL] = { ASKED_OF_ALL, N_ ("Nothing says whether lived experience is an essential criterion.") },
  [PD_ROLE_LIVED_OF_WHAT] = { ASKED_OF_PEERS, N_ ("Nothing says of what the lived experience is.") },
  [PD_ROLE_LIVED_USE] = { ASKED_OF_ALL, N_ ("Nothing says how lived experience is used in the work.") },
  [PD_ROLE_SKILLS] = { ASKED_OF_ALL, N_ ("Nothing says which skills are essential. Lived experience alone is not enough.") },
  [PD_ROLE_VALUES] = { ASKED_OF_ALL, N_ ("Nothing says which values are essential.") },
  [PD_ROLE_TRAINING_START] = { ASKED_OF_ALL, N_ ("Nothing says which training there is before or soon after the start.") },
  [PD_ROLE_TRAINING_ONGOING] = { ASKED_OF_ALL, N_ ("Nothing says how learning goes on.") },
  [PD_ROLE_DISCLOSURE_CHOICE] = { ASKED_OF_ALL, N_ ("Nothing says that the worker decides what of their own story is told.") },
  [PD_ROLE_DISCLOSURE] = { ASKED_OF_ALL, N_ ("Nothing says what others may expect to know about a worker’s own story.") },
  [PD_ROLE_RECORDS] = { ASKED_OF_ALL, N_ ("Nothing says which records the worker may see.") },
  [PD_ROLE_PASSED_ON] = { ASKED_OF_ALL, N_ ("Nothing says what is passed on to non-peer staff, and that the person is told first.") },
  [PD_ROLE_PASSED_ON_AT_ONCE] = { ASKED_OF_ALL, N_ ("Nothing says what is passed on before the person can be told.") },
  [PD_ROLE_FROM_TEAM] = { ASKED_OF_ALL, N_ ("Nothing says what non-peer staff tell the worker.") },
  [PD_ROLE_BETWEEN_PEERS] = { ASKED_OF_ALL, N_ ("Nothing says what stays between peers.") },
  [PD_ROLE_LIMITS] = { ASKED_OF_ALL, N_ ("Nothing says how limits are worked out.") },
  [PD_ROLE_DUAL_RELATIONSHIPS] = { ASKED_OF_ALL, N_ ("Nothing says what happens when people know each other in more than one way.") },
  [PD_ROLE_LIMITS_HELP] = { ASKED_OF_ALL, N_ ("Nothing says where to bring a limit that is hard.") },
  [PD_ROLE_RISK] = { ASKED_OF_ALL, N_ ("Nothing says what the worker does when someone is not safe.") },
  [PD_ROLE_RISK_WITH] = { ASKED_OF_ALL, N_ ("Nothing says with whom the worker decides when someone is not safe.") },
  [PD_ROLE_SUPERVISION_DAYS] = { ASKED_OF_ALL, N_ ("Nothing says how often there is supervision.") },
  [PD_ROLE_SUPERVISION_MINUTES] = { ASKED_OF_ALL, N_ ("Nothing says how long supervision is.") },
  [PD_ROLE_CO_SUPERVISION_DAYS] = { ASKED_OF_PEERS, N_ ("Nothing says how often there is co-supervision with other peer workers.") },
  [PD_ROLE_CO_SUPERVISION_MINUTES] = { ASKED_OF_PEERS, N_ ("Nothing says how long co-supervision is.") },
  [PD_ROLE_SUPERVISION_PAID] = { ASKED_OF_ALL, N_ ("Nothing says that supervision is rostered and counts as work.") },
  [PD_ROLE_SUPERVISION] = { ASKED_OF_ALL, N_ ("Nothing says with whom supervision is.") },
  [PD_ROLE_CO_SUPERVISION] = { ASKED_OF_PEERS, N_ ("Nothing says with whom co-supervision is.") },
  [PD_ROLE_DEBRIEFING] = { ASKED_OF_ALL, N_ ("Nothing says who is there after something hard.") },
  [PD_ROLE_REPORTS_TO] = { ASKED_OF_ALL, N_ ("Nothing says to whom the role reports.") },
  [PD_ROLE_MEETINGS] = { ASKED_OF_ALL, N_ ("Nothing says which meetings the worker is part of.") },
  [PD_ROLE_DECISIONS] = { ASKED_OF_ALL, N_ ("Nothing says what the worker decides.") },
  [PD_ROLE_ADJUSTMENTS] = { ASKED_OF_ALL, N_ ("Nothing says how the work is adjusted to a person.") },
  [PD_ROLE_WELLBEING] = { ASKED_OF_ALL, N_ ("Nothing says how the work stays good for the person.") },
  [PD_ROLE_LEAVE] = { ASKED_OF_ALL, N_ ("Nothing says which leave there is.") },
  [PD_ROLE_REVIEW_ON] = { ASKED_OF_ALL, N_ ("Nothing says when it is looked at again.") },
  [PD_ROLE_CAREER] = { ASKED_OF_ALL, N_ ("Nothing says where the role can lead.") },
};

/**
 * pd_role_gap_free:
 * @self: (transfer full): a gap
 */
void
pd_role_gap_free (PdRoleGap *self)
{
  g_free (self->words);
  g_free (self);
}

/**
 * pd_role_gaps_add:
 * @gaps: (element-type PdRoleGap): what was found so far
 * @kind: what sort of gap it is
 * @field: where to look
 * @person_id: whom it is about, or %PD_ID_NONE
 * @words: (transfer full): the same in a sentence
 */
void
pd_role_gaps_add (GPtrArray    *gaps,
                  PdRoleGapKind kind,
                  PdRoleField   field,
                  PdId          person_id,
                  char         *words)
{
  PdRoleGap gap = { kind, field, person_id, words };

  g_ptr_array_add (gaps, g_memdup2 (&gap, sizeof gap));
}

static void
add (GPtrArray    *gaps,
     PdRoleGapKind kind,
     PdRoleField   field,
     const char   *words)
{
  pd_role_gaps_add (gaps, kind, field, PD_ID_NONE, g_strdup (words));
}

static gboolean
is_peer (const PdRoleDescription *self)
{
  return pd_role_description_get_kind (self) != PD_ROLE_KIND_NON_PEER;
}

static gboolean
is_voluntary (const PdRoleDescription *self)
{
  return pd_role_description_get_number (self, PD_ROLE_PAID, 0) == PD_ROLE_PAID_VOLUNTARY;
}

static gboolean
is_asked (const PdRoleDescription *self,
          PdRoleField              field)
{
  switch (QUESTIONS[field].asked_of)
    {
    case ASKED_OF_ALL:
      return TRUE;
    case ASKED_OF_PEERS:
      return is_peer (self);
    case ASKED_OF_PAID:
      return !is_voluntary (self);
    case ASKED_OF_NOBODY:
    default:
      return FALSE;
    }
}

/* "[who has the keys]" */
static void
add_blanks (const PdRoleDescription *self,
            PdRoleField              field,
            GPtrArray               *gaps)
{
  const char *begin = self->texts[field];

  while ((begin = strchr (begin, '[')) != NULL)
    {
      const char      *end = strpbrk (begin + 1, "[]\n");
      g_autofree char *blank = NULL;

      if (end == NULL || *end != ']' || end == begin + 1)
        {
          begin++;
          continue;
        }
      blank = g_strndup (begin, end + 1 - begin);
      /* Translators: %1$s is the heading of a part, %2$s is what is to be filled in there,
       * in square brackets */
      pd_role_gaps_add (gaps,
                        PD_ROLE_GAP_BLANK,
                        field,
                        PD_ID_NONE,
                        g_strdup_printf (_ ("“%1$s” has a place to fill in: %2$s."), pd_role_field_to_words (field), blank));
      begin = end + 1;
    }
}

static gboolean
says_no (const PdRoleDescription *self,
         PdRoleField              field)
{
  return pd_role_description_get_number (self, field, 0) == PD_ROLE_SAYS_NO;
}

static void
check_lived_experience (const PdRoleDescription *self,
                        GPtrArray               *gaps)
{
  gboolean is_said = pd_role_description_has (self, PD_ROLE_LIVED_ESSENTIAL);

  if (is_said && is_peer (self) && says_no (self, PD_ROLE_LIVED_ESSENTIAL))
    add (gaps,
         PD_ROLE_GAP_AT_ODDS,
         PD_ROLE_LIVED_ESSENTIAL,
         _ ("It is a peer role, and lived experience is not an essential criterion."));
  if (is_said && !is_peer (self) && !says_no (self, PD_ROLE_LIVED_ESSENTIAL))
    add (gaps,
         PD_ROLE_GAP_AT_ODDS,
         PD_ROLE_KIND,
         _ ("Lived experience is an essential criterion, and it is called no peer role."));
  if (says_no (self, PD_ROLE_DISCLOSURE_CHOICE))
    add (gaps,
         PD_ROLE_GAP_AT_ODDS,
         PD_ROLE_DISCLOSURE_CHOICE,
         _ ("Others may tell the worker’s story. What is told, and to whom, is the worker’s own choice."));
}

/* A heading alone is no item. */
static gboolean
has_only_headings (const PdRoleDescription *self,
                   PdRoleField              field)
{
  g_auto (GStrv) lines = g_strsplit (self->texts[field], "\n", -1);

  for (guint i = 0; lines[i] != NULL; i++)
    if (!pd_role_description_is_heading (field, lines[i]))
      return FALSE;
  return TRUE;
}

static gboolean
mentions_peers (const char *text)
{
  g_autofree char *folded = g_utf8_casefold (text, -1);
  /* Translators: the word by which peer-specific training is recognised, in small letters */
  g_autofree char *word = g_utf8_casefold (C_ ("training", "peer"), -1);

  return strstr (folded, word) != NULL || strstr (folded, "peer") != NULL;
}

static void
check_training (const PdRoleDescription *self,
                GPtrArray               *gaps)
{
  if (is_peer (self) && pd_role_description_has (self, PD_ROLE_TRAINING_START) &&
      !mentions_peers (self->texts[PD_ROLE_TRAINING_START]) && !mentions_peers (self->texts[PD_ROLE_TRAINING_ONGOING]))
    add (gaps, PD_ROLE_GAP_MISSING, PD_ROLE_TRAINING_START, _ ("None of the training is peer-specific."));
}

static void
check_supervision (const PdRoleDescription *self,
                   GPtrArray               *gaps)
{
  int activities = pd_role_description_get_number (self, PD_ROLE_ACTIVITIES, 0);

  if (says_no (self, PD_ROLE_SUPERVISION_PAID))
    add (gaps,
         PD_ROLE_GAP_AT_ODDS,
         PD_ROLE_SUPERVISION_PAID,
         _ ("Supervision does not count as work, so people of few hours will go without."));
  if (activities != 0 && pd_role_description_has (self, PD_ROLE_SUPERVISION_DAYS) &&
      (activities & (1 << PD_ACTIVITY_SUPERVISION)) == 0)
    add (gaps,
         PD_ROLE_GAP_AT_ODDS,
         PD_ROLE_ACTIVITIES,
         _ ("Supervision is promised, and is not among what a shift can be for."));
  if (activities != 0 && pd_role_description_has (self, PD_ROLE_CO_SUPERVISION_DAYS) &&
      (activities & (1 << PD_ACTIVITY_CO_SUPERVISION)) == 0)
    add (gaps,
         PD_ROLE_GAP_AT_ODDS,
         PD_ROLE_ACTIVITIES,
         _ ("Co-supervision is promised, and is not among what a shift can be for."));
}

static int
compare (gconstpointer a,
         gconstpointer b)
{
  const PdRoleGap *gap = *(const PdRoleGap *const *) a;
  const PdRoleGap *other = *(const PdRoleGap *const *) b;

  return (int) gap->field - (int) other->field;
}

/**
 * pd_role_check:
 * @description: a role description
 *
 * Says what it leaves open. Some is asked of peer roles alone, some of paid ones. It is no
 * score: one gap may matter more than ten others.
 *
 * Returns: (transfer full) (element-type PdRoleGap): the gaps, in the order of reading
 */
GPtrArray *
pd_role_check (const PdRoleDescription *description)
{
  GPtrArray *gaps = g_ptr_array_new_with_free_func ((GDestroyNotify) pd_role_gap_free);

  g_return_val_if_fail (description != NULL, gaps);

  for (PdRoleField field = 0; field < PD_ROLE_N_FIELDS; field++)
    {
      if (is_asked (description, field) &&
          (!pd_role_description_has (description, field) || has_only_headings (description, field)))
        add (gaps, PD_ROLE_GAP_MISSING, field, _ (QUESTIONS[field].words));
      add_blanks (description, field, gaps);
    }
  check_lived_experience (description, gaps);
  check_training (description, gaps);
  check_supervision (description, gaps);
  g_ptr_array_sort (gaps, compare);
  return gaps;
}

/**
 * pd_role_gap_kind_to_nick:
 * @kind: what sort of gap it is
 *
 * Returns: how scripts read it
 */
const char *
pd_role_gap_kind_to_nick (PdRoleGapKind kind)
{
  return pd_spelling_get_nick (KINDS, G_N_ELEMENTS (KINDS), kind);
}

/**
 * pd_role_gap_kind_to_words:
 * @kind: what sort of gap it is
 *
 * Returns: the same in the reader's language
 */
const char *
pd_role_gap_kind_to_words (PdRoleGapKind kind)
{
  return pd_spelling_get_words (KINDS, G_N_ELEMENTS (KINDS), kind);
}
