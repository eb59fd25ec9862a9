/* SPDX-License-Identifier: GPL-3.0-or-later */

#include "config.h"

#include "sample-supervision.h"

#include "pd-page.h"
#include "pd-supervision-page.h"
#include "pd-workspace-supervision.h"
#include "sample-form.h"
#include "sample-window.h"

GtkWidget *
sample_supervision_find_widget (GtkWidget *widget,
                                GType      type)
{
  if (G_TYPE_CHECK_INSTANCE_TYPE (widget, type))
    return widget;
  for (GtkWidget *child = gtk_widget_get_first_child (widget);
       child != NULL;
       child = gtk_widget_get_next_sibling (child))
    {
      GtkWidget *found = sample_supervision_find_widget (child, type);

      if (found != NULL)
        return found;
    }
  return NULL;
}

static void
show_page (SampleSupervision *self)
{
  self->page = g_object_new (PD_TYPE_SUPERVISION_PAGE, "today", SAMPLE_MONDAY, "workspace", self->workspace, NULL);
  self->window = sample_window_show (self->page, 1000, 700);
  gtk_widget_insert_action_group (self->window, "page", pd_page_get_actions (PD_PAGE (self->page)));
  self->pane = PD_SUPERVISION_PANE (sample_supervision_find_widget (self->page, PD_TYPE_SUPERVISION_PANE));
  self->list = PD_SUPERVISION_LIST (sample_supervision_find_widget (self->page, PD_TYPE_SUPERVISION_LIST));
}

void
sample_supervision_set_up (SampleSupervision *self,
                           gconstpointer      data)
{
  sample_note_set_up (&self->sample);
  self->workspace = self->sample.sample.workspace;
  show_page (self);
}

static gboolean
is_alone (gpointer data)
{
  return G_OBJECT (data)->ref_count == 1;
}

void
sample_supervision_tear_down (SampleSupervision *self,
                              gconstpointer      data)
{
  sample_window_close (self->window);
  /* The thread that reads the notes holds the service until it ends. */
  sample_window_wait_until (is_alone, self->workspace);
  sample_note_tear_down (&self->sample);
}

/* Who is at the desk now sees a page of their own. */
void
sample_supervision_turn (SampleSupervision *self,
                         void (*be_somebody) (SampleNote *self))
{
  sample_window_close (self->window);
  be_somebody (&self->sample);
  show_page (self);
}

PdId
sample_supervision_get_my_id (SampleSupervision *self)
{
  return pd_person_get_id (pd_workspace_get_me (self->workspace));
}

PdSupervisionAgreement *
sample_supervision_new_agreement (SampleSupervision *self,
                                  PdSupervisionKind  kind)
{
  PdSupervisionAgreement *agreement = pd_supervision_agreement_new (kind, sample_supervision_get_my_id (self), SAMPLE_MONDAY - 40);

  pd_supervision_agreement_add_member (agreement, self->sample.worker_id);
  agreement->days_between = 14;
  return agreement;
}

/* What both have agreed to. */
PdId
sample_supervision_agree_on (SampleSupervision *self,
                             PdSupervisionKind  kind)
{
  g_autoptr (PdSupervisionAgreement) agreement = sample_supervision_new_agreement (self, kind);
  g_autoptr (GError)                 error = NULL;

  pd_supervision_agreement_consent (agreement, sample_supervision_get_my_id (self), SAMPLE_MONDAY - 40);
  pd_supervision_agreement_consent (agreement, self->sample.worker_id, SAMPLE_MONDAY - 40);
  pd_workspace_save_supervision (self->workspace, agreement, &error);
  g_assert_no_error (error);
  sample_window_settle ();
  g_assert_true (pd_supervision_list_choose (self->list, agreement->id));
  sample_window_settle ();
  return agreement->id;
}

guint64
sample_supervision_get_last_change (SampleSupervision *self)
{
  return pd_store_get_last_change (pd_workspace_get_store (self->workspace));
}

/* Of what is chosen. */
void
sample_supervision_assert_standing (SampleSupervision *self,
                                    const char        *words)
{
  PdSupervisionItem *item = pd_supervision_list_get_item (self->list);
  g_autofree char   *standing = NULL;

  g_assert_nonnull (item);
  standing = pd_supervision_item_dup_standing (item, TRUE);
  g_assert_cmpstr (standing, ==, words);
}

PdRowsGroup *
sample_supervision_get_group (SampleSupervision *self,
                              const char        *id)
{
  return PD_ROWS_GROUP (sample_form_get (self->pane, PD_TYPE_SUPERVISION_PANE, id));
}

GtkWidget *
sample_supervision_get_row (SampleSupervision *self,
                            const char        *id,
                            guint              i)
{
  return pd_rows_group_get_row (sample_supervision_get_group (self, id), i);
}

void
sample_supervision_assert_row (SampleSupervision *self,
                               const char        *id,
                               guint              i,
                               const char        *title,
                               const char        *subtitle)
{
  GtkWidget *row = sample_supervision_get_row (self, id, i);

  g_assert_cmpstr (adw_preferences_row_get_title (ADW_PREFERENCES_ROW (row)), ==, title);
  g_assert_cmpstr (adw_action_row_get_subtitle (ADW_ACTION_ROW (row)), ==, subtitle);
}

gboolean
sample_supervision_has_subtitle (SampleSupervision *self,
                                 const char        *id,
                                 const char        *words)
{
  PdRowsGroup *group = sample_supervision_get_group (self, id);

  for (guint i = 0; i < pd_rows_group_get_n_rows (group); i++)
    if (g_strcmp0 (adw_action_row_get_subtitle (ADW_ACTION_ROW (pd_rows_group_get_row (group, i))), words) == 0)
      return TRUE;
  return FALSE;
}

void
sample_supervision_act_on_session (SampleSupervision *self,
                                   const char        *action_name)
{
  gtk_widget_activate_action (GTK_WIDGET (self->pane), action_name, "x", (gint64) PD_ID_NONE);
  sample_window_settle ();
}

void
sample_supervision_undo (SampleSupervision *self)
{
  g_autoptr (GError) error = NULL;

  g_assert_true (pd_workspace_undo (self->workspace, &error));
  sample_window_settle ();
}
