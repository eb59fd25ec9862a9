/* SPDX-License-Identifier: GPL-3.0-or-later */
#define G_LOG_DOMAIN "pd-ui"

#include "config.h"

#include "pd-note-next-session.h"

#include "pd-bring-in-sight.h"
#include "pd-date-entry.h"
#include "pd-session-clash.h"
#include "pd-session-list.h"
#include "pd-supervision-words.h"
#include "pd-time-entry.h"
#include "pd-workspace-supervision.h"

#include <glib/gi18n-lib.h>

struct _PdNoteNextSession
{
  AdwBin parent_instance;

  /* template children */
  GtkWidget   *book_box;
  GtkLabel    *booked;
  GtkWidget   *booked_box;
  GtkImage    *booked_sign;
  GtkLabel    *clash;
  GtkWidget   *clash_box;
  PdDateEntry *day;
  GtkWidget   *day_box;
  GtkLabel    *day_words;
  PdTimeEntry *start;

  /* owned */
  PdSupervisionAgreement *agreement;
  GPtrArray              *sessions; /* the newest of those under it, and what is booked */
  PdNoteWriting          *writing;
  PdWorkspace            *workspace;

  /* state */
  PdDay today;
};

G_DEFINE_FINAL_TYPE (PdNoteNextSession, pd_note_next_session, ADW_TYPE_BIN)

enum
{
  SIGNAL_CHANGED,
  N_SIGNALS
};

static guint signals[N_SIGNALS];

/* What of the file is said here. */
#define TABLES (PD_STORE_TABLE_SESSION | PD_STORE_TABLE_SUPERVISION | PD_STORE_TABLE_SHIFT | PD_STORE_TABLE_LEAVE | \
                PD_STORE_TABLE_PERSON)

/* Whether one was held longer ago is not worth looking for. */
#define MOST_SESSIONS 50

static PdDay
get_day (PdNoteNextSession *self)
{
  return pd_note_writing_get_note (self->writing)->next_day;
}

static void
read_sessions (PdNoteNextSession *self)
{
  g_clear_pointer (&self->agreement, pd_supervision_agreement_free);
  g_clear_pointer (&self->sessions, g_ptr_array_unref);
  self->agreement = pd_workspace_dup_supervision (self->workspace,
                                                  pd_note_writing_get_record (self->writing)->agreement_id);
  if (self->agreement != NULL)
    self->sessions = pd_workspace_list_newest_sessions (self->workspace, self->agreement, MOST_SESSIONS, NULL);
}

static const PdSession *
find_session (PdNoteNextSession *self)
{
  return self->sessions != NULL && get_day (self) != PD_DAY_NONE ? pd_session_list_find_on (self->sessions, get_day (self))
                                                                 : NULL;
}

/* What is over is put down in the record; it is not booked. */
static gboolean
is_offered (PdNoteNextSession *self)
{
  PdDay day = get_day (self);

  return self->sessions != NULL && find_session (self) == NULL && day != PD_DAY_NONE && day >= self->today &&
         day > pd_note_writing_get_record (self->writing)->day && pd_note_writing_is_mine (self->writing) &&
         pd_supervision_agreement_holds_on (self->agreement, day);
}

static void
show_words (GtkLabel   *label,
            GtkWidget  *box,
            const char *words)
{
  gtk_label_set_label (label, words != NULL ? words : "");
  gtk_widget_set_visible (box, words != NULL && *words != '\0');
}

static void
update_clash (PdNoteNextSession *self)
{
  int                   start = pd_time_entry_get_minute (self->start);
  g_autoptr (PdSession) session = NULL;
  g_autofree char      *words = NULL;

  if (is_offered (self) && start >= 0)
    {
      session = pd_session_new (self->agreement, get_day (self), start);
      words = pd_session_clash_to_words (self->workspace, self->agreement, session, NULL);
    }
  show_words (self->clash, self->clash_box, words);
}

