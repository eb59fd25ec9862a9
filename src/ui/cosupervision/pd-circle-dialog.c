/* SPDX-License-Identifier: GPL-3.0-or-later */
#define G_LOG_DOMAIN "pd-ui"

#include "config.h"

#include "pd-circle-dialog-private.h"

#include "pd-error.h"
#include "pd-typed-number.h"
#include "pd-workspace-circles.h"

#include <glib/gi18n-lib.h>

#define DAYS_PER_WEEK 7

G_DEFINE_FINAL_TYPE (PdCircleDialog, pd_circle_dialog, PD_TYPE_FORM_WINDOW)

enum
{
  SIGNAL_SAVED,
  N_SIGNALS
};

static guint signals[N_SIGNALS];

static guint
get_modes (PdCircleDialog *self)
{
  return (guint) gtk_check_button_get_active (self->face_to_face) << PD_MEETING_FACE_TO_FACE |
         (guint) gtk_check_button_get_active (self->by_phone) << PD_MEETING_PHONE |
         (guint) gtk_check_button_get_active (self->by_video) << PD_MEETING_VIDEO;
}

static void
take_members (PdCircleDialog *self,
              PdCircle       *circle)
{
  g_ptr_array_set_size (circle->members, 0);
  for (guint i = 0; i < self->members->len; i++)
    pd_circle_take_member (circle, pd_circle_member_copy (g_ptr_array_index (self->members, i)));
}

static PdCircle *
create_changed (PdCircleDialog *self)
{
  PdCircle        *circle = pd_circle_copy (self->circle);
  g_autofree char *name = g_strstrip (g_strdup (gtk_editable_get_text (self->name)));
  int              weeks = pd_typed_number (self->weeks);

  pd_circle_set_name (circle, name);
  circle->format = (PdCircleFormat) adw_combo_row_get_selected (self->format);
  /* A rhythm that is no whole number of weeks stays while nobody says another. */
  if (weeks != circle->days_between / DAYS_PER_WEEK)
    circle->days_between = weeks * DAYS_PER_WEEK;
  circle->minutes = pd_typed_number (self->minutes);
  circle->modes = get_modes (self);
  g_free (circle->zone);
  circle->zone = g_strdup (pd_zone_row_get_zone (self->zone));
  circle->started_on = pd_date_row_get_day (self->started_on);
  circle->ended_on = pd_date_row_get_day (self->ended_on);
  take_members (self, circle);
  return circle;
}

static gboolean
pd_circle_dialog_is_changed (PdFormWindow *form)
{
  PdCircleDialog      *self = PD_CIRCLE_DIALOG (form);
  g_autoptr (PdCircle) circle = create_changed (self);

  return !pd_circle_equal (circle, self->circle);
}

/* Whoever is new has no row yet, and is looked at as if they had. */
static void
number_new_members (PdCircle *circle)
{
  for (guint i = 0; i < circle->members->len; i++)
    {
      PdCircleMember *member = g_ptr_array_index (circle->members, i);

      if (member->id == PD_ID_NONE)
        member->id = -1 - (PdId) i;
    }
}

static gboolean
pd_circle_dialog_check (PdFormWindow *form,
                        GError      **error)
{
  PdCircleDialog      *self = PD_CIRCLE_DIALOG (form);
  g_autoptr (PdCircle) circle = create_changed (self);

  if (!pd_date_row_is_blank (self->ended_on) && !pd_date_row_is_readable (self->ended_on))
    {
      g_set_error_literal (error, PD_ERROR, PD_ERROR_INPUT, _ ("The last day can’t be read."));
      return FALSE;
    }
  number_new_members (circle);
  return pd_circle_check (circle, error);
}

