/* SPDX-License-Identifier: GPL-3.0-or-later */
#define G_LOG_DOMAIN "pd-ui"

#include "config.h"

#include "pd-person-pane-private.h"

#include "pd-supervision-words.h"
#include "pd-workspace-supervision.h"

#include <glib/gi18n-lib.h>

/* Under which agreements the person supervises or is supervised, and how that stands. As on
 * the page “Supervision”, who does not keep the roster sees their own alone; nothing here
 * says what was said. */

static PdId
get_my_id (PdPersonPane *self)
{
  return pd_person_get_id (pd_workspace_get_me (self->part.workspace));
}

static gboolean
may_see_all (PdPersonPane *self)
{
  return pd_person_get_use (pd_workspace_get_me (self->part.workspace)) >= PD_USE_COORDINATOR;
}

static gboolean
may_see (PdPersonPane                 *self,
         const PdSupervisionAgreement *agreement)
{
  return may_see_all (self) || pd_supervision_agreement_is_party (agreement, get_my_id (self));
}

/* How the person stands under an agreement; whoever supervises, as the one who needs it
 * first. Under one that has ended nobody does. */
static const PdSupervisionDue *
find_due (PdPersonPane                 *self,
          GArray                       *dues,
          const PdSupervisionAgreement *agreement)
{
  const PdSupervisionDue *found = NULL;

  for (guint i = 0; i < dues->len; i++)
    {
      const PdSupervisionDue *due = &g_array_index (dues, PdSupervisionDue, i);

      if (due->agreement_id != agreement->id)
        continue;
      if (due->person_id == pd_person_get_id (self->person))
        return due;
      if (found == NULL)
        found = due;
    }
  return found;
}

static char *
dup_title (PdPersonPane                 *self,
           const PdSupervisionAgreement *agreement)
{
  PdId             id = pd_person_get_id (self->person);
  g_autofree char *others = pd_supervision_words_people (self->part.workspace, agreement->member_ids, id);
  g_autofree char *supervisor = pd_supervision_words_supervisor (self->part.workspace, agreement);

  if (agreement->supervisor_id == id)
    /* Translators: of somebody who supervises; %s are the names of those whom they do */
    return g_strdup_printf (_ ("Supervises %s"), others);
  if (agreement->form == PD_SUPERVISION_GROUP)
    /* Translators: %s are the names of the others in a group */
    return g_strdup_printf (_ ("Group: %s"), others);
  /* Translators: %s is a supervisor */
  return g_strdup_printf (_ ("Supervised by %s"), supervisor);
}

static void
add_agreement (PdPersonPane           *self,
               guint                   i,
               const PdSupervisionDue *due)
{
  const PdSupervisionAgreement *agreement = g_ptr_array_index (self->of_supervision, i);
  g_autofree char              *title = dup_title (self, agreement);
  g_autofree char              *rhythm = pd_supervision_rhythm_to_words (agreement->days_between);
  g_autofree char              *standing = pd_supervision_due_to_words (due);
  g_autofree char              *words = NULL;
  GtkWidget                    *row;

  /* Translators: a kind of supervision, how often it is, and on a line of its own how it stands */
  words = g_strdup_printf (C_ ("supervision", "%1$s, %2$s\n%3$s"), pd_supervision_kind_to_words (agreement->kind), rhythm,
                           standing);
  row = pd_rows_group_add (self->supervision, i, title, words);
  adw_action_row_set_subtitle_lines (ADW_ACTION_ROW (row), 0);
}

/**
 * pd_person_pane_show_supervision:
 * @self: a person's pane
 *
 * Shows the agreements that its person is in now; nothing where that is not for whoever
 * looks.
 */
void
pd_person_pane_show_supervision (PdPersonPane *self)
{
  gboolean           is_me = pd_person_get_id (self->person) == get_my_id (self);
  g_autoptr (GArray) dues = NULL;

  dues = pd_workspace_list_supervision_due_of (self->part.workspace, self->person, self->part.today, NULL);
  pd_rows_group_begin (self->supervision);
  for (guint i = 0; dues != NULL && i < self->of_supervision->len; i++)
    {
      const PdSupervisionAgreement *agreement = g_ptr_array_index (self->of_supervision, i);
      const PdSupervisionDue       *due = find_due (self, dues, agreement);

      if (due != NULL && may_see (self, agreement))
        add_agreement (self, i, due);
    }
  pd_rows_group_end (self->supervision);
  gtk_widget_set_visible (GTK_WIDGET (self->supervision),
                          is_me || may_see_all (self) || pd_rows_group_get_n_rows (self->supervision) > 0);
}

/**
 * pd_person_pane_open_supervision:
 * @self: a person's pane
 * @i: the number of a row
 *
 * Leads to the agreement of that row, on its own page.
 */
void
pd_person_pane_open_supervision (PdPersonPane *self,
                                 guint         i)
{
  const PdSupervisionAgreement *agreement = g_ptr_array_index (self->of_supervision, i);

  gtk_widget_activate_action (GTK_WIDGET (self), "desk.go-to", "(ssix)", "supervision", "agreement", PD_DAY_NONE,
                              agreement->id);
}
