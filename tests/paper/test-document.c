/* SPDX-License-Identifier: GPL-3.0-or-later */

#include "config.h"

#include "made-up-service.h"
#include "pd-error.h"
#include "pd-wall-roster.h"
#include "pdf-reader.h"

#include <glib/gstdio.h>
#include <string.h>
#include <sys/stat.h>
#include <unistd.h>

/* 5 October 2026, 12:00 UTC. */
#define NOW G_GINT64_CONSTANT (1791201600000000)

/* A document that counts how often each of its pages is drawn. */
#define TEST_TYPE_BOOK (test_book_get_type ())
G_DECLARE_FINAL_TYPE (TestBook, test_book, TEST, BOOK, PdDocument)

struct _TestBook
{
  PdDocument parent_instance;

  guint n_pages;
  guint drawn[16];
};

G_DEFINE_FINAL_TYPE (TestBook, test_book, PD_TYPE_DOCUMENT)

static const char *
test_book_get_title (PdDocument *document)
{
  return "Book";
}

static guint
test_book_get_n_pages (PdDocument *document)
{
  return TEST_BOOK (document)->n_pages;
}

static void
test_book_get_page_size (PdDocument *document,
                         double     *ret_width,
                         double     *ret_height)
{
  *ret_width = 72;
  *ret_height = 144;
}

static void
test_book_draw_page (PdDocument *document,
                     cairo_t    *cr,
                     guint       page)
{
  TEST_BOOK (document)->drawn[page]++;
  cairo_rectangle (cr, 18, 36, 18, 18);
  cairo_fill (cr);
  cairo_scale (cr, 99, 99);
}

static void
test_book_class_init (TestBookClass *klass)
{
  PdDocumentClass *document_class = PD_DOCUMENT_CLASS (klass);

  document_class->get_title = test_book_get_title;
  document_class->get_n_pages = test_book_get_n_pages;
  document_class->get_page_size = test_book_get_page_size;
  document_class->draw_page = test_book_draw_page;
}

static void
test_book_init (TestBook *self)
{
  self->n_pages = 1;
}

typedef struct
{
  char *folder;
  char *path;
} Place;

static void
set_up (Place        *place,
        gconstpointer data)
{
  g_autoptr (GError) error = NULL;

  place->folder = g_dir_make_tmp ("paper-XXXXXX", &error);
  g_assert_no_error (error);
  place->path = g_build_filename (place->folder, "roster.pdf", NULL);
}

static void
tear_down (Place        *place,
           gconstpointer data)
{
  g_autoptr (GDir) dir = g_dir_open (place->folder, 0, NULL);
  const char      *name;

  while ((name = g_dir_read_name (dir)) != NULL)
    {
      g_autofree char *path = g_build_filename (place->folder, name, NULL);

      g_assert_cmpint (g_remove (path), ==, 0);
    }
  g_assert_cmpint (g_rmdir (place->folder), ==, 0);
  g_free (place->folder);
  g_free (place->path);
}

static guint
count_files (const char *folder)
{
  g_autoptr (GDir) dir = g_dir_open (folder, 0, NULL);
  guint            n = 0;

  while (g_dir_read_name (dir) != NULL)
    n++;
  return n;
}

static PdDocument *
new_roster (void)
{
  g_autoptr (GRand)         rand = g_rand_new_with_seed (20261005);
  g_autoptr (MadeUpService) service = made_up_service_new_random (rand, 30, 14);
  g_autoptr (PdRoster)      roster = made_up_service_get_roster (service, 14, PD_ROSTER_BY_PERSON);
  PdPaperOptions            options = {
               .service_name = "Harbour Peer Service",
               .version = "Draft, change 42",
               .printed_on = service->from,
  };

  return pd_wall_roster_new (roster, NULL, &options);
}

static void
test_is_for_its_owner_alone (Place        *place,
                             gconstpointer data)
{
  g_autoptr (PdDocument) book = g_object_new (TEST_TYPE_BOOK, NULL);
  g_autoptr (GError)     error = NULL;
  mode_t                 before = umask (0);
  struct stat            info;

  pd_document_write_pdf (book, place->path, NOW, NULL, &error);
  g_assert_no_error (error);
  g_assert_cmpint (stat (place->path, &info), ==, 0);
  g_assert_cmpint (info.st_mode & 0777, ==, 0600);
  umask (before);
}

