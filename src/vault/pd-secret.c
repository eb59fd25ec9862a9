/* SPDX-License-Identifier: GPL-3.0-or-later */

#define G_LOG_DOMAIN "pd-vault"

#include "config.h"

#include "pd-secret-private.h"

#include "pd-error.h"

#include <errno.h>
#include <glib/gi18n-lib.h>
#include <sodium.h>
#include <string.h>
#include <sys/prctl.h>
#include <sys/resource.h>
#include <unistd.h>

struct _PdSecret
{
  gatomicrefcount ref_count;
  gsize           size;
  guint8         *data;
};

G_DEFINE_BOXED_TYPE (PdSecret, pd_secret, pd_secret_ref, pd_secret_unref)

/**
 * pd_secret_ready_sodium:
 *
 * Readies libsodium. Cheap after the first time; every way into this library that may
 * be the first one calls it.
 */
void
pd_secret_ready_sodium (void)
{
  static gsize is_ready = 0;

  if (g_once_init_enter (&is_ready))
    {
      if (sodium_init () < 0)
        g_error ("libsodium cannot be used on this computer");
      g_once_init_leave (&is_ready, 1);
    }
}

/**
 * pd_secret_new:
 * @size: how many bytes
 *
 * Takes memory that is locked, between guard pages and left out of core files.
 *
 * Returns: (transfer full): @size zero bytes, with one more zero behind them, so that
 *   text can be read as a string
 */
PdSecret *
pd_secret_new (gsize size)
{
  PdSecret *self;

  pd_secret_ready_sodium ();

  self = g_new0 (PdSecret, 1);
  g_atomic_ref_count_init (&self->ref_count);
  self->size = size;
  self->data = sodium_malloc (size + 1);
  if (self->data == NULL)
    g_error ("No protected memory for %" G_GSIZE_FORMAT " bytes", size);
  memset (self->data, 0, size + 1);

  return self;
}

/**
 * pd_secret_new_random:
 * @size: how many bytes
 *
 * Returns: (transfer full): @size bytes from the system's random source
 */
PdSecret *
pd_secret_new_random (gsize size)
{
  PdSecret *self = pd_secret_new (size);

  randombytes_buf (self->data, size);

  return self;
}

/**
 * pd_secret_new_copy:
 * @data: (array length=size): bytes that the caller wipes
 * @size: how many
 *
 * Returns: (transfer full): a copy of @data
 */
PdSecret *
pd_secret_new_copy (const void *data,
                    gsize       size)
{
  PdSecret *self;

  g_return_val_if_fail (data != NULL || size == 0, NULL);

  self = pd_secret_new (size);
  if (size > 0)
    memcpy (self->data, data, size);

  return self;
}

static gboolean
is_ascii (const char *text,
          gsize       length)
{
  for (gsize i = 0; i < length; i++)
    if ((guchar) text[i] >= 0x80)
      return FALSE;

  return TRUE;
}

static gboolean
check_passphrase (const char *text,
                  gsize       length,
                  GError    **error)
{
  if (length == 0)
    g_set_error_literal (error, PD_ERROR, PD_ERROR_INPUT, _ ("The passphrase is empty."));
  else if (length > PD_PASSPHRASE_MOST)
    g_set_error (error, PD_ERROR, PD_ERROR_INPUT,
                 _ ("The passphrase is longer than %d bytes."), PD_PASSPHRASE_MOST);
  else if (memchr (text, '\0', length) != NULL || !g_utf8_validate (text, length, NULL))
    g_set_error_literal (error, PD_ERROR, PD_ERROR_INPUT,
                         _ ("The passphrase is not text (UTF-8)."));
  else
    return TRUE;

  return FALSE;
}

/**
 * pd_secret_new_passphrase:
 * @text: what was typed; the caller wipes it
 * @length: its length in bytes, or -1
 * @error: return location: `PD_ERROR_INPUT` if it is empty, too long or not UTF-8
 *
 * Puts a passphrase into the one form that all keyboards agree on: Unicode's NFC.
 * Spaces are kept, at the ends too.
 *
 * Returns: (transfer full) (nullable): the passphrase
 */
PdSecret *
pd_secret_new_passphrase (const char *text,
                          gssize      length,
                          GError    **error)
{
  PdSecret *self;
  char     *composed;
  gsize     size;

  g_return_val_if_fail (text != NULL, NULL);

  size = length < 0 ? strlen (text) : (gsize) length;
  if (!check_passphrase (text, size, error))
    return NULL;

  /* Plain ASCII is NFC as it stands; then GLib need not make a copy in common memory. */
  if (is_ascii (text, size))
    return pd_secret_new_copy (text, size);

  composed = g_utf8_normalize (text, size, G_NORMALIZE_DEFAULT_COMPOSE);
  self = pd_secret_new_copy (composed, strlen (composed));
  pd_secret_wipe_text (composed);
  g_free (composed);

  return self;
}

