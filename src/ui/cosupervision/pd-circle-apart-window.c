/* SPDX-License-Identifier: GPL-3.0-or-later */
#define G_LOG_DOMAIN "pd-ui"

#include "config.h"

#include "pd-circle-apart-window.h"

#include "pd-banner.h"
#include "pd-circle-apart-dialog.h"
#include "pd-circle-words.h"
#include "pd-lock-key.h"
#include "pd-rows-group.h"
#include "pd-workspace-circles.h"
#include "pd-workspace-kept-apart.h"
#include "pd-workspace-supervision.h"

#include <glib/gi18n-lib.h>

/* What a row is about: the circle’s own pair, or two who are kept apart everywhere. */
typedef struct
{
  PdCirclePair pair;
  PdKeptApart *apart; /* borrowed, or NULL */
} Row;

struct _PdCircleApartWindow
{
  AdwWindow parent_instance;

  /* template children */
  PdBanner    *banner;
  PdRowsGroup *pairs;

  /* owned */
  GPtrArray   *aparts; /* (element-type PdKeptApart) */
  PdCircle    *circle;
  GHashTable  *names;
  GArray      *rows; /* (element-type Row) */
  PdWorkspace *workspace;

  /* state */
  PdId  circle_id;
  PdDay today;
};

G_DEFINE_FINAL_TYPE (PdCircleApartWindow, pd_circle_apart_window, ADW_TYPE_WINDOW)

static PdId
find_member_id (PdCircleApartWindow *self,
                PdId                 person_id)
{
  for (guint i = 0; i < self->circle->members->len; i++)
    {
      const PdCircleMember *member = g_ptr_array_index (self->circle->members, i);

      if (member->person_id == person_id)
        return member->id;
    }
  return PD_ID_NONE;
}

static gboolean
may_know (PdCircleApartWindow *self,
          const PdKeptApart   *apart)
{
  g_autoptr (GArray) ids = pd_workspace_list_kept_apart_readers (self->workspace, apart->id, NULL);
  PdId               my_id = pd_person_get_id (pd_workspace_get_me (self->workspace));

  for (guint i = 0; ids != NULL && i < ids->len; i++)
    if (g_array_index (ids, PdId, i) == my_id)
      return TRUE;
  return FALSE;
}

static void
add_remove_button (GtkWidget *row,
                   guint      i)
{
  GtkWidget *button = gtk_button_new_from_icon_name ("list-remove-symbolic");

  gtk_actionable_set_action_name (GTK_ACTIONABLE (button), "apart.remove");
  gtk_actionable_set_action_target (GTK_ACTIONABLE (button), "u", i);
  gtk_widget_set_valign (button, GTK_ALIGN_CENTER);
  gtk_widget_add_css_class (button, "flat");
  gtk_widget_set_tooltip_text (button, _ ("Not Kept Apart Any More"));
  gtk_accessible_update_property (GTK_ACCESSIBLE (button), GTK_ACCESSIBLE_PROPERTY_LABEL, _ ("Not kept apart any more"),
                                  -1);
  adw_action_row_add_suffix (ADW_ACTION_ROW (row), button);
}

static void
add_row (PdCircleApartWindow *self,
         PdCirclePair         pair,
         PdKeptApart         *apart,
         gboolean             can_end)
{
  const Row        row = { pair, apart };
  gboolean         is_mine = apart != NULL && may_know (self, apart);
  g_autofree char *title = NULL;
  GtkWidget       *widget;

  /* Translators: the names of two people */
  title = g_strdup_printf (_ ("%1$s and %2$s"), pd_circle_names_get (self->names, pair.one),
                           pd_circle_names_get (self->names, pair.other));
  widget = pd_rows_group_add (self->pairs, is_mine ? self->rows->len : PD_ROWS_GROUP_NONE, title,
                              is_mine ? _ ("Kept apart. You may know why") : _ ("Kept apart"));
  if (pd_workspace_is_writable (self->workspace) && (apart == NULL ? can_end : is_mine))
    add_remove_button (widget, self->rows->len);
  g_array_append_val (self->rows, row);
}

