/* SPDX-License-Identifier: GPL-3.0-or-later */
#define G_LOG_DOMAIN "pd-ui"

#include "config.h"

#include "pd-shift-editor.h"

#include "pd-shift-editor-private.h"

#include <glib/gi18n-lib.h>

G_DEFINE_FINAL_TYPE (PdShiftEditor, pd_shift_editor, PD_TYPE_FORM_WINDOW)

enum
{
  SIGNAL_OPEN_ROLE,
  SIGNAL_SAVED,
  SIGNAL_SETTLE,
  N_SIGNALS,
};

static guint signals[N_SIGNALS];

static void
update_sentence (PdShiftEditor *self)
{
  g_autoptr (GError) error = NULL;
  g_autofree char   *sentence = NULL;
  PdShift           *shift = pd_shift_draft_get_shift (self->draft);
  PdZone            *zone = self->roster != NULL ? pd_roster_get_zone (self->roster, shift) : NULL;

  if (pd_shift_editor_check (PD_FORM_WINDOW (self), &error))
    sentence = pd_shift_draft_dup_sentence (self->draft, zone);
  pd_shift_findings_set_sentence (self->findings, error != NULL ? error->message : sentence);
}

static void
open_role_action (GtkWidget  *widget,
                  const char *action_name,
                  GVariant   *parameter)
{
  pd_shift_editor_open_role (PD_SHIFT_EDITOR (widget));
}

static void
settle_cb (PdShiftEditor *self,
           PdFinding     *finding)
{
  pd_shift_editor_settle (self, finding);
}

/* The text is there before the window is: GTK 4.8 tells screen readers of a text that
 * changes as the window appears that the window goes. */
static void
take_typed (PdShiftEditor *self,
            const char    *typed)
{
  gboolean has_typed = typed != NULL && *typed != '\0';

  if (has_typed)
    pd_times_row_take_typed (self->times, typed);
  g_signal_connect_object (self, "map", has_typed ? G_CALLBACK (pd_times_row_go_on_typing) : G_CALLBACK (gtk_widget_grab_focus),
                           self->times, G_CONNECT_SWAPPED);
}

/* A digit that slipped is nothing to lose; what could be saved is, and so are words. */
static gboolean
pd_shift_editor_is_changed (PdFormWindow *form)
{
  PdShiftEditor *self = PD_SHIFT_EDITOR (form);
  const char    *note = pd_shift_get_note (pd_shift_draft_get_shift (self->draft));

  return pd_shift_draft_is_changed (self->draft) &&
         (!pd_shift_draft_is_new (self->draft) || pd_shift_draft_check (self->draft, NULL) || *note != '\0');
}

static void
pd_shift_editor_dispose (GObject *object)
{
  PdShiftEditor *self = PD_SHIFT_EDITOR (object);

  self->is_filling = TRUE;
  pd_shift_editor_stop_looking (self);
  pd_form_window_dispose_form (PD_FORM_WINDOW (self), PD_TYPE_SHIFT_EDITOR);
  g_clear_object (&self->to_settle);

  G_OBJECT_CLASS (pd_shift_editor_parent_class)->dispose (object);
}

static void
pd_shift_editor_finalize (GObject *object)
{
  g_clear_pointer (&PD_SHIFT_EDITOR (object)->draft, pd_shift_draft_free);

  G_OBJECT_CLASS (pd_shift_editor_parent_class)->finalize (object);
}

static guint
add_signal (const char *name,
            GType       what)
{
  return g_signal_new (name, PD_TYPE_SHIFT_EDITOR, G_SIGNAL_RUN_LAST, 0, NULL, NULL, NULL, G_TYPE_NONE, 1, what);
}

static void
pd_shift_editor_class_init (PdShiftEditorClass *klass)
{
  GObjectClass      *object_class = G_OBJECT_CLASS (klass);
  GtkWidgetClass    *widget_class = GTK_WIDGET_CLASS (klass);
  PdFormWindowClass *form_class = PD_FORM_WINDOW_CLASS (klass);

  object_class->dispose = pd_shift_editor_dispose;
  object_class->finalize = pd_shift_editor_finalize;
  form_class->check = pd_shift_editor_check;
  form_class->is_changed = pd_shift_editor_is_changed;
  form_class->remove = pd_shift_editor_remove;
  form_class->save = pd_shift_editor_save;

  signals[SIGNAL_OPEN_ROLE] = add_signal ("open-role", PD_TYPE_SHIFT);
  signals[SIGNAL_SAVED] = add_signal ("saved", PD_TYPE_SHIFT);
  signals[SIGNAL_SETTLE] = add_signal ("settle", PD_TYPE_FINDING);

  g_type_ensure (PD_TYPE_DATE_ENTRY);
  g_type_ensure (PD_TYPE_PERSON_PICKER);
  g_type_ensure (PD_TYPE_REPETITION_GROUP);
  g_type_ensure (PD_TYPE_SHIFT_ROLE_ROW);
  g_type_ensure (PD_TYPE_SHIFT_FINDINGS);
  g_type_ensure (PD_TYPE_SHIFT_PARTS);
  g_type_ensure (PD_TYPE_TIMES_ROW);
  gtk_widget_class_set_template_from_resource (widget_class,
                                               "/org/peerdesk/Peerdesk/roster/editor/pd-shift-editor.ui");
  gtk_widget_class_bind_template_child (widget_class, PdShiftEditor, findings);
  gtk_widget_class_bind_template_callback (widget_class, settle_cb);
  gtk_widget_class_install_action (widget_class, "editor.open-role", NULL, open_role_action);
  pd_shift_editor_bind_fields (widget_class);
}

