/* SPDX-License-Identifier: GPL-3.0-or-later */
#define G_LOG_DOMAIN "peerdeskctl"

#include "config.h"

#include "pd-shift-options.h"

#include <glib/gi18n-lib.h>

#include "pd-clock.h"
#include "pd-shift-reshape.h"
#include "pd-typed.h"
#include "pd-workspace-roles.h"

void
pd_shift_options_clear (PdShiftOptions *self)
{
  g_clear_pointer (&self->date, g_free);
  g_clear_pointer (&self->start, g_free);
  g_clear_pointer (&self->end, g_free);
  g_clear_pointer (&self->sleepover, g_free);
  g_clear_pointer (&self->activity, g_free);
  g_clear_pointer (&self->role, g_free);
  g_clear_pointer (&self->note, g_free);
}

/**
 * pd_shift_options_add_entries:
 * @self: where what is typed goes
 * @entries: (element-type GOptionEntry): what to add to
 *
 * Adds the options of a shift to those of a command.
 */
void
pd_shift_options_add_entries (PdShiftOptions *self,
                              GArray         *entries)
{
  const GOptionEntry own[] = {
    { "date", 0, 0, G_OPTION_ARG_STRING, &self->date, N_ ("add, change: the day that a shift begins on"), N_ ("DATE") },
    { "start", 0, 0, G_OPTION_ARG_STRING, &self->start, N_ ("add, change: when it begins"), N_ ("TIME") },
    { "end", 0, 0, G_OPTION_ARG_STRING, &self->end, N_ ("add, change: when it ends; before its start is the next day"), N_ ("TIME") },
    { "break", 0, 0, G_OPTION_ARG_INT, &self->rest, N_ ("add, change: minutes of an unpaid break"), N_ ("MINUTES") },
    { "sleepover", 0, 0, G_OPTION_ARG_STRING, &self->sleepover, N_ ("add, change: a sleepover inside the shift"), N_ ("START-END") },
    { "for", 0, 0, G_OPTION_ARG_STRING, &self->activity, N_ ("add, change: what it is for: support, supervision, training…"), N_ ("WHAT") },
    { "role", 0, 0, G_OPTION_ARG_STRING, &self->role, N_ ("add, change: the role that it is worked in, by title or id"), N_ ("TITLE") },
    { "no-role", 0, 0, G_OPTION_ARG_NONE, &self->has_no_role, N_ ("change: it names no role any more"), NULL },
    { "note", 0, 0, G_OPTION_ARG_STRING, &self->note, N_ ("add, change: the note for hand-over; settle: what was said"), N_ ("TEXT") },
    { "open", 0, 0, G_OPTION_ARG_NONE, &self->is_open, N_ ("change: it has nobody from now on"), NULL },
    { "pin", 0, 0, G_OPTION_ARG_NONE, &self->pin, N_ ("add, change: nothing that plans by itself moves it"), NULL },
    { "unpin", 0, 0, G_OPTION_ARG_NONE, &self->unpin, N_ ("change: it may be moved again"), NULL },
  };

  g_array_append_vals (entries, own, G_N_ELEMENTS (own));
}

/* Both times make it one stretch of work; one alone keeps its breaks and sleepovers. */
static gboolean
apply_times (const PdShiftOptions *self,
             PdShift              *shift,
             GError              **error)
{
  int start;
  int end;

  if ((self->start && !pd_typed_read_time ("--start", self->start, &start, error)) ||
      (self->end && !pd_typed_read_time ("--end", self->end, &end, error)))
    return FALSE;
  if (self->start && self->end)
    return pd_shift_set_times (shift, start, end, error);
  if (self->start)
    return pd_shift_move_start (shift, start, error);
  if (self->end)
    return pd_shift_move_end (shift, end > pd_shift_get_start (shift) ? end : end + PD_MINUTES_PER_DAY, error);
  return TRUE;
}

static gboolean
apply_sleepover (const PdShiftOptions *self,
                 PdShift              *shift,
                 GError              **error)
{
  g_auto (GStrv) times = NULL;
  int            start;
  int            end;

  if (!self->sleepover)
    return TRUE;
  times = g_strsplit (self->sleepover, "-", 2);
  if (g_strv_length (times) != 2)
    {
      pd_usage_error (error, _ ("--sleepover takes times like 23:00-7:00."));
      return FALSE;
    }
  return pd_typed_read_time ("--sleepover", times[0], &start, error) && pd_typed_read_time ("--sleepover", times[1], &end, error) &&
         pd_shift_set_sleepover (shift, start, end, error);
}

static gboolean
apply_day (const PdShiftOptions *self,
           PdShift              *shift,
           GError              **error)
{
  PdDay day;

  if (!self->date)
    return TRUE;
  if (!pd_typed_read_day ("--date", self->date, &day, error))
    return FALSE;
  pd_shift_set_day (shift, day);
  return TRUE;
}

static gboolean
apply_activity (const PdShiftOptions *self,
                PdShift              *shift,
                GError              **error)
{
  PdActivity activity;

  if (!self->activity)
    return TRUE;
  if (!pd_activity_parse (self->activity, &activity))
    {
      pd_usage_error (error, _ ("--for takes support, supervision, co-supervision, training, reflection or admin."));
      return FALSE;
    }
  pd_shift_set_activity (shift, activity);
  return TRUE;
}

static gboolean
apply_role (const PdShiftOptions *self,
            PdWorkspace          *workspace,
            PdShift              *shift,
            GError              **error)
{
  PdId id = PD_ID_NONE;

  if (self->role && self->has_no_role)
    {
      pd_usage_error (error, _ ("Say --role or --no-role, not both."));
      return FALSE;
    }
  if (!self->role && !self->has_no_role)
    return TRUE;
  if (self->role && !pd_workspace_find_role_to_name (workspace, self->role, &id, error))
    return FALSE;
  pd_shift_set_role_id (shift, id);
  return TRUE;
}

static gboolean
apply_place (const PdShiftOptions *self,
             const PdRosterRange  *range,
             PdWorkspace          *workspace,
             PdShift              *shift,
             GError              **error)
{
  PdPerson *person;
  PdId      site_id;

  if (!pd_roster_range_find_person (range, workspace, &person, error) ||
      !pd_roster_range_find_site (range, workspace, &site_id, error))
    return FALSE;
  if (person || self->is_open)
    pd_shift_set_person_id (shift, self->is_open ? PD_ID_NONE : pd_person_get_id (person));
  if (site_id != PD_ID_NONE)
    pd_shift_set_site_id (shift, site_id);
  return TRUE;
}

/**
 * pd_shift_options_apply:
 * @self: what was typed
 * @range: whose and where, as it was typed
 * @workspace: a service
 * @shift: a shift, changed as was said
 * @error: what is wrong with it
 *
 * Returns: whether the shift can be that
 */
gboolean
pd_shift_options_apply (const PdShiftOptions *self,
                        const PdRosterRange  *range,
                        PdWorkspace          *workspace,
                        PdShift              *shift,
                        GError              **error)
{
  if (!apply_day (self, shift, error) || !apply_times (self, shift, error) ||
      !apply_sleepover (self, shift, error) || (self->rest >= 0 && !pd_shift_set_break (shift, self->rest, error)) ||
      !apply_activity (self, shift, error) || !apply_role (self, workspace, shift, error) ||
      !apply_place (self, range, workspace, shift, error))
    return FALSE;
  if (self->note)
    pd_shift_set_note (shift, self->note);
  if (self->pin || self->unpin)
    pd_shift_set_is_pinned (shift, self->pin);
  return TRUE;
}
