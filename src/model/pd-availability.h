/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "pd-id.h"
#include "pd-when.h"

G_BEGIN_DECLS

/* In order of how far it stands in the way. */
typedef enum
{
  PD_WISH_NOTHING_SAID,
  PD_WISH_YES,
  PD_WISH_RATHER_NOT,
  PD_WISH_NO,
} PdWish;

/**
 * PdAvailability:
 * @id: what its row is known by
 * @person_id: whose
 * @wish: yes, rather not, or no; never %PD_WISH_NOTHING_SAID
 * @when: which days and times
 *
 * What somebody said about working at some time. Nobody has to say why.
 */
typedef struct
{
  PdId   id;
  PdId   person_id;
  PdWish wish;
  PdWhen when;
} PdAvailability;

PdAvailability *pd_availability_new (PdId   person_id,
                                     PdWish wish,
                                     PdWhen when);
PdAvailability *pd_availability_copy (const PdAvailability *self);
void            pd_availability_free (PdAvailability *self);
gboolean        pd_availability_equal (const PdAvailability *self,
                                       const PdAvailability *other);
gboolean        pd_availability_check (const PdAvailability *self,
                                       GError              **error);
GArray         *pd_availability_find_spans (GPtrArray *availabilities,
                                            PdWish     wish,
                                            PdDay      day,
                                            int        start,
                                            int        end);

const char *pd_wish_to_nick (PdWish wish);
const char *pd_wish_to_words (PdWish wish);
gboolean    pd_wish_parse (const char *text,
                           PdWish     *ret_wish);

G_DEFINE_AUTOPTR_CLEANUP_FUNC (PdAvailability, pd_availability_free)

G_END_DECLS
