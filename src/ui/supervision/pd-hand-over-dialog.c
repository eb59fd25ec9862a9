/* SPDX-License-Identifier: GPL-3.0-or-later */
#define G_LOG_DOMAIN "pd-ui"

#include "config.h"

#include "pd-hand-over-dialog.h"

#include "pd-error.h"
#include "pd-supervision-words.h"
#include "pd-workspace-notes.h"
#include "pd-workspace-people.h"

#include <glib/gi18n-lib.h>

struct _PdHandOverDialog
{
  PdFormWindow parent_instance;

  /* template children */
  AdwPreferencesGroup *group;
  AdwComboRow         *how;
  GtkCheckButton      *sure;
  AdwComboRow         *to;
  GtkLabel            *words;

  /* owned */
  PdSupervisionAgreement *agreement;
  GPtrArray              *people; /* who can go on */
};

G_DEFINE_FINAL_TYPE (PdHandOverDialog, pd_hand_over_dialog, PD_TYPE_FORM_WINDOW)

#define N_FORMS 2

static const char *const WAYS[][N_FORMS] = {
  [PD_HAND_OVER_TO] = { N_ ("Another supervisor goes on"), N_ ("Another supervisor goes on") },
  [PD_HAND_OVER_SEAL] = { N_ ("They stay as they are"), N_ ("They stay as they are") },
  [PD_HAND_OVER_ONLY_COPY] = { N_ ("The worker gets the only copy"), N_ ("The group gets the only copy") },
  [PD_HAND_OVER_DESTROY] = { N_ ("They are destroyed"), N_ ("They are destroyed") },
};

static const char *const MEANINGS[][N_FORMS] = {
  [PD_HAND_OVER_TO] = { N_ ("Whoever goes on reads all notes of you two, from the first one on. You read what is "
                            "written from now on no more."),
                        N_ ("Whoever goes on reads all notes of the group, from the first one on. You read what is "
                            "written from now on no more.") },
  [PD_HAND_OVER_SEAL] = { N_ ("The worker and the other readers keep the notes. Nobody is added, and you read what "
                              "is written from now on no more."),
                          N_ ("The group and the other readers keep the notes. Nobody is added, and you read what "
                              "is written from now on no more.") },
  [PD_HAND_OVER_ONLY_COPY] = { N_ ("The notes are sealed anew for the worker, and for nobody else. You can’t read "
                                   "them any more."),
                               N_ ("Each note is sealed anew for those of the group who were there, and for nobody "
                                   "else. You can’t read them any more.") },
  [PD_HAND_OVER_DESTROY] = { N_ ("All notes of you two are gone, for both. A line in the history says that there "
                                 "were some."),
                             N_ ("All notes of the group are gone, for everybody. A line in the history says that "
                                 "there were some.") },
};

static gboolean
is_group (PdHandOverDialog *self)
{
  return self->agreement->form == PD_SUPERVISION_GROUP;
}

static PdPerson *
get_worker (PdHandOverDialog *self)
{
  return pd_workspace_get_person (pd_form_window_get_workspace (PD_FORM_WINDOW (self)),
                                  g_array_index (self->agreement->member_ids, PdId, 0));
}

static PdHandOver
get_how (PdHandOverDialog *self)
{
  return (PdHandOver) adw_combo_row_get_selected (self->how);
}

static PdPerson *
get_to (PdHandOverDialog *self)
{
  guint selected = adw_combo_row_get_selected (self->to);

  return get_how (self) == PD_HAND_OVER_TO && selected < self->people->len ? g_ptr_array_index (self->people, selected)
                                                                           : NULL;
}

static gboolean
pd_hand_over_dialog_is_changed (PdFormWindow *form)
{
  return gtk_check_button_get_active (PD_HAND_OVER_DIALOG (form)->sure);
}

static gboolean
pd_hand_over_dialog_check (PdFormWindow *form,
                           GError      **error)
{
  PdHandOverDialog *self = PD_HAND_OVER_DIALOG (form);
  const char       *problem = NULL;

  if (get_how (self) == PD_HAND_OVER_TO && get_to (self) == NULL)
    problem = _ ("Say who goes on.");
  else if (!gtk_check_button_get_active (self->sure))
    problem = is_group (self) ? _ ("Say that it was agreed with the group: nothing takes it back.")
                              : _ ("Say that it was agreed with the worker: nothing takes it back.");
  if (problem != NULL)
    g_set_error_literal (error, PD_ERROR, PD_ERROR_INPUT, problem);
  return problem == NULL;
}

static gboolean
pd_hand_over_dialog_save (PdFormWindow *form,
                          GError      **error)
{
  PdHandOverDialog *self = PD_HAND_OVER_DIALOG (form);
  PdWorkspace      *workspace = pd_form_window_get_workspace (form);

  if (is_group (self))
    return pd_workspace_hand_over_group_notes (workspace, self->agreement, get_how (self), get_to (self), NULL, error);
  return pd_workspace_hand_over_notes (workspace, get_worker (self), get_how (self), get_to (self), NULL, error);
}

