/* SPDX-License-Identifier: GPL-3.0-or-later */
#define G_LOG_DOMAIN "pd-vault-tests"

#include "config.h"

#include "fault-view.h"

#include "fault-operations.h"
#include "pd-error.h"
#include "vault-sample.h"

typedef struct
{
  const char *name;
  PdSlotKind  kind;
  PdId        person_id;
  PdSecret *(*make) (void);
} Key;

static const Key KEYS[] = {
  { "Ada's passphrase", PD_SLOT_PASSPHRASE, SAMPLE_ADA, sample_passphrase },
  { "Ada's new passphrase", PD_SLOT_PASSPHRASE, SAMPLE_ADA, sample_new_passphrase },
  { "Ben's device", PD_SLOT_DEVICE, SAMPLE_BEN, sample_device_key },
};

/* Which keys open the file, and what is in it then. */
static char *
describe_with_key (const char *path,
                   const Key  *key)
{
  g_autoptr (PdSecret) secret = key->make ();
  g_autoptr (GError)   error = NULL;
  g_autoptr (PdVault)  vault = pd_vault_open (path, FALSE, &error);
  char                *description;

  g_assert_no_error (error);
  if (!pd_vault_unlock (vault, key->kind, key->person_id, secret, NULL, &error))
    {
      g_assert_error (error, PD_ERROR, PD_ERROR_WRONG_PASSPHRASE);
      return NULL;
    }
  description = sample_describe (vault, &error);
  g_assert_no_error (error);
  return description;
}

static void
describe_file (GString    *text,
               const char *folder,
               const char *name)
{
  g_autofree char *path = g_build_filename (folder, name, NULL);
  g_autofree char *content = NULL;

  if (!g_file_test (path, G_FILE_TEST_EXISTS))
    return;
  g_string_append_printf (text, "file %s\n", name);
  for (gsize i = 0; i < G_N_ELEMENTS (KEYS); i++)
    {
      g_autofree char *found = describe_with_key (path, &KEYS[i]);

      g_string_append_printf (text, "%s: %s\n", KEYS[i].name, found != NULL ? "opens" : "no");
      if (found == NULL)
        continue;
      if (content != NULL)
        g_assert_cmpstr (content, ==, found);
      g_free (content);
      content = g_steal_pointer (&found);
    }
  g_assert_nonnull (content);
  g_string_append (text, content);
}

/**
 * fault_view_describe:
 * @folder: where an operation was done
 *
 * Opens each file with every key there is. They have to show the same.
 *
 * Returns: (transfer full): which files there are, which keys open them, all they hold
 */
char *
fault_view_describe (const char *folder)
{
  GString *text = g_string_new (NULL);

  /* The file that gets the follow-up comes last, so that its records do. */
  describe_file (text, folder, COPY_NAME);
  describe_file (text, folder, OPERATED_NAME);
  return g_string_free (text, FALSE);
}
