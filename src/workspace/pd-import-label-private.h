/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "pd-import.h"

G_BEGIN_DECLS

char *pd_import_label_new (PdImport *plan);

G_END_DECLS
