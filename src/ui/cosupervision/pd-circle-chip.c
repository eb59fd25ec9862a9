/* SPDX-License-Identifier: GPL-3.0-or-later */
#define G_LOG_DOMAIN "pd-ui"

#include "config.h"

#include "pd-circle-chip.h"

/* How wide a chip is, in letters: a name or two in a line. */
#define WIDTH_CHARS 20

struct _PdCircleChip
{
  GtkButton parent_instance;

  /* children */
  GtkBox *box;
};

G_DEFINE_FINAL_TYPE (PdCircleChip, pd_circle_chip, GTK_TYPE_BUTTON)

static const char *const CLASSES[PD_CIRCLE_ENTRY_N_STATES] = {
  [PD_CIRCLE_ENTRY_PROPOSED] = "proposed",
  [PD_CIRCLE_ENTRY_DIARY] = "diary",
  [PD_CIRCLE_ENTRY_GOES] = "goes",
  [PD_CIRCLE_ENTRY_HELD] = "held",
  [PD_CIRCLE_ENTRY_MOVED] = "past",
  [PD_CIRCLE_ENTRY_NOT_HELD] = "past",
};

static void
add_picture (GtkWidget  *box,
             const char *icon_name)
{
  /* The words beside it say the same. */
  gtk_box_append (GTK_BOX (box), g_object_new (GTK_TYPE_IMAGE, "accessible-role", GTK_ACCESSIBLE_ROLE_PRESENTATION,
                                               "icon-name", icon_name, "valign", GTK_ALIGN_CENTER, NULL));
}

static GtkWidget *
create_label (const char *words,
              const char *css_class)
{
  GtkWidget *label = gtk_label_new (words);

  gtk_label_set_xalign (GTK_LABEL (label), 0);
  gtk_label_set_wrap (GTK_LABEL (label), TRUE);
  gtk_label_set_width_chars (GTK_LABEL (label), WIDTH_CHARS);
  gtk_label_set_max_width_chars (GTK_LABEL (label), WIDTH_CHARS);
  if (css_class != NULL)
    gtk_widget_add_css_class (label, css_class);
  return label;
}

static void
add_state (PdCircleChip        *self,
           const PdCircleEntry *entry)
{
  GtkWidget       *box = gtk_box_new (GTK_ORIENTATION_HORIZONTAL, 6);
  g_autofree char *state = pd_circle_words_state (entry);
  GtkWidget       *label = gtk_label_new (state);

  add_picture (box, pd_circle_entry_state_get_icon (entry->state));
  gtk_label_set_xalign (GTK_LABEL (label), 0);
  gtk_label_set_wrap (GTK_LABEL (label), TRUE);
  gtk_widget_set_hexpand (label, TRUE);
  gtk_widget_add_css_class (label, "caption");
  gtk_box_append (GTK_BOX (box), label);
  if (entry->is_pinned)
    add_picture (box, "view-pin-symbolic");
  gtk_box_append (self->box, box);
}

static void
show (PdCircleChip        *self,
      const PdCircleEntry *entry,
      GHashTable          *names)
{
  g_autofree char *time = pd_circle_words_time (entry->day, entry->start, entry->minutes, entry->day);
  g_autofree char *who = pd_circle_words_people (names, entry->member_ids, PD_ID_NONE);
  g_autofree char *turns = pd_circle_words_turns (names, entry->host_id, entry->bringer_id);
  g_autofree char *spoken = pd_circle_words_entry (entry, names);

  gtk_box_append (self->box, create_label (time, "caption-heading"));
  gtk_box_append (self->box, create_label (who, NULL));
  if (*turns != '\0')
    gtk_box_append (self->box, create_label (turns, "caption"));
  add_state (self, entry);
  gtk_widget_add_css_class (GTK_WIDGET (self), CLASSES[entry->state]);
  gtk_accessible_update_property (GTK_ACCESSIBLE (self), GTK_ACCESSIBLE_PROPERTY_LABEL, spoken, -1);
}

static void
pd_circle_chip_class_init (PdCircleChipClass *klass)
{
}

static void
pd_circle_chip_init (PdCircleChip *self)
{
  self->box = GTK_BOX (gtk_box_new (GTK_ORIENTATION_VERTICAL, 3));
  gtk_button_set_child (GTK_BUTTON (self), GTK_WIDGET (self->box));
  gtk_widget_add_css_class (GTK_WIDGET (self), "pd-circle-chip");
}

/**
 * pd_circle_chip_new:
 * @entry: a session
 * @names: of the circle's members
 *
 * Returns: (transfer floating): what shows it
 */
GtkWidget *
pd_circle_chip_new (const PdCircleEntry *entry,
                    GHashTable          *names)
{
  PdCircleChip *self;

  g_return_val_if_fail (entry != NULL && names != NULL, NULL);

  self = g_object_new (PD_TYPE_CIRCLE_CHIP, NULL);
  show (self, entry, names);
  return GTK_WIDGET (self);
}
