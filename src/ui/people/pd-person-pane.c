/* SPDX-License-Identifier: GPL-3.0-or-later */
#define G_LOG_DOMAIN "pd-ui"

#include "config.h"

#include "pd-person-pane-private.h"

#include "pd-availability-editor.h"
#include "pd-empty-state.h"
#include "pd-leave-dialog.h"
#include "pd-pattern-dialog.h"
#include "pd-person-dialog.h"
#include "pd-training-dialog.h"
#include "pd-workspace-people.h"

G_DEFINE_FINAL_TYPE (PdPersonPane, pd_person_pane, PD_TYPE_DESK_PART)

enum
{
  PROP_0,
  PROP_PERSON,
  N_PROPS
};

static GParamSpec *properties[N_PROPS];

static GtkWindow *
get_window (PdPersonPane *self)
{
  return GTK_WINDOW (gtk_widget_get_root (GTK_WIDGET (self)));
}

static void
pd_person_pane_update_actions (PdDeskPart *part)
{
  PdPersonPane            *self = PD_PERSON_PANE (part);
  static const char *const names[] = {
    "person.add-leave",
    "person.add-pattern",
    "person.add-training",
    "person.edit",
    "person.paint-week",
  };
  gboolean is_usable = self->person != NULL && pd_workspace_is_writable (part->workspace);

  for (guint i = 0; i < G_N_ELEMENTS (names); i++)
    gtk_widget_action_set_enabled (GTK_WIDGET (self), names[i], is_usable);
}

static void
edit_action (GtkWidget  *widget,
             const char *action_name,
             GVariant   *parameter)
{
  PdPersonPane *self = PD_PERSON_PANE (widget);

  gtk_window_present (GTK_WINDOW (pd_person_dialog_new (get_window (self), self->part.workspace, self->person, self->part.today)));
}

static void
present_pattern (PdPersonPane    *self,
                 const PdPattern *pattern)
{
  gtk_window_present (GTK_WINDOW (pd_pattern_dialog_new (get_window (self), self->part.workspace, self->person, pattern,
                                                         self->part.today)));
}

static void
add_pattern_action (GtkWidget  *widget,
                    const char *action_name,
                    GVariant   *parameter)
{
  PdPersonPane         *self = PD_PERSON_PANE (widget);
  PdService            *service = pd_workspace_get_service (self->part.workspace);
  g_autoptr (PdPattern) pattern = NULL;

  /* Weeks are counted as the service counts its fortnights, until somebody says otherwise. */
  pattern = pd_pattern_new (pd_person_get_id (self->person), PD_DAY_NONE,
                            pd_service_get_fortnight_anchor (service), 1);
  present_pattern (self, pattern);
}

static void
pattern_activated_cb (PdPersonPane *self,
                      guint         i)
{
  present_pattern (self, g_ptr_array_index (self->of_patterns, i));
}

static void
present_availability (PdPersonPane *self)
{
  gtk_window_present (GTK_WINDOW (pd_availability_editor_new (get_window (self), self->part.workspace, self->person,
                                                              self->said, self->part.today)));
}

static void
paint_week_action (GtkWidget  *widget,
                   const char *action_name,
                   GVariant   *parameter)
{
  present_availability (PD_PERSON_PANE (widget));
}

static void
availability_activated_cb (PdPersonPane *self,
                           guint         i)
{
  present_availability (self);
}

static void
present_leave (PdPersonPane  *self,
               const PdLeave *leave)
{
  gtk_window_present (GTK_WINDOW (pd_leave_dialog_new (get_window (self), self->part.workspace, self->person, leave,
                                                       self->part.today)));
}

static void
add_leave_action (GtkWidget  *widget,
                  const char *action_name,
                  GVariant   *parameter)
{
  PdPersonPane       *self = PD_PERSON_PANE (widget);
  g_autoptr (PdLeave) leave = pd_leave_new (pd_person_get_id (self->person), PD_LEAVE_ANNUAL, PD_DAY_NONE, PD_DAY_NONE);

  present_leave (self, leave);
}

static void
leave_activated_cb (PdPersonPane *self,
                    guint         i)
{
  present_leave (self, g_ptr_array_index (self->of_leave, i));
}

static void
present_training (PdPersonPane     *self,
                  const PdTraining *training)
{
  gtk_window_present (GTK_WINDOW (pd_training_dialog_new (get_window (self), self->part.workspace, self->person, training,
                                                          self->part.today)));
}

