/* SPDX-License-Identifier: GPL-3.0-or-later */

/* The window's file is compacted in a pause. Here pauses take no time. */

#include "config.h"

#include "pd-workspace-private.h"
#include "workspace-fixture.h"

#include <signal.h>
#include <sys/resource.h>

static PdVault *
get_vault (WorkspaceFixture *self)
{
  return pd_workspace_get_vault (self->workspace);
}

static void
assert_sound (WorkspaceFixture *self)
{
  g_autoptr (GPtrArray) damages = NULL;
  g_autoptr (GError)    error = NULL;

  pd_workspace_verify (self->workspace, &damages, &error);
  g_assert_no_error (error);
  g_assert_cmpuint (damages->len, ==, 0);
}

/* More than a megabyte, so that compacting is due. */
static void
write_much (WorkspaceFixture *self)
{
  g_autoptr (PdPerson) noor = pd_person_copy (find_person (self, "Noor"));
  g_autofree char     *title = g_strnfill (2 * 1024 * 1024, 't');
  g_autoptr (GError)   error = NULL;

  pd_person_set_role_title (noor, title);
  pd_workspace_save_person (self->workspace, noor, &error);
  g_assert_no_error (error);
}

static void
begin (WorkspaceFixture *self)
{
  self->workspace->compacting_pause = 0;
  pd_workspace_set_waits (self->workspace, FALSE);
  write_much (self);
  g_assert_cmpuint (pd_vault_get_generation (get_vault (self)), ==, 1);
}

static void
wait_for_compacting (WorkspaceFixture *self)
{
  while (self->workspace->compacting_source != 0 || self->workspace->compacting != NULL)
    g_main_context_iteration (NULL, TRUE);
}

static void
test_compacts_in_a_pause (WorkspaceFixture *self,
                          gconstpointer     data)
{
  begin (self);
  wait_for_compacting (self);
  g_assert_cmpuint (pd_vault_get_generation (get_vault (self)), ==, 2);
  g_assert_cmpuint (pd_vault_get_log_size (get_vault (self)), ==, 0);
  assert_sound (self);

  /* There is nothing left to do when it is closed. */
  workspace_fixture_reopen (self);
  g_assert_cmpuint (pd_vault_get_generation (get_vault (self)), ==, 2);
  assert_sound (self);
}

static void
test_acts_and_undo_go_on (WorkspaceFixture *self,
                          gconstpointer     data)
{
  g_autoptr (GError) error = NULL;
  g_autofree char   *label = NULL;
  g_autofree char   *before = NULL;
  g_autofree char   *after = NULL;

  begin (self);
  for (PdDay day = TUESDAY; self->workspace->compacting_source != 0 || self->workspace->compacting != NULL; day++)
    {
      g_main_context_iteration (NULL, TRUE);
      if (day % 3 == 0)
        pd_workspace_undo (self->workspace, &error);
      else
        g_object_unref (add_shift (self, self->noor, self->bay, day));
      g_assert_no_error (error);
    }
  /* On a slow disk so much is done meanwhile that it is due once more. */
  g_assert_cmpuint (pd_vault_get_generation (get_vault (self)), >=, 2);
  g_assert_true (pd_workspace_flush (self->workspace, &error));
  assert_sound (self);
  before = pd_store_dup_content_hash (pd_workspace_get_store (self->workspace), &error);
  workspace_fixture_reopen (self);
  after = pd_store_dup_content_hash (pd_workspace_get_store (self->workspace), &error);
  g_assert_cmpstr (after, ==, before);
}

static void
test_is_left_to_the_closing_by_who_waits (WorkspaceFixture *self,
                                          gconstpointer     data)
{
  self->workspace->compacting_pause = 0;
  write_much (self);
  while (g_main_context_iteration (NULL, FALSE))
    ;
  g_assert_cmpuint (pd_vault_get_generation (get_vault (self)), ==, 1);
  workspace_fixture_reopen (self);
  g_assert_cmpuint (pd_vault_get_generation (get_vault (self)), ==, 2);
}

