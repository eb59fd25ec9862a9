/* SPDX-License-Identifier: GPL-3.0-or-later */

#define G_LOG_DOMAIN "pd-paper"

#include "config.h"

#include "pd-agreements-list.h"

#include "pd-paper-words-private.h"
#include "pd-settlement-private.h"
#include "pd-sheet-private.h"

#include <glib/gi18n-lib.h>
#include <string.h>

/* What the list needs while it is made. */
typedef struct
{
  PdSheet              *sheet;
  PdRoster             *roster;
  const PdPaperOptions *options;
  GHashTable           *names;
} Making;

/* A settlement and whom or what it is about, to sort by. */
typedef struct
{
  const PdSettlement *settlement;
  char               *who;
  guint               place;
} Entry;

static void
entry_clear (Entry *entry)
{
  g_free (entry->who);
}

/* Free words may hold anything; where names are shortened, others are meant to read it. */
static gboolean
may_show_free_words (const Making *making)
{
  return making->options->redaction == PD_REDACTION_FULL_NAMES;
}

static void
append_paragraph (GString    *words,
                  const char *paragraph)
{
  g_string_append_printf (words, "%s%s", words->len > 0 ? "\n" : "", paragraph);
}

static char *
get_what_words (const PdSettlement *settlement)
{
  GString *words = g_string_new (NULL);

  for (guint i = 0; i < settlement->findings->len; i++)
    {
      PdFinding       *finding = g_ptr_array_index (settlement->findings, i);
      g_autofree char *day = pd_day_to_short_words (pd_finding_get_day (finding));
      g_autofree char *line = NULL;

      /* Translators: a day, then what a rule found on it */
      line = g_strdup_printf (C_ ("what was agreed", "%s: %s"), day, pd_finding_get_what (finding));
      append_paragraph (words, line);
    }
  return g_string_free (g_steal_pointer (&words), FALSE);
}

/* Each rule once, as one agreement may be about many days of it. */
static char *
get_rule_words (const PdSettlement *settlement)
{
  g_autoptr (GHashTable) known = g_hash_table_new_full (g_str_hash, g_str_equal, g_free, NULL);
  GString               *words = g_string_new (NULL);

  for (guint i = 0; i < settlement->findings->len; i++)
    {
      char *rule = pd_finding_dup_rule_words (g_ptr_array_index (settlement->findings, i));

      if (rule == NULL)
        continue;
      if (!g_hash_table_contains (known, rule))
        append_paragraph (words, rule);
      g_hash_table_add (known, rule);
    }
  return g_string_free (g_steal_pointer (&words), FALSE);
}

static char *
get_agreement_words (Making            *making,
                     const PdAgreement *agreement)
{
  g_autofree char *how = pd_agreement_to_words (agreement);
  g_autofree char *note = pd_paper_words_make_one_line (agreement->note);
  GString         *words = g_string_new (how);

  if (may_show_free_words (making) && *note != '\0')
    append_paragraph (words, note);
  return g_string_free (g_steal_pointer (&words), FALSE);
}

static char *
get_override_words (Making           *making,
                    const PdOverride *override)
{
  g_autofree char *day = NULL;
  g_autofree char *words = NULL;

  if (may_show_free_words (making))
    {
      words = pd_override_to_words (override);
      return pd_paper_words_make_one_line (words);
    }
  day = pd_day_to_words (override->decided_on);
  /* Translators: that somebody went ahead with a shift although a rule has something to say */
  return g_strdup_printf (_ ("Decided on %s to go ahead"), day);
}

static char *
get_how_words (Making             *making,
               const PdSettlement *settlement)
{
  PdId             recorder = pd_settlement_get_recorder (settlement);
  g_autofree char *how = settlement->agreement != NULL ? get_agreement_words (making, settlement->agreement)
                                                       : get_override_words (making, settlement->override);
  g_autofree char *name = NULL;

  if (recorder == PD_ID_NONE)
    return g_steal_pointer (&how);
  name = pd_paper_words_for_person (making->roster, recorder, making->names);
  if (settlement->agreement != NULL)
    /* Translators: how something was agreed, then on a line of its own who put it down */
    return g_strdup_printf (_ ("%s\nRecorded by %s"), how, name);
  /* Translators: what was decided, then on a line of its own who did */
  return g_strdup_printf (_ ("%s\nDecided by %s"), how, name);
}

static void
add_settlement (Making             *making,
                const PdSettlement *settlement)
{
  g_autofree char *what = get_what_words (settlement);
  g_autofree char *rule = get_rule_words (settlement);
  g_autofree char *how = get_how_words (making, settlement);
  const char      *cells[] = { what, rule, how };

  pd_sheet_add_row (making->sheet, cells, 0);
}

