/* SPDX-License-Identifier: GPL-3.0-or-later */

/* Supervision of a made-up service: what was agreed, and the sessions. */

#define G_LOG_DOMAIN "pd-workspace"

#include "config.h"

#include "pd-demo-notes-private.h"

#include "pd-session-table.h"
#include "pd-shift-table.h"
#include "pd-supervision-agreement-table.h"
#include "pd-workspace-notes-private.h"
#include "pd-workspace-private.h"

#include <glib/gi18n-lib.h>

/* As often as the roster of a made-up service has it. */
#define DAYS_BETWEEN 28
#define MINUTES 60
#define MORNING (10 * 60)

/* Whom one person supervises; more only where very many notes are asked for. */
#define MOST_SUPERVISED 8
#define FEW_NOTES 1000

#define GROUP_SIZE 4

/* How it goes with somebody, in turn: so that a list of who is due has all of it. */
typedef enum
{
  GOES_AS_AGREED,
  WAS_CANCELLED,
  WAS_MOVED,
  IS_OVERDUE,
  IS_NOT_AGREED,
  IS_TO_BE_REVIEWED,
  N_COURSES,
} Course;

/* What all of it shares. */
typedef struct
{
  PdWorkspace *workspace;
  PdChange    *change;
  GPtrArray   *shifts;
  GPtrArray   *supervised;
  PdDay        today;
  PdId         my_id;
} Making;

static void
supervised_free (gpointer data)
{
  PdDemoSupervised *self = data;

  pd_supervision_agreement_free (self->agreement);
  g_array_unref (self->over);
  g_free (self);
}

static int
compare_days (gconstpointer a,
              gconstpointer b)
{
  const PdDemoOccasion *one = a;
  const PdDemoOccasion *other = b;

  return (other->day > one->day) - (other->day < one->day);
}

/* What of supervision stands on somebody's roster, the newest first. */
static GArray *
list_occasions (const Making *making,
                PdId          person_id)
{
  GArray *occasions = g_array_new (FALSE, FALSE, sizeof (PdDemoOccasion));

  for (guint i = 0; i < making->shifts->len; i++)
    {
      PdShift       *shift = g_ptr_array_index (making->shifts, i);
      PdDemoOccasion occasion = { pd_shift_get_day (shift), pd_shift_get_start (shift), pd_shift_get_id (shift) };

      if (pd_shift_get_person_id (shift) == person_id && pd_shift_get_activity (shift) == PD_ACTIVITY_SUPERVISION)
        g_array_append_val (occasions, occasion);
    }
  g_array_sort (occasions, compare_days);
  return occasions;
}

/* Takes away those to come, and gives the next one. */
static gboolean
take_next (GArray         *occasions,
           PdDay           today,
           PdDemoOccasion *ret_next)
{
  gboolean has_next = FALSE;

  while (occasions->len > 0 && g_array_index (occasions, PdDemoOccasion, 0).day >= today)
    {
      *ret_next = g_array_index (occasions, PdDemoOccasion, 0);
      has_next = TRUE;
      g_array_remove_index (occasions, 0);
    }
  return has_next;
}

static PdSupervisionAgreement *
new_agreement (const Making     *making,
               PdSupervisionKind kind,
               PdId              supervisor_id)
{
  PdSupervisionAgreement *agreement = pd_supervision_agreement_new (kind, supervisor_id, making->today - 300);

  agreement->days_between = DAYS_BETWEEN;
  agreement->minutes = MINUTES;
  agreement->is_paid = TRUE;
  agreement->review_on = making->today + 65;
  pd_supervision_agreement_set_place (agreement, _ ("A room with a door"));
  pd_supervision_agreement_set_text (agreement, PD_SUPERVISION_TEXT_PURPOSE, _ ("To learn together from the work, and to look after the time for that."));
  pd_supervision_agreement_set_text (agreement, PD_SUPERVISION_TEXT_RECORDED, _ ("We both write, beside one another. We alone read it, unless we both let somebody in."));
  pd_supervision_agreement_set_text (agreement, PD_SUPERVISION_TEXT_CONFIDENTIAL, _ ("All that we say, unless somebody could get hurt; then we say so first."));
  pd_supervision_agreement_set_text (agreement, PD_SUPERVISION_TEXT_CANCELLATIONS, _ ("We tell each other the day before, and find another time within the week."));
  pd_supervision_agreement_set_text (agreement, PD_SUPERVISION_TEXT_DISAGREEMENT, _ ("We write down both views. Either of us can bring in somebody whom we both trust."));
  return agreement;
}

static void
agree (PdSupervisionAgreement *agreement,
       PdId                    but_id)
{
  if (agreement->supervisor_id != PD_ID_NONE)
    pd_supervision_agreement_consent (agreement, agreement->supervisor_id, agreement->started_on);
  for (guint i = 0; i < agreement->member_ids->len; i++)
    {
      PdId member_id = g_array_index (agreement->member_ids, PdId, i);

      if (member_id != but_id)
        pd_supervision_agreement_consent (agreement, member_id, agreement->started_on);
    }
}

