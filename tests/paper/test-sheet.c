/* SPDX-License-Identifier: GPL-3.0-or-later */

#include "config.h"

#include "made-up-service.h"
#include "pd-paper-words-private.h"
#include "pd-sheet-private.h"

#define SEED 20261005

/* Less than a printer can show. */
#define HAIR 0.05

#define N_COLUMNS 4

static const PdSheetColumn COLUMNS[N_COLUMNS] = {
  { .head = "Day", .ems = 6.4, .is_strong = TRUE },
  { .head = "Where", .is_strong = TRUE },
  { .head = "Signed in", .ems = 4, .least = 58, .is_box = TRUE },
  { .head = "Hours", .ems = 3.6 },
};

/* How many text lines of a cell have been seen, from the first on. */
typedef struct
{
  PdSheet     *sheet;
  PdSheetPart *part;
  guint       *seen; /* PD_SHEET_MAX_COLUMNS of each line of the part */
} Check;

static void
check_cell (Check              *check,
            const PdSheetPiece *piece,
            guint               cell,
            double              x)
{
  const PdSheetLine *line = &g_array_index (check->part->lines, PdSheetLine, piece->line);
  const PdTextBlock *block = piece->is_again ? line->again : line->cells[cell];
  double             width = line->kind == PD_SHEET_ROW ? check->sheet->widths[cell]
                                                        : pd_sheet_get_inner_width (check->sheet);
  guint             *seen = &check->seen[piece->line * PD_SHEET_MAX_COLUMNS + cell];

  for (guint i = piece->first[cell]; i < piece->first[cell] + piece->n[cell]; i++)
    g_assert_cmpfloat (pd_text_block_get_line_width (block, i), <=, width - 2 * check->sheet->pad_x + HAIR);
  g_assert_cmpfloat (x + width, <=, check->sheet->width - pd_sheet_get_margin (check->sheet) + HAIR);
  g_assert_cmpfloat (pd_text_block_get_height (block, piece->first[cell], piece->n[cell]), <=,
                     piece->height - 2 * check->sheet->pad_y + HAIR);
  if (piece->is_again)
    return;
  g_assert_cmpuint (piece->first[cell], ==, *seen);
  *seen += piece->n[cell];
}

static void
check_page (Check             *check,
            const PdSheetPage *page)
{
  double y = check->part->body_y;

  g_assert_cmpfloat (check->part->heads_y + check->sheet->heads_height, <=, check->part->body_y + HAIR);
  for (guint i = 0; i < page->pieces->len; i++)
    {
      const PdSheetPiece *piece = &g_array_index (page->pieces, PdSheetPiece, i);
      const PdSheetLine  *line = &g_array_index (check->part->lines, PdSheetLine, piece->line);
      double              x = pd_sheet_get_margin (check->sheet);

      g_assert_cmpfloat (ABS (piece->y - y), <, HAIR);
      g_assert_true (!piece->is_again || i == 0);
      for (guint cell = 0; cell < line->n_cells; cell++)
        {
          check_cell (check, piece, cell, x);
          x += check->sheet->widths[cell];
        }
      y += piece->height;
    }
  g_assert_cmpfloat (y, <=, check->sheet->body_end + HAIR);
}

static void
check_frame (PdSheet *sheet)
{
  double inner = pd_sheet_get_inner_width (sheet);

  g_assert_cmpfloat (sheet->legend->width, <=, inner + HAIR);
  g_assert_cmpfloat (sheet->body_end + sheet->legend->height + sheet->footer->height, <=,
                     sheet->height - pd_sheet_get_margin (sheet));
  for (guint i = 0; i < sheet->n_columns; i++)
    {
      g_assert_cmpfloat (sheet->heads[i]->width, <=, sheet->widths[i]);
      g_assert_cmpfloat (sheet->heads[i]->height, <=, sheet->heads_height);
    }
}

static void
check_sheet (PdDocument *document)
{
  PdSheet *sheet = PD_SHEET (document);
  guint    n_pages = 0;

  check_frame (sheet);
  for (guint i = 0; i < sheet->parts->len; i++)
    {
      Check             check = { sheet, g_ptr_array_index (sheet->parts, i) };
      g_autofree guint *seen = g_new0 (guint, check.part->lines->len * PD_SHEET_MAX_COLUMNS);

      check.seen = seen;
      g_assert_cmpuint (check.part->first_page, ==, n_pages);
      for (guint page = 0; page < check.part->n_pages; page++)
        check_page (&check, g_ptr_array_index (sheet->pages, n_pages++));
      for (guint n = 0; n < check.part->lines->len; n++)
        {
          const PdSheetLine *line = &g_array_index (check.part->lines, PdSheetLine, n);

          for (guint cell = 0; cell < line->n_cells; cell++)
            g_assert_cmpuint (seen[n * PD_SHEET_MAX_COLUMNS + cell], ==, line->cells[cell]->n_lines);
        }
    }
  g_assert_cmpuint (n_pages, ==, pd_document_get_n_pages (document));
}

