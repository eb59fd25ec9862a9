/* SPDX-License-Identifier: GPL-3.0-or-later */
#define G_LOG_DOMAIN "pd-ui"

#include "config.h"

#include "pd-circle-reflection.h"

#include "pd-banner.h"
#include "pd-circle-words.h"
#include "pd-note-action-row.h"
#include "pd-note-text-view.h"
#include "pd-workspace-circles.h"

#include <glib/gi18n-lib.h>

/* The only section of a reflection, and the side that it is written on. */
#define SECTION "reflection"
#define SIDE PD_NOTE_SIDE_WORKER

struct _PdCircleReflection
{
  GtkBox parent_instance;

  /* template children */
  GtkBox   *action_rows;
  PdBanner *banner;
  GtkFrame *frame;
  GtkLabel *readers;
  GtkLabel *saved;

  /* owned */
  GtkTextBuffer     *buffer;
  PdNote            *kept; /* as it was read or saved last */
  PdNoteActionOwners owners;
  GPtrArray         *rows; /* (element-type PdNoteActionRow) */
  PdCircleSession   *session;
  PdWorkspace       *workspace;

  /* state */
  int   revision;
  PdDay today;
};

G_DEFINE_FINAL_TYPE (PdCircleReflection, pd_circle_reflection, GTK_TYPE_BOX)

static PdNote *
create_note (PdCircleReflection *self)
{
  PdNote          *note = pd_note_new ();
  GtkTextIter      start, end;
  g_autofree char *text = NULL;

  gtk_text_buffer_get_bounds (self->buffer, &start, &end);
  text = gtk_text_buffer_get_text (self->buffer, &start, &end, TRUE);
  pd_note_add_section (note, SECTION, _ ("What We Take with Us"), "");
  pd_note_set_account (note, 0, SIDE, text);
  for (guint i = 0; i < self->rows->len; i++)
    if (!pd_note_action_row_is_blank (g_ptr_array_index (self->rows, i)))
      pd_note_action_row_add_to (g_ptr_array_index (self->rows, i), note, &self->owners);
  return note;
}

static gboolean
is_shown (PdCircleReflection *self)
{
  return self->session != NULL && gtk_widget_get_visible (GTK_WIDGET (self));
}

/* What has no heading yet is an empty note, and nothing to keep. */
static gboolean
is_changed (PdCircleReflection *self,
            const PdNote       *note)
{
  return self->kept != NULL ? !pd_note_equal (note, self->kept) : !pd_note_is_empty (note);
}

static void
update (PdCircleReflection *self)
{
  g_autoptr (PdNote) note = NULL;
  gboolean           is_dirty;

  if (!is_shown (self))
    return;
  note = create_note (self);
  is_dirty = is_changed (self, note);
  gtk_label_set_label (self->saved, is_dirty ? _ ("Not saved yet") : self->kept != NULL ? _ ("Saved")
                                                                                        : "");
  gtk_widget_action_set_enabled (GTK_WIDGET (self), "reflection.save",
                                 is_dirty && pd_workspace_is_writable (self->workspace));
}

static void
row_removed_cb (PdCircleReflection *self,
                GtkWidget          *row)
{
  gtk_box_remove (self->action_rows, row);
  g_ptr_array_remove (self->rows, row);
  update (self);
}

static GtkWidget *
add_row (PdCircleReflection *self,
         const PdNoteAction *action)
{
  GtkWidget *row = pd_note_action_row_new (action, &self->owners, self->today);

  g_signal_connect_object (row, "changed", G_CALLBACK (update), self, G_CONNECT_SWAPPED);
  g_signal_connect_object (row, "removed", G_CALLBACK (row_removed_cb), self, G_CONNECT_SWAPPED);
  gtk_box_append (self->action_rows, row);
  g_ptr_array_add (self->rows, row);
  return row;
}

static void
add_action (GtkWidget  *widget,
            const char *action_name,
            GVariant   *parameter)
{
  PdCircleReflection *self = PD_CIRCLE_REFLECTION (widget);
  const PdNoteAction  action = { (char *) "", g_array_index (self->owners.ids, PdId, 0), PD_DAY_NONE, PD_DAY_NONE };

  gtk_widget_child_focus (add_row (self, &action), GTK_DIR_TAB_FORWARD);
}

