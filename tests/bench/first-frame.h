/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include <adwaita.h>

G_BEGIN_DECLS

/**
 * FirstFrame:
 * @now: a moment of the monotonic clock
 * @processor: how long the process has computed until then
 *
 * How far a process has come, in microseconds.
 */
typedef struct
{
  gint64 now;
  gint64 processor;
} FirstFrame;

void first_frame_look (FirstFrame *ret_moment);
void first_frame_paint (GtkWidget        *content,
                        const FirstFrame *before_opening,
                        const FirstFrame *after_opening);

G_END_DECLS
