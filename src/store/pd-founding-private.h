/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "pd-database-private.h"
#include "pd-store.h"

G_BEGIN_DECLS

/* The founding is the first line of the history. It is in the first snapshot and in no
 * change of the log, so undo begins behind it. */
#define PD_FOUNDING_SEQUENCE 1

PdDatabase *pd_founding_new_database (const PdStoreFounding *founding,
                                      PdId                   founder,
                                      PdIdentity            *identity,
                                      GError               **error);

G_END_DECLS
