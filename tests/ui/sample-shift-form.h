/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "pd-shift-editor.h"
#include "sample-workspace.h"

G_BEGIN_DECLS

/* What the tests of the shift editor have in common: a service of six people without a
 * shift, the form of one, and what it told when it closed. */

typedef struct
{
  SampleWorkspace sample;
  GtkWidget      *editor;
  PdShift        *saved;
  PdFinding      *to_settle;
} SampleShiftForm;

void       sample_shift_form_set_up (SampleShiftForm *self,
                                     gconstpointer    data);
void       sample_shift_form_tear_down (SampleShiftForm *self,
                                        gconstpointer    data);
PdId       sample_shift_form_get_person_id (SampleShiftForm *self);
PdShift   *sample_shift_form_save_shift (SampleShiftForm *self,
                                         PdDay            day,
                                         int              start_hour,
                                         int              end_hour);
PdRoster  *sample_shift_form_load (SampleShiftForm *self,
                                   PdDay            from,
                                   guint            n_days);
PdShift   *sample_shift_form_find (SampleShiftForm *self,
                                   PdDay            day);
void       sample_shift_form_open (SampleShiftForm *self,
                                   PdShift         *shift,
                                   const char      *typed);
void       sample_shift_form_open_new (SampleShiftForm *self,
                                       const char      *typed);
GtkWidget *sample_shift_form_get (SampleShiftForm *self,
                                  const char      *name);
void       sample_shift_form_turn_on (SampleShiftForm *self,
                                      const char      *name);
GtkWidget *sample_shift_form_get_start (SampleShiftForm *self);
GtkWidget *sample_shift_form_get_end (SampleShiftForm *self);
void       sample_shift_form_type (SampleShiftForm *self,
                                   const char      *start,
                                   const char      *end);
void       sample_shift_form_type_part (SampleShiftForm *self,
                                        guint            n,
                                        const char      *start,
                                        const char      *end);
char      *sample_shift_form_dup_sentence (SampleShiftForm *self);
char      *sample_shift_form_dup_findings (SampleShiftForm *self);
void       sample_shift_form_act (SampleShiftForm *self,
                                  const char      *action_name);
void       sample_shift_form_answer (const char *answer);
gboolean   sample_shift_form_is_closed (gpointer data);
void       sample_shift_form_save (SampleShiftForm *self);

G_END_DECLS
