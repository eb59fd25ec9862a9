/* SPDX-License-Identifier: GPL-3.0-or-later */
#define G_LOG_DOMAIN "pd-ui"

#include "config.h"

#include "pd-role-pane-private.h"

#include "pd-empty-state.h"
#include "pd-menu-later.h"

G_DEFINE_FINAL_TYPE (PdRolePane, pd_role_pane, PD_TYPE_DESK_PART)

enum
{
  PROP_0,
  PROP_ITEM,
  N_PROPS
};

static GParamSpec *properties[N_PROPS];

enum
{
  SIGNAL_WRITE,
  N_SIGNALS
};

static guint signals[N_SIGNALS];

/* The version that was being read stays in sight, unless another one is the newest now:
 * that is what somebody just did. */
static void
choose_version (PdRolePane *self,
                PdRoleItem *before)
{
  const PdRoleVersion *newest = pd_role_get_newest (pd_role_item_get_role (self->item));
  const PdRoleVersion *newest_before = before != NULL ? pd_role_get_newest (pd_role_item_get_role (before)) : NULL;

  if (newest_before == NULL || newest == NULL || newest->version != newest_before->version)
    self->version = newest != NULL ? newest->version : 0;
}

static void
set_item (PdRolePane *self,
          PdRoleItem *item)
{
  g_autoptr (PdRoleItem) before = g_steal_pointer (&self->item);
  gboolean               is_same = item != NULL && before != NULL &&
                     pd_role_item_get_id (item) == pd_role_item_get_id (before);

  g_set_object (&self->item, item);
  if (item != NULL)
    choose_version (self, is_same ? before : NULL);
  pd_desk_part_show_when_seen (&self->part);
  if (!is_same)
    gtk_adjustment_set_value (gtk_scrolled_window_get_vadjustment (GTK_SCROLLED_WINDOW (self->scroller)), 0);
}

/* The first thing that can be done, from the top, wherever somebody was here before. */
static gboolean
pd_role_pane_grab_focus (GtkWidget *widget)
{
  PdRolePane *self = PD_ROLE_PANE (widget);

  if (self->item == NULL)
    return FALSE;
  for (GtkWidget *button = gtk_widget_get_first_child (self->act_box); button != NULL; button = gtk_widget_get_next_sibling (button))
    if (gtk_widget_grab_focus (button))
      return TRUE;
  return gtk_widget_child_focus (self->scroller, GTK_DIR_TAB_FORWARD);
}

static void
pd_role_pane_constructed (GObject *object)
{
  PdRolePane *self = PD_ROLE_PANE (object);

  G_OBJECT_CLASS (pd_role_pane_parent_class)->constructed (object);

  pd_role_pane_update_actions (self);
}

static void
pd_role_pane_dispose (GObject *object)
{
  PdRolePane *self = PD_ROLE_PANE (object);

  pd_role_pane_forget (self);
  g_clear_object (&self->item);

  G_OBJECT_CLASS (pd_role_pane_parent_class)->dispose (object);
}

static void
pd_role_pane_get_property (GObject    *object,
                           guint       prop_id,
                           GValue     *value,
                           GParamSpec *pspec)
{
  PdRolePane *self = PD_ROLE_PANE (object);

  switch (prop_id)
    {
    case PROP_ITEM:
      g_value_set_object (value, self->item);
      break;
    default:
      G_OBJECT_WARN_INVALID_PROPERTY_ID (object, prop_id, pspec);
    }
}

static void
pd_role_pane_set_property (GObject      *object,
                           guint         prop_id,
                           const GValue *value,
                           GParamSpec   *pspec)
{
  PdRolePane *self = PD_ROLE_PANE (object);

  switch (prop_id)
    {
    case PROP_ITEM:
      set_item (self, g_value_get_object (value));
      break;
    default:
      G_OBJECT_WARN_INVALID_PROPERTY_ID (object, prop_id, pspec);
    }
}

