/* SPDX-License-Identifier: GPL-3.0-or-later */
#define G_LOG_DOMAIN "pd-ui"

#include "config.h"

#include "pd-ask.h"

#include "pd-lock-key.h"

#include <adwaita.h>
#include <glib/gi18n-lib.h>

/* So many a new window takes until all has its place, and nobody has pressed a key yet. */
#define FRAMES_TO_SETTLE 4

/* The task waits with the dialog for an answer; the first one counts. */
static GTask *
steal_task (GtkWidget *dialog)
{
  return g_object_steal_data (G_OBJECT (dialog), "pd-task");
}

static gboolean
say_yes_cb (gpointer task)
{
  g_task_return_boolean (task, TRUE);
  return G_SOURCE_REMOVE;
}

static gboolean
say_no_cb (gpointer task)
{
  g_task_return_boolean (task, FALSE);
  return G_SOURCE_REMOVE;
}

/* Told when the dialog is through with it: whoever is told may close the window that it
 * stands before, which must not go while the dialog still has it as its parent. */
static void
response_cb (GtkWidget  *dialog,
             const char *response)
{
  GTask *task = steal_task (dialog);

  if (task != NULL)
    g_idle_add_full (G_PRIORITY_DEFAULT, g_str_equal (response, "yes") ? say_yes_cb : say_no_cb, task, g_object_unref);
}

/* A dialog that is destroyed with its parent, or by locking, gives no response. */
static void
destroy_cb (GtkWidget *dialog)
{
  g_autoptr (GTask) task = steal_task (dialog);

  if (task != NULL)
    g_task_return_boolean (task, FALSE);
}

static AdwResponseAppearance
kind_to_appearance (PdAskKind kind)
{
  switch (kind)
    {
    case PD_ASK_SUGGESTED:
      return ADW_RESPONSE_SUGGESTED;
    case PD_ASK_DESTRUCTIVE:
      return ADW_RESPONSE_DESTRUCTIVE;
    case PD_ASK_PLAIN:
    default:
      return ADW_RESPONSE_DEFAULT;
    }
}

/**
 * pd_ask_async:
 * @parent: the window that waits for the answer
 * @kind: how the second answer looks; a destructive one is never the default
 * @heading: the question
 * @body: (nullable): what follows from the answers
 * @no_label: the answer that changes nothing, with a mnemonic; closing gives it too
 * @yes_label: the answer that does it, with a mnemonic
 * @callback: called with the answer, also when @parent goes
 * @user_data: for @callback
 *
 * Asks a question.
 */
void
pd_ask_async (GtkWindow          *parent,
              PdAskKind           kind,
              const char         *heading,
              const char         *body,
              const char         *no_label,
              const char         *yes_label,
              GAsyncReadyCallback callback,
              gpointer            user_data)
{
  GtkWidget        *dialog = adw_message_dialog_new (parent, heading, body);
  AdwMessageDialog *message = ADW_MESSAGE_DIALOG (dialog);
  GTask            *task = g_task_new (NULL, NULL, callback, user_data);

  g_task_set_source_tag (task, pd_ask_async);
  pd_lock_key_add (dialog);
  adw_message_dialog_add_response (message, "no", no_label);
  adw_message_dialog_add_response (message, "yes", yes_label);
  adw_message_dialog_set_response_appearance (message, "yes", kind_to_appearance (kind));
  adw_message_dialog_set_default_response (message, kind == PD_ASK_DESTRUCTIVE ? "no" : "yes");
  adw_message_dialog_set_close_response (message, "no");
  g_object_set_data (G_OBJECT (dialog), "pd-task", task);
  g_signal_connect (dialog, "response", G_CALLBACK (response_cb), NULL);
  g_signal_connect (dialog, "destroy", G_CALLBACK (destroy_cb), NULL);

  gtk_window_present (GTK_WINDOW (dialog));
}

/**
 * pd_ask_finish:
 * @result: what the callback was given
 *
 * Returns: whether the answer was the one that does it
 */
gboolean
pd_ask_finish (GAsyncResult *result)
{
  g_return_val_if_fail (g_async_result_is_tagged (result, pd_ask_async), FALSE);

  return g_task_propagate_boolean (G_TASK (result), NULL);
}

/* Which answer it was stands in the task until it is told. */
static gboolean
say_which_cb (gpointer data)
{
  GTask *task = data;

  g_task_return_int (task, GPOINTER_TO_INT (g_task_get_task_data (task)));
  return G_SOURCE_REMOVE;
}

