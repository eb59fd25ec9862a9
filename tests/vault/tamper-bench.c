/* SPDX-License-Identifier: GPL-3.0-or-later */
#define G_LOG_DOMAIN "pd-vault-tests"

#include "config.h"

#include "tamper-bench.h"

#include "pd-error.h"

#include <glib/gstdio.h>
#include <string.h>

void
tamper_bench_set_up (TamperBench  *self,
                     gconstpointer data)
{
  g_autoptr (GError)  error = NULL;
  g_autoptr (PdVault) vault = NULL;
  g_auto (GStrv)      lines = NULL;
  char               *records;

  self->folder = g_dir_make_tmp ("pd-vault-tampering-XXXXXX", &error);
  g_assert_no_error (error);
  self->path = g_build_filename (self->folder, "sample.peerdesk", NULL);
  sample_write (self->path, &error);
  g_assert_no_error (error);
  self->sample = sample_load_file (self->path);
  sample_layout_find (&self->layout, self->sample);
  vault = sample_open (self->path, SAMPLE_ADA, FALSE, &error);
  g_assert_no_error (error);
  self->description = sample_describe (vault, &error);
  g_assert_no_error (error);
  records = strstr (self->description, "\nrecord ") + 1;
  lines = g_strsplit (records, "\n", -1);
  self->records = g_ptr_array_new_with_free_func (g_free);
  for (guint i = 0; lines[i][0] != '\0'; i++)
    g_ptr_array_add (self->records, g_strconcat (lines[i], "\n", NULL));
  g_assert_cmpuint (self->records->len, ==, SAMPLE_N_RECORDS);
  *records = '\0';
}

/**
 * tamper_bench_sweep:
 *
 * Removes the sample and what opening left beside it.
 *
 * Returns: (transfer full) (nullable): what it kept aside of a torn file
 */
GBytes *
tamper_bench_sweep (TamperBench *self)
{
  GBytes     *kept = NULL;
  GDir       *dir = g_dir_open (self->folder, 0, NULL);
  const char *name;

  g_assert_nonnull (dir);
  while ((name = g_dir_read_name (dir)) != NULL)
    {
      g_autofree char *full = g_build_filename (self->folder, name, NULL);

      if (strstr (name, ".torn-") != NULL)
        {
          g_assert_null (kept);
          kept = sample_load_file (full);
        }
      g_assert_cmpint (g_unlink (full), ==, 0);
    }
  g_dir_close (dir);
  return kept;
}

void
tamper_bench_tear_down (TamperBench  *self,
                        gconstpointer data)
{
  g_autoptr (GBytes) kept = tamper_bench_sweep (self);

  g_assert_null (kept);
  g_assert_cmpint (g_rmdir (self->folder), ==, 0);
  g_free (self->folder);
  g_free (self->path);
  g_free (self->description);
  g_bytes_unref (self->sample);
  g_ptr_array_unref (self->records);
}

static char *
expected_content (TamperBench *self,
                  guint        n_records)
{
  GString *expected = g_string_new (self->description);

  for (guint i = 0; i < n_records; i++)
    g_string_append (expected, g_ptr_array_index (self->records, i));
  return g_string_free (expected, FALSE);
}

/**
 * tamper_bench_assert_content:
 *
 * The first @n_records records of the sample are there, and the rest of it.
 */
void
tamper_bench_assert_content (TamperBench *self,
                             PdVault     *vault,
                             guint        n_records)
{
  g_autoptr (GError) error = NULL;
  g_autofree char   *found = sample_describe (vault, &error);
  g_autofree char   *expected = expected_content (self, n_records);

  g_assert_no_error (error);
  g_assert_cmpstr (found, ==, expected);
}

/* Behind the last record that is there; the tail that was cut is in the kept file. */
static const char *
judge_kept_aside (TamperBench    *self,
                  GBytes         *content,
                  const Expected *expected)
{
  g_autoptr (GBytes) kept = tamper_bench_sweep (self);
  g_autoptr (GBytes) tail = NULL;
  gsize              begin = self->layout.record[expected->n_records];

  if ((kept != NULL) != expected->is_torn)
    return kept != NULL ? "something was kept aside" : "nothing was kept aside";
  if (kept == NULL)
    return NULL;
  tail = g_bytes_new_from_bytes (content, begin, g_bytes_get_size (content) - begin);
  return g_bytes_equal (kept, tail) ? NULL : "not the tail was kept aside";
}

static const char *
judge_going_on (PdVault *vault,
                guint    n_records)
{
  g_autoptr (PdVaultRecord) record = sample_record (9);

  if (!pd_vault_append (vault, record, NULL))
    return "it takes no change";
  return record->sequence == n_records + 1 ? NULL : "it counts on wrongly";
}

static const char *
judge_state (PdVault        *vault,
             const Expected *expected,
             gboolean        to_write)
{
  gboolean is_writable = pd_vault_is_writable (vault);

  if ((pd_vault_get_notices (vault)->len > 0) != expected->has_notice)
    return expected->has_notice ? "it says nothing" : "it gives a notice";
  if (is_writable != (to_write && expected->is_writable))
    return is_writable ? "it can be written" : "it can't be written";
  if (!is_writable && pd_vault_get_read_only_reason (vault) == NULL)
    return "it does not say why it can't be written";
  if (to_write && expected->is_torn)
    return judge_going_on (vault, expected->n_records);
  return NULL;
}

/* What is wrong with how the file opens, or %NULL. */
static char *
judge_opening (TamperBench    *self,
               const Expected *expected,
               PdId            person_id,
               gboolean        to_write)
{
  g_autoptr (GError)  error = NULL;
  g_autoptr (PdVault) vault = sample_open (self->path, person_id, to_write, &error);
  g_autofree char    *found = vault != NULL ? sample_describe (vault, &error) : NULL;
  g_autofree char    *content = expected_content (self, expected->n_records);

  if (found == NULL)
    {
      g_assert_true (error->domain == PD_ERROR);
      return error->code == expected->code ? NULL : g_strdup (error->message);
    }
  if (expected->code != EXPECT_OPENS)
    return g_strdup ("it opens");
  if (strcmp (found, content) != 0)
    return g_strdup_printf ("it holds\n%s", found);
  return g_strdup (judge_state (vault, expected, to_write));
}

/**
 * tamper_bench_assert_outcome:
 * @content: what someone or something made of the sample
 * @expected: what the format table says about that
 * @what: the same in words, for the message
 * @at: where, for the message
 *
 * Opens @content with each key, one to read and one to write.
 */
void
tamper_bench_assert_outcome (TamperBench *self,
                             GBytes      *content,
                             Expected     expected,
                             const char  *what,
                             gsize        at)
{
  g_autofree char *read = NULL;
  g_autofree char *written = NULL;
  const char      *kept;

  sample_save_file (self->path, content);
  read = judge_opening (self, &expected, SAMPLE_ADA, FALSE);
  if (read != NULL)
    g_error ("%s at %" G_GSIZE_FORMAT ", opened to read: %s", what, at, read);
  g_assert_null (tamper_bench_sweep (self));
  sample_save_file (self->path, content);
  written = judge_opening (self, &expected, SAMPLE_BEN, TRUE);
  if (written != NULL)
    g_error ("%s at %" G_GSIZE_FORMAT ", opened to write: %s", what, at, written);
  kept = judge_kept_aside (self, content, &expected);
  if (kept != NULL)
    g_error ("%s at %" G_GSIZE_FORMAT ": %s", what, at, kept);
}
