/* SPDX-License-Identifier: GPL-3.0-or-later */

#define G_LOG_DOMAIN "pd-workspace"

#include "config.h"

#include "pd-workspace-calendar.h"

#include "pd-person-calendar.h"
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
  GPtrArray      *shifts; /* those of the duties */
  GHashTable     *known;  /* ids of these */
  GArray         *duties; /* PdCalendarDuty */
} Collecting;

static void
clear_collecting (Collecting *self)
{
  g_clear_object (&self->facts);
  g_clear_pointer (&self->history, pd_shift_history_free);
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
add_duty (Collecting  *self,
          PdShift     *shift,
          PdDutyStatus status)
{
  PdId           id = pd_shift_get_id (shift);
  PdCalendarDuty duty = { shift, status, pd_shift_history_find_last (self->history, id) };

  if (!g_hash_table_add (self->known, g_memdup2 (&id, sizeof id)))
    return;
  g_ptr_array_add (self->shifts, g_object_ref (shift));
  g_array_append_val (self->duties, duty);
}

static void
add_shift (Collecting *self,
           PdShift    *shift)
{
  gboolean is_published = pd_standing_judge (self->facts, shift) == PD_STANDING_PUBLISHED;

  add_duty (self, shift, is_published ? PD_DUTY_CONFIRMED : PD_DUTY_TENTATIVE);
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

/* What became of a shift that they were given: it is on another day, or theirs no more. */
static gboolean
add_published (Collecting *self,
               PdShift    *published,
               GError    **error)
{
  PdId                id = pd_shift_get_id (published);
  g_autoptr (PdShift) shift = NULL;

  if (g_hash_table_contains (self->known, &id))
    return TRUE;
  if (!pd_shift_table_find (self->workspace->store, id, &shift, error))
    return FALSE;
  if (shift != NULL && is_theirs (self, shift))
    add_shift (self, shift);
  else
    add_duty (self, published, PD_DUTY_CANCELLED);
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
  return self->history != NULL && add_shifts (self, error) && add_all_published (self, error);
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
 * goes up with each, published or not.
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
  });
}
