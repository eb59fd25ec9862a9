/* SPDX-License-Identifier: GPL-3.0-or-later */

#include "config.h"

#include "pd-error.h"
#include "pd-role-check.h"
#include "pd-role-import.h"

#include <gio/gio.h>
#include <string.h>

static PdRoleImport *
import (const char *text)
{
  g_autoptr (GBytes) bytes = g_bytes_new_static (text, strlen (text));
  g_autoptr (GError) error = NULL;
  PdRoleImport      *read = pd_role_import_bytes (bytes, &error);

  g_assert_no_error (error);
  return read;
}

static void
assert_text (const PdRoleImport *read,
             PdRoleField         field,
             const char         *expected)
{
  g_test_message ("%s", pd_role_field_to_nick (field));
  g_assert_cmpstr (read->description->texts[field], ==, expected);
}

static void
assert_whole_reading (const PdRoleImport *read)
{
  assert_text (read, PD_ROLE_TITLE, "Peer Worker (Outreach)");
  assert_text (read, PD_ROLE_TEAM, "Bay team");
  assert_text (read, PD_ROLE_HOURS, "1368 min");
  assert_text (read, PD_ROLE_PURPOSE, "To walk beside people who live with distress.\nAnd to learn.");
  assert_text (read, PD_ROLE_DUTIES, "On the warm line:\nListens to people\nEnds a call openly");
  assert_text (read, PD_ROLE_SKILLS, "Can wait");
  assert_text (read, PD_ROLE_REPORTS_TO, "The team leader");
  assert_text (read, PD_ROLE_OTHER, "About us:\nWe began in 1999.\nHours: as needed");
}

static void
assert_unplaced (const PdRoleImport *read,
                 guint               i,
                 PdRoleUnplacedKind  kind,
                 guint               line,
                 const char         *text)
{
  const PdRoleUnplaced *unplaced = g_ptr_array_index (read->unplaced, i);

  g_assert_cmpint (unplaced->kind, ==, kind);
  g_assert_cmpuint (unplaced->line, ==, line);
  g_assert_cmpstr (unplaced->text, ==, text);
}

static void
test_markdown (void)
{
  g_autoptr (PdRoleImport) read = import ("# Peer Worker (Outreach)\n\n## Position details\n* **Team:** Bay team\n* Hours: 22.8 hours\n"
                                          "\n## 2. Purpose of the role\nTo walk beside people\nwho live with distress.\n\nAnd to learn.\n"
                                          "\n## About us\nWe began in 1999.\n"
                                          "\n## Key Responsibilities\n### On the warm line\n- Listens to people\n- Ends a call\n  openly\n"
                                          "\n## Selection criteria\n- Can wait\n\n## Reports to\nThe team leader\n\n## Hours of work\nas needed\n");

  assert_whole_reading (read);
  g_assert_cmpuint (read->unplaced->len, ==, 2);
  assert_unplaced (read, 0, PD_ROLE_UNPLACED_HEADING, 13, "About us");
  assert_unplaced (read, 1, PD_ROLE_UNPLACED_VALUE, 29, "Hours: as needed");
}

static void
test_html (void)
{
  g_autoptr (PdRoleImport) read = import ("<!DOCTYPE html><html><head><title>No</title><style>p { color: red }</style></head><body>"
                                          "<h1>Peer <b>Worker</b>\n(Outreach)</h1><h2>Position details</h2><ul><li><p>Team: Bay team</p></li><li>Hours: 22.8&nbsp;hours</li></ul>"
                                          "<h2>2.&nbsp;Purpose of the role</h2><p>To walk beside people\nwho live with distress.<br>And to learn.</p>"
                                          "<h2>About us</h2><p>We began in 1999.<script>alert ('x')</script></p>"
                                          "<h2>Key Responsibilities</h2><h3>On the warm line</h3><ul><li>Listens to people<li>Ends a call openly</ul>"
                                          "<h2>Selection criteria</h2><ol><li>Can wait</ol><h2>Reports to</h2>The team leader<h2>Hours of work</h2><p>as needed</p>");

  assert_whole_reading (read);
}

/* Tags that go over lines, and text that is broken anywhere. */
static void
test_html_lines (void)
{
  g_autoptr (PdRoleImport) read = import ("<html>\n<body>\n<h1>Peer worker</h1>\n\n<p\n class='a'>\n We are\n a small team.</p>\n"
                                          "<h2>\n\n  Dress\n code</h2><p>A badge.</p><h2>Our town</h2>\n"
                                          "<!--\n\n--><h2>Hours</h2>\n<p>\nas needed");

  g_assert_cmpuint (read->unplaced->len, ==, 4);
  assert_unplaced (read, 0, PD_ROLE_UNPLACED_WORDS, 7, "We are a small team.");
  assert_unplaced (read, 1, PD_ROLE_UNPLACED_HEADING, 11, "Dress code");
  assert_unplaced (read, 2, PD_ROLE_UNPLACED_HEADING, 12, "Our town");
  assert_unplaced (read, 3, PD_ROLE_UNPLACED_VALUE, 17, "Hours: as needed");
}

