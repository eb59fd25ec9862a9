/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "pd-desk-part.h"

G_BEGIN_DECLS

/**
 * PdPersonPane:
 *
 * All that is kept of one person, in groups: who they are and how they work here, the
 * agreed pattern, when they can work, leave, training and checks. Each is changed in a
 * form of its own.
 *
 * Properties: "person" (nullable).
 * Actions: "person.edit", "person.add-pattern", "person.paint-week", "person.add-leave",
 * "person.add-training".
 */
#define PD_TYPE_PERSON_PANE (pd_person_pane_get_type ())
G_DECLARE_FINAL_TYPE (PdPersonPane, pd_person_pane, PD, PERSON_PANE, PdDeskPart)

PdPerson *pd_person_pane_get_person (PdPersonPane *self);
void      pd_person_pane_set_person (PdPersonPane *self,
                                     PdPerson     *person);

G_END_DECLS
