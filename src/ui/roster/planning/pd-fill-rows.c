/* SPDX-License-Identifier: GPL-3.0-or-later */
#define G_LOG_DOMAIN "pd-ui"

#include "config.h"

#include "pd-fill-rows.h"

#include "pd-workspace-filling.h"
#include "pd-workspace-roles.h"

#include <glib/gi18n-lib.h>

#define DAYS_PER_WEEK 7

static char *
shift_to_words (PdWorkspace *workspace,
                PdShift     *shift)
{
  PdSite *site = pd_workspace_get_site (workspace, pd_shift_get_site_id (shift));

  return pd_shift_to_full_words (shift,
                                 site != NULL ? pd_site_get_name (site) : NULL,
                                 pd_workspace_get_role_title (workspace, pd_shift_get_role_id (shift)));
}

static const char *
get_name (PdWorkspace *workspace,
          PdId         person_id)
{
  PdPerson *person = pd_workspace_get_person (workspace, person_id);

  return person != NULL ? pd_person_get_name (person) : _ ("Somebody not in the list");
}

/* What somebody has now in the week of a shift, so that both stand side by side. */
static char *
present_to_words (PdWorkspace *workspace,
                  PdRoster    *roster,
                  PdShift     *shift)
{
  g_autoptr (GString) words = g_string_new (NULL);
  GPtrArray          *shifts = pd_roster_get_shifts (roster);
  PdDay               monday = pd_day_week_start (pd_shift_get_day (shift), PD_WEEKDAY_MONDAY);

  for (guint i = 0; i < shifts->len; i++)
    {
      PdShift         *other = g_ptr_array_index (shifts, i);
      PdDay            day = pd_shift_get_day (other);
      PdSite          *site = pd_workspace_get_site (workspace, pd_shift_get_site_id (other));
      g_autofree char *described = NULL;

      if (pd_shift_get_person_id (other) != pd_shift_get_person_id (shift) || day < monday || day - monday >= DAYS_PER_WEEK)
        continue;
      described = pd_shift_to_words (other, site != NULL ? pd_site_get_name (site) : NULL);
      g_string_append_printf (words, "%s%s", words->len > 0 ? "; " : "", described);
    }
  if (words->len == 0)
    return g_strdup (_ ("Has no shift in that week now."));
  /* Translators: what somebody works in a week: "Has in that week now: Mon 23 Nov 9:00 – 15:00 (Bay Street)" */
  return g_strdup_printf (_ ("Has in that week now: %s"), words->str);
}

static GtkWidget *
new_row (const char *title,
         const char *subtitle)
{
  GtkWidget *row = adw_action_row_new ();

  adw_preferences_row_set_use_markup (ADW_PREFERENCES_ROW (row), FALSE);
  adw_preferences_row_set_title (ADW_PREFERENCES_ROW (row), title);
  adw_action_row_set_title_lines (ADW_ACTION_ROW (row), 0);
  adw_action_row_set_subtitle (ADW_ACTION_ROW (row), subtitle);
  adw_action_row_set_subtitle_lines (ADW_ACTION_ROW (row), 0);
  return row;
}

/**
 * pd_fill_rows_new_given:
 * @workspace: the workspace that it was planned with
 * @roster: the roster as it is
 * @given: a shift that somebody would get
 * @ret_check: (out) (transfer none): what is ticked when it is wanted
 *
 * Returns: (transfer floating): its row: who, which shift, what they have now, and why
 */
GtkWidget *
pd_fill_rows_new_given (PdWorkspace       *workspace,
                        PdRoster          *roster,
                        const PdFillGiven *given,
                        GtkCheckButton   **ret_check)
{
  PdShift         *shift = given->proposal->after;
  const char      *name = get_name (workspace, pd_shift_get_person_id (shift));
  g_autofree char *words = shift_to_words (workspace, shift);
  g_autofree char *present = present_to_words (workspace, roster, shift);
  g_autofree char *reasons = pd_gap_candidate_to_words (given->candidate);
  g_autofree char *caution = pd_proposal_get_caution (given->proposal);
  g_autofree char *subtitle = g_strjoin ("\n", words, present, reasons, caution, NULL);
  g_autofree char *spoken = g_strdup_printf ("%s, %s", name, words);
  GtkWidget       *row = new_row (name, subtitle);
  GtkWidget       *check = gtk_check_button_new ();

  gtk_widget_set_valign (check, GTK_ALIGN_CENTER);
  gtk_check_button_set_active (GTK_CHECK_BUTTON (check), TRUE);
  gtk_accessible_update_property (GTK_ACCESSIBLE (check),
                                  GTK_ACCESSIBLE_PROPERTY_LABEL, spoken,
                                  GTK_ACCESSIBLE_PROPERTY_DESCRIPTION, subtitle,
                                  -1);
  adw_action_row_add_prefix (ADW_ACTION_ROW (row), check);
  adw_action_row_set_activatable_widget (ADW_ACTION_ROW (row), check);
  /* The row would be a stop of its own, and its name would be said again after that of the box. */
  gtk_widget_set_focusable (row, FALSE);
  gtk_accessible_reset_relation (GTK_ACCESSIBLE (check), GTK_ACCESSIBLE_RELATION_LABELLED_BY);
  *ret_check = GTK_CHECK_BUTTON (check);
  return row;
}

/**
 * pd_fill_rows_new_left:
 * @workspace: the workspace that it was planned with
 * @left: a shift that stays open
 *
 * Returns: (transfer floating): its row: which shift, why, and who came closest
 */
GtkWidget *
pd_fill_rows_new_left (PdWorkspace      *workspace,
                       const PdFillLeft *left)
{
  g_autofree char *words = shift_to_words (workspace, left->shift);
  g_autofree char *why = pd_workspace_explain_left (workspace, left);

  return new_row (words, why);
}
