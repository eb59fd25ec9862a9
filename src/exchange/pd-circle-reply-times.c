/* SPDX-License-Identifier: GPL-3.0-or-later */

#define G_LOG_DOMAIN "pd-exchange"

#include "config.h"

#include "pd-circle-reply-private.h"

#include "pd-table-text-private.h"
#include "pd-table-times-private.h"
#include "pd-table-weekdays.h"

#include <string.h>

/* Longer than any list of times that somebody types. */
#define MAX_LENGTH 2000u

/* "9:00-12:00", or nothing for the whole day. */
static gboolean
read_span (const char *text,
           PdWhen     *when)
{
  g_autofree char *span = pd_table_text_trim (text);

  return *span == '\0' || pd_table_times_read_span (span, &when->start, &when->end);
}

/* "Mon, Wed 9:00-12:00": days of the week are words, and times begin with a digit. */
static gboolean
read_weekly (const char *piece,
             PdWhen     *when)
{
  gsize            length = strcspn (piece, "0123456789");
  g_autofree char *words = g_strndup (piece, length);
  g_autofree char *days = pd_table_text_trim (words);

  return pd_table_weekdays_read (days, &when->weekdays) && read_span (piece + length, when);
}

static gboolean
read_piece (const char *piece,
            PdDateOrder order,
            PdWhen     *ret_when)
{
  const char *rest;
  PdDay       day;

  *ret_when = PD_WHEN_ALWAYS;
  if (pd_table_dates_read (piece, order, &day, &rest))
    {
      ret_when->from = ret_when->to = day;
      return read_span (rest, ret_when) && pd_when_check (ret_when, NULL);
    }
  return read_weekly (piece, ret_when) && pd_when_check (ret_when, NULL);
}

/**
 * pd_circle_times_read:
 * @text: times with semicolons or line ends between
 * @order: how dates are read
 * @times: (element-type PdWhen): where they are put
 * @ret_unread: (out) (transfer full): what can't be read; not touched unless this fails
 *
 * Reads "Mon, Wed 9:00-12:00; 3 Dec 2026 13:00-15:00; Fridays". Days without times are
 * whole days.
 *
 * Returns: whether all of @text is such; nothing is added to @times otherwise
 */
gboolean
pd_circle_times_read (const char *text,
                      PdDateOrder order,
                      GArray     *times,
                      char      **ret_unread)
{
  g_auto (GStrv) pieces = strlen (text) <= MAX_LENGTH ? g_strsplit_set (text, ";\n\r", -1) : NULL;
  guint          n_before = times->len;

  for (guint i = 0; pieces != NULL && pieces[i] != NULL; i++)
    {
      g_autofree char *piece = pd_table_text_trim (pieces[i]);
      PdWhen           when;

      if (*piece == '\0')
        continue;
      if (times->len - n_before == PD_CIRCLE_REPLY_MAX_TIMES || !read_piece (piece, order, &when))
        {
          g_array_set_size (times, n_before);
          *ret_unread = pd_table_text_quote_for_words (piece);
          return FALSE;
        }
      g_array_append_val (times, when);
    }
  if (pieces == NULL)
    *ret_unread = pd_table_text_quote_for_words (text);
  return pieces != NULL;
}

/**
 * pd_circle_times_parse:
 * @text: times that somebody typed, as in the column "other times" of a reply
 * @times: (element-type PdWhen): where they are put
 *
 * Returns: whether all of @text is such, and says something; nothing is added to @times
 *   otherwise
 */
gboolean
pd_circle_times_parse (const char *text,
                       GArray     *times)
{
  g_autofree char *unread = NULL;
  guint            n_before;

  g_return_val_if_fail (text != NULL && times != NULL, FALSE);

  n_before = times->len;
  return pd_circle_times_read (text, PD_DATE_ORDER_UNSETTLED, times, &unread) && times->len > n_before;
}
