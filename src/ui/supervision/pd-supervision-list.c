/* SPDX-License-Identifier: GPL-3.0-or-later */
#define G_LOG_DOMAIN "pd-ui"

#include "config.h"

#include "pd-supervision-list-private.h"

#include "pd-list-click.h"
#include "pd-standing-row.h"
#include "pd-supervision-words.h"

G_DEFINE_FINAL_TYPE (PdSupervisionList, pd_supervision_list, PD_TYPE_DESK_PART)

enum
{
  PROP_0,
  PROP_EVERYBODYS,
  PROP_ITEM,
  PROP_WITH_ENDED,
  N_PROPS
};

static GParamSpec *properties[N_PROPS];

enum
{
  SIGNAL_ACTIVATED,
  N_SIGNALS
};

static guint signals[N_SIGNALS];

static void
tell_chosen (PdSupervisionList *self)
{
  if (self->is_renewing)
    return;
  g_set_object (&self->chosen, gtk_single_selection_get_selected_item (self->shown));
  g_object_notify_by_pspec (G_OBJECT (self), properties[PROP_ITEM]);
}

static guint
find (PdSupervisionList *self,
      PdSupervisionItem *wanted)
{
  for (guint i = 0; i < g_list_model_get_n_items (G_LIST_MODEL (self->items)); i++)
    {
      g_autoptr (PdSupervisionItem) item = g_list_model_get_item (G_LIST_MODEL (self->items), i);

      if (pd_supervision_item_is_same (item, wanted))
        return i;
    }
  return GTK_INVALID_LIST_POSITION;
}

/* What was chosen is another object after a change, and stands elsewhere once it is no
 * longer due. */
static void
pd_supervision_list_show (PdDeskPart *part)
{
  PdSupervisionList    *self = PD_SUPERVISION_LIST (part);
  g_autoptr (GPtrArray) items = NULL;
  guint                 n_before = g_list_model_get_n_items (G_LIST_MODEL (self->items));
  gboolean              had_focus = pd_supervision_list_has_focus (self);
  guint                 chosen;

  items = pd_supervision_item_list (self->part.workspace,
                                    self->is_everybodys ? PD_SUPERVISION_EVERYBODYS : PD_SUPERVISION_MINE,
                                    self->with_ended, self->part.today, NULL);
  self->is_renewing = TRUE;
  g_list_store_splice (self->items, 0, n_before, items != NULL ? items->pdata : NULL, items != NULL ? items->len : 0);
  chosen = self->chosen != NULL ? find (self, self->chosen) : 0;
  if (items != NULL && items->len > 0)
    pd_supervision_list_go_to (self, chosen != GTK_INVALID_LIST_POSITION ? chosen : 0, had_focus);
  self->is_renewing = FALSE;
  gtk_stack_set_visible_child_name (self->stack, items != NULL && items->len > 0 ? "list" : "nobody");
  tell_chosen (self);
}

static void
activate_cb (PdSupervisionList *self)
{
  g_signal_emit (self, signals[SIGNAL_ACTIVATED], 0);
}

static void
setup_cb (GtkSignalListItemFactory *factory,
          GtkListItem              *item,
          PdSupervisionList        *self)
{
  gtk_list_item_set_child (item, pd_standing_row_new ());
}

static void
bind_cb (GtkSignalListItemFactory *factory,
         GtkListItem              *list_item,
         PdSupervisionList        *self)
{
  PdSupervisionItem      *item = gtk_list_item_get_item (list_item);
  GtkWidget              *row = gtk_list_item_get_child (list_item);
  const PdSupervisionDue *due = pd_supervision_item_get_due (item);
  g_autofree char        *standing = pd_supervision_item_dup_standing (item, TRUE);
  g_autofree char        *details = pd_supervision_item_dup_details (item, self->part.workspace, self->part.today);

  pd_standing_row_show (PD_STANDING_ROW (row),
                        pd_supervision_item_get_title (item),
                        due != NULL ? pd_supervision_words_due_icon (due->state) : "emblem-documents-symbolic",
                        standing,
                        details);
  if (due != NULL && due->state == PD_DUE_OVERDUE)
    gtk_widget_add_css_class (row, "overdue");
  else
    gtk_widget_remove_css_class (row, "overdue");
}

/* Who keeps the roster has no supervision of their own in most services. */
static void
choose_scope (PdSupervisionList *self)
{
  PdUse use = pd_person_get_use (pd_workspace_get_me (self->part.workspace));

  gtk_widget_set_visible (self->scope_bar, use >= PD_USE_COORDINATOR);
  pd_desk_part_show (&self->part);
  if (use >= PD_USE_COORDINATOR && g_list_model_get_n_items (G_LIST_MODEL (self->items)) == 0)
    gtk_toggle_button_set_active (self->everybodys_button, TRUE);
}

static gboolean
pd_supervision_list_grab_focus (GtkWidget *widget)
{
  PdSupervisionList *self = PD_SUPERVISION_LIST (widget);

  if (g_list_model_get_n_items (G_LIST_MODEL (self->items)) > 0)
    return gtk_widget_grab_focus (GTK_WIDGET (self->view));
  return gtk_widget_child_focus (GTK_WIDGET (self->stack), GTK_DIR_TAB_FORWARD);
}

static void
pd_supervision_list_constructed (GObject *object)
{
  PdSupervisionList *self = PD_SUPERVISION_LIST (object);

  G_OBJECT_CLASS (pd_supervision_list_parent_class)->constructed (object);

  self->shown = gtk_single_selection_new (G_LIST_MODEL (g_object_ref (self->items)));
  gtk_list_view_set_model (self->view, GTK_SELECTION_MODEL (self->shown));
  g_signal_connect_object (self->shown, "notify::selected-item", G_CALLBACK (tell_chosen), self, G_CONNECT_SWAPPED);
  choose_scope (self);
}

