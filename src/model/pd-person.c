/* SPDX-License-Identifier: GPL-3.0-or-later */

#define G_LOG_DOMAIN "pd-model"

#include "config.h"

#include "pd-person.h"

#include "pd-error.h"
#include "pd-text-private.h"

#include <glib/gi18n-lib.h>
#include <string.h>

/* Enough for several, each in more than one form; the table holds no more. */
#define MAX_PRONOUNS 40

struct _PdPerson
{
  GObject parent_instance;

  /* owned; the texts are never NULL */
  char   *name;
  char   *pronouns;
  char   *code;
  char   *email;
  char   *phone;
  char   *stream;
  char   *role_title;
  GArray *site_ids;

  /* state */
  PdId         id;
  PdEmployment employment;
  PdUse        use;
  int          agreed_minutes;
  PdDay        left_on;
};

G_DEFINE_FINAL_TYPE (PdPerson, pd_person, G_TYPE_OBJECT)

enum
{
  PROP_0,
  PROP_NAME,
  PROP_CODE,
  N_PROPS
};

static GParamSpec *properties[N_PROPS];

static gboolean
has_same_sites (PdPerson *self,
                PdPerson *other)
{
  return self->site_ids->len == other->site_ids->len &&
         (self->site_ids->len == 0 ||
          memcmp (self->site_ids->data, other->site_ids->data, self->site_ids->len * sizeof (PdId)) == 0);
}

static void
pd_person_finalize (GObject *object)
{
  PdPerson *self = PD_PERSON (object);

  g_free (self->name);
  g_free (self->pronouns);
  g_free (self->code);
  g_free (self->email);
  g_free (self->phone);
  g_free (self->stream);
  g_free (self->role_title);
  g_array_unref (self->site_ids);

  G_OBJECT_CLASS (pd_person_parent_class)->finalize (object);
}

static void
pd_person_get_property (GObject    *object,
                        guint       prop_id,
                        GValue     *value,
                        GParamSpec *pspec)
{
  PdPerson *self = PD_PERSON (object);

  switch (prop_id)
    {
    case PROP_NAME:
      g_value_set_string (value, self->name);
      break;
    case PROP_CODE:
      g_value_set_string (value, self->code);
      break;
    default:
      G_OBJECT_WARN_INVALID_PROPERTY_ID (object, prop_id, pspec);
    }
}

static void
pd_person_set_property (GObject      *object,
                        guint         prop_id,
                        const GValue *value,
                        GParamSpec   *pspec)
{
  PdPerson *self = PD_PERSON (object);

  switch (prop_id)
    {
    case PROP_NAME:
      pd_person_set_name (self, g_value_get_string (value));
      break;
    case PROP_CODE:
      pd_person_set_code (self, g_value_get_string (value));
      break;
    default:
      G_OBJECT_WARN_INVALID_PROPERTY_ID (object, prop_id, pspec);
    }
}

static void
pd_person_class_init (PdPersonClass *klass)
{
  GObjectClass *object_class = G_OBJECT_CLASS (klass);
  GParamFlags   flags = G_PARAM_READWRITE | G_PARAM_EXPLICIT_NOTIFY | G_PARAM_STATIC_STRINGS;

  object_class->finalize = pd_person_finalize;
  object_class->get_property = pd_person_get_property;
  object_class->set_property = pd_person_set_property;

  properties[PROP_NAME] = g_param_spec_string ("name", NULL, NULL, "", flags);
  properties[PROP_CODE] = g_param_spec_string ("code", NULL, NULL, "", flags);
  g_object_class_install_properties (object_class, N_PROPS, properties);
}

static void
pd_person_init (PdPerson *self)
{
  self->name = g_strdup ("");
  self->pronouns = g_strdup ("");
  self->code = g_strdup ("");
  self->email = g_strdup ("");
  self->phone = g_strdup ("");
  self->stream = g_strdup ("");
  self->role_title = g_strdup ("");
  self->site_ids = g_array_new (FALSE, FALSE, sizeof (PdId));
  self->left_on = PD_DAY_NONE;
}

/**
 * pd_person_new:
 * @id: what their row is known by, or %PD_ID_NONE before they have one
 * @name: the name in use
 *
 * Returns: (transfer full): a person of whom nothing else is known
 */
PdPerson *
pd_person_new (PdId        id,
               const char *name)
{
  PdPerson *self = g_object_new (PD_TYPE_PERSON, "name", name, NULL);

  self->id = id;
  return self;
}

