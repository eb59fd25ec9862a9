/* SPDX-License-Identifier: GPL-3.0-or-later */

#define G_LOG_DOMAIN "pd-paper"

#include "config.h"

#include "pd-typesetter-private.h"

#include <string.h>

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
  PdTextSetting    setting;

  if (block != NULL)
    return block;
  setting = pd_text_setting_make (self->context, first, rest, width, text, NULL);
  block = pd_text_setting_lay_out (&setting);
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
  PdTextSetting    setting;
  GPtrArray       *layouts;
  PangoLayout     *layout;

  if (block != NULL)
    return block;
  setting = pd_text_setting_make (self->context, type, type, width, text, NULL);
  layout = pd_text_setting_lay_out_part (&setting, 0, strlen (text));
  pango_layout_set_height (layout, -(int) max_lines);
  pango_layout_set_ellipsize (layout, PANGO_ELLIPSIZE_END);
  layouts = g_ptr_array_new_with_free_func (g_object_unref);
  g_ptr_array_add (layouts, layout);
  block = pd_text_block_new (layouts, type->space);
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
  PdTextSetting setting = pd_text_setting_make (self->context, type, type, width, text, marks);
  PdTextBlock  *block = pd_text_setting_lay_out (&setting);

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
  const PdTextSetting     setting = { self->context, type, type, -1, word, NULL, 0 };
  g_autoptr (PangoLayout) layout = pd_text_setting_lay_out_part (&setting, 0, length);

  cairo_move_to (cr, x, y);
  pango_cairo_show_layout_line (cr, pango_layout_get_line_readonly (layout, 0));
}
