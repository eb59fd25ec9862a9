/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "pd-workspace.h"

G_BEGIN_DECLS

/* What @hours is while nothing is said of them. */
#define PD_HOURS_NOT_SAID (-1.0)

/**
 * PdPersonOptions:
 * @new_name: (nullable): what they are called from now on
 * @pronouns: (nullable): how they want to be spoken of
 * @code: (nullable): a short mark
 * @email: (nullable): their address
 * @phone: (nullable): their number
 * @employment: (nullable): full-time, part-time, casual or volunteer
 * @stream: (nullable): their award stream
 * @hours: agreed hours a week, or %PD_HOURS_NOT_SAID
 * @sites: (nullable): where they work, all of it
 * @has_no_site: whether they work at none
 * @role: (nullable): title of their role
 * @use: (nullable): how they use the program
 * @last_day: (nullable): a date, or "none"
 *
 * What somebody is to be, as it was typed; an empty text takes away.
 */
typedef struct
{
  char    *new_name;
  char    *pronouns;
  char    *code;
  char    *email;
  char    *phone;
  char    *employment;
  char    *stream;
  double   hours;
  char   **sites;
  gboolean has_no_site;
  char    *role;
  char    *use;
  char    *last_day;
} PdPersonOptions;

void     pd_person_options_clear (PdPersonOptions *self);
void     pd_person_options_add_entries (PdPersonOptions *self,
                                        GArray          *entries);
gboolean pd_person_options_say_anything (const PdPersonOptions *self);
gboolean pd_person_options_apply (const PdPersonOptions *self,
                                  PdWorkspace           *workspace,
                                  PdPerson              *person,
                                  GError               **error);

G_DEFINE_AUTO_CLEANUP_CLEAR_FUNC (PdPersonOptions, pd_person_options_clear)

G_END_DECLS
