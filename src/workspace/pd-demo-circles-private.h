/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "pd-change.h"
#include "pd-demo-private.h"

G_BEGIN_DECLS

gboolean pd_demo_write_circles (PdDemo   *self,
                                PdChange *change,
                                GError  **error);

G_END_DECLS
