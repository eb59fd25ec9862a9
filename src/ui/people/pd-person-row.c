/* SPDX-License-Identifier: GPL-3.0-or-later */
#define G_LOG_DOMAIN "pd-ui"

#include "config.h"

#include "pd-person-row.h"

#include "pd-people-match.h"
#include "pd-people-words.h"

#include <glib/gi18n-lib.h>

struct _PdPersonRow
{
  GtkWidget parent_instance;

  /* owned */
  GtkWidget *name;
  GtkWidget *words;
};

G_DEFINE_FINAL_TYPE (PdPersonRow, pd_person_row, GTK_TYPE_WIDGET)

/* As wide as most names; longer ones go over several lines. */
#define NAME_CHARACTERS 20

static char *
dup_words (PdWorkspace *workspace,
           PdPerson    *person,
           PdDay        today)
{
  const char      *role = pd_person_get_role_title (person);
  PdDay            left_on = pd_person_get_left_on (person);
  g_autofree char *sites = pd_people_match_dup_sites (workspace, person);

  if (!pd_person_is_here (person, today))
    {
      g_autofree char *day = pd_people_words_days (left_on, left_on, today);

      /* Translators: %s is the last day that somebody worked here */
      return g_strdup_printf (_ ("Left on %s"), day);
    }
  if (*role == '\0' || *sites == '\0')
    return g_strconcat (role, sites, NULL);
  /* Translators: a role and sites: "Peer worker, Bay Street" */
  return g_strdup_printf (C_ ("person", "%1$s, %2$s"), role, sites);
}

static GtkWidget *
create_label (PdPersonRow *self,
              const char  *css_class)
{
  GtkWidget *label = gtk_label_new (NULL);

  gtk_label_set_xalign (GTK_LABEL (label), 0);
  gtk_label_set_wrap (GTK_LABEL (label), TRUE);
  gtk_label_set_wrap_mode (GTK_LABEL (label), PANGO_WRAP_WORD_CHAR);
  gtk_label_set_width_chars (GTK_LABEL (label), NAME_CHARACTERS);
  gtk_label_set_max_width_chars (GTK_LABEL (label), NAME_CHARACTERS);
  if (css_class != NULL)
    gtk_widget_add_css_class (label, css_class);
  gtk_widget_set_parent (label, GTK_WIDGET (self));

  return label;
}

static void
pd_person_row_dispose (GObject *object)
{
  PdPersonRow *self = PD_PERSON_ROW (object);

  g_clear_pointer (&self->name, gtk_widget_unparent);
  g_clear_pointer (&self->words, gtk_widget_unparent);

  G_OBJECT_CLASS (pd_person_row_parent_class)->dispose (object);
}

static void
pd_person_row_class_init (PdPersonRowClass *klass)
{
  G_OBJECT_CLASS (klass)->dispose = pd_person_row_dispose;
  gtk_widget_class_set_layout_manager_type (GTK_WIDGET_CLASS (klass), GTK_TYPE_BOX_LAYOUT);
}

static void
pd_person_row_init (PdPersonRow *self)
{
  GtkLayoutManager *layout = gtk_widget_get_layout_manager (GTK_WIDGET (self));

  gtk_orientable_set_orientation (GTK_ORIENTABLE (layout), GTK_ORIENTATION_VERTICAL);
  gtk_widget_add_css_class (GTK_WIDGET (self), "pd-person-row");
  self->name = create_label (self, NULL);
  self->words = create_label (self, "caption");
  gtk_widget_add_css_class (self->words, "dim-label");
}

/**
 * pd_person_row_new:
 *
 * Returns: (transfer floating): a row that shows nobody yet
 */
GtkWidget *
pd_person_row_new (void)
{
  return g_object_new (PD_TYPE_PERSON_ROW, NULL);
}

/**
 * pd_person_row_set_person:
 * @self: a row
 * @workspace: an unlocked workspace
 * @person: one of its people
 * @label: how they are called among the others
 * @today: the day that it is
 */
void
pd_person_row_set_person (PdPersonRow *self,
                          PdWorkspace *workspace,
                          PdPerson    *person,
                          const char  *label,
                          PdDay        today)
{
  g_autofree char *words = dup_words (workspace, person, today);

  g_return_if_fail (PD_IS_PERSON_ROW (self));

  gtk_label_set_label (GTK_LABEL (self->name), label);
  gtk_label_set_label (GTK_LABEL (self->words), words);
  gtk_widget_set_visible (self->words, *words != '\0');
}
