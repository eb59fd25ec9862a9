/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "pd-form-window.h"
#include "pd-session.h"

G_BEGIN_DECLS

/**
 * PdSessionAct:
 * @PD_SESSION_BOOK: a new one, or another in the place of one that was cancelled
 * @PD_SESSION_HOLD: it took place; also one that was not booked
 * @PD_SESSION_MOVE: it takes place at another time
 * @PD_SESSION_CANCEL: it does not take place
 */
typedef enum
{
  PD_SESSION_BOOK,
  PD_SESSION_HOLD,
  PD_SESSION_MOVE,
  PD_SESSION_CANCEL,
} PdSessionAct;

/**
 * PdSessionDialog:
 *
 * The form of what becomes of a session. What else those who are to come have at that time
 * is said while the time is typed, and forbids nothing.
 *
 * Signals: "saved" (gint64: the session).
 */
#define PD_TYPE_SESSION_DIALOG (pd_session_dialog_get_type ())
G_DECLARE_FINAL_TYPE (PdSessionDialog, pd_session_dialog, PD, SESSION_DIALOG, PdFormWindow)

GtkWidget *pd_session_dialog_new (GtkWindow                    *parent,
                                  PdWorkspace                  *workspace,
                                  PdSessionAct                  act,
                                  const PdSupervisionAgreement *agreement,
                                  const PdSession              *session,
                                  PdDay                         today);

G_END_DECLS
