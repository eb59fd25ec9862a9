/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "pd-circle.h"
#include "pd-form-window.h"

G_BEGIN_DECLS

/**
 * PdCircleMemberDialog:
 *
 * The form of one member of a circle: from when on, until when, a rhythm of their own, and
 * days on which they sit out, for which nobody asks a reason. Of a partner's worker their
 * first name, their service, and how they want to be reached. It changes nothing that is kept:
 * who opened it does.
 *
 * Signals: "saved" (pointer: the #PdCircleMember as it is now), "removed".
 */
#define PD_TYPE_CIRCLE_MEMBER_DIALOG (pd_circle_member_dialog_get_type ())
G_DECLARE_FINAL_TYPE (PdCircleMemberDialog, pd_circle_member_dialog, PD, CIRCLE_MEMBER_DIALOG, PdFormWindow)

GtkWidget *pd_circle_member_dialog_new (GtkWindow            *parent,
                                        PdWorkspace          *workspace,
                                        const PdCircleMember *member,
                                        const char           *circle_zone,
                                        PdDay                 today);

G_END_DECLS
