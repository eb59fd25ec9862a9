/* SPDX-License-Identifier: GPL-3.0-or-later */
#define G_LOG_DOMAIN "pd-ui"

#include "config.h"

#include "pd-supervision-item.h"

#include "pd-people-words.h"
#include "pd-supervision-words.h"
#include "pd-workspace-people.h"
#include "pd-workspace-supervision.h"

#include <glib/gi18n-lib.h>

struct _PdSupervisionItem
{
  GObject parent_instance;

  /* owned */
  PdSupervisionAgreement *agreement;
  char                   *title;

  /* state */
  PdSupervisionDue due;
  PdId             person_id;
};

G_DEFINE_FINAL_TYPE (PdSupervisionItem, pd_supervision_item, G_TYPE_OBJECT)

/* What the rows of one list are made with. */
typedef struct
{
  PdWorkspace       *workspace;
  PdSupervisionScope scope;
  PdDay              today;
  PdId               my_id;
  PdNameBook        *names;
  GPtrArray         *items;
} Making;

static void
pd_supervision_item_finalize (GObject *object)
{
  PdSupervisionItem *self = PD_SUPERVISION_ITEM (object);

  g_clear_pointer (&self->agreement, pd_supervision_agreement_free);
  g_free (self->title);

  G_OBJECT_CLASS (pd_supervision_item_parent_class)->finalize (object);
}

static void
pd_supervision_item_class_init (PdSupervisionItemClass *klass)
{
  G_OBJECT_CLASS (klass)->finalize = pd_supervision_item_finalize;
}

static void
pd_supervision_item_init (PdSupervisionItem *self)
{
}

static char *
dup_label (const Making *making,
           PdId          person_id)
{
  PdPerson *person = pd_workspace_get_person (making->workspace, person_id);

  return person != NULL ? pd_name_book_dup_label (making->names, person)
                        : pd_supervision_words_name (making->workspace, person_id);
}

static char *
dup_title (const Making                 *making,
           const PdSupervisionAgreement *agreement)
{
  g_autofree char *names = NULL;
  PdId             member_id = g_array_index (agreement->member_ids, PdId, 0);

  if (agreement->form == PD_SUPERVISION_ONE_TO_ONE && member_id != making->my_id)
    return dup_label (making, member_id);
  if (agreement->form == PD_SUPERVISION_ONE_TO_ONE && agreement->supervisor_id != PD_ID_NONE)
    return dup_label (making, agreement->supervisor_id);
  if (agreement->form == PD_SUPERVISION_ONE_TO_ONE)
    return g_strdup (agreement->outside_name);
  names = pd_supervision_words_people (making->workspace, agreement->member_ids, making->my_id);
  /* Translators: %s are the names of the others in a group */
  return g_strdup_printf (_ ("Group: %s"), names);
}

/* Whom a row is about, for whoever looks at it. */
static PdId
find_person (const PdSupervisionAgreement *agreement,
             PdId                          my_id)
{
  PdId member_id = g_array_index (agreement->member_ids, PdId, 0);

  if (agreement->form == PD_SUPERVISION_GROUP)
    return PD_ID_NONE;
  return member_id != my_id ? member_id : agreement->supervisor_id;
}

static void
add_agreement (Making                       *making,
               const PdSupervisionAgreement *agreement,
               const PdSupervisionDue       *due)
{
  PdSupervisionItem *self = g_object_new (PD_TYPE_SUPERVISION_ITEM, NULL);

  self->agreement = pd_supervision_agreement_copy (agreement);
  self->title = dup_title (making, agreement);
  self->person_id = find_person (agreement, making->my_id);
  if (due != NULL)
    self->due = *due;
  g_ptr_array_add (making->items, self);
}

static void
add_person (Making                 *making,
            const PdSupervisionDue *due)
{
  PdSupervisionItem *self = g_object_new (PD_TYPE_SUPERVISION_ITEM, NULL);

  self->title = dup_label (making, due->person_id);
  self->person_id = due->person_id;
  self->due = *due;
  g_ptr_array_add (making->items, self);
}

static gboolean
is_in_scope (const Making                 *making,
             const PdSupervisionAgreement *agreement)
{
  return making->scope == PD_SUPERVISION_EVERYBODYS || pd_supervision_agreement_is_party (agreement, making->my_id);
}

