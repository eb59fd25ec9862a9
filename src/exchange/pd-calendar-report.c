/* SPDX-License-Identifier: GPL-3.0-or-later */

#define G_LOG_DOMAIN "pd-exchange"

#include "config.h"

#include "pd-calendar-report-private.h"

#include "pd-table-text-private.h"

#include <glib/gi18n-lib.h>

static void
leave_out_many (PdImportReport *report,
                guint           n,
                const char     *format)
{
  PdImportCounts *counts = pd_import_report_get_counts (report);

  if (n == 0)
    return;
  counts->rows += n;
  counts->left_out += n;
  pd_import_report_take_note (report, 0, g_strdup_printf (format, n));
}

static void
note_many (PdImportReport *report,
           guint           n,
           const char     *format)
{
  if (n > 0)
    pd_import_report_take_note (report, 0, g_strdup_printf (format, n));
}

/**
 * pd_calendar_report_others:
 * @parts: the parts of a calendar
 * @report: where it is said
 *
 * Says what else than events a calendar holds: nothing of it is a shift.
 */
void
pd_calendar_report_others (const PdCalendarParts *parts,
                           PdImportReport        *report)
{
  const guint *n = parts->n_others;

  note_many (report,
             n[PD_CALENDAR_OTHER_TASK],
             g_dngettext (GETTEXT_PACKAGE,
                          "%u task was left out.",
                          "%u tasks were left out.",
                          n[PD_CALENDAR_OTHER_TASK]));
  note_many (report,
             n[PD_CALENDAR_OTHER_JOURNAL],
             g_dngettext (GETTEXT_PACKAGE,
                          "%u journal entry was left out.",
                          "%u journal entries were left out.",
                          n[PD_CALENDAR_OTHER_JOURNAL]));
  note_many (report,
             n[PD_CALENDAR_OTHER_BUSY],
             g_dngettext (GETTEXT_PACKAGE,
                          "%u list of free and busy times was left out.",
                          "%u lists of free and busy times were left out.",
                          n[PD_CALENDAR_OTHER_BUSY]));
  note_many (report,
             n[PD_CALENDAR_OTHER_ALARM],
             g_dngettext (GETTEXT_PACKAGE,
                          "%u reminder was left out.",
                          "%u reminders were left out.",
                          n[PD_CALENDAR_OTHER_ALARM]));
  note_many (report,
             n[PD_CALENDAR_OTHER_UNKNOWN],
             g_dngettext (GETTEXT_PACKAGE,
                          "%u part of a kind that is not known here was left out.",
                          "%u parts of kinds that are not known here were left out.",
                          n[PD_CALENDAR_OTHER_UNKNOWN]));
  note_many (report,
             parts->n_replaced,
             g_dngettext (GETTEXT_PACKAGE,
                          "%u letter could not be read and became “�”.",
                          "%u letters could not be read and became “�”.",
                          parts->n_replaced));
}

/**
 * pd_calendar_report_limits:
 * @parts: the parts of a calendar
 * @n_over: how many times there are beyond %PD_CALENDAR_MAX_OCCURRENCES
 * @n_outside: how many events have no time in the days that are wanted
 * @report: where it is said, and counted
 */
void
pd_calendar_report_limits (const PdCalendarParts *parts,
                           guint                  n_over,
                           guint                  n_outside,
                           PdImportReport        *report)
{
  leave_out_many (report,
                  parts->n_more,
                  g_dngettext (GETTEXT_PACKAGE,
                               "%u event more than can be read was left out.",
                               "%u events more than can be read were left out.",
                               parts->n_more));
  leave_out_many (report,
                  n_over,
                  g_dngettext (GETTEXT_PACKAGE,
                               "%u time more than can be taken from one calendar was left out.",
                               "%u times more than can be taken from one calendar were left out.",
                               n_over));
  leave_out_many (report,
                  n_outside,
                  g_dngettext (GETTEXT_PACKAGE,
                               "%u event does not take place in the days that were asked for and was left out.",
                               "%u events do not take place in the days that were asked for and were left out.",
                               n_outside));
}

/**
 * pd_calendar_report_zones:
 * @zones: the zones that a calendar named
 * @report: where it is said
 *
 * Says which names of zones nothing was known of but what the calendar says itself.
 */
void
pd_calendar_report_zones (PdCalendarZones *zones,
                          PdImportReport  *report)
{
  GPtrArray *likened = pd_calendar_zones_get_likened (zones);

  for (guint i = 0; i < likened->len; i++)
    {
      const char      *name = g_ptr_array_index (likened, i);
      g_autofree char *quoted = pd_table_text_quote_for_words (name);

      pd_import_report_take_note (report,
                                  0,
                                  /* Translators: what a calendar calls a time zone, and the zone that it is like */
                                  g_strdup_printf (_ ("“%1$s” is no time zone by its name; by what the calendar says of "
                                                      "its clock it was taken for %2$s."),
                                                   quoted,
                                                   pd_zone_get_name (pd_calendar_zones_find (zones, name))));
    }
}
