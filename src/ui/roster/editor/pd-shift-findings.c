/* SPDX-License-Identifier: GPL-3.0-or-later */
#define G_LOG_DOMAIN "pd-ui"

#include "config.h"

#include "pd-shift-findings.h"

#include "pd-finding-row.h"

struct _PdShiftFindings
{
  GtkBox parent_instance;

  /* template children */
  GtkListBox *list;
  GtkWidget  *scroller;
  GtkLabel   *sentence;
  GtkLabel   *summary;
};

G_DEFINE_FINAL_TYPE (PdShiftFindings, pd_shift_findings, GTK_TYPE_BOX)

enum
{
  SIGNAL_SETTLE,
  N_SIGNALS
};

static guint signals[N_SIGNALS];

static void
settle_cb (PdShiftFindings *self,
           PdFinding       *finding)
{
  g_signal_emit (self, signals[SIGNAL_SETTLE], 0, finding);
}

static void
clear_list (PdShiftFindings *self)
{
  GtkListBoxRow *row;

  while ((row = gtk_list_box_get_row_at_index (self->list, 0)) != NULL)
    gtk_list_box_remove (self->list, GTK_WIDGET (row));
}

/* The row takes the keyboard, so that all of a long list can be read with it. */
static void
add_finding (PdShiftFindings *self,
             PdFinding       *finding,
             PdRoster        *roster,
             gboolean         is_writable)
{
  GtkWidget *row = gtk_list_box_row_new ();
  GtkWidget *words = pd_finding_row_new ();

  pd_finding_row_show (PD_FINDING_ROW (words), finding, roster, is_writable);
  g_signal_connect_object (words, "settle", G_CALLBACK (settle_cb), self, G_CONNECT_SWAPPED);
  gtk_list_box_row_set_activatable (GTK_LIST_BOX_ROW (row), FALSE);
  gtk_list_box_row_set_child (GTK_LIST_BOX_ROW (row), words);
  gtk_accessible_update_property (GTK_ACCESSIBLE (row),
                                  GTK_ACCESSIBLE_PROPERTY_LABEL, pd_finding_get_words (finding),
                                  -1);
  gtk_list_box_append (self->list, row);
}

static void
pd_shift_findings_dispose (GObject *object)
{
  gtk_widget_dispose_template (GTK_WIDGET (object), PD_TYPE_SHIFT_FINDINGS);

  G_OBJECT_CLASS (pd_shift_findings_parent_class)->dispose (object);
}

static void
pd_shift_findings_class_init (PdShiftFindingsClass *klass)
{
  GtkWidgetClass *widget_class = GTK_WIDGET_CLASS (klass);

  G_OBJECT_CLASS (klass)->dispose = pd_shift_findings_dispose;

  signals[SIGNAL_SETTLE] = g_signal_new ("settle", PD_TYPE_SHIFT_FINDINGS, G_SIGNAL_RUN_LAST,
                                         0, NULL, NULL, NULL, G_TYPE_NONE, 1, PD_TYPE_FINDING);

  gtk_widget_class_set_template_from_resource (widget_class,
                                               "/org/peerdesk/Peerdesk/roster/editor/pd-shift-findings.ui");
  gtk_widget_class_bind_template_child (widget_class, PdShiftFindings, list);
  gtk_widget_class_bind_template_child (widget_class, PdShiftFindings, scroller);
  gtk_widget_class_bind_template_child (widget_class, PdShiftFindings, sentence);
  gtk_widget_class_bind_template_child (widget_class, PdShiftFindings, summary);
}

static void
pd_shift_findings_init (PdShiftFindings *self)
{
  gtk_widget_init_template (GTK_WIDGET (self));
}

/**
 * pd_shift_findings_set_sentence:
 * @self: a foot
 * @sentence: when the shift is and how long, or what is missing
 */
void
pd_shift_findings_set_sentence (PdShiftFindings *self,
                                const char      *sentence)
{
  g_return_if_fail (PD_IS_SHIFT_FINDINGS (self));

  gtk_label_set_text (self->sentence, sentence);
}

/**
 * pd_shift_findings_show:
 * @self: a foot
 * @findings: (element-type PdFinding): what was found, in order
 * @roster: in which roster
 * @summary: how much that is
 * @is_writable: whether it can be settled
 */
void
pd_shift_findings_show (PdShiftFindings *self,
                        GPtrArray       *findings,
                        PdRoster        *roster,
                        const char      *summary,
                        gboolean         is_writable)
{
  g_return_if_fail (PD_IS_SHIFT_FINDINGS (self));
  g_return_if_fail (findings != NULL && PD_IS_ROSTER (roster));

  clear_list (self);
  for (guint i = 0; i < findings->len; i++)
    add_finding (self, g_ptr_array_index (findings, i), roster, is_writable);
  gtk_widget_set_visible (self->scroller, findings->len > 0);
  gtk_label_set_text (self->summary, summary);
  gtk_widget_set_visible (GTK_WIDGET (self->summary), TRUE);
}

/**
 * pd_shift_findings_clear:
 * @self: a foot
 *
 * Says nothing of the rules, because the shift can't be yet.
 */
void
pd_shift_findings_clear (PdShiftFindings *self)
{
  g_return_if_fail (PD_IS_SHIFT_FINDINGS (self));

  clear_list (self);
  gtk_widget_set_visible (self->scroller, FALSE);
  gtk_widget_set_visible (GTK_WIDGET (self->summary), FALSE);
}
