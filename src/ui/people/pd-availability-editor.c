/* SPDX-License-Identifier: GPL-3.0-or-later */
#define G_LOG_DOMAIN "pd-ui"

#include "config.h"

#include "pd-availability-editor.h"

#include "pd-availability-dialog.h"
#include "pd-availability-draft.h"
#include "pd-people-words.h"
#include "pd-rows-group.h"
#include "pd-week-grid.h"
#include "pd-workspace-people.h"

#include <glib/gi18n-lib.h>

struct _PdAvailabilityEditor
{
  PdFormWindow parent_instance;

  /* template children */
  GtkFlowBox  *brushes;
  PdRowsGroup *dated;
  PdWeekGrid  *grid;

  /* owned */
  PdAvailabilityDraft *draft;
  PdPerson            *person;

  /* state; the entry that is being changed, or -1 for a new one */
  PdDay today;
  int   chosen;
};

G_DEFINE_FINAL_TYPE (PdAvailabilityEditor, pd_availability_editor, PD_TYPE_FORM_WINDOW)

enum
{
  PROP_0,
  PROP_BRUSH,
  N_PROPS
};

static GParamSpec *properties[N_PROPS];

static void
brush_changed_cb (PdAvailabilityEditor *self)
{
  g_object_notify_by_pspec (G_OBJECT (self), properties[PROP_BRUSH]);
}

static void
paint_cb (PdAvailabilityEditor *self,
          guint                 weekdays,
          int                   start,
          int                   end,
          int                   wish)
{
  pd_availability_draft_paint (self->draft, (PdWeekdays) weekdays, start, end, (PdWish) wish);
  pd_week_grid_set_week (self->grid, pd_availability_draft_get_week (self->draft));
  pd_form_window_update (PD_FORM_WINDOW (self));
}

static void
update_rows (PdAvailabilityEditor *self)
{
  pd_rows_group_begin (self->dated);
  for (guint i = 0; i < pd_availability_draft_get_n_dated (self->draft); i++)
    {
      const PdAvailability *entry = pd_availability_draft_get_dated (self->draft, i);
      g_autofree char      *title = pd_people_words_when (&entry->when, self->today);
      GtkWidget            *row = pd_rows_group_add (self->dated, i, title, pd_wish_to_words (entry->wish));

      adw_action_row_add_prefix (ADW_ACTION_ROW (row), gtk_label_new (pd_people_words_wish_sign (entry->wish)));
    }
  pd_rows_group_end (self->dated);
}

static void
update (PdAvailabilityEditor *self)
{
  pd_week_grid_set_week (self->grid, pd_availability_draft_get_week (self->draft));
  update_rows (self);
  pd_form_window_update (PD_FORM_WINDOW (self));
}

static void
entry_saved_cb (PdAvailabilityEditor *self,
                PdAvailability       *entry)
{
  if (self->chosen < 0)
    pd_availability_draft_add_dated (self->draft, entry);
  else
    pd_availability_draft_set_dated (self->draft, (guint) self->chosen, entry);
  update (self);
}

static void
entry_removed_cb (PdAvailabilityEditor *self)
{
  pd_availability_draft_remove_dated (self->draft, (guint) self->chosen);
  update (self);
}

static void
present_entry (PdAvailabilityEditor *self,
               const PdAvailability *entry,
               int                   chosen)
{
  PdWorkspace *workspace = pd_form_window_get_workspace (PD_FORM_WINDOW (self));
  GtkWidget   *dialog = pd_availability_dialog_new (GTK_WINDOW (self), workspace, entry, chosen < 0, self->today);

  self->chosen = chosen;
  g_signal_connect_object (dialog, "removed", G_CALLBACK (entry_removed_cb), self, G_CONNECT_SWAPPED);
  g_signal_connect_object (dialog, "saved", G_CALLBACK (entry_saved_cb), self, G_CONNECT_SWAPPED);
  gtk_window_present (GTK_WINDOW (dialog));
}

static void
add_action (GtkWidget  *widget,
            const char *action_name,
            GVariant   *parameter)
{
  PdAvailabilityEditor *self = PD_AVAILABILITY_EDITOR (widget);
  PdAvailability        entry = { .person_id = pd_person_get_id (self->person),
                                  .wish = PD_WISH_NO,
                                  .when = PD_WHEN_ALWAYS };

  present_entry (self, &entry, -1);
}

static void
removed_cb (PdAvailabilityEditor *self,
            guint                 i)
{
  pd_availability_draft_remove_dated (self->draft, i);
  update (self);
}

