/* SPDX-License-Identifier: GPL-3.0-or-later */
#define G_LOG_DOMAIN "pd-ui"

#include "config.h"

#include "pd-template-dialog.h"

#include "pd-error.h"
#include "pd-shift-role-row.h"
#include "pd-time-entry.h"
#include "pd-workspace-planning.h"

#include <glib/gi18n-lib.h>

#define MINUTES_PER_DAY (24 * 60)

struct _PdTemplateDialog
{
  PdFormWindow parent_instance;

  /* template children */
  AdwComboRow    *activity;
  PdTimeEntry    *asleep;
  PdTimeEntry    *awake;
  PdTimeEntry    *end;
  GtkEditable    *letter;
  GtkEditable    *name;
  GtkSpinButton  *pause;
  PdShiftRoleRow *role;
  AdwComboRow    *site;
  AdwExpanderRow *sleepover;
  PdTimeEntry    *start;

  /* owned */
  PdShiftTemplate *original;
};

G_DEFINE_FINAL_TYPE (PdTemplateDialog, pd_template_dialog, PD_TYPE_FORM_WINDOW)

/* A time of the duty, on its day or the next one. */
static int
get_minute (PdTemplateDialog *self,
            PdTimeEntry      *entry)
{
  int minute = pd_time_entry_get_minute (entry);

  return minute >= 0 && minute <= pd_time_entry_get_minute (self->start) && entry != self->start
             ? minute + MINUTES_PER_DAY
             : minute;
}

static gboolean
take_times (PdTemplateDialog *self,
            PdShiftTemplate *template,
            GError **error)
{
  g_autoptr (PdShift) shift = pd_shift_new (PD_ID_NONE);
  const PdSegment    *segments;
  guint               n;

  gtk_spin_button_update (self->pause);
  if (!pd_shift_set_times (shift, get_minute (self, self->start), get_minute (self, self->end), error) ||
      !pd_shift_set_break (shift, gtk_spin_button_get_value_as_int (self->pause), error) ||
      (adw_expander_row_get_enable_expansion (self->sleepover) &&
       !pd_shift_set_sleepover (shift, get_minute (self, self->asleep), get_minute (self, self->awake), error)))
    return FALSE;
  segments = pd_shift_get_segments (shift, &n);
  return pd_shift_template_set_segments (template, segments, n, error);
}

static char *
dup_stripped (GtkEditable *editable)
{
  return g_strstrip (g_strdup (gtk_editable_get_text (editable)));
}

static GListModel *
get_sites (PdTemplateDialog *self)
{
  return pd_workspace_get_sites (pd_form_window_get_workspace (PD_FORM_WINDOW (self)));
}

static PdId
get_site_id (PdTemplateDialog *self)
{
  guint              selected = adw_combo_row_get_selected (self->site);
  g_autoptr (PdSite) site = NULL;

  if (selected > 0)
    site = g_list_model_get_item (get_sites (self), selected - 1);
  return site != NULL ? pd_site_get_id (site) : PD_ID_NONE;
}

static PdShiftTemplate *
create_changed (PdTemplateDialog *self,
                GError          **error)
{
  g_autoptr (PdShiftTemplate) template = pd_shift_template_copy (self->original);

  g_free (template->letter);
  template->letter = dup_stripped (self->letter);
  g_free (template->name);
  template->name = dup_stripped (self->name);
  template->site_id = get_site_id (self);
  template->activity = (PdActivity) adw_combo_row_get_selected (self->activity);
  template->role_id = pd_shift_role_row_get_role_id (self->role);
  return take_times (self, template, error) ? g_steal_pointer (&template) : NULL;
}

static gboolean
pd_template_dialog_is_changed (PdFormWindow *form)
{
  PdTemplateDialog *self = PD_TEMPLATE_DIALOG (form);
  g_autoptr (PdShiftTemplate) template = create_changed (self, NULL);

  return template == NULL || !pd_shift_template_equal (template, self->original);
}

static gboolean
has_times (PdTemplateDialog *self)
{
  return pd_time_entry_is_valid (self->start) && pd_time_entry_is_valid (self->end) &&
         (!adw_expander_row_get_enable_expansion (self->sleepover) ||
          (pd_time_entry_is_valid (self->asleep) && pd_time_entry_is_valid (self->awake)));
}