static void
test_is_the_same_bytes_again (Place        *place,
                              gconstpointer data)
{
  g_autofree char       *other = g_build_filename (place->folder, "other.pdf", NULL);
  g_autoptr (PdDocument) roster = new_roster ();
  g_autoptr (PdDocument) again = new_roster ();
  g_autofree char       *bytes = NULL;
  g_autofree char       *more = NULL;
  gsize                  length;
  gsize                  more_length;

  g_assert_true (pd_document_write_pdf (roster, place->path, NOW, NULL, NULL));
  g_assert_true (pd_document_write_pdf (again, other, NOW, NULL, NULL));
  g_assert_true (g_file_get_contents (place->path, &bytes, &length, NULL));
  g_assert_true (g_file_get_contents (other, &more, &more_length, NULL));
  g_assert_cmpmem (bytes, length, more, more_length);
}

static void
test_says_nothing_of_the_service_in_its_metadata (Place        *place,
                                                  gconstpointer data)
{
  g_autoptr (PdDocument) roster = new_roster ();
  g_autofree char       *info = NULL;

  g_assert_true (pd_document_write_pdf (roster, place->path, NOW, NULL, NULL));
  info = pdf_reader_get_info (place->path, "-isodates");
  g_assert_nonnull (strstr (info, "Title:           Roster\n"));
  g_assert_nonnull (strstr (info, "Creator:         Peerdesk\n"));
  g_assert_nonnull (strstr (info, "CreationDate:    2026-10-05T12:00:00Z\n"));
  g_assert_nonnull (strstr (info, "Tagged:          yes\n"));
  g_assert_nonnull (strstr (info, "Page size:       841.89 x 595.276 pts (A4)\n"));
  g_assert_null (strstr (info, "Author:"));
  g_assert_null (strstr (info, "Subject:"));
  g_assert_null (strstr (info, "Harbour"));
}

static void
test_is_a_table_to_those_who_listen (Place        *place,
                                     gconstpointer data)
{
  g_autoptr (PdDocument) roster = new_roster ();
  guint                  n_pages = pd_document_get_n_pages (roster);
  g_autofree char       *tags = NULL;

  g_assert_true (pd_document_write_pdf (roster, place->path, NOW, NULL, NULL));
  tags = pdf_reader_get_info (place->path, "-struct");
  g_assert_cmpuint (pdf_reader_count (tags, "Document"), ==, 1);
  g_assert_cmpuint (pdf_reader_count (tags, "  H1"), ==, n_pages);
  g_assert_cmpuint (pdf_reader_count (tags, "  Table"), ==, n_pages);
  /* 30 people and the open shifts in two weeks; and on each page, the row of days. */
  g_assert_cmpuint (pdf_reader_count (tags, "    TR"), ==, 2 * 31 + n_pages);
  g_assert_cmpuint (pdf_reader_count (tags, "      TD"), ==, 14 * 31);
  g_assert_cmpuint (pdf_reader_count (tags, "      TH"), ==, 2 * 31 + 7 * n_pages);
}

static void
test_replaces_what_was_there_as_a_whole (Place        *place,
                                         gconstpointer data)
{
  g_autofree char       *link = g_build_filename (place->folder, "link.pdf", NULL);
  g_autoptr (PdDocument) book = g_object_new (TEST_TYPE_BOOK, NULL);
  g_autofree char       *bytes = NULL;

  g_assert_true (g_file_set_contents (place->path, "before", -1, NULL));
  g_assert_cmpint (symlink ("roster.pdf", link), ==, 0);
  g_assert_true (pd_document_write_pdf (book, link, NOW, NULL, NULL));

  g_assert_true (g_file_test (link, G_FILE_TEST_IS_SYMLINK));
  g_assert_true (g_file_get_contents (place->path, &bytes, NULL, NULL));
  g_assert_true (g_str_has_prefix (bytes, "%PDF-"));
  g_assert_cmpuint (count_files (place->folder), ==, 2);
}

static void
test_leaves_what_was_there_when_cancelled (Place        *place,
                                           gconstpointer data)
{
  g_autoptr (PdDocument)   book = g_object_new (TEST_TYPE_BOOK, NULL);
  g_autoptr (GCancellable) cancellable = g_cancellable_new ();
  g_autoptr (GError)       error = NULL;
  g_autofree char         *bytes = NULL;

  g_assert_true (g_file_set_contents (place->path, "before", -1, NULL));
  g_cancellable_cancel (cancellable);
  g_assert_false (pd_document_write_pdf (book, place->path, NOW, cancellable, &error));
  g_assert_error (error, G_IO_ERROR, G_IO_ERROR_CANCELLED);

  g_assert_true (g_file_get_contents (place->path, &bytes, NULL, NULL));
  g_assert_cmpstr (bytes, ==, "before");
  g_assert_cmpuint (count_files (place->folder), ==, 1);
}

