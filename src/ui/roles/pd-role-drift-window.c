/* SPDX-License-Identifier: GPL-3.0-or-later */
#define G_LOG_DOMAIN "pd-ui"

#include "config.h"

#include "pd-role-drift-window.h"

#include "pd-banner.h"
#include "pd-date-row.h"
#include "pd-lock-key.h"
#include "pd-people-words.h"
#include "pd-print-preview.h"
#include "pd-role-drift-printable.h"
#include "pd-rows-group.h"
#include "pd-workspace-people.h"
#include "pd-workspace-roles.h"

#include <glib/gi18n-lib.h>

/* A year, after which a role is looked at again. */
#define USUAL_DAYS 365

struct _PdRoleDriftWindow
{
  AdwWindow parent_instance;

  /* template children */
  PdRowsGroup *activities;
  PdBanner    *banner;
  GtkWidget   *content;
  PdDateRow   *from;
  AdwComboRow *person;
  PdRowsGroup *places;
  PdRowsGroup *remarks;
  GtkLabel    *standing;
  GtkLabel    *subject;
  PdRowsGroup *sums;
  PdDateRow   *to;

  /* owned */
  GPtrArray   *assignments; /* of PdRoleAssignment */
  PdWorkspace *workspace;

  /* state */
  gboolean is_filling;
  PdDay    today;
};

G_DEFINE_FINAL_TYPE (PdRoleDriftWindow, pd_role_drift_window, ADW_TYPE_WINDOW)

/* A row that is read, not gone to; each can have the focus, so that it is reached by key. */
static void
add_row (PdRowsGroup *group,
         const char  *title,
         const char  *words)
{
  GtkWidget *row = pd_rows_group_add (group, PD_ROWS_GROUP_NONE, title, words);

  adw_action_row_set_title_lines (ADW_ACTION_ROW (row), 0);
  adw_action_row_set_subtitle_lines (ADW_ACTION_ROW (row), 0);
}

static void
show_remarks (PdRoleDriftWindow *self,
              const PdRoleDrift *drift)
{
  pd_rows_group_begin (self->remarks);
  if (drift->remarks != NULL)
    {
      g_autofree char *day = pd_people_words_days (drift->remarks->day, drift->remarks->day, self->today);
      g_autofree char *about = g_strdup_printf (_ ("About version %1$d, on %2$s"), drift->remarks->version, day);

      add_row (self->remarks, drift->remarks->remarks, about);
    }
  pd_rows_group_end (self->remarks);
}

static void
show_sums (PdRoleDriftWindow *self,
           const PdRoleDrift *drift)
{
  g_autofree char *outside = pd_role_drift_outside_to_words (drift);
  g_autofree char *reflection = pd_role_drift_reflection_to_words (drift);

  pd_rows_group_begin (self->sums);
  add_row (self->sums, outside, NULL);
  add_row (self->sums, reflection, NULL);
  pd_rows_group_end (self->sums);
}

static void
show_lines (PdRoleDriftWindow *self,
            const PdRoleDrift *drift)
{
  pd_rows_group_begin (self->activities);
  for (guint i = 0; i < drift->activities->len; i++)
    {
      const PdRoleDriftLine *line = &g_array_index (drift->activities, PdRoleDriftLine, i);
      g_autofree char       *words = pd_role_drift_line_to_words (line);

      add_row (self->activities, pd_activity_to_words (line->activity), words);
    }
  pd_rows_group_end (self->activities);

  pd_rows_group_begin (self->places);
  for (guint i = 0; i < drift->places->len; i++)
    {
      const PdRoleDriftLine *line = &g_array_index (drift->places, PdRoleDriftLine, i);
      PdSite                *site = pd_workspace_get_site (self->workspace, line->site_id);
      g_autofree char       *words = pd_role_drift_line_to_words (line);

      add_row (self->places, site != NULL ? pd_site_get_name (site) : _ ("No site"), words);
    }
  pd_rows_group_end (self->places);
}

