/* SPDX-License-Identifier: GPL-3.0-or-later */

#define G_LOG_DOMAIN "pd-exchange"

#include "config.h"

#include "pd-shift-index-private.h"

/* Shifts that are alike, of which those before the cursor are taken. */
typedef struct
{
  GPtrArray *shifts;
  guint      cursor;
} Alike;

struct _PdShiftIndex
{
  /* owned */
  GHashTable *alike; /* by all but the role and the note */
  GHashTable *same;  /* by these, too */
  GHashTable *taken;
};

static guint
mix (guint  hash,
     gint64 number)
{
  guint64 bits = (guint64) number * G_GUINT64_CONSTANT (0x9e3779b97f4a7c15);

  return hash * 31 + (guint) (bits >> 32);
}

/* The letter at @p, a line's end being a line feed however it is written. */
static char
read_letter (const char **p)
{
  if (**p == '\r' && (*p)[1] == '\n')
    (*p)++;
  else if (**p == '\r')
    {
      (*p)++;
      return '\n';
    }
  return **p == '\0' ? '\0' : *(*p)++;
}

static gboolean
has_same_note (PdShift *shift,
               PdShift *other)
{
  const char *a = pd_shift_get_note (shift);
  const char *b = pd_shift_get_note (other);

  for (;;)
    {
      char letter = read_letter (&a);

      if (letter != read_letter (&b))
        return FALSE;
      if (letter == '\0')
        return TRUE;
    }
}

static guint
hash_same (gconstpointer data)
{
  const char *note = pd_shift_get_note ((PdShift *) data);
  guint       hash = mix (pd_shift_hash_alike (data), pd_shift_get_role_id ((PdShift *) data));

  for (char letter = read_letter (&note); letter != '\0'; letter = read_letter (&note))
    hash = hash * 33 + (guint8) letter;
  return hash;
}

static gboolean
is_same (gconstpointer a,
         gconstpointer b)
{
  return pd_shift_is_alike (a, b) &&
         pd_shift_get_role_id ((PdShift *) a) == pd_shift_get_role_id ((PdShift *) b) &&
         has_same_note ((PdShift *) a, (PdShift *) b);
}

/* Gives the next sleepover from segment @i on. */
static const PdSegment *
find_sleepover (PdShift *shift,
                guint   *i)
{
  guint            n;
  const PdSegment *segments = pd_shift_get_segments (shift, &n);

  for (; *i < n; (*i)++)
    if (segments[*i].kind == PD_SEGMENT_SLEEPOVER)
      return &segments[(*i)++];
  return NULL;
}

static gboolean
has_same_sleepovers (PdShift *shift,
                     PdShift *other)
{
  guint i = 0;
  guint j = 0;

  for (;;)
    {
      const PdSegment *a = find_sleepover (shift, &i);
      const PdSegment *b = find_sleepover (other, &j);

      if (a == NULL || b == NULL)
        return a == b;
      if (a->start != b->start || a->end != b->end)
        return FALSE;
    }
}

static void
free_alike (gpointer data)
{
  Alike *alike = data;

  g_ptr_array_unref (alike->shifts);
  g_free (alike);
}

static void
add (GHashTable *table,
     PdShift    *shift)
{
  Alike *alike = g_hash_table_lookup (table, shift);

  if (alike == NULL)
    {
      alike = g_new0 (Alike, 1);
      alike->shifts = g_ptr_array_new_with_free_func (g_object_unref);
      g_hash_table_insert (table, shift, alike);
    }
  g_ptr_array_add (alike->shifts, g_object_ref (shift));
}

static PdShift *
take (PdShiftIndex *self,
      GHashTable   *table,
      PdShift      *shift)
{
  Alike *alike = g_hash_table_lookup (table, shift);

  while (alike != NULL && alike->cursor < alike->shifts->len)
    {
      PdShift *found = g_ptr_array_index (alike->shifts, alike->cursor++);

      if (g_hash_table_add (self->taken, found))
        return found;
    }
  return NULL;
}

