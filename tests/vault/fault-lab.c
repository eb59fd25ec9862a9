/* SPDX-License-Identifier: GPL-3.0-or-later */

/* A place where an operation is done again and again, each time in a process of its own
 * that may end at any call, and where what it left is looked at, each time by a process
 * of its own too: this one never opens a vault, so that there is no thread to lose when
 * it forks. */
#define G_LOG_DOMAIN "pd-vault-tests"

#include "config.h"

#include "fault-lab.h"

#include "fault-view.h"
#include "pd-error.h"
#include "vault-sample.h"

#include <errno.h>
#include <glib/gstdio.h>
#include <string.h>
#include <sys/mman.h>
#include <sys/wait.h>
#include <unistd.h>

#define MEMORY "/dev/shm"

struct _FaultLab
{
  const Operation *operation;
  FaultReport     *report; /* shared with the children */

  char *top;
  char *folder;
  char *shadow;
  char *crashed;
  char *path;
  char *description;

  GBytes *start;
};

typedef void (*Life) (FaultLab   *self,
                      const void *data);

static void
empty_folder (const char *path)
{
  GDir       *dir = g_dir_open (path, 0, NULL);
  const char *name;

  g_assert_nonnull (dir);
  while ((name = g_dir_read_name (dir)) != NULL)
    {
      g_autofree char *full = g_build_filename (path, name, NULL);

      g_assert_cmpint (g_unlink (full), ==, 0);
    }
  g_dir_close (dir);
}

static gboolean
is_planned (int exit_status)
{
  return exit_status == 0 || exit_status == FAULT_EXIT_STATUS;
}

/* TRUE where @life came to its end, FALSE where the planned fault ended it. */
static gboolean
live (FaultLab   *self,
      Life        life,
      const void *data)
{
  int   status = 0;
  pid_t pid;

  fflush (NULL);
  pid = fork ();
  if (pid == 0)
    {
      life (self, data);
      _exit (0);
    }
  g_assert_cmpint (pid, >, 0);
  g_assert_cmpint (waitpid (pid, &status, 0), ==, pid);
  if (!WIFEXITED (status) || !is_planned (WEXITSTATUS (status)))
    g_error ("\"%s\" ended badly: wait status %d", self->operation->name, status);
  return WEXITSTATUS (status) == 0;
}

static void
make_sample (FaultLab   *self,
             const void *data)
{
  g_autoptr (GError) error = NULL;

  sample_write (self->path, &error);
  g_assert_no_error (error);
  if (self->operation->start == STARTS_OPEN_TORN)
    sample_append_long (self->path, &error);
  g_assert_no_error (error);
}

static char *
make_folder (FaultLab   *self,
             const char *name)
{
  char *path = g_build_filename (self->top, name, NULL);

  g_assert_cmpint (g_mkdir (path, 0700), ==, 0);
  return path;
}

/* In memory where that can be had: thousands of lives sync their files, and what a disk
 * would have kept of them is made up anyway. */
static char *
make_top (void)
{
  const char *base = g_file_test (MEMORY, G_FILE_TEST_IS_DIR) ? MEMORY : g_get_tmp_dir ();
  char *template = g_build_filename (base, "pd-vault-faults-XXXXXX", NULL);

  return g_mkdtemp (template);
}

/**
 * fault_lab_new:
 * @operation: what will be done
 *
 * Makes folders for it, and the file that it starts from.
 */
FaultLab *
fault_lab_new (const Operation *operation)
{
  FaultLab        *self = g_new0 (FaultLab, 1);
  g_autofree char *made = make_top ();

  g_assert_nonnull (made);
  self->operation = operation;
  self->top = realpath (made, NULL);
  self->folder = make_folder (self, "service");
  self->shadow = make_folder (self, "shadow");
  self->crashed = make_folder (self, "crashed");
  self->path = g_build_filename (self->folder, OPERATED_NAME, NULL);
  self->description = g_build_filename (self->top, "description", NULL);
  self->report = mmap (NULL,
                       sizeof *self->report,
                       PROT_READ | PROT_WRITE,
                       MAP_SHARED | MAP_ANONYMOUS,
                       -1,
                       0);
  g_assert_true (self->report != MAP_FAILED);
  if (operation->start == STARTS_WITHOUT_FILE)
    return self;
  g_assert_true (live (self, make_sample, NULL));
  self->start = sample_load_file (self->path);
  return self;
}

void
fault_lab_free (FaultLab *self)
{
  empty_folder (self->folder);
  empty_folder (self->shadow);
  empty_folder (self->crashed);
  g_unlink (self->description);
  g_rmdir (self->folder);
  g_rmdir (self->shadow);
  g_rmdir (self->crashed);
  g_rmdir (self->top);
  munmap (self->report, sizeof *self->report);
  free (self->top);
  g_free (self->folder);
  g_free (self->shadow);
  g_free (self->crashed);
  g_free (self->path);
  g_free (self->description);
  g_clear_pointer (&self->start, g_bytes_unref);
  g_free (self);
}

