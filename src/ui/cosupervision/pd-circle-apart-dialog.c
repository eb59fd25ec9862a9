/* SPDX-License-Identifier: GPL-3.0-or-later */
#define G_LOG_DOMAIN "pd-ui"

#include "config.h"

#include "pd-circle-apart-dialog.h"

#include "pd-circle-words.h"
#include "pd-date-row.h"
#include "pd-error.h"
#include "pd-workspace-circles.h"
#include "pd-workspace-kept-apart.h"

#include <glib/gi18n-lib.h>

struct _PdCircleApartDialog
{
  PdFormWindow parent_instance;

  /* template children */
  GtkEditable *handling;
  AdwComboRow *one;
  AdwComboRow *other;
  GtkWidget   *pair;
  GtkLabel    *readers;
  GtkWidget   *reason;
  PdDateRow   *review_on;
  GtkEditable *why;

  /* owned */
  PdKeptApart       *apart;  /* of two who are already, or NULL */
  PdCircle          *circle; /* of whom two are to be, or NULL */
  PdKeptApartReason *kept;   /* as it was read, or NULL */

  /* state */
  gboolean is_shown;
  PdDay    today;
};

G_DEFINE_FINAL_TYPE (PdCircleApartDialog, pd_circle_apart_dialog, PD_TYPE_FORM_WINDOW)

static char *
dup_stripped (GtkEditable *editable)
{
  return g_strstrip (g_strdup (gtk_editable_get_text (editable)));
}

static const PdCircleMember *
get_member (PdCircleApartDialog *self,
            AdwComboRow         *row)
{
  guint selected = adw_combo_row_get_selected (row);

  if (self->circle == NULL || selected >= self->circle->members->len)
    return NULL;
  return g_ptr_array_index (self->circle->members, selected);
}

static PdPerson *
get_person (PdCircleApartDialog *self,
            AdwComboRow         *row,
            PdId                 kept_id)
{
  const PdCircleMember *member = get_member (self, row);
  PdId                  id = self->apart != NULL ? kept_id : member != NULL ? member->person_id
                                                                            : PD_ID_NONE;

  return id != PD_ID_NONE ? pd_workspace_get_person (pd_form_window_get_workspace (PD_FORM_WINDOW (self)), id) : NULL;
}

static PdPerson *
get_one (PdCircleApartDialog *self)
{
  return get_person (self, self->one, self->apart != NULL ? self->apart->one_id : PD_ID_NONE);
}

static PdPerson *
get_other (PdCircleApartDialog *self)
{
  return get_person (self, self->other, self->apart != NULL ? self->apart->other_id : PD_ID_NONE);
}

/* Nobody writes down for others what there is between them. */
static gboolean
concerns_me (PdCircleApartDialog *self)
{
  PdPerson *me = pd_workspace_get_me (pd_form_window_get_workspace (PD_FORM_WINDOW (self)));
  PdPerson *one = get_one (self);
  PdPerson *other = get_other (self);

  return self->apart != NULL || (one != NULL && other != NULL && one != other && (one == me || other == me));
}

static PdKeptApartReason *
create_reason (PdCircleApartDialog *self)
{
  g_autofree char *why = dup_stripped (self->why);
  g_autofree char *handling = dup_stripped (self->handling);

  return *why != '\0' ? pd_kept_apart_reason_new (why, handling, pd_date_row_get_day (self->review_on)) : NULL;
}

static gboolean
pd_circle_apart_dialog_is_changed (PdFormWindow *form)
{
  PdCircleApartDialog *self = PD_CIRCLE_APART_DIALOG (form);
  g_autofree char     *why = dup_stripped (self->why);
  g_autofree char     *handling = dup_stripped (self->handling);

  return !g_str_equal (why, self->kept != NULL ? self->kept->why : "") ||
         !g_str_equal (handling, self->kept != NULL ? self->kept->handling : "") ||
         pd_date_row_get_day (self->review_on) != (self->kept != NULL ? self->kept->review_on : PD_DAY_NONE);
}

