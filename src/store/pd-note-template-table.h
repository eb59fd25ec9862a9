/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "pd-change.h"
#include "pd-note-template.h"

G_BEGIN_DECLS

gboolean pd_note_template_table_list (PdStore    *store,
                                      GPtrArray **ret_templates,
                                      GError    **error);
gboolean pd_note_template_table_save (PdChange *change,
                                      PdNoteTemplate *template,
                                      GError **error);
gboolean pd_note_template_table_delete (PdChange *change,
                                        PdId      id,
                                        GError  **error);
gboolean pd_note_template_table_find_default (PdStore *store,
                                              PdId    *ret_id,
                                              char   **ret_nick,
                                              GError **error);
gboolean pd_note_template_table_set_default (PdChange   *change,
                                             PdId        id,
                                             const char *nick,
                                             GError    **error);

G_END_DECLS
