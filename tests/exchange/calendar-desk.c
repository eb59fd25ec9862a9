/* SPDX-License-Identifier: GPL-3.0-or-later */

#include "config.h"

#include "calendar-desk.h"

#include <string.h>

PdCalendar *
read_calendar_bytes (GBytes          *bytes,
                     PdImportReport **ret_report)
{
  const PdCalendarWindow window = { .n_days = 0 };
  g_autoptr (GError)     error = NULL;
  PdCalendar            *calendar;

  *ret_report = pd_import_report_new (PD_TABLE_KIND_SHIFTS);
  calendar = pd_calendar_read_bytes (bytes, &window, *ret_report, NULL, &error);
  g_assert_no_error (error);
  return calendar;
}

PdCalendar *
read_calendar (const char      *text,
               PdImportReport **ret_report)
{
  g_autoptr (GBytes) bytes = g_bytes_new_static (text, strlen (text));

  return read_calendar_bytes (bytes, ret_report);
}

char *
list_days (PdCalendar *calendar)
{
  GString *days = g_string_new (NULL);

  for (guint i = 0; i < pd_calendar_get_n (calendar); i++)
    {
      g_autofree char *day = pd_day_to_iso (pd_calendar_get (calendar, i)->day);

      g_string_append_printf (days, "%s%s", i > 0 ? " " : "", day);
    }
  return g_string_free (days, FALSE);
}

char *
make_event (const char *start,
            const char *lines)
{
  return g_strconcat ("BEGIN:VEVENT\r\nDTSTART", start, "\r\nDURATION:PT8H\r\n", lines, "END:VEVENT\r\n", NULL);
}
