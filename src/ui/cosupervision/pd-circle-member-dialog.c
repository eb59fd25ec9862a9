/* SPDX-License-Identifier: GPL-3.0-or-later */
#define G_LOG_DOMAIN "pd-ui"

#include "config.h"

#include "pd-circle-member-dialog.h"

#include "pd-circle-words.h"
#include "pd-circle-times-group.h"
#include "pd-date-row.h"
#include "pd-error.h"
#include "pd-typed-number.h"
#include "pd-zone-row.h"

#include <glib/gi18n-lib.h>

#define DAYS_PER_WEEK 7

struct _PdCircleMemberDialog
{
  PdFormWindow parent_instance;

  /* template children */
  GtkEditable        *contact;
  PdDateRow          *joined_on;
  PdDateRow          *left_on;
  GtkEditable        *name;
  GtkWidget          *partner;
  GtkEditable        *service;
  PdDateRow          *sits_out_from;
  PdDateRow          *sits_out_until;
  PdCircleTimesGroup *times;
  GtkSpinButton      *weeks;
  PdZoneRow          *zone;

  /* owned */
  char           *circle_zone;
  PdCircleMember *member; /* as it began */

  /* state */
  gboolean is_shown;
};

G_DEFINE_FINAL_TYPE (PdCircleMemberDialog, pd_circle_member_dialog, PD_TYPE_FORM_WINDOW)

enum
{
  SIGNAL_REMOVED,
  SIGNAL_SAVED,
  N_SIGNALS
};

static guint signals[N_SIGNALS];

static gboolean
is_partner (PdCircleMemberDialog *self)
{
  return self->member->person_id == PD_ID_NONE;
}

static char *
dup_stripped (GtkEditable *editable)
{
  return g_strstrip (g_strdup (gtk_editable_get_text (editable)));
}

static PdCircleMember *
create_partner (PdCircleMemberDialog *self)
{
  g_autofree char *name = dup_stripped (self->name);
  g_autofree char *service = dup_stripped (self->service);
  g_autofree char *contact = dup_stripped (self->contact);
  const char      *zone = pd_zone_row_get_zone (self->zone);
  const GArray    *times = pd_circle_times_group_get (self->times);
  PdCircleMember  *member = pd_circle_member_new_of_partner (name, service, self->member->joined_on);

  member->id = self->member->id;
  for (guint i = 0; i < times->len; i++)
    pd_circle_member_add_time (member, &g_array_index (times, PdWhen, i));
  pd_circle_member_set_contact (member, contact);
  pd_circle_member_set_zone (member, g_str_equal (zone, self->circle_zone) ? NULL : zone);
  return member;
}

static PdCircleMember *
create_changed (PdCircleMemberDialog *self)
{
  PdCircleMember *member = is_partner (self) ? create_partner (self) : pd_circle_member_copy (self->member);
  int             weeks = pd_typed_number (self->weeks);

  /* A rhythm that is no whole number of weeks stays while nobody says another. */
  member->days_between = weeks == self->member->days_between / DAYS_PER_WEEK ? self->member->days_between
                                                                             : weeks * DAYS_PER_WEEK;
  member->joined_on = pd_date_row_get_day (self->joined_on);
  member->left_on = pd_date_row_get_day (self->left_on);
  member->sits_out_from = pd_date_row_get_day (self->sits_out_from);
  member->sits_out_until = pd_date_row_get_day (self->sits_out_until);
  return member;
}

static gboolean
pd_circle_member_dialog_is_changed (PdFormWindow *form)
{
  PdCircleMemberDialog      *self = PD_CIRCLE_MEMBER_DIALOG (form);
  g_autoptr (PdCircleMember) member = create_changed (self);

  return !pd_circle_member_equal (member, self->member);
}

static gboolean
are_readable (PdCircleMemberDialog *self)
{
  PdDateRow *rows[] = { self->joined_on, self->left_on, self->sits_out_from, self->sits_out_until };

  for (guint i = 0; i < G_N_ELEMENTS (rows); i++)
    if (!pd_date_row_is_blank (rows[i]) && !pd_date_row_is_readable (rows[i]))
      return FALSE;
  return TRUE;
}

