/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "pd-circle-invitation.h"
#include "pd-remind-before.h"

G_BEGIN_DECLS

/**
 * PdCircleInvitations:
 * @file_id: what the service's file is known by; makes what events are known by
 * @organizer: how whoever invites can be reached: an email address, or anything else
 * @contact: how the one who is invited wants to be reached: the same
 * @name: (nullable): what they are called; %NULL where no name is told
 * @stamp: when the files are made, in microseconds since the epoch, UTC
 * @remind: how long before each session their calendar reminds them
 *
 * What the invitations of one member have in common.
 */
typedef struct
{
  const char    *file_id;
  const char    *organizer;
  const char    *contact;
  const char    *name;
  gint64         stamp;
  PdRemindBefore remind;
} PdCircleInvitations;

GBytes  *pd_circle_invitations_make (const PdCircleInvitations *self,
                                     const PdCircleInvitation  *invitation);
char    *pd_circle_invitations_make_uid (const char *file_id,
                                         PdId        member_id,
                                         PdId        session_id);
gboolean pd_circle_contact_is_email (const char *contact);

G_END_DECLS
