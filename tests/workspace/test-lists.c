/* SPDX-License-Identifier: GPL-3.0-or-later */

#include "config.h"

#include <string.h>

#include "workspace-fixture.h"

typedef struct
{
  guint n_signals;
  guint position;
  guint removed;
  guint added;
} Change;

static void
items_changed_cb (GListModel *list,
                  guint       position,
                  guint       removed,
                  guint       added,
                  Change     *change)
{
  change->n_signals++;
  change->position = position;
  change->removed = removed;
  change->added = added;
}

static void
assert_names (GListModel *people,
              const char *expected)
{
  g_autoptr (GString) names = g_string_new (NULL);

  for (guint i = 0; i < g_list_model_get_n_items (people); i++)
    {
      g_autoptr (PdPerson) person = g_list_model_get_item (people, i);

      g_string_append_printf (names, "%s%s", i > 0 ? " " : "", pd_person_get_name (person));
    }
  g_assert_cmpstr (names->str, ==, expected);
}

static void
test_stays_alive (WorkspaceFixture *self,
                  gconstpointer     data)
{
  GListModel          *people = pd_workspace_get_people (self->workspace);
  g_autoptr (PdPerson) mira = g_object_ref (pd_workspace_get_me (self->workspace));
  g_autoptr (PdPerson) renamed = NULL;
  g_autoptr (GError)   error = NULL;
  Change               change = { 0 };

  add_person (self, "Zoe", "");
  add_person (self, "Ada", "");
  assert_names (people, "Ada Mira Noor Zoe");
  g_signal_connect (people, "items-changed", G_CALLBACK (items_changed_cb), &change);

  renamed = pd_person_copy (find_person (self, "Noor"));
  pd_person_set_phone (renamed, "0400 000 000");
  pd_workspace_save_person (self->workspace, renamed, &error);
  g_assert_no_error (error);
  g_assert_cmpuint (change.n_signals, ==, 1);
  g_assert_cmpuint (change.position, ==, 2);
  g_assert_cmpuint (change.removed, ==, 1);
  g_assert_cmpuint (change.added, ==, 1);
  g_assert_true (mira == pd_workspace_get_me (self->workspace));

  pd_workspace_undo (self->workspace, &error);
  pd_workspace_undo (self->workspace, &error);
  g_assert_no_error (error);
  assert_names (people, "Mira Noor Zoe");
  g_assert_cmpuint (change.position, ==, 0);
  g_assert_cmpuint (change.removed, ==, 1);
  g_assert_cmpuint (change.added, ==, 0);
  pd_workspace_redo (self->workspace, &error);
  assert_names (people, "Ada Mira Noor Zoe");

  change.n_signals = 0;
  g_object_unref (add_shift (self, self->noor, self->bay, TUESDAY));
  g_assert_cmpuint (change.n_signals, ==, 0);
  g_signal_handlers_disconnect_by_data (people, &change);
}

static void
note_tables_cb (PdWorkspace *workspace,
                guint        tables,
                guint       *ret_tables)
{
  *ret_tables |= tables;
}

static void
note_notify_cb (GObject    *object,
                GParamSpec *pspec,
                GString    *names)
{
  g_string_append_printf (names, "%s ", pspec->name);
}

static void
test_tells (WorkspaceFixture *self,
            gconstpointer     data)
{
  g_autoptr (PdService) service = pd_service_copy (pd_workspace_get_service (self->workspace));
  g_autoptr (GString)   names = g_string_new (NULL);
  g_autoptr (GError)    error = NULL;
  guint                 tables = 0;

  g_signal_connect (self->workspace, "changed", G_CALLBACK (note_tables_cb), &tables);
  g_signal_connect (self->workspace, "notify", G_CALLBACK (note_notify_cb), names);
  pd_service_set_name (service, "Hill Peers");
  pd_workspace_save_service (self->workspace, service, &error);
  g_assert_no_error (error);
  g_assert_cmpuint (tables, ==, PD_STORE_TABLE_SERVICE);
  g_assert_cmpstr (pd_service_get_name (pd_workspace_get_service (self->workspace)), ==, "Hill Peers");
  g_assert_nonnull (strstr (names->str, "undo-label"));
  g_assert_nonnull (strstr (names->str, "redo-label"));
  g_signal_handlers_disconnect_by_data (self->workspace, &tables);
  g_signal_handlers_disconnect_by_data (self->workspace, names);
}

