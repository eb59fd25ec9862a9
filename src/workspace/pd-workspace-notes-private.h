/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "pd-change.h"
#include "pd-workspace-notes.h"

G_BEGIN_DECLS

PdId          pd_workspace_get_my_id (PdWorkspace *self);
gboolean      pd_workspace_refuse (GError    **error,
                                   const char *message);
gboolean      pd_workspace_may_act_on_note (PdWorkspace        *self,
                                            const PdNoteRecord *note);
PdNoteRecord *pd_workspace_load_my_note (PdWorkspace *self,
                                         PdId         id,
                                         GError     **error);
gboolean      pd_workspace_reseal_note (PdWorkspace        *self,
                                        PdChange           *change,
                                        const PdNoteRecord *note,
                                        int                 from,
                                        GError            **error);
gboolean      pd_workspace_check_reader_has_key (PdWorkspace *self,
                                                 PdPerson    *person,
                                                 GError     **error);
void          pd_workspace_note_add_reader_row (PdWorkspace  *self,
                                                PdNoteRecord *note,
                                                PdId          person_id,
                                                int           from);
gboolean      pd_workspace_note_end_reader_row (PdWorkspace  *self,
                                                PdNoteRecord *note,
                                                PdId          person_id);

G_END_DECLS
