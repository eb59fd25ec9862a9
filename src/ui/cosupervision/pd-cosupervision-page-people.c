/* SPDX-License-Identifier: GPL-3.0-or-later */
#define G_LOG_DOMAIN "pd-ui"

#include "config.h"

#include "pd-cosupervision-page-private.h"

#include "pd-circle-meetings.h"
#include "pd-workspace-circle-files.h"
#include "pd-workspace-supervision.h"

#include <glib/gi18n-lib.h>

/* A line a person, and who met whom. */

/* How somebody stands, by the sessions. */
typedef struct
{
  const PdCircleSession *last;
  const PdCircleSession *next;
  guint                  n_held;
  guint                  n_hosted;
  guint                  n_brought;
} Standing;

static Standing
find_standing (PdCosupervisionPage *self,
               PdId                 member_id)
{
  Standing standing = { 0 };

  for (guint i = 0; i < self->sessions->len; i++)
    {
      const PdCircleSession *session = g_ptr_array_index (self->sessions, i);
      const PdCircleSeat    *seat = pd_circle_session_find_seat (session, member_id);

      if (seat == NULL)
        continue;
      if (session->state == PD_CIRCLE_SESSION_HELD && seat->has_come)
        {
          standing.last = session;
          standing.n_held++;
          standing.n_hosted += session->host_id == member_id;
          standing.n_brought += seat->role == PD_CIRCLE_ROLE_BRINGER;
        }
      else if (session->state == PD_CIRCLE_SESSION_BOOKED && session->day >= self->part.today && standing.next == NULL)
        standing.next = session;
    }
  return standing;
}

static char *
dup_with (PdCosupervisionPage   *self,
          const PdCircleSession *session,
          PdId                   member_id)
{
  g_autoptr (GArray) others = g_array_new (FALSE, FALSE, sizeof (PdId));

  for (guint i = 0; i < session->seats->len; i++)
    {
      const PdCircleSeat *seat = &g_array_index (session->seats, PdCircleSeat, i);

      if (seat->member_id != member_id && (session->state != PD_CIRCLE_SESSION_HELD || seat->has_come))
        g_array_append_val (others, seat->member_id);
    }
  return pd_circle_words_people (self->names, others, PD_ID_NONE);
}

static void
add_session (PdCosupervisionPage   *self,
             GString               *words,
             const char            *format,
             const PdCircleSession *session,
             PdId                   member_id)
{
  g_autofree char *day = pd_day_to_short_words (session->day);
  g_autofree char *with = dup_with (self, session, member_id);

  g_string_append_printf (words, format, day, with);
  g_string_append_c (words, '\n');
}

static void
add_next (PdCosupervisionPage   *self,
          GString               *words,
          const PdCircleSession *next,
          PdId                   member_id,
          GPtrArray             *answers)
{
  g_autofree char *answer = pd_circle_words_answer (answers, next->id, member_id);

  /* Translators: a day, and the names of those who will be there */
  add_session (self, words, _ ("Next: %1$s with %2$s"), next, member_id);
  if (answer != NULL)
    g_string_append_printf (words, "%s\n", answer);
}

static char *
dup_line (PdCosupervisionPage  *self,
          const PdCircleMember *member,
          GPtrArray            *answers)
{
  g_autoptr (GString) words = g_string_new (NULL);
  Standing            standing = find_standing (self, member->id);
  g_autofree char    *turns = NULL;

  if (!pd_circle_member_takes_part (member, self->part.today) && member->joined_on <= self->part.today)
    /* Nobody asks why, and so nothing is counted here either. */
    return g_strdup (member->left_on != PD_DAY_NONE && member->left_on < self->part.today ? _ ("Has left") : _ ("Sits out"));
  if (standing.last != NULL)
    /* Translators: a day, and the names of those who were there */
    add_session (self, words, _ ("Last: %1$s with %2$s"), standing.last, member->id);
  else
    g_string_append_printf (words, "%s\n", _ ("Last: none yet"));
  if (standing.next != NULL)
    add_next (self, words, standing.next, member->id, answers);
  else
    g_string_append_printf (words, "%s\n", _ ("Next: none booked"));
  /* Translators: how often somebody hosted and brought, of how many sessions that were held */
  turns = g_strdup_printf (ngettext ("Hosted %1$u, brought %2$u, of %3$u session", "Hosted %1$u, brought %2$u, of %3$u sessions",
                                     standing.n_held),
                           standing.n_hosted, standing.n_brought, standing.n_held);
  g_string_append (words, turns);
  return g_string_free (g_steal_pointer (&words), FALSE);
}

