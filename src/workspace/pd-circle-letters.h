/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include <gio/gio.h>

#include "pd-circle-invitation.h"

G_BEGIN_DECLS

/**
 * PdCircleLetter:
 * @member_id: for whom
 * @who: what they are called
 * @contact: how they want to be reached; may be empty
 * @day: the day of the session that it is about, on the circle's clock
 * @is_cancelled: whether they need not keep it free any more
 * @bytes: an iCalendar file
 *
 * What is sent to one member about one session.
 */
typedef struct
{
  PdId     member_id;
  char    *who;
  char    *contact;
  PdDay    day;
  gboolean is_cancelled;
  GBytes  *bytes;

  /*< private >*/
  char *folder;
  char *name;
} PdCircleLetter;

GPtrArray *pd_circle_letters_new (void);
void       pd_circle_letters_add (GPtrArray                *letters,
                                  const PdCircleInvitation *invitation,
                                  const char               *who,
                                  const char               *contact,
                                  GBytes                   *bytes);
guint      pd_circle_letters_count_people (GPtrArray *letters);
GFile     *pd_circle_letters_make_folder (GFile   *parent,
                                          PdDay    today,
                                          GError **error);
gboolean   pd_circle_letters_write (GPtrArray *letters,
                                    GFile     *folder,
                                    GError   **error);
GFile     *pd_circle_letter_get_file (const PdCircleLetter *self,
                                      GFile                *folder);

G_END_DECLS
