/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "pd-date-entry.h"
#include "pd-person-picker.h"
#include "pd-repetition-group.h"
#include "pd-shift-role-row.h"
#include "pd-roster-act.h"
#include "pd-roster-check.h"
#include "pd-shift-draft.h"
#include "pd-shift-editor.h"
#include "pd-shift-findings.h"
#include "pd-shift-parts.h"
#include "pd-times-row.h"

G_BEGIN_DECLS

struct _PdShiftEditor
{
  PdFormWindow parent_instance;

  /* template children */
  AdwComboRow       *activity;
  PdTimesRow        *asleep;
  PdDateEntry       *day;
  GtkSwitch         *detailed;
  PdShiftFindings   *findings;
  GtkTextView       *note;
  PdShiftParts      *parts;
  GtkSpinButton     *pause;
  GtkWidget         *pause_row;
  PdPersonPicker    *person;
  GtkSwitch         *pinned;
  PdRepetitionGroup *repetition;
  GtkSwitch         *repeats;
  GtkWidget         *repeats_row;
  PdShiftRoleRow    *role;
  GtkWidget         *role_button;
  GtkWidget         *series_row;
  AdwComboRow       *site;
  GtkSwitch         *sleepover;
  GtkWidget         *sleepover_row;
  PdTimesRow        *times;

  /* owned */
  PdShiftDraft  *draft;
  PdRoster      *roster;    /* of the days around, once the rules were asked */
  PdRosterCheck *check;     /* the same */
  PdFinding     *to_settle; /* while the shift is saved for that */

  /* state */
  PdDay    today;
  PdDay    checked_day;
  gboolean is_to_open_role; /* while the shift is saved for that */
  guint    check_idle;
  gboolean is_filling;
};

/* pd-shift-editor.c */
PdWorkspace *pd_shift_editor_get_workspace (PdShiftEditor *self);
gboolean     pd_shift_editor_check (PdFormWindow *form,
                                    GError      **error);
void         pd_shift_editor_update (PdShiftEditor *self);
void         pd_shift_editor_tell (PdShiftEditor *self,
                                   PdShift       *saved,
                                   PdFinding     *to_settle);
void         pd_shift_editor_tell_role (PdShiftEditor *self,
                                        PdShift       *shift);

/* pd-shift-editor-fields.c */
void pd_shift_editor_fill (PdShiftEditor *self);
void pd_shift_editor_update_role (PdShiftEditor *self);
void pd_shift_editor_bind_fields (GtkWidgetClass *widget_class);

/* pd-shift-editor-check.c */
void       pd_shift_editor_look_soon (PdShiftEditor *self);
void       pd_shift_editor_stop_looking (PdShiftEditor *self);
PdFinding *pd_shift_editor_find_again (PdShiftEditor *self,
                                       PdFinding     *finding,
                                       PdShift       *shift);

/* pd-shift-editor-save.c */
gboolean     pd_shift_editor_save (PdFormWindow *form,
                                   GError      **error);
gboolean     pd_shift_editor_remove (PdFormWindow *form,
                                     GError      **error);
PdRosterAct *pd_shift_editor_plan_repeating (PdShiftEditor *self,
                                             GError       **error);
void         pd_shift_editor_open_role (PdShiftEditor *self);
void         pd_shift_editor_settle (PdShiftEditor *self,
                                     PdFinding     *finding);

G_END_DECLS