/* A paragraph, an underlined heading and a value are where they begin. */
static void
test_text_lines (void)
{
  g_autoptr (PdRoleImport) read = import ("Peer worker\r\n===========\r\n\r\nWe are\r\nfew people.\r\n\r\nDress\r\ncode\r\n----\r\nA badge.\r\n"
                                          "\r\nHours\r\n-----\r\n\r\nas\r\nneeded\r\n");

  g_assert_cmpuint (read->unplaced->len, ==, 3);
  assert_unplaced (read, 0, PD_ROLE_UNPLACED_WORDS, 4, "We are few people.");
  assert_unplaced (read, 1, PD_ROLE_UNPLACED_HEADING, 7, "Dress code");
  assert_unplaced (read, 2, PD_ROLE_UNPLACED_VALUE, 15, "Hours: as needed");
}

/* Without marks, a line that is a heading is one. */
static void
test_plain_text (void)
{
  g_autoptr (PdRoleImport) read = import ("Peer worker\r\n\r\nTeam: Bay team\r\nHours: 15 hours a week\r\n\r\n1. PURPOSE OF ROLE\r\n\r\nTo walk beside\r\npeople.\r\n\r\n"
                                          "2. Responsibilities:\r\n  • Listens\r\n  • Waits\r\n\r\nConfidentiality\r\nTells the person first.\r\n");

  assert_text (read, PD_ROLE_TITLE, "Peer worker");
  assert_text (read, PD_ROLE_TEAM, "Bay team");
  assert_text (read, PD_ROLE_HOURS, "900 min");
  assert_text (read, PD_ROLE_PURPOSE, "To walk beside people.");
  assert_text (read, PD_ROLE_DUTIES, "Listens\nWaits");
  assert_text (read, PD_ROLE_PASSED_ON, "Tells the person first.");
  assert_text (read, PD_ROLE_OTHER, "");
}

static void
test_underlined (void)
{
  g_autoptr (PdRoleImport) read = import ("Peer worker\n===========\nTeam: Bay team\n\nPurpose\n-------\nTo walk beside people.\n\n---\n\nTraining\n--------\n- Peer training\n");

  assert_text (read, PD_ROLE_TITLE, "Peer worker");
  assert_text (read, PD_ROLE_TEAM, "Bay team");
  assert_text (read, PD_ROLE_PURPOSE, "To walk beside people.");
  assert_text (read, PD_ROLE_TRAINING_START, "Peer training");
}

/* As a table of a word processor has it: a name on the left, and what it says. */
static void
test_html_table (void)
{
  g_autoptr (PdRoleImport) read = import ("<p>Peer worker</p><table><tr><td>Team</td><td>Bay team</td></tr>"
                                          "<tr><th>Purpose</th><td><p>To walk beside people.</p></td></tr>"
                                          "<tr><td><b>Skills</b></td><td>Listens</td></tr></table>");

  assert_text (read, PD_ROLE_TITLE, "Peer worker");
  assert_text (read, PD_ROLE_TEAM, "Bay team");
  assert_text (read, PD_ROLE_PURPOSE, "To walk beside people.");
  assert_text (read, PD_ROLE_SKILLS, "Listens");
}

/* No word is lost, wherever it stands. */
static void
test_nothing_is_lost (void)
{
  g_autoptr (PdRoleImport) read = import ("# A\n# B\nalpha\n## Purpose\nbeta\n### Unheard of\ngamma\n#### Deeper\n- delta\n# Training\nepsilon\n");
  g_autoptr (GString)      all = g_string_new (NULL);

  for (PdRoleField field = 0; field < PD_ROLE_N_FIELDS; field++)
    g_string_append_printf (all, "%s ", read->description->texts[field]);
  for (const char *const *word = (const char *const[]){ "A:", "B:", "alpha", "beta", "Unheard of:", "gamma", "Deeper:", "delta", "epsilon", NULL }; *word != NULL; word++)
    g_assert_nonnull (strstr (all->str, *word));
}