static const PdRoleAssignment *
get_assignment (PdRoleDriftWindow *self)
{
  guint selected = adw_combo_row_get_selected (self->person);

  return selected < self->assignments->len ? g_ptr_array_index (self->assignments, selected) : NULL;
}

/* Which version they work under, and from when to when. */
static void
show_assignment (PdRoleDriftWindow      *self,
                 const PdRoleAssignment *assignment)
{
  g_autofree char *days = pd_people_words_days (assignment->from, assignment->to, self->today);
  /* Translators: a version of a role description, and from when to when somebody works in
   * the role: "Version 2, from Tue 24 Nov" */
  g_autofree char *words = g_strdup_printf (_ ("Version %1$d, %2$s"), assignment->version, days);

  gtk_label_set_label (self->standing, words);
}

/* What can't be looked at is said, and what was seen before goes: it is of other days. */
static const char *
find_trouble (PdRoleDriftWindow *self)
{
  PdDay from = pd_date_row_get_day (self->from);
  PdDay to = pd_date_row_get_day (self->to);

  if (get_assignment (self) == NULL)
    return _ ("Nobody works in the role yet.");
  if (from == PD_DAY_NONE || to == PD_DAY_NONE)
    return _ ("Say from which day to which day.");
  return to < from ? _ ("The last day is before the first.") : NULL;
}

static void
show_cb (PdRoleDriftWindow *self)
{
  g_autoptr (PdRoleDrift) drift = NULL;
  g_autoptr (GError)      error = NULL;
  const char             *trouble;

  if (self->is_filling)
    return;
  trouble = find_trouble (self);
  if (trouble == NULL)
    drift = pd_workspace_load_role_drift (self->workspace, get_assignment (self), pd_date_row_get_day (self->from),
                                          pd_date_row_get_day (self->to), &error);
  pd_banner_set_title (self->banner, error != NULL ? error->message : trouble);
  gtk_widget_set_visible (self->content, drift != NULL);
  gtk_widget_action_set_enabled (GTK_WIDGET (self), "role-drift.print", drift != NULL);
  if (drift == NULL)
    return;
  show_assignment (self, get_assignment (self));
  show_remarks (self, drift);
  show_sums (self, drift);
  show_lines (self, drift);
}

static void
print_action (GtkWidget  *widget,
              const char *action_name,
              GVariant   *parameter)
{
  PdRoleDriftWindow      *self = PD_ROLE_DRIFT_WINDOW (widget);
  g_autoptr (PdPrintable) printable = NULL;

  printable = pd_role_drift_printable_new (self->workspace, get_assignment (self), pd_date_row_get_day (self->from),
                                           pd_date_row_get_day (self->to), self->today);
  pd_print_preview_present (GTK_WINDOW (self), printable);
}

static void
pd_role_drift_window_dispose (GObject *object)
{
  PdRoleDriftWindow *self = PD_ROLE_DRIFT_WINDOW (object);

  self->is_filling = TRUE;
  gtk_widget_dispose_template (GTK_WIDGET (self), PD_TYPE_ROLE_DRIFT_WINDOW);
  g_clear_pointer (&self->assignments, g_ptr_array_unref);
  g_clear_object (&self->workspace);

  G_OBJECT_CLASS (pd_role_drift_window_parent_class)->dispose (object);
}

