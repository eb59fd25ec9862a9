/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include <adwaita.h>

#include "pd-day.h"
#include "pd-workspace.h"

G_BEGIN_DECLS

/**
 * PdDeskPart:
 * @workspace: the opened file, until the part goes
 * @today: the day that it is
 *
 * A part of the desk that shows something of the file: a page, a list, a pane. It hears
 * what changes in the file, and that it is another day.
 *
 * A kind of part has a template, of which this disposes, and reads the two fields; nobody
 * but this writes them.
 *
 * Properties: "today" (int, a #PdDay; set anew at midnight), "workspace" (#PdWorkspace,
 * construct only).
 */
#define PD_TYPE_DESK_PART (pd_desk_part_get_type ())

typedef struct _PdDeskPart      PdDeskPart;
typedef struct _PdDeskPartClass PdDeskPartClass;

struct _PdDeskPart
{
  AdwBin parent_instance;

  PdWorkspace *workspace;
  PdDay        today;

  /*< private >*/
  gboolean is_constructed;
  gboolean is_stale;
};

/**
 * PdDeskPartClass:
 * @tables: what of the file a kind of part shows, as in #PdWorkspace::changed; it is told
 *   nothing of other changes
 * @show: (nullable): shows anew what is in the file
 * @file_changed: some of @tables changed; pd_desk_part_show_when_seen() unless a kind of
 *   part says otherwise
 * @writable_changed: (nullable): the file can be written to now, or no more
 * @today_changed: (nullable): it is another day than when the part was made
 */
struct _PdDeskPartClass
{
  AdwBinClass parent_class;

  guint tables;

  void (*show) (PdDeskPart *self);
  void (*file_changed) (PdDeskPart *self);
  void (*writable_changed) (PdDeskPart *self);
  void (*today_changed) (PdDeskPart *self);
};

GType pd_desk_part_get_type (void);

G_DEFINE_AUTOPTR_CLEANUP_FUNC (PdDeskPart, g_object_unref)

static inline PdDeskPart *
PD_DESK_PART (gpointer object)
{
  return G_TYPE_CHECK_INSTANCE_CAST (object, PD_TYPE_DESK_PART, PdDeskPart);
}

static inline PdDeskPartClass *
PD_DESK_PART_CLASS (gpointer klass)
{
  return G_TYPE_CHECK_CLASS_CAST (klass, PD_TYPE_DESK_PART, PdDeskPartClass);
}

static inline gboolean
PD_IS_DESK_PART (gpointer object)
{
  return G_TYPE_CHECK_INSTANCE_TYPE (object, PD_TYPE_DESK_PART);
}

static inline PdDeskPartClass *
PD_DESK_PART_GET_CLASS (gpointer object)
{
  return G_TYPE_INSTANCE_GET_CLASS (object, PD_TYPE_DESK_PART, PdDeskPartClass);
}

gpointer pd_desk_part_make_part (PdDeskPart *self,
                                 GType       type);
void     pd_desk_part_show (PdDeskPart *self);
void     pd_desk_part_show_when_seen (PdDeskPart *self);

G_END_DECLS
