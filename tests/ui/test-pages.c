/* SPDX-License-Identifier: GPL-3.0-or-later */

#include "config.h"

#include "window-fixture.h"

#include "pd-access-dialog.h"
#include "pd-access-group.h"
#include "pd-date-entry.h"
#include "pd-date-row.h"
#include "pd-form-window.h"
#include "pd-history-window.h"
#include "pd-passphrase-group.h"
#include "pd-people-list.h"
#include "pd-people-page.h"
#include "pd-person-dialog.h"
#include "pd-person-pane.h"
#include "pd-preferences-window.h"
#include "pd-service-page.h"
#include "pd-site-dialog.h"
#include "pd-zone-row.h"
#include "pd-workspace-access.h"
#include "sample-workspace.h"

typedef struct
{
  SampleWorkspace sample;
  PdWindow       *window;
  PdPage         *page;
} Fixture;

static void
set_up (Fixture      *self,
        gconstpointer data)
{
  PdDesk *desk;

  sample_workspace_set_up (&self->sample, 6, 0);
  self->window = window_fixture_new_window ();
  pd_window_set_workspace (self->window, self->sample.workspace);
  desk = pd_window_get_desk (self->window);
  pd_desk_show_page (desk, data);
  self->page = pd_desk_get_page (desk);
  window_fixture_settle ();
}

static void
tear_down (Fixture      *self,
           gconstpointer data)
{
  window_fixture_close (self->window);
  sample_workspace_tear_down (&self->sample);
}

static void
act (gpointer    widget,
     const char *action_name)
{
  g_assert_true (gtk_widget_activate_action (GTK_WIDGET (widget), action_name, NULL));
  window_fixture_settle ();
}

static PdPeopleList *
get_list (Fixture *self)
{
  return PD_PEOPLE_LIST (window_fixture_find (GTK_WIDGET (self->page), PD_TYPE_PEOPLE_LIST));
}

static PdPersonPane *
get_pane (Fixture *self)
{
  return PD_PERSON_PANE (window_fixture_find (GTK_WIDGET (self->page), PD_TYPE_PERSON_PANE));
}

static GListModel *
get_shown (Fixture *self)
{
  return pd_people_list_get_shown (get_list (self));
}

static PdPerson *
find_person (Fixture    *self,
             const char *name)
{
  g_autoptr (GError) error = NULL;
  PdPerson          *person = pd_workspace_find_person (self->sample.workspace, name, &error);

  g_assert_no_error (error);

  return person;
}

static GtkWindow *
open_person (Fixture *self,
             guint    position)
{
  g_autoptr (PdPerson) person = g_list_model_get_item (get_shown (self), position);
  GtkWindow           *dialog;

  g_assert_true (pd_people_list_choose (get_list (self), pd_person_get_id (person)));
  act (get_pane (self), "person.edit");
  dialog = window_fixture_find_window (PD_TYPE_PERSON_DIALOG);
  g_assert_nonnull (dialog);

  return dialog;
}

static void
test_people_are_sorted_by_name (Fixture      *self,
                                gconstpointer data)
{
  GListModel *shown = get_shown (self);

  g_assert_cmpuint (g_list_model_get_n_items (shown), ==, 7);
  for (guint i = 1; i < g_list_model_get_n_items (shown); i++)
    {
      g_autoptr (PdPerson) before = g_list_model_get_item (shown, i - 1);
      g_autoptr (PdPerson) after = g_list_model_get_item (shown, i);

      g_assert_cmpint (g_utf8_collate (pd_person_get_name (before), pd_person_get_name (after)), <=, 0);
    }
}

static void
search (Fixture    *self,
        const char *words)
{
  GtkWidget *entry = window_fixture_get_child (get_list (self), PD_TYPE_PEOPLE_LIST, "search_entry");

  act (self->window, "page.search");
  gtk_editable_set_text (GTK_EDITABLE (entry), words);
  g_signal_emit_by_name (entry, "search-changed");
  window_fixture_settle ();
}

