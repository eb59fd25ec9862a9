/* SPDX-License-Identifier: GPL-3.0-or-later */
#define G_LOG_DOMAIN "pd-ui"

#include "config.h"

#include "pd-note-section-view.h"

#include "pd-note-marks.h"
#include "pd-note-room.h"
#include "pd-note-text-view.h"
#include "pd-two-columns.h"

#include <glib/gi18n-lib.h>

struct _PdNoteSectionView
{
  GtkWidget parent_instance;

  /* borrowed */
  GtkWidget *accounts[PD_NOTE_N_SIDES];
};

G_DEFINE_FINAL_TYPE (PdNoteSectionView, pd_note_section_view, GTK_TYPE_WIDGET)

static GtkWidget *
create_label (const char *text,
              const char *css_class)
{
  GtkWidget *label = gtk_label_new (text);

  gtk_label_set_xalign (GTK_LABEL (label), 0);
  gtk_label_set_wrap (GTK_LABEL (label), TRUE);
  gtk_label_set_wrap_mode (GTK_LABEL (label), PANGO_WRAP_WORD_CHAR);
  gtk_widget_add_css_class (label, css_class);
  return label;
}

static char *
dup_side_words (PdNoteSide  side,
                const char *names,
                gboolean    is_mine)
{
  if (is_mine)
    /* Translators: over the account that somebody writes themselves: “Worker: Mira (you)” */
    return g_strdup_printf (_ ("%1$s: %2$s (you)"), pd_note_side_to_words (side), names);
  /* Translators: whose account it is: “Worker: Mira” */
  return g_strdup_printf (_ ("%1$s: %2$s"), pd_note_side_to_words (side), names);
}

static void
name_account (GtkWidget           *account,
              const PdNoteSection *section,
              const char          *words)
{
  /* Translators: what a screen reader calls the account of somebody: “Connection, Worker: Mira” */
  g_autofree char *name = g_strdup_printf (_ ("%1$s, %2$s"), section->heading, words);

  gtk_accessible_update_property (GTK_ACCESSIBLE (account),
                                  GTK_ACCESSIBLE_PROPERTY_LABEL, name,
                                  GTK_ACCESSIBLE_PROPERTY_PLACEHOLDER, section->question,
                                  -1);
}

/* What can't be written in here is shown from its beginning on. */
static GtkTextBuffer *
create_buffer_to_read (const char *text,
                       gboolean   *ret_is_cut)
{
  GtkTextBuffer   *buffer = gtk_text_buffer_new (NULL);
  g_autofree char *shown = pd_note_room_dup_shown (text, ret_is_cut);

  pd_note_marks_attach (buffer);
  gtk_text_buffer_set_text (buffer, shown, -1);
  return buffer;
}

static GtkTextBuffer *
dup_buffer_to_write (PdNoteWriting *writing,
                     guint          section,
                     PdNoteSide     side)
{
  GtkTextBuffer *buffer = NULL;

  if (pd_note_writing_is_editable (writing) && side == pd_note_writing_get_my_side (writing))
    buffer = pd_note_writing_get_buffer (writing, section);
  return buffer != NULL ? g_object_ref (buffer) : NULL;
}

static void
refused_cb (GtkWidget  *account,
            const char *sentence)
{
  gtk_widget_activate_action (account, "win.tell", "s", sentence);
}

