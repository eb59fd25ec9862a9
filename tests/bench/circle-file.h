/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "pd-circle-planning.h"

G_BEGIN_DECLS

PdCirclePlanning *circle_file_read (const char *path,
                                    guint       least,
                                    guint       most,
                                    GError    **error);

G_END_DECLS
