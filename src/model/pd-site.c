/* SPDX-License-Identifier: GPL-3.0-or-later */

#define G_LOG_DOMAIN "pd-model"

#include "config.h"

#include "pd-site.h"

#include "pd-text-private.h"

/* How many letters a mark has that stands for a whole name: enough to tell three
 * sites apart, few enough for a cell of the grid. */
#define MARK_LETTERS 3
#define MARK_LETTERS_OF_ONE_WORD 2

struct _PdSite
{
  GObject parent_instance;

  /* owned, never NULL */
  char *name;
  char *mark;
  char *zone;

  /* state */
  PdId id;
};

G_DEFINE_FINAL_TYPE (PdSite, pd_site, G_TYPE_OBJECT)

enum
{
  PROP_0,
  PROP_NAME,
  PROP_MARK,
  N_PROPS
};

static GParamSpec *properties[N_PROPS];

static void
pd_site_finalize (GObject *object)
{
  PdSite *self = PD_SITE (object);

  g_free (self->name);
  g_free (self->mark);
  g_free (self->zone);

  G_OBJECT_CLASS (pd_site_parent_class)->finalize (object);
}

static void
pd_site_get_property (GObject    *object,
                      guint       prop_id,
                      GValue     *value,
                      GParamSpec *pspec)
{
  PdSite *self = PD_SITE (object);

  switch (prop_id)
    {
    case PROP_NAME:
      g_value_set_string (value, self->name);
      break;
    case PROP_MARK:
      g_value_set_string (value, self->mark);
      break;
    default:
      G_OBJECT_WARN_INVALID_PROPERTY_ID (object, prop_id, pspec);
    }
}

static void
pd_site_set_property (GObject      *object,
                      guint         prop_id,
                      const GValue *value,
                      GParamSpec   *pspec)
{
  PdSite *self = PD_SITE (object);

  switch (prop_id)
    {
    case PROP_NAME:
      pd_site_set_name (self, g_value_get_string (value));
      break;
    case PROP_MARK:
      pd_site_set_mark (self, g_value_get_string (value));
      break;
    default:
      G_OBJECT_WARN_INVALID_PROPERTY_ID (object, prop_id, pspec);
    }
}

static void
pd_site_class_init (PdSiteClass *klass)
{
  GObjectClass *object_class = G_OBJECT_CLASS (klass);
  GParamFlags   flags = G_PARAM_READWRITE | G_PARAM_EXPLICIT_NOTIFY | G_PARAM_STATIC_STRINGS;

  object_class->finalize = pd_site_finalize;
  object_class->get_property = pd_site_get_property;
  object_class->set_property = pd_site_set_property;

  properties[PROP_NAME] = g_param_spec_string ("name", NULL, NULL, "", flags);
  properties[PROP_MARK] = g_param_spec_string ("mark", NULL, NULL, "", flags);
  g_object_class_install_properties (object_class, N_PROPS, properties);
}

static void
pd_site_init (PdSite *self)
{
  self->name = g_strdup ("");
  self->mark = g_strdup ("");
  self->zone = g_strdup (PD_SITE_DEFAULT_ZONE);
}

/**
 * pd_site_new:
 * @id: what its row is known by, or %PD_ID_NONE before it has one
 * @name: its name
 *
 * Returns: (transfer full): a site in %PD_SITE_DEFAULT_ZONE, without a mark
 */
PdSite *
pd_site_new (PdId        id,
             const char *name)
{
  PdSite *self = g_object_new (PD_TYPE_SITE, "name", name, NULL);

  self->id = id;
  return self;
}

/**
 * pd_site_copy:
 * @self: a site
 *
 * Returns: (transfer full): another one that is the same
 */
PdSite *
pd_site_copy (PdSite *self)
{
  PdSite *copy;

  g_return_val_if_fail (PD_IS_SITE (self), NULL);

  copy = pd_site_new (self->id, self->name);
  pd_site_set_mark (copy, self->mark);
  pd_site_set_zone (copy, self->zone);
  return copy;
}

/**
 * pd_site_equal:
 * @self: a site
 * @other: another
 *
 * Returns: whether both hold the same, their ids included
 */
gboolean
pd_site_equal (PdSite *self,
               PdSite *other)
{
  g_return_val_if_fail (PD_IS_SITE (self), FALSE);
  g_return_val_if_fail (PD_IS_SITE (other), FALSE);

  return self->id == other->id &&
         g_str_equal (self->name, other->name) &&
         g_str_equal (self->mark, other->mark) &&
         g_str_equal (self->zone, other->zone);
}

