/* SPDX-License-Identifier: GPL-3.0-or-later */
#define G_LOG_DOMAIN "pd-ui"

#include "config.h"

#include "pd-pattern-week.h"

#include "pd-spans.h"

#include <glib/gi18n-lib.h>

#define DAYS_PER_WEEK 7

struct _PdPatternWeek
{
  AdwPreferencesGroup parent_instance;

  /* borrowed */
  PdPattern *pattern;
  GtkWidget *rows[DAYS_PER_WEEK];

  /* state */
  int first_day;
};

G_DEFINE_FINAL_TYPE (PdPatternWeek, pd_pattern_week, ADW_TYPE_PREFERENCES_GROUP)

enum
{
  SIGNAL_CHANGED,
  N_SIGNALS
};

static guint signals[N_SIGNALS];

static GArray *
parse_row (GtkWidget *row)
{
  return pd_spans_parse (gtk_editable_get_text (GTK_EDITABLE (row)));
}

static int
find_row (PdPatternWeek *self,
          GtkWidget     *row)
{
  int i = 0;

  while (i < DAYS_PER_WEEK && self->rows[i] != row)
    i++;
  return i;
}

static void
set_wrong (GtkWidget *row,
           gboolean   is_wrong)
{
  if (is_wrong)
    gtk_widget_add_css_class (row, "error");
  else
    gtk_widget_remove_css_class (row, "error");
  gtk_accessible_update_state (GTK_ACCESSIBLE (row),
                               GTK_ACCESSIBLE_STATE_INVALID,
                               is_wrong ? GTK_ACCESSIBLE_INVALID_TRUE : GTK_ACCESSIBLE_INVALID_FALSE,
                               -1);
}

/* Half-typed times are not an error yet. */
static void
row_changed_cb (PdPatternWeek *self,
                GtkWidget     *row)
{
  g_autoptr (GArray) spans = parse_row (row);

  if (spans != NULL)
    {
      pd_pattern_set_day (self->pattern, self->first_day + find_row (self, row), spans);
      set_wrong (row, FALSE);
    }
  g_signal_emit (self, signals[SIGNAL_CHANGED], 0);
}

/* Leaving a line writes its times out in full. */
static void
row_left_cb (GtkWidget *row)
{
  g_autoptr (GArray) spans = parse_row (row);
  g_autofree char   *text = spans != NULL ? pd_spans_to_text (spans) : NULL;

  if (text != NULL && !g_str_equal (text, gtk_editable_get_text (GTK_EDITABLE (row))))
    gtk_editable_set_text (GTK_EDITABLE (row), text);
  set_wrong (row, spans == NULL);
}

static GtkWidget *
create_row (PdPatternWeek *self,
            int            i)
{
  int                 day = self->first_day + i;
  GtkWidget          *row = adw_entry_row_new ();
  GtkEventController *focus = gtk_event_controller_focus_new ();
  g_autoptr (GArray)  spans = pd_pattern_get_day (self->pattern, day);
  g_autofree char    *text = pd_spans_to_text (spans);

  adw_preferences_row_set_title (ADW_PREFERENCES_ROW (row),
                                 pd_weekday_to_words (pd_pattern_get_weekday (self->pattern, day)));
  gtk_editable_set_text (GTK_EDITABLE (row), text);
  g_signal_connect_swapped (row, "changed", G_CALLBACK (row_changed_cb), self);
  g_signal_connect_swapped (focus, "leave", G_CALLBACK (row_left_cb), row);
  gtk_widget_add_controller (row, focus);

  return row;
}

/* What is agreed for one week is often like the one before. */
static void
copy_action (GtkWidget  *widget,
             const char *action_name,
             GVariant   *parameter)
{
  PdPatternWeek *self = PD_PATTERN_WEEK (widget);

  for (int i = 0; i < DAYS_PER_WEEK; i++)
    {
      g_autoptr (GArray) spans = pd_pattern_get_day (self->pattern, self->first_day - DAYS_PER_WEEK + i);
      g_autofree char   *text = pd_spans_to_text (spans);

      gtk_editable_set_text (GTK_EDITABLE (self->rows[i]), text);
    }
}

static void
add_copy_button (PdPatternWeek *self)
{
  GtkWidget *button = gtk_button_new_with_label (_ ("Like the Week Before"));

  gtk_widget_add_css_class (button, "flat");
  gtk_widget_set_valign (button, GTK_ALIGN_CENTER);
  gtk_actionable_set_action_name (GTK_ACTIONABLE (button), "pattern-week.copy");
  adw_preferences_group_set_header_suffix (ADW_PREFERENCES_GROUP (self), button);
}

static void
pd_pattern_week_class_init (PdPatternWeekClass *klass)
{
  signals[SIGNAL_CHANGED] = g_signal_new ("changed", PD_TYPE_PATTERN_WEEK, G_SIGNAL_RUN_LAST,
                                          0, NULL, NULL, NULL, G_TYPE_NONE, 0);

  gtk_widget_class_install_action (GTK_WIDGET_CLASS (klass), "pattern-week.copy", NULL, copy_action);
}

static void
pd_pattern_week_init (PdPatternWeek *self)
{
}

/**
 * pd_pattern_week_new:
 * @pattern: a pattern with an anchor, which must outlive the lines, and is changed by them
 * @week: which of its weeks, from 0
 *
 * Returns: (transfer floating): the lines of that week
 */
GtkWidget *
pd_pattern_week_new (PdPattern *pattern,
                     int        week)
{
  PdPatternWeek   *self = g_object_new (PD_TYPE_PATTERN_WEEK, NULL);
  g_autofree char *title = NULL;

  g_return_val_if_fail (pattern != NULL && pattern->anchor != PD_DAY_NONE, NULL);

  /* Translators: a week of a pattern of several weeks */
  title = g_strdup_printf (_ ("Week %d"), week + 1);
  adw_preferences_group_set_title (ADW_PREFERENCES_GROUP (self), title);
  /* Translators: an example of what to type */
  adw_preferences_group_set_description (ADW_PREFERENCES_GROUP (self),
                                         week == 0 ? _ ("Times like 9-12, 13-17; empty for a day off.") : NULL);
  self->pattern = pattern;
  self->first_day = week * DAYS_PER_WEEK;
  for (int i = 0; i < DAYS_PER_WEEK; i++)
    {
      self->rows[i] = create_row (self, i);
      adw_preferences_group_add (ADW_PREFERENCES_GROUP (self), self->rows[i]);
    }
  if (week > 0)
    add_copy_button (self);

  return GTK_WIDGET (self);
}

/**
 * pd_pattern_week_is_readable:
 * @self: a week
 *
 * Returns: whether all that is typed in it can be read
 */
gboolean
pd_pattern_week_is_readable (PdPatternWeek *self)
{
  g_return_val_if_fail (PD_IS_PATTERN_WEEK (self), FALSE);

  for (int i = 0; i < DAYS_PER_WEEK; i++)
    {
      g_autoptr (GArray) spans = parse_row (self->rows[i]);

      if (spans == NULL)
        return FALSE;
    }
  return TRUE;
}
