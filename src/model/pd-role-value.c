/* SPDX-License-Identifier: GPL-3.0-or-later */

/* What stands in a field: as it is kept, which is the same in every language, and as a
 * person writes and reads it. */

#define G_LOG_DOMAIN "pd-model"

#include "config.h"

#include "pd-role-value.h"

#include "pd-clock.h"
#include "pd-spelling-private.h"

#include <glib/gi18n-lib.h>
#include <string.h>

#define MAX_HOURS (7 * 24)
#define MAX_DAYS 366
#define LETTERS_BEHIND_A_NUMBER 24

static const PdSpelling KINDS[] = {
  [PD_ROLE_KIND_CONSUMER] = { "consumer", N_ ("Peer worker, from own experience"), "peer peerworker consumerpeerworker" },
  [PD_ROLE_KIND_CARER] = { "carer", N_ ("Carer peer worker, as family or friend"), "carerpeerworker family familypeerworker" },
  [PD_ROLE_KIND_EITHER] = { "either", N_ ("Peer worker, from own experience or as family or friend"), "both" },
  [PD_ROLE_KIND_NON_PEER] = { "non-peer", N_ ("No peer role: a colleague of peer workers"), "nonpeerworker none" },
};

static const PdSpelling PAID[] = {
  { "paid", N_ ("Paid"), "employed yes" },
  { "voluntary", N_ ("Voluntary"), "volunteer unpaid" },
};

static const PdSpelling YES_OR_NO[] = {
  { "yes", N_ ("Yes"), "y true" },
  { "no", N_ ("No"), "n false" },
};

static const PdSpelling RHYTHMS[] = {
  { "7 days", N_ ("Every week"), "weekly onceaweek" },
  { "14 days", N_ ("Every 2 weeks"), "fortnightly everyfortnight onceafortnight" },
  { "21 days", N_ ("Every 3 weeks"), NULL },
  { "28 days", N_ ("Every 4 weeks"), "monthly everymonth onceamonth" },
  { "42 days", N_ ("Every 6 weeks"), "sixweekly" },
  { "56 days", N_ ("Every 8 weeks"), NULL },
  { "84 days", N_ ("Every 12 weeks"), "quarterly everyquarter everythreemonths" },
};

typedef struct
{
  const PdSpelling *spellings;
  guint             n;
} Choice;

static Choice
get_choice (PdRoleField field)
{
  switch (field)
    {
    case PD_ROLE_KIND:
      return (Choice){ KINDS, G_N_ELEMENTS (KINDS) };
    case PD_ROLE_PAID:
      return (Choice){ PAID, G_N_ELEMENTS (PAID) };
    default:
      return (Choice){ YES_OR_NO, G_N_ELEMENTS (YES_OR_NO) };
    }
}

/* One line without blanks around it or in a row, and without signs that draw nothing. */
static char *
dup_line (const char *start,
          gsize       n_bytes)
{
  GString *line = g_string_sized_new (n_bytes);
  gboolean is_after_blank = TRUE;

  for (const char *p = start; p < start + n_bytes; p = g_utf8_next_char (p))
    {
      gunichar c = g_utf8_get_char (p);

      if (g_unichar_isspace (c))
        {
          if (!is_after_blank)
            g_string_append_c (line, ' ');
          is_after_blank = TRUE;
        }
      else if (!g_unichar_iscntrl (c) && (c & 0xfffe) != 0xfffe)
        {
          g_string_append_unichar (line, c);
          is_after_blank = FALSE;
        }
    }
  return g_strchomp (g_string_free (line, FALSE));
}

/* Paragraphs and items alike: one line each, none of them empty. */
static char *
normalize_lines (const char *text,
                 char        separator)
{
  GString *lines = g_string_new (NULL);

  for (const char *p = text; *p != '\0';)
    {
      gsize            n_bytes = 0;
      g_autofree char *line = NULL;

      while (p[n_bytes] != '\0' && p[n_bytes] != '\n' && p[n_bytes] != separator)
        n_bytes++;
      line = dup_line (p, n_bytes);
      if (*line != '\0')
        g_string_append_printf (lines, "%s%s", lines->len > 0 ? "\n" : "", line);
      p += n_bytes + (p[n_bytes] != '\0');
    }
  return g_string_free (lines, FALSE);
}