static void
bind_template (GtkWidgetClass *widget_class)
{
  g_type_ensure (PD_TYPE_EMPTY_STATE);
  g_type_ensure (PD_TYPE_ROLE_READING);
  g_type_ensure (PD_TYPE_ROWS_GROUP);
  gtk_widget_class_set_template_from_resource (widget_class, "/org/peerdesk/Peerdesk/roles/pd-role-pane.ui");
  gtk_widget_class_bind_template_child (widget_class, PdRolePane, act_box);
  gtk_widget_class_bind_template_child (widget_class, PdRolePane, approve_button);
  gtk_widget_class_bind_template_child (widget_class, PdRolePane, check_words);
  gtk_widget_class_bind_template_child (widget_class, PdRolePane, file_gaps);
  gtk_widget_class_bind_template_child (widget_class, PdRolePane, gaps);
  gtk_widget_class_bind_template_child (widget_class, PdRolePane, more_button);
  gtk_widget_class_bind_template_child (widget_class, PdRolePane, more_menu);
  gtk_widget_class_bind_template_child (widget_class, PdRolePane, people);
  gtk_widget_class_bind_template_child (widget_class, PdRolePane, scroller);
  gtk_widget_class_bind_template_child (widget_class, PdRolePane, stack);
  gtk_widget_class_bind_template_child (widget_class, PdRolePane, standing);
  gtk_widget_class_bind_template_child (widget_class, PdRolePane, text);
  gtk_widget_class_bind_template_child (widget_class, PdRolePane, text_title);
  gtk_widget_class_bind_template_child (widget_class, PdRolePane, title);
  gtk_widget_class_bind_template_child (widget_class, PdRolePane, versions);
  gtk_widget_class_bind_template_child (widget_class, PdRolePane, write_button);
  gtk_widget_class_bind_template_callback (widget_class, pd_role_pane_gap_activated);
  gtk_widget_class_bind_template_callback (widget_class, pd_role_pane_person_activated);
  gtk_widget_class_bind_template_callback (widget_class, pd_role_pane_version_activated);
}

static void
pd_role_pane_class_init (PdRolePaneClass *klass)
{
  GObjectClass    *object_class = G_OBJECT_CLASS (klass);
  GtkWidgetClass  *widget_class = GTK_WIDGET_CLASS (klass);
  PdDeskPartClass *part_class = PD_DESK_PART_CLASS (klass);

  object_class->constructed = pd_role_pane_constructed;
  object_class->dispose = pd_role_pane_dispose;
  object_class->get_property = pd_role_pane_get_property;
  object_class->set_property = pd_role_pane_set_property;
  widget_class->grab_focus = pd_role_pane_grab_focus;

  /* What of the file is held against a role; a change of the role itself comes as another
   * item. */
  part_class->tables = PD_STORE_TABLE_SESSION | PD_STORE_TABLE_SITE | PD_STORE_TABLE_SUPERVISION;
  part_class->show = pd_role_pane_show;
  part_class->today_changed = pd_desk_part_show_when_seen;
  part_class->writable_changed = pd_desk_part_show_when_seen;

  properties[PROP_ITEM] = g_param_spec_object ("item", NULL, NULL, PD_TYPE_ROLE_ITEM,
                                               G_PARAM_READWRITE | G_PARAM_STATIC_STRINGS);
  g_object_class_install_properties (object_class, N_PROPS, properties);

  signals[SIGNAL_WRITE] = g_signal_new ("write", PD_TYPE_ROLE_PANE, G_SIGNAL_RUN_LAST, 0, NULL, NULL, NULL,
                                        G_TYPE_NONE, 1, G_TYPE_INT);
  bind_template (widget_class);
  pd_role_pane_install_actions (widget_class);
}

static void
pd_role_pane_init (PdRolePane *self)
{
  gtk_widget_init_template (GTK_WIDGET (self));
  pd_menu_later (self->more_button, self->more_menu);
}

/**
 * pd_role_pane_get_role:
 * @self: a pane
 *
 * Returns: (transfer none) (nullable): the role, as it was read last
 */
const PdRole *
pd_role_pane_get_role (PdRolePane *self)
{
  g_return_val_if_fail (PD_IS_ROLE_PANE (self), NULL);

  return self->item != NULL ? pd_role_item_get_role (self->item) : NULL;
}

/**
 * pd_role_pane_get_version:
 * @self: a pane
 *
 * Returns: (transfer none) (nullable): the version of the role that is shown
 */
const PdRoleVersion *
pd_role_pane_get_version (PdRolePane *self)
{
  g_return_val_if_fail (PD_IS_ROLE_PANE (self), NULL);

  return self->item != NULL ? pd_role_find_version (pd_role_item_get_role (self->item), self->version) : NULL;
}

/**
 * pd_role_pane_write:
 * @self: a pane
 * @field: where to begin
 *
 * Asks whoever shows the role to show its editor instead.
 */
void
pd_role_pane_write (PdRolePane *self,
                    PdRoleField field)
{
  g_signal_emit (self, signals[SIGNAL_WRITE], 0, (int) field);
}