static void
assert_refused (const char *text,
                gsize       length,
                const char *words)
{
  g_autoptr (GBytes)       bytes = g_bytes_new (text, length);
  g_autoptr (GError)       error = NULL;
  g_autoptr (PdRoleImport) read = pd_role_import_bytes (bytes, &error);

  g_assert_null (read);
  g_assert_error (error, PD_ERROR, PD_ERROR_INPUT);
  if (strstr (error->message, words) == NULL)
    g_test_message ("%s", error->message);
  g_assert_nonnull (strstr (error->message, words));
}

static void
test_what_is_no_role (void)
{
  g_autofree char    *too_long = g_strnfill (1024 * 1024 + 1, 'a');
  g_autofree char    *long_part = g_strnfill (200000, 'a');
  g_autoptr (GString) part = g_string_new ("## Purpose\n");

  g_string_append (part, long_part);
  assert_refused (too_long, strlen (too_long), "longer than any");
  assert_refused (part->str, part->len, "“Purpose”, from line 2 on, is too long");
  g_string_truncate (part, 0);
  for (guint i = 0; i <= 10000; i++)
    g_string_append (part, "- a: b\n");
  assert_refused (part->str, part->len, "longer than any");
  assert_refused ("PK\3\4\0\0\0\0", 8, "no text");
}

/* What is read, or refused, is either. */
static void
read_hostile (GString *text)
{
  g_autoptr (GBytes)       bytes = g_bytes_new_static (text->str, text->len);
  g_autoptr (GError)       error = NULL;
  g_autoptr (PdRoleImport) read = pd_role_import_bytes (bytes, &error);

  g_assert_true ((read == NULL) == (error != NULL));
}

/* What is made to take our time takes none. */
static void
test_hostile (void)
{
  static const char *const PIECES[] = {
    "<div>",
    "<li>",
    "<b>",
    "</p>",
    "<h1>",
    "<table><tr>",
    "&lt;",
    "&#x41;",
    "<!--",
    "<a href='",
    "# ",
    "- ",
    "- a: b\n",
    "x y\n",
    "Purpose\n",
    "Team: x\n",
    "**",
    "\\",
    "> ",
    "\n\n",
    "====\n",
    "x:",
    "<![CDATA[",
    "<!DOCTYPE html [",
    "\xe2\x80\x8b",
  };

  for (guint i = 0; i < G_N_ELEMENTS (PIECES); i++)
    {
      g_autoptr (GString) text = g_string_new ("<html>");
      g_autoptr (GString) plain = g_string_new (NULL);

      while (text->len < 900000)
        {
          g_string_append (text, PIECES[i]);
          g_string_append (plain, PIECES[i]);
        }
      read_hostile (text);
      read_hostile (plain);
    }
}

/* Nothing is fetched, nothing is expanded. */
static void
test_entities (void)
{
  g_autoptr (PdRoleImport) read = import ("<!DOCTYPE html [<!ENTITY x SYSTEM \"file:///etc/passwd\"><!ENTITY y \"long\">]><h1>R</h1><h2>Purpose</h2><p>&x; and &y;</p>");

  g_assert_null (strstr (read->description->texts[PD_ROLE_PURPOSE], "root"));
}

static void
test_encodings (void)
{
  static const char        LATIN[] = "# R\xf4le\n\n## Purpose\n\nCaf\xe9 \x93quiet\x94\n";
  static const char        UTF_16[] = "\xff\xfe#\0 \0R\0\n\0\n\0#\0#\0 \0P\0u\0r\0p\0o\0s\0e\0\n\0\n\0\xe9\0\n\0";
  g_autoptr (GBytes)       wide = g_bytes_new_static (UTF_16, sizeof UTF_16 - 1);
  g_autoptr (PdRoleImport) of_latin = import (LATIN);
  g_autoptr (PdRoleImport) of_wide = pd_role_import_bytes (wide, NULL);

  assert_text (of_latin, PD_ROLE_TITLE, "Rôle");
  assert_text (of_latin, PD_ROLE_PURPOSE, "Café “quiet”");
  assert_text (of_wide, PD_ROLE_PURPOSE, "é");
}

typedef struct
{
  const char *name;
  const char *open; /* the nicks of the parts that only the service can fill */
} Template;

static const Template TEMPLATES[] = {
  { "peer-worker", "team-name sites hours classification risk-with reports-to review-on" },
  { "carer-peer-worker", "team-name sites hours classification risk-with reports-to review-on" },
  { "team-leader", "team-name sites hours classification risk-with reports-to review-on" },
  { "volunteer", "team-name sites hours reports-to review-on" },
  { "co-supervision-facilitator", "team-name sites hours classification risk-with reports-to review-on" },
  { "non-peer-colleague", "team-name sites hours classification risk-with reports-to review-on" },
};

