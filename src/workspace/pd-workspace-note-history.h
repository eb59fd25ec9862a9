/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "pd-note-event.h"
#include "pd-workspace.h"

G_BEGIN_DECLS

/* What happened to a note, for all whose session it was, and going back to an earlier
 * text of it. */

GArray  *pd_workspace_list_note_events (PdWorkspace *self,
                                        PdId         id,
                                        GError     **error);
char    *pd_workspace_describe_note_event (PdWorkspace       *self,
                                           const PdNoteEvent *event);
gboolean pd_workspace_bring_note_text_back (PdWorkspace *self,
                                            PdId         id,
                                            int          revision,
                                            GError     **error);

G_END_DECLS
