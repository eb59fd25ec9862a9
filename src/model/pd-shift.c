/* SPDX-License-Identifier: GPL-3.0-or-later */

#define G_LOG_DOMAIN "pd-model"

#include "config.h"

#include "pd-shift-private.h"

#include "pd-segment-private.h"
#include "pd-text-private.h"

/* What a new shift holds until it is told: a shift always holds a possible duty. */
#define DEFAULT_START (9 * 60)
#define DEFAULT_END (17 * 60)

G_DEFINE_FINAL_TYPE (PdShift, pd_shift, G_TYPE_OBJECT)

static void
pd_shift_finalize (GObject *object)
{
  PdShift *self = PD_SHIFT (object);

  g_array_unref (self->segments);
  g_free (self->note);

  G_OBJECT_CLASS (pd_shift_parent_class)->finalize (object);
}

static void
pd_shift_class_init (PdShiftClass *klass)
{
  G_OBJECT_CLASS (klass)->finalize = pd_shift_finalize;
}

static void
pd_shift_init (PdShift *self)
{
  PdSegment segment = { PD_SEGMENT_WORK, DEFAULT_START, DEFAULT_END };

  self->segments = pd_segments_new (&segment, 1);
  self->note = g_strdup ("");
  self->day = PD_DAY_NONE;
}

/**
 * pd_shift_new:
 * @id: what its row is known by, or %PD_ID_NONE before it has one
 *
 * Returns: (transfer full): an open shift of support from 9:00 to 17:00, without a
 *   site, on %PD_DAY_NONE
 */
PdShift *
pd_shift_new (PdId id)
{
  PdShift *self = g_object_new (PD_TYPE_SHIFT, NULL);

  self->id = id;
  return self;
}

/**
 * pd_shift_copy:
 * @self: a shift
 *
 * Returns: (transfer full): another one that is the same
 */
PdShift *
pd_shift_copy (PdShift *self)
{
  PdShift *copy;

  g_return_val_if_fail (PD_IS_SHIFT (self), NULL);

  copy = pd_shift_new (self->id);
  copy->person_id = self->person_id;
  copy->site_id = self->site_id;
  copy->day = self->day;
  copy->activity = self->activity;
  copy->role_id = self->role_id;
  copy->is_pinned = self->is_pinned;
  copy->series_id = self->series_id;
  pd_shift_set_note (copy, self->note);
  g_array_unref (copy->segments);
  copy->segments = g_array_copy (self->segments);
  return copy;
}

/**
 * pd_shift_get_id:
 * @self: a shift
 *
 * Returns: what its row is known by
 */
PdId
pd_shift_get_id (PdShift *self)
{
  g_return_val_if_fail (PD_IS_SHIFT (self), PD_ID_NONE);

  return self->id;
}

/**
 * pd_shift_set_id:
 * @self: a shift
 * @id: what its row is known by
 */
void
pd_shift_set_id (PdShift *self,
                 PdId     id)
{
  g_return_if_fail (PD_IS_SHIFT (self));

  self->id = id;
}

/**
 * pd_shift_get_person_id:
 * @self: a shift
 *
 * Returns: who works it; %PD_ID_NONE when it is open
 */
PdId
pd_shift_get_person_id (PdShift *self)
{
  g_return_val_if_fail (PD_IS_SHIFT (self), PD_ID_NONE);

  return self->person_id;
}

/**
 * pd_shift_set_person_id:
 * @self: a shift
 * @person_id: who works it; %PD_ID_NONE opens it
 */
void
pd_shift_set_person_id (PdShift *self,
                        PdId     person_id)
{
  g_return_if_fail (PD_IS_SHIFT (self));

  self->person_id = person_id;
}

/**
 * pd_shift_is_open:
 * @self: a shift
 *
 * Returns: whether it waits for somebody
 */
gboolean
pd_shift_is_open (PdShift *self)
{
  g_return_val_if_fail (PD_IS_SHIFT (self), FALSE);

  return self->person_id == PD_ID_NONE;
}

/**
 * pd_shift_get_site_id:
 * @self: a shift
 *
 * Returns: where it is; %PD_ID_NONE when nobody said
 */
PdId
pd_shift_get_site_id (PdShift *self)
{
  g_return_val_if_fail (PD_IS_SHIFT (self), PD_ID_NONE);

  return self->site_id;
}