/* Whoever met in between, or moved it, sees that there is one already. */
static char *
dup_booked_words (PdNoteNextSession *self,
                  const PdSession   *session)
{
  PdDay            day = pd_note_writing_get_record (self->writing)->day;
  const PdSession *other = self->sessions != NULL ? pd_session_list_find_booked_after (self->sessions, day) : NULL;
  g_autofree char *time = NULL;

  if (session != NULL && session->state == PD_SESSION_HELD)
    return g_strdup (_ ("It was held."));
  if (session == NULL && other == NULL)
    return NULL;
  time = pd_supervision_words_session_time (session != NULL ? session : other, self->today);
  if (session == NULL)
    /* Translators: %s is the day and time of a session, not on the day that was agreed on */
    return g_strdup_printf (_ ("Another one is booked: %s"), time);
  /* Translators: %s is the day and time of a session */
  return g_strdup_printf (_ ("Booked: %s"), time);
}

/* The note ends here: what is said below the day, and can be done, came below the edge. */
static void
bring_in_sight (PdNoteNextSession *self)
{
  GtkRoot   *root = gtk_widget_get_root (GTK_WIDGET (self));
  GtkWidget *focus = root != NULL ? gtk_root_get_focus (root) : NULL;
  GtkWidget *scroller = gtk_widget_get_ancestor (GTK_WIDGET (self), GTK_TYPE_SCROLLED_WINDOW);
  GtkWidget *box = gtk_widget_get_visible (self->book_box) ? self->book_box : self->booked_box;

  if (scroller != NULL && focus != NULL && gtk_widget_is_ancestor (focus, GTK_WIDGET (self)) &&
      gtk_widget_get_visible (box))
    pd_bring_in_sight (GTK_SCROLLED_WINDOW (scroller), box, FALSE);
}

static void
update_offer (PdNoteNextSession *self)
{
  const PdSession *session = NULL;
  g_autofree char *words = NULL;

  if (self->writing == NULL)
    return;
  session = find_session (self);
  words = dup_booked_words (self, session);
  gtk_image_set_from_icon_name (self->booked_sign, session != NULL ? pd_supervision_words_session_icon (session->state)
                                                                   : "dialog-information-symbolic");
  show_words (self->booked, self->booked_box, words);
  gtk_widget_set_visible (self->book_box, is_offered (self));
  update_clash (self);
  bring_in_sight (self);
  g_signal_emit (self, signals[SIGNAL_CHANGED], 0);
}

static void
day_cb (PdNoteNextSession *self)
{
  if (self->writing == NULL || !pd_note_writing_is_editable (self->writing))
    return;
  pd_note_writing_set_next_day (self->writing, pd_date_entry_get_day (self->day));
  update_offer (self);
}

static void
start_activate_cb (PdNoteNextSession *self)
{
  gtk_widget_activate_action (GTK_WIDGET (self), "note.book", NULL);
}

static void
changed_cb (PdNoteNextSession *self,
            guint              tables)
{
  if ((tables & TABLES) == 0)
    return;
  read_sessions (self);
  update_offer (self);
}

static void
pd_note_next_session_dispose (GObject *object)
{
  PdNoteNextSession *self = PD_NOTE_NEXT_SESSION (object);

  /* What is in the entries changes once more when they go. */
  g_clear_object (&self->writing);
  /* The bin would let go of it again, after the template did. */
  adw_bin_set_child (ADW_BIN (self), NULL);
  gtk_widget_dispose_template (GTK_WIDGET (self), PD_TYPE_NOTE_NEXT_SESSION);
  g_clear_pointer (&self->agreement, pd_supervision_agreement_free);
  g_clear_pointer (&self->sessions, g_ptr_array_unref);
  g_clear_object (&self->workspace);

  G_OBJECT_CLASS (pd_note_next_session_parent_class)->dispose (object);
}

