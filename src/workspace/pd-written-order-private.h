/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include <glib.h>

G_BEGIN_DECLS

void pd_written_order_sort_shifts (GPtrArray *shifts);

G_END_DECLS
