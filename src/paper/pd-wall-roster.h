/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "pd-document.h"
#include "pd-paper.h"
#include "pd-redaction.h"
#include "pd-roster.h"

G_BEGIN_DECLS

/**
 * PdWallRosterOptions:
 * @paper: A4 or A3, always landscape
 * @ink: colour, grey or plain
 * @redaction: how much of people's names hangs on the wall
 * @large_print: letters half as large again, fewer days a page
 * @service_name: (nullable): stands at the top of each page
 * @title: (nullable): stands before the service's name; "Roster" when %NULL
 * @version: (nullable): stands in the footer, such as "Draft, change 42"
 * @printed_on: stands in the footer
 *
 * How a roster is to look on paper. All zeros are a good start but for @printed_on:
 * A4, in colour, full names.
 */
typedef struct
{
  PdPaper     paper;
  PdInk       ink;
  PdRedaction redaction;
  gboolean    large_print;
  const char *service_name;
  const char *title;
  const char *version;
  PdDay       printed_on;
} PdWallRosterOptions;

/**
 * PdWallRoster:
 *
 * A roster to hang on a wall: each day of each row on exactly one page, in full words,
 * with the header on every page. Hand-over notes are never on it.
 */
#define PD_TYPE_WALL_ROSTER (pd_wall_roster_get_type ())
G_DECLARE_FINAL_TYPE (PdWallRoster, pd_wall_roster, PD, WALL_ROSTER, PdDocument)

PdDocument *pd_wall_roster_new (PdRoster                  *roster,
                                const PdWallRosterOptions *options);

G_END_DECLS