static gboolean
pd_circle_apart_dialog_check (PdFormWindow *form,
                              GError      **error)
{
  PdCircleApartDialog *self = PD_CIRCLE_APART_DIALOG (form);
  g_autofree char     *why = dup_stripped (self->why);
  const char          *problem = NULL;

  if (self->circle != NULL && get_member (self, self->one) == get_member (self, self->other))
    problem = _ ("Choose two people.");
  else if (self->apart != NULL && *why == '\0')
    problem = _ ("Say what there is between you two. Only those named can read it.");
  else if (!pd_date_row_is_blank (self->review_on) && !pd_date_row_is_readable (self->review_on))
    problem = _ ("The day can’t be read.");
  if (problem != NULL)
    g_set_error_literal (error, PD_ERROR, PD_ERROR_INPUT, problem);
  return problem == NULL;
}

/* Without a reason it is the circle’s, and holds for partners’ people, too. */
static gboolean
keep_apart_in_circle (PdCircleApartDialog *self,
                      GError             **error)
{
  g_autoptr (PdCircle) changed = pd_circle_copy (self->circle);

  pd_circle_keep_apart (changed, get_member (self, self->one)->id, get_member (self, self->other)->id, TRUE);
  return pd_workspace_save_circle (pd_form_window_get_workspace (PD_FORM_WINDOW (self)), changed, self->circle, error);
}

static gboolean
pd_circle_apart_dialog_save (PdFormWindow *form,
                             GError      **error)
{
  PdCircleApartDialog          *self = PD_CIRCLE_APART_DIALOG (form);
  PdWorkspace                  *workspace = pd_form_window_get_workspace (form);
  g_autoptr (PdKeptApartReason) reason = concerns_me (self) ? create_reason (self) : NULL;
  g_autoptr (PdKeptApart)       apart = NULL;

  if (self->apart != NULL)
    return pd_workspace_write_kept_apart (workspace, self->apart->id, reason, error);
  if (reason == NULL)
    return keep_apart_in_circle (self, error);
  apart = pd_workspace_keep_apart (workspace, get_one (self), get_other (self), reason, NULL, self->today, error);
  return apart != NULL;
}

static char *
dup_readers (PdCircleApartDialog *self)
{
  PdPerson *one = get_one (self);
  PdPerson *other = get_other (self);

  if (!concerns_me (self))
    return g_strdup (_ ("Everybody sees that these two are kept apart, and nobody why."));
  /* Translators: the names of two people */
  return g_strdup_printf (_ ("Everybody sees that you two are kept apart. Who can read why: %1$s and %2$s. Nobody else."),
                          one != NULL ? pd_person_get_name (one) : "", other != NULL ? pd_person_get_name (other) : "");
}

static void
changed_cb (PdCircleApartDialog *self)
{
  g_autofree char *words = NULL;

  if (!self->is_shown)
    return;
  words = dup_readers (self);
  gtk_label_set_label (self->readers, words);
  gtk_widget_set_visible (self->reason, concerns_me (self));
  pd_form_window_update (PD_FORM_WINDOW (self));
}

static void
pd_circle_apart_dialog_dispose (GObject *object)
{
  PD_CIRCLE_APART_DIALOG (object)->is_shown = FALSE;
  pd_form_window_dispose_form (PD_FORM_WINDOW (object), PD_TYPE_CIRCLE_APART_DIALOG);

  G_OBJECT_CLASS (pd_circle_apart_dialog_parent_class)->dispose (object);
}

static void
pd_circle_apart_dialog_finalize (GObject *object)
{
  PdCircleApartDialog *self = PD_CIRCLE_APART_DIALOG (object);

  g_clear_pointer (&self->apart, pd_kept_apart_free);
  g_clear_pointer (&self->circle, pd_circle_free);
  g_clear_pointer (&self->kept, pd_kept_apart_reason_free);

  G_OBJECT_CLASS (pd_circle_apart_dialog_parent_class)->finalize (object);
}

