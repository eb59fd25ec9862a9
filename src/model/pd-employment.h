/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include <glib.h>

G_BEGIN_DECLS

typedef enum
{
  PD_EMPLOYMENT_UNKNOWN,
  PD_EMPLOYMENT_FULL_TIME,
  PD_EMPLOYMENT_PART_TIME,
  PD_EMPLOYMENT_CASUAL,
  PD_EMPLOYMENT_VOLUNTEER,
} PdEmployment;

const char *pd_employment_to_nick (PdEmployment employment);
const char *pd_employment_to_words (PdEmployment employment);
gboolean    pd_employment_parse (const char   *text,
                                 PdEmployment *ret_employment);

G_END_DECLS
