/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "pd-note-coach.h"
#include "pd-note-template.h"
#include "pd-workspace.h"

G_BEGIN_DECLS

/* What notes are written with. Templates and the words of the coach are the service's, for
 * everybody to see; the words that somebody spells their own way are sealed for them alone.
 * Each act is one named change that names no word. */

/* Templates */
GPtrArray      *pd_workspace_list_note_templates (PdWorkspace *self,
                                                  GError     **error);
gboolean        pd_workspace_save_note_template (PdWorkspace *self,
                                                 PdNoteTemplate *template,
                                                 gboolean was_first,
                                                 gboolean is_first,
                                                 GError **error);
gboolean        pd_workspace_remove_note_template (PdWorkspace *self,
                                                   const PdNoteTemplate *template,
                                                   GError **error);
PdNoteTemplate *pd_workspace_load_default_note_template (PdWorkspace *self,
                                                         GError     **error);
gboolean        pd_workspace_set_default_note_template (PdWorkspace *self,
                                                        const PdNoteTemplate *template,
                                                        GError **error);

/* The coach */
PdNoteCoach *pd_workspace_create_note_coach (PdWorkspace *self,
                                             GError     **error);
char        *pd_workspace_dup_coach_words (PdWorkspace *self,
                                           gboolean    *ret_is_own,
                                           GError     **error);
gboolean     pd_workspace_save_coach_words (PdWorkspace *self,
                                            const char  *words,
                                            GError     **error);

/* Spelling */
char   **pd_workspace_list_own_words (PdWorkspace *self,
                                      GError     **error);
gboolean pd_workspace_add_own_word (PdWorkspace *self,
                                    const char  *word,
                                    GError     **error);
gboolean pd_workspace_remove_own_word (PdWorkspace *self,
                                       const char  *word,
                                       GError     **error);

G_END_DECLS
