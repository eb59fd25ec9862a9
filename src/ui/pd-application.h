/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include <adwaita.h>

#include "pd-idle-watch.h"

G_BEGIN_DECLS

/**
 * PdApplication:
 *
 * `peerdesk`: the command line, the one window of each file, the settings.
 */
#define PD_TYPE_APPLICATION (pd_application_get_type ())
G_DECLARE_FINAL_TYPE (PdApplication, pd_application, PD, APPLICATION, AdwApplication)

PdApplication *pd_application_new (GApplicationFlags flags);
GSettings     *pd_application_get_settings (PdApplication *self);

PdIdleWatch *pd_application_get_idle_watch (PdApplication *self);

G_END_DECLS
