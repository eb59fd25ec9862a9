/* SPDX-License-Identifier: GPL-3.0-or-later */

#define G_LOG_DOMAIN "pd-vault"

#include "config.h"

#include "pd-recovery-words.h"

#include "pd-error.h"
#include "pd-secret-private.h"

#include <glib/gi18n-lib.h>
#include <sodium.h>
#include <string.h>

#define WORD_LENGTH 5
#define N_KEY_WORDS (PD_RECOVERY_N_WORDS - 1)
#define N_LETTERS (PD_RECOVERY_N_WORDS * WORD_LENGTH)

/* Four and two bits, from the high end. */
static const char CONSONANTS[] = "bdfghjklmnprstvz";
static const char VOWELS[] = "aiou";

G_STATIC_ASSERT (PD_RECOVERY_KEY_SIZE == 2 * N_KEY_WORDS);

static guint16
make_check (PdSecret *key)
{
  guint8 hash[crypto_generichash_BYTES_MIN];

  crypto_generichash (hash, sizeof hash, pd_secret_get_data (key), PD_RECOVERY_KEY_SIZE, NULL, 0);

  return hash[0] << 8 | hash[1];
}

static void
spell (guint16 value,
       guint8 *word)
{
  word[0] = CONSONANTS[value >> 12 & 15];
  word[1] = VOWELS[value >> 10 & 3];
  word[2] = CONSONANTS[value >> 6 & 15];
  word[3] = VOWELS[value >> 4 & 3];
  word[4] = CONSONANTS[value & 15];
}

/**
 * pd_recovery_words_from_key:
 * @key: a recovery key, 16 bytes
 *
 * Returns: (transfer full): nine words with spaces between them, as text
 */
PdSecret *
pd_recovery_words_from_key (PdSecret *key)
{
  PdSecret *words;
  guint8   *text;

  g_return_val_if_fail (key != NULL, NULL);
  g_return_val_if_fail (pd_secret_get_size (key) == PD_RECOVERY_KEY_SIZE, NULL);

  words = pd_secret_new (N_LETTERS + PD_RECOVERY_N_WORDS - 1);
  text = pd_secret_get_data (words);
  for (guint i = 0; i < PD_RECOVERY_N_WORDS; i++)
    {
      const guint8 *bytes = pd_secret_get_data (key) + 2 * i;

      spell (i < N_KEY_WORDS ? bytes[0] << 8 | bytes[1] : make_check (key),
             text + i * (WORD_LENGTH + 1));
      if (i < N_KEY_WORDS)
        text[i * (WORD_LENGTH + 1) + WORD_LENGTH] = ' ';
    }

  return words;
}

/* The place of @letter in @letters, or -1. */
static int
find_letter (const char *letters,
             char        letter)
{
  const char *found = strchr (letters, letter);

  return letter != '\0' && found != NULL ? (int) (found - letters) : -1;
}

/* Gives the value of a word, or -1. */
static int
read_word (const char *word)
{
  int value = 0;

  for (guint i = 0; i < WORD_LENGTH; i++)
    {
      gboolean is_vowel = i % 2 == 1;
      int      bits = find_letter (is_vowel ? VOWELS : CONSONANTS, word[i]);

      if (bits < 0)
        return -1;
      value = value << (is_vowel ? 2 : 4) | bits;
    }

  return value;
}

/* Keeps letters only, in small ones. Gives in @ret_odd_word the first word, counted from
 * 1, that is not of the right length where the spaces say so, or 0. */
static gsize
take_letters (const char *words,
              PdSecret   *letters,
              guint      *ret_odd_word)
{
  gsize n = 0;
  gsize begin = 0;
  guint n_words = 0;

  *ret_odd_word = 0;
  for (const char *c = words;; c++)
    {
      if (g_ascii_isalpha (*c))
        {
          if (n < N_LETTERS)
            pd_secret_get_data (letters)[n] = g_ascii_tolower (*c);
          n++;
          continue;
        }
      if (n > begin)
        n_words++;
      if (n > begin && n - begin != WORD_LENGTH && *ret_odd_word == 0)
        *ret_odd_word = n_words;
      begin = n;
      if (*c == '\0')
        return n;
    }
}

static void
set_word_error (guint    word,
                GError **error)
{
  g_set_error (error, PD_ERROR, PD_ERROR_INPUT,
               _ ("Word %u looks mistyped. Each has five letters, as in “lusab”."), word);
}

/* Two bytes a word, the high one first. */
static gboolean
read_words (const char *letters,
            PdSecret   *bytes,
            GError    **error)
{
  for (guint i = 0; i < PD_RECOVERY_N_WORDS; i++)
    {
      int value = read_word (letters + i * WORD_LENGTH);

      if (value < 0)
        {
          set_word_error (i + 1, error);
          return FALSE;
        }
      pd_secret_get_data (bytes)[2 * i] = value >> 8;
      pd_secret_get_data (bytes)[2 * i + 1] = value & 0xff;
    }

  return TRUE;
}

/* The key, if the check behind it is that of the key. */
static PdSecret *
take_key (PdSecret *bytes,
          GError  **error)
{
  const guint8        *data = pd_secret_get_data (bytes);
  g_autoptr (PdSecret) key = pd_secret_new_copy (data, PD_RECOVERY_KEY_SIZE);

  if (make_check (key) == (data[PD_RECOVERY_KEY_SIZE] << 8 | data[PD_RECOVERY_KEY_SIZE + 1]))
    return g_steal_pointer (&key);

  g_set_error_literal (error, PD_ERROR, PD_ERROR_INPUT,
                       _ ("The words don't fit together: one of them is another than on the "
                          "sheet, or two are swapped. Compare them one by one."));

  return NULL;
}

/**
 * pd_recovery_words_to_key:
 * @words: what was typed; the caller wipes it
 * @error: return location: `PD_ERROR_INPUT`, saying which word looks mistyped where that
 *   can be told
 *
 * Capital letters, spaces, dashes and other signs do not matter, nor whether the words
 * are apart at all.
 *
 * Returns: (transfer full) (nullable): the recovery key, 16 bytes
 */
PdSecret *
pd_recovery_words_to_key (const char *words,
                          GError    **error)
{
  g_autoptr (PdSecret) letters = NULL;
  g_autoptr (PdSecret) bytes = NULL;
  guint                odd_word;
  gsize                n;

  g_return_val_if_fail (words != NULL, NULL);

  letters = pd_secret_new (N_LETTERS);
  bytes = pd_secret_new (2 * PD_RECOVERY_N_WORDS);
  n = take_letters (words, letters, &odd_word);
  if (n != N_LETTERS && odd_word > 0 && odd_word <= PD_RECOVERY_N_WORDS && n > WORD_LENGTH)
    {
      set_word_error (odd_word, error);
      return NULL;
    }
  if (n != N_LETTERS)
    {
      g_set_error (error, PD_ERROR, PD_ERROR_INPUT,
                   _ ("A recovery sheet has %d words of five letters; here are %" G_GSIZE_FORMAT
                      " letters."),
                   PD_RECOVERY_N_WORDS, n);
      return NULL;
    }
  if (!read_words ((const char *) pd_secret_get_data (letters), bytes, error))
    return NULL;

  return take_key (bytes, error);
}
