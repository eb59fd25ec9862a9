/* SPDX-License-Identifier: GPL-3.0-or-later */

#define G_LOG_DOMAIN "pd-workspace"

#include "config.h"

#include "pd-workspace-access.h"

#include <glib/gi18n-lib.h>

#include "pd-error.h"
#include "pd-person-table.h"
#include "pd-recovery-words.h"
#include "pd-workspace-private.h"

/* The first whole slot of a person that is of the kind, or of any kind with 0. */
static PdSlot *
find_slot (PdWorkspace *self,
           PdId         person_id,
           PdSlotKind   kind)
{
  GPtrArray *slots = pd_vault_get_slots (self->vault);

  for (guint i = 0; i < slots->len; i++)
    {
      PdSlot *slot = g_ptr_array_index (slots, i);

      if (pd_slot_get_person_id (slot) == person_id &&
          (kind == 0 || pd_slot_get_kind (slot) == kind))
        return slot;
    }
  return NULL;
}

/* A device's key is lost with the device, so it does not count. */
static gboolean
is_manager_with_key (PdWorkspace *self,
                     PdPerson    *person)
{
  PdId id = pd_person_get_id (person);

  return pd_person_get_use (person) == PD_USE_MANAGER && pd_person_get_left_on (person) == PD_DAY_NONE &&
         (find_slot (self, id, PD_SLOT_PASSPHRASE) != NULL || find_slot (self, id, PD_SLOT_RECOVERY) != NULL);
}

/**
 * pd_workspace_access_check_manager_stays:
 * @self: an unlocked workspace
 * @without: somebody who would not be a manager with a key any more
 * @error: return location for an error
 *
 * Returns: whether some other manager can still open the file, or @without was none
 */
gboolean
pd_workspace_access_check_manager_stays (PdWorkspace *self,
                                         PdPerson    *without,
                                         GError     **error)
{
  g_autoptr (GPtrArray) people = pd_workspace_dup_people (self);
  PdPerson             *as_is = pd_workspace_get_person (self, pd_person_get_id (without));

  if (as_is == NULL || !is_manager_with_key (self, as_is))
    return TRUE;
  for (guint i = 0; i < people->len; i++)
    {
      PdPerson *person = g_ptr_array_index (people, i);

      if (person != as_is && is_manager_with_key (self, person))
        return TRUE;
    }
  g_set_error (error,
               PD_ERROR,
               PD_ERROR_REFUSED,
               _ ("%s is the last manager who can open the file. Give another manager a passphrase first."),
               pd_person_get_name (as_is));
  return FALSE;
}

/**
 * pd_workspace_access_take_keys:
 * @self: an unlocked workspace
 * @person: somebody
 * @error: return location for an error, as for pd_vault_remove_person()
 *
 * Takes every key of a person away, if they have any, and seals the file anew.
 *
 * Returns: whether they have none
 */
gboolean
pd_workspace_access_take_keys (PdWorkspace *self,
                               PdPerson    *person,
                               GError     **error)
{
  return !pd_workspace_access_can_open (self, person) ||
         pd_vault_remove_person (self->vault, pd_person_get_id (person), error);
}

/* Everybody's identity is their own: nobody can give another key to one that they can't
 * open, only somebody without any gets a new one. */
static PdIdentity *
choose_identity (PdWorkspace *self,
                 PdPerson    *person,
                 GError     **error)
{
  PdId id = pd_person_get_id (person);

  if (id == pd_vault_get_person_id (self->vault))
    return g_object_ref (pd_vault_get_identity (self->vault));
  if (find_slot (self, id, 0) == NULL)
    return pd_identity_new_random ();
  g_set_error (error,
               PD_ERROR,
               PD_ERROR_REFUSED,
               _ ("%s has a key already, and only they can add another. Nothing was changed."),
               pd_person_get_name (person));
  return NULL;
}

