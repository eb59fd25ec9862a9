/* SPDX-License-Identifier: GPL-3.0-or-later */

/* The pages of a desk: made when they are first shown, led to, emptied. */
#define G_LOG_DOMAIN "pd-ui"

#include "config.h"

#include "pd-desk-private.h"

#include "pd-page-kind.h"

/* A page is made when it is first shown, so that the first frame waits for one only. */
static GtkWidget *
ensure_page (PdDesk           *self,
             const PdPageKind *kind)
{
  GtkWidget *page = gtk_stack_get_child_by_name (self->pages, kind->id);

  if (page == NULL)
    {
      page = g_object_new (kind->get_type (),
                           "workspace", self->workspace,
                           "today", self->today,
                           kind->remembers ? "settings" : NULL, self->settings,
                           NULL);
      g_object_bind_property (self, "today", page, "today", G_BINDING_DEFAULT);
      gtk_stack_add_named (self->pages, page, kind->id);
    }

  return page;
}

/* What another page has there stays, unseen: buttons that leave the window and come back
 * don't find their actions again (GTK 4.8). */
static void
show_in_header (GtkBox    *box,
                GtkWidget *widget)
{
  if (widget != NULL && gtk_widget_get_parent (widget) == NULL)
    gtk_box_append (box, widget);

  for (GtkWidget *child = gtk_widget_get_first_child (GTK_WIDGET (box));
       child != NULL;
       child = gtk_widget_get_next_sibling (child))
    gtk_widget_set_visible (child, child == widget);
}

static void
update_header (PdDesk *self)
{
  PdPage *page = pd_desk_get_page (self);

  adw_window_title_set_title (self->page_title, page != NULL ? pd_page_get_title (page) : "");
  show_in_header (self->start_box, page != NULL ? pd_page_get_start_widget (page) : NULL);
  show_in_header (self->end_box, page != NULL ? pd_page_get_end_widget (page) : NULL);
}

static void
select_row (PdDesk     *self,
            const char *page_id)
{
  GtkListBoxRow *row;

  for (int i = 0; (row = gtk_list_box_get_row_at_index (self->navigation, i)) != NULL; i++)
    if (g_str_equal (gtk_widget_get_name (GTK_WIDGET (row)), page_id))
      gtk_list_box_select_row (self->navigation, row);
}

/**
 * pd_desk_get_page:
 * @self: a desk
 *
 * Returns: (nullable): the page that is shown
 */
PdPage *
pd_desk_get_page (PdDesk *self)
{
  g_return_val_if_fail (PD_IS_DESK (self), NULL);

  return (PdPage *) gtk_stack_get_visible_child (self->pages);
}

/**
 * pd_desk_get_page_id:
 * @self: a desk
 *
 * Returns: (nullable): the id of the page that is shown
 */
const char *
pd_desk_get_page_id (PdDesk *self)
{
  g_return_val_if_fail (PD_IS_DESK (self), NULL);

  return gtk_stack_get_visible_child_name (self->pages);
}

/**
 * pd_desk_show_page:
 * @self: a desk
 * @page_id: (nullable): the id of a #PdPageKind; any other is the first page, so
 *   that a setting of another version does no harm
 *
 * Shows a page.
 */
void
pd_desk_show_page (PdDesk     *self,
                   const char *page_id)
{
  const PdPageKind *kind = pd_page_kind_find (page_id);

  g_return_if_fail (PD_IS_DESK (self));

  if (g_strcmp0 (kind->id, pd_desk_get_page_id (self)) == 0)
    return;

  gtk_stack_set_visible_child (self->pages, ensure_page (self, kind));
  /* The stack asks for new places only for what is in it; when a scroll bar comes or goes
   * meanwhile, GTK 4.8 draws what is around the stack without a place. */
  gtk_widget_queue_resize (GTK_WIDGET (self->pages));
  select_row (self, kind->id);
  update_header (self);
  g_object_notify (G_OBJECT (self), "page-id");
}

