/* SPDX-License-Identifier: GPL-3.0-or-later */

/* Reads a circle as ../shared/data/cosupervision/gen.py writes it. */

#include "config.h"

#include "circle-file.h"

#include "pd-error.h"

#define HOURS_A_DAY 8
#define DAYS_A_WEEK 5
#define SLOTS (2 * DAYS_A_WEEK * HOURS_A_DAY)
#define FIRST_HOUR 9
#define DAYS_PER_ROUND 14

/* Monday 4 January 2027; the files name no day. */
#define FIRST_DAY 20822

typedef struct
{
  PdCirclePlanning *planning;
  guint             least;
  guint             most;
  guint             n_rounds;
  char             *section;
} Reader;

/* Ids in a file are counted from 0, which is nobody's. */
static PdId
get_id (char **fields,
        guint  i)
{
  return (PdId) g_ascii_strtoll (fields[i], NULL, 10) + 1;
}

static int
get_number (char **fields,
            guint  i)
{
  return (int) g_ascii_strtoll (fields[i], NULL, 10);
}

static void
begin_planning (Reader *self)
{
  self->planning = pd_circle_planning_new (self->least, self->most, self->n_rounds);
  for (guint round = 0; round < self->n_rounds; round++)
    {
      for (int slot = 0; slot < SLOTS; slot++)
        {
          int day = slot / HOURS_A_DAY;

          pd_circle_planning_add_time (self->planning,
                                       round,
                                       FIRST_DAY + (int) round * DAYS_PER_ROUND + day % DAYS_A_WEEK + day / DAYS_A_WEEK * 7,
                                       (FIRST_HOUR + slot % HOURS_A_DAY) * 60);
        }
    }
}

static void
read_worker (Reader *self,
             char  **fields)
{
  g_autofree char *name = g_strdup_printf ("W%s", fields[0]);
  PdCircleSeeker   seeker = { .id = get_id (fields, 0),
                              .name = name,
                              .site_id = get_id (fields, 1),
                              .every = get_number (fields, 2),
                              .rounds_since = -1,
                              .last_round = (int) self->n_rounds - 1,
                              .is_sole = get_number (fields, 3),
                              .hosted = get_number (fields, 4) };

  pd_circle_planning_add_seeker (self->planning, &seeker);
}

/* The mask is a number of 80 bits in hexadecimal, so its last digit has slots 0 to 3. */
static void
read_availability (Reader *self,
                   char  **fields)
{
  const char *mask = g_strstrip (fields[2]);
  int         n_digits = (int) strlen (mask);

  for (int slot = 0; slot < SLOTS && slot / 4 < n_digits; slot++)
    {
      int digit = g_ascii_xdigit_value (mask[n_digits - 1 - slot / 4]);

      if (digit >= 0 && (digit >> slot % 4 & 1) != 0)
        pd_circle_planning_set_free (self->planning, get_id (fields, 0), (guint) get_number (fields, 1), (guint) slot, 0);
    }
}

static gboolean
read_row (Reader *self,
          char  **fields)
{
  guint n = g_strv_length (fields);

  if (g_str_equal (self->section, "SECTION_HEADER") && n == 3 && get_number (fields, 2) == SLOTS)
    {
      self->n_rounds = (guint) get_number (fields, 1);
      begin_planning (self);
    }
  else if (self->planning == NULL)
    return FALSE;
  else if (g_str_equal (self->section, "SECTION_WORKERS") && n == 5)
    read_worker (self, fields);
  else if (g_str_equal (self->section, "SECTION_EXCLUDED") && n == 3)
    pd_circle_planning_keep_apart (self->planning, get_id (fields, 0), get_id (fields, 1));
  else if (g_str_equal (self->section, "SECTION_HISTORY") && n == 3)
    pd_circle_planning_add_meetings (self->planning, get_id (fields, 0), get_id (fields, 1), (guint) get_number (fields, 2));
  else if (g_str_equal (self->section, "SECTION_AVAILABILITY") && n == 3)
    read_availability (self, fields);
  else
    return FALSE;
  return TRUE;
}

/* Groups of @least to @most; the planning has the wishes that solver.md measured with. */
PdCirclePlanning *
circle_file_read (const char *path,
                  guint       least,
                  guint       most,
                  GError    **error)
{
  Reader           reader = { .least = least, .most = most };
  g_autofree char *text = NULL;
  g_auto (GStrv)   lines = NULL;
  gboolean         is_read;

  if (!g_file_get_contents (path, &text, NULL, error))
    return NULL;
  lines = g_strsplit (text, "\n", -1);
  is_read = TRUE;
  for (guint i = 0; is_read && lines[i] != NULL; i++)
    {
      g_auto (GStrv) fields = g_strsplit (lines[i], ",", -1);

      if (g_str_has_prefix (lines[i], "SECTION_"))
        reader.section = lines[i];
      else if (*lines[i] != '\0' && *lines[i] != '#')
        is_read = reader.section != NULL && read_row (&reader, fields);
      if (!is_read)
        g_set_error (error, PD_ERROR, PD_ERROR_INPUT, "%s: line %u is not as expected", path, i + 1);
    }
  if (is_read && reader.planning != NULL)
    pd_circle_planning_set_wishes (reader.planning, &PD_CIRCLE_WISHES_MEASURED);
  else
    g_clear_pointer (&reader.planning, pd_circle_planning_unref);
  return reader.planning;
}
