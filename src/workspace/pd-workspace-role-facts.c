/* SPDX-License-Identifier: GPL-3.0-or-later */

/* What the rest of the file has to say about a role, and what a role says to the roster. */

#define G_LOG_DOMAIN "pd-workspace"

#include "config.h"

#include "pd-workspace-roles-private.h"

#include "pd-role-facts.h"
#include "pd-shift-table.h"
#include "pd-workspace-circles.h"
#include "pd-workspace-private.h"
#include "pd-workspace-supervision.h"

/* What the facts of one role are gathered from. */
typedef struct
{
  PdWorkspace  *workspace;
  const PdRole *role;
  GPtrArray    *assignments;
  GPtrArray    *agreements;
  GPtrArray    *sessions;
  GPtrArray    *circles;
  GPtrArray    *circle_sessions;
  PdDay         today;
} Gathering;

/* Debriefing follows something hard; its rhythm is no promise. */
static gboolean
is_supervision (const PdSupervisionAgreement *agreement)
{
  return agreement->kind != PD_SUPERVISION_CO_SUPERVISION && agreement->kind != PD_SUPERVISION_DEBRIEF &&
         agreement->kind != PD_SUPERVISION_LINE;
}

static void
take_agreements (Gathering         *self,
                 PdRolePersonFacts *facts)
{
  for (guint i = 0; i < self->agreements->len; i++)
    {
      const PdSupervisionAgreement *agreement = g_ptr_array_index (self->agreements, i);
      gboolean                      is_shorter;

      if (!pd_supervision_agreement_holds_on (agreement, self->today) ||
          !pd_supervision_agreement_has_member (agreement, facts->person_id))
        continue;
      if (agreement->kind == PD_SUPERVISION_CO_SUPERVISION)
        facts->co_supervision_days = agreement->days_between;
      is_shorter = facts->supervision_days == 0 || agreement->days_between < facts->supervision_days;
      if (!is_supervision (agreement) || !is_shorter)
        continue;
      facts->supervision_days = agreement->days_between;
      facts->supervision_minutes = agreement->minutes;
      facts->is_supervision_paid = agreement->is_paid;
    }
}

static void
take_sessions (Gathering         *self,
               PdRolePersonFacts *facts)
{
  for (guint i = 0; i < self->sessions->len; i++)
    {
      const PdSession              *session = g_ptr_array_index (self->sessions, i);
      const PdSupervisionAgreement *agreement = pd_supervision_agreements_find (self->agreements, session->agreement_id);

      if (session->state != PD_SESSION_HELD || agreement == NULL || session->day > self->today ||
          !pd_session_has_present (session, facts->person_id))
        continue;
      if (agreement->kind == PD_SUPERVISION_CO_SUPERVISION)
        facts->last_co_supervision = MAX (facts->last_co_supervision, session->day);
      else if (is_supervision (agreement))
        facts->last_supervision = MAX (facts->last_supervision, session->day);
    }
}

static PdId
find_member_id (const PdCircle *circle,
                PdId            person_id,
                PdDay           day,
                gboolean       *ret_takes_part)
{
  for (guint i = 0; i < circle->members->len; i++)
    {
      const PdCircleMember *member = g_ptr_array_index (circle->members, i);

      if (member->person_id == person_id)
        {
          *ret_takes_part = pd_circle_member_takes_part (member, day);
          return member->id;
        }
    }
  return PD_ID_NONE;
}

/* What was held in circles counts as what was held under an agreement does. */
static void
take_circles (Gathering         *self,
              PdRolePersonFacts *facts)
{
  for (guint i = 0; i < self->circles->len; i++)
    {
      const PdCircle *circle = g_ptr_array_index (self->circles, i);
      gboolean        takes_part = FALSE;
      PdId            member_id = find_member_id (circle, facts->person_id, self->today, &takes_part);

      if (takes_part && circle->ended_on == PD_DAY_NONE)
        facts->co_supervision_days = circle->days_between;
      for (guint j = 0; member_id != PD_ID_NONE && j < self->circle_sessions->len; j++)
        {
          const PdCircleSession *session = g_ptr_array_index (self->circle_sessions, j);
          const PdCircleSeat    *seat = pd_circle_session_find_seat (session, member_id);

          if (seat != NULL && seat->has_come && session->day <= self->today)
            facts->last_co_supervision = MAX (facts->last_co_supervision, session->day);
        }
    }
}

static const PdRoleAssignment *
find_assignment (Gathering *self,
                 PdId       person_id)
{
  for (guint i = 0; i < self->assignments->len; i++)
    {
      const PdRoleAssignment *assignment = g_ptr_array_index (self->assignments, i);

      if (assignment->role_id == self->role->id && assignment->person_id == person_id &&
          pd_role_assignment_holds_on (assignment, self->today))
        return assignment;
    }
  return NULL;
}

