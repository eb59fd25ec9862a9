/* SPDX-License-Identifier: GPL-3.0-or-later */
#define G_LOG_DOMAIN "pd-ui"

#include "config.h"

#include "pd-publish-dialog.h"

#include "pd-banner.h"
#include "pd-lock-key.h"
#include "pd-print-preview.h"
#include "pd-roster-printable.h"
#include "pd-roster-words.h"
#include "pd-workspace-planning.h"

#include <glib/gi18n-lib.h>

#define DAYS_PER_WEEK 7

/* What can be chosen to be published. */
typedef enum
{
  WHAT_ALL,
  WHAT_CHANGES,
} What;

struct _PdPublishDialog
{
  AdwWindow parent_instance;

  /* template children */
  PdBanner            *banner;
  GtkButton           *close_button;
  AdwPreferencesGroup *look_at;
  GtkWidget           *publish_button;
  GtkLabel            *summary;
  AdwPreferencesGroup *tell;
  AdwWindowTitle      *title;
  AdwComboRow         *what;
  GtkWidget           *what_group;

  /* owned */
  PdRosterDifference *difference;
  PdWorkspace        *workspace;

  /* state */
  PdDay from;
  guint n_days;
  PdDay today;
};

G_DEFINE_FINAL_TYPE (PdPublishDialog, pd_publish_dialog, ADW_TYPE_WINDOW)

static const char *
get_name (PdPublishDialog *self,
          PdId             person_id)
{
  PdPerson *person = pd_workspace_get_person (self->workspace, person_id);

  return person != NULL ? pd_person_get_name (person) : _ ("Somebody");
}

static char *
dup_changes (PdPublishDialog *self,
             PdId             person_id)
{
  g_autoptr (GPtrArray) changes = pd_roster_difference_list_changes_of (self->difference, person_id);
  g_autoptr (GString)   words = g_string_new (NULL);

  for (guint i = 0; i < changes->len; i++)
    {
      const PdRosterChange *change = g_ptr_array_index (changes, i);

      if (change->is_to_tell)
        g_string_append_printf (words, "%s%s", words->len > 0 ? "\n" : "", change->words);
    }
  return g_string_free (g_steal_pointer (&words), FALSE);
}

static void
add_row (AdwPreferencesGroup *group,
         const char          *title,
         const char          *subtitle)
{
  GtkWidget *row = adw_action_row_new ();

  adw_preferences_row_set_use_markup (ADW_PREFERENCES_ROW (row), FALSE);
  adw_preferences_row_set_title (ADW_PREFERENCES_ROW (row), title);
  adw_action_row_set_title_lines (ADW_ACTION_ROW (row), 0);
  adw_action_row_set_subtitle (ADW_ACTION_ROW (row), subtitle);
  adw_action_row_set_subtitle_lines (ADW_ACTION_ROW (row), 0);
  adw_preferences_group_add (group, row);
}

static void
show_people (PdPublishDialog *self)
{
  guint       n;
  const PdId *ids = pd_roster_difference_get_people (self->difference, &n);

  for (guint i = 0; i < n; i++)
    {
      const char      *name = get_name (self, ids[i]);
      g_autofree char *changes = dup_changes (self, ids[i]);

      add_row (self->tell, name, changes);
    }
  if (n == 0)
    adw_preferences_group_set_description (self->tell, _ ("Nobody."));
  gtk_widget_action_set_enabled (GTK_WIDGET (self), "publish.copy", n > 0);
  gtk_widget_action_set_enabled (GTK_WIDGET (self), "publish.print", n > 0);
}

static void
show_what_to_look_at (PdPublishDialog *self,
                      guint            n_open_findings)
{
  GPtrArray *notices = pd_roster_difference_get_findings (self->difference);

  if (n_open_findings > 0)
    {
      g_autofree char *words = g_strdup_printf (ngettext ("%u open finding", "%u open findings", n_open_findings),
                                                n_open_findings);

      add_row (self->look_at, words, _ ("They are published with the roster, and stay in the panel."));
    }
  for (guint i = 0; i < notices->len; i++)
    {
      PdFinding       *finding = g_ptr_array_index (notices, i);
      g_autofree char *rule = pd_finding_dup_rule_words (finding);

      add_row (self->look_at, pd_finding_get_what (finding), rule != NULL ? rule : "");
    }
  gtk_widget_set_visible (GTK_WIDGET (self->look_at), n_open_findings > 0 || notices->len > 0);
}