static gboolean
pd_circle_dialog_save (PdFormWindow *form,
                       GError      **error)
{
  PdCircleDialog      *self = PD_CIRCLE_DIALOG (form);
  g_autoptr (PdCircle) circle = create_changed (self);

  if (!pd_workspace_save_circle (pd_form_window_get_workspace (form), circle, self->circle->id != PD_ID_NONE ? self->circle : NULL,
                                 error))
    return FALSE;
  g_signal_emit (self, signals[SIGNAL_SAVED], 0, circle->id);
  return TRUE;
}

/**
 * pd_circle_dialog_changed:
 * @self: a form in which something says something else
 */
void
pd_circle_dialog_changed (PdCircleDialog *self)
{
  if (self->is_shown)
    pd_form_window_update (PD_FORM_WINDOW (self));
}

static void
show_formats (PdCircleDialog *self)
{
  g_autoptr (GtkStringList) words = gtk_string_list_new (NULL);

  for (guint i = 0; i <= PD_CIRCLE_GROUPS; i++)
    gtk_string_list_append (words, pd_circle_format_to_words (i));
  adw_combo_row_set_model (self->format, G_LIST_MODEL (words));
}

static void
show (PdCircleDialog *self)
{
  const PdCircle *circle = self->circle;

  show_formats (self);
  gtk_editable_set_text (self->name, circle->name);
  adw_combo_row_set_selected (self->format, circle->format);
  gtk_spin_button_set_value (self->weeks, circle->days_between / DAYS_PER_WEEK);
  gtk_spin_button_set_value (self->minutes, circle->minutes);
  gtk_check_button_set_active (self->face_to_face, (circle->modes >> PD_MEETING_FACE_TO_FACE & 1) != 0);
  gtk_check_button_set_active (self->by_phone, (circle->modes >> PD_MEETING_PHONE & 1) != 0);
  gtk_check_button_set_active (self->by_video, (circle->modes >> PD_MEETING_VIDEO & 1) != 0);
  pd_zone_row_set_zone (self->zone, circle->zone);
  g_object_set (self->started_on, "today", self->today, NULL);
  g_object_set (self->ended_on, "today", self->today, NULL);
  pd_date_row_set_day (self->started_on, circle->started_on);
  pd_date_row_set_day (self->ended_on, circle->ended_on);
  gtk_widget_set_visible (GTK_WIDGET (self->ended_on), circle->id != PD_ID_NONE);
  for (guint i = 0; i < circle->members->len; i++)
    g_ptr_array_add (self->members, pd_circle_member_copy (g_ptr_array_index (circle->members, i)));
  pd_circle_dialog_show_people (self);
}

static void
pd_circle_dialog_dispose (GObject *object)
{
  PdCircleDialog *self = PD_CIRCLE_DIALOG (object);

  self->is_shown = FALSE;
  pd_form_window_dispose_form (PD_FORM_WINDOW (object), PD_TYPE_CIRCLE_DIALOG);

  G_OBJECT_CLASS (pd_circle_dialog_parent_class)->dispose (object);
}

static void
pd_circle_dialog_finalize (GObject *object)
{
  PdCircleDialog *self = PD_CIRCLE_DIALOG (object);

  g_clear_pointer (&self->circle, pd_circle_free);
  g_ptr_array_unref (self->members);

  G_OBJECT_CLASS (pd_circle_dialog_parent_class)->finalize (object);
}

static void
bind_template (GtkWidgetClass *widget_class)
{
  gtk_widget_class_set_template_from_resource (widget_class,
                                               "/org/peerdesk/Peerdesk/cosupervision/pd-circle-dialog.ui");
  gtk_widget_class_bind_template_child (widget_class, PdCircleDialog, by_phone);
  gtk_widget_class_bind_template_child (widget_class, PdCircleDialog, by_video);
  gtk_widget_class_bind_template_child (widget_class, PdCircleDialog, ended_on);
  gtk_widget_class_bind_template_child (widget_class, PdCircleDialog, face_to_face);
  gtk_widget_class_bind_template_child (widget_class, PdCircleDialog, format);
  gtk_widget_class_bind_template_child (widget_class, PdCircleDialog, minutes);
  gtk_widget_class_bind_template_child (widget_class, PdCircleDialog, name);
  gtk_widget_class_bind_template_child (widget_class, PdCircleDialog, people);
  gtk_widget_class_bind_template_child (widget_class, PdCircleDialog, started_on);
  gtk_widget_class_bind_template_child (widget_class, PdCircleDialog, weeks);
  gtk_widget_class_bind_template_child (widget_class, PdCircleDialog, zone);
  gtk_widget_class_bind_template_callback (widget_class, pd_circle_dialog_changed);
  gtk_widget_class_bind_template_callback (widget_class, pd_circle_dialog_open);
}