/**
 * pd_person_copy:
 * @self: a person
 *
 * Returns: (transfer full): another one that is the same
 */
PdPerson *
pd_person_copy (PdPerson *self)
{
  PdPerson *copy;

  g_return_val_if_fail (PD_IS_PERSON (self), NULL);

  copy = pd_person_new (self->id, self->name);
  pd_person_set_code (copy, self->code);
  pd_text_replace (&copy->pronouns, self->pronouns);
  pd_text_replace (&copy->email, self->email);
  pd_text_replace (&copy->phone, self->phone);
  pd_text_replace (&copy->stream, self->stream);
  pd_text_replace (&copy->role_title, self->role_title);
  g_array_append_vals (copy->site_ids, self->site_ids->data, self->site_ids->len);
  copy->employment = self->employment;
  copy->use = self->use;
  copy->agreed_minutes = self->agreed_minutes;
  copy->left_on = self->left_on;
  return copy;
}

/**
 * pd_person_equal:
 * @self: a person
 * @other: another
 *
 * Returns: whether both hold the same, their ids included
 */
gboolean
pd_person_equal (PdPerson *self,
                 PdPerson *other)
{
  g_return_val_if_fail (PD_IS_PERSON (self), FALSE);
  g_return_val_if_fail (PD_IS_PERSON (other), FALSE);

  return self->id == other->id &&
         self->employment == other->employment &&
         self->use == other->use &&
         self->agreed_minutes == other->agreed_minutes &&
         self->left_on == other->left_on &&
         g_str_equal (self->name, other->name) &&
         g_str_equal (self->pronouns, other->pronouns) &&
         g_str_equal (self->code, other->code) &&
         g_str_equal (self->email, other->email) &&
         g_str_equal (self->phone, other->phone) &&
         g_str_equal (self->stream, other->stream) &&
         g_str_equal (self->role_title, other->role_title) &&
         has_same_sites (self, other);
}

/**
 * pd_person_get_id:
 * @self: a person
 *
 * Returns: what their row is known by
 */
PdId
pd_person_get_id (PdPerson *self)
{
  g_return_val_if_fail (PD_IS_PERSON (self), PD_ID_NONE);

  return self->id;
}

/**
 * pd_person_set_id:
 * @self: a person
 * @id: what their row is known by
 */
void
pd_person_set_id (PdPerson *self,
                  PdId      id)
{
  g_return_if_fail (PD_IS_PERSON (self));

  self->id = id;
}

/**
 * pd_person_get_name:
 * @self: a person
 *
 * Returns: the name in use; never %NULL
 */
const char *
pd_person_get_name (PdPerson *self)
{
  g_return_val_if_fail (PD_IS_PERSON (self), NULL);

  return self->name;
}

/**
 * pd_person_set_name:
 * @self: a person
 * @name: (nullable): the name in use
 */
void
pd_person_set_name (PdPerson   *self,
                    const char *name)
{
  g_return_if_fail (PD_IS_PERSON (self));

  if (pd_text_replace (&self->name, name))
    g_object_notify_by_pspec (G_OBJECT (self), properties[PROP_NAME]);
}

/**
 * pd_person_get_pronouns:
 * @self: a person
 *
 * Returns: how they want to be spoken of, in their own words: "she/her"; never %NULL, and
 *   empty until they say: nothing guesses it
 */
const char *
pd_person_get_pronouns (PdPerson *self)
{
  g_return_val_if_fail (PD_IS_PERSON (self), NULL);

  return self->pronouns;
}

/**
 * pd_person_set_pronouns:
 * @self: a person
 * @pronouns: (nullable): how they want to be spoken of
 */
void
pd_person_set_pronouns (PdPerson   *self,
                        const char *pronouns)
{
  g_return_if_fail (PD_IS_PERSON (self));

  pd_text_replace (&self->pronouns, pronouns);
}

/**
 * pd_person_get_code:
 * @self: a person
 *
 * Returns: the short mark that tells people of one name apart; never %NULL, empty
 *   when there is none
 */
const char *
pd_person_get_code (PdPerson *self)
{
  g_return_val_if_fail (PD_IS_PERSON (self), NULL);

  return self->code;
}

/**
 * pd_person_set_code:
 * @self: a person
 * @code: (nullable): a short mark, unique in the service
 */
