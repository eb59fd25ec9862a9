/* SPDX-License-Identifier: GPL-3.0-or-later */
#define G_LOG_DOMAIN "pd-ui"

#include "config.h"

#include "pd-template-dialog.h"

#include "pd-banner.h"
#include "pd-time-entry.h"
#include "pd-workspace-planning.h"

#include <glib/gi18n-lib.h>

#define MINUTES_PER_DAY (24 * 60)

struct _PdTemplateDialog
{
  AdwWindow parent_instance;

  /* template children */
  AdwComboRow    *activity;
  PdTimeEntry    *asleep;
  PdTimeEntry    *awake;
  PdBanner       *banner;
  PdTimeEntry    *end;
  GtkEditable    *letter;
  GtkEditable    *name;
  GtkSpinButton  *pause;
  GtkWidget      *remove_button;
  GtkWidget      *save_button;
  AdwComboRow    *site;
  AdwExpanderRow *sleepover;
  PdTimeEntry    *start;

  /* owned */
  PdShiftTemplate *original;
  PdWorkspace     *workspace;
};

G_DEFINE_FINAL_TYPE (PdTemplateDialog, pd_template_dialog, ADW_TYPE_WINDOW)

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

static PdId
get_site_id (PdTemplateDialog *self)
{
  guint              selected = adw_combo_row_get_selected (self->site);
  g_autoptr (PdSite) site = NULL;

  if (selected > 0)
    site = g_list_model_get_item (pd_workspace_get_sites (self->workspace), selected - 1);
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
  return take_times (self, template, error) ? g_steal_pointer (&template) : NULL;
}

static gboolean
is_complete (PdTemplateDialog *self)
{
  gboolean         has_sleepover = adw_expander_row_get_enable_expansion (self->sleepover);
  gboolean         has_times = pd_time_entry_is_valid (self->start) && pd_time_entry_is_valid (self->end);
  gboolean         has_sleep = pd_time_entry_is_valid (self->asleep) && pd_time_entry_is_valid (self->awake);
  g_autofree char *letter = dup_stripped (self->letter);
  g_autofree char *name = dup_stripped (self->name);

  return g_utf8_strlen (letter, -1) == 1 && name[0] != '\0' && has_times && (!has_sleepover || has_sleep);
}

/* The rows tell of changes while the form is taken apart, too. */
static void
update_actions (PdTemplateDialog *self)
{
  gboolean is_writable;

  if (self->workspace == NULL)
    return;
  is_writable = pd_workspace_is_writable (self->workspace);
  gtk_widget_action_set_enabled (GTK_WIDGET (self), "template.save", is_writable && is_complete (self));
  gtk_widget_action_set_enabled (GTK_WIDGET (self), "template.remove", is_writable);
}

static void
end (PdTemplateDialog *self,
     const GError     *error)
{
  if (error != NULL)
    pd_banner_set_title (self->banner, error->message);
  else
    gtk_window_close (GTK_WINDOW (self));
}

static void
save_action (GtkWidget  *widget,
             const char *action_name,
             GVariant   *parameter)
{
  PdTemplateDialog  *self = PD_TEMPLATE_DIALOG (widget);
  g_autoptr (GError) error = NULL;
  g_autoptr (PdShiftTemplate) template = create_changed (self, &error);

  if (template != NULL && !pd_shift_template_equal (template, self->original))
    pd_workspace_save_template (self->workspace, template, &error);
  end (self, error);
}

static void
remove_action (GtkWidget  *widget,
               const char *action_name,
               GVariant   *parameter)
{
  PdTemplateDialog  *self = PD_TEMPLATE_DIALOG (widget);
  g_autoptr (GError) error = NULL;

  pd_workspace_remove_template (self->workspace, self->original, &error);
  end (self, error);
}

static void
pd_template_dialog_dispose (GObject *object)
{
  PdTemplateDialog *self = PD_TEMPLATE_DIALOG (object);

  g_clear_object (&self->workspace);
  gtk_widget_dispose_template (GTK_WIDGET (self), PD_TYPE_TEMPLATE_DIALOG);
  g_clear_pointer (&self->original, pd_shift_template_free);

  G_OBJECT_CLASS (pd_template_dialog_parent_class)->dispose (object);
}

static void
bind_template (GtkWidgetClass *widget_class)
{
  gtk_widget_class_set_template_from_resource (widget_class,
                                               "/org/peerdesk/Peerdesk/roster/planning/pd-template-dialog.ui");
  gtk_widget_class_bind_template_child (widget_class, PdTemplateDialog, activity);
  gtk_widget_class_bind_template_child (widget_class, PdTemplateDialog, asleep);
  gtk_widget_class_bind_template_child (widget_class, PdTemplateDialog, awake);
  gtk_widget_class_bind_template_child (widget_class, PdTemplateDialog, banner);
  gtk_widget_class_bind_template_child (widget_class, PdTemplateDialog, end);
  gtk_widget_class_bind_template_child (widget_class, PdTemplateDialog, letter);
  gtk_widget_class_bind_template_child (widget_class, PdTemplateDialog, name);
  gtk_widget_class_bind_template_child (widget_class, PdTemplateDialog, pause);
  gtk_widget_class_bind_template_child (widget_class, PdTemplateDialog, remove_button);
  gtk_widget_class_bind_template_child (widget_class, PdTemplateDialog, save_button);
  gtk_widget_class_bind_template_child (widget_class, PdTemplateDialog, site);
  gtk_widget_class_bind_template_child (widget_class, PdTemplateDialog, sleepover);
  gtk_widget_class_bind_template_child (widget_class, PdTemplateDialog, start);
  gtk_widget_class_bind_template_callback (widget_class, update_actions);
}

static void
pd_template_dialog_class_init (PdTemplateDialogClass *klass)
{
  GtkWidgetClass *widget_class = GTK_WIDGET_CLASS (klass);

  G_OBJECT_CLASS (klass)->dispose = pd_template_dialog_dispose;

  g_type_ensure (PD_TYPE_BANNER);
  g_type_ensure (PD_TYPE_TIME_ENTRY);
  bind_template (widget_class);
  gtk_widget_class_install_action (widget_class, "template.remove", NULL, remove_action);
  gtk_widget_class_install_action (widget_class, "template.save", NULL, save_action);
  gtk_widget_class_add_binding_action (widget_class, GDK_KEY_Escape, 0, "window.close", NULL);
  gtk_widget_class_add_binding_action (widget_class, GDK_KEY_s, GDK_CONTROL_MASK, "template.save", NULL);
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
  GListModel               *sites = pd_workspace_get_sites (self->workspace);
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

  self = g_object_new (PD_TYPE_TEMPLATE_DIALOG, "transient-for", parent, NULL);
  self->workspace = g_object_ref (workspace);
  self->original = template != NULL ? pd_shift_template_copy (template) : pd_shift_template_new ("", "");
  gtk_window_set_title (GTK_WINDOW (self), template != NULL ? _ ("Change a Template") : _ ("Add a Template"));
  gtk_widget_set_visible (self->remove_button, template != NULL);
  show_choices (self);
  show_times (self);
  gtk_editable_set_text (self->letter, self->original->letter);
  gtk_editable_set_text (self->name, self->original->name);
  update_actions (self);
  gtk_widget_grab_focus (GTK_WIDGET (self->letter));

  return GTK_WIDGET (self);
}
