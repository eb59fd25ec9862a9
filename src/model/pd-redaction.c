/* SPDX-License-Identifier: GPL-3.0-or-later */

#define G_LOG_DOMAIN "pd-model"

#include "config.h"

#include "pd-redaction.h"

#include "pd-person.h"
#include "pd-spelling-private.h"

#include <glib/gi18n-lib.h>
#include <string.h>

/* How much of a family name may be shown to tell two people apart, before they are
 * numbered instead: the point was not to show it. */
#define MAX_FAMILY_LETTERS 3

static const PdSpelling LEVELS[] = {
  [PD_REDACTION_FULL_NAMES] = { "full", N_ ("Full names"), "fullnames names" },
  [PD_REDACTION_FIRST_NAME_AND_INITIAL] = { "first-initial",
                                            N_ ("First name and initial"),
                                            "firstnameandinitial firstnames first" },
  [PD_REDACTION_INITIALS] = { "initials", N_ ("Initials"), NULL },
};

/* A person's name taken apart, while all of them are being named. */
typedef struct
{
  PdPerson *person; /* borrowed */
  char     *whole;  /* composed, one space between words */
  char     *key;    /* folded, to sort by */
  char     *given;
  char     *family; /* NULL where the name is one word */
} Name;

static void
name_free (Name *name)
{
  g_free (name->whole);
  g_free (name->key);
  g_free (name->given);
  g_free (name->family);
  g_free (name);
}

/* Tidies spaces and composes accents, so that a letter is one character. */
static char *
compose (const char *text)
{
  g_autofree char *composed = g_utf8_normalize (text, -1, G_NORMALIZE_DEFAULT_COMPOSE);
  g_auto (GStrv)   words = NULL;
  GString         *tidy = g_string_new (NULL);

  if (composed == NULL)
    return g_string_free (tidy, FALSE);

  words = g_strsplit_set (composed, " \t\n", -1);
  for (guint i = 0; words[i] != NULL; i++)
    if (*words[i] != '\0')
      g_string_append_printf (tidy, "%s%s", tidy->len > 0 ? " " : "", words[i]);
  return g_string_free (tidy, FALSE);
}

/* The first word is the given name, the last the family name, unless a comma says that
 * the family name comes first. */
static void
take_apart (Name *name)
{
  const char *comma = strchr (name->whole, ',');
  const char *given = name->whole;
  const char *last = strrchr (name->whole, ' ');

  if (comma != NULL && comma > name->whole && comma[1] != '\0' && comma[2] != '\0')
    {
      name->family = g_strndup (name->whole, comma - name->whole);
      given = comma + 1 + strspn (comma + 1, " ");
    }
  else if (last != NULL)
    {
      name->family = g_strdup (last + 1);
    }
  name->given = g_strndup (given, strcspn (given, " "));
}

static Name *
name_new (PdPerson *person)
{
  Name *name = g_new0 (Name, 1);

  name->person = person;
  name->whole = compose (pd_person_get_name (person));
  if (*name->whole == '\0')
    {
      g_free (name->whole);
      name->whole = g_strdup (_ ("Somebody"));
    }
  name->key = g_utf8_casefold (name->whole, -1);
  take_apart (name);
  return name;
}

static int
compare_names (gconstpointer a,
               gconstpointer b)
{
  const Name *name = *(const Name *const *) a;
  const Name *other = *(const Name *const *) b;
  int         order = strcmp (name->key, other->key);
  PdId        id = pd_person_get_id (name->person);
  PdId        other_id = pd_person_get_id (other->person);

  return order != 0 ? order : (id > other_id) - (id < other_id);
}

/* @word up to and with its @n-th letter, and the marks on that letter; from its first
 * letter on, so that a quote or a bracket is nobody's initial. */
static char *
cut_after_letters (const char *word,
                   guint       n)
{
  const char *start = NULL;
  const char *p;

  for (p = word; *p != '\0'; p = g_utf8_next_char (p))
    {
      gunichar c = g_utf8_get_char (p);

      if (n == 0 && !g_unichar_ismark (c))
        break;
      if (!g_unichar_isalnum (c))
        continue;
      if (start == NULL)
        start = p;
      if (n > 0)
        n--;
    }
  return start != NULL ? g_strndup (start, p - start) : g_strdup (word);
}

static char *
get_initial (const char *word)
{
  g_autofree char *letter = cut_after_letters (word, 1);

  return g_utf8_strup (letter, -1);
}

/* The name at a level; more of the family name with each @letters above 1. */
static char *
redact (const Name *name,
        PdRedaction level,
        guint       letters)
{
  g_autofree char *given = NULL;
  g_autofree char *family = NULL;

  if (level == PD_REDACTION_FULL_NAMES)
    return g_strdup (name->whole);
  if (level == PD_REDACTION_INITIALS)
    {
      given = get_initial (name->given);
      family = name->family != NULL ? get_initial (name->family) : NULL;
      return g_strconcat (given, family, NULL);
    }
  if (name->family == NULL)
    return g_strdup (name->given);

  family = cut_after_letters (name->family, letters);
  /* Translators: first name and the beginning of the family name: "Sam T." */
  return g_strdup_printf (C_ ("shortened name", "%s %s."), name->given, family);
}

static char *
fold (const char *shown)
{
  return g_utf8_casefold (shown, -1);
}