static void
add_random_line (PdSheet *sheet,
                 GRand   *rand)
{
  g_autofree char *name = made_up_name (rand);
  g_autofree char *other_name = made_up_name (rand);
  g_autofree char *words = pd_paper_words_make_one_line (name);
  g_autofree char *other = pd_paper_words_make_one_line (other_name);
  const char      *cells[N_COLUMNS] = { "Monday\n7 September", words, "", other };

  switch (g_rand_int_range (rand, 0, 8))
    {
    case 0:
      pd_sheet_add_heading (sheet, words);
      break;
    case 1:
      pd_sheet_add_words (sheet, words);
      break;
    default:
      pd_sheet_add_row (sheet, cells, g_rand_boolean (rand) ? 30 : 0);
    }
}

static void
test_holds_every_line_once (void)
{
  g_autoptr (GRand) rand = g_rand_new_with_seed (SEED);

  for (guint i = 0; i < 40; i++)
    {
      PdPaperOptions         options = { .large_print = g_rand_boolean (rand), .printed_on = 0 };
      PdSheet               *sheet = pd_sheet_new ("Sheet", &options, COLUMNS, N_COLUMNS);
      g_autoptr (PdDocument) document = NULL;

      for (guint parts = (guint) g_rand_int_range (rand, 1, 4); parts > 0; parts--)
        {
          g_autofree char *heading = made_up_name (rand);
          g_autofree char *title = made_up_name (rand);

          pd_sheet_begin_part (sheet, heading, "Two weeks", title);
          for (guint n = (guint) g_rand_int_range (rand, 0, 60); n > 0; n--)
            add_random_line (sheet, rand);
        }
      document = pd_sheet_finish (sheet, "Times are those of the clock at the site.", &options);
      check_sheet (document);
    }
}

static PdDocument *
new_groups (guint n_groups,
            guint n_rows)
{
  static const char *const cells[N_COLUMNS] = { "Monday\n7 September", "Bay Street", "", "7 h" };
  PdPaperOptions           options = { .printed_on = 0 };
  PdSheet                 *sheet = pd_sheet_new ("Sheet", &options, COLUMNS, N_COLUMNS);

  pd_sheet_begin_part (sheet, "Abena Abbott", "Two weeks", "Roster");
  for (guint i = 0; i < n_groups; i++)
    {
      pd_sheet_add_heading (sheet, "A week");
      for (guint n = 0; n < n_rows; n++)
        pd_sheet_add_row (sheet, cells, 0);
    }
  return pd_sheet_finish (sheet, "Legend", &options);
}

static const PdSheetPiece *
get_piece (PdDocument *document,
           guint       page,
           guint       piece)
{
  const PdSheetPage *what = g_ptr_array_index (PD_SHEET (document)->pages, page);

  return &g_array_index (what->pieces, PdSheetPiece, piece);
}

static void
test_repeats_the_heading_of_a_long_group (void)
{
  g_autoptr (PdDocument) document = new_groups (1, 70);

  g_assert_cmpuint (pd_document_get_n_pages (document), >=, 3);
  g_assert_false (get_piece (document, 0, 0)->is_again);
  for (guint i = 1; i < pd_document_get_n_pages (document); i++)
    {
      g_assert_true (get_piece (document, i, 0)->is_again);
      g_assert_cmpuint (get_piece (document, i, 0)->line, ==, 0);
    }
  check_sheet (document);
}

static void
test_keeps_a_short_group_on_one_page (void)
{
  g_autoptr (PdDocument) document = new_groups (7, 8);

  g_assert_cmpuint (pd_document_get_n_pages (document), >=, 3);
  for (guint i = 0; i < pd_document_get_n_pages (document); i++)
    {
      g_assert_false (get_piece (document, i, 0)->is_again);
      g_assert_cmpuint (get_piece (document, i, 0)->line % 9, ==, 0);
    }
  check_sheet (document);
}

static void
test_never_ends_a_page_with_a_heading (void)
{
  for (guint n_rows = 20; n_rows < 40; n_rows++)
    {
      g_autoptr (PdDocument) document = new_groups (4, n_rows);

      for (guint i = 0; i < pd_document_get_n_pages (document); i++)
        {
          const PdSheetPage *page = g_ptr_array_index (PD_SHEET (document)->pages, i);

          g_assert_cmpuint (get_piece (document, i, page->pieces->len - 1)->line % (n_rows + 1), !=, 0);
        }
    }
}

int
main (int    argc,
      char **argv)
{
  g_test_init (&argc, &argv, NULL);

  g_test_add_func ("/sheet/row-44/holds-every-line-once", test_holds_every_line_once);
  g_test_add_func ("/sheet/row-44/repeats-the-heading-of-a-long-group", test_repeats_the_heading_of_a_long_group);
  g_test_add_func ("/sheet/keeps-a-short-group-on-one-page", test_keeps_a_short_group_on_one_page);
  g_test_add_func ("/sheet/never-ends-a-page-with-a-heading", test_never_ends_a_page_with_a_heading);
  return g_test_run ();
}
