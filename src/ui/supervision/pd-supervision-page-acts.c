/* SPDX-License-Identifier: GPL-3.0-or-later */
#define G_LOG_DOMAIN "pd-ui"

#include "config.h"

#include "pd-supervision-page-private.h"

#include "pd-note-trash-window.h"
#include "pd-note-words-window.h"
#include "pd-supervision-dialog.h"
#include "pd-workspace-supervision.h"

/* What the page does: it leads from the list to a record, and from there to a note. */

/**
 * pd_supervision_page_is_writing:
 * @self: a page
 *
 * Returns: whether a note is shown, and not a record
 */
gboolean
pd_supervision_page_is_writing (PdSupervisionPage *self)
{
  return g_strcmp0 (gtk_stack_get_visible_child_name (self->content), "note") == 0;
}

static void
show_record (PdSupervisionPage *self)
{
  gtk_stack_set_visible_child_name (self->content, "record");
}

/* A list that covers what was chosen has done what it was asked for. */
static void
hide_list (PdSupervisionPage *self)
{
  if (pd_split_view_is_collapsed (self->split))
    pd_split_view_set_sidebar_shown (self->split, FALSE);
}

static void
activated_cb (PdSupervisionPage *self)
{
  show_record (self);
  hide_list (self);
  gtk_widget_grab_focus (GTK_WIDGET (self->pane));
}

static void
note_left_cb (PdSupervisionPage *self)
{
  show_record (self);
  gtk_widget_grab_focus (GTK_WIDGET (self->pane));
}

static void
open_note_cb (PdSupervisionPage *self,
              gint64             note_id)
{
  g_autoptr (GError) error = NULL;

  if (!pd_note_view_show (self->note, note_id, &error))
    {
      gtk_widget_activate_action (GTK_WIDGET (self), "win.tell", "s", error->message);
      return;
    }
  gtk_stack_set_visible_child_name (self->content, "note");
  hide_list (self);
  gtk_widget_grab_focus (GTK_WIDGET (self->note));
}

/* Whatever else is chosen is shown by its own record. */
static void
item_cb (PdSupervisionPage *self)
{
  PdSupervisionItem *item = pd_supervision_list_get_item (self->list);

  if (item == NULL || !pd_supervision_item_is_same (item, self->shown))
    show_record (self);
  g_set_object (&self->shown, item);
}

static void
go_to_note (PdSupervisionPage *self,
            PdId               note_id)
{
  g_autoptr (PdNoteRecord) note = pd_workspace_load_note (self->part.workspace, note_id, NULL);

  if (note == NULL)
    return;
  pd_supervision_list_choose (self->list, note->agreement_id);
  open_note_cb (self, note_id);
}

/**
 * pd_supervision_page_resume:
 * @self: a page with its parts
 *
 * Goes on where somebody was writing when the file was locked. What was put aside more than
 * 30 days ago leaves the file first; where that can't be, it stays until the next time.
 */
void
pd_supervision_page_resume (PdSupervisionPage *self)
{
  g_autoptr (PdNoteRecord) note = NULL;
  PdId                     note_id;

  if (pd_workspace_is_writable (self->part.workspace))
    pd_workspace_empty_note_trash (self->part.workspace, self->part.today, NULL, NULL);
  if (!pd_workspace_find_unfinished_note (self->part.workspace, &note_id, NULL) || note_id == PD_ID_NONE)
    return;
  note = pd_workspace_load_note (self->part.workspace, note_id, NULL);
  if (note == NULL)
    return;
  pd_supervision_list_choose (self->list, note->agreement_id);
  if (pd_note_view_resume (self->note))
    gtk_stack_set_visible_child_name (self->content, "note");
}

static void
found_cb (PdSupervisionPage *self,
          gint64             note_id)
{
  go_to_note (self, note_id);
}

/**
 * pd_supervision_page_connect_parts:
 * @self: a page with its parts
 *
 * Makes the one lead to the other.
 */