static void
save_action (GtkWidget  *widget,
             const char *action_name,
             GVariant   *parameter)
{
  PdCircleReflection *self = PD_CIRCLE_REFLECTION (widget);
  g_autoptr (GError)  error = NULL;
  gboolean            is_kept = pd_circle_reflection_keep (self, &error);

  pd_banner_set_title (self->banner, is_kept ? NULL : error->message);
}

static void
pd_circle_reflection_dispose (GObject *object)
{
  PdCircleReflection *self = PD_CIRCLE_REFLECTION (object);

  g_clear_pointer (&self->session, pd_circle_session_free);
  gtk_widget_dispose_template (GTK_WIDGET (self), PD_TYPE_CIRCLE_REFLECTION);
  g_clear_object (&self->buffer);
  g_clear_object (&self->owners.names);
  g_clear_pointer (&self->kept, pd_note_free);
  g_clear_object (&self->workspace);

  G_OBJECT_CLASS (pd_circle_reflection_parent_class)->dispose (object);
}

static void
pd_circle_reflection_finalize (GObject *object)
{
  PdCircleReflection *self = PD_CIRCLE_REFLECTION (object);

  g_array_unref (self->owners.ids);
  g_ptr_array_unref (self->rows);

  G_OBJECT_CLASS (pd_circle_reflection_parent_class)->finalize (object);
}

static void
pd_circle_reflection_class_init (PdCircleReflectionClass *klass)
{
  GtkWidgetClass *widget_class = GTK_WIDGET_CLASS (klass);

  G_OBJECT_CLASS (klass)->dispose = pd_circle_reflection_dispose;
  G_OBJECT_CLASS (klass)->finalize = pd_circle_reflection_finalize;

  gtk_widget_class_install_action (widget_class, "reflection.add-action", NULL, add_action);
  gtk_widget_class_install_action (widget_class, "reflection.save", NULL, save_action);
  gtk_widget_class_add_binding_action (widget_class, GDK_KEY_s, GDK_CONTROL_MASK, "reflection.save", NULL);

  g_type_ensure (PD_TYPE_BANNER);
  gtk_widget_class_set_template_from_resource (widget_class,
                                               "/org/peerdesk/Peerdesk/cosupervision/pd-circle-reflection.ui");
  gtk_widget_class_bind_template_child (widget_class, PdCircleReflection, action_rows);
  gtk_widget_class_bind_template_child (widget_class, PdCircleReflection, banner);
  gtk_widget_class_bind_template_child (widget_class, PdCircleReflection, frame);
  gtk_widget_class_bind_template_child (widget_class, PdCircleReflection, readers);
  gtk_widget_class_bind_template_child (widget_class, PdCircleReflection, saved);
}

static void
pd_circle_reflection_init (PdCircleReflection *self)
{
  GtkWidget *view;

  self->rows = g_ptr_array_new ();
  self->owners.ids = g_array_new (FALSE, FALSE, sizeof (PdId));
  self->owners.names = gtk_string_list_new (NULL);
  self->buffer = gtk_text_buffer_new (NULL);
  gtk_widget_init_template (GTK_WIDGET (self));
  view = pd_note_text_view_new (self->buffer, _ ("What did we learn together, and what does each move towards?"), TRUE);
  gtk_accessible_update_property (GTK_ACCESSIBLE (view), GTK_ACCESSIBLE_PROPERTY_LABEL, _ ("Reflection"), -1);
  gtk_frame_set_child (self->frame, view);
  g_signal_connect_object (self->buffer, "changed", G_CALLBACK (update), self, G_CONNECT_SWAPPED);
}

static gboolean
has_id (const GArray *ids,
        PdId          id)
{
  for (guint i = 0; i < ids->len; i++)
    if (g_array_index (ids, PdId, i) == id)
      return TRUE;
  return FALSE;
}