static void
put_start_in_place (FaultLab *self)
{
  /* Torn: the long record's end is missing. What is left of it is longer than the record
   * that will be written in its place. */
  gsize              missing = self->operation->start == STARTS_OPEN_TORN ? 60 : 0;
  g_autoptr (GBytes) content = NULL;

  empty_folder (self->folder);
  empty_folder (self->shadow);
  if (self->start == NULL)
    return;
  content = g_bytes_new_from_bytes (self->start, 0, g_bytes_get_size (self->start) - missing);
  sample_save_file (self->path, content);
}

static int
code_of (const GError *error)
{
  if (error == NULL)
    return FAULT_SUCCEEDED;
  if (error->domain != PD_ERROR)
    g_error ("An error from another domain: %s", error->message);
  g_assert_cmpstr (error->message, !=, "");
  return error->code;
}

static int
append_follow_up (PdVault *vault)
{
  g_autoptr (PdVaultRecord) record = sample_record (FOLLOW_UP_NUMBER);
  g_autoptr (GError)        error = NULL;

  pd_vault_append (vault, record, &error);
  return code_of (error);
}

static PdVault *
open_start (FaultLab *self)
{
  OperationStart     start = self->operation->start;
  g_autoptr (GError) error = NULL;
  PdVault           *vault;

  if (start != STARTS_OPEN && start != STARTS_OPEN_TORN)
    return NULL;
  vault = sample_open (self->path, SAMPLE_ADA, TRUE, &error);
  g_assert_no_error (error);
  return vault;
}

static void
operate (FaultLab        *self,
         const FaultPlan *plan,
         gboolean         with_follow_up)
{
  g_autoptr (PdVault) vault = open_start (self);
  g_autoptr (PdVault) result = NULL;
  g_autoptr (GError)  error = NULL;
  PdVault            *left;

  if (plan != NULL)
    crash_shadow_begin (self->folder, self->shadow);
  if (plan != NULL)
    fault_shim_arm (self->folder, plan);
  result = self->operation->act (vault, self->path, &error);
  self->report->n_calls = fault_shim_disarm ();
  crash_shadow_end ();
  g_assert_true ((result == NULL) == (error != NULL));
  self->report->code = code_of (error);
  left = vault != NULL ? vault : result;
  if (left == NULL)
    return;
  self->report->is_writable = pd_vault_is_writable (left);
  if (with_follow_up)
    self->report->follow_up_code = append_follow_up (left);
  pd_vault_close (left);
}

static void
operate_life (FaultLab   *self,
              const void *data)
{
  operate (self, data, FALSE);
}

static void
operate_and_follow_up_life (FaultLab   *self,
                            const void *data)
{
  operate (self, data, TRUE);
}

static FaultReport
report_life (FaultLab        *self,
             const FaultPlan *plan,
             gboolean         with_follow_up)
{
  Life life;

  *self->report = (FaultReport){ .follow_up_code = FAULT_NO_VAULT };
  life = with_follow_up ? operate_and_follow_up_life : operate_life;
  self->report->ended = !live (self, life, plan);
  return *self->report;
}

/**
 * fault_lab_live:
 * @plan: what is to go wrong
 * @follow_up: append a record through the same vault afterwards, with nothing going wrong
 *
 * Puts the starting file in place and does the operation.
 */
FaultReport
fault_lab_live (FaultLab        *self,
                const FaultPlan *plan,
                gboolean         with_follow_up)
{
  put_start_in_place (self);
  return report_life (self, plan, with_follow_up);
}

/**
 * fault_lab_try_again:
 *
 * Does the operation on what the last life left, in a new process, with nothing going wrong.
 */
FaultReport
fault_lab_try_again (FaultLab *self,
                     gboolean  with_follow_up)
{
  return report_life (self, NULL, with_follow_up);
}

static void
describe_life (FaultLab   *self,
               const void *data)
{
  g_autofree char   *text = fault_view_describe (data);
  g_autoptr (GBytes) content = g_bytes_new (text, strlen (text));

  sample_save_file (self->description, content);
}

static char *
describe_folder (FaultLab   *self,
                 const char *folder)
{
  char *text = NULL;

  g_assert_true (live (self, describe_life, folder));
  g_assert_true (g_file_get_contents (self->description, &text, NULL, NULL));
  return text;
}

/**
 * fault_lab_describe:
 *
 * Opens what the last life left, in a new process, with every key there is.
 *
 * Returns: (transfer full): which files there are, which keys open them, all they hold
 */
char *
fault_lab_describe (FaultLab *self)
{
  return describe_folder (self, self->folder);
}

/**
 * fault_lab_describe_crash:
 *
 * As fault_lab_describe(), of what a power cut at the end of the last life may leave.
 */
char *
fault_lab_describe_crash (FaultLab  *self,
                          CrashModel model)
{
  empty_folder (self->crashed);
  crash_shadow_restore (self->folder, self->shadow, model, self->crashed);
  return describe_folder (self, self->crashed);
}

/**
 * fault_lab_list:
 *
 * Returns: (transfer full): the names in the folder, as a set
 */
GHashTable *
fault_lab_list (FaultLab *self)
{
  GHashTable *names = g_hash_table_new_full (g_str_hash, g_str_equal, g_free, NULL);
  GDir       *dir = g_dir_open (self->folder, 0, NULL);
  const char *name;

  g_assert_nonnull (dir);
  while ((name = g_dir_read_name (dir)) != NULL)
    g_hash_table_add (names, g_strdup (name));
  g_dir_close (dir);
  return names;
}
