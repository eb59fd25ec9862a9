/* SPDX-License-Identifier: GPL-3.0-or-later */
#define G_LOG_DOMAIN "peerdeskctl"

#include "config.h"

#include "pd-passphrase-source.h"

#include <errno.h>
#include <fcntl.h>
#include <glib/gi18n-lib.h>
#include <string.h>
#include <termios.h>
#include <unistd.h>

#include "pd-error.h"
#include "pd-invocation.h"
#include "pd-recovery-words.h"

static PdSecret *
read_file (const char *path,
           GError    **error)
{
  PdSecret *secret;
  int       fd;

  if (g_str_equal (path, "-"))
    return pd_secret_read_fd (STDIN_FILENO, error);
  fd = open (path, O_RDONLY | O_CLOEXEC);
  if (fd < 0)
    {
      pd_usage_error (error, _ ("The passphrase can't be read from \"%s\": %s."), path,
                      g_strerror (errno));
      return NULL;
    }
  secret = pd_secret_read_fd (fd, error);
  close (fd);
  return secret;
}

/* The terminal hands over one line per read, so the passphrase ends at Enter. */
static PdSecret *
ask_once (int         tty,
          const char *prompt,
          GError    **error)
{
  struct termios       before, quiet;
  g_autoptr (PdSecret) line = pd_secret_new (4096);
  char                *text = (char *) pd_secret_get_data (line);
  gssize               length;

  if (tcgetattr (tty, &before) != 0 || write (tty, prompt, strlen (prompt)) < 0)
    {
      pd_usage_error (error, _ ("The terminal can't be asked for the passphrase."));
      return NULL;
    }
  quiet = before;
  quiet.c_lflag &= ~(tcflag_t) ECHO;
  tcsetattr (tty, TCSAFLUSH, &quiet);
  do
    length = read (tty, text, pd_secret_get_size (line));
  while (length < 0 && errno == EINTR);
  tcsetattr (tty, TCSAFLUSH, &before);
  if (write (tty, "\n", 1) < 0 || length <= 0)
    {
      pd_usage_error (error, _ ("No passphrase was typed."));
      return NULL;
    }
  if (text[length - 1] == '\n')
    length--;
  return pd_secret_new_passphrase (text, length, error);
}

static PdSecret *
ask_terminal (const char *option,
              const char *prompt,
              gboolean    twice,
              GError    **error)
{
  int                  tty = open ("/dev/tty", O_RDWR | O_CLOEXEC | O_NOCTTY);
  g_autoptr (PdSecret) first = NULL;
  g_autoptr (PdSecret) second = NULL;

  if (tty < 0)
    {
      pd_usage_error (error, _ ("There is no terminal to ask for the passphrase: give %s PATH."),
                      option);
      return NULL;
    }
  first = ask_once (tty, prompt, error);
  if (first && twice)
    {
      second = ask_once (tty, _ ("Once more: "), error);
      if (second && !pd_secret_equal (first, second))
        pd_usage_error (error, _ ("The two passphrases are not the same; nothing was done."));
      if (!second || !pd_secret_equal (first, second))
        g_clear_pointer (&first, pd_secret_unref);
    }
  close (tty);
  return g_steal_pointer (&first);
}

/**
 * pd_passphrase_source_read:
 * @path: (nullable): the file that it stands in, "-" for standard input; %NULL asks
 *   the terminal
 * @option: the option that gives @path, for the words of an error
 * @prompt: what the terminal shows
 * @twice: whether the terminal asks twice
 * @error: why there is none
 *
 * Returns: (transfer full): a passphrase, normalised; one newline at its end is cut
 */
PdSecret *
pd_passphrase_source_read (const char *path,
                           const char *option,
                           const char *prompt,
                           gboolean    twice,
                           GError    **error)
{
  if (path)
    return read_file (path, error);
  return ask_terminal (option, prompt, twice, error);
}

/**
 * pd_passphrase_source_to_recovery_key:
 * @words: what was read
 * @error: which word looks mistyped
 *
 * Returns: (transfer full): the key that the words stand for
 */
PdSecret *
pd_passphrase_source_to_recovery_key (PdSecret *words,
                                      GError  **error)
{
  gsize                size = pd_secret_get_size (words);
  g_autoptr (PdSecret) text = pd_secret_new (size + 1);

  memcpy (pd_secret_get_data (text), pd_secret_get_data (words), size);
  return pd_recovery_words_to_key ((const char *) pd_secret_get_data (text), error);
}
