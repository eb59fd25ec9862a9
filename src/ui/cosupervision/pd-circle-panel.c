/* SPDX-License-Identifier: GPL-3.0-or-later */
#define G_LOG_DOMAIN "pd-ui"

#include "config.h"

#include "pd-circle-panel.h"

#include "pd-rule-kind.h"

#include <glib/gi18n-lib.h>

struct _PdCirclePanel
{
  AdwBin parent_instance;

  /* template children */
  PdRowsGroup        *figures;
  PdCircleMatrixView *matrix;
  PdRowsGroup        *people;
  GtkStackPage       *proposal;
  GtkLabel           *round;
  GtkStack           *stack;
  PdRowsGroup        *unmet;
};

G_DEFINE_FINAL_TYPE (PdCirclePanel, pd_circle_panel, ADW_TYPE_BIN)

enum
{
  SIGNAL_MEMBER_ACTIVATED,
  N_SIGNALS
};

static guint signals[N_SIGNALS];

static void
activated_cb (PdCirclePanel *self,
              guint          number)
{
  g_signal_emit (self, signals[SIGNAL_MEMBER_ACTIVATED], 0, number);
}

static void
pd_circle_panel_dispose (GObject *object)
{
  /* The bin would let go of it again, after the template did. */
  adw_bin_set_child (ADW_BIN (object), NULL);
  gtk_widget_dispose_template (GTK_WIDGET (object), PD_TYPE_CIRCLE_PANEL);

  G_OBJECT_CLASS (pd_circle_panel_parent_class)->dispose (object);
}

static void
pd_circle_panel_class_init (PdCirclePanelClass *klass)
{
  GtkWidgetClass *widget_class = GTK_WIDGET_CLASS (klass);

  G_OBJECT_CLASS (klass)->dispose = pd_circle_panel_dispose;

  signals[SIGNAL_MEMBER_ACTIVATED] = g_signal_new ("member-activated", PD_TYPE_CIRCLE_PANEL, G_SIGNAL_RUN_LAST, 0, NULL,
                                                   NULL, NULL, G_TYPE_NONE, 1, G_TYPE_UINT);

  g_type_ensure (PD_TYPE_CIRCLE_MATRIX_VIEW);
  g_type_ensure (PD_TYPE_ROWS_GROUP);
  gtk_widget_class_set_template_from_resource (widget_class,
                                               "/org/peerdesk/Peerdesk/cosupervision/pd-circle-panel.ui");
  gtk_widget_class_bind_template_child (widget_class, PdCirclePanel, figures);
  gtk_widget_class_bind_template_child (widget_class, PdCirclePanel, matrix);
  gtk_widget_class_bind_template_child (widget_class, PdCirclePanel, people);
  gtk_widget_class_bind_template_child (widget_class, PdCirclePanel, proposal);
  gtk_widget_class_bind_template_child (widget_class, PdCirclePanel, round);
  gtk_widget_class_bind_template_child (widget_class, PdCirclePanel, stack);
  gtk_widget_class_bind_template_child (widget_class, PdCirclePanel, unmet);
  gtk_widget_class_bind_template_callback (widget_class, activated_cb);
}

static void
pd_circle_panel_init (PdCirclePanel *self)
{
  gtk_widget_init_template (GTK_WIDGET (self));
  /* A stack begins with its first page, even where that is not to be seen. */
  gtk_stack_set_visible_child_name (self->stack, "people");
}

/**
 * pd_circle_panel_get_people:
 * @self: a panel
 *
 * Returns: (transfer none): the lines of the people, to be filled in
 */
PdRowsGroup *
pd_circle_panel_get_people (PdCirclePanel *self)
{
  g_return_val_if_fail (PD_IS_CIRCLE_PANEL (self), NULL);

  return self->people;
}

/**
 * pd_circle_panel_get_matrix:
 * @self: a panel
 *
 * Returns: (transfer none): who met whom, to be filled in
 */
PdCircleMatrixView *
pd_circle_panel_get_matrix (PdCirclePanel *self)
{
  g_return_val_if_fail (PD_IS_CIRCLE_PANEL (self), NULL);

  return self->matrix;
}

/**
 * pd_circle_panel_show_round:
 * @self: a panel
 * @n_complete: how often everyone has met everyone
 *
 * Says in which round the circle is.
 */
