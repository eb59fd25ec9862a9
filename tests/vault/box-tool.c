/* SPDX-License-Identifier: GPL-3.0-or-later */

/* Sealed boxes as a program, for tests in other languages. All bytes go in and come out
 * in hexadecimal; an error is printed as its number, which plus ten is the exit status.
 *
 *     box-tool seal CONTENT BINDING PUBLIC-KEY...
 *     box-tool open BOX BINDING PRIVATE-KEY
 *     box-tool add BOX BINDING PRIVATE-KEY NEW-PUBLIC-KEY
 *     box-tool list BOX */
#define G_LOG_DOMAIN "pd-vault-tests"

#include "config.h"

#include "pd-error.h"
#include "pd-sealed-box.h"
#include "vault-sample.h"

#include <string.h>

static void
print_bytes (GBytes *bytes)
{
  gsize            size;
  const guint8    *data = g_bytes_get_data (bytes, &size);
  g_autofree char *hex = sample_to_hex (data, size);

  g_print ("%s\n", hex);
}

static PdIdentity *
read_identity (const char *hex)
{
  g_autoptr (GBytes)   bytes = sample_from_hex (hex);
  gsize                size;
  const void          *data = g_bytes_get_data (bytes, &size);
  g_autoptr (PdSecret) secret = pd_secret_new_copy (data, size);

  return pd_identity_new_from_private (secret);
}

static GBytes *
seal (char   **arguments,
      GError **error)
{
  g_autoptr (GBytes)    content = sample_from_hex (arguments[0]);
  g_autoptr (GBytes)    binding = sample_from_hex (arguments[1]);
  g_autoptr (GPtrArray) readers = g_ptr_array_new_with_free_func ((GDestroyNotify) g_bytes_unref);

  for (char **reader = arguments + 2; *reader != NULL; reader++)
    g_ptr_array_add (readers, sample_from_hex (*reader));
  return pd_sealed_box_seal (content, readers, binding, error);
}

static GBytes *
open_box (char   **arguments,
          GError **error)
{
  g_autoptr (GBytes)     box = sample_from_hex (arguments[0]);
  g_autoptr (GBytes)     binding = sample_from_hex (arguments[1]);
  g_autoptr (PdIdentity) reader = read_identity (arguments[2]);

  return pd_sealed_box_open (box, reader, binding, error);
}

static GBytes *
add (char   **arguments,
     GError **error)
{
  g_autoptr (GBytes)     box = sample_from_hex (arguments[0]);
  g_autoptr (GBytes)     binding = sample_from_hex (arguments[1]);
  g_autoptr (PdIdentity) reader = read_identity (arguments[2]);
  g_autoptr (GBytes)     added = sample_from_hex (arguments[3]);

  return pd_sealed_box_add_reader (box, reader, added, binding, error);
}

static gboolean
list (char   **arguments,
      GError **error)
{
  g_autoptr (GBytes)    box = sample_from_hex (arguments[0]);
  g_autoptr (GPtrArray) readers = pd_sealed_box_list_readers (box, error);

  for (guint i = 0; readers != NULL && i < readers->len; i++)
    print_bytes (g_ptr_array_index (readers, i));
  return readers != NULL;
}

static gboolean
run (int      argc,
     char   **argv,
     GError **error)
{
  g_autoptr (GBytes) made = NULL;

  if (argc == 3 && strcmp (argv[1], "list") == 0)
    return list (argv + 2, error);
  if (argc >= 4 && strcmp (argv[1], "seal") == 0)
    made = seal (argv + 2, error);
  else if (argc == 5 && strcmp (argv[1], "open") == 0)
    made = open_box (argv + 2, error);
  else if (argc == 6 && strcmp (argv[1], "add") == 0)
    made = add (argv + 2, error);
  else
    g_set_error_literal (error, PD_ERROR, PD_ERROR_INPUT, "box-tool seal|open|add|list ...");
  if (made != NULL)
    print_bytes (made);
  return made != NULL;
}

int
main (int    argc,
      char **argv)
{
  g_autoptr (GError) error = NULL;

  if (run (argc, argv, &error))
    return 0;
  g_assert_true (error->domain == PD_ERROR);
  g_printerr ("%d %s\n", error->code, error->message);
  return 10 + error->code;
}
