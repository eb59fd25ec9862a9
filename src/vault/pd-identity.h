/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "pd-secret.h"

G_BEGIN_DECLS

/**
 * PdIdentity:
 *
 * A person's key pair (X25519). What is confidential is sealed for its public half.
 */
#define PD_TYPE_IDENTITY (pd_identity_get_type ())
G_DECLARE_FINAL_TYPE (PdIdentity, pd_identity, PD, IDENTITY, GObject)

#define PD_IDENTITY_PUBLIC_SIZE 32

PdIdentity *pd_identity_new_random (void);
PdIdentity *pd_identity_new_from_private (PdSecret *private_key);
GBytes     *pd_identity_get_public (PdIdentity *self);
PdSecret   *pd_identity_get_private (PdIdentity *self);

G_END_DECLS
