/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include <json-glib/json-glib.h>

#include "pd-day.h"
#include "pd-export-folder-private.h"
#include "pd-id.h"

G_BEGIN_DECLS

/* A file that is a list of objects, one a line. */

typedef void (*PdJsonAddMembers) (JsonBuilder *builder,
                                  gpointer     item);

void     pd_json_add_text (JsonBuilder *builder,
                           const char  *member,
                           const char  *text);
void     pd_json_add_number (JsonBuilder *builder,
                             const char  *member,
                             gint64       number);
void     pd_json_add_boolean (JsonBuilder *builder,
                              const char  *member,
                              gboolean     value);
void     pd_json_add_id_value (JsonBuilder *builder,
                               PdId         id);
void     pd_json_add_id (JsonBuilder *builder,
                         const char  *member,
                         PdId         id);
void     pd_json_add_day (JsonBuilder *builder,
                          const char  *member,
                          PdDay        day);
gboolean pd_json_list_write (PdExportFolder  *folder,
                             const char      *name,
                             GPtrArray       *items,
                             PdJsonAddMembers add_members,
                             GError         **error);

G_END_DECLS
