/* SPDX-License-Identifier: GPL-3.0-or-later */

/* Role descriptions of a made-up service: those that its people work in, then those that
 * nobody has yet. */

#define G_LOG_DOMAIN "pd-workspace"

#include "config.h"

#include "pd-demo-roles-private.h"

#include "pd-role-assignment-table.h"
#include "pd-role-facts.h"
#include "pd-role-table.h"
#include "pd-role-template.h"

#include <string.h>

#define BLANK "[name or number of the person on call]"

#define DAYS_SINCE_FIRST 300
#define DAYS_SINCE_SECOND 40
#define DAYS_TO_REVIEW 200

static const char *const REMARKS[] = {
  "It fits what I do. The nights at the respite house are missing.",
  "I would like the part about information to be read out at the team meeting.",
  "Four weeks between sessions is long in the first year.",
  "Please say somewhere that we take turns at the front desk.",
  "I like that nobody may ask for my file.",
};

/* What all roles are made from. */
typedef struct
{
  PdDemo    *demo;
  PdChange  *change;
  GPtrArray *templates;
  guint      n_made;
} Making;

typedef struct
{
  const char *title;
  const char *nick; /* of the template */
  gboolean    is_voluntary;
} Kind;

static const PdRoleDescription *
find_template (Making     *self,
               const char *nick)
{
  for (guint i = 0; i < self->templates->len; i++)
    {
      const PdRoleTemplate *known = g_ptr_array_index (self->templates, i);

      if (g_str_equal (known->nick, nick))
        return known->description;
    }
  g_assert_not_reached ();
}

static gboolean
is_of_kind (const PdDemoWorker *worker,
            const Kind         *kind)
{
  gboolean is_volunteer = pd_person_get_employment (worker->person) == PD_EMPLOYMENT_VOLUNTEER;

  return is_volunteer == kind->is_voluntary &&
         (kind->is_voluntary || g_str_equal (pd_person_get_role_title (worker->person), kind->title));
}

static void
add_site_names (Making             *self,
                const PdDemoWorker *worker,
                PdRoleDescription  *description)
{
  guint       n;
  const PdId *ids = pd_person_get_site_ids (worker->person, &n);

  for (guint i = 0; i < self->demo->sites->len; i++)
    {
      PdSite *site = g_ptr_array_index (self->demo->sites, i);

      for (guint j = 0; j < n; j++)
        if (ids[j] == pd_site_get_id (site) && !pd_role_names_site (description, pd_site_get_name (site)))
          pd_role_description_append_text (description, PD_ROLE_SITES, pd_site_get_name (site));
    }
}

/* What only a service can say. */
static void
fill_in (Making            *self,
         const Kind        *kind,
         PdRoleDescription *description)
{
  PdDay               review_on = self->demo->options.today + (kind->is_voluntary ? -10 : DAYS_TO_REVIEW);
  g_autofree char    *day = pd_day_to_iso (review_on);
  g_autoptr (GString) risk_with = g_string_new (description->texts[PD_ROLE_RISK_WITH]);
  gboolean            leads = g_str_equal (kind->nick, "team-leader");

  g_string_replace (risk_with, BLANK, "the number on the inside of the front door", 0);
  pd_role_description_set_text (description, PD_ROLE_RISK_WITH, risk_with->str);
  pd_role_description_set_text (description, PD_ROLE_TITLE, kind->title);
  pd_role_description_set_text (description, PD_ROLE_TEAM, "Peer team");
  pd_role_description_set_text (description, PD_ROLE_REPORTS_TO, leads ? "The manager of the service" : "The peer team leader");
  pd_role_description_set_text (description, PD_ROLE_REVIEW_ON, day);
  if (!kind->is_voluntary)
    pd_role_description_set_text (description, PD_ROLE_CLASSIFICATION, leads ? "SCHADS Award, SACS level 5" : "SCHADS Award, SACS level 3");
  /* As the roster of a made-up service has it. */
  pd_role_description_set_text (description, PD_ROLE_SUPERVISION_DAYS, "28 days");
  pd_role_description_set_text (description, PD_ROLE_CO_SUPERVISION_DAYS, "42 days");
  for (guint i = 0; i < self->demo->workers->len; i++)
    {
      const PdDemoWorker *worker = &g_array_index (self->demo->workers, PdDemoWorker, i);

      if (is_of_kind (worker, kind))
        add_site_names (self, worker, description);
    }
}

static gboolean
write_version (Making                  *self,
               PdRole                  *role,
               const PdRoleDescription *description,
               PdDay                    approved_on,
               GError                 **error)
{
  PdId           coordinator_id = pd_demo_get_coordinator_id (self->demo);
  PdDay          drafted_on = approved_on != PD_DAY_NONE ? approved_on - 14 : self->demo->options.today - 3;
  PdRoleVersion *version = pd_role_version_new ((int) role->versions->len + 1, description, coordinator_id, drafted_on);

  version->role_id = role->id;
  version->approved_on = approved_on;
  version->approved_by = approved_on != PD_DAY_NONE ? coordinator_id : PD_ID_NONE;
  g_ptr_array_add (role->versions, version);
  return pd_role_table_save_version (self->change, version, error);
}

/* What was learned from the first year. */
static void
change_for_second (PdRoleDescription *description)
{
  pd_role_description_append_text (description, PD_ROLE_IS_NOT, "You don’t stay on alone after closing time.");
  pd_role_description_append_text (description, PD_ROLE_BETWEEN_PEERS, "What you talk about on the way home.");
  pd_role_description_set_text (description, PD_ROLE_CO_SUPERVISION_MINUTES, "75 min");
}