static void
pd_supervision_list_dispose (GObject *object)
{
  PdSupervisionList *self = PD_SUPERVISION_LIST (object);

  /* What the rows show goes after them. */
  G_OBJECT_CLASS (pd_supervision_list_parent_class)->dispose (object);

  if (self->items != NULL)
    g_list_store_remove_all (self->items);
  g_clear_object (&self->chosen);
  g_clear_object (&self->shown);
  g_clear_object (&self->items);
}

static void
pd_supervision_list_get_property (GObject    *object,
                                  guint       prop_id,
                                  GValue     *value,
                                  GParamSpec *pspec)
{
  PdSupervisionList *self = PD_SUPERVISION_LIST (object);

  switch (prop_id)
    {
    case PROP_EVERYBODYS:
      g_value_set_boolean (value, self->is_everybodys);
      break;
    case PROP_ITEM:
      g_value_set_object (value, self->chosen);
      break;
    case PROP_WITH_ENDED:
      g_value_set_boolean (value, self->with_ended);
      break;
    default:
      G_OBJECT_WARN_INVALID_PROPERTY_ID (object, prop_id, pspec);
    }
}

static void
pd_supervision_list_set_property (GObject      *object,
                                  guint         prop_id,
                                  const GValue *value,
                                  GParamSpec   *pspec)
{
  PdSupervisionList *self = PD_SUPERVISION_LIST (object);

  switch (prop_id)
    {
    case PROP_EVERYBODYS:
      self->is_everybodys = g_value_get_boolean (value);
      break;
    case PROP_WITH_ENDED:
      self->with_ended = g_value_get_boolean (value);
      break;
    default:
      G_OBJECT_WARN_INVALID_PROPERTY_ID (object, prop_id, pspec);
    }
  pd_desk_part_show (&self->part);
}

static void
install_properties (GObjectClass *object_class)
{
  const GParamFlags flags = G_PARAM_READWRITE | G_PARAM_STATIC_STRINGS;

  properties[PROP_EVERYBODYS] = g_param_spec_boolean ("everybodys", NULL, NULL, FALSE, flags);
  properties[PROP_ITEM] = g_param_spec_object ("item", NULL, NULL, PD_TYPE_SUPERVISION_ITEM,
                                               G_PARAM_READABLE | G_PARAM_STATIC_STRINGS);
  properties[PROP_WITH_ENDED] = g_param_spec_boolean ("with-ended", NULL, NULL, FALSE, flags);
  g_object_class_install_properties (object_class, N_PROPS, properties);
}

static void
pd_supervision_list_class_init (PdSupervisionListClass *klass)
{
  GObjectClass    *object_class = G_OBJECT_CLASS (klass);
  GtkWidgetClass  *widget_class = GTK_WIDGET_CLASS (klass);
  PdDeskPartClass *part_class = PD_DESK_PART_CLASS (klass);

  object_class->constructed = pd_supervision_list_constructed;
  object_class->dispose = pd_supervision_list_dispose;
  object_class->get_property = pd_supervision_list_get_property;
  object_class->set_property = pd_supervision_list_set_property;
  widget_class->grab_focus = pd_supervision_list_grab_focus;

  /* Seen or not: who is chosen is shown beside the list. */
  part_class->tables = PD_STORE_TABLE_PERSON | PD_STORE_TABLE_SITE | PD_STORE_TABLE_SUPERVISION | PD_STORE_TABLE_SESSION;
  part_class->show = pd_supervision_list_show;
  part_class->file_changed = pd_desk_part_show;
  part_class->today_changed = pd_desk_part_show;

  install_properties (object_class);
  signals[SIGNAL_ACTIVATED] = g_signal_new ("activated", PD_TYPE_SUPERVISION_LIST, G_SIGNAL_RUN_LAST, 0,
                                            NULL, NULL, NULL, G_TYPE_NONE, 0);

  gtk_widget_class_set_template_from_resource (widget_class,
                                               "/org/peerdesk/Peerdesk/supervision/pd-supervision-list.ui");
  gtk_widget_class_bind_template_child (widget_class, PdSupervisionList, everybodys_button);
  gtk_widget_class_bind_template_child (widget_class, PdSupervisionList, scope_bar);
  gtk_widget_class_bind_template_child (widget_class, PdSupervisionList, stack);
  gtk_widget_class_bind_template_child (widget_class, PdSupervisionList, view);
  gtk_widget_class_bind_template_callback (widget_class, activate_cb);
  gtk_widget_class_bind_template_callback (widget_class, bind_cb);
  gtk_widget_class_bind_template_callback (widget_class, setup_cb);
}

static void
pd_supervision_list_init (PdSupervisionList *self)
{
  self->items = g_list_store_new (PD_TYPE_SUPERVISION_ITEM);
  gtk_widget_init_template (GTK_WIDGET (self));
  pd_list_click_leads (self->view);
}

/**
 * pd_supervision_list_get_item:
 * @self: a list
 *
 * Returns: (transfer none) (nullable): what is chosen
 */
PdSupervisionItem *
pd_supervision_list_get_item (PdSupervisionList *self)
{
  g_return_val_if_fail (PD_IS_SUPERVISION_LIST (self), NULL);

  return self->chosen;
}

/**
 * pd_supervision_list_get_shown:
 * @self: a list
 *
 * Returns: (transfer none) (element-type PdSupervisionItem): what is listed now
 */
GListModel *
pd_supervision_list_get_shown (PdSupervisionList *self)
{
  g_return_val_if_fail (PD_IS_SUPERVISION_LIST (self), NULL);

  return G_LIST_MODEL (self->items);
}
