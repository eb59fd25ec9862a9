/* SPDX-License-Identifier: GPL-3.0-or-later */

/* What goes out of a circle and comes back. */

#include "config.h"

#include "circle-desk.h"
#include "pd-circle-planner.h"
#include "pd-workspace-circle-files.h"

#include <glib/gstdio.h>
#include <string.h>

#define NEXT_TUESDAY (TUESDAY + 7)

static GPtrArray *
invite (WorkspaceFixture *self,
        const PdCircle   *circle)
{
  g_autoptr (GError) error = NULL;
  PdCircleInviting   inviting = { circle, TUESDAY, TUESDAY + 56, FALSE, "office@example.org", self->now };
  GPtrArray         *letters = pd_workspace_invite_circle (self->workspace, &inviting, &error);

  g_assert_no_error (error);
  return letters;
}

/* What somebody is sent, one file after another. */
static char *
join_letters (GPtrArray *letters,
              PdId       member_id)
{
  GString *text = g_string_new (NULL);

  for (guint i = 0; i < letters->len; i++)
    {
      const PdCircleLetter *letter = g_ptr_array_index (letters, i);

      if (letter->member_id == member_id)
        g_string_append_len (text, g_bytes_get_data (letter->bytes, NULL), (gssize) g_bytes_get_size (letter->bytes));
    }
  return g_string_free (text, FALSE);
}

static guint
count_in (const char *text,
          const char *piece)
{
  g_auto (GStrv) parts = g_strsplit (text, piece, -1);

  return g_strv_length (parts) - 1;
}

static char *
write_file (WorkspaceFixture *self,
            const char       *contents)
{
  char *path = g_build_filename (self->folder, "reply.csv", NULL);

  g_assert_true (g_file_set_contents (path, contents, -1, NULL));
  return path;
}

static PdCircleReply *
read_reply (WorkspaceFixture *self,
            const PdCircle   *circle,
            const char       *contents)
{
  g_autoptr (GError) error = NULL;
  g_autofree char   *path = write_file (self, contents);
  PdCircleReply     *reply = pd_workspace_read_circle_reply (self->workspace, circle, path, PD_DATE_ORDER_UNSETTLED, &error);

  g_assert_no_error (error);
  return reply;
}

static void
test_each_member_gets_a_letter_of_each_session (WorkspaceFixture *self,
                                                gconstpointer     data)
{
  g_autoptr (PdCircle)        circle = add_circle (self);
  g_autoptr (PdCircleSession) first = book_pair (self, circle, CIRCLE_MIRA, CIRCLE_ANA, NEXT_TUESDAY, 600);
  g_autoptr (PdCircleSession) second = book_pair (self, circle, CIRCLE_NOOR, CIRCLE_ANA, NEXT_TUESDAY + 14, 600);
  g_autoptr (GPtrArray)       letters = invite (self, circle);
  g_autofree char            *ana = join_letters (letters, get_member_id (circle, CIRCLE_ANA));
  g_autoptr (GFile)           folder = g_file_new_for_path ("/out");
  guint                       n = 0;

  g_assert_cmpuint (pd_circle_letters_count_people (letters), ==, 3);
  g_assert_cmpuint (letters->len, ==, 4);
  g_assert_cmpuint (count_in (ana, "BEGIN:VCALENDAR"), ==, 2);
  g_assert_cmpuint (count_in (ana, "BEGIN:VEVENT"), ==, 2);
  g_assert_cmpuint (count_in (ana, "SEQUENCE:0"), ==, 2);
  g_assert_cmpuint (count_in (ana, "METHOD:REQUEST"), ==, 2);
  for (guint i = 0; i < letters->len; i++)
    {
      g_autoptr (GFile) file = pd_circle_letter_get_file (g_ptr_array_index (letters, i), folder);

      n += g_str_equal (g_file_peek_path (file), "/out/Ana (River House)/2026-12-01 10.00.ics");
    }
  g_assert_cmpuint (n, ==, 1);
}