static void
changed_cb (PdHandOverDialog *self)
{
  guint how = adw_combo_row_get_selected (self->how);

  if (self->people == NULL || how >= G_N_ELEMENTS (MEANINGS))
    return;
  gtk_label_set_label (self->words, _ (MEANINGS[how][is_group (self)]));
  gtk_widget_set_visible (GTK_WIDGET (self->to), how == PD_HAND_OVER_TO);
  pd_form_window_update (PD_FORM_WINDOW (self));
}

static void
show_people (PdHandOverDialog *self,
             PdDay             today)
{
  PdWorkspace              *workspace = pd_form_window_get_workspace (PD_FORM_WINDOW (self));
  g_autoptr (PdNameBook)    names = pd_workspace_create_name_book (workspace);
  g_autoptr (GPtrArray)     people = pd_workspace_dup_people (workspace);
  g_autoptr (GtkStringList) labels = gtk_string_list_new (NULL);
  g_autoptr (GPtrArray)     found = g_ptr_array_new_with_free_func (g_object_unref);

  for (guint i = 0; i < people->len; i++)
    {
      PdPerson        *person = g_ptr_array_index (people, i);
      g_autofree char *label = pd_name_book_dup_label (names, person);

      if (pd_supervision_agreement_has_member (self->agreement, pd_person_get_id (person)) || person == pd_workspace_get_me (workspace) || !pd_person_is_here (person, today))
        continue;
      g_ptr_array_add (found, g_object_ref (person));
      gtk_string_list_append (labels, label);
    }
  adw_combo_row_set_model (self->to, G_LIST_MODEL (labels));
  self->people = g_steal_pointer (&found);
}

static void
show_ways (PdHandOverDialog *self)
{
  g_autoptr (GtkStringList) ways = gtk_string_list_new (NULL);

  for (guint i = 0; i < G_N_ELEMENTS (WAYS); i++)
    gtk_string_list_append (ways, _ (WAYS[i][is_group (self)]));
  adw_combo_row_set_model (self->how, G_LIST_MODEL (ways));
}

static void
pd_hand_over_dialog_dispose (GObject *object)
{
  PdHandOverDialog *self = PD_HAND_OVER_DIALOG (object);

  g_clear_pointer (&self->people, g_ptr_array_unref);
  pd_form_window_dispose_form (PD_FORM_WINDOW (object), PD_TYPE_HAND_OVER_DIALOG);
  g_clear_pointer (&self->agreement, pd_supervision_agreement_free);

  G_OBJECT_CLASS (pd_hand_over_dialog_parent_class)->dispose (object);
}

static void
pd_hand_over_dialog_class_init (PdHandOverDialogClass *klass)
{
  GtkWidgetClass    *widget_class = GTK_WIDGET_CLASS (klass);
  PdFormWindowClass *form_class = PD_FORM_WINDOW_CLASS (klass);

  G_OBJECT_CLASS (klass)->dispose = pd_hand_over_dialog_dispose;
  form_class->check = pd_hand_over_dialog_check;
  form_class->is_changed = pd_hand_over_dialog_is_changed;
  form_class->save = pd_hand_over_dialog_save;

  gtk_widget_class_set_template_from_resource (widget_class,
                                               "/org/peerdesk/Peerdesk/supervision/pd-hand-over-dialog.ui");
  gtk_widget_class_bind_template_child (widget_class, PdHandOverDialog, group);
  gtk_widget_class_bind_template_child (widget_class, PdHandOverDialog, how);
  gtk_widget_class_bind_template_child (widget_class, PdHandOverDialog, sure);
  gtk_widget_class_bind_template_child (widget_class, PdHandOverDialog, to);
  gtk_widget_class_bind_template_child (widget_class, PdHandOverDialog, words);
  gtk_widget_class_bind_template_callback (widget_class, changed_cb);
}

static void
pd_hand_over_dialog_init (PdHandOverDialog *self)
{
  gtk_widget_init_template (GTK_WIDGET (self));
}

/**
 * pd_hand_over_dialog_new:
 * @parent: the window that it stands before
 * @workspace: a workspace, unlocked by the supervisor who leaves
 * @agreement: the supervision agreement under which they supervised one worker, or a group
 * @today: the day that it is
 *
 * Returns: (transfer none): the form
 */
GtkWidget *
pd_hand_over_dialog_new (GtkWindow                    *parent,
                         PdWorkspace                  *workspace,
                         const PdSupervisionAgreement *agreement,
                         PdDay                         today)
{
  PdHandOverDialog *self;
  g_autofree char  *subject = NULL;

  g_return_val_if_fail (PD_IS_WORKSPACE (workspace), NULL);
  g_return_val_if_fail (agreement != NULL, NULL);

  subject = pd_supervision_words_people (workspace, agreement->member_ids, PD_ID_NONE);
  self = g_object_new (PD_TYPE_HAND_OVER_DIALOG,
                       "subject", subject,
                       "title", _ ("Hand Over the Notes"),
                       "transient-for", parent,
                       "workspace", workspace,
                       NULL);
  self->agreement = pd_supervision_agreement_copy (agreement);
  if (is_group (self))
    adw_preferences_group_set_description (self->group, _ ("When you leave, the group says what becomes of its notes."));
  show_ways (self);
  show_people (self, today);
  changed_cb (self);
  gtk_widget_grab_focus (GTK_WIDGET (self->how));

  return GTK_WIDGET (self);
}
