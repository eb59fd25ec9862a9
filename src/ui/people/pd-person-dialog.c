/* SPDX-License-Identifier: GPL-3.0-or-later */
#define G_LOG_DOMAIN "pd-ui"

#include "config.h"

#include "pd-person-dialog.h"

#include "pd-date-row.h"
#include "pd-error.h"
#include "pd-suggest-row.h"
#include "pd-workspace-rules.h"

#include <glib/gi18n-lib.h>

struct _PdPersonDialog
{
  PdFormWindow parent_instance;

  /* template children */
  GtkEditable         *code;
  GtkEditable         *email;
  AdwComboRow         *employment;
  GtkSpinButton       *hours;
  GtkWidget           *leaving;
  PdDateRow           *left_on;
  GtkEditable         *name;
  GtkEditable         *phone;
  GtkEditable         *pronouns;
  GtkLabel            *pronouns_problem;
  GtkEditable         *role_title;
  AdwPreferencesGroup *sites;
  PdSuggestRow        *stream;
  AdwComboRow         *use;

  /* owned */
  PdPerson  *person;
  GPtrArray *site_checks;
};

G_DEFINE_FINAL_TYPE (PdPersonDialog, pd_person_dialog, PD_TYPE_FORM_WINDOW)

enum
{
  SIGNAL_SAVED,
  N_SIGNALS
};

static guint signals[N_SIGNALS];

static GQuark
site_id_quark (void)
{
  return g_quark_from_static_string ("pd-site-id");
}

static gboolean
works_at (PdPerson *person,
          PdId      site_id)
{
  guint       n;
  const PdId *ids = pd_person_get_site_ids (person, &n);

  for (guint i = 0; i < n; i++)
    if (ids[i] == site_id)
      return TRUE;

  return FALSE;
}

static void
add_site (PdPersonDialog *self,
          PdSite         *site)
{
  PdId       id = pd_site_get_id (site);
  GtkWidget *row = adw_action_row_new ();
  GtkWidget *check = gtk_check_button_new ();

  adw_preferences_row_set_use_markup (ADW_PREFERENCES_ROW (row), FALSE);
  adw_preferences_row_set_title (ADW_PREFERENCES_ROW (row), pd_site_get_name (site));
  gtk_widget_set_valign (check, GTK_ALIGN_CENTER);
  gtk_accessible_update_property (GTK_ACCESSIBLE (check),
                                  GTK_ACCESSIBLE_PROPERTY_LABEL, pd_site_get_name (site),
                                  -1);
  gtk_check_button_set_active (GTK_CHECK_BUTTON (check), works_at (self->person, id));
  g_object_set_qdata_full (G_OBJECT (check), site_id_quark (), g_memdup2 (&id, sizeof id), g_free);
  adw_action_row_add_prefix (ADW_ACTION_ROW (row), check);
  adw_action_row_set_activatable_widget (ADW_ACTION_ROW (row), check);

  adw_preferences_group_add (self->sites, row);
  g_ptr_array_add (self->site_checks, g_object_ref (check));
}

static void
show_sites (PdPersonDialog *self)
{
  GListModel *sites = pd_workspace_get_sites (pd_form_window_get_workspace (PD_FORM_WINDOW (self)));
  guint       n = g_list_model_get_n_items (sites);

  for (guint i = 0; i < n; i++)
    {
      g_autoptr (PdSite) site = g_list_model_get_item (sites, i);

      add_site (self, site);
    }
  gtk_widget_set_visible (GTK_WIDGET (self->sites), n > 0);
}

/* The streams that the rules know; a service may have its own words for them. */
static void
suggest_streams (PdPersonDialog *self)
{
  PdWorkspace             *workspace = pd_form_window_get_workspace (PD_FORM_WINDOW (self));
  g_autoptr (PdRuleSet)    rules = pd_workspace_load_rules (workspace, NULL);
  g_autoptr (GStrvBuilder) names = g_strv_builder_new ();
  g_auto (GStrv)           list = NULL;

  for (guint i = 0; rules != NULL && i < pd_rule_set_get_n_streams (rules); i++)
    g_strv_builder_add (names, pd_rule_set_get_stream_name (rules, i));
  list = g_strv_builder_end (names);
  pd_suggest_row_set_suggestions (self->stream, (const char *const *) list);
}

static void
show_choices (PdPersonDialog *self)
{
  g_autoptr (GtkStringList) employments = gtk_string_list_new (NULL);
  g_autoptr (GtkStringList) uses = gtk_string_list_new (NULL);

  for (int i = PD_EMPLOYMENT_UNKNOWN; i <= PD_EMPLOYMENT_VOLUNTEER; i++)
    gtk_string_list_append (employments, pd_employment_to_words (i));
  for (int i = PD_USE_WORKER; i <= PD_USE_MANAGER; i++)
    gtk_string_list_append (uses, pd_use_to_words (i));

  adw_combo_row_set_model (self->employment, G_LIST_MODEL (employments));
  adw_combo_row_set_model (self->use, G_LIST_MODEL (uses));
}

