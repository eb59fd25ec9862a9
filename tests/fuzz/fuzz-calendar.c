/* SPDX-License-Identifier: GPL-3.0-or-later */

/* Takes whatever bytes it is given for a calendar and plans its import, as a file that
 * came by mail would be. */
#define G_LOG_DOMAIN "pd-fuzz"

#include "config.h"

#include "fuzz-target.h"

#include "pd-error.h"
#include "pd-import.h"

static PdId
new_id_cb (gpointer user_data)
{
  PdId *last = user_data;

  return ++*last;
}

static void
assert_shift (PdShift *shift)
{
  int length = pd_shift_get_end (shift) - pd_shift_get_start (shift);

  g_assert_cmpint (length, >, 0);
  g_assert_cmpint (length, <=, PD_SHIFT_MAX_MINUTES);
  g_assert_cmpint (pd_shift_get_start (shift), >=, 0);
  g_assert_cmpint (pd_shift_get_start (shift), <, 24 * 60);
  g_assert_true (g_utf8_validate (pd_shift_get_note (shift), -1, NULL));
}

static void
assert_plan (PdImport *plan)
{
  const PdImportCounts *counts = pd_import_report_get_counts (plan->report);
  g_autofree char      *text = pd_import_report_to_text (plan->report);

  g_assert_cmpuint (counts->rows, ==, counts->added + counts->changed + counts->same + counts->left_out);
  g_assert_cmpuint (plan->new_shifts->len, ==, counts->added);
  g_assert_cmpuint (plan->new_shifts->len, <=, PD_CALENDAR_MAX_OCCURRENCES);
  for (guint i = 0; i < plan->new_shifts->len; i++)
    assert_shift (g_ptr_array_index (plan->new_shifts, i));
  for (guint i = 0; i < plan->new_sites->len; i++)
    g_assert_cmpstr (pd_site_get_name (g_ptr_array_index (plan->new_sites, i)), !=, "");
  g_assert_true (g_utf8_validate (text, -1, NULL));
}

int
LLVMFuzzerTestOneInput (const uint8_t *data,
                        size_t         size)
{
  g_autoptr (GBytes)    bytes = g_bytes_new_static (data, size);
  g_autoptr (GPtrArray) people = g_ptr_array_new ();
  g_autoptr (GPtrArray) sites = g_ptr_array_new ();
  PdId                  last = 0;
  const PdImportInto    into = { people, sites, NULL, NULL, "Australia/Sydney", new_id_cb, &last };
  const PdImportOptions options = { .dates = PD_DATE_ORDER_UNSETTLED };
  g_autoptr (GError)    error = NULL;
  g_autoptr (PdImport)  plan = pd_import_begin_calendar (bytes, &into, &options, NULL, &error);

  g_assert_true ((plan == NULL) == (error != NULL));
  g_assert_true (error == NULL || g_error_matches (error, PD_ERROR, PD_ERROR_INPUT));
  if (plan == NULL)
    return 0;
  pd_import_finish (plan, NULL);
  assert_plan (plan);
  return 0;
}
