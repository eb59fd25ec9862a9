/* SPDX-License-Identifier: GPL-3.0-or-later */

#define G_LOG_DOMAIN "pd-workspace"

#include "config.h"

#include "pd-workspace-people.h"

#include <glib/gi18n-lib.h>

#include "pd-availability-table.h"
#include "pd-leave-table.h"
#include "pd-path-step-table.h"
#include "pd-pattern-table.h"
#include "pd-training-table.h"
#include "pd-workspace-private.h"

static PdId
get_id (PdPerson *person)
{
  return person != NULL ? pd_person_get_id (person) : PD_ID_NONE;
}

/* @format has one %s, for the person. */
static char *
label_for (PdWorkspace *self, PdId person_id, const char *format)
{
  PdPerson *person = pd_workspace_get_person (self, person_id);

  return g_strdup_printf (format, person != NULL ? pd_person_get_name (person) : _ ("somebody"));
}

/**
 * pd_workspace_create_name_book:
 * @self: an unlocked workspace
 *
 * Returns: (transfer full): how its people are called where one of them is to be picked
 */
PdNameBook *
pd_workspace_create_name_book (PdWorkspace *self)
{
  g_autoptr (GPtrArray) people = NULL;
  g_autoptr (GPtrArray) sites = NULL;

  g_return_val_if_fail (PD_IS_WORKSPACE (self), NULL);

  people = pd_workspace_dup_people (self);
  sites = pd_workspace_dup_sites (self);
  return pd_name_book_new (people, sites);
}

/**
 * pd_workspace_list_availability:
 * @self: a workspace
 * @person: (nullable): whose, or %NULL for everybody's
 * @error: return location for an error
 *
 * Returns: (transfer full) (element-type PdAvailability): when they can work
 */
GPtrArray *
pd_workspace_list_availability (PdWorkspace *self, PdPerson *person, GError **error)
{
  GPtrArray *values;

  g_return_val_if_fail (PD_IS_WORKSPACE (self), NULL);

  if (!pd_workspace_check_unlocked (self, error) ||
      !pd_availability_table_list (self->store, get_id (person), &values, error))
    return NULL;
  return values;
}

static const PdAvailability *
find_by_id (GPtrArray *values, PdId id)
{
  for (guint i = 0; i < values->len; i++)
    {
      const PdAvailability *value = g_ptr_array_index (values, i);

      if (value->id == id)
        return value;
    }
  return NULL;
}

/* Only rows that are different are written, so that undo and the history stay small. */
static gboolean
write_differences (PdChange *change, GPtrArray *before, GPtrArray *after, GError **error)
{
  for (guint i = 0; i < before->len; i++)
    {
      const PdAvailability *old = g_ptr_array_index (before, i);

      if (find_by_id (after, old->id) == NULL && !pd_availability_table_delete (change, old->id, error))
        return FALSE;
    }
  for (guint i = 0; i < after->len; i++)
    {
      PdAvailability       *value = g_ptr_array_index (after, i);
      const PdAvailability *old = value->id != PD_ID_NONE ? find_by_id (before, value->id) : NULL;

      if ((old == NULL || !pd_availability_equal (old, value)) && !pd_availability_table_save (change, value, error))
        return FALSE;
    }
  return TRUE;
}

/**
 * pd_workspace_set_availability:
 * @self: a workspace
 * @person: whose
 * @availability: (element-type PdAvailability): all that they say from now on; new ones
 *   get an id
 * @error: return location for an error: %PD_ERROR_INPUT when one can't be kept
 *
 * Returns: whether it is saved, and what they said before is gone
 */
gboolean
pd_workspace_set_availability (PdWorkspace *self, PdPerson *person, GPtrArray *availability, GError **error)
{
  g_autoptr (GPtrArray) before = NULL;
  g_autoptr (PdChange)  change = NULL;
  g_autofree char      *label = NULL;

  g_return_val_if_fail (PD_IS_WORKSPACE (self), FALSE);
  g_return_val_if_fail (PD_IS_PERSON (person), FALSE);
  g_return_val_if_fail (availability != NULL, FALSE);

  before = pd_workspace_list_availability (self, person, error);
  if (before == NULL)
    return FALSE;
  /* Translators: an act in the history; %s is a person */
  label = label_for (self, pd_person_get_id (person), _ ("Change when %s can work"));
  change = pd_workspace_begin_change (self, label, error);
  return change != NULL && write_differences (change, before, availability, error) &&
         pd_workspace_keep_change (self, change, error);
}

/**
 * pd_workspace_list_leave:
 * @self: a workspace
 * @person: (nullable): whose, or %NULL for everybody's
 * @error: return location for an error
 *
 * Returns: (transfer full) (element-type PdLeave): the leave, each person’s by its first day
 */
