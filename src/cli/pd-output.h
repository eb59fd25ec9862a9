/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include <json-glib/json-glib.h>

#include "pd-day.h"
#include "pd-id.h"

G_BEGIN_DECLS

/**
 * PdOutput:
 *
 * Rows for standard output: lined up for a person, or the same as JSON for a program.
 * A cell that is %NULL is nothing.
 */
typedef struct _PdOutput PdOutput;

PdOutput *pd_output_new (gboolean           json,
                         const char *const *fields);
void      pd_output_free (PdOutput *self);
void      pd_output_add_text (PdOutput   *self,
                              const char *text);
void      pd_output_take_text (PdOutput *self,
                               char     *text);
void      pd_output_add_number (PdOutput *self,
                                gint64    number);
void      pd_output_add_id (PdOutput *self,
                            PdId      id);
void      pd_output_add_day (PdOutput *self,
                             PdDay     day);
void      pd_output_add_when (PdOutput *self,
                              gint64    when);
void      pd_output_print (PdOutput *self);

G_DEFINE_AUTOPTR_CLEANUP_FUNC (PdOutput, pd_output_free)

G_END_DECLS