static char *
normalize_choice (PdRoleField field,
                  const char *text)
{
  Choice choice = get_choice (field);
  guint  value;

  if (!pd_spelling_find (choice.spellings, choice.n, text, &value))
    return g_strdup ("");
  return g_strdup (choice.spellings[value].nick);
}

/* In the order of the enumeration, so that the same ones are the same text. */
static char *
normalize_activities (const char *text)
{
  g_autofree char *lines = normalize_lines (text, ';');
  g_auto (GStrv)   parts = g_strsplit (lines, "\n", -1);
  guint            found = 0;
  GString         *nicks = g_string_new (NULL);

  for (guint i = 0; parts[i] != NULL; i++)
    {
      PdActivity activity;

      if (pd_activity_parse (parts[i], &activity))
        found |= 1u << activity;
    }
  for (guint i = 0; i <= PD_ACTIVITY_ADMIN; i++)
    if ((found & (1u << i)) != 0)
      g_string_append_printf (nicks, "%s%s", nicks->len > 0 ? "\n" : "", pd_activity_to_nick (i));
  return g_string_free (nicks, FALSE);
}

/* The number that a text begins with, and what stands behind it without blanks. */
static gboolean
split_number (const char *text,
              double     *ret_number,
              char      **ret_unit)
{
  char            *end;
  g_autofree char *rest = NULL;

  *ret_number = g_ascii_strtod (text, &end);
  if (end == text || !(*ret_number >= 0) || *ret_number > G_MAXINT16)
    return FALSE;
  rest = g_utf8_substring (end, 0, MIN (g_utf8_strlen (end, -1), LETTERS_BEHIND_A_NUMBER));
  *ret_unit = pd_spelling_fold (rest);
  return TRUE;
}

static gboolean
begins_with_any (const char *unit,
                 const char *words)
{
  g_auto (GStrv) all = g_strsplit (words, " ", -1);

  for (guint i = 0; all[i] != NULL; i++)
    if (g_str_has_prefix (unit, all[i]))
      return TRUE;
  return FALSE;
}

static char *
normalize_minutes (const char *text,
                   gboolean    is_hours_if_nothing,
                   int         most)
{
  g_autofree char *unit = NULL;
  double           number;
  int              minutes;
  int              clock;

  while (*text != '\0' && !g_ascii_isdigit (*text))
    text++;
  if (pd_clock_parse (text, &clock) && strchr (text, ':') != NULL && clock > 0)
    return g_strdup_printf ("%d min", clock);
  if (!split_number (text, &number, &unit))
    return g_strdup ("");
  if (begins_with_any (unit, is_hours_if_nothing ? "h per a" : "h") || (*unit == '\0' && is_hours_if_nothing))
    minutes = (int) (number * 60 + 0.5);
  else if (begins_with_any (unit, "m") || *unit == '\0')
    minutes = (int) (number + 0.5);
  else
    return g_strdup ("");
  if (begins_with_any (unit, "h") && g_ascii_isdigit (unit[1]))
    minutes += atoi (unit + 1);
  return minutes > 0 && minutes <= most ? g_strdup_printf ("%d min", minutes) : g_strdup ("");
}

static char *
normalize_rhythm (const char *text)
{
  g_autofree char *unit = NULL;
  double           number;
  double           days;
  guint            value;

  if (pd_spelling_find (RHYTHMS, G_N_ELEMENTS (RHYTHMS), text, &value))
    return g_strdup (RHYTHMS[value].nick);
  while (*text != '\0' && !g_ascii_isdigit (*text))
    text++;
  if (!split_number (text, &number, &unit))
    return g_strdup ("");
  if (begins_with_any (unit, "week w"))
    days = number * 7;
  else if (begins_with_any (unit, "month"))
    days = number * 28;
  else if (begins_with_any (unit, "d") || *unit == '\0')
    days = number;
  else
    return g_strdup ("");
  return days >= 1 && days <= MAX_DAYS ? g_strdup_printf ("%d days", (int) days) : g_strdup ("");
}

static char *
normalize_date (const char *text)
{
  PdDay            day;
  g_autofree char *trimmed = g_strstrip (g_strdup (text));

  return pd_day_parse_iso (trimmed, &day) ? g_strdup (trimmed) : g_strdup ("");
}

