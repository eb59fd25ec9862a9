/* SPDX-License-Identifier: GPL-3.0-or-later */
#define G_LOG_DOMAIN "pd-ui"

#include "config.h"

#include "pd-circle-printable.h"

#include "pd-circle-words.h"
#include "pd-workspace-circle-files.h"

#include <adwaita.h>
#include <glib/gi18n-lib.h>

/* Before the members in the list of what can be printed. */
#define SHEET_PLAN 0
#define SHEET_MATRIX 1
#define SHEET_FIRST_MEMBER 2

struct _PdCirclePrintable
{
  PdPrintable parent_instance;

  /* children of the options */
  GtkSwitch   *large;
  AdwComboRow *sheet;

  /* owned */
  PdCircle    *circle;
  GtkWidget   *options;
  PdWorkspace *workspace;

  /* state */
  PdDay last_day;
  PdDay today;
};

G_DEFINE_FINAL_TYPE (PdCirclePrintable, pd_circle_printable, PD_TYPE_PRINTABLE)

static const char *
pd_circle_printable_get_title (PdPrintable *printable)
{
  return _ ("Print Co-supervision");
}

static char *
pd_circle_printable_dup_file_name (PdPrintable *printable)
{
  return g_strdup (_ ("Co-supervision.pdf"));
}

static GtkWidget *
pd_circle_printable_get_options (PdPrintable *printable)
{
  return PD_CIRCLE_PRINTABLE (printable)->options;
}

static PdId
get_member_id (PdCirclePrintable *self)
{
  guint sheet = adw_combo_row_get_selected (self->sheet);

  if (sheet < SHEET_FIRST_MEMBER || sheet - SHEET_FIRST_MEMBER >= self->circle->members->len)
    return PD_ID_NONE;
  return ((PdCircleMember *) g_ptr_array_index (self->circle->members, sheet - SHEET_FIRST_MEMBER))->id;
}

static PdCirclePages
get_pages (PdCirclePrintable *self)
{
  if (get_member_id (self) != PD_ID_NONE)
    return PD_CIRCLE_PAGES_MEMBER;
  return adw_combo_row_get_selected (self->sheet) == SHEET_MATRIX ? PD_CIRCLE_PAGES_MATRIX : PD_CIRCLE_PAGES_PLAN;
}

/* A circle is a page or two, and there at once. */
static void
pd_circle_printable_make_async (PdPrintable        *printable,
                                GCancellable       *cancellable,
                                GAsyncReadyCallback callback,
                                gpointer            user_data)
{
  PdCirclePrintable *self = PD_CIRCLE_PRINTABLE (printable);
  g_autoptr (GTask)  task = g_task_new (self, cancellable, callback, user_data);
  PdPaperOptions     options = { .printed_on = self->today };
  GError            *error = NULL;
  PdDocument        *document;

  options.large_print = gtk_switch_get_active (self->large);
  options.service_name = pd_service_get_name (pd_workspace_get_service (self->workspace));
  document = pd_workspace_lay_out_circle (self->workspace, self->circle, get_pages (self), get_member_id (self),
                                          self->today, MAX (self->last_day, self->today), &options, &error);
  if (document != NULL)
    g_task_return_pointer (task, document, g_object_unref);
  else
    g_task_return_error (task, error);
}

static void
pd_circle_printable_dispose (GObject *object)
{
  PdCirclePrintable *self = PD_CIRCLE_PRINTABLE (object);

  g_clear_object (&self->options);
  g_clear_object (&self->workspace);

  G_OBJECT_CLASS (pd_circle_printable_parent_class)->dispose (object);
}

static void
pd_circle_printable_finalize (GObject *object)
{
  g_clear_pointer (&PD_CIRCLE_PRINTABLE (object)->circle, pd_circle_free);

  G_OBJECT_CLASS (pd_circle_printable_parent_class)->finalize (object);
}

