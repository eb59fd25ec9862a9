/* SPDX-License-Identifier: GPL-3.0-or-later */

#define G_LOG_DOMAIN "pd-ui"

#include "config.h"

#include "pd-print-preview.h"

#include "pd-lock-key.h"
#include "pd-print-operation.h"
#include "pd-save-pdf.h"

#include <glib/gi18n-lib.h>

#define ZOOM_STEP 1.25

struct _PdPrintPreview
{
  AdwWindow parent_instance;

  /* template children */
  PdPageView      *view;
  GtkLabel        *page_label;
  GtkSpinner      *spinner;
  AdwToastOverlay *toasts;
  GtkWidget       *scroller;
  AdwBin          *options_bin;

  /* owned */
  PdPrintable  *printable;
  GCancellable *cancellable; /* of the document that is being made */
};

G_DEFINE_FINAL_TYPE (PdPrintPreview, pd_print_preview, ADW_TYPE_WINDOW)

enum
{
  PROP_0,
  PROP_PRINTABLE,
  N_PROPS,
};

static GParamSpec *properties[N_PROPS];

static void
tell (PdPrintPreview *self,
      const char     *words)
{
  g_autofree char *markup = g_markup_escape_text (words, -1);

  adw_toast_overlay_add_toast (self->toasts, adw_toast_new (markup));
}

static void
update_page (PdPrintPreview *self)
{
  PdDocument      *document = pd_page_view_get_document (self->view);
  guint            page = pd_page_view_get_page (self->view);
  guint            n_pages = document != NULL ? pd_document_get_n_pages (document) : 0;
  g_autofree char *words = NULL;

  if (document != NULL)
    words = g_strdup_printf (_ ("Page %1$u of %2$u"), page + 1, n_pages);
  gtk_label_set_text (self->page_label, words != NULL ? words : "");
  gtk_widget_action_set_enabled (GTK_WIDGET (self), "preview.previous", document != NULL && page > 0);
  gtk_widget_action_set_enabled (GTK_WIDGET (self), "preview.next", page + 1 < n_pages);
}

static void
made_cb (GObject      *source,
         GAsyncResult *result,
         gpointer      user_data)
{
  g_autoptr (PdPrintPreview) self = user_data;
  g_autoptr (GError)         error = NULL;
  g_autoptr (PdDocument)     document = pd_printable_make_finish (PD_PRINTABLE (source), result, &error);

  /* Another has been asked for since, or the window is closed. */
  if (g_error_matches (error, G_IO_ERROR, G_IO_ERROR_CANCELLED) || self->printable == NULL)
    return;
  gtk_spinner_stop (self->spinner);
  if (document == NULL)
    {
      tell (self, error->message);
      return;
    }
  pd_page_view_set_document (self->view, document);
  update_page (self);
}

static void
make (PdPrintPreview *self)
{
  if (self->cancellable != NULL)
    g_cancellable_cancel (self->cancellable);
  g_clear_object (&self->cancellable);
  self->cancellable = g_cancellable_new ();
  gtk_spinner_start (self->spinner);
  pd_printable_make_async (self->printable, self->cancellable, made_cb, g_object_ref (self));
}

static void
turn (PdPrintPreview *self,
      int             pages)
{
  int page = (int) pd_page_view_get_page (self->view) + pages;

  pd_page_view_set_page (self->view, (guint) MAX (page, 0));
}

static void
previous_cb (GtkWidget  *widget,
             const char *name,
             GVariant   *parameter)
{
  turn (PD_PRINT_PREVIEW (widget), -1);
}

static void
next_cb (GtkWidget  *widget,
         const char *name,
         GVariant   *parameter)
{
  turn (PD_PRINT_PREVIEW (widget), 1);
}

static void
zoom_in_cb (GtkWidget  *widget,
            const char *name,
            GVariant   *parameter)
{
  pd_page_view_zoom_by (PD_PRINT_PREVIEW (widget)->view, ZOOM_STEP);
}

static void
zoom_out_cb (GtkWidget  *widget,
             const char *name,
             GVariant   *parameter)
{
  pd_page_view_zoom_by (PD_PRINT_PREVIEW (widget)->view, 1 / ZOOM_STEP);
}

static void
zoom_fit_cb (GtkWidget  *widget,
             const char *name,
             GVariant   *parameter)
{
  pd_page_view_set_zoom (PD_PRINT_PREVIEW (widget)->view, 0);
}

