/* SPDX-License-Identifier: GPL-3.0-or-later */

/* A circle on paper, and a look at what is booked. */

#define G_LOG_DOMAIN "pd-workspace"

#include "config.h"

#include "pd-workspace-circle-files.h"

#include "pd-circle-answer-table.h"
#include "pd-circle-session-table.h"
#include "pd-circle-sheet.h"
#include "pd-circle-zones-private.h"
#include "pd-shift-table.h"
#include "pd-workspace-planning.h"
#include "pd-workspace-private.h"
#include "pd-workspace-supervision.h"

/* A shift may begin on the day before, in another zone. */
#define DAYS_AROUND 3

typedef struct
{
  GPtrArray     *sessions;
  GPtrArray     *answers;
  GPtrArray     *people;
  GPtrArray     *agreements;
  PdRosterFacts *facts;
  GPtrArray     *shifts;
  PdCircleZones *zones;
} Known;

static void
known_clear (Known *self)
{
  g_clear_pointer (&self->sessions, g_ptr_array_unref);
  g_clear_pointer (&self->answers, g_ptr_array_unref);
  g_clear_pointer (&self->people, g_ptr_array_unref);
  g_clear_pointer (&self->agreements, g_ptr_array_unref);
  g_clear_object (&self->facts);
  g_clear_pointer (&self->shifts, g_ptr_array_unref);
  g_clear_pointer (&self->zones, pd_circle_zones_free);
}

G_DEFINE_AUTO_CLEANUP_CLEAR_FUNC (Known, known_clear)

static gboolean
know (Known          *self,
      PdWorkspace    *workspace,
      const PdCircle *circle,
      PdDay           from,
      PdDay           to,
      PdDay           today,
      GError        **error)
{
  if (!pd_workspace_check_unlocked (workspace, error) ||
      !pd_circle_session_table_list (workspace->store, circle->id, &self->sessions, error) ||
      !pd_circle_answer_table_list (workspace->store, circle->id, &self->answers, error))
    return FALSE;
  self->people = pd_workspace_dup_people (workspace);
  self->agreements = pd_workspace_list_supervision (workspace, NULL, error);
  if (self->agreements == NULL)
    return FALSE;
  self->facts = pd_workspace_load_facts (workspace, from - DAYS_AROUND, (guint) (to - from) + 1 + 2 * DAYS_AROUND, today, error);
  if (self->facts == NULL)
    return FALSE;
  self->zones = pd_circle_zones_new (workspace, circle, error);
  return self->zones != NULL &&
         pd_shift_table_list_between (workspace->store, from - DAYS_AROUND, to + DAYS_AROUND, &self->shifts, error);
}

/**
 * pd_workspace_check_circle:
 * @self: a workspace
 * @circle: a circle that was read
 * @from: the first day
 * @to: the last day
 * @today: the day that it is
 * @error: return location for an error
 *
 * Returns: (transfer full) (element-type PdCircleFinding): what is to be looked at in what
 *   is booked, as pd_circle_checking_list() has it
 */
GPtrArray *
pd_workspace_check_circle (PdWorkspace    *self,
                           const PdCircle *circle,
                           PdDay           from,
                           PdDay           to,
                           PdDay           today,
                           GError        **error)
{
  g_auto (Known) known = { NULL };

  g_return_val_if_fail (PD_IS_WORKSPACE (self), NULL);
  g_return_val_if_fail (circle != NULL && from <= to, NULL);

  if (!know (&known, self, circle, from, to, today, error))
    return NULL;
  return pd_circle_checking_list (&(PdCircleChecking){
      .circle = circle,
      .sessions = known.sessions,
      .answers = known.answers,
      .people = known.people,
      .agreements = known.agreements,
      .facts = known.facts,
      .shifts = known.shifts,
      .zones = known.zones->sites,
      .circle_zone = known.zones->circle,
      .home_zone = known.zones->home,
      .from = from,
      .to = to,
      .today = today,
  });
}

