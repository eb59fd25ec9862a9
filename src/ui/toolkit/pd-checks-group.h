/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include <adwaita.h>

#include "pd-id.h"

G_BEGIN_DECLS

/**
 * PdChecksGroup:
 *
 * A titled group of people, or of other things with an id, of which any can be checked.
 *
 * Signals: "changed": with each check.
 */
#define PD_TYPE_CHECKS_GROUP (pd_checks_group_get_type ())
G_DECLARE_FINAL_TYPE (PdChecksGroup, pd_checks_group, PD, CHECKS_GROUP, AdwPreferencesGroup)

void     pd_checks_group_add (PdChecksGroup *self,
                              PdId           id,
                              const char    *label,
                              gboolean       is_checked);
gboolean pd_checks_group_is_checked (PdChecksGroup *self,
                                     PdId           id);
GArray  *pd_checks_group_dup_checked (PdChecksGroup *self);

G_END_DECLS
