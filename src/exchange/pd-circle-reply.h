/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "pd-circle-answer.h"
#include "pd-circle-invitation.h"
#include "pd-import-report.h"
#include "pd-table-dates.h"

G_BEGIN_DECLS

/* What a reply may be at most. One is far below each of these; what is above was made by
 * mistake, or to do harm. */
#define PD_CIRCLE_REPLY_MAX_BYTES ((gsize) 1024 * 1024)
#define PD_CIRCLE_REPLY_MAX_ROWS 5000u
#define PD_CIRCLE_REPLY_MAX_TIMES 50u

/**
 * PdCircleReplyInto:
 * @file_id: what the service's file is known by
 * @circle: the circle that is answered
 * @sessions: (element-type PdCircleSession): all its sessions
 * @people: (element-type PdPerson): the service's people
 * @given: (element-type PdCircleInvitation): what was told last of each session to each
 *   member
 * @dates: how dates are read that can be read two ways
 *
 * What a reply is matched with; all is borrowed.
 */
typedef struct
{
  const char     *file_id;
  const PdCircle *circle;
  GPtrArray      *sessions;
  GPtrArray      *people;
  GPtrArray      *given;
  PdDateOrder     dates;
} PdCircleReplyInto;

/**
 * PdCircleReply:
 * @answers: (element-type PdCircleAnswer): what could be matched, each whole
 * @notes: (element-type PdImportNote): what could not, with its line and why
 *
 * What members say to their invitations, by a file that a partner service sent.
 */
typedef struct
{
  GPtrArray *answers;
  GPtrArray *notes;
} PdCircleReply;

PdCircleReply *pd_circle_reply_read (GBytes                  *bytes,
                                     const PdCircleReplyInto *into,
                                     GError                 **error);
PdCircleReply *pd_circle_reply_read_file (const char              *path,
                                          const PdCircleReplyInto *into,
                                          GError                 **error);
void           pd_circle_reply_free (PdCircleReply *self);
GBytes        *pd_circle_reply_make_form (const PdCircleReplyInto *into,
                                          const char              *service,
                                          PdDay                    from,
                                          PdDay                    to);
gboolean       pd_circle_times_parse (const char *text,
                                      GArray     *times);

G_DEFINE_AUTOPTR_CLEANUP_FUNC (PdCircleReply, pd_circle_reply_free)

G_END_DECLS