static void
show_choices (PdPublishDialog *self)
{
  g_autoptr (GtkStringList) choices = gtk_string_list_new (NULL);
  gboolean                  has_version = pd_roster_difference_get_version (self->difference) > 0;

  /* Translators: what is published */
  gtk_string_list_append (choices, C_ ("publish", "All of these days"));
  /* Translators: what is published */
  gtk_string_list_append (choices, C_ ("publish", "Changes only"));
  adw_combo_row_set_model (self->what, G_LIST_MODEL (choices));
  gtk_widget_set_visible (self->what_group, has_version);
}

static void
publish_action (GtkWidget  *widget,
                const char *action_name,
                GVariant   *parameter)
{
  PdPublishDialog   *self = PD_PUBLISH_DIALOG (widget);
  g_autoptr (GError) error = NULL;
  g_autofree char   *words = NULL;
  gboolean           only_changes = adw_combo_row_get_selected (self->what) == WHAT_CHANGES;
  int                version;

  if (!(only_changes
            ? pd_workspace_publish_changes (self->workspace, self->from, self->n_days, self->today, &version, &error)
            : pd_workspace_publish (self->workspace, self->from, self->n_days, self->today, &version, &error)))
    {
      pd_banner_set_title (self->banner, error->message);
      return;
    }
  /* Translators: %d is the number of a version of the roster */
  words = g_strdup_printf (_ ("Version %d is published."), version);
  gtk_label_set_text (self->summary, words);
  gtk_widget_hide (self->publish_button);
  gtk_widget_hide (self->what_group);
  gtk_widget_hide (GTK_WIDGET (self->look_at));
  gtk_button_set_label (self->close_button, _ ("_Close"));
  gtk_widget_grab_focus (GTK_WIDGET (self->close_button));
}

static void
copy_action (GtkWidget  *widget,
             const char *action_name,
             GVariant   *parameter)
{
  PdPublishDialog    *self = PD_PUBLISH_DIALOG (widget);
  g_autoptr (GString) text = g_string_new (NULL);
  guint               n;
  const PdId         *ids = pd_roster_difference_get_people (self->difference, &n);

  for (guint i = 0; i < n; i++)
    {
      const char      *name = get_name (self, ids[i]);
      g_autofree char *changes = dup_changes (self, ids[i]);

      g_string_append_printf (text, "%s\n%s\n\n", name, changes);
    }
  gdk_clipboard_set_text (gtk_widget_get_clipboard (widget), text->str);
}

/* The same list on paper: what is a draft against what people have, what is published by now
 * against the version before it. */
static void
print_action (GtkWidget  *widget,
              const char *action_name,
              GVariant   *parameter)
{
  PdPublishDialog        *self = PD_PUBLISH_DIALOG (widget);
  PdRosterPaper           paper = { .sheet = PD_SHEET_KIND_CHANGES, .from = self->from };
  g_autoptr (PdPrintable) printable = NULL;

  paper.n_weeks = self->n_days / DAYS_PER_WEEK;
  printable = pd_roster_printable_new (self->workspace, self->today, &paper);
  pd_print_preview_present (GTK_WINDOW (self), printable);
}

static void
pd_publish_dialog_dispose (GObject *object)
{
  PdPublishDialog *self = PD_PUBLISH_DIALOG (object);

  gtk_widget_dispose_template (GTK_WIDGET (self), PD_TYPE_PUBLISH_DIALOG);
  g_clear_object (&self->difference);
  g_clear_object (&self->workspace);

  G_OBJECT_CLASS (pd_publish_dialog_parent_class)->dispose (object);
}

