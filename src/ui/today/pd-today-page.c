/* SPDX-License-Identifier: GPL-3.0-or-later */
#define G_LOG_DOMAIN "pd-ui"

#include "config.h"

#include "pd-today-page.h"

#include "pd-empty-state.h"
#include "pd-page-kind.h"
#include "pd-page.h"
#include "pd-rows-group.h"
#include "pd-workspace-today.h"

#include <glib/gi18n-lib.h>

/* More of a kind than this are one row that opens. */
#define SHOWN_AT_ONCE 5

struct _PdTodayPage
{
  PdDeskPart part;

  /* template children */
  GtkLabel *day_label;
  GtkBox   *groups;
  GtkStack *stack;

  /* borrowed */
  PdRowsGroup *rows[PD_TODAY_N_KINDS];

  /* owned */
  PdToday *items;

  /* state */
  guint update_source;
};

static void page_iface_init (PdPageInterface *iface);

G_DEFINE_FINAL_TYPE_WITH_CODE (PdTodayPage, pd_today_page, PD_TYPE_DESK_PART, G_IMPLEMENT_INTERFACE (PD_TYPE_PAGE, page_iface_init))

/* Where each kind can be done, and as what that page knows it. */
static const struct
{
  const char *page_id;
  const char *what;
} PLACES[PD_TODAY_N_KINDS] = {
  [PD_TODAY_SESSION] = { "supervision", "session" },
  [PD_TODAY_CIRCLE] = { "cosupervision", "session" },
  [PD_TODAY_SHIFT] = { "roster", "shift" },
  [PD_TODAY_NOTE] = { "supervision", "note" },
  [PD_TODAY_DUE] = { "supervision", "person" },
  [PD_TODAY_SWAP] = { "roster", "swaps" },
  [PD_TODAY_GAP] = { "roster", "shift" },
  [PD_TODAY_PUBLISH] = { "roster", "" },
  [PD_TODAY_TRAINING] = { "people", "person" },
  [PD_TODAY_REVIEW] = { "supervision", "agreement" },
  [PD_TODAY_ROLE] = { "roles", "role" },
};

static void
activated_cb (PdTodayPage *self,
              guint        number)
{
  const PdTodayItem *item;

  g_return_if_fail (self->items != NULL && number < self->items->items->len);

  item = self->items->items->pdata[number];
  gtk_widget_activate_action (GTK_WIDGET (self), "desk.go-to", "(ssix)", PLACES[item->kind].page_id,
                              PLACES[item->kind].what, item->day, item->subject_id);
}

static guint
count_kind (PdTodayPage *self,
            guint        first)
{
  const PdTodayItem *item = self->items->items->pdata[first];
  guint              n = 0;

  while (first + n < self->items->items->len &&
         ((const PdTodayItem *) self->items->items->pdata[first + n])->kind == item->kind)
    n++;
  return n;
}

/* What can only be done with peerdeskctl so far leads nowhere. */
static gboolean
has_place (PdTodayKind kind)
{
  return g_str_equal (pd_page_kind_find (PLACES[kind].page_id)->id, PLACES[kind].page_id);
}

/* One heading and its rows. */
static void
show_kind (PdTodayPage *self,
           guint        first,
           guint        n)
{
  PdTodayKind kind = ((const PdTodayItem *) self->items->items->pdata[first])->kind;

  for (guint i = 0; i < n; i++)
    {
      const PdTodayItem *item = self->items->items->pdata[first + i];
      guint              n_more = n - i;

      if (i == SHOWN_AT_ONCE)
        {
          g_autofree char *words = g_strdup_printf (ngettext ("%u more", "%u more", n_more), n_more);

          pd_rows_group_fold (self->rows[kind], words);
        }
      pd_rows_group_add (self->rows[kind], has_place (kind) ? first + i : PD_ROWS_GROUP_NONE, item->words, item->detail);
    }
}

static void
show_items (PdTodayPage *self)
{
  for (guint kind = 0; kind < PD_TODAY_N_KINDS; kind++)
    pd_rows_group_begin (self->rows[kind]);

  for (guint i = 0, n; i < self->items->items->len; i += n)
    {
      n = count_kind (self, i);
      show_kind (self, i, n);
    }

  for (guint kind = 0; kind < PD_TODAY_N_KINDS; kind++)
    {
      pd_rows_group_end (self->rows[kind]);
      gtk_widget_set_visible (GTK_WIDGET (self->rows[kind]), pd_rows_group_get_n_rows (self->rows[kind]) > 0);
    }
  gtk_stack_set_visible_child_name (self->stack, self->items->items->len > 0 ? "items" : "empty");
}

