/* SPDX-License-Identifier: GPL-3.0-or-later */

#define G_LOG_DOMAIN "pd-paper"

#include "config.h"

#include "pd-recovery-sheet.h"

#include "pd-paper.h"
#include "pd-typesetter-private.h"

#include <glib/gi18n-lib.h>
#include <qrencode.h>
#include <string.h>

#define MARGIN 56.0
#define INDENT 14.0

/* Three words side by side; nine make a square. */
#define WORDS_A_LINE 3
#define WORD_LINE_HEIGHT 46.0
#define NUMBER_WIDTH 22.0

/* 4.5 cm: any camera reads it from an arm's length. Nothing else is near: the standard
 * (ISO/IEC 18004) wants four modules of white around it, here some 16 points. */
#define QR_SIZE 128.0
#define QR_GAP 24.0

#define MAX_FILE_LINES 3

struct _PdRecoverySheet
{
  PdDocument parent_instance;

  /* owned */
  PdTypesetter *typesetter;
  char         *file_name;
  char         *person_name;

  /* borrowed */
  const char *words;

  /* state */
  PdDay  printed_on;
  double width;
  double height;
};

G_DEFINE_FINAL_TYPE (PdRecoverySheet, pd_recovery_sheet, PD_TYPE_DOCUMENT)

static const PdType TITLE = { 26, PANGO_WEIGHT_BOLD, 0.0 };
static const PdType HEADING = { 13, PANGO_WEIGHT_BOLD, 0.0 };
static const PdType TEXT = { 11.5, PANGO_WEIGHT_NORMAL, 0.0 };
static const PdType NUMBER = { 11.5, PANGO_WEIGHT_NORMAL, 0.35 };
static const PdType WORD = { 25, PANGO_WEIGHT_BOLD, 0.0 };

/* What stands at the left edge while a page is written from top to bottom. */
typedef struct
{
  PdRecoverySheet *self;
  cairo_t         *cr;
  double           y;
} Pen;

static double
get_inner_width (PdRecoverySheet *self)
{
  return self->width - 2 * MARGIN;
}

static void
write_block (Pen               *pen,
             const char        *tag,
             const PdTextBlock *block)
{
  cairo_tag_begin (pen->cr, tag, NULL);
  pd_text_block_draw (block, pen->cr, MARGIN, pen->y);
  cairo_tag_end (pen->cr, tag);
  pen->y += block->height;
}

static void
write_text (Pen          *pen,
            const char   *tag,
            const PdType *type,
            double        width,
            const char   *text)
{
  write_block (pen, tag, pd_typesetter_set (pen->self->typesetter, type, width, text));
}

static void
write_item (Pen        *pen,
            const char *words)
{
  PdTypesetter      *typesetter = pen->self->typesetter;
  double             width = get_inner_width (pen->self) - INDENT;
  const PdTextBlock *mark = pd_typesetter_set (typesetter, &TEXT, INDENT, "•");
  const PdTextBlock *item = pd_typesetter_set (typesetter, &TEXT, width, words);

  cairo_tag_begin (pen->cr, "P", NULL);
  pd_text_block_draw (mark, pen->cr, MARGIN, pen->y);
  pd_text_block_draw (item, pen->cr, MARGIN + INDENT, pen->y);
  cairo_tag_end (pen->cr, "P");
  pen->y += item->height;
}

static void
write_list (Pen               *pen,
            const char        *heading,
            const char *const *items,
            guint              n_items)
{
  pen->y += 18;
  write_text (pen, "H2", &HEADING, get_inner_width (pen->self), heading);
  for (guint i = 0; i < n_items; i++)
    {
      pen->y += 5;
      write_item (pen, items[i]);
    }
}

static void
write_head (Pen *pen)
{
  PdRecoverySheet   *self = pen->self;
  double             width = get_inner_width (self);
  g_autofree char   *file = NULL;
  const PdTextBlock *block;

  if (self->person_name != NULL && *self->person_name != '\0')
    /* Translators: whose recovery sheet this is, and the name of the file it opens */
    file = g_strdup_printf (_ ("Opens the file “%s” as %s"), self->file_name, self->person_name);
  else
    /* Translators: the name of the file that a recovery sheet opens */
    file = g_strdup_printf (_ ("Opens the file “%s”"), self->file_name);

  write_text (pen, "H1", &TITLE, width, _ ("Recovery sheet"));
  pen->y += 4;
  block = pd_typesetter_set_at_most (self->typesetter, &HEADING, width, MAX_FILE_LINES, file);
  write_block (pen, "P", block);
  pen->y += 12;
  write_text (pen, "P", &TEXT, width,
              _ ("These nine words open the file without the passphrase: when it is "
                 "forgotten, or when the computer that remembers it is lost. Whoever "
                 "has this page and the file can read what is in it."));
}

