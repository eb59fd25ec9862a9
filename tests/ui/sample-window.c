/* SPDX-License-Identifier: GPL-3.0-or-later */

#include "config.h"

#include "sample-window.h"

#include <adwaita.h>
#include <locale.h>

/* Longer than anything takes on a busy machine. */
#define PATIENCE (100 * G_USEC_PER_SEC)

/**
 * sample_window_begin:
 * @argc: of main()
 * @argv: of main()
 *
 * Returns: whether there is a display to test on; if not, the tests are skipped, and say so
 */
gboolean
sample_window_begin (int    *argc,
                     char ***argv)
{
  g_test_init (argc, argv, NULL);
  if (!gtk_init_check ())
    {
      g_print ("1..0 # SKIP no display\n");
      return FALSE;
    }
  adw_init ();
  /* Whatever language this computer speaks, the tests read English. */
  setlocale (LC_ALL, "C.UTF-8");
  return TRUE;
}

/**
 * sample_window_show:
 * @child: what is tested
 * @width: of the window
 * @height: of the window
 *
 * Returns: a window with @child in it, drawn
 */
GtkWidget *
sample_window_show (GtkWidget *child,
                    int        width,
                    int        height)
{
  GtkWidget *window = gtk_window_new ();

  gtk_window_set_default_size (GTK_WINDOW (window), width, height);
  gtk_window_set_child (GTK_WINDOW (window), child);
  gtk_window_present (GTK_WINDOW (window));
  sample_window_wait_for_draw (window);
  return window;
}

/**
 * sample_window_settle:
 *
 * Lets what has been asked for happen.
 */
void
sample_window_settle (void)
{
  while (g_main_context_pending (NULL))
    g_main_context_iteration (NULL, FALSE);
}

static gboolean
wake_cb (gpointer data)
{
  return G_SOURCE_CONTINUE;
}

/**
 * sample_window_wait_until:
 * @condition: what to wait for
 * @data: handed to it
 *
 * Fails the test when it does not come true.
 */
void
sample_window_wait_until (SampleCondition condition,
                          gpointer        data)
{
  gint64 end = g_get_monotonic_time () + PATIENCE;
  guint  wake = g_timeout_add (10, wake_cb, NULL);

  while (!condition (data))
    {
      g_assert_cmpint (g_get_monotonic_time (), <, end);
      g_main_context_iteration (NULL, TRUE);
    }
  g_source_remove (wake);
}

static gboolean
drawn_cb (GtkWidget     *widget,
          GdkFrameClock *clock,
          gpointer       data)
{
  gboolean *is_drawn = data;

  *is_drawn = TRUE;
  return G_SOURCE_REMOVE;
}

static gboolean
is_true (gpointer data)
{
  return *(gboolean *) data;
}

/**
 * sample_window_wait_for_draw:
 * @widget: on the screen
 *
 * Waits for its next frame. GTK's own gtk_test_widget_wait_for_draw() waits without an end and
 * sleeps meanwhile: once in some thousand times, on a busy machine, it slept until the test
 * was ended.
 */
void
sample_window_wait_for_draw (GtkWidget *widget)
{
  gboolean is_drawn = FALSE;

  gtk_widget_add_tick_callback (widget, drawn_cb, &is_drawn, NULL);
  sample_window_wait_until (is_true, &is_drawn);
}

static gboolean
is_gone (gpointer data)
{
  gpointer object = g_weak_ref_get (data);
  gboolean gone = object == NULL;

  g_clear_object (&object);
  return gone;
}

/**
 * sample_window_close:
 * @window: a window, which nothing may keep any more
 */
void
sample_window_close (GtkWidget *window)
{
  GWeakRef weak;

  g_weak_ref_init (&weak, window);
  gtk_window_destroy (GTK_WINDOW (window));
  sample_window_wait_until (is_gone, &weak);
  g_weak_ref_clear (&weak);
}

/**
 * sample_window_find_toplevel:
 * @type: a type of windows
 *
 * Returns: (nullable): the one that is open
 */
GtkWidget *
sample_window_find_toplevel (GType type)
{
  GListModel *toplevels = gtk_window_get_toplevels ();

  for (guint i = 0; i < g_list_model_get_n_items (toplevels); i++)
    {
      g_autoptr (GObject) window = g_list_model_get_item (toplevels, i);

      if (G_TYPE_CHECK_INSTANCE_TYPE (window, type))
        return GTK_WIDGET (window); /* GTK holds it */
    }
  return NULL;
}
