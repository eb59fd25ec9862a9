/* SPDX-License-Identifier: GPL-3.0-or-later */
#define G_LOG_DOMAIN "pd-ui"

#include "config.h"

#include "pd-role-reading.h"

#include "pd-note-room.h"

#include <glib/gi18n-lib.h>

struct _PdRoleReading
{
  GtkWidget parent_instance;

  /* borrowed; the children, by section */
  GtkWidget *words[PD_ROLE_N_SECTIONS];
};

G_DEFINE_FINAL_TYPE (PdRoleReading, pd_role_reading, GTK_TYPE_WIDGET)

#define BETWEEN_SECTIONS 18

/* A paragraph or an item in each line; a line that heads others stands out. What no window
 * shows at once is on paper. */
static void
append_lines (GString    *markup,
              PdRoleField field,
              const char *text)
{
  gboolean         is_cut;
  g_autofree char *shown = pd_note_room_dup_shown (text, &is_cut);
  g_auto (GStrv)   lines = g_strsplit (shown, "\n", -1);
  gboolean         is_list = pd_role_field_get_shape (field) == PD_ROLE_LIST;

  for (guint i = 0; lines[i] != NULL; i++)
    {
      g_autofree char *line = g_markup_escape_text (lines[i], -1);

      if (pd_role_description_is_heading (field, lines[i]))
        g_string_append_printf (markup, "\n<i>%s</i>", line);
      else
        g_string_append_printf (markup, is_list ? "\n•\302\240%s" : "\n%s", line);
    }
  if (is_cut)
    g_string_append (markup, "…");
}

/* As it is read: a day in words, not as it is kept. */
static char *
dup_words (const PdRoleDescription *description,
           PdRoleField              field)
{
  PdDay day;

  if (pd_role_field_get_shape (field) == PD_ROLE_DATE && pd_day_parse_iso (description->texts[field], &day))
    return pd_day_to_words (day);
  return pd_role_value_to_words (field, description->texts[field]);
}

static char *
create_markup (const PdRoleDescription *description,
               PdRoleSection            section)
{
  GString    *markup = g_string_new (NULL);
  PdRoleField field = pd_role_section_get_first_field (section);

  for (; field < PD_ROLE_N_FIELDS && pd_role_field_get_section (field) == section; field++)
    {
      g_autofree char *words = NULL;
      g_autofree char *heading = NULL;

      if (!pd_role_description_has (description, field))
        continue;
      words = dup_words (description, field);
      heading = g_markup_escape_text (pd_role_field_to_words (field), -1);
      g_string_append_printf (markup, "%s<b>%s</b>", markup->len > 0 ? "\n\n" : "", heading);
      append_lines (markup, field, words);
    }
  if (markup->len == 0)
    g_string_append (markup, _ ("Nothing is said here yet."));
  return g_string_free (markup, FALSE);
}

static GtkWidget *
create_label (PdRoleReading *self,
              const char    *css_class)
{
  GtkWidget *label = gtk_label_new (NULL);

  gtk_label_set_wrap (GTK_LABEL (label), TRUE);
  gtk_label_set_wrap_mode (GTK_LABEL (label), PANGO_WRAP_WORD_CHAR);
  gtk_label_set_xalign (GTK_LABEL (label), 0);
  if (css_class != NULL)
    gtk_widget_add_css_class (label, css_class);
  gtk_widget_set_parent (label, GTK_WIDGET (self));
  return label;
}

static void
create_section (PdRoleReading *self,
                PdRoleSection  section)
{
  GtkWidget *heading = create_label (self, "title-4");

  gtk_label_set_label (GTK_LABEL (heading), pd_role_section_to_words (section));
  if (section > 0)
    gtk_widget_set_margin_top (heading, BETWEEN_SECTIONS);
  self->words[section] = create_label (self, NULL);
  gtk_label_set_selectable (GTK_LABEL (self->words[section]), TRUE);
  gtk_accessible_update_relation (GTK_ACCESSIBLE (self->words[section]), GTK_ACCESSIBLE_RELATION_LABELLED_BY, heading,
                                  NULL, -1);
}

static void
pd_role_reading_dispose (GObject *object)
{
  GtkWidget *child;

  while ((child = gtk_widget_get_first_child (GTK_WIDGET (object))) != NULL)
    gtk_widget_unparent (child);

  G_OBJECT_CLASS (pd_role_reading_parent_class)->dispose (object);
}

static void
pd_role_reading_class_init (PdRoleReadingClass *klass)
{
  GtkWidgetClass *widget_class = GTK_WIDGET_CLASS (klass);

  G_OBJECT_CLASS (klass)->dispose = pd_role_reading_dispose;

  gtk_widget_class_set_layout_manager_type (widget_class, GTK_TYPE_BOX_LAYOUT);
}

static void
pd_role_reading_init (PdRoleReading *self)
{
  GtkLayoutManager *layout = gtk_widget_get_layout_manager (GTK_WIDGET (self));

  gtk_orientable_set_orientation (GTK_ORIENTABLE (layout), GTK_ORIENTATION_VERTICAL);
  gtk_box_layout_set_spacing (GTK_BOX_LAYOUT (layout), 6);
  for (PdRoleSection section = 0; section < PD_ROLE_N_SECTIONS; section++)
    create_section (self, section);
}

/**
 * pd_role_reading_set_description:
 * @self: a text
 * @description: (nullable): what it says, or %NULL for nothing
 */
void
pd_role_reading_set_description (PdRoleReading           *self,
                                 const PdRoleDescription *description)
{
  g_return_if_fail (PD_IS_ROLE_READING (self));

  for (PdRoleSection section = 0; section < PD_ROLE_N_SECTIONS; section++)
    {
      g_autofree char *markup = description != NULL ? create_markup (description, section) : g_strdup ("");

      gtk_label_set_markup (GTK_LABEL (self->words[section]), markup);
    }
}

/**
 * pd_role_reading_go_to:
 * @self: a text
 * @section: a section
 *
 * Gives it the focus, which brings it in sight.
 */
void
pd_role_reading_go_to (PdRoleReading *self,
                       PdRoleSection  section)
{
  g_return_if_fail (PD_IS_ROLE_READING (self));
  g_return_if_fail (section < PD_ROLE_N_SECTIONS);

  gtk_widget_grab_focus (self->words[section]);
  /* GTK marks all the words of a label that gets the focus. */
  gtk_label_select_region (GTK_LABEL (self->words[section]), 0, 0);
}