static PdSession *
new_session (const PdSupervisionAgreement *agreement,
             const PdDemoOccasion         *occasion)
{
  PdSession *session = pd_session_new (agreement, occasion->day, occasion->start);

  session->shift_id = occasion->shift_id;
  return session;
}

static gboolean
write_booked (Making                       *making,
              const PdSupervisionAgreement *agreement,
              const PdDemoOccasion         *occasion,
              GError                      **error)
{
  g_autoptr (PdSession) session = new_session (agreement, occasion);

  return pd_session_table_save (making->change, session, error);
}

static gboolean
write_cancelled (Making                       *making,
                 const PdSupervisionAgreement *agreement,
                 const PdDemoOccasion         *occasion,
                 PdId                          by,
                 GError                      **error)
{
  g_autoptr (PdSession) session = new_session (agreement, occasion);

  session->shift_id = PD_ID_NONE;
  pd_session_cancel (session, by, _ ("Everybody was needed at the hub that day"));
  return pd_session_table_save (making->change, session, error);
}

/* It was to be two days before it was. */
static gboolean
write_moved (Making                       *making,
             const PdSupervisionAgreement *agreement,
             const PdDemoOccasion         *occasion,
             PdId                          by,
             GError                      **error)
{
  PdDemoOccasion        earlier = { occasion->day - 2, MORNING, PD_ID_NONE };
  PdId                  present[] = { agreement->supervisor_id, by };
  g_autoptr (PdSession) from = new_session (agreement, &earlier);
  g_autoptr (PdSession) to = new_session (agreement, occasion);

  pd_session_hold (to, present, G_N_ELEMENTS (present));
  if (!pd_session_table_save (making->change, to, error))
    return FALSE;
  pd_session_move (from, by, _ ("The training was on that morning"), to->id);
  return pd_session_table_save (making->change, from, error);
}

static gboolean
write_held (Making                       *making,
            const PdSupervisionAgreement *agreement,
            const PdDemoOccasion         *occasion,
            GError                      **error)
{
  g_autoptr (PdSession) session = new_session (agreement, occasion);
  g_autoptr (GArray)    present = g_array_copy (agreement->member_ids);

  if (agreement->supervisor_id != PD_ID_NONE)
    g_array_append_val (present, agreement->supervisor_id);
  pd_session_hold (session, (const PdId *) present->data, present->len);
  return pd_session_table_save (making->change, session, error);
}

/* What became of the newest one, and of the next. */
static gboolean
write_course (Making                       *making,
              const PdSupervisionAgreement *agreement,
              Course                        course,
              GArray                       *over,
              const PdDemoOccasion         *next,
              GError                      **error)
{
  PdId           member_id = g_array_index (agreement->member_ids, PdId, 0);
  PdDemoOccasion newest = over->len > 0 ? g_array_index (over, PdDemoOccasion, 0) : (PdDemoOccasion){ making->today - 6, MORNING, PD_ID_NONE };

  switch (course)
    {
    case WAS_CANCELLED:
      if (over->len > 0)
        g_array_remove_index (over, 0);
      return write_cancelled (making, agreement, &newest, member_id, error);
    case WAS_MOVED:
      if (over->len > 0)
        g_array_remove_index (over, 0);
      return write_moved (making, agreement, &newest, member_id, error);
    case IS_OVERDUE:
      g_array_remove_range (over, 0, MIN (over->len, 2));
      return TRUE;
    default:
      return next == NULL || write_booked (making, agreement, next, error);
    }
}

/* A roster that has just begun has none that are over. */
static void
add_earlier (GArray *over,
             PdDay   day,
             guint   nth)
{
  PdDemoOccasion earlier = { day - (PdDay) (nth % 10), MORNING, PD_ID_NONE };

  g_array_append_val (over, earlier);
}

/* One to one, as the roster has it; whose notes are written comes back with it. */
static gboolean
write_one_to_one (Making  *making,
                  PdId     supervisor_id,
                  PdId     person_id,
                  guint    nth,
                  GError **error)
{
  PdSupervisionAgreement *agreement = new_agreement (making, PD_SUPERVISION_PRACTICE, supervisor_id);
  PdDemoSupervised       *supervised = g_new0 (PdDemoSupervised, 1);
  Course                  course = nth % N_COURSES;
  PdDemoOccasion          next;
  gboolean                has_next;

  supervised->agreement = agreement;
  supervised->over = list_occasions (making, person_id);
  g_ptr_array_add (making->supervised, supervised);
  has_next = take_next (supervised->over, making->today, &next);
  pd_supervision_agreement_add_member (agreement, person_id);
  agree (agreement, course == IS_NOT_AGREED ? person_id : PD_ID_NONE);
  if (course == IS_TO_BE_REVIEWED)
    agreement->review_on = making->today - 3;
  if (!pd_supervision_agreement_table_save (making->change, agreement, error) ||
      !write_course (making, agreement, course, supervised->over, has_next ? &next : NULL, error))
    return FALSE;
  if (supervised->over->len == 0)
    add_earlier (supervised->over, making->today - (course == IS_OVERDUE ? 44 : 15), nth);
  return TRUE;
}

