/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "pd-desk-part.h"

G_BEGIN_DECLS

/**
 * PdPeopleList:
 *
 * The people of a service by name, with what tells similar names apart, their role and
 * their sites; a search that looks into everything that is kept of them. Whoever was
 * chosen stays chosen while the list changes.
 *
 * Properties: "show-leavers" (gboolean), "person" (#PdPerson, nullable: who is chosen, as
 * they are now).
 * Signals: "activated": somebody was chosen to be worked on.
 */
#define PD_TYPE_PEOPLE_LIST (pd_people_list_get_type ())
G_DECLARE_FINAL_TYPE (PdPeopleList, pd_people_list, PD, PEOPLE_LIST, PdDeskPart)

PdPerson   *pd_people_list_get_person (PdPeopleList *self);
gboolean    pd_people_list_choose (PdPeopleList *self,
                                   PdId          person_id);
void        pd_people_list_search (PdPeopleList *self);
GListModel *pd_people_list_get_shown (PdPeopleList *self);

G_END_DECLS
