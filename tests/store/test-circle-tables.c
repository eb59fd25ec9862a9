/* SPDX-License-Identifier: GPL-3.0-or-later */

#include "config.h"

#include "pd-circle-session-table.h"
#include "pd-circle-table.h"
#include "pd-kept-apart-table.h"
#include "pd-sealed-text-table.h"
#include "store-fixture.h"

#define DAY ((PdDay) 20781)

static PdCircle *
make_circle (PdPerson *person)
{
  PdCircle       *circle = pd_circle_new ("Coast circle", PD_CIRCLE_GROUPS, "Australia/Sydney", DAY);
  PdCircleMember *ana = pd_circle_member_new_of_partner ("Ana", "River House", DAY);
  PdWhen          mornings = { 0x1f, DAY, PD_DAY_NONE, 9 * 60, 13 * 60 };

  pd_circle_member_set_contact (ana, "by text");
  pd_circle_member_set_zone (ana, "Australia/Perth");
  pd_circle_member_add_time (ana, &mornings);
  pd_circle_take_member (circle, ana);
  pd_circle_take_member (circle, pd_circle_member_new_of_person (pd_person_get_id (person), DAY + 1));
  return circle;
}

static void
save_circle (StoreFixture *self,
             PdCircle     *circle)
{
  g_autoptr (PdChange) change = begin (self, "Save it");
  g_autoptr (GError)   error = NULL;

  pd_circle_table_save (change, circle, &error);
  g_assert_no_error (error);
  commit (change);
}

static void
assert_circle (StoreFixture   *self,
               const PdCircle *expected)
{
  g_autoptr (GPtrArray) circles = NULL;

  g_assert_true (pd_circle_table_list (self->store, expected->id, &circles, NULL));
  g_assert_cmpuint (circles->len, ==, 1);
  g_assert_true (pd_circle_equal (g_ptr_array_index (circles, 0), expected));
}

static PdId
get_member_id (const PdCircle *circle,
               guint           i)
{
  return ((const PdCircleMember *) g_ptr_array_index (circle->members, i))->id;
}

static void
test_circle_stays_whole (StoreFixture *self,
                         gconstpointer data)
{
  g_autoptr (PdPerson) noor = add_person (self, "Noor");
  g_autoptr (PdCircle) circle = make_circle (noor);
  g_autoptr (PdCircle) changed = NULL;

  save_circle (self, circle);
  pd_circle_keep_apart (circle, get_member_id (circle, 0), get_member_id (circle, 1), TRUE);
  save_circle (self, circle);
  store_fixture_reopen (self);
  assert_circle (self, circle);
  changed = pd_circle_copy (circle);
  g_array_set_size (changed->kept_apart, 0);
  pd_circle_take_member (changed, pd_circle_member_new_of_partner ("Jo", "Hill", DAY));
  save_circle (self, changed);
  assert_circle (self, changed);
  undo (self);
  assert_circle (self, circle);
  redo (self);
  assert_circle (self, changed);
  assert_sound (self);
}

static void
assert_fails (StoreFixture *self,
              PdCircle     *circle,
              int           code)
{
  g_autoptr (PdChange) change = begin (self, "Save it");
  g_autoptr (GError)   error = NULL;

  g_assert_false (pd_circle_table_save (change, circle, &error));
  g_assert_error (error, PD_ERROR, code);
}

static void
test_members_are_of_one_circle (StoreFixture *self,
                                gconstpointer data)
{
  g_autoptr (PdPerson) noor = add_person (self, "Noor");
  g_autoptr (PdCircle) circle = make_circle (noor);
  g_autoptr (PdCircle) other = make_circle (noor);
  PdCircleMember      *member;

  save_circle (self, circle);
  member = g_ptr_array_index (other->members, 0);
  member->id = get_member_id (circle, 0);
  assert_fails (self, other, PD_ERROR_NOT_FOUND);
  member->id = PD_ID_NONE;
  other->id = PD_ID_NONE;
  member->person_id = 12345;
  g_clear_pointer (&member->name, g_free);
  g_clear_pointer (&member->service, g_free);
  member->name = g_strdup ("");
  member->service = g_strdup ("");
  g_array_set_size (member->times, 0);
  assert_fails (self, other, PD_ERROR_REFUSED);
  assert_circle (self, circle);
}