static void
add_apart (const PdCircle *circle,
           PdRosterFacts  *facts,
           GArray         *apart)
{
  for (guint i = 0; i < circle->members->len; i++)
    {
      const PdCircleMember *one = g_ptr_array_index (circle->members, i);

      for (guint j = 0; j < i; j++)
        {
          const PdCircleMember *other = g_ptr_array_index (circle->members, j);
          PdCirclePair          pair = { MIN (one->id, other->id), MAX (one->id, other->id) };

          if (one->person_id != PD_ID_NONE && other->person_id != PD_ID_NONE &&
              pd_roster_facts_are_kept_apart (facts, one->person_id, other->person_id))
            g_array_append_val (apart, pair);
        }
    }
}

static GArray *
list_apart (const PdCircle *circle,
            const Known    *known,
            PdDay           today)
{
  GArray *apart = pd_circle_find_line_managed (circle, known->agreements, today);

  add_apart (circle, known->facts, apart);
  g_array_append_vals (apart, circle->kept_apart->data, circle->kept_apart->len);
  return apart;
}

/**
 * pd_workspace_list_circle_apart:
 * @self: a workspace
 * @circle: a circle that was read
 * @today: the day that it is
 * @error: return location for an error
 *
 * Returns: (transfer full) (element-type PdCirclePair): all pairs who don't sit together,
 *   whatever for: the circle says so, the roster, or one line-manages the other
 */
GArray *
pd_workspace_list_circle_apart (PdWorkspace    *self,
                                const PdCircle *circle,
                                PdDay           today,
                                GError        **error)
{
  g_auto (Known) known = { NULL };

  g_return_val_if_fail (PD_IS_WORKSPACE (self), NULL);
  g_return_val_if_fail (circle != NULL, NULL);

  return know (&known, self, circle, today, today, today, error) ? list_apart (circle, &known, today) : NULL;
}

static PdDocument *
lay_out (const PdCircleSheet  *sheet,
         PdCirclePages         pages,
         PdId                  member_id,
         const PdPaperOptions *options)
{
  switch (pages)
    {
    case PD_CIRCLE_PAGES_MEMBER:
      return pd_circle_member_sheet_new (sheet, member_id, options);
    case PD_CIRCLE_PAGES_MATRIX:
      return pd_circle_matrix_sheet_new (sheet, options);
    case PD_CIRCLE_PAGES_PLAN:
    default:
      return pd_circle_plan_sheet_new (sheet, options);
    }
}

/**
 * pd_workspace_lay_out_circle:
 * @self: a workspace
 * @circle: a circle that was read
 * @pages: what of it is printed
 * @member_id: whose own sessions, where that is what is printed
 * @from: the first day
 * @to: the last day
 * @options: how it is to look; printed on the day that it is
 * @error: return location for an error
 *
 * Returns: (transfer full): the pages
 */
PdDocument *
pd_workspace_lay_out_circle (PdWorkspace          *self,
                             const PdCircle       *circle,
                             PdCirclePages         pages,
                             PdId                  member_id,
                             PdDay                 from,
                             PdDay                 to,
                             const PdPaperOptions *options,
                             GError              **error)
{
  g_auto (Known)     known = { NULL };
  g_autoptr (GArray) apart = NULL;
  PdDay              today;

  g_return_val_if_fail (PD_IS_WORKSPACE (self), NULL);
  g_return_val_if_fail (circle != NULL && options != NULL && from <= to, NULL);

  today = options->printed_on;
  if (!know (&known, self, circle, from, to, today, error))
    return NULL;
  apart = list_apart (circle, &known, today);
  return lay_out (&(PdCircleSheet){
                      .circle = circle,
                      .sessions = known.sessions,
                      .people = known.people,
                      .apart = apart,
                      .from = from,
                      .to = to,
                      .today = today,
                  },
                  pages, member_id, options);
}

/**
 * pd_circle_pages_parse:
 * @text: (nullable): what somebody wants printed
 * @ret_pages: (out): the same
 *
 * Returns: whether there is such
 */
gboolean
pd_circle_pages_parse (const char    *text,
                       PdCirclePages *ret_pages)
{
  static const char *const NICKS[] = {
    [PD_CIRCLE_PAGES_PLAN] = "plan",
    [PD_CIRCLE_PAGES_MEMBER] = "member",
    [PD_CIRCLE_PAGES_MATRIX] = "matrix",
  };

  for (guint i = 0; text != NULL && i < G_N_ELEMENTS (NICKS); i++)
    if (g_ascii_strcasecmp (text, NICKS[i]) == 0)
      {
        *ret_pages = i;
        return TRUE;
      }
  return FALSE;
}
