/* SPDX-License-Identifier: GPL-3.0-or-later */
#define G_LOG_DOMAIN "pd-ui"

#include "config.h"

#include "pd-fill-dialog.h"

#include "pd-banner.h"
#include "pd-fill-rows.h"
#include "pd-lock-key.h"
#include "pd-progress.h"
#include "pd-workspace-roster-acts.h"

#include <glib/gi18n-lib.h>

/* How often it is said how many shifts have somebody, in milliseconds. */
#define SAY_EVERY 250

/* How many lines are made at once, so that the window answers in between. */
#define LINES_A_TURN 16

struct _PdFillDialog
{
  AdwWindow parent_instance;

  /* template children */
  PdBanner   *banner;
  GtkWidget  *do_button;
  GtkWidget  *given_box;
  GtkListBox *given_list;
  GtkWidget  *left_box;
  GtkListBox *left_list;
  PdProgress *progress;
  GtkStack   *stack;
  GtkWidget  *stop_button;
  GtkLabel   *so_far;
  GtkLabel   *summary;

  /* owned: a check button for each line that is given */
  GPtrArray    *checks;
  PdFillPlan   *plan;
  PdRoster     *roster;
  PdWorkspace  *workspace;
  GCancellable *enough;

  /* state; the thread writes the numbers */
  PdFillWish wish;
  guint      timer;
  guint      idle; /* while lines are still to be shown */
  guint      n_shown;
  gint       n_filled;
  gint       n_gaps;
};

G_DEFINE_FINAL_TYPE (PdFillDialog, pd_fill_dialog, ADW_TYPE_WINDOW)

static gboolean
is_ticked (PdFillDialog *self,
           guint         n)
{
  return gtk_check_button_get_active (g_ptr_array_index (self->checks, n));
}

static void
update_actions (PdFillDialog *self)
{
  gboolean has_any = FALSE;

  for (guint i = 0; i < self->checks->len; i++)
    has_any |= is_ticked (self, i);
  gtk_widget_action_set_enabled (GTK_WIDGET (self), "fill.do",
                                 has_any && self->idle == 0 && pd_workspace_is_writable (self->workspace));
  gtk_widget_action_set_enabled (GTK_WIDGET (self), "fill.stop",
                                 self->plan == NULL && !g_cancellable_is_cancelled (self->enough));
}

static void
add_given (PdFillDialog *self,
           guint         n)
{
  GtkCheckButton *check;
  GtkWidget      *row = pd_fill_rows_new_given (self->workspace,
                                                self->roster,
                                                g_ptr_array_index (self->plan->given, n),
                                                &check);

  g_signal_connect_object (check, "toggled", G_CALLBACK (update_actions), self, G_CONNECT_SWAPPED);
  g_ptr_array_add (self->checks, g_object_ref (check));
  gtk_list_box_append (self->given_list, row);
}

static gboolean
show_more_cb (gpointer user_data)
{
  PdFillDialog *self = user_data;
  guint         n_given = self->plan->given->len;
  guint         n_all = n_given + self->plan->left->len;

  for (guint i = 0; i < LINES_A_TURN && self->n_shown < n_all; i++, self->n_shown++)
    if (self->n_shown < n_given)
      add_given (self, self->n_shown);
    else
      gtk_list_box_append (self->left_list,
                           pd_fill_rows_new_left (self->workspace,
                                                  g_ptr_array_index (self->plan->left, self->n_shown - n_given)));
  if (self->n_shown < n_all)
    return G_SOURCE_CONTINUE;
  self->idle = 0;
  update_actions (self);
  return G_SOURCE_REMOVE;
}

static void
show_plan (PdFillDialog *self)
{
  g_autofree char *words = pd_fill_plan_to_words (self->plan);
  g_autofree char *all = NULL;

  if (self->plan->is_cut_short)
    all = g_strdup_printf ("%s %s", words, _ ("The search was ended early: a longer one may fill more."));
  gtk_label_set_text (self->summary, all != NULL ? all : words);
  gtk_widget_set_visible (self->given_box, self->plan->given->len > 0);
  gtk_widget_set_visible (self->left_box, self->plan->left->len > 0);
  gtk_stack_set_visible_child_name (self->stack, "plan");
  if (show_more_cb (self) == G_SOURCE_CONTINUE)
    self->idle = g_idle_add (show_more_cb, self);
  if (self->checks->len > 0)
    gtk_widget_grab_focus (g_ptr_array_index (self->checks, 0));
}