GPtrArray *
pd_workspace_list_leave (PdWorkspace *self, PdPerson *person, GError **error)
{
  GPtrArray *values;

  g_return_val_if_fail (PD_IS_WORKSPACE (self), NULL);

  if (!pd_workspace_check_unlocked (self, error) ||
      !pd_leave_table_list (self->store, get_id (person), &values, error))
    return NULL;
  return values;
}

static gboolean
write_leave (PdChange *change, gpointer value, GError **error)
{
  return pd_leave_table_save (change, value, error);
}

static gboolean
delete_leave (PdChange *change, gpointer value, GError **error)
{
  return pd_leave_table_delete (change, ((PdLeave *) value)->id, error);
}

/**
 * pd_workspace_save_leave:
 * @self: a workspace
 * @leave: what it is from now on; a new one gets an id
 * @error: return location for an error: %PD_ERROR_INPUT when it can't be kept
 *
 * Returns: whether it is saved
 */
gboolean
pd_workspace_save_leave (PdWorkspace *self, PdLeave *leave, GError **error)
{
  g_autofree char *label = NULL;

  g_return_val_if_fail (PD_IS_WORKSPACE (self), FALSE);
  g_return_val_if_fail (leave != NULL, FALSE);

  /* Translators: acts in the history; %s is a person */
  label = label_for (self, leave->person_id, leave->id == PD_ID_NONE ? _ ("Add leave of %s") : _ ("Change leave of %s"));
  return pd_workspace_do (self, label, write_leave, leave, error);
}

/**
 * pd_workspace_remove_leave:
 * @self: a workspace
 * @leave: one that was read
 * @error: return location for an error: %PD_ERROR_NOT_FOUND when it is not there
 *
 * Returns: whether it is removed
 */
gboolean
pd_workspace_remove_leave (PdWorkspace *self, const PdLeave *leave, GError **error)
{
  g_autofree char *label = NULL;

  g_return_val_if_fail (PD_IS_WORKSPACE (self), FALSE);
  g_return_val_if_fail (leave != NULL, FALSE);

  label = label_for (self, leave->person_id, _ ("Remove leave of %s"));
  return pd_workspace_do (self, label, delete_leave, (gpointer) leave, error);
}

/**
 * pd_workspace_list_training:
 * @self: a workspace
 * @person: (nullable): whose, or %NULL for everybody's
 * @error: return location for an error
 *
 * Returns: (transfer full) (element-type PdTraining): their training and checks, by name
 */
GPtrArray *
pd_workspace_list_training (PdWorkspace *self, PdPerson *person, GError **error)
{
  GPtrArray *values;

  g_return_val_if_fail (PD_IS_WORKSPACE (self), NULL);

  if (!pd_workspace_check_unlocked (self, error) ||
      !pd_training_table_list (self->store, get_id (person), &values, error))
    return NULL;
  return values;
}

static gboolean
write_training (PdChange *change, gpointer value, GError **error)
{
  return pd_training_table_save (change, value, error);
}

static gboolean
delete_training (PdChange *change, gpointer value, GError **error)
{
  return pd_training_table_delete (change, ((PdTraining *) value)->id, error);
}

/**
 * pd_workspace_save_training:
 * @self: a workspace
 * @training: what it is from now on; a new one gets an id
 * @error: return location for an error: %PD_ERROR_INPUT when it can't be kept
 *
 * Returns: whether it is saved
 */
gboolean
pd_workspace_save_training (PdWorkspace *self, PdTraining *training, GError **error)
{
  g_autofree char *label = NULL;

  g_return_val_if_fail (PD_IS_WORKSPACE (self), FALSE);
  g_return_val_if_fail (training != NULL, FALSE);

  /* Translators: acts in the history; %s is a person */
  label = label_for (self, training->person_id, training->id == PD_ID_NONE ? _ ("Add training of %s") : _ ("Change training of %s"));
  return pd_workspace_do (self, label, write_training, training, error);
}

/**
 * pd_workspace_remove_training:
 * @self: a workspace
 * @training: one that was read
 * @error: return location for an error: %PD_ERROR_NOT_FOUND when it is not there
 *
 * Returns: whether it is removed
 */
gboolean
pd_workspace_remove_training (PdWorkspace *self, const PdTraining *training, GError **error)
{
  g_autofree char *label = NULL;

  g_return_val_if_fail (PD_IS_WORKSPACE (self), FALSE);
  g_return_val_if_fail (training != NULL, FALSE);

  label = label_for (self, training->person_id, _ ("Remove training of %s"));
  return pd_workspace_do (self, label, delete_training, (gpointer) training, error);
}

/**
 * pd_workspace_list_patterns:
 * @self: a workspace
 * @person: (nullable): whose, or %NULL for everybody's
 * @error: return location for an error
 *
 * Returns: (transfer full) (element-type PdPattern): the patterns that were agreed with them, by their first day
 */
