/* SPDX-License-Identifier: GPL-3.0-or-later */
#define G_LOG_DOMAIN "pd-ui"

#include "config.h"

#include "pd-role-editor-private.h"

#include "pd-role-check.h"

#include <glib/gi18n-lib.h>

/* The parts of the editor: made, filled, collected again, and looked over as they are
 * written. */

/* How long after the last letter what is open is looked for, in milliseconds. */
#define CHECK_AFTER_MS 250

#define BETWEEN_PARTS 18
#define BETWEEN_SECTIONS 36

static GtkWidget *
create_label (const char *words,
              const char *css_class)
{
  GtkWidget *label = gtk_label_new (words);

  gtk_label_set_wrap (GTK_LABEL (label), TRUE);
  gtk_label_set_wrap_mode (GTK_LABEL (label), PANGO_WRAP_WORD_CHAR);
  gtk_label_set_xalign (GTK_LABEL (label), 0);
  gtk_widget_add_css_class (label, css_class);
  return label;
}

static GPtrArray *
list_site_names (PdRoleEditor *self)
{
  GListModel *sites = pd_workspace_get_sites (self->part.workspace);
  GPtrArray  *names = g_ptr_array_new_with_free_func (g_free);

  for (guint i = 0; i < g_list_model_get_n_items (sites); i++)
    {
      g_autoptr (PdSite) site = g_list_model_get_item (sites, i);

      g_ptr_array_add (names, g_strdup (pd_site_get_name (site)));
    }
  return names;
}

static void
typed_cb (PdRoleEditor *self)
{
  pd_typing_pause_typed (self->pause);
  pd_role_editor_check_later (self);
}

static void
create_section (PdRoleEditor *self,
                PdRoleSection section,
                GPtrArray    *site_names)
{
  GtkWidget  *box = gtk_box_new (GTK_ORIENTATION_VERTICAL, BETWEEN_PARTS);
  GtkWidget  *heading = create_label (pd_role_section_to_words (section), "title-3");
  PdRoleField field = pd_role_section_get_first_field (section);

  gtk_box_append (GTK_BOX (box), heading);
  gtk_box_append (GTK_BOX (box), create_label (pd_role_section_get_guidance (section), "body"));
  for (; field < PD_ROLE_N_FIELDS && pd_role_field_get_section (field) == section; field++)
    {
      GtkWidget *part = pd_role_part_new (field, site_names, self->part.today);

      self->parts[field] = PD_ROLE_PART (part);
      g_signal_connect_object (part, "changed", G_CALLBACK (typed_cb), self, G_CONNECT_SWAPPED);
      gtk_box_append (GTK_BOX (box), part);
    }
  gtk_widget_set_margin_bottom (box, BETWEEN_SECTIONS - BETWEEN_PARTS);
  gtk_box_append (self->sections, box);
}

/* Sites are as they are now. */
static void
remove_parts (PdRoleEditor *self)
{
  GtkWidget *child;

  while ((child = gtk_widget_get_first_child (GTK_WIDGET (self->sections))) != NULL)
    gtk_box_remove (self->sections, child);
}

/**
 * pd_role_editor_create_parts:
 * @self: an editor
 *
 * Makes a part for each field, empty.
 */
void
pd_role_editor_create_parts (PdRoleEditor *self)
{
  g_autoptr (GPtrArray) site_names = list_site_names (self);

  remove_parts (self);
  for (PdRoleSection section = 0; section < PD_ROLE_N_SECTIONS; section++)
    create_section (self, section, site_names);
}

/**
 * pd_role_editor_fill:
 * @self: an editor with its parts
 * @description: what they say from now on
 *
 * Fills the parts; that is what later changes are measured by.
 */
void
pd_role_editor_fill (PdRoleEditor            *self,
                     const PdRoleDescription *description)
{
  for (PdRoleField field = 0; field < PD_ROLE_N_FIELDS; field++)
    pd_role_part_set_value (self->parts[field], description->texts[field]);
  pd_role_description_free (self->base);
  self->base = pd_role_description_copy (description);
  pd_role_editor_check (self);
}

static void
show_hints (PdRoleEditor *self)
{
  pd_note_hints_show_count (self->hints, self->hints_button, self->no_dictionary);
}

static void
tell_refused (PdRoleEditor *self,
              const char   *words)
{
  gtk_widget_activate_action (GTK_WIDGET (self), "win.tell", "s", words);
}

/* Spelling alone: what the coach has to say is about notes on people. */
static void
create_hints (PdRoleEditor *self)
{
  self->hints = pd_note_hints_new (GTK_WIDGET (self),
                                   pd_note_checker_new (self->part.workspace, self->part.today, FALSE,
                                                        (const char *const *) g_get_language_names ()));
  g_signal_connect_object (self->hints, "looked", G_CALLBACK (show_hints), self, G_CONNECT_SWAPPED);
  g_signal_connect_object (self->hints, "refused", G_CALLBACK (tell_refused), self, G_CONNECT_SWAPPED);
}

/**
 * pd_role_editor_watch_hints:
 * @self: an editor with its parts, filled
 *
 * Lets the spelling of what is written be looked over.
 */
