/* SPDX-License-Identifier: GPL-3.0-or-later */

/* What people agree about supervision, and what becomes of their sessions. */

#include "config.h"

#include "pd-error.h"
#include "pd-session.h"

#define ASTA 3
#define MIRA 7
#define OLE 8
#define MONDAY 20780 /* 23 November 2026 */

static PdSupervisionAgreement *
make_agreement (void)
{
  PdSupervisionAgreement *self = pd_supervision_agreement_new (PD_SUPERVISION_PRACTICE, ASTA, MONDAY);

  self->id = 20;
  pd_supervision_agreement_add_member (self, MIRA);
  return self;
}

static void
assert_kept (const PdSupervisionAgreement *self)
{
  g_autoptr (GError) error = NULL;

  g_assert_true (pd_supervision_agreement_check (self, &error));
  g_assert_no_error (error);
}

static void
assert_refused (const PdSupervisionAgreement *self)
{
  g_autoptr (GError) error = NULL;

  g_assert_false (pd_supervision_agreement_check (self, &error));
  g_assert_error (error, PD_ERROR, PD_ERROR_INPUT);
}

static void
test_an_agreement_begins_with_what_is_usual (void)
{
  g_autoptr (PdSupervisionAgreement) self = make_agreement ();
  g_autoptr (PdSupervisionAgreement) circle = pd_supervision_agreement_new (PD_SUPERVISION_CO_SUPERVISION, PD_ID_NONE, MONDAY);

  g_assert_cmpint (self->days_between, ==, 14);
  g_assert_cmpint (self->minutes, ==, 60);
  g_assert_true (self->is_paid);
  g_assert_cmpint (self->form, ==, PD_SUPERVISION_ONE_TO_ONE);
  g_assert_cmpint (self->review_on, ==, MONDAY + 182);
  assert_kept (self);

  g_assert_cmpint (circle->days_between, ==, 28);
  g_assert_cmpint (circle->minutes, ==, 90);
  g_assert_cmpint (circle->form, ==, PD_SUPERVISION_GROUP);
  pd_supervision_agreement_add_member (circle, MIRA);
  assert_refused (circle);
  pd_supervision_agreement_add_member (circle, OLE);
  assert_kept (circle);

  g_assert_cmpint (pd_supervision_kind_get_usual_days (PD_SUPERVISION_PRACTICE, MONDAY, MONDAY + 181), ==, 14);
  g_assert_cmpint (pd_supervision_kind_get_usual_days (PD_SUPERVISION_PRACTICE, MONDAY, MONDAY + 182), ==, 28);
}

static void
test_what_makes_no_sense_is_refused (void)
{
  g_autoptr (PdSupervisionAgreement) self = make_agreement ();

  self->days_between = 0;
  assert_refused (self);
  self->days_between = 14;
  self->ended_on = MONDAY - 1;
  assert_refused (self);
  self->ended_on = PD_DAY_NONE;
  self->supervisor_id = PD_ID_NONE;
  assert_refused (self);
  pd_supervision_agreement_set_outside_name (self, "Rut Halvorsen");
  assert_kept (self);
  self->supervisor_id = ASTA;
  assert_refused (self);
  pd_supervision_agreement_set_outside_name (self, NULL);
  self->supervisor_id = MIRA;
  assert_refused (self);
  self->supervisor_id = ASTA;
  pd_supervision_agreement_add_member (self, OLE);
  assert_refused (self);
  self->form = PD_SUPERVISION_GROUP;
  assert_kept (self);
  pd_supervision_agreement_consent (self, 99, MONDAY);
  assert_refused (self);
}

static void
test_texts_are_bounded (void)
{
  g_autoptr (PdSupervisionAgreement) self = make_agreement ();
  g_autofree char                   *longest = g_strnfill (PD_SUPERVISION_MAX_TEXT, 'a');
  g_autofree char                   *longer = g_strnfill (PD_SUPERVISION_MAX_TEXT + 1, 'a');

  pd_supervision_agreement_set_text (self, PD_SUPERVISION_TEXT_PURPOSE, longest);
  assert_kept (self);
  pd_supervision_agreement_set_text (self, PD_SUPERVISION_TEXT_PURPOSE, longer);
  assert_refused (self);
  pd_supervision_agreement_set_text (self, PD_SUPERVISION_TEXT_PURPOSE, "");
  pd_supervision_agreement_set_place (self, "\xff\xfe");
  assert_refused (self);
}

static void
test_everybody_agrees_to_it_as_it_stands (void)
{
  g_autoptr (PdSupervisionAgreement) self = make_agreement ();
  g_autoptr (PdSupervisionAgreement) before = NULL;

  g_assert_false (pd_supervision_agreement_is_agreed (self));
  pd_supervision_agreement_consent (self, ASTA, MONDAY);
  g_assert_false (pd_supervision_agreement_is_agreed (self));
  pd_supervision_agreement_consent (self, MIRA, MONDAY + 1);
  g_assert_true (pd_supervision_agreement_is_agreed (self));
  pd_supervision_agreement_consent (self, MIRA, MONDAY + 2);
  g_assert_cmpint (pd_supervision_agreement_get_consent (self, MIRA), ==, MONDAY + 2);
  g_assert_cmpuint (self->consents->len, ==, 2);

  before = pd_supervision_agreement_copy (self);
  g_assert_true (pd_supervision_agreement_equal (before, self));
  self->ended_on = MONDAY + 100;
  g_assert_true (pd_supervision_agreement_has_same_terms (before, self));
  g_assert_false (pd_supervision_agreement_equal (before, self));
  pd_supervision_agreement_set_text (self, PD_SUPERVISION_TEXT_RECORDED, "Asta writes; both read.");
  g_assert_false (pd_supervision_agreement_has_same_terms (before, self));

  pd_supervision_agreement_consent (self, MIRA, PD_DAY_NONE);
  g_assert_false (pd_supervision_agreement_is_agreed (self));
}

