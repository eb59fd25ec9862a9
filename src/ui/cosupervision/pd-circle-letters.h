/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include <gio/gio.h>

#include "pd-day.h"

G_BEGIN_DECLS

/* Writing what is sent to the members of a circle. */

GFile   *pd_circle_letters_make_folder (GFile   *parent,
                                        PdDay    today,
                                        GError **error);
gboolean pd_circle_letters_write (GPtrArray *letters,
                                  GFile     *folder,
                                  GError   **error);

G_END_DECLS