/**
 * pd_shift_set_site_id:
 * @self: a shift
 * @site_id: where it is
 */
void
pd_shift_set_site_id (PdShift *self,
                      PdId     site_id)
{
  g_return_if_fail (PD_IS_SHIFT (self));

  self->site_id = site_id;
}

/**
 * pd_shift_get_day:
 * @self: a shift
 *
 * Returns: the day that it begins on, by the clock of its site
 */
PdDay
pd_shift_get_day (PdShift *self)
{
  g_return_val_if_fail (PD_IS_SHIFT (self), PD_DAY_NONE);

  return self->day;
}

/**
 * pd_shift_set_day:
 * @self: a shift
 * @day: the day that it begins on
 */
void
pd_shift_set_day (PdShift *self,
                  PdDay    day)
{
  g_return_if_fail (PD_IS_SHIFT (self));

  self->day = day;
}

/**
 * pd_shift_get_activity:
 * @self: a shift
 *
 * Returns: what it is for
 */
PdActivity
pd_shift_get_activity (PdShift *self)
{
  g_return_val_if_fail (PD_IS_SHIFT (self), PD_ACTIVITY_SUPPORT);

  return self->activity;
}

/**
 * pd_shift_set_activity:
 * @self: a shift
 * @activity: what it is for
 */
void
pd_shift_set_activity (PdShift   *self,
                       PdActivity activity)
{
  g_return_if_fail (PD_IS_SHIFT (self));

  self->activity = activity;
}

/**
 * pd_shift_get_role_id:
 * @self: a shift
 *
 * Returns: the role that it is worked in; %PD_ID_NONE where none is named, and it is in
 *   whatever role its person works in
 */
PdId
pd_shift_get_role_id (PdShift *self)
{
  g_return_val_if_fail (PD_IS_SHIFT (self), PD_ID_NONE);

  return self->role_id;
}

/**
 * pd_shift_set_role_id:
 * @self: a shift
 * @role_id: the role that it is worked in; %PD_ID_NONE names none
 */
void
pd_shift_set_role_id (PdShift *self,
                      PdId     role_id)
{
  g_return_if_fail (PD_IS_SHIFT (self));

  self->role_id = role_id;
}

/**
 * pd_shift_get_note:
 * @self: a shift
 *
 * Returns: the note for hand-over; never %NULL
 */
const char *
pd_shift_get_note (PdShift *self)
{
  g_return_val_if_fail (PD_IS_SHIFT (self), NULL);

  return self->note;
}

/**
 * pd_shift_set_note:
 * @self: a shift
 * @note: (nullable): the note for hand-over
 */
void
pd_shift_set_note (PdShift    *self,
                   const char *note)
{
  g_return_if_fail (PD_IS_SHIFT (self));

  pd_text_replace (&self->note, note);
}

/**
 * pd_shift_get_is_pinned:
 * @self: a shift
 *
 * Returns: whether nothing that plans by itself may move it or give it to another
 */
gboolean
pd_shift_get_is_pinned (PdShift *self)
{
  g_return_val_if_fail (PD_IS_SHIFT (self), FALSE);

  return self->is_pinned;
}

/**
 * pd_shift_set_is_pinned:
 * @self: a shift
 * @is_pinned: whether it stays where it is
 */
void
pd_shift_set_is_pinned (PdShift *self,
                        gboolean is_pinned)
{
  g_return_if_fail (PD_IS_SHIFT (self));

  self->is_pinned = !!is_pinned;
}

/**
 * pd_shift_get_series_id:
 * @self: a shift
 *
 * Returns: what the shifts of its repetition have in common; %PD_ID_NONE when it is not
 *   repeated, or has gone its own way
 */
PdId
pd_shift_get_series_id (PdShift *self)
{
  g_return_val_if_fail (PD_IS_SHIFT (self), PD_ID_NONE);

  return self->series_id;
}

/**
 * pd_shift_set_series_id:
 * @self: a shift
 * @series_id: what the shifts of its repetition have in common
 */
void
pd_shift_set_series_id (PdShift *self,
                        PdId     series_id)
{
  g_return_if_fail (PD_IS_SHIFT (self));

  self->series_id = series_id;
}
