/* SPDX-License-Identifier: GPL-3.0-or-later */

#define G_LOG_DOMAIN "pd-workspace"

#include "config.h"

#include "pd-export-circles-private.h"

#include "pd-circle-answer-table.h"
#include "pd-circle-invitation-table.h"
#include "pd-circle-session-table.h"
#include "pd-circle-table.h"
#include "pd-json-list-private.h"
#include "pd-kept-apart-table.h"
#include "pd-sealed-text-table.h"

static void
add_times (JsonBuilder *builder,
           GArray      *times)
{
  json_builder_set_member_name (builder, "times");
  json_builder_begin_array (builder);
  for (guint i = 0; i < times->len; i++)
    {
      const PdWhen *when = &g_array_index (times, PdWhen, i);

      json_builder_begin_object (builder);
      pd_json_add_number (builder, "weekdays", when->weekdays);
      pd_json_add_day (builder, "from", when->from);
      pd_json_add_day (builder, "to", when->to);
      pd_json_add_number (builder, "start_minute", when->start);
      pd_json_add_number (builder, "end_minute", when->end);
      json_builder_end_object (builder);
    }
  json_builder_end_array (builder);
}

static void
add_member (JsonBuilder          *builder,
            const PdCircleMember *member)
{
  json_builder_begin_object (builder);
  pd_json_add_id (builder, "id", member->id);
  pd_json_add_id (builder, "person", member->person_id);
  pd_json_add_text (builder, "name", member->name);
  pd_json_add_text (builder, "service", member->service);
  pd_json_add_text (builder, "contact", member->contact);
  pd_json_add_text (builder, "zone", member->zone);
  pd_json_add_number (builder, "days_between", member->days_between);
  pd_json_add_day (builder, "joined_on", member->joined_on);
  pd_json_add_day (builder, "left_on", member->left_on);
  pd_json_add_day (builder, "sits_out_from", member->sits_out_from);
  pd_json_add_day (builder, "sits_out_until", member->sits_out_until);
  add_times (builder, member->times);
  json_builder_end_object (builder);
}

static void
add_circle (JsonBuilder *builder,
            gpointer     item)
{
  const PdCircle *circle = item;

  pd_json_add_id (builder, "id", circle->id);
  pd_json_add_text (builder, "name", circle->name);
  pd_json_add_text (builder, "format", pd_circle_format_to_nick (circle->format));
  pd_json_add_number (builder, "days_between", circle->days_between);
  pd_json_add_number (builder, "minutes", circle->minutes);
  pd_json_add_number (builder, "modes", circle->modes);
  pd_json_add_text (builder, "zone", circle->zone);
  pd_json_add_id (builder, "agreement", circle->agreement_id);
  pd_json_add_day (builder, "started_on", circle->started_on);
  pd_json_add_day (builder, "ended_on", circle->ended_on);
  json_builder_set_member_name (builder, "members");
  json_builder_begin_array (builder);
  for (guint i = 0; i < circle->members->len; i++)
    add_member (builder, g_ptr_array_index (circle->members, i));
  json_builder_end_array (builder);
  json_builder_set_member_name (builder, "kept_apart");
  json_builder_begin_array (builder);
  for (guint i = 0; i < circle->kept_apart->len; i++)
    {
      json_builder_begin_array (builder);
      pd_json_add_id_value (builder, g_array_index (circle->kept_apart, PdCirclePair, i).one);
      pd_json_add_id_value (builder, g_array_index (circle->kept_apart, PdCirclePair, i).other);
      json_builder_end_array (builder);
    }
  json_builder_end_array (builder);
}

static void
add_session (JsonBuilder *builder,
             gpointer     item)
{
  const PdCircleSession *session = item;

  pd_json_add_id (builder, "id", session->id);
  pd_json_add_id (builder, "circle", session->circle_id);
  pd_json_add_day (builder, "day", session->day);
  pd_json_add_number (builder, "start_minute", session->start);
  pd_json_add_number (builder, "minutes", session->minutes);
  pd_json_add_text (builder, "mode", pd_meeting_mode_to_nick (session->mode));
  pd_json_add_text (builder, "state", pd_circle_session_state_to_nick (session->state));
  pd_json_add_boolean (builder, "pinned", session->is_pinned);
  pd_json_add_id (builder, "host", session->host_id);
  pd_json_add_id (builder, "rebooked_as", session->rebooked_as);
  json_builder_set_member_name (builder, "seats");
  json_builder_begin_array (builder);
  for (guint i = 0; i < session->seats->len; i++)
    {
      const PdCircleSeat *seat = &g_array_index (session->seats, PdCircleSeat, i);

      json_builder_begin_object (builder);
      pd_json_add_id (builder, "member", seat->member_id);
      pd_json_add_text (builder, "role", pd_circle_role_to_nick (seat->role));
      pd_json_add_boolean (builder, "has_come", seat->has_come);
      pd_json_add_id (builder, "shift", seat->shift_id);
      pd_json_add_id (builder, "cut_from", seat->cut_from_id);
      pd_json_add_id (builder, "rest", seat->rest_id);
      json_builder_end_object (builder);
    }
  json_builder_end_array (builder);
}

