/* SPDX-License-Identifier: GPL-3.0-or-later */

#define G_LOG_DOMAIN "pd-model"

#include "config.h"

#include "pd-circle-answer.h"

#include "pd-spelling-private.h"

#include <glib/gi18n-lib.h>

static const PdSpelling ANSWERS[] = {
  [PD_CIRCLE_SAYS_YES] = { "yes", N_ ("Yes"), "y ok accepted coming" },
  [PD_CIRCLE_SAYS_NO] = { "no", N_ ("No"), "n declined" },
  [PD_CIRCLE_SAYS_OTHER_TIMES] = { "other-times", N_ ("Other times"), "othertime" },
};

/**
 * pd_circle_answer_new:
 * @session_id: to which session, or %PD_ID_NONE
 * @member_id: who answers
 * @says: what they say
 *
 * Returns: (transfer full): an answer that names no times yet
 */
PdCircleAnswer *
pd_circle_answer_new (PdId         session_id,
                      PdId         member_id,
                      PdCircleSays says)
{
  PdCircleAnswer *self = g_new0 (PdCircleAnswer, 1);

  self->session_id = session_id;
  self->member_id = member_id;
  self->says = says;
  self->times = g_array_new (FALSE, FALSE, sizeof (PdWhen));
  return self;
}

/**
 * pd_circle_answer_free:
 * @self: (transfer full) (nullable): an answer
 */
void
pd_circle_answer_free (PdCircleAnswer *self)
{
  if (self == NULL)
    return;
  g_array_unref (self->times);
  g_free (self);
}

/**
 * pd_circle_answer_equal:
 * @self: an answer
 * @other: another
 *
 * Returns: whether both say the same
 */
gboolean
pd_circle_answer_equal (const PdCircleAnswer *self,
                        const PdCircleAnswer *other)
{
  g_return_val_if_fail (self != NULL && other != NULL, FALSE);

  if (self->session_id != other->session_id || self->member_id != other->member_id || self->says != other->says ||
      self->times->len != other->times->len)
    return FALSE;
  for (guint i = 0; i < self->times->len; i++)
    if (!pd_when_equal (&g_array_index (self->times, PdWhen, i), &g_array_index (other->times, PdWhen, i)))
      return FALSE;
  return TRUE;
}

/**
 * pd_circle_says_to_nick:
 * @says: what somebody says to an invitation
 *
 * Returns: how files, tables and the command line write it
 */
const char *
pd_circle_says_to_nick (PdCircleSays says)
{
  return pd_spelling_get_nick (ANSWERS, G_N_ELEMENTS (ANSWERS), says);
}

/**
 * pd_circle_says_to_words:
 * @says: what somebody says to an invitation
 *
 * Returns: the same in the reader's language
 */
const char *
pd_circle_says_to_words (PdCircleSays says)
{
  return pd_spelling_get_words (ANSWERS, G_N_ELEMENTS (ANSWERS), says);
}

/**
 * pd_circle_says_parse:
 * @text: (nullable): what may be an answer
 * @ret_says: (out): the answer
 *
 * Returns: whether it is one
 */
gboolean
pd_circle_says_parse (const char   *text,
                      PdCircleSays *ret_says)
{
  guint found;

  if (!pd_spelling_find (ANSWERS, G_N_ELEMENTS (ANSWERS), text, &found))
    return FALSE;
  *ret_says = found;
  return TRUE;
}
