/* SPDX-License-Identifier: GPL-3.0-or-later */

/* Takes whatever bytes it is given for a sealed box, with the private key of the seeds.
 * Who can write to the file can write a box for others to open. */
#define G_LOG_DOMAIN "pd-fuzz"

#include "config.h"

#include "fuzz-target.h"

#include "pd-error.h"
#include "pd-sealed-box.h"

#include <string.h>

static PdIdentity *
get_reader (void)
{
  static PdIdentity *reader;
  guint8             key[32];

  if (reader == NULL)
    {
      g_autoptr (PdSecret) secret = NULL;

      memset (key, 'p', sizeof key);
      secret = pd_secret_new_copy (key, sizeof key);
      reader = pd_identity_new_from_private (secret);
    }
  return reader;
}

static void
assert_answer (gconstpointer answer,
               const GError *error)
{
  g_assert_true ((answer == NULL) == (error != NULL));
  g_assert_true (error == NULL || error->domain == PD_ERROR);
}

int
LLVMFuzzerTestOneInput (const uint8_t *data,
                        size_t         size)
{
  g_autoptr (GBytes)    box = g_bytes_new_static (data, size);
  g_autoptr (GBytes)    binding = g_bytes_new_static ("note:1", 6);
  g_autoptr (GError)    no_list = NULL;
  g_autoptr (GError)    no_content = NULL;
  g_autoptr (GPtrArray) readers = pd_sealed_box_list_readers (box, &no_list);
  g_autoptr (GBytes)    content = pd_sealed_box_open (box, get_reader (), binding, &no_content);

  assert_answer (readers, no_list);
  assert_answer (content, no_content);
  /* What opens says for whom it is. */
  g_assert_true (content == NULL || (readers != NULL && readers->len > 0));
  return 0;
}
