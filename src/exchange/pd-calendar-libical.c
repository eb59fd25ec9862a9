/* SPDX-License-Identifier: GPL-3.0-or-later */

#define G_LOG_DOMAIN "pd-exchange"

#include "config.h"

#include "pd-calendar-libical-private.h"

/**
 * pd_calendar_set_up_libical:
 *
 * libical's answer to an error is a setting of the process, and may be to abort it:
 * here, input must never be able to do that. Everything else of libical that is used
 * belongs to the thread.
 */
void
pd_calendar_set_up_libical (void)
{
  static gsize is_set;

  if (g_once_init_enter (&is_set))
    {
      icalerror_set_errors_are_fatal (0);
      g_once_init_leave (&is_set, 1);
    }
}
