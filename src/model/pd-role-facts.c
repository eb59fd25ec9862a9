/* SPDX-License-Identifier: GPL-3.0-or-later */

/* Where a role description promises one thing, and the rest of the file shows another. */

#define G_LOG_DOMAIN "pd-model"

#include "config.h"

#include "pd-role-facts.h"

#include "pd-spelling-private.h"

#include <glib/gi18n-lib.h>

/* A promise is broken when it is late by more than this part of its rhythm. */
#define GRACE_PARTS 2

/* What one person's facts are held against. */
typedef struct
{
  const PdRoleDescription *description;
  const PdRoleFacts       *facts;
  const PdRolePersonFacts *person;
  GPtrArray               *gaps;
} Comparing;

/**
 * pd_role_person_facts_init:
 * @self: (out caller-allocates): what is known of somebody
 * @person_id: who
 * @name: what they are called; borrowed
 *
 * Sets nothing else.
 */
void
pd_role_person_facts_init (PdRolePersonFacts *self,
                           PdId               person_id,
                           const char        *name)
{
  g_return_if_fail (self != NULL);

  *self = (PdRolePersonFacts){
    .person_id = person_id,
    .name = name,
    .from = PD_DAY_NONE,
    .is_supervision_paid = TRUE,
    .last_supervision = PD_DAY_NONE,
    .last_co_supervision = PD_DAY_NONE,
  };
}

/**
 * pd_role_names_site:
 * @description: a role description
 * @site_name: a site of the service
 *
 * Returns: whether it is among the sites of the role
 */
gboolean
pd_role_names_site (const PdRoleDescription *description,
                    const char              *site_name)
{
  g_auto (GStrv)   names = NULL;
  g_autofree char *folded = NULL;

  g_return_val_if_fail (description != NULL && site_name != NULL, FALSE);

  names = g_strsplit (description->texts[PD_ROLE_SITES], "\n", -1);
  folded = pd_spelling_fold (site_name);
  for (guint i = 0; names[i] != NULL; i++)
    {
      g_autofree char *name = pd_spelling_fold (names[i]);

      if (g_str_equal (name, folded))
        return TRUE;
    }
  return FALSE;
}

static void
add (Comparing  *self,
     PdRoleField field,
     char       *words)
{
  pd_role_gaps_add (self->gaps,
                    PD_ROLE_GAP_FILE,
                    field,
                    self->person != NULL ? self->person->person_id : PD_ID_NONE,
                    words);
}

static int
get_number (Comparing  *self,
            PdRoleField field)
{
  return pd_role_description_get_number (self->description, field, 0);
}

static char *
get_words (Comparing  *self,
           PdRoleField field)
{
  g_autofree char *words = pd_role_value_to_words (field, self->description->texts[field]);

  return g_utf8_strdown (words, -1);
}

static void
check_sites (Comparing *self)
{
  g_auto (GStrv) names = g_strsplit (self->description->texts[PD_ROLE_SITES], "\n", -1);

  for (guint i = 0; names[i] != NULL; i++)
    {
      g_autofree char *folded = pd_spelling_fold (names[i]);
      gboolean         is_there = FALSE;

      for (guint j = 0; j < self->facts->site_names->len && !is_there; j++)
        {
          g_autofree char *site = pd_spelling_fold (g_ptr_array_index (self->facts->site_names, j));

          is_there = g_str_equal (site, folded);
        }
      if (!is_there)
        add (self, PD_ROLE_SITES, g_strdup_printf (_ ("Names the site “%s”, which the service doesn’t have."), names[i]));
    }
}

static void
check_review (Comparing *self)
{
  PdDay            review_on = pd_role_description_get_review_on (self->description);
  g_autofree char *day = NULL;

  if (review_on == PD_DAY_NONE || review_on >= self->facts->today || !self->facts->is_approved)
    return;
  day = pd_day_to_words (review_on);
  add (self, PD_ROLE_REVIEW_ON, g_strdup_printf (_ ("It was to be looked at again on %s."), day));
}

static void
check_employment (Comparing *self)
{
  gboolean is_volunteer = self->person->employment == PD_EMPLOYMENT_VOLUNTEER;
  gboolean is_known = self->person->employment != PD_EMPLOYMENT_UNKNOWN;
  gboolean is_voluntary = get_number (self, PD_ROLE_PAID) == PD_ROLE_PAID_VOLUNTARY;

  if (!is_known || !pd_role_description_has (self->description, PD_ROLE_PAID) || is_volunteer == is_voluntary)
    return;
  add (self,
       PD_ROLE_PAID,
       g_strdup_printf (is_voluntary ? _ ("Says that it is voluntary; %s is employed.") : _ ("Says that it is paid; %s is a volunteer."),
                        self->person->name));
}

static void
check_hours (Comparing *self)
{
  int              minutes = get_number (self, PD_ROLE_HOURS);
  g_autofree char *hours = NULL;
  g_autofree char *agreed = NULL;
  g_autofree char *value = NULL;

  if (minutes == 0 || self->person->agreed_minutes == 0 || minutes == self->person->agreed_minutes)
    return;
  hours = get_words (self, PD_ROLE_HOURS);
  value = g_strdup_printf ("%d min", self->person->agreed_minutes);
  agreed = pd_role_value_to_words (PD_ROLE_HOURS, value);
  /* Translators: %1$s and %3$s are hours, such as "22.8 hours a week"; %2$s is a person */
  add (self, PD_ROLE_HOURS, g_strdup_printf (_ ("Says %1$s; what is agreed with %2$s is %3$s."), hours, self->person->name, agreed));
}