static void
test_people_are_found (Fixture      *self,
                       gconstpointer data)
{
  GtkWidget *stack = window_fixture_get_child (get_list (self), PD_TYPE_PEOPLE_LIST, "stack");

  search (self, "zoe FOUN");
  g_assert_cmpuint (g_list_model_get_n_items (get_shown (self)), ==, 1);
  search (self, "P002");
  g_assert_cmpuint (g_list_model_get_n_items (get_shown (self)), ==, 1);
  search (self, "nobody of that name");
  g_assert_cmpuint (g_list_model_get_n_items (get_shown (self)), ==, 0);
  g_assert_cmpstr (gtk_stack_get_visible_child_name (GTK_STACK (stack)), ==, "no-match");
  search (self, "");
  g_assert_cmpuint (g_list_model_get_n_items (get_shown (self)), ==, 7);
  g_assert_cmpstr (gtk_stack_get_visible_child_name (GTK_STACK (stack)), ==, "list");
}

static void
test_a_person_is_added (Fixture      *self,
                        gconstpointer data)
{
  GtkWindow           *dialog;
  g_autoptr (PdPerson) person = NULL;

  search (self, "zoe FOUN");
  act (self->window, "page.add");
  dialog = window_fixture_find_window (PD_TYPE_PERSON_DIALOG);
  g_assert_nonnull (dialog);
  window_fixture_type (dialog, PD_TYPE_PERSON_DIALOG, "name", "  Wren Oakes ");
  window_fixture_type (dialog, PD_TYPE_PERSON_DIALOG, "email", "wren@example.org");
  gtk_spin_button_set_value (GTK_SPIN_BUTTON (window_fixture_get_child (dialog, PD_TYPE_PERSON_DIALOG, "hours")), 22.8);
  act (dialog, "form.save");

  g_assert_null (window_fixture_find_window (PD_TYPE_PERSON_DIALOG));
  person = g_object_ref (find_person (self, "Wren Oakes"));
  g_assert_cmpstr (pd_person_get_email (person), ==, "wren@example.org");
  g_assert_cmpint (pd_person_get_agreed_minutes (person), ==, 1368);
  g_assert_cmpuint (g_list_model_get_n_items (get_shown (self)), ==, 8);

  /* Whoever is new is the one to go on with, also where others were searched for. */
  g_assert_true (pd_people_list_get_person (get_list (self)) == person);
  g_assert_true (pd_person_pane_get_person (get_pane (self)) == person);
}

/* Renamed to the end of the list, and found by what only others have: the pane stays with
 * whoever was worked on as long as they are in the list. */
static void
test_the_chosen_person_stays_chosen (Fixture      *self,
                                     gconstpointer data)
{
  GtkWindow *dialog = open_person (self, 2);
  PdId       id = pd_person_get_id (pd_people_list_get_person (get_list (self)));

  window_fixture_type (dialog, PD_TYPE_PERSON_DIALOG, "name", "Zz Last");
  act (dialog, "form.save");
  g_assert_cmpint (pd_person_get_id (pd_people_list_get_person (get_list (self))), ==, id);
  g_assert_cmpstr (pd_person_get_name (pd_person_pane_get_person (get_pane (self))), ==, "Zz Last");

  act (self->window, "win.undo");
  g_assert_cmpint (pd_person_get_id (pd_person_pane_get_person (get_pane (self))), ==, id);
  search (self, "zoe FOUN");
  g_assert_cmpstr (pd_person_get_name (pd_person_pane_get_person (get_pane (self))), ==, "Zoe Founder");
  search (self, "nobody of that name");
  g_assert_null (pd_person_pane_get_person (get_pane (self)));
}

static void
test_similar_names_are_told_apart (Fixture      *self,
                                   gconstpointer data)
{
  GtkWindow *dialog = open_person (self, 6);

  g_assert_cmpstr (pd_person_get_name (pd_people_list_get_person (get_list (self))), ==, "Zoe Founder");
  window_fixture_type (dialog, PD_TYPE_PERSON_DIALOG, "code", "ZF");
  act (dialog, "form.save");
  act (self->window, "page.add");
  dialog = window_fixture_find_window (PD_TYPE_PERSON_DIALOG);
  window_fixture_type (dialog, PD_TYPE_PERSON_DIALOG, "name", "Zoë Founder");
  window_fixture_type (dialog, PD_TYPE_PERSON_DIALOG, "code", "ZF2");
  act (dialog, "form.save");

  /* The pane has whoever is new; the list has both. */
  g_assert_cmpstr (pd_person_get_code (pd_person_pane_get_person (get_pane (self))), ==, "ZF2");
  g_assert_true (window_fixture_has_text ("Zoe Founder (ZF)"));
}

