/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "pd-invocation.h"

G_BEGIN_DECLS

/**
 * PdFoundingOptions:
 * @service: what the service is called
 * @zone: (nullable): its IANA zone
 * @memory_mib: what one try at the passphrase costs in MiB, or 0 for the usual
 * @name_in_clear: whether the name may be seen without a key
 *
 * The options that `create` and `demo` share.
 */
typedef struct
{
  char    *service;
  char    *zone;
  int      memory_mib;
  gboolean name_in_clear;
} PdFoundingOptions;

PdWorkspace *pd_founding_options_create (PdFoundingOptions *self,
                                         PdInvocation      *invocation,
                                         const char        *path,
                                         const char        *founder,
                                         GError           **error);
void         pd_founding_options_clear (PdFoundingOptions *self);

G_DEFINE_AUTO_CLEANUP_CLEAR_FUNC (PdFoundingOptions, pd_founding_options_clear)

G_END_DECLS
