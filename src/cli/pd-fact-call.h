/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "pd-invocation.h"
#include "pd-output.h"

G_BEGIN_DECLS

/**
 * PdFactCall:
 * @act: list, add, change or remove
 * @id: (nullable): which
 * @person: (nullable): of whom
 * @from: (nullable): the first day
 * @to: (nullable): the last day
 * @start: (nullable): from what time
 * @end: (nullable): until when
 * @weekdays: (nullable): on which days of the week
 * @kind: (nullable): which kind of leave
 * @can: (nullable): yes, rather-not or no
 * @what: (nullable): which training, or which step
 * @done: (nullable): when it was done
 * @expires: (nullable): the last day that it holds
 * @planned: (nullable): by when somebody wants to be there
 * @reached: (nullable): when they were
 * @is_needed: whether nobody is rostered without it
 * @is_not_needed: the contrary
 * @times: (nullable): the times of a pattern, all of them
 * @anchor: (nullable): a day that some first week of a pattern begins with
 * @weeks: how many weeks a pattern has, or 0
 *
 * A call about what is known of somebody, as it was typed. Each kind takes some of it.
 */
typedef struct
{
  const char *act;
  char       *id;
  char       *person;
  char       *from;
  char       *to;
  char       *start;
  char       *end;
  char       *weekdays;
  char       *kind;
  char       *can;
  char       *what;
  char       *done;
  char       *expires;
  char       *planned;
  char       *reached;
  gboolean    is_needed;
  gboolean    is_not_needed;
  char      **times;
  char       *anchor;
  int         weeks;
} PdFactCall;

/**
 * PdFactKind:
 * @brief: what is listed for a person
 * @full: what is listed as JSON
 * @missing: what to say where something new is not told enough
 * @list: lists them, of one person or of everybody
 * @add_row: adds the cells of one
 * @is_whole: whether enough is said for a new one
 * @start: (nullable) begins a new one of somebody
 * @apply: changes one as was said
 * @save: keeps it, as one act
 * @remove: the same
 *
 * Something that is known of people: leave, availability, training, patterns or the
 * steps of their paths, which
 * differ in these. The values begin with an id and the id of their person.
 */
typedef struct
{
  const char *const *brief;
  const char *const *full;
  const char        *missing;
  GPtrArray *(*list) (PdWorkspace *workspace,
                      PdPerson    *person,
                      GError     **error);
  void (*add_row) (PdOutput     *output,
                   PdInvocation *invocation,
                   PdWorkspace  *workspace,
                   gconstpointer fact,
                   gboolean      json);
  gboolean (*is_whole) (const PdFactCall *call);
  gpointer (*start) (PdId person_id);
  gboolean (*apply) (const PdFactCall *call,
                     gpointer          fact,
                     GError          **error);
  gboolean (*save) (PdWorkspace *workspace,
                    gpointer     fact,
                    GError     **error);
  gboolean (*remove) (PdWorkspace *workspace,
                      gpointer     fact,
                      GError     **error);
  gpointer (*copy) (gconstpointer fact);
  gboolean (*equal) (gconstpointer fact,
                     gconstpointer other);
  GDestroyNotify free;
} PdFactKind;

gboolean pd_fact_call_run (const PdFactKind   *kind,
                           PdFactCall         *call,
                           const GOptionEntry *own,
                           PdInvocation       *invocation,
                           GError            **error);
gboolean pd_fact_call_read_day (const char *option,
                                const char *text,
                                PdDay      *day,
                                GError    **error);
gboolean pd_fact_call_read_days (const PdFactCall *call,
                                 PdDay            *from,
                                 PdDay            *to,
                                 GError          **error);
gboolean pd_fact_call_read_times (const PdFactCall *call,
                                  int              *start,
                                  int              *end,
                                  GError          **error);
void     pd_fact_call_clear (PdFactCall *self);

G_DEFINE_AUTO_CLEANUP_CLEAR_FUNC (PdFactCall, pd_fact_call_clear)

G_END_DECLS