static void
pd_role_drift_window_class_init (PdRoleDriftWindowClass *klass)
{
  GtkWidgetClass *widget_class = GTK_WIDGET_CLASS (klass);

  G_OBJECT_CLASS (klass)->dispose = pd_role_drift_window_dispose;

  g_type_ensure (PD_TYPE_BANNER);
  g_type_ensure (PD_TYPE_DATE_ROW);
  g_type_ensure (PD_TYPE_ROWS_GROUP);
  gtk_widget_class_set_template_from_resource (widget_class,
                                               "/org/peerdesk/Peerdesk/roles/pd-role-drift-window.ui");
  gtk_widget_class_bind_template_child (widget_class, PdRoleDriftWindow, activities);
  gtk_widget_class_bind_template_child (widget_class, PdRoleDriftWindow, banner);
  gtk_widget_class_bind_template_child (widget_class, PdRoleDriftWindow, content);
  gtk_widget_class_bind_template_child (widget_class, PdRoleDriftWindow, from);
  gtk_widget_class_bind_template_child (widget_class, PdRoleDriftWindow, person);
  gtk_widget_class_bind_template_child (widget_class, PdRoleDriftWindow, places);
  gtk_widget_class_bind_template_child (widget_class, PdRoleDriftWindow, remarks);
  gtk_widget_class_bind_template_child (widget_class, PdRoleDriftWindow, standing);
  gtk_widget_class_bind_template_child (widget_class, PdRoleDriftWindow, subject);
  gtk_widget_class_bind_template_child (widget_class, PdRoleDriftWindow, sums);
  gtk_widget_class_bind_template_child (widget_class, PdRoleDriftWindow, to);
  gtk_widget_class_bind_template_callback (widget_class, show_cb);
  gtk_widget_class_install_action (widget_class, "role-drift.print", NULL, print_action);
  gtk_widget_class_add_binding_action (widget_class, GDK_KEY_p, GDK_CONTROL_MASK, "role-drift.print", NULL);
  gtk_widget_class_add_binding_action (widget_class, GDK_KEY_Escape, 0, "window.close", NULL);
  pd_lock_key_install (widget_class);
}

static void
pd_role_drift_window_init (PdRoleDriftWindow *self)
{
  self->is_filling = TRUE;
  self->assignments = g_ptr_array_new_with_free_func ((GDestroyNotify) pd_role_assignment_free);
  gtk_widget_init_template (GTK_WIDGET (self));
}

static void
fill_people (PdRoleDriftWindow *self)
{
  g_autoptr (PdNameBook)    book = pd_workspace_create_name_book (self->workspace);
  g_autoptr (GtkStringList) names = gtk_string_list_new (NULL);

  for (guint i = 0; i < self->assignments->len; i++)
    {
      const PdRoleAssignment *assignment = g_ptr_array_index (self->assignments, i);
      PdPerson               *person = pd_workspace_get_person (self->workspace, assignment->person_id);
      g_autofree char        *name = person != NULL ? pd_name_book_dup_label (book, person) : g_strdup ("");

      gtk_string_list_append (names, name);
    }
  adw_combo_row_set_model (self->person, G_LIST_MODEL (names));
}

/**
 * pd_role_drift_window_new:
 * @parent: (nullable): the window that it stands before
 * @workspace: an unlocked workspace
 * @role: a role
 * @assignments: (element-type PdRoleAssignment): who works, or worked, in it; copies are kept
 * @today: the day that it is
 *
 * Returns: (transfer none): the role beside the last year of the first of them
 */
GtkWidget *
pd_role_drift_window_new (GtkWindow    *parent,
                          PdWorkspace  *workspace,
                          const PdRole *role,
                          GPtrArray    *assignments,
                          PdDay         today)
{
  PdRoleDriftWindow *self;

  g_return_val_if_fail (PD_IS_WORKSPACE (workspace), NULL);
  g_return_val_if_fail (role != NULL && assignments != NULL, NULL);

  self = g_object_new (PD_TYPE_ROLE_DRIFT_WINDOW, "transient-for", parent, "destroy-with-parent", TRUE, NULL);
  self->workspace = g_object_ref (workspace);
  self->today = today;
  for (guint i = 0; i < assignments->len; i++)
    g_ptr_array_add (self->assignments, pd_role_assignment_copy (g_ptr_array_index (assignments, i)));
  gtk_label_set_label (self->subject, pd_role_get_title (role));
  fill_people (self);
  g_object_set (self->from, "today", today, NULL);
  g_object_set (self->to, "today", today, NULL);
  pd_date_row_set_day (self->from, today - USUAL_DAYS + 1);
  pd_date_row_set_day (self->to, today);
  self->is_filling = FALSE;
  show_cb (self);
  /* Not on "Print…", which comes first. */
  gtk_widget_grab_focus (GTK_WIDGET (self->person));
  return GTK_WIDGET (self);
}