/* "promises co-supervision every 4 weeks; Noor has had none since May" */
static void
check_held (Comparing  *self,
            PdRoleField field,
            PdDay       last,
            const char *none_since,
            const char *none_yet)
{
  int              days = get_number (self, field);
  PdDay            since = last != PD_DAY_NONE ? last : self->person->from;
  g_autofree char *rhythm = NULL;
  g_autofree char *day = NULL;

  if (days == 0 || since == PD_DAY_NONE || self->facts->today - since <= days + days / GRACE_PARTS)
    return;
  rhythm = get_words (self, field);
  day = pd_day_to_words (since);
  add (self, field, g_strdup_printf (last != PD_DAY_NONE ? none_since : none_yet, rhythm, self->person->name, day));
}

static void
check_agreement (Comparing *self)
{
  const PdRolePersonFacts *person = self->person;
  int                      days = get_number (self, PD_ROLE_SUPERVISION_DAYS);
  int                      minutes = get_number (self, PD_ROLE_SUPERVISION_MINUTES);
  g_autofree char         *rhythm = NULL;

  if (days == 0)
    return;
  rhythm = get_words (self, PD_ROLE_SUPERVISION_DAYS);
  if (person->supervision_days == 0)
    add (self,
         PD_ROLE_SUPERVISION_DAYS,
         /* Translators: %1$s is "every 2 weeks", %2$s a person */
         g_strdup_printf (_ ("Promises supervision %1$s; there is no agreement on it with %2$s."), rhythm, person->name));
  else if (person->supervision_days > days)
    add (self,
         PD_ROLE_SUPERVISION_DAYS,
         g_strdup_printf (_ ("Promises supervision %1$s; the agreement with %2$s says every %3$d days."), rhythm, person->name, person->supervision_days));
  if (person->supervision_days > 0 && minutes > person->supervision_minutes)
    add (self,
         PD_ROLE_SUPERVISION_MINUTES,
         g_strdup_printf (_ ("Promises %1$d minutes of supervision; the agreement with %2$s says %3$d."), minutes, person->name, person->supervision_minutes));
  if (person->supervision_days > 0 && !person->is_supervision_paid &&
      pd_role_description_has (self->description, PD_ROLE_SUPERVISION_PAID) &&
      get_number (self, PD_ROLE_SUPERVISION_PAID) != PD_ROLE_SAYS_NO)
    add (self,
         PD_ROLE_SUPERVISION_PAID,
         g_strdup_printf (_ ("Says that supervision counts as work; the agreement with %s says that it is unpaid."), person->name));
}

static void
check_acknowledged (Comparing *self)
{
  const PdRolePersonFacts *person = self->person;

  if (!self->facts->is_approved)
    return;
  if (person->version == 0)
    add (self,
         PD_ROLE_TITLE,
         g_strdup_printf (_ ("%s has this title, and nothing says that they work under this description."), person->name));
  else if (person->acknowledged < self->facts->version)
    add (self,
         PD_ROLE_TITLE,
         g_strdup_printf (_ ("%1$s has not acknowledged version %2$d yet."), person->name, self->facts->version));
}

static void
check_person (Comparing *self)
{
  check_acknowledged (self);
  if (self->person->version == 0)
    return;
  check_employment (self);
  check_hours (self);
  check_agreement (self);
  if (self->person->supervision_days > 0)
    check_held (self,
                PD_ROLE_SUPERVISION_DAYS,
                self->person->last_supervision,
                /* Translators: %1$s is "every 2 weeks", %2$s a person, %3$s a date */
                _ ("Promises supervision %1$s; %2$s has had none since %3$s."),
                _ ("Promises supervision %1$s; %2$s, who began on %3$s, has had none yet."));
  check_held (self,
              PD_ROLE_CO_SUPERVISION_DAYS,
              self->person->last_co_supervision,
              _ ("Promises co-supervision %1$s; %2$s has had none since %3$s."),
              _ ("Promises co-supervision %1$s; %2$s, who began on %3$s, has had none yet."));
}

/**
 * pd_role_check_against:
 * @description: a role description
 * @facts: what else the file says
 * @gaps: (element-type PdRoleGap): gets what does not agree with it
 *
 * Holds a role description against what the file shows.
 */
void
pd_role_check_against (const PdRoleDescription *description,
                       const PdRoleFacts       *facts,
                       GPtrArray               *gaps)
{
  Comparing self = { description, facts, NULL, gaps };

  g_return_if_fail (description != NULL && facts != NULL && gaps != NULL);

  if (pd_role_description_has (description, PD_ROLE_SITES))
    check_sites (&self);
  check_review (&self);
  for (guint i = 0; i < facts->people->len; i++)
    {
      self.person = &g_array_index (facts->people, PdRolePersonFacts, i);
      check_person (&self);
    }
}
