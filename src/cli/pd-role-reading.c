/* SPDX-License-Identifier: GPL-3.0-or-later */
#define G_LOG_DOMAIN "peerdeskctl"

/* role: shown, compared, printed and given to other programs */

#include "config.h"

#include <glib/gi18n-lib.h>
#include <stdio.h>

#include "pd-error.h"
#include "pd-fresh-file.h"
#include "pd-output.h"
#include "pd-role-call.h"
#include "pd-role-difference.h"
#include "pd-role-export.h"
#include "pd-role-paper.h"

#define PNG_DPI 150

/* A role and one of its versions. */
static PdRoleVersion *
load (PdInvocation     *self,
      PdWorkspace      *workspace,
      const PdRoleCall *call,
      PdRole          **ret_role,
      GError          **error)
{
  *ret_role = pd_role_call_load (self, workspace, error);
  return *ret_role ? pd_role_call_find_version (*ret_role, call->version, error) : NULL;
}

/**
 * pd_role_call_write_pages:
 * @self: a call
 * @document: pages
 * @path: where they go: a name that ends in .png is a picture of each, else it is a PDF
 * @error: return location for an error
 *
 * Returns: whether they are there
 */
gboolean
pd_role_call_write_pages (PdInvocation *self,
                          PdDocument   *document,
                          const char   *path,
                          GError      **error)
{
  if (g_str_has_suffix (path, ".png"))
    return pd_document_write_png (document, path, PNG_DPI, NULL, error);
  return pd_document_write_pdf (document, path, pd_invocation_get_now (self), NULL, error);
}

/**
 * pd_role_call_show:
 * @self: a call
 * @workspace: an unlocked workspace
 * @call: what was said
 * @error: return location for an error
 *
 * Returns: whether the version is printed, in Markdown
 */
gboolean
pd_role_call_show (PdInvocation     *self,
                   PdWorkspace      *workspace,
                   const PdRoleCall *call,
                   GError          **error)
{
  static const char *const fields[] = { "id", "title", "version", "state", "text", NULL };
  g_autoptr (PdRole)       role = NULL;
  g_autoptr (PdOutput)     output = NULL;
  g_autoptr (GBytes)       text = NULL;
  g_autofree char         *standing = NULL;
  const PdRoleVersion     *version = load (self, workspace, call, &role, error);

  if (!version)
    return FALSE;
  standing = pd_workspace_describe_role_version (workspace, role, version);
  text = pd_role_export_markdown (version->description, standing);
  if (!pd_invocation_get_json (self))
    {
      fwrite (g_bytes_get_data (text, NULL), 1, g_bytes_get_size (text), stdout);
      return TRUE;
    }
  output = pd_output_new (TRUE, fields);
  pd_output_add_id (output, role->id);
  pd_output_add_text (output, version->description->texts[PD_ROLE_TITLE]);
  pd_output_add_number (output, version->version);
  pd_output_add_text (output, pd_role_state_to_nick (pd_role_get_state (role, version)));
  pd_output_take_text (output, g_strndup (g_bytes_get_data (text, NULL), g_bytes_get_size (text)));
  pd_output_print (output);
  return TRUE;
}

static void
print_changes (PdInvocation        *self,
               const PdRoleVersion *before,
               const PdRoleVersion *after)
{
  static const char *const fields[] = { "part", "before", "after", "words", NULL };
  g_autoptr (GPtrArray)    changes = pd_role_difference_new (before->description, after->description);
  g_autoptr (PdOutput)     output = pd_output_new (TRUE, fields);

  for (guint i = 0; i < changes->len; i++)
    {
      const PdRoleFieldChange *change = changes->pdata[i];
      g_autofree char         *words = pd_role_field_change_to_text (change);

      if (!pd_invocation_get_json (self))
        printf ("%s%s\n%s\n", i > 0 ? "\n" : "", pd_role_field_to_words (change->field), words);
      pd_output_add_text (output, pd_role_field_to_nick (change->field));
      pd_output_add_text (output, change->before);
      pd_output_add_text (output, change->after);
      pd_output_add_text (output, words);
    }
  if (pd_invocation_get_json (self))
    pd_output_print (output);
}

/**
 * pd_role_call_compare:
 * @self: a call
 * @workspace: an unlocked workspace
 * @call: what was said
 * @error: return location for an error
 *
 * Returns: whether it is said what two versions say differently, word by word
 */
gboolean
pd_role_call_compare (PdInvocation     *self,
                      PdWorkspace      *workspace,
                      const PdRoleCall *call,
                      GError          **error)
{
  g_autoptr (PdRole)     role = NULL;
  g_autoptr (PdDocument) document = NULL;
  const PdRoleVersion   *after = load (self, workspace, call, &role, error);
  const PdRoleVersion   *before;
  const PdPaperOptions   options = { .printed_on = pd_invocation_get_today (self), .large_print = call->is_large };
  int                    with;

  if (!after)
    return FALSE;
  with = call->with != 0 ? call->with : after->version - 1;
  before = pd_role_find_version (role, with);
  if (!before)
    {
      g_set_error (error, PD_ERROR, PD_ERROR_NOT_FOUND, _ ("The role has no version %d."), with);
      return FALSE;
    }
  if (!call->output)
    {
      print_changes (self, before, after);
      return TRUE;
    }
  document = pd_role_paper_compare (workspace, role, before, after, &options);
  return pd_role_call_write_pages (self, document, call->output, error);
}

/**
 * pd_role_call_print:
 * @self: a call
 * @workspace: an unlocked workspace
 * @call: what was said
 * @error: return location for an error
 *
 * Returns: whether the pages are there
 */
gboolean
pd_role_call_print (PdInvocation     *self,
                    PdWorkspace      *workspace,
                    const PdRoleCall *call,
                    GError          **error)
{
  g_autoptr (PdRole)     role = NULL;
  g_autoptr (PdDocument) document = NULL;
  const PdRoleVersion   *version = load (self, workspace, call, &role, error);
  const PdPaperOptions   options = { .printed_on = pd_invocation_get_today (self), .large_print = call->is_large };

  if (!version)
    return FALSE;
  if (call->sheet && g_str_equal (call->sheet, "recruitment"))
    document = pd_role_paper_recruit (workspace, role, version, &options);
  else
    document = pd_role_paper_lay_out (workspace, role, version, &options);
  return pd_role_call_write_pages (self, document, call->output, error);
}

/**
 * pd_role_call_export:
 * @self: a call
 * @workspace: an unlocked workspace
 * @call: what was said
 * @error: return location for an error
 *
 * Returns: whether the text is there, for another program
 */
gboolean
pd_role_call_export (PdInvocation     *self,
                     PdWorkspace      *workspace,
                     const PdRoleCall *call,
                     GError          **error)
{
  g_autoptr (PdRole)   role = NULL;
  g_autoptr (GBytes)   text = NULL;
  g_autofree char     *standing = NULL;
  const PdRoleVersion *version = load (self, workspace, call, &role, error);

  if (!version)
    return FALSE;
  standing = pd_workspace_describe_role_version (workspace, role, version);
  if (g_str_has_suffix (call->output, ".html"))
    text = pd_role_export_html (version->description, standing);
  else
    text = pd_role_export_markdown (version->description, standing);
  return pd_fresh_file_set_contents (call->output, text, error);
}