static void
end_work (PdFillDialog *self)
{
  g_clear_handle_id (&self->timer, g_source_remove);
  pd_progress_end (self->progress);
}

static void
planned_cb (GObject      *source,
            GAsyncResult *result,
            gpointer      user_data)
{
  g_autoptr (PdFillDialog) self = user_data;
  g_autoptr (GError)       error = NULL;
  g_autoptr (PdFillPlan)   plan = pd_workspace_plan_filling_finish (PD_WORKSPACE (source), result, &error);

  /* It was closed meanwhile. */
  if (!gtk_widget_get_realized (GTK_WIDGET (self)))
    return;
  end_work (self);
  if (plan == NULL)
    {
      pd_banner_set_title (self->banner, error->message);
      gtk_widget_set_visible (self->stop_button, FALSE);
      gtk_label_set_text (self->so_far, "");
      return;
    }
  self->plan = g_steal_pointer (&plan);
  show_plan (self);
}

/* In the thread that fills. */
static gboolean
tell_cb (const PdFillProgress *progress,
         gpointer              user_data)
{
  PdFillDialog *self = user_data;

  g_atomic_int_set (&self->n_filled, (gint) progress->n_filled);
  g_atomic_int_set (&self->n_gaps, (gint) progress->n_gaps);
  return TRUE;
}

static gboolean
say_cb (gpointer user_data)
{
  PdFillDialog    *self = user_data;
  int              n_gaps = g_atomic_int_get (&self->n_gaps);
  int              n_filled = g_atomic_int_get (&self->n_filled);
  g_autofree char *words = NULL;

  if (n_gaps == 0)
    return G_SOURCE_CONTINUE;
  words = g_strdup_printf (ngettext ("%1$d of %2$d open shift has somebody so far.",
                                     "%1$d of %2$d open shifts have somebody so far.",
                                     (gulong) n_gaps),
                           n_filled,
                           n_gaps);
  gtk_label_set_text (self->so_far, words);
  pd_progress_note (self->progress, (guint) n_filled, (guint) n_gaps);
  return G_SOURCE_CONTINUE;
}

static void
begin_work (PdFillDialog *self)
{
  pd_progress_begin (self->progress);
  self->timer = g_timeout_add (SAY_EVERY, say_cb, self);
  update_actions (self);
  pd_workspace_plan_filling_async (self->workspace,
                                   &self->wish,
                                   self->enough,
                                   tell_cb,
                                   self,
                                   planned_cb,
                                   g_object_ref (self));
}

/* The best so far is shown when the thread comes to its end. */
static void
stop_action (GtkWidget  *widget,
             const char *action_name,
             GVariant   *parameter)
{
  PdFillDialog *self = PD_FILL_DIALOG (widget);

  g_cancellable_cancel (self->enough);
  update_actions (self);
}

static PdRosterAct *
make_act (PdFillDialog *self)
{
  PdRosterAct *act = pd_workspace_make_filling_act (self->workspace, self->plan, &self->wish);

  for (guint i = self->checks->len; i > 0; i--)
    if (!is_ticked (self, i - 1))
      g_ptr_array_remove_index (act->proposals, i - 1);
  return act;
}

static void
do_action (GtkWidget  *widget,
           const char *action_name,
           GVariant   *parameter)
{
  g_autoptr (PdFillDialog) self = g_object_ref (PD_FILL_DIALOG (widget));
  g_autoptr (PdRosterAct)  act = make_act (self);
  g_autoptr (GError)       error = NULL;

  if (pd_workspace_do_roster_act (self->workspace, act, NULL, &error))
    {
      gtk_window_close (GTK_WINDOW (self));
      return;
    }
  pd_banner_set_title (self->banner, error->message);
  gtk_widget_action_set_enabled (widget, "fill.do", FALSE);
}

/* Closed, nobody waits for the search any more, which holds the dialog until it ends. */
static void
pd_fill_dialog_unrealize (GtkWidget *widget)
{
  g_cancellable_cancel (PD_FILL_DIALOG (widget)->enough);

  GTK_WIDGET_CLASS (pd_fill_dialog_parent_class)->unrealize (widget);
}

