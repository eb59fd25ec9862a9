/* SPDX-License-Identifier: GPL-3.0-or-later */

#include "config.h"

#include "made-up-service.h"
#include "pd-clock.h"
#include "pd-wall-roster-private.h"

#define SEED 20261005

/* Less than a printer can show. */
#define HAIR 0.05

/* A roster and its pages, and how much of each shift has been seen on them. */
typedef struct
{
  PdRoster     *roster;
  PdDocument   *document;
  PdWallRoster *wall;
  GHashTable   *lines_seen; /* PdId -> GArray of guint, one for each line */
} Check;

static void
check_inside (double inner,
              double inner_end,
              double outer,
              double outer_end)
{
  g_assert_cmpfloat (inner, >=, outer - HAIR);
  g_assert_cmpfloat (inner_end, <=, outer_end + HAIR);
}

/* Lines keep to their width. Single letters may lean over it, an accent alone for
 * one, but never over the edge of the cell. */
static void
check_lines (const PdWallPiece *piece,
             double             left,
             double             right)
{
  for (guint i = piece->first_line; i < piece->first_line + piece->n_lines; i++)
    {
      PangoLayoutLine *line = piece->entry.block->lines[i];
      PangoRectangle   ink;

      pango_layout_line_get_extents (line, &ink, NULL);
      check_inside (piece->x + pango_units_to_double (ink.x),
                    piece->x + pango_units_to_double (ink.x + ink.width),
                    left, right);
      g_assert_cmpfloat (pd_text_block_get_line_width (piece->entry.block, i), <=,
                         piece->width + HAIR);
    }
}

static void
see_lines (Check             *check,
           const PdWallPiece *piece)
{
  PdId    id = piece->entry.shift_id;
  GArray *seen = g_hash_table_lookup (check->lines_seen, &id);

  if (seen == NULL)
    {
      seen = g_array_new (FALSE, TRUE, sizeof (guint));
      g_array_set_size (seen, piece->entry.block->n_lines);
      g_hash_table_insert (check->lines_seen, g_memdup2 (&id, sizeof id), seen);
    }
  for (guint i = piece->first_line; i < piece->first_line + piece->n_lines; i++)
    g_array_index (seen, guint, i)++;
}

static void
check_place_of_shift (Check             *check,
                      const PdWallStrip *strip,
                      const PdWallPiece *piece)
{
  guint row;
  guint column;

  g_assert_true (pd_roster_find_shift (check->roster, piece->entry.shift_id, &row, &column));
  g_assert_cmpuint (row, ==, strip->row);
  g_assert_cmpint ((int) column, ==, piece->column);
  see_lines (check, piece);
}

static void
check_piece (Check             *check,
             const PdWallPage  *page,
             const PdWallStrip *strip,
             const PdWallPiece *piece)
{
  int    next = piece->column == PD_WALL_LABEL ? (int) page->first_column : piece->column + 1;
  double left = pd_wall_roster_get_column_x (check->wall, page, piece->column);
  double right = pd_wall_roster_get_column_x (check->wall, page, next);

  check_inside (piece->x, piece->x + piece->width, left, right);
  check_inside (piece->y, piece->y + piece->height, strip->y, strip->y + strip->height);
  g_assert_cmpuint (piece->n_lines, >, 0);
  check_lines (piece, left, right);
  if (piece->column == PD_WALL_LABEL)
    g_assert_cmpint (piece->entry.shift_id, ==, PD_ID_NONE);
  else if (piece->entry.shift_id != PD_ID_NONE)
    check_place_of_shift (check, strip, piece);
}

/* Pieces stand in the order of their columns, and in one column below each other. */
static void
check_order (const PdWallPiece *before,
             const PdWallPiece *piece)
{
  g_assert_cmpint (before->column, <=, piece->column);
  if (before->column == piece->column)
    g_assert_cmpfloat (before->y + before->height, <=, piece->y + HAIR);
}

static void
check_strip (Check             *check,
             const PdWallPage  *page,
             const PdWallStrip *strip)
{
  const PdWallPiece *before = NULL;

  g_assert_cmpuint (strip->n_pieces, >, 0);
  for (guint i = strip->first_piece; i < strip->first_piece + strip->n_pieces; i++)
    {
      const PdWallPiece *piece = &g_array_index (page->pieces, PdWallPiece, i);

      check_piece (check, page, strip, piece);
      if (before == NULL)
        g_assert_cmpint (piece->column, ==, PD_WALL_LABEL);
      else
        check_order (before, piece);
      before = piece;
    }
}

