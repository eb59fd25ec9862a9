/* SPDX-License-Identifier: GPL-3.0-or-later */

#define G_LOG_DOMAIN "pd-workspace"

#include "config.h"

#include "pd-workspace-planning.h"

#include <glib/gi18n-lib.h>

#include "pd-coverage-table.h"
#include "pd-error.h"
#include "pd-publication-table.h"
#include "pd-template-table.h"
#include "pd-worked-table.h"
#include "pd-workspace-private.h"

static char *
label_of_site (PdWorkspace *self, PdId site_id, const char *format)
{
  PdSite *site = pd_workspace_get_site (self, site_id);

  return g_strdup_printf (format, site != NULL ? pd_site_get_name (site) : _ ("a site"));
}

/**
 * pd_workspace_list_coverage:
 * @self: a workspace
 * @site: (nullable): of which site, or %NULL for all
 * @error: return location for an error
 *
 * Returns: (transfer full) (element-type PdCoverage): how many people the sites want
 */
GPtrArray *
pd_workspace_list_coverage (PdWorkspace *self, PdSite *site, GError **error)
{
  GPtrArray *values;

  g_return_val_if_fail (PD_IS_WORKSPACE (self), NULL);

  if (!pd_workspace_check_unlocked (self, error) ||
      !pd_coverage_table_list (self->store, site != NULL ? pd_site_get_id (site) : PD_ID_NONE, &values, error))
    return NULL;
  return values;
}

/**
 * pd_workspace_list_templates:
 * @self: a workspace
 * @error: return location for an error
 *
 * Returns: (transfer full) (element-type PdShiftTemplate): the templates, by their letters
 */
GPtrArray *
pd_workspace_list_templates (PdWorkspace *self, GError **error)
{
  GPtrArray *values;

  g_return_val_if_fail (PD_IS_WORKSPACE (self), NULL);

  if (!pd_workspace_check_unlocked (self, error) || !pd_template_table_list (self->store, &values, error))
    return NULL;
  return values;
}

/**
 * pd_workspace_find_template:
 * @self: a workspace
 * @letter: the letter of a template, small or capital
 * @error: return location for an error: %PD_ERROR_NOT_FOUND when no template has the letter
 *
 * Returns: (transfer full): the template
 */
PdShiftTemplate *
pd_workspace_find_template (PdWorkspace *self, const char *letter, GError **error)
{
  g_autoptr (GPtrArray) templates = NULL;
  g_autofree char      *folded = NULL;

  g_return_val_if_fail (PD_IS_WORKSPACE (self), NULL);
  g_return_val_if_fail (letter != NULL, NULL);

  templates = pd_workspace_list_templates (self, error);
  if (templates == NULL)
    return NULL;
  folded = g_utf8_casefold (letter, -1);
  for (guint i = 0; i < templates->len; i++)
    {
      const PdShiftTemplate *template = g_ptr_array_index (templates, i);
      g_autofree char *own = g_utf8_casefold (template->letter, -1);

      if (g_str_equal (own, folded))
        return pd_shift_template_copy (template);
    }
  g_set_error (error, PD_ERROR, PD_ERROR_NOT_FOUND, _ ("There is no template with the letter %s."), letter);
  return NULL;
}

static gboolean
write_coverage (PdChange *change, gpointer value, GError **error)
{
  return pd_coverage_table_save (change, value, error);
}

static gboolean
delete_coverage (PdChange *change, gpointer value, GError **error)
{
  return pd_coverage_table_delete (change, ((PdCoverage *) value)->id, error);
}

/**
 * pd_workspace_save_coverage:
 * @self: a workspace
 * @coverage: what it is from now on; a new one gets an id
 * @error: return location for an error: %PD_ERROR_INPUT when it can't be kept
 *
 * Returns: whether it is saved
 */
gboolean
pd_workspace_save_coverage (PdWorkspace *self, PdCoverage *coverage, GError **error)
{
  g_autofree char *label = NULL;

  g_return_val_if_fail (PD_IS_WORKSPACE (self), FALSE);
  g_return_val_if_fail (coverage != NULL, FALSE);

  /* Translators: an act in the history; %s is a site */
  label = label_of_site (self, coverage->site_id, _ ("Change how many people %s wants"));
  return pd_workspace_do (self, label, write_coverage, coverage, error);
}

/**
 * pd_workspace_remove_coverage:
 * @self: a workspace
 * @coverage: one that was read
 * @error: return location for an error: %PD_ERROR_NOT_FOUND when it is not there
 *
 * Returns: whether it is removed
 */
gboolean
pd_workspace_remove_coverage (PdWorkspace *self, const PdCoverage *coverage, GError **error)
{
  g_autofree char *label = NULL;

  g_return_val_if_fail (PD_IS_WORKSPACE (self), FALSE);
  g_return_val_if_fail (coverage != NULL, FALSE);

  label = label_of_site (self, coverage->site_id, _ ("Change how many people %s wants"));
  return pd_workspace_do (self, label, delete_coverage, (gpointer) coverage, error);
}