static gboolean
pd_circle_member_dialog_check (PdFormWindow *form,
                               GError      **error)
{
  PdCircleMemberDialog      *self = PD_CIRCLE_MEMBER_DIALOG (form);
  g_autoptr (PdCircleMember) member = create_changed (self);

  if (!are_readable (self))
    {
      g_set_error_literal (error, PD_ERROR, PD_ERROR_INPUT, _ ("One of the days can’t be read."));
      return FALSE;
    }
  if (member->sits_out_until != PD_DAY_NONE && member->sits_out_from == PD_DAY_NONE)
    {
      g_set_error_literal (error, PD_ERROR, PD_ERROR_INPUT, _ ("Say from which day on they sit out."));
      return FALSE;
    }
  return pd_circle_member_check (member, error);
}

static gboolean
pd_circle_member_dialog_save (PdFormWindow *form,
                              GError      **error)
{
  PdCircleMemberDialog      *self = PD_CIRCLE_MEMBER_DIALOG (form);
  g_autoptr (PdCircleMember) member = create_changed (self);

  g_signal_emit (self, signals[SIGNAL_SAVED], 0, member);
  return TRUE;
}

static gboolean
pd_circle_member_dialog_remove (PdFormWindow *form,
                                GError      **error)
{
  g_signal_emit (form, signals[SIGNAL_REMOVED], 0);
  return TRUE;
}

static void
changed_cb (PdCircleMemberDialog *self)
{
  if (self->is_shown)
    pd_form_window_update (PD_FORM_WINDOW (self));
}

static void
show (PdCircleMemberDialog *self,
      PdDay                 today)
{
  const PdCircleMember *member = self->member;
  const struct
  {
    PdDateRow *row;
    PdDay      day;
  } days[] = {
    { self->joined_on, member->joined_on },
    { self->left_on, member->left_on },
    { self->sits_out_from, member->sits_out_from },
    { self->sits_out_until, member->sits_out_until },
  };

  gtk_widget_set_visible (self->partner, is_partner (self));
  gtk_widget_set_visible (GTK_WIDGET (self->times), is_partner (self));
  pd_circle_times_group_set (self->times, member->times, today);
  gtk_editable_set_text (self->name, member->name);
  gtk_editable_set_text (self->service, member->service);
  gtk_editable_set_text (self->contact, member->contact);
  pd_zone_row_set_zone (self->zone, *member->zone != '\0' ? member->zone : self->circle_zone);
  gtk_spin_button_set_value (self->weeks, member->days_between / DAYS_PER_WEEK);
  for (guint i = 0; i < G_N_ELEMENTS (days); i++)
    {
      g_object_set (days[i].row, "today", today, NULL);
      pd_date_row_set_day (days[i].row, days[i].day);
    }
}

static void
pd_circle_member_dialog_dispose (GObject *object)
{
  PdCircleMemberDialog *self = PD_CIRCLE_MEMBER_DIALOG (object);

  self->is_shown = FALSE;
  pd_form_window_dispose_form (PD_FORM_WINDOW (object), PD_TYPE_CIRCLE_MEMBER_DIALOG);

  G_OBJECT_CLASS (pd_circle_member_dialog_parent_class)->dispose (object);
}

static void
pd_circle_member_dialog_finalize (GObject *object)
{
  PdCircleMemberDialog *self = PD_CIRCLE_MEMBER_DIALOG (object);

  g_free (self->circle_zone);
  g_clear_pointer (&self->member, pd_circle_member_free);

  G_OBJECT_CLASS (pd_circle_member_dialog_parent_class)->finalize (object);
}

static void
bind_template (GtkWidgetClass *widget_class)
{
  gtk_widget_class_set_template_from_resource (widget_class,
                                               "/org/peerdesk/Peerdesk/cosupervision/pd-circle-member-dialog.ui");
  gtk_widget_class_bind_template_child (widget_class, PdCircleMemberDialog, contact);
  gtk_widget_class_bind_template_child (widget_class, PdCircleMemberDialog, joined_on);
  gtk_widget_class_bind_template_child (widget_class, PdCircleMemberDialog, left_on);
  gtk_widget_class_bind_template_child (widget_class, PdCircleMemberDialog, name);
  gtk_widget_class_bind_template_child (widget_class, PdCircleMemberDialog, partner);
  gtk_widget_class_bind_template_child (widget_class, PdCircleMemberDialog, service);
  gtk_widget_class_bind_template_child (widget_class, PdCircleMemberDialog, sits_out_from);
  gtk_widget_class_bind_template_child (widget_class, PdCircleMemberDialog, sits_out_until);
  gtk_widget_class_bind_template_child (widget_class, PdCircleMemberDialog, times);
  gtk_widget_class_bind_template_child (widget_class, PdCircleMemberDialog, weeks);
  gtk_widget_class_bind_template_child (widget_class, PdCircleMemberDialog, zone);
  gtk_widget_class_bind_template_callback (widget_class, changed_cb);
}

