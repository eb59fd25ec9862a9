/* SPDX-License-Identifier: GPL-3.0-or-later */
#define G_LOG_DOMAIN "pd-ui"

#include "config.h"

#include "pd-role-part-private.h"

#include "pd-date-row.h"
#include "pd-note-room.h"
#include "pd-note-text-view.h"
#include "pd-role-description.h"
#include "pd-suggest-row.h"

#include <adwaita.h>
#include <glib/gi18n-lib.h>
#include <string.h>

/* Where a part is written: as its shape asks for. */

/* Items of a list stand apart a little. */
#define BELOW_LINES 3

static void
show_by_itself (PdRolePart *self,
                GtkWidget  *row)
{
  GtkWidget *list = gtk_list_box_new ();

  self->row = row;
  gtk_list_box_set_selection_mode (GTK_LIST_BOX (list), GTK_SELECTION_NONE);
  gtk_widget_add_css_class (list, "boxed-list");
  gtk_list_box_append (GTK_LIST_BOX (list), row);
  gtk_widget_set_parent (list, GTK_WIDGET (self));
}

/* More than can be kept is not taken in the first place, so that it isn't lost later. */
static void
insert_text_cb (GtkEditable *editable,
                const char  *text,
                int          length,
                int         *position,
                PdRolePart  *self)
{
  gsize n_bytes = length >= 0 ? (gsize) length : strlen (text);

  if (strlen (gtk_editable_get_text (editable)) + n_bytes <= PD_ROLE_MAX_TEXT)
    return;
  g_signal_stop_emission_by_name (editable, "insert-text");
  gtk_widget_error_bell (GTK_WIDGET (self));
}

static void
create_line (PdRolePart *self,
             const char *title)
{
  PdRoleShape shape = pd_role_field_get_shape (self->field);
  GtkWidget  *row = g_object_new (PD_TYPE_SUGGEST_ROW, "title", title, NULL);

  if (shape == PD_ROLE_RHYTHM)
    {
      g_auto (GStrv) words = NULL;
      g_auto (GStrv) values = pd_role_value_list (self->field, &words);

      pd_suggest_row_set_suggestions (PD_SUGGEST_ROW (row), (const char *const *) words);
    }
  g_signal_connect_object (row, "changed", G_CALLBACK (pd_role_part_changed), self, G_CONNECT_SWAPPED);
  g_signal_connect_object (gtk_editable_get_delegate (GTK_EDITABLE (row)), "insert-text", G_CALLBACK (insert_text_cb),
                           self, 0);
  show_by_itself (self, row);
}

static void
create_choice (PdRolePart *self)
{
  g_auto (GStrv)            words = NULL;
  g_autoptr (GtkStringList) choices = gtk_string_list_new (NULL);
  GtkWidget                *row = NULL;

  self->values = pd_role_value_list (self->field, &words);
  gtk_string_list_append (choices, _ ("Not said yet"));
  gtk_string_list_splice (choices, 1, 0, (const char *const *) words);
  row = g_object_new (ADW_TYPE_COMBO_ROW, "model", choices, "title", pd_role_field_to_words (self->field),
                      "use-subtitle", TRUE, NULL);
  g_signal_connect_object (row, "notify::selected", G_CALLBACK (pd_role_part_changed), self, G_CONNECT_SWAPPED);
  show_by_itself (self, row);
}

static void
create_date (PdRolePart *self,
             PdDay       today)
{
  GtkWidget *row = g_object_new (PD_TYPE_DATE_ROW, "title", pd_role_field_to_words (self->field), "today", today, NULL);

  g_signal_connect_object (row, "changed", G_CALLBACK (pd_role_part_changed), self, G_CONNECT_SWAPPED);
  show_by_itself (self, row);
}

static void
create_checks (PdRolePart *self,
               GStrv       words)
{
  GtkWidget *box = gtk_box_new (GTK_ORIENTATION_VERTICAL, 0);

  gtk_accessible_update_relation (GTK_ACCESSIBLE (box), GTK_ACCESSIBLE_RELATION_LABELLED_BY, self->label, NULL, -1);
  for (guint i = 0; words[i] != NULL; i++)
    {
      GtkWidget *check = gtk_check_button_new_with_label (words[i]);

      g_signal_connect_object (check, "toggled", G_CALLBACK (pd_role_part_changed), self, G_CONNECT_SWAPPED);
      gtk_box_append (GTK_BOX (box), check);
      g_ptr_array_add (self->checks, check);
    }
  gtk_widget_set_parent (box, GTK_WIDGET (self));
}