GPtrArray *
pd_workspace_list_patterns (PdWorkspace *self, PdPerson *person, GError **error)
{
  GPtrArray *values;

  g_return_val_if_fail (PD_IS_WORKSPACE (self), NULL);

  if (!pd_workspace_check_unlocked (self, error) ||
      !pd_pattern_table_list (self->store, get_id (person), &values, error))
    return NULL;
  return values;
}

static gboolean
write_pattern (PdChange *change, gpointer value, GError **error)
{
  return pd_pattern_table_save (change, value, error);
}

static gboolean
delete_pattern (PdChange *change, gpointer value, GError **error)
{
  return pd_pattern_table_delete (change, ((PdPattern *) value)->id, error);
}

/**
 * pd_workspace_save_pattern:
 * @self: a workspace
 * @pattern: what it is from now on; a new one gets an id
 * @error: return location for an error: %PD_ERROR_INPUT when it can't be kept
 *
 * Returns: whether it is saved
 */
gboolean
pd_workspace_save_pattern (PdWorkspace *self, PdPattern *pattern, GError **error)
{
  g_autofree char *label = NULL;

  g_return_val_if_fail (PD_IS_WORKSPACE (self), FALSE);
  g_return_val_if_fail (pattern != NULL, FALSE);

  /* Translators: acts in the history; %s is a person */
  label = label_for (self, pattern->person_id, pattern->id == PD_ID_NONE ? _ ("Agree a pattern with %s") : _ ("Change the agreed pattern of %s"));
  return pd_workspace_do (self, label, write_pattern, pattern, error);
}

/**
 * pd_workspace_remove_pattern:
 * @self: a workspace
 * @pattern: one that was read
 * @error: return location for an error: %PD_ERROR_NOT_FOUND when it is not there
 *
 * Returns: whether it is removed
 */
gboolean
pd_workspace_remove_pattern (PdWorkspace *self, const PdPattern *pattern, GError **error)
{
  g_autofree char *label = NULL;

  g_return_val_if_fail (PD_IS_WORKSPACE (self), FALSE);
  g_return_val_if_fail (pattern != NULL, FALSE);

  label = label_for (self, pattern->person_id, _ ("Remove an agreed pattern of %s"));
  return pd_workspace_do (self, label, delete_pattern, (gpointer) pattern, error);
}

/**
 * pd_workspace_list_path_steps:
 * @self: a workspace
 * @person: (nullable): whose, or %NULL for everybody's
 * @error: return location for an error
 *
 * Returns: (transfer full) (element-type PdPathStep): the steps of their paths, each
 *   person’s by the day they were reached or are planned for
 */
GPtrArray *
pd_workspace_list_path_steps (PdWorkspace *self, PdPerson *person, GError **error)
{
  GPtrArray *values;

  g_return_val_if_fail (PD_IS_WORKSPACE (self), NULL);

  if (!pd_workspace_check_unlocked (self, error) ||
      !pd_path_step_table_list (self->store, get_id (person), &values, error))
    return NULL;
  return values;
}

static gboolean
write_path_step (PdChange *change, gpointer value, GError **error)
{
  return pd_path_step_table_save (change, value, error);
}

static gboolean
delete_path_step (PdChange *change, gpointer value, GError **error)
{
  return pd_path_step_table_delete (change, ((PdPathStep *) value)->id, error);
}

/**
 * pd_workspace_save_path_step:
 * @self: a workspace
 * @step: what it is from now on; a new one gets an id
 * @error: return location for an error: %PD_ERROR_INPUT when it can't be kept
 *
 * Returns: whether it is saved
 */
gboolean
pd_workspace_save_path_step (PdWorkspace *self, PdPathStep *step, GError **error)
{
  g_autofree char *label = NULL;

  g_return_val_if_fail (PD_IS_WORKSPACE (self), FALSE);
  g_return_val_if_fail (step != NULL, FALSE);

  /* Translators: acts in the history; %s is a person */
  label = label_for (self, step->person_id, step->id == PD_ID_NONE ? _ ("Add a step to the path of %s") : _ ("Change a step in the path of %s"));
  return pd_workspace_do (self, label, write_path_step, step, error);
}

/**
 * pd_workspace_remove_path_step:
 * @self: a workspace
 * @step: one that was read
 * @error: return location for an error: %PD_ERROR_NOT_FOUND when it is not there
 *
 * Returns: whether it is removed
 */
gboolean
pd_workspace_remove_path_step (PdWorkspace *self, const PdPathStep *step, GError **error)
{
  g_autofree char *label = NULL;

  g_return_val_if_fail (PD_IS_WORKSPACE (self), FALSE);
  g_return_val_if_fail (step != NULL, FALSE);

  label = label_for (self, step->person_id, _ ("Remove a step from the path of %s"));
  return pd_workspace_do (self, label, delete_path_step, (gpointer) step, error);
}
