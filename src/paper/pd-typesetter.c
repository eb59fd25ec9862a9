/* SPDX-License-Identifier: GPL-3.0-or-later */

#define G_LOG_DOMAIN "pd-paper"

#include "config.h"

#include "pd-typesetter-private.h"

#include <string.h>

/* The program's own letters where they are installed, else the system's; the second one
 * also lends what the first lacks, such as Arabic. */
#define FAMILIES "Cantarell, Sans"

/* Digits of one width, so that times stand below each other as in a table. */
#define FEATURES "tnum=1"

#define POINTS_PER_INCH 72.0

struct _PdTypesetter
{
  PangoFontMap *fonts;
  PangoContext *context;
  GHashTable   *blocks; /* what it is set in, and the text -> PdTextBlock */
};

/* Letters keep their true widths at every size, so that a picture, the preview and the
 * PDF break lines at the same places. */
static PangoContext *
create_context (PangoFontMap *fonts)
{
  PangoContext         *context = pango_font_map_create_context (fonts);
  cairo_font_options_t *options = cairo_font_options_create ();

  cairo_font_options_set_hint_metrics (options, CAIRO_HINT_METRICS_OFF);
  cairo_font_options_set_hint_style (options, CAIRO_HINT_STYLE_NONE);
  cairo_font_options_set_antialias (options, CAIRO_ANTIALIAS_GRAY);
  pango_cairo_context_set_font_options (context, options);
  cairo_font_options_destroy (options);
  pango_context_set_round_glyph_positions (context, FALSE);
  return context;
}

/**
 * pd_typesetter_new:
 *
 * Returns: (transfer full): a typesetter with fonts of its own
 */
PdTypesetter *
pd_typesetter_new (void)
{
  PdTypesetter *self = g_new0 (PdTypesetter, 1);

  self->fonts = pango_cairo_font_map_new ();
  pango_cairo_font_map_set_resolution (PANGO_CAIRO_FONT_MAP (self->fonts), POINTS_PER_INCH);
  self->context = create_context (self->fonts);
  self->blocks = g_hash_table_new_full (g_str_hash,
                                        g_str_equal,
                                        g_free,
                                        (GDestroyNotify) pd_text_block_free);
  return self;
}

/**
 * pd_typesetter_free:
 * @self: (transfer full): a typesetter, whose texts go with it
 */
void
pd_typesetter_free (PdTypesetter *self)
{
  g_hash_table_unref (self->blocks);
  g_object_unref (self->context);
  g_object_unref (self->fonts);
  g_free (self);
}

static void
add_attribute (PangoAttrList  *list,
               PangoAttribute *attribute,
               gsize           from,
               gsize           to)
{
  attribute->start_index = (guint) from;
  attribute->end_index = (guint) to;
  pango_attr_list_insert (list, attribute);
}

static void
add_type (PangoAttrList *list,
          const PdType  *type,
          gsize          from,
          gsize          to)
{
  PangoFontDescription *font = pango_font_description_from_string (FAMILIES);
  guint16               grey = (guint16) (type->grey * G_MAXUINT16);

  pango_font_description_set_absolute_size (font, type->size * PANGO_SCALE);
  pango_font_description_set_weight (font, type->weight);
  add_attribute (list, pango_attr_font_desc_new (font), from, to);
  add_attribute (list, pango_attr_font_features_new (FEATURES), from, to);
  if (grey > 0)
    add_attribute (list, pango_attr_foreground_new (grey, grey, grey), from, to);
  pango_font_description_free (font);
}

static void
add_mark (PangoAttrList    *list,
          const PdTypeMark *mark)
{
  gsize end = mark->start + mark->n_bytes;

  switch (mark->kind)
    {
    case PD_TYPE_MARK_STRUCK:
      add_attribute (list, pango_attr_strikethrough_new (TRUE), mark->start, end);
      break;
    case PD_TYPE_MARK_EMPHASIS:
      add_attribute (list, pango_attr_style_new (PANGO_STYLE_ITALIC), mark->start, end);
      break;
    case PD_TYPE_MARK_NEW:
      add_attribute (list, pango_attr_underline_new (PANGO_UNDERLINE_SINGLE), mark->start, end);
      G_GNUC_FALLTHROUGH;
    case PD_TYPE_MARK_STRONG:
    default:
      add_attribute (list, pango_attr_weight_new (PANGO_WEIGHT_BOLD), mark->start, end);
      break;
    }
}

