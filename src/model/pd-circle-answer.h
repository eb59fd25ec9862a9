/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "pd-id.h"
#include "pd-when.h"

G_BEGIN_DECLS

/* What somebody says to an invitation. */
typedef enum
{
  PD_CIRCLE_SAYS_YES,
  PD_CIRCLE_SAYS_NO,
  PD_CIRCLE_SAYS_OTHER_TIMES,
} PdCircleSays;

/**
 * PdCircleAnswer:
 * @session_id: to which session, or %PD_ID_NONE where they only say when they could
 * @member_id: who answers
 * @says: what they say
 * @times: (element-type PdWhen): when they could come, on the circle's clock; empty unless
 *   they name other times
 *
 * An answer to an invitation. Nobody has to say why.
 */
typedef struct
{
  PdId         session_id;
  PdId         member_id;
  PdCircleSays says;
  GArray      *times;
} PdCircleAnswer;

PdCircleAnswer *pd_circle_answer_new (PdId         session_id,
                                      PdId         member_id,
                                      PdCircleSays says);
void            pd_circle_answer_free (PdCircleAnswer *self);
gboolean        pd_circle_answer_equal (const PdCircleAnswer *self,
                                        const PdCircleAnswer *other);

const char *pd_circle_says_to_nick (PdCircleSays says);
const char *pd_circle_says_to_words (PdCircleSays says);
gboolean    pd_circle_says_parse (const char   *text,
                                  PdCircleSays *ret_says);

G_DEFINE_AUTOPTR_CLEANUP_FUNC (PdCircleAnswer, pd_circle_answer_free)

G_END_DECLS
