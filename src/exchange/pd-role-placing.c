/* SPDX-License-Identifier: GPL-3.0-or-later */

/* What belongs where in a role description that somebody wrote elsewhere: its headings say
 * so. */

#define G_LOG_DOMAIN "pd-exchange"

#include "config.h"

#include "pd-error.h"
#include "pd-role-blocks-private.h"

#include <glib/gi18n-lib.h>
#include <string.h>

typedef struct
{
  GPtrArray *blocks;
  GPtrArray *unplaced;
  GString   *texts[PD_ROLE_N_FIELDS];
  guint      lines[PD_ROLE_N_FIELDS]; /* where the text of each begins, from 1 */

  /* state: where we are, and what stood above */
  guint         line;
  gboolean      marks_headings;
  gboolean      has_title;
  gboolean      has_section;
  gboolean      has_field;
  PdRoleSection section;
  PdRoleField   field;
  guint         section_level;
} Placing;

/* "3. Section 3: Purpose:" */
static char *
dup_without_numbering (const char *text)
{
  static const char NUMBERING[] = "0123456789.() \t";
  char             *heading;

  if (g_ascii_strncasecmp (text, "section ", strlen ("section ")) == 0 && g_ascii_isdigit (text[strlen ("section ")]))
    {
      text += strlen ("section ");
      text += strspn (text, NUMBERING);
      text += strspn (text, ":-");
    }
  else if (g_ascii_isdigit (*text))
    text += strspn (text, NUMBERING);
  heading = g_strstrip (g_strdup (text));
  while (g_str_has_suffix (heading, ":"))
    heading[strlen (heading) - 1] = '\0';
  return g_strstrip (heading);
}

static gboolean
find_field_of_section (const Placing *self,
                       const char    *heading,
                       PdRoleField   *ret_field)
{
  return self->has_section && pd_role_field_parse (heading, ret_field) &&
         pd_role_field_get_section (*ret_field) == self->section;
}

static void
append (Placing    *self,
        PdRoleField field,
        const char *text)
{
  if (self->texts[field]->len > 0)
    g_string_append_c (self->texts[field], '\n');
  else
    self->lines[field] = self->line;
  g_string_append (self->texts[field], text);
}

static void
note_unplaced (Placing           *self,
               PdRoleUnplacedKind kind,
               const char        *text)
{
  PdRoleUnplaced unplaced = { kind, self->line, g_strdup (text) };

  g_ptr_array_add (self->unplaced, g_memdup2 (&unplaced, sizeof unplaced));
}

static void
begin_section (Placing      *self,
               PdRoleSection section,
               guint         level)
{
  self->has_section = TRUE;
  self->has_field = FALSE;
  self->section = section;
  self->section_level = level;
}

static void
begin_field (Placing    *self,
             PdRoleField field)
{
  self->has_field = TRUE;
  self->field = field;
}

static PdRoleField
get_place (const Placing *self)
{
  if (self->has_field)
    return self->field;
  return self->has_section ? pd_role_section_get_main_field (self->section) : PD_ROLE_OTHER;
}

/* A heading of somebody else's: within a part it heads what follows, as a setting does. */
static void
place_unknown_heading (Placing    *self,
                       const char *heading,
                       guint       level)
{
  g_autofree char *line = g_strdup_printf ("%s:", heading);

  if (!self->has_section || level <= self->section_level)
    {
      note_unplaced (self, PD_ROLE_UNPLACED_HEADING, heading);
      begin_section (self, PD_ROLE_SECTION_FUTURE, level);
      begin_field (self, PD_ROLE_OTHER);
    }
  if (pd_role_field_is_short (get_place (self)))
    self->has_field = FALSE;
  append (self, get_place (self), line);
}

static void
place_heading (Placing    *self,
               const char *text,
               guint       level)
{
  g_autofree char *heading = dup_without_numbering (text);
  PdRoleSection    section;
  PdRoleField      field;

  if (level > self->section_level && find_field_of_section (self, heading, &field))
    begin_field (self, field);
  else if (pd_role_section_parse (heading, &section))
    begin_section (self, section, level);
  else if (pd_role_field_parse (heading, &field))
    {
      begin_section (self, pd_role_field_get_section (field), MAX (level, 1) - 1);
      begin_field (self, field);
    }
  else if (*heading != '\0')
    place_unknown_heading (self, heading, level);
}

static void
place_value (Placing    *self,
             PdRoleField field,
             const char *text)
{
  g_autofree char *value = pd_role_value_normalize (field, text);
  g_autofree char *whole = NULL;

  if (*value != '\0')
    {
      append (self, field, value);
      return;
    }
  whole = g_strdup_printf ("%s: %s", pd_role_field_to_words (field), text);
  note_unplaced (self, PD_ROLE_UNPLACED_VALUE, whole);
  append (self, PD_ROLE_OTHER, whole);
}

/* "Team: Bay Street" */
static gboolean
place_named_value (Placing    *self,
                   const char *text)
{
  const char      *colon = strchr (text, ':');
  g_autofree char *name = colon != NULL ? g_strndup (text, colon - text) : NULL;
  g_autofree char *value = colon != NULL ? g_strstrip (g_strdup (colon + 1)) : NULL;
  gboolean         is_free = !self->has_field || pd_role_field_is_short (self->field);
  PdRoleField      field;

  if (name == NULL || !is_free || !pd_role_field_parse (name, &field) || !pd_role_field_is_short (field))
    return FALSE;
  if (self->has_section && self->marks_headings && pd_role_field_get_section (field) != self->section)
    return FALSE;
  if (*value != '\0')
    place_value (self, field, value);
  else
    begin_field (self, field);
  return TRUE;
}

