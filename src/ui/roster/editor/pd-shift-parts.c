/* SPDX-License-Identifier: GPL-3.0-or-later */
#define G_LOG_DOMAIN "pd-ui"

#include "config.h"

#include "pd-shift-parts.h"

#include "pd-times-row.h"

#include <glib/gi18n-lib.h>

struct _PdShiftParts
{
  GtkBox parent_instance;

  /* template children */
  GtkWidget           *add_break;
  AdwPreferencesGroup *group;

  /* owned */
  GPtrArray *rows; /* the group has them */

  /* borrowed */
  PdShiftDraft *draft;
};

G_DEFINE_FINAL_TYPE (PdShiftParts, pd_shift_parts, GTK_TYPE_BOX)

enum
{
  SIGNAL_CHANGED,
  N_SIGNALS
};

static guint signals[N_SIGNALS];

static void
emit_changed (PdShiftParts *self)
{
  pd_shift_parts_update_words (self);
  g_signal_emit (self, signals[SIGNAL_CHANGED], 0);
}

static void
times_changed_cb (PdShiftParts *self,
                  PdTimesRow   *row)
{
  guint n;

  if (!g_ptr_array_find (self->rows, row, &n))
    return;
  pd_shift_draft_set_part_start (self->draft, n, pd_times_row_get_start (row));
  pd_shift_draft_set_part_end (self->draft, n, pd_times_row_get_end (row));
  emit_changed (self);
}

static GtkWidget *
new_remove_button (guint       n,
                   const char *label)
{
  GtkWidget *button = gtk_button_new_from_icon_name ("list-remove-symbolic");

  gtk_widget_add_css_class (button, "flat");
  gtk_widget_set_valign (button, GTK_ALIGN_CENTER);
  gtk_widget_set_tooltip_text (button, label);
  gtk_accessible_update_property (GTK_ACCESSIBLE (button), GTK_ACCESSIBLE_PROPERTY_LABEL, label, -1);
  gtk_actionable_set_action_name (GTK_ACTIONABLE (button), "parts.remove");
  gtk_actionable_set_action_target (GTK_ACTIONABLE (button), "u", n);
  return button;
}

static void
add_row (PdShiftParts    *self,
         const PdSegment *part)
{
  GtkWidget *row = pd_times_row_new ();
  gboolean   is_break = part->kind == PD_SEGMENT_BREAK;
  guint      n = self->rows->len;

  g_object_set (row,
                "title", is_break ? _ ("Unpaid break") : _ ("Sleepover"),
                "start-label", is_break ? _ ("Start of the break") : _ ("Start of the sleepover"),
                "end-label", is_break ? _ ("End of the break") : _ ("End of the sleepover"),
                NULL);
  pd_times_row_set_times (PD_TIMES_ROW (row), part->start, part->end);
  adw_action_row_add_suffix (ADW_ACTION_ROW (row),
                             new_remove_button (n, is_break ? _ ("Remove this break") : _ ("Remove this sleepover")));
  adw_preferences_group_add (self->group, row);
  g_ptr_array_add (self->rows, row);
  g_signal_connect_object (row, "changed", G_CALLBACK (times_changed_cb), self, G_CONNECT_SWAPPED);
}

static void
make_rows (PdShiftParts *self)
{
  guint            n;
  const PdSegment *parts = pd_shift_draft_get_parts (self->draft, &n);

  for (guint i = 0; i < self->rows->len; i++)
    adw_preferences_group_remove (self->group, g_ptr_array_index (self->rows, i));
  g_ptr_array_set_size (self->rows, 0);
  for (guint i = 0; i < n; i++)
    add_row (self, &parts[i]);
  pd_shift_parts_update_words (self);
}

static void
add (PdShiftParts *self,
     PdSegmentKind kind)
{
  pd_shift_draft_add_part (self->draft, kind);
  make_rows (self);
  gtk_widget_grab_focus (g_ptr_array_index (self->rows, self->rows->len - 1));
  emit_changed (self);
}

