/* SPDX-License-Identifier: GPL-3.0-or-later */

#define G_LOG_DOMAIN "pd-exchange"

#include "config.h"

#include "pd-shift-rows-private.h"

#include "pd-role-index-private.h"
#include "pd-row-times-private.h"
#include "pd-table-text-private.h"
#include "pd-table-times-private.h"

#include <glib/gi18n-lib.h>

struct _PdShiftRows
{
  /* borrowed */
  PdImportWork *work;

  /* owned */
  GHashTable  *activities; /* what cells say, to the activity */
  GHashTable  *unknown;    /* what cells say of roles that were looked for in vain */
  PdRoleIndex *roles;
  GHashTable  *zones; /* names to zones; to NULL where there is none of that name */

  /* state */
  PdDateOrder order;
};

static PdPerson *
add_person (PdShiftRows *self,
            const char  *name)
{
  PdImportWork        *work = self->work;
  g_autoptr (PdPerson) person = pd_person_new (work->into->new_id (work->into->user_data), name);

  pd_person_index_add (work->people, person);
  pd_import_report_add_new_person (work->plan->report, name);
  g_ptr_array_add (work->plan->new_people, person);
  return g_steal_pointer (&person);
}

/* Somebody whom the service does not know is new: a roster of another program comes
 * first, and its shifts are not to be lost. */
static gboolean
read_person (PdShiftRows *self,
             guint        row,
             PdShift     *shift)
{
  g_autofree char *name = pd_table_fields_dup_name (self->work->fields, row, PD_TABLE_FIELD_PERSON);
  g_autofree char *quoted = pd_table_text_quote_for_words (name);
  PdPerson        *person = NULL;

  if (*name == '\0')
    return TRUE;
  if (!pd_person_index_find (self->work->people, name, &person))
    {
      pd_import_work_leave_out (self->work,
                                row,
                                _ ("Several people are called %s; only a code tells which one it is."),
                                quoted);
      return FALSE;
    }
  if (person == NULL)
    person = add_person (self, name);
  pd_shift_set_person_id (shift, pd_person_get_id (person));
  return TRUE;
}

/* Gives NULL where the row names no site: the shift then has none. */
static PdSite *
read_site (PdShiftRows *self,
           guint        row)
{
  g_autofree char *name = pd_table_fields_dup_text (self->work->fields, row, PD_TABLE_FIELD_SITE);

  if (*name != '\0')
    return pd_import_work_get_site (self->work, name);
  if (!pd_table_fields_has (self->work->fields, PD_TABLE_FIELD_SITE))
    return pd_site_index_get_only (self->work->sites);
  pd_import_work_note (self->work, row, _ ("There is no site, so the shift has none."));
  return NULL;
}

/* A roster says the same few things again and again, so each is looked up, and said to
 * be unknown, once. */
static PdActivity
read_activity (PdShiftRows *self,
               guint        row)
{
  g_autofree char *text = pd_table_fields_dup_text (self->work->fields, row, PD_TABLE_FIELD_FOR);
  g_autofree char *quoted = NULL;
  PdActivity       activity = PD_ACTIVITY_SUPPORT;
  gpointer         known;

  if (*text == '\0')
    return activity;
  if (g_hash_table_lookup_extended (self->activities, text, NULL, &known))
    return (PdActivity) GPOINTER_TO_INT (known);
  if (!pd_activity_parse (text, &activity))
    {
      quoted = pd_table_text_quote_for_words (text);
      pd_import_work_note (self->work,
                           row,
                           _ ("“%s” is nothing that a shift is for in Peerdesk; it is support, here and below."),
                           quoted);
    }
  g_hash_table_insert (self->activities, g_steal_pointer (&text), GINT_TO_POINTER (activity));
  return activity;
}

/* One that is not there is said to be, once. */
static void
read_role (PdShiftRows *self,
           guint        row,
           PdShift     *shift)
{
  g_autofree char *text = pd_table_fields_dup_text (self->work->fields, row, PD_TABLE_FIELD_ROLE_DESCRIPTION);
  g_autofree char *quoted = NULL;
  PdRoleMatch      match;
  PdId             id;

  if (*text == '\0')
    return;
  match = pd_role_index_find (self->roles, text, &id);
  pd_shift_set_role_id (shift, id);
  if (match == PD_ROLE_FOUND || g_hash_table_contains (self->unknown, text))
    return;
  quoted = pd_table_text_quote_for_words (text);
  pd_import_work_note (self->work,
                       row,
                       match == PD_ROLE_AMBIGUOUS
                           ? _ ("Several roles are called “%s”; only an id tells which one. No role is named, here and below.")
                           : _ ("“%s” is no role of the service. No role is named, here and below."),
                       quoted);
  g_hash_table_add (self->unknown, g_steal_pointer (&text));
}

static void
read_sleepover (PdShiftRows *self,
                guint        row,
                PdShift     *shift)
{
  g_autofree char *text = pd_table_fields_dup_text (self->work->fields, row, PD_TABLE_FIELD_SLEEPOVER);
  g_autofree char *quoted = pd_table_text_quote_for_words (text);

  if (*text != '\0' && !pd_row_sleepovers_parse (text, shift))
    pd_import_work_note (self->work,
                         row,
                         _ ("“%s” is no sleepover within the shift; not taken over."),
                         quoted);
}

