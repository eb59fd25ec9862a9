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
  PdRowsGroup *path;
  PdRowsGroup *patterns;
  PdWeekGrid  *picture;
  GtkWidget   *picture_card;
  GtkLabel    *pronouns;
  PdRowsGroup *roles;
  GtkWidget   *scroller;
  GtkStack    *stack;
  PdRowsGroup *supervision;
  PdRowsGroup *trainings;

  /* owned; the lists are of the person shown, as they were read last */
  PdPerson  *person;
  GPtrArray *said;
  GPtrArray *of_circles;
  GPtrArray *of_leave;
  GPtrArray *of_path;
  GPtrArray *of_patterns;
  GPtrArray *of_roles;
  GPtrArray *of_supervision;
  GPtrArray *of_training;
};

void       pd_person_pane_show (PdDeskPart *part);
void       pd_person_pane_forget (PdPersonPane *self);
GtkWindow *pd_person_pane_get_window (PdPersonPane *self);
void       pd_person_pane_tell_unless (PdPersonPane *self,
                                       gboolean      is_removed,
                                       const GError *error);

/* Each subject in a file of its own: what is shown, and what is done with it */
void pd_person_pane_show_availability (PdPersonPane *self);
void pd_person_pane_paint_week (GtkWidget  *widget,
                                const char *action_name,
                                GVariant   *parameter);
void pd_person_pane_open_availability (PdPersonPane *self,
                                       guint         i);

void pd_person_pane_show_circles (PdPersonPane *self);
void pd_person_pane_open_circle (PdPersonPane *self,
                                 guint         i);

void pd_person_pane_show_leaves (PdPersonPane *self);
void pd_person_pane_add_leave (GtkWidget  *widget,
                               const char *action_name,
                               GVariant   *parameter);
void pd_person_pane_open_leave (PdPersonPane *self,
                                guint         i);
void pd_person_pane_remove_leave (PdPersonPane *self,
                                  guint         i);

void pd_person_pane_show_path (PdPersonPane *self);
void pd_person_pane_add_step (GtkWidget  *widget,
                              const char *action_name,
                              GVariant   *parameter);
void pd_person_pane_open_step (PdPersonPane *self,
                               guint         i);
void pd_person_pane_remove_step (PdPersonPane *self,
                                 guint         i);

void pd_person_pane_show_patterns (PdPersonPane *self);
void pd_person_pane_add_pattern (GtkWidget  *widget,
                                 const char *action_name,
                                 GVariant   *parameter);
void pd_person_pane_open_pattern (PdPersonPane *self,
                                  guint         i);
void pd_person_pane_remove_pattern (PdPersonPane *self,
                                    guint         i);

void pd_person_pane_show_roles (PdPersonPane *self);
void pd_person_pane_open_role (PdPersonPane *self,
                               guint         i);

void pd_person_pane_show_supervision (PdPersonPane *self);
void pd_person_pane_open_supervision (PdPersonPane *self,
                                      guint         i);

void pd_person_pane_show_trainings (PdPersonPane *self);
void pd_person_pane_add_training_notices (PdPersonPane *self,
                                          PdRuleSet    *rules,
                                          GPtrArray    *lines);
void pd_person_pane_add_training (GtkWidget  *widget,
                                  const char *action_name,
                                  GVariant   *parameter);
void pd_person_pane_open_training (PdPersonPane *self,
                                   guint         i);
void pd_person_pane_remove_training (PdPersonPane *self,
                                     guint         i);

G_END_DECLS
