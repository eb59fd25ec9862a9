/* SPDX-License-Identifier: GPL-3.0-or-later */

/* Who of a circle has met whom. */

#define G_LOG_DOMAIN "pd-paper"

#include "config.h"

#include "pd-circle-sheet.h"

#include "pd-circle-meetings.h"
#include "pd-circle-names.h"
#include "pd-paper-words-private.h"
#include "pd-sheet-private.h"

#include <glib/gi18n-lib.h>

/* How many people a matrix has room for between the margins, so that a cell is no narrower
 * than "10"; of more people, lists are easier to read anyway. */
#define MAX_IN_MATRIX 12
#define MAX_IN_LARGE_MATRIX 7

#define NAME_EMS 13.0
#define LARGE_NAME_EMS 9.0

typedef struct
{
  const PdCircleSheet *of;
  PdSheet             *sheet;
  GHashTable          *names;
  PdCircleMeetings    *meetings;
  GPtrArray           *members; /* those who take part today, by name */
} Making;

static void
making_clear (Making *self)
{
  g_hash_table_unref (self->names);
  pd_circle_meetings_free (self->meetings);
  g_ptr_array_unref (self->members);
}

G_DEFINE_AUTO_CLEANUP_CLEAR_FUNC (Making, making_clear)

static const PdCircleMember *
get_member (const Making *self,
            guint         i)
{
  return g_ptr_array_index (self->members, i);
}

static const char *
get_name (const Making *self,
          guint         i)
{
  return pd_circle_names_get (self->names, get_member (self, i)->id);
}

static int
compare_members (gconstpointer a,
                 gconstpointer b,
                 gpointer      names)
{
  const PdCircleMember *one = *(const PdCircleMember *const *) a;
  const PdCircleMember *two = *(const PdCircleMember *const *) b;

  return g_utf8_collate (pd_circle_names_get (names, one->id), pd_circle_names_get (names, two->id));
}

static void
making_init (Making               *self,
             const PdCircleSheet  *of,
             const PdPaperOptions *options)
{
  self->of = of;
  self->names = pd_circle_names_new (of->circle, of->people, options->redaction);
  self->meetings = pd_circle_meetings_new (of->sessions);
  self->members = g_ptr_array_new ();
  for (guint i = 0; i < of->circle->members->len; i++)
    if (pd_circle_member_takes_part (g_ptr_array_index (of->circle->members, i), of->today))
      g_ptr_array_add (self->members, g_ptr_array_index (of->circle->members, i));
  g_ptr_array_sort_with_data (self->members, compare_members, self->names);
}

static char *
count (const Making *self,
       guint         i,
       guint         j)
{
  guint n = pd_circle_meetings_count (self->meetings, get_member (self, i)->id, get_member (self, j)->id, NULL);

  if (i == j)
    return g_strdup ("–");
  return n > 0 ? g_strdup_printf ("%u", n) : g_strdup ("");
}

static void
add_matrix_row (const Making *self,
                guint         i)
{
  g_auto (GStrv) cells = g_new0 (char *, self->members->len + 2);

  /* Translators: a number and a name, in a table whose columns have the numbers */
  cells[0] = g_strdup_printf (C_ ("matrix", "%1$u %2$s"), i + 1, get_name (self, i));
  for (guint j = 0; j < self->members->len; j++)
    cells[j + 1] = count (self, i, j);
  pd_sheet_add_row (self->sheet, (const char *const *) cells, 0);
}

static double
get_name_ems (const PdPaperOptions *options)
{
  return options->large_print ? LARGE_NAME_EMS : NAME_EMS;
}

static PdSheet *
new_matrix (const Making         *self,
            const PdPaperOptions *options)
{
  PdSheetColumn  columns[PD_SHEET_MAX_COLUMNS] = { { .head = _ ("Who"), .ems = get_name_ems (options), .is_strong = TRUE } };
  g_auto (GStrv) numbers = g_new0 (char *, self->members->len + 1);

  for (guint i = 0; i < self->members->len; i++)
    {
      numbers[i] = g_strdup_printf ("%u", i + 1);
      columns[i + 1].head = numbers[i];
    }
  return pd_sheet_new (_ ("Who has met whom"), options, columns, self->members->len + 1);
}

static PdSheet *
new_list (const PdPaperOptions *options)
{
  const PdSheetColumn columns[] = {
    { .head = _ ("Who"), .ems = get_name_ems (options), .is_strong = TRUE },
    { .head = _ ("Has met") },
    { .head = _ ("Not yet met") },
  };

  return pd_sheet_new (_ ("Who has met whom"), options, columns, G_N_ELEMENTS (columns));
}

