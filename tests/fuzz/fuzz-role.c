/* SPDX-License-Identifier: GPL-3.0-or-later */

/* Takes whatever bytes it is given for a role description that somebody wrote elsewhere.
 * What is read can be kept, and is the same when it is written and read again. */
#define G_LOG_DOMAIN "pd-fuzz"

#include "config.h"

#include "fuzz-target.h"

#include "pd-role-check.h"
#include "pd-role-difference.h"
#include "pd-role-export.h"
#include "pd-role-import.h"

static void
assert_reads_back (const PdRoleDescription *description,
                   GBytes                  *bytes)
{
  g_autoptr (GError)       error = NULL;
  g_autoptr (PdRoleImport) again = pd_role_import_bytes (bytes, &error);

  g_assert_no_error (error);
  g_assert_true (pd_role_description_equal (description, again->description));
}

int
LLVMFuzzerTestOneInput (const uint8_t *data,
                        size_t         size)
{
  g_autoptr (GBytes)            bytes = g_bytes_new_static (data, size);
  g_autoptr (GError)            error = NULL;
  g_autoptr (PdRoleImport)      read = pd_role_import_bytes (bytes, &error);
  g_autoptr (PdRoleDescription) nothing = pd_role_description_new ();
  g_autoptr (GBytes)            markdown = NULL;
  g_autoptr (GBytes)            html = NULL;

  g_assert_true ((read == NULL) == (error != NULL));
  if (read == NULL)
    return 0;
  for (PdRoleField field = 0; field < PD_ROLE_N_FIELDS; field++)
    {
      g_autofree char *normal = pd_role_value_normalize (field, read->description->texts[field]);

      g_assert_true (g_utf8_validate (normal, -1, NULL));
      g_assert_cmpstr (normal, ==, read->description->texts[field]);
    }
  markdown = pd_role_export_markdown (read->description, "Version 1");
  html = pd_role_export_html (read->description, "Version 1");
  assert_reads_back (read->description, markdown);
  assert_reads_back (read->description, html);
  g_ptr_array_unref (pd_role_check (read->description));
  g_ptr_array_unref (pd_role_difference_new (nothing, read->description));
  return 0;
}
