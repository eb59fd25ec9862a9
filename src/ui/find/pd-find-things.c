/* SPDX-License-Identifier: GPL-3.0-or-later */
#define G_LOG_DOMAIN "pd-ui"

#include "config.h"

#include "pd-find-things.h"

#include "pd-date-words.h"
#include "pd-find-item.h"
#include "pd-people-match.h"
#include "pd-workspace-circles.h"
#include "pd-workspace-people.h"
#include "pd-workspace-roles.h"

#include <glib/gi18n-lib.h>

typedef struct
{
  PdWorkspace *workspace;
  GtkWidget   *desk;
  PdDay        today;
  const char  *words;
  GPtrArray   *items;
} Finding;

static void
add_place (Finding    *self,
           const char *title,
           const char *about,
           const char *page_id,
           const char *what,
           PdId        id)
{
  g_ptr_array_add (self->items, pd_find_item_new_place (title, about, self->desk, page_id, what, PD_DAY_NONE, id));
}

static void
add_day (Finding *self)
{
  g_autofree char *title = NULL;
  PdDay            day;

  if (!pd_date_words_parse (self->words, self->today, &day))
    return;
  title = pd_day_to_words (day);
  g_ptr_array_add (self->items, pd_find_item_new_place (title, _ ("Day of the roster"), self->desk, "roster", "", day,
                                                        PD_ID_NONE));
}

static char *
describe_person (Finding  *self,
                 PdPerson *person)
{
  g_autofree char *sites = pd_people_match_dup_sites (self->workspace, person);
  PdDay            left_on = pd_person_get_left_on (person);

  if (left_on != PD_DAY_NONE && left_on < self->today)
    return g_strdup (_ ("Person who has left"));
  if (*sites == '\0')
    return g_strdup (_ ("Person"));
  /* Translators: a person who was found, and the names of the sites where they work */
  return g_strdup_printf (_ ("Person, %s"), sites);
}

static void
add_people (Finding *self)
{
  g_autoptr (PdNameBook) names = pd_workspace_create_name_book (self->workspace);
  GListModel            *people = pd_workspace_get_people (self->workspace);

  for (guint i = 0; i < g_list_model_get_n_items (people); i++)
    {
      g_autoptr (PdPerson) person = g_list_model_get_item (people, i);
      g_autofree char     *label = pd_name_book_dup_label (names, person);
      g_autofree char     *about = NULL;

      if (!g_str_match_string (self->words, label, TRUE) &&
          !g_str_match_string (self->words, pd_person_get_code (person), TRUE))
        continue;
      about = describe_person (self, person);
      add_place (self, label, about, "people", "person", pd_person_get_id (person));
    }
}

static void
add_roles (Finding *self)
{
  g_autoptr (GPtrArray) roles = pd_workspace_list_roles (self->workspace, NULL);

  for (guint i = 0; roles != NULL && i < roles->len; i++)
    {
      const PdRole *role = g_ptr_array_index (roles, i);

      if (g_str_match_string (self->words, pd_role_get_title (role), TRUE))
        add_place (self, pd_role_get_title (role), _ ("Role"), "roles", "role", role->id);
    }
}

static void
add_circles (Finding *self)
{
  g_autoptr (GPtrArray) circles = pd_workspace_list_circles (self->workspace, NULL);

  for (guint i = 0; circles != NULL && i < circles->len; i++)
    {
      const PdCircle *circle = g_ptr_array_index (circles, i);

      if (g_str_match_string (self->words, circle->name, TRUE))
        add_place (self, circle->name, _ ("Circle of co-supervision"), "cosupervision", "circle", circle->id);
    }
}

/**
 * pd_find_things_add:
 * @workspace: an unlocked workspace
 * @desk: the desk that shows it
 * @today: the day that it is
 * @words: what somebody searches for
 * @items: (element-type PdFindItem): where they are added
 *
 * Adds what the file has under these words: a day of the roster, people, roles, circles.
 * A word need not be typed to its end.
 */
void
pd_find_things_add (PdWorkspace *workspace,
                    GtkWidget   *desk,
                    PdDay        today,
                    const char  *words,
                    GPtrArray   *items)
{
  Finding self = { .workspace = workspace, .desk = desk, .today = today, .words = words, .items = items };

  g_return_if_fail (PD_IS_WORKSPACE (workspace));
  g_return_if_fail (words != NULL);

  add_day (&self);
  add_people (&self);
  add_roles (&self);
  add_circles (&self);
}
