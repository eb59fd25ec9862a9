/* SPDX-License-Identifier: GPL-3.0-or-later */
#define G_LOG_DOMAIN "pd-ui"

#include "config.h"

#include "pd-cosupervision-page-private.h"

#include "pd-circle-weeks-dialog.h"
#include "pd-workspace-circles.h"

#include <glib/gi18n-lib.h>

/* What is proposed: looked for in a thread, looked at, pinned, looked for again, kept. */

static void
tell (PdCosupervisionPage *self,
      const char          *words)
{
  gtk_widget_activate_action (GTK_WIDGET (self), "win.tell", "s", words);
}

static char *
dup_summary (PdCosupervisionPage *self)
{
  const PdCirclePlan *plan;

  if (self->stop != NULL)
    return g_strdup (_ ("Looking for a plan. Whatever was found so far can be looked at any time."));
  plan = pd_circle_proposal_get_plan (self->proposal);
  /* Translators: %s is a sentence on how good a plan is */
  return g_strdup_printf (_ ("A proposal: nobody has it in their diary yet. %s"),
                          plan->notes->len > 0 ? (const char *) plan->notes->pdata[0] : "");
}

/**
 * pd_cosupervision_page_show_proposal:
 * @self: a page
 *
 * Shows what is said about the proposal, and what can be done with it.
 */
void
pd_cosupervision_page_show_proposal (PdCosupervisionPage *self)
{
  const PdCirclePlan *plan = self->proposal != NULL ? pd_circle_proposal_get_plan (self->proposal) : NULL;
  gboolean            is_searching = self->stop != NULL;
  gboolean            is_there = is_searching || plan != NULL;
  g_autofree char    *summary = is_there ? dup_summary (self) : g_strdup ("");

  gtk_label_set_label (self->proposal_words, summary);
  gtk_widget_set_visible (self->proposal_bar, is_there);
  gtk_widget_set_visible (self->searching_buttons, is_searching);
  gtk_widget_set_visible (self->proposal_buttons, !is_searching);
  gtk_widget_set_visible (GTK_WIDGET (self->plan_button), !is_there);
  pd_circle_panel_show_proposal (self->panel, plan);
  pd_cosupervision_page_update_actions (&self->part);
}

/**
 * pd_cosupervision_page_drop_proposal:
 * @self: a page
 *
 * Forgets what is proposed, if anything is.
 */
void
pd_cosupervision_page_drop_proposal (PdCosupervisionPage *self)
{
  g_cancellable_cancel (self->stop);
  g_clear_object (&self->stop);
  g_clear_object (&self->proposal);
  if (self->progress != NULL)
    pd_progress_end (self->progress);
}

/* What is new comes first to whoever asked for it. */
static void
go_to_proposed (PdCosupervisionPage *self)
{
  for (guint i = 0; i < self->entries->len; i++)
    if (((PdCircleEntry *) g_ptr_array_index (self->entries, i))->state == PD_CIRCLE_ENTRY_PROPOSED)
      {
        pd_circle_plan_view_go_to (self->plan_view, i);
        return;
      }
  gtk_widget_grab_focus (GTK_WIDGET (self->plan_view));
}

static void
made_cb (GObject      *source,
         GAsyncResult *result,
         gpointer      user_data)
{
  g_autoptr (PdCosupervisionPage) self = user_data;
  g_autoptr (GError)              error = NULL;
  gboolean                        is_made = pd_circle_proposal_make_finish (PD_CIRCLE_PROPOSAL (source), result, &error);

  /* Given up meanwhile, or the page is gone. */
  if (self->proposal != PD_CIRCLE_PROPOSAL (source))
    return;
  g_clear_object (&self->stop);
  pd_progress_end (self->progress);
  if (!is_made)
    tell (self, error->message);
  if (pd_circle_proposal_get_plan (self->proposal) == NULL)
    g_clear_object (&self->proposal);
  pd_cosupervision_page_show (self);
  go_to_proposed (self);
}

static void
search (PdCosupervisionPage *self)
{
  g_clear_object (&self->stop);
  self->stop = g_cancellable_new ();
  pd_progress_begin (self->progress);
  pd_circle_proposal_make_async (self->proposal, self->progress, self->stop, made_cb, g_object_ref (self));
  pd_cosupervision_page_show_proposal (self);
}

