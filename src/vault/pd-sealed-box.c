/* SPDX-License-Identifier: GPL-3.0-or-later */

#define G_LOG_DOMAIN "pd-vault"

#include "config.h"

#include "pd-sealed-box.h"

#include "pd-bytes-private.h"
#include "pd-error.h"
#include "pd-secret-private.h"

#include <glib/gi18n-lib.h>
#include <sodium.h>
#include <string.h>

#define MAGIC "PDBX"
#define VERSION 1
#define READERS_MOST 1024
#define BINDING_MOST G_MAXUINT16

#define KEY_SIZE crypto_aead_xchacha20poly1305_ietf_KEYBYTES
#define NONCE_SIZE crypto_aead_xchacha20poly1305_ietf_NPUBBYTES
#define TAG_SIZE crypto_aead_xchacha20poly1305_ietf_ABYTES
#define WRAPPED_SIZE (KEY_SIZE + crypto_box_SEALBYTES)
#define ENTRY_SIZE (PD_IDENTITY_PUBLIC_SIZE + WRAPPED_SIZE)

/* Less than a GByteArray takes. */
#define CONTENT_MOST (1u << 30)

/* The key of one box lies on the stack, and is wiped: what it opens lies in common memory
 * next to it, and to lock a page for each key takes longer than to open the box. */

/* A box taken apart. All points into the box. */
typedef struct
{
  const guint8 *front;
  gsize         front_size;
  guint         n_readers;
  const guint8 *entries;
  const guint8 *nonce;
  const guint8 *sealed;
  gsize         sealed_size;
} Parts;

static void
set_damage_error (GError **error)
{
  g_set_error_literal (error, PD_ERROR, PD_ERROR_DAMAGED_RECORD,
                       _ ("What is sealed here was changed or cut after it was sealed. Use a "
                          "backup to read it."));
}

static gboolean
take_apart (GBytes  *box,
            Parts   *ret_parts,
            GError **error)
{
  gsize         size;
  const guint8 *data = g_bytes_get_data (box, &size);
  PdByteReader  reader = PD_BYTE_READER_INIT (data, size);
  const guint8 *magic = pd_byte_reader_take (&reader, strlen (MAGIC));
  guint8        version = pd_byte_reader_take_u8 (&reader);

  ret_parts->n_readers = pd_byte_reader_take_u16 (&reader);
  ret_parts->entries = pd_byte_reader_take (&reader, ret_parts->n_readers * ENTRY_SIZE);
  ret_parts->front = data;
  ret_parts->front_size = reader.at;
  ret_parts->nonce = pd_byte_reader_take (&reader, NONCE_SIZE);
  ret_parts->sealed_size = pd_byte_reader_get_left (&reader);
  ret_parts->sealed = pd_byte_reader_take (&reader, ret_parts->sealed_size);
  if (!reader.is_short && memcmp (magic, MAGIC, strlen (MAGIC)) == 0 && version > VERSION)
    {
      g_set_error_literal (error, PD_ERROR, PD_ERROR_NEWER,
                           _ ("This was sealed by a newer version of Peerdesk."));
      return FALSE;
    }
  if (reader.is_short || memcmp (magic, MAGIC, strlen (MAGIC)) != 0 || version != VERSION ||
      ret_parts->n_readers == 0 || ret_parts->n_readers > READERS_MOST ||
      ret_parts->sealed_size < TAG_SIZE)
    {
      set_damage_error (error);
      return FALSE;
    }

  return TRUE;
}

/* The front is bound too: nobody can be added to or taken from the readers unnoticed. */
static GByteArray *
dup_binding (const guint8 *front,
             gsize         front_size,
             GBytes       *binding)
{
  GByteArray   *array = g_byte_array_new ();
  gsize         size;
  const guint8 *data = g_bytes_get_data (binding, &size);

  pd_bytes_add (array, front, front_size);
  pd_bytes_add (array, data, size);

  return array;
}

static gboolean
check_input (GBytes    *content,
             GPtrArray *reader_keys,
             GError   **error)
{
  if (reader_keys->len == 0 || reader_keys->len > READERS_MOST)
    g_set_error (error, PD_ERROR, PD_ERROR_INPUT,
                 _ ("This can be sealed for 1 to %d readers."), READERS_MOST);
  else if (g_bytes_get_size (content) > CONTENT_MOST)
    g_set_error_literal (error, PD_ERROR, PD_ERROR_INPUT, _ ("This is too long to be sealed."));
  else
    return TRUE;

  return FALSE;
}