static void
test_streams_of_the_rules_are_offered (Fixture      *self,
                                       gconstpointer data)
{
  GtkWindow *dialog = open_person (self, 0);
  GtkWidget *stream = window_fixture_get_child (dialog, PD_TYPE_PERSON_DIALOG, "stream");

  g_assert_true (gtk_widget_activate_action (stream, "suggest.take", "s", "Home care"));
  act (dialog, "form.save");
  g_assert_cmpstr (pd_person_get_stream (pd_people_list_get_person (get_list (self))), ==, "Home care");
  g_assert_true (window_fixture_has_text ("by the rules for Home care"));

  dialog = open_person (self, 0);
  window_fixture_type (dialog, PD_TYPE_PERSON_DIALOG, "stream", "Own words");
  act (dialog, "form.save");
  g_assert_true (window_fixture_has_text ("Own words, by the rules for"));
}

static void
test_a_person_needs_a_name (Fixture      *self,
                            gconstpointer data)
{
  GtkWindow *dialog;
  GtkWidget *button;

  act (self->window, "page.add");
  dialog = window_fixture_find_window (PD_TYPE_PERSON_DIALOG);
  button = window_fixture_get_child (dialog, PD_TYPE_FORM_WINDOW, "save_button");
  g_assert_false (gtk_widget_is_sensitive (button));
  window_fixture_type (dialog, PD_TYPE_PERSON_DIALOG, "name", "   ");
  g_assert_false (gtk_widget_is_sensitive (button));
  window_fixture_type (dialog, PD_TYPE_PERSON_DIALOG, "name", "W");
  g_assert_true (gtk_widget_is_sensitive (button));
}

/* Opening a form and saving it as it is, is not a change. */
static void
test_saving_what_is_the_same_changes_nothing (Fixture      *self,
                                              gconstpointer data)
{
  guint64 before = pd_store_get_last_change (pd_workspace_get_store (self->sample.workspace));

  for (guint i = 0; i < 7; i++)
    act (open_person (self, i), "form.save");

  g_assert_cmpuint (pd_store_get_last_change (pd_workspace_get_store (self->sample.workspace)), ==, before);
}

static void
test_sites_of_a_person_are_kept (Fixture      *self,
                                 gconstpointer data)
{
  GtkWindow           *dialog = open_person (self, 1);
  g_autoptr (PdPerson) before = g_list_model_get_item (get_shown (self), 1);
  g_autoptr (PdPerson) after = NULL;
  GtkWidget           *check;
  guint                n_before, n_after;

  check = window_fixture_find (window_fixture_get_child (dialog, PD_TYPE_PERSON_DIALOG, "sites"), GTK_TYPE_CHECK_BUTTON);
  gtk_check_button_set_active (GTK_CHECK_BUTTON (check), !gtk_check_button_get_active (GTK_CHECK_BUTTON (check)));
  act (dialog, "form.save");

  after = g_object_ref (find_person (self, pd_person_get_name (before)));
  pd_person_get_site_ids (before, &n_before);
  pd_person_get_site_ids (after, &n_after);
  g_assert_cmpint (ABS ((int) n_before - (int) n_after), ==, 1);
}

static void
test_leavers_are_hidden_not_lost (Fixture      *self,
                                  gconstpointer data)
{
  GtkWindow *dialog = open_person (self, 0);

  pd_date_row_set_day (PD_DATE_ROW (window_fixture_get_child (dialog, PD_TYPE_PERSON_DIALOG, "left_on")),
                       SAMPLE_MONDAY - 1);
  act (dialog, "form.save");
  g_assert_cmpuint (g_list_model_get_n_items (get_shown (self)), ==, 6);

  act (self->window, "page.show-leavers");
  g_assert_cmpuint (g_list_model_get_n_items (get_shown (self)), ==, 7);
  act (self->window, "win.undo");
  act (self->window, "page.show-leavers");
  g_assert_cmpuint (g_list_model_get_n_items (get_shown (self)), ==, 7);
}

