/* SPDX-License-Identifier: GPL-3.0-or-later */
#define G_LOG_DOMAIN "pd-ui"

#include "config.h"

#include "pd-cosupervision-page-private.h"

#include "pd-circle-agreement-dialog.h"
#include "pd-circle-apart-window.h"
#include "pd-circle-dialog.h"
#include "pd-workspace-circles.h"

#include <glib/gi18n-lib.h>

/* What the page leads to: the forms of circles and members, and the windows of sessions. */

static GtkWindow *
get_window (PdCosupervisionPage *self)
{
  return GTK_WINDOW (gtk_widget_get_root (GTK_WIDGET (self)));
}

static void
saved_cb (PdCosupervisionPage *self,
          gint64               circle_id)
{
  pd_cosupervision_page_choose (self, circle_id);
  gtk_widget_grab_focus (GTK_WIDGET (self));
}

static PdCircleDialog *
present_circle (PdCosupervisionPage *self,
                const PdCircle      *circle)
{
  GtkWidget *dialog = pd_circle_dialog_new (get_window (self), self->part.workspace, circle, self->part.today);

  g_signal_connect_object (dialog, "saved", G_CALLBACK (saved_cb), self, G_CONNECT_SWAPPED);
  gtk_window_present (GTK_WINDOW (dialog));
  return PD_CIRCLE_DIALOG (dialog);
}

static void
add_action (GSimpleAction *action,
            GVariant      *parameter,
            gpointer       user_data)
{
  PdCosupervisionPage *self = user_data;
  PdService           *service = pd_workspace_get_service (self->part.workspace);
  g_autoptr (PdCircle) circle = pd_circle_new ("", PD_CIRCLE_PAIRS, pd_service_get_zone (service), self->part.today);

  present_circle (self, circle);
}

static void
change_action (GSimpleAction *action,
               GVariant      *parameter,
               gpointer       user_data)
{
  PdCosupervisionPage *self = user_data;

  present_circle (self, self->circle);
}

static void
agreement_action (GSimpleAction *action,
                  GVariant      *parameter,
                  gpointer       user_data)
{
  PdCosupervisionPage *self = user_data;

  gtk_window_present (GTK_WINDOW (pd_circle_agreement_dialog_new (get_window (self), self->part.workspace, self->circle,
                                                                  self->part.today)));
}

static void
apart_action (GSimpleAction *action,
              GVariant      *parameter,
              gpointer       user_data)
{
  PdCosupervisionPage *self = user_data;

  gtk_window_present (GTK_WINDOW (pd_circle_apart_window_new (get_window (self), self->part.workspace, self->circle->id,
                                                              self->part.today)));
}

static void
show_panel_action (GSimpleAction *action,
                   GVariant      *parameter,
                   gpointer       user_data)
{
  PdCosupervisionPage *self = user_data;
  gboolean             is_shown = pd_split_view_is_sidebar_shown (self->split);

  pd_split_view_set_sidebar_shown (self->split, !is_shown);
  if (!is_shown)
    gtk_widget_child_focus (GTK_WIDGET (self->panel), GTK_DIR_TAB_FORWARD);
}

/**
 * pd_cosupervision_page_create_actions:
 * @self: a page
 *
 * Makes the page's own actions.
 */
void
pd_cosupervision_page_create_actions (PdCosupervisionPage *self)
{
  const GActionEntry entries[] = {
    { .name = "add", .activate = add_action },
    { .name = "agreement", .activate = agreement_action },
    { .name = "apart", .activate = apart_action },
    { .name = "change", .activate = change_action },
    { .name = "show-panel", .activate = show_panel_action },
  };

  self->actions = g_simple_action_group_new ();
  g_action_map_add_action_entries (G_ACTION_MAP (self->actions), entries, G_N_ELEMENTS (entries), self);
  pd_cosupervision_page_install_file_actions (self);
  pd_cosupervision_page_install_plan_actions (self);
}

/**
 * pd_cosupervision_page_add_keys:
 * @widget_class: the class of pages
 *
 * Gives the page's acts their keys.
 */
void
pd_cosupervision_page_add_keys (GtkWidgetClass *widget_class)
{
  const struct
  {
    guint           key;
    GdkModifierType modifiers;
    const char     *name;
  } keys[] = {
    { GDK_KEY_b, GDK_CONTROL_MASK, "page.plan" },
    { GDK_KEY_r, GDK_CONTROL_MASK, "page.again" },
    { GDK_KEY_Return, GDK_CONTROL_MASK, "page.accept" },
    { GDK_KEY_KP_Enter, GDK_CONTROL_MASK, "page.accept" },
    { GDK_KEY_F2, 0, "page.change" },
    { GDK_KEY_F8, GDK_SHIFT_MASK, "page.show-panel" },
  };

  for (guint i = 0; i < G_N_ELEMENTS (keys); i++)
    gtk_widget_class_add_binding_action (widget_class, keys[i].key, keys[i].modifiers, keys[i].name, NULL);
}

static void
enable (PdCosupervisionPage *self,
        const char          *name,
        gboolean             is_possible)
{
  g_simple_action_set_enabled (G_SIMPLE_ACTION (g_action_map_lookup_action (G_ACTION_MAP (self->actions), name)),
                               is_possible);
}