void
pd_person_set_code (PdPerson   *self,
                    const char *code)
{
  g_return_if_fail (PD_IS_PERSON (self));

  if (pd_text_replace (&self->code, code))
    g_object_notify_by_pspec (G_OBJECT (self), properties[PROP_CODE]);
}

/**
 * pd_person_get_email:
 * @self: a person
 *
 * Returns: the address for electronic mail; never %NULL
 */
const char *
pd_person_get_email (PdPerson *self)
{
  g_return_val_if_fail (PD_IS_PERSON (self), NULL);

  return self->email;
}

/**
 * pd_person_set_email:
 * @self: a person
 * @email: (nullable): the address for electronic mail
 */
void
pd_person_set_email (PdPerson   *self,
                     const char *email)
{
  g_return_if_fail (PD_IS_PERSON (self));

  pd_text_replace (&self->email, email);
}

/**
 * pd_person_get_phone:
 * @self: a person
 *
 * Returns: the telephone number, as somebody wrote it; never %NULL
 */
const char *
pd_person_get_phone (PdPerson *self)
{
  g_return_val_if_fail (PD_IS_PERSON (self), NULL);

  return self->phone;
}

/**
 * pd_person_set_phone:
 * @self: a person
 * @phone: (nullable): the telephone number
 */
void
pd_person_set_phone (PdPerson   *self,
                     const char *phone)
{
  g_return_if_fail (PD_IS_PERSON (self));

  pd_text_replace (&self->phone, phone);
}

/**
 * pd_person_get_employment:
 * @self: a person
 *
 * Returns: the kind of employment
 */
PdEmployment
pd_person_get_employment (PdPerson *self)
{
  g_return_val_if_fail (PD_IS_PERSON (self), PD_EMPLOYMENT_UNKNOWN);

  return self->employment;
}

/**
 * pd_person_set_employment:
 * @self: a person
 * @employment: the kind of employment
 */
void
pd_person_set_employment (PdPerson    *self,
                          PdEmployment employment)
{
  g_return_if_fail (PD_IS_PERSON (self));

  self->employment = employment;
}

/**
 * pd_person_get_stream:
 * @self: a person
 *
 * Returns: the stream of the award, which rules are chosen by; never %NULL
 */
const char *
pd_person_get_stream (PdPerson *self)
{
  g_return_val_if_fail (PD_IS_PERSON (self), NULL);

  return self->stream;
}

/**
 * pd_person_set_stream:
 * @self: a person
 * @stream: (nullable): the stream of the award, in the service's own words
 */
void
pd_person_set_stream (PdPerson   *self,
                      const char *stream)
{
  g_return_if_fail (PD_IS_PERSON (self));

  pd_text_replace (&self->stream, stream);
}

/**
 * pd_person_get_agreed_minutes:
 * @self: a person
 *
 * Returns: the minutes a week that were agreed; 0 when none were
 */
int
pd_person_get_agreed_minutes (PdPerson *self)
{
  g_return_val_if_fail (PD_IS_PERSON (self), 0);

  return self->agreed_minutes;
}

/**
 * pd_person_set_agreed_minutes:
 * @self: a person
 * @minutes_a_week: the minutes a week that were agreed; 0 for none
 */
void
pd_person_set_agreed_minutes (PdPerson *self,
                              int       minutes_a_week)
{
  g_return_if_fail (PD_IS_PERSON (self));
  g_return_if_fail (minutes_a_week >= 0);
  self->agreed_minutes = minutes_a_week;
}

/**
 * pd_person_get_role_title:
 * @self: a person
 *
 * Returns: the title of the role; never %NULL
 */
const char *
pd_person_get_role_title (PdPerson *self)
{
  g_return_val_if_fail (PD_IS_PERSON (self), NULL);

  return self->role_title;
}

/**
 * pd_person_set_role_title:
 * @self: a person
 * @title: (nullable): the title of the role
 */
void
pd_person_set_role_title (PdPerson   *self,
                          const char *title)
{
  g_return_if_fail (PD_IS_PERSON (self));

  pd_text_replace (&self->role_title, title);
}

/**
 * pd_person_get_use:
 * @self: a person
 *
 * Returns: what they do with Peerdesk
 */
PdUse
pd_person_get_use (PdPerson *self)
{
  g_return_val_if_fail (PD_IS_PERSON (self), PD_USE_WORKER);

  return self->use;
}

/**
 * pd_person_set_use:
 * @self: a person
 * @use: what they do with Peerdesk
 */
