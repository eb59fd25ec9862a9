/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "pd-invocation.h"
#include "pd-note-record.h"

G_BEGIN_DECLS

/**
 * PdSupervisionCall:
 * @act: what is to be done
 * @with: with whom the session was
 * @date: when; today if nothing is said
 * @minutes: how long it was
 * @text_file: what was written, its headings naming the sections
 * @from: print: the first day of a period
 * @to: print: its last day
 * @copy: print: whether it is the copy of the person who prints it
 * @output: print: where the pages go
 *
 * A call of `supervision`, and everything that was said about it.
 */
typedef struct
{
  const char *act;
  char       *with;
  char       *date;
  int         minutes;
  char       *text_file;
  char       *from;
  char       *to;
  gboolean    copy;
  char       *output;
} PdSupervisionCall;

gboolean pd_supervision_call_add (PdInvocation            *self,
                                  PdWorkspace             *workspace,
                                  const PdSupervisionCall *call,
                                  GError                 **error);
gboolean pd_supervision_call_show (PdInvocation            *self,
                                   PdWorkspace             *workspace,
                                   const PdSupervisionCall *call,
                                   GError                 **error);
gboolean pd_supervision_call_print (PdInvocation            *self,
                                    PdWorkspace             *workspace,
                                    const PdSupervisionCall *call,
                                    GError                 **error);
gboolean pd_supervision_call_search (PdInvocation            *self,
                                     PdWorkspace             *workspace,
                                     const PdSupervisionCall *call,
                                     GError                 **error);

PdNoteRecord *pd_supervision_load_note (PdInvocation *self,
                                        PdWorkspace  *workspace,
                                        GError      **error);
const char   *pd_supervision_standing (const PdNoteRecord *note);
char         *pd_supervision_name_side (PdWorkspace        *workspace,
                                        const PdNoteRecord *note,
                                        PdNoteSide          side);
char         *pd_supervision_name_readers (PdWorkspace        *workspace,
                                           const PdNoteRecord *note);

G_END_DECLS