static void
test_finds_people (WorkspaceFixture *self,
                   gconstpointer     data)
{
  g_autoptr (GError) error = NULL;
  PdId               first = add_person (self, "Zoë Müller", "ZM");
  PdId               second = add_person (self, "Sam Lee", "S1");
  PdId               third = add_person (self, "Sam Lee", "S2");

  g_assert_cmpint (pd_person_get_id (find_person (self, " zoë müller ")), ==, first);
  g_assert_cmpint (pd_person_get_id (find_person (self, "ZOE\314\210 MU\314\210LLER")), ==, first);
  g_assert_cmpint (pd_person_get_id (find_person (self, "s2")), ==, third);

  g_assert_null (pd_workspace_find_person (self->workspace, "sam lee", &error));
  g_assert_error (error, PD_ERROR, PD_ERROR_INPUT);
  g_assert_nonnull (strstr (error->message, "S1"));
  g_assert_nonnull (strstr (error->message, "S2"));
  g_clear_error (&error);
  g_assert_null (pd_workspace_find_person (self->workspace, "Sam", &error));
  g_assert_error (error, PD_ERROR, PD_ERROR_NOT_FOUND);
  g_clear_error (&error);
  g_assert_null (pd_workspace_find_person (self->workspace, "", &error));
  g_assert_error (error, PD_ERROR, PD_ERROR_NOT_FOUND);
  g_clear_error (&error);

  pd_workspace_remove_person (self->workspace, find_person (self, "S1"), TUESDAY, &error);
  g_assert_no_error (error);
  g_assert_cmpint (pd_person_get_id (find_person (self, "Sam Lee")), ==, third);
  g_assert_cmpint (pd_person_get_id (find_person (self, "S1")), ==, second);
}

static void
test_finds_sites (WorkspaceFixture *self,
                  gconstpointer     data)
{
  g_autoptr (GError) error = NULL;
  PdId               hill = add_site (self, "Hill House", "BS");
  PdId               bs = add_site (self, "bs", "X");

  g_assert_cmpint (pd_site_get_id (find_site (self, "bay street")), ==, self->bay);
  g_assert_cmpint (pd_site_get_id (find_site (self, "HILL HOUSE")), ==, hill);
  g_assert_cmpint (pd_site_get_id (find_site (self, "BS")), ==, bs);
  pd_workspace_remove_site (self->workspace, find_site (self, "bs"), &error);
  g_assert_no_error (error);
  g_assert_null (pd_workspace_find_site (self->workspace, "BS", &error));
  g_assert_error (error, PD_ERROR, PD_ERROR_INPUT);
  g_assert_nonnull (strstr (error->message, "Bay Street"));
  g_assert_nonnull (strstr (error->message, "Hill House"));
  g_clear_error (&error);
  g_assert_null (pd_workspace_find_site (self->workspace, "Bay", &error));
  g_assert_error (error, PD_ERROR, PD_ERROR_NOT_FOUND);
}

static void
test_version (WorkspaceFixture *self,
              gconstpointer     data)
{
  g_autofree char *version = pd_workspace_dup_version (self->workspace);

  g_assert_cmpstr (version, ==, "Draft, change 3");
}

int
main (int    argc,
      char **argv)
{
  g_test_init (&argc, &argv, NULL);

#define ADD(path, function) \
  g_test_add (path, WorkspaceFixture, NULL, workspace_fixture_set_up, function, workspace_fixture_tear_down)
  ADD ("/lists/stay-alive-and-keep-what-did-not-change", test_stays_alive);
  ADD ("/lists/tell-when-something-changes", test_tells);
  ADD ("/lists/find-people-by-name-or-code", test_finds_people);
  ADD ("/lists/find-sites-by-name-or-mark", test_finds_sites);
  ADD ("/lists/number-what-is-printed", test_version);
#undef ADD

  return g_test_run ();
}