void
pd_person_set_use (PdPerson *self,
                   PdUse     use)
{
  g_return_if_fail (PD_IS_PERSON (self));

  self->use = use;
}

/**
 * pd_person_get_left_on:
 * @self: a person
 *
 * Returns: the last day that they worked here, or %PD_DAY_NONE
 */
PdDay
pd_person_get_left_on (PdPerson *self)
{
  g_return_val_if_fail (PD_IS_PERSON (self), PD_DAY_NONE);

  return self->left_on;
}

/**
 * pd_person_set_left_on:
 * @self: a person
 * @day: the last day that they worked here, or %PD_DAY_NONE
 */
void
pd_person_set_left_on (PdPerson *self,
                       PdDay     day)
{
  g_return_if_fail (PD_IS_PERSON (self));

  self->left_on = day;
}

/**
 * pd_person_get_site_ids:
 * @self: a person
 * @ret_n: (out): how many there are
 *
 * Returns: (array length=ret_n): the sites that they usually work at, in the order that
 *   somebody gave them
 */
const PdId *
pd_person_get_site_ids (PdPerson *self,
                        guint    *ret_n)
{
  g_return_val_if_fail (PD_IS_PERSON (self), NULL);
  g_return_val_if_fail (ret_n != NULL, NULL);

  *ret_n = self->site_ids->len;
  return (const PdId *) (void *) self->site_ids->data;
}

/**
 * pd_person_set_site_ids:
 * @self: a person
 * @site_ids: (array length=n) (nullable): the sites that they usually work at
 * @n: how many there are
 */
void
pd_person_set_site_ids (PdPerson   *self,
                        const PdId *site_ids,
                        guint       n)
{
  GArray *copy;

  g_return_if_fail (PD_IS_PERSON (self));
  g_return_if_fail (site_ids != NULL || n == 0);

  copy = g_array_sized_new (FALSE, FALSE, sizeof (PdId), n);
  g_array_append_vals (copy, site_ids, n);
  g_array_unref (self->site_ids);
  self->site_ids = copy;
}

/**
 * pd_person_is_here:
 * @self: a person
 * @day: a day
 *
 * Returns: whether they work here on @day, their last day included
 */
gboolean
pd_person_is_here (PdPerson *self,
                   PdDay     day)
{
  g_return_val_if_fail (PD_IS_PERSON (self), FALSE);

  return self->left_on == PD_DAY_NONE || day <= self->left_on;
}

static gboolean
breaks_line (gunichar character)
{
  GUnicodeType type = g_unichar_type (character);

  return type == G_UNICODE_CONTROL || type == G_UNICODE_LINE_SEPARATOR || type == G_UNICODE_PARAGRAPH_SEPARATOR;
}

static gboolean
is_short_line (const char *text)
{
  for (const char *at = text; *at != '\0'; at = g_utf8_next_char (at))
    if (breaks_line (g_utf8_get_char (at)))
      return FALSE;
  return g_utf8_strlen (text, -1) <= MAX_PRONOUNS;
}

/**
 * pd_person_check_pronouns:
 * @pronouns: how somebody wants to be spoken of
 * @error: return location for a #GError
 *
 * Returns: whether that can be kept: one line of at most 40 characters, whatever stands in
 *   it; %PD_ERROR_INPUT says why not
 */
gboolean
pd_person_check_pronouns (const char *pronouns,
                          GError    **error)
{
  g_return_val_if_fail (pronouns != NULL, FALSE);

  if (is_short_line (pronouns))
    return TRUE;
  g_set_error (error,
               PD_ERROR,
               PD_ERROR_INPUT,
               /* Translators: %d is a number of letters, spaces and other signs */
               ngettext ("Pronouns are one line of at most %d character.",
                         "Pronouns are one line of at most %d characters.",
                         MAX_PRONOUNS),
               MAX_PRONOUNS);
  return FALSE;
}

/**
 * pd_person_check:
 * @self: a person
 * @error: return location for a #GError
 *
 * Returns: whether they can be kept; %PD_ERROR_INPUT says why not
 */
gboolean
pd_person_check (PdPerson *self,
                 GError  **error)
{
  g_return_val_if_fail (PD_IS_PERSON (self), FALSE);

  if (self->name[0] != '\0')
    return pd_person_check_pronouns (self->pronouns, error);
  g_set_error_literal (error, PD_ERROR, PD_ERROR_INPUT, _ ("A person needs a name."));
  return FALSE;
}
