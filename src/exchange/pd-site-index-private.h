/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "pd-site.h"

G_BEGIN_DECLS

/**
 * PdSiteIndex:
 *
 * Finds sites by the names and marks that tables have for them.
 */
typedef struct _PdSiteIndex PdSiteIndex;

PdSiteIndex *pd_site_index_new (GPtrArray *sites);
void         pd_site_index_free (PdSiteIndex *self);
void         pd_site_index_add_new (PdSiteIndex *self,
                                    PdSite      *site);
gboolean     pd_site_index_has_mark (PdSiteIndex *self,
                                     const char  *mark);
PdSite      *pd_site_index_find (PdSiteIndex *self,
                                 const char  *name_or_mark);
PdSite      *pd_site_index_find_by_id (PdSiteIndex *self,
                                       PdId         id);
guint        pd_site_index_get_n (PdSiteIndex *self);
PdSite      *pd_site_index_get_only (PdSiteIndex *self);

G_DEFINE_AUTOPTR_CLEANUP_FUNC (PdSiteIndex, pd_site_index_free)

G_END_DECLS
