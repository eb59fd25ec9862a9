/* SPDX-License-Identifier: GPL-3.0-or-later */

#define G_LOG_DOMAIN "pd-exchange"

#include "config.h"

#include "pd-circle-reply-private.h"

#include "pd-person.h"
#include "pd-table-text-private.h"

#include <glib/gi18n-lib.h>
#include <string.h>

static PdPerson *
find_person (GPtrArray *people,
             PdId       id)
{
  for (guint i = 0; i < people->len; i++)
    if (pd_person_get_id (g_ptr_array_index (people, i)) == id)
      return g_ptr_array_index (people, i);
  return NULL;
}

/* By the whole name, or the first name. */
static gboolean
is_called (const char *name,
           const char *folded)
{
  g_autofree char *own = pd_table_text_fold_name (name);
  gsize            first = strcspn (own, " ");

  return g_str_equal (own, folded) || (strlen (folded) == first && strncmp (own, folded, first) == 0);
}

static gboolean
is_meant (PdCircleReading      *self,
          const PdCircleMember *member,
          const char           *name,
          const char           *service)
{
  PdPerson        *person = find_person (self->into->people, member->person_id);
  g_autofree char *own_service = pd_table_text_fold_name (member->service);

  if (*service != '\0' && !g_str_equal (own_service, service))
    return FALSE;
  return is_called (person != NULL ? pd_person_get_name (person) : member->name, name);
}

static void
note_nobody (PdCircleReading *self,
             guint            line,
             const char      *name,
             guint            n)
{
  g_autofree char *quoted = pd_table_text_quote_for_words (name);

  if (*quoted == '\0')
    pd_circle_reading_note (self, line, _ ("It names nobody."));
  else if (n == 0)
    pd_circle_reading_note (self, line, _ ("“%s” is nobody of this circle."), quoted);
  else
    pd_circle_reading_note (self,
                            line,
                            _ ("“%s” can be several people of this circle. Say the whole name, or the service."),
                            quoted);
}

/**
 * pd_circle_reading_find_member:
 * @self: a reply that is being read
 * @line: the line that names them
 * @name: what it calls them
 * @service: the service that it says they work for, or nothing
 *
 * Returns: (transfer none) (nullable): the only member who can be meant; otherwise %NULL,
 *   and a note says why
 */
const PdCircleMember *
pd_circle_reading_find_member (PdCircleReading *self,
                               guint            line,
                               const char      *name,
                               const char      *service)
{
  GPtrArray            *members = self->into->circle->members;
  g_autofree char      *folded = pd_table_text_fold_name (name);
  g_autofree char      *folded_service = pd_table_text_fold_name (service);
  const PdCircleMember *found = NULL;
  guint                 n = 0;

  for (guint i = 0; *folded != '\0' && i < members->len; i++)
    if (is_meant (self, g_ptr_array_index (members, i), folded, folded_service))
      {
        found = g_ptr_array_index (members, i);
        n++;
      }
  if (n == 1)
    return found;
  note_nobody (self, line, name, n);
  return NULL;
}

static gboolean
is_at (const PdCircleSession *session,
       PdDay                  day,
       int                    start)
{
  return session->state == PD_CIRCLE_SESSION_BOOKED && session->day == day &&
         (start == PD_CIRCLE_NO_MINUTE || session->start == start);
}

/**
 * pd_circle_reading_find_session:
 * @self: a reply that is being read
 * @line: the line that names it
 * @member_id: who answers
 * @day: when it is, on the circle's clock
 * @start: when it starts, or %PD_CIRCLE_NO_MINUTE
 *
 * Returns: the only session that is booked for them then; otherwise %PD_ID_NONE, and a
 *   note says why
 */
PdId
pd_circle_reading_find_session (PdCircleReading *self,
                                guint            line,
                                PdId             member_id,
                                PdDay            day,
                                int              start)
{
  PdId  found = PD_ID_NONE;
  guint n = 0;

  for (guint i = 0; i < self->into->sessions->len; i++)
    {
      const PdCircleSession *session = g_ptr_array_index (self->into->sessions, i);

      if (!is_at (session, day, start) || pd_circle_session_find_seat (session, member_id) == NULL)
        continue;
      found = session->id;
      n++;
    }
  if (n == 1)
    return found;
  pd_circle_reading_note (self,
                          line,
                          "%s",
                          n == 0 ? _ ("No session is booked for them then.")
                                 : _ ("Several sessions are booked for them on that day. Say when it starts."));
  return PD_ID_NONE;
}