static void
test_session_stays_whole (StoreFixture *self,
                          gconstpointer data)
{
  g_autoptr (PdPerson)        noor = add_person (self, "Noor");
  g_autoptr (PdCircle)        circle = make_circle (noor);
  g_autoptr (PdCircleSession) session = NULL;
  g_autoptr (PdCircleSession) found = NULL;
  g_autoptr (PdChange)        change = NULL;
  g_autoptr (GError)          error = NULL;

  save_circle (self, circle);
  session = pd_circle_session_new (circle, DAY + 7, 600);
  session->host_id = get_member_id (circle, 1);
  session->is_pinned = TRUE;
  pd_circle_session_seat (session, get_member_id (circle, 1), PD_CIRCLE_ROLE_BRINGER);
  pd_circle_session_seat (session, get_member_id (circle, 0), PD_CIRCLE_ROLE_NOTE_HOLDER);
  *pd_circle_session_find_seat (session, get_member_id (circle, 1)) =
      (PdCircleSeat){ get_member_id (circle, 1), PD_CIRCLE_ROLE_BRINGER, FALSE, 1, 2, 3 };
  change = begin (self, "Book it");
  pd_circle_session_table_save (change, session, &error);
  g_assert_no_error (error);
  commit (change);
  store_fixture_reopen (self);
  g_assert_true (pd_circle_session_table_find (self->store, session->id, &found, NULL));
  g_assert_true (pd_circle_session_equal (found, session));
  assert_sound (self);
}

/* What is sealed, and who is kept apart, nobody takes back for those concerned. */
static void
test_undo_passes_over (StoreFixture *self,
                       gconstpointer data)
{
  g_autoptr (PdPerson)     noor = add_person (self, "Noor");
  g_autoptr (PdPerson)     sami = add_person (self, "Sami");
  g_autoptr (PdKeptApart)  kept = pd_kept_apart_new (pd_person_get_id (noor), pd_person_get_id (sami), DAY);
  g_autoptr (PdSealedText) text = pd_sealed_text_new ();
  g_autoptr (PdSealedText) twice = pd_sealed_text_new ();
  g_autoptr (GPtrArray)    texts = NULL;
  g_autoptr (GError)       error = NULL;

  {
    g_autoptr (PdChange) change = begin (self, "Keep them apart");

    pd_kept_apart_table_save (change, kept, &error);
    g_assert_no_error (error);
    text->kept_apart_id = kept->id;
    text->author_id = self->mira;
    text->box = g_bytes_new_static ("sealed", 6);
    pd_sealed_text_add_reader (text, self->mira);
    pd_sealed_text_table_save (change, text, self->mira, self->now, &error);
    g_assert_no_error (error);
    commit (change);
  }
  g_assert_cmpstr (pd_store_get_undo_label (self->store), !=, "Keep them apart");
  {
    g_autoptr (PdChange) change = begin (self, "Write over it");

    twice->kept_apart_id = kept->id;
    twice->author_id = self->mira;
    twice->box = g_bytes_new_static ("other", 5);
    g_assert_false (pd_sealed_text_table_save (change, twice, self->mira, self->now, &error));
    g_assert_error (error, PD_ERROR, PD_ERROR_EXISTS);
  }
  store_fixture_reopen (self);
  g_assert_true (pd_sealed_text_table_list (self->store, kept->id, &texts, NULL));
  g_assert_cmpuint (texts->len, ==, 1);
  g_assert_true (g_bytes_equal (((PdSealedText *) texts->pdata[0])->box, text->box));
  g_assert_true (pd_sealed_text_is_for (texts->pdata[0], self->mira));
  assert_sound (self);
}

int
main (int    argc,
      char **argv)
{
  g_test_init (&argc, &argv, NULL);

#define ADD(path, function) \
  g_test_add (path, StoreFixture, NULL, store_fixture_set_up, function, store_fixture_tear_down)
  ADD ("/circle-table/keeps-a-circle-whole", test_circle_stays_whole);
  ADD ("/circle-table/keeps-members-in-one-circle", test_members_are_of_one_circle);
  ADD ("/circle-session-table/keeps-a-session-whole", test_session_stays_whole);
  ADD ("/sealed-text-table/undo-passes-over-it", test_undo_passes_over);
#undef ADD

  return g_test_run ();
}
