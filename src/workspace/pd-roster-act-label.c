/* SPDX-License-Identifier: GPL-3.0-or-later */

#define G_LOG_DOMAIN "pd-workspace"

#include "config.h"

#include "pd-workspace-roster-acts-private.h"

#include <glib/gi18n-lib.h>

#include "pd-act-label-private.h"
#include "pd-workspace-private.h"

/* "Tue 24 Nov", or "Mon 23 Nov – Sun 29 Nov". */
static char *
days_to_words (PdDay from,
               guint n_days)
{
  g_autofree char *first = pd_day_to_short_words (from);
  g_autofree char *last = pd_day_to_short_words (from + (PdDay) n_days - 1);

  if (n_days == 1)
    return g_steal_pointer (&first);
  /* Translators: from a day to a day: "Mon 23 Nov – Sun 29 Nov" */
  return g_strdup_printf (C_ ("days", "%1$s – %2$s"), first, last);
}

/* "Mira’s shift on Tue 24 Nov", or "the open shift on Tue 24 Nov". */
static char *
shift_to_words (PdWorkspace *workspace,
                PdShift     *shift)
{
  g_autofree char *day = pd_day_to_short_words (pd_shift_get_day (shift));

  if (pd_shift_is_open (shift))
    /* Translators: stands within the name of an act: "Split the open shift on Tue 24 Nov" */
    return g_strdup_printf (_ ("the open shift on %s"), day);
  /* Translators: stands within the name of an act: "Split Mira’s shift on Tue 24 Nov" */
  return g_strdup_printf (_ ("%1$s’s shift on %2$s"), pd_act_label_get_name (workspace, shift), day);
}

/**
 * pd_roster_act_label_for_copying:
 * @workspace: an unlocked workspace
 * @copying: what is copied where
 *
 * Returns: (transfer full): what it is called
 */
char *
pd_roster_act_label_for_copying (PdWorkspace     *workspace,
                                 const PdCopying *copying)
{
  g_autofree char *days = days_to_words (copying->from, copying->n_days);
  g_autofree char *onto = days_to_words (copying->onto, copying->n_days);
  PdPerson        *person = pd_workspace_get_person (workspace, copying->person_id);
  PdSite          *site = pd_workspace_get_site (workspace, copying->site_id);

  if (person != NULL)
    /* Translators: an act in the history: "Copy Mira’s shifts of Mon 23 Nov – Sun 29 Nov to Mon 30 Nov – Sun 6 Dec" */
    return g_strdup_printf (_ ("Copy %1$s’s shifts of %2$s to %3$s"), pd_person_get_name (person), days, onto);
  if (site != NULL)
    return g_strdup_printf (_ ("Copy the shifts at %1$s of %2$s to %3$s"), pd_site_get_name (site), days, onto);
  return g_strdup_printf (_ ("Copy the roster of %1$s to %2$s"), days, onto);
}

/**
 * pd_roster_act_label_for_filling:
 * @site: (nullable): where open shifts are filled, or %NULL for everywhere
 * @from: the first day
 * @n_days: how many days
 *
 * Returns: (transfer full): what it is called
 */
char *
pd_roster_act_label_for_filling (PdSite *site,
                                 PdDay   from,
                                 guint   n_days)
{
  g_autofree char *days = days_to_words (from, n_days);

  if (site != NULL)
    /* Translators: an act in the history; %2$s is days: "Mon 23 Nov – Sun 6 Dec" */
    return g_strdup_printf (_ ("Fill the open shifts at %1$s, %2$s"), pd_site_get_name (site), days);
  return g_strdup_printf (_ ("Fill the open shifts, %s"), days);
}

/**
 * pd_roster_act_label_for_patterns:
 * @person: (nullable): whose pattern is filled in, or %NULL for everybody's
 * @from: the first day
 * @n_days: how many days
 *
 * Returns: (transfer full): what it is called
 */
char *
pd_roster_act_label_for_patterns (PdPerson *person,
                                  PdDay     from,
                                  guint     n_days)
{
  g_autofree char *days = days_to_words (from, n_days);

  if (person != NULL)
    return g_strdup_printf (_ ("Fill in %1$s’s agreed pattern, %2$s"), pd_person_get_name (person), days);
  /* Translators: an act in the history; %s is days: "Mon 23 Nov – Sun 6 Dec" */
  return g_strdup_printf (_ ("Fill in the agreed patterns, %s"), days);
}

