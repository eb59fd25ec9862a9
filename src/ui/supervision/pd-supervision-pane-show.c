/* SPDX-License-Identifier: GPL-3.0-or-later */
#define G_LOG_DOMAIN "pd-ui"

#include "config.h"

#include "pd-supervision-pane-private.h"

#include "pd-supervision-words.h"
#include "pd-workspace-supervision.h"

/* What the record shows: everything is read anew and made anew but what stands in notes. */

/**
 * pd_supervision_pane_get_agreement:
 * @self: a record
 *
 * Returns: (transfer none) (nullable): the agreement that it is about
 */
const PdSupervisionAgreement *
pd_supervision_pane_get_agreement (PdSupervisionPane *self)
{
  return self->item != NULL ? pd_supervision_item_get_agreement (self->item) : NULL;
}

/**
 * pd_supervision_pane_is_mine:
 * @self: a record
 *
 * Returns: whether the person who unlocked the file supervises or is supervised here
 */
gboolean
pd_supervision_pane_is_mine (PdSupervisionPane *self)
{
  const PdSupervisionAgreement *agreement = pd_supervision_pane_get_agreement (self);

  return agreement != NULL &&
         pd_supervision_agreement_is_party (agreement, pd_person_get_id (pd_workspace_get_me (self->part.workspace)));
}

/**
 * pd_supervision_pane_find_note:
 * @self: a record
 * @session_id: a session
 *
 * Returns: (transfer none) (nullable): what is known of its note
 */
const PdNoteRecord *
pd_supervision_pane_find_note (PdSupervisionPane *self,
                               PdId               session_id)
{
  PdNoteRecord *found = NULL;

  for (guint i = 0; i < self->notes->len; i++)
    {
      const PdNoteRecord *note = g_ptr_array_index (self->notes, i);

      if (note->session_id == session_id)
        return note;
    }
  /* The day of a note need not be that of its session, so it may be further down. */
  if (self->notes->len > self->n_rows)
    found = pd_workspace_find_note_of_session (self->part.workspace, session_id);
  if (found != NULL)
    g_ptr_array_add (self->notes, found);
  return found;
}

/**
 * pd_supervision_pane_find_session:
 * @self: a record
 * @session_id: a session
 *
 * Returns: (transfer none) (nullable): that session, where it is one of this agreement
 */
const PdSession *
pd_supervision_pane_find_session (PdSupervisionPane *self,
                                  PdId               session_id)
{
  for (guint i = 0; i < self->of_session->len; i++)
    {
      const PdSession *session = g_ptr_array_index (self->of_session, i);

      if (session->id == session_id)
        return session;
    }
  return NULL;
}

static void
show_heading (PdSupervisionPane *self)
{
  const PdSupervisionDue *due = pd_supervision_item_get_due (self->item);
  g_autofree char        *standing = pd_supervision_item_dup_standing (self->item, FALSE);

  gtk_label_set_label (self->title, pd_supervision_item_get_title (self->item));
  gtk_label_set_label (self->standing, standing);
  gtk_image_set_from_icon_name (self->standing_sign,
                                due != NULL ? pd_supervision_words_due_icon (due->state) : "emblem-documents-symbolic");
}

static void
show_warning (PdSupervisionPane *self)
{
  const PdSupervisionAgreement *agreement = pd_supervision_pane_get_agreement (self);
  g_autoptr (GPtrArray)         agreements = NULL;
  g_autofree char              *words = NULL;

  if (agreement != NULL && agreement->ended_on == PD_DAY_NONE)
    {
      agreements = pd_workspace_list_supervision (self->part.workspace, NULL, NULL);
      words = pd_supervision_words_line_managed (self->part.workspace, agreement, agreements, self->part.today);
    }
  gtk_label_set_label (self->warning, words != NULL ? words : "");
  gtk_widget_set_visible (self->warning_box, words != NULL);
}

/**
 * pd_supervision_pane_forget:
 * @self: a record
 *
 * Drops what was read.
 */
void
pd_supervision_pane_forget (PdSupervisionPane *self)
{
  g_clear_pointer (&self->rows, g_ptr_array_unref);
  g_clear_pointer (&self->notes, g_ptr_array_unref);
  g_clear_pointer (&self->of_session, g_ptr_array_unref);
  g_clear_pointer (&self->of_waiting, g_ptr_array_unref);
}

