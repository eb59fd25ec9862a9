/* SPDX-License-Identifier: GPL-3.0-or-later */
#define G_LOG_DOMAIN "pd-ui"

#include "config.h"

#include "pd-passphrase-advice.h"

#include <glib/gi18n-lib.h>
#include <pwquality.h>

/* Nobody's word in any dictionary: what a dictionary check has to say about it is that
 * there is no dictionary on this computer. */
#define NO_WORD "qX7-vK2_mZ9+wR4=tB8"

static int
check (const char *passphrase,
       gboolean    with_dictionary)
{
  pwquality_settings_t *settings = pwquality_default_settings ();
  int                   score;

  if (settings == NULL)
    return PWQ_ERROR_MEM_ALLOC;

  pwquality_set_int_value (settings, PWQ_SETTING_DICT_CHECK, with_dictionary);
  score = pwquality_check (settings, passphrase, NULL, NULL, NULL);
  pwquality_free_settings (settings);

  return score;
}

static gboolean
has_dictionary (void)
{
  static gsize known;

  if (g_once_init_enter (&known))
    g_once_init_leave (&known, check (NO_WORD, TRUE) >= 0 ? 1 : 2);

  return known == 1;
}

static PdStrength
error_to_strength (int          code,
                   const char **ret_words)
{
  switch (code)
    {
    case PWQ_ERROR_MIN_LENGTH:
      *ret_words = _ ("Short. A few words together are harder to guess and easier to keep in mind.");
      return PD_STRENGTH_WEAK;
    case PWQ_ERROR_BAD_WORDS:
    case PWQ_ERROR_CRACKLIB_CHECK:
    case PWQ_ERROR_GECOS_CHECK:
    case PWQ_ERROR_USER_CHECK:
      *ret_words = _ ("Easy to guess: a common word or pattern. Another word or two would help.");
      return PD_STRENGTH_WEAK;
    case PWQ_ERROR_MAX_CLASS_REPEAT:
    case PWQ_ERROR_MAX_CONSECUTIVE:
    case PWQ_ERROR_MAX_SEQUENCE:
    case PWQ_ERROR_PALINDROME:
      *ret_words = _ ("Easy to guess: it repeats itself. Another word or two would help.");
      return PD_STRENGTH_WEAK;
    default:
      *ret_words = _ ("How hard it is to guess can't be told on this computer.");
      return PD_STRENGTH_NONE;
    }
}

/**
 * pd_passphrase_advice_give:
 * @passphrase: what somebody has typed so far
 * @ret_words: (out) (transfer none): what to say about it, or an empty text
 *
 * Returns: how hard it is to guess
 */
PdStrength
pd_passphrase_advice_give (const char  *passphrase,
                           const char **ret_words)
{
  int score;

  g_return_val_if_fail (passphrase != NULL, PD_STRENGTH_NONE);
  g_return_val_if_fail (ret_words != NULL, PD_STRENGTH_NONE);

  *ret_words = "";
  if (passphrase[0] == '\0')
    return PD_STRENGTH_NONE;

  score = check (passphrase, has_dictionary ());
  if (score < 0)
    return error_to_strength (score, ret_words);

  if (score < 40)
    {
      *ret_words = _ ("Fair. Another word would make it harder to guess.");
      return PD_STRENGTH_FAIR;
    }
  if (score < 75)
    {
      *ret_words = _ ("Good.");
      return PD_STRENGTH_GOOD;
    }

  *ret_words = _ ("Strong.");
  return PD_STRENGTH_STRONG;
}
