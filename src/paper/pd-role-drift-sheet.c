/* SPDX-License-Identifier: GPL-3.0-or-later */

/* What a role is for beside what its worker was rostered for, to look at together once a
 * year: their own words first, and room to write what comes of it. */

#define G_LOG_DOMAIN "pd-paper"

#include "config.h"

#include "pd-role-sheet.h"

#include "pd-clock.h"
#include "pd-paper-words-private.h"
#include "pd-role-sheet-private.h"
#include "pd-sheet-private.h"

#include <glib/gi18n-lib.h>

/* Room for a few lines by hand, in points. */
#define TO_WRITE 64.0

static void
add_question (PdSheet    *sheet,
              const char *question)
{
  const char *cells[] = { question, "", "", "" };

  pd_sheet_add_row (sheet, cells, TO_WRITE);
}

static void
add_remarks (PdSheet           *sheet,
             const PdRoleDrift *drift)
{
  g_autofree char *day = NULL;
  g_autofree char *about = NULL;
  g_autofree char *words = NULL;

  pd_sheet_add_heading (sheet, _ ("What they say"));
  if (drift->remarks != NULL)
    {
      day = pd_day_to_words (drift->remarks->day);
      about = g_strdup_printf (_ ("About version %1$d, on %2$s"), drift->remarks->version, day);
      words = g_strdup_printf ("%s\n%s", about, drift->remarks->remarks);
      pd_sheet_add_words (sheet, words);
    }
  add_question (sheet, _ ("How is the role for you? What of it did you come to do, and what not?"));
}

static void
add_line (PdSheet               *sheet,
          const char            *name,
          const PdRoleDriftLine *line)
{
  g_autofree char *n_shifts = g_strdup_printf ("%u", line->n_shifts);
  g_autofree char *hours = pd_clock_hours_to_text (line->minutes);
  const char      *cells[] = { name, line->is_in_role ? _ ("yes") : _ ("no"), n_shifts, hours };

  pd_sheet_add_row (sheet, cells, 0);
}

static void
add_lines (PdSheet                *sheet,
           const PdRoleDrift      *drift,
           const PdRoleDriftNames *names)
{
  pd_sheet_add_heading (sheet, _ ("What the shifts were for"));
  for (guint i = 0; i < drift->activities->len; i++)
    {
      const PdRoleDriftLine *line = &g_array_index (drift->activities, PdRoleDriftLine, i);

      add_line (sheet, pd_activity_to_words (line->activity), line);
    }
  if (drift->places->len > 0)
    pd_sheet_add_heading (sheet, _ ("Where they were"));
  for (guint i = 0; i < drift->places->len; i++)
    add_line (sheet, names->places[i], &g_array_index (drift->places, PdRoleDriftLine, i));
}

static void
add_sums (PdSheet           *sheet,
          const PdRoleDrift *drift)
{
  g_autofree char *outside = pd_role_drift_outside_to_words (drift);
  g_autofree char *reflection = pd_role_drift_reflection_to_words (drift);

  pd_sheet_add_heading (sheet, _ ("Taken together"));
  pd_sheet_add_words (sheet, outside);
  pd_sheet_add_words (sheet, reflection);
}

static void
add_duties (PdSheet                 *sheet,
            const PdRoleDescription *description)
{
  g_autofree char *duties = pd_role_sheet_lay_out_words (description, PD_ROLE_DUTIES);
  g_autofree char *words = NULL;

  if (*duties == '\0')
    return;
  words = g_strdup_printf ("%s\n%s", pd_role_field_to_words (PD_ROLE_DUTIES), duties);
  pd_sheet_add_heading (sheet, _ ("What the role says"));
  pd_sheet_add_words (sheet, words);
}

static void
add_end (PdSheet *sheet)
{
  pd_sheet_add_heading (sheet, _ ("What comes of it"));
  add_question (sheet, _ ("What has moved away from the role, and is it welcome?"));
  add_question (sheet, _ ("What is to change in the role description"));
  add_question (sheet, _ ("What is to change on the roster"));
  add_question (sheet, _ ("Who does what, and by when"));
}

/**
 * pd_role_drift_sheet_new:
 * @drift: a role beside what its worker was rostered for; nothing of it is kept
 * @description: the version that they work under
 * @names: whose it is, and what places are called
 * @options: how it is to look
 *
 * Lays it out for the yearly review, the worker's words first.
 *
 * Returns: (transfer full): the pages
 */
PdDocument *
pd_role_drift_sheet_new (const PdRoleDrift       *drift,
                         const PdRoleDescription *description,
                         const PdRoleDriftNames  *names,
                         const PdPaperOptions    *options)
{
  const PdSheetColumn columns[] = {
    { .head = "" },
    { .head = _ ("In the role"), .ems = 7 },
    { .head = _ ("Shifts"), .ems = 4.5 },
    { .head = _ ("Hours"), .ems = 6 },
  };
  g_autofree char *title = pd_paper_words_for_title (_ ("Role and roster"), options);
  g_autofree char *days = NULL;
  g_autofree char *heading = NULL;
  g_autofree char *subheading = NULL;
  PdSheet         *sheet;

  g_return_val_if_fail (drift != NULL && description != NULL && names != NULL && options != NULL, NULL);

  days = pd_paper_words_for_days (names->from, names->to);
  /* Translators: who works in which role: "Mira Khan, Peer worker" */
  heading = g_strdup_printf (_ ("%1$s, %2$s"), names->person, description->texts[PD_ROLE_TITLE]);
  subheading = g_strdup_printf ("%s · %s", days, names->version);
  sheet = pd_sheet_new (_ ("Role and roster"), options, columns, G_N_ELEMENTS (columns));
  pd_sheet_set_to_read (sheet);
  pd_sheet_begin_part (sheet, heading, subheading, title);
  add_remarks (sheet, drift);
  add_lines (sheet, drift, names);
  add_sums (sheet, drift);
  add_duties (sheet, description);
  add_end (sheet);
  return pd_sheet_finish (sheet,
                          _ ("It says what was on the roster, not whose fault it is. What was done in a shift may have been something else."),
                          options);
}