/* The printer gets a document of its own: the preview's may be drawn in a thread. */
static void
made_for_printer_cb (GObject      *source,
                     GAsyncResult *result,
                     gpointer      user_data)
{
  g_autoptr (PdPrintPreview)    self = user_data;
  g_autoptr (GError)            error = NULL;
  g_autoptr (GtkPrintOperation) operation = NULL;
  g_autoptr (PdDocument)        document = pd_printable_make_finish (PD_PRINTABLE (source), result, &error);

  if (self->printable == NULL)
    return;
  gtk_widget_action_set_enabled (GTK_WIDGET (self), "preview.print", TRUE);
  if (document != NULL)
    operation = pd_print_operation_new (document);
  if (operation == NULL || !pd_print_operation_run (operation, GTK_WINDOW (self), &error))
    tell (self, error->message);
}

static void
print_cb (GtkWidget  *widget,
          const char *name,
          GVariant   *parameter)
{
  PdPrintPreview *self = PD_PRINT_PREVIEW (widget);

  gtk_widget_action_set_enabled (widget, "preview.print", FALSE);
  pd_printable_make_async (self->printable, NULL, made_for_printer_cb, g_object_ref (self));
}

static void
saved_pdf_cb (GObject      *source,
              GAsyncResult *result,
              gpointer      user_data)
{
  g_autoptr (PdPrintPreview) self = user_data;
  g_autoptr (GError)         error = NULL;
  g_autofree char           *name = pd_save_pdf_finish (result, &error);
  g_autofree char           *words = NULL;

  if (self->printable == NULL || g_error_matches (error, G_IO_ERROR, G_IO_ERROR_CANCELLED))
    return;
  if (name != NULL)
    /* Translators: %s is the name of a file */
    words = g_strdup_printf (_ ("Saved “%s”"), name);
  tell (self, words != NULL ? words : error->message);
}

static void
save_pdf_cb (GtkWidget  *widget,
             const char *name,
             GVariant   *parameter)
{
  PdPrintPreview *self = PD_PRINT_PREVIEW (widget);

  pd_save_pdf_async (GTK_WINDOW (self), self->printable, saved_pdf_cb, g_object_ref (self));
}

static void
pd_print_preview_constructed (GObject *object)
{
  PdPrintPreview *self = PD_PRINT_PREVIEW (object);

  G_OBJECT_CLASS (pd_print_preview_parent_class)->constructed (object);

  gtk_window_set_title (GTK_WINDOW (self), pd_printable_get_title (self->printable));
  adw_bin_set_child (self->options_bin, pd_printable_get_options (self->printable));
  g_signal_connect_object (self->printable, "changed", G_CALLBACK (make), self, G_CONNECT_SWAPPED);
  update_page (self);
  make (self);
}

static void
pd_print_preview_dispose (GObject *object)
{
  PdPrintPreview *self = PD_PRINT_PREVIEW (object);

  if (self->cancellable != NULL)
    g_cancellable_cancel (self->cancellable);
  g_clear_object (&self->cancellable);
  g_clear_object (&self->printable);
  gtk_widget_dispose_template (GTK_WIDGET (self), PD_TYPE_PRINT_PREVIEW);

  G_OBJECT_CLASS (pd_print_preview_parent_class)->dispose (object);
}

static void
pd_print_preview_set_property (GObject      *object,
                               guint         prop_id,
                               const GValue *value,
                               GParamSpec   *pspec)
{
  PdPrintPreview *self = PD_PRINT_PREVIEW (object);

  switch (prop_id)
    {
    case PROP_PRINTABLE:
      self->printable = g_value_dup_object (value);
      break;
    default:
      G_OBJECT_WARN_INVALID_PROPERTY_ID (object, prop_id, pspec);
    }
}