static gboolean
check_has_no_passphrase (PdWorkspace *self,
                         PdPerson    *person,
                         GError     **error)
{
  if (find_slot (self, pd_person_get_id (person), PD_SLOT_PASSPHRASE) == NULL)
    return TRUE;
  g_set_error (error,
               PD_ERROR,
               PD_ERROR_EXISTS,
               _ ("%s has a passphrase already. It was left as it is; it can be changed."),
               pd_person_get_name (person));
  return FALSE;
}

static gboolean
check_is_here (PdWorkspace *self,
               PdPerson    *person,
               GError     **error)
{
  PdPerson *as_is;

  if (!pd_workspace_check_unlocked (self, error))
    return FALSE;
  as_is = pd_workspace_get_person (self, pd_person_get_id (person));
  if (as_is != NULL && pd_person_get_left_on (as_is) == PD_DAY_NONE)
    return TRUE;
  g_set_error (error,
               PD_ERROR,
               PD_ERROR_NOT_FOUND,
               _ ("%s is not among the people who are here. Nothing was changed."),
               pd_person_get_name (person));
  return FALSE;
}

/**
 * pd_workspace_access_add_passphrase:
 * @self: an unlocked workspace
 * @person: somebody who is here and has no passphrase
 * @passphrase: their passphrase
 * @cost: (nullable): what one try at it costs; %NULL for the usual
 * @error: return location for an error: %PD_ERROR_EXISTS when they have one already
 *
 * Gives a person a way into the file.
 *
 * Returns: whether they have it
 */
gboolean
pd_workspace_access_add_passphrase (PdWorkspace     *self,
                                    PdPerson        *person,
                                    PdSecret        *passphrase,
                                    const PdKdfCost *cost,
                                    GError         **error)
{
  g_autoptr (PdIdentity) identity = NULL;
  g_autoptr (PdChange)   change = NULL;
  g_autofree char       *label = NULL;
  PdId                   id;

  g_return_val_if_fail (PD_IS_WORKSPACE (self), FALSE);
  g_return_val_if_fail (PD_IS_PERSON (person), FALSE);
  g_return_val_if_fail (passphrase != NULL, FALSE);

  if (!check_is_here (self, person, error) || !check_has_no_passphrase (self, person, error))
    return FALSE;
  identity = choose_identity (self, person, error);
  if (identity == NULL)
    return FALSE;

  id = pd_person_get_id (person);
  /* Translators: an act in the history; %s is a person */
  label = g_strdup_printf (_ ("Give %s a passphrase"), pd_person_get_name (person));
  change = pd_workspace_begin_change (self, label, error);
  /* The row is tried first, so that nobody has a key whose public half is not known. */
  return change != NULL &&
         pd_person_table_set_public_key (change, id, pd_identity_get_public (identity), error) &&
         pd_vault_add_slot (self->vault,
                            PD_SLOT_PASSPHRASE,
                            id,
                            pd_person_get_name (person),
                            passphrase,
                            cost != NULL ? cost : &PD_KDF_COST_DEFAULT,
                            identity,
                            NULL,
                            error) &&
         pd_workspace_keep_change (self, change, error);
}

/**
 * pd_workspace_access_change_passphrase:
 * @self: an unlocked workspace
 * @person: the person who unlocked it
 * @passphrase: their passphrase from now on
 * @cost: (nullable): what one try at it costs; %NULL for the usual
 * @error: return location for an error: %PD_ERROR_NOT_FOUND when they have none,
 *   %PD_ERROR_REFUSED when it is somebody else's
 *
 * Returns: whether it is changed
 */
