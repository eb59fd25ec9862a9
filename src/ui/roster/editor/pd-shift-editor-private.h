/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "pd-date-entry.h"
#include "pd-person-picker.h"
#include "pd-roster-facts.h"
#include "pd-shift-draft.h"
#include "pd-shift-editor.h"
#include "pd-time-entry.h"

G_BEGIN_DECLS

struct _PdShiftEditor
{
  AdwWindow parent_instance;

  /* template children */
  PdPersonPicker *person;
  AdwComboRow    *site;
  AdwComboRow    *activity;
  PdDateEntry    *day;
  PdTimeEntry    *start;
  PdTimeEntry    *end;
  GtkSpinButton  *pause;
  GtkSwitch      *sleepover;
  PdTimeEntry    *sleep_start;
  PdTimeEntry    *sleep_end;
  GtkLabel       *sentence;
  GtkWidget      *finding_box;
  GtkLabel       *finding;
  GtkTextView    *note;
  GtkWidget      *remove_button;

  /* owned */
  PdWorkspace   *workspace;
  PdShift       *shift; /* only until it is constructed */
  char          *typed; /* only until it is constructed */
  PdShiftDraft  *draft;
  PdRosterFacts *facts; /* once the rules were asked */

  /* state */
  PdDay    today;
  gboolean is_filling;
  gboolean is_done; /* there is nothing left to ask about */
};

/* pd-shift-editor-fill.c */
void pd_shift_editor_fill (PdShiftEditor *self);

/* pd-shift-editor.c */
void pd_shift_editor_finish (PdShiftEditor *self);
void pd_shift_editor_tell_saved (PdShiftEditor *self,
                                 PdShift       *shift);

/* pd-shift-editor-save.c */
void pd_shift_editor_save (PdShiftEditor *self);
void pd_shift_editor_remove (PdShiftEditor *self);

G_END_DECLS
