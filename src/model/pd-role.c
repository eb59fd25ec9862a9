/* SPDX-License-Identifier: GPL-3.0-or-later */

#define G_LOG_DOMAIN "pd-model"

#include "config.h"

#include "pd-role.h"

#include "pd-error.h"
#include "pd-spelling-private.h"

#include <glib/gi18n-lib.h>

static const PdSpelling STATES[] = {
  [PD_ROLE_DRAFT] = { "draft", N_ ("Draft"), NULL },
  [PD_ROLE_APPROVED] = { "approved", N_ ("Approved"), NULL },
  [PD_ROLE_SUPERSEDED] = { "superseded", N_ ("Superseded"), NULL },
};

/**
 * pd_role_version_new:
 * @version: its number, from 1
 * @description: what it says
 * @drafted_by: who begins it, or %PD_ID_NONE
 * @drafted_on: when
 *
 * Returns: (transfer full): a draft without a row yet
 */
PdRoleVersion *
pd_role_version_new (int                      version,
                     const PdRoleDescription *description,
                     PdId                     drafted_by,
                     PdDay                    drafted_on)
{
  PdRoleVersion *self = g_new0 (PdRoleVersion, 1);

  self->version = version;
  self->description = pd_role_description_copy (description);
  self->drafted_by = drafted_by;
  self->drafted_on = drafted_on;
  self->approved_on = PD_DAY_NONE;
  return self;
}

/**
 * pd_role_version_copy:
 * @self: a version
 *
 * Returns: (transfer full): another one that is the same
 */
PdRoleVersion *
pd_role_version_copy (const PdRoleVersion *self)
{
  PdRoleVersion *copy;

  g_return_val_if_fail (self != NULL, NULL);

  copy = g_memdup2 (self, sizeof *self);
  copy->description = pd_role_description_copy (self->description);
  return copy;
}

/**
 * pd_role_version_free:
 * @self: (transfer full) (nullable): a version
 */
void
pd_role_version_free (PdRoleVersion *self)
{
  if (self == NULL)
    return;
  pd_role_description_free (self->description);
  g_free (self);
}

/**
 * pd_role_version_equal:
 * @self: a version
 * @other: another
 *
 * Returns: whether both are the same, their ids included
 */
gboolean
pd_role_version_equal (const PdRoleVersion *self,
                       const PdRoleVersion *other)
{
  g_return_val_if_fail (self != NULL && other != NULL, FALSE);

  return self->id == other->id &&
         self->role_id == other->role_id &&
         self->version == other->version &&
         self->drafted_by == other->drafted_by &&
         self->drafted_on == other->drafted_on &&
         self->approved_by == other->approved_by &&
         self->approved_on == other->approved_on &&
         pd_role_description_equal (self->description, other->description);
}

/**
 * pd_role_version_is_draft:
 * @self: a version
 *
 * Returns: whether nobody has approved it yet
 */
gboolean
pd_role_version_is_draft (const PdRoleVersion *self)
{
  g_return_val_if_fail (self != NULL, FALSE);

  return self->approved_on == PD_DAY_NONE;
}

/**
 * pd_role_version_check:
 * @self: a version
 * @error: return location for a #GError
 *
 * Returns: whether it can be kept; %PD_ERROR_INPUT says why not
 */
gboolean
pd_role_version_check (const PdRoleVersion *self,
                       GError             **error)
{
  const char *problem = NULL;

  g_return_val_if_fail (self != NULL, FALSE);

  if (self->version < 1)
    problem = _ ("The versions of a role count from 1.");
  else if (self->drafted_on == PD_DAY_NONE)
    problem = _ ("A version of a role was begun on a day.");
  else if ((self->approved_on == PD_DAY_NONE) != (self->approved_by == PD_ID_NONE))
    problem = _ ("A version of a role is approved by somebody on a day.");
  if (problem != NULL)
    g_set_error_literal (error, PD_ERROR, PD_ERROR_INPUT, problem);
  return problem == NULL && pd_role_description_check (self->description, error);
}

/**
 * pd_role_new:
 *
 * Returns: (transfer full): a role without a version, and without a row yet
 */
PdRole *
pd_role_new (void)
{
  PdRole *self = g_new0 (PdRole, 1);

  self->ended_on = PD_DAY_NONE;
  self->versions = g_ptr_array_new_with_free_func ((GDestroyNotify) pd_role_version_free);
  return self;
}

/**
 * pd_role_copy:
 * @self: a role
 *
 * Returns: (transfer full): another one that is the same
 */
PdRole *
pd_role_copy (const PdRole *self)
{
  PdRole *copy = pd_role_new ();

  copy->id = self->id;
  copy->ended_on = self->ended_on;
  for (guint i = 0; i < self->versions->len; i++)
    g_ptr_array_add (copy->versions, pd_role_version_copy (g_ptr_array_index (self->versions, i)));
  return copy;
}

/**
 * pd_role_free:
 * @self: (transfer full) (nullable): a role
 */
void
pd_role_free (PdRole *self)
{
  if (self == NULL)
    return;
  g_ptr_array_unref (self->versions);
  g_free (self);
}