/* Two who are kept apart everywhere are so in this circle, too. */
static PdKeptApart *
find_apart (PdCircleApartWindow *self,
            const PdCirclePair  *pair)
{
  for (guint i = 0; self->aparts != NULL && i < self->aparts->len; i++)
    {
      PdKeptApart *apart = g_ptr_array_index (self->aparts, i);
      PdId         one = find_member_id (self, apart->one_id);
      PdId         other = find_member_id (self, apart->other_id);

      if (apart->ended_on == PD_DAY_NONE && MIN (one, other) == pair->one && MAX (one, other) == pair->other)
        return apart;
    }
  return NULL;
}

static void
show (PdCircleApartWindow *self)
{
  g_autoptr (GPtrArray) agreements = pd_workspace_list_supervision (self->workspace, NULL, NULL);
  g_autoptr (GArray)    managed = NULL;

  g_array_set_size (self->rows, 0);
  pd_rows_group_begin (self->pairs);
  for (guint i = 0; i < self->circle->kept_apart->len; i++)
    {
      const PdCirclePair *pair = &g_array_index (self->circle->kept_apart, PdCirclePair, i);

      add_row (self, *pair, find_apart (self, pair), TRUE);
    }
  if (agreements != NULL)
    managed = pd_circle_find_line_managed (self->circle, agreements, self->today);
  /* It follows from an agreement, and ends with it. */
  for (guint i = 0; managed != NULL && i < managed->len; i++)
    add_row (self, g_array_index (managed, PdCirclePair, i), NULL, FALSE);
  pd_rows_group_end (self->pairs);
}

static void
read_all (PdCircleApartWindow *self)
{
  g_autoptr (PdCircle) circle = NULL;

  if (pd_workspace_is_locked (self->workspace))
    return;
  circle = pd_workspace_load_circle (self->workspace, self->circle_id, NULL);
  if (circle == NULL)
    {
      gtk_window_destroy (GTK_WINDOW (self));
      return;
    }
  g_clear_pointer (&self->circle, pd_circle_free);
  g_clear_pointer (&self->names, g_hash_table_unref);
  g_clear_pointer (&self->aparts, g_ptr_array_unref);
  self->circle = g_steal_pointer (&circle);
  self->names = pd_circle_words_create_names (self->workspace, self->circle);
  self->aparts = pd_workspace_list_kept_apart (self->workspace, NULL);
  show (self);
}

static void
activated_cb (PdCircleApartWindow *self,
              guint                number)
{
  const Row *row = &g_array_index (self->rows, Row, number);

  gtk_window_present (GTK_WINDOW (pd_circle_apart_dialog_new_of (GTK_WINDOW (self), self->workspace, row->apart,
                                                                 self->today)));
}

static void
add_action (GtkWidget  *widget,
            const char *action_name,
            GVariant   *parameter)
{
  PdCircleApartWindow *self = PD_CIRCLE_APART_WINDOW (widget);

  gtk_window_present (GTK_WINDOW (pd_circle_apart_dialog_new (GTK_WINDOW (self), self->workspace, self->circle,
                                                              self->today)));
}

static gboolean
end (PdCircleApartWindow *self,
     const Row           *row,
     GError             **error)
{
  g_autoptr (PdCircle) before = pd_circle_copy (self->circle);
  g_autoptr (PdCircle) changed = pd_circle_copy (self->circle);

  if (row->apart != NULL)
    return pd_workspace_end_kept_apart (self->workspace, row->apart->id, self->today, error);
  pd_circle_keep_apart (changed, row->pair.one, row->pair.other, FALSE);
  return pd_workspace_save_circle (self->workspace, changed, before, error);
}