static GHashTable *
name_people (PdRoster             *roster,
             GPtrArray            *settlements,
             const PdPaperOptions *options)
{
  g_autoptr (GArray) more = g_array_new (FALSE, FALSE, sizeof (PdId));

  for (guint i = 0; i < settlements->len; i++)
    {
      const PdSettlement *settlement = g_ptr_array_index (settlements, i);
      PdId                recorder = pd_settlement_get_recorder (settlement);

      g_array_append_val (more, settlement->person_id);
      g_array_append_val (more, recorder);
    }
  return pd_paper_words_name_people (roster, options->redaction, more);
}

static int
compare_entries (gconstpointer a,
                 gconstpointer b)
{
  const Entry *entry = a;
  const Entry *other = b;
  int          order = g_utf8_collate (entry->who, other->who);

  return order != 0 ? order : (entry->place > other->place) - (entry->place < other->place);
}

static GArray *
sort_settlements (Making    *making,
                  GPtrArray *settlements,
                  PdId       person_id)
{
  GArray *entries = g_array_new (FALSE, FALSE, sizeof (Entry));

  g_array_set_clear_func (entries, (GDestroyNotify) entry_clear);
  for (guint i = 0; i < settlements->len; i++)
    {
      const PdSettlement *settlement = g_ptr_array_index (settlements, i);
      Entry               entry = { .settlement = settlement, .place = i };

      if (person_id != PD_ID_NONE && settlement->person_id != person_id)
        continue;
      if (settlement->person_id != PD_ID_NONE)
        entry.who = pd_paper_words_for_person (making->roster, settlement->person_id, making->names);
      else
        entry.who = pd_paper_words_for_place (making->roster, settlement->site_id);
      g_array_append_val (entries, entry);
    }
  g_array_sort (entries, compare_entries);
  return entries;
}

static void
add_entries (Making *making,
             GArray *entries)
{
  const char *who = NULL;

  for (guint i = 0; i < entries->len; i++)
    {
      const Entry *entry = &g_array_index (entries, Entry, i);

      if (who == NULL || !g_str_equal (who, entry->who))
        pd_sheet_add_heading (making->sheet, entry->who);
      who = entry->who;
      add_settlement (making, entry->settlement);
    }
  if (entries->len == 0)
    pd_sheet_add_words (making->sheet, _ ("Nothing in these days was settled by an agreement or a decision."));
}

static void
begin_part (Making *making)
{
  PdDay            first = pd_roster_get_from (making->roster);
  PdDay            last = first + (PdDay) pd_roster_get_n_days (making->roster) - 1;
  g_autofree char *days = pd_paper_words_for_days (first, last);
  g_autofree char *title = pd_paper_words_for_title (_ ("Roster"), making->options);

  pd_sheet_begin_part (making->sheet, _ ("Agreements and decisions"), days, title);
}

static char *
get_legend (Making *making)
{
  const char *legend = _ ("Numbers are those of the rules that the service keeps. "
                          "What is listed is what people agreed to or decided, and when.");

  if (may_show_free_words (making))
    return g_strdup (legend);
  return g_strdup_printf ("%s %s", legend,
                          _ ("Where names are shortened, notes and reasons are left out."));
}

static PdSheet *
new_sheet (const PdPaperOptions *options)
{
  const PdSheetColumn columns[] = {
    { .head = _ ("For what") },
    { .head = _ ("What the rule says, and where it comes from") },
    { .head = _ ("How, when, and recorded by whom") },
  };

  return pd_sheet_new (_ ("Agreements and decisions"), options, columns, G_N_ELEMENTS (columns));
}

/**
 * pd_agreements_list_new:
 * @roster: a roster with what all rules found in it; nothing of it is kept
 * @facts: what the rules knew; nothing of it is kept
 * @person_id: whose agreements, or %PD_ID_NONE for everybody's
 * @options: how it is to look
 *
 * Lays out a list of what settles findings of the roster: who agreed to what, in which
 * way and when, or who decided to go ahead, with the words of each rule and its source.
 *
 * Returns: (transfer full): the pages
 */
PdDocument *
pd_agreements_list_new (PdRoster             *roster,
                        PdRosterFacts        *facts,
                        PdId                  person_id,
                        const PdPaperOptions *options)
{
  g_autoptr (GPtrArray)  settlements = NULL;
  g_autoptr (GHashTable) names = NULL;
  g_autoptr (GArray)     entries = NULL;
  g_autofree char       *legend = NULL;
  Making                 making = { NULL, roster, options, NULL };

  g_return_val_if_fail (PD_IS_ROSTER (roster), NULL);
  g_return_val_if_fail (PD_IS_ROSTER_FACTS (facts), NULL);
  g_return_val_if_fail (options != NULL, NULL);

  settlements = pd_settlements_collect (roster, facts);
  names = name_people (roster, settlements, options);
  making.names = names;
  making.sheet = new_sheet (options);
  begin_part (&making);
  entries = sort_settlements (&making, settlements, person_id);
  add_entries (&making, entries);
  legend = get_legend (&making);
  return pd_sheet_finish_roster (making.sheet, legend, options);
}
