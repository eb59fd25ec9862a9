/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "pd-rows-group.h"
#include "pd-session-dialog.h"
#include "pd-supervision-pane.h"
#include "pd-workspace-note-actions.h"

G_BEGIN_DECLS

struct _PdSupervisionPane
{
  PdDeskPart part;

  /* template children */
  GtkWidget     *act_box;
  PdRowsGroup   *actions;
  PdRowsGroup   *agreed;
  GtkMenuButton *more_button;
  GMenuModel    *more_menu;
  GtkWidget     *new_button;
  GtkWidget     *scroller;
  PdRowsGroup   *sessions;
  GtkStack      *stack;
  GtkLabel      *standing;
  GtkImage      *standing_sign;
  GtkLabel      *title;
  PdRowsGroup   *waiting;
  GtkLabel      *warning;
  GtkWidget     *warning_box;

  /* owned; what was read of the item that is shown */
  PdSupervisionItem *item;
  GPtrArray         *notes;      /* the newest, without those in the trash */
  GPtrArray         *of_session; /* the newest, and what is booked */
  GPtrArray         *of_waiting; /* notes that wait for whoever looks */
  GPtrArray         *of_action;  /* what the rows of the actions are about */
  GPtrArray         *finding;    /* the same, while the notes are looked through */
  GPtrArray         *looking;    /* the notes that are looked through next */
  GPtrArray         *rows;       /* what the rows of the sessions are about */

  /* state */
  guint looking_id; /* looks through the notes while there is nothing else to do */
  guint n_looked;
  guint n_rows; /* how many sessions are shown at most */
};

/* Showing */
void     pd_supervision_pane_forget (PdSupervisionPane *self);
void     pd_supervision_pane_read_lists (PdSupervisionPane *self);
void     pd_supervision_pane_show (PdDeskPart *part);
void     pd_supervision_pane_show_agreed (PdSupervisionPane *self);
void     pd_supervision_pane_show_sessions (PdSupervisionPane *self);
void     pd_supervision_pane_session_activated (PdSupervisionPane *self,
                                                guint              i);
void     pd_supervision_pane_session_removed (PdSupervisionPane *self,
                                              guint              i);
void     pd_supervision_pane_action_activated (PdSupervisionPane *self,
                                               guint              i);
void     pd_supervision_pane_waiting_activated (PdSupervisionPane *self,
                                                guint              i);
void     pd_supervision_pane_show_waiting (PdSupervisionPane *self);
void     pd_supervision_pane_show_actions (PdSupervisionPane *self);
void     pd_supervision_pane_look_for_actions (PdSupervisionPane *self);
void     pd_supervision_pane_forget_actions (PdSupervisionPane *self);
gboolean pd_supervision_pane_is_mine (PdSupervisionPane *self);

/* Finding */
const PdSupervisionAgreement *pd_supervision_pane_get_agreement (PdSupervisionPane *self);
const PdNoteRecord           *pd_supervision_pane_find_note (PdSupervisionPane *self,
                                                             PdId               session_id);
const PdSession              *pd_supervision_pane_find_session (PdSupervisionPane *self,
                                                                PdId               session_id);

/* Acting */
void pd_supervision_pane_install_actions (GtkWidgetClass *widget_class);
void pd_supervision_pane_update_actions (PdSupervisionPane *self);
void pd_supervision_pane_present_session (PdSupervisionPane *self,
                                          PdSessionAct       act,
                                          const PdSession   *session);
void pd_supervision_pane_open_note (PdSupervisionPane *self,
                                    PdId               note_id);
void pd_supervision_pane_write_note (PdSupervisionPane *self,
                                     const PdSession   *session);
void pd_supervision_pane_tell (PdSupervisionPane *self,
                               const GError      *error);

G_END_DECLS
