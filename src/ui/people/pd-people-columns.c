/* SPDX-License-Identifier: GPL-3.0-or-later */
#define G_LOG_DOMAIN "pd-ui"

#include "config.h"

#include "pd-people-columns.h"

#include "pd-clock.h"

#include <glib/gi18n-lib.h>

/* Of a column that gives way: most names fit. */
#define LEAST_CHARACTERS 16

typedef char *(*DupTextFunc) (PdWorkspace *workspace,
                              PdPerson    *person);

typedef struct
{
  const char *title;
  DupTextFunc dup_text;
  gboolean    is_number;
  gboolean    expands;
} ColumnKind;

static char *
dup_name (PdWorkspace *workspace,
          PdPerson    *person)
{
  return g_strdup (pd_person_get_name (person));
}

static char *
dup_code (PdWorkspace *workspace,
          PdPerson    *person)
{
  return g_strdup (pd_person_get_code (person));
}

static char *
dup_role (PdWorkspace *workspace,
          PdPerson    *person)
{
  return g_strdup (pd_person_get_role_title (person));
}

static char *
dup_employment (PdWorkspace *workspace,
                PdPerson    *person)
{
  if (pd_person_get_employment (person) == PD_EMPLOYMENT_UNKNOWN)
    return g_strdup ("");

  return g_strdup (pd_employment_to_words (pd_person_get_employment (person)));
}

static char *
dup_hours (PdWorkspace *workspace,
           PdPerson    *person)
{
  if (pd_person_get_agreed_minutes (person) == 0)
    return g_strdup ("");

  return pd_clock_hours_to_text (pd_person_get_agreed_minutes (person));
}

static PdSite *
find_site (GListModel *sites,
           PdId        id)
{
  for (guint i = 0; i < g_list_model_get_n_items (sites); i++)
    {
      g_autoptr (PdSite) site = g_list_model_get_item (sites, i);

      if (pd_site_get_id (site) == id)
        return site;
    }

  return NULL;
}

/**
 * pd_people_columns_dup_sites:
 * @workspace: an unlocked workspace
 * @person: one of its people
 *
 * Returns: (transfer full): the names of the sites that the person works at
 */
char *
pd_people_columns_dup_sites (PdWorkspace *workspace,
                             PdPerson    *person)
{
  g_autoptr (GStrvBuilder) names = g_strv_builder_new ();
  g_auto (GStrv)           list = NULL;
  guint                    n;
  const PdId              *ids = pd_person_get_site_ids (person, &n);

  for (guint i = 0; i < n; i++)
    {
      PdSite *site = find_site (pd_workspace_get_sites (workspace), ids[i]);

      if (site != NULL)
        g_strv_builder_add (names, pd_site_get_name (site));
    }

  list = g_strv_builder_end (names);
  return g_strjoinv (", ", list);
}

static char *
dup_left_on (PdWorkspace *workspace,
             PdPerson    *person)
{
  if (pd_person_get_left_on (person) == PD_DAY_NONE)
    return g_strdup ("");

  return pd_day_to_iso (pd_person_get_left_on (person));
}

static const ColumnKind column_kinds[] = {
  { N_ ("Name"), dup_name, FALSE, TRUE },
  { N_ ("Code"), dup_code, FALSE, FALSE },
  { N_ ("Role"), dup_role, FALSE, TRUE },
  { N_ ("Employment"), dup_employment, FALSE, FALSE },
  /* Translators: agreed hours a week */
  { N_ ("Hours"), dup_hours, TRUE, FALSE },
  { N_ ("Sites"), pd_people_columns_dup_sites, FALSE, TRUE },
  { N_ ("Last Day"), dup_left_on, FALSE, FALSE },
};

typedef struct
{
  const ColumnKind *kind;
  PdWorkspace      *workspace;
} Column;

static void
setup_cb (GtkSignalListItemFactory *factory,
          GtkListItem              *item,
          Column                   *column)
{
  GtkWidget *label = gtk_label_new (NULL);

  gtk_label_set_xalign (GTK_LABEL (label), column->kind->is_number ? 1 : 0);
  if (column->kind->expands)
    {
      gtk_label_set_ellipsize (GTK_LABEL (label), PANGO_ELLIPSIZE_END);
      gtk_label_set_width_chars (GTK_LABEL (label), LEAST_CHARACTERS);
    }
  gtk_list_item_set_child (item, label);
}