/* Counts how many would be shown alike. */
static GHashTable *
count_alike (GPtrArray  *names,
             PdRedaction level,
             guint       letters)
{
  GHashTable *counts = g_hash_table_new_full (g_str_hash, g_str_equal, g_free, NULL);

  for (guint i = 0; i < names->len; i++)
    {
      g_autofree char *shown = redact (g_ptr_array_index (names, i), level, letters);
      char            *key = fold (shown);
      guint            n = GPOINTER_TO_UINT (g_hash_table_lookup (counts, key));

      g_hash_table_insert (counts, key, GUINT_TO_POINTER (n + 1));
    }
  return counts;
}

static gboolean
is_alone (GHashTable *counts,
          const char *shown)
{
  g_autofree char *key = fold (shown);

  return GPOINTER_TO_UINT (g_hash_table_lookup (counts, key)) == 1;
}

/* The shortest form that nobody else has. Where there is none, full names are shown
 * with the code, and others as they are. */
static char *
choose_form (const Name *name,
             PdRedaction level,
             GHashTable *counts[MAX_FAMILY_LETTERS])
{
  const char *code = pd_person_get_code (name->person);

  for (guint letters = 1; letters <= MAX_FAMILY_LETTERS; letters++)
    {
      g_autofree char *shown = redact (name, level, letters);

      if (is_alone (counts[letters - 1], shown))
        return g_steal_pointer (&shown);
    }
  if (level == PD_REDACTION_FULL_NAMES && *code != '\0')
    return g_strdup_printf ("%s (%s)", name->whole, code);
  return redact (name, level, 1);
}

/* Numbers what is still alike, from the second on. */
static char *
tell_apart (char       *form,
            GHashTable *taken)
{
  g_autofree char *plain = form;

  if (g_hash_table_add (taken, fold (plain)))
    return g_steal_pointer (&plain);
  for (guint n = 2;; n++)
    {
      g_autofree char *numbered = g_strdup_printf ("%s %u", plain, n);

      if (g_hash_table_add (taken, fold (numbered)))
        return g_steal_pointer (&numbered);
    }
}

static GPtrArray *
take_all_apart (GPtrArray *people)
{
  GPtrArray *names = g_ptr_array_new_with_free_func ((GDestroyNotify) name_free);

  for (guint i = 0; i < people->len; i++)
    g_ptr_array_add (names, name_new (g_ptr_array_index (people, i)));
  g_ptr_array_sort (names, compare_names);
  return names;
}

static PdId *
new_key (PdPerson *person)
{
  PdId *key = g_new (PdId, 1);

  *key = pd_person_get_id (person);
  return key;
}

/**
 * pd_redaction_name_people:
 * @level: how much of a name is shown
 * @people: (element-type PdPerson): everybody who is shown together
 *
 * Names people so that no two look the same: with more of the family name ("Sam Ta."),
 * with the code where full names are shown, or with a number ("ST 2"). The names
 * depend on who is among @people, not on their order.
 *
 * Returns: (transfer full) (element-type PdId utf8): a name for each id; look it up with
 *   the address of a #PdId
 */
GHashTable *
pd_redaction_name_people (PdRedaction level,
                          GPtrArray  *people)
{
  GHashTable            *shown = g_hash_table_new_full (g_int64_hash, g_int64_equal, g_free, g_free);
  g_autoptr (GHashTable) taken = g_hash_table_new_full (g_str_hash, g_str_equal, g_free, NULL);
  g_autoptr (GPtrArray)  names = NULL;
  GHashTable            *counts[MAX_FAMILY_LETTERS];

  g_return_val_if_fail (people != NULL, shown);

  names = take_all_apart (people);
  for (guint i = 0; i < MAX_FAMILY_LETTERS; i++)
    counts[i] = count_alike (names, level, i + 1);

  for (guint i = 0; i < names->len; i++)
    {
      const Name *name = g_ptr_array_index (names, i);
      char       *form = choose_form (name, level, counts);

      g_hash_table_insert (shown, new_key (name->person), tell_apart (form, taken));
    }

  for (guint i = 0; i < MAX_FAMILY_LETTERS; i++)
    g_hash_table_unref (counts[i]);
  return shown;
}

/**
 * pd_redaction_to_nick:
 * @level: how much of a name is shown
 *
 * Returns: its name on the command line and in settings
 */
const char *
pd_redaction_to_nick (PdRedaction level)
{
  return pd_spelling_get_nick (LEVELS, G_N_ELEMENTS (LEVELS), level);
}

/**
 * pd_redaction_to_words:
 * @level: how much of a name is shown
 *
 * Returns: its name in the reader's language, as in the footer of a printed roster
 */
const char *
pd_redaction_to_words (PdRedaction level)
{
  return pd_spelling_get_words (LEVELS, G_N_ELEMENTS (LEVELS), level);
}

/**
 * pd_redaction_parse:
 * @text: (nullable): what somebody wrote
 * @ret_level: (out) (optional): the level meant; not touched when there is none
 *
 * Returns: whether @text names a level
 */
gboolean
pd_redaction_parse (const char  *text,
                    PdRedaction *ret_level)
{
  guint value;

  if (!pd_spelling_find (LEVELS, G_N_ELEMENTS (LEVELS), text, &value))
    return FALSE;
  if (ret_level != NULL)
    *ret_level = (PdRedaction) value;
  return TRUE;
}
