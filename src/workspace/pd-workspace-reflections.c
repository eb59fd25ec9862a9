/* SPDX-License-Identifier: GPL-3.0-or-later */

/* What was said in a session of a circle, for those who were there. */

#define G_LOG_DOMAIN "pd-workspace"

#include "config.h"

#include "pd-workspace-circles.h"

#include <glib/gi18n-lib.h>

#include "pd-error.h"
#include "pd-note-seal-private.h"
#include "pd-sealing-private.h"
#include "pd-workspace-notes-private.h"
#include "pd-workspace-private.h"

/**
 * pd_workspace_list_reflection_readers:
 * @self: a workspace
 * @session: a session that was held
 * @today: the day
 * @error: return location for an error
 *
 * What was said in a session stays with those who were there (domain.md, Co-supervision
 * scheduling): our people of them, as long as they are in the circle and can open the file.
 *
 * Returns: (transfer full) (element-type PdId): the people for whom it is sealed when
 *   somebody writes today
 */
GArray *
pd_workspace_list_reflection_readers (PdWorkspace           *self,
                                      const PdCircleSession *session,
                                      PdDay                  today,
                                      GError               **error)
{
  g_autoptr (PdCircle) circle = NULL;
  g_autoptr (GArray)   ids = g_array_new (FALSE, FALSE, sizeof (PdId));

  g_return_val_if_fail (PD_IS_WORKSPACE (self) && session != NULL, NULL);

  circle = pd_workspace_load_circle (self, session->circle_id, error);
  if (circle == NULL)
    return NULL;
  for (guint i = 0; i < session->seats->len; i++)
    {
      const PdCircleSeat   *seat = &g_array_index (session->seats, PdCircleSeat, i);
      const PdCircleMember *member = pd_circle_find_member (circle, seat->member_id);

      if (seat->has_come && member != NULL && member->person_id != PD_ID_NONE &&
          (member->left_on == PD_DAY_NONE || member->left_on >= today) && pd_note_seal_has_key (self, member->person_id))
        g_array_append_val (ids, member->person_id);
    }
  return g_steal_pointer (&ids);
}

/**
 * pd_workspace_read_reflection:
 * @self: a workspace
 * @session_id: a session
 * @ret_revision: (out): which revision it is, to go on from; 0 when nothing is written yet
 * @error: return location for an error: %PD_ERROR_REFUSED when nothing of it is sealed for the
 *   person who unlocked it, %PD_ERROR_NOT_FOUND when nothing is written yet
 *
 * Returns: (transfer full): the newest reflection that they can read, with its actions, whose
 *   owners are members of the circle
 */
PdNote *
pd_workspace_read_reflection (PdWorkspace *self,
                              PdId         session_id,
                              int         *ret_revision,
                              GError     **error)
{
  g_autoptr (GPtrArray) texts = NULL;
  g_autoptr (GBytes)    content = NULL;

  g_return_val_if_fail (PD_IS_WORKSPACE (self) && ret_revision != NULL, NULL);

  *ret_revision = 0;
  texts = pd_sealing_list (self, session_id, error);
  if (texts == NULL)
    return NULL;
  if (texts->len == 0)
    {
      g_set_error_literal (error, PD_ERROR, PD_ERROR_NOT_FOUND, _ ("Nothing is written about this session yet."));
      return NULL;
    }
  for (guint i = texts->len; i > 0; i--)
    {
      const PdSealedText *text = g_ptr_array_index (texts, i - 1);

      if (i > 1 && !pd_sealed_text_is_for (text, pd_workspace_get_my_id (self)))
        continue;
      content = pd_sealing_open (self, text, error);
      *ret_revision = text->revision;
      return content != NULL ? pd_note_new_from_bytes (content, error) : NULL;
    }
  g_assert_not_reached ();
}

static gboolean
check_is_mine (PdWorkspace *self,
               GArray      *reader_ids,
               GError     **error)
{
  for (guint i = 0; i < reader_ids->len; i++)
    {
      if (g_array_index (reader_ids, PdId, i) == pd_workspace_get_my_id (self))
        return TRUE;
    }
  return pd_workspace_refuse (error, _ ("Only those who were at the session write about it. Nothing was changed."));
}

static gboolean
check_goes_on_from (PdWorkspace *self,
                    PdId         session_id,
                    int          base_revision,
                    GError     **error)
{
  g_autoptr (GPtrArray) texts = pd_sealing_list (self, session_id, error);
  int                   newest = 0;

  for (guint i = 0; texts != NULL && i < texts->len; i++)
    newest = MAX (newest, ((const PdSealedText *) g_ptr_array_index (texts, i))->revision);
  return texts != NULL &&
         (newest == base_revision ||
          pd_workspace_refuse (error, _ ("Somebody else has written about this session meanwhile. Nothing was changed; look at it again.")));
}

/**
 * pd_workspace_write_reflection:
 * @self: a workspace
 * @session: a session that was held
 * @base_revision: the revision that it goes on from, or 0 for the first
 * @note: what was said, and the actions; their owners are members of the circle
 * @today: the day
 * @error: return location for an error: %PD_ERROR_REFUSED when the person who unlocked it was
 *   not there, or somebody else has written meanwhile; %PD_ERROR_INPUT when it can't be kept
 *
 * Adds a revision, sealed for those that pd_workspace_list_reflection_readers() names. Nothing
 * of it stands in the history, and undo passes over it.
 *
 * Returns: whether it is written
 */
gboolean
pd_workspace_write_reflection (PdWorkspace           *self,
                               const PdCircleSession *session,
                               int                    base_revision,
                               const PdNote          *note,
                               PdDay                  today,
                               GError               **error)
{
  g_autoptr (PdCircleSession) as_is = NULL;
  g_autoptr (PdSealedText)    text = pd_sealed_text_new ();
  g_autoptr (GArray)          reader_ids = NULL;
  g_autoptr (GBytes)          content = NULL;
  g_autoptr (PdChange)        change = NULL;

  g_return_val_if_fail (PD_IS_WORKSPACE (self) && session != NULL && note != NULL, FALSE);

  as_is = pd_workspace_load_circle_session (self, session->id, error);
  reader_ids = as_is != NULL ? pd_workspace_list_reflection_readers (self, as_is, today, error) : NULL;
  if (reader_ids == NULL || !check_is_mine (self, reader_ids, error) ||
      !check_goes_on_from (self, session->id, base_revision, error) || !pd_note_check (note, error))
    return FALSE;
  content = pd_note_to_bytes (note, error);
  if (content == NULL)
    return FALSE;
  text->session_id = session->id;
  text->revision = base_revision + 1;
  g_array_append_vals (text->reader_ids, reader_ids->data, reader_ids->len);
  /* Translators: an act in the history */
  change = pd_workspace_begin_change (self, _ ("Write about a session of co-supervision"), error);
  return change != NULL && pd_sealing_write (self, change, text, content, error) &&
         pd_workspace_keep_change (self, change, error);
}
