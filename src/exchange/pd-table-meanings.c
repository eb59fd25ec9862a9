/* SPDX-License-Identifier: GPL-3.0-or-later */

#define G_LOG_DOMAIN "pd-exchange"

#include "config.h"

#include "pd-table-meanings-private.h"

#include "pd-table-text-private.h"

#define FIRST_NAME_HEADERS "first name|given name|forename|vorname"
#define LAST_NAME_HEADERS "last name|surname|nachname|family name"
#define PERSON_HEADERS "person|employee|staff|worker|name|employee name|staff name"
#define FIRST_DAY_HEADERS "from|from date|first day|start date|valid from"
#define LAST_DAY_HEADERS "to|to date|last day|until|end date|valid to"

static const PdTableMeaning PEOPLE[] = {
  { PD_TABLE_FIELD_NAME, "name|employee|staff|worker|display name|full name|employee name|staff name" },
  { PD_TABLE_FIELD_FIRST_NAME, FIRST_NAME_HEADERS },
  { PD_TABLE_FIELD_LAST_NAME, LAST_NAME_HEADERS },
  { PD_TABLE_FIELD_PRONOUNS, "pronouns|pronoun|preferred pronouns|personal pronouns|pronomen" },
  { PD_TABLE_FIELD_CODE, "code|number|id|employee id|initials|kuerzel|kürzel|personalnummer" },
  { PD_TABLE_FIELD_EMAIL, "email|e-mail|email address" },
  { PD_TABLE_FIELD_PHONE, "phone|mobile|mobile phone|mobile tel|phone number|telephone|telefon" },
  { PD_TABLE_FIELD_EMPLOYMENT, "employment|type|contract|employment type" },
  { PD_TABLE_FIELD_STREAM, "stream|classification" },
  { PD_TABLE_FIELD_HOURS, "hours|weekly hours|contracted hours|stunden woche|agreed hours" },
  { PD_TABLE_FIELD_SITES, "sites|site|location|locations|team|area|gruppe" },
  { PD_TABLE_FIELD_ROLE, "role|position|job title" },
};

static const PdTableMeaning SHIFTS[] = {
  { PD_TABLE_FIELD_PERSON, PERSON_HEADERS "|assigned to" },
  { PD_TABLE_FIELD_FIRST_NAME, FIRST_NAME_HEADERS },
  { PD_TABLE_FIELD_LAST_NAME, LAST_NAME_HEADERS },
  { PD_TABLE_FIELD_SITE, "site|location|area|department|schedule" },
  { PD_TABLE_FIELD_DATE, "date|shift date" },
  { PD_TABLE_FIELD_START, "start|start time|from" },
  { PD_TABLE_FIELD_END, "end|end time|to|finish|finish time" },
  { PD_TABLE_FIELD_BREAK, "break|meal break|unpaid break" },
  { PD_TABLE_FIELD_SLEEPOVER, "sleepover" },
  { PD_TABLE_FIELD_FOR, "for|activity|shift type|role|title" },
  { PD_TABLE_FIELD_ROLE_DESCRIPTION, "role description|position description" },
  { PD_TABLE_FIELD_NOTE, "note|comment|comments|notes|description" },
};

static const PdTableMeaning AVAILABILITY[] = {
  { PD_TABLE_FIELD_PERSON, PERSON_HEADERS },
  { PD_TABLE_FIELD_FIRST_NAME, FIRST_NAME_HEADERS },
  { PD_TABLE_FIELD_LAST_NAME, LAST_NAME_HEADERS },
  { PD_TABLE_FIELD_DAY, "day|days|weekday|weekdays|day of week" },
  { PD_TABLE_FIELD_DATE, "date" },
  { PD_TABLE_FIELD_FIRST_DAY, FIRST_DAY_HEADERS },
  { PD_TABLE_FIELD_LAST_DAY, LAST_DAY_HEADERS },
  { PD_TABLE_FIELD_START, "start|start time" },
  { PD_TABLE_FIELD_END, "end|end time|finish|finish time" },
  { PD_TABLE_FIELD_CAN, "can|availability|available|preference|status" },
};

/* Where leave has only a start and an end, these are days. */
static const PdTableMeaning LEAVE[] = {
  { PD_TABLE_FIELD_PERSON, PERSON_HEADERS },
  { PD_TABLE_FIELD_FIRST_NAME, FIRST_NAME_HEADERS },
  { PD_TABLE_FIELD_LAST_NAME, LAST_NAME_HEADERS },
  { PD_TABLE_FIELD_DATE, "date|day" },
  { PD_TABLE_FIELD_FIRST_DAY, FIRST_DAY_HEADERS "|start" },
  { PD_TABLE_FIELD_LAST_DAY, LAST_DAY_HEADERS "|end" },
  { PD_TABLE_FIELD_START, "start|start time" },
  { PD_TABLE_FIELD_END, "end|end time|finish|finish time" },
  { PD_TABLE_FIELD_KIND, "kind|leave type|type|type of leave|leave" },
};

static const PdTableMeaning TRAINING[] = {
  { PD_TABLE_FIELD_PERSON, PERSON_HEADERS },
  { PD_TABLE_FIELD_FIRST_NAME, FIRST_NAME_HEADERS },
  { PD_TABLE_FIELD_LAST_NAME, LAST_NAME_HEADERS },
  { PD_TABLE_FIELD_WHAT, "what|course|certificate|training|check|qualification" },
  { PD_TABLE_FIELD_DONE, "done|done on|date done|completed|completion date|issued|issue date|date" },
  { PD_TABLE_FIELD_EXPIRES, "expires|expiry|expiry date|expires on|valid until|expiration date" },
  { PD_TABLE_FIELD_NEEDED, "needed|required|mandatory" },
};