/* "Version 2, approved by …": what we wrote above the first section. */
static gboolean
is_standing (const char *text)
{
  g_autofree char *pattern = g_strdup_printf (_ ("Version %d"), 7);
  const char      *number = strchr (pattern, '7');

  return number != NULL && strncmp (text, pattern, number - pattern) == 0 && g_ascii_isdigit (text[number - pattern]);
}

static void
place_before_all (Placing    *self,
                  const char *text)
{
  if (is_standing (text))
    return;
  if (!self->has_title && strlen (text) <= PD_ROLE_LONGEST_HEADING)
    append (self, PD_ROLE_TITLE, text);
  else
    {
      note_unplaced (self, PD_ROLE_UNPLACED_WORDS, text);
      append (self, PD_ROLE_OTHER, text);
    }
  self->has_title = TRUE;
}

static gboolean
is_unmarked_heading (const Placing     *self,
                     const PdRoleBlock *block)
{
  g_autofree char *heading = NULL;
  PdRoleSection    section;
  PdRoleField      field;

  if (self->marks_headings || block->kind != PD_ROLE_BLOCK_PARAGRAPH || strlen (block->text) > PD_ROLE_LONGEST_HEADING)
    return FALSE;
  heading = dup_without_numbering (block->text);
  return pd_role_section_parse (heading, &section) || pd_role_field_parse (heading, &field);
}

static void
place_words (Placing           *self,
             const PdRoleBlock *block)
{
  if (is_unmarked_heading (self, block))
    place_heading (self, block->text, self->has_section ? self->section_level + 1 : 1);
  else if (place_named_value (self, block->text))
    return;
  else if (!self->has_section)
    place_before_all (self, block->text);
  else if (self->has_field && pd_role_field_is_short (self->field))
    {
      place_value (self, self->field, block->text);
      self->has_field = pd_role_field_get_shape (self->field) == PD_ROLE_NAMES ||
                        pd_role_field_get_shape (self->field) == PD_ROLE_CHOICES;
    }
  else
    append (self, get_place (self), block->text);
}

/* The one heading of the highest level is the title. */
static const PdRoleBlock *
find_title (const Placing *self)
{
  const PdRoleBlock *title = NULL;

  for (guint i = 0; i < self->blocks->len; i++)
    {
      const PdRoleBlock *block = g_ptr_array_index (self->blocks, i);

      if (block->kind != PD_ROLE_BLOCK_HEADING || block->level > 1)
        continue;
      if (title != NULL)
        return NULL;
      title = block;
    }
  return title;
}

static gboolean
marks_headings (GPtrArray *blocks)
{
  for (guint i = 0; i < blocks->len; i++)
    {
      const PdRoleBlock *block = g_ptr_array_index (blocks, i);
      g_autofree char   *heading = dup_without_numbering (block->text);
      PdRoleSection      section;
      PdRoleField        field;

      if (block->kind == PD_ROLE_BLOCK_HEADING &&
          (pd_role_section_parse (heading, &section) || pd_role_field_parse (heading, &field)))
        return TRUE;
    }
  return FALSE;
}

static void
place_all (Placing *self)
{
  const PdRoleBlock *title = find_title (self);

  self->marks_headings = marks_headings (self->blocks);
  self->has_title = title != NULL;
  for (guint i = 0; i < self->blocks->len; i++)
    {
      const PdRoleBlock *block = g_ptr_array_index (self->blocks, i);

      self->line = block->line;
      if (block == title)
        append (self, PD_ROLE_TITLE, block->text);
      else if (block->kind == PD_ROLE_BLOCK_HEADING)
        place_heading (self, block->text, block->level);
      else
        place_words (self, block);
    }
}

static gboolean
check_lengths (const Placing *self,
               GError       **error)
{
  for (PdRoleField field = 0; field < PD_ROLE_N_FIELDS; field++)
    if (self->texts[field]->len > PD_ROLE_MAX_TEXT)
      {
        g_set_error (error, PD_ERROR, PD_ERROR_INPUT,
                     /* Translators: %1$u is the number of a line, %2$s a part of a role description */
                     _ ("What stands under “%2$s”, from line %1$u on, is too long for a role description. "
                        "Nothing was changed."),
                     self->lines[field], pd_role_field_to_words (field));
        return FALSE;
      }
  return TRUE;
}

static void
unplaced_free (gpointer data)
{
  PdRoleUnplaced *unplaced = data;

  g_free (unplaced->text);
  g_free (unplaced);
}

static PdRoleDescription *
describe (const Placing *self)
{
  PdRoleDescription *description = pd_role_description_new ();

  for (PdRoleField field = 0; field < PD_ROLE_N_FIELDS; field++)
    pd_role_description_set_text (description, field, self->texts[field]->str);
  return description;
}

/**
 * pd_role_import_place:
 * @blocks: (element-type PdRoleBlock): what a text is made of
 * @error: return location for a #GError
 *
 * Returns: (transfer full): what of it belongs where; %NULL with %PD_ERROR_INPUT where a part
 *   is longer than it may be
 */
PdRoleImport *
pd_role_import_place (GPtrArray *blocks,
                      GError   **error)
{
  Placing       placing = { .blocks = blocks, .unplaced = g_ptr_array_new_with_free_func (unplaced_free) };
  PdRoleImport *self = NULL;

  for (guint i = 0; i < PD_ROLE_N_FIELDS; i++)
    placing.texts[i] = g_string_new (NULL);
  place_all (&placing);
  if (check_lengths (&placing, error))
    {
      self = g_new0 (PdRoleImport, 1);
      self->description = describe (&placing);
      self->unplaced = g_ptr_array_ref (placing.unplaced);
    }
  for (guint i = 0; i < PD_ROLE_N_FIELDS; i++)
    g_string_free (placing.texts[i], TRUE);
  g_ptr_array_unref (placing.unplaced);
  return self;
}
