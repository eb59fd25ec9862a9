/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "pd-roster-marks.h"
#include "pd-workspace.h"

G_BEGIN_DECLS

/**
 * PdRosterReview:
 *
 * Asks all rules about the roster that is shown, when there is time for it: in steps that
 * are each short enough for a frame, because turning the weeks must not wait. After an act
 * on some shifts only those are looked at again, at once.
 */
#define PD_TYPE_ROSTER_REVIEW (pd_roster_review_get_type ())
G_DECLARE_FINAL_TYPE (PdRosterReview, pd_roster_review, PD, ROSTER_REVIEW, GObject)

PdRosterReview *pd_roster_review_new (PdWorkspace *workspace);
void            pd_roster_review_note_change (PdRosterReview *self,
                                              guint           tables);
gboolean        pd_roster_review_show (PdRosterReview *self,
                                       PdRoster       *roster,
                                       PdDay           today);
gboolean        pd_roster_review_step (PdRosterReview *self,
                                       GError        **error);
PdRosterMarks  *pd_roster_review_get_marks (PdRosterReview *self);
PdRosterCheck  *pd_roster_review_get_check (PdRosterReview *self);

G_END_DECLS