static const PdTableMeaning PATTERN[] = {
  { PD_TABLE_FIELD_PERSON, PERSON_HEADERS },
  { PD_TABLE_FIELD_FIRST_NAME, FIRST_NAME_HEADERS },
  { PD_TABLE_FIELD_LAST_NAME, LAST_NAME_HEADERS },
  { PD_TABLE_FIELD_WEEK, "week|week number" },
  { PD_TABLE_FIELD_DAY, "day|days|weekday|weekdays|day of week" },
  { PD_TABLE_FIELD_START, "start|start time" },
  { PD_TABLE_FIELD_END, "end|end time|finish|finish time" },
  { PD_TABLE_FIELD_FIRST_DAY, FIRST_DAY_HEADERS "|effective from" },
  { PD_TABLE_FIELD_LAST_DAY, LAST_DAY_HEADERS },
  { PD_TABLE_FIELD_ANCHOR, "anchor|anchor date|counted from" },
  { PD_TABLE_FIELD_WEEKS, "weeks|number of weeks" },
};

static const struct
{
  const PdTableMeaning *meanings;
  guint                 n;
} KINDS[] = {
  [PD_TABLE_KIND_PEOPLE] = { PEOPLE, G_N_ELEMENTS (PEOPLE) },
  [PD_TABLE_KIND_SHIFTS] = { SHIFTS, G_N_ELEMENTS (SHIFTS) },
  [PD_TABLE_KIND_AVAILABILITY] = { AVAILABILITY, G_N_ELEMENTS (AVAILABILITY) },
  [PD_TABLE_KIND_LEAVE] = { LEAVE, G_N_ELEMENTS (LEAVE) },
  [PD_TABLE_KIND_TRAINING] = { TRAINING, G_N_ELEMENTS (TRAINING) },
  [PD_TABLE_KIND_PATTERN] = { PATTERN, G_N_ELEMENTS (PATTERN) },
};

/**
 * pd_table_meanings_get:
 * @kind: what the rows of a table are
 * @ret_n: (out): how many fields they have
 *
 * Returns: (transfer none) (array length=ret_n): the fields, and the headers that mean
 *   them, as `command-line.md` lists them; some more stand behind those
 */
const PdTableMeaning *
pd_table_meanings_get (PdTableKind kind,
                       guint      *ret_n)
{
  *ret_n = KINDS[kind].n;
  return KINDS[kind].meanings;
}

/**
 * pd_table_meaning_has:
 * @meaning: a field, and the headers that mean it
 * @folded: a header, as pd_table_text_fold_header() leaves it
 *
 * Returns: whether @folded is one of them
 */
gboolean
pd_table_meaning_has (const PdTableMeaning *meaning,
                      const char           *folded)
{
  g_auto (GStrv) headers = g_strsplit (meaning->headers, "|", -1);

  for (guint i = 0; headers[i] != NULL; i++)
    {
      g_autofree char *header = pd_table_text_fold_header (headers[i]);

      if (g_str_equal (header, folded))
        return TRUE;
    }
  return FALSE;
}

/**
 * pd_table_field_to_header:
 * @field: a field
 *
 * Returns: what tables that Peerdesk writes have above it
 */
const char *
pd_table_field_to_header (PdTableField field)
{
  static const char *const HEADERS[] = {
    [PD_TABLE_FIELD_NAME] = "name",
    [PD_TABLE_FIELD_FIRST_NAME] = "first name",
    [PD_TABLE_FIELD_LAST_NAME] = "last name",
    [PD_TABLE_FIELD_PRONOUNS] = "pronouns",
    [PD_TABLE_FIELD_CODE] = "code",
    [PD_TABLE_FIELD_EMAIL] = "email",
    [PD_TABLE_FIELD_PHONE] = "phone",
    [PD_TABLE_FIELD_EMPLOYMENT] = "employment",
    [PD_TABLE_FIELD_STREAM] = "stream",
    [PD_TABLE_FIELD_HOURS] = "hours",
    [PD_TABLE_FIELD_SITES] = "sites",
    [PD_TABLE_FIELD_ROLE] = "role",
    [PD_TABLE_FIELD_PERSON] = "person",
    [PD_TABLE_FIELD_SITE] = "site",
    [PD_TABLE_FIELD_DATE] = "date",
    [PD_TABLE_FIELD_START] = "start",
    [PD_TABLE_FIELD_END] = "end",
    [PD_TABLE_FIELD_BREAK] = "break",
    [PD_TABLE_FIELD_SLEEPOVER] = "sleepover",
    [PD_TABLE_FIELD_FOR] = "for",
    [PD_TABLE_FIELD_ROLE_DESCRIPTION] = "role description",
    [PD_TABLE_FIELD_NOTE] = "note",
    [PD_TABLE_FIELD_DAY] = "day",
    [PD_TABLE_FIELD_FIRST_DAY] = "from",
    [PD_TABLE_FIELD_LAST_DAY] = "to",
    [PD_TABLE_FIELD_CAN] = "can",
    [PD_TABLE_FIELD_KIND] = "kind",
    [PD_TABLE_FIELD_WHAT] = "what",
    [PD_TABLE_FIELD_DONE] = "done",
    [PD_TABLE_FIELD_EXPIRES] = "expires",
    [PD_TABLE_FIELD_NEEDED] = "needed",
    [PD_TABLE_FIELD_WEEK] = "week",
    [PD_TABLE_FIELD_ANCHOR] = "anchor",
    [PD_TABLE_FIELD_WEEKS] = "weeks",
  };

  g_return_val_if_fail ((guint) field < G_N_ELEMENTS (HEADERS), "");

  return HEADERS[field];
}
