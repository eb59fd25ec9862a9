/* SPDX-License-Identifier: GPL-3.0-or-later */

#define G_LOG_DOMAIN "pd-workspace"

#include "config.h"

#include "pd-role-template.h"

#include "pd-role-import.h"
#include "pd-shipped-private.h"

/* In the order in which they are offered. */
static const char *const NICKS[] = {
  "peer-worker",
  "carer-peer-worker",
  "team-leader",
  "volunteer",
  "co-supervision-facilitator",
  "non-peer-colleague",
};

static void
template_free (PdRoleTemplate *self)
{
  g_free (self->nick);
  pd_role_description_free (self->description);
  g_free (self);
}

static PdRoleTemplate *
load (const char *nick,
      GError    **error)
{
  g_autofree char         *name = g_strdup_printf ("roles/%s.md", nick);
  g_autoptr (GBytes)       text = pd_shipped_load (name, error);
  g_autoptr (PdRoleImport) read = text != NULL ? pd_role_import_bytes (text, error) : NULL;
  PdRoleTemplate          *self;

  if (read == NULL)
    return NULL;
  self = g_new0 (PdRoleTemplate, 1);
  self->nick = g_strdup (nick);
  self->description = g_steal_pointer (&read->description);
  return self;
}

/**
 * pd_role_template_list:
 * @error: return location for an error
 *
 * Returns: (transfer full) (element-type PdRoleTemplate): the templates that come with the
 *   program
 */
GPtrArray *
pd_role_template_list (GError **error)
{
  g_autoptr (GPtrArray) templates = g_ptr_array_new_with_free_func ((GDestroyNotify) template_free);

  for (guint i = 0; i < G_N_ELEMENTS (NICKS); i++)
    {
      PdRoleTemplate *template = load (NICKS[i], error);

      if (template == NULL)
        return NULL;
      g_ptr_array_add (templates, template);
    }
  return g_steal_pointer (&templates);
}
