/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "pd-identity.h"

G_BEGIN_DECLS

/* Content sealed for some readers: a fresh content key encrypts it once, and the key is
 * wrapped for each reader's public key. @binding says where the box belongs (a table, a
 * row, a revision); a box that was cut, changed or swapped with another does not open. */

GBytes    *pd_sealed_box_seal (GBytes    *content,
                               GPtrArray *reader_keys,
                               GBytes    *binding,
                               GError   **error);
GBytes    *pd_sealed_box_open (GBytes     *box,
                               PdIdentity *reader,
                               GBytes     *binding,
                               GError    **error);
GBytes    *pd_sealed_box_add_reader (GBytes     *box,
                                     PdIdentity *reader,
                                     GBytes     *new_reader_key,
                                     GBytes     *binding,
                                     GError    **error);
GPtrArray *pd_sealed_box_list_readers (GBytes  *box,
                                       GError **error);

G_END_DECLS
