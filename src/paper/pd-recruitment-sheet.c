/* SPDX-License-Identifier: GPL-3.0-or-later */

/* What a panel fills in while it takes somebody on: the criteria of a role, and what each
 * of them heard. */

#define G_LOG_DOMAIN "pd-paper"

#include "config.h"

#include "pd-role-sheet.h"

#include "pd-paper-words-private.h"
#include "pd-sheet-private.h"

#include <glib/gi18n-lib.h>

/* For handwriting, in points: a line, and what somebody said. */
#define LINE_HEIGHT 26.0
#define WORDS_HEIGHT 64.0
#define WEIGHING_WIDTH 62.0

static void
add_row (PdSheet    *sheet,
         const char *words,
         double      height)
{
  const char *cells[] = { words, "", "" };

  pd_sheet_add_row (sheet, cells, height);
}

static void
add_criterion (PdSheet    *sheet,
               const char *words,
               double      height)
{
  /* Translators: to circle one of them, each on a line of its own */
  const char *cells[] = { words, "", _ ("yes\nnearly\nno") };

  pd_sheet_add_row (sheet, cells, height);
}

static void
add_panel (PdSheet *sheet)
{
  pd_sheet_add_heading (sheet, _ ("Who is on the panel"));
  add_row (sheet, _ ("A peer worker, of this service or another"), LINE_HEIGHT);
  add_row (sheet, _ ("Somebody who uses the service, paid for their time"), LINE_HEIGHT);
  add_row (sheet, _ ("The team leader or manager"), LINE_HEIGHT);
  add_row (sheet, _ ("Who is being talked with, and on which day"), LINE_HEIGHT);
}

static void
add_lived_experience (PdSheet                 *sheet,
                      const PdRoleDescription *description)
{
  g_autofree char *of_what = NULL;

  pd_sheet_add_heading (sheet, _ ("Lived experience: an essential criterion"));
  of_what = g_strdup_printf ("%s\n%s", _ ("What is looked for:"), description->texts[PD_ROLE_LIVED_OF_WHAT]);
  add_criterion (sheet, of_what, WORDS_HEIGHT);
  add_criterion (sheet,
                 _ ("How will you use your lived experience in this work? Tell us of a moment, with as much of your own as you like."),
                 WORDS_HEIGHT);
  add_criterion (sheet, _ ("How do you decide what of your story to tell, and for whose sake?"), WORDS_HEIGHT);
  add_criterion (sheet, _ ("What helps you when the work comes close to your own life?"), WORDS_HEIGHT);
}

static void
add_colleague (PdSheet                 *sheet,
               const PdRoleDescription *description)
{
  pd_sheet_add_heading (sheet, _ ("Working beside peer workers"));
  add_criterion (sheet, description->texts[PD_ROLE_LIVED_USE], WORDS_HEIGHT);
  add_criterion (sheet, _ ("What will you do differently because the service is led by lived experience? Tell us of a moment."), WORDS_HEIGHT);
}

static void
add_list (PdSheet                 *sheet,
          const PdRoleDescription *description,
          PdRoleField              field)
{
  g_auto (GStrv) lines = g_strsplit (description->texts[field], "\n", -1);

  if (lines[0] == NULL)
    return;
  pd_sheet_add_heading (sheet, pd_role_field_to_words (field));
  for (guint i = 0; lines[i] != NULL; i++)
    if (!pd_role_description_is_heading (field, lines[i]))
      add_criterion (sheet, lines[i], field == PD_ROLE_DESIRABLE ? LINE_HEIGHT : WORDS_HEIGHT * 3 / 4);
}

static void
add_end (PdSheet *sheet)
{
  pd_sheet_add_heading (sheet, _ ("Together"));
  add_row (sheet, _ ("What they asked us, and what we said"), WORDS_HEIGHT);
  add_row (sheet, _ ("What they would need to work well here; nobody asks why"), WORDS_HEIGHT);
  add_row (sheet, _ ("What each of the panel thinks. The peers speak first"), WORDS_HEIGHT);
  add_row (sheet, _ ("What we decided, why, and who tells them by when"), WORDS_HEIGHT);
}

/**
 * pd_recruitment_sheet_new:
 * @description: what a role is; nothing of it is kept
 * @standing: which version it is, and how it stands
 * @options: how it is to look
 *
 * Lays the criteria of a role out as a form for a panel that peers are part of, with the
 * question of how lived experience will be used. There is nothing to add up.
 *
 * Returns: (transfer full): the pages
 */
PdDocument *
pd_recruitment_sheet_new (const PdRoleDescription *description,
                          const char              *standing,
                          const PdPaperOptions    *options)
{
  const PdSheetColumn columns[] = {
    { .head = _ ("What is looked for, and what to ask") },
    { .head = _ ("What we saw and heard"), .is_box = TRUE },
    { .head = _ ("Circle one"), .ems = 5, .least = WEIGHING_WIDTH, .is_box = TRUE },
  };
  g_autofree char *title = pd_paper_words_for_title (_ ("Taking somebody on"), options);
  PdSheet         *sheet;

  g_return_val_if_fail (description != NULL && standing != NULL && options != NULL, NULL);

  sheet = pd_sheet_new (_ ("Recruitment sheet"), options, columns, G_N_ELEMENTS (columns));
  pd_sheet_set_to_read (sheet);
  pd_sheet_begin_part (sheet, description->texts[PD_ROLE_TITLE], standing, title);
  add_panel (sheet);
  if (pd_role_description_get_kind (description) != PD_ROLE_KIND_NON_PEER)
    add_lived_experience (sheet, description);
  else
    add_colleague (sheet, description);
  add_list (sheet, description, PD_ROLE_SKILLS);
  add_list (sheet, description, PD_ROLE_VALUES);
  add_list (sheet, description, PD_ROLE_DESIRABLE);
  add_end (sheet);
  return pd_sheet_finish (sheet,
                          _ ("Nobody is asked for a diagnosis, for papers or for how long ago it was. Send the questions two days before. Lived experience and the other essential criteria count alike: there is nothing to add up."),
                          options);
}
