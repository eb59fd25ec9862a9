/* SPDX-License-Identifier: GPL-3.0-or-later */
#define G_LOG_DOMAIN "pd-ui"

#include "config.h"

#include "pd-note-hints-private.h"

#include <glib/gi18n-lib.h>

G_DEFINE_FINAL_TYPE (PdNoteHints, pd_note_hints, G_TYPE_OBJECT)

enum
{
  SIGNAL_LOOKED,
  SIGNAL_REFUSED,
  N_SIGNALS
};

static guint signals[N_SIGNALS];

static GtkTextBuffer *
get_buffer (PdNoteHints *self,
            guint        i)
{
  return gtk_text_view_get_buffer (g_ptr_array_index (self->accounts, i));
}

/* Where the person writes now, or where they would begin. */
static guint
find_focused (PdNoteHints *self)
{
  GtkRoot   *root = gtk_widget_get_root (self->owner);
  GtkWidget *focus = root != NULL ? gtk_root_get_focus (root) : NULL;
  guint      i;

  return focus != NULL && g_ptr_array_find (self->accounts, focus, &i) ? i : 0;
}

static gboolean
explain_at (PdNoteHints       *self,
            guint              i,
            const GtkTextIter *iter)
{
  g_autoptr (PdNoteFinding) finding = pd_note_checker_find_at (self->checker, get_buffer (self, i), iter);

  if (finding == NULL)
    return FALSE;
  pd_note_hints_explain (self, g_ptr_array_index (self->accounts, i), finding);
  return TRUE;
}

/* From the cursor on, then account by account, and around. */
static void
explain_next (PdNoteHints *self,
              gboolean     forward)
{
  guint n = self->accounts->len;
  guint first = find_focused (self);

  for (guint i = 0; n > 0 && i <= n; i++)
    {
      guint          account = (forward ? first + i : first + n * 2 - i) % n;
      GtkTextBuffer *buffer = get_buffer (self, account);
      GtkTextIter    start, end, iter;

      if (i == 0)
        gtk_text_buffer_get_selection_bounds (buffer, &start, &end);
      else
        gtk_text_buffer_get_bounds (buffer, &end, &start);
      iter = forward ? end : start;
      if ((i > 0 && forward && explain_at (self, account, &iter)) ||
          (pd_note_checker_find_next (buffer, &iter, forward) && explain_at (self, account, &iter)))
        return;
    }
}

static void
explain_action (GSimpleAction *action,
                GVariant      *parameter,
                gpointer       user_data)
{
  PdNoteHints   *self = user_data;
  GtkTextBuffer *buffer;
  GtkTextIter    iter;

  if (self->accounts->len == 0)
    return;
  buffer = get_buffer (self, find_focused (self));
  gtk_text_buffer_get_iter_at_mark (buffer, &iter, gtk_text_buffer_get_insert (buffer));
  explain_at (self, find_focused (self), &iter);
}

static void
next_action (GSimpleAction *action,
             GVariant      *parameter,
             gpointer       user_data)
{
  explain_next (user_data, TRUE);
}

static void
previous_action (GSimpleAction *action,
                 GVariant      *parameter,
                 gpointer       user_data)
{
  explain_next (user_data, FALSE);
}

static void
add_actions (PdNoteHints *self)
{
  const GActionEntry entries[] = {
    { .name = "explain", .activate = explain_action },
    { .name = "next", .activate = next_action },
    { .name = "previous", .activate = previous_action },
  };
  g_autoptr (GSimpleActionGroup) actions = g_simple_action_group_new ();

  g_action_map_add_action_entries (G_ACTION_MAP (actions), entries, G_N_ELEMENTS (entries), self);
  gtk_widget_insert_action_group (self->owner, "hints", G_ACTION_GROUP (actions));
}

static void
looked_cb (PdNoteHints *self)
{
  g_signal_emit (self, signals[SIGNAL_LOOKED], 0);
}

static void
pd_note_hints_dispose (GObject *object)
{
  PdNoteHints *self = PD_NOTE_HINTS (object);

  pd_note_hints_close (self);
  g_ptr_array_set_size (self->accounts, 0);
  if (self->owner != NULL)
    gtk_widget_insert_action_group (self->owner, "hints", NULL);
  self->owner = NULL;
  if (self->checker != NULL)
    g_object_run_dispose (G_OBJECT (self->checker));
  g_clear_object (&self->checker);

  G_OBJECT_CLASS (pd_note_hints_parent_class)->dispose (object);
}