static void
pd_circle_member_dialog_class_init (PdCircleMemberDialogClass *klass)
{
  GObjectClass      *object_class = G_OBJECT_CLASS (klass);
  PdFormWindowClass *form_class = PD_FORM_WINDOW_CLASS (klass);

  object_class->dispose = pd_circle_member_dialog_dispose;
  object_class->finalize = pd_circle_member_dialog_finalize;
  form_class->check = pd_circle_member_dialog_check;
  form_class->is_changed = pd_circle_member_dialog_is_changed;
  form_class->remove = pd_circle_member_dialog_remove;
  form_class->save = pd_circle_member_dialog_save;

  signals[SIGNAL_REMOVED] = g_signal_new ("removed", PD_TYPE_CIRCLE_MEMBER_DIALOG, G_SIGNAL_RUN_LAST, 0, NULL, NULL,
                                          NULL, G_TYPE_NONE, 0);
  signals[SIGNAL_SAVED] = g_signal_new ("saved", PD_TYPE_CIRCLE_MEMBER_DIALOG, G_SIGNAL_RUN_LAST, 0, NULL, NULL, NULL,
                                        G_TYPE_NONE, 1, G_TYPE_POINTER);

  g_type_ensure (PD_TYPE_CIRCLE_TIMES_GROUP);
  g_type_ensure (PD_TYPE_DATE_ROW);
  g_type_ensure (PD_TYPE_ZONE_ROW);
  bind_template (GTK_WIDGET_CLASS (klass));
}

static void
pd_circle_member_dialog_init (PdCircleMemberDialog *self)
{
  gtk_widget_init_template (GTK_WIDGET (self));
}

/**
 * pd_circle_member_dialog_new:
 * @parent: the window that it stands before
 * @workspace: an unlocked workspace
 * @member: one of our workers, or of a partner's; without a name yet, one who is to be added
 * @circle_zone: the IANA zone of the circle
 * @today: the day that it is
 *
 * Returns: (transfer none): the form, filled in
 */
GtkWidget *
pd_circle_member_dialog_new (GtkWindow            *parent,
                             PdWorkspace          *workspace,
                             const PdCircleMember *member,
                             const char           *circle_zone,
                             PdDay                 today)
{
  PdCircleMemberDialog *self;
  gboolean              is_new;
  g_autofree char      *name = NULL;

  g_return_val_if_fail (PD_IS_WORKSPACE (workspace), NULL);
  g_return_val_if_fail (member != NULL, NULL);

  is_new = member->person_id == PD_ID_NONE && *member->name == '\0';
  name = is_new ? g_strdup ("") : pd_circle_words_member (workspace, member);
  self = g_object_new (PD_TYPE_CIRCLE_MEMBER_DIALOG,
                       /* Somebody of whom something is kept leaves; they are not taken out of what was. */
                       "remove-label", is_new || member->id != PD_ID_NONE ? NULL : _ ("_Take Out of the Circle"),
                       "save-label", is_new ? _ ("_Add") : _ ("_Done"),
                       "subject", name,
                       "title", is_new ? _ ("Somebody from Another Service") : _ ("A Member of the Circle"),
                       "transient-for", parent,
                       "workspace", workspace,
                       NULL);
  self->circle_zone = g_strdup (circle_zone);
  self->member = pd_circle_member_copy (member);
  show (self, today);
  self->is_shown = TRUE;
  changed_cb (self);
  gtk_widget_grab_focus (is_partner (self) ? GTK_WIDGET (self->name) : GTK_WIDGET (self->joined_on));

  return GTK_WIDGET (self);
}
