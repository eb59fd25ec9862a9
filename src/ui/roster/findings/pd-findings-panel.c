/* SPDX-License-Identifier: GPL-3.0-or-later */
#define G_LOG_DOMAIN "pd-ui"

#include "config.h"

#include "pd-findings-panel.h"

#include "pd-choice-name.h"
#include "pd-finding-row.h"

#include <glib/gi18n-lib.h>

/* What is shown: first all that is open, then each severity, last what is settled. */
typedef enum
{
  WHICH_OPEN,
  WHICH_CANNOT,
  WHICH_NEEDS_AGREEMENT,
  WHICH_COSTS_MORE,
  WHICH_HEADS_UP,
  WHICH_SETTLED,
} Which;

struct _PdFindingsPanel
{
  AdwBin parent_instance;

  /* template children */
  GtkListView   *list;
  AdwStatusPage *nothing;
  GtkStack      *stack;
  GtkButton     *swaps;
  GtkDropDown   *which;

  /* owned */
  GListStore      *findings;
  GtkCustomFilter *filter;
  PdRoster        *roster;

  /* state */
  PdDay    today;
  gboolean is_writable;
};

G_DEFINE_FINAL_TYPE (PdFindingsPanel, pd_findings_panel, ADW_TYPE_BIN)

enum
{
  SIGNAL_JUMP,
  SIGNAL_SETTLE,
  SIGNAL_FILL,
  N_SIGNALS
};

static guint signals[N_SIGNALS];

static Which
get_which (PdFindingsPanel *self)
{
  return (Which) gtk_drop_down_get_selected (self->which);
}

static gboolean
is_wanted (gpointer item,
           gpointer user_data)
{
  PdFindingsPanel *self = user_data;
  PdFinding       *finding = item;
  Which            which = get_which (self);

  if (which == WHICH_SETTLED)
    return pd_finding_is_settled (finding);
  if (pd_finding_is_settled (finding))
    return FALSE;
  return which == WHICH_OPEN || pd_finding_get_severity (finding) == (PdSeverity) (which - WHICH_CANNOT);
}

/* The output never says that all is well: only that nothing was found, and by what. */
static void
update_nothing (PdFindingsPanel *self)
{
  GListModel      *shown = G_LIST_MODEL (gtk_list_view_get_model (self->list));
  g_autofree char *day = pd_day_to_words (self->today);
  g_autofree char *words = NULL;

  gtk_stack_set_visible_child_name (self->stack, g_list_model_get_n_items (shown) > 0 ? "list" : "nothing");
  if (get_which (self) == WHICH_OPEN && self->roster != NULL)
    /* Translators: %s is a day */
    words = g_strdup_printf (_ ("Nothing found by the rules in force on %s."), day);
  else
    words = g_strdup (_ ("There is none of these."));
  adw_status_page_set_description (self->nothing, words);
}

static void
which_cb (PdFindingsPanel *self)
{
  if (self->filter == NULL)
    return;
  gtk_filter_changed (GTK_FILTER (self->filter), GTK_FILTER_CHANGE_DIFFERENT);
  update_nothing (self);
}

static void
activate_cb (PdFindingsPanel *self,
             guint            position)
{
  g_autoptr (PdFinding) finding = g_list_model_get_item (G_LIST_MODEL (gtk_list_view_get_model (self->list)), position);

  g_signal_emit (self, signals[SIGNAL_JUMP], 0, finding);
}

static void
settle_cb (PdFindingsPanel *self,
           PdFinding       *finding)
{
  g_signal_emit (self, signals[SIGNAL_SETTLE], 0, finding);
}

static void
fill_cb (PdFindingsPanel *self,
         PdFinding       *finding)
{
  g_signal_emit (self, signals[SIGNAL_FILL], 0, finding);
}

static void
setup_cb (PdFindingsPanel *self,
          GtkListItem     *item)
{
  GtkWidget *row = pd_finding_row_new ();

  g_signal_connect_object (row, "settle", G_CALLBACK (settle_cb), self, G_CONNECT_SWAPPED);
  g_signal_connect_object (row, "fill", G_CALLBACK (fill_cb), self, G_CONNECT_SWAPPED);
  gtk_list_item_set_child (item, row);
}

static void
bind_cb (PdFindingsPanel *self,
         GtkListItem     *item)
{
  if (self->roster != NULL)
    pd_finding_row_show (PD_FINDING_ROW (gtk_list_item_get_child (item)),
                         gtk_list_item_get_item (item),
                         self->roster,
                         self->is_writable);
}

static void
pd_findings_panel_dispose (GObject *object)
{
  PdFindingsPanel *self = PD_FINDINGS_PANEL (object);

  g_clear_object (&self->filter);
  gtk_widget_dispose_template (GTK_WIDGET (self), PD_TYPE_FINDINGS_PANEL);
  g_clear_object (&self->findings);
  g_clear_object (&self->roster);

  G_OBJECT_CLASS (pd_findings_panel_parent_class)->dispose (object);
}

static guint
add_signal (const char *name)
{
  return g_signal_new (name, PD_TYPE_FINDINGS_PANEL, G_SIGNAL_RUN_LAST, 0, NULL, NULL, NULL, G_TYPE_NONE, 1, PD_TYPE_FINDING);
}