static void
pd_note_next_session_class_init (PdNoteNextSessionClass *klass)
{
  GtkWidgetClass *widget_class = GTK_WIDGET_CLASS (klass);

  G_OBJECT_CLASS (klass)->dispose = pd_note_next_session_dispose;

  signals[SIGNAL_CHANGED] = g_signal_new ("changed", PD_TYPE_NOTE_NEXT_SESSION, G_SIGNAL_RUN_LAST, 0, NULL, NULL, NULL,
                                          G_TYPE_NONE, 0);

  g_type_ensure (PD_TYPE_DATE_ENTRY);
  g_type_ensure (PD_TYPE_TIME_ENTRY);
  gtk_widget_class_set_template_from_resource (widget_class,
                                               "/org/peerdesk/Peerdesk/supervision/note/pd-note-next-session.ui");
  gtk_widget_class_bind_template_child (widget_class, PdNoteNextSession, book_box);
  gtk_widget_class_bind_template_child (widget_class, PdNoteNextSession, booked);
  gtk_widget_class_bind_template_child (widget_class, PdNoteNextSession, booked_box);
  gtk_widget_class_bind_template_child (widget_class, PdNoteNextSession, booked_sign);
  gtk_widget_class_bind_template_child (widget_class, PdNoteNextSession, clash);
  gtk_widget_class_bind_template_child (widget_class, PdNoteNextSession, clash_box);
  gtk_widget_class_bind_template_child (widget_class, PdNoteNextSession, day);
  gtk_widget_class_bind_template_child (widget_class, PdNoteNextSession, day_box);
  gtk_widget_class_bind_template_child (widget_class, PdNoteNextSession, day_words);
  gtk_widget_class_bind_template_child (widget_class, PdNoteNextSession, start);
  gtk_widget_class_bind_template_callback (widget_class, day_cb);
  gtk_widget_class_bind_template_callback (widget_class, start_activate_cb);
  gtk_widget_class_bind_template_callback (widget_class, update_offer);
}

static void
pd_note_next_session_init (PdNoteNextSession *self)
{
  gtk_widget_init_template (GTK_WIDGET (self));
}

/* Before the note is known here, which hears of what the entry says meanwhile. */
static void
show_day (PdNoteNextSession *self,
          PdNoteWriting     *writing)
{
  PdDay            day = pd_note_writing_get_note (writing)->next_day;
  gboolean         is_editable = pd_note_writing_is_editable (writing);
  g_autofree char *words = day != PD_DAY_NONE ? pd_day_to_words (day) : g_strdup (_ ("Not agreed."));

  g_object_set (self->day, "today", self->today, NULL);
  pd_date_entry_set_day (self->day, day);
  gtk_widget_set_visible (self->day_box, is_editable);
  show_words (self->day_words, GTK_WIDGET (self->day_words), is_editable ? NULL : words);
}

/**
 * pd_note_next_session_new:
 * @workspace: an unlocked workspace
 * @writing: an open note
 * @today: the day that it is
 *
 * Returns: (transfer floating): when they meet again
 */
GtkWidget *
pd_note_next_session_new (PdWorkspace   *workspace,
                          PdNoteWriting *writing,
                          PdDay          today)
{
  PdNoteNextSession *self = g_object_new (PD_TYPE_NOTE_NEXT_SESSION, NULL);

  self->workspace = g_object_ref (workspace);
  self->today = today;
  show_day (self, writing);
  self->writing = g_object_ref (writing);
  read_sessions (self);
  if (self->sessions != NULL)
    pd_time_entry_set_minute (self->start, pd_session_list_get_usual_start (self->sessions));
  update_offer (self);
  g_signal_connect_object (workspace, "changed", G_CALLBACK (changed_cb), self, G_CONNECT_SWAPPED);
  return GTK_WIDGET (self);
}

/**
 * pd_note_next_session_can_book:
 * @self: when they meet again
 *
 * Returns: whether that is a day and a time that can be put on the roster
 */
gboolean
pd_note_next_session_can_book (PdNoteNextSession *self)
{
  g_return_val_if_fail (PD_IS_NOTE_NEXT_SESSION (self), FALSE);

  return is_offered (self) && pd_time_entry_is_valid (self->start);
}

/**
 * pd_note_next_session_book:
 * @self: when they meet again, which can be booked
 * @error: return location for an error
 *
 * Puts it on the roster. The keyboard stays in the note.
 *
 * Returns: whether it is booked
 */
gboolean
pd_note_next_session_book (PdNoteNextSession *self,
                           GError           **error)
{
  g_autoptr (PdSession) session = NULL;

  g_return_val_if_fail (PD_IS_NOTE_NEXT_SESSION (self), FALSE);

  if (gtk_widget_get_focus_child (self->book_box) != NULL)
    gtk_widget_grab_focus (GTK_WIDGET (self->day));
  session = pd_workspace_book_next_session (self->workspace, self->agreement, get_day (self),
                                            pd_time_entry_get_minute (self->start), error);
  return session != NULL;
}
