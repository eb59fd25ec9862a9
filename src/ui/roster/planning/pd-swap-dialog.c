/* SPDX-License-Identifier: GPL-3.0-or-later */
#define G_LOG_DOMAIN "pd-ui"

#include "config.h"

#include "pd-swap-dialog.h"

#include "pd-workspace-roster-acts.h"
#include "pd-workspace-swaps.h"

#include <glib/gi18n-lib.h>

struct _PdSwapDialog
{
  PdFormWindow parent_instance;

  /* template children */
  AdwPreferencesGroup *answer;
  AdwComboRow         *how;
  AdwPreferencesGroup *outcome;

  /* owned */
  PdSwap *swap;

  /* state */
  PdDay today;
};

G_DEFINE_FINAL_TYPE (PdSwapDialog, pd_swap_dialog, PD_TYPE_FORM_WINDOW)

static PdRosterAct *
plan (PdSwapDialog *self,
      GError      **error)
{
  return pd_workspace_plan_agreed_swap (pd_form_window_get_workspace (PD_FORM_WINDOW (self)),
                                        self->swap,
                                        (PdAgreedHow) adw_combo_row_get_selected (self->how),
                                        self->today,
                                        error);
}

/* Which answer it is stands in the button: the form has nothing to lose. */
static gboolean
pd_swap_dialog_is_changed (PdFormWindow *form)
{
  return FALSE;
}

static gboolean
pd_swap_dialog_check (PdFormWindow *form,
                      GError      **error)
{
  g_autoptr (PdRosterAct) act = plan (PD_SWAP_DIALOG (form), error);

  return act != NULL;
}

static gboolean
pd_swap_dialog_save (PdFormWindow *form,
                     GError      **error)
{
  g_autoptr (PdRosterAct) act = plan (PD_SWAP_DIALOG (form), error);

  return act != NULL && pd_workspace_do_roster_act (pd_form_window_get_workspace (form), act, NULL, error);
}

/* Not what takes something away, which is red: declining is as good an answer. */
static void
decline_action (GtkWidget  *widget,
                const char *action_name,
                GVariant   *parameter)
{
  PdSwapDialog      *self = PD_SWAP_DIALOG (widget);
  PdFormWindow      *form = PD_FORM_WINDOW (self);
  g_autoptr (GError) error = NULL;
  gboolean           is_done;

  is_done = pd_workspace_decline_swap (pd_form_window_get_workspace (form), self->swap, self->today, &error);
  pd_form_window_end (form, is_done, error);
}

static void
pd_swap_dialog_dispose (GObject *object)
{
  pd_form_window_dispose_form (PD_FORM_WINDOW (object), PD_TYPE_SWAP_DIALOG);

  G_OBJECT_CLASS (pd_swap_dialog_parent_class)->dispose (object);
}

static void
pd_swap_dialog_finalize (GObject *object)
{
  g_clear_pointer (&PD_SWAP_DIALOG (object)->swap, pd_swap_free);

  G_OBJECT_CLASS (pd_swap_dialog_parent_class)->finalize (object);
}

static void
pd_swap_dialog_class_init (PdSwapDialogClass *klass)
{
  GObjectClass      *object_class = G_OBJECT_CLASS (klass);
  GtkWidgetClass    *widget_class = GTK_WIDGET_CLASS (klass);
  PdFormWindowClass *form_class = PD_FORM_WINDOW_CLASS (klass);

  object_class->dispose = pd_swap_dialog_dispose;
  object_class->finalize = pd_swap_dialog_finalize;
  form_class->check = pd_swap_dialog_check;
  form_class->is_changed = pd_swap_dialog_is_changed;
  form_class->save = pd_swap_dialog_save;
  form_class->saves_unchanged = TRUE;

  gtk_widget_class_set_template_from_resource (widget_class,
                                               "/org/peerdesk/Peerdesk/roster/planning/pd-swap-dialog.ui");
  gtk_widget_class_bind_template_child (widget_class, PdSwapDialog, answer);
  gtk_widget_class_bind_template_child (widget_class, PdSwapDialog, how);
  gtk_widget_class_bind_template_child (widget_class, PdSwapDialog, outcome);

  gtk_widget_class_install_action (widget_class, "swap.decline", NULL, decline_action);
}

