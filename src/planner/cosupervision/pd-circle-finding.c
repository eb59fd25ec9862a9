/* SPDX-License-Identifier: GPL-3.0-or-later */

/* A look at what is booked, as it stands now: people fall ill, leave, change shifts and come
 * to be kept apart after a plan was accepted. */

#define G_LOG_DOMAIN "pd-planner"

#include "config.h"

#include "pd-circle-finding.h"

#include "pd-circle-finding-private.h"
#include "pd-circle-line.h"
#include "pd-circle-names.h"

#include <glib/gi18n-lib.h>

static void
free_finding (gpointer data)
{
  PdCircleFinding *finding = data;

  g_free (finding->words);
  g_free (finding);
}

/**
 * pd_circle_look_find:
 * @self: a check
 * @kind: what was found
 * @session: (nullable): in which session
 * @member_id: whom it is about, or %PD_ID_NONE
 * @words: (transfer full): that it is so, and why
 */
void
pd_circle_look_find (PdCircleLook          *self,
                     PdCircleFindingKind    kind,
                     const PdCircleSession *session,
                     PdId                   member_id,
                     char                  *words)
{
  PdCircleFinding *finding = g_new0 (PdCircleFinding, 1);

  finding->kind = kind;
  finding->session_id = session != NULL ? session->id : PD_ID_NONE;
  finding->member_id = member_id;
  finding->day = session != NULL ? session->day : self->of->today;
  finding->words = words;
  g_ptr_array_add (self->findings, finding);
}

/**
 * pd_circle_look_get_name:
 * @self: a check
 * @member_id: a member
 *
 * Returns: what they are called
 */
const char *
pd_circle_look_get_name (const PdCircleLook *self,
                         PdId                member_id)
{
  return pd_circle_names_get (self->names, member_id);
}

static const PdCircleSeat *
get_seat (const PdCircleSession *session,
          guint                  i)
{
  return &g_array_index (session->seats, PdCircleSeat, i);
}

static gboolean
is_pair (const PdCirclePair *pair,
         PdId                one,
         PdId                other)
{
  return (pair->one == one && pair->other == other) || (pair->one == other && pair->other == one);
}

static gboolean
are_line_managed (const PdCircleLook *self,
                  PdId                one,
                  PdId                other)
{
  for (guint i = 0; i < self->line_managed->len; i++)
    if (is_pair (&g_array_index (self->line_managed, PdCirclePair, i), one, other))
      return TRUE;
  return FALSE;
}

/* As the roster has it, nobody here knows why. */
static gboolean
are_apart_on_roster (const PdCircleLook *self,
                     PdId                one,
                     PdId                other)
{
  const PdCircleMember *first = pd_circle_find_member (self->of->circle, one);
  const PdCircleMember *second = pd_circle_find_member (self->of->circle, other);

  return first != NULL && second != NULL && first->person_id != PD_ID_NONE && second->person_id != PD_ID_NONE &&
         pd_roster_facts_are_kept_apart (self->of->facts, first->person_id, second->person_id);
}

static char *
find_why_apart (const PdCircleLook *self,
                PdId                one,
                PdId                other)
{
  const char *name = pd_circle_look_get_name (self, one);
  const char *other_name = pd_circle_look_get_name (self, other);

  if (are_line_managed (self, one, other))
    /* Translators: %1$s and %2$s are names */
    return g_strdup_printf (_ ("%1$s and %2$s are to meet, and one of them line-manages the other, so they would not meet as equals."),
                            name,
                            other_name);
  if (pd_circle_are_kept_apart (self->of->circle, one, other) || are_apart_on_roster (self, one, other))
    /* Translators: %1$s and %2$s are names */
    return g_strdup_printf (_ ("%1$s and %2$s are to meet, and the two are kept apart."), name, other_name);
  return NULL;
}

static void
check_pair (PdCircleLook          *self,
            const PdCircleSession *session,
            PdId                   one,
            PdId                   other)
{
  char *words = find_why_apart (self, one, other);

  if (words != NULL)
    pd_circle_look_find (self, PD_CIRCLE_FINDING_KEPT_APART, session, one, words);
}

static void
check_size (PdCircleLook          *self,
            const PdCircleSession *session)
{
  guint least, most;

  pd_circle_format_get_sizes (self->of->circle->format, &least, &most);
  if (session->seats->len < least || session->seats->len > most)
    pd_circle_look_find (self,
                         PD_CIRCLE_FINDING_SIZE,
                         session,
                         PD_ID_NONE,
                         g_strdup_printf (ngettext ("%1$u person is to come; the circle meets as: %2$s.",
                                                    "%1$u people are to come; the circle meets as: %2$s.",
                                                    session->seats->len),
                                          session->seats->len,
                                          pd_circle_format_to_words (self->of->circle->format)));
}