/**
 * pd_roster_act_label_for_repeating:
 * @workspace: an unlocked workspace
 * @shift: a shift that is repeated
 *
 * Returns: (transfer full): what it is called
 */
char *
pd_roster_act_label_for_repeating (PdWorkspace *workspace,
                                   PdShift     *shift)
{
  g_autofree char *words = shift_to_words (workspace, shift);

  /* Translators: an act in the history; %s is such as "Mira’s shift on Tue 24 Nov" */
  return g_strdup_printf (_ ("Repeat %s"), words);
}

/**
 * pd_roster_act_label_for_series_change:
 * @workspace: an unlocked workspace
 * @before: a shift of a series
 * @after: what becomes of it
 * @reach: how far the change goes
 *
 * Returns: (transfer full): what it is called
 */
char *
pd_roster_act_label_for_series_change (PdWorkspace  *workspace,
                                       PdShift      *before,
                                       PdShift      *after,
                                       PdSeriesReach reach)
{
  g_autofree char *words = shift_to_words (workspace, before);

  if (reach == PD_SERIES_THIS)
    return pd_act_label_for_changed_shift (workspace, before, after);
  if (reach == PD_SERIES_FOLLOWING)
    /* Translators: an act in the history: "Change Mira’s shift on Tue 24 Nov and those that follow it" */
    return g_strdup_printf (_ ("Change %s and those that follow it"), words);
  return g_strdup_printf (_ ("Change %s and all of its series"), words);
}

/**
 * pd_roster_act_label_for_series_removal:
 * @workspace: an unlocked workspace
 * @shift: a shift of a series
 * @reach: which ones are removed
 *
 * Returns: (transfer full): what it is called
 */
char *
pd_roster_act_label_for_series_removal (PdWorkspace  *workspace,
                                        PdShift      *shift,
                                        PdSeriesReach reach)
{
  g_autofree char *words = shift_to_words (workspace, shift);

  if (reach == PD_SERIES_THIS)
    return pd_act_label_for_removed_shift (workspace, shift);
  if (reach == PD_SERIES_FOLLOWING)
    return g_strdup_printf (_ ("Remove %s and those that follow it"), words);
  return g_strdup_printf (_ ("Remove %s and all of its series"), words);
}

/**
 * pd_roster_act_label_for_splitting:
 * @workspace: an unlocked workspace
 * @shift: a shift that becomes two
 *
 * Returns: (transfer full): what it is called
 */
char *
pd_roster_act_label_for_splitting (PdWorkspace *workspace,
                                   PdShift     *shift)
{
  g_autofree char *words = shift_to_words (workspace, shift);

  /* Translators: an act in the history: "Split Mira’s shift on Tue 24 Nov" */
  return g_strdup_printf (_ ("Split %s"), words);
}

/**
 * pd_roster_act_label_for_swapping:
 * @workspace: an unlocked workspace
 * @shift: a shift
 * @other: the one whose person gets it
 *
 * Returns: (transfer full): what it is called
 */
char *
pd_roster_act_label_for_swapping (PdWorkspace *workspace,
                                  PdShift     *shift,
                                  PdShift     *other)
{
  g_autofree char *words = shift_to_words (workspace, shift);
  g_autofree char *other_words = shift_to_words (workspace, other);

  /* Translators: an act in the history: "Swap Mira’s shift on Tue 24 Nov and Sam’s shift on Thu 26 Nov" */
  return g_strdup_printf (_ ("Swap %1$s and %2$s"), words, other_words);
}

/**
 * pd_roster_act_label_for_taking_off:
 * @workspace: an unlocked workspace
 * @shift: a shift that its person can't come to
 *
 * Returns: (transfer full): what it is called; why is nobody's business
 */
char *
pd_roster_act_label_for_taking_off (PdWorkspace *workspace,
                                    PdShift     *shift)
{
  g_autofree char *day = pd_day_to_short_words (pd_shift_get_day (shift));

  /* Translators: an act in the history: somebody can't come: "Take Mira off the shift on Tue 24 Nov" */
  return g_strdup_printf (_ ("Take %1$s off the shift on %2$s"), pd_act_label_get_name (workspace, shift), day);
}
