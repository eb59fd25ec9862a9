/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include <gio/gio.h>

G_BEGIN_DECLS

/* What comes with the program as text and is a service's to change: its files of data/,
 * which are built in. */
#define PD_SHIPPED_RULES "rules/australia-schads.rules"
#define PD_SHIPPED_WORDS "words/english.words"

GBytes *pd_shipped_load (const char *name,
                         GError    **error);

G_END_DECLS
