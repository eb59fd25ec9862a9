/* SPDX-License-Identifier: GPL-3.0-or-later */
#define G_LOG_DOMAIN "pd-ui"

#include "config.h"

#include "pd-supervision-pane-private.h"

#include "pd-empty-state.h"
#include "pd-supervision-words.h"

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

static void
show_heading (PdSupervisionPane *self)
{
  const PdSupervisionDue *due = pd_supervision_item_get_due (self->item);
  g_autofree char        *standing = pd_supervision_item_dup_standing (self->item);

  gtk_label_set_label (self->title, pd_supervision_item_get_title (self->item));
  gtk_label_set_label (self->standing, standing);
  gtk_image_set_from_icon_name (self->standing_sign,
                                due != NULL ? pd_supervision_words_due_icon (due->state) : "emblem-documents-symbolic");
}

/* So that nothing of somebody stays behind in a pane that shows nobody. */
static void
show_nobody (PdSupervisionPane *self)
{
  gtk_label_set_label (self->title, "");
  gtk_label_set_label (self->standing, "");
  pd_rows_group_begin (self->agreed);
  pd_rows_group_end (self->agreed);
  gtk_stack_set_visible_child_name (self->stack, "nobody");
}

/**
 * pd_supervision_pane_show:
 * @self: a record
 *
 * Reads and shows all that may be seen of it.
 */
void
pd_supervision_pane_show (PdSupervisionPane *self)
{
  if (self->item == NULL)
    {
      show_nobody (self);
      return;
    }
  show_heading (self);
  pd_supervision_pane_show_agreed (self, pd_supervision_item_get_agreement (self->item));
  gtk_stack_set_visible_child_name (self->stack, "record");
}

static void
set_item (PdSupervisionPane *self,
          PdSupervisionItem *item)
{
  gboolean is_same = item != NULL && pd_supervision_item_is_same (item, self->item);

  if (!g_set_object (&self->item, item))
    return;
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
pd_supervision_pane_dispose (GObject *object)
{
  PdSupervisionPane *self = PD_SUPERVISION_PANE (object);

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
pd_supervision_pane_class_init (PdSupervisionPaneClass *klass)
{
  GObjectClass   *object_class = G_OBJECT_CLASS (klass);
  GtkWidgetClass *widget_class = GTK_WIDGET_CLASS (klass);

  object_class->dispose = pd_supervision_pane_dispose;
  object_class->get_property = pd_supervision_pane_get_property;
  object_class->set_property = pd_supervision_pane_set_property;
  widget_class->grab_focus = pd_supervision_pane_grab_focus;

  properties[PROP_ITEM] = g_param_spec_object ("item", NULL, NULL, PD_TYPE_SUPERVISION_ITEM,
                                               G_PARAM_READWRITE | G_PARAM_STATIC_STRINGS);
  properties[PROP_TODAY] =
      g_param_spec_int ("today", NULL, NULL, G_MININT32, G_MAXINT32, 0,
                        G_PARAM_READWRITE | G_PARAM_CONSTRUCT | G_PARAM_STATIC_STRINGS);
  properties[PROP_WORKSPACE] =
      g_param_spec_object ("workspace", NULL, NULL, PD_TYPE_WORKSPACE,
                           G_PARAM_READWRITE | G_PARAM_CONSTRUCT_ONLY | G_PARAM_STATIC_STRINGS);
  g_object_class_install_properties (object_class, N_PROPS, properties);

  g_type_ensure (PD_TYPE_EMPTY_STATE);
  g_type_ensure (PD_TYPE_ROWS_GROUP);
  gtk_widget_class_set_template_from_resource (widget_class,
                                               "/org/peerdesk/Peerdesk/supervision/pd-supervision-pane.ui");
  gtk_widget_class_bind_template_child (widget_class, PdSupervisionPane, agreed);
  gtk_widget_class_bind_template_child (widget_class, PdSupervisionPane, scroller);
  gtk_widget_class_bind_template_child (widget_class, PdSupervisionPane, stack);
  gtk_widget_class_bind_template_child (widget_class, PdSupervisionPane, standing);
  gtk_widget_class_bind_template_child (widget_class, PdSupervisionPane, standing_sign);
  gtk_widget_class_bind_template_child (widget_class, PdSupervisionPane, title);
}

static void
pd_supervision_pane_init (PdSupervisionPane *self)
{
  gtk_widget_init_template (GTK_WIDGET (self));
}
