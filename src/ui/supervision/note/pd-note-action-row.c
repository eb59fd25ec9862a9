/* SPDX-License-Identifier: GPL-3.0-or-later */
#define G_LOG_DOMAIN "pd-ui"

#include "config.h"

#include "pd-note-action-row.h"

#include "pd-date-entry.h"
#include "pd-two-ends.h"

struct _PdNoteActionRow
{
  GtkBox parent_instance;

  /* template children */
  GtkCheckButton *done;
  PdDateEntry    *due;
  GtkDropDown    *owner;
  GtkEntry       *what;

  /* state */
  PdDay done_on;
  PdDay today;
};

G_DEFINE_FINAL_TYPE (PdNoteActionRow, pd_note_action_row, GTK_TYPE_BOX)

enum
{
  SIGNAL_CHANGED,
  SIGNAL_REMOVED,
  N_SIGNALS
};

static guint signals[N_SIGNALS];

static void
changed_cb (PdNoteActionRow *self)
{
  g_signal_emit (self, signals[SIGNAL_CHANGED], 0);
}

static void
remove_cb (PdNoteActionRow *self)
{
  g_signal_emit (self, signals[SIGNAL_REMOVED], 0);
}

static gboolean
pd_note_action_row_grab_focus (GtkWidget *widget)
{
  return gtk_widget_grab_focus (GTK_WIDGET (PD_NOTE_ACTION_ROW (widget)->what));
}

static void
pd_note_action_row_dispose (GObject *object)
{
  gtk_widget_dispose_template (GTK_WIDGET (object), PD_TYPE_NOTE_ACTION_ROW);

  G_OBJECT_CLASS (pd_note_action_row_parent_class)->dispose (object);
}

static void
pd_note_action_row_class_init (PdNoteActionRowClass *klass)
{
  GtkWidgetClass *widget_class = GTK_WIDGET_CLASS (klass);

  G_OBJECT_CLASS (klass)->dispose = pd_note_action_row_dispose;
  widget_class->grab_focus = pd_note_action_row_grab_focus;

  signals[SIGNAL_CHANGED] = g_signal_new ("changed", G_TYPE_FROM_CLASS (klass), G_SIGNAL_RUN_LAST,
                                          0, NULL, NULL, NULL, G_TYPE_NONE, 0);
  signals[SIGNAL_REMOVED] = g_signal_new ("removed", G_TYPE_FROM_CLASS (klass), G_SIGNAL_RUN_LAST,
                                          0, NULL, NULL, NULL, G_TYPE_NONE, 0);

  g_type_ensure (PD_TYPE_DATE_ENTRY);
  g_type_ensure (PD_TYPE_TWO_ENDS);
  gtk_widget_class_set_template_from_resource (widget_class,
                                               "/org/peerdesk/Peerdesk/supervision/note/pd-note-action-row.ui");
  gtk_widget_class_bind_template_child (widget_class, PdNoteActionRow, done);
  gtk_widget_class_bind_template_child (widget_class, PdNoteActionRow, due);
  gtk_widget_class_bind_template_child (widget_class, PdNoteActionRow, owner);
  gtk_widget_class_bind_template_child (widget_class, PdNoteActionRow, what);
  gtk_widget_class_bind_template_callback (widget_class, changed_cb);
  gtk_widget_class_bind_template_callback (widget_class, remove_cb);
}

static void
pd_note_action_row_init (PdNoteActionRow *self)
{
  gtk_widget_init_template (GTK_WIDGET (self));
}

static guint
find_owner (const PdNoteActionOwners *owners,
            PdId                      id)
{
  for (guint i = 0; i < owners->ids->len; i++)
    if (g_array_index (owners->ids, PdId, i) == id)
      return i;
  return GTK_INVALID_LIST_POSITION;
}

/**
 * pd_note_action_row_new:
 * @action: what it says at first
 * @owners: whose it can be
 * @today: the day that words like "tomorrow" are read on, and that it is done on
 *
 * Returns: (transfer floating): a row to write it in
 */
GtkWidget *
pd_note_action_row_new (const PdNoteAction       *action,
                        const PdNoteActionOwners *owners,
                        PdDay                     today)
{
  PdNoteActionRow *self = g_object_new (PD_TYPE_NOTE_ACTION_ROW, NULL);

  self->today = today;
  self->done_on = action->done_on;
  g_object_set (self->due, "today", today, NULL);
  gtk_editable_set_text (GTK_EDITABLE (self->what), action->what);
  gtk_drop_down_set_model (self->owner, G_LIST_MODEL (owners->names));
  gtk_drop_down_set_selected (self->owner, find_owner (owners, action->owner_id));
  pd_date_entry_set_day (self->due, action->due);
  gtk_check_button_set_active (self->done, action->done_on != PD_DAY_NONE);
  return GTK_WIDGET (self);
}

/**
 * pd_note_action_row_is_blank:
 * @self: an action
 *
 * Returns: whether nothing says yet what is to be done
 */
gboolean
pd_note_action_row_is_blank (PdNoteActionRow *self)
{
  g_return_val_if_fail (PD_IS_NOTE_ACTION_ROW (self), TRUE);

  return *gtk_editable_get_text (GTK_EDITABLE (self->what)) == '\0';
}

/* What was done stays done on its day. */
static PdDay
get_done_on (PdNoteActionRow *self)
{
  if (!gtk_check_button_get_active (self->done))
    return PD_DAY_NONE;
  return self->done_on != PD_DAY_NONE ? self->done_on : self->today;
}

/**
 * pd_note_action_row_add_to:
 * @self: an action
 * @note: a note
 * @owners: whose it can be, as it was made with
 *
 * Returns: (transfer none): the action in @note, as it stands in the row
 */
PdNoteAction *
pd_note_action_row_add_to (PdNoteActionRow          *self,
                           PdNote                   *note,
                           const PdNoteActionOwners *owners)
{
  guint         selected;
  PdId          owner_id = PD_ID_NONE;
  PdNoteAction *action;

  g_return_val_if_fail (PD_IS_NOTE_ACTION_ROW (self), NULL);

  selected = gtk_drop_down_get_selected (self->owner);
  if (selected < owners->ids->len)
    owner_id = g_array_index (owners->ids, PdId, selected);
  action = pd_note_add_action (note, gtk_editable_get_text (GTK_EDITABLE (self->what)), owner_id,
                               pd_date_entry_get_day (self->due));
  action->done_on = get_done_on (self);
  return action;
}
