/* SPDX-License-Identifier: GPL-3.0-or-later */

#define G_LOG_DOMAIN "pd-model"

#include "config.h"

#include "pd-person-check-private.h"

#include <glib/gi18n-lib.h>

/* What the roles of somebody have to say about a shift. */
typedef struct
{
  const char *title; /* of the role that comes nearest; NULL without a role on that day */
  gboolean    has_activity;
  gboolean    has_site;
} Verdict;

/* A shift that names a role is in that one and no other. */
static gboolean
is_asked (const PdRoleScope *scope,
          PdShift           *shift)
{
  PdId role_id = pd_shift_get_role_id (shift);

  return pd_role_scope_holds_on (scope, pd_shift_get_day (shift)) &&
         (role_id == PD_ID_NONE || role_id == scope->role_id);
}

/* Of several roles, one that has both is enough; else one that has the activity comes
 * nearest. */
static Verdict
judge (GPtrArray *scopes,
       PdShift   *shift)
{
  Verdict verdict = { NULL, FALSE, FALSE };

  for (guint i = 0; i < scopes->len && !verdict.has_site; i++)
    {
      const PdRoleScope *scope = g_ptr_array_index (scopes, i);
      gboolean           has_activity = pd_role_scope_has_activity (scope, pd_shift_get_activity (shift));

      if (!is_asked (scope, shift) || (verdict.title != NULL && !has_activity))
        continue;
      verdict.title = scope->title;
      verdict.has_activity = has_activity;
      verdict.has_site = has_activity && pd_role_scope_has_site (scope, pd_shift_get_site_id (shift));
    }
  return verdict;
}

/* What is found is said of the shift, which @format has first, and then @about. */
static void
add_finding (PdPersonCheck *check,
             PdShift       *shift,
             PdRuleKind     kind,
             const char    *format,
             const char    *about,
             const char    *title,
             const char    *way_out)
{
  PdDay            day = pd_shift_get_day (shift);
  PdRule          *rule = pd_person_check_find_rule (check, kind, pd_shift_get_site_id (shift), day);
  g_autofree char *described = NULL;
  g_autofree char *what = NULL;
  PdFinding       *finding;

  if (rule == NULL)
    return;
  described = pd_check_frame_describe (check->frame, shift);
  what = g_strdup_printf (format, described, title, about);
  finding = pd_person_check_add (check, rule, day, pd_shift_get_worked_minutes (shift, NULL), what, way_out);
  pd_finding_add_shift (finding, pd_shift_get_id (shift));
  pd_person_check_settle (check, finding);
}

static void
add_outside (PdPersonCheck *check,
             PdShift       *shift,
             PdRuleKind     kind,
             const char    *format,
             const char    *about,
             const char    *title)
{
  add_finding (check, shift, kind, format, about, title,
               _ ("Give it to somebody whose role has it, change the role together, or go ahead and say why."));
}

static void
add_not_theirs (PdPersonCheck *check,
                PdShift       *shift)
{
  add_finding (check,
               shift,
               PD_RULE_ROLE_WORKER,
               /* Translators: %1$s is a shift, %2$s the title of a role */
               _ ("%1$s is in the role “%2$s”, which its person does not work in on that day."),
               "",
               pd_roster_facts_get_role_title (check->frame->facts, pd_shift_get_role_id (shift)),
               _ ("Give it to somebody who works in that role, name another role or none, or go ahead and say why."));
}

static void
check_shift (PdPersonCheck *check,
             GPtrArray     *scopes,
             PdShift       *shift)
{
  Verdict verdict = judge (scopes, shift);
  PdSite *site;
  PdId    site_id = pd_shift_get_site_id (shift);

  if (verdict.title == NULL && pd_shift_get_role_id (shift) != PD_ID_NONE)
    {
      add_not_theirs (check, shift);
      return;
    }
  if (verdict.title == NULL || verdict.has_site)
    return;
  if (!verdict.has_activity)
    {
      add_outside (check,
                   shift,
                   PD_RULE_ROLE_SCOPE,
                   /* Translators: %1$s is a shift, %2$s the title of a role, %3$s what the shift is for */
                   _ ("%1$s is for %3$s, which the role “%2$s” does not have."),
                   pd_activity_to_words (pd_shift_get_activity (shift)),
                   verdict.title);
      return;
    }
  site = g_hash_table_lookup (check->frame->sites, &site_id);
  if (site != NULL)
    add_outside (check,
                 shift,
                 PD_RULE_ROLE_SITE,
                 /* Translators: %1$s is a shift, %2$s the title of a role, %3$s where the shift is */
                 _ ("%1$s is at %3$s, where the role “%2$s” is not."),
                 pd_site_get_name (site),
                 verdict.title);
}

/**
 * pd_rule_role_check:
 * @check: one person's shifts
 *
 * Looks whether each shift is for something, and somewhere, that a role of its person has:
 * the role that it names, else any of them. A shift that names a role is for whoever works
 * in that. Who works in no role, and a role that says nothing of it, are passed over.
 */
void
pd_rule_role_check (PdPersonCheck *check)
{
  GPtrArray *scopes = pd_roster_facts_get_role_scopes (check->frame->facts, check->person_id);

  for (guint i = 0; i < check->duties->len; i++)
    {
      const PdDuty *duty = pd_person_check_get_duty (check, i);
      gboolean      has_any = scopes->len > 0 || pd_shift_get_role_id (duty->shift) != PD_ID_NONE;

      if (has_any && pd_person_check_has_day (check, duty->day))
        check_shift (check, scopes, duty->shift);
    }
}