static void
test_says_that_there_is_no_room (Place        *place,
                                 gconstpointer data)
{
  g_autoptr (PdDocument) book = g_object_new (TEST_TYPE_BOOK, NULL);
  g_autoptr (GError)     error = NULL;

  g_assert_false (pd_document_write_pdf (book, "/dev/full", NOW, NULL, &error));
  g_assert_error (error, PD_ERROR, PD_ERROR_NO_SPACE);
  g_assert_nonnull (strstr (error->message, "/dev/full"));
  g_assert_true (g_file_test ("/dev/full", G_FILE_TEST_EXISTS));
  g_clear_error (&error);

  g_assert_false (pd_document_write_png (book, "/dev/full", 72, NULL, &error));
  g_assert_error (error, PD_ERROR, PD_ERROR_NO_SPACE);
}

static void
test_says_that_the_folder_is_missing (Place        *place,
                                      gconstpointer data)
{
  g_autofree char       *path = g_build_filename (place->folder, "none", "roster.pdf", NULL);
  g_autoptr (PdDocument) book = g_object_new (TEST_TYPE_BOOK, NULL);
  g_autoptr (GError)     error = NULL;

  g_assert_false (pd_document_write_pdf (book, path, NOW, NULL, &error));
  g_assert_error (error, PD_ERROR, PD_ERROR_IO);
  g_clear_error (&error);
  g_assert_false (pd_document_write_pdf (book, place->folder, NOW, NULL, &error));
  g_assert_error (error, PD_ERROR, PD_ERROR_IO);
}

static void
test_goes_into_a_pipe (Place        *place,
                       gconstpointer data)
{
  g_autofree char       *command = NULL;
  g_autoptr (PdDocument) book = g_object_new (TEST_TYPE_BOOK, NULL);
  g_autoptr (GError)     error = NULL;
  struct stat            info;
  int                    ends[2];
  char                   start[5];

  g_assert_cmpint (pipe (ends), ==, 0);
  command = g_strdup_printf ("/dev/fd/%d", ends[1]);
  pd_document_write_pdf (book, command, NOW, NULL, &error);
  g_assert_no_error (error);
  g_assert_cmpint (read (ends[0], start, sizeof start), ==, sizeof start);
  g_assert_cmpmem (start, sizeof start, "%PDF-", 5);
  g_assert_cmpint (fstat (ends[1], &info), ==, 0);
  g_assert_true (S_ISFIFO (info.st_mode));
  close (ends[0]);
  close (ends[1]);
}

static void
test_numbers_the_pictures_of_pages (Place        *place,
                                    gconstpointer data)
{
  g_autofree char     *stem = g_build_filename (place->folder, "roster.png", NULL);
  g_autofree char     *tenth = g_build_filename (place->folder, "roster-10.png", NULL);
  g_autofree char     *second = g_build_filename (place->folder, "roster-02.png", NULL);
  g_autoptr (TestBook) book = g_object_new (TEST_TYPE_BOOK, NULL);
  struct stat          info;

  g_assert_true (pd_document_write_png (PD_DOCUMENT (book), stem, 72, NULL, NULL));
  g_assert_cmpuint (count_files (place->folder), ==, 1);
  g_assert_true (g_file_test (stem, G_FILE_TEST_IS_REGULAR));

  book->n_pages = 10;
  g_assert_true (pd_document_write_png (PD_DOCUMENT (book), stem, 72, NULL, NULL));
  g_assert_cmpuint (count_files (place->folder), ==, 11);
  g_assert_true (g_file_test (second, G_FILE_TEST_IS_REGULAR));
  g_assert_cmpint (stat (tenth, &info), ==, 0);
  g_assert_cmpint (info.st_mode & 0777, ==, 0600);
}

static void
test_is_one_drawing_for_pdf_and_png (Place        *place,
                                     gconstpointer data)
{
  g_autofree char     *picture = g_build_filename (place->folder, "roster.png", NULL);
  g_autoptr (TestBook) book = g_object_new (TEST_TYPE_BOOK, NULL);

  book->n_pages = 3;
  g_assert_true (pd_document_write_pdf (PD_DOCUMENT (book), place->path, NOW, NULL, NULL));
  for (guint i = 0; i < 3; i++)
    g_assert_cmpuint (book->drawn[i], ==, 1);
  g_assert_true (pd_document_write_png (PD_DOCUMENT (book), picture, 72, NULL, NULL));
  for (guint i = 0; i < 3; i++)
    g_assert_cmpuint (book->drawn[i], ==, 2);
}

