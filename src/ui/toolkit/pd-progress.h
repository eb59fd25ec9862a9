/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include <adwaita.h>

G_BEGIN_DECLS

/**
 * PdProgress:
 *
 * How far a thread is with its work. Hidden until that begins.
 */
#define PD_TYPE_PROGRESS (pd_progress_get_type ())
G_DECLARE_FINAL_TYPE (PdProgress, pd_progress, PD, PROGRESS, AdwBin)

void pd_progress_begin (PdProgress *self);
void pd_progress_note (PdProgress *self,
                       guint       n_done,
                       guint       n_in_all);
void pd_progress_end (PdProgress *self);

G_END_DECLS
