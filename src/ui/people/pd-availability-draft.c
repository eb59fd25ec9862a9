/* SPDX-License-Identifier: GPL-3.0-or-later */
#define G_LOG_DOMAIN "pd-ui"

#include "config.h"

#include "pd-availability-draft.h"

/* How it was at some time: what can be gone back to. */
typedef struct
{
  PdWishWeek *week;
  GPtrArray  *dated; /* by first day */
} Version;

struct _PdAvailabilityDraft
{
  /* owned */
  GPtrArray  *original;
  PdWishWeek *original_week;
  Version    *now;
  GPtrArray  *before; /* the latest last */
  GPtrArray  *after;  /* what was taken back, the latest last */

  /* state */
  PdId person_id;
};

static GPtrArray *
create_list (void)
{
  return g_ptr_array_new_with_free_func ((GDestroyNotify) pd_availability_free);
}

static void
free_version (gpointer data)
{
  Version *version = data;

  pd_wish_week_free (version->week);
  g_ptr_array_unref (version->dated);
  g_free (version);
}

static Version *
copy_version (const Version *version)
{
  Version *copy = g_new0 (Version, 1);

  copy->week = pd_wish_week_copy (version->week);
  copy->dated = create_list ();
  for (guint i = 0; i < version->dated->len; i++)
    g_ptr_array_add (copy->dated, pd_availability_copy (g_ptr_array_index (version->dated, i)));
  return copy;
}

/* Before each change: goes on from here, where what was taken back is no more. */
static void
keep_version (PdAvailabilityDraft *self)
{
  g_ptr_array_add (self->before, copy_version (self->now));
  g_ptr_array_set_size (self->after, 0);
}

static gboolean
go_to_last (PdAvailabilityDraft *self,
            GPtrArray           *from,
            GPtrArray           *to)
{
  if (from->len == 0)
    return FALSE;
  g_ptr_array_add (to, self->now);
  self->now = g_ptr_array_steal_index (from, from->len - 1);
  return TRUE;
}

/* Those without a first day come first: they hold already. */
static int
compare_dated_cb (gconstpointer a,
                  gconstpointer b)
{
  const PdWhen *when = &(*(const PdAvailability *const *) a)->when;
  const PdWhen *other = &(*(const PdAvailability *const *) b)->when;

  if (when->from != other->from)
    return when->from < other->from ? -1 : 1;
  return when->start - other->start;
}

/* A stretch that is what it was keeps its row, so that undo and the history stay small. */
static void
keep_row (const PdAvailabilityDraft *self,
          PdAvailability            *entry)
{
  for (guint i = 0; i < self->original->len; i++)
    {
      const PdAvailability *old = g_ptr_array_index (self->original, i);

      if (old->wish == entry->wish && pd_when_equal (&old->when, &entry->when))
        entry->id = old->id;
    }
}

static void
add_week (const PdAvailabilityDraft *self,
          GPtrArray                 *list)
{
  g_autoptr (GPtrArray) entries = pd_wish_week_list (self->now->week, self->person_id);

  for (guint i = 0; i < entries->len; i++)
    {
      keep_row (self, g_ptr_array_index (entries, i));
      g_ptr_array_add (list, pd_availability_copy (g_ptr_array_index (entries, i)));
    }
}

/* A week that nobody painted stays as it was said, in however many entries. */
static void
add_original_week (const PdAvailabilityDraft *self,
                   GPtrArray                 *list)
{
  for (guint i = 0; i < self->original->len; i++)
    if (pd_wish_week_holds (g_ptr_array_index (self->original, i)))
      g_ptr_array_add (list, pd_availability_copy (g_ptr_array_index (self->original, i)));
}

static gboolean
has_same (GPtrArray            *list,
          const PdAvailability *entry)
{
  for (guint i = 0; i < list->len; i++)
    if (pd_availability_equal (g_ptr_array_index (list, i), entry))
      return TRUE;
  return FALSE;
}

/**
 * pd_availability_draft_new:
 * @person_id: whose
 * @said: (element-type PdAvailability): what they said up to now
 *
 * Returns: (transfer full): a draft that is what was said
 */
PdAvailabilityDraft *
pd_availability_draft_new (PdId       person_id,
                           GPtrArray *said)
{
  PdAvailabilityDraft *self = g_new0 (PdAvailabilityDraft, 1);

  self->person_id = person_id;
  self->original = create_list ();
  self->before = g_ptr_array_new_with_free_func (free_version);
  self->after = g_ptr_array_new_with_free_func (free_version);
  self->now = g_new0 (Version, 1);
  self->now->dated = create_list ();
  for (guint i = 0; i < said->len; i++)
    {
      const PdAvailability *entry = g_ptr_array_index (said, i);

      g_ptr_array_add (self->original, pd_availability_copy (entry));
      if (!pd_wish_week_holds (entry))
        g_ptr_array_add (self->now->dated, pd_availability_copy (entry));
    }
  g_ptr_array_sort (self->now->dated, compare_dated_cb);
  self->now->week = pd_wish_week_new_read (said);
  self->original_week = pd_wish_week_copy (self->now->week);
  return self;
}

/**
 * pd_availability_draft_free:
 * @self: (transfer full): a draft
 */
void
pd_availability_draft_free (PdAvailabilityDraft *self)
{
  g_ptr_array_unref (self->original);
  pd_wish_week_free (self->original_week);
  free_version (self->now);
  g_ptr_array_unref (self->before);
  g_ptr_array_unref (self->after);
  g_free (self);
}