static void
show_person (PdPersonDialog *self)
{
  PdPerson *person = self->person;

  gtk_editable_set_text (self->name, pd_person_get_name (person));
  gtk_editable_set_text (self->pronouns, pd_person_get_pronouns (person));
  gtk_editable_set_text (self->code, pd_person_get_code (person));
  gtk_editable_set_text (self->email, pd_person_get_email (person));
  gtk_editable_set_text (self->phone, pd_person_get_phone (person));
  gtk_editable_set_text (self->role_title, pd_person_get_role_title (person));
  gtk_editable_set_text (GTK_EDITABLE (self->stream), pd_person_get_stream (person));
  gtk_spin_button_set_value (self->hours, pd_person_get_agreed_minutes (person) / 60.0);
  adw_combo_row_set_selected (self->employment, pd_person_get_employment (person));
  adw_combo_row_set_selected (self->use, pd_person_get_use (person));
  pd_date_row_set_day (self->left_on, pd_person_get_left_on (person));
}

static char *
dup_stripped (GtkEditable *editable)
{
  return g_strstrip (g_strdup (gtk_editable_get_text (editable)));
}

static void
take_text (GtkEditable *editable,
           PdPerson    *person,
           void (*set) (PdPerson   *self,
                        const char *text))
{
  g_autofree char *text = dup_stripped (editable);

  set (person, text);
}

static void
take_sites (PdPersonDialog *self,
            PdPerson       *person)
{
  g_autoptr (GArray) ids = g_array_new (FALSE, FALSE, sizeof (PdId));

  for (guint i = 0; i < self->site_checks->len; i++)
    {
      GObject *check = g_ptr_array_index (self->site_checks, i);
      PdId    *id = g_object_get_qdata (check, site_id_quark ());

      if (gtk_check_button_get_active (GTK_CHECK_BUTTON (check)))
        g_array_append_val (ids, *id);
    }
  pd_person_set_site_ids (person, (const PdId *) (gpointer) ids->data, ids->len);
}

static PdPerson *
create_changed (PdPersonDialog *self)
{
  PdPerson *person = pd_person_copy (self->person);

  take_text (self->name, person, pd_person_set_name);
  take_text (self->pronouns, person, pd_person_set_pronouns);
  take_text (self->code, person, pd_person_set_code);
  take_text (self->email, person, pd_person_set_email);
  take_text (self->phone, person, pd_person_set_phone);
  take_text (self->role_title, person, pd_person_set_role_title);
  take_text (GTK_EDITABLE (self->stream), person, pd_person_set_stream);
  gtk_spin_button_update (self->hours);
  pd_person_set_agreed_minutes (person, (int) (gtk_spin_button_get_value (self->hours) * 60 + 0.5));
  pd_person_set_employment (person, adw_combo_row_get_selected (self->employment));
  pd_person_set_use (person, adw_combo_row_get_selected (self->use));
  pd_person_set_left_on (person, pd_date_row_get_day (self->left_on));
  take_sites (self, person);

  return person;
}

static gboolean
pd_person_dialog_is_changed (PdFormWindow *form)
{
  PdPersonDialog      *self = PD_PERSON_DIALOG (form);
  g_autoptr (PdPerson) person = create_changed (self);

  return !pd_person_equal (person, self->person);
}

static gboolean
pd_person_dialog_check (PdFormWindow *form,
                        GError      **error)
{
  PdPersonDialog      *self = PD_PERSON_DIALOG (form);
  g_autoptr (PdPerson) person = create_changed (self);

  if (!pd_person_check (person, error))
    return FALSE;
  if (pd_date_row_is_readable (self->left_on))
    return TRUE;
  g_set_error_literal (error, PD_ERROR, PD_ERROR_INPUT, _ ("What is typed as a day is none."));
  return FALSE;
}

static gboolean
pd_person_dialog_save (PdFormWindow *form,
                       GError      **error)
{
  g_autoptr (PdPerson) person = create_changed (PD_PERSON_DIALOG (form));

  if (!pd_workspace_save_person (pd_form_window_get_workspace (form), person, error))
    return FALSE;
  g_signal_emit (form, signals[SIGNAL_SAVED], 0, person);
  return TRUE;
}

static void
changed_cb (PdPersonDialog *self)
{
  if (self->person != NULL)
    pd_form_window_update (PD_FORM_WINDOW (self));
}

/* Said where it is written, as soon as it is too much: nothing that was typed is cut off. */
static void
pronouns_changed_cb (PdPersonDialog *self)
{
  g_autofree char   *pronouns = dup_stripped (self->pronouns);
  g_autoptr (GError) error = NULL;
  gboolean           is_kept = pd_person_check_pronouns (pronouns, &error);

  gtk_label_set_label (self->pronouns_problem, is_kept ? "" : error->message);
  gtk_widget_set_visible (GTK_WIDGET (self->pronouns_problem), !is_kept);
  gtk_accessible_update_state (GTK_ACCESSIBLE (self->pronouns),
                               GTK_ACCESSIBLE_STATE_INVALID,
                               is_kept ? GTK_ACCESSIBLE_INVALID_FALSE : GTK_ACCESSIBLE_INVALID_TRUE,
                               -1);
  changed_cb (self);
}