static void
add_answer (JsonBuilder *builder,
            gpointer     item)
{
  const PdCircleAnswer *answer = item;

  pd_json_add_id (builder, "session", answer->session_id);
  pd_json_add_id (builder, "member", answer->member_id);
  pd_json_add_text (builder, "says", pd_circle_says_to_nick (answer->says));
}

static void
add_invitation (JsonBuilder *builder,
                gpointer     item)
{
  const PdCircleInvitation *invitation = item;

  pd_json_add_id (builder, "session", invitation->session_id);
  pd_json_add_id (builder, "member", invitation->member_id);
  pd_json_add_day (builder, "day", invitation->day);
  pd_json_add_number (builder, "start_minute", invitation->start);
  pd_json_add_number (builder, "minutes", invitation->minutes);
  pd_json_add_text (builder, "zone", invitation->zone);
  pd_json_add_text (builder, "title", invitation->title);
  pd_json_add_text (builder, "place", invitation->place);
  pd_json_add_text (builder, "words", invitation->words);
  pd_json_add_number (builder, "sequence", invitation->sequence);
  pd_json_add_boolean (builder, "cancelled", invitation->is_cancelled);
}

static void
add_kept_apart (JsonBuilder *builder,
                gpointer     item)
{
  const PdKeptApart *kept = item;

  pd_json_add_id (builder, "id", kept->id);
  pd_json_add_id (builder, "one", kept->one_id);
  pd_json_add_id (builder, "other", kept->other_id);
  pd_json_add_day (builder, "since", kept->since);
  pd_json_add_day (builder, "ended_on", kept->ended_on);
}

/* As with notes, the box is as it is: whoever may read it shows or prints it. */
static void
add_sealed_text (JsonBuilder *builder,
                 gpointer     item)
{
  const PdSealedText *text = item;
  gsize               size;
  gconstpointer       data = g_bytes_get_data (text->box, &size);
  g_autofree char    *box = g_base64_encode (data, size);

  pd_json_add_id (builder, "id", text->id);
  pd_json_add_id (builder, "session", text->session_id);
  pd_json_add_id (builder, "kept_apart", text->kept_apart_id);
  pd_json_add_number (builder, "revision", text->revision);
  pd_json_add_id (builder, "author", text->author_id);
  pd_json_add_number (builder, "written_at", text->written_at);
  json_builder_set_member_name (builder, "readers");
  json_builder_begin_array (builder);
  for (guint i = 0; i < text->reader_ids->len; i++)
    pd_json_add_id_value (builder, g_array_index (text->reader_ids, PdId, i));
  json_builder_end_array (builder);
  pd_json_add_text (builder, "box", box);
}

/**
 * pd_export_circles:
 * @folder: where to
 * @store: where from
 * @error: return location for a #GError
 *
 * Writes circles, their sessions, invitations and answers, and who is kept apart, as JSON;
 * what is sealed, as boxes.
 *
 * Returns: whether all files are there
 */
gboolean
pd_export_circles (PdExportFolder *folder,
                   PdStore        *store,
                   GError        **error)
{
  g_autoptr (GPtrArray) circles = NULL;
  g_autoptr (GPtrArray) sessions = NULL;
  g_autoptr (GPtrArray) answers = NULL;
  g_autoptr (GPtrArray) invitations = NULL;
  g_autoptr (GPtrArray) kept = NULL;
  g_autoptr (GPtrArray) texts = NULL;

  return pd_circle_table_list (store, PD_ID_NONE, &circles, error) &&
         pd_circle_session_table_list (store, PD_ID_NONE, &sessions, error) &&
         pd_circle_answer_table_list (store, PD_ID_NONE, &answers, error) &&
         pd_circle_invitation_table_list (store, PD_ID_NONE, &invitations, error) &&
         pd_kept_apart_table_list (store, PD_ID_NONE, &kept, error) &&
         pd_sealed_text_table_list (store, PD_ID_NONE, &texts, error) &&
         pd_json_list_write (folder, "circles.json", circles, add_circle, error) &&
         pd_json_list_write (folder, "circle-sessions.json", sessions, add_session, error) &&
         pd_json_list_write (folder, "circle-answers.json", answers, add_answer, error) &&
         pd_json_list_write (folder, "circle-invitations.json", invitations, add_invitation, error) &&
         pd_json_list_write (folder, "kept-apart.json", kept, add_kept_apart, error) &&
         pd_json_list_write (folder, "sealed-texts.json", texts, add_sealed_text, error);
}
