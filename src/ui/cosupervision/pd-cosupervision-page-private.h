/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "pd-circle-panel.h"
#include "pd-circle-plan-view.h"
#include "pd-circle-proposal.h"
#include "pd-circle-session-window.h"
#include "pd-cosupervision-page.h"
#include "pd-page.h"
#include "pd-split-view.h"

G_BEGIN_DECLS

struct _PdCosupervisionPage
{
  PdDeskPart part;

  /* template children */
  GtkWidget        *accepting_buttons;
  GtkWidget        *add_button;
  GtkDropDown      *choice;
  GtkWidget        *end_box;
  GMenuModel       *menu;
  GtkMenuButton    *menu_button;
  GtkLabel         *name;
  PdCirclePanel    *panel;
  GtkButton        *plan_button;
  PdCirclePlanView *plan_view;
  GtkStack         *plan_stack;
  PdProgress       *progress;
  GtkWidget        *proposal_bar;
  GtkWidget        *proposal_buttons;
  GtkLabel         *proposal_words;
  GtkWidget        *searching_buttons;
  PdSplitView      *split;
  GtkStack         *stack;
  GtkLabel         *words;

  /* borrowed */
  PdCircleSessionWindow *opened; /* while one is */

  /* owned */
  GCancellable       *accepting; /* while a proposal is put on the roster */
  GSimpleActionGroup *actions;
  GPtrArray          *circles;  /* (element-type PdCircle) */
  PdCircle           *circle;   /* the one that is chosen, or NULL */
  GPtrArray          *entries;  /* (element-type PdCircleEntry) */
  GPtrArray          *members;  /* (element-type PdCircleMember): of the circle, by name */
  GHashTable         *names;    /* of its members */
  PdCircleProposal   *proposal; /* or NULL */
  GPtrArray          *sessions; /* (element-type PdCircleSession) */
  GCancellable       *stop;     /* while a plan is looked for */

  /* state */
  guint    accepting_timer; /* until it is shown that it takes long */
  gboolean has_changed;     /* the file, while a proposal is put on the roster */
  gboolean is_choosing;     /* the list of circles is made anew */
};

void pd_cosupervision_page_read (PdDeskPart *part);
void pd_cosupervision_page_show (PdCosupervisionPage *self);
void pd_cosupervision_page_show_people (PdCosupervisionPage *self);
void pd_cosupervision_page_choose (PdCosupervisionPage *self,
                                   PdId                 circle_id);

void pd_cosupervision_page_create_actions (PdCosupervisionPage *self);
void pd_cosupervision_page_add_keys (GtkWidgetClass *widget_class);
void pd_cosupervision_page_update_actions (PdDeskPart *part);
void pd_cosupervision_page_open_entry (PdCosupervisionPage *self,
                                       guint                i);
void pd_cosupervision_page_open_member (PdCosupervisionPage *self,
                                        guint                number);
void pd_cosupervision_page_update_opened (PdCosupervisionPage *self);
void pd_cosupervision_page_go_to (PdPage     *page,
                                  const char *what,
                                  PdDay       day,
                                  PdId        id);

void pd_cosupervision_page_install_file_actions (PdCosupervisionPage *self);
void pd_cosupervision_page_print (PdPage *page);
void pd_cosupervision_page_export_pdf (PdPage *page);

void pd_cosupervision_page_install_plan_actions (PdCosupervisionPage *self);
void pd_cosupervision_page_show_proposal (PdCosupervisionPage *self);
void pd_cosupervision_page_drop_proposal (PdCosupervisionPage *self);
void pd_cosupervision_page_toggle_pin (PdCosupervisionPage *self,
                                       guint                i);

G_END_DECLS