gboolean
pd_workspace_access_change_passphrase (PdWorkspace     *self,
                                       PdPerson        *person,
                                       PdSecret        *passphrase,
                                       const PdKdfCost *cost,
                                       GError         **error)
{
  PdSlot *slot;

  g_return_val_if_fail (PD_IS_WORKSPACE (self), FALSE);
  g_return_val_if_fail (PD_IS_PERSON (person), FALSE);
  g_return_val_if_fail (passphrase != NULL, FALSE);

  if (!pd_workspace_check_unlocked (self, error))
    return FALSE;
  if (pd_person_get_id (person) != pd_vault_get_person_id (self->vault))
    {
      g_set_error (error,
                   PD_ERROR,
                   PD_ERROR_REFUSED,
                   _ ("Only %s can change their passphrase. If it is lost, take their key away and "
                      "give them a new one."),
                   pd_person_get_name (person));
      return FALSE;
    }
  slot = find_slot (self, pd_person_get_id (person), PD_SLOT_PASSPHRASE);
  if (slot == NULL)
    return pd_workspace_access_add_passphrase (self, person, passphrase, cost, error);
  return pd_vault_change_slot_key (self->vault,
                                   pd_slot_get_id (slot),
                                   passphrase,
                                   cost != NULL ? cost : &PD_KDF_COST_DEFAULT,
                                   error);
}

/**
 * pd_workspace_access_remove:
 * @self: an unlocked workspace
 * @person: somebody
 * @error: return location for an error: %PD_ERROR_REFUSED when no manager could open the
 *   file any more, %PD_ERROR_NOT_FOUND when they have no key
 *
 * Takes every key of a person away, and seals the file with a new one. They stay among
 * the people, and old copies of the file stay readable to them. The history says it, and
 * undo passes over it.
 *
 * Returns: whether they have none any more
 */
gboolean
pd_workspace_access_remove (PdWorkspace *self,
                            PdPerson    *person,
                            GError     **error)
{
  g_autoptr (PdChange) change = NULL;
  g_autofree char     *label = NULL;

  g_return_val_if_fail (PD_IS_WORKSPACE (self), FALSE);
  g_return_val_if_fail (PD_IS_PERSON (person), FALSE);

  if (!pd_workspace_check_unlocked (self, error))
    return FALSE;
  if (!pd_workspace_access_can_open (self, person))
    {
      g_set_error (error,
                   PD_ERROR,
                   PD_ERROR_NOT_FOUND,
                   _ ("%s has no key to the file. Nothing was changed."),
                   pd_person_get_name (person));
      return FALSE;
    }
  if (!pd_workspace_access_check_manager_stays (self, person, error))
    return FALSE;

  /* Translators: an act in the history; %s is a person */
  label = g_strdup_printf (_ ("Take away the keys of %s"), pd_person_get_name (person));
  change = pd_workspace_begin_change (self, label, error);
  return change != NULL &&
         pd_person_table_forget_public_key (change, pd_person_get_id (person), error) &&
         pd_workspace_access_take_keys (self, person, error) &&
         pd_workspace_keep_change (self, change, error);
}

/**
 * pd_workspace_access_add_recovery:
 * @self: an unlocked workspace
 * @error: return location for an error
 *
 * Makes a recovery key for the person who unlocked it, beside the keys they have.
 *
 * Returns: (transfer full): the key, for a recovery sheet; it is kept nowhere else
 */
PdSecret *
pd_workspace_access_add_recovery (PdWorkspace *self,
                                  GError     **error)
{
  g_autoptr (PdSecret) key = NULL;

  g_return_val_if_fail (PD_IS_WORKSPACE (self), NULL);

  if (!pd_workspace_check_unlocked (self, error))
    return NULL;
  key = pd_secret_new_random (PD_RECOVERY_KEY_SIZE);
  if (!pd_vault_add_slot (self->vault,
                          PD_SLOT_RECOVERY,
                          pd_vault_get_person_id (self->vault),
                          _ ("Recovery sheet"),
                          key,
                          NULL,
                          pd_vault_get_identity (self->vault),
                          NULL,
                          error))
    return NULL;
  return g_steal_pointer (&key);
}

/**
 * pd_workspace_access_can_open:
 * @self: a workspace
 * @person: somebody
 *
 * Returns: whether they have a key to the file
 */
gboolean
pd_workspace_access_can_open (PdWorkspace *self,
                              PdPerson    *person)
{
  g_return_val_if_fail (PD_IS_WORKSPACE (self), FALSE);
  g_return_val_if_fail (PD_IS_PERSON (person), FALSE);

  return find_slot (self, pd_person_get_id (person), 0) != NULL;
}
