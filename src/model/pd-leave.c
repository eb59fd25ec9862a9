/* SPDX-License-Identifier: GPL-3.0-or-later */

#define G_LOG_DOMAIN "pd-model"

#include "config.h"

#include "pd-leave.h"

#include "pd-clock.h"
#include "pd-error.h"
#include "pd-spans.h"
#include "pd-spelling-private.h"

#include <glib/gi18n-lib.h>

static const PdSpelling KINDS[] = {
  [PD_LEAVE_OTHER] = { "other", N_ ("Other leave"), "leave away longservice longserviceleave toil timeinlieu rdo" },
  [PD_LEAVE_ANNUAL] = { "annual", N_ ("Annual leave"), "annualleave al holiday holidays vacation" },
  [PD_LEAVE_PERSONAL] = { "personal", N_ ("Personal leave"), "personalleave sick sickleave personal/carers personal/carersleave pcl" },
  [PD_LEAVE_CARERS] = { "carers", N_ ("Carer’s leave"), "carersleave carer carerleave" },
  [PD_LEAVE_COMPASSIONATE] = { "compassionate", N_ ("Compassionate leave"), "compassionateleave bereavement" },
  [PD_LEAVE_PARENTAL] = { "parental", N_ ("Parental leave"), "parentalleave maternity paternity" },
  [PD_LEAVE_FAMILY_SAFETY] = { "family-safety", N_ ("Family and domestic safety leave"), "familyanddomesticviolence familyanddomesticviolenceleave fdv fdvleave fdvl" },
  [PD_LEAVE_STUDY] = { "study", N_ ("Study leave"), "studyleave" },
  [PD_LEAVE_UNPAID] = { "unpaid", N_ ("Unpaid leave"), "unpaidleave lwop leavewithoutpay" },
};

static PdWhen
get_when (const PdLeave *self)
{
  return (PdWhen){ 0, self->from, self->to, self->start, self->end };
}

/**
 * pd_leave_new:
 * @person_id: whose
 * @kind: for whoever keeps leave
 * @from: the first day
 * @to: the last day
 *
 * Returns: (transfer full): leave of whole days, without a row yet
 */
PdLeave *
pd_leave_new (PdId        person_id,
              PdLeaveKind kind,
              PdDay       from,
              PdDay       to)
{
  PdLeave *self = g_new0 (PdLeave, 1);

  self->person_id = person_id;
  self->kind = kind;
  self->from = from;
  self->to = to;
  self->end = PD_MINUTES_PER_DAY;
  return self;
}

/**
 * pd_leave_new_for_shift:
 * @shift: a shift of somebody, on a day
 *
 * Makes leave for whoever can't come to a shift: for its hours, or for whole days where it
 * goes on for longer than a night and a day. Nobody was asked why, so it is of no kind.
 *
 * Returns: (transfer full): the leave, without a row yet
 */
PdLeave *
pd_leave_new_for_shift (PdShift *shift)
{
  PdLeave *self;
  PdDay    day;
  int      end;

  g_return_val_if_fail (PD_IS_SHIFT (shift), NULL);

  day = pd_shift_get_day (shift);
  end = pd_shift_get_end (shift);
  self = pd_leave_new (pd_shift_get_person_id (shift), PD_LEAVE_OTHER, day, day);
  if (end <= 2 * PD_MINUTES_PER_DAY)
    {
      self->start = pd_shift_get_start (shift);
      self->end = end;
    }
  else
    {
      self->to = day + (end - 1) / PD_MINUTES_PER_DAY;
    }
  return self;
}

/**
 * pd_leave_copy:
 * @self: leave
 *
 * Returns: (transfer full): other leave that is the same
 */
PdLeave *
pd_leave_copy (const PdLeave *self)
{
  g_return_val_if_fail (self != NULL, NULL);

  return g_memdup2 (self, sizeof *self);
}

/**
 * pd_leave_free:
 * @self: (transfer full): leave
 */
void
pd_leave_free (PdLeave *self)
{
  g_free (self);
}

/**
 * pd_leave_equal:
 * @self: leave
 * @other: other leave
 *
 * Returns: whether both hold the same, their ids included
 */
gboolean
pd_leave_equal (const PdLeave *self,
                const PdLeave *other)
{
  g_return_val_if_fail (self != NULL && other != NULL, FALSE);

  return self->id == other->id &&
         self->person_id == other->person_id &&
         self->kind == other->kind &&
         self->from == other->from &&
         self->to == other->to &&
         self->start == other->start &&
         self->end == other->end;
}

