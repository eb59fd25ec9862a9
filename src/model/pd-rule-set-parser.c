/* SPDX-License-Identifier: GPL-3.0-or-later */

#define G_LOG_DOMAIN "pd-model"

#include "config.h"

#include "pd-rule-set-private.h"

#include "pd-error.h"

#include <glib/gi18n-lib.h>
#include <string.h>

/* A file of rules may come from anywhere. These are far above any that makes sense. */
#define MAX_LENGTH (256 * 1024)
#define MAX_LINE 2000

typedef enum
{
  SECTION_NONE,
  SECTION_RULES,
  SECTION_STREAM,
  SECTION_RULE,
} Section;

/* Keys of the section that is being read. A section is put together when it ends, so
 * that its keys may come in any order. */
typedef struct
{
  PdRuleSet  *set; /* owned by the caller until it is done */
  Section     section;
  char       *id;
  guint       section_line;
  guint       line;
  GHashTable *keys;     /* to values; owned */
  GHashTable *lines;    /* from keys to their lines; the keys are those of @keys */
  GHashTable *employed; /* nicks to bits: read once */
} Parser;

static const char *const KEYS_OF_RULES[] = { "name", "usual-stream", NULL };
static const char *const KEYS_OF_STREAM[] = { "name", "also", NULL };
static const char *const KEYS_OF_RULE[] = { "checks", "value", "severity", "settled-by", "streams", "employment",
                                            "sites", "source", "set-by", "from", "to", "dates-wait-for-pay-period", "off", NULL };

/* The nick of one of several values, or NULL after the last. */
typedef const char *(*GetNick) (guint value);

G_GNUC_PRINTF (3, 4)
static gboolean
fail (GError    **error,
      guint       line,
      const char *format,
      ...)
{
  g_autofree char *problem = NULL;
  va_list          arguments;

  va_start (arguments, format);
  problem = g_strdup_vprintf (format, arguments);
  va_end (arguments);
  /* Translators: where something is wrong in a file, then what */
  g_set_error (error, PD_ERROR, PD_ERROR_INPUT, _ ("Line %1$u: %2$s"), line, problem);
  return FALSE;
}

/* Puts the line before what something else found to be wrong. */
static gboolean
fail_with (GError **error,
           guint    line,
           GError  *problem)
{
  fail (error, line, "%s", problem->message);
  g_error_free (problem);
  return FALSE;
}

static const char *
get_value (Parser     *self,
           const char *key)
{
  return g_hash_table_lookup (self->keys, key);
}

static guint
get_line (Parser     *self,
          const char *key)
{
  gpointer line = g_hash_table_lookup (self->lines, key);

  return line != NULL ? GPOINTER_TO_UINT (line) : self->section_line;
}

/* Words between commas, without the spaces around them and without empty ones. */
static char **
split_list (const char *text)
{
  g_auto (GStrv) parts = g_strsplit (text, ",", -1);
  GPtrArray     *kept = g_ptr_array_new ();

  for (guint i = 0; parts[i] != NULL; i++)
    if (*g_strstrip (parts[i]) != '\0')
      g_ptr_array_add (kept, g_strdup (parts[i]));
  g_ptr_array_add (kept, NULL);
  return (char **) g_ptr_array_free (kept, FALSE);
}

static const char *
get_severity_nick (guint value)
{
  return value <= PD_SEVERITY_HEADS_UP ? pd_severity_to_nick ((PdSeverity) value) : NULL;
}

static const char *
get_settling_nick (guint value)
{
  return value <= PD_RULE_SETTLED_BY_REASON ? pd_rule_settling_to_nick ((PdRuleSettling) value) : NULL;
}

static const char *
get_answer_nick (guint value)
{
  static const char *const answers[] = { "no", "yes", NULL };

  return answers[value];
}

