/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include <glib.h>

G_BEGIN_DECLS

/* What a site does, which says when people work there. */
typedef enum
{
  PD_DEMO_HUB,
  PD_DEMO_RESPITE,
  PD_DEMO_WARM_LINE,
  PD_DEMO_OUTREACH,
} PdDemoSiteKind;

typedef struct
{
  const char    *name;
  const char    *mark;
  const char    *zone;
  PdDemoSiteKind kind;
} PdDemoSite;

#define PD_DEMO_MAX_SITES 40

extern const PdDemoSite pd_demo_sites[PD_DEMO_MAX_SITES];

const char *const *pd_demo_words_first_names (guint *ret_n);
const char *const *pd_demo_words_last_names (guint *ret_n);
const char *const *pd_demo_words_mobiles (guint *ret_n);
const char *const *pd_demo_words_notes (PdDemoSiteKind kind,
                                        guint         *ret_n);
const char        *pd_demo_words_role (PdDemoSiteKind kind,
                                       gboolean       is_senior);

G_END_DECLS
