/* SPDX-License-Identifier: GPL-3.0-or-later */
#define G_LOG_DOMAIN "pd-ui"

#include "config.h"

#include "pd-supervision-list-private.h"

/* Choosing in the list from elsewhere. */

/**
 * pd_supervision_list_has_focus:
 * @self: a list
 *
 * Returns: whether one of its rows has the focus
 */
gboolean
pd_supervision_list_has_focus (PdSupervisionList *self)
{
  GtkRoot   *root = gtk_widget_get_root (GTK_WIDGET (self));
  GtkWidget *focus = root != NULL ? gtk_root_get_focus (root) : NULL;

  return focus != NULL && gtk_widget_is_ancestor (focus, GTK_WIDGET (self->view));
}

/**
 * pd_supervision_list_go_to:
 * @self: a list
 * @position: which row
 * @with_focus: whether the focus goes there, too
 *
 * Chooses a row, and shows it. GTK puts the focus of a list on what it was scrolled to.
 */
void
pd_supervision_list_go_to (PdSupervisionList *self,
                           guint              position,
                           gboolean           with_focus)
{
  gtk_single_selection_set_selected (self->shown, position);
  gtk_widget_activate_action (GTK_WIDGET (self->view), "list.scroll-to-item", "u", position);
  if (with_focus)
    gtk_widget_grab_focus (GTK_WIDGET (self->view));
}

static gboolean
is_about_agreement (PdSupervisionItem *item,
                    PdId               agreement_id)
{
  const PdSupervisionAgreement *agreement = pd_supervision_item_get_agreement (item);

  return agreement != NULL && agreement->id == agreement_id;
}

static gboolean
is_about_person (PdSupervisionItem *item,
                 PdId               person_id)
{
  const PdSupervisionAgreement *agreement = pd_supervision_item_get_agreement (item);

  return pd_supervision_item_get_person_id (item) == person_id ||
         (agreement != NULL && pd_supervision_agreement_is_party (agreement, person_id));
}

static gboolean
choose_first (PdSupervisionList *self,
              gboolean (*is_about) (PdSupervisionItem *item, PdId id),
              PdId id)
{
  for (guint i = 0; i < g_list_model_get_n_items (G_LIST_MODEL (self->items)); i++)
    {
      g_autoptr (PdSupervisionItem) item = g_list_model_get_item (G_LIST_MODEL (self->items), i);

      if (!is_about (item, id))
        continue;
      pd_supervision_list_go_to (self, i, FALSE);
      return TRUE;
    }
  return FALSE;
}

/* What is not mine is among everybody's, for whoever can list those. */
static gboolean
choose_anywhere (PdSupervisionList *self,
                 gboolean (*is_about) (PdSupervisionItem *item, PdId id),
                 PdId id)
{
  if (choose_first (self, is_about, id))
    return TRUE;
  if (self->is_everybodys || !gtk_widget_get_visible (self->scope_bar))
    return FALSE;
  gtk_toggle_button_set_active (self->everybodys_button, TRUE);
  return choose_first (self, is_about, id);
}

/**
 * pd_supervision_list_choose:
 * @self: a list
 * @agreement_id: a supervision agreement
 *
 * Returns: whether it is in the list, and chosen now
 */
gboolean
pd_supervision_list_choose (PdSupervisionList *self,
                            PdId               agreement_id)
{
  g_return_val_if_fail (PD_IS_SUPERVISION_LIST (self), FALSE);

  return choose_anywhere (self, is_about_agreement, agreement_id);
}

/**
 * pd_supervision_list_choose_person:
 * @self: a list
 * @person_id: somebody
 *
 * Returns: whether something that is about them is in the list, and chosen now
 */
gboolean
pd_supervision_list_choose_person (PdSupervisionList *self,
                                   PdId               person_id)
{
  g_return_val_if_fail (PD_IS_SUPERVISION_LIST (self), FALSE);

  return choose_anywhere (self, is_about_person, person_id);
}
