/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include <glib-object.h>

#include "pd-day.h"

G_BEGIN_DECLS

/**
 * PdService:
 *
 * What holds for the whole service: its name, its usual zone, the day that its
 * fortnights are counted from.
 */
#define PD_TYPE_SERVICE (pd_service_get_type ())
G_DECLARE_FINAL_TYPE (PdService, pd_service, PD, SERVICE, GObject)

PdService  *pd_service_new (const char *name);
PdService  *pd_service_copy (PdService *self);
gboolean    pd_service_equal (PdService *self,
                              PdService *other);
const char *pd_service_get_name (PdService *self);
void        pd_service_set_name (PdService  *self,
                                 const char *name);
const char *pd_service_get_zone (PdService *self);
void        pd_service_set_zone (PdService  *self,
                                 const char *identifier);
PdDay       pd_service_get_fortnight_anchor (PdService *self);
void        pd_service_set_fortnight_anchor (PdService *self,
                                             PdDay      anchor);

G_END_DECLS