static void
draw_word (Pen        *pen,
           const char *word,
           gsize       length,
           guint       n)
{
  PdRecoverySheet   *self = pen->self;
  double             column = get_inner_width (self) / WORDS_A_LINE;
  double             x = MARGIN + n % WORDS_A_LINE * column;
  double             y = pen->y + n / WORDS_A_LINE * WORD_LINE_HEIGHT;
  g_autofree char   *text = g_strdup_printf ("%u", n + 1);
  const PdTextBlock *number = pd_typesetter_set (self->typesetter, &NUMBER, NUMBER_WIDTH, text);

  cairo_tag_begin (pen->cr, "P", NULL);
  pd_text_block_draw (number, pen->cr, x, y - number->baseline);
  pd_typesetter_draw_secret (self->typesetter, &WORD, pen->cr, x + NUMBER_WIDTH, y, word, length);
  cairo_tag_end (pen->cr, "P");
}

static void
write_words (Pen *pen)
{
  const char *p = pen->self->words;
  guint       n = 0;

  pen->y += WORD_LINE_HEIGHT;
  while (*(p += strspn (p, " \n")) != '\0')
    {
      gsize length = strcspn (p, " \n");

      draw_word (pen, p, length, n++);
      p += length;
    }
  pen->y += (n - 1) / WORDS_A_LINE * WORD_LINE_HEIGHT;
}

/* All dark modules as one shape, so that no white hairs show between them. */
static void
draw_modules (cairo_t *cr,
              QRcode  *code,
              double   x,
              double   y,
              double   module)
{
  for (int row = 0; row < code->width; row++)
    for (int column = 0; column < code->width; column++)
      if (code->data[row * code->width + column] & 1)
        cairo_rectangle (cr, x + column * module, y + row * module, module, module);
  cairo_fill (cr);
}

static void
write_beside_qr (Pen *pen)
{
  PdRecoverySheet   *self = pen->self;
  double             x = MARGIN + QR_SIZE + QR_GAP;
  double             width = get_inner_width (self) - QR_SIZE - QR_GAP;
  const PdTextBlock *block;

  block = pd_typesetter_set_pair (self->typesetter, &HEADING, &TEXT, width,
                                  _ ("To open the file\n"
                                     "Choose it in Peerdesk, and instead of the passphrase type "
                                     "the words in their order, with a space between them. The "
                                     "last one shows whether a letter is wrong. Then choose a "
                                     "new passphrase.\n"
                                     "The picture holds the same words, for the camera of a "
                                     "computer that you trust."));
  cairo_tag_begin (pen->cr, "P", NULL);
  pd_text_block_draw (block, pen->cr, x, pen->y + (QR_SIZE - block->height) / 2);
  cairo_tag_end (pen->cr, "P");
}

static void
write_qr (Pen *pen)
{
  QRcode *code = QRcode_encodeString8bit (pen->self->words, 0, QR_ECLEVEL_M);
  double  module;

  pen->y += 26;
  if (code != NULL)
    {
      module = QR_SIZE / code->width;
      cairo_tag_begin (pen->cr, "Figure", NULL);
      draw_modules (pen->cr, code, MARGIN, pen->y, module);
      cairo_tag_end (pen->cr, "Figure");
      explicit_bzero (code->data, (gsize) code->width * (gsize) code->width);
      QRcode_free (code);
    }
  write_beside_qr (pen);
  pen->y += QR_SIZE;
}

static void
write_advice (Pen *pen)
{
  const char *const keep[] = {
    _ ("Where you keep a passport or a spare key: not beside the computer, and not with a "
       "copy of the file."),
    _ ("On paper only. If you saved this page as a file, delete that file once it is printed, "
       "and do not photograph it or send it."),
    _ ("If two people should have it, print it twice, and write down who has which."),
  };
  const char *const lost[] = {
    _ ("Make a new recovery sheet, and take the old one away in Peerdesk: its words open "
       "nothing that is written after that."),
    _ ("Copies of the file that were made before can still be opened with the old words. "
       "Delete those that you do not need."),
  };

  write_list (pen, _ ("How to keep it"), keep, G_N_ELEMENTS (keep));
  write_list (pen, _ ("If it is lost, or somebody has seen it"), lost, G_N_ELEMENTS (lost));
}