/* Nothing of one lies where what is sent to the other is. */
static void
test_two_of_one_name_have_folders_of_their_own (void)
{
  static const char *const WHO[] = { "Ana", "Ana", "../Ana", "Ana: 1/2" };
  static const char *const WHERE[] = { "/out/Ana", "/out/Ana 2", "/out/-.-Ana", "/out/Ana- 1-2" };
  g_autoptr (GPtrArray)    letters = pd_circle_letters_new ();
  g_autoptr (GFile)        folder = g_file_new_for_path ("/out");
  g_autoptr (PdCircle)     circle = pd_circle_new ("Coast circle", PD_CIRCLE_PAIRS, "Australia/Sydney", TUESDAY);

  for (guint i = 0; i < G_N_ELEMENTS (WHO); i++)
    {
      g_autoptr (PdCircleSession)    session = pd_circle_session_new (circle, TUESDAY, 600);
      g_autoptr (PdCircleInvitation) invitation = pd_circle_invitation_new (circle, session, (PdId) i + 1);

      for (guint j = 0; j < 2; j++)
        {
          g_autoptr (GFile) file = NULL;
          g_autoptr (GFile) own = NULL;
          g_autofree char  *name = NULL;

          pd_circle_letters_add (letters, invitation, WHO[i], "", g_bytes_new_static ("x", 1));
          file = pd_circle_letter_get_file (g_ptr_array_index (letters, letters->len - 1), folder);
          own = g_file_get_parent (file);
          name = g_file_get_basename (file);
          g_assert_cmpstr (g_file_peek_path (own), ==, WHERE[i]);
          g_assert_cmpstr (name, ==, j == 0 ? "2026-11-24 10.00.ics" : "2026-11-24 10.00 2.ics");
        }
    }
  g_assert_cmpuint (pd_circle_letters_count_people (letters), ==, G_N_ELEMENTS (WHO));
}

static int
get_mode (GFile *file)
{
  GStatBuf about;

  g_assert_cmpint (g_stat (g_file_peek_path (file), &about), ==, 0);
  return about.st_mode & 0777;
}

static void
test_what_was_sent_is_never_written_over (WorkspaceFixture *self,
                                          gconstpointer     data)
{
  g_autoptr (PdCircle)        circle = add_circle (self);
  g_autoptr (PdCircleSession) session = book_pair (self, circle, CIRCLE_MIRA, CIRCLE_ANA, NEXT_TUESDAY, 600);
  g_autoptr (GPtrArray)       letters = invite (self, circle);
  g_autoptr (GError)          error = NULL;
  g_autoptr (GFile)           parent = g_file_new_for_path (self->folder);
  g_autoptr (GFile)           first = pd_circle_letters_make_folder (parent, TUESDAY, &error);
  g_autoptr (GFile)           second = pd_circle_letters_make_folder (parent, TUESDAY, &error);

  g_assert_no_error (error);
  g_assert_false (g_file_equal (first, second));
  g_assert_cmpint (get_mode (first), ==, 0700);
  g_assert_true (pd_circle_letters_write (letters, first, &error));
  for (guint i = 0; i < letters->len; i++)
    {
      g_autoptr (GFile) file = pd_circle_letter_get_file (g_ptr_array_index (letters, i), first);
      g_autoptr (GFile) own = g_file_get_parent (file);

      g_assert_cmpint (get_mode (file), ==, 0600);
      g_assert_cmpint (get_mode (own), ==, 0700);
    }
  g_assert_false (pd_circle_letters_write (letters, first, &error));
  g_assert_error (error, G_IO_ERROR, G_IO_ERROR_EXISTS);
}

static void
test_the_same_again_is_no_change (WorkspaceFixture *self,
                                  gconstpointer     data)
{
  g_autoptr (PdCircle)        circle = add_circle (self);
  g_autoptr (PdCircleSession) session = book_pair (self, circle, CIRCLE_MIRA, CIRCLE_ANA, NEXT_TUESDAY, 600);
  g_autoptr (GPtrArray)       first = invite (self, circle);
  g_autoptr (GPtrArray)       second = NULL;
  guint64                     before;
  guint64                     after;
  g_autoptr (GPtrArray)       history = pd_workspace_list_history (self->workspace, 100, NULL);

  before = history->len;
  second = invite (self, circle);
  g_clear_pointer (&history, g_ptr_array_unref);
  history = pd_workspace_list_history (self->workspace, 100, NULL);
  after = history->len;
  g_assert_cmpuint (before, ==, after);
  g_assert_true (g_bytes_equal (((PdCircleLetter *) first->pdata[0])->bytes, ((PdCircleLetter *) second->pdata[0])->bytes));
}

