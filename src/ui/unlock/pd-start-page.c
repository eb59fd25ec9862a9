/* SPDX-License-Identifier: GPL-3.0-or-later */
#define G_LOG_DOMAIN "pd-ui"

#include "config.h"

#include "pd-start-page.h"

struct _PdStartPage
{
  AdwBin parent_instance;

  /* template children */
  GtkWidget  *choices;
  GtkSpinner *spinner;
};

G_DEFINE_FINAL_TYPE (PdStartPage, pd_start_page, ADW_TYPE_BIN)

enum
{
  PROP_0,
  PROP_BUSY,
  N_PROPS
};

static GParamSpec *properties[N_PROPS];

static void
set_busy (PdStartPage *self,
          gboolean     busy)
{
  gtk_spinner_set_spinning (self->spinner, busy);
  gtk_widget_set_sensitive (self->choices, !busy);
}

static gboolean
pd_start_page_grab_focus (GtkWidget *widget)
{
  return gtk_widget_child_focus (PD_START_PAGE (widget)->choices, GTK_DIR_TAB_FORWARD);
}

static void
pd_start_page_dispose (GObject *object)
{
  gtk_widget_dispose_template (GTK_WIDGET (object), PD_TYPE_START_PAGE);

  G_OBJECT_CLASS (pd_start_page_parent_class)->dispose (object);
}

static void
pd_start_page_get_property (GObject    *object,
                            guint       prop_id,
                            GValue     *value,
                            GParamSpec *pspec)
{
  switch (prop_id)
    {
    case PROP_BUSY:
      g_value_set_boolean (value, gtk_spinner_get_spinning (PD_START_PAGE (object)->spinner));
      break;
    default:
      G_OBJECT_WARN_INVALID_PROPERTY_ID (object, prop_id, pspec);
    }
}

static void
pd_start_page_set_property (GObject      *object,
                            guint         prop_id,
                            const GValue *value,
                            GParamSpec   *pspec)
{
  switch (prop_id)
    {
    case PROP_BUSY:
      set_busy (PD_START_PAGE (object), g_value_get_boolean (value));
      break;
    default:
      G_OBJECT_WARN_INVALID_PROPERTY_ID (object, prop_id, pspec);
    }
}

static void
pd_start_page_class_init (PdStartPageClass *klass)
{
  GObjectClass   *object_class = G_OBJECT_CLASS (klass);
  GtkWidgetClass *widget_class = GTK_WIDGET_CLASS (klass);

  object_class->dispose = pd_start_page_dispose;
  object_class->get_property = pd_start_page_get_property;
  object_class->set_property = pd_start_page_set_property;
  widget_class->grab_focus = pd_start_page_grab_focus;

  properties[PROP_BUSY] =
      g_param_spec_boolean ("busy", NULL, NULL, FALSE,
                            G_PARAM_READWRITE | G_PARAM_STATIC_STRINGS);
  g_object_class_install_properties (object_class, N_PROPS, properties);

  gtk_widget_class_set_template_from_resource (widget_class,
                                               "/org/peerdesk/Peerdesk/unlock/pd-start-page.ui");
  gtk_widget_class_bind_template_child (widget_class, PdStartPage, choices);
  gtk_widget_class_bind_template_child (widget_class, PdStartPage, spinner);
}

static void
pd_start_page_init (PdStartPage *self)
{
  gtk_widget_init_template (GTK_WIDGET (self));
}

/**
 * pd_start_page_new:
 *
 * Returns: (transfer floating): a start page
 */
GtkWidget *
pd_start_page_new (void)
{
  return g_object_new (PD_TYPE_START_PAGE, NULL);
}
