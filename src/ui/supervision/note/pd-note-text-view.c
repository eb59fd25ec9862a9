/* SPDX-License-Identifier: GPL-3.0-or-later */
#define G_LOG_DOMAIN "pd-ui"

#include "config.h"

#include "pd-note-text-view-private.h"

#include "pd-note-marks.h"

#include <glib/gi18n-lib.h>

struct _PdNoteTextView
{
  GtkTextView parent_instance;

  /* owned */
  char        *question;
  PangoLayout *question_layout;

  /* state */
  GdkRGBA  faint;
  gboolean is_blank;
  int      text_height;
  guint    fit_id;
};

G_DEFINE_FINAL_TYPE (PdNoteTextView, pd_note_text_view, GTK_TYPE_TEXT_VIEW)

enum
{
  PROP_0,
  PROP_QUESTION,
  N_PROPS
};

static GParamSpec *properties[N_PROPS];

enum
{
  SIGNAL_REFUSED,
  N_SIGNALS
};

static guint signals[N_SIGNALS];

#define FAINT_ALPHA 0.6f

/* An account of more letters is not laid out as a whole to see how high it is. */
#define MOST_TO_FIT 20000

static void
update_blank (PdNoteTextView *self)
{
  GtkTextBuffer *buffer = gtk_text_view_get_buffer (GTK_TEXT_VIEW (self));
  gboolean       is_blank = gtk_text_buffer_get_char_count (buffer) == 0;

  if (self->is_blank == is_blank)
    return;
  self->is_blank = is_blank;
  gtk_widget_queue_draw (GTK_WIDGET (self));
}

static void
update_faint (PdNoteTextView *self)
{
  GdkRGBA color;

  gtk_style_context_get_color (gtk_widget_get_style_context (GTK_WIDGET (self)), &color);
  color.alpha *= FAINT_ALPHA;
  if (gdk_rgba_equal (&color, &self->faint))
    return;
  self->faint = color;
  pd_note_marks_set_faint (gtk_text_view_get_buffer (GTK_TEXT_VIEW (self)), &color);
}

static void
buffer_cb (PdNoteTextView *self)
{
  g_signal_connect_object (gtk_text_view_get_buffer (GTK_TEXT_VIEW (self)), "changed",
                           G_CALLBACK (update_blank), self, G_CONNECT_SWAPPED);
  update_blank (self);
  update_faint (self);
}

static void
undo_action (GtkWidget  *widget,
             const char *action_name,
             GVariant   *parameter)
{
  GtkTextBuffer *buffer = gtk_text_view_get_buffer (GTK_TEXT_VIEW (widget));

  if (gtk_text_view_get_editable (GTK_TEXT_VIEW (widget)) && gtk_text_buffer_get_can_undo (buffer))
    gtk_text_buffer_undo (buffer);
}

static void
redo_action (GtkWidget  *widget,
             const char *action_name,
             GVariant   *parameter)
{
  GtkTextBuffer *buffer = gtk_text_view_get_buffer (GTK_TEXT_VIEW (widget));

  if (gtk_text_view_get_editable (GTK_TEXT_VIEW (widget)) && gtk_text_buffer_get_can_redo (buffer))
    gtk_text_buffer_redo (buffer);
}

/* The question stands where the text will: in its letters, but fainter. */
static PangoLayout *
lay_question_out (PdNoteTextView *self,
                  int             width)
{
  GtkTextView *view = GTK_TEXT_VIEW (self);

  width -= gtk_text_view_get_left_margin (view) + gtk_text_view_get_right_margin (view);
  if (self->question_layout == NULL)
    {
      self->question_layout = gtk_widget_create_pango_layout (GTK_WIDGET (self), self->question);
      pango_layout_set_wrap (self->question_layout, PANGO_WRAP_WORD_CHAR);
    }
  pango_layout_set_width (self->question_layout, MAX (width, 1) * PANGO_SCALE);
  return self->question_layout;
}

static void
snapshot_question (PdNoteTextView *self,
                   GtkSnapshot    *snapshot)
{
  GtkTextView     *view = GTK_TEXT_VIEW (self);
  PangoLayout     *layout = lay_question_out (self, gtk_widget_get_width (GTK_WIDGET (self)));
  graphene_point_t place = { gtk_text_view_get_left_margin (view), gtk_text_view_get_top_margin (view) };
  GdkRGBA          color;

  gtk_style_context_get_color (gtk_widget_get_style_context (GTK_WIDGET (self)), &color);
  color.alpha *= FAINT_ALPHA;
  gtk_snapshot_save (snapshot);
  gtk_snapshot_translate (snapshot, &place);
  gtk_snapshot_append_layout (snapshot, layout, &color);
  gtk_snapshot_restore (snapshot);
}

