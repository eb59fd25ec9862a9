/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "pd-roster-page.h"
#include "pd-roster-review.h"
#include "pd-shift-editor.h"

G_BEGIN_DECLS

struct _PdRosterPage
{
  PdDeskPart part;

  /* template children */
  GtkWidget     *start_box;
  GtkWidget     *end_box;
  GtkMenuButton *view_button;
  GtkMenuButton *title_button;
  GtkLabel      *title;
  GtkSearchBar  *search_bar;
  GtkEditable   *search_entry;
  GtkStack      *stack;
  PdRosterGrid  *grid;
  GtkLabel      *summary;
  GtkWidget     *finding_sign;
  GtkWidget     *finding_button;
  GtkBox        *panel_box;

  /* owned */
  GSettings          *settings; /* nullable */
  GSignalGroup       *workspace_signals;
  GSimpleActionGroup *actions;
  PdRoster           *roster;
  PdRosterReview     *review;
  GMenu              *site_menu;
  GMenu              *who_menu;

  /* borrowed */
  PdRosterList  *list;   /* once it is shown; the stack has it */
  PdShiftEditor *editor; /* cleared when it goes */
  GtkWidget     *panel;  /* once it is shown; the box has it */
  GtkWindow     *dialog; /* cleared when it goes */

  /* state */
  PdDay        from;
  int          weeks;
  PdRosterSide side;
  gboolean     is_list;
  gboolean     is_worked_layer;
  PdId         site_id;
  guint        next_finding;
  guint        review_tick;
  guint        review_idle;
  gboolean     has_ticked;
  gboolean     is_moving_calendar;
};

/* pd-roster-page-show.c */
void          pd_roster_page_show_from (PdRosterPage *self, PdDay day);
void          pd_roster_page_reload (PdRosterPage *self);
void          pd_roster_page_show_roster (PdRosterPage *self);
PdRosterList *pd_roster_page_ensure_list (PdRosterPage *self);
void          pd_roster_page_choose (PdRosterPage *self,
                                     PdId          shift_id);
void          pd_roster_page_tell (PdRosterPage *self,
                                   const GError *error);

/* pd-roster-page-keys.c */
void pd_roster_page_bind_keys (GtkWidgetClass *klass);

/* pd-roster-page-actions.c */
void pd_roster_page_add_actions (PdRosterPage *self);
void pd_roster_page_update_actions (PdRosterPage *self);
void pd_roster_page_update_menus (PdRosterPage *self);

/* pd-roster-page-acts.c */
void pd_roster_page_connect_grid (PdRosterPage *self);
void pd_roster_page_connect_list (PdRosterPage *self);
void pd_roster_page_create_shift (PdRosterPage *self,
                                  guint         row,
                                  PdDay         day,
                                  const char   *typed);

/* pd-roster-page-find.c */
void pd_roster_page_go_to (PdPage *page, const char *what, PdDay day, PdId id);
void pd_roster_page_search (PdRosterPage *self);
void pd_roster_page_focus_view (PdRosterPage *self);
void pd_roster_page_add_go_to (PdRosterPage *self);
void pd_roster_page_bind_finding (GtkWidgetClass *widget_class);

/* pd-roster-page-findings.c */
void     pd_roster_page_add_finding_actions (PdRosterPage *self);
void     pd_roster_page_update_panel (PdRosterPage *self);
PdShift *pd_roster_page_get_chosen (PdRosterPage *self);
void     pd_roster_page_find_somebody (PdRosterPage *self,
                                       PdShift      *gap);
void     pd_roster_page_settle (PdRosterPage *self,
                                PdFinding    *finding);
void     pd_roster_page_take_off (PdRosterPage *self,
                                  PdShift      *shift);

/* pd-roster-page-role.c */
void pd_roster_page_add_role_action (PdRosterPage *self);
void pd_roster_page_update_role_action (PdRosterPage *self);
void pd_roster_page_open_role (PdRosterPage *self,
                               PdShift      *shift);

/* pd-roster-page-plan.c */
void pd_roster_page_add_plan_actions (PdRosterPage *self);
void pd_roster_page_append_with_key (GMenu      *menu,
                                     const char *label,
                                     const char *action,
                                     const char *key);
void pd_roster_page_append_plan_menu (GMenu *menu);
void pd_roster_page_update_plan_actions (PdRosterPage *self);

/* pd-roster-page-paper.c */
void pd_roster_page_print (PdPage *page);
void pd_roster_page_export_pdf (PdPage *page);
void pd_roster_page_export (PdRosterPage *self);

/* pd-roster-page-review.c */
void pd_roster_page_review (PdRosterPage *self);
void pd_roster_page_look_again (PdRosterPage *self);
void pd_roster_page_stop_review (PdRosterPage *self);

/* pd-roster-page-shaping.c */
void pd_roster_page_connect_shaping (PdRosterPage *self);

/* pd-roster-page-swaps.c */
void pd_roster_page_show_swaps (PdRosterPage *self);
void pd_roster_page_update_swaps (PdRosterPage *self);
void pd_roster_page_add_swaps (PdRosterPage *self);

/* pd-roster-page-dialog.c */
void pd_roster_page_hold_dialog (PdRosterPage *self, GtkWidget *dialog);
void pd_roster_page_close_dialog (PdRosterPage *self);

/* pd-roster-page-layer.c */
gboolean pd_roster_page_take_worked_layer (PdRosterPage *self, PdRoster **roster, GError **error);
void     pd_roster_page_add_layer_action (PdRosterPage *self);
void     pd_roster_page_append_layer_menu (GMenu *menu);

/* pd-roster-page-filter.c */
void pd_roster_page_filter (PdRosterPage *self);
void pd_roster_page_update_who_menu (PdRosterPage *self);
void pd_roster_page_append_filter_menu (PdRosterPage *self,
                                        GMenu        *menu);
void pd_roster_page_add_filter_actions (PdRosterPage *self);

G_END_DECLS
