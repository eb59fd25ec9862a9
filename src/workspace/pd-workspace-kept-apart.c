/* SPDX-License-Identifier: GPL-3.0-or-later */

#define G_LOG_DOMAIN "pd-workspace"

#include "config.h"

#include "pd-workspace-kept-apart.h"

#include <glib/gi18n-lib.h>

#include "pd-error.h"
#include "pd-kept-apart-table.h"
#include "pd-sealing-private.h"
#include "pd-workspace-notes-private.h"
#include "pd-workspace-private.h"

/**
 * pd_workspace_list_kept_apart:
 * @self: a workspace
 * @error: return location for an error
 *
 * Returns: (transfer full) (element-type PdKeptApart): who is kept apart, or was, without a
 *   reason
 */
GPtrArray *
pd_workspace_list_kept_apart (PdWorkspace *self,
                              GError     **error)
{
  GPtrArray *kept;

  g_return_val_if_fail (PD_IS_WORKSPACE (self), NULL);

  if (!pd_workspace_check_unlocked (self, error) || !pd_kept_apart_table_list (self->store, PD_ID_NONE, &kept, error))
    return NULL;
  return kept;
}

static PdKeptApart *
load (PdWorkspace *self,
      PdId         id,
      GError     **error)
{
  g_autoptr (GPtrArray) all = pd_workspace_list_kept_apart (self, error);

  for (guint i = 0; all != NULL && i < all->len; i++)
    {
      if (((const PdKeptApart *) g_ptr_array_index (all, i))->id == id)
        return g_ptr_array_steal_index (all, i);
    }
  if (all != NULL)
    g_set_error_literal (error, PD_ERROR, PD_ERROR_NOT_FOUND, _ ("This is not there any more. Nothing was changed."));
  return NULL;
}

/**
 * pd_workspace_list_kept_apart_readers:
 * @self: a workspace
 * @id: two who are kept apart
 * @error: return location for an error
 *
 * Returns: (transfer full) (element-type PdId): the people who can read why; everybody can
 *   know who they are
 */
GArray *
pd_workspace_list_kept_apart_readers (PdWorkspace *self,
                                      PdId         id,
                                      GError     **error)
{
  g_autoptr (PdSealedText) text = NULL;

  g_return_val_if_fail (PD_IS_WORKSPACE (self), NULL);

  text = pd_sealing_find_newest (self, id, error);
  return text != NULL ? g_array_ref (text->reader_ids) : NULL;
}

/**
 * pd_workspace_read_kept_apart:
 * @self: a workspace
 * @id: two who are kept apart
 * @error: return location for an error: %PD_ERROR_REFUSED when it is not sealed for the person
 *   who unlocked it
 *
 * Returns: (transfer full): why
 */
PdKeptApartReason *
pd_workspace_read_kept_apart (PdWorkspace *self,
                              PdId         id,
                              GError     **error)
{
  g_autoptr (PdSealedText) text = NULL;
  g_autoptr (GBytes)       content = NULL;

  g_return_val_if_fail (PD_IS_WORKSPACE (self), NULL);

  text = pd_sealing_find_newest (self, id, error);
  content = text != NULL ? pd_sealing_open (self, text, error) : NULL;
  return content != NULL ? pd_kept_apart_reason_new_from_bytes (content, error) : NULL;
}

static gboolean
check_not_yet (PdWorkspace       *self,
               const PdKeptApart *wanted,
               GError           **error)
{
  g_autoptr (GPtrArray) all = pd_workspace_list_kept_apart (self, error);

  for (guint i = 0; all != NULL && i < all->len; i++)
    {
      const PdKeptApart *kept = g_ptr_array_index (all, i);

      if (pd_kept_apart_is_of (kept, wanted->one_id, wanted->other_id) && kept->ended_on == PD_DAY_NONE)
        {
          g_set_error_literal (error, PD_ERROR, PD_ERROR_EXISTS, _ ("These two are kept apart already. Nothing was changed."));
          return FALSE;
        }
    }
  return all != NULL;
}

/**
 * pd_workspace_keep_apart:
 * @self: a workspace
 * @one: somebody
 * @other: somebody else
 * @reason: what there is between them
 * @may_know: (nullable) (element-type PdPerson): who else may know
 * @since: the first day
 * @error: return location for an error: %PD_ERROR_INPUT when it can't be kept,
 *   %PD_ERROR_EXISTS when they are kept apart already
 *
 * Why is sealed for the two, for whoever writes it and for those who may know, as far as
 * they can open the file. All others see, and plan with, nothing but that they are kept apart.
 *
 * Returns: (transfer full): that they are kept apart
 */
