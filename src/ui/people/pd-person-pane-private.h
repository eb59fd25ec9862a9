/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "pd-person-pane.h"
#include "pd-rows-group.h"
#include "pd-rule-set.h"
#include "pd-week-grid.h"

G_BEGIN_DECLS

struct _PdPersonPane
{
  PdDeskPart part;

  /* template children */
  PdRowsGroup *about;
  PdRowsGroup *availability;
  PdRowsGroup *leaves;
  GtkLabel    *name;
  GtkLabel    *notices;
  GtkWidget   *notices_box;
  PdRowsGroup *circles;
  PdRowsGroup *patterns;
  PdWeekGrid  *picture;
  GtkWidget   *picture_card;
  PdRowsGroup *roles;
  GtkWidget   *scroller;
  GtkStack    *stack;
  PdRowsGroup *trainings;

  /* owned; the lists are of the person shown, as they were read last */
  PdPerson  *person;
  GPtrArray *said;
  GPtrArray *of_circles;
  GPtrArray *of_leave;
  GPtrArray *of_patterns;
  GPtrArray *of_roles;
  GPtrArray *of_training;
};

void pd_person_pane_show (PdDeskPart *part);
void pd_person_pane_show_availability (PdPersonPane *self);
void pd_person_pane_show_circles (PdPersonPane *self);
void pd_person_pane_open_circle (PdPersonPane *self,
                                 guint         i);
void pd_person_pane_show_roles (PdPersonPane *self);
void pd_person_pane_open_role (PdPersonPane *self,
                               guint         i);
void pd_person_pane_forget (PdPersonPane *self);

G_END_DECLS