static void
check_page (Check            *check,
            const PdWallPage *page)
{
  const PdWallStyle *style = &check->wall->style;
  int                end = (int) (page->first_column + page->n_columns);
  double             y = check->wall->body_y;
  guint              n_pieces = 0;

  g_assert_cmpfloat (pd_wall_roster_get_column_x (check->wall, page, end), <=,
                     style->page_width - style->margin + HAIR);
  for (guint i = 0; i < page->strips->len; i++)
    {
      const PdWallStrip *strip = &g_array_index (page->strips, PdWallStrip, i);

      g_assert_cmpfloat (ABS (strip->y - y), <, HAIR);
      check_strip (check, page, strip);
      y = strip->y + strip->height;
      n_pieces += strip->n_pieces;
    }
  g_assert_cmpuint (n_pieces, ==, page->pieces->len);
  g_assert_cmpfloat (y, <=, check->wall->body_end + HAIR);
}

/* What stands above and below the rows is on the page, too, and clear of them. */
static void
check_frame (Check            *check,
             const PdWallPage *page)
{
  const PdWallRoster *wall = check->wall;
  const PdWallStyle  *style = &wall->style;
  double              inner = style->page_width - 2 * style->margin;

  g_assert_cmpfloat (style->margin + page->days->height + wall->title->height, <=,
                     wall->day_heads_y);
  g_assert_cmpfloat (page->days->width + page->rows->width, <=, inner);
  g_assert_cmpfloat (page->rows->height, <=, wall->body_y - style->margin);
  for (guint i = 0; i < wall->day_heads->len; i++)
    {
      const PdTextBlock *head = g_ptr_array_index (wall->day_heads, i);

      g_assert_cmpfloat (wall->day_heads_y + head->height, <=, wall->body_y + HAIR);
      g_assert_cmpfloat (head->width, <=, style->column_width);
    }
  g_assert_cmpfloat (wall->legend->width, <=, inner + HAIR);
  g_assert_cmpfloat (wall->body_end + wall->legend->height + wall->footer->height, <=,
                     style->page_height - style->margin);
}

static void
check_shifts (Check *check)
{
  GPtrArray *shifts = pd_roster_get_shifts (check->roster);

  g_assert_cmpuint (g_hash_table_size (check->lines_seen), ==, shifts->len);
  for (guint i = 0; i < shifts->len; i++)
    {
      PdId    id = pd_shift_get_id (g_ptr_array_index (shifts, i));
      GArray *seen = g_hash_table_lookup (check->lines_seen, &id);

      g_assert_nonnull (seen);
      for (guint line = 0; line < seen->len; line++)
        g_assert_cmpuint (g_array_index (seen, guint, line), ==, 1);
    }
}

/* How often a cell is on a page: once, unless its row is longer than a page. */
static void
check_cells (Check *check)
{
  guint              n_days = pd_roster_get_n_days (check->roster);
  guint              n_cells = n_days * check->wall->rows->len;
  g_autofree guint  *n_times = g_new0 (guint, n_cells);
  g_autofree double *heights = g_new0 (double, n_cells);

  for (guint i = 0; i < check->wall->pages->len; i++)
    {
      const PdWallPage *page = g_ptr_array_index (check->wall->pages, i);

      for (guint j = 0; j < page->strips->len; j++)
        {
          const PdWallStrip *strip = &g_array_index (page->strips, PdWallStrip, j);
          guint              first = strip->row * n_days + page->first_column;

          for (guint k = first; k < first + page->n_columns; k++)
            {
              n_times[k]++;
              heights[k] += strip->height;
            }
        }
    }
  for (guint i = 0; i < n_cells; i++)
    {
      g_assert_cmpuint (n_times[i], >=, 1);
      if (n_times[i] > 1)
        g_assert_cmpfloat (heights[i], >, check->wall->body_end - check->wall->body_y);
    }
}