static void
which_cb (GtkWidget  *dialog,
          const char *response)
{
  GTask *task = steal_task (dialog);
  gint64 which = -1;

  if (task == NULL)
    return;
  if (!g_ascii_string_to_signed (response, 10, 0, G_MAXINT, &which, NULL))
    which = -1;
  g_task_set_task_data (task, GINT_TO_POINTER ((int) which), NULL);
  g_idle_add_full (G_PRIORITY_DEFAULT, say_which_cb, task, g_object_unref);
}

static void
which_destroy_cb (GtkWidget *dialog)
{
  g_autoptr (GTask) task = steal_task (dialog);

  if (task != NULL)
    g_task_return_int (task, -1);
}

/* libadwaita 1.2 gives the keyboard to the answer that is on top, once they stand one above
 * the other, and Enter would mean that one. */
static gboolean
focus_usual_cb (GtkWidget     *dialog,
                GdkFrameClock *clock,
                gpointer       user_data)
{
  GtkWidget *usual = gtk_window_get_default_widget (GTK_WINDOW (dialog));

  if (usual != NULL)
    gtk_widget_grab_focus (usual);
  return gdk_frame_clock_get_frame_counter (clock) < FRAMES_TO_SETTLE ? G_SOURCE_CONTINUE : G_SOURCE_REMOVE;
}

/**
 * pd_ask_which_async:
 * @parent: the window that waits for the answer
 * @heading: the question
 * @body: (nullable): what follows from the answers
 * @labels: (array zero-terminated=1): the answers, with mnemonics; the first is the usual
 *   one
 * @callback: called with the answer, also when @parent goes
 * @user_data: for @callback
 *
 * Asks which of several things is meant. Closing the question, or Cancel, is none of them.
 */
void
pd_ask_which_async (GtkWindow          *parent,
                    const char         *heading,
                    const char         *body,
                    const char *const  *labels,
                    GAsyncReadyCallback callback,
                    gpointer            user_data)
{
  GtkWidget        *dialog = adw_message_dialog_new (parent, heading, body);
  AdwMessageDialog *message = ADW_MESSAGE_DIALOG (dialog);
  GTask            *task = g_task_new (NULL, NULL, callback, user_data);

  g_task_set_source_tag (task, pd_ask_which_async);
  pd_lock_key_add (dialog);
  adw_message_dialog_add_response (message, "none", _ ("_Cancel"));
  for (guint i = 0; labels[i] != NULL; i++)
    {
      g_autofree char *id = g_strdup_printf ("%u", i);

      adw_message_dialog_add_response (message, id, labels[i]);
    }
  adw_message_dialog_set_default_response (message, "0");
  adw_message_dialog_set_close_response (message, "none");
  g_object_set_data (G_OBJECT (dialog), "pd-task", task);
  g_signal_connect (dialog, "response", G_CALLBACK (which_cb), NULL);
  g_signal_connect (dialog, "destroy", G_CALLBACK (which_destroy_cb), NULL);

  gtk_window_present (GTK_WINDOW (dialog));
  gtk_widget_add_tick_callback (dialog, focus_usual_cb, NULL, NULL);
}

/**
 * pd_ask_which_finish:
 * @result: what the callback was given
 * @ret_which: (out): which answer, from 0
 *
 * Returns: whether there was one
 */
gboolean
pd_ask_which_finish (GAsyncResult *result,
                     guint        *ret_which)
{
  gssize which;

  g_return_val_if_fail (g_async_result_is_tagged (result, pd_ask_which_async), FALSE);

  which = g_task_propagate_int (G_TASK (result), NULL);
  *ret_which = which >= 0 ? (guint) which : 0;
  return which >= 0;
}

/**
 * pd_ask_tell:
 * @parent: the window that it is about
 * @heading: what happened
 * @body: (nullable): what is still safe, and what to do
 *
 * Tells what is too long or too important for a toast.
 */
void
pd_ask_tell (GtkWindow  *parent,
             const char *heading,
             const char *body)
{
  GtkWidget *dialog = adw_message_dialog_new (parent, heading, body);

  pd_lock_key_add (dialog);
  adw_message_dialog_add_response (ADW_MESSAGE_DIALOG (dialog), "close", _ ("_Close"));
  gtk_window_present (GTK_WINDOW (dialog));
}