static GHashTable *
index_agreements (GPtrArray *agreements)
{
  GHashTable *index = g_hash_table_new (g_int64_hash, g_int64_equal);

  for (guint i = 0; i < agreements->len; i++)
    {
      PdSupervisionAgreement *agreement = g_ptr_array_index (agreements, i);

      g_hash_table_insert (index, &agreement->id, agreement);
    }
  return index;
}

/* A group is one row: it stands as the one of its members does who needs it first. */
static void
add_due (Making     *making,
         GArray     *dues,
         GHashTable *agreements)
{
  for (guint i = 0; i < dues->len; i++)
    {
      const PdSupervisionDue *due = &g_array_index (dues, PdSupervisionDue, i);
      PdSupervisionAgreement *agreement = g_hash_table_lookup (agreements, &due->agreement_id);

      if (due->agreement_id == PD_ID_NONE && making->scope == PD_SUPERVISION_EVERYBODYS)
        add_person (making, due);
      else if (agreement != NULL && is_in_scope (making, agreement))
        {
          add_agreement (making, agreement, due);
          g_hash_table_remove (agreements, &agreement->id);
        }
    }
}

static void
add_ended (Making     *making,
           GPtrArray  *agreements,
           GHashTable *left)
{
  for (guint i = agreements->len; i > 0; i--)
    {
      const PdSupervisionAgreement *agreement = g_ptr_array_index (agreements, i - 1);

      if (g_hash_table_contains (left, &agreement->id) && is_in_scope (making, agreement))
        add_agreement (making, agreement, NULL);
    }
}

/**
 * pd_supervision_item_list:
 * @workspace: an unlocked workspace
 * @scope: whose
 * @with_ended: whether agreements that ended are listed after the others, and those of
 *   people who have left
 * @today: the day that it is
 * @error: return location for an error
 *
 * Returns: (transfer full) (element-type PdSupervisionItem): the rows of the list, who
 *   needs somebody first, first
 */
GPtrArray *
pd_supervision_item_list (PdWorkspace       *workspace,
                          PdSupervisionScope scope,
                          gboolean           with_ended,
                          PdDay              today,
                          GError           **error)
{
  g_autoptr (GPtrArray)  agreements = pd_workspace_list_supervision (workspace, NULL, error);
  g_autoptr (GArray)     dues = NULL;
  g_autoptr (GHashTable) left = NULL;
  g_autoptr (PdNameBook) names = NULL;
  Making                 making = { workspace, scope, today, PD_ID_NONE, NULL, NULL };

  if (agreements == NULL)
    return NULL;
  dues = pd_workspace_list_supervision_due (workspace, today, error);
  if (dues == NULL)
    return NULL;
  names = pd_workspace_create_name_book (workspace);
  left = index_agreements (agreements);
  making.my_id = pd_person_get_id (pd_workspace_get_me (workspace));
  making.names = names;
  making.items = g_ptr_array_new_with_free_func (g_object_unref);
  add_due (&making, dues, left);
  if (with_ended)
    add_ended (&making, agreements, left);
  return making.items;
}

/**
 * pd_supervision_item_get_agreement:
 * @self: a row
 *
 * Returns: (transfer none) (nullable): the agreement that it is about
 */
const PdSupervisionAgreement *
pd_supervision_item_get_agreement (PdSupervisionItem *self)
{
  g_return_val_if_fail (PD_IS_SUPERVISION_ITEM (self), NULL);

  return self->agreement;
}

/**
 * pd_supervision_item_get_due:
 * @self: a row
 *
 * Returns: (transfer none) (nullable): how it stands; %NULL for one that has ended
 */
const PdSupervisionDue *
pd_supervision_item_get_due (PdSupervisionItem *self)
{
  g_return_val_if_fail (PD_IS_SUPERVISION_ITEM (self), NULL);

  return self->due.person_id != PD_ID_NONE ? &self->due : NULL;
}

/**
 * pd_supervision_item_get_person_id:
 * @self: a row
 *
 * Returns: whom it is about, or %PD_ID_NONE for a group or somebody from outside
 */
PdId
pd_supervision_item_get_person_id (PdSupervisionItem *self)
{
  g_return_val_if_fail (PD_IS_SUPERVISION_ITEM (self), PD_ID_NONE);

  return self->person_id;
}