/* Undo takes the session away, and never what was sent. */
static void
test_what_was_sent_is_taken_back_after_undo (WorkspaceFixture *self,
                                             gconstpointer     data)
{
  g_autoptr (PdCircle)        circle = add_circle (self);
  g_autoptr (PdCircleSession) session = book_pair (self, circle, CIRCLE_MIRA, CIRCLE_ANA, NEXT_TUESDAY, 600);
  g_autoptr (GPtrArray)       sent = invite (self, circle);
  g_autoptr (GPtrArray)       after = NULL;
  g_autofree char            *gone = NULL;
  g_autofree char            *back = NULL;

  g_assert_true (pd_workspace_undo (self->workspace, NULL));
  after = invite (self, circle);
  gone = join_letters (after, get_member_id (circle, CIRCLE_ANA));
  g_assert_cmpuint (count_in (gone, "METHOD:REQUEST"), ==, 0);
  g_assert_cmpuint (count_in (gone, "METHOD:CANCEL"), ==, 1);
  g_assert_cmpuint (count_in (gone, "SEQUENCE:1"), ==, 1);
  g_assert_true (pd_workspace_redo (self->workspace, NULL));
  g_clear_pointer (&after, g_ptr_array_unref);
  after = invite (self, circle);
  back = join_letters (after, get_member_id (circle, CIRCLE_ANA));
  g_assert_cmpuint (count_in (back, "METHOD:CANCEL"), ==, 0);
  g_assert_cmpuint (count_in (back, "SEQUENCE:2"), ==, 1);
}

static void
test_what_is_told_outlives_the_program (WorkspaceFixture *self,
                                        gconstpointer     data)
{
  g_autoptr (PdCircle)        circle = add_circle (self);
  g_autoptr (PdCircleSession) session = book_pair (self, circle, CIRCLE_MIRA, CIRCLE_ANA, NEXT_TUESDAY, 600);
  g_autoptr (GPtrArray)       sent = invite (self, circle);
  g_autoptr (GPtrArray)       again = NULL;
  g_autofree char            *ana = NULL;

  workspace_fixture_reopen (self);
  g_assert_true (pd_workspace_not_hold_circle_session (self->workspace, session, NULL));
  again = invite (self, circle);
  g_assert_cmpuint (again->len, ==, 2);
  ana = join_letters (again, get_member_id (circle, CIRCLE_ANA));
  g_assert_cmpuint (count_in (ana, "METHOD:CANCEL"), ==, 1);
  g_assert_cmpuint (count_in (ana, "SEQUENCE:1"), ==, 1);
}

