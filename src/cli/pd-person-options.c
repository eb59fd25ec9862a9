/* SPDX-License-Identifier: GPL-3.0-or-later */
#define G_LOG_DOMAIN "peerdeskctl"

#include "config.h"

#include "pd-person-options.h"

#include <glib/gi18n-lib.h>

#include "pd-invocation.h"
#include "pd-typed.h"

#define HOURS_PER_WEEK 168

void
pd_person_options_clear (PdPersonOptions *self)
{
  g_clear_pointer (&self->new_name, g_free);
  g_clear_pointer (&self->pronouns, g_free);
  g_clear_pointer (&self->code, g_free);
  g_clear_pointer (&self->email, g_free);
  g_clear_pointer (&self->phone, g_free);
  g_clear_pointer (&self->employment, g_free);
  g_clear_pointer (&self->stream, g_free);
  g_clear_pointer (&self->sites, g_strfreev);
  g_clear_pointer (&self->role, g_free);
  g_clear_pointer (&self->use, g_free);
  g_clear_pointer (&self->last_day, g_free);
}

/**
 * pd_person_options_add_entries:
 * @self: where what is typed goes
 * @entries: (element-type GOptionEntry): what to add to
 *
 * Adds the options of a person to those of a command.
 */
void
pd_person_options_add_entries (PdPersonOptions *self,
                               GArray          *entries)
{
  const GOptionEntry own[] = {
    { "new-name", 0, 0, G_OPTION_ARG_STRING, &self->new_name, N_ ("change: the name that they use from now on"), N_ ("NAME") },
    { "pronouns", 0, 0, G_OPTION_ARG_STRING, &self->pronouns, N_ ("add, change: how they want to be spoken of, in their own words"), N_ ("WORDS") },
    { "code", 0, 0, G_OPTION_ARG_STRING, &self->code, N_ ("add, change: a short mark that nobody else has"), N_ ("CODE") },
    { "email", 0, 0, G_OPTION_ARG_STRING, &self->email, N_ ("add, change: their email address"), N_ ("ADDRESS") },
    { "phone", 0, 0, G_OPTION_ARG_STRING, &self->phone, N_ ("add, change: their telephone number"), N_ ("NUMBER") },
    { "employment", 0, 0, G_OPTION_ARG_STRING, &self->employment, N_ ("add, change: full-time, part-time, casual or volunteer"), N_ ("TYPE") },
    { "stream", 0, 0, G_OPTION_ARG_STRING, &self->stream, N_ ("add, change: their award stream"), N_ ("STREAM") },
    { "hours", 0, 0, G_OPTION_ARG_DOUBLE, &self->hours, N_ ("add, change: agreed hours a week"), N_ ("HOURS") },
    { "site", 0, 0, G_OPTION_ARG_STRING_ARRAY, &self->sites, N_ ("add, change: a site where they work; said again for each of them"), N_ ("SITE") },
    { "no-site", 0, 0, G_OPTION_ARG_NONE, &self->has_no_site, N_ ("change: they work at no site"), NULL },
    { "role", 0, 0, G_OPTION_ARG_STRING, &self->role, N_ ("add, change: title of their role description"), N_ ("TITLE") },
    { "use", 0, 0, G_OPTION_ARG_STRING, &self->use, N_ ("add, change: worker, supervisor, coordinator or manager"), N_ ("USE") },
    { "last-day", 0, 0, G_OPTION_ARG_STRING, &self->last_day, N_ ("change: their last day here, or none"), N_ ("DATE") },
  };

  g_array_append_vals (entries, own, G_N_ELEMENTS (own));
}

/**
 * pd_person_options_say_anything:
 * @self: what was typed
 *
 * Returns: whether anything was, apart from whom it is about
 */
gboolean
pd_person_options_say_anything (const PdPersonOptions *self)
{
  return self->new_name || self->pronouns || self->code || self->email || self->phone || self->employment || self->stream ||
         self->hours != PD_HOURS_NOT_SAID || self->sites || self->has_no_site || self->role || self->use || self->last_day;
}

