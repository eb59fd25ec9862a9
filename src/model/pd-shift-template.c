/* SPDX-License-Identifier: GPL-3.0-or-later */

#define G_LOG_DOMAIN "pd-model"

#include "config.h"

#include "pd-shift-template.h"

#include "pd-error.h"
#include "pd-segment-private.h"

#include <glib/gi18n-lib.h>

/* What a new one holds until it is told. */
static const PdSegment USUAL_DUTY = { PD_SEGMENT_WORK, 9 * 60, 17 * 60 };

/**
 * pd_shift_template_new:
 * @letter: the letter that gives it
 * @name: what it is called
 *
 * Returns: (transfer full): a template of support from 9:00 to 17:00, without a row yet
 */
PdShiftTemplate *
pd_shift_template_new (const char *letter,
                       const char *name)
{
  PdShiftTemplate *self = g_new0 (PdShiftTemplate, 1);

  self->letter = g_strdup (letter != NULL ? letter : "");
  self->name = g_strdup (name != NULL ? name : "");
  self->segments = pd_segments_new (&USUAL_DUTY, 1);
  return self;
}

/**
 * pd_shift_template_copy:
 * @self: a template
 *
 * Returns: (transfer full): another one that is the same
 */
PdShiftTemplate *
pd_shift_template_copy (const PdShiftTemplate *self)
{
  PdShiftTemplate *copy;

  g_return_val_if_fail (self != NULL, NULL);

  copy = g_memdup2 (self, sizeof *self);
  copy->letter = g_strdup (self->letter);
  copy->name = g_strdup (self->name);
  copy->segments = g_array_copy (self->segments);
  return copy;
}

/**
 * pd_shift_template_free:
 * @self: (transfer full) (nullable): a template
 */
void
pd_shift_template_free (PdShiftTemplate *self)
{
  if (self == NULL)
    return;
  g_free (self->letter);
  g_free (self->name);
  g_array_unref (self->segments);
  g_free (self);
}

/**
 * pd_shift_template_equal:
 * @self: a template
 * @other: another
 *
 * Returns: whether both hold the same, their ids included
 */
gboolean
pd_shift_template_equal (const PdShiftTemplate *self,
                         const PdShiftTemplate *other)
{
  g_return_val_if_fail (self != NULL && other != NULL, FALSE);

  return self->id == other->id &&
         g_str_equal (self->letter, other->letter) &&
         g_str_equal (self->name, other->name) &&
         self->site_id == other->site_id &&
         self->activity == other->activity &&
         self->role_id == other->role_id &&
         pd_segments_equal (self->segments, other->segments);
}

/**
 * pd_shift_template_set_segments:
 * @self: a template
 * @segments: (array length=n): its times
 * @n: how many there are
 * @error: return location for a #GError
 *
 * Returns: whether it holds them now, as pd_shift_set_segments() would; otherwise it is as
 *   it was, and %PD_ERROR_INPUT says what is wrong
 */
gboolean
pd_shift_template_set_segments (PdShiftTemplate *self,
                                const PdSegment *segments,
                                guint            n,
                                GError         **error)
{
  g_return_val_if_fail (self != NULL, FALSE);

  if (!pd_segments_check (segments, n, error))
    return FALSE;
  g_array_unref (self->segments);
  self->segments = pd_segments_new (segments, n);
  return TRUE;
}

/**
 * pd_shift_template_check:
 * @self: a template
 * @error: return location for a #GError
 *
 * Returns: whether it can be kept; %PD_ERROR_INPUT says why not
 */
gboolean
pd_shift_template_check (const PdShiftTemplate *self,
                         GError               **error)
{
  const char *problem = NULL;

  g_return_val_if_fail (self != NULL, FALSE);

  if (g_utf8_strlen (self->letter, -1) != 1 || !g_unichar_isalpha (g_utf8_get_char (self->letter)))
    problem = _ ("A template is given by one letter.");
  else if (*self->name == '\0')
    problem = _ ("A template needs a name.");

  if (problem != NULL)
    g_set_error_literal (error, PD_ERROR, PD_ERROR_INPUT, problem);
  return problem == NULL;
}

/**
 * pd_shift_template_make_shift:
 * @self: a template
 * @person: (nullable): who gets it, or %NULL for an open shift
 * @day: the day that it begins on
 *
 * Where the template has no site, the shift is at the first of the person's.
 *
 * Returns: (transfer full): a new shift
 */
PdShift *
pd_shift_template_make_shift (const PdShiftTemplate *self,
                              PdPerson              *person,
                              PdDay                  day)
{
  PdShift *shift;

  g_return_val_if_fail (self != NULL, NULL);

  shift = pd_shift_new (PD_ID_NONE);
  pd_shift_set_day (shift, day);
  pd_shift_set_activity (shift, self->activity);
  pd_shift_set_role_id (shift, self->role_id);
  pd_shift_set_segments (shift, (const PdSegment *) (void *) self->segments->data, self->segments->len, NULL);
  pd_shift_set_site_id (shift, self->site_id);
  if (person != NULL)
    {
      guint       n;
      const PdId *site_ids = pd_person_get_site_ids (person, &n);

      pd_shift_set_person_id (shift, pd_person_get_id (person));
      if (self->site_id == PD_ID_NONE && n > 0)
        pd_shift_set_site_id (shift, site_ids[0]);
    }
  return shift;
}