static void
bind_cb (GtkSignalListItemFactory *factory,
         GtkListItem              *item,
         Column                   *column)
{
  GtkLabel        *label = GTK_LABEL (gtk_list_item_get_child (item));
  PdPerson        *person = gtk_list_item_get_item (item);
  g_autofree char *text = column->kind->dup_text (column->workspace, person);

  gtk_label_set_label (label, text);
  gtk_widget_set_tooltip_text (GTK_WIDGET (label), text[0] != '\0' ? text : NULL);
}

static int
compare (gconstpointer a,
         gconstpointer b,
         gpointer      user_data)
{
  Column          *column = user_data;
  PdPerson        *first = (PdPerson *) a;
  PdPerson        *second = (PdPerson *) b;
  g_autofree char *first_text = NULL;
  g_autofree char *second_text = NULL;

  if (column->kind->is_number)
    return pd_person_get_agreed_minutes (first) - pd_person_get_agreed_minutes (second);

  first_text = column->kind->dup_text (column->workspace, first);
  second_text = column->kind->dup_text (column->workspace, second);

  return g_utf8_collate (first_text, second_text);
}

static Column *
column_new (const ColumnKind *kind,
            PdWorkspace      *workspace)
{
  Column *column = g_new0 (Column, 1);

  column->kind = kind;
  column->workspace = g_object_ref (workspace);

  return column;
}

static void
column_free (gpointer  data,
             GClosure *closure)
{
  Column *column = data;

  g_object_unref (column->workspace);
  g_free (column);
}

static void
column_destroy (gpointer data)
{
  column_free (data, NULL);
}

static GtkColumnViewColumn *
create_column (const ColumnKind *kind,
               PdWorkspace      *workspace)
{
  GtkListItemFactory   *factory = gtk_signal_list_item_factory_new ();
  GtkColumnViewColumn  *view_column = gtk_column_view_column_new (_ (kind->title), factory);
  g_autoptr (GtkSorter) sorter = NULL;

  g_signal_connect_data (factory, "setup", G_CALLBACK (setup_cb), column_new (kind, workspace),
                         column_free, 0);
  g_signal_connect_data (factory, "bind", G_CALLBACK (bind_cb), column_new (kind, workspace),
                         column_free, 0);
  sorter = GTK_SORTER (gtk_custom_sorter_new (compare, column_new (kind, workspace),
                                              column_destroy));
  gtk_column_view_column_set_sorter (view_column, sorter);
  gtk_column_view_column_set_resizable (view_column, TRUE);
  gtk_column_view_column_set_expand (view_column, kind->expands);

  return view_column;
}

/**
 * pd_people_columns_add:
 * @view: a column view without columns, of #PdPerson
 * @workspace: whose people they are
 *
 * Adds the columns, sorted by the first.
 */
void
pd_people_columns_add (GtkColumnView *view,
                       PdWorkspace   *workspace)
{
  for (guint i = 0; i < G_N_ELEMENTS (column_kinds); i++)
    {
      g_autoptr (GtkColumnViewColumn) column = create_column (&column_kinds[i], workspace);

      gtk_column_view_append_column (view, column);
      if (i == 0)
        gtk_column_view_sort_by_column (view, column, GTK_SORT_ASCENDING);
    }
}

/**
 * pd_people_columns_match:
 * @workspace: an unlocked workspace
 * @person: one of its people
 * @words: what somebody searches for
 *
 * Returns: whether each word begins or stands in something that the columns, the
 *   e-mail address or the telephone number say
 */
gboolean
pd_people_columns_match (PdWorkspace *workspace,
                         PdPerson    *person,
                         const char  *words)
{
  g_autoptr (GString) all = g_string_new (NULL);
  g_autofree char    *haystack = NULL;
  g_autofree char    *folded = g_utf8_casefold (words, -1);
  g_auto (GStrv)      needles = g_strsplit (folded, " ", -1);

  for (guint i = 0; i < G_N_ELEMENTS (column_kinds); i++)
    {
      g_autofree char *text = column_kinds[i].dup_text (workspace, person);

      g_string_append_printf (all, "%s\n", text);
    }
  g_string_append_printf (all, "%s\n%s", pd_person_get_email (person),
                          pd_person_get_phone (person));
  haystack = g_utf8_casefold (all->str, -1);

  for (guint i = 0; needles[i] != NULL; i++)
    if (strstr (haystack, needles[i]) == NULL)
      return FALSE;

  return TRUE;
}