static void
pd_note_text_view_snapshot (GtkWidget   *widget,
                            GtkSnapshot *snapshot)
{
  PdNoteTextView *self = PD_NOTE_TEXT_VIEW (widget);

  GTK_WIDGET_CLASS (pd_note_text_view_parent_class)->snapshot (widget, snapshot);
  if (self->is_blank && self->question != NULL)
    snapshot_question (self, snapshot);
}

/* A text view is as high as its text, at whatever width; a question is not. */
static GtkSizeRequestMode
pd_note_text_view_get_request_mode (GtkWidget *widget)
{
  return GTK_SIZE_REQUEST_HEIGHT_FOR_WIDTH;
}

/* How high the text is at the width that the view has. GTK 4.8 tells that only of the lines
 * that it laid out already, so that a long line stayed cut until it was scrolled. */
static gboolean
fit_cb (gpointer user_data)
{
  PdNoteTextView *self = user_data;
  GtkTextView    *view = GTK_TEXT_VIEW (self);
  GtkTextBuffer  *buffer = gtk_text_view_get_buffer (view);
  GdkRectangle    place;
  GtkTextIter     end;
  int             height = 0;

  self->fit_id = 0;
  if (gtk_text_buffer_get_char_count (buffer) <= MOST_TO_FIT)
    {
      gtk_text_buffer_get_end_iter (buffer, &end);
      gtk_text_view_get_iter_location (view, &end, &place);
      height = place.y + place.height + gtk_text_view_get_top_margin (view) + gtk_text_view_get_bottom_margin (view);
    }
  if (height != self->text_height)
    {
      self->text_height = height;
      gtk_widget_queue_resize (GTK_WIDGET (self));
    }
  return G_SOURCE_REMOVE;
}

static void
pd_note_text_view_size_allocate (GtkWidget *widget,
                                 int        width,
                                 int        height,
                                 int        baseline)
{
  PdNoteTextView *self = PD_NOTE_TEXT_VIEW (widget);

  GTK_WIDGET_CLASS (pd_note_text_view_parent_class)->size_allocate (widget, width, height, baseline);
  if (self->fit_id == 0)
    self->fit_id = g_idle_add_full (G_PRIORITY_HIGH_IDLE, fit_cb, self, NULL);
}

/* Room for the whole text, or for the whole question while nothing is written. */
static void
pd_note_text_view_measure (GtkWidget     *widget,
                           GtkOrientation orientation,
                           int            for_size,
                           int           *minimum,
                           int           *natural,
                           int           *minimum_baseline,
                           int           *natural_baseline)
{
  PdNoteTextView *self = PD_NOTE_TEXT_VIEW (widget);
  GtkTextView    *view = GTK_TEXT_VIEW (widget);

  GTK_WIDGET_CLASS (pd_note_text_view_parent_class)->measure (widget, orientation, for_size, minimum, natural, minimum_baseline, natural_baseline);
  if (orientation == GTK_ORIENTATION_VERTICAL)
    {
      *minimum = MAX (*minimum, self->text_height);
      *natural = MAX (*natural, self->text_height);
    }
  if (self->is_blank && self->question != NULL && orientation == GTK_ORIENTATION_VERTICAL && for_size > 0)
    {
      int height;

      pango_layout_get_pixel_size (lay_question_out (self, for_size), NULL, &height);
      height += gtk_text_view_get_top_margin (view) + gtk_text_view_get_bottom_margin (view);
      *minimum = MAX (*minimum, height);
      *natural = MAX (*natural, height);
    }
}

static void
forget_layout (PdNoteTextView *self)
{
  g_clear_object (&self->question_layout);
}

static void
pd_note_text_view_css_changed (GtkWidget         *widget,
                               GtkCssStyleChange *change)
{
  GTK_WIDGET_CLASS (pd_note_text_view_parent_class)->css_changed (widget, change);
  forget_layout (PD_NOTE_TEXT_VIEW (widget));
  update_faint (PD_NOTE_TEXT_VIEW (widget));
}

static void
pd_note_text_view_direction_changed (GtkWidget       *widget,
                                     GtkTextDirection before)
{
  GTK_WIDGET_CLASS (pd_note_text_view_parent_class)->direction_changed (widget, before);
  forget_layout (PD_NOTE_TEXT_VIEW (widget));
}

static void
pd_note_text_view_paste_clipboard (GtkTextView *view)
{
  pd_note_text_view_paste (view, gtk_widget_get_clipboard (GTK_WIDGET (view)));
}

static void
pd_note_text_view_dispose (GObject *object)
{
  g_clear_handle_id (&PD_NOTE_TEXT_VIEW (object)->fit_id, g_source_remove);

  G_OBJECT_CLASS (pd_note_text_view_parent_class)->dispose (object);
}

