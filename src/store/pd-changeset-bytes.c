/* SPDX-License-Identifier: GPL-3.0-or-later */

/* How a changeset writes a value down: a byte for its type, then a number as eight bytes,
 * the highest first, and text or bytes behind their length. The format is that of
 * SQLite's session extension; pd-changeset-survey.c says where it is written down. */

#define G_LOG_DOMAIN "pd-store"

#include "config.h"

#include "pd-changeset-bytes-private.h"

#include <string.h>

#include "pd-changeset-private.h"

/* A change of one shift is a few hundred bytes. */
#define LEAST_ROOM 512

/* No trigger and no cascade writes rows here, so none is written "indirectly". */
#define DIRECTLY 0

#define NUMBER_SIZE 8
#define MAX_VARINT_SIZE 5

/**
 * pd_changeset_bytes_clear:
 * @self: bytes
 *
 * Gives its memory back; it is empty then and can be added to.
 */
void
pd_changeset_bytes_clear (PdChangesetBytes *self)
{
  sqlite3_free (self->data);
  *self = (PdChangesetBytes){ 0 };
}

static gboolean
make_room (PdChangesetBytes *self,
           gsize             size)
{
  gsize   room = MAX (self->room, LEAST_ROOM);
  guint8 *data;

  if (self->is_short)
    return FALSE;
  if (size <= self->room - self->size)
    return TRUE;
  while (room - self->size < size)
    room *= 2;
  data = sqlite3_realloc64 (self->data, room);
  if (data == NULL)
    {
      self->is_short = TRUE;
      return FALSE;
    }
  self->data = data;
  self->room = room;
  return TRUE;
}

/**
 * pd_changeset_bytes_add:
 * @self: bytes
 * @data: (nullable): what to add
 * @size: how many bytes that is
 */
void
pd_changeset_bytes_add (PdChangesetBytes *self,
                        gconstpointer     data,
                        gsize             size)
{
  if (size == 0 || !make_room (self, size))
    return;
  memcpy (self->data + self->size, data, size);
  self->size += size;
}

/**
 * pd_changeset_bytes_add_byte:
 * @self: bytes
 * @byte: one more
 */
void
pd_changeset_bytes_add_byte (PdChangesetBytes *self,
                             guint8            byte)
{
  pd_changeset_bytes_add (self, &byte, 1);
}

/* Seven bits a byte, the highest first. */
static void
add_varint (PdChangesetBytes *self,
            guint32           value)
{
  guint8 made[MAX_VARINT_SIZE];
  gsize  at = MAX_VARINT_SIZE - 1;

  made[at] = value & 0x7f;
  while ((value >>= 7) != 0)
    made[--at] = (guint8) (value & 0x7f) | 0x80;
  pd_changeset_bytes_add (self, made + at, MAX_VARINT_SIZE - at);
}

static void
add_number (PdChangesetBytes *self,
            guint64           value)
{
  guint64 stored = GUINT64_TO_BE (value);

  pd_changeset_bytes_add (self, &stored, sizeof stored);
}

static void
add_float (PdChangesetBytes *self,
           double            value)
{
  guint64 bits;

  memcpy (&bits, &value, sizeof bits);
  add_number (self, bits);
}

static void
add_counted (PdChangesetBytes *self,
             gconstpointer     data,
             int               size)
{
  add_varint (self, (guint32) size);
  pd_changeset_bytes_add (self, data, (gsize) size);
}

/**
 * pd_changeset_bytes_add_value:
 * @self: bytes
 * @value: a value of a row
 */
void
pd_changeset_bytes_add_value (PdChangesetBytes *self,
                              sqlite3_value    *value)
{
  int type = sqlite3_value_type (value);

  pd_changeset_bytes_add_byte (self, (guint8) type);
  if (type == SQLITE_INTEGER)
    add_number (self, (guint64) sqlite3_value_int64 (value));
  else if (type == SQLITE_FLOAT)
    add_float (self, sqlite3_value_double (value));
  else if (type != SQLITE_NULL)
    {
      /* First the text or bytes: asking for them may settle how long they are. */
      gconstpointer data = type == SQLITE_TEXT ? sqlite3_value_text (value) : sqlite3_value_blob (value);

      add_counted (self, data, sqlite3_value_bytes (value));
    }
}