static gboolean
add_entry (GByteArray   *box,
           GBytes       *reader_key,
           const guint8 *content_key,
           GError      **error)
{
  gsize         size;
  const guint8 *public_key = g_bytes_get_data (reader_key, &size);
  guint8        wrapped[WRAPPED_SIZE];

  if (size != PD_IDENTITY_PUBLIC_SIZE ||
      crypto_box_seal (wrapped, content_key, KEY_SIZE, public_key) != 0)
    {
      g_set_error_literal (error, PD_ERROR, PD_ERROR_INPUT,
                           _ ("A reader's public key is damaged: nothing can be sealed for it."));
      return FALSE;
    }

  pd_bytes_add (box, public_key, size);
  pd_bytes_add (box, wrapped, sizeof wrapped);

  return TRUE;
}

static void
add_sealed (GByteArray   *box,
            GBytes       *content,
            GBytes       *binding,
            const guint8 *content_key)
{
  g_autoptr (GByteArray) bound = dup_binding (box->data, box->len, binding);
  gsize                  size;
  const guint8          *data = g_bytes_get_data (content, &size);
  guint8                 nonce[NONCE_SIZE];

  randombytes_buf (nonce, sizeof nonce);
  pd_bytes_add (box, nonce, sizeof nonce);
  crypto_aead_xchacha20poly1305_ietf_encrypt (pd_bytes_add_room (box, size + TAG_SIZE), NULL,
                                              data, size, bound->data, bound->len, NULL, nonce,
                                              content_key);
}

/* %FALSE where a reader's key is none. */
static gboolean
fill (GByteArray   *box,
      GBytes       *content,
      GPtrArray    *reader_keys,
      GBytes       *binding,
      const guint8 *content_key,
      GError      **error)
{
  pd_bytes_add (box, MAGIC, strlen (MAGIC));
  pd_bytes_add_u8 (box, VERSION);
  pd_bytes_add_u16 (box, reader_keys->len);
  for (guint i = 0; i < reader_keys->len; i++)
    if (!add_entry (box, g_ptr_array_index (reader_keys, i), content_key, error))
      return FALSE;
  add_sealed (box, content, binding, content_key);

  return TRUE;
}

/**
 * pd_sealed_box_seal:
 * @content: what only the readers shall read
 * @reader_keys: (element-type GBytes): their public keys, 1 to 1,024, each once
 * @binding: where the box belongs: it opens only with the same again
 * @error: return location: `PD_ERROR_INPUT`
 *
 * Returns: (transfer full) (nullable): the box
 */
GBytes *
pd_sealed_box_seal (GBytes    *content,
                    GPtrArray *reader_keys,
                    GBytes    *binding,
                    GError   **error)
{
  g_autoptr (GByteArray) box = NULL;
  guint8                 content_key[KEY_SIZE];
  gboolean               is_filled;

  g_return_val_if_fail (content != NULL, NULL);
  g_return_val_if_fail (reader_keys != NULL, NULL);
  g_return_val_if_fail (binding != NULL, NULL);

  if (!check_input (content, reader_keys, error))
    return NULL;

  pd_secret_ready_sodium ();
  box = g_byte_array_new ();
  randombytes_buf (content_key, sizeof content_key);
  is_filled = fill (box, content, reader_keys, binding, content_key, error);
  sodium_memzero (content_key, sizeof content_key);

  return is_filled ? g_byte_array_free_to_bytes (g_steal_pointer (&box)) : NULL;
}

static gboolean
unwrap_key (const Parts *parts,
            PdIdentity  *reader,
            guint8      *ret_content_key,
            GError     **error)
{
  const guint8 *public_key = g_bytes_get_data (pd_identity_get_public (reader), NULL);

  for (guint i = 0; i < parts->n_readers; i++)
    {
      const guint8 *entry = parts->entries + i * ENTRY_SIZE;

      if (memcmp (entry, public_key, PD_IDENTITY_PUBLIC_SIZE) != 0)
        continue;
      if (crypto_box_seal_open (ret_content_key,
                                entry + PD_IDENTITY_PUBLIC_SIZE, WRAPPED_SIZE, public_key,
                                pd_secret_get_data (pd_identity_get_private (reader))) == 0)
        return TRUE;
      set_damage_error (error);
      return FALSE;
    }

  g_set_error_literal (error, PD_ERROR, PD_ERROR_REFUSED, _ ("This was not sealed for you."));

  return FALSE;
}

