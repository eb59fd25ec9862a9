/* SPDX-License-Identifier: GPL-3.0-or-later */

/* The vault's public functions as a program, so that tests in other languages can write
 * and read files with it. It prints what it finds as lines of words, and an error as its
 * number; the number plus ten is its exit status.
 *
 *     vault-tool PATH KEY COMMAND ...
 *
 * KEY is KIND:PERSON:SECRET, with KIND as in the format (1 passphrase, 2 device,
 * 3 recovery) and SECRET as text for a passphrase, else in hexadecimal. */
#define G_LOG_DOMAIN "pd-vault-tests"

#include "config.h"

#include "pd-error.h"
#include "vault-sample.h"

#include <locale.h>
#include <stdio.h>
#include <string.h>

typedef struct
{
  PdSlotKind kind;
  PdId       person_id;
  PdSecret  *secret;
} Key;

typedef gboolean (*Command) (const char *path,
                             const Key  *key,
                             char      **arguments,
                             GError    **error);

static gboolean
parse_key (const char *text,
           Key        *key,
           GError    **error)
{
  g_auto (GStrv)     parts = g_strsplit (text, ":", 3);
  g_autoptr (GBytes) bytes = NULL;
  gsize              size;
  const void        *data;

  g_assert_cmpuint (g_strv_length (parts), ==, 3);
  key->kind = (PdSlotKind) atoi (parts[0]);
  key->person_id = g_ascii_strtoll (parts[1], NULL, 10);
  if (key->kind == PD_SLOT_PASSPHRASE)
    {
      key->secret = pd_secret_new_passphrase (parts[2], -1, error);
      return key->secret != NULL;
    }
  bytes = sample_from_hex (parts[2]);
  data = g_bytes_get_data (bytes, &size);
  key->secret = pd_secret_new_copy (data, size);
  return TRUE;
}

static PdVault *
open_file (const char *path,
           const Key  *key,
           gboolean    to_write,
           GError    **error)
{
  g_autoptr (PdVault) vault = pd_vault_open (path, to_write, error);

  if (vault == NULL ||
      !pd_vault_unlock (vault, key->kind, key->person_id, key->secret, NULL, error))
    return NULL;
  return g_steal_pointer (&vault);
}

/* create LABEL CLEAR-NAME IMAGE-FILE */
static gboolean
create (const char *path,
        const Key  *key,
        char      **arguments,
        GError    **error)
{
  g_autoptr (GBytes)  image = sample_load_file (arguments[2]);
  g_autoptr (PdVault) vault = NULL;
  PdVaultFounding     founding = {
        .label = arguments[0],
        .clear_name = arguments[1],
        .person_id = key->person_id,
        .passphrase = key->secret,
        .cost = PD_KDF_COST_LEAST,
        .created = G_GINT64_CONSTANT (1700000000123456),
        .image = image,
  };

  vault = pd_vault_create (path, &founding, NULL, error);
  if (vault == NULL)
    return FALSE;
  pd_vault_close (vault);
  return TRUE;
}

/* append SEQUENCE WHO WHEN KIND OF LABEL CHANGESET-HEX, with 0 for the next sequence */
static gboolean
append (const char *path,
        const Key  *key,
        char      **arguments,
        GError    **error)
{
  g_autoptr (GBytes)        changeset = sample_from_hex (arguments[6]);
  g_autoptr (PdVaultRecord) record = NULL;
  g_autoptr (PdVault)       vault = open_file (path, key, TRUE, error);

  if (vault == NULL)
    return FALSE;
  record = pd_vault_record_new (g_ascii_strtoll (arguments[1], NULL, 10),
                                g_ascii_strtoll (arguments[2], NULL, 10),
                                arguments[5],
                                changeset);
  record->sequence = g_ascii_strtoull (arguments[0], NULL, 10);
  record->kind = (PdRecordKind) atoi (arguments[3]);
  record->of = g_ascii_strtoull (arguments[4], NULL, 10);
  if (!pd_vault_append (vault, record, error))
    return FALSE;
  pd_vault_close (vault);
  return TRUE;
}

/* compact IMAGE-FILE */
static gboolean
compact (const char *path,
         const Key  *key,
         char      **arguments,
         GError    **error)
{
  g_autoptr (GBytes)  image = sample_load_file (arguments[0]);
  g_autoptr (PdVault) vault = open_file (path, key, TRUE, error);

  if (vault == NULL || !pd_vault_compact (vault, image, NULL, NULL, NULL, error))
    return FALSE;
  pd_vault_close (vault);
  return TRUE;
}

