/* SPDX-License-Identifier: GPL-3.0-or-later */

/* What of the roster goes on paper: read here, laid out by paper/. */

#define G_LOG_DOMAIN "pd-workspace"

#include "config.h"

#include "pd-roster-paper.h"

#include <glib/gi18n-lib.h>

#include "pd-agreements-list.h"
#include "pd-changes-list.h"
#include "pd-person-sheet.h"
#include "pd-roster-edition.h"
#include "pd-wall-roster.h"
#include "pd-workspace-planning.h"

#define DAYS_PER_WEEK 7

struct _PdPaperOrder
{
  PdRosterPaper    what;
  PdPaperOptions   options;
  char            *service_name;
  PdRoster        *roster;
  PdRosterEdition *edition;
  PdRosterFacts   *facts;
  PdRosterCheck   *check; /* NULL unless something is asked of it */
};

static guint
get_n_days (const PdRosterPaper *what)
{
  return what->n_weeks * DAYS_PER_WEEK;
}

/* A wall may show some; every other sheet picks from everybody's shifts, so that names are
 * shortened alike on all of them. */
static PdRoster *
load_roster (const PdRosterPaper *what,
             PdWorkspace         *workspace,
             GError             **error)
{
  gboolean     is_wall = what->sheet == PD_SHEET_KIND_WALL;
  PdRosterSide side = PD_ROSTER_BY_PERSON;

  if (is_wall)
    side = what->side;
  else if (what->sheet == PD_SHEET_KIND_SIGN_IN)
    side = PD_ROSTER_BY_SITE;
  return pd_workspace_load_roster (workspace, what->from, get_n_days (what), side,
                                   is_wall ? what->person_id : PD_ID_NONE,
                                   is_wall ? what->site_id : PD_ID_NONE, error);
}

/* A wall is no place for what the rules say of people: it keeps to overlaps, which a roster
 * finds by itself. Agreements are about all that they say. */
static gboolean
read_check (PdPaperOrder *self,
            PdWorkspace  *workspace,
            PdDay         today,
            GError      **error)
{
  g_autoptr (PdRoster) aside = NULL;

  if (self->what.sheet == PD_SHEET_KIND_AGREEMENTS)
    {
      self->check = pd_workspace_check_roster (workspace, self->roster, today, error);
      return self->check != NULL;
    }
  if (self->what.sheet != PD_SHEET_KIND_WALL || !self->what.has_coverage)
    return TRUE;
  aside = load_roster (&self->what, workspace, error);
  if (aside != NULL)
    self->check = pd_workspace_check_roster (workspace, aside, today, error);
  return self->check != NULL;
}

static gboolean
read_edition (PdPaperOrder *self,
              PdWorkspace  *workspace,
              PdDay         today,
              GError      **error)
{
  g_autoptr (PdRosterDifference) difference = NULL;
  g_autofree char               *draft = pd_workspace_dup_version (workspace);

  difference = pd_workspace_load_difference (workspace, self->what.from, get_n_days (&self->what), today, error);
  if (difference == NULL)
    return FALSE;
  self->edition = pd_roster_edition_new (difference, draft,
                                         self->what.sheet == PD_SHEET_KIND_WALL && self->what.has_marks);
  return TRUE;
}

static gboolean
read_all (PdPaperOrder *self,
          PdWorkspace  *workspace,
          PdDay         today,
          GError      **error)
{
  self->roster = load_roster (&self->what, workspace, error);
  if (self->roster == NULL || !read_check (self, workspace, today, error) ||
      !read_edition (self, workspace, today, error))
    return FALSE;
  if (self->check != NULL)
    self->facts = g_object_ref (pd_roster_check_get_facts (self->check));
  else
    self->facts = pd_workspace_load_facts (workspace, self->what.from, get_n_days (&self->what), today, error);
  return self->facts != NULL;
}

static void
set_options (PdPaperOrder *self,
             PdWorkspace  *workspace,
             PdDay         today)
{
  const PdRosterPaper *what = &self->what;

  self->service_name = g_strdup (pd_service_get_name (pd_workspace_get_service (workspace)));
  self->options.paper = what->paper;
  self->options.ink = what->ink;
  self->options.redaction = what->redaction;
  self->options.large_print = what->large_print;
  self->options.service_name = self->service_name;
  self->options.version = self->edition->words;
  self->options.is_draft = self->edition->is_draft;
  self->options.printed_on = today;
}