void
pd_role_editor_watch_hints (PdRoleEditor *self)
{
  g_autoptr (GPtrArray) accounts = g_ptr_array_new ();

  if (self->hints == NULL)
    create_hints (self);
  for (PdRoleField field = 0; field < PD_ROLE_N_FIELDS; field++)
    if (pd_role_part_get_account (self->parts[field]) != NULL)
      g_ptr_array_add (accounts, pd_role_part_get_account (self->parts[field]));
  pd_note_hints_watch (self->hints, accounts);
  show_hints (self);
}

static void
keep_unclear_words (PdRoleDescription *description,
                    PdRoleField        field,
                    const char        *text)
{
  g_autofree char *words = NULL;

  /* Translators: a part of a role description, and what somebody wrote there */
  words = g_strdup_printf (C_ ("role", "%1$s: %2$s"), pd_role_field_to_words (field), text);
  pd_role_description_append_text (description, PD_ROLE_OTHER, words);
}

/**
 * pd_role_editor_collect:
 * @self: an editor with its parts
 * @with_all_words: whether what is not understood where it stands goes to %PD_ROLE_OTHER;
 *   otherwise it is left out
 *
 * Returns: (transfer full): what is written
 */
PdRoleDescription *
pd_role_editor_collect (PdRoleEditor *self,
                        gboolean      with_all_words)
{
  PdRoleDescription *description = pd_role_description_new ();

  for (PdRoleField field = 0; field < PD_ROLE_N_FIELDS; field++)
    {
      g_autofree char *text = pd_role_part_dup_text (self->parts[field]);

      pd_role_description_set_text (description, field, text);
    }
  for (PdRoleField field = 0; with_all_words && field < PD_ROLE_N_FIELDS; field++)
    if (!pd_role_part_is_understood (self->parts[field]))
      {
        g_autofree char *text = pd_role_part_dup_text (self->parts[field]);

        keep_unclear_words (description, field, text);
      }
  return description;
}

static void
show_gaps_of_part (PdRolePart *part,
                   GPtrArray  *gaps)
{
  g_autoptr (GString) words = g_string_new (NULL);

  if (pd_role_part_is_cut (part))
    g_string_append (words, _ ("This goes on beyond what is shown here. It stays as it is."));
  if (!pd_role_part_is_understood (part))
    g_string_append (words, _ ("This is not understood here. As it is, it will be kept under “What else stands in it”."));
  for (guint i = 0; i < gaps->len; i++)
    {
      const PdRoleGap *gap = g_ptr_array_index (gaps, i);

      if (gap->field == pd_role_part_get_field (part))
        g_string_append_printf (words, "%s%s", words->len > 0 ? "\n" : "", gap->words);
    }
  pd_role_part_set_gap (part, words->len > 0 ? words->str : NULL);
}

static guint
count_gaps (GPtrArray    *gaps,
            PdRoleSection section)
{
  guint n = 0;

  for (guint i = 0; i < gaps->len; i++)
    n += pd_role_field_get_section (((PdRoleGap *) g_ptr_array_index (gaps, i))->field) == section;
  return n;
}

static void
show_sections (PdRoleEditor *self,
               GPtrArray    *gaps)
{
  g_autoptr (GMenu) menu = g_menu_new ();

  for (PdRoleSection section = 0; section < PD_ROLE_N_SECTIONS; section++)
    {
      guint                 n = count_gaps (gaps, section);
      g_autofree char      *words = NULL;
      g_autoptr (GMenuItem) item = NULL;

      if (n == 0)
        words = g_strdup (pd_role_section_to_words (section));
      else
        /* Translators: a section of a role description, and how much it leaves open */
        words = g_strdup_printf (ngettext ("%1$s (%2$u left open)", "%1$s (%2$u left open)", n),
                                 pd_role_section_to_words (section), n);
      item = g_menu_item_new (words, NULL);
      g_menu_item_set_action_and_target (item, "role-editor.go-to", "i", (int) section);
      g_menu_append_item (menu, item);
    }
  gtk_menu_button_set_menu_model (self->sections_button, G_MENU_MODEL (menu));
}

/**
 * pd_role_editor_check:
 * @self: an editor with its parts
 *
 * Names what is open, part by part, and says whether all is saved.
 */
void
pd_role_editor_check (PdRoleEditor *self)
{
  g_autoptr (PdRoleDescription) description = pd_role_editor_collect (self, FALSE);
  g_autoptr (GPtrArray)         gaps = pd_role_check (description);

  g_clear_handle_id (&self->check_id, g_source_remove);
  for (PdRoleField field = 0; field < PD_ROLE_N_FIELDS; field++)
    show_gaps_of_part (self->parts[field], gaps);
  show_sections (self, gaps);
  gtk_label_set_label (self->status, pd_role_editor_is_changed (self)
                                         ? _ ("Not saved yet. It is saved at the next pause, and when you leave it.")
                                         : _ ("All of it is saved."));
}

static gboolean
check_cb (gpointer user_data)
{
  PdRoleEditor *self = user_data;

  self->check_id = 0;
  pd_role_editor_check (self);
  return G_SOURCE_REMOVE;
}

/**
 * pd_role_editor_check_later:
 * @self: an editor in which something changed
 *
 * The same, once whoever writes makes a pause.
 */
void
pd_role_editor_check_later (PdRoleEditor *self)
{
  g_clear_handle_id (&self->check_id, g_source_remove);
  self->check_id = g_timeout_add (CHECK_AFTER_MS, check_cb, self);
}
