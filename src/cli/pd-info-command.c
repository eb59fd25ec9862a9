/* SPDX-License-Identifier: GPL-3.0-or-later */
#define G_LOG_DOMAIN "peerdeskctl"

#include "config.h"

#include <glib/gi18n-lib.h>

#include "pd-commands.h"
#include "pd-output.h"

static const char *
slot_kind_to_words (PdSlotKind kind)
{
  switch (kind)
    {
    case PD_SLOT_DEVICE:
      return _ ("a remembered computer");
    case PD_SLOT_RECOVERY:
      return _ ("recovery words");
    case PD_SLOT_PASSPHRASE:
    default:
      return _ ("a passphrase");
    }
}

static void
add_line (PdOutput   *output,
          const char *what,
          char       *value)
{
  pd_output_add_text (output, what);
  pd_output_take_text (output, value);
}

static void
add_when (PdOutput   *output,
          const char *what,
          gint64      when)
{
  pd_output_add_text (output, what);
  pd_output_add_when (output, when);
}

static void
add_slots (PdOutput *output,
           PdVault  *vault)
{
  GPtrArray *slots = pd_vault_get_slots (vault);

  for (guint i = 0; i < slots->len; i++)
    {
      PdSlot *slot = slots->pdata[i];

      add_line (output, _ ("opens with"),
                /* Translators: such as "a passphrase: Mira Khan" */
                g_strdup_printf (_ ("%s: %s"), slot_kind_to_words (pd_slot_get_kind (slot)),
                                 pd_slot_get_label (slot)));
    }
}

static void
add_notices (PdOutput *output,
             PdVault  *vault)
{
  GPtrArray *notices = pd_vault_get_notices (vault);

  for (guint i = 0; i < notices->len; i++)
    add_line (output, _ ("note"), g_strdup (notices->pdata[i]));
}

static gboolean
run_info (PdInvocation *self,
          GError      **error)
{
  g_autoptr (PdVault)      vault = NULL;
  g_autoptr (PdOutput)     output = NULL;
  g_autofree char         *size = NULL;
  static const char *const fields[] = { "what", "value", NULL };

  if (!pd_invocation_parse (self, NULL, 1, 1, error))
    return FALSE;
  vault = pd_vault_open (pd_invocation_get_argument (self, 0), FALSE, error);
  if (!vault)
    return FALSE;
  output = pd_output_new (pd_invocation_get_json (self), fields);
  if (pd_vault_get_clear_name (vault) && *pd_vault_get_clear_name (vault))
    add_line (output, _ ("service"), g_strdup (pd_vault_get_clear_name (vault)));
  add_line (output, _ ("format"), g_strdup_printf ("%u", pd_vault_get_format_version (vault)));
  add_line (output, _ ("file id"), g_strdup (pd_vault_get_file_id (vault)));
  add_line (output, _ ("generation"),
            g_strdup_printf ("%" G_GUINT64_FORMAT, pd_vault_get_generation (vault)));
  add_when (output, _ ("created"), pd_vault_get_created (vault));
  add_line (output, _ ("size"), g_format_size_full (pd_vault_get_file_size (vault), G_FORMAT_SIZE_LONG_FORMAT));
  add_slots (output, vault);
  add_notices (output, vault);
  pd_output_print (output);
  return TRUE;
}

const PdCommand pd_info_command = {
  .name = "info",
  .synopsis = "FILE",
  .summary = N_ ("Shows what can be known without a key"),
  .run = run_info,
};
