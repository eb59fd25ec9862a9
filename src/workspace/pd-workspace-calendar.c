/* SPDX-License-Identifier: GPL-3.0-or-later */

#define G_LOG_DOMAIN "pd-workspace"

#include "config.h"

#include "pd-workspace-calendar.h"

#include "pd-person-calendar.h"
#include "pd-person-seats-private.h"
#include "pd-shift-history.h"
#include "pd-shift-table.h"
#include "pd-standing.h"
#include "pd-workspace-planning.h"
#include "pd-workspace-private.h"

/* As far as a shift may have been moved, for knowing whether it was published there. */
#define DAYS_AROUND 31

/* A calendar on its way. */
typedef struct
{
  /* borrowed */
  PdWorkspace           *workspace;
  const PdCalendarOrder *order;

  /* owned */
  PdRosterFacts  *facts;
  PdShiftHistory *history;
  PdPersonSeats  *seats;
  GPtrArray      *shifts; /* those of the duties */
  GHashTable     *known;  /* ids of these */
  GArray         *duties; /* PdCalendarDuty */
} Collecting;

static void
clear_collecting (Collecting *self)
{
  g_clear_object (&self->facts);
  g_clear_pointer (&self->history, pd_shift_history_free);
  g_clear_pointer (&self->seats, pd_person_seats_free);
  g_clear_pointer (&self->shifts, g_ptr_array_unref);
  g_clear_pointer (&self->known, g_hash_table_unref);
  g_clear_pointer (&self->duties, g_array_unref);
}

G_DEFINE_AUTO_CLEANUP_CLEAR_FUNC (Collecting, clear_collecting)

static gboolean
is_theirs (Collecting *self,
           PdShift    *shift)
{
  return pd_shift_get_person_id (shift) == pd_person_get_id (self->order->person);
}

static void
append_duty (Collecting           *self,
             const PdCalendarDuty *duty)
{
  g_ptr_array_add (self->shifts, g_object_ref (duty->shift));
  g_array_append_val (self->duties, *duty);
}

/* Whether the shift was theirs for a session, which @ret_duty is then about. */
static gboolean
find_session_before (Collecting     *self,
                     PdCalendarDuty *ret_duty)
{
  PdId session_id;
  PdId member_id;

  if (!pd_shift_history_find_seat (self->history, pd_shift_get_id (ret_duty->shift), &session_id, &member_id) ||
      !pd_person_seats_is_theirs (self->seats, member_id))
    return FALSE;
  ret_duty->session_id = session_id;
  ret_duty->member_id = member_id;
  return TRUE;
}

static gboolean
is_session_in (Collecting *self,
               PdId        session_id)
{
  for (guint i = 0; i < self->duties->len; i++)
    if (g_array_index (self->duties, PdCalendarDuty, i).session_id == session_id)
      return TRUE;
  return FALSE;
}

/* A session that stands for a whole shift is the same shift as before, under another name in
 * calendars; so is a shift that has its time back. The name that it has no more is cancelled. */
static void
cancel_other_name (Collecting           *self,
                   const PdCalendarDuty *duty)
{
  const PdPersonSeat *theirs = pd_person_seats_find (self->seats, pd_shift_get_id (duty->shift));
  PdCalendarDuty      other = { duty->shift, PD_DUTY_CANCELLED, duty->sequence, PD_ID_NONE, PD_ID_NONE };

  if (theirs != NULL && theirs->seat->cut_from_id == theirs->seat->shift_id)
    append_duty (self, &other);
  else if (theirs == NULL && find_session_before (self, &other) &&
           pd_person_seats_find_shift (self->seats, other.session_id) == PD_ID_NONE)
    append_duty (self, &other);
}

static void
add_shift (Collecting *self,
           PdShift    *shift)
{
  PdId                id = pd_shift_get_id (shift);
  const PdPersonSeat *theirs = pd_person_seats_find (self->seats, id);
  PdCalendarDuty      duty = { shift, PD_DUTY_TENTATIVE, pd_shift_history_find_last (self->history, id), PD_ID_NONE, PD_ID_NONE };

  if (!g_hash_table_add (self->known, g_memdup2 (&id, sizeof id)))
    return;
  if (pd_standing_judge (self->facts, shift) == PD_STANDING_PUBLISHED)
    duty.status = PD_DUTY_CONFIRMED;
  if (theirs != NULL)
    {
      duty.session_id = theirs->session_id;
      duty.member_id = theirs->seat->member_id;
    }
  append_duty (self, &duty);
  cancel_other_name (self, &duty);
}

static gboolean
add_shifts (Collecting *self,
            GError    **error)
{
  g_autoptr (GPtrArray) shifts = NULL;

  if (!pd_shift_table_list_between (self->workspace->store,
                                    self->order->from,
                                    self->order->from + (PdDay) self->order->n_days - 1,
                                    &shifts,
                                    error))
    return FALSE;
  for (guint i = 0; i < shifts->len; i++)
    if (is_theirs (self, g_ptr_array_index (shifts, i)))
      add_shift (self, g_ptr_array_index (shifts, i));
  return TRUE;
}

