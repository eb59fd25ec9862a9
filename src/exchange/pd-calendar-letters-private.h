/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include <glib.h>

G_BEGIN_DECLS

GString *pd_calendar_letters_decode (GBytes  *bytes,
                                     guint   *ret_n_replaced,
                                     GError **error);

G_END_DECLS
