/* SPDX-License-Identifier: GPL-3.0-or-later */
#define G_LOG_DOMAIN "pd-ui"

#include "config.h"

#include "pd-act-dialog.h"

#include "pd-banner.h"
#include "pd-lock-key.h"
#include "pd-workspace-roles.h"
#include "pd-workspace-roster-acts.h"

#include <glib/gi18n-lib.h>

struct _PdActDialog
{
  AdwWindow parent_instance;

  /* template children */
  PdBanner   *banner;
  GtkButton  *do_button;
  GtkWidget  *hint;
  GtkListBox *list;
  GtkLabel   *summary;

  /* owned: a check button for each proposal, or NULL where there is no choice */
  GPtrArray   *checks;
  PdRosterAct *act;
  PdWorkspace *workspace;
};

G_DEFINE_FINAL_TYPE (PdActDialog, pd_act_dialog, ADW_TYPE_WINDOW)

enum
{
  SIGNAL_DONE,
  N_SIGNALS
};

static guint signals[N_SIGNALS];

static const PdProposal *
get_proposal (PdActDialog *self,
              guint        n)
{
  return g_ptr_array_index (self->act->proposals, n);
}

static PdShift *
get_shift (const PdProposal *proposal)
{
  return proposal->after != NULL ? proposal->after : proposal->before;
}

static const char *
get_name (PdActDialog *self,
          PdShift     *shift)
{
  PdPerson *person = pd_workspace_get_person (self->workspace, pd_shift_get_person_id (shift));

  return person != NULL ? pd_person_get_name (person) : _ ("Open shift");
}

/* By day and name, as somebody looks for a shift. */
static int
compare_proposals (gconstpointer a,
                   gconstpointer b,
                   gpointer      user_data)
{
  PdActDialog *self = user_data;
  PdShift     *shift = get_shift (*(PdProposal *const *) a);
  PdShift     *other = get_shift (*(PdProposal *const *) b);
  int          order = (pd_shift_get_day (shift) > pd_shift_get_day (other)) -
              (pd_shift_get_day (shift) < pd_shift_get_day (other));

  if (order == 0)
    order = g_utf8_collate (get_name (self, shift), get_name (self, other));
  return order != 0 ? order : pd_shift_compare (shift, other);
}

static gboolean
is_ticked (PdActDialog *self,
           guint        n)
{
  GtkCheckButton *check = g_ptr_array_index (self->checks, n);

  return check != NULL && gtk_check_button_get_active (check);
}

static void
update_actions (PdActDialog *self)
{
  gboolean has_any = FALSE;

  for (guint i = 0; i < self->checks->len; i++)
    has_any |= is_ticked (self, i);
  gtk_widget_action_set_enabled (GTK_WIDGET (self), "act.do", has_any && pd_workspace_is_writable (self->workspace));
}

static char *
dup_subtitle (PdActDialog      *self,
              const PdProposal *proposal,
              PdShift          *shift)
{
  PdSite          *site = pd_workspace_get_site (self->workspace, pd_shift_get_site_id (shift));
  g_autofree char *words = pd_shift_to_full_words (shift, site != NULL ? pd_site_get_name (site) : NULL,
                                                   pd_workspace_get_role_title (self->workspace, pd_shift_get_role_id (shift)));
  g_autofree char *caution = pd_proposal_get_caution (proposal);
  const char      *in_the_way = proposal->words != NULL ? proposal->words : caution;

  return in_the_way != NULL ? g_strdup_printf ("%s\n%s", words, in_the_way) : g_strdup (words);
}

static void
add_proposal (PdActDialog      *self,
              const PdProposal *proposal)
{
  PdShift         *shift = get_shift (proposal);
  const char      *name = get_name (self, shift);
  g_autofree char *subtitle = dup_subtitle (self, proposal, shift);
  g_autofree char *spoken = g_strdup_printf ("%s, %s", name, subtitle);
  GtkWidget       *row = adw_action_row_new ();
  GtkWidget       *check = gtk_check_button_new ();
  gboolean         is_there = proposal->collision == PD_COLLISION_IS_THERE;

  adw_preferences_row_set_use_markup (ADW_PREFERENCES_ROW (row), FALSE);
  adw_preferences_row_set_title (ADW_PREFERENCES_ROW (row), name);
  adw_action_row_set_subtitle (ADW_ACTION_ROW (row), subtitle);
  adw_action_row_set_subtitle_lines (ADW_ACTION_ROW (row), 0);
  gtk_widget_set_valign (check, GTK_ALIGN_CENTER);
  gtk_widget_set_sensitive (check, !is_there);
  gtk_check_button_set_active (GTK_CHECK_BUTTON (check), proposal->collision == PD_COLLISION_NONE);
  gtk_accessible_update_property (GTK_ACCESSIBLE (check), GTK_ACCESSIBLE_PROPERTY_LABEL, spoken, -1);
  g_signal_connect_object (check, "toggled", G_CALLBACK (update_actions), self, G_CONNECT_SWAPPED);
  adw_action_row_add_prefix (ADW_ACTION_ROW (row), check);
  if (!is_there)
    adw_action_row_set_activatable_widget (ADW_ACTION_ROW (row), check);
  gtk_list_box_append (self->list, row);
  g_ptr_array_add (self->checks, is_there ? NULL : g_object_ref (check));
}