static void
pd_findings_panel_class_init (PdFindingsPanelClass *klass)
{
  GtkWidgetClass *widget_class = GTK_WIDGET_CLASS (klass);

  G_OBJECT_CLASS (klass)->dispose = pd_findings_panel_dispose;

  signals[SIGNAL_JUMP] = add_signal ("jump");
  signals[SIGNAL_SETTLE] = add_signal ("settle");
  signals[SIGNAL_FILL] = add_signal ("fill");

  gtk_widget_class_set_template_from_resource (widget_class,
                                               "/org/peerdesk/Peerdesk/roster/findings/pd-findings-panel.ui");
  gtk_widget_class_bind_template_child (widget_class, PdFindingsPanel, list);
  gtk_widget_class_bind_template_child (widget_class, PdFindingsPanel, nothing);
  gtk_widget_class_bind_template_child (widget_class, PdFindingsPanel, stack);
  gtk_widget_class_bind_template_child (widget_class, PdFindingsPanel, swaps);
  gtk_widget_class_bind_template_child (widget_class, PdFindingsPanel, which);
  gtk_widget_class_bind_template_callback (widget_class, activate_cb);
  gtk_widget_class_bind_template_callback (widget_class, which_cb);
}

static void
fill_choices (PdFindingsPanel *self)
{
  g_autoptr (GtkStringList) choices = gtk_string_list_new (NULL);

  /* Translators: findings that nobody settled yet */
  gtk_string_list_append (choices, C_ ("findings", "Open"));
  for (guint i = PD_SEVERITY_CANNOT; i <= PD_SEVERITY_HEADS_UP; i++)
    gtk_string_list_append (choices, pd_severity_to_words (i));
  /* Translators: findings that were settled by an agreement or a reason */
  gtk_string_list_append (choices, C_ ("findings", "Settled"));
  gtk_drop_down_set_model (self->which, G_LIST_MODEL (choices));
}

static void
pd_findings_panel_init (PdFindingsPanel *self)
{
  g_autoptr (GtkListItemFactory) factory = gtk_signal_list_item_factory_new ();
  g_autoptr (GtkSelectionModel)  selection = NULL;
  GtkFilterListModel            *filtered;

  gtk_widget_init_template (GTK_WIDGET (self));
  pd_choice_name (self->which, _ ("Which findings to show"));
  fill_choices (self);
  self->findings = g_list_store_new (PD_TYPE_FINDING);
  self->filter = gtk_custom_filter_new (is_wanted, self, NULL);
  filtered = gtk_filter_list_model_new (g_object_ref (G_LIST_MODEL (self->findings)),
                                        g_object_ref (GTK_FILTER (self->filter)));
  selection = GTK_SELECTION_MODEL (gtk_single_selection_new (G_LIST_MODEL (filtered)));
  g_signal_connect_object (factory, "setup", G_CALLBACK (setup_cb), self, G_CONNECT_SWAPPED);
  g_signal_connect_object (factory, "bind", G_CALLBACK (bind_cb), self, G_CONNECT_SWAPPED);
  gtk_list_view_set_factory (self->list, factory);
  gtk_list_view_set_model (self->list, selection);
  update_nothing (self);
}

/**
 * pd_findings_panel_new:
 *
 * Returns: (transfer floating): a panel that shows nothing yet
 */
GtkWidget *
pd_findings_panel_new (void)
{
  return g_object_new (PD_TYPE_FINDINGS_PANEL, NULL);
}

/**
 * pd_findings_panel_set_roster:
 * @self: a panel
 * @roster: (nullable): the roster whose findings it shows, or %NULL to forget them
 * @today: today
 * @is_writable: whether something can be done about them
 */
void
pd_findings_panel_set_roster (PdFindingsPanel *self,
                              PdRoster        *roster,
                              PdDay            today,
                              gboolean         is_writable)
{
  GPtrArray *findings;
  guint      n_old;

  g_return_if_fail (PD_IS_FINDINGS_PANEL (self));
  g_return_if_fail (roster == NULL || PD_IS_ROSTER (roster));

  g_set_object (&self->roster, roster);
  self->today = today;
  self->is_writable = is_writable;
  findings = roster != NULL ? pd_roster_get_findings (roster) : NULL;
  n_old = g_list_model_get_n_items (G_LIST_MODEL (self->findings));
  g_list_store_splice (self->findings,
                       0,
                       n_old,
                       findings != NULL ? findings->pdata : NULL,
                       findings != NULL ? findings->len : 0);
  update_nothing (self);
}

/**
 * pd_findings_panel_set_n_swaps:
 * @self: a panel
 * @n: how many swaps wait for an answer
 *
 * Says so above the findings, with a button that leads there, or nothing where there is none.
 */
void
pd_findings_panel_set_n_swaps (PdFindingsPanel *self,
                               guint            n)
{
  g_autofree char *words = g_strdup_printf (ngettext ("%u swap waits for an answer", "%u swaps wait for an answer", n), n);

  g_return_if_fail (PD_IS_FINDINGS_PANEL (self));

  gtk_button_set_label (self->swaps, words);
  gtk_widget_set_visible (GTK_WIDGET (self->swaps), n > 0);
}
