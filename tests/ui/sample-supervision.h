/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include <adwaita.h>

#include "pd-rows-group.h"
#include "pd-supervision-list.h"
#include "pd-supervision-pane.h"
#include "sample-note.h"

G_BEGIN_DECLS

/**
 * SampleSupervision:
 *
 * The page of supervision in a window, of a service whose founder supervises the first of
 * its people, and has it open.
 */
typedef struct
{
  SampleNote         sample;
  PdWorkspace       *workspace;
  GtkWidget         *window;
  GtkWidget         *page;
  PdSupervisionPane *pane;
  PdSupervisionList *list;
} SampleSupervision;

GtkWidget              *sample_supervision_find_widget (GtkWidget *widget,
                                                        GType      type);
void                    sample_supervision_set_up (SampleSupervision *self,
                                                   gconstpointer      data);
void                    sample_supervision_tear_down (SampleSupervision *self,
                                                      gconstpointer      data);
void                    sample_supervision_turn (SampleSupervision *self,
                                                 void (*be_somebody) (SampleNote *self));
PdId                    sample_supervision_get_my_id (SampleSupervision *self);
PdSupervisionAgreement *sample_supervision_new_agreement (SampleSupervision *self,
                                                          PdSupervisionKind  kind);
PdId                    sample_supervision_agree_on (SampleSupervision *self,
                                                     PdSupervisionKind  kind);
guint64                 sample_supervision_get_last_change (SampleSupervision *self);
void                    sample_supervision_assert_standing (SampleSupervision *self,
                                                            const char        *words);
PdRowsGroup            *sample_supervision_get_group (SampleSupervision *self,
                                                      const char        *id);
GtkWidget              *sample_supervision_get_row (SampleSupervision *self,
                                                    const char        *id,
                                                    guint              i);
void                    sample_supervision_assert_row (SampleSupervision *self,
                                                       const char        *id,
                                                       guint              i,
                                                       const char        *title,
                                                       const char        *subtitle);
gboolean                sample_supervision_has_subtitle (SampleSupervision *self,
                                                         const char        *id,
                                                         const char        *words);
void                    sample_supervision_act_on_session (SampleSupervision *self,
                                                           const char        *action_name);
void                    sample_supervision_undo (SampleSupervision *self);

G_END_DECLS