static void
test_the_day_goes_on (Fixture      *self,
                      gconstpointer data)
{
  GtkWindow *dialog = open_person (self, 0);

  pd_date_row_set_day (PD_DATE_ROW (window_fixture_get_child (dialog, PD_TYPE_PERSON_DIALOG, "left_on")),
                       SAMPLE_MONDAY);
  act (dialog, "form.save");
  g_assert_cmpuint (g_list_model_get_n_items (get_shown (self)), ==, 7);

  g_object_set (self->window, "today", SAMPLE_MONDAY + 1, NULL);
  window_fixture_settle ();
  g_assert_cmpuint (g_list_model_get_n_items (get_shown (self)), ==, 6);
}

static void
test_an_unreadable_day_is_not_saved (Fixture      *self,
                                     gconstpointer data)
{
  GtkWindow *dialog = open_person (self, 0);
  GtkWidget *left_on = window_fixture_get_child (dialog, PD_TYPE_PERSON_DIALOG, "left_on");
  GtkWidget *button = window_fixture_get_child (dialog, PD_TYPE_FORM_WINDOW, "save_button");
  GtkWidget *entry = window_fixture_find (left_on, PD_TYPE_DATE_ENTRY);

  window_fixture_type (entry, PD_TYPE_DATE_ENTRY, "entry", "some day");
  g_assert_false (gtk_widget_is_sensitive (button));
  window_fixture_type (entry, PD_TYPE_DATE_ENTRY, "entry", "");
  g_assert_true (gtk_widget_is_sensitive (button));
}

static void
test_the_service_saves_field_by_field (Fixture      *self,
                                       gconstpointer data)
{
  GtkWidget *name = window_fixture_get_child (self->page, PD_TYPE_SERVICE_PAGE, "name");
  GtkWidget *zone = window_fixture_get_child (self->page, PD_TYPE_SERVICE_PAGE, "zone");
  GtkWidget *anchor = window_fixture_get_child (self->page, PD_TYPE_SERVICE_PAGE, "anchor");
  PdService *service;

  gtk_editable_set_text (GTK_EDITABLE (name), "Harbour Peers");
  g_signal_emit_by_name (name, "apply");
  pd_zone_row_set_zone (PD_ZONE_ROW (zone), "Australia/Perth");
  pd_date_entry_set_day (PD_DATE_ENTRY (anchor), SAMPLE_MONDAY);
  g_signal_emit_by_name (anchor, "decided");
  window_fixture_settle ();

  service = pd_workspace_get_service (self->sample.workspace);
  g_assert_cmpstr (pd_service_get_name (service), ==, "Harbour Peers");
  g_assert_cmpstr (pd_service_get_zone (service), ==, "Australia/Perth");
  g_assert_cmpint (pd_service_get_fortnight_anchor (service), ==, SAMPLE_MONDAY);

  for (int i = 0; i < 3; i++)
    act (self->window, "win.undo");
  g_assert_cmpstr (gtk_editable_get_text (GTK_EDITABLE (name)), ==, "Sample Peers");
  g_assert_cmpstr (pd_zone_row_get_zone (PD_ZONE_ROW (zone)), ==, "Australia/Sydney");
}

static void
test_a_nameless_service_is_not_saved (Fixture      *self,
                                      gconstpointer data)
{
  GtkWidget *name = window_fixture_get_child (self->page, PD_TYPE_SERVICE_PAGE, "name");

  gtk_editable_set_text (GTK_EDITABLE (name), "  ");
  g_signal_emit_by_name (name, "apply");
  g_assert_cmpstr (pd_service_get_name (pd_workspace_get_service (self->sample.workspace)), ==, "Sample Peers");
}

static void
test_a_site_is_added_with_a_mark (Fixture      *self,
                                  gconstpointer data)
{
  GtkWidget         *group = window_fixture_get_child (self->page, PD_TYPE_SERVICE_PAGE, "sites");
  GtkWindow         *dialog;
  PdSite            *site;
  g_autoptr (GError) error = NULL;

  act (group, "sites.add");
  dialog = window_fixture_find_window (PD_TYPE_SITE_DIALOG);
  window_fixture_type (dialog, PD_TYPE_SITE_DIALOG, "name", "Lantern Lane");
  act (dialog, "form.save");
  site = pd_workspace_find_site (self->sample.workspace, "Lantern Lane", &error);
  g_assert_no_error (error);
  g_assert_cmpstr (pd_site_get_mark (site), !=, "");
  g_assert_cmpstr (pd_site_get_zone (site), ==, "Australia/Sydney");
  g_assert_true (window_fixture_has_text ("Lantern Lane"));
}

