/* SPDX-License-Identifier: GPL-3.0-or-later */
#define G_LOG_DOMAIN "pd-ui"

#include "config.h"

#include "pd-supervision-pane-private.h"

#include "pd-menu-later.h"
#include "pd-note-words.h"
#include "pd-people-words.h"
#include "pd-supervision-words.h"

#include <glib/gi18n-lib.h>

/* The sessions as a timeline, what is to come first, each with its note. */

/* What stands in a row: a session with its note or without, or a note without a session. */
typedef struct
{
  const PdSession    *session;
  const PdNoteRecord *note;
} Row;

static PdDay
get_day (const Row *row)
{
  return row->session != NULL ? row->session->day : row->note->day;
}

/* The latest first; what is to come stands above what was. */
static int
compare (gconstpointer a,
         gconstpointer b)
{
  const Row *row = *(const Row *const *) a;
  const Row *other = *(const Row *const *) b;

  if (get_day (row) != get_day (other))
    return get_day (row) > get_day (other) ? -1 : 1;
  if (row->session != NULL && other->session != NULL)
    return pd_session_compare (other->session, row->session);
  return 0;
}

static void
add_row (PdSupervisionPane  *self,
         const PdSession    *session,
         const PdNoteRecord *note)
{
  Row *row = g_new (Row, 1);

  *row = (Row){ session, note };
  g_ptr_array_add (self->rows, row);
}

static void
collect (PdSupervisionPane *self)
{
  g_clear_pointer (&self->rows, g_ptr_array_unref);
  self->rows = g_ptr_array_new_with_free_func (g_free);
  for (guint i = 0; i < self->of_session->len; i++)
    {
      const PdSession *session = g_ptr_array_index (self->of_session, i);

      add_row (self, session, pd_supervision_pane_find_note (self, session->id));
    }
  for (guint i = 0; i < self->notes->len; i++)
    {
      const PdNoteRecord *note = g_ptr_array_index (self->notes, i);

      if (pd_supervision_pane_find_session (self, note->session_id) == NULL)
        add_row (self, NULL, note);
    }
  g_ptr_array_sort (self->rows, compare);
}

static char *
dup_title (PdSupervisionPane *self,
           const Row         *row)
{
  g_autofree char *day = NULL;

  if (row->session != NULL)
    return pd_supervision_words_session_time (row->session, self->part.today);
  day = pd_people_words_days (row->note->day, row->note->day, self->part.today);
  /* Translators: %s is a day */
  return g_strdup_printf (_ ("Note of %s"), day);
}

static char *
dup_note_words (PdSupervisionPane *self,
                const Row         *row)
{
  g_autofree char *standing = NULL;

  if (row->note == NULL)
    return row->session->state == PD_SESSION_HELD && pd_supervision_pane_is_mine (self) ? g_strdup (_ ("No note yet"))
                                                                                        : NULL;
  if (row->note->text_revision == 0)
    return g_strdup (_ ("The note is begun"));
  standing = pd_note_words_standing (self->part.workspace, row->note);
  /* Translators: %s is how a note stands: "Closed: all agreed to it" */
  return g_strdup_printf (_ ("Note: %s"), standing);
}

static char *
dup_words (PdSupervisionPane *self,
           const Row         *row)
{
  g_autofree char *session = NULL;
  g_autofree char *note = dup_note_words (self, row);

  if (row->session == NULL)
    return g_steal_pointer (&note);
  session = pd_supervision_words_session (self->part.workspace, row->session, self->of_session,
                                          pd_supervision_pane_is_mine (self), self->part.today);
  return note != NULL ? g_strconcat (session, "\n", note, NULL) : g_steal_pointer (&session);
}

static void
add_item (GMenu      *menu,
          const char *label,
          const char *action,
          PdId        id)
{
  g_autoptr (GMenuItem) item = g_menu_item_new (label, NULL);

  g_menu_item_set_action_and_target (item, action, "x", id);
  g_menu_append_item (menu, item);
}

static GMenu *
create_menu (const Row *row)
{
  GMenu *menu = g_menu_new ();

  if (row->session != NULL && row->session->state == PD_SESSION_BOOKED)
    {
      add_item (menu, _ ("It Was _Held…"), "supervision.hold", row->session->id);
      add_item (menu, _ ("_Move…"), "supervision.move", row->session->id);
      add_item (menu, _ ("_Cancel…"), "supervision.cancel", row->session->id);
    }
  if (row->session != NULL && row->session->state == PD_SESSION_CANCELLED && row->session->rebooked_as == PD_ID_NONE)
    add_item (menu, _ ("_Book It Again…"), "supervision.book-again", row->session->id);
  if (row->note != NULL)
    {
      add_item (menu, _ ("_Open the Note"), "supervision.open-note", row->note->id);
      add_item (menu, _ ("Put the Note in the _Trash"), "supervision.trash-note", row->note->id);
    }
  else if (row->session != NULL && row->session->state <= PD_SESSION_HELD)
    add_item (menu, _ ("_Write the Note"), "supervision.write-note", row->session->id);
  return menu;
}

