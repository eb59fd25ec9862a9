/* SPDX-License-Identifier: GPL-3.0-or-later */

#define G_LOG_DOMAIN "pd-model"

#include "config.h"

#include "pd-availability.h"

#include "pd-error.h"
#include "pd-spans.h"
#include "pd-spelling-private.h"

#include <glib/gi18n-lib.h>

static const PdSpelling WISHES[] = {
  [PD_WISH_NOTHING_SAID] = { "nothing-said", N_ ("Nothing said"), NULL },
  [PD_WISH_YES] = { "yes", N_ ("Yes"), "y available can ok" },
  [PD_WISH_RATHER_NOT] = { "rather-not", N_ ("Rather not"), "ratherno prefernot preferablynot maybe ifneeded" },
  [PD_WISH_NO] = { "no", N_ ("No"), "n unavailable notavailable cannot cant" },
};

static void
take_out_all (GArray *spans,
              GArray *others)
{
  for (guint i = 0; i < others->len; i++)
    {
      const PdSpan *other = &g_array_index (others, PdSpan, i);

      pd_spans_take_out (spans, other->start, other->end);
    }
}

/* When somebody said @wish in this way: by the week, for some days, or for one day. */
static GArray *
collect_spans (GPtrArray *availabilities,
               PdWhenKind kind,
               PdWish     wish,
               PdDay      day,
               int        start,
               int        end)
{
  GArray *spans = pd_spans_new ();

  for (guint i = 0; i < availabilities->len; i++)
    {
      const PdAvailability *availability = g_ptr_array_index (availabilities, i);

      if (availability->wish == wish && pd_when_get_kind (&availability->when) == kind)
        pd_when_add_spans (&availability->when, day, start, end, spans);
    }
  return spans;
}

/* What was said later in this order is what counts where both were said. */
static void
take_out_what_outweighs (GArray    *spans,
                         GPtrArray *availabilities,
                         PdWhenKind kind,
                         PdWish     wish,
                         PdDay      day,
                         int        start,
                         int        end)
{
  for (PdWhenKind other_kind = kind; other_kind <= PD_WHEN_ONE_OFF; other_kind++)
    for (PdWish other = PD_WISH_YES; other <= PD_WISH_NO; other++)
      if (other_kind > kind || other > wish)
        {
          g_autoptr (GArray) others = collect_spans (availabilities, other_kind, other, day, start, end);

          take_out_all (spans, others);
        }
}

static gboolean
is_said (GPtrArray *availabilities,
         PdWish     wish,
         PdDay      day,
         int        start,
         int        end)
{
  for (guint i = 0; i < availabilities->len; i++)
    {
      const PdAvailability *availability = g_ptr_array_index (availabilities, i);

      if (availability->wish == wish && pd_when_touches (&availability->when, day, start, end))
        return TRUE;
    }
  return FALSE;
}

/**
 * pd_availability_new:
 * @person_id: whose
 * @wish: yes, rather not, or no
 * @when: which days and times
 *
 * Returns: (transfer full): an availability without a row yet
 */
PdAvailability *
pd_availability_new (PdId   person_id,
                     PdWish wish,
                     PdWhen when)
{
  PdAvailability *self = g_new0 (PdAvailability, 1);

  self->person_id = person_id;
  self->wish = wish;
  self->when = when;
  return self;
}

/**
 * pd_availability_copy:
 * @self: an availability
 *
 * Returns: (transfer full): another one that is the same
 */
PdAvailability *
pd_availability_copy (const PdAvailability *self)
{
  g_return_val_if_fail (self != NULL, NULL);

  return g_memdup2 (self, sizeof *self);
}

/**
 * pd_availability_free:
 * @self: (transfer full): an availability
 */
void
pd_availability_free (PdAvailability *self)
{
  g_free (self);
}

/**
 * pd_availability_equal:
 * @self: an availability
 * @other: another
 *
 * Returns: whether both hold the same, their ids included
 */
gboolean
pd_availability_equal (const PdAvailability *self,
                       const PdAvailability *other)
{
  g_return_val_if_fail (self != NULL && other != NULL, FALSE);

  return self->id == other->id &&
         self->person_id == other->person_id &&
         self->wish == other->wish &&
         pd_when_equal (&self->when, &other->when);
}

/**
 * pd_availability_check:
 * @self: an availability
 * @error: return location for a #GError
 *
 * Returns: whether it can be kept; %PD_ERROR_INPUT says why not
 */
gboolean
pd_availability_check (const PdAvailability *self,
                       GError              **error)
{
  g_return_val_if_fail (self != NULL, FALSE);

  if (self->person_id == PD_ID_NONE || self->wish < PD_WISH_YES || self->wish > PD_WISH_NO)
    {
      g_set_error_literal (error,
                           PD_ERROR,
                           PD_ERROR_INPUT,
                           _ ("An availability is somebody’s yes, rather not, or no."));
      return FALSE;
    }
  return pd_when_check (&self->when, error);
}

/**
 * pd_availability_find_spans:
 * @availabilities: (element-type PdAvailability): what one person said
 * @wish: yes, rather not, or no
 * @day: the day that the times are counted from
 * @start: from when
 * @end: until when
 *
 * Finds for which of the minutes between @start and @end the answer is @wish. What was
 * said about one day outweighs what was said about a stretch of days, and that outweighs
 * the week; said in the same way, no outweighs rather not, and that outweighs yes.
 *
 * Returns: (transfer full) (element-type PdSpan): those minutes
 */
GArray *
pd_availability_find_spans (GPtrArray *availabilities,
                            PdWish     wish,
                            PdDay      day,
                            int        start,
                            int        end)
{
  GArray *found = pd_spans_new ();

  g_return_val_if_fail (availabilities != NULL, found);

  if (!is_said (availabilities, wish, day, start, end))
    return found;
  for (PdWhenKind kind = PD_WHEN_WEEKLY; kind <= PD_WHEN_ONE_OFF; kind++)
    {
      g_autoptr (GArray) spans = collect_spans (availabilities, kind, wish, day, start, end);

      if (pd_spans_is_empty (spans))
        continue;
      take_out_what_outweighs (spans, availabilities, kind, wish, day, start, end);
      for (guint i = 0; i < spans->len; i++)
        pd_spans_add (found, g_array_index (spans, PdSpan, i).start, g_array_index (spans, PdSpan, i).end);
    }
  return found;
}

/**
 * pd_wish_to_nick:
 * @wish: what somebody said
 *
 * Returns: how files and tables write it
 */
const char *
pd_wish_to_nick (PdWish wish)
{
  return pd_spelling_get_nick (WISHES, G_N_ELEMENTS (WISHES), wish);
}

/**
 * pd_wish_to_words:
 * @wish: what somebody said
 *
 * Returns: the same in the reader's language
 */
const char *
pd_wish_to_words (PdWish wish)
{
  return pd_spelling_get_words (WISHES, G_N_ELEMENTS (WISHES), wish);
}

/**
 * pd_wish_parse:
 * @text: (nullable): what may be an answer
 * @ret_wish: (out): the answer
 *
 * Returns: whether @text is one
 */
gboolean
pd_wish_parse (const char *text,
               PdWish     *ret_wish)
{
  guint value;

  if (!pd_spelling_find (WISHES, G_N_ELEMENTS (WISHES), text, &value))
    return FALSE;
  *ret_wish = value;
  return TRUE;
}
