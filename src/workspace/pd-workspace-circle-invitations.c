/* SPDX-License-Identifier: GPL-3.0-or-later */

/* Inviting the members of a circle: what each is told, and what they were told last. */

#define G_LOG_DOMAIN "pd-workspace"

#include "config.h"

#include "pd-workspace-circle-files.h"

#include <glib/gi18n-lib.h>

#include "pd-circle-answer-table.h"
#include "pd-circle-invitation-table.h"
#include "pd-circle-invitations.h"
#include "pd-circle-names.h"
#include "pd-circle-session-table.h"
#include "pd-workspace-private.h"

typedef struct
{
  /* borrowed */
  PdWorkspace            *workspace;
  const PdCircleInviting *of;

  /* owned */
  GPtrArray  *people;
  GPtrArray  *sessions;
  GPtrArray  *given;
  GHashTable *names;
  GHashTable *places; /* PdId of a member -> name of a site */
  GPtrArray  *told;
} Inviting;

static void
inviting_clear (Inviting *self)
{
  g_clear_pointer (&self->people, g_ptr_array_unref);
  g_clear_pointer (&self->sessions, g_ptr_array_unref);
  g_clear_pointer (&self->given, g_ptr_array_unref);
  g_clear_pointer (&self->names, g_hash_table_unref);
  g_clear_pointer (&self->places, g_hash_table_unref);
  g_clear_pointer (&self->told, g_ptr_array_unref);
}

G_DEFINE_AUTO_CLEANUP_CLEAR_FUNC (Inviting, inviting_clear)

/* Whoever hosts does it where they work first of all. */
static void
find_places (Inviting *self)
{
  const PdCircle *circle = self->of->circle;

  self->places = g_hash_table_new_full (g_int64_hash, g_int64_equal, g_free, g_free);
  for (guint i = 0; i < circle->members->len; i++)
    {
      const PdCircleMember *member = g_ptr_array_index (circle->members, i);
      PdPerson             *person = member->person_id != PD_ID_NONE ? pd_workspace_get_person (self->workspace, member->person_id) : NULL;
      guint                 n = 0;
      const PdId           *ids = person != NULL ? pd_person_get_site_ids (person, &n) : NULL;
      PdSite               *site = n > 0 ? pd_workspace_get_site (self->workspace, ids[0]) : NULL;

      if (site != NULL)
        g_hash_table_insert (self->places,
                             g_memdup2 (&member->id, sizeof member->id),
                             g_strdup (pd_site_get_name (site)));
    }
}

static gboolean
read_what_is_there (Inviting *self,
                    GError  **error)
{
  PdWorkspace    *workspace = self->workspace;
  const PdCircle *circle = self->of->circle;

  if (!pd_workspace_check_unlocked (workspace, error) ||
      !pd_circle_session_table_list (workspace->store, circle->id, &self->sessions, error) ||
      !pd_circle_invitation_table_list (workspace->store, circle->id, &self->given, error))
    return FALSE;
  self->people = pd_workspace_dup_people (workspace);
  self->names = pd_circle_names_new (circle, self->people, PD_REDACTION_FULL_NAMES);
  find_places (self);
  return TRUE;
}

static void
list_told (Inviting *self)
{
  const PdCircleInviting *of = self->of;

  self->told = pd_circle_telling_list (&(PdCircleTelling){
      .circle = of->circle,
      .sessions = self->sessions,
      .given = self->given,
      .from = of->from,
      .to = of->to,
      .names = of->has_details ? self->names : NULL,
      .places = of->has_details ? self->places : NULL,
      .newest = pd_store_get_last_change (self->workspace->store),
  });
}

static gboolean
was_given (const Inviting           *self,
           const PdCircleInvitation *told)
{
  for (guint i = 0; i < self->given->len; i++)
    if (pd_circle_invitation_equal (g_ptr_array_index (self->given, i), told))
      return TRUE;
  return FALSE;
}