static gboolean
parse_choice (Parser     *self,
              const char *key,
              GetNick     get_nick,
              guint      *ret_choice,
              GError    **error)
{
  const char *value = get_value (self, key);

  if (value == NULL)
    return fail (error, self->section_line, _ ("the rule doesn’t say its “%s”."), key);
  for (guint i = 0; get_nick (i) != NULL; i++)
    if (g_str_equal (get_nick (i), value))
      {
        *ret_choice = i;
        return TRUE;
      }
  return fail (error, get_line (self, key), _ ("“%1$s” is no value of “%2$s”."), value, key);
}

static gboolean
parse_day (Parser     *self,
           const char *key,
           PdDay      *ret_day,
           GError    **error)
{
  const char *value = get_value (self, key);

  if (value == NULL || pd_day_parse_iso (value, ret_day))
    return TRUE;
  return fail (error, get_line (self, key), _ ("“%s” is no date such as 2026-06-01."), value);
}

static gboolean
parse_value (Parser  *self,
             PdRule  *rule,
             GError **error)
{
  const char *value = get_value (self, "value");
  PdRuleUnit  unit = pd_rule_kind_get_unit (rule->kind);

  if (unit == PD_RULE_UNIT_NONE && value == NULL)
    return TRUE;
  if (unit == PD_RULE_UNIT_NONE)
    return fail (error, get_line (self, "value"), _ ("“%s” counts nothing, and has no value."), pd_rule_kind_to_nick (rule->kind));
  if (value == NULL)
    return fail (error, self->section_line, _ ("the rule doesn’t say its “%s”."), "value");
  if (!pd_rule_unit_parse (unit, value, &rule->value))
    return fail (error, get_line (self, "value"), _ ("“%s” is not what this rule counts."), value);
  return TRUE;
}

static gboolean
parse_employment (Parser  *self,
                  PdRule  *rule,
                  GError **error)
{
  const char    *value = get_value (self, "employment");
  g_auto (GStrv) nicks = NULL;

  if (value == NULL)
    return TRUE;
  nicks = split_list (value);
  rule->employments = 0;
  for (guint i = 0; nicks[i] != NULL; i++)
    {
      gpointer bit = g_hash_table_lookup (self->employed, nicks[i]);

      if (bit == NULL)
        return fail (error, get_line (self, "employment"), _ ("“%s” is no employment."), nicks[i]);
      rule->employments |= GPOINTER_TO_UINT (bit);
    }
  return TRUE;
}

static gboolean
parse_sites (Parser  *self,
             PdRule  *rule,
             GError **error)
{
  const char    *value = get_value (self, "sites");
  g_auto (GStrv) ids = value != NULL ? split_list (value) : NULL;

  for (guint i = 0; ids != NULL && ids[i] != NULL; i++)
    {
      gint64 id;

      if (!g_ascii_string_to_signed (ids[i], 10, 1, G_MAXINT64, &id, NULL))
        return fail (error, get_line (self, "sites"), _ ("“%s” is no number of a site."), ids[i]);
      g_array_append_val (rule->site_ids, id);
    }
  return TRUE;
}

/* A key that says yes or no, or is not there, which is no. */
static gboolean
parse_answer (Parser     *self,
              const char *key,
              gboolean   *ret_answer,
              GError    **error)
{
  guint choice = 0;

  if (get_value (self, key) != NULL && !parse_choice (self, key, get_answer_nick, &choice, error))
    return FALSE;
  *ret_answer = choice == 1;
  return TRUE;
}

static gboolean
parse_severity (Parser  *self,
                PdRule  *rule,
                GError **error)
{
  guint choice;

  if (!parse_choice (self, "severity", get_severity_nick, &choice, error))
    return FALSE;
  rule->severity = (PdSeverity) choice;
  rule->settling = rule->severity == PD_SEVERITY_NEEDS_AGREEMENT ? PD_RULE_SETTLED_BY_AGREEMENT
                                                                 : PD_RULE_SETTLED_BY_REASON;
  if (get_value (self, "settled-by") == NULL)
    return TRUE;
  if (!parse_choice (self, "settled-by", get_settling_nick, &choice, error))
    return FALSE;
  rule->settling = (PdRuleSettling) choice;
  return TRUE;
}