static void
pd_note_hints_finalize (GObject *object)
{
  g_ptr_array_unref (PD_NOTE_HINTS (object)->accounts);

  G_OBJECT_CLASS (pd_note_hints_parent_class)->finalize (object);
}

static void
pd_note_hints_class_init (PdNoteHintsClass *klass)
{
  GObjectClass *object_class = G_OBJECT_CLASS (klass);

  object_class->dispose = pd_note_hints_dispose;
  object_class->finalize = pd_note_hints_finalize;

  signals[SIGNAL_LOOKED] = g_signal_new ("looked", G_TYPE_FROM_CLASS (klass), G_SIGNAL_RUN_LAST, 0, NULL, NULL, NULL,
                                         G_TYPE_NONE, 0);
  signals[SIGNAL_REFUSED] = g_signal_new ("refused", G_TYPE_FROM_CLASS (klass), G_SIGNAL_RUN_LAST, 0, NULL, NULL, NULL,
                                          G_TYPE_NONE, 1, G_TYPE_STRING);
}

static void
pd_note_hints_init (PdNoteHints *self)
{
  self->accounts = g_ptr_array_new_with_free_func (g_object_unref);
}

/**
 * pd_note_hints_new:
 * @owner: what shows the accounts; it disposes of the hints before it goes
 * @checker: (transfer full): what looks them over
 *
 * Returns: (transfer full): the hints of nothing yet
 */
PdNoteHints *
pd_note_hints_new (GtkWidget     *owner,
                   PdNoteChecker *checker)
{
  PdNoteHints *self;

  g_return_val_if_fail (GTK_IS_WIDGET (owner) && PD_IS_NOTE_CHECKER (checker), NULL);

  self = g_object_new (PD_TYPE_NOTE_HINTS, NULL);
  self->owner = owner;
  self->checker = checker;
  g_signal_connect_object (checker, "looked", G_CALLBACK (looked_cb), self, G_CONNECT_SWAPPED);
  add_actions (self);
  return self;
}

/**
 * pd_note_hints_watch:
 * @self: hints
 * @accounts: (element-type GtkTextView): what is written in from now on, from the top
 *
 * Lets them be looked over. Those from before are gone to no more.
 */
void
pd_note_hints_watch (PdNoteHints *self,
                     GPtrArray   *accounts)
{
  g_return_if_fail (PD_IS_NOTE_HINTS (self) && accounts != NULL);

  pd_note_hints_close (self);
  g_ptr_array_set_size (self->accounts, 0);
  for (guint i = 0; i < accounts->len; i++)
    {
      g_ptr_array_add (self->accounts, g_object_ref (g_ptr_array_index (accounts, i)));
      pd_note_checker_watch (self->checker, get_buffer (self, i));
    }
}

/**
 * pd_note_hints_show_count:
 * @self: hints
 * @button: leads to them; shown when there are some
 * @no_dictionary: says that there is no dictionary; shown when something is written all
 *   the same
 *
 * Says how much is underlined, and whether spelling is looked at at all.
 */
void
pd_note_hints_show_count (PdNoteHints *self,
                          GtkButton   *button,
                          GtkWidget   *no_dictionary)
{
  guint            n = 0;
  g_autofree char *words = NULL;

  g_return_if_fail (PD_IS_NOTE_HINTS (self));

  for (guint i = 0; i < self->accounts->len; i++)
    n += pd_note_checker_count (get_buffer (self, i));
  /* Translators: on a button: so many places are underlined as spelling or other words */
  words = g_strdup_printf (ngettext ("%u _hint", "%u _hints", n), n);
  gtk_button_set_label (button, words);
  gtk_widget_set_visible (GTK_WIDGET (button), n > 0);
  gtk_widget_set_visible (no_dictionary, self->accounts->len > 0 && pd_note_checker_is_without_dictionary (self->checker));
}

/**
 * pd_note_hints_add_keys:
 * @widget_class: the class of what shows accounts
 *
 * Adds the keys that lead to what is underlined.
 */
void
pd_note_hints_add_keys (GtkWidgetClass *widget_class)
{
  gtk_widget_class_add_binding_action (widget_class, GDK_KEY_F8, 0, "hints.next", NULL);
  gtk_widget_class_add_binding_action (widget_class, GDK_KEY_F8, GDK_SHIFT_MASK, "hints.previous", NULL);
  gtk_widget_class_add_binding_action (widget_class, GDK_KEY_period, GDK_CONTROL_MASK, "hints.explain", NULL);
}
