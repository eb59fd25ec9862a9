/* SPDX-License-Identifier: GPL-3.0-or-later */
#define G_LOG_DOMAIN "pd-ui"

#include "config.h"

#include "pd-note-actions.h"

#include "pd-note-action-row.h"

#include <glib/gi18n-lib.h>

struct _PdNoteActions
{
  GtkWidget parent_instance;

  /* borrowed */
  GtkBox    *rows;
  GtkWidget *add_button;

  /* owned */
  PdNoteActionOwners owners;
  PdNoteWriting     *writing;
  PdWorkspace       *workspace;

  /* state */
  PdDay today;
};

G_DEFINE_FINAL_TYPE (PdNoteActions, pd_note_actions, GTK_TYPE_WIDGET)

/* A row in which nothing is written yet is none. */
static void
take (PdNoteActions *self)
{
  g_autoptr (PdNote) taken = pd_note_new ();

  for (GtkWidget *row = gtk_widget_get_first_child (GTK_WIDGET (self->rows));
       row != NULL;
       row = gtk_widget_get_next_sibling (row))
    if (!pd_note_action_row_is_blank (PD_NOTE_ACTION_ROW (row)))
      pd_note_action_row_add_to (PD_NOTE_ACTION_ROW (row), taken, &self->owners);
  pd_note_writing_take_actions (self->writing, g_ptr_array_ref (taken->actions));
}

static void
removed_cb (PdNoteActions *self,
            GtkWidget     *row)
{
  GtkWidget *next = gtk_widget_get_next_sibling (row);

  gtk_widget_grab_focus (next != NULL ? next : self->add_button);
  gtk_box_remove (self->rows, row);
  take (self);
}

static GtkWidget *
add_row (PdNoteActions      *self,
         const PdNoteAction *action)
{
  GtkWidget *row = pd_note_action_row_new (action, &self->owners, self->today);

  g_signal_connect_object (row, "changed", G_CALLBACK (take), self, G_CONNECT_SWAPPED);
  g_signal_connect_object (row, "removed", G_CALLBACK (removed_cb), self, G_CONNECT_SWAPPED);
  gtk_box_append (self->rows, row);
  return row;
}

/* When it has its place, so that it comes into view with the focus. */
static gboolean
focus_cb (gpointer user_data)
{
  gtk_widget_grab_focus (user_data);
  return G_SOURCE_REMOVE;
}

static void
add_cb (PdNoteActions *self)
{
  PdPerson    *me = pd_workspace_get_me (self->workspace);
  PdNoteAction action = { (char *) "", pd_person_get_id (me), PD_DAY_NONE, PD_DAY_NONE };

  g_idle_add_full (G_PRIORITY_DEFAULT_IDLE, focus_cb, g_object_ref (add_row (self, &action)), g_object_unref);
}

static void
add_owner (PdNoteActions *self,
           PdId           id)
{
  PdPerson *person = pd_workspace_get_person (self->workspace, id);

  for (guint i = 0; i < self->owners.ids->len; i++)
    if (g_array_index (self->owners.ids, PdId, i) == id)
      return;
  g_array_append_val (self->owners.ids, id);
  if (id == PD_ID_NONE)
    /* Translators: whose an action is, where the supervisor is from another organisation */
    gtk_string_list_append (self->owners.names, _ ("Somebody from outside"));
  else
    gtk_string_list_append (self->owners.names, person != NULL ? pd_person_get_name (person) : _ ("Somebody"));
}

static void
list_owners (PdNoteActions *self)
{
  const PdNoteRecord *record = pd_note_writing_get_record (self->writing);
  const PdNote       *note = pd_note_writing_get_note (self->writing);

  for (guint i = 0; i < record->parties->len; i++)
    add_owner (self, g_array_index (record->parties, PdNoteParty, i).person_id);
  if (record->parties->len < 2)
    add_owner (self, PD_ID_NONE);
  for (guint i = 0; i < note->actions->len; i++)
    add_owner (self, ((const PdNoteAction *) g_ptr_array_index (note->actions, i))->owner_id);
}

static char *
dup_owner_name (PdNoteActions *self,
                PdId           id)
{
  for (guint i = 0; i < self->owners.ids->len; i++)
    if (g_array_index (self->owners.ids, PdId, i) == id)
      return g_strdup (gtk_string_list_get_string (self->owners.names, i));
  return g_strdup (_ ("Somebody"));
}

static char *
dup_action_words (PdNoteActions      *self,
                  const PdNoteAction *action)
{
  g_autofree char *name = dup_owner_name (self, action->owner_id);
  g_autofree char *due = action->due != PD_DAY_NONE ? pd_day_to_short_words (action->due) : NULL;
  g_autofree char *done = action->done_on != PD_DAY_NONE ? pd_day_to_short_words (action->done_on) : NULL;

  if (done != NULL)
    /* Translators: an action, whose it was, and when it was done */
    return g_strdup_printf (_ ("%1$s\n%2$s, done on %3$s"), action->what, name, done);
  if (due != NULL)
    /* Translators: an action, whose it is, and by when */
    return g_strdup_printf (_ ("%1$s\n%2$s, by %3$s"), action->what, name, due);
  return g_strdup_printf ("%s\n%s", action->what, name);
}

