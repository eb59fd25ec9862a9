/* SPDX-License-Identifier: GPL-3.0-or-later */
#define G_LOG_DOMAIN "pd-ui"

#include "config.h"

#include "pd-supervision-pane-private.h"

#include "pd-empty-state.h"
#include "pd-menu-later.h"

G_DEFINE_FINAL_TYPE (PdSupervisionPane, pd_supervision_pane, PD_TYPE_DESK_PART)

enum
{
  PROP_0,
  PROP_ITEM,
  N_PROPS
};

static GParamSpec *properties[N_PROPS];

enum
{
  SIGNAL_OPEN_NOTE,
  N_SIGNALS
};

static guint signals[N_SIGNALS];

/* How many sessions are shown at first. */
#define FIRST_ROWS 8

/**
 * pd_supervision_pane_open_note:
 * @self: a record
 * @note_id: a note
 *
 * Asks whoever shows the record to show the note instead.
 */
void
pd_supervision_pane_open_note (PdSupervisionPane *self,
                               PdId               note_id)
{
  g_signal_emit (self, signals[SIGNAL_OPEN_NOTE], 0, note_id);
}

static void
set_item (PdSupervisionPane *self,
          PdSupervisionItem *item)
{
  gboolean is_same = item != NULL && pd_supervision_item_is_same (item, self->item);

  if (!g_set_object (&self->item, item))
    return;
  if (!is_same)
    {
      pd_supervision_pane_forget_actions (self);
      self->n_rows = FIRST_ROWS;
    }
  pd_desk_part_show (&self->part);
  if (!is_same)
    gtk_adjustment_set_value (gtk_scrolled_window_get_vadjustment (GTK_SCROLLED_WINDOW (self->scroller)), 0);
}

/* The first thing that can be done, from the top. */
static gboolean
pd_supervision_pane_grab_focus (GtkWidget *widget)
{
  PdSupervisionPane *self = PD_SUPERVISION_PANE (widget);

  return self->item != NULL && gtk_widget_child_focus (self->scroller, GTK_DIR_TAB_FORWARD);
}

static void
pd_supervision_pane_constructed (GObject *object)
{
  PdSupervisionPane *self = PD_SUPERVISION_PANE (object);

  G_OBJECT_CLASS (pd_supervision_pane_parent_class)->constructed (object);

  pd_supervision_pane_update_actions (self);
}

static void
pd_supervision_pane_dispose (GObject *object)
{
  PdSupervisionPane *self = PD_SUPERVISION_PANE (object);

  if (self->actions != NULL)
    pd_supervision_pane_forget_actions (self);
  pd_supervision_pane_forget (self);
  g_clear_object (&self->item);

  G_OBJECT_CLASS (pd_supervision_pane_parent_class)->dispose (object);
}

static void
pd_supervision_pane_get_property (GObject    *object,
                                  guint       prop_id,
                                  GValue     *value,
                                  GParamSpec *pspec)
{
  PdSupervisionPane *self = PD_SUPERVISION_PANE (object);

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
pd_supervision_pane_set_property (GObject      *object,
                                  guint         prop_id,
                                  const GValue *value,
                                  GParamSpec   *pspec)
{
  PdSupervisionPane *self = PD_SUPERVISION_PANE (object);

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
  g_type_ensure (PD_TYPE_ROWS_GROUP);
  gtk_widget_class_set_template_from_resource (widget_class,
                                               "/org/peerdesk/Peerdesk/supervision/pd-supervision-pane.ui");
  gtk_widget_class_bind_template_child (widget_class, PdSupervisionPane, act_box);
  gtk_widget_class_bind_template_child (widget_class, PdSupervisionPane, actions);
  gtk_widget_class_bind_template_child (widget_class, PdSupervisionPane, agreed);
  gtk_widget_class_bind_template_child (widget_class, PdSupervisionPane, more_button);
  gtk_widget_class_bind_template_child (widget_class, PdSupervisionPane, more_menu);
  gtk_widget_class_bind_template_child (widget_class, PdSupervisionPane, new_button);
  gtk_widget_class_bind_template_child (widget_class, PdSupervisionPane, scroller);
  gtk_widget_class_bind_template_child (widget_class, PdSupervisionPane, sessions);
  gtk_widget_class_bind_template_child (widget_class, PdSupervisionPane, stack);
  gtk_widget_class_bind_template_child (widget_class, PdSupervisionPane, standing);
  gtk_widget_class_bind_template_child (widget_class, PdSupervisionPane, standing_sign);
  gtk_widget_class_bind_template_child (widget_class, PdSupervisionPane, title);
  gtk_widget_class_bind_template_child (widget_class, PdSupervisionPane, waiting);
  gtk_widget_class_bind_template_child (widget_class, PdSupervisionPane, warning);
  gtk_widget_class_bind_template_child (widget_class, PdSupervisionPane, warning_box);
  gtk_widget_class_bind_template_callback (widget_class, pd_supervision_pane_action_activated);
  gtk_widget_class_bind_template_callback (widget_class, pd_supervision_pane_session_activated);
  gtk_widget_class_bind_template_callback (widget_class, pd_supervision_pane_session_removed);
  gtk_widget_class_bind_template_callback (widget_class, pd_supervision_pane_waiting_activated);
}

static void
pd_supervision_pane_class_init (PdSupervisionPaneClass *klass)
{
  GObjectClass    *object_class = G_OBJECT_CLASS (klass);
  GtkWidgetClass  *widget_class = GTK_WIDGET_CLASS (klass);
  PdDeskPartClass *part_class = PD_DESK_PART_CLASS (klass);

  object_class->constructed = pd_supervision_pane_constructed;
  object_class->dispose = pd_supervision_pane_dispose;
  object_class->get_property = pd_supervision_pane_get_property;
  object_class->set_property = pd_supervision_pane_set_property;
  widget_class->grab_focus = pd_supervision_pane_grab_focus;

  /* A draft is saved at every pause, and the record is out of sight then. */
  part_class->tables = PD_STORE_TABLE_NOTE | PD_STORE_TABLE_SESSION | PD_STORE_TABLE_SUPERVISION | PD_STORE_TABLE_PERSON;
  part_class->show = pd_supervision_pane_show;
  part_class->today_changed = pd_desk_part_show_when_seen;
  part_class->writable_changed = pd_desk_part_show_when_seen;

  properties[PROP_ITEM] = g_param_spec_object ("item", NULL, NULL, PD_TYPE_SUPERVISION_ITEM,
                                               G_PARAM_READWRITE | G_PARAM_STATIC_STRINGS);
  g_object_class_install_properties (object_class, N_PROPS, properties);

  signals[SIGNAL_OPEN_NOTE] = g_signal_new ("open-note", PD_TYPE_SUPERVISION_PANE, G_SIGNAL_RUN_LAST, 0,
                                            NULL, NULL, NULL, G_TYPE_NONE, 1, G_TYPE_INT64);
  bind_template (widget_class);
  pd_supervision_pane_install_actions (widget_class);
}

static void
pd_supervision_pane_init (PdSupervisionPane *self)
{
  self->n_rows = FIRST_ROWS;
  gtk_widget_init_template (GTK_WIDGET (self));
  pd_menu_later (self->more_button, self->more_menu);
}
