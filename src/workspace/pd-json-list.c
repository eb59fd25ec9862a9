/* SPDX-License-Identifier: GPL-3.0-or-later */

#define G_LOG_DOMAIN "pd-workspace"

#include "config.h"

#include "pd-json-list-private.h"

/**
 * pd_json_add_text:
 * @builder: an object that is being built
 * @member: a member of it
 * @text: what that is
 */
void
pd_json_add_text (JsonBuilder *builder,
                  const char  *member,
                  const char  *text)
{
  json_builder_set_member_name (builder, member);
  json_builder_add_string_value (builder, text);
}

/**
 * pd_json_add_number:
 * @builder: an object that is being built
 * @member: a member of it
 * @number: what that is
 */
void
pd_json_add_number (JsonBuilder *builder,
                    const char  *member,
                    gint64       number)
{
  json_builder_set_member_name (builder, member);
  json_builder_add_int_value (builder, number);
}

/**
 * pd_json_add_boolean:
 * @builder: an object that is being built
 * @member: a member of it
 * @value: what that is
 */
void
pd_json_add_boolean (JsonBuilder *builder,
                     const char  *member,
                     gboolean     value)
{
  json_builder_set_member_name (builder, member);
  json_builder_add_boolean_value (builder, value);
}

/**
 * pd_json_add_id_value:
 * @builder: an array that is being built
 * @id: its next element; text, because numbers of JSON are not exact above 2^53
 */
void
pd_json_add_id_value (JsonBuilder *builder,
                      PdId         id)
{
  g_autofree char *text = g_strdup_printf ("%" G_GINT64_FORMAT, id);

  if (id != PD_ID_NONE)
    json_builder_add_string_value (builder, text);
  else
    json_builder_add_null_value (builder);
}

/**
 * pd_json_add_id:
 * @builder: an object that is being built
 * @member: a member of it
 * @id: what that is, as pd_json_add_id_value() writes it
 */
void
pd_json_add_id (JsonBuilder *builder,
                const char  *member,
                PdId         id)
{
  json_builder_set_member_name (builder, member);
  pd_json_add_id_value (builder, id);
}

/**
 * pd_json_add_day:
 * @builder: an object that is being built
 * @member: a member of it
 * @day: what that is; %PD_DAY_NONE is null
 */
void
pd_json_add_day (JsonBuilder *builder,
                 const char  *member,
                 PdDay        day)
{
  g_autofree char *text = day != PD_DAY_NONE ? pd_day_to_iso (day) : NULL;

  json_builder_set_member_name (builder, member);
  if (text != NULL)
    json_builder_add_string_value (builder, text);
  else
    json_builder_add_null_value (builder);
}

static void
write_object (FILE            *file,
              JsonGenerator   *generator,
              PdJsonAddMembers add_members,
              gpointer         item)
{
  g_autoptr (JsonBuilder) builder = json_builder_new_immutable ();
  g_autoptr (JsonNode)    root = NULL;
  g_autofree char        *text = NULL;

  json_builder_begin_object (builder);
  add_members (builder, item);
  json_builder_end_object (builder);
  root = json_builder_get_root (builder);
  json_generator_set_root (generator, root);
  text = json_generator_to_data (generator, NULL);
  fputs (text, file);
}

/**
 * pd_json_list_write:
 * @folder: where to
 * @name: the name of the file
 * @items: what there is
 * @add_members: says what is written of an item
 * @error: return location for a #GError, as of pd_export_folder_write()
 *
 * Writes one object after another, so that no more than one is in memory as JSON. What
 * goes wrong in writing is found when the file is closed.
 *
 * Returns: whether the file is there
 */
gboolean
pd_json_list_write (PdExportFolder  *folder,
                    const char      *name,
                    GPtrArray       *items,
                    PdJsonAddMembers add_members,
                    GError         **error)
{
  g_autoptr (JsonGenerator) generator = json_generator_new ();
  FILE                     *file = pd_export_folder_open (folder, name, error);

  if (file == NULL)
    return FALSE;
  fputc ('[', file);
  for (guint i = 0; i < items->len; i++)
    {
      fputs (i > 0 ? ",\n" : "\n", file);
      write_object (file, generator, add_members, g_ptr_array_index (items, i));
    }
  fputs ("\n]\n", file);
  return pd_export_folder_close (folder, file, error);
}
