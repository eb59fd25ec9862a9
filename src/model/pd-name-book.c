/* SPDX-License-Identifier: GPL-3.0-or-later */

#define G_LOG_DOMAIN "pd-model"

#include "config.h"

#include "pd-name-book.h"

#include "pd-site.h"

#include <glib/gi18n-lib.h>
#include <string.h>

/* Of shorter names many are a letter apart: Jo and Bo, Sam and Pam. */
#define LEAST_LETTERS 4

struct _PdNameBook
{
  GHashTable *names; /* name -> the same, for those that somebody has one like */
  GPtrArray  *sites;
};

/* A name as it is heard and skimmed: no accents, no capitals, a space between words. */
static char *
fold_name (const char *name)
{
  g_autofree char *apart = g_utf8_normalize (name, -1, G_NORMALIZE_ALL);
  g_autofree char *folded = g_utf8_casefold (apart != NULL ? apart : "", -1);
  GString         *letters = g_string_new (NULL);

  for (const char *p = folded; *p != '\0'; p = g_utf8_next_char (p))
    {
      gunichar letter = g_utf8_get_char (p);

      if (g_unichar_isalnum (letter))
        g_string_append_unichar (letters, letter);
      else if (g_unichar_isspace (letter) && letters->len > 0 && letters->str[letters->len - 1] != ' ')
        g_string_append_c (letters, ' ');
    }
  return g_strchomp (g_string_free (letters, FALSE));
}

/* Whether one is what the other begins with, up to a space: "sam" and "sam lee". */
static gboolean
is_first_word (const char *name,
               const char *other)
{
  gsize length = strlen (name);

  return length > 0 && strncmp (name, other, length) == 0 && other[length] == ' ';
}

static glong
count_same (const gunichar *name,
            const gunichar *other,
            glong           most)
{
  glong n = 0;

  while (n < most && name[n] == other[n])
    n++;
  return n;
}

static glong
count_same_from_end (const gunichar *name,
                     glong           length,
                     const gunichar *other,
                     glong           other_length,
                     glong           most)
{
  glong n = 0;

  while (n < most && name[length - 1 - n] == other[other_length - 1 - n])
    n++;
  return n;
}

/* One letter more, one less, another one, or two neighbours changed round. */
static gboolean
is_one_slip_apart (const char *name,
                   const char *other)
{
  glong                length, other_length;
  g_autofree gunichar *letters = g_utf8_to_ucs4_fast (name, -1, &length);
  g_autofree gunichar *others = g_utf8_to_ucs4_fast (other, -1, &other_length);
  glong                shorter = MIN (length, other_length);
  glong                longer = MAX (length, other_length);
  glong                same = count_same (letters, others, shorter);
  glong                same_end = count_same_from_end (letters, length, others, other_length, shorter - same);

  if (shorter < LEAST_LETTERS || longer - shorter > 1)
    return FALSE;
  if (longer - same - same_end <= 1)
    return TRUE;
  return length == other_length && length - same - same_end == 2 && letters[same] == others[same + 1] &&
         letters[same + 1] == others[same];
}

static gboolean
are_folded_similar (const char *name,
                    const char *other)
{
  return g_str_equal (name, other) || is_first_word (name, other) || is_first_word (other, name) ||
         is_one_slip_apart (name, other);
}

static void
mark_similar (PdNameBook *self,
              GPtrArray  *people,
              GPtrArray  *folded)
{
  for (guint i = 0; i < people->len; i++)
    for (guint j = i + 1; j < people->len; j++)
      if (are_folded_similar (g_ptr_array_index (folded, i), g_ptr_array_index (folded, j)))
        {
          g_hash_table_add (self->names, g_strdup (pd_person_get_name (g_ptr_array_index (people, i))));
          g_hash_table_add (self->names, g_strdup (pd_person_get_name (g_ptr_array_index (people, j))));
        }
}

static const char *
find_site_name (const PdNameBook *self,
                PdId              site_id)
{
  for (guint i = 0; i < self->sites->len; i++)
    if (pd_site_get_id (g_ptr_array_index (self->sites, i)) == site_id)
      return pd_site_get_name (g_ptr_array_index (self->sites, i));
  return NULL;
}

/**
 * pd_name_book_new:
 * @people: (element-type PdPerson): those who can be picked, leavers too if they can
 * @sites: (element-type PdSite): the sites of the service
 *
 * Returns: (transfer full): a name book, which says nothing of anybody else
 */
PdNameBook *
pd_name_book_new (GPtrArray *people,
                  GPtrArray *sites)
{
  g_autoptr (GPtrArray) folded = g_ptr_array_new_with_free_func (g_free);
  PdNameBook           *self = g_new0 (PdNameBook, 1);

  self->names = g_hash_table_new_full (g_str_hash, g_str_equal, g_free, NULL);
  self->sites = g_ptr_array_ref (sites);
  for (guint i = 0; i < people->len; i++)
    g_ptr_array_add (folded, fold_name (pd_person_get_name (g_ptr_array_index (people, i))));
  mark_similar (self, people, folded);
  return self;
}

/**
 * pd_name_book_free:
 * @self: (transfer full): a name book
 */
void
pd_name_book_free (PdNameBook *self)
{
  g_hash_table_unref (self->names);
  g_ptr_array_unref (self->sites);
  g_free (self);
}

/**
 * pd_name_book_dup_label:
 * @self: a name book
 * @person: somebody in it
 *
 * Returns: (transfer full): their name; with their code and their sites behind it, as far
 *   as they have such, where somebody else has a name like it: "Mira Khan (MK2, Bay Street)"
 */
char *
pd_name_book_dup_label (const PdNameBook *self,
                        PdPerson         *person)
{
  g_autoptr (GStrvBuilder) marks = g_strv_builder_new ();
  g_auto (GStrv)           list = NULL;
  g_autofree char         *joined = NULL;
  const char              *name;
  guint                    n;
  const PdId              *site_ids;

  g_return_val_if_fail (self != NULL, NULL);
  g_return_val_if_fail (PD_IS_PERSON (person), NULL);

  name = pd_person_get_name (person);
  if (!g_hash_table_contains (self->names, name))
    return g_strdup (name);

  if (*pd_person_get_code (person) != '\0')
    g_strv_builder_add (marks, pd_person_get_code (person));
  site_ids = pd_person_get_site_ids (person, &n);
  for (guint i = 0; i < n; i++)
    if (find_site_name (self, site_ids[i]) != NULL)
      g_strv_builder_add (marks, find_site_name (self, site_ids[i]));
  list = g_strv_builder_end (marks);
  if (list[0] == NULL)
    return g_strdup (name);
  /* Translators: what stands between a code and sites in a list */
  joined = g_strjoinv (C_ ("person", ", "), list);
  /* Translators: a name, and the code and sites that tell who of that name it is */
  return g_strdup_printf (C_ ("person", "%1$s (%2$s)"), name, joined);
}

/**
 * pd_name_book_are_similar:
 * @name: a name
 * @other: another
 *
 * Returns: whether the two are easily taken for one another: the same but for accents and
 *   capitals, one the first name of the other, or a slip of one letter apart
 */
gboolean
pd_name_book_are_similar (const char *name,
                          const char *other)
{
  g_autofree char *folded = fold_name (name);
  g_autofree char *other_folded = fold_name (other);

  return are_folded_similar (folded, other_folded);
}