static void
write_foot (Pen *pen)
{
  PdRecoverySheet   *self = pen->self;
  g_autofree char   *date = pd_day_to_words (self->printed_on);
  g_autofree char   *words = NULL;
  const PdTextBlock *block;

  /* Translators: in the footer of a recovery sheet: "Made on Monday 5 October 2026" */
  words = g_strdup_printf (_ ("Made on %s"), date);
  block = pd_typesetter_set (self->typesetter, &NUMBER, get_inner_width (self), words);
  pen->y = self->height - MARGIN - block->height;
  write_block (pen, "P", block);
}

static const char *
pd_recovery_sheet_get_title (PdDocument *document)
{
  return _ ("Recovery sheet");
}

static guint
pd_recovery_sheet_get_n_pages (PdDocument *document)
{
  return 1;
}

static void
pd_recovery_sheet_get_page_size (PdDocument *document,
                                 double     *ret_width,
                                 double     *ret_height)
{
  PdRecoverySheet *self = PD_RECOVERY_SHEET (document);

  *ret_width = self->width;
  *ret_height = self->height;
}

static void
pd_recovery_sheet_draw_page (PdDocument *document,
                             cairo_t    *cr,
                             guint       page)
{
  Pen pen = { PD_RECOVERY_SHEET (document), cr, MARGIN };

  cairo_set_source_rgb (cr, 0, 0, 0);
  write_head (&pen);
  write_words (&pen);
  write_qr (&pen);
  write_advice (&pen);
  write_foot (&pen);
}

static void
pd_recovery_sheet_finalize (GObject *object)
{
  PdRecoverySheet *self = PD_RECOVERY_SHEET (object);

  g_free (self->file_name);
  g_free (self->person_name);
  pd_typesetter_free (self->typesetter);

  G_OBJECT_CLASS (pd_recovery_sheet_parent_class)->finalize (object);
}

static void
pd_recovery_sheet_class_init (PdRecoverySheetClass *klass)
{
  PdDocumentClass *document_class = PD_DOCUMENT_CLASS (klass);

  G_OBJECT_CLASS (klass)->finalize = pd_recovery_sheet_finalize;
  document_class->get_title = pd_recovery_sheet_get_title;
  document_class->get_n_pages = pd_recovery_sheet_get_n_pages;
  document_class->get_page_size = pd_recovery_sheet_get_page_size;
  document_class->draw_page = pd_recovery_sheet_draw_page;
}

static void
pd_recovery_sheet_init (PdRecoverySheet *self)
{
  self->typesetter = pd_typesetter_new ();
  pd_paper_get_size (PD_PAPER_A4, PD_ORIENTATION_PORTRAIT, &self->width, &self->height);
}

/**
 * pd_recovery_sheet_new:
 * @words: the recovery words with spaces between them. They are borrowed, not copied, so
 *   that they stay in the secret memory that they come from: it must outlive the sheet
 * @file_name: the name of the service's file, without its folder
 * @person_name: (nullable): as whom the words open it
 * @printed_on: stands in the footer
 *
 * Lays out a page to put in a safe place. While it is drawn, the libraries that draw hold
 * letters of the words in memory of their own; and what it is drawn into (a file, a
 * printer's queue) is as secret as the words.
 *
 * Returns: (transfer full): the page
 */
PdDocument *
pd_recovery_sheet_new (const char *words,
                       const char *file_name,
                       const char *person_name,
                       PdDay       printed_on)
{
  PdRecoverySheet *self;

  g_return_val_if_fail (words != NULL, NULL);
  g_return_val_if_fail (file_name != NULL, NULL);
  g_return_val_if_fail (printed_on != PD_DAY_NONE, NULL);

  self = g_object_new (PD_TYPE_RECOVERY_SHEET, NULL);
  self->words = words;
  self->file_name = g_filename_display_name (file_name);
  self->person_name = g_strdup (person_name);
  self->printed_on = printed_on;
  return PD_DOCUMENT (self);
}
