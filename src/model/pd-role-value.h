/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "pd-activity.h"
#include "pd-day.h"
#include "pd-role-field.h"

G_BEGIN_DECLS

typedef enum
{
  PD_ROLE_KIND_CONSUMER,
  PD_ROLE_KIND_CARER,
  PD_ROLE_KIND_EITHER,
  PD_ROLE_KIND_NON_PEER,
} PdRoleKind;

/* The values of the fields that hold one of a few, in the order of pd_role_value_list(). */
#define PD_ROLE_PAID_VOLUNTARY 1
#define PD_ROLE_SAYS_NO 1

char    *pd_role_value_normalize (PdRoleField field,
                                  const char *text);
char    *pd_role_value_to_words (PdRoleField field,
                                 const char *value);
GStrv    pd_role_value_list (PdRoleField field,
                             GStrv      *ret_words);
gboolean pd_role_value_get_number (PdRoleField field,
                                   const char *value,
                                   int        *ret_number);

G_END_DECLS
