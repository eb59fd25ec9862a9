/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "pd-circle-reply.h"

G_BEGIN_DECLS

/**
 * PdCircleReading:
 * @into: what the reply is matched with
 * @reply: what came of it so far
 * @by_seat: (element-type utf8 PdCircleAnswer): what was said of each seat; %NULL where two
 *   things were
 *
 * A reply that is being read.
 */
typedef struct
{
  const PdCircleReplyInto *into;
  PdCircleReply           *reply;
  GHashTable              *by_seat;
} PdCircleReading;

/* A session of a day, whenever it starts. */
#define PD_CIRCLE_NO_MINUTE (-1)

void pd_circle_reading_note (PdCircleReading *self,
                             guint            line,
                             const char      *format,
                             ...) G_GNUC_PRINTF (3, 4);
void pd_circle_reading_take (PdCircleReading *self,
                             guint            line,
                             PdCircleAnswer  *answer);

const PdCircleMember *pd_circle_reading_find_member (PdCircleReading *self,
                                                     guint            line,
                                                     const char      *name,
                                                     const char      *service);
PdId                  pd_circle_reading_find_session (PdCircleReading *self,
                                                      guint            line,
                                                      PdId             member_id,
                                                      PdDay            day,
                                                      int              start);

gboolean pd_circle_reply_read_table (PdCircleReading *self,
                                     GBytes          *bytes,
                                     GError         **error);
gboolean pd_circle_reply_read_calendar (PdCircleReading *self,
                                        GBytes          *bytes,
                                        GError         **error);

gboolean pd_circle_times_read (const char *text,
                               PdDateOrder order,
                               GArray     *times,
                               char      **ret_unread);

G_END_DECLS