void
pd_supervision_page_connect_parts (PdSupervisionPage *self)
{
  g_signal_connect_object (self->finder, "activated", G_CALLBACK (found_cb), self, G_CONNECT_SWAPPED);
  g_signal_connect_object (self->list, "activated", G_CALLBACK (activated_cb), self, G_CONNECT_SWAPPED);
  g_signal_connect_object (self->list, "notify::item", G_CALLBACK (item_cb), self, G_CONNECT_SWAPPED);
  g_signal_connect_object (self->note, "left", G_CALLBACK (note_left_cb), self, G_CONNECT_SWAPPED);
  g_signal_connect_object (self->pane, "open-note", G_CALLBACK (open_note_cb), self, G_CONNECT_SWAPPED);
  item_cb (self);
}

static void
saved_cb (PdSupervisionPage *self,
          gint64             agreement_id)
{
  pd_supervision_list_choose (self->list, agreement_id);
  activated_cb (self);
}

/* With whoever is chosen and has none; who supervises proposes themselves. */
static PdSupervisionAgreement *
create_proposal (PdSupervisionPage *self)
{
  PdSupervisionItem      *item = pd_supervision_list_get_item (self->list);
  PdPerson               *me = pd_workspace_get_me (self->part.workspace);
  PdId                    my_id = pd_person_get_id (me);
  gboolean                is_worker = pd_person_get_use (me) == PD_USE_WORKER;
  PdSupervisionAgreement *agreement;

  agreement = pd_supervision_agreement_new (PD_SUPERVISION_PRACTICE, is_worker ? PD_ID_NONE : my_id, self->part.today);
  if (is_worker)
    pd_supervision_agreement_add_member (agreement, my_id);
  else if (item != NULL && pd_supervision_item_get_agreement (item) == NULL &&
           pd_supervision_item_get_person_id (item) != my_id)
    pd_supervision_agreement_add_member (agreement, pd_supervision_item_get_person_id (item));
  return agreement;
}

static void
add_action (GSimpleAction *action,
            GVariant      *parameter,
            gpointer       user_data)
{
  PdSupervisionPage                 *self = user_data;
  g_autoptr (PdSupervisionAgreement) agreement = create_proposal (self);
  GtkWindow                         *parent = GTK_WINDOW (gtk_widget_get_root (GTK_WIDGET (self)));
  GtkWidget                         *dialog = NULL;

  dialog = pd_supervision_dialog_new (parent, self->part.workspace, agreement, self->part.today);
  g_signal_connect_object (dialog, "saved", G_CALLBACK (saved_cb), self, G_CONNECT_SWAPPED);
  gtk_window_present (GTK_WINDOW (dialog));
}

static void
search_action (GSimpleAction *action,
               GVariant      *parameter,
               gpointer       user_data)
{
  PdSupervisionPage *self = user_data;

  pd_split_view_set_sidebar_shown (self->split, TRUE);
  pd_note_finder_search (self->finder);
}

static GtkWindow *
get_window (PdSupervisionPage *self)
{
  return GTK_WINDOW (gtk_widget_get_root (GTK_WIDGET (self)));
}

static void
trash_action (GSimpleAction *action,
              GVariant      *parameter,
              gpointer       user_data)
{
  PdSupervisionPage *self = user_data;

  gtk_window_present (GTK_WINDOW (pd_note_trash_window_new (get_window (self), self->part.workspace, self->part.today)));
}

static void
words_action (GSimpleAction *action,
              GVariant      *parameter,
              gpointer       user_data)
{
  PdSupervisionPage *self = user_data;

  gtk_window_present (GTK_WINDOW (pd_note_words_window_new (get_window (self), self->part.workspace)));
}

static void
show_ended_action (GSimpleAction *action,
                   GVariant      *value,
                   gpointer       user_data)
{
  PdSupervisionPage *self = user_data;

  g_object_set (self->list, "with-ended", g_variant_get_boolean (value), NULL);
  g_simple_action_set_state (action, value);
}

/**
 * pd_supervision_page_update_actions:
 * @part: a page
 *
 * What writes to the file is off while it can only be read.
 */
void
pd_supervision_page_update_actions (PdDeskPart *part)
{
  PdSupervisionPage *self = PD_SUPERVISION_PAGE (part);
  GAction           *action = g_action_map_lookup_action (G_ACTION_MAP (self->actions), "add");

  g_simple_action_set_enabled (G_SIMPLE_ACTION (action), pd_workspace_is_writable (part->workspace));
}