/* Those of this agreement alone. */
static GPtrArray *
list_waiting (PdSupervisionPane            *self,
              const PdSupervisionAgreement *agreement)
{
  g_autoptr (GPtrArray) notes = pd_workspace_list_notes_waiting (self->part.workspace, NULL);
  GPtrArray            *waiting = g_ptr_array_new_with_free_func ((GDestroyNotify) pd_note_record_free);

  for (guint i = notes != NULL ? notes->len : 0; i > 0; i--)
    if (((PdNoteRecord *) g_ptr_array_index (notes, i - 1))->agreement_id == agreement->id)
      g_ptr_array_insert (waiting, 0, g_ptr_array_steal_index (notes, i - 1));
  return waiting;
}

/* So many of those without an agreement are looked through for somebody's. */
#define MOST_WITHOUT 200

/* What was written with somebody before anything was agreed. */
static GPtrArray *
list_without (PdSupervisionPane *self,
              PdId               person_id)
{
  GPtrArray *notes = pd_workspace_list_newest_notes_under (self->part.workspace, PD_ID_NONE, NULL, MOST_WITHOUT, NULL);

  for (guint i = notes != NULL ? notes->len : 0; i > 0; i--)
    if (!pd_note_record_is_party (g_ptr_array_index (notes, i - 1), person_id))
      g_ptr_array_remove_index (notes, i - 1);
  return notes;
}

/**
 * pd_supervision_pane_read_lists:
 * @self: a record
 *
 * Reads as many of the newest as are shown, and one more, which tells that there are more.
 */
void
pd_supervision_pane_read_lists (PdSupervisionPane *self)
{
  const PdSupervisionAgreement *agreement = pd_supervision_pane_get_agreement (self);

  pd_supervision_pane_forget (self);
  if (agreement != NULL)
    {
      self->notes = pd_workspace_list_newest_notes_under (self->part.workspace, agreement->id, NULL, self->n_rows + 1, NULL);
      self->of_session = pd_workspace_list_newest_sessions (self->part.workspace, agreement, self->n_rows + 1, NULL);
      self->of_waiting = list_waiting (self, agreement);
    }
  else
    {
      self->notes = list_without (self, pd_supervision_item_get_person_id (self->item));
    }
  if (self->notes == NULL)
    self->notes = g_ptr_array_new ();
  if (self->of_session == NULL)
    self->of_session = g_ptr_array_new ();
  if (self->of_waiting == NULL)
    self->of_waiting = g_ptr_array_new ();
}

/* So that nothing of somebody stays behind in a pane that shows nobody. */
static void
show_nobody (PdSupervisionPane *self)
{
  PdRowsGroup *groups[] = { self->agreed, self->sessions, self->waiting };

  for (guint i = 0; i < G_N_ELEMENTS (groups); i++)
    {
      pd_rows_group_begin (groups[i]);
      pd_rows_group_end (groups[i]);
    }
  pd_supervision_pane_forget_actions (self);
  pd_supervision_pane_forget (self);
  gtk_label_set_label (self->title, "");
  gtk_label_set_label (self->standing, "");
  gtk_label_set_label (self->warning, "");
  gtk_stack_set_visible_child_name (self->stack, "nobody");
  pd_supervision_pane_update_actions (self);
}

/**
 * pd_supervision_pane_show:
 * @part: a record
 *
 * Reads and shows all that may be seen of it.
 */
void
pd_supervision_pane_show (PdDeskPart *part)
{
  PdSupervisionPane *self = PD_SUPERVISION_PANE (part);
  gboolean           has_agreement = pd_supervision_pane_get_agreement (self) != NULL;

  if (self->item == NULL)
    {
      show_nobody (self);
      return;
    }
  pd_supervision_pane_read_lists (self);
  show_heading (self);
  show_warning (self);
  pd_supervision_pane_show_waiting (self);
  pd_supervision_pane_show_agreed (self);
  pd_supervision_pane_show_sessions (self);
  pd_supervision_pane_look_for_actions (self);
  gtk_widget_set_visible (self->act_box, has_agreement);
  gtk_widget_set_visible (self->new_button, !has_agreement);
  gtk_widget_set_visible (GTK_WIDGET (self->sessions), has_agreement || self->notes->len > 0);
  gtk_stack_set_visible_child_name (self->stack, "record");
  pd_supervision_pane_update_actions (self);
}
