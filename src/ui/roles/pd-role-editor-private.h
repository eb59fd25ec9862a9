/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "pd-role-editor.h"
#include "pd-note-hints.h"
#include "pd-role-part.h"
#include "pd-typing-pause.h"

G_BEGIN_DECLS

struct _PdRoleEditor
{
  PdDeskPart part;

  /* template children */
  GtkButton     *hints_button;
  GtkWidget     *no_dictionary;
  GtkMenuButton *sections_button;
  GtkBox        *sections;
  GtkWidget     *scroller;
  GtkLabel      *status;

  /* borrowed */
  PdRolePart *parts[PD_ROLE_N_FIELDS]; /* made when the editor is first opened */

  /* owned */
  PdTypingPause     *pause;
  PdNoteHints       *hints; /* made when the editor is first opened, too */
  PdRole            *role;  /* %NULL while nothing is written */
  PdRoleDescription *base;  /* what the parts said when they were filled or saved */

  /* state */
  gboolean      is_saving;
  PdRoleSitting sitting; /* since it was opened */
  guint         check_id;
};

/* Parts */
void               pd_role_editor_create_parts (PdRoleEditor *self);
void               pd_role_editor_fill (PdRoleEditor            *self,
                                        const PdRoleDescription *description);
PdRoleDescription *pd_role_editor_collect (PdRoleEditor *self,
                                           gboolean      with_all_words);
void               pd_role_editor_check (PdRoleEditor *self);
void               pd_role_editor_check_later (PdRoleEditor *self);
void               pd_role_editor_watch_hints (PdRoleEditor *self);

/* Keeping */
PdRoleDescription *pd_role_editor_collect_all (PdRoleEditor *self);
void               pd_role_editor_keep_draft (PdRoleEditor *self);
gboolean           pd_role_editor_is_changed (PdRoleEditor *self);
void               pd_role_editor_go_on (PdRoleEditor *self);

G_END_DECLS