static void
show_act (PdActDialog *self)
{
  g_autofree char *words = pd_proposals_to_words (self->act->proposals);
  gboolean         has_any = self->act->proposals->len > 0;

  gtk_label_set_text (self->summary, has_any ? words : _ ("There is nothing to do on these days."));
  gtk_widget_set_visible (self->hint, has_any);
  gtk_widget_set_visible (GTK_WIDGET (self->list), has_any);
  g_ptr_array_sort_with_data (self->act->proposals, compare_proposals, self);
  for (guint i = 0; i < self->act->proposals->len; i++)
    add_proposal (self, get_proposal (self, i));
}

/* The ticks say what becomes of each, so that nothing more is left to decide. */
static void
keep_ticked (PdActDialog *self)
{
  for (guint i = self->checks->len; i > 0; i--)
    if (!is_ticked (self, i - 1))
      {
        g_ptr_array_remove_index (self->act->proposals, i - 1);
        g_ptr_array_remove_index (self->checks, i - 1);
      }
  self->act->colliding = PD_COLLIDING_TAKEN;
}

static void
do_action (GtkWidget  *widget,
           const char *action_name,
           GVariant   *parameter)
{
  g_autoptr (PdActDialog) self = g_object_ref (PD_ACT_DIALOG (widget));
  g_autoptr (GPtrArray)   shifts = NULL;
  g_autoptr (GError)      error = NULL;

  keep_ticked (self);
  if (!pd_workspace_do_roster_act (self->workspace, self->act, &shifts, &error))
    {
      pd_banner_set_title (self->banner, error->message);
      gtk_widget_action_set_enabled (widget, "act.do", FALSE);
      return;
    }
  g_signal_emit (self, signals[SIGNAL_DONE], 0, shifts);
  gtk_window_close (GTK_WINDOW (self));
}

static void
unref_check (gpointer check)
{
  if (check != NULL)
    g_object_unref (check);
}

static void
pd_act_dialog_dispose (GObject *object)
{
  PdActDialog *self = PD_ACT_DIALOG (object);

  gtk_widget_dispose_template (GTK_WIDGET (self), PD_TYPE_ACT_DIALOG);
  g_clear_pointer (&self->checks, g_ptr_array_unref);
  g_clear_pointer (&self->act, pd_roster_act_free);
  g_clear_object (&self->workspace);

  G_OBJECT_CLASS (pd_act_dialog_parent_class)->dispose (object);
}

static void
pd_act_dialog_class_init (PdActDialogClass *klass)
{
  GtkWidgetClass *widget_class = GTK_WIDGET_CLASS (klass);

  G_OBJECT_CLASS (klass)->dispose = pd_act_dialog_dispose;

  signals[SIGNAL_DONE] = g_signal_new ("done", PD_TYPE_ACT_DIALOG, G_SIGNAL_RUN_LAST, 0, NULL, NULL, NULL, G_TYPE_NONE, 1, G_TYPE_PTR_ARRAY);

  g_type_ensure (PD_TYPE_BANNER);
  gtk_widget_class_set_template_from_resource (widget_class,
                                               "/org/peerdesk/Peerdesk/roster/planning/pd-act-dialog.ui");
  gtk_widget_class_bind_template_child (widget_class, PdActDialog, banner);
  gtk_widget_class_bind_template_child (widget_class, PdActDialog, do_button);
  gtk_widget_class_bind_template_child (widget_class, PdActDialog, hint);
  gtk_widget_class_bind_template_child (widget_class, PdActDialog, list);
  gtk_widget_class_bind_template_child (widget_class, PdActDialog, summary);

  gtk_widget_class_install_action (widget_class, "act.do", NULL, do_action);
  gtk_widget_class_add_binding_action (widget_class, GDK_KEY_Escape, 0, "window.close", NULL);
  pd_lock_key_install (widget_class);
}

static void
pd_act_dialog_init (PdActDialog *self)
{
  self->checks = g_ptr_array_new_with_free_func (unref_check);
  gtk_widget_init_template (GTK_WIDGET (self));
}

/**
 * pd_act_dialog_new:
 * @parent: the window that it stands before
 * @workspace: the workspace that the act was planned with
 * @act: (transfer full): what would be done
 * @heading: what it is called
 * @yes_label: what doing it is called, with a mnemonic
 *
 * Returns: (transfer none): its preview
 */
GtkWidget *
pd_act_dialog_new (GtkWindow   *parent,
                   PdWorkspace *workspace,
                   PdRosterAct *act,
                   const char  *heading,
                   const char  *yes_label)
{
  PdActDialog *self;

  g_return_val_if_fail (PD_IS_WORKSPACE (workspace), NULL);
  g_return_val_if_fail (act != NULL, NULL);

  self = g_object_new (PD_TYPE_ACT_DIALOG, "transient-for", parent, "title", heading, NULL);
  self->workspace = g_object_ref (workspace);
  self->act = act;
  gtk_button_set_label (self->do_button, yes_label);
  show_act (self);
  update_actions (self);
  gtk_widget_grab_focus (GTK_WIDGET (self->do_button));

  return GTK_WIDGET (self);
}

/**
 * pd_act_dialog_is_needed:
 * @act: what would be done
 *
 * Returns: whether something is in the way of a shift, so that there is something to choose
 */
gboolean
pd_act_dialog_is_needed (const PdRosterAct *act)
{
  PdProposalCount count;

  g_return_val_if_fail (act != NULL, FALSE);

  pd_proposals_count (act->proposals, &count);
  return count.n_colliding > 0;
}
