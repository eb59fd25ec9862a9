/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "crash-shadow.h"
#include "fault-operations.h"
#include "fault-shim.h"

G_BEGIN_DECLS

/**
 * FaultReport:
 * @ended: the planned end came; nothing else is known
 * @n_calls: how many calls the operation made that the plan counts
 * @code: -1 where the operation succeeded, else the `PdError`
 * @is_writable: whether the vault takes changes afterwards
 * @follow_up_code: the same as @code for a record appended through the same vault afterwards;
 *   -2 where there was no vault to go on with
 *
 * What one life of the process saw.
 */
typedef struct
{
  gboolean ended;
  guint    n_calls;
  int      code;
  gboolean is_writable;
  int      follow_up_code;
} FaultReport;

#define FAULT_SUCCEEDED (-1)
#define FAULT_NO_VAULT (-2)
#define FOLLOW_UP_NUMBER 9

typedef struct _FaultLab FaultLab;

FaultLab   *fault_lab_new (const Operation *operation);
void        fault_lab_free (FaultLab *self);
FaultReport fault_lab_live (FaultLab        *self,
                            const FaultPlan *plan,
                            gboolean         follow_up);
char       *fault_lab_describe (FaultLab *self);
char       *fault_lab_describe_crash (FaultLab  *self,
                                      CrashModel model);
FaultReport fault_lab_try_again (FaultLab *self,
                                 gboolean  follow_up);
GHashTable *fault_lab_list (FaultLab *self);

G_DEFINE_AUTOPTR_CLEANUP_FUNC (FaultLab, fault_lab_free)

G_END_DECLS
