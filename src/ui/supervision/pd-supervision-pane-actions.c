/* SPDX-License-Identifier: GPL-3.0-or-later */
#define G_LOG_DOMAIN "pd-ui"

#include "config.h"

#include "pd-supervision-pane-private.h"

#include "pd-people-words.h"
#include "pd-supervision-words.h"

#include <glib/gi18n-lib.h>

/* What was agreed to be done. The notes are opened for that one after another, while there
 * is nothing else to do: somebody may have hundreds. */

/* How long they are looked through at once: half a frame. */
#define SLICE_US 8000

/* How many that are done are shown. */
#define MOST_DONE 20

static GQuark
action_quark (void)
{
  return g_quark_from_static_string ("pd-agreed-action");
}

static char *
dup_words (PdSupervisionPane    *self,
           const PdAgreedAction *action)
{
  g_autofree char *owner = pd_supervision_words_name (self->part.workspace, action->owner_id);
  g_autofree char *noted = pd_people_words_days (action->day, action->day, self->part.today);
  g_autofree char *due = pd_people_words_days (action->due, action->due, self->part.today);
  g_autofree char *done = pd_people_words_days (action->done_on, action->done_on, self->part.today);

  if (action->done_on != PD_DAY_NONE)
    /* Translators: whose a step is, when it was done, and the day of the note that it is in */
    return g_strdup_printf (_ ("%1$s, done on %2$s; note of %3$s"), owner, done, noted);
  if (action->due == PD_DAY_NONE)
    /* Translators: whose a step is, and the day of the note that it is in */
    return g_strdup_printf (_ ("%1$s; note of %2$s"), owner, noted);
  /* Translators: whose a step is, by when, and the day of the note that it is in */
  return g_strdup_printf (action->due < self->part.today ? _ ("%1$s, was due by %2$s; note of %3$s")
                                                         : _ ("%1$s, by %2$s; note of %3$s"),
                          owner, due, noted);
}

static void
toggled_cb (PdSupervisionPane *self,
            GtkCheckButton    *check)
{
  PdAgreedAction    *action = g_object_get_qdata (G_OBJECT (check), action_quark ());
  gboolean           is_done = gtk_check_button_get_active (check);
  g_autoptr (GError) error = NULL;

  if (is_done == (action->done_on != PD_DAY_NONE))
    return;
  if (pd_workspace_mark_note_action (self->part.workspace, action, is_done ? self->part.today : PD_DAY_NONE, &error))
    return;
  gtk_check_button_set_active (check, !is_done);
  pd_supervision_pane_tell (self, error);
}

static void
show_action (PdSupervisionPane *self,
             guint              i)
{
  PdAgreedAction  *action = g_ptr_array_index (self->of_action, i);
  g_autofree char *words = dup_words (self, action);
  g_autofree char *label = NULL;
  GtkWidget       *row = pd_rows_group_add (self->actions, i, action->what, words);
  GtkWidget       *check = gtk_check_button_new ();

  /* Translators: %s is a step that was agreed */
  label = g_strdup_printf (_ ("Done: %s"), action->what);
  gtk_check_button_set_active (GTK_CHECK_BUTTON (check), action->done_on != PD_DAY_NONE);
  gtk_widget_set_sensitive (check, pd_workspace_is_writable (self->part.workspace));
  gtk_widget_set_valign (check, GTK_ALIGN_CENTER);
  gtk_accessible_update_property (GTK_ACCESSIBLE (check), GTK_ACCESSIBLE_PROPERTY_LABEL, label, -1);
  g_object_set_qdata (G_OBJECT (check), action_quark (), action);
  g_signal_connect_object (check, "toggled", G_CALLBACK (toggled_cb), self, G_CONNECT_SWAPPED);
  adw_action_row_add_prefix (ADW_ACTION_ROW (row), check);
  adw_action_row_set_subtitle_lines (ADW_ACTION_ROW (row), 0);
}

static const PdAgreedAction *
get_action (PdSupervisionPane *self,
            guint              i)
{
  return g_ptr_array_index (self->of_action, i);
}

/* What is due first stands first, and what has no day last. */
static int
compare (gconstpointer a,
         gconstpointer b)
{
  const PdAgreedAction *action = *(const PdAgreedAction *const *) a;
  const PdAgreedAction *other = *(const PdAgreedAction *const *) b;

  if (action->due != other->due && (action->due == PD_DAY_NONE || other->due == PD_DAY_NONE))
    return action->due == PD_DAY_NONE ? 1 : -1;
  return action->due != other->due ? (action->due < other->due ? -1 : 1) : (action->day < other->day) - (action->day > other->day);
}

static void
show_done (PdSupervisionPane *self)
{
  guint            n_done = 0;
  g_autofree char *title = NULL;

  for (guint i = 0; i < self->of_action->len; i++)
    n_done += get_action (self, i)->done_on != PD_DAY_NONE;
  if (n_done == 0)
    return;
  title = g_strdup_printf (ngettext ("%u step is done", "%u steps are done", n_done), n_done);
  pd_rows_group_fold (self->actions, title);
  n_done = 0;
  for (guint i = self->of_action->len; i > 0 && n_done < MOST_DONE; i--)
    if (get_action (self, i - 1)->done_on != PD_DAY_NONE)
      {
        show_action (self, i - 1);
        n_done++;
      }
}

