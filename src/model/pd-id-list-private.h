/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "pd-id.h"

G_BEGIN_DECLS

static inline GArray *
pd_id_list_new (void)
{
  return g_array_new (FALSE, FALSE, sizeof (PdId));
}

static inline gboolean
pd_id_list_has (const GArray *self,
                PdId          id)
{
  for (guint i = 0; i < self->len; i++)
    {
      if (g_array_index (self, PdId, i) == id)
        return TRUE;
    }
  return FALSE;
}

static inline gboolean
pd_id_list_equal (const GArray *self,
                  const GArray *other)
{
  if (self->len != other->len)
    return FALSE;
  for (guint i = 0; i < self->len; i++)
    {
      if (g_array_index (self, PdId, i) != g_array_index (other, PdId, i))
        return FALSE;
    }
  return TRUE;
}

/* No row, or a row twice: nothing that a list of people may hold. */
static inline gboolean
pd_id_list_is_sound (const GArray *self)
{
  for (guint i = 0; i < self->len; i++)
    {
      if (g_array_index (self, PdId, i) == PD_ID_NONE)
        return FALSE;
      for (guint j = 0; j < i; j++)
        {
          if (g_array_index (self, PdId, i) == g_array_index (self, PdId, j))
            return FALSE;
        }
    }
  return TRUE;
}

G_END_DECLS
