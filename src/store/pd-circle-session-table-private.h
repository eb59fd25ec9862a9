/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include <glib.h>

G_BEGIN_DECLS

GArray *pd_circle_session_table_list_seats_in (GBytes *changeset);

G_END_DECLS