/* To read only: words instead of fields. */
static void
add_words (PdNoteActions *self,
           const char    *words)
{
  GtkWidget *label = gtk_label_new (words);

  gtk_label_set_xalign (GTK_LABEL (label), 0);
  gtk_label_set_wrap (GTK_LABEL (label), TRUE);
  gtk_label_set_wrap_mode (GTK_LABEL (label), PANGO_WRAP_WORD_CHAR);
  gtk_label_set_selectable (GTK_LABEL (label), TRUE);
  gtk_box_append (self->rows, label);
}

static void
show (PdNoteActions *self)
{
  const PdNote *note = pd_note_writing_get_note (self->writing);
  gboolean      is_editable = pd_note_writing_is_editable (self->writing);

  list_owners (self);
  for (guint i = 0; i < note->actions->len; i++)
    {
      const PdNoteAction *action = g_ptr_array_index (note->actions, i);
      g_autofree char    *words = dup_action_words (self, action);

      if (is_editable)
        add_row (self, action);
      else
        add_words (self, words);
    }
  if (!is_editable && note->actions->len == 0)
    add_words (self, _ ("None."));
  gtk_widget_set_visible (self->add_button, is_editable);
}

static void
pd_note_actions_dispose (GObject *object)
{
  PdNoteActions *self = PD_NOTE_ACTIONS (object);
  GtkWidget     *child;

  while ((child = gtk_widget_get_first_child (GTK_WIDGET (self))) != NULL)
    gtk_widget_unparent (child);
  g_clear_object (&self->owners.names);
  g_clear_pointer (&self->owners.ids, g_array_unref);
  g_clear_object (&self->writing);
  g_clear_object (&self->workspace);

  G_OBJECT_CLASS (pd_note_actions_parent_class)->dispose (object);
}

static void
pd_note_actions_class_init (PdNoteActionsClass *klass)
{
  GtkWidgetClass *widget_class = GTK_WIDGET_CLASS (klass);

  G_OBJECT_CLASS (klass)->dispose = pd_note_actions_dispose;

  gtk_widget_class_set_layout_manager_type (widget_class, GTK_TYPE_BOX_LAYOUT);
  gtk_widget_class_set_accessible_role (widget_class, GTK_ACCESSIBLE_ROLE_GROUP);
}

static void
pd_note_actions_init (PdNoteActions *self)
{
  GtkLayoutManager *layout = gtk_widget_get_layout_manager (GTK_WIDGET (self));
  GtkWidget        *heading = gtk_label_new (_ ("Agreed Actions"));
  GtkWidget        *rows = gtk_box_new (GTK_ORIENTATION_VERTICAL, 18);

  gtk_orientable_set_orientation (GTK_ORIENTABLE (layout), GTK_ORIENTATION_VERTICAL);
  gtk_box_layout_set_spacing (GTK_BOX_LAYOUT (layout), 12);
  gtk_label_set_xalign (GTK_LABEL (heading), 0);
  gtk_widget_add_css_class (heading, "heading");
  self->rows = GTK_BOX (rows);
  self->add_button = gtk_button_new_with_mnemonic (_ ("Add _Action"));
  gtk_widget_set_halign (self->add_button, GTK_ALIGN_START);
  g_signal_connect_swapped (self->add_button, "clicked", G_CALLBACK (add_cb), self);
  gtk_widget_set_parent (heading, GTK_WIDGET (self));
  gtk_widget_set_parent (rows, GTK_WIDGET (self));
  gtk_widget_set_parent (self->add_button, GTK_WIDGET (self));
  gtk_accessible_update_property (GTK_ACCESSIBLE (self), GTK_ACCESSIBLE_PROPERTY_LABEL, _ ("Agreed Actions"), -1);

  self->owners.names = gtk_string_list_new (NULL);
  self->owners.ids = g_array_new (FALSE, FALSE, sizeof (PdId));
}

/**
 * pd_note_actions_new:
 * @workspace: an unlocked workspace
 * @writing: an open note
 * @today: the day that it is
 *
 * Returns: (transfer floating): its actions
 */
GtkWidget *
pd_note_actions_new (PdWorkspace   *workspace,
                     PdNoteWriting *writing,
                     PdDay          today)
{
  PdNoteActions *self = g_object_new (PD_TYPE_NOTE_ACTIONS, NULL);

  self->workspace = g_object_ref (workspace);
  self->writing = g_object_ref (writing);
  self->today = today;
  show (self);
  return GTK_WIDGET (self);
}