static void
pd_publish_dialog_class_init (PdPublishDialogClass *klass)
{
  GtkWidgetClass *widget_class = GTK_WIDGET_CLASS (klass);

  G_OBJECT_CLASS (klass)->dispose = pd_publish_dialog_dispose;

  g_type_ensure (PD_TYPE_BANNER);
  gtk_widget_class_set_template_from_resource (widget_class,
                                               "/org/peerdesk/Peerdesk/roster/publish/pd-publish-dialog.ui");
  gtk_widget_class_bind_template_child (widget_class, PdPublishDialog, banner);
  gtk_widget_class_bind_template_child (widget_class, PdPublishDialog, close_button);
  gtk_widget_class_bind_template_child (widget_class, PdPublishDialog, look_at);
  gtk_widget_class_bind_template_child (widget_class, PdPublishDialog, publish_button);
  gtk_widget_class_bind_template_child (widget_class, PdPublishDialog, summary);
  gtk_widget_class_bind_template_child (widget_class, PdPublishDialog, tell);
  gtk_widget_class_bind_template_child (widget_class, PdPublishDialog, title);
  gtk_widget_class_bind_template_child (widget_class, PdPublishDialog, what);
  gtk_widget_class_bind_template_child (widget_class, PdPublishDialog, what_group);

  gtk_widget_class_install_action (widget_class, "publish.copy", NULL, copy_action);
  gtk_widget_class_install_action (widget_class, "publish.print", NULL, print_action);
  gtk_widget_class_install_action (widget_class, "publish.publish", NULL, publish_action);
  gtk_widget_class_add_binding_action (widget_class, GDK_KEY_Escape, 0, "window.close", NULL);
  pd_lock_key_install (widget_class);
}

static void
pd_publish_dialog_init (PdPublishDialog *self)
{
  gtk_widget_init_template (GTK_WIDGET (self));
}

static void
show_difference (PdPublishDialog *self,
                 guint            n_open_findings)
{
  g_autoptr (GError) error = NULL;
  g_autofree char   *words = NULL;
  gboolean           has_difference;

  self->difference = pd_workspace_load_difference (self->workspace, self->from, self->n_days, self->today, &error);
  has_difference = self->difference != NULL;
  gtk_widget_action_set_enabled (GTK_WIDGET (self),
                                 "publish.publish",
                                 has_difference && !pd_roster_difference_is_published (self->difference) &&
                                     pd_workspace_is_writable (self->workspace));
  if (!has_difference)
    {
      pd_banner_set_title (self->banner, error->message);
      return;
    }
  words = pd_roster_difference_to_words (self->difference);
  gtk_label_set_text (self->summary, words);
  show_choices (self);
  show_what_to_look_at (self, n_open_findings);
  show_people (self);
}

/**
 * pd_publish_dialog_new:
 * @parent: the window that it stands before
 * @workspace: an unlocked workspace
 * @from: the first day to publish
 * @n_days: how many days
 * @n_open_findings: how many findings nobody settled yet
 * @today: the day that it is
 *
 * Returns: (transfer none): the dialog
 */
GtkWidget *
pd_publish_dialog_new (GtkWindow   *parent,
                       PdWorkspace *workspace,
                       PdDay        from,
                       guint        n_days,
                       guint        n_open_findings,
                       PdDay        today)
{
  PdPublishDialog *self;
  g_autofree char *span = NULL;

  g_return_val_if_fail (PD_IS_WORKSPACE (workspace), NULL);
  g_return_val_if_fail (n_days > 0, NULL);

  self = g_object_new (PD_TYPE_PUBLISH_DIALOG, "transient-for", parent, NULL);
  self->workspace = g_object_ref (workspace);
  self->from = from;
  self->n_days = n_days;
  self->today = today;
  span = pd_roster_words_title (from, n_days);
  adw_window_title_set_subtitle (self->title, span);
  show_difference (self, n_open_findings);
  gtk_widget_grab_focus (gtk_widget_is_sensitive (self->publish_button) ? self->publish_button
                                                                        : GTK_WIDGET (self->close_button));

  return GTK_WIDGET (self);
}
