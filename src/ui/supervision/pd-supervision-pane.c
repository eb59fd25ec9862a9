/* SPDX-License-Identifier: GPL-3.0-or-later */
#define G_LOG_DOMAIN "pd-ui"

#include "config.h"

#include "pd-supervision-pane-private.h"

#include "pd-empty-state.h"
#include "pd-menu-later.h"

G_DEFINE_FINAL_TYPE (PdSupervisionPane, pd_supervision_pane, ADW_TYPE_BIN)

enum
{
  PROP_0,
  PROP_ITEM,
  PROP_TODAY,
  PROP_WORKSPACE,
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

/* What of the file this shows. */
#define TABLES (PD_STORE_TABLE_NOTE | PD_STORE_TABLE_SESSION | PD_STORE_TABLE_SUPERVISION | PD_STORE_TABLE_PERSON)

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

/* A record that nobody sees is made anew when it is seen again: a draft is saved at every
 * pause, and the record is not there then. */
static void
show_or_wait (PdSupervisionPane *self)
{
  if (gtk_widget_get_mapped (GTK_WIDGET (self)))
    pd_supervision_pane_show (self);
  else
    self->is_stale = TRUE;
}

static void
changed_cb (PdSupervisionPane *self,
            guint              tables)
{
  if ((tables & TABLES) != 0 && self->item != NULL)
    show_or_wait (self);
}

static void
pd_supervision_pane_map (GtkWidget *widget)
{
  PdSupervisionPane *self = PD_SUPERVISION_PANE (widget);

  if (self->is_stale)
    pd_supervision_pane_show (self);
  GTK_WIDGET_CLASS (pd_supervision_pane_parent_class)->map (widget);
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
  pd_supervision_pane_show (self);
  if (!is_same)
    gtk_adjustment_set_value (gtk_scrolled_window_get_vadjustment (GTK_SCROLLED_WINDOW (self->scroller)), 0);
}

static void
set_today (PdSupervisionPane *self,
           PdDay              today)
{
  self->today = today;
  if (self->item != NULL)
    pd_supervision_pane_show (self);
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

  g_signal_connect_object (self->workspace, "changed", G_CALLBACK (changed_cb), self, G_CONNECT_SWAPPED);
  g_signal_connect_object (self->workspace, "notify::writable", G_CALLBACK (show_or_wait), self, G_CONNECT_SWAPPED);
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
  /* The bin would let go of it again, after the template did. */
  adw_bin_set_child (ADW_BIN (self), NULL);
  gtk_widget_dispose_template (GTK_WIDGET (self), PD_TYPE_SUPERVISION_PANE);
  g_clear_object (&self->workspace);

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
    case PROP_TODAY:
      g_value_set_int (value, self->today);
      break;
    case PROP_WORKSPACE:
      g_value_set_object (value, self->workspace);
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
    case PROP_TODAY:
      set_today (self, g_value_get_int (value));
      break;
    case PROP_WORKSPACE:
      self->workspace = g_value_dup_object (value);
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
  GObjectClass   *object_class = G_OBJECT_CLASS (klass);
  GtkWidgetClass *widget_class = GTK_WIDGET_CLASS (klass);

  object_class->constructed = pd_supervision_pane_constructed;
  object_class->dispose = pd_supervision_pane_dispose;
  object_class->get_property = pd_supervision_pane_get_property;
  object_class->set_property = pd_supervision_pane_set_property;
  widget_class->grab_focus = pd_supervision_pane_grab_focus;
  widget_class->map = pd_supervision_pane_map;

  properties[PROP_ITEM] = g_param_spec_object ("item", NULL, NULL, PD_TYPE_SUPERVISION_ITEM,
                                               G_PARAM_READWRITE | G_PARAM_STATIC_STRINGS);
  properties[PROP_TODAY] =
      g_param_spec_int ("today", NULL, NULL, G_MININT32, G_MAXINT32, 0,
                        G_PARAM_READWRITE | G_PARAM_CONSTRUCT | G_PARAM_STATIC_STRINGS);
  properties[PROP_WORKSPACE] =
      g_param_spec_object ("workspace", NULL, NULL, PD_TYPE_WORKSPACE,
                           G_PARAM_READWRITE | G_PARAM_CONSTRUCT_ONLY | G_PARAM_STATIC_STRINGS);
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
