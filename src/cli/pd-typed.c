/* SPDX-License-Identifier: GPL-3.0-or-later */
#define G_LOG_DOMAIN "peerdeskctl"

#include "config.h"

#include "pd-typed.h"

#include <glib/gi18n-lib.h>

#include "pd-clock.h"
#include "pd-invocation.h"
#include "pd-table-weekdays.h"

/**
 * pd_typed_read_day:
 * @option: the option
 * @text: what was typed behind it
 * @ret_day: (out): the day
 * @error: that it is none
 *
 * Returns: whether it is a day
 */
gboolean
pd_typed_read_day (const char *option,
                   const char *text,
                   PdDay      *ret_day,
                   GError    **error)
{
  if (pd_day_parse_iso (text, ret_day))
    return TRUE;
  pd_usage_error (error, _ ("%s takes a date like 2026-11-23, not \"%s\"."), option, text);
  return FALSE;
}

/**
 * pd_typed_read_time:
 * @option: the option
 * @text: what was typed behind it
 * @ret_minute: (out): minutes since midnight
 * @error: that it is no time
 *
 * Returns: whether it is a time
 */
gboolean
pd_typed_read_time (const char *option,
                    const char *text,
                    int        *ret_minute,
                    GError    **error)
{
  if (pd_clock_parse (text, ret_minute))
    return TRUE;
  pd_usage_error (error, _ ("%s takes a time like 9:00, not \"%s\"."), option, text);
  return FALSE;
}

/**
 * pd_typed_read_weekdays:
 * @option: the option
 * @text: what was typed behind it, as the cells of a table have days, too: "Mon-Fri"
 * @ret_weekdays: (out): the days; 0 for every day
 * @error: that there are none
 *
 * Returns: whether it names days of the week
 */
gboolean
pd_typed_read_weekdays (const char *option,
                        const char *text,
                        PdWeekdays *ret_weekdays,
                        GError    **error)
{
  if (pd_table_weekdays_read (text, ret_weekdays))
    return TRUE;
  pd_usage_error (error, _ ("%s takes days like mon,wed,fri or mon-fri, not \"%s\"."), option, text);
  return FALSE;
}

/**
 * pd_typed_read_id:
 * @text: (nullable): what was typed
 * @ret_id: (out): the id
 *
 * Returns: whether it is an id
 */
gboolean
pd_typed_read_id (const char *text,
                  PdId       *ret_id)
{
  return text && g_ascii_string_to_signed (text, 10, 1, G_MAXINT64, ret_id, NULL);
}