static gboolean
write_template (PdChange *change, gpointer value, GError **error)
{
  return pd_template_table_save (change, value, error);
}

static gboolean
delete_template (PdChange *change, gpointer value, GError **error)
{
  return pd_template_table_delete (change, ((PdShiftTemplate *) value)->id, error);
}

/**
 * pd_workspace_save_template:
 * @self: a workspace
 * @template: what it is from now on; a new one gets an id
 * @error: return location for an error: %PD_ERROR_INPUT when it can't be kept
 *
 * Returns: whether it is saved
 */
gboolean
pd_workspace_save_template (PdWorkspace *self, PdShiftTemplate *template, GError **error)
{
  g_autofree char *label = NULL;

  g_return_val_if_fail (PD_IS_WORKSPACE (self), FALSE);
  g_return_val_if_fail (template != NULL, FALSE);

  /* Translators: acts in the history; %s is the name of a shift that is given by a letter */
  label = g_strdup_printf (template->id == PD_ID_NONE ? _ ("Add the template %s") : _ ("Change the template %s"), template->name);
  return pd_workspace_do (self, label, write_template, template, error);
}

/**
 * pd_workspace_remove_template:
 * @self: a workspace
 * @template: one that was read
 * @error: return location for an error: %PD_ERROR_NOT_FOUND when it is not there
 *
 * Returns: whether it is removed
 */
gboolean
pd_workspace_remove_template (PdWorkspace *self, const PdShiftTemplate *template, GError **error)
{
  g_autofree char *label = NULL;

  g_return_val_if_fail (PD_IS_WORKSPACE (self), FALSE);
  g_return_val_if_fail (template != NULL, FALSE);

  label = g_strdup_printf (_ ("Remove the template %s"), template->name);
  return pd_workspace_do (self, label, delete_template, (gpointer) template, error);
}

/**
 * pd_workspace_list_worked:
 * @self: a workspace
 * @from: the first day
 * @to: the last day
 * @error: return location for an error
 *
 * Returns: (transfer full) (element-type PdWorked): what became of the shifts of these
 *   days, where somebody put it down
 */
GPtrArray *
pd_workspace_list_worked (PdWorkspace *self, PdDay from, PdDay to, GError **error)
{
  GPtrArray *values;

  g_return_val_if_fail (PD_IS_WORKSPACE (self), NULL);

  if (!pd_workspace_check_unlocked (self, error) ||
      !pd_worked_table_list_between (self->store, from, to, &values, error))
    return NULL;
  return values;
}

static gboolean
write_worked (PdChange *change, gpointer value, GError **error)
{
  return pd_worked_table_save (change, value, error);
}

static gboolean
delete_worked (PdChange *change, gpointer value, GError **error)
{
  return pd_worked_table_delete (change, *(PdId *) value, error);
}

/**
 * pd_workspace_save_worked:
 * @self: a workspace
 * @worked: what became of a shift
 * @error: return location for an error: %PD_ERROR_REFUSED when the shift is not there
 *
 * Returns: whether it is saved
 */
gboolean
pd_workspace_save_worked (PdWorkspace *self, const PdWorked *worked, GError **error)
{
  g_return_val_if_fail (PD_IS_WORKSPACE (self), FALSE);
  g_return_val_if_fail (worked != NULL, FALSE);

  /* Translators: an act in the history: how a shift turned out */
  return pd_workspace_do (self, _ ("Put down what was worked"), write_worked, (gpointer) worked, error);
}

/**
 * pd_workspace_remove_worked:
 * @self: a workspace
 * @shift_id: of which shift
 * @error: return location for an error: %PD_ERROR_NOT_FOUND when nothing was put down
 *
 * Returns: whether the shift counts as planned again
 */
gboolean
pd_workspace_remove_worked (PdWorkspace *self, PdId shift_id, GError **error)
{
  g_return_val_if_fail (PD_IS_WORKSPACE (self), FALSE);

  return pd_workspace_do (self, _ ("Take back what was put down as worked"), delete_worked, &shift_id, error);
}

/**
 * pd_workspace_list_publications:
 * @self: a workspace
 * @from: the first day
 * @to: the last day
 * @error: return location for an error
 *
 * Returns: (transfer full) (element-type PdPublication): the published rosters that have
 *   one of these days, by version
 */
GPtrArray *
pd_workspace_list_publications (PdWorkspace *self, PdDay from, PdDay to, GError **error)
{
  GPtrArray *values;

  g_return_val_if_fail (PD_IS_WORKSPACE (self), NULL);

  if (!pd_workspace_check_unlocked (self, error) ||
      !pd_publication_table_list_between (self->store, from, to, &values, error))
    return NULL;
  return values;
}