/* After a crash a long log is found at the next opening. */
static void
test_compacts_what_it_finds (WorkspaceFixture *self,
                             gconstpointer     data)
{
  write_much (self);
  pd_workspace_lock (self->workspace);
  self->workspace->compacting_pause = 0;
  pd_workspace_set_waits (self->workspace, FALSE);
  unlock (self->workspace, self->passphrase);
  wait_for_compacting (self);
  g_assert_cmpuint (pd_vault_get_generation (get_vault (self)), ==, 2);
  assert_sound (self);
}

static void
test_locking_ends_it_at_any_moment (WorkspaceFixture *self,
                                    gconstpointer     data)
{
  begin (self);
  for (guint i = 0; pd_vault_get_generation (get_vault (self)) == 1; i++)
    {
      for (guint n = 0; n < i; n++)
        g_main_context_iteration (NULL, n % 2 == 0);
      pd_workspace_lock (self->workspace);
      g_assert_false (pd_vault_is_unlocked (get_vault (self)));
      unlock (self->workspace, self->passphrase);
      assert_sound (self);
    }
  wait_for_compacting (self);
  g_object_unref (add_shift (self, self->noor, self->bay, TUESDAY));
  assert_sound (self);
}

static void
test_closing_ends_it (WorkspaceFixture *self,
                      gconstpointer     data)
{
  begin (self);
  for (guint n = 0; n < 4; n++)
    g_main_context_iteration (NULL, TRUE);
  workspace_fixture_reopen (self);
  g_assert_cmpuint (pd_vault_get_log_size (get_vault (self)), ==, 0);
  assert_sound (self);
}

static void
test_a_full_disk_is_left_alone (WorkspaceFixture *self,
                                gconstpointer     data)
{
  struct rlimit limit = { 0, RLIM_INFINITY };

  begin (self);
  g_assert_true (pd_workspace_flush (self->workspace, NULL));
  signal (SIGXFSZ, SIG_IGN);
  limit.rlim_cur = 1024 * 1024;
  g_assert_cmpint (setrlimit (RLIMIT_FSIZE, &limit), ==, 0);
  wait_for_compacting (self);
  limit.rlim_cur = RLIM_INFINITY;
  g_assert_cmpint (setrlimit (RLIMIT_FSIZE, &limit), ==, 0);

  g_assert_cmpuint (pd_vault_get_generation (get_vault (self)), ==, 1);
  g_assert_true (pd_workspace_is_writable (self->workspace));
  g_assert_null (pd_workspace_get_notice (self->workspace));
  g_object_unref (add_shift (self, self->noor, self->bay, TUESDAY));
  g_assert_cmpuint (self->workspace->compacting_source, ==, 0);
  assert_sound (self);
}

int
main (int    argc,
      char **argv)
{
  g_test_init (&argc, &argv, NULL);

#define ADD(path, function) \
  g_test_add (path, WorkspaceFixture, NULL, workspace_fixture_set_up, function, workspace_fixture_tear_down)
  ADD ("/workspace-compacting/compacts-in-a-pause", test_compacts_in_a_pause);
  ADD ("/workspace-compacting/acts-and-undo-go-on", test_acts_and_undo_go_on);
  ADD ("/workspace-compacting/is-left-to-the-closing-by-who-waits", test_is_left_to_the_closing_by_who_waits);
  ADD ("/workspace-compacting/compacts-what-it-finds", test_compacts_what_it_finds);
  ADD ("/workspace-compacting/locking-ends-it-at-any-moment", test_locking_ends_it_at_any_moment);
  ADD ("/workspace-compacting/closing-ends-it", test_closing_ends_it);
  ADD ("/workspace-compacting/a-full-disk-is-left-alone", test_a_full_disk_is_left_alone);
#undef ADD

  return g_test_run ();
}
