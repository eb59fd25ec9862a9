/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include <glib-object.h>

#include "pd-activity.h"
#include "pd-day.h"
#include "pd-id.h"
#include "pd-segment.h"
#include "pd-zone.h"

G_BEGIN_DECLS

/**
 * PdShift:
 *
 * A duty: ordered segments on the wall clock of a site, from a day on. Keyed by its
 * id, never by person and day: there may be two a day, and a night belongs to the day
 * that it begins on. One without a person is open, waiting for somebody.
 *
 * A shift in a list is not changed; change a copy and save that.
 */
#define PD_TYPE_SHIFT (pd_shift_get_type ())
G_DECLARE_FINAL_TYPE (PdShift, pd_shift, PD, SHIFT, GObject)

PdShift         *pd_shift_new (PdId id);
PdShift         *pd_shift_copy (PdShift *self);
gboolean         pd_shift_equal (PdShift *self,
                                 PdShift *other);
PdId             pd_shift_get_id (PdShift *self);
void             pd_shift_set_id (PdShift *self,
                                  PdId     id);
PdId             pd_shift_get_person_id (PdShift *self);
void             pd_shift_set_person_id (PdShift *self,
                                         PdId     person_id);
gboolean         pd_shift_is_open (PdShift *self);
PdId             pd_shift_get_site_id (PdShift *self);
void             pd_shift_set_site_id (PdShift *self,
                                       PdId     site_id);
PdDay            pd_shift_get_day (PdShift *self);
void             pd_shift_set_day (PdShift *self,
                                   PdDay    day);
PdActivity       pd_shift_get_activity (PdShift *self);
void             pd_shift_set_activity (PdShift   *self,
                                        PdActivity activity);
PdId             pd_shift_get_role_id (PdShift *self);
void             pd_shift_set_role_id (PdShift *self,
                                       PdId     role_id);
const char      *pd_shift_get_note (PdShift *self);
void             pd_shift_set_note (PdShift    *self,
                                    const char *note);
gboolean         pd_shift_get_is_pinned (PdShift *self);
void             pd_shift_set_is_pinned (PdShift *self,
                                         gboolean is_pinned);
PdId             pd_shift_get_series_id (PdShift *self);
void             pd_shift_set_series_id (PdShift *self,
                                         PdId     series_id);
const PdSegment *pd_shift_get_segments (PdShift *self,
                                        guint   *ret_n);
gboolean         pd_shift_set_segments (PdShift         *self,
                                        const PdSegment *segments,
                                        guint            n,
                                        GError         **error);
gboolean         pd_shift_set_times (PdShift *self,
                                     int      start,
                                     int      end,
                                     GError **error);
gboolean         pd_shift_set_break (PdShift *self,
                                     int      minutes,
                                     GError **error);
gboolean         pd_shift_set_sleepover (PdShift *self,
                                         int      start,
                                         int      end,
                                         GError **error);
int              pd_shift_get_start (PdShift *self);
int              pd_shift_get_end (PdShift *self);
int              pd_shift_get_minutes (PdShift      *self,
                                       PdSegmentKind kind);
int              pd_shift_get_worked_minutes (PdShift *self,
                                              PdZone  *zone);
void             pd_shift_get_instants (PdShift *self,
                                        PdZone  *zone,
                                        gint64  *ret_start,
                                        gint64  *ret_end);
int              pd_shift_compare (PdShift *self,
                                   PdShift *other);
char            *pd_shift_times_to_text (PdShift *self);
char            *pd_shift_to_words (PdShift    *self,
                                    const char *site_name);
char            *pd_shift_to_full_words (PdShift    *self,
                                         const char *site_name,
                                         const char *role_title);

G_END_DECLS