static void
test_answers_are_put_down_as_one_change (WorkspaceFixture *self,
                                         gconstpointer     data)
{
  g_autoptr (PdCircle)        circle = add_circle (self);
  g_autoptr (PdCircleSession) first = book_pair (self, circle, CIRCLE_MIRA, CIRCLE_ANA, NEXT_TUESDAY, 600);
  g_autoptr (PdCircleSession) second = book_pair (self, circle, CIRCLE_NOOR, CIRCLE_ANA, NEXT_TUESDAY + 14, 600);
  g_autoptr (PdCircleReply)   reply = read_reply (self,
                                                  circle,
                                                  "first name,service,date,start,answer,other times\n"
                                                    "Ana,River House,2026-12-01,10:00,yes,\n"
                                                    "Ana,River House,2026-12-15,10:00,other times,Fri 14:00-17:00\n"
                                                    "Zed,,2026-12-15,10:00,no,\n");
  g_autoptr (PdCircle)        after = NULL;
  g_autoptr (GPtrArray)       answers = NULL;
  g_autoptr (GPtrArray)       findings = NULL;
  g_autoptr (GError)          error = NULL;

  g_assert_cmpuint (reply->answers->len, ==, 2);
  g_assert_cmpuint (reply->notes->len, ==, 1);
  pd_workspace_take_circle_reply (self->workspace, circle, reply, &error);
  g_assert_no_error (error);
  g_assert_cmpstr (pd_workspace_get_undo_label (self->workspace), ==, "Put down answers of a circle: Coast circle");
  after = pd_workspace_load_circle (self->workspace, circle->id, NULL);
  g_assert_cmpuint (get_member (after, CIRCLE_ANA)->times->len, ==, 2);
  answers = pd_workspace_list_circle_answers (self->workspace, circle->id, NULL);
  g_assert_cmpuint (answers->len, ==, 2);
  findings = pd_workspace_check_circle (self->workspace, after, TUESDAY, TUESDAY + 56, TUESDAY, &error);
  g_assert_no_error (error);
  g_assert_cmpuint (findings->len, ==, 1);
  g_assert_cmpstr (((PdCircleFinding *) findings->pdata[0])->words, ==, "Ana (River House) answered the invitation: Other times.");

  g_assert_true (pd_workspace_undo (self->workspace, NULL));
  g_clear_pointer (&after, pd_circle_free);
  g_clear_pointer (&answers, g_ptr_array_unref);
  after = pd_workspace_load_circle (self->workspace, circle->id, NULL);
  answers = pd_workspace_list_circle_answers (self->workspace, circle->id, NULL);
  g_assert_cmpuint (get_member (after, CIRCLE_ANA)->times->len, ==, 1);
  g_assert_cmpuint (answers->len, ==, 0);
}

/* Whoever said no is planned elsewhere, and what was said of the old time goes with it. */
static void
test_a_no_is_planned_around (WorkspaceFixture *self,
                             gconstpointer     data)
{
  g_autoptr (PdCircle)         circle = add_circle (self);
  g_autoptr (PdCircleSession)  session = book_pair (self, circle, CIRCLE_MIRA, CIRCLE_ANA, NEXT_TUESDAY, 600);
  g_autoptr (PdCircleReply)    reply = read_reply (self, circle, "name,answer,date\nAna,no,2026-12-01\n");
  g_autoptr (PdCirclePlanning) planning = NULL;
  g_autoptr (PdCirclePlan)     plan = NULL;
  g_autoptr (GPtrArray)        sessions = NULL;
  g_autoptr (GPtrArray)        answers = NULL;
  g_autoptr (GError)           error = NULL;
  PdCircleBudget               budget;

  pd_workspace_take_circle_reply (self->workspace, circle, reply, &error);
  g_assert_no_error (error);
  planning = pd_workspace_prepare_circle (self->workspace, circle, TUESDAY, 4, &error);
  g_assert_no_error (error);
  budget = pd_circle_budget_get_usual (planning, 1);
  plan = pd_circle_planner_plan (planning, &budget, NULL, NULL, &error);
  g_assert_no_error (error);
  pd_workspace_accept_circle_plan (self->workspace, circle, planning, plan, &error);
  g_assert_no_error (error);
  sessions = pd_workspace_list_circle_sessions (self->workspace, circle->id, NULL);
  g_assert_cmpuint (sessions->len, >=, 1);
  for (guint i = 0; i < sessions->len; i++)
    {
      const PdCircleSession *booked = g_ptr_array_index (sessions, i);

      g_assert_false (booked->day == NEXT_TUESDAY && booked->start == 600 &&
                      pd_circle_session_find_seat (booked, get_member_id (circle, CIRCLE_ANA)) != NULL);
    }
  answers = pd_workspace_list_circle_answers (self->workspace, circle->id, NULL);
  g_assert_cmpuint (answers->len, ==, 0);
}

static void
test_a_reply_to_a_circle_that_changed_is_refused (WorkspaceFixture *self,
                                                  gconstpointer     data)
{
  g_autoptr (PdCircle)        circle = add_circle (self);
  g_autoptr (PdCircleSession) session = book_pair (self, circle, CIRCLE_MIRA, CIRCLE_ANA, NEXT_TUESDAY, 600);
  g_autoptr (PdCircleReply)   reply = read_reply (self, circle, "name,answer,date\nAna,no,2026-12-01\n");
  g_autoptr (PdCircle)        changed = pd_circle_copy (circle);
  g_autoptr (GPtrArray)       answers = NULL;
  g_autoptr (GError)          error = NULL;

  pd_circle_set_name (changed, "Hill circle");
  g_assert_true (pd_workspace_save_circle (self->workspace, changed, circle, NULL));
  g_assert_false (pd_workspace_take_circle_reply (self->workspace, circle, reply, &error));
  g_assert_error (error, PD_ERROR, PD_ERROR_REFUSED);
  answers = pd_workspace_list_circle_answers (self->workspace, circle->id, NULL);
  g_assert_cmpuint (answers->len, ==, 0);
}