static void
add_marks (PangoAttrList *list,
           const GArray  *marks)
{
  for (guint i = 0; marks != NULL && i < marks->len; i++)
    add_mark (list, &g_array_index (marks, PdTypeMark, i));
}

static gboolean
has_items (const char *text)
{
  for (const char *paragraph = text; paragraph != NULL; paragraph = strchr (paragraph, '\n'))
    {
      paragraph += *paragraph == '\n' ? 1 : 0;
      if (pd_text_block_is_item (paragraph))
        return TRUE;
    }
  return FALSE;
}

/* How wide the mark of an item is in these letters, in Pango's units. */
static int
measure_item_mark (PdTypesetter *self,
                   const PdType *type)
{
  g_autoptr (PangoLayout) layout = pango_layout_new (self->context);
  PangoAttrList          *attributes = pango_attr_list_new ();
  int                     width;

  add_type (attributes, type, 0, G_MAXUINT);
  pango_layout_set_attributes (layout, attributes);
  pango_attr_list_unref (attributes);
  pango_layout_set_text (layout, PD_TEXT_ITEM_MARK, -1);
  pango_layout_get_size (layout, &width, NULL);
  return width;
}

static PangoLayout *
lay_out (PdTypesetter *self,
         const PdType *first,
         const PdType *rest,
         double        width,
         const char   *text,
         const GArray *marks)
{
  PangoLayout   *layout = pango_layout_new (self->context);
  PangoAttrList *attributes = pango_attr_list_new ();
  gsize          first_length = strcspn (text, "\n");

  add_type (attributes, first, 0, first_length);
  add_type (attributes, rest, first_length, G_MAXUINT);
  add_marks (attributes, marks);
  pango_layout_set_attributes (layout, attributes);
  pango_attr_list_unref (attributes);

  /* A time above a name in Arabic is still written from left to right. */
  pango_layout_set_auto_dir (layout, FALSE);
  pango_layout_set_wrap (layout, PANGO_WRAP_WORD_CHAR);
  pango_layout_set_width (layout, (int) (width * PANGO_SCALE));
  if (has_items (text))
    pango_layout_set_indent (layout, -measure_item_mark (self, rest));
  pango_layout_set_text (layout, text, -1);
  return layout;
}

/* Pango breaks a word by the width of its letters as they were; those that join, as in
 * Arabic, and the hyphen can make the parts a little wider. Narrower, then. */
static PdTextBlock *
lay_out_within (PdTypesetter *self,
                const PdType *first,
                const PdType *rest,
                double        width,
                const char   *text,
                const GArray *marks)
{
  double       target = width;
  PdTextBlock *block = pd_text_block_new (lay_out (self, first, rest, target, text, marks), rest->space);

  while (block->width > width && target > width / 2)
    {
      target -= block->width - width + 1;
      pd_text_block_free (block);
      block = pd_text_block_new (lay_out (self, first, rest, target, text, marks), rest->space);
    }
  return block;
}

/**
 * pd_typesetter_set:
 * @self: a typesetter
 * @type: for all of it
 * @width: what its lines may take, in points
 * @text: paragraphs with a newline between them
 *
 * Sets a text in lines. The same text in the same type and width is set once: a roster
 * says "Bay Street" a thousand times.
 *
 * Returns: (transfer none): the lines, which live as long as @self
 */
const PdTextBlock *
pd_typesetter_set (PdTypesetter *self,
                   const PdType *type,
                   double        width,
                   const char   *text)
{
  return pd_typesetter_set_pair (self, type, type, width, text);
}