static void
pd_shift_editor_init (PdShiftEditor *self)
{
  /* The fields speak up while the template is built, before there is a draft. */
  self->is_filling = TRUE;
  self->checked_day = PD_DAY_NONE;
  gtk_widget_init_template (GTK_WIDGET (self));
}

/**
 * pd_shift_editor_get_workspace:
 * @self: an editor
 *
 * Returns: (transfer none): the workspace that it saves to
 */
PdWorkspace *
pd_shift_editor_get_workspace (PdShiftEditor *self)
{
  return pd_form_window_get_workspace (PD_FORM_WINDOW (self));
}

/**
 * pd_shift_editor_check:
 * @form: an editor
 * @error: return location for a #GError
 *
 * Returns: whether what it holds can be saved; otherwise %PD_ERROR_INPUT says what is missing
 */
gboolean
pd_shift_editor_check (PdFormWindow *form,
                       GError      **error)
{
  PdShiftEditor *self = PD_SHIFT_EDITOR (form);

  return pd_shift_draft_check (self->draft, error) &&
         (pd_shift_draft_get_repetition (self->draft) == NULL ||
          pd_repetition_group_check (self->repetition, error));
}

/**
 * pd_shift_editor_update:
 * @self: an editor whose draft has changed
 *
 * Says at once what the shift is, and in a moment what the rules have to say of it.
 */
void
pd_shift_editor_update (PdShiftEditor *self)
{
  update_sentence (self);
  pd_shift_editor_update_role (self);
  pd_form_window_update (PD_FORM_WINDOW (self));
  pd_shift_editor_look_soon (self);
}

/**
 * pd_shift_editor_tell:
 * @self: an editor that is closed
 * @saved: (nullable): the shift as it was saved
 * @to_settle: (nullable): what is to be settled now
 */
void
pd_shift_editor_tell (PdShiftEditor *self,
                      PdShift       *saved,
                      PdFinding     *to_settle)
{
  if (saved != NULL)
    g_signal_emit (self, signals[SIGNAL_SAVED], 0, saved);
  if (to_settle != NULL)
    g_signal_emit (self, signals[SIGNAL_SETTLE], 0, to_settle);
}

/**
 * pd_shift_editor_tell_role:
 * @self: an editor that is closed
 * @shift: the shift as it is kept, whose role description is to be opened
 */
void
pd_shift_editor_tell_role (PdShiftEditor *self,
                           PdShift       *shift)
{
  g_signal_emit (self, signals[SIGNAL_OPEN_ROLE], 0, shift);
}

/**
 * pd_shift_editor_new:
 * @parent: (nullable): the window that it stands before
 * @workspace: an open service
 * @shift: what it begins with, on a day; without an id it is a new one
 * @today: the day that words like "tomorrow" are read on
 * @typed: (nullable): what was typed already of the start
 *
 * Returns: (transfer none): a form, not shown yet
 */
GtkWidget *
pd_shift_editor_new (GtkWindow   *parent,
                     PdWorkspace *workspace,
                     PdShift     *shift,
                     PdDay        today,
                     const char  *typed)
{
  PdShiftEditor *self;
  gboolean       is_new;

  g_return_val_if_fail (PD_IS_WORKSPACE (workspace), NULL);
  g_return_val_if_fail (PD_IS_SHIFT (shift) && pd_shift_get_day (shift) != PD_DAY_NONE, NULL);

  is_new = pd_shift_get_id (shift) == PD_ID_NONE;
  self = g_object_new (PD_TYPE_SHIFT_EDITOR,
                       "remove-label", is_new ? NULL : _ ("_Remove This Shift"),
                       "title", is_new ? _ ("New Shift") : _ ("Shift"),
                       "transient-for", parent,
                       "workspace", workspace,
                       NULL);
  self->draft = pd_shift_draft_new (shift);
  self->today = today;
  pd_shift_editor_fill (self);
  take_typed (self, typed);
  pd_shift_editor_update (self);

  return GTK_WIDGET (self);
}
