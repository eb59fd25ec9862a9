/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include <glib.h>

G_BEGIN_DECLS

/**
 * FaultKind:
 * @FAULT_NONE: only count the calls
 * @FAULT_KILL: the process ends instead of the call
 * @FAULT_TEAR: the first bytes of a write get through, then the process ends
 * @FAULT_SHORT: a write takes fewer bytes than it was given, and says so
 * @FAULT_FAIL: the call fails
 * @FAULT_FAIL_ON: the call fails, and so does every call after it
 * @FAULT_FILL: a write takes fewer bytes than it was given, and every write after it fails
 *
 * What happens to the n-th call that would change a folder. For @FAULT_TEAR, @FAULT_SHORT
 * and @FAULT_FILL only calls that write bytes count.
 */
typedef enum
{
  FAULT_NONE,
  FAULT_KILL,
  FAULT_TEAR,
  FAULT_SHORT,
  FAULT_FAIL,
  FAULT_FAIL_ON,
  FAULT_FILL,
} FaultKind;

/**
 * FaultPlan:
 * @kind: what happens
 * @nth: to which call, counted from 1
 * @error: the errno of a call that fails
 * @keep: how many bytes of a torn or short write get through (all but one, if there are fewer)
 */
typedef struct
{
  FaultKind kind;
  guint     nth;
  int       error;
  gsize     keep;
} FaultPlan;

#define FAULT_EXIT_STATUS 77

void  fault_shim_arm (const char      *folder,
                      const FaultPlan *plan);
guint fault_shim_disarm (void);

G_END_DECLS
