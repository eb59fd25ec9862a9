/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "pd-sealed-text-table.h"
#include "pd-workspace.h"

G_BEGIN_DECLS

/* How a text about a session, or about two who are kept apart, becomes a box in a row, and
 * back. A box opens only for those it was sealed for, and only in that row. */

GPtrArray    *pd_sealing_list (PdWorkspace *workspace,
                               PdId         about_id,
                               GError     **error);
PdSealedText *pd_sealing_find_newest (PdWorkspace *workspace,
                                      PdId         about_id,
                                      GError     **error);
gboolean      pd_sealing_write (PdWorkspace  *workspace,
                                PdChange     *change,
                                PdSealedText *text,
                                GBytes       *content,
                                GError      **error);
GBytes       *pd_sealing_open (PdWorkspace        *workspace,
                               const PdSealedText *text,
                               GError            **error);
gboolean      pd_sealing_add_reader (PdWorkspace  *workspace,
                                     PdChange     *change,
                                     PdSealedText *text,
                                     PdId          person_id,
                                     GError      **error);

G_END_DECLS