/**
 * pd_role_value_normalize:
 * @field: a field
 * @text: what was written into it, valid UTF-8
 *
 * Returns: (transfer full): as it is kept; empty where @text says nothing of that kind.
 *   Of a text and a list each line is a paragraph or an item. Every kept value is its own
 *   normal form
 */
char *
pd_role_value_normalize (PdRoleField field,
                         const char *text)
{
  g_return_val_if_fail (field < PD_ROLE_N_FIELDS && text != NULL, g_strdup (""));

  switch (pd_role_field_get_shape (field))
    {
    case PD_ROLE_LINE:
      return dup_line (text, strlen (text));
    case PD_ROLE_CHOICE:
      return normalize_choice (field, text);
    case PD_ROLE_CHOICES:
      return normalize_activities (text);
    case PD_ROLE_NAMES:
      return normalize_lines (text, ';');
    case PD_ROLE_HOURS_A_WEEK:
      return normalize_minutes (text, TRUE, MAX_HOURS * 60);
    case PD_ROLE_RHYTHM:
      return normalize_rhythm (text);
    case PD_ROLE_LENGTH:
      return normalize_minutes (text, FALSE, PD_MINUTES_PER_DAY);
    case PD_ROLE_DATE:
      return normalize_date (text);
    case PD_ROLE_TEXT:
    case PD_ROLE_LIST:
    default:
      return normalize_lines (text, '\n');
    }
}

static char *
join_activities (const char *value)
{
  g_auto (GStrv) nicks = g_strsplit (value, "\n", -1);
  GString       *words = g_string_new (NULL);

  for (guint i = 0; nicks[i] != NULL; i++)
    {
      PdActivity activity;

      if (pd_activity_parse (nicks[i], &activity))
        g_string_append_printf (words, "%s%s", i > 0 ? "; " : "", pd_activity_to_words (activity));
    }
  return g_string_free (words, FALSE);
}

static char *
choice_to_words (PdRoleField field,
                 const char *value)
{
  Choice choice = get_choice (field);
  guint  n;

  if (!pd_spelling_find (choice.spellings, choice.n, value, &n))
    return g_strdup ("");
  return g_strdup (pd_spelling_get_words (choice.spellings, choice.n, n));
}

static char *
hours_to_words (int minutes)
{
  char letters[G_ASCII_DTOSTR_BUF_SIZE];

  if (minutes % 3 != 0)
    /* Translators: hours and minutes of work in a week */
    return g_strdup_printf (_ ("%d h %02d a week"), minutes / 60, minutes % 60);
  g_ascii_formatd (letters, sizeof letters, "%.2f", minutes / 60.0);
  while (g_str_has_suffix (letters, "0"))
    letters[strlen (letters) - 1] = '\0';
  if (g_str_has_suffix (letters, "."))
    letters[strlen (letters) - 1] = '\0';
  /* Translators: how many hours of work in a week, such as "22.8" */
  return g_strdup_printf (_ ("%s hours a week"), letters);
}

static char *
rhythm_to_words (const char *value,
                 int         days)
{
  guint n;

  if (pd_spelling_find (RHYTHMS, G_N_ELEMENTS (RHYTHMS), value, &n))
    return g_strdup (pd_spelling_get_words (RHYTHMS, G_N_ELEMENTS (RHYTHMS), n));
  return g_strdup_printf (ngettext ("Every %d day", "Every %d days", (gulong) days), days);
}

/**
 * pd_role_value_to_words:
 * @field: a field
 * @value: what it holds, as it is kept
 *
 * Returns: (transfer full): the same for a reader; a text or list as it is
 */
char *
pd_role_value_to_words (PdRoleField field,
                        const char *value)
{
  int number = 0;

  g_return_val_if_fail (field < PD_ROLE_N_FIELDS && value != NULL, g_strdup (""));

  if (*value == '\0')
    return g_strdup ("");
  pd_role_value_get_number (field, value, &number);
  switch (pd_role_field_get_shape (field))
    {
    case PD_ROLE_CHOICE:
      return choice_to_words (field, value);
    case PD_ROLE_CHOICES:
      return join_activities (value);
    case PD_ROLE_NAMES:
      {
        g_auto (GStrv) names = g_strsplit (value, "\n", -1);

        return g_strjoinv ("; ", names);
      }
    case PD_ROLE_HOURS_A_WEEK:
      return hours_to_words (number);
    case PD_ROLE_RHYTHM:
      return rhythm_to_words (value, number);
    case PD_ROLE_LENGTH:
      return g_strdup_printf (ngettext ("%d minute", "%d minutes", (gulong) number), number);
    case PD_ROLE_LINE:
    case PD_ROLE_DATE:
    case PD_ROLE_TEXT:
    case PD_ROLE_LIST:
    default:
      return g_strdup (value);
    }
}

