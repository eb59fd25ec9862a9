/* SPDX-License-Identifier: GPL-3.0-or-later */

#define G_LOG_DOMAIN "pd-exchange"

#include "config.h"

#include "pd-table-dates.h"

#include "pd-error.h"
#include "pd-table-text-private.h"

#include <glib/gi18n-lib.h>
#include <string.h>

/* What a roster could name, as in pd_day_parse_iso(). */
#define FIRST_YEAR 1900
#define LAST_YEAR 2200

/* Two digits of a year are of this century. */
#define CENTURY 2000

/**
 * Parts:
 * @numbers: three numbers, a month's name as its number
 * @n_digits: how many digits each has; 0 for a month's name
 * @separator: what stands before the second
 *
 * A date as it is written, before it is told what is the day, the month, the year.
 */
typedef struct
{
  int   numbers[3];
  guint n_digits[3];
  char  separator;
} Parts;

/* The lines that speak for an order, or leave it open; 0 for none. */
typedef struct
{
  guint       dmy;
  guint       mdy;
  guint       either;
  const char *either_text;
} Evidence;

static const char *const MONTHS[] = {
  "january", "february", "march", "april", "may", "june",
  "july", "august", "september", "october", "november", "december"
};

static const char *const WEEKDAYS[] = {
  "monday", "tuesday", "wednesday", "thursday", "friday", "saturday", "sunday"
};

/* Finds the name that the word at @p begins, by its first three letters or more. */
static int
find_word (const char        *p,
           const char *const *words,
           guint              n_words,
           gsize             *ret_length)
{
  gsize length = 0;

  while (g_ascii_isalpha (p[length]))
    length++;
  *ret_length = length;
  for (guint i = 0; length >= 3 && i < n_words; i++)
    if (length <= strlen (words[i]) && g_ascii_strncasecmp (p, words[i], length) == 0)
      return (int) i + 1;
  return 0;
}

/* "Sat 3/10/2026", "Saturday, 3 October 2026": the weekday is not needed. */
static const char *
skip_weekday (const char *p)
{
  gsize length;

  p += strspn (p, " ");
  if (find_word (p, WEEKDAYS, G_N_ELEMENTS (WEEKDAYS), &length) == 0)
    return p;
  p += length;
  return p + strspn (p, "., ");
}

static gboolean
read_part (const char **p,
           Parts       *parts,
           guint        i)
{
  gsize length;

  parts->n_digits[i] = 0;
  parts->numbers[i] = find_word (*p, MONTHS, G_N_ELEMENTS (MONTHS), &length);
  if (parts->numbers[i] > 0)
    {
      *p += length;
      return TRUE;
    }
  for (; g_ascii_isdigit (**p) && parts->n_digits[i] < 4; (*p)++, parts->n_digits[i]++)
    parts->numbers[i] = parts->numbers[i] * 10 + g_ascii_digit_value (**p);
  return parts->n_digits[i] > 0 && !g_ascii_isdigit (**p);
}

/* "20261003" */
static gboolean
read_compact (const char **p,
              Parts       *parts)
{
  int number = 0;

  if (strspn (*p, "0123456789") != 8)
    return FALSE;
  for (guint i = 0; i < 8; i++)
    number = number * 10 + g_ascii_digit_value ((*p)[i]);
  *parts = (Parts){
    .numbers = { number / 10000, number / 100 % 100, number % 100 },
    .n_digits = { 4, 2, 2 },
    .separator = '-',
  };
  *p += 8;
  return TRUE;
}

/* Reads a date's parts, and goes past the blank or the T before a time. */
static gboolean
read_parts (const char  *text,
            Parts       *parts,
            const char **ret_rest)
{
  const char *p = skip_weekday (text);

  if (!read_compact (&p, parts))
    for (guint i = 0; i < 3; i++)
      {
        if (i == 1)
          parts->separator = *p;
        if (i > 0 && strspn (p, "/-., ") == 0)
          return FALSE;
        p += i > 0 ? strspn (p, "/-., ") : 0;
        if (!read_part (&p, parts, i))
          return FALSE;
      }

  if (*p != '\0' && strchr ("Tt ,", *p) == NULL)
    return FALSE;
  p += strspn (p, "Tt ,");
  *ret_rest = p;
  return TRUE;
}

/* Numbers with the year last, such as 03/04/2026; with full stops the day is first
 * wherever they are used. */
static gboolean
needs_order (const Parts *parts)
{
  return parts->separator != '.' && parts->n_digits[0] > 0 && parts->n_digits[0] < 3 &&
         parts->n_digits[1] > 0;
}

static int
read_year (const Parts *parts,
           guint        i)
{
  if (parts->n_digits[i] == 4)
    return parts->numbers[i];
  return parts->n_digits[i] == 2 ? CENTURY + parts->numbers[i] : 0;
}

static PdDay
to_day (const Parts *parts,
        PdDateOrder  order)
{
  const int *n = parts->numbers;
  guint      year = parts->n_digits[0] == 4 ? 0 : 2;
  gboolean   month_first = parts->n_digits[0] == 0 ||
                         (needs_order (parts) && order == PD_DATE_ORDER_MDY);
  int number = read_year (parts, year);

  if (number < FIRST_YEAR || number > LAST_YEAR)
    return PD_DAY_NONE;
  if (needs_order (parts) && order == PD_DATE_ORDER_UNSETTLED)
    return PD_DAY_NONE;
  if (year == 0)
    return pd_day_from_ymd (number, n[1], n[2]);
  return month_first ? pd_day_from_ymd (number, n[0], n[1]) : pd_day_from_ymd (number, n[1], n[0]);
}

