/* SPDX-License-Identifier: GPL-3.0-or-later */
#define G_LOG_DOMAIN "pd-ui"

#include "config.h"

#include "pd-desk-private.h"

#include "pd-menu-later.h"
#include "pd-page-keys.h"
#include "pd-page-kind.h"

#include <glib/gi18n-lib.h>

G_DEFINE_FINAL_TYPE (PdDesk, pd_desk, ADW_TYPE_BIN)

enum
{
  PROP_0,
  PROP_DEMO,
  PROP_PAGE_ID,
  PROP_SETTINGS,
  PROP_SIDEBAR_PINNED,
  PROP_TODAY,
  PROP_WORKSPACE,
  N_PROPS
};

static GParamSpec *properties[N_PROPS];

static void
update_names (PdDesk *self)
{
  PdService *service = pd_workspace_get_service (self->workspace);
  PdPerson  *me = pd_workspace_get_me (self->workspace);

  adw_window_title_set_title (self->service_title,
                              service != NULL ? pd_service_get_name (service) : "");
  adw_window_title_set_subtitle (self->service_title, me != NULL ? pd_person_get_name (me) : "");
}

static void
update_notice (PdDesk *self)
{
  pd_banner_set_title (self->notice_banner, pd_workspace_get_notice (self->workspace));
}

/* The buttons say what they would undo or do again. */
static void
update_undo (PdDesk *self)
{
  const char      *undo = pd_workspace_get_undo_label (self->workspace);
  const char      *redo = pd_workspace_get_redo_label (self->workspace);
  g_autofree char *undo_words = NULL;
  g_autofree char *redo_words = NULL;

  /* Translators: %s is what somebody did, like "Move Tuesday's shift" */
  undo_words = undo != NULL ? g_strdup_printf (_ ("Undo: %s"), undo) : g_strdup (_ ("Undo"));
  /* Translators: %s is what somebody did and took back */
  redo_words = redo != NULL ? g_strdup_printf (_ ("Redo: %s"), redo) : g_strdup (_ ("Redo"));
  gtk_widget_set_tooltip_text (GTK_WIDGET (self->undo_button), undo_words);
  gtk_widget_set_tooltip_text (GTK_WIDGET (self->redo_button), redo_words);
}

static void
changed_cb (PdDesk *self,
            guint   tables)
{
  if (tables & (PD_STORE_TABLE_SERVICE | PD_STORE_TABLE_PERSON))
    update_names (self);
}

static void
connect_workspace (PdDesk *self)
{
  self->workspace_signals = g_signal_group_new (PD_TYPE_WORKSPACE);
  g_signal_group_connect_swapped (self->workspace_signals, "changed",
                                  G_CALLBACK (changed_cb), self);
  g_signal_group_connect_swapped (self->workspace_signals, "notify::notice",
                                  G_CALLBACK (update_notice), self);
  g_signal_group_connect_swapped (self->workspace_signals, "notify::redo-label",
                                  G_CALLBACK (update_undo), self);
  g_signal_group_connect_swapped (self->workspace_signals, "notify::undo-label",
                                  G_CALLBACK (update_undo), self);
  g_signal_group_set_target (self->workspace_signals, self->workspace);
}

static gboolean
give_focus_cb (gpointer user_data)
{
  PdDesk  *self = user_data;
  GtkRoot *root = gtk_widget_get_root (GTK_WIDGET (self));

  self->focus_id = 0;
  if (root != NULL && gtk_root_get_focus (root) == NULL)
    gtk_widget_grab_focus (GTK_WIDGET (self));
  return G_SOURCE_REMOVE;
}

/* What had the keyboard may go, such as a row that was undone; then no key would reach the
 * page, and nobody who listens would know where they are. */
static void
focus_changed_cb (PdDesk *self)
{
  GtkRoot *root = gtk_widget_get_root (GTK_WIDGET (self));

  if (root != NULL && gtk_root_get_focus (root) == NULL && self->focus_id == 0)
    self->focus_id = g_idle_add (give_focus_cb, self);
}

static void
pd_desk_root (GtkWidget *widget)
{
  GTK_WIDGET_CLASS (pd_desk_parent_class)->root (widget);

  PD_DESK (widget)->focus_handler = g_signal_connect_swapped (gtk_widget_get_root (widget), "notify::focus-widget",
                                                              G_CALLBACK (focus_changed_cb), widget);
}

static void
pd_desk_unroot (GtkWidget *widget)
{
  PdDesk *self = PD_DESK (widget);

  g_clear_signal_handler (&self->focus_handler, gtk_widget_get_root (widget));
  g_clear_handle_id (&self->focus_id, g_source_remove);

  GTK_WIDGET_CLASS (pd_desk_parent_class)->unroot (widget);
}

static gboolean
pd_desk_grab_focus (GtkWidget *widget)
{
  PdPage *page = pd_desk_get_page (PD_DESK (widget));

  return page != NULL && gtk_widget_grab_focus (GTK_WIDGET (page));
}

