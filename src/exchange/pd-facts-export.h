/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include <glib.h>

G_BEGIN_DECLS

/* What is known about people beside themselves, as tables with the headers that an import
 * knows: what is read back changes nothing. */

GBytes *pd_facts_export_availability (GPtrArray *availabilities,
                                      GPtrArray *people);
GBytes *pd_facts_export_leave (GPtrArray *leaves,
                               GPtrArray *people);
GBytes *pd_facts_export_training (GPtrArray *trainings,
                                  GPtrArray *people);
GBytes *pd_facts_export_patterns (GPtrArray *patterns,
                                  GPtrArray *people);

G_END_DECLS