/**
 * pd_role_value_list:
 * @field: a field of a choice, of activities, or of a rhythm
 * @ret_words: (out) (transfer full) (optional): the same for a reader
 *
 * Returns: (transfer full): the values to choose from, as they are kept. Of a rhythm these
 *   are the usual ones; others are as good
 */
GStrv
pd_role_value_list (PdRoleField field,
                    GStrv      *ret_words)
{
  g_autoptr (GStrvBuilder) values = g_strv_builder_new ();
  g_autoptr (GStrvBuilder) words = g_strv_builder_new ();
  PdRoleShape              shape = pd_role_field_get_shape (field);
  Choice                   choice = { NULL, 0 };

  if (shape == PD_ROLE_RHYTHM)
    choice = (Choice){ RHYTHMS, G_N_ELEMENTS (RHYTHMS) };
  else if (shape == PD_ROLE_CHOICE)
    choice = get_choice (field);
  for (guint i = 0; i < choice.n; i++)
    {
      g_strv_builder_add (values, choice.spellings[i].nick);
      g_strv_builder_add (words, _ (choice.spellings[i].words));
    }
  for (guint i = 0; shape == PD_ROLE_CHOICES && i <= PD_ACTIVITY_ADMIN; i++)
    {
      g_strv_builder_add (values, pd_activity_to_nick (i));
      g_strv_builder_add (words, pd_activity_to_words (i));
    }
  if (ret_words != NULL)
    *ret_words = g_strv_builder_end (words);
  return g_strv_builder_end (values);
}

/* Kept values are exact; guessing at how a word is spelt takes its time. */
static gboolean
find_kept_choice (PdRoleField field,
                  const char *value,
                  int        *ret_number)
{
  Choice choice = get_choice (field);

  for (guint i = 0; i < choice.n; i++)
    if (g_str_equal (choice.spellings[i].nick, value))
      {
        *ret_number = (int) i;
        return TRUE;
      }
  return FALSE;
}

static int
read_kept_activities (const char *value)
{
  g_auto (GStrv) nicks = g_strsplit (value, "\n", -1);
  int            activities = 0;

  for (guint i = 0; i <= PD_ACTIVITY_ADMIN; i++)
    if (g_strv_contains ((const char *const *) nicks, pd_activity_to_nick (i)))
      activities |= 1 << i;
  return activities;
}

/**
 * pd_role_value_get_number:
 * @field: a field
 * @value: what it holds, as it is kept
 * @ret_number: (out): minutes of hours and lengths, days of a rhythm, the #PdDay of a date,
 *   the place of a choice in pd_role_value_list(), or a bit for each #PdActivity
 *
 * Returns: whether it holds anything; @ret_number is left alone where it does not
 */
gboolean
pd_role_value_get_number (PdRoleField field,
                          const char *value,
                          int        *ret_number)
{
  g_return_val_if_fail (field < PD_ROLE_N_FIELDS && value != NULL && ret_number != NULL, FALSE);

  if (*value == '\0')
    return FALSE;
  switch (pd_role_field_get_shape (field))
    {
    case PD_ROLE_CHOICE:
      return find_kept_choice (field, value, ret_number);
    case PD_ROLE_CHOICES:
      *ret_number = read_kept_activities (value);
      return TRUE;
    case PD_ROLE_DATE:
      return pd_day_parse_iso (value, ret_number);
    case PD_ROLE_HOURS_A_WEEK:
    case PD_ROLE_RHYTHM:
    case PD_ROLE_LENGTH:
      *ret_number = atoi (value);
      return *ret_number > 0;
    case PD_ROLE_LINE:
    case PD_ROLE_NAMES:
    case PD_ROLE_TEXT:
    case PD_ROLE_LIST:
    default:
      return FALSE;
    }
}