/**
 * pd_typesetter_set_pair:
 * @self: a typesetter
 * @first: for the first paragraph
 * @rest: for the paragraphs after it
 * @width: what its lines may take, in points
 * @text: paragraphs with a newline between them
 *
 * As pd_typesetter_set(), for a line that stands out and what belongs to it.
 *
 * Returns: (transfer none): the lines, which live as long as @self
 */
const PdTextBlock *
pd_typesetter_set_pair (PdTypesetter *self,
                        const PdType *first,
                        const PdType *rest,
                        double        width,
                        const char   *text)
{
  int              units = (int) (width * PANGO_SCALE);
  g_autofree char *key = g_strdup_printf ("%p %p %d %s", first, rest, units, text);
  PdTextBlock     *block = g_hash_table_lookup (self->blocks, key);

  if (block != NULL)
    return block;
  block = lay_out_within (self, first, rest, width, text, NULL);
  g_hash_table_insert (self->blocks, g_steal_pointer (&key), block);
  return block;
}

/**
 * pd_typesetter_set_at_most:
 * @self: a typesetter
 * @type: for all of it
 * @width: what its lines may take, in points
 * @max_lines: how many lines there may be; the last one ends in "…" where more is left
 * @text: the text
 *
 * For titles, which a service chooses: a very long one must not push the roster off its
 * page. Never for anything that the roster says.
 *
 * Returns: (transfer none): the lines, which live as long as @self
 */
const PdTextBlock *
pd_typesetter_set_at_most (PdTypesetter *self,
                           const PdType *type,
                           double        width,
                           guint         max_lines,
                           const char   *text)
{
  int              units = (int) (width * PANGO_SCALE);
  g_autofree char *key = g_strdup_printf ("%p %u %d %s", type, max_lines, units, text);
  PdTextBlock     *block = g_hash_table_lookup (self->blocks, key);
  PangoLayout     *layout;

  if (block != NULL)
    return block;
  layout = lay_out (self, type, type, width, text, NULL);
  pango_layout_set_height (layout, -(int) max_lines);
  pango_layout_set_ellipsize (layout, PANGO_ELLIPSIZE_END);
  block = pd_text_block_new (layout, type->space);
  g_hash_table_insert (self->blocks, g_steal_pointer (&key), block);
  return block;
}

/**
 * pd_typesetter_set_marked:
 * @self: a typesetter
 * @type: for all of it
 * @width: what its lines may take, in points
 * @text: paragraphs with a newline between them
 * @marks: (element-type PdTypeMark): words of it that stand out
 *
 * As pd_typesetter_set(), with words that stand out.
 *
 * Returns: (transfer none): the lines, which live as long as @self
 */
const PdTextBlock *
pd_typesetter_set_marked (PdTypesetter *self,
                          const PdType *type,
                          double        width,
                          const char   *text,
                          const GArray *marks)
{
  PdTextBlock *block = lay_out_within (self, type, type, width, text, marks);

  /* No other text is known by a number alone. */
  g_hash_table_insert (self->blocks, g_strdup_printf ("%u", g_hash_table_size (self->blocks)), block);
  return block;
}

/**
 * pd_typesetter_draw_secret:
 * @self: a typesetter
 * @type: how it is to look
 * @cr: where to draw
 * @x: the left edge
 * @y: what the letters stand on
 * @word: where the word begins
 * @length: how many bytes it has
 *
 * Draws a word that is not to be kept as other texts are.
 */
void
pd_typesetter_draw_secret (PdTypesetter *self,
                           const PdType *type,
                           cairo_t      *cr,
                           double        x,
                           double        y,
                           const char   *word,
                           gsize         length)
{
  g_autoptr (PangoLayout) layout = pango_layout_new (self->context);
  PangoAttrList          *attributes = pango_attr_list_new ();

  add_type (attributes, type, 0, length);
  pango_layout_set_attributes (layout, attributes);
  pango_attr_list_unref (attributes);
  pango_layout_set_text (layout, word, (int) length);
  cairo_move_to (cr, x, y);
  pango_cairo_show_layout_line (cr, pango_layout_get_line_readonly (layout, 0));
}