static gboolean
has_title (PdPerson     *person,
           const PdRole *role)
{
  g_autofree char *title = g_utf8_casefold (pd_role_get_title (role), -1);
  g_autofree char *own = g_utf8_casefold (pd_person_get_role_title (person), -1);

  return *own != '\0' && g_str_equal (title, own);
}

static gboolean
works_in_any (Gathering *self,
              PdId       person_id)
{
  for (guint i = 0; i < self->assignments->len; i++)
    {
      const PdRoleAssignment *assignment = g_ptr_array_index (self->assignments, i);

      if (assignment->person_id == person_id && pd_role_assignment_holds_on (assignment, self->today))
        return TRUE;
    }
  return FALSE;
}

static void
add_person (Gathering *self,
            PdPerson  *person,
            GArray    *people)
{
  const PdRoleAssignment *assignment = find_assignment (self, pd_person_get_id (person));
  PdRolePersonFacts       facts;

  if (assignment == NULL && (!has_title (person, self->role) || works_in_any (self, pd_person_get_id (person))))
    return;
  pd_role_person_facts_init (&facts, pd_person_get_id (person), pd_person_get_name (person));
  facts.employment = pd_person_get_employment (person);
  facts.agreed_minutes = pd_person_get_agreed_minutes (person);
  if (assignment != NULL)
    {
      facts.from = assignment->from;
      facts.version = assignment->version;
      for (guint i = 0; i < assignment->acknowledgements->len; i++)
        facts.acknowledged = MAX (facts.acknowledged, ((PdRoleAcknowledgement *) g_ptr_array_index (assignment->acknowledgements, i))->version);
    }
  take_agreements (self, &facts);
  take_sessions (self, &facts);
  take_circles (self, &facts);
  g_array_append_val (people, facts);
}

static GArray *
gather_people (Gathering *self)
{
  g_autoptr (GPtrArray) people = pd_workspace_dup_people (self->workspace);
  GArray               *facts = g_array_new (FALSE, FALSE, sizeof (PdRolePersonFacts));

  for (guint i = 0; i < people->len; i++)
    {
      PdPerson *person = g_ptr_array_index (people, i);

      if (pd_person_is_here (person, self->today))
        add_person (self, person, facts);
    }
  return facts;
}

static GPtrArray *
list_site_names (PdWorkspace *self)
{
  g_autoptr (GPtrArray) sites = pd_workspace_dup_sites (self);
  GPtrArray            *names = g_ptr_array_new_with_free_func (g_free);

  for (guint i = 0; i < sites->len; i++)
    g_ptr_array_add (names, g_strdup (pd_site_get_name (g_ptr_array_index (sites, i))));
  return names;
}

/**
 * pd_workspace_check_role:
 * @self: a workspace
 * @role: a role
 * @version: one of its versions
 * @today: the day
 * @error: return location for an error
 *
 * Returns: (transfer full) (element-type PdRoleGap): what the version leaves open, in the
 *   order of reading; then where the rest of the file says something else
 */
GPtrArray *
pd_workspace_check_role (PdWorkspace         *self,
                         const PdRole        *role,
                         const PdRoleVersion *version,
                         PdDay                today,
                         GError             **error)
{
  g_autoptr (GPtrArray) assignments = pd_workspace_list_role_assignments (self, NULL, error);
  g_autoptr (GPtrArray) agreements = assignments != NULL ? pd_workspace_list_supervision (self, NULL, error) : NULL;
  g_autoptr (GPtrArray) sessions = agreements != NULL ? pd_workspace_list_sessions (self, NULL, error) : NULL;
  g_autoptr (GPtrArray) circles = sessions != NULL ? pd_workspace_list_circles (self, error) : NULL;
  g_autoptr (GPtrArray) held = circles != NULL ? pd_workspace_list_circle_sessions (self, PD_ID_NONE, error) : NULL;
  g_autoptr (GArray)    people = NULL;
  g_autoptr (GPtrArray) site_names = NULL;
  Gathering             gathering = { self, role, assignments, agreements, sessions, circles, held, today };
  PdRoleFacts           facts = { .today = today, .version = version->version };
  GPtrArray            *gaps;

  if (held == NULL)
    return NULL;
  people = gather_people (&gathering);
  site_names = list_site_names (self);
  facts.is_approved = version == pd_role_get_approved (role);
  facts.people = people;
  facts.site_names = site_names;
  gaps = pd_role_check (version->description);
  pd_role_check_against (version->description, &facts, gaps);
  return gaps;
}