/**
 * pd_role_equal:
 * @self: a role
 * @other: another
 *
 * Returns: whether both are the same, with all versions
 */
gboolean
pd_role_equal (const PdRole *self,
               const PdRole *other)
{
  g_return_val_if_fail (self != NULL && other != NULL, FALSE);

  if (self->id != other->id || self->ended_on != other->ended_on || self->versions->len != other->versions->len)
    return FALSE;
  for (guint i = 0; i < self->versions->len; i++)
    if (!pd_role_version_equal (g_ptr_array_index (self->versions, i), g_ptr_array_index (other->versions, i)))
      return FALSE;
  return TRUE;
}

/**
 * pd_role_get_newest:
 * @self: a role
 *
 * Returns: (transfer none) (nullable): the draft, or else the approved version
 */
PdRoleVersion *
pd_role_get_newest (const PdRole *self)
{
  g_return_val_if_fail (self != NULL, NULL);

  return self->versions->len > 0 ? g_ptr_array_index (self->versions, self->versions->len - 1) : NULL;
}

/**
 * pd_role_get_draft:
 * @self: a role
 *
 * Returns: (transfer none) (nullable): the version that is being written
 */
PdRoleVersion *
pd_role_get_draft (const PdRole *self)
{
  PdRoleVersion *newest = pd_role_get_newest (self);

  return newest != NULL && pd_role_version_is_draft (newest) ? newest : NULL;
}

/**
 * pd_role_get_approved:
 * @self: a role
 *
 * Returns: (transfer none) (nullable): the newest version that was approved
 */
PdRoleVersion *
pd_role_get_approved (const PdRole *self)
{
  g_return_val_if_fail (self != NULL, NULL);

  for (guint i = self->versions->len; i > 0; i--)
    if (!pd_role_version_is_draft (g_ptr_array_index (self->versions, i - 1)))
      return g_ptr_array_index (self->versions, i - 1);
  return NULL;
}

/**
 * pd_role_find_version:
 * @self: a role
 * @version: a number
 *
 * Returns: (transfer none) (nullable): the version of that number
 */
PdRoleVersion *
pd_role_find_version (const PdRole *self,
                      int           version)
{
  g_return_val_if_fail (self != NULL, NULL);

  for (guint i = 0; i < self->versions->len; i++)
    {
      PdRoleVersion *found = g_ptr_array_index (self->versions, i);

      if (found->version == version)
        return found;
    }
  return NULL;
}

/**
 * pd_role_get_state:
 * @self: a role
 * @version: one of its versions
 *
 * Returns: how that version stands
 */
PdRoleState
pd_role_get_state (const PdRole        *self,
                   const PdRoleVersion *version)
{
  g_return_val_if_fail (self != NULL && version != NULL, PD_ROLE_DRAFT);

  if (pd_role_version_is_draft (version))
    return PD_ROLE_DRAFT;
  return version == pd_role_get_approved (self) ? PD_ROLE_APPROVED : PD_ROLE_SUPERSEDED;
}

/**
 * pd_role_get_superseded_on:
 * @self: a role
 * @version: one of its versions
 *
 * Returns: the day that the next version was approved, or %PD_DAY_NONE
 */
PdDay
pd_role_get_superseded_on (const PdRole        *self,
                           const PdRoleVersion *version)
{
  g_return_val_if_fail (self != NULL && version != NULL, PD_DAY_NONE);

  for (guint i = 0; i < self->versions->len; i++)
    {
      const PdRoleVersion *later = g_ptr_array_index (self->versions, i);

      if (later->version > version->version && !pd_role_version_is_draft (later))
        return later->approved_on;
    }
  return PD_DAY_NONE;
}

/**
 * pd_role_get_title:
 * @self: a role
 *
 * Returns: (transfer none): what it is called: by its approved version, or else its draft
 */
const char *
pd_role_get_title (const PdRole *self)
{
  const PdRoleVersion *version = pd_role_get_approved (self);

  if (version == NULL)
    version = pd_role_get_newest (self);
  return version != NULL ? version->description->texts[PD_ROLE_TITLE] : "";
}

/**
 * pd_role_get_review_on:
 * @self: a role
 *
 * Returns: the day that its approved version is looked at again, or %PD_DAY_NONE
 */
PdDay
pd_role_get_review_on (const PdRole *self)
{
  const PdRoleVersion *version = pd_role_get_approved (self);

  return version != NULL ? pd_role_description_get_review_on (version->description) : PD_DAY_NONE;
}

/**
 * pd_role_state_to_nick:
 * @state: how a version stands
 *
 * Returns: how scripts read it
 */
const char *
pd_role_state_to_nick (PdRoleState state)
{
  return pd_spelling_get_nick (STATES, G_N_ELEMENTS (STATES), state);
}

/**
 * pd_role_state_to_words:
 * @state: how a version stands
 *
 * Returns: the same in the reader's language
 */
const char *
pd_role_state_to_words (PdRoleState state)
{
  return pd_spelling_get_words (STATES, G_N_ELEMENTS (STATES), state);
}
