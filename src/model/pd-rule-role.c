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

      if (!pd_role_scope_holds_on (scope, pd_shift_get_day (shift)) || (verdict.title != NULL && !has_activity))
        continue;
      verdict.title = scope->title;
      verdict.has_activity = has_activity;
      verdict.has_site = has_activity && pd_role_scope_has_site (scope, pd_shift_get_site_id (shift));
    }
  return verdict;
}

static void
add_outside (PdPersonCheck *check,
             PdShift       *shift,
             PdRuleKind     kind,
             const char    *format,
             const char    *about,
             const char    *title)
{
  PdDay            day = pd_shift_get_day (shift);
  int              minutes = pd_shift_get_worked_minutes (shift, NULL);
  PdRule          *rule = pd_person_check_find_rule (check, kind, pd_shift_get_site_id (shift), day);
  g_autofree char *described = NULL;
  g_autofree char *what = NULL;
  PdFinding       *finding;

  if (rule == NULL)
    return;
  described = pd_check_frame_describe (check->frame, shift);
  what = g_strdup_printf (format, described, about, title);
  finding = pd_person_check_add (check,
                                 rule,
                                 day,
                                 minutes,
                                 what,
                                 _ ("Give it to somebody whose role has it, change the role together, or go ahead and say why."));
  pd_finding_add_shift (finding, pd_shift_get_id (shift));
  pd_person_check_settle (check, finding);
}

static void
check_shift (PdPersonCheck *check,
             GPtrArray     *scopes,
             PdShift       *shift)
{
  Verdict verdict = judge (scopes, shift);
  PdSite *site;
  PdId    site_id;

  if (verdict.title == NULL || verdict.has_site)
    return;
  if (!verdict.has_activity)
    {
      add_outside (check,
                   shift,
                   PD_RULE_ROLE_SCOPE,
                   /* Translators: %1$s is a shift, %2$s what it is for, %3$s the title of a role */
                   _ ("%1$s is for %2$s, which the role “%3$s” does not have."),
                   pd_activity_to_words (pd_shift_get_activity (shift)),
                   verdict.title);
      return;
    }
  site_id = pd_shift_get_site_id (shift);
  site = g_hash_table_lookup (check->frame->sites, &site_id);
  if (site != NULL)
    add_outside (check,
                 shift,
                 PD_RULE_ROLE_SITE,
                 /* Translators: %1$s is a shift, %2$s where it is, %3$s the title of a role */
                 _ ("%1$s is at %2$s, where the role “%3$s” is not."),
                 pd_site_get_name (site),
                 verdict.title);
}

/**
 * pd_rule_role_check:
 * @check: one person's shifts
 *
 * Looks whether each shift is for something, and somewhere, that a role of its person has.
 * Who works in no role, and a role that says nothing of it, are passed over.
 */
void
pd_rule_role_check (PdPersonCheck *check)
{
  GPtrArray *scopes = pd_roster_facts_get_role_scopes (check->frame->facts, check->person_id);

  for (guint i = 0; scopes->len > 0 && i < check->duties->len; i++)
    {
      const PdDuty *duty = pd_person_check_get_duty (check, i);

      if (pd_person_check_has_day (check, duty->day))
        check_shift (check, scopes, duty->shift);
    }
}
