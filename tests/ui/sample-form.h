/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "pd-form-window.h"

G_BEGIN_DECLS

/* What the tests of forms have in common: finding fields, filling them in, saving. */

GtkWidget    *sample_form_get (gpointer    widget,
                               GType       type,
                               const char *id);
PdFormWindow *sample_form_find (GType type);
GtkWidget    *sample_form_find_button (GtkWidget  *widget,
                                       const char *label);
void          sample_form_type_day (gpointer    form,
                                    GType       type,
                                    const char *id,
                                    const char *words);
void          sample_form_type_times (gpointer    form,
                                      GType       type,
                                      const char *start,
                                      const char *end);
gboolean      sample_form_can_save (gpointer form);
void          sample_form_act (gpointer    widget,
                               const char *action_name);
void          sample_form_save (gpointer form);

G_END_DECLS