void
pd_circle_panel_show_round (PdCirclePanel *self,
                            guint          n_complete)
{
  g_autofree char *words = NULL;

  g_return_if_fail (PD_IS_CIRCLE_PANEL (self));

  if (n_complete == 0)
    words = g_strdup (_ ("Round 1: not everyone has met everyone yet."));
  else
    /* Translators: %u is the number of the round that begins when everyone has met everyone */
    words = g_strdup_printf (_ ("Everyone has met everyone; round %u has started."), n_complete + 1);
  gtk_label_set_label (self->round, words);
}

static void
add_figure (PdCirclePanel *self,
            const char    *title,
            const char    *words)
{
  GtkWidget *row = pd_rows_group_add (self->figures, PD_ROWS_GROUP_NONE, title, words);

  adw_action_row_set_subtitle_lines (ADW_ACTION_ROW (row), 0);
  gtk_widget_add_css_class (row, "pd-property");
}

static void
add_number (PdCirclePanel *self,
            const char    *title,
            guint          n)
{
  g_autofree char *words = g_strdup_printf ("%u", n);

  add_figure (self, title, words);
}

/* As far as a proof went; never more. */
static const char *
get_quality (const PdCircleFigures *figures)
{
  if (figures->cost == figures->least_cost)
    return _ ("No plan is better: that is proven");
  if (figures->covered == figures->most_covered)
    return _ ("No plan covers more. One with other partners or less extra time may be there");
  return _ ("A better one may be there. Look for another to find out");
}

static void
show_figures (PdCirclePanel      *self,
              const PdCirclePlan *plan)
{
  const PdCircleFigures *figures = &plan->figures;
  g_autofree char       *covered = NULL;
  g_autofree char       *extra = pd_rule_unit_to_words (PD_RULE_UNIT_MINUTES, figures->extra_minutes);

  pd_rows_group_begin (self->figures);
  for (guint i = 0; i < plan->notes->len; i++)
    add_figure (self, i == 0 ? _ ("In short") : _ ("And"), g_ptr_array_index (plan->notes, i));
  if (figures->n_sessions > 0)
    {
      /* Translators: how many sessions that are due somebody has, of how many */
      covered = g_strdup_printf (_ ("%1$u of %2$u"), figures->covered, figures->due);
      add_figure (self, _ ("How good it is"), get_quality (figures));
      add_number (self, _ ("Sessions"), figures->n_sessions);
      add_figure (self, _ ("Turns that are due and covered"), covered);
      add_number (self, _ ("Meetings of two who met before in it"), figures->repeats);
      add_number (self, _ ("Pairs of people of one site"), figures->n_same_site);
      add_figure (self, _ ("Paid time beyond shifts"), figures->extra_minutes > 0 ? extra : _ ("None"));
    }
  pd_rows_group_end (self->figures);
}

static void
show_unmet (PdCirclePanel      *self,
            const PdCirclePlan *plan)
{
  pd_rows_group_begin (self->unmet);
  for (guint i = 0; i < plan->unmet->len; i++)
    {
      const PdCircleUnmet *unmet = g_ptr_array_index (plan->unmet, i);
      GtkWidget           *row = pd_rows_group_add (self->unmet, PD_ROWS_GROUP_NONE, unmet->words, unmet->advice);

      adw_action_row_set_title_lines (ADW_ACTION_ROW (row), 0);
      adw_action_row_set_subtitle_lines (ADW_ACTION_ROW (row), 0);
    }
  pd_rows_group_end (self->unmet);
  gtk_widget_set_visible (GTK_WIDGET (self->unmet), plan->unmet->len > 0);
}

/**
 * pd_circle_panel_show_proposal:
 * @self: a panel
 * @plan: (nullable): what is proposed
 *
 * Says how good it is, what can't be met, and what would help.
 */
void
pd_circle_panel_show_proposal (PdCirclePanel      *self,
                               const PdCirclePlan *plan)
{
  gboolean was_there;

  g_return_if_fail (PD_IS_CIRCLE_PANEL (self));

  was_there = gtk_stack_page_get_visible (self->proposal);
  gtk_stack_page_set_visible (self->proposal, plan != NULL);
  if (plan == NULL)
    {
      if (was_there)
        gtk_stack_set_visible_child_name (self->stack, "people");
      return;
    }
  show_figures (self, plan);
  show_unmet (self, plan);
  if (!was_there)
    gtk_stack_set_visible_child_name (self->stack, "proposal");
}
