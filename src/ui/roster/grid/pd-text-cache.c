/* SPDX-License-Identifier: GPL-3.0-or-later */

#define G_LOG_DOMAIN "pd-ui"

#include "config.h"

#include "pd-text-cache.h"

#define SMALL_SCALE 0.88

struct _PdTextCache
{
  /* owned */
  PangoContext  *context;
  GHashTable    *layouts; /* style, width and text -> PangoLayout */
  GString       *key;
  PangoAttrList *styles[PD_TEXT_N_STYLES];
};

static PangoAttrList *
new_attributes (PdTextStyle style)
{
  PangoAttrList *attributes = pango_attr_list_new ();

  /* Digits of one width, so that times stand below each other. */
  pango_attr_list_insert (attributes, pango_attr_font_features_new ("tnum=1"));
  if (style == PD_TEXT_STRONG || style == PD_TEXT_MARK)
    pango_attr_list_insert (attributes, pango_attr_weight_new (PANGO_WEIGHT_SEMIBOLD));
  if (style == PD_TEXT_MARK || style == PD_TEXT_SMALL)
    pango_attr_list_insert (attributes, pango_attr_scale_new (SMALL_SCALE));
  return attributes;
}

static PangoLayout *
new_layout (PdTextCache *self,
            const char  *text,
            PdTextStyle  style,
            int          width)
{
  PangoLayout *layout = pango_layout_new (self->context);

  pango_layout_set_attributes (layout, self->styles[style]);
  pango_layout_set_wrap (layout, PANGO_WRAP_WORD_CHAR);
  /* By the direction of the window, not of the text: in Arabic, "BS" is at the right. */
  pango_layout_set_auto_dir (layout, FALSE);
  if (pango_context_get_base_dir (self->context) == PANGO_DIRECTION_RTL)
    pango_layout_set_alignment (layout, PANGO_ALIGN_RIGHT);
  pango_layout_set_width (layout, width == PD_TEXT_ANY_WIDTH ? -1 : width * PANGO_SCALE);
  pango_layout_set_text (layout, text, -1);
  return layout;
}

/**
 * pd_text_cache_new:
 * @context: the font, and the direction of reading; the cache is for it as it is now
 *
 * Returns: (transfer full): an empty cache
 */
PdTextCache *
pd_text_cache_new (PangoContext *context)
{
  PdTextCache *self = g_new0 (PdTextCache, 1);

  self->context = g_object_ref (context);
  self->layouts = g_hash_table_new_full (g_str_hash, g_str_equal, g_free, g_object_unref);
  self->key = g_string_new (NULL);
  for (guint style = 0; style < PD_TEXT_N_STYLES; style++)
    self->styles[style] = new_attributes (style);
  return self;
}

/**
 * pd_text_cache_free:
 * @self: a cache
 */
void
pd_text_cache_free (PdTextCache *self)
{
  for (guint style = 0; style < PD_TEXT_N_STYLES; style++)
    pango_attr_list_unref (self->styles[style]);
  g_string_free (self->key, TRUE);
  g_hash_table_unref (self->layouts);
  g_object_unref (self->context);
  g_free (self);
}

/**
 * pd_text_cache_get:
 * @self: a cache
 * @text: any text
 * @style: how it looks
 * @width: where it wraps, in pixels, or %PD_TEXT_ANY_WIDTH
 *
 * Returns: (transfer none): the text laid out; lent until pd_text_cache_trim()
 */
PangoLayout *
pd_text_cache_get (PdTextCache *self,
                   const char  *text,
                   PdTextStyle  style,
                   int          width)
{
  PangoLayout *layout;

  g_string_printf (self->key, "%d %d %s", style, width, text);
  layout = g_hash_table_lookup (self->layouts, self->key->str);
  if (layout == NULL)
    {
      layout = new_layout (self, text, style, width);
      g_hash_table_insert (self->layouts, g_strdup (self->key->str), layout);
    }
  return layout;
}

/**
 * pd_text_cache_measure:
 * @self: a cache
 * @text: any text
 * @style: how it looks
 * @width: where it wraps, in pixels, or %PD_TEXT_ANY_WIDTH
 * @ret_width: (out) (optional): how wide it is, in pixels
 * @ret_height: (out) (optional): how high it is
 */
void
pd_text_cache_measure (PdTextCache *self,
                       const char  *text,
                       PdTextStyle  style,
                       int          width,
                       int         *ret_width,
                       int         *ret_height)
{
  pango_layout_get_pixel_size (pd_text_cache_get (self, text, style, width), ret_width, ret_height);
}

/**
 * pd_text_cache_measure_word:
 * @self: a cache
 * @text: any text
 * @style: how it looks
 *
 * Returns: how wide its longest word is, in pixels
 */
int
pd_text_cache_measure_word (PdTextCache *self,
                            const char  *text,
                            PdTextStyle  style)
{
  g_autoptr (PangoLayout) layout = new_layout (self, text, style, 0);
  int                     width;

  pango_layout_set_wrap (layout, PANGO_WRAP_WORD);
  pango_layout_get_pixel_size (layout, &width, NULL);
  return width;
}

/**
 * pd_text_cache_trim:
 * @self: a cache, of which nobody uses any layout
 * @most: how many layouts may be in it
 *
 * Empties it if it has more.
 */
void
pd_text_cache_trim (PdTextCache *self,
                    guint        most)
{
  if (g_hash_table_size (self->layouts) > most)
    g_hash_table_remove_all (self->layouts);
}

/**
 * pd_text_cache_get_n:
 * @self: a cache
 *
 * Returns: how many layouts are in it
 */
guint
pd_text_cache_get_n (PdTextCache *self)
{
  return g_hash_table_size (self->layouts);
}
