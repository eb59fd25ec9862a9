/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "pd-circle-finding.h"
#include "pd-circle-letters.h"
#include "pd-circle-reply.h"
#include "pd-document.h"
#include "pd-paper.h"
#include "pd-remind-before.h"
#include "pd-workspace.h"

G_BEGIN_DECLS

/* What goes out of a circle and comes back: invitations, replies, pages; and a look at what
 * is booked. */

/**
 * PdCircleInviting:
 * @circle: whose sessions
 * @from: the first day
 * @to: the last day
 * @has_details: whether invitations say with whom, where and how; else "Meeting" and when
 * @organizer: (nullable): the email address that calendars answer to
 * @now: when it is done, in microseconds since the epoch, UTC
 * @remind: how long before each session calendars remind of it
 *
 * Invitations that somebody wants to send.
 */
typedef struct
{
  const PdCircle *circle;
  PdDay           from;
  PdDay           to;
  gboolean        has_details;
  const char     *organizer;
  gint64          now;
  PdRemindBefore  remind;
} PdCircleInviting;

GPtrArray *pd_workspace_list_circle_answers (PdWorkspace *self,
                                             PdId         circle_id,
                                             GError     **error);
GPtrArray *pd_workspace_invite_circle (PdWorkspace            *self,
                                       const PdCircleInviting *inviting,
                                       GError                **error);

PdCircleReply *pd_workspace_read_circle_reply (PdWorkspace    *self,
                                               const PdCircle *circle,
                                               const char     *path,
                                               PdDateOrder     dates,
                                               GError        **error);
gboolean       pd_workspace_take_circle_reply (PdWorkspace         *self,
                                               const PdCircle      *circle,
                                               const PdCircleReply *reply,
                                               GError             **error);
GBytes        *pd_workspace_make_circle_form (PdWorkspace    *self,
                                              const PdCircle *circle,
                                              const char     *service,
                                              PdDay           from,
                                              PdDay           to,
                                              GError        **error);

GPtrArray *pd_workspace_check_circle (PdWorkspace    *self,
                                      const PdCircle *circle,
                                      PdDay           from,
                                      PdDay           to,
                                      PdDay           today,
                                      GError        **error);

GArray *pd_workspace_list_circle_apart (PdWorkspace    *self,
                                        const PdCircle *circle,
                                        PdDay           today,
                                        GError        **error);

/* What of a circle is printed. */
typedef enum
{
  PD_CIRCLE_PAGES_PLAN,
  PD_CIRCLE_PAGES_MEMBER,
  PD_CIRCLE_PAGES_MATRIX,
} PdCirclePages;

PdDocument *pd_workspace_lay_out_circle (PdWorkspace          *self,
                                         const PdCircle       *circle,
                                         PdCirclePages         pages,
                                         PdId                  member_id,
                                         PdDay                 from,
                                         PdDay                 to,
                                         const PdPaperOptions *options,
                                         GError              **error);

gboolean pd_circle_pages_parse (const char    *text,
                                PdCirclePages *ret_pages);

G_END_DECLS