/**
 * pd_roster_paper_read:
 * @self: what of the roster, and how
 * @workspace: the open service that it is read from
 * @today: the day that stands on it
 * @error: return location for an error
 *
 * Returns: (transfer full): all that the pages are laid out from
 */
PdPaperOrder *
pd_roster_paper_read (const PdRosterPaper *self,
                      PdWorkspace         *workspace,
                      PdDay                today,
                      GError             **error)
{
  g_autoptr (PdPaperOrder) order = NULL;

  g_return_val_if_fail (self != NULL && self->n_weeks > 0, NULL);
  g_return_val_if_fail (PD_IS_WORKSPACE (workspace), NULL);

  order = g_new0 (PdPaperOrder, 1);
  order->what = *self;
  if (!read_all (order, workspace, today, error))
    return NULL;
  set_options (order, workspace, today);
  return g_steal_pointer (&order);
}

/**
 * pd_roster_paper_dup_file_name:
 * @self: what of the roster, and how
 *
 * Returns: (transfer full): what a file of it is called at first; with the day, and
 *   without the name of the service or of anybody, which a folder would show to all
 */
char *
pd_roster_paper_dup_file_name (const PdRosterPaper *self)
{
  g_autofree char *day = pd_day_to_iso (self->from);

  switch (self->sheet)
    {
    case PD_SHEET_KIND_PERSON:
      /* Translators: the name of a file; %s is its first day, such as 2026-11-23 */
      return g_strdup_printf (_ ("Roster of one person from %s.pdf"), day);
    case PD_SHEET_KIND_SIGN_IN:
      /* Translators: the name of a file; %s is its first day, such as 2026-11-23 */
      return g_strdup_printf (_ ("Sign-in sheet from %s.pdf"), day);
    case PD_SHEET_KIND_AGREEMENTS:
      /* Translators: the name of a file; %s is its first day, such as 2026-11-23 */
      return g_strdup_printf (_ ("Agreements from %s.pdf"), day);
    case PD_SHEET_KIND_CHANGES:
      /* Translators: the name of a file; %s is its first day, such as 2026-11-23 */
      return g_strdup_printf (_ ("Changes from %s.pdf"), day);
    case PD_SHEET_KIND_WALL:
    default:
      /* Translators: the name of a file; %s is its first day, such as 2026-11-23 */
      return g_strdup_printf (_ ("Roster from %s.pdf"), day);
    }
}

static PdDocument *
make_wall (PdPaperOrder *self)
{
  PdWallExtras extras = { .facts = self->facts, .coverage = self->check, .site_id = self->what.site_id };

  if (self->what.has_marks)
    extras.since = self->edition->since;
  return pd_wall_roster_new (self->roster, &extras, &self->options);
}

/**
 * pd_paper_order_make:
 * @self: what pages are laid out from
 *
 * Lays them out. Takes longer than a frame; may be called in any thread, though not in two
 * at once.
 *
 * Returns: (transfer full): the pages
 */
PdDocument *
pd_paper_order_make (PdPaperOrder *self)
{
  const PdRosterPaper *what = &self->what;

  switch (what->sheet)
    {
    case PD_SHEET_KIND_PERSON:
      return pd_person_sheet_new (self->roster, self->facts, what->person_id, &self->options);
    case PD_SHEET_KIND_SIGN_IN:
      return pd_sign_in_sheet_new (self->roster, what->site_id, what->span, &self->options);
    case PD_SHEET_KIND_AGREEMENTS:
      return pd_agreements_list_new (self->roster, self->facts, what->person_id, &self->options);
    case PD_SHEET_KIND_CHANGES:
      return pd_changes_list_new (self->roster, self->edition->since, what->person_id, &self->options);
    case PD_SHEET_KIND_WALL:
    default:
      return make_wall (self);
    }
}

/**
 * pd_paper_order_free:
 * @self: (transfer full) (nullable): what pages are laid out from
 */
void
pd_paper_order_free (PdPaperOrder *self)
{
  if (self == NULL)
    return;
  g_clear_object (&self->check);
  g_clear_object (&self->facts);
  g_clear_pointer (&self->edition, pd_roster_edition_free);
  g_clear_object (&self->roster);
  g_free (self->service_name);
  g_free (self);
}
