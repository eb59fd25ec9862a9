/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include <gtk/gtk.h>

#include "pd-vault.h"

G_BEGIN_DECLS

/* What a locked file shows to everybody who has it, and nothing more. */

char *pd_vault_face_dup_name (PdVault *vault);
void  pd_vault_face_list_people (PdVault       *vault,
                                 GtkStringList *names,
                                 GArray        *person_ids);

G_END_DECLS
