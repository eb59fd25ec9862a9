/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "pd-circle-session.h"
#include "pd-workspace.h"

G_BEGIN_DECLS

/**
 * PdPersonSeats:
 *
 * Where one of our people sits in sessions of circles, by the shifts that these are on the
 * roster.
 */
typedef struct _PdPersonSeats PdPersonSeats;

/**
 * PdPersonSeat:
 * @session_id: a session of a circle
 * @seat: (unowned): their seat in it
 */
typedef struct
{
  PdId                session_id;
  const PdCircleSeat *seat;
} PdPersonSeat;

PdPersonSeats      *pd_person_seats_load (PdWorkspace *workspace,
                                          PdId         person_id,
                                          GError     **error);
void                pd_person_seats_free (PdPersonSeats *self);
const PdPersonSeat *pd_person_seats_find (PdPersonSeats *self,
                                          PdId           shift_id);
gboolean            pd_person_seats_is_theirs (PdPersonSeats *self,
                                               PdId           member_id);
PdId                pd_person_seats_find_shift (PdPersonSeats *self,
                                                PdId           session_id);

G_DEFINE_AUTOPTR_CLEANUP_FUNC (PdPersonSeats, pd_person_seats_free)

G_END_DECLS
