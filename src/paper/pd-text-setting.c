/* SPDX-License-Identifier: GPL-3.0-or-later */

#define G_LOG_DOMAIN "pd-paper"

#include "config.h"

#include "pd-text-setting-private.h"

#include <string.h>

/* The program's own letters where they are installed, else the system's; the second one
 * also lends what the first lacks, such as Arabic. */
#define FAMILIES "Cantarell, Sans"

/* Digits of one width, so that times stand below each other as in a table. */
#define FEATURES "tnum=1"

/* In bytes; no roster comes near either. */
#define MOST_IN_RUN 1000
#define ENOUGH_IN_PART 20000

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
add_mark (PangoAttrList *list,
          PdTypeMarkKind kind,
          gsize          start,
          gsize          end)
{
  switch (kind)
    {
    case PD_TYPE_MARK_STRUCK:
      add_attribute (list, pango_attr_strikethrough_new (TRUE), start, end);
      break;
    case PD_TYPE_MARK_EMPHASIS:
      add_attribute (list, pango_attr_style_new (PANGO_STYLE_ITALIC), start, end);
      break;
    case PD_TYPE_MARK_NEW:
      add_attribute (list, pango_attr_underline_new (PANGO_UNDERLINE_SINGLE), start, end);
      G_GNUC_FALLTHROUGH;
    case PD_TYPE_MARK_STRONG:
    default:
      add_attribute (list, pango_attr_weight_new (PANGO_WEIGHT_BOLD), start, end);
      break;
    }
}

/* Those of the marks that are in this part of the text. */
static void
add_marks (PangoAttrList *list,
           const GArray  *marks,
           gsize          start,
           gsize          end)
{
  for (guint i = 0; marks != NULL && i < marks->len; i++)
    {
      const PdTypeMark *mark = &g_array_index (marks, PdTypeMark, i);
      gsize             mark_end = mark->start + mark->n_bytes;

      if (mark->start < end && mark_end > start)
        add_mark (list, mark->kind, MAX (mark->start, start) - start, MIN (mark_end, end) - start);
    }
}

/* Where a run of letters ends: at a space, so that no word is in two, or at a letter. */
static gsize
find_end_of_run (const char *text,
                 gsize       start,
                 gsize       length)
{
  gsize end = start + MOST_IN_RUN;

  if (end >= length)
    return length;
  for (gsize space = end; space > start; space--)
    if (text[space] == ' ')
      return space;
  while ((text[end] & 0xc0) == 0x80)
    end--;
  return end;
}

/* For each line that it makes, Pango shapes all letters again that are left of a run. So a
 * run is kept short: where an attribute begins, another run does, and this one says what
 * holds anyway. */
static void
add_runs (PangoAttrList *list,
          const char    *text,
          gsize          length)
{
  gsize start = 0;

  for (guint run = 0; start < length; run++)
    {
      gsize end = find_end_of_run (text, start, length);

      if (run % 2 == 1)
        add_attribute (list, pango_attr_fallback_new (TRUE), start, end);
      start = end;
    }
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
measure_item_mark (PangoContext *context,
                   const PdType *type)
{
  g_autoptr (PangoLayout) layout = pango_layout_new (context);
  PangoAttrList          *attributes = pango_attr_list_new ();
  int                     width;

  add_type (attributes, type, 0, G_MAXUINT);
  pango_layout_set_attributes (layout, attributes);
  pango_attr_list_unref (attributes);
  pango_layout_set_text (layout, PD_TEXT_ITEM_MARK, -1);
  pango_layout_get_size (layout, &width, NULL);
  return width;
}

/**
 * pd_text_setting_make:
 * @context: the fonts
 * @first: for the first paragraph
 * @rest: for the paragraphs after it
 * @width: what its lines may take, in points
 * @text: paragraphs with a newline between them
 * @marks: (element-type PdTypeMark) (nullable): words of it that stand out
 *
 * Returns: a text that is to be set, whose items hang
 */
PdTextSetting
pd_text_setting_make (PangoContext *context,
                      const PdType *first,
                      const PdType *rest,
                      double        width,
                      const char   *text,
                      const GArray *marks)
{
  PdTextSetting self = { context, first, rest, width, text, marks, 0 };

  if (has_items (text))
    self.indent = -measure_item_mark (context, rest);
  return self;
}

static gsize
measure_paragraph (const char *text,
                   gsize       length)
{
  const char *end = memchr (text, '\n', length);

  return end != NULL ? (gsize) (end - text) : length;
}

/**
 * pd_text_setting_lay_out_part:
 * @self: a text that is to be set
 * @start: where a paragraph begins
 * @length: where one ends, in bytes from there
 *
 * Returns: (transfer full): a part of the text, set in lines
 */
PangoLayout *
pd_text_setting_lay_out_part (const PdTextSetting *self,
                              gsize                start,
                              gsize                length)
{
  PangoLayout   *layout = pango_layout_new (self->context);
  PangoAttrList *attributes = pango_attr_list_new ();
  const char    *text = self->text + start;
  gsize          first_length = start == 0 ? measure_paragraph (text, length) : 0;

  add_type (attributes, self->first, 0, first_length);
  add_type (attributes, self->rest, first_length, G_MAXUINT);
  add_marks (attributes, self->marks, start, start + length);
  add_runs (attributes, text, length);
  pango_layout_set_attributes (layout, attributes);
  pango_attr_list_unref (attributes);

  /* A time above a name in Arabic is still written from left to right. */
  pango_layout_set_auto_dir (layout, FALSE);
  pango_layout_set_wrap (layout, PANGO_WRAP_WORD_CHAR);
  pango_layout_set_width (layout, self->width < 0 ? -1 : (int) (self->width * PANGO_SCALE));
  pango_layout_set_indent (layout, self->indent);
  pango_layout_set_text (layout, text, (int) length);
  return layout;
}

/* All that is left, or as many paragraphs as are enough for one layout. */
static gsize
measure_part (const char *text)
{
  gsize enough = strnlen (text, ENOUGH_IN_PART);

  return enough + strcspn (text + enough, "\n");
}

/* For each paragraph, Pango counts all letters of the layout that are above it, so a long
 * text is laid out in parts. */
static PdTextBlock *
lay_out (const PdTextSetting *self)
{
  GPtrArray *layouts = g_ptr_array_new_with_free_func (g_object_unref);
  gsize      start = 0;
  gsize      length = measure_part (self->text);

  g_ptr_array_add (layouts, pd_text_setting_lay_out_part (self, start, length));
  while (self->text[start + length] != '\0')
    {
      start += length + 1;
      length = measure_part (self->text + start);
      g_ptr_array_add (layouts, pd_text_setting_lay_out_part (self, start, length));
    }
  return pd_text_block_new (layouts, self->rest->space);
}

/**
 * pd_text_setting_lay_out:
 * @self: a text that is to be set
 *
 * Pango breaks a word by the width of its letters as they were; those that join, as in
 * Arabic, and the hyphen can make the parts a little wider. Then it is set narrower.
 *
 * Returns: (transfer full): its lines, none of which is wider than it may be
 */
PdTextBlock *
pd_text_setting_lay_out (const PdTextSetting *self)
{
  PdTextSetting narrower = *self;
  PdTextBlock  *block = lay_out (self);

  while (block->width > self->width && narrower.width > self->width / 2)
    {
      narrower.width -= block->width - self->width + 1;
      pd_text_block_free (block);
      block = lay_out (&narrower);
    }
  return block;
}
