/* SPDX-License-Identifier: GPL-3.0-or-later */

#define G_LOG_DOMAIN "pd-exchange"

#include "config.h"

#include "pd-calendar-report-private.h"

#include <glib/gi18n-lib.h>

static void
leave_out_many (PdImportReport *report,
                guint           n,
                const char     *singular,
                const char     *plural)
{
  PdImportCounts *counts = pd_import_report_get_counts (report);

  if (n == 0)
    return;
  counts->rows += n;
  counts->left_out += n;
  pd_import_report_take_note (report, 0, g_strdup_printf (g_dngettext (GETTEXT_PACKAGE, singular, plural, n), n));
}

static void
note_many (PdImportReport *report,
           guint           n,
           const char     *singular,
           const char     *plural)
{
  if (n > 0)
    pd_import_report_take_note (report, 0, g_strdup_printf (g_dngettext (GETTEXT_PACKAGE, singular, plural, n), n));
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

  note_many (report, n[PD_CALENDAR_OTHER_TASK], N_ ("%u task was left out."), N_ ("%u tasks were left out."));
  note_many (report,
             n[PD_CALENDAR_OTHER_JOURNAL],
             N_ ("%u journal entry was left out."),
             N_ ("%u journal entries were left out."));
  note_many (report,
             n[PD_CALENDAR_OTHER_BUSY],
             N_ ("%u list of free and busy times was left out."),
             N_ ("%u lists of free and busy times were left out."));
  note_many (report, n[PD_CALENDAR_OTHER_ALARM], N_ ("%u reminder was left out."), N_ ("%u reminders were left out."));
  note_many (report,
             n[PD_CALENDAR_OTHER_UNKNOWN],
             N_ ("%u part of a kind that is not known here was left out."),
             N_ ("%u parts of kinds that are not known here were left out."));
  note_many (report,
             parts->n_replaced,
             N_ ("%u letter could not be read and became “�”."),
             N_ ("%u letters could not be read and became “�”."));
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
                  N_ ("%u event more than can be read was left out."),
                  N_ ("%u events more than can be read were left out."));
  leave_out_many (report,
                  n_over,
                  N_ ("%u time more than can be taken from one calendar was left out."),
                  N_ ("%u times more than can be taken from one calendar were left out."));
  leave_out_many (report,
                  n_outside,
                  N_ ("%u event does not take place in the days that were asked for and was left out."),
                  N_ ("%u events do not take place in the days that were asked for and were left out."));
}