PdKeptApart *
pd_workspace_keep_apart (PdWorkspace             *self,
                         PdPerson                *one,
                         PdPerson                *other,
                         const PdKeptApartReason *reason,
                         GPtrArray               *may_know,
                         PdDay                    since,
                         GError                 **error)
{
  g_autoptr (PdKeptApart)  kept = NULL;
  g_autoptr (PdSealedText) text = pd_sealed_text_new ();
  g_autoptr (GBytes)       content = NULL;
  g_autoptr (PdChange)     change = NULL;

  g_return_val_if_fail (PD_IS_WORKSPACE (self) && reason != NULL, NULL);
  g_return_val_if_fail (PD_IS_PERSON (one) && PD_IS_PERSON (other), NULL);

  kept = pd_kept_apart_new (pd_person_get_id (one), pd_person_get_id (other), since);
  content = pd_kept_apart_reason_to_bytes (reason, error);
  if (content == NULL || !pd_kept_apart_check (kept, error) || !check_not_yet (self, kept, error))
    return NULL;
  pd_sealed_text_add_reader (text, kept->one_id);
  pd_sealed_text_add_reader (text, kept->other_id);
  pd_sealed_text_add_reader (text, pd_workspace_get_my_id (self));
  for (guint i = 0; may_know != NULL && i < may_know->len; i++)
    pd_sealed_text_add_reader (text, pd_person_get_id (g_ptr_array_index (may_know, i)));
  /* Translators: an act in the history, which names nobody */
  change = pd_workspace_begin_change (self, _ ("Keep two people apart"), error);
  if (change == NULL || !pd_kept_apart_table_save (change, kept, error))
    return NULL;
  text->kept_apart_id = kept->id;
  if (!pd_sealing_write (self, change, text, content, error) || !pd_workspace_keep_change (self, change, error))
    return NULL;
  return g_steal_pointer (&kept);
}

/* The newest text, if the person who unlocked the file can read it. */
static PdSealedText *
load_mine (PdWorkspace *self,
           PdId         id,
           GError     **error)
{
  g_autoptr (PdSealedText) text = pd_sealing_find_newest (self, id, error);

  if (text == NULL)
    return NULL;
  if (pd_sealed_text_is_for (text, pd_workspace_get_my_id (self)))
    return g_steal_pointer (&text);
  pd_workspace_refuse (error, _ ("Only those who may know why two people are kept apart can change it. Nothing was changed."));
  return NULL;
}

/**
 * pd_workspace_write_kept_apart:
 * @self: a workspace
 * @id: two who are kept apart
 * @reason: what there is between them now
 * @error: return location for an error: %PD_ERROR_REFUSED when the person who unlocked it may
 *   not know why
 *
 * Returns: whether it is written, for the same people as before
 */
gboolean
pd_workspace_write_kept_apart (PdWorkspace             *self,
                               PdId                     id,
                               const PdKeptApartReason *reason,
                               GError                 **error)
{
  g_autoptr (PdSealedText) before = NULL;
  g_autoptr (PdSealedText) text = pd_sealed_text_new ();
  g_autoptr (GBytes)       content = NULL;
  g_autoptr (PdChange)     change = NULL;

  g_return_val_if_fail (PD_IS_WORKSPACE (self) && reason != NULL, FALSE);

  before = load_mine (self, id, error);
  content = before != NULL ? pd_kept_apart_reason_to_bytes (reason, error) : NULL;
  if (content == NULL)
    return FALSE;
  text->kept_apart_id = id;
  text->revision = before->revision + 1;
  g_array_append_vals (text->reader_ids, before->reader_ids->data, before->reader_ids->len);
  change = pd_workspace_begin_change (self, _ ("Change why two people are kept apart"), error);
  return change != NULL && pd_sealing_write (self, change, text, content, error) &&
         pd_workspace_keep_change (self, change, error);
}

/**
 * pd_workspace_let_know_kept_apart:
 * @self: a workspace
 * @id: two who are kept apart
 * @person: who may know why from now on
 * @error: return location for an error: %PD_ERROR_REFUSED when the person who unlocked it may
 *   not know it themselves, or the other one can't open the file
 *
 * Returns: whether they can read it
 */
gboolean
pd_workspace_let_know_kept_apart (PdWorkspace *self,
                                  PdId         id,
                                  PdPerson    *person,
                                  GError     **error)
{
  g_autoptr (PdSealedText) text = NULL;
  g_autoptr (PdChange)     change = NULL;

  g_return_val_if_fail (PD_IS_WORKSPACE (self) && PD_IS_PERSON (person), FALSE);

  text = load_mine (self, id, error);
  if (text == NULL || !pd_workspace_check_reader_has_key (self, person, error))
    return FALSE;
  if (pd_sealed_text_is_for (text, pd_person_get_id (person)))
    return TRUE;
  change = pd_workspace_begin_change (self, _ ("Let somebody know why two people are kept apart"), error);
  return change != NULL && pd_sealing_add_reader (self, change, text, pd_person_get_id (person), error) &&
         pd_workspace_keep_change (self, change, error);
}

/**
 * pd_workspace_end_kept_apart:
 * @self: a workspace
 * @id: two who are kept apart
 * @last_day: the last day; circles meet without it at once
 * @error: return location for an error: %PD_ERROR_REFUSED when the person who unlocked it may
 *   not know why
 *
 * It is settled. What was written stays for those who could read it.
 *
 * Returns: whether that is put down
 */
gboolean
pd_workspace_end_kept_apart (PdWorkspace *self,
                             PdId         id,
                             PdDay        last_day,
                             GError     **error)
{
  g_autoptr (PdSealedText) text = NULL;
  g_autoptr (PdKeptApart)  kept = NULL;
  g_autoptr (PdChange)     change = NULL;

  g_return_val_if_fail (PD_IS_WORKSPACE (self), FALSE);

  text = load_mine (self, id, error);
  kept = text != NULL ? load (self, id, error) : NULL;
  if (kept == NULL)
    return FALSE;
  kept->ended_on = last_day;
  change = pd_workspace_begin_change (self, _ ("Keep two people apart no more"), error);
  return change != NULL && pd_kept_apart_table_save (change, kept, error) &&
         pd_workspace_keep_change (self, change, error);
}
