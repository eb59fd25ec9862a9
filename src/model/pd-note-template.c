/* SPDX-License-Identifier: GPL-3.0-or-later */

#define G_LOG_DOMAIN "pd-model"

#include "config.h"

#include "pd-note-template.h"

#include "pd-error.h"
#include "pd-headings-private.h"
#include "pd-spelling-private.h"

#include <glib/gi18n-lib.h>
#include <string.h>

/* A template is a page, not a book. */
#define MAX_TEXT 100000

/* The questions are our own. The four tasks are those of Intentional Peer Support
 * (domain.md); its forms are copyrighted, and none of their words stand here. */
typedef struct
{
  const char *id;
  const char *heading;
  const char *question;
} Prompt;

typedef struct
{
  const char   *nick;
  const char   *name;
  const Prompt *prompts;
  guint         n_prompts;
} Shipped;

static const Prompt FOUR_TASKS[] = {
  { "agenda", N_ ("What each of us brings"), N_ ("What would each of us like to look at today, and how are we arriving?") },
  { "connection", N_ ("Connection"), N_ ("When did we feel close, when did we lose each other, and what brought us back?") },
  { "worldview", N_ ("Worldview"), N_ ("How did each of us come to see it this way, and which question opened something?") },
  { "mutuality", N_ ("Mutuality"), N_ ("What did each of us give and receive, whose needs were met, and who had power?") },
  { "moving-towards", N_ ("Moving towards"), N_ ("What do we want more of, and what is the next step?") },
  { "boundaries", N_ ("Limits and other ties"), N_ ("Which limits did we negotiate, and do we know anyone in more than one way?") },
  { "wellbeing", N_ ("How we are"), N_ ("How is the work sitting with us, and what support would help?") },
  { "learning", N_ ("What we learned"), N_ ("What did we learn together, and what would we like to learn next?") },
  { "passed-on", N_ ("Passed on"), N_ ("Was anything passed on outside: what, to whom, and under which part of our agreement?") },
};

static const Prompt PLAIN[] = {
  { "talked-about", N_ ("What we talked about"), N_ ("What mattered today?") },
  { "decided", N_ ("What we decided"), N_ ("What do we take away from it?") },
  { "learning", N_ ("What we learned"), N_ ("What did we learn together, and what would we like to learn next?") },
  { "passed-on", N_ ("Passed on"), N_ ("Was anything passed on outside: what, to whom, and under which part of our agreement?") },
};

static const Shipped SHIPPED[] = {
  { "four-tasks", N_ ("The four tasks"), FOUR_TASKS, G_N_ELEMENTS (FOUR_TASKS) },
  { "plain", N_ ("Plain"), PLAIN, G_N_ELEMENTS (PLAIN) },
};

static PdNoteTemplate *
template_new (const char *nick,
              const char *name,
              PdNote     *note)
{
  PdNoteTemplate *self = g_new0 (PdNoteTemplate, 1);

  self->nick = g_strdup (nick);
  self->name = g_strdup (name);
  self->sections = g_ptr_array_ref (note->sections);
  return self;
}

static PdNoteTemplate *
template_new_shipped (const Shipped *shipped)
{
  g_autoptr (PdNote) note = pd_note_new ();

  for (guint i = 0; i < shipped->n_prompts; i++)
    {
      const Prompt *prompt = &shipped->prompts[i];

      pd_note_add_section (note, prompt->id, _ (prompt->heading), _ (prompt->question));
    }
  return template_new (shipped->nick, _ (shipped->name), note);
}

/**
 * pd_note_template_new:
 * @name: as it is shown
 *
 * Returns: (transfer full): a template of one's own, without a row and without sections
 */
PdNoteTemplate *
pd_note_template_new (const char *name)
{
  g_autoptr (PdNote) note = pd_note_new ();

  g_return_val_if_fail (name != NULL, NULL);

  return template_new ("", name, note);
}

/**
 * pd_note_template_add_section:
 * @self: a template
 * @id: what it is called in every language
 * @heading: as it is shown
 * @question: what it asks; may be empty
 *
 * Adds a section behind those that are there.
 */
void
pd_note_template_add_section (PdNoteTemplate *self,
                              const char     *id,
                              const char     *heading,
                              const char     *question)
{
  PdNote note = { .sections = NULL };

  g_return_if_fail (self != NULL);

  note.sections = self->sections;
  pd_note_add_section (&note, id, heading, question);
}

/**
 * pd_note_template_list_shipped:
 *
 * Returns: (transfer full) (element-type PdNoteTemplate): the templates that come with the
 *   program, in the reader's language; the first is the usual one
 */
GPtrArray *
pd_note_template_list_shipped (void)
{
  GPtrArray *templates = g_ptr_array_new_with_free_func ((GDestroyNotify) pd_note_template_free);

  for (guint i = 0; i < G_N_ELEMENTS (SHIPPED); i++)
    g_ptr_array_add (templates, template_new_shipped (&SHIPPED[i]));
  return templates;
}

static gboolean
check_section (const PdNoteSection *section,
               gsize               *size,
               GError             **error)
{
  const char *texts[] = { section->id, section->heading, section->question };

  for (guint i = 0; i < G_N_ELEMENTS (texts); i++)
    {
      if (!pd_note_check_text (texts[i], -1, error))
        return FALSE;
      *size += strlen (texts[i]);
    }
  return TRUE;
}

