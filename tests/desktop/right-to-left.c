/* SPDX-License-Identifier: GPL-3.0-or-later */

/* Loaded before GTK, this makes the window run from right to left: GTK asks its translation
 * which way, and answers of a language that the program is not translated to don't count. */
#include <dlfcn.h>
#include <string.h>

const char *g_dgettext (const char *domain, const char *message);

const char *
g_dgettext (const char *domain,
            const char *message)
{
  typedef const char *(*Translate) (const char *, const char *);
  static Translate translate;

  if (strcmp (message, "default:LTR") == 0)
    return "default:RTL";
  if (translate == NULL)
    translate = (Translate) dlsym (RTLD_NEXT, "g_dgettext");
  return translate (domain, message);
}
