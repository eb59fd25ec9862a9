/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include <gtk/gtk.h>

#include "pd-role-description.h"

G_BEGIN_DECLS

/**
 * PdRoleReading:
 *
 * A role description to read: fourteen headings, and under each what it says. A section
 * that says nothing stands there too, so that it isn't overlooked. Each section can have
 * the focus, and its words be copied.
 */
#define PD_TYPE_ROLE_READING (pd_role_reading_get_type ())
G_DECLARE_FINAL_TYPE (PdRoleReading, pd_role_reading, PD, ROLE_READING, GtkWidget)

void pd_role_reading_set_description (PdRoleReading           *self,
                                      const PdRoleDescription *description);
void pd_role_reading_go_to (PdRoleReading *self,
                            PdRoleSection  section);

G_END_DECLS