static guint32
get_pixel (cairo_surface_t *surface,
           int              x,
           int              y)
{
  const unsigned char *data = cairo_image_surface_get_data (surface);
  guint32              pixel;

  memcpy (&pixel, data + y * cairo_image_surface_get_stride (surface) + x * 4, sizeof pixel);
  return pixel & 0xffffff;
}

static void
test_has_pixels_where_its_points_are (Place        *place,
                                      gconstpointer data)
{
  g_autoptr (PdDocument) book = g_object_new (TEST_TYPE_BOOK, NULL);
  cairo_surface_t       *surface;

  g_assert_true (pd_document_write_png (book, place->path, 144, NULL, NULL));
  surface = cairo_image_surface_create_from_png (place->path);
  g_assert_cmpint (cairo_image_surface_get_width (surface), ==, 144);
  g_assert_cmpint (cairo_image_surface_get_height (surface), ==, 288);
  g_assert_cmphex (get_pixel (surface, 35, 72), ==, 0xffffff);
  g_assert_cmphex (get_pixel (surface, 36, 72), ==, 0);
  g_assert_cmphex (get_pixel (surface, 71, 107), ==, 0);
  g_assert_cmphex (get_pixel (surface, 72, 108), ==, 0xffffff);
  cairo_surface_destroy (surface);
}

static gpointer
write_in_thread (gpointer path)
{
  g_autoptr (PdDocument) roster = new_roster ();

  g_assert_true (pd_document_write_pdf (roster, path, NOW, NULL, NULL));
  return NULL;
}

static void
test_is_made_in_several_threads_at_once (Place        *place,
                                         gconstpointer data)
{
  g_autofree char *first = NULL;
  gsize            first_length = 0;
  GThread         *threads[4];
  char            *paths[4];

  for (guint i = 0; i < G_N_ELEMENTS (threads); i++)
    {
      paths[i] = g_strdup_printf ("%s/roster-%u.pdf", place->folder, i);
      threads[i] = g_thread_new ("paper", write_in_thread, paths[i]);
    }
  for (guint i = 0; i < G_N_ELEMENTS (threads); i++)
    {
      g_autofree char *bytes = NULL;
      gsize            length;

      g_thread_join (threads[i]);
      g_assert_true (g_file_get_contents (paths[i], &bytes, &length, NULL));
      if (first == NULL)
        {
          first = g_steal_pointer (&bytes);
          first_length = length;
        }
      else
        {
          g_assert_cmpmem (first, first_length, bytes, length);
        }
      g_free (paths[i]);
    }
}

static void
add (const char *name,
     void (*test) (Place *, gconstpointer))
{
  g_test_add (name, Place, NULL, set_up, test, tear_down);
}

int
main (int    argc,
      char **argv)
{
  g_test_init (&argc, &argv, NULL);

  add ("/document/is-for-its-owner-alone", test_is_for_its_owner_alone);
  add ("/document/row-47/is-the-same-bytes-again", test_is_the_same_bytes_again);
  add ("/document/says-nothing-of-the-service-in-its-metadata",
       test_says_nothing_of_the_service_in_its_metadata);
  add ("/document/is-a-table-to-those-who-listen", test_is_a_table_to_those_who_listen);
  add ("/document/replaces-what-was-there-as-a-whole", test_replaces_what_was_there_as_a_whole);
  add ("/document/leaves-what-was-there-when-cancelled", test_leaves_what_was_there_when_cancelled);
  add ("/document/says-that-there-is-no-room", test_says_that_there_is_no_room);
  add ("/document/says-that-the-folder-is-missing", test_says_that_the_folder_is_missing);
  add ("/document/goes-into-a-pipe", test_goes_into_a_pipe);
  add ("/document/numbers-the-pictures-of-pages", test_numbers_the_pictures_of_pages);
  add ("/document/row-47/is-one-drawing-for-pdf-and-png", test_is_one_drawing_for_pdf_and_png);
  add ("/document/has-pixels-where-its-points-are", test_has_pixels_where_its_points_are);
  add ("/document/is-made-in-several-threads-at-once", test_is_made_in_several_threads_at_once);
  return g_test_run ();
}
