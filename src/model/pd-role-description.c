/* SPDX-License-Identifier: GPL-3.0-or-later */

#define G_LOG_DOMAIN "pd-model"

#include "config.h"

#include "pd-role-description.h"

#include "pd-error.h"

#include <glib/gi18n-lib.h>
#include <string.h>

/**
 * pd_role_description_new:
 *
 * Returns: (transfer full): one that says nothing yet
 */
PdRoleDescription *
pd_role_description_new (void)
{
  PdRoleDescription *self = g_new0 (PdRoleDescription, 1);

  for (guint i = 0; i < PD_ROLE_N_FIELDS; i++)
    self->texts[i] = g_strdup ("");
  return self;
}

/**
 * pd_role_description_copy:
 * @self: a role description
 *
 * Returns: (transfer full): another one that says the same
 */
PdRoleDescription *
pd_role_description_copy (const PdRoleDescription *self)
{
  PdRoleDescription *copy = g_new0 (PdRoleDescription, 1);

  for (guint i = 0; i < PD_ROLE_N_FIELDS; i++)
    copy->texts[i] = g_strdup (self->texts[i]);
  return copy;
}

/**
 * pd_role_description_free:
 * @self: (transfer full) (nullable): a role description
 */
void
pd_role_description_free (PdRoleDescription *self)
{
  if (self == NULL)
    return;
  for (guint i = 0; i < PD_ROLE_N_FIELDS; i++)
    g_free (self->texts[i]);
  g_free (self);
}

/**
 * pd_role_description_equal:
 * @self: a role description
 * @other: another
 *
 * Returns: whether both say the same
 */
gboolean
pd_role_description_equal (const PdRoleDescription *self,
                           const PdRoleDescription *other)
{
  g_return_val_if_fail (self != NULL && other != NULL, FALSE);

  for (guint i = 0; i < PD_ROLE_N_FIELDS; i++)
    if (!g_str_equal (self->texts[i], other->texts[i]))
      return FALSE;
  return TRUE;
}

/**
 * pd_role_description_set_text:
 * @self: a role description
 * @field: one of its fields
 * @text: (nullable): what is to stand there, valid UTF-8: of a short one as somebody
 *   writes it ("every 2 weeks"), of a list an item a line
 *
 * Returns: whether that is understood; where it is not, the field says nothing from now on
 */
gboolean
pd_role_description_set_text (PdRoleDescription *self,
                              PdRoleField        field,
                              const char        *text)
{
  char *value;

  g_return_val_if_fail (self != NULL && field < PD_ROLE_N_FIELDS, FALSE);

  value = pd_role_value_normalize (field, text != NULL ? text : "");
  g_free (self->texts[field]);
  self->texts[field] = value;
  return *value != '\0' || text == NULL || *text == '\0';
}

/**
 * pd_role_description_set_kept:
 * @self: a role description
 * @field: one of its fields
 * @value: what was in @texts, some time
 *
 * As pd_role_description_set_text(), for what is in its normal form already.
 */
void
pd_role_description_set_kept (PdRoleDescription *self,
                              PdRoleField        field,
                              const char        *value)
{
  g_return_if_fail (self != NULL && field < PD_ROLE_N_FIELDS && value != NULL);

  g_free (self->texts[field]);
  self->texts[field] = g_strdup (value);
}

/**
 * pd_role_description_append_text:
 * @self: a role description
 * @field: a text or a list of it
 * @text: one more paragraph or item, or several
 */
void
pd_role_description_append_text (PdRoleDescription *self,
                                 PdRoleField        field,
                                 const char        *text)
{
  g_autofree char *both = NULL;

  g_return_if_fail (self != NULL && field < PD_ROLE_N_FIELDS && text != NULL);

  both = g_strdup_printf ("%s\n%s", self->texts[field], text);
  pd_role_description_set_text (self, field, both);
}

/**
 * pd_role_description_has:
 * @self: a role description
 * @field: a field
 *
 * Returns: whether anything stands there
 */
