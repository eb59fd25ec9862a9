/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "pd-availability.h"
#include "pd-form-window.h"

G_BEGIN_DECLS

/**
 * PdAvailabilityDialog:
 *
 * The form of one thing that somebody said about working, for a day, some days, or days
 * of the week between two dates. It keeps nothing itself: who opens it takes it from there.
 *
 * Signals: "saved" (a #PdAvailability, as pointer, which stays the form's), "removed".
 */
#define PD_TYPE_AVAILABILITY_DIALOG (pd_availability_dialog_get_type ())
G_DECLARE_FINAL_TYPE (PdAvailabilityDialog, pd_availability_dialog, PD, AVAILABILITY_DIALOG, PdFormWindow)

GtkWidget *pd_availability_dialog_new (GtkWindow            *parent,
                                       PdWorkspace          *workspace,
                                       const PdAvailability *entry,
                                       gboolean              is_new,
                                       PdDay                 today);

G_END_DECLS
