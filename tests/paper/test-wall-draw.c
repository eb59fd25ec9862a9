/* SPDX-License-Identifier: GPL-3.0-or-later */

#include "config.h"

#include "made-up-service.h"
#include "pd-wall-roster-private.h"

#include <math.h>
#include <string.h>

/* Pixels for each point: enough to hit a stripe in its middle. */
#define SCALE 2.0

#define WHITE 0xffffffu

typedef struct
{
  PdDocument      *document;
  PdWallRoster    *wall;
  cairo_surface_t *surface;
} Picture;

static void
picture_init (Picture              *self,
              PdRoster             *roster,
              const PdPaperOptions *options)
{
  double   width;
  double   height;
  cairo_t *cr;

  self->document = pd_wall_roster_new (roster, NULL, options);
  self->wall = PD_WALL_ROSTER (self->document);
  pd_document_get_page_size (self->document, &width, &height);
  self->surface = cairo_image_surface_create (CAIRO_FORMAT_RGB24,
                                              (int) ceil (width * SCALE),
                                              (int) ceil (height * SCALE));
  cr = cairo_create (self->surface);
  cairo_set_source_rgb (cr, 1, 1, 1);
  cairo_paint (cr);
  cairo_scale (cr, SCALE, SCALE);
  pd_document_draw_page (self->document, cr, 0);
  cairo_destroy (cr);
  cairo_surface_flush (self->surface);
}

static void
picture_clear (Picture *self)
{
  cairo_surface_destroy (self->surface);
  g_object_unref (self->document);
}

static guint32
get_pixel (Picture *self,
           int      x,
           int      y)
{
  const unsigned char *data = cairo_image_surface_get_data (self->surface);
  guint32              pixel;

  memcpy (&pixel, data + y * cairo_image_surface_get_stride (self->surface) + x * 4, sizeof pixel);
  return pixel & WHITE;
}

static guint32
get_colour_at (Picture *self,
               double   x,
               double   y)
{
  return get_pixel (self, (int) (x * SCALE), (int) (y * SCALE));
}

static const PdWallPage *
get_first_page (Picture *self)
{
  return g_ptr_array_index (self->wall->pages, 0);
}

/* In the empty top right corner of a day's column. */
static guint32
get_ground_of_day (Picture *self,
                   int      day)
{
  double next = pd_wall_roster_get_column_x (self->wall, get_first_page (self), day + 1);

  return get_colour_at (self, next - 2, self->wall->body_y + 3);
}

static guint32
get_stripe_of_shift (Picture *self,
                     PdShift *shift)
{
  GArray *pieces = get_first_page (self)->pieces;

  for (guint i = 0; i < pieces->len; i++)
    {
      const PdWallPiece *piece = &g_array_index (pieces, PdWallPiece, i);
      double             stripe = piece->x - self->wall->style.band;

      if (piece->entry.shift_id == pd_shift_get_id (shift))
        return get_colour_at (self, stripe + 1.25, piece->y + piece->height / 2);
    }
  g_assert_not_reached ();
}

static PdRoster *
new_roster (MadeUpService *service,
            PdShift       *shifts[4])
{
  PdPerson *person = made_up_service_add_person (service, "Abena Abbott");
  PdSite   *bay = made_up_service_add_site (service, "Bay Street");
  PdSite   *hill = made_up_service_add_site (service, "Hillside House");

  shifts[0] = made_up_service_add_shift (service, person, bay, 0, 540, 1020);
  shifts[1] = made_up_service_add_shift (service, person, hill, 1, 540, 1020);
  shifts[2] = made_up_service_add_shift (service, person, bay, 2, 540, 1020);
  shifts[3] = made_up_service_add_shift (service, person, hill, 5, 540, 1020);
  return made_up_service_get_roster (service, 7, PD_ROSTER_BY_PERSON);
}

static void
test_tints_weekends_unless_plain (void)
{
  g_autoptr (MadeUpService) service = made_up_service_new ();
  PdShift                  *shifts[4];
  g_autoptr (PdRoster)      roster = new_roster (service, shifts);

  for (PdInk ink = PD_INK_COLOUR; ink <= PD_INK_PLAIN; ink++)
    {
      PdPaperOptions options = { .ink = ink };
      Picture        picture;

      picture_init (&picture, roster, &options);
      for (int day = 0; day < 7; day++)
        {
          guint32 ground = get_ground_of_day (&picture, day);

          if (day < 5 || ink == PD_INK_PLAIN)
            g_assert_cmphex (ground, ==, WHITE);
          else
            g_assert_cmphex (ground, <, WHITE);
          g_assert_cmphex (ground, >, 0xe0e0e0);
        }
      picture_clear (&picture);
    }
}