static void
check_document_with (PdRoster             *roster,
                     const PdWallExtras   *extras,
                     const PdPaperOptions *options)
{
  g_autoptr (PdDocument) document = pd_wall_roster_new (roster, extras, options);
  Check                  check = { roster, document, PD_WALL_ROSTER (document) };

  check.lines_seen = g_hash_table_new_full (g_int64_hash, g_int64_equal, g_free,
                                            (GDestroyNotify) g_array_unref);
  for (guint i = 0; i < check.wall->pages->len; i++)
    {
      check_page (&check, g_ptr_array_index (check.wall->pages, i));
      check_frame (&check, g_ptr_array_index (check.wall->pages, i));
    }
  check_shifts (&check);
  check_cells (&check);
  g_hash_table_unref (check.lines_seen);
}

static void
check_document (PdRoster             *roster,
                const PdPaperOptions *options)
{
  check_document_with (roster, NULL, options);
}

static PdRosterSide
choose_side (GRand *rand)
{
  return g_rand_boolean (rand) ? PD_ROSTER_BY_PERSON : PD_ROSTER_BY_SITE;
}

static gpointer
choose_one (GRand     *rand,
            GPtrArray *things)
{
  return g_ptr_array_index (things, g_rand_int_range (rand, 0, (int) things->len));
}

static PdPaperOptions
choose_options (GRand *rand)
{
  PdPaperOptions options = {
    .paper = g_rand_boolean (rand) ? PD_PAPER_A4 : PD_PAPER_A3,
    .ink = (PdInk) g_rand_int_range (rand, 0, 3),
    .redaction = (PdRedaction) g_rand_int_range (rand, 0, 3),
    .large_print = g_rand_boolean (rand),
    .service_name = "Harbour Peer Service",
    .version = "Draft, change 42",
  };

  return options;
}

static void
test_hold_each_shift_once (void)
{
  g_autoptr (GRand) rand = g_rand_new_with_seed (SEED);

  for (guint i = 0; i < 60; i++)
    {
      guint                     n_people = (guint) g_rand_int_range (rand, 1, 30);
      guint                     n_days = (guint) g_rand_int_range (rand, 1, 29);
      g_autoptr (MadeUpService) service = made_up_service_new_random (rand, n_people, n_days);
      PdRosterSide              side = choose_side (rand);
      g_autoptr (PdRoster)      roster = made_up_service_get_roster (service, n_days, side);
      PdPaperOptions            options = choose_options (rand);

      if (pd_roster_get_shifts (roster)->len > 0)
        check_document (roster, &options);
    }
}

static void
test_hold_200_people_for_28_days (void)
{
  g_autoptr (GRand)         rand = g_rand_new_with_seed (SEED);
  g_autoptr (MadeUpService) service = made_up_service_new_random (rand, 200, 28);

  for (PdRosterSide side = PD_ROSTER_BY_PERSON; side <= PD_ROSTER_BY_SITE; side++)
    {
      g_autoptr (PdRoster) roster = made_up_service_get_roster (service, 28, side);

      for (PdPaper paper = PD_PAPER_A4; paper <= PD_PAPER_A3; paper++)
        {
          PdPaperOptions options = { .paper = paper };

          check_document (roster, &options);
        }
    }
}

static void
add_strange_shift (MadeUpService *service,
                   GRand         *rand,
                   guint          n_days)
{
  PdPerson *person = choose_one (rand, service->people);
  PdSite   *site = choose_one (rand, service->sites);
  guint     day = (guint) g_rand_int_range (rand, 0, (int) n_days);
  int       start = g_rand_int_range (rand, 0, PD_MINUTES_PER_DAY);
  int       length = g_rand_int_range (rand, 1, PD_SHIFT_MAX_MINUTES + 1);

  made_up_service_add_shift (service, g_rand_int_range (rand, 0, 5) > 0 ? person : NULL,
                             site, day, start, start + length);
}

static void
test_hold_whatever_names_there_are (void)
{
  g_autoptr (GRand) rand = g_rand_new_with_seed (SEED);

  for (guint i = 0; i < 40; i++)
    {
      g_autoptr (MadeUpService) service = made_up_service_new ();
      PdRosterSide              side = choose_side (rand);
      g_autoptr (PdRoster)      roster = NULL;
      PdPaperOptions            options = choose_options (rand);
      g_autofree char          *service_name = made_up_name (rand);

      for (guint j = 0; j < 4; j++)
        {
          g_autofree char *name = made_up_name (rand);
          g_autofree char *site = made_up_name (rand);

          made_up_service_add_person (service, name);
          made_up_service_add_site (service, site);
        }
      for (guint j = 0; j < 30; j++)
        add_strange_shift (service, rand, 9);

      options.service_name = service_name;
      roster = made_up_service_get_roster (service, 9, side);
      check_document (roster, &options);
    }
}

