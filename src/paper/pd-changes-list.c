/* SPDX-License-Identifier: GPL-3.0-or-later */

#define G_LOG_DOMAIN "pd-paper"

#include "config.h"

#include "pd-changes-list.h"

#include "pd-paper-words-private.h"
#include "pd-sheet-private.h"

#include <glib/gi18n-lib.h>

/* Points: 20 mm for initials or a time. */
#define TOLD_WIDTH 57.0

/* What the list needs while it is made. */
typedef struct
{
  PdSheet              *sheet;
  PdRoster             *roster;
  PdRosterDifference   *since;
  const PdPaperOptions *options;
  GHashTable           *names;
  gboolean              has_not_needed;
} Making;

static char *
get_shift_words (Making  *making,
                 PdShift *shift)
{
  g_autofree char *place = NULL;

  if (shift == NULL)
    return g_strdup ("–");
  place = pd_paper_words_for_place (making->roster, pd_shift_get_site_id (shift));
  return pd_shift_to_full_words (shift, place, pd_roster_difference_get_role_title (making->since, shift));
}

static void
add_change (Making               *making,
            const PdRosterChange *change)
{
  g_autofree char *before = get_shift_words (making, change->before);
  g_autofree char *after = get_shift_words (making, change->after);
  const char      *cells[] = {
         pd_roster_change_kind_to_words (change->kind),
         before,
         after,
         /* Translators: on a list of who must be told what: nobody need be told of this */
    change->is_to_tell ? "" : C_ ("telling people", "Not needed"),
  };

  pd_sheet_add_row (making->sheet, cells, 0);
  making->has_not_needed |= !change->is_to_tell;
}

static char *
get_who (Making *making,
         PdId    person_id)
{
  if (person_id == PD_ID_NONE)
    return g_strdup (_ ("Open shifts"));
  return pd_paper_words_for_person (making->roster, person_id, making->names);
}

static char *
get_count_words (Making *making)
{
  if (!making->options->is_draft && pd_roster_difference_get_version (making->since) == 0)
    return g_strdup (_ ("All of it is new: nothing was published before."));
  return pd_roster_difference_to_words (making->since);
}

/* Changes stand person by person already. */
static void
add_changes (Making *making,
             PdId    person_id)
{
  GPtrArray            *changes = pd_roster_difference_get_changes (making->since);
  const PdRosterChange *before = NULL;
  g_autofree char      *count = get_count_words (making);

  if (person_id == PD_ID_NONE)
    pd_sheet_add_words (making->sheet, count);
  for (guint i = 0; i < changes->len; i++)
    {
      const PdRosterChange *change = g_ptr_array_index (changes, i);
      g_autofree char      *who = get_who (making, change->person_id);

      if (person_id != PD_ID_NONE && change->person_id != person_id)
        continue;
      if (before == NULL || before->person_id != change->person_id)
        pd_sheet_add_heading (making->sheet, who);
      add_change (making, change);
      before = change;
    }
  if (before == NULL && person_id != PD_ID_NONE)
    pd_sheet_add_words (making->sheet, _ ("Nothing has changed for this person."));
}

static void
begin_part (Making *making)
{
  PdDay            first = pd_roster_get_from (making->roster);
  PdDay            last = first + (PdDay) pd_roster_get_n_days (making->roster) - 1;
  g_autofree char *days = pd_paper_words_for_days (first, last);
  g_autofree char *title = pd_paper_words_for_title (_ ("Roster"), making->options);

  pd_sheet_begin_part (making->sheet, _ ("What has changed, and who to tell"), days, title);
}

static GHashTable *
name_people (PdRoster           *roster,
             PdRosterDifference *since,
             PdRedaction         redaction)
{
  GPtrArray         *changes = pd_roster_difference_get_changes (since);
  g_autoptr (GArray) more = g_array_new (FALSE, FALSE, sizeof (PdId));

  for (guint i = 0; i < changes->len; i++)
    g_array_append_val (more, ((PdRosterChange *) g_ptr_array_index (changes, i))->person_id);
  return pd_paper_words_name_people (roster, redaction, more);
}

static char *
get_legend (Making *making)
{
  GString *legend = g_string_new (_ ("Times are those of the clock at the site."));

  if (making->has_not_needed)
    g_string_append_printf (legend, " %s", _ ("“Not needed”: the shift is over, or nobody has it."));
  return g_string_free (g_steal_pointer (&legend), FALSE);
}

static PdSheet *
new_sheet (const PdPaperOptions *options)
{
  const PdSheetColumn columns[] = {
    { .head = _ ("What"), .ems = 4.8, .is_strong = TRUE },
    { .head = _ ("As it was") },
    { .head = _ ("As it is now") },
    { .head = _ ("Told"), .ems = 4.2, .least = TOLD_WIDTH, .is_box = TRUE },
  };

  return pd_sheet_new (_ ("What has changed"), options, columns, G_N_ELEMENTS (columns));
}

/**
 * pd_changes_list_new:
 * @roster: the days, with everybody and every site on it; nothing of it is kept
 * @since: what has changed on them, and since when; nothing of it is kept
 * @person_id: whose changes, or %PD_ID_NONE for everybody's
 * @options: how it is to look
 *
 * Lays out a list to tell people by: for each of them what is new, changed or gone, as it was
 * and as it is, with a box to sign when they were told.
 *
 * Returns: (transfer full): the pages
 */
PdDocument *
pd_changes_list_new (PdRoster             *roster,
                     PdRosterDifference   *since,
                     PdId                  person_id,
                     const PdPaperOptions *options)
{
  g_autoptr (GHashTable) names = NULL;
  g_autofree char       *legend = NULL;
  Making                 making = { NULL, roster, since, options, NULL };

  g_return_val_if_fail (PD_IS_ROSTER (roster), NULL);
  g_return_val_if_fail (PD_IS_ROSTER_DIFFERENCE (since), NULL);
  g_return_val_if_fail (options != NULL, NULL);

  names = name_people (roster, since, options->redaction);
  making.names = names;
  making.sheet = new_sheet (options);
  begin_part (&making);
  add_changes (&making, person_id);
  legend = get_legend (&making);
  return pd_sheet_finish_roster (making.sheet, legend, options);
}