static void
undo_action (GtkWidget  *widget,
             const char *action_name,
             GVariant   *parameter)
{
  PdAvailabilityEditor *self = PD_AVAILABILITY_EDITOR (widget);

  if (pd_availability_draft_undo (self->draft))
    update (self);
}

static void
redo_action (GtkWidget  *widget,
             const char *action_name,
             GVariant   *parameter)
{
  PdAvailabilityEditor *self = PD_AVAILABILITY_EDITOR (widget);

  if (pd_availability_draft_redo (self->draft))
    update (self);
}

static void
activated_cb (PdAvailabilityEditor *self,
              guint                 i)
{
  present_entry (self, pd_availability_draft_get_dated (self->draft, i), (int) i);
}

static void
add_brush (PdAvailabilityEditor *self,
           PdWish                wish,
           const char           *key)
{
  gboolean         is_rubber = wish == PD_WISH_NOTHING_SAID;
  const char      *words = is_rubber ? _ ("Rub out") : pd_wish_to_words (wish);
  g_autofree char *label = is_rubber ? g_strdup (words)
                                     : g_strdup_printf ("%s %s", pd_people_words_wish_sign (wish), words);
  g_autofree char *tooltip = NULL;
  GtkWidget       *button = gtk_toggle_button_new_with_label (label);

  /* Translators: what a button paints, and the key that does it: "Yes (Y)" */
  tooltip = g_strdup_printf (_ ("%1$s (%2$s)"), words, key);
  gtk_widget_set_tooltip_text (button, tooltip);
  gtk_accessible_update_property (GTK_ACCESSIBLE (button), GTK_ACCESSIBLE_PROPERTY_LABEL, words, -1);
  gtk_actionable_set_action_name (GTK_ACTIONABLE (button), "availability.brush");
  gtk_actionable_set_action_target (GTK_ACTIONABLE (button), "i", (int) wish);
  gtk_flow_box_append (self->brushes, button);
  /* The button is what takes the focus, not the place that it is in. */
  gtk_widget_set_focusable (gtk_widget_get_parent (button), FALSE);
}

static gboolean
pd_availability_editor_is_changed (PdFormWindow *form)
{
  return pd_availability_draft_is_changed (PD_AVAILABILITY_EDITOR (form)->draft);
}

static gboolean
pd_availability_editor_check (PdFormWindow *form,
                              GError      **error)
{
  /* Whatever is painted can be kept, and an entry is looked at in its own form. */
  return TRUE;
}

static gboolean
pd_availability_editor_save (PdFormWindow *form,
                             GError      **error)
{
  PdAvailabilityEditor *self = PD_AVAILABILITY_EDITOR (form);
  g_autoptr (GPtrArray) list = pd_availability_draft_list (self->draft);

  return pd_workspace_set_availability (pd_form_window_get_workspace (form), self->person, list, error);
}

static void
pd_availability_editor_dispose (GObject *object)
{
  PdAvailabilityEditor *self = PD_AVAILABILITY_EDITOR (object);

  pd_form_window_dispose_form (PD_FORM_WINDOW (self), PD_TYPE_AVAILABILITY_EDITOR);
  g_clear_object (&self->person);

  G_OBJECT_CLASS (pd_availability_editor_parent_class)->dispose (object);
}

static void
pd_availability_editor_finalize (GObject *object)
{
  g_clear_pointer (&PD_AVAILABILITY_EDITOR (object)->draft, pd_availability_draft_free);

  G_OBJECT_CLASS (pd_availability_editor_parent_class)->finalize (object);
}

static void
pd_availability_editor_get_property (GObject    *object,
                                     guint       prop_id,
                                     GValue     *value,
                                     GParamSpec *pspec)
{
  switch (prop_id)
    {
    case PROP_BRUSH:
      g_value_set_int (value, pd_week_grid_get_brush (PD_AVAILABILITY_EDITOR (object)->grid));
      break;
    default:
      G_OBJECT_WARN_INVALID_PROPERTY_ID (object, prop_id, pspec);
    }
}

static void
pd_availability_editor_set_property (GObject      *object,
                                     guint         prop_id,
                                     const GValue *value,
                                     GParamSpec   *pspec)
{
  switch (prop_id)
    {
    case PROP_BRUSH:
      pd_week_grid_set_brush (PD_AVAILABILITY_EDITOR (object)->grid, (PdWish) g_value_get_int (value));
      break;
    default:
      G_OBJECT_WARN_INVALID_PROPERTY_ID (object, prop_id, pspec);
    }
}