static void
install_actions (GtkWidgetClass *widget_class)
{
  const GdkModifierType control = GDK_CONTROL_MASK;

  gtk_widget_class_install_action (widget_class, "preview.next", NULL, next_cb);
  gtk_widget_class_install_action (widget_class, "preview.previous", NULL, previous_cb);
  gtk_widget_class_install_action (widget_class, "preview.print", NULL, print_cb);
  gtk_widget_class_install_action (widget_class, "preview.save-pdf", NULL, save_pdf_cb);
  gtk_widget_class_install_action (widget_class, "preview.zoom-fit", NULL, zoom_fit_cb);
  gtk_widget_class_install_action (widget_class, "preview.zoom-in", NULL, zoom_in_cb);
  gtk_widget_class_install_action (widget_class, "preview.zoom-out", NULL, zoom_out_cb);
  gtk_widget_class_add_binding_action (widget_class, GDK_KEY_Page_Down, 0, "preview.next", NULL);
  gtk_widget_class_add_binding_action (widget_class, GDK_KEY_Page_Up, 0, "preview.previous", NULL);
  gtk_widget_class_add_binding_action (widget_class, GDK_KEY_p, control, "preview.print", NULL);
  gtk_widget_class_add_binding_action (widget_class, GDK_KEY_s, control, "preview.save-pdf", NULL);
  gtk_widget_class_add_binding_action (widget_class, GDK_KEY_0, control, "preview.zoom-fit", NULL);
  gtk_widget_class_add_binding_action (widget_class, GDK_KEY_plus, control, "preview.zoom-in", NULL);
  gtk_widget_class_add_binding_action (widget_class, GDK_KEY_equal, control, "preview.zoom-in", NULL);
  gtk_widget_class_add_binding_action (widget_class, GDK_KEY_minus, control, "preview.zoom-out", NULL);
  gtk_widget_class_add_binding_action (widget_class, GDK_KEY_Escape, 0, "window.close", NULL);
  pd_lock_key_install (widget_class);
}

static void
bind_template (GtkWidgetClass *widget_class)
{
  g_type_ensure (PD_TYPE_PAGE_VIEW);
  gtk_widget_class_set_template_from_resource (widget_class,
                                               "/org/peerdesk/Peerdesk/printing/pd-print-preview.ui");
  gtk_widget_class_bind_template_child (widget_class, PdPrintPreview, options_bin);
  gtk_widget_class_bind_template_child (widget_class, PdPrintPreview, page_label);
  gtk_widget_class_bind_template_child (widget_class, PdPrintPreview, scroller);
  gtk_widget_class_bind_template_child (widget_class, PdPrintPreview, spinner);
  gtk_widget_class_bind_template_child (widget_class, PdPrintPreview, toasts);
  gtk_widget_class_bind_template_child (widget_class, PdPrintPreview, view);
  gtk_widget_class_bind_template_callback (widget_class, update_page);
}

static void
pd_print_preview_class_init (PdPrintPreviewClass *klass)
{
  const GParamFlags flags = G_PARAM_WRITABLE | G_PARAM_CONSTRUCT_ONLY | G_PARAM_STATIC_STRINGS;
  GObjectClass     *object_class = G_OBJECT_CLASS (klass);
  GtkWidgetClass   *widget_class = GTK_WIDGET_CLASS (klass);

  object_class->constructed = pd_print_preview_constructed;
  object_class->dispose = pd_print_preview_dispose;
  object_class->set_property = pd_print_preview_set_property;

  properties[PROP_PRINTABLE] = g_param_spec_object ("printable", NULL, NULL, PD_TYPE_PRINTABLE, flags);
  g_object_class_install_properties (object_class, N_PROPS, properties);

  bind_template (widget_class);
  install_actions (widget_class);
}

static void
pd_print_preview_init (PdPrintPreview *self)
{
  gtk_widget_init_template (GTK_WIDGET (self));
  gtk_window_set_focus (GTK_WINDOW (self), self->scroller);
}

/**
 * pd_print_preview_new:
 * @printable: what is to be printed
 *
 * Returns: (transfer floating): a preview, not shown yet
 */
GtkWidget *
pd_print_preview_new (PdPrintable *printable)
{
  g_return_val_if_fail (PD_IS_PRINTABLE (printable), NULL);

  return g_object_new (PD_TYPE_PRINT_PREVIEW, "printable", printable, NULL);
}

/**
 * pd_print_preview_present:
 * @parent: (nullable): the window that it stands before
 * @printable: what is to be printed
 *
 * Shows it as it will be on paper.
 */
void
pd_print_preview_present (GtkWindow   *parent,
                          PdPrintable *printable)
{
  GtkWidget *preview = pd_print_preview_new (printable);

  gtk_window_set_transient_for (GTK_WINDOW (preview), parent);
  gtk_window_present (GTK_WINDOW (preview));
}

/**
 * pd_print_preview_get_view:
 * @self: a preview
 *
 * Returns: (transfer none): where the page is seen
 */
PdPageView *
pd_print_preview_get_view (PdPrintPreview *self)
{
  g_return_val_if_fail (PD_IS_PRINT_PREVIEW (self), NULL);

  return self->view;
}
