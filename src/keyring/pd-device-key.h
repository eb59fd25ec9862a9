/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include <gio/gio.h>

#include "pd-secret.h"

G_BEGIN_DECLS

#define PD_DEVICE_KEY_SIZE 32

/* How long the Secret Service may take over anything that asks no person. A service
 * that hangs would otherwise take 50 seconds (libsecret's own two time limits). */
#define PD_DEVICE_KEY_PATIENCE_MS 5000

/**
 * PdDeviceKeyOutcome:
 * @PD_DEVICE_KEY_DONE: found, stored or forgotten
 * @PD_DEVICE_KEY_NOT_STORED: the keyring is open and has no key for this file
 * @PD_DEVICE_KEY_ABSENT: there is no Secret Service
 * @PD_DEVICE_KEY_LOCKED: the keyring is locked, so whether it has one can't be known
 * @PD_DEVICE_KEY_CANCELLED: the person, or the caller, said no
 * @PD_DEVICE_KEY_DENIED: the service refused
 * @PD_DEVICE_KEY_SLOW: the service took longer than #PD_DEVICE_KEY_PATIENCE_MS
 * @PD_DEVICE_KEY_UNUSABLE: what was stored is no key of ours
 * @PD_DEVICE_KEY_FAILED: something else
 *
 * A device key is a convenience: whatever the outcome, the passphrase still opens the
 * file, so none of these is an error to put before a person.
 */
typedef enum
{
  PD_DEVICE_KEY_DONE,
  PD_DEVICE_KEY_NOT_STORED,
  PD_DEVICE_KEY_ABSENT,
  PD_DEVICE_KEY_LOCKED,
  PD_DEVICE_KEY_CANCELLED,
  PD_DEVICE_KEY_DENIED,
  PD_DEVICE_KEY_SLOW,
  PD_DEVICE_KEY_UNUSABLE,
  PD_DEVICE_KEY_FAILED,
} PdDeviceKeyOutcome;

void               pd_device_key_lookup_async (const char         *file_id,
                                               GCancellable       *cancellable,
                                               GAsyncReadyCallback callback,
                                               gpointer            user_data);
PdDeviceKeyOutcome pd_device_key_lookup_finish (GAsyncResult *result,
                                                PdSecret    **ret_key);
void               pd_device_key_store_async (const char         *file_id,
                                              PdSecret           *key,
                                              GCancellable       *cancellable,
                                              GAsyncReadyCallback callback,
                                              gpointer            user_data);
PdDeviceKeyOutcome pd_device_key_store_finish (GAsyncResult *result);
void               pd_device_key_forget_async (const char         *file_id,
                                               GCancellable       *cancellable,
                                               GAsyncReadyCallback callback,
                                               gpointer            user_data);
PdDeviceKeyOutcome pd_device_key_forget_finish (GAsyncResult *result);

const char *pd_device_key_outcome_to_words (PdDeviceKeyOutcome outcome);

G_END_DECLS
