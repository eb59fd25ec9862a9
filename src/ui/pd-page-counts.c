/* SPDX-License-Identifier: GPL-3.0-or-later */
#define G_LOG_DOMAIN "pd-ui"

#include "config.h"

#include "pd-page-counts.h"

#include "pd-page-kind.h"

struct _PdPageCounts
{
  GObject parent_instance;

  /* owned */
  GtkListBox  *navigation;
  PdWorkspace *workspace;

  /* state */
  guint count_id;
  PdDay today;
};

G_DEFINE_FINAL_TYPE (PdPageCounts, pd_page_counts, G_TYPE_OBJECT)

/* How long after a change they are counted again, in milliseconds: what is typed is saved
 * at every pause, and comes first. */
#define COUNT_AFTER_MS 400

static gboolean
count_cb (gpointer user_data)
{
  PdPageCounts  *self = user_data;
  GtkListBoxRow *row;

  self->count_id = 0;
  for (int i = 0; (row = gtk_list_box_get_row_at_index (self->navigation, i)) != NULL; i++)
    if (pd_page_kinds[i].count_waiting != NULL)
      pd_page_kind_show_count (&pd_page_kinds[i], GTK_WIDGET (row),
                               pd_page_kinds[i].count_waiting (self->workspace, self->today));
  return G_SOURCE_REMOVE;
}

static void
count_later (PdPageCounts *self)
{
  if (self->count_id == 0)
    self->count_id = g_timeout_add_full (G_PRIORITY_LOW, COUNT_AFTER_MS, count_cb, self, NULL);
}

static void
pd_page_counts_dispose (GObject *object)
{
  PdPageCounts *self = PD_PAGE_COUNTS (object);

  g_clear_handle_id (&self->count_id, g_source_remove);
  g_clear_object (&self->navigation);
  g_clear_object (&self->workspace);

  G_OBJECT_CLASS (pd_page_counts_parent_class)->dispose (object);
}

static void
pd_page_counts_class_init (PdPageCountsClass *klass)
{
  G_OBJECT_CLASS (klass)->dispose = pd_page_counts_dispose;
}

static void
pd_page_counts_init (PdPageCounts *self)
{
}

/**
 * pd_page_counts_new:
 * @navigation: the list of pages, a row for each #PdPageKind
 * @workspace: an unlocked workspace
 * @today: the day that it is
 *
 * Returns: (transfer full): what keeps the numbers in its rows from now on
 */
PdPageCounts *
pd_page_counts_new (GtkListBox  *navigation,
                    PdWorkspace *workspace,
                    PdDay        today)
{
  PdPageCounts *self = g_object_new (PD_TYPE_PAGE_COUNTS, NULL);

  self->navigation = g_object_ref (navigation);
  self->workspace = g_object_ref (workspace);
  self->today = today;
  g_signal_connect_object (workspace, "changed", G_CALLBACK (count_later), self, G_CONNECT_SWAPPED);
  count_later (self);
  return self;
}

/**
 * pd_page_counts_set_today:
 * @self: the numbers in the list of pages
 * @today: the day that it is from now on
 */
void
pd_page_counts_set_today (PdPageCounts *self,
                          PdDay         today)
{
  g_return_if_fail (PD_IS_PAGE_COUNTS (self));

  self->today = today;
  count_later (self);
}