/* %NULL when it does not open. */
static GBytes *
unseal (const Parts  *parts,
        GBytes       *binding,
        const guint8 *content_key)
{
  g_autoptr (GByteArray) bound = dup_binding (parts->front, parts->front_size, binding);
  g_autofree guint8     *content = g_malloc (parts->sealed_size);

  if (crypto_aead_xchacha20poly1305_ietf_decrypt (content, NULL, NULL, parts->sealed,
                                                  parts->sealed_size, bound->data, bound->len,
                                                  parts->nonce, content_key) != 0)
    return NULL;

  return g_bytes_new_take (g_steal_pointer (&content), parts->sealed_size - TAG_SIZE);
}

/**
 * pd_sealed_box_open:
 * @box: from [func@sealed_box_seal]
 * @reader: one of its readers
 * @binding: where the box belongs
 * @error: return location: `PD_ERROR_REFUSED` if @reader is not among its readers,
 *   `PD_ERROR_DAMAGED_RECORD` if it was cut, changed, or belongs elsewhere,
 *   `PD_ERROR_NEWER`
 *
 * Returns: (transfer full) (nullable): what is in it
 */
GBytes *
pd_sealed_box_open (GBytes     *box,
                    PdIdentity *reader,
                    GBytes     *binding,
                    GError    **error)
{
  guint8  content_key[KEY_SIZE];
  Parts   parts;
  GBytes *content;

  g_return_val_if_fail (box != NULL, NULL);
  g_return_val_if_fail (PD_IS_IDENTITY (reader), NULL);
  g_return_val_if_fail (binding != NULL, NULL);

  if (!take_apart (box, &parts, error) || !unwrap_key (&parts, reader, content_key, error))
    return NULL;

  content = unseal (&parts, binding, content_key);
  sodium_memzero (content_key, sizeof content_key);
  if (content == NULL)
    set_damage_error (error);

  return content;
}

/**
 * pd_sealed_box_list_readers:
 * @box: from [func@sealed_box_seal]
 * @error: return location: `PD_ERROR_DAMAGED_RECORD` or `PD_ERROR_NEWER`
 *
 * Says who can read the box, as far as can be told without opening it: only opening it
 * proves the list.
 *
 * Returns: (transfer full) (element-type GBytes) (nullable): their public keys
 */
GPtrArray *
pd_sealed_box_list_readers (GBytes  *box,
                            GError **error)
{
  GPtrArray *readers;
  Parts      parts;

  g_return_val_if_fail (box != NULL, NULL);

  if (!take_apart (box, &parts, error))
    return NULL;

  readers = g_ptr_array_new_with_free_func ((GDestroyNotify) g_bytes_unref);
  for (guint i = 0; i < parts.n_readers; i++)
    g_ptr_array_add (readers,
                     g_bytes_new (parts.entries + i * ENTRY_SIZE, PD_IDENTITY_PUBLIC_SIZE));

  return readers;
}

static gboolean
has_reader (GPtrArray *readers,
            GBytes    *reader_key)
{
  for (guint i = 0; i < readers->len; i++)
    if (g_bytes_equal (g_ptr_array_index (readers, i), reader_key))
      return TRUE;

  return FALSE;
}

/* The plain content was only needed on the way from one box to the other. */
static void
wipe (GBytes *content)
{
  gsize         size;
  gconstpointer data = g_bytes_get_data (content, &size);

  if (size > 0)
    sodium_memzero ((gpointer) data, size);
}

/**
 * pd_sealed_box_add_reader:
 * @box: from [func@sealed_box_seal]
 * @reader: one of its readers
 * @new_reader_key: the public key of one more
 * @binding: where the box belongs
 * @error: return location: as of [func@sealed_box_open], or `PD_ERROR_INPUT`
 *
 * Only who can read a box can let another read it. It is sealed anew, with a fresh key.
 *
 * Returns: (transfer full) (nullable): a box with one reader more, or the same box if
 *   they are one already
 */
GBytes *
pd_sealed_box_add_reader (GBytes     *box,
                          PdIdentity *reader,
                          GBytes     *new_reader_key,
                          GBytes     *binding,
                          GError    **error)
{
  g_autoptr (GBytes)    content = NULL;
  g_autoptr (GPtrArray) readers = NULL;
  GBytes               *fresh;

  g_return_val_if_fail (new_reader_key != NULL, NULL);

  content = pd_sealed_box_open (box, reader, binding, error);
  if (content == NULL)
    return NULL;

  readers = pd_sealed_box_list_readers (box, error);
  if (has_reader (readers, new_reader_key))
    fresh = g_bytes_ref (box);
  else
    {
      g_ptr_array_add (readers, g_bytes_ref (new_reader_key));
      fresh = pd_sealed_box_seal (content, readers, binding, error);
    }
  wipe (content);

  return fresh;
}
