/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include <adwaita.h>

G_BEGIN_DECLS

/**
 * PdSuggestRow:
 *
 * A row of a form to write in, with a menu of what is usually written there; anything
 * else can be written too. Alt+Down opens the menu.
 *
 * Properties: "suggestions" (GStrv, nullable: without any there is no menu).
 */
#define PD_TYPE_SUGGEST_ROW (pd_suggest_row_get_type ())
G_DECLARE_FINAL_TYPE (PdSuggestRow, pd_suggest_row, PD, SUGGEST_ROW, AdwEntryRow)

void pd_suggest_row_set_suggestions (PdSuggestRow      *self,
                                     const char *const *suggestions);
void pd_suggest_row_set_names (PdSuggestRow *self,
                               GPtrArray    *names);

G_END_DECLS
