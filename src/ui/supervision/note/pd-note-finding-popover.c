/* SPDX-License-Identifier: GPL-3.0-or-later */
#define G_LOG_DOMAIN "pd-ui"

#include "config.h"

#include "pd-note-finding-popover.h"

#include <glib/gi18n-lib.h>

#define WIDTH_CHARS 32

struct _PdNoteFindingPopover
{
  GtkPopover parent_instance;

  /* borrowed */
  GtkWidget *first_button;
};

G_DEFINE_FINAL_TYPE (PdNoteFindingPopover, pd_note_finding_popover, GTK_TYPE_POPOVER)

enum
{
  SIGNAL_LEARN,
  SIGNAL_REPLACE,
  N_SIGNALS
};

static guint signals[N_SIGNALS];

/* What is done with it comes when the popover is gone: it belongs to the text. */
static void
replace_cb (PdNoteFindingPopover *self,
            GtkButton            *button)
{
  g_autofree char *instead = g_strdup (gtk_widget_get_name (GTK_WIDGET (button)));

  g_object_ref (self);
  gtk_popover_popdown (GTK_POPOVER (self));
  g_signal_emit (self, signals[SIGNAL_REPLACE], 0, instead);
  g_object_unref (self);
}

static void
learn_cb (PdNoteFindingPopover *self)
{
  g_object_ref (self);
  gtk_popover_popdown (GTK_POPOVER (self));
  g_signal_emit (self, signals[SIGNAL_LEARN], 0);
  g_object_unref (self);
}

static void
add_label (GtkWidget  *box,
           const char *text,
           const char *css_class)
{
  GtkWidget *label = gtk_label_new (text);

  gtk_label_set_wrap (GTK_LABEL (label), TRUE);
  gtk_label_set_xalign (GTK_LABEL (label), 0);
  gtk_label_set_max_width_chars (GTK_LABEL (label), WIDTH_CHARS);
  gtk_label_set_width_chars (GTK_LABEL (label), WIDTH_CHARS);
  if (css_class != NULL)
    gtk_widget_add_css_class (label, css_class);
  gtk_box_append (GTK_BOX (box), label);
}

static GtkWidget *
add_button (PdNoteFindingPopover *self,
            GtkWidget            *box,
            GtkWidget            *button,
            GCallback             callback)
{
  gtk_widget_add_css_class (button, "flat");
  g_signal_connect_object (button, "clicked", callback, self, G_CONNECT_SWAPPED);
  gtk_box_append (GTK_BOX (box), button);
  if (self->first_button == NULL)
    self->first_button = button;
  return button;
}

static void
fill (PdNoteFindingPopover *self,
      const PdNoteFinding  *finding)
{
  GtkWidget *box = gtk_box_new (GTK_ORIENTATION_VERTICAL, 6);

  add_label (box, finding->title, "heading");
  add_label (box, finding->why, NULL);
  for (guint i = 0; finding->instead[i] != NULL; i++)
    {
      /* Translators: a button that puts other words in the place of what is underlined */
      g_autofree char *words = g_strdup_printf (_ ("Write “%s”"), finding->instead[i]);
      GtkWidget       *button = add_button (self, box, gtk_button_new_with_label (words), G_CALLBACK (replace_cb));

      gtk_widget_set_name (button, finding->instead[i]);
    }
  if (finding->is_spelling)
    add_button (self, box, gtk_button_new_with_mnemonic (_ ("_Add to My Words")), G_CALLBACK (learn_cb));
  add_button (self, box, gtk_button_new_with_mnemonic (_ ("_Leave It As It Is")), G_CALLBACK (gtk_popover_popdown));
  gtk_popover_set_child (GTK_POPOVER (self), box);
}

/* A screen reader reads it from its beginning. */
static void
name (PdNoteFindingPopover *self,
      const PdNoteFinding  *finding)
{
  gtk_accessible_update_property (GTK_ACCESSIBLE (self),
                                  GTK_ACCESSIBLE_PROPERTY_LABEL, finding->title,
                                  GTK_ACCESSIBLE_PROPERTY_DESCRIPTION, finding->why,
                                  -1);
  gtk_accessible_update_property (GTK_ACCESSIBLE (self->first_button),
                                  GTK_ACCESSIBLE_PROPERTY_DESCRIPTION, finding->why,
                                  -1);
}

static void
pd_note_finding_popover_map (GtkWidget *widget)
{
  GTK_WIDGET_CLASS (pd_note_finding_popover_parent_class)->map (widget);
  gtk_widget_grab_focus (PD_NOTE_FINDING_POPOVER (widget)->first_button);
}

static void
pd_note_finding_popover_class_init (PdNoteFindingPopoverClass *klass)
{
  GTK_WIDGET_CLASS (klass)->map = pd_note_finding_popover_map;

  signals[SIGNAL_LEARN] = g_signal_new ("learn", G_TYPE_FROM_CLASS (klass), G_SIGNAL_RUN_LAST,
                                        0, NULL, NULL, NULL, G_TYPE_NONE, 0);
  signals[SIGNAL_REPLACE] = g_signal_new ("replace", G_TYPE_FROM_CLASS (klass), G_SIGNAL_RUN_LAST,
                                          0, NULL, NULL, NULL, G_TYPE_NONE, 1, G_TYPE_STRING);
}

static void
pd_note_finding_popover_init (PdNoteFindingPopover *self)
{
}

/**
 * pd_note_finding_popover_new:
 * @finding: what is underlined
 *
 * Returns: (transfer floating): what explains it
 */
GtkWidget *
pd_note_finding_popover_new (const PdNoteFinding *finding)
{
  PdNoteFindingPopover *self = g_object_new (PD_TYPE_NOTE_FINDING_POPOVER, NULL);

  fill (self, finding);
  name (self, finding);
  return GTK_WIDGET (self);
}
