/* SPDX-License-Identifier: GPL-3.0-or-later */
/* The wall roster of 200 people and 28 days to PDF. The baseline is the same number of
 * pages with the same number of short texts, and nothing thought about. */
#include "config.h"

#include <cairo-pdf.h>
#include <pango/pangocairo.h>

#include "figure.h"
#include "pd-demo.h"
#include "pd-wall-roster.h"

#define N_ROUNDS 5
#define TEXTS_PER_SHIFT 2

static gint64
now_cb (gpointer user_data)
{
  return 0;
}

static PdRoster *
make_roster (const char *path)
{
  g_autoptr (GError)   error = NULL;
  g_autoptr (PdSecret) passphrase = pd_secret_new_passphrase ("bench", -1, NULL);
  PdStoreFounding      founding = {
         .service_name = "Bench",
         .zone = "Australia/Sydney",
         .founder_name = "Bench",
         .passphrase = passphrase,
         .cost = PD_KDF_COST_LEAST,
  };
  PdDemoOptions           options = { 200, 3, 4, 1, pd_day_from_ymd (2026, 11, 23) };
  g_autoptr (PdWorkspace) workspace = pd_workspace_create (path, &founding, NULL, &error);
  PdRoster               *roster;

  g_assert_no_error (error);
  pd_workspace_set_clock (workspace, now_cb, NULL);
  pd_workspace_set_waits (workspace, TRUE);
  pd_demo_fill (workspace, &options, &error);
  g_assert_no_error (error);
  roster = pd_workspace_load_roster (workspace, pd_demo_options_get_first_day (&options), 28, PD_ROSTER_BY_PERSON, PD_ID_NONE, PD_ID_NONE, &error);
  g_assert_no_error (error);
  pd_workspace_close (workspace, NULL);
  return roster;
}

static guint
write_ours (PdRoster   *roster,
            const char *path)
{
  g_autoptr (GError)     error = NULL;
  PdPaperOptions         options = { .service_name = "Bench", .printed_on = pd_day_from_ymd (2026, 11, 21) };
  g_autoptr (PdDocument) document = pd_wall_roster_new (roster, NULL, &options);

  pd_document_write_pdf (document, path, 0, NULL, &error);
  g_assert_no_error (error);
  return pd_document_get_n_pages (document);
}

static void
write_plain (const char *path,
             guint       n_pages,
             guint       n_texts)
{
  cairo_surface_t        *surface = cairo_pdf_surface_create (path, 842, 595);
  cairo_t                *cr = cairo_create (surface);
  g_autoptr (PangoLayout) layout = pango_cairo_create_layout (cr);

  for (guint i = 0; i < n_texts; i++)
    {
      g_autofree char *text = g_strdup_printf ("9:00 – 17:00 %u", i % 97);

      pango_layout_set_text (layout, text, -1);
      cairo_move_to (cr, 20 + i % 8 * 100, 20 + i % 50 * 11);
      pango_cairo_show_layout (cr, layout);
      if (i % (n_texts / n_pages + 1) == 0)
        cairo_show_page (cr);
    }
  cairo_destroy (cr);
  cairo_surface_destroy (surface);
}

int
main (int    argc,
      char **argv)
{
  g_autofree char         *folder = figure_make_folder ();
  g_autofree char         *file = g_build_filename (folder, "demo.peerdesk", NULL);
  g_autofree char         *path = g_build_filename (folder, "wall.pdf", NULL);
  g_autoptr (FigureSeries) ours = figure_series_new ();
  g_autoptr (FigureSeries) plain = figure_series_new ();
  g_autoptr (PdRoster)     roster = make_roster (file);
  guint                    n_texts = pd_roster_get_shifts (roster)->len * TEXTS_PER_SHIFT;

  for (guint i = 0; i < N_ROUNDS; i++)
    {
      guint n_pages;

      figure_series_begin (ours);
      n_pages = write_ours (roster, path);
      figure_series_end (ours);
      figure_series_begin (plain);
      write_plain (path, n_pages, n_texts);
      figure_series_end (plain);
    }
  figure_print ("wall roster 200 x 28 to PDF", "ms", figure_series_get_median (ours),
                "as many texts by plain Pango", figure_series_get_median (plain), "under 1000 ms");
  figure_remove_folder (folder);
  return 0;
}
