/* SPDX-License-Identifier: GPL-3.0-or-later */
#define G_LOG_DOMAIN "pd-ui"

#include "config.h"

#include "pd-cosupervision-page-private.h"

#include "pd-circle-weeks-dialog.h"
#include "pd-workspace-circles.h"

#include <glib/gi18n-lib.h>

/* What is proposed: looked for in a thread, looked at, pinned, looked for again, kept. */

/* What takes no longer than that, in milliseconds, needs no words. */
#define SOON 300

static void
tell (PdCosupervisionPage *self,
      const char          *words)
{
  gtk_widget_activate_action (GTK_WIDGET (self), "win.tell", "s", words);
}

static gboolean
is_accepting_for_long (PdCosupervisionPage *self)
{
  return self->accepting != NULL && self->accepting_timer == 0;
}

static char *
dup_summary (PdCosupervisionPage *self)
{
  const PdCirclePlan *plan;

  if (is_accepting_for_long (self))
    return g_strdup (_ ("Putting the sessions on the roster. You can go on working; nothing is changed until all of it is done."));
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
  gboolean            is_accepting = is_accepting_for_long (self);
  gboolean            is_there = is_searching || plan != NULL;
  g_autofree char    *summary = is_there ? dup_summary (self) : g_strdup ("");

  gtk_label_set_label (self->proposal_words, summary);
  gtk_widget_set_visible (self->proposal_bar, is_there);
  gtk_widget_set_visible (self->searching_buttons, is_searching);
  gtk_widget_set_visible (self->accepting_buttons, is_accepting);
  gtk_widget_set_visible (self->proposal_buttons, !is_searching && !is_accepting);
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
  if (!is_made && !g_error_matches (error, G_IO_ERROR, G_IO_ERROR_CANCELLED))
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
  PdCosupervisionPage *self = user_data;

  g_cancellable_cancel (self->accepting != NULL ? self->accepting : self->stop);
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

/* Whoever went elsewhere meanwhile stays there. */
static gboolean
has_keys_at_proposal (PdCosupervisionPage *self)
{
  GtkRoot   *root = gtk_widget_get_root (GTK_WIDGET (self));
  GtkWidget *focused = root != NULL ? gtk_root_get_focus (root) : NULL;

  return gtk_widget_get_mapped (GTK_WIDGET (self)) &&
         (focused == NULL || gtk_widget_is_ancestor (focused, self->proposal_bar));
}

/* What has to be said is said wherever somebody went meanwhile. The toast that it is done comes
 * with the change, and takes it back. */
static void
accepted_cb (GObject      *source,
             GAsyncResult *result,
             gpointer      user_data)
{
  g_autoptr (PdCosupervisionPage) self = user_data;
  g_autoptr (GError)              error = NULL;
  gboolean                        is_shown = self->proposal == PD_CIRCLE_PROPOSAL (source);
  gboolean                        has_keys = is_shown && has_keys_at_proposal (self);
  gboolean                        is_accepted;

  is_accepted = pd_circle_proposal_accept_finish (PD_CIRCLE_PROPOSAL (source), result, &error);
  /* The page is gone. */
  if (self->accepting == NULL)
    return;
  g_clear_object (&self->accepting);
  g_clear_handle_id (&self->accepting_timer, g_source_remove);
  if (pd_workspace_is_locked (self->part.workspace))
    return;
  if (is_shown)
    pd_progress_end (self->progress);
  if (is_shown && is_accepted)
    pd_cosupervision_page_drop_proposal (self);
  if (!is_accepted && !g_error_matches (error, G_IO_ERROR, G_IO_ERROR_CANCELLED))
    tell (self, error->message);
  if (self->has_changed)
    pd_desk_part_show_when_seen (&self->part);
  else
    pd_cosupervision_page_show (self);
  if (has_keys)
    gtk_widget_grab_focus (GTK_WIDGET (self->plan_view));
}

static gboolean
takes_long_cb (gpointer user_data)
{
  PdCosupervisionPage *self = user_data;

  self->accepting_timer = 0;
  if (self->proposal != NULL)
    pd_progress_begin (self->progress);
  pd_cosupervision_page_show_proposal (self);
  return G_SOURCE_REMOVE;
}

static void
accept_action (GSimpleAction *action,
               GVariant      *parameter,
               gpointer       user_data)
{
  PdCosupervisionPage *self = user_data;

  self->has_changed = FALSE;
  self->accepting = g_cancellable_new ();
  self->accepting_timer = g_timeout_add (SOON, takes_long_cb, self);
  pd_circle_proposal_accept_async (self->proposal, self->accepting, accepted_cb, g_object_ref (self));
  pd_cosupervision_page_update_actions (&self->part);
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

  if (self->stop != NULL || self->accepting != NULL || !pd_workspace_is_writable (self->part.workspace))
    return;
  if (entry->session_id != PD_ID_NONE && entry->state <= PD_CIRCLE_ENTRY_GOES)
    toggle_kept (self, entry);
  else if (entry->state == PD_CIRCLE_ENTRY_PROPOSED)
    {
      pd_circle_proposal_toggle_pin (self->proposal, entry->planned);
      pd_cosupervision_page_show (self);
    }
}