static const char *
find_problem (const PdNoteTemplate *self,
              gsize                 size)
{
  if (*self->name == '\0')
    return _ ("A template needs a name.");
  if (self->sections->len == 0)
    return _ ("A template has at least one section: a line that begins with “# ”.");
  if (self->sections->len > PD_NOTE_MAX_SECTIONS || size > MAX_TEXT)
    return _ ("The template is too long.");
  for (guint i = 0; i < self->sections->len; i++)
    {
      const PdNoteSection *section = g_ptr_array_index (self->sections, i);

      if (*section->heading == '\0')
        return _ ("Every section of a template has a heading: a line that begins with “# ”.");
    }
  return NULL;
}

/**
 * pd_note_template_check:
 * @self: a template
 * @error: return location for an error: %PD_ERROR_INPUT
 *
 * Returns: whether it can be kept: it has a name, and sections that each have a heading
 */
gboolean
pd_note_template_check (const PdNoteTemplate *self,
                        GError              **error)
{
  gsize       size = 0;
  const char *problem;

  g_return_val_if_fail (self != NULL, FALSE);

  if (!pd_note_check_text (self->name, -1, error))
    return FALSE;
  for (guint i = 0; i < self->sections->len; i++)
    if (!check_section (g_ptr_array_index (self->sections, i), &size, error))
      return FALSE;
  problem = find_problem (self, size);
  if (problem == NULL)
    return TRUE;
  g_set_error_literal (error, PD_ERROR, PD_ERROR_INPUT, problem);
  return FALSE;
}

/**
 * pd_note_template_new_parse:
 * @name: as it is shown
 * @text: a line for each section that begins with "# ", and its question under it
 * @error: return location for a #GError
 *
 * Reads a template of one's own.
 *
 * Returns: (transfer full): the template, without a row yet; %NULL with %PD_ERROR_INPUT
 *   where @text is none
 */
PdNoteTemplate *
pd_note_template_new_parse (const char *name,
                            const char *text,
                            GError    **error)
{
  g_autoptr (GPtrArray)      parts = NULL;
  g_autoptr (PdNote)         note = pd_note_new ();
  g_autoptr (PdNoteTemplate) self = NULL;

  g_return_val_if_fail (name != NULL && text != NULL, NULL);

  if (!pd_note_check_text (text, -1, error))
    return NULL;
  parts = pd_headings_split (text);
  for (guint i = 0; i < parts->len; i++)
    {
      const PdHeadedText *part = g_ptr_array_index (parts, i);
      const char         *heading = part->heading != NULL ? part->heading : "";
      g_autofree char    *id = pd_spelling_fold (heading);

      pd_note_add_section (note, id, heading, part->text);
    }
  self = template_new ("", name, note);
  return pd_note_template_check (self, error) ? g_steal_pointer (&self) : NULL;
}

/**
 * pd_note_template_copy:
 * @self: a template
 *
 * Returns: (transfer full): another one that is the same
 */
PdNoteTemplate *
pd_note_template_copy (const PdNoteTemplate *self)
{
  g_autoptr (PdNote) note = NULL;
  PdNoteTemplate    *copy;

  g_return_val_if_fail (self != NULL, NULL);

  note = pd_note_template_make_note (self);
  copy = template_new (self->nick, self->name, note);
  copy->id = self->id;
  return copy;
}

/**
 * pd_note_template_free:
 * @self: (transfer full) (nullable): a template
 */
void
pd_note_template_free (PdNoteTemplate *self)
{
  if (self == NULL)
    return;
  g_free (self->nick);
  g_free (self->name);
  g_ptr_array_unref (self->sections);
  g_free (self);
}

/**
 * pd_note_template_equal:
 * @self: a template
 * @other: another
 *
 * Returns: whether both are called the same and ask the same, their ids included
 */
gboolean
pd_note_template_equal (const PdNoteTemplate *self,
                        const PdNoteTemplate *other)
{
  g_autoptr (PdNote) note = NULL;
  g_autoptr (PdNote) other_note = NULL;

  g_return_val_if_fail (self != NULL && other != NULL, FALSE);

  note = pd_note_template_make_note (self);
  other_note = pd_note_template_make_note (other);
  return self->id == other->id &&
         g_str_equal (self->nick, other->nick) &&
         g_str_equal (self->name, other->name) &&
         pd_note_equal (note, other_note);
}

/**
 * pd_note_template_to_text:
 * @self: a template
 *
 * Returns: (transfer full): the text that pd_note_template_new_parse() reads
 */
char *
pd_note_template_to_text (const PdNoteTemplate *self)
{
  GString *text;

  g_return_val_if_fail (self != NULL, NULL);

  text = g_string_new (NULL);
  for (guint i = 0; i < self->sections->len; i++)
    {
      const PdNoteSection *section = g_ptr_array_index (self->sections, i);

      g_string_append_printf (text, "%s# %s\n", i > 0 ? "\n" : "", section->heading);
      if (*section->question != '\0')
        g_string_append_printf (text, "%s\n", section->question);
    }
  return g_string_free (text, FALSE);
}

/**
 * pd_note_template_make_note:
 * @self: a template
 *
 * Returns: (transfer full): a note that asks what the template asks
 */
PdNote *
pd_note_template_make_note (const PdNoteTemplate *self)
{
  PdNote *note = pd_note_new ();

  g_return_val_if_fail (self != NULL, note);

  for (guint i = 0; i < self->sections->len; i++)
    {
      const PdNoteSection *section = g_ptr_array_index (self->sections, i);

      pd_note_add_section (note, section->id, section->heading, section->question);
    }
  return note;
}