static void
pd_fill_dialog_dispose (GObject *object)
{
  PdFillDialog *self = PD_FILL_DIALOG (object);

  g_clear_handle_id (&self->timer, g_source_remove);
  g_clear_handle_id (&self->idle, g_source_remove);
  gtk_widget_dispose_template (GTK_WIDGET (self), PD_TYPE_FILL_DIALOG);

  G_OBJECT_CLASS (pd_fill_dialog_parent_class)->dispose (object);
}

static void
pd_fill_dialog_finalize (GObject *object)
{
  PdFillDialog *self = PD_FILL_DIALOG (object);

  g_ptr_array_unref (self->checks);
  g_clear_pointer (&self->plan, pd_fill_plan_free);
  g_clear_object (&self->roster);
  g_clear_object (&self->workspace);
  g_object_unref (self->enough);

  G_OBJECT_CLASS (pd_fill_dialog_parent_class)->finalize (object);
}

static void
pd_fill_dialog_class_init (PdFillDialogClass *klass)
{
  GtkWidgetClass *widget_class = GTK_WIDGET_CLASS (klass);

  G_OBJECT_CLASS (klass)->dispose = pd_fill_dialog_dispose;
  G_OBJECT_CLASS (klass)->finalize = pd_fill_dialog_finalize;

  widget_class->unrealize = pd_fill_dialog_unrealize;

  g_type_ensure (PD_TYPE_BANNER);
  g_type_ensure (PD_TYPE_PROGRESS);
  gtk_widget_class_set_template_from_resource (widget_class,
                                               "/org/peerdesk/Peerdesk/roster/planning/pd-fill-dialog.ui");
  gtk_widget_class_bind_template_child (widget_class, PdFillDialog, banner);
  gtk_widget_class_bind_template_child (widget_class, PdFillDialog, do_button);
  gtk_widget_class_bind_template_child (widget_class, PdFillDialog, given_box);
  gtk_widget_class_bind_template_child (widget_class, PdFillDialog, given_list);
  gtk_widget_class_bind_template_child (widget_class, PdFillDialog, left_box);
  gtk_widget_class_bind_template_child (widget_class, PdFillDialog, left_list);
  gtk_widget_class_bind_template_child (widget_class, PdFillDialog, progress);
  gtk_widget_class_bind_template_child (widget_class, PdFillDialog, so_far);
  gtk_widget_class_bind_template_child (widget_class, PdFillDialog, stack);
  gtk_widget_class_bind_template_child (widget_class, PdFillDialog, stop_button);
  gtk_widget_class_bind_template_child (widget_class, PdFillDialog, summary);

  gtk_widget_class_install_action (widget_class, "fill.do", NULL, do_action);
  gtk_widget_class_install_action (widget_class, "fill.stop", NULL, stop_action);
  gtk_widget_class_add_binding_action (widget_class, GDK_KEY_Escape, 0, "window.close", NULL);
  gtk_widget_class_add_binding_action (widget_class, GDK_KEY_Return, GDK_CONTROL_MASK, "fill.do", NULL);
  gtk_widget_class_add_binding_action (widget_class, GDK_KEY_KP_Enter, GDK_CONTROL_MASK, "fill.do", NULL);
  pd_lock_key_install (widget_class);
}

static void
pd_fill_dialog_init (PdFillDialog *self)
{
  self->checks = g_ptr_array_new_with_free_func (g_object_unref);
  self->enough = g_cancellable_new ();
  gtk_widget_init_template (GTK_WIDGET (self));
}

/**
 * pd_fill_dialog_new:
 * @parent: the window that it stands before
 * @workspace: a workspace that is unlocked
 * @roster: the roster of it as it is now, of the days that are filled
 * @wish: what is filled
 *
 * Returns: (transfer none): a dialog that begins to look
 */
GtkWidget *
pd_fill_dialog_new (GtkWindow        *parent,
                    PdWorkspace      *workspace,
                    PdRoster         *roster,
                    const PdFillWish *wish)
{
  PdFillDialog *self;

  g_return_val_if_fail (PD_IS_WORKSPACE (workspace), NULL);
  g_return_val_if_fail (PD_IS_ROSTER (roster), NULL);
  g_return_val_if_fail (wish != NULL, NULL);

  self = g_object_new (PD_TYPE_FILL_DIALOG, "transient-for", parent, NULL);
  self->workspace = g_object_ref (workspace);
  self->roster = g_object_ref (roster);
  self->wish = *wish;
  begin_work (self);

  return GTK_WIDGET (self);
}
