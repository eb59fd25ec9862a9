/* SPDX-License-Identifier: GPL-3.0-or-later */
#define G_LOG_DOMAIN "peerdeskctl"

#include "config.h"

#include "pd-roster-range.h"

#include <glib/gi18n-lib.h>

#include "pd-typed.h"

/* How much a roster may hold: a year and a day more than anybody prints. */
#define MOST_WEEKS 53

#define DAYS_PER_WEEK 7

void
pd_roster_range_clear (PdRosterRange *self)
{
  g_clear_pointer (&self->from, g_free);
  g_clear_pointer (&self->site, g_free);
  g_clear_pointer (&self->person, g_free);
  g_clear_pointer (&self->by, g_free);
}

/**
 * pd_roster_range_add_entries:
 * @self: where what is typed goes
 * @entries: (element-type GOptionEntry): what to add to
 *
 * Adds the options of a range to those of a command.
 */
void
pd_roster_range_add_entries (PdRosterRange *self,
                             GArray        *entries)
{
  const GOptionEntry own[] = {
    { "from", 0, 0, G_OPTION_ARG_STRING, &self->from, N_ ("The first day; this week's Monday otherwise"), N_ ("DATE") },
    { "weeks", 0, 0, G_OPTION_ARG_INT, &self->weeks, N_ ("How many weeks"), N_ ("N") },
    { "site", 0, 0, G_OPTION_ARG_STRING, &self->site, N_ ("Only this site"), N_ ("NAME") },
    { "person", 0, 0, G_OPTION_ARG_STRING, &self->person, N_ ("Only this person"), N_ ("NAME") },
    { "by", 0, 0, G_OPTION_ARG_STRING, &self->by, N_ ("What a row is: person or site"), N_ ("ROW") },
  };

  g_array_append_vals (entries, own, G_N_ELEMENTS (own));
}

/**
 * pd_roster_range_settle_side:
 * @self: what was typed
 * @ret_side: (out): what the rows are
 * @error: what is wrong with it
 *
 * Returns: whether it makes sense
 */
gboolean
pd_roster_range_settle_side (const PdRosterRange *self,
                             PdRosterSide        *ret_side,
                             GError             **error)
{
  *ret_side = PD_ROSTER_BY_PERSON;
  if (!self->by || g_str_equal (self->by, "person"))
    return TRUE;
  *ret_side = PD_ROSTER_BY_SITE;
  if (g_str_equal (self->by, "site"))
    return TRUE;
  pd_usage_error (error, _ ("--by takes person or site."));
  return FALSE;
}

/**
 * pd_roster_range_settle:
 * @self: what was typed
 * @invocation: the call
 * @ret_from: (out): the first day
 * @ret_n_days: (out): how many days
 * @error: what is wrong with it
 *
 * Returns: whether it makes sense
 */
gboolean
pd_roster_range_settle (const PdRosterRange *self,
                        PdInvocation        *invocation,
                        PdDay               *ret_from,
                        guint               *ret_n_days,
                        GError             **error)
{
  *ret_from = pd_day_week_start (pd_invocation_get_today (invocation), PD_WEEKDAY_MONDAY);
  if (self->from && !pd_typed_read_day ("--from", self->from, ret_from, error))
    return FALSE;
  if (self->weeks < 1 || self->weeks > MOST_WEEKS)
    {
      pd_usage_error (error, _ ("--weeks takes 1 to %d."), MOST_WEEKS);
      return FALSE;
    }
  *ret_n_days = (guint) self->weeks * DAYS_PER_WEEK;
  return TRUE;
}

/**
 * pd_roster_range_find_person:
 * @self: what was typed
 * @workspace: a service
 * @ret_person: (out) (transfer none) (nullable): who was named, or %NULL when nobody was
 * @error: why they are not found
 *
 * Returns: whether whoever was named is there
 */
gboolean
pd_roster_range_find_person (const PdRosterRange *self,
                             PdWorkspace         *workspace,
                             PdPerson           **ret_person,
                             GError             **error)
{
  *ret_person = self->person ? pd_workspace_find_person (workspace, self->person, error) : NULL;
  return *ret_person || !self->person;
}

/**
 * pd_roster_range_find_site:
 * @self: what was typed
 * @workspace: a service
 * @ret_site_id: (out): the site that was named, or %PD_ID_NONE when none was
 * @error: why it is not found
 *
 * Returns: whether what was named is there
 */
gboolean
pd_roster_range_find_site (const PdRosterRange *self,
                           PdWorkspace         *workspace,
                           PdId                *ret_site_id,
                           GError             **error)
{
  PdSite *site = self->site ? pd_workspace_find_site (workspace, self->site, error) : NULL;

  *ret_site_id = site ? pd_site_get_id (site) : PD_ID_NONE;
  return site || !self->site;
}

/**
 * pd_roster_range_load:
 * @self: what was typed
 * @invocation: the call
 * @workspace: a service
 * @error: what is wrong
 *
 * Returns: (transfer full): the roster that was asked for
 */
PdRoster *
pd_roster_range_load (const PdRosterRange *self,
                      PdInvocation        *invocation,
                      PdWorkspace         *workspace,
                      GError             **error)
{
  PdPerson    *person;
  PdId         site_id;
  PdRosterSide side;
  PdDay        from;
  guint        n_days;

  if (!pd_roster_range_settle (self, invocation, &from, &n_days, error) || !pd_roster_range_settle_side (self, &side, error) ||
      !pd_roster_range_find_person (self, workspace, &person, error) ||
      !pd_roster_range_find_site (self, workspace, &site_id, error))
    return NULL;
  return pd_workspace_load_roster (workspace, from, n_days, side,
                                   person ? pd_person_get_id (person) : PD_ID_NONE, site_id, error);
}
