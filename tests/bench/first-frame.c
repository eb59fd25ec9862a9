/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "config.h"

#include "first-frame.h"

#include <sys/resource.h>

#define WIDTH 1200
#define HEIGHT 800

static gint64
to_microseconds (const struct timeval *time)
{
  return (gint64) time->tv_sec * G_USEC_PER_SEC + time->tv_usec;
}

static void
painted_cb (gboolean *is_painted)
{
  *is_painted = TRUE;
}

/**
 * first_frame_look:
 * @ret_moment: (out): how far this process has come
 */
void
first_frame_look (FirstFrame *ret_moment)
{
  struct rusage usage;

  getrusage (RUSAGE_SELF, &usage);
  ret_moment->now = g_get_monotonic_time ();
  ret_moment->processor = to_microseconds (&usage.ru_utime) + to_microseconds (&usage.ru_stime);
}

/**
 * first_frame_paint:
 * @content: (nullable): what is in the window
 * @before_opening: (nullable): when the opening of a file began, which does not count
 * @after_opening: (nullable): when it had ended
 *
 * Shows a window and waits for its first frame. Then writes on a line of the standard
 * output: the moment of that; what the opening took; what has been computed until then, and
 * of it for the opening. All in microseconds.
 */
void
first_frame_paint (GtkWidget        *content,
                   const FirstFrame *before_opening,
                   const FirstFrame *after_opening)
{
  GtkWidget *window = g_object_new (ADW_TYPE_APPLICATION_WINDOW, "default-width", WIDTH, "default-height", HEIGHT, NULL);
  gboolean   is_painted = FALSE;
  FirstFrame painted;
  FirstFrame opening = { 0 };

  if (content != NULL)
    adw_application_window_set_content (ADW_APPLICATION_WINDOW (window), content);
  gtk_window_present (GTK_WINDOW (window));
  g_signal_connect_swapped (gtk_widget_get_frame_clock (window), "after-paint",
                            G_CALLBACK (painted_cb), &is_painted);
  while (!is_painted)
    g_main_context_iteration (NULL, TRUE);

  first_frame_look (&painted);
  if (before_opening != NULL)
    {
      opening.now = after_opening->now - before_opening->now;
      opening.processor = after_opening->processor - before_opening->processor;
    }
  g_print ("%" G_GINT64_FORMAT " %" G_GINT64_FORMAT " %" G_GINT64_FORMAT " %" G_GINT64_FORMAT "\n",
           painted.now, opening.now, painted.processor, opening.processor);
}
