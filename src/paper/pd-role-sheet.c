/* SPDX-License-Identifier: GPL-3.0-or-later */

#define G_LOG_DOMAIN "pd-paper"

#include "config.h"

#include "pd-role-sheet.h"

#include "pd-paper-words-private.h"
#include "pd-role-sheet-private.h"
#include "pd-sheet-private.h"

#include <glib/gi18n-lib.h>

/* The names of the parts; what they say has the rest. */
#define NAME_EMS 11.5

/**
 * pd_role_sheet_lay_out_words:
 * @description: what a role is
 * @field: one of its parts
 *
 * Returns: (transfer full): what it says there: items with a mark, headings of items and
 *   paragraphs without
 */
char *
pd_role_sheet_lay_out_words (const PdRoleDescription *description,
                             PdRoleField              field)
{
  g_autofree char *words = pd_role_value_to_words (field, description->texts[field]);
  g_auto (GStrv)   lines = g_strsplit (words, "\n", -1);
  GString         *text = g_string_new (NULL);

  for (guint i = 0; lines[i] != NULL; i++)
    {
      gboolean is_item = pd_role_field_get_shape (field) == PD_ROLE_LIST &&
                         !pd_role_description_is_heading (field, lines[i]);

      g_string_append_printf (text, "%s%s%s", i > 0 ? "\n" : "", is_item ? PD_TEXT_ITEM_MARK : "", lines[i]);
    }
  return g_string_free (text, FALSE);
}

/* A day is kept as numbers, and read in words. */
static char *
dup_words (const PdRoleDescription *description,
           PdRoleField              field)
{
  PdDay day = pd_role_description_get_review_on (description);

  if (field == PD_ROLE_REVIEW_ON && day != PD_DAY_NONE)
    return pd_day_to_words (day);
  return pd_role_sheet_lay_out_words (description, field);
}

static void
add_section (PdSheet                 *sheet,
             const PdRoleDescription *description,
             PdRoleSection            section)
{
  g_autofree char *heading = g_strdup_printf ("%d  %s", section + 1, pd_role_section_to_words (section));
  gboolean         has_heading = FALSE;

  for (PdRoleField field = pd_role_section_get_first_field (section);
       field < PD_ROLE_N_FIELDS && pd_role_field_get_section (field) == section;
       field++)
    {
      g_autofree char *words = dup_words (description, field);
      const char      *cells[] = { pd_role_field_to_words (field), words };

      if (field == PD_ROLE_TITLE || *words == '\0')
        continue;
      if (!has_heading)
        pd_sheet_add_heading (sheet, heading);
      has_heading = TRUE;
      pd_sheet_add_row (sheet, cells, 0);
    }
}

/**
 * pd_role_sheet_new:
 * @description: what a role is; nothing of it is kept
 * @standing: which version it is, and how it stands
 * @options: how it is to look
 *
 * Lays a role description out, section by section. What it says nothing about is left out.
 *
 * Returns: (transfer full): the pages
 */
PdDocument *
pd_role_sheet_new (const PdRoleDescription *description,
                   const char              *standing,
                   const PdPaperOptions    *options)
{
  const PdSheetColumn columns[] = { { .head = "", .ems = NAME_EMS, .is_strong = TRUE }, { .head = "" } };
  g_autofree char    *title = pd_paper_words_for_title (_ ("Role description"), options);
  PdSheet            *sheet;

  g_return_val_if_fail (description != NULL && standing != NULL && options != NULL, NULL);

  sheet = pd_sheet_new (_ ("Role description"), options, columns, G_N_ELEMENTS (columns));
  pd_sheet_set_to_read (sheet);
  pd_sheet_begin_part (sheet, description->texts[PD_ROLE_TITLE], standing, title);
  for (PdRoleSection section = 0; section < PD_ROLE_N_SECTIONS; section++)
    add_section (sheet, description, section);
  return pd_sheet_finish (sheet, _ ("Read it with somebody, and say what is missing or isn’t so. What you say about it is kept beside it."), options);
}
