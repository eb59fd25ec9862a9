/* SPDX-License-Identifier: GPL-3.0-or-later */

#define G_LOG_DOMAIN "pd-ui"

#include "config.h"

#include "pd-printable.h"

G_DEFINE_ABSTRACT_TYPE (PdPrintable, pd_printable, G_TYPE_OBJECT)

enum
{
  SIGNAL_CHANGED,
  N_SIGNALS
};

static guint signals[N_SIGNALS];

static void
pd_printable_class_init (PdPrintableClass *klass)
{
  signals[SIGNAL_CHANGED] = g_signal_new ("changed", PD_TYPE_PRINTABLE, G_SIGNAL_RUN_LAST, 0, NULL, NULL, NULL,
                                          G_TYPE_NONE, 0);
}

static void
pd_printable_init (PdPrintable *self)
{
}

/**
 * pd_printable_get_title:
 * @self: something that goes on paper
 *
 * Returns: what the window with the preview is called
 */
const char *
pd_printable_get_title (PdPrintable *self)
{
  g_return_val_if_fail (PD_IS_PRINTABLE (self), NULL);

  return PD_PRINTABLE_GET_CLASS (self)->get_title (self);
}

/**
 * pd_printable_dup_file_name:
 * @self: something that goes on paper
 *
 * Returns: (transfer full): what a PDF of it is called at first
 */
char *
pd_printable_dup_file_name (PdPrintable *self)
{
  g_return_val_if_fail (PD_IS_PRINTABLE (self), NULL);

  return PD_PRINTABLE_GET_CLASS (self)->dup_file_name (self);
}

/**
 * pd_printable_get_options:
 * @self: something that goes on paper
 *
 * Returns: (transfer none) (nullable): rows to choose what is printed, and how
 */
GtkWidget *
pd_printable_get_options (PdPrintable *self)
{
  g_return_val_if_fail (PD_IS_PRINTABLE (self), NULL);

  if (PD_PRINTABLE_GET_CLASS (self)->get_options == NULL)
    return NULL;
  return PD_PRINTABLE_GET_CLASS (self)->get_options (self);
}

/**
 * pd_printable_changed:
 * @self: something that goes on paper
 *
 * For its kinds: says that another choice was made.
 */
void
pd_printable_changed (PdPrintable *self)
{
  g_return_if_fail (PD_IS_PRINTABLE (self));

  g_signal_emit (self, signals[SIGNAL_CHANGED], 0);
}

/**
 * pd_printable_make_async:
 * @self: something that goes on paper
 * @cancellable: (nullable): a #GCancellable
 * @callback: called when its pages are made
 * @user_data: handed to @callback
 *
 * Lays it out as it is chosen now.
 */
void
pd_printable_make_async (PdPrintable        *self,
                         GCancellable       *cancellable,
                         GAsyncReadyCallback callback,
                         gpointer            user_data)
{
  g_return_if_fail (PD_IS_PRINTABLE (self));

  PD_PRINTABLE_GET_CLASS (self)->make_async (self, cancellable, callback, user_data);
}

/**
 * pd_printable_make_finish:
 * @self: something that goes on paper
 * @result: what the callback was given
 * @error: return location for a #GError
 *
 * Returns: (transfer full): pages that nobody else draws
 */
PdDocument *
pd_printable_make_finish (PdPrintable  *self,
                          GAsyncResult *result,
                          GError      **error)
{
  g_return_val_if_fail (PD_IS_PRINTABLE (self), NULL);

  return g_task_propagate_pointer (G_TASK (result), error);
}