static void
add_training_action (GtkWidget  *widget,
                     const char *action_name,
                     GVariant   *parameter)
{
  PdPersonPane          *self = PD_PERSON_PANE (widget);
  g_autoptr (PdTraining) training = pd_training_new (pd_person_get_id (self->person), NULL, PD_DAY_NONE, PD_DAY_NONE,
                                                     FALSE);

  present_training (self, training);
}

static void
training_activated_cb (PdPersonPane *self,
                       guint         i)
{
  present_training (self, g_ptr_array_index (self->of_training, i));
}

/* What is removed can be undone; what can't be removed is told, and stays. */
static void
tell_unless (PdPersonPane *self,
             gboolean      is_removed,
             const GError *error)
{
  if (!is_removed)
    gtk_widget_activate_action (GTK_WIDGET (self), "win.tell", "s", error->message);
}

static void
pattern_removed_cb (PdPersonPane *self,
                    guint         i)
{
  g_autoptr (GError) error = NULL;

  tell_unless (self,
               pd_workspace_remove_pattern (self->part.workspace, g_ptr_array_index (self->of_patterns, i), &error),
               error);
}

static void
leave_removed_cb (PdPersonPane *self,
                  guint         i)
{
  g_autoptr (GError) error = NULL;

  tell_unless (self, pd_workspace_remove_leave (self->part.workspace, g_ptr_array_index (self->of_leave, i), &error), error);
}

static void
training_removed_cb (PdPersonPane *self,
                     guint         i)
{
  g_autoptr (GError) error = NULL;

  tell_unless (self,
               pd_workspace_remove_training (self->part.workspace, g_ptr_array_index (self->of_training, i), &error),
               error);
}

/* The first thing that can be done, from the top. */
static gboolean
pd_person_pane_grab_focus (GtkWidget *widget)
{
  PdPersonPane *self = PD_PERSON_PANE (widget);

  return self->person != NULL && gtk_widget_child_focus (self->scroller, GTK_DIR_TAB_FORWARD);
}

static void
pd_person_pane_constructed (GObject *object)
{
  PdPersonPane *self = PD_PERSON_PANE (object);

  G_OBJECT_CLASS (pd_person_pane_parent_class)->constructed (object);

  pd_person_pane_update_actions (&self->part);
}

static void
pd_person_pane_dispose (GObject *object)
{
  PdPersonPane *self = PD_PERSON_PANE (object);

  pd_person_pane_forget (self);
  g_clear_object (&self->person);

  G_OBJECT_CLASS (pd_person_pane_parent_class)->dispose (object);
}

static void
pd_person_pane_get_property (GObject    *object,
                             guint       prop_id,
                             GValue     *value,
                             GParamSpec *pspec)
{
  PdPersonPane *self = PD_PERSON_PANE (object);

  switch (prop_id)
    {
    case PROP_PERSON:
      g_value_set_object (value, self->person);
      break;
    default:
      G_OBJECT_WARN_INVALID_PROPERTY_ID (object, prop_id, pspec);
    }
}

static void
pd_person_pane_set_property (GObject      *object,
                             guint         prop_id,
                             const GValue *value,
                             GParamSpec   *pspec)
{
  PdPersonPane *self = PD_PERSON_PANE (object);

  switch (prop_id)
    {
    case PROP_PERSON:
      pd_person_pane_set_person (self, g_value_get_object (value));
      break;
    default:
      G_OBJECT_WARN_INVALID_PROPERTY_ID (object, prop_id, pspec);
    }
}

static void
install_actions (GtkWidgetClass *widget_class)
{
  gtk_widget_class_install_action (widget_class, "person.add-leave", NULL, add_leave_action);
  gtk_widget_class_install_action (widget_class, "person.add-pattern", NULL, add_pattern_action);
  gtk_widget_class_install_action (widget_class, "person.add-training", NULL, add_training_action);
  gtk_widget_class_install_action (widget_class, "person.edit", NULL, edit_action);
  gtk_widget_class_install_action (widget_class, "person.paint-week", NULL, paint_week_action);
}