static void
pd_desk_constructed (GObject *object)
{
  PdDesk *self = PD_DESK (object);

  G_OBJECT_CLASS (pd_desk_parent_class)->constructed (object);

  self->change_toasts = pd_change_toasts_new (self->toasts, self->workspace);
  for (const PdPageKind *kind = pd_page_kinds; kind->id != NULL; kind++)
    gtk_list_box_append (self->navigation, pd_page_kind_create_row (kind));

  connect_workspace (self);
  self->counts = pd_page_counts_new (self->navigation, self->workspace, self->today);
  self->note_search = pd_workspace_dup_note_search (self->workspace);
  pd_note_search_start_later (self->note_search);
  update_names (self);
  update_notice (self);
  update_undo (self);
  if (self->demo)
    pd_banner_set_title (self->demo_banner, _ ("Demo service: made-up people; nothing is kept"));
}

static void
pd_desk_dispose (GObject *object)
{
  PdDesk *self = PD_DESK (object);

  g_clear_object (&self->counts);
  g_clear_object (&self->note_search);
  pd_desk_dispose_pages (self);
  g_clear_object (&self->workspace_signals);
  g_clear_object (&self->change_toasts);
  /* The bin would let go of it a second time. */
  adw_bin_set_child (ADW_BIN (self), NULL);
  gtk_widget_dispose_template (GTK_WIDGET (self), PD_TYPE_DESK);
  g_clear_object (&self->settings);
  g_clear_object (&self->workspace);

  G_OBJECT_CLASS (pd_desk_parent_class)->dispose (object);
}