/**
 * pd_site_get_id:
 * @self: a site
 *
 * Returns: what its row is known by
 */
PdId
pd_site_get_id (PdSite *self)
{
  g_return_val_if_fail (PD_IS_SITE (self), PD_ID_NONE);

  return self->id;
}

/**
 * pd_site_set_id:
 * @self: a site
 * @id: what its row is known by
 */
void
pd_site_set_id (PdSite *self,
                PdId    id)
{
  g_return_if_fail (PD_IS_SITE (self));

  self->id = id;
}

/**
 * pd_site_get_name:
 * @self: a site
 *
 * Returns: its name; never %NULL
 */
const char *
pd_site_get_name (PdSite *self)
{
  g_return_val_if_fail (PD_IS_SITE (self), NULL);

  return self->name;
}

/**
 * pd_site_set_name:
 * @self: a site
 * @name: (nullable): its name
 */
void
pd_site_set_name (PdSite     *self,
                  const char *name)
{
  g_return_if_fail (PD_IS_SITE (self));

  if (pd_text_replace (&self->name, name))
    g_object_notify_by_pspec (G_OBJECT (self), properties[PROP_NAME]);
}

/**
 * pd_site_get_mark:
 * @self: a site
 *
 * Returns: the few letters that stand for it in a cell of the roster; never %NULL,
 *   empty when nobody chose any
 */
const char *
pd_site_get_mark (PdSite *self)
{
  g_return_val_if_fail (PD_IS_SITE (self), NULL);

  return self->mark;
}

/**
 * pd_site_set_mark:
 * @self: a site
 * @mark: (nullable): the few letters that stand for it
 */
void
pd_site_set_mark (PdSite     *self,
                  const char *mark)
{
  g_return_if_fail (PD_IS_SITE (self));

  if (pd_text_replace (&self->mark, mark))
    g_object_notify_by_pspec (G_OBJECT (self), properties[PROP_MARK]);
}

/**
 * pd_site_get_zone:
 * @self: a site
 *
 * Returns: the IANA name of the zone that its wall clock is in; never %NULL
 */
const char *
pd_site_get_zone (PdSite *self)
{
  g_return_val_if_fail (PD_IS_SITE (self), NULL);

  return self->zone;
}

/**
 * pd_site_set_zone:
 * @self: a site
 * @identifier: (nullable): an IANA name, which is not checked here: a file may come
 *   from a computer that knows more zones. %NULL is %PD_SITE_DEFAULT_ZONE
 */
void
pd_site_set_zone (PdSite     *self,
                  const char *identifier)
{
  g_return_if_fail (PD_IS_SITE (self));

  pd_text_replace (&self->zone, identifier != NULL ? identifier : PD_SITE_DEFAULT_ZONE);
}

/* The first @most letters or digits of @word in capitals. */
static void
append_letters (GString    *mark,
                const char *word,
                guint       most)
{
  for (const char *p = word; *p != '\0' && most > 0; p = g_utf8_next_char (p))
    {
      gunichar c = g_utf8_get_char (p);

      if (!g_unichar_isalnum (c))
        continue;
      g_string_append_unichar (mark, g_unichar_toupper (c));
      most--;
    }
}

/**
 * pd_site_suggest_mark:
 * @name: the name of a site
 *
 * Makes a mark from a name: "BS" for Bay Street, "BA" for Bayview.
 *
 * Returns: (transfer full): a mark of at most three letters; empty when @name has none
 */
char *
pd_site_suggest_mark (const char *name)
{
  GString         *mark = g_string_new (NULL);
  g_autofree char *composed = NULL;
  g_auto (GStrv)   words = NULL;
  guint            n_letters;

  g_return_val_if_fail (name != NULL, g_string_free (mark, FALSE));

  composed = g_utf8_normalize (name, -1, G_NORMALIZE_DEFAULT_COMPOSE);
  if (composed == NULL)
    return g_string_free (mark, FALSE);

  words = g_strsplit_set (g_strstrip (composed), " -/", -1);
  n_letters = g_strv_length (words) == 1 ? MARK_LETTERS_OF_ONE_WORD : 1;
  for (guint i = 0; words[i] != NULL && g_utf8_strlen (mark->str, -1) < MARK_LETTERS; i++)
    append_letters (mark, words[i], n_letters);
  return g_string_free (mark, FALSE);
}
