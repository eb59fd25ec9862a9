/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "pd-circle-invitation.h"

G_BEGIN_DECLS

/* What a file of invitations asks of whoever takes it in. */
typedef enum
{
  PD_CIRCLE_INVITE,
  PD_CIRCLE_TAKE_BACK,
} PdCircleMethod;

/**
 * PdCircleInvitations:
 * @file_id: what the service's file is known by; makes what events are known by
 * @organizer: how whoever invites can be reached: an email address, or anything else
 * @contact: how the one who is invited wants to be reached: the same
 * @name: (nullable): what they are called; %NULL where no name is told
 * @invitations: (element-type PdCircleInvitation): all of them, of one member
 * @stamp: when the file is made, in microseconds since the epoch, UTC
 *
 * What the invitations of one member are made from.
 */
typedef struct
{
  const char *file_id;
  const char *organizer;
  const char *contact;
  const char *name;
  GPtrArray  *invitations;
  gint64      stamp;
} PdCircleInvitations;

GBytes  *pd_circle_invitations_make (const PdCircleInvitations *self,
                                     PdCircleMethod             method);
char    *pd_circle_invitations_make_uid (const char *file_id,
                                         PdId        member_id,
                                         PdId        session_id);
gboolean pd_circle_contact_is_email (const char *contact);

G_END_DECLS
