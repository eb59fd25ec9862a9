/* SPDX-License-Identifier: GPL-3.0-or-later */

#include "config.h"

#include "window-fixture.h"

static PdApplication *application;

/**
 * window_fixture_start:
 * @argc: main()'s
 * @argv: main()'s
 *
 * Starts the program without showing a window.
 */
void
window_fixture_start (int    *argc,
                      char ***argv)
{
  g_autoptr (GError) error = NULL;

  gtk_test_init (argc, argv, NULL);
  application = pd_application_new (G_APPLICATION_NON_UNIQUE);
  g_application_register (G_APPLICATION (application), NULL, &error);
  g_assert_no_error (error);
}

static gboolean
quit_cb (gpointer user_data)
{
  g_action_group_activate_action (G_ACTION_GROUP (application), "quit", NULL);

  return G_SOURCE_REMOVE;
}

/**
 * window_fixture_run:
 *
 * Runs the tests, then the program as main() does until its window is closed, and sees
 * that nothing keeps it.
 *
 * Returns: what main() returns
 */
int
window_fixture_run (void)
{
  int status = g_test_run ();

  g_settings_reset (pd_application_get_settings (application), "last-file");
  g_idle_add (quit_cb, NULL);
  g_application_run (G_APPLICATION (application), 0, NULL);
  g_assert_finalize_object (application);

  return status;
}

/**
 * window_fixture_get_idle_watch:
 *
 * Returns: (transfer none): what locks the windows when nobody is there
 */
PdIdleWatch *
window_fixture_get_idle_watch (void)
{
  return pd_application_get_idle_watch (application);
}

/**
 * window_fixture_new_window:
 *
 * Returns: (transfer none): a window on the screen, on the sample's Monday
 */
PdWindow *
window_fixture_new_window (void)
{
  GSettings *settings = pd_application_get_settings (application);

  g_settings_reset (settings, "last-file");
  g_settings_reset (settings, "page");

  return window_fixture_new_window_with (settings);
}

/**
 * window_fixture_new_window_with:
 * @settings: what is remembered
 *
 * Returns: (transfer none): a window on the screen, on the sample's Monday
 */
PdWindow *
window_fixture_new_window_with (GSettings *settings)
{
  GtkWidget *window = pd_window_new (GTK_APPLICATION (application), settings,
                                     pd_day_from_ymd (2026, 11, 23));

  gtk_window_present (GTK_WINDOW (window));
  sample_window_wait_for_draw (window);

  return PD_WINDOW (window);
}

/**
 * window_fixture_close:
 * @window: (transfer none): a window
 *
 * Closes it as a person does, and sees that nothing keeps it.
 */
void
window_fixture_close (PdWindow *window)
{
  GWeakRef ref;
  gpointer kept;

  g_weak_ref_init (&ref, window);
  gtk_window_close (GTK_WINDOW (window));
  window_fixture_settle ();
  kept = g_weak_ref_get (&ref);
  g_assert_null (kept);
  g_weak_ref_clear (&ref);
}

/**
 * window_fixture_settle:
 *
 * Lets the program do all that it has to do at once.
 */
void
window_fixture_settle (void)
{
  for (int i = 0; i < 20; i++)
    {
      while (g_main_context_iteration (NULL, FALSE))
        continue;
      g_usleep (2000);
    }
}

/**
 * window_fixture_find:
 * @root: where to look
 * @type: what for
 *
 * Returns: (nullable): the first widget of @type in @root, depth first
 */
GtkWidget *
window_fixture_find (GtkWidget *root,
                     GType      type)
{
  if (g_type_is_a (G_OBJECT_TYPE (root), type))
    return root;

  for (GtkWidget *child = gtk_widget_get_first_child (root);
       child != NULL;
       child = gtk_widget_get_next_sibling (child))
    {
      GtkWidget *found = window_fixture_find (child, type);

      if (found != NULL)
        return found;
    }

  return NULL;
}

/**
 * window_fixture_find_window:
 * @type: a type of window
 *
 * Returns: (nullable): the first window of @type that is open
 */
GtkWindow *
window_fixture_find_window (GType type)
{
  GListModel *windows = gtk_window_get_toplevels ();

  for (guint i = 0; i < g_list_model_get_n_items (windows); i++)
    {
      g_autoptr (GtkWindow) window = g_list_model_get_item (windows, i);

      if (g_type_is_a (G_OBJECT_TYPE (window), type))
        return window;
    }

  return NULL;
}

/**
 * window_fixture_get_child:
 * @widget: a widget with a template
 * @type: its type
 * @id: the id of a child in the template
 *
 * Returns: the child
 */
GtkWidget *
window_fixture_get_child (gpointer    widget,
                          GType       type,
                          const char *id)
{
  GObject *child = gtk_widget_get_template_child (widget, type, id);

  g_assert_nonnull (child);

  return GTK_WIDGET (child);
}

/**
 * window_fixture_type:
 * @widget: a widget with a template
 * @type: its type
 * @id: the id of an entry in the template
 * @text: what to put into it
 */
void
window_fixture_type (gpointer    widget,
                     GType       type,
                     const char *id,
                     const char *text)
{
  gtk_editable_set_text (GTK_EDITABLE (window_fixture_get_child (widget, type, id)), text);
}

static gboolean
says (const char *words,
      const char *text)
{
  return words != NULL && strstr (words, text) != NULL;
}

/* Whatever a widget can show or have read out: labels, entries, tooltips, icons' and
 * pictures' words, titles. Hidden ones too: a screen reader may still see those. */
static gboolean
widget_has_text (GtkWidget  *widget,
                 const char *text)
{
  if (says (gtk_widget_get_tooltip_text (widget), text) || says (gtk_widget_get_name (widget), text))
    return TRUE;
  if (GTK_IS_LABEL (widget) && says (gtk_label_get_label (GTK_LABEL (widget)), text))
    return TRUE;
  if (GTK_IS_EDITABLE (widget) && says (gtk_editable_get_text (GTK_EDITABLE (widget)), text))
    return TRUE;
  if (GTK_IS_WINDOW (widget) && says (gtk_window_get_title (GTK_WINDOW (widget)), text))
    return TRUE;

  for (GtkWidget *child = gtk_widget_get_first_child (widget);
       child != NULL;
       child = gtk_widget_get_next_sibling (child))
    if (widget_has_text (child, text))
      return TRUE;

  return FALSE;
}

/**
 * window_fixture_has_text:
 * @text: some words
 *
 * Returns: whether any widget of any window says them, shown or not
 */
gboolean
window_fixture_has_text (const char *text)
{
  GListModel *windows = gtk_window_get_toplevels ();

  for (guint i = 0; i < g_list_model_get_n_items (windows); i++)
    {
      g_autoptr (GtkWidget) window = g_list_model_get_item (windows, i);

      if (widget_has_text (window, text))
        return TRUE;
    }

  return FALSE;
}
