/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include <gtk/gtk.h>

#include "pd-person.h"

G_BEGIN_DECLS

/**
 * PdPersonPicker:
 *
 * A button with the name of the person chosen, which opens a list of people to search
 * while typing. The first choice is nobody: an open shift. People of similar names show
 * their codes and sites.
 *
 * Properties: "person-id" (gint64; 0 for nobody).
 */
#define PD_TYPE_PERSON_PICKER (pd_person_picker_get_type ())
G_DECLARE_FINAL_TYPE (PdPersonPicker, pd_person_picker, PD, PERSON_PICKER, GtkWidget)

GtkWidget  *pd_person_picker_new (void);
void        pd_person_picker_set_people (PdPersonPicker *self,
                                         GPtrArray      *people,
                                         GPtrArray      *sites);
PdId        pd_person_picker_get_person_id (PdPersonPicker *self);
void        pd_person_picker_set_person_id (PdPersonPicker *self,
                                            PdId            person_id);
void        pd_person_picker_search (PdPersonPicker *self,
                                     const char     *text);
GListModel *pd_person_picker_get_found (PdPersonPicker *self);
gboolean    pd_person_picker_take (PdPersonPicker *self,
                                   guint           position);
char       *pd_person_picker_dup_label (PdPersonPicker *self,
                                        PdPerson       *person);

G_END_DECLS