static void
read_break (PdShiftRows *self,
            guint        row,
            PdShift     *shift)
{
  g_autofree char *text = pd_table_fields_dup_text (self->work->fields, row, PD_TABLE_FIELD_BREAK);
  g_autofree char *quoted = pd_table_text_quote_for_words (text);
  int              minutes;

  if (*text != '\0' &&
      (!pd_table_times_read_minutes (text, &minutes) || !pd_shift_set_break (shift, minutes, NULL)))
    pd_import_work_note (self->work,
                         row,
                         _ ("“%s” is no break within the shift; not taken over."),
                         quoted);
}

/* The note is taken as it stands, blanks and all. */
static void
read_note (PdShiftRows *self,
           guint        row,
           PdShift     *shift)
{
  g_autofree char *note = NULL;
  guint            column;

  if (!pd_table_fields_has (self->work->fields, PD_TABLE_FIELD_NOTE))
    return;
  column = pd_table_fields_get_column (self->work->fields, PD_TABLE_FIELD_NOTE);
  note = pd_table_text_unify_lines (pd_table_get_cell (self->work->table, row, column));
  pd_shift_set_note (shift, note);
}

static PdZone *
get_zone (PdShiftRows *self,
          PdSite      *site)
{
  const char *name = site != NULL ? pd_site_get_zone (site) : self->work->into->zone;
  gpointer    zone;

  if (!g_hash_table_lookup_extended (self->zones, name, NULL, &zone))
    {
      zone = pd_zone_new (name, NULL);
      g_hash_table_insert (self->zones, g_strdup (name), zone);
    }
  return zone;
}

/* Such a shift stands as the table says it; who wrote the table may not have thought of
 * the clock. */
static void
note_gaps (PdShiftRows *self,
           guint        row,
           PdShift     *shift,
           PdSite      *site)
{
  PdZone *zone = get_zone (self, site);

  if (zone == NULL)
    return;
  if (pd_zone_is_gap (zone, pd_shift_get_day (shift), pd_shift_get_start (shift)))
    pd_import_work_note (self->work,
                         row,
                         _ ("It starts at a time that does not happen: the clock is put forward over it."));
  if (pd_zone_is_gap (zone, pd_shift_get_day (shift), pd_shift_get_end (shift)))
    pd_import_work_note (self->work,
                         row,
                         _ ("It ends at a time that does not happen: the clock is put forward over it."));
}

/**
 * pd_shift_rows_new:
 * @work: the work; it has to stay as long as this
 * @order: how dates are read
 *
 * Returns: (transfer full): a reader of rows
 */
PdShiftRows *
pd_shift_rows_new (PdImportWork *work,
                   PdDateOrder   order)
{
  PdShiftRows *self = g_new0 (PdShiftRows, 1);

  self->work = work;
  self->order = order;
  self->activities = g_hash_table_new_full (g_str_hash, g_str_equal, g_free, NULL);
  self->unknown = g_hash_table_new_full (g_str_hash, g_str_equal, g_free, NULL);
  self->roles = pd_role_index_new (work->into->roles);
  self->zones = g_hash_table_new_full (g_str_hash, g_str_equal, g_free, NULL);
  return self;
}

/**
 * pd_shift_rows_free:
 * @self: (transfer full): a reader of rows
 */
void
pd_shift_rows_free (PdShiftRows *self)
{
  GHashTableIter iter;
  gpointer       zone;

  /* The table can't free them itself: some are NULL. */
  g_hash_table_iter_init (&iter, self->zones);
  while (g_hash_table_iter_next (&iter, NULL, &zone))
    g_clear_pointer ((PdZone **) &zone, pd_zone_unref);
  g_hash_table_unref (self->zones);
  g_hash_table_unref (self->activities);
  g_hash_table_unref (self->unknown);
  pd_role_index_free (self->roles);
  g_free (self);
}

/**
 * pd_shift_rows_read:
 * @self: a reader of rows
 * @row: a row that was taken
 *
 * When it can be used, the people and sites that it names are in the plan.
 *
 * Returns: (transfer full) (nullable): the shift, without an id; %NULL when @row is left
 *   out, and a note says why
 */
PdShift *
pd_shift_rows_read (PdShiftRows *self,
                    guint        row)
{
  g_autoptr (PdShift) shift = pd_shift_new (PD_ID_NONE);
  PdSite             *site;
  PdDay               day;
  int                 start;
  int                 end;

  if (!pd_row_times_read (self->work, row, self->order, &day, &start, &end) ||
      !pd_shift_set_times (shift, start, end, NULL))
    return NULL;
  if (!read_person (self, row, shift))
    return NULL;
  pd_shift_set_day (shift, day);
  site = read_site (self, row);
  if (site != NULL)
    pd_shift_set_site_id (shift, pd_site_get_id (site));
  pd_shift_set_activity (shift, read_activity (self, row));
  read_role (self, row, shift);
  read_sleepover (self, row, shift);
  read_break (self, row, shift);
  read_note (self, row, shift);
  note_gaps (self, row, shift, site);
  return g_steal_pointer (&shift);
}
