/* SPDX-License-Identifier: GPL-3.0-or-later */
#define G_LOG_DOMAIN "pd-ui"

#include "config.h"

#include "pd-desk-part.h"

G_DEFINE_ABSTRACT_TYPE (PdDeskPart, pd_desk_part, ADW_TYPE_BIN)

enum
{
  PROP_0,
  PROP_TODAY,
  PROP_WORKSPACE,
  N_PROPS
};

static GParamSpec *properties[N_PROPS];

static void
changed_cb (PdDeskPart *self,
            guint       tables)
{
  PdDeskPartClass *klass = PD_DESK_PART_GET_CLASS (self);

  if ((tables & klass->tables) != 0)
    klass->file_changed (self);
}

static void
writable_cb (PdDeskPart *self)
{
  PdDeskPartClass *klass = PD_DESK_PART_GET_CLASS (self);

  if (klass->writable_changed != NULL)
    klass->writable_changed (self);
}

static void
set_today (PdDeskPart *self,
           PdDay       today)
{
  PdDeskPartClass *klass = PD_DESK_PART_GET_CLASS (self);

  self->today = today;
  if (self->is_constructed && klass->today_changed != NULL)
    klass->today_changed (self);
}

static void
pd_desk_part_map (GtkWidget *widget)
{
  PdDeskPart *self = PD_DESK_PART (widget);

  if (self->is_stale)
    pd_desk_part_show (self);

  GTK_WIDGET_CLASS (pd_desk_part_parent_class)->map (widget);
}

static void
pd_desk_part_constructed (GObject *object)
{
  PdDeskPart *self = PD_DESK_PART (object);

  G_OBJECT_CLASS (pd_desk_part_parent_class)->constructed (object);

  g_signal_connect_object (self->workspace, "changed", G_CALLBACK (changed_cb), self, G_CONNECT_SWAPPED);
  g_signal_connect_object (self->workspace, "notify::writable", G_CALLBACK (writable_cb), self, G_CONNECT_SWAPPED);
  self->is_constructed = TRUE;
}

static void
pd_desk_part_dispose (GObject *object)
{
  PdDeskPart *self = PD_DESK_PART (object);

  /* The bin would let go of it again, after the template did. */
  adw_bin_set_child (ADW_BIN (self), NULL);
  gtk_widget_dispose_template (GTK_WIDGET (self), G_OBJECT_TYPE (self));
  g_clear_object (&self->workspace);

  G_OBJECT_CLASS (pd_desk_part_parent_class)->dispose (object);
}

static void
pd_desk_part_get_property (GObject    *object,
                           guint       prop_id,
                           GValue     *value,
                           GParamSpec *pspec)
{
  PdDeskPart *self = PD_DESK_PART (object);

  switch (prop_id)
    {
    case PROP_TODAY:
      g_value_set_int (value, self->today);
      break;
    case PROP_WORKSPACE:
      g_value_set_object (value, self->workspace);
      break;
    default:
      G_OBJECT_WARN_INVALID_PROPERTY_ID (object, prop_id, pspec);
    }
}

static void
pd_desk_part_set_property (GObject      *object,
                           guint         prop_id,
                           const GValue *value,
                           GParamSpec   *pspec)
{
  PdDeskPart *self = PD_DESK_PART (object);

  switch (prop_id)
    {
    case PROP_TODAY:
      set_today (self, g_value_get_int (value));
      break;
    case PROP_WORKSPACE:
      self->workspace = g_value_dup_object (value);
      break;
    default:
      G_OBJECT_WARN_INVALID_PROPERTY_ID (object, prop_id, pspec);
    }
}

static void
pd_desk_part_class_init (PdDeskPartClass *klass)
{
  GObjectClass   *object_class = G_OBJECT_CLASS (klass);
  GtkWidgetClass *widget_class = GTK_WIDGET_CLASS (klass);

  object_class->constructed = pd_desk_part_constructed;
  object_class->dispose = pd_desk_part_dispose;
  object_class->get_property = pd_desk_part_get_property;
  object_class->set_property = pd_desk_part_set_property;
  widget_class->map = pd_desk_part_map;
  klass->file_changed = pd_desk_part_show_when_seen;

  properties[PROP_TODAY] =
      g_param_spec_int ("today", NULL, NULL, G_MININT32, G_MAXINT32, 0,
                        G_PARAM_READWRITE | G_PARAM_CONSTRUCT | G_PARAM_STATIC_STRINGS);
  properties[PROP_WORKSPACE] =
      g_param_spec_object ("workspace", NULL, NULL, PD_TYPE_WORKSPACE,
                           G_PARAM_READWRITE | G_PARAM_CONSTRUCT_ONLY | G_PARAM_STATIC_STRINGS);
  g_object_class_install_properties (object_class, N_PROPS, properties);
}

static void
pd_desk_part_init (PdDeskPart *self)
{
}

/**
 * pd_desk_part_make_part:
 * @self: a part
 * @type: a kind of part
 *
 * Makes a part that shows something of the same file, and hears with @self that it is
 * another day.
 *
 * Returns: (transfer floating): the part
 */
gpointer
pd_desk_part_make_part (PdDeskPart *self,
                        GType       type)
{
  PdDeskPart *part;

  g_return_val_if_fail (PD_IS_DESK_PART (self), NULL);
  g_return_val_if_fail (g_type_is_a (type, PD_TYPE_DESK_PART), NULL);

  part = g_object_new (type, "today", self->today, "workspace", self->workspace, NULL);
  g_object_bind_property (self, "today", part, "today", G_BINDING_DEFAULT);
  return part;
}

/**
 * pd_desk_part_show:
 * @self: a part of a kind that shows
 *
 * Shows anew what is in the file, now.
 */
void
pd_desk_part_show (PdDeskPart *self)
{
  g_return_if_fail (PD_IS_DESK_PART (self));

  self->is_stale = FALSE;
  PD_DESK_PART_GET_CLASS (self)->show (self);
}

/**
 * pd_desk_part_show_when_seen:
 * @self: a part of a kind that shows
 *
 * Shows anew what is in the file: now while somebody sees it, and otherwise when somebody
 * sees it again, so that whoever works elsewhere does not wait for it.
 */
void
pd_desk_part_show_when_seen (PdDeskPart *self)
{
  g_return_if_fail (PD_IS_DESK_PART (self));

  if (gtk_widget_get_mapped (GTK_WIDGET (self)))
    pd_desk_part_show (self);
  else
    self->is_stale = TRUE;
}
