/* SPDX-License-Identifier: GPL-3.0-or-later */

#include "config.h"

#include "pd-text-cache.h"
#include "sample-window.h"

static PdTextCache *
new_cache (void)
{
  GtkWidget   *label = g_object_ref_sink (gtk_label_new (NULL));
  PdTextCache *texts = pd_text_cache_new (gtk_widget_get_pango_context (label));

  g_object_unref (label);
  return texts;
}

static void
assert_measured (PdTextCache  *texts,
                 const PdText *text)
{
  PangoLayout *layout = pd_text_cache_lay_out (texts, text);
  int          width;
  int          height;

  pango_layout_get_pixel_size (layout, &width, &height);
  g_assert_cmpint (text->width, ==, width);
  g_assert_cmpint (text->height, ==, height);
  g_assert_cmpint (text->baseline, ==, pango_layout_get_baseline (layout));
}

/* What measuring only once relies on. */
static void
test_a_text_is_as_wide_as_measured_whatever_its_digits (void)
{
  static const char *const WORDS[] = { "11:11 – 14:17", "9:30 – 15:45", "22 h 30 of 24 h", "Tue 24 Nov", "Bay Street", "" };
  g_autoptr (PdTextCache)  texts = new_cache ();

  for (guint i = 0; i < G_N_ELEMENTS (WORDS); i++)
    for (guint style = 0; style < PD_TEXT_N_STYLES; style++)
      {
        const PdText *text = pd_text_cache_get (texts, WORDS[i], style);

        assert_measured (texts, text);
        assert_measured (texts, pd_text_cache_fit (texts, text, text->width / 2));
        g_assert_cmpstr (pango_layout_get_text (pd_text_cache_lay_out (texts, text)), ==, WORDS[i]);
      }
}

static void
test_only_what_has_no_room_is_wrapped (void)
{
  g_autoptr (PdTextCache) texts = new_cache ();
  const PdText           *text = pd_text_cache_get (texts, "12:00 – 17:00", PD_TEXT_PLAIN);
  const PdText           *narrow = pd_text_cache_fit (texts, text, text->width - 1);

  g_assert_true (pd_text_cache_get (texts, "12:00 – 17:00", PD_TEXT_PLAIN) == text);
  g_assert_true (pd_text_cache_fit (texts, text, text->width) == text);
  g_assert_cmpint (narrow->width, <, text->width);
  g_assert_cmpint (narrow->height, >, text->height);
  g_assert_cmpint (narrow->box_width, ==, text->width - 1);
  g_assert_true (pd_text_cache_fit (texts, text, text->width - 1) == narrow);
  g_assert_cmpstr (pango_layout_get_text (pd_text_cache_lay_out (texts, narrow)), ==, "12:00 – 17:00");
}

int
main (int   argc,
      char *argv[])
{
  if (!sample_window_begin (&argc, &argv))
    return 0;

  g_test_add_func ("/text-cache/a-text-is-as-wide-as-measured-whatever-its-digits",
                   test_a_text_is_as_wide_as_measured_whatever_its_digits);
  g_test_add_func ("/text-cache/only-what-has-no-room-is-wrapped", test_only_what_has_no_room_is_wrapped);

  return g_test_run ();
}