static void
test_an_own_mark_is_kept (Fixture      *self,
                          gconstpointer data)
{
  GtkWidget         *group = window_fixture_get_child (self->page, PD_TYPE_SERVICE_PAGE, "sites");
  GtkWindow         *dialog;
  PdSite            *site;
  g_autoptr (GError) error = NULL;

  act (group, "sites.add");
  dialog = window_fixture_find_window (PD_TYPE_SITE_DIALOG);
  window_fixture_type (dialog, PD_TYPE_SITE_DIALOG, "mark", "QQ");
  window_fixture_type (dialog, PD_TYPE_SITE_DIALOG, "name", "Lantern Lane");
  act (dialog, "form.save");
  site = pd_workspace_find_site (self->sample.workspace, "Lantern Lane", &error);
  g_assert_no_error (error);
  g_assert_cmpstr (pd_site_get_mark (site), ==, "QQ");
}

static gboolean
no_access_dialog (gpointer user_data)
{
  return window_fixture_find_window (PD_TYPE_ACCESS_DIALOG) == NULL;
}

static void
type_passphrase (GtkWindow  *dialog,
                 const char *passphrase)
{
  GtkWidget *group = window_fixture_get_child (dialog, PD_TYPE_ACCESS_DIALOG, "passphrase");

  window_fixture_type (group, PD_TYPE_PASSPHRASE_GROUP, "passphrase", passphrase);
  window_fixture_type (group, PD_TYPE_PASSPHRASE_GROUP, "again", passphrase);
  act (dialog, "access.save");
  sample_window_wait_until (no_access_dialog, NULL);
  window_fixture_settle ();
}

static gboolean
opens_with (Fixture    *self,
            const char *passphrase)
{
  const char             *path = pd_vault_get_path (pd_workspace_get_vault (self->sample.workspace));
  g_autoptr (GError)      error = NULL;
  g_autoptr (PdSecret)    secret = pd_secret_new_passphrase (passphrase, -1, &error);
  g_autoptr (PdWorkspace) other = pd_workspace_open (path, FALSE, &error);
  gboolean                opens;

  g_assert_no_error (error);
  opens = pd_workspace_unlock (other, PD_SLOT_PASSPHRASE, PD_ID_NONE, secret, NULL, NULL);
  pd_workspace_close (other, NULL);

  return opens;
}

static void
test_somebody_is_let_in_and_out (Fixture      *self,
                                 gconstpointer data)
{
  GtkWidget *group = window_fixture_get_child (self->page, PD_TYPE_SERVICE_PAGE, "access");
  GtkWindow *dialog;
  PdPerson  *person;

  act (group, "access.add");
  dialog = window_fixture_find_window (PD_TYPE_ACCESS_DIALOG);
  g_assert_nonnull (dialog);
  type_passphrase (dialog, "a second way in");
  g_assert_true (opens_with (self, "a second way in"));
  g_assert_cmpuint (pd_vault_get_slots (pd_workspace_get_vault (self->sample.workspace))->len, ==, 2);

  person = NULL;
  for (guint i = 0; i < g_list_model_get_n_items (pd_workspace_get_people (self->sample.workspace)); i++)
    {
      g_autoptr (PdPerson) each = g_list_model_get_item (pd_workspace_get_people (self->sample.workspace), i);

      if (each != pd_workspace_get_me (self->sample.workspace) && pd_workspace_access_can_open (self->sample.workspace, each))
        person = each;
    }
  g_assert_nonnull (person);
  g_assert_true (window_fixture_has_text ("Take Away"));
}

static void
test_my_passphrase_is_changed (Fixture      *self,
                               gconstpointer data)
{
  GtkWidget *group = window_fixture_get_child (self->page, PD_TYPE_SERVICE_PAGE, "access");

  act (group, "access.change-mine");
  type_passphrase (window_fixture_find_window (PD_TYPE_ACCESS_DIALOG), "salt on the wind");
  g_assert_true (opens_with (self, "salt on the wind"));
  g_assert_false (opens_with (self, "kelp and gravel"));
}

