/* SPDX-License-Identifier: GPL-3.0-or-later */
#define G_LOG_DOMAIN "pd-ui"

#include "config.h"

#include "pd-circle-people-dialog.h"

#include "pd-checks-group.h"
#include "pd-error.h"
#include "pd-workspace-people.h"

#include <glib/gi18n-lib.h>

struct _PdCirclePeopleDialog
{
  PdFormWindow parent_instance;

  /* borrowed */
  PdChecksGroup *people;
};

G_DEFINE_FINAL_TYPE (PdCirclePeopleDialog, pd_circle_people_dialog, PD_TYPE_FORM_WINDOW)

enum
{
  SIGNAL_SAVED,
  N_SIGNALS
};

static guint signals[N_SIGNALS];

static gboolean
pd_circle_people_dialog_is_changed (PdFormWindow *form)
{
  g_autoptr (GArray) ids = pd_checks_group_dup_checked (PD_CIRCLE_PEOPLE_DIALOG (form)->people);

  return ids->len > 0;
}

static gboolean
pd_circle_people_dialog_check (PdFormWindow *form,
                               GError      **error)
{
  gboolean is_any = pd_circle_people_dialog_is_changed (form);

  if (!is_any)
    g_set_error_literal (error, PD_ERROR, PD_ERROR_INPUT, _ ("Choose somebody to add."));
  return is_any;
}

static gboolean
pd_circle_people_dialog_save (PdFormWindow *form,
                              GError      **error)
{
  g_autoptr (GArray) ids = pd_checks_group_dup_checked (PD_CIRCLE_PEOPLE_DIALOG (form)->people);

  g_signal_emit (form, signals[SIGNAL_SAVED], 0, ids);
  return TRUE;
}

static void
pd_circle_people_dialog_class_init (PdCirclePeopleDialogClass *klass)
{
  PdFormWindowClass *form_class = PD_FORM_WINDOW_CLASS (klass);

  form_class->check = pd_circle_people_dialog_check;
  form_class->is_changed = pd_circle_people_dialog_is_changed;
  form_class->save = pd_circle_people_dialog_save;

  signals[SIGNAL_SAVED] = g_signal_new ("saved", PD_TYPE_CIRCLE_PEOPLE_DIALOG, G_SIGNAL_RUN_LAST, 0, NULL, NULL, NULL,
                                        G_TYPE_NONE, 1, G_TYPE_POINTER);
}

static void
pd_circle_people_dialog_init (PdCirclePeopleDialog *self)
{
  self->people = g_object_new (PD_TYPE_CHECKS_GROUP, NULL);
  g_signal_connect_object (self->people, "changed", G_CALLBACK (pd_form_window_update), self, G_CONNECT_SWAPPED);
}

static gboolean
is_in (const PdCircle *circle,
       PdId            person_id)
{
  for (guint i = 0; i < circle->members->len; i++)
    if (((PdCircleMember *) g_ptr_array_index (circle->members, i))->person_id == person_id)
      return TRUE;
  return FALSE;
}

static int
compare_people (gconstpointer a,
                gconstpointer b)
{
  return g_utf8_collate (pd_person_get_name (*(PdPerson *const *) a), pd_person_get_name (*(PdPerson *const *) b));
}

static void
show (PdCirclePeopleDialog *self,
      PdWorkspace          *workspace,
      const PdCircle       *circle,
      PdDay                 today)
{
  g_autoptr (PdNameBook) names = pd_workspace_create_name_book (workspace);
  g_autoptr (GPtrArray)  people = pd_workspace_dup_people (workspace);

  g_ptr_array_sort (people, compare_people);
  for (guint i = 0; i < people->len; i++)
    {
      PdPerson        *person = g_ptr_array_index (people, i);
      g_autofree char *label = pd_name_book_dup_label (names, person);

      if (pd_person_is_here (person, today) && !is_in (circle, pd_person_get_id (person)))
        pd_checks_group_add (self->people, pd_person_get_id (person), label, FALSE);
    }
}

/**
 * pd_circle_people_dialog_new:
 * @parent: the window that it stands before
 * @workspace: an unlocked workspace
 * @circle: who is there already
 * @today: the day that it is
 *
 * Returns: (transfer none): the form
 */
GtkWidget *
pd_circle_people_dialog_new (GtkWindow      *parent,
                             PdWorkspace    *workspace,
                             const PdCircle *circle,
                             PdDay           today)
{
  PdCirclePeopleDialog *self;

  g_return_val_if_fail (PD_IS_WORKSPACE (workspace), NULL);
  g_return_val_if_fail (circle != NULL, NULL);

  self = g_object_new (PD_TYPE_CIRCLE_PEOPLE_DIALOG,
                       "save-label", _ ("_Add"),
                       "subject", circle->name,
                       "title", _ ("Add Our People"),
                       "transient-for", parent,
                       "workspace", workspace,
                       NULL);
  g_object_set (self, "form", self->people, NULL);
  show (self, workspace, circle, today);
  pd_form_window_update (PD_FORM_WINDOW (self));
  gtk_widget_grab_focus (GTK_WIDGET (self->people));

  return GTK_WIDGET (self);
}