/**
 * pd_availability_draft_get_week:
 * @self: a draft
 *
 * Returns: (transfer none): the week, as it is painted now
 */
const PdWishWeek *
pd_availability_draft_get_week (const PdAvailabilityDraft *self)
{
  g_return_val_if_fail (self != NULL, NULL);

  return self->now->week;
}

/**
 * pd_availability_draft_paint:
 * @self: a draft
 * @weekdays: on which days
 * @start: from when, in minutes since the midnight that each day begins with
 * @end: until when
 * @wish: what is said from now on; %PD_WISH_NOTHING_SAID rubs out
 */
void
pd_availability_draft_paint (PdAvailabilityDraft *self,
                             PdWeekdays           weekdays,
                             int                  start,
                             int                  end,
                             PdWish               wish)
{
  g_return_if_fail (self != NULL);

  keep_version (self);
  pd_wish_week_paint (self->now->week, weekdays, start, end, wish);
}

/**
 * pd_availability_draft_get_n_dated:
 * @self: a draft
 *
 * Returns: how many entries there are that have a date
 */
guint
pd_availability_draft_get_n_dated (const PdAvailabilityDraft *self)
{
  g_return_val_if_fail (self != NULL, 0);

  return self->now->dated->len;
}

/**
 * pd_availability_draft_get_dated:
 * @self: a draft
 * @i: which, by first day
 *
 * Returns: (transfer none): that entry
 */
const PdAvailability *
pd_availability_draft_get_dated (const PdAvailabilityDraft *self,
                                 guint                      i)
{
  g_return_val_if_fail (self != NULL && i < self->now->dated->len, NULL);

  return g_ptr_array_index (self->now->dated, i);
}

static void
add_dated (PdAvailabilityDraft  *self,
           const PdAvailability *entry)
{
  const PdWhen *when = &entry->when;

  if (pd_wish_week_holds (entry))
    {
      pd_wish_week_paint (self->now->week, when->weekdays != 0 ? when->weekdays : PD_WEEKDAYS_ALL,
                          when->start, when->end, entry->wish);
      return;
    }
  g_ptr_array_add (self->now->dated, pd_availability_copy (entry));
  g_ptr_array_sort (self->now->dated, compare_dated_cb);
}

/**
 * pd_availability_draft_add_dated:
 * @self: a draft
 * @entry: something that has a date; without one it is painted into the week
 */
void
pd_availability_draft_add_dated (PdAvailabilityDraft  *self,
                                 const PdAvailability *entry)
{
  g_return_if_fail (self != NULL);
  g_return_if_fail (entry != NULL);

  keep_version (self);
  add_dated (self, entry);
}

/**
 * pd_availability_draft_set_dated:
 * @self: a draft
 * @i: which entry
 * @entry: what it is from now on
 */
void
pd_availability_draft_set_dated (PdAvailabilityDraft  *self,
                                 guint                 i,
                                 const PdAvailability *entry)
{
  g_return_if_fail (self != NULL && i < self->now->dated->len);
  g_return_if_fail (entry != NULL);

  keep_version (self);
  g_ptr_array_remove_index (self->now->dated, i);
  add_dated (self, entry);
}

/**
 * pd_availability_draft_remove_dated:
 * @self: a draft
 * @i: which entry
 */
void
pd_availability_draft_remove_dated (PdAvailabilityDraft *self,
                                    guint                i)
{
  g_return_if_fail (self != NULL && i < self->now->dated->len);

  keep_version (self);
  g_ptr_array_remove_index (self->now->dated, i);
}

/**
 * pd_availability_draft_undo:
 * @self: a draft
 *
 * Takes the last change back.
 *
 * Returns: whether there was one
 */
gboolean
pd_availability_draft_undo (PdAvailabilityDraft *self)
{
  g_return_val_if_fail (self != NULL, FALSE);

  return go_to_last (self, self->before, self->after);
}

/**
 * pd_availability_draft_redo:
 * @self: a draft
 *
 * Does again what was taken back last.
 *
 * Returns: whether there was such a change
 */
gboolean
pd_availability_draft_redo (PdAvailabilityDraft *self)
{
  g_return_val_if_fail (self != NULL, FALSE);

  return go_to_last (self, self->after, self->before);
}

/**
 * pd_availability_draft_is_changed:
 * @self: a draft
 *
 * Returns: whether it says anything else than was said
 */
gboolean
pd_availability_draft_is_changed (const PdAvailabilityDraft *self)
{
  g_autoptr (GPtrArray) list = NULL;

  g_return_val_if_fail (self != NULL, FALSE);

  if (!pd_wish_week_equal (self->now->week, self->original_week))
    return TRUE;
  list = pd_availability_draft_list (self);
  if (list->len != self->original->len)
    return TRUE;
  for (guint i = 0; i < list->len; i++)
    if (!has_same (self->original, g_ptr_array_index (list, i)))
      return TRUE;
  return FALSE;
}

/**
 * pd_availability_draft_list:
 * @self: a draft
 *
 * Returns: (transfer full) (element-type PdAvailability): all of it, as it is kept; what
 *   is as it was has its row
 */
GPtrArray *
pd_availability_draft_list (const PdAvailabilityDraft *self)
{
  GPtrArray *list = create_list ();

  g_return_val_if_fail (self != NULL, list);

  if (pd_wish_week_equal (self->now->week, self->original_week))
    add_original_week (self, list);
  else
    add_week (self, list);
  for (guint i = 0; i < self->now->dated->len; i++)
    g_ptr_array_add (list, pd_availability_copy (g_ptr_array_index (self->now->dated, i)));
  return list;
}
