/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include <libsecret/secret.h>

#include "pd-device-key.h"

G_BEGIN_DECLS

/**
 * PdKeyringCall:
 *
 * One errand to the Secret Service: connects, sees which keyring is meant, keeps the
 * time limit, and turns whatever happens into an outcome. Its file is only about that;
 * what the errand is stands in pd-device-key.c.
 */
typedef struct _PdKeyringCall PdKeyringCall;

typedef void (*PdKeyringCallFunc) (PdKeyringCall *call,
                                   SecretService *service);

void               pd_keyring_call_start (const char         *file_id,
                                          PdSecret           *key,
                                          SecretServiceFlags  flags,
                                          PdKeyringCallFunc   func,
                                          GCancellable       *cancellable,
                                          GAsyncReadyCallback callback,
                                          gpointer            user_data);
PdKeyringCall     *pd_keyring_call_ref (PdKeyringCall *self);
void               pd_keyring_call_unref (PdKeyringCall *self);
const char        *pd_keyring_call_get_file_id (PdKeyringCall *self);
PdSecret          *pd_keyring_call_get_key (PdKeyringCall *self);
GCancellable      *pd_keyring_call_get_cancellable (PdKeyringCall *self);
gboolean           pd_keyring_call_is_locked (PdKeyringCall *self);
SecretCollection  *pd_keyring_call_dup_locked_collection (PdKeyringCall *self);
void               pd_keyring_call_be_patient (PdKeyringCall *self,
                                               gboolean       patient);
void               pd_keyring_call_return (PdKeyringCall     *self,
                                           PdDeviceKeyOutcome outcome,
                                           PdSecret          *key);
void               pd_keyring_call_return_error (PdKeyringCall *self,
                                                 const GError  *error);
PdDeviceKeyOutcome pd_keyring_call_finish (GAsyncResult *result,
                                           PdSecret    **ret_key);

G_DEFINE_AUTOPTR_CLEANUP_FUNC (PdKeyringCall, pd_keyring_call_unref)

G_END_DECLS