/* The version that somebody works under. */
static const PdRoleVersion *
find_version (GPtrArray              *roles,
              const PdRoleAssignment *assignment)
{
  for (guint i = 0; i < roles->len; i++)
    {
      const PdRole *role = g_ptr_array_index (roles, i);

      if (role->id == assignment->role_id)
        return pd_role_find_version (role, assignment->version);
    }
  return NULL;
}

/**
 * pd_workspace_list_role_scopes:
 * @self: a workspace
 * @error: return location for an error
 *
 * Returns: (transfer full) (element-type PdRoleScope): what the roster needs to know of the
 *   roles that people work in, or worked in. The list does not free them
 */
GPtrArray *
pd_workspace_list_role_scopes (PdWorkspace *self,
                               GError     **error)
{
  g_autoptr (GPtrArray) assignments = pd_workspace_list_role_assignments (self, NULL, error);
  g_autoptr (GPtrArray) roles = NULL;
  g_autoptr (GPtrArray) sites = NULL;
  /* From a version to what was made of it, so that its words are read once. */
  g_autoptr (GHashTable) known = g_hash_table_new (NULL, NULL);
  GPtrArray             *scopes;

  if (assignments == NULL)
    return NULL;
  scopes = g_ptr_array_new ();
  if (assignments->len == 0)
    return scopes;
  roles = pd_workspace_list_roles (self, error);
  if (roles == NULL)
    {
      g_ptr_array_unref (scopes);
      return NULL;
    }
  sites = pd_workspace_dup_sites (self);
  for (guint i = 0; i < assignments->len; i++)
    {
      const PdRoleAssignment *assignment = g_ptr_array_index (assignments, i);
      const PdRoleVersion    *version = find_version (roles, assignment);

      PdRoleScope *scope = version != NULL ? g_hash_table_lookup (known, version) : NULL;

      if (version == NULL)
        continue;
      if (scope != NULL)
        scope = pd_role_scope_new_like (scope, assignment);
      else
        scope = pd_role_scope_new (assignment, version->description, sites);
      g_hash_table_insert (known, (gpointer) version, scope);
      g_ptr_array_add (scopes, scope);
    }
  return scopes;
}

/**
 * pd_workspace_add_role_scopes:
 * @self: a workspace
 * @facts: what the rules know beside the shifts
 * @error: return location for an error
 *
 * Returns: whether @facts knows the roles that people work in, too, and what roles are called
 */
gboolean
pd_workspace_add_role_scopes (PdWorkspace   *self,
                              PdRosterFacts *facts,
                              GError       **error)
{
  g_autoptr (GPtrArray) scopes = pd_workspace_list_role_scopes (self, error);
  GHashTableIter        iter;
  gpointer              id;
  gpointer              title;

  if (scopes == NULL)
    return FALSE;
  if (!pd_workspace_know_role_titles (self, error))
    {
      g_ptr_array_set_free_func (scopes, (GDestroyNotify) pd_role_scope_free);
      return FALSE;
    }
  g_hash_table_iter_init (&iter, self->role_titles);
  while (g_hash_table_iter_next (&iter, &id, &title))
    pd_roster_facts_name_role (facts, *(PdId *) id, title);
  for (guint i = 0; i < scopes->len; i++)
    pd_roster_facts_take_role_scope (facts, g_ptr_array_index (scopes, i));
  return TRUE;
}

/**
 * pd_workspace_load_role_drift:
 * @self: a workspace
 * @assignment: that somebody works in a role
 * @from: the first day that is looked at
 * @to: the last day
 * @error: return location for an error: %PD_ERROR_NOT_FOUND when the role is not there
 *
 * Returns: (transfer full): the role beside what they were rostered for, for the yearly
 *   review
 */
PdRoleDrift *
pd_workspace_load_role_drift (PdWorkspace            *self,
                              const PdRoleAssignment *assignment,
                              PdDay                   from,
                              PdDay                   to,
                              GError                **error)
{
  g_autoptr (PdRole)    role = NULL;
  g_autoptr (GPtrArray) shifts = NULL;
  g_autoptr (GPtrArray) sites = NULL;

  g_return_val_if_fail (PD_IS_WORKSPACE (self), NULL);
  g_return_val_if_fail (assignment != NULL, NULL);

  role = pd_workspace_load_role (self, assignment->role_id, error);
  if (role == NULL || !pd_shift_table_list_between (self->store, from, to, &shifts, error))
    return NULL;
  sites = pd_workspace_dup_sites (self);
  return pd_role_drift_new (assignment, pd_role_find_version (role, assignment->version)->description, sites, shifts, from, to);
}