static void
append_met (const Making *self,
            guint         i,
            guint         j,
            GString      *met,
            GString      *not_met)
{
  PdDay            last;
  guint            n = pd_circle_meetings_count (self->meetings, get_member (self, i)->id, get_member (self, j)->id, &last);
  GString         *list = n > 0 ? met : not_met;
  g_autofree char *day = n > 0 ? pd_day_to_date_words (last) : NULL;

  /* Translators: what stands between the names of those who have met */
  g_string_append (list, list->len > 0 ? C_ ("people", ", ") : "");
  if (n == 1)
    /* Translators: a name, and the day on which the two met */
    g_string_append_printf (list, C_ ("met", "%1$s (%2$s)"), get_name (self, j), day);
  else if (n > 1)
    /* Translators: a name, how often the two met, and the day of the last time */
    g_string_append_printf (list, C_ ("met", "%1$s (%2$u times, last %3$s)"), get_name (self, j), n, day);
  else
    g_string_append (list, get_name (self, j));
}

static void
add_list_row (const Making *self,
              guint         i)
{
  g_autoptr (GString) met = g_string_new (NULL);
  g_autoptr (GString) not_met = g_string_new (NULL);
  const char         *cells[] = { get_name (self, i), NULL, NULL };

  for (guint j = 0; j < self->members->len; j++)
    if (i != j)
      append_met (self, i, j, met, not_met);
  cells[1] = met->str;
  cells[2] = not_met->str;
  pd_sheet_add_row (self->sheet, cells, 0);
}

static gboolean
was_held (const PdCircleSheet *of,
          PdId                 session_id)
{
  for (guint i = 0; i < of->sessions->len; i++)
    {
      const PdCircleSession *session = g_ptr_array_index (of->sessions, i);

      if (session->id == session_id)
        return session->state == PD_CIRCLE_SESSION_HELD;
    }
  return FALSE;
}

static void
add_rounds (const Making *self)
{
  const PdCircleSheet *of = self->of;
  g_autoptr (GArray)   rounds = pd_circle_meetings_find_rounds (of->circle, of->sessions, of->apart, of->today);
  g_autofree char     *words = NULL;

  if (rounds->len == 0)
    return;
  if (was_held (of, g_array_index (rounds, PdId, rounds->len - 1)))
    words = g_strdup_printf (_ ("Everyone has met everyone. Round %u starts."), rounds->len + 1);
  else
    words = g_strdup_printf (_ ("With what is booked, everyone meets everyone; then round %u starts."), rounds->len + 1);
  pd_sheet_add_words (self->sheet, words);
}

/**
 * pd_circle_matrix_sheet_new:
 * @self: what it is made from
 * @options: how it is to look
 *
 * Lays out who of a circle has met whom by now, and how often: as a matrix where there is
 * room for one, else as a list that says when last, too. An empty place says only that the
 * two have not met.
 *
 * Returns: (transfer full): the pages
 */
PdDocument *
pd_circle_matrix_sheet_new (const PdCircleSheet  *self,
                            const PdPaperOptions *options)
{
  g_auto (Making)  making = { NULL };
  g_autofree char *today = NULL;
  g_autofree char *title = NULL;
  gboolean         is_matrix;

  g_return_val_if_fail (self != NULL && options != NULL, NULL);

  making_init (&making, self, options);
  is_matrix = making.members->len <= (options->large_print ? MAX_IN_LARGE_MATRIX : MAX_IN_MATRIX) && making.members->len > 0;
  making.sheet = is_matrix ? new_matrix (&making, options) : new_list (options);
  today = pd_day_to_words (self->today);
  title = pd_paper_words_for_title (_ ("Who has met whom"), options);
  pd_sheet_begin_part (making.sheet, self->circle->name, today, title);
  for (guint i = 0; i < making.members->len; i++)
    if (is_matrix)
      add_matrix_row (&making, i);
    else
      add_list_row (&making, i);
  if (making.members->len == 0)
    pd_sheet_add_words (making.sheet, _ ("Nobody is in this circle yet."));
  add_rounds (&making);
  return pd_sheet_finish_roster (making.sheet,
                                 is_matrix ? _ ("A number says how often two have met; an empty place, that they have not yet.")
                                           : _ ("Sessions that were held count, and who was there."),
                                 options);
}