/* Settings head the duties, and every paragraph of a text stands by itself. */
static void
assert_has_shape (const PdRoleDescription *description)
{
  g_auto (GStrv) duties = g_strsplit (description->texts[PD_ROLE_DUTIES], "\n", -1);
  g_auto (GStrv) purpose = g_strsplit (description->texts[PD_ROLE_PURPOSE], "\n", -1);
  guint          n_settings = 0;

  for (guint i = 0; duties[i] != NULL; i++)
    n_settings += pd_role_description_is_heading (PD_ROLE_DUTIES, duties[i]) && strlen (duties[i]) < 50;
  g_assert_cmpuint (n_settings, >=, 2);
  g_assert_cmpuint (g_strv_length (duties), >=, 3 * n_settings);
  g_assert_cmpuint (g_strv_length (purpose), >=, 3);
}

/* Each says all that is not for the service alone to say. */
static void
test_template (gconstpointer data)
{
  const Template          *known = data;
  g_autofree char         *name = g_strconcat (known->name, ".md", NULL);
  g_autofree char         *path = g_test_build_filename (G_TEST_DIST, "..", "data", "roles", name, NULL);
  g_autofree char         *text = NULL;
  g_autoptr (PdRoleImport) read = NULL;
  g_autoptr (GPtrArray)    gaps = NULL;
  g_autoptr (GString)      open = g_string_new (NULL);
  g_autoptr (GError)       error = NULL;

  g_assert_true (g_file_get_contents (path, &text, NULL, &error));
  read = import (text);
  g_assert_cmpuint (read->unplaced->len, ==, 0);
  g_assert_cmpstr (read->description->texts[PD_ROLE_OTHER], ==, "");
  g_assert_true (pd_role_description_check (read->description, &error));
  assert_has_shape (read->description);
  gaps = pd_role_check (read->description);
  for (guint i = 0; i < gaps->len; i++)
    {
      const PdRoleGap *gap = gaps->pdata[i];

      g_assert_cmpint (gap->kind, !=, PD_ROLE_GAP_AT_ODDS);
      g_string_append_printf (open, "%s%s", i > 0 ? " " : "", pd_role_field_to_nick (gap->field));
    }
  g_assert_cmpstr (open->str, ==, known->open);
}

/* A file that never ends is read no further than anybody writes. */
static void
test_of_a_file (void)
{
  g_autoptr (PdRoleImport) endless = NULL;
  g_autoptr (PdRoleImport) nothing = NULL;
  g_autoptr (GError)       too_long = NULL;
  g_autoptr (GError)       not_there = NULL;

  endless = pd_role_import_path ("/dev/zero", &too_long);
  g_assert_null (endless);
  g_assert_error (too_long, PD_ERROR, PD_ERROR_INPUT);
  g_assert_nonnull (strstr (too_long->message, "longer than any"));
  nothing = pd_role_import_path ("/is/not/there.md", &not_there);
  g_assert_null (nothing);
  g_assert_error (not_there, G_IO_ERROR, G_IO_ERROR_NOT_FOUND);
}

int
main (int    argc,
      char **argv)
{
  g_test_init (&argc, &argv, NULL);

  g_test_add_func ("/role-import/markdown-by-its-headings", test_markdown);
  g_test_add_func ("/role-import/html-by-its-headings", test_html);
  g_test_add_func ("/role-import/what-has-no-place-is-said-with-its-line-of-html", test_html_lines);
  g_test_add_func ("/role-import/what-has-no-place-is-said-with-its-line-of-text", test_text_lines);
  g_test_add_func ("/role-import/plain-text-by-lines-that-are-headings", test_plain_text);
  g_test_add_func ("/role-import/underlined-headings", test_underlined);
  g_test_add_func ("/role-import/a-table-of-names-and-values", test_html_table);
  g_test_add_func ("/role-import/no-word-is-lost", test_nothing_is_lost);
  g_test_add_func ("/role-import/what-is-no-role-description-is-refused", test_what_is_no_role);
  g_test_add_func ("/role-import/hostile-text-takes-no-time", test_hostile);
  g_test_add_func ("/role-import/nothing-is-fetched", test_entities);
  g_test_add_func ("/role-import/no-more-of-a-file-is-read-than-a-role-may-be-long", test_of_a_file);
  g_test_add_func ("/role-import/letters-of-other-programs-are-read", test_encodings);
  for (guint i = 0; i < G_N_ELEMENTS (TEMPLATES); i++)
    {
      g_autofree char *path = g_strdup_printf ("/role-templates/%s-leaves-open-what-only-the-service-can-say", TEMPLATES[i].name);

      g_test_add_data_func (path, &TEMPLATES[i], test_template);
    }

  return g_test_run ();
}
