/* SPDX-License-Identifier: GPL-3.0-or-later */
#define G_LOG_DOMAIN "pd-ui"

#include "config.h"

#include "pd-person-pane-private.h"

#include "pd-empty-state.h"
#include "pd-person-dialog.h"

G_DEFINE_FINAL_TYPE (PdPersonPane, pd_person_pane, PD_TYPE_DESK_PART)

enum
{
  PROP_0,
  PROP_PERSON,
  N_PROPS
};

static GParamSpec *properties[N_PROPS];

static void
pd_person_pane_update_actions (PdDeskPart *part)
{
  PdPersonPane            *self = PD_PERSON_PANE (part);
  static const char *const names[] = {
    "person.add-leave",
    "person.add-pattern",
    "person.add-step",
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

  gtk_window_present (GTK_WINDOW (pd_person_dialog_new (pd_person_pane_get_window (self), self->part.workspace, self->person, self->part.today)));
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
  gtk_widget_class_install_action (widget_class, "person.add-leave", NULL, pd_person_pane_add_leave);
  gtk_widget_class_install_action (widget_class, "person.add-pattern", NULL, pd_person_pane_add_pattern);
  gtk_widget_class_install_action (widget_class, "person.add-step", NULL, pd_person_pane_add_step);
  gtk_widget_class_install_action (widget_class, "person.add-training", NULL, pd_person_pane_add_training);
  gtk_widget_class_install_action (widget_class, "person.edit", NULL, edit_action);
  gtk_widget_class_install_action (widget_class, "person.paint-week", NULL, pd_person_pane_paint_week);
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
  part_class->tables = PD_STORE_TABLE_SERVICE | PD_STORE_TABLE_PERSON | PD_STORE_TABLE_SITE | PD_STORE_TABLE_AVAILABILITY |
                       PD_STORE_TABLE_LEAVE | PD_STORE_TABLE_TRAINING | PD_STORE_TABLE_PATTERN | PD_STORE_TABLE_RULE |
                       PD_STORE_TABLE_ROLE | PD_STORE_TABLE_ROLE_ASSIGNMENT | PD_STORE_TABLE_CIRCLE |
                       PD_STORE_TABLE_SUPERVISION | PD_STORE_TABLE_SESSION | PD_STORE_TABLE_PATH_STEP;
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
  gtk_widget_class_bind_template_child (widget_class, PdPersonPane, path);
  gtk_widget_class_bind_template_child (widget_class, PdPersonPane, patterns);
  gtk_widget_class_bind_template_child (widget_class, PdPersonPane, picture);
  gtk_widget_class_bind_template_child (widget_class, PdPersonPane, picture_card);
  gtk_widget_class_bind_template_child (widget_class, PdPersonPane, pronouns);
  gtk_widget_class_bind_template_child (widget_class, PdPersonPane, roles);
  gtk_widget_class_bind_template_child (widget_class, PdPersonPane, scroller);
  gtk_widget_class_bind_template_child (widget_class, PdPersonPane, stack);
  gtk_widget_class_bind_template_child (widget_class, PdPersonPane, supervision);
  gtk_widget_class_bind_template_child (widget_class, PdPersonPane, trainings);
  gtk_widget_class_bind_template_callback (widget_class, pd_person_pane_open_availability);
  gtk_widget_class_bind_template_callback (widget_class, pd_person_pane_open_circle);
  gtk_widget_class_bind_template_callback (widget_class, pd_person_pane_open_leave);
  gtk_widget_class_bind_template_callback (widget_class, pd_person_pane_open_pattern);
  gtk_widget_class_bind_template_callback (widget_class, pd_person_pane_open_role);
  gtk_widget_class_bind_template_callback (widget_class, pd_person_pane_open_step);
  gtk_widget_class_bind_template_callback (widget_class, pd_person_pane_open_supervision);
  gtk_widget_class_bind_template_callback (widget_class, pd_person_pane_open_training);
  gtk_widget_class_bind_template_callback (widget_class, pd_person_pane_remove_leave);
  gtk_widget_class_bind_template_callback (widget_class, pd_person_pane_remove_pattern);
  gtk_widget_class_bind_template_callback (widget_class, pd_person_pane_remove_step);
  gtk_widget_class_bind_template_callback (widget_class, pd_person_pane_remove_training);
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

/**
 * pd_person_pane_get_window:
 * @self: a person's pane
 *
 * Returns: (transfer none): the window that forms stand before
 */
GtkWindow *
pd_person_pane_get_window (PdPersonPane *self)
{
  return GTK_WINDOW (gtk_widget_get_root (GTK_WIDGET (self)));
}

/**
 * pd_person_pane_tell_unless:
 * @self: a person's pane
 * @is_removed: whether something was
 * @error: (nullable): why it was not
 *
 * What is removed can be undone; what can't be removed is told, and stays.
 */
void
pd_person_pane_tell_unless (PdPersonPane *self,
                            gboolean      is_removed,
                            const GError *error)
{
  if (!is_removed)
    gtk_widget_activate_action (GTK_WIDGET (self), "win.tell", "s", error->message);
}