static void
add_break_action (GtkWidget  *widget,
                  const char *action_name,
                  GVariant   *parameter)
{
  add (PD_SHIFT_PARTS (widget), PD_SEGMENT_BREAK);
}

static void
add_sleepover_action (GtkWidget  *widget,
                      const char *action_name,
                      GVariant   *parameter)
{
  add (PD_SHIFT_PARTS (widget), PD_SEGMENT_SLEEPOVER);
}

/* The keyboard goes on where it was. */
static void
remove_action (GtkWidget  *widget,
               const char *action_name,
               GVariant   *parameter)
{
  PdShiftParts *self = PD_SHIFT_PARTS (widget);
  guint         n = g_variant_get_uint32 (parameter);

  if (n >= self->rows->len)
    return;
  pd_shift_draft_remove_part (self->draft, n);
  make_rows (self);
  gtk_widget_grab_focus (self->rows->len > 0 ? g_ptr_array_index (self->rows, MIN (n, self->rows->len - 1))
                                             : self->add_break);
  emit_changed (self);
}

static void
pd_shift_parts_dispose (GObject *object)
{
  PdShiftParts *self = PD_SHIFT_PARTS (object);

  g_ptr_array_set_size (self->rows, 0);
  gtk_widget_dispose_template (GTK_WIDGET (self), PD_TYPE_SHIFT_PARTS);

  G_OBJECT_CLASS (pd_shift_parts_parent_class)->dispose (object);
}

static void
pd_shift_parts_finalize (GObject *object)
{
  g_ptr_array_unref (PD_SHIFT_PARTS (object)->rows);

  G_OBJECT_CLASS (pd_shift_parts_parent_class)->finalize (object);
}

static void
pd_shift_parts_class_init (PdShiftPartsClass *klass)
{
  GObjectClass   *object_class = G_OBJECT_CLASS (klass);
  GtkWidgetClass *widget_class = GTK_WIDGET_CLASS (klass);

  object_class->dispose = pd_shift_parts_dispose;
  object_class->finalize = pd_shift_parts_finalize;

  signals[SIGNAL_CHANGED] = g_signal_new ("changed", PD_TYPE_SHIFT_PARTS, G_SIGNAL_RUN_LAST,
                                          0, NULL, NULL, NULL, G_TYPE_NONE, 0);

  gtk_widget_class_set_template_from_resource (widget_class,
                                               "/org/peerdesk/Peerdesk/roster/editor/pd-shift-parts.ui");
  gtk_widget_class_bind_template_child (widget_class, PdShiftParts, add_break);
  gtk_widget_class_bind_template_child (widget_class, PdShiftParts, group);
  gtk_widget_class_install_action (widget_class, "parts.add-break", NULL, add_break_action);
  gtk_widget_class_install_action (widget_class, "parts.add-sleepover", NULL, add_sleepover_action);
  gtk_widget_class_install_action (widget_class, "parts.remove", "u", remove_action);
}

static void
pd_shift_parts_init (PdShiftParts *self)
{
  self->rows = g_ptr_array_new ();
  gtk_widget_init_template (GTK_WIDGET (self));
}

/**
 * pd_shift_parts_set_draft:
 * @self: breaks and sleepovers
 * @draft: the draft that has them; it outlives @self
 */
void
pd_shift_parts_set_draft (PdShiftParts *self,
                          PdShiftDraft *draft)
{
  g_return_if_fail (PD_IS_SHIFT_PARTS (self));
  g_return_if_fail (draft != NULL);

  self->draft = draft;
  make_rows (self);
}

/**
 * pd_shift_parts_update_words:
 * @self: breaks and sleepovers
 *
 * Says with each when it is in the shift: after midnight, when the shift starts late.
 */
void
pd_shift_parts_update_words (PdShiftParts *self)
{
  g_return_if_fail (PD_IS_SHIFT_PARTS (self));

  for (guint i = 0; i < self->rows->len; i++)
    {
      g_autofree char *words = pd_shift_draft_dup_part_words (self->draft, i);

      adw_action_row_set_subtitle (g_ptr_array_index (self->rows, i), words);
    }
}