static gboolean
write_versions (Making     *self,
                PdRole     *role,
                const Kind *kind,
                GError    **error)
{
  g_autoptr (PdRoleDescription) description = pd_role_description_copy (find_template (self, kind->nick));
  PdDay                         today = self->demo->options.today;

  fill_in (self, kind, description);
  if (!write_version (self, role, description, today - DAYS_SINCE_FIRST, error))
    return FALSE;
  if (kind->is_voluntary)
    return TRUE;
  change_for_second (description);
  if (!write_version (self, role, description, today - DAYS_SINCE_SECOND, error))
    return FALSE;
  if (self->n_made > 0)
    return TRUE;
  pd_role_description_append_text (description, PD_ROLE_MEETINGS, "The meeting with the partner services, twice a year.");
  return write_version (self, role, description, PD_DAY_NONE, error);
}

/* Of three, one knows the newest version, one the one before with a remark, one none. */
static gboolean
write_assignment (Making             *self,
                  const PdRole       *role,
                  const PdDemoWorker *worker,
                  guint               n,
                  GError            **error)
{
  PdId                         person_id = pd_person_get_id (worker->person);
  PdDay                        today = self->demo->options.today;
  int                          newest = pd_role_get_approved (role)->version;
  g_autoptr (PdRoleAssignment) assignment = pd_role_assignment_new (role->id, 1, person_id, today - DAYS_SINCE_FIRST + 20);

  if (n % 3 < 2)
    pd_role_assignment_acknowledge (assignment, 1, today - DAYS_SINCE_FIRST + 25, person_id, REMARKS[n % G_N_ELEMENTS (REMARKS)]);
  if (n % 3 == 0 && newest > 1)
    pd_role_assignment_acknowledge (assignment, newest, today - DAYS_SINCE_SECOND + 6, person_id, NULL);
  assignment->version = n % 3 == 0 ? newest : 1;
  return pd_role_assignment_table_save (self->change, assignment, error);
}

static gboolean
write_role (Making     *self,
            const Kind *kind,
            GError    **error)
{
  g_autoptr (PdRole) role = pd_role_new ();
  guint              n = 0;

  if (self->n_made >= self->demo->options.n_roles)
    return TRUE;
  if (!pd_role_table_save (self->change, role, error) || !write_versions (self, role, kind, error))
    return FALSE;
  for (guint i = 0; i < self->demo->workers->len; i++)
    {
      const PdDemoWorker *worker = &g_array_index (self->demo->workers, PdDemoWorker, i);

      if (is_of_kind (worker, kind) && !write_assignment (self, role, worker, n++, error))
        return FALSE;
    }
  self->n_made++;
  return TRUE;
}

static gboolean
is_new (GPtrArray  *titles,
        const char *title)
{
  return !g_ptr_array_find_with_equal_func (titles, title, g_str_equal, NULL);
}

static gboolean
write_roles_of_people (Making  *self,
                       GError **error)
{
  static const Kind     VOLUNTEER = { "Peer volunteer", "volunteer", TRUE };
  g_autoptr (GPtrArray) titles = g_ptr_array_new ();
  gboolean              has_volunteers = FALSE;

  for (guint i = 0; i < self->demo->workers->len; i++)
    {
      const PdDemoWorker *worker = &g_array_index (self->demo->workers, PdDemoWorker, i);
      const char         *title = pd_person_get_role_title (worker->person);
      Kind                kind = { title, "peer-worker", FALSE };

      has_volunteers |= is_of_kind (worker, &VOLUNTEER);
      if (!is_of_kind (worker, &kind) || !is_new (titles, title))
        continue;
      if (strstr (title, "leader") != NULL || strstr (title, "Senior") != NULL)
        kind.nick = "team-leader";
      g_ptr_array_add (titles, (char *) title);
      if (!write_role (self, &kind, error))
        return FALSE;
    }
  return !has_volunteers || write_role (self, &VOLUNTEER, error);
}

/* Those that nobody has, as they come, with a number from the second time on. */
static gboolean
write_more_roles (Making  *self,
                  GError **error)
{
  for (guint i = 0; self->n_made < self->demo->options.n_roles; i++)
    {
      const PdRoleTemplate         *known = g_ptr_array_index (self->templates, (i + 1) % self->templates->len);
      g_autoptr (PdRoleDescription) description = pd_role_description_copy (known->description);
      g_autoptr (PdRole)            role = pd_role_new ();

      if (i + 1 >= self->templates->len)
        {
          g_autofree char *title = g_strdup_printf ("%s %u", description->texts[PD_ROLE_TITLE], i / self->templates->len + 2);

          pd_role_description_set_text (description, PD_ROLE_TITLE, title);
        }
      if (!pd_role_table_save (self->change, role, error) || !write_version (self, role, description, PD_DAY_NONE, error))
        return FALSE;
      self->n_made++;
    }
  return TRUE;
}

/**
 * pd_demo_write_roles:
 * @self: a service with its people, which are written
 * @change: a change
 * @error: return location for an error
 *
 * Makes up as many role descriptions as were asked for, with versions, and who works under
 * which.
 *
 * Returns: whether they are written
 */
gboolean
pd_demo_write_roles (PdDemo   *self,
                     PdChange *change,
                     GError  **error)
{
  g_autoptr (GPtrArray) templates = NULL;
  Making                making = { self, change, NULL, 0 };

  if (self->options.n_roles == 0 || self->workers->len == 0)
    return TRUE;
  templates = pd_role_template_list (error);
  making.templates = templates;
  return templates != NULL && write_roles_of_people (&making, error) && write_more_roles (&making, error);
}
