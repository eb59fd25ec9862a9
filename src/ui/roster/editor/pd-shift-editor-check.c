/* SPDX-License-Identifier: GPL-3.0-or-later */

/* What the rules would have to say of the shift, and what would come of repeating it. Both
 * are asked when nothing more is typed for the moment, so that typing never waits. */

#define G_LOG_DOMAIN "pd-ui"

#include "config.h"

#include "pd-shift-editor-private.h"

#include "pd-workspace-planning.h"

#include <glib/gi18n-lib.h>

/* Rest and overlaps reach to the days beside; blocks of weeks are looked at as a whole,
 * where they begin or end within these. */
#define DAYS_AROUND 7

/* What a shift is known by that has no id yet. Those of the file are above zero. */
#define TRIED_ID ((PdId) -1)

static PdId
get_tried_id (PdShiftEditor *self)
{
  PdId id = pd_shift_get_id (pd_shift_draft_get_original (self->draft));

  return id != PD_ID_NONE ? id : TRIED_ID;
}

/* The editor's own, in which the shift is tried. */
static gboolean
ensure_check (PdShiftEditor *self,
              PdDay          day,
              GError       **error)
{
  PdWorkspace *workspace = pd_shift_editor_get_workspace (self);

  if (self->check != NULL && self->checked_day == day)
    return TRUE;
  g_clear_object (&self->check);
  g_clear_object (&self->roster);
  self->roster = pd_workspace_load_roster (workspace, day - DAYS_AROUND, 2 * DAYS_AROUND + 1,
                                           PD_ROSTER_BY_PERSON, PD_ID_NONE, PD_ID_NONE, error);
  if (self->roster != NULL)
    self->check = pd_workspace_check_roster (workspace, self->roster, self->today, error);
  self->checked_day = day;
  return self->check != NULL;
}

/* That a site is full says nothing of who is one too many. */
static gboolean
is_about (PdFinding *finding,
          PdShift   *shift)
{
  PdRule *rule = pd_finding_get_rule (finding);

  if (pd_finding_has_shift (finding, pd_shift_get_id (shift)))
    return TRUE;
  return rule != NULL && rule->kind == PD_RULE_COVERAGE_MOST &&
         pd_finding_get_site_id (finding) == pd_shift_get_site_id (shift) &&
         pd_finding_get_day (finding) == pd_shift_get_day (shift);
}

static GPtrArray *
list_open_findings (PdRosterCheck *check,
                    PdShift       *shift)
{
  GPtrArray *findings = pd_roster_check_get_findings (check);
  GPtrArray *open = g_ptr_array_new_with_free_func (g_object_unref);

  for (guint i = 0; i < findings->len; i++)
    {
      PdFinding *finding = g_ptr_array_index (findings, i);

      if (is_about (finding, shift) && !pd_finding_is_settled (finding))
        g_ptr_array_add (open, g_object_ref (finding));
    }
  return open;
}

static char *
dup_summary (PdShiftEditor *self,
             guint          n)
{
  g_autofree char *day = NULL;

  if (n == 0)
    {
      day = pd_day_to_words (self->today);
      /* Translators: %s is a day */
      return g_strdup_printf (_ ("Nothing found by the rules in force on %s."), day);
    }
  if (pd_shift_draft_is_changed (self->draft))
    return g_strdup_printf (ngettext ("%u finding. Settling it saves the shift first.",
                                      "%u findings. Settling one saves the shift first.", n),
                            n);
  return g_strdup_printf (ngettext ("%u finding.", "%u findings.", n), n);
}

static gboolean
look_at_rules (PdShiftEditor *self,
               GError       **error)
{
  g_autoptr (PdShift)   tried = pd_shift_copy (pd_shift_draft_get_shift (self->draft));
  g_autoptr (GPtrArray) findings = NULL;
  g_autofree char      *summary = NULL;

  if (!ensure_check (self, pd_shift_get_day (tried), error))
    return FALSE;
  pd_shift_set_id (tried, get_tried_id (self));
  pd_roster_check_set_shift (self->check, tried);
  findings = list_open_findings (self->check, tried);
  summary = dup_summary (self, findings->len);
  pd_shift_findings_show (self->findings, findings, self->roster, summary,
                          pd_workspace_is_writable (pd_shift_editor_get_workspace (self)));
  return TRUE;
}

static void
look_at_repetition (PdShiftEditor *self)
{
  g_autoptr (PdRosterAct) act = NULL;

  if (pd_shift_draft_get_repetition (self->draft) == NULL)
    return;
  if (pd_shift_editor_check (PD_FORM_WINDOW (self), NULL))
    act = pd_shift_editor_plan_repeating (self, NULL);
  pd_repetition_group_show_proposals (self->repetition, act != NULL ? act->proposals : NULL);
}

static gboolean
look_cb (gpointer user_data)
{
  PdShiftEditor     *self = user_data;
  g_autoptr (GError) error = NULL;

  self->check_idle = 0;
  if (!pd_shift_draft_check (self->draft, NULL))
    pd_shift_findings_clear (self->findings);
  else if (!look_at_rules (self, &error))
    pd_form_window_end (PD_FORM_WINDOW (self), FALSE, error);
  look_at_repetition (self);
  return G_SOURCE_REMOVE;
}

/**
 * pd_shift_editor_look_soon:
 * @self: an editor whose draft has changed
 */
void
pd_shift_editor_look_soon (PdShiftEditor *self)
{
  if (self->check_idle == 0)
    self->check_idle = g_idle_add (look_cb, self);
}

/**
 * pd_shift_editor_stop_looking:
 * @self: an editor that goes
 */
void
pd_shift_editor_stop_looking (PdShiftEditor *self)
{
  g_clear_handle_id (&self->check_idle, g_source_remove);
  g_clear_object (&self->check);
  g_clear_object (&self->roster);
}

/**
 * pd_shift_editor_find_again:
 * @self: an editor
 * @finding: what was found in the shift when it was tried
 * @shift: the same shift as it was saved
 *
 * Returns: (transfer full) (nullable): what the same rule finds in it now, if it still does
 */
PdFinding *
pd_shift_editor_find_again (PdShiftEditor *self,
                            PdFinding     *finding,
                            PdShift       *shift)
{
  g_autoptr (GPtrArray) findings = NULL;

  g_clear_object (&self->check);
  if (!ensure_check (self, pd_shift_get_day (shift), NULL))
    return NULL;
  findings = list_open_findings (self->check, shift);
  for (guint i = 0; i < findings->len; i++)
    if (g_str_equal (pd_finding_get_rule_id (g_ptr_array_index (findings, i)), pd_finding_get_rule_id (finding)))
      return g_object_ref (g_ptr_array_index (findings, i));
  return NULL;
}
