/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include <glib.h>

G_BEGIN_DECLS

/* Replaces a text that is never NULL, which stands for "" here; says whether it is
 * another one now. @text may be the field itself: a value set to what it was. */
static inline gboolean
pd_text_replace (char      **field,
                 const char *text)
{
  if (text == NULL)
    text = "";
  if (g_strcmp0 (*field, text) == 0)
    return FALSE;
  g_free (*field);
  *field = g_strdup (text);
  return TRUE;
}

G_END_DECLS
