/* SPDX-License-Identifier: GPL-3.0-or-later */

#define G_LOG_DOMAIN "pd-model"

#include "config.h"

#include "pd-worked.h"

#include "pd-segment-private.h"
#include "pd-spelling-private.h"

#include <glib/gi18n-lib.h>

static const PdSpelling STATES[] = {
  [PD_WORKED_AS_PLANNED] = { "as-planned", N_ ("Worked as planned"), "asplanned yes" },
  [PD_WORKED_OTHER_TIMES] = { "other-times", N_ ("Worked at other times"), "othertimes changed" },
  [PD_WORKED_NOT] = { "not-worked", N_ ("Not worked"), "notworked no absent" },
};

static GHashTable *
index_worked (GPtrArray *worked)
{
  GHashTable *by_shift = g_hash_table_new (g_int64_hash, g_int64_equal);

  for (guint i = 0; i < worked->len; i++)
    {
      PdWorked *self = g_ptr_array_index (worked, i);

      g_hash_table_insert (by_shift, &self->shift_id, self);
    }
  return by_shift;
}

static PdShift *
make_worked_shift (PdShift        *shift,
                   const PdWorked *worked)
{
  PdShift *copy = pd_shift_copy (shift);

  pd_shift_set_segments (copy, (const PdSegment *) (void *) worked->segments->data, worked->segments->len, NULL);
  return copy;
}

/**
 * pd_worked_new:
 * @shift_id: the planned shift
 * @state: how it turned out
 * @recorded_by: who put it down
 * @recorded_on: when
 *
 * Returns: (transfer full): what became of the shift, without times of its own yet
 */
PdWorked *
pd_worked_new (PdId          shift_id,
               PdWorkedState state,
               PdId          recorded_by,
               PdDay         recorded_on)
{
  PdWorked *self = g_new0 (PdWorked, 1);

  self->shift_id = shift_id;
  self->state = state;
  self->segments = pd_segments_new (NULL, 0);
  self->recorded_by = recorded_by;
  self->recorded_on = recorded_on;
  return self;
}

/**
 * pd_worked_copy:
 * @self: what became of a shift
 *
 * Returns: (transfer full): another one that is the same
 */
PdWorked *
pd_worked_copy (const PdWorked *self)
{
  PdWorked *copy;

  g_return_val_if_fail (self != NULL, NULL);

  copy = g_memdup2 (self, sizeof *self);
  copy->segments = g_array_copy (self->segments);
  return copy;
}

/**
 * pd_worked_free:
 * @self: (transfer full) (nullable): what became of a shift
 */
void
pd_worked_free (PdWorked *self)
{
  if (self == NULL)
    return;
  g_array_unref (self->segments);
  g_free (self);
}

/**
 * pd_worked_equal:
 * @self: what became of a shift
 * @other: another
 *
 * Returns: whether both hold the same
 */
gboolean
pd_worked_equal (const PdWorked *self,
                 const PdWorked *other)
{
  g_return_val_if_fail (self != NULL && other != NULL, FALSE);

  return self->shift_id == other->shift_id &&
         self->state == other->state &&
         self->recorded_by == other->recorded_by &&
         self->recorded_on == other->recorded_on &&
         pd_segments_equal (self->segments, other->segments);
}

/**
 * pd_worked_set_times:
 * @self: what became of a shift
 * @segments: (array length=n): what was worked, on the clock of the site
 * @n: how many there are
 * @error: return location for a #GError
 *
 * Keeps the times that were worked, as pd_shift_set_segments() would take them.
 *
 * Returns: whether it holds them now; otherwise it is as it was, and %PD_ERROR_INPUT
 *   says what is wrong
 */
gboolean
pd_worked_set_times (PdWorked        *self,
                     const PdSegment *segments,
                     guint            n,
                     GError         **error)
{
  g_return_val_if_fail (self != NULL, FALSE);

  if (!pd_segments_check (segments, n, error))
    return FALSE;
  g_array_unref (self->segments);
  self->segments = pd_segments_new (segments, n);
  self->state = PD_WORKED_OTHER_TIMES;
  return TRUE;
}

/**
 * pd_worked_make_layer:
 * @shifts: (element-type PdShift): planned shifts
 * @worked: (element-type PdWorked): what became of some of them
 * @layer: the plan, or what was worked
 *
 * Makes the shifts that a layer of the roster shows. What nobody put down yet stands in
 * both as planned; a shift that was not worked is in the plan alone.
 *
 * Returns: (transfer full) (element-type PdShift): the shifts of the layer
 */
GPtrArray *
pd_worked_make_layer (GPtrArray *shifts,
                      GPtrArray *worked,
                      PdLayer    layer)
{
  GPtrArray             *made = g_ptr_array_new_with_free_func (g_object_unref);
  g_autoptr (GHashTable) by_shift = NULL;

  g_return_val_if_fail (shifts != NULL && worked != NULL, made);

  by_shift = index_worked (worked);
  for (guint i = 0; i < shifts->len; i++)
    {
      PdShift        *shift = g_ptr_array_index (shifts, i);
      PdId            id = pd_shift_get_id (shift);
      const PdWorked *found = layer == PD_LAYER_WORKED ? g_hash_table_lookup (by_shift, &id) : NULL;

      if (found == NULL || found->state == PD_WORKED_AS_PLANNED)
        g_ptr_array_add (made, g_object_ref (shift));
      else if (found->state == PD_WORKED_OTHER_TIMES)
        g_ptr_array_add (made, make_worked_shift (shift, found));
    }
  return made;
}

/**
 * pd_worked_state_to_nick:
 * @state: how a shift turned out
 *
 * Returns: how files and tables write it
 */
const char *
pd_worked_state_to_nick (PdWorkedState state)
{
  return pd_spelling_get_nick (STATES, G_N_ELEMENTS (STATES), state);
}

/**
 * pd_worked_state_to_words:
 * @state: how a shift turned out
 *
 * Returns: the same in the reader's language
 */
const char *
pd_worked_state_to_words (PdWorkedState state)
{
  return pd_spelling_get_words (STATES, G_N_ELEMENTS (STATES), state);
}

/**
 * pd_worked_state_parse:
 * @text: (nullable): what may be how a shift turned out
 * @ret_state: (out) (optional): the state; not touched when it is none
 *
 * Returns: whether @text is one
 */
gboolean
pd_worked_state_parse (const char    *text,
                       PdWorkedState *ret_state)
{
  guint value;

  if (!pd_spelling_find (STATES, G_N_ELEMENTS (STATES), text, &value))
    return FALSE;
  if (ret_state != NULL)
    *ret_state = (PdWorkedState) value;
  return TRUE;
}