static gboolean
pd_template_dialog_check (PdFormWindow *form,
                          GError      **error)
{
  PdTemplateDialog *self = PD_TEMPLATE_DIALOG (form);
  g_autofree char  *letter = dup_stripped (self->letter);
  g_autofree char  *name = dup_stripped (self->name);
  const char       *missing = NULL;

  if (g_utf8_strlen (letter, -1) != 1)
    missing = _ ("Give the template one letter, which is typed for it.");
  else if (name[0] == '\0')
    missing = _ ("Give the template a name.");
  else if (!has_times (self))
    missing = _ ("What is typed as a time is none.");
  if (missing != NULL)
    g_set_error_literal (error, PD_ERROR, PD_ERROR_INPUT, missing);
  return missing == NULL;
}

static gboolean
pd_template_dialog_save (PdFormWindow *form,
                         GError      **error)
{
  g_autoptr (PdShiftTemplate) template = create_changed (PD_TEMPLATE_DIALOG (form), error);

  return template != NULL && pd_workspace_save_template (pd_form_window_get_workspace (form), template, error);
}

static gboolean
pd_template_dialog_remove (PdFormWindow *form,
                           GError      **error)
{
  return pd_workspace_remove_template (pd_form_window_get_workspace (form),
                                       PD_TEMPLATE_DIALOG (form)->original,
                                       error);
}

static void
pd_template_dialog_dispose (GObject *object)
{
  pd_form_window_dispose_form (PD_FORM_WINDOW (object), PD_TYPE_TEMPLATE_DIALOG);

  G_OBJECT_CLASS (pd_template_dialog_parent_class)->dispose (object);
}

static void
pd_template_dialog_finalize (GObject *object)
{
  g_clear_pointer (&PD_TEMPLATE_DIALOG (object)->original, pd_shift_template_free);

  G_OBJECT_CLASS (pd_template_dialog_parent_class)->finalize (object);
}

static void
bind_template (GtkWidgetClass *widget_class)
{
  gtk_widget_class_set_template_from_resource (widget_class,
                                               "/org/peerdesk/Peerdesk/roster/planning/pd-template-dialog.ui");
  gtk_widget_class_bind_template_child (widget_class, PdTemplateDialog, activity);
  gtk_widget_class_bind_template_child (widget_class, PdTemplateDialog, asleep);
  gtk_widget_class_bind_template_child (widget_class, PdTemplateDialog, awake);
  gtk_widget_class_bind_template_child (widget_class, PdTemplateDialog, end);
  gtk_widget_class_bind_template_child (widget_class, PdTemplateDialog, letter);
  gtk_widget_class_bind_template_child (widget_class, PdTemplateDialog, name);
  gtk_widget_class_bind_template_child (widget_class, PdTemplateDialog, pause);
  gtk_widget_class_bind_template_child (widget_class, PdTemplateDialog, role);
  gtk_widget_class_bind_template_child (widget_class, PdTemplateDialog, site);
  gtk_widget_class_bind_template_child (widget_class, PdTemplateDialog, sleepover);
  gtk_widget_class_bind_template_child (widget_class, PdTemplateDialog, start);
  gtk_widget_class_bind_template_callback (widget_class, pd_form_window_update);
}

static void
pd_template_dialog_class_init (PdTemplateDialogClass *klass)
{
  GObjectClass      *object_class = G_OBJECT_CLASS (klass);
  PdFormWindowClass *form_class = PD_FORM_WINDOW_CLASS (klass);

  object_class->dispose = pd_template_dialog_dispose;
  object_class->finalize = pd_template_dialog_finalize;
  form_class->check = pd_template_dialog_check;
  form_class->is_changed = pd_template_dialog_is_changed;
  form_class->remove = pd_template_dialog_remove;
  form_class->save = pd_template_dialog_save;

  g_type_ensure (PD_TYPE_SHIFT_ROLE_ROW);
  g_type_ensure (PD_TYPE_TIME_ENTRY);
  bind_template (GTK_WIDGET_CLASS (klass));
}

