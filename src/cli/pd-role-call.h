/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "pd-document.h"
#include "pd-invocation.h"
#include "pd-workspace-roles.h"

G_BEGIN_DECLS

/**
 * PdRoleCall:
 * @act: what is to be done
 * @person: whom it is about
 * @template: what a new role begins with
 * @text_file: what a role says, or what a worker says about it
 * @remarks: what a worker says about it
 * @set: parts and what they are to say, "PART=TEXT"
 * @version: which version; 0 for the newest
 * @with: the version to compare with; 0 for the one before
 * @from: the first day, or %NULL
 * @to: the last day, or %NULL
 * @weeks: how many weeks of shifts are looked at
 * @sheet: what is printed
 * @output: where it goes
 * @is_large: whether the letters of pages are large
 *
 * A call of `role`, and everything that was said about it.
 */
typedef struct
{
  const char *act;
  char       *person;
  char *template;
  char    *text_file;
  char    *remarks;
  char   **set;
  int      version;
  int      with;
  char    *from;
  char    *to;
  int      weeks;
  char    *sheet;
  char    *output;
  gboolean is_large;
} PdRoleCall;

typedef gboolean (*PdRoleRun) (PdInvocation     *self,
                               PdWorkspace      *workspace,
                               const PdRoleCall *call,
                               GError          **error);

gboolean pd_role_call_write_pages (PdInvocation *self,
                                   PdDocument   *document,
                                   const char   *path,
                                   GError      **error);

gboolean pd_role_call_add (PdInvocation     *self,
                           PdWorkspace      *workspace,
                           const PdRoleCall *call,
                           GError          **error);
gboolean pd_role_call_change (PdInvocation     *self,
                              PdWorkspace      *workspace,
                              const PdRoleCall *call,
                              GError          **error);
gboolean pd_role_call_approve (PdInvocation     *self,
                               PdWorkspace      *workspace,
                               const PdRoleCall *call,
                               GError          **error);
gboolean pd_role_call_discard (PdInvocation     *self,
                               PdWorkspace      *workspace,
                               const PdRoleCall *call,
                               GError          **error);
gboolean pd_role_call_end (PdInvocation     *self,
                           PdWorkspace      *workspace,
                           const PdRoleCall *call,
                           GError          **error);

gboolean pd_role_call_people (PdInvocation     *self,
                              PdWorkspace      *workspace,
                              const PdRoleCall *call,
                              GError          **error);
gboolean pd_role_call_assign (PdInvocation     *self,
                              PdWorkspace      *workspace,
                              const PdRoleCall *call,
                              GError          **error);
gboolean pd_role_call_release (PdInvocation     *self,
                               PdWorkspace      *workspace,
                               const PdRoleCall *call,
                               GError          **error);
gboolean pd_role_call_acknowledge (PdInvocation     *self,
                                   PdWorkspace      *workspace,
                                   const PdRoleCall *call,
                                   GError          **error);
gboolean pd_role_call_drift (PdInvocation     *self,
                             PdWorkspace      *workspace,
                             const PdRoleCall *call,
                             GError          **error);

gboolean pd_role_call_show (PdInvocation     *self,
                            PdWorkspace      *workspace,
                            const PdRoleCall *call,
                            GError          **error);
gboolean pd_role_call_compare (PdInvocation     *self,
                               PdWorkspace      *workspace,
                               const PdRoleCall *call,
                               GError          **error);
gboolean pd_role_call_print (PdInvocation     *self,
                             PdWorkspace      *workspace,
                             const PdRoleCall *call,
                             GError          **error);
gboolean pd_role_call_export (PdInvocation     *self,
                              PdWorkspace      *workspace,
                              const PdRoleCall *call,
                              GError          **error);

PdRole        *pd_role_call_load (PdInvocation *self,
                                  PdWorkspace  *workspace,
                                  GError      **error);
PdRoleVersion *pd_role_call_find_version (const PdRole *role,
                                          int           number,
                                          GError      **error);
gboolean       pd_role_call_read_day (const char *option,
                                      const char *text,
                                      PdDay       otherwise,
                                      PdDay      *ret_day,
                                      GError    **error);

G_END_DECLS
