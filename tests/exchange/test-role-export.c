/* SPDX-License-Identifier: GPL-3.0-or-later */

#include "config.h"

#include "pd-role-export.h"
#include "pd-role-import.h"

#include <string.h>

#define ROUNDS 600

/* What a text of a role could hold that looks like something else. */
static const char *const PIECES[] = {
  "peer",
  "worker",
  " ",
  " ",
  "\n",
  "\n",
  "**",
  "*",
  "_",
  "__",
  "#",
  "# ",
  "- ",
  "1. ",
  "12) ",
  "+ ",
  "> ",
  "=====",
  "---",
  "<b>",
  "</p>",
  "&amp;",
  "&",
  "\\",
  "\\*",
  "`",
  ":",
  "Team: x",
  "Purpose",
  "## Training",
  "•",
  "– ",
  "é",
  "ü̈",
  "“quiet”",
  "[who]",
  "<!-- ",
  "-->",
  "Version 3",
  "\xe2\x80\x8b",
  "🧑🏽‍🌾",
  "|",
  "~",
  "'",
  "\"",
};

static char *
make_text (GRand *random)
{
  GString *text = g_string_new (NULL);
  int      n = g_rand_int_range (random, 0, 14);

  for (int i = 0; i < n; i++)
    g_string_append (text, PIECES[g_rand_int_range (random, 0, G_N_ELEMENTS (PIECES))]);
  return g_string_free (text, FALSE);
}

static PdRoleDescription *
make_description (GRand *random)
{
  PdRoleDescription *description = pd_role_description_new ();

  for (PdRoleField field = 0; field < PD_ROLE_N_FIELDS; field++)
    {
      g_auto (GStrv)   values = pd_role_value_list (field, NULL);
      guint            n = g_strv_length (values);
      g_autofree char *text = make_text (random);

      if (g_rand_int_range (random, 0, 2) == 0)
        continue;
      if (n > 0)
        pd_role_description_set_text (description, field, values[g_rand_int_range (random, 0, (int) n)]);
      else if (pd_role_field_get_shape (field) == PD_ROLE_DATE)
        pd_role_description_set_text (description, field, "2027-02-28");
      else if (pd_role_field_get_shape (field) == PD_ROLE_HOURS_A_WEEK || pd_role_field_get_shape (field) == PD_ROLE_LENGTH)
        {
          g_autofree char *minutes = g_strdup_printf ("%d min", g_rand_int_range (random, 1, 1440));

          pd_role_description_set_text (description, field, minutes);
        }
      else
        pd_role_description_set_text (description, field, text);
    }
  return description;
}

static void
assert_reads_back (const PdRoleDescription *description,
                   GBytes                  *bytes)
{
  g_autoptr (GError)       error = NULL;
  g_autoptr (PdRoleImport) read = pd_role_import_bytes (bytes, &error);

  g_assert_no_error (error);
  for (PdRoleField field = 0; field < PD_ROLE_N_FIELDS; field++)
    {
      if (!g_str_equal (read->description->texts[field], description->texts[field]))
        g_test_message ("%s", (const char *) g_bytes_get_data (bytes, NULL));
      g_assert_cmpstr (read->description->texts[field], ==, description->texts[field]);
    }
  g_assert_cmpuint (read->unplaced->len, ==, 0);
}

typedef GBytes *(*Export) (const PdRoleDescription *description,
                           const char              *standing);

static void
test_round_trip (gconstpointer data)
{
  Export export = (Export) data;
  g_autoptr (GRand) random = g_rand_new_with_seed (75);

  for (guint i = 0; i < ROUNDS; i++)
    {
      g_autoptr (PdRoleDescription) description = make_description (random);
      g_autoptr (GBytes)            bytes = export(description, i % 2 == 0 ? "Version 2, approved by Mira Khan on 3 May 2026" : NULL);

      assert_reads_back (description, bytes);
    }
}

static void
test_as_written (void)
{
  g_autoptr (PdRoleDescription) description = pd_role_description_new ();
  g_autoptr (GBytes)            markdown = NULL;
  g_autoptr (GBytes)            html = NULL;

  pd_role_description_set_text (description, PD_ROLE_TITLE, "Peer & worker");
  pd_role_description_set_text (description, PD_ROLE_HOURS, "22.8");
  pd_role_description_set_text (description, PD_ROLE_DUTIES, "At the hub:\nListens");
  markdown = pd_role_export_markdown (description, "Version 1, draft");
  html = pd_role_export_html (description, NULL);
  g_assert_cmpstr (g_bytes_get_data (markdown, NULL), ==,
                   "# Peer & worker\n\nVersion 1, draft\n\n## The role at a glance\n\n- **Hours:** 22.8 hours a week\n"
                   "\n## What you do\n\n### What you do, by setting\n\nAt the hub:\n\n- Listens\n");
  g_assert_cmpstr (g_bytes_get_data (html, NULL), ==,
                   "<!DOCTYPE html>\n<html>\n<head>\n<meta charset=\"utf-8\">\n<title>Peer &amp; worker</title>\n</head>\n<body>\n"
                   "<h1>Peer &amp; worker</h1>\n<h2>The role at a glance</h2>\n<ul>\n<li><strong>Hours:</strong> 22.8 hours a week</li>\n</ul>\n"
                   "<h2>What you do</h2>\n<h3>What you do, by setting</h3>\n<p>At the hub:</p>\n<ul>\n<li>Listens</li>\n</ul>\n</body>\n</html>\n");
}

int
main (int    argc,
      char **argv)
{
  g_test_init (&argc, &argv, NULL);

  g_test_add_data_func ("/role-export/row-75-markdown-is-read-back-as-it-was", (gconstpointer) pd_role_export_markdown, test_round_trip);
  g_test_add_data_func ("/role-export/row-75-html-is-read-back-as-it-was", (gconstpointer) pd_role_export_html, test_round_trip);
  g_test_add_func ("/role-export/headings-paragraphs-and-lists-alone", test_as_written);

  return g_test_run ();
}