gboolean
pd_role_description_has (const PdRoleDescription *self,
                         PdRoleField              field)
{
  g_return_val_if_fail (self != NULL && field < PD_ROLE_N_FIELDS, FALSE);

  return self->texts[field][0] != '\0';
}

/**
 * pd_role_description_get_number:
 * @self: a role description
 * @field: one that holds a choice or a number, as of pd_role_value_get_number()
 * @otherwise: what to give where nothing stands there
 *
 * Returns: what it holds
 */
int
pd_role_description_get_number (const PdRoleDescription *self,
                                PdRoleField              field,
                                int                      otherwise)
{
  int number = otherwise;

  g_return_val_if_fail (self != NULL && field < PD_ROLE_N_FIELDS, otherwise);

  pd_role_value_get_number (field, self->texts[field], &number);
  return number;
}

/**
 * pd_role_description_get_review_on:
 * @self: a role description
 *
 * Returns: the day that it is looked at again, or %PD_DAY_NONE
 */
PdDay
pd_role_description_get_review_on (const PdRoleDescription *self)
{
  return pd_role_description_get_number (self, PD_ROLE_REVIEW_ON, PD_DAY_NONE);
}

/**
 * pd_role_description_get_kind:
 * @self: a role description
 *
 * Returns: the kind of role; a peer role where nothing is said
 */
PdRoleKind
pd_role_description_get_kind (const PdRoleDescription *self)
{
  return pd_role_description_get_number (self, PD_ROLE_KIND, PD_ROLE_KIND_CONSUMER);
}

static int
get_minutes_in (const PdRoleDescription *self,
                PdRoleField              every,
                PdRoleField              length,
                int                      n_days)
{
  int days = pd_role_description_get_number (self, every, 0);
  int minutes = pd_role_description_get_number (self, length, 0);

  return days > 0 ? n_days / days * minutes : 0;
}

/**
 * pd_role_description_get_reflection_minutes:
 * @self: a role description
 * @n_days: how many days
 *
 * Returns: how many minutes of supervision and co-supervision it promises in so many days:
 *   whole sessions, as nobody has a part of one
 */
int
pd_role_description_get_reflection_minutes (const PdRoleDescription *self,
                                            int                      n_days)
{
  g_return_val_if_fail (self != NULL && n_days > 0, 0);

  return get_minutes_in (self, PD_ROLE_SUPERVISION_DAYS, PD_ROLE_SUPERVISION_MINUTES, n_days) +
         get_minutes_in (self, PD_ROLE_CO_SUPERVISION_DAYS, PD_ROLE_CO_SUPERVISION_MINUTES, n_days);
}

/**
 * pd_role_description_is_heading:
 * @field: a text or a list
 * @line: a line of it
 *
 * Returns: whether it heads the items after it, such as a setting
 */
gboolean
pd_role_description_is_heading (PdRoleField field,
                                const char *line)
{
  return pd_role_field_get_shape (field) == PD_ROLE_LIST && g_str_has_suffix (line, ":");
}

/**
 * pd_role_description_check:
 * @self: a role description
 * @error: return location for a #GError
 *
 * Returns: whether it can be kept, complete or not; %PD_ERROR_INPUT says why not
 */
gboolean
pd_role_description_check (const PdRoleDescription *self,
                           GError                 **error)
{
  const char *problem = NULL;

  g_return_val_if_fail (self != NULL, FALSE);

  for (guint i = 0; i < PD_ROLE_N_FIELDS && problem == NULL; i++)
    if (strlen (self->texts[i]) > PD_ROLE_MAX_TEXT)
      problem = _ ("A part of the role description is too long. Shorten it, or keep it beside the description.");
    else if (!g_utf8_validate (self->texts[i], -1, NULL))
      problem = _ ("A part of the role description is not UTF-8.");
  if (problem == NULL && !pd_role_description_has (self, PD_ROLE_TITLE))
    problem = _ ("A role needs a title.");
  if (problem != NULL)
    g_set_error_literal (error, PD_ERROR, PD_ERROR_INPUT, problem);
  return problem == NULL;
}
