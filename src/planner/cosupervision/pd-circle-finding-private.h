/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "pd-circle-finding.h"

G_BEGIN_DECLS

/* A check on its way. */
typedef struct
{
  /* borrowed */
  const PdCircleChecking *of;

  /* owned */
  GHashTable *names;
  GArray     *line_managed; /* PdCirclePair, as of today */
  GPtrArray  *findings;
} PdCircleLook;

void        pd_circle_look_find (PdCircleLook          *self,
                                 PdCircleFindingKind    kind,
                                 const PdCircleSession *session,
                                 PdId                   member_id,
                                 char                  *words);
const char *pd_circle_look_get_name (const PdCircleLook *self,
                                     PdId                member_id);
void        pd_circle_look_check_seat (PdCircleLook          *self,
                                       const PdCircleSession *session,
                                       const PdCircleSeat    *seat);

G_END_DECLS