/* Gives everybody leave, every site a target, and publishes all before some of it changes. */
static PdRosterFacts *
new_facts (MadeUpService *service,
           GRand         *rand,
           guint          n_days)
{
  g_autoptr (PdRuleSet) rules = pd_rule_set_new ("Ours");
  g_autoptr (GPtrArray) shifts = g_ptr_array_new_with_free_func (g_object_unref);
  PdRosterFacts        *facts = pd_roster_facts_new (rules, service->from, PD_DAY_NONE);

  for (guint i = 0; i < service->people->len; i++)
    {
      PdDay from = service->from + g_rand_int_range (rand, 0, (int) n_days);
      PdId  id = pd_person_get_id (g_ptr_array_index (service->people, i));

      pd_roster_facts_take_leave (facts, pd_leave_new (id, PD_LEAVE_ANNUAL, from, from + 2));
    }
  for (guint i = 0; i < service->sites->len; i++)
    pd_roster_facts_take_coverage (facts, pd_coverage_new (pd_site_get_id (g_ptr_array_index (service->sites, i)),
                                                           PD_WHEN_ALWAYS, 1, 2, 3));
  for (guint i = 0; i < service->shifts->len; i++)
    g_ptr_array_add (shifts, pd_shift_copy (g_ptr_array_index (service->shifts, i)));
  pd_roster_facts_take_publication (facts, pd_publication_new (2, service->from - 14, service->from,
                                                               service->from + (PdDay) n_days - 1, shifts));
  return facts;
}

static void
change_some_shifts (MadeUpService *service,
                    GRand         *rand,
                    guint          n_days)
{
  for (guint i = service->shifts->len; i > 0; i--)
    switch (g_rand_int_range (rand, 0, 12))
      {
      case 0:
        g_ptr_array_remove_index (service->shifts, i - 1);
        break;
      case 1:
        pd_shift_set_person_id (g_ptr_array_index (service->shifts, i - 1),
                                pd_person_get_id (choose_one (rand, service->people)));
        break;
      case 2:
        pd_shift_set_day (g_ptr_array_index (service->shifts, i - 1),
                          service->from + g_rand_int_range (rand, 0, (int) n_days));
        break;
      default:
        break;
      }
}

static void
test_hold_what_stands_beside_shifts_too (void)
{
  g_autoptr (GRand) rand = g_rand_new_with_seed (SEED);

  for (guint i = 0; i < 20; i++)
    {
      guint                          n_days = (guint) g_rand_int_range (rand, 1, 29);
      g_autoptr (MadeUpService)      service = made_up_service_new_random (rand, 12, n_days);
      g_autoptr (PdRosterFacts)      facts = new_facts (service, rand, n_days);
      g_autoptr (PdRoster)           roster = NULL;
      g_autoptr (PdRosterDifference) since = NULL;
      g_autoptr (PdRosterCheck)      check = NULL;
      PdPaperOptions                 options = choose_options (rand);

      change_some_shifts (service, rand, n_days);
      roster = made_up_service_get_roster (service, n_days, choose_side (rand));
      check = pd_roster_check_new (roster, facts);
      since = pd_roster_difference_new (facts, service->people, service->sites, service->shifts,
                                        service->from, n_days);
      if (pd_roster_get_shifts (roster)->len > 0)
        check_document_with (roster, &(PdWallExtras){ facts, since, check }, &options);
    }
}

static void
test_part_a_row_only_when_it_is_longer_than_a_page (void)
{
  g_autoptr (MadeUpService) service = made_up_service_new ();
  PdPerson                 *busy = made_up_service_add_person (service, "Busy Abbott");
  PdPerson                 *calm = made_up_service_add_person (service, "Calm Birch");
  PdSite                   *site = made_up_service_add_site (service, "Bay Street");
  g_autoptr (PdRoster)      roster = NULL;
  g_autoptr (PdDocument)    document = NULL;
  PdPaperOptions            options = { 0 };
  guint                     n_strips[3] = { 0 };

  for (int i = 0; i < 40; i++)
    made_up_service_add_shift (service, busy, site, 2, i * 30, i * 30 + 15);
  made_up_service_add_shift (service, calm, site, 2, 540, 1020);
  roster = made_up_service_get_roster (service, 7, PD_ROSTER_BY_PERSON);
  check_document (roster, &options);

  document = pd_wall_roster_new (roster, NULL, &options);
  for (guint i = 0; i < PD_WALL_ROSTER (document)->pages->len; i++)
    {
      const PdWallPage *page = g_ptr_array_index (PD_WALL_ROSTER (document)->pages, i);

      for (guint j = 0; j < page->strips->len; j++)
        n_strips[g_array_index (page->strips, PdWallStrip, j).row]++;
    }
  g_assert_cmpuint (n_strips[0], ==, 1);
  g_assert_cmpuint (n_strips[1], >=, 3);
  g_assert_cmpuint (n_strips[2], ==, 1);
}

