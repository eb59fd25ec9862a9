/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include <gtk/gtk.h>

#include "pd-circle-session.h"
#include "pd-workspace.h"

G_BEGIN_DECLS

/**
 * PdCircleReflection:
 *
 * What those who were at a session take with them, and the actions that they agreed on; sealed
 * for them, which the line above the text says. Hidden from everybody else. Ctrl+S saves;
 * what was typed is saved, too, when the window goes or is locked.
 *
 * Actions: "reflection.save", "reflection.add-action".
 */
#define PD_TYPE_CIRCLE_REFLECTION (pd_circle_reflection_get_type ())
G_DECLARE_FINAL_TYPE (PdCircleReflection, pd_circle_reflection, PD, CIRCLE_REFLECTION, GtkBox)

void     pd_circle_reflection_show (PdCircleReflection    *self,
                                    PdWorkspace           *workspace,
                                    const PdCircleSession *session,
                                    GHashTable            *names,
                                    PdDay                  today);
gboolean pd_circle_reflection_keep (PdCircleReflection *self,
                                    GError            **error);

G_END_DECLS