static void
pd_today_page_show (PdDeskPart *part)
{
  PdTodayPage     *self = PD_TODAY_PAGE (part);
  g_autofree char *day = NULL;
  PdToday         *items;

  if (pd_workspace_is_locked (part->workspace))
    return;
  items = pd_workspace_load_today (part->workspace, part->today, NULL);
  if (items == NULL)
    return;
  pd_today_free (self->items);
  self->items = items;

  day = pd_day_to_words (part->today);
  gtk_label_set_text (self->day_label, day);
  show_items (self);
}

static gboolean
update_cb (gpointer user_data)
{
  PdTodayPage *self = user_data;

  self->update_source = 0;
  pd_desk_part_show_when_seen (&self->part);
  return G_SOURCE_REMOVE;
}

/* Not at once: the row that led to a change is still being activated. */
static void
pd_today_page_show_soon (PdDeskPart *part)
{
  PdTodayPage *self = PD_TODAY_PAGE (part);

  if (!gtk_widget_get_mapped (GTK_WIDGET (self)))
    pd_desk_part_show_when_seen (part);
  else if (self->update_source == 0)
    self->update_source = g_idle_add (update_cb, self);
}

static gboolean
pd_today_page_grab_focus (GtkWidget *widget)
{
  PdTodayPage *self = PD_TODAY_PAGE (widget);

  for (guint kind = 0; kind < PD_TODAY_N_KINDS; kind++)
    if (pd_rows_group_get_n_rows (self->rows[kind]) > 0)
      return gtk_widget_grab_focus (pd_rows_group_get_row (self->rows[kind], 0));
  return gtk_widget_child_focus (GTK_WIDGET (self->stack), GTK_DIR_TAB_FORWARD);
}

static const char *
pd_today_page_get_title (PdPage *page)
{
  return _ ("Today");
}

static void
page_iface_init (PdPageInterface *iface)
{
  iface->get_title = pd_today_page_get_title;
}

static void
create_groups (PdTodayPage *self)
{
  for (guint kind = 0; kind < PD_TODAY_N_KINDS; kind++)
    {
      self->rows[kind] = g_object_new (PD_TYPE_ROWS_GROUP, "title", pd_today_kind_to_words (kind), NULL);
      gtk_box_append (self->groups, GTK_WIDGET (self->rows[kind]));
      g_signal_connect_object (self->rows[kind], "activated", G_CALLBACK (activated_cb), self, G_CONNECT_SWAPPED);
    }
}

static void
pd_today_page_constructed (GObject *object)
{
  PdTodayPage *self = PD_TODAY_PAGE (object);

  G_OBJECT_CLASS (pd_today_page_parent_class)->constructed (object);

  create_groups (self);
  pd_desk_part_show_when_seen (&self->part);
}

static void
pd_today_page_dispose (GObject *object)
{
  PdTodayPage *self = PD_TODAY_PAGE (object);

  g_clear_handle_id (&self->update_source, g_source_remove);
  g_clear_pointer (&self->items, pd_today_free);

  G_OBJECT_CLASS (pd_today_page_parent_class)->dispose (object);
}

static void
pd_today_page_class_init (PdTodayPageClass *klass)
{
  GObjectClass    *object_class = G_OBJECT_CLASS (klass);
  GtkWidgetClass  *widget_class = GTK_WIDGET_CLASS (klass);
  PdDeskPartClass *part_class = PD_DESK_PART_CLASS (klass);

  object_class->constructed = pd_today_page_constructed;
  object_class->dispose = pd_today_page_dispose;
  widget_class->grab_focus = pd_today_page_grab_focus;
  part_class->tables = G_MAXUINT;
  part_class->show = pd_today_page_show;
  part_class->file_changed = pd_today_page_show_soon;
  part_class->today_changed = pd_today_page_show_soon;

  g_type_ensure (PD_TYPE_EMPTY_STATE);
  gtk_widget_class_set_template_from_resource (widget_class, "/org/peerdesk/Peerdesk/today/pd-today-page.ui");
  gtk_widget_class_bind_template_child (widget_class, PdTodayPage, day_label);
  gtk_widget_class_bind_template_child (widget_class, PdTodayPage, groups);
  gtk_widget_class_bind_template_child (widget_class, PdTodayPage, stack);
}

static void
pd_today_page_init (PdTodayPage *self)
{
  gtk_widget_init_template (GTK_WIDGET (self));
}
