/* SPDX-License-Identifier: GPL-3.0-or-later */

#define G_LOG_DOMAIN "pd-workspace"

#include "config.h"

#include "pd-workspace-private.h"

#include <glib/gi18n-lib.h>

#include "pd-error.h"
#include "pd-workspace-compacting-private.h"
#include "pd-workspace-opening-private.h"

G_DEFINE_FINAL_TYPE (PdWorkspace, pd_workspace, G_TYPE_OBJECT)

enum
{
  PROP_0,
  PROP_LOCKED,
  PROP_NOTICE,
  PROP_REDO_LABEL,
  PROP_UNDO_LABEL,
  PROP_WRITABLE,
  N_PROPS
};

enum
{
  SIGNAL_CHANGED,
  SIGNAL_SAVE_FAILED,
  N_SIGNALS
};

static GParamSpec *properties[N_PROPS];
static guint       signals[N_SIGNALS];

static void
notify_labels (PdWorkspace *self)
{
  g_object_notify_by_pspec (G_OBJECT (self), properties[PROP_UNDO_LABEL]);
  g_object_notify_by_pspec (G_OBJECT (self), properties[PROP_REDO_LABEL]);
}

static void
changed_cb (PdStore     *store,
            guint        tables,
            PdWorkspace *self)
{
  g_autoptr (GError) error = NULL;

  /* The rows were just written to memory; reading them back fails only for want of it. */
  if (!pd_workspace_fill_lists (self, tables, &error))
    pd_workspace_tell_save_failed (self, error);
  g_signal_emit (self, signals[SIGNAL_CHANGED], 0, tables);
  notify_labels (self);
  pd_workspace_plan_compacting (self);
}

static void
pd_workspace_get_property (GObject    *object,
                           guint       prop_id,
                           GValue     *value,
                           GParamSpec *pspec)
{
  PdWorkspace *self = PD_WORKSPACE (object);

  switch (prop_id)
    {
    case PROP_LOCKED:
      g_value_set_boolean (value, pd_workspace_is_locked (self));
      break;
    case PROP_NOTICE:
      g_value_set_string (value, self->notice);
      break;
    case PROP_REDO_LABEL:
      g_value_set_string (value, pd_workspace_get_redo_label (self));
      break;
    case PROP_UNDO_LABEL:
      g_value_set_string (value, pd_workspace_get_undo_label (self));
      break;
    case PROP_WRITABLE:
      g_value_set_boolean (value, pd_workspace_is_writable (self));
      break;
    default:
      G_OBJECT_WARN_INVALID_PROPERTY_ID (object, prop_id, pspec);
    }
}

static void
pd_workspace_dispose (GObject *object)
{
  PdWorkspace *self = PD_WORKSPACE (object);

  if (self->vault != NULL)
    pd_workspace_give_up (self);
  g_clear_object (&self->vault);
  g_clear_object (&self->people);
  g_clear_object (&self->sites);
  g_clear_pointer (&self->role_titles, g_hash_table_unref);

  G_OBJECT_CLASS (pd_workspace_parent_class)->dispose (object);
}

static void
pd_workspace_finalize (GObject *object)
{
  PdWorkspace *self = PD_WORKSPACE (object);

  g_free (self->notice);

  G_OBJECT_CLASS (pd_workspace_parent_class)->finalize (object);
}

static void
install_properties (GObjectClass *object_class)
{
  GParamFlags flags = G_PARAM_READABLE | G_PARAM_STATIC_STRINGS;

  properties[PROP_LOCKED] = g_param_spec_boolean ("locked", NULL, NULL, TRUE, flags);
  properties[PROP_NOTICE] = g_param_spec_string ("notice", NULL, NULL, NULL, flags);
  properties[PROP_REDO_LABEL] = g_param_spec_string ("redo-label", NULL, NULL, NULL, flags);
  properties[PROP_UNDO_LABEL] = g_param_spec_string ("undo-label", NULL, NULL, NULL, flags);
  properties[PROP_WRITABLE] = g_param_spec_boolean ("writable", NULL, NULL, FALSE, flags);
  g_object_class_install_properties (object_class, N_PROPS, properties);
}

static void
pd_workspace_class_init (PdWorkspaceClass *klass)
{
  GObjectClass *object_class = G_OBJECT_CLASS (klass);

  object_class->dispose = pd_workspace_dispose;
  object_class->finalize = pd_workspace_finalize;
  object_class->get_property = pd_workspace_get_property;
  install_properties (object_class);

  /**
   * PdWorkspace::changed:
   * @self: the workspace
   * @tables: which lists may be different now, as #PdStore::changed says it
   *
   * Emitted after each act, undo and redo, when the lists are up to date.
   */
  signals[SIGNAL_CHANGED] = g_signal_new ("changed",
                                          PD_TYPE_WORKSPACE,
                                          G_SIGNAL_RUN_LAST,
                                          0,
                                          NULL,
                                          NULL,
                                          NULL,
                                          G_TYPE_NONE,
                                          1,
                                          G_TYPE_UINT);

  /**
   * PdWorkspace::save-failed:
   * @self: the workspace
   * @error: what went wrong, in words
   *
   * Emitted when an act that is on the screen could not be written to the file. From
   * then on nothing can be changed; pd_workspace_save_copy() still writes all of it.
   */
  signals[SIGNAL_SAVE_FAILED] = g_signal_new ("save-failed",
                                              PD_TYPE_WORKSPACE,
                                              G_SIGNAL_RUN_LAST,
                                              0,
                                              NULL,
                                              NULL,
                                              NULL,
                                              G_TYPE_NONE,
                                              1,
                                              G_TYPE_ERROR);
}