static void
show_lines (PdCosupervisionPage *self)
{
  PdRowsGroup          *people = pd_circle_panel_get_people (self->panel);
  gboolean              is_writable = pd_workspace_is_writable (self->part.workspace);
  g_autoptr (GPtrArray) answers = pd_workspace_list_circle_answers (self->part.workspace, self->circle->id, NULL);

  pd_rows_group_begin (people);
  for (guint i = 0; i < self->members->len; i++)
    {
      const PdCircleMember *member = g_ptr_array_index (self->members, i);
      g_autofree char      *line = dup_line (self, member, answers);
      GtkWidget            *row = pd_rows_group_add (people, is_writable ? i : PD_ROWS_GROUP_NONE,
                                                     pd_circle_names_get (self->names, member->id), line);

      adw_action_row_set_subtitle_lines (ADW_ACTION_ROW (row), 0);
    }
  pd_rows_group_end (people);
}

typedef struct
{
  PdCircle         *circle;
  PdCircleMeetings *meetings;
} Met;

static void
met_free (gpointer data)
{
  Met *met = data;

  pd_circle_free (met->circle);
  pd_circle_meetings_free (met->meetings);
  g_free (met);
}

static PdCircleMet
met_cb (PdId     one,
        PdId     other,
        gpointer data)
{
  const Met  *met = data;
  PdCircleMet found = { .last = PD_DAY_NONE };

  found.n = pd_circle_meetings_count (met->meetings, one, other, &found.last);
  found.are_kept_apart = pd_circle_are_kept_apart (met->circle, one, other);
  return found;
}

/* Line management keeps people apart, too, and stands with agreements. */
static PdCircle *
create_with_all_apart (PdCosupervisionPage *self)
{
  PdCircle             *circle = pd_circle_copy (self->circle);
  g_autoptr (GPtrArray) agreements = pd_workspace_list_supervision (self->part.workspace, NULL, NULL);
  g_autoptr (GArray)    managed = NULL;

  if (agreements != NULL)
    managed = pd_circle_find_line_managed (circle, agreements, self->part.today);
  for (guint i = 0; managed != NULL && i < managed->len; i++)
    {
      const PdCirclePair *pair = &g_array_index (managed, PdCirclePair, i);

      pd_circle_keep_apart (circle, pair->one, pair->other, TRUE);
    }
  return circle;
}

/* What is booked may yet come differently, and counts when it was held. */
static guint
count_complete (PdCosupervisionPage *self,
                const GArray        *session_ids)
{
  guint n = 0;

  for (guint i = 0; i < self->sessions->len; i++)
    {
      const PdCircleSession *session = g_ptr_array_index (self->sessions, i);

      for (guint j = 0; j < session_ids->len; j++)
        n += session->state == PD_CIRCLE_SESSION_HELD && session->id == g_array_index (session_ids, PdId, j);
    }
  return n;
}

static void
show_matrix (PdCosupervisionPage *self)
{
  g_autoptr (GArray) rounds = NULL;
  g_autoptr (GArray) ids = g_array_new (FALSE, FALSE, sizeof (PdId));
  Met               *met = g_new (Met, 1);

  for (guint i = 0; i < self->members->len; i++)
    {
      const PdCircleMember *member = g_ptr_array_index (self->members, i);

      if (member->left_on == PD_DAY_NONE || member->left_on >= self->part.today)
        g_array_append_val (ids, member->id);
    }
  met->circle = create_with_all_apart (self);
  met->meetings = pd_circle_meetings_new (self->sessions);
  rounds = pd_circle_meetings_find_rounds (met->circle, self->sessions, NULL, self->part.today);
  pd_circle_panel_show_round (self->panel, count_complete (self, rounds));
  pd_circle_matrix_view_show (pd_circle_panel_get_matrix (self->panel), ids, self->names, met_cb, met, met_free, self->part.today);
}

/**
 * pd_cosupervision_page_show_people:
 * @self: a page with a circle
 *
 * Shows what is known of each member, and who met whom.
 */
void
pd_cosupervision_page_show_people (PdCosupervisionPage *self)
{
  show_lines (self);
  show_matrix (self);
}