static void
create_names (PdRolePart *self,
              GPtrArray  *site_names)
{
  g_autoptr (GStrvBuilder) names = g_strv_builder_new ();

  for (guint i = 0; i < site_names->len; i++)
    g_strv_builder_add (names, g_ptr_array_index (site_names, i));
  self->values = g_strv_builder_end (names);
  create_checks (self, self->values);
  create_line (self, _ ("Elsewhere"));
}

/* Nor is a line that a text view takes minutes to lay out. */
static void
insert_into_buffer_cb (GtkTextBuffer *buffer,
                       GtkTextIter   *where,
                       const char    *text,
                       int            length,
                       PdRolePart    *self)
{
  g_autofree char *there = pd_role_part_dup_text (self);
  g_autofree char *added = g_strndup (text, (gsize) length);
  g_autofree char *shown = NULL;
  gboolean         is_cut;

  shown = pd_note_room_dup_shown (added, &is_cut);
  if (!is_cut && strlen (there) + (gsize) length <= PD_ROLE_MAX_TEXT)
    return;
  g_signal_stop_emission_by_name (buffer, "insert-text");
  gtk_widget_error_bell (GTK_WIDGET (self));
}

static void
refused_cb (PdRolePart *self,
            const char *words)
{
  gtk_widget_activate_action (GTK_WIDGET (self), "win.tell", "s", words);
}

static void
create_text (PdRolePart *self)
{
  g_autoptr (GtkTextBuffer) buffer = gtk_text_buffer_new (NULL);

  self->buffer = buffer;
  self->view = pd_note_text_view_new (buffer, NULL, TRUE);
  gtk_text_view_set_pixels_below_lines (GTK_TEXT_VIEW (self->view), BELOW_LINES);
  gtk_accessible_update_property (GTK_ACCESSIBLE (self->view), GTK_ACCESSIBLE_PROPERTY_LABEL,
                                  pd_role_field_to_words (self->field), -1);
  g_signal_connect_object (self->buffer, "changed", G_CALLBACK (pd_role_part_changed), self, G_CONNECT_SWAPPED);
  g_signal_connect_object (self->buffer, "insert-text", G_CALLBACK (insert_into_buffer_cb), self, 0);
  g_signal_connect_object (self->view, "refused", G_CALLBACK (refused_cb), self, G_CONNECT_SWAPPED);
  gtk_widget_set_parent (self->view, GTK_WIDGET (self));
}

static void
create_activities (PdRolePart *self)
{
  g_auto (GStrv) words = NULL;

  self->values = pd_role_value_list (self->field, &words);
  create_checks (self, words);
}

/**
 * pd_role_part_create_control:
 * @self: a part that has its words
 * @site_names: (element-type utf8): the sites of the service
 * @today: the day that words like "tomorrow" are read on
 *
 * Makes what it is written in. A row says itself what it is called.
 */
void
pd_role_part_create_control (PdRolePart *self,
                             GPtrArray  *site_names,
                             PdDay       today)
{
  PdRoleShape shape = pd_role_field_get_shape (self->field);
  gboolean    needs_label = TRUE;

  switch (shape)
    {
    case PD_ROLE_CHOICE:
      create_choice (self);
      needs_label = FALSE;
      break;
    case PD_ROLE_CHOICES:
      create_activities (self);
      break;
    case PD_ROLE_NAMES:
      create_names (self, site_names);
      break;
    case PD_ROLE_DATE:
      create_date (self, today);
      needs_label = FALSE;
      break;
    case PD_ROLE_TEXT:
    case PD_ROLE_LIST:
      create_text (self);
      break;
    case PD_ROLE_LINE:
    case PD_ROLE_HOURS_A_WEEK:
    case PD_ROLE_RHYTHM:
    case PD_ROLE_LENGTH:
    default:
      create_line (self, pd_role_field_to_words (self->field));
      needs_label = FALSE;
    }
  gtk_widget_set_visible (self->label, needs_label);
}

static guint
find_value (PdRolePart *self,
            const char *line)
{
  guint i = 0;

  while (self->values[i] != NULL && !g_str_equal (self->values[i], line))
    i++;
  return i;
}