static void
test_gives_each_site_its_colour (void)
{
  g_autoptr (MadeUpService) service = made_up_service_new ();
  PdShift                  *shifts[4];
  g_autoptr (PdRoster)      roster = new_roster (service, shifts);
  PdPaperOptions            options = { .ink = PD_INK_COLOUR };
  Picture                   picture;
  guint32                   bay;
  guint32                   hill;

  picture_init (&picture, roster, &options);
  bay = get_stripe_of_shift (&picture, shifts[0]);
  hill = get_stripe_of_shift (&picture, shifts[1]);
  g_assert_cmphex (bay, !=, WHITE);
  g_assert_cmphex (hill, !=, WHITE);
  g_assert_cmphex (bay, !=, hill);
  g_assert_cmphex (get_stripe_of_shift (&picture, shifts[2]), ==, bay);
  g_assert_cmphex (get_stripe_of_shift (&picture, shifts[3]), ==, hill);
  picture_clear (&picture);
}

static void
test_has_no_stripes_without_colour (void)
{
  g_autoptr (MadeUpService) service = made_up_service_new ();
  PdShift                  *shifts[4];
  g_autoptr (PdRoster)      roster = new_roster (service, shifts);

  for (PdInk ink = PD_INK_GREY; ink <= PD_INK_PLAIN; ink++)
    {
      PdPaperOptions options = { .ink = ink };
      Picture        picture;

      picture_init (&picture, roster, &options);
      g_assert_cmphex (get_stripe_of_shift (&picture, shifts[0]), ==, WHITE);
      picture_clear (&picture);
    }
}

static void
test_leaves_the_margins_white (void)
{
  g_autoptr (GRand)         rand = g_rand_new_with_seed (20261005);
  g_autoptr (MadeUpService) service = made_up_service_new_random (rand, 30, 7);
  g_autoptr (PdRoster)      roster = made_up_service_get_roster (service, 7, PD_ROSTER_BY_PERSON);
  PdPaperOptions            options = { .service_name = "Harbour Peer Service" };
  Picture                   picture;
  int                       width;
  int                       height;
  int                       margin;

  picture_init (&picture, roster, &options);
  width = cairo_image_surface_get_width (picture.surface);
  height = cairo_image_surface_get_height (picture.surface);
  margin = (int) (picture.wall->style.margin * SCALE) - 2;
  for (int y = 0; y < height; y++)
    for (int x = 0; x < width; x++)
      if (x < margin || y < margin || x >= width - margin || y >= height - margin)
        g_assert_cmphex (get_pixel (&picture, x, y), ==, WHITE);
  picture_clear (&picture);
}

/* What is drawn on a printer or in a window must not depend on what was drawn before. */
static void
test_draws_a_page_alike_each_time (void)
{
  g_autoptr (MadeUpService) service = made_up_service_new ();
  PdShift                  *shifts[4];
  g_autoptr (PdRoster)      roster = new_roster (service, shifts);
  PdPaperOptions            options = { 0 };
  Picture                   first;
  Picture                   second;
  gsize                     size;

  picture_init (&first, roster, &options);
  picture_init (&second, roster, &options);
  size = (gsize) cairo_image_surface_get_stride (first.surface) *
         (gsize) cairo_image_surface_get_height (first.surface);
  g_assert_cmpmem (cairo_image_surface_get_data (first.surface), size,
                   cairo_image_surface_get_data (second.surface), size);
  picture_clear (&first);
  picture_clear (&second);
}

int
main (int    argc,
      char **argv)
{
  g_test_init (&argc, &argv, NULL);

  g_test_add_func ("/wall-draw/tints-weekends-unless-plain", test_tints_weekends_unless_plain);
  g_test_add_func ("/wall-draw/gives-each-site-its-colour", test_gives_each_site_its_colour);
  g_test_add_func ("/wall-draw/has-no-stripes-without-colour", test_has_no_stripes_without_colour);
  g_test_add_func ("/wall-draw/leaves-the-margins-white", test_leaves_the_margins_white);
  g_test_add_func ("/wall-draw/draws-a-page-alike-each-time", test_draws_a_page_alike_each_time);
  return g_test_run ();
}