static void
test_history_says_who_did_what (Fixture      *self,
                                gconstpointer data)
{
  GtkWindow *history;

  act (self->window, "win.history");
  history = window_fixture_find_window (PD_TYPE_HISTORY_WINDOW);
  g_assert_nonnull (history);
  g_assert_true (window_fixture_has_text ("Zoe Founder"));
  act (self->window, "win.undo");
  g_assert_true (window_fixture_has_text ("(taken back)"));
}

static void
test_preferences_are_kept (Fixture      *self,
                           gconstpointer data)
{
  g_autoptr (GSettings) settings = NULL;
  GtkWindow            *preferences;
  GtkWidget            *minutes, *scheme;
  AdwStyleManager      *style = adw_style_manager_get_default ();
  g_autofree char      *nick = NULL;

  act (self->window, "win.preferences");
  preferences = window_fixture_find_window (PD_TYPE_PREFERENCES_WINDOW);
  minutes = window_fixture_get_child (preferences, PD_TYPE_PREFERENCES_WINDOW, "minutes");
  scheme = window_fixture_get_child (preferences, PD_TYPE_PREFERENCES_WINDOW, "color_scheme");
  g_object_get (self->window, "settings", &settings, NULL);

  gtk_spin_button_set_value (GTK_SPIN_BUTTON (minutes), 17);
  g_assert_cmpuint (g_settings_get_uint (settings, "idle-lock-minutes"), ==, 17);
  adw_combo_row_set_selected (ADW_COMBO_ROW (scheme), 2);
  nick = g_settings_get_string (settings, "color-scheme");
  g_assert_cmpstr (nick, ==, "dark");
  g_assert_true (adw_style_manager_get_dark (style));

  g_settings_reset (settings, "color-scheme");
  g_assert_cmpuint (adw_combo_row_get_selected (ADW_COMBO_ROW (scheme)), ==, 0);
  g_settings_reset (settings, "idle-lock-minutes");
}

#define ADD(path, page, func) g_test_add (path, Fixture, page, set_up, func, tear_down)

int
main (int   argc,
      char *argv[])
{
  window_fixture_start (&argc, &argv);

  ADD ("/people-page/sorts-by-name", "people", test_people_are_sorted_by_name);
  ADD ("/people-page/finds-people", "people", test_people_are_found);
  ADD ("/people-page/the-chosen-person-stays-chosen", "people", test_the_chosen_person_stays_chosen);
  ADD ("/people-page/row-86/similar-names-are-told-apart", "people", test_similar_names_are_told_apart);
  ADD ("/people-page/row-87/streams-of-the-rules-are-offered", "people", test_streams_of_the_rules_are_offered);
  ADD ("/people-page/adds-a-person", "people", test_a_person_is_added);
  ADD ("/people-page/a-person-needs-a-name", "people", test_a_person_needs_a_name);
  ADD ("/people-page/saving-what-is-the-same-changes-nothing", "people", test_saving_what_is_the_same_changes_nothing);
  ADD ("/people-page/row-86/keeps-the-sites-of-a-person", "people", test_sites_of_a_person_are_kept);
  ADD ("/people-page/row-89/leavers-are-hidden-not-lost", "people", test_leavers_are_hidden_not_lost);
  ADD ("/people-page/goes-on-with-the-day", "people", test_the_day_goes_on);
  ADD ("/people-page/an-unreadable-day-is-not-saved", "people", test_an_unreadable_day_is_not_saved);
  ADD ("/service-page/saves-field-by-field", "service", test_the_service_saves_field_by_field);
  ADD ("/service-page/a-service-keeps-a-name", "service", test_a_nameless_service_is_not_saved);
  ADD ("/service-page/adds-a-site-with-a-mark", "service", test_a_site_is_added_with_a_mark);
  ADD ("/service-page/keeps-an-own-mark", "service", test_an_own_mark_is_kept);
  ADD ("/service-page/lets-somebody-in", "service", test_somebody_is_let_in_and_out);
  ADD ("/service-page/changes-my-passphrase", "service", test_my_passphrase_is_changed);
  ADD ("/history/says-who-did-what", "people", test_history_says_who_did_what);
  ADD ("/preferences/are-kept", "people", test_preferences_are_kept);

  return window_fixture_run ();
}
