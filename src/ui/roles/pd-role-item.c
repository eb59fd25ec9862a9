/* SPDX-License-Identifier: GPL-3.0-or-later */
#define G_LOG_DOMAIN "pd-ui"

#include "config.h"

#include "pd-role-item.h"

#include "pd-today.h"

#include <glib/gi18n-lib.h>
#include <string.h>

struct _PdRoleItem
{
  GObject parent_instance;

  /* owned */
  PdRole *role;
  char   *haystack; /* what is searched in, folded */

  /* state */
  PdDay today;
  guint n_open;
  guint n_people;
};

G_DEFINE_FINAL_TYPE (PdRoleItem, pd_role_item, G_TYPE_OBJECT)

static void
pd_role_item_finalize (GObject *object)
{
  PdRoleItem *self = PD_ROLE_ITEM (object);

  g_clear_pointer (&self->role, pd_role_free);
  g_free (self->haystack);

  G_OBJECT_CLASS (pd_role_item_parent_class)->finalize (object);
}

static void
pd_role_item_class_init (PdRoleItemClass *klass)
{
  G_OBJECT_CLASS (klass)->finalize = pd_role_item_finalize;
}

static void
pd_role_item_init (PdRoleItem *self)
{
}

/* Its short parts, and who works in it: what somebody remembers of a role. */
static char *
dup_haystack (PdWorkspace  *workspace,
              const PdRole *role,
              GPtrArray    *assignments)
{
  const PdRoleVersion *newest = pd_role_get_newest (role);
  g_autoptr (GString)  all = g_string_new (pd_role_get_title (role));

  for (PdRoleField field = 0; newest != NULL && field < PD_ROLE_N_FIELDS; field++)
    if (pd_role_field_is_short (field))
      {
        g_autofree char *words = pd_role_value_to_words (field, newest->description->texts[field]);

        g_string_append_printf (all, "\n%s", words);
      }
  for (guint i = 0; i < assignments->len; i++)
    {
      const PdRoleAssignment *assignment = g_ptr_array_index (assignments, i);
      PdPerson               *person = pd_workspace_get_person (workspace, assignment->person_id);

      if (assignment->role_id == role->id && person != NULL)
        g_string_append_printf (all, "\n%s", pd_person_get_name (person));
    }
  return g_utf8_casefold (all->str, -1);
}

static guint
count_people (const PdRole *role,
              GPtrArray    *assignments,
              PdDay         today)
{
  guint n = 0;

  for (guint i = 0; i < assignments->len; i++)
    {
      const PdRoleAssignment *assignment = g_ptr_array_index (assignments, i);

      n += assignment->role_id == role->id && pd_role_assignment_holds_on (assignment, today);
    }
  return n;
}

static PdRoleItem *
create_item (PdWorkspace  *workspace,
             const PdRole *role,
             GPtrArray    *assignments,
             PdDay         today)
{
  PdRoleItem          *self = g_object_new (PD_TYPE_ROLE_ITEM, NULL);
  const PdRoleVersion *newest = pd_role_get_newest (role);

  self->role = pd_role_copy (role);
  self->today = today;
  self->haystack = dup_haystack (workspace, role, assignments);
  self->n_people = count_people (role, assignments, today);
  if (newest != NULL)
    {
      g_autoptr (GPtrArray) gaps = pd_role_check (newest->description);

      self->n_open = gaps->len;
    }
  return self;
}

/**
 * pd_role_item_list:
 * @workspace: an unlocked workspace
 * @today: the day that it is
 * @error: return location for an error
 *
 * Says of each role what it leaves open itself; what the rest of the file says to it takes
 * too long to look up for all of them.
 *
 * Returns: (transfer full) (element-type PdRoleItem): every role, those that have ended too
 */
GPtrArray *
pd_role_item_list (PdWorkspace *workspace,
                   PdDay        today,
                   GError     **error)
{
  g_autoptr (GPtrArray) roles = NULL;
  g_autoptr (GPtrArray) assignments = NULL;
  GPtrArray            *items;

  g_return_val_if_fail (PD_IS_WORKSPACE (workspace), NULL);

  roles = pd_workspace_list_roles (workspace, error);
  assignments = roles != NULL ? pd_workspace_list_role_assignments (workspace, NULL, error) : NULL;
  if (assignments == NULL)
    return NULL;
  items = g_ptr_array_new_with_free_func (g_object_unref);
  for (guint i = 0; i < roles->len; i++)
    g_ptr_array_add (items, create_item (workspace, g_ptr_array_index (roles, i), assignments, today));
  return items;
}

/**
 * pd_role_item_get_role:
 * @self: a row
 *
 * Returns: (transfer none): the role, as it was read
 */
const PdRole *
pd_role_item_get_role (PdRoleItem *self)
{
  g_return_val_if_fail (PD_IS_ROLE_ITEM (self), NULL);

  return self->role;
}

/**
 * pd_role_item_get_id:
 * @self: a row
 *
 * Returns: which role it is
 */
PdId
pd_role_item_get_id (PdRoleItem *self)
{
  g_return_val_if_fail (PD_IS_ROLE_ITEM (self), PD_ID_NONE);

  return self->role->id;
}

/**
 * pd_role_item_get_standing:
 * @self: a row
 *
 * Returns: how the role stands
 */