static void
test_a_group_is_asked_for_more_than_two_people_are (void)
{
  int n_one_to_one = 0;

  for (PdSupervisionText text = 0; text < PD_SUPERVISION_N_TEXTS; text++)
    {
      PdSupervisionText again;

      n_one_to_one += pd_supervision_text_is_for (text, PD_SUPERVISION_ONE_TO_ONE);
      g_assert_true (pd_supervision_text_is_for (text, PD_SUPERVISION_GROUP));
      g_assert_true (g_str_has_suffix (pd_supervision_text_get_question (text), "?"));
      g_assert_true (pd_supervision_text_parse (pd_supervision_text_to_nick (text), &again));
      g_assert_cmpint (again, ==, text);
    }
  g_assert_cmpint (n_one_to_one, <, PD_SUPERVISION_N_TEXTS);
}

static void
test_a_supervisor_who_is_the_line_manager_is_named (void)
{
  g_autoptr (GPtrArray)   agreements = g_ptr_array_new_with_free_func ((GDestroyNotify) pd_supervision_agreement_free);
  PdSupervisionAgreement *peer = make_agreement ();
  PdSupervisionAgreement *line = make_agreement ();
  g_autoptr (GArray)      found = NULL;
  g_autoptr (GArray)      of_line = NULL;
  g_autoptr (GArray)      before = NULL;

  line->kind = PD_SUPERVISION_LINE;
  peer->form = PD_SUPERVISION_GROUP;
  pd_supervision_agreement_add_member (peer, OLE);
  g_ptr_array_add (agreements, peer);
  g_ptr_array_add (agreements, line);

  found = pd_supervision_agreement_find_line_managed (peer, agreements, MONDAY);
  g_assert_cmpuint (found->len, ==, 1);
  g_assert_cmpint (g_array_index (found, PdId, 0), ==, MIRA);
  of_line = pd_supervision_agreement_find_line_managed (line, agreements, MONDAY);
  g_assert_cmpuint (of_line->len, ==, 0);
  before = pd_supervision_agreement_find_line_managed (peer, agreements, MONDAY - 1);
  g_assert_cmpuint (before->len, ==, 0);
}

static void
assert_session (const PdSession *self,
                gboolean         is_kept)
{
  g_autoptr (GError) error = NULL;

  g_assert_cmpint (pd_session_check (self, &error), ==, is_kept);
  g_assert_true ((error == NULL) == is_kept);
}

static void
test_a_session_is_held_moved_or_cancelled_with_a_reason (void)
{
  g_autoptr (PdSupervisionAgreement) agreement = make_agreement ();
  g_autoptr (PdSession)              self = NULL;
  g_autoptr (PdSession)              copy = NULL;
  const PdId                         present[] = { ASTA, MIRA };
  const PdId                         twice[] = { MIRA, MIRA };

  pd_supervision_agreement_set_place (agreement, "The back room");
  self = pd_session_new (agreement, MONDAY, 10 * 60);
  self->id = 30;
  g_assert_cmpstr (self->place, ==, "The back room");
  g_assert_cmpint (self->minutes, ==, 60);
  assert_session (self, TRUE);

  pd_session_cancel (self, MIRA, "");
  assert_session (self, FALSE);
  pd_session_cancel (self, MIRA, "the train was late");
  assert_session (self, TRUE);
  copy = pd_session_copy (self);
  g_assert_true (pd_session_equal (self, copy));

  pd_session_move (self, ASTA, "", self->id);
  assert_session (self, FALSE);
  pd_session_move (self, ASTA, "", 31);
  assert_session (self, TRUE);
  g_assert_false (pd_session_equal (self, copy));

  pd_session_hold (self, twice, 2);
  assert_session (self, FALSE);
  pd_session_hold (self, NULL, 0);
  assert_session (self, FALSE);
  pd_session_hold (self, present, 2);
  assert_session (self, TRUE);
  g_assert_true (pd_session_has_present (self, MIRA));
  g_assert_cmpint (self->rebooked_as, ==, PD_ID_NONE);
}

int
main (int    argc,
      char **argv)
{
  g_test_init (&argc, &argv, NULL);

  g_test_add_func ("/supervision-agreement/row-57/begins-with-what-is-usual", test_an_agreement_begins_with_what_is_usual);
  g_test_add_func ("/supervision-agreement/row-57/refuses-what-makes-no-sense", test_what_makes_no_sense_is_refused);
  g_test_add_func ("/supervision-agreement/row-57/bounds-its-texts", test_texts_are_bounded);
  g_test_add_func ("/supervision-agreement/row-57/is-agreed-by-everybody-as-it-stands", test_everybody_agrees_to_it_as_it_stands);
  g_test_add_func ("/supervision-agreement/row-57/asks-a-group-for-more", test_a_group_is_asked_for_more_than_two_people_are);
  g_test_add_func ("/supervision-agreement/row-57/names-a-supervisor-who-is-the-line-manager", test_a_supervisor_who_is_the_line_manager_is_named);
  g_test_add_func ("/session/row-59/is-held-moved-or-cancelled-with-a-reason", test_a_session_is_held_moved_or_cancelled_with_a_reason);

  return g_test_run ();
}