static void
pd_swap_dialog_init (PdSwapDialog *self)
{
  gtk_widget_init_template (GTK_WIDGET (self));
}

static void
add_outcome (PdSwapDialog     *self,
             PdId              person_id,
             const PdSwapSide *side,
             const char       *caution)
{
  PdWorkspace     *workspace = pd_form_window_get_workspace (PD_FORM_WINDOW (self));
  PdPerson        *person = pd_workspace_get_person (workspace, person_id);
  PdSite          *site = pd_workspace_get_site (workspace, side->site_id);
  g_autofree char *words = pd_swap_side_to_words (side, site != NULL ? pd_site_get_name (site) : NULL);
  g_autofree char *subtitle = caution != NULL ? g_strdup_printf ("%s\n%s", words, caution) : g_strdup (words);
  GtkWidget       *row = adw_action_row_new ();

  adw_preferences_row_set_use_markup (ADW_PREFERENCES_ROW (row), FALSE);
  adw_preferences_row_set_title (ADW_PREFERENCES_ROW (row), person != NULL ? pd_person_get_name (person) : _ ("somebody"));
  adw_action_row_set_subtitle (ADW_ACTION_ROW (row), subtitle);
  adw_action_row_set_subtitle_lines (ADW_ACTION_ROW (row), 0);
  adw_preferences_group_add (self->outcome, row);
}

/* What is in the way of a shift, where a coordinator would swap them now. */
static char *
dup_caution (const PdRosterAct *act,
             guint              n)
{
  const PdProposal *proposal;

  if (act == NULL || n >= act->proposals->len)
    return NULL;
  proposal = g_ptr_array_index (act->proposals, n);
  return proposal->words != NULL ? g_strdup (proposal->words) : pd_proposal_get_caution (proposal);
}

static void
show_swap (PdSwapDialog *self)
{
  g_autoptr (GtkStringList) hows = gtk_string_list_new (NULL);
  g_autoptr (PdRosterAct)   act = NULL;
  g_autofree char          *caution = NULL;
  g_autofree char          *other_caution = NULL;

  for (int how = PD_AGREED_IN_WRITING; how <= PD_AGREED_BY_WORD; how++)
    gtk_string_list_append (hows, pd_agreed_how_to_words (how));
  adw_combo_row_set_model (self->how, G_LIST_MODEL (hows));
  gtk_widget_set_visible (GTK_WIDGET (self->answer), !pd_swap_is_answered (self->swap));
  act = plan (self, NULL);
  caution = dup_caution (act, 0);
  other_caution = dup_caution (act, 1);
  add_outcome (self, self->swap->wanted.person_id, &self->swap->offered, caution);
  add_outcome (self, self->swap->offered.person_id, &self->swap->wanted, other_caution);
}

/**
 * pd_swap_dialog_new:
 * @parent: the window that it stands before
 * @workspace: an unlocked workspace
 * @swap: one that waits
 * @today: the day that it is
 *
 * Returns: (transfer none): the form of an answer
 */
GtkWidget *
pd_swap_dialog_new (GtkWindow    *parent,
                    PdWorkspace  *workspace,
                    const PdSwap *swap,
                    PdDay         today)
{
  PdSwapDialog *self;

  g_return_val_if_fail (PD_IS_WORKSPACE (workspace), NULL);
  g_return_val_if_fail (swap != NULL, NULL);

  self = g_object_new (PD_TYPE_SWAP_DIALOG,
                       "title", _ ("Swap of Two Shifts"),
                       "transient-for", parent,
                       "workspace", workspace,
                       NULL);
  self->swap = pd_swap_copy (swap);
  self->today = today;
  show_swap (self);
  pd_form_window_update (PD_FORM_WINDOW (self));
  gtk_widget_action_set_enabled (GTK_WIDGET (self), "swap.decline", pd_workspace_is_writable (workspace));
  gtk_widget_grab_focus (GTK_WIDGET (self->how));

  return GTK_WIDGET (self);
}
