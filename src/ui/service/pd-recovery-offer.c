/* SPDX-License-Identifier: GPL-3.0-or-later */
#define G_LOG_DOMAIN "pd-ui"

#include "config.h"

#include "pd-recovery-offer.h"

#include "pd-ask.h"
#include "pd-choose-file.h"
#include "pd-recovery-sheet.h"
#include "pd-recovery-words.h"
#include "pd-workspace-access.h"

#include <glib/gi18n-lib.h>

typedef struct
{
  GtkWindow   *parent;
  PdWorkspace *workspace;
  PdDay        today;
} Offer;

static Offer *
offer_new (GtkWindow   *parent,
           PdWorkspace *workspace,
           PdDay        today)
{
  Offer *self = g_new0 (Offer, 1);

  self->parent = g_object_ref (parent);
  self->workspace = g_object_ref (workspace);
  self->today = today;

  return self;
}

static void
offer_free (Offer *self)
{
  g_object_unref (self->parent);
  g_object_unref (self->workspace);
  g_free (self);
}

G_DEFINE_AUTOPTR_CLEANUP_FUNC (Offer, offer_free)

/* The words as text with an end, still in secret memory. */
static PdSecret *
create_text (PdSecret *words)
{
  gsize     size = pd_secret_get_size (words);
  PdSecret *text = pd_secret_new (size + 1);

  memcpy (pd_secret_get_data (text), pd_secret_get_data (words), size);
  pd_secret_get_data (text)[size] = '\0';

  return text;
}

static void
place_cb (GObject      *source,
          GAsyncResult *result,
          gpointer      user_data)
{
  g_autoptr (Offer)  self = user_data;
  g_autoptr (GFile)  file = pd_choose_file_finish (result, NULL);
  g_autoptr (GError) error = NULL;

  /* Locked while the place was being chosen: there is nobody to make a sheet for. */
  if (file == NULL || pd_workspace_is_locked (self->workspace))
    return;

  if (pd_recovery_offer_write (self->workspace, g_file_peek_path (file), self->today, &error))
    gtk_widget_activate_action (GTK_WIDGET (self->parent), "win.tell", "s",
                                _ ("The recovery sheet is saved. Print it, put it in a safe "
                                   "place, and delete the file."));
  else
    pd_ask_tell (self->parent, _ ("The Recovery Sheet Could Not Be Saved"), error->message);
}

static void
answered_cb (GObject      *source,
             GAsyncResult *result,
             gpointer      user_data)
{
  g_autoptr (Offer) self = user_data;

  if (pd_ask_finish (result) && !pd_workspace_is_locked (self->workspace))
    pd_recovery_offer_save (self->parent, self->workspace, self->today);
}

/**
 * pd_recovery_offer_ask:
 * @parent: the window of the service
 * @workspace: an unlocked workspace
 * @today: the day that it is
 *
 * Says what a recovery sheet is for, and makes one if that is wanted.
 */
void
pd_recovery_offer_ask (GtkWindow   *parent,
                       PdWorkspace *workspace,
                       PdDay        today)
{
  pd_ask_async (parent, PD_ASK_SUGGESTED, _ ("Save a Recovery Sheet?"),
                _ ("If every passphrase is forgotten, nobody can open the file, and we can't "
                   "either. A recovery sheet is one page with nine words that open it. Print "
                   "it and keep it in a safe place. You can make one later on the Service page."),
                _ ("_Not Now"), _ ("_Save as PDF…"), answered_cb,
                offer_new (parent, workspace, today));
}

/**
 * pd_recovery_offer_save:
 * @parent: the window of the service
 * @workspace: an unlocked workspace
 * @today: the day that is printed on the sheet
 *
 * Asks where to, makes a recovery key and writes the sheet. Earlier sheets stay good.
 */
void
pd_recovery_offer_save (GtkWindow   *parent,
                        PdWorkspace *workspace,
                        PdDay        today)
{
  pd_choose_file_to_save_async (parent, PD_FILE_PDF, _ ("Save a Recovery Sheet"),
                                _ ("Recovery sheet.pdf"), place_cb,
                                offer_new (parent, workspace, today));
}

/**
 * pd_recovery_offer_write:
 * @workspace: an unlocked workspace
 * @path: the PDF file to write
 * @today: the day that is printed on the sheet
 * @error: return location for an error, as for pd_workspace_access_add_recovery() and
 *   pd_document_write_pdf()
 *
 * Makes a recovery key for who has unlocked the file, and writes its sheet. When the
 * sheet can't be written, the key is in the file all the same, where the service page
 * lists it.
 *
 * Returns: whether the sheet is there
 */
gboolean
pd_recovery_offer_write (PdWorkspace *workspace,
                         const char  *path,
                         PdDay        today,
                         GError     **error)
{
  PdPerson              *me = pd_workspace_get_me (workspace);
  g_autofree char       *name = g_path_get_basename (pd_vault_get_path (pd_workspace_get_vault (workspace)));
  g_autoptr (PdSecret)   words = NULL;
  g_autoptr (PdSecret)   key = NULL;
  g_autoptr (PdSecret)   text = NULL;
  g_autoptr (PdDocument) sheet = NULL;

  g_return_val_if_fail (PD_IS_WORKSPACE (workspace), FALSE);
  g_return_val_if_fail (path != NULL, FALSE);

  if (!pd_workspace_flush (workspace, error))
    return FALSE;
  key = pd_workspace_access_add_recovery (workspace, error);
  if (key == NULL)
    return FALSE;

  words = pd_recovery_words_from_key (key);
  text = create_text (words);
  sheet = pd_recovery_sheet_new ((const char *) pd_secret_get_data (text), name,
                                 pd_person_get_name (me), today);

  return pd_document_write_pdf (sheet, path, g_get_real_time (), NULL, error);
}
