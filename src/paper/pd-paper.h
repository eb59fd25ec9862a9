/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include <glib.h>

G_BEGIN_DECLS

/* What a page is printed on. */
typedef enum
{
  PD_PAPER_A4,
  PD_PAPER_A3,
} PdPaper;

typedef enum
{
  PD_ORIENTATION_PORTRAIT,
  PD_ORIENTATION_LANDSCAPE,
} PdOrientation;

/**
 * PdInk:
 * @PD_INK_COLOUR: a band of colour for each site, weekends tinted
 * @PD_INK_GREY: weekends tinted; the same on a printer without colours
 * @PD_INK_PLAIN: black lines and letters only, for photocopies and little toner
 *
 * What a page is printed with. No meaning ever hangs on it: what colour or tint says
 * stands there in words, too.
 */
typedef enum
{
  PD_INK_COLOUR,
  PD_INK_GREY,
  PD_INK_PLAIN,
} PdInk;

void        pd_paper_get_size (PdPaper       paper,
                               PdOrientation orientation,
                               double       *ret_width,
                               double       *ret_height);
const char *pd_paper_to_nick (PdPaper paper);
const char *pd_paper_to_words (PdPaper paper);
gboolean    pd_paper_parse (const char *text,
                            PdPaper    *ret_paper);

const char *pd_ink_to_nick (PdInk ink);
const char *pd_ink_to_words (PdInk ink);
gboolean    pd_ink_parse (const char *text,
                          PdInk      *ret_ink);

G_END_DECLS
