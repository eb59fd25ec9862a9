/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "pd-circle-session.h"
#include "pd-document.h"
#include "pd-paper.h"

G_BEGIN_DECLS

/**
 * PdCircleSheet:
 * @circle: a circle
 * @sessions: (element-type PdCircleSession): all its sessions
 * @people: (element-type PdPerson): the service's people
 * @apart: (nullable) (element-type PdCirclePair): who is kept apart beside those of the
 *   circle; nothing printed says it
 * @from: the first day that is printed
 * @to: the last day
 * @today: the day that it is
 *
 * What pages about a circle are made from; all is borrowed, and nothing of it is kept.
 */
typedef struct
{
  const PdCircle *circle;
  GPtrArray      *sessions;
  GPtrArray      *people;
  GArray         *apart;
  PdDay           from;
  PdDay           to;
  PdDay           today;
} PdCircleSheet;

PdDocument *pd_circle_plan_sheet_new (const PdCircleSheet  *self,
                                      const PdPaperOptions *options);
PdDocument *pd_circle_member_sheet_new (const PdCircleSheet  *self,
                                        PdId                  member_id,
                                        const PdPaperOptions *options);
PdDocument *pd_circle_matrix_sheet_new (const PdCircleSheet  *self,
                                        const PdPaperOptions *options);

G_END_DECLS