/**
 * pd_leave_check:
 * @self: leave
 * @error: return location for a #GError
 *
 * Returns: whether it can be kept; %PD_ERROR_INPUT says why not
 */
gboolean
pd_leave_check (const PdLeave *self,
                GError       **error)
{
  PdWhen when;

  g_return_val_if_fail (self != NULL, FALSE);

  if (self->person_id == PD_ID_NONE || self->from == PD_DAY_NONE || self->to == PD_DAY_NONE)
    {
      g_set_error_literal (error,
                           PD_ERROR,
                           PD_ERROR_INPUT,
                           _ ("Leave is somebody’s, and has a first and a last day."));
      return FALSE;
    }
  when = get_when (self);
  return pd_when_check (&when, error);
}

/**
 * pd_leave_has_day:
 * @self: leave
 * @day: a day
 *
 * Returns: whether somebody is away on that day, or for some of it
 */
gboolean
pd_leave_has_day (const PdLeave *self,
                  PdDay          day)
{
  g_return_val_if_fail (self != NULL, FALSE);

  return day != PD_DAY_NONE && self->from <= day && day <= self->to;
}

/**
 * pd_leave_find_spans:
 * @leaves: (element-type PdLeave): the leave of one person
 * @day: the day that the times are counted from
 * @start: from when
 * @end: until when
 *
 * Returns: (transfer full) (element-type PdSpan): when between the two the person is away
 */
GArray *
pd_leave_find_spans (GPtrArray *leaves,
                     PdDay      day,
                     int        start,
                     int        end)
{
  GArray *spans = pd_spans_new ();

  g_return_val_if_fail (leaves != NULL, spans);

  for (guint i = 0; i < leaves->len; i++)
    {
      PdWhen when = get_when (g_ptr_array_index (leaves, i));

      pd_when_add_spans (&when, day, start, end, spans);
    }
  return spans;
}

/**
 * pd_leave_is_kind_open_to:
 * @self: leave
 * @reader: (nullable): who reads
 *
 * Why somebody is away is theirs to say: only they, and those who keep leave for the
 * service, are shown what kind it is. It shapes the window; only sealing is a wall.
 *
 * Returns: whether @reader is one of them
 */
gboolean
pd_leave_is_kind_open_to (const PdLeave *self,
                          PdPerson      *reader)
{
  g_return_val_if_fail (self != NULL, FALSE);

  return reader != NULL && (pd_person_get_id (reader) == self->person_id ||
                            pd_person_get_use (reader) >= PD_USE_COORDINATOR);
}

/**
 * pd_leave_to_words:
 * @self: leave
 * @may_see_kind: whether the reader keeps leave, or it is their own
 *
 * Returns: (transfer full): the kind and the days, or "Away" and the days
 */
char *
pd_leave_to_words (const PdLeave *self,
                   gboolean       may_see_kind)
{
  g_autofree char *days = NULL;
  PdWhen           when;

  g_return_val_if_fail (self != NULL, NULL);

  when = get_when (self);
  days = pd_when_to_words (&when);
  return g_strdup_printf ("%s, %s", may_see_kind ? pd_leave_kind_to_words (self->kind) : _ ("Away"), days);
}

/**
 * pd_leave_kind_to_nick:
 * @kind: a kind of leave
 *
 * Returns: how files and tables write it
 */
const char *
pd_leave_kind_to_nick (PdLeaveKind kind)
{
  return pd_spelling_get_nick (KINDS, G_N_ELEMENTS (KINDS), kind);
}

/**
 * pd_leave_kind_to_words:
 * @kind: a kind of leave
 *
 * Returns: the same in the reader's language; for whoever may see it
 */
const char *
pd_leave_kind_to_words (PdLeaveKind kind)
{
  return pd_spelling_get_words (KINDS, G_N_ELEMENTS (KINDS), kind);
}

/**
 * pd_leave_kind_parse:
 * @text: (nullable): what may be a kind of leave
 * @ret_kind: (out): the kind
 *
 * Returns: whether @text is one
 */
gboolean
pd_leave_kind_parse (const char  *text,
                     PdLeaveKind *ret_kind)
{
  guint value;

  if (!pd_spelling_find (KINDS, G_N_ELEMENTS (KINDS), text, &value))
    return FALSE;
  *ret_kind = value;
  return TRUE;
}
