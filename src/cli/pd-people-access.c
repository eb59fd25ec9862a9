/* SPDX-License-Identifier: GPL-3.0-or-later */
#define G_LOG_DOMAIN "peerdeskctl"

#include "config.h"

#include "pd-people-access.h"

#include <glib/gi18n-lib.h>

#include "pd-error.h"
#include "pd-passphrase-source.h"
#include "pd-recovery-sheet.h"
#include "pd-recovery-words.h"

void
pd_people_access_clear (PdPeopleAccess *self)
{
  g_clear_pointer (&self->new_passphrase_file, g_free);
  g_clear_pointer (&self->output, g_free);
}

static PdSecret *
read_new_passphrase (const PdPeopleAccess *self,
                     GError              **error)
{
  return pd_passphrase_source_read (self->new_passphrase_file, "--new-passphrase-file",
                                    _ ("New passphrase: "), TRUE, error);
}

/* What one try costs stays what it was when the file was made. */
static PdKdfCost
cost_of (PdWorkspace *workspace)
{
  GPtrArray *slots = pd_vault_get_slots (pd_workspace_get_vault (workspace));

  for (guint i = 0; i < slots->len; i++)
    if (pd_slot_get_kind (slots->pdata[i]) == PD_SLOT_PASSPHRASE)
      return pd_slot_get_kdf_cost (slots->pdata[i]);
  return PD_KDF_COST_DEFAULT;
}

/**
 * pd_people_access_add:
 * @self: the options
 * @workspace: a service
 * @person: who is to be able to open it
 * @error: why they are not
 *
 * Returns: whether @person can open the file with their own passphrase now
 */
gboolean
pd_people_access_add (const PdPeopleAccess *self,
                      PdWorkspace          *workspace,
                      PdPerson             *person,
                      GError              **error)
{
  g_autoptr (PdSecret) passphrase = read_new_passphrase (self, error);
  PdKdfCost            cost = cost_of (workspace);

  return passphrase && pd_workspace_access_add_passphrase (workspace, person, passphrase, &cost, error);
}

/**
 * pd_people_access_change:
 * @self: the options
 * @workspace: a service
 * @person: whose passphrase changes
 * @error: why it does not
 *
 * Returns: whether the new passphrase holds
 */
gboolean
pd_people_access_change (const PdPeopleAccess *self,
                         PdWorkspace          *workspace,
                         PdPerson             *person,
                         GError              **error)
{
  g_autoptr (PdSecret) passphrase = read_new_passphrase (self, error);
  PdKdfCost            cost = cost_of (workspace);

  return passphrase && pd_workspace_access_change_passphrase (workspace, person, passphrase, &cost, error);
}

/**
 * pd_people_access_recovery_sheet:
 * @self: the options
 * @invocation: the call
 * @workspace: a service
 * @error: why there is no sheet
 *
 * Gives whoever calls recovery words in place of earlier ones, and prints them. The
 * sheet's place is tried first: words that nobody has on paper would be worth nothing.
 *
 * Returns: whether there is a sheet
 */
gboolean
pd_people_access_recovery_sheet (const PdPeopleAccess *self,
                                 PdInvocation         *invocation,
                                 PdWorkspace          *workspace,
                                 GError              **error)
{
  g_autofree char       *file_name = g_path_get_basename (pd_vault_get_path (pd_workspace_get_vault (workspace)));
  g_autoptr (PdSecret)   key = NULL;
  g_autoptr (PdSecret)   words = NULL;
  g_autoptr (PdDocument) sheet = NULL;

  if (g_file_test (self->output, G_FILE_TEST_EXISTS))
    {
      g_set_error (error, PD_ERROR, PD_ERROR_EXISTS,
                   _ ("\"%s\" is there already; nothing was done."), self->output);
      return FALSE;
    }
  key = pd_workspace_access_add_recovery (workspace, error);
  if (!key)
    return FALSE;
  words = pd_recovery_words_from_key (key);
  sheet = pd_recovery_sheet_new ((const char *) pd_secret_get_data (words), file_name,
                                 pd_person_get_name (pd_workspace_get_me (workspace)),
                                 pd_invocation_get_today (invocation));
  return pd_document_write_pdf (sheet, self->output, pd_invocation_get_now (invocation), NULL, error);
}