static void
parse_texts (Parser *self,
             PdRule *rule)
{
  const char *streams = get_value (self, "streams");

  g_free (rule->source);
  rule->source = g_strdup (get_value (self, "source") != NULL ? get_value (self, "source") : "");
  g_free (rule->set_by);
  rule->set_by = g_strdup (get_value (self, "set-by") != NULL ? get_value (self, "set-by") : "");
  if (streams != NULL)
    rule->streams = split_list (streams);
}

static gboolean
finish_rule (Parser  *self,
             GError **error)
{
  g_autoptr (PdRule) rule = NULL;
  const char        *checks = get_value (self, "checks");
  PdRuleKind         kind;
  GError            *problem = NULL;

  if (checks == NULL)
    return fail (error, self->section_line, _ ("the rule doesn’t say its “%s”."), "checks");
  if (!pd_rule_kind_parse (checks, &kind))
    return fail (error, get_line (self, "checks"), _ ("nothing here checks “%s”."), checks);
  rule = pd_rule_new (self->id, kind, 0, PD_SEVERITY_HEADS_UP);
  parse_texts (self, rule);
  if (!parse_value (self, rule, error) ||
      !parse_severity (self, rule, error) ||
      !parse_employment (self, rule, error) ||
      !parse_sites (self, rule, error) ||
      !parse_day (self, "from", &rule->from, error) ||
      !parse_day (self, "to", &rule->to, error) ||
      !parse_answer (self, "dates-wait-for-pay-period", &rule->by_pay_period, error) ||
      !parse_answer (self, "off", &rule->is_off, error))
    return FALSE;
  if (!pd_rule_set_add (self->set, rule, &problem))
    return fail_with (error, self->section_line, problem);
  return TRUE;
}

static gboolean
finish_stream (Parser  *self,
               GError **error)
{
  const char    *name = get_value (self, "name");
  const char    *also = get_value (self, "also");
  g_auto (GStrv) spellings = split_list (also != NULL ? also : "");
  GError        *problem = NULL;

  if (!pd_rule_set_add_stream (self->set, self->id, name != NULL ? name : self->id, (const char **) spellings, &problem))
    return fail_with (error, self->section_line, problem);
  return TRUE;
}

static gboolean
finish_section (Parser  *self,
                GError **error)
{
  gboolean done = TRUE;

  if (self->section == SECTION_RULE)
    done = finish_rule (self, error);
  else if (self->section == SECTION_STREAM)
    done = finish_stream (self, error);
  else if (self->section == SECTION_RULES)
    pd_rule_set_rename (self->set, get_value (self, "name"), get_value (self, "usual-stream"));
  g_hash_table_remove_all (self->lines);
  g_hash_table_remove_all (self->keys);
  return done;
}

static gboolean
begin_section (Parser  *self,
               char    *line,
               GError **error)
{
  static const char *const prefixes[] = { [SECTION_STREAM] = "stream ", [SECTION_RULE] = "rule " };
  gsize                    length = strlen (line);

  if (line[length - 1] != ']')
    return fail (error, self->line, _ ("a section ends with “]”."));
  if (!finish_section (self, error))
    return FALSE;
  line[length - 1] = '\0';
  self->section = SECTION_NONE;
  self->section_line = self->line;
  if (g_str_equal (line + 1, "rules"))
    self->section = SECTION_RULES;
  for (guint i = SECTION_STREAM; i <= SECTION_RULE; i++)
    if (g_str_has_prefix (line + 1, prefixes[i]))
      {
        self->section = (Section) i;
        g_free (self->id);
        self->id = g_strdup (g_strstrip (line + 1 + strlen (prefixes[i])));
      }
  if (self->section == SECTION_NONE)
    return fail (error, self->line, _ ("“%s” is no section of a file of rules."), line + 1);
  return TRUE;
}

static gboolean
is_known_key (Parser     *self,
              const char *key)
{
  switch (self->section)
    {
    case SECTION_RULES:
      return g_strv_contains (KEYS_OF_RULES, key);
    case SECTION_STREAM:
      return g_strv_contains (KEYS_OF_STREAM, key);
    case SECTION_RULE:
      return g_strv_contains (KEYS_OF_RULE, key);
    case SECTION_NONE:
    default:
      return FALSE;
    }
}