static gsize
cut_newline (const guint8 *data,
             gsize         size)
{
  if (size > 0 && data[size - 1] == '\n')
    size--;
  else
    return size;

  return size > 0 && data[size - 1] == '\r' ? size - 1 : size;
}

/* Fills @buffer until it is full or @fd ends. */
static gboolean
read_all (int       fd,
          PdSecret *buffer,
          gsize    *ret_size,
          GError  **error)
{
  gsize size = 0;

  while (size < buffer->size)
    {
      gssize n = read (fd, buffer->data + size, buffer->size - size);

      if (n < 0 && errno == EINTR)
        continue;
      if (n < 0)
        {
          g_set_error (error, PD_ERROR, PD_ERROR_IO,
                       _ ("The passphrase could not be read: %s"), g_strerror (errno));
          return FALSE;
        }
      if (n == 0)
        break;
      size += n;
    }

  *ret_size = size;

  return TRUE;
}

/**
 * pd_secret_read_fd:
 * @fd: where to read: a file, a pipe, a terminal
 * @error: return location: `PD_ERROR_INPUT` or `PD_ERROR_IO`
 *
 * Reads a passphrase to the end of @fd. One newline at its end is cut ("\n" or
 * "\r\n"), as editors and `echo` leave one; more of them belong to the passphrase.
 *
 * Returns: (transfer full) (nullable): the passphrase, as from
 *   [func@secret_new_passphrase]
 */
PdSecret *
pd_secret_read_fd (int      fd,
                   GError **error)
{
  g_autoptr (PdSecret) buffer = NULL;
  gsize                size;

  g_return_val_if_fail (fd >= 0, NULL);

  /* Room for the newline, and one byte more to notice that there is too much. */
  buffer = pd_secret_new (PD_PASSPHRASE_MOST + 3);
  if (!read_all (fd, buffer, &size, error))
    return NULL;

  return pd_secret_new_passphrase ((const char *) buffer->data,
                                   cut_newline (buffer->data, size), error);
}

/**
 * pd_secret_ref:
 * @self: a secret
 *
 * Returns: (transfer full): @self
 */
PdSecret *
pd_secret_ref (PdSecret *self)
{
  g_return_val_if_fail (self != NULL, NULL);

  g_atomic_ref_count_inc (&self->ref_count);

  return self;
}

/**
 * pd_secret_unref:
 * @self: (transfer full): a secret
 *
 * Gives back a reference; with the last one the bytes are wiped.
 */
void
pd_secret_unref (PdSecret *self)
{
  g_return_if_fail (self != NULL);

  if (!g_atomic_ref_count_dec (&self->ref_count))
    return;

  sodium_free (self->data);
  g_free (self);
}

/**
 * pd_secret_get_data:
 * @self: a secret
 *
 * Returns: (transfer none): its bytes, with a zero byte behind them
 */
guint8 *
pd_secret_get_data (PdSecret *self)
{
  g_return_val_if_fail (self != NULL, NULL);

  return self->data;
}

/**
 * pd_secret_get_size:
 * @self: a secret
 *
 * Returns: how many bytes it has
 */
gsize
pd_secret_get_size (PdSecret *self)
{
  g_return_val_if_fail (self != NULL, 0);

  return self->size;
}

/**
 * pd_secret_equal:
 * @self: a secret
 * @other: another
 *
 * Compares in a time that does not tell where they differ.
 *
 * Returns: whether both are the same bytes
 */
gboolean
pd_secret_equal (PdSecret *self,
                 PdSecret *other)
{
  g_return_val_if_fail (self != NULL, FALSE);
  g_return_val_if_fail (other != NULL, FALSE);

  return self->size == other->size && sodium_memcmp (self->data, other->data, self->size) == 0;
}

/**
 * pd_secret_wipe_text:
 * @text: (nullable): text in common memory
 *
 * Overwrites @text up to its end, in a way that the compiler does not leave out.
 */
void
pd_secret_wipe_text (char *text)
{
  if (text != NULL)
    sodium_memzero (text, strlen (text));
}

/**
 * pd_secret_guard_process:
 *
 * Keeps other processes of the same user, and core files, from what this one has in
 * memory. To be called once, before anything secret is read.
 */
void
pd_secret_guard_process (void)
{
  const struct rlimit none = { 0, 0 };

  pd_secret_ready_sodium ();

  if (prctl (PR_SET_DUMPABLE, 0, 0, 0, 0) != 0)
    g_debug ("Other processes may read this one: %s", g_strerror (errno));
  if (setrlimit (RLIMIT_CORE, &none) != 0)
    g_debug ("Core files stay possible: %s", g_strerror (errno));
}
