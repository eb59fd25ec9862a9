/* SPDX-License-Identifier: GPL-3.0-or-later */

/* The plan of a circle: for all of it, week by week, and for one member. */

#define G_LOG_DOMAIN "pd-paper"

#include "config.h"

#include "pd-circle-sheet.h"

#include "pd-circle-meetings.h"
#include "pd-circle-names.h"
#include "pd-circle-paper-private.h"
#include "pd-paper-words-private.h"
#include "pd-sheet-private.h"

#include <glib/gi18n-lib.h>

typedef struct
{
  /* borrowed */
  const PdCircleSheet *of;

  /* owned */
  GHashTable *names;
  GPtrArray  *sessions;
  GArray     *rounds;
  PdZone     *circle_zone;
  PdZone     *zone; /* that times are told in */

  /* state */
  gboolean is_large;

  /* owned until it is finished */
  PdSheet *sheet;
} Making;

static PdZone *
find_zone (const char *name)
{
  PdZone *zone = pd_zone_new (name, NULL);

  return zone != NULL ? zone : pd_zone_new ("UTC", NULL);
}

static void
making_init (Making               *self,
             const PdCircleSheet  *of,
             const char           *zone,
             const PdPaperOptions *options)
{
  self->of = of;
  self->names = pd_circle_names_new (of->circle, of->people, options->redaction);
  self->sessions = pd_circle_paper_list_sessions (of);
  self->rounds = pd_circle_meetings_find_rounds (of->circle, of->sessions, of->apart, of->today);
  self->circle_zone = find_zone (of->circle->zone);
  self->zone = find_zone (zone);
  self->is_large = options->large_print;
}

static void
making_clear (Making *self)
{
  g_hash_table_unref (self->names);
  g_ptr_array_unref (self->sessions);
  g_array_unref (self->rounds);
  pd_zone_unref (self->circle_zone);
  pd_zone_unref (self->zone);
}

G_DEFINE_AUTO_CLEANUP_CLEAR_FUNC (Making, making_clear)

static const char *
get_name (const Making *self,
          PdId          member_id)
{
  return member_id != PD_ID_NONE ? pd_circle_names_get (self->names, member_id) : "";
}

/* Of one that was held, who was there. */
static gboolean
is_named (const PdCircleSession *session,
          const PdCircleSeat    *seat,
          PdId                   but)
{
  return seat->member_id != but && (session->state != PD_CIRCLE_SESSION_HELD || seat->has_come);
}

static char *
join_people (const Making          *self,
             const PdCircleSession *session,
             PdId                   but)
{
  GString *names = g_string_new (NULL);

  for (guint i = 0; i < session->seats->len; i++)
    {
      const PdCircleSeat *seat = &g_array_index (session->seats, PdCircleSeat, i);

      if (is_named (session, seat, but))
        g_string_append_printf (names, "%s%s", names->len > 0 ? "\n" : "", get_name (self, seat->member_id));
    }
  return g_string_free (names, FALSE);
}

/* A name and what they do, where there is no room for columns of it. */
static char *
describe_person (const Making          *self,
                 const PdCircleSession *session,
                 const PdCircleSeat    *seat)
{
  const char *name = get_name (self, seat->member_id);
  gboolean    is_host = session->host_id == seat->member_id;
  gboolean    is_bringer = seat->role == PD_CIRCLE_ROLE_BRINGER;

  if (is_host && is_bringer)
    /* Translators: %s is a name */
    return g_strdup_printf (_ ("%s, hosts and brings something"), name);
  if (is_host)
    /* Translators: %s is a name */
    return g_strdup_printf (_ ("%s, hosts"), name);
  /* Translators: %s is a name */
  return is_bringer ? g_strdup_printf (_ ("%s, brings something"), name) : g_strdup (name);
}

static char *
describe_people (const Making          *self,
                 const PdCircleSession *session)
{
  GString *people = g_string_new (NULL);

  for (guint i = 0; i < session->seats->len; i++)
    {
      const PdCircleSeat *seat = &g_array_index (session->seats, PdCircleSeat, i);
      g_autofree char    *words = describe_person (self, session, seat);

      if (is_named (session, seat, PD_ID_NONE))
        g_string_append_printf (people, "%s%s", people->len > 0 ? "\n" : "", words);
    }
  return g_string_free (people, FALSE);
}

