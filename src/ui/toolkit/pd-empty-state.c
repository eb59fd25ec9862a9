/* SPDX-License-Identifier: GPL-3.0-or-later */
#define G_LOG_DOMAIN "pd-ui"

#include "config.h"

#include "pd-empty-state.h"

struct _PdEmptyState
{
  AdwBin parent_instance;

  /* owned: what the page will be made of */
  char      *icon_name;
  char      *title;
  char      *description;
  GtkWidget *next_step;
};

G_DEFINE_FINAL_TYPE (PdEmptyState, pd_empty_state, ADW_TYPE_BIN)

enum
{
  PROP_0,
  PROP_ICON_NAME,
  PROP_TITLE,
  PROP_DESCRIPTION,
  PROP_NEXT_STEP,
};

static void
make_page (PdEmptyState *self)
{
  adw_bin_set_child (ADW_BIN (self),
                     g_object_new (ADW_TYPE_STATUS_PAGE,
                                   "icon-name", self->icon_name,
                                   "title", self->title,
                                   "description", self->description,
                                   "child", self->next_step,
                                   NULL));
}

static void
pd_empty_state_map (GtkWidget *widget)
{
  if (adw_bin_get_child (ADW_BIN (widget)) == NULL)
    make_page (PD_EMPTY_STATE (widget));

  GTK_WIDGET_CLASS (pd_empty_state_parent_class)->map (widget);
}

static void
pd_empty_state_dispose (GObject *object)
{
  g_clear_object (&PD_EMPTY_STATE (object)->next_step);

  G_OBJECT_CLASS (pd_empty_state_parent_class)->dispose (object);
}

static void
pd_empty_state_finalize (GObject *object)
{
  PdEmptyState *self = PD_EMPTY_STATE (object);

  g_free (self->icon_name);
  g_free (self->title);
  g_free (self->description);

  G_OBJECT_CLASS (pd_empty_state_parent_class)->finalize (object);
}

static void
pd_empty_state_set_property (GObject      *object,
                             guint         prop_id,
                             const GValue *value,
                             GParamSpec   *pspec)
{
  PdEmptyState *self = PD_EMPTY_STATE (object);

  switch (prop_id)
    {
    case PROP_ICON_NAME:
      self->icon_name = g_value_dup_string (value);
      break;
    case PROP_TITLE:
      self->title = g_value_dup_string (value);
      break;
    case PROP_DESCRIPTION:
      self->description = g_value_dup_string (value);
      break;
    case PROP_NEXT_STEP:
      self->next_step = g_value_get_object (value);
      if (self->next_step != NULL)
        g_object_ref_sink (self->next_step);
      break;
    default:
      G_OBJECT_WARN_INVALID_PROPERTY_ID (object, prop_id, pspec);
    }
}

static void
pd_empty_state_class_init (PdEmptyStateClass *klass)
{
  const GParamFlags flags = G_PARAM_WRITABLE | G_PARAM_CONSTRUCT_ONLY | G_PARAM_STATIC_STRINGS;
  GObjectClass     *object_class = G_OBJECT_CLASS (klass);
  GtkWidgetClass   *widget_class = GTK_WIDGET_CLASS (klass);

  object_class->dispose = pd_empty_state_dispose;
  object_class->finalize = pd_empty_state_finalize;
  object_class->set_property = pd_empty_state_set_property;
  widget_class->map = pd_empty_state_map;

  g_object_class_install_property (object_class, PROP_ICON_NAME,
                                   g_param_spec_string ("icon-name", NULL, NULL, NULL, flags));
  g_object_class_install_property (object_class, PROP_TITLE,
                                   g_param_spec_string ("title", NULL, NULL, NULL, flags));
  g_object_class_install_property (object_class, PROP_DESCRIPTION,
                                   g_param_spec_string ("description", NULL, NULL, NULL, flags));
  g_object_class_install_property (object_class, PROP_NEXT_STEP,
                                   g_param_spec_object ("next-step", NULL, NULL, GTK_TYPE_WIDGET, flags));
}

static void
pd_empty_state_init (PdEmptyState *self)
{
}
