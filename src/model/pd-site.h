/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include <glib-object.h>

#include "pd-id.h"

G_BEGIN_DECLS

/* The zone of a site that nobody gave one: where the first service that used this is. */
#define PD_SITE_DEFAULT_ZONE "Australia/Sydney"

/**
 * PdSite:
 *
 * A place where people work. Its zone says what its wall clock means.
 */
#define PD_TYPE_SITE (pd_site_get_type ())
G_DECLARE_FINAL_TYPE (PdSite, pd_site, PD, SITE, GObject)

PdSite     *pd_site_new (PdId        id,
                         const char *name);
PdSite     *pd_site_copy (PdSite *self);
gboolean    pd_site_equal (PdSite *self,
                           PdSite *other);
PdId        pd_site_get_id (PdSite *self);
void        pd_site_set_id (PdSite *self,
                            PdId    id);
const char *pd_site_get_name (PdSite *self);
void        pd_site_set_name (PdSite     *self,
                              const char *name);
const char *pd_site_get_mark (PdSite *self);
void        pd_site_set_mark (PdSite     *self,
                              const char *mark);
const char *pd_site_get_zone (PdSite *self);
void        pd_site_set_zone (PdSite     *self,
                              const char *identifier);
char       *pd_site_suggest_mark (const char *name);

G_END_DECLS