PdRoleStanding
pd_role_item_get_standing (PdRoleItem *self)
{
  PdDay review_on;

  g_return_val_if_fail (PD_IS_ROLE_ITEM (self), PD_ROLE_STANDING_DRAFT);

  review_on = pd_role_get_review_on (self->role);
  if (self->role->ended_on != PD_DAY_NONE && self->role->ended_on < self->today)
    return PD_ROLE_STANDING_ENDED;
  if (pd_role_get_approved (self->role) == NULL)
    return PD_ROLE_STANDING_DRAFT;
  if (review_on != PD_DAY_NONE && review_on <= self->today + PD_TODAY_DAYS_REVIEW)
    return PD_ROLE_STANDING_REVIEW;
  return pd_role_get_draft (self->role) != NULL ? PD_ROLE_STANDING_NEW_DRAFT : PD_ROLE_STANDING_APPROVED;
}

/**
 * pd_role_item_get_title:
 * @self: a row
 *
 * Returns: (transfer none): what the role is called
 */
const char *
pd_role_item_get_title (PdRoleItem *self)
{
  g_return_val_if_fail (PD_IS_ROLE_ITEM (self), NULL);

  return pd_role_get_title (self->role);
}

/**
 * pd_role_item_get_icon_name:
 * @self: a row
 *
 * Returns: (transfer none): a sign for how the role stands, beside the words
 */
const char *
pd_role_item_get_icon_name (PdRoleItem *self)
{
  switch (pd_role_item_get_standing (self))
    {
    case PD_ROLE_STANDING_REVIEW:
      return "alarm-symbolic";
    case PD_ROLE_STANDING_DRAFT:
    case PD_ROLE_STANDING_NEW_DRAFT:
      return "document-edit-symbolic";
    case PD_ROLE_STANDING_APPROVED:
      return "emblem-ok-symbolic";
    case PD_ROLE_STANDING_ENDED:
    default:
      return "folder-symbolic";
    }
}

/**
 * pd_role_item_dup_standing:
 * @self: a row
 *
 * Returns: (transfer full): how the role stands, in words
 */
char *
pd_role_item_dup_standing (PdRoleItem *self)
{
  const PdRoleVersion *approved;
  PdDay                review_on;
  g_autofree char     *day = NULL;

  g_return_val_if_fail (PD_IS_ROLE_ITEM (self), NULL);

  approved = pd_role_get_approved (self->role);
  review_on = pd_role_get_review_on (self->role);
  switch (pd_role_item_get_standing (self))
    {
    case PD_ROLE_STANDING_REVIEW:
      day = pd_day_to_words (review_on);
      return g_strdup_printf (review_on < self->today ? _ ("To review: was due on %s") : _ ("To review by %s"), day);
    case PD_ROLE_STANDING_NEW_DRAFT:
      return g_strdup_printf (_ ("Version %d approved; a new draft"), approved->version);
    case PD_ROLE_STANDING_APPROVED:
      return g_strdup_printf (_ ("Version %d approved"), approved->version);
    case PD_ROLE_STANDING_ENDED:
      day = pd_day_to_words (self->role->ended_on);
      /* Translators: %s is the last day that a service had a role */
      return g_strdup_printf (_ ("Ended on %s"), day);
    case PD_ROLE_STANDING_DRAFT:
    default:
      return g_strdup (_ ("Draft, not approved yet"));
    }
}

/**
 * pd_role_item_dup_details:
 * @self: a row
 *
 * Returns: (transfer full): how complete the newest version is, and how many people work in
 *   the role. In words and not in parts of a hundred: one gap may matter more than ten others
 */
char *
pd_role_item_dup_details (PdRoleItem *self)
{
  g_autofree char *open = NULL;
  g_autofree char *people = NULL;

  g_return_val_if_fail (PD_IS_ROLE_ITEM (self), NULL);

  if (self->n_open == 0)
    open = g_strdup (_ ("Nothing left open"));
  else
    open = g_strdup_printf (ngettext ("%u thing left open", "%u things left open", self->n_open), self->n_open);
  if (self->n_people == 0)
    people = g_strdup (_ ("nobody in it yet"));
  else
    people = g_strdup_printf (ngettext ("%u person", "%u people", self->n_people), self->n_people);
  /* Translators: "2 things left open; 3 people" */
  return g_strdup_printf (C_ ("role", "%1$s; %2$s"), open, people);
}

/**
 * pd_role_item_match:
 * @self: a row
 * @words: what somebody searches for
 *
 * Returns: whether each word stands in the title, in a short part of the newest version, or
 *   in the name of somebody who works in the role
 */
gboolean
pd_role_item_match (PdRoleItem *self,
                    const char *words)
{
  g_autofree char *folded = NULL;
  g_auto (GStrv)   needles = NULL;

  g_return_val_if_fail (PD_IS_ROLE_ITEM (self) && words != NULL, FALSE);

  folded = g_utf8_casefold (words, -1);
  needles = g_strsplit (folded, " ", -1);
  for (guint i = 0; needles[i] != NULL; i++)
    if (strstr (self->haystack, needles[i]) == NULL)
      return FALSE;
  return TRUE;
}

/**
 * pd_role_item_compare:
 * @self: a row
 * @other: another row
 * @by_title: whether the title alone counts; otherwise what waits comes first
 *
 * Returns: less than, equal to or more than 0, as @self comes before @other or after it
 */
int
pd_role_item_compare (PdRoleItem *self,
                      PdRoleItem *other,
                      gboolean    by_title)
{
  int order = 0;

  g_return_val_if_fail (PD_IS_ROLE_ITEM (self) && PD_IS_ROLE_ITEM (other), 0);

  if (!by_title)
    order = (int) pd_role_item_get_standing (self) - (int) pd_role_item_get_standing (other);
  if (order == 0)
    order = g_utf8_collate (pd_role_item_get_title (self), pd_role_item_get_title (other));
  return order != 0 ? order : (self->role->id > other->role->id) - (self->role->id < other->role->id);
}