/**
 * pd_desk_show_nth_page:
 * @self: a desk
 * @n: which in the list of pages, from 1; one that is not there is no page
 *
 * Shows a page.
 */
void
pd_desk_show_nth_page (PdDesk *self,
                       guint   n)
{
  g_return_if_fail (PD_IS_DESK (self));

  if (n >= 1 && n <= pd_page_kind_count ())
    {
      pd_desk_show_page (self, pd_page_kinds[n - 1].id);
      gtk_widget_grab_focus (GTK_WIDGET (self));
    }
}

/**
 * pd_desk_row_selected:
 * @self: a desk
 * @row: (nullable): a row of the navigation
 *
 * Shows its page.
 */
void
pd_desk_row_selected (PdDesk        *self,
                      GtkListBoxRow *row)
{
  if (row != NULL)
    pd_desk_show_page (self, gtk_widget_get_name (GTK_WIDGET (row)));
}

/**
 * pd_desk_row_activated:
 * @self: a desk
 *
 * Leads into the page: a side bar that covers it has done what it was asked for.
 */
void
pd_desk_row_activated (PdDesk *self)
{
  if (pd_split_view_is_collapsed (self->split))
    pd_split_view_set_sidebar_shown (self->split, FALSE);
  gtk_widget_grab_focus (GTK_WIDGET (self));
}

/**
 * pd_desk_go_to:
 * @widget: a desk
 * @name: "desk.go-to"
 * @parameter: which page, and what on it; see #PdPage
 *
 * Shows something on a page, wherever it was asked for.
 */
void
pd_desk_go_to (GtkWidget  *widget,
               const char *name,
               GVariant   *parameter)
{
  PdDesk     *self = PD_DESK (widget);
  const char *page_id;
  const char *what;
  PdDay       day;
  PdId        id;

  g_variant_get (parameter, "(&s&six)", &page_id, &what, &day, &id);
  pd_desk_show_page (self, page_id);
  gtk_widget_grab_focus (widget);
  pd_page_go_to (pd_desk_get_page (self), what, day, id);
}

/**
 * pd_desk_lock:
 * @self: a desk that is about to be thrown away
 *
 * Lets every page keep what was being typed, while the workspace is still open.
 */
void
pd_desk_lock (PdDesk *self)
{
  g_return_if_fail (PD_IS_DESK (self));

  for (GtkWidget *page = gtk_widget_get_first_child (GTK_WIDGET (self->pages));
       page != NULL;
       page = gtk_widget_get_next_sibling (page))
    pd_page_lock (PD_PAGE (page));
}

/**
 * pd_desk_toggle_sidebar:
 * @self: a desk
 *
 * Shows the list of pages, or puts it away.
 */
void
pd_desk_toggle_sidebar (PdDesk *self)
{
  g_return_if_fail (PD_IS_DESK (self));

  pd_split_view_set_sidebar_shown (self->split, !pd_split_view_is_sidebar_shown (self->split));
}

static void
empty_box (GtkBox *box)
{
  GtkWidget *child;

  while ((child = gtk_widget_get_first_child (GTK_WIDGET (box))) != NULL)
    gtk_box_remove (box, child);
}

/**
 * pd_desk_dispose_pages:
 * @self: a desk that is thrown away
 *
 * Empties every page, whoever may still hold it: nothing of the file stays in a widget.
 */
void
pd_desk_dispose_pages (PdDesk *self)
{
  GtkWidget *child;

  if (self->pages == NULL)
    return;

  empty_box (self->start_box);
  empty_box (self->end_box);
  while ((child = gtk_widget_get_first_child (GTK_WIDGET (self->pages))) != NULL)
    {
      g_autoptr (GtkWidget) page = g_object_ref (child);

      gtk_stack_remove (self->pages, page);
      g_object_run_dispose (G_OBJECT (page));
    }
}