static void
pd_circle_apart_dialog_class_init (PdCircleApartDialogClass *klass)
{
  GObjectClass      *object_class = G_OBJECT_CLASS (klass);
  GtkWidgetClass    *widget_class = GTK_WIDGET_CLASS (klass);
  PdFormWindowClass *form_class = PD_FORM_WINDOW_CLASS (klass);

  object_class->dispose = pd_circle_apart_dialog_dispose;
  object_class->finalize = pd_circle_apart_dialog_finalize;
  form_class->check = pd_circle_apart_dialog_check;
  form_class->is_changed = pd_circle_apart_dialog_is_changed;
  form_class->save = pd_circle_apart_dialog_save;
  form_class->saves_unchanged = TRUE;

  g_type_ensure (PD_TYPE_DATE_ROW);
  gtk_widget_class_set_template_from_resource (widget_class,
                                               "/org/peerdesk/Peerdesk/cosupervision/pd-circle-apart-dialog.ui");
  gtk_widget_class_bind_template_child (widget_class, PdCircleApartDialog, handling);
  gtk_widget_class_bind_template_child (widget_class, PdCircleApartDialog, one);
  gtk_widget_class_bind_template_child (widget_class, PdCircleApartDialog, other);
  gtk_widget_class_bind_template_child (widget_class, PdCircleApartDialog, pair);
  gtk_widget_class_bind_template_child (widget_class, PdCircleApartDialog, readers);
  gtk_widget_class_bind_template_child (widget_class, PdCircleApartDialog, reason);
  gtk_widget_class_bind_template_child (widget_class, PdCircleApartDialog, review_on);
  gtk_widget_class_bind_template_child (widget_class, PdCircleApartDialog, why);
  gtk_widget_class_bind_template_callback (widget_class, changed_cb);
}

static void
pd_circle_apart_dialog_init (PdCircleApartDialog *self)
{
  gtk_widget_init_template (GTK_WIDGET (self));
}

static PdCircleApartDialog *
create (GtkWindow   *parent,
        PdWorkspace *workspace,
        PdDay        today)
{
  PdCircleApartDialog *self = g_object_new (PD_TYPE_CIRCLE_APART_DIALOG,
                                            "title", _ ("Kept Apart"),
                                            "transient-for", parent,
                                            "workspace", workspace,
                                            NULL);

  self->today = today;
  g_object_set (self->review_on, "today", today, NULL);
  return self;
}

/**
 * pd_circle_apart_dialog_new:
 * @parent: the window that it stands before
 * @workspace: an unlocked workspace
 * @circle: of whom two are to be kept apart
 * @today: the day that it is
 *
 * Returns: (transfer none): the form
 */
GtkWidget *
pd_circle_apart_dialog_new (GtkWindow      *parent,
                            PdWorkspace    *workspace,
                            const PdCircle *circle,
                            PdDay           today)
{
  PdCircleApartDialog      *self;
  g_autoptr (GtkStringList) names = gtk_string_list_new (NULL);

  g_return_val_if_fail (PD_IS_WORKSPACE (workspace), NULL);
  g_return_val_if_fail (circle != NULL, NULL);

  self = create (parent, workspace, today);
  self->circle = pd_circle_copy (circle);
  for (guint i = 0; i < circle->members->len; i++)
    {
      g_autofree char *name = pd_circle_words_member (workspace, g_ptr_array_index (circle->members, i));

      gtk_string_list_append (names, name);
    }
  adw_combo_row_set_model (self->one, G_LIST_MODEL (names));
  adw_combo_row_set_model (self->other, G_LIST_MODEL (names));
  self->is_shown = TRUE;
  changed_cb (self);
  gtk_widget_grab_focus (GTK_WIDGET (self->one));
  return GTK_WIDGET (self);
}

/**
 * pd_circle_apart_dialog_new_of:
 * @parent: the window that it stands before
 * @workspace: an unlocked workspace
 * @apart: two who are kept apart, of whom whoever unlocked it may know why
 * @today: the day that it is
 *
 * Returns: (transfer none): the form of why
 */
GtkWidget *
pd_circle_apart_dialog_new_of (GtkWindow         *parent,
                               PdWorkspace       *workspace,
                               const PdKeptApart *apart,
                               PdDay              today)
{
  PdCircleApartDialog *self;

  g_return_val_if_fail (PD_IS_WORKSPACE (workspace), NULL);
  g_return_val_if_fail (apart != NULL, NULL);

  self = create (parent, workspace, today);
  self->apart = pd_kept_apart_copy (apart);
  self->kept = pd_workspace_read_kept_apart (workspace, apart->id, NULL);
  gtk_widget_set_visible (self->pair, FALSE);
  if (self->kept != NULL)
    {
      gtk_editable_set_text (self->why, self->kept->why);
      gtk_editable_set_text (self->handling, self->kept->handling);
      pd_date_row_set_day (self->review_on, self->kept->review_on);
    }
  self->is_shown = TRUE;
  changed_cb (self);
  gtk_widget_grab_focus (GTK_WIDGET (self->why));
  return GTK_WIDGET (self);
}
