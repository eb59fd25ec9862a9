/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include <gio/gio.h>

G_BEGIN_DECLS

void pd_remembered_bind (GActionGroup      *actions,
                         GSettings         *settings,
                         const char        *page_id,
                         const char *const *names);

G_END_DECLS