static void
add_large_session (const Making          *self,
                   const PdCircleSession *session)
{
  g_autofree char *when = pd_circle_paper_for_when (session, self->circle_zone, self->zone);
  g_autofree char *who = describe_people (self, session);
  const char      *cells[] = { when, who, pd_meeting_mode_to_words (session->mode) };

  pd_sheet_add_row (self->sheet, cells, 0);
}

static void
add_session (const Making          *self,
             const PdCircleSession *session)
{
  g_autofree char *when = pd_circle_paper_for_when (session, self->circle_zone, self->zone);
  g_autofree char *who = join_people (self, session, PD_ID_NONE);
  const char      *cells[] = {
         when,
         who,
         get_name (self, session->host_id),
         get_name (self, pd_circle_session_find_role (session, PD_CIRCLE_ROLE_BRINGER)),
         pd_meeting_mode_to_words (session->mode),
  };

  pd_sheet_add_row (self->sheet, cells, 0);
}

static void
add_round (const Making *self,
           PdId          session_id)
{
  for (guint i = 0; i < self->rounds->len; i++)
    {
      g_autofree char *words = NULL;

      if (g_array_index (self->rounds, PdId, i) != session_id)
        continue;
      /* Translators: %u is 2 or more: a round is over when everyone has met everyone */
      words = g_strdup_printf (_ ("Everyone has met everyone. Round %u starts."), i + 2);
      pd_sheet_add_words (self->sheet, words);
    }
}

static void
add_weeks (const Making *self)
{
  PdDay week = PD_DAY_NONE;

  for (guint i = 0; i < self->sessions->len; i++)
    {
      const PdCircleSession *session = g_ptr_array_index (self->sessions, i);
      PdDay                  first = pd_day_week_start (session->day, PD_WEEKDAY_MONDAY);

      if (first != week)
        {
          g_autofree char *heading = pd_circle_paper_for_week (first);

          pd_sheet_add_heading (self->sheet, heading);
        }
      week = first;
      if (self->is_large)
        add_large_session (self, session);
      else
        add_session (self, session);
      add_round (self, session->id);
    }
  if (self->sessions->len == 0)
    pd_sheet_add_words (self->sheet, _ ("No session is booked in these days."));
}

static void
begin_part (const Making         *self,
            const char           *heading,
            const PdPaperOptions *options)
{
  g_autofree char *days = pd_paper_words_for_days (self->of->from, self->of->to);
  g_autofree char *title = pd_paper_words_for_title (_ ("Co-supervision"), options);

  pd_sheet_begin_part (self->sheet, heading, days, title);
}

static PdSheet *
new_plan (const PdPaperOptions *options)
{
  const PdSheetColumn columns[] = {
    { .head = _ ("When"), .ems = 8, .is_strong = TRUE },
    { .head = _ ("Who meets") },
    { .head = _ ("Hosts"), .ems = 9 },
    { .head = _ ("Brings something"), .ems = 9 },
    { .head = _ ("How"), .ems = 6.5 },
  };

  return pd_sheet_new (_ ("Co-supervision"), options, columns, G_N_ELEMENTS (columns));
}

static PdSheet *
new_large_plan (const PdPaperOptions *options)
{
  const PdSheetColumn columns[] = {
    { .head = _ ("When"), .ems = 8, .is_strong = TRUE },
    { .head = _ ("Who meets") },
    { .head = _ ("How"), .ems = 6.5 },
  };

  return pd_sheet_new (_ ("Co-supervision"), options, columns, G_N_ELEMENTS (columns));
}

/**
 * pd_circle_plan_sheet_new:
 * @self: what it is made from
 * @options: how it is to look
 *
 * Lays out the plan of a circle: week by week, who meets when, how they meet, who hosts
 * and who brings, and after which session everyone has met everyone. Whoever sits out is
 * not on it.
 *
 * Returns: (transfer full): the pages
 */