/**
 * pd_shift_hash_alike:
 * @shift: (type PdShift): a shift
 *
 * Returns: a hash for pd_shift_is_alike()
 */
guint
pd_shift_hash_alike (gconstpointer shift)
{
  PdShift *self = (PdShift *) shift;
  guint    i = 0;
  guint    hash = mix (0, pd_shift_get_person_id (self));

  hash = mix (hash, pd_shift_get_site_id (self));
  hash = mix (hash, pd_shift_get_day (self));
  hash = mix (hash, pd_shift_get_start (self));
  hash = mix (hash, pd_shift_get_end (self));
  hash = mix (hash, pd_shift_get_activity (self));
  hash = mix (hash, pd_shift_get_minutes (self, PD_SEGMENT_BREAK));
  for (const PdSegment *sleep = find_sleepover (self, &i); sleep != NULL; sleep = find_sleepover (self, &i))
    hash = mix (mix (hash, sleep->start), sleep->end);
  return hash;
}

/**
 * pd_shift_is_alike:
 * @shift: (type PdShift): a shift
 * @other: (type PdShift): another
 *
 * Returns: whether a table would say the same of both, their roles and notes aside
 */
gboolean
pd_shift_is_alike (gconstpointer shift,
                   gconstpointer other)
{
  PdShift *a = (PdShift *) shift;
  PdShift *b = (PdShift *) other;

  return pd_shift_get_person_id (a) == pd_shift_get_person_id (b) &&
         pd_shift_get_site_id (a) == pd_shift_get_site_id (b) &&
         pd_shift_get_day (a) == pd_shift_get_day (b) &&
         pd_shift_get_start (a) == pd_shift_get_start (b) &&
         pd_shift_get_end (a) == pd_shift_get_end (b) &&
         pd_shift_get_activity (a) == pd_shift_get_activity (b) &&
         pd_shift_get_minutes (a, PD_SEGMENT_BREAK) == pd_shift_get_minutes (b, PD_SEGMENT_BREAK) &&
         has_same_sleepovers (a, b);
}

/**
 * pd_shift_index_new:
 * @shifts: (nullable) (element-type PdShift): shifts, none of which is changed while this is used
 *
 * Returns: (transfer full): an index of them
 */
PdShiftIndex *
pd_shift_index_new (GPtrArray *shifts)
{
  PdShiftIndex *self = g_new0 (PdShiftIndex, 1);

  self->alike = g_hash_table_new_full (pd_shift_hash_alike, pd_shift_is_alike, NULL, free_alike);
  self->same = g_hash_table_new_full (hash_same, is_same, NULL, free_alike);
  self->taken = g_hash_table_new (NULL, NULL);
  for (guint i = 0; shifts != NULL && i < shifts->len; i++)
    {
      add (self->alike, g_ptr_array_index (shifts, i));
      add (self->same, g_ptr_array_index (shifts, i));
    }
  return self;
}

/**
 * pd_shift_index_free:
 * @self: (transfer full): an index
 */
void
pd_shift_index_free (PdShiftIndex *self)
{
  g_hash_table_unref (self->alike);
  g_hash_table_unref (self->same);
  g_hash_table_unref (self->taken);
  g_free (self);
}

/**
 * pd_shift_index_take_same:
 * @self: an index
 * @shift: what a row says
 *
 * Returns: (transfer none) (nullable): a shift that is alike, with the same role and note, and
 *   that was not taken before
 */
PdShift *
pd_shift_index_take_same (PdShiftIndex *self,
                          PdShift      *shift)
{
  return take (self, self->same, shift);
}

/**
 * pd_shift_index_take_like:
 * @self: an index
 * @shift: what a row says
 *
 * Returns: (transfer none) (nullable): a shift that is alike, whatever its role and note, and
 *   that was not taken before
 */
PdShift *
pd_shift_index_take_like (PdShiftIndex *self,
                          PdShift      *shift)
{
  return take (self, self->alike, shift);
}
