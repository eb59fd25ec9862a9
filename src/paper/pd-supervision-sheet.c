/* SPDX-License-Identifier: GPL-3.0-or-later */

/* What was agreed about supervision, for all of it to sign. */

#define G_LOG_DOMAIN "pd-paper"

#include "config.h"

#include "pd-supervision-sheet.h"

#include "pd-paper-words-private.h"
#include "pd-sheet-private.h"

#include <glib/gi18n-lib.h>

/* Room for a few lines by hand, and for a name with a date. */
#define TO_WRITE 54.0
#define TO_SIGN 36.0

static void
add (PdSheet    *sheet,
     const char *what,
     const char *words)
{
  const char *cells[] = { what, words };

  if (*words != '\0')
    pd_sheet_add_row (sheet, cells, 0);
}

static void
add_people (PdSheet                       *sheet,
            const PdSupervisionAgreement  *agreement,
            const PdSupervisionSheetNames *names)
{
  g_autofree char *members = g_strjoinv ("\n", (char **) names->members);
  gboolean         is_group = agreement->form == PD_SUPERVISION_GROUP;
  /* Translators: a kind of supervision and its form: "Peer practice, one to one" */
  g_autofree char *kind = g_strdup_printf (C_ ("supervision", "%1$s, %2$s"),
                                           pd_supervision_kind_to_words (agreement->kind),
                                           pd_supervision_form_to_words (agreement->form));

  add (sheet, _ ("Kind"), kind);
  if (names->supervisor != NULL)
    add (sheet, _ ("Supervisor"), names->supervisor);
  add (sheet, is_group ? _ ("The group") : _ ("Worker"), members);
}

static void
add_sessions (PdSheet                      *sheet,
              const PdSupervisionAgreement *agreement)
{
  g_autofree char *rhythm = pd_supervision_rhythm_to_words (agreement->days_between);
  g_autofree char *minutes = g_strdup_printf (ngettext ("%d minute", "%d minutes", agreement->minutes), agreement->minutes);
  /* Translators: "every fortnight, 60 minutes" */
  g_autofree char *often = g_strdup_printf (C_ ("supervision", "%1$s, %2$s"), rhythm, minutes);

  add (sheet, _ ("How often, how long"), often);
  add (sheet, _ ("How we meet"), pd_meeting_mode_to_words (agreement->mode));
  add (sheet, _ ("Where"), agreement->place);
  add (sheet, _ ("Paid time"), agreement->is_paid ? _ ("Yes, on the roster") : _ ("No"));
}

static void
add_day (PdSheet    *sheet,
         const char *what,
         PdDay       day)
{
  g_autofree char *words = day != PD_DAY_NONE ? pd_day_to_words (day) : NULL;

  if (words != NULL)
    add (sheet, what, words);
}

/* Until all have agreed, what is still open is asked, with room to write. */
static void
add_texts (PdSheet                      *sheet,
           const PdSupervisionAgreement *agreement)
{
  gboolean is_agreed = pd_supervision_agreement_is_agreed (agreement);

  for (guint i = 0; i < PD_SUPERVISION_N_TEXTS; i++)
    {
      g_autofree char *asked = g_strdup_printf ("%s\n%s", pd_supervision_text_to_words (i), pd_supervision_text_get_question (i));
      const char      *cells[] = { asked, "" };

      if (*agreement->texts[i] != '\0')
        add (sheet, pd_supervision_text_to_words (i), agreement->texts[i]);
      else if (!is_agreed && pd_supervision_text_is_for (i, agreement->form))
        pd_sheet_add_row (sheet, cells, TO_WRITE);
    }
}

static void
add_signature (PdSheet                      *sheet,
               const PdSupervisionAgreement *agreement,
               PdId                          person_id,
               const char                   *name)
{
  PdDay            on = person_id != PD_ID_NONE ? pd_supervision_agreement_get_consent (agreement, person_id) : PD_DAY_NONE;
  g_autofree char *day = on != PD_DAY_NONE ? pd_day_to_words (on) : NULL;
  g_autofree char *agreed = day != NULL ? g_strdup_printf (_ ("Agreed on %s"), day) : g_strdup (_ ("Signature and date:"));
  const char      *cells[] = { name, agreed };

  pd_sheet_add_row (sheet, cells, TO_SIGN);
}

static void
add_signatures (PdSheet                       *sheet,
                const PdSupervisionAgreement  *agreement,
                const PdSupervisionSheetNames *names)
{
  pd_sheet_add_heading (sheet, _ ("We agree to this"));
  if (names->supervisor != NULL)
    add_signature (sheet, agreement, agreement->supervisor_id, names->supervisor);
  for (guint i = 0; i < agreement->member_ids->len; i++)
    add_signature (sheet, agreement, g_array_index (agreement->member_ids, PdId, i), names->members[i]);
}

/**
 * pd_supervision_sheet_new:
 * @agreement: what was agreed; nothing of it is kept
 * @names: what its people are called; as many members as it has
 * @options: how it is to look
 *
 * Lays out an agreement as pages for all whom it is between to sign. What is not said yet
 * is asked, with room to write, until all have agreed.
 *
 * Returns: (transfer full): the pages
 */
PdDocument *
pd_supervision_sheet_new (const PdSupervisionAgreement  *agreement,
                          const PdSupervisionSheetNames *names,
                          const PdPaperOptions          *options)
{
  const PdSheetColumn columns[] = {
    { .head = _ ("About"), .ems = 13, .is_strong = TRUE },
    { .head = _ ("What we agreed") },
  };
  g_autofree char *title = NULL;
  g_autofree char *from = NULL;
  g_autofree char *since = NULL;
  PdSheet         *sheet;

  g_return_val_if_fail (agreement != NULL && options != NULL, NULL);
  g_return_val_if_fail (names != NULL && g_strv_length ((char **) names->members) == agreement->member_ids->len, NULL);

  title = pd_paper_words_for_title (pd_supervision_kind_to_words (agreement->kind), options);
  from = pd_day_to_words (agreement->started_on);
  /* Translators: under the heading of an agreement; %s is a day */
  since = g_strdup_printf (_ ("From %s"), from);
  sheet = pd_sheet_new (_ ("Supervision agreement"), options, columns, G_N_ELEMENTS (columns));
  pd_sheet_begin_part (sheet, _ ("Supervision agreement"), since, title);
  add_people (sheet, agreement, names);
  add_sessions (sheet, agreement);
  add_day (sheet, _ ("We look at it again on"), agreement->review_on);
  add_day (sheet, _ ("It ends on"), agreement->ended_on);
  add_texts (sheet, agreement);
  add_signatures (sheet, agreement, names);
  return pd_sheet_finish (sheet, _ ("Each of us has a copy. Any of us can ask to look at it again at any time."), options);
}
