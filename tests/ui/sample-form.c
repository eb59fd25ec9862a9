/* SPDX-License-Identifier: GPL-3.0-or-later */

#include "config.h"

#include "sample-form.h"

#include "pd-times-group.h"
#include "pd-times-row.h"
#include "sample-window.h"

/**
 * sample_form_get:
 * @widget: a widget with a template
 * @type: its type
 * @id: the id of a child in the template
 *
 * Returns: the child
 */
GtkWidget *
sample_form_get (gpointer    widget,
                 GType       type,
                 const char *id)
{
  GObject *child = gtk_widget_get_template_child (widget, type, id);

  g_assert_nonnull (child);
  return GTK_WIDGET (child);
}

/**
 * sample_form_find:
 * @type: a type of forms
 *
 * Returns: the one that is open; fails the test when there is none
 */
PdFormWindow *
sample_form_find (GType type)
{
  GtkWidget *form = sample_window_find_toplevel (type);

  g_assert_nonnull (form);
  return PD_FORM_WINDOW (form);
}

/* The text that is typed into, somewhere in a widget. */
static GtkEditable *
find_text (GtkWidget *widget)
{
  if (GTK_IS_ENTRY (widget))
    return GTK_EDITABLE (widget);
  for (GtkWidget *child = gtk_widget_get_first_child (widget);
       child != NULL;
       child = gtk_widget_get_next_sibling (child))
    {
      GtkEditable *found = find_text (child);

      if (found != NULL)
        return found;
    }
  return NULL;
}

/**
 * sample_form_type_day:
 * @form: a form
 * @type: its type
 * @id: the id of a row that holds a day
 * @words: what to type there
 */
void
sample_form_type_day (gpointer    form,
                      GType       type,
                      const char *id,
                      const char *words)
{
  GtkEditable *text = find_text (sample_form_get (form, type, id));

  g_assert_nonnull (text);
  gtk_editable_set_text (text, words);
}

/**
 * sample_form_type_times:
 * @form: a form with a group "times"
 * @type: its type
 * @start: what to type
 * @end: what to type
 */
void
sample_form_type_times (gpointer    form,
                        GType       type,
                        const char *start,
                        const char *end)
{
  GtkWidget *times = sample_form_get (form, type, "times");

  gtk_switch_set_active (GTK_SWITCH (sample_form_get (times, PD_TYPE_TIMES_GROUP, "whole_day")), FALSE);
  times = sample_form_get (times, PD_TYPE_TIMES_GROUP, "times");
  gtk_editable_set_text (GTK_EDITABLE (sample_form_get (times, PD_TYPE_TIMES_ROW, "start")), start);
  gtk_editable_set_text (GTK_EDITABLE (sample_form_get (times, PD_TYPE_TIMES_ROW, "end")), end);
}

/**
 * sample_form_can_save:
 * @form: a form
 *
 * Returns: whether its button can be pressed
 */
gboolean
sample_form_can_save (gpointer form)
{
  return gtk_widget_is_sensitive (sample_form_get (form, PD_TYPE_FORM_WINDOW, "save_button"));
}

/**
 * sample_form_act:
 * @widget: a widget
 * @action_name: what to do
 */
void
sample_form_act (gpointer    widget,
                 const char *action_name)
{
  g_assert_true (gtk_widget_activate_action (GTK_WIDGET (widget), action_name, NULL));
  sample_window_settle ();
}

/**
 * sample_form_save:
 * @form: a form, which is closed by it
 */
void
sample_form_save (gpointer form)
{
  GType type = G_OBJECT_TYPE (form);

  g_assert_true (sample_form_can_save (form));
  sample_form_act (form, "form.save");
  g_assert_null (sample_window_find_toplevel (type));
}

/**
 * sample_form_find_button:
 * @widget: where to look
 * @label: what the button says, with its mnemonic
 *
 * Returns: (nullable): the button
 */
GtkWidget *
sample_form_find_button (GtkWidget  *widget,
                         const char *label)
{
  if (GTK_IS_BUTTON (widget) && g_strcmp0 (gtk_button_get_label (GTK_BUTTON (widget)), label) == 0)
    return widget;
  for (GtkWidget *child = gtk_widget_get_first_child (widget);
       child != NULL;
       child = gtk_widget_get_next_sibling (child))
    {
      GtkWidget *found = sample_form_find_button (child, label);

      if (found != NULL)
        return found;
    }
  return NULL;
}
