/* SPDX-License-Identifier: GPL-3.0-or-later */
#define G_LOG_DOMAIN "pd-ui"

#include "config.h"

#include "pd-find-item.h"

struct _PdFindItem
{
  GObject parent_instance;

  /* owned */
  char     *about;
  char     *action_name;
  GVariant *target;
  char     *title;

  /* weak */
  GtkWidget *scope;
};

G_DEFINE_FINAL_TYPE (PdFindItem, pd_find_item, G_TYPE_OBJECT)

static void
pd_find_item_finalize (GObject *object)
{
  PdFindItem *self = PD_FIND_ITEM (object);

  g_clear_weak_pointer (&self->scope);
  g_clear_pointer (&self->target, g_variant_unref);
  g_free (self->about);
  g_free (self->action_name);
  g_free (self->title);

  G_OBJECT_CLASS (pd_find_item_parent_class)->finalize (object);
}

static void
pd_find_item_class_init (PdFindItemClass *klass)
{
  G_OBJECT_CLASS (klass)->finalize = pd_find_item_finalize;
}

static void
pd_find_item_init (PdFindItem *self)
{
}

/**
 * pd_find_item_new:
 * @title: what it is called
 * @about: what sort of thing it is, and what tells it from others
 * @scope: where the action is
 * @action_name: what leads to it
 * @target: (nullable): what the action is told; a floating one is taken
 *
 * Returns: (transfer full): something that was found
 */
PdFindItem *
pd_find_item_new (const char *title,
                  const char *about,
                  GtkWidget  *scope,
                  const char *action_name,
                  GVariant   *target)
{
  PdFindItem *self = g_object_new (PD_TYPE_FIND_ITEM, NULL);

  self->title = g_strdup (title);
  self->about = g_strdup (about);
  self->action_name = g_strdup (action_name);
  self->target = target != NULL ? g_variant_ref_sink (target) : NULL;
  g_set_weak_pointer (&self->scope, scope);
  return self;
}

/**
 * pd_find_item_new_place:
 * @title: what it is called
 * @about: what sort of thing it is, and what tells it from others
 * @scope: the desk, or a widget in it
 * @page_id: the page that it is on
 * @what: what it is there; see #PdPage
 * @day: its day, or %PD_DAY_NONE
 * @id: which
 *
 * Returns: (transfer full): something that a page shows
 */
PdFindItem *
pd_find_item_new_place (const char *title,
                        const char *about,
                        GtkWidget  *scope,
                        const char *page_id,
                        const char *what,
                        PdDay       day,
                        PdId        id)
{
  return pd_find_item_new (title, about, scope, "desk.go-to", g_variant_new ("(ssix)", page_id, what, day, id));
}

/**
 * pd_find_item_get_title:
 * @self: something that was found
 *
 * Returns: what it is called
 */
const char *
pd_find_item_get_title (PdFindItem *self)
{
  g_return_val_if_fail (PD_IS_FIND_ITEM (self), NULL);

  return self->title;
}

/**
 * pd_find_item_get_about:
 * @self: something that was found
 *
 * Returns: what sort of thing it is, and what tells it from others
 */
const char *
pd_find_item_get_about (PdFindItem *self)
{
  g_return_val_if_fail (PD_IS_FIND_ITEM (self), NULL);

  return self->about;
}

/**
 * pd_find_item_go:
 * @self: something that was found
 *
 * Leads there, or does it.
 *
 * Returns: whether it was still there to be done
 */
gboolean
pd_find_item_go (PdFindItem *self)
{
  g_return_val_if_fail (PD_IS_FIND_ITEM (self), FALSE);

  return self->scope != NULL && gtk_widget_activate_action_variant (self->scope, self->action_name, self->target);
}
