/* SPDX-License-Identifier: GPL-3.0-or-later */

#define G_LOG_DOMAIN "pd-workspace"

#include "config.h"

#include "pd-import-label-private.h"

#include <glib/gi18n-lib.h>

static guint
count (PdImport   *plan,
       PdTableKind kind)
{
  if (kind == PD_TABLE_KIND_PEOPLE)
    return plan->new_people->len + plan->changed_people->len;
  if (kind == PD_TABLE_KIND_SHIFTS)
    return plan->new_shifts->len + plan->changed_shifts->len;
  return plan->new_facts->len + plan->changed_facts->len;
}

static const char *
get_format (PdTableKind kind,
            guint       n)
{
  switch (kind)
    {
    case PD_TABLE_KIND_PEOPLE:
      /* Translators: an act in the history */
      return g_dngettext (GETTEXT_PACKAGE, "Import %u person from a table", "Import %u people from a table", n);
    case PD_TABLE_KIND_SHIFTS:
      /* Translators: an act in the history */
      return g_dngettext (GETTEXT_PACKAGE, "Import %u shift from a table", "Import %u shifts from a table", n);
    case PD_TABLE_KIND_AVAILABILITY:
      /* Translators: an act in the history: entries of when people can work */
      return g_dngettext (GETTEXT_PACKAGE,
                          "Import %u entry of availability from a table",
                          "Import %u entries of availability from a table",
                          n);
    case PD_TABLE_KIND_LEAVE:
      /* Translators: an act in the history: entries of when people are away */
      return g_dngettext (GETTEXT_PACKAGE,
                          "Import %u entry of leave from a table",
                          "Import %u entries of leave from a table",
                          n);
    case PD_TABLE_KIND_TRAINING:
      /* Translators: an act in the history */
      return g_dngettext (GETTEXT_PACKAGE,
                          "Import %u entry of training from a table",
                          "Import %u entries of training from a table",
                          n);
    case PD_TABLE_KIND_PATTERN:
      /* Translators: an act in the history: days and times that people agreed to */
      return g_dngettext (GETTEXT_PACKAGE,
                          "Import %u agreed pattern from a table",
                          "Import %u agreed patterns from a table",
                          n);
    case PD_TABLE_N_KINDS:
    default:
      g_return_val_if_reached ("%u");
    }
}

/**
 * pd_import_label_new:
 * @plan: a plan that is whole
 *
 * Returns: (transfer full): what carrying it out is called in the history
 */
char *
pd_import_label_new (PdImport *plan)
{
  PdTableKind kind = pd_import_report_get_kind (plan->report);
  guint       n = count (plan, kind);

  return g_strdup_printf (get_format (kind, n), n);
}
