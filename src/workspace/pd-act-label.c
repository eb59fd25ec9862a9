/* SPDX-License-Identifier: GPL-3.0-or-later */

#define G_LOG_DOMAIN "pd-workspace"

#include "config.h"

#include "pd-act-label-private.h"

#include <glib/gi18n-lib.h>

#include "pd-workspace-private.h"

/**
 * pd_act_label_get_name:
 * @workspace: an unlocked workspace
 * @shift: a shift of somebody
 *
 * Returns: (transfer none): whose it is
 */
const char *
pd_act_label_get_name (PdWorkspace *workspace,
                       PdShift     *shift)
{
  PdPerson *person = pd_workspace_get_person (workspace, pd_shift_get_person_id (shift));

  return person != NULL ? pd_person_get_name (person) : _ ("somebody");
}

/**
 * pd_act_label_for_new_shift:
 * @workspace: an unlocked workspace
 * @shift: a shift that is added
 *
 * Returns: (transfer full): what adding it is called
 */
char *
pd_act_label_for_new_shift (PdWorkspace *workspace,
                            PdShift     *shift)
{
  g_autofree char *day = pd_day_to_short_words (pd_shift_get_day (shift));

  if (pd_shift_is_open (shift))
    /* Translators: an act in the history; %s is a day: "Tue 24 Nov" */
    return g_strdup_printf (_ ("Add an open shift on %s"), day);
  /* Translators: an act in the history: "Add a shift for Mira on Tue 24 Nov" */
  return g_strdup_printf (_ ("Add a shift for %1$s on %2$s"), pd_act_label_get_name (workspace, shift), day);
}

static char *
label_given_shift (PdWorkspace *workspace,
                   PdShift     *before,
                   PdShift     *after,
                   const char  *day)
{
  if (pd_shift_is_open (after))
    /* Translators: the shift has nobody from now on: "Open Mira’s shift on Tue 24 Nov" */
    return g_strdup_printf (_ ("Open %1$s’s shift on %2$s"), pd_act_label_get_name (workspace, before), day);
  if (pd_shift_is_open (before))
    return g_strdup_printf (_ ("Give the open shift on %2$s to %1$s"), pd_act_label_get_name (workspace, after), day);
  return g_strdup_printf (_ ("Give %1$s’s shift on %3$s to %2$s"),
                          pd_act_label_get_name (workspace, before),
                          pd_act_label_get_name (workspace, after),
                          day);
}

static char *
label_moved_shift (PdWorkspace *workspace,
                   PdShift     *before,
                   const char  *from,
                   const char  *to)
{
  if (pd_shift_is_open (before))
    return g_strdup_printf (_ ("Move the open shift from %1$s to %2$s"), from, to);
  /* Translators: an act in the history: "Move Mira’s shift from Tue 24 Nov to Wed 25 Nov" */
  return g_strdup_printf (_ ("Move %1$s’s shift from %2$s to %3$s"), pd_act_label_get_name (workspace, before), from, to);
}

/**
 * pd_act_label_for_changed_shift:
 * @workspace: an unlocked workspace
 * @before: a shift
 * @after: what becomes of it
 *
 * Returns: (transfer full): what changing it is called, by what matters most
 */
char *
pd_act_label_for_changed_shift (PdWorkspace *workspace,
                                PdShift     *before,
                                PdShift     *after)
{
  g_autofree char *from = pd_day_to_short_words (pd_shift_get_day (before));
  g_autofree char *to = pd_day_to_short_words (pd_shift_get_day (after));

  if (pd_shift_get_person_id (before) != pd_shift_get_person_id (after))
    return label_given_shift (workspace, before, after, to);
  if (pd_shift_get_day (before) != pd_shift_get_day (after))
    return label_moved_shift (workspace, before, from, to);
  if (pd_shift_is_open (after))
    return g_strdup_printf (_ ("Change the open shift on %s"), to);
  return g_strdup_printf (_ ("Change %1$s’s shift on %2$s"), pd_act_label_get_name (workspace, after), to);
}

/**
 * pd_act_label_for_removed_shift:
 * @workspace: an unlocked workspace
 * @shift: a shift that is removed
 *
 * Returns: (transfer full): what removing it is called
 */
char *
pd_act_label_for_removed_shift (PdWorkspace *workspace,
                                PdShift     *shift)
{
  g_autofree char *day = pd_day_to_short_words (pd_shift_get_day (shift));

  if (pd_shift_is_open (shift))
    return g_strdup_printf (_ ("Remove the open shift on %s"), day);
  return g_strdup_printf (_ ("Remove %1$s’s shift on %2$s"), pd_act_label_get_name (workspace, shift), day);
}