static void
remove_action (GtkWidget  *widget,
               const char *action_name,
               GVariant   *parameter)
{
  PdCircleApartWindow *self = PD_CIRCLE_APART_WINDOW (widget);
  const Row            row = g_array_index (self->rows, Row, g_variant_get_uint32 (parameter));
  g_autoptr (GError)   error = NULL;
  gboolean             is_done = end (self, &row, &error);

  pd_banner_set_title (self->banner, is_done ? NULL : error->message);
}

static void
pd_circle_apart_window_dispose (GObject *object)
{
  PdCircleApartWindow *self = PD_CIRCLE_APART_WINDOW (object);

  gtk_widget_dispose_template (GTK_WIDGET (self), PD_TYPE_CIRCLE_APART_WINDOW);
  g_clear_pointer (&self->aparts, g_ptr_array_unref);
  g_clear_pointer (&self->circle, pd_circle_free);
  g_clear_pointer (&self->names, g_hash_table_unref);
  g_clear_object (&self->workspace);

  G_OBJECT_CLASS (pd_circle_apart_window_parent_class)->dispose (object);
}

static void
pd_circle_apart_window_finalize (GObject *object)
{
  g_array_unref (PD_CIRCLE_APART_WINDOW (object)->rows);

  G_OBJECT_CLASS (pd_circle_apart_window_parent_class)->finalize (object);
}

static void
pd_circle_apart_window_class_init (PdCircleApartWindowClass *klass)
{
  GtkWidgetClass *widget_class = GTK_WIDGET_CLASS (klass);

  G_OBJECT_CLASS (klass)->dispose = pd_circle_apart_window_dispose;
  G_OBJECT_CLASS (klass)->finalize = pd_circle_apart_window_finalize;

  g_type_ensure (PD_TYPE_BANNER);
  g_type_ensure (PD_TYPE_ROWS_GROUP);
  gtk_widget_class_set_template_from_resource (widget_class,
                                               "/org/peerdesk/Peerdesk/cosupervision/pd-circle-apart-window.ui");
  gtk_widget_class_bind_template_child (widget_class, PdCircleApartWindow, banner);
  gtk_widget_class_bind_template_child (widget_class, PdCircleApartWindow, pairs);
  gtk_widget_class_bind_template_callback (widget_class, activated_cb);

  gtk_widget_class_install_action (widget_class, "apart.add", NULL, add_action);
  gtk_widget_class_install_action (widget_class, "apart.remove", "u", remove_action);
  gtk_widget_class_add_binding_action (widget_class, GDK_KEY_Escape, 0, "window.close", NULL);
  gtk_widget_class_add_binding_action (widget_class, GDK_KEY_n, GDK_CONTROL_MASK, "apart.add", NULL);
  pd_lock_key_install (widget_class);
}

static void
pd_circle_apart_window_init (PdCircleApartWindow *self)
{
  self->rows = g_array_new (FALSE, FALSE, sizeof (Row));
  gtk_widget_init_template (GTK_WIDGET (self));
}

/**
 * pd_circle_apart_window_new:
 * @parent: the window of the service
 * @workspace: an unlocked workspace
 * @circle_id: a circle
 * @today: the day that it is
 *
 * Returns: (transfer none): who of it is kept apart
 */
GtkWidget *
pd_circle_apart_window_new (GtkWindow   *parent,
                            PdWorkspace *workspace,
                            PdId         circle_id,
                            PdDay        today)
{
  PdCircleApartWindow *self;

  g_return_val_if_fail (PD_IS_WORKSPACE (workspace), NULL);

  self = g_object_new (PD_TYPE_CIRCLE_APART_WINDOW,
                       "destroy-with-parent", TRUE,
                       "modal", TRUE,
                       "transient-for", parent,
                       NULL);
  self->workspace = g_object_ref (workspace);
  self->circle_id = circle_id;
  self->today = today;
  gtk_widget_action_set_enabled (GTK_WIDGET (self), "apart.add", pd_workspace_is_writable (workspace));
  g_signal_connect_object (workspace, "changed", G_CALLBACK (read_all), self, G_CONNECT_SWAPPED);
  read_all (self);

  return GTK_WIDGET (self);
}