static void
apply_texts (const PdPersonOptions *self,
             PdPerson              *person)
{
  if (self->new_name)
    pd_person_set_name (person, self->new_name);
  if (self->pronouns)
    pd_person_set_pronouns (person, self->pronouns);
  if (self->code)
    pd_person_set_code (person, self->code);
  if (self->email)
    pd_person_set_email (person, self->email);
  if (self->phone)
    pd_person_set_phone (person, self->phone);
  if (self->stream)
    pd_person_set_stream (person, self->stream);
  if (self->role)
    pd_person_set_role_title (person, self->role);
}

static gboolean
apply_employment (const PdPersonOptions *self,
                  PdPerson              *person,
                  GError               **error)
{
  PdEmployment employment = PD_EMPLOYMENT_UNKNOWN;

  if (!self->employment)
    return TRUE;
  if (*self->employment != '\0' && !pd_employment_parse (self->employment, &employment))
    {
      pd_usage_error (error, _ ("--employment takes full-time, part-time, casual or volunteer."));
      return FALSE;
    }
  pd_person_set_employment (person, employment);
  return TRUE;
}

static gboolean
apply_use (const PdPersonOptions *self,
           PdPerson              *person,
           GError               **error)
{
  PdUse use;

  if (!self->use)
    return TRUE;
  if (!pd_use_parse (self->use, &use))
    {
      pd_usage_error (error, _ ("--use takes worker, supervisor, coordinator or manager."));
      return FALSE;
    }
  pd_person_set_use (person, use);
  return TRUE;
}

static gboolean
apply_hours (const PdPersonOptions *self,
             PdPerson              *person,
             GError               **error)
{
  if (self->hours == PD_HOURS_NOT_SAID)
    return TRUE;
  /* This way round, so that what is no number is refused too. */
  if (!(self->hours >= 0 && self->hours <= HOURS_PER_WEEK))
    {
      pd_usage_error (error, _ ("--hours takes the agreed hours of a week."));
      return FALSE;
    }
  pd_person_set_agreed_minutes (person, (int) (self->hours * 60 + 0.5));
  return TRUE;
}

static gboolean
apply_sites (const PdPersonOptions *self,
             PdWorkspace           *workspace,
             PdPerson              *person,
             GError               **error)
{
  g_autoptr (GArray) ids = g_array_new (FALSE, FALSE, sizeof (PdId));

  if (self->sites && self->has_no_site)
    {
      pd_usage_error (error, _ ("Say --site or --no-site, not both."));
      return FALSE;
    }
  if (!self->sites && !self->has_no_site)
    return TRUE;
  for (guint i = 0; self->sites && self->sites[i]; i++)
    {
      PdSite *site = pd_workspace_find_site (workspace, self->sites[i], error);
      PdId    id;

      if (!site)
        return FALSE;
      id = pd_site_get_id (site);
      g_array_append_val (ids, id);
    }
  pd_person_set_site_ids (person, (const PdId *) (void *) ids->data, ids->len);
  return TRUE;
}

static gboolean
apply_last_day (const PdPersonOptions *self,
                PdPerson              *person,
                GError               **error)
{
  PdDay day = PD_DAY_NONE;

  if (!self->last_day)
    return TRUE;
  if (!g_str_equal (self->last_day, "none") && !pd_typed_read_day ("--last-day", self->last_day, &day, error))
    return FALSE;
  pd_person_set_left_on (person, day);
  return TRUE;
}

/**
 * pd_person_options_apply:
 * @self: what was typed
 * @workspace: a service
 * @person: somebody, changed as was said; the rest stays as it is
 * @error: what is wrong with it
 *
 * Returns: whether a person can be that
 */
gboolean
pd_person_options_apply (const PdPersonOptions *self,
                         PdWorkspace           *workspace,
                         PdPerson              *person,
                         GError               **error)
{
  apply_texts (self, person);
  return apply_employment (self, person, error) && apply_use (self, person, error) && apply_hours (self, person, error) &&
         apply_sites (self, workspace, person, error) && apply_last_day (self, person, error);
}
