/* SPDX-License-Identifier: GPL-3.0-or-later */

/* A role description from what somebody wrote elsewhere: its headings say what belongs
 * where. */

#define G_LOG_DOMAIN "pd-exchange"

#include "config.h"

#include "pd-role-import.h"

#include "pd-error.h"
#include "pd-role-blocks-private.h"
#include "pd-text-encoding.h"

#include <gio/gio.h>
#include <glib/gi18n-lib.h>
#include <string.h>

typedef struct
{
  GPtrArray *blocks;
  GPtrArray *unknown;
  GPtrArray *unclear;
  GString   *texts[PD_ROLE_N_FIELDS];

  /* state: what stood above */
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
  g_string_append (self->texts[field], text);
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
      g_ptr_array_add (self->unknown, g_strdup (heading));
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
  g_ptr_array_add (self->unclear, g_strdup (whole));
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
    append (self, PD_ROLE_OTHER, text);
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

      if (block == title)
        append (self, PD_ROLE_TITLE, block->text);
      else if (block->kind == PD_ROLE_BLOCK_HEADING)
        place_heading (self, block->text, block->level);
      else
        place_words (self, block);
    }
}

static PdRoleImport *
import_blocks (GPtrArray *blocks)
{
  PdRoleImport *self = g_new0 (PdRoleImport, 1);
  Placing       placing = { .blocks = blocks };

  self->description = pd_role_description_new ();
  self->unknown = placing.unknown = g_ptr_array_new_with_free_func (g_free);
  self->unclear = placing.unclear = g_ptr_array_new_with_free_func (g_free);
  for (guint i = 0; i < PD_ROLE_N_FIELDS; i++)
    placing.texts[i] = g_string_new (NULL);
  place_all (&placing);
  for (PdRoleField field = 0; field < PD_ROLE_N_FIELDS; field++)
    {
      pd_role_description_set_text (self->description, field, placing.texts[field]->str);
      g_string_free (placing.texts[field], TRUE);
    }
  return self;
}

static gboolean
check_lengths (const PdRoleDescription *description,
               GError                 **error)
{
  for (PdRoleField field = 0; field < PD_ROLE_N_FIELDS; field++)
    if (strlen (description->texts[field]) > PD_ROLE_MAX_TEXT)
      {
        g_set_error (error,
                     PD_ERROR,
                     PD_ERROR_INPUT,
                     _ ("What stands under “%s” is too long for a role description. Nothing was changed."),
                     pd_role_field_to_words (field));
        return FALSE;
      }
  return TRUE;
}

static PdRoleImport *
refuse_length (GError **error)
{
  g_set_error_literal (error, PD_ERROR, PD_ERROR_INPUT, _ ("This is longer than any role description. Nothing was changed."));
  return NULL;
}

/**
 * pd_role_import_bytes:
 * @bytes: plain text, Markdown or HTML, in UTF-8, UTF-16 or Windows-1252
 * @error: return location for a #GError
 *
 * Reads a role description by its headings, in our words or in others that services use.
 * Which of the three it is shows in what it begins with.
 *
 * Returns: (transfer full): what was read, and what of it has no place of its own; %NULL
 *   with %PD_ERROR_INPUT where it is no text, or too long
 */
PdRoleImport *
pd_role_import_bytes (GBytes  *bytes,
                      GError **error)
{
  gsize                    length;
  const guint8            *data;
  guint                    n_replaced;
  g_autoptr (GString)      text = NULL;
  g_autoptr (GPtrArray)    blocks = NULL;
  g_autoptr (PdRoleImport) self = NULL;

  g_return_val_if_fail (bytes != NULL, NULL);

  data = g_bytes_get_data (bytes, &length);
  if (length > PD_ROLE_IMPORT_MAX_BYTES)
    return refuse_length (error);
  text = pd_text_encoding_decode (pd_text_encoding_recognise (data, length), data, length, &n_replaced);
  if (memchr (text->str, '\0', text->len) != NULL || !g_utf8_validate (text->str, (gssize) text->len, NULL))
    {
      g_set_error_literal (error, PD_ERROR, PD_ERROR_INPUT, _ ("This is no text. Save it as text, Markdown or HTML first. Nothing was changed."));
      return NULL;
    }
  blocks = pd_role_blocks_is_html (text->str) ? pd_role_blocks_read_html (text->str) : pd_role_blocks_read_text (text->str);
  if (blocks->len > PD_ROLE_IMPORT_MAX_BLOCKS)
    return refuse_length (error);
  self = import_blocks (blocks);
  return check_lengths (self->description, error) ? g_steal_pointer (&self) : NULL;
}

/**
 * pd_role_import_path:
 * @path: a file
 * @error: return location for a #GError
 *
 * As pd_role_import_bytes(), of a file. No more of it is read than a description may be long.
 *
 * Returns: (transfer full): what was read; %NULL where the file can't be read, too
 */
PdRoleImport *
pd_role_import_path (const char *path,
                     GError    **error)
{
  g_autoptr (GFile)            file = g_file_new_for_path (path);
  g_autoptr (GFileInputStream) stream = g_file_read (file, NULL, error);
  g_autofree char             *data = NULL;
  g_autoptr (GBytes)           bytes = NULL;
  gsize                        length;

  if (stream == NULL)
    return NULL;
  /* One more, to see that it is too long. */
  data = g_malloc (PD_ROLE_IMPORT_MAX_BYTES + 1);
  if (!g_input_stream_read_all (G_INPUT_STREAM (stream), data, PD_ROLE_IMPORT_MAX_BYTES + 1, &length, NULL, error))
    return NULL;
  bytes = g_bytes_new_take (g_steal_pointer (&data), length);
  return pd_role_import_bytes (bytes, error);
}

/**
 * pd_role_import_free:
 * @self: (transfer full) (nullable): what was read
 */
void
pd_role_import_free (PdRoleImport *self)
{
  if (self == NULL)
    return;
  pd_role_description_free (self->description);
  g_ptr_array_unref (self->unknown);
  g_ptr_array_unref (self->unclear);
  g_free (self);
}