/**
 * pd_supervision_pane_show_actions:
 * @self: a record
 *
 * Shows those that were found, what is open first.
 */
void
pd_supervision_pane_show_actions (PdSupervisionPane *self)
{
  gboolean is_looking = self->looking_id != 0;

  g_object_set (self->actions, "empty-words", is_looking ? _ ("Looking through the notes…") : _ ("None that you can read."),
                NULL);
  gtk_widget_set_visible (GTK_WIDGET (self->actions), self->notes != NULL && self->notes->len > 0);
  pd_rows_group_begin (self->actions);
  if (self->of_action != NULL)
    {
      g_ptr_array_sort (self->of_action, compare);
      for (guint i = 0; i < self->of_action->len; i++)
        if (get_action (self, i)->done_on == PD_DAY_NONE)
          show_action (self, i);
      show_done (self);
    }
  pd_rows_group_end (self->actions);
}

/* How many are read at once that are then opened one after another. */
#define PORTION 50

/* The first ones, or those before the last that were looked at; FALSE when that were all. */
static gboolean
take_portion (PdSupervisionPane *self)
{
  const PdSupervisionAgreement *agreement = pd_supervision_pane_get_agreement (self);
  g_autoptr (GPtrArray)         before = g_steal_pointer (&self->looking);
  const PdNoteRecord           *last = NULL;

  if (before != NULL && (agreement == NULL || before->len < PORTION))
    return FALSE;
  if (before != NULL)
    last = g_ptr_array_index (before, before->len - 1);
  if (agreement != NULL)
    self->looking = pd_workspace_list_newest_notes_under (self->part.workspace, agreement->id, last, PORTION, NULL);
  else
    self->looking = g_ptr_array_ref (self->notes);
  self->n_looked = 0;
  return self->looking != NULL && self->looking->len > 0;
}

/* A note that can't be opened says why when it is opened itself. */
static gboolean
look_at_next (PdSupervisionPane *self)
{
  GPtrArray *actions;

  if ((self->looking == NULL || self->n_looked == self->looking->len) && !take_portion (self))
    return FALSE;
  actions = pd_workspace_read_note_actions (self->part.workspace, g_ptr_array_index (self->looking, self->n_looked++), NULL);
  if (actions != NULL)
    g_ptr_array_extend_and_steal (self->finding, actions);
  return TRUE;
}

/* The rows that are there point into what was found before. */
static void
finish (PdSupervisionPane *self)
{
  g_autoptr (GPtrArray) before = g_steal_pointer (&self->of_action);

  self->looking_id = 0;
  g_clear_pointer (&self->looking, g_ptr_array_unref);
  self->of_action = g_steal_pointer (&self->finding);
  pd_supervision_pane_show_actions (self);
}

static gboolean
look_cb (gpointer user_data)
{
  PdSupervisionPane *self = user_data;
  gint64             begun = g_get_monotonic_time ();

  while (g_get_monotonic_time () - begun < SLICE_US)
    if (!look_at_next (self))
      {
        finish (self);
        return G_SOURCE_REMOVE;
      }
  return G_SOURCE_CONTINUE;
}

/**
 * pd_supervision_pane_look_for_actions:
 * @self: a record whose notes were read
 *
 * Begins to look through the notes. What was shown before stays until that is done.
 */
void
pd_supervision_pane_look_for_actions (PdSupervisionPane *self)
{
  g_clear_handle_id (&self->looking_id, g_source_remove);
  g_clear_pointer (&self->finding, g_ptr_array_unref);
  g_clear_pointer (&self->looking, g_ptr_array_unref);
  self->finding = g_ptr_array_new_with_free_func ((GDestroyNotify) pd_agreed_action_free);
  self->n_looked = 0;
  if (self->notes->len == 0)
    {
      finish (self);
      return;
    }
  self->looking_id = g_idle_add_full (G_PRIORITY_LOW, look_cb, self, NULL);
  if (self->of_action == NULL)
    pd_supervision_pane_show_actions (self);
}

/**
 * pd_supervision_pane_forget_actions:
 * @self: a record
 *
 * Drops what was read of notes.
 */
void
pd_supervision_pane_forget_actions (PdSupervisionPane *self)
{
  g_clear_handle_id (&self->looking_id, g_source_remove);
  pd_rows_group_begin (self->actions);
  pd_rows_group_end (self->actions);
  g_clear_pointer (&self->finding, g_ptr_array_unref);
  g_clear_pointer (&self->looking, g_ptr_array_unref);
  g_clear_pointer (&self->of_action, g_ptr_array_unref);
}

/**
 * pd_supervision_pane_action_activated:
 * @self: a record
 * @i: which of what was agreed to be done
 *
 * Opens the note that it is in.
 */
void
pd_supervision_pane_action_activated (PdSupervisionPane *self,
                                      guint              i)
{
  if (self->of_action != NULL && i < self->of_action->len)
    pd_supervision_pane_open_note (self, get_action (self, i)->note_id);
}