static gboolean
is_checked (PdRolePart *self,
            guint       i)
{
  return gtk_check_button_get_active (g_ptr_array_index (self->checks, i));
}

static void
show_checks (PdRolePart *self)
{
  g_auto (GStrv)      lines = g_strsplit (self->value, "\n", -1);
  g_autoptr (GString) others = g_string_new (NULL);

  for (guint i = 0; i < self->checks->len; i++)
    gtk_check_button_set_active (g_ptr_array_index (self->checks, i),
                                 g_strv_contains ((const char *const *) lines, self->values[i]));
  for (guint i = 0; lines[i] != NULL; i++)
    if (self->values[find_value (self, lines[i])] == NULL)
      g_string_append_printf (others, "%s%s", others->len > 0 ? "; " : "", lines[i]);
  if (self->row != NULL)
    gtk_editable_set_text (GTK_EDITABLE (self->row), others->str);
}

/* Filling it is nothing to be undone. What comes from elsewhere and is too long to be shown
 * is shown from its beginning on, and not changed here. */
static void
show_text (PdRolePart *self)
{
  g_autofree char *shown = pd_note_room_dup_shown (self->value, &self->is_cut);

  gtk_text_buffer_begin_irreversible_action (self->buffer);
  gtk_text_buffer_set_text (self->buffer, shown, -1);
  gtk_text_buffer_end_irreversible_action (self->buffer);
  gtk_text_view_set_editable (GTK_TEXT_VIEW (self->view), !self->is_cut);
}

/**
 * pd_role_part_show_value:
 * @self: a part whose value is another
 *
 * Shows it.
 */
void
pd_role_part_show_value (PdRolePart *self)
{
  g_autofree char *words = pd_role_value_to_words (self->field, self->value);
  PdDay            day = PD_DAY_NONE;
  guint            found;

  switch (pd_role_field_get_shape (self->field))
    {
    case PD_ROLE_CHOICE:
      found = find_value (self, self->value);
      adw_combo_row_set_selected (ADW_COMBO_ROW (self->row), self->values[found] != NULL ? found + 1 : 0);
      break;
    case PD_ROLE_CHOICES:
    case PD_ROLE_NAMES:
      show_checks (self);
      break;
    case PD_ROLE_DATE:
      pd_day_parse_iso (self->value, &day);
      pd_date_row_set_day (PD_DATE_ROW (self->row), day);
      break;
    case PD_ROLE_TEXT:
    case PD_ROLE_LIST:
      show_text (self);
      break;
    case PD_ROLE_LINE:
    case PD_ROLE_HOURS_A_WEEK:
    case PD_ROLE_RHYTHM:
    case PD_ROLE_LENGTH:
    default:
      gtk_editable_set_text (GTK_EDITABLE (self->row), words);
    }
}

static void
append_name (GString    *names,
             const char *name)
{
  g_string_append_printf (names, "%s%s", names->len > 0 ? "\n" : "", name);
}

/**
 * pd_role_part_dup_names:
 * @self: a part of names or choices
 *
 * Returns: (transfer full): those that are chosen or written, those that were there before in
 *   the order in which they stood
 */
char *
pd_role_part_dup_names (PdRolePart *self)
{
  g_auto (GStrv)   before = g_strsplit (self->value, "\n", -1);
  g_autofree char *typed = NULL;
  g_auto (GStrv)   others = NULL;
  GString         *names = g_string_new (NULL);

  typed = self->row != NULL ? pd_role_value_normalize (self->field, gtk_editable_get_text (GTK_EDITABLE (self->row)))
                            : g_strdup ("");
  others = g_strsplit (typed, "\n", -1);
  for (guint i = 0; before[i] != NULL; i++)
    {
      guint found = find_value (self, before[i]);

      if (self->values[found] != NULL ? is_checked (self, found) : g_strv_contains ((const char *const *) others, before[i]))
        append_name (names, before[i]);
    }
  for (guint i = 0; i < self->checks->len; i++)
    if (is_checked (self, i) && !g_strv_contains ((const char *const *) before, self->values[i]))
      append_name (names, self->values[i]);
  for (guint i = 0; others[i] != NULL; i++)
    if (!g_strv_contains ((const char *const *) before, others[i]))
      append_name (names, others[i]);
  return g_string_free (names, FALSE);
}