static void
pd_person_dialog_dispose (GObject *object)
{
  PdPersonDialog *self = PD_PERSON_DIALOG (object);

  g_clear_pointer (&self->site_checks, g_ptr_array_unref);
  pd_form_window_dispose_form (PD_FORM_WINDOW (self), PD_TYPE_PERSON_DIALOG);
  g_clear_object (&self->person);

  G_OBJECT_CLASS (pd_person_dialog_parent_class)->dispose (object);
}

static void
pd_person_dialog_class_init (PdPersonDialogClass *klass)
{
  GtkWidgetClass    *widget_class = GTK_WIDGET_CLASS (klass);
  PdFormWindowClass *form_class = PD_FORM_WINDOW_CLASS (klass);

  G_OBJECT_CLASS (klass)->dispose = pd_person_dialog_dispose;
  form_class->check = pd_person_dialog_check;
  form_class->is_changed = pd_person_dialog_is_changed;
  form_class->save = pd_person_dialog_save;

  signals[SIGNAL_SAVED] = g_signal_new ("saved", PD_TYPE_PERSON_DIALOG, G_SIGNAL_RUN_LAST, 0,
                                        NULL, NULL, NULL, G_TYPE_NONE, 1, PD_TYPE_PERSON);

  g_type_ensure (PD_TYPE_DATE_ROW);
  g_type_ensure (PD_TYPE_SUGGEST_ROW);
  gtk_widget_class_set_template_from_resource (widget_class,
                                               "/org/peerdesk/Peerdesk/people/pd-person-dialog.ui");
  gtk_widget_class_bind_template_child (widget_class, PdPersonDialog, code);
  gtk_widget_class_bind_template_child (widget_class, PdPersonDialog, email);
  gtk_widget_class_bind_template_child (widget_class, PdPersonDialog, employment);
  gtk_widget_class_bind_template_child (widget_class, PdPersonDialog, hours);
  gtk_widget_class_bind_template_child (widget_class, PdPersonDialog, leaving);
  gtk_widget_class_bind_template_child (widget_class, PdPersonDialog, left_on);
  gtk_widget_class_bind_template_child (widget_class, PdPersonDialog, name);
  gtk_widget_class_bind_template_child (widget_class, PdPersonDialog, phone);
  gtk_widget_class_bind_template_child (widget_class, PdPersonDialog, pronouns);
  gtk_widget_class_bind_template_child (widget_class, PdPersonDialog, pronouns_problem);
  gtk_widget_class_bind_template_child (widget_class, PdPersonDialog, role_title);
  gtk_widget_class_bind_template_child (widget_class, PdPersonDialog, sites);
  gtk_widget_class_bind_template_child (widget_class, PdPersonDialog, stream);
  gtk_widget_class_bind_template_child (widget_class, PdPersonDialog, use);
  gtk_widget_class_bind_template_callback (widget_class, changed_cb);
  gtk_widget_class_bind_template_callback (widget_class, pronouns_changed_cb);
}

static void
pd_person_dialog_init (PdPersonDialog *self)
{
  self->site_checks = g_ptr_array_new_with_free_func (g_object_unref);
  gtk_widget_init_template (GTK_WIDGET (self));
}

/**
 * pd_person_dialog_new:
 * @parent: the window that it stands before
 * @workspace: an unlocked workspace
 * @person: (nullable): whom to change, or %NULL for somebody new
 * @today: the day that it is
 *
 * Returns: (transfer none): the form, filled in
 */
GtkWidget *
pd_person_dialog_new (GtkWindow   *parent,
                      PdWorkspace *workspace,
                      PdPerson    *person,
                      PdDay        today)
{
  PdPersonDialog *self;

  g_return_val_if_fail (PD_IS_WORKSPACE (workspace), NULL);
  g_return_val_if_fail (person == NULL || PD_IS_PERSON (person), NULL);

  self = g_object_new (PD_TYPE_PERSON_DIALOG,
                       "title", person != NULL ? _ ("Change a Person") : _ ("Add a Person"),
                       "transient-for", parent,
                       "workspace", workspace,
                       NULL);
  g_object_set (self->left_on, "today", today, NULL);
  gtk_widget_set_visible (self->leaving, person != NULL);
  suggest_streams (self);
  show_choices (self);
  self->person = person != NULL ? g_object_ref (person) : pd_person_new (PD_ID_NONE, "");
  show_person (self);
  show_sites (self);
  pd_form_window_update (PD_FORM_WINDOW (self));
  gtk_widget_grab_focus (GTK_WIDGET (self->name));

  return GTK_WIDGET (self);
}