typedef struct
{
  PdPaper  paper;
  gboolean large_print;
  guint    n_days;
  guint    n_columns;
} Layout;

static void
test_have_as_many_days_as_can_be_read (void)
{
  static const Layout layouts[] = {
    { PD_PAPER_A4, FALSE, 28, 7 },
    { PD_PAPER_A4, FALSE, 3, 3 },
    { PD_PAPER_A4, TRUE, 14, 4 },
    { PD_PAPER_A3, FALSE, 28, 14 },
    { PD_PAPER_A3, FALSE, 7, 7 },
    { PD_PAPER_A3, TRUE, 28, 7 },
  };

  for (guint i = 0; i < G_N_ELEMENTS (layouts); i++)
    {
      PdPaperOptions           options = { .paper = layouts[i].paper };
      g_autoptr (PdTypesetter) typesetter = pd_typesetter_new ();
      PdWallStyle              style;

      options.large_print = layouts[i].large_print;
      pd_wall_style_init (&style, typesetter, &options, layouts[i].n_days);
      g_assert_cmpuint (style.n_columns, ==, layouts[i].n_columns);
      g_assert_cmpfloat (style.time.size, >=, layouts[i].large_print ? 14.25 : 9.5);
    }
}

static void
test_begin_each_week_anew_in_large_print (void)
{
  g_autoptr (GRand)         rand = g_rand_new_with_seed (SEED);
  g_autoptr (MadeUpService) service = made_up_service_new_random (rand, 2, 14);
  g_autoptr (PdRoster)      roster = made_up_service_get_roster (service, 14, PD_ROSTER_BY_PERSON);
  PdPaperOptions            options = { .large_print = TRUE };
  g_autoptr (PdDocument)    document = pd_wall_roster_new (roster, NULL, &options);
  GPtrArray                *pages = PD_WALL_ROSTER (document)->pages;
  static const guint        expected[][2] = { { 0, 4 }, { 4, 3 }, { 7, 4 }, { 11, 3 } };
  guint                     n = 0;

  for (guint i = 0; i < pages->len; i++)
    {
      const PdWallPage *page = g_ptr_array_index (pages, i);

      if (n > 0 && page->first_column == expected[n - 1][0])
        continue;
      g_assert_cmpuint (n, <, G_N_ELEMENTS (expected));
      g_assert_cmpuint (page->first_column, ==, expected[n][0]);
      g_assert_cmpuint (page->n_columns, ==, expected[n][1]);
      n++;
    }
  g_assert_cmpuint (n, ==, G_N_ELEMENTS (expected));
}

int
main (int    argc,
      char **argv)
{
  g_test_init (&argc, &argv, NULL);

  g_test_add_func ("/wall-pages/row-44/hold-each-shift-once", test_hold_each_shift_once);
  g_test_add_func ("/wall-pages/row-44/hold-200-people-for-28-days", test_hold_200_people_for_28_days);
  g_test_add_func ("/wall-pages/hold-whatever-names-there-are", test_hold_whatever_names_there_are);
  g_test_add_func ("/wall-pages/row-44/hold-what-stands-beside-shifts-too", test_hold_what_stands_beside_shifts_too);
  g_test_add_func ("/wall-pages/part-a-row-only-when-it-is-longer-than-a-page",
                   test_part_a_row_only_when_it_is_longer_than_a_page);
  g_test_add_func ("/wall-pages/row-45/have-as-many-days-as-can-be-read",
                   test_have_as_many_days_as_can_be_read);
  g_test_add_func ("/wall-pages/begin-each-week-anew-in-large-print",
                   test_begin_each_week_anew_in_large_print);
  return g_test_run ();
}