static void
pd_circle_dialog_class_init (PdCircleDialogClass *klass)
{
  GObjectClass      *object_class = G_OBJECT_CLASS (klass);
  PdFormWindowClass *form_class = PD_FORM_WINDOW_CLASS (klass);

  object_class->dispose = pd_circle_dialog_dispose;
  object_class->finalize = pd_circle_dialog_finalize;
  form_class->check = pd_circle_dialog_check;
  form_class->is_changed = pd_circle_dialog_is_changed;
  form_class->save = pd_circle_dialog_save;

  signals[SIGNAL_SAVED] = g_signal_new ("saved", PD_TYPE_CIRCLE_DIALOG, G_SIGNAL_RUN_LAST, 0, NULL, NULL, NULL,
                                        G_TYPE_NONE, 1, G_TYPE_INT64);

  g_type_ensure (PD_TYPE_DATE_ROW);
  g_type_ensure (PD_TYPE_ROWS_GROUP);
  g_type_ensure (PD_TYPE_ZONE_ROW);
  bind_template (GTK_WIDGET_CLASS (klass));
  pd_circle_dialog_install_people (GTK_WIDGET_CLASS (klass));
}

static void
pd_circle_dialog_init (PdCircleDialog *self)
{
  self->members = g_ptr_array_new_with_free_func ((GDestroyNotify) pd_circle_member_free);
  gtk_widget_init_template (GTK_WIDGET (self));
}

/**
 * pd_circle_dialog_new:
 * @parent: the window that it stands before
 * @workspace: an unlocked workspace
 * @circle: what to change; one without a row is new
 * @today: the day that it is
 *
 * Returns: (transfer none): the form, filled in
 */
GtkWidget *
pd_circle_dialog_new (GtkWindow      *parent,
                      PdWorkspace    *workspace,
                      const PdCircle *circle,
                      PdDay           today)
{
  PdCircleDialog *self;
  gboolean        is_new;

  g_return_val_if_fail (PD_IS_WORKSPACE (workspace), NULL);
  g_return_val_if_fail (circle != NULL, NULL);

  is_new = circle->id == PD_ID_NONE;
  self = g_object_new (PD_TYPE_CIRCLE_DIALOG,
                       "title", is_new ? _ ("New Circle") : _ ("Change a Circle"),
                       "transient-for", parent,
                       "workspace", workspace,
                       NULL);
  self->circle = pd_circle_copy (circle);
  self->today = today;
  show (self);
  self->is_shown = TRUE;
  pd_circle_dialog_changed (self);
  gtk_widget_grab_focus (GTK_WIDGET (self->name));

  return GTK_WIDGET (self);
}

/**
 * pd_circle_dialog_open_member:
 * @self: the form of a circle that is shown
 * @member_id: one of its members
 *
 * Opens the form of that one.
 */
void
pd_circle_dialog_open_member (PdCircleDialog *self,
                              PdId            member_id)
{
  g_return_if_fail (PD_IS_CIRCLE_DIALOG (self));

  for (guint i = 0; i < self->members->len; i++)
    if (((PdCircleMember *) g_ptr_array_index (self->members, i))->id == member_id)
      pd_circle_dialog_open (self, i);
}