PdDocument *
pd_circle_plan_sheet_new (const PdCircleSheet  *self,
                          const PdPaperOptions *options)
{
  g_auto (Making)  making = { NULL };
  g_autofree char *zone = NULL;
  g_autofree char *legend = NULL;

  g_return_val_if_fail (self != NULL && options != NULL, NULL);

  making_init (&making, self, self->circle->zone, options);
  making.sheet = options->large_print ? new_large_plan (options) : new_plan (options);
  begin_part (&making, self->circle->name, options);
  add_weeks (&making);
  zone = pd_circle_paper_for_zone (self->circle->zone);
  legend = g_strdup_printf ("%s %s", zone, _ ("Who hosts invites the others in. Who brings something begins."));
  return pd_sheet_finish_roster (making.sheet, legend, options);
}

static char *
get_part (const PdCircleSession *session,
          PdId                   member_id)
{
  const PdCircleSeat *seat = pd_circle_session_find_seat (session, member_id);
  gboolean            is_host = session->host_id == member_id;

  if (is_host && seat->role != PD_CIRCLE_ROLE_COMPANION)
    return g_strdup_printf ("%s\n%s", _ ("You host"), pd_circle_role_to_words (seat->role));
  return g_strdup (is_host ? _ ("You host") : pd_circle_role_to_words (seat->role));
}

static void
add_own_session (const Making          *self,
                 const PdCircleSession *session,
                 PdId                   member_id)
{
  g_autofree char *when = pd_circle_paper_for_when (session, self->circle_zone, self->zone);
  g_autofree char *who = join_people (self, session, member_id);
  g_autofree char *part = get_part (session, member_id);
  const char      *cells[] = { when, who, part, pd_meeting_mode_to_words (session->mode) };

  pd_sheet_add_row (self->sheet, cells, 0);
}

static void
add_own_sessions (const Making *self,
                  PdId          member_id)
{
  guint n = 0;

  for (guint i = 0; i < self->sessions->len; i++)
    {
      const PdCircleSession *session = g_ptr_array_index (self->sessions, i);

      if (pd_circle_session_find_seat (session, member_id) == NULL)
        continue;
      add_own_session (self, session, member_id);
      n++;
    }
  if (n == 0)
    pd_sheet_add_words (self->sheet, _ ("No session is booked for you in these days."));
}

/**
 * pd_circle_member_sheet_new:
 * @self: what it is made from
 * @member_id: a member of the circle
 * @options: how it is to look
 *
 * Lays out one member's own sessions, on the clock that they live by: when, with whom, what
 * their part is, and how they meet.
 *
 * Returns: (transfer full): the pages
 */
PdDocument *
pd_circle_member_sheet_new (const PdCircleSheet  *self,
                            PdId                  member_id,
                            const PdPaperOptions *options)
{
  const PdSheetColumn columns[] = {
    { .head = _ ("When"), .ems = 8, .is_strong = TRUE },
    { .head = _ ("With whom") },
    { .head = _ ("Your part") },
    { .head = _ ("How"), .ems = 6.5 },
  };
  g_auto (Making)       making = { NULL };
  const PdCircleMember *member;
  const char           *zone;
  g_autofree char      *heading = NULL;
  g_autofree char      *legend = NULL;

  g_return_val_if_fail (self != NULL && options != NULL, NULL);

  member = pd_circle_find_member (self->circle, member_id);
  g_return_val_if_fail (member != NULL, NULL);

  zone = *member->zone != '\0' ? member->zone : self->circle->zone;
  making_init (&making, self, zone, options);
  making.sheet = pd_sheet_new (_ ("Co-supervision"), options, columns, G_N_ELEMENTS (columns));
  /* Translators: a name, and the circle whose sessions are listed */
  heading = g_strdup_printf (C_ ("co-supervision", "%1$s: %2$s"), get_name (&making, member_id), self->circle->name);
  begin_part (&making, heading, options);
  add_own_sessions (&making, member_id);
  legend = pd_circle_paper_for_zone (zone);
  return pd_sheet_finish_roster (making.sheet, legend, options);
}