static void
pd_circle_printable_class_init (PdCirclePrintableClass *klass)
{
  PdPrintableClass *printable_class = PD_PRINTABLE_CLASS (klass);

  G_OBJECT_CLASS (klass)->dispose = pd_circle_printable_dispose;
  G_OBJECT_CLASS (klass)->finalize = pd_circle_printable_finalize;
  printable_class->dup_file_name = pd_circle_printable_dup_file_name;
  printable_class->get_options = pd_circle_printable_get_options;
  printable_class->get_title = pd_circle_printable_get_title;
  printable_class->make_async = pd_circle_printable_make_async;
}

static void
pd_circle_printable_init (PdCirclePrintable *self)
{
}

static void
fill_sheets (PdCirclePrintable *self)
{
  g_autoptr (GtkStringList) sheets = gtk_string_list_new (NULL);

  gtk_string_list_append (sheets, _ ("The plan"));
  gtk_string_list_append (sheets, _ ("Who has met whom"));
  for (guint i = 0; i < self->circle->members->len; i++)
    {
      g_autofree char *name = pd_circle_words_member (self->workspace, g_ptr_array_index (self->circle->members, i));
      /* Translators: %s is somebody whose sessions are printed */
      g_autofree char *words = g_strdup_printf (_ ("Sessions of %s"), name);

      gtk_string_list_append (sheets, words);
    }
  adw_combo_row_set_model (self->sheet, G_LIST_MODEL (sheets));
}

static void
create_options (PdCirclePrintable *self)
{
  GtkWidget *group = adw_preferences_group_new ();
  GtkWidget *row = adw_action_row_new ();

  self->sheet = ADW_COMBO_ROW (adw_combo_row_new ());
  adw_preferences_row_set_title (ADW_PREFERENCES_ROW (self->sheet), _ ("What to print"));
  self->large = GTK_SWITCH (gtk_switch_new ());
  gtk_widget_set_valign (GTK_WIDGET (self->large), GTK_ALIGN_CENTER);
  adw_preferences_row_set_title (ADW_PREFERENCES_ROW (row), _ ("Large print"));
  gtk_accessible_update_property (GTK_ACCESSIBLE (self->large), GTK_ACCESSIBLE_PROPERTY_LABEL, _ ("Large print"), -1);
  gtk_widget_set_focusable (row, FALSE);
  adw_action_row_add_suffix (ADW_ACTION_ROW (row), GTK_WIDGET (self->large));
  adw_action_row_set_activatable_widget (ADW_ACTION_ROW (row), GTK_WIDGET (self->large));
  adw_preferences_group_add (ADW_PREFERENCES_GROUP (group), GTK_WIDGET (self->sheet));
  adw_preferences_group_add (ADW_PREFERENCES_GROUP (group), row);
  self->options = g_object_ref_sink (group);
  fill_sheets (self);
  g_signal_connect_object (self->sheet, "notify::selected", G_CALLBACK (pd_printable_changed), self, G_CONNECT_SWAPPED);
  g_signal_connect_object (self->large, "notify::active", G_CALLBACK (pd_printable_changed), self, G_CONNECT_SWAPPED);
}

/**
 * pd_circle_printable_new:
 * @workspace: an unlocked workspace
 * @circle: which circle
 * @last_day: the last day that has a session
 * @today: the day that stands on the pages, and from which on they are
 *
 * Returns: (transfer full): it on paper
 */
PdPrintable *
pd_circle_printable_new (PdWorkspace    *workspace,
                         const PdCircle *circle,
                         PdDay           last_day,
                         PdDay           today)
{
  PdCirclePrintable *self = g_object_new (PD_TYPE_CIRCLE_PRINTABLE, NULL);

  self->workspace = g_object_ref (workspace);
  self->circle = pd_circle_copy (circle);
  self->last_day = last_day;
  self->today = today;
  create_options (self);
  return PD_PRINTABLE (self);
}