static void
cancel (Collecting           *self,
        const PdCalendarDuty *gone)
{
  PdId id = pd_shift_get_id (gone->shift);

  g_hash_table_add (self->known, g_memdup2 (&id, sizeof id));
  if (gone->session_id == PD_ID_NONE || !is_session_in (self, gone->session_id))
    append_duty (self, gone);
}

static gboolean
find_theirs (Collecting *self,
             PdId        id,
             PdShift   **ret_shift,
             GError    **error)
{
  if (!pd_shift_table_find (self->workspace->store, id, ret_shift, error))
    return FALSE;
  if (*ret_shift != NULL && !is_theirs (self, *ret_shift))
    g_clear_object (ret_shift);
  return TRUE;
}

/* What became of a shift that they were given: it is on another day, or theirs no more. A
 * session that is at another time by now is another shift, and the same one to them. */
static gboolean
add_published (Collecting *self,
               PdShift    *published,
               GError    **error)
{
  PdId                id = pd_shift_get_id (published);
  PdCalendarDuty      gone = { published, PD_DUTY_CANCELLED, pd_shift_history_find_last (self->history, id), PD_ID_NONE, PD_ID_NONE };
  g_autoptr (PdShift) shift = NULL;

  if (g_hash_table_contains (self->known, &id))
    return TRUE;
  if (!find_theirs (self, id, &shift, error))
    return FALSE;
  if (shift == NULL && find_session_before (self, &gone) &&
      !find_theirs (self, pd_person_seats_find_shift (self->seats, gone.session_id), &shift, error))
    return FALSE;
  if (shift != NULL)
    add_shift (self, shift);
  else
    cancel (self, &gone);
  return TRUE;
}

static gboolean
is_wanted (Collecting *self,
           PdShift    *published)
{
  PdDay day = pd_shift_get_day (published);

  return is_theirs (self, published) && day >= self->order->from &&
         day - self->order->from < (PdDay) self->order->n_days;
}

static gboolean
add_all_published (Collecting *self,
                   GError    **error)
{
  GPtrArray *publications = pd_roster_facts_get_publications (self->facts);

  for (guint i = 0; i < publications->len; i++)
    {
      GPtrArray *shifts = ((PdPublication *) g_ptr_array_index (publications, i))->shifts;

      for (guint j = 0; j < shifts->len; j++)
        {
          PdShift *shift = g_ptr_array_index (shifts, j);

          if (is_wanted (self, shift) && !add_published (self, shift, error))
            return FALSE;
        }
    }
  return TRUE;
}

static gboolean
collect (Collecting *self,
         GError    **error)
{
  const PdCalendarOrder *order = self->order;

  self->shifts = g_ptr_array_new_with_free_func (g_object_unref);
  self->known = g_hash_table_new_full (g_int64_hash, g_int64_equal, g_free, NULL);
  self->duties = g_array_new (FALSE, FALSE, sizeof (PdCalendarDuty));
  self->facts = pd_workspace_load_facts (self->workspace,
                                         order->from - DAYS_AROUND,
                                         order->n_days + 2 * DAYS_AROUND,
                                         order->today,
                                         error);
  if (self->facts == NULL)
    return FALSE;
  self->history = pd_shift_history_load (self->workspace->store, error);
  if (self->history == NULL)
    return FALSE;
  self->seats = pd_person_seats_load (self->workspace, pd_person_get_id (order->person), error);
  return self->seats != NULL && add_shifts (self, error) && add_all_published (self, error);
}

/**
 * pd_workspace_make_calendar:
 * @self: a workspace
 * @order: whose calendar, and of which days
 * @error: return location for a #GError
 *
 * Makes a person's calendar: their shifts of these days, confirmed where they are as they
 * were published; and what they were given of these days in any version and have no
 * more, cancelled. An event's number is that of the last change of its shift, so that it
 * goes up with each, published or not. What is paid time of a session of a circle is known
 * by what their invitation to it is known by, wherever the session is moved to.
 *
 * Returns: (transfer full): an iCalendar file, or %NULL with @error set
 */
GBytes *
pd_workspace_make_calendar (PdWorkspace           *self,
                            const PdCalendarOrder *order,
                            GError               **error)
{
  g_auto (Collecting)   collecting = { .workspace = self, .order = order };
  g_autoptr (GPtrArray) sites = NULL;

  g_return_val_if_fail (PD_IS_WORKSPACE (self), NULL);
  g_return_val_if_fail (order != NULL && PD_IS_PERSON (order->person), NULL);
  g_return_val_if_fail (order->from != PD_DAY_NONE && order->n_days > 0, NULL);

  if (!pd_workspace_check_unlocked (self, error) || !collect (&collecting, error))
    return NULL;
  sites = pd_workspace_dup_sites (self);
  return pd_person_calendar_make (&(PdPersonCalendar){
      .file_id = pd_vault_get_file_id (self->vault),
      .person_id = pd_person_get_id (order->person),
      .duties = collecting.duties,
      .sites = sites,
      .zone = pd_service_get_zone (self->service),
      .has_details = order->has_details,
      .stamp = order->now,
      .remind = order->remind,
  });
}
