/* SPDX-License-Identifier: GPL-3.0-or-later */
#define G_LOG_DOMAIN "pd-ui"

#include "config.h"

#include "pd-remembered.h"

typedef struct
{
  GSettings *settings;
  char      *key;
} Remembered;

static void
remembered_free (gpointer  data,
                 GClosure *closure)
{
  Remembered *self = data;

  g_object_unref (self->settings);
  g_free (self->key);
  g_free (self);
}

static void
state_changed_cb (GActionGroup *actions,
                  const char   *name,
                  GVariant     *state,
                  gpointer      user_data)
{
  Remembered *self = user_data;

  g_settings_set_value (self->settings, self->key, state);
}

/**
 * pd_remembered_bind:
 * @actions: the actions of a page
 * @settings: where it is kept
 * @page_id: the page's id, with which the keys begin: "roster" for "roster-weeks"
 * @names: (array zero-terminated=1): actions with a state that says how the page looks. None
 *   whose state says anything of what is in the file: settings are not encrypted
 *
 * Brings actions to the states that they were left in, and keeps their states from now on.
 * What another window of the program does later changes nothing in this one.
 */
void
pd_remembered_bind (GActionGroup      *actions,
                    GSettings         *settings,
                    const char        *page_id,
                    const char *const *names)
{
  for (guint i = 0; names[i] != NULL; i++)
    {
      g_autofree char     *signal = g_strconcat ("action-state-changed::", names[i], NULL);
      g_autoptr (GVariant) state = NULL;
      Remembered          *self = g_new0 (Remembered, 1);

      self->settings = g_object_ref (settings);
      self->key = g_strconcat (page_id, "-", names[i], NULL);
      state = g_settings_get_value (settings, self->key);
      g_action_group_change_action_state (actions, names[i], state);
      g_signal_connect_data (actions, signal, G_CALLBACK (state_changed_cb), self, remembered_free, 0);
    }
}