/**
 * pd_supervision_page_create_actions:
 * @self: a page
 *
 * Makes the page's own actions.
 */
void
pd_supervision_page_create_actions (PdSupervisionPage *self)
{
  const GActionEntry entries[] = {
    { .name = "add", .activate = add_action },
    { .name = "search", .activate = search_action },
    { .name = "show-ended", .state = "false", .change_state = show_ended_action },
    { .name = "trash", .activate = trash_action },
    { .name = "words", .activate = words_action },
  };

  self->actions = g_simple_action_group_new ();
  g_action_map_add_action_entries (G_ACTION_MAP (self->actions), entries, G_N_ELEMENTS (entries), self);
  pd_supervision_page_update_actions (&self->part);
}

/* What the record can do, from the list too; not while a note is written. */
static gboolean
act_cb (GtkWidget *widget,
        GVariant  *args,
        gpointer   user_data)
{
  PdSupervisionPage *self = PD_SUPERVISION_PAGE (widget);
  const char        *name;
  gboolean           is_of_session;

  if (pd_supervision_page_is_writing (self))
    return GDK_EVENT_PROPAGATE;
  g_variant_get (args, "(&sb)", &name, &is_of_session);
  return gtk_widget_activate_action_variant (GTK_WIDGET (self->pane), name,
                                             is_of_session ? g_variant_new_int64 (PD_ID_NONE) : NULL);
}

/**
 * pd_supervision_page_add_keys:
 * @widget_class: the class of pages
 *
 * Gives the acts of the record their keys; those about a session are about the one that
 * needs it.
 */
void
pd_supervision_page_add_keys (GtkWidgetClass *widget_class)
{
  const struct
  {
    guint           key;
    GdkModifierType modifiers;
    const char     *name;
    gboolean        is_of_session;
  } keys[] = {
    { GDK_KEY_b, GDK_CONTROL_MASK, "supervision.book", FALSE },
    { GDK_KEY_F2, 0, "supervision.change", FALSE },
    { GDK_KEY_g, GDK_CONTROL_MASK | GDK_SHIFT_MASK, "supervision.agree", FALSE },
    { GDK_KEY_m, GDK_CONTROL_MASK, "supervision.hold", TRUE },
    { GDK_KEY_m, GDK_CONTROL_MASK | GDK_SHIFT_MASK, "supervision.move", TRUE },
    { GDK_KEY_Delete, GDK_CONTROL_MASK, "supervision.cancel", TRUE },
    { GDK_KEY_n, GDK_CONTROL_MASK | GDK_SHIFT_MASK, "supervision.write-note", TRUE },
  };

  for (guint i = 0; i < G_N_ELEMENTS (keys); i++)
    gtk_widget_class_add_binding (widget_class, keys[i].key, keys[i].modifiers, act_cb, "(sb)", keys[i].name,
                                  keys[i].is_of_session);
}

static PdId
find_agreement_of_session (PdSupervisionPage *self,
                           PdId               session_id)
{
  g_autoptr (PdSession) session = pd_workspace_dup_session (self->part.workspace, session_id);

  return session != NULL ? session->agreement_id : PD_ID_NONE;
}

/**
 * pd_supervision_page_go_to:
 * @page: a page
 * @what: "agreement", "session", "person" or "note"
 * @day: nothing here
 * @id: which
 *
 * Shows its record, or the note.
 */
void
pd_supervision_page_go_to (PdPage     *page,
                           const char *what,
                           PdDay       day,
                           PdId        id)
{
  PdSupervisionPage *self = PD_SUPERVISION_PAGE (page);
  gboolean           is_found = FALSE;

  if (g_str_equal (what, "note"))
    go_to_note (self, id);
  else if (g_str_equal (what, "agreement"))
    is_found = pd_supervision_list_choose (self->list, id);
  else if (g_str_equal (what, "session"))
    is_found = pd_supervision_list_choose (self->list, find_agreement_of_session (self, id));
  else if (g_str_equal (what, "person"))
    is_found = pd_supervision_list_choose_person (self->list, id);
  if (is_found)
    activated_cb (self);
}
