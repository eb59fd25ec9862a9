/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "pd-name-book.h"
#include "pd-person-picker.h"

G_BEGIN_DECLS

/* For pd-person-picker.c, which has the button and its list, and pd-person-picker-find.c,
 * which has who is in it. */
struct _PdPersonPicker
{
  GtkWidget parent_instance;

  /* template children */
  GtkMenuButton  *button;
  GtkPopover     *popover;
  GtkSearchEntry *entry;
  GtkListView    *list;

  /* owned */
  GListStore         *people; /* nobody first, then by name */
  PdNameBook         *names;
  GtkFilter          *filter;
  GtkSingleSelection *found;
  char               *wanted;
  char               *text;

  /* state */
  PdId person_id;
};

/* pd-person-picker.c */
void pd_person_picker_update_text (PdPersonPicker *self);

/* pd-person-picker-find.c */
void      pd_person_picker_make_list (PdPersonPicker *self);
PdPerson *pd_person_picker_find_person (PdPersonPicker *self,
                                        PdId            person_id);

G_END_DECLS
