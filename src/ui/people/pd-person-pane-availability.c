/* SPDX-License-Identifier: GPL-3.0-or-later */
#define G_LOG_DOMAIN "pd-ui"

#include "config.h"

#include "pd-person-pane-private.h"

#include "pd-availability-draft.h"
#include "pd-availability-editor.h"
#include "pd-people-words.h"

#include <glib/gi18n-lib.h>

/* All that one answer is said for in every week, in one row. */
static void
add_week_row (PdPersonPane *self,
              GPtrArray    *entries,
              PdWish        wish,
              GString      *spoken)
{
  g_autoptr (GStrvBuilder) times = g_strv_builder_new ();
  g_auto (GStrv)           list = NULL;
  g_autofree char         *words = NULL;
  GtkWidget               *row;

  for (guint i = 0; i < entries->len; i++)
    {
      const PdAvailability *entry = g_ptr_array_index (entries, i);
      g_autofree char      *when = pd_when_to_words (&entry->when);

      if (entry->wish == wish)
        g_strv_builder_add (times, when);
    }
  list = g_strv_builder_end (times);
  if (list[0] == NULL)
    return;
  /* Translators: what stands between times of a week: "Mon 9:00 – 15:00; Tue 9:00 – 12:00" */
  words = g_strjoinv (C_ ("times of a week", "; "), list);
  row = pd_rows_group_add (self->availability, 0, pd_wish_to_words (wish), words);
  adw_action_row_set_subtitle_lines (ADW_ACTION_ROW (row), 0);
  adw_action_row_add_prefix (ADW_ACTION_ROW (row), gtk_label_new (pd_people_words_wish_sign (wish)));
  g_string_append_printf (spoken, "%s: %s. ", pd_wish_to_words (wish), words);
}

static void
add_dated_row (PdPersonPane         *self,
               const PdAvailability *entry)
{
  g_autofree char *when = pd_people_words_when (&entry->when, self->part.today);
  GtkWidget       *row = pd_rows_group_add (self->availability, 0, pd_wish_to_words (entry->wish), when);

  adw_action_row_set_subtitle_lines (ADW_ACTION_ROW (row), 0);
  adw_action_row_add_prefix (ADW_ACTION_ROW (row), gtk_label_new (pd_people_words_wish_sign (entry->wish)));
}

static gboolean
is_over (const PdAvailability *entry,
         PdDay                 today)
{
  return entry->when.to != PD_DAY_NONE && entry->when.to < today;
}

static void
add_dated (PdPersonPane              *self,
           const PdAvailabilityDraft *said,
           gboolean                   that_are_over)
{
  guint n = 0;

  for (guint i = 0; i < pd_availability_draft_get_n_dated (said); i++)
    {
      const PdAvailability *entry = pd_availability_draft_get_dated (said, i);

      if (is_over (entry, self->part.today) != that_are_over)
        continue;
      if (that_are_over && n++ == 0)
        pd_rows_group_fold (self->availability, _ ("What is over"));
      add_dated_row (self, entry);
    }
}

/**
 * pd_person_pane_show_availability:
 * @self: a person's pane that has read what was said
 *
 * Shows it in words, what holds for every week first, and the week as a picture.
 */
void
pd_person_pane_show_availability (PdPersonPane *self)
{
  PdId                            id = pd_person_get_id (self->person);
  g_autoptr (PdAvailabilityDraft) said = pd_availability_draft_new (id, self->said);
  const PdWishWeek               *week = pd_availability_draft_get_week (said);
  g_autoptr (GPtrArray)           entries = pd_wish_week_list (week, id);
  g_autoptr (GString)             spoken = g_string_new (NULL);

  pd_rows_group_begin (self->availability);
  for (int wish = PD_WISH_YES; wish <= PD_WISH_NO; wish++)
    add_week_row (self, entries, wish, spoken);
  add_dated (self, said, FALSE);
  add_dated (self, said, TRUE);
  pd_rows_group_end (self->availability);

  pd_week_grid_set_week (self->picture, week);
  gtk_widget_set_visible (self->picture_card, entries->len > 0);
  gtk_accessible_update_property (GTK_ACCESSIBLE (self->picture),
                                  GTK_ACCESSIBLE_PROPERTY_LABEL, spoken->str,
                                  -1);
}

static void
present_availability (PdPersonPane *self)
{
  gtk_window_present (GTK_WINDOW (pd_availability_editor_new (pd_person_pane_get_window (self), self->part.workspace, self->person,
                                                              self->said, self->part.today)));
}

/**
 * pd_person_pane_paint_week:
 * @widget: a person's pane
 * @action_name: its action
 * @parameter: (nullable): nothing
 *
 * Opens the week, to be painted.
 */
void
pd_person_pane_paint_week (GtkWidget  *widget,
                           const char *action_name,
                           GVariant   *parameter)
{
  present_availability (PD_PERSON_PANE (widget));
}

/**
 * pd_person_pane_open_availability:
 * @self: a person's pane
 * @i: the number of a row
 *
 * Opens the same week: rows are all of one wish.
 */
void
pd_person_pane_open_availability (PdPersonPane *self,
                                  guint         i)
{
  present_availability (self);
}
