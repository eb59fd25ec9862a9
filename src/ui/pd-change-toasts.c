/* SPDX-License-Identifier: GPL-3.0-or-later */
#define G_LOG_DOMAIN "pd-ui"

#include "config.h"

#include "pd-change-toasts.h"

#include "pd-history-entry.h"
#include "pd-workspace-roles.h"

#include <glib/gi18n-lib.h>

/* How long a toast waits with its Undo, in seconds: long enough to read and decide. */
#define TOAST_SECONDS 8

struct _PdChangeToasts
{
  GObject parent_instance;

  /* owned */
  AdwToastOverlay *overlay;
  AdwToast        *toast;
  PdWorkspace     *workspace;

  /* state */
  guint64 last_told;
};

G_DEFINE_FINAL_TYPE (PdChangeToasts, pd_change_toasts, G_TYPE_OBJECT)

static void
show_toast (PdChangeToasts *self,
            const char     *words,
            const char     *button_label,
            const char     *action_name)
{
  g_autofree char *markup = g_markup_escape_text (words, -1);

  if (self->toast != NULL)
    adw_toast_dismiss (self->toast);
  g_clear_object (&self->toast);

  self->toast = adw_toast_new (markup);
  adw_toast_set_timeout (self->toast, TOAST_SECONDS);
  adw_toast_set_button_label (self->toast, button_label);
  adw_toast_set_action_name (self->toast, action_name);
  adw_toast_overlay_add_toast (self->overlay, g_object_ref (self->toast));
}

static void
tell_entry (PdChangeToasts *self,
            PdHistoryEntry *entry)
{
  const char      *label = pd_history_entry_get_label (entry);
  g_autofree char *words = NULL;

  switch (pd_history_entry_get_kind (entry))
    {
    case PD_RECORD_UNDO:
      /* Translators: %s is what somebody did and has now taken back */
      words = g_strdup_printf (_ ("Undone: %s"), label);
      show_toast (self, words, _ ("_Redo"), "win.redo");
      break;
    case PD_RECORD_REDO:
      /* Translators: %s is what somebody had taken back and has now done again */
      words = g_strdup_printf (_ ("Done again: %s"), label);
      show_toast (self, words, _ ("_Undo"), "win.undo");
      break;
    case PD_RECORD_CHANGE:
    default:
      /* Undo passes over what lasts, and would take back what was done before it. */
      if (pd_history_entry_is_lasting (entry))
        show_toast (self, label, NULL, NULL);
      else
        show_toast (self, label, _ ("_Undo"), "win.undo");
      break;
    }
}

static PdHistoryEntry *
dup_last_entry (PdChangeToasts *self)
{
  g_autoptr (GPtrArray) entries = pd_workspace_list_history (self->workspace, 1, NULL);

  if (entries == NULL || entries->len == 0)
    return NULL;

  return g_object_ref (g_ptr_array_index (entries, 0));
}

/* The last entry of the history says whether this was an act, an undo or a redo. Drafts are
 * saved while somebody writes, and told where they write. */
static void
changed_cb (PdChangeToasts *self,
            guint           tables)
{
  gboolean                   is_draft = tables == PD_STORE_TABLE_NOTE_DRAFT || pd_workspace_is_keeping_draft (self->workspace);
  g_autoptr (PdHistoryEntry) entry = !is_draft ? dup_last_entry (self) : NULL;

  if (entry == NULL || pd_history_entry_get_sequence (entry) <= self->last_told)
    return;

  self->last_told = pd_history_entry_get_sequence (entry);
  tell_entry (self, entry);
}

static void
pd_change_toasts_finalize (GObject *object)
{
  PdChangeToasts *self = PD_CHANGE_TOASTS (object);

  g_clear_object (&self->toast);
  g_clear_object (&self->overlay);
  g_clear_object (&self->workspace);

  G_OBJECT_CLASS (pd_change_toasts_parent_class)->finalize (object);
}

static void
pd_change_toasts_class_init (PdChangeToastsClass *klass)
{
  G_OBJECT_CLASS (klass)->finalize = pd_change_toasts_finalize;
}

static void
pd_change_toasts_init (PdChangeToasts *self)
{
}

/**
 * pd_change_toasts_new:
 * @overlay: where toasts are shown
 * @workspace: an unlocked workspace
 *
 * Returns: (transfer full): what tells the changes from now on
 */
PdChangeToasts *
pd_change_toasts_new (AdwToastOverlay *overlay,
                      PdWorkspace     *workspace)
{
  PdChangeToasts            *self = g_object_new (PD_TYPE_CHANGE_TOASTS, NULL);
  g_autoptr (PdHistoryEntry) last = NULL;

  self->overlay = g_object_ref (overlay);
  self->workspace = g_object_ref (workspace);
  last = dup_last_entry (self);
  self->last_told = last != NULL ? pd_history_entry_get_sequence (last) : 0;
  g_signal_connect_object (workspace, "changed", G_CALLBACK (changed_cb), self, G_CONNECT_SWAPPED);

  return self;
}

/**
 * pd_change_toasts_tell:
 * @self: the toasts
 * @sentence: what failed, what is still safe, what to do
 *
 * Tells something in passing.
 */
void
pd_change_toasts_tell (PdChangeToasts *self,
                       const char     *sentence)
{
  g_return_if_fail (PD_IS_CHANGE_TOASTS (self));
  g_return_if_fail (sentence != NULL);

  show_toast (self, sentence, NULL, NULL);
}