/* Telling the same again is no change. */
static gboolean
put_down (Inviting *self,
          GError  **error)
{
  g_autoptr (PdChange) change = NULL;
  g_autofree char     *label = NULL;

  for (guint i = 0; i < self->told->len; i++)
    {
      const PdCircleInvitation *told = g_ptr_array_index (self->told, i);

      if (was_given (self, told))
        continue;
      if (change == NULL)
        {
          /* Translators: acts in the history; %s is what a circle is called */
          label = g_strdup_printf (_ ("Invite a circle: %s"), self->of->circle->name);
          change = pd_workspace_begin_change (self->workspace, label, error);
        }
      if (change == NULL || !pd_circle_invitation_table_save (change, told, error))
        return FALSE;
    }
  return change == NULL || pd_workspace_keep_change (self->workspace, change, error);
}

static const char *
get_contact (const Inviting       *self,
             const PdCircleMember *member)
{
  PdPerson *person = member->person_id != PD_ID_NONE ? pd_workspace_get_person (self->workspace, member->person_id) : NULL;

  if (*member->contact != '\0' || person == NULL)
    return member->contact;
  return pd_person_get_email (person);
}

static void
write_letters (const Inviting       *self,
               const PdCircleMember *member,
               GPtrArray            *letters)
{
  const char         *name = pd_circle_names_get (self->names, member->id);
  const char         *contact = get_contact (self, member);
  PdCircleInvitations all = {
    .file_id = pd_vault_get_file_id (self->workspace->vault),
    .organizer = self->of->organizer,
    .contact = contact,
    .name = self->of->has_details ? name : NULL,
    .stamp = self->of->now,
    .remind = self->of->remind,
  };

  for (guint i = 0; i < self->told->len; i++)
    {
      const PdCircleInvitation *told = g_ptr_array_index (self->told, i);

      if (told->member_id == member->id)
        pd_circle_letters_add (letters, told, name, contact, pd_circle_invitations_make (&all, told));
    }
}

/**
 * pd_workspace_invite_circle:
 * @self: a workspace
 * @inviting: who is invited, and to what
 * @error: return location for an error
 *
 * Makes the invitations to all booked sessions of these days, and takes back what no longer
 * holds of what members were told before. What each is told is put down, so that the next
 * time it is known what they have; undo passes over that, because nothing takes back what
 * was sent.
 *
 * Returns: (transfer full) (element-type PdCircleLetter): a letter for each member and
 *   session that they are told of; members in the order of the circle, and their sessions
 *   in order of time
 */
GPtrArray *
pd_workspace_invite_circle (PdWorkspace            *self,
                            const PdCircleInviting *inviting,
                            GError                **error)
{
  g_auto (Inviting)     work = { .workspace = self, .of = inviting };
  g_autoptr (GPtrArray) letters = pd_circle_letters_new ();

  g_return_val_if_fail (PD_IS_WORKSPACE (self), NULL);
  g_return_val_if_fail (inviting != NULL && inviting->circle != NULL, NULL);

  if (!read_what_is_there (&work, error))
    return NULL;
  list_told (&work);
  if (!put_down (&work, error))
    return NULL;
  for (guint i = 0; i < inviting->circle->members->len; i++)
    write_letters (&work, g_ptr_array_index (inviting->circle->members, i), letters);
  return g_steal_pointer (&letters);
}

/**
 * pd_workspace_list_circle_answers:
 * @self: a workspace
 * @circle_id: a circle
 * @error: return location for an error
 *
 * Returns: (transfer full) (element-type PdCircleAnswer): what members said to their
 *   invitations
 */
GPtrArray *
pd_workspace_list_circle_answers (PdWorkspace *self,
                                  PdId         circle_id,
                                  GError     **error)
{
  GPtrArray *answers;

  g_return_val_if_fail (PD_IS_WORKSPACE (self), NULL);

  if (!pd_workspace_check_unlocked (self, error) ||
      !pd_circle_answer_table_list (self->store, circle_id, &answers, error))
    return NULL;
  return answers;
}