/* add-slot NEW-KEY LABEL */
static gboolean
add_slot (const char *path,
          const Key  *key,
          char      **arguments,
          GError    **error)
{
  g_autoptr (PdVault)    vault = open_file (path, key, TRUE, error);
  g_autoptr (PdIdentity) identity = NULL;
  g_autoptr (PdSecret)   secret = NULL;
  Key                    added = { 0 };

  if (vault == NULL || !parse_key (arguments[0], &added, error))
    return FALSE;
  secret = added.secret;
  if (added.person_id == key->person_id)
    identity = g_object_ref (pd_vault_get_identity (vault));
  else
    identity = pd_identity_new_random ();
  if (!pd_vault_add_slot (vault,
                          added.kind,
                          added.person_id,
                          arguments[1],
                          secret,
                          added.kind == PD_SLOT_PASSPHRASE ? &PD_KDF_COST_LEAST : NULL,
                          identity,
                          NULL,
                          error))
    return FALSE;
  pd_vault_close (vault);
  return TRUE;
}

/* remove-person PERSON */
static gboolean
remove_person (const char *path,
               const Key  *key,
               char      **arguments,
               GError    **error)
{
  g_autoptr (PdVault) vault = open_file (path, key, TRUE, error);
  PdId                person_id = g_ascii_strtoll (arguments[0], NULL, 10);

  if (vault == NULL || !pd_vault_remove_person (vault, person_id, error))
    return FALSE;
  pd_vault_close (vault);
  return TRUE;
}

/* rekey */
static gboolean
rekey (const char *path,
       const Key  *key,
       char      **arguments,
       GError    **error)
{
  g_autoptr (PdVault) vault = open_file (path, key, TRUE, error);

  if (vault == NULL || !pd_vault_rekey (vault, error))
    return FALSE;
  pd_vault_close (vault);
  return TRUE;
}

static void
print_identity (PdVault *vault)
{
  GBytes          *public_key = pd_identity_get_public (pd_vault_get_identity (vault));
  gsize            size;
  const guint8    *data = g_bytes_get_data (public_key, &size);
  g_autofree char *hex = sample_to_hex (data, size);

  g_print ("identity %s\n", hex);
}

static void
print_state (PdVault *vault,
             gboolean to_write)
{
  GPtrArray  *notices = pd_vault_get_notices (vault);
  const char *reason = pd_vault_get_read_only_reason (vault);

  for (guint i = 0; i < notices->len; i++)
    g_print ("notice %s\n", (const char *) g_ptr_array_index (notices, i));
  if (to_write && reason != NULL)
    g_print ("read-only %s\n", reason);
}

/* dump, or dump-to-write, which opens the file as a program that wants to change it */
static gboolean
dump_opened (const char *path,
             const Key  *key,
             gboolean    to_write,
             GError    **error)
{
  g_autoptr (PdVault) vault = open_file (path, key, to_write, error);
  g_autofree char    *description = vault != NULL ? sample_describe (vault, error) : NULL;

  if (description == NULL)
    return FALSE;
  print_identity (vault);
  print_state (vault, to_write);
  g_print ("%s", description);
  pd_vault_close (vault);
  return TRUE;
}

static gboolean
dump (const char *path,
      const Key  *key,
      char      **arguments,
      GError    **error)
{
  return dump_opened (path, key, FALSE, error);
}

static gboolean
dump_to_write (const char *path,
               const Key  *key,
               char      **arguments,
               GError    **error)
{
  return dump_opened (path, key, TRUE, error);
}

static const struct
{
  const char *name;
  int         n_arguments;
  Command     run;
} COMMANDS[] = {
  { "add-slot", 2, add_slot },
  { "append", 7, append },
  { "compact", 1, compact },
  { "create", 3, create },
  { "dump", 0, dump },
  { "dump-to-write", 0, dump_to_write },
  { "rekey", 0, rekey },
  { "remove-person", 1, remove_person },
};

static gboolean
run (int      argc,
     char   **argv,
     GError **error)
{
  g_autoptr (PdSecret) secret = NULL;
  Key                  key = { 0 };

  for (gsize i = 0; argc > 3 && i < G_N_ELEMENTS (COMMANDS); i++)
    if (strcmp (COMMANDS[i].name, argv[3]) == 0 && argc - 4 == COMMANDS[i].n_arguments)
      {
        if (!parse_key (argv[2], &key, error))
          return FALSE;
        secret = key.secret;
        return COMMANDS[i].run (argv[1], &key, argv + 4, error);
      }
  g_set_error_literal (error, PD_ERROR, PD_ERROR_INPUT, "vault-tool PATH KEY COMMAND ...");
  return FALSE;
}

int
main (int    argc,
      char **argv)
{
  g_autoptr (GError) error = NULL;

  setlocale (LC_ALL, "C.UTF-8");
  if (run (argc, argv, &error))
    return 0;
  g_assert_cmpstr (g_quark_to_string (error->domain), ==, g_quark_to_string (PD_ERROR));
  g_printerr ("%d %s\n", error->code, error->message);
  return 10 + error->code;
}