static void
add_menu (GtkWidget *widget,
          const Row *row)
{
  g_autoptr (GMenu) menu = create_menu (row);
  GtkWidget        *button;

  if (g_menu_model_get_n_items (G_MENU_MODEL (menu)) == 0)
    return;
  button = gtk_menu_button_new ();
  gtk_menu_button_set_icon_name (GTK_MENU_BUTTON (button), "view-more-symbolic");
  gtk_widget_set_valign (button, GTK_ALIGN_CENTER);
  gtk_widget_add_css_class (button, "flat");
  gtk_widget_set_tooltip_text (button, _ ("What to Do with This Session"));
  gtk_accessible_update_property (GTK_ACCESSIBLE (button), GTK_ACCESSIBLE_PROPERTY_LABEL,
                                  _ ("What to do with this session"), -1);
  pd_menu_later (GTK_MENU_BUTTON (button), G_MENU_MODEL (menu));
  adw_action_row_add_suffix (ADW_ACTION_ROW (widget), button);
}

static gboolean
has_next_step (PdSupervisionPane *self,
               const Row         *row)
{
  if (row->note != NULL)
    return TRUE;
  if (row->session->state == PD_SESSION_HELD)
    return pd_supervision_pane_is_mine (self);
  return row->session->state == PD_SESSION_BOOKED ||
         (row->session->state == PD_SESSION_CANCELLED && row->session->rebooked_as == PD_ID_NONE);
}

static void
show_row (PdSupervisionPane *self,
          guint              i)
{
  const Row       *row = g_ptr_array_index (self->rows, i);
  g_autofree char *title = dup_title (self, row);
  g_autofree char *words = dup_words (self, row);
  GtkWidget       *sign = gtk_image_new_from_icon_name (row->session != NULL
                                                            ? pd_supervision_words_session_icon (row->session->state)
                                                            : "emblem-documents-symbolic");
  GtkWidget       *widget = pd_rows_group_add (self->sessions, has_next_step (self, row) ? i : PD_ROWS_GROUP_NONE, title,
                                               words);

  adw_action_row_set_subtitle_lines (ADW_ACTION_ROW (widget), 0);
  adw_action_row_add_prefix (ADW_ACTION_ROW (widget), sign);
  if (pd_workspace_is_writable (self->part.workspace))
    add_menu (widget, row);
}

/**
 * pd_supervision_pane_show_sessions:
 * @self: a record
 *
 * Shows the newest of them, and a row for more.
 */
void
pd_supervision_pane_show_sessions (PdSupervisionPane *self)
{
  guint n;

  collect (self);
  n = MIN (self->rows->len, self->n_rows);
  pd_rows_group_begin (self->sessions);
  for (guint i = 0; i < n; i++)
    show_row (self, i);
  if (n < self->rows->len)
    {
      pd_rows_group_add (self->sessions, n, _ ("Earlier Sessions"), _ ("Show more of them"));
    }
  pd_rows_group_end (self->sessions);
}

static void
take_next_step (PdSupervisionPane *self,
                const Row         *row)
{
  if (row->note != NULL)
    pd_supervision_pane_open_note (self, row->note->id);
  else if (row->session->state == PD_SESSION_HELD)
    pd_supervision_pane_write_note (self, row->session);
  else if (row->session->state == PD_SESSION_CANCELLED)
    pd_supervision_pane_present_session (self, PD_SESSION_BOOK, row->session);
  else
    pd_supervision_pane_present_session (self, row->session->day <= self->part.today ? PD_SESSION_HOLD : PD_SESSION_MOVE,
                                         row->session);
}

/* How many more sessions a row brings. */
#define MORE_ROWS 50

/**
 * pd_supervision_pane_session_activated:
 * @self: a record
 * @i: which row of the sessions
 *
 * Does what comes next with it.
 */
void
pd_supervision_pane_session_activated (PdSupervisionPane *self,
                                       guint              i)
{
  if (i < MIN (self->rows->len, self->n_rows))
    {
      take_next_step (self, g_ptr_array_index (self->rows, i));
      return;
    }
  self->n_rows += MORE_ROWS;
  pd_supervision_pane_read_lists (self);
  pd_supervision_pane_show_sessions (self);
}

/**
 * pd_supervision_pane_session_removed:
 * @self: a record
 * @i: which row of the sessions
 *
 * Asks why it is cancelled.
 */
void
pd_supervision_pane_session_removed (PdSupervisionPane *self,
                                     guint              i)
{
  const Row *row = i < MIN (self->rows->len, self->n_rows) ? g_ptr_array_index (self->rows, i) : NULL;

  if (row != NULL && row->session != NULL && row->session->state == PD_SESSION_BOOKED &&
      pd_workspace_is_writable (self->part.workspace))
    pd_supervision_pane_present_session (self, PD_SESSION_CANCEL, row->session);
}
