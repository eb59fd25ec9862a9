/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include <adwaita.h>

G_BEGIN_DECLS

/**
 * PdTimeDialog:
 *
 * Asks for one time, or for a start and an end. What is done with them is tried before it
 * closes; when that can't be, it says why and what was typed stays.
 */
#define PD_TYPE_TIME_DIALOG (pd_time_dialog_get_type ())
G_DECLARE_FINAL_TYPE (PdTimeDialog, pd_time_dialog, PD, TIME_DIALOG, AdwWindow)

/**
 * PdTimeDialogFunc:
 * @first: minutes since midnight
 * @second: the same, where two were asked for
 * @user_data: what was handed over
 * @error: return location for a #GError
 *
 * Returns: whether that is done
 */
typedef gboolean (*PdTimeDialogFunc) (int      first,
                                      int      second,
                                      gpointer user_data,
                                      GError **error);

GtkWidget *pd_time_dialog_new (GtkWindow       *parent,
                               const char      *heading,
                               const char      *sentence,
                               const char      *yes_label,
                               PdTimeDialogFunc func,
                               gpointer         user_data,
                               GDestroyNotify   destroy);
void       pd_time_dialog_set_times (PdTimeDialog *self,
                                     int           first,
                                     int           second);

G_END_DECLS
