/* SPDX-License-Identifier: GPL-3.0-or-later */

#define G_LOG_DOMAIN "pd-paper"

#include "config.h"

#include "pd-role-sheet.h"

#include "pd-paper-words-private.h"
#include "pd-role-difference.h"
#include "pd-sheet-private.h"

#include <glib/gi18n-lib.h>

/* One side, and which of its words stand out: what was removed on the left, what was added on
 * the right. */
static char *
lay_out_side (const PdRoleFieldChange *change,
              PdWordChange             which,
              GArray                 **ret_marks)
{
  g_autoptr (GArray) words = NULL;
  char              *text = pd_role_field_change_lay_out (change, which, PD_TEXT_ITEM_MARK, &words);

  *ret_marks = g_array_new (FALSE, FALSE, sizeof (PdTypeMark));
  for (guint i = 0; i < words->len; i++)
    {
      const PdWordMark *word = &g_array_index (words, PdWordMark, i);
      PdTypeMark        mark = { word->start, word->n_bytes, which == PD_WORDS_REMOVED ? PD_TYPE_MARK_STRUCK : PD_TYPE_MARK_NEW };

      g_array_append_val (*ret_marks, mark);
    }
  return text;
}

static void
add_change (PdSheet                 *sheet,
            const PdRoleFieldChange *change)
{
  g_autoptr (GArray) removed = NULL;
  g_autoptr (GArray) added = NULL;
  g_autofree char   *before = lay_out_side (change, PD_WORDS_REMOVED, &removed);
  g_autofree char   *after = lay_out_side (change, PD_WORDS_ADDED, &added);
  g_autofree char   *heading = NULL;
  const char        *cells[] = { before, after };
  const GArray      *marks[] = { removed, added };

  heading = g_strdup_printf ("%s · %s",
                             pd_role_section_to_words (pd_role_field_get_section (change->field)),
                             pd_role_field_to_words (change->field));
  pd_sheet_add_heading (sheet, heading);
  pd_sheet_add_marked_row (sheet, cells, marks);
}

/**
 * pd_role_comparison_new:
 * @before: what a role was; nothing of it is kept
 * @before_standing: which version that is
 * @after: what it is
 * @after_standing: which version that is
 * @options: how it is to look
 *
 * Lays out what two versions say differently, side by side: what is gone is struck through
 * on the left, what is new is bold and underlined on the right.
 *
 * Returns: (transfer full): the pages
 */
PdDocument *
pd_role_comparison_new (const PdRoleDescription *before,
                        const char              *before_standing,
                        const PdRoleDescription *after,
                        const char              *after_standing,
                        const PdPaperOptions    *options)
{
  const PdSheetColumn   columns[] = { { .head = before_standing }, { .head = after_standing } };
  g_autofree char      *title = pd_paper_words_for_title (_ ("Role description"), options);
  g_autoptr (GPtrArray) changes = NULL;
  PdSheet              *sheet;

  g_return_val_if_fail (before != NULL && after != NULL && options != NULL, NULL);

  changes = pd_role_difference_new (before, after);
  sheet = pd_sheet_new (_ ("Two versions of a role description"), options, columns, G_N_ELEMENTS (columns));
  pd_sheet_set_to_read (sheet);
  pd_sheet_begin_part (sheet, after->texts[PD_ROLE_TITLE], _ ("What has changed from one version to the other"), title);
  for (guint i = 0; i < changes->len; i++)
    add_change (sheet, g_ptr_array_index (changes, i));
  if (changes->len == 0)
    pd_sheet_add_words (sheet, _ ("Both say the same."));
  return pd_sheet_finish (sheet,
                          _ ("What is gone is struck through on the left; what is new is bold and underlined on the right. Parts that say the same are left out."),
                          options);
}
