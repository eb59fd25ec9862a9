/* SPDX-License-Identifier: GPL-3.0-or-later */

#define G_LOG_DOMAIN "pd-ui"

#include "config.h"

#include "pd-roster-page-private.h"

/* The rules are asked after the frame that shows the shifts: who turns the weeks sees them
 * at once, and what the rules have to say a moment later. */

static gboolean
review_cb (gpointer user_data)
{
  PdRosterPage      *self = user_data;
  g_autoptr (GError) error = NULL;

  if (pd_roster_review_step (self->review, &error))
    return G_SOURCE_CONTINUE;

  self->review_idle = 0;
  if (error != NULL)
    {
      pd_roster_page_tell (self, error);
      return G_SOURCE_REMOVE;
    }
  pd_roster_page_show_roster (self);
  return G_SOURCE_REMOVE;
}

/* Called before each frame: the second time, the first one is painted. */
static gboolean
tick_cb (GtkWidget     *widget,
         GdkFrameClock *clock,
         gpointer       user_data)
{
  PdRosterPage *self = PD_ROSTER_PAGE (widget);

  if (!self->has_ticked)
    {
      self->has_ticked = TRUE;
      return G_SOURCE_CONTINUE;
    }
  self->review_tick = 0;
  self->review_idle = g_idle_add (review_cb, self);
  return G_SOURCE_REMOVE;
}

/**
 * pd_roster_page_stop_review:
 * @self: a page
 *
 * Gives up asking the rules, because there is something else to ask about or nothing.
 */
void
pd_roster_page_stop_review (PdRosterPage *self)
{
  if (self->review_tick != 0)
    gtk_widget_remove_tick_callback (GTK_WIDGET (self), self->review_tick);
  self->review_tick = 0;
  g_clear_handle_id (&self->review_idle, g_source_remove);
}

/**
 * pd_roster_page_review:
 * @self: a page with another roster than a moment ago
 *
 * Has the rules asked about it: at once where only a few shifts are other than before,
 * otherwise after the next frame.
 */
void
pd_roster_page_review (PdRosterPage *self)
{
  g_autoptr (GPtrArray) nothing = NULL;

  pd_roster_page_stop_review (self);
  if (pd_roster_review_show (self->review, self->roster, self->part.today))
    return;
  nothing = g_ptr_array_new ();
  pd_roster_take_findings (self->roster, nothing);
  self->has_ticked = FALSE;
  self->review_tick = gtk_widget_add_tick_callback (GTK_WIDGET (self), tick_cb, NULL, NULL);
}

/**
 * pd_roster_page_look_again:
 * @self: a page
 *
 * Has the rules asked again about the same shifts, because something beside them is other
 * than before.
 */
void
pd_roster_page_look_again (PdRosterPage *self)
{
  if (self->roster == NULL)
    return;
  pd_roster_page_review (self);
  pd_roster_page_show_roster (self);
}