/* What is measured and bound was added here, so it is in order. */
static gsize
read_varint (const guint8 *data,
             gsize        *ret_value)
{
  gsize n = 0;

  *ret_value = 0;
  do
    *ret_value = *ret_value << 7 | (data[n] & 0x7f);
  while ((data[n++] & 0x80) != 0);
  return n;
}

/**
 * pd_changeset_value_measure:
 * @data: where a value begins that pd_changeset_bytes_add_value() added
 *
 * Returns: how many bytes it takes
 */
gsize
pd_changeset_value_measure (const guint8 *data)
{
  gsize size;

  switch (data[0])
    {
    case SQLITE_INTEGER:
    case SQLITE_FLOAT:
      return 1 + NUMBER_SIZE;
    case SQLITE_TEXT:
    case SQLITE_BLOB:
      return 1 + read_varint (data + 1, &size) + size;
    default:
      return 1;
    }
}

/**
 * pd_changeset_value_bind:
 * @data: where a whole number, text or bytes begin, as pd_changeset_bytes_add_value() added
 *   them; they stay where they are as long as they are bound
 * @statement: a statement
 * @index: which of its values it is to be, from 1
 *
 * Returns: what SQLite says
 */
int
pd_changeset_value_bind (const guint8 *data,
                         sqlite3_stmt *statement,
                         int           index)
{
  guint64 stored;
  gsize   size;
  gsize   front;

  if (data[0] == SQLITE_INTEGER)
    {
      memcpy (&stored, data + 1, sizeof stored);
      return sqlite3_bind_int64 (statement, index, (sqlite3_int64) GUINT64_FROM_BE (stored));
    }
  front = 1 + read_varint (data + 1, &size);
  if (data[0] == SQLITE_TEXT)
    return sqlite3_bind_text64 (statement, index, (const char *) data + front, size, SQLITE_STATIC, SQLITE_UTF8);
  return sqlite3_bind_blob64 (statement, index, data + front, size, SQLITE_STATIC);
}

/**
 * pd_changeset_bytes_add_table:
 * @self: bytes
 * @name: the name of a table
 * @shape: its columns
 *
 * What stands before its rows.
 */
void
pd_changeset_bytes_add_table (PdChangesetBytes   *self,
                              const char         *name,
                              const PdTableShape *shape)
{
  pd_changeset_bytes_add_byte (self, PD_CHANGESET_TABLE);
  add_varint (self, shape->n_columns);
  pd_changeset_bytes_add (self, shape->places, shape->n_columns);
  pd_changeset_bytes_add (self, name, strlen (name) + 1);
}

/* One side of an update: the values that differ from the @others, and before the change
 * also the key, by which the row is found. */
static void
add_side (PdChangesetBytes   *self,
          const PdTableShape *shape,
          const guint8       *values,
          const guint8       *others,
          gboolean            with_key)
{
  for (guint i = 0; i < shape->n_columns; i++)
    {
      gsize    size = pd_changeset_value_measure (values);
      gsize    other_size = pd_changeset_value_measure (others);
      gboolean differs = size != other_size || memcmp (values, others, size) != 0;

      if (shape->places[i] > 0 ? with_key : differs)
        pd_changeset_bytes_add (self, values, size);
      else
        pd_changeset_bytes_add_byte (self, PD_CHANGESET_UNDEFINED);
      values += size;
      others += other_size;
    }
}

/**
 * pd_changeset_bytes_add_row:
 * @self: bytes
 * @shape: the columns of the row's table
 * @before: (nullable): its values before, as pd_changeset_bytes_add_value() added them
 * @after: (nullable): its values after, which differ; one of the two is there
 * @size: how many bytes @after is, or else @before
 */
void
pd_changeset_bytes_add_row (PdChangesetBytes   *self,
                            const PdTableShape *shape,
                            const guint8       *before,
                            const guint8       *after,
                            gsize               size)
{
  int operation = before == NULL ? SQLITE_INSERT : after == NULL ? SQLITE_DELETE
                                                                 : SQLITE_UPDATE;

  pd_changeset_bytes_add_byte (self, (guint8) operation);
  pd_changeset_bytes_add_byte (self, DIRECTLY);
  if (operation != SQLITE_UPDATE)
    {
      pd_changeset_bytes_add (self, after != NULL ? after : before, size);
      return;
    }
  add_side (self, shape, before, after, TRUE);
  add_side (self, shape, after, before, FALSE);
}