static gboolean
read_key (Parser  *self,
          char    *line,
          GError **error)
{
  char *equals = strchr (line, '=');
  char *key;

  if (self->section == SECTION_NONE)
    return fail (error, self->line, _ ("a file of rules begins with a section such as “[rules]”."));
  if (equals == NULL)
    return fail (error, self->line, _ ("a line is a section, “key = value”, or begins with “#”."));
  *equals = '\0';
  key = g_strstrip (line);
  if (!is_known_key (self, key))
    return fail (error, self->line, _ ("there is no key “%s” here."), key);
  if (g_hash_table_contains (self->keys, key))
    return fail (error, self->line, _ ("“%s” is said twice."), key);
  key = g_strdup (key);
  g_hash_table_insert (self->keys, key, g_strdup (g_strstrip (equals + 1)));
  g_hash_table_insert (self->lines, key, GUINT_TO_POINTER (self->line));
  return TRUE;
}

static gboolean
read_line (Parser  *self,
           char    *line,
           GError **error)
{
  if (strlen (line) > MAX_LINE)
    return fail (error, self->line, _ ("a line is too long."));
  g_strstrip (line);
  if (*line == '\0' || *line == '#')
    return TRUE;
  return *line == '[' ? begin_section (self, line, error) : read_key (self, line, error);
}

static gboolean
read_lines (Parser     *self,
            const char *text,
            GError    **error)
{
  const char *p = text;

  while (*p != '\0')
    {
      const char      *end = strchrnul (p, '\n');
      g_autofree char *line = g_strndup (p, (gsize) (end - p));

      self->line++;
      if (!read_line (self, line, error))
        return FALSE;
      p = *end == '\n' ? end + 1 : end;
    }
  return finish_section (self, error);
}

static void
set_up (Parser    *self,
        PdRuleSet *set)
{
  self->set = set;
  self->keys = g_hash_table_new_full (g_str_hash, g_str_equal, g_free, g_free);
  self->lines = g_hash_table_new (g_str_hash, g_str_equal);
  self->employed = g_hash_table_new (g_str_hash, g_str_equal);
  for (guint i = PD_EMPLOYMENT_UNKNOWN; i <= PD_EMPLOYMENT_VOLUNTEER; i++)
    g_hash_table_insert (self->employed,
                         (char *) pd_employment_to_nick ((PdEmployment) i),
                         GUINT_TO_POINTER (PD_EMPLOYMENT_BIT (i)));
}

static void
tear_down (Parser *self)
{
  g_hash_table_unref (self->lines);
  g_hash_table_unref (self->keys);
  g_hash_table_unref (self->employed);
  g_free (self->id);
}

/**
 * pd_rule_set_new_parse:
 * @text: (array length=length): a file of rules, as `data/rules/` has them
 * @length: how many bytes it has
 * @error: return location for a #GError
 *
 * Reads rules that anybody may have written: within bounds, and nothing is guessed. A
 * stream comes before the rules that name it.
 *
 * Returns: (transfer full): the set, or %NULL with %PD_ERROR_INPUT, which names the line
 */
PdRuleSet *
pd_rule_set_new_parse (const char *text,
                       gsize       length,
                       GError    **error)
{
  g_autoptr (PdRuleSet) set = NULL;
  g_autofree char      *copy = NULL;
  Parser                parser = { NULL };
  gboolean              is_read;

  g_return_val_if_fail (text != NULL || length == 0, NULL);

  if (length > MAX_LENGTH || !g_utf8_validate_len (text != NULL ? text : "", length, NULL))
    {
      g_set_error_literal (error, PD_ERROR, PD_ERROR_INPUT, _ ("This is not a file of rules."));
      return NULL;
    }
  copy = g_strndup (text != NULL ? text : "", length);
  set = pd_rule_set_new (NULL);
  set_up (&parser, set);
  is_read = read_lines (&parser, copy, error) && pd_rule_set_check (set, error);
  tear_down (&parser);
  return is_read ? g_steal_pointer (&set) : NULL;
}