static void
show_readers (PdCircleReflection *self,
              const GArray       *reader_ids)
{
  g_autoptr (GPtrArray) names = g_ptr_array_new ();
  g_autofree char      *joined = NULL;
  g_autofree char      *words = NULL;

  for (guint i = 0; i < reader_ids->len; i++)
    {
      PdPerson *person = pd_workspace_get_person (self->workspace, g_array_index (reader_ids, PdId, i));

      if (person != NULL)
        g_ptr_array_add (names, (gpointer) pd_person_get_name (person));
    }
  g_ptr_array_add (names, NULL);
  joined = g_strjoinv (", ", (char **) names->pdata);
  /* Translators: %s are the names of people */
  words = g_strdup_printf (_ ("Who can read this: %s. Nobody else, whatever they can open."), joined);
  gtk_label_set_label (self->readers, words);
}

static void
list_owners (PdCircleReflection *self,
             GHashTable         *names)
{
  for (guint i = 0; i < self->session->seats->len; i++)
    {
      const PdCircleSeat *seat = &g_array_index (self->session->seats, PdCircleSeat, i);

      if (!seat->has_come)
        continue;
      g_array_append_val (self->owners.ids, seat->member_id);
      gtk_string_list_append (self->owners.names, pd_circle_names_get (names, seat->member_id));
    }
}

static void
read_kept (PdCircleReflection *self)
{
  self->kept = pd_workspace_read_reflection (self->workspace, self->session->id, &self->revision, NULL);
  if (self->kept == NULL)
    return;
  if (self->kept->sections->len > 0)
    gtk_text_buffer_set_text (self->buffer, ((PdNoteSection *) self->kept->sections->pdata[0])->accounts[SIDE], -1);
  for (guint i = 0; i < self->kept->actions->len; i++)
    add_row (self, g_ptr_array_index (self->kept->actions, i));
}

/**
 * pd_circle_reflection_show:
 * @self: what shows nothing yet
 * @workspace: an unlocked workspace
 * @session: a session
 * @names: of the circle's members
 * @today: the day that it is
 *
 * Shows what was written about it, where whoever unlocked the file was there.
 */
void
pd_circle_reflection_show (PdCircleReflection    *self,
                           PdWorkspace           *workspace,
                           const PdCircleSession *session,
                           GHashTable            *names,
                           PdDay                  today)
{
  g_autoptr (GArray) reader_ids = NULL;

  g_return_if_fail (PD_IS_CIRCLE_REFLECTION (self));

  /* What is being written stays while others change something. */
  if (self->session != NULL)
    return;
  if (session != NULL && session->state == PD_CIRCLE_SESSION_HELD)
    reader_ids = pd_workspace_list_reflection_readers (workspace, session, today, NULL);
  gtk_widget_set_visible (GTK_WIDGET (self), reader_ids != NULL &&
                                                 has_id (reader_ids, pd_person_get_id (pd_workspace_get_me (workspace))));
  if (!gtk_widget_get_visible (GTK_WIDGET (self)))
    return;
  self->workspace = g_object_ref (workspace);
  self->session = pd_circle_session_copy (session);
  self->today = today;
  show_readers (self, reader_ids);
  list_owners (self, names);
  read_kept (self);
  update (self);
}

/**
 * pd_circle_reflection_keep:
 * @self: a reflection
 * @error: return location for an error
 *
 * Seals what was written since it was kept last; does nothing where nothing was.
 *
 * Returns: whether all that stands there is kept
 */
gboolean
pd_circle_reflection_keep (PdCircleReflection *self,
                           GError            **error)
{
  g_autoptr (PdNote) note = NULL;

  g_return_val_if_fail (PD_IS_CIRCLE_REFLECTION (self), FALSE);

  if (!is_shown (self))
    return TRUE;
  note = create_note (self);
  if (!is_changed (self, note))
    return TRUE;
  if (!pd_workspace_write_reflection (self->workspace, self->session, self->revision, note, self->today, error))
    return FALSE;
  self->revision++;
  g_clear_pointer (&self->kept, pd_note_free);
  self->kept = g_steal_pointer (&note);
  update (self);
  return TRUE;
}