static void
pd_note_text_view_finalize (GObject *object)
{
  PdNoteTextView *self = PD_NOTE_TEXT_VIEW (object);

  forget_layout (self);
  g_free (self->question);

  G_OBJECT_CLASS (pd_note_text_view_parent_class)->finalize (object);
}

static void
pd_note_text_view_set_property (GObject      *object,
                                guint         prop_id,
                                const GValue *value,
                                GParamSpec   *pspec)
{
  PdNoteTextView *self = PD_NOTE_TEXT_VIEW (object);

  switch (prop_id)
    {
    case PROP_QUESTION:
      self->question = g_value_dup_string (value);
      break;
    default:
      G_OBJECT_WARN_INVALID_PROPERTY_ID (object, prop_id, pspec);
    }
}

static void
install_keys (GtkWidgetClass *widget_class)
{
  const GdkModifierType control = GDK_CONTROL_MASK;
  const GdkModifierType control_shift = GDK_CONTROL_MASK | GDK_SHIFT_MASK;

  /* Always there to be taken, also when there is nothing to undo: the window would take
   * them for the roster. */
  gtk_widget_class_install_action (widget_class, "account.undo", NULL, undo_action);
  gtk_widget_class_install_action (widget_class, "account.redo", NULL, redo_action);
  gtk_widget_class_add_binding_action (widget_class, GDK_KEY_z, control, "account.undo", NULL);
  gtk_widget_class_add_binding_action (widget_class, GDK_KEY_z, control_shift, "account.redo", NULL);
  gtk_widget_class_add_binding_action (widget_class, GDK_KEY_y, control, "account.redo", NULL);
}

static void
pd_note_text_view_class_init (PdNoteTextViewClass *klass)
{
  GObjectClass   *object_class = G_OBJECT_CLASS (klass);
  GtkWidgetClass *widget_class = GTK_WIDGET_CLASS (klass);

  object_class->dispose = pd_note_text_view_dispose;
  object_class->finalize = pd_note_text_view_finalize;
  object_class->set_property = pd_note_text_view_set_property;
  widget_class->css_changed = pd_note_text_view_css_changed;
  widget_class->direction_changed = pd_note_text_view_direction_changed;

  widget_class->get_request_mode = pd_note_text_view_get_request_mode;
  widget_class->measure = pd_note_text_view_measure;
  widget_class->size_allocate = pd_note_text_view_size_allocate;
  widget_class->snapshot = pd_note_text_view_snapshot;
  GTK_TEXT_VIEW_CLASS (klass)->paste_clipboard = pd_note_text_view_paste_clipboard;

  properties[PROP_QUESTION] =
      g_param_spec_string ("question", NULL, NULL, NULL,
                           G_PARAM_WRITABLE | G_PARAM_CONSTRUCT_ONLY | G_PARAM_STATIC_STRINGS);
  g_object_class_install_properties (object_class, N_PROPS, properties);

  signals[SIGNAL_REFUSED] = g_signal_new ("refused", G_TYPE_FROM_CLASS (klass), G_SIGNAL_RUN_LAST,
                                          0, NULL, NULL, NULL, G_TYPE_NONE, 1, G_TYPE_STRING);

  install_keys (widget_class);
}

static void
pd_note_text_view_init (PdNoteTextView *self)
{
  g_signal_connect (self, "notify::buffer", G_CALLBACK (buffer_cb), NULL);
  pd_note_text_view_watch_middle_button (GTK_TEXT_VIEW (self));
}

static void
set_menu (GtkTextView *self)
{
  g_autoptr (GMenu) menu = g_menu_new ();

  g_menu_append (menu, _ ("Explain What Is _Underlined"), "hints.explain");
  gtk_text_view_set_extra_menu (self, G_MENU_MODEL (menu));
}

/**
 * pd_note_text_view_new:
 * @buffer: what is written
 * @question: (nullable): what it answers
 * @editable: whether it can be written in
 *
 * Returns: (transfer floating): a view of it
 */
GtkWidget *
pd_note_text_view_new (GtkTextBuffer *buffer,
                       const char    *question,
                       gboolean       editable)
{
  GtkWidget *self = g_object_new (PD_TYPE_NOTE_TEXT_VIEW,
                                  "accepts-tab", FALSE,
                                  "bottom-margin", 9,
                                  "buffer", buffer,
                                  "editable", editable,
                                  "cursor-visible", editable,
                                  "left-margin", 9,
                                  "question", question,
                                  "right-margin", 9,
                                  "top-margin", 9,
                                  "wrap-mode", GTK_WRAP_WORD_CHAR,
                                  NULL);

  gtk_widget_add_css_class (self, "pd-note-account");
  if (editable)
    set_menu (GTK_TEXT_VIEW (self));
  if (editable)
    gtk_widget_add_css_class (self, "pd-note-mine");
  return self;
}
