/* SPDX-License-Identifier: GPL-3.0-or-later */
#define G_LOG_DOMAIN "pd-ui"

#include "config.h"

#include "pd-passphrase-group.h"

#include "pd-passphrase-advice.h"

#include <glib/gi18n-lib.h>

struct _PdPassphraseGroup
{
  AdwPreferencesGroup parent_instance;

  /* template children */
  GtkEditable *passphrase;
  GtkEditable *again;
  GtkLevelBar *level;
  GtkLabel    *advice;

  /* state */
  gboolean valid;
};

G_DEFINE_FINAL_TYPE (PdPassphraseGroup, pd_passphrase_group, ADW_TYPE_PREFERENCES_GROUP)

enum
{
  PROP_0,
  PROP_VALID,
  N_PROPS
};

static GParamSpec *properties[N_PROPS];

static void
set_wrong (GtkWidget *row,
           gboolean   wrong)
{
  if (wrong)
    gtk_widget_add_css_class (row, "error");
  else
    gtk_widget_remove_css_class (row, "error");
}

/* The second is only called different once it can no longer become the same. */
static gboolean
differs (const char *passphrase,
         const char *again)
{
  return !g_str_has_prefix (passphrase, again);
}

static void
changed_cb (PdPassphraseGroup *self)
{
  const char *passphrase = gtk_editable_get_text (self->passphrase);
  const char *again = gtk_editable_get_text (self->again);
  gboolean    valid = passphrase[0] != '\0' && g_str_equal (passphrase, again);
  const char *words;

  gtk_level_bar_set_value (self->level, pd_passphrase_advice_give (passphrase, &words));
  if (differs (passphrase, again))
    words = _ ("The two are not the same yet.");
  gtk_label_set_label (self->advice, words);
  set_wrong (GTK_WIDGET (self->again), differs (passphrase, again));

  if (valid != self->valid)
    {
      self->valid = valid;
      g_object_notify_by_pspec (G_OBJECT (self), properties[PROP_VALID]);
    }
}

static void
pd_passphrase_group_dispose (GObject *object)
{
  gtk_widget_dispose_template (GTK_WIDGET (object), PD_TYPE_PASSPHRASE_GROUP);

  G_OBJECT_CLASS (pd_passphrase_group_parent_class)->dispose (object);
}

static void
pd_passphrase_group_get_property (GObject    *object,
                                  guint       prop_id,
                                  GValue     *value,
                                  GParamSpec *pspec)
{
  switch (prop_id)
    {
    case PROP_VALID:
      g_value_set_boolean (value, PD_PASSPHRASE_GROUP (object)->valid);
      break;
    default:
      G_OBJECT_WARN_INVALID_PROPERTY_ID (object, prop_id, pspec);
    }
}

static void
pd_passphrase_group_class_init (PdPassphraseGroupClass *klass)
{
  GObjectClass   *object_class = G_OBJECT_CLASS (klass);
  GtkWidgetClass *widget_class = GTK_WIDGET_CLASS (klass);

  object_class->dispose = pd_passphrase_group_dispose;
  object_class->get_property = pd_passphrase_group_get_property;

  properties[PROP_VALID] =
      g_param_spec_boolean ("valid", NULL, NULL, FALSE,
                            G_PARAM_READABLE | G_PARAM_STATIC_STRINGS);
  g_object_class_install_properties (object_class, N_PROPS, properties);

  gtk_widget_class_set_template_from_resource (widget_class,
                                               "/org/peerdesk/Peerdesk/unlock/pd-passphrase-group.ui");
  gtk_widget_class_bind_template_child (widget_class, PdPassphraseGroup, advice);
  gtk_widget_class_bind_template_child (widget_class, PdPassphraseGroup, again);
  gtk_widget_class_bind_template_child (widget_class, PdPassphraseGroup, level);
  gtk_widget_class_bind_template_child (widget_class, PdPassphraseGroup, passphrase);
  gtk_widget_class_bind_template_callback (widget_class, changed_cb);
}

static void
pd_passphrase_group_init (PdPassphraseGroup *self)
{
  gtk_widget_init_template (GTK_WIDGET (self));
}

/**
 * pd_passphrase_group_is_valid:
 * @self: a passphrase group
 *
 * Returns: whether something is typed, and the same twice
 */
gboolean
pd_passphrase_group_is_valid (PdPassphraseGroup *self)
{
  g_return_val_if_fail (PD_IS_PASSPHRASE_GROUP (self), FALSE);

  return self->valid;
}

/**
 * pd_passphrase_group_dup_secret:
 * @self: a valid passphrase group
 * @error: return location for an error: what pd_secret_new_passphrase() gives
 *
 * Returns: (transfer full) (nullable): the passphrase
 */
PdSecret *
pd_passphrase_group_dup_secret (PdPassphraseGroup *self,
                                GError           **error)
{
  g_return_val_if_fail (PD_IS_PASSPHRASE_GROUP (self), NULL);
  g_return_val_if_fail (self->valid, NULL);

  return pd_secret_new_passphrase (gtk_editable_get_text (self->passphrase), -1, error);
}

/**
 * pd_passphrase_group_clear:
 * @self: a passphrase group
 *
 * Forgets what was typed.
 */
void
pd_passphrase_group_clear (PdPassphraseGroup *self)
{
  g_return_if_fail (PD_IS_PASSPHRASE_GROUP (self));

  gtk_editable_set_text (self->passphrase, "");
  gtk_editable_set_text (self->again, "");
}