static void
pd_person_pane_class_init (PdPersonPaneClass *klass)
{
  GObjectClass    *object_class = G_OBJECT_CLASS (klass);
  GtkWidgetClass  *widget_class = GTK_WIDGET_CLASS (klass);
  PdDeskPartClass *part_class = PD_DESK_PART_CLASS (klass);

  object_class->constructed = pd_person_pane_constructed;
  object_class->dispose = pd_person_pane_dispose;
  object_class->get_property = pd_person_pane_get_property;
  object_class->set_property = pd_person_pane_set_property;
  widget_class->grab_focus = pd_person_pane_grab_focus;
  part_class->tables = PD_STORE_TABLE_SERVICE | PD_STORE_TABLE_SITE | PD_STORE_TABLE_AVAILABILITY | PD_STORE_TABLE_LEAVE |
                       PD_STORE_TABLE_TRAINING | PD_STORE_TABLE_PATTERN | PD_STORE_TABLE_RULE | PD_STORE_TABLE_ROLE |
                       PD_STORE_TABLE_ROLE_ASSIGNMENT | PD_STORE_TABLE_CIRCLE;
  part_class->show = pd_person_pane_show;
  part_class->file_changed = pd_desk_part_show;
  part_class->today_changed = pd_desk_part_show;
  part_class->writable_changed = pd_person_pane_update_actions;

  properties[PROP_PERSON] =
      g_param_spec_object ("person", NULL, NULL, PD_TYPE_PERSON, G_PARAM_READWRITE | G_PARAM_STATIC_STRINGS);
  g_object_class_install_properties (object_class, N_PROPS, properties);

  g_type_ensure (PD_TYPE_EMPTY_STATE);
  g_type_ensure (PD_TYPE_ROWS_GROUP);
  g_type_ensure (PD_TYPE_WEEK_GRID);
  gtk_widget_class_set_template_from_resource (widget_class,
                                               "/org/peerdesk/Peerdesk/people/pd-person-pane.ui");
  gtk_widget_class_bind_template_child (widget_class, PdPersonPane, about);
  gtk_widget_class_bind_template_child (widget_class, PdPersonPane, availability);
  gtk_widget_class_bind_template_child (widget_class, PdPersonPane, circles);
  gtk_widget_class_bind_template_child (widget_class, PdPersonPane, leaves);
  gtk_widget_class_bind_template_child (widget_class, PdPersonPane, name);
  gtk_widget_class_bind_template_child (widget_class, PdPersonPane, notices);
  gtk_widget_class_bind_template_child (widget_class, PdPersonPane, notices_box);
  gtk_widget_class_bind_template_child (widget_class, PdPersonPane, patterns);
  gtk_widget_class_bind_template_child (widget_class, PdPersonPane, picture);
  gtk_widget_class_bind_template_child (widget_class, PdPersonPane, picture_card);
  gtk_widget_class_bind_template_child (widget_class, PdPersonPane, roles);
  gtk_widget_class_bind_template_child (widget_class, PdPersonPane, scroller);
  gtk_widget_class_bind_template_child (widget_class, PdPersonPane, stack);
  gtk_widget_class_bind_template_child (widget_class, PdPersonPane, trainings);
  gtk_widget_class_bind_template_callback (widget_class, availability_activated_cb);
  gtk_widget_class_bind_template_callback (widget_class, leave_activated_cb);
  gtk_widget_class_bind_template_callback (widget_class, leave_removed_cb);
  gtk_widget_class_bind_template_callback (widget_class, pattern_activated_cb);
  gtk_widget_class_bind_template_callback (widget_class, pattern_removed_cb);
  gtk_widget_class_bind_template_callback (widget_class, pd_person_pane_open_circle);
  gtk_widget_class_bind_template_callback (widget_class, pd_person_pane_open_role);
  gtk_widget_class_bind_template_callback (widget_class, training_activated_cb);
  gtk_widget_class_bind_template_callback (widget_class, training_removed_cb);
  install_actions (widget_class);
}

static void
pd_person_pane_init (PdPersonPane *self)
{
  gtk_widget_init_template (GTK_WIDGET (self));
}

/**
 * pd_person_pane_get_person:
 * @self: a person's pane
 *
 * Returns: (transfer none) (nullable): who is shown
 */
PdPerson *
pd_person_pane_get_person (PdPersonPane *self)
{
  g_return_val_if_fail (PD_IS_PERSON_PANE (self), NULL);

  return self->person;
}

/**
 * pd_person_pane_set_person:
 * @self: a person's pane
 * @person: (nullable): whom to show
 */
void
pd_person_pane_set_person (PdPersonPane *self,
                           PdPerson     *person)
{
  gboolean is_same;

  g_return_if_fail (PD_IS_PERSON_PANE (self));

  if (self->person == person)
    return;
  is_same = self->person != NULL && person != NULL && pd_person_get_id (self->person) == pd_person_get_id (person);
  g_set_object (&self->person, person);
  pd_desk_part_show (&self->part);
  if (!is_same)
    gtk_adjustment_set_value (gtk_scrolled_window_get_vadjustment (GTK_SCROLLED_WINDOW (self->scroller)), 0);
  pd_person_pane_update_actions (&self->part);
}