/* Others supervise the rest; what they write is not for whoever made the service to read. */
static gboolean
write_of_others (Making    *making,
                 GPtrArray *people,
                 guint      first,
                 GError   **error)
{
  PdPerson *supervisor = NULL;

  for (guint i = 0; i < people->len && supervisor == NULL; i++)
    if (pd_person_get_use (g_ptr_array_index (people, i)) != PD_USE_WORKER)
      supervisor = g_ptr_array_index (people, i);
  for (guint i = first; supervisor != NULL && i < people->len; i++)
    {
      PdPerson         *person = g_ptr_array_index (people, i);
      PdDemoSupervised *last;

      if (person == supervisor)
        continue;
      if (!write_one_to_one (making, pd_person_get_id (supervisor), pd_person_get_id (person), i, error))
        return FALSE;
      last = g_ptr_array_index (making->supervised, making->supervised->len - 1);
      for (guint j = 0; j < last->over->len; j++)
        if (!write_held (making, last->agreement, &g_array_index (last->over, PdDemoOccasion, j), error))
          return FALSE;
      g_ptr_array_remove_index (making->supervised, making->supervised->len - 1);
    }
  return TRUE;
}

/* Line supervision, which is with the same person here and is warned of; a group of equals;
 * and somebody from outside for whoever made the service. */
static gboolean
write_other_kinds (Making    *making,
                   GPtrArray *people,
                   GError   **error)
{
  g_autoptr (PdSupervisionAgreement) line = new_agreement (making, PD_SUPERVISION_LINE, making->my_id);
  g_autoptr (PdSupervisionAgreement) group = new_agreement (making, PD_SUPERVISION_CO_SUPERVISION, PD_ID_NONE);
  g_autoptr (PdSupervisionAgreement) outside = new_agreement (making, PD_SUPERVISION_EXTERNAL, PD_ID_NONE);
  PdDemoOccasion                     soon = { making->today + 8, 14 * 60, PD_ID_NONE };
  PdDemoOccasion                     last = { making->today - 20, 14 * 60, PD_ID_NONE };

  line->days_between = 91;
  line->minutes = 45;
  pd_supervision_agreement_add_member (line, pd_person_get_id (g_ptr_array_index (people, 0)));
  agree (line, PD_ID_NONE);
  pd_supervision_agreement_set_outside_name (outside, "Rua Tane");
  pd_supervision_agreement_add_member (outside, making->my_id);
  agree (outside, PD_ID_NONE);
  if (!pd_supervision_agreement_table_save (making->change, line, error) ||
      !write_held (making, line, &last, error) ||
      !pd_supervision_agreement_table_save (making->change, outside, error) ||
      !write_held (making, outside, &last, error) || !write_booked (making, outside, &soon, error))
    return FALSE;
  if (people->len < GROUP_SIZE)
    return TRUE;
  group->form = PD_SUPERVISION_GROUP;
  group->minutes = 90;
  pd_supervision_agreement_set_text (group, PD_SUPERVISION_TEXT_FACILITATION, _ ("We take turns to lead, and to bring a moment."));
  for (guint i = 0; i < GROUP_SIZE; i++)
    pd_supervision_agreement_add_member (group, pd_person_get_id (g_ptr_array_index (people, i)));
  agree (group, PD_ID_NONE);
  soon.day++;
  return pd_supervision_agreement_table_save (making->change, group, error) &&
         write_held (making, group, &last, error) && write_booked (making, group, &soon, error);
}

/**
 * pd_demo_write_supervision:
 * @workspace: an unlocked service that has people
 * @change: a change
 * @options: how many notes there will be, and the day
 * @error: return location for an error
 *
 * Writes what was agreed with everybody, and sessions on the shifts of supervision that the
 * roster has: some held, moved, cancelled or booked, and some people are overdue.
 *
 * Returns: (transfer full) (element-type PdDemoSupervised): whom the person who unlocked it
 *   supervises, one at the least; the sessions that are over are not written yet
 */
GPtrArray *
pd_demo_write_supervision (PdWorkspace         *workspace,
                           PdChange            *change,
                           const PdDemoOptions *options,
                           GError             **error)
{
  g_autoptr (GPtrArray) people = pd_workspace_dup_people (workspace);
  g_autoptr (GPtrArray) shifts = NULL;
  g_autoptr (GPtrArray) supervised = g_ptr_array_new_with_free_func (supervised_free);
  Making                making = { workspace, change, NULL, supervised, options->today, pd_workspace_get_my_id (workspace) };
  guint                 n_mine;

  g_ptr_array_remove (people, pd_workspace_get_me (workspace));
  if (!pd_shift_table_list_all (pd_change_get_store (change), &shifts, error))
    return NULL;
  making.shifts = shifts;
  n_mine = options->n_notes > FEW_NOTES ? people->len : MIN (people->len, MOST_SUPERVISED);
  for (guint i = 0; i < n_mine; i++)
    if (!write_one_to_one (&making, making.my_id, pd_person_get_id (g_ptr_array_index (people, i)), i, error))
      return NULL;
  if (!write_of_others (&making, people, n_mine, error) || !write_other_kinds (&making, people, error))
    return NULL;
  return g_steal_pointer (&supervised);
}
