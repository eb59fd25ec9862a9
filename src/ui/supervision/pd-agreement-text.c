/* SPDX-License-Identifier: GPL-3.0-or-later */
#define G_LOG_DOMAIN "pd-ui"

#include "config.h"

#include "pd-agreement-text.h"

#include "pd-note-text-view.h"

/**
 * pd_agreement_text_new:
 * @which: what of an agreement is written
 * @buffer: where
 *
 * Returns: (transfer floating): what is asked, and the words below it
 */
GtkWidget *
pd_agreement_text_new (PdSupervisionText which,
                       GtkTextBuffer    *buffer)
{
  const char *words = pd_supervision_text_to_words (which);
  GtkWidget  *box = gtk_box_new (GTK_ORIENTATION_VERTICAL, 6);
  GtkWidget  *heading = gtk_label_new (words);
  GtkWidget  *frame = gtk_frame_new (NULL);
  GtkWidget  *view = pd_note_text_view_new (buffer, pd_supervision_text_get_question (which), TRUE);

  gtk_accessible_update_property (GTK_ACCESSIBLE (view), GTK_ACCESSIBLE_PROPERTY_LABEL, words, -1);
  gtk_label_set_xalign (GTK_LABEL (heading), 0);
  gtk_label_set_wrap (GTK_LABEL (heading), TRUE);
  gtk_widget_add_css_class (heading, "heading");
  gtk_frame_set_child (GTK_FRAME (frame), view);
  gtk_box_append (GTK_BOX (box), heading);
  gtk_box_append (GTK_BOX (box), frame);
  return box;
}
