/* SPDX-License-Identifier: GPL-3.0-or-later */

#define G_LOG_DOMAIN "pd-paper"

#include "config.h"

#include "pd-paper.h"

#include <glib/gi18n-lib.h>

#define POINTS_PER_MM (72.0 / 25.4)

#define LARGE_PRINT 1.5

/* ISO 216, upright; the words are the same in every language. */
static const struct
{
  const char *nick;
  const char *words;
  double      width_mm;
  double      height_mm;
} PAPERS[] = {
  [PD_PAPER_A4] = { "a4", "A4", 210, 297 },
  [PD_PAPER_A3] = { "a3", "A3", 297, 420 },
};

static const struct
{
  const char *nick;
  const char *words;
} INKS[] = {
  [PD_INK_COLOUR] = { "colour", NC_ ("how to print", "In colour") },
  [PD_INK_GREY] = { "grey", NC_ ("how to print", "In shades of grey") },
  [PD_INK_PLAIN] = { "plain", NC_ ("how to print", "Black on white only") },
};

/**
 * pd_paper_get_size:
 * @paper: a size of paper
 * @orientation: how it lies
 * @ret_width: (out): its width in points, of which 72 make an inch
 * @ret_height: (out): its height in points
 */
void
pd_paper_get_size (PdPaper       paper,
                   PdOrientation orientation,
                   double       *ret_width,
                   double       *ret_height)
{
  double width;
  double height;

  g_return_if_fail (paper < G_N_ELEMENTS (PAPERS));

  width = PAPERS[paper].width_mm * POINTS_PER_MM;
  height = PAPERS[paper].height_mm * POINTS_PER_MM;
  *ret_width = orientation == PD_ORIENTATION_PORTRAIT ? width : height;
  *ret_height = orientation == PD_ORIENTATION_PORTRAIT ? height : width;
}

/**
 * pd_paper_to_nick:
 * @paper: a size of paper
 *
 * Returns: what the command line and the settings call it
 */
const char *
pd_paper_to_nick (PdPaper paper)
{
  g_return_val_if_fail (paper < G_N_ELEMENTS (PAPERS), NULL);

  return PAPERS[paper].nick;
}

/**
 * pd_paper_to_words:
 * @paper: a size of paper
 *
 * Returns: what a person calls it
 */
const char *
pd_paper_to_words (PdPaper paper)
{
  g_return_val_if_fail (paper < G_N_ELEMENTS (PAPERS), NULL);

  return PAPERS[paper].words;
}

/**
 * pd_paper_parse:
 * @text: (nullable): what may be a size of paper, in any case of letters
 * @ret_paper: (out): the paper; not touched when it is none
 *
 * Returns: whether @text is a size of paper
 */
gboolean
pd_paper_parse (const char *text,
                PdPaper    *ret_paper)
{
  for (guint i = 0; text != NULL && i < G_N_ELEMENTS (PAPERS); i++)
    if (g_ascii_strcasecmp (text, PAPERS[i].nick) == 0)
      {
        *ret_paper = i;
        return TRUE;
      }
  return FALSE;
}

/**
 * pd_ink_to_nick:
 * @ink: what to print with
 *
 * Returns: what the command line and the settings call it
 */
const char *
pd_ink_to_nick (PdInk ink)
{
  g_return_val_if_fail (ink < G_N_ELEMENTS (INKS), NULL);

  return INKS[ink].nick;
}

/**
 * pd_ink_to_words:
 * @ink: what to print with
 *
 * Returns: what a person calls it
 */
const char *
pd_ink_to_words (PdInk ink)
{
  g_return_val_if_fail (ink < G_N_ELEMENTS (INKS), NULL);

  return g_dpgettext2 (GETTEXT_PACKAGE, "how to print", INKS[ink].words);
}

/**
 * pd_ink_parse:
 * @text: (nullable): what may be a name of an ink, in any case of letters
 * @ret_ink: (out): the ink; not touched when it is none
 *
 * Returns: whether @text is one
 */
gboolean
pd_ink_parse (const char *text,
              PdInk      *ret_ink)
{
  for (guint i = 0; text != NULL && i < G_N_ELEMENTS (INKS); i++)
    if (g_ascii_strcasecmp (text, INKS[i].nick) == 0)
      {
        *ret_ink = i;
        return TRUE;
      }
  return FALSE;
}

/**
 * pd_paper_options_get_scale:
 * @self: how pages are to look
 *
 * Returns: how large letters and what goes with them are, where 1 is the usual
 */
double
pd_paper_options_get_scale (const PdPaperOptions *self)
{
  g_return_val_if_fail (self != NULL, 1.0);

  return self->large_print ? LARGE_PRINT : 1.0;
}
