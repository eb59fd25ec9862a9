/* SPDX-License-Identifier: GPL-3.0-or-later */

#define G_LOG_DOMAIN "pd-model"

#include "config.h"

#include "pd-error.h"

/**
 * pd_error_quark:
 *
 * Returns: the domain of every error that a person can cause or meet
 */
GQuark
pd_error_quark (void)
{
  return g_quark_from_static_string ("pd-error-quark");
}
