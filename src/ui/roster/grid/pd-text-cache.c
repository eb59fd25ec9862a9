/* SPDX-License-Identifier: GPL-3.0-or-later */

#define G_LOG_DOMAIN "pd-ui"

#include "config.h"

#include "pd-text-cache.h"

#define SMALL_SCALE 0.88

/* A width in which nothing wraps. */
#define ANY_WIDTH (-1)

typedef struct _Entry Entry;

struct _Entry
{
  PdText text; /* the first, so that it leads back to its entry */

  /* owned */
  char        *words;
  PangoLayout *layout;   /* nullable: until it is measured or drawn */
  Entry       *narrower; /* the same words, wrapped for some width; a list */

  /* state */
  PdTextStyle style;
  int         room; /* where it wraps, or ANY_WIDTH */
};

struct _PdTextCache
{
  /* owned */
  PangoContext  *context;
  GHashTable    *entries; /* a set of Entry, by words and style */
  PangoAttrList *styles[PD_TEXT_N_STYLES];

  /* state */
  guint n_layouts;
};

static guint
entry_hash (gconstpointer data)
{
  const Entry *entry = data;

  return g_str_hash (entry->words) * PD_TEXT_N_STYLES + entry->style;
}

static gboolean
entry_equal (gconstpointer a,
             gconstpointer b)
{
  const Entry *one = a;
  const Entry *other = b;

  return one->style == other->style && g_str_equal (one->words, other->words);
}

static void
entry_free (gpointer data)
{
  for (Entry *entry = data; entry != NULL;)
    {
      Entry *narrower = entry->narrower;

      g_clear_object (&entry->layout);
      g_free (entry->words);
      g_free (entry);
      entry = narrower;
    }
}

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
            const char  *words,
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
  pango_layout_set_width (layout, width == ANY_WIDTH ? -1 : width * PANGO_SCALE);
  pango_layout_set_text (layout, words, -1);
  return layout;
}

static PangoLayout *
ensure_layout (PdTextCache *self,
               Entry       *entry)
{
  if (entry->layout == NULL)
    {
      entry->layout = new_layout (self, entry->words, entry->style, entry->room);
      self->n_layouts++;
    }
  return entry->layout;
}

/* "13:30" as "00:00"; what has no digit as it is. */
static char *
blank_digits (const char *words)
{
  char *blank = g_strdup (words);

  for (char *p = blank; *p != '\0'; p++)
    if (g_ascii_isdigit (*p))
      *p = '0';
  return blank;
}

static void
measure (PdTextCache *self,
         Entry       *entry)
{
  g_autofree char *blank = blank_digits (entry->words);
  PdText          *text = &entry->text;

  if (!g_str_equal (blank, entry->words))
    {
      const PdText *alike = pd_text_cache_get (self, blank, entry->style);

      *text = entry->room == ANY_WIDTH ? *alike : *pd_text_cache_fit (self, alike, entry->room);
      return;
    }
  pango_layout_get_pixel_size (ensure_layout (self, entry), &text->width, &text->height);
  text->baseline = pango_layout_get_baseline (entry->layout);
  text->box_width = entry->room == ANY_WIDTH ? text->width : entry->room;
}

static Entry *
new_entry (PdTextCache *self,
           const char  *words,
           PdTextStyle  style,
           int          room)
{
  Entry *entry = g_new0 (Entry, 1);

  entry->words = g_strdup (words);
  entry->style = style;
  entry->room = room;
  measure (self, entry);
  return entry;
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
  self->entries = g_hash_table_new_full (entry_hash, entry_equal, entry_free, NULL);
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
  g_hash_table_unref (self->entries);
  g_object_unref (self->context);
  g_free (self);
}

/**
 * pd_text_cache_get:
 * @self: a cache
 * @words: any text
 * @style: how it looks
 *
 * Returns: (transfer none): the text as wide as it likes to be; lent until
 *   pd_text_cache_trim()
 */
const PdText *
pd_text_cache_get (PdTextCache *self,
                   const char  *words,
                   PdTextStyle  style)
{
  Entry  wanted = { .words = (char *) words, .style = style };
  Entry *entry = g_hash_table_lookup (self->entries, &wanted);

  if (entry == NULL)
    {
      entry = new_entry (self, words, style, ANY_WIDTH);
      g_hash_table_add (self->entries, entry);
    }
  return &entry->text;
}

/**
 * pd_text_cache_fit:
 * @self: a cache
 * @text: what pd_text_cache_get() gave
 * @width: how much room there is, in pixels
 *
 * Returns: (transfer none): @text itself if it has room, or its words wrapped; lent as long
 *   as @text
 */
const PdText *
pd_text_cache_fit (PdTextCache  *self,
                   const PdText *text,
                   int           width)
{
  Entry *entry = (Entry *) text;
  Entry *fitting;

  if (text->width <= width)
    return text;
  for (fitting = entry->narrower; fitting != NULL; fitting = fitting->narrower)
    if (fitting->room == width)
      return &fitting->text;

  fitting = new_entry (self, entry->words, entry->style, width);
  fitting->narrower = entry->narrower;
  entry->narrower = fitting;
  return &fitting->text;
}

/**
 * pd_text_cache_lay_out:
 * @self: a cache
 * @text: one of its texts
 *
 * Returns: (transfer none): the text, to be drawn; lent as long as @text
 */
PangoLayout *
pd_text_cache_lay_out (PdTextCache  *self,
                       const PdText *text)
{
  return ensure_layout (self, (Entry *) text);
}

/**
 * pd_text_cache_measure_word:
 * @self: a cache
 * @words: any text
 * @style: how it looks
 *
 * Returns: how wide its longest word is, in pixels
 */
int
pd_text_cache_measure_word (PdTextCache *self,
                            const char  *words,
                            PdTextStyle  style)
{
  g_autoptr (PangoLayout) layout = new_layout (self, words, style, 0);
  int                     width;

  pango_layout_set_wrap (layout, PANGO_WRAP_WORD);
  pango_layout_get_pixel_size (layout, &width, NULL);
  return width;
}

/**
 * pd_text_cache_trim:
 * @self: a cache, of which nobody uses any text
 * @most: how many layouts may be in it
 *
 * Empties it if it has more.
 */
void
pd_text_cache_trim (PdTextCache *self,
                    guint        most)
{
  if (self->n_layouts <= most)
    return;
  g_hash_table_remove_all (self->entries);
  self->n_layouts = 0;
}