static void
pd_workspace_init (PdWorkspace *self)
{
  self->people = g_list_store_new (PD_TYPE_PERSON);
  self->sites = g_list_store_new (PD_TYPE_SITE);
  self->waits = TRUE;
  self->compacting_pause = PD_WORKSPACE_COMPACTING_PAUSE;
}

/**
 * pd_workspace_set_clock:
 * @self: a workspace
 * @now: (scope forever): gives the time; until it is set, changes have no time
 * @user_data: for @now
 */
void
pd_workspace_set_clock (PdWorkspace *self,
                        PdNowFunc    now,
                        gpointer     user_data)
{
  g_return_if_fail (PD_IS_WORKSPACE (self));

  self->now = now;
  self->now_data = user_data;
}

/**
 * pd_workspace_get_vault:
 * @self: a workspace
 *
 * Returns: (transfer none): what keeps the file
 */
PdVault *
pd_workspace_get_vault (PdWorkspace *self)
{
  g_return_val_if_fail (PD_IS_WORKSPACE (self), NULL);

  return self->vault;
}

/**
 * pd_workspace_get_store:
 * @self: a workspace
 *
 * Returns: (nullable) (transfer none): its tables; %NULL while it is locked
 */
PdStore *
pd_workspace_get_store (PdWorkspace *self)
{
  g_return_val_if_fail (PD_IS_WORKSPACE (self), NULL);

  return self->store;
}

/**
 * pd_workspace_is_locked:
 * @self: a workspace
 *
 * Returns: whether nothing of what the file holds can be read
 */
gboolean
pd_workspace_is_locked (PdWorkspace *self)
{
  g_return_val_if_fail (PD_IS_WORKSPACE (self), TRUE);

  return self->store == NULL;
}

/**
 * pd_workspace_is_writable:
 * @self: a workspace
 *
 * Returns: whether acts can be tried now
 */
gboolean
pd_workspace_is_writable (PdWorkspace *self)
{
  g_return_val_if_fail (PD_IS_WORKSPACE (self), FALSE);

  return self->store != NULL && pd_store_check_writable (self->store, NULL);
}

/**
 * pd_workspace_get_notice:
 * @self: a workspace
 *
 * Returns: (nullable) (transfer none): a sentence on why the file can only be read, or
 *   what was found or mended when it was opened
 */
const char *
pd_workspace_get_notice (PdWorkspace *self)
{
  g_return_val_if_fail (PD_IS_WORKSPACE (self), NULL);

  return self->notice;
}

/**
 * pd_workspace_set_notice:
 * @self: a workspace
 * @notice: (nullable): what pd_workspace_get_notice() says from now on
 */
void
pd_workspace_set_notice (PdWorkspace *self,
                         const char  *notice)
{
  char *copy = g_strdup (notice);

  if (g_strcmp0 (self->notice, copy) == 0)
    {
      g_free (copy);
      return;
    }
  g_free (self->notice);
  self->notice = copy;
  g_object_notify_by_pspec (G_OBJECT (self), properties[PROP_NOTICE]);
}

/**
 * pd_workspace_set_store:
 * @self: a workspace
 * @store: (nullable) (transfer full): the opened tables, or %NULL to lock
 * @error: return location for an error
 *
 * Returns: whether the lists could be read; with %NULL always
 */
gboolean
pd_workspace_set_store (PdWorkspace *self,
                        PdStore     *store,
                        GError     **error)
{
  gboolean is_filled = TRUE;

  if (self->store != NULL)
    g_signal_handlers_disconnect_by_func (self->store, changed_cb, self);
  pd_workspace_forget_compacting (self);
  pd_workspace_empty_lists (self);
  g_clear_object (&self->store);

  if (store != NULL)
    {
      self->store = store;
      self->has_save_failed = FALSE;
      is_filled = pd_workspace_fill_lists (self, G_MAXUINT, error);
      if (is_filled)
        g_signal_connect (store, "changed", G_CALLBACK (changed_cb), self);
      else
        {
          pd_workspace_empty_lists (self);
          g_clear_object (&self->store);
        }
    }
  g_object_notify_by_pspec (G_OBJECT (self), properties[PROP_LOCKED]);
  g_object_notify_by_pspec (G_OBJECT (self), properties[PROP_WRITABLE]);
  notify_labels (self);
  pd_workspace_plan_compacting (self);
  return is_filled;
}

/**
 * pd_workspace_tell_save_failed:
 * @self: a workspace
 * @error: what went wrong
 *
 * Emits #PdWorkspace::save-failed, once: what fails after it fails because of it.
 */
void
pd_workspace_tell_save_failed (PdWorkspace  *self,
                               const GError *error)
{
  if (self->has_save_failed)
    return;
  self->has_save_failed = TRUE;
  pd_workspace_set_notice (self, error->message);
  g_object_notify_by_pspec (G_OBJECT (self), properties[PROP_WRITABLE]);
  g_signal_emit (self, signals[SIGNAL_SAVE_FAILED], 0, error);
}

/**
 * pd_workspace_check_unlocked:
 * @self: a workspace
 * @error: return location for an error
 *
 * Returns: whether its tables are open
 */
gboolean
pd_workspace_check_unlocked (PdWorkspace *self,
                             GError     **error)
{
  if (self->store != NULL)
    return TRUE;
  g_set_error_literal (error,
                       PD_ERROR,
                       PD_ERROR_READ_ONLY,
                       _ ("The service is locked. Nothing was changed; unlock it and try again."));
  return FALSE;
}