/**
 * pd_supervision_item_get_title:
 * @self: a row
 *
 * Returns: whom it is about, in words
 */
const char *
pd_supervision_item_get_title (PdSupervisionItem *self)
{
  g_return_val_if_fail (PD_IS_SUPERVISION_ITEM (self), NULL);

  return self->title;
}

/**
 * pd_supervision_item_is_same:
 * @self: a row
 * @other: (nullable): one of another time
 *
 * Returns: whether both are about the same
 */
gboolean
pd_supervision_item_is_same (PdSupervisionItem *self,
                             PdSupervisionItem *other)
{
  g_return_val_if_fail (PD_IS_SUPERVISION_ITEM (self), FALSE);

  if (other == NULL)
    return FALSE;
  if (self->agreement == NULL || other->agreement == NULL)
    return self->agreement == other->agreement && self->person_id == other->person_id;
  return self->agreement->id == other->agreement->id;
}

/**
 * pd_supervision_item_dup_standing:
 * @self: a row
 * @is_short: whether there is little room
 *
 * Returns: (transfer full): how it stands, in words
 */
char *
pd_supervision_item_dup_standing (PdSupervisionItem *self,
                                  gboolean           is_short)
{
  g_autofree char *day = NULL;

  g_return_val_if_fail (PD_IS_SUPERVISION_ITEM (self), NULL);

  if (self->due.person_id != PD_ID_NONE)
    return is_short ? pd_supervision_due_to_short_words (&self->due) : pd_supervision_due_to_words (&self->due);
  if (self->agreement->ended_on == PD_DAY_NONE)
    return g_strdup (_ ("Nobody of it is here any more"));
  day = pd_day_to_words (self->agreement->ended_on);
  /* Translators: %s is the last day of a supervision agreement */
  return g_strdup_printf (_ ("Ended on %s"), day);
}

static void
add_part (GString    *words,
          const char *part)
{
  /* Translators: between short facts about supervision in one line */
  g_string_append_printf (words, "%s%s", words->len > 0 ? C_ ("supervision", " · ") : "", part);
}

static void
add_day (GString    *words,
         const char *format,
         PdDay       day,
         PdDay       today)
{
  g_autofree char *day_words = pd_people_words_days (day, day, today);
  g_autofree char *part = g_strdup_printf (format, day_words);

  if (day != PD_DAY_NONE)
    add_part (words, part);
}

/**
 * pd_supervision_item_dup_details:
 * @self: a row
 * @workspace: an unlocked workspace
 * @today: the day that it is
 *
 * Returns: (transfer full): what was agreed, the last session and the next one, in a line;
 *   empty for somebody who has no agreement
 */
char *
pd_supervision_item_dup_details (PdSupervisionItem *self,
                                 PdWorkspace       *workspace,
                                 PdDay              today)
{
  g_autoptr (GString) words = g_string_new (NULL);
  g_autofree char    *rhythm = NULL;
  g_autofree char    *supervisor = NULL;
  PdId                my_id = pd_person_get_id (pd_workspace_get_me (workspace));

  g_return_val_if_fail (PD_IS_SUPERVISION_ITEM (self), NULL);

  if (self->agreement == NULL)
    return g_strdup ("");
  add_part (words, pd_supervision_kind_to_words (self->agreement->kind));
  if (pd_supervision_agreement_has_member (self->agreement, my_id) && self->agreement->form == PD_SUPERVISION_ONE_TO_ONE)
    add_part (words, _ ("supervises you"));
  else if (self->agreement->supervisor_id != my_id)
    {
      g_autofree char *name = pd_supervision_words_supervisor (workspace, self->agreement);

      /* Translators: %s is a supervisor */
      supervisor = g_strdup_printf (_ ("with %s"), name);
      add_part (words, supervisor);
    }
  rhythm = pd_supervision_rhythm_to_words (self->agreement->days_between);
  add_part (words, rhythm);
  if (self->due.person_id != PD_ID_NONE)
    {
      /* Translators: %s is the day of the last session */
      add_day (words, _ ("last %s"), self->due.last_held, today);
      /* Translators: %s is the day of the next session */
      add_day (words, _ ("next %s"), self->due.next_booked, today);
    }
  return g_string_free (g_steal_pointer (&words), FALSE);
}