/**
 * pd_cosupervision_page_update_actions:
 * @part: a page
 *
 * Says what can be done now.
 */
void
pd_cosupervision_page_update_actions (PdDeskPart *part)
{
  PdCosupervisionPage *self = PD_COSUPERVISION_PAGE (part);
  gboolean             is_writable = pd_workspace_is_writable (part->workspace);
  gboolean             has_circle = self->circle != NULL;
  gboolean             is_busy = self->stop != NULL || self->accepting != NULL;
  gboolean             has_plan = !is_busy && self->proposal != NULL && pd_circle_proposal_get_plan (self->proposal) != NULL;

  enable (self, "accept", is_writable && has_plan);
  enable (self, "add", is_writable);
  enable (self, "again", has_plan);
  enable (self, "agreement", has_circle);
  enable (self, "apart", has_circle);
  enable (self, "change", is_writable && has_circle && !is_busy);
  enable (self, "discard", has_plan);
  enable (self, "export", is_writable && has_circle);
  enable (self, "import", is_writable && has_circle);
  enable (self, "plan", is_writable && has_circle && !is_busy);
  enable (self, "stop", is_busy);
}

/* Finds what a session that is open has become. */
static gboolean
find_entry (PdCosupervisionPage *self,
            const PdCircleEntry *like,
            guint               *ret_i)
{
  for (guint i = 0; self->entries != NULL && i < self->entries->len; i++)
    if (pd_circle_entry_is_same (like, g_ptr_array_index (self->entries, i)))
      {
        *ret_i = i;
        return TRUE;
      }
  return FALSE;
}

/**
 * pd_cosupervision_page_update_opened:
 * @self: a page that shows something else than before
 *
 * Lets the window of a session show what that is now. Where it is gone, so is the window.
 */
void
pd_cosupervision_page_update_opened (PdCosupervisionPage *self)
{
  guint i;

  if (self->opened == NULL)
    return;
  if (self->circle != NULL && find_entry (self, pd_circle_session_window_get_entry (self->opened), &i))
    pd_circle_session_window_show_entry (self->opened, g_ptr_array_index (self->entries, i));
  else
    gtk_window_destroy (GTK_WINDOW (self->opened));
}

static void
pin_toggled_cb (PdCosupervisionPage *self)
{
  guint i;

  if (find_entry (self, pd_circle_session_window_get_entry (self->opened), &i))
    pd_cosupervision_page_toggle_pin (self, i);
}

static void
go_to_day_cb (PdCosupervisionPage *self,
              int                  day)
{
  gtk_widget_activate_action (GTK_WIDGET (self), "desk.go-to", "(ssix)", "roster", "", day, (gint64) PD_ID_NONE);
}

/**
 * pd_cosupervision_page_open_entry:
 * @self: a page
 * @i: which of the entries
 *
 * Opens the window of a session.
 */
void
pd_cosupervision_page_open_entry (PdCosupervisionPage *self,
                                  guint                i)
{
  GtkWidget *window = pd_circle_session_window_new (get_window (self), self->part.workspace, self->circle,
                                                    g_ptr_array_index (self->entries, i), self->part.today);

  g_set_weak_pointer (&self->opened, PD_CIRCLE_SESSION_WINDOW (window));
  g_signal_connect_object (window, "go-to-day", G_CALLBACK (go_to_day_cb), self, G_CONNECT_SWAPPED);
  g_signal_connect_object (window, "pin-toggled", G_CALLBACK (pin_toggled_cb), self, G_CONNECT_SWAPPED);
  gtk_window_present (GTK_WINDOW (window));
}

/**
 * pd_cosupervision_page_open_member:
 * @self: a page
 * @number: which of the circle's members
 *
 * Opens the form of a member, before that of the circle.
 */
void
pd_cosupervision_page_open_member (PdCosupervisionPage *self,
                                   guint                number)
{
  const PdCircleMember *member = g_ptr_array_index (self->members, number);

  if (pd_workspace_is_writable (self->part.workspace))
    pd_circle_dialog_open_member (present_circle (self, self->circle), member->id);
}

static PdId
find_circle_of_session (PdCosupervisionPage *self,
                        PdId                 session_id)
{
  g_autoptr (PdCircleSession) session = pd_workspace_load_circle_session (self->part.workspace, session_id, NULL);

  return session != NULL ? session->circle_id : PD_ID_NONE;
}

/**
 * pd_cosupervision_page_go_to:
 * @page: a page
 * @what: "circle" or "session"
 * @day: nothing here
 * @id: which
 *
 * Shows it in its plan.
 */
void
pd_cosupervision_page_go_to (PdPage     *page,
                             const char *what,
                             PdDay       day,
                             PdId        id)
{
  PdCosupervisionPage *self = PD_COSUPERVISION_PAGE (page);
  gboolean             is_session = g_str_equal (what, "session");

  pd_cosupervision_page_choose (self, is_session ? find_circle_of_session (self, id) : id);
  for (guint i = 0; is_session && self->entries != NULL && i < self->entries->len; i++)
    if (((PdCircleEntry *) g_ptr_array_index (self->entries, i))->session_id == id)
      pd_circle_plan_view_go_to (self->plan_view, i);
}