static void
pd_availability_editor_class_init (PdAvailabilityEditorClass *klass)
{
  GObjectClass      *object_class = G_OBJECT_CLASS (klass);
  GtkWidgetClass    *widget_class = GTK_WIDGET_CLASS (klass);
  PdFormWindowClass *form_class = PD_FORM_WINDOW_CLASS (klass);

  object_class->dispose = pd_availability_editor_dispose;
  object_class->finalize = pd_availability_editor_finalize;
  object_class->get_property = pd_availability_editor_get_property;
  object_class->set_property = pd_availability_editor_set_property;
  form_class->check = pd_availability_editor_check;
  form_class->is_changed = pd_availability_editor_is_changed;
  form_class->save = pd_availability_editor_save;

  properties[PROP_BRUSH] =
      g_param_spec_int ("brush", NULL, NULL, PD_WISH_NOTHING_SAID, PD_WISH_NO, PD_WISH_YES,
                        G_PARAM_READWRITE | G_PARAM_EXPLICIT_NOTIFY | G_PARAM_STATIC_STRINGS);
  g_object_class_install_properties (object_class, N_PROPS, properties);

  g_type_ensure (PD_TYPE_ROWS_GROUP);
  g_type_ensure (PD_TYPE_WEEK_GRID);
  gtk_widget_class_set_template_from_resource (widget_class,
                                               "/org/peerdesk/Peerdesk/people/pd-availability-editor.ui");
  gtk_widget_class_bind_template_child (widget_class, PdAvailabilityEditor, brushes);
  gtk_widget_class_bind_template_child (widget_class, PdAvailabilityEditor, dated);
  gtk_widget_class_bind_template_child (widget_class, PdAvailabilityEditor, grid);
  gtk_widget_class_bind_template_callback (widget_class, activated_cb);
  gtk_widget_class_bind_template_callback (widget_class, brush_changed_cb);
  gtk_widget_class_bind_template_callback (widget_class, paint_cb);
  gtk_widget_class_bind_template_callback (widget_class, removed_cb);

  gtk_widget_class_install_action (widget_class, "availability.add", NULL, add_action);
  gtk_widget_class_install_action (widget_class, "availability.redo", NULL, redo_action);
  gtk_widget_class_install_action (widget_class, "availability.undo", NULL, undo_action);
  gtk_widget_class_install_property_action (widget_class, "availability.brush", "brush");
  gtk_widget_class_add_binding_action (widget_class, GDK_KEY_z, GDK_CONTROL_MASK, "availability.undo", NULL);
  gtk_widget_class_add_binding_action (widget_class, GDK_KEY_z, GDK_CONTROL_MASK | GDK_SHIFT_MASK,
                                       "availability.redo", NULL);
}

static void
pd_availability_editor_init (PdAvailabilityEditor *self)
{
  gtk_widget_init_template (GTK_WIDGET (self));
  add_brush (self, PD_WISH_YES, "Y");
  add_brush (self, PD_WISH_RATHER_NOT, "R");
  add_brush (self, PD_WISH_NO, "N");
  /* Translators: the key on the keyboard */
  add_brush (self, PD_WISH_NOTHING_SAID, _ ("Delete"));
}

/**
 * pd_availability_editor_new:
 * @parent: the window that it stands before
 * @workspace: an unlocked workspace
 * @person: whose week it is
 * @said: (element-type PdAvailability): what they said up to now
 * @today: the day that it is
 *
 * Returns: (transfer none): the form, filled in
 */
GtkWidget *
pd_availability_editor_new (GtkWindow   *parent,
                            PdWorkspace *workspace,
                            PdPerson    *person,
                            GPtrArray   *said,
                            PdDay        today)
{
  PdAvailabilityEditor *self;

  g_return_val_if_fail (PD_IS_WORKSPACE (workspace), NULL);
  g_return_val_if_fail (PD_IS_PERSON (person), NULL);
  g_return_val_if_fail (said != NULL, NULL);

  self = g_object_new (PD_TYPE_AVAILABILITY_EDITOR,
                       "subject", pd_person_get_name (person),
                       "title", _ ("Availability"),
                       "transient-for", parent,
                       "workspace", workspace,
                       NULL);
  self->person = g_object_ref (person);
  self->draft = pd_availability_draft_new (pd_person_get_id (person), said);
  self->today = today;
  pd_week_grid_set_writable (self->grid, pd_workspace_is_writable (workspace));
  update (self);
  gtk_widget_grab_focus (GTK_WIDGET (self->grid));

  return GTK_WIDGET (self);
}
