/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "pd-day.h"
#include "pd-redaction.h"

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

/**
 * PdPaperOptions:
 * @paper: A4 or A3; a wall roster lies on it, sheets are A4 and stand
 * @ink: colour, grey or plain
 * @redaction: how much of people's names is seen
 * @large_print: letters half as large again
 * @service_name: (nullable): stands at the top of each page
 * @version: (nullable): stands in the footer, such as "Draft, change 42"
 * @is_draft: whether the top of each page says that it is a draft
 * @printed_on: stands in the footer
 *
 * How pages are to look. All zeros are a good start but for @printed_on: A4, in colour,
 * full names.
 */
typedef struct
{
  PdPaper     paper;
  PdInk       ink;
  PdRedaction redaction;
  gboolean    large_print;
  const char *service_name;
  const char *version;
  gboolean    is_draft;
  PdDay       printed_on;
} PdPaperOptions;

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

double pd_paper_options_get_scale (const PdPaperOptions *self);

G_END_DECLS
