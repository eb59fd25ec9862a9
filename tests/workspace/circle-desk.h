/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "pd-workspace-circles.h"
#include "workspace-fixture.h"

/* A circle in the service of a #WorkspaceFixture: Mira, Noor, and Ana of a partner. */

#define CIRCLE_MIRA 0
#define CIRCLE_NOOR 1
#define CIRCLE_ANA 2

PdCircle        *add_circle (WorkspaceFixture *self);
PdCircleMember  *get_member (const PdCircle *circle,
                             guint           which);
PdId             get_member_id (const PdCircle *circle,
                                guint           which);
PdCircleSession *new_pair (const PdCircle *circle,
                           guint           one,
                           guint           other,
                           PdDay           day,
                           int             start);
PdCircleSession *book_pair (WorkspaceFixture *self,
                            const PdCircle   *circle,
                            guint             one,
                            guint             other,
                            PdDay             day,
                            int               start);
char            *dup_day_of (WorkspaceFixture *self,
                             PdId              person_id,
                             PdDay             day);