static void
test_a_session_is_not_in_its_own_way (WorkspaceFixture *self,
                                      gconstpointer     data)
{
  g_autoptr (PdShift)         shift = add_shift (self, self->noor, self->bay, NEXT_TUESDAY);
  g_autoptr (PdCircle)        circle = add_circle (self);
  g_autoptr (PdCircleSession) session = book_pair (self, circle, CIRCLE_MIRA, CIRCLE_NOOR, NEXT_TUESDAY, 600);
  g_autoptr (PdCircleSession) ana = book_pair (self, circle, CIRCLE_NOOR, CIRCLE_ANA, NEXT_TUESDAY + 7, 600);
  g_autoptr (GPtrArray)       findings = NULL;
  g_autoptr (GError)          error = NULL;

  findings = pd_workspace_check_circle (self->workspace, circle, TUESDAY, TUESDAY + 56, TUESDAY, &error);
  g_assert_no_error (error);
  g_assert_cmpuint (findings->len, ==, 0);
}

static void
test_pages_are_laid_out (WorkspaceFixture *self,
                         gconstpointer     data)
{
  g_autoptr (PdCircle)        circle = add_circle (self);
  g_autoptr (PdCircleSession) session = book_pair (self, circle, CIRCLE_MIRA, CIRCLE_ANA, NEXT_TUESDAY, 600);
  PdPaperOptions              options = { .printed_on = TUESDAY };

  for (PdCirclePages pages = PD_CIRCLE_PAGES_PLAN; pages <= PD_CIRCLE_PAGES_MATRIX; pages++)
    {
      g_autoptr (GError)     error = NULL;
      g_autoptr (PdDocument) document = pd_workspace_lay_out_circle (self->workspace,
                                                                     circle,
                                                                     pages,
                                                                     get_member_id (circle, CIRCLE_ANA),
                                                                     TUESDAY,
                                                                     TUESDAY + 56,
                                                                     &options,
                                                                     &error);

      g_assert_no_error (error);
      g_assert_cmpuint (pd_document_get_n_pages (document), ==, 1);
    }
}

static void
add (const char *path,
     void (*run) (WorkspaceFixture *, gconstpointer))
{
  g_test_add (path, WorkspaceFixture, NULL, workspace_fixture_set_up, run, workspace_fixture_tear_down);
}

int
main (int    argc,
      char **argv)
{
  g_test_init (&argc, &argv, NULL);
  add ("/circle-files/each-member-gets-a-letter-of-each-session", test_each_member_gets_a_letter_of_each_session);
  g_test_add_func ("/circle-files/two-of-one-name-have-folders-of-their-own", test_two_of_one_name_have_folders_of_their_own);
  add ("/circle-files/what-was-sent-is-never-written-over", test_what_was_sent_is_never_written_over);
  add ("/circle-files/the-same-again-is-no-change", test_the_same_again_is_no_change);
  add ("/circle-files/what-was-sent-is-taken-back-after-undo", test_what_was_sent_is_taken_back_after_undo);
  add ("/circle-files/what-is-told-outlives-the-program", test_what_is_told_outlives_the_program);
  add ("/circle-files/answers-are-put-down-as-one-change", test_answers_are_put_down_as_one_change);
  add ("/circle-files/a-no-is-planned-around", test_a_no_is_planned_around);
  add ("/circle-files/a-reply-to-a-circle-that-changed-is-refused", test_a_reply_to_a_circle_that_changed_is_refused);
  add ("/circle-files/a-session-is-not-in-its-own-way", test_a_session_is_not_in_its_own_way);
  add ("/circle-files/pages-are-laid-out", test_pages_are_laid_out);
  return g_test_run ();
}