/* Its names above, so that it is read rightly where the columns stand below one another. */
static GtkWidget *
create_account (PdNoteSectionView *self,
                PdNoteWriting     *writing,
                guint              index,
                PdNoteSide         side,
                const char        *names)
{
  const PdNoteSection      *section = g_ptr_array_index (pd_note_writing_get_note (writing)->sections, index);
  g_autoptr (GtkTextBuffer) mine = dup_buffer_to_write (writing, index, side);
  g_autoptr (GtkTextBuffer) to_read = NULL;
  g_autofree char          *words = dup_side_words (side, names, mine != NULL);
  GtkWidget                *box = gtk_box_new (GTK_ORIENTATION_VERTICAL, 3);
  gboolean                  is_cut = FALSE;

  if (mine == NULL)
    to_read = create_buffer_to_read (section->accounts[side], &is_cut);
  self->accounts[side] = pd_note_text_view_new (mine != NULL ? mine : to_read,
                                                mine != NULL ? section->question : _ ("Nothing written yet."),
                                                mine != NULL);
  gtk_widget_set_vexpand (self->accounts[side], TRUE);
  g_signal_connect (self->accounts[side], "refused", G_CALLBACK (refused_cb), NULL);
  name_account (self->accounts[side], section, words);
  gtk_box_append (GTK_BOX (box), create_label (words, "caption"));
  gtk_box_append (GTK_BOX (box), self->accounts[side]);
  if (is_cut)
    gtk_box_append (GTK_BOX (box),
                    create_label (_ ("This account is too long to be shown or changed here. This is how it begins; "
                                     "all of it is kept and printed."),
                                  "caption"));
  return box;
}

static void
pd_note_section_view_dispose (GObject *object)
{
  GtkWidget *child;

  while ((child = gtk_widget_get_first_child (GTK_WIDGET (object))) != NULL)
    gtk_widget_unparent (child);

  G_OBJECT_CLASS (pd_note_section_view_parent_class)->dispose (object);
}

static void
pd_note_section_view_class_init (PdNoteSectionViewClass *klass)
{
  GtkWidgetClass *widget_class = GTK_WIDGET_CLASS (klass);

  G_OBJECT_CLASS (klass)->dispose = pd_note_section_view_dispose;

  gtk_widget_class_set_layout_manager_type (widget_class, GTK_TYPE_BOX_LAYOUT);
  gtk_widget_class_set_accessible_role (widget_class, GTK_ACCESSIBLE_ROLE_GROUP);
}

static void
pd_note_section_view_init (PdNoteSectionView *self)
{
  GtkLayoutManager *layout = gtk_widget_get_layout_manager (GTK_WIDGET (self));

  gtk_orientable_set_orientation (GTK_ORIENTABLE (layout), GTK_ORIENTATION_VERTICAL);
  gtk_box_layout_set_spacing (GTK_BOX_LAYOUT (layout), 6);
}

/**
 * pd_note_section_view_new:
 * @writing: an open note
 * @section: one of its sections, from 0
 * @names: (array fixed-size=2): who is on each side, by #PdNoteSide
 *
 * Returns: (transfer floating): a view of it
 */
GtkWidget *
pd_note_section_view_new (PdNoteWriting     *writing,
                          guint              section,
                          const char *const *names)
{
  PdNoteSectionView   *self = g_object_new (PD_TYPE_NOTE_SECTION_VIEW, NULL);
  const PdNoteSection *shown = g_ptr_array_index (pd_note_writing_get_note (writing)->sections, section);
  GtkWidget           *columns = g_object_new (GTK_TYPE_BOX, NULL);

  gtk_widget_set_layout_manager (columns, g_object_new (PD_TYPE_TWO_COLUMNS, NULL));
  for (int side = 0; side < PD_NOTE_N_SIDES; side++)
    gtk_widget_insert_before (create_account (self, writing, section, side, names[side]), columns, NULL);
  gtk_widget_insert_before (create_label (shown->heading, "heading"), GTK_WIDGET (self), NULL);
  gtk_widget_insert_before (columns, GTK_WIDGET (self), NULL);
  gtk_accessible_update_property (GTK_ACCESSIBLE (self), GTK_ACCESSIBLE_PROPERTY_LABEL, shown->heading, -1);
  return GTK_WIDGET (self);
}

/**
 * pd_note_section_view_get_account:
 * @self: a section
 * @side: one of the two
 *
 * Returns: (transfer none): where the account of that side stands
 */
GtkWidget *
pd_note_section_view_get_account (PdNoteSectionView *self,
                                  PdNoteSide         side)
{
  g_return_val_if_fail (PD_IS_NOTE_SECTION_VIEW (self), NULL);

  return self->accounts[side];
}