static void
pd_template_dialog_init (PdTemplateDialog *self)
{
  gtk_widget_init_template (GTK_WIDGET (self));
}

static void
show_choices (PdTemplateDialog *self)
{
  g_autoptr (GtkStringList) activities = gtk_string_list_new (NULL);
  g_autoptr (GtkStringList) names = gtk_string_list_new (NULL);
  GListModel               *sites = get_sites (self);
  guint                     selected = 0;

  for (int i = PD_ACTIVITY_SUPPORT; i <= PD_ACTIVITY_ADMIN; i++)
    gtk_string_list_append (activities, pd_activity_to_words (i));
  adw_combo_row_set_model (self->activity, G_LIST_MODEL (activities));

  /* Translators: the site of a template that has none of its own */
  gtk_string_list_append (names, C_ ("template", "Where the person works"));
  for (guint i = 0; i < g_list_model_get_n_items (sites); i++)
    {
      g_autoptr (PdSite) site = g_list_model_get_item (sites, i);

      gtk_string_list_append (names, pd_site_get_name (site));
      if (pd_site_get_id (site) == self->original->site_id)
        selected = i + 1;
    }
  adw_combo_row_set_model (self->site, G_LIST_MODEL (names));
  adw_combo_row_set_selected (self->site, selected);
  adw_combo_row_set_selected (self->activity, self->original->activity);
}

static void
show_times (PdTemplateDialog *self)
{
  g_autoptr (PdShift) shift = pd_shift_template_make_shift (self->original, NULL, 0);
  guint               n;
  const PdSegment    *segments = pd_shift_get_segments (shift, &n);

  pd_time_entry_set_minute (self->start, pd_shift_get_start (shift));
  pd_time_entry_set_minute (self->end, pd_shift_get_end (shift) % MINUTES_PER_DAY);
  gtk_spin_button_set_value (self->pause, pd_shift_get_minutes (shift, PD_SEGMENT_BREAK));
  adw_expander_row_set_enable_expansion (self->sleepover, FALSE);
  pd_time_entry_set_minute (self->asleep, 23 * 60);
  pd_time_entry_set_minute (self->awake, 7 * 60);
  for (guint i = 0; i < n; i++)
    if (segments[i].kind == PD_SEGMENT_SLEEPOVER)
      {
        adw_expander_row_set_enable_expansion (self->sleepover, TRUE);
        pd_time_entry_set_minute (self->asleep, segments[i].start % MINUTES_PER_DAY);
        pd_time_entry_set_minute (self->awake, segments[i].end % MINUTES_PER_DAY);
      }
}

static void
show_role (PdTemplateDialog *self)
{
  g_autoptr (PdShift) shift = pd_shift_template_make_shift (self->original, NULL, PD_DAY_NONE);

  pd_shift_role_row_fill (self->role, pd_form_window_get_workspace (PD_FORM_WINDOW (self)), shift);
}

/**
 * pd_template_dialog_new:
 * @parent: the window that it stands before
 * @workspace: an unlocked workspace
 * @template: (nullable): the one to change, or %NULL for a new one
 *
 * Returns: (transfer none): the form, filled in
 */
GtkWidget *
pd_template_dialog_new (GtkWindow   *parent,
                        PdWorkspace *workspace,
                        const PdShiftTemplate *template)
{
  PdTemplateDialog *self;

  g_return_val_if_fail (PD_IS_WORKSPACE (workspace), NULL);

  self = g_object_new (PD_TYPE_TEMPLATE_DIALOG,
                       "remove-label", template != NULL ? _ ("_Remove the Template") : NULL,
                       "title", template != NULL ? _ ("Change a Template") : _ ("Add a Template"),
                       "transient-for", parent,
                       "workspace", workspace,
                       NULL);
  self->original = template != NULL ? pd_shift_template_copy (template) : pd_shift_template_new ("", "");
  show_choices (self);
  show_role (self);
  show_times (self);
  gtk_editable_set_text (self->letter, self->original->letter);
  gtk_editable_set_text (self->name, self->original->name);
  pd_form_window_update (PD_FORM_WINDOW (self));
  gtk_widget_grab_focus (GTK_WIDGET (self->letter));

  return GTK_WIDGET (self);
}