static void
weeks_chosen_cb (PdCosupervisionPage *self,
                 int                  from,
                 guint                n_weeks)
{
  pd_cosupervision_page_drop_proposal (self);
  self->proposal = pd_circle_proposal_new (self->part.workspace, self->circle, from, n_weeks);
  search (self);
}

static void
plan_action (GSimpleAction *action,
             GVariant      *parameter,
             gpointer       user_data)
{
  PdCosupervisionPage *self = user_data;
  GtkWidget           *dialog = pd_circle_weeks_dialog_new (GTK_WINDOW (gtk_widget_get_root (GTK_WIDGET (self))),
                                                            self->part.workspace, self->circle, self->part.today);

  g_signal_connect_object (dialog, "chosen", G_CALLBACK (weeks_chosen_cb), self, G_CONNECT_SWAPPED);
  gtk_window_present (GTK_WINDOW (dialog));
}

static void
stop_action (GSimpleAction *action,
             GVariant      *parameter,
             gpointer       user_data)
{
  g_cancellable_cancel (PD_COSUPERVISION_PAGE (user_data)->stop);
}

static void
again_action (GSimpleAction *action,
              GVariant      *parameter,
              gpointer       user_data)
{
  search (user_data);
}

static void
discard_action (GSimpleAction *action,
                GVariant      *parameter,
                gpointer       user_data)
{
  PdCosupervisionPage *self = user_data;

  pd_cosupervision_page_drop_proposal (self);
  pd_cosupervision_page_show (self);
  gtk_widget_grab_focus (GTK_WIDGET (self));
}

/* The toast that says so comes with the change, and takes it back. */
static void
accept_action (GSimpleAction *action,
               GVariant      *parameter,
               gpointer       user_data)
{
  PdCosupervisionPage         *self = user_data;
  g_autoptr (PdCircleProposal) proposal = g_object_ref (self->proposal);
  g_autoptr (GError)           error = NULL;

  if (!pd_workspace_accept_circle_plan (self->part.workspace, pd_circle_proposal_get_circle (proposal),
                                        pd_circle_proposal_get_planning (proposal),
                                        pd_circle_proposal_get_plan (proposal), &error))
    {
      tell (self, error->message);
      return;
    }
  pd_cosupervision_page_drop_proposal (self);
  pd_cosupervision_page_show (self);
  gtk_widget_grab_focus (GTK_WIDGET (self->plan_view));
}

/**
 * pd_cosupervision_page_install_plan_actions:
 * @self: a page
 *
 * Adds what is done with a proposal to the page's actions.
 */
void
pd_cosupervision_page_install_plan_actions (PdCosupervisionPage *self)
{
  const GActionEntry entries[] = {
    { .name = "accept", .activate = accept_action },
    { .name = "again", .activate = again_action },
    { .name = "discard", .activate = discard_action },
    { .name = "plan", .activate = plan_action },
    { .name = "stop", .activate = stop_action },
  };

  g_action_map_add_action_entries (G_ACTION_MAP (self->actions), entries, G_N_ELEMENTS (entries), self);
}

static void
toggle_kept (PdCosupervisionPage *self,
             const PdCircleEntry *entry)
{
  g_autoptr (PdCircleSession) session = pd_workspace_load_circle_session (self->part.workspace, entry->session_id, NULL);
  g_autoptr (GError)          error = NULL;

  if (session != NULL && !pd_workspace_pin_circle_session (self->part.workspace, session, !session->is_pinned, &error))
    tell (self, error->message);
}

/**
 * pd_cosupervision_page_toggle_pin:
 * @self: a page
 * @i: which of the entries
 *
 * Pins a session that is ahead, so that a plan leaves it as it is; or lets it go.
 */
void
pd_cosupervision_page_toggle_pin (PdCosupervisionPage *self,
                                  guint                i)
{
  g_autoptr (GPtrArray) entries = g_ptr_array_ref (self->entries);
  const PdCircleEntry  *entry = g_ptr_array_index (entries, i);

  if (self->stop != NULL || !pd_workspace_is_writable (self->part.workspace))
    return;
  if (entry->session_id != PD_ID_NONE && entry->state <= PD_CIRCLE_ENTRY_GOES)
    toggle_kept (self, entry);
  else if (entry->state == PD_CIRCLE_ENTRY_PROPOSED)
    {
      pd_circle_proposal_toggle_pin (self->proposal, entry->planned);
      pd_cosupervision_page_show (self);
    }
}
