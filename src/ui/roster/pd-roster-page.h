/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "pd-desk-part.h"
#include "pd-page.h"
#include "pd-roster-check.h"
#include "pd-roster-grid.h"
#include "pd-roster-list.h"

G_BEGIN_DECLS

/**
 * PdRosterPage:
 *
 * The page of the roster: some weeks as a grid or a list, and what is done with them.
 *
 * Properties: "settings" (construct only, nullable: where it remembers "weeks", "side" and
 * "view"). Which days it shows is not remembered: who starts a day wants to see that day.
 *
 * Signals: "reviewed": the rules were asked about what is shown, as it is now, and what
 * they found is in the roster.
 *
 * Actions, in the group "roster": "previous", "next", "today", "go-to", "new",
 * "next-finding"; and with a state: "weeks" (1, 2 or 4), "side" ("person" or "site"),
 * "layer" ("planned" or "worked"),
 * "view" ("grid" or "list"), "site" (the id of the one site that is shown, as text;
 * empty for all), "who" (the nick of
 * an employment, "stream:" and a stream, or empty for everybody), "only" ("gaps", "findings",
 * or empty for all), "search" (whether one can type a name).
 */
#define PD_TYPE_ROSTER_PAGE (pd_roster_page_get_type ())
G_DECLARE_FINAL_TYPE (PdRosterPage, pd_roster_page, PD, ROSTER_PAGE, PdDeskPart)

GtkWidget     *pd_roster_page_new (PdWorkspace *workspace,
                                   PdDay        today);
PdRosterGrid  *pd_roster_page_get_grid (PdRosterPage *self);
PdRosterList  *pd_roster_page_get_list (PdRosterPage *self);
GActionGroup  *pd_roster_page_get_actions (PdRosterPage *self);
PdRosterCheck *pd_roster_page_get_check (PdRosterPage *self);
PdDay          pd_roster_page_get_from (PdRosterPage *self);
void           pd_roster_page_show_day (PdRosterPage *self,
                                        PdDay         day);
void           pd_roster_page_show_finding (PdRosterPage *self,
                                            PdFinding    *finding);

G_END_DECLS
