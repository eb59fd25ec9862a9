/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "pd-change.h"
#include "pd-person.h"

G_BEGIN_DECLS

gboolean pd_person_table_list (PdStore    *store,
                               GPtrArray **ret_people,
                               GError    **error);
gboolean pd_person_table_find (PdStore   *store,
                               PdId       id,
                               PdPerson **ret_person,
                               GError   **error);
gboolean pd_person_table_insert (PdChange *change,
                                 PdPerson *person,
                                 GError  **error);
gboolean pd_person_table_update (PdChange *change,
                                 PdPerson *person,
                                 GError  **error);
gboolean pd_person_table_set_public_key (PdChange *change,
                                         PdId      id,
                                         GBytes   *public_key,
                                         GError  **error);
gboolean pd_person_table_forget_public_key (PdChange *change,
                                            PdId      id,
                                            GError  **error);
gboolean pd_person_table_find_public_key (PdStore *store,
                                          PdId     id,
                                          GBytes **ret_public_key,
                                          GError **error);

G_END_DECLS
