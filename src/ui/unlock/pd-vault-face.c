/* SPDX-License-Identifier: GPL-3.0-or-later */
#define G_LOG_DOMAIN "pd-ui"

#include "config.h"

#include "pd-vault-face.h"

#define SUFFIX ".peerdesk"

/**
 * pd_vault_face_dup_name:
 * @vault: a file, locked or not
 *
 * Returns: (transfer full): the service's name if the file says it in clear, else the
 *   file's own without its suffix
 */
char *
pd_vault_face_dup_name (PdVault *vault)
{
  const char      *clear_name;
  g_autofree char *file_name = NULL;

  g_return_val_if_fail (PD_IS_VAULT (vault), NULL);

  clear_name = pd_vault_get_clear_name (vault);
  if (clear_name != NULL && clear_name[0] != '\0')
    return g_strdup (clear_name);

  file_name = g_filename_display_basename (pd_vault_get_path (vault));
  if (g_str_has_suffix (file_name, SUFFIX))
    file_name[strlen (file_name) - strlen (SUFFIX)] = '\0';

  return g_steal_pointer (&file_name);
}

/**
 * pd_vault_face_list_people:
 * @vault: a file, locked or not
 * @names: gets the names of those who have a passphrase
 * @person_ids: (element-type PdId): gets their ids, in the same order
 */
void
pd_vault_face_list_people (PdVault       *vault,
                           GtkStringList *names,
                           GArray        *person_ids)
{
  GPtrArray *slots;

  g_return_if_fail (PD_IS_VAULT (vault));

  slots = pd_vault_get_slots (vault);
  for (guint i = 0; i < slots->len; i++)
    {
      PdSlot *slot = g_ptr_array_index (slots, i);
      PdId    person_id = pd_slot_get_person_id (slot);

      if (pd_slot_get_kind (slot) != PD_SLOT_PASSPHRASE)
        continue;

      gtk_string_list_append (names, pd_slot_get_label (slot));
      g_array_append_val (person_ids, person_id);
    }
}