static void
pd_desk_get_property (GObject    *object,
                      guint       prop_id,
                      GValue     *value,
                      GParamSpec *pspec)
{
  PdDesk *self = PD_DESK (object);

  switch (prop_id)
    {
    case PROP_DEMO:
      g_value_set_boolean (value, self->demo);
      break;
    case PROP_PAGE_ID:
      g_value_set_string (value, pd_desk_get_page_id (self));
      break;
    case PROP_SETTINGS:
      g_value_set_object (value, self->settings);
      break;
    case PROP_SIDEBAR_PINNED:
      g_object_get_property (G_OBJECT (self->split), "sidebar-pinned", value);
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
pd_desk_set_property (GObject      *object,
                      guint         prop_id,
                      const GValue *value,
                      GParamSpec   *pspec)
{
  PdDesk *self = PD_DESK (object);

  switch (prop_id)
    {
    case PROP_DEMO:
      self->demo = g_value_get_boolean (value);
      break;
    case PROP_PAGE_ID:
      pd_desk_show_page (self, g_value_get_string (value));
      break;
    case PROP_SETTINGS:
      self->settings = g_value_dup_object (value);
      break;
    case PROP_SIDEBAR_PINNED:
      g_object_set_property (G_OBJECT (self->split), "sidebar-pinned", value);
      break;
    case PROP_TODAY:
      self->today = g_value_get_int (value);
      if (self->counts != NULL)
        pd_page_counts_set_today (self->counts, self->today);
      break;
    case PROP_WORKSPACE:
      self->workspace = g_value_dup_object (value);
      break;
    default:
      G_OBJECT_WARN_INVALID_PROPERTY_ID (object, prop_id, pspec);
    }
}

static void
pd_desk_class_init (PdDeskClass *klass)
{
  GObjectClass   *object_class = G_OBJECT_CLASS (klass);
  GtkWidgetClass *widget_class = GTK_WIDGET_CLASS (klass);

  object_class->constructed = pd_desk_constructed;
  object_class->dispose = pd_desk_dispose;
  object_class->get_property = pd_desk_get_property;
  object_class->set_property = pd_desk_set_property;
  widget_class->grab_focus = pd_desk_grab_focus;
  widget_class->root = pd_desk_root;
  widget_class->unroot = pd_desk_unroot;

  properties[PROP_DEMO] =
      g_param_spec_boolean ("demo", NULL, NULL, FALSE,
                            G_PARAM_READWRITE | G_PARAM_CONSTRUCT_ONLY | G_PARAM_STATIC_STRINGS);
  properties[PROP_PAGE_ID] =
      g_param_spec_string ("page-id", NULL, NULL, NULL,
                           G_PARAM_READWRITE | G_PARAM_EXPLICIT_NOTIFY | G_PARAM_STATIC_STRINGS);
  properties[PROP_SETTINGS] =
      g_param_spec_object ("settings", NULL, NULL, G_TYPE_SETTINGS,
                           G_PARAM_READWRITE | G_PARAM_CONSTRUCT_ONLY | G_PARAM_STATIC_STRINGS);
  properties[PROP_SIDEBAR_PINNED] =
      g_param_spec_boolean ("sidebar-pinned", NULL, NULL, TRUE,
                            G_PARAM_READWRITE | G_PARAM_EXPLICIT_NOTIFY | G_PARAM_STATIC_STRINGS);
  properties[PROP_TODAY] =
      g_param_spec_int ("today", NULL, NULL, G_MININT32, G_MAXINT32, 0,
                        G_PARAM_READWRITE | G_PARAM_CONSTRUCT | G_PARAM_STATIC_STRINGS);
  properties[PROP_WORKSPACE] =
      g_param_spec_object ("workspace", NULL, NULL, PD_TYPE_WORKSPACE,
                           G_PARAM_READWRITE | G_PARAM_CONSTRUCT_ONLY | G_PARAM_STATIC_STRINGS);
  g_object_class_install_properties (object_class, N_PROPS, properties);

  gtk_widget_class_install_action (widget_class, "desk.go-to", "(ssix)", pd_desk_go_to);

  g_type_ensure (PD_TYPE_BANNER);
  g_type_ensure (PD_TYPE_SPLIT_VIEW);
  gtk_widget_class_set_template_from_resource (widget_class, "/org/peerdesk/Peerdesk/pd-desk.ui");
  gtk_widget_class_bind_template_child (widget_class, PdDesk, demo_banner);
  gtk_widget_class_bind_template_child (widget_class, PdDesk, end_box);
  gtk_widget_class_bind_template_child (widget_class, PdDesk, failed_banner);
  gtk_widget_class_bind_template_child (widget_class, PdDesk, menu);
  gtk_widget_class_bind_template_child (widget_class, PdDesk, menu_button);
  gtk_widget_class_bind_template_child (widget_class, PdDesk, navigation);
  gtk_widget_class_bind_template_child (widget_class, PdDesk, notice_banner);
  gtk_widget_class_bind_template_child (widget_class, PdDesk, page_title);
  gtk_widget_class_bind_template_child (widget_class, PdDesk, pages);
  gtk_widget_class_bind_template_child (widget_class, PdDesk, redo_button);
  gtk_widget_class_bind_template_child (widget_class, PdDesk, service_title);
  gtk_widget_class_bind_template_child (widget_class, PdDesk, split);
  gtk_widget_class_bind_template_child (widget_class, PdDesk, start_box);
  gtk_widget_class_bind_template_child (widget_class, PdDesk, toasts);
  gtk_widget_class_bind_template_child (widget_class, PdDesk, undo_button);
  gtk_widget_class_bind_template_callback (widget_class, pd_desk_row_activated);
  gtk_widget_class_bind_template_callback (widget_class, pd_desk_row_selected);
}

static void
sidebar_pinned_cb (PdDesk *self)
{
  g_object_notify_by_pspec (G_OBJECT (self), properties[PROP_SIDEBAR_PINNED]);
}

static void
pd_desk_init (PdDesk *self)
{
  gtk_widget_init_template (GTK_WIDGET (self));
  pd_menu_later (self->menu_button, self->menu);
  pd_page_keys_add (GTK_WIDGET (self), self->pages);
  g_signal_connect_swapped (self->split, "notify::sidebar-pinned",
                            G_CALLBACK (sidebar_pinned_cb), self);
}

/**
 * pd_desk_new:
 * @workspace: an unlocked workspace
 * @settings: where pages remember how they look
 * @today: the day that it is
 * @demo: whether nothing of it is kept
 *
 * Returns: (transfer floating): a desk that shows no page yet
 */
GtkWidget *
pd_desk_new (PdWorkspace *workspace,
             GSettings   *settings,
             PdDay        today,
             gboolean     demo)
{
  g_return_val_if_fail (PD_IS_WORKSPACE (workspace), NULL);

  return g_object_new (PD_TYPE_DESK,
                       "workspace", workspace,
                       "settings", settings,
                       "today", today,
                       "demo", demo,
                       NULL);
}

/**
 * pd_desk_tell:
 * @self: a desk
 * @sentence: what failed, what is still safe, what to do
 *
 * Tells something in passing.
 */
void
pd_desk_tell (PdDesk     *self,
              const char *sentence)
{
  g_return_if_fail (PD_IS_DESK (self));
  g_return_if_fail (sentence != NULL);

  pd_change_toasts_tell (self->change_toasts, sentence);
}

/**
 * pd_desk_tell_save_failed:
 * @self: a desk
 * @error: why
 *
 * Says, until the file is closed, that what is on the screen is not on the disk.
 */
void
pd_desk_tell_save_failed (PdDesk       *self,
                          const GError *error)
{
  g_autofree char *words = NULL;

  g_return_if_fail (PD_IS_DESK (self));
  g_return_if_fail (error != NULL);

  /* Translators: %s is a sentence that says why, like "The disk is full." */
  words = g_strdup_printf (_ ("The last change could not be saved. %s Everything before it is "
                              "safe in the file; what you see can be saved as a copy."),
                           error->message);
  pd_banner_set_title (self->failed_banner, words);
}