static void
check_session (PdCircleLook          *self,
               const PdCircleSession *session)
{
  check_size (self, session);
  for (guint i = 0; i < session->seats->len; i++)
    {
      pd_circle_look_check_seat (self, session, get_seat (session, i));
      for (guint j = 0; j < i; j++)
        check_pair (self, session, get_seat (session, j)->member_id, get_seat (session, i)->member_id);
    }
}

static void
check_line (PdCircleLook       *self,
            const PdCircleLine *line)
{
  g_autofree char *due = NULL;

  if (line->due_on == PD_DAY_NONE || line->next != PD_DAY_NONE || line->due_on >= self->of->today)
    return;
  due = pd_day_to_words (line->due_on);
  pd_circle_look_find (self,
                       PD_CIRCLE_FINDING_OVERDUE,
                       NULL,
                       line->member_id,
                       /* Translators: %1$s is a name, %2$s a day */
                       g_strdup_printf (_ ("%1$s was to have a session by %2$s, and none is booked."),
                                        pd_circle_look_get_name (self, line->member_id),
                                        due));
  ((PdCircleFinding *) g_ptr_array_index (self->findings, self->findings->len - 1))->day = line->due_on;
}

/* Nothing is expected of whoever sits out. */
static void
check_lines (PdCircleLook *self)
{
  g_autoptr (GArray) lines = pd_circle_line_list (self->of->circle, self->of->sessions, self->of->today);

  for (guint i = 0; i < lines->len; i++)
    check_line (self, &g_array_index (lines, PdCircleLine, i));
}

static int
compare_findings (gconstpointer a,
                  gconstpointer b)
{
  const PdCircleFinding *one = *(const PdCircleFinding *const *) a;
  const PdCircleFinding *two = *(const PdCircleFinding *const *) b;

  if (one->day != two->day)
    return one->day < two->day ? -1 : 1;
  if (one->session_id != two->session_id)
    return one->session_id < two->session_id ? -1 : 1;
  if (one->kind != two->kind)
    return one->kind < two->kind ? -1 : 1;
  return (one->member_id > two->member_id) - (one->member_id < two->member_id);
}

static gboolean
is_looked_at (const PdCircleLook    *self,
              const PdCircleSession *session)
{
  return session->state == PD_CIRCLE_SESSION_BOOKED && session->day >= self->of->from && session->day <= self->of->to;
}

/**
 * pd_circle_checking_list:
 * @self: what is looked at
 *
 * Looks at each booked session: whether two who sit together are kept apart, whether
 * somebody has something else at its time, is away, can't come, said no or takes no part any
 * more, and whether it has the size that was agreed; and whether somebody has had none for
 * longer than their rhythm, with none to come.
 *
 * Returns: (transfer full) (element-type PdCircleFinding): what was found, by day
 */
GPtrArray *
pd_circle_checking_list (const PdCircleChecking *self)
{
  PdCircleLook checking = { .of = self };

  g_return_val_if_fail (self != NULL && self->circle != NULL, NULL);

  checking.names = pd_circle_names_new (self->circle, self->people, PD_REDACTION_FULL_NAMES);
  checking.line_managed = pd_circle_find_line_managed (self->circle, self->agreements, self->today);
  checking.findings = g_ptr_array_new_with_free_func (free_finding);
  for (guint i = 0; i < self->sessions->len; i++)
    if (is_looked_at (&checking, g_ptr_array_index (self->sessions, i)))
      check_session (&checking, g_ptr_array_index (self->sessions, i));
  check_lines (&checking);
  g_ptr_array_sort (checking.findings, compare_findings);
  g_hash_table_unref (checking.names);
  g_array_unref (checking.line_managed);
  return checking.findings;
}

/**
 * pd_circle_finding_kind_to_nick:
 * @kind: what a finding is about
 *
 * Returns: how the command line writes it
 */
const char *
pd_circle_finding_kind_to_nick (PdCircleFindingKind kind)
{
  static const char *const NICKS[] = {
    [PD_CIRCLE_FINDING_KEPT_APART] = "kept-apart",
    [PD_CIRCLE_FINDING_DOUBLE_BOOKED] = "double-booked",
    [PD_CIRCLE_FINDING_ON_LEAVE] = "on-leave",
    [PD_CIRCLE_FINDING_CANNOT_COME] = "cannot-come",
    [PD_CIRCLE_FINDING_NOT_IN_CIRCLE] = "not-in-circle",
    [PD_CIRCLE_FINDING_SIZE] = "size",
    [PD_CIRCLE_FINDING_OVERDUE] = "overdue",
  };

  g_return_val_if_fail ((guint) kind < G_N_ELEMENTS (NICKS), "");

  return NICKS[kind];
}
