/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "pd-invocation.h"
#include "pd-note-record.h"
#include "pd-supervision-agreement.h"

G_BEGIN_DECLS

/**
 * PdSupervisionCall:
 * @act: what is to be done
 * @with: with whom the session was, or whom it is about
 * @date: when; today if nothing is said
 * @start: when a session begins
 * @minutes: how long it is; 0 where nothing is said
 * @text_file: what was written, its headings naming the sections
 * @from: the first day of a period, or of an agreement
 * @to: the last day of a period
 * @review: when an agreement is looked at again
 * @next: add: when they meet again
 * @next_start: add: when that begins
 * @copy: print: whether it is the copy of the person who prints it
 * @output: print: where the pages go
 * @revision: which revision of a note; 0 where nothing is said
 * @number: which action of a note, from 1; 0 where nothing is said
 * @what: action-add: the next step
 * @due: action-add: by when
 * @how: hand-over: what becomes of the notes
 * @successor: hand-over: who supervises from now on
 * @why: why a session is moved or cancelled
 * @kind: which kind of supervision
 * @supervisor: who supervises
 * @outside: a supervisor from outside
 * @mode: how they meet
 * @place: where they meet
 * @every: days from one session to the next; 0 where nothing is said
 * @unpaid: whether it is not paid time
 * @people: (nullable): whom a group is of
 *
 * A call of `supervision`, and everything that was said about it.
 */
typedef struct
{
  const char *act;
  char       *with;
  char       *date;
  char       *start;
  int         minutes;
  char       *text_file;
  char       *from;
  char       *to;
  char       *review;
  char       *next;
  char       *next_start;
  gboolean    copy;
  char       *output;
  int         revision;
  int         number;
  char       *what;
  char       *due;
  char       *how;
  char       *successor;
  char       *why;
  char       *kind;
  char       *supervisor;
  char       *outside;
  char       *mode;
  char       *place;
  int         every;
  gboolean    unpaid;
  char      **people;
} PdSupervisionCall;

#define PD_SUPERVISION_MAX_NEEDS 4

/**
 * PdSupervisionAct:
 * @name: what it is called
 * @writes: whether it changes the file
 * @more: (nullable): what its second argument is; in brackets where it may be left out
 * @needs: the options that it can't do without
 * @run: does it
 *
 * Something that can be done with supervision. Tables of them end without a name.
 */
typedef struct
{
  const char *name;
  gboolean    writes;
  const char *more;
  const char *needs[PD_SUPERVISION_MAX_NEEDS];
  gboolean (*run) (PdInvocation            *self,
                   PdWorkspace             *workspace,
                   const PdSupervisionCall *call,
                   GError                 **error);
} PdSupervisionAct;

extern const PdSupervisionAct pd_supervision_action_acts[];
extern const PdSupervisionAct pd_supervision_keeping_acts[];
extern const PdSupervisionAct pd_supervision_reader_acts[];
extern const PdSupervisionAct pd_supervision_agreement_acts[];
extern const PdSupervisionAct pd_supervision_session_acts[];
extern const PdSupervisionAct pd_supervision_words_acts[];

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

gboolean pd_supervision_call_read_text (const PdSupervisionCall *call,
                                        char                   **ret_text,
                                        gsize                   *ret_length,
                                        GError                 **error);
gboolean pd_supervision_call_find_day (PdInvocation            *self,
                                       const PdSupervisionCall *call,
                                       PdDay                   *ret_day,
                                       GError                 **error);
gboolean pd_supervision_call_get_id (PdInvocation *self,
                                     PdId         *ret_id,
                                     GError      **error);

PdSupervisionAgreement *pd_supervision_call_find_agreement (GPtrArray *all,
                                                            PdId       id,
                                                            GError   **error);

PdNoteRecord *pd_supervision_load_note (PdInvocation *self,
                                        PdWorkspace  *workspace,
                                        GError      **error);
const char   *pd_supervision_standing (const PdNoteRecord *note);
char         *pd_supervision_name_side (PdWorkspace        *workspace,
                                        const PdNoteRecord *note,
                                        PdNoteSide          side);
char         *pd_supervision_name_people (PdWorkspace  *workspace,
                                          const GArray *person_ids);
char         *pd_supervision_name_readers (PdWorkspace        *workspace,
                                           const PdNoteRecord *note);

G_END_DECLS