static void
weigh (Evidence   *evidence,
       const char *text,
       guint       line)
{
  const char *rest;
  Parts       parts;
  PdDay       dmy;
  PdDay       mdy;

  if (!read_parts (text, &parts, &rest) || !needs_order (&parts))
    return;
  dmy = to_day (&parts, PD_DATE_ORDER_DMY);
  mdy = to_day (&parts, PD_DATE_ORDER_MDY);
  if (dmy == mdy)
    return;

  if (dmy == PD_DAY_NONE)
    evidence->mdy = evidence->mdy != 0 ? evidence->mdy : line;
  else if (mdy == PD_DAY_NONE)
    evidence->dmy = evidence->dmy != 0 ? evidence->dmy : line;
  else if (evidence->either == 0)
    {
      evidence->either = line;
      evidence->either_text = text;
    }
}

static gboolean
explain (const Evidence *evidence,
         GError        **error)
{
  g_autofree char *text = NULL;

  if (evidence->dmy != 0 && evidence->mdy != 0)
    {
      g_set_error (error,
                   PD_ERROR,
                   PD_ERROR_INPUT,
                   _ ("Line %u has a date with the day first, line %u one with the month first. "
                      "Nothing was imported. Say which it is: dmy for day, month, year, "
                      "or mdy for month, day, year."),
                   evidence->dmy,
                   evidence->mdy);
      return FALSE;
    }
  text = pd_table_text_quote_for_words (evidence->either_text);
  g_set_error (error,
               PD_ERROR,
               PD_ERROR_INPUT,
               _ ("“%s” on line %u can be read two ways, and no other date of the table decides it. "
                  "Nothing was imported. Say which it is: dmy for day, month, year, "
                  "or mdy for month, day, year."),
               text,
               evidence->either);
  return FALSE;
}

/**
 * pd_date_order_parse:
 * @text: (nullable): "dmy" or "mdy"
 * @ret_order: (out) (optional): the order; not touched when it is none
 *
 * Returns: whether @text names an order
 */
gboolean
pd_date_order_parse (const char  *text,
                     PdDateOrder *ret_order)
{
  PdDateOrder order;

  if (text != NULL && g_ascii_strcasecmp (text, "dmy") == 0)
    order = PD_DATE_ORDER_DMY;
  else if (text != NULL && g_ascii_strcasecmp (text, "mdy") == 0)
    order = PD_DATE_ORDER_MDY;
  else
    return FALSE;
  if (ret_order != NULL)
    *ret_order = order;
  return TRUE;
}

/**
 * pd_date_order_to_words:
 * @order: an order that is settled
 *
 * Returns: what comes first, in the reader's language
 */
const char *
pd_date_order_to_words (PdDateOrder order)
{
  return order == PD_DATE_ORDER_MDY ? _ ("month first") : _ ("day first");
}

/**
 * pd_table_dates_settle:
 * @table: a table
 * @columns: (array length=n_columns): the columns that have dates, all from one program
 * @n_columns: how many there are
 * @asked_for: what somebody said, or %PD_DATE_ORDER_UNSETTLED
 * @ret_order: (out): how the dates are to be read; unsettled where it makes no difference
 * @error: return location for a #GError
 *
 * Settles whether the day or the month comes first in dates such as 03/04/2026: a date
 * that can only be read one way decides it for all, else @asked_for does.
 *
 * Returns: whether it is settled; otherwise %PD_ERROR_INPUT names the line
 */
gboolean
pd_table_dates_settle (PdTable     *table,
                       const guint *columns,
                       guint        n_columns,
                       PdDateOrder  asked_for,
                       PdDateOrder *ret_order,
                       GError     **error)
{
  Evidence evidence = { 0 };

  g_return_val_if_fail (table != NULL, FALSE);
  g_return_val_if_fail (ret_order != NULL, FALSE);
  g_return_val_if_fail (error == NULL || *error == NULL, FALSE);

  for (guint i = 0; i < pd_table_get_n_rows (table); i++)
    for (guint j = 0; j < n_columns; j++)
      weigh (&evidence, pd_table_get_cell (table, i, columns[j]), pd_table_get_line (table, i));

  if ((evidence.dmy == 0) != (evidence.mdy == 0))
    *ret_order = evidence.dmy != 0 ? PD_DATE_ORDER_DMY : PD_DATE_ORDER_MDY;
  else if (asked_for != PD_DATE_ORDER_UNSETTLED)
    *ret_order = asked_for;
  else if (evidence.dmy != 0 || evidence.either != 0)
    return explain (&evidence, error);
  else
    *ret_order = PD_DATE_ORDER_UNSETTLED;
  return TRUE;
}

/**
 * pd_table_dates_read:
 * @text: a cell
 * @order: what pd_table_dates_settle() said
 * @ret_day: (out): the day; not touched when there is none
 * @ret_rest: (out): what follows the date, a time perhaps; not touched when there is none
 *
 * Reads "2026-10-03", "3/10/2026", "10/3/26", "03.10.2026", "3 Oct 2026", "Oct 3, 2026",
 * "20261003", any of them with a weekday before or a time behind.
 *
 * Returns: whether @text begins with a date that exists
 */
gboolean
pd_table_dates_read (const char  *text,
                     PdDateOrder  order,
                     PdDay       *ret_day,
                     const char **ret_rest)
{
  const char *rest;
  Parts       parts;
  PdDay       day;

  g_return_val_if_fail (text != NULL, FALSE);

  if (!read_parts (text, &parts, &rest))
    return FALSE;
  /* The same number twice is the same day both ways. */
  if (order == PD_DATE_ORDER_UNSETTLED && parts.numbers[0] == parts.numbers[1])
    order = PD_DATE_ORDER_DMY;
  day = to_day (&parts, order);
  if (day == PD_DAY_NONE)
    return FALSE;
  *ret_day = day;
  *ret_rest = rest;
  return TRUE;
}
